"""Two assumptions about calendar and rules, and the dossiers whose deadlines differ."""

import copy
import datetime as dt
import pickle
from collections.abc import Sequence
from typing import Any

import motcua
import numpy as np
import pytest
from calendars import raises
from motcua import batch
from test_dossier import OFFICE, RULES, dossier, moment
from test_dossier_columns import columns

HOLIDAY = dt.date(2026, 11, 24)
AS_OF = moment("2026-11-25T08:00")


def without_the_holiday() -> motcua.WorkCalendar:
    """The calendar as it was before Nghị quyết 28/2026/QH16."""
    rows = motcua.embedded_calendar_rows()
    given = {name: getattr(rows, name) for name in ("first_day", "last_day", "weekly_rest")}
    days = [row for row in rows.days if row.date != HOLIDAY]
    return motcua.WorkCalendar.from_rows(
        motcua.CalendarRows(days=days, **given), motcua.Audience.CIVIL_SERVICE
    ).with_overlay(motcua.office_hours_of("Nghệ An"))


BEFORE = motcua.Assumptions(calendar=without_the_holiday(), rules=RULES)
AFTER = motcua.Assumptions(calendar=OFFICE, rules=RULES)
LIMITS = [motcua.parse_time_limit(limit) for limit in ("03 ngày làm việc", "14 ngày")]
WORDS = [
    "received@2026-11-20T09:00>2026-11-25T17:00",
    "received@2026-11-16T09:00>2026-11-19T17:00",
    "received@2026-11-10T09:00",
    "submitted@2026-11-23T09:00",
]
OF_LIMITS = [0, 0, 1, 0]
NO_RESTART = motcua.RuleSet(
    [row for row in RULES.rows if row.id is not motcua.RuleId.SUPPLEMENT_RESTART]
)
SUPPLEMENTED = (
    "received@2026-03-02T08:00>2026-03-09T17:00 supplement_requested@2026-03-04T09:00 "
    "supplement_completed@2026-03-10T09:00"
)


def compared(
    words: Sequence[str] = WORDS, of_limits: Sequence[int] = OF_LIMITS
) -> list[motcua.ComparedDossier]:
    return [
        motcua.ComparedDossier(dossier(each), LIMITS[limit])
        for each, limit in zip(words, of_limits, strict=True)
    ]


def plan(rules: motcua.RuleSet = RULES) -> motcua.DeadlinePlan:
    return motcua.DeadlinePlan(LIMITS, rules=rules)


def compare(
    before: Sequence[motcua.WorkCalendar] = (BEFORE.calendar,),
    after: Sequence[motcua.WorkCalendar] = (OFFICE,),
    which: Any = None,
    plan_after: motcua.DeadlinePlan | None = None,
    **named: Any,
) -> batch.ColumnsDifference:
    given = columns(WORDS, OF_LIMITS) | {"as_of": AS_OF} | named
    return batch.compare_deadlines(plan(), before, plan_after or plan(), after, which, **given)


def test_a_new_holiday_hits_open_dossiers() -> None:
    found = motcua.compare_deadlines(compared(), before=BEFORE, after=AFTER, as_of=AS_OF)
    assert [difference.dossier for difference in found] == [0, 2]
    first = found[0]
    assert first.before is not None and first.after is not None
    assert first.before.rolled == moment("2026-11-25T17:00")
    assert first.after.rolled == moment("2026-11-26T17:00")
    assert first.before_failure is None and first.after_failure is None
    (reason,) = first.reasons
    assert reason.kind is motcua.DifferenceKind.DAY and reason.day is not None
    assert reason.day.date == HOLIDAY and not reason.day.other_hours
    assert reason.day.before is not None and reason.day.before.working
    assert reason.day.after is not None and not reason.day.after.working
    assert (reason.day,) == motcua.different_days(
        BEFORE.calendar, OFFICE, dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    )
    assert "28/2026/QH16" in first.to_vietnamese()
    assert first.to_english().startswith("due: before 2026-11-25T17:00:00, pending; after ")
    assert repr(first) == "<DeadlineDifference of dossier 0, 1 reasons>"


