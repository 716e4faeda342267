"""The extension module: values and functions of the C++ library.

Unless said otherwise a refused value raises motcua.MotcuaError (a ValueError), an argument of a
wrong type TypeError. All classes are immutable, hashable, picklable and safe to share between
threads. `str` arguments are Unicode text, `bytes` are octets of motcua.type.v1 messages.
"""

import datetime
import enum
import typing
import uuid
from collections.abc import Callable, Iterable, Sequence
from typing import final, overload

import numpy
import numpy.typing

from motcua._explained import Explained

__version__: str
FIRST_LUNAR_YEAR: int
LAST_LUNAR_YEAR: int

def law_edition() -> str:
    """Edition of the embedded law data, "YYYY.MM-N". vi: ấn bản dữ liệu pháp luật"""

def law_data_hash() -> str:
    """SHA-256 of all embedded law data, 64 lower-case hex digits. vi: mã băm dữ liệu"""

class Errc(enum.Enum):
    """What went wrong. Numbers are never reused: 1-99 base, 100-199 calendar, 800-899 exchange.

    vi: mã lỗi
    """

    INVALID_TEXT = 1
    INVALID_DATE = 2
    INVALID_TIME = 3
    INVALID_LAW_REF = 4
    INVALID_TIMELINE = 5
    INVALID_UUID = 6
    INVALID_DOSSIER_CODE = 7
    INVALID_PROCEDURE_CODE = 8
    INVALID_AGENCY_CODE = 9
    INVALID_PERSONAL_ID = 10
    INCONSISTENT_PERSONAL_ID = 11
    INVALID_TAX_CODE = 12
    INVALID_PHONE_NUMBER = 13
    OUT_OF_CALENDAR_RANGE = 100
    INVALID_CALENDAR_ROW = 101
    CONFLICTING_CALENDAR_ROWS = 102
    NO_OFFICE_HOURS = 103
    INVALID_COUNT = 104
    NO_WORKING_TIME = 105
    INVALID_LUNAR_DATE = 106
    OUT_OF_LUNAR_RANGE = 107
    PROVISIONAL = 108
    INVALID_COLUMN = 109
    UNKNOWN_PLACE = 110
    MALFORMED_WIRE = 800
    INVALID_WIRE_VALUE = 801
    WIRE_TOO_LARGE = 802

class Confidence(enum.Enum):
    """How well a fact taken from the law is established. vi: độ tin cậy của nguồn"""

    VERIFIED = 0
    """Read in the legal text itself. vi: đã kiểm chứng"""
    SECONDARY = 1
    """Read in a commentary, a local decision or software. vi: nguồn thứ cấp"""
    UNVERIFIED = 2
    """Recalled, inferred or open. vi: chưa kiểm chứng"""

class LawDocumentKind(enum.Enum):
    """Kind of a Vietnamese legal document. vi: loại văn bản"""

    CODE = 0
    """vi: Bộ luật"""
    LAW = 1
    """vi: Luật"""
    ORDINANCE = 2
    """vi: Pháp lệnh"""
    RESOLUTION = 3
    """vi: Nghị quyết"""
    DECREE = 4
    """vi: Nghị định"""
    DECISION = 5
    """vi: Quyết định"""
    CIRCULAR = 6
    """vi: Thông tư"""
    JOINT_CIRCULAR = 7
    """vi: Thông tư liên tịch"""
    DIRECTIVE = 8
    """vi: Chỉ thị"""
    CONSOLIDATED_TEXT = 9
    """vi: Văn bản hợp nhất"""

class AgencyOrder(enum.Enum):
    """Which end of an agency code names the top. vi: thứ tự các nhóm trong mã định danh"""

    LEVEL_ONE_FIRST = 0
    """ "H01.30.15" """
    LEVEL_ONE_LAST = 1
    """ "000.00.15.H01" """

class Audience(enum.Enum):
    """For whom a calendar speaks; swapped days bind the civil service only. vi: đối tượng"""

    CIVIL_SERVICE = 0
    """Offices that rest Saturday and Sunday. vi: cán bộ, công chức, viên chức"""
    PRIVATE_EMPLOYERS = 1
    """Weekly rest is the employer's to fix. vi: doanh nghiệp"""

class DayKind(enum.Enum):
    """What a day is. vi: loại ngày"""

    WORKING_DAY = 0
    """vi: ngày làm việc"""
    WEEKLY_REST = 1
    """vi: ngày nghỉ hằng tuần"""
    PUBLIC_HOLIDAY = 2
    """vi: nghỉ lễ, tết"""
    SUBSTITUTE_HOLIDAY = 3
    """vi: nghỉ bù"""
    SWAPPED_DAY_OFF = 4
    """vi: nghỉ hoán đổi"""
    MAKE_UP_WORKING_DAY = 5
    """vi: làm bù"""
    LOCAL_DAY_OFF = 6
    """vi: ngày nghỉ theo quyết định của địa phương, cơ quan"""

class DayStatus(enum.Enum):
    """How firm a row is. vi: tình trạng"""

    DECIDED = 0
    """vi: đã quyết định"""
    PROPOSED = 1
    """Published for opinion, not decided. vi: đang đề xuất"""
    PREDICTED = 2
    """Follows from the law, the year's notice not yet out. vi: dự kiến theo luật"""

class EndRule(enum.Enum):
    """What becomes of a term whose last day is a rest day. vi: ngày cuối là ngày nghỉ"""

    ROLL_TO_WORKING_DAY = 0
    """vi: kết thúc vào ngày làm việc tiếp theo (BLDS 2015 Điều 148 khoản 5)"""
    KEEP = 1
    """vi: giữ nguyên"""

class CountRule(enum.Enum):
    """How a term was counted. vi: cách tính thời hạn"""

    WORKING_DAYS = 0
    """vi: theo ngày làm việc, không tính ngày bắt đầu"""
    CALENDAR_DAYS = 1
    """vi: theo ngày (kể cả ngày nghỉ), không tính ngày bắt đầu"""
    WEEKS = 2
    """vi: theo tuần"""
    MONTHS = 3
    """Clamped to the last day of a shorter month. vi: theo tháng"""
    YEARS = 4
    """Clamped as months. vi: theo năm"""
    HOURS = 5
    """vi: theo giờ (liên tục)"""
    WORKING_MINUTES = 6
    """vi: theo giờ làm việc"""
    ROLL = 7
    """vi: chuyển sang ngày làm việc tiếp theo"""
    CUT_OFF = 8
    """vi: nhận sau giờ quy định thì tính sang ngày làm việc tiếp theo"""

