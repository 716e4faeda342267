"""Forms and letters from Python: what stands on them, in every format, one by one and in bulk."""

import _thread
import copy
import datetime as dt
import io
import json
import pickle
import re
import shutil
import signal
import subprocess
import sys
import threading
import types
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import motcua
import pytest
from calendars import raises
from hypothesis import given
from hypothesis import strategies as st
from motcua import papers

NOW = dt.datetime(2026, 11, 26, 9, 30)
LONG_NAME = "Nguyễn Hoàng Thị Ngọc Bảo Trân Châu"
LAW = motcua.LawBook.embedded()
OFFICE = papers.Office(
    name="Ủy ban nhân dân xã Phú Tân",
    place="Phú Tân",
    symbol="UBND",
    signer_title="CHỦ TỊCH",
    signer_name="Trần Quốc Đạt",
    officer_name="Lê Văn Sáu",
)
PERSON = papers.LetterPerson(name=LONG_NAME, sex=motcua.Sex.FEMALE, birth_date=dt.date(1997, 2, 3))
ISSUE = papers.Issue(number=7, time=NOW, register_volume=1, register_number=12)
SLIP = papers.PaperKind.RECEIPT_SLIP
THANKS = papers.PaperKind.THANKS_LETTER
PDF, TEXT = papers.PaperFormat.PDF, papers.PaperFormat.TEXT


def dossier(name: str = LONG_NAME, *more: motcua.DossierEvent) -> motcua.Dossier:
    received = motcua.DossierEvent(
        kind=motcua.EventKind.RECEIVED,
        time=dt.datetime(2026, 11, 26, 8, 15),
        due=dt.datetime(2026, 11, 26, 16, 30),
        papers=["Tờ khai đăng ký khai sinh", "Giấy chứng sinh"],
    )
    identity = motcua.DossierIdentity(
        code=motcua.DossierCode("H01.15.30-261126-0007"),
        procedure=motcua.ProcedureCode("1.001193"),
        applicant=motcua.Party(name=name, address="Ấp 3, xã Phú Tân"),
    )
    return motcua.Dossier(identity=identity, events=[received, *more])


def parts(of: motcua.Dossier, issue: papers.Issue = ISSUE) -> dict[str, Any]:
    """What a form is made from, as named arguments."""
    return {
        "dossier": of,
        "procedure": LAW.catalogue["1.001193"],
        "deadline": LAW.evaluate(of, as_of=NOW).deadline,
        "office": OFFICE,
        "issue": issue,
    }


def slip(name: str = LONG_NAME) -> papers.Document:
    return papers.make_document(SLIP, papers.FormSource(**parts(dossier(name))))


def thanks(name: str = LONG_NAME, **more: Any) -> papers.Document:
    source = papers.LetterSource(
        office=OFFICE,
        issue=ISSUE,
        recipients=[papers.LetterPerson(name=name, sex=motcua.Sex.MALE)],
        thanks_reason="đã hiến 120 m² đất mở đường",
    )
    return papers.make_document(THANKS, source, **more)


def text(document: papers.Document) -> str:
    return papers.render(document, TEXT).octets.decode()


def words(rendered: str) -> str:
    return " ".join(rendered.split())


# --- One paper ----------------------------------------------------------------------------------


