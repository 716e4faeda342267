"""The pages of a year's folder: what is in it, the dossiers, the papers, what is to be checked."""

from __future__ import annotations

import calendar
import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from motcua import _html as html
from motcua._core import (
    Channel,
    DossierState,
    EventKind,
    ObligationState,
    Timeliness,
    to_vietnamese,
)
from motcua._error_words import of_error
from motcua._year_papers import BOUND, SINGLE, PaperDue, book_of, code_of, file_name
from motcua._year_register import judged

if TYPE_CHECKING:
    from motcua._core import Dossier, DossierTally, Evaluation
    from motcua.records import Problem

DOSSIERS_PAGE = "ho-so.html"
PAPERS_FOLDER = "giay-to"

PAPERS = {
    "giay-hen": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    "phieu-kiem-soat": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    "bo-sung": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    "tu-choi": "Phiếu từ chối",
    "xin-loi": "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
    "dung-giai-quyet": "Thông báo dừng giải quyết hồ sơ",
    "thu-chuc-mung": "Thư chúc mừng",
    "thu-chia-buon": "Thư chia buồn",
    "thu-xin-loi": "Thư xin lỗi",
    "thu-cam-on": "Thư cảm ơn",
}
LETTER_FOLDERS = ("thu-chuc-mung", "thu-chia-buon", "thu-xin-loi", "thu-cam-on")


@dataclass
class Lists:
    """The lists of dossiers that numbers lead to, each once, however often it is asked for."""

    tally: DossierTally
    found: dict[str, tuple[str, list[int]]] = field(default_factory=dict)
    _by_rows: dict[tuple[int, ...], str] = field(default_factory=dict)

    def drill(self, label: str, **where: Any) -> str:
        return self.of(label, self.tally.rows(**where).tolist())

    def of(self, label: str, rows: Sequence[int]) -> str:
        key = tuple(rows)
        name = self._by_rows.get(key)
        if name is None:
            name = f"d{len(self.found) + 1}"
            self._by_rows[key] = name
            self.found[name] = (label, list(rows))
        return f"{DOSSIERS_PAGE}#{name}"


# --- Dossiers -------------------------------------------------------------------------------------

_DOSSIERS_STYLE = """
body{max-width:96rem}
#list tbody tr{cursor:pointer}#list tbody tr:hover td{background:#f3f7fa}
#list tbody tr:not(.more) td:not(:nth-child(4)):not(:nth-child(9)){white-space:nowrap}
#list{font-size:.84rem}
.late{color:#a33a00;font-weight:600}
tr.more td{background:#fafbfb;cursor:auto}
tr.more pre{white-space:pre-wrap;font:inherit;margin:.4rem 0;max-width:60rem}
.bar{display:flex;gap:.7rem;flex-wrap:wrap;align-items:center;margin:1rem 0}
.bar input{font:inherit;padding:.35rem .6rem;border:1px solid #aab1b9;min-width:22rem}
.bar button{font:inherit;padding:.35rem .8rem;border:1px solid #aab1b9;background:#fff;cursor:pointer}
"""

_DOSSIERS_SCRIPT = """
const D=JSON.parse(document.getElementById('data').textContent);
const body=document.querySelector('#list tbody'),PAGE=100;let rows=[],shown=0;
const fold=s=>s.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[đĐ]/g,'d').toLowerCase();
const keys=D.rows.map(r=>fold(r[0]+' '+D.procedures[r[1]]+' '+r[2]));
function cell(tr,v,c){const td=tr.insertCell();td.textContent=v;if(c)td.className=c;return td}
function unpack(list){let at=0;return list.map(step=>at+=step)}
function when(t){if(!t)return '';const [y,m,d]=t.slice(0,10).split('-');
return t.slice(11)+' '+d+'/'+(m<'03'?m:+m)+'/'+y}
function add(){const end=Math.min(shown+PAGE,rows.length);
for(;shown<end;shown++){const i=rows[shown],r=D.rows[i],tr=body.insertRow();
cell(tr,shown+1,'n');cell(tr,r[0]);cell(tr,r[2]);cell(tr,D.procedures[r[1]]);cell(tr,D.channels[r[3]]);
cell(tr,when(r[4]));cell(tr,when(r[5]));cell(tr,when(r[6]));cell(tr,D.states[r[7]]);
cell(tr,D.timeliness[r[8]],D.lateness.includes(r[8])?'late':'');tr.onclick=()=>open(tr,i)}
document.getElementById('more').hidden=shown>=rows.length}
function open(tr,i){const next=tr.nextElementSibling;
if(next&&next.className==='more'){next.remove();return}
const r=D.rows[i],more=document.createElement('tr');more.className='more';tr.after(more);
const td=more.insertCell();td.colSpan=10;
const ul=document.createElement('ul');for(const e of r[9]){const li=document.createElement('li');
li.textContent=when(e[0])+' – '+D.events[e[1]]+(e[2]?': '+e[2]:'');ul.append(li)}td.append(ul);
if(r[10].length){const p=document.createElement('p');p.append('Giấy tờ: ');
r[10].forEach((f,k)=>{if(k)p.append(' · ');const a=document.createElement('a');a.href=D.folder+f[1];
a.textContent=D.papers[f[0]];p.append(a)});td.append(p)}
const why=D.why[i];if(why){const pre=document.createElement('pre');pre.textContent=why;td.append(pre)}}
function show(list,title){rows=list;shown=0;body.textContent='';
document.getElementById('what').textContent=title+': '+rows.length.toLocaleString('vi-VN')+' hồ sơ';add()}
function route(){const key=decodeURIComponent(location.hash.slice(1)),found=D.lists[key];
if(found)show(unpack(found[1]),found[0]);
else{const one=D.rows.findIndex(r=>r[0]===key);
show(one>=0?[one]:D.rows.map((_,i)=>i),one>=0?'Hồ sơ '+key:'Tất cả hồ sơ');
if(one>=0)open(body.rows[0],one)}}
document.getElementById('more').onclick=add;
document.getElementById('find').oninput=e=>{const q=fold(e.target.value).split(/\\s+/).filter(Boolean);
if(!q.length)return route();
show(keys.flatMap((k,i)=>q.every(w=>k.includes(w))?[i]:[]),'Tìm “'+e.target.value+'”')};
addEventListener('hashchange',route);route();
"""


