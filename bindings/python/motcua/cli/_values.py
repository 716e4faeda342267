"""Values of motcua as JSON: enumerators by name, times in ISO 8601, citations as they are written."""

from __future__ import annotations

import datetime as dt

import motcua
from motcua.cli._words import name

Json = dict[str, object]


def time(value: dt.date | None) -> str | None:
    return value.isoformat() if value else None


def law(value: motcua.LawRef | None) -> str | None:
    return value.to_vietnamese() if value else None


def evidence(value: motcua.Evidence) -> Json:
    return {"law": law(value.law), "source": value.source, "confidence": name(value.confidence)}


def row(value: motcua.DayRow) -> Json:
    return {
        "name": value.name,
        "name_en": value.name_en,
        "kind": name(value.kind),
        "status": name(value.status),
        "pair": time(value.pair),
        "law": law(value.law),
        "source": value.source,
        "confidence": name(value.confidence),
    }


def day(value: motcua.DayInfo) -> Json:
    return {
        "date": time(value.date),
        "kind": name(value.kind),
        "working": value.working,
        "provisional": value.provisional,
        "rows": [row(each) for each in value.rows],
    }


def note(value: motcua.DayNote) -> Json:
    return {**day(value.day), "counted": value.counted}


def step(value: motcua.DeadlineStep) -> Json:
    return {
        "kind": name(value.kind),
        "before": time(value.before),
        "after": time(value.after),
        "rule": value.rule,
        "value": value.value,
        **evidence(value.evidence),
        "days": [note(each) for each in value.days],
    }


def verdict(value: motcua.Verdict) -> Json:
    return {
        "timeliness": name(value.timeliness),
        "due": time(value.due),
        "end": time(value.end),
        "late_minutes": value.late_minutes,
        "late_working_minutes": value.late_working_minutes,
    }


def obligation(value: motcua.Obligation) -> Json:
    return {
        "kind": name(value.kind),
        "state": name(value.state),
        "role": name(value.role),
        "arose": time(value.arose),
        "by": time(value.by),
        "satisfied_by": name(value.satisfied_by),
        "satisfied": time(value.satisfied),
        "late_minutes": value.late_minutes,
        **evidence(value.ground),
    }


def violation(value: motcua.Violation) -> Json:
    return {
        "code": name(value.code),
        "event": value.event,
        "message": value.message,
        "law": law(value.basis.law) if value.basis else None,
        "confidence": name(value.basis.confidence) if value.basis else None,
    }


def receipt(value: motcua.EvaluationReceipt) -> Json:
    return {
        "library": value.library,
        "law_edition": value.law_edition,
        "law_data_hash": value.law_data_hash,
        "calendar": value.calendar,
        "catalogue": value.catalogue,
        "rules": value.rules,
        "input": value.input,
    }


def limit(value: motcua.TimeLimit) -> Json:
    return {
        "case": value.case_number,
        "kind": name(value.kind),
        "text": value.to_vietnamese(),
        "channels": sorted(name(channel) for channel in value.channels),
        "area": name(value.area),
        **evidence(value.evidence),
    }
