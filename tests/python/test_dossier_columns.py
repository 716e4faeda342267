"""Many dossiers in one call: each row is what LawBook.evaluate says of the same dossier."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import motcua
import numpy as np
import pytest
from calendars import raises
from case_table import load_cases
from motcua import batch
from test_dossier import BOOK, OFFICE, RULES, dossier, events, moment

NO_MINUTE = np.iinfo("int32").min
SUPPLEMENTED = (
    "received@2026-03-02T08:00>2026-03-09T17:00 supplement_requested@2026-03-03T09:00 "
    "supplement_completed@2026-03-05T09:00 decided@2026-03-12T09:00"
)
PLAIN = "submitted@2026-03-02T07:00 received@2026-03-02T08:00>2026-03-04T17:00"
WORDS = [PLAIN, SUPPLEMENTED, "submitted@2026-03-02T07:00"]
LIMITS = ["02 ngày làm việc", "05 ngày làm việc"]
OF_LIMITS = [0, 1, 1]
AS_OF = moment("2026-03-20T08:00")


def columns(words: Sequence[str], limits: Sequence[int]) -> dict[str, Any]:
    rows = [events(each) for each in words]
    every = [event for row in rows for event in row]
    return {
        "kinds": [event.kind.value for event in every],
        "times": np.array([event.time for event in every], "datetime64[m]"),
        "dues": np.array([event.due for event in every], "datetime64[m]"),
        "amounts": [event.amount for event in every],
        "offsets": np.cumsum([0, *map(len, rows)]),
        "limits": limits,
    }


def plan(limits: Sequence[str] = LIMITS, **named: Any) -> motcua.DeadlinePlan:
    read = [motcua.parse_time_limit(limit) for limit in limits]
    return motcua.DeadlinePlan(read, rules=RULES, **named)


def compute(**named: Any) -> dict[str, Any]:
    given = columns(WORDS, OF_LIMITS) | {"as_of": AS_OF} | named
    return batch.compute_deadlines(plan(), [OFFICE], None, **given)


def written(time: dt.datetime | None) -> np.datetime64:
    return np.datetime64("NaT", "m") if time is None else np.datetime64(time, "m")


def same(found: np.datetime64, time: dt.datetime | None) -> bool:
    return bool(found == written(time)) or bool(np.isnat(found) and time is None)


def check_row(results: dict[str, Any], row: int, evaluation: motcua.Evaluation) -> None:
    view, deadline = evaluation.view, evaluation.deadline
    assert results["states"][row] == view.state.value
    assert results["national_states"][row] == view.national_state.value
    assert results["supplements"][row] == len(view.supplements)
    assert results["restarts"][row] == deadline.restarts
    assert same(results["appointments"][row], view.appointment)
    assert same(results["current_appointments"][row], deadline.current_appointment)
    assert same(results["statutory"][row], deadline.statutory)
    assert same(results["rolled"][row], deadline.rolled)
    for name, verdict in (
        ("decree", deadline.decree),
        ("promise", deadline.promise),
        ("index", deadline.index),
    ):
        assert results[name][row] == verdict.timeliness.value
        late = NO_MINUTE if verdict.due is None else verdict.late_minutes
        assert results[f"{name}_late_minutes"][row] == late


def evaluated(
    words: str, limit: str, as_of: dt.datetime = AS_OF, **named: Any
) -> motcua.Evaluation:
    of_limit = motcua.parse_time_limit(limit)
    return BOOK.evaluate(dossier(words), as_of=as_of, limit=of_limit, **named)


def test_the_cases_of_single_dossiers() -> None:
    for case in load_cases("deadlines.csv"):
        if case["error"]:
            continue
        reading = motcua.DayReading[(case["options"] or "day_excluded").upper()]
        options = motcua.DeadlineOptions(reading=reading)
        results = batch.compute_deadlines(
            plan([case["limit"]], options=options, regime=case["regime"]),
            [OFFICE],
            None,
            as_of=moment(case["as_of"]),
            **columns([case["events"]], [0]),
        )
        named: dict[str, Any] = {"options": options, "regime": case["regime"]}
        evaluation = evaluated(case["events"], case["limit"], moment(case["as_of"]), **named)
        check_row(results, 0, evaluation)
        provisional = motcua.Errc.PROVISIONAL.value if evaluation.deadline.provisional else 0
        assert results["codes"][0] == provisional


def test_rows_and_types() -> None:
    results = compute()
    for row, (words, limit) in enumerate(zip(WORDS, OF_LIMITS, strict=True)):
        check_row(results, row, evaluated(words, LIMITS[limit]))
    assert {name: str(column.dtype) for name, column in results.items()} == {
        "states": "uint8",
        "national_states": "uint8",
        "statutory": "datetime64[m]",
        "rolled": "datetime64[m]",
        "appointments": "datetime64[m]",
        "current_appointments": "datetime64[m]",
        "ends": "datetime64[m]",
        "decree": "uint8",
        "promise": "uint8",
        "index": "uint8",
        "decree_late_minutes": "int32",
        "promise_late_minutes": "int32",
        "index_late_minutes": "int32",
        "supplements": "uint8",
        "restarts": "uint8",
        "codes": "int16",
    }
    assert results["ends"][1] == np.datetime64("2026-03-12T09:00")


def test_several_calendars_and_threads() -> None:
    rows = 40_000
    words = [WORDS[row % len(WORDS)] for row in range(12)]
    given = columns(words, [row % 2 for row in range(12)])
    lengths = np.diff(given["offsets"])
    many = {name: np.tile(given[name], rows // 12 + 1) for name in ("kinds", "times", "dues")}
    lengths = np.tile(lengths, rows // 12 + 1)
    many["offsets"] = np.concatenate([[0], np.cumsum(lengths)])
    many["limits"] = np.tile(given["limits"], rows // 12 + 1)
    which = np.arange(len(many["limits"])) % 2
    calendars = [OFFICE, motcua.civil_service_calendar()]
    one, two = (
        batch.compute_deadlines(plan(), calendars, which, as_of=AS_OF, threads=threads, **many)
        for threads in (1, 2)
    )
    for name, column in one.items():
        np.testing.assert_array_equal(column, two[name])
    for index, calendar in enumerate(calendars):
        alone = batch.compute_deadlines(plan(), [calendar], None, as_of=AS_OF, **many)
        for name, column in alone.items():
            np.testing.assert_array_equal(column[which == index], one[name][which == index])


def test_only_what_is_wanted() -> None:
    results = compute(want=["index"])
    assert set(results) == {"index", "codes"}
    np.testing.assert_array_equal(results["index"], compute()["index"])
    with pytest.raises(ValueError, match="no result is called 'late'"):
        compute(want=["late"])


def test_no_dossiers() -> None:
    results = compute(kinds=[], times=np.array([], "datetime64[m]"), dues=None, amounts=None,
                      offsets=[0], limits=[])  # fmt: skip
    assert all(len(column) == 0 for column in results.values())


def test_rows_that_cannot_be_read_have_codes() -> None:
    given = columns(WORDS, [0, 7, 1])
    given["kinds"][0] = 99
    results = compute(**given)
    assert list(results["codes"]) == [
        motcua.Errc.INVALID_EVENT.value,
        motcua.Errc.INVALID_COLUMN.value,
        0,
    ]
    assert list(results["states"][:2]) == [255, 255]
    assert np.isnat(results["rolled"][:2]).all()


WRONG: list[tuple[type[Exception], str, Callable[[], object]]] = [
    (TypeError, "kinds: expected integers", lambda: compute(kinds=[1.0] * 7)),
    (ValueError, r"kinds\[0\]: expected 0 to 255, got 256", lambda: compute(kinds=[256] * 7)),
    (ValueError, r"limits\[1\]: expected 0 to 65535, got -1", lambda: compute(limits=[0, -1, 1])),
    (TypeError, "times: expected datetime64", lambda: compute(times=["2026-03-02"] * 7)),
    (
        ValueError,
        "times: expected whole minutes",
        lambda: compute(times=np.full(7, "2026-03-02T08:00:01", "datetime64[s]")),
    ),
    (ValueError, "threads: expected 1 or more", lambda: compute(threads=0)),
    (TypeError, "expected a naive datetime.datetime", lambda: compute(as_of=dt.date(2026, 3, 2))),
]


@pytest.mark.parametrize(("error", "words", "call"), WRONG, ids=[words for _, words, _ in WRONG])
def test_wrong_columns(error: type[Exception], words: str, call: Callable[[], object]) -> None:
    with pytest.raises(error, match=words):
        call()


@pytest.mark.parametrize(
    "named",
    [
        {"offsets": [0, 2, 6]},
        {"flags": [0, 1]},
        {"kinds": [1, 3]},
        {"dues": np.array(["NaT"], "datetime64[m]")},
        {"limits": [[0, 1, 1]]},
    ],
    ids=lambda named: next(iter(named)),
)
def test_columns_of_unequal_length(named: dict[str, Any]) -> None:
    with raises(motcua.Errc.INVALID_COLUMN):
        compute(**named)


def test_offsets_that_leave_the_events_are_codes() -> None:
    results = compute(offsets=[0, 2, 1, 99])
    assert list(results["codes"] == motcua.Errc.INVALID_COLUMN.value) == [False, True, True]


def test_plans() -> None:
    assert len(plan()) == 2 and repr(plan()) == "<DeadlinePlan of 2 limits>"
    with raises(motcua.Errc.NO_REGIME):
        plan(regime="999/2099/NĐ-CP")
    with raises(motcua.Errc.INVALID_DEADLINE_OPTIONS):
        plan(options=motcua.DeadlineOptions(minutes_of_working_day=0))
    with raises(motcua.Errc.INVALID_COLUMN):
        plan(procedures=[motcua.ProcedureCode("1.001193")])
