"""What a command prints: lines and tables that fit the terminal, or one JSON value."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Sequence

from wcwidth import ljust, width, wrap

from motcua.cli._language import Language

# A column of fewer cells is no pleasure to read: then each row becomes a block of lines.
NARROWEST_COLUMN = 10
GAP = "  "
UNLIMITED = 1 << 16
# What lists and calendars begin a line with: blanks, "1.", "-", " 1*".
_MARK = re.compile(r" *(?:(?:\d+\.|-|\d+[.*+~!#]) )?")


class Terminal:
    """Standard output and error as one command sees them."""

    def __init__(self, say: Language, *, as_json: bool) -> None:
        self.say = say
        self.as_json = as_json
        # In a pipe a row is a line, so that grep and cut work, unless COLUMNS says otherwise.
        fits_a_screen = sys.stdout.isatty() or bool(os.environ.get("COLUMNS"))
        self.columns = shutil.get_terminal_size().columns if fits_a_screen else UNLIMITED
        self._colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def json(self, value: object) -> None:
        """The one JSON value of a command, as UTF-8."""
        print(json.dumps(value, ensure_ascii=False, indent=2))

    def line(self, text: str = "", *, indent: str = "") -> None:
        """Paragraphs, one a line, wrapped between words; what stands before a paragraph hangs out."""
        for part in text.split("\n"):
            hanging = " " * len(_MARK.match(part)[0])  # type: ignore[index]
            mark, rest = part[: len(hanging)], part[len(hanging) :]
            lines = _wrap(rest, self.columns - len(indent + hanging)) or [""]
            for number, line in enumerate(lines):
                print((indent + (hanging if number else mark) + line).rstrip())

    def heading(self, text: str) -> None:
        for line in _wrap(text, self.columns):
            print(f"\x1b[1m{line}\x1b[0m" if self._colour else line)

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values; those without a value are left out."""
        told = [(name, value) for name, value in pairs if value]
        names = max((width(name) for name, _ in told), default=0) + width(GAP) + 1
        for name, value in told:
            if names > self.columns // 2:
                self.line(f"{name}:")
                self.line(value, indent=GAP)
                continue
            lines = [
                line for part in value.split("\n") for line in _wrap(part, self.columns - names)
            ]
            for number, line in enumerate(lines or [""]):
                print(ljust("" if number else f"{name}:", names) + line)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows under their header; blocks of lines where columns would be too narrow."""
        widths = fitting_widths([header, *rows], self.columns - len(GAP) * (len(header) - 1))
        if widths is None:
            for number, row in enumerate(rows):
                if number:
                    print()
                self.pairs(list(zip(header, row, strict=True)))
            return
        self._row(header, widths, bold=self._colour)
        for row in rows:
            self._row(row, widths)

    def _row(self, cells: Sequence[str], widths: Sequence[int], *, bold: bool = False) -> None:
        wrapped = [_wrap(cell, size) or [""] for cell, size in zip(cells, widths, strict=True)]
        for number in range(max(map(len, wrapped))):
            parts = [
                ljust(lines[number] if number < len(lines) else "", size)
                for lines, size in zip(wrapped, widths, strict=True)
            ]
            line = GAP.join(parts).rstrip()
            print(f"\x1b[1m{line}\x1b[0m" if bold else line)

    def error(self, text: str) -> None:
        """To standard error, where it disturbs no pipe."""
        print(text, file=sys.stderr)


def _wrap(text: str, columns: int) -> list[str]:
    """Lines of at most so many cells; the numbers of laws have hyphens and stay whole."""
    return wrap(text, columns, break_on_hyphens=False)


def fitting_widths(rows: Sequence[Sequence[str]], available: int) -> list[int] | None:
    """Widths of columns that fit together, the widest giving way; None where no words would fit."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(width, column)) for column in columns]
    floors = [narrowest(column) for column in columns]
    while sum(widths) > available:
        giving = [place for place, floor in enumerate(floors) if widths[place] > floor]
        if not giving:
            return None
        widths[max(giving, key=lambda place: widths[place])] -= 1
    return widths


def narrowest(column: Sequence[str]) -> int:
    """How narrow a column may become: words, codes and dates stay whole."""
    longest_word = max((width(word) for cell in column for word in cell.split()), default=0)
    return max(longest_word, min(NARROWEST_COLUMN, max(map(width, column))))
