"""The two offices of the example: what they are, what is asked of them and how they work.

Nothing here was measured at Phú Mỹ. Known are the names, the administrative code 30406, the two
numbers of letters in report 994/BC-UBND of 25/11/2024 and the sizes of other communes' workloads;
shares of channels, seasons and delays are what such an office plausibly has.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from motcua import papers


@dataclass(frozen=True)
class Line:
    """One procedure and how it goes at this office; shares are of its dossiers."""

    code: str
    a_year: int
    case: str = ""
    online: float = 0.0
    post: float = 0.0
    supplement: float = 0.0
    late: float = 0.0
    season: str = "steady"
    unit: str = "tu-phap"


@dataclass(frozen=True)
class OfficeOfExample:
    """An office, its year and its habits."""

    name: str
    first_day: dt.date
    """Of the reporting year."""
    as_of: dt.datetime
    """When the books are closed; nothing later is in the events."""
    seed: int
    agency: str
    """Electronic code; the groups of nines belong to no agency."""
    address: str
    """Where its people live."""
    paper_office: papers.Office
    """Whose name stands on forms."""
    letter_office: papers.Office
    """Whose name stands on letters: the chair's."""
    office_names: dict[str, str]
    lines: tuple[Line, ...]
    level_one_first: bool
    """How the dossier codes of its time are written."""
    alerts: bool
    """Its software alerts officers of online dossiers and closes what is not supplemented."""
    letters_from: dt.date
    """From here on, a letter goes with a result that is handed over at the counter."""


# Office hours of An Giang: as a clerk would say them; no published source was found.
OFFICE_HOURS_CSV = (
    "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n"
    "2013-01-01,,Mon-Fri,,,07:00-11:00 13:00-17:00,yes,,giờ giả định của ví dụ,unverified\n"
)

SEASONS = {
    # Factors of the months, January first.
    "steady": (1.0, 0.8, 1.05, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.05, 1.05, 1.0),
    # School and university admission: copies and signatures are certified in summer.
    "school": (0.85, 0.6, 0.95, 0.9, 1.0, 1.25, 1.5, 1.45, 1.05, 0.9, 0.85, 0.8),
    # Weddings: the cool months, none in the seventh lunar month.
    "weddings": (1.3, 0.7, 1.2, 1.0, 0.85, 0.75, 0.75, 0.6, 0.8, 1.1, 1.4, 1.45),
    # Support is decided after New Year and before Tết of the next year.
    "support": (0.8, 0.7, 1.2, 1.2, 1.1, 1.0, 1.0, 0.9, 0.9, 1.0, 1.1, 1.1),
}
WEEKDAYS = (1.28, 1.06, 1.0, 0.94, 0.9, 0.55, 0.5)

PHU_MY = papers.Office(
    name="Ủy ban nhân dân thị trấn Phú Mỹ",
    parent="Ủy ban nhân dân huyện Phú Tân",
    place="Phú Mỹ",
    address="thị trấn Phú Mỹ, huyện Phú Tân, tỉnh An Giang",
    symbol="UBND",
    signer_authority="TM. ỦY BAN NHÂN DÂN",
    signer_title="CHỦ TỊCH",
    signer_name="Mẫu Văn Chủ Tịch",
    officer_name="Mẫu Thị Một Cửa",
)

PHU_MY_2024 = OfficeOfExample(
    name="thị trấn Phú Mỹ",
    first_day=dt.date(2023, 12, 15),
    as_of=dt.datetime(2024, 11, 25, 17, 0),
    seed=48,
    agency="000.99.99.H01",
    address="thị trấn Phú Mỹ, huyện Phú Tân, tỉnh An Giang",
    paper_office=PHU_MY,
    letter_office=PHU_MY,
    office_names={
        "tu-phap": "Công chức tư pháp - hộ tịch",
        "dia-chinh": "Công chức địa chính - xây dựng",
        "van-hoa": "Công chức văn hóa - xã hội",
        "mot-cua": "Bộ phận Tiếp nhận và Trả kết quả",
    },
    lines=(
        Line("2.000815", 4350, season="school"),
        Line("2.000884", 1120, season="school"),
        Line("2.000635", 930, online=0.46, post=0.04),
        Line("1.004873", 760, online=0.42, post=0.02, supplement=0.035, late=0.02),
        Line("2.001035", 560, supplement=0.02, late=0.008),
        Line("1.001193", 205, online=0.34),
        Line("2.000986", 165, online=0.97, supplement=0.04, late=0.02),
        Line("1.000894", 140, online=0.08, season="weddings"),
        Line("1.000656", 168, online=0.2),
        Line("1.004859", 240, case="01", online=0.3, supplement=0.06, late=0.025),
        Line("1.004884", 150, online=0.25, supplement=0.08, late=0.03),
        Line("1.004772", 24, online=0.2, supplement=0.08, late=0.03),
        Line("2.001406", 70, supplement=0.04, late=0.02),
        Line("2.001016", 62, supplement=0.03, late=0.01),
        Line("2.001019", 18),
        Line("2.000913", 22),
        Line("2.000927", 9),
        Line("2.000942", 34),
        Line("2.000908", 26, online=0.3),
        Line("1.010833", 60, online=0.3, supplement=0.04, late=0.02, unit="van-hoa"),
        Line("1.001776", 210, online=0.35, post=0.03, season="support", unit="van-hoa"),
        Line("1.001731", 70, online=0.3, unit="van-hoa"),
        Line("1.012812", 42, supplement=0.1, late=0.14, unit="dia-chinh"),
        Line("1.001022", 14, supplement=0.07, late=0.03),
        Line("1.000689", 11, supplement=0.07),
        Line("1.004837", 6),
        Line("1.004746", 12, supplement=0.05),
        Line("2.001263", 2),
    ),
    level_one_first=False,
    alerts=False,
    letters_from=dt.date(2024, 11, 4),
)

