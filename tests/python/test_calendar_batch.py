"""Columns: each row is the scalar call, whatever the column is made of."""

import datetime as dt
import functools
import pickle
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import motcua
import numpy as np
import pytest
from calendars import DAY, FIRST, LAST, SATURDAY_AND_SUNDAY, calendar_of, calendars, raises, truth
from case_table import Case, load_cases
from hypothesis import given
from hypothesis import strategies as st
from motcua import batch
from numpy.typing import NDArray
from test_calendar import OFFICE, calendar_of_case

Array = NDArray[Any]
# A scalar answer and the days that it rests on.
Answer = tuple[object, dt.date, dt.date]
NAT = np.datetime64("NaT")
INT32_MISSING = np.iinfo("int32").min
INT64_MISSING = np.iinfo("int64").min
KEEP = motcua.EndRule.KEEP
ROLL = motcua.EndRule.ROLL_TO_WORKING_DAY
CIVIL = motcua.civil_service_calendar()
PROPOSED = motcua.civil_service_calendar(proposed=True)
PREDICTED = motcua.civil_service_calendar(predicted=True)

# Days that the calendars of the tests know, and some that they do not.
days = st.none() | st.dates(FIRST - 40 * DAY, LAST + 40 * DAY)
counts = st.none() | st.integers(-90, 90) | st.integers(-(2**31) + 1, 2**31 - 1)
moments = st.none() | st.datetimes(
    dt.datetime(2026, 1, 1), dt.datetime(2026, 12, 31, 23, 59, 59)
).map(lambda moment: moment.replace(microsecond=0))


def rows_of(*columns: st.SearchStrategy[Any]) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    return st.lists(st.tuples(*columns), max_size=40)


def day_column(values: Sequence[dt.date | None]) -> Array:
    return np.array([NAT if value is None else value for value in values], "datetime64[D]")


def moment_column(values: Sequence[dt.datetime | None], unit: str = "s") -> Array:
    return np.array([NAT if value is None else value for value in values], f"datetime64[{unit}]")


def count_column(values: Sequence[int | None], dtype: str = "int64") -> Array:
    missing = np.iinfo(dtype).min
    return np.array([missing if value is None else value for value in values], dtype)


def one_by_one(
    calendar: motcua.WorkCalendar, rows: Sequence[tuple[Any, ...]], ask: Callable[..., Answer]
) -> tuple[list[object], list[int]]:
    """The scalar answers and codes; rows with None are missing."""
    results: list[object] = []
    codes: list[int] = []
    for row in rows:
        result, code = None, 0
        try:
            if None not in row:
                result, first, last = ask(*row)
                if calendar.is_provisional(first, last):
                    code = motcua.Errc.PROVISIONAL.value
        except motcua.MotcuaError as error:
            code = error.code.value
        results.append(result)
        codes.append(code)
    return results, codes


def same(found: tuple[Array, Array], expected: tuple[list[object], list[int]]) -> None:
    results, codes = found
    assert codes.dtype == "int16"
    assert codes.tolist() == expected[1]
    missing = INT32_MISSING if results.dtype == "int32" else None
    assert [None if value == missing else value for value in results.tolist()] == expected[0]


# --- Each row is the scalar call ------------------------------------------------------------------


Rows = list[tuple[Any, ...]]


@given(calendars(), rows_of(days, counts))
def test_add_working_days(calendar: motcua.WorkCalendar, rows: Rows) -> None:
    def ask(start: dt.date, count: int) -> Answer:
        due = calendar.add_working_days(start, count=count)
        return due, start, due

    expected = one_by_one(calendar, rows, ask)
    starts = day_column([row[0] for row in rows])
    for dtype in ("int64", "int32"):
        amounts = count_column([row[1] for row in rows], dtype)
        same(calendar.add_working_days_many(starts, amounts), expected)


def in_every_dtype(starts: Array) -> list[Array]:
    """A column of days as datetime64, int64 and int32."""
    wide = starts.view("int64")
    narrow = np.where(np.isnat(starts), INT32_MISSING, wide).astype("int32")
    return [starts, wide, narrow]


def as_days(results: Array) -> Array:
    if results.dtype == "int32":
        results = np.where(results == INT32_MISSING, INT64_MISSING, results.astype("int64"))
    return results.view("datetime64[D]")


