"""`papers`: the papers that a dossier's events call for, listed, or one of them as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from motcua import papers
from motcua.cli import _records, _values, _words
from motcua.cli._errors import Exit, Refusal
from motcua.cli._language import Language
from motcua.cli._parser import Commands, add_command
from motcua.cli._terminal import Terminal
from motcua.papers import PaperFormat, PaperKind

if TYPE_CHECKING:
    from motcua._year_papers import PaperDue

STANDARD_OUTPUT = "-"


def add(commands: Commands, say: Language) -> None:
    about = say(
        "the papers of a dossier, listed, or one of them as a file",
        "giấy tờ của một hồ sơ: liệt kê, hoặc lập một tờ",
    )
    more = say(
        "Whose name stands on papers is in office.toml of the folder (see examples/COMMANDS.md).",
        "Cơ quan đứng tên trên giấy tờ ghi trong office.toml của thư mục (xem examples/COMMANDS.md).",
    )
    parser = add_command(commands, say, "papers", about, run, more)
    _records.add_folder(parser, say)
    parser.add_argument(
        "dossier", metavar=say("CODE", "MÃ"), help=say("of the dossier", "mã số hồ sơ")
    )
    parser.add_enum(
        "--kind",
        PaperKind,
        help=say("write this one (else: list them)", "lập tờ này (không có: liệt kê)"),
    )
    parser.add_argument(
        "--number",
        type=int,
        metavar=say("NUMBER", "SỐ"),
        help=say("of the paper, where there are several", "số của giấy tờ, khi có nhiều tờ"),
    )
    parser.add_enum(
        "--format",
        PaperFormat,
        help=say("default: by the name of the file, else PDF", "mặc định: theo tên tệp, hoặc PDF"),
    )
    parser.add_argument(
        "--output",
        metavar=say("FILE", "TỆP"),
        help=say(
            "where to; '-': standard output (default: named after dossier and kind)",
            "tệp kết quả; '-': đầu ra chuẩn (mặc định: theo mã hồ sơ và loại)",
        ),
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    # What is not needed for a question about one date is not imported for it.
    from motcua import _year_papers as paperwork
    from motcua import year

    given = year.read_folder(options.folder)
    _records.tell(given.records.problems, terminal)
    stationery = paperwork.Stationery(
        forms=given.office.forms,
        letters=given.office.letters,
        office_names=given.office.office_names,
        book=given.office.law_book(),
        letter_rules=given.office.letter_rules(),
        letter_facts=given.records.letters,
    )
    dossiers = given.records.dossiers
    # Numbers run through the year: all dossiers have a part in them.
    due = [
        each
        for each in paperwork.papers_due(dossiers, stationery)
        if paperwork.code_of(dossiers[each.row]) == options.dossier
        and options.kind in (None, each.kind)
        and options.number in (None, each.number)
    ]
    if not due:
        raise Refusal(
            f"no such paper of dossier {options.dossier}",
            f"hồ sơ {options.dossier} không có giấy tờ này",
            code=Exit.FOUND,
            kind="no_paper",
        )
    if options.kind is None:
        _list(due, terminal)
        return Exit.DONE
    if len(due) > 1:
        numbers = ", ".join(str(each.number) for each in due)
        raise Refusal(
            f"there are {len(due)} such papers; choose with --number: {numbers}",
            f"có {len(due)} giấy tờ loại này; hãy chọn bằng --number: {numbers}",
            code=Exit.USAGE,
        )
    document = paperwork.make(dossiers[due[0].row], due[0], stationery)
    _write(papers.render(document, _format(options)), due[0], options, terminal)
    return Exit.DONE


def _list(due: list[PaperDue], terminal: Terminal) -> None:
    say = terminal.say
    if terminal.as_json:
        terminal.json([_json(each) for each in due])
        return
    terminal.table(
        ["--kind", say("paper", "giấy tờ"), say("number", "số"), say("when", "lúc")],
        [
            [
                _words.name(each.kind),
                _words.of(each.kind, say),
                str(each.number),
                _words.moment(each.time),
            ]
            for each in due
        ],
    )


def _json(due: PaperDue) -> _values.Json:
    return {"kind": _words.name(due.kind), "number": due.number, "time": _values.time(due.time)}


def _write(
    paper: papers.RenderedPaper, due: PaperDue, options: argparse.Namespace, terminal: Terminal
) -> None:
    say = terminal.say
    if options.output == STANDARD_OUTPUT:
        if terminal.as_json:
            raise Refusal(
                "--json and --output - both want standard output",
                "--json và --output - cùng dùng đầu ra chuẩn",
                code=Exit.USAGE,
            )
        sys.stdout.buffer.write(paper.octets)
        return
    name = f"{options.dossier}-{_words.name(due.kind)}{papers.file_extension(paper.format)}"
    path = Path(options.output or name)
    path.write_bytes(paper.octets)
    size = len(paper.octets)
    if terminal.as_json:
        terminal.json({**_json(due), "file": str(path), "octets": size})
    else:
        terminal.line(say(f"{path}, {size} octets", f"{path}, {size} byte"))


def _format(options: argparse.Namespace) -> PaperFormat:
    """What --format says, else what the file's name ends in."""
    told: PaperFormat | None = options.format
    endings = {papers.file_extension(each): each for each in PaperFormat}
    return told or endings.get(Path(options.output or "").suffix, PaperFormat.PDF)
