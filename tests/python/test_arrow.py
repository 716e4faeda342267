"""Columns through Arrow's C interfaces: pyarrow is the oracle; memory comes back, whatever happens."""

import ctypes
import datetime as dt
import gc
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import Any, cast

import duckdb
import motcua
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from calendars import raises
from hypothesis import given
from hypothesis import strategies as st
from motcua._core import _Column
from test_dossier import BOOK
from test_evaluate import AS_OF, LIMITS, WORDS, wide

EPOCH = dt.datetime(1970, 1, 1)
VIETNAM = dt.timedelta(hours=7)
NONE = np.iinfo("int32").min
TOO_FAR = np.iinfo("int32").max
PER_MINUTE = {"s": 60, "ms": 60_000, "us": 60_000_000, "ns": 60_000_000_000}


def column(values: Any) -> _Column:
    if hasattr(values, "__arrow_c_stream__"):
        return _Column.from_stream(values.__arrow_c_stream__())
    return _Column.from_array(*values.__arrow_c_array__())


@st.composite
def chunked(draw: st.DrawFn, type_: pa.DataType, values: st.SearchStrategy[Any]) -> pa.ChunkedArray:
    """Chunks that begin and end inside their buffers, some of them empty or without nulls."""
    chunks = []
    for _ in range(draw(st.integers(1, 3))):
        some = draw(st.lists(values if draw(st.booleans()) else st.none() | values, max_size=12))
        begin = draw(st.integers(0, len(some)))
        chunks.append(pa.array(some, type_).slice(begin, draw(st.integers(0, len(some)))))
    return pa.chunked_array(chunks, type_)


@given(
    data=st.data(),
    unit=st.sampled_from(list(PER_MINUTE)),
    zone=st.sampled_from([None, "Asia/Ho_Chi_Minh", "UTC"]),
)
def test_moments(data: st.DataObject, unit: str, zone: str | None) -> None:
    given_ = data.draw(chunked(pa.timestamp(unit, zone), st.integers(-(2**63), 2**63 - 1)))
    read = column(given_).minutes("x", False)
    for value, minute in zip(given_.cast(pa.int64()).to_pylist(), read.tolist(), strict=True):
        if value is None:
            assert minute == NONE
            continue
        wanted = value // PER_MINUTE[unit] + (420 if zone else 0)
        assert minute == (wanted if NONE < wanted < TOO_FAR else TOO_FAR)


@given(data=st.data(), last=st.booleans(), type_=st.sampled_from([pa.date32(), pa.date64()]))
def test_days(data: st.DataObject, last: bool, type_: pa.DataType) -> None:
    given_ = data.draw(chunked(type_, st.dates()))
    read = column(given_).minutes("x", last)
    for value, minute in zip(given_.to_pylist(), read.tolist(), strict=True):
        wanted = NONE
        if value is not None:
            wanted = (value - EPOCH.date()).days * 1440 + (1439 if last else 0)
        assert minute == (wanted if wanted < TOO_FAR else TOO_FAR)


TEXTS = [pa.string(), pa.large_string(), pa.string_view()]


def check_words(given_: Any, wanted: list[str | None]) -> None:
    numbers, words = column(given_).words("x")
    assert len(set(words)) == len(words)
    found = [None if number < 0 else words[number] for number in numbers]
    assert found == [value or None for value in wanted]


@given(data=st.data(), type_=st.sampled_from(TEXTS))
def test_texts(data: st.DataObject, type_: pa.DataType) -> None:
    given_ = data.draw(chunked(type_, st.text(max_size=20)))
    check_words(given_, given_.to_pylist())


@given(
    data=st.data(),
    type_=st.sampled_from(TEXTS[:2]),
    index=st.sampled_from(
        [
            pa.int8(),
            pa.uint8(),
            pa.int16(),
            pa.uint16(),
            pa.int32(),
            pa.uint32(),
            pa.int64(),
            pa.uint64(),
        ]
    ),
)
def test_dictionaries(data: st.DataObject, type_: pa.DataType, index: pa.DataType) -> None:
    words = data.draw(st.lists(st.none() | st.text(max_size=15), min_size=1, max_size=8))
    dictionary = pa.array(words, type_)
    indices = data.draw(chunked(index, st.integers(0, len(words) - 1)))
    chunks = [pa.DictionaryArray.from_arrays(each, dictionary) for each in indices.chunks]
    given_ = pa.chunked_array(chunks, pa.dictionary(index, type_))
    check_words(given_, given_.to_pylist())


