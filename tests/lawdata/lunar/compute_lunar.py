"""The lunar years 1900-2199 from astronomy: the frozen tables' origin and their check.

    compute_lunar.py --check [DATA_DIR]    compare the frozen tables with every engine
    compute_lunar.py --write [DATA_DIR]    write them anew (then read the difference: it is law)

The rules: a month begins on the civil day of the true new moon; the month that holds the winter
solstice is the eleventh; between two eleventh months thirteen months apart, the first month after
the eleventh without a principal term (the sun's apparent longitude a multiple of 30 degrees) repeats
the number before it.

Three engines that share no code (PyPI: ephem 4.2, astronomy-engine 2.1, PyMeeus 0.5) give the
instants in Terrestrial Time:

- PyEphem (libastro: VSOP87 sun, a moon fitted to DE404), which the tables follow: its new moons
  are within 2.5 s of the Swiss Ephemeris on DE431 in every month of 1900-2100;
- Astronomy Engine (its own truncations of VSOP87 and of the lunar theory): new moons within 14 s of
  it, principal terms within 66 s;
- PyMeeus (Meeus, Astronomical Algorithms, chapters 25 and 49): within 18 s and 12 s.

What nobody knows is delta-T, how far the turning earth will fall behind by then. The tables use what
was observed to 2024 and afterwards the long-term curve of Stephenson, Morrison and Hohenkerk (2016):
93 s in 2100, 163 s in 2200. The engines' own curves are older and steeper (PyEphem 227 s in 2100,
PyMeeus and Astronomy Engine 203 s). A month that would begin on another day by any engine with
either curve must be listed in lunar_sensitive.csv with that engine's name.
"""

from __future__ import annotations

import argparse
import bisect
import csv
import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, Protocol

import astronomy
import ephem
from ephem import _libastro
from pymeeus.Epoch import Epoch
from pymeeus.Moon import Moon
from pymeeus.Sun import Sun

DEFAULT_DATA_DIR = Path(__file__).resolve().parents[3] / "src/lawdata/data/calendar"

FIRST_YEAR = 1900
LAST_YEAR = 2199

# --- time -------------------------------------------------------------------------------------
# Instants are days from 2000-01-01T12:00, in TT or UT; civil days are proleptic ordinals.
NOON_2000 = date(2000, 1, 1).toordinal() + 0.5
J2000 = 2451545.0
JULIAN_DAY_OF_EPHEM = 2415020.0
SECONDS = 86400.0
SYNODIC_MONTH = 29.530588861
TROPICAL_YEAR = 365.24219


def instant_of(year: int, month: int = 1, day: int = 1) -> float:
    return date(year, month, day).toordinal() - NOON_2000


# IERS, end points of years; the last is where the prediction takes over.
OBSERVED_DELTA_T = [(2015.0, 67.64), (2020.0, 69.36), (2024.0, 69.18), (2028.0, 68.80)]


def delta_t(tt: float) -> float:
    """TT - UT in seconds."""
    year = 2000.0 + tt / 365.2425
    first, last = OBSERVED_DELTA_T[0][0], OBSERVED_DELTA_T[-1]
    if year < first:
        return float(ephem.delta_t(ephem.Date(tt + J2000 - JULIAN_DAY_OF_EPHEM)))
    if year < last[0]:
        i = bisect.bisect([y for y, _ in OBSERVED_DELTA_T], year)
        (y0, d0), (y1, d1) = OBSERVED_DELTA_T[i - 1], OBSERVED_DELTA_T[i]
        return d0 + (d1 - d0) * (year - y0) / (y1 - y0)

    def long_term(y: float) -> float:
        t = y - 2000.0
        return 64.0 + t * 521.0 / 3000.0 + t * t / 1250.0 + t**3 * 121.0 / 3.0e7

    # What was observed fades out over a century.
    return long_term(year) + (last[1] - long_term(last[0])) * max(0.0, 1.0 - (year - last[0]) / 100)


