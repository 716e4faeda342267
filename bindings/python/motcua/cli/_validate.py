"""`validate`: what history broke, article by article, and what is late."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import dataclass

import motcua
from motcua._error_words import of_error
from motcua._progress import progress_bar
from motcua.cli import _law, _records, _values, _words
from motcua.cli._due import ground
from motcua.cli._errors import Exit
from motcua.cli._language import Language
from motcua.cli._parser import Commands, add_command
from motcua.cli._terminal import Terminal

LATE = {motcua.Timeliness.LATE, motcua.Timeliness.PENDING_LATE}


@dataclass(frozen=True)
class _Found:
    """What is to be said of one dossier."""

    dossier: motcua.Dossier
    violations: tuple[motcua.Violation, ...]
    late: motcua.Verdict | None
    unanswered: motcua.MotcuaError | None

    @property
    def code(self) -> str:
        return _records.code_of(self.dossier)


def add(commands: Commands, say: Language) -> None:
    about = say(
        "what dossiers broke, with the article, and which are late",
        "hồ sơ vi phạm gì, điều khoản nào, và hồ sơ nào trễ hạn",
    )
    more = say(
        "Late is by the decree's clock or, where the source has no time limit, against the slip. "
        "Exit codes: 0 nothing found, 1 violations or late dossiers, 3 rows that could not be read, "
        "4 nothing found among those that could be judged, and others could not.",
        "Trễ hạn tính theo nghị định; nguồn không có thời hạn thì so với giấy hẹn. Mã kết thúc: 0 "
        "không có gì; 1 có vi phạm hoặc trễ hạn; 3 có dòng không đọc được; 4 có hồ sơ không đánh giá "
        "được, còn lại không có gì.",
    )
    parser = add_command(commands, say, "validate", about, run, more)
    _records.add_folder(parser, say)
    _law.add_as_of(parser, say)
    _law.add_law_options(parser, say)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    read = _records.read(options)
    book = _records.with_office_hours(_law.law_book(options), options)
    as_of = _law.as_of(options)
    found = []
    with progress_bar(len(read.dossiers), terminal.say("dossiers", "hồ sơ")) as bar:
        for done, dossier in enumerate(read.dossiers, 1):
            judged = _judge(dossier, book, as_of)
            if judged.violations or judged.late or judged.unanswered:
                found.append(judged)
            bar(done, len(read.dossiers))
    _records.tell(read.problems, terminal)
    if terminal.as_json:
        terminal.json(
            {
                "as_of": _values.time(as_of),
                "dossiers": len(read.dossiers),
                "violations": [_violation(each, v) for each in found for v in each.violations],
                "late": [
                    {"dossier": each.code, **_values.verdict(each.late)}
                    for each in found
                    if each.late
                ],
                "unanswered": [
                    {
                        "dossier": each.code,
                        "error": _words.name(each.unanswered.code),
                        "message": each.unanswered.message,
                    }
                    for each in found
                    if each.unanswered
                ],
                "problems": [_records.problem(each) for each in read.problems],
            }
        )
    else:
        _show(found, len(read.dossiers), terminal)
    if read.problems:
        return Exit.BAD_INPUT
    if any(each.violations or each.late for each in found):
        return Exit.FOUND
    return Exit.UNKNOWN if found else Exit.DONE


def _judge(dossier: motcua.Dossier, book: motcua.LawBook, as_of: dt.datetime) -> _Found:
    try:
        answer = book.evaluate(dossier, as_of=as_of, explain=False)
    except motcua.MotcuaError as error:
        return _Found(dossier, (), None, error)
    verdict = answer.deadline.decree
    if verdict.timeliness is motcua.Timeliness.UNKNOWN:
        verdict = answer.deadline.promise
    late = verdict if verdict.timeliness in LATE else None
    return _Found(dossier, answer.violations, late, None)


def _violation(found: _Found, violation: motcua.Violation) -> _values.Json:
    event = found.dossier.events[violation.event]
    return {
        "dossier": found.code,
        "event_kind": _words.name(event.kind),
        "time": _values.time(event.time),
        **_values.violation(violation),
    }


def _show(found: list[_Found], dossiers: int, terminal: Terminal) -> None:
    say = terminal.say
    broken = [
        [
            each.code,
            _words.moment(each.dossier.events[violation.event].time),
            _words.of(each.dossier.events[violation.event].kind, say),
            say(violation.message, of_error(violation.code)),
            _basis(violation, say),
        ]
        for each in found
        for violation in each.violations
    ]
    if broken:
        terminal.table(
            [
                say("dossier", "hồ sơ"),
                say("when", "lúc"),
                say("event", "sự kiện"),
                say("what is wrong", "vi phạm"),
                say("ground", "căn cứ"),
            ],
            broken,
        )
        terminal.line()
    late = [(each.code, each.late) for each in found if each.late]
    if late:
        terminal.table(
            [
                say("dossier", "hồ sơ"),
                say("how", "tình trạng"),
                say("due", "hạn"),
                say("end", "kết thúc"),
            ],
            [
                [
                    code,
                    _words.of(verdict.timeliness, say),
                    _words.moment(verdict.due) if verdict.due else "",
                    _words.moment(verdict.end) if verdict.end else say("open", "chưa xong"),
                ]
                for code, verdict in late
            ],
        )
        terminal.line()
    unanswered = [each for each in found if each.unanswered]
    for each in unanswered:
        assert each.unanswered
        why = say(each.unanswered.message, of_error(each.unanswered.code))
        terminal.line(f"{each.code}: {why}")
    terminal.line(
        say(
            f"dossiers: {dossiers}; violations: {len(broken)}; late: {len(late)}; "
            f"could not be judged: {len(unanswered)}",
            f"hồ sơ: {dossiers}; vi phạm: {len(broken)}; trễ hạn: {len(late)}; "
            f"không đánh giá được: {len(unanswered)}",
        )
    )


def _basis(violation: motcua.Violation, say: Language) -> str:
    basis = violation.basis
    if basis is None:
        return ""
    return ground(motcua.Evidence(law=basis.law, confidence=basis.confidence), say)
