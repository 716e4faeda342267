"""A report and a register as workbooks of Excel: the form as it is printed, native charts, lists.

Every text is written as a string, which no spreadsheet runs. Needs XlsxWriter.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter  # type: ignore[import-untyped]

from motcua import _html as html
from motcua._core import Measure, to_vietnamese
from motcua._report_html import (
    INCIDENTS,
    INDEX_NAMES,
    JUDGED,
    JUDGED_NAMES,
    RECEIVED,
    form_of,
    short_name,
    words,
)
from motcua._year_register import HEAD, Cell

if TYPE_CHECKING:
    from motcua._core import DossierTally, Report, SettlementRow

FONT = "Times New Roman"
NAME_WIDTH = 46
"""Characters of a name on one line."""
WIDTHS = (6, 26, 11, 44, 14, 24, 34, 13, 12, 17, 17, 17, 17, 17, 17, 22, 13)
"""Of the register's columns, in characters."""
DRILLS = (
    ("Quá hạn", ("settled_late_with_apology", "settled_late_without_apology",
                 "pending_late_with_apology", "pending_late_without_apology")),
    ("Đang giải quyết", JUDGED_NAMES[5:]),
    ("Bổ sung", ("supplemented",)),
    ("Hẹn lại", ("reappointed",)),
    ("Từ chối, rút, dừng", ("refused", "withdrawn", "stopped", "closed", "not_received")),
    ("Có thư", ("letter_given",)),
)  # fmt: skip
"""Sheets of the dossiers behind the smaller numbers, and what these are counted as."""


class _Book:
    def __init__(self, path: Path, created: datetime.datetime | None = None) -> None:
        options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.book = xlsxwriter.Workbook(str(path), options)
        # The file's own date would make the same report another file.
        self.book.set_properties(
            {"created": created or datetime.datetime(2000, 1, 1), "author": "motcua"}
        )
        self.book.formats[0].set_font_name(FONT)
        base = {"font_name": FONT, "font_size": 11, "valign": "top"}
        boxed = {**base, "border": 1, "border_color": "#9aa1a9"}
        self.plain = self.book.add_format(base)
        self.bold = self.book.add_format({**base, "bold": True})
        self.title = self.book.add_format({**base, "bold": True, "font_size": 14})
        self.soft = self.book.add_format({**base, "italic": True, "font_color": "#59616b"})
        self.head = self.book.add_format(
            {
                **boxed,
                "bold": True,
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
                "bg_color": "#eef1f3",
            }
        )
        self.cell = self.book.add_format({**boxed, "text_wrap": True})
        self.number = self.book.add_format({**boxed, "num_format": "#,##0"})
        self.link = self.book.add_format(
            {**boxed, "num_format": "#,##0", "font_color": "#005a8d", "underline": 1}
        )
        self.total = self.book.add_format(
            {**boxed, "bold": True, "num_format": "#,##0", "bg_color": "#f7f8f8", "top": 2}
        )
        self.moment = self.book.add_format({**boxed, "num_format": "dd/mm/yyyy hh:mm"})
        self.date = self.book.add_format({**boxed, "num_format": "dd/mm/yyyy"})

    def sheet(self, name: str, widths: Sequence[float]) -> Any:
        sheet = self.book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        return sheet

    def table(
        self, sheet: Any, first: int, head: Sequence[str], lines: Sequence[Sequence[Cell | datetime.date]]
    ) -> None:
        for column, name in enumerate(head):
            sheet.write_string(first, column, name, self.head)
        for row, line in enumerate(lines, first + 1):
            for column, cell in enumerate(line):
                self.write(sheet, row, column, cell)

    def write(self, sheet: Any, row: int, column: int, cell: Cell | datetime.date) -> None:
        if isinstance(cell, bool):
            raise TypeError("a cell is a text, a number or a time")
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, self.number)
        elif isinstance(cell, datetime.datetime):
            sheet.write_datetime(row, column, cell, self.moment)
        elif isinstance(cell, datetime.date):
            sheet.write_datetime(
                row, column, datetime.datetime.combine(cell, datetime.time()), self.date
            )
        else:
            sheet.write_string(row, column, cell or "", self.cell)


def write_register(path: Path, table: Sequence[Sequence[Cell]]) -> None:
    """The register as one sheet with a filter on every column."""
    made = _Book(path)
    sheet = made.sheet("Sổ theo dõi hồ sơ", WIDTHS)
    _register(made, sheet, table)
    made.book.close()


