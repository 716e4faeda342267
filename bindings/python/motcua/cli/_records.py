"""Dossiers of a folder, and what in it could not be read."""

from __future__ import annotations

import argparse
from pathlib import Path

import motcua
from motcua import records
from motcua.cli import _values
from motcua.cli._language import Language
from motcua.cli._parser import Parser
from motcua.cli._terminal import Terminal
from motcua.records import Problem, Records


def add_folder(parser: Parser, say: Language) -> None:
    parser.add_argument(
        "folder",
        type=Path,
        metavar=say("FOLDER", "THƯ MỤC"),
        help=say("with dossiers.csv and events.csv", "có dossiers.csv và events.csv"),
    )


def read(options: argparse.Namespace) -> Records:
    folder: Path = options.folder
    return records.read_csv(folder)


def code_of(dossier: motcua.Dossier) -> str:
    return str(dossier.identity.code or dossier.identity.uuid)


def problem(value: Problem) -> _values.Json:
    return {
        "file": value.file,
        "line": value.line,
        "column": value.column,
        "message": value.message,
    }


def tell(problems: tuple[Problem, ...], terminal: Terminal) -> None:
    """What could not be read, to standard error, which disturbs no pipe."""
    for each in problems:
        terminal.error(f"motcua: {each}")
