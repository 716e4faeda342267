"""Exchange: dossiers and all about them as Protocol Buffers octets, in and out.

The contract is proto/ (proto_path() says where its files are). Octets are `bytes`: encode_… gives
them, decode_… reads them under limits and raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE,
INVALID_WIRE_VALUE) with the path of the field and never its text. What a newer sender added survives
in Received.unknown. redact_… takes octets and gives them without personal data, for logs. encode_…_json
and decode_…_json have the same messages as JSON (ProtoJSON), strictly read: a view for people and
logs, never what is hashed or signed.

scan_dossiers reads a stream straight into the columns of motcua.batch. Many records travel in a
stream (write_stream, read_stream) or a batch file (write_batch, read_batch, append_batch), which are
read up to a torn end and say where that was. An Event stands in a Record of a log whose hashes are
chained (append_to_log, check_chain), may be signed (sign, verify_signature), and is taken in once by
an Inbox, whatever is sent again.

Hashes are the 32 octets of a SHA-256, as hashlib.sha256(…).digest() gives them. Values are immutable
and picklable; what was read from a stream or file, writers and inboxes say where they differ.
Functions over many records release the GIL. vi: trao đổi dữ liệu
"""

from __future__ import annotations

import datetime
import io
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from motcua._core import (
    BATCH_MESSAGE_LIMITS,
    EVALUATION_LIMITS,
    EVENT_LIMITS,
    MAX_VALUE_OCTETS,
    PAPER_LIMITS,
    PROCEDURE_LIMITS,
    REFDATA_LIMITS,
    REPORT_LIMITS,
    BatchFileReading,
    BatchFileWriter,
    BatchGap,
    BatchHeader,
    BatchLimits,
    BatchMessage,
    ChainCheck,
    ChainFault,
    DecodeLimits,
    Errc,
    Event,
    Inbox,
    IndexEntry,
    Judgement,
    LogHead,
    Outcome,
    Question,
    ReadingStop,
    Receipt,
    Record,
    RecordReceipt,
    RuleRows,
    ScannedIdentity,
    SentReport,
    Signature,
    SignedPart,
    Signer,
    StoredRecord,
    StreamReading,
    UnknownFields,
    _scan_dossiers,
    _sign,
    append_signature,
    append_to_log,
    check_chain,
    crc32c,
    decode_agency_rows,
    decode_agency_rows_json,
    decode_batch_header,
    decode_batch_header_json,
    decode_calendar_rows,
    decode_calendar_rows_json,
    decode_date,
    decode_date_json,
    decode_dossier,
    decode_dossier_event,
    decode_dossier_event_json,
    decode_dossier_json,
    decode_evaluation,
    decode_evaluation_json,
    decode_event,
    decode_event_json,
    decode_explanation,
    decode_explanation_json,
    decode_law_ref,
    decode_law_ref_json,
    decode_paper,
    decode_paper_json,
    decode_procedure,
    decode_procedure_json,
    decode_question,
    decode_question_json,
    decode_receipt,
    decode_receipt_json,
    decode_record,
    decode_record_json,
    decode_report,
    decode_rule_rows,
    decode_rule_rows_json,
    decode_unit_rows,
    decode_unit_rows_json,
    decode_uuid,
    decode_uuid_json,
    empty_log,
    encode_agency_rows,
    encode_agency_rows_json,
    encode_batch_header,
    encode_batch_header_json,
    encode_calendar_rows,
    encode_calendar_rows_json,
    encode_date,
    encode_date_json,
    encode_dossier,
    encode_dossier_event,
    encode_dossier_event_json,
    encode_dossier_json,
    encode_evaluation,
    encode_evaluation_json,
    encode_event,
    encode_event_json,
    encode_explanation,
    encode_explanation_json,
    encode_law_ref,
    encode_law_ref_json,
    encode_paper,
    encode_paper_json,
    encode_procedure,
    encode_procedure_json,
    encode_question,
    encode_question_json,
    encode_receipt,
    encode_receipt_json,
    encode_record,
    encode_record_json,
    encode_report,
    encode_rule_rows,
    encode_rule_rows_json,
    encode_unit_rows,
    encode_unit_rows_json,
    encode_uuid,
    encode_uuid_json,
    follow_log,
    join_batch,
    payload_stream,
    pre_authentication_encoding,
    read_batch_file,
    read_batch_index,
    read_indexed_record,
    read_stream,
    record_hash,
    redact_dossier,
    redact_dossier_event,
    redact_evaluation,
    split_batch,
    verify_signature,
    write_stream,
)
from motcua._error import MotcuaError
from motcua._received import Received

