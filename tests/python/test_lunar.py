"""The lunar calendar: the tables that C++ reads too, and the way there and back."""

import datetime as dt

import motcua
import pytest
from calendars import DAY, raises
from case_table import Case, each_case
from hypothesis import given
from hypothesis import strategies as st

VIETNAM = motcua.LunarReckoning.VIETNAM
NORTH = motcua.LunarReckoning.CIVIL_NORTH
reckonings = st.sampled_from(list(motcua.LunarReckoning))
in_table = st.dates(
    motcua.lunar_year(motcua.FIRST_LUNAR_YEAR).first_day, dt.date(motcua.LAST_LUNAR_YEAR, 12, 31)
)


def optional_number(cell: str) -> int | None:
    return int(cell) if cell else None


def reckoning_of(case: Case) -> motcua.LunarReckoning:
    return motcua.LunarReckoning[case["reckoning"].upper()]


def lunar_of(case: Case) -> motcua.LunarDate:
    year, month, day = (int(case[name]) for name in ("year", "month", "day"))
    return motcua.LunarDate(year, month, day, leap_month=case["leap"] == "yes")


@each_case("lunar_months.csv")
def test_every_month_begins_on_the_day_of_its_new_moon(case: Case) -> None:
    year, leap_month = int(case["case"]), optional_number(case["leap_month"])
    first_days = list(map(dt.date.fromisoformat, case["first_days"].split()))
    ends = [*first_days[1:], dt.date.fromisoformat(case["end"])]
    months = [(month, False) for month in range(1, 13)]
    if leap_month is not None:
        months.insert(leap_month, (leap_month, True))
    if len(first_days) < len(months):
        months = months[: len(first_days)]  # the table of months ends within a lunar year
    for (month, leap), first_day, end in zip(months, first_days, ends, strict=True):
        lunar = motcua.LunarDate(year, month, 1, leap_month=leap)
        assert motcua.from_lunar(lunar) == first_day
        assert motcua.to_lunar(first_day) == lunar
        assert motcua.lunar_month_days(year, month, leap) == (end - first_day).days
    shape = motcua.lunar_year(year)
    assert (shape.first_day, shape.leap_month) == (first_days[0], leap_month)


@each_case("lunar_tet_hung_kings.csv")
def test_tet_and_hung_kings(case: Case) -> None:
    year = int(case["case"])
    for suffix, reckoning in (("", VIETNAM), ("_civil_north", NORTH)):
        tet = motcua.from_lunar(motcua.LunarDate(year, 1, 1), reckoning)
        hung_kings = motcua.from_lunar(motcua.LunarDate(year, 3, 10), reckoning)
        assert tet.isoformat() == case["tet" + suffix]
        assert hung_kings.isoformat() == case["hung_kings" + suffix]
    assert motcua.lunar_year(year).leap_month == optional_number(case["leap_month"])


@each_case("lunar_chinese_calendar.csv")
def test_it_is_not_the_chinese_calendar(case: Case) -> None:
    year = int(case["case"])
    ours = (
        motcua.from_lunar(motcua.LunarDate(year, 1, 1)).isoformat(),
        motcua.from_lunar(motcua.LunarDate(year, 3, 10)).isoformat(),
        motcua.lunar_year(year).leap_month,
    )
    leap_month = optional_number(case["leap_month"])
    assert ours == (case["tet"], case["hung_kings"], leap_month)
    chinese_leap = optional_number(case["leap_month_chinese"])
    assert ours != (case["tet_chinese"], case["hung_kings_chinese"], chinese_leap)


@each_case("lunar_dates.csv")
def test_lunar_dates(case: Case) -> None:
    reckoning, lunar = reckoning_of(case), lunar_of(case)
    date = dt.date.fromisoformat(case["date"])
    assert motcua.to_lunar(date, reckoning) == lunar
    assert motcua.from_lunar(lunar, reckoning=reckoning) == date
    assert motcua.to_vietnamese(lunar, reckoning) == case["vietnamese"]


@each_case("lunar_refused.csv")
def test_lunar_dates_that_are_none(case: Case) -> None:
    reckoning, lunar = reckoning_of(case), lunar_of(case)
    with raises(case.error_code()) as caught:
        motcua.from_lunar(lunar, reckoning)
    assert case["message"] in caught.value.message
    with raises(case.error_code()):
        motcua.to_vietnamese(lunar, reckoning)


@each_case("lunar_can_chi.csv")
def test_can_chi(case: Case) -> None:
    assert motcua.can_chi(int(case["year"])) == case["name"]


@given(in_table, reckonings)
def test_there_and_back(date: dt.date, reckoning: motcua.LunarReckoning) -> None:
    lunar = motcua.to_lunar(date, reckoning)
    assert motcua.from_lunar(lunar, reckoning) == date
    next_day = motcua.to_lunar(date + DAY, reckoning)
    assert lunar < next_day and next_day > lunar and lunar <= next_day and next_day >= lunar
    assert next_day.day in (1, lunar.day + 1)
    if next_day.day == 1:
        days = motcua.lunar_month_days(lunar.year, lunar.month, lunar.leap_month, reckoning)
        assert lunar.day == days
    year = motcua.lunar_year(lunar.year, reckoning)
    assert year.first_day <= date < year.first_day + year.days * DAY


def test_a_leap_month_follows_the_month_it_repeats() -> None:
    assert motcua.LunarDate(2025, 6, 30) < motcua.LunarDate(2025, 6, 1, True)
    assert motcua.LunarDate(2025, 6, 29, True) < motcua.LunarDate(2025, 7, 1)
    assert repr(motcua.LunarDate(2025, 6, 1, True)) == (
        "LunarDate(year=2025, month=6, day=1, leap_month=True)"
    )


def test_the_table_ends() -> None:
    first = motcua.lunar_year(motcua.FIRST_LUNAR_YEAR).first_day
    with raises(motcua.Errc.OUT_OF_LUNAR_RANGE):
        motcua.to_lunar(first - DAY)
    for year in (motcua.FIRST_LUNAR_YEAR - 1, motcua.LAST_LUNAR_YEAR + 1):
        with raises(motcua.Errc.OUT_OF_LUNAR_RANGE):
            motcua.lunar_year(year)
    with raises(motcua.Errc.OUT_OF_LUNAR_RANGE):
        motcua.can_chi(0)


def test_words() -> None:
    assert motcua.weekday_vietnamese(dt.date(2026, 11, 23)) == "Thứ Hai"
    assert motcua.weekday_vietnamese(dt.date(2026, 11, 29)) == "Chủ nhật"
    assert motcua.to_vietnamese(motcua.DayKind.MAKE_UP_WORKING_DAY) == "làm bù"
    assert motcua.to_vietnamese(motcua.DayStatus.PROPOSED) == "đang đề xuất"
    assert motcua.to_vietnamese(motcua.Audience.PRIVATE_EMPLOYERS) == "doanh nghiệp"


def test_a_leap_month_is_said_with_a_bool() -> None:
    with pytest.raises(TypeError):
        motcua.lunar_month_days(2025, 6, "no")  # type: ignore[arg-type]
