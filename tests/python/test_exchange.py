"""Dossiers and evaluations as octets, beside Google's own protobuf; what limits, redaction and columns do."""

import copy
import dataclasses
import datetime as dt
import filecmp
import pickle
import subprocess
import sys
import unicodedata
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import motcua
import numpy as np
import pytest
from calendars import raises
from contract import data_class, parse
from hypothesis import given
from hypothesis import strategies as st
from motcua import batch, exchange, papers
from test_dossier import BOOK, LAW, OFFICE, RULES, dossier, event, moment
from test_dossier_columns import same
from test_reports import PERIOD, ROW
from test_units import small_agency_rows, small_rows

ROOT = Path(__file__).resolve().parents[2]
NAME = "Nguyễn Văn Án"
PHONE = "0912345678"
SECRETS = [NAME, PHONE[1:], "089190123456", "12 Lê Lợi"]
HASH = bytes(range(32))
ZONE = dt.timezone(dt.timedelta(hours=7))
TIME = dt.datetime(2026, 11, 26, 9, 0, tzinfo=ZONE)
ID = uuid.UUID("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d10")
ERROR = motcua.MotcuaError(motcua.Errc.CHAIN_GAP, "records are missing", LAW)
EVENT = exchange.Event(
    event_id=ID,
    payload_type="motcua.dossier.v1.Dossier",
    payload=NAME.encode(),
    source="H01.15/motcua",
    create_time=TIME,
    schema_release="0.1.0",
)
SIGNATURE = exchange.Signature(part=exchange.SignedPart.EVENT, cms=NAME.encode())
RECORD = exchange.Record(
    log="H01.15/motcua/2026",
    sequence=1,
    event=NAME.encode(),
    previous_hash=HASH,
    hash=HASH[::-1],
    signatures=[SIGNATURE],
    record_time=TIME,
)
HEADER = exchange.BatchHeader(
    batch_id=ID, schema_release="0.1.0", source="H01.15/motcua", create_time=TIME
)
RECORD_RECEIPT = exchange.RecordReceipt(
    event_id=ID,
    log="H01.15/motcua/2026",
    sequence=2,
    outcome=exchange.Outcome.DEFERRED,
    event_sha256=HASH,
    problems=[ERROR],
)
REPORT = motcua.Report(
    agency=motcua.Group(name="Ủy ban nhân dân xã Phú Tân", code="H01.15.30"),
    period=PERIOD,
    close=dt.datetime(2024, 12, 14, 23, 59),
    rows=[ROW],
    total=ROW,
)
VALUES: list[Any] = [
    EVENT,
    SIGNATURE,
    RECORD,
    HEADER,
    RECORD_RECEIPT,
    exchange.BatchGap(begin=8, end=100, records=1),
    exchange.BatchLimits(records=5),
    exchange.BatchMessage(header=NAME.encode(), records=[NAME.encode()]),
    exchange.ChainCheck(head=exchange.empty_log("a"), records=0, fault=exchange.ChainFault.GAP, why=ERROR),
    exchange.DecodeLimits(octets=100),
    exchange.IndexEntry(offset=8, length=100, event_id=ID, subject=ID),
    exchange.LogHead(log="a", sequence=1, hash=HASH),
    exchange.Question(dossier=dossier("received@2026-03-02T09:00"), as_of=moment("2026-03-03T08:00")),
    exchange.ReadingStop(offset=8, record=0, why=ERROR),
    exchange.Receipt(
        batch_id=ID,
        receiver="H01/motcua",
        receive_time=TIME,
        schema_release="0.1.0",
        records=[RECORD_RECEIPT],
        problem=ERROR,
    ),
    exchange.RuleRows(RULES.rows[:3]),
    exchange.ScannedIdentity(procedure="1.001193", channel=motcua.Channel.ONLINE),
    exchange.SentReport(REPORT),
    exchange.Signer(certificate=NAME.encode(), claimed_time=TIME),
    exchange.StoredRecord(offset=8, octets=NAME.encode()),
]
OPEN = [value for value in VALUES if not repr(value).startswith("<")]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_values(value: Any) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value and hash(again) == hash(value) and type(again) is type(value)
    assert copy.deepcopy(value) == value
    assert type(value).__module__ == "motcua.exchange"
    assert value != type(value).__name__
    for name in [name for name in dir(value) if not name.startswith("_")]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
    for secret in SECRETS:
        assert secret not in repr(value) and repr(secret.encode())[2:-1] not in repr(value)