def test_a_slip_in_four_formats() -> None:
    document = slip()
    assert document == slip() and document != thanks()
    assert document.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    assert (document.page, document.design) == (papers.PageFormat.A4, papers.Design.FORMAL)
    assert document.subject == "H01.15.30-261126-0007" and document.created == NOW
    for format in papers.PaperFormat:
        paper = papers.render(document, format)
        assert paper.octets == papers.render(document, format).octets
        assert paper.format is format and paper.made_by == document.made_by
        assert paper.pages == (1 if format is PDF else 0) and paper.notes == ()
        assert papers.render(kind=SLIP, format=format, **parts(dossier())) == paper.octets
    assert papers.render(kind=SLIP, **parts(dossier())).startswith(b"%PDF-")
    plain = words(text(document))
    for expected in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"tiếp nhận hồ sơ của Ông (bà): {LONG_NAME}",
        "2. Giấy chứng sinh",
        "16 giờ 30 phút, ngày 26 tháng 11 năm 2026",
        "Số: 07/",
    ):
        assert expected in plain
    page = papers.render(document, papers.PaperFormat.HTML).octets.decode()
    assert page.startswith("<!DOCTYPE html>") and LONG_NAME in page
    docx = papers.render(document, papers.PaperFormat.DOCX).octets
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert archive.testzip() is None
        assert LONG_NAME in archive.read("word/document.xml").decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_the_words_of_a_pdf_come_back(tmp_path: Path) -> None:
    file = tmp_path / "slip.pdf"
    file.write_bytes(papers.render(slip(), PDF).octets)
    ran = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    back = unicodedata.normalize("NFC", ran.stdout.decode())
    for expected in (*LONG_NAME.split(), "Độc lập - Tự do - Hạnh phúc", "H01.15.30-261126-0007"):
        assert expected in words(back)


def test_the_edition_is_that_of_the_day() -> None:
    templates = papers.TemplateSet.embedded()
    editions = {
        day: templates.find(SLIP, day).id.edition
        for day in (dt.date(2025, 9, 14), dt.date(2025, 9, 15))
    }
    assert list(editions.values()) == ["01/2018/TT-VPCP", "03/2025/TT-VPCP"]
    form = templates.find(SLIP, NOW.date())
    assert (form.form, form.until) == ("01", None) and form.from_ == dt.date(2025, 9, 15)
    assert form.evidence.confidence is motcua.Confidence.SECONDARY
    assert "applicant.name" in form.placeholders and len(form.id.fingerprint) == 64
    known = {each.name for each in papers.field_names()}
    for template in templates.templates:
        lists = {f"{name.rpartition('.')[0]}.index" for name in known}
        assert set(template.placeholders) <= known | lists, template
    with raises(motcua.Errc.NO_TEMPLATE, match="2018"):
        templates.find(SLIP, dt.date(2018, 1, 1))
    with raises(motcua.Errc.NO_TEMPLATE, match="chung"):
        thanks(wording="khong-co")


def test_forms_follow_the_events() -> None:
    of = papers.FormSource(**parts(dossier()))
    with raises(motcua.Errc.MISSING_EVENT, match="supplement_requested"):
        papers.form_fields(papers.PaperKind.SUPPLEMENT_REQUEST, of)
    with raises(motcua.Errc.INVALID_DOCUMENT):
        papers.form_fields(THANKS, of)
    asked = motcua.DossierEvent(
        kind=motcua.EventKind.SUPPLEMENT_REQUESTED,
        time=dt.datetime(2026, 11, 26, 9),
        papers=["Giấy ủy quyền"],
        reason="thiếu giấy ủy quyền",
    )
    source = papers.FormSource(**parts(dossier(LONG_NAME, asked)))
    plain = words(text(papers.make_document(papers.PaperKind.SUPPLEMENT_REQUEST, source)))
    assert "Giấy ủy quyền" in plain and LONG_NAME in plain
    fields = papers.form_fields(SLIP, of)
    assert fields["applicant.name"] == LONG_NAME
    assert fields["papers"] == [{"name": "Tờ khai đăng ký khai sinh"}, {"name": "Giấy chứng sinh"}]


def test_a_register_over_many_dossiers() -> None:
    sources = [papers.FormSource(**parts(dossier(f"Lý Thị {n}"))) for n in range(60)]
    fields = papers.register_fields(sources, office=OFFICE, issue=ISSUE)
    assert len(fields["entries"]) == 60
    template = papers.TemplateSet.embedded().find(papers.PaperKind.REGISTER, NOW.date())
    document = template.fill(fields, created=NOW)
    assert papers.render(document, PDF).pages > 1
    page = papers.render(document, papers.PaperFormat.HTML).octets.decode()
    assert re.findall(r"Lý Thị (\d+)", page) == [str(n) for n in range(60)]


