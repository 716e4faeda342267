"""The shared libraries export motcua's interface as listed in exports.txt, and nothing else.

Beside it only weak symbols of other namespaces may leave them (templates of std, type_infos), which
every C++ library carries. Weak symbols of motcua are inline code that a host makes for itself, so
they are not listed. libmotcua_c exports the functions of motcua_c.h, each under a version of that
interface. After a wanted change: exports.py --prefix <install> --update.
"""

import argparse
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import checks

LIST = Path(__file__).with_name("exports.txt")
_SYMBOL = re.compile(r"^[0-9a-f]* *(?P<kind>\w) (?P<name>.+)$")
_OURS = re.compile(r"^(?:(?:vtable|typeinfo|typeinfo name) for )?(?:motcua::|std::hash<motcua::)|^motcua_\w+$")
C_HEADER = "include/motcua/motcua_c.h"
_C_FUNCTION = re.compile(r"^MOTCUA_C_API [^;(]*\b(motcua_\w+)\(", re.MULTILINE)
_C_VERSION = "MOTCUA_C_"


def libraries(prefix: Path) -> list[Path]:
    return sorted(p for p in prefix.glob("lib*/**/libmotcua*.so") if p.is_file())


def symbols_of(library: Path, *options: str) -> list[tuple[str, str]]:
    output = subprocess.run(["nm", "--dynamic", "--demangle", "--defined-only", *options, str(library)],
                            capture_output=True, text=True, check=True).stdout
    return [(m["kind"], m["name"]) for line in output.splitlines() if (m := _SYMBOL.match(line))]


def exported(found: list[Path]) -> tuple[list[str], list[str]]:
    """What is ours, as lines of exports.txt, and complaints about what is not."""
    lines, complaints = set(), []
    for library in found:
        for kind, name in symbols_of(library, "--without-symbol-versions"):
            # "A": the name of a version.
            if kind in "WVwvuA":
                continue
            if _OURS.match(name):
                lines.add(f"{library.stem}: {name}")
            else:
                complaints.append(f"{library.name} exports {name} ({kind}), which is not motcua's to export")
    return sorted(lines), complaints


def check(found: list[Path], listed: list[str]) -> list[str]:
    if not found:
        return ["no shared library found"]
    lines, complaints = exported(found)
    complaints += [f"not listed in exports.txt: {line}" for line in lines if line not in set(listed)]
    complaints += [f"listed in exports.txt, not exported: {line}" for line in listed if line not in set(lines)]
    if listed != sorted(set(listed)):
        complaints.append("exports.txt is not sorted; write it with --update")
    return complaints


def check_c(prefix: Path) -> list[str]:
    """The C library's symbols, all of them, are the functions of its header under a version."""
    declared = set(_C_FUNCTION.findall((prefix / C_HEADER).read_text(encoding="utf-8")))
    complaints, found = [], set()
    for library in libraries(prefix):
        if library.stem != "libmotcua_c":
            continue
        for kind, symbol in symbols_of(library):
            name, _, version = symbol.partition("@@")
            if kind != "T":
                if kind != "A":
                    complaints.append(f"{library.name} exports {symbol} ({kind}), which is no function of C")
                continue
            found.add(name)
            if not version.startswith(_C_VERSION):
                complaints.append(f"{library.name} exports {symbol} without a version {_C_VERSION}…")
    complaints += [f"declared in motcua_c.h, not exported: {name}" for name in sorted(declared - found)]
    return complaints + [f"exported, not declared in motcua_c.h: {name}" for name in sorted(found - declared)]


PLANTED = """
namespace motcua { inline namespace abi1 {
__attribute__((visibility("default"))) void listed() {}
__attribute__((visibility("default"))) void unlisted() {}
void hidden() {}
template <typename T> __attribute__((visibility("default"))) void weak(T) {}
template void weak(int);
} }
__attribute__((visibility("default"))) void foreign() {}
"""


PLANTED_C = """
extern "C" {
__attribute__((visibility("default"))) int motcua_kept() { return 1; }
__attribute__((visibility("default"))) int motcua_undeclared() { return 1; }
__attribute__((visibility("default"))) int motcua_unversioned() { return 1; }
__attribute__((visibility("default"))) int motcua_datum = 1;
}
"""


PLANTED_MAP = "MOTCUA_C_1 { motcua_kept; motcua_undeclared; motcua_datum; }; OTHER { motcua_unversioned; };"
PLANTED_HEADER = "".join(f"MOTCUA_C_API int motcua_{name}(void);\n" for name in ("kept", "gone", "unversioned"))


def self_test_c(compiler: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        prefix = Path(folder)
        for name, text in (("planted.cpp", PLANTED_C), ("planted.map", PLANTED_MAP), (C_HEADER, PLANTED_HEADER)):
            (prefix / name).parent.mkdir(parents=True, exist_ok=True)
            (prefix / name).write_text(text)
        (prefix / "lib").mkdir()
        subprocess.run([compiler, "-shared", "-fPIC", f"-Wl,--version-script={prefix / 'planted.map'}", "-o",
                        prefix / "lib/libmotcua_c.so", prefix / "planted.cpp"], check=True)
        got = check_c(prefix)
    expected = [
        "libmotcua_c.so exports motcua_datum@@MOTCUA_C_1 (D), which is no function of C",
        "libmotcua_c.so exports motcua_unversioned@@OTHER without a version MOTCUA_C_…",
        "declared in motcua_c.h, not exported: motcua_gone",
        "exported, not declared in motcua_c.h: motcua_undeclared",
    ]
    return [] if got == expected else [f"expected {expected}, got {got}"]


def self_test(compiler: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "planted.cpp"
        library = Path(folder) / "lib" / "libmotcua_planted.so"
        library.parent.mkdir()
        source.write_text(PLANTED)
        subprocess.run([compiler, "-shared", "-fPIC", "-fvisibility=hidden", "-o", library, source], check=True)
        listed = ["libmotcua_planted: motcua::abi1::gone()", "libmotcua_planted: motcua::abi1::listed()"]
        got = check(libraries(Path(folder)), listed)
        expected = [
            "libmotcua_planted.so exports foreign() (T), which is not motcua's to export",
            "not listed in exports.txt: libmotcua_planted: motcua::abi1::unlisted()",
            "listed in exports.txt, not exported: libmotcua_planted: motcua::abi1::gone()",
        ]
        none = check(libraries(Path(folder) / "nowhere"), [])
    complaints = [] if got == expected else [f"expected {expected}, got {got}"]
    complaints += self_test_c(compiler)
    return complaints if none else [*complaints, "an install without libraries passes"]


def update(prefix: Path) -> list[str]:
    lines, complaints = exported(libraries(prefix))
    LIST.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return complaints


def of_an_install(check: Callable[[Path], list[str]], update: Callable[[Path], list[str]],
                  self_test: Callable[[str], list[str]]) -> None:
    """The command line of a check of the installed libraries."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--prefix", type=Path)
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        checks.finish(self_test(arguments.compiler))
    checks.finish((update if arguments.update else check)(arguments.prefix))


if __name__ == "__main__":
    of_an_install(lambda prefix: check(libraries(prefix), LIST.read_text(encoding="utf-8").splitlines())
                  + check_c(prefix), update, self_test)
