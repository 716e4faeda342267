"""A table of dossiers, from a data frame to a data frame: motcua.evaluate beside numpy and DuckDB.

    . tests/support/machine.sh; make_venv …; install_python_package    (as tests/run does)
    build/venv/bin/python tests/bench/evaluate_peers.py [--rows 10000000]

Every package is given the same made-up dossiers, one row each: a procedure in working days, when it
was received, its appointment and when it was decided. The peers answer two questions a row, when the
limit ends and whether the dossier is late by it, with the days off of the truth table. That is a part of
what motcua answers (eighteen columns: state, five moments, three verdicts, lateness, early warning …);
it is asked once for everything and once for the same two columns. All on one thread. Prints Markdown:
CPU time and wall time, the least of several turns, and how many rows have another answer than motcua's.
"""

import os

# Before the packages are imported: they look at it only then.
os.environ.update(POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1")

import argparse
import datetime as dt
import platform
import time
from collections.abc import Callable
from typing import Any

import duckdb
import motcua
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from deadline_peers import working_days
from numpy.typing import NDArray

Array = NDArray[Any]
AS_OF = dt.datetime(2026, 11, 2, 8)
FIRST = np.datetime64("2025-07-01", "m")
DAYS = 440
DAY = 1440
PROCEDURES = 40


def limits() -> dict[str, int]:
    """Procedures whose limit is a number of working days, whatever the case and channel."""
    found: dict[str, int] = {}
    catalogue = motcua.embedded_catalogue()
    for code in catalogue:
        procedure = catalogue[code]
        if len(procedure.limits) != 1 or procedure.limits[0].case_number:
            continue
        term = procedure.limits[0].term
        plain = term is not None and term.unit is motcua.TimeUnit.WORKING_DAY and not term.and_half
        if plain and term is not None and len(catalogue.versions(code)) == 1:
            found[code.text] = term.amount
        if len(found) == PROCEDURES:
            break
    return found


class Rows:
    """What everybody is given, as numpy's arrays."""

    def __init__(self, rows: int) -> None:
        random = np.random.default_rng(20261126)
        terms = limits()
        self.codes = np.array(list(terms), "O")
        self.terms = np.array(list(terms.values()), np.int32)
        self.procedure = random.integers(0, len(terms), rows, np.int8)
        minute = random.integers(0, DAYS, rows, np.int32) * DAY + random.integers(
            450, 1020, rows, np.int32
        )
        took = (random.exponential(5, rows) * DAY).astype(np.int32)
        self.receive = (FIRST + minute).astype("datetime64[us]")
        self.appointment = (
            FIRST + (minute // DAY + self.terms[self.procedure] * 7 // 5 + 1) * DAY + 1020
        ).astype("datetime64[us]")
        self.decide = (FIRST + minute + took).astype("datetime64[us]")
        self.decide[random.random(rows) < 0.04] = np.datetime64("NaT")

    def to_pandas(self, category: bool) -> pd.DataFrame:
        words = pd.Categorical.from_codes(self.procedure, categories=self.codes)
        return pd.DataFrame(
            {
                "procedure": words if category else self.codes[self.procedure],
                "receive_time": self.receive,
                "appointment": self.appointment,
                "decide_time": self.decide,
            }
        )


# --- The peers: the day on which the limit ends, and whether it is late by it ---------------------------

Answer = tuple[Array, Array]


def late_by(rows: Rows, due: Array) -> Array:
    ended = np.where(np.isnat(rows.decide), np.datetime64(AS_OF), rows.decide)
    return ended.astype("datetime64[D]") > due


def by_busday(rows: Rows, days: Array) -> Callable[[], Answer]:
    """numpy knows days off, not days on which Saturdays are worked."""
    every = np.arange(days[0], days[-1] + 1)
    off = np.setdiff1d(every, days).astype("datetime64[D]")
    calendar = np.busdaycalendar(holidays=off)

    def run() -> Answer:
        due = np.busday_offset(
            rows.receive.astype("datetime64[D]"),
            rows.terms[rows.procedure],
            "preceding",
            busdaycal=calendar,
        )
        return due, late_by(rows, due)

    return run


def by_searchsorted(rows: Rows, days: Array) -> Callable[[], Answer]:
    def run() -> Answer:
        behind = np.searchsorted(
            days, rows.receive.astype("datetime64[D]").astype(np.int32), side="right"
        )
        due = days[behind - 1 + rows.terms[rows.procedure]].astype("datetime64[D]")
        return due, late_by(rows, due)

    return run


def by_duckdb(rows: Rows, days: Array) -> Callable[[], Answer]:
    connection = duckdb.connect()
    connection.execute("SET threads TO 1")
    frame = rows.to_pandas(category=True)
    frame["row"] = np.arange(len(frame), dtype=np.int32)
    terms = pd.DataFrame({"procedure": rows.codes, "term": rows.terms})
    table = pd.DataFrame(
        {
            "day": days.astype("datetime64[D]").astype("datetime64[us]"),
            "number": np.arange(len(days), dtype=np.int32),
        }
    )
    for name, each in (("dossiers", frame), ("terms", terms), ("days", table)):
        connection.register("given", each)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        connection.unregister("given")
    query = f"""
        SELECT row, last.day AS due,
               coalesce(decide_time, TIMESTAMP '{AS_OF}')::DATE > last.day::DATE AS late
        FROM dossiers JOIN terms USING (procedure)
        ASOF JOIN days first ON dossiers.receive_time >= first.day
        JOIN days last ON last.number = first.number + term
    """

    def run() -> Answer:
        found = connection.execute(query).fetchnumpy()
        due = np.empty(len(frame), "datetime64[D]")
        late = np.empty(len(frame), bool)
        due[found["row"]] = found["due"].astype("datetime64[D]")
        late[found["row"]] = found["late"]
        return due, late

    return run


# --- motcua --------------------------------------------------------------------------------------------


def by_motcua(
    table: Any, back: Callable[[motcua.EvaluationTable], Any], want: list[str] | None
) -> Callable[[], Any]:
    return lambda: back(motcua.evaluate(table, as_of=AS_OF, want=want))


def best_of(run: Callable[[], Any], turns: int) -> tuple[float, float, Any]:
    cpu = wall = float("inf")
    for _ in range(turns):
        begin, begin_wall = time.process_time(), time.perf_counter()
        answer = run()
        cpu, wall = (
            min(cpu, time.process_time() - begin),
            min(wall, time.perf_counter() - begin_wall),
        )
    return cpu, wall, answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--turns", type=int, default=3)
    arguments = parser.parse_args()
    rows, days = Rows(arguments.rows), working_days()
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(
        f"{arguments.rows:,} dossiers; one thread; load {load} on {os.cpu_count()} processors; Python",
        end=" ",
    )
    print(f"{platform.python_version()}, numpy {np.__version__}, pandas {pd.__version__},", end=" ")
    print(f"polars {pl.__version__}, pyarrow {pa.__version__}, DuckDB {duckdb.__version__}\n")
    print("| | CPU s | wall s | ns a dossier (CPU) | due: other rows | late: other rows |")
    print("|---|--:|--:|--:|--:|--:|", flush=True)

    def report(name: str, run: Callable[[], Any], check: Callable[[Any], str]) -> None:
        cpu, wall, answer = best_of(run, arguments.turns)
        each = cpu / arguments.rows * 1e9
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {each:,.0f} | {check(answer)} |", flush=True)

    two = ["rolled", "decree_verdict"]
    frame, texts = rows.to_pandas(category=True), rows.to_pandas(category=False)
    polars, strings = pl.from_pandas(frame), pl.from_pandas(texts)
    to_pandas, to_polars = motcua.EvaluationTable.to_pandas, motcua.EvaluationTable.to_polars
    found = motcua.evaluate(frame, as_of=AS_OF, want=two)
    due = found["rolled"].astype("datetime64[D]")
    verdicts = found.to_pandas()["decree_verdict"]
    late = verdicts.isin(["late", "pending_late"]).to_numpy()
    del found, verdicts

    def nothing(_: Any) -> str:
        return " | "

    def compare(answer: Answer) -> str:
        return f"{np.sum(answer[0] != due):,} | {np.sum(answer[1] != late):,}"

    for name, table, back in (
        ("pandas, categories", frame, to_pandas),
        ("pandas, texts", texts, to_pandas),
        ("polars, categories", polars, to_polars),
        ("polars, texts", strings, to_polars),
    ):
        report(f"**motcua**, {name}, all eighteen columns", by_motcua(table, back, None), nothing)
        report(f"**motcua**, {name}, the same two", by_motcua(table, back, two), nothing)
    report("numpy, busday_offset", by_busday(rows, days), compare)
    report("numpy, searchsorted in the working days", by_searchsorted(rows, days), compare)
    report("DuckDB, ASOF join with the working days", by_duckdb(rows, days), compare)


if __name__ == "__main__":
    main()
