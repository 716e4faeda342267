"""Values that the law changes at known dates.

The rules are those of the C++ Timeline; the values stay in Python and may be of any type.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable
from typing import Generic, TypeVar, final

from motcua._core import LegalBasis, _TimelineIndex

T = TypeVar("T")


@final
@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class InForce(Generic[T]):
    """One row of a timeline: a value, the days on which it is in force and why.

    `from_` and `until` are the first and the last day in force; `until` None is open.
    vi: quy định có hiệu lực trong một khoảng thời gian
    """

    __module__ = "motcua"

    from_: datetime.date
    until: datetime.date | None = None
    value: T
    basis: LegalBasis


@final
class Timeline(Generic[T]):
    """Rows in order of time, no two in force on the same day. vi: dòng thời gian hiệu lực

    Between rows there may be days on which nothing is in force. Which date governs (reception,
    decision, …) is the caller's to say.
    """

    __module__ = "motcua"
    __slots__ = ("_index", "_rows")

    _index: _TimelineIndex
    _rows: tuple[InForce[T], ...]

    def __init__(self, rows: Iterable[InForce[T]] = ()) -> None:
        """The same as from_rows(rows)."""
        given = tuple(rows)
        index = _TimelineIndex.from_rows([(row.from_, row.until, row.basis) for row in given])
        in_order = tuple(
            dataclasses.replace(given[place], until=until) for place, until in index.rows()
        )
        object.__setattr__(self, "_index", index)
        object.__setattr__(self, "_rows", in_order)

    @classmethod
    def from_rows(cls, rows: Iterable[InForce[T]]) -> Timeline[T]:
        """Build from rows in any order. A row without `until` ends the day before the next begins.

        Raises MotcuaError (INVALID_TIMELINE) when a row ends before it begins or two overlap.
        """
        return cls(rows)

    def at(self, date: datetime.date) -> InForce[T] | None:
        """The row in force on `date`, or None."""
        place = self._index.at(date)
        return None if place is None else self._rows[place]

    @property
    def rows(self) -> tuple[InForce[T], ...]:
        """All rows, ascending by date."""
        return self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Timeline) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"Timeline({list(self._rows)!r})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name}: a Timeline is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name}: a Timeline is immutable")

    def __reduce__(self) -> tuple[type[Timeline[T]], tuple[tuple[InForce[T], ...]]]:
        return (Timeline, (self._rows,))
