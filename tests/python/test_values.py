"""What all values have in common, and how errors and enums look from Python."""

import copy
import datetime
import enum
import pickle
import re
from pathlib import Path
from typing import Any

import motcua
import pytest

INCLUDE = Path(__file__).resolve().parents[2] / "include" / "motcua"
PERSON = "089190123456"
BRANCH = "0100112437-011"
MOBILE = "+84912345678"

LAW = motcua.LawRef.parse("điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP")
# Pairs in order.
ORDERED = [
    (LAW, motcua.LawRef.parse("Luật số 64/2025/QH15")),
    (motcua.AgencyCode.parse("000.00.15.H01"), motcua.AgencyCode.parse("H01.15")),
    (
        motcua.DossierCode.parse("000.00.15.H01-241125-0001"),
        motcua.DossierCode.parse("G09.20-20260609-0092637"),
    ),
    (motcua.ProcedureCode.parse("1.001193"), motcua.ProcedureCode.parse("1.013978.H41")),
    (motcua.PersonalId.parse("001090123456"), motcua.PersonalId.parse(PERSON)),
    (motcua.TaxCode.parse("0100112437"), motcua.TaxCode.parse(BRANCH)),
    (motcua.PhoneNumber.parse("0912 345 678"), motcua.PhoneNumber.parse("0912 345 679")),
]
BASIS = motcua.LegalBasis(law=LAW, confidence=motcua.Confidence.SECONDARY)
VALUES: list[Any] = [value for pair in ORDERED for value in pair] + [BASIS]
PERSONAL = [
    (motcua.PersonalId.parse(PERSON), PERSON),
    (motcua.TaxCode.parse(BRANCH), BRANCH),
    (motcua.TaxCode.parse(PERSON), PERSON),
    (motcua.PhoneNumber.parse("0912345678"), MOBILE),
]


@pytest.mark.parametrize("pair", ORDERED, ids=lambda pair: type(pair[0]).__name__)
def test_order(pair: tuple[motcua.LawRef, motcua.LawRef]) -> None:
    low, high = pair if pair[0] < pair[1] else pair[::-1]
    assert low < high and low <= high and high > low and high >= low and low != high
    assert not (high < low or high <= low or low > high or low >= high or low == high)
    assert low <= copy.copy(low) and low >= copy.copy(low)
    with pytest.raises(TypeError):
        low < "text"  # type: ignore[operator]
    assert low != "text"


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_copies_are_equal_and_hash_alike(value: motcua.LawRef) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value and hash(again) == hash(value) and type(again) is type(value)
    assert copy.copy(value) == copy.deepcopy(value) == value
    assert len({value, copy.deepcopy(value)}) == 1


def test_different_values_hash_apart() -> None:
    assert len({hash(value) for value in VALUES}) == len(VALUES)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_immutable_and_final(value: object) -> None:
    for name in [n for n in dir(value) if not n.startswith("_")] + ["new_name"]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
    with pytest.raises(TypeError):
        type("Derived", (type(value),), {})


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_public_home(value: object) -> None:
    assert type(value).__module__ == "motcua"
    assert getattr(motcua, type(value).__name__) is type(value)


def test_open_values_show_what_they_are() -> None:
    for value in VALUES:
        if type(value) not in {type(personal) for personal, _ in PERSONAL}:
            scope = {**vars(motcua), **{f"motcua.{n}": v for n, v in vars(motcua).items()}}
            assert eval(repr(value), scope) == value


@pytest.mark.parametrize("value, whole", PERSONAL, ids=lambda each: type(each).__name__)
def test_personal_values_show_their_masked_form(value: motcua.PersonalId, whole: str) -> None:
    assert str(value) == value.masked()
    assert repr(value) == f"<{type(value).__name__} {value.masked()}>"
    for shown in (str(value), repr(value), f"{value}", f"{[value]!r}", "%s" % (value,)):
        digits = re.sub(r"\D", "", whole)
        assert digits[:-3] not in re.sub(r"\D", "", shown)
        assert "*" in shown


@pytest.mark.parametrize("cls", [motcua.PersonalId, motcua.TaxCode, motcua.PhoneNumber])
def test_refusals_do_not_show_personal_data(cls: type[motcua.PersonalId]) -> None:
    for text in [PERSON + "0", "x" + PERSON, "Nguyễn Văn An " + PERSON, PERSON[:-1] + "x"]:
        with pytest.raises(motcua.MotcuaError) as caught:
            cls.parse(text)
        for shown in (str(caught.value), repr(caught.value)):
            assert not re.search(r"\d{6}", shown.replace(PERSON[:3], "")) and "Nguyễn" not in shown
    with pytest.raises(TypeError, match="expected a str, got int") as wrong_type:
        cls.parse(int(PERSON))  # type: ignore[arg-type]
    assert PERSON[4:] not in str(wrong_type.value)


