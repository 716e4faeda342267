"""`report`: the numbers of a period, by the law's forms."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

import motcua
from motcua import reports
from motcua.cli import _law, _records, _values, _words
from motcua.cli._errors import Exit
from motcua.cli._language import Language
from motcua.cli._parser import Commands, add_command, read_date
from motcua.cli._terminal import Terminal
from motcua.records import LetterFacts, Problem

COUNTS = (
    "received_online_end_to_end",
    "received_online_partial",
    "received_online_other",
    "received_by_post",
    "received_in_person",
    "carried_over",
    "settled_early",
    "settled_on_time",
    "settled_late_with_apology",
    "settled_late_without_apology",
    "settled_unknown",
    "pending_in_time",
    "pending_late_with_apology",
    "pending_late_without_apology",
    "pending_unknown",
)
"""What a line of the forms is made of."""

_PERIODS: tuple[tuple[str, Callable[..., motcua.ReportPeriod]], ...] = (
    (r"(\d{4})", motcua.ReportPeriod.of_year),
    (r"(\d{4})-(\d\d)", motcua.ReportPeriod.of_month),
    (r"(\d{4})-[Qq]([1-4])", motcua.ReportPeriod.of_quarter),
    (r"(\d{4})-[Hh]([12])", motcua.ReportPeriod.of_half_year),
    (r"(\d{4})-9[Mm]", motcua.ReportPeriod.of_nine_months),
)


def read_period(text: str) -> motcua.ReportPeriod:
    """2024, 2024-05, 2024-Q2, 2024-H1, 2024-9M by the rule of reports, or DAY..DAY. Raises ValueError."""
    for pattern, make in _PERIODS:
        if found := re.fullmatch(pattern, text, re.ASCII):
            return make(*map(int, found.groups()))
    first, _, last = text.partition("..")
    return motcua.ReportPeriod.of_days(read_date(first), read_date(last))


def add(commands: Commands, say: Language) -> None:
    about = say("the numbers of a period", "số liệu của một kỳ báo cáo")
    report = add_command(commands, say, "report", about, run)
    _records.add_folder(report, say)
    report.add_argument(
        "period",
        metavar=say("PERIOD", "KỲ"),
        type=lambda text: _checked(text, say),
        help=say(
            "2024, 2024-05, 2024-Q2, 2024-H1 or 2024-9M, by the rule of reports; or DAY..DAY",
            "2024, 2024-05, 2024-Q2, 2024-H1 hoặc 2024-9M theo quy định báo cáo; hoặc NGÀY..NGÀY",
        ),
    )
    _law.add_as_of(report, say)
    report.add_enum(
        "--by",
        motcua.Dimension,
        default=motcua.Dimension.FIELD,
        help=say("what the lines are", "mỗi dòng là"),
    )
    report.add_argument(
        "--csv", action="store_true", help=say("the form as CSV", "biểu tổng hợp dạng CSV")
    )


def _checked(text: str, say: Language) -> motcua.ReportPeriod:
    try:
        return read_period(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            say(
                f"{text!r} is not a period as 2024, 2024-05, 2024-Q2 or 2024-01-01..2024-12-31",
                f"{text!r} không phải kỳ viết như 2024, 2024-05, 2024-Q2 hoặc 2024-01-01..2024-12-31",
            )
        ) from None


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    # What is not needed for a question about one date is not imported for it.
    from motcua import year

    given = year.read_folder(options.folder)
    _records.tell(given.records.problems, terminal)
    dossiers = given.records.dossiers
    tally = reports.tally(
        dossiers,
        period=options.period,
        as_of=_law.as_of(options),
        book=given.office.law_book(),
        letters=given.office.letter_rules(),
        letter_facts=[
            given.records.letters.get(_records.code_of(each), LetterFacts()).reasons
            for each in dossiers
        ],
    )
    agency = motcua.Group(name=given.office.forms.name, code=given.office.agency)
    report = reports.summarise(tally, agency=agency, dimension=options.by)
    if options.csv:
        print(report.settlement_csv(), end="")
    elif terminal.as_json:
        terminal.json(_json(report, given.records.problems))
    else:
        _show(report, terminal)
    return Exit.BAD_INPUT if given.records.problems else Exit.DONE


def _row(row: motcua.SettlementRow) -> _values.Json:
    return {
        "name": row.group.name,
        "code": row.group.code,
        **{name: getattr(row, name) for name in COUNTS},
    }


def _json(report: motcua.Report, problems: tuple[Problem, ...]) -> _values.Json:
    period, index = report.period, report.punctuality
    return {
        "agency": report.agency.name,
        "period": {
            "kind": _words.name(period.kind),
            "year": period.year,
            "number": period.number,
            "first": _values.time(period.first),
            "last": _values.time(period.last),
        },
        "close": _values.time(report.close),
        "form": _words.name(report.form) if report.form else None,
        "by": _words.name(report.dimension),
        "rows": [_row(row) for row in report.rows],
        "total": _row(report.total),
        "index": {
            "settled_on_time": index.settled_on_time,
            "settled_late": index.settled_late,
            "pending_in_time": index.pending_in_time,
            "pending_late": index.pending_late,
            "unknown": index.unknown,
            "centipoints": index.centipoints,
        },
        "letters": [
            {"kind": _words.name(each.kind), "given": each.given, "owed": each.owed}
            for each in report.letters
        ],
        "problems": [_records.problem(each) for each in problems],
    }


def _show(report: motcua.Report, terminal: Terminal) -> None:
    say = terminal.say
    period = report.period
    terminal.heading(
        say(f"{period.first} to {period.last}", period.to_vietnamese()) + f" – {report.agency.name}"
    )
    header = [
        say("group", "nhóm"),
        say("received", "nhận"),
        say("carried", "chuyển sang"),
        say("early", "trước hạn"),
        say("on time", "đúng hạn"),
        say("late", "quá hạn"),
        say("pending", "đang giải quyết"),
        say("of it late", "trong đó quá hạn"),
    ]
    terminal.table(
        header,
        [
            [
                name,
                *(
                    str(number)
                    for number in (
                        row.received,
                        row.carried_over,
                        row.settled_early,
                        row.settled_on_time,
                        row.settled_late,
                        row.pending,
                        row.pending_late,
                    )
                ),
            ]
            for name, row in [
                *((row.group.name or say("none", "không có"), row) for row in report.rows),
                (say("total", "tổng"), report.total),
            ]
        ],
    )
    terminal.line()
    index = report.punctuality
    if index.centipoints is not None:
        points = f"{index.centipoints / 100:.2f}"
        terminal.line(
            say(
                f"national index 2.1: {points} of 20",
                f"chỉ số 2.1: {points.replace('.', ',')} trên 20 điểm",
            )
        )
    for each in report.letters:
        terminal.line(
            say(
                f"{_words.of(each.kind, say)}: {each.given} given, {each.owed} owed",
                f"{_words.of(each.kind, say)}: đã gửi {each.given}, phải gửi {each.owed}",
            )
        )