@given(calendars(), st.lists(days, min_size=1, max_size=40), counts)
def test_one_count_for_every_row(
    calendar: motcua.WorkCalendar, column: list[dt.date | None], count: int | None
) -> None:
    """Short columns and long ones, for which a table is made."""

    def working(start: dt.date, count: int) -> Answer:
        due = calendar.add_working_days(start, count=count)
        return due, start, due

    def term(add: Callable[..., dt.date], start: dt.date, count: int) -> Answer:
        kept = add(start, count=count, end=KEEP)
        ended = add(start, count=count, end=ROLL)
        return ended, kept, ended

    forms: list[tuple[Callable[..., Answer], Callable[..., tuple[Array, Array]]]] = [
        (working, calendar.add_working_days_many),
        (
            functools.partial(term, calendar.add_calendar_days),
            functools.partial(calendar.add_calendar_days_many, end=ROLL),
        ),
        (
            functools.partial(term, calendar.add_months),
            functools.partial(calendar.add_months_many, end=ROLL),
        ),
    ]
    known = (calendar.last_day - calendar.first_day).days + 1
    amount = np.int64(INT64_MISSING if count is None else count)
    for ask, add in forms:
        expected = one_by_one(calendar, [(start, count) for start in column], ask)
        for starts in in_every_dtype(day_column(column)):
            results, codes = add(starts, amount)
            assert results.dtype == starts.dtype
            same((as_days(results), codes), expected)
            long_results, long_codes = add(np.resize(starts, known * 4 + 17), amount)
            repeated = np.resize(as_days(results), long_results.size)
            assert np.array_equal(as_days(long_results), repeated, equal_nan=True)
            assert (long_codes == np.resize(codes, long_codes.size)).all()


@given(calendars(), rows_of(days, days))
def test_count_working_days(calendar: motcua.WorkCalendar, rows: Rows) -> None:
    def ask(start: dt.date, end: dt.date) -> Answer:
        return calendar.count_working_days(start, end), start, end

    starts, ends = (day_column([row[i] for row in rows]) for i in (0, 1))
    found = calendar.count_working_days_many(starts, ends)
    same(found, one_by_one(calendar, rows, ask))


@given(calendars(), rows_of(days))
def test_questions_of_one_day(calendar: motcua.WorkCalendar, rows: Rows) -> None:
    def roll(date: dt.date) -> Answer:
        rolled = calendar.roll_forward(date)
        return rolled, date, rolled

    def works(date: dt.date) -> Answer:
        return int(calendar.is_working_day(date)), date, date

    column = day_column([row[0] for row in rows])
    same(calendar.roll_forward_many(column), one_by_one(calendar, rows, roll))
    same(calendar.is_working_day_many(column), one_by_one(calendar, rows, works))


@pytest.mark.parametrize("end", motcua.EndRule)
@given(calendar=calendars(), rows=rows_of(days, counts))
def test_calendar_terms(calendar: motcua.WorkCalendar, rows: Rows, end: motcua.EndRule) -> None:
    def ask(add: Callable[..., dt.date], start: dt.date, count: int) -> Answer:
        kept = add(start, count=count, end=KEEP)
        ended = add(start, count=count, end=end)
        return ended, kept, ended

    starts, amounts = day_column([row[0] for row in rows]), count_column([row[1] for row in rows])
    expected = one_by_one(calendar, rows, functools.partial(ask, calendar.add_calendar_days))
    same(calendar.add_calendar_days_many(starts, amounts, end=end), expected)
    expected = one_by_one(calendar, rows, functools.partial(ask, calendar.add_months))
    same(calendar.add_months_many(starts, amounts, end=end), expected)


@pytest.mark.parametrize("unit", ["m", "s"])
@given(rows=rows_of(moments, counts))
def test_add_working_minutes(rows: Rows, unit: str) -> None:
    if unit == "m":
        rows = [(start and start.replace(second=0), count) for start, count in rows]

    def ask(start: dt.datetime, minutes: int) -> Answer:
        end = OFFICE.add_working_minutes(start, minutes=minutes)
        return end, start.date(), end.date()

    starts = moment_column([row[0] for row in rows], unit)
    amounts = count_column([row[1] for row in rows])
    found = OFFICE.add_working_minutes_many(starts, amounts)
    assert found[0].dtype == f"datetime64[{unit}]"
    same(found, one_by_one(OFFICE, rows, ask))


@given(rows_of(moments, moments))
def test_count_working_minutes(rows: Rows) -> None:
    def ask(start: dt.datetime, end: dt.datetime) -> Answer:
        return OFFICE.count_working_minutes(start, end), start.date(), end.date()

    starts, ends = (moment_column([row[i] for row in rows]) for i in (0, 1))
    found = OFFICE.count_working_minutes_many(starts, ends)
    same(found, one_by_one(OFFICE, rows, ask))