def test_open_values_show_what_they_are() -> None:
    assert len(OPEN) == 13
    scope = {**vars(motcua), **vars(exchange), "datetime": dt, "UUID": uuid.UUID}
    for value in OPEN:
        assert eval(repr(value).replace("<Channel", "Channel"), scope) == value


# --- Dossiers -----------------------------------------------------------------------------------

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20
).map(lambda text: unicodedata.normalize("NFC", text))
MOMENTS = st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31)).map(
    lambda time: time.replace(microsecond=0)
)
EVENTS = st.builds(
    motcua.DossierEvent,
    kind=st.sampled_from(motcua.EventKind),
    time=MOMENTS,
    role=st.sampled_from(motcua.ActorRole),
    office=TEXTS,
    due=st.none() | MOMENTS,
    reason=TEXTS,
    law=st.none() | st.just(LAW),
    papers=st.lists(TEXTS.filter(bool), max_size=3),
    papers_in_database=st.lists(TEXTS.filter(bool), max_size=3),
    amount=st.none() | st.integers(0, 10**12),
    channel=st.none() | st.sampled_from(motcua.Channel),
    number=st.none() | st.integers(1, 100_000),
    to=TEXTS,
    document_number=TEXTS,
    outside_one_stop_shop=st.booleans(),
)
PARTIES = st.builds(
    motcua.Party,
    name=TEXTS,
    personal_id=st.none() | st.just(motcua.PersonalId("089190123456")),
    organisation_id=TEXTS,
    address=TEXTS,
    phone=st.none() | st.just(motcua.PhoneNumber(PHONE)),
    email=TEXTS,
)
IDENTITIES = st.builds(
    motcua.DossierIdentity,
    code=st.none() | st.just(motcua.DossierCode("000.00.15.H01-241105-0001")),
    uuid=st.uuids(),
    procedure=st.just(motcua.ProcedureCode("1.001193")),
    case_number=st.sampled_from(["", "01", "02"]),
    applicant=PARTIES,
    agent=st.none() | PARTIES,
    channel=st.sampled_from(motcua.Channel),
    receiving_office=TEXTS,
    competent_agency=TEXTS,
    non_territorial=st.booleans(),
    disadvantaged_area=st.booleans(),
    other_level=st.booleans(),
)
DOSSIERS = st.builds(motcua.Dossier, identity=IDENTITIES, events=st.lists(EVENTS, max_size=4))


def told(time: Any) -> dt.datetime:
    return dt.datetime(time.year, time.month, time.day, time.hours, time.minutes, time.seconds)


@given(DOSSIERS)
def test_dossiers_come_back_and_protobuf_reads_the_same(value: motcua.Dossier) -> None:
    octets = exchange.encode_dossier(value)
    received = exchange.decode_dossier(octets)
    assert received == exchange.Received(value)
    assert not received.unknown
    assert exchange.encode_dossier(received) == octets

    message = parse("dossier.v1.Dossier", octets)
    identity = value.identity
    assert message.identity.procedure == str(identity.procedure)
    assert message.identity.applicant.name == identity.applicant.name
    assert message.identity.uuid.octets == (identity.uuid.bytes if identity.uuid.int else b"")
    assert message.identity.HasField("agent") == (identity.agent is not None)
    assert message.identity.channel == identity.channel.value + 1
    for theirs, ours in zip(message.events, value.events, strict=True):
        assert theirs.kind == ours.kind.value
        assert theirs.role == ours.role.value + 1
        assert told(theirs.time) == ours.time
        assert (told(theirs.due) if theirs.HasField("due") else None) == ours.due
        assert theirs.reason == ours.reason and tuple(theirs.papers) == ours.papers
        assert (theirs.amount if theirs.HasField("amount") else None) == ours.amount
    # What protobuf writes in its own way reads as what we write.
    assert exchange.decode_dossier(message.SerializeToString()).value == value


