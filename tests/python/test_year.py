"""A year of an office: the sample through the whole run, and the generator behind it."""

from __future__ import annotations

import csv
import datetime as dt
import html.parser
import json
import re
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import motcua
import pytest
from motcua import records, year

from year_recount import recount

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "data" / "phu-my-2024"
AS_OF = dt.datetime(2024, 11, 25, 17, 0)
sys.path.insert(0, str(ROOT / "examples" / "year"))


@pytest.fixture(scope="module")
def given() -> year.Input:
    return year.read_folder(SAMPLE)


@pytest.fixture(scope="module")
def ran(given: year.Input, tmp_path_factory: pytest.TempPathFactory) -> year.YearSummary:
    return year.run(
        given.records,
        tmp_path_factory.mktemp("year") / "ket-qua",
        office=given.office,
        period=motcua.ReportPeriod.of_year(2024),
        as_of=AS_OF,
        progress=False,
    )


def test_the_summary_is_what_it_was(ran: year.YearSummary) -> None:
    golden = json.loads((SAMPLE / "summary.json").read_text("utf-8"))
    assert ran.to_json() == golden
    assert json.loads((ran.folder / year.MARK).read_text("utf-8")) == golden
    assert "thư chia buồn" in str(ran)


def test_the_report_is_what_a_slow_count_finds(given: year.Input, ran: year.YearSummary) -> None:
    office, total = given.office, ran.report.total
    found = recount(
        given.records, office.law_book(), office.letter_rules(), ran.report.period.first, AS_OF
    )
    online = total.received_online_end_to_end + total.received_online_partial
    online += total.received_online_other
    assert total.received == found["received"]
    assert total.received_in_person == found["received IN_PERSON"]
    assert total.received_by_post == found["received PUBLIC_POST"]
    assert online == found["received ONLINE"]
    assert total.carried_over == found["carried_over"]
    assert total.settled == found["settled late"] + found["settled in time"]
    assert total.settled_late == found["settled late"]
    assert total.pending == found["pending late"] + found["pending in time"]
    assert total.pending_late == found["pending late"]
    with_apology = total.settled_late_with_apology + total.pending_late_with_apology
    assert with_apology == found["late with apology"]
    assert ran.report.incidents.supplemented == found["supplemented"]
    letters = {each.kind.name: each.given for each in ran.report.letters if each.given}
    assert letters == {
        name.removeprefix("letter "): count
        for name, count in found.items()
        if name.startswith("letter ")
    }


def test_letters_are_files_and_numbers_alike(ran: year.YearSummary) -> None:
    for folder, condolence in (("thu-chuc-mung", False), ("thu-chia-buon", True)):
        files = ran.folder / "giay-to" / folder
        assert len(list(files.glob("*.pdf"))) == ran.letters(condolence=condolence) > 0
        assert len(list(files.glob("*.docx"))) == ran.letters(condolence=condolence)


