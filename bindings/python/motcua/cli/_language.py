"""Vietnamese or English: each text stands once, in both languages beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Language:
    """Called with a text in English and in Vietnamese, it gives the one to show."""

    code: Literal["vi", "en"]

    def __call__(self, en: str, vi: str) -> str:
        return vi if self.code == "vi" else en

    @staticmethod
    def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
        """What --lang says, else what the locale of messages says, else English."""
        told = ""
        for place, word in enumerate(arguments):
            name, equals, value = word.partition("=")
            if name == "--lang":
                told = value if equals else "".join(arguments[place + 1 : place + 2])
        if told in LANGUAGES:
            return Language("vi" if told == "vi" else "en")
        names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        locale = next((name for name in names if name), "")
        return Language("vi" if locale.startswith("vi") else "en")
