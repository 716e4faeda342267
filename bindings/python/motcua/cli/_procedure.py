"""`procedure`: found by words, shown whole."""

from __future__ import annotations

import argparse

import motcua
from motcua.cli import _law, _values, _words
from motcua.cli._due import ground
from motcua.cli._errors import Exit
from motcua.cli._language import Language
from motcua.cli._parser import Commands, add_command, date_type
from motcua.cli._terminal import Terminal


def add(commands: Commands, say: Language) -> None:
    about = say("the catalogue of procedures", "danh mục thủ tục hành chính")
    parts = add_command(commands, say, "procedure", about).add_commands()
    about = say("find by words, with or without diacritics", "tìm theo tên, có dấu hoặc không dấu")
    search = add_command(parts, say, "search", about, run_search)
    search.add_argument(
        "words",
        nargs="+",
        metavar=say("WORD", "TỪ"),
        help=say("of the name; or a code", "trong tên; hoặc mã thủ tục"),
    )
    search.add_enum(
        "--level", motcua.Level, help=say("of government that deals with it", "cấp thực hiện")
    )
    search.add_argument(
        "--field",
        default="",
        metavar=say("FIELD", "LĨNH VỰC"),
        help=say("e.g. 'Hộ tịch'", "ví dụ 'Hộ tịch'"),
    )
    search.add_argument(
        "--most",
        type=int,
        default=20,
        metavar=say("NUMBER", "SỐ"),
        help=say("at most so many (20)", "nhiều nhất (20)"),
    )
    about = say(
        "limits, papers, fees and what is doubtful", "thời hạn, giấy tờ, lệ phí và điểm chưa rõ"
    )
    show = add_command(parts, say, "show", about, run_show)
    show.add_argument(
        "code", metavar=say("CODE", "MÃ"), help=say("e.g. 1.001193", "ví dụ 1.001193")
    )
    for each in (search, show):
        each.add_argument(
            "--on",
            type=date_type(say),
            metavar=say("DAY", "NGÀY"),
            help=say("as it stood on that day", "bản có hiệu lực ngày đó"),
        )
        _law.add_catalogue_option(each, say)


def run_search(options: argparse.Namespace, terminal: Terminal) -> int:
    say = terminal.say
    hits = _law.catalogue(options).search(
        " ".join(options.words),
        levels=[options.level] if options.level else [],
        field=options.field,
        on=options.on,
        most=options.most,
    )
    if terminal.as_json:
        terminal.json([{"code": str(h.code), "name": h.name, "field": h.field} for h in hits])
    elif hits:
        terminal.table(
            [say("code", "mã"), say("field", "lĩnh vực"), say("name", "tên")],
            [[str(hit.code), hit.field, hit.name] for hit in hits],
        )
    else:
        terminal.error(say("motcua: nothing found", "motcua: không tìm thấy thủ tục nào"))
    return Exit.DONE if hits else Exit.FOUND


def run_show(options: argparse.Namespace, terminal: Terminal) -> int:
    catalogue = _law.catalogue(options)
    found = catalogue.at(options.code, options.on) if options.on else catalogue[options.code]
    if terminal.as_json:
        terminal.json(_json(found))
    else:
        _show(found, terminal)
    return Exit.DONE


def _json(found: motcua.Procedure) -> _values.Json:
    return {
        "code": str(found.code),
        "name": found.name,
        "field": found.field,
        "owner": found.owner,
        "agency": found.agency,
        "levels": sorted(map(_words.name, found.levels)),
        "channels": sorted(map(_words.name, found.channels)),
        "valid_from": _values.time(found.valid_from),
        "valid_until": _values.time(found.valid_until),
        "observed": _values.time(found.observed),
        "cases": [{"number": case.number, "name": case.name} for case in found.cases],
        "limits": [_values.limit(limit) for limit in found.limits],
        "papers": [
            {
                "case": paper.case_number,
                "name": paper.name,
                "use": _words.name(paper.use),
                "originals": paper.originals,
                "copies": paper.copies,
                "mandatory": paper.mandatory,
                "confidence": _words.name(paper.evidence.confidence),
            }
            for paper in found.papers
        ],
        "fees": [
            {
                "case": fee.case_number,
                "kind": _words.name(fee.kind),
                "name": fee.name,
                "amount": fee.amount.units if fee.amount else None,
                "currency": _words.name(fee.amount.currency) if fee.amount else None,
                "per": _words.name(fee.per),
                "set_by_province": fee.set_by_province,
                "condition": fee.condition,
                "confidence": _words.name(fee.evidence.confidence),
            }
            for fee in found.fees
        ],
        "results": [result.name for result in found.results],
        "legal_basis": list(found.legal_basis),
        "findings": [{"kind": _words.name(f.kind), "detail": f.detail} for f in found.findings],
        **_values.evidence(found.evidence),
    }