def test_a_letter_is_chosen_and_written() -> None:
    rules = motcua.embedded_letter_rules()
    choice = motcua.select_letter(rules, dossier(), date=NOW.date())
    assert choice.kind is not None
    source = papers.LetterSource(
        office=OFFICE,
        issue=ISSUE,
        recipients=[PERSON],
        subject=papers.LetterPerson(name="Nguyễn Minh Khôi", birth_date=dt.date(2026, 11, 20)),
    )
    letter = papers.make_document(papers.paper_kind(choice.kind), source)
    assert letter.design is papers.Design.FESTIVE
    assert LONG_NAME in words(text(letter)) and "Nguyễn Minh Khôi" in words(text(letter))
    region = motcua.AddressRules.from_csv("", "")
    neutral = papers.make_document(papers.paper_kind(choice.kind), source, address=region)
    assert f"Ông (Bà) {LONG_NAME}" in words(text(neutral))
    empty = papers.LetterSource(office=OFFICE, issue=ISSUE)
    with raises(motcua.Errc.MISSING_FIELDS, match="recipients.*the name of the child"):
        papers.make_document(papers.paper_kind(choice.kind), empty)


def test_an_apology_knows_the_late_dossier() -> None:
    apology = motcua.DossierEvent(
        kind=motcua.EventKind.APOLOGY_ISSUED,
        time=dt.datetime(2026, 11, 26, 9),
        due=dt.datetime(2026, 12, 2, 16, 30),
        reason="hệ thống bị gián đoạn",
    )
    source = papers.LetterSource(
        office=OFFICE,
        issue=ISSUE,
        recipients=[PERSON],
        late=papers.FormSource(**parts(dossier(LONG_NAME, apology))),
        dossier_state="đang giải quyết",
    )
    letter = papers.make_document(papers.PaperKind.APOLOGY_LETTER, source)
    assert "ngày 02 tháng 12 năm 2026" in words(text(letter))


def test_a_book_of_letters() -> None:
    book = papers.to_pdf_book([thanks("Lê Văn Sáu"), thanks("Đinh Plĭnh")])
    assert book.startswith(b"%PDF-") and book == papers.to_pdf_book(
        [thanks("Lê Văn Sáu"), thanks("Đinh Plĭnh")], threads=3
    )
    with raises(motcua.Errc.INVALID_DOCUMENT):
        papers.to_pdf_book([])
    with raises(motcua.Errc.UNPRINTABLE_TEXT, match="^document 2: "):
        papers.to_pdf_book([thanks(), thanks("漢字")])


def test_render_takes_one_thing_or_the_other() -> None:
    render: Any = papers.render
    with pytest.raises(TypeError, match="needs a document"):
        render(kind=SLIP)
    with pytest.raises(TypeError, match="not both"):
        render(slip(), PDF, **parts(dossier()))
    with pytest.raises(TypeError):
        render("slip", PDF)


# --- Values -------------------------------------------------------------------------------------


def test_hostile_values_stay_inert() -> None:
    hostile = "<script>{{office.name}}</script> **đậm** @qr \\ \u202eđảo\u0007"
    document = thanks(hostile)
    assert any("recipient.name" in note for note in document.notes)
    assert hostile not in repr(document) + str(document.notes)
    assert "<script>{{office.name}}</script> **đậm** @qr \\ đảo" in words(text(document))
    page = papers.render(document, papers.PaperFormat.HTML).octets.decode()
    assert "<script" not in page and "&lt;script&gt;" in page
    long = thanks("Nguyễn" * 2000)
    assert papers.render(long, PDF).pages > 1
    with raises(motcua.Errc.UNPRINTABLE_TEXT) as refused:
        papers.render(thanks("漢"), PDF)
    assert "U+6F22" in str(refused.value) and "漢" not in str(refused.value)