def _minute(time: datetime.datetime | None) -> str:
    return time.isoformat(timespec="minutes") if time else ""


def _steps(rows: Sequence[int]) -> list[int]:
    """Differences, which are small: lists of thousands of dossiers stay short."""
    return [row - before for row, before in zip(rows, [0, *rows], strict=False)]


def dossiers_page(
    office: str,
    dossiers: Sequence[Dossier],
    answers: Sequence[Evaluation],
    names: Mapping[str, str],
    lists: Lists,
    due: Sequence[PaperDue],
    written: Mapping[int, str],
) -> str:
    """All dossiers in one page that filters itself; `written`: the path of each paper in `due`."""
    procedures: dict[str, int] = {}
    states, timeliness, channels = list(DossierState), list(Timeliness), list(Channel)
    events, folders = list(EventKind), list(PAPERS)
    papers: list[list[list[Any]]] = [[] for _ in dossiers]
    for place, each in enumerate(due):
        if place in written:
            folder = written[place].split("/", 1)[0]
            papers[each.row].append([folders.index(folder), written[place]])
    rows, why = [], {}
    for place, (dossier, answer) in enumerate(zip(dossiers, answers, strict=True)):
        code = dossier.identity.procedure.text
        view, deadline = answer.view, answer.deadline
        rows.append(
            [
                code_of(dossier),
                procedures.setdefault(code, len(procedures)),
                dossier.identity.applicant.name,
                channels.index(dossier.identity.channel),
                _minute(view.received or view.submitted),
                _minute(deadline.rolled or deadline.appointment),
                _minute(view.decided or view.ended),
                states.index(view.state),
                timeliness.index(judged(answer)),
                [[_minute(e.time), events.index(e.kind), _said(e)] for e in dossier.events],
                papers[place],
            ]
        )
        if answer.deadline.steps and needs_explaining(answer):
            why[place] = answer.deadline.to_vietnamese()
    data = {
        "rows": rows,
        "procedures": [f"{code} {names[code]}" for code in procedures],
        "states": [to_vietnamese(each) for each in states],
        "timeliness": [to_vietnamese(each) for each in timeliness],
        "lateness": [timeliness.index(Timeliness.LATE), timeliness.index(Timeliness.PENDING_LATE)],
        "channels": [to_vietnamese(each) for each in channels],
        "events": [to_vietnamese(each) for each in events],
        "papers": list(PAPERS.values()),
        "folder": f"{PAPERS_FOLDER}/",
        "lists": {key: [label, _steps(found)] for key, (label, found) in lists.found.items()},
        "why": why,
    }
    # "</script" would end the element, and "<!--<script" hide its end.
    octets = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    head = (
        "#",
        "Mã hồ sơ",
        "Người nộp",
        "Thủ tục",
        "Kênh",
        "Tiếp nhận",
        "Hạn",
        "Xong",
        "Trạng thái",
        "Thời hạn",
    )
    body = f"""{navigation()}
<h1>Hồ sơ – {html.text(office)}</h1>
<p class="soft">Bấm vào một dòng để xem các sự kiện, giấy tờ và lời giải trình ngày hẹn trả.</p>
<div class="bar"><input id="find" type="search" placeholder="Tìm theo mã, tên, thủ tục (không cần dấu)">
<b id="what"></b></div>
<noscript><p class="note">Trang này cần JavaScript để lọc; sổ theo dõi dạng PDF, CSV và XLSX thì không.</p></noscript>
<div class="scroll"><table id="list"><thead><tr>{"".join(f"<th>{each}</th>" for each in head)}</tr></thead><tbody></tbody></table></div>
<div class="bar"><button id="more">Xem thêm 100 hồ sơ</button></div>
<script type="application/json" id="data">{octets}</script>"""
    return html.page(f"Hồ sơ – {office}", body, style=_DOSSIERS_STYLE, script=_DOSSIERS_SCRIPT)


