"""A small year of an office: read from tables, reported, with the dossiers behind a number."""

import datetime as dt
import tempfile
from pathlib import Path

import motcua
from motcua import year

DATA = Path(__file__).resolve().parents[1] / "data" / "phu-my-2024"

# 1. What the office keeps: dossiers, events, the people of its letters, and itself.
given = year.read_folder(DATA)
print("1.", given.office.name, len(given.records.dossiers), given.records.event_count)
print("  ", len(given.records.problems), "rows could not be read")

with tempfile.TemporaryDirectory() as folder:
    # 2. Everything that follows: papers, register, report, pages, in one folder.
    done = year.run(
        given.records,
        Path(folder) / "2024",
        office=given.office,
        period=motcua.ReportPeriod.of_year(2024),
        as_of=dt.datetime(2024, 11, 25, 17),
        progress=False,
    )
    print("2.", sorted(path.name for path in done.folder.iterdir()))
    for kind, count in done.papers.items():
        print("  ", count, kind)

# 3. The report is a value.
total = done.report.total
print("3.", total.received, "received,", total.carried_over, "carried over")
print("  ", total.settled, "settled,", total.settled_late, "late,", total.pending, "pending")

# 4. Letters are counted from what happened; nobody says how many.
for letters in done.report.letters:
    if letters.given:
        print("4.", motcua.to_vietnamese(letters.kind), letters.given)
