"""The shared libraries export motcua's interface as listed in exports.txt, and nothing else.

Beside it only weak symbols of other namespaces may leave them (templates of std, type_infos), which
every C++ library carries. Weak symbols of motcua are inline code that a host makes for itself, so
they are not listed. After a wanted change: exports.py --prefix <install> --update.
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
_OURS = re.compile(r"^(?:(?:vtable|typeinfo|typeinfo name) for )?(?:motcua::|std::hash<motcua::)")


def libraries(prefix: Path) -> list[Path]:
    return sorted(p for p in prefix.glob("lib*/**/libmotcua*.so") if p.is_file())


def symbols_of(library: Path) -> list[tuple[str, str]]:
    output = subprocess.run(["nm", "--dynamic", "--demangle", "--defined-only", "--without-symbol-versions",
                             str(library)], capture_output=True, text=True, check=True).stdout
    return [(m["kind"], m["name"]) for line in output.splitlines() if (m := _SYMBOL.match(line))]


def exported(found: list[Path]) -> tuple[list[str], list[str]]:
    """What is ours, as lines of exports.txt, and complaints about what is not."""
    lines, complaints = set(), []
    for library in found:
        for kind, name in symbols_of(library):
            if kind in "WVwvu":
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
    of_an_install(lambda prefix: check(libraries(prefix), LIST.read_text(encoding="utf-8").splitlines()),
                  update, self_test)