@pytest.mark.parametrize("second", [0, 30])
def test_moments_before_1970(second: int) -> None:
    """Whose seconds are negative: the minute that a moment is in is the lower one."""
    first, last = dt.date(1969, 1, 1), dt.date(1969, 12, 31)
    calendar = calendar_of(hours="Mon-Fri 07:00-11:30 13:30-17:00", first=first, last=last)
    starts = [dt.datetime(1969, 3, 5, hour, 29, second) for hour in range(24)]
    for minutes in (1, 271, -1, -271):
        ends = [calendar.add_working_minutes(start, minutes=minutes) for start in starts]
        results, codes = calendar.add_working_minutes_many(moment_column(starts), minutes)
        assert results.tolist() == ends and not codes.any()
        counts, _ = calendar.count_working_minutes_many(moment_column(starts), results)
        pairs = zip(starts, ends, strict=True)
        assert counts.tolist() == [calendar.count_working_minutes(*pair) for pair in pairs]


@pytest.mark.parametrize(
    "case",
    [case for case in load_cases("working_minutes.csv") if case["question"] != "next"],
    ids=lambda case: case["case"],
)
def test_working_minutes_of_the_table(case: Case) -> None:
    calendar = calendar_of_case(case)
    start = dt.datetime.fromisoformat(case["from"])
    code = case.error_code().value if case["error"] else 0
    if case["question"] == "add":
        results, codes = calendar.add_working_minutes_many(start, int(case["to_or_minutes"]))
        expected = np.datetime64(case["expected"] or "NaT", "s")
        assert np.array_equal(results, expected, equal_nan=True)
    else:
        assert case["question"] == "count"
        end = dt.datetime.fromisoformat(case["to_or_minutes"])
        results, codes = calendar.count_working_minutes_many(start, end)
        assert results == (int(case["expected"]) if case["expected"] else INT32_MISSING)
    assert codes == code


# --- Other people's arithmetic --------------------------------------------------------------------


@given(
    calendars(make_up=False), rows_of(st.dates(FIRST, LAST), st.integers(-200, 200).filter(bool))
)
def test_without_make_up_days_numpy_says_the_same(
    calendar: motcua.WorkCalendar, rows: list[tuple[dt.date, int]]
) -> None:
    all_days = np.arange(np.datetime64(FIRST), np.datetime64(LAST + DAY))
    works, _ = calendar.is_working_day_many(all_days)
    if not works.any():
        return
    starts, amounts = day_column([row[0] for row in rows]), count_column([row[1] for row in rows])
    busdays = np.busdaycalendar("1111111", all_days[works == 0])
    # From a rest day numpy first moves to a working day, which then counts or not.
    after = np.busday_offset(starts, amounts, roll="backward", busdaycal=busdays)
    before = np.busday_offset(starts, amounts, roll="forward", busdaycal=busdays)
    expected = np.where(amounts > 0, after, before)
    results, codes = calendar.add_working_days_many(starts, amounts)
    known = (expected >= all_days[0]) & (expected <= all_days[-1])
    assert np.array_equal(results, np.where(known, expected, NAT), equal_nan=True)
    assert (codes == np.where(known, 0, motcua.Errc.OUT_OF_CALENDAR_RANGE.value)).all()


def working_days() -> Array:
    """Those of 2013 to 2026, from the truth table."""
    last = dt.date(2026, 12, 31)
    return day_column([date for date, works in truth().items() if works and date <= last])


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("dtype", ["datetime64[D]", "int64", "int32"])
def test_long_columns(dtype: str, threads: int) -> None:
    rows = 700_001  # more than streams past the caches, and no whole number of blocks
    random = np.random.default_rng(2026)
    table = working_days()
    starts = random.integers(table[0].astype("int64"), table[-1].astype("int64"), rows)
    amounts = random.integers(1, 61, rows).astype("int32")
    place = np.searchsorted(table, starts.view("datetime64[D]"), side="right") + amounts - 1
    known = place < table.size
    missing = INT32_MISSING if dtype == "int32" else INT64_MISSING
    expected = np.where(known, table.view("int64")[np.where(known, place, 0)], missing)
    column = starts.view("datetime64[D]") if dtype.startswith("d") else starts.astype(dtype)
    results, codes = CIVIL.add_working_days_many(column, amounts, threads=threads)
    assert results.dtype == dtype
    assert (results.view(dtype.replace("datetime64[D]", "int64")) == expected).all()
    assert (codes == np.where(known, 0, motcua.Errc.OUT_OF_CALENDAR_RANGE.value)).all()


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("dtype", ["datetime64[D]", "int64", "int32"])
def test_long_columns_with_one_count(dtype: str, threads: int) -> None:
    rows = 700_001
    table = working_days()
    random = np.random.default_rng(2027)
    starts = random.integers(table[0].astype("int64"), table[-100].astype("int64"), rows)
    place = np.searchsorted(table, starts.view("datetime64[D]"), side="right") + 14
    column = starts.view("datetime64[D]") if dtype.startswith("d") else starts.astype(dtype)
    for layout in (np.asarray, in_steps):
        results, codes = CIVIL.add_working_days_many(layout(column), 15, threads=threads)
        assert results.dtype == dtype and not codes.any()
        assert (results.astype("int64") == table[place].astype("int64")).all()


