"""What README prints works: its programs are built and run, and must print what README says.

A fenced block that follows `<!-- test: NAME -->` is a file; the one that follows
`<!-- output: NAME -->` is what the program NAME prints.

  readme_snippets.py --prefix DIR --work-dir DIR --cmake CMAKE --compiler CXX   the C++ and C programs
  readme_snippets.py --python INTERPRETER                                       the Python programs
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"
_BLOCK = re.compile(r"^<!-- (?P<role>test|output): (?P<name>\S+) -->\n+```[^\n]*\n(?P<text>.*?)^```$",
                    re.MULTILINE | re.DOTALL)


class Broken(Exception):
    """What a reader who follows README would complain about."""


def blocks(readme: str) -> tuple[dict[str, str], dict[str, str]]:
    found: dict[str, dict[str, str]] = {"test": {}, "output": {}}
    for match in _BLOCK.finditer(readme):
        found[match["role"]][match["name"]] = match["text"]
    return found["test"], found["output"]


def programs(readme: str, suffix: str) -> dict[str, str]:
    """The expected output of each program with this suffix; every one must have it."""
    files, outputs = blocks(readme)
    names = [name for name in files if name.endswith(suffix)]
    if not names:
        raise Broken(f"no program *{suffix} is marked in README")
    for name in names:
        if not outputs.get(name, "").strip():
            raise Broken(f"README does not say what {name} prints")
    for name in outputs:
        if name not in files:
            raise Broken(f"README says what {name} prints, but has no such program")
    return {name: outputs[name] for name in names}


def run(*command: object, **options: object) -> str:
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, encoding="utf-8", **options)
    if done.returncode != 0:
        raise Broken(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout}")
    return done.stdout


def compare(name: str, printed: str, expected: str) -> None:
    if printed != expected:
        raise Broken(f"{name} prints\n{printed}but README says\n{expected}")


def check_cpp(readme: str, prefix: Path, work_dir: Path, cmake: Path, compiler: Path) -> None:
    expected = programs(readme, ".cpp")
    source, build = work_dir / "source", work_dir / "build"
    shutil.rmtree(work_dir, ignore_errors=True)
    source.mkdir(parents=True)
    files, _ = blocks(readme)
    for name, text in files.items():
        if name.endswith(".cpp") or name == "CMakeLists.txt":
            (source / name).write_text(text, encoding="utf-8")
    run(cmake, "-S", source, "-B", build, f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_PREFIX_PATH={prefix}")
    run(cmake, "--build", build)
    for name, output in expected.items():
        compare(name, run(build / Path(name).stem), output)


def check_c(readme: str, prefix: Path, work_dir: Path) -> None:
    pkg_config = os.environ | {"PKG_CONFIG_PATH": str(next(prefix.glob("lib*/**/motcua-c.pc")).parent)}
    flags = run("pkg-config", "--cflags", "--libs", "motcua-c", env=pkg_config).split()
    libraries = os.environ | {"LD_LIBRARY_PATH": str(next(prefix.glob("lib*/**/libmotcua_c.so")).parent)}
    files, _ = blocks(readme)
    for name, output in programs(readme, ".c").items():
        source, program = work_dir / name, work_dir / f"{name}.out"
        source.write_text(files[name], encoding="utf-8")
        run("cc", "-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", source, *flags, "-o", program)
        compare(name, run(program, env=libraries), output)


def check_python(readme: str, interpreter: Path) -> None:
    expected = programs(readme, ".py")
    files, _ = blocks(readme)
    with tempfile.TemporaryDirectory() as folder:
        for name, output in expected.items():
            script = Path(folder) / name
            script.write_text(files[name], encoding="utf-8")
            compare(name, run(interpreter.absolute(), "-X", "utf8", script, cwd=folder), output)


def block(role: str, name: str, text: str) -> str:
    return f"<!-- {role}: {name} -->\n```\n{text}\n```\n"


def self_test(cmake: Path, compiler: Path) -> None:
    script = block("test", "a.py", "print('một cửa')")
    project = block("test", "CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(a LANGUAGES CXX)\n"
                                              "add_executable(a a.cpp)")
    program = block("test", "a.cpp", '#include <cstdio>\nint main() { std::puts("a"); }')
    interpreter = Path(sys.executable)

    with tempfile.TemporaryDirectory() as folder:
        def cpp(readme: str) -> None:
            check_cpp(readme, Path(folder), Path(folder) / "work", cmake, compiler)

        def python(readme: str) -> None:
            check_python(readme, interpreter)

        python(script + block("output", "a.py", "một cửa"))
        cpp(project + program + block("output", "a.cpp", "a"))
        for what, check, readme in [
            ("no program", python, "# README\n"),
            ("no output", python, script),
            ("an empty output", python, script + "<!-- output: a.py -->\n```\n```\n"),
            ("an output of nothing", python,
             script + block("output", "a.py", "một cửa") + block("output", "b.py", "b")),
            ("another output", python, script + block("output", "a.py", "hai cửa")),
            ("a script that fails", python, block("test", "a.py", "1 / 0") + block("output", "a.py", "1")),
            ("another output of C++", cpp, project + program + block("output", "a.cpp", "b")),
            ("C++ that does not compile", cpp, project + block("test", "a.cpp", "int") + block("output", "a.cpp", "b")),
        ]:
            try:
                check(readme)
            except Broken:
                continue
            raise Broken(f"not noticed: {what}")


def main() -> None:
    parser = argparse.ArgumentParser()
    for path in ("prefix", "work-dir", "cmake", "compiler", "python"):
        parser.add_argument(f"--{path}", type=Path)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    try:
        if arguments.self_test:
            self_test(arguments.cmake, arguments.compiler)
        elif arguments.python:
            check_python(README.read_text(encoding="utf-8"), arguments.python)
        else:
            check_cpp(README.read_text(encoding="utf-8"), arguments.prefix, arguments.work_dir, arguments.cmake,
                      arguments.compiler)
            check_c(README.read_text(encoding="utf-8"), arguments.prefix, arguments.work_dir)
    except Broken as broken:
        print(broken)
        sys.exit(1)


if __name__ == "__main__":
    main()
