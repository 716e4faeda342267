"""Dossiers of a register and what letters need to know, in tables of CSV and in batch files.

A folder of three tables, UTF-8 with or without a mark, comma-separated, a header each:

- dossiers.csv, a row for each dossier: code, procedure, channel, …
- events.csv, a row for each event: dossier (its code), kind, time, …
- letters.csv, a row for each person of a letter (dossier, part, name, …) and for each reason why a
  dossier gets none (dossier, no_letter); may be missing.

Instead of the first two, a batch file of Protocol Buffers (motcua.exchange): dossiers.batch, a record
for each dossier.

Columns are named as the fields of DossierIdentity, Party and DossierEvent, enumerators as in Python
in small letters; times are wall clocks ("2024-03-12T15:10"); several papers in one cell are joined by
" | ". A column may be missing when nothing stands in it; one that is unknown stops the reading.

Nothing is lost: a row or record that cannot be read is a Problem with its file, line and column, and
every other one is there. Problems never show personal data.

vi: bảng hồ sơ, bảng sự kiện
"""

from __future__ import annotations

import csv
import datetime
import enum
import io
import os
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from motcua import exchange
from motcua._core import (
    ActorRole,
    Channel,
    Dossier,
    DossierCode,
    DossierEvent,
    DossierIdentity,
    Errc,
    EventKind,
    LawRef,
    LetterReason,
    Party,
    PersonalId,
    PhoneNumber,
    ProcedureCode,
    Sex,
    check_event,
    parse_iso_date,
    parse_iso_local_time,
    uuid_named,
)
from motcua._error import MotcuaError
from motcua._folders import read_table

__all__ = [
    "LetterFacts",
    "PersonOfLetter",
    "Problem",
    "Records",
    "read_batch",
    "read_csv",
    "write_batch",
    "write_csv",
]

DOSSIERS = "dossiers.csv"
EVENTS = "events.csv"
LETTERS = "letters.csv"
BATCH = "dossiers.batch"
_PAYLOAD = "motcua.dossier.v1.Dossier"
_RELEASE = "0.1.0"
"""Of the contract that batches are written by."""

E = TypeVar("E", bound=enum.Enum)
T = TypeVar("T")


class Problem(NamedTuple):
    """A row that could not be read, or one cell of it. vi: dòng không đọc được"""

    file: str
    line: int
    """Of the table, from 1, where the row begins; of a batch file the record's number; 0: the whole."""
    column: str
    """Empty: the row itself."""
    message: str
    """What is wrong; no personal data."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        return (
            f"{where}: column {self.column}: {self.message}"
            if self.column
            else f"{where}: {self.message}"
        )


@dataclass(frozen=True, slots=True)
class PersonOfLetter:
    """Somebody whom a letter goes to or speaks of; personal data. vi: người trong thư"""

    part: str
    """"recipient", or "subject": the child, or who died."""
    name: str = field(repr=False)
    sex: Sex | None = field(default=None, repr=False)
    birth_date: datetime.date | None = field(default=None, repr=False)
    event_date: datetime.date | None = field(default=None, repr=False)
    """Of the marriage or the death."""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What is known for a letter beside the events. vi: dữ kiện của thư"""

    people: tuple[PersonOfLetter, ...] = ()
    reasons: frozenset[LetterReason] = frozenset()
    """Why none is to be given."""


@dataclass(frozen=True, slots=True)
class Records:
    """What tables hold. vi: hồ sơ đã đọc"""

    dossiers: tuple[Dossier, ...]
    """In the order of the table, each with its events in the order of theirs."""
    letters: Mapping[str, LetterFacts] = field(default_factory=dict)
    """By dossier code."""
    problems: tuple[Problem, ...] = ()
    """By file and line."""

    @property
    def event_count(self) -> int:
        """Events of all dossiers."""
        return sum(len(dossier.events) for dossier in self.dossiers)


