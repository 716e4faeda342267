"""The main job: a year of an office, from events to papers, register and report.

    python examples/year/run.py phu-my-2024 [FOLDER [SHARE]]

Makes the year from its seed and writes it as tables and as a batch file of Protocol Buffers; reads
both back, which must agree; and does everything else with what was read. FOLDER (build/years/… unless
told) gets "du-lieu" with the events and "ket-qua" with all that follows from them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import motcua
from generator import generate
from motcua import records, year
from offices import OFFICES, toml_of


@contextmanager
def timed(what: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    print(f"{what}: {time.perf_counter() - start:.1f} s", flush=True)


def main(name: str, folder: Path, share: float) -> None:
    office = OFFICES[name]
    tables, batch = folder / "du-lieu" / "csv", folder / "du-lieu" / "protobuf"
    with timed("sinh dữ liệu"):
        made = generate(office, share)
    with timed("ghi CSV và protobuf"):
        records.write_csv(tables, made)
        told_at = motcua.to_instant(office.as_of)
        records.write_batch(batch, made, source=f"{office.agency}/motcua", create_time=told_at)
        for each in (tables, batch):
            (each / year.OFFICE).write_text(toml_of(office), "utf-8")
    with timed("đọc CSV"):
        from_tables = year.read_folder(tables)
    with timed("đọc protobuf"):
        given = year.read_folder(batch)
    if from_tables != given:
        sys.exit("CSV và protobuf khác nhau")
    for problem in given.records.problems:
        print(problem)
    summary = year.run(
        given.records,
        folder / "ket-qua",
        office=given.office,
        period=motcua.ReportPeriod.of_year(office.as_of.year),
        as_of=office.as_of,
    )
    print(summary)


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else "phu-my-2024"
    where = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("build/years") / chosen
    main(chosen, where, float(sys.argv[3]) if len(sys.argv) > 3 else 1.0)
