"""The law a command answers from: what comes with motcua, with the options a place needs."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

import motcua
from motcua.cli._language import Language
from motcua.cli._parser import Parser, moment_type


def add_calendar_options(parser: Parser, say: Language) -> None:
    parser.add_argument(
        "--place",
        metavar=say("PLACE", "NƠI"),
        help=say(
            "office hours of a province, e.g. 'Nghệ An'; else a day ends at midnight",
            "giờ làm việc của địa phương, ví dụ 'Nghệ An'; nếu không thì ngày hết lúc nửa đêm",
        ),
    )
    parser.add_argument(
        "--days",
        metavar=say("FILE", "TỆP"),
        type=Path,
        help=say("more days off or worked, CSV", "ngày nghỉ, ngày làm bù của địa phương, CSV"),
    )
    parser.add_argument(
        "--hours",
        metavar=say("FILE", "TỆP"),
        type=Path,
        help=say("office hours, CSV", "giờ làm việc, CSV"),
    )
    parser.add_argument(
        "--proposed",
        action="store_true",
        help=say("take days that are only proposed", "tính cả ngày mới được đề xuất"),
    )
    parser.add_argument(
        "--predicted",
        action="store_true",
        help=say(
            "take what follows from the law for years without a notice",
            "tính cả ngày dự kiến theo luật của năm chưa có thông báo",
        ),
    )


def add_law_options(parser: Parser, say: Language) -> None:
    add_calendar_options(parser, say)
    add_catalogue_option(parser, say)


def add_catalogue_option(parser: Parser, say: Language) -> None:
    parser.add_argument(
        "--catalogue",
        metavar=say("FOLDER", "THƯ MỤC"),
        type=Path,
        help=say(
            "procedures of a place, CSV tables", "danh mục thủ tục của địa phương, các bảng CSV"
        ),
    )


def add_as_of(parser: Parser, say: Language) -> None:
    parser.add_argument(
        "--as-of",
        type=moment_type(say),
        metavar=say("MOMENT", "THỜI ĐIỂM"),
        help=say(
            "judge at this moment (default: now)", "đánh giá tại thời điểm này (mặc định: bây giờ)"
        ),
    )


def as_of(options: argparse.Namespace) -> dt.datetime:
    """What --as-of says, else the clock, on the office wall."""
    told: dt.datetime | None = options.as_of
    return told or motcua.to_local(dt.datetime.now(dt.timezone.utc).replace(microsecond=0))


def calendar(options: argparse.Namespace) -> motcua.WorkCalendar:
    made = motcua.civil_service_calendar(proposed=options.proposed, predicted=options.predicted)
    if options.place:
        made = made.with_overlay(motcua.office_hours_of(options.place))
    if options.days or options.hours:
        made = made.with_overlay(
            name=", ".join(path.stem for path in (options.days, options.hours) if path),
            days_csv=_text(options.days),
            office_hours_csv=_text(options.hours),
        )
    return made


def catalogue(options: argparse.Namespace) -> motcua.Catalogue:
    embedded = motcua.embedded_catalogue()
    if options.catalogue is None:
        return embedded
    return embedded.with_overlay(motcua.read_csv_folder(options.catalogue))


def law_book(options: argparse.Namespace) -> motcua.LawBook:
    return motcua.LawBook(
        calendar=calendar(options), catalogue=catalogue(options), rules=motcua.embedded_rules()
    )


def _text(path: Path | None) -> str:
    return path.read_text("utf-8-sig") if path else ""