if TYPE_CHECKING:
    import numpy
    import numpy.typing

__all__ = [
    "BATCH_MESSAGE_LIMITS",
    "EVALUATION_LIMITS",
    "EVENT_LIMITS",
    "MAX_VALUE_OCTETS",
    "PAPER_LIMITS",
    "PROCEDURE_LIMITS",
    "REFDATA_LIMITS",
    "REPORT_LIMITS",
    "BatchFileReading",
    "BatchFileWriter",
    "BatchGap",
    "BatchHeader",
    "BatchLimits",
    "BatchMessage",
    "ChainCheck",
    "ChainFault",
    "DecodeLimits",
    "DossierScan",
    "DossierTable",
    "Event",
    "Inbox",
    "IndexEntry",
    "Judgement",
    "LogHead",
    "Outcome",
    "Question",
    "ReadingStop",
    "Receipt",
    "Received",
    "Record",
    "RecordReceipt",
    "RuleRows",
    "ScannedIdentity",
    "SentReport",
    "Signature",
    "SignedPart",
    "Signer",
    "StoredRecord",
    "StreamReading",
    "UnknownFields",
    "append_batch",
    "append_signature",
    "append_to_log",
    "check_chain",
    "crc32c",
    "decode_agency_rows",
    "decode_agency_rows_json",
    "decode_batch_header",
    "decode_batch_header_json",
    "decode_calendar_rows",
    "decode_calendar_rows_json",
    "decode_date",
    "decode_date_json",
    "decode_dossier",
    "decode_dossier_event",
    "decode_dossier_event_json",
    "decode_dossier_json",
    "decode_evaluation",
    "decode_evaluation_json",
    "decode_event",
    "decode_event_json",
    "decode_explanation",
    "decode_explanation_json",
    "decode_law_ref",
    "decode_law_ref_json",
    "decode_paper",
    "decode_paper_json",
    "decode_procedure",
    "decode_procedure_json",
    "decode_question",
    "decode_question_json",
    "decode_receipt",
    "decode_receipt_json",
    "decode_record",
    "decode_record_json",
    "decode_report",
    "decode_rule_rows",
    "decode_rule_rows_json",
    "decode_unit_rows",
    "decode_unit_rows_json",
    "decode_uuid",
    "decode_uuid_json",
    "empty_log",
    "encode_agency_rows",
    "encode_agency_rows_json",
    "encode_batch_header",
    "encode_batch_header_json",
    "encode_calendar_rows",
    "encode_calendar_rows_json",
    "encode_date",
    "encode_date_json",
    "encode_dossier",
    "encode_dossier_event",
    "encode_dossier_event_json",
    "encode_dossier_json",
    "encode_evaluation",
    "encode_evaluation_json",
    "encode_event",
    "encode_event_json",
    "encode_explanation",
    "encode_explanation_json",
    "encode_law_ref",
    "encode_law_ref_json",
    "encode_paper",
    "encode_paper_json",
    "encode_procedure",
    "encode_procedure_json",
    "encode_question",
    "encode_question_json",
    "encode_receipt",
    "encode_receipt_json",
    "encode_record",
    "encode_record_json",
    "encode_report",
    "encode_rule_rows",
    "encode_rule_rows_json",
    "encode_unit_rows",
    "encode_unit_rows_json",
    "encode_uuid",
    "encode_uuid_json",
    "follow_log",
    "join_batch",
    "payload_stream",
    "pre_authentication_encoding",
    "proto_path",
    "read_batch",
    "read_batch_file",
    "read_batch_index",
    "read_indexed_record",
    "read_stream",
    "record_hash",
    "redact_dossier",
    "redact_dossier_event",
    "redact_evaluation",
    "scan_dossiers",
    "sign",
    "split_batch",
    "verify_signature",
    "write_batch",
    "write_batch_file",
    "write_stream",
]


