"""The same question about the same columns in SQL and in data frames, beside motcua's columns.

    MOTCUA_BENCH_DUMP=/tmp/d MOTCUA_BENCH_DOSSIERS=2000000 tests/bench/run --benchmark_filter=BM_columns
    pip install numpy pandas polars duckdb
    python tests/bench/deadline_peers.py /tmp/d

The benchmark writes the columns of its made-up dossiers and motcua's answers; every package here
reads them and answers two questions a dossier, on one thread:

1. late by the national index in its simple form: the last appointment against the decision (else the
   return), the waiting for supplements taken off;
2. the working day on which the limit ends, for limits in working days, counted from the reception.

That is less than motcua answers in its one pass: no state, no restarts, no suspensions, no rest days
of other limits, no promise, no codes. Answers are compared with motcua's where the questions are the
same; prints Markdown.
"""

import os

# Before the packages are imported: they look at it only then.
os.environ.update(POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1")

import argparse
import csv
import platform
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd
import polars as pl
from numpy.typing import NDArray

Array = NDArray[Any]
TRUTH = Path(__file__).resolve().parents[1] / "cases" / "calendar_truth.csv"
MISSING = np.iinfo(np.int32).min
RECEIVED, REQUESTED, COMPLETED, SUSPENDED, APOLOGY, EXTENDED = 3, 6, 7, 17, 19, 20
DECIDED, REFUSED, RETURNED = 21, 22, 29
LATE = 6  # Timeliness::kLate
WORKING_DAYS = {0: 3, 1: 5, 2: 10}  # the limits of the mix that are in working days
REPEATS = 3


class Columns(NamedTuple):
    """What the benchmark wrote."""

    kinds: Array
    times: Array
    dues: Array
    offsets: Array
    limits: Array
    late: Array  # by motcua
    rolled: Array  # by motcua, minutes

    @property
    def dossiers(self) -> Array:
        """The dossier of each event."""
        sizes = np.diff(self.offsets)
        return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)


class Answer(NamedTuple):
    late: Array  # 1, 0 or -1 where there is no end
    due: Array  # days since 1970, or MISSING


def read(folder: Path) -> Columns:
    def column(name: str, kind: str) -> Array:
        return np.fromfile(folder / name, dtype=kind)

    return Columns(
        column("kinds.u8", "u1"),
        column("times.i32", "i4"),
        column("dues.i32", "i4"),
        column("offsets.i64", "i8"),
        column("limits.u16", "u2"),
        column("index.u8", "u1") == LATE,
        column("rolled.i32", "i4"),
    )


def working_days() -> Array:
    """All working days of the truth table, days since 1970."""
    with TRUTH.open(encoding="utf-8", newline="") as file:
        months = list(csv.DictReader(file))
    first = int(np.datetime64(months[0]["case"] + "-01").astype(int))
    works = np.array([sign == "W" for month in months for sign in month["days"]])
    return (first + np.flatnonzero(works)).astype(np.int32)


# --- The packages ---------------------------------------------------------------------------------