INTEGERS = [pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64()]


@given(data=st.data(), type_=st.sampled_from(INTEGERS))
def test_integers(data: st.DataObject, type_: pa.DataType) -> None:
    most = 2 ** (type_.bit_width - str(type_).startswith("int")) - 1
    least = -most - 1 if str(type_).startswith("int") else 0
    given_ = data.draw(chunked(type_, st.integers(least, most)))
    wanted = given_.to_pylist()
    assert column(given_).numbers("x", -3).tolist() == [-3 if v is None else v for v in wanted]
    check_words(given_, [None if value is None else str(value) for value in wanted])


@given(data=st.data())
def test_booleans(data: st.DataObject) -> None:
    given_ = data.draw(chunked(pa.bool_(), st.booleans()))
    assert column(given_).flags("x").tolist() == [bool(value) for value in given_.to_pylist()]


def test_numbers_that_are_not() -> None:
    assert column(pa.array([1.0, None, float("nan")])).numbers("x", 0).tolist() == [1, 0, 0]
    with raises(motcua.Errc.INVALID_COLUMN, "column 'x', row 1: expected a whole number"):
        column(pa.array([1.0, 1.5])).numbers("x", 0)
    with raises(motcua.Errc.INVALID_COLUMN, "column 'x', row 2: expected a number of at most 63"):
        column(pa.chunked_array([[1], [2, 2**64 - 1]], pa.uint64())).numbers("x", 0)


def test_nothing_but_nulls() -> None:
    nulls = column(pa.nulls(2))
    assert nulls.minutes("x", False).tolist() == [NONE, NONE]
    assert nulls.words("x")[0].tolist() == [-1, -1]
    assert nulls.flags("x").tolist() == [0, 0] and nulls.numbers("x", 0).tolist() == [0, 0]


OTHERS = [
    pa.time32("s"),
    pa.duration("s"),
    pa.list_(pa.string()),
    pa.binary(),
    pa.decimal128(5),
    pa.timestamp("s"),
]


@pytest.mark.parametrize("type_", OTHERS, ids=str)
def test_types_that_are_not_read(type_: pa.DataType) -> None:
    given_ = column(pa.array([None], type_))
    for read in (given_.words, given_.flags, lambda name: given_.numbers(name, 0)):
        with pytest.raises(TypeError, match="column 'x': expected"):
            read("x")
    with pytest.raises(TypeError, match="expected a table, whose rows are structs"):
        given_.fields()


# --- Whole tables, by everybody's types ---------------------------------------------------------------

TABLE = wide(WORDS, LIMITS) | {
    "channel": ["online", None, "in_person", "public_post", "online", None, "in_person"],
    "non_territorial": [True, False, True, False, True, False, True],
    "applicant": [None, "Nguyễn Văn A", "", "a", "b", "c", "d"],
}
POLARS = pl.DataFrame(TABLE)
ARROW = POLARS.to_arrow()
PANDAS = pd.DataFrame(TABLE)
MOMENTS = [name for name in TABLE if name.endswith(("_time", "appointment"))]


def of_type(type_: pa.DataType) -> pa.Table:
    """Every moment of this type."""
    return ARROW.cast(
        pa.schema([f.with_type(type_) if f.name in MOMENTS else f for f in ARROW.schema])
    )


def aware() -> pd.DataFrame:
    frame = PANDAS.copy()
    for name in MOMENTS:
        frame[name] = frame[name].dt.tz_localize("Asia/Ho_Chi_Minh").dt.tz_convert("Europe/Paris")
    return frame


def in_zone() -> pl.DataFrame:
    zone = pl.col(MOMENTS).dt.replace_time_zone("Asia/Ho_Chi_Minh").dt.convert_time_zone("UTC")
    return POLARS.with_columns(zone)


