"""Tables of dossiers: each row of motcua.evaluate is what LawBook.evaluate says of the same dossier."""

import datetime as dt
import pickle
from collections.abc import Sequence
from typing import Any

import motcua
import numpy as np
import pandas as pd
import polars as pl
import pytest
from calendars import raises
from case_table import Case, each_case
from hypothesis import given
from hypothesis import strategies as st
from motcua._tables import _EVENT_COLUMNS
from test_dossier import BOOK, OFFICE, dossier, events, moment

AS_OF = moment("2026-03-20T08:00")
BIRTH = "1.001193"
NO_MINUTE = np.iinfo("int32").min
COLUMN_OF = {kind: name for name, kind in _EVENT_COLUMNS.items()}
DUE_COLUMN = {
    motcua.EventKind.RECEIVED: "appointment",
    motcua.EventKind.APOLOGY_ISSUED: "apology_appointment",
    motcua.EventKind.EXTENDED: "extend_appointment",
}
# One of each state that matters; the limits are the catalogue's, or of other rows' own.
WORDS = [
    "submitted@2026-03-02T07:00 received@2026-03-02T08:00>2026-03-04T17:00 decided@2026-03-04T09:00 "
    "returned@2026-03-04T15:00",
    "received@2026-03-02T08:00>2026-03-09T17:00 supplement_requested@2026-03-03T09:00 "
    "supplement_completed@2026-03-05T09:00 decided@2026-03-12T09:00",
    "submitted@2026-03-02T07:00",
    "received@2026-03-02T08:00>2026-03-05T17:00 apology_issued@2026-03-04T09:00>2026-03-10T17:00",
    "received@2026-03-19T08:00>2026-03-21T17:00",
    "received@2026-03-16T09:00>2026-03-23T17:00 suspended@2026-03-17T10:00",
    "submitted@2026-03-02T08:00 refused_at_counter@2026-03-02T15:00",
]
LIMITS = [None, "05 ngày làm việc", None, "03 ngày làm việc", "02 ngày làm việc", "10 ngày", None]


def wide(words: Sequence[str], limits: Sequence[str | None]) -> dict[str, list[Any]]:
    """As a dict of lists; of a kind that a dossier has twice, the first."""
    rows = [{e.kind: e for e in reversed(events(each))} for each in words]
    table: dict[str, list[Any]] = {"procedure": [BIRTH] * len(words), "limit": list(limits)}
    for kind in {kind for row in rows for kind in row}:
        table[COLUMN_OF[kind]] = [row[kind].time if kind in row else None for row in rows]
        if kind in DUE_COLUMN:
            table[DUE_COLUMN[kind]] = [row[kind].due if kind in row else None for row in rows]
    return table


def long(
    words: Sequence[str], limits: Sequence[str | None]
) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """A table of dossiers and a table of their events, those of all dossiers mixed."""
    every = [(row, e) for row, each in enumerate(words) for e in events(each)]
    every.sort(key=lambda each: each[1].kind.value)
    log = {
        "dossier_id": [f"HS-{row}" for row, _ in every],
        "kind": [e.kind.name.lower() for _, e in every],
        "time": [e.time for _, e in every],
        "due": [e.due for _, e in every],
    }
    dossiers: dict[str, list[Any]] = {
        "dossier_id": [f"HS-{row}" for row in range(len(words))],
        "procedure": [BIRTH] * len(words),
        "limit": list(limits),
    }
    return dossiers, log


def to_minute(time: dt.datetime | None) -> dt.datetime | None:
    return None if time is None else time.replace(second=0)


def bits(evaluation: motcua.Evaluation, state: motcua.ObligationState) -> int:
    kinds = {o.kind for o in evaluation.obligations if o.state is state}
    return sum(1 << kind.value for kind in kinds)


def late_days(deadline: motcua.Deadline, as_of: dt.datetime) -> int | None:
    verdict = deadline.decree
    if verdict.due is None:
        return None
    if verdict.timeliness not in (motcua.Timeliness.LATE, motcua.Timeliness.PENDING_LATE):
        return 0
    end = verdict.end or as_of
    return OFFICE.count_working_days(verdict.due.date(), end.date())


def ended(evaluation: motcua.Evaluation) -> dt.datetime | None:
    """Columns tell it of dossiers that were never received, too."""
    view = evaluation.view
    if evaluation.deadline.decree.timeliness is motcua.Timeliness.NOT_COUNTED:
        return view.decided or view.returned or view.ended
    return evaluation.deadline.decree.end