def by_duckdb(columns: Columns, days: Array) -> Callable[[], Answer]:
    connection = duckdb.connect()
    connection.execute("SET threads TO 1")
    events = pd.DataFrame(
        {
            "dossier": columns.dossiers,
            "kind": columns.kinds,
            "time": columns.times,
            "due": pd.array(np.where(columns.dues == MISSING, 0, columns.dues), dtype="int32"),
            "has_due": columns.dues != MISSING,
        }
    )
    limits = pd.DataFrame(
        {"dossier": np.arange(len(columns.limits), dtype=np.int32), "limit_no": columns.limits}
    )
    table = pd.DataFrame({"day": days, "number": np.arange(len(days), dtype=np.int32)})
    for name, frame in (("events_", events), ("limits_", limits), ("days_", table)):
        connection.register("frame", frame)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
        connection.unregister("frame")
    query = f"""
        WITH facts AS (
          SELECT dossier,
                 min(time) FILTER (kind = {RECEIVED}) AS received,
                 arg_max(due, time) FILTER (has_due AND kind IN ({RECEIVED}, {APOLOGY}, {EXTENDED}))
                   AS due,
                 coalesce(min(time) FILTER (kind IN ({DECIDED}, {REFUSED})),
                          min(time) FILTER (kind = {RETURNED})) AS ended,
                 coalesce(sum(time) FILTER (kind = {COMPLETED}), 0)
                   - coalesce(sum(time) FILTER (kind = {REQUESTED}), 0) AS waited
          FROM events_ GROUP BY dossier),
        counted AS (
          SELECT facts.*, CASE limit_no WHEN 0 THEN 3 WHEN 1 THEN 5 WHEN 2 THEN 10 END AS term
          FROM facts JOIN limits_ USING (dossier))
        SELECT dossier, coalesce((ended - waited > due)::TINYINT, -1) AS late,
               coalesce(last.day, {MISSING}) AS due
        FROM counted
        ASOF LEFT JOIN days_ first ON counted.received // 1440 >= first.day
        LEFT JOIN days_ last ON last.number = first.number + term
    """

    def run() -> Answer:
        found = connection.execute(query).fetchnumpy()
        late = np.empty(len(columns.limits), np.int8)
        due = np.empty(len(columns.limits), np.int32)
        late[found["dossier"]] = found["late"]
        due[found["dossier"]] = found["due"]
        return Answer(late, due)

    return run


