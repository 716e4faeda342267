"""What would be due under another calendar or other rules, and why."""

import datetime as dt

import motcua
import numpy as np
from motcua import batch


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def office(rows: motcua.CalendarRows) -> motcua.WorkCalendar:
    calendar = motcua.WorkCalendar.from_rows(rows, motcua.Audience.CIVIL_SERVICE)
    return calendar.with_overlay(motcua.office_hours_of("Nghệ An"))


# 1. Two calendars: without and with the holiday that Nghị quyết 28/2026/QH16 made of 24 November.
rows = motcua.embedded_calendar_rows()
days = [row for row in rows.days if row.date != dt.date(2026, 11, 24)]
before = office(
    motcua.CalendarRows(
        first_day=rows.first_day,
        last_day=rows.last_day,
        days=days,
        weekly_rest=rows.weekly_rest,
        office_hours=rows.office_hours,
    )
)
after = office(rows)
year = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
for day in motcua.different_days(before, after, *year):
    assert day.before and day.after
    print("1.", day.date, day.before.kind.name, "->", day.after.kind.name)

# 2. A dossier that the holiday hits.
rules = motcua.embedded_rules()
limit = motcua.parse_time_limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
received = motcua.DossierEvent(kind=motcua.EventKind.RECEIVED, time=at("2026-11-20T10:00"))
dossier = motcua.Dossier(
    identity=motcua.DossierIdentity(procedure=motcua.ProcedureCode("1.012812")), events=[received]
)
for difference in motcua.compare_deadlines(
    [motcua.ComparedDossier(dossier, limit)],
    before=motcua.Assumptions(calendar=before, rules=rules),
    after=motcua.Assumptions(calendar=after, rules=rules),
    as_of=at("2026-11-26T08:00"),
):
    print("2.", difference.to_vietnamese())

# 3. A whole register: one dossier received on each day of November, as columns.
plan = motcua.DeadlinePlan([limit], rules=rules)
times = np.arange("2026-11-01T09:00", "2026-12-01T09:00", 24 * 60, dtype="datetime64[m]")
found = batch.compare_deadlines(
    plan,
    [before],
    plan,
    [after],
    None,
    kinds=np.full(len(times), motcua.EventKind.RECEIVED.value),
    times=times,
    offsets=np.arange(len(times) + 1),
    limits=np.zeros(len(times), "uint16"),
    as_of=at("2026-11-26T08:00"),
)
print("3.", len(found.rows), "of", len(times), "dossiers; received on days", found.rows + 1)
print("  ", found.before["rolled"].astype("datetime64[D]"))
print("  ", found.after["rolled"].astype("datetime64[D]"))