def read_csv(folder: str | os.PathLike[str]) -> Records:
    """Read a folder of tables.

    Raises MotcuaError (UNREADABLE_FILE) when a table is missing, is not UTF-8, or its header lacks a
    column or has one that is unknown. What is wrong with rows is in `problems`. vi: đọc thư mục CSV
    """
    path = Path(folder)
    problems: list[Problem] = []
    identities: dict[str, DossierIdentity] = {}
    for line, identity in _read(path / DOSSIERS, _IDENTITY_COLUMNS, problems, _identity):
        code = _code_of(identity)
        if code in identities:
            problems.append(_twice(DOSSIERS, line, code))
        identities.setdefault(code, identity)
    events: dict[str, list[DossierEvent]] = {code: [] for code in identities}
    for line, (code, event) in _read(path / EVENTS, _EVENT_COLUMNS, problems, _event):
        if code in events:
            events[code].append(event)
        else:
            problems.append(_no_dossier(EVENTS, line, code))
    dossiers = tuple(
        Dossier(identity=identity, events=events[code]) for code, identity in identities.items()
    )
    return _with_letters(path, dossiers, problems)


def write_csv(folder: str | os.PathLike[str], records: Records) -> None:
    """Write the tables that read_csv reads; the same records give the same octets.

    Raises MotcuaError (INVALID_TEXT) for a paper whose name has "|", and (INVALID_EVENT) for a
    dossier without a code. vi: ghi thư mục CSV
    """
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    dossiers, events = [], []
    for dossier in records.dossiers:
        code = _code_of(dossier.identity)
        dossiers.append(_identity_row(dossier.identity))
        events += [{"dossier": code, **_event_row(event)} for event in dossier.events]
    _write(path / DOSSIERS, _IDENTITY_COLUMNS, dossiers)
    _write(path / EVENTS, _EVENT_COLUMNS, events)
    _write_letters(path, records)


def read_batch(folder: str | os.PathLike[str]) -> Records:
    """Read a folder with a batch file of dossiers, and its letters.csv.

    Raises MotcuaError (UNREADABLE_FILE) when there is no such file, or letters.csv is none. A record
    that cannot be read or holds no dossier, a torn end and gaps are in `problems`. vi: đọc lô gói tin
    """
    path = Path(folder)
    problems: list[Problem] = []
    reading = exchange.read_batch(path / BATCH)
    dossiers: dict[str, Dossier] = {}
    for number, stored in enumerate(reading, 1):
        try:
            event = exchange.decode_event(exchange.decode_record(stored.octets).event)
            if event.payload_type != _PAYLOAD:
                problems.append(Problem(BATCH, number, "", f"holds a {event.payload_type}, no dossier"))
                continue
            dossier = exchange.decode_dossier(event.payload).value
            code = _code_of(dossier.identity)
            if code in dossiers:
                problems.append(_twice(BATCH, number, code))
            dossiers.setdefault(code, dossier)
        except MotcuaError as error:
            problems.append(Problem(BATCH, number, "", error.message))
    for gap in reading.gaps:
        lost = f"octets {gap.begin} to {gap.end} are rotten; {gap.records} records stood there"
        problems.append(Problem(BATCH, 0, "", lost))
    if reading.stop is not None:
        stop = reading.stop
        problems.append(Problem(BATCH, stop.record + 1, "", f"octet {stop.offset}: {stop.why.message}"))
    return _with_letters(path, tuple(dossiers.values()), problems)


def write_batch(
    folder: str | os.PathLike[str],
    records: Records,
    *,
    source: str,
    create_time: datetime.datetime,
) -> None:
    """Write a batch file with a record for each dossier, and letters.csv.

    `source`: agency code and system, "H01.15/motcua"; `create_time`: aware. Event and batch are named
    after what is in them, so the same records give the same octets. Raises MotcuaError as write_csv
    and exchange.write_batch. vi: ghi lô gói tin
    """
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    header = exchange.BatchHeader(
        batch_id=uuid_named(uuid.NAMESPACE_URL, f"{source}/{create_time.isoformat()}"),
        schema_release=_RELEASE,
        source=source,
        create_time=create_time,
    )
    log = _log_of(records, source, create_time)
    exchange.write_batch(path / BATCH, header, log)
    _write_letters(path, records)


def _log_of(records: Records, source: str, create_time: datetime.datetime) -> Iterator[exchange.Record]:
    head = exchange.empty_log(source)
    for dossier in records.dossiers:
        code = _code_of(dossier.identity)
        subject = dossier.identity.uuid
        event = exchange.Event(
            event_id=uuid_named(uuid.NAMESPACE_URL, f"{source}/{create_time.isoformat()}/{code}"),
            payload_type=_PAYLOAD,
            payload=exchange.encode_dossier(dossier),
            source=source,
            subject=subject if subject.int else None,
            subject_code=code,
            create_time=create_time,
            schema_release=_RELEASE,
        )
        head, record = exchange.append_to_log(head, exchange.encode_event(event))
        yield record


