"""Reads tests/cases/*.csv the way tests/support/case_table.hpp does."""

import csv
import re
from pathlib import Path

import motcua
import pytest

CASES = Path(__file__).resolve().parents[1] / "cases"
_ESCAPE = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(n)|(.?))", re.DOTALL)


class Case(dict[str, str]):
    """A row. Octets that are no UTF-8 appear as surrogates, as in os.fsdecode."""

    table: str
    line: int

    def error_code(self) -> motcua.Errc:
        """The Errc in column `error`."""
        return errc(self["error"])


def errc(name: str) -> motcua.Errc:
    """The Errc that tables spell as C++ does: InvalidDate."""
    return motcua.Errc[re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()]


def unescape(cell: str) -> str:
    def character(match: re.Match[bytes]) -> bytes:
        code_unit, octet, newline, _ = match.groups()
        if code_unit is not None:
            return chr(int(code_unit, 16)).encode("utf-8", "surrogatepass")
        if octet is not None:
            return bytes([int(octet, 16)])
        if newline is not None:
            return b"\n"
        raise ValueError(f"unknown escape in a case table: {cell}")

    return _ESCAPE.sub(character, cell.encode()).decode("utf-8", "surrogateescape")


def load_cases(table: str) -> list[Case]:
    cases = []
    with (CASES / table).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader)
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                raise ValueError(f"{table}:{reader.line_num} has {len(cells)} cells")
            case = Case((name, unescape(cell)) for name, cell in zip(header, cells, strict=True))
            case.table, case.line = table, reader.line_num
            cases.append(case)
    if not cases:
        raise ValueError(f"{table} has no rows")
    return cases


def each_case(table: str) -> pytest.MarkDecorator:
    """Run a test once for every row of a table, as its argument `case`."""
    cases = load_cases(table)
    return pytest.mark.parametrize("case", cases, ids=[f"{table}:{case.line}" for case in cases])
