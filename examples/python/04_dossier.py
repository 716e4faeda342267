"""A dossier from submission to result: when it is due, why, and what the office owes."""

import datetime as dt

import motcua

# 1. The law as it stands, with the office hours of the province.
calendar = motcua.civil_service_calendar().with_overlay(motcua.office_hours_of("Nghệ An"))
law = motcua.LawBook.embedded().with_calendar(calendar)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


# 2. What happened, one fact at a time. Nobody sets a state.
Kind = motcua.EventKind
events = [
    motcua.DossierEvent(kind=Kind.RECEIVED, time=at("2026-11-20T10:00"), due=at("2026-11-27T17:00")),
    motcua.DossierEvent(kind=Kind.TRANSFERRED, time=at("2026-11-20T14:00")),
]
identity = motcua.DossierIdentity(procedure=motcua.ProcedureCode("1.012812"))
limit = motcua.parse_time_limit("05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")

# 3. State, deadline, obligations and violations at a moment.
dossier = motcua.Dossier(identity=identity, events=events)
answer = law.evaluate(dossier, as_of=at("2026-11-26T08:00"), limit=limit)
print("3.", answer.view.state.name, answer.deadline.rolled, answer.deadline.decree.timeliness.name)

# 4. Why, for the citizen: 24 November is a holiday since 2026.
print(answer.deadline.to_vietnamese())

# 5. What is owed now, by whom, until when.
for owed in answer.obligations:
    if owed.state is motcua.ObligationState.OWED:
        print("5.", owed.kind.name, owed.role.name, owed.by)



def apology(time: str, due: str) -> motcua.DossierEvent:
    return motcua.DossierEvent(
        kind=Kind.APOLOGY_ISSUED, time=at(time), due=at(due), reason="chờ kết quả xác minh"
    )


# 6. Live work is held to the law; the refusal names the article.
regime = law.rules.at(dt.date(2026, 11, 20))
view = answer.view
for time, due in (
    ("2026-11-25T09:00", "2026-12-02T17:00"),
    ("2026-11-26T09:00", "2026-12-04T17:00"),
):
    try:
        view = motcua.apply(view, apology(time, due), regime)
        print("6. a new appointment:", view.reappointments[-1].new_due)
    except motcua.MotcuaError as error:
        print(f"6. {error}: {error.law.to_vietnamese() if error.law else ''}")

# 7. A new appointment moves the slip, never the date by law.
decided = motcua.DossierEvent(kind=Kind.DECIDED, time=at("2026-12-01T09:00"))
late = motcua.Dossier(
    identity=identity,
    events=[*events, apology("2026-11-25T09:00", "2026-12-02T17:00"), decided],
)
answer = law.evaluate(late, as_of=at("2026-12-01T10:00"), limit=limit)
print("7. by the decree:", answer.deadline.decree.timeliness.name)
print("   by the index:", answer.deadline.index.timeliness.name)

# 8. The receipt: whoever has the same versions gets the same answer.
print("8.", answer.receipt.law_edition, len(answer.receipt.input))