# --- engines ----------------------------------------------------------------------------------
def wrapped(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0


def root(angle: Callable[[float], float], period: float, guess: float) -> float:
    """Where the angle (degrees, one turn per period) is zero, to a tenth of a second."""
    at = guess
    for _ in range(20):
        step = angle(at) / 360.0 * period
        at -= step
        if abs(step) < 0.1 / SECONDS:
            return at
    raise ArithmeticError(f"no root near {guess}")


class Engine(Protocol):
    name: str

    def new_moon(self, guess: float) -> float:
        """TT of the new moon nearest to a good guess."""

    def sun_at(self, longitude: float, guess: float) -> float:
        """TT when the sun's apparent longitude is that, nearest to a good guess."""

    def own_delta_t(self, tt: float) -> float: ...


class PyEphem:
    name = "PyEphem"

    def __init__(self) -> None:
        self._sun, self._moon = ephem.Sun(), ephem.Moon()

    @staticmethod
    def _longitude(body: ephem.Body, tt: float) -> float:
        # The library takes UT and adds its own delta-T: what is added must first be taken away.
        at = tt + J2000 - JULIAN_DAY_OF_EPHEM
        ut = at - float(ephem.delta_t(ephem.Date(at))) / SECONDS
        body.compute(ut)
        return math.degrees(_libastro.eq_ecl(ut, body.g_ra, body.g_dec)[0])

    def new_moon(self, guess: float) -> float:
        return root(lambda t: wrapped(self._longitude(self._moon, t) - self._longitude(self._sun, t)),
                    SYNODIC_MONTH, guess)

    def sun_at(self, longitude: float, guess: float) -> float:
        return root(lambda t: wrapped(self._longitude(self._sun, t) - longitude), TROPICAL_YEAR, guess)

    def own_delta_t(self, tt: float) -> float:
        return float(ephem.delta_t(ephem.Date(tt + J2000 - JULIAN_DAY_OF_EPHEM)))


class AstronomyEngine:
    name = "Astronomy Engine"

    @staticmethod
    def _sun(tt: float) -> float:
        return float(astronomy.SunPosition(astronomy.Time.FromTerrestrialTime(tt)).elon)

    @staticmethod
    def _moon(tt: float) -> float:
        return float(astronomy.EclipticGeoMoon(astronomy.Time.FromTerrestrialTime(tt)).lon)

    def new_moon(self, guess: float) -> float:
        return root(lambda t: wrapped(self._moon(t) - self._sun(t)), SYNODIC_MONTH, guess)

    def sun_at(self, longitude: float, guess: float) -> float:
        return root(lambda t: wrapped(self._sun(t) - longitude), TROPICAL_YEAR, guess)

    def own_delta_t(self, tt: float) -> float:
        return (tt - float(astronomy.Time.FromTerrestrialTime(tt).ut)) * SECONDS


class PyMeeus:
    name = "PyMeeus"

    def new_moon(self, guess: float) -> float:
        found = float(Moon.moon_phase(Epoch(J2000 + guess), "new").jde()) - J2000
        if abs(found - guess) > 1.0:
            raise ArithmeticError(f"PyMeeus gives another lunation near {guess}")
        return found

    def sun_at(self, longitude: float, guess: float) -> float:
        return root(lambda t: wrapped(
            float(Sun.apparent_geocentric_position(Epoch(J2000 + t))[0]) - longitude), TROPICAL_YEAR, guess)

    def own_delta_t(self, tt: float) -> float:
        year, month, _ = Epoch(J2000 + tt).get_date()
        return float(Epoch.tt2ut(year, month))


class Event(NamedTuple):
    is_new_moon: bool  # or else a principal term
    place: int


@dataclass(frozen=True)
class Sky:
    """What one engine says of 1899-2200: instants in UT."""

    new_moons: list[float]
    terms: list[float]  # principal terms
    longitudes: list[int]  # of the terms: 270 is the winter solstice

    def events(self) -> Iterator[Event]:
        """All but the first and the last, which begin and end the months of no year."""
        for is_new_moon, instants in ((True, self.new_moons), (False, self.terms)):
            yield from (Event(is_new_moon, i) for i in range(1, len(instants) - 1))

    def name_of(self, event: Event) -> str:
        return "new_moon" if event.is_new_moon else f"principal_term_{self.longitudes[event.place]}"

    def at(self, event: Event) -> float:
        return (self.new_moons if event.is_new_moon else self.terms)[event.place]

    def moved(self, event: Event, ut: float) -> Sky:
        sky = Sky([*self.new_moons], [*self.terms], self.longitudes)
        (sky.new_moons if event.is_new_moon else sky.terms)[event.place] = ut
        return sky


@dataclass(frozen=True)
class Instants:
    """What one engine says of 1899-2200: instants in TT, the same lunations and terms for each."""

    engine: Engine
    new_moons: list[float]
    terms: list[float]
    longitudes: list[int]

    def sky(self, delta: Callable[[float], float]) -> Sky:
        def to_ut(instants: list[float]) -> list[float]:
            return [tt - delta(tt) / SECONDS for tt in instants]

        return Sky(to_ut(self.new_moons), to_ut(self.terms), self.longitudes)


def observe(engine: Engine, guide: Instants | None = None) -> Instants:
    """The instants of one engine. A guide only spares it the way to its own root."""
    begin, end = instant_of(FIRST_YEAR - 1, 11), instant_of(LAST_YEAR + 2, 2)
    if guide is not None:
        return Instants(engine, [engine.new_moon(t) for t in guide.new_moons],
                        [engine.sun_at(longitude, t) for longitude, t in zip(guide.longitudes, guide.terms)],
                        guide.longitudes)
    new_moons = [engine.new_moon(begin)]
    while new_moons[-1] < end:
        new_moons.append(engine.new_moon(new_moons[-1] + SYNODIC_MONTH))
    longitudes = [240]
    terms = [engine.sun_at(240, instant_of(FIRST_YEAR - 1, 11, 22))]
    while terms[-1] < end:
        longitudes.append((longitudes[-1] + 30) % 360)
        terms.append(engine.sun_at(longitudes[-1], terms[-1] + TROPICAL_YEAR / 12))
    return Instants(engine, new_moons, terms, longitudes)


# --- reckonings -------------------------------------------------------------------------------
BEIJING_MEAN_TIME = 7 + 45 / 60 + 40 / 3600


@dataclass(frozen=True)
class Reckoning:
    name: str
    offsets: tuple[tuple[float, float], ...]  # (UT from which, hours ahead of UT), descending
    years: range  # lunar years that the published calendar of that name has
    otherwise_as: Reckoning | None  # whose rows stand where it has none

    def local(self, ut: float) -> float:
        """The instant on the clock of the reckoning: civil days begin at its whole numbers."""
        return ut + next(hours for since, hours in self.offsets if ut >= since) / 24 + NOON_2000


_EARLY = ((instant_of(1929) - 8 / 24, 8.0), (-math.inf, BEIJING_MEAN_TIME))
VIETNAM = Reckoning("vietnam", ((-math.inf, 7.0),), range(FIRST_YEAR, LAST_YEAR + 1), None)
CIVIL_NORTH = Reckoning("civil_north", ((instant_of(1968) - 7 / 24, 7.0), *_EARLY),
                        range(FIRST_YEAR, 1968), VIETNAM)
CIVIL_SOUTH = Reckoning("civil_south", ((instant_of(1976) - 7 / 24, 7.0), *_EARLY),
                        range(1967, 1976), CIVIL_NORTH)
RECKONINGS = (CIVIL_NORTH, CIVIL_SOUTH, VIETNAM)


class Month(NamedTuple):
    year: int
    month: int
    leap: bool

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}{'L' if self.leap else ''}"


