"""Count the days and hours a dossier has, over holidays, swaps and worked Saturdays."""

import datetime as dt

import motcua
import numpy as np

# 1. The civil service's calendar, from the notices of every year it covers.
calendar = motcua.civil_service_calendar()
print(f"1. {calendar.name}: {calendar.first_day} to {calendar.last_day}")

# 2. Five working days from a Friday: the Saturday after it is worked.
friday = dt.date(2026, 8, 21)
print("2.", motcua.to_vietnamese(calendar.add_working_days(friday, count=5)))

# 3. A term of calendar days that ends on a rest day ends on the next working day. You say so.
start = dt.date(2023, 4, 19)
for end in motcua.EndRule:
    print(f"3. {end.name}:", calendar.add_calendar_days(start, count=10, end=end))

# 4. Why: for the citizen and for the developer.
due, why = calendar.explain_add_working_days(friday, count=6)
print(f"4. {why.to_vietnamese()}")
print(f"   {why.to_english()}")

# 5. What comes after 15:00 counts from the next working day.
for received in (dt.datetime(2026, 8, 21, 15, 0), dt.datetime(2026, 8, 21, 15, 0, 1)):
    day = calendar.day_after_cut_off(received, cut_off=dt.time(15))
    print(f"5. {received:%H:%M:%S} counts from {day}")

# 6. Outside what is decided nothing is assumed.
try:
    calendar.is_working_day(dt.date(2027, 1, 4))
except motcua.MotcuaError as error:
    print(f"6. {error.code.name}: {error}")

# 7. On request it is predicted, and marked.
predicted = motcua.civil_service_calendar(predicted=True)
tet = motcua.from_lunar(motcua.LunarDate(2027, 1, 1))
print(f"7. {tet} is {motcua.to_vietnamese(motcua.to_lunar(tet))}")
print("   first working day:", predicted.roll_forward(tet), predicted.day(tet).provisional)

# 8. A province's hours come as an overlay; so do its own days off, from CSV.
office = calendar.with_overlay(motcua.office_hours_of("Nghệ An")).with_overlay(
    days_csv="date,kind,audience,status,name,name_en,pair,law,source,confidence\n"
    "2026-03-06,local_day_off,civil_service,decided,Ngày hội của xã,,,,made up,unverified\n"
)
ready = office.add_working_minutes(dt.datetime(2026, 3, 5, 16, 30), minutes=8 * 60)
print("8.", motcua.to_vietnamese(ready))

# 9. A private employer has its own weekly rest (0 is Monday) and no swaps.
private = motcua.private_employer_calendar(weekly_rest=[6])
print("9. Saturday 29 August 2026:", private.day(dt.date(2026, 8, 29)).kind.name)

# 10. Columns: one call, one code for each row instead of an exception.
received_on = np.array(["2026-08-21", "2026-12-30", "NaT"], "datetime64[D]")
results, codes = calendar.add_working_days_many(received_on, [5, 10, 5])
print("10.", results, [motcua.Errc(code).name if code else "" for code in codes.tolist()])

# 11. A month for the wall; month_svg draws it.
print("11.")
print(calendar.month_text(2026, 8), end="")
