"""The command line: what it prints, how it ends, and that it fits whatever terminal there is."""

import contextlib
import datetime as dt
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import motcua
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from motcua import records
from motcua._error_words import of_error
from motcua.cli import _commands, _parser, _report, _terminal, main
from motcua.cli._language import Language
from wcwidth import width

SCHEMA = json.loads((Path(motcua.__file__).parent / "cli" / "schema.json").read_text("utf-8"))
EN, VI = Language("en"), Language("vi")
QUESTION = ("1.001193", "2026-11-26T15:30")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def cli(*arguments: str, environment: dict[str, str] | None = None, screen: bool = False) -> Ran:
    """One command in this process, in an environment of its own."""
    out = Screen() if screen else io.StringIO()
    err = io.StringIO()
    whole = {"PATH": os.environ["PATH"], **(environment or {})}
    with pytest.MonkeyPatch.context() as patch:
        for name in ("COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", *whole):
            patch.delenv(name, raising=False)
        for name, value in whole.items():
            patch.setenv(name, value)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(arguments)
    return Ran(code, out.getvalue(), err.getvalue())


def value_of(*arguments: str) -> Any:
    ran = cli(*arguments, "--json")
    assert ran.err == ""
    return json.loads(ran.out)


# --- Exit codes and errors ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("due", *QUESTION), 0, ""),
        (("procedure", "search", "khong co thu tuc nao nhu vay"), 1, "nothing found"),
        ((), 2, "COMMAND"),
        (("no-such",), 2, "invalid choice"),
        (("due", "1.001193"), 2, "MOMENT"),
        (("due", "1.001193", "2026-11-26"), 2, "day and an hour"),
        (("due", "1.001193", "2026-02-30T10:00"), 2, "day and an hour"),
        (("calendar", "month", "2026-13"), 2, "not a month"),
        (("calendar", "holidays", "20260"), 2, "not a year"),
        (("due", *QUESTION, "--channel", "fax"), 2, "choose from in_person"),
        (("due", *QUESTION, "--lang", "fr"), 2, "invalid choice"),
        (("due", "x.y", QUESTION[1]), 3, "procedure code"),
        (("due", *QUESTION, "--limit", "mai"), 3, "mai"),
        (("due", *QUESTION, "--days", "/no/such.csv"), 3, "/no/such.csv"),
        (("due", *QUESTION, "--catalogue", "/no/such"), 3, "/no/such"),
        (("calendar", "add", "2026-11-20", "0"), 3, "0"),
        (("due", "9.999999", QUESTION[1]), 4, "9.999999"),
        (("due", "2.000748", QUESTION[1]), 4, "--limit"),
        (("due", "1.000045", QUESTION[1]), 4, "time limits"),
        (("due", "1.001193", "2031-01-02T10:00"), 4, "2026-12-31"),
        (("due", *QUESTION, "--place", "Atlantis"), 4, "Nghệ An"),
        (("calendar", "why", "2031-01-02"), 4, "2026-12-31"),
        (("procedure", "show", "9.999999"), 4, "9.999999"),
        (("procedure", "show", "1.001193", "--on", "1990-01-01"), 0, ""),
    ],
)
def test_exit_codes(arguments: tuple[str, ...], code: int, said: str) -> None:
    ran = cli(*arguments)
    assert (ran.code, bool(ran.err)) == (code, bool(said)), ran.err
    assert said in ran.err
    assert ran.err.count("\n") == bool(said)
    assert bool(ran.out) == (code == 0)


def test_errors_in_vietnamese() -> None:
    assert (
        "không có thủ tục nào mang mã này"
        in cli("procedure", "show", "9.999999", "--lang", "vi").err
    )
    assert cli("due", "x", "--lang=vi").err == (
        "motcua due: thiếu tham số: THỜI ĐIỂM (xem motcua due --help)\n"
    )


