"""The types say what the package does: mypy --strict accepts right code and refuses wrong code."""

import sys
from pathlib import Path

import motcua
import pytest
from mypy import api

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ["--strict", "--no-error-summary", "--cache-dir", "/dev/null"]
OPTIONS += ["--python-executable", sys.executable]

RIGHT = """
import datetime
import uuid
from typing import Any, assert_type

import motcua
import numpy
import numpy.typing

code = motcua.DossierCode.parse("000.00.15.H01-241125-0001")
assert_type(code.agency, motcua.AgencyCode)
assert_type(code.date, datetime.date)
assert_type(code < code, bool)
assert_type(motcua.to_vietnamese(code.date, style=motcua.VietnameseDateStyle.SHORT), str)
assert_type(motcua.exchange.encode_uuid(motcua.uuid_named(uuid.NAMESPACE_DNS, "x")), bytes)
basis = motcua.LegalBasis(motcua.LawRef.parse("118/2025/NĐ-CP"), motcua.Confidence.VERIFIED)
row = motcua.InForce(from_=code.date, value=3, basis=basis)
assert_type(row, motcua.InForce[int])
timeline = motcua.Timeline.from_rows([row])
assert_type(timeline.at(code.date), motcua.InForce[int] | None)
try:
    motcua.parse_iso_date("")
except motcua.MotcuaError as error:
    assert_type(error.code, motcua.Errc)
    assert_type(error.law, motcua.LawRef | None)
match code.agency.order:
    case motcua.AgencyOrder.LEVEL_ONE_FIRST:
        exhaustive = 1
    case motcua.AgencyOrder.LEVEL_ONE_LAST:
        exhaustive = 2
assert_type(exhaustive, int)
calendar = motcua.civil_service_calendar(proposed=True)
assert_type(calendar.add_working_days(code.date, count=5), datetime.date)
due, why = calendar.explain_add_working_days(code.date, count=5)
assert_type(due, datetime.date)
assert_type(why.notes[0].day.rows, tuple[motcua.DayRow, ...])
assert_type(calendar.with_overlay(motcua.CalendarRows(name="x")), motcua.WorkCalendar)
assert_type(calendar.with_overlay(name="x"), motcua.WorkCalendar)
assert_type(motcua.to_vietnamese(motcua.to_lunar(due)), str)
Columns = tuple[numpy.typing.NDArray[Any], numpy.typing.NDArray[numpy.int16]]
assert_type(calendar.add_working_days_many(code.date, [1, 2]), Columns)
starts = numpy.array(["2026-03-05"], "datetime64[D]")
assert_type(motcua.batch.roll_forward([calendar], None, starts, threads=2), Columns)
received = {"procedure": ["1.001193"], "receive_time": [datetime.datetime(2026, 3, 2, 8)]}
evaluated = motcua.evaluate(received, as_of=datetime.datetime(2026, 3, 9, 8), errors="code")
assert_type(evaluated, motcua.EvaluationTable)
assert_type(evaluated["rolled"], numpy.typing.NDArray[Any])
assert_type(evaluated.columns_read, tuple[str, ...])
assert_type(motcua.papers.TextTemplate.compile("{{own.a}}").fill({"own.a": "x"}), str)


def written(document: motcua.papers.Document) -> None:
    pdf = motcua.papers.PaperFormat.PDF
    assert_type(motcua.papers.render(document, pdf), motcua.papers.RenderedPaper)
    report = motcua.papers.save_all("folder", {"a": document, "b": lambda: document})
    assert_type(report.failures[0].error, motcua.MotcuaError)
"""

WRONG = [
    ("motcua.DossierCode.parse(5)", "arg-type"),
    ("motcua.DossierCode.parse('x').text = 'y'", "misc"),
    ("motcua.to_vietnamese(5)", "call-overload"),
    ("motcua.exchange.encode_date('2026-11-23')", "arg-type"),
    ("motcua.exchange.decode_date('x')", "arg-type"),
    ("motcua.LegalBasis(motcua.LawRef.parse('x'), 1)", "arg-type"),
    ("motcua.no_such_name", "attr-defined"),
    ("motcua.LawRef.make(motcua.LawDocumentKind.DECREE, '', '1', '2')", "call-arg"),
    ("class Derived(motcua.LawRef): ...", "misc"),
    ("motcua.civil_service_calendar(True)", "call-arg"),
    ("motcua.private_employer_calendar(6)", "arg-type"),
    ("motcua.office_hours_of('x').name = 'y'", "misc"),
    ("motcua.Session(1, 2).open < 'x'", "operator"),
    ("motcua.evaluate({})", "call-arg"),
    ("motcua.evaluate({}, as_of=motcua.parse_iso_local_time('x'), errors='ignore')", "arg-type"),
    ("motcua.papers.render('x', motcua.papers.PaperFormat.PDF)", "call-overload"),
    ("motcua.papers.save_all('x', {'a': 5})", "dict-item"),
]


def mypy(path: Path, *more: str) -> str:
    out, err, _ = api.run([*OPTIONS, *more, str(path)])
    assert not err
    return out


def test_right_code_is_accepted(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(RIGHT, "utf-8")
    assert mypy(snippet) == ""
    exec(RIGHT, {})


def test_wrong_code_is_refused(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text("import motcua\n" + "\n".join(line for line, _ in WRONG), "utf-8")
    lines = mypy(snippet).splitlines()
    for number, (line, code) in enumerate(WRONG, 2):
        found = [each for each in lines if f"snippet.py:{number}: error:" in each]
        assert found and any(f"[{code}]" in each for each in found), (line, lines)


def test_the_package_itself(tmp_path: Path) -> None:
    out, err, status = api.run([*OPTIONS, "-p", "motcua"])
    assert (out, err, status) == ("", "", 0)
    assert (Path(motcua.__file__).parent / "py.typed").exists()


@pytest.mark.parametrize(
    "example",
    sorted([*(ROOT / "examples" / "python").glob("[0-9]*.py"), *(ROOT / "examples" / "year").glob("*.py")]),
    ids=lambda p: p.name,
)
def test_examples(example: Path) -> None:
    # pandas has no types of its own.
    assert mypy(example, "--disable-error-code", "import-untyped") == ""