class LunarReckoning(enum.Enum):
    """Which reckoning of the lunar months. vi: phép tính lịch âm"""

    VIETNAM = 0
    """The law's since 1968 (UTC+7), reckoned backwards before. vi: lịch Việt Nam theo giờ múi 7"""
    CIVIL_NORTH = 1
    """Names the real Tết of years before 1968. vi: lịch dân dụng miền Bắc"""
    CIVIL_SOUTH = 2
    """CIVIL_NORTH to 1966, UTC+8 to the end of 1975. vi: lịch dân dụng miền Nam"""

class Sex(enum.Enum):
    """Sex as the personal identification number records it. vi: giới tính"""

    MALE = 0
    """vi: nam"""
    FEMALE = 1
    """vi: nữ"""

class PhoneKind(enum.Enum):
    """Kind of subscriber number. vi: loại số điện thoại"""

    MOBILE = 0
    """vi: di động"""
    FIXED = 1
    """vi: cố định"""

class TaxCodeKind(enum.Enum):
    """What a tax code is of. vi: loại mã số thuế"""

    MAIN = 0
    """vi: mã 10 số"""
    DEPENDENT_UNIT = 1
    """vi: mã 13 số"""
    PERSONAL_ID = 2
    """vi: mã 12 số"""

class VietnameseDateStyle(enum.Enum):
    """How a date is written on paper. vi: cách ghi ngày tháng"""

    LONG = 0
    """ "ngày 05 tháng 3 năm 2026" """
    SHORT = 1
    """ "05/3/2026" """

@final
class LawRef:
    """A citation: a document and, optionally, the place inside it. vi: căn cứ pháp lý

    Ordered by the text of its parts, which has no legal meaning. str() is to_vietnamese().
    """

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> LawRef:
        """Read a citation as officials write it.

        "điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP", "Nghị định số 118/2025/NĐ-CP, Điều
        17, khoản 2, điểm c", titled documents and bare numbers whose kind the suffix tells.
        Raises MotcuaError (INVALID_LAW_REF), naming the part that could not be read.
        """

    @staticmethod
    def make(
        kind: LawDocumentKind,
        title: str,
        number: str,
        *,
        article: str = "",
        clause: str = "",
        point: str = "",
        annex: str = "",
    ) -> LawRef:
        """Build a citation from its parts; an empty part is absent.

        `title` stands between the kind and "số"; `annex` excludes `article`.
        Raises MotcuaError (INVALID_LAW_REF).
        """

    @property
    def kind(self) -> LawDocumentKind:
        """vi: loại văn bản"""
    @property
    def title(self) -> str:
        """e.g. "Dân sự"; often empty. vi: tên văn bản"""
    @property
    def number(self) -> str:
        """e.g. "118/2025/NĐ-CP". vi: số, ký hiệu"""
    @property
    def article(self) -> str:
        """e.g. "17a"; empty when the whole document is cited. vi: điều"""
    @property
    def clause(self) -> str:
        """e.g. "2"; may be empty. vi: khoản"""
    @property
    def point(self) -> str:
        """e.g. "đ"; may be empty. vi: điểm"""
    @property
    def annex(self) -> str:
        """e.g. "Phụ lục II"; may be empty. vi: phụ lục, mẫu"""
    def to_vietnamese(self) -> str:
        """The citation as Vietnamese law writes it; parse() of it gives an equal LawRef."""

    def to_english(self) -> str:
        """The citation for an English reader."""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: LawRef) -> bool: ...
    def __le__(self, other: LawRef) -> bool: ...
    def __gt__(self, other: LawRef) -> bool: ...
    def __ge__(self, other: LawRef) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[LawRef], tuple[str]]: ...

@final
class LegalBasis:
    """A citation together with how well the fact it supports is established.

    vi: căn cứ pháp lý và độ tin cậy
    """

    def __init__(self, law: LawRef, confidence: Confidence) -> None: ...
    @property
    def law(self) -> LawRef:
        """vi: căn cứ"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[LegalBasis], tuple[LawRef, Confidence]]: ...

@final
class AgencyCode:
    """Electronic identification code of an agency, as written. vi: mã định danh cơ quan

    Equality and order are of the text; same_agency() compares across orders.
    """

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> AgencyCode:
        """Read a code in either order: "H01.30.15" or "000.00.15.H01".

        Raises MotcuaError (INVALID_AGENCY_CODE).
        """

    @property
    def text(self) -> str:
        """The code as written."""
    @property
    def order(self) -> AgencyOrder:
        """vi: thứ tự nhóm"""
    @property
    def level_one(self) -> str:
        """The level-one group, e.g. "H01". vi: cơ quan cấp 1"""
    def levels(self) -> list[str]:
        """The groups from level one downwards, without trailing groups of zeros."""

    def canonical(self) -> str:
        """The code written level one first, without trailing groups of zeros."""

    def same_agency(self, other: AgencyCode) -> bool:
        """True when both name the same agency, whatever the order and the zero groups."""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: AgencyCode) -> bool: ...
    def __le__(self, other: AgencyCode) -> bool: ...
    def __gt__(self, other: AgencyCode) -> bool: ...
    def __ge__(self, other: AgencyCode) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[AgencyCode], tuple[str]]: ...

@final
class DossierCode:
    """The code printed on a receipt: agency, date of reception, serial. vi: mã số hồ sơ"""

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> DossierCode:
        """Read a code as printed: "000.00.15.H01-241125-0001" or "G09.20-20260609-0092637".

        Raises MotcuaError (INVALID_DOSSIER_CODE), naming agency, date or serial.
        """

    @staticmethod
    def make(agency: AgencyCode, date: datetime.date, serial: int) -> DossierCode:
        """Compose the code of a new dossier; `date` 2000-2099, `serial` 1 or more.

        Raises MotcuaError (INVALID_DOSSIER_CODE).
        """

    @property
    def text(self) -> str:
        """The code as written."""
    @property
    def agency(self) -> AgencyCode:
        """vi: mã định danh cơ quan"""
    @property
    def date(self) -> datetime.date:
        """vi: ngày tiếp nhận"""
    @property
    def date_digits(self) -> int:
        """How many digits the date was written with: 6 or 8."""
    @property
    def serial(self) -> str:
        """The serial as written, leading zeros kept. vi: số thứ tự trong ngày"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: DossierCode) -> bool: ...
    def __le__(self, other: DossierCode) -> bool: ...
    def __gt__(self, other: DossierCode) -> bool: ...
    def __ge__(self, other: DossierCode) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[DossierCode], tuple[str]]: ...