def test_every_error_has_vietnamese_words() -> None:
    words = [of_error(code) for code in motcua.Errc]
    assert all(words) and len(set(words)) == len(words)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("sai",),
        ("due",),
        ("due", *QUESTION, "thừa"),
        ("due", *QUESTION, "--case"),
        ("due", *QUESTION, "--explain=x"),
        ("due", "1.001193", "hôm nay"),
        ("due", *QUESTION, "--reading", "x"),
        ("calendar", "add", "2026-11-20", "năm"),
        ("calendar", "why", "2026-11-31"),
        ("procedure", "search"),
    ],
)
def test_no_usage_error_stays_english(arguments: tuple[str, ...]) -> None:
    ran = cli(*arguments, environment={"LANG": "vi_VN.UTF-8"})
    assert ran.code == 2
    english = re.compile(r"\b(argument|arguments|expected|invalid|required|choose|the|not|try)\b")
    assert not english.search(ran.err), ran.err


def test_a_defect_shows_no_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Nguyễn Văn A, 079199000001")

    monkeypatch.setattr(motcua, "embedded_catalogue", broken)
    ran = cli("procedure", "show", "1.001193")
    assert ran.code == 70
    assert "Nguyễn" not in ran.err and "Traceback" not in ran.err
    assert re.search(r"KeyError, test_cli\.py:\d+", ran.err)


def test_errors_as_json() -> None:
    ran = cli("due", "1.001193", "2031-01-02T10:00", "--json", "--lang", "vi")
    error = json.loads(ran.err)
    check(error, "error")
    assert (ran.code, ran.out, error["error"]) == (4, "", "out_of_calendar_range")


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(motcua, "embedded_catalogue", interrupted)
    assert cli("procedure", "show", "1.001193") == Ran(130, "", "")


def test_a_reader_that_goes_away() -> None:
    command = f"{sys.executable} -m motcua procedure search thu tuc --most 2000 --json"
    script = f"{command} | head -c 1; echo ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, timeout=60)
    assert (ran.stdout, ran.stderr) == (b"[141\n", b"")


# --- JSON -----------------------------------------------------------------------------------------


def check(value: object, name: str) -> None:
    definition = {"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(definition).validate(value)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("due", ("due", *QUESTION)),
        ("due", ("due", "1.012812", "2026-11-20T10:00", "--place", "Nghệ An")),
        ("explain", ("explain", *QUESTION, "--as-of", "2026-11-27T09:00")),
        ("calendar month", ("calendar", "month", "2026-08")),
        ("calendar count", ("calendar", "count", "2026-11-20", "2026-11-30")),
        ("calendar add", ("calendar", "add", "2026-11-20", "-5")),
        ("calendar add", ("calendar", "add", "2026-11-20", "1", "--unit", "months")),
        ("calendar holidays", ("calendar", "holidays", "2026")),
        ("calendar why", ("calendar", "why", "2026-11-24")),
        ("procedure search", ("procedure", "search", "khai", "sinh")),
        ("procedure show", ("procedure", "show", "1.001193")),
        ("procedure show", ("procedure", "show", "2.000635")),
    ],
)
def test_json_is_of_its_schema(name: str, arguments: tuple[str, ...]) -> None:
    check(value_of(*arguments), name)
    assert value_of(*arguments) == value_of("--lang", "vi", *arguments), "no language in JSON"


def test_the_schema_leaves_nothing_open() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    value = value_of("calendar", "count", "2026-11-20", "2026-11-30")
    with pytest.raises(jsonschema.ValidationError):
        check({**value, "more": 1}, "calendar count")
    del value["working_days"]
    with pytest.raises(jsonschema.ValidationError):
        check(value, "calendar count")


# --- Width, colour, language ----------------------------------------------------------------------


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", *QUESTION, "--as-of", "2026-11-26T16:00"),
        ("calendar", "month", "2026-08"),
        ("calendar", "add", "2026-02-10", "30"),
        ("calendar", "holidays", "2026"),
        ("calendar", "why", "2026-11-24"),
        ("procedure", "search", "khai", "sinh"),
        ("procedure", "show", "1.001193"),
        ("--help",),
        ("due", "--help"),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_nothing_is_wider_than_the_terminal(
    arguments: tuple[str, ...], language: str, columns: int
) -> None:
    ran = cli("--lang", language, *arguments, environment={"COLUMNS": str(columns)})
    assert ran.code == 0
    assert max(map(width, ran.out.splitlines())) <= columns


