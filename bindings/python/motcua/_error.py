"""The exception that motcua raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua._core import Errc, LawRef


class MotcuaError(ValueError):
    """A value that motcua refuses.

    `code` says what went wrong, `message` (English, without personal data) which value, where and
    what to do, `law` the provision that was broken, if one was. Errors that say the same are equal.
    vi: lỗi
    """

    __module__ = "motcua"

    code: Errc
    message: str
    law: LawRef | None

    def __init__(self, code: Errc, message: str, law: LawRef | None = None) -> None:
        super().__init__(code, message, law)
        self.code = code
        self.message = message
        self.law = law

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"MotcuaError({self.code}, {self.message!r}, {self.law!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MotcuaError) and self.args == other.args

    def __hash__(self) -> int:
        return hash(self.args)
