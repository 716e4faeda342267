"""The working calendar, one date or moment at a time."""

import copy
import datetime as dt
import pickle
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from typing import Any

import motcua
import pytest
from calendars import (
    DAY,
    DAYS_HEADER,
    FIRST,
    HOURS_HEADER,
    LAST,
    SATURDAY_AND_SUNDAY,
    UNVERIFIED,
    calendar_of,
    calendars,
    dates,
    day_row,
    raises,
    swap,
    truth,
)
from case_table import Case, each_case
from hypothesis import given
from hypothesis import strategies as st

KEEP = motcua.EndRule.KEEP
ROLL = motcua.EndRule.ROLL_TO_WORKING_DAY
CIVIL = motcua.civil_service_calendar()
PREDICTED = motcua.civil_service_calendar(predicted=True)
in_2026 = st.dates(FIRST, LAST)


# --- The shared tables --------------------------------------------------------------------------


def test_every_day_is_as_it_was() -> None:
    working = truth()
    for date in dates(CIVIL.first_day, CIVIL.last_day):
        assert CIVIL.is_working_day(date) == working[date], date
    assert (CIVIL.first_day, CIVIL.last_day) == (dt.date(2013, 1, 1), dt.date(2026, 12, 31))
    for date in dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)):
        assert PREDICTED.is_working_day(date) == working[date], date


def with_shifts(calendar: motcua.WorkCalendar, shifts: str) -> motcua.WorkCalendar:
    row = f"2000-01-01,,Mon-Fri,,,{shifts},yes,,test,unverified\n"
    return calendar.with_overlay(office_hours_csv=HOURS_HEADER + row)


@each_case("deadline_vectors.csv")
def test_deadline_vectors(case: Case) -> None:
    count = int(case["amount"])
    unit = case["unit"]
    expected = dt.datetime.fromisoformat(case["expected"])
    start = dt.datetime.fromisoformat(case["start"])
    # One vector ends in a year that is predicted.
    calendar = CIVIL if expected.date() <= CIVIL.last_day else PREDICTED
    if unit == "phut_lam_viec":
        (shifts,) = re.findall(r"shifts (\S+) example", case["rule"])
        calendar = with_shifts(calendar, shifts.replace(",", " "))
        assert calendar.add_working_minutes(start, minutes=count) == expected
        return
    day = start.date()
    due = {
        "ngay_lam_viec": lambda: calendar.add_working_days(day, count=count),
        "ngay": lambda: calendar.add_calendar_days(day, count=count, end=ROLL),
        "thang": lambda: calendar.add_months(day, count=count, end=ROLL),
        "nam": lambda: calendar.add_years(day, count=count, end=ROLL),
        "ngay_trong_ngay": lambda: calendar.day_after_cut_off(start, cut_off=dt.time(15)),
    }[unit]()
    assert due == expected.date()


def calendar_of_case(case: Case) -> motcua.WorkCalendar:
    rows = [day_row(dt.date.fromisoformat(off)) for off in case["off"].split()]
    for pair in case["make_up"].split():
        worked, off = map(dt.date.fromisoformat, pair.split("/"))
        rows += swap(off, worked)
    return calendar_of(rows, case["hours"])


@each_case("working_minutes.csv")
def test_working_minutes(case: Case) -> None:
    calendar = calendar_of_case(case)
    start = dt.datetime.fromisoformat(case["from"])

    def answer() -> str:
        match case["question"]:
            case "add":
                minutes = int(case["to_or_minutes"])
                return calendar.add_working_minutes(start, minutes=minutes).isoformat()
            case "count":
                end = dt.datetime.fromisoformat(case["to_or_minutes"])
                return str(calendar.count_working_minutes(start, end))
            case "next":
                return calendar.next_working_moment(start).isoformat()
        raise ValueError(case["question"])

    if case["error"]:
        with raises(case.error_code()):
            answer()
    else:
        assert answer() == case["expected"]


