"""Which papers a year of dossiers calls for, and their writing."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from motcua import papers
from motcua._core import (
    Dossier,
    EventKind,
    LawBook,
    LetterKind,
    LetterRules,
    select_letter,
    to_pdf_book,
)
from motcua._error import MotcuaError
from motcua.papers import PaperKind
from motcua.records import LetterFacts, PersonOfLetter

FORMS: Mapping[EventKind, PaperKind] = {
    EventKind.RECEIVED: PaperKind.RECEIPT_SLIP,
    EventKind.TRANSFERRED: PaperKind.CONTROL_SLIP,
    EventKind.SUPPLEMENT_REQUESTED: PaperKind.SUPPLEMENT_REQUEST,
    EventKind.REFUSED_AT_COUNTER: PaperKind.REFUSAL_SLIP,
    EventKind.REFUSED_AFTER_APPRAISAL: PaperKind.REFUSAL_SLIP,
    EventKind.APOLOGY_ISSUED: PaperKind.APOLOGY_SLIP,
    EventKind.STOPPED: PaperKind.STOP_NOTICE,
}
"""The form that an event is put on paper with."""

BOUND = {PaperKind.RECEIPT_SLIP: "giay-hen", PaperKind.CONTROL_SLIP: "phieu-kiem-soat"}
"""What every dossier has goes into a book for each day of reception."""
SINGLE = {
    PaperKind.SUPPLEMENT_REQUEST: "bo-sung",
    PaperKind.REFUSAL_SLIP: "tu-choi",
    PaperKind.APOLOGY_SLIP: "xin-loi",
    PaperKind.STOP_NOTICE: "dung-giai-quyet",
    PaperKind.BIRTH_CONGRATULATION: "thu-chuc-mung",
    PaperKind.MARRIAGE_CONGRATULATION: "thu-chuc-mung",
    PaperKind.ADOPTION_CONGRATULATION: "thu-chuc-mung",
    PaperKind.CONDOLENCE: "thu-chia-buon",
    PaperKind.APOLOGY_LETTER: "thu-xin-loi",
    PaperKind.THANKS_LETTER: "thu-cam-on",
}
"""What few have is a file of its own, in a folder of its kind."""


@dataclass(frozen=True)
class PaperDue:
    """A paper that a dossier's events call for. vi: giấy tờ phải lập"""

    kind: PaperKind
    row: int
    """Of the dossier."""
    event: int
    """Of the dossier's events: the one that it puts on paper."""
    time: datetime.datetime
    number: int
    """Within its kind and calendar year, in order of time."""
    letter: LetterKind | None = None


@dataclass(frozen=True)
class Stationery:
    """Who writes, by which law, and to whom letters go."""

    forms: papers.Office
    letters: papers.Office
    office_names: Mapping[str, str]
    book: LawBook
    letter_rules: LetterRules
    letter_facts: Mapping[str, LetterFacts]


def code_of(dossier: Dossier) -> str:
    return dossier.identity.code.text if dossier.identity.code else str(dossier.identity.uuid)


def letter_of(
    dossier: Dossier, event: int, rules: LetterRules, facts: LetterFacts
) -> LetterKind | None:
    """Which letter was given with an event: what the rules chose before it was."""
    before = Dossier(identity=dossier.identity, events=dossier.events[:event])
    day = dossier.events[event].time.date()
    return select_letter(rules, before, facts=facts.reasons, date=day).kind


def papers_due(dossiers: Sequence[Dossier], stationery: Stationery) -> list[PaperDue]:
    """Every paper, in order of time."""
    found: list[tuple[datetime.datetime, int, int, PaperKind, LetterKind | None]] = []
    for row, dossier in enumerate(dossiers):
        kinds: set[PaperKind] = set()
        for place, event in enumerate(dossier.events):
            letter = None
            kind = FORMS.get(event.kind)
            if event.kind is EventKind.LETTER_GIVEN:
                facts = stationery.letter_facts.get(code_of(dossier), LetterFacts())
                letter = letter_of(dossier, place, stationery.letter_rules, facts)
                kind = papers.paper_kind(letter) if letter else None
            # One receipt and one control slip for each dossier, however often it is handed on.
            if kind is None or (kind in BOUND and kind in kinds):
                continue
            kinds.add(kind)
            found.append((event.time, row, place, kind, letter))
    found.sort(key=lambda each: each[:3])
    numbers: dict[tuple[PaperKind, int], int] = {}
    due = []
    for time, row, place, kind, letter in found:
        key = (kind, time.year)
        numbers[key] = numbers.get(key, 0) + 1
        due.append(PaperDue(kind, row, place, time, numbers[key], letter))
    return due