@given(EVENTS)
def test_events_come_back(value: motcua.DossierEvent) -> None:
    octets = exchange.encode_dossier_event(value)
    assert exchange.decode_dossier_event(octets) == exchange.Received(value)
    assert parse("dossier.v1.DossierEvent", octets).office == value.office


@given(st.binary())
def test_any_octets_are_answered(octets: bytes) -> None:
    for decode in (
        exchange.decode_dossier,
        exchange.decode_dossier_event,
        exchange.decode_evaluation,
        exchange.redact_dossier,
        exchange.redact_dossier_event,
        exchange.redact_evaluation,
    ):
        try:
            decode(octets)
        except motcua.MotcuaError as error:
            assert error.code in {
                motcua.Errc.MALFORMED_WIRE,
                motcua.Errc.INVALID_WIRE_VALUE,
                motcua.Errc.WIRE_TOO_LARGE,
            }
            assert error.message.startswith("motcua.")


PRIVATE = motcua.Dossier(
    identity=motcua.DossierIdentity(
        procedure=motcua.ProcedureCode("1.001193"),
        applicant=motcua.Party(
            name=NAME,
            personal_id=motcua.PersonalId("089190123456"),
            phone=motcua.PhoneNumber(PHONE),
            address="12 Lê Lợi",
        ),
    ),
    events=[event(motcua.EventKind.RECEIVED, "2026-03-02T09:00", "2026-03-05T17:00", reason=NAME)],
)
OCTETS = exchange.encode_dossier(PRIVATE)


def newer() -> bytes:
    """Octets of a sender that has more fields than the contract, at three levels."""
    message = parse("dossier.v1.Dossier", OCTETS)
    for place in (message, message.identity.applicant, message.events[0].time):
        place.MergeFromString(b"\xca\x3e\x03new")  # number 1001
    octets: bytes = message.SerializeToString()
    return octets


def test_fields_of_newer_senders_survive() -> None:
    received = exchange.decode_dossier(newer())
    assert received.value == PRIVATE and received.unknown
    assert repr(received.unknown) == "<UnknownFields>" and "new" not in repr(received)
    assert exchange.encode_dossier(received).count(b"\xca\x3e\x03new") == 3
    assert parse("dossier.v1.Dossier", exchange.encode_dossier(received)) == parse(
        "dossier.v1.Dossier", newer()
    )

    longer = motcua.Dossier(
        identity=PRIVATE.identity,
        events=[*PRIVATE.events, event(motcua.EventKind.DECIDED, "2026-03-03T09:00")],
    )
    changed = dataclasses.replace(received, value=longer)
    assert exchange.decode_dossier(exchange.encode_dossier(changed)) == changed

    assert exchange.encode_dossier(received.value) == OCTETS
    assert exchange.Received(PRIVATE) == exchange.decode_dossier(OCTETS) != received
    for each in (received, exchange.Received(PRIVATE.events[0])):
        assert pickle.loads(pickle.dumps(each)) == copy.deepcopy(each) == each
    assert not exchange.UnknownFields()
    assert repr(exchange.UnknownFields()) == "<UnknownFields, none>"


def test_values_that_break_the_contract_are_refused_without_being_shown() -> None:
    long = motcua.Dossier(
        identity=motcua.DossierIdentity(
            procedure=PRIVATE.identity.procedure, applicant=motcua.Party(name=NAME * 100)
        )
    )
    with raises(motcua.Errc.WIRE_TOO_LARGE, "identity.applicant.name") as caught:
        exchange.encode_dossier(long)
    assert NAME not in str(caught.value)
    message = parse("dossier.v1.Dossier", OCTETS)
    message.events[0].due.month = 13
    with raises(motcua.Errc.INVALID_WIRE_VALUE, r"Dossier\.events\[0\]\.due"):
        exchange.decode_dossier(message.SerializeToString())