def test_construction_is_parsing() -> None:
    for value in VALUES:
        if value is not BASIS:
            text = value.__reduce__()[1][0]
            assert type(value)(text) == type(value).parse(text) == value
            with pytest.raises(motcua.MotcuaError):
                type(value)("?")


def test_dossier_codes_are_made() -> None:
    agency = motcua.AgencyCode.parse("000.00.15.H01")
    code = motcua.DossierCode.make(agency, datetime.date(2024, 11, 25), serial=1)
    assert str(code) == "000.00.15.H01-241125-0001"
    assert (code.agency, code.date, code.serial) == (agency, datetime.date(2024, 11, 25), "0001")
    for serial in (0, -1):
        with pytest.raises(ValueError, match="serial"):
            motcua.DossierCode.make(agency, datetime.date(2024, 11, 25), serial)


def test_personal_ids_are_checked_against_the_dossier() -> None:
    person = motcua.PersonalId.parse(PERSON)
    assert person.check_consistent(datetime.date(1990, 5, 1), sex=motcua.Sex.FEMALE) is None  # type: ignore[func-returns-value]
    with pytest.raises(motcua.MotcuaError) as caught:
        person.check_consistent(datetime.date(1991, 5, 1), sex=motcua.Sex.FEMALE)
    assert caught.value.code is motcua.Errc.INCONSISTENT_PERSONAL_ID


def enums_of_cpp() -> dict[str, dict[str, int]]:
    """Every enum class of the public headers: enumerators as Python names them, and numbers."""
    enums: dict[str, dict[str, int]] = {}
    for header in sorted(INCLUDE.rglob("*.hpp")):
        text = re.sub(r"//[^\n]*", "", header.read_text("utf-8"))
        for name, body in re.findall(r"enum class (\w+) : [\w:]+ \{([^}]*)\}", text):
            members = enums[name] = {}
            number = -1
            for member, value in re.findall(r"\bk(\w+)\s*(?:=\s*(\d+))?", body):
                number = int(value) if value else number + 1
                members[re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", member).upper()] = number
    # No name of Python's begins with a digit.
    enums["ReportForm"] = {f"FORM_{form}": n for form, n in enums["ReportForm"].items()}
    return enums


def test_enums_mirror_those_of_cpp() -> None:
    mirrored = {
        name: {member.name: member.value for member in cls}
        for module in (motcua, motcua.exchange, motcua.papers)
        for name, cls in vars(module).items()
        if isinstance(cls, type) and issubclass(cls, enum.Enum)
    }
    assert len(mirrored) >= 8
    # What documents are made of stays inside them, and so does how far a BatchFileWriter is; names that
    # a message does not have are a yes or no.
    insides = {"Alignment", "State", "SymbolKind", "UnknownNames"}
    assert {name: e for name, e in enums_of_cpp().items() if name not in insides} == mirrored


def test_enum_members_pickle_and_are_not_ints() -> None:
    for member in [*motcua.Errc, *motcua.Confidence, *motcua.LawDocumentKind]:
        assert pickle.loads(pickle.dumps(member)) is member
        assert type(member).__module__ == "motcua"
    with pytest.raises(TypeError, match="expected a motcua.Confidence, got int"):
        motcua.LegalBasis(LAW, 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a motcua.Confidence, got Sex"):
        motcua.LegalBasis(LAW, motcua.Sex.MALE)  # type: ignore[arg-type]


def test_errors_carry_code_message_and_law() -> None:
    with pytest.raises(ValueError) as caught:
        motcua.parse_iso_date("2026-02-30")
    error = caught.value
    assert isinstance(error, motcua.MotcuaError)
    assert error.code is motcua.Errc.INVALID_DATE
    assert error.law is None
    assert str(error) == error.message
    assert type(error).__module__ == "motcua"

    told = motcua.MotcuaError(error.code, error.message, LAW)
    again = pickle.loads(pickle.dumps(told))
    assert (again.code, again.message, again.law) == (error.code, error.message, LAW)
    assert str(again) == error.message
    assert again == told and hash(again) == hash(told)
    assert eval(repr(told), vars(motcua)) == told
    assert again != error and again != ValueError(*again.args)


def test_version_and_edition() -> None:
    version = (INCLUDE / "version.hpp").read_text("utf-8")
    parts = [re.search(rf"VERSION_{part} (\d+)", version) for part in ("MAJOR", "MINOR", "PATCH")]
    assert motcua.__version__ == ".".join(part[1] for part in parts if part)
    edition = INCLUDE.parents[1] / "src" / "lawdata" / "data" / "EDITION"
    assert motcua.law_edition() == edition.read_text("utf-8").strip()
    assert re.fullmatch(r"[0-9a-f]{64}", motcua.law_data_hash())