def form_source(dossier: Dossier, due: PaperDue, stationery: Stationery) -> papers.FormSource:
    """What the form shows: the dossier as it stood then; a control slip goes on to the end."""
    whole = due.kind is PaperKind.CONTROL_SLIP
    events = dossier.events if whole else dossier.events[: due.event + 1]
    until = Dossier(identity=dossier.identity, events=events)
    answer = stationery.book.evaluate(until, as_of=events[-1].time, explain=False)
    code = dossier.identity.procedure
    return papers.FormSource(
        dossier=until,
        procedure=stationery.book.catalogue.at(code, due.time.date()),
        deadline=answer.deadline,
        office=stationery.forms,
        issue=papers.Issue(number=due.number, time=due.time, register_number=due.row + 1),
        office_names=stationery.office_names,
    )


def make(dossier: Dossier, due: PaperDue, stationery: Stationery) -> papers.Document:
    if due.letter is None:
        return papers.make_document(due.kind, form_source(dossier, due, stationery))
    people = stationery.letter_facts.get(code_of(dossier), LetterFacts()).people
    subjects = [person for person in people if person.part == "subject"]
    dates = [person.event_date for person in people if person.event_date]
    source = papers.LetterSource(
        office=stationery.letters,
        issue=papers.Issue(number=due.number, time=due.time),
        recipients=[_person(each) for each in people if each.part == "recipient"],
        subject=_person(subjects[0]) if subjects else None,
        event_date=dates[0] if dates else None,
        recipient_address=dossier.identity.applicant.address,
        sender_self="chúng tôi",
    )
    return papers.make_document(due.kind, source)


def _person(person: PersonOfLetter) -> papers.LetterPerson:
    return papers.LetterPerson(name=person.name, sex=person.sex, birth_date=person.birth_date)


def file_name(dossier: Dossier, due: PaperDue) -> str:
    return f"{code_of(dossier)}-{due.time.year}-{due.number:04d}"


def books_of(dossiers: Sequence[Dossier], due: Sequence[PaperDue]) -> dict[str, list[PaperDue]]:
    """The papers of each book, by its path without an extension; of the day of reception."""
    books: dict[str, list[PaperDue]] = {}
    for each in due:
        if each.kind in BOUND:
            books.setdefault(book_of(dossiers[each.row], each), []).append(each)
    return dict(sorted(books.items()))


def book_of(dossier: Dossier, due: PaperDue) -> str:
    received = next(each.time for each in dossier.events if each.kind is EventKind.RECEIVED)
    return f"{BOUND[due.kind]}/{received.date().isoformat()}"


@dataclass(frozen=True)
class Failed:
    """A paper that could not be made. vi: giấy tờ không lập được"""

    due: PaperDue
    error: MotcuaError


def write_book(
    path: Path, dossiers: Sequence[Dossier], due: Sequence[PaperDue], stationery: Stationery
) -> list[Failed]:
    """One PDF of all these papers, there whole or not at all; gives those that were left out."""
    documents, failed = [], []
    for each in due:
        try:
            documents.append(make(dossiers[each.row], each, stationery))
        except MotcuaError as error:
            failed.append(Failed(each, error))
    if documents:
        write_whole(path, to_pdf_book(documents, threads=0))
    return failed


def write_whole(path: Path, octets: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(octets)
    beside.replace(path)


def singles_of(
    dossiers: Sequence[Dossier], due: Sequence[PaperDue], stationery: Stationery
) -> Iterator[tuple[str, dict[str, Callable[[], papers.Document]], list[PaperDue]]]:
    """For each folder: the papers by name, as save_all takes them, and what they are."""
    folders: dict[str, list[PaperDue]] = {}
    for each in due:
        if each.kind in SINGLE:
            folders.setdefault(SINGLE[each.kind], []).append(each)
    for folder, members in sorted(folders.items()):
        makers = {
            file_name(dossiers[each.row], each): _maker(dossiers[each.row], each, stationery)
            for each in members
        }
        yield folder, makers, members


def _maker(dossier: Dossier, due: PaperDue, stationery: Stationery) -> Callable[[], papers.Document]:
    return lambda: make(dossier, due, stationery)
