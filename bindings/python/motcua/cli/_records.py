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
        help=say(
            "with dossiers.csv and events.csv, or dossiers.batch (Protocol Buffers)",
            "có dossiers.csv và events.csv, hoặc dossiers.batch (Protocol Buffers)",
        ),
    )


def read(options: argparse.Namespace) -> Records:
    folder: Path = options.folder
    if (folder / records.BATCH).exists():
        return records.read_batch(folder)
    return records.read_csv(folder)


def with_office_hours(book: motcua.LawBook, options: argparse.Namespace) -> motcua.LawBook:
    """The book with the hours of the folder's office.toml, unless the command line has others."""
    from motcua import year

    path: Path = options.folder / year.OFFICE
    if options.place or options.hours or not path.exists():
        return book
    office = year.YearOffice.from_toml(path.read_text("utf-8"))
    if not office.office_hours_csv:
        return book
    calendar = book.calendar.with_overlay(
        name=office.name, office_hours_csv=office.office_hours_csv
    )
    return book.with_calendar(calendar)


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
