"""The case tables that the C++ tests read too: both languages give the same answers."""

import datetime
import uuid
from collections.abc import Callable
from typing import TypeVar

import motcua
import pytest
from case_table import Case, each_case

T = TypeVar("T")
Part = Callable[[T], str]
EPOCH = datetime.datetime(1970, 1, 1)


def refused(case: Case, code: motcua.Errc, call: Callable[[str], object]) -> None:
    with pytest.raises(motcua.MotcuaError) as caught:
        call(case["text"])
    assert caught.value.code is code
    assert case["message"] in caught.value.message


def same_parts(case: Case, parse: Callable[[str], T], code: motcua.Errc, **parts: Part[T]) -> None:
    """Check a row of an identifier's table: each of `parts` against the column of its name."""
    if case["ok"] == "no":
        with pytest.raises(motcua.MotcuaError) as caught:
            parse(case["text"])
        assert caught.value.code is code
        assert case["error"] in caught.value.message
        return
    value = parse(case["text"])
    actual = {name: part(value) for name, part in parts.items()}
    assert actual == {name: case[name] for name in parts}
    # Nothing in the table goes unchecked.
    assert set(case) - set(parts) == {"case", "text", "ok", "error", "why"}


@each_case("iso_dates.csv")
def test_iso_dates(case: Case) -> None:
    if case["error"]:
        refused(case, case.error_code(), motcua.parse_iso_date)
        return
    date = motcua.parse_iso_date(case["text"])
    assert (date - EPOCH.date()).days == int(case["days"])
    assert motcua.to_iso(date) == case["text"]


@each_case("iso_local_times.csv")
def test_iso_local_times(case: Case) -> None:
    if case["error"]:
        refused(case, case.error_code(), motcua.parse_iso_local_time)
        return
    time = motcua.parse_iso_local_time(case["text"])
    assert time.tzinfo is None
    assert (time - EPOCH).total_seconds() == int(case["seconds"])
    assert motcua.to_iso(time) == case["text"]


@each_case("iso_instants.csv")
def test_iso_instants(case: Case) -> None:
    if case["error"]:
        refused(case, case.error_code(), motcua.parse_iso_instant)
        return
    instant = motcua.parse_iso_instant(case["text"])
    assert instant.utcoffset() == datetime.timedelta(hours=7)
    since = instant.replace(tzinfo=None) - EPOCH - datetime.timedelta(hours=7)
    assert since.total_seconds() == int(case["seconds"])


@each_case("vietnamese_dates.csv")
def test_vietnamese_dates(case: Case) -> None:
    readers: dict[str, Callable[[str], datetime.date]] = {
        "date": motcua.parse_vietnamese_date,
        "time": motcua.parse_vietnamese_local_time,
    }
    read = readers[case["reader"]]
    if case["error"]:
        refused(case, case.error_code(), read)
    else:
        assert motcua.to_iso(read(case["text"])) == case["iso"]


@each_case("agency_codes.csv")
def test_agency_codes(case: Case) -> None:
    same_parts(
        case,
        motcua.AgencyCode.parse,
        motcua.Errc.INVALID_AGENCY_CODE,
        order=lambda code: code.order.name.lower(),
        level_one=lambda code: code.level_one,
        levels=lambda code: "/".join(code.levels()),
        canonical=lambda code: code.canonical(),
    )


@each_case("dossier_codes.csv")
def test_dossier_codes(case: Case) -> None:
    same_parts(
        case,
        motcua.DossierCode.parse,
        motcua.Errc.INVALID_DOSSIER_CODE,
        agency=lambda code: code.agency.text,
        order=lambda code: code.agency.order.name.lower(),
        date=lambda code: code.date.isoformat(),
        date_digits=lambda code: str(code.date_digits),
        serial=lambda code: code.serial,
    )


@each_case("procedure_codes.csv")
def test_procedure_codes(case: Case) -> None:
    same_parts(
        case,
        motcua.ProcedureCode.parse,
        motcua.Errc.INVALID_PROCEDURE_CODE,
        base=lambda code: code.base,
        case_number=lambda code: code.case_number,
        copy_owner=lambda code: code.copy_owner,
    )


@each_case("personal_ids.csv")
def test_personal_ids(case: Case) -> None:
    same_parts(
        case,
        motcua.PersonalId.parse,
        motcua.Errc.INVALID_PERSONAL_ID,
        birthplace_code=lambda person: person.birthplace_code,
        province=lambda person: person.province,
        confidence=lambda person: person.birthplace_basis().confidence.name.lower(),
        sex=lambda person: person.sex.name.lower(),
        birth_year=lambda person: str(person.birth_year),
        masked=lambda person: person.masked(),
    )


