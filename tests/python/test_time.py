"""Days, clocks and instants cross the border whole or not at all."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

VIETNAM = dt.timezone(dt.timedelta(hours=7))
whole_seconds = st.datetimes().map(lambda time: time.replace(microsecond=0))
offsets = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
# Two days from the ends, so that every offset stays within the years that datetime has.
instants = st.datetimes(
    min_value=dt.datetime(1, 1, 3), max_value=dt.datetime(9999, 12, 29), timezones=offsets
).map(lambda time: time.replace(microsecond=0))


@given(st.dates())
def test_dates_are_read_and_written_as_python_does(date: dt.date) -> None:
    assert motcua.to_iso(date) == date.isoformat()
    assert motcua.parse_iso_date(date.isoformat()) == date
    assert type(motcua.parse_iso_date(date.isoformat())) is dt.date
    assert motcua.exchange.decode_date(motcua.exchange.encode_date(date)) == date


@given(whole_seconds)
def test_local_times_are_read_and_written_as_python_does(time: dt.datetime) -> None:
    assert motcua.to_iso(time) == time.isoformat()
    read = motcua.parse_iso_local_time(time.isoformat())
    assert read == dt.datetime.fromisoformat(time.isoformat())
    assert read.tzinfo is None


@given(instants)
def test_instants_are_read_and_written_as_python_does(instant: dt.datetime) -> None:
    read = motcua.parse_iso_instant(instant.isoformat())
    assert read == dt.datetime.fromisoformat(instant.isoformat())
    assert read.tzinfo == VIETNAM
    assert motcua.to_iso(instant) == instant.astimezone(VIETNAM).isoformat()


@given(instants)
def test_the_bridge_between_clock_and_instant(instant: dt.datetime) -> None:
    clock = motcua.to_local(instant)
    assert clock == instant.astimezone(VIETNAM).replace(tzinfo=None)
    assert motcua.to_instant(clock) == instant
    assert motcua.to_instant(clock).tzinfo == VIETNAM


@given(instants)
def test_offsets_of_seconds_count(instant: dt.datetime) -> None:
    odd = dt.timezone(dt.timedelta(hours=7, minutes=6, seconds=30))  # Saigon before 1911
    assert motcua.to_local(instant.astimezone(odd)) == motcua.to_local(instant)


@given(st.dates())
def test_vietnamese_dates_round_trip(date: dt.date) -> None:
    for style in motcua.VietnameseDateStyle:
        written = motcua.to_vietnamese(date, style=style)
        assert motcua.parse_vietnamese_date(written) == date


@given(whole_seconds)
def test_vietnamese_times_round_trip(time: dt.datetime) -> None:
    assert motcua.parse_vietnamese_local_time(motcua.to_vietnamese(time)) == time


def test_vietnamese_overloads() -> None:
    assert motcua.to_vietnamese(dt.date(2026, 3, 5)) == "ngày 05 tháng 3 năm 2026"
    short = motcua.VietnameseDateStyle.SHORT
    assert motcua.to_vietnamese(dt.date(2026, 3, 5), short) == "05/3/2026"
    assert (
        motcua.to_vietnamese(dt.datetime(2026, 3, 5, 8, 30))
        == "08 giờ 30 phút, ngày 05 tháng 3 năm 2026"
    )
    assert motcua.to_vietnamese(motcua.Confidence.UNVERIFIED) == "chưa kiểm chứng"


NAIVE = dt.datetime(2026, 11, 23, 8, 30)
AWARE = NAIVE.replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("value", [NAIVE, AWARE])
def test_a_datetime_is_no_date(value: dt.datetime) -> None:
    with pytest.raises(TypeError, match=r"expected a datetime.date .*\.date\(\).* got datetime"):
        motcua.exchange.encode_date(value)
    person = motcua.PersonalId.parse("001090123456")
    with pytest.raises(TypeError, match="got datetime"):
        person.check_consistent(value, motcua.Sex.MALE)


@pytest.mark.parametrize("value", ["2026-11-23", 20780, None, NAIVE.time()])
def test_nothing_else_is_a_date(value: object) -> None:
    with pytest.raises(TypeError, match="expected a datetime.date, got"):
        motcua.exchange.encode_date(value)  # type: ignore[arg-type]


def test_aware_and_naive_are_not_exchanged() -> None:
    with pytest.raises(TypeError, match=r"expected an aware .* motcua.to_instant\(\)"):
        motcua.to_local(NAIVE)
    with pytest.raises(TypeError, match=r"expected a naive .* motcua.to_local\(\)"):
        motcua.to_instant(AWARE)
    with pytest.raises(TypeError, match=r"expected a naive .* motcua.to_local\(\)"):
        motcua.to_vietnamese(AWARE)
    with pytest.raises(TypeError, match="expected an aware datetime.datetime, got date"):
        motcua.to_local(NAIVE.date())  # type: ignore[arg-type]


@pytest.mark.parametrize("microsecond", [1, 999_999])
def test_what_is_smaller_than_a_second_is_refused(microsecond: int) -> None:
    calls: list[tuple[Callable[[dt.datetime], object], dt.datetime]] = [
        (motcua.to_instant, NAIVE),
        (motcua.to_vietnamese, NAIVE),
        (motcua.to_iso, NAIVE),
        (motcua.to_local, AWARE),
    ]
    for call, time in calls:
        with pytest.raises(ValueError, match="whole seconds"):
            call(time.replace(microsecond=microsecond))
    odd = dt.timezone(dt.timedelta(hours=7, microseconds=1))
    with pytest.raises(ValueError, match="offset of whole seconds"):
        motcua.to_local(NAIVE.replace(tzinfo=odd))


def test_times_of_pandas_are_not_cut() -> None:
    class Timestamp(dt.datetime):
        nanosecond = 0

    time = Timestamp(2026, 11, 23, 8, 30)
    assert motcua.to_instant(time) == motcua.to_instant(NAIVE)
    time.nanosecond = 5
    with pytest.raises(ValueError, match="whole seconds"):
        motcua.to_instant(time)
    time.nanosecond = float("nan")  # type: ignore[assignment]  # NaT
    with pytest.raises(ValueError, match="whole seconds"):
        motcua.to_instant(time)


def test_an_instant_that_python_cannot_show_is_refused() -> None:
    with pytest.raises(ValueError, match="year"):
        motcua.to_local(dt.datetime.max.replace(microsecond=0, tzinfo=dt.UTC))
    with pytest.raises(ValueError, match="year"):
        motcua.to_local(dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=14))))


def test_fold_is_the_time_zones_business() -> None:
    class Twice(dt.tzinfo):
        def utcoffset(self, time: dt.datetime | None) -> dt.timedelta:
            assert time is not None
            return dt.timedelta(hours=8 if time.fold == 0 else 7)

        def tzname(self, time: dt.datetime | None) -> None:
            return None

        def dst(self, time: dt.datetime | None) -> None:
            return None

    first, second = (NAIVE.replace(tzinfo=Twice(), fold=fold) for fold in (0, 1))
    assert motcua.to_local(second) == NAIVE
    assert motcua.to_local(first) == NAIVE - dt.timedelta(hours=1)


def test_pybind11_does_not_convert_times_for_us() -> None:
    bindings = Path(__file__).resolve().parents[2] / "bindings" / "python"
    sources = [*bindings.glob("*.cpp"), *bindings.glob("*.hpp")]
    assert len(sources) >= 4
    for source in sources:
        assert not re.search(r"#\s*include\s*[<\"][^>\"]*chrono\.h", source.read_text("utf-8"))