def expected(evaluation: motcua.Evaluation, as_of: dt.datetime) -> dict[str, Any]:
    view, deadline = evaluation.view, evaluation.deadline
    row = {
        "state": view.state.name.lower(),
        "national_state": view.national_state.name.lower(),
        "statutory": to_minute(deadline.statutory),
        "rolled": to_minute(deadline.rolled),
        "appointment": view.appointment,
        "current_appointment": deadline.current_appointment,
        "end_time": ended(evaluation),
        "late_working_days": late_days(deadline, as_of),
        "early_warning": any(
            o.kind is motcua.ObligationKind.EARLY_WARNING for o in evaluation.obligations
        ),
        "supplements": len(view.supplements),
        "restarts": deadline.restarts,
        "provisional": deadline.provisional,
        "explanation": deadline.to_vietnamese(),
    }
    for name in ("decree", "promise", "index"):
        verdict: motcua.Verdict = getattr(deadline, name)
        row[f"{name}_verdict"] = verdict.timeliness.name.lower()
        row[f"{name}_late_minutes"] = None if verdict.due is None else verdict.late_minutes
    for state in motcua.ObligationState:
        row[f"obligations_{state.name.lower()}"] = bits(evaluation, state)
    return row


def rows_of(table: motcua.EvaluationTable) -> list[dict[str, Any]]:
    return list(pl.DataFrame(table).iter_rows(named=True))


def scalar(
    words: str, limit: str | None, as_of: dt.datetime = AS_OF, **named: Any
) -> motcua.Evaluation:
    own = None if limit is None else motcua.parse_time_limit(limit)
    return BOOK.evaluate(dossier(words, BIRTH), as_of=as_of, limit=own, **named)


def check_rows(
    table: motcua.EvaluationTable,
    words: Sequence[str],
    limits: Sequence[str | None],
    as_of: dt.datetime = AS_OF,
) -> None:
    for found, each, limit in zip(rows_of(table), words, limits, strict=True):
        error = found.pop("error", 0)
        try:
            evaluation = scalar(each, limit, as_of)
        except motcua.MotcuaError as failure:
            assert error == failure.code.value
            continue
        wanted = expected(evaluation, as_of)
        code = evaluation.limit_failure
        assert (error != 0) == (code is not None)
        assert found == {name: wanted[name] for name in found}


# --- The law --------------------------------------------------------------------------------------


@each_case("deadlines.csv")
@pytest.mark.parametrize("form", ["wide", "long"])
def test_the_cases_of_single_dossiers(case: Case, form: str) -> None:
    read = events(case["events"])
    if form == "wide" and len({e.kind for e in read}) < len(read):
        pytest.skip("an event of a kind twice needs the table of events")
    reading = motcua.DayReading[(case["options"] or "day_excluded").upper()]
    named: dict[str, Any] = {
        "as_of": moment(case["as_of"]),
        "law": BOOK,
        "options": motcua.DeadlineOptions(reading=reading),
        "regime": case["regime"],
    }
    if form == "wide":
        table, log = wide([case["events"]], [case["limit"]]), None
    else:
        table, log = long([case["events"]], [case["limit"]])
    if case["error"]:
        with raises(case.error_code(), "row 0: "):
            motcua.evaluate(table, events=log, **named)
        coded = motcua.evaluate(table, events=log, errors="code", **named)
        assert coded["error"][0] == case.error_code().value
        assert np.isnat(coded["rolled"][0]) and coded["decree_verdict"][0] == "unknown"
        return
    (row,) = rows_of(motcua.evaluate(table, events=log, **named))
    cut = {name: case[name][:16] for name in ("statutory", "rolled")}
    assert {
        "statutory": "" if row["statutory"] is None else row["statutory"].isoformat()[:16],
        "rolled": "" if row["rolled"] is None else row["rolled"].isoformat()[:16],
        "restarts": str(row["restarts"]),
        "decree": row["decree_verdict"],
        "index": row["index_verdict"],
        "promise": row["promise_verdict"],
    } == {name: case[name] for name in ("restarts", "decree", "index", "promise")} | cut


