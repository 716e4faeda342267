"""The arithmetic of working days over columns, under one calendar or several; and deadlines.

Each function but those of deadlines is the WorkCalendar method of its name, row by row. `calendars` are one or more
calendars and `which` says, by index, which of them governs each row; None when there is but one.

Columns are numpy arrays, what numpy.asarray takes without guessing, or single values; they
broadcast to one shape.

- Days: datetime64[D], or integers that count days from 1970-01-01. Finer datetime64, such as those
  of pandas, must hold whole days. A single value may be a datetime.date.
- Moments of the clock in Viet Nam: datetime64[m] or datetime64[s], or integers that count minutes
  from 1970-01-01T00:00. Finer datetime64 must hold whole seconds. A single value may be a naive
  datetime.datetime.
- Counts: integers of at most 64 bits.
- A value is missing when it is NaT, or the smallest number of int32 or int64.

Every function but those of deadlines gives two arrays, results and codes. Days come back as
datetime64[D], and moments as datetime64[s] or, unless seconds came in, [m]; where integers came in, integers come back. Counts
come back as int32. A code (int16) is 0, or the value of an Errc: with PROVISIONAL the result
stands but rests on a day that is not decided, with any other it is missing. A missing value gives a
missing result and the code 0.

int32 columns without gaps are read and written where they stand, and so are datetime64[D] and int64
under one calendar with a single count, which is the quickest form; others are converted, block by
block, on the way. The GIL is released. `threads` splits the rows over so many threads.

`out` and `codes_out` are arrays to put results and codes into, which come back: fresh memory costs
more than the arithmetic. They have the shape and the types of what would be made without them
(codes: int16), no gaps, and share no memory with each other or with a column.

Raises TypeError for a column of a wrong type, MotcuaError (INVALID_COLUMN) for columns whose shapes
do not broadcast, or are not those of `out`, and ValueError for one that is finer than it may be or
cannot be written to; each names the column.

vi: tính theo cột
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from motcua._core import (
    DayDifference,
    DeadlinePlan,
    EndRule,
    Errc,
    WorkCalendar,
    _compare_deadlines,
    _compute_deadlines,
    _run_columns,
)
from motcua._error import MotcuaError

if TYPE_CHECKING:
    import numpy
    import numpy.typing

    Array: TypeAlias = numpy.typing.NDArray[Any]
    ColumnLike: TypeAlias = numpy.typing.ArrayLike | datetime.date
    Which: TypeAlias = numpy.typing.ArrayLike | None
    Into: TypeAlias = numpy.typing.NDArray[Any] | None
    ResultsAndCodes: TypeAlias = tuple[Array, numpy.typing.NDArray[numpy.int16]]

__all__ = [
    "ColumnsDifference",
    "add_calendar_days",
    "add_months",
    "add_working_days",
    "add_working_minutes",
    "compare_deadlines",
    "compute_deadlines",
    "count_working_days",
    "count_working_minutes",
    "is_working_day",
    "roll_forward",
]


def add_working_days(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    counts: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """The count-th working day after each start, or before it. vi: cộng ngày làm việc theo cột"""
    into = _Into(out, codes_out, threads)
    return _add_to_days("add_working_days", calendars, which, starts, counts, into)


def count_working_days(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    ends: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """Working days after each start up to and including its end. vi: đếm ngày làm việc theo cột"""
    columns = [_days("starts", starts), _days("ends", ends)]
    into = _Into(out, codes_out, threads)
    return _run("count_working_days", calendars, which, columns, "int32", into)


def roll_forward(
    calendars: Sequence[WorkCalendar],
    which: Which,
    days: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """The first working day on or after each day. vi: ngày làm việc tiếp theo, theo cột"""
    column = _days("days", days)
    into = _Into(out, codes_out, threads)
    return _run("roll_forward", calendars, which, [column], column.result_type, into)


def is_working_day(
    calendars: Sequence[WorkCalendar],
    which: Which,
    days: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """1 for each working day and 0 for each other, as int32. vi: có phải ngày làm việc, theo cột"""
    into = _Into(out, codes_out, threads)
    return _run("is_working_day", calendars, which, [_days("days", days)], "int32", into)


def add_calendar_days(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    counts: ColumnLike,
    *,
    end: EndRule,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """Each start plus calendar days; the end obeys `end`. vi: cộng ngày theo cột"""
    operation = _with_end("add_calendar_days", end)
    into = _Into(out, codes_out, threads)
    return _add_to_days(operation, calendars, which, starts, counts, into)


def add_months(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    counts: ColumnLike,
    *,
    end: EndRule,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """The same day of the month, or that month's last. vi: cộng tháng theo cột"""
    into = _Into(out, codes_out, threads)
    return _add_to_days(_with_end("add_months", end), calendars, which, starts, counts, into)


