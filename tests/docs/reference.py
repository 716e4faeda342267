#!/usr/bin/env python3
"""The reference, generated from headers and docstrings, with warnings as errors.

reference.py cpp FOLDER      the C++ library, by Doxygen
reference.py python FOLDER   the Python package, by pdoc, in whose interpreter both are installed
reference.py --self-test     proves that a wrong header fails
"""

import argparse
import ast
import importlib
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# pdoc looks for the names of annotations where a class says that it lives, which for what is
# written in Python is the package and not the module that has them. It shows them as written.
FOR_PDOC_ALONE = ("Error parsing type annotation", "Cannot determine where")


class Wrong(Exception):
    """What stands in the way of a reference."""


def build_cpp(folder: Path, more: str = "") -> None:
    """Doxygen over include/; `more` is configuration laid over the Doxyfile."""
    folder.mkdir(parents=True, exist_ok=True)
    config = (ROOT / "tests/docs/Doxyfile").read_text("utf-8")
    ran = subprocess.run(
        ["doxygen", "-"],
        input=f'{config}\nOUTPUT_DIRECTORY = "{folder}"\n{more}',
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if ran.returncode != 0 or ran.stderr:
        raise Wrong(ran.stdout + ran.stderr)


def public_modules() -> list[str]:
    """The package and what it offers as modules of their own."""
    package = importlib.import_module("motcua")
    modules = (name for name in package.__all__ if type(getattr(package, name)) is type(package))
    return ["motcua", *(f"motcua.{name}" for name in sorted(modules))]


class _NoValues(ast.NodeTransformer):
    """Defaults that running a stub does not make, calls and constants without a value, become "..."."""

    def visit_arguments(self, node: ast.arguments) -> ast.arguments:
        node.defaults = [self._plain(default) for default in node.defaults]
        node.kw_defaults = [default and self._plain(default) for default in node.kw_defaults]
        return node

    @staticmethod
    def _plain(default: ast.expr) -> ast.expr:
        return ast.Constant(...) if isinstance(default, ast.Call | ast.Name) else default


def runnable(stub: str) -> str:
    """The stub as pdoc needs it: it runs stubs, in which names stand before they are there."""
    return f"from __future__ import annotations\n{ast.unparse(_NoValues().visit(ast.parse(stub)))}\n"


def build_python(folder: Path) -> None:
    """pdoc over the package; the stub, which says more than the extension module, speaks for it."""
    pdoc = importlib.import_module("pdoc")
    package = importlib.import_module("motcua")
    stub = Path(package.__file__ or "").with_name("_core.pyi")
    with tempfile.TemporaryDirectory() as stubs, warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        place = Path(stubs) / "motcua-stubs"
        place.mkdir()
        text = runnable(stub.read_text("utf-8"))
        for module in public_modules():
            (place / f"{module.partition('.')[2] or '__init__'}.pyi").write_text(text, "utf-8")
        sys.path.insert(0, stubs)
        try:
            pdoc.pdoc("motcua", output_directory=folder)
        finally:
            sys.path.remove(stubs)
    wrong = [str(w.message) for w in found if not str(w.message).startswith(FOR_PDOC_ALONE)]
    for module in public_modules():
        page = (folder / f"{module.replace('.', '/')}.html").read_text("utf-8")
        names = {*importlib.import_module(module).__all__} - {name[7:] for name in public_modules()}
        wrong += [
            f"{module}.{name} is not on its page"
            for name in sorted(names)
            if f'id="{name}"' not in page
        ]
    if wrong:
        raise Wrong("\n".join(wrong))


def self_test() -> None:
    with tempfile.TemporaryDirectory() as folder:
        header = Path(folder) / "wrong.hpp"
        for comment, fails in (
            ("/// A function.", False),
            (r"/// \param other is not there", True),
        ):
            header.write_text(f"/// \\file\n\n{comment}\nvoid function(int one);\n", "utf-8")
            try:
                build_cpp(Path(folder) / "out", f'INPUT = "{header}"\nUSE_MDFILE_AS_MAINPAGE =')
                failed = False
            except Wrong:
                failed = True
            assert failed == fails, comment


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=["cpp", "python"])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        self_test()
        return 0
    if options.what is None or options.folder is None:
        parser.error("say what to build, and where")
    try:
        (build_cpp if options.what == "cpp" else build_python)(options.folder.resolve())
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
