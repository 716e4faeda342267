"""Events, chained logs, signatures and the inbox, beside Google's protobuf, hashlib and openssl."""

import copy
import datetime as dt
import hashlib
import pickle
import subprocess
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import motcua
import pytest
from calendars import raises
from contract import message_class, parse
from hypothesis import given
from hypothesis import strategies as st
from motcua import exchange
from test_exchange import EVENT, HEADER, ID, OCTETS, RECORD_RECEIPT, TIME, ZONE
from test_exchange_batch import ENCODED, LOG, RECORDS, events

KEYS = Path(__file__).resolve().parents[1] / "exchange" / "keys"
# The certificates of tests/exchange/keys are valid from 2026-11-26 for five years.
NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
TEXTS = st.text("abcđêô 019/.-", max_size=20)


def key(name: str) -> bytes:
    return (KEYS / name).read_bytes()


def replaced(value: Any, **named: Any) -> Any:
    """A record with other values."""
    make, _ = value.__reduce__()
    return type(value)(**make.keywords | named)


# --- Messages -----------------------------------------------------------------------------------


@given(
    st.builds(
        exchange.Event,
        event_id=st.uuids(),
        payload_type=st.just("motcua.dossier.v1.Dossier"),
        payload=st.binary(max_size=100),
        source=TEXTS.filter(bool),
        subject=st.none() | st.uuids(),
        subject_code=TEXTS,
        create_time=st.datetimes(
            dt.datetime(1, 1, 3), dt.datetime(9999, 12, 29), timezones=st.just(ZONE)
        ).map(lambda time: time.replace(microsecond=0)),
        idempotency_key=TEXTS,
        schema_release=st.just("0.1.0"),
        corrects=st.none() | st.uuids(),
    )
)
def test_events_come_back_and_protobuf_reads_the_same(event: exchange.Event) -> None:
    octets = exchange.encode_event(event)
    assert exchange.decode_event(octets) == event
    message = parse("envelope.v1.Event", octets)
    assert message.event_id.octets == event.event_id.bytes
    assert message.payload == event.payload
    assert message.create_time.seconds == event.create_time.timestamp()
    assert message.idempotency_key == event.idempotency_key
    assert message.HasField("subject") == (event.subject is not None)
    assert exchange.decode_event(message.SerializeToString()) == event


def test_attributes_are_messages() -> None:
    attribute = message_class("type.v1.Attribute")
    pairs = [attribute(key=name, text="1").SerializeToString() for name in ("a.b", "c.d")]
    with_them = replaced(EVENT, attributes=pairs)
    assert with_them.attributes == tuple(pairs)
    assert exchange.decode_event(exchange.encode_event(with_them)) == with_them
    with raises(motcua.Errc.INVALID_WIRE_VALUE, "attributes"):
        exchange.encode_event(replaced(EVENT, attributes=pairs[::-1]))
    for wrong, what in ((b"ab", "an iterable of bytes, got bytes"), (["a"], "bytes, got str")):
        with pytest.raises(TypeError, match=f"expected {what}"):
            replaced(EVENT, attributes=wrong)
    assert exchange.encode_batch_header(replaced(HEADER, attributes=pairs))


def test_records_come_back() -> None:
    for record, octets in zip(RECORDS, ENCODED, strict=True):
        assert exchange.decode_record(octets) == record
        message = parse("envelope.v1.Record", octets)
        assert (message.sequence, message.hash) == (record.sequence, record.hash)
    assert repr(RECORDS[0]) == "<Record 1 of H01.15/motcua/2026>"
    assert repr(EVENT) == f"<Event {ID} of motcua.dossier.v1.Dossier>"
    with pytest.raises(ValueError, match="expected the 32 octets of a SHA-256, got 31"):
        replaced(RECORDS[0], hash=bytes(31))
    with pytest.raises(TypeError, match="expected an aware datetime"):
        replaced(EVENT, create_time=TIME.replace(tzinfo=None))


# --- Chains -------------------------------------------------------------------------------------