PHU_TAN_2026 = OfficeOfExample(
    name="xã Phú Tân",
    first_day=dt.date(2025, 12, 15),
    as_of=dt.datetime(2026, 11, 26, 11, 0),
    seed=2026,
    agency="H01.999.99",
    address="xã Phú Tân, tỉnh An Giang",
    paper_office=papers.Office(
        name="Trung tâm Phục vụ hành chính công xã Phú Tân",
        parent="Ủy ban nhân dân xã Phú Tân",
        place="Phú Tân",
        address="xã Phú Tân, tỉnh An Giang",
        symbol="TTPVHCC",
        signer_authority="",
        signer_title="GIÁM ĐỐC",
        signer_name="Mẫu Văn Giám Đốc",
        officer_name="Mẫu Thị Tiếp Nhận",
    ),
    letter_office=papers.Office(
        name="Ủy ban nhân dân xã Phú Tân",
        place="Phú Tân",
        symbol="UBND",
        signer_authority="TM. ỦY BAN NHÂN DÂN",
        signer_title="CHỦ TỊCH",
        signer_name="Mẫu Thị Chủ Tịch",
    ),
    office_names={
        "tu-phap": "Văn phòng HĐND và UBND (tư pháp - hộ tịch)",
        "kinh-te": "Phòng Kinh tế",
        "van-hoa": "Phòng Văn hóa - Xã hội",
        "mot-cua": "Trung tâm Phục vụ hành chính công",
    },
    lines=(
        Line("2.000815", 2900, season="school"),
        Line("2.000884", 1150, online=0.05, season="school"),
        Line("2.000635", 1450, online=0.86, post=0.02),
        Line("1.004873", 1180, online=0.84, post=0.01, supplement=0.03, late=0.012),
        Line("2.001035", 900, online=0.1, supplement=0.02, late=0.01),
        Line("1.001193", 310, online=0.72),
        Line("3.000722", 420, online=0.99, supplement=0.03, late=0.015),
        Line("1.000894", 300, online=0.45, season="weddings"),
        Line("1.000656", 260, online=0.5),
        Line("2.002913", 140, online=0.98, supplement=0.04, late=0.02),
        Line("1.004859", 420, case="01", online=0.7, supplement=0.05, late=0.02),
        Line("1.004884", 240, online=0.7, supplement=0.06, late=0.02),
        Line("2.001406", 130, supplement=0.04, late=0.02),
        Line("2.001016", 90, supplement=0.03),
        Line("1.014027", 560, online=0.7, post=0.02, season="support", unit="van-hoa"),
        Line("1.010833", 90, online=0.6, supplement=0.04, late=0.02, unit="van-hoa"),
        Line("1.001612", 360, online=0.93, supplement=0.06, late=0.02, unit="kinh-te"),
        Line("2.000720", 110, online=0.93, supplement=0.04, unit="kinh-te"),
        Line("1.012812", 60, supplement=0.08, late=0.12, unit="kinh-te"),
        Line("1.012796", 35, online=0.6, supplement=0.08, late=0.1, unit="kinh-te"),
        Line("2.000528", 12, online=0.6),
        Line("2.001263", 3),
    ),
    level_one_first=True,
    alerts=True,
    letters_from=dt.date(2025, 12, 15),
)

OFFICES = {"phu-my-2024": PHU_MY_2024, "phu-tan-2026": PHU_TAN_2026}


def toml_of(office: OfficeOfExample) -> str:
    """The office as motcua.year.YearOffice.from_toml reads it."""
    lines = [
        f"name = {_quoted(office.name)}",
        f"agency = {_quoted(office.agency)}",
        f"letters_from = {office.letters_from.isoformat()}",
        f"office_hours_csv = {_quoted(OFFICE_HOURS_CSV)}",
        f"note = {_quoted(NOTE)}",
    ]
    for name, letterhead in (("forms", office.paper_office), ("letters", office.letter_office)):
        lines.append(f"\n[{name}]")
        lines += [f"{each} = {_quoted(getattr(letterhead, each))}" for each in LETTERHEAD]
    lines.append("\n[offices]")
    lines += [f"{code} = {_quoted(name)}" for code, name in office.office_names.items()]
    return "\n".join(lines) + "\n"


NOTE = "Dữ liệu mô phỏng: hồ sơ và người trong trang này do máy sinh ra, không có thật."
LETTERHEAD = (
    "name", "parent", "place", "address", "symbol", "signer_authority", "signer_title",
    "signer_name", "officer_name",
)  # fmt: skip


def _quoted(text: str) -> str:
    # Strings of JSON are strings of TOML.
    return json.dumps(text, ensure_ascii=False)
