"""Each example runs and prints what stands beside it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples" / "python").glob("[0-9]*.py"))


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example(example: Path) -> None:
    # Far from Viet Nam and with another text encoding, the answers are the same.
    hostile = {**os.environ, "TZ": "America/New_York", "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run([sys.executable, example], capture_output=True, env=hostile, timeout=60)
    assert ran.stderr.decode() == ""
    assert ran.returncode == 0
    assert ran.stdout.decode() == example.with_suffix(".expected").read_text("utf-8")
    assert len(example.read_text("utf-8").splitlines()) < 80
