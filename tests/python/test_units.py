"""Administrative units and agencies."""

import copy
import datetime as dt
import pickle
from collections.abc import Sequence

import motcua
import pytest
from case_table import Case, each_case
from hypothesis import given
from hypothesis import strategies as st

UNITS = motcua.embedded_units()
AGENCIES = motcua.embedded_agencies()
LAST_OLD_DAY = dt.date(2025, 6, 30)
FIRST_NEW_DAY = dt.date(2025, 7, 1)

UNITS_CSV = """code,from,until,kind,name,parent,law,source,confidence
01,,2025-06-30,province,Sông Hoá,,,seen,secondary
02,,2025-06-30,central_city,Biển,,,seen,secondary
02,2025-07-01,,province,Sông Hoá,,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified
"""
LINKS_CSV = """date,to,from,text,partial,match,candidates,law,source,confidence
2025-07-01,02,01,,no,unique,,,seen,secondary
2025-07-01,02,,bãi cát,yes,ambiguous,01 02,,seen,unverified
"""
AGENCIES_CSV = """code,from,until,kind,name,province,law,source,confidence
H01,,2025-06-30,peoples_committee,Ủy ban nhân dân tỉnh Sông Hoá,01,,seen,secondary
H01,2025-07-01,,peoples_committee,Ủy ban nhân dân tỉnh Sông Hoá,02,,seen,secondary
"""


def small_rows() -> motcua.UnitRows:
    return motcua.UnitRows(
        first_day=dt.date(2025, 3, 1),
        checked_date=dt.date(2026, 8, 2),
        units=motcua.read_units_csv("units.csv", UNITS_CSV),
        links=motcua.read_unit_links_csv("links.csv", LINKS_CSV),
    )


def small_agency_rows() -> motcua.AgencyRows:
    return motcua.AgencyRows(
        first_day=dt.date(2025, 3, 1),
        agencies=motcua.read_agencies_csv("agencies.csv", AGENCIES_CSV),
    )


def described(
    found: motcua.AdministrativeUnit
    | motcua.Agency
    | Sequence[motcua.AdministrativeUnit | motcua.Agency | motcua.UnitLink],
) -> str:
    """What the case table writes of units, links and agencies."""

    def one(item: motcua.AdministrativeUnit | motcua.Agency | motcua.UnitLink) -> str:
        if isinstance(item, motcua.AdministrativeUnit):
            return f"{item.code} {item.full_name}"
        if isinstance(item, motcua.Agency):
            return f"{item.code} {item.name} {item.province}"
        text = f" ({item.text})" if item.text else ""
        partial = " partial " if item.partial else " "
        ends = f"{item.to}<-{item.from_}{partial}{item.match.name.lower()}{text}"
        return " ".join([ends, *item.candidates])

    if isinstance(found, motcua.AdministrativeUnit | motcua.Agency):
        return one(found)
    return "; ".join(one(item) for item in found)


def answer(case: Case) -> str:
    text = case["text"]
    if case["ask"] in ("versions", "links_to", "links_from"):
        return described(getattr(UNITS, case["ask"])(text))
    date = dt.date.fromisoformat(case["date"])
    if case["ask"] in ("named", "search"):
        return described(getattr(UNITS, case["ask"])(text, date, within=case["within"]))
    if case["ask"] == "agency":
        return described(AGENCIES.agency(motcua.AgencyCode(text), date))
    if case["ask"] == "agencies_of":
        return described(AGENCIES.agencies_of(text, date))
    return described(getattr(UNITS, case["ask"])(text, date))


@each_case("units.csv")
def test_case_table(case: Case) -> None:
    if case["error"]:
        with pytest.raises(motcua.MotcuaError) as refused:
            answer(case)
        assert refused.value.code == case.error_code()
    else:
        assert answer(case) == case["answer"]


def test_every_embedded_unit_and_link() -> None:
    rows = UNITS.rows()
    assert (len(rows.units), len(rows.links)) == (14_160, 10_617)
    for unit in rows.units:
        assert UNITS.unit(unit.code, unit.from_ or UNITS.first_day) == unit
    communes = [
        commune
        for province in UNITS.provinces(FIRST_NEW_DAY)
        for commune in UNITS.communes_of(province.code, FIRST_NEW_DAY)
    ]
    assert len(communes) == 3_321
    assert all(motcua.level_of(c.kind) is motcua.UnitLevel.COMMUNE for c in communes)
    linked = {link.to for link in rows.links}
    assert {commune.code for commune in communes} <= linked
    assert sum(len(UNITS.districts_of(p.code, LAST_OLD_DAY)) for p in UNITS.provinces(LAST_OLD_DAY)) == 696


