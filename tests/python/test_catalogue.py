"""The catalogue of procedures from Python."""

import copy
import datetime as dt
import pickle
import re
from pathlib import Path
from typing import Any

import motcua
import pytest
from calendars import raises
from case_table import Case, each_case
from hypothesis import given
from hypothesis import strategies as st

CATALOGUE = motcua.embedded_catalogue()
BIRTH = CATALOGUE["1.001193"]
SOURCE = motcua.Evidence(source="a test", confidence=motcua.Confidence.UNVERIFIED)
THREE_DAYS = motcua.Term(3, motcua.TimeUnit.WORKING_DAY)


def builder(code: str = "9.000001", name: str = "Xác nhận cư trú") -> motcua.ProcedureBuilder:
    return motcua.ProcedureBuilder(code, name).evidence(SOURCE)


def small() -> motcua.Procedure:
    return (
        builder()
        .field("Cư trú")
        .agency("UBND xã Phú Tân")
        .levels([motcua.Level.COMMUNE])
        .levels_before([motcua.Level.COMMUNE])
        .applicants([motcua.ApplicantKind.CITIZEN, motcua.ApplicantKind.FOREIGNER])
        .channels([motcua.Channel.IN_PERSON, motcua.Channel.ONLINE])
        .online_level(motcua.OnlineLevel.PARTIAL)
        .valid(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
        .legal_basis("68/2020/QH14")
        .limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
        .limit("13 ngày làm việc", area=motcua.Area.DISADVANTAGED)
        .paper("Tờ khai", 1)
        .fee(motcua.FeeKind.CHARGE, motcua.Money(10_000))
        .result("Giấy xác nhận")
        .step("Bộ phận Một cửa", "Tiếp nhận", "04 giờ làm việc")
        .replaced_by("9.000002", dt.date(2027, 1, 1))
        .build()
    )


# --- Terms and limits ---------------------------------------------------------------------------


def test_terms() -> None:
    assert str(THREE_DAYS) == "03 ngày làm việc" and THREE_DAYS.to_english() == "3 working days"
    half = motcua.Term(0, motcua.TimeUnit.WORKING_DAY, True)
    assert (half.amount, half.and_half, half.unit) == (0, True, motcua.TimeUnit.WORKING_DAY)
    assert half != motcua.Term(0, motcua.TimeUnit.DAY, and_half=True)
    with raises(motcua.Errc.INVALID_TERM):
        motcua.Term(0, motcua.TimeUnit.DAY)


# A year alone may be a validity or an age: the reader asks for more words.
units = st.sampled_from([unit for unit in motcua.TimeUnit if unit is not motcua.TimeUnit.YEAR])
terms = st.builds(motcua.Term, st.integers(1, 9_999), units, st.booleans())


@given(terms)
def test_a_term_printed_is_read_back(term: motcua.Term) -> None:
    limit = motcua.parse_time_limit(str(term))
    assert limit.kind is motcua.LimitKind.TERM and limit.term == term
    assert eval(repr(term), vars(motcua)) == term


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (motcua.parse_limit_phrase, motcua.parse_time_limit):
        try:
            found = read(text)
        except motcua.MotcuaError as error:
            assert error.message
        else:
            assert read(found.to_vietnamese()) == found


def test_a_limit_in_words() -> None:
    limit = motcua.parse_time_limit(
        "trong ngày tiếp nhận; sau 15 giờ thì trong ngày làm việc tiếp theo"
    )
    assert limit.kind is motcua.LimitKind.SAME_DAY and limit.cut_off == 15 * 60
    phrase = motcua.parse_limit_phrase("Không quá 17 ngày làm việc")
    assert (phrase.kind, phrase.bound) == (motcua.PhraseKind.TERM, motcua.LimitBound.AT_MOST)
    with raises(motcua.Errc.LIMIT_AMBIGUOUS):
        motcua.parse_limit_phrase("1 [unit OTHER]")


def cells_of(read: motcua.LimitPhrase | motcua.TimeLimit) -> dict[str, str]:
    """What the shared table says of a reading."""

    def cell(value: Any) -> str:
        return "" if value is None else str(getattr(value, "name", value)).lower()

    half = None if read.term is None else 2 * read.term.amount + read.term.and_half
    cells = {
        "kind": cell(read.kind),
        "halves": cell(half),
        "unit": cell(read.term and read.term.unit),
        "bound": cell(read.bound),
        "start": cell(read.start),
        "start_text": read.start_text,
        "cut_off": cell(read.cut_off),
        "area": cell(read.area),
        "condition": read.condition,
    }
    if isinstance(read, motcua.LimitPhrase):
        cells |= {"ground": cell(read.ground), "effect": cell(read.effect), "pause": read.pause}
    return cells


@each_case("limit_phrases.csv")
def test_limit_phrases(case: Case) -> None:
    read = {"phrase": motcua.parse_limit_phrase, "limit": motcua.parse_time_limit}[case["reader"]]
    if case["error"]:
        with raises(case.error_code(), re.escape(case["message"])):
            read(case["text"])
        return
    found = read(case["text"])
    cells = cells_of(found)
    assert {name: case[name] for name in cells} == cells
    assert found.to_vietnamese() == case["written"] and read(case["written"]) == found


# --- Procedures ---------------------------------------------------------------------------------


def test_a_procedure_built() -> None:
    procedure = small()
    assert procedure.code.text == "9.000001" and procedure.name == "Xác nhận cư trú"
    assert procedure.levels == {motcua.Level.COMMUNE}
    assert procedure.time_limit.term == THREE_DAYS
    far = procedure.time_limit_for(area=motcua.Area.DISADVANTAGED)
    assert far.term == motcua.Term(13, motcua.TimeUnit.WORKING_DAY)
    assert [str(fee.amount) for fee in procedure.fees] == ["10.000 đồng"]
    assert procedure.fees[0].evidence == procedure.evidence == SOURCE
    assert procedure.validity_is_known(dt.date(2026, 6, 1))
    assert not procedure.validity_is_known(dt.date(2025, 6, 1))
    procedure.check()
    with raises(motcua.Errc.UNKNOWN_CASE):
        procedure.time_limit_for(case_number="07")


def test_a_builder_gives_itself_and_keeps_the_first_failure() -> None:
    one = builder()
    assert one.field("Cư trú") is one
    one.limit("ba hay bốn ngày gì đó").limit("03 ngày làm việc")
    with raises(motcua.Errc.LIMIT_NOT_UNDERSTOOD):
        one.build()
    with raises(motcua.Errc.INVALID_PROCEDURE_CODE):
        motcua.ProcedureBuilder("no code", "Tên").evidence(SOURCE).limit("01 ngày").build()
    with raises(motcua.Errc.INVALID_PROCEDURE):
        motcua.ProcedureBuilder("9.000001", "Không có căn cứ").limit("01 ngày").build()


def test_cases_of_a_builder() -> None:
    procedure = (
        builder()
        .in_case("01", "Đăng ký lần đầu")
        .limit("05 ngày làm việc")
        .in_case("02", "Đăng ký lại")
        .limit(motcua.parse_time_limit("03 ngày làm việc"))
        .in_case("")
        .paper(motcua.PaperRequirement(name="Tờ khai", originals=1, evidence=SOURCE))
        .fee(motcua.Fee(set_by_province=True, evidence=SOURCE))
        .linked_stage(motcua.LinkedStage(name="Cấp thẻ", term=THREE_DAYS, evidence=SOURCE))
        .build()
    )
    assert [case.number for case in procedure.cases] == ["01", "02"]
    assert procedure.time_limit_for(case_number="02").term == THREE_DAYS
    with raises(motcua.Errc.SEVERAL_TIME_LIMITS):
        assert procedure.time_limit


RECORDS: list[Any] = [
    small(),
    BIRTH,
    SOURCE,
    THREE_DAYS,
    motcua.Term(1, motcua.TimeUnit.MONTH, True),
    motcua.Money(150, motcua.Currency.USD),
    motcua.FeeExemption(who="hộ nghèo", from_=dt.date(2026, 1, 1), evidence=SOURCE),
    motcua.CodeLink(
        relation=motcua.CodeRelation.REPLACED_BY,
        other=motcua.ProcedureCode("1.116909"),
        evidence=SOURCE,
    ),
    motcua.SearchHit(code=BIRTH.code, name=BIRTH.name),
    motcua.parse_limit_phrase("kéo dài thêm không quá 05 ngày làm việc"),
    *BIRTH.limits,
    *BIRTH.papers[:3],
    *BIRTH.fees,
    *BIRTH.results,
    *BIRTH.findings,
    BIRTH.confidence,
    motcua.ProcedureCase(number="01", name="Mới", evidence=SOURCE),
    motcua.InternalStep(unit="Bộ phận Một cửa", action="Tiếp nhận", evidence=SOURCE),
    motcua.LinkedStage(name="Cấp thẻ", term=THREE_DAYS, evidence=SOURCE),
    motcua.LimitStage(name="Thẩm định", term=THREE_DAYS),
    motcua.LimitExtension(
        ground=motcua.ExtensionGround.VERIFICATION,
        effect=motcua.ExtensionEffect.ADDS,
        term=THREE_DAYS,
        evidence=SOURCE,
    ),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records(record: Any) -> None:
    assert pickle.loads(pickle.dumps(record)) == copy.deepcopy(record) == record
    assert len({record, copy.copy(record)}) == 1
    assert eval(repr(record), {**vars(motcua), "datetime": dt}) == record
    with pytest.raises(AttributeError):
        record.name = record


def test_sets_of_enumerators() -> None:
    assert builder().levels(iter(motcua.Level)).limit("01 ngày").build().levels == set(motcua.Level)
    for wrong in ("commune", motcua.Level, ["commune"], [motcua.Channel.ONLINE], 3):
        with pytest.raises(TypeError):
            builder().levels(wrong)  # type: ignore[arg-type]


# --- The catalogue ------------------------------------------------------------------------------


def test_lookup() -> None:
    assert len(CATALOGUE) == len(CATALOGUE.codes()) == len(list(CATALOGUE)) >= 2_832
    assert "1.001193" in CATALOGUE and motcua.ProcedureCode("1.001193") in CATALOGUE
    assert "9.999999" not in CATALOGUE
    assert CATALOGUE[motcua.ProcedureCode("1.001193.000.00.00.H01")] == BIRTH
    assert CATALOGUE.at("1.001193", dt.date(2026, 8, 1)) == BIRTH
    assert CATALOGUE.versions("1.001193")[-1] == BIRTH
    assert BIRTH.time_limit.kind is motcua.LimitKind.SAME_DAY
    assert BIRTH.time_limit.cut_off == 15 * 60
    with raises(motcua.Errc.UNKNOWN_PROCEDURE):
        CATALOGUE["9.999999"]
    with raises(motcua.Errc.INVALID_PROCEDURE_CODE):
        CATALOGUE["khai sinh"]
    with pytest.raises(TypeError, match="ProcedureCode or its text"):
        CATALOGUE[1001193]  # type: ignore[index]


def test_search() -> None:
    hits = CATALOGUE.search("dang ky khai sinh")
    assert hits[0].code == BIRTH.code and hits == CATALOGUE.search("  ĐĂNG  KÝ khai sinh ")
    assert all(a.score >= b.score for a, b in zip(hits, hits[1:], strict=False))
    assert len(CATALOGUE.search("đăng ký", most=3)) == 3
    assert CATALOGUE.search("1.001193")[0].code == BIRTH.code
    communes = CATALOGUE.search("cap", levels=[motcua.Level.COMMUNE], most=5_000)
    assert communes and all(
        motcua.Level.COMMUNE in CATALOGUE[hit.code].levels for hit in communes[:50]
    )
    assert {hit.field for hit in CATALOGUE.search("dang ky", field="Hộ tịch")} == {"Hộ tịch"}
    with raises(motcua.Errc.INVALID_SEARCH):
        CATALOGUE.search(" ")


def test_successors() -> None:
    assert [code.text for code in CATALOGUE.successors("1.001776")] == ["1.116909"]
    assert CATALOGUE.successors("1.001193") == []


def test_a_catalogue_of_ones_own() -> None:
    own = motcua.Catalogue.from_procedures([small()])
    assert len(own) == 1 and own["9.000001"] == small()
    wider = CATALOGUE.with_procedures([small()])
    assert len(wider) == len(CATALOGUE) + 1 and wider != CATALOGUE
    with raises(motcua.Errc.PROCEDURE_NOT_IN_FORCE):
        own.at("9.000001", dt.date(2028, 1, 1))
    with raises(motcua.Errc.CONFLICTING_PROCEDURES):
        motcua.Catalogue.from_procedures([small(), small()])
    again = pickle.loads(pickle.dumps(own))
    assert again == own and hash(again) == hash(own) and repr(again) == repr(own)


def test_tables_written_are_read_back() -> None:
    for procedures in ([small()], [BIRTH, CATALOGUE["2.000815"]]):
        tables = motcua.write_procedures_csv(procedures)
        assert motcua.read_procedures_csv(tables) == procedures
    with raises(motcua.Errc.INVALID_CATALOGUE_ROW, match=r"^an-giang/limits\.csv:"):
        motcua.read_procedures_csv({**tables, "an-giang/limits.csv": "code\n"})


LIMITS = "code,valid_from,case,channels,area,limit,law,source,confidence\n"


def limit_row(limit: str) -> dict[str, str]:
    (version,) = CATALOGUE.versions("1.012812")
    day = version.valid_from.isoformat() if version.valid_from else ""
    return {"x/limits.csv": LIMITS + f"1.012812,{day},,,,{limit},,a decision,unverified\n"}


def test_overlays() -> None:
    shorter = CATALOGUE.with_overlay(limit_row("không quá 20 ngày"))
    assert shorter["1.012812"].time_limit.term == motcua.Term(20, motcua.TimeUnit.DAY)
    assert shorter["1.001193"] == BIRTH and CATALOGUE == motcua.embedded_catalogue()
    with raises(motcua.Errc.OVERLAY_REFUSED, match=r"^x/limits\.csv:2: "):
        CATALOGUE.with_overlay(limit_row("không quá 90 ngày"))


def test_folders(tmp_path: Path) -> None:
    folder = tmp_path / "an-giang"
    folder.mkdir()
    (folder / "limits.csv").write_text("\N{ZERO WIDTH NO-BREAK SPACE}code\n", "utf-8")
    (folder / "notes.txt").write_text("no table", "utf-8")
    assert motcua.read_csv_folder(folder) == {"an-giang/limits.csv": "code\n"}
    (folder / "fees.csv").write_bytes(b"\xff")
    with raises(motcua.Errc.UNREADABLE_FILE, match=re.escape(str(folder / "fees.csv"))):
        motcua.read_csv_folder(folder)
    with raises(motcua.Errc.UNREADABLE_FILE, match="absent"):
        motcua.read_csv_folder(tmp_path / "absent")


def test_to_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    frame = CATALOGUE.to_pandas()
    assert len(frame) == sum(len(CATALOGUE.versions(code)) for code in CATALOGUE)
    row = frame[frame["code"] == "1.001193"].iloc[-1]
    assert row["limit_kind"] == "same_day" and row["levels"] == "commune"
    assert pandas.isna(row["limit_amount"])
    assert frame["valid_from"].dtype.kind == "M"
    own = motcua.Catalogue.from_procedures([small()]).to_pandas().iloc[0]
    assert (own["limit_amount"], own["limit_unit"]) == (3.0, "working_day")