def add_working_minutes(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    minutes: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """Each start plus working time. vi: cộng giờ làm việc theo cột"""
    moments = _moments("starts", starts)
    columns = [moments, _counts("minutes", minutes)]
    operation = "add_working_minutes"
    into = _Into(out, codes_out, threads)
    return _run(operation, calendars, which, columns, moments.result_type, into, moments.in_seconds)


def count_working_minutes(
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    ends: ColumnLike,
    *,
    out: Into = None,
    codes_out: Into = None,
    threads: int = 1,
) -> ResultsAndCodes:
    """Whole minutes of working time from each start to its end. vi: đếm giờ làm việc theo cột"""
    columns = [_moments("starts", starts), _moments("ends", ends)]
    in_seconds = any(column.in_seconds for column in columns)
    if in_seconds:
        columns = [_to_seconds(column) for column in columns]
    into = _Into(out, codes_out, threads)
    return _run("count_working_minutes", calendars, which, columns, "int32", into, in_seconds)


def compute_deadlines(
    plan: DeadlinePlan,
    calendars: Sequence[WorkCalendar],
    which: Which,
    *,
    kinds: numpy.typing.ArrayLike,
    times: ColumnLike,
    offsets: numpy.typing.ArrayLike,
    limits: numpy.typing.ArrayLike,
    as_of: datetime.datetime,
    dues: ColumnLike | None = None,
    amounts: numpy.typing.ArrayLike | None = None,
    flags: numpy.typing.ArrayLike | None = None,
    want: Sequence[str] | None = None,
    threads: int = 1,
) -> dict[str, Array]:
    """State, dates and verdicts of many dossiers at one moment, as LawBook.evaluate has them.

    Columns have one dimension. With one entry an event: `kinds`, integers, the values of EventKind;
    `times` and `dues`, moments in whole minutes; `amounts`, integers, đồng, 0 for none. With one
    entry a dossier: `limits`, integers, indexes into the limits of the plan; `flags`, integers, 1
    for dossiers that do not depend on where they are handed in; `which`, as above. `offsets`,
    integers, one more than dossiers: row i has the events offsets[i] to offsets[i + 1], that one
    excluded.

    Gives arrays by name, all of them or those in `want`, and always "codes" (int16): 0,
    PROVISIONAL, or why there is no deadline. "states" and "national_states" (uint8: values of
    DossierState, 255 where events cannot be read, and NationalState); "decree", "promise" and
    "index" (uint8: values of Timeliness); "statutory", "rolled", "appointments",
    "current_appointments" and "ends" (datetime64[m], NaT for none);
    "decree_late_minutes", "promise_late_minutes" and "index_late_minutes" (int32, its smallest
    number where nothing is due); "supplements" and "restarts" (uint8, 255 for more, too). What ends
    with the last second of a day is written as 23:59, and counted from the second.

    Raises as above, and ValueError for names that are not results or numbers beyond a column's.
    vi: tính hạn theo cột
    """
    import numpy

    names = list(_DEADLINE_RESULTS) if want is None else [*want, "codes"]
    if unknown := [name for name in names if name not in _DEADLINE_RESULTS]:
        raise ValueError(f"want: no result is called {unknown[0]!r}")
    dossiers = _dossiers(kinds, times, dues, amounts, offsets, limits, flags)
    governing = _governing(which, [calendars], len(dossiers.limits), threads)
    results = {
        name: numpy.empty(len(dossiers.limits), _DEADLINE_RESULTS[name]) for name in names
    }
    _compute_deadlines(plan, calendars, governing, dossiers, as_of, results, threads)
    return _with_moments(results)


class ColumnsDifference(NamedTuple):
    """Rows that differ, ascending, and why; every array but `days` has one entry for each.

    `before` and `after` have, by name as in compute_deadlines, "states", "statutory", "rolled",
    "decree", "promise", "index", "decree_late_minutes", "promise_late_minutes",
    "index_late_minutes", "restarts" and "codes". The days of row i that differ, from its reception
    to the later of its two dates, are days[calendars[i]][first_days[i] : last_days[i]].
    vi: kết quả so sánh theo cột
    """

    rows: numpy.typing.NDArray[numpy.int64]  # indexes into the columns
    before: dict[str, Array]
    after: dict[str, Array]
    calendars: numpy.typing.NDArray[numpy.uint16]  # which of them governs; 0 where there is one
    first_days: numpy.typing.NDArray[numpy.int64]
    last_days: numpy.typing.NDArray[numpy.int64]
    other_rules: numpy.typing.NDArray[numpy.bool_]  # a rule of deadlines binds in one of the two
    days: tuple[tuple[DayDifference, ...], ...]  # of each calendar, all that differ


def compare_deadlines(
    plan_before: DeadlinePlan,
    calendars_before: Sequence[WorkCalendar],
    plan_after: DeadlinePlan,
    calendars_after: Sequence[WorkCalendar],
    which: Which,
    *,
    kinds: numpy.typing.ArrayLike,
    times: ColumnLike,
    offsets: numpy.typing.ArrayLike,
    limits: numpy.typing.ArrayLike,
    as_of: datetime.datetime,
    dues: ColumnLike | None = None,
    amounts: numpy.typing.ArrayLike | None = None,
    flags: numpy.typing.ArrayLike | None = None,
    threads: int = 1,
) -> ColumnsDifference:
    """The rows whose state, dates, verdicts or lateness are others under the second plan and calendars.

    Columns are those of compute_deadlines; `which` are indexes into `calendars_before` and, the
    same, into `calendars_after`. A row that neither can compute, with the same code, is no
    difference. Memory grows with the rows that differ.

    Raises as compute_deadlines, and MotcuaError (INVALID_COLUMN) when the two have another number of
    calendars, or plans of another size. vi: so sánh thời hạn theo cột
    """
    dossiers = _dossiers(kinds, times, dues, amounts, offsets, limits, flags)
    governing = _governing(
        which, [calendars_before, calendars_after], len(dossiers.limits), threads
    )
    found = _compare_deadlines(
        plan_before,
        calendars_before,
        plan_after,
        calendars_after,
        governing,
        dossiers,
        as_of,
        threads,
    )
    for side in ("before", "after"):
        found[side] = _with_moments(found[side])
    return ColumnsDifference(**found)


class _Dossiers(NamedTuple):
    """Columns as the library reads them: one dimension, no gaps."""

    kinds: numpy.typing.NDArray[numpy.uint8]
    times: numpy.typing.NDArray[numpy.int32]
    dues: numpy.typing.NDArray[numpy.int32]
    amounts: numpy.typing.NDArray[numpy.int64] | None
    offsets: numpy.typing.NDArray[numpy.int64]
    limits: numpy.typing.NDArray[numpy.uint16]
    flags: numpy.typing.NDArray[numpy.uint8] | None


def _dossiers(
    kinds: numpy.typing.ArrayLike,
    times: ColumnLike,
    dues: ColumnLike | None,
    amounts: numpy.typing.ArrayLike | None,
    offsets: numpy.typing.ArrayLike,
    limits: numpy.typing.ArrayLike,
    flags: numpy.typing.ArrayLike | None,
) -> _Dossiers:
    import numpy

    minutes = _minutes("times", times)
    dossiers = _Dossiers(
        _numbers_within("kinds", kinds, "uint8"),
        minutes,
        numpy.full_like(minutes, _NO_MINUTE) if dues is None else _minutes("dues", dues),
        None if amounts is None else _numbers_within("amounts", amounts, "int64"),
        _numbers_within("offsets", offsets, "int64"),
        _numbers_within("limits", limits, "uint16"),
        None if flags is None else _numbers_within("flags", flags, "uint8"),
    )
    size = len(dossiers.limits)
    _check_size("offsets", dossiers.offsets, size + 1, size)
    _check_size("flags", dossiers.flags, size, size)
    return dossiers


def _governing(
    which: Which, calendars: Sequence[Sequence[WorkCalendar]], size: int, threads: int
) -> numpy.typing.NDArray[numpy.uint16] | None:
    """Indexes into each of `calendars`; None where there is but one."""
    import numpy

    if threads < 1:
        raise ValueError(f"threads: expected 1 or more, got {threads}")
    indexes = [_indexes(which, each) for each in calendars][0]
    if indexes is None:
        return None
    governing = numpy.ascontiguousarray(indexes.numbers)
    _check_size("which", governing, size, size)
    return governing


def _check_size(name: str, column: Array | None, wanted: int, size: int) -> None:
    if column is not None and column.shape != (wanted,):
        raise MotcuaError(
            Errc.INVALID_COLUMN,
            f"{name}: expected {wanted} entries, for {size} limits, got {column.shape}",
        )


_NO_MINUTE = -(2**31)
_DEADLINE_MOMENTS = {"statutory", "rolled", "appointments", "current_appointments", "ends"}
_DEADLINE_RESULTS = {
    "states": "uint8",
    "national_states": "uint8",
    "statutory": "int32",
    "rolled": "int32",
    "appointments": "int32",
    "current_appointments": "int32",
    "ends": "int32",
    "decree": "uint8",
    "promise": "uint8",
    "index": "uint8",
    "decree_late_minutes": "int32",
    "promise_late_minutes": "int32",
    "index_late_minutes": "int32",
    "supplements": "uint8",
    "restarts": "uint8",
    "codes": "int16",
}


def _numbers_within(name: str, given: numpy.typing.ArrayLike, dtype: str) -> Array:
    """One dimension without gaps, of this type; no number is changed on the way."""
    import numpy

    array = _array(name, given, "integers")
    if array.ndim != 1:
        raise MotcuaError(Errc.INVALID_COLUMN, f"{name}: expected one dimension, got {array.ndim}")
    if array.dtype != dtype and array.size > 0:  # an empty list has a type by accident
        array = _integers(name, array, "integers")
        most = numpy.iinfo(dtype)
        outside = (array < most.min) | (array > most.max)
        if outside.any():
            row = int(outside.argmax())
            raise ValueError(f"{name}[{row}]: expected {most.min} to {most.max}, got {array[row]}")
    return numpy.ascontiguousarray(array, dtype)


def _minutes(name: str, given: ColumnLike) -> Array:
    """int32 minutes, without gaps."""
    import numpy

    column = _moments(name, given)
    numbers = column.numbers
    if column.in_seconds:
        seconds = numbers.view("datetime64[s]")
        numbers = _coarser(name, seconds, "m", "whole minutes").view("int64")
    if numbers.dtype == "int64":
        missing = numbers == numpy.iinfo("int64").min
        numbers = numpy.where(missing, _NO_MINUTE, numbers)
    return _numbers_within(name, numbers, "int32")


def _with_moments(results: dict[str, Array]) -> dict[str, Array]:
    """Results of the library, whose moments are int32 minutes."""
    for name in _DEADLINE_MOMENTS.intersection(results):
        minutes = results[name]
        wide = minutes.astype("int64")
        wide[minutes == _NO_MINUTE] = -(2**63)
        results[name] = wide.view("datetime64[m]")
    return results


class _Column(NamedTuple):
    name: str
    numbers: Array  # int32 or int64
    result_type: str  # of results that are what this column is
    in_seconds: bool = False


class _Into(NamedTuple):
    """Where results and codes go, and how many threads make them."""

    out: Into
    codes_out: Into
    threads: int


_DATETIME_OF_NUMPY = "M"
_SIGNED = "i"
_UNSIGNED = "u"
_FINER_THAN_DAYS = ("h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
_FINER_THAN_SECONDS = _FINER_THAN_DAYS[3:]


def _array(name: str, given: ColumnLike, wanted: str) -> Array:
    import numpy

    if isinstance(given, numpy.ma.MaskedArray):
        raise TypeError(f"{name}: expected {wanted}, got a masked array; fill it, with NaT")
    array = numpy.asarray(given)
    if not array.dtype.isnative or not array.flags.aligned:
        array = array.astype(array.dtype.newbyteorder("="))
    return array


def _integers(name: str, array: Array, wanted: str) -> Array:
    """int32 and int64 as they are, the smaller ones as int64."""
    kind, size = array.dtype.kind, array.dtype.itemsize
    if kind == _SIGNED and size in (4, 8):
        return array
    if kind == _SIGNED or (kind == _UNSIGNED and size < 8):
        return array.astype("int64")
    raise TypeError(f"{name}: expected {wanted}, got {array.dtype}")


def _unit(array: Array) -> str | None:
    """The unit of datetime64, or None."""
    import numpy

    if array.dtype.kind != _DATETIME_OF_NUMPY:
        return None
    unit, step = numpy.datetime_data(array.dtype)
    return unit if step == 1 else None


def _coarser(name: str, array: Array, unit: str, wanted: str) -> Array:
    import numpy

    coarser = array.astype(f"datetime64[{unit}]")
    if not ((coarser == array) | numpy.isnat(array)).all():
        raise ValueError(
            f"{name}: expected {wanted}, got {array.dtype} that are not; "
            f"numpy.asarray(…).astype('datetime64[{unit}]') drops the rest"
        )
    return coarser


def _days(name: str, given: ColumnLike) -> _Column:
    import numpy

    wanted = "datetime64[D] or integers (days from 1970-01-01)"
    if isinstance(given, datetime.date) and not isinstance(given, datetime.datetime):
        given = numpy.datetime64(given, "D")
    array = _array(name, given, wanted)
    if (unit := _unit(array)) in _FINER_THAN_DAYS:
        array = _coarser(name, array, "D", "whole days")
    elif unit != "D":
        array = _integers(name, array, wanted)
        return _Column(name, array, str(array.dtype))
    return _Column(name, array.view("int64"), "datetime64[D]")


def _moments(name: str, given: ColumnLike) -> _Column:
    import numpy

    wanted = "datetime64[m], datetime64[s] or integers (minutes from 1970-01-01T00:00)"
    if isinstance(given, datetime.datetime) and given.tzinfo is None:
        given = numpy.datetime64(given, "us")
    array = _array(name, given, wanted)
    if (unit := _unit(array)) in _FINER_THAN_SECONDS:
        array, unit = _coarser(name, array, "s", "whole seconds"), "s"
    if unit in ("m", "s"):
        return _Column(name, array.view("int64"), f"datetime64[{unit}]", unit == "s")
    array = _integers(name, array, wanted)
    return _Column(name, array, str(array.dtype))


def _counts(name: str, given: ColumnLike) -> _Column:
    array = _integers(name, _array(name, given, "integers"), "integers")
    return _Column(name, array, str(array.dtype))


def _to_seconds(column: _Column) -> _Column:
    if column.in_seconds:
        return column
    minutes = column.numbers
    if minutes.dtype != "int64":
        import numpy

        missing = minutes == numpy.iinfo(minutes.dtype).min
        minutes = numpy.where(missing, numpy.iinfo("int64").min, minutes.astype("int64"))
    seconds = minutes.view("datetime64[m]").astype("datetime64[s]")
    return _Column(column.name, seconds.view("int64"), "datetime64[s]", True)


def _with_end(operation: str, end: EndRule) -> str:
    if not isinstance(end, EndRule):
        raise TypeError(f"end: expected a motcua.EndRule, got {type(end).__name__}")
    return operation if end is EndRule.KEEP else f"{operation}_rolled"


def _add_to_days(
    operation: str,
    calendars: Sequence[WorkCalendar],
    which: Which,
    starts: ColumnLike,
    counts: ColumnLike,
    into: _Into,
) -> ResultsAndCodes:
    days = _days("starts", starts)
    columns = [days, _counts("counts", counts)]
    return _run(operation, calendars, which, columns, days.result_type, into)


def _indexes(which: Which, calendars: Sequence[WorkCalendar]) -> _Column | None:
    import numpy

    most = numpy.iinfo("uint16").max  # never an index, so it stands for all that are none
    if not calendars or len(calendars) > most:
        raise ValueError(f"calendars: expected 1 to {most} calendars, got {len(calendars)}")
    if which is None:
        if len(calendars) > 1:
            raise TypeError("which: expected indexes of the calendars, got None")
        return None
    array = _array("which", which, "integers")
    if array.dtype != "uint16":
        array = _integers("which", array, "integers")
        array = numpy.where((array < 0) | (array > most), most, array).astype("uint16")
    return _Column("which", array, "uint16")


def _run(
    operation: str,
    calendars: Sequence[WorkCalendar],
    which: Which,
    columns: list[_Column],
    result_type: str,
    into: _Into,
    in_seconds: bool = False,
) -> ResultsAndCodes:
    import numpy

    if into.threads < 1:
        raise ValueError(f"threads: expected 1 or more, got {into.threads}")
    indexes = _indexes(which, calendars)
    inputs = columns if indexes is None else [indexes, *columns]
    shape = _common_shape(inputs)
    results = _output("out", into.out, shape, result_type, inputs)
    codes = _output("codes_out", into.codes_out, shape, "int16", inputs)
    if numpy.may_share_memory(results, codes):
        raise ValueError("codes_out: expected memory of its own, got that of out")
    rows = [_as_rows(column.numbers, shape) for column in columns]
    _run_columns(
        operation,
        calendars,
        None if indexes is None else numpy.ascontiguousarray(_as_rows(indexes.numbers, shape)),
        rows[0],
        rows[-1],
        _as_rows(_numbers(results), shape),
        _as_rows(codes, shape),
        in_seconds,
        into.threads,
    )
    return results, codes


def _output(
    name: str, given: Into, shape: tuple[int, ...], dtype: str, inputs: list[_Column]
) -> Array:
    import numpy

    if given is None:
        return numpy.empty(shape, dtype)
    if not isinstance(given, numpy.ndarray) or isinstance(given, numpy.ma.MaskedArray):
        raise TypeError(f"{name}: expected a numpy array, got {type(given).__name__}")
    if given.dtype != dtype:
        raise TypeError(f"{name}: expected {dtype}, got {given.dtype}")
    if given.shape != shape:
        raise MotcuaError(
            Errc.INVALID_COLUMN, f"{name}: expected the shape {shape}, got {given.shape}"
        )
    if not (given.flags.c_contiguous and given.flags.aligned and given.flags.writeable):
        raise ValueError(f"{name}: expected an array without gaps that can be written to")
    for column in inputs:
        if numpy.may_share_memory(given, column.numbers):
            raise ValueError(f"{name}: expected memory of its own, got that of {column.name}")
    return given


def _common_shape(columns: list[_Column]) -> tuple[int, ...]:
    import numpy

    try:
        return numpy.broadcast_shapes(*[column.numbers.shape for column in columns])
    except ValueError:
        shapes = ", ".join(f"{column.name} {column.numbers.shape}" for column in columns)
        raise MotcuaError(
            Errc.INVALID_COLUMN, f"columns of one call broadcast to one shape; these are {shapes}"
        ) from None


def _numbers(results: Array) -> Array:
    return results.view("int64") if results.dtype.kind == _DATETIME_OF_NUMPY else results


def _as_rows(array: Array, shape: tuple[int, ...]) -> Array:
    """One row after the other; a view where the array has them so, as results have."""
    import numpy

    if array.shape != shape:
        array = numpy.broadcast_to(array, shape)
    return array if array.ndim == 1 else array.reshape(-1)
