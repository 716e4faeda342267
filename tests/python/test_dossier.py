"""Dossiers, their deadlines and obligations from Python."""

import copy
import datetime as dt
import pickle
import re
from collections.abc import Mapping
from typing import Any

import motcua
import pytest
from calendars import raises
from case_table import Case, each_case

OFFICE = motcua.civil_service_calendar().with_overlay(motcua.office_hours_of("Nghệ An"))
BOOK = motcua.LawBook.embedded().with_calendar(OFFICE)
RULES = motcua.embedded_rules()
LAW = motcua.LawRef("Điều 18 Luật số 60/2014/QH13")
WORD = re.compile(r"(\w+)@([\d:T-]+)(?:>([\d:T-]+))?(?:#(\d+))?")


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def event(
    kind: motcua.EventKind, time: str, due: str | None = None, **more: Any
) -> motcua.DossierEvent:
    """With everything that check_event asks of its kind, and `more`."""
    needed: dict[str, Any] = {"reason": "lý do", "law": LAW, "amount": 10_000, "number": 1}
    return motcua.DossierEvent(
        kind=kind,
        time=moment(time),
        due=None if due is None else moment(due),
        **needed | more,
    )


def events(
    words: str, of_kind: Mapping[motcua.EventKind, dict[str, Any]] | None = None
) -> list[motcua.DossierEvent]:
    """As tests/support/event_words.hpp reads them; `of_kind`: what its kind has besides."""
    read = []
    for name, time, due, amount in WORD.findall(words):
        kind = motcua.EventKind[name.upper()]
        more = (of_kind or {}).get(kind, {}) | ({"amount": int(amount)} if amount else {})
        read.append(event(kind, time, due or None, **more))
    return read


def dossier(words: str, procedure: str = "1.001193") -> motcua.Dossier:
    identity = motcua.DossierIdentity(procedure=motcua.ProcedureCode(procedure))
    return motcua.Dossier(identity=identity, events=events(words))


def text(time: dt.datetime | None) -> str:
    if time is None:
        return ""
    return time.isoformat(timespec="seconds" if time.second else "minutes")


@each_case("deadlines.csv")
def test_deadlines(case: Case) -> None:
    reading = case["options"] or "day_excluded"
    options = motcua.DeadlineOptions(reading=motcua.DayReading[reading.upper()])

    def evaluate() -> motcua.Evaluation:
        return BOOK.evaluate(
            dossier(case["events"]),
            as_of=moment(case["as_of"]),
            options=options,
            regime=case["regime"],
            limit=motcua.parse_time_limit(case["limit"]),
        )

    if case["error"]:
        with raises(case.error_code()):
            evaluate()
        return
    deadline = evaluate().deadline
    found = {
        "start": text(deadline.start),
        "statutory": text(deadline.statutory),
        "rolled": text(deadline.rolled),
        "restarts": str(deadline.restarts),
        "running": "yes" if deadline.running else "no",
        "decree": deadline.decree.timeliness.name.lower(),
        "index": deadline.index.timeliness.name.lower(),
        "promise": deadline.promise.timeliness.name.lower(),
    }
    assert found == {name: case[name] for name in found}, case["case"]
    assert deadline.to_vietnamese().startswith("1. Chế độ pháp lý áp dụng: " + case["regime"])


def test_lengths_are_rules_and_are_shown() -> None:
    def measures(limit: str, **named: Any) -> list[str]:
        steps = BOOK.evaluate(
            dossier("received@2026-03-02T09:00"),
            as_of=moment("2026-03-03T08:00"),
            limit=motcua.parse_time_limit(limit),
            options=motcua.DeadlineOptions(**named),
        ).deadline.steps
        return [step.value for step in steps if step.kind is motcua.StepKind.MEASURE]

    assert measures("1,5 tháng") == ["nửa tháng 15 ngày"]
    assert measures("01 tháng") == []
    minute = motcua.DayReading.FROM_THE_MINUTE
    assert motcua.DeadlineOptions().minutes_of_working_day is None
    assert measures("03 ngày làm việc", reading=minute) == [
        "độ dài một ngày làm việc 08 giờ làm việc"
    ]
    told = measures("03 ngày làm việc", reading=minute, minutes_of_working_day=450)
    assert told == ["độ dài một ngày làm việc 450 phút"]
    rule = RULES.at(dt.date(2026, 3, 2)).rule(motcua.RuleId.HALF_YEAR)
    assert rule is not None and (rule.value, rule.unit) == (6, motcua.RuleUnit.MONTH)
    assert rule.evidence.confidence is motcua.Confidence.UNVERIFIED
    law = RULES.at(dt.date(2026, 3, 2)).law
    assert law is not None and law.number == "118/2025/NĐ-CP"


