"""Chain and signatures of the library, beside hashlib's and the program openssl's."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

TOOL = Path(sys.argv[1])
KEYS = Path(__file__).with_name("keys")
LOG = "H01.15/vidu/2026"
TIME = "1798761600"  # kTime of envelope_tool.cpp
TYPES = {"event": b"application/vnd.motcua.event+protobuf", "hash": b"application/vnd.motcua.record-hash"}


def run(*command: object, ok: bool = True) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert (done.returncode == 0) == ok, f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout.strip()


def sha256(octets: bytes) -> bytes:
    return hashlib.sha256(octets).digest()


def check_chain() -> None:
    events = ["một", "hai", "ba" * 1000]
    previous, wanted = sha256(b"\x02" + LOG.encode()), []
    for number, event in enumerate(events, 1):
        own = sha256(b"\x00" + previous + number.to_bytes(8, "big") + event.encode())
        wanted.append(f"{number} {previous.hex()} {own.hex()}")
        previous = own
    assert run(TOOL, "seal", LOG, *events).splitlines() == wanted


def encoding(part: str, event: bytes) -> bytes:
    body = event
    if part == "hash":
        body = sha256(b"\x00" + sha256(b"\x02" + LOG.encode()) + (1).to_bytes(8, "big") + event)
    return b"DSSEv1 %d %s %d %s" % (len(TYPES[part]), TYPES[part], len(body), body)


def check_signatures(folder: Path) -> None:
    content, cms = folder / "pae.bin", folder / "cms.der"
    verify = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", cms, "-content", content,
              "-CAfile", KEYS / "root.pem", "-out", folder / "out.bin", "-attime", TIME, "-purpose", "any"]
    for part in TYPES:
        content.write_bytes(encoding(part, b"x"))
        for name in ("signer", "signer_rsa", "below"):
            key, certificate = KEYS / f"{name}.key", KEYS / f"{name}.pem"
            # Ours is good to openssl, and no longer when the event is another.
            cms.write_bytes(bytes.fromhex(run(TOOL, "sign", part, "x", key, certificate)))
            run(*verify)
            content.write_bytes(encoding(part, b"y"))
            run(*verify, ok=False)
            # Theirs is good to us, likewise; made as proto/README.md says.
            content.write_bytes(encoding(part, b"x"))
            above = certificate.read_text().partition("-----END CERTIFICATE-----\n")[2]
            (folder / "above.pem").write_text(above)
            run("openssl", "cms", "-sign", "-binary", "-md", "sha256", "-in", content, "-signer", certificate,
                "-inkey", key, *(["-certfile", folder / "above.pem"] if above else []), "-outform", "DER", "-out", cms)
            assert run(TOOL, "verify", part, "x", cms, KEYS / "root.pem") == "good"
            run(TOOL, "verify", part, "y", cms, KEYS / "root.pem", ok=False)
    assert len(encoding("event", b"x")) == 51


check_chain()
with tempfile.TemporaryDirectory() as name:
    check_signatures(Path(name))
