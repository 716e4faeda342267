"""Tables in and out: pandas, polars, pyarrow, DuckDB and numpy.

Whatever speaks the Arrow PyCapsule protocol is read where it lies; pandas and numpy are read as numpy
arrays, so that neither needs pyarrow.
"""

from __future__ import annotations

import datetime
import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from motcua._core import (
    Channel,
    DeadlineOptions,
    DossierState,
    Errc,
    EventKind,
    LawBook,
    NationalState,
    Timeliness,
    _arrow_array,
    _arrow_schema,
    _arrow_stream,
    _Column,
    _evaluate,
    _rows_of,
    to_local,
)
from motcua._error import MotcuaError

if TYPE_CHECKING:
    import enum

    import numpy
    import numpy.typing

    Array = numpy.typing.NDArray[Any]

__all__ = ["EvaluationTable", "evaluate"]

_NO_MINUTE = -(2**31)
_LAST_MINUTE = 23 * 60 + 59

# The columns of a table of dossiers: moments, each of an event, and their appointments.
_EVENT_COLUMNS = {
    "submit_time": EventKind.SUBMITTED,
    "receive_time": EventKind.RECEIVED,
    "agency_receive_time": EventKind.RECEIVED_BY_AGENCY,
    "counter_refuse_time": EventKind.REFUSED_AT_COUNTER,
    "supplement_request_time": EventKind.SUPPLEMENT_REQUESTED,
    "supplement_complete_time": EventKind.SUPPLEMENT_COMPLETED,
    "supplement_lapse_time": EventKind.SUPPLEMENT_LAPSED,
    "transfer_time": EventKind.TRANSFERRED,
    "suspend_time": EventKind.SUSPENDED,
    "resume_time": EventKind.RESUMED,
    "apology_time": EventKind.APOLOGY_ISSUED,
    "extend_time": EventKind.EXTENDED,
    "decide_time": EventKind.DECIDED,
    "refuse_time": EventKind.REFUSED_AFTER_APPRAISAL,
    "stop_time": EventKind.STOPPED,
    "withdrawal_ask_time": EventKind.WITHDRAWAL_ASKED,
    "withdrawal_accept_time": EventKind.WITHDRAWAL_ACCEPTED,
    "withdrawal_refuse_time": EventKind.WITHDRAWAL_REFUSED,
    "ready_time": EventKind.RESULT_READY,
    "notify_time": EventKind.RESULT_NOTIFIED,
    "return_time": EventKind.RETURNED,
}
_DUE_COLUMNS = {
    "receive_time": "appointment",
    "apology_time": "apology_appointment",
    "extend_time": "extend_appointment",
}
_WORD_COLUMNS = ("procedure", "case_number", "limit", "channel")
_FLAG_COLUMNS = ("disadvantaged_area", "non_territorial", "other_level")
_TABLE_COLUMNS = {
    "dossier_id",
    *_WORD_COLUMNS,
    *_FLAG_COLUMNS,
    *_EVENT_COLUMNS,
    *_DUE_COLUMNS.values(),
}
_LONG_COLUMNS = {"dossier_id", "kind", "time", "due", "amount"}


def _words_of(members: type[enum.Enum]) -> tuple[str, ...]:
    return tuple(member.name.lower() for member in members)


class _Kind(NamedTuple):
    """How a column of results lies in memory."""

    dtype: str  # of the array
    arrow: str  # Arrow's format
    words: tuple[str, ...] = ()  # what numbers stand for
    missing: int | None = None


_MOMENT = _Kind("datetime64[ms]", "tsm:", missing=-(2**63))
_MINUTES = _Kind("int32", "i", missing=_NO_MINUTE)
_BOOLEAN = _Kind("bool", "b")
_NUMBER = _Kind("uint8", "C")
_VERDICT = _Kind("int8", "c", _words_of(Timeliness))
_OBLIGATIONS = _Kind("uint32", "I")
_TEXT = _Kind("O", "U")
_EXTRA = {
    "obligations_owed": _OBLIGATIONS,
    "obligations_missed": _OBLIGATIONS,
    "obligations_satisfied": _OBLIGATIONS,
    "obligations_satisfied_late": _OBLIGATIONS,
}
_RESULTS = {
    "state": _Kind("int8", "c", _words_of(DossierState), -1),
    "national_state": _Kind("int8", "c", _words_of(NationalState), -1),
    "statutory": _MOMENT,
    "rolled": _MOMENT,
    "appointment": _MOMENT,
    "current_appointment": _MOMENT,
    "end_time": _MOMENT,
    "decree_verdict": _VERDICT,
    "promise_verdict": _VERDICT,
    "index_verdict": _VERDICT,
    "decree_late_minutes": _MINUTES,
    "promise_late_minutes": _MINUTES,
    "index_late_minutes": _MINUTES,
    "late_working_days": _MINUTES,
    "early_warning": _BOOLEAN,
    "supplements": _NUMBER,
    "restarts": _NUMBER,
    "provisional": _BOOLEAN,
}
_ALL_RESULTS = {**_RESULTS, **_EXTRA, "error": _Kind("int16", "s"), "explanation": _TEXT}


