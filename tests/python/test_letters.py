"""Which letter goes with a result, and how people are addressed, from Python."""

import copy
import datetime as dt
import pickle
from typing import Any

import motcua
import pytest
from calendars import raises
from case_table import Case, each_case

RULES = motcua.embedded_letter_rules()
ADDRESS = motcua.embedded_address_rules()
TODAY = dt.date(2026, 11, 26)
BIRTH = "1.001193"
RULES_HEADER = "procedure,case,kind,reason,from,until,law,source,confidence\n"
SUPPRESSORS_HEADER = "reason,kind,instead,from,until,law,source,confidence\n"
FORMS_HEADER = "role,sex,age,title,mid_sentence,from,until,law,source,confidence\n"
WORDS_HEADER = "age,word,from,until,law,source,confidence\n"


def dossier(procedure: str, case_number: str = "", events: str = "") -> motcua.Dossier:
    identity = motcua.DossierIdentity(
        procedure=motcua.ProcedureCode(procedure), case_number=case_number
    )
    time = dt.datetime(2026, 11, 10, 9)
    return motcua.Dossier(
        identity=identity,
        events=[
            motcua.DossierEvent(kind=motcua.EventKind[word.upper()], time=time)
            for word in events.split("|")
            if word
        ],
    )


def choose(*facts: motcua.LetterReason, procedure: str = BIRTH) -> motcua.LetterChoice:
    return motcua.select_letter(RULES, dossier(procedure), facts=facts, date=TODAY)


@each_case("letters.csv")
def test_cases(case: Case) -> None:
    choice = motcua.select_letter(
        RULES,
        dossier(case["procedure"], case["case_number"], case["events"]),
        facts=[motcua.LetterReason[word.upper()] for word in case["facts"].split("|") if word],
        date=dt.date.fromisoformat(case["date"]),
    )
    assert (choice.kind.name.lower() if choice.kind else "") == case["kind"]
    assert (choice.reason.name.lower() if choice.reason else "") == case["reason"]
    given = choice.reason is motcua.LetterReason.ALREADY_GIVEN
    assert motcua.courtesy_letters(choice) == (1 if choice.kind or given else 0)


def test_a_choice_shows_its_rows() -> None:
    none = choose(motcua.LetterReason.DEATH)
    assert none.kind is None and none.rule is not None and none.suppressor is not None
    assert none.rule.kind is motcua.LetterKind.BIRTH_CONGRATULATION
    assert none.suppressor.evidence.confidence is motcua.Confidence.UNVERIFIED
    assert none.to_english().startswith("no letter: death (source: ")
    assert none.to_vietnamese().startswith("không gửi thư: gia đình có người mất")
    assert choose(procedure="1.012812") == motcua.LetterChoice()
    words = [motcua.to_vietnamese(each) for each in motcua.LetterKind]
    assert words[0] == "thư chúc mừng khai sinh" and len(set(words)) == 6
    assert motcua.to_vietnamese(motcua.LetterReason.ALREADY_GIVEN) == "đã gửi thư"


def test_a_commune_lays_its_rows_over() -> None:
    row = f"{BIRTH},,,extract,2026-11-01,,,quyết định của xã,unverified\n"
    own = motcua.read_letter_rules_csv(RULES_HEADER + row, "")
    rules = RULES.with_rows(own)
    assert rules != RULES and rules.fingerprint != RULES.fingerprint
    choice = motcua.select_letter(rules, dossier(BIRTH), date=TODAY)
    assert (choice.kind, choice.reason) == (None, motcua.LetterReason.EXTRACT)
    earlier = motcua.select_letter(rules, dossier(BIRTH), date=dt.date(2026, 10, 31))
    assert earlier.kind is motcua.LetterKind.BIRTH_CONGRATULATION
    assert motcua.LetterRules.from_csv(RULES_HEADER + row, "") == motcua.LetterRules(own)
    with raises(motcua.Errc.INVALID_LETTER_RULE) as refused:
        motcua.LetterRules.from_csv("", SUPPRESSORS_HEADER + "grief,,,2026-01-01,,,x,verified\n")
    assert str(refused.value).startswith("suppressors.csv:2:")
    with raises(motcua.Errc.INVALID_LETTER_RULE):
        motcua.LetterRules(motcua.LetterRuleRows(rules=[*own.rules, *own.rules]))


def test_letters_are_counted_for_the_report() -> None:
    choices = [choose(), choose(), choose(motcua.LetterReason.DEATH), choose(procedure="1.012812")]
    counts = motcua.LetterCounts.of(choices)
    assert counts.chosen == {motcua.LetterKind.BIRTH_CONGRATULATION: 2}
    assert counts.not_given == {motcua.LetterReason.DEATH: 1}
    assert counts.without_rule == 1 and motcua.LetterCounts().chosen == {}
    assert repr(counts) == "<LetterCounts {'BIRTH_CONGRATULATION': 2}>"


def test_how_people_are_addressed() -> None:
    def title(**known: Any) -> str:
        return ADDRESS.address_form(motcua.AddressRole.RECIPIENT, date=TODAY, **known).title

    assert title() == "Ông (Bà)"
    assert title(sex=motcua.Sex.MALE, age=70) != title(sex=motcua.Sex.FEMALE, age=70)
    own = motcua.AddressForm("Má", "má")
    assert title(sex=motcua.Sex.FEMALE, age=70, override_form=own) == "Má"
    word = ADDRESS.age_word(86, TODAY)
    assert word is not None and word.word.endswith("thọ")
    assert word.evidence.confidence is motcua.Confidence.UNVERIFIED
    region = motcua.read_address_csv(
        FORMS_HEADER + "recipient,female,60,Má,má,2020-01-01,,,lệ của vùng,unverified\n", ""
    )
    form = ADDRESS.with_rows(region).address_form(
        motcua.AddressRole.RECIPIENT, sex=motcua.Sex.FEMALE, age=60, date=TODAY
    )
    assert form == own
    assert motcua.AddressRules.from_csv("", "").rows == motcua.AddressRows()
    with raises(motcua.Errc.INVALID_LETTER_RULE):
        motcua.AddressRules.from_csv("", WORDS_HEADER + "x,thọ,2020-01-01,,,x,unverified\n")
    with pytest.raises(TypeError):
        ADDRESS.address_form("recipient", date=TODAY)  # type: ignore[arg-type]


def test_ages_and_names() -> None:
    assert motcua.full_years(dt.date(2004, 2, 29), dt.date(2026, 2, 28)) == 21
    assert motcua.full_years(dt.date(2004, 2, 29), dt.date(2026, 3, 1)) == 22
    assert motcua.name_after_title("Ông Lê Văn Sáu", "Ông") == "Lê Văn Sáu"
    assert motcua.name_after_title("Ông Ích", "Ông") == "Ông Ích"


VALUES: list[Any] = [
    RULES,
    RULES.rows,
    RULES.rows.rules[0],
    RULES.rows.suppressors[0],
    choose(),
    choose(motcua.LetterReason.ADOPTION),
    motcua.LetterCounts.of([choose(), choose(motcua.LetterReason.DEATH)]),
    ADDRESS,
    ADDRESS.rows,
    ADDRESS.rows.forms[0],
    ADDRESS.rows.forms[0].form,
    ADDRESS.rows.age_words[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert len({value, copy.copy(value)}) == 1
    assert type(value).__module__ == "motcua" and repr(value)
