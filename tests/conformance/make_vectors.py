"""Make the vectors and their manifest from dossiers.csv and what is written here.

  make_vectors.py            write vectors/ and manifest.json
  make_vectors.py --check    complain when they are not what would be written

Everything is encoded by the official protobuf package, or written octet by octet; nothing of motcua is used, so that
it can be measured by the result.
"""

import argparse
import csv
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import reduce
from pathlib import Path
from typing import Any

from google.protobuf import json_format
from google.protobuf.message import Message

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from contract import Contract  # noqa: E402

DOSSIER, EVENT, DATE = "motcua.dossier.v1.Dossier", "motcua.dossier.v1.DossierEvent", "motcua.type.v1.Date"
LAW, UUID, RECORD = "motcua.type.v1.LawRef", "motcua.type.v1.Uuid", "motcua.envelope.v1.Record"
ENVELOPE, QUESTION = "motcua.envelope.v1.Event", "motcua.evaluation.v1.Question"

MOTCUA_READS_AS_JSON = {DOSSIER, EVENT, ENVELOPE, RECORD}

MALFORMED, INVALID, TOO_LARGE = "MalformedWire", "InvalidWireValue", "WireTooLarge"


@dataclass(frozen=True)
class Refused:
    """Why a validating reader refuses, in the words of motcua.type.v1.ErrorCode, and where."""

    code: str
    where: str
    defer: bool = False  # keep the octets: a newer reader may understand


@dataclass
class Vector:
    id: str
    message: str
    why: str
    octets: bytes | None = None
    repeat: dict[str, Any] | None = None  # a recipe in the place of octets
    text: bytes | None = None  # of JSON
    runtime: str = "accept"  # what any protobuf runtime does with the octets
    runtime_json: str = "accept"
    reader: Refused | None = None
    reader_json: Refused | None = None
    again: str | None = None  # whose octets a decoder and encoder gives; None: its own
    expect: dict[str, Any] = field(default_factory=dict)

    def entry(self) -> dict[str, Any]:
        entry: dict[str, Any] = {"id": self.id, "message": self.message, "why": self.why}

        def verdicts(runtime: str, reader: Refused | None, reads: bool = True) -> dict[str, Any]:
            verdict, motcua = "accept", "accept" if reads else None
            if reader is not None:
                verdict = "defer" if reader.defer else "refuse"
                motcua = {"code": reader.code, "where": reader.where} if reads else None
            return {"any_runtime": runtime, "validating_reader": verdict, "motcua": motcua}

        if self.octets is not None or self.repeat is not None:
            entry["binary"] = {"repeat": self.repeat} if self.repeat else {"file": f"vectors/{self.id}.binpb"}
            entry["binary"] |= verdicts(self.runtime, self.reader)
            if self.runtime == "accept" and self.repeat is None:
                entry["binary"]["decoded_and_encoded"] = self.again or self.id
        if self.text is not None:
            entry["json"] = {"file": f"vectors/{self.id}.json"} | verdicts(self.runtime_json, self.reader_json,
                                                                         self.message in MOTCUA_READS_AS_JSON)
        if self.expect:
            entry["expect"] = self.expect
        return entry


@dataclass(frozen=True)
class Difference:
    """Where a runtime does not do what the vectors say of any; run.py checks that it is still so."""

    leg: str
    what: str  # binary, json, again, json_again or json_value, as in run.py
    measured: str
    why: str
    vectors: tuple[str, ...]