def test_a_birth_registered() -> None:
    evaluation = BOOK.evaluate(
        dossier("received@2026-06-12T15:30>2026-06-15T17:00 decided@2026-06-15T10:00"),
        as_of=moment("2026-06-15T11:00"),
    )
    assert evaluation.regime == "118/2025/NĐ-CP" and evaluation.limit_failure is None
    assert evaluation.limit == BOOK.catalogue["1.001193"].time_limit
    assert evaluation.view.state is motcua.DossierState.RESOLVED
    assert evaluation.view.national_state is motcua.NationalState.RESOLVED
    assert not evaluation.view.is_final and evaluation.violations == ()
    assert evaluation.deadline.decree.timeliness is motcua.Timeliness.ON_TIME
    owed = {o.kind for o in evaluation.obligations if o.state is motcua.ObligationState.OWED}
    assert motcua.ObligationKind.RETURN_RESULT in owed
    assert repr(evaluation) == "<Evaluation resolved, on_time>"


def owed(
    kind: motcua.ObligationKind, words: str, as_of: str, **identity: Any
) -> motcua.Obligation | None:
    asked = motcua.DossierIdentity(procedure=motcua.ProcedureCode("1.001193"), **identity)
    evaluation = BOOK.evaluate(
        motcua.Dossier(identity=asked, events=events(words)),
        as_of=moment(as_of),
        limit=motcua.parse_time_limit("05 ngày làm việc"),
    )
    return next((o for o in evaluation.obligations if o.kind is kind), None)


def test_paper_for_another_level_has_a_working_day() -> None:
    friday = "received@2026-03-06T15:01"
    other = owed(motcua.ObligationKind.TRANSFER, friday, "2026-03-06T16:00", other_level=True)
    same = owed(motcua.ObligationKind.TRANSFER, friday, "2026-03-06T16:00")
    assert other is not None and same is not None
    assert (other.by, same.by) == (moment("2026-03-09T17:00"), moment("2026-03-09T07:30"))
    assert other.ground.law is not None and other.ground.law.article == "20"


def test_a_refusal_is_owed_inside_the_limit() -> None:
    running = "received@2026-03-02T08:00>2026-03-09T17:00"
    words = running + " refused_after_appraisal@2026-03-10T08:30"
    refusal = owed(motcua.ObligationKind.REFUSAL, words, "2026-03-20T08:00")
    assert refusal is not None and refusal.state is motcua.ObligationState.SATISFIED_LATE
    assert refusal.late_minutes == 15 * 60 + 30
    assert owed(motcua.ObligationKind.RESOLVE, words, "2026-03-20T08:00") is None
    assert owed(motcua.ObligationKind.REFUSAL, running, "2026-03-20T08:00") is None
    view = motcua.validate(events(words), RULES.at(dt.date(2026, 3, 2))).view
    assert view.refused == view.decided == moment("2026-03-10T08:30")


def test_a_procedure_has_rules_of_its_own() -> None:
    special = RULES.at(dt.date(2026, 11, 5), "1.003632").special_rules
    assert [row.id for row in special] == [motcua.RuleId.ONLINE_ANSWER]
    assert RULES.at(dt.date(2026, 11, 5)).special_rules == ()
    evaluation = BOOK.evaluate(
        dossier("submitted@2026-11-05T16:30", "1.003632"), as_of=moment("2026-11-06T08:00")
    )
    steps = [s for s in evaluation.deadline.steps if s.kind is motcua.StepKind.SPECIAL_RULE]
    assert [step.value for step in steps] == ["trả lời hồ sơ trực tuyến 01 ngày làm việc"]


def test_the_same_question_has_the_same_receipt() -> None:
    asked = dossier("received@2026-06-12T15:30")
    one, again, later = (
        BOOK.evaluate(asked, as_of=moment(time)).receipt
        for time in ("2026-06-15T11:00", "2026-06-15T11:00", "2026-06-15T11:01")
    )
    assert one == again and hash(one) == hash(again)
    assert one.input != later.input and one.rules == later.rules == RULES.fingerprint
    assert one.law_edition == motcua.law_edition() and one.calendar == OFFICE.fingerprint


def test_the_number_of_a_letter_is_part_of_the_question() -> None:
    told = "received@2026-06-12T15:30 apology_issued@2026-06-12T16:00>2026-06-16T17:00"
    inputs = set()
    for number in ("", "15/PXL-UBND", "16/PXL-UBND"):
        of_kind = {motcua.EventKind.APOLOGY_ISSUED: {"document_number": number}}
        asked = motcua.Dossier(identity=dossier("").identity, events=events(told, of_kind))
        inputs.add(BOOK.evaluate(asked, as_of=moment("2026-06-15T11:00")).receipt.input)
    assert len(inputs) == 3


def test_apply_refuses_with_the_article() -> None:
    regime = RULES.at(dt.date(2026, 3, 2))
    view = motcua.validate(
        events("received@2026-03-02T08:00 supplement_requested@2026-03-03T08:00"), regime
    ).view
    completed = motcua.apply(
        view, event(motcua.EventKind.SUPPLEMENT_COMPLETED, "2026-03-04T08:00"), regime
    )
    assert completed.state is motcua.DossierState.RECEIVED
    with raises(motcua.Errc.SECOND_SUPPLEMENT) as caught:
        motcua.apply(
            completed, event(motcua.EventKind.SUPPLEMENT_REQUESTED, "2026-03-05T08:00"), regime
        )
    assert caught.value.law is not None and caught.value.law.number == "118/2025/NĐ-CP"
    allowed = motcua.allowed_events(completed, regime)
    assert motcua.EventKind.SUPPLEMENT_REQUESTED not in allowed
    assert motcua.EventKind.DECIDED in allowed