def test_the_chain_is_the_one_of_the_contract() -> None:
    """proto/README.md, "Chain of a log", by another hand."""
    previous = hashlib.sha256(b"\x02" + LOG.encode()).digest()
    assert exchange.empty_log(LOG) == exchange.LogHead(log=LOG, sequence=0, hash=previous)
    for number, record in enumerate(RECORDS, 1):
        assert (record.log, record.sequence, record.previous_hash) == (LOG, number, previous)
        previous = hashlib.sha256(
            b"\x00" + previous + number.to_bytes(8, "big") + record.event
        ).digest()
        assert record.hash == previous
        assert exchange.record_hash(record.previous_hash, number, record.event) == previous
    check = exchange.check_chain(exchange.empty_log(LOG), ENCODED)
    assert check == exchange.ChainCheck(
        head=exchange.LogHead(log=LOG, sequence=5, hash=previous), records=5
    )
    assert exchange.check_chain(check.head, iter([])).head == check.head


def encoded(record: exchange.Record) -> bytes:
    return exchange.encode_record(record)


def changed_event(record: exchange.Record) -> bytes:
    return encoded(replaced(record, event=record.event + b"\x00"))


def rehashed(record: exchange.Record) -> bytes:
    """Changed, with a hash of its own: the next one gives it away."""
    event = record.event[:-1] + b"\x00"
    new = exchange.record_hash(record.previous_hash, record.sequence, event)
    return encoded(replaced(record, event=event, hash=new))


FAULTS: list[tuple[str, list[bytes], int]] = [
    ("WRONG_HASH", [*ENCODED[:2], changed_event(RECORDS[2]), *ENCODED[3:]], 2),
    ("BROKEN_LINK", [*ENCODED[:2], rehashed(RECORDS[2]), *ENCODED[3:]], 3),
    ("GAP", [*ENCODED[:2], *ENCODED[3:]], 2),
    ("SWAP", [*ENCODED[:2], ENCODED[3], ENCODED[2], ENCODED[4]], 2),
    ("REPEAT", [*ENCODED[:3], ENCODED[2]], 3),
    ("NO_RECORD", [*ENCODED[:1], b"\xff"], 1),
    ("OTHER_LOG", [*ENCODED[:1], encoded(replaced(RECORDS[1], log="other"))], 1),
    ("NONE", ENCODED, 5),
]


@pytest.mark.parametrize("name, chain, right", FAULTS, ids=[fault[0] for fault in FAULTS])
def test_tampering_is_found_and_named(name: str, chain: list[bytes], right: int) -> None:
    check = exchange.check_chain(exchange.empty_log(LOG), chain)
    assert check.fault is exchange.ChainFault[name]
    assert check.records == check.head.sequence == right
    assert (check.why is None) == (name == "NONE")


def test_every_flipped_bit_of_an_event_is_found() -> None:
    octets = ENCODED[0]
    start = octets.index(RECORDS[0].event)
    for at in range(start, start + len(RECORDS[0].event)):
        flipped = octets[:at] + bytes([octets[at] ^ 1]) + octets[at + 1 :]
        check = exchange.check_chain(exchange.empty_log(LOG), [flipped, *ENCODED[1:]])
        assert check.fault is exchange.ChainFault.WRONG_HASH and check.records == 0


def test_heads_follow_one_after_the_other() -> None:
    head = exchange.empty_log(LOG)
    for record in RECORDS[:3]:
        head = exchange.follow_log(head, record)
    assert head.hash == RECORDS[2].hash
    with raises(motcua.Errc.CHAIN_GAP):
        exchange.follow_log(head, RECORDS[4])
    with raises(motcua.Errc.BROKEN_CHAIN):
        exchange.follow_log(head, RECORDS[2])
    assert head.sequence == 3


# --- Signatures ---------------------------------------------------------------------------------


def signed(part: exchange.SignedPart = exchange.SignedPart.EVENT) -> exchange.Signature:
    return exchange.sign(
        part, RECORDS[0], key=key("signer.key"), certificate=key("signer.pem"), time=NOW
    )


def test_signatures_are_good_and_stay_with_their_record() -> None:
    assert exchange.pre_authentication_encoding(
        "application/vnd.motcua.event+protobuf", b"x"
    ) == b"DSSEv1 37 application/vnd.motcua.event+protobuf 1 x"
    for part in exchange.SignedPart:
        signature = signed(part)
        octets = exchange.append_signature(ENCODED[0], signature)
        assert octets.startswith(ENCODED[0])
        record = exchange.decode_record(octets)
        assert record.signatures == (signature,)
        signer = exchange.verify_signature(
            record.signatures[0], record, anchors=key("root.pem"), time=NOW
        )
        assert signer.claimed_time == NOW
        assert "certificate" in repr(signer) and len(repr(signer)) < 60
        assert repr(signature).startswith(f"<Signature over {part}, ")