FORMS: dict[str, Callable[[], Any]] = {
    "polars": lambda: POLARS,
    "polars, in three chunks": lambda: pl.concat(
        [POLARS[:2], POLARS[2:3], POLARS[3:]], rechunk=False
    ),
    "polars, categories": lambda: POLARS.with_columns(
        pl.col("procedure", "channel").cast(pl.Categorical)
    ),
    "polars, with a time zone": in_zone,
    "pyarrow": lambda: ARROW,
    "pyarrow, one batch": lambda: ARROW.combine_chunks().to_batches()[0],
    "pyarrow, a slice": lambda: pa.concat_tables([ARROW, ARROW, ARROW]).slice(7, 7),
    "pyarrow, a stream": lambda: ARROW.to_reader(max_chunksize=2),
    "pyarrow, dictionaries": lambda: ARROW.set_column(
        0, "procedure", ARROW["procedure"].dictionary_encode()
    ),
    "pyarrow, seconds": lambda: of_type(pa.timestamp("s")),
    "pyarrow, nanoseconds": lambda: of_type(pa.timestamp("ns")),
    "DuckDB": lambda: duckdb.from_arrow(ARROW),
    "pandas": lambda: PANDAS,
    "pandas, categories": lambda: PANDAS.astype({"procedure": "category", "channel": "category"}),
    "pandas, objects": lambda: PANDAS.astype(object),
    "pandas, Arrow's types": lambda: PANDAS.convert_dtypes(dtype_backend="pyarrow"),
    "pandas, its own types": lambda: PANDAS.convert_dtypes(),
    "pandas, with a time zone": aware,
    "pandas, another index": lambda: PANDAS.set_index(np.arange(7)[::-1]),
    "a dict of polars' columns": lambda: {name: POLARS[name] for name in POLARS.columns},
    "a dict of pandas' columns": lambda: {name: PANDAS[name] for name in PANDAS.columns},
    "a dict of numpy's arrays": lambda: {n: POLARS[n].to_numpy() for n in POLARS.columns},
    "a dict of pyarrow's columns": lambda: {name: ARROW[name] for name in ARROW.column_names},
    "numpy's records": lambda: PANDAS.astype({n: "datetime64[s]" for n in MOMENTS}).to_records(
        index=False
    ),
    "another result": lambda: Passing(ARROW),
}


class Passing:
    """Somebody's table that speaks the protocol, and nothing else."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def evaluated(table: Any) -> pl.DataFrame:
    return pl.DataFrame(
        motcua.evaluate(table, as_of=AS_OF, law=BOOK, obligations=True, explain=True)
    )


@pytest.mark.parametrize("form", FORMS)
def test_every_table_gives_the_same(form: str) -> None:
    assert evaluated(FORMS[form]()).equals(evaluated(TABLE))


def test_one_chunk_a_row() -> None:
    rows = [POLARS[row : row + 1] for row in range(7)] * 3
    by_rows = evaluated(pl.concat(rows, rechunk=False))
    assert by_rows.equals(pl.concat([evaluated(TABLE)] * 3))


# --- Results ------------------------------------------------------------------------------------------


def result() -> motcua.EvaluationTable:
    return motcua.evaluate(
        TABLE, as_of=AS_OF, law=BOOK, obligations=True, explain=True, errors="code"
    )


def test_everybody_takes_a_result() -> None:
    found = result()
    table = pa.table(cast(Any, found))
    table.validate(full=True)
    assert table.schema == pa.schema(cast(Any, found))
    rows = table.to_pylist()
    for name in found:
        values = found[name]
        kind = values.dtype.kind
        wanted = [
            None
            if (np.isnat(v) if kind == "M" else values.dtype == "int32" and v == NONE)
            else v.item()
            if kind != "O"
            else v
            for v in values
        ]
        assert [row[name] for row in rows] == wanted, name
    assert str(table.schema.field("statutory").type) == "timestamp[ms]"
    assert (
        str(table.schema.field("state").type)
        == "dictionary<values=string, indices=int8, ordered=0>"
    )
    batch = pa.record_batch(cast(Any, found))
    assert pa.Table.from_batches([batch]) == table
    polars = pl.DataFrame(found)
    # polars makes a column of structs of what is not pyarrow's own.
    assert polars.equals(cast(pl.Series, pl.from_arrow(found)).struct.unnest())
    assert polars.equals(found.to_polars())
    assert polars.to_dicts() == rows
    assert duckdb.sql("select * from found").fetchall() == [tuple(row.values()) for row in rows]
    assert duckdb.sql(
        "select count(*) from found where decree_verdict = 'pending_late'"
    ).fetchall() == [(1,)]
    frame = found.to_pandas()
    through_arrow = pd.DataFrame.from_arrow(found)
    assert list(frame.columns) == list(through_arrow.columns) == list(found)
    assert frame["late_working_days"].dtype == "Int32" and str(frame["state"].dtype) == "category"
    for name in found:
        told = [None if pd.isna(value) else value for value in frame[name]]
        assert told == [
            row[name]
            if row[name] is None or "time" not in str(type(row[name]))
            else pd.Timestamp(row[name])
            for row in rows
        ]


def test_a_result_is_a_table_too() -> None:
    """Nothing of it is a dossier: what is missed is told."""
    with raises(motcua.Errc.INVALID_COLUMN, "no column of moments"):
        motcua.evaluate(result(), as_of=AS_OF)


# --- Memory -------------------------------------------------------------------------------------------


@pytest.fixture
def no_leak() -> Iterator[None]:
    """Arrow's memory before and after are the same."""
    gc.collect()
    before = pa.total_allocated_bytes()
    yield
    gc.collect()
    assert pa.total_allocated_bytes() == before


