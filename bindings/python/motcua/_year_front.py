"""The first page of a year's folder, and the page of its report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from motcua import _html as html
from motcua import _year_pages as pages
from motcua._core import Confidence, law_edition, to_vietnamese
from motcua._report_html import JUDGED, RECEIVED, ReportPage
from motcua._town_report import TownReport
from motcua._year_papers import BOUND, PaperDue

if TYPE_CHECKING:
    from motcua.year import _Run


def _head(run: _Run, what: str) -> str:
    forms = run.office.forms
    note = f'<p class="note">{html.text(run.office.note)}</p>' if run.office.note else ""
    parent = f"{html.text(forms.parent)}" if forms.parent else ""
    return (
        f'<div class="office"><div>{parent}<b>{html.text(forms.name)}</b></div>'
        f'<div style="text-align:right"><b>{html.text(what)}</b>'
        f"{html.text(run.report.period.to_vietnamese())}<br>"
        f"chốt số liệu lúc {html.moment(run.report.close)}</div></div>{note}"
    )


def report_page(run: _Run, lists: pages.Lists, due: Sequence[PaperDue]) -> str:
    """bao-cao.html."""
    page = ReportPage(run.report, run.tally, lists.drill)
    procedures = ReportPage(run.by_procedure, run.tally, lists.drill)
    town = TownReport(run.report, run.tally, lists, run.dossiers, run.answers, due)
    assumed = sum(answer.validity_assumed for answer in run.answers)
    body = f"""{pages.navigation()}{_head(run, "BÁO CÁO NĂM")}
<h1>Kết quả tiếp nhận, giải quyết thủ tục hành chính {html.text(run.office.name)}</h1>
<p class="soft">Mỗi con số gạch chân dẫn tới đúng các hồ sơ được đếm.</p>
{page.tiles()}
<h2>Số liệu của báo cáo</h2>{town.to_html()}
<p class="soft">Các nội dung khác của báo cáo (trụ sở, biển hiệu, camera, trang thông tin điện tử…) không có trong dữ
liệu hồ sơ, do văn phòng bổ sung.</p>
<h2>Tổng hợp theo lĩnh vực</h2>{page.form("Lĩnh vực")}
<h2>Trong năm</h2>{page.weeks()}
{page.parts_of_whole("Cách thức tiếp nhận trong kỳ", RECEIVED)}
{page.parts_of_whole("Kết quả giải quyết, theo hạn của nghị định", JUDGED)}
{page.most_asked(run.by_procedure)}
<div class="two"><div><h2>Quá hạn</h2>{page.lateness()}</div><div><h2>Thư kèm kết quả</h2>{page.letters()}</div>
<div><h2>Chỉ số 2.1 của Bộ chỉ số 766</h2>{page.index()}<h2>Thời gian giải quyết</h2>{page.processing()}</div>
<div><h2>Trong quá trình giải quyết</h2>{page.incidents()}</div></div>
<h2>Tổng hợp theo thủ tục</h2>{procedures.form("Thủ tục")}
<h2>Căn cứ và nguồn</h2>{page.basis()}
<p>Dữ liệu pháp luật: ấn bản {html.text(law_edition())} của motcua. {html.whole(assumed)} hồ sơ thuộc thủ tục mà nguồn
không nói từ ngày nào: bản ghi được coi là đúng tại ngày tiếp nhận. Mức độ tin cậy của từng quy định
({", ".join(to_vietnamese(each) for each in Confidence)}) nằm trong lời giải trình của từng hồ sơ.</p>"""
    return html.page(f"Báo cáo năm – {run.office.name}", body)


def front_page(
    run: _Run,
    lists: pages.Lists,
    due: Sequence[PaperDue],
    written: Mapping[int, str],
    tables: Mapping[str, str],
) -> str:
    """index.html."""
    page = ReportPage(run.report, run.tally, lists.drill)
    counts: dict[str, int] = {}
    for path in written.values():
        folder = path.split("/", 1)[0]
        counts[folder] = counts.get(folder, 0) + 1
    kinds = [name for name in pages.PAPERS if name in counts]
    bound = set(BOUND.values())
    papers = "".join(
        f'<li><a href="giay-to.html{"" if name in bound else f"#{name}"}">{pages.PAPERS[name]}</a>: '
        f"{html.padded(counts[name])}</li>"
        for name in kinds
    )
    files = "".join(
        f'<li><a href="{name}">{html.text(name)}</a> – {html.text(what)}</li>'
        if what
        else f"<li>{html.text(name)} – chưa lập: cài thêm motcua[year]</li>"
        for name, what in tables.items()
        if name not in ("mot-trang.svg",)
    )
    registers = " · ".join(
        f'<a href="so-theo-doi/{name}">{name[5:7]}/{name[:4]}</a>' for name in run.register_books
    )
    violations = sum(len(answer.violations) for answer in run.answers)
    picture = (
        '<figure><a href="mot-trang.pdf"><img src="mot-trang.svg" alt="Bức tranh một trang của năm" '
        'style="width:100%;border:1px solid var(--line)"></a><figcaption>Bức tranh một trang, để treo: '
        '<a href="mot-trang.pdf">PDF</a> · <a href="mot-trang.png">PNG</a> · <a href="mot-trang.svg">SVG</a>'
        "</figcaption></figure>"
        if tables.get("mot-trang.svg")
        else ""
    )
    body = f"""{_head(run, "MỘT NĂM CỦA BỘ PHẬN MỘT CỬA")}
<h1>{html.text(run.office.name[:1].upper() + run.office.name[1:])}, năm {run.period.year or run.period.last.year}</h1>
{page.tiles()}
<div class="two"><div>
<h2>Xem</h2><ul>
<li><a href="bao-cao.html"><b>Báo cáo năm</b></a> – số liệu, biểu mẫu, biểu đồ; mỗi con số dẫn tới hồ sơ</li>
<li><a href="ho-so.html"><b>Hồ sơ</b></a> – {html.whole(len(run.dossiers))} hồ sơ, tìm không cần dấu, lời giải trình ngày hẹn</li>
<li><a href="giay-to.html"><b>Giấy tờ đã lập</b></a> – {html.whole(sum(counts.values()))} giấy tờ</li>
<li><a href="kiem-tra.html"><b>Những điều cần xem lại</b></a> – {html.padded(violations)} vi phạm,
{html.padded(len(run.problems))} dữ liệu không đọc được, việc còn nợ người dân</li></ul>
<h2>Tải về</h2><ul>{files}<li><a href="so-theo-doi.csv">so-theo-doi.csv</a> – sổ theo dõi (CSV)</li></ul>
<p>Sổ theo dõi hồ sơ (PDF) theo tháng tiếp nhận: {registers}</p></div>
<div><h2>Giấy tờ</h2><ul>{papers}</ul></div></div>
{picture}"""
    return html.page(f"{run.office.name} – một năm", body)
