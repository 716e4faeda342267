"""`run`: a year of an office, from its tables to papers, register and report in one folder."""

from __future__ import annotations

import argparse
from pathlib import Path

import motcua
from motcua.cli import _law
from motcua.cli._errors import Exit
from motcua.cli._language import Language
from motcua.cli._parser import Commands, add_command
from motcua.cli._terminal import Terminal


def add(commands: Commands, say: Language) -> None:
    about = say(
        "a year of an office: papers, register and report",
        "một năm: giấy tờ, sổ theo dõi và báo cáo",
    )
    run = add_command(commands, say, "run", about, run_year)
    run.add_argument(
        "folder",
        type=Path,
        metavar=say("FOLDER", "THƯ MỤC"),
        help=say(
            "with office.toml and dossiers.csv, events.csv or dossiers.batch",
            "có office.toml và dossiers.csv, events.csv hoặc dossiers.batch",
        ),
    )
    run.add_argument(
        "results",
        type=Path,
        metavar=say("RESULTS", "KẾT QUẢ"),
        help=say("a new folder, or that of an earlier run", "thư mục mới, hoặc của lần chạy trước"),
    )
    run.add_argument(
        "--year",
        type=int,
        required=True,
        metavar=say("YEAR", "NĂM"),
        help=say("reporting year, 15 December to 14 December", "năm báo cáo, từ 15/12 đến 14/12"),
    )
    _law.add_as_of(run, say)


def run_year(options: argparse.Namespace, terminal: Terminal) -> int:
    # Reports, papers and all that they need: not imported for a question about one date.
    from motcua import year

    given = year.read_folder(options.folder)
    for problem in given.records.problems:
        terminal.error(str(problem))
    summary = year.run(
        given.records,
        options.results,
        office=given.office,
        period=motcua.ReportPeriod.of_year(options.year),
        as_of=_law.as_of(options),
        progress=not terminal.as_json,
    )
    if terminal.as_json:
        terminal.json({**summary.to_json(), "index": str(summary.index)})
    else:
        terminal.line(str(summary))
    return Exit.FOUND if summary.problems or summary.failed_papers else Exit.DONE