@final
class ProcedureCode:
    """Procedure code of the national database, as written. vi: mã thủ tục hành chính"""

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> ProcedureCode:
        """Read a code: "1.001193", "1.010833.01", "1.001193.000.00.00.H01".

        Raises MotcuaError (INVALID_PROCEDURE_CODE).
        """

    @property
    def text(self) -> str:
        """The code as written."""
    @property
    def base(self) -> str:
        """The procedure itself, without case and copy. vi: mã gốc"""
    @property
    def case_number(self) -> str:
        """The two digits of the case, or empty. vi: trường hợp"""
    @property
    def copy_owner(self) -> str:
        """The province or ministry whose copy it is, or empty. vi: mã cơ quan công bố bản sao"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: ProcedureCode) -> bool: ...
    def __le__(self, other: ProcedureCode) -> bool: ...
    def __gt__(self, other: ProcedureCode) -> bool: ...
    def __ge__(self, other: ProcedureCode) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[ProcedureCode], tuple[str]]: ...

@final
class PersonalId:
    """Personal identification number, 12 digits. vi: số định danh cá nhân

    Personal data: repr and str show masked(); a pickle holds the number.
    """

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> PersonalId:
        """Read 12 digits without separators.

        Raises MotcuaError (INVALID_PERSONAL_ID), naming the part, never the number.
        """

    @property
    def digits(self) -> str:
        """The whole number. Personal data: do not log it."""
    def masked(self) -> str:
        """The number, fit for a log: "089******123"."""

    @property
    def birthplace_code(self) -> str:
        """vi: mã tỉnh, thành phố hoặc mã quốc gia nơi đăng ký khai sinh"""
    @property
    def province(self) -> str:
        """The province in the list of 63, or empty when born abroad. vi: nơi đăng ký khai sinh"""
    def birthplace_basis(self) -> LegalBasis:
        """Where the meaning of birthplace_code comes from."""

    @property
    def sex(self) -> Sex:
        """vi: giới tính"""
    @property
    def birth_year(self) -> int:
        """Four digits, 1900-2399. vi: năm sinh"""
    def check_consistent(self, birth_date: datetime.date, sex: Sex) -> None:
        """Check the number against what the dossier says of its holder.

        Raises MotcuaError (INCONSISTENT_PERSONAL_ID), naming which of the two does not fit.
        """

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: PersonalId) -> bool: ...
    def __le__(self, other: PersonalId) -> bool: ...
    def __gt__(self, other: PersonalId) -> bool: ...
    def __ge__(self, other: PersonalId) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[PersonalId], tuple[str]]: ...

@final
class TaxCode:
    """Tax code of 10, 13 or 12 digits. vi: mã số thuế

    It may be a person's: repr and str show masked(); a pickle holds the code.
    """

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> TaxCode:
        """Read a code; spaces, dots and hyphens between digits are accepted.

        Raises MotcuaError (INVALID_TAX_CODE), naming the part, never the code.
        """

    @property
    def text(self) -> str:
        """The code in the official form. Personal data: do not log it."""
    def masked(self) -> str:
        """The code, fit for a log: "*******437"."""

    @property
    def kind(self) -> TaxCodeKind:
        """vi: loại mã"""
    @property
    def main(self) -> str:
        """The first ten digits, or all twelve of a personal number. vi: mã số chính"""
    @property
    def dependent_unit(self) -> str:
        """The dependent unit's three digits, or empty. vi: số thứ tự đơn vị phụ thuộc"""
    def basis(self) -> LegalBasis:
        """Where the rule for this kind comes from, and how well that is established."""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: TaxCode) -> bool: ...
    def __le__(self, other: TaxCode) -> bool: ...
    def __gt__(self, other: TaxCode) -> bool: ...
    def __ge__(self, other: TaxCode) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[TaxCode], tuple[str]]: ...

@final
class PhoneNumber:
    """A mobile or fixed number of Viet Nam. vi: số điện thoại

    Personal data: repr and str show masked(); a pickle holds the number.
    """

    def __init__(self, text: str) -> None:
        """The same as parse(text)."""

    @staticmethod
    def parse(text: str) -> PhoneNumber:
        """Read a number in national form or with the country code.

        Raises MotcuaError (INVALID_PHONE_NUMBER), never with the number.
        """

    @property
    def e164(self) -> str:
        """ "+84912345678". Personal data. vi: dạng quốc tế"""
    def national(self) -> str:
        """ "0912345678". Personal data. vi: dạng trong nước"""

    def masked(self) -> str:
        """The number, fit for a log: "*******678"."""

    @property
    def kind(self) -> PhoneKind:
        """vi: loại số"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: PhoneNumber) -> bool: ...
    def __le__(self, other: PhoneNumber) -> bool: ...
    def __gt__(self, other: PhoneNumber) -> bool: ...
    def __ge__(self, other: PhoneNumber) -> bool: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[PhoneNumber], tuple[str]]: ...

@final
class DayRow:
    """One dated row of the law of working time: why a day is not what the week says.

    Text becomes NFC. vi: một ngày nghỉ hoặc ngày làm bù theo quy định
    """

    def __init__(
        self,
        *,
        date: datetime.date,
        kind: DayKind,
        audience: Audience | None = None,
        status: DayStatus,
        name: str,
        name_en: str = "",
        pair: datetime.date | None = None,
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def date(self) -> datetime.date:
        """vi: ngày"""
    @property
    def kind(self) -> DayKind:
        """Never WORKING_DAY or WEEKLY_REST. vi: loại ngày"""
    @property
    def audience(self) -> Audience | None:
        """None: everybody. vi: đối tượng"""
    @property
    def status(self) -> DayStatus:
        """vi: tình trạng"""
    @property
    def name(self) -> str:
        """e.g. "Giỗ Tổ Hùng Vương". vi: tên ngày"""
    @property
    def name_en(self) -> str:
        """The name in English."""
    @property
    def pair(self) -> datetime.date | None:
        """The other side of a swap; the holiday of a substitute."""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """Notice or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], DayRow], tuple[()]]: ...

