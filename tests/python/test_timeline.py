import datetime as dt
import gc
import pickle
import weakref

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

BASIS = motcua.LegalBasis(
    motcua.LawRef.parse("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP"), motcua.Confidence.UNVERIFIED
)


def row(start: dt.date, value: object, until: dt.date | None = None) -> motcua.InForce[object]:
    return motcua.InForce(from_=start, until=until, value=value, basis=BASIS)


def test_the_row_in_force() -> None:
    timeline = motcua.Timeline.from_rows(
        [row(dt.date(2025, 7, 1), "new"), row(dt.date(2018, 6, 21), "old")]
    )
    old, new = timeline.rows
    assert old == row(dt.date(2018, 6, 21), "old", dt.date(2025, 6, 30))
    assert new == row(dt.date(2025, 7, 1), "new")
    assert timeline.at(dt.date(2018, 6, 20)) is None
    assert timeline.at(dt.date(2018, 6, 21)) is timeline.at(dt.date(2025, 6, 30)) is old
    assert timeline.at(dt.date(2025, 7, 1)) is timeline.at(dt.date(9999, 12, 31)) is new
    assert len(timeline) == 2


def test_an_empty_timeline() -> None:
    empty: motcua.Timeline[int] = motcua.Timeline()
    assert empty == motcua.Timeline.from_rows([])
    assert not empty and len(empty) == 0 and empty.rows == ()
    assert empty.at(dt.date(2026, 1, 1)) is None


def test_overlaps_are_refused() -> None:
    same_day = [row(dt.date(2026, 1, 1), 1), row(dt.date(2026, 1, 1), 2)]
    backwards = [row(dt.date(2026, 1, 2), 1, dt.date(2026, 1, 1))]
    for rows in (same_day, backwards):
        with pytest.raises(motcua.MotcuaError) as caught:
            motcua.Timeline.from_rows(rows)
        assert caught.value.code is motcua.Errc.INVALID_TIMELINE


def test_a_datetime_is_no_day() -> None:
    with pytest.raises(TypeError, match="got datetime"):
        motcua.Timeline.from_rows([row(dt.datetime(2026, 1, 1), 1)])
    with pytest.raises(TypeError, match="got datetime"):
        motcua.Timeline.from_rows([row(dt.date(2026, 1, 1), 1)]).at(dt.datetime(2026, 1, 1))


def test_values_are_kept_alive_and_let_go() -> None:
    class Value:
        pass

    value = Value()
    alive = weakref.ref(value)
    timeline = motcua.Timeline.from_rows([row(dt.date(2026, 1, 1), value)])
    value.timeline = timeline  # type: ignore[attr-defined]  # a cycle
    del value
    gc.collect()
    assert alive() is not None
    del timeline
    gc.collect()
    assert alive() is None


def test_immutable_hashable_picklable() -> None:
    timeline = motcua.Timeline.from_rows([row(dt.date(2026, 1, 1), "value")])
    for name in ("rows", "_rows", "anything"):
        with pytest.raises(AttributeError):
            setattr(timeline, name, ())
        with pytest.raises(AttributeError):
            delattr(timeline, name)
    again = pickle.loads(pickle.dumps(timeline))
    assert again == timeline and hash(again) == hash(timeline)
    assert again != motcua.Timeline() and again != "timeline"
    assert repr(timeline).startswith("Timeline([InForce(from_=datetime.date(2026, 1, 1)")


@given(
    st.lists(
        st.tuples(st.dates(), st.none() | st.dates()),
        max_size=8,
    ),
    st.dates(),
)
def test_against_a_linear_search(spans: list[tuple[dt.date, dt.date | None]], day: dt.date) -> None:
    rows = [row(start, place, until) for place, (start, until) in enumerate(spans)]
    starts = sorted(span[0] for span in spans)

    def last_day(start: dt.date, until: dt.date | None) -> dt.date:
        later = [other for other in starts if other > start]
        return until or (later[0] - dt.timedelta(days=1) if later else dt.date.max)

    days = [(start, last_day(start, until)) for start, until in spans]
    valid = all(start <= end for start, end in days) and not any(
        a != b and days[a][0] <= days[b][1] and days[b][0] <= days[a][1]
        for a in range(len(days))
        for b in range(len(days))
    )
    if not valid:
        with pytest.raises(motcua.MotcuaError):
            motcua.Timeline.from_rows(rows)
        return
    found = motcua.Timeline.from_rows(rows).at(day)
    expected = [place for place, (start, end) in enumerate(days) if start <= day <= end]
    assert ([] if found is None else [found.value]) == expected
