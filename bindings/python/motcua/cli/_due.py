"""`due`: when is it due, in one line. `explain`: and why, article by article."""

from __future__ import annotations

import argparse
import datetime as dt

import motcua
from motcua.cli import _law, _values, _words
from motcua.cli._errors import Exit, Refusal
from motcua.cli._language import Language
from motcua.cli._parser import Commands, Parser, add_command, moment_type
from motcua.cli._terminal import Terminal


def add(commands: Commands, say: Language) -> None:
    about = say("when a dossier is due", "hồ sơ đến hạn lúc nào")
    due = add_command(commands, say, "due", about, run_due)
    _add_question(due, say)
    due.add_argument(
        "--explain",
        action="store_true",
        help=say("and how it was counted", "kèm cách tính"),
    )
    about = say(
        "why it is due then, with articles, and what the office owes",
        "vì sao đến hạn lúc đó, kèm điều khoản, và cơ quan phải làm gì",
    )
    explain = add_command(commands, say, "explain", about, run_explain)
    _add_question(explain, say)
    _law.add_as_of(explain, say)


def _add_question(parser: Parser, say: Language) -> None:
    parser.add_argument(
        "procedure",
        metavar=say("CODE", "MÃ"),
        help=say("of the procedure, e.g. 1.001193", "mã thủ tục, ví dụ 1.001193"),
    )
    parser.add_argument(
        "received",
        metavar=say("MOMENT", "THỜI ĐIỂM"),
        type=moment_type(say),
        help=say("of reception, e.g. 2026-11-26T10:00", "lúc tiếp nhận, ví dụ 2026-11-26T10:00"),
    )
    parser.add_argument(
        "--case",
        default="",
        metavar=say("NUMBER", "SỐ"),
        help=say("case of the procedure, e.g. 01", "trường hợp của thủ tục, ví dụ 01"),
    )
    parser.add_enum(
        "--channel",
        motcua.Channel,
        default=motcua.Channel.IN_PERSON,
        help=say("how it was handed in", "kênh nộp hồ sơ"),
    )
    parser.add_argument(
        "--disadvantaged",
        action="store_true",
        help=say(
            "of a mountainous, border or island commune",
            "xã miền núi, biên giới, hải đảo, vùng khó khăn",
        ),
    )
    parser.add_argument(
        "--limit",
        metavar=say("TEXT", "LỜI VĂN"),
        help=say(
            "time limit in place of the catalogue's: '05 ngày làm việc'",
            "thời hạn thay cho danh mục: '05 ngày làm việc'",
        ),
    )
    parser.add_argument(
        "--regime",
        metavar=say("DECREE", "NGHỊ ĐỊNH"),
        help=say(
            "count by its rules, e.g. 61/2018/NĐ-CP", "tính theo nghị định này, ví dụ 61/2018/NĐ-CP"
        ),
    )
    parser.add_enum(
        "--reading",
        motcua.DayReading,
        default=motcua.DayReading.DAY_EXCLUDED,
        help=say(
            "the day of reception does not count, or days are minutes from then on",
            "không tính ngày tiếp nhận, hoặc tính từ phút tiếp nhận",
        ),
    )
    _law.add_law_options(parser, say)


def _evaluate(
    options: argparse.Namespace, book: motcua.LawBook, as_of: dt.datetime
) -> motcua.Evaluation:
    identity = motcua.DossierIdentity(
        procedure=motcua.ProcedureCode(options.procedure),
        case_number=options.case,
        channel=options.channel,
        disadvantaged_area=options.disadvantaged,
    )
    received = motcua.DossierEvent(kind=motcua.EventKind.RECEIVED, time=options.received)
    answer = book.evaluate(
        motcua.Dossier(identity=identity, events=[received]),
        as_of=as_of,
        options=motcua.DeadlineOptions(reading=options.reading),
        regime=options.regime,
        limit=motcua.parse_time_limit(options.limit) if options.limit else None,
    )
    if answer.limit_failure is not None:
        why = answer.limit_failure
        raise Refusal(
            why, f"chưa xác định được thời hạn ({why})", code=Exit.UNKNOWN, kind="no_limit"
        )
    if answer.deadline.rolled is None:
        said = answer.limit.to_vietnamese()
        raise Refusal(
            f"the source has no length of time for this procedure, only {said!r}; "
            "give one with --limit",
            f"nguồn dữ liệu không cho thời hạn của thủ tục này, chỉ ghi {said!r}; hãy nêu bằng --limit",
            code=Exit.UNKNOWN,
            kind="no_limit",
        )
    return answer