MEASURED = [
    Difference("protobufjs", "again", "differs", "drops what it does not know unless reader.discardUnknown is false",
               ("hostile/nested_15", "hostile/nested_40", "hostile/wrong_wire_type", "next_version/unknown_*")),
    Difference("protobufjs", "binary", "accept", "does not count the octets of a number", ("hostile/varint_of_11",)),
    Difference("protobufjs-keeping-unknown", "binary", "accept", "does not count the octets of a number",
               ("hostile/varint_of_11",)),
    Difference("protobuf-es", "binary", "accept", "does not count the octets of a number", ("hostile/varint_of_11",)),
    Difference("protobuf-es", "binary", "refuse", "refuses another wire type than the field's, where others have an "
               "unknown field", ("hostile/wrong_wire_type",)),
    *(Difference(leg, "json", "accept", why, (vector,)) for leg in ("python-upb", "python-pure") for vector, why in
      (("hostile_json/bad_base64", "passes over what is no base64"),
       ("hostile_json/duplicate_of_both_names", "the last of two names of a field counts"))),
    Difference("protobuf-cpp", "json", "accept", "is lenient: the last of two names counts, quotes and commas are free",
               tuple(f"hostile_json/{name}" for name in
                     ("duplicate_key", "duplicate_of_both_names", "null_in_list", "single_quotes", "text_as_list",
                      "trailing_comma", "unquoted_key"))),
    Difference("protobuf-java", "json", "accept", "reads with gson, which is lenient",
               tuple(f"hostile_json/{name}" for name in
                     ("byte_order_mark", "comment", "duplicate_key", "garbage_behind", "leading_zero", "lone_surrogate",
                      "number_as_text", "single_quotes", "two_values", "unquoted_key"))),
    Difference("python-pure", "again", "differs", "takes a tag with more octets than it needs for an unknown field",
               ("edge/wire_overlong_tag",)),
    # Not a difference of protobuf: a reader that has read a value writes what it read it as.
    *(Difference("motcua", what, "differs", "writes the role that its comment says a missing or newer one is read as",
                 ("edge/every_role", "next_version/role")) for what in ("again", "json_value", "json_again")),
]


# ---- octets by hand -------------------------------------------------------------------------------------------------

def varint(number: int) -> bytes:
    octets = bytearray()
    while number > 0x7F:
        octets.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*octets, number])


def chunk(number: int, octets: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(octets)) + octets


def number_field(number: int, value: int) -> bytes:
    return varint(number << 3) + varint(value)


# What a newer sender may add to any message: each wire type once.
UNKNOWN = (number_field(800, 7) + varint(801 << 3 | 1) + bytes(range(8)) + chunk(802, "mới".encode())
           + varint(803 << 3 | 3) + number_field(1, 5) + varint(803 << 3 | 4) + varint(804 << 3 | 5) + bytes(range(4)))


LAW_NUMBERS = {"code": "91/2015/QH13", "law": "60/2014/QH13", "ordinance": "04/2012/UBTVQH13",
               "resolution": "28/2026/QH16", "decree": "118/2025/NĐ-CP", "decision": "766/QĐ-TTg",
               "circular": "03/2025/TT-VPCP", "joint_circular": "12/2015/TTLT-BTP-BNV", "directive": "05/CT-TTg",
               "consolidated_text": "01/VBHN-VPQH"}


# ---- messages -------------------------------------------------------------------------------------------------------

