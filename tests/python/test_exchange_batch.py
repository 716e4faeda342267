"""Streams and batch files: torn at every place, rotten, resumed, and written whole or not at all."""

import errno
import io
import os
import resource
import stat
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import motcua
import pytest
from calendars import raises
from contract import parse
from hypothesis import given
from hypothesis import strategies as st
from motcua import exchange
from test_exchange import HEADER, OCTETS, TIME

LOG = "H01.15/motcua/2026"
MAGIC = b"MOTCUA\x00\x01"


def events(count: int) -> list[bytes]:
    return [
        exchange.encode_event(
            exchange.Event(
                event_id=uuid.UUID(int=number + 1),
                payload_type="motcua.dossier.v1.Dossier",
                payload=OCTETS,
                source="H01.15/motcua",
                subject=uuid.UUID(int=number % 2 + 100),
                create_time=TIME,
                schema_release="0.1.0",
            )
        )
        for number in range(count)
    ]


def records(count: int) -> list[exchange.Record]:
    head = exchange.empty_log(LOG)
    made = []
    for event in events(count):
        head, record = exchange.append_to_log(head, event)
        made.append(record)
    return made


RECORDS = records(5)
ENCODED = [exchange.encode_record(record) for record in RECORDS]
FILE = exchange.write_batch_file(HEADER, RECORDS)
READING = exchange.read_batch_file(FILE)


def test_what_is_written_is_read() -> None:
    assert [stored.octets for stored in READING] == ENCODED
    assert READING.complete and READING.stop is None and READING.gaps == ()
    assert exchange.decode_batch_header(READING.header) == HEADER
    assert len(READING) == 5
    assert READING[0] == next(iter(READING)) and READING[-1].octets == ENCODED[-1]
    for outside in (5, -6):
        with pytest.raises(IndexError):
            READING[outside]
    assert repr(READING) == "<BatchFileReading of 5 records, complete>"
    assert exchange.write_batch_file(READING.header, ENCODED) == FILE

    index = exchange.read_batch_index(FILE)
    assert [entry.event_id.int for entry in index] == [1, 2, 3, 4, 5]
    assert [entry.subject for entry in index if entry.subject] == [
        uuid.UUID(int=100 + row % 2) for row in range(5)
    ]
    for entry, stored in zip(index, READING, strict=True):
        assert entry.offset == stored.offset
        assert exchange.read_indexed_record(FILE, entry) == stored.octets
    with raises(motcua.Errc.INVALID_WIRE_VALUE):
        wrong = exchange.IndexEntry(offset=index[0].offset, length=1, event_id=index[0].event_id)
        exchange.read_indexed_record(FILE, wrong)


def test_payloads_of_a_file_are_a_stream() -> None:
    fact = exchange.encode_event(
        exchange.Event(
            event_id=uuid.UUID(int=9),
            payload_type="motcua.dossier.v1.DossierEvent",
            payload=b"",
            source="H01.15/motcua",
            create_time=TIME,
            schema_release="0.1.0",
        )
    )
    head = exchange.LogHead(log=LOG, sequence=5, hash=RECORDS[4].hash)
    _, other = exchange.append_to_log(head, fact)
    reading = exchange.read_batch_file(exchange.write_batch_file(HEADER, [*RECORDS, other]))
    stream = exchange.payload_stream(reading, "motcua.dossier.v1.Dossier")
    assert [stored.octets for stored in exchange.read_stream(stream)] == [OCTETS] * 5
    assert exchange.payload_stream(reading, "motcua.dossier.v1.DossierEvent") == b"\x00"
    assert len(exchange.scan_dossiers(stream, lambda of: 0).rows.limits) == 5


def test_the_format_is_the_one_of_the_contract() -> None:
    """proto/README.md, "Batch file", by another hand."""
    assert exchange.crc32c(b"123456789") == 0xE3069283
    assert exchange.crc32c(b"6789", exchange.crc32c(b"12345")) == 0xE3069283

    def frame(kind: bytes, octets: bytes) -> bytes:
        framed = kind + len(octets).to_bytes(4, "little") + octets
        return framed + exchange.crc32c(framed).to_bytes(4, "little")

    file = MAGIC + frame(b"H", READING.header)
    for octets in ENCODED:
        file += frame(b"R", octets)
    assert FILE.startswith(file)
    unfinished = exchange.read_batch_file(file)
    assert len(unfinished) == 5 and unfinished.stop is None and not unfinished.complete
    assert repr(unfinished) == "<BatchFileReading of 5 records, not complete>"
    # A frame of a later version is skipped.
    later = exchange.read_batch_file(file + frame(b"X", b"?") + frame(b"R", ENCODED[0]))
    assert len(later) == 6 and later.stop is None
    header = parse("envelope.v1.BatchHeader", READING.header)
    assert header.source == HEADER.source and header.create_time.seconds == TIME.timestamp()


