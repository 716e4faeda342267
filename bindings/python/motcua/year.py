"""A year of an office: from its dossiers to its papers, its register and its report, in one folder.

`read_folder` reads dossiers and the office from tables, `run` does the rest: every dossier is
evaluated, every paper that its events call for is written, the register is kept, the report is
counted. The folder has an index.html that leads to everything and needs no server.

Nothing is lost in silence: what could not be read, evaluated or written stands on kiem-tra.html. The
files hold personal data, as the register of an office does.

vi: một năm của bộ phận một cửa
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from motcua import _year_pages as pages
from motcua import _year_papers as paperwork
from motcua import _year_register as register
from motcua import papers, records, reports
from motcua._core import (
    AgencyCode,
    Dimension,
    Dossier,
    Errc,
    Evaluation,
    Group,
    LawBook,
    LetterKind,
    LetterRule,
    LetterRuleRows,
    LetterRules,
    Report,
    ReportPeriod,
    civil_service_calendar,
    embedded_letter_rules,
)
from motcua._error import MotcuaError
from motcua._folders import read_table
from motcua._progress import progress_bar
from motcua._year_front import front_page, report_page
from motcua._year_papers import PaperDue, Stationery
from motcua.records import LetterFacts, Records

__all__ = ["Input", "YearOffice", "YearSummary", "read_folder", "run"]

OFFICE = "office.toml"
MARK = "motcua-year.json"
"""In the folder of a run: that it is one, and in the end its numbers."""


@dataclass(frozen=True)
class YearOffice:
    """Whose year it is. vi: cơ quan của báo cáo"""

    name: str
    """ "thị trấn Phú Mỹ"."""
    agency: str
    """Its electronic identification code; may be empty."""
    forms: papers.Office
    """Who issues forms."""
    letters: papers.Office
    """Who writes letters."""
    office_names: Mapping[str, str] = field(default_factory=dict)
    """Names to print for the codes of offices in events."""
    office_hours_csv: str = ""
    """As WorkCalendar.with_overlay takes it; empty: no hours are known."""
    letters_from: datetime.date | None = None
    """First day on which it gives letters; None: as embedded_letter_rules have it."""
    note: str = ""
    """Printed on every page: that the data is invented, say."""

    @staticmethod
    def from_toml(text: str) -> YearOffice:
        """Read what to_toml writes. Raises MotcuaError (UNREADABLE_FILE). vi: đọc từ TOML"""
        try:
            told = tomllib.loads(text)
            forms, letters = papers.Office(**told.pop("forms")), papers.Office(**told.pop("letters"))
            names = told.pop("offices", {})
            return YearOffice(forms=forms, letters=letters, office_names=names, **told)
        except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
            why = f"{OFFICE}: {error}; it needs name, agency, [forms] and [letters]"
            raise MotcuaError(Errc.UNREADABLE_FILE, why) from None

    def law_book(self) -> LawBook:
        """The law with the office's hours."""
        calendar = civil_service_calendar()
        if self.office_hours_csv:
            calendar = calendar.with_overlay(name=self.name, office_hours_csv=self.office_hours_csv)
        return LawBook.embedded().with_calendar(calendar)

    def letter_rules(self) -> LetterRules:
        """The rules of letters, none in force before the office began to give them."""
        rules, start = embedded_letter_rules(), self.letters_from
        if start is None:
            return rules
        begun = [
            LetterRule(
                procedure=row.procedure,
                case_number=row.case_number,
                kind=row.kind,
                reason=row.reason,
                from_=max(row.from_, start),
                until=row.until,
                evidence=row.evidence,
            )
            for row in rules.rows.rules
            if row.until is None or row.until >= start
        ]
        return LetterRules.from_rows(LetterRuleRows(rules=begun, suppressors=rules.rows.suppressors))


@dataclass(frozen=True)
class Input:
    """What a folder holds. vi: dữ liệu đầu vào"""

    records: Records
    office: YearOffice


