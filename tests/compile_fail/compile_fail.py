"""A misuse must not compile, must be refused for the expected reason, and its cure must compile.

Each case begins with `// expect: <regex>`, matched against the compiler's diagnostics. With
-DMOTCUA_CONTROL the same file holds the correct use, so that a case cannot "fail" by a typing error.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["-std=c++20", "-Wall", "-Wextra", "-Werror=unused-result", "-fsyntax-only", f"-I{ROOT / 'include'}"]


def compile_case(compiler: str, case: Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run([compiler, *FLAGS, *options, str(case)], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C"})


def check(compiler: str, case: Path) -> list[str]:
    expected = re.match(r"// expect: (.+)", case.read_text(encoding="utf-8"))
    if not expected:
        return [f"{case.name}: begins without `// expect: <regex>`"]
    complaints = []
    misuse = compile_case(compiler, case)
    if misuse.returncode == 0:
        complaints.append(f"{case.name}: the misuse compiles")
    elif not re.search(expected[1], misuse.stderr):
        complaints.append(f"{case.name}: no diagnostic like /{expected[1]}/ in\n{misuse.stderr}")
    control = compile_case(compiler, case, "-DMOTCUA_CONTROL", "-Werror")
    if control.returncode != 0:
        complaints.append(f"{case.name}: the correct use does not compile\n{control.stderr}")
    return complaints


PLANTS = {
    "int main() {}\n": "begins without",
    "// expect: x\nint main() {}\n": "the misuse compiles",
    "// expect: no such diagnostic\n#ifndef MOTCUA_CONTROL\nint x = nowhere;\n#endif\n": "no diagnostic like",
    "// expect: nowhere\nint x = nowhere;\n": "the correct use does not compile",
}


def self_test(compiler: str) -> list[str]:
    blind = []
    with tempfile.TemporaryDirectory() as folder:
        for text, complaint in PLANTS.items():
            case = Path(folder) / "planted.cpp"
            case.write_text(text)
            if not any(complaint in c for c in check(compiler, case)):
                blind.append(f"not noticed ({complaint}):\n{text}")
    return blind


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("case", nargs="?", type=Path)
    arguments = parser.parse_args()
    complaints = self_test(arguments.compiler) if arguments.self_test else check(arguments.compiler, arguments.case)
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)
