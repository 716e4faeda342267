"""Calendars for the tests: made up, random, and with office hours."""

import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence

import motcua
import pytest
from case_table import load_cases
from hypothesis import strategies as st

FIRST = dt.date(2026, 1, 1)
LAST = dt.date(2026, 12, 31)
SATURDAY_AND_SUNDAY = frozenset({5, 6})
DAY = dt.timedelta(days=1)
HOURS_HEADER = (
    "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n"
)
DAYS_HEADER = "date,kind,audience,status,name,name_en,pair,law,source,confidence\n"
UNVERIFIED = motcua.Confidence.UNVERIFIED


@contextlib.contextmanager
def raises(
    code: motcua.Errc, match: str | None = None
) -> Iterator[pytest.ExceptionInfo[motcua.MotcuaError]]:
    """pytest.raises, for one code of MotcuaError."""
    with pytest.raises(motcua.MotcuaError, match=match) as caught:
        yield caught
    assert caught.value.code is code, caught.value.message


def day_row(
    date: dt.date,
    kind: motcua.DayKind = motcua.DayKind.LOCAL_DAY_OFF,
    pair: dt.date | None = None,
    status: motcua.DayStatus = motcua.DayStatus.DECIDED,
) -> motcua.DayRow:
    return motcua.DayRow(
        date=date,
        kind=kind,
        status=status,
        name="a day",
        pair=pair,
        source="test",
        confidence=UNVERIFIED,
    )


def swap(off: dt.date, worked: dt.date) -> list[motcua.DayRow]:
    return [
        day_row(off, motcua.DayKind.SWAPPED_DAY_OFF, pair=worked),
        day_row(worked, motcua.DayKind.MAKE_UP_WORKING_DAY, pair=off),
    ]


def calendar_of(
    days: Sequence[motcua.DayRow] = (),
    hours: str = "",
    first: dt.date = FIRST,
    last: dt.date = LAST,
    rest: frozenset[int] = SATURDAY_AND_SUNDAY,
) -> motcua.WorkCalendar:
    """`hours` as in the case tables: "Mon-Thu 07:00-11:30 13:30-17:00; Fri 07:00-11:30"."""
    weekly_rest = motcua.WeeklyRestRow(
        audience=motcua.Audience.CIVIL_SERVICE,
        from_=first,
        days=rest,
        source="test",
        confidence=UNVERIFIED,
    )
    rows = motcua.CalendarRows(
        name="test",
        first_day=first,
        last_day=last,
        days=days,
        weekly_rest=[weekly_rest],
        office_hours=hours_of(hours),
    )
    return motcua.WorkCalendar.from_rows(rows, motcua.Audience.CIVIL_SERVICE)


def hours_of(text: str) -> list[motcua.OfficeHoursRow]:
    csv = HOURS_HEADER
    for part in filter(None, text.split("; ")):
        weekdays, sessions = part.split(" ", 1)
        csv += f"1900-01-01,,{weekdays},,,{sessions},yes,,test,unverified\n"
    return motcua.read_office_hours_csv("hours.csv", csv)


def dates(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def truth() -> dict[dt.date, bool]:
    """What the truth table says of each day: works or not."""
    working = {}
    for case in load_cases("calendar_truth.csv"):
        first = dt.date.fromisoformat(case["case"] + "-01")
        for n, sign in enumerate(case["days"]):
            working[first + n * DAY] = sign == "W"
    return working


def days_off(first: dt.date = FIRST, last: dt.date = LAST) -> st.SearchStrategy[list[dt.date]]:
    return st.lists(st.dates(first, last), max_size=30, unique=True)


@st.composite
def calendars(
    draw: st.DrawFn, first: dt.date = FIRST, last: dt.date = LAST, make_up: bool = True
) -> motcua.WorkCalendar:
    """A calendar with any days off and, with `make_up`, some of them swapped for rest days."""
    rest = frozenset(draw(st.sets(st.integers(0, 6), min_size=make_up, max_size=5)))
    off = draw(days_off(first, last))
    if not make_up:
        return calendar_of([day_row(date) for date in off], first=first, last=last, rest=rest)
    resting = [date for date in dates(first, last) if date.weekday() in rest]
    worked = draw(st.lists(st.sampled_from(resting), max_size=8, unique=True))
    working = sorted({date for date in off if date.weekday() not in rest})
    swaps = list(zip(working, worked, strict=False))
    taken = {date for pair in swaps for date in pair}
    rows = [row for pair in swaps for row in swap(*pair)]
    rows += [day_row(date) for date in off if date not in taken]
    return calendar_of(rows, first=first, last=last, rest=rest)