class DossierTable(NamedTuple):
    """Columns of dossiers: batch.compute_deadlines(plan, calendars, None, **table._asdict(), as_of=…).

    Moments are minutes from 1970-01-01T00:00 on the clock in Viet Nam, the smallest int32 for none.
    vi: bảng hồ sơ
    """

    kinds: numpy.typing.NDArray[numpy.uint8]
    """(events,) Values of EventKind; 0 for what could not be read."""
    times: numpy.typing.NDArray[numpy.int32]
    """(events,)"""
    dues: numpy.typing.NDArray[numpy.int32]
    """(events,) The appointment that an event gives."""
    amounts: numpy.typing.NDArray[numpy.int64]
    """(events,) In đồng; 0 for none."""
    offsets: numpy.typing.NDArray[numpy.int64]
    """(dossiers + 1,) Row i has the events offsets[i] to offsets[i + 1], that one excluded."""
    limits: numpy.typing.NDArray[numpy.uint16]
    """(dossiers,) What was chosen."""
    flags: numpy.typing.NDArray[numpy.uint8]
    """(dossiers,) 1 for dossiers that do not depend on where they are handed in."""


class DossierScan(NamedTuple):
    """What scan_dossiers found. vi: kết quả đọc luồng hồ sơ"""

    rows: DossierTable
    """Row i is dossier i of the stream."""
    octets: int
    """Where it stopped: all before is read."""
    failure: MotcuaError | None
    """Why it stopped before the end of the stream."""
    codes: list[str | None] | None
    """The code of each row, None of one that could not be read; None unless asked for."""


def scan_dossiers(
    octets: bytes,
    choose: Callable[[ScannedIdentity], int],
    *,
    codes: bool = False,
    limits: DecodeLimits = DecodeLimits(),
) -> DossierScan:
    """Read a stream of motcua.dossier.v1.Dossier straight into columns, without a Dossier in between.

    `choose` gives the index of a dossier's limit in those of the DeadlinePlan (0 to 65535; one that
    the plan has not marks the row when deadlines are computed). It is called once for all dossiers
    that are alike in what it is told; the GIL is released but for that. `codes`: give the dossiers'
    codes too. `limits` are those of each dossier.

    Every dossier has its row. Of one that is malformed, too large, or has an event that is unknown or
    outside the contract's bounds, that row alone is spoilt: batch.compute_deadlines gives it the code
    INVALID_EVENT. What columns do not hold is passed over and not checked; seconds are cut. The scan
    stops, and says where and why, at a length that is torn, runs past the end or exceeds `limits`.
    What `choose` raises ends it. vi: đọc luồng hồ sơ thành cột
    """
    found = _scan_dossiers(octets, choose, codes, limits)
    rows = DossierTable(**{name: found[name] for name in DossierTable._fields})
    return DossierScan(rows, found["octets"], found["failure"], found["codes"])


def sign(
    part: SignedPart, record: Record, *, key: bytes, certificate: bytes, time: datetime.datetime
) -> Signature:
    """Sign a part of a record.

    `key` is an unencrypted private key and `certificate` its certificate, both in PEM; certificates
    after the first go into the signature for receivers who have only the root. `time`, aware, is what
    the signature claims to be made at. The GIL is released. Raises MotcuaError: INVALID_KEY when key
    or certificate cannot be read or do not belong together, WIRE_TOO_LARGE for a signature above
    64 KiB. vi: ký số
    """
    # Python's own message about a missing argument shows no other; pybind11's would show the key.
    return _sign(part, record, key, certificate, time)


# --- Files --------------------------------------------------------------------------------------


def _octets_of_header(header: BatchHeader | bytes) -> bytes:
    return header if isinstance(header, bytes) else encode_batch_header(header)


def _octets_of_record(record: Record | bytes) -> bytes:
    return record if isinstance(record, bytes) else encode_record(record)


def _write(writer: BatchFileWriter, records: Iterable[Record | bytes]) -> None:
    for record in records:
        writer.add(_octets_of_record(record))
    writer.finish()