class Links(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.found.append(value)
            if name == "id" and value:
                self.names.add(value)


def parsed(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text("utf-8"))
    return links


def data_of(folder: Path) -> dict[str, object]:
    text = (folder / "ho-so.html").read_text("utf-8")
    found = re.search(r'id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    data: dict[str, object] = json.loads(found[1].replace("<\\/", "</"))
    return data


def test_every_link_leads_somewhere(ran: year.YearSummary) -> None:
    data = data_of(ran.folder)
    lists, rows = data["lists"], data["rows"]
    assert isinstance(lists, dict) and isinstance(rows, list)
    codes = {row[0] for row in rows}
    pages = {page.name: parsed(page) for page in ran.folder.glob("*.html")}
    assert set(pages) == {"index.html", "bao-cao.html", "ho-so.html", "giay-to.html", "kiem-tra.html"}
    seen = set()
    for name, page in pages.items():
        assert page.found, name
        for link in page.found:
            parts = urlsplit(link)
            assert not parts.scheme and not parts.netloc and not parts.path.startswith("/"), link
            target = parts.path or name
            assert (ran.folder / unquote(target)).is_file(), link
            seen.add(target)
            if parts.fragment and target == "ho-so.html":
                assert parts.fragment in lists or parts.fragment in codes, link
            elif parts.fragment:
                assert parts.fragment in pages[target].names, link
    files = {str(path.relative_to(ran.folder)) for path in ran.folder.rglob("*.pdf")}
    assert files <= seen, "a paper that nothing leads to"
    for row in rows:
        for _, path in row[10]:
            assert (ran.folder / "giay-to" / path).is_file()


def test_each_list_is_as_long_as_its_number(ran: year.YearSummary) -> None:
    lists = data_of(ran.folder)["lists"]
    assert isinstance(lists, dict)
    text = (ran.folder / "bao-cao.html").read_text("utf-8")
    numbers = re.findall(r'<a href="ho-so.html#(d\d+)">([\d.]+)</a>', text)
    assert len(numbers) > 100
    for key, number in numbers:
        assert len(lists[key][1]) == int(number.replace(".", "")), lists[key][0]


def test_the_register_runs_no_formula(ran: year.YearSummary) -> None:
    text = (ran.folder / "so-theo-doi.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(text.decode("utf-8-sig").splitlines()))
    assert len(lines) == len(data_of(ran.folder)["rows"]) + 1  # type: ignore[arg-type]
    from motcua._year_register import inert

    for dangerous in ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"):
        assert inert(dangerous) == f"'{dangerous}"
    assert inert("1.004873 (a=b)") == "1.004873 (a=b)"
    assert inert(None) == "" and inert(7) == "7"
    assert inert(dt.datetime(2024, 3, 5, 7, 8)) == "05/03/2024 07:08"


def test_workbooks_have_texts_and_no_formulas_but_sums(ran: year.YearSummary) -> None:
    for name in ("bao-cao.xlsx", "so-theo-doi.xlsx"):
        with zipfile.ZipFile(ran.folder / name) as book:
            sheets = [each for each in book.namelist() if each.startswith("xl/worksheets/sheet")]
            formulas = [
                formula
                for sheet in sheets
                for formula in re.findall(r"<f>(.*?)</f>", book.read(sheet).decode())
            ]
            charts = [each for each in book.namelist() if each.startswith("xl/charts/chart")]
        assert all(re.fullmatch(r"SUM\([A-Z]+\d+:[A-Z]+\d+\)", each) for each in formulas)
        assert bool(charts) == bool(formulas) == (name == "bao-cao.xlsx")


def test_dangerous_names_stay_text(given: year.Input, tmp_path: Path) -> None:
    dossier = given.records.dossiers[0]
    name = '=HYPERLINK("http://x")</script><script>alert(1)</script>'
    old = dossier.identity
    identity = motcua.DossierIdentity(
        code=old.code, procedure=old.procedure, applicant=motcua.Party(name=name)
    )
    one = records.Records((motcua.Dossier(identity=identity, events=dossier.events),))
    ran = year.run(
        one,
        tmp_path / "out",
        office=given.office,
        period=motcua.ReportPeriod.of_year(2024),
        as_of=AS_OF,
        progress=False,
    )
    for page in ran.folder.glob("*.html"):
        assert "<script>alert" not in page.read_text("utf-8"), page
    assert data_of(ran.folder)["rows"][0][2] == name  # type: ignore[index]
    with zipfile.ZipFile(ran.folder / "so-theo-doi.xlsx") as book:
        assert "=HYPERLINK" in book.read("xl/sharedStrings.xml").decode()
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
    assert "'=HYPERLINK" in (ran.folder / "so-theo-doi.csv").read_text("utf-8-sig")


def test_nothing_is_lost_in_silence(given: year.Input, tmp_path: Path) -> None:
    """A row that cannot be read and a dossier that cannot be evaluated stand on the page of checks."""
    folder = tmp_path / "in"
    records.write_csv(folder, given.records)
    with (folder / "events.csv").open("a", encoding="utf-8") as table:
        table.write("000.99.99.H01-240101-9999" + "," * 15 + "\n")
    broken = records.read_csv(folder)
    early = motcua.Dossier(
        identity=motcua.DossierIdentity(
            code=motcua.DossierCode("000.99.99.H01-100101-0001"),
            procedure=motcua.ProcedureCode("1.004873"),
        ),
        events=[
            motcua.DossierEvent(
                kind=motcua.EventKind.RECEIVED, time=dt.datetime(2010, 1, 4, 8), due=None
            )
        ],
    )
    silent = motcua.Dossier(
        identity=motcua.DossierIdentity(
            code=motcua.DossierCode("000.99.99.H01-240101-0001"),
            procedure=motcua.ProcedureCode("1.004873"),
        )
    )
    more = records.Records((*broken.dossiers, early, silent), broken.letters, broken.problems)
    ran = year.run(
        more,
        tmp_path / "out",
        office=given.office,
        period=motcua.ReportPeriod.of_year(2024),
        as_of=AS_OF,
        progress=False,
    )
    assert ran.problems == len(broken.problems) + 2 > 2
    page = (ran.folder / "kiem-tra.html").read_text("utf-8")
    for told in ("events.csv", "000.99.99.H01-100101-0001", "000.99.99.H01-240101-0001"):
        assert told in page


def test_what_comes_after_the_close_is_not_there_yet(given: year.Input, tmp_path: Path) -> None:
    close = dt.datetime(2024, 6, 28, 17, 0)
    ran = year.run(
        given.records,
        tmp_path / "out",
        office=given.office,
        period=motcua.ReportPeriod.of_year(2024),
        as_of=close,
        progress=False,
    )
    assert ran.report.close == close
    assert ran.letters(condolence=False) == ran.letters(condolence=True) == 0
    for row in data_of(ran.folder)["rows"]:  # type: ignore[attr-defined]
        assert all(event[0] <= close.isoformat(timespec="minutes") for event in row[9])


def test_a_folder_of_somebody_else_is_left_alone(given: year.Input, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(motcua.MotcuaError, match="something else") as refused:
        year.run(
            given.records,
            tmp_path,
            office=given.office,
            period=motcua.ReportPeriod.of_year(2024),
            as_of=AS_OF,
        )
    assert refused.value.code is motcua.Errc.UNWRITABLE_FILE
    assert (tmp_path / "letter.txt").read_text("utf-8") == "mine"


def test_the_command_line_does_the_same(
    ran: year.YearSummary, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from motcua.cli import main

    schema = json.loads((Path(motcua.__file__).parent / "cli" / "schema.json").read_text("utf-8"))
    out = tmp_path / "out"
    told = ["run", str(SAMPLE), str(out), "--year", "2024", "--as-of", "2024-11-25T17:00"]
    assert main([*told, "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    jsonschema.validate(value, {"$ref": "#/$defs/run", "$defs": schema["$defs"]})
    assert value == {**ran.to_json(), "index": str(out / "index.html")}
    assert main(["--lang", "vi", *told]) == 0
    assert "thư chia buồn" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["x", "name = 'a'", "name = 'a'\ncolour = 1\n[forms]\n[letters]\n"])
def test_an_office_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(motcua.MotcuaError, match="office.toml"):
        year.YearOffice.from_toml(text)


def test_the_generator_is_the_same_every_time() -> None:
    from generator import generate
    from offices import OFFICES

    for office in OFFICES.values():
        once, again = generate(office, 0.02), generate(office, 0.02)
        assert once == again and len(once.dossiers) > 100
        for dossier in once.dossiers:
            party = dossier.identity.applicant
            assert party.personal_id and party.personal_id.birth_year >= 2300
            assert party.name.split()[0] in ("Mẫu", "Thí", "Dụ", "Phỏng")


def test_the_sample_is_the_generator_s() -> None:
    """In particular: its letters are those of the whole year, of which it is a part."""
    from generator import generate
    from offices import PHU_MY_2024
    from sample import sample_of

    whole = generate(PHU_MY_2024)
    assert sample_of(whole) == records.read_csv(SAMPLE)
    given = letters_of(whole)
    assert given == {"congratulation": 24, "condolence": 8}


def letters_of(whole: records.Records) -> dict[str, int]:
    """The letters that were given, by what they are about."""
    found = {"congratulation": 0, "condolence": 0}
    deaths = {"1.000656", "1.005461"}
    for dossier in whole.dossiers:
        if any(event.kind is motcua.EventKind.LETTER_GIVEN for event in dossier.events):
            death = dossier.identity.procedure.text in deaths
            found["condolence" if death else "congratulation"] += 1
    return found