def test_a_file_torn_anywhere_keeps_what_is_before() -> None:
    ends = [stored.offset + 9 + len(stored.octets) for stored in READING]
    header_end = READING[0].offset
    frames = {len(MAGIC), header_end, *ends, len(FILE)}
    index_end = int.from_bytes(FILE[-12:-4], "little")  # where the index begins
    frames |= {index_end, len(FILE) - 17}
    for cut in range(len(FILE)):
        reading = exchange.read_batch_file(FILE[:cut])
        whole = sum(end <= cut for end in ends)
        assert [stored.octets for stored in reading] == ENCODED[:whole]
        assert not reading.complete
        if cut in frames:
            assert reading.stop is None
            continue
        assert reading.stop is not None
        assert reading.stop.why.code is motcua.Errc.TORN_WIRE
        assert reading.stop.record == whole
        last = max([end for end in frames if end <= cut], default=0)
        assert reading.stop.offset == last
        if cut < header_end:
            continue
        # Cut there, and a writer goes on as if nothing had been.
        kept = bytearray(FILE[: reading.good_end])
        writer = exchange.BatchFileWriter.resume(reading, kept.extend)
        for octets in ENCODED[whole:]:
            writer.add(octets)
        writer.finish()
        assert bytes(kept) == FILE


def test_rot_costs_what_is_rotten() -> None:
    rotten = bytearray(FILE)
    rotten[READING[2].offset + 20] ^= 1
    reading = exchange.read_batch_file(bytes(rotten))
    assert [stored.octets for stored in reading] == [*ENCODED[:2], *ENCODED[3:]]
    assert reading.stop is not None and reading.stop.why.code is motcua.Errc.CORRUPT_FRAME
    assert reading.stop.offset == READING[2].offset == reading.good_end
    assert reading.gaps == (
        exchange.BatchGap(begin=READING[2].offset, end=READING[3].offset, records=1),
    )
    with raises(motcua.Errc.CORRUPT_FRAME, "new file"):
        exchange.BatchFileWriter.resume(reading, bytearray().extend)


@given(st.binary())
def test_any_octets_are_answered(octets: bytes) -> None:
    for file in (octets, MAGIC + octets, FILE[:50] + octets + FILE[50:]):
        reading = exchange.read_batch_file(file)
        assert reading.complete == (reading.stop is None and file == FILE)
    stream = exchange.read_stream(octets)
    assert 0 <= stream.good_end <= len(octets)
    assert (stream.stop is None) == (stream.good_end == len(octets))


@given(st.lists(st.binary(max_size=300)))
def test_streams_come_back_and_stop_where_they_are_torn(pieces: list[bytes]) -> None:
    stream = exchange.write_stream(pieces)
    reading = exchange.read_stream(stream)
    assert [stored.octets for stored in reading] == pieces
    assert len(reading) == len(pieces)
    assert (reading.good_end, reading.stop) == (len(stream), None)
    if stream and pieces[-1]:
        torn = exchange.read_stream(stream[:-1])
        assert torn.stop is not None and torn.stop.why.code is motcua.Errc.TORN_WIRE
        assert torn.good_end == torn.stop.offset == reading[-1].offset
        assert repr(torn) == f"<StreamReading of {len(pieces) - 1} records, stopped>"


def test_limits_are_those_that_are_told() -> None:
    few = exchange.BatchLimits(records=2)
    reading = exchange.read_batch_file(FILE, few)
    assert len(reading) == 2 and reading.stop is not None
    assert reading.stop.why.code is motcua.Errc.WIRE_TOO_LARGE
    small = exchange.BatchLimits(record_octets=10)
    with raises(motcua.Errc.WIRE_TOO_LARGE):
        exchange.write_batch_file(HEADER, RECORDS, limits=small)
    with raises(motcua.Errc.WIRE_TOO_LARGE):
        exchange.write_stream(ENCODED, small)
    assert exchange.read_stream(exchange.write_stream(ENCODED), few)[1].octets == ENCODED[1]


# --- Writers ------------------------------------------------------------------------------------


def begin(sink: Callable[[bytes], object]) -> exchange.BatchFileWriter:
    return exchange.BatchFileWriter.begin(READING.header, sink)


def test_a_writer_writes_frame_by_frame() -> None:
    calls: list[bytes] = []
    writer = begin(calls.append)
    writer.add(ENCODED[0])
    assert (writer.records, writer.octets) == (1, sum(map(len, calls)))
    assert repr(writer) == "<BatchFileWriter of 1 records>"
    before = len(calls)
    _, of_no_event = exchange.append_to_log(exchange.empty_log("a"), b"\x12\x00")
    for wrong in (b"\xff", b"", exchange.encode_record(of_no_event)):
        with pytest.raises(motcua.MotcuaError):
            writer.add(wrong)
    assert len(calls) == before  # and it goes on
    writer.add(ENCODED[1])
    writer.finish()
    for again in (writer.finish, lambda: writer.add(ENCODED[2])):
        with raises(motcua.Errc.MALFORMED_WIRE):
            again()
    assert b"".join(calls) == exchange.write_batch_file(HEADER, RECORDS[:2])


