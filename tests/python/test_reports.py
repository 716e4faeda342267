"""motcua.reports: what C++ counts, from Python's lists and columns."""

import datetime
import pickle
from collections.abc import Sequence
from typing import Any

import motcua
import numpy as np
import pytest
from calendars import raises
from case_table import Case, each_case, errc
from hypothesis import given
from hypothesis import strategies as st
from motcua import Dimension, LetterKind, Measure, Reception, reports
from test_dossier import BOOK, OFFICE, dossier, events, moment
from test_dossier_columns import columns as columns_of_words
from test_dossier_columns import plan

RULES = motcua.embedded_report_rules()
EVIDENCE = motcua.Evidence(source="một nguồn", confidence=motcua.Confidence.UNVERIFIED)
DAY = datetime.date(2024, 1, 1)
PERIOD = motcua.ReportPeriod.of_year(2024)
ROW = motcua.SettlementRow(
    group=motcua.Group(name="Hộ tịch"), received_online_end_to_end=2, settled_early=1,
    settled_late_with_apology=1,
)

VALUES = [
    motcua.PeriodRow(
        kind=motcua.PeriodKind.MONTH, first_day=15, last_day=14, from_=DAY, evidence=EVIDENCE
    ),
    motcua.FormRow(form=motcua.ReportForm.FORM_06A_VPCP, from_=DAY, evidence=EVIDENCE),
    motcua.FigureRow(figure=motcua.Figure.PUNCTUALITY, points=20, from_=DAY, evidence=EVIDENCE),
    RULES.rows,
    RULES,
    PERIOD,
    motcua.ReportPeriod.of_days(DAY, DAY),
    motcua.Group(name="Hộ tịch", code="HT"),
    motcua.Groups(fields=[motcua.Group(name="Hộ tịch")]),
    motcua.DossierFilter(any={Measure.LETTER_OWED, Measure.UNREADABLE}, field=3),
    ROW,
    motcua.PunctualityIndex(settled_on_time=1, centipoints=2000),
    motcua.LetterCount(kind=LetterKind.CONDOLENCE, given=8, owed=9),
    motcua.LatenessCount(working_days=3, settled=2),
    motcua.WeekCount(monday=DAY, year=2024, week=1, received=5),
    motcua.ProcessingTime(dossiers=2, total_working_days=5),
    motcua.IncidentCounts(withdrawn=2),
    motcua.FigureBasis(figure=motcua.Figure.WEEKS),
    motcua.Report(
        period=PERIOD, close=datetime.datetime(2024, 12, 14, 23, 59), rows=[ROW], total=ROW
    ),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_copied_and_compared(value: object) -> None:
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)
    if not isinstance(value, motcua.ReportRules):
        names = {**vars(motcua), "datetime": datetime}
        assert eval(repr(value), names) == value


@each_case("report_periods.csv")
def test_periods(case: Case) -> None:
    kind = motcua.PeriodKind[case["kind"].upper()]
    make = RULES.period if case["rule"] == "law" else motcua.ReportPeriod.of_calendar
    if case["error"]:
        with pytest.raises(motcua.MotcuaError) as refused:
            make(kind, int(case["year"]), int(case["number"]))
        assert refused.value.code is errc(case["error"])
        return
    period = make(kind, int(case["year"]), int(case["number"]))
    assert (period.first.isoformat(), period.last.isoformat()) == (case["first"], case["last"])
    assert (period.evidence is None) == (case["rule"] == "calendar")


def test_periods_by_name() -> None:
    of = motcua.ReportPeriod
    kind = motcua.PeriodKind
    assert of.of_month(2024, 5) == RULES.period(kind.MONTH, 2024, 5)
    assert of.of_quarter(2024, 2) == RULES.period(kind.QUARTER, 2024, 2)
    assert of.of_half_year(2024, 1) == RULES.period(kind.HALF_YEAR, 2024, 1)
    assert of.of_nine_months(2024) == RULES.period(kind.NINE_MONTHS, 2024)
    assert of.of_year(2024, rules=RULES) == RULES.period(kind.YEAR, 2024)
    assert of.of_month(2024, 5).to_vietnamese().startswith("tháng 5 năm 2024")