@given(st.sampled_from(UNITS.rows().units), st.sampled_from([str, str.upper, str.lower]))
def test_a_unit_is_found_by_its_name(unit: motcua.AdministrativeUnit, case: type[str]) -> None:
    date = unit.from_ or UNITS.first_day
    assert unit in UNITS.named(case(unit.full_name), date)
    assert unit in UNITS.named(case(unit.name), date)
    province = UNITS.province_of(unit.code, date)
    if province != unit:
        key = motcua.search_key(unit.full_name)
        assert unit in UNITS.search(key, date, within=province.code, limit=1000)


@given(st.text())
def test_any_text_is_searched_or_refused(text: str) -> None:
    try:
        found = UNITS.search(text, FIRST_NEW_DAY, limit=5)
        assert len(found) <= 5
        assert len(UNITS.named(text, FIRST_NEW_DAY)) >= 0
    except motcua.MotcuaError as error:
        assert error.code is motcua.Errc.INVALID_TEXT


def test_agencies() -> None:
    assert len(AGENCIES.agencies(LAST_OLD_DAY)) == 25 + 2 * 63
    assert len(AGENCIES.agencies(FIRST_NEW_DAY)) == 25 + 2 * 34
    code = motcua.AgencyCode("000.00.15.H01")
    assert [agency.province for agency in AGENCIES.versions(code)] == ["89", "91"]
    an_giang = AGENCIES.agency(code, FIRST_NEW_DAY)
    assert an_giang.confidence is motcua.Confidence.UNVERIFIED
    assert an_giang.kind is motcua.AgencyKind.PEOPLES_COMMITTEE
    assert AGENCIES.agency(motcua.AgencyCode("H57"), FIRST_NEW_DAY).law == motcua.LawRef(
        "Quyết định số 09/2025/QĐ-TTg"
    )


def test_lists_of_a_host() -> None:
    units = motcua.AdministrativeUnits.from_rows(small_rows())
    assert units.unit("02", FIRST_NEW_DAY).full_name == "Tỉnh Sông Hoá"
    assert [link.candidates for link in units.links_to("02")] == [(), ("01", "02")]
    assert (units.last_day, units.checked_date) == (None, dt.date(2026, 8, 2))
    agencies = motcua.Agencies.from_rows(small_agency_rows())
    assert agencies.agency(motcua.AgencyCode("H01"), LAST_OLD_DAY).province == "01"
    assert (agencies.first_day, agencies.last_day) == (dt.date(2025, 3, 1), None)


def test_faults_name_their_place() -> None:
    with pytest.raises(motcua.MotcuaError, match=r"^u\.csv:3: kind \"hamlet\" is none of") as bad:
        motcua.read_units_csv("u.csv", UNITS_CSV.replace("central_city", "hamlet"))
    assert bad.value.code is motcua.Errc.INVALID_UNIT_ROW
    rows = small_rows()
    clash = motcua.UnitRows(
        first_day=rows.first_day, checked_date=rows.checked_date, units=[*rows.units, rows.units[0]]
    )
    with pytest.raises(motcua.MotcuaError, match=r"^units row 4: unit 01 since ever") as refused:
        motcua.AdministrativeUnits.from_rows(clash)
    assert refused.value.code is motcua.Errc.CONFLICTING_UNIT_ROWS


def test_values() -> None:
    units = motcua.AdministrativeUnits.from_rows(small_rows())
    agencies = motcua.Agencies.from_rows(small_agency_rows())
    values = [
        units,
        agencies,
        small_rows(),
        small_agency_rows(),
        *units.rows().units,
        *units.rows().links,
        *agencies.rows().agencies,
    ]
    for value in values:
        again = pickle.loads(pickle.dumps(value))
        assert again == value == copy.deepcopy(value)
        assert hash(again) == hash(value)
    assert units != UNITS
    assert agencies != AGENCIES
    assert repr(units) == "<AdministrativeUnits from 2025-03-01, checked 2026-08-02>"
    assert repr(agencies) == "<Agencies from 2025-03-01, 2 rows>"
    unit = units.unit("01", LAST_OLD_DAY)
    assert repr(unit).startswith("AdministrativeUnit(code='01', kind=UnitKind.PROVINCE, name='Sông")
    with pytest.raises(AttributeError):
        unit.name = "x"  # type: ignore[misc]


def test_words() -> None:
    assert motcua.to_vietnamese(motcua.UnitKind.SPECIAL_ZONE) == "đặc khu"
    assert motcua.to_vietnamese(motcua.UnitLevel.COMMUNE) == "cấp xã"
    assert motcua.to_vietnamese(motcua.AgencyKind.MINISTRY) == "bộ, cơ quan trung ương"


def test_arguments_of_a_wrong_type() -> None:
    for call in (
        lambda: UNITS.unit(1, FIRST_NEW_DAY),  # type: ignore[arg-type]
        lambda: UNITS.unit("01", "2025-07-01"),  # type: ignore[arg-type]
        lambda: UNITS.unit("01", dt.datetime(2025, 7, 1)),
        lambda: UNITS.search("a", FIRST_NEW_DAY, limit=-1),
        lambda: AGENCIES.agency("H01", FIRST_NEW_DAY),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError):
            call()