class EvaluationTable:
    """What evaluate() found: one row a dossier, in the order of the table that was given.

    Speaks the Arrow PyCapsule protocol: `pyarrow.table(x)`, `polars.DataFrame(x)`,
    `pandas.DataFrame.from_arrow(x)` and `duckdb.sql("from x")` take it as it is. `x["rolled"]` is a
    column as a numpy array of shape (rows,). Immutable; pickles. vi: bảng kết quả đánh giá
    """

    __module__ = "motcua"
    __slots__ = ("_columns", "_columns_read", "_rows")

    def __init__(self, rows: int, columns: Mapping[str, Any], columns_read: Sequence[str]) -> None:
        """For evaluate() alone."""
        self._rows = rows
        self._columns = dict(columns)
        self._columns_read = tuple(columns_read)

    @property
    def columns_read(self) -> tuple[str, ...]:
        """The columns of the given tables that played a part, by motcua's names."""
        return self._columns_read

    @property
    def column_names(self) -> tuple[str, ...]:
        """vi: tên các cột"""
        return tuple(self._columns)

    def __len__(self) -> int:
        return self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __repr__(self) -> str:
        return f"<EvaluationTable of {self._rows} rows: {', '.join(self._columns)}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return EvaluationTable, (self._rows, self._columns, self._columns_read)

    def __getitem__(self, name: str) -> Array:
        """One column, shape (rows,). Moments: datetime64[ms], the clock in Viet Nam, NaT for none.
        Minutes and days of lateness: int32, the smallest number for none. Words and texts: object,
        str or None. Flags: bool; numbers of times: uint8; errors: int16; obligations: uint32, bit n
        for the ObligationKind of value n. Raises KeyError for a column that is not there."""
        import numpy

        kind, values = _ALL_RESULTS[name], self._columns[name]
        if kind is _TEXT:
            offsets, octets = values
            texts = numpy.empty(self._rows, "O")
            encoded = octets.tobytes()
            texts[:] = [
                encoded[begin:end].decode() or None
                for begin, end in zip(offsets[:-1], offsets[1:], strict=True)
            ]
            return texts
        if kind.words:
            # The last entry answers -1.
            words: Array = numpy.array([*kind.words, None], "O")[values]
            return words
        view: Array = values.view()
        view.flags.writeable = False
        return view

    def to_numpy(self) -> dict[str, Array]:
        """All columns, as x[name] has them."""
        return {name: self[name] for name in self._columns}

    def to_pandas(self) -> Any:
        """A pandas.DataFrame; needs pandas, and no pyarrow. Words are categories, lateness Int32."""
        import numpy

        pandas = importlib.import_module("pandas")
        frame = {}
        for name, values in self._columns.items():
            kind = _ALL_RESULTS[name]
            if kind.words:
                frame[name] = pandas.Categorical.from_codes(values, categories=kind.words)
            elif kind is _MINUTES:
                missing = values == numpy.int32(_NO_MINUTE)
                frame[name] = pandas.arrays.IntegerArray(values.copy(), missing)
            else:
                frame[name] = self[name]
        return pandas.DataFrame(frame)

    def to_polars(self) -> Any:
        """A polars.DataFrame; needs polars."""
        return importlib.import_module("polars").DataFrame(self)

    def __arrow_c_schema__(self) -> object:
        """A PyCapsule "arrow_schema"."""
        return _arrow_schema(self._rows, self._exported())

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """PyCapsules "arrow_schema" and "arrow_array": a struct of the columns, in our own schema."""
        return _arrow_array(self._rows, self._exported())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A PyCapsule "arrow_array_stream": one batch of all rows, in our own schema."""
        return _arrow_stream(self._rows, self._exported())

    def _exported(self) -> list[Any]:
        return [_export(name, values) for name, values in self._columns.items()]


def _export(name: str, values: Any) -> tuple[Any, ...]:
    """Name, Arrow's format, number of nulls, buffers, and the words of a dictionary."""
    import numpy

    kind = _ALL_RESULTS[name]
    if kind is _TEXT:
        offsets, octets = values
        nulls, validity = _validity(offsets[1:] > offsets[:-1])
        return name, kind.arrow, nulls, [validity, offsets, octets], None
    if kind is _BOOLEAN:
        return name, kind.arrow, 0, [None, numpy.packbits(values, bitorder="little")], None
    nulls, validity = 0, None
    if kind.missing is not None:
        numbers = values.view("int64") if kind is _MOMENT else values
        nulls, validity = _validity(numbers != kind.missing)
    return name, kind.arrow, nulls, [validity, values], list(kind.words) if kind.words else None


