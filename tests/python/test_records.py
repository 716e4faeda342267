"""Tables of dossiers: what is written is read, what is wrong is named, nothing is lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import motcua
import pytest
from motcua import exchange, records
from motcua.records import LetterFacts, PersonOfLetter, Records

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "data" / "phu-my-2024"
EVENTS_HEAD = "dossier,kind,time,due,reason,number\n"
DOSSIERS_HEAD = "code,procedure,channel,applicant_name\n"
CODE = "000.99.99.H01-240312-0007"


def folder_of(tmp_path: Path, dossiers: str, events: str, letters: str | None = None) -> Path:
    (tmp_path / "dossiers.csv").write_text(DOSSIERS_HEAD + dossiers, "utf-8")
    (tmp_path / "events.csv").write_text(EVENTS_HEAD + events, "utf-8")
    if letters is not None:
        (tmp_path / "letters.csv").write_text(letters, "utf-8")
    return tmp_path


def test_the_sample_is_read_whole_and_written_as_it_was(tmp_path: Path) -> None:
    sample = records.read_csv(SAMPLE)
    assert sample.problems == ()
    rows = len(list(csv.reader(io.StringIO((SAMPLE / "events.csv").read_text("utf-8"))))) - 1
    assert sample.event_count == rows
    records.write_csv(tmp_path, sample)
    for name in ("dossiers.csv", "events.csv", "letters.csv"):
        assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes()


def test_every_field_survives(tmp_path: Path) -> None:
    party = motcua.Party(
        name='Mẫu "Thị", Hoa',
        personal_id=motcua.PersonalId("089960000123"),
        organisation_id="MST-1",
        address="ấp Mẫu\nsố 5",
        phone=motcua.PhoneNumber("0900000123"),
        email="a@example.vn",
    )
    identity = motcua.DossierIdentity(
        code=motcua.DossierCode(CODE),
        uuid=motcua.uuid_parse("2d1c8f0e-7a5b-4b6e-9d3a-1e6f00000994"),
        procedure=motcua.ProcedureCode("1.004873"),
        case_number="01",
        applicant=party,
        agent=motcua.Party(name="Dụ Văn An"),
        channel=motcua.Channel.PUBLIC_POST,
        receiving_office="mot-cua",
        competent_agency="tu-phap",
        non_territorial=True,
        disadvantaged_area=True,
        other_level=True,
    )
    event = motcua.DossierEvent(
        kind=motcua.EventKind.EXTENDED,
        time=motcua.parse_iso_local_time("2024-03-12T15:10:07"),
        role=motcua.ActorRole.AGENCY_HEAD,
        office="tu-phap",
        due=motcua.parse_iso_local_time("2024-03-20T17:00:00"),
        reason="=1+1",
        law=motcua.LawRef.parse("khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP"),
        papers=["Tờ khai", "Giấy chứng sinh, bản chính"],
        papers_in_database=["Căn cước"],
        amount=8000,
        channel=motcua.Channel.ONLINE,
        number=3,
        to="kinh-te",
        document_number="12/PXL",
        outside_one_stop_shop=True,
    )
    person = PersonOfLetter(
        "subject",
        "Thí Gia Bảo",
        motcua.Sex.MALE,
        motcua.parse_iso_date("2024-03-01"),
        motcua.parse_iso_date("2024-03-02"),
    )
    reasons = frozenset({motcua.LetterReason.OPTED_OUT, motcua.LetterReason.DEATH})
    given = Records(
        dossiers=(motcua.Dossier(identity=identity, events=[event]),),
        letters={CODE: LetterFacts(people=(person,), reasons=reasons)},
    )
    records.write_csv(tmp_path, given)
    assert records.read_csv(tmp_path) == given


@pytest.mark.parametrize(
    ("dossiers", "events", "problem"),
    [
        ("x,1.004873,,\n", "", "dossiers.csv:2: column code: "),
        (f"{CODE},1.004873,,\n{CODE},1.004873,,\n", "", "dossiers.csv:3: column code: 000.99"),
        (f"{CODE},,,\n", "", "dossiers.csv:2: column procedure: is empty"),
        (f"{CODE},1.004873,carrier,\n", "", "dossiers.csv:2: column channel: expected one of in_person"),
        (f"{CODE},1.004873\n", "", "dossiers.csv:2: has 2 cells, the header 4"),
        (f"{CODE},1.004873,,\n", f"{CODE},recieved,2024-03-12T10:00,,,\n", "events.csv:2: column kind: "),
        (f"{CODE},1.004873,,\n", f"{CODE},received,2024-02-30T10:00,,,\n", "events.csv:2: column time: "),
        (f"{CODE},1.004873,,\n", f"{CODE},received,,,,\n", "events.csv:2: column time: is empty"),
        (f"{CODE},1.004873,,\n", f"{CODE},rated,2024-03-12T10:00,,,9\n", "events.csv:2: "),
        (f"{CODE},1.004873,,\n", f"{CODE},rated,2024-03-12T10:00,,,−1\n", "events.csv:2: column number: "),
        (f"{CODE},1.004873,,\n", "000.1.H01-240312-0001,received,2024-03-12T10:00,,,\n",
         "events.csv:2: column dossier: no dossier has"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path: Path, dossiers: str, events: str, problem: str) -> None:
    found = records.read_csv(folder_of(tmp_path, dossiers, events)).problems
    assert len(found) == 1
    assert str(found[0]).startswith(problem)


def test_lines_are_those_of_the_file_and_the_rest_is_kept(tmp_path: Path) -> None:
    events = (
        f'{CODE},received,2024-03-12T10:00,,"một\nhai",\n\n'
        f"{CODE},nothing,2024-03-12T11:00,,,\n"
        f"{CODE},decided,2024-03-12T12:00,,,\n"
    )
    given = records.read_csv(folder_of(tmp_path, f"{CODE},1.004873,,\n", events))
    assert [(each.line, each.column) for each in given.problems] == [(5, "kind")]
    (dossier,) = given.dossiers
    assert [event.kind.name for event in dossier.events] == ["RECEIVED", "DECIDED"]


def test_a_cell_that_never_ends_loses_nothing_before_it(tmp_path: Path) -> None:
    events = f'{CODE},received,2024-03-12T10:00,,,\n{CODE},decided,2024-03-12T12:00,,"x\n'
    given = records.read_csv(folder_of(tmp_path, f"{CODE},1.004873,,\n", events))
    assert len(given.dossiers[0].events) == 1
    assert given.problems[0].line == 3


def test_problems_show_no_personal_data(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text(EVENTS_HEAD, "utf-8")
    (tmp_path / "dossiers.csv").write_text(
        f"code,procedure,applicant_name,applicant_id,applicant_phone\n{CODE},1.004873,Bí Mật,123456,77\n",
        "utf-8",
    )
    found = records.read_csv(tmp_path).problems
    assert [each.column for each in found] == ["applicant_id", "applicant_phone"]
    told = " ".join(map(str, found))
    assert "Bí Mật" not in told and "123456" not in told and "77" not in told


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda folder: (folder / "events.csv").unlink(), "events.csv"),
        (lambda folder: (folder / "events.csv").write_text("dossier,kind\n", "utf-8"), "lacks time"),
        (lambda folder: (folder / "events.csv").write_text("dossier,kind,time,colour\n", "utf-8"), "colour"),
        (lambda folder: (folder / "events.csv").write_text("dossier,kind,time,time\n", "utf-8"), "repeats time"),
        (lambda folder: (folder / "events.csv").write_bytes(b"dossier,kind,time\n\xff"), "octet 19 is not UTF-8"),
    ],
)  # fmt: skip
def test_a_table_that_is_none_is_refused(
    tmp_path: Path, change: Callable[[Path], object], message: str
) -> None:
    folder = folder_of(tmp_path, f"{CODE},1.004873,,\n", "")
    change(folder)
    with pytest.raises(motcua.MotcuaError, match=message) as refused:
        records.read_csv(folder)
    assert refused.value.code is motcua.Errc.UNREADABLE_FILE


def test_papers_are_joined_by_what_no_paper_has(tmp_path: Path) -> None:
    event = motcua.DossierEvent(
        kind=motcua.EventKind.RECEIVED,
        time=motcua.parse_iso_local_time("2024-03-12T15:10:00"),
        papers=["a|b"],
    )
    identity = motcua.DossierIdentity(
        code=motcua.DossierCode(CODE), procedure=motcua.ProcedureCode("1.004873")
    )
    with pytest.raises(motcua.MotcuaError, match="joins papers"):
        records.write_csv(tmp_path, Records((motcua.Dossier(identity=identity, events=[event]),)))


# --- Batches --------------------------------------------------------------------------------------

TOLD_AT = motcua.parse_iso_instant("2024-11-25T17:00:00+07:00")


def batch_of(folder: Path, given: Records) -> Path:
    records.write_batch(folder, given, source="H01.15/motcua", create_time=TOLD_AT)
    return folder / records.BATCH


def test_a_batch_says_what_the_tables_say(tmp_path: Path) -> None:
    sample = records.read_csv(SAMPLE)
    batch_of(tmp_path / "a", sample)
    assert records.read_batch(tmp_path / "a") == sample
    batch_of(tmp_path / "b", sample)
    assert (tmp_path / "a" / records.BATCH).read_bytes() == (tmp_path / "b" / records.BATCH).read_bytes()
    reading = exchange.read_batch(tmp_path / "a" / records.BATCH)
    assert reading.complete
    octets = [stored.octets for stored in reading]
    chain = exchange.check_chain(exchange.empty_log("H01.15/motcua"), octets)
    assert chain.records == len(sample.dossiers) and chain.why is None


def test_a_torn_batch_is_read_up_to_where_it_tore(tmp_path: Path) -> None:
    sample = records.read_csv(SAMPLE)
    path = batch_of(tmp_path, sample)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    given = records.read_batch(tmp_path)
    read = len(given.dossiers)
    assert 0 < read < len(sample.dossiers)
    assert given.dossiers == sample.dossiers[:read]
    torn = [each for each in given.problems if each.file == records.BATCH]
    assert [each.line for each in torn] == [read + 1] and "octet" in torn[0].message
    left = {each.identity.code.text for each in sample.dossiers[read:] if each.identity.code}
    lost = [each for each in given.problems if each.file == records.LETTERS]
    assert len(lost) == sum(len(sample.letters[code].people) for code in left & set(sample.letters))


def test_records_that_are_no_dossier_or_told_twice_are_named(tmp_path: Path) -> None:
    sample = records.read_csv(SAMPLE)
    one = Records(sample.dossiers[:1])
    path = batch_of(tmp_path, one)
    first = exchange.decode_event(exchange.decode_record(exchange.read_batch(path)[0].octets).event)
    head, more = exchange.empty_log("x"), []
    for number, payload_type in enumerate(("motcua.report.v1.Report", first.payload_type), 1):
        event = exchange.Event(
            event_id=motcua.uuid_named(first.event_id, str(number)),
            payload_type=payload_type,
            payload=first.payload,
            source="x",
            create_time=TOLD_AT,
            schema_release="0.1.0",
        )
        head, record = exchange.append_to_log(head, exchange.encode_event(event))
        more.append(record)
    exchange.append_batch(path, more)
    given = records.read_batch(tmp_path)
    assert given.dossiers == one.dossiers
    assert [(each.line, each.column) for each in given.problems] == [(2, ""), (3, "code")]


def test_no_batch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(motcua.MotcuaError) as refused:
        records.read_batch(tmp_path)
    assert refused.value.code is motcua.Errc.UNREADABLE_FILE