def test_another_rule_regime_and_reading() -> None:
    dossiers = compared([SUPPLEMENTED], [0])
    as_of = moment("2026-03-11T08:00")
    other = motcua.Assumptions(calendar=OFFICE, rules=NO_RESTART)
    (found,) = motcua.compare_deadlines(dossiers, before=AFTER, after=other, as_of=as_of)
    (reason,) = found.reasons
    assert reason.kind is motcua.DifferenceKind.RULE and reason.rule_after is None
    assert reason.rule_before is not None
    assert reason.rule_before.id is motcua.RuleId.SUPPLEMENT_RESTART
    old = motcua.Assumptions(
        calendar=OFFICE,
        rules=RULES,
        options=motcua.DeadlineOptions(reading=motcua.DayReading.FROM_THE_MINUTE),
        regime="61/2018/NĐ-CP",
    )
    (found,) = motcua.compare_deadlines(dossiers, before=AFTER, after=old, as_of=as_of)
    assert [(each.kind.name, each.before) for each in found.reasons] == [
        ("REGIME", "118/2025/NĐ-CP"),
        ("RULE", ""),  # the old decree's rows have ended
        ("READING", "day_excluded"),
    ]


def test_a_failure_is_told_and_not_raised() -> None:
    dossiers = compared(["received@2018-01-02T08:00"], [0])
    old = motcua.Assumptions(calendar=OFFICE, rules=RULES, regime="61/2018/NĐ-CP")
    (found,) = motcua.compare_deadlines(
        dossiers, before=AFTER, after=old, as_of=moment("2018-01-03T08:00")
    )
    assert found.before is None and isinstance(found.before_failure, motcua.MotcuaError)
    assert found.before_failure.code is motcua.Errc.NO_REGIME
    assert found.after is not None and found.after_failure is None


def test_columns_say_what_single_dossiers_say() -> None:
    found = compare()
    single = motcua.compare_deadlines(compared(), before=BEFORE, after=AFTER, as_of=AS_OF)
    np.testing.assert_array_equal(found.rows, [difference.dossier for difference in single])
    for at, difference in enumerate(single):
        for side, deadline in (
            (found.before, difference.before),
            (found.after, difference.after),
        ):
            assert deadline is not None
            assert side["rolled"][at] == np.datetime64(deadline.rolled, "m")
            assert side["decree"][at] == deadline.decree.timeliness.value
            assert side["index_late_minutes"][at] == deadline.index.late_minutes
        days = found.days[found.calendars[at]][found.first_days[at] : found.last_days[at]]
        assert days == tuple(reason.day for reason in difference.reasons)
    assert not found.other_rules.any()


def test_types_of_columns() -> None:
    found = compare()
    assert {
        name: str(column.dtype)
        for name, column in found._asdict().items()
        if isinstance(column, np.ndarray)
    } == {
        "rows": "int64",
        "calendars": "uint16",
        "first_days": "int64",
        "last_days": "int64",
        "other_rules": "bool",
    }
    of_results = {
        "states": "uint8",
        "statutory": "datetime64[m]",
        "rolled": "datetime64[m]",
        "decree": "uint8",
        "promise": "uint8",
        "index": "uint8",
        "decree_late_minutes": "int32",
        "promise_late_minutes": "int32",
        "index_late_minutes": "int32",
        "restarts": "uint8",
        "codes": "int16",
    }
    for side, calendar in ((found.before, BEFORE.calendar), (found.after, OFFICE)):
        assert {name: str(column.dtype) for name, column in side.items()} == of_results
        whole = batch.compute_deadlines(
            plan(), [calendar], None, as_of=AS_OF, **columns(WORDS, OF_LIMITS)
        )
        for name in of_results:
            np.testing.assert_array_equal(side[name], whole[name][found.rows])


