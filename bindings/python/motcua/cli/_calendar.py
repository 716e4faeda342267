"""`calendar`: a month, counts, sums, the holidays of a year, and why a day is off."""

from __future__ import annotations

import argparse
import datetime as dt
import enum

import motcua
from motcua.cli import _law, _values, _words
from motcua.cli._due import ground
from motcua.cli._errors import Exit, Refusal
from motcua.cli._language import Language
from motcua.cli._parser import Commands, Parser, add_command, date_type
from motcua.cli._terminal import Terminal

MARKS = {
    motcua.DayKind.WORKING_DAY: " ",
    motcua.DayKind.WEEKLY_REST: ".",
    motcua.DayKind.PUBLIC_HOLIDAY: "*",
    motcua.DayKind.SUBSTITUTE_HOLIDAY: "+",
    motcua.DayKind.SWAPPED_DAY_OFF: "~",
    motcua.DayKind.MAKE_UP_WORKING_DAY: "!",
    motcua.DayKind.LOCAL_DAY_OFF: "#",
}
# What WorkCalendar.month_text needs, which has the lunar days too.
FULL_MONTH_COLUMNS = 80


class Unit(enum.Enum):
    """What `calendar add` counts."""

    WORKING_DAYS = 0
    DAYS = 1
    WEEKS = 2
    MONTHS = 3
    YEARS = 4


def add(commands: Commands, say: Language) -> None:
    about = say("working days and holidays", "ngày làm việc, ngày nghỉ")
    parts = add_command(commands, say, "calendar", about).add_commands()

    def add_date(parser: Parser, name: str, help: str = "") -> None:
        parser.add_argument(name, type=date_type(say), metavar=say("DAY", "NGÀY"), help=help)

    month = add_command(parts, say, "month", say("a month", "lịch một tháng"), run_month)
    month.add_argument(
        "month",
        metavar=say("YYYY-MM", "NĂM-THÁNG"),
        help=say("e.g. 2026-11", "ví dụ 2026-11"),
    )
    count = add_command(
        parts, say, "count", say("working days between", "đếm ngày làm việc"), run_count
    )
    add_date(count, "start", say("does not count itself", "ngày này không tính"))
    add_date(count, "end", say("counts", "ngày này có tính"))
    plus = add_command(
        parts, say, "add", say("a day so many days on", "cộng thêm một khoảng thời gian"), run_add
    )
    add_date(plus, "start", say("does not count itself", "ngày này không tính"))
    plus.add_argument(
        "amount",
        type=int,
        metavar=say("NUMBER", "SỐ"),
        help=say("negative: backwards", "số âm: tính lùi"),
    )
    plus.add_enum(
        "--unit",
        Unit,
        default=Unit.WORKING_DAYS,
        help=say("of the number", "đơn vị của số"),
    )
    plus.add_argument(
        "--keep",
        action="store_true",
        help=say(
            "keep an end on a day off (default: next working day, Civil Code 148.5)",
            "giữ ngày cuối là ngày nghỉ (mặc định: ngày làm việc tiếp theo, BLDS 148.5)",
        ),
    )
    holidays = add_command(
        parts, say, "holidays", say("of a year", "ngày nghỉ, làm bù trong năm"), run_holidays
    )
    holidays.add_argument("year", type=int, metavar=say("YEAR", "NĂM"))
    why = add_command(
        parts, say, "why", say("why a day is off or worked", "vì sao ngày đó nghỉ hay làm"), run_why
    )
    add_date(why, "day")
    for each in (month, count, plus, holidays, why):
        _law.add_calendar_options(each, say)


def run_month(options: argparse.Namespace, terminal: Terminal) -> int:
    say = terminal.say
    try:
        first = dt.date.fromisoformat(f"{options.month}-01")
    except ValueError:
        raise Refusal(
            f"{options.month!r} is not a month as 2026-11",
            f"{options.month!r} không phải tháng viết như 2026-11",
            code=Exit.USAGE,
        ) from None
    made = _law.calendar(options)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    days = [made.day(first + dt.timedelta(days=n)) for n in range((following - first).days)]
    working = sum(day.working for day in days)
    if terminal.as_json:
        terminal.json(
            {
                "month": options.month,
                "calendar": made.name,
                "working_days": working,
                "days": [_values.day(day) for day in days],
            }
        )
        return Exit.DONE
    if say.code == "vi" and terminal.columns >= FULL_MONTH_COLUMNS:
        print(made.month_text(first.year, first.month), end="")
        return Exit.DONE
    terminal.heading(
        say(
            f"{options.month}: {working} working days",
            f"Tháng {first.month} năm {first.year}: {working} ngày làm việc",
        )
    )
    print(
        "".join(
            f"{name:>3}  " for name in say("Mo Tu We Th Fr Sa Su", "T2 T3 T4 T5 T6 T7 CN").split()
        ).rstrip()
    )
    cells = ["     "] * first.weekday() + [f"{day.date.day:>3}{MARKS[day.kind]} " for day in days]
    for week in range(0, len(cells), 7):
        print("".join(cells[week : week + 7]).rstrip())
    print()
    for day in days:
        if day.rows:
            terminal.line(f"{day.date.day:>2}{MARKS[day.kind]} {_about(day, say)}", indent="")
    seen = [kind for kind in MARKS if kind in {day.kind for day in days} and MARKS[kind] != " "]
    terminal.line("; ".join(f"{MARKS[kind]} {_words.of(kind, say)}" for kind in seen))
    return Exit.DONE