def _validity(there: Array) -> tuple[int, Array | None]:
    import numpy

    nulls = len(there) - int(numpy.count_nonzero(there))
    return nulls, numpy.packbits(there, bitorder="little") if nulls else None


# --- Tables of others -----------------------------------------------------------------------------


class _Source:
    """A table of somebody's, by motcua's names of its columns. `prefix`: what messages call it."""

    def __init__(
        self, table: Any, known: set[str], renamed: Mapping[str, str], prefix: str = ""
    ) -> None:
        self._prefix = prefix
        self._columns: Any
        if _is_pandas(table, "DataFrame"):
            names, self._columns = list(table.columns), table
        elif hasattr(table, "__arrow_c_stream__"):
            names = self._take(_Column.from_stream(table.__arrow_c_stream__()).fields())
        elif hasattr(table, "__arrow_c_array__"):
            names = self._take(_Column.from_array(*table.__arrow_c_array__()).fields())
        elif isinstance(table, Mapping):
            names, self._columns = list(table), table
        elif getattr(getattr(table, "dtype", None), "names", None):
            names = list(table.dtype.names)
            self._columns = {name: table[name] for name in names}
        else:
            raise TypeError(
                f"{prefix or 'table'}: expected a table of pandas, polars, pyarrow or DuckDB, whatever "
                f"has __arrow_c_stream__, or a dict of columns, got {type(table).__name__}"
            )
        self._theirs = {name: name for name in names if name in known} | dict(renamed)
        for name, theirs in self._theirs.items():
            if names.count(theirs) != 1:
                number = "no" if theirs not in names else "more than one"
                raise MotcuaError(
                    Errc.INVALID_COLUMN, f"{prefix}{name}: the table has {number} column {theirs!r}"
                )
        self.size: int | None = None

    def _take(self, fields: list[tuple[str, _Column]]) -> list[str]:
        self._columns = dict(fields)
        return [name for name, _ in fields]

    @property
    def names(self) -> list[str]:
        """Those that are there, with their prefix."""
        return [self._prefix + name for name in self._theirs]

    def __contains__(self, name: str) -> bool:
        return name in self._theirs

    def column(self, name: str) -> _Column:
        """What is not Arrow's or numpy's already is made so."""
        column = _column(self._values(name), self._prefix + name)
        if self.size is None:
            self.size = len(column)
        if len(column) != self.size:
            raise MotcuaError(
                Errc.INVALID_COLUMN,
                f"column '{self._prefix}{name}': expected {self.size} rows, as the columns before it "
                f"have, got {len(column)}",
            )
        return column

    def minutes(self, name: str, last: bool = False) -> Array:
        import numpy

        def minute(value: datetime.date) -> Any:
            if not isinstance(value, datetime.datetime):
                return numpy.datetime64(value, "m") + (_LAST_MINUTE if last else 0)
            if value.tzinfo is not None:
                value = to_local(value.replace(microsecond=0))
            return numpy.datetime64(value.replace(microsecond=0), "m")

        column, label = self.column(name), self._prefix + name
        if column.type == "object":
            none = numpy.full(len(column), "NaT", "datetime64[m]")
            moments = _of_objects(self._values(name), label, (datetime.date,), minute, none)
            column = _Column.from_numpy(moments, aware=False)
        return column.minutes(label, last)

    def words(self, name: str) -> tuple[Array, list[str]] | None:
        return self.column(name).words(self._prefix + name) if name in self else None

    def flags(self, name: str) -> Array | None:
        import numpy

        if name not in self:
            return None
        column, label = self.column(name), self._prefix + name
        if column.type == "object":
            none = numpy.zeros(len(column), "uint8")
            flags = (bool, numpy.bool_, int, numpy.integer)
            column = _column(_of_objects(self._values(name), label, flags, int, none), label)
        return column.flags(label)

    def numbers(self, name: str, missing: int) -> Array | None:
        import numpy

        if name not in self:
            return None
        column, label = self.column(name), self._prefix + name
        if column.type == "object":
            none = numpy.full(len(column), missing, "int64")
            return _of_objects(self._values(name), label, (int, numpy.integer), int, none)
        return column.numbers(label, missing)

    def _values(self, name: str) -> Any:
        return self._columns[self._theirs[name]]