@each_case("calendar_days_csv.csv")
def test_calendar_days_csv(case: Case) -> None:
    text = DAYS_HEADER + case["row"] + "\n"
    if not case["error"]:
        (row,) = motcua.read_days_csv("days.csv", text)
        assert row.date.isoformat() == case["row"][:10]
        return
    with raises(motcua.Errc.INVALID_CALENDAR_ROW) as caught:
        motcua.read_days_csv("days.csv", text)
    assert str(caught.value) == case["error"]


@each_case("office_hours_csv.csv")
def test_office_hours_csv(case: Case) -> None:
    text = HOURS_HEADER + case["row"] + "\n"
    if case["error"]:
        with raises(motcua.Errc.INVALID_CALENDAR_ROW) as caught:
            motcua.read_office_hours_csv("hours.csv", text)
        assert str(caught.value) == case["error"]
        return
    (row,) = motcua.read_office_hours_csv("hours.csv", text)
    assert sum(1 << day for day in row.weekdays) == int(case["weekdays"])
    assert " ".join(f"{each.open}-{each.close}" for each in row.sessions) == case["sessions"]
    if row.season_from and row.season_until:
        ends = (row.season_from, row.season_until)
        assert "-".join(f"{end.month}/{end.day}" for end in ends) == case["season"]
    else:
        assert case["season"] == ""


# --- A walk, day by day, beside every question ----------------------------------------------------


def walk(calendar: motcua.WorkCalendar, start: dt.date, count: int) -> dt.date | None:
    step = DAY if count > 0 else -DAY
    date, left = start, abs(count)
    while left > 0:
        date += step
        if not calendar.first_day <= date <= calendar.last_day:
            return None
        left -= calendar.day(date).working
    return date


@given(calendars(), in_2026, st.integers(-80, 80).filter(bool))
def test_add_working_days_is_a_walk(
    calendar: motcua.WorkCalendar, start: dt.date, count: int
) -> None:
    expected = walk(calendar, start, count)
    if expected is None:
        with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE, "2026-01-01..2026-12-31"):
            calendar.add_working_days(start, count=count)
        return
    assert calendar.add_working_days(start, count=count) == expected
    assert calendar.count_working_days(start, expected) == count
    due, why = calendar.explain_add_working_days(start, count=count)
    assert due == expected == why.to.date()
    between = dates(min(start, due), max(start, due))
    between.remove(start)
    special = [date for date in between if calendar.day(date).kind is not WORKING_DAY]
    assert [note.day.date for note in why.notes] == special
    assert sum(note.counted for note in why.notes) == sum(map(calendar.is_working_day, special))


WORKING_DAY = motcua.DayKind.WORKING_DAY


@given(calendars(), in_2026, in_2026)
def test_count_working_days_is_a_walk(
    calendar: motcua.WorkCalendar, start: dt.date, end: dt.date
) -> None:
    first, last = sorted((start, end))
    walked = sum(map(calendar.is_working_day, dates(first, last)))
    walked -= calendar.is_working_day(start)
    assert calendar.count_working_days(start, end) == (walked if start <= end else -walked)


@given(calendars(), in_2026)
def test_rolling_is_a_walk(calendar: motcua.WorkCalendar, date: dt.date) -> None:
    later = [each for each in dates(date, LAST) if calendar.is_working_day(each)]
    earlier = [each for each in dates(FIRST, date) if calendar.is_working_day(each)]
    for rolled, roll in (
        (later[:1], calendar.roll_forward),
        (earlier[-1:], calendar.roll_backward),
    ):
        if rolled:
            assert roll(date) == rolled[0]
        else:
            with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE):
                roll(date)


