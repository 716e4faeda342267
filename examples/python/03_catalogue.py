"""Look procedures up, read time limits as officials write them, lay a province over the law."""

import datetime as dt

import motcua

# 1. A procedure by its code, or by its name without diacritics.
catalogue = motcua.embedded_catalogue()
birth = catalogue["1.001193"]
print(f"1. {len(catalogue):,} procedures; {birth.code.text} {birth.name}")
for hit in catalogue.search("chung thuc ban sao", levels=[motcua.Level.COMMUNE], most=2):
    print(f"   {hit.code.text} {hit.name[:60]}…")

# 2. How long the office has, and how well that is known.
limit = birth.time_limit
print(f"2. {limit.to_vietnamese()}")
print(f"   {limit.to_english()}; {limit.evidence.confidence.name.lower()}")

# 3. Papers: to hand in, to show, and notes among them.
for use in motcua.PaperUse:
    print(f"3. {use.name.lower()}:", sum(paper.use is use for paper in birth.papers))

# 4. What the source has wrong or leaves open is kept as findings, not resolved in silence.
print("4.", sorted({finding.kind.name for finding in birth.findings}))

# 5. Phrases of officials, read whole or refused: never a guess.
for phrase in ("Không quá 17 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", "ít nhất 05 ngày"):
    try:
        print("5.", motcua.parse_limit_phrase(phrase).term)
    except motcua.MotcuaError as error:
        print(f"5. {error.code.name}: {error}")

# 6. Codes churn: what came after a code.
print("6.", [code.text for code in catalogue.successors("1.001776")])

# 7. A commune's own rows: a shorter limit is taken, a longer one refused.
header = "code,valid_from,case,channels,area,limit,law,source,confidence\n"
row = "1.012812,,,,,không quá {} ngày,,quyết định của xã,unverified\n"
local = catalogue.with_overlay({"limits.csv": header + row.format(20)})
print("7.", local["1.012812"].time_limit.term)
try:
    catalogue.with_overlay({"limits.csv": header + row.format(40)})
except motcua.MotcuaError as error:
    print(f"   {error.code.name}: {error}")

# 8. A host's own procedure.
own = (
    motcua.ProcedureBuilder("9.000001", "Xác nhận cư trú")
    .evidence(motcua.Evidence(source="UBND xã", confidence=motcua.Confidence.UNVERIFIED))
    .levels([motcua.Level.COMMUNE])
    .limit("03 ngày làm việc")
    .fee(motcua.FeeKind.CHARGE, motcua.Money(10_000))
    .build()
)
print("8.", catalogue.with_procedures([own])["9.000001"].fees[0].amount)

# 9. From the limit to the date.
calendar = motcua.civil_service_calendar()
term = own.time_limit.term
assert term is not None
due = calendar.add_working_days(dt.date(2026, 11, 20), count=term.amount)
print("9.", motcua.to_vietnamese(due))
