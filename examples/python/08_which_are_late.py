"""Which procedures are late, by how much and why: an analyst's session with pandas."""

import datetime as dt

import motcua
import numpy as np
import pandas as pd

# 1. What a vendor exports, a row a dossier. Invented: every dossier follows from its number.
office = motcua.civil_service_calendar().with_overlay(motcua.office_hours_of("Nghệ An"))
law = motcua.LawBook.embedded().with_calendar(office)
number = np.arange(3000)
days, _ = office.roll_forward_many(np.datetime64("2026-01-05") + number // 12)
minutes = 8 * 60 + number * 37 % (8 * 60)
delay = 2 * (number % 29 == 0) + ((minutes >= 15 * 60) & (number % 3 == 0))
asked = number % 11 == 0
full, _ = office.add_working_days_many(days, 2)
begun = np.where(asked, full, days)
ended, _ = office.add_working_days_many(begun, np.array([3, 3, 2, 1])[number % 4] + delay)
dossiers = pd.DataFrame(
    {
        "MaTTHC": np.array(["1.004873", "1.004859", "2.001035", "1.004884"])[number % 4],
        "NgayTiepNhan": days + minutes.astype("timedelta64[m]"),
        "NgayHenTra": office.add_working_days_many(days, 3)[0] + np.timedelta64(17 * 60, "m"),
        "NgayKetThuc": ended + np.timedelta64(16 * 60 + 15, "m"),
        "YeuCauBoSung": pd.Series(days + np.timedelta64(16 * 60 + 30, "m")).where(asked),
        "BoSungDu": pd.Series(full + np.timedelta64(8 * 60, "m")).where(asked),
    }
)
# Where the source of the catalogue leaves the unit of a limit open, the analyst has to know it.
limits = {"1.004859": 3, "2.001035": 2, "1.004884": 1}
dossiers["ThoiHan"] = dossiers.MaTTHC.map({k: f"{n} ngày làm việc" for k, n in limits.items()})

# 2. The law's answer for all of them, in one call.
answers = motcua.evaluate(
    dossiers,
    as_of=dt.datetime(2026, 11, 26, 8, 0),
    law=law,
    columns={
        "procedure": "MaTTHC",
        "limit": "ThoiHan",
        "receive_time": "NgayTiepNhan",
        "appointment": "NgayHenTra",
        "decide_time": "NgayKetThuc",
        "supplement_request_time": "YeuCauBoSung",
        "supplement_complete_time": "BoSungDu",
    },
)
table = pd.concat([dossiers, answers.to_pandas()], axis=1)
table["late"] = table.decree_verdict == "late"
print("2.", len(table), "dossiers,", int(table.late.sum()), "late")

# 3. Which procedures.
grouped = table.groupby("MaTTHC")
shares = grouped.agg(late=("late", "mean"), days=("late_working_days", "max"))
for row in shares.sort_values("late", ascending=False).itertuples():
    name = law.catalogue[row.Index].name
    print(f"3. {row.Index} {row.late:6.1%} late, at most {row.days} working days: {name}")

# 4. Why: what late dossiers have in common that the others have not.
signs = {
    "received after 15:00": table.NgayTiepNhan.dt.hour >= 15,
    "received on a Friday": table.NgayTiepNhan.dt.day_of_week == 4,
    "papers were asked for": table.YeuCauBoSung.notna(),
}
for sign, has in signs.items():
    print(f"4. {sign}: {table.late[has].mean():.1%} late, others {table.late[~has].mean():.1%}")

# 5. Two clocks: a supplement restarts the decree's and is subtracted from the index's.
print(pd.crosstab(table.decree_verdict, table.index_verdict).to_string())

# 6. What a calendar without holidays and swaps would have said of the simple ones.
simple = table[~asked & table.MaTTHC.isin(limits)]
of_numpy = np.busday_offset(days[simple.index], simple.MaTTHC.map(limits), roll="forward")
wrong = simple[simple.rolled.dt.normalize() != of_numpy]
received_on = wrong.NgayTiepNhan.dt.date.nunique()
print(f"6. {len(wrong)} of {len(simple)} due dates would be wrong; received on {received_on} days")