@final
class DayInfo:
    """What a calendar says of one day. vi: thông tin một ngày"""

    def __init__(
        self,
        *,
        date: datetime.date,
        kind: DayKind,
        working: bool,
        provisional: bool,
        rows: Sequence[DayRow] = (),
    ) -> None: ...
    @property
    def date(self) -> datetime.date:
        """vi: ngày"""
    @property
    def kind(self) -> DayKind:
        """vi: loại ngày"""
    @property
    def working(self) -> bool:
        """vi: là ngày làm việc"""
    @property
    def provisional(self) -> bool:
        """Rests on a proposed or predicted row, or lies beyond what is decided."""
    @property
    def rows(self) -> tuple[DayRow, ...]:
        """Every row of the day, also those a weekly rest day hides."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], DayInfo], tuple[()]]: ...

@final
class Session:
    """A stretch of office time in minutes of the day, [open, close). vi: buổi làm việc"""

    def __init__(self, open: int, close: int) -> None: ...
    @property
    def open(self) -> int:
        """0-1440. vi: giờ mở"""
    @property
    def close(self) -> int:
        """0-1440. vi: giờ đóng"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], Session], tuple[()]]: ...

@final
class MonthDay:
    """A day of the year, for seasons that return every year. vi: ngày trong năm"""

    def __init__(self, month: int, day: int) -> None: ...
    @property
    def month(self) -> int:
        """1-12. vi: tháng"""
    @property
    def day(self) -> int:
        """1-31. vi: ngày"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], MonthDay], tuple[()]]: ...

@final
class OfficeHoursRow:
    """Office hours on some weekdays, in a season, between two dates.

    Make-up working days keep the hours of the weekday they are swapped with. Sessions that do not
    count receive dossiers but are no working time and make no working day. vi: giờ làm việc
    """

    def __init__(
        self,
        *,
        from_: datetime.date,
        until: datetime.date | None = None,
        weekdays: Iterable[int],
        season_from: MonthDay | None = None,
        season_until: MonthDay | None = None,
        sessions: Sequence[Session],
        counting: bool = True,
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def weekdays(self) -> frozenset[int]:
        """0 is Monday, 6 Sunday, as in date.weekday(). vi: các thứ trong tuần"""
    @property
    def season_from(self) -> MonthDay | None:
        """Both or neither; a season may run over New Year. vi: đầu mùa"""
    @property
    def season_until(self) -> MonthDay | None:
        """vi: cuối mùa"""
    @property
    def sessions(self) -> tuple[Session, ...]:
        """Ascending, not touching nor overlapping. vi: các buổi làm việc"""
    @property
    def counting(self) -> bool:
        """False: reception only."""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """Notice or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], OfficeHoursRow], tuple[()]]: ...

@final
class WeeklyRestRow:
    """The weekly rest days from a date on. vi: ngày nghỉ hằng tuần"""

    def __init__(
        self,
        *,
        audience: Audience,
        from_: datetime.date,
        until: datetime.date | None = None,
        days: Iterable[int],
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def audience(self) -> Audience:
        """vi: đối tượng"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def days(self) -> frozenset[int]:
        """0 is Monday, 6 Sunday, as in date.weekday(). vi: các thứ trong tuần"""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """Notice or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], WeeklyRestRow], tuple[()]]: ...

@final
class CalendarRows:
    """Everything a WorkCalendar is built from. An overlay is the same with fewer rows.

    vi: dữ liệu lịch làm việc
    """

    def __init__(
        self,
        *,
        name: str = "",
        first_day: datetime.date | None = None,
        last_day: datetime.date | None = None,
        last_decided_day: datetime.date | None = None,
        days: Sequence[DayRow] = (),
        weekly_rest: Sequence[WeeklyRestRow] = (),
        office_hours: Sequence[OfficeHoursRow] = (),
        first_decided_day: datetime.date | None = None,
    ) -> None: ...
    @property
    def name(self) -> str:
        """e.g. "An Giang". vi: tên lịch"""
    @property
    def first_day(self) -> datetime.date | None:
        """Known from here …"""
    @property
    def last_day(self) -> datetime.date | None:
        """… to here."""
    @property
    def last_decided_day(self) -> datetime.date | None:
        """What follows is predicted; None: last_day."""
    @property
    def days(self) -> tuple[DayRow, ...]:
        """vi: các ngày nghỉ, làm bù"""
    @property
    def weekly_rest(self) -> tuple[WeeklyRestRow, ...]:
        """vi: ngày nghỉ hằng tuần"""
    @property
    def office_hours(self) -> tuple[OfficeHoursRow, ...]:
        """vi: giờ làm việc"""
    @property
    def first_decided_day(self) -> datetime.date | None:
        """What precedes is predicted; None: first_day."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], CalendarRows], tuple[()]]: ...

@final
class HolidayRule:
    """One holiday of the labour code, in force between two dates. vi: quy định ngày nghỉ lễ, tết"""

    def __init__(
        self,
        *,
        id: str,
        from_: datetime.date,
        until: datetime.date | None = None,
        lunar: bool,
        month: int,
        day: int,
        days_before: int = 0,
        days_after: int = 0,
        days_chosen: int = 0,
        compensated: bool | None = None,
        compensation_basis: LegalBasis | None = None,
        name: str,
        name_en: str = "",
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def id(self) -> str:
        """e.g. "tet-2019" """
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def lunar(self) -> bool:
        """The anchor is counted in the lunar calendar."""
    @property
    def month(self) -> int:
        """Month of the anchor day."""
    @property
    def day(self) -> int:
        """The anchor day."""
    @property
    def days_before(self) -> int:
        """Holidays directly before the anchor …"""
    @property
    def days_after(self) -> int:
        """… and after it, when the law itself fixes them."""
    @property
    def days_chosen(self) -> int:
        """Days that a yearly decision places next to the anchor."""
    @property
    def compensated(self) -> bool | None:
        """Moved when it falls on weekly rest; None where the law does not say. vi: được nghỉ bù"""
    @property
    def compensation_basis(self) -> LegalBasis | None:
        """What moves it. vi: căn cứ nghỉ bù"""
    @property
    def name(self) -> str:
        """vi: tên ngày"""
    @property
    def name_en(self) -> str:
        """The name in English."""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """Notice or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], HolidayRule], tuple[()]]: ...