@each_case("tax_codes.csv")
def test_tax_codes(case: Case) -> None:
    same_parts(
        case,
        motcua.TaxCode.parse,
        motcua.Errc.INVALID_TAX_CODE,
        official=lambda code: code.text,
        kind=lambda code: code.kind.name.lower(),
        main=lambda code: code.main,
        dependent_unit=lambda code: code.dependent_unit,
        masked=lambda code: code.masked(),
    )


@each_case("phone_numbers.csv")
def test_phone_numbers(case: Case) -> None:
    same_parts(
        case,
        motcua.PhoneNumber.parse,
        motcua.Errc.INVALID_PHONE_NUMBER,
        e164=lambda number: number.e164,
        national=lambda number: number.national(),
        masked=lambda number: number.masked(),
        kind=lambda number: number.kind.name.lower(),
    )


@each_case("law_refs.csv")
def test_law_refs(case: Case) -> None:
    if case["message"]:
        refused(case, motcua.Errc.INVALID_LAW_REF, motcua.LawRef.parse)
        return
    ref = motcua.LawRef.parse(case["text"])
    assert ref.kind.name.replace("_", "").lower() == case["kind"].lower()
    for part in ("title", "number", "article", "clause", "point", "annex"):
        assert getattr(ref, part) == case[part], part
    assert ref.to_vietnamese() == str(ref) == case["vietnamese"]
    assert ref.to_english() == case["english"]
    rebuilt = motcua.LawRef.make(
        ref.kind,
        ref.title,
        ref.number,
        article=ref.article,
        clause=ref.clause,
        point=ref.point,
        annex=ref.annex,
    )
    assert rebuilt == ref


@each_case("uuids.csv")
def test_uuids(case: Case) -> None:
    if case["how"] == "parse":
        if case["message"]:
            refused(case, motcua.Errc.INVALID_UUID, motcua.uuid_parse)
        else:
            assert str(motcua.uuid_parse(case["text"])) == case["uuid"]
    else:
        assert case["how"] == "named"
        named = motcua.uuid_named(uuid.UUID(case["name_space"]), case["text"])
        assert str(named) == case["uuid"]


@each_case("text_utf8.csv")
def test_text_utf8(case: Case) -> None:
    # What is not UTF-8 arrives as surrogates, in whose place the library finds it.
    for key in (motcua.to_nfc, motcua.spelling_key, motcua.search_key, motcua.name_sort_key):
        if case["offset"]:
            with pytest.raises(motcua.MotcuaError, match=rf"\b{case['offset']}\b") as caught:
                key(case["text"])
            assert caught.value.code is motcua.Errc.INVALID_TEXT
            assert not motcua.is_nfc(case["text"])
        else:
            key(case["text"])


@each_case("text_nfc.csv")
def test_text_nfc(case: Case) -> None:
    assert motcua.to_nfc(case["text"]) == case["nfc"]
    assert motcua.is_nfc(case["text"]) == (case["text"] == case["nfc"])


@each_case("text_spelling_key.csv")
def test_text_spelling_key(case: Case) -> None:
    assert motcua.spelling_key(case["text"]) == case["key"]


@each_case("text_search_key.csv")
def test_text_search_key(case: Case) -> None:
    assert motcua.search_key(case["text"]) == case["key"]


@each_case("text_name_sort_key.csv")
def test_text_name_sort_key(case: Case) -> None:
    name, other = motcua.name_sort_key(case["name"]), motcua.name_sort_key(case["next"])
    assert ("<" if name < other else "=" if name == other else ">") == case["order"]


@each_case("text_official_names.csv")
def test_text_official_names(case: Case) -> None:
    same = motcua.spelling_key(case["name_2025"]) == motcua.spelling_key(case["name_2026"])
    assert same == (case["same"] == "true")


@each_case("wire.csv")
def test_wire(case: Case) -> None:
    octets = bytes.fromhex(case["octets"])
    canonical = bytes.fromhex(case["reencoded"]) or octets
    codecs: dict[str, tuple[Callable[[bytes], object], Callable[..., bytes]]] = {
        "Date": (motcua.exchange.decode_date, motcua.exchange.encode_date),
        "LawRef": (motcua.exchange.decode_law_ref, motcua.exchange.encode_law_ref),
        "Uuid": (motcua.exchange.decode_uuid, motcua.exchange.encode_uuid),
    }
    decode, encode = codecs[case["message"]]
    if case["error"]:
        with pytest.raises(motcua.MotcuaError) as caught:
            decode(octets)
        assert caught.value.code is case.error_code()
        assert caught.value.message.startswith(f"motcua.type.v1.{case['names']}: ")
        return
    value = decode(octets)
    assert str(value) == case["value"]
    assert encode(value) == canonical