def counted(received: Array, limits: Array, days: Array) -> Array:
    """Working days from the day of reception on, as everybody writes it in numpy."""
    terms = np.zeros(int(limits.max()) + 1, np.int32)
    for limit, term in WORKING_DAYS.items():
        terms[limit] = term
    term = terms[limits]
    behind = np.searchsorted(days, received // 1440, side="right")
    return np.where(term > 0, days[np.minimum(behind - 1 + term, len(days) - 1)], MISSING)


def by_pandas(columns: Columns, days: Array) -> Callable[[], Answer]:
    events = pd.DataFrame(
        {
            "dossier": columns.dossiers,
            "kind": columns.kinds,
            "time": columns.times,
            "due": columns.dues,
        }
    )
    rows = len(columns.limits)

    def run() -> Answer:
        def of(*kinds: int) -> pd.DataFrame:
            return events[events["kind"].isin(kinds)]

        received = of(RECEIVED).groupby("dossier")["time"].min().reindex(range(rows))
        appointments = of(RECEIVED, APOLOGY, EXTENDED)
        appointments = appointments[appointments["due"] != MISSING]
        due = appointments.groupby("dossier")["due"].last().reindex(range(rows))
        decided = of(DECIDED, REFUSED).groupby("dossier")["time"].min().reindex(range(rows))
        returned = of(RETURNED).groupby("dossier")["time"].min().reindex(range(rows))
        end = decided.fillna(returned)
        completed = of(COMPLETED).groupby("dossier")["time"].sum().reindex(range(rows)).fillna(0)
        requested = of(REQUESTED).groupby("dossier")["time"].sum().reindex(range(rows)).fillna(0)
        late = np.where(end.isna(), -1, end - (completed - requested) > due).astype(np.int8)
        return Answer(late, counted(received.to_numpy().astype(np.int32), columns.limits, days))

    return run


def by_polars(columns: Columns, days: Array) -> Callable[[], Answer]:
    events = pl.DataFrame(
        {
            "dossier": columns.dossiers,
            "kind": columns.kinds,
            "time": columns.times,
            "due": columns.dues,
        }
    )
    kind, moment = pl.col("kind"), pl.col("time")
    asked = events.lazy().group_by("dossier").agg(
        moment.filter(kind == RECEIVED).min().alias("received"),
        pl.col("due")
        .filter(kind.is_in([RECEIVED, APOLOGY, EXTENDED]) & (pl.col("due") != MISSING))
        .last()
        .alias("due"),
        pl.coalesce(
            moment.filter(kind.is_in([DECIDED, REFUSED])).min(),
            moment.filter(kind == RETURNED).min(),
        ).alias("ended"),
        (
            moment.filter(kind == COMPLETED).cast(pl.Int64).sum()
            - moment.filter(kind == REQUESTED).cast(pl.Int64).sum()
        ).alias("waited"),
    )

    def run() -> Answer:
        found = asked.collect().sort("dossier")
        late = (
            found.select((pl.col("ended") - pl.col("waited") > pl.col("due")).cast(pl.Int8))
            .to_series()
            .fill_null(-1)
            .to_numpy()
        )
        return Answer(late, counted(found["received"].to_numpy(), columns.limits, days))

    return run


def by_numpy(columns: Columns, days: Array) -> Callable[[], Answer]:
    """Written by hand for exactly this question, with reduceat over the offsets."""
    begins = columns.offsets[:-1]

    def run() -> Answer:
        kinds, times = columns.kinds, columns.times
        most = np.iinfo(np.int32).max

        def first(*wanted: int) -> Array:
            found = np.isin(kinds, np.array(wanted, np.uint8))
            return np.minimum.reduceat(np.where(found, times, most), begins)

        def total(wanted: int) -> Array:
            return np.add.reduceat(np.where(kinds == wanted, times, 0).astype(np.int64), begins)

        decided = first(DECIDED, REFUSED)
        end = np.where(decided != most, decided, first(RETURNED))
        appointed = np.isin(kinds, np.array([RECEIVED, APOLOGY, EXTENDED], np.uint8))
        places = np.where(appointed & (columns.dues != MISSING), np.arange(len(kinds)), -1)
        due = columns.dues[np.maximum.reduceat(places, begins)]
        late = end - (total(COMPLETED) - total(REQUESTED)) > due
        late_or_none = np.where(end == most, -1, late).astype(np.int8)
        return Answer(late_or_none, counted(first(RECEIVED), columns.limits, days))

    return run


# --- The report -----------------------------------------------------------------------------------


def best_of(run: Callable[[], Answer]) -> tuple[float, Answer]:
    best = float("inf")
    for _ in range(REPEATS):
        begin = time.thread_time()
        answer = run()
        best = min(best, time.thread_time() - begin)
    return best, answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="what MOTCUA_BENCH_DUMP named")
    columns = read(parser.parse_args().folder)
    rows = len(columns.limits)
    days = working_days()
    plain = np.isin(columns.limits, list(WORKING_DAYS))
    # Those whose date motcua counts anew, or from where it stopped, are another question.
    moved = np.zeros(rows, bool)
    moved[columns.dossiers[np.isin(columns.kinds, [REQUESTED, SUSPENDED])]] = True
    asked = plain & ~moved

    print(f"{rows:,} dossiers, {len(columns.kinds):,} events; one thread; Python", end=" ")
    print(f"{platform.python_version()}, numpy {np.__version__}, pandas {pd.__version__},", end=" ")
    print(f"polars {pl.__version__}, DuckDB {duckdb.__version__}\n")
    print("| | s | ns a dossier | late: other rows | due: other rows |")
    print("|---|--:|--:|--:|--:|")
    forms = {
        "DuckDB, grouped and joined": by_duckdb,
        "polars, group_by and searchsorted": by_polars,
        "pandas, groupby and searchsorted": by_pandas,
        "numpy, reduceat written by hand": by_numpy,
    }
    for name, prepare in forms.items():
        seconds, answer = best_of(prepare(columns, days))
        ended = answer.late >= 0
        wrong_late = int(np.sum((answer.late[ended] == 1) != columns.late[ended]))
        wrong_due = int(np.sum(answer.due[asked] != columns.rolled[asked] // 1440))
        print(f"| {name} | {seconds:.2f} | {seconds / rows * 1e9:,.0f} | {wrong_late} | {wrong_due} |")


if __name__ == "__main__":
    main()
