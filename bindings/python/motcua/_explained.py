"""A counted date or moment together with the reasoning behind it."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from motcua._core import Explanation

T = TypeVar("T")


class Explained(NamedTuple, Generic[T]):
    """A value and the reasoning behind it: `due, why = calendar.explain_…`.

    vi: kết quả kèm giải trình
    """

    value: T
    why: Explanation


Explained.__module__ = "motcua"