def test_unknown_limits_are_told_not_guessed() -> None:
    evaluation = BOOK.evaluate(
        dossier("received@2026-06-12T15:30>2026-06-19T17:00", "9.999999"),
        as_of=moment("2026-06-15T11:00"),
    )
    assert evaluation.limit.kind is motcua.LimitKind.MISSING
    assert evaluation.limit_failure is not None and "9.999999" in evaluation.limit_failure
    assert evaluation.deadline.rolled is None
    assert evaluation.deadline.decree.timeliness is motcua.Timeliness.PENDING
    with raises(motcua.Errc.INVALID_EVENT):
        BOOK.evaluate(dossier(""), as_of=moment("2026-06-15T11:00"))


def test_rules_of_a_province() -> None:
    rows = motcua.read_rules_csv(
        "an-giang.csv",
        "rule,regime,procedure,from,until,value,unit,law,source,confidence\n"
        "supplement_window,118/2025/NĐ-CP,1.000894,2026-01-01,,30,working_day,,x,unverified\n",
    )
    rules = RULES.with_rows(rows)
    rule = rules.at(dt.date(2026, 2, 1), "1.000894").rule(motcua.RuleId.SUPPLEMENT_WINDOW)
    assert rule is not None and (rule.value, rule.unit) == (30, motcua.RuleUnit.WORKING_DAY)
    assert RULES.named("61/2018/NĐ-CP", dt.date(2024, 1, 1)).name == "61/2018/NĐ-CP"
    assert rules != RULES and pickle.loads(pickle.dumps(rules)) == rules
    with raises(motcua.Errc.NO_REGIME):
        RULES.at(dt.date(2010, 1, 1))


def test_a_new_appointment_says_why_and_on_what_ground() -> None:
    apology = motcua.DossierEvent(
        kind=motcua.EventKind.APOLOGY_ISSUED,
        time=moment("2026-03-06T09:00"),
        due=moment("2026-03-13T17:00"),
        reason="chờ xác minh",
        document_number="15/PXL-UBND",
    )
    happened = [*events("received@2026-03-02T08:00>2026-03-09T17:00"), apology]
    history = motcua.validate(happened, RULES.at(dt.date(2026, 3, 2)))
    (chain,) = history.view.reappointments
    assert chain == motcua.Reappointment(
        issued=apology.time,
        previous_due=moment("2026-03-09T17:00"),
        new_due=moment("2026-03-13T17:00"),
        reason="chờ xác minh",
        ground=motcua.LegalBasis(
            motcua.LawRef("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP"), motcua.Confidence.VERIFIED
        ),
        document_number="15/PXL-UBND",
        count=1,
    )
    assert repr(chain) == "<Reappointment 1, 2026-03-09 17:00:00 to 2026-03-13 17:00:00>"
    assert "xác minh" not in repr(history.view)


APPLICANT = motcua.Party(name="Nguyễn Văn A", address="ấp 1", email="a@example.vn")
PRIVATE = motcua.DossierIdentity(procedure=motcua.ProcedureCode("1.001193"), applicant=APPLICANT)
LONG = dossier(
    "submitted@2026-03-02T07:30 received@2026-03-02T08:00>2026-03-09T17:00 "
    "supplement_requested@2026-03-03T09:00 supplement_completed@2026-03-04T09:00 "
    "suspended@2026-03-05T09:00 resumed@2026-03-06T09:00 "
    "apology_issued@2026-03-09T09:00>2026-03-13T17:00"
)
EVALUATED = BOOK.evaluate(
    LONG, as_of=moment("2026-03-10T08:00"), limit=motcua.parse_time_limit("05 ngày làm việc")
)
VALUES: list[Any] = [
    APPLICANT,
    PRIVATE,
    motcua.Dossier(identity=PRIVATE, events=events("received@2026-06-12T15:30")),
    event(motcua.EventKind.RECEIVED, "2026-06-12T15:30"),
    LONG,
    motcua.DossierView(),
    EVALUATED.view,
    *EVALUATED.view.supplements,
    *EVALUATED.view.suspensions,
    *EVALUATED.view.reappointments,
    EVALUATED.deadline,
    *EVALUATED.deadline.steps,
    EVALUATED.deadline.decree,
    *EVALUATED.obligations,
    EVALUATED.receipt,
    motcua.validate(events("decided@2026-06-12T15:30"), RULES.at(dt.date(2026, 6, 12))),
    *motcua.validate(events("decided@2026-06-12T15:30"), RULES.at(dt.date(2026, 6, 12))).violations,
    RULES,
    RULES.rows[0],
    motcua.Verdict(),
    motcua.DeadlineOptions(),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert len({value, copy.copy(value)}) == 1


def test_reprs_show_nobody() -> None:
    for value in VALUES:
        shown = repr(value) + str(value)
        for secret in ("Nguyễn", "ấp 1", "example.vn", "lý do"):
            assert secret not in shown
