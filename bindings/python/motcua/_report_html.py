"""A report as one page: the form, the figures, charts; each number leads to the dossiers behind it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from motcua import _charts as charts
from motcua import _html as html
from motcua._charts import Bar
from motcua._core import LetterKind, Measure, ReportForm, to_vietnamese

if TYPE_CHECKING:
    from motcua._core import DossierTally, Group, Report, SettlementRow

Drill = Callable[..., str]
"""drill(label, **filter): where the dossiers are shown that DossierTally.rows(**filter) gives."""

RECEIVED = (
    ("received_online_end_to_end", html.BLUE),
    ("received_online_partial", html.SKY),
    ("received_online_other", html.PURPLE),
    ("received_by_post", html.ORANGE),
    ("received_in_person", html.GREEN),
)
JUDGED = (
    ("settled_early", html.BLUE),
    ("settled_on_time", html.SKY),
    ("settled_late_with_apology", html.ORANGE),
    ("settled_late_without_apology", html.RED),
    ("settled_unknown", html.GREY),
    ("pending_in_time", html.GREEN),
    ("pending_late_with_apology", "#b58900"),
    ("pending_late_without_apology", "#7f2704"),
    ("pending_unknown", "#b9bec5"),
)
"""Fields of SettlementRow, which are called as their measures, and the colours they are drawn in."""
INCIDENTS = (
    "supplemented",
    "supplemented_again",
    "reappointed",
    "reappointed_again",
    "extended",
    "refused",
    "withdrawn",
    "stopped",
    "closed",
    "not_received",
    "awaiting_reception",
    "unreadable",
)
"""Fields of IncidentCounts, called as their measures too."""
INDEX_NAMES = ("settled_on_time", "settled_late", "pending_in_time", "pending_late", "unknown")
"""Fields of PunctualityIndex; their measures begin with "index_"."""
RECEIVED_NAMES = tuple(name for name, _ in RECEIVED)
JUDGED_NAMES = tuple(name for name, _ in JUDGED)
# How the forms put the measures together; every sum is of these columns.
COLUMNS_06A = (
    ("Tổng số", RECEIVED_NAMES + ("carried_over",)),
    ("Trực tuyến", RECEIVED_NAMES[:3]),
    ("Trực tiếp, dịch vụ bưu chính", ("received_by_post", "received_in_person")),
    ("Từ kỳ trước", ("carried_over",)),
    ("Tổng số", JUDGED_NAMES[:5]),
    ("Trước hạn", ("settled_early",)),
    ("Đúng hạn", ("settled_on_time",)),
    ("Quá hạn", ("settled_late_with_apology", "settled_late_without_apology")),
    ("Tổng số", JUDGED_NAMES[5:]),
    ("Trong hạn", ("pending_in_time",)),
    ("Quá hạn", ("pending_late_with_apology", "pending_late_without_apology")),
)
HEADS_06A = (("Số hồ sơ tiếp nhận", 4), ("Số hồ sơ đã giải quyết", 4), ("Số hồ sơ đang giải quyết", 3))
COLUMNS_07A = (
    COLUMNS_06A[0],
    ("Toàn trình", ("received_online_end_to_end",)),
    ("Một phần", ("received_online_partial",)),
    ("Bưu chính công ích", ("received_by_post",)),
    ("Trực tiếp", ("received_in_person",)),
    ("Kỳ trước chuyển sang", ("carried_over",)),
    *COLUMNS_06A[4:],
)
HEADS_07A = (("Tiếp nhận", 6), ("Đã giải quyết", 4), ("Đang giải quyết", 3))
BESIDE = (
    ("Trực tuyến, chưa rõ mức độ", ("received_online_other",)),
    ("Không rõ hạn", ("settled_unknown", "pending_unknown")),
)
"""What the forms have no column for; shown where there is any."""


def form_of(
    report: Report,
) -> tuple[str, tuple[tuple[str, int], ...], list[tuple[str, tuple[str, ...]]]]:
    """The form's name, its heads with how many columns each, and its columns with their measures."""
    is_07a = report.form is ReportForm.FORM_07A_BTP
    columns = list(COLUMNS_07A if is_07a else COLUMNS_06A)
    heads: tuple[tuple[str, int], ...] = HEADS_07A if is_07a else HEADS_06A
    asked = {name for _, names in columns[1:] for name in names if len(names) < 4}
    beside = [each for each in BESIDE if not set(each[1]) <= asked and _sum(report.total, each[1])]
    if beside:
        heads += (("Ngoài biểu mẫu", len(beside)),)
    name = to_vietnamese(report.form) if report.form else "tổng hợp"
    name = name[:1].upper() + name[1:]
    return name, heads, columns + beside