def _register(made: _Book, sheet: Any, table: Sequence[Sequence[Cell]]) -> None:
    made.table(sheet, 0, HEAD, table)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, len(table)), len(HEAD) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def write_report(
    path: Path,
    report: Report,
    by_procedure: Report,
    tally: DossierTally,
    register: Sequence[Sequence[Cell]],
) -> None:
    """The form by field and by procedure, the figures with charts, and lists of dossiers."""
    made = _Book(path, report.close)
    drills = {
        name: tally.rows(any={Measure[each.upper()] for each in names}).tolist()
        for name, names in DRILLS
    }
    _form(made, "Biểu tổng hợp", "Lĩnh vực", report, drills)
    _form(made, "Theo thủ tục", "Thủ tục", by_procedure, {})
    _weeks(made, report)
    _figures(made, report, by_procedure)
    for name, rows in drills.items():
        if rows:
            sheet = made.sheet(name, WIDTHS)
            _register(made, sheet, [register[row] for row in rows])
    made.book.close()


def _form(made: _Book, name: str, heading: str, report: Report, drills: dict[str, list[int]]) -> None:
    form, heads, columns = form_of(report)
    sheet = made.sheet(name, (5, NAME_WIDTH + 4, *[11] * len(columns)))
    last = len(columns) + 1
    sheet.write_string(0, 0, form, made.bold)
    sheet.write_string(1, 0, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", made.title)
    sheet.write_string(
        2,
        0,
        f"Kỳ báo cáo: {report.period.to_vietnamese()}; chốt {html.moment(report.close)}",
        made.soft,
    )
    sheet.write_string(3, 0, f"Đơn vị báo cáo: {report.agency.name}. Đơn vị tính: hồ sơ.", made.soft)
    sheet.merge_range(5, 0, 6, 0, "STT", made.head)
    sheet.merge_range(5, 1, 6, 1, heading, made.head)
    column = 2
    for head, count in heads:
        if count > 1:
            sheet.merge_range(5, column, 5, column + count - 1, head, made.head)
        else:
            sheet.write_string(5, column, head, made.head)
        column += count
    for place, (title, _) in enumerate(columns, 2):
        sheet.write_string(6, place, title, made.head)
    for place in range(last + 1):
        sheet.write_string(7, place, f"({place + 1})", made.head)
    sheet.set_row(6, 48)
    row = 8
    for number, each in enumerate(report.rows, 1):
        sheet.write_number(row, 0, number, made.number)
        name_of_row = each.group.name or "(không rõ)"
        sheet.write_string(row, 1, name_of_row, made.cell)
        sheet.set_row(row, 15 * math.ceil(len(name_of_row) / NAME_WIDTH))
        _counts(made, sheet, row, each, columns)
        row += 1
    sheet.write_string(row, 0, "", made.total)
    sheet.write_string(row, 1, "Tổng số", made.total)
    for place, (_, names) in enumerate(columns, 2):
        value = sum(getattr(report.total, each) for each in names)
        if row > 8:
            cells = f"{_cell(8, place)}:{_cell(row - 1, place)}"
            sheet.write_formula(row, place, f"=SUM({cells})", made.total, value)
        else:
            sheet.write_number(row, place, value, made.total)
    row += 2
    for name_of, rows in drills.items():
        if rows:
            sheet.write_url(
                row, 1, f"internal:'{name_of}'!A1", made.link, f"{name_of}: {len(rows)} hồ sơ"
            )
            row += 1
    sheet.freeze_panes(8, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _counts(
    made: _Book,
    sheet: Any,
    row: int,
    each: SettlementRow,
    columns: Sequence[tuple[str, tuple[str, ...]]],
) -> None:
    for place, (_, names) in enumerate(columns, 2):
        sheet.write_number(row, place, sum(getattr(each, name) for name in names), made.number)


def _cell(row: int, column: int) -> str:
    return str(xlsxwriter.utility.xl_rowcol_to_cell(row, column))


def _weeks(made: _Book, report: Report) -> None:
    sheet = made.sheet("Tuần", (14, 12, 12))
    weeks = [week for week in report.weeks if week.monday <= report.close.date()]
    made.table(
        sheet,
        0,
        ("Tuần từ", "Tiếp nhận", "Giải quyết"),
        [(w.monday, w.received, w.settled) for w in weeks],
    )
    chart = made.book.add_chart({"type": "column"})
    line = made.book.add_chart({"type": "line"})
    last = len(weeks)
    dates = ["Tuần", 1, 0, last, 0]
    chart.add_series(
        {
            "name": "Tiếp nhận",
            "categories": dates,
            "values": ["Tuần", 1, 1, last, 1],
            "fill": {"color": html.SKY},
            "gap": 40,
        }
    )
    line.add_series(
        {
            "name": "Giải quyết",
            "categories": dates,
            "values": ["Tuần", 1, 2, last, 2],
            "line": {"color": "#1c2126", "width": 1.75},
        }
    )
    chart.combine(line)
    _dress(chart, "Hồ sơ mỗi tuần")
    # A date axis would leave six empty days between two bars.
    chart.set_x_axis(
        {"text_axis": True, "num_format": "dd/mm", "num_font": {"rotation": -90, "name": FONT}}
    )
    chart.set_size({"width": 980, "height": 400})
    sheet.insert_chart("E2", chart)
    _one_page(sheet)


def _one_page(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 1)


def _dress(chart: Any, title: str) -> None:
    chart.set_title({"name": title, "name_font": {"name": FONT, "size": 13}})
    chart.set_legend({"position": "bottom", "font": {"name": FONT}})
    chart.set_y_axis(
        {"major_gridlines": {"visible": True, "line": {"color": "#e3e6e9"}}, "num_font": {"name": FONT}}
    )


def _figures(made: _Book, report: Report, by_procedure: Report) -> None:
    sheet = made.sheet("Số liệu", (52, 14, 14))
    row = 0

    def block(head: Sequence[str], lines: Sequence[Sequence[Cell | datetime.date]]) -> tuple[int, int]:
        nonlocal row
        made.table(sheet, row, head, lines)
        first, row = row + 1, row + len(lines) + 3
        return first, first + len(lines) - 1

    def share_chart(
        title: str, at: tuple[int, int], parts: Sequence[tuple[str, str]], cell: str
    ) -> None:
        chart = made.book.add_chart({"type": "bar", "subtype": "percent_stacked"})
        for line, (name, colour) in enumerate(parts, at[0]):
            chart.add_series(
                {
                    "name": words(name),
                    "values": ["Số liệu", line, 1, line, 1],
                    "fill": {"color": colour},
                }
            )
        _dress(chart, title)
        chart.set_size({"width": 760, "height": 260})
        sheet.insert_chart(cell, chart)

    total = report.total
    received = block(
        ("Tiếp nhận trong kỳ", "Hồ sơ"), [(words(name), getattr(total, name)) for name, _ in RECEIVED]
    )
    share_chart("Cách thức tiếp nhận", received, RECEIVED, "E1")
    judged = block(
        ("Kết quả giải quyết", "Hồ sơ"), [(words(name), getattr(total, name)) for name, _ in JUDGED]
    )
    share_chart("Kết quả giải quyết", judged, JUDGED, "E15")
    most = sorted(by_procedure.rows, key=lambda each: (-each.received, each.group.code))[:10]
    asked = block(
        ("Thủ tục có nhiều hồ sơ nhất", "Hồ sơ"),
        [(short_name(each.group.name), each.received) for each in most],
    )
    chart = made.book.add_chart({"type": "bar"})
    chart.add_series({
        "name": "Tiếp nhận",
        "categories": ["Số liệu", asked[0], 0, asked[1], 0],
        "values": ["Số liệu", asked[0], 1, asked[1], 1],
        "fill": {"color": html.BLUE},
        "data_labels": {"value": True},
    })  # fmt: skip
    _dress(chart, "Thủ tục có nhiều hồ sơ nhất")
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"name": FONT}})
    chart.set_size({"width": 760, "height": 380})
    sheet.insert_chart("E29", chart)
    lateness = block(
        ("Quá hạn, số ngày làm việc", "Đã giải quyết", "Đang giải quyết"),
        [(str(each.working_days), each.settled, each.pending) for each in report.lateness],
    )
    if report.lateness:
        late = made.book.add_chart({"type": "column", "subtype": "stacked"})
        for column, name, colour in (
            (1, "đã giải quyết", html.ORANGE),
            (2, "đang giải quyết", html.RED),
        ):
            late.add_series({
                "name": name,
                "categories": ["Số liệu", lateness[0], 0, lateness[1], 0],
                "values": ["Số liệu", lateness[0], column, lateness[1], column],
                "fill": {"color": colour},
            })  # fmt: skip
        _dress(late, "Hồ sơ quá hạn theo số ngày làm việc")
        late.set_size({"width": 760, "height": 300})
        sheet.insert_chart("E49", late)
    block(
        ("Thư kèm kết quả", "Đã gửi", "Theo lệ"),
        [(to_vietnamese(each.kind), each.given, each.owed) for each in report.letters],
    )
    block(
        ("Trong quá trình giải quyết", "Hồ sơ"),
        [(words(name), getattr(report.incidents, name)) for name in INCIDENTS],
    )
    index = report.punctuality
    block(
        ("Chỉ số 2.1 (Quyết định 766/QĐ-TTg)", "Hồ sơ"),
        [
            *(
                (words(f"index_{name}").removeprefix("theo chỉ số 2.1: "), getattr(index, name))
                for name in INDEX_NAMES
            ),
            ("điểm, phần trăm điểm", index.centipoints or 0),
        ],
    )
    _one_page(sheet)