def test_rules() -> None:
    rows = motcua.read_report_rules_csv(
        "kind,first_day,last_day,from,until,law,source,confidence\n"
        "month,1,28,2025-01-01,,,một tỉnh,unverified\n",
        "",
        "",
    )
    local = RULES.with_rows(rows)
    assert local != RULES
    assert local.fingerprint != RULES.fingerprint
    assert motcua.ReportPeriod.of_month(2025, 2, rules=local).first == datetime.date(2025, 1, 1)
    form = RULES.form_at(datetime.date(2026, 8, 1))
    assert form is not None and form.form is motcua.ReportForm.FORM_07A_BTP
    figure = RULES.figure_at(motcua.Figure.PUNCTUALITY, datetime.date(2024, 1, 1))
    assert figure is not None and figure.points == 20
    assert RULES.figure_at(motcua.Figure.WEEKS, datetime.date(2024, 1, 1)) is None


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def tally_of(words: Sequence[str], limit: str = "05 ngày làm việc", **named: Any) -> Any:
    """Rows of events in words, all under one limit, in March 2026 unless told."""
    given: dict[str, Any] = {
        "period": motcua.ReportPeriod.of_calendar(motcua.PeriodKind.MONTH, 2026, 3),
        "as_of": moment("2026-04-10T08:00"),
    }
    columns = columns_of_words(words, [0] * len(words))
    return reports.tally_columns(plan([limit]), [OFFICE], None, **columns | given | named)


@each_case("report_measures.csv")
def test_measures(case: Case) -> None:
    period = motcua.ReportPeriod.of_days(day(case["from"]), day(case["until"]))
    as_of = moment(case["as_of"])
    wanted = {Measure[word.upper()] for word in case["measures"].split("|") if word}
    reception = Reception[case["reception"].upper()]
    tally = tally_of(
        [case["events"]], case["limit"], period=period, as_of=as_of, receptions=[reception.value]
    )
    assert tally.measures(0) == wanted
    channel = {
        Reception.IN_PERSON: motcua.Channel.IN_PERSON,
        Reception.PUBLIC_POST: motcua.Channel.PUBLIC_POST,
    }.get(reception, motcua.Channel.ONLINE)
    # A code that no catalogue knows, so that the level of its service is not known either.
    one = motcua.Dossier(
        identity=motcua.DossierIdentity(
            procedure=motcua.ProcedureCode("9.999999"), channel=channel
        ),
        events=events(case["events"]),
    )
    limit = motcua.parse_time_limit(case["limit"])
    listed = reports.tally([one], period=period, as_of=as_of, book=BOOK, limit=limit)
    online = {Measure.RECEIVED_ONLINE_END_TO_END, Measure.RECEIVED_ONLINE_PARTIAL}
    other = {Measure.RECEIVED_ONLINE_OTHER} if wanted & online else set()
    assert listed.measures(0) == (wanted - online) | other


EARLY = "received@2026-03-02T08:00>2026-03-09T17:00 decided@2026-03-04T10:00"
LATE = "received@2026-03-02T08:00>2026-03-09T17:00 decided@2026-03-11T10:00"
OPEN = "received@2026-03-30T08:00>2026-04-06T17:00"


def test_numbers_name_their_dossiers() -> None:
    groups = motcua.Groups(fields=[motcua.Group(name="Hộ tịch"), motcua.Group(name="Đất đai")])
    tally = tally_of(
        [EARLY, LATE, OPEN, LATE],
        groups=groups,
        fields=[0, 1, 65535, 0],
        letters_owed=[LetterKind.CONDOLENCE.value, 255, 255, 255],
    )
    late = {Measure.SETTLED_LATE_WITHOUT_APOLOGY}
    rows = tally.rows(any=late)
    assert rows.dtype == "int64"
    assert rows.tolist() == [1, 3]
    assert tally.rows(any=late, field=0).tolist() == [3]
    assert tally.rows(field=65535).tolist() == [2]
    assert tally.rows(letter=LetterKind.CONDOLENCE).tolist() == [0]
    assert tally.rows(working_days_late=2).tolist() == [1, 3]
    assert tally.rows(received_week=day("2026-03-30")).tolist() == [2]
    assert tally.rows(settled_week=day("2026-03-09")).tolist() == [1, 3]
    assert tally.count(reception=Reception.IN_PERSON) == len(tally) == 4
    assert tally.close == moment("2026-03-31T23:59")
    assert tally.groups == groups
    assert "4 dossiers" in repr(tally)
    with pytest.raises(IndexError):
        tally.measures(4)


