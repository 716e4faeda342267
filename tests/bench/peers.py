"""motcua beside the Python packages that people count working days with, all in one run.

    pip install ./bindings/python numpy pandas polars duckdb holidays
    python tests/bench/peers.py [--rows 10000000]

Date + N working days on one column: days from 2013 to the middle of September 2026, N a column from 1
to 60 and, in a second table, 15 for every row. Every package runs on one thread. A form is timed on all rows or, where that would take minutes, on
the first of them and scaled. Its answers are compared with tests/cases/calendar_truth.csv, which is
where the packages get their days off from; prints Markdown.
"""

import os

# Before the packages are imported: they look at it only then.
os.environ.update(POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1")

import argparse
import csv
import datetime as dt
import functools
import importlib.metadata
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import holidays
import motcua
import numpy as np
import pandas as pd
import polars as pl
from numpy.typing import NDArray
from pandas.tseries.offsets import CustomBusinessDay

Array = NDArray[Any]
TRUTH = Path(__file__).resolve().parents[1] / "cases" / "calendar_truth.csv"
DAY = np.timedelta64(1, "D")
LAST_START = np.datetime64("2026-09-15")  # whose answers all lie before 2027
ONE_COUNT = 15
SAMPLE = 20_000
REPEATS = 7


# --- The truth, and what the packages can be told of it -------------------------------------------


@dataclass(frozen=True)
class Truth:
    """Days as the packages take them."""

    first: np.datetime64
    works: Array  # for every day from `first` on, of all years
    working_days: Array  # of the decided years, ascending
    days_off: Array  # weekdays that do not work
    made_up: Array  # Saturdays and Sundays that do
    busdays: np.busdaycalendar


def read_truth() -> Truth:
    with TRUTH.open(encoding="utf-8", newline="") as file:
        months = list(csv.DictReader(file))
    first = np.datetime64(months[0]["case"] + "-01")
    works = np.array([sign == "W" for month in months for sign in month["days"]])
    decided = first + np.flatnonzero(works) * DAY
    every_day = first + np.arange(works.size) * DAY
    weekday = np.is_busday(every_day)
    known = every_day < np.datetime64("2027-01-01")
    days_off = every_day[known & weekday & ~works]
    return Truth(
        first=first,
        works=works,
        working_days=decided[decided < np.datetime64("2027-01-01")],
        days_off=days_off,
        made_up=every_day[known & ~weekday & works],
        busdays=np.busdaycalendar(holidays=days_off),
    )


class Columns(NamedTuple):
    starts: Array  # datetime64[D]
    counts: Array  # int64

    def head(self, rows: int) -> "Columns":
        return Columns(self.starts[:rows], self.counts[:rows])


def make_columns(truth: Truth, rows: int) -> Columns:
    random = np.random.default_rng(2026)
    days = int((LAST_START - truth.first) / DAY) + 1
    return Columns(truth.first + random.integers(0, days, rows) * DAY, random.integers(1, 61, rows))


# --- numpy ----------------------------------------------------------------------------------------


def numpy_busday_offset(truth: Truth, columns: Columns) -> Array:
    return np.busday_offset(
        columns.starts, columns.counts, roll="backward", busdaycal=truth.busdays
    )


def previous_working_day(truth: Truth, days: Array) -> Array:
    """The working day before each, worked Saturdays and Sundays included."""
    plain = np.busday_offset(days - DAY, 0, roll="backward", busdaycal=truth.busdays)
    made_up = np.concatenate(([truth.first - DAY], truth.made_up))
    return np.asarray(np.maximum(plain, made_up[np.searchsorted(truth.made_up, days)]))


def numpy_busday_corrected(truth: Truth, columns: Columns) -> Array:
    """busday_offset goes too far by the made-up days on the way: step back over so many."""
    results = numpy_busday_offset(truth, columns)
    passed = np.searchsorted(truth.made_up, results, side="right")
    excess = passed - np.searchsorted(truth.made_up, columns.starts, side="right")
    rows = np.flatnonzero(excess)
    while rows.size:
        results[rows] = previous_working_day(truth, results[rows])
        excess[rows] -= 1
        rows = rows[excess[rows] > 0]
    return results


def numpy_searchsorted(truth: Truth, columns: Columns) -> Array:
    place = np.searchsorted(truth.working_days, columns.starts, side="right")
    return np.asarray(truth.working_days[place + columns.counts - 1])


def numpy_rank_and_select(truth: Truth, columns: Columns) -> Array:
    """What motcua does inside, written out in numpy; the tables are made on the way."""
    rank = np.cumsum(truth.works)
    day = (columns.starts - truth.first).view("int64")
    return np.asarray(truth.working_days[rank[day] + columns.counts - 1])


# --- The others -----------------------------------------------------------------------------------


def walk_over_a_set(truth: Truth, columns: Columns) -> Array:
    working = set(truth.working_days.tolist())
    one_day = dt.timedelta(days=1)
    results = []
    for day, count in zip(columns.starts.tolist(), columns.counts.tolist(), strict=True):
        while count:
            day += one_day
            count -= day in working
        results.append(day)
    return np.array(results, "datetime64[D]")


def pandas_custom_business_day(truth: Truth, columns: Columns) -> Array:
    """One offset for each count: an offset has no column of counts."""
    starts = pd.Series(columns.starts.astype("datetime64[s]"))
    results = np.empty(columns.starts.size, "datetime64[s]")
    for count in np.unique(columns.counts).tolist():
        rows = np.flatnonzero(columns.counts == count)
        offset = CustomBusinessDay(count, holidays=truth.days_off.tolist())
        results[rows] = starts.iloc[rows].map(lambda day, offset=offset: day + offset)
    return results.astype("datetime64[D]")


def polars_frame(columns: Columns) -> pl.DataFrame:
    return pl.DataFrame({"start": columns.starts, "n": columns.counts})


def polars_add_business_days(truth: Truth, frame: pl.DataFrame) -> pl.Series:
    off = truth.days_off.tolist()
    due = pl.col("start").dt.add_business_days("n", holidays=off, roll="backward")
    return frame.select(due).to_series()


def polars_search_sorted(truth: Truth, frame: pl.DataFrame) -> pl.Series:
    working = pl.Series(truth.working_days)
    place = working.search_sorted(frame["start"], side="right")
    return working.gather(place.cast(pl.Int64) + frame["n"] - 1)


def duckdb_connection(truth: Truth, columns: Columns) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    rows = pd.DataFrame(
        {"id": np.arange(columns.starts.size), "start": columns.starts.astype("datetime64[s]")}
    )
    rows["n"] = columns.counts
    days = pd.DataFrame(
        {"day": truth.first.astype("datetime64[s]") + np.arange(truth.works.size) * DAY}
    )
    days["works"] = truth.works
    connection.register("given_rows", rows)
    connection.register("given_days", days)
    connection.execute("create table given as select id, start::date as start, n from given_rows")
    connection.execute("create table days as select day::date as day, works from given_days")
    return connection


def duckdb_join(connection: duckdb.DuckDBPyConnection) -> None:
    """Rank by a window, then two hash joins."""
    connection.execute(
        """
        create or replace table due as
        with ranked as (
          select day, works, sum(works::int) over (order by day) as rank from days
        )
        select given.id, target.day
        from given
        join ranked as origin on origin.day = given.start
        join ranked as target on target.works and target.rank = origin.rank + given.n
        """
    )


def duckdb_answers(connection: duckdb.DuckDBPyConnection) -> Array:
    due = connection.execute("select day from due order by id").fetchnumpy()["day"]
    return np.asarray(due).astype("datetime64[D]")


def copy_columns(copies: list[Array], given: list[Array], codes: Array) -> None:
    for copy, column in zip(copies, given, strict=True):
        np.copyto(copy, column)
    codes.fill(0)


# --- The run --------------------------------------------------------------------------------------


def seconds(call: Callable[[], object], repeats: int) -> float:
    """The processor's time, which other programs on the machine lengthen least."""
    taken = []
    for _ in range(repeats):
        begin = time.process_time()
        call()
        taken.append(time.process_time() - begin)
    return min(taken)


@dataclass(frozen=True)
class Line:
    form: str
    right: bool  # meant to know the made-up days
    milliseconds: float
    wrong: int
    rows: int  # timed

    @property
    def wrong_share(self) -> str:
        return f"{self.wrong / self.rows:.2%}" if self.wrong else "0"


class Run:
    """One way of giving N: a column of counts, or one count."""

    def __init__(self, truth: Truth, columns: Columns) -> None:
        self.truth = truth
        self.columns = columns
        self.expected = numpy_searchsorted(truth, self.columns)
        self.lines: list[Line] = []

    def measure(
        self,
        form: str,
        call: Callable[[], Any],
        *,
        right: bool,
        rows: int | None = None,
        repeats: int = REPEATS,
        answers: Callable[[], Array] | None = None,
    ) -> None:
        """`rows`: how many of the rows `call` is given; `answers`: how to get them afterwards."""
        timed = rows or self.columns.starts.size
        taken = seconds(call, repeats) * self.columns.starts.size / timed
        found = np.asarray((answers or call)()).astype("datetime64[D]")
        wrong = int((found != self.expected[:timed]).sum())
        assert wrong == 0 or not right, form
        self.lines.append(Line(form, right, taken * 1e3, wrong, timed))

    def motcua(self) -> None:
        """In fresh memory, as the peers, and in memory that the caller keeps."""
        calendar = motcua.civil_service_calendar()
        starts, counts = self.columns
        forms = (
            ("datetime64[D]", starts, counts),
            ("int32", starts.astype("int32"), counts.astype("int32")),
        )
        for dtype, days, amounts in forms:
            kept = {"out": np.zeros_like(days), "codes_out": np.zeros(days.shape, "int16")}
            for memory, how in (("", {}), (", memory kept", kept)):
                add = functools.partial(calendar.add_working_days_many, days, amounts, **how)
                self.measure(
                    f"**motcua**, {dtype}{memory}",
                    add,
                    right=True,
                    repeats=3 * REPEATS,
                    answers=lambda add=add: self.without_codes(*add()),
                )

    @staticmethod
    def without_codes(results: Array, codes: Array) -> Array:
        assert not codes.any()
        return results.astype("int64")

    def numpy(self) -> None:
        for form, function, right, repeats in (
            ("numpy, rank and select written by hand", numpy_rank_and_select, True, REPEATS),
            ("numpy, `searchsorted` in the working days", numpy_searchsorted, True, REPEATS),
            ("numpy, `busday_offset` and a loop that corrects", numpy_busday_corrected, True, 2),
            ("numpy, `busday_offset` alone", numpy_busday_offset, False, 2),
        ):
            self.measure(
                form,
                functools.partial(function, self.truth, self.columns),
                right=right,
                repeats=repeats,
            )

    def others(self) -> None:
        truth, columns = self.truth, self.columns
        sample = columns.head(SAMPLE)
        frame, connection = polars_frame(columns), duckdb_connection(truth, columns)
        self.measure(
            "polars, `search_sorted` and `gather`",
            lambda: polars_search_sorted(truth, frame),
            right=True,
        )
        self.measure(
            "polars, `dt.add_business_days`",
            lambda: polars_add_business_days(truth, frame),
            right=False,
            repeats=2,
        )
        self.measure(
            "DuckDB, window and two joins",
            lambda: duckdb_join(connection),
            right=True,
            repeats=2,
            answers=lambda: duckdb_answers(connection),
        )
        for form, function, right in (
            ("Python, a walk over a set of days", walk_over_a_set, True),
            ("pandas, `CustomBusinessDay`", pandas_custom_business_day, False),
        ):
            self.measure(
                f"{form} ({SAMPLE:,} rows, scaled)",
                functools.partial(function, truth, sample),
                right=right,
                rows=SAMPLE,
                repeats=2,
            )

    def print_table(self, title: str) -> None:
        """Each peer against motcua's slowest form and its quickest on one thread."""
        print(f"| {title} | ms | ns/row | wrong rows | motcua is faster by |")
        print("|---|--:|--:|--:|--:|")
        slowest = self.lines[0].milliseconds
        quickest = self.lines[3].milliseconds
        for line in self.lines:
            times = line.milliseconds
            by = f"{times / slowest:,.1f} to {times / quickest:,.1f}"
            print(
                f"| {line.form} | {times:,.1f} | {times * 1e6 / self.columns.starts.size:,.2f} |"
                f" {line.wrong_share} | {'' if 'motcua' in line.form else by} |"
            )

    def copy_milliseconds(self) -> tuple[float, float]:
        """A copy of the columns and as many codes, as int32 and as datetime64: a limit."""
        taken = []
        for dtype in ("int32", "int64"):
            given = [column.view("int64").astype(dtype) for column in self.columns if column.ndim]
            copies = [np.zeros_like(column) for column in given]
            codes = np.zeros(given[0].size, "int16")
            copy = functools.partial(copy_columns, copies, given, codes)
            taken.append(seconds(copy, REPEATS) * 1e3)
        return taken[0], taken[1]


def wrong_days_of_holidays(truth: Truth) -> list[dt.date]:
    calendar = holidays.country_holidays("VN", years=range(2012, 2029))
    days: list[Any] = [(truth.first + n * DAY).item() for n in range(truth.works.size)]
    pairs = zip(days, truth.works.tolist(), strict=True)
    return [day for day, works in pairs if calendar.is_working_day(day) != works]


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=10_000_000)
    rows = parser.parse_args().rows
    truth = read_truth()
    columns = make_columns(truth, rows)
    many = Run(truth, columns)
    many.motcua()
    many.numpy()
    many.others()
    one = Run(truth, Columns(columns.starts, np.array(ONE_COUNT)))
    one.motcua()
    one.numpy()
    packages = ("numpy", "pandas", "polars", "duckdb", "holidays")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages)
    print(f"{rows:,} rows; {processor()}; Python {platform.python_version()}, {versions}.")
    for run, title in (
        (many, "Date + N working days, N a column"),
        (one, f"Date + {ONE_COUNT} working days"),
    ):
        print()
        run.print_table(title)
        int32, int64 = run.copy_milliseconds()
        print(f"\nA copy of the columns: {int32:.1f} ms as int32, {int64:.1f} ms as int64.")
    wrong = wrong_days_of_holidays(truth)
    decided = [day.isoformat() for day in wrong if day.year <= 2026]
    print(
        f"\n`holidays` {importlib.metadata.version('holidays')}: {len(decided)} wrong days in "
        f"2013-2026 ({', '.join(decided)}) and {len(wrong) - len(decided)} in 2027, as predicted."
    )


if __name__ == "__main__":
    main()