def _is_pandas(value: Any, name: str) -> bool:
    """Whether it is one of pandas', which is not imported for that."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, getattr(pandas, name))


def _column(values: Any, name: str) -> _Column:
    import numpy

    if isinstance(values, _Column):
        return values
    if _is_pandas(values, "Series"):
        return _pandas_column(values, name)
    if hasattr(values, "__arrow_c_stream__"):
        return _Column.from_stream(values.__arrow_c_stream__())
    if hasattr(values, "__arrow_c_array__"):
        return _Column.from_array(*values.__arrow_c_array__())
    if isinstance(values, numpy.ma.MaskedArray):
        raise TypeError(f"column '{name}': expected an array, got a masked one; fill it, with NaT")
    array = numpy.asarray(values)
    if array.ndim != 1:
        raise MotcuaError(
            Errc.INVALID_COLUMN, f"column '{name}': expected one dimension, got {array.ndim}"
        )
    return _Column.from_numpy(
        numpy.require(array, array.dtype.newbyteorder("="), ("C", "A")), aware=False
    )


def _pandas_column(series: Any, name: str) -> _Column:
    """As numpy's array where it is one; Arrow's only where pandas and pyarrow have one ready."""
    import numpy

    dtype = series.dtype
    if isinstance(dtype, numpy.dtype):
        return _column(series.to_numpy(), name)
    if _is_pandas(dtype, "CategoricalDtype"):
        words = numpy.asarray([str(word) for word in series.cat.categories], "O")
        return _Column.from_categories(series.cat.codes.to_numpy(), _column(words, name))
    if _is_pandas(dtype, "DatetimeTZDtype"):
        utc = series.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy()
        return _Column.from_numpy(numpy.ascontiguousarray(utc), aware=True)
    try:
        stream = series.to_frame(name).__arrow_c_stream__()
    except (AttributeError, ImportError):  # without pyarrow
        if dtype.kind in "iufb" and not series.isna().any():
            return _column(series.to_numpy(dtype.numpy_dtype), name)
        return _column(series.to_numpy("O", na_value=None), name)
    return dict(_Column.from_stream(stream).fields())[name]


def _of_objects(
    values: Any, name: str, types: tuple[type, ...], read: Callable[[Any], Any], into: Array
) -> Array:
    """Python's objects one by one; None, NaN, NaT and NA leave what `into` has."""
    for row, value in enumerate(values):
        if value is None or type(value).__name__ in ("NaTType", "NAType") or value != value:
            continue
        if not isinstance(value, types):
            wanted, got = types[0].__name__, type(value).__name__
            raise TypeError(f"column '{name}', row {row}: expected a {wanted}, got {got}")
        into[row] = read(value)
    return into


# --- The evaluation -------------------------------------------------------------------------------


