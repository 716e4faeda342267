"""JSON of messages beside protobuf's own reader and writer of it."""

import datetime as dt
import hashlib
import json
import uuid
from typing import Any

import motcua
import pytest
from calendars import raises
from case_table import Case, load_cases
from contract import message_class, parse
from google.protobuf import json_format
from hypothesis import given
from hypothesis import strategies as st
from motcua import exchange
from test_exchange import DOSSIERS, EVENTS, NAME, PRIVATE, newer


def theirs(name: str, text: str) -> Any:
    return json_format.Parse(text, message_class(name)())


def read(row: Case) -> object:
    ignore = bool(row["ignore"])
    if row["message"] == "Dossier":
        return exchange.decode_dossier_json(row["json"], ignore_unknown_names=ignore)
    return exchange.decode_dossier_event_json(row["json"], ignore_unknown_names=ignore)


@pytest.mark.parametrize("row", load_cases("json.csv"), ids=lambda row: row["case"])
def test_case_table(row: Case) -> None:
    name = f"dossier.v1.{row['message']}"
    if row["error"]:
        with pytest.raises(motcua.MotcuaError) as caught:
            read(row)
        assert caught.value.code == row.error_code()
        where = row["names"]
        if row["case"] not in {"invalid_utf8", "overlong_utf8", "utf8_surrogate", "utf16"}:
            assert caught.value.message.startswith(f"motcua.{name}{where}")
        return
    received = read(row)
    if isinstance(received.value, motcua.Dossier):  # type: ignore[attr-defined]
        assert exchange.encode_dossier_json(received) == row["canonical"]  # type: ignore[arg-type]
    else:
        assert exchange.encode_dossier_event_json(received) == row["canonical"]  # type: ignore[arg-type]
    if not row["ignore"]:
        assert exchange_of(name, theirs(name, row["json"])) == received


def exchange_of(name: str, message: Any) -> object:
    decode = exchange.decode_dossier if name.endswith("Dossier") else exchange.decode_dossier_event
    return decode(message.SerializeToString())


@given(DOSSIERS, st.booleans())
def test_protobuf_reads_what_we_write(value: motcua.Dossier, indented: bool) -> None:
    text = exchange.encode_dossier_json(value, indented=indented)
    assert theirs("dossier.v1.Dossier", text) == parse(
        "dossier.v1.Dossier", exchange.encode_dossier(value)
    )
    assert exchange.decode_dossier_json(text) == exchange.Received(value)


@given(DOSSIERS, st.booleans(), st.booleans(), st.sampled_from([None, 2]))
def test_we_read_what_protobuf_writes(
    value: motcua.Dossier, names: bool, numbers: bool, indent: int | None
) -> None:
    message = parse("dossier.v1.Dossier", exchange.encode_dossier(value))
    text = json_format.MessageToJson(
        message,
        preserving_proto_field_name=names,
        use_integers_for_enums=numbers,
        indent=indent,
    )
    assert exchange.decode_dossier_json(text) == exchange.Received(value)
    # The same value, spelled alike but for white space and escapes.
    ours = exchange.encode_dossier_json(value)
    if not names and not numbers:
        assert json.loads(ours) == json.loads(text)


@given(EVENTS)
def test_events_come_back(value: motcua.DossierEvent) -> None:
    text = exchange.encode_dossier_event_json(value)
    assert exchange.decode_dossier_event_json(text) == exchange.Received(value)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    for decode in (
        exchange.decode_dossier_json,
        exchange.decode_dossier_event_json,
        exchange.decode_evaluation_json,
        exchange.decode_date_json,
        exchange.decode_law_ref_json,
        exchange.decode_uuid_json,
        exchange.decode_event_json,
        exchange.decode_record_json,
        exchange.decode_batch_header_json,
        exchange.decode_receipt_json,
    ):
        with pytest.raises(motcua.MotcuaError, match=r"^motcua\.\w+\.v1\.\w+"):
            decode(text)


