"""Papers: the legal forms and the letters, as text, HTML, PDF and DOCX.

A form or letter is made in three steps: fields are read from a dossier or told (form_fields,
letter_fields: a dict of str and of lists of dicts), a template is filled with them
(TemplateSet.find, Template.fill), and the Document is rendered. make_document does the first two,
render(kind=…) all three, save_all many in parallel.

Values are inert: no mark-up in them means anything. The same input gives the same octets. There is
no clock: when a paper was made is told (Issue.time). Fields, documents and rendered papers may hold
personal data; messages and reprs never show it. Sources, templates and documents cannot be pickled.

vi: giấy tờ
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, overload

from motcua._core import (
    AddressRules,
    Deadline,
    Design,
    Document,
    Dossier,
    FormSource,
    Issue,
    LetterPerson,
    LetterSource,
    Office,
    PageFormat,
    PaperFormat,
    PaperKind,
    Procedure,
    RenderedPaper,
    StyleSheet,
    Template,
    TemplateId,
    TemplateSet,
    TextTemplate,
    _field_names,
    _render,
    _save_papers,
    embedded_address_rules,
    file_extension,
    form_fields,
    letter_fields,
    paper_kind,
    register_fields,
    to_pdf_book,
)
from motcua._error import MotcuaError
from motcua._progress import progress_bar

__all__ = [
    "BulkFailure",
    "BulkReport",
    "Design",
    "Document",
    "FieldName",
    "FormSource",
    "Issue",
    "LetterPerson",
    "LetterSource",
    "Office",
    "PageFormat",
    "PaperFormat",
    "PaperKind",
    "RenderedPaper",
    "StyleSheet",
    "Template",
    "TemplateId",
    "TemplateSet",
    "TextTemplate",
    "field_names",
    "file_extension",
    "form_fields",
    "letter_fields",
    "make_document",
    "paper_kind",
    "register_fields",
    "render",
    "save_all",
    "to_pdf_book",
]

Fields: TypeAlias = Mapping[str, str | Sequence[Mapping[str, str]]]


class FieldName(NamedTuple):
    """One name that templates may use. vi: tên trường"""

    name: str
    list: bool
    """Belongs to the entries of a list."""
    meaning: str
    """In Vietnamese, for the clerk who edits a template."""


@dataclass(frozen=True, slots=True)
class BulkFailure:
    """Why one paper was not written. vi: giấy tờ không lập được"""

    index: int
    """Of the paper, from 0."""
    error: MotcuaError


@dataclass(frozen=True, slots=True)
class BulkReport:
    """What save_all did. vi: kết quả lập hàng loạt"""

    written: int
    kept: int
    """Were there, with the same octets."""
    stopped: bool
    """By the progress callback."""
    failures: tuple[BulkFailure, ...]
    """In the order of papers; the others were written."""


def field_names() -> tuple[FieldName, ...]:
    """All names that templates may use; others must begin with "own.". vi: các tên trường"""
    return tuple(FieldName(*each) for each in _field_names())


def make_document(
    kind: PaperKind,
    source: FormSource | LetterSource,
    *,
    own: Fields | None = None,
    wording: str = "chung",
    templates: TemplateSet | None = None,
    address: AddressRules | None = None,
) -> Document:
    """A form or a letter, from the template in force on the day of issue.

    `own`: values for a template's names that begin with "own.". `templates` and `address`: those
    that come with the library unless a commune has its own. Raises MotcuaError: MISSING_FIELDS and
    UNUSED_FIELDS, naming every one, MISSING_EVENT when the dossier has not come to that paper,
    NO_TEMPLATE for an unknown wording, INVALID_DOCUMENT for a kind that is not of that source.
    vi: lập văn bản
    """
    if isinstance(source, LetterSource):
        fields = letter_fields(kind, source, address or embedded_address_rules())
    else:
        fields = form_fields(kind, source)
    time = source.issue.time
    template = (templates or TemplateSet.embedded()).find(kind, time.date(), wording)
    return template.fill({**fields, **(own or {})}, created=time)


@overload
def render(
    document: Document, format: PaperFormat, *, styles: StyleSheet | None = None
) -> RenderedPaper: ...
@overload
def render(
    *,
    kind: PaperKind,
    dossier: Dossier,
    procedure: Procedure,
    deadline: Deadline,
    office: Office,
    issue: Issue,
    office_names: Mapping[str, str] | None = None,
    own: Fields | None = None,
    wording: str = "chung",
    templates: TemplateSet | None = None,
    format: PaperFormat = PaperFormat.PDF,
    styles: StyleSheet | None = None,
) -> bytes: ...
def render(
    document: Document | None = None,
    format: PaperFormat = PaperFormat.PDF,
    *,
    kind: PaperKind | None = None,
    dossier: Dossier | None = None,
    procedure: Procedure | None = None,
    deadline: Deadline | None = None,
    office: Office | None = None,
    issue: Issue | None = None,
    office_names: Mapping[str, str] | None = None,
    own: Fields | None = None,
    wording: str = "chung",
    templates: TemplateSet | None = None,
    styles: StyleSheet | None = None,
) -> RenderedPaper | bytes:
    """render(document, format): a RenderedPaper, whose `octets` are the file.

    render(kind=…, dossier=…, procedure=…, deadline=…, office=…, issue=…): the octets of a form, by
    way of make_document. The GIL is released.

    Raises MotcuaError: UNPRINTABLE_TEXT for characters that the fonts lack (PDF alone),
    INVALID_SYMBOL for a code that a barcode cannot hold, INVALID_DOCUMENT for a role that `styles`
    lacks, and as make_document. vi: lập giấy tờ
    """
    if document is not None:
        if kind is not None or dossier is not None:
            raise TypeError("render() takes a document, or what to make one from, not both")
        return _render(document, format, styles)
    if (
        kind is None
        or dossier is None
        or procedure is None
        or deadline is None
        or office is None
        or issue is None
    ):
        raise TypeError(
            "render() needs a document and a format, or kind, dossier, procedure, deadline, "
            "office and issue"
        )
    source = FormSource(
        dossier=dossier,
        procedure=procedure,
        deadline=deadline,
        office=office,
        issue=issue,
        office_names=office_names or {},
    )
    made = make_document(kind, source, own=own, wording=wording, templates=templates)
    return _render(made, format, styles).octets


def save_all(
    folder: str | os.PathLike[str],
    papers: Mapping[str, Document | Callable[[], Document]],
    *,
    format: PaperFormat = PaperFormat.PDF,
    threads: int = 0,
    progress: bool | Callable[[int, int], object] = True,
    styles: StyleSheet | None = None,
) -> BulkReport:
    """Write papers to files of `folder`, which is made when it is not there.

    `papers`: documents, or functions that make them, by name (the file's without its extension:
    ASCII letters, digits, "-", "_", "."); a function is called once, one at a time, and its
    MotcuaError is that paper's failure, in the report. Any other exception stops the work and is
    raised. `threads`: 0: as many as the machine has; the files do not depend on it. The GIL is
    released while papers are rendered and written.

    `progress`: True: a bar on the terminal (tqdm's where it is installed); or a function of what is
    done and of all there is, called now and then, which stops the work by giving False.

    Each file is there whole or not at all. A stopped run goes on where it was when it is started
    again. Last comes the list of papers, "motcua-papers.json". Raises MotcuaError: UNWRITABLE_FILE,
    and INVALID_DOCUMENT for a bad name or number of threads, before anything is written. vi: lập hàng loạt vào thư mục
    """
    named = list(papers.items())

    def save(told: Callable[[int, int], object] | None) -> BulkReport:
        written, kept, stopped, failures = _save_papers(
            os.fsdecode(folder), named, format, threads, told, styles
        )
        return BulkReport(written, kept, stopped, tuple(BulkFailure(*each) for each in failures))

    if callable(progress):
        return save(progress)
    if not progress:
        return save(None)
    with progress_bar(len(named)) as bar:
        return save(bar)