def test_limits_are_those_that_are_told() -> None:
    for limits, what in (
        (exchange.DecodeLimits(octets=len(OCTETS) - 1), "octets"),
        (exchange.DecodeLimits(messages=2), "messages"),
        (exchange.DecodeLimits(depth=2), "one another"),
        (exchange.DecodeLimits(elements=0), "elements"),
        (exchange.DecodeLimits(text_octets=5), "octets"),
    ):
        with raises(motcua.Errc.WIRE_TOO_LARGE, what):
            exchange.decode_dossier(OCTETS, limits)
    assert exchange.decode_dossier(OCTETS, limits=exchange.DecodeLimits(octets=len(OCTETS)))
    # Raising them does not let in what the contract forbids.
    much = motcua.Dossier(identity=PRIVATE.identity, events=PRIVATE.events * 10_001)
    with pytest.raises(motcua.MotcuaError, match="Dossier.events"):
        exchange.encode_dossier(much)
    assert exchange.EVENT_LIMITS.octets == 262_144
    assert exchange.EVALUATION_LIMITS.octets == 8 << 20
    assert exchange.MAX_VALUE_OCTETS == 4096


def test_arguments_are_named_without_being_shown() -> None:
    wrong: list[tuple[Callable[[], object], str]] = [
        (lambda: exchange.decode_dossier(bytearray(OCTETS)), "expected bytes, got bytearray"),  # type: ignore[arg-type]
        (lambda: exchange.decode_dossier(OCTETS, 5), "a motcua.exchange.DecodeLimits, got int"),  # type: ignore[arg-type]
        (lambda: exchange.encode_dossier({NAME: 1}), "a motcua.Dossier, or a .*, got dict"),  # type: ignore[arg-type]
        (
            lambda: exchange.encode_dossier(exchange.Received(PRIVATE.events[0])),  # type: ignore[arg-type]
            "a motcua.Dossier, or a .*, got Received",
        ),
    ]
    for call, what in wrong:
        with pytest.raises(TypeError, match=what) as caught:
            call()
        assert NAME[:2] not in str(caught.value)


# --- Evaluations --------------------------------------------------------------------------------


def evaluation(**named: Any) -> motcua.Evaluation:
    return BOOK.evaluate(
        dossier("received@2026-03-02T09:00>2026-03-05T17:00 returned@2026-03-09T10:00"),
        as_of=moment("2026-03-10T08:00"),
        limit=motcua.parse_time_limit("03 ngày làm việc"),
        **named,
    )


def test_evaluations_come_back() -> None:
    value = evaluation()
    octets = exchange.encode_evaluation(value)
    received = exchange.decode_evaluation(octets)
    assert received == exchange.Received(value)
    assert exchange.encode_evaluation(received) == octets
    message = parse("evaluation.v1.Evaluation", octets)
    assert message.regime == value.regime
    assert message.receipt.law_data_hash == value.receipt.law_data_hash
    assert len(message.obligations) == len(value.obligations) > 0
    assert message.deadline_vietnamese == value.deadline.to_vietnamese()
    for each in (value, evaluation(explain=False), received):
        assert pickle.loads(pickle.dumps(each)) == copy.deepcopy(each) == each
    assert hash(received.value) == hash(value)
    assert value != evaluation(explain=False) and value != "value"


@given(DOSSIERS, st.none() | st.just("118/2025/NĐ-CP"), st.booleans(), st.integers(0, 5))
def test_questions_come_back(
    value: motcua.Dossier, regime: str | None, explain: bool, letters: int
) -> None:
    question = exchange.Question(
        dossier=value,
        as_of=moment("2026-03-10T08:00"),
        options=motcua.DeadlineOptions(minutes_of_working_day=450),
        regime=regime,
        limit=motcua.parse_time_limit("03 ngày làm việc"),
        explain=explain,
        courtesy_letters=letters,
    )
    octets = exchange.encode_question(question)
    assert exchange.decode_question(octets) == exchange.Received(question)
    message = parse("evaluation.v1.Question", octets)
    assert told(message.as_of) == question.as_of
    assert len(message.dossier.events) == len(value.events)


