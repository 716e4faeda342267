"""From one office to another: a dossier in an event, in a log, in a file; torn on the way, read, answered."""

import datetime as dt
import tempfile
import uuid
from pathlib import Path
from typing import Any

import motcua
from motcua import batch, exchange

NOW = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=7)))
OFFICE: dict[str, Any] = {"source": "H01.15/vidu", "schema_release": "0.1.0", "create_time": NOW}
PROCEDURES = {"1.001193": "trong ngày", "1.000656": "03 ngày làm việc"}


def dossier(serial: int, procedure: str) -> motcua.Dossier:
    received = dt.datetime(2026, 11, 23, 8, serial)
    return motcua.Dossier(
        identity=motcua.DossierIdentity(
            code=motcua.DossierCode(f"H01.15-261123-{serial:04}"),
            procedure=motcua.ProcedureCode(procedure),
            applicant=motcua.Party(name="Lê Văn Sáu"),
        ),
        events=[motcua.DossierEvent(kind=motcua.EventKind.RECEIVED, time=received)],
    )


# 1. Octets, and octets that a log file may show.
octets = exchange.encode_dossier(dossier(1, "1.001193"))
for shown in (octets, exchange.redact_dossier(octets)):
    print("1.", len(shown), "octets; a name is in them:", "Lê Văn Sáu".encode() in shown)

# 2. Each dossier in an event, each event in its place in a log.
payloads = [exchange.encode_dossier(dossier(n, list(PROCEDURES)[n % 2])) for n in range(1, 6)]
head = exchange.empty_log("H01.15/vidu/2026")
records = []
for number, payload in enumerate(payloads, 1):
    event = exchange.Event(
        event_id=uuid.UUID(int=number),  # of your own: uuid.uuid4()
        payload_type="motcua.dossier.v1.Dossier",
        payload=payload,
        **OFFICE,
    )
    head, record = exchange.append_to_log(head, exchange.encode_event(event))
    records.append(record)
print("2.", head.sequence, "records, the last hash", head.hash.hex()[:16])

# 3. A batch file, and what a broken line leaves of it.
header = exchange.BatchHeader(batch_id=uuid.UUID(int=100), **OFFICE)
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "261123.motcua")
    exchange.write_batch(path, header, records)
    path.write_bytes(path.read_bytes()[:-300])
    torn = exchange.append_batch(path, [])
    print("3.", len(torn), "records; stopped:", torn.stop)
    exchange.append_batch(path, records[len(torn) :])
    arrived = exchange.read_batch(path)
print("3.", len(arrived), "records, complete:", arrived.complete)

# 4. The receiver: is the chain whole, and what is new?
check = exchange.check_chain(exchange.empty_log(head.log), [each.octets for each in arrived])
print("4.", check.records, "right, fault:", check.fault.name)
inbox = exchange.Inbox()
for _ in range(2):
    taken = [inbox.take(each.octets, lambda *_: exchange.Judgement.APPLY) for each in arrived]
    print("4.", [receipt.outcome.name for receipt in taken])

# 5. All of them into columns, and their deadlines in one call.
stream = exchange.payload_stream(arrived, "motcua.dossier.v1.Dossier")
scan = exchange.scan_dossiers(stream, lambda of: [*PROCEDURES].index(of.procedure), codes=True)
limits = map(motcua.parse_time_limit, PROCEDURES.values())
plan = motcua.DeadlinePlan(list(limits), rules=motcua.embedded_rules())
calendar = motcua.civil_service_calendar().with_overlay(motcua.office_hours_of("Nghệ An"))
as_of = dt.datetime(2026, 11, 25, 8, 0)
due = batch.compute_deadlines(plan, [calendar], None, **scan.rows._asdict(), as_of=as_of)
for code, day in zip(scan.codes or [], due["rolled"], strict=True):
    print("5.", code, day)