def _about(day: motcua.DayInfo, say: Language) -> str:
    """The names of a day's rows, each with its ground."""
    rows = (
        f"{say(row.name_en, row.name) or row.name} – {_words.of(row.kind, say)}"
        + (f", {status}" if (status := _status(row, say)) else "")
        for row in day.rows
    )
    return "; ".join(rows) or _words.of(day.kind, say)


def _status(row: motcua.DayRow, say: Language) -> str:
    return "" if row.status is motcua.DayStatus.DECIDED else _words.of(row.status, say)


def run_count(options: argparse.Namespace, terminal: Terminal) -> int:
    made = _law.calendar(options)
    days = made.count_working_days(options.start, options.end)
    provisional = made.is_provisional(
        min(options.start, options.end), max(options.start, options.end)
    )
    if terminal.as_json:
        terminal.json(
            {
                "start": _values.time(options.start),
                "end": _values.time(options.end),
                "working_days": days,
                "provisional": provisional,
            }
        )
    else:
        mark = terminal.say(" (provisional)", " (tạm tính)") if provisional else ""
        print(f"{days}{mark}")
    return Exit.DONE


def run_add(options: argparse.Namespace, terminal: Terminal) -> int:
    made = _law.calendar(options)
    end = motcua.EndRule.KEEP if options.keep else motcua.EndRule.ROLL_TO_WORKING_DAY
    if options.unit is Unit.WORKING_DAYS:
        date, why = made.explain_add_working_days(options.start, count=options.amount)
    else:
        added = {
            Unit.DAYS: made.explain_add_calendar_days,
            Unit.WEEKS: made.explain_add_weeks,
            Unit.MONTHS: made.explain_add_months,
            Unit.YEARS: made.explain_add_years,
        }[options.unit]
        date, why = added(options.start, count=options.amount, end=end)
    if terminal.as_json:
        terminal.json(
            {
                "start": _values.time(options.start),
                "amount": options.amount,
                "unit": _words.name(options.unit),
                "date": _values.time(date),
                "provisional": why.provisional,
                "bases": [
                    {"law": _values.law(basis.law), "confidence": _words.name(basis.confidence)}
                    for basis in why.bases
                ],
                "days": [_values.note(note) for note in why.notes],
            }
        )
        return Exit.DONE
    terminal.line(f"{date}  {_words.weekday(date, terminal.say)}")
    terminal.line(terminal.say(why.to_english(), why.to_vietnamese()).rstrip("\n"), indent="  ")
    return Exit.DONE


def run_holidays(options: argparse.Namespace, terminal: Terminal) -> int:
    say = terminal.say
    made = _law.calendar(options)
    if not 1 <= options.year <= 9998:
        raise Refusal(
            f"{options.year} is not a year", f"{options.year} không phải một năm", code=Exit.USAGE
        )
    first, last = dt.date(options.year, 1, 1), dt.date(options.year, 12, 31)
    days = [made.day(first + dt.timedelta(days=n)) for n in range((last - first).days + 1)]
    noted = [day for day in days if day.rows]
    if terminal.as_json:
        terminal.json(
            {
                "year": options.year,
                "calendar": made.name,
                "working_days": sum(day.working for day in days),
                "days": [_values.day(day) for day in noted],
            }
        )
        return Exit.DONE
    terminal.table(
        [
            say("day", "ngày"),
            say("weekday", "thứ"),
            say("what", "nội dung"),
            say("ground", "căn cứ"),
        ],
        [
            [
                _values.time(day.date) or "",
                _words.weekday(day.date, say),
                _about(day, say),
                "; ".join(dict.fromkeys(_row_ground(row, say) for row in day.rows)),
            ]
            for day in noted
        ],
    )
    return Exit.DONE


def _row_ground(row: motcua.DayRow, say: Language) -> str:
    return ground(motcua.Evidence(law=row.law, source=row.source, confidence=row.confidence), say)


def run_why(options: argparse.Namespace, terminal: Terminal) -> int:
    say = terminal.say
    made = _law.calendar(options)
    day = made.day(options.day)
    if terminal.as_json:
        lunar = motcua.to_lunar(day.date)
        terminal.json({**_values.day(day), "lunar": motcua.to_vietnamese(lunar)})
        return Exit.DONE
    weekday = _words.weekday(day.date, say)
    works = say(
        "worked" if day.working else "off",
        "làm việc" if day.working else "nghỉ",
    )
    mark = say(" (provisional)", " (tạm tính)") if day.provisional else ""
    terminal.line(f"{day.date}  {weekday}: {works}, {_words.of(day.kind, say)}{mark}")
    for row in day.rows:
        status = f"{_words.of(row.status, say)}"
        pair = say(f", in exchange with {row.pair}", f", đổi với {row.pair}") if row.pair else ""
        terminal.line(
            f"- {say(row.name_en, row.name) or row.name}: {_words.of(row.kind, say)}{pair}; {status}; {_row_ground(row, say)}",
            indent="  ",
        )
    if not day.rows:
        terminal.line(
            say(
                "no notice speaks of this day; the week decides",
                "không văn bản nào nói riêng về ngày này",
            ),
            indent="  ",
        )
    return Exit.DONE