def _show(found: motcua.Procedure, terminal: Terminal) -> None:
    say = terminal.say

    def all_of(values: frozenset[motcua.Level] | frozenset[motcua.Channel]) -> str:
        return ", ".join(_words.of(each, say) for each in sorted(values, key=lambda v: v.value))

    terminal.heading(f"{found.code}  {found.name}")
    terminal.pairs(
        [
            (say("field", "lĩnh vực"), found.field),
            (say("owner", "bộ quản lý"), found.owner),
            (say("agency", "cơ quan thực hiện"), found.agency),
            (say("levels", "cấp thực hiện"), all_of(found.levels)),
            (say("channels", "kênh nộp"), all_of(found.channels)),
            (say("in force from", "hiệu lực từ"), _values.time(found.valid_from) or ""),
            (say("in force until", "hiệu lực đến"), _values.time(found.valid_until) or ""),
            (say("results", "kết quả"), "; ".join(result.name for result in found.results)),
            (say("legal basis", "căn cứ pháp lý"), ", ".join(found.legal_basis)),
            (say("source", "nguồn"), ground(found.evidence, say)),
        ]
    )
    cases = {case.number: case.name for case in found.cases}

    def of_case(number: str) -> str:
        return f"[{number} {cases.get(number, '')}] " if number else ""

    sections = (
        (
            say("Time limits", "Thời hạn giải quyết"),
            [
                f"{of_case(limit.case_number)}{limit.to_vietnamese()} ({ground(limit.evidence, say)})"
                + "".join(
                    f", {_words.of(channel, say)}"
                    for channel in sorted(limit.channels, key=lambda c: c.value)
                )
                for limit in found.limits
            ],
        ),
        (
            say("Papers", "Thành phần hồ sơ"),
            [
                f"{of_case(paper.case_number)}{paper.name}{' …' if paper.truncated else ''}"
                f" ({_words.of(paper.use, say)}{_copies(paper, say)})"
                for paper in found.papers
            ],
        ),
        (
            say("Fees", "Phí, lệ phí"),
            [of_case(fee.case_number) + _fee(fee, say) for fee in found.fees],
        ),
        (
            say("What is doubtful in the source", "Điểm chưa rõ của nguồn"),
            [f"{_words.of(finding.kind, say)}: {finding.detail}" for finding in found.findings],
        ),
    )
    for title, lines in sections:
        if lines:
            terminal.line()
            terminal.heading(title)
            for line in lines:
                terminal.line(line, indent="  ")


def _copies(paper: motcua.PaperRequirement, say: Language) -> str:
    told = [
        say(f"{count} {en}", f"{count} {vi}")
        for count, en, vi in (
            (paper.originals, "original", "bản chính"),
            (paper.copies, "copy", "bản sao"),
        )
        if count
    ]
    return "".join(f", {each}" for each in told)


def _fee(fee: motcua.Fee, say: Language) -> str:
    if fee.amount is not None:
        amount = f"{fee.amount} / {_words.of(fee.per, say)}"
    elif fee.set_by_province:
        amount = say("set by the province", "do HĐND cấp tỉnh quyết định")
    else:
        amount = say("not known", "chưa biết")
    parts = [fee.name or _words.of(fee.kind, say), amount, fee.condition]
    return (
        ", ".join(part for part in parts if part) + f" ({_words.of(fee.evidence.confidence, say)})"
    )