Calendar = dict[Month, int]  # the ordinal of each month's first day, ascending


def calendar(sky: Sky, reckoning: Reckoning) -> Calendar:
    starts = [math.floor(reckoning.local(ut)) for ut in sky.new_moons]
    terms = [math.floor(reckoning.local(ut)) for ut in sky.terms]
    solstices = [day for day, longitude in zip(terms, sky.longitudes) if longitude == 270]
    elevenths = [bisect.bisect_right(starts, day) - 1 for day in solstices]

    def has_term(i: int) -> bool:
        return bisect.bisect_left(terms, starts[i]) != bisect.bisect_left(terms, starts[i + 1])

    months: Calendar = {}
    for solstice, first, after in zip(solstices, elevenths, elevenths[1:]):
        leap = None
        if after - first == 13:
            leap = next(i for i in range(first + 1, after) if not has_term(i))
        last = Month(date.fromordinal(solstice).year, 10, False)
        for i in range(first, after):
            if i == leap:
                last = Month(last.year, last.month, True)
            elif last.month == 12:
                last = Month(last.year + 1, 1, False)
            else:
                last = Month(last.year, last.month + 1, False)
            months[last] = starts[i]
    return months


class Year(NamedTuple):
    """A row of lunar_years.csv."""

    first_day: int
    month_lengths: str  # a digit for each month: 0 has 29 days, 1 has 30
    leap_month: int | None


Years = dict[int, Year]


