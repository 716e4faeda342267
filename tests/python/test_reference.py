"""The reference of the package can be made, and has every public name."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / "docs" / "reference.py"


def test_reference(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, SCRIPT, "python", tmp_path], capture_output=True, timeout=600
    )
    assert (ran.stderr.decode(), ran.returncode) == ("", 0)
    page = (tmp_path / "motcua.html").read_text("utf-8")
    # The words of the stub, which says more than the extension module.
    assert "Office hours come by with_overlay and office_hours_of" in page