def test_a_pipe_gets_one_line_for_each_row() -> None:
    lines = cli("procedure", "search", "khai", "sinh", "--most", "5").out.splitlines()
    assert len(lines) == 6 and all(re.match(r"\d\.\d{6} ", line) for line in lines[1:])


def test_colour_is_for_screens_alone() -> None:
    show = ("procedure", "show", "1.001193")
    assert "\x1b" not in cli(*show).out
    assert "\x1b[1m" in cli(*show, screen=True).out
    assert "\x1b" not in cli(*show, screen=True, environment={"NO_COLOR": "1"}).out


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ((), {}, "en"),
        ((), {"LANG": "vi_VN.UTF-8"}, "vi"),
        ((), {"LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ((), {"LANG": "C", "LC_MESSAGES": "vi_VN"}, "vi"),
        (("--lang", "en"), {"LANG": "vi_VN.UTF-8"}, "en"),
        (("--lang", "en", "due", "--lang=vi"), {}, "vi"),
        (("due", "--lang"), {"LANG": "vi"}, "vi"),
    ],
)
def test_language(arguments: tuple[str, ...], environment: dict[str, str], language: str) -> None:
    assert Language.chosen(arguments, environment).code == language


COMMANDS = [
    (), ("due",), ("explain",), ("calendar",), ("calendar", "month"), ("calendar", "count"),
    ("calendar", "add"), ("calendar", "holidays"), ("calendar", "why"), ("procedure",),
    ("procedure", "search"), ("procedure", "show"), ("validate",), ("papers",),
    ("report",), ("run",),
]  # fmt: skip


def test_the_list_of_commands_is_whole() -> None:
    def below(parser: Any, path: tuple[str, ...]) -> set[tuple[str, ...]]:
        groups = [a for a in parser._actions if isinstance(a.choices, dict)]
        return {path}.union(*(below(p, (*path, n)) for g in groups for n, p in g.choices.items()))

    assert below(_commands.parser(EN), ()) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_in_both_languages(command: tuple[str, ...]) -> None:
    english, vietnamese = (cli("--lang", code, *command, "--help") for code in ("en", "vi"))
    assert (english.code, vietnamese.code) == (0, 0)
    assert english.out.startswith("usage: motcua") and "options:" in english.out
    assert vietnamese.out.startswith("dùng: motcua") and "tùy chọn:" in vietnamese.out
    assert not re.search(r"\b(usage|options|default|this|the|arguments)\b", vietnamese.out)