@pytest.mark.parametrize("threads", [1, 2])
def test_long_columns_of_seconds(threads: int) -> None:
    rows = 600_001
    starts = np.datetime64("2026-03-02T00:00:00") + np.arange(0, 4 * 86_400, 997)
    results, codes = OFFICE.add_working_minutes_many(starts, 271)
    long_results, long_codes = OFFICE.add_working_minutes_many(
        np.resize(starts, rows), 271, threads=threads
    )
    assert (long_results == np.resize(results, rows)).all()
    assert (long_codes == np.resize(codes, rows)).all()
    counts, _ = OFFICE.count_working_minutes_many(starts, results)
    long_counts, _ = OFFICE.count_working_minutes_many(
        np.resize(starts, rows), long_results, threads=threads
    )
    assert (long_counts == np.resize(counts, rows)).all()
    assert set(counts.tolist()) == {271}


# --- What columns are made of ---------------------------------------------------------------------

STARTS = np.arange("2026-08-01", "2026-09-10", dtype="datetime64[D]")
AMOUNTS = (np.arange(STARTS.size) % 23 + 1).astype("int32")
DUE = CIVIL.add_working_days_many(STARTS, AMOUNTS)[0]


def unaligned(array: Array) -> Array:
    octets = np.zeros(array.nbytes + 1, "uint8")
    view = octets[1:].view(array.dtype)
    view[...] = array
    assert not view.flags.aligned
    return view


def read_only(array: Array) -> Array:
    array = array.copy()
    array.flags.writeable = False
    return array


def in_steps(array: Array) -> Array:
    wide = np.zeros(array.size * 3, array.dtype)
    wide[::3] = array
    return wide[::3]


def in_a_record(array: Array) -> Array:
    record = np.zeros(array.size, [("flag", "int8"), ("value", array.dtype)])
    record["value"] = array
    column: Array = record["value"]
    return column