def big() -> pa.Table:
    return pa.concat_tables([ARROW] * 50).combine_chunks()


@pytest.mark.usefixtures("no_leak")
def test_what_is_read_is_given_back() -> None:
    for _ in range(20):
        table = big()
        evaluated(table)
        evaluated(table.to_batches()[0])
        whole = column(table)
        fields = whole.fields()
        del whole, table
        assert dict(fields)["procedure"].words("x")[1] == ["1.001193"]
        kept = dict(fields)["receive_time"]
        del fields
        assert len(kept.minutes("x", False)) == 350
        del kept


@pytest.mark.usefixtures("no_leak")
def test_capsules_are_read_once() -> None:
    stream = big().__arrow_c_stream__()
    _Column.from_stream(stream)
    with pytest.raises(ValueError, match='the capsule "arrow_array_stream" is empty'):
        _Column.from_stream(stream)
    schema, array = big().to_batches()[0].__arrow_c_array__()
    _Column.from_array(schema, array)
    with pytest.raises(ValueError, match='the capsule "arrow_schema" is empty'):
        _Column.from_array(schema, array)
    schema, _ = big().to_batches()[0].__arrow_c_array__()
    with pytest.raises(ValueError, match='the capsule "arrow_array" is empty'):
        _Column.from_array(schema, array)
    with pytest.raises(ValueError, match="PyCapsule"):
        _Column.from_stream(schema)
    with pytest.raises(ValueError, match="PyCapsule"):
        _Column.from_stream(5)


@pytest.mark.usefixtures("no_leak")
def test_a_stream_that_breaks_off() -> None:
    def batches() -> Iterator[pa.RecordBatch]:
        yield from big().to_batches()
        raise OSError("the line is dead")

    for _ in range(10):
        reader = pa.RecordBatchReader.from_batches(ARROW.schema, batches())
        with pytest.raises(ValueError, match="the table could not be read: .*the line is dead"):
            motcua.evaluate(reader, as_of=AS_OF)


def replaced(name: str, values: pa.Array) -> pa.Table:
    return big().set_column(ARROW.column_names.index(name), name, values)


@pytest.mark.usefixtures("no_leak")
def test_tables_that_are_refused() -> None:
    for _ in range(10):
        table = replaced("receive_time", pa.array(range(350)))
        with pytest.raises(
            TypeError, match="column 'receive_time': expected timestamps or dates, got int64"
        ):
            motcua.evaluate(table, as_of=AS_OF)
        with pytest.raises(TypeError, match="expected a table"):
            motcua.evaluate(big()["receive_time"], as_of=AS_OF)
        with raises(motcua.Errc.UNKNOWN_PROCEDURE):
            unknown = replaced("procedure", pa.array(["9.999999"] * 350))
            motcua.evaluate(unknown.drop_columns("limit"), as_of=AS_OF)
    structs = pa.StructArray.from_arrays(
        [ARROW["procedure"].combine_chunks()], ["procedure"], mask=pa.array([True] + [False] * 6)
    )
    with pytest.raises(ValueError, match="rows that lack columns or are null"):
        motcua.evaluate(structs, as_of=AS_OF)


def references(found: motcua.EvaluationTable) -> int:
    return sum(sys.getrefcount(column) for column in found._columns.values())