def test_unknown_fields_have_no_place_and_personal_data_may_go() -> None:
    received = exchange.decode_dossier(newer())
    with raises(motcua.Errc.INVALID_WIRE_VALUE, "holds field 1001"):
        exchange.encode_dossier_json(received)
    assert exchange.encode_dossier_json(received.value) == exchange.encode_dossier_json(PRIVATE)
    redacted = exchange.encode_dossier_json(received, redacted=True)
    assert NAME not in redacted and "1.001193" in redacted
    assert theirs("dossier.v1.Dossier", redacted) == parse(
        "dossier.v1.Dossier", exchange.redact_dossier(newer())
    )


def test_limits_are_those_that_are_told() -> None:
    text = exchange.encode_dossier_json(PRIVATE)
    for limits, what in (
        (exchange.DecodeLimits(octets=10), "octets"),
        (exchange.DecodeLimits(messages=2), "messages"),
        (exchange.DecodeLimits(depth=2), "one another"),
        (exchange.DecodeLimits(text_octets=5), "octets"),
    ):
        with raises(motcua.Errc.WIRE_TOO_LARGE, what):
            exchange.decode_dossier_json(text, limits)


def test_arguments_are_named_without_being_shown() -> None:
    with pytest.raises(TypeError, match="got bytes") as caught:
        exchange.decode_dossier_json(NAME.encode())  # type: ignore[arg-type]
    assert NAME not in str(caught.value)


def test_evaluations_come_back() -> None:
    as_of = dt.datetime(2026, 3, 10)
    evaluation = motcua.LawBook.embedded().evaluate(PRIVATE, as_of=as_of)
    text = exchange.encode_evaluation_json(evaluation)
    octets = exchange.encode_evaluation(evaluation)
    assert theirs("evaluation.v1.Evaluation", text) == parse("evaluation.v1.Evaluation", octets)
    assert exchange.encode_evaluation(exchange.decode_evaluation_json(text)) == octets


def test_values_and_envelopes_come_back() -> None:
    date = dt.date(2026, 11, 23)
    assert exchange.encode_date_json(date) == '{"year":2026,"month":11,"day":23}'
    assert exchange.decode_date_json(exchange.encode_date_json(date)) == date
    law = motcua.LawRef("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP")
    assert exchange.decode_law_ref_json(exchange.encode_law_ref_json(law, indented=True)) == law
    name = uuid.UUID("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d10")
    assert exchange.decode_uuid_json(exchange.encode_uuid_json(name)) == name
    time = dt.datetime(2026, 11, 23, 1, 15, 3, tzinfo=dt.UTC)
    event = exchange.Event(
        event_id=name,
        payload_type="motcua.dossier.v1.Dossier",
        payload=exchange.encode_dossier(PRIVATE),
        source="H01.15/vidu",
        create_time=time,
        schema_release="0.1.0",
    )
    text = exchange.encode_event_json(event)
    assert '"createTime":"2026-11-23T01:15:03Z"' in text
    assert exchange.decode_event_json(text) == event
    assert theirs("envelope.v1.Event", text) == parse(
        "envelope.v1.Event", exchange.encode_event(event)
    )
    assert "payload\":" not in exchange.encode_event_json(event, redacted=True)
    _, record = exchange.append_to_log(
        exchange.empty_log("H01.15/vidu/2026"), exchange.encode_event(event)
    )
    assert exchange.decode_record_json(exchange.encode_record_json(record)) == record
    header = exchange.BatchHeader(
        batch_id=name, schema_release="0.1.0", source="H01.15/vidu", create_time=time
    )
    assert exchange.decode_batch_header_json(exchange.encode_batch_header_json(header)) == header
    receipt = exchange.Receipt(
        batch_id=name,
        receiver="H01",
        receive_time=time,
        schema_release="0.1.0",
        records=[
            exchange.RecordReceipt(
                outcome=exchange.Outcome.DEFERRED,
                event_id=name,
                log="H01.15/vidu/2026",
                sequence=7,
                event_sha256=hashlib.sha256(b"x").digest(),
            )
        ],
    )
    assert exchange.decode_receipt_json(exchange.encode_receipt_json(receipt)) == receipt
