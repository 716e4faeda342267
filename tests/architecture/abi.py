"""What an ABI number has promised stays: abidiff of the shared libraries against the baseline in abi/.

Additions pass. A removed or changed symbol, or a changed layout, needs another MOTCUA_ABI_VERSION,
and with it a new baseline: abi.py --prefix <install> --update.
"""

import re
import subprocess
import tempfile
from pathlib import Path

import checks
from exports import libraries, of_an_install

BASELINES = Path(__file__).with_name("abi")
NUMBER = "ABI_VERSION"
_VERSION = re.compile(r"^#define MOTCUA_ABI_VERSION (\d+)$", re.MULTILINE)


def abi_number(prefix: Path) -> str:
    config = (prefix / "include/motcua/config.hpp").read_text(encoding="utf-8")
    return _VERSION.search(config)[1]


def write_baseline(library: Path, prefix: Path, baseline: Path) -> None:
    subprocess.run(["abidw", "--headers-dir", prefix / "include", "--drop-private-types",
                    "--exported-interfaces-only", "--no-corpus-path", "--no-comp-dir-path",
                    "--no-parameter-names", "--short-locs", "--out-file", baseline, library], check=True)


def difference(baseline: Path, library: Path, prefix: Path) -> str:
    """What abidiff has to say of anything but additions; empty when all is well."""
    run = subprocess.run(["abidiff", "--no-added-syms", "--no-show-locs", "--headers-dir2", prefix / "include",
                          "--drop-private-types", "--exported-interfaces-only", baseline, library],
                         capture_output=True, text=True)
    return "" if run.returncode == 0 else f"abidiff returned {run.returncode}\n{run.stdout}{run.stderr}"


def check(prefix: Path, baselines: Path) -> list[str]:
    promised = (baselines / NUMBER).read_text(encoding="utf-8").strip()
    number = abi_number(prefix)
    if number != promised:
        return [f"the baseline is that of ABI {promised}, the library has ABI {number}: write the new one (--update)"]
    complaints = []
    found = {library.stem: library for library in libraries(prefix)}
    for baseline in sorted(baselines.glob("*.abi")):
        library = found.pop(baseline.stem, None)
        if library is None:
            complaints.append(f"no {baseline.stem}.so, but a baseline of it")
        elif changes := difference(baseline, library, prefix):
            complaints.append(f"{library.name} broke ABI {number}: raise MOTCUA_ABI_VERSION or undo it\n{changes}")
    return complaints + [f"no baseline of {name}.so: write it (--update)" for name in sorted(found)]


def update(prefix: Path, baselines: Path) -> list[str]:
    baselines.mkdir(exist_ok=True)
    for old in baselines.glob("*.abi"):
        old.unlink()
    for library in libraries(prefix):
        write_baseline(library, prefix, baselines / f"{library.stem}.abi")
    (baselines / NUMBER).write_text(abi_number(prefix) + "\n", encoding="utf-8")
    return []


HEADER = """
#define MOTCUA_ABI_VERSION {number}
namespace motcua {{
enum class Code : short {{ kOne, {codes} }};
struct Planted {{ {members} Code code; }};
int planted({parameters});
{more}
}}
"""


def build(compiler: str, prefix: Path, **change: object) -> None:
    """A library like ours in small: the one of the baseline, or one changed in this way."""
    shape = {"number": 1, "members": "int a;", "codes": "kTwo", "parameters": "const Planted& p", "more": ""} | change
    (prefix / "include/motcua").mkdir(parents=True, exist_ok=True)
    (prefix / "lib").mkdir(exist_ok=True)
    (prefix / "include/motcua/config.hpp").write_text(HEADER.format(**shape))
    source = prefix / "planted.cpp"
    body = f"int motcua::planted({shape['parameters']}) {{ return sizeof(p); }}\n"
    if shape["more"]:
        body += "int motcua::added() { return 1; }\n"
    source.write_text("#include <motcua/config.hpp>\n" + body)
    subprocess.run([compiler, "-g", "-shared", "-fPIC", f"-I{prefix / 'include'}", "-o",
                    prefix / "lib/libmotcua_planted.so", source], check=True)


def self_test(compiler: str) -> list[str]:
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        prefix, baselines = Path(folder) / "prefix", Path(folder) / "abi"
        build(compiler, prefix)
        update(prefix, baselines)

        def expect(name: str, complaint: str | None, **change: object) -> None:
            build(compiler, prefix, **change)
            got = check(prefix, baselines)
            if bool(got) != bool(complaint) or (complaint and complaint not in got[0]):
                complaints.append(f"{name}: expected {complaint}, got {got}")

        expect("no change", None)
        expect("an addition", None, more="int added();")
        expect("an enumerator more", None, codes="kTwo, kThree")
        expect("a changed enumerator", "broke ABI 1", codes="kThree, kTwo")
        expect("a changed layout", "broke ABI 1", members="int a; int b;")
        expect("a changed signature", "broke ABI 1", parameters="long p")
        expect("a raised number", "the baseline is that of ABI 1", number=2, members="int a; int b;")
        (prefix / "lib/libmotcua_planted.so").rename(prefix / "lib/libmotcua_other.so")
        expect("a library without a baseline", "no baseline of libmotcua_other")
        (prefix / "lib/libmotcua_planted.so").unlink()
        if not any("but a baseline" in complaint for complaint in check(prefix, baselines)):
            complaints.append("a missing library passes")
    return complaints


if __name__ == "__main__":
    of_an_install(lambda prefix: check(prefix, BASELINES), lambda prefix: update(prefix, BASELINES), self_test)