@final
class HolidayPrecedent:
    """How a yearly decision placed the chosen days when the anchor fell on some weekdays.

    A precedent, never law: what it gives is PREDICTED. vi: tiền lệ chọn ngày nghỉ
    """

    def __init__(
        self,
        *,
        rule: str,
        anchor_on: Iterable[int],
        days_before: int = 0,
        days_after: int = 0,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """HolidayRule.id"""
    @property
    def anchor_on(self) -> frozenset[int]:
        """Weekdays of the anchor, 0 is Monday."""
    @property
    def days_before(self) -> int:
        """Chosen days before the anchor, on top of the rule's own."""
    @property
    def days_after(self) -> int:
        """Chosen days after it."""
    @property
    def source(self) -> str:
        """The years it was seen in, or that there were none."""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], HolidayPrecedent], tuple[()]]: ...

@final
class DayNote:
    """A day that is no ordinary working day. vi: ngày được bỏ qua hoặc tính thêm"""

    def __init__(
        self,
        *,
        day: DayInfo,
        counted: bool,
    ) -> None: ...
    @property
    def day(self) -> DayInfo:
        """vi: ngày"""
    @property
    def counted(self) -> bool:
        """True: part of the count; False: skipped."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], DayNote], tuple[()]]: ...

@final
class Explanation:
    """The reasoning behind a counted date or moment. vi: giải trình cách tính thời hạn"""

    def __init__(
        self,
        *,
        rule: CountRule,
        from_: datetime.datetime,
        to: datetime.datetime,
        amount: int,
        unrolled: datetime.datetime | None = None,
        provisional: bool,
        bases: Sequence[LegalBasis] = (),
        notes: Sequence[DayNote] = (),
    ) -> None: ...
    @property
    def rule(self) -> CountRule:
        """vi: cách tính"""
    @property
    def from_(self) -> datetime.datetime:
        """What the count starts from (midnight for days)."""
    @property
    def to(self) -> datetime.datetime:
        """What it arrives at."""
    @property
    def amount(self) -> int:
        """How many of the rule's unit; CUT_OFF: minute of the day."""
    @property
    def unrolled(self) -> datetime.datetime | None:
        """Where it arrived before moving off a rest day."""
    @property
    def provisional(self) -> bool:
        """Rests on a proposed or predicted row."""
    @property
    def bases(self) -> tuple[LegalBasis, ...]:
        """The provisions behind the rule itself. vi: căn cứ"""
    @property
    def notes(self) -> tuple[DayNote, ...]:
        """The days between that are no ordinary working days, in order of time."""
    def to_vietnamese(self) -> str:
        """Several lines for a citizen; unverified facts are marked "(chưa kiểm chứng)"."""

    def to_english(self) -> str:
        """The same for a developer; unverified facts are marked "(unverified)"."""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], Explanation], tuple[()]]: ...

