"""Writes examples/data/phu-my-2024: a small part of the generated year, for tests and for reading.

    python examples/year/sample.py

Every 90th dossier, and every third of those that had a letter, were late, refused or withdrawn.
"""

from __future__ import annotations

from pathlib import Path

import motcua
from generator import generate
from motcua import records, year
from offices import PHU_MY_2024, toml_of

FOLDER = Path(__file__).resolve().parents[1] / "data" / "phu-my-2024"
RARE = {
    motcua.EventKind.LETTER_GIVEN,
    motcua.EventKind.APOLOGY_ISSUED,
    motcua.EventKind.REFUSED_AT_COUNTER,
    motcua.EventKind.REFUSED_AFTER_APPRAISAL,
    motcua.EventKind.WITHDRAWAL_ASKED,
    motcua.EventKind.NOT_COLLECTED,
}


def sample_of(whole: records.Records) -> records.Records:
    rare = [each for each in whole.dossiers if any(event.kind in RARE for event in each.events)]
    chosen = {each.identity.uuid for each in (*whole.dossiers[::90], *rare[::3])}
    dossiers = tuple(each for each in whole.dossiers if each.identity.uuid in chosen)
    codes = {each.identity.code.text for each in dossiers if each.identity.code}
    letters = {code: facts for code, facts in whole.letters.items() if code in codes}
    return records.Records(dossiers, letters)


if __name__ == "__main__":
    sample = sample_of(generate(PHU_MY_2024))
    records.write_csv(FOLDER, sample)
    (FOLDER / year.OFFICE).write_text(toml_of(PHU_MY_2024), "utf-8")
    print(f"{len(sample.dossiers)} dossiers, {sample.event_count} events")