# --- What the law is made of --------------------------------------------------------------------

DAY = dt.date(2026, 3, 5)
_, WHY = OFFICE.explain_add_working_days(DAY, count=5)
PAPER = papers.RenderedPaper(
    octets=NAME.encode(),
    format=papers.PaperFormat.PDF,
    made_by=papers.TemplateId(kind=papers.PaperKind.CONDOLENCE, edition="thu", wording="chung"),
    pages=1,
    notes=["x"],
)
CATALOGUE = motcua.embedded_catalogue()
# The message, a list of it, and a value.
MESSAGES: list[tuple[str, str, Any]] = [
    ("evaluation.v1.Explanation", "notes", WHY),
    ("procedure.v1.Procedure", "limits", CATALOGUE.versions("1.001193")[0]),
    ("paper.v1.RenderedPaper", "notes", PAPER),
    ("refdata.v1.CalendarRows", "days", motcua.embedded_calendar_rows()),
    ("refdata.v1.UnitRows", "units", small_rows()),
    ("refdata.v1.AgencyRows", "agencies", small_agency_rows()),
    ("refdata.v1.RuleRows", "rows", exchange.RuleRows(RULES.rows)),
    ("report.v1.Report", "rows", exchange.SentReport(REPORT, evaluation().receipt)),
]
NAMES = {"RenderedPaper": "paper", "CalendarRows": "calendar_rows", "UnitRows": "unit_rows"}
NAMES |= {"AgencyRows": "agency_rows", "RuleRows": "rule_rows"}


@pytest.mark.parametrize("name, field, value", MESSAGES, ids=[message[0] for message in MESSAGES])
def test_other_messages_come_back(name: str, field: str, value: Any) -> None:
    of = name.rpartition(".")[2]
    encode = getattr(exchange, f"encode_{NAMES.get(of, of.lower())}")
    decode = getattr(exchange, f"decode_{NAMES.get(of, of.lower())}")
    octets = encode(value)
    assert decode(octets) == exchange.Received(value)
    message = parse(name, octets)
    held = value.report if isinstance(value, exchange.SentReport) else value
    assert len(getattr(message, field)) == len(getattr(held, field)) > 0
    assert encode(decode(message.SerializeToString())) == octets
    message.MergeFromString(b"\xca\x3e\x03new")
    received = decode(message.SerializeToString())
    assert received.value == value and received.unknown
    assert parse(name, encode(received)) == message
    assert pickle.loads(pickle.dumps(received)) == received
    with raises(motcua.Errc.WIRE_TOO_LARGE):
        decode(octets, exchange.DecodeLimits(octets=len(octets) - 1))


def test_procedures_come_back() -> None:
    for code in CATALOGUE.codes()[:300]:
        value = CATALOGUE.versions(code)[0]
        assert exchange.decode_procedure(exchange.encode_procedure(value)).value == value


# --- Redaction ----------------------------------------------------------------------------------


def personal(message: Any) -> list[str]:
    """The fields of a message that are set and not classed as free to show."""
    found = []
    for field, value in message.ListFields():
        if field.type in (field.TYPE_STRING, field.TYPE_BYTES):
            if data_class(field) != "DATA_CLASS_NOT_PERSONAL":
                found.append(field.full_name)
        elif field.message_type:
            repeated = field.is_repeated if hasattr(field, "is_repeated") else field.label == 3
            for each in value if repeated else [value]:
                found += personal(each)
    return found


