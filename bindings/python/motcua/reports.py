"""Reports of a period: dossiers become a tally, a tally becomes numbers.

    period = motcua.ReportPeriod.of_year(2024)
    tally = reports.tally(dossiers, period=period, as_of=datetime.datetime(2025, 1, 2))
    report = reports.summarise(tally, dimension=motcua.Dimension.FIELD)
    late = tally.rows(any={motcua.Measure.SETTLED_LATE_WITHOUT_APOLOGY})  # indexes into dossiers

A dossier is judged at the close: the last minute of the period, or `as_of` where that is earlier;
what happened later plays no part. The columns of the forms are by the clock of the decree, which
falls back on the appointment where the law gives no date; the national index has its own clock. What
cannot be judged is counted apart and never left out. Every number names the dossiers behind it
(DossierTally.rows) and the rule it rests on (Report.basis).

vi: báo cáo tình hình, kết quả giải quyết thủ tục hành chính
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from motcua._core import (
    DeadlineOptions,
    DeadlinePlan,
    Dimension,
    Dossier,
    DossierFilter,
    DossierTally,
    Group,
    Groups,
    LawBook,
    LetterReason,
    LetterRules,
    Report,
    ReportPeriod,
    ReportRules,
    TimeLimit,
    WorkCalendar,
    _summarise,
    _tally,
    _tally_columns,
)
from motcua.batch import _check_size, _dossiers, _governing, _numbers_within

if TYPE_CHECKING:
    import numpy.typing

    from motcua.batch import Array, ColumnLike, Which

__all__ = ["summarise", "tally", "tally_columns"]


def tally(
    dossiers: Sequence[Dossier],
    *,
    period: ReportPeriod,
    as_of: datetime.datetime,
    book: LawBook | None = None,
    letters: LetterRules | None = None,
    letter_facts: Sequence[Iterable[LetterReason]] = (),
    options: DeadlineOptions | None = None,
    regime: str | None = None,
    limit: TimeLimit | None = None,
) -> DossierTally:
    """Evaluate every dossier at the close, from its events until then, and tally them.

    `book` and `letters` are those that come with the library unless told. Field, name and online level
    of procedures are those of the catalogue on the day of reception; the office is the competent
    agency, or the receiving office where none is named. `letter_facts` are what is told beside the
    events, a set a dossier, or none; `options`, `regime` and `limit` are those of LawBook.evaluate, for
    every dossier. One whose deadline cannot be told is judged unknown. The
    GIL is released.

    Raises MotcuaError (INVALID_COLUMN) when there are as many sets of facts as there are not dossiers.
    vi: đếm hồ sơ
    """
    return _tally(
        dossiers,
        period,
        as_of,
        book,
        letters,
        letter_facts,
        options or DeadlineOptions(),
        regime,
        limit,
    )


def tally_columns(
    plan: DeadlinePlan,
    calendars: Sequence[WorkCalendar],
    which: Which,
    *,
    kinds: numpy.typing.ArrayLike,
    times: ColumnLike,
    offsets: numpy.typing.ArrayLike,
    limits: numpy.typing.ArrayLike,
    period: ReportPeriod,
    as_of: datetime.datetime,
    groups: Groups | None = None,
    dues: ColumnLike | None = None,
    amounts: numpy.typing.ArrayLike | None = None,
    flags: numpy.typing.ArrayLike | None = None,
    receptions: numpy.typing.ArrayLike | None = None,
    fields: numpy.typing.ArrayLike | None = None,
    offices: numpy.typing.ArrayLike | None = None,
    procedures: numpy.typing.ArrayLike | None = None,
    letters_owed: numpy.typing.ArrayLike | None = None,
    letters_given: numpy.typing.ArrayLike | None = None,
    threads: int = 1,
) -> DossierTally:
    """The tally of dossiers in columns, at the minute.

    Plan, calendars and the first columns are those of motcua.batch.compute_deadlines. With one entry
    a dossier, integers, each may be left out: `receptions`, values of Reception (in person);
    `fields`, `offices` and `procedures`, indexes into those of `groups`, 65535 for none;
    `letters_owed`, the value of the LetterKind that the result calls for, and `letters_given`, that
    of the letter given, 255 for none. A row whose events cannot be read is UNREADABLE; one whose
    deadline cannot be told is judged unknown. The GIL is released; `threads` split the rows.

    Raises as compute_deadlines, and MotcuaError (INVALID_COLUMN) for numbers that stand for nothing.
    vi: đếm hồ sơ theo cột
    """
    dossiers = _dossiers(kinds, times, dues, amounts, offsets, limits, flags)
    size = len(dossiers.limits)
    governing = _governing(which, [calendars], size, threads)

    def column(name: str, given: numpy.typing.ArrayLike | None, dtype: str) -> Array | None:
        numbers = None if given is None else _numbers_within(name, given, dtype)
        _check_size(name, numbers, size, size)
        return numbers

    reported_by = (
        column("receptions", receptions, "uint8"),
        column("fields", fields, "uint16"),
        column("offices", offices, "uint16"),
        column("procedures", procedures, "uint16"),
        column("letters_owed", letters_owed, "uint8"),
        column("letters_given", letters_given, "uint8"),
    )
    return _tally_columns(
        plan,
        calendars,
        governing,
        dossiers,
        reported_by,
        groups or Groups(),
        period,
        as_of,
        threads,
    )


def summarise(
    tally: DossierTally,
    *,
    rules: ReportRules | None = None,
    agency: Group | None = None,
    dimension: Dimension = Dimension.FIELD,
    only: DossierFilter | None = None,
) -> Report:
    """Add up a tally: one line for each field, office, procedure or way of coming in.

    `rules` are those that come with the library unless told, as they stand on the last day of the
    period. `only`: all numbers are of these dossiers alone. The GIL is released. vi: lập báo cáo
    """
    return _summarise(tally, rules, agency or Group(), dimension, only or DossierFilter())