def test_openssl_verifies_what_we_sign(tmp_path: Path) -> None:
    (tmp_path / "cms").write_bytes(signed().cms)
    body = exchange.pre_authentication_encoding(
        "application/vnd.motcua.event+protobuf", RECORDS[0].event
    )
    (tmp_path / "pae").write_bytes(body)
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "cms"]
    command += ["-content", "pae", "-CAfile", str(KEYS / "root.pem"), "-out", "out"]
    command += ["-purpose", "any", "-attime", str(int(NOW.timestamp()))]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "out").read_bytes() == body


def test_signatures_that_are_not_good_are_refused() -> None:
    signature = signed()

    def verify(
        signature: exchange.Signature = signature,
        record: exchange.Record = RECORDS[0],
        anchors: bytes = key("root.pem"),
        time: dt.datetime = NOW,
    ) -> exchange.Signer:
        return exchange.verify_signature(signature, record, anchors=anchors, time=time)

    assert verify()
    invalid, untrusted = motcua.Errc.INVALID_SIGNATURE, motcua.Errc.UNTRUSTED_SIGNER
    for code, named in (
        (invalid, {"record": RECORDS[1]}),
        (invalid, {"signature": replaced(signature, part=exchange.SignedPart.RECORD_HASH)}),
        (invalid, {"signature": replaced(signature, part=None)}),
        (invalid, {"signature": replaced(signature, cms=b"")}),
        (untrusted, {"anchors": key("other_root.pem")}),
        (untrusted, {"time": dt.datetime(2033, 1, 1, tzinfo=dt.UTC)}),
        (motcua.Errc.INVALID_KEY, {"anchors": b"no PEM"}),
    ):
        with raises(code):
            verify(**named)


def test_keys_are_never_shown() -> None:
    secret = key("signer.key")
    line = secret.decode().splitlines()[1]
    part, record, certificate = exchange.SignedPart.EVENT, RECORDS[0], key("signer.pem")
    wrong: list[Callable[[], object]] = [
        lambda: exchange.sign(part, record, key=secret, certificate=b"", time=NOW),
        lambda: exchange.sign(part, record, key=secret, certificate=key("root.pem"), time=NOW),
        lambda: exchange.sign(part, record, key=secret, certificate=certificate),  # type: ignore[call-arg]
        lambda: exchange.sign(part, b"", key=secret, certificate=certificate, time=NOW),  # type: ignore[arg-type]
        lambda: exchange.sign(part, record, key=secret, certificate="", time=NOW),  # type: ignore[arg-type]
        lambda: exchange.sign(part, record, key=secret, certificate=certificate, time=0),  # type: ignore[arg-type]
        lambda: exchange.sign(1, record, key=secret, certificate=certificate, time=NOW),  # type: ignore[arg-type]
    ]
    for each in wrong:
        with pytest.raises((motcua.MotcuaError, TypeError)) as caught:
            each()
        assert line not in str(caught.value)


def test_threads_sign_and_verify() -> None:
    def work(_: int) -> bool:
        signature = signed()
        signer = exchange.verify_signature(
            signature, RECORDS[0], anchors=key("root.pem"), time=NOW
        )
        return signer.claimed_time == NOW

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(40)))


# --- Inbox --------------------------------------------------------------------------------------


def apply(record: exchange.Record, event: exchange.Event) -> exchange.Judgement:
    return exchange.Judgement.APPLY


def defer(record: exchange.Record, event: exchange.Event) -> exchange.Judgement:
    return exchange.Judgement.DEFER


def outcomes(inbox: exchange.Inbox, chain: list[bytes]) -> list[str]:
    return [inbox.take(octets, apply).outcome.name for octets in chain]