def needs_explaining(answer: Evaluation) -> bool:
    """Whose date somebody will ask about: late, waiting, supplemented, moved or still open."""
    view = answer.view
    ordinary = judged(answer) in (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.NOT_COUNTED)
    return bool(not ordinary or view.supplements or view.reappointments)


def _said(event: Any) -> str:
    """What an event says beside its kind."""
    if event.kind is EventKind.RATED:
        return f"{event.number}/5"
    parts = (
        [event.reason, *event.papers]
        if event.kind is EventKind.SUPPLEMENT_REQUESTED
        else [event.reason]
    )
    if event.due and event.kind is not EventKind.DECIDED:
        parts.append(f"hẹn {html.moment(event.due)}")
    return "; ".join(part for part in parts if part)


def navigation() -> str:
    return '<nav class="top"><a href="index.html">Mục lục</a> · <a href="bao-cao.html">Báo cáo</a> · <a href="ho-so.html">Hồ sơ</a> · <a href="giay-to.html">Giấy tờ</a> · <a href="kiem-tra.html">Kiểm tra</a></nav>'


# --- Papers ---------------------------------------------------------------------------------------

_PAPERS_STYLE = """
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(15.5rem,1fr));gap:1.2rem;margin:1rem 0}
.months table{font-size:.85rem}.months caption{font-weight:600;text-align:left;padding:.2rem 0}
.months th{padding:.15rem;text-align:center}
.months td{text-align:center;padding:.22rem .1rem;color:#9aa1a9;height:2.35rem;line-height:1.25}
.months td.has{background:#eef6fb}.months td.has a{font-weight:600;text-decoration:none}
.months small{display:block;font-size:.72rem;line-height:1}
"""


def papers_page(
    office: str,
    dossiers: Sequence[Dossier],
    due: Sequence[PaperDue],
    written: Mapping[int, str],
) -> str:
    """Every file of papers, by kind: books in calendars of months, others one by one."""
    sections = []
    for folder in BOUND.values():
        days: dict[datetime.date, int] = {}
        for place, each in enumerate(due):
            if BOUND.get(each.kind) == folder and place in written:
                date = datetime.date.fromisoformat(book_of(dossiers[each.row], each).rsplit("/", 1)[1])
                days[date] = days.get(date, 0) + 1
        if days:
            count = html.whole(sum(days.values()))
            sections.append(
                f"<h2>{PAPERS[folder]}: {count}</h2><p>Mỗi ngày tiếp nhận một tập; số nhỏ là số giấy tờ trong tập.</p>"
                f'<div class="months">{"".join(_month(folder, month, days) for month in _months(days))}</div>'
            )
    for folder in dict.fromkeys(SINGLE.values()):
        items = []
        for place, each in enumerate(due):
            path = written.get(place, "")
            if path.startswith(f"{folder}/"):
                code = code_of(dossiers[each.row])
                word = ""
                if folder in LETTER_FOLDERS:
                    docx = path.removesuffix(".pdf") + ".docx"
                    word = f' <a href="{PAPERS_FOLDER}/{docx}"><small>DOCX</small></a>'
                items.append(
                    f'<li><a href="{PAPERS_FOLDER}/{path}">{html.day(each.time.date())} – số {each.number:02d}</a>{word} '
                    f'<small><a href="{DOSSIERS_PAGE}#{html.text(code)}">{html.text(code)}</a></small></li>'
                )
        if items:
            sections.append(
                f'<h2 id="{folder}">{PAPERS[folder]}: {html.padded(len(items))}</h2><ul class="files">{"".join(items)}</ul>'
            )
    body = f"{navigation()}<h1>Giấy tờ đã lập – {html.text(office)}</h1>{''.join(sections)}"
    return html.page(f"Giấy tờ – {office}", body, style=_PAPERS_STYLE)


def _months(days: Mapping[datetime.date, int]) -> list[tuple[int, int]]:
    return sorted({(date.year, date.month) for date in days})