def test_missing_and_unused_fields_are_named() -> None:
    template = papers.TemplateSet.embedded().find(THANKS, NOW.date())
    with raises(motcua.Errc.MISSING_FIELDS) as refused:
        template.fill({}, created=NOW)
    for name in ("office.name", "recipient.name", "thanks.reason"):
        assert name in str(refused.value)
    with raises(motcua.Errc.UNUSED_FIELDS, match="own.greeting"):
        thanks(own={"own.greeting": "Xin chào"})


@pytest.mark.parametrize(
    "fields, complaint",
    [
        ({"papers": 5}, "field papers: expected a str, or a list of dicts of str, got int"),
        ({"papers": [{"name": 5}]}, "field papers.name: expected a str, got int"),
        ({"papers": ["Tờ khai"]}, "field papers: expected a dict of str, got str"),
        ({5: "x"}, "the name of a field: expected a str, got int"),
        ("papers", "fields: expected a dict, got str"),
    ],
)
def test_wrong_types_name_the_field(fields: Any, complaint: str) -> None:
    with pytest.raises(TypeError) as refused:
        papers.TextTemplate.compile("{{papers.name}}").fill(fields)
    assert str(refused.value) == complaint


def test_text_that_is_no_unicode_is_refused() -> None:
    template = papers.TextTemplate.compile("{{applicant.name}}")
    with raises(motcua.Errc.INVALID_TEXT, match="applicant.name"):
        template.fill({"applicant.name": "\ud800"})
    with raises(motcua.Errc.INVALID_TEMPLATE):
        papers.TextTemplate.compile("{{applicant.name")


LETTERS = st.characters(
    max_codepoint=0x1EFF, categories=("Lu", "Ll", "Nd", "Pd", "Ps", "Pe", "Po", "Sm")
)
VALUE = st.text(LETTERS, min_size=1, max_size=30)


@given(st.lists(VALUE, max_size=5), VALUE)
def test_fields_come_out_as_they_went_in(names: list[str], own: str) -> None:
    template = papers.TextTemplate.compile("{{papers.index}}. [{{papers.name}}]\n<{{own.a}}>\n")
    filled = template.fill({"papers": [{"name": name} for name in names], "own.a": own})
    expected = [f"{i}. [{motcua.to_nfc(name)}]" for i, name in enumerate(names, 1)]
    assert filled.splitlines() == [*expected, f"<{motcua.to_nfc(own)}>"]


# --- Templates of a commune ---------------------------------------------------------------------

OWN_TEMPLATE = """---
kind: thanks_letter
edition: thu
form:
wording: chung
version: 2
title: Thư cảm ơn của xã
page: A5
design: festive
from: 2026-01-01
until:
law:
source: xã tự soạn
confidence: unverified
needs: recipient.name
---
# Thư cảm ơn
{{recipient.title}} **{{recipient.name}}**: {{own.words}}
"""


def test_a_commune_lays_its_templates_over() -> None:
    templates = papers.TemplateSet.embedded().with_texts(iter([OWN_TEMPLATE]))
    assert len(templates.templates) == len(papers.TemplateSet.embedded().templates)
    letter = thanks(templates=templates, own={"own.words": "xin cảm ơn"})
    assert (letter.made_by.version, letter.title) == (2, "Thư cảm ơn của xã")
    assert f"Ông {LONG_NAME}: xin cảm ơn" in words(text(letter))
    alone = papers.TemplateSet.from_texts([OWN_TEMPLATE])
    assert [each.id.kind for each in alone.templates] == [THANKS]
    assert papers.Template.compile(OWN_TEMPLATE).id == alone.templates[0].id
    with raises(motcua.Errc.INVALID_TEMPLATE, match="^text 2: "):
        papers.TemplateSet.from_texts([OWN_TEMPLATE, "no front matter"])
    with pytest.raises(TypeError, match="iterable of str"):
        papers.TemplateSet.from_texts(OWN_TEMPLATE)