def test_redaction_leaves_nothing_personal() -> None:
    assert personal(parse("dossier.v1.Dossier", OCTETS))
    redacted = exchange.redact_dossier(newer())
    assert not personal(parse("dossier.v1.Dossier", redacted))
    for secret in SECRETS:
        assert secret.encode() in newer() and secret.encode() not in redacted
    left = exchange.decode_dossier(redacted)
    assert not left.unknown and b"new" not in redacted
    assert left.value.identity.procedure == PRIVATE.identity.procedure
    assert left.value.events[0].due == PRIVATE.events[0].due
    assert exchange.redact_dossier(redacted) == redacted
    of_event = exchange.redact_dossier_event(exchange.encode_dossier_event(PRIVATE.events[0]))
    assert not personal(parse("dossier.v1.DossierEvent", of_event))
    of_evaluation = exchange.redact_evaluation(exchange.encode_evaluation(evaluation()))
    assert not personal(parse("evaluation.v1.Evaluation", of_evaluation))
    with raises(motcua.Errc.WIRE_TOO_LARGE):
        exchange.redact_dossier(OCTETS, exchange.DecodeLimits(octets=10))


# --- Columns ------------------------------------------------------------------------------------

LIMITS = {"1.001193": "03 ngày làm việc", "2.000815": "trong ngày", "1.000656": "01 tháng"}
ORDER = list(LIMITS)
WORDS = [
    ("received@2026-03-02T09:00>2026-03-05T17:00 returned@2026-03-09T10:00", "1.001193"),
    ("submitted@2026-03-02T07:00", "2.000815"),
    ("received@2026-03-02T09:00 fee_paid@2026-03-02T09:05#8000", "1.000656"),
    ("received@2026-03-03T09:00", "1.001193"),
]
PLAN = motcua.DeadlinePlan([motcua.parse_time_limit(each) for each in LIMITS.values()], rules=RULES)


def coded(row: int, words: str, procedure: str) -> motcua.Dossier:
    plain = dossier(words, procedure)
    identity = motcua.DossierIdentity(
        procedure=plain.identity.procedure,
        code=motcua.DossierCode(f"000.00.15.H01-241105-{row:04}"),
        applicant=PRIVATE.identity.applicant,
    )
    return motcua.Dossier(identity=identity, events=plain.events)


ROWS = [coded(row, *words) for row, words in enumerate(WORDS)]
STREAM = exchange.write_stream(map(exchange.encode_dossier, ROWS))


def chosen(identity: exchange.ScannedIdentity) -> int:
    return ORDER.index(identity.procedure)


def test_a_stream_is_scanned_into_columns() -> None:
    asked = []

    def choose(identity: exchange.ScannedIdentity) -> int:
        asked.append(identity)
        return chosen(identity)

    scan = exchange.scan_dossiers(STREAM, choose, codes=True)
    assert (scan.octets, scan.failure) == (len(STREAM), None)
    assert scan.codes == [str(row.identity.code) for row in ROWS if row.identity.code]
    # Once for those that are alike.
    assert [each.procedure for each in asked] == ["1.001193", "2.000815", "1.000656"]
    assert asked[0] == exchange.ScannedIdentity(
        procedure="1.001193", channel=motcua.Channel.IN_PERSON
    )
    rows = scan.rows
    assert [column.dtype.name for column in rows] == [
        *("uint8", "int32", "int32", "int64", "int64", "uint16", "uint8")
    ]
    every = [event for row in ROWS for event in row.events]
    assert rows.kinds.tolist() == [event.kind.value for event in every]
    assert rows.times.astype("datetime64[m]").tolist() == [event.time for event in every]
    assert rows.offsets.tolist() == [0, 2, 3, 5, 6]
    assert rows.limits.tolist() == [0, 1, 2, 0]

    as_of = moment("2026-03-10T08:00")
    results = batch.compute_deadlines(PLAN, [OFFICE], None, **rows._asdict(), as_of=as_of)
    for row, (words, procedure) in enumerate(WORDS):
        answer = BOOK.evaluate(
            dossier(words, procedure),
            as_of=as_of,
            limit=motcua.parse_time_limit(LIMITS[procedure]),
        )
        assert results["states"][row] == answer.view.state.value
        assert results["decree"][row] == answer.deadline.decree.timeliness.value
        assert same(results["rolled"][row], answer.deadline.rolled)