# --- Dossiers of a folder --------------------------------------------------------------------------

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "data" / "phu-my-2024"
CLOSED = ("--as-of", "2024-11-25T17:00")
DOSSIERS = """code,procedure,applicant_name
H01.99.99-261005-0001,1.001193,Mẫu Thị Ánh
H01.99.99-261005-0002,1.012812,Thí Văn Bảo
H01.99.99-261006-0003,1.000656,Dụ Văn Cường
"""
EVENTS = """dossier,kind,time,due,reason
H01.99.99-261005-0001,received,2026-10-05T09:00,2026-10-05T17:00,
H01.99.99-261005-0001,decided,2026-10-07T10:00,,
H01.99.99-261005-0002,received,2026-10-05T10:00,2026-11-05T17:00,
H01.99.99-261005-0002,supplement_requested,2026-10-07T10:00,,Mẫu Thị Ánh thiếu chữ ký
H01.99.99-261005-0002,supplement_completed,2026-10-09T10:00,,
H01.99.99-261005-0002,supplement_requested,2026-10-12T10:00,,bản chụp mờ
H01.99.99-261006-0003,received,2026-10-06T09:00,2026-10-06T17:00,
H01.99.99-261006-0003,decided,2026-10-06T16:00,,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dossiers.csv").write_text(DOSSIERS, "utf-8")
    (tmp_path / "events.csv").write_text(EVENTS, "utf-8")
    return tmp_path


def test_validate_finds_what_was_broken_and_what_is_late(folder: Path) -> None:
    arguments = ("validate", str(folder), "--as-of", "2026-10-13T08:00")
    told = value_of(*arguments)
    check(told, "validate")
    assert [(each["dossier"][-4:], each["code"]) for each in told["violations"]] == [
        ("0002", "second_supplement")
    ]
    assert told["violations"][0]["law"] == "khoản 3 Điều 16 Nghị định số 118/2025/NĐ-CP"
    assert [(each["dossier"][-4:], each["timeliness"]) for each in told["late"]] == [
        ("0001", "late")
    ]
    assert (told["dossiers"], told["problems"], told["unanswered"]) == (3, [], [])
    for language in ("en", "vi"):
        ran = cli(*arguments, "--lang", language)
        assert (ran.code, ran.err) == (1, "")
        assert "Mẫu" not in ran.out and "chữ ký" not in ran.out


def test_validate_finds_nothing_where_nothing_is(folder: Path) -> None:
    (folder / "dossiers.csv").write_text("\n".join(DOSSIERS.split("\n")[::3]), "utf-8")
    events = EVENTS.splitlines()
    (folder / "events.csv").write_text("\n".join([events[0], *events[-2:]]), "utf-8")
    ran = cli("validate", str(folder), "--as-of", "2026-10-13T08:00")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "dossiers: 1; violations: 0; late: 0; could not be judged: 0\n"


def test_rows_that_cannot_be_read_are_told_and_the_others_judged(folder: Path) -> None:
    with (folder / "events.csv").open("a", encoding="utf-8") as events:
        events.write("H01.99.99-261006-0003,mailed,2026-10-06T16:00,,Mẫu Thị Ánh\n")
    ran = cli("validate", str(folder), "--as-of", "2026-10-13T08:00")
    assert ran.code == 3
    assert re.match(r"motcua: events\.csv:10: column kind: ", ran.err) and "Mẫu" not in ran.err
    assert "second supplement" in ran.out or "2 requests" in ran.out


def test_a_dossier_outside_the_calendar_is_told(folder: Path) -> None:
    text = EVENTS.replace("2026-10-06T09:00", "2012-10-06T09:00")
    (folder / "events.csv").write_text(text, "utf-8")
    told = value_of("validate", str(folder), "--as-of", "2026-10-13T08:00")
    assert [each["dossier"][-4:] for each in told["unanswered"]] == ["0003"]


def test_the_same_from_protocol_buffers(folder: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch"
    given = records.read_csv(folder)
    created = dt.datetime(2026, 10, 13, tzinfo=dt.timezone.utc)
    records.write_batch(batch, given, source="H01.99.99/test", create_time=created)
    as_of = ("--as-of", "2026-10-13T08:00")
    assert value_of("validate", str(batch), *as_of) == value_of("validate", str(folder), *as_of)


def test_a_folder_that_is_none() -> None:
    ran = cli("validate", "/no/such/folder")
    assert (ran.code, ran.out) == (3, "") and "/no/such/folder" in ran.err


def papers_of_sample(*arguments: str) -> Ran:
    return cli("papers", str(SAMPLE), *arguments)


def test_papers_are_listed_and_written(tmp_path: Path) -> None:
    code = "000.99.99.H01-231121-0024"
    listed = json.loads(papers_of_sample(code, "--json").out)
    check(listed, "papers")
    assert [each["kind"] for each in listed][:2] == ["receipt_slip", "control_slip"]
    for name, begins in (
        ("a.pdf", b"%PDF"),
        ("a.docx", b"PK"),
        ("a.html", b"<!DOCTYPE"),
        ("a.txt", b""),
    ):
        path = tmp_path / name
        ran = papers_of_sample(code, "--kind", "receipt_slip", "--output", str(path), "--json")
        assert ran.code == 0, ran.err
        told = json.loads(ran.out)
        check(told, "papers --kind")
        octets = path.read_bytes()
        assert octets.startswith(begins) and len(octets) == told["octets"] > 100
    assert code in (tmp_path / "a.txt").read_text("utf-8")


def test_papers_that_are_not_there() -> None:
    code = "000.99.99.H01-231121-0024"
    assert papers_of_sample("H01.99.99-261005-9999").code == 1
    assert papers_of_sample(code, "--kind", "condolence").code == 1
    both = papers_of_sample(code, "--kind", "receipt_slip", "--output", "-", "--json")
    assert both.code == 2 and not both.out


def test_report() -> None:
    told = value_of("report", str(SAMPLE), "2024", *CLOSED)
    check(told, "report")
    total = told["total"]
    assert sum(row["received_in_person"] for row in told["rows"]) == total["received_in_person"]
    assert (told["period"]["first"], told["close"]) == ("2023-12-15", "2024-11-25T17:00:00")
    by_procedure = value_of("report", str(SAMPLE), "2024", *CLOSED, "--by", "procedure")
    assert by_procedure["total"] == total and by_procedure["rows"] != told["rows"]
    csv = cli("report", str(SAMPLE), "2024", *CLOSED, "--csv")
    assert csv.code == 0 and "," in csv.out.splitlines()[0]
    for language in ("en", "vi"):
        ran = cli("report", str(SAMPLE), "2024", *CLOSED, "--lang", language)
        assert ran.code == 0 and told["agency"] in ran.out


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2023-12-15", "2024-12-14"),
        ("2024-05", "2024-04-15", "2024-05-14"),
        ("2024-q2", "2024-03-15", "2024-06-14"),
        ("2024-H1", "2023-12-15", "2024-06-14"),
        ("2024-9M", "2023-12-15", "2024-09-14"),
        ("2024-01-01..31/12/2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_periods(text: str, first: str, last: str) -> None:
    period = _report.read_period(text)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2024-Q5", "2024-H3", "..", "2024-02-01..2024-01-01"]
)
def test_no_periods(text: str) -> None:
    ran = cli("report", str(SAMPLE), text)
    assert ran.code == 2 and "period" in ran.err


# --- Against the library --------------------------------------------------------------------------

MOMENTS = st.datetimes(dt.datetime(2025, 7, 1), dt.datetime(2026, 10, 1)).map(
    lambda time: time.replace(microsecond=0, second=0)
)


@settings(max_examples=25)
@given(MOMENTS)
def test_due_is_the_library_s_answer(received: dt.datetime) -> None:
    event = motcua.DossierEvent(kind=motcua.EventKind.RECEIVED, time=received)
    identity = motcua.DossierIdentity(procedure=motcua.ProcedureCode("1.001193"))
    dossier = motcua.Dossier(identity=identity, events=[event])
    answer = motcua.LawBook.embedded().evaluate(dossier, as_of=received)
    assert answer.deadline.rolled
    told = value_of("due", "1.001193", received.isoformat())
    assert told["due"] == answer.deadline.rolled.isoformat()
    assert len(told["steps"]) == len(answer.deadline.steps)


@given(MOMENTS)
def test_moments_are_read_as_they_are_written(time: dt.datetime) -> None:
    for text in (
        time.isoformat(),
        time.isoformat(" ", "minutes"),
        f"{time:%d/%m/%Y %H:%M:%S}",
        f" {time.day}/{time.month}/{time.year} {time:%H:%M} ",
        motcua.to_instant(time).isoformat(),
    ):
        assert _parser.read_moment(text) == time
    assert _parser.read_date(f"{time:%d/%m/%Y}") == time.date()


@settings(max_examples=25)
@given(st.text(), st.text())
def test_no_text_is_a_defect(first: str, second: str) -> None:
    for arguments in (
        ("due", first, second),
        ("due", *QUESTION, "--limit", first),
        ("calendar", "month", first),
        ("calendar", "add", first, second),
        ("procedure", "search", first),
        ("procedure", "show", "--", first),
    ):
        ran = cli(*arguments)
        assert ran.code in (0, 1, 2, 3, 4), (arguments, ran.err)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Zs"]), max_size=30),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
    ),
    st.integers(1, 100),
)
def test_columns_fit_or_are_given_up(rows: list[list[str]], available: int) -> None:
    natural = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    floors = [_terminal.narrowest(column) for column in zip(*rows, strict=True)]
    widths = _terminal.fitting_widths(rows, available)
    if widths is None:
        assert sum(floors) > available
        return
    assert sum(widths) <= available
    assert all(low <= size <= full for low, size, full in zip(floors, widths, natural, strict=True))
    if sum(natural) <= available:
        assert widths == natural