LAYOUTS: list[Callable[[Array], Array]] = [
    read_only,
    in_steps,
    in_a_record,
    unaligned,
    lambda array: array[::-1].copy()[::-1],
    lambda array: array.astype(array.dtype.newbyteorder()),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dtype", ["int32", "int64"])
def test_layouts(layout: Callable[[Array], Array], dtype: str) -> None:
    starts, amounts = layout(STARTS), layout(AMOUNTS.astype(dtype))
    assert (CIVIL.add_working_days_many(starts, amounts)[0] == DUE).all()
    as_integers = layout(STARTS.astype("int64").astype(dtype))
    results, _ = CIVIL.add_working_days_many(as_integers, amounts)
    assert results.dtype == dtype and (results == DUE.astype("int64")).all()


@pytest.mark.parametrize("dtype", ["int8", "int16", "uint8", "uint16", "uint32"])
def test_smaller_integers(dtype: str) -> None:
    assert (CIVIL.add_working_days_many(STARTS, AMOUNTS.astype(dtype))[0] == DUE).all()


@pytest.mark.parametrize("unit", ["h", "m", "s", "ms", "us", "ns"])
def test_finer_units_of_whole_days(unit: str) -> None:
    starts = np.append(STARTS, NAT).astype(f"datetime64[{unit}]")
    results, codes = CIVIL.add_working_days_many(starts, np.append(AMOUNTS, 5))
    assert results.dtype == "datetime64[D]"
    assert (results[:-1] == DUE).all() and np.isnat(results[-1]) and codes[-1] == 0
    starts.view("int64")[3] += 1
    with pytest.raises(ValueError, match="starts: expected whole days"):
        CIVIL.add_working_days_many(starts, 5)


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
def test_finer_units_of_whole_seconds(unit: str) -> None:
    starts = np.array(["2026-03-05T08:30:10", "NaT"], f"datetime64[{unit}]")
    results, _ = OFFICE.add_working_minutes_many(starts, [1, 1])
    assert results.dtype == "datetime64[s]"
    assert results[0] == np.datetime64("2026-03-05T08:31:10") and np.isnat(results[1])
    with pytest.raises(ValueError, match="starts: expected whole seconds"):
        OFFICE.add_working_minutes_many((starts.view("int64") + 1).view(starts.dtype), 1)


def test_shapes_broadcast() -> None:
    results, codes = CIVIL.add_working_days_many(dt.date(2026, 8, 21), AMOUNTS)
    assert results.shape == codes.shape == AMOUNTS.shape
    assert (results == CIVIL.add_working_days_many(np.datetime64("2026-08-21"), AMOUNTS)[0]).all()
    table, codes = CIVIL.add_working_days_many(STARTS[:, np.newaxis], AMOUNTS)
    assert table.shape == codes.shape == (STARTS.size, AMOUNTS.size)
    assert (np.diagonal(table) == DUE).all()
    by_columns = np.asfortranarray(STARTS.reshape(5, 8))
    table, _ = CIVIL.add_working_days_many(by_columns, AMOUNTS.reshape(5, 8))
    assert (table == DUE.reshape(5, 8)).all()
    result, code = CIVIL.add_working_days_many(dt.date(2026, 8, 21), 1)
    assert result.shape == () and result == np.datetime64("2026-08-22") and code == 0
    for nothing in (STARTS[:0], STARTS[:0].reshape(0, 3), STARTS[:0].reshape(3, 0)):
        assert CIVIL.roll_forward_many(nothing)[0].shape == nothing.shape


def test_shapes_that_do_not_broadcast_are_named() -> None:
    with raises(motcua.Errc.INVALID_COLUMN, r"starts \(40,\), counts \(2,\)"):
        CIVIL.add_working_days_many(STARTS, [1, 2])
    with raises(motcua.Errc.INVALID_COLUMN, r"which \(3,\), days \(40,\)"):
        batch.roll_forward([CIVIL], [0, 0, 0], STARTS)


def test_results_are_what_starts_are() -> None:
    minutes = np.array([0, 5], "int32")
    assert CIVIL.roll_forward_many(STARTS)[0].dtype == "datetime64[D]"
    assert CIVIL.roll_forward_many(STARTS.astype("int64"))[0].dtype == "int64"
    assert CIVIL.roll_forward_many(STARTS.astype("int32"))[0].dtype == "int32"
    assert CIVIL.roll_forward_many(minutes.astype("int16"))[0].dtype == "int64"
    assert OFFICE.add_working_minutes_many(minutes, 5)[0].dtype == "int32"
    for results, _ in (
        CIVIL.is_working_day_many(STARTS),
        CIVIL.count_working_days_many(STARTS, STARTS),
        OFFICE.count_working_minutes_many(minutes.astype("int64"), minutes),
    ):
        assert results.dtype == "int32"


def test_missing_values_give_missing_results() -> None:
    starts, amounts = ["NaT", "2026-03-05", "NaT"], [1, INT32_MISSING, INT32_MISSING]
    results, codes = CIVIL.add_working_days_many(
        np.array(starts, "datetime64[D]"), np.array(amounts, "int32")
    )
    assert np.isnat(results).all() and not codes.any()
    for dtype, missing in (("int32", INT32_MISSING), ("int64", INT64_MISSING)):
        results, codes = CIVIL.roll_forward_many(np.array([missing], dtype))
        assert results[0] == missing and codes[0] == 0
        results, codes = CIVIL.is_working_day_many(np.array([missing], dtype))
        assert results[0] == INT32_MISSING and codes[0] == 0
        moments = np.array([missing], dtype)
        seconds = np.array(["2026-03-05T08:30:30"], "datetime64[s]")
        assert OFFICE.count_working_minutes_many(moments, seconds)[0] == INT32_MISSING
    results, codes = CIVIL.roll_forward_many(np.array([INT32_MISSING], "int64"))
    assert results[0] == INT64_MISSING, "in int64 this is a day, far away"
    assert codes[0] == motcua.Errc.OUT_OF_CALENDAR_RANGE.value


@pytest.mark.parametrize(
    "far", [2**31 - 1, 2**31, -(2**31), 2**32 + 20000, -(2**63) + 1, 2**63 - 1]
)
def test_far_values_are_outside(far: int) -> None:
    outside = motcua.Errc.OUT_OF_CALENDAR_RANGE.value
    for results, codes in (
        CIVIL.roll_forward_many(np.array([far])),
        CIVIL.add_working_days_many(STARTS[:1], np.array([far])),
        CIVIL.add_months_many(STARTS[:1], np.array([far]), end=KEEP),
        OFFICE.add_working_minutes_many(np.array([far]), 1),
        OFFICE.add_working_minutes_many(np.array([far]).view("datetime64[s]"), 1),
        OFFICE.add_working_minutes_many(np.array(["2026-03-05T08:00:01"], "datetime64[s]"), far),
    ):
        if abs(far) == 2**31 - 1 and results.dtype == "datetime64[s]":
            continue  # as seconds a moment of 2038, or of 1901
        assert codes[0] == outside
        assert results.view("int64")[0] == INT64_MISSING


# --- Memory of the caller's -----------------------------------------------------------------------


def test_results_go_where_they_are_wanted() -> None:
    moments = STARTS.astype("datetime64[m]")
    calls: list[tuple[str, Callable[..., tuple[Array, Array]]]] = [
        ("datetime64[D]", functools.partial(CIVIL.add_working_days_many, STARTS, AMOUNTS)),
        ("datetime64[D]", functools.partial(CIVIL.add_working_days_many, STARTS, 5)),
        ("int32", functools.partial(CIVIL.count_working_days_many, STARTS, DUE)),
        ("datetime64[D]", functools.partial(CIVIL.roll_forward_many, STARTS)),
        ("int32", functools.partial(CIVIL.is_working_day_many, STARTS)),
        ("datetime64[D]", functools.partial(CIVIL.add_calendar_days_many, STARTS, 5, end=ROLL)),
        ("datetime64[D]", functools.partial(CIVIL.add_months_many, STARTS, AMOUNTS, end=KEEP)),
        ("datetime64[m]", functools.partial(OFFICE.add_working_minutes_many, moments, 5)),
        ("int32", functools.partial(OFFICE.count_working_minutes_many, moments, moments + 900)),
    ]
    for dtype, call in calls:
        expected = call()
        out, codes_out = np.ones(STARTS.size, dtype), np.full(STARTS.size, 7, "int16")
        results, codes = call(out=out, codes_out=codes_out)
        assert results is out and codes is codes_out
        assert out.tolist() == expected[0].tolist() and (codes_out == expected[1]).all()
        assert (call(out=out)[1] == expected[1]).all()
        assert call(codes_out=codes_out)[1] is codes_out
    out = np.ones((STARTS.size, 2), "datetime64[D]")
    batch.add_working_days([CIVIL, PROPOSED], [0, 1], STARTS[:, np.newaxis], 5, out=out)
    assert out[:, 0].tolist() == CIVIL.add_working_days_many(STARTS, 5)[0].tolist()


@pytest.mark.parametrize("name", ["out", "codes_out"])
def test_memory_that_does_not_suit_is_refused_by_name(name: str) -> None:
    dtype = "datetime64[D]" if name == "out" else "int16"
    right = np.ones(STARTS.size, dtype)
    wrong_types: list[Any] = [
        [0] * STARTS.size,
        right.view("int64" if name == "out" else "uint16"),
        right.astype(right.dtype.newbyteorder()),
        np.ma.masked_array(right, False),
    ]
    for array in wrong_types:
        with pytest.raises(TypeError, match=f"^{name}: expected "):
            CIVIL.roll_forward_many(STARTS, **{name: array})
    for array in (right[:-1], right.reshape(4, 10), right[:1]):
        with raises(motcua.Errc.INVALID_COLUMN, rf"^{name}: expected the shape \(40,\), got "):
            CIVIL.roll_forward_many(STARTS, **{name: array})
    for array in (read_only(right), in_steps(right), unaligned(right)):
        with pytest.raises(ValueError, match=f"^{name}: expected an array without gaps"):
            CIVIL.roll_forward_many(STARTS, **{name: array})
    assert (right == np.ones(STARTS.size, dtype)).all()


def test_memory_is_not_shared() -> None:
    starts = STARTS.copy()
    with pytest.raises(ValueError, match="^out: expected memory of its own, got that of starts"):
        CIVIL.add_working_days_many(starts, 5, out=starts)
    assert (starts == STARTS).all()
    octets = np.zeros(STARTS.size, "datetime64[D]")
    codes_out = octets.view("int16")[: STARTS.size]
    with pytest.raises(ValueError, match="^codes_out: expected memory of its own, got that of out"):
        CIVIL.add_working_days_many(starts, 5, out=octets, codes_out=codes_out)
    which = np.zeros(STARTS.size, "uint16")
    with pytest.raises(ValueError, match="^codes_out: expected memory .* of which"):
        batch.roll_forward([CIVIL], which, starts, codes_out=which.view("int16"))


# --- What is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "column, got",
    [
        ([1.5], "float64"),
        ([True], "bool"),
        (["2026-03-05"], "<U10"),
        ([dt.date(2026, 3, 5)], "object"),
        (np.array([5], "uint64"), "uint64"),
        (np.array(["2026-03"], "datetime64[M]"), r"datetime64\[M\]"),
        (np.array([5], "datetime64[7D]"), r"datetime64\[7D\]"),
        (np.array([5], "timedelta64[D]"), r"timedelta64\[D\]"),
        (np.ma.masked_array(STARTS[:1], [True]), "masked"),
        (None, "object"),
    ],
)
def test_other_types_are_refused_by_name(column: Any, got: str) -> None:
    calls: list[tuple[str, Callable[[], object]]] = [
        ("days", lambda: CIVIL.roll_forward_many(column)),
        ("starts", lambda: CIVIL.add_working_days_many(column, 1)),
        ("counts", lambda: CIVIL.add_working_days_many(STARTS[:1], column)),
        ("ends", lambda: CIVIL.count_working_days_many(STARTS[:1], column)),
        ("starts", lambda: OFFICE.add_working_minutes_many(column, 1)),
        ("minutes", lambda: OFFICE.add_working_minutes_many(np.array([5]), column)),
        ("which", lambda: batch.roll_forward([CIVIL, PROPOSED], column, STARTS[:1])),
    ]
    for name, call in calls:
        with pytest.raises(TypeError, match=rf"^{name}: expected .* got .*{got}|^which: .*None"):
            call()


