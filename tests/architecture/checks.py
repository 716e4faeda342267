"""What the architecture checks share: reading C++ source, and proving that a check can fail.

A check is a function from the root of a source tree to a list of complaints. Beside it stand
plants: edits of a copy of the tree, each of which must bring a complaint that was not there before.
"""

import argparse
import functools
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CPP_SUFFIXES = {".hpp", ".cpp", ".h", ".cc"}

_TOKEN = re.compile(
    r"""(?P<digit_separator>(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]))
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>(?:u8|[uUL])?R"(?P<fence>[^()\\\s]*)\(.*?\)(?P=fence)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<character>'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_comments(text: str) -> str:
    """Blank the comments; lines and columns stay where they were."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m["comment"] else m[0], text)


@functools.cache
def code_of(text: str) -> str:
    """Blank comments and the insides of literals, but keep the operands of #include."""

    def keep(match: re.Match) -> str:
        if match["digit_separator"]:
            return match[0]
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if match["string"] and re.fullmatch(r"[ \t]*#[ \t]*include[ \t]*", line):
            return match[0]
        return _blank(match[0])

    return _TOKEN.sub(keep, text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class Include:
    line: int
    quoted: bool
    path: str


def includes_of(text: str) -> list[Include]:
    clean = without_comments(text)
    return [Include(line_of(clean, m.start(2)), m[1] == '"', m[2]) for m in _INCLUDE.finditer(clean)]


def cpp_files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in CPP_SUFFIXES and p.is_file())


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


Check = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Plant:
    """A violation: files to write into the copy (None deletes), and the complaint it must bring."""

    files: dict[str, str | bytes | None]
    complaint: str

    def apply(self, root: Path) -> dict[str, bytes | None]:
        """Write the violation; return what undoes it."""
        before = {name: (root / name).read_bytes() if (root / name).exists() else None for name in self.files}
        for name, content in self.files.items():
            write(root / name, content.encode() if isinstance(content, str) else content)
        return before


def write(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _copy_of(root: Path, to: Path) -> None:
    def ignored(folder: str, names: list[str]) -> set[str]:
        at_root = Path(folder) == root
        return {n for n in names if n in {".git", "__pycache__"} or (at_root and n.startswith("build"))}

    shutil.copytree(root, to, ignore=ignored)


def prove_failure(check: Check, plants: list[Plant], root: Path = ROOT) -> list[str]:
    """Return the plants that the check does not see."""
    blind = []
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _copy_of(root, tree)
        before = set(check(tree))
        for plant in plants:
            undo = plant.apply(tree)
            news = [c for c in check(tree) if c not in before]
            if not any(re.search(plant.complaint, complaint) for complaint in news):
                blind.append(f"no complaint like /{plant.complaint}/ about {sorted(plant.files)}; got {news}")
            for name, content in undo.items():
                write(tree / name, content)
    return blind


def finish(complaints: list[str]) -> None:
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


def main(check: Check, plants: list[Plant]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true", help="prove that the check can fail")
    if parser.parse_args().self_test:
        finish(prove_failure(check, plants))
    finish(check(ROOT))