@pytest.mark.parametrize("form", ["wide", "long"])
@pytest.mark.parametrize("extra", [False, True])
def test_rows_are_those_of_single_dossiers(form: str, extra: bool) -> None:
    table, log = (wide(WORDS, LIMITS), None) if form == "wide" else long(WORDS, LIMITS)
    found = motcua.evaluate(
        table, events=log, as_of=AS_OF, law=BOOK, obligations=extra, explain=extra
    )
    check_rows(found, WORDS, LIMITS)
    assert ("explanation" in found) == ("obligations_missed" in found) == extra
    assert "error" not in found
    assert found["early_warning"].tolist().count(True) == 1


words_of_events = st.lists(
    st.tuples(
        st.sampled_from([kind for kind in COLUMN_OF]),
        st.integers(0, 60 * 24 * 30),
        st.integers(-60 * 24, 60 * 24 * 20),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda each: each[0],
)


@given(rows=st.lists(words_of_events, min_size=1, max_size=5), data=st.data())
def test_any_rows(rows: list[list[tuple[motcua.EventKind, int, int]]], data: st.DataObject) -> None:
    start = moment("2026-02-02T08:00")
    words = []
    for row in rows:
        told = []
        for kind, minute, later in sorted(row, key=lambda each: (each[1], each[0].value)):
            time = start + dt.timedelta(minutes=minute)
            due = time + dt.timedelta(minutes=later)
            told.append(f"{kind.name.lower()}@{time:%Y-%m-%dT%H:%M}")
            if kind in DUE_COLUMN:
                told[-1] += f">{due:%Y-%m-%dT%H:%M}"
        words.append(" ".join(told))
    limits = data.draw(
        st.lists(
            st.sampled_from([*LIMITS, "15 ngày", "01 tháng"]),
            min_size=len(words),
            max_size=len(words),
        )
    )
    as_of = start + dt.timedelta(days=data.draw(st.integers(0, 60)))
    named: dict[str, Any] = {
        "as_of": as_of,
        "law": BOOK,
        "obligations": True,
        "explain": True,
        "errors": "code",
    }
    by_rows = motcua.evaluate(wide(words, limits), **named)
    check_rows(by_rows, words, limits, as_of)
    table, log = long(words, limits)
    by_events = motcua.evaluate(table, events=log, **named)
    assert pl.DataFrame(by_events).equals(pl.DataFrame(by_rows))


def test_limits_follow_the_day_the_case_the_channel_and_the_area() -> None:
    """Against LawBook, for procedures whose limit depends on them."""
    book = motcua.LawBook.embedded().with_calendar(OFFICE)
    days = [dt.datetime(2024, 6, 3, 9), dt.datetime(2025, 6, 30, 9), dt.datetime(2026, 3, 2, 9)]
    table: dict[str, list[Any]] = {
        name: []
        for name in ("procedure", "case_number", "channel", "disadvantaged_area", "receive_time")
    }
    wanted = []
    for code in list(book.catalogue)[::97]:
        cases = ["", *(case.number for case in book.catalogue[code].cases[:2]), "77"]
        for case_number in cases:
            for channel in motcua.Channel:
                for area in (False, True):
                    for day in days:
                        identity = motcua.DossierIdentity(
                            procedure=code, case_number=case_number, channel=channel,
                            disadvantaged_area=area,
                        )  # fmt: skip
                        received = motcua.DossierEvent(kind=motcua.EventKind.RECEIVED, time=day)
                        asked = motcua.Dossier(identity=identity, events=[received])
                        wanted.append(book.evaluate(asked, as_of=AS_OF, explain=False))
                        table["procedure"].append(code.text)
                        table["case_number"].append(case_number)
                        table["channel"].append(channel.name.lower())
                        table["disadvantaged_area"].append(area)
                        table["receive_time"].append(day)
    assert len({each.limit for each in wanted}) > 20
    assert sum(each.limit_failure is not None for each in wanted) > 100
    found = motcua.evaluate(table, as_of=AS_OF, law=book, errors="code")
    for row, evaluation in zip(rows_of(found), wanted, strict=True):
        assert row["rolled"] == to_minute(evaluation.deadline.rolled)
        assert (row["error"] == 0) == (evaluation.limit_failure is None)


def test_a_day_stands_for_its_first_minute_and_an_appointment_for_its_last() -> None:
    days = {
        "procedure": [BIRTH] * 2,
        "limit": ["02 ngày làm việc"] * 2,
        "receive_time": [dt.date(2026, 3, 2)] * 2,
        "appointment": [dt.date(2026, 3, 4)] * 2,
        "decide_time": [dt.date(2026, 3, 4), dt.date(2026, 3, 5)],
    }
    for table in (days, pl.DataFrame(days), pd.DataFrame(days)):
        found = motcua.evaluate(table, as_of=AS_OF, law=BOOK)
        assert found["decree_verdict"].tolist() == ["on_time", "late"]
        assert found["promise_verdict"].tolist() == ["on_time", "late"]
        assert found["appointment"][0] == np.datetime64("2026-03-04T23:59")
        assert found["late_working_days"].tolist() == [0, 1]


def test_seconds_are_cut() -> None:
    table = {"procedure": [BIRTH], "limit": ["02 ngày làm việc"], "receive_time": [dt.datetime(2026, 3, 2, 8)],
             "decide_time": [dt.datetime(2026, 3, 4, 17, 0, 59)]}  # fmt: skip
    assert motcua.evaluate(table, as_of=AS_OF, law=BOOK)["decree_verdict"][0] == "on_time"


# --- Rows that cannot be evaluated ------------------------------------------------------------------


def asked(**columns: Any) -> dict[str, Any]:
    received = [dt.datetime(2026, 3, 2, 8), dt.datetime(2026, 3, 3, 8)]
    return {"procedure": [BIRTH, BIRTH], "receive_time": received} | columns


FAR = np.array(["2026-03-02", "9999-12-31"], "datetime64[s]")
WRONG_ROWS = [
    (asked(procedure=[BIRTH, "1.1"]), "INVALID_PROCEDURE_CODE", "column 'procedure', row 1: "),
    (
        asked(procedure=[BIRTH, None]),
        "INVALID_PROCEDURE_CODE",
        "column 'procedure', row 1: no procedure code",
    ),
    (asked(procedure=[BIRTH, "9.999999"]), "UNKNOWN_PROCEDURE", "column 'procedure', row 1: "),
    (asked(case_number=[None, "77"]), "UNKNOWN_CASE", "column 'case_number', row 1: "),
    (asked(limit=[None, "sớm"]), "LIMIT_NOT_UNDERSTOOD", "column 'limit', row 1: "),
    (
        asked(channel=["online", "bồ câu"]),
        "INVALID_COLUMN",
        "column 'channel', row 1: expected in_person",
    ),
    (asked(receive_time=FAR), "INVALID_EVENT", "column 'receive_time', row 1: a moment too far"),
    (asked(appointment=FAR), "INVALID_EVENT", "column 'appointment', row 1: a moment too far"),
    (
        asked(receive_time=[dt.datetime(2026, 3, 2, 8), None]),
        "INVALID_EVENT",
        "row 1: nothing has happened to the dossier: no moment in receive_time",
    ),
    (
        asked(
            receive_time=[dt.datetime(2026, 3, 2, 8), dt.datetime(2026, 12, 31, 8)],
            limit=["01 ngày", "40 ngày"],
        ),
        "OUT_OF_CALENDAR_RANGE",
        "row 1: ",
    ),
    (
        asked(receive_time=[dt.datetime(2026, 3, 2, 8), dt.datetime(2010, 3, 2, 8)]),
        "NO_REGIME",
        "row 1: ",
    ),
]


@pytest.mark.parametrize(
    ("table", "code", "words"), WRONG_ROWS, ids=[f"{c}-{w[:24]}" for _, c, w in WRONG_ROWS]
)
def test_rows_that_cannot_be_evaluated(table: dict[str, Any], code: str, words: str) -> None:
    with raises(motcua.Errc[code], words) as caught:
        motcua.evaluate(table, as_of=AS_OF)
    assert "bồ câu" not in str(caught.value)
    found = motcua.evaluate(table, as_of=AS_OF, errors="code", obligations=True, explain=True)
    assert found["error"].tolist() == [0, motcua.Errc[code].value]
    assert np.isnat(found["rolled"]).tolist() == [False, True]


def log_of(**columns: Any) -> dict[str, Any]:
    times = [dt.datetime(2026, 3, 2, 8), dt.datetime(2026, 3, 3, 8)]
    return {"dossier_id": [7, 8], "kind": ["received", "received"], "time": times} | columns


LONG = {"dossier_id": [7, 8], "procedure": [BIRTH, BIRTH]}
WRONG_EVENTS = [
    (log_of(kind=["received", "lost"]), "column 'events.kind', row 1: no kind of event"),
    (log_of(kind=["received", None]), "column 'events.kind', row 1: no kind of event"),
    (log_of(time=[dt.datetime(2026, 3, 2, 8), None]), "column 'events.time', row 1: no moment"),
    (log_of(time=FAR), "column 'events.time', row 1: a moment too far"),
    (log_of(due=FAR), "column 'events.due', row 1: a moment too far"),
    (log_of(dossier_id=[7, 9]), "row 1: nothing has happened to the dossier"),
    (log_of(dossier_id=[7, None]), "row 1: nothing has happened to the dossier"),
]


@pytest.mark.parametrize(
    ("log", "words"), WRONG_EVENTS, ids=[words[:40] for _, words in WRONG_EVENTS]
)
def test_events_that_cannot_be_read(log: dict[str, Any], words: str) -> None:
    log = {name: pd.Series(values) for name, values in log.items()}
    log["dossier_id"] = log["dossier_id"].astype("Int64")
    log["kind"] = log["kind"].astype("object")
    with raises(motcua.Errc.INVALID_EVENT, words):
        motcua.evaluate(LONG, events=pd.DataFrame(log), as_of=AS_OF)
    found = motcua.evaluate(LONG, events=pd.DataFrame(log), as_of=AS_OF, errors="code")
    assert found["error"].tolist() == [0, motcua.Errc.INVALID_EVENT.value]
    assert found["state"].tolist() == ["received", None]


def test_ids() -> None:
    log = log_of()
    with raises(motcua.Errc.INVALID_COLUMN, "'dossier_id', row 1: the id of row 0 again"):
        motcua.evaluate(LONG | {"dossier_id": [7, 7]}, events=log, as_of=AS_OF)
    with raises(motcua.Errc.INVALID_COLUMN, "'dossier_id', row 1: the id of row 0 again"):
        motcua.evaluate(LONG | {"dossier_id": ["7", "7"]}, events=log, as_of=AS_OF)
    with raises(motcua.Errc.INVALID_COLUMN, "'dossier_id', row 0: expected an id, got none"):
        motcua.evaluate(LONG | {"dossier_id": [None, "7"]}, events=log, as_of=AS_OF)
    with pytest.raises(
        TypeError, match=r"'events.dossier_id': expected text, as the dossiers have, got int64"
    ):
        motcua.evaluate(LONG | {"dossier_id": ["7", "8"]}, events=log, as_of=AS_OF)
    with pytest.raises(TypeError, match=r"'events.dossier_id': expected whole numbers, got"):
        motcua.evaluate(LONG, events=log | {"dossier_id": ["7", "8"]}, as_of=AS_OF)
    unsorted = motcua.evaluate(LONG | {"dossier_id": [8, 7]}, events=log, as_of=AS_OF)
    sorted_ = motcua.evaluate(LONG, events=log, as_of=AS_OF)
    assert (unsorted["rolled"][::-1] == sorted_["rolled"]).all()


# --- Columns --------------------------------------------------------------------------------------

WRONG_TABLES: list[tuple[type[Exception], str, dict[str, Any]]] = [
    (TypeError, "table: expected a table of pandas", {"table": 5}),
    (
        TypeError,
        "column 'receive_time': expected timestamps or dates, got int64",
        {"table": asked(receive_time=[1, 2])},
    ),
    (
        TypeError,
        "column 'receive_time': expected timestamps or dates, got <U",
        {"table": asked(receive_time=["a", "b"])},
    ),
    (
        TypeError,
        "column 'receive_time', row 1: expected a date, got str",
        {"table": asked(receive_time=[None, "b"])},
    ),
    (
        TypeError,
        "column 'procedure': expected text, got float64",
        {"table": asked(procedure=[1.5, 2.5])},
    ),
    (
        TypeError,
        "column 'procedure', row 1: expected text, got int",
        {"table": asked(procedure=np.array(["a", 5], "O"))},
    ),
    (
        TypeError,
        "column 'other_level': expected booleans, got",
        {"table": asked(other_level=["a", "b"])},
    ),
    (
        motcua.MotcuaError,
        "column 'other_level', row 1: expected 0 or 1",
        {"table": asked(other_level=[1, 2])},
    ),
    (
        motcua.MotcuaError,
        "column 'receive_time': expected 2 rows",
        {"table": asked(receive_time=[dt.date(2026, 3, 2)])},
    ),
    (
        motcua.MotcuaError,
        "no column 'procedure'",
        {"table": {"receive_time": [dt.date(2026, 3, 2)]}},
    ),
    (motcua.MotcuaError, "no column of moments", {"table": {"procedure": [BIRTH]}}),
    (
        motcua.MotcuaError,
        "column 'apology_appointment': the table has no column 'apology_time'",
        {"table": asked(apology_appointment=FAR)},
    ),
    (
        motcua.MotcuaError,
        "receive_time: the table has no column 'Ngày nhận'",
        {"table": asked(), "columns": {"receive_time": "Ngày nhận"}},
    ),
    (
        ValueError,
        "no column is called 'ngay_nhan'",
        {"table": asked(), "columns": {"ngay_nhan": "x"}},
    ),
    (
        ValueError,
        "no column is called 'events.kind'",
        {"table": asked(), "columns": {"events.kind": "x"}},
    ),
    (
        motcua.MotcuaError,
        "column 'receive_time': moments come from the table of events",
        {"table": asked(dossier_id=[7, 8]), "events": log_of()},
    ),
    (
        motcua.MotcuaError,
        "no column 'dossier_id'",
        {"table": {"procedure": [BIRTH]}, "events": log_of()},
    ),
    (
        motcua.MotcuaError,
        "no column 'events.kind'",
        {"table": LONG, "events": {"dossier_id": [7], "time": FAR}},
    ),
    (
        motcua.MotcuaError,
        "procedure: the table has more than one column 'procedure'",
        {"table": pd.DataFrame([[BIRTH, BIRTH]], columns=["procedure"] * 2)},
    ),
    (motcua.MotcuaError, "expected one dimension, got 2", {"table": asked(procedure=[[BIRTH]])}),
    (TypeError, "got a masked one", {"table": asked(receive_time=np.ma.array(FAR))}),
    (ValueError, "expected 'raise' or 'code'", {"table": asked(), "errors": "ignore"}),
    (ValueError, "threads: expected 1 or more", {"table": asked(), "threads": 0}),
    (TypeError, "expected a naive datetime.datetime", {"table": asked(), "as_of": AS_OF.date()}),
    (ValueError, "no result is called 'explanation'", {"table": asked(), "want": ["explanation"]}),
    (motcua.MotcuaError, "99", {"table": asked(), "regime": "99/2099/NĐ-CP"}),
]


@pytest.mark.parametrize(
    ("error", "words", "call"), WRONG_TABLES, ids=[words[:50] for _, words, _ in WRONG_TABLES]
)
def test_wrong_tables(error: type[Exception], words: str, call: dict[str, Any]) -> None:
    with pytest.raises(error, match=words):
        motcua.evaluate(**{"as_of": AS_OF} | call)


def test_columns_by_other_names() -> None:
    table = asked()
    renamed = {
        "Mã TTHC": table["procedure"],
        "Ngày nhận": table["receive_time"],
        "Họ tên": ["a", "b"],
    }
    names = {"procedure": "Mã TTHC", "receive_time": "Ngày nhận"}
    found = motcua.evaluate(pl.DataFrame(renamed), as_of=AS_OF, columns=names)
    assert found.columns_read == ("procedure", "receive_time")
    assert pl.DataFrame(found).equals(pl.DataFrame(motcua.evaluate(table, as_of=AS_OF)))


def test_events_by_other_names() -> None:
    table, log = long(WORDS, LIMITS)
    renamed = pl.DataFrame({f"their {name}": values for name, values in log.items()})
    names = {f"events.{name}": f"their {name}" for name in log}
    found = motcua.evaluate(table, events=renamed, as_of=AS_OF, law=BOOK, columns=names)
    assert found.columns_read[-4:] == tuple(names)
    plain = motcua.evaluate(table, events=log, as_of=AS_OF, law=BOOK)
    assert pl.DataFrame(found).equals(pl.DataFrame(plain))


@pytest.mark.parametrize("amount", [[0, 50_000, 50_000], [None, 50_000, 50_000], [0.0, 5e4, 5e4]])
def test_amounts_and_kinds_by_number(amount: list[Any]) -> None:
    paid = "received@2026-03-02T08:00 fee_demanded@2026-03-02T09:00#50000"
    told = events(paid + " fee_paid@2026-03-02T10:00#50000")
    log = {
        "dossier_id": [1] * 3,
        "kind": np.array([event.kind.value for event in told], "uint8"),
        "time": [event.time for event in told],
        "amount": amount,
    }
    table = {"dossier_id": [1], "procedure": [BIRTH], "limit": ["02 ngày làm việc"]}
    for last, state in ((2, "awaiting_payment"), (3, "received")):
        some = {name: values[:last] for name, values in log.items()}
        found = motcua.evaluate(table, events=some, as_of=AS_OF, law=BOOK, obligations=True)
        assert found["state"].tolist() == [state]
        evaluation = scalar(
            paid + (" fee_paid@2026-03-02T10:00#50000" if last == 3 else ""), LIMITS[4]
        )
        wanted = expected(evaluation, AS_OF)
        assert rows_of(found) == [{name: wanted[name] for name in found}]


def test_only_what_is_wanted() -> None:
    whole = motcua.evaluate(asked(), as_of=AS_OF)
    for name in whole:
        (only,) = motcua.evaluate(asked(), as_of=AS_OF, want=[name]).to_numpy().items()
        assert only[0] == name
        np.testing.assert_array_equal(only[1], whole[name])


def test_threads() -> None:
    rows = 40_000
    words = [WORDS[row % len(WORDS)] for row in range(700)]
    small = wide(words, [LIMITS[row % len(WORDS)] for row in range(700)])
    table = pl.concat([pl.DataFrame(small)] * (rows // 700))
    one, two = (
        pl.DataFrame(
            motcua.evaluate(
                table, as_of=AS_OF, law=BOOK, threads=threads, obligations=True, explain=True
            )
        )
        for threads in (1, 2)
    )
    assert one.equals(two) and len(one) == len(table)
    check = pl.DataFrame(
        motcua.evaluate(small, as_of=AS_OF, law=BOOK, obligations=True, explain=True)
    )
    assert one[:700].equals(check) and one[-700:].equals(check)


def test_no_dossiers() -> None:
    empty = pl.DataFrame(asked()).head(0)
    found = motcua.evaluate(empty, as_of=AS_OF, obligations=True, explain=True)
    assert len(found) == 0 and len(found.to_pandas()) == 0 and len(pl.DataFrame(found)) == 0
    log = pl.DataFrame(log_of()).head(0)
    assert len(motcua.evaluate(pl.DataFrame(LONG).head(0), events=log, as_of=AS_OF)) == 0


# --- The result -----------------------------------------------------------------------------------


def test_the_result() -> None:
    table = wide(WORDS, LIMITS) | {"applicant": ["Nguyễn Văn A"] * len(WORDS)}
    found = motcua.evaluate(table, as_of=AS_OF, law=BOOK, explain=True, errors="code")
    assert repr(found).startswith("<EvaluationTable of 7 rows: state, national_state, statutory")
    assert "Nguyễn" not in repr(found)
    assert list(found) == list(found.column_names) == list(found.to_numpy())
    again = pickle.loads(pickle.dumps(found))
    assert again.columns_read == found.columns_read
    assert pl.DataFrame(again).equals(pl.DataFrame(found))
    with pytest.raises(ValueError, match="read-only"):
        found["rolled"][0] = np.datetime64("2026-03-02")
    with pytest.raises(KeyError):
        found["obligations_missed"]


def test_columns_as_numpy_has_them() -> None:
    found = motcua.evaluate(
        wide(WORDS, LIMITS), as_of=AS_OF, law=BOOK, obligations=True, explain=True, errors="code"
    )
    types = {name: str(column.dtype) for name, column in found.to_numpy().items()}
    moments = ("statutory", "rolled", "appointment", "current_appointment", "end_time")
    words = (
        "state",
        "national_state",
        "decree_verdict",
        "promise_verdict",
        "index_verdict",
        "explanation",
    )
    minutes = (
        "decree_late_minutes",
        "promise_late_minutes",
        "index_late_minutes",
        "late_working_days",
    )
    assert types == (
        dict.fromkeys(moments, "datetime64[ms]")
        | dict.fromkeys(words, "object")
        | dict.fromkeys(minutes, "int32")
        | dict.fromkeys(("early_warning", "provisional"), "bool")
        | dict.fromkeys(("supplements", "restarts"), "uint8")
        | {f"obligations_{state.name.lower()}": "uint32" for state in motcua.ObligationState}
        | {"error": "int16"}
    )
    assert found["decree_late_minutes"][2] == NO_MINUTE