def test_what_is_sent_again_does_no_harm() -> None:
    inbox = exchange.Inbox()
    assert outcomes(inbox, ENCODED[:2]) == ["APPLIED"] * 2
    assert outcomes(inbox, ENCODED[:2]) == ["DUPLICATE"] * 2
    assert len(inbox) == 2 and repr(inbox) == "<Inbox of 2 events>"
    receipt = inbox.take(ENCODED[4], apply)
    assert receipt.outcome is exchange.Outcome.DEFERRED
    assert [problem.code for problem in receipt.problems] == [motcua.Errc.CHAIN_GAP]
    assert receipt.event_sha256 == hashlib.sha256(RECORDS[4].event).digest()
    assert inbox.deferred == (uuid.UUID(int=5),)
    assert outcomes(inbox, ENCODED[2:4]) == ["APPLIED"] * 2
    head = inbox.head_of(LOG)
    assert head is not None and (head.sequence, head.hash) == (5, RECORDS[4].hash)
    assert inbox.retry(ENCODED[4], apply).outcome is exchange.Outcome.APPLIED
    assert inbox.find(uuid.UUID(int=5)) is exchange.Outcome.APPLIED
    assert inbox.find(uuid.UUID(int=9)) is None and inbox.head_of("other") is None

    bad = inbox.take(changed_event(RECORDS[0]), apply)
    assert bad.outcome is exchange.Outcome.REJECTED and bad.problems


def test_facts_are_known_by_their_keys() -> None:
    def sent(head: exchange.LogHead, number: int, payload: bytes) -> tuple[exchange.LogHead, bytes]:
        event = replaced(
            EVENT, event_id=uuid.UUID(int=number), payload=payload, idempotency_key="fee-7"
        )
        head, record = exchange.append_to_log(head, exchange.encode_event(event))
        return head, exchange.encode_record(record)

    head, first = sent(exchange.empty_log(LOG), 1, OCTETS)
    head, same_fact = sent(head, 2, OCTETS)
    head, other_fact = sent(head, 3, OCTETS + b"\x00")
    assert outcomes(exchange.Inbox(), [first, same_fact, other_fact]) == [
        "APPLIED",
        "DUPLICATE",
        "CONFLICT",
    ]


def test_a_judge_rejects_with_the_error_that_it_raises() -> None:
    seen = []

    def judge(record: exchange.Record, event: exchange.Event) -> exchange.Judgement:
        seen.append((record, event))
        motcua.parse_iso_date("?")
        return exchange.Judgement.APPLY

    inbox = exchange.Inbox()
    receipt = inbox.take(ENCODED[0], judge)
    assert receipt.outcome is exchange.Outcome.REJECTED
    assert [problem.code for problem in receipt.problems] == [motcua.Errc.INVALID_DATE]
    assert seen == [(RECORDS[0], exchange.decode_event(RECORDS[0].event))]
    assert inbox.take(ENCODED[1], defer).outcome is exchange.Outcome.DEFERRED
    assert inbox.retry(ENCODED[1], apply).outcome is exchange.Outcome.APPLIED


def test_what_else_a_judge_raises_leaves_the_inbox_as_it_was() -> None:
    inbox = exchange.Inbox()
    inbox.take(ENCODED[0], apply)
    before = copy.copy(inbox)

    def fails(record: exchange.Record, event: exchange.Event) -> exchange.Judgement:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        inbox.take(ENCODED[1], fails)
    wrong: list[Any] = [lambda record, event: True, lambda record: None, lambda *_: None]
    for judge in wrong:
        with pytest.raises(TypeError):
            inbox.take(ENCODED[1], judge)
    with pytest.raises(TypeError, match="expected a function, got NoneType"):
        inbox.take(ENCODED[1], None)  # type: ignore[arg-type]
    assert inbox == before
    assert outcomes(inbox, ENCODED[1:]) == ["APPLIED"] * 4


def test_an_inbox_takes_one_record_at_a_time() -> None:
    inbox = exchange.Inbox()
    judging, done = threading.Event(), threading.Event()

    def slow(record: exchange.Record, event: exchange.Event) -> exchange.Judgement:
        judging.set()
        assert done.wait(timeout=60)
        with pytest.raises(RuntimeError, match="one record at a time"):
            inbox.take(ENCODED[1], apply)
        return exchange.Judgement.APPLY

    with ThreadPoolExecutor(1) as pool:
        taking = pool.submit(inbox.take, ENCODED[0], slow)
        assert judging.wait(timeout=60)
        for call in (lambda: inbox.take(ENCODED[0], apply), lambda: len(inbox), inbox.serialise):
            with pytest.raises(RuntimeError, match="one record at a time"):
                call()
        done.set()
        assert taking.result().outcome is exchange.Outcome.APPLIED
    assert len(inbox) == 1