def test_a_spoilt_dossier_spoils_its_row_alone() -> None:
    pieces = [exchange.encode_dossier(ROWS[0]), b"\xff" * 9, exchange.encode_dossier(ROWS[1])]
    scan = exchange.scan_dossiers(exchange.write_stream(pieces), chosen, codes=True)
    assert scan.failure is None
    assert scan.codes == ["000.00.15.H01-241105-0000", None, "000.00.15.H01-241105-0001"]
    results = batch.compute_deadlines(
        PLAN, [OFFICE], None, **scan.rows._asdict(), as_of=moment("2026-03-10T08:00")
    )
    assert results["codes"].tolist()[1] == motcua.Errc.INVALID_EVENT.value
    assert results["codes"].tolist()[0] == 0
    assert exchange.scan_dossiers(STREAM, chosen).codes is None
    bad_last = exchange.scan_dossiers(exchange.write_stream([pieces[1]]), chosen, codes=True)
    assert bad_last.codes == [None]


def test_a_torn_stream_says_where_it_stopped() -> None:
    ends = [0]
    for row in ROWS:
        ends.append(ends[-1] + len(exchange.write_stream([exchange.encode_dossier(row)])))
    for cut in range(len(STREAM) + 1):
        scan = exchange.scan_dossiers(STREAM[:cut], chosen)
        whole = sum(end <= cut for end in ends) - 1
        assert len(scan.rows.limits) == whole
        assert scan.octets == ends[whole]
        assert (scan.failure is None) == (cut in ends)


def test_what_the_chooser_does_wrong_is_raised() -> None:
    def fails(identity: exchange.ScannedIdentity) -> int:
        raise KeyError("no limit")

    with pytest.raises(KeyError, match="no limit"):
        exchange.scan_dossiers(STREAM, fails)
    for wrong in (-1, 65_536, 2**70, "1", None):
        with pytest.raises(TypeError, match="choose: expected the index of a limit, 0 to 65535"):
            exchange.scan_dossiers(STREAM, lambda identity: wrong)  # type: ignore[arg-type,return-value]
    assert exchange.scan_dossiers(STREAM, lambda identity: np.uint16(7)).rows.limits.tolist() == [7] * 4  # type: ignore[arg-type,return-value]
    with pytest.raises(TypeError, match="expected a function, got int"):
        exchange.scan_dossiers(STREAM, 5)  # type: ignore[arg-type]


def test_threads_scan_and_decode_the_same() -> None:
    stream = STREAM * 500

    def work(_: int) -> tuple[list[int], motcua.Dossier]:
        scan = exchange.scan_dossiers(stream, chosen)
        return scan.rows.limits.tolist(), exchange.decode_dossier(OCTETS).value

    with ThreadPoolExecutor(4) as pool:
        for limits, value in pool.map(work, range(16)):
            assert limits == [0, 1, 2, 0] * 500 and value == PRIVATE


# --- The contract's files -----------------------------------------------------------------------


def test_the_contract_comes_with_the_package() -> None:
    ours = exchange.proto_path()
    files = sorted(path.relative_to(ours) for path in ours.rglob("*.proto"))
    assert files == sorted(
        path.relative_to(ROOT / "proto") for path in (ROOT / "proto").rglob("*.proto")
    )
    for file in files:
        assert filecmp.cmp(ours / file, ROOT / "proto" / file, shallow=False)


def test_generated_code_lives_beside_the_package(tmp_path: Path) -> None:
    areas = ["options", "type", "dossier"]
    subprocess.run(
        ["protoc", f"-I{exchange.proto_path()}", f"--python_out={tmp_path}"]
        + [f"motcua/{area}/v1/{area}.proto" for area in areas],
        check=True,
    )
    script = (
        f"import sys; sys.path.insert(1, {str(tmp_path)!r})\n"
        "import motcua\n"
        "from motcua.dossier.v1 import dossier_pb2\n"
        "event = dossier_pb2.DossierEvent(kind=dossier_pb2.EVENT_KIND_RECEIVED)\n"
        "event.time.year, event.time.month, event.time.day = 2026, 11, 23\n"
        "octets = event.SerializeToString()\n"
        "print(motcua.exchange.decode_dossier_event(octets).value.kind.name)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("RECEIVED\n", "")