def test_other_rules_in_columns() -> None:
    found = compare(
        [OFFICE],
        [OFFICE],
        plan_after=plan(NO_RESTART),
        **columns([WORDS[0], SUPPLEMENTED], [0, 0]),
        as_of=moment("2026-03-11T08:00"),
    )
    assert list(found.rows) == [1] and list(found.other_rules) == [True]
    assert found.days == ((),)
    assert (found.before["restarts"][0], found.after["restarts"][0]) == (1, 0)


def test_several_calendars_and_threads() -> None:
    rows = 40_000
    given = columns(WORDS, OF_LIMITS)
    lengths = np.tile(np.diff(given["offsets"]), rows // len(WORDS))
    many = {name: np.tile(given[name], rows // len(WORDS)) for name in ("kinds", "times", "dues")}
    many["offsets"] = np.concatenate([[0], np.cumsum(lengths)])
    many["limits"] = np.tile(OF_LIMITS, rows // len(WORDS))
    which = np.arange(rows) // len(WORDS) % 2  # one calendar does not change
    one, two = (
        compare(
            [BEFORE.calendar, OFFICE],
            [OFFICE, OFFICE],
            which,
            threads=threads,
            **many | {"amounts": None},
        )
        for threads in (1, 2)
    )
    assert len(one.rows) == rows // len(WORDS) // 2 * 2
    assert not which[one.rows].any() and not one.calendars.any()
    assert one.days == two.days and len(one.days) == 2 and one.days[1] == ()
    for name in ("rows", "calendars", "first_days", "last_days", "other_rules"):
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name))
    for name in one.before:
        np.testing.assert_array_equal(one.before[name], two.before[name])
        np.testing.assert_array_equal(one.after[name], two.after[name])


def test_the_same_assumptions_make_no_difference() -> None:
    assert motcua.compare_deadlines(compared(), before=AFTER, after=AFTER, as_of=AS_OF) == ()
    found = compare([OFFICE])
    assert len(found.rows) == 0 and found.days == ((),)


def test_columns_that_cannot_be_compared() -> None:
    zeros = [0] * len(WORDS)
    with raises(motcua.Errc.INVALID_COLUMN, match="numbers of calendars"):
        compare([OFFICE], [OFFICE, OFFICE], zeros)
    with raises(motcua.Errc.INVALID_COLUMN, match="numbers of limits"):
        compare(plan_after=motcua.DeadlinePlan(LIMITS[:1], rules=RULES))
    with raises(motcua.Errc.INVALID_COLUMN, match="offsets: expected 5 entries"):
        compare(offsets=[0, 1])
    with raises(motcua.Errc.INVALID_COLUMN, match="which: expected 4 entries"):
        compare(which=[0])
    with pytest.raises(ValueError, match=r"limits\[2\]: expected 0 to 65535, got 70000"):
        compare(limits=[0, 0, 70_000, 0])
    with pytest.raises(ValueError, match="threads: expected 1 or more"):
        compare(threads=0)
    with pytest.raises(TypeError, match="which: expected indexes"):
        compare([OFFICE, OFFICE], [OFFICE, OFFICE])
    with pytest.raises(ValueError, match="calendars: expected 1 to"):
        compare(after=[])


(HIT, _) = motcua.compare_deadlines(compared(), before=BEFORE, after=AFTER, as_of=AS_OF)
VALUES: list[Any] = [AFTER, compared()[0], *HIT.reasons, HIT.reasons[0].day]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert len({value, copy.copy(value)}) == 1
    assert repr(value).startswith(type(value).__name__)


def test_assumptions_differ_in_each_part() -> None:
    assert AFTER != BEFORE
    assert AFTER != motcua.Assumptions(calendar=OFFICE, rules=NO_RESTART)
    assert AFTER != motcua.Assumptions(calendar=OFFICE, rules=RULES, regime="61/2018/NĐ-CP")