def test_inboxes_are_kept_and_copied() -> None:
    inbox = exchange.Inbox()
    outcomes(inbox, ENCODED[:3])
    for again in (
        exchange.Inbox.deserialise(inbox.serialise()),
        pickle.loads(pickle.dumps(inbox)),
        copy.copy(inbox),
        copy.deepcopy(inbox),
    ):
        assert again == inbox and again.serialise() == inbox.serialise()
        again.take(ENCODED[3], apply)
        assert again != inbox
    torn = inbox.serialise()[:-1]
    with pytest.raises(motcua.MotcuaError):
        exchange.Inbox.deserialise(torn)
    trusting = exchange.Inbox()
    trusting.trust(exchange.LogHead(log=LOG, sequence=3, hash=RECORDS[2].hash))
    assert trusting.take(ENCODED[3], apply).outcome is exchange.Outcome.APPLIED


def test_batches_get_receipts() -> None:
    inbox = exchange.Inbox()
    header = exchange.encode_batch_header(HEADER)
    received = {"receiver": "H01/motcua", "receive_time": TIME, "schema_release": "0.1.0"}

    def take(records: list[bytes]) -> exchange.Receipt:
        return inbox.take_batch(header, records, apply, **received)  # type: ignore[arg-type]

    receipt = take(ENCODED[:3])
    assert [each.outcome.name for each in receipt.records] == ["APPLIED"] * 3
    assert receipt.batch_id == HEADER.batch_id and receipt.problem is None
    assert take(ENCODED[:3]) == receipt
    other = take(ENCODED[:2])
    assert other.problem is not None and other.problem.code is motcua.Errc.CONFLICTING_EVENT

    octets = exchange.encode_receipt(receipt)
    assert exchange.decode_receipt(octets) == receipt
    message = parse("envelope.v1.Receipt", octets)
    assert len(message.records) == 3 and message.receiver == "H01/motcua"
    told = replaced(receipt, records=[RECORD_RECEIPT])
    assert exchange.decode_receipt(exchange.encode_receipt(told)).records[0].problems[0].code is (
        motcua.Errc.CHAIN_GAP
    )


def test_a_batch_in_one_message_is_what_inboxes_take() -> None:
    header = exchange.encode_batch_header(HEADER)
    batch = exchange.BatchMessage(header=header, records=ENCODED[:3])
    octets = exchange.join_batch(batch)
    assert exchange.split_batch(octets) == exchange.Received(batch)
    message = parse("envelope.v1.Batch", octets)
    assert [record.sequence for record in message.records] == [1, 2, 3]
    message.MergeFromString(b"\xca\x3e\x03new")
    received = exchange.split_batch(message.SerializeToString())
    assert received.value == batch and received.unknown
    assert parse("envelope.v1.Batch", exchange.join_batch(received)) == message
    with raises(motcua.Errc.WIRE_TOO_LARGE):
        exchange.split_batch(octets, exchange.DecodeLimits(elements=2))
    with pytest.raises(motcua.MotcuaError):
        exchange.join_batch(exchange.BatchMessage(header=header, records=[b"\xff"]))
    inbox = exchange.Inbox()
    receipt = inbox.take_batch(
        received.value.header,
        received.value.records,
        apply,
        receiver="H01/motcua",
        receive_time=TIME,
        schema_release="0.1.0",
    )
    assert [each.outcome.name for each in receipt.records] == ["APPLIED"] * 3


def test_long_logs_are_checked_by_threads() -> None:
    head = exchange.empty_log(LOG)
    chain = []
    for event in events(500):
        head, record = exchange.append_to_log(head, event)
        chain.append(exchange.encode_record(record))
    with ThreadPoolExecutor(4) as pool:
        checks = list(
            pool.map(lambda _: exchange.check_chain(exchange.empty_log(LOG), chain), range(8))
        )
    assert all(check.head == head and check.records == 500 for check in checks)