@given(in_2026, st.integers(-400, 400))
def test_calendar_terms_are_python_s(start: dt.date, count: int) -> None:
    month = start.month - 1 + count
    first = dt.date(start.year + month // 12, month % 12 + 1, 1)
    next_month = (first + 31 * DAY).replace(day=1)
    same_day = min(first + (start.day - 1) * DAY, next_month - DAY)
    terms: list[tuple[Callable[..., dt.date], Callable[..., motcua.Explained[dt.date]], dt.date]]
    terms = [
        (PREDICTED.add_calendar_days, PREDICTED.explain_add_calendar_days, start + count * DAY),
        (PREDICTED.add_weeks, PREDICTED.explain_add_weeks, start + 7 * count * DAY),
        (PREDICTED.add_months, PREDICTED.explain_add_months, same_day),
    ]
    for add, explain, expected in terms:
        if not PREDICTED.first_day <= expected <= PREDICTED.last_day:
            with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE):
                add(start, count=count, end=KEEP)
            continue
        assert add(start, count=count, end=KEEP) == expected
        assert explain(start, count=count, end=KEEP).value == expected
        if expected < PREDICTED.last_day - 10 * DAY:
            rolled = PREDICTED.roll_forward(expected)
            assert add(start, count=count, end=ROLL) == rolled
            assert explain(start, count=count, end=ROLL).value == rolled


def test_years_clamp() -> None:
    leap_day = dt.date(2024, 2, 29)
    assert CIVIL.add_years(leap_day, count=1, end=KEEP) == dt.date(2025, 2, 28)
    assert CIVIL.explain_add_years(leap_day, count=1, end=KEEP).value == dt.date(2025, 2, 28)


OFFICE = calendar_of(hours="Mon-Thu 07:00-11:30 13:30-17:00; Fri 07:00-11:30")
moments = st.datetimes(dt.datetime(2026, 2, 1), dt.datetime(2026, 3, 1)).map(
    lambda time: time.replace(microsecond=0)
)


def open_minutes(date: dt.date) -> list[dt.datetime]:
    """The beginning of every minute of office time of a day."""
    midnight = dt.datetime.combine(date, dt.time())
    return [
        midnight + dt.timedelta(minutes=minute)
        for session in (OFFICE.sessions(date) if OFFICE.is_working_day(date) else [])
        for minute in range(session.open, session.close)
    ]


@given(moments, st.integers(1, 900))
def test_working_minutes_are_a_walk(start: dt.datetime, minutes: int) -> None:
    start = start.replace(second=0)
    ahead = [each for date in dates(start.date(), LAST)[:15] for each in open_minutes(date)]
    last_minute = [each for each in ahead if each >= start][minutes - 1]
    end = OFFICE.add_working_minutes(start, minutes=minutes)
    assert end == last_minute + dt.timedelta(minutes=1)
    assert OFFICE.count_working_minutes(start, end) == minutes
    assert OFFICE.explain_add_working_minutes(start, minutes=minutes).value == end
    back = OFFICE.add_working_minutes(end, minutes=-minutes)
    assert back == [each for each in ahead if each >= start][0]


@given(moments)
def test_next_working_moment(time: dt.datetime) -> None:
    within = [
        each
        for date in dates(time.date(), LAST)[:5]
        for each in open_minutes(date)
        if each + dt.timedelta(minutes=1) > time
    ]
    assert OFFICE.next_working_moment(time) == max(time, within[0])


def test_first_and_last_moments_of_a_day() -> None:
    friday, saturday = dt.date(2026, 3, 6), dt.date(2026, 3, 7)
    assert OFFICE.first_working_moment(friday) == dt.datetime(2026, 3, 6, 7)
    assert OFFICE.last_working_moment(friday) == dt.datetime(2026, 3, 6, 11, 30)
    assert OFFICE.sessions(saturday) == []
    for ask in (OFFICE.first_working_moment, OFFICE.last_working_moment):
        with raises(motcua.Errc.NO_WORKING_TIME, "2026-03-07"):
            ask(saturday)
    assert OFFICE.has_office_hours and not CIVIL.has_office_hours
    with raises(motcua.Errc.NO_OFFICE_HOURS):
        CIVIL.add_working_minutes(dt.datetime(2026, 3, 6, 8), minutes=5)


def test_hours_are_those_of_the_clock() -> None:
    friday = dt.datetime(2026, 3, 6, 16, 0, 30)
    assert CIVIL.add_hours(friday, count=24) == friday + DAY
    assert CIVIL.add_hours(friday, count=-1) == dt.datetime(2026, 3, 6, 15, 0, 30)


