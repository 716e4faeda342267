"""What goes wrong, as an exit code and one line on standard error: no traceback, no personal data."""

from __future__ import annotations

import enum
import json
import traceback
from typing import TYPE_CHECKING

from motcua._core import Errc
from motcua._error import MotcuaError
from motcua._error_words import of_error

if TYPE_CHECKING:
    from motcua.cli._terminal import Terminal


class Exit(enum.IntEnum):
    """Exit codes that scripts may rest on. vi: mã kết thúc"""

    DONE = 0
    FOUND = 1
    """Late, violated, or nothing found."""
    USAGE = 2
    BAD_INPUT = 3
    UNKNOWN = 4
    """The law or our data give no answer."""
    DEFECT = 70
    """sysexits.h: EX_SOFTWARE."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class Refusal(Exception):
    """What the command line itself refuses, said in both languages."""

    def __init__(
        self, en: str, vi: str, *, code: Exit = Exit.BAD_INPUT, kind: str = "input"
    ) -> None:
        super().__init__(en)
        self.en = en
        self.vi = vi
        self.code = code
        self.kind = kind


_UNKNOWN = {
    Errc.OUT_OF_CALENDAR_RANGE,
    Errc.NO_OFFICE_HOURS,
    Errc.OUT_OF_LUNAR_RANGE,
    Errc.UNKNOWN_PLACE,
    Errc.UNKNOWN_PROCEDURE,
    Errc.PROCEDURE_NOT_IN_FORCE,
    Errc.UNKNOWN_CASE,
    Errc.NO_TIME_LIMIT,
    Errc.SEVERAL_TIME_LIMITS,
    Errc.UNKNOWN_UNIT,
    Errc.OUT_OF_UNIT_RANGE,
    Errc.UNKNOWN_AGENCY,
    Errc.NO_REGIME,
    Errc.NO_TEMPLATE,
    Errc.NO_REPORT_RULE,
}


def tell(error: Exception, terminal: Terminal) -> Exit:
    """Say on standard error what went wrong."""
    if isinstance(error, MotcuaError):
        # The library's messages are English and for developers; a Vietnamese reader gets the kind first.
        text = terminal.say(error.message, f"{of_error(error.code)} ({error.message})")
        name, law = error.code.name.lower(), error.law.to_vietnamese() if error.law else None
        code = Exit.UNKNOWN if error.code in _UNKNOWN else Exit.BAD_INPUT
    elif isinstance(error, Refusal):
        text, name, law, code = terminal.say(error.en, error.vi), error.kind, None, error.code
    elif isinstance(error, OSError):
        why = f"{error.filename or '?'}: {error.strerror}"
        text = terminal.say(f"cannot read or write {why}", f"không đọc hoặc ghi được {why}")
        name, law, code = "file", None, Exit.BAD_INPUT
    else:
        # Whatever the message of an exception nobody foresaw holds, it may be personal data.
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__}, {place.filename.rpartition('/')[2]}:{place.lineno}"
        text = terminal.say(
            f"a defect of motcua ({where}); please report it with the command you gave",
            f"lỗi của chính motcua ({where}); xin báo lại kèm câu lệnh đã gõ",
        )
        name, law, code = "defect", None, Exit.DEFECT
    if terminal.as_json:
        terminal.error(json.dumps({"error": name, "message": text, "law": law}, ensure_ascii=False))
    else:
        terminal.error(f"motcua: {text}" + (f" – {law}" if law else ""))
    return code