@final
class WorkCalendar:
    """Working days of an audience over a closed range of known days.

    A day is working when the weekly rest does not take it and no row takes it away, or when a
    make-up row adds it. Outside [first_day, last_day] nothing is known and every question whose
    walk leaves the range raises MotcuaError (OUT_OF_CALENDAR_RANGE). Only decided rows are used
    unless the caller accepts others.

    Adding days excludes the start day whatever it is; counts may be negative (backwards); nothing
    is rolled unless the function or its EndRule says so. The methods that end in _many answer for
    columns: see motcua.batch for their types.

    A pickle holds the rows, so that it answers as it did under newer data of the law.
    vi: lịch làm việc, ngày nghỉ lễ, nghỉ bù, hoán đổi, làm bù
    """

    @staticmethod
    def from_rows(
        rows: CalendarRows, audience: Audience, *, proposed: bool = False, predicted: bool = False
    ) -> WorkCalendar:
        """Build from rows, which must say first_day, last_day and the weekly rest between them.

        `proposed` and `predicted` accept rows that are not decided. Raises MotcuaError
        (INVALID_CALENDAR_ROW, CONFLICTING_CALENDAR_ROWS), naming the dates.
        """

    @overload
    def with_overlay(self, rows: CalendarRows) -> WorkCalendar:
        """A new calendar with the rows added: days, weekly rest, office hours.

        Its weekly rest and its hours replace those in force on the same days. The range stays
        unless the overlay widens it. Raises MotcuaError as from_rows.
        """

    @overload
    def with_overlay(
        self, *, name: str = "", days_csv: str = "", office_hours_csv: str = ""
    ) -> WorkCalendar:
        """The same with rows from CSV text, as read_days_csv and read_office_hours_csv take it."""

    @property
    def name(self) -> str:
        """vi: tên lịch"""
    @property
    def audience(self) -> Audience:
        """vi: đối tượng áp dụng"""
    @property
    def proposed(self) -> bool:
        """True when proposed rows are accepted. vi: chấp nhận ngày đang đề xuất"""
    @property
    def predicted(self) -> bool:
        """True when predicted rows are accepted. vi: chấp nhận ngày dự kiến theo luật"""
    @property
    def first_day(self) -> datetime.date:
        """First known day."""
    @property
    def last_day(self) -> datetime.date:
        """Last known day."""
    @property
    def first_decided_day(self) -> datetime.date:
        """First day of what is decided; earlier days are provisional."""
    @property
    def last_decided_day(self) -> datetime.date:
        """Last day of what is decided; later days are provisional."""
    @property
    def has_office_hours(self) -> bool:
        """True when office hours are known for every working day. vi: có giờ làm việc"""
    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any answer could."""
    def day(self, date: datetime.date) -> DayInfo:
        """What a date is, with its rows. vi: thông tin ngày"""

    def is_working_day(self, date: datetime.date) -> bool:
        """vi: có phải ngày làm việc"""

    def is_provisional(self, start: datetime.date, end: datetime.date) -> bool:
        """True when an answer that walks over these days rests on one that is not decided."""

    def roll_forward(self, date: datetime.date) -> datetime.date:
        """The first working day on or after a date. vi: ngày làm việc tiếp theo"""

    def roll_backward(self, date: datetime.date) -> datetime.date:
        """The last working day on or before a date."""

    def add_working_days(self, start: datetime.date, *, count: int) -> datetime.date:
        """The count-th working day after start, or before it for a negative count.

        Raises MotcuaError (INVALID_COUNT) for 0: say roll_forward, or keep the day.
        vi: cộng ngày làm việc
        """

    def count_working_days(self, start: datetime.date, end: datetime.date) -> int:
        """Working days after start up to and including end; negative when end is earlier.

        vi: đếm ngày làm việc
        """

    def add_calendar_days(self, start: datetime.date, *, count: int, end: EndRule) -> datetime.date:
        """Start plus calendar days; rest days inside count. vi: cộng ngày (kể cả ngày nghỉ)"""

    def add_weeks(self, start: datetime.date, *, count: int, end: EndRule) -> datetime.date:
        """The same weekday, count weeks on. vi: cộng tuần"""

    def add_months(self, start: datetime.date, *, count: int, end: EndRule) -> datetime.date:
        """The same day of the month, or that month's last day. vi: cộng tháng"""

    def add_years(self, start: datetime.date, *, count: int, end: EndRule) -> datetime.date:
        """The same day and month; 29 February becomes the 28th. vi: cộng năm"""

    def add_hours(self, start: datetime.datetime, *, count: int) -> datetime.datetime:
        """Start plus clock hours, rest or not. vi: cộng giờ"""

    def day_after_cut_off(
        self, received: datetime.datetime, *, cut_off: datetime.time
    ) -> datetime.date:
        """The day on which a dossier counts as received.

        It is the day of `received` or, when that is strictly later than `cut_off` or no working
        day, the next working day. vi: nhận sau 15 giờ tính ngày làm việc tiếp theo
        """

    def sessions(self, date: datetime.date, *, counting: bool = True) -> list[Session]:
        """The sessions of a day that count, or those for reception only. vi: các buổi làm việc"""

    def first_working_moment(self, date: datetime.date) -> datetime.datetime:
        """Raises MotcuaError (NO_WORKING_TIME) on a rest day. vi: đầu giờ làm việc"""

    def last_working_moment(self, date: datetime.date) -> datetime.datetime:
        """Raises MotcuaError (NO_WORKING_TIME) on a rest day. vi: cuối giờ làm việc"""

    def next_working_moment(self, time: datetime.datetime) -> datetime.datetime:
        """The time itself when it lies in a session, otherwise the opening of the next one."""

    def add_working_minutes(self, start: datetime.datetime, *, minutes: int) -> datetime.datetime:
        """The moment at which so much working time has passed, or before which it passes.

        Seconds of start are carried. Raises MotcuaError (NO_OFFICE_HOURS, INVALID_COUNT for 0).
        vi: cộng giờ làm việc
        """

    def count_working_minutes(self, start: datetime.datetime, end: datetime.datetime) -> int:
        """Whole minutes of working time in [start, end). vi: đếm giờ làm việc"""

    def explain_add_working_days(
        self, start: datetime.date, *, count: int
    ) -> Explained[datetime.date]:
        """add_working_days, with its reasoning. vi: kèm giải trình"""

    def explain_add_calendar_days(
        self, start: datetime.date, *, count: int, end: EndRule
    ) -> Explained[datetime.date]:
        """add_calendar_days, with its reasoning. vi: kèm giải trình"""

    def explain_add_weeks(
        self, start: datetime.date, *, count: int, end: EndRule
    ) -> Explained[datetime.date]:
        """add_weeks, with its reasoning. vi: kèm giải trình"""

    def explain_add_months(
        self, start: datetime.date, *, count: int, end: EndRule
    ) -> Explained[datetime.date]:
        """add_months, with its reasoning. vi: kèm giải trình"""

    def explain_add_years(
        self, start: datetime.date, *, count: int, end: EndRule
    ) -> Explained[datetime.date]:
        """add_years, with its reasoning. vi: kèm giải trình"""

    def explain_roll_forward(self, date: datetime.date) -> Explained[datetime.date]:
        """roll_forward, with its reasoning. vi: kèm giải trình"""

    def explain_day_after_cut_off(
        self, received: datetime.datetime, *, cut_off: datetime.time
    ) -> Explained[datetime.date]:
        """day_after_cut_off, with its reasoning. vi: kèm giải trình"""

    def explain_add_working_minutes(
        self, start: datetime.datetime, *, minutes: int
    ) -> Explained[datetime.datetime]:
        """add_working_minutes, with its reasoning. vi: kèm giải trình"""

    def month_text(self, year: int, month: int) -> str:
        """A month as text of at most 80 columns. vi: lịch tháng (văn bản)"""

    def month_svg(self, year: int, month: int) -> str:
        """A month as a self-contained SVG, to hang on the wall. vi: lịch tháng (SVG)"""

    def add_working_days_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        counts: numpy.typing.ArrayLike,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """add_working_days over columns: days and integers. vi: cộng ngày làm việc theo cột"""

    def count_working_days_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        ends: numpy.typing.ArrayLike | datetime.date,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """count_working_days over columns of days. vi: đếm ngày làm việc theo cột"""

    def roll_forward_many(
        self,
        days: numpy.typing.ArrayLike | datetime.date,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """roll_forward over a column of days. vi: ngày làm việc tiếp theo, theo cột"""

    def is_working_day_many(
        self,
        days: numpy.typing.ArrayLike | datetime.date,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """is_working_day over a column of days: 1 or 0. vi: có phải ngày làm việc, theo cột"""

    def add_calendar_days_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        counts: numpy.typing.ArrayLike,
        *,
        end: EndRule,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """add_calendar_days over columns: days and integers. vi: cộng ngày theo cột"""

    def add_months_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        counts: numpy.typing.ArrayLike,
        *,
        end: EndRule,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """add_months over columns: days and integers. vi: cộng tháng theo cột"""

    def add_working_minutes_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        minutes: numpy.typing.ArrayLike,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """add_working_minutes over columns: moments and integers. vi: cộng giờ làm việc theo cột"""

    def count_working_minutes_many(
        self,
        starts: numpy.typing.ArrayLike | datetime.date,
        ends: numpy.typing.ArrayLike | datetime.date,
        *,
        out: numpy.typing.NDArray[typing.Any] | None = None,
        codes_out: numpy.typing.NDArray[typing.Any] | None = None,
        threads: int = 1,
    ) -> tuple[numpy.typing.NDArray[typing.Any], numpy.typing.NDArray[numpy.int16]]:
        """count_working_minutes over columns of moments. vi: đếm giờ làm việc theo cột"""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(
        self,
    ) -> tuple[Callable[..., WorkCalendar], tuple[list[CalendarRows], Audience, bool, bool]]: ...

@final
class LunarDate:
    """A day of the lunar calendar, ordered as the days follow one another. vi: ngày âm lịch"""

    def __init__(self, year: int, month: int, day: int, leap_month: bool = False) -> None: ...
    @property
    def year(self) -> int:
        """Named by the solar year in which it begins. vi: năm âm lịch"""
    @property
    def month(self) -> int:
        """1-12. vi: tháng"""
    @property
    def day(self) -> int:
        """1-30. vi: ngày"""
    @property
    def leap_month(self) -> bool:
        """True for the repeated month. vi: tháng nhuận"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: LunarDate) -> bool: ...
    def __le__(self, other: LunarDate) -> bool: ...
    def __gt__(self, other: LunarDate) -> bool: ...
    def __ge__(self, other: LunarDate) -> bool: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], LunarDate], tuple[()]]: ...

@final
class LunarYear:
    """Shape of one lunar year. vi: năm âm lịch"""

    def __init__(
        self,
        *,
        year: int,
        first_day: datetime.date,
        days: int,
        leap_month: int | None = None,
    ) -> None: ...
    @property
    def year(self) -> int:
        """vi: năm"""
    @property
    def first_day(self) -> datetime.date:
        """Mùng 1 tháng Giêng. vi: Tết Nguyên đán"""
    @property
    def days(self) -> int:
        """353-385. vi: số ngày"""
    @property
    def leap_month(self) -> int | None:
        """The month that is repeated. vi: tháng nhuận"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], LunarYear], tuple[()]]: ...

def read_days_csv(file: str, text: str) -> list[DayRow]:
    """Read rows of days from CSV text; `file` names the text in messages.

    Header: date,kind,audience,status,name,name_en,pair,law,source,confidence.
    Raises MotcuaError (INVALID_CALENDAR_ROW) at the first bad row. vi: đọc ngày nghỉ từ CSV
    """

def read_office_hours_csv(file: str, text: str) -> list[OfficeHoursRow]:
    """Read rows of office hours from CSV text; `file` names the text in messages.

    Header: from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence.
    Raises MotcuaError (INVALID_CALENDAR_ROW). vi: đọc giờ làm việc từ CSV
    """

def predict_holidays(
    rules: Sequence[HolidayRule],
    precedents: Sequence[HolidayPrecedent],
    first: datetime.date,
    last: datetime.date,
) -> list[DayRow]:
    """The holidays that rules give between two dates, one row a day. vi: dự kiến theo luật

    Raises MotcuaError (INVALID_CALENDAR_ROW where no precedent covers a day, OUT_OF_LUNAR_RANGE).
    """

def derive_substitutes(
    holidays: Sequence[DayRow],
    rules: Sequence[HolidayRule],
    weekly_rest: Sequence[WeeklyRestRow],
    audience: Audience,
) -> list[DayRow]:
    """The substitute days off for holidays that fall on weekly rest. vi: tính ngày nghỉ bù

    Raises MotcuaError (INVALID_CALENDAR_ROW).
    """

def civil_service_calendar(
    *, proposed: bool = False, predicted: bool = False, predict_until: datetime.date | None = None
) -> WorkCalendar:
    """The civil service's calendar, from the decided notices of every year it covers.

    `proposed` and `predicted` accept rows that are not decided. Accepting predictions widens the
    calendar on both sides by what the law and precedent say, to the end of `predict_until`'s year.
    Office hours come by with_overlay and office_hours_of. vi: lịch làm việc của cơ quan nhà nước
    """

def private_employer_calendar(
    weekly_rest: Iterable[int],
    *,
    proposed: bool = False,
    predicted: bool = False,
    predict_until: datetime.date | None = None,
) -> WorkCalendar:
    """A private employer's calendar: the same holidays, no swaps, its own weekly rest.

    `weekly_rest`: weekdays, 0 is Monday and 6 Sunday as in date.weekday().
    vi: lịch của doanh nghiệp
    """

def office_hours_of(place: str) -> CalendarRows:
    """Office hours published by some provinces, as an overlay: "Nghệ An".

    Raises MotcuaError (UNKNOWN_PLACE), listing what is known. vi: giờ làm việc của địa phương
    """

def embedded_calendar_rows() -> CalendarRows:
    """The embedded rows of the decided years. vi: dữ liệu gốc"""

def embedded_holiday_rules() -> list[HolidayRule]:
    """The holidays of every labour code since 1995. vi: quy định ngày nghỉ"""

def embedded_holiday_precedents() -> list[HolidayPrecedent]:
    """How the yearly decisions placed the days left to them. vi: tiền lệ chọn ngày nghỉ"""

def to_lunar(date: datetime.date, reckoning: LunarReckoning = LunarReckoning.VIETNAM) -> LunarDate:
    """The lunar day of a date. Raises MotcuaError (OUT_OF_LUNAR_RANGE).

    vi: đổi ngày dương sang ngày âm
    """

def from_lunar(
    lunar: LunarDate, reckoning: LunarReckoning = LunarReckoning.VIETNAM
) -> datetime.date:
    """The date of a lunar day. Raises MotcuaError (INVALID_LUNAR_DATE, OUT_OF_LUNAR_RANGE).

    vi: đổi ngày âm sang ngày dương
    """

def lunar_year(year: int, reckoning: LunarReckoning = LunarReckoning.VIETNAM) -> LunarYear:
    """Shape of a lunar year. Raises MotcuaError (OUT_OF_LUNAR_RANGE). vi: năm âm lịch"""

def lunar_month_days(
    year: int,
    month: int,
    leap_month: bool = False,
    reckoning: LunarReckoning = LunarReckoning.VIETNAM,
) -> int:
    """Number of days of a lunar month: 29 or 30. Raises as from_lunar. vi: tháng thiếu, tháng đủ"""

def can_chi(lunar_year: int) -> str:
    """Name of a lunar year in the cycle of sixty: "Bính Ngọ" for 2026. vi: can chi"""

def weekday_vietnamese(date: datetime.date) -> str:
    """ "Thứ Hai" … "Thứ Bảy", "Chủ nhật". vi: thứ trong tuần"""

def to_local(instant: datetime.datetime) -> datetime.datetime:
    """The clock in Viet Nam (naive) at an instant (aware, whole seconds). vi: giờ Việt Nam"""

def to_instant(time: datetime.datetime) -> datetime.datetime:
    """The instant (aware, UTC+7) at which the clock in Viet Nam (naive) shows a time."""

def parse_iso_date(text: str) -> datetime.date:
    """Read "YYYY-MM-DD" and nothing else. Raises MotcuaError (INVALID_DATE)."""

def parse_iso_local_time(text: str) -> datetime.datetime:
    """Read "YYYY-MM-DDThh:mm:ss", a wall clock: naive.

    Raises MotcuaError (INVALID_DATE or INVALID_TIME), also when an offset is written.
    """

def parse_iso_instant(text: str) -> datetime.datetime:
    """Read "YYYY-MM-DDThh:mm:ss" and "Z" or "±hh:mm", an instant: aware, in UTC+7.

    Raises MotcuaError (INVALID_DATE or INVALID_TIME), also when no offset is written; ValueError
    when Viet Nam's clock then showed a year datetime does not have.
    """

def to_iso(value: datetime.date) -> str:
    """Write a date "YYYY-MM-DD", a naive datetime "YYYY-MM-DDThh:mm:ss", an aware one
    "YYYY-MM-DDThh:mm:ss+07:00". Whole seconds only."""

@overload
def to_vietnamese(value: datetime.datetime) -> str:
    """Write a time (naive, whole seconds): "08 giờ 30 phút, ngày 05 tháng 3 năm 2026"."""

@overload
def to_vietnamese(
    value: datetime.date, style: VietnameseDateStyle = VietnameseDateStyle.LONG
) -> str:
    """Write a date the way NĐ 30/2020 does: "ngày 05 tháng 3 năm 2026" or "05/3/2026"."""

@overload
def to_vietnamese(value: Confidence) -> str:
    """The Vietnamese words for a confidence, e.g. "chưa kiểm chứng"."""

@overload
def to_vietnamese(value: LunarDate, reckoning: LunarReckoning = LunarReckoning.VIETNAM) -> str:
    """Write a lunar day: "mùng 1 tháng Giêng năm Bính Ngọ". Raises as from_lunar."""

@overload
def to_vietnamese(value: DayKind) -> str:
    """The Vietnamese words for a kind of day, e.g. "nghỉ lễ, tết"."""

@overload
def to_vietnamese(value: Audience) -> str:
    """The Vietnamese words for an audience, e.g. "doanh nghiệp"."""

@overload
def to_vietnamese(value: DayStatus) -> str:
    """The Vietnamese words for a status, e.g. "đang đề xuất"."""

def parse_vietnamese_date(text: str) -> datetime.date:
    """Read "ngày 05 tháng 3 năm 2026", "05/3/2026", "5-3-2026" or "5.3.2026".

    Raises MotcuaError (INVALID_DATE).
    """

def parse_vietnamese_local_time(text: str) -> datetime.datetime:
    """Read what to_vietnamese writes of a time: naive.

    Raises MotcuaError (INVALID_DATE or INVALID_TIME).
    """

def is_nfc(text: str) -> bool:
    """True when the text is in Normalization Form C. vi: dạng dựng sẵn"""

def to_nfc(text: str) -> str:
    """The text in Normalization Form C. Raises MotcuaError (INVALID_TEXT) on lone surrogates."""

def spelling_key(text: str) -> str:
    """Key under which two spellings of the same Vietnamese words are equal: case, normal form,
    white space and the place of the tone mark play no part.

    Raises MotcuaError (INVALID_TEXT).
    """

def search_key(text: str) -> str:
    """Key for search without diacritics: "dang ky khai sinh". vi: khóa tìm kiếm không dấu

    Raises MotcuaError (INVALID_TEXT).
    """

def name_sort_key(full_name: str) -> bytes:
    """Key whose order is that of Vietnamese name lists: given name, family name, the rest.

    Raises MotcuaError (INVALID_TEXT).
    """

def uuid_parse(text: str) -> uuid.UUID:
    """Read "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" and nothing else.

    Raises MotcuaError (INVALID_UUID).
    """

def uuid_named(name_space: uuid.UUID, name: str) -> uuid.UUID:
    """The version 5 UUID of a name within a name space: the same always, everywhere."""

def encode_date(date: datetime.date) -> bytes:
    """Encode as motcua.type.v1.Date. vi: mã hóa ngày"""

def decode_date(octets: bytes) -> datetime.date:
    """Decode motcua.type.v1.Date.

    Raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE, INVALID_WIRE_VALUE).
    """

def encode_law_ref(ref: LawRef) -> bytes:
    """Encode as motcua.type.v1.LawRef. vi: mã hóa căn cứ pháp lý"""

def decode_law_ref(octets: bytes) -> LawRef:
    """Decode motcua.type.v1.LawRef.

    Raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE, INVALID_WIRE_VALUE).
    """

def encode_uuid(uuid: uuid.UUID) -> bytes:
    """Encode as motcua.type.v1.Uuid. vi: mã hóa UUID"""

def decode_uuid(octets: bytes) -> uuid.UUID:
    """Decode motcua.type.v1.Uuid.

    Raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE, INVALID_WIRE_VALUE).
    """

@final
class _TimelineIndex:
    """For motcua.Timeline: which row, by its place in the order of time, is in force when."""

    @staticmethod
    def from_rows(
        rows: Sequence[tuple[datetime.date, datetime.date | None, LegalBasis]],
    ) -> _TimelineIndex: ...
    def at(self, date: datetime.date) -> int | None: ...
    def rows(self) -> list[tuple[int, datetime.date | None]]: ...

def _calendar_from_layers(
    layers: Sequence[CalendarRows], audience: Audience, proposed: bool, predicted: bool
) -> WorkCalendar:
    """For pickles of WorkCalendar: the rows it was built from, then each overlay's."""

def _run_columns(
    operation: str,
    calendars: Sequence[WorkCalendar],
    which: numpy.typing.NDArray[typing.Any] | None,
    first: numpy.typing.NDArray[typing.Any],
    second: numpy.typing.NDArray[typing.Any],
    results: numpy.typing.NDArray[typing.Any],
    codes: numpy.typing.NDArray[typing.Any],
    seconds: bool,
    threads: int,
) -> None:
    """For motcua.batch, which checks what it passes."""