def years_of(months: Calendar) -> Years:
    order = list(months)
    lengths: dict[int, str] = {}
    leaps: dict[int, int] = {}
    for month, following in zip(order, order[1:]):
        lengths[month.year] = lengths.get(month.year, "") + {29: "0", 30: "1"}[months[following] - months[month]]
        if month.leap:
            leaps[month.year] = month.month
    return {year: Year(months[Month(year, 1, False)], lengths[year], leaps.get(year)) for year in VIETNAM.years}


def months_of(years: Years) -> Calendar:
    months: Calendar = {}
    for number, year in years.items():
        day = year.first_day
        for i, length in enumerate(year.month_lengths):
            after_leap = year.leap_month is not None and i >= year.leap_month
            months[Month(number, i if after_leap else i + 1, i == year.leap_month)] = day
            day += 29 + int(length)
    return months


# --- sensitive months -------------------------------------------------------------------------
SENSITIVE_MINUTES = 15.0

# The published tables TK20-TK22 of Ho Ngoc Duc, read on 2026-11-23, begin these months a day
# earlier. In every other month from 1968 to 2199 they agree (before 1968 with civil_north).
PUBLISHED = "Hồ Ngọc Đức"
PUBLISHED_OTHERWISE = {("vietnam", month) for month in (
    "2054-04", "2077-10", "2085-09", "2130-04", "2150-05", "2159-04", "2175-01", "2199-01")}


class Sensitive(NamedTuple):
    """A row of lunar_sensitive.csv."""

    reckoning: str
    instant: str  # on the reckoning's clock
    event: str
    month: str
    minutes: float  # from the nearest midnight; before it negative
    delta_t: float
    reason: str
    otherwise: str  # who has the event on another day

    @property
    def key(self) -> tuple[str, str, str]:
        return self.reckoning, self.month, self.event


def minutes_from_midnight(local: float) -> float:
    return (local - round(local)) * 1440.0


def iso(local: float) -> str:
    midnight = datetime(1, 1, 1) + timedelta(days=math.floor(local) - 1)
    return (midnight + timedelta(seconds=math.floor((local % 1.0) * SECONDS))).isoformat()


def moved_by(before: Calendar, after: Calendar) -> list[str]:
    """What, besides days of one month, a calendar moves in comparison with another."""
    moved = {"Tết": 1, "Giỗ Tổ Hùng Vương": 3}
    names = [name for name, number in moved.items()
             if any(after.get(m) != day for m, day in before.items() if m.month == number and not m.leap)]
    if {m for m in before if m.leap} != {m for m in after if m.leap}:
        names.append("the leap month")
    return names


class Observations:
    """What every engine says with either delta-T; the tables follow the first."""

    def __init__(self, opinions: list[tuple[str, Sky]]) -> None:
        self.opinions = opinions
        self.adopted = opinions[0][1]
        self.calendars = [(reckoning, name, calendar(sky, reckoning))
                          for reckoning in RECKONINGS for name, sky in opinions]
        self.sensitive = [row for reckoning in RECKONINGS for row in sensitive_rows(self, reckoning)]

    @classmethod
    def make(cls) -> Observations:
        guide = observe(PyEphem())
        opinions: list[tuple[str, Sky]] = []
        for instants in (guide, observe(AstronomyEngine(), guide), observe(PyMeeus(), guide)):
            engine = instants.engine
            opinions.append((engine.name, instants.sky(delta_t)))
            opinions.append((f"{engine.name} with its own ΔT", instants.sky(engine.own_delta_t)))
        return cls(opinions)

    def otherwise(self, event: Event, reckoning: Reckoning) -> list[str]:
        day = math.floor(reckoning.local(self.adopted.at(event)))
        names: list[str] = []
        for name, sky in self.opinions:
            # Who disagrees even with our delta-T disagrees, whatever its own.
            if math.floor(reckoning.local(sky.at(event))) != day and not any(name.startswith(n) for n in names):
                names.append(name)
        return names