def evaluate(
    table: Any,
    *,
    as_of: datetime.datetime,
    events: Any = None,
    columns: Mapping[str, str] | None = None,
    law: LawBook | None = None,
    options: DeadlineOptions = DeadlineOptions(),
    regime: str | None = None,
    want: Sequence[str] | None = None,
    obligations: bool = False,
    explain: bool = False,
    errors: Literal["raise", "code"] = "raise",
    threads: int = 1,
) -> EvaluationTable:
    """State, dates, verdicts and obligations of every dossier of a table at the moment `as_of`.

    Each row is what `law.evaluate` says of the same dossier (LawBook.embedded() unless another is
    given), its moments cut to the minute. The rows of the result are those of the table, in order.

    `table`: a table of pandas, polars, pyarrow, DuckDB, whatever has `__arrow_c_stream__` or
    `__arrow_c_array__`, or a dict of columns (those, numpy arrays or lists). `columns` says what the
    table calls a column that is not called as here, {"receive_time": "NgayTiepNhan"}; other columns
    play no part, and `columns_read` of the result names those that do. One row a dossier:

    - procedure: text, the code; needed
    - receive_time and appointment: when it was received, and what its slip says; likewise submit_time,
      agency_receive_time, counter_refuse_time, supplement_request_time, supplement_complete_time,
      supplement_lapse_time, transfer_time, suspend_time, resume_time, apology_time with
      apology_appointment, extend_time with extend_appointment, decide_time, refuse_time (after
      appraisal), stop_time, withdrawal_ask_time, withdrawal_accept_time, withdrawal_refuse_time,
      ready_time, notify_time, return_time: moments, null for what has not happened
    - channel: text, in_person (also where it is null), online or public_post, or the value of a Channel
    - case_number: text; disadvantaged_area, non_territorial, other_level: bool, or 0 and 1
    - limit: text, "05 ngày làm việc"; where it is not null it stands in place of the catalogue's

    `events`: a second table, in place of the columns of moments, for dossiers with more than one event
    of a kind. One row an event, in any order:

    - dossier_id: text or integers, and the same in `table`; events of other dossiers play no part
    - kind: text, EventKind's words as "supplement_requested", or its values
    - time and, for appointments, due: moments; amount: integers, đồng

    `columns` names those as "events.kind".

    Moments are timestamps in s, ms, us or ns: without a time zone the clock in Viet Nam, with one
    converted to it. Seconds are cut. A date stands for its first minute, in a column of appointments for
    its last (23:59). Text is Arrow's string, large_string, string_view or a dictionary of them, pandas'
    categories, numpy's or Python's strings; empty text is null. Columns of Arrow's and of numpy's types
    are read where they lie; lists and Python's objects one by one.

    Gives, all or those in `want`:

    - state, national_state: words of DossierState and NationalState; null where nothing can be read
    - statutory, rolled: when it is due by law, before and after moving off days of rest; appointment,
      current_appointment: the first and the last; end_time: when it was resolved or ended. Timestamps in
      ms, the clock in Viet Nam, null for none; 23:59 for the last second of a day
    - decree_verdict, index_verdict, promise_verdict: words of Timeliness, by the decree's clock, by the
      national index's (Quyết định 766/QĐ-TTg) and against the first appointment
    - decree_late_minutes, index_late_minutes, promise_late_minutes: int32, before due negative;
      late_working_days: int32, working days after the one on which it was due by the decree, 0 when it
      is not late. Null where nothing is due
    - early_warning: bool; it will be late soon, and the office must be told
    - supplements, restarts: uint8, 255 for more, too; provisional: bool, rests on days not decided
    - with `obligations`, obligations_owed, _missed, _satisfied and _satisfied_late: uint32, bit n for
      the ObligationKind of value n
    - with `explain`, explanation: text, the reasons of the deadline in Vietnamese
    - with errors="code", error: int16, 0 or the value of an Errc. Dates and verdicts of such a row are
      null, or where only its limit is not known, those that rest on the appointment alone

    `obligations` and `explain` evaluate every dossier by itself, which takes some thirty times as long.
    The GIL is released; `threads` splits the rows over so many threads. Rows count from 0.

    Raises MotcuaError for the first row that cannot be evaluated, naming its column and row and never a
    value (errors="code" does not); MotcuaError (INVALID_COLUMN) for columns that are missing, doubled
    or of other lengths; TypeError for a column of another type. Thread-safe.
    vi: đánh giá bảng hồ sơ
    """
    import numpy

    if errors not in ("raise", "code"):
        raise ValueError(f"errors: expected 'raise' or 'code', got {errors!r}")
    if threads < 1:
        raise ValueError(f"threads: expected 1 or more, got {threads}")
    kinds = _wanted(want, obligations, explain)
    dossiers, log = _sources(table, events, columns or {})
    identities = _identities(dossiers)
    wide = [] if log else _wide(dossiers)
    long = _long(dossiers, log) if log else None
    rows = len(identities[0][0])
    results: dict[str, Any] = {
        name: numpy.empty(rows, kind.dtype) for name, kind in kinds.items() if kind is not _TEXT
    }
    results["error"] = numpy.empty(rows, "int16")
    texts = _evaluate(
        LawBook.embedded() if law is None else law,
        identities,
        wide,
        long,
        as_of,
        options,
        regime,
        {name: _as_written(values) for name, values in results.items()},
        explain,
        errors == "raise",
        threads,
    )
    if errors == "raise":
        del results["error"]
    if explain:
        results["explanation"] = texts
    read = [*dossiers.names, *(log.names if log else [])]
    return EvaluationTable(rows, results, read)