def write_batch_file(
    header: BatchHeader | bytes,
    records: Iterable[Record | bytes],
    *,
    limits: BatchLimits = BatchLimits(),
) -> bytes:
    """The octets of a finished batch file: header, records, index and end.

    Raises MotcuaError as BatchFileWriter. vi: lập tệp lô gói tin
    """
    made = bytearray()
    _write(BatchFileWriter.begin(_octets_of_header(header), made.extend, limits), records)
    return bytes(made)


@contextmanager
def _file_errors(path: Path, code: Errc, advice: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MotcuaError(code, f"{path}: {error.strerror}; {advice}") from None


def _reading(path: Path) -> AbstractContextManager[None]:
    return _file_errors(path, Errc.UNREADABLE_FILE, "give a batch file that can be read")


def _writing(path: Path) -> AbstractContextManager[None]:
    return _file_errors(path, Errc.UNWRITABLE_FILE, "give a place that can be written to, with room")


def _sink(path: Path, file: io.FileIO) -> Callable[[bytes], int]:
    def take(octets: bytes) -> int:
        with _writing(path):
            return file.write(octets)

    return take


def read_batch(
    path: str | os.PathLike[str], *, limits: BatchLimits = BatchLimits()
) -> BatchFileReading:
    """Read a batch file: `for stored in read_batch(path): decode_record(stored.octets)`.

    What a torn or rotten file still holds is read; `complete`, `stop` and `gaps` say what is wrong
    with it, which raises nothing. Raises MotcuaError (UNREADABLE_FILE) when there is no such file or
    it cannot be read. vi: đọc tệp lô gói tin
    """
    path = Path(path)
    with _reading(path):
        octets = path.read_bytes()
    return read_batch_file(octets, limits)


def write_batch(
    path: str | os.PathLike[str],
    header: BatchHeader | bytes,
    records: Iterable[Record | bytes],
    *,
    limits: BatchLimits = BatchLimits(),
) -> None:
    """Write a batch file, whole or not at all: what was there stays until all is on the disk.

    `records` may be a generator: one is in memory at a time. Raises MotcuaError (UNWRITABLE_FILE),
    and as BatchFileWriter; what the generator raises passes through. Then nothing is left behind.
    vi: ghi tệp lô gói tin
    """
    path = Path(path)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with _writing(path):
        file = unfinished.open("xb", buffering=0)
    try:
        with file:
            sink = _sink(path, file)
            _write(BatchFileWriter.begin(_octets_of_header(header), sink, limits), records)
            with _writing(path):
                os.fsync(file)
        with _writing(path):
            unfinished.replace(path)
    except BaseException:
        unfinished.unlink()
        raise


def append_batch(
    path: str | os.PathLike[str],
    records: Iterable[Record | bytes],
    *,
    limits: BatchLimits = BatchLimits(),
) -> BatchFileReading:
    """Append records to a batch file after its last good one, and finish it anew.

    A torn end, an old index and an old end are cut off first. Gives what was read before, whose
    `stop` says where the file was torn. When this is broken off, what was in the file and the records
    already written are still there: append again. One writer at a time.

    Raises MotcuaError: UNREADABLE_FILE, UNWRITABLE_FILE, and as BatchFileWriter.resume, which leaves
    the file as it is when good records stand after a fault. vi: ghi tiếp tệp lô gói tin
    """
    path = Path(path)
    reading = read_batch(path, limits=limits)
    with _writing(path):
        file = path.open("r+b", buffering=0)
    with file:
        writer = BatchFileWriter.resume(reading, _sink(path, file), limits)
        with _writing(path):
            file.truncate(reading.good_end)
            file.seek(reading.good_end)
        _write(writer, records)
        with _writing(path):
            os.fsync(file)
    return reading


def proto_path() -> Path:
    """The folder to give protoc (or grpc_tools.protoc) with -I: motcua/<area>/v1/*.proto lie below it.

    The code that it makes is called motcua.<area>.v1 as well, and is found beside this package
    wherever it lies on the path. vi: tệp lược đồ
    """
    return Path(__file__).with_name("proto")