def _with_letters(path: Path, dossiers: tuple[Dossier, ...], problems: list[Problem]) -> Records:
    people: dict[str, list[PersonOfLetter]] = {}
    reasons: dict[str, set[LetterReason]] = {}
    codes = {_code_of(dossier.identity) for dossier in dossiers}
    if (path / LETTERS).exists():
        for line, (code, told) in _read(path / LETTERS, _LETTER_COLUMNS, problems, _letter):
            if code not in codes:
                problems.append(_no_dossier(LETTERS, line, code))
            elif isinstance(told, LetterReason):
                reasons.setdefault(code, set()).add(told)
            else:
                people.setdefault(code, []).append(told)
    letters = {
        code: LetterFacts(tuple(people.get(code, ())), frozenset(reasons.get(code, ())))
        for code in {**people, **reasons}
    }
    order = (DOSSIERS, BATCH, EVENTS, LETTERS)
    problems.sort(key=lambda each: (order.index(each.file), each.line))
    return Records(dossiers, letters, tuple(problems))


def _write_letters(path: Path, records: Records) -> None:
    rows = []
    for dossier in records.dossiers:
        code = _code_of(dossier.identity)
        facts = records.letters.get(code, LetterFacts())
        rows += [{"dossier": code, **_person_row(person)} for person in facts.people]
        rows += [
            {"dossier": code, "no_letter": reason.name.lower()}
            for reason in LetterReason
            if reason in facts.reasons
        ]
    _write(path / LETTERS, _LETTER_COLUMNS, rows)


def _code_of(identity: DossierIdentity) -> str:
    if identity.code is None:
        raise MotcuaError(Errc.INVALID_EVENT, "a dossier has no code, by which it is known here")
    return identity.code.text


# --- Cells ----------------------------------------------------------------------------------------


class _Cells:
    """The cells of one row; a cell that cannot be read is a problem, and the row goes on."""

    def __init__(self, file: str, line: int, row: Mapping[str, str], problems: list[Problem]) -> None:
        self._at = (file, line)
        self._row = row
        self._problems = problems
        self.sound = True

    def text(self, column: str) -> str:
        return self._row.get(column, "")

    def refuse(self, column: str, message: str) -> None:
        self._problems.append(Problem(*self._at, column, message))
        self.sound = False

    def read(self, column: str, reader: Callable[[str], T]) -> T | None:
        """None for an empty cell and for one that cannot be read."""
        text = self.text(column)
        if not text:
            return None
        try:
            return reader(text)
        except MotcuaError as error:
            self.refuse(column, error.message)
        except ValueError as error:
            self.refuse(column, str(error))
        return None

    def needed(self, column: str, reader: Callable[[str], T]) -> T | None:
        if not self.text(column):
            self.refuse(column, "is empty")
        return self.read(column, reader)

    def one_of(self, column: str, kind: type[E]) -> E | None:
        return self.read(column, lambda text: _enumerator(kind, text))

    def flag(self, column: str) -> bool:
        return self.read(column, _flag) or False

    def several(self, column: str) -> tuple[str, ...]:
        return _parts(self.text(column))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _enumerator(kind: type[E], text: str) -> E:
    try:
        return kind[text.upper()]
    except KeyError:
        known = ", ".join(each.name.lower() for each in kind)
        raise ValueError(f"expected one of {known}") from None