def _json(options: argparse.Namespace, answer: motcua.Evaluation) -> _values.Json:
    deadline = answer.deadline
    return {
        "procedure": options.procedure,
        "received": _values.time(options.received),
        "regime": answer.regime,
        "limit": _values.limit(answer.limit),
        "start": _values.time(deadline.start),
        "statutory": _values.time(deadline.statutory),
        "due": _values.time(deadline.rolled),
        "provisional": deadline.provisional,
        "validity_assumed": answer.validity_assumed,
        "steps": [_values.step(step) for step in deadline.steps],
    }


def _line(answer: motcua.Evaluation, say: Language) -> str:
    due = answer.deadline.rolled
    assert due is not None
    confidence = _words.of(answer.limit.evidence.confidence, say)
    marks = [say(f"time limit: {confidence}", f"thời hạn: {confidence}")]
    if answer.deadline.provisional:
        marks.append(say("provisional", "tạm tính"))
    return f"{_words.moment(due)}  {_words.weekday(due.date(), say)}  ({'; '.join(marks)})"


def _reasoning(answer: motcua.Evaluation, say: Language) -> str:
    deadline = answer.deadline
    return say(deadline.to_english(), deadline.to_vietnamese()).rstrip("\n")


def run_due(options: argparse.Namespace, terminal: Terminal) -> int:
    # The date does not depend on when it is asked for.
    answer = _evaluate(options, _law.law_book(options), options.received)
    if terminal.as_json:
        terminal.json(_json(options, answer))
        return Exit.DONE
    terminal.line(_line(answer, terminal.say))
    if options.explain:
        terminal.line(_reasoning(answer, terminal.say))
    return Exit.DONE


def run_explain(options: argparse.Namespace, terminal: Terminal) -> int:
    say = terminal.say
    book = _law.law_book(options)
    as_of = _law.as_of(options)
    answer = _evaluate(options, book, as_of)
    if terminal.as_json:
        terminal.json(
            {
                **_json(options, answer),
                "as_of": _values.time(as_of),
                "obligations": [_values.obligation(each) for each in answer.obligations],
                "receipt": _values.receipt(answer.receipt),
            }
        )
        return Exit.DONE
    code = motcua.ProcedureCode(options.procedure)
    title = f"{code} {book.catalogue[code].name}" if code in book.catalogue else str(code)
    terminal.heading(title)
    terminal.line(_line(answer, say))
    terminal.line()
    terminal.line(_reasoning(answer, say))
    if answer.validity_assumed:
        terminal.line(
            say(
                "Assumed: the catalogue's record was in force on the day of reception.",
                "Giả định: bản ghi của danh mục có hiệu lực vào ngày tiếp nhận.",
            )
        )
    terminal.line()
    terminal.heading(say("What is owed", "Việc phải làm"))
    terminal.table(
        [say("what", "việc"), say("who", "ai"), say("by", "chậm nhất"), say("ground", "căn cứ")],
        [
            [
                _words.of(each.kind, say),
                _words.of(each.role, say),
                _words.moment(each.by) if each.by else "",
                ground(each.ground, say),
            ]
            for each in answer.obligations
        ],
    )
    terminal.line()
    receipt = answer.receipt
    terminal.line(
        say(
            f"motcua {receipt.library}, law data {receipt.law_edition} ({receipt.law_data_hash[:12]})",
            f"motcua {receipt.library}, dữ liệu pháp luật {receipt.law_edition} ({receipt.law_data_hash[:12]})",
        )
    )
    return Exit.DONE


def ground(evidence: motcua.Evidence, say: Language) -> str:
    """A citation or source, marked unless it was verified."""
    law = evidence.law
    text = say(law.to_english(), law.to_vietnamese()) if law else evidence.source
    if evidence.confidence is motcua.Confidence.VERIFIED:
        return text
    return f"{text} ({_words.of(evidence.confidence, say)})"
