"""The published contract by buf: STANDARD and COMMENTS lint, its format, and nothing that breaks code others compiled.

Broken is what buf's rules FILE call broken, against the image tests/schema/baseline.binpb; tests/schema/renew_baseline
makes a new one. buf comes from PyPI (tests/run installs it) and needs no network.
"""

import subprocess
from pathlib import Path

from checks import ROOT, Plant, main

BUF = ROOT / "build/venv/bin/buf"
CONFIG = "tests/schema/buf.yaml"
BASELINE = "tests/schema/baseline.binpb"
DOSSIER = "proto/motcua/dossier/v1/dossier.proto"
TYPE = "proto/motcua/type/v1/type.proto"


def buf(root: Path, *words: str) -> list[str]:
    """What buf says; it ends with 0 when it has nothing to say."""
    done = subprocess.run([BUF, *words], cwd=root, capture_output=True, text=True, encoding="utf-8")
    said = [f"buf {words[0]}: {line}" for line in (done.stdout + done.stderr).splitlines()]
    return said or ([f"buf {words[0]} ended with {done.returncode}"] if done.returncode else [])


def check(root: Path) -> list[str]:
    if not BUF.exists():
        return [f"{BUF} is missing: tests/run installs it from PyPI"]
    return [*buf(root, "lint", "--config", CONFIG),
            *buf(root, "format", "--config", CONFIG, "--diff", "--exit-code"),
            *buf(root, "breaking", "--config", CONFIG, "--against", BASELINE, "--exclude-imports")]


def edited(name: str, old: str, new: str, complaint: str) -> Plant:
    text = (ROOT / name).read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"{name} has no {old!r} to plant something in")
    return Plant({name: text.replace(old, new, 1)}, complaint)


PLANTS = [
    edited(TYPE, "  // Year, 1 to 9999. vi: năm\n", "", r"lint: .*non-empty comment"),
    edited(TYPE, "CHANNEL_ONLINE = 2", "ONLINE = 2", r"lint: .*prefixed with"),
    edited(TYPE, "int64 units = 2;", "int64 theUnits = 2;", r"lint: .*lower_snake_case"),
    Plant({"proto/motcua/early/v1/early.proto": "package motcua.early.v1;\n\n// A. vi: a\nmessage A {}\n"},
          r"lint: .*syntax"),
    edited(TYPE, "  int64 units = 2;", "    int64 units = 2;", r"format: \+"),
    edited(DOSSIER, "bool by_law = 4;", "reserved 4;", r"breaking: .*\"by_law\".* deleted"),
    edited(DOSSIER, "bool by_law = 4;", "bool by_law = 9;", r"breaking: .*\"4\".* deleted"),
    edited(DOSSIER, "bool by_law = 4;", "int32 by_law = 4;", r"breaking: .*changed type"),
    edited(DOSSIER, "bool by_law = 4;", "bool by_the_law = 4;", r"breaking: .*changed name"),
    edited(DOSSIER, "  reserved 900 to 999;\n", "", r"breaking: .*reserved range"),
    Plant({"proto/motcua/paper/v1/paper.proto": None, "proto/motcua/report/v1/report.proto": None},
          r"breaking: .*deleted"),
    Plant({"proto/motcua/later/v1alpha1/later.proto":
           'syntax = "proto3";\n\npackage motcua.later.v1alpha1;\n\n// A. vi: a\nmessage A {}\n',
           "proto/motcua/early/v1/early.proto":
           'syntax = "proto3";\n\npackage motcua.early.v1;\n\nimport "motcua/later/v1alpha1/later.proto";\n\n'
           "// B. vi: b\nmessage B {\n  // C. vi: c\n  motcua.later.v1alpha1.A c = 1;\n}\n"},
          r"lint: .*unstable"),
]

if __name__ == "__main__":
    main(check, PLANTS)