@pytest.mark.parametrize(
    "time, expected",
    [
        (dt.time(15), dt.date(2026, 8, 21)),
        (dt.time(15, 0, 1), dt.date(2026, 8, 22)),
        (dt.time(23, 59, 59), dt.date(2026, 8, 22)),
    ],
)
def test_the_cut_off_itself_is_in_time(time: dt.time, expected: dt.date) -> None:
    received = dt.datetime.combine(dt.date(2026, 8, 21), time)
    assert CIVIL.day_after_cut_off(received, cut_off=dt.time(15)) == expected
    day, why = CIVIL.explain_day_after_cut_off(received, cut_off=dt.time(15))
    assert (day, why.rule, why.amount) == (expected, motcua.CountRule.CUT_OFF, 900)


# --- What undecided days do -----------------------------------------------------------------------


def test_proposed_days_count_when_accepted() -> None:
    accepting = motcua.civil_service_calendar(proposed=True)
    monday, saturday = dt.date(2026, 11, 23), dt.date(2026, 11, 28)
    assert CIVIL.is_working_day(monday) and not CIVIL.is_working_day(saturday)
    assert accepting.is_working_day(saturday) and not accepting.is_working_day(monday)
    assert accepting.is_provisional(monday, saturday) and accepting.day(monday).provisional
    assert accepting.explain_add_working_days(monday, count=2).why.provisional
    assert not CIVIL.is_provisional(FIRST, LAST)
    assert (accepting.proposed, accepting.predicted) == (True, False)


def test_predictions_widen_the_calendar() -> None:
    assert (PREDICTED.proposed, PREDICTED.predicted) == (False, True)
    assert PREDICTED.first_day < CIVIL.first_day == PREDICTED.first_decided_day
    assert PREDICTED.last_day > CIVIL.last_day == PREDICTED.last_decided_day
    far = motcua.civil_service_calendar(predicted=True, predict_until=dt.date(2100, 5, 1))
    assert far.last_day == dt.date(2100, 12, 31)
    with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE):
        motcua.civil_service_calendar(predicted=True, predict_until=dt.date(2200, 1, 1))
    with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE, r"2027-01-01.*2013-01-01\.\.2026-12-31"):
        CIVIL.day(dt.date(2027, 1, 1))


def test_acceptance_is_a_bool() -> None:
    with pytest.raises(TypeError):
        motcua.civil_service_calendar(proposed="no")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        motcua.civil_service_calendar(True)  # type: ignore[call-arg]


# --- Audiences, places, overlays ------------------------------------------------------------------


def test_private_employers_have_their_own_rest_and_no_swaps() -> None:
    private = motcua.private_employer_calendar(weekly_rest=[6])
    assert private.audience is motcua.Audience.PRIVATE_EMPLOYERS
    assert private.is_working_day(dt.date(2026, 3, 7))
    swapped = dt.date(2026, 8, 31)
    assert CIVIL.day(swapped).kind is motcua.DayKind.SWAPPED_DAY_OFF
    assert private.day(swapped).kind is WORKING_DAY
    assert private == motcua.private_employer_calendar(weekly_rest={6})
    assert private != motcua.private_employer_calendar(weekly_rest=range(5, 7))


@pytest.mark.parametrize("weekly_rest", [7, "56", ["6"], [6.0], None])
def test_weekdays_are_numbers(weekly_rest: Any) -> None:
    with pytest.raises(TypeError, match="weekday"):
        motcua.private_employer_calendar(weekly_rest)


@pytest.mark.parametrize("weekday", [-1, 7, 10**30])
def test_weekdays_are_0_to_6(weekday: int) -> None:
    with pytest.raises(ValueError, match="0 .Monday. to 6"):
        motcua.private_employer_calendar([weekday])


def test_office_hours_of_places() -> None:
    hours = motcua.office_hours_of("nghệ an")
    assert hours.name == "Nghệ An"
    office = CIVIL.with_overlay(hours)
    assert office.name == "Nghệ An" and office.has_office_hours is False  # not known before 2016
    assert office.last_working_moment(dt.date(2026, 3, 5)) == dt.datetime(2026, 3, 5, 17)
    assert office.first_working_moment(dt.date(2026, 3, 5)) == dt.datetime(2026, 3, 5, 7, 30)
    with raises(motcua.Errc.UNKNOWN_PLACE, "Nghệ An"):
        motcua.office_hours_of("Atlantis")