@dataclass(frozen=True)
class YearSummary:
    """What was done. vi: tóm tắt"""

    folder: Path
    office: str
    report: Report
    events: int
    problems: int
    """Rows and dossiers that could not be read or evaluated."""
    violations: int
    papers: Mapping[str, int]
    """By folder, in the order of the index page."""
    failed_papers: int
    timings: Mapping[str, float]
    """Seconds, in the order of the work."""

    @property
    def index(self) -> Path:
        return self.folder / "index.html"

    def letters(self, *, condolence: bool) -> int:
        """Letters given in the period: of congratulation, or of condolence."""
        return sum(
            each.given
            for each in self.report.letters
            if each.kind.name.endswith("CONGRATULATION") != condolence
            and (each.kind is LetterKind.CONDOLENCE) == condolence
        )

    def to_json(self) -> dict[str, Any]:
        """Numbers of the year, without timings: the same for the same input."""
        total, index = self.report.total, self.report.punctuality
        return {
            "office": self.office,
            "period": [self.report.period.first.isoformat(), self.report.period.last.isoformat()],
            "close": self.report.close.isoformat(),
            "events": self.events,
            "problems": self.problems,
            "violations": self.violations,
            "received": total.received,
            "carried_over": total.carried_over,
            "settled": total.settled,
            "settled_late": total.settled_late,
            "pending": total.pending,
            "index_centipoints": index.centipoints,
            "congratulations": self.letters(condolence=False),
            "condolences": self.letters(condolence=True),
            "papers": dict(self.papers),
            "failed_papers": self.failed_papers,
        }

    def __str__(self) -> str:
        """Lines for a terminal, in Vietnamese."""
        from motcua import _html as html

        total, index = self.report.total, self.report.punctuality
        points = "–" if index.centipoints is None else html.decimal(index.centipoints / 100)
        in_time = total.settled_early + total.settled_on_time
        lines = [
            f"{self.office}: {self.report.period.to_vietnamese()}",
            f"  chốt số liệu      {html.moment(self.report.close)}",
            f"  tiếp nhận         {html.whole(total.received)} hồ sơ, kỳ trước chuyển sang {html.whole(total.carried_over)}",
            f"  đã giải quyết     {html.whole(total.settled)}, trước và đúng hạn {html.percent(in_time, total.settled)}, "
            f"quá hạn {html.padded(total.settled_late)}",
            f"  đang giải quyết   {html.whole(total.pending)}, quá hạn {html.padded(total.pending_late)}",
            f"  chỉ số 2.1        {points} trên 20 điểm",
            f"  thư chúc mừng     {html.padded(self.letters(condolence=False))}",
            f"  thư chia buồn     {html.padded(self.letters(condolence=True))}",
            f"  giấy tờ đã lập    {html.whole(sum(self.papers.values()))}"
            + (f", không lập được {self.failed_papers}" if self.failed_papers else ""),
            f"  vi phạm thấy được {html.padded(self.violations)}; dữ liệu không đọc được {html.padded(self.problems)}",
            "  thời gian         "
            + ", ".join(f"{step} {html.decimal(took, 1)} s" for step, took in self.timings.items()),
            f"  mở                {self.index}",
        ]
        return "\n".join(lines)


def read_folder(folder: str | os.PathLike[str]) -> Input:
    """The dossiers of a folder, from dossiers.batch if it is there, else from tables; and its office.toml.

    Raises MotcuaError (UNREADABLE_FILE) as records.read_batch and records.read_csv.
    vi: đọc thư mục dữ liệu
    """
    text = read_table(Path(folder) / OFFICE, f"give a folder with {OFFICE}")
    read = records.read_batch if (Path(folder) / records.BATCH).exists() else records.read_csv
    return Input(read(folder), YearOffice.from_toml(text))


def run(
    given: Records,
    folder: str | os.PathLike[str],
    *,
    office: YearOffice,
    period: ReportPeriod,
    as_of: datetime.datetime,
    progress: bool = True,
) -> YearSummary:
    """Everything that follows from the records of an office, into `folder`, which is replaced.

    The period's numbers are those at its close, or at `as_of` where that is earlier; later events are
    left out. `progress`: bars on the terminal. Raises MotcuaError (UNWRITABLE_FILE) when the folder
    holds something else than an earlier run. Needs XlsxWriter for tables of Excel and matplotlib for
    the picture: `pip install motcua[year]`; without one of them that file is missing, which the
    index says. vi: lập mọi giấy tờ, sổ và báo cáo của một năm
    """
    return _Run(given, Path(folder), office, period, as_of, progress).summary()


