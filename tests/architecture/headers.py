"""Every public header compiles alone, stays light, and brings no other library to its host.

What libstdc++ itself drags in through <chrono> or <memory> (streams, for two) is not ours to change
and differs by release; so the standard headers that public headers may name are listed here, and
the heavy ones that none of them brings are forbidden in any depth.
"""

import argparse
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import checks
from checks import Plant, cpp_files, includes_of, read

STANDARD_HEADERS = {
    "algorithm", "array", "chrono", "compare", "concepts", "cstddef", "cstdint", "functional",
    "initializer_list", "limits", "map", "memory", "optional", "span", "stdexcept", "string", "string_view", "type_traits",
    "utility", "variant", "vector",
}
# Of the headers that are C as well as C++.
C_HEADERS = {"stddef.h", "stdint.h"}
HEAVY_HEADERS = {"filesystem", "fstream", "future", "iomanip", "iostream", "locale", "random", "regex", "thread"}
FOREIGN = re.compile(r"(?:^|/)(boost|google|nlohmann|absl|openssl|pybind11)/|(?:^|/)utf8proc\.h$")
# The opt-in headers that bring a library, and which.
OPT_IN = {"include/motcua/interop/boost.hpp": "boost"}
# The opt-in header that reads files for its host, and what it needs for that; these bring what they like.
OPT_IN_STANDARD = {"include/motcua/interop/csv_folder.hpp": {"array", "filesystem", "fstream", "ios", "system_error"}}
C_FLAGS = ["-x", "c", "-std=c99", "-Wall", "-Wextra", "-pedantic-errors", "-Wconversion", "-Wstrict-prototypes",
           "-Werror", "-fsyntax-only"]
FLAGS = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-fsyntax-only"]


def header_complaints(root: Path, header: Path, compiler: str) -> list[str]:
    name = header.relative_to(root).as_posix()
    brought = OPT_IN.get(name)
    light = name not in OPT_IN_STANDARD
    is_c = header.suffix == ".h"
    standard = C_HEADERS if is_c else STANDARD_HEADERS | OPT_IN_STANDARD.get(name, set())
    complaints = []
    for include in includes_of(read(header)):
        own = include.path.startswith("motcua/") or (brought and include.path.startswith(brought + "/"))
        if not own and include.path not in standard:
            complaints.append(f"{name}:{include.line}: <{include.path}> is not in the standard headers of headers.py")

    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "alone.cpp"
        dependencies = Path(folder) / "alone.d"
        # Twice: a header must bear being included again.
        line = f"#include <{header.relative_to(root / 'include').as_posix()}>\n"
        alone.write_text(line * 2)
        command = [compiler, *FLAGS, f"-I{root / 'include'}", "-MD", "-MF", str(dependencies), str(alone)]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            return [*complaints, f"{name}: does not compile alone\n{run.stderr}"]
        if is_c:
            run = subprocess.run([compiler, *C_FLAGS, f"-I{root / 'include'}", str(alone)],
                                 capture_output=True, text=True)
            if run.returncode != 0:
                complaints.append(f"{name}: is no C99\n{run.stderr}")
        read_files = dependencies.read_text().replace("\\\n", " ").split()
    if brought:
        return complaints
    for file in read_files:
        if light and Path(file).name in HEAVY_HEADERS and "/c++/" in file and "/bits/" not in file:
            complaints.append(f"{name}: brings <{Path(file).name}>")
        elif foreign := FOREIGN.search(file.rpartition("/include/")[2]):
            complaints.append(f"{name}: brings {foreign[0].strip('/')} ({file})")
    return complaints


def checker(compiler: str, only: str = "") -> checks.Check:
    def check(root: Path) -> list[str]:
        headers = [h for h in cpp_files(root / "include") if only in h.name]
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda h: header_complaints(root, h, compiler), headers)
        return [complaint for result in results for complaint in result]

    return check


def planted(text: str, complaint: str) -> Plant:
    return Plant({"include/motcua/base/planted.hpp": text}, complaint)


PLANTS = [
    planted("#pragma once\ninline std::string planted() { return {}; }\n", "does not compile alone"),
    planted("struct Planted {};\n", "does not compile alone"),
    planted("#pragma once\ninline int planted(long a) { return a; }\n", "does not compile alone"),
    planted("#pragma once\n#include <regex>\n", "<regex> is not in the standard"),
    planted("#pragma once\n#include <regex>\n", "brings <regex>"),
    planted("#pragma once\n#include <boost/version.hpp>\n", "brings boost"),
    Plant({"include/motcua/planted.h": "#pragma once\nenum class Planted { kOne };\n"}, "planted.h: is no C99"),
    Plant({"include/motcua/planted.h": "#pragma once\nint planted();\n"}, "planted.h: is no C99"),
    Plant({"include/motcua/planted.h": "#pragma once\n#include <string.h>\n"}, "<string.h> is not in"),
]

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        checks.finish(checks.prove_failure(checker(arguments.compiler, "planted"), PLANTS))
    checks.finish(checker(arguments.compiler)(checks.ROOT))