def test_reports_add_up() -> None:
    groups = motcua.Groups(fields=[motcua.Group(name="Hộ tịch"), motcua.Group(name="Đất đai")])
    tally = tally_of([EARLY, LATE, OPEN, LATE], groups=groups, fields=[0, 1, 65535, 0])
    agency = motcua.Group(name="UBND xã Phú Tân", code="H02.1")
    report = reports.summarise(tally, agency=agency)
    assert [row.group.name for row in report.rows] == ["Hộ tịch", "Đất đai", ""]
    assert report.total.total == sum(row.total for row in report.rows) == 4
    assert report.total.settled == 3
    assert report.total.pending == 1
    assert report.total.settled_late == 2
    assert (report.punctuality.share, report.punctuality.centipoints) == (0.5, 1000)
    assert report.agency == agency
    assert report.form is motcua.ReportForm.FORM_06A_VPCP
    assert [(late.working_days, late.settled) for late in report.lateness] == [(2, 2)]
    assert sum(week.received for week in report.weeks) == 4
    assert report.processing.median_working_days == 7
    assert report.settlement_csv().splitlines()[-1].startswith(",,Tổng số,4,")
    assert report.figures_csv().startswith("Nhóm số liệu,Chỉ tiêu,Giá trị\r\n")
    assert len(report.basis) == len(motcua.Figure)
    assert "căn cứ" in report.basis[0].to_vietnamese()
    assert "ground" in report.basis[0].to_english()
    only = motcua.DossierFilter(field=1)
    by_reception = reports.summarise(tally, dimension=Dimension.RECEPTION, only=only)
    assert [row.group.code for row in by_reception.rows] == ["in_person"]
    assert by_reception.total.total == 1


def test_lists_and_columns_agree_with_the_catalogue() -> None:
    words = [EARLY, LATE, OPEN, "submitted@2026-03-30T08:00"]
    period = motcua.ReportPeriod.of_year(2026)
    as_of = moment("2026-04-10T08:00")
    limit = motcua.parse_time_limit("05 ngày làm việc")
    listed = reports.tally(
        [dossier(each) for each in words],
        period=period,
        as_of=as_of,
        book=BOOK,
        limit=limit,
    )
    columns = tally_of(words, period=period, as_of=as_of)
    for row in range(len(words)):
        plain = columns.measures(row) - {Measure.LETTER_OWED}
        assert listed.measures(row) - {Measure.LETTER_OWED} == plain
    assert [field.name for field in listed.groups.fields] == ["Hộ tịch"]
    # A birth is congratulated on, unless somebody does not want it.
    assert listed.count(any={Measure.LETTER_OWED}, letter=LetterKind.BIRTH_CONGRATULATION) == 2
    facts = [{motcua.LetterReason.OPTED_OUT}] * len(words)
    told = reports.tally(
        [dossier(each) for each in words], period=period, as_of=as_of, letter_facts=facts
    )
    assert told.count(any={Measure.LETTER_OWED}) == 0


@given(
    st.lists(st.sampled_from([EARLY, LATE, OPEN, ""]), max_size=40), st.integers(1, 4)
)
def test_what_was_received_is_settled_or_pending(words: list[str], threads: int) -> None:
    total = reports.summarise(tally_of(words, threads=threads)).total
    assert total.received + total.carried_over == total.settled + total.pending
    assert total.total == sum(word != "" for word in words)


def test_threads_change_nothing() -> None:
    words = [EARLY, LATE, OPEN] * 12_000
    limits = [0] * len(words)
    columns = columns_of_words([EARLY, LATE, OPEN], [0, 0, 0])
    for name in ("kinds", "times", "dues", "amounts"):
        columns[name] = np.tile(columns[name], 12_000)
    sizes = np.tile(np.diff(columns["offsets"]), 12_000)
    columns |= {"offsets": np.cumsum([0, *sizes]), "limits": limits}
    one = tally_of([], **columns)
    four = tally_of([], **columns, threads=4)
    assert reports.summarise(one) == reports.summarise(four)
    late = {Measure.SETTLED_LATE_WITHOUT_APOLOGY}
    assert np.array_equal(one.rows(any=late), four.rows(any=late))


def test_columns_that_stand_for_nothing_are_refused() -> None:
    for wrong in (
        {"receptions": [5]},
        {"receptions": [0, 0]},
        {"fields": [0]},
        {"letters_owed": [6]},
        {"letters_given": [6]},
    ):
        with raises(motcua.Errc.INVALID_COLUMN):
            tally_of([EARLY], **wrong)
    with pytest.raises(ValueError, match="offices"):
        tally_of([EARLY], offices=[65536])
    with pytest.raises(ValueError, match="threads"):
        tally_of([EARLY], threads=0)
    with raises(motcua.Errc.INVALID_COLUMN):
        reports.tally(
            [dossier(EARLY)], period=PERIOD, as_of=moment("2026-04-10T08:00"), letter_facts=[[]] * 2
        )