def test_styles_of_a_commune() -> None:
    folder = Path(__file__).resolve().parents[2] / "src" / "papers" / "styles"
    tables = [(folder / name).read_text("utf-8") for name in ("styles.csv", "pages.csv")]
    same = papers.StyleSheet.from_csv(*tables)
    assert papers.render(slip(), PDF, styles=same).octets == papers.render(slip(), PDF).octets
    with raises(motcua.Errc.INVALID_STYLE):
        papers.StyleSheet.from_csv("role", tables[1])


# --- Bulk ---------------------------------------------------------------------------------------


def letters(count: int) -> dict[str, papers.Document | Callable[[], papers.Document]]:
    return {f"thu-{n}": thanks(f"Nguyễn Văn {n}") for n in range(count)}


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_bulk_is_the_same_for_any_number_of_threads(tmp_path: Path) -> None:
    named = letters(150)
    for threads in (1, 3):
        report = papers.save_all(
            tmp_path / str(threads), named, format=TEXT, threads=threads, progress=False
        )
        assert report == papers.BulkReport(150, 0, False, ())
    made = files(tmp_path / "1")
    assert made == files(tmp_path / "3") and len(made) == 151
    assert made["thu-7.txt"] == papers.render(thanks("Nguyễn Văn 7"), TEXT).octets
    assert len(json.loads(made["motcua-papers.json"])["papers"]) == 150
    again = papers.save_all(tmp_path / "1", named, format=TEXT, progress=False)
    assert again == papers.BulkReport(0, 150, False, ())


def test_functions_make_papers_and_their_refusals_are_told(tmp_path: Path) -> None:
    missing = papers.TemplateSet.embedded().find(THANKS, NOW.date())
    report = papers.save_all(
        tmp_path,
        {
            "mot": lambda: thanks("Lê Văn Sáu"),
            "hai": lambda: missing.fill({}, created=NOW),
            "ba": thanks("漢"),
            "bon": thanks(),
        },
        progress=False,
    )
    assert report.written == 2 and not report.stopped
    assert [(each.index, each.error.code) for each in report.failures] == [
        (1, motcua.Errc.MISSING_FIELDS),
        (2, motcua.Errc.UNPRINTABLE_TEXT),
    ]
    assert sorted(files(tmp_path)) == ["bon.pdf", "mot.pdf", "motcua-papers.json"]


def test_the_progress_callback_may_stop(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def told(done: int, total: int) -> bool:
        seen.append((done, total))
        return False

    report = papers.save_all(tmp_path, letters(200), format=TEXT, threads=2, progress=told)
    assert report.stopped and 0 < report.written < 200
    assert len(seen) == 1 and seen[0][1] == 200
    seen.clear()
    rest = papers.save_all(
        tmp_path, letters(200), format=TEXT, progress=lambda *now: seen.append(now)
    )
    assert (rest.written, rest.kept, rest.stopped) == (200 - report.written, report.written, False)
    assert seen[-1] == (200, 200)


class Broken(Exception):
    pass


def test_exceptions_of_callbacks_end_the_work(tmp_path: Path) -> None:
    def broken(*_: object) -> Any:
        raise Broken

    with pytest.raises(Broken):
        papers.save_all(tmp_path, letters(200), format=TEXT, threads=2, progress=broken)
    with pytest.raises(Broken):
        papers.save_all(tmp_path, {"mot": broken}, progress=False)
    with pytest.raises(TypeError, match="paper 0: expected a motcua.papers.Document, got int"):
        papers.save_all(tmp_path, {"mot": lambda: 5}, progress=False)  # type: ignore[dict-item,return-value]
    with pytest.raises(TypeError, match="paper 0: expected"):
        papers.save_all(tmp_path, {"mot": 5}, progress=False)  # type: ignore[dict-item]


def test_ctrl_c_ends_the_work(tmp_path: Path) -> None:
    many = dict.fromkeys((f"giay-{n}" for n in range(3000)), slip())
    # A test run in the background has been told to pass over ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Timer(0.1, _thread.interrupt_main).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            papers.save_all(tmp_path, many, threads=1, progress=False)
    finally:
        signal.signal(signal.SIGINT, before)
    assert 0 < len(list(tmp_path.iterdir())) < 3000


def test_bulk_refuses_before_it_writes(tmp_path: Path) -> None:
    for name in ("../ngoai", "", "thư", "x" * 121):
        with raises(motcua.Errc.INVALID_DOCUMENT, match="the name of paper 1"):
            papers.save_all(tmp_path / "new", {"mot": slip(), name: slip()}, progress=False)
    with raises(motcua.Errc.INVALID_DOCUMENT, match="threads"):
        papers.save_all(tmp_path / "new", letters(1), threads=-1, progress=False)
    assert not (tmp_path / "new").exists()
    (tmp_path / "file").write_text("")
    with raises(motcua.Errc.UNWRITABLE_FILE):
        papers.save_all(tmp_path / "file", letters(1), progress=False)


def test_threads_of_python_share_documents(tmp_path: Path) -> None:
    document, octets = slip(), papers.render(slip(), PDF).octets
    rendered: list[bytes] = []

    def work(number: int) -> None:
        rendered.append(papers.render(document, PDF).octets)
        papers.save_all(tmp_path / str(number), {"giay": lambda: document}, progress=False)

    workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert rendered == [octets] * 4
    assert all((tmp_path / str(n) / "giay.pdf").read_bytes() == octets for n in range(4))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_of_our_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)  # as if it were not installed
    for stream in (io.StringIO(), Terminal()):
        monkeypatch.setattr(sys, "stderr", stream)
        papers.save_all(tmp_path, letters(70), format=TEXT)
        shown = stream.getvalue()
        assert bool(shown) == stream.isatty()
    assert shown.endswith(f"\r[{'#' * 40}] 70/70 papers\n") and "64/70" in shown
    papers.save_all(tmp_path, {}, format=TEXT)
    assert stream.getvalue().endswith("0/0 papers\n")


