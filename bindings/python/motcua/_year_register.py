"""The register of a year: sổ theo dõi hồ sơ, as the form in PDF by months and as tables."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from motcua import papers
from motcua._core import Timeliness, register_fields, to_pdf_book, to_vietnamese
from motcua._year_papers import Stationery, code_of, write_whole

if TYPE_CHECKING:
    from motcua._core import Dossier, Evaluation

HEAD = (
    "STT", "Mã hồ sơ", "Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Người nộp", "Địa chỉ",
    "Số điện thoại", "Cách thức nộp", "Tiếp nhận", "Hẹn trả", "Hẹn lại", "Hạn theo quy định",
    "Có kết quả", "Trả kết quả", "Trạng thái", "Thời hạn",
)  # fmt: skip
Cell = str | int | datetime.datetime | None
FIRST_SIGNS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def inert(cell: Cell) -> str:
    """A cell of CSV that no spreadsheet runs as a formula."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    text = str(cell)
    return f"'{text}" if text.startswith(FIRST_SIGNS_OF_FORMULAS) else text


def judged(answer: Evaluation) -> Timeliness:
    """By the decree, or by the promise where the source gives no limit."""
    decree = answer.deadline.decree.timeliness
    return answer.deadline.promise.timeliness if decree is Timeliness.UNKNOWN else decree


def rows(
    dossiers: Sequence[Dossier], answers: Sequence[Evaluation], stationery: Stationery
) -> Iterator[tuple[Cell, ...]]:
    catalogue = stationery.book.catalogue
    for number, (dossier, answer) in enumerate(zip(dossiers, answers, strict=True), 1):
        identity, view, deadline = dossier.identity, answer.view, answer.deadline
        procedure = catalogue[identity.procedure]
        phone = identity.applicant.phone
        yield (
            number,
            code_of(dossier),
            identity.procedure.text,
            procedure.name,
            procedure.field,
            identity.applicant.name,
            identity.applicant.address,
            phone.national() if phone else "",
            to_vietnamese(identity.channel),
            view.received,
            view.appointment,
            view.reappointments[-1].new_due if view.reappointments else None,
            deadline.rolled,
            view.decided or view.ended,
            view.returned,
            to_vietnamese(view.state),
            to_vietnamese(judged(answer)),
        )


def write_csv(path: Path, table: Sequence[Sequence[Cell]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([inert(cell) for cell in row] for row in table)
    # The mark tells Excel that it is UTF-8.
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def write_pdf(
    folder: Path,
    dossiers: Sequence[Dossier],
    answers: Sequence[Evaluation],
    stationery: Stationery,
    as_of: datetime.datetime,
    told: Callable[[int], object],
) -> list[str]:
    """A book for each month of reception; gives the names of the files."""
    months: dict[str, list[int]] = {}
    for row, answer in enumerate(answers):
        if answer.view.received:
            months.setdefault(f"{answer.view.received:%Y-%m}", []).append(row)
    names = []
    for number, (month, members) in enumerate(sorted(months.items()), 1):
        sources = [
            papers.FormSource(
                dossier=dossiers[row],
                procedure=stationery.book.catalogue[dossiers[row].identity.procedure],
                deadline=answers[row].deadline,
                office=stationery.forms,
                issue=papers.Issue(number=number, time=as_of),
                office_names=stationery.office_names,
            )
            for row in members
        ]
        issue = papers.Issue(number=number, time=as_of)
        fields = register_fields(sources, office=stationery.forms, issue=issue)
        template = papers.TemplateSet.embedded().find(papers.PaperKind.REGISTER, as_of.date())
        document = template.fill(fields, created=as_of)
        name = f"{month}.pdf"
        write_whole(folder / name, to_pdf_book([document], threads=0))
        names.append(name)
        told(len(members))
    return names


def names_of(dossiers: Sequence[Dossier], stationery: Stationery) -> Mapping[str, str]:
    """Names of the procedures, by code."""
    catalogue = stationery.book.catalogue
    codes = {dossier.identity.procedure.text for dossier in dossiers}
    return {code: catalogue[code].name for code in sorted(codes)}