class Messages:
    """Builders of messages in words."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract

    def new(self, name: str, /, **fields: Any) -> Message:
        return self.contract.new(name, **fields)

    def moment(self, words: str) -> Message:
        """2026-08-26T09:00 or with seconds."""
        date, _, time = words.partition("T")
        year, month, day = map(int, date.split("-"))
        hours, minutes, seconds = ([*map(int, time.split(":")), 0])[:3]
        return self.new("motcua.type.v1.LocalDateTime", year=year, month=month, day=day, hours=hours,
                        minutes=minutes, seconds=seconds)

    def law(self) -> Message:
        return self.new(LAW, kind="LAW_DOCUMENT_KIND_LAW", number="60/2014/QH13", article="18")

    def event(self, words: str) -> Message:
        """received@2026-08-26T09:00>2026-09-03T17:00: kind, time and what is due; +paper: asked for papers."""
        kind, _, times = words.partition("@")
        times, _, paper = times.partition("+")
        time, _, due = times.partition(">")
        event = self.new(EVENT, kind=f"EVENT_KIND_{kind.upper()}", time=self.moment(time),
                         role="ACTOR_ROLE_RECEPTION_OFFICER")
        if due:
            event.due.CopyFrom(self.moment(due))
        if kind in {"supplement_requested", "apology_issued", "suspended", "refused_at_counter", "stopped", "extended",
                    "refused_after_appraisal"}:
            event.reason = "lý do"
        if paper:
            event.papers.append("Giấy chứng sinh")
        if kind in {"suspended", "extended"}:
            event.law.CopyFrom(self.law())
        return event

    def channel(self, name: str) -> int:
        return self.contract.number("motcua.type.v1.Channel", name)

    def dossier(self, procedure: str, events: str, online: bool = False) -> Message:
        dossier = self.new(DOSSIER)
        dossier.identity.procedure = procedure
        dossier.identity.channel = self.channel("CHANNEL_ONLINE" if online else "CHANNEL_IN_PERSON")
        dossier.events.extend(self.event(words) for words in events.split())
        return dossier

    def party(self, name: str) -> Message:
        return self.new("motcua.dossier.v1.Party", name=name, personal_id="001090012345",
                        organisation_id="0100109106", address="số 1 phố Tràng Tiền, Hà Nội", phone="+84912345678",
                        email="an@vidu.vn")

    def full_event(self) -> Message:
        """Every field, which no real event has."""
        event = self.event("received@2026-11-23T08:15:30>2026-11-26T17:00")
        event.office, event.reason, event.to = "H01.15", "đủ giấy tờ", "Phòng Tư pháp"
        event.law.MergeFrom(self.new(LAW, kind="LAW_DOCUMENT_KIND_DECREE", number="118/2025/NĐ-CP", article="17",
                                     clause="2", point="c"))
        event.papers.extend(["Tờ khai đăng ký khai sinh", "Giấy chứng sinh"])
        event.papers_in_database.append("Giấy chứng nhận kết hôn")
        event.amount, event.number, event.document_number = 15_000, 2, "15/PXL-UBND"
        event.channel = self.channel("CHANNEL_PUBLIC_POST")
        event.outside_one_stop_shop = True
        return event

    def full_dossier(self) -> Message:
        dossier = self.new(DOSSIER, events=[self.full_event(), self.event("fee_paid@2026-11-24T09:00")])
        dossier.events[1].amount = 0
        identity = dossier.identity
        identity.code, identity.procedure, identity.case_number = "H01.15-261123-0001", "1.001193", "01"
        identity.uuid.octets = bytes.fromhex("6f1b3c520d5c4c1e9a573f0a2b7c9d10")
        identity.applicant.CopyFrom(self.party("Nguyễn Văn An"))
        identity.agent.CopyFrom(self.party("Trần Thị Bình"))
        identity.channel = self.channel("CHANNEL_ONLINE")
        identity.receiving_office, identity.competent_agency = "H01.15", "H01.15.02"
        identity.non_territorial = identity.disadvantaged_area = identity.other_level = True
        return dossier

    def text(self, message: Message) -> bytes:
        return (json_format.MessageToJson(message, ensure_ascii=False, indent=2) + "\n").encode()


# ---- the groups -----------------------------------------------------------------------------------------------------

def good(make: Messages, id: str, message: Message, why: str, **options: Any) -> Vector:
    """A message that everybody accepts, as octets and as JSON."""
    return Vector(id, message.DESCRIPTOR.full_name, why, octets=message.SerializeToString(deterministic=True),
                  text=make.text(message), **options)


def bad(make: Messages, id: str, message: Message, why: str, code: str, where: str, defer: bool = False,
        **options: Any) -> Vector:
    """A message that runtimes accept and a validating reader does not."""
    name = message.DESCRIPTOR.full_name
    in_json = re.sub(r"_([a-z])", lambda match: match[1].upper(), where)
    reader, reader_json = (Refused(code, f"{name}.{path}" if path else name, defer) for path in (where, in_json))
    return good(make, id, message, why, reader=reader, reader_json=reader_json, **options)


def dossiers(make: Messages) -> Iterator[Vector]:
    """What follows from each dossier is in the table; numbers of enums are those of the contract."""
    def moment(words: str) -> str | None:
        return (words if len(words) > len("2026-08-26T09:00") else words + ":00") if words else None

    def obligation(words: str) -> dict[str, str | None]:
        """resolve:owed>2026-03-05T17:00: what, how it stands and until when."""
        kind, _, rest = words.partition(":")
        state, _, by = rest.partition(">")
        return {"kind": f"OBLIGATION_KIND_{kind.upper()}", "state": f"OBLIGATION_STATE_{state.upper()}",
                "by": moment(by)}

    for row in csv.DictReader((HERE / "dossiers.csv").read_text(encoding="utf-8").splitlines()):
        dossier = make.dossier(row["procedure"], row["events"], row["identity"] == "online")
        expect = {"as_of": moment(row["as_of"]), "regime": row["regime"],
                  "state": f"DOSSIER_STATE_{row['state'].upper()}", "due": moment(row["due"])}
        expect |= {clock: f"TIMELINESS_{row[clock].upper()}" for clock in ("decree", "index", "promise")}
        expect["violations"] = []
        for words in row["violations"].split():
            code, _, event = words.partition("@")
            expect["violations"].append({"code": f"ERROR_CODE_{code.upper()}", "event": int(event)})
        if row["obligations"] != "-":  # "-": not said here
            expect["obligations"] = [obligation(words) for words in row["obligations"].split()]
        yield good(make, f"{row['group']}/{row['id']}", dossier, row["why"], expect=expect)


def valid(make: Messages) -> Iterator[Vector]:
    yield good(make, "valid/full_dossier", make.full_dossier(), "every field of a dossier and of an event")
    question = make.new(QUESTION, dossier=make.dossier("1.004873", "received@2026-03-02T08:00"),
                        as_of=make.moment("2026-03-03T08:00"))
    question.options.regime, question.options.explain = "118/2025/NĐ-CP", False
    question.options.deadline.reading = make.contract.number("motcua.evaluation.v1.DayReading",
                                                             "DAY_READING_DAY_EXCLUDED")
    yield good(make, "valid/question", question, "a dossier with what is asked about it")
    yield good(make, "valid/date", make.new(DATE, year=2026, month=11, day=23), "a day")
    yield good(make, "valid/law", make.full_event().law, "a point of a decree")
    yield good(make, "valid/uuid", make.full_dossier().identity.uuid, "sixteen octets; base64 in JSON")
    # The records of proto/README.md and one after it; their hashes are octets, whatever writes the messages.
    event = make.new(ENVELOPE, payload_type=EVENT, payload=make.event("received@2026-11-23T08:15>2026-11-26T17:00")
                     .SerializeToString(deterministic=True), source="H01.15/vidu",
                     subject_code="H01.15-261123-0001", schema_release="0.1.0")
    event.event_id.octets = bytes.fromhex("6f1b3c520d5c4c1e9a573f0a2b7c9d10")
    event.create_time.seconds = 1_795_396_503
    yield good(make, "valid/event", event, "an event of a log with its payload")
    previous, log = make.contract.sha256(b"\x02", b"H01.15/vidu/2026"), "H01.15/vidu/2026"
    for sequence in (1, 2):
        octets = event.SerializeToString(deterministic=True)
        record = make.new(RECORD, log=log, sequence=sequence, event=octets, previous_hash=previous)
        record.hash = make.contract.sha256(b"\0", previous, sequence.to_bytes(8, "big"), octets)
        yield good(make, f"valid/record_{sequence}", record, "a record of a log; its hash follows from the one before",
                   expect={"previous_hash": previous.hex(), "hash": record.hash.hex()})
        previous = record.hash
        event.event_id.octets = bytes.fromhex("6f1b3c520d5c4c1e9a573f0a2b7c9d11")


def edge(make: Messages) -> Iterator[Vector]:
    small = make.dossier("1.001193", "received@2026-06-12T15:00")

    yield good(make, "edge/minimal", make.dossier("1.001193", ""), "an identity and no event yet")
    yield bad(make, "edge/empty", make.new(DOSSIER), "no octets at all", INVALID, "identity")
    kinds = [value.name.removeprefix("EVENT_KIND_").lower() for value in
             make.contract.enum("motcua.dossier.v1.EventKind").values if value.number]
    every = make.dossier("1.001193", " ".join(f"{kind}@2026-03-02T08:00" for kind in kinds))
    yield good(make, "edge/every_event_kind", every, "each kind of event once; as a history it makes no sense")
    roles = make.dossier("1.001193", "")
    for value in make.contract.enum("motcua.dossier.v1.ActorRole").values:
        event = make.event("visited@2026-03-02T08:00")
        event.role = value.number
        roles.events.append(event)
    yield good(make, "edge/every_role", roles, "each role once, and none")
    channels = make.dossier("1.001193", "")
    for value in make.contract.enum("motcua.type.v1.Channel").values[1:]:
        event = make.event("submitted@2026-03-02T08:00")
        event.channel = value.number
        channels.events.append(event)
    yield good(make, "edge/every_channel", channels, "each channel once")
    for name, number in LAW_NUMBERS.items():
        yield good(make, f"edge/law_{name}", make.new(LAW, kind=f"LAW_DOCUMENT_KIND_{name.upper()}", number=number),
                   "a kind of document, with a number that it may have")
    yield bad(make, "edge/law_of_another_issuer", make.new(LAW, kind="LAW_DOCUMENT_KIND_DECREE", number="91/2015/QH13"),
              "the National Assembly issues no decrees", INVALID, "")

    longest = make.full_dossier()
    longest.identity.applicant.name = "Ằ" * 500
    longest.events[0].reason = "ữ" * 10_000
    yield good(make, "edge/longest", longest, "texts as long as they may be, in characters and not in octets")
    longer = make.full_dossier()
    longer.identity.applicant.name = "Ằ" * 501
    yield bad(make, "edge/name_too_long", longer, "a name of 501 characters", TOO_LARGE, "identity.applicant.name")
    longer = make.full_dossier()
    longer.events[0].reason = "ữ" * 10_001
    yield bad(make, "edge/reason_too_long", longer, "a reason of 10,001 characters", TOO_LARGE, "events[0].reason")
    many = make.full_dossier()
    many.events[0].papers.extend(["Bản sao"] * 998)
    yield good(make, "edge/most_papers", many, "a thousand papers")
    many.events[0].papers.append("Bản sao")
    yield bad(make, "edge/too_many_papers", many, "a thousand and one", TOO_LARGE, "events[0].papers")

    for id, name, why in [("nfc", "Nguyễn Thị Hồng Ngọc", "composed text (dựng sẵn)"),
                          ("supplementary", "Lê \U00020BB7 🙂", "characters outside the basic plane"),
                          ("markup", "<b>&\u2028\"\\/", "what must be escaped somewhere")]:
        text = make.dossier("1.001193", "received@2026-06-12T15:00")
        text.identity.applicant.name = name
        yield good(make, f"edge/text_{id}", text, why)
    decomposed = make.dossier("1.001193", "received@2026-06-12T15:00")
    decomposed.identity.applicant.name = "Nguye\u0302\u0303n"
    yield bad(make, "edge/text_nfd", decomposed, "decomposed text (tổ hợp)", INVALID, "identity.applicant.name")

    for id, amount in [("zero", 0), ("beyond_2_to_53", 9_007_199_254_740), ("most", 10**15)]:
        money = make.event("fee_paid@2026-06-12T15:00")
        money.amount = amount
        yield good(make, f"edge/amount_{id}", money, "an int64, which JSON writes as text")
    for id, amount in [("negative", -1), ("too_much", 10**15 + 1), ("beyond_2_to_53_plus_1", 9_007_199_254_740_993)]:
        money = make.event("fee_paid@2026-06-12T15:00")
        money.amount = amount
        yield bad(make, f"edge/amount_{id}", money, "đồng are 0 to 10^15", INVALID, "amount")
    for id, words in [("first", "0001-01-01T00:00"), ("last", "9999-12-31T23:59:59"), ("leap_day", "2024-02-29T12:00")]:
        yield good(make, f"edge/moment_{id}", make.event(f"visited@{words}"), "a moment at the end of what may be")
    for id, words, part in [("year_0", "0-01-01T00:00", "year"), ("year_10000", "10000-01-01T00:00", "year"),
                            ("no_leap_day", "2026-02-29T00:00", ""), ("month_13", "2026-13-01T00:00", "month"),
                            ("hour_24", "2026-01-01T24:00", "hours"),
                            ("leap_second", "2026-01-01T23:59:60", "seconds")]:
        yield bad(make, f"edge/moment_{id}", make.event(f"visited@{words}"), "no moment", INVALID,
                  f"time.{part}" if part else "time")

    # The same dossier in other octets, as protobuf lets any encoder write it.
    identity, event = small.identity.SerializeToString(), small.events[0].SerializeToString()
    same = [("reordered", chunk(2, event) + chunk(1, identity), "events before the identity"),
            ("in_parts", chunk(1, number_field(7, 2)) + chunk(2, event) + chunk(1, identity),
             "a singular message in two parts is merged; the last number counts"),
            ("overlong_length", b"\x0a" + bytes([len(identity) | 0x80, 0x80, 0]) + identity + chunk(2, event),
             "a length with more octets than it needs"),
            ("overlong_tag", b"\x8a\x80\0" + varint(len(identity)) + identity + chunk(2, event),
             "a tag with more octets than it needs"),
            ("zero_written", chunk(1, identity + number_field(10, 0)) + chunk(2, event),
             "a default value that is written")]
    for id, octets, why in same:
        yield Vector(f"edge/wire_{id}", DOSSIER, why, octets=octets, again="edge/cut_off")


def hostile(make: Messages) -> Iterator[Vector]:
    small = make.dossier("1.001193", "received@2026-06-12T15:00")
    octets = small.SerializeToString(deterministic=True)

    def malformed(id: str, octets: bytes, why: str, **options: Any) -> Vector:
        return Vector(f"hostile/{id}", DOSSIER, why, octets=octets, runtime="refuse",
                      reader=options.pop("reader", Refused(MALFORMED, DOSSIER)), **options)

    yield Vector("hostile/bomb_of_messages", DOSSIER, "200 KB of empty events, which become many megabytes in memory",
                 repeat={"before": octets.hex(), "octets": "1200", "times": 100_000},
                 reader=Refused(INVALID, f"{DOSSIER}.events[1].kind"))
    event = chunk(2, small.events[0].SerializeToString(deterministic=True))
    yield Vector("hostile/bomb_of_events", DOSSIER, "ten thousand events and one",
                 repeat={"before": octets.hex(), "octets": event.hex(), "times": 10_000},
                 reader=Refused(TOO_LARGE, f"{DOSSIER}.events"))
    yield Vector("hostile/bomb_of_unknown_messages", DOSSIER,
                 "the same in a field that nobody knows: they count as messages, as they may be to a newer reader",
                 repeat={"before": octets.hex(), "octets": "a23800", "times": 100_000},
                 reader=Refused(TOO_LARGE, DOSSIER))
    yield Vector("hostile/too_many_octets", DOSSIER, "5 MB, of which all but a few are one unknown text",
                 repeat={"before": (octets + varint(900 << 3 | 2) + varint(5_000_000)).hex(), "octets": "41",
                         "times": 5_000_000}, reader=Refused(TOO_LARGE, DOSSIER))
    group, end = varint(900 << 3 | 3), varint(900 << 3 | 4)
    yield Vector("hostile/nested_15", DOSSIER, "fifteen unknown groups in one another",
                 octets=octets + group * 15 + end * 15)
    yield Vector("hostile/nested_40", DOSSIER, "forty: more than messages of the contract ever have",
                 octets=octets + group * 40 + end * 40, reader=Refused(MALFORMED, DOSSIER))
    yield malformed("nested_200", octets + group * 200 + end * 200, "two hundred; runtimes stop at a hundred")
    yield malformed("open_group", octets + group, "a group that does not end")
    yield malformed("end_of_no_group", octets + end, "a group ends that never began")
    yield malformed("crossed_groups", octets + group + varint(901 << 3 | 4), "a group ends under another number")
    for id, cut, where in [("in_length", 1, "identity"), ("in_identity", 5, "identity"),
                           ("in_event", len(octets) - 1, "events[0]")]:
        yield malformed(f"truncated_{id}", octets[:cut], "ends inside a field",
                        reader=Refused(MALFORMED, f"{DOSSIER}.{where}"))
    yield malformed("varint_of_11", octets + varint(900 << 3) + b"\xff" * 10 + b"\1", "a number of eleven octets")
    yield malformed("tag_0", octets + b"\0\0", "field number 0 does not exist")
    yield malformed("wire_type_6", octets + b"\x7e\0", "wire types 6 and 7 do not exist")
    yield malformed("length_of_2_gib", octets + varint(900 << 3 | 2) + varint(2**31 - 1), "nothing is behind it")
    yield malformed("length_of_4_gib", octets + varint(900 << 3 | 2) + varint(2**32 - 1), "nor behind this one")
    yield malformed("length_negative", octets + varint(900 << 3 | 2) + varint(2**64 - 1), "-1 to some")
    for id, name in [("invalid", b"\xff"), ("overlong", b"\xc0\xaf"), ("surrogate", b"\xed\xa0\x80"),
                     ("cut", b"\xe1\xba")]:
        yield malformed(f"utf8_{id}", chunk(1, small.identity.SerializeToString() + chunk(5, chunk(1, name))),
                        "text that is not UTF-8", reader=Refused(INVALID, f"{DOSSIER}.identity.applicant.name"))
    yield Vector("hostile/wrong_wire_type", DOSSIER, "an identity sent as a number is an unknown field",
                 octets=number_field(1, 5), reader=Refused(INVALID, f"{DOSSIER}.identity"))
    yield Vector("hostile/no_kind", DOSSIER, "an event of no kind", octets=octets + chunk(2, b""),
                 reader=Refused(INVALID, f"{DOSSIER}.events[1].kind"))
    for id, where, value in [("personal_id", "applicant.personal_id", "00109001234"),
                             ("phone", "applicant.phone", "bốn hai"), ("procedure", "procedure", "khai sinh"),
                             ("code", "code", "0001"), ("case", "case_number", "1"),
                             ("uuid", "uuid.octets", b"15 octets here.")]:
        dossier = make.dossier("1.001193", "received@2026-06-12T15:00")
        *path, name = where.split(".")
        setattr(reduce(getattr, path, dossier.identity), name, value)
        yield bad(make, f"hostile/invalid_{id}", dossier, "breaks the rules of its field", INVALID, f"identity.{where}")


def hostile_json(make: Messages) -> Iterator[Vector]:
    time = '"time":{"year":2026,"month":3,"day":2}'

    def refused(id: str, text: str | bytes, why: str, where: str = "", code: str = MALFORMED,
                message: str = EVENT) -> Vector:
        return Vector(f"hostile_json/{id}", message, why, text=text if isinstance(text, bytes) else text.encode(),
                      runtime_json="refuse", reader_json=Refused(code, message + where))

    # What is no JSON.
    for id, text, why, where in [
            ("unquoted_key", f'{{kind:35,{time}}}', "names are quoted", ""),
            ("single_quotes", f"{{'kind':35,{time}}}", "with double quotes", ""),
            ("trailing_comma", f'{{"kind":35,{time},}}', "nothing comes after the comma", ".time"),
            ("comment", f'{{"kind":35,/* loại */{time}}}', "JSON has no comments", ".kind"),
            ("garbage_behind", f'{{"kind":35,{time}}} x', "more than one value", ""),
            ("two_values", f'{{"kind":35,{time}}}{{}}', "more than one value", ""),
            ("empty", "", "no value at all", ""),
            ("not_a_number", f'{{"kind":NaN,{time}}}', "JSON has no NaN", ".kind"),
            ("leading_zero", f'{{"kind":035,{time}}}', "numbers do not begin with 0", ".kind"),
            ("too_big", f'{{"kind":35,{time},"number":1e400}}', "no number that computers have", ".number"),
            ("lone_surrogate", f'{{"kind":35,{time},"reason":"\\ud800"}}', "half a character", ".reason")]:
        yield refused(id, text, why, where)
    yield refused("byte_order_mark", b"\xef\xbb\xbf" + f'{{"kind":35,{time}}}'.encode(), "a mark before the text")
    yield refused("not_utf8", f'{{"kind":35,{time},"reason":"'.encode() + b'\xff"}', "text is UTF-8")
    # What is JSON, and no message.
    for id, text, why, where in [
            ("duplicate_key", f'{{"kind":35,"kind":3,{time}}}', "which kind is meant?", ".kind"),
            ("duplicate_of_both_names", f'{{"kind":35,{time},"documentNumber":"1","document_number":"2"}}',
             "the same field by both its names", ".documentNumber"),
            ("unknown_name", f'{{"kind":35,{time},"mood":1}}', "a name that nobody knows", ""),
            ("fraction", f'{{"kind":35,{time},"number":1.5}}', "an int32 is whole", ".number"),
            ("beyond_int32", f'{{"kind":35,{time},"number":2147483648}}', "one more than an int32", ".number"),
            ("beyond_int64", f'{{"kind":35,{time},"amount":"9223372036854775808"}}', "more than an int64", ".amount"),
            ("truth", f'{{"kind":35,{time},"number":true}}', "true is no number", ".number"),
            ("array", "[35]", "an array is no message", ""),
            ("nested", "[" * 3000 + "]" * 3000, "three thousand arrays in one another", ""),
            ("enum_name", f'{{"kind":"EVENT_KIND_HOPED_FOR",{time}}}', "no such kind", ".kind"),
            ("number_as_text", f'{{"kind":35,{time},"reason":12}}', "text is quoted", ".reason"),
            ("text_as_list", f'{{"kind":35,{time},"papers":"Tờ khai"}}', "a list of one is a list", ".papers"),
            ("null_in_list", f'{{"kind":35,{time},"papers":[null]}}', "a list has no holes", ".papers[0]"),
            ("moment_as_text", '{"kind":35,"time":"2026-03-02T00:00:00"}', "moments are objects here", ".time")]:
        yield refused(id, text, why, where, INVALID)
    yield refused("bad_base64", '{"identity":{"procedure":"1.001193","uuid":{"octets":"!!"}}}', "octets are base64",
                  ".identity.uuid.octets", INVALID, DOSSIER)


def next_version(make: Messages) -> Iterator[Vector]:
    """What a reader of today gets from a sender of tomorrow; a relay passes it on octet for octet."""
    def parts(dossier: Message) -> dict[str, Message]:
        return {"dossier": dossier, "identity": dossier.identity, "applicant": dossier.identity.applicant,
                "uuid": dossier.identity.uuid, "event": dossier.events[1], "time": dossier.events[0].time,
                "law": dossier.events[0].law}

    everywhere = make.full_dossier()
    for id, part in parts(everywhere).items():
        part.MergeFromString(UNKNOWN)
        dossier = make.full_dossier()
        parts(dossier)[id].MergeFromString(UNKNOWN)
        yield Vector(f"next_version/unknown_in_{id}", DOSSIER, "fields of every wire type that are not known yet",
                     octets=dossier.SerializeToString(deterministic=True))
    yield Vector("next_version/unknown_everywhere", DOSSIER, "such fields at every level at once",
                 octets=everywhere.SerializeToString(deterministic=True))
    newer = make.dossier("1.001193", "received@2026-06-12T15:00 visited@2026-06-12T16:00")
    newer.events[1].kind = 77
    yield bad(make, "next_version/event_kind", newer, "an event of a kind that is not known: the state cannot be told",
              INVALID, "events[1].kind", defer=True)
    newer = make.dossier("1.001193", "received@2026-06-12T15:00")
    newer.events[0].role = 77
    yield good(make, "next_version/role", newer, "a role that is not known is read as another's")
    newer = make.dossier("1.001193", "received@2026-06-12T15:00")
    newer.identity.channel = 77
    yield bad(make, "next_version/channel", newer, "a channel that is not known", INVALID, "identity.channel")
    newer = make.event("visited@2026-06-12T15:00")
    newer.law.MergeFrom(make.new(LAW, kind=77, number="1/2030/QH17"))
    yield bad(make, "next_version/law_kind", newer, "a document of a kind that is not known", INVALID, "law.kind")


def vectors(contract: Contract) -> list[Vector]:
    make = Messages(contract)
    found = [vector for group in (valid, dossiers, edge, hostile, hostile_json, next_version) for vector in group(make)]
    found.sort(key=lambda vector: vector.id)
    return found


def difference_entry(difference: Difference, found: list[Vector]) -> dict[str, Any]:
    ids = [vector.id for vector in found if any(fnmatchcase(vector.id, glob) for glob in difference.vectors)]
    return {"leg": difference.leg, "what": difference.what, "measured": difference.measured, "why": difference.why,
            "vectors": ids}


def files(contract: Contract) -> dict[str, bytes]:
    written: dict[str, bytes] = {}
    found = vectors(contract)
    for vector in found:
        for suffix, content in ((".binpb", vector.octets), (".json", vector.text)):
            if content is not None:
                written[f"vectors/{vector.id}{suffix}"] = content
    manifest = {"vectors": [vector.entry() for vector in found],
                "differences": [difference_entry(difference, found) for difference in MEASURED]}
    written["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
    return written


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    wanted = files(Contract.compile())
    there = {path.relative_to(HERE).as_posix(): path for path in
             [HERE / "manifest.json", *(HERE / "vectors").rglob("*")] if path.is_file()}
    stale = sorted(set(there) - set(wanted))
    other = sorted(name for name, content in wanted.items()
                   if name not in there or there[name].read_bytes() != content)
    if check:
        for name in stale:
            print(f"{name}: nothing makes it")
        for name in other:
            print(f"{name}: is not what make_vectors.py writes")
        sys.exit(1 if stale or other else 0)
    for name in stale:
        there[name].unlink()
    for name in other:
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_bytes(wanted[name])


if __name__ == "__main__":
    main()