def test_overlays_from_csv() -> None:
    local = "2026-03-30,local_day_off,civil_service,decided,Lễ hội Vía Bà,,,,UBND tỉnh,secondary\n"
    saturday = "2026-01-01,,Sat,,,08:00-11:30,no,,UBND tỉnh,secondary\n"
    place = CIVIL.with_overlay(
        name="An Giang",
        days_csv=DAYS_HEADER + local,
        office_hours_csv=HOURS_HEADER + saturday,
    )
    assert place.name == "An Giang"
    info = place.day(dt.date(2026, 3, 30))
    assert (info.kind, info.working) == (motcua.DayKind.LOCAL_DAY_OFF, False)
    assert [row.name for row in info.rows] == ["Lễ hội Vía Bà"]
    assert place.sessions(dt.date(2026, 3, 7), counting=False) == [motcua.Session(480, 690)]
    assert not place.is_working_day(dt.date(2026, 3, 7))
    assert CIVIL.is_working_day(dt.date(2026, 3, 30)), "the calendar itself stays as it was"
    with raises(motcua.Errc.INVALID_CALENDAR_ROW, r"^days_csv:1: "):
        CIVIL.with_overlay(days_csv="x")
    with raises(motcua.Errc.INVALID_CALENDAR_ROW, r"^office_hours_csv:2: "):
        CIVIL.with_overlay(office_hours_csv=HOURS_HEADER + "x\n")
    with raises(motcua.Errc.CONFLICTING_CALENDAR_ROWS, "2026-03-03"):
        both_work = swap(off=dt.date(2026, 3, 2), worked=dt.date(2026, 3, 3))
        CIVIL.with_overlay(motcua.CalendarRows(days=both_work))


def test_the_embedded_rows_build_the_embedded_calendar() -> None:
    rows = motcua.embedded_calendar_rows()
    assert motcua.WorkCalendar.from_rows(rows, motcua.Audience.CIVIL_SERVICE) == CIVIL
    year = motcua.predict_holidays(
        motcua.embedded_holiday_rules(),
        motcua.embedded_holiday_precedents(),
        dt.date(2027, 1, 1),
        dt.date(2027, 12, 31),
    )
    assert dt.date(2027, 2, 6) in {row.date for row in year if row.name.startswith("Tết")}
    substitutes = motcua.derive_substitutes(
        year,
        motcua.embedded_holiday_rules(),
        rows.weekly_rest,
        motcua.Audience.CIVIL_SERVICE,
    )
    assert {row.kind for row in substitutes} == {motcua.DayKind.SUBSTITUTE_HOLIDAY}
    for row in [*year, *substitutes]:
        assert row in PREDICTED.day(row.date).rows


# --- Explanations and months ----------------------------------------------------------------------


def test_an_explanation_names_days_rows_and_articles() -> None:
    explained = CIVIL.explain_add_calendar_days(dt.date(2023, 4, 19), count=10, end=ROLL)
    due, why = explained
    assert (explained.value, explained.why) == (due, why) == (dt.date(2023, 5, 4), why)
    assert why.rule is motcua.CountRule.CALENDAR_DAYS and why.amount == 10
    assert (why.from_, why.to) == (dt.datetime(2023, 4, 19), dt.datetime(2023, 5, 4))
    assert why.unrolled == dt.datetime(2023, 4, 29)
    assert why.bases and all(isinstance(basis, motcua.LegalBasis) for basis in why.bases)
    kinds = {note.day.date: note.day.kind for note in why.notes}
    assert kinds[dt.date(2023, 5, 3)] is motcua.DayKind.SUBSTITUTE_HOLIDAY
    vietnamese, english = why.to_vietnamese(), why.to_english()
    assert "04/5/2023" in vietnamese and "nghỉ bù" in vietnamese
    assert "2023-05-04" in english and "No. 91/2015/QH13" in english


def test_rolling_is_explained() -> None:
    due, why = CIVIL.explain_roll_forward(dt.date(2026, 8, 29))
    assert (due, why.rule) == (dt.date(2026, 9, 3), motcua.CountRule.ROLL)


