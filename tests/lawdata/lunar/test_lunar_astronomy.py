"""The frozen lunar tables agree with three astronomical engines, and a slip in them is found."""

from pathlib import Path

import pytest

from compute_lunar import DEFAULT_DATA_DIR, Observations, Sky, complaints


@pytest.fixture(scope="module")
def observations() -> Observations:
    return Observations.make()


def test_frozen_tables_agree_with_every_engine(observations: Observations) -> None:
    assert complaints(DEFAULT_DATA_DIR, observations) == []


YEAR_2026 = "vietnam,2026,2026-02-17,101001001110,,"
TET_2199 = "vietnam,2199-01-27T"


@pytest.mark.parametrize(("file", "old", "new", "complaint"), [
    ("lunar_years.csv", YEAR_2026, "vietnam,2026,2026-02-17,100101001110,,",
     "vietnam 2026-04: PyEphem disagrees and is not listed as sensitive"),
    ("lunar_years.csv", YEAR_2026, "vietnam,2026,2026-02-18,101001001110,,",
     "vietnam 2026-01: PyMeeus disagrees and is not listed as sensitive"),
    ("lunar_years.csv", "vietnam,2025,2025-01-29,1010010101110,6,", "vietnam,2025,2025-01-29,1010010101110,7,",
     "vietnam 2025-07L: Astronomy Engine disagrees and is not listed as sensitive"),
    ("lunar_years.csv", "civil_south,1968,1968-01-30,0", "civil_south,1968,1968-01-29,1",
     "civil_south 1968-01: PyEphem disagrees and is not listed as sensitive"),
    ("lunar_years.csv", "vietnam,1900,",
     "civil_south,1980,1980-02-16,010101010101,,,,planted,unverified\nvietnam,1900,",
     "civil_south 1980: this reckoning has no years of its own there"),
    ("lunar_sensitive.csv", TET_2199, "vietnam,2199-01-26T", "vietnam 2199-01 new_moon: "),
    ("lunar_sensitive.csv", ",new_moon,2175-01,", ",new_moon,2175-02,", "vietnam 2175-01 new_moon: not listed"),
    ("lunar_sensitive.csv", "Hồ Ngọc Đức", "nobody", "vietnam 2054-04 new_moon: "),
])
def test_a_slip_is_found(observations: Observations, tmp_path: Path, file: str, old: str, new: str,
                         complaint: str) -> None:
    for path in DEFAULT_DATA_DIR.glob("lunar_*.csv"):
        text = path.read_text(encoding="utf-8")
        if path.name == file:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    assert any(line.startswith(complaint) for line in complaints(tmp_path, observations))


def test_an_engine_with_another_sky_is_noticed(observations: Observations) -> None:
    hour = 1 / 24
    ours, (name, sky) = observations.opinions[0], observations.opinions[2]
    late = Sky([ut + hour for ut in sky.new_moons], sky.terms, sky.longitudes)
    found = complaints(DEFAULT_DATA_DIR, Observations([ours, (name, late)]))
    assert len([line for line in found if f"{name} disagrees" in line]) > 50