def test_a_sink_that_fails_ends_the_writer() -> None:
    def never(octets: bytes) -> bool:
        return False

    def short(octets: bytes) -> int:
        return len(octets) - 1

    def raising(octets: bytes) -> None:
        raise OSError(errno.ENOSPC, "no room")

    for sink in (never, short):
        with raises(motcua.Errc.SINK_FAILED):
            begin(sink)
    with pytest.raises(OSError, match="no room"):
        begin(raising)

    kept = io.BytesIO()
    now: list[Callable[[bytes], object]] = [kept.write]
    writer = begin(lambda octets: now[0](octets))
    writer.add(ENCODED[0])
    now[0] = raising
    with pytest.raises(OSError, match="no room"):
        writer.add(ENCODED[1])
    now[0] = kept.write
    with raises(motcua.Errc.SINK_FAILED):  # it does not know what was kept
        writer.add(ENCODED[1])
    resumed = exchange.BatchFileWriter.resume(
        exchange.read_batch_file(kept.getvalue()), kept.write
    )
    resumed.add(ENCODED[1])
    assert len(exchange.read_batch_file(kept.getvalue())) == 2
    with pytest.raises(TypeError, match="expected a function, got BytesIO"):
        begin(kept)  # type: ignore[arg-type]


def test_a_sink_that_comes_back_is_refused() -> None:
    def again(octets: bytes) -> None:
        if made:
            made[0].add(ENCODED[1])

    made: list[exchange.BatchFileWriter] = []
    made.append(begin(again))
    with pytest.raises(RuntimeError, match="one frame at a time"):
        made[0].add(ENCODED[0])


# --- Files --------------------------------------------------------------------------------------


def test_files_are_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "lô 11.motcua"
    exchange.write_batch(path, HEADER, iter(RECORDS))
    assert path.read_bytes() == FILE
    assert list(exchange.read_batch(str(path))) == list(READING)
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask

    def broken_off() -> Iterator[exchange.Record]:
        yield RECORDS[0]
        raise FileNotFoundError("the source is gone")

    with pytest.raises(FileNotFoundError, match="the source is gone"):
        exchange.write_batch(path, HEADER, broken_off())
    with raises(motcua.Errc.MALFORMED_WIRE):
        exchange.write_batch(path, HEADER, [b"\xff"])
    assert path.read_bytes() == FILE
    assert list(tmp_path.iterdir()) == [path]
    exchange.write_batch(path, READING.header, ENCODED[:1])
    assert len(exchange.read_batch(path)) == 1


def test_places_that_cannot_be_read_or_written_are_named(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "a.motcua"
    with raises(motcua.Errc.UNREADABLE_FILE, "a.motcua: No such file"):
        exchange.read_batch(missing)
    with raises(motcua.Errc.UNWRITABLE_FILE, "a.motcua: No such file"):
        exchange.write_batch(missing, HEADER, [])
    with raises(motcua.Errc.UNREADABLE_FILE, "Is a directory"):
        exchange.append_batch(tmp_path, [])
    with raises(motcua.Errc.UNWRITABLE_FILE, "directory"):
        exchange.write_batch(tmp_path, HEADER, [])
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.motcua"
    exchange.write_batch(path, HEADER, RECORDS[:2])
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Python ignores SIGXFSZ, so that a file that would grow beyond the limit is EFBIG.
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before), hard))
    try:
        with pytest.raises(motcua.MotcuaError) as caught:
            exchange.write_batch(path, HEADER, RECORDS)
        assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]
        with pytest.raises(motcua.MotcuaError) as appending:
            exchange.append_batch(path, RECORDS[2:])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    refused = {motcua.Errc.SINK_FAILED, motcua.Errc.UNWRITABLE_FILE}
    assert {caught.value.code, appending.value.code} <= refused
    # Nothing accepted is lost, and it goes on.
    kept = exchange.append_batch(path, [])
    assert len(kept) >= 2
    exchange.append_batch(path, RECORDS[len(kept) :])
    assert path.read_bytes() == FILE


def test_a_torn_file_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "a.motcua"
    for cut in range(READING[0].offset, len(FILE) + 1, 7):
        path.write_bytes(FILE[:cut])
        before = exchange.append_batch(path, RECORDS[len(exchange.read_batch(path)) :])
        assert path.read_bytes() == FILE
        assert (before.stop is None) or before.stop.offset <= cut
    rotten = bytearray(FILE)
    rotten[READING[2].offset + 20] ^= 1
    path.write_bytes(rotten)
    with raises(motcua.Errc.CORRUPT_FRAME):
        exchange.append_batch(path, RECORDS)
    assert path.read_bytes() == rotten


def test_threads_read_the_same() -> None:
    big = exchange.write_batch_file(HEADER, records(400))

    def work(_: int) -> tuple[int, int, Any]:
        reading = exchange.read_batch_file(big)
        return len(reading), sum(len(stored.octets) for stored in reading), reading.stop

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(work, range(16)))) == 1
