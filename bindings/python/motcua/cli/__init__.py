"""The command line `motcua`: dates, reasons, papers and reports without a program of one's own.

This is the one part of motcua that looks at its surroundings: it reads files, the clock (for --as-of),
LANG (for its language), COLUMNS and NO_COLOR. examples/COMMANDS.md tells of each command; what --json
prints is held to cli/schema.json.

vi: dòng lệnh
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from motcua.cli import _commands
from motcua.cli._errors import Exit, tell
from motcua.cli._language import Language
from motcua.cli._terminal import Terminal

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` are those of the process unless given.

    0 done; 1 found what was looked for in vain or should not be (late, violated, nothing found);
    2 usage; 3 input that cannot be read; 4 motcua does not know; 70 a defect of motcua; 130
    interrupted; 141 the reader of a pipe went away. vi: chạy một lệnh
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Before anything is parsed: the parser's own words depend on it.
    say = Language.chosen(given, os.environ)
    try:
        options = _commands.parser(say).parse_args(given)
        terminal = Terminal(say, as_json=options.json)
    except SystemExit as asked:  # argparse's way to end after --help and after a wrong usage
        return int(asked.code or 0)
    try:
        code: int = options.run(options, terminal)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered has nowhere to go; Python would try at exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:
        return tell(error, terminal)
    return code