class _Run:
    def __init__(
        self,
        given: Records,
        folder: Path,
        office: YearOffice,
        period: ReportPeriod,
        as_of: datetime.datetime,
        progress: bool,
    ) -> None:
        self.given = given
        self.folder = folder
        self.office = office
        self.period = period
        self.progress = progress
        self.timings: dict[str, float] = {}
        last_moment = datetime.datetime.combine(period.last, datetime.time(23, 59))
        self.close = min(as_of, last_moment)
        self.stationery = Stationery(
            forms=office.forms,
            letters=office.letters,
            office_names=office.office_names,
            book=office.law_book(),
            letter_rules=office.letter_rules(),
            letter_facts=given.letters,
        )

    def summary(self) -> YearSummary:
        _make_room(self.folder)
        with self._timed("đánh giá"):
            self._evaluate()
        with self._timed("báo cáo"):
            self._count()
        due = paperwork.papers_due(self.dossiers, self.stationery)
        with self._timed("giấy tờ"):
            failed = self._write_papers(due)
        with self._timed("sổ theo dõi"):
            self._write_register()
        with self._timed("trang và bảng"):
            self._write_pages(due, failed)
        missing = {each for each, _ in failed}
        counts: dict[str, int] = {}
        for each in due:
            if each not in missing:
                name = {**paperwork.BOUND, **paperwork.SINGLE}[each.kind]
                counts[name] = counts.get(name, 0) + 1
        done = YearSummary(
            folder=self.folder,
            office=self.office.name,
            report=self.report,
            events=sum(len(dossier.events) for dossier in self.dossiers),
            problems=len(self.problems),
            violations=sum(len(answer.violations) for answer in self.answers),
            papers={name: counts[name] for name in pages.PAPERS if name in counts},
            failed_papers=len(failed),
            timings=self.timings,
        )
        numbers = json.dumps(done.to_json(), ensure_ascii=False, indent=1)
        self._write(MARK, f"{numbers}\n")
        return done

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.timings[step] = time.perf_counter() - start

    # --- Steps ----------------------------------------------------------------------------------

    def _evaluate(self) -> None:
        self.problems = list(self.given.problems)
        self.dossiers: list[Dossier] = []
        self.answers: list[Evaluation] = []
        for dossier in self.given.dossiers:
            events = [each for each in dossier.events if each.time <= self.close]
            if dossier.events and not events:
                continue  # begun after the close
            if len(events) != len(dossier.events):
                dossier = Dossier(identity=dossier.identity, events=events)
            try:
                answer = self.stationery.book.evaluate(dossier, as_of=self.close)
            except MotcuaError as error:
                code = paperwork.code_of(dossier)
                self.problems.append(records.Problem(records.DOSSIERS, 0, "", f"{code}: {error.message}"))
                continue
            self.dossiers.append(dossier)
            self.answers.append(answer)

    def _count(self) -> None:
        facts = [
            self.given.letters.get(paperwork.code_of(dossier), LetterFacts()).reasons
            for dossier in self.dossiers
        ]
        self.tally = reports.tally(
            self.dossiers,
            period=self.period,
            as_of=self.close,
            book=self.stationery.book,
            letters=self.stationery.letter_rules,
            letter_facts=facts,
        )
        code = self.office.agency and AgencyCode(self.office.agency).text
        agency = Group(name=self.office.forms.name, code=code)
        self.report = reports.summarise(self.tally, agency=agency)
        self.by_procedure = reports.summarise(self.tally, agency=agency, dimension=Dimension.PROCEDURE)

    def _write_papers(self, due: Sequence[PaperDue]) -> list[tuple[PaperDue, str]]:
        folder = self.folder / pages.PAPERS_FOLDER
        failed: list[tuple[PaperDue, str]] = []
        with self._bar(len(due)) as told:
            for path, members in paperwork.books_of(self.dossiers, due).items():
                left_out = paperwork.write_book(
                    folder / f"{path}.pdf", self.dossiers, members, self.stationery
                )
                failed += [(each.due, each.error.message) for each in left_out]
                told(len(members))
            for name, makers, members in paperwork.singles_of(self.dossiers, due, self.stationery):
                done = papers.save_all(folder / name, makers, progress=False)
                failed += [(members[each.index], each.error.message) for each in done.failures]
                if name in pages.LETTER_FOLDERS:
                    # Letters are what a chair may want to change by hand.
                    docx = papers.PaperFormat.DOCX
                    papers.save_all(folder / name, makers, format=docx, progress=False)
                told(len(members))
        return failed

    def _write_register(self) -> None:
        table = list(register.rows(self.dossiers, self.answers, self.stationery))
        register.write_csv(self.folder / "so-theo-doi.csv", table)
        self.register_table = table
        with self._bar(len(self.dossiers)) as told:
            self.register_books = register.write_pdf(
                self.folder / "so-theo-doi",
                self.dossiers,
                self.answers,
                self.stationery,
                self.close,
                told,
            )

    def _write_pages(self, due: Sequence[PaperDue], failed: Sequence[tuple[PaperDue, str]]) -> None:
        name = self.office.name
        lists = pages.Lists(self.tally)
        written = pages.written_papers(self.dossiers, due, [each for each, _ in failed])
        names = register.names_of(self.dossiers, self.stationery)
        tables = self._write_tables()
        self._write("bao-cao.html", report_page(self, lists, due))
        self._write("giay-to.html", pages.papers_page(name, self.dossiers, due, written))
        self._write(
            "kiem-tra.html",
            pages.checks_page(name, self.dossiers, self.answers, self.problems, failed),
        )
        self._write("index.html", front_page(self, lists, due, written, tables))
        # Last: it holds the lists that the others asked for.
        self._write(
            pages.DOSSIERS_PAGE,
            pages.dossiers_page(name, self.dossiers, self.answers, names, lists, due, written),
        )

    def _write_tables(self) -> dict[str, str]:
        """The files beside the pages, by name, with what they are; "" for what is missing."""
        self._write("bao-cao.csv", "\ufeff" + self.report.settlement_csv())
        self._write("so-lieu.csv", "\ufeff" + self.report.figures_csv())
        made = {"bao-cao.csv": "biểu tổng hợp (CSV)", "so-lieu.csv": "các số liệu khác (CSV)"}
        try:
            from motcua._report_xlsx import write_register, write_report
        except ImportError:
            made["bao-cao.xlsx"] = made["so-theo-doi.xlsx"] = ""
        else:
            write_report(
                self.folder / "bao-cao.xlsx",
                self.report,
                self.by_procedure,
                self.tally,
                self.register_table,
            )
            write_register(self.folder / "so-theo-doi.xlsx", self.register_table)
            made["bao-cao.xlsx"] = "báo cáo (Excel, có biểu đồ)"
            made["so-theo-doi.xlsx"] = "sổ theo dõi (Excel)"
        try:
            from motcua._poster import write_poster
        except ImportError:
            made["mot-trang.svg"] = ""
        else:
            days: dict[datetime.date, int] = {}
            for answer in self.answers:
                received = answer.view.received
                if received and received.date() >= self.period.first:
                    days[received.date()] = days.get(received.date(), 0) + 1
            write_poster(
                self.folder / "mot-trang",
                self.report,
                self.by_procedure,
                office=self.office.name,
                note=self.office.note,
                days=days,
                calendar=self.stationery.book.calendar,
            )
            made["mot-trang.svg"] = "bức tranh một trang"
        return made

    # --- Help -----------------------------------------------------------------------------------

    def _write(self, name: str, text: str) -> None:
        paperwork.write_whole(self.folder / name, text.encode())

    @contextmanager
    def _bar(self, total: int) -> Iterator[Callable[[int], object]]:
        """A function to call with how many more are done."""
        if not self.progress:
            yield lambda more: None
            return
        done = 0
        with progress_bar(total) as told:

            def add(more: int) -> None:
                nonlocal done
                done += more
                told(done, total)

            yield add


def _make_room(folder: Path) -> None:
    """An empty folder with our mark; an earlier run's is replaced, anybody else's is left alone."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        why = f"{folder}: holds something else than a year; give a new folder"
        raise MotcuaError(Errc.UNWRITABLE_FILE, why)
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / MARK).write_text("{}\n", "utf-8")
    except OSError as error:
        raise MotcuaError(Errc.UNWRITABLE_FILE, f"{folder}: {error.strerror}; give another place") from None
