"""The numbers of a year, counted once more: slowly, one dossier and one question at a time.

Nothing here looks at a tally or a report. Facts are read from events, time from evaluations.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import motcua
from motcua import records

Kind = motcua.EventKind
ENDS = (Kind.DECIDED, Kind.REFUSED_AFTER_APPRAISAL, Kind.WITHDRAWAL_ACCEPTED,
        Kind.SUPPLEMENT_LAPSED, Kind.STOPPED)  # fmt: skip


def first_of(dossier: motcua.Dossier, *kinds: motcua.EventKind) -> dt.datetime | None:
    return min((event.time for event in dossier.events if event.kind in kinds), default=None)


def awaits_papers(dossier: motcua.Dossier, ended: dt.datetime | None) -> bool:
    """Whether a request for papers was open when it ended, or is open still."""
    waits = False
    for event in sorted(dossier.events, key=lambda each: each.time):
        if event.kind is Kind.SUPPLEMENT_REQUESTED:
            waits = True
        elif event.kind is Kind.SUPPLEMENT_COMPLETED:
            waits = False
        elif ended is not None and event.time >= ended:
            break
    return waits


def recount(
    given: records.Records,
    law: motcua.LawBook,
    rules: motcua.LetterRules,
    first: dt.date,
    close: dt.datetime,
) -> Counter[str]:
    """What a report of the period counts, by name."""
    found: Counter[str] = Counter()
    for dossier in given.dossiers:
        found.update(_of(dossier, given, law, rules, first, close))
    return found


def _of(
    dossier: motcua.Dossier,
    given: records.Records,
    law: motcua.LawBook,
    rules: motcua.LetterRules,
    first: dt.date,
    close: dt.datetime,
) -> Sequence[str]:
    names = []
    for place, event in enumerate(dossier.events):
        if event.kind is Kind.LETTER_GIVEN and event.time.date() >= first:
            before = motcua.Dossier(identity=dossier.identity, events=dossier.events[:place])
            code = dossier.identity.code
            facts = given.letters.get(code.text if code else "", records.LetterFacts())
            day = event.time.date()
            kind = motcua.select_letter(rules, before, facts=facts.reasons, date=day).kind
            names.append(f"letter {kind.name}" if kind else "letter of no kind")
    received, ended = first_of(dossier, Kind.RECEIVED), first_of(dossier, *ENDS)
    if received is None or (ended is not None and ended.date() < first):
        return names
    if received.date() < first:
        names.append("carried_over")
    else:
        names += ["received", f"received {dossier.identity.channel.name}"]
    apology = first_of(dossier, Kind.APOLOGY_ISSUED)
    deadline = law.evaluate(dossier, as_of=close).deadline
    due = deadline.rolled or deadline.appointment
    # While papers are awaited nothing is due.
    late = due is not None and (ended or close) > due and not awaits_papers(dossier, ended)
    how = "late" if late else "in time"
    names.append(f"{'settled' if ended else 'pending'} {how}")
    if late:
        names.append("late with apology" if apology else "late without apology")
    if first_of(dossier, Kind.SUPPLEMENT_REQUESTED):
        names.append("supplemented")
    return names
