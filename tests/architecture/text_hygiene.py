"""Text files are UTF-8 in NFC without carriage returns; tabs stay in Makefiles and Go; names are ASCII."""

import io
import subprocess
import tokenize
import unicodedata
from pathlib import Path

from checks import CPP_SUFFIXES, Plant, code_of, line_of, main

# Octets on purpose: fuzz inputs and golden encodings.
BINARY_FOLDERS = ("tests/fuzz/corpus/", "tests/conformance/vectors/")
TAB_SUFFIXES = {".mk", ".go"}  # gofmt's own
BINARY_SUFFIXES = {".bin", ".binpb", ".png", ".pdf", ".ttf"}


def files_of(root: Path) -> list[str]:
    """Every file that is or could be committed; without git, every file outside build folders."""
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "-c", "core.quotePath=off", "ls-files", "-z",
             "--cached", "--others", "--exclude-standard"],
            cwd=root, capture_output=True, check=True).stdout.decode("utf-8", "surrogateescape")
        names = set(listed.split("\0")) - {""}
    else:
        names = {p.relative_to(root).as_posix() for p in root.rglob("*")}
        names = {n for n in names if not n.startswith("build") and "__pycache__" not in n}
    return sorted(n for n in names if (root / n).is_file() and not (root / n).is_symlink())


def identifier_complaint(name: str, text: str) -> str | None:
    suffix = Path(name).suffix
    if suffix in CPP_SUFFIXES | {".proto"}:
        code = code_of(text)
        for offset, char in enumerate(code):
            if not char.isascii():
                return f"{name}:{line_of(code, offset)}: {char!r} outside comments and strings"
    elif suffix in {".py", ".pyi"}:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME and not token.string.isascii():
                return f"{name}:{token.start[0]}: identifier {token.string} is not ASCII"
    return None


def file_complaints(root: Path, name: str) -> list[str]:
    if not name.isascii():
        return [f"{name!r}: file names are ASCII"]
    if name.startswith(BINARY_FOLDERS) or Path(name).suffix in BINARY_SUFFIXES:
        return []
    octets = (root / name).read_bytes()
    try:
        text = octets.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"{name}: not UTF-8 at byte {error.start}"]
    complaints = []
    if text.startswith("\ufeff"):
        complaints.append(f"{name}:1: a byte order mark")
    if "\r" in text:
        complaints.append(f"{name}:{line_of(text, text.index(chr(13)))}: a carriage return")
    if "\0" in text:
        complaints.append(f"{name}: a NUL; octets go to *.bin")
    if "\t" in text and Path(name).name != "Makefile" and Path(name).suffix not in TAB_SUFFIXES:
        complaints.append(f"{name}:{line_of(text, text.index(chr(9)))}: a tab")
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            complaints.append(f"{name}:{number}: not NFC")
    complaint = identifier_complaint(name, text)
    return complaints + ([complaint] if complaint else [])


def check(root: Path) -> list[str]:
    return [c for name in files_of(root) for c in file_complaints(root, name)]


PLANTS = [
    Plant({"src/base/planted.cpp": b"// \xff\n"}, "planted.cpp: not UTF-8 at byte 3"),
    Plant({"planted.md": "a\r\n"}, "planted.md:1: a carriage return"),
    Plant({"tests/planted.csv": "a\n\tb\n"}, "planted.csv:2: a tab"),
    Plant({"planted.txt": "ngày\nnga\u0300y\n"}, "planted.txt:2: not NFC"),
    Plant({"planted.txt": "\ufeffa\n"}, "byte order mark"),
    Plant({"planted.txt": "a\0b\n"}, "a NUL"),
    Plant({"include/motcua/planted.hpp": "int ngày; // ngày\n"}, "outside comments and strings"),
    Plant({"examples/planted.py": "ngày = 1\n"}, "identifier ngày is not ASCII"),
    # An exempt suffix is the file's own.
    Plant({"src/papers/planted.ttf.txt": b"\0\x01\0\0\xff\n"}, "planted.ttf.txt: not UTF-8 at byte 4"),
    Plant({"examples/ngày.txt": "\n"}, "file names are ASCII"),
]

if __name__ == "__main__":
    main(check, PLANTS)