def test_months_are_written_and_drawn() -> None:
    text = CIVIL.month_text(2026, 8)
    assert "Tháng 8 năm 2026" in text and max(map(len, text.splitlines())) <= 80
    picture = ElementTree.fromstring(CIVIL.month_svg(2026, 8))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    for draw in (CIVIL.month_text, CIVIL.month_svg):
        with raises(motcua.Errc.OUT_OF_CALENDAR_RANGE):
            draw(2027, 1)
        with raises(motcua.Errc.INVALID_DATE):
            draw(2026, 13)


# --- Values ---------------------------------------------------------------------------------------

HOURS_ROW = motcua.OfficeHoursRow(
    from_=FIRST,
    weekdays=range(5),
    season_from=motcua.MonthDay(4, 16),
    season_until=motcua.MonthDay(10, 15),
    sessions=[motcua.Session(420, 690), motcua.Session(810, 1020)],
    law=motcua.LawRef.parse("Điều 1 Quyết định số 188/1999/QĐ-TTg"),
    confidence=UNVERIFIED,
)
WHY = CIVIL.explain_add_working_days(dt.date(2026, 8, 21), count=8).why
RECORDS: list[Any] = [
    *CIVIL.day(dt.date(2026, 9, 2)).rows,
    CIVIL.day(dt.date(2026, 9, 2)),
    *HOURS_ROW.sessions,
    HOURS_ROW.season_from,
    HOURS_ROW,
    *motcua.embedded_calendar_rows().weekly_rest,
    motcua.CalendarRows(name="An Giang", first_day=FIRST, office_hours=[HOURS_ROW]),
    *motcua.embedded_holiday_rules(),
    *motcua.embedded_holiday_precedents(),
    *WHY.notes,
    WHY,
    motcua.LunarDate(2025, 6, 1, True),
    motcua.lunar_year(2025),
]
VALUES = [*RECORDS, CIVIL, OFFICE, PREDICTED, CIVIL.with_overlay(motcua.office_hours_of("Phú Yên"))]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_copies_are_equal_and_hash_alike(value: object) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value and hash(again) == hash(value) and type(again) is type(value)
        assert repr(again) == repr(value)
    assert copy.copy(value) == copy.deepcopy(value) == value


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_immutable_and_final(value: object) -> None:
    for name in [n for n in dir(value) if not n.startswith("_")] + ["new_name"]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
    with pytest.raises(TypeError):
        type("Derived", (type(value),), {})
    assert type(value).__module__ == "motcua"


@pytest.mark.parametrize("value", RECORDS, ids=lambda value: type(value).__name__)
def test_records_show_what_they_are(value: object) -> None:
    assert eval(repr(value), {**vars(motcua), "datetime": dt}) == value


def test_records_differ_in_every_field() -> None:
    row = day_row(FIRST)
    changed = {
        "date": LAST,
        "kind": motcua.DayKind.PUBLIC_HOLIDAY,
        "audience": motcua.Audience.CIVIL_SERVICE,
        "status": motcua.DayStatus.PREDICTED,
        "name": "other",
        "name_en": "other",
        "pair": LAST,
        "law": motcua.LawRef.parse("118/2025/NĐ-CP"),
        "source": "other",
        "confidence": motcua.Confidence.VERIFIED,
    }
    fields = {name: getattr(row, name) for name in changed}
    assert motcua.DayRow(**fields) == row != "text"
    for name, value in changed.items():
        other = motcua.DayRow(**{**fields, name: value})
        assert other != row and hash(other) != hash(row) and getattr(other, name) == value


def test_text_of_records_becomes_nfc() -> None:
    fields: dict[str, Any] = {
        "date": FIRST,
        "kind": motcua.DayKind.LOCAL_DAY_OFF,
        "status": motcua.DayStatus.DECIDED,
        "confidence": UNVERIFIED,
    }
    assert motcua.DayRow(**fields, name="nga\u0300y").name == "ngày"
    with raises(motcua.Errc.INVALID_TEXT):
        motcua.DayRow(**fields, name="\ud800")
    with pytest.raises(TypeError, match="expected a str, got int"):
        motcua.DayRow(**fields, name=5)  # type: ignore[arg-type]


