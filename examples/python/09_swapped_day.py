"""What if Monday 23 November 2026 were swapped for Saturday the 28th? Proposed, never decided."""

import datetime as dt

import motcua
import numpy as np
import pandas as pd

# 1. The two calendars, and how they differ.
hours = motcua.office_hours_of("Nghệ An")
decided = motcua.civil_service_calendar().with_overlay(hours)
proposed = motcua.civil_service_calendar(proposed=True).with_overlay(hours)
first, last = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
for day in motcua.different_days(decided, proposed, first, last):
    assert day.before and day.after
    print("1.", day.date, day.before.kind.name, "->", day.after.kind.name)

# 2. A register of November, invented: six dossiers on every working day, three limits in turn.
dates = np.arange("2026-11-02", "2026-11-28", dtype="datetime64[D]")
working, _ = decided.is_working_day_many(dates)
received = np.repeat(dates[working == 1], 6) + np.timedelta64(9 * 60, "m")
limits = ["01 ngày làm việc", "03 ngày làm việc", "10 ngày"]
register = pd.DataFrame(
    {
        "procedure": "1.012812",
        "receive_time": received,
        "limit": np.resize(limits, len(received)),
    }
)

# 3. Due dates under both, side by side.
law = motcua.LawBook.embedded()
as_of = dt.datetime(2026, 11, 20, 8, 0)
due = {
    name: motcua.evaluate(register, as_of=as_of, law=law.with_calendar(calendar), want=["rolled"])
    for name, calendar in (("decided", decided), ("proposed", proposed))
}
for name, answer in due.items():
    register[name] = answer["rolled"].astype("datetime64[s]")
moved = register[register.decided != register.proposed]
print("3.", len(moved), "of", len(register), "dossiers would be due on another day")

# 4. Where to: earlier for whoever waits over the Saturday, later for what ends on the Monday.
shift = (moved.proposed.dt.normalize() - moved.decided.dt.normalize()).dt.days
print(
    "4.", moved.groupby(["limit", shift.rename("days")]).size().to_string().replace("\n", "\n   ")
)

# 5. The counter's load: results due on each day of the two weeks.
load = pd.DataFrame({name: register[name].dt.date.value_counts() for name in due})
span = load.loc[dt.date(2026, 11, 20) : dt.date(2026, 12, 1)].fillna(0).astype(int)
print("5.", span.sort_index().to_string().replace("\n", "\n   "))
