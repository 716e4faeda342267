"""Read what stands on a receipt: codes, dates, names and the law behind them."""

import datetime

import motcua
from motcua import exchange

# 1. A dossier code says which agency, which day and which serial.
code = motcua.DossierCode.parse("000.00.15.H01-241125-0001")
print(f"1. {code}: agency {code.agency.canonical()}, {motcua.to_vietnamese(code.date)}")

# 2. The same agency, written in the other order.
print("2. same agency:", code.agency.same_agency(motcua.AgencyCode.parse("H01.15")))

# 3. A new dossier gets its code from agency, day and serial; there is no today() in motcua.
reception = datetime.date(2026, 3, 5)
print("3. new code:", motcua.DossierCode.make(code.agency, reception, serial=27))

# 4. Clock on the wall (naive) and instant (aware) are two things, with one bridge between them.
clock = motcua.parse_iso_local_time("2026-03-05T08:30:00")
print("4.", motcua.to_vietnamese(clock), "=", motcua.to_iso(motcua.to_instant(clock)))

# 5. A date as a citizen wrote it.
print("5.", motcua.parse_vietnamese_date("ngày 5 tháng 03 năm 2026").isoformat())

# 6. Personal data stays masked wherever it is printed.
person = motcua.PersonalId.parse("089190123456")
print(f"6. {person}: born in {person.birth_year}, {person.sex.name}, {person.province}")

# 7. What does not fit is refused with a code to act on and a message to read.
try:
    person.check_consistent(datetime.date(1990, 5, 1), motcua.Sex.MALE)
except motcua.MotcuaError as error:
    print(f"7. {error.code.name}: {error}")

# 8. Names in the order of Vietnamese lists, and a search that ignores diacritics.
names = ["Trần Thị Bình", "Nguyễn Văn Ân", "Lê Thị Anh", "Đỗ Văn An"]
print("8.", ", ".join(sorted(names, key=motcua.name_sort_key)))
print("  ", [name for name in names if "le thi" in motcua.search_key(name)])

# 9. A citation, in both languages.
law = motcua.LawRef.parse("Nghị định số 118/2025/NĐ-CP, Điều 17, khoản 2, điểm c")
print("9.", law, "|", law.to_english())

# 10. A value that the law changes at known dates. The rows here are made up.
basis = motcua.LegalBasis(law, motcua.Confidence.UNVERIFIED)
days = motcua.Timeline.from_rows(
    [
        motcua.InForce(from_=datetime.date(2018, 6, 21), value=3, basis=basis),
        motcua.InForce(from_=datetime.date(2025, 7, 1), value=1, basis=basis),
    ]
)
for date in (code.date, reception):
    row = days.at(date)
    print("10.", date, "nothing in force" if row is None else row.value)

# 11. Octets for another office.
octets = exchange.encode_law_ref(law)
print("11.", len(octets), "octets, read back equal:", exchange.decode_law_ref(octets) == law)
