"""README and the pages beside the examples are true: they print what they say.

A block of ```console is run in a shell, in the folder of its page; one of ```python that begins
with ">>> " is a session that goes on from block to block of its page.
"""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "examples").glob("*.md"))]


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """Each block with the number of its first line."""
    text = page.read_text("utf-8")
    found = re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [(text.count("\n", 0, match.start(1)) + 1, match[1]) for match in found]


COMMANDS = [(page, *block) for page in PAGES for block in blocks(page, "console")]
SESSIONS = [
    (page, parts)
    for page in PAGES
    if (parts := [b for b in blocks(page, "python") if b[1].startswith(">>> ")])
]


def test_pages_have_something_to_run() -> None:
    assert {page.name for page, _, _ in COMMANDS} >= {"README.md", "COMMANDS.md", "FAQ.md"}
    assert {page.name for page, _ in SESSIONS} >= {"FALSEHOODS.md", "FAQ.md"}


@pytest.mark.parametrize(
    ("page", "line", "block"), COMMANDS, ids=[f"{page.name}:{line}" for page, line, _ in COMMANDS]
)
def test_commands(page: Path, line: int, block: str) -> None:
    """`$?` is that of the command before, as at a prompt."""
    commands = [row[2:] for row in block.splitlines() if row.startswith("$ ")]
    script = "last=0\n" + "".join(
        f"printf '%s\\n' {shlex.quote(f'$ {command}')}; (exit $last); {command} 2>&1; last=$?\n"
        for command in commands
    )
    search = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {"PATH": search, "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/")}
    ran = subprocess.run(
        ["bash", "-c", script], cwd=page.parent, env=environment, capture_output=True, timeout=120
    )
    assert ran.stderr.decode() == ""
    assert ran.stdout.decode() == block


@pytest.mark.parametrize(("page", "parts"), SESSIONS, ids=[page.name for page, _ in SESSIONS])
def test_sessions(page: Path, parts: list[tuple[int, str]]) -> None:
    parser = doctest.DocTestParser()
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    session: dict[str, Any] = {}
    for line, text in parts:
        test = parser.get_doctest(text, session, page.name, str(page), line - 1)
        # Each block of the page goes on where the one before it ended.
        runner.run(test, out=said.append, clear_globs=False)
        session = test.globs
    assert not said, "".join(said)
    assert runner.tries >= len(parts)