def _month(folder: str, month: tuple[int, int], days: Mapping[datetime.date, int]) -> str:
    weeks = []
    for week in calendar.Calendar().monthdatescalendar(*month):
        cells = []
        for date in week:
            if date.month != month[1]:
                cells.append("<td></td>")
            elif date in days:
                href = f"{PAPERS_FOLDER}/{folder}/{date.isoformat()}.pdf"
                cells.append(
                    f'<td class="has"><a href="{href}">{date.day}</a><small>{days[date]}</small></td>'
                )
            else:
                cells.append(f"<td>{date.day}</td>")
        weeks.append(f"<tr>{''.join(cells)}</tr>")
    heads = "".join(f"<th>{name}</th>" for name in ("T2", "T3", "T4", "T5", "T6", "T7", "CN"))
    title = f"Tháng {month[1]:02d}/{month[0]}" if month[1] < 3 else f"Tháng {month[1]}/{month[0]}"
    return (
        f"<table><caption>{title}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(weeks)}</tbody></table>"
    )


# --- Checks ---------------------------------------------------------------------------------------


def checks_page(
    office: str,
    dossiers: Sequence[Dossier],
    answers: Sequence[Evaluation],
    problems: Sequence[Problem],
    failed: Sequence[tuple[PaperDue, str]],
) -> str:
    """What could not be read, what broke a provision, and what is still owed."""
    unread: list[tuple[str, ...]] = [
        (html.text(p.file), str(p.line or ""), html.text(p.column), html.text(p.message)) for p in problems
    ]
    broken: list[tuple[str, ...]] = []
    owed: list[tuple[datetime.datetime, tuple[str, ...]]] = []
    unsure: set[tuple[str, str]] = set()
    for dossier, answer in zip(dossiers, answers, strict=True):
        code = code_of(dossier)
        link = f'<a href="{DOSSIERS_PAGE}#{html.text(code)}">{html.text(code)}</a>'
        for violation in answer.violations:
            event = dossier.events[violation.event]
            law = violation.basis.law.to_vietnamese() if violation.basis else "–"
            name = of_error(violation.code)
            broken.append((html.moment(event.time), link, name, html.text(law)))
        for each in answer.obligations:
            if each.state in (ObligationState.OWED, ObligationState.MISSED):
                missed = each.state is ObligationState.MISSED
                by = html.moment(each.by) if each.by else "–"
                state = "<b>đã quá hạn</b>" if missed else "đến hạn"
                owed.append(
                    (each.by or datetime.datetime.max, (by, state, to_vietnamese(each.kind), link))
                )
        if answer.limit_failure:
            unsure.add((dossier.identity.procedure.text, answer.limit_failure))
    owed.sort(key=lambda each: each[0])
    sections: list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]] = [
        ("Dữ liệu không đọc được", ("Tệp", "Dòng", "Cột", "Lý do"), unread),
        (
            "Vi phạm quy định thấy trong sự kiện",
            ("Thời điểm", "Hồ sơ", "Vi phạm", "Căn cứ"),
            sorted(broken, key=_by_link),
        ),
        (
            "Việc còn nợ người dân tại thời điểm chốt số liệu",
            ("Chậm nhất", "Tình trạng", "Việc", "Hồ sơ"),
            [row for _, row in owed],
        ),
        (
            "Giấy tờ không lập được",
            ("Hồ sơ", "Loại", "Lý do"),
            [(html.text(code_of(dossiers[d.row])), d.kind.name, html.text(why)) for d, why in failed],
        ),
        (
            "Thủ tục mà nguồn không nói thời hạn",
            ("Mã thủ tục", "Lý do"),
            [(html.text(code), html.text(why)) for code, why in sorted(unsure)],
        ),
    ]
    parts = []
    for title, head, rows in sections:
        inside = html.table(head, rows) if rows else "<p>Không có.</p>"
        parts.append(f"<h2>{title}: {html.padded(len(rows))}</h2>{inside}")
    body = f"{navigation()}<h1>Những điều cần xem lại – {html.text(office)}</h1>{''.join(parts)}"
    return html.page(f"Kiểm tra – {office}", body)


def _by_link(row: Sequence[str]) -> tuple[str, str]:
    return row[1], row[0]


def written_papers(
    dossiers: Sequence[Dossier], due: Sequence[PaperDue], failed: Sequence[PaperDue]
) -> dict[int, str]:
    """The path of each paper that was written, under the folder of papers, by place in `due`."""
    missing = set(failed)
    paths = {}
    for place, each in enumerate(due):
        if each in missing:
            continue
        dossier = dossiers[each.row]
        if each.kind in BOUND:
            paths[place] = f"{book_of(dossier, each)}.pdf"
        else:
            paths[place] = f"{SINGLE[each.kind]}/{file_name(dossier, each)}.pdf"
    return paths