def test_calendars_are_what_they_answer() -> None:
    again = motcua.civil_service_calendar()
    assert again == CIVIL and hash(again) == hash(CIVIL)
    assert len({CIVIL, again, PREDICTED, OFFICE}) == 3
    assert CIVIL.with_overlay(motcua.CalendarRows(days=[day_row(FIRST + DAY)])) != CIVIL
    assert re.fullmatch("[0-9a-f]{16}", CIVIL.fingerprint)
    assert repr(CIVIL) == (
        "<WorkCalendar 'civil-service', Audience.CIVIL_SERVICE, 2013-01-01 to 2026-12-31, "
        f"{CIVIL.fingerprint}>"
    )


@given(calendars())
def test_pickled_calendars_answer_alike(calendar: motcua.WorkCalendar) -> None:
    again = pickle.loads(pickle.dumps(calendar))
    assert again.fingerprint == calendar.fingerprint and again.name == calendar.name
    for date in dates(FIRST, LAST):
        assert again.day(date) == calendar.day(date)


# --- Arguments ------------------------------------------------------------------------------------


def test_what_must_be_said_has_no_default() -> None:
    with pytest.raises(TypeError):
        CIVIL.add_calendar_days(FIRST, count=5)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        CIVIL.add_working_days(FIRST, 5)  # type: ignore[call-arg]
    with raises(motcua.Errc.INVALID_COUNT, "roll_forward"):
        CIVIL.add_working_days(FIRST, count=0)


def test_days_and_moments_are_not_exchanged() -> None:
    with pytest.raises(TypeError, match="expected a datetime.date .* got datetime"):
        CIVIL.roll_forward(dt.datetime(2026, 3, 5))
    with pytest.raises(TypeError, match="expected a naive datetime.datetime, got date"):
        CIVIL.next_working_moment(FIRST)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"motcua.to_local\(\)"):
        OFFICE.add_working_minutes(dt.datetime(2026, 3, 5, tzinfo=dt.UTC), minutes=5)


@pytest.mark.parametrize("cut_off", [900, "15:00", dt.datetime(2026, 3, 5, 15), None])
def test_a_cut_off_is_a_time(cut_off: Any) -> None:
    with pytest.raises(TypeError, match="naive datetime.time"):
        CIVIL.day_after_cut_off(dt.datetime(2026, 3, 5, 8), cut_off=cut_off)


def test_a_cut_off_is_naive_and_a_whole_minute() -> None:
    received = dt.datetime(2026, 3, 5, 8)
    with pytest.raises(TypeError, match="naive datetime.time"):
        CIVIL.day_after_cut_off(received, cut_off=dt.time(15, tzinfo=dt.UTC))
    for time in (dt.time(15, 0, 1), dt.time(15, 0, 0, 1)):
        with pytest.raises(ValueError, match="whole minutes"):
            CIVIL.day_after_cut_off(received, cut_off=time)


def test_a_calendar_needs_its_rows() -> None:
    with raises(motcua.Errc.INVALID_CALENDAR_ROW):
        motcua.WorkCalendar.from_rows(motcua.CalendarRows(), motcua.Audience.CIVIL_SERVICE)
    with raises(motcua.Errc.INVALID_CALENDAR_ROW):
        calendar_of(first=FIRST, last=FIRST - DAY)
    with raises(motcua.Errc.CONFLICTING_CALENDAR_ROWS):
        calendar_of(swap(FIRST, FIRST + DAY), rest=SATURDAY_AND_SUNDAY)


def test_dates_and_moments_need_no_numpy() -> None:
    script = (
        "import sys, datetime, motcua\n"
        "calendar = motcua.civil_service_calendar()\n"
        "calendar.explain_add_working_days(datetime.date(2026, 3, 5), count=5)\n"
        "assert 'numpy' not in sys.modules\n"
        "calendar.roll_forward_many(datetime.date(2026, 3, 5))\n"
        "assert 'numpy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