def _wanted(want: Sequence[str] | None, obligations: bool, explain: bool) -> dict[str, _Kind]:
    kinds = _RESULTS | (_EXTRA if obligations else {}) | ({"explanation": _TEXT} if explain else {})
    if want is None:
        return kinds
    if unknown := [name for name in want if name not in kinds]:
        raise ValueError(f"want: no result is called {unknown[0]!r}; there are {', '.join(kinds)}")
    return {name: kinds[name] for name in want}


def _as_written(values: Array) -> Array:
    """The same memory in the type that the library writes."""
    import numpy

    if values.dtype.kind == "M":
        return values.view("int64")
    return values.view("uint8") if values.dtype in (numpy.int8, numpy.bool_) else values


def _sources(table: Any, events: Any, columns: Mapping[str, str]) -> tuple[_Source, _Source | None]:
    of_events = {
        name.removeprefix("events."): theirs
        for name, theirs in columns.items()
        if name.startswith("events.")
    }
    of_table = {name: theirs for name, theirs in columns.items() if not name.startswith("events.")}
    for given, known, prefix in (
        (of_table, _TABLE_COLUMNS, ""),
        (of_events, _LONG_COLUMNS if events is not None else set(), "events."),
    ):
        if unknown := [name for name in given if name not in known]:
            raise ValueError(f"columns: no column is called {prefix + unknown[0]!r}")
    dossiers = _Source(table, _TABLE_COLUMNS, of_table)
    needed = [(dossiers, "procedure")]
    log = None
    if events is not None:
        log = _Source(events, _LONG_COLUMNS, of_events, "events.")
        needed += [(dossiers, "dossier_id"), (log, "dossier_id"), (log, "kind"), (log, "time")]
        for name in (*_EVENT_COLUMNS, *_DUE_COLUMNS.values()):
            if name in dossiers:
                raise MotcuaError(
                    Errc.INVALID_COLUMN,
                    f"column '{name}': moments come from the table of events; leave one of them out",
                )
    elif not any(name in dossiers for name in _EVENT_COLUMNS):
        raise MotcuaError(
            Errc.INVALID_COLUMN,
            "the table has no column of moments, as receive_time; name it with columns=, or give events=",
        )
    for source, name in needed:
        if name not in source:
            prefix = "" if source is dossiers else "events."
            raise MotcuaError(
                Errc.INVALID_COLUMN,
                f"the table has no column '{prefix}{name}'; name it with columns=",
            )
    return dossiers, log


def _identities(dossiers: _Source) -> tuple[Any, ...]:
    """The columns of motcua's Identities, in order."""
    procedures = dossiers.words("procedure")
    assert procedures is not None
    channels = dossiers.words("channel")
    return (
        procedures,
        dossiers.words("case_number"),
        dossiers.words("limit"),
        None if channels is None else _numbers_of(channels, Channel, Channel.IN_PERSON.value, 255),
        *(dossiers.flags(name) for name in _FLAG_COLUMNS),
    )


def _numbers_of(
    column: tuple[Array, list[str]], members: type[enum.Enum], of_none: int, of_others: int
) -> Array:
    """The values of enumerators that a column names by words or values."""
    import numpy

    values = {str(member.value): member.value for member in members}
    values |= {member.name.lower(): member.value for member in members}
    rows, words = column
    # The last entry answers -1.
    of_word = [values.get(word.strip().lower(), of_others) for word in words]
    numbers: Array = numpy.array([*of_word, of_none], "uint8")[rows]
    return numbers


def _wide(dossiers: _Source) -> list[Any]:
    found = []
    for name, kind in _EVENT_COLUMNS.items():
        due = _DUE_COLUMNS.get(name, "")
        if name in dossiers:
            dues = dossiers.minutes(due, last=True) if due in dossiers else None
            found.append((kind.value, name, dossiers.minutes(name), dues, due))
        elif due and due in dossiers:
            raise MotcuaError(
                Errc.INVALID_COLUMN, f"column '{due}': the table has no column '{name}' beside it"
            )
    return found


def _long(dossiers: _Source, log: _Source) -> tuple[Any, ...]:
    kinds = log.words("kind")
    assert kinds is not None
    return (
        _rows_of(dossiers.column("dossier_id"), log.column("dossier_id"), "dossier_id"),
        _numbers_of(kinds, EventKind, 0, 0),
        log.minutes("time"),
        log.minutes("due", last=True) if "due" in log else None,
        log.numbers("amount", 0),
    )