def test_what_is_given_out_comes_back() -> None:
    found = result()
    before = references(found)

    def dropped() -> None:
        found.__arrow_c_stream__()
        found.__arrow_c_array__()
        found.__arrow_c_schema__()

    def streams() -> None:
        reader = pa.RecordBatchReader.from_stream(found)
        assert reader.read_next_batch().num_rows == 7

    def half_read() -> None:
        pa.RecordBatchReader.from_stream(found).schema.names

    def one_column_outlives_the_table() -> None:
        rolled = pa.table(cast(Any, found))["rolled"]
        gc.collect()
        assert references(found) > before
        assert rolled.null_count == 3

    def one_dictionary_outlives_its_column() -> None:
        words = pa.record_batch(cast(Any, found)).column(0).dictionary
        gc.collect()
        assert words.to_pylist()[0] == "draft"

    def frame() -> None:
        assert len(pl.DataFrame(found)) == 7

    def relation() -> None:
        given_ = found
        assert len(duckdb.sql("from given_").fetchall()) == len(given_)

    for use in (dropped, streams, half_read, one_column_outlives_the_table,
                one_dictionary_outlives_its_column, frame, relation):  # fmt: skip
        for _ in range(20):
            use()
        gc.collect()
        assert references(found) == before, use


class ArrowArray(ctypes.Structure):
    """As the C data interface has it."""


Release = ctypes.CFUNCTYPE(None, ctypes.POINTER(ArrowArray))
ArrowArray._fields_ = [
    *((name, ctypes.c_int64) for name in ("length", "null_count", "offset", "n_buffers")),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(ArrowArray))),
    ("dictionary", ctypes.POINTER(ArrowArray)),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


def test_a_child_can_be_taken_out_and_outlives_its_parent() -> None:
    found = result()
    before = references(found)
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    schema, capsule = found.__arrow_c_array__()
    table = ArrowArray.from_address(pointer(capsule, b"arrow_array"))
    rolled = found.column_names.index("rolled")
    taken = ArrowArray()
    ctypes.memmove(ctypes.byref(taken), table.children[rolled], ctypes.sizeof(ArrowArray))
    table.children[rolled].contents.release = None
    Release(table.release)(ctypes.byref(table))
    assert table.release is None
    del schema, capsule
    gc.collect()
    assert references(found) > before
    first = ctypes.cast(taken.buffers[1], ctypes.POINTER(ctypes.c_int64))[0]
    assert np.datetime64(first, "ms") == found["rolled"][0]
    Release(taken.release)(ctypes.byref(taken))
    assert taken.release is None and references(found) == before


def test_a_result_given_back_when_python_has_ended() -> None:
    """polars' threads and DuckDB's may drop it after everything else."""
    script = """
        import datetime as dt, motcua, polars, pyarrow
        table = {"procedure": ["1.001193"], "receive_time": [dt.datetime(2026, 3, 2, 8)]}
        found = motcua.evaluate(table, as_of=dt.datetime(2026, 3, 3))
        import builtins
        builtins.kept = (polars.DataFrame(found), pyarrow.table(found), found.__arrow_c_stream__())
        print(len(found))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True
    )
    assert (done.stdout, done.stderr, done.returncode) == ("1\n", "", 0)


WITHOUT_PYARROW = """
    import sys
    sys.modules["pyarrow"] = None
    import datetime as dt
    import motcua, pandas as pd
    frame = pd.DataFrame({
        "procedure": pd.Series(["1.001193", "1.001193"], dtype="string"),
        "receive_time": pd.to_datetime(["2026-03-02T08:00", None]).tz_localize("Asia/Ho_Chi_Minh"),
        "submit_time": [dt.datetime(2026, 3, 2, 7), dt.datetime(2026, 3, 2, 7, 30)],
        "channel": pd.Categorical(["online", "online"]),
        "case_number": pd.Series([None, ""], dtype="string"),
        "non_territorial": pd.Series([True, None], dtype="boolean"),
        "other_level": pd.Series([1, None], dtype="Int8"),
        "limit": ["02 ngày làm việc", None],
        "decide_time": [None, None],
    })
    found = motcua.evaluate(frame, as_of=dt.datetime(2026, 3, 3), errors="code").to_pandas()
    print(found["rolled"].tolist()[0], found["state"].tolist(), found["late_working_days"].tolist())
"""


def test_pandas_without_pyarrow() -> None:
    command = [sys.executable, "-W", "ignore", "-c", textwrap.dedent(WITHOUT_PYARROW)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout == "2026-03-04 23:59:00 ['received', 'submitted'] [0, <NA>]\n"


def test_many_results_take_no_memory() -> None:
    """A leak of one result of 4 MB shows at once."""
    import resource

    table = pl.concat([POLARS] * 5000)
    kept = [0]
    for turn in range(60):
        pl.DataFrame(
            motcua.evaluate(
                table, as_of=AS_OF, law=BOOK, want=["rolled", "statutory", "appointment"], threads=2
            )
        )
        if turn == 20:
            kept = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - kept[0] < 40_000  # KiB
