"""Rules and obligations, in the tables that the C++ tests read too."""

import datetime as dt

import motcua
from calendars import raises
from case_table import CASES, Case, each_case, errc
from test_dossier import BOOK, RULES, events, moment, text

PROVINCE = RULES.with_rows(
    motcua.read_rules_csv(
        "rules_of_a_province.csv", (CASES / "rules_of_a_province.csv").read_text("utf-8")
    )
)


@each_case("rules.csv")
def test_rules(case: Case) -> None:
    rules = PROVINCE if case["rows"] == "province" else RULES
    day = dt.date.fromisoformat(case["day"])
    procedure = case["procedure"] or None

    def regime() -> motcua.Regime:
        if case["regime"]:
            return rules.named(case["regime"], day, procedure)
        return rules.at(day, procedure)

    if case["error"]:
        with raises(case.error_code()):
            regime()
        return
    rule = regime().rule(motcua.RuleId[case["rule"].upper()])
    if not case["value"]:
        assert rule is None, case["case"]
        return
    assert rule is not None, case["case"]
    evidence = rule.evidence
    assert {
        "value": str(rule.value),
        "unit": rule.unit.name.lower(),
        "law": evidence.law.to_vietnamese() if evidence.law else "",
        "confidence": evidence.confidence.name.lower(),
    } == {name: case[name] for name in ("value", "unit", "law", "confidence")}, case["case"]


def names_in(cell: str) -> list[str]:
    return cell.split(";") if cell else []


def dossier_of(case: Case) -> motcua.Dossier:
    identity = motcua.DossierIdentity(
        procedure=motcua.ProcedureCode(case["procedure"]),
        channel=motcua.Channel[(case["channel"] or "in_person").upper()],
    )
    papers = {
        motcua.EventKind.SUPPLEMENT_REQUESTED: {"papers": names_in(case["asked"])},
        motcua.EventKind.RECEIVED: {"papers_in_database": names_in(case["in_database"])},
    }
    return motcua.Dossier(identity=identity, events=events(case["events"], papers))


def words_of(obligation: motcua.Obligation) -> str:
    """As tests/obligations/obligation_cases_test.cpp writes them."""
    words = f"{obligation.kind.name.lower()}:{obligation.state.name.lower()}"
    if obligation.satisfied:
        words += f"@{text(obligation.satisfied)}"
    if obligation.by:
        words += f">{text(obligation.by)}"
    return words + (f"+{obligation.late_minutes}" if obligation.late_minutes else "")


@each_case("obligations.csv")
def test_obligations(case: Case) -> None:
    evaluation = BOOK.evaluate(
        dossier_of(case),
        as_of=moment(case["as_of"]),
        limit=motcua.parse_time_limit(case["limit"]),
        courtesy_letters=int(case["letters"] or 0),
    )
    expected: dict[str, list[str]] = {}
    for words in case["obligations"].split():
        of_kind = expected.setdefault(words.partition(":")[0], [])
        if not words.endswith(":none"):
            of_kind.append(words)
    found: dict[str, list[str]] = {kind: [] for kind in expected}
    for obligation in evaluation.obligations:
        if (kind := obligation.kind.name.lower()) in found:
            found[kind].append(words_of(obligation))
    assert found == expected, case["case"]
    violations = [(violation.code, violation.event) for violation in evaluation.violations]
    named = [each.split("@") for each in case["violations"].split()]
    assert violations == [(errc(code), int(at)) for code, at in named], case["case"]