def sensitive_rows(observations: Observations, reckoning: Reckoning) -> list[Sensitive]:
    """Events that a few minutes would put on another day, with another calendar as the result."""
    sky = observations.adopted
    months = calendar(sky, reckoning)
    in_order, first_days = list(months), list(months.values())
    rows = []
    for event in sky.events():
        ut = sky.at(event)
        local = reckoning.local(ut)
        minutes = minutes_from_midnight(local)
        month = in_order[bisect.bisect_right(first_days, math.floor(local)) - 1]
        if abs(minutes) >= SENSITIVE_MINUTES or month.year not in reckoning.years:
            continue
        other = calendar(sky.moved(event, ut - 2 * minutes / 1440.0), reckoning)
        if other == months:
            continue  # a principal term that decides nothing
        decides = (["the first day"] if event.is_new_moon else []) + moved_by(months, other)
        otherwise = observations.otherwise(event, reckoning)
        if event.is_new_moon and (reckoning.name, str(month)) in PUBLISHED_OTHERWISE:
            otherwise.append(PUBLISHED)
        rows.append(Sensitive(reckoning.name, iso(local), sky.name_of(event), str(month), round(minutes, 2),
                              round(delta_t(ut), 1), "decides " + ", ".join(decides), "; ".join(otherwise)))
    return sorted(rows)


# --- tables -----------------------------------------------------------------------------------
BASIS = ["in_force_from", "law", "source", "confidence"]
YEAR_COLUMNS = ["reckoning", "year", "first_day", "month_lengths", "leap_month", *BASIS]
SENSITIVE_COLUMNS = [*Sensitive._fields, *BASIS]


def year_basis(reckoning: Reckoning, year: int, disputed: bool) -> list[str]:
    in_force_from = law = ""
    agreed = f"the published table of {PUBLISHED} agrees"
    if reckoning is CIVIL_SOUTH:
        source = "computed for UTC+8; no published table was compared"
    elif reckoning is CIVIL_NORTH:
        source = f"computed for {'Beijing mean time' if year < 1929 else 'UTC+8'}; {agreed}"
    elif year < 1968:
        source = "computed; the rule of 1967 reckoned backwards"
    elif year < 2003:
        # LawRef cannot read the number of this decision.
        in_force_from, source = "1968-01-01", f"Điều 1 of Quyết định 121-CP of 08/8/1967; computed; {agreed}"
    else:
        in_force_from, law = "2002-10-14", "Điều 1 Quyết định số 134/2002/QĐ-TTg"
        source = f"computed; {agreed}"
    if disputed:
        source = source.removesuffix(f"; {agreed}") + "; others disagree, see lunar_sensitive.csv"
    unverified = disputed or reckoning is CIVIL_SOUTH
    return [in_force_from, law, source, "unverified" if unverified else "secondary"]


def year_rows(observations: Observations) -> list[list[str]]:
    disputed = {(row.reckoning, int(row.month[:4])) for row in observations.sensitive if row.otherwise}
    years = {reckoning.name: years_of(calendar(observations.adopted, reckoning)) for reckoning in RECKONINGS}
    rows = []
    for reckoning in RECKONINGS:
        for number, year in years[reckoning.name].items():
            base = reckoning.otherwise_as
            if base is not None and years[base.name][number] == year:
                continue
            rows.append([reckoning.name, str(number), date.fromordinal(year.first_day).isoformat(),
                         year.month_lengths, str(year.leap_month or ""),
                         *year_basis(reckoning, number, (reckoning.name, number) in disputed)])
    return rows


def sensitive_cells(row: Sensitive) -> list[str]:
    observed = int(row.instant[:4]) < 2024
    source = "PyEphem with observed ΔT" if observed else "PyEphem with ΔT of Stephenson, Morrison and Hohenkerk"
    cells = [*row]
    cells[4:6] = f"{row.minutes:.2f}", f"{row.delta_t:.1f}"
    return [*map(str, cells), "", "", source, "unverified" if row.otherwise else "secondary"]


def write_table(path: Path, columns: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *rows])


def write(data_dir: Path, observations: Observations) -> None:
    write_table(data_dir / "lunar_years.csv", YEAR_COLUMNS, year_rows(observations))
    write_table(data_dir / "lunar_sensitive.csv", SENSITIVE_COLUMNS,
                [sensitive_cells(row) for row in observations.sensitive])