def words(name: str) -> str:
    """The words for a field that is called as its measure."""
    return to_vietnamese(Measure[name.upper()])


def _sum(row: SettlementRow, names: Sequence[str]) -> int:
    return sum(getattr(row, name) for name in names)


class ReportPage:
    """Writes the parts of one report."""

    def __init__(self, report: Report, tally: DossierTally | None, drill: Drill | None) -> None:
        self.report = report
        self.tally = tally
        self.drill = drill

    def number(
        self, value: int, label: str, *, style: Callable[[int], str] = html.whole, **where: Any
    ) -> str:
        """A number, with a link to its dossiers where there are any."""
        shown = style(value)
        href = self.href(value, label, **where)
        return f'<a href="{href}">{shown}</a>' if href else shown

    def href(self, value: int, label: str, **where: Any) -> str:
        return self.drill(label, **where) if value and self.drill else ""

    def any_of(self, names: Sequence[str]) -> set[Any]:
        return {Measure[name.upper()] for name in names}

    # --- Parts ------------------------------------------------------------------------------------

    def tiles(self) -> str:
        report, total = self.report, self.report.total
        in_time = total.settled_early + total.settled_on_time
        index = report.punctuality
        congratulations = sum(
            each.given for each in report.letters if each.kind.name.endswith("CONGRATULATION")
        )
        condolences = sum(each.given for each in report.letters if each.kind is LetterKind.CONDOLENCE)
        points = "–" if index.centipoints is None else html.decimal(index.centipoints / 100)
        late = ("settled_late_with_apology", "settled_late_without_apology")
        tiles = [
            (
                self.number(total.received, "tiếp nhận trong kỳ", any=self.any_of(RECEIVED_NAMES)),
                "hồ sơ tiếp nhận trong kỳ",
            ),
            (html.percent(in_time, total.settled), "đã giải quyết trước và đúng hạn"),
            (
                self.number(
                    total.settled_late,
                    "đã giải quyết quá hạn",
                    style=html.padded,
                    any=self.any_of(late),
                ),
                "hồ sơ giải quyết quá hạn",
            ),
            (points, "điểm chỉ số 2.1 (tối đa 20), Quyết định 766/QĐ-TTg"),
            (html.padded(congratulations), "thư chúc mừng kèm kết quả"),
            (html.padded(condolences), "thư chia buồn kèm kết quả"),
        ]
        inside = "".join(
            f'<div class="tile"><b>{number}</b><span>{what}</span></div>' for number, what in tiles
        )
        return f'<div class="tiles">{inside}</div>'

    def form(self, heading: str) -> str:
        """The rows of the report in the columns of its form."""
        name, heads, columns = form_of(self.report)
        top = "".join(f'<th colspan="{count}">{html.text(head)}</th>' for head, count in heads)
        second = "".join(f"<th>{html.text(column)}</th>" for column, _ in columns)
        third = "".join(f"<th><small>({place})</small></th>" for place in range(1, len(columns) + 3))
        lines = [self._form_line(place, row, columns) for place, row in enumerate(self.report.rows, 1)]
        total = self._form_line(None, self.report.total, columns)
        return (
            f"<figure><figcaption>{html.text(name)}. Đơn vị tính: hồ sơ.</figcaption>"
            '<div class="scroll"><table class="form"><colgroup><col style="width:2.6rem"><col>'
            f'<col span="{len(columns)}" style="width:4.7rem"></colgroup><thead>'
            f'<tr><th rowspan="2">STT</th><th rowspan="2">{html.text(heading)}</th>{top}</tr>'
            f"<tr>{second}</tr><tr>{third}</tr></thead><tbody>{''.join(lines)}{total}</tbody>"
            "</table></div></figure>"
        )

    def _form_line(
        self, place: int | None, row: SettlementRow, columns: Sequence[tuple[str, tuple[str, ...]]]
    ) -> str:
        name = "Tổng số" if place is None else row.group.name or "(không rõ)"
        where = {} if place is None else self._group(row.group)
        cells = []
        for column, names in columns:
            value = _sum(row, names)
            label = f"{column.lower()} – {name}"
            shown = self.number(value, label, any=self.any_of(names), **where)
            cells.append(f'<td class="n{"" if value else " zero"}">{shown}</td>')
        if place is None:
            return f'<tr class="total"><td></td><td>{name}</td>{"".join(cells)}</tr>'
        shown = f'<td title="{html.text(name)}">{html.text(short_name(name, 110))}</td>'
        return f'<tr><td class="n">{place}</td>{shown}{"".join(cells)}</tr>'

    def _group(self, group: Group) -> dict[str, Any]:
        kind = self.report.dimension.name.lower()
        if self.tally is None or kind == "reception":
            return {}
        known = getattr(self.tally.groups, f"{kind}s")
        return {kind: next((i for i, each in enumerate(known) if each == group), None)}

    def weeks(self) -> str:
        bars, months = [], []
        seen = None
        for week in self.report.weeks:
            if week.monday > self.report.close.date():
                break
            tip = (
                f"Tuần từ {html.day(week.monday)}: tiếp nhận {html.whole(week.received)}, "
                f"giải quyết {html.whole(week.settled)}"
            )
            href = self.href(
                week.received, f"tiếp nhận tuần từ {html.day(week.monday)}", received_week=week.monday
            )
            bars.append(Bar(html.day(week.monday), week.received, href, tip=tip))
            shown = (week.monday + datetime.timedelta(days=3)).month
            months.append(f"T{shown}" if shown != seen else "")
            seen = shown
        settled = [week.settled for week in self.report.weeks[: len(bars)]]
        busiest = max(self.report.weeks, key=lambda week: week.received)
        chart = charts.columns(
            "Hồ sơ tiếp nhận và giải quyết theo tuần",
            bars,
            line=settled,
            ticks=months,
            colour=html.SKY,
            line_colour="#1c2126",
        )
        return (
            "<figure><figcaption>Hồ sơ mỗi tuần: cột xanh – tiếp nhận, đường đen – giải quyết xong. "
            f"Tuần nhiều nhất: từ {html.day(busiest.monday)}, {html.whole(busiest.received)} hồ sơ."
            f"</figcaption>{chart}</figure>"
        )

    def parts_of_whole(self, caption: str, parts: Sequence[tuple[str, str]]) -> str:
        bars = [
            Bar(
                words(name),
                value := getattr(self.report.total, name),
                self.href(value, words(name), any=self.any_of([name])),
                colour,
            )
            for name, colour in parts
            if getattr(self.report.total, name)
        ]
        return f"<figure><figcaption>{caption}</figcaption>{charts.whole_bar(caption, bars)}</figure>"

    def lateness(self) -> str:
        found = self.report.lateness
        if not found:
            return "<p>Không có hồ sơ quá hạn.</p>"
        bars = [
            Bar(
                "trong ngày" if each.working_days == 0 else str(each.working_days),
                value := each.settled + each.pending,
                self.href(
                    value,
                    f"quá hạn {each.working_days} ngày làm việc",
                    working_days_late=each.working_days,
                ),
            )
            for each in found
        ]
        caption = "Hồ sơ quá hạn theo số ngày làm việc bị trễ"
        chart = charts.columns(caption, bars, colour=html.RED, height=210, width=530, values=True)
        return f"<figure><figcaption>{caption}.</figcaption>{chart}</figure>"

    def letters(self) -> str:
        if not self.report.letters:
            return "<p>Không có thư nào trong kỳ.</p>"
        lines = []
        for each in self.report.letters:
            name = to_vietnamese(each.kind)
            given = self.number(
                each.given, name, style=html.padded, any={Measure.LETTER_GIVEN}, letter=each.kind
            )
            owed = self.number(
                each.owed,
                f"{name}, theo lệ phải có",
                style=html.padded,
                any={Measure.LETTER_OWED},
                letter=each.kind,
            )
            lines.append((name[0].upper() + name[1:], given, owed))
        return html.table(
            ("Loại thư", "Đã gửi kèm kết quả", "Theo lệ, kết quả cần có thư"), lines, numbers=(1, 2)
        )

    def incidents(self) -> str:
        lines = []
        for name in INCIDENTS:
            value = getattr(self.report.incidents, name)
            lines.append((words(name), self.number(value, words(name), any=self.any_of([name]))))
        return html.table(("Hồ sơ trong kỳ", "Số hồ sơ"), lines, numbers=(1,))

    def index(self) -> str:
        found = self.report.punctuality
        lines = []
        for name in INDEX_NAMES:
            value, measure = getattr(found, name), f"index_{name}"
            label = words(measure)
            shown = self.number(value, label, any=self.any_of([measure]))
            lines.append((label.removeprefix("theo chỉ số 2.1: "), shown))
        share = "–" if found.share is None else html.decimal(100 * found.share) + "%"
        points = "–" if found.centipoints is None else html.decimal(found.centipoints / 100)
        lines.append(("<b>Tỷ lệ</b>", f"<b>{share}</b>"))
        lines.append(("<b>Điểm (tối đa 20)</b>", f"<b>{points}</b>"))
        return html.table(
            ("Theo đồng hồ của Bộ chỉ số (trừ thời gian chờ bổ sung)", "Số hồ sơ"), lines, numbers=(1,)
        )

    def processing(self) -> str:
        found = self.report.processing
        mean = "–" if found.mean_working_days is None else html.decimal(found.mean_working_days)
        lines = [
            ("Số hồ sơ đã giải quyết", html.whole(found.dossiers)),
            ("Trung bình, ngày làm việc", mean),
            ("Trung vị, ngày làm việc", html.whole(found.median_working_days)),
            ("90% hồ sơ xong trong, ngày làm việc", html.whole(found.percentile90_working_days)),
            ("Lâu nhất, ngày làm việc", html.whole(found.most_working_days)),
            ("Trung vị, phút", html.whole(found.median_minutes)),
        ]
        return html.table(("Thời gian từ tiếp nhận đến khi xong", ""), lines, numbers=(1,))

    def basis(self) -> str:
        items = "".join(f"<li>{html.text(each.to_vietnamese())}</li>" for each in self.report.basis)
        return f"<ul>{items}</ul>" if items else ""

    def most_asked(self, procedures: Report, most: int = 10) -> str:
        by_number = sorted(procedures.rows, key=lambda row: (-row.received, row.group.code))[:most]
        page = ReportPage(procedures, self.tally, self.drill)
        bars = [
            Bar(
                short_name(row.group.name),
                row.received,
                page.href(
                    row.received,
                    f"tiếp nhận – {row.group.code}",
                    any=self.any_of(RECEIVED_NAMES),
                    **page._group(row.group),
                ),
                tip=f"{row.group.code} {row.group.name}: {html.whole(row.received)}",
            )
            for row in by_number
        ]
        caption = "Thủ tục có nhiều hồ sơ nhất"
        return f"<figure><figcaption>{caption}.</figcaption>{charts.rows(caption, bars, colour=html.BLUE)}</figure>"


def short_name(name: str, most: int = 62) -> str:
    """A procedure's name for a chart: without "Thủ tục" and without its tail."""
    name = name.removeprefix("Thủ tục ")
    name = name[:1].upper() + name[1:]
    if len(name) <= most:
        return name
    return name[:most].rsplit(" ", 1)[0].rstrip(",;") + "…"