def _flag(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError('expected "yes", "no" or nothing')
    return text == "yes"


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ValueError("expected a whole number")
    return int(text)


def _moment(text: str) -> datetime.datetime:
    # Seconds may be left out, as in what people write.
    return parse_iso_local_time(text if text.count(":") == 2 else f"{text}:00")


# --- Rows -----------------------------------------------------------------------------------------

_IDENTITY_COLUMNS = (
    "code", "uuid", "procedure", "case_number", "channel", "applicant_name", "applicant_id",
    "applicant_organisation", "applicant_address", "applicant_phone", "applicant_email",
    "agent_name", "agent_id", "agent_organisation", "agent_address", "agent_phone", "agent_email",
    "receiving_office", "competent_agency", "non_territorial", "disadvantaged_area", "other_level",
)  # fmt: skip
_EVENT_COLUMNS = (
    "dossier", "kind", "time", "role", "office", "due", "reason", "law", "papers",
    "papers_in_database", "amount", "channel", "number", "to", "document_number",
    "outside_one_stop_shop",
)  # fmt: skip
_LETTER_COLUMNS = ("dossier", "part", "name", "sex", "birth_date", "event_date", "no_letter")
_NEEDED = {
    DOSSIERS: ("code", "procedure"),
    EVENTS: ("dossier", "kind", "time"),
    LETTERS: ("dossier",),
}


def _party(cells: _Cells, whose: str) -> Party:
    return Party(
        name=cells.text(f"{whose}_name"),
        personal_id=cells.read(f"{whose}_id", PersonalId),
        organisation_id=cells.text(f"{whose}_organisation"),
        address=cells.text(f"{whose}_address"),
        phone=cells.read(f"{whose}_phone", PhoneNumber),
        email=cells.text(f"{whose}_email"),
    )


def _identity(cells: _Cells) -> DossierIdentity | None:
    code = cells.needed("code", DossierCode)
    procedure = cells.needed("procedure", ProcedureCode)
    channel = cells.one_of("channel", Channel) or Channel.IN_PERSON
    applicant, agent = _party(cells, "applicant"), _party(cells, "agent")
    of_record = cells.read("uuid", uuid.UUID)
    flags: dict[str, Any] = {
        name: cells.flag(name) for name in ("non_territorial", "disadvantaged_area", "other_level")
    }
    if not cells.sound or code is None or procedure is None:
        return None
    more: dict[str, Any] = {} if of_record is None else {"uuid": of_record}
    return DossierIdentity(
        code=code,
        procedure=procedure,
        case_number=cells.text("case_number"),
        applicant=applicant,
        agent=agent if agent != Party() else None,
        channel=channel,
        receiving_office=cells.text("receiving_office"),
        competent_agency=cells.text("competent_agency"),
        **flags,
        **more,
    )


def _event(cells: _Cells) -> tuple[str, DossierEvent] | None:
    code = cells.needed("dossier", str)
    kind = cells.needed("kind", lambda text: _enumerator(EventKind, text))
    time = cells.needed("time", _moment)
    role = cells.one_of("role", ActorRole) or ActorRole.SYSTEM
    due = cells.read("due", _moment)
    law = cells.read("law", LawRef.parse)
    amount, number = cells.read("amount", _whole), cells.read("number", _whole)
    channel = cells.one_of("channel", Channel)
    outside = cells.flag("outside_one_stop_shop")
    if not cells.sound or code is None or kind is None or time is None:
        return None
    event = DossierEvent(
        kind=kind,
        time=time,
        role=role,
        office=cells.text("office"),
        due=due,
        reason=cells.text("reason"),
        law=law,
        papers=cells.several("papers"),
        papers_in_database=cells.several("papers_in_database"),
        amount=amount,
        channel=channel,
        number=number,
        to=cells.text("to"),
        document_number=cells.text("document_number"),
        outside_one_stop_shop=outside,
    )
    try:
        check_event(event)
    except MotcuaError as error:
        cells.refuse("", error.message)
        return None
    return code, event


def _letter(cells: _Cells) -> tuple[str, PersonOfLetter | LetterReason] | None:
    code = cells.needed("dossier", str)
    reason = cells.one_of("no_letter", LetterReason)
    if reason is not None and code is not None:
        return code, reason
    part, name = cells.needed("part", str), cells.needed("name", str)
    sex = cells.one_of("sex", Sex)
    birth = cells.read("birth_date", parse_iso_date)
    event = cells.read("event_date", parse_iso_date)
    if part and part not in ("recipient", "subject"):
        cells.refuse("part", "expected recipient or subject")
    if not cells.sound or code is None or part is None or name is None:
        return None
    return code, PersonOfLetter(part, name, sex, birth, event)


def _party_row(party: Party | None, whose: str) -> dict[str, str]:
    if party is None:
        return {}
    return {
        f"{whose}_name": party.name,
        f"{whose}_id": party.personal_id.digits if party.personal_id else "",
        f"{whose}_organisation": party.organisation_id,
        f"{whose}_address": party.address,
        f"{whose}_phone": party.phone.national() if party.phone else "",
        f"{whose}_email": party.email,
    }


def _identity_row(identity: DossierIdentity) -> dict[str, str]:
    return {
        "code": identity.code.text if identity.code else "",
        "uuid": str(identity.uuid) if identity.uuid.int else "",
        "procedure": identity.procedure.text,
        "case_number": identity.case_number,
        "channel": identity.channel.name.lower(),
        **_party_row(identity.applicant, "applicant"),
        **_party_row(identity.agent, "agent"),
        "receiving_office": identity.receiving_office,
        "competent_agency": identity.competent_agency,
        "non_territorial": _yes(identity.non_territorial),
        "disadvantaged_area": _yes(identity.disadvantaged_area),
        "other_level": _yes(identity.other_level),
    }


def _event_row(event: DossierEvent) -> dict[str, str]:
    return {
        "kind": event.kind.name.lower(),
        "time": _moment_text(event.time),
        "role": event.role.name.lower() if event.role is not ActorRole.SYSTEM else "",
        "office": event.office,
        "due": _moment_text(event.due) if event.due else "",
        "reason": event.reason,
        "law": event.law.to_vietnamese() if event.law else "",
        "papers": _joined(event.papers),
        "papers_in_database": _joined(event.papers_in_database),
        "amount": "" if event.amount is None else str(event.amount),
        "channel": event.channel.name.lower() if event.channel else "",
        "number": "" if event.number is None else str(event.number),
        "to": event.to,
        "document_number": event.document_number,
        "outside_one_stop_shop": _yes(event.outside_one_stop_shop),
    }


def _person_row(person: PersonOfLetter) -> dict[str, str]:
    return {
        "part": person.part,
        "name": person.name,
        "sex": person.sex.name.lower() if person.sex else "",
        "birth_date": person.birth_date.isoformat() if person.birth_date else "",
        "event_date": person.event_date.isoformat() if person.event_date else "",
    }


def _yes(flag: bool) -> str:
    return "yes" if flag else ""


def _moment_text(time: datetime.datetime) -> str:
    return time.isoformat(timespec="minutes" if time.second == 0 else "seconds")


def _joined(parts: Sequence[str]) -> str:
    if any("|" in part for part in parts):
        raise MotcuaError(Errc.INVALID_TEXT, 'a paper\'s name has "|", which joins papers in a cell')
    return " | ".join(parts)


# --- Files ----------------------------------------------------------------------------------------


def _read(
    path: Path,
    columns: Sequence[str],
    problems: list[Problem],
    read_row: Callable[[_Cells], T | None],
) -> list[tuple[int, T]]:
    rows = []
    for line, row in _rows(path, columns, problems):
        found = read_row(_Cells(path.name, line, row, problems))
        if found is not None:
            rows.append((line, found))
    return rows


def _rows(
    path: Path, columns: Sequence[str], problems: list[Problem]
) -> Iterator[tuple[int, dict[str, str]]]:
    text = read_table(path, f"give a folder with {DOSSIERS} and {EVENTS}")
    reader = csv.reader(io.StringIO(text), strict=True)
    header = next(reader, [])
    _check_header(path, header, columns)
    line = reader.line_num + 1
    try:
        for cells in reader:
            if not cells:
                pass  # a line that is empty holds nothing
            elif len(cells) != len(header):
                message = f"has {len(cells)} cells, the header {len(header)}"
                problems.append(Problem(path.name, line, "", message))
            else:
                told = zip(header, map(str.strip, cells), strict=True)
                yield line, {name: cell for name, cell in told if cell}
            line = reader.line_num + 1
    except csv.Error as error:
        problems.append(Problem(path.name, line, "", f"{error}; nothing after it was read"))


def _check_header(path: Path, header: Sequence[str], columns: Sequence[str]) -> None:
    missing = [each for each in _NEEDED[path.name] if each not in header]
    unknown = [each for each in header if each not in columns]
    twice = sorted({each for each in header if header.count(each) > 1})
    for what, names in (("lacks", missing), ("has unknown", unknown), ("repeats", twice)):
        if names:
            raise MotcuaError(
                Errc.UNREADABLE_FILE,
                f"{path}: the header {what} {', '.join(names)}; known are {', '.join(columns)}",
            )


def _twice(file: str, line: int, code: str) -> Problem:
    return Problem(file, line, "code", f"{code} was told of before; this one is left out")


def _no_dossier(file: str, line: int, code: str) -> Problem:
    return Problem(file, line, "dossier", f"no dossier has the code {code[:60]!r}")


def _write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), "utf-8", newline="")
