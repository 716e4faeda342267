"""argparse, speaking Vietnamese as well as English, with the house's arguments."""

from __future__ import annotations

import argparse
import datetime as dt
import enum
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias, TypeVar

import motcua
from motcua.cli import _words
from motcua.cli._errors import Exit
from motcua.cli._language import LANGUAGES, Language
from motcua.cli._terminal import Terminal

E = TypeVar("E", bound=enum.Enum)
Run: TypeAlias = Callable[[argparse.Namespace, Terminal], int]
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"

# What argparse says of a wrong usage; it has no other way to be asked for another language.
_USAGE_ERRORS = (
    (r"the following arguments are required: (.*)", r"thiếu tham số: \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu tham số: \1"),
    (r"argument (.*?): expected one argument", r"tham số \1: cần một giá trị"),
    (r"argument (.*?): expected at least one argument", r"tham số \1: cần ít nhất một giá trị"),
    (r"argument (.*?): expected \d+ arguments", r"tham số \1: thiếu giá trị"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"tham số \1: không có lựa chọn \2 (hãy chọn: \3)"),
    (r"argument (.*?): invalid int value: (.*)", r"tham số \1: \2 không phải số nguyên"),
    (r"argument (.*?): not allowed with argument (.*)", r"tham số \1 không dùng cùng \2"),
    (r"argument (.*?): ignored explicit argument (.*)", r"tham số \1 không nhận giá trị \2"),
    (r"ambiguous option: (.*?) could match (.*)", r"tham số \1 viết tắt chưa rõ: \2"),
    (r"one of the arguments (.*) is required", r"cần một trong các tham số: \1"),
    (r"argument (.*?): (.*)", r"tham số \1: \2"),
)  # fmt: skip


class Parser(argparse.ArgumentParser):
    """A parser of one command, or of all; its help and its errors are in `say`'s language."""

    def __init__(self, *, say: Language, **named: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **named)
        self.say = say
        self._positionals.title = say("arguments", "tham số")
        self._optionals.title = say("options", "tùy chọn")
        self.add_argument(
            "-h", "--help", action="help", help=say("show this help", "in hướng dẫn này")
        )
        # In every command, and before it: whichever comes last holds.
        self.add_argument(
            "--lang",
            choices=LANGUAGES,
            default=argparse.SUPPRESS,
            help=say("language (default: that of LANG)", "ngôn ngữ (mặc định: theo LANG)"),
        )
        self.add_argument(
            "--json",
            action="store_true",
            default=argparse.SUPPRESS,
            help=say("print one JSON value", "in một giá trị JSON"),
        )

    def _add_usage(self, formatter: argparse.HelpFormatter) -> None:
        prefix = self.say("usage: ", "dùng: ")
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups, prefix)

    def format_usage(self) -> str:
        formatter = self._get_formatter()
        self._add_usage(formatter)
        return formatter.format_help()

    def format_help(self) -> str:
        # As argparse does it, but for the prefix of the usage.
        formatter = self._get_formatter()
        self._add_usage(formatter)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def error(self, message: str) -> NoReturn:
        if self.say.code == "vi":
            for pattern, vietnamese in _USAGE_ERRORS:
                translated, found = re.subn(f"^{pattern}$", vietnamese, message, flags=re.DOTALL)
                if found:
                    message = translated
                    break
        more = self.say(f"try {self.prog} --help", f"xem {self.prog} --help")
        print(f"{self.prog}: {message} ({more})", file=sys.stderr)
        sys.exit(Exit.USAGE)

    def add_commands(self) -> Commands:
        """Commands below this one; one of them must be given."""
        return self.add_subparsers(
            title=self.say("commands", "các lệnh"),
            metavar=self.say("COMMAND", "LỆNH"),
            required=True,
            parser_class=Parser,
        )

    def add_enum(self, option: str, type_: type[E], *, help: str, default: E | None = None) -> None:
        """An option that takes an enumerator by its name in lower case."""
        by_name = {_words.name(member): member for member in type_}
        known = ", ".join(by_name)

        def read(text: str) -> E:
            if text in by_name:
                return by_name[text]
            raise argparse.ArgumentTypeError(
                self.say(
                    f"no {text!r}; choose from {known}", f"không có {text!r}; hãy chọn: {known}"
                )
            )

        self.add_argument(
            option,
            type=read,
            metavar=self.say("NAME", "TÊN"),
            default=default,
            help=f"{help}: {known}",
        )


def add_command(
    commands: Commands, say: Language, name: str, about: str, run: Run | None = None, more: str = ""
) -> Parser:
    """One command: what its help says, and what does it, unless it has commands of its own."""
    made = commands.add_parser(name, say=say, help=about, description=about, epilog=more)
    if run is not None:
        made.set_defaults(run=run)
    return made


def _told_by(
    say: Language, read: Callable[[str], Any], how_en: str, how_vi: str
) -> Callable[[str], Any]:
    def checked(text: str) -> Any:
        try:
            return read(text)
        except ValueError:
            raise argparse.ArgumentTypeError(
                say(f"{text!r} is not {how_en}", f"{text!r} không phải {how_vi}")
            ) from None

    return checked


def date_type(say: Language) -> Callable[[str], dt.date]:
    return _told_by(
        say,
        read_date,
        "a day as 2026-11-26 or 26/11/2026",
        "ngày viết như 2026-11-26 hoặc 26/11/2026",
    )


def moment_type(say: Language) -> Callable[[str], dt.datetime]:
    return _told_by(
        say,
        read_moment,
        "a day and an hour as 2026-11-26T10:00 or '26/11/2026 10:00'",
        "ngày giờ viết như 2026-11-26T10:00 hoặc '26/11/2026 10:00'",
    )


_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.DOTALL)


def _year_first(text: str) -> str:
    """As Vietnamese write a date, day first, turned round."""
    return _DAY_FIRST.sub(lambda m: f"{m[3]}-{m[2]:0>2}-{m[1]:0>2}{m[4]}", text.strip())


def read_date(text: str) -> dt.date:
    """2026-11-26 or 26/11/2026. Raises ValueError."""
    return dt.date.fromisoformat(_year_first(text))


def read_moment(text: str) -> dt.datetime:
    """2026-11-26T10:00[:00], a blank for the T, or 26/11/2026 10:00[:00]; the clock of the office.

    With an offset, the instant is brought to UTC+7. A day alone is no moment: the hour decides
    whether a dossier came before the cut-off. Raises ValueError.
    """
    turned = _year_first(text)
    if len(turned) <= len("2026-11-26"):
        raise ValueError("no hour")
    time = dt.datetime.fromisoformat(turned)
    return time if time.tzinfo is None else motcua.to_local(time)
