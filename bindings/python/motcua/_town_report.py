"""The part of an office's yearly report that its dossiers answer, in sentences with counted numbers.

The shape is that of reports of towns on how friendly their offices are: slips and control slips,
what was late and apologised for, what was asked for beside the list, letters that went with results.
What dossiers do not tell (the building, signs, cameras) is left to whoever signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from motcua import _html as html
from motcua._core import Errc, EventKind, LetterKind, Measure, ObligationKind, ObligationState
from motcua._report_html import JUDGED_NAMES, RECEIVED_NAMES, ReportPage
from motcua._year_papers import PaperDue
from motcua.papers import PaperKind

if TYPE_CHECKING:
    from motcua._core import Dossier, DossierTally, Evaluation, Report
    from motcua._year_pages import Lists


class TownReport:
    """Counts over the dossiers of a period, each with the list behind it."""

    def __init__(
        self,
        report: Report,
        tally: DossierTally,
        lists: Lists,
        dossiers: Sequence[Dossier],
        answers: Sequence[Evaluation],
        due: Sequence[PaperDue],
    ) -> None:
        self._report = report
        self._page = ReportPage(report, tally, lists.drill)
        self._lists = lists
        self._dossiers = dossiers
        self._answers = answers
        self._due = due
        of_period = self._page.any_of(JUDGED_NAMES)
        self._period = set(tally.rows(any=of_period).tolist())

    def _rows(self, label: str, rows: Sequence[int]) -> str:
        """How many dossiers, with a link to them."""
        shown = html.padded(len(rows))
        return f'<a href="{self._lists.of(label, rows)}">{shown}</a>' if rows else shown

    def _with_event(self, *kinds: EventKind) -> list[int]:
        first = self._report.period.first
        close = self._report.close
        return [
            row
            for row, dossier in enumerate(self._dossiers)
            if any(
                e.kind in kinds and first <= e.time.date() and e.time <= close for e in dossier.events
            )
        ]

    def _with_paper(self, kind: PaperKind) -> list[int]:
        first, close = self._report.period.first, self._report.close
        rows = {
            each.row
            for each in self._due
            if each.kind is kind and each.time.date() >= first and each.time <= close
        }
        return sorted(rows)

    def _with_violation(self, code: Errc) -> list[int]:
        return [
            row
            for row, answer in enumerate(self._answers)
            if row in self._period and any(each.code is code for each in answer.violations)
        ]

    def _apologies_in_time(self) -> list[int]:
        def in_time(answer: Evaluation) -> bool:
            return any(
                each.kind is ObligationKind.APOLOGY and each.state is ObligationState.SATISFIED
                for each in answer.obligations
            )

        return [
            row
            for row, answer in enumerate(self._answers)
            if row in self._period and answer.view.reappointments and in_time(answer)
        ]

    def _letters(self, *kinds: LetterKind) -> str:
        given = {each.kind: each.given for each in self._report.letters}
        count = sum(given.get(kind, 0) for kind in kinds)
        rows: set[int] = set()
        for kind in kinds:
            tally = self._lists.tally
            rows |= set(tally.rows(any={Measure.LETTER_GIVEN}, letter=kind).tolist())
        shown = html.padded(count)
        name = "thư chia buồn" if LetterKind.CONDOLENCE in kinds else "thư chúc mừng"
        return f'<a href="{self._lists.of(name, sorted(rows))}">{shown}</a>' if rows else shown

    def _ratings(self) -> tuple[int, float]:
        stars = [a.view.rating for a in self._answers if a.view.rating is not None]
        return len(stars), sum(stars) / len(stars) if stars else 0.0

    def to_html(self) -> str:
        """An ordered list of sentences."""
        page, total = self._page, self._report.total

        def number(name: str, label: str) -> str:
            value = getattr(total, name)
            return page.number(value, label, style=html.padded, any=page.any_of([name]))

        online_names = RECEIVED_NAMES[:3]
        online = sum(getattr(total, name) for name in online_names)
        late_names = ["settled_late_with_apology", "settled_late_without_apology"]
        online_link = page.number(online, "tiếp nhận trực tuyến", any=page.any_of(online_names))
        received = page.number(total.received, "tiếp nhận trong kỳ", any=page.any_of(RECEIVED_NAMES))
        settled = page.number(total.settled, "đã giải quyết", any=page.any_of(JUDGED_NAMES[:5]))
        late = page.number(
            total.settled_late, "đã giải quyết quá hạn", style=html.padded, any=page.any_of(late_names)
        )
        pending = page.number(
            total.pending,
            "đang giải quyết",
            style=html.padded,
            any=page.any_of(JUDGED_NAMES[5:]),
        )
        rated, mean = self._ratings()
        supplemented = self._with_event(EventKind.SUPPLEMENT_REQUESTED)
        in_time = self._apologies_in_time()
        sentences = [
            f"Tiếp nhận trong kỳ {received} hồ sơ: trực tiếp {number('received_in_person', 'tiếp nhận trực tiếp')}, "
            f"trực tuyến {online_link} ({html.percent(online, total.received)}), qua dịch vụ bưu chính công ích "
            f"{number('received_by_post', 'tiếp nhận qua bưu chính')}; kỳ trước chuyển sang "
            f"{number('carried_over', 'kỳ trước chuyển sang')} hồ sơ.",
            f"Đã giải quyết {settled} hồ sơ: trước hạn {number('settled_early', 'giải quyết trước hạn')}, "
            f"đúng hạn {number('settled_on_time', 'giải quyết đúng hạn')}, quá hạn {late} "
            f"({html.percent(total.settled_late, total.settled)}); đang giải quyết {pending} hồ sơ.",
            f"Ghi giấy tiếp nhận hồ sơ và hẹn trả kết quả cho "
            f"{self._rows('có giấy hẹn', self._with_paper(PaperKind.RECEIPT_SLIP))} hồ sơ; lập phiếu kiểm soát quá "
            f"trình giải quyết cho {self._rows('có phiếu kiểm soát', self._with_paper(PaperKind.CONTROL_SLIP))} "
            "hồ sơ chuyển đến công chức chuyên môn.",
            f"Xin lỗi và hẹn lại ngày trả kết quả: "
            f"{self._rows('có văn bản xin lỗi', self._with_event(EventKind.APOLOGY_ISSUED))} hồ sơ, trong đó "
            f"{self._rows('xin lỗi trước hạn ít nhất 01 ngày', in_time)} hồ sơ được xin lỗi trước khi hết hạn ít "
            f"nhất 01 ngày; quá hạn mà chưa có văn bản xin lỗi: "
            f"{number('settled_late_without_apology', 'quá hạn, chưa xin lỗi')} hồ sơ.",
            f"Yêu cầu bổ sung, hoàn thiện: {self._rows('có yêu cầu bổ sung', supplemented)} hồ sơ; yêu cầu giấy tờ "
            f"ngoài thành phần hồ sơ: "
            f"{self._rows('giấy tờ ngoài thành phần', self._with_violation(Errc.PAPER_OUTSIDE_LIST))} hồ sơ; từ chối "
            f"có văn bản: {self._rows('từ chối', self._with_paper(PaperKind.REFUSAL_SLIP))} hồ sơ.",
            f"Thông báo kết quả qua tin nhắn, mạng xã hội cho "
            f"{self._rows('có thông báo kết quả', self._with_event(EventKind.RESULT_NOTIFIED))} hồ sơ. Người dân đánh "
            f"giá {html.whole(rated)} lượt, trung bình {html.decimal(mean)} trên 5.",
            f"Gửi kèm kết quả <b>{self._letters(*(k for k in LetterKind if k.name.endswith('CONGRATULATION')))} thư "
            f"chúc mừng</b> và <b>{self._letters(LetterKind.CONDOLENCE)} thư chia buồn</b>.",
        ]
        return f'<ol class="report">{"".join(f"<li>{each}</li>" for each in sentences)}</ol>'