def test_the_bar_of_tqdm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bar:
        n = 0
        shown: list[int] = []

        def __init__(self, total: int, unit: str, disable: bool | None) -> None:
            assert (total, disable) == (70, None)

        def __enter__(self) -> "Bar":
            return self

        def __exit__(self, *_: object) -> None:
            self.shown.append(-1)

        def update(self, more: int) -> None:
            self.n += more
            self.shown.append(self.n)

    tqdm = types.ModuleType("tqdm")
    tqdm.tqdm = Bar  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tqdm", tqdm)
    papers.save_all(tmp_path, letters(70), format=TEXT)
    assert Bar.shown == [64, 70, -1]


# --- Records ------------------------------------------------------------------------------------

RENDERED = papers.RenderedPaper(octets="Nguyễn".encode(), format=PDF, made_by=slip().made_by)
VALUES: list[Any] = [OFFICE, ISSUE, PERSON, RENDERED, RENDERED.made_by]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert len({value, copy.copy(value)}) == 1
    assert type(value).__module__ == "motcua.papers"


def test_reprs_show_nobody() -> None:
    source = papers.FormSource(**parts(dossier()))
    letter = papers.LetterSource(office=OFFICE, issue=ISSUE, recipients=[PERSON])
    shown = [*VALUES, source, letter, slip(), papers.render(slip(), PDF)]
    for value in shown:
        for secret in ("Nguyễn", "Ấp 3", "1997"):
            assert secret not in repr(value) + str(value)
    assert repr(slip()) == "<Document receipt_slip 03/2025/TT-VPCP>"
    assert source.office_names == {} and letter.recipients == (PERSON,)


def test_enums_have_their_home() -> None:
    for value in (SLIP, PDF, papers.PageFormat.A5, papers.Design.MOURNING):
        assert pickle.loads(pickle.dumps(value)) is value
        assert type(value).__module__ == "motcua.papers"
    assert [papers.file_extension(each) for each in papers.PaperFormat] == [
        ".txt",
        ".html",
        ".pdf",
        ".docx",
    ]
    assert motcua.to_vietnamese(SLIP) == "giấy tiếp nhận hồ sơ và hẹn trả kết quả"
