"""The year on one sheet of A3, to hang up: SVG, PDF and PNG. Needs matplotlib."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from motcua import _html as html
from motcua._core import DayKind, LetterKind, to_vietnamese
from motcua._report_html import JUDGED, RECEIVED, short_name, words

if TYPE_CHECKING:
    from motcua._core import Report, WorkCalendar

INK, SOFT, LINE, PAPER = "#1c2126", "#59616b", "#d9dde2", "#fffdf8"
WIDTH, HEIGHT = 297.0, 420.0  # millimetres
MARGIN = 20.0
SETTINGS: Any = {
    "font.family": "DejaVu Sans",
    "svg.fonttype": "path",  # the same everywhere, whatever fonts there are
    "svg.hashsalt": "motcua",
    "pdf.fonttype": 42,
}
DAY = datetime.timedelta(days=1)


def write_poster(
    path: Path,
    report: Report,
    by_procedure: Report,
    *,
    office: str,
    note: str,
    days: Mapping[datetime.date, int],
    calendar: WorkCalendar,
) -> None:
    """Write path.svg, path.pdf and path.png; `days`: dossiers received on each day."""
    with matplotlib.rc_context(SETTINGS):
        figure = Figure(figsize=(WIDTH / 25.4, HEIGHT / 25.4), facecolor=PAPER)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, WIDTH)
        axes.set_ylim(HEIGHT, 0)
        axes.axis("off")
        sheet = _Sheet(axes, report, by_procedure)
        sheet.heading(office, note)
        sheet.numbers(104)
        sheet.calendar(140, days, calendar)
        sheet.asked(219)
        sheet.shares(219)
        sheet.late(334)
        sheet.foot()
        titled = {"Title": sheet.title}
        for ending, dots, metadata in (
            ("svg", 72, {**titled, "Date": None}),
            ("pdf", 72, {**titled, "CreationDate": None, "Producer": "motcua"}),
            ("png", 110, titled),
        ):
            figure.savefig(f"{path}.{ending}", dpi=dots, metadata=metadata)


class _Sheet:
    """Draws in millimetres from the upper left corner."""

    def __init__(self, axes: Any, report: Report, by_procedure: Report) -> None:
        self.axes = axes
        self.report = report
        self.by_procedure = by_procedure
        self.title = "Một năm của Bộ phận Một cửa"

    def text(self, x: float, y: float, words: str, size: float, **more: Any) -> Any:
        more = {"color": INK, "va": "baseline", **more}
        return self.axes.text(x, y, words, fontsize=size, **more)

    def box(self, x: float, y: float, width: float, height: float, colour: str, **more: Any) -> None:
        self.axes.add_patch(
            Rectangle((x, y), width, height, facecolor=colour, **{"linewidth": 0, **more})
        )

    def section(self, x: float, y: float, words: str, width: float) -> None:
        self.axes.plot(
            (x, x + width), (y - 8.5, y - 8.5), color=INK, linewidth=1.1, solid_capstyle="butt"
        )
        self.text(x, y, words, 14, weight="bold")

    # --- Parts ------------------------------------------------------------------------------------

    def heading(self, office: str, note: str) -> None:
        year = self.report.period.year or self.report.period.last.year
        self.text(MARGIN, 32, "MỘT NĂM CỦA BỘ PHẬN MỘT CỬA", 15, color=SOFT, weight="bold")
        self.text(MARGIN, 56, office[:1].upper() + office[1:], 50, weight="bold", family="DejaVu Serif")
        self.text(
            WIDTH - MARGIN,
            56,
            str(year),
            50,
            ha="right",
            color=html.BLUE,
            weight="bold",
            family="DejaVu Serif",
        )
        since = html.day(self.report.period.first)
        self.text(
            MARGIN,
            70,
            f"Hồ sơ thủ tục hành chính từ ngày {since} đến {html.moment(self.report.close)}",
            14,
            color=SOFT,
        )
        if note:
            self.text(MARGIN, 78, note, 10.5, color=html.RED)

    def numbers(self, y: float) -> None:
        report, total = self.report, self.report.total
        in_time = total.settled_early + total.settled_on_time
        given = {each.kind: each.given for each in report.letters}
        congratulations = sum(
            count for kind, count in given.items() if kind.name.endswith("CONGRATULATION")
        )
        cells = (
            (html.whole(total.received), "hồ sơ đã tiếp nhận", html.BLUE),
            (html.percent(in_time, total.settled), "giải quyết trước, đúng hạn", html.GREEN),
            (html.padded(congratulations), "thư chúc mừng kèm kết quả", html.RED),
            (html.padded(given.get(LetterKind.CONDOLENCE, 0)), "thư chia buồn kèm kết quả", INK),
        )
        for place, (number, label, colour) in enumerate(cells):
            x = MARGIN + (WIDTH - 2 * MARGIN + 6) / 4 * place
            self.box(x, y - 15, 1.4, 27, colour)
            self.text(x + 4.5, y - 1, number, 33, weight="bold", color=colour)
            self.text(x + 4.5, y + 9.5, label, 10.2, color=SOFT)

    def calendar(self, y: float, days: Mapping[datetime.date, int], calendar: WorkCalendar) -> None:
        """A square for each day, a column for each week, the darker the more came."""
        first, last = self.report.period.first, self.report.period.last
        self.section(MARGIN, y, "Từng ngày làm việc", WIDTH - 2 * MARGIN)
        busiest = max(days, key=lambda day: (days[day], day), default=first)
        if days:
            self.text(
                WIDTH - MARGIN,
                y,
                f"đông nhất: {to_vietnamese(busiest).removeprefix('ngày ')}, {html.whole(days[busiest])} hồ sơ",
                11,
                ha="right",
                color=SOFT,
            )
        monday = first - DAY * first.weekday()
        weeks = ((last - monday).days // 7) + 1
        left, top = MARGIN + 9, y + 14
        side = (WIDTH - MARGIN - left) / weeks
        shades = LinearSegmentedColormap.from_list("days", ("#e3eef6", html.SKY, html.BLUE, "#00324f"))
        most = max(days.values(), default=1)
        for row, name in enumerate(("T2", "T3", "T4", "T5", "T6", "T7", "CN")):
            if row % 2 == 0:
                self.text(MARGIN, top + side * (row + 0.72), name, 8.5, color=SOFT)
        names: list[tuple[float, str]] = []
        day, seen = first, (0, 0)
        while day <= last:
            column, row = (day - monday).days // 7, day.weekday()
            x, at = left + side * column, top + side * row
            if (day.year, day.month) != seen and (day.day <= 7 or day == first):
                if day.day <= 7:
                    self.text(x, top - 2.4, f"T{day.month}", 9, color=SOFT)
                seen = (day.year, day.month)
            self._day(x, at, side, day, days, shades, most, calendar)
            rows = calendar.day(day).rows
            if day <= self.report.close.date() and _is_holiday(calendar, day) and rows:
                names.append((x, _holiday(rows[0].name)))
            day += DAY
        self._holidays(top + side * 7 + 5.5, names)

    def _day(
        self,
        x: float,
        y: float,
        side: float,
        day: datetime.date,
        days: Mapping[datetime.date, int],
        shades: Any,
        most: int,
        calendar: WorkCalendar,
    ) -> None:
        inside = side * 0.86
        if day > self.report.close.date():
            self.box(x, y, inside, inside, "none", linewidth=0.4, edgecolor=LINE)
        elif _is_holiday(calendar, day):
            self.box(x, y, inside, inside, html.ORANGE)
        elif not calendar.is_working_day(day):
            self.box(x, y, inside, inside, "#f0efe9")
        else:
            self.box(x, y, inside, inside, shades(days.get(day, 0) / most))

    def _holidays(self, y: float, names: Sequence[tuple[float, str]]) -> None:
        """Each holiday's name once, under its first day; where two would touch, a line lower."""
        ends = [-99.0, -99.0]
        seen: set[str] = set()
        for x, name in names:
            if name in seen:
                continue
            seen.add(name)
            row = 0 if x > ends[0] else 1
            long = 1.75 * len(name)
            x = min(x, WIDTH - MARGIN - long)
            self.text(x, y + 4.4 * row, name, 8.5, color="#8a5a00")
            ends[row] = x + long + 3
        x = WIDTH - MARGIN
        for colour, label in (
            (html.ORANGE, "nghỉ lễ, tết"),
            ("#f0efe9", "nghỉ hằng tuần"),
            (html.BLUE, "càng đậm càng đông"),
        ):
            x -= 1.78 * len(label)
            self.text(x, y + 8.8, label, 8.5, color=SOFT)
            self.box(x - 4.4, y + 6.1, 3, 3, colour)
            x -= 10

    def asked(self, y: float) -> None:
        width = 150.0
        self.section(MARGIN, y, "Người dân cần gì nhất", width)
        most = sorted(self.by_procedure.rows, key=lambda row: (-row.received, row.group.code))[:8]
        top = max(1, most[0].received) if most else 1
        for place, row in enumerate(most):
            at = y + 12 + place * 11
            self.text(MARGIN, at, short_name(row.group.name, 56), 10.5)
            long = max(0.6, (width - 22) * row.received / top)
            self.box(MARGIN, at + 1.6, long, 3.6, html.BLUE)
            self.text(MARGIN + long + 2, at + 4.9, html.whole(row.received), 10, color=SOFT)

    def shares(self, y: float) -> None:
        left = MARGIN + 162
        width = WIDTH - MARGIN - left
        self.section(left, y, "Nộp bằng cách nào", width)
        below = self._stack(left, y + 7, width, RECEIVED) + 17
        self.section(left, below, "Xong đúng hẹn không", width)
        self._stack(left, below + 7, width, JUDGED)

    def _stack(self, x: float, y: float, width: float, parts: Sequence[tuple[str, str]]) -> float:
        """A bar of parts and its legend; gives where the legend ends."""
        total = self.report.total
        shown = [
            (words(name), getattr(total, name), colour)
            for name, colour in parts
            if getattr(total, name)
        ]
        whole = sum(value for _, value, _ in shown) or 1
        at, line = x, y + 8.1
        for label, value, colour in shown:
            self.box(at, y, width * value / whole, 7, colour)
            at += width * value / whole
            line += 5.4
            self.box(x, line - 2.9, 3, 3, colour)
            self.text(x + 5, line, label, 9.5)
            self.text(x + width, line, html.whole(value), 9.5, ha="right", color=SOFT)
        return line

    def late(self, y: float) -> None:
        """A dot for each dossier that was late; nobody is a percentage."""
        width = WIDTH - 2 * MARGIN
        total = self.report.total
        late = total.settled_late + total.pending_late
        apologised = total.settled_late_with_apology + total.pending_late_with_apology
        self.section(MARGIN, y, f"{html.padded(late)} hồ sơ trễ hạn", width)
        self.text(
            WIDTH - MARGIN,
            y,
            f"đã có văn bản xin lỗi và hẹn lại: {html.padded(apologised)}",
            11,
            ha="right",
            color=SOFT,
        )
        if not late:
            return
        base, abreast = y + 41, 3
        most = max(each.working_days for each in self.report.lateness)
        highest = max(each.settled + each.pending for each in self.report.lateness)
        step = min(width / (most + 1), 14.0)
        radius = min(step / abreast * 0.42, 36 / (2.3 * math.ceil(highest / abreast)), 1.75)
        for each in self.report.lateness:
            middle = MARGIN + step * (each.working_days + 0.5)
            count = each.settled + each.pending
            columns = min(abreast, count)
            for dot in range(count):
                x = middle + (dot % columns - (columns - 1) / 2) * radius * 2.3
                y_of_dot = base - 2.8 - dot // columns * radius * 2.3
                colour = html.ORANGE if dot < each.settled else html.RED
                self.axes.add_patch(Circle((x, y_of_dot), radius, color=colour, linewidth=0))
            self.text(middle, base + 5, str(each.working_days), 9.5, ha="center", color=SOFT)
        self.axes.plot((MARGIN, MARGIN + step * (most + 1)), (base, base), color=INK, linewidth=0.8)
        self.text(
            MARGIN,
            base + 11,
            "số ngày làm việc trễ; mỗi chấm một hồ sơ (cam: đã xong, đỏ: chưa xong)",
            9.5,
            color=SOFT,
        )

    def foot(self) -> None:
        index = self.report.punctuality
        points = "–" if index.centipoints is None else html.decimal(index.centipoints / 100)
        self.axes.plot((MARGIN, WIDTH - MARGIN), (398, 398), color=LINE, linewidth=0.8)
        words = f"Chỉ số 2.1 của Bộ chỉ số 766: {points} trên 20 điểm. Kỳ báo cáo {self.report.period.to_vietnamese()}."
        self.text(MARGIN, 405, words, 9.5, color=SOFT)


def _is_holiday(calendar: WorkCalendar, day: datetime.date) -> bool:
    """A day off that is no weekly rest: a holiday, or what stands in for one."""
    off = (DayKind.PUBLIC_HOLIDAY, DayKind.SUBSTITUTE_HOLIDAY, DayKind.SWAPPED_DAY_OFF)
    return calendar.day(day).kind in off


def _holiday(name: str) -> str:
    """A short name: "Tết Âm lịch (mùng 1)" is Tết, "Quốc khánh 2026" is Quốc khánh."""
    short = name.split("(")[0].rstrip("0123456789 ")
    if short.startswith(("Ngày Chiến thắng", "Ngày Quốc tế lao động", "lễ 30/4")):
        return "30/4 – 1/5"
    return {"Tết Âm lịch": "Tết Nguyên đán", "Giỗ Tổ Hùng Vương": "Giỗ Tổ"}.get(short, short)
