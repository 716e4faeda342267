"""The catalogue as a table."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from motcua._core import Catalogue, LimitKind, Procedure, TimeUnit

if TYPE_CHECKING:
    import pandas

# Numbers below this of pandas' Int64 stand for a limit that has no number.
_UNITS = {unit: unit.name.lower() for unit in TimeUnit}


def _words(members: Iterable[enum.Enum]) -> str:
    return "|".join(sorted(member.name.lower() for member in members))


def _row(procedure: Procedure) -> dict[str, Any]:
    # The first limit is the general one wherever there is one; the count says how many there are.
    limit = procedure.limits[0]
    term = limit.term if limit.kind is LimitKind.TERM else None
    return {
        "code": procedure.code.text,
        "valid_from": procedure.valid_from,
        "valid_until": procedure.valid_until,
        "observed": procedure.observed,
        "name": procedure.name,
        "field": procedure.field,
        "owner": procedure.owner,
        "agency": procedure.agency,
        "levels": _words(procedure.levels),
        "levels_before": _words(procedure.levels_before),
        "applicants": _words(procedure.applicants),
        "channels": _words(procedure.channels),
        "limit": limit.to_vietnamese(),
        "limit_kind": limit.kind.name.lower(),
        "limit_amount": None if term is None else term.amount + 0.5 * term.and_half,
        "limit_unit": None if term is None else _UNITS[term.unit],
        "limit_confidence": limit.evidence.confidence.name.lower(),
        "limits": len(procedure.limits),
        "cases": len(procedure.cases),
        "papers": len(procedure.papers),
        "fees": len(procedure.fees),
        "findings": len(procedure.findings),
        "confidence": procedure.evidence.confidence.name.lower(),
    }


def _dates(days: Iterable[datetime.date | None], pandas: Any) -> Any:
    return pandas.to_datetime(pandas.Series(list(days), dtype="object"))


def to_pandas(catalogue: Catalogue) -> pandas.DataFrame:
    """A row for each version of each procedure: see Catalogue.to_pandas."""
    import pandas

    versions = (version for code in catalogue for version in catalogue.versions(code))
    frame = pandas.DataFrame([_row(version) for version in versions])
    for column in ("valid_from", "valid_until", "observed"):
        frame[column] = _dates(frame[column], pandas)
    for column in ("levels", "levels_before", "applicants", "channels", "limit_kind", "limit_unit",
                   "limit_confidence", "confidence", "field", "owner"):  # fmt: skip
        frame[column] = frame[column].astype("category")
    return frame