def read_table(path: Path, columns: list[str]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    if reader.fieldnames != columns:
        raise ValueError(f"{path}: columns are not {','.join(columns)}")
    return rows


def read_years(data_dir: Path) -> dict[str, Years]:
    """The whole table of each reckoning: its own rows, and those it shares."""
    own: dict[str, Years] = {reckoning.name: {} for reckoning in RECKONINGS}
    for row in read_table(data_dir / "lunar_years.csv", YEAR_COLUMNS):
        own[row["reckoning"]][int(row["year"])] = Year(
            date.fromisoformat(row["first_day"]).toordinal(), row["month_lengths"],
            int(row["leap_month"]) if row["leap_month"] else None)
    whole = {VIETNAM.name: own[VIETNAM.name]}
    for reckoning in (CIVIL_NORTH, CIVIL_SOUTH):
        assert reckoning.otherwise_as is not None
        whole[reckoning.name] = whole[reckoning.otherwise_as.name] | own[reckoning.name]
    return whole


def read_sensitive(data_dir: Path) -> list[Sensitive]:
    rows = read_table(data_dir / "lunar_sensitive.csv", SENSITIVE_COLUMNS)
    return [Sensitive(row["reckoning"], row["instant"], row["event"], row["month"], float(row["minutes"]),
                      float(row["delta_t"]), row["reason"], row["otherwise"]) for row in rows]


# --- check ------------------------------------------------------------------------------------
def check_years(frozen: dict[str, Years], listed: list[Sensitive], observations: Observations) -> Iterator[str]:
    """Month by month, every engine with either delta-T; only who is listed may disagree."""
    for reckoning, name, months in observations.calendars:
        theirs = months_in(reckoning.years, months)
        ours = months_in(reckoning.years, months_of(frozen[reckoning.name]))
        for month in sorted({month for month, _ in ours.items() ^ theirs.items()}):
            if not excused(month, name, reckoning, listed):
                yield f"{reckoning.name} {month}: {name} disagrees and is not listed as sensitive"


def months_in(years: range, months: Calendar) -> Calendar:
    return {month: day for month, day in months.items() if month.year in years}


def excused(month: Month, name: str, reckoning: Reckoning, listed: list[Sensitive]) -> bool:
    for row in listed:
        names = row.otherwise.split("; ")
        if row.reckoning != reckoning.name or not any(name.startswith(n) for n in names):
            continue
        # A principal term decides the numbers of all months until the next one without a term.
        if row.month == str(month) or (row.event != "new_moon" and row.month[:4] == str(month.year)):
            return True
    return False


def check_sensitive(listed: list[Sensitive], observations: Observations) -> Iterator[str]:
    expected = {row.key: row for row in observations.sensitive}
    found = {row.key: row for row in listed}
    for key in sorted(expected.keys() ^ found.keys()):
        yield f"{' '.join(key)}: {'not listed' if key in expected else 'listed without need'}"
    for key in sorted(expected.keys() & found.keys()):
        want, have = expected[key], found[key]
        # Times may round otherwise on another machine.
        if abs(want.minutes - have.minutes) > 0.05 or abs(want.delta_t - have.delta_t) > 0.2 \
                or want.instant[:13] != have.instant[:13] \
                or (want.reason, want.otherwise) != (have.reason, have.otherwise):
            yield f"{' '.join(key)}: {have} should be {want}"


def check_own_rows(data_dir: Path, frozen: dict[str, Years]) -> Iterator[str]:
    for row in read_table(data_dir / "lunar_years.csv", YEAR_COLUMNS):
        reckoning = next(r for r in RECKONINGS if r.name == row["reckoning"])
        year, base = int(row["year"]), reckoning.otherwise_as
        if year not in reckoning.years:
            yield f"{reckoning.name} {year}: this reckoning has no years of its own there"
        elif base is not None and frozen[base.name][year] == frozen[reckoning.name][year]:
            yield f"{reckoning.name} {year}: the row is the same as that of {base.name}"


def complaints(data_dir: Path, observations: Observations) -> list[str]:
    frozen, listed = read_years(data_dir), read_sensitive(data_dir)
    return [*check_years(frozen, listed, observations), *check_sensitive(listed, observations),
            *check_own_rows(data_dir, frozen)]


def main() -> int:
    parser = argparse.ArgumentParser(description="the lunar years from astronomy")
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--check", action="store_true", help="compare the frozen tables with every engine")
    mode.add_argument("--write", action="store_true", help="write the tables anew")
    parser.add_argument("data_dir", nargs="?", type=Path, default=DEFAULT_DATA_DIR)
    arguments = parser.parse_args()
    observations = Observations.make()
    if arguments.write:
        write(arguments.data_dir, observations)
        return 0
    found = complaints(arguments.data_dir, observations)
    for complaint in found:
        print(complaint, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
