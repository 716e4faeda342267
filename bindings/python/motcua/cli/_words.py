"""Words for values: enumerators, days and moments, in Vietnamese and English."""

from __future__ import annotations

import datetime as dt
import enum

import motcua
from motcua.cli._language import Language

ENGLISH_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


# Where the name of the enumerator alone would mislead or reads badly.
_ENGLISH = {
    "make_up_working_day": "make-up working day",
    "secondary": "secondary source",
    "swapped_day_off": "day off by a swap",
}


def name(value: enum.Enum) -> str:
    """How options and JSON call an enumerator: "working_day"."""
    return value.name.lower()


def of(value: enum.Enum, say: Language) -> str:
    """An enumerator for people."""
    english = _ENGLISH.get(name(value), name(value).replace("_", " "))
    return say(english, motcua.to_vietnamese(value))  # type: ignore[call-overload]


def weekday(date: dt.date, say: Language) -> str:
    return say(ENGLISH_WEEKDAYS[date.weekday()], motcua.weekday_vietnamese(date))


def moment(time: dt.datetime) -> str:
    """A moment as it sorts, without seconds, which no appointment has."""
    return time.isoformat(" ", "minutes")