def test_days_and_moments_are_not_exchanged() -> None:
    moment = dt.datetime(2026, 3, 5, 8, 30)
    for days_column in (STARTS, dt.date(2026, 3, 5)):
        with pytest.raises(TypeError, match="starts: expected datetime64.m."):
            OFFICE.add_working_minutes_many(days_column, 5)
    with pytest.raises(TypeError, match="starts: expected .* got object"):
        OFFICE.add_working_minutes_many(moment.replace(tzinfo=dt.UTC), 5)
    with pytest.raises(TypeError, match="days: expected"):
        CIVIL.roll_forward_many(moment)
    with pytest.raises(TypeError, match="end: expected a motcua.EndRule, got str"):
        batch.add_months([CIVIL], None, STARTS, 1, end="keep")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="threads: expected 1 or more"):
        CIVIL.roll_forward_many(STARTS, threads=0)


# --- Several calendars ----------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int32", "int64"])
def test_each_row_has_its_calendar(dtype: str) -> None:
    known = [CIVIL, motcua.private_employer_calendar([6]), PROPOSED]
    which = (np.arange(STARTS.size) // 3 % 3).astype(dtype)
    for threads in (1, 2):
        results, codes = batch.add_working_days(known, which, STARTS, AMOUNTS, threads=threads)
        for row, index in enumerate(which):
            due = known[index].add_working_days(STARTS[row].item(), count=int(AMOUNTS[row]))
            assert results[row].item() == due and codes[row] == 0
    assert (batch.roll_forward(known, 1, STARTS)[0] == known[1].roll_forward_many(STARTS)[0]).all()


def test_moments_have_their_calendars_too() -> None:
    late = calendar_of(hours="Mon-Fri 08:00-12:00 13:00-17:00")
    start = np.array(["2026-03-05T07:00:30", "2026-03-05T07:00:30", "2026-03-05T07:00:30"], "M8[s]")
    results, codes = batch.add_working_minutes([OFFICE, late], [0, 1, 2], start, 10)
    assert results[:2].tolist() == [
        dt.datetime(2026, 3, 5, 7, 10, 30),
        dt.datetime(2026, 3, 5, 8, 10),
    ]
    assert codes.tolist() == [0, 0, motcua.Errc.INVALID_COLUMN.value]


def test_a_calendar_that_is_not_there_fails_its_row() -> None:
    which = np.array([0, 1, 2, -1, 65535, 65536, 2**40])
    results, codes = batch.roll_forward([CIVIL, PROPOSED], which, dt.date(2026, 3, 5))
    assert np.isnat(results).tolist() == [False, False] + [True] * 5
    assert codes.tolist() == [0, 0] + [motcua.Errc.INVALID_COLUMN.value] * 5
    with pytest.raises(TypeError, match="which: expected indexes"):
        batch.roll_forward([CIVIL, PROPOSED], None, STARTS)
    with pytest.raises(ValueError, match="calendars: expected 1 to 65535 calendars, got 0"):
        batch.roll_forward([], None, STARTS)
    with pytest.raises(TypeError):
        batch.roll_forward([CIVIL, None], 0, STARTS)  # type: ignore[list-item]


def test_functions_are_the_methods() -> None:
    moments = STARTS.astype("datetime64[m]")
    pairs: list[tuple[Any, Any]] = [
        (batch.add_working_days([CIVIL], None, STARTS, 5), CIVIL.add_working_days_many(STARTS, 5)),
        (
            batch.count_working_days([CIVIL], None, STARTS, DUE),
            CIVIL.count_working_days_many(STARTS, DUE),
        ),
        (batch.roll_forward([CIVIL], None, STARTS), CIVIL.roll_forward_many(STARTS)),
        (batch.is_working_day([CIVIL], None, STARTS), CIVIL.is_working_day_many(STARTS)),
        (
            batch.add_calendar_days([CIVIL], None, STARTS, 5, end=ROLL),
            CIVIL.add_calendar_days_many(STARTS, 5, end=ROLL),
        ),
        (
            batch.add_months([CIVIL], None, STARTS, 1, end=ROLL),
            CIVIL.add_months_many(STARTS, 1, end=ROLL),
        ),
        (
            batch.add_working_minutes([OFFICE], None, moments, 5),
            OFFICE.add_working_minutes_many(moments, 5),
        ),
        (
            batch.count_working_minutes([OFFICE], None, moments, moments + 900),
            OFFICE.count_working_minutes_many(moments, moments + 900),
        ),
    ]
    of_dossiers = {"ColumnsDifference", "compare_deadlines", "compute_deadlines"}
    assert len(pairs) == len(set(batch.__all__) - of_dossiers)
    for by_function, by_method in pairs:
        assert (by_function[0] == by_method[0]).all() and (by_function[1] == by_method[1]).all()


# --- Codes, threads -------------------------------------------------------------------------------


def test_provisional_results_stand_and_say_so() -> None:
    around = np.arange("2026-11-16", "2026-12-05", dtype="datetime64[D]")
    results, codes = PROPOSED.add_working_days_many(around, 2)
    marked = [
        PROPOSED.is_provisional(a, b)
        for a, b in zip(around.tolist(), results.tolist(), strict=True)
    ]
    assert (codes == np.where(marked, motcua.Errc.PROVISIONAL.value, 0)).all()
    assert 0 < sum(marked) < len(marked) and not np.isnat(results).any()
    assert motcua.Errc(int(codes.max())) is motcua.Errc.PROVISIONAL
    _, codes = PREDICTED.roll_forward_many(np.array(["2027-03-05"], "datetime64[D]"))
    assert codes[0] == motcua.Errc.PROVISIONAL.value
    _, codes = CIVIL.add_working_days_many(around, 0)
    assert (codes == motcua.Errc.INVALID_COUNT.value).all()


def test_other_threads_run_meanwhile() -> None:
    """With the GIL held, and nobody asked to give it up, no tick falls within the call."""
    starts = np.resize(STARTS, 4_000_000)
    ticks: list[float] = []
    stop = threading.Event()

    def tick() -> None:
        while not stop.wait(1e-4):
            ticks.append(time.perf_counter())

    interval = sys.getswitchinterval()
    ticker = threading.Thread(target=tick)
    ticker.start()
    try:
        sys.setswitchinterval(600)
        for _ in range(100):
            begin = time.perf_counter()
            CIVIL.add_working_days_many(starts, 5)
            end = time.perf_counter()
            if any(begin < each < end for each in ticks):
                break
        else:
            pytest.fail("no other thread ran during the call")
    finally:
        sys.setswitchinterval(interval)
        stop.set()
        ticker.join()


def test_calendars_are_shared_between_threads() -> None:
    found: list[Array] = []
    threads = [
        threading.Thread(
            target=lambda: found.append(CIVIL.add_working_days_many(STARTS, AMOUNTS)[0])
        )
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8 and all((each == DUE).all() for each in found)


def test_a_calendar_that_was_sent_to_a_worker_answers_alike() -> None:
    again = pickle.loads(pickle.dumps(CIVIL))
    assert (again.add_working_days_many(STARTS, AMOUNTS)[0] == DUE).all()


def test_rest_is_the_numbers_of_python() -> None:
    year = np.arange(np.datetime64(FIRST), np.datetime64(LAST))
    works, _ = calendar_of(rest=SATURDAY_AND_SUNDAY).is_working_day_many(year)
    assert works.tolist() == [date.weekday() < 5 for date in year.tolist()]
