"""The extension module: values and functions of the C++ library.

Unless said otherwise a refused value raises motcua.MotcuaError (a ValueError), an argument of a
wrong type TypeError. All classes are immutable, hashable, picklable and safe to share between
threads. `str` arguments are Unicode text, `bytes` are octets.
"""

import datetime
import enum
import typing
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import final, overload

import numpy
import numpy.typing

from motcua._error import MotcuaError
from motcua._explained import Explained
from motcua._received import Received

__version__: str
FIRST_LUNAR_YEAR: int
LAST_LUNAR_YEAR: int

def law_edition() -> str:
    """Edition of the embedded law data, "YYYY.MM-N". vi: ấn bản dữ liệu pháp luật"""

def law_data_hash() -> str:
    """SHA-256 of all embedded law data, 64 lower-case hex digits. vi: mã băm dữ liệu"""

class Errc(enum.Enum):
    """What went wrong. Numbers are never reused: 1-99 base, 100-199 calendar,
    200-299 catalogue, 300-399 dossier, 400-499 deadline, 600-699 papers,
    700-799 reports, 800-899 exchange.

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
    INVALID_TERM = 200
    LIMIT_NOT_UNDERSTOOD = 201
    LIMIT_AMBIGUOUS = 202
    INVALID_PROCEDURE = 203
    CONFLICTING_PROCEDURES = 204
    INVALID_CATALOGUE_ROW = 205
    OVERLAY_REFUSED = 206
    UNKNOWN_PROCEDURE = 207
    PROCEDURE_NOT_IN_FORCE = 208
    UNKNOWN_CASE = 209
    NO_TIME_LIMIT = 210
    SEVERAL_TIME_LIMITS = 211
    INVALID_SEARCH = 212
    UNREADABLE_FILE = 213
    INVALID_UNIT_CODE = 250
    UNKNOWN_UNIT = 251
    OUT_OF_UNIT_RANGE = 252
    INVALID_UNIT_ROW = 253
    CONFLICTING_UNIT_ROWS = 254
    UNKNOWN_AGENCY = 255
    INVALID_EVENT = 300
    EVENT_OUT_OF_ORDER = 301
    EVENT_NOT_ALLOWED = 302
    SECOND_SUPPLEMENT = 303
    SECOND_REAPPOINTMENT = 304
    OUTSIDE_ONE_STOP_SHOP = 305
    PAPER_OUTSIDE_LIST = 306
    PAPER_IN_DATABASE = 307
    FEE_OUTSIDE_LIST = 308
    TOO_MANY_VISITS = 309
    LATE_APOLOGY = 310
    PROHIBITED_CONDUCT = 311
    REFUSAL_AFTER_LIMIT = 312
    INVALID_RULE = 320
    NO_REGIME = 321
    INVALID_DEADLINE_OPTIONS = 400
    INVALID_TEMPLATE = 600
    MISSING_FIELDS = 601
    UNUSED_FIELDS = 602
    NO_TEMPLATE = 603
    INVALID_STYLE = 604
    INVALID_DOCUMENT = 605
    UNPRINTABLE_TEXT = 606
    INVALID_SYMBOL = 607
    MISSING_EVENT = 608
    UNWRITABLE_FILE = 609
    INVALID_LETTER_RULE = 610
    INVALID_REPORT_PERIOD = 700
    INVALID_REPORT_RULE = 701
    NO_REPORT_RULE = 702
    MALFORMED_WIRE = 800
    INVALID_WIRE_VALUE = 801
    WIRE_TOO_LARGE = 802
    TORN_WIRE = 810
    CORRUPT_FRAME = 811
    SINK_FAILED = 812
    BROKEN_CHAIN = 813
    CHAIN_GAP = 814
    INVALID_SIGNATURE = 815
    UNTRUSTED_SIGNER = 816
    INVALID_KEY = 817
    CONFLICTING_EVENT = 818
    NOT_UNDERSTOOD = 819

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

class UnitLevel(enum.Enum):
    """Level of an administrative unit; codes have 2, 3, 5 digits. vi: cấp đơn vị hành chính"""

    PROVINCE = 0
    """vi: cấp tỉnh"""
    DISTRICT = 1
    """None since 2025-07-01. vi: cấp huyện"""
    COMMUNE = 2
    """vi: cấp xã"""

class UnitKind(enum.Enum):
    """What an administrative unit is. vi: loại đơn vị hành chính"""

    CENTRAL_CITY = 0
    """vi: thành phố trực thuộc trung ương"""
    PROVINCE = 1
    """vi: tỉnh"""
    URBAN_DISTRICT = 2
    """vi: quận"""
    RURAL_DISTRICT = 3
    """vi: huyện"""
    TOWN = 4
    """vi: thị xã"""
    PROVINCIAL_CITY = 5
    """vi: thành phố thuộc tỉnh, thuộc thành phố trực thuộc trung ương"""
    WARD = 6
    """vi: phường"""
    COMMUNE = 7
    """vi: xã"""
    TOWNSHIP = 8
    """vi: thị trấn"""
    SPECIAL_ZONE = 9
    """vi: đặc khu"""

class LinkMatch(enum.Enum):
    """How sure it is which old unit a link speaks of. vi: độ chắc chắn của liên kết"""

    UNIQUE = 0
    """One unit had that name. vi: tên chỉ có một đơn vị"""
    SAME_DISTRICT = 1
    """Inferred from the district of the units named beside it. vi: suy ra từ huyện"""
    AMBIGUOUS = 2
    """Several units had that name. vi: tên có nhiều đơn vị"""
    NONE = 3
    """No unit was found. vi: không tìm thấy đơn vị"""

class AgencyKind(enum.Enum):
    """What an agency at level one is. vi: loại cơ quan cấp 1"""

    MINISTRY = 0
    """Codes G01 … vi: bộ, cơ quan trung ương"""
    PEOPLES_COMMITTEE = 1
    """Codes H01 … vi: Ủy ban nhân dân cấp tỉnh"""
    PEOPLES_COUNCIL = 2
    """Codes K01 … vi: Hội đồng nhân dân cấp tỉnh"""

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
class AdministrativeUnit:
    """An administrative unit between two days: one meaning of one code.

    A code alone names no unit: 30406 was Thị trấn Phú Mỹ and is Xã Phú Tân. Text becomes NFC.
    vi: đơn vị hành chính
    """

    def __init__(
        self,
        *,
        code: str,
        kind: UnitKind,
        name: str,
        parent: str = "",
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def code(self) -> str:
        """2, 3 or 5 digits. vi: mã số"""
    @property
    def kind(self) -> UnitKind:
        """vi: loại"""
    @property
    def name(self) -> str:
        """Without the kind, "Phú Tân". vi: tên"""
    @property
    def parent(self) -> str:
        """Code of the unit right above; empty for provinces. vi: trực thuộc"""
    @property
    def from_(self) -> datetime.date | None:
        """First day, or None: since before the list begins. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day, or None: open. vi: đến ngày"""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """List or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    @property
    def full_name(self) -> str:
        """With the word for its kind: "Xã Phú Tân". vi: tên đầy đủ"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], AdministrativeUnit], tuple[()]]: ...

@final
class UnitLink:
    """A part of what a unit was formed from; links are many-to-many.

    Where the old unit is not known for certain `from_` is empty, and `text` and `candidates` are
    all there is. vi: liên kết đơn vị mới – đơn vị cũ
    """

    def __init__(
        self,
        *,
        date: datetime.date,
        to: str,
        from_: str = "",
        text: str = "",
        partial: bool = False,
        match: LinkMatch,
        candidates: Sequence[str] = (),
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def date(self) -> datetime.date:
        """First day of the new unit."""
    @property
    def to(self) -> str:
        """vi: mã đơn vị mới"""
    @property
    def from_(self) -> str:
        """Empty when it is not certain. vi: mã đơn vị cũ"""
    @property
    def text(self) -> str:
        """What the list says, where from_ is empty."""
    @property
    def partial(self) -> bool:
        """Only a part of the old unit. vi: một phần"""
    @property
    def match(self) -> LinkMatch:
        """vi: độ chắc chắn"""
    @property
    def candidates(self) -> tuple[str, ...]:
        """The old units it may be, of AMBIGUOUS."""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """List or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], UnitLink], tuple[()]]: ...

@final
class UnitRows:
    """Everything an AdministrativeUnits is built from. vi: dữ liệu đơn vị hành chính"""

    def __init__(
        self,
        *,
        first_day: datetime.date,
        last_day: datetime.date | None = None,
        checked_date: datetime.date,
        units: Sequence[AdministrativeUnit] = (),
        links: Sequence[UnitLink] = (),
    ) -> None: ...
    @property
    def first_day(self) -> datetime.date:
        """Known from here …"""
    @property
    def last_day(self) -> datetime.date | None:
        """… to here; None: until a change that the list does not have."""
    @property
    def checked_date(self) -> datetime.date:
        """Changes after this day are not in the list."""
    @property
    def units(self) -> tuple[AdministrativeUnit, ...]:
        """vi: các đơn vị"""
    @property
    def links(self) -> tuple[UnitLink, ...]:
        """vi: các liên kết"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], UnitRows], tuple[()]]: ...

@final
class Agency:
    """An agency at level one between two days.

    When provinces merged, the merged one kept the code of the province whose name it has.
    vi: cơ quan cấp 1
    """

    def __init__(
        self,
        *,
        code: AgencyCode,
        kind: AgencyKind,
        name: str,
        province: str = "",
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        law: LawRef | None = None,
        source: str = "",
        confidence: Confidence,
    ) -> None: ...
    @property
    def code(self) -> AgencyCode:
        """Of level one alone, "H01". vi: mã định danh"""
    @property
    def kind(self) -> AgencyKind:
        """vi: loại cơ quan"""
    @property
    def name(self) -> str:
        """vi: tên"""
    @property
    def province(self) -> str:
        """Code of its province in those days, or empty. vi: mã tỉnh"""
    @property
    def from_(self) -> datetime.date | None:
        """First day, or None: since before the list begins. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day, or None: open. vi: đến ngày"""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def source(self) -> str:
        """List or place where it was read. vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], Agency], tuple[()]]: ...

@final
class AgencyRows:
    """Everything an Agencies is built from. vi: dữ liệu cơ quan"""

    def __init__(
        self,
        *,
        first_day: datetime.date,
        last_day: datetime.date | None = None,
        agencies: Sequence[Agency] = (),
    ) -> None: ...
    @property
    def first_day(self) -> datetime.date:
        """Known from here …"""
    @property
    def last_day(self) -> datetime.date | None:
        """… to here; None: until a change that the list does not have."""
    @property
    def agencies(self) -> tuple[Agency, ...]:
        """vi: các cơ quan"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[Callable[[], AgencyRows], tuple[()]]: ...

@final
class AdministrativeUnits:
    """Provinces, districts and communes, each between two days, and what they were formed from.

    A question about a day that is not known raises MotcuaError (OUT_OF_UNIT_RANGE), one about a
    code that is not of 2, 3 or 5 digits INVALID_UNIT_CODE, one about a code that no unit has on
    that day UNKNOWN_UNIT, saying when one had it. Lists are in the order of codes. A pickle holds
    all rows. vi: danh mục đơn vị hành chính
    """

    def __init__(self, rows: UnitRows) -> None:
        """The same as from_rows(rows)."""

    @staticmethod
    def from_rows(rows: UnitRows) -> AdministrativeUnits:
        """Build from rows.

        Raises MotcuaError (INVALID_UNIT_ROW, CONFLICTING_UNIT_ROWS), naming the row.
        vi: lập danh mục từ dữ liệu
        """

    def rows(self) -> UnitRows:
        """The rows it was built from, in the order of level, code and time."""

    @property
    def first_day(self) -> datetime.date:
        """First known day. vi: ngày đầu của danh mục"""
    @property
    def last_day(self) -> datetime.date | None:
        """Last known day, or None: until a change that the list does not have."""
    @property
    def checked_date(self) -> datetime.date:
        """Changes after this day are not in the list. vi: ngày kiểm tra danh mục"""
    def unit(self, code: str, date: datetime.date) -> AdministrativeUnit:
        """The unit that has `code` on `date`. vi: đơn vị mang mã vào ngày"""

    def province_of(self, code: str, date: datetime.date) -> AdministrativeUnit:
        """The province of the unit that has `code` on `date`. vi: tỉnh của đơn vị"""

    def versions(self, code: str) -> list[AdministrativeUnit]:
        """Every unit that ever had `code`, ascending by date. vi: các đơn vị từng mang mã"""

    def provinces(self, date: datetime.date) -> list[AdministrativeUnit]:
        """vi: các tỉnh, thành phố trực thuộc trung ương"""

    def districts_of(self, province: str, date: datetime.date) -> list[AdministrativeUnit]:
        """The districts of a province; none since 2025-07-01. vi: các đơn vị cấp huyện của tỉnh"""

    def communes_of(self, code: str, date: datetime.date) -> list[AdministrativeUnit]:
        """The communes of a province or a district. vi: các đơn vị cấp xã của tỉnh, huyện"""

    def named(
        self, name: str, date: datetime.date, *, within: str = ""
    ) -> list[AdministrativeUnit]:
        """The units of that name, with or without the word for their kind.

        Case, normal form and tone placement (Hòa, Hoà) play no part; tones and letters do. `within`
        limits it to units inside that province or district. vi: tìm đơn vị theo tên
        """

    def search(
        self, text: str, date: datetime.date, *, within: str = "", limit: int = 20
    ) -> list[AdministrativeUnit]:
        """The units in whose name `text` begins a word, without diacritics; best first.

        "phu t" finds Phú Tân, "thi tran phu my" townships only. vi: tìm đơn vị không dấu
        """

    def links_to(self, code: str) -> list[UnitLink]:
        """What units of that code were formed from. vi: hình thành từ"""

    def links_from(self, code: str) -> list[UnitLink]:
        """What units of that code became, ambiguous links of which they are candidates included.

        Empty where no list says it, which does not mean that the unit stayed as it was.
        vi: đã trở thành
        """

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[AdministrativeUnits], tuple[UnitRows]]: ...

@final
class Agencies:
    """The agencies that level-one codes name, asked by day. vi: danh mục cơ quan cấp 1

    A question about a day that is not known raises MotcuaError (OUT_OF_UNIT_RANGE).
    """

    def __init__(self, rows: AgencyRows) -> None:
        """The same as from_rows(rows)."""

    @staticmethod
    def from_rows(rows: AgencyRows) -> Agencies:
        """Build from rows. Raises MotcuaError (INVALID_UNIT_ROW, CONFLICTING_UNIT_ROWS).

        vi: lập danh mục từ dữ liệu
        """

    def rows(self) -> AgencyRows:
        """The rows it was built from, by code and time."""

    @property
    def first_day(self) -> datetime.date:
        """First known day. vi: ngày đầu của danh mục"""
    @property
    def last_day(self) -> datetime.date | None:
        """Last known day, or None: until a change that the list does not have."""
    def agency(self, code: AgencyCode, date: datetime.date) -> Agency:
        """The agency at level one of `code`, in either order.

        Raises MotcuaError (UNKNOWN_AGENCY), saying when there was one. vi: cơ quan mang mã vào ngày
        """

    def versions(self, code: AgencyCode) -> list[Agency]:
        """Every agency that ever had the code, ascending by date. vi: các cơ quan từng mang mã"""

    def agencies_of(self, province: str, date: datetime.date) -> list[Agency]:
        """The agencies of the province with that code. vi: cơ quan của tỉnh vào ngày"""

    def agencies(self, date: datetime.date) -> list[Agency]:
        """All agencies on a day, by code. vi: các cơ quan vào ngày"""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __reduce__(self) -> tuple[type[Agencies], tuple[AgencyRows]]: ...

def read_units_csv(file: str, text: str) -> list[AdministrativeUnit]:
    """Read units: `code,from,until,kind,name,parent,law,source,confidence`.

    `file` is named in errors ("a.csv:12: …"). Raises MotcuaError (INVALID_UNIT_ROW) at the first
    bad row. vi: đọc đơn vị hành chính từ CSV
    """

def read_unit_links_csv(file: str, text: str) -> list[UnitLink]:
    """Read links: `date,to,from,text,partial,match,candidates,law,source,confidence`.

    vi: đọc liên kết đơn vị từ CSV
    """

def read_agencies_csv(file: str, text: str) -> list[Agency]:
    """Read agencies: `code,from,until,kind,name,province,law,source,confidence`.

    vi: đọc cơ quan từ CSV
    """

def embedded_units() -> AdministrativeUnits:
    """The units of the whole country from 2025-03-01 on. vi: danh mục đơn vị hành chính"""

def embedded_agencies() -> Agencies:
    """The agencies at level one; most codes H and K are unverified. vi: danh mục cơ quan cấp 1"""

def level_of(kind: UnitKind) -> UnitLevel:
    """The level that units of a kind have. vi: cấp của loại đơn vị"""

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
def to_vietnamese(value: UnitKind) -> str:
    """The word that stands before the name: "phường"."""

@overload
def to_vietnamese(value: UnitLevel) -> str:
    """The Vietnamese words for a level."""

@overload
def to_vietnamese(value: AgencyKind) -> str:
    """The Vietnamese words for a kind of agency."""

@overload
def to_vietnamese(value: DayStatus) -> str:
    """The Vietnamese words for a status, e.g. "đang đề xuất"."""

@overload
def to_vietnamese(value: LetterKind) -> str:
    """The Vietnamese words for a kind of letter, e.g. "thư chia buồn"."""

@overload
def to_vietnamese(value: LetterReason) -> str:
    """The Vietnamese words for a reason, e.g. "đã gửi thư"."""

@overload
def to_vietnamese(value: PaperKind) -> str:
    """The Vietnamese words for a kind of paper, e.g. "sổ theo dõi hồ sơ"."""

@overload
def to_vietnamese(
    value: Channel
    | TimeUnit
    | LimitKind
    | Area
    | ExtensionGround
    | Level
    | ApplicantKind
    | OnlineLevel
    | PaperUse
    | FeeKind
    | FeePer
    | CodeRelation
    | FindingKind
    | RuleId
    | RuleUnit
    | ActorRole
    | EventKind
    | NationalState
    | DossierState
    | DeliveryState
    | Timeliness
    | ObligationKind,
) -> str:
    """The Vietnamese words for an enumerator, e.g. "tiếp nhận hồ sơ"."""

@overload
def to_vietnamese(value: PeriodKind) -> str:
    """The Vietnamese words for a kind of period, e.g. "quý"."""

@overload
def to_vietnamese(value: ReportForm) -> str:
    """The Vietnamese name of a form, e.g. "biểu 07a/BTP"."""

@overload
def to_vietnamese(value: Figure) -> str:
    """The Vietnamese words for a figure, e.g. "đã giải quyết"."""

@overload
def to_vietnamese(value: Reception) -> str:
    """The Vietnamese words for a way of coming in, e.g. "trực tiếp"."""

@overload
def to_vietnamese(value: Measure) -> str:
    """The Vietnamese words for a measure, e.g. "đã giải quyết đúng hạn"."""

@overload
def to_vietnamese(value: Dimension) -> str:
    """The Vietnamese words for a dimension, e.g. "lĩnh vực"."""

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

class Channel(enum.Enum):
    """How a dossier reaches the one-stop shop. vi: cách thức thực hiện, kênh nộp hồ sơ"""

    IN_PERSON = 0
    ONLINE = 1
    PUBLIC_POST = 2

class TimeUnit(enum.Enum):
    """Unit of a term; units are never converted. vi: đơn vị tính thời hạn"""

    MINUTE = 0
    HOUR = 1
    WORKING_HOUR = 2
    DAY = 3
    WORKING_DAY = 4
    WEEK = 5
    MONTH = 6
    YEAR = 7

class LimitKind(enum.Enum):
    """What a procedure says about its time limit. vi: cách quy định thời hạn giải quyết"""

    TERM = 0
    SAME_DAY = 1
    AT_ONCE = 2
    NOT_STIPULATED = 3
    UNIT_MISSING = 4
    MISSING = 5

class LimitBound(enum.Enum):
    """Whether a term is the time given or a maximum. vi: mức thời hạn"""

    EXACTLY = 0
    AT_MOST = 1

class LimitStart(enum.Enum):
    """What a term is counted from. vi: thời điểm bắt đầu tính thời hạn"""

    NOT_STATED = 0
    COMPLETE_DOSSIER = 1
    RECEIPT = 2
    OTHER = 3

class Area(enum.Enum):
    """Where a limit applies. vi: địa bàn áp dụng"""

    ANY = 0
    DISADVANTAGED = 1

class ExtensionGround(enum.Enum):
    """Why a limit may be longer. vi: lý do kéo dài thời hạn"""

    VERIFICATION = 0
    CONSULTATION = 1
    COMPLEXITY = 2
    DISADVANTAGED_AREA = 3
    AGREEMENT = 4
    OTHER = 5

class ExtensionEffect(enum.Enum):
    """What an extension's term measures. vi: cách kéo dài"""

    ADDS = 0
    TOTAL = 1

class PhraseKind(enum.Enum):
    """What one phrase about time says. vi: loại cụm từ về thời hạn"""

    TERM = 0
    SAME_DAY = 1
    AT_ONCE = 2
    CUT_OFF = 3
    EXTENSION = 4
    PAUSE = 5
    NOT_STIPULATED = 6

class Currency(enum.Enum):
    """Currency of an amount. vi: đơn vị tiền tệ"""

    VND = 0
    USD = 1

class Level(enum.Enum):
    """Level of government that deals with a procedure. vi: cấp thực hiện"""

    MINISTRY = 0
    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3
    OTHER = 4

class ApplicantKind(enum.Enum):
    """Who may ask. vi: đối tượng thực hiện"""

    CITIZEN = 0
    OVERSEAS_VIETNAMESE = 1
    FOREIGNER = 2
    RESIDENT_FOREIGNER = 3
    OFFICIAL = 4
    ENTERPRISE = 5
    VIETNAMESE_ENTERPRISE = 6
    FOREIGN_INVESTED_ENTERPRISE = 7
    COOPERATIVE = 8
    ORGANISATION = 9
    FOREIGN_ORGANISATION = 10
    PARTY_MEMBER = 11
    PARTY_ORGANISATION = 12

class OnlineLevel(enum.Enum):
    """How far a procedure can be done online. vi: mức độ dịch vụ công trực tuyến"""

    PARTIAL = 0
    END_TO_END = 1

class PaperUse(enum.Enum):
    """What is done with a paper. vi: hình thức nộp giấy tờ"""

    SUBMIT = 0
    PRESENT = 1
    NOTE = 2

class FeeKind(enum.Enum):
    """The two legal notions of what is paid. vi: loại khoản thu"""

    FEE = 0
    CHARGE = 1
    NOT_TOLD = 2

class FeePer(enum.Enum):
    """What an amount is paid for. vi: đơn vị tính phí"""

    DOSSIER = 0
    DOCUMENT = 1
    PAGE = 2

class CodeRelation(enum.Enum):
    """How two codes hang together. vi: quan hệ giữa các mã thủ tục"""

    REPLACED_BY = 0
    REPLACES = 1

class FindingKind(enum.Enum):
    """What was found wrong or unclear in the source. vi: điểm bất thường của dữ liệu"""

    UNIT_MISSING = 0
    LIMIT_MISSING = 1
    LIMIT_DIFFERS_BY_CHANNEL = 2
    LIMIT_REPEATED = 3
    LIMIT_CONTRADICTION = 4
    ONE_LIMIT_FOR_SEVERAL_CASES = 5
    LIMIT_NOT_UNDERSTOOD = 6
    FEE_IMPLAUSIBLE = 7
    FEE_ZERO_NOT_FREE = 8
    FEE_NOT_UNDERSTOOD = 9
    TWO_CURRENCIES = 10
    MANDATORY_NOT_TOLD = 11
    LEVEL_DOUBTFUL = 12
    NAME_REPEATED = 13
    TEXT_DAMAGED = 14
    CODE_REPLACED = 15
    OTHER = 16

@final
class Evidence:
    """Where a fact was read. vi: căn cứ và nguồn của dữ liệu"""

    def __init__(
        self, *, law: LawRef | None = None, source: str = "", confidence: Confidence
    ) -> None: ...
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ pháp lý"""
    @property
    def source(self) -> str:
        """vi: nguồn"""
    @property
    def confidence(self) -> Confidence:
        """vi: độ tin cậy"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Term:
    """A length of time: a whole number, or one with a half, and its unit.

    Units are never converted into one another. `amount` 0 to 9,999; with and_half half a unit more.
    Raises MotcuaError (INVALID_TERM) when that is nothing or too much. vi: thời hạn
    """

    def __init__(self, amount: int, unit: TimeUnit, and_half: bool = False) -> None: ...
    @property
    def amount(self) -> int:
        """vi: phần nguyên"""
    @property
    def and_half(self) -> bool:
        """vi: cộng nửa đơn vị"""
    @property
    def unit(self) -> TimeUnit:
        """vi: đơn vị"""
    def to_vietnamese(self) -> str:
        """As official papers write it: "03 ngày làm việc"."""
    def to_english(self) -> str:
        """ "3 working days"."""
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...

@final
class LimitExtension:
    """A ground on which a limit may be longer. vi: kéo dài thời hạn"""

    def __init__(
        self,
        *,
        ground: ExtensionGround,
        effect: ExtensionEffect,
        term: Term,
        condition: str = "",
        evidence: Evidence,
    ) -> None: ...
    @property
    def ground(self) -> ExtensionGround:
        """vi: lý do"""
    @property
    def effect(self) -> ExtensionEffect:
        """vi: cách kéo dài"""
    @property
    def term(self) -> Term:
        """vi: thời gian"""
    @property
    def condition(self) -> str:
        """vi: điều kiện"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LimitStage:
    """A part of a composed limit. vi: giai đoạn giải quyết"""

    def __init__(self, *, name: str = "", term: Term) -> None: ...
    @property
    def name(self) -> str:
        """vi: nội dung"""
    @property
    def term(self) -> Term:
        """vi: thời gian"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class TimeLimit:
    """The time limit of a procedure, or of one of its cases, channels or areas.

    A limit of kind TERM has a term; MISSING and UNIT_MISSING are what the source leaves open, and
    give no date. vi: thời hạn giải quyết
    """

    def __init__(
        self,
        *,
        case_number: str = "",
        kind: LimitKind,
        term: Term | None = None,
        number_without_unit: int | None = None,
        bound: LimitBound = LimitBound.AT_MOST,
        start: LimitStart = LimitStart.NOT_STATED,
        start_text: str = "",
        cut_off: int | None = None,
        condition: str = "",
        channels: Iterable[Channel] = (),
        area: Area = Area.ANY,
        stages: Sequence[LimitStage] = (),
        extensions: Sequence[LimitExtension] = (),
        pauses: Sequence[str] = (),
        evidence: Evidence,
    ) -> None: ...
    @property
    def case_number(self) -> str:
        """Number of the case, or "": every case. vi: trường hợp"""
    @property
    def kind(self) -> LimitKind:
        """vi: cách quy định"""
    @property
    def term(self) -> Term | None:
        """Of kind TERM. vi: thời hạn"""
    @property
    def number_without_unit(self) -> int | None:
        """Of kind UNIT_MISSING: the number the source has."""
    @property
    def bound(self) -> LimitBound:
        """vi: mức"""
    @property
    def start(self) -> LimitStart:
        """vi: thời điểm bắt đầu"""
    @property
    def start_text(self) -> str:
        """The words after "kể từ"."""
    @property
    def cut_off(self) -> int | None:
        """Minute of the day, 0 to 1439; what comes strictly later is done the next working day.

        vi: giờ chốt tiếp nhận
        """
    @property
    def condition(self) -> str:
        """vi: trường hợp áp dụng"""
    @property
    def channels(self) -> frozenset[Channel]:
        """Empty: all. vi: kênh áp dụng"""
    @property
    def area(self) -> Area:
        """vi: địa bàn"""
    @property
    def stages(self) -> tuple[LimitStage, ...]:
        """vi: các giai đoạn"""
    @property
    def extensions(self) -> tuple[LimitExtension, ...]:
        """vi: kéo dài"""
    @property
    def pauses(self) -> tuple[str, ...]:
        """vi: thời gian không tính"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_vietnamese(self) -> str:
        """One line that parse_time_limit reads."""
    def to_english(self) -> str:
        """One line for a developer."""
    def __str__(self) -> str: ...

def parse_time_limit(text: str) -> TimeLimit:
    """Read a limit of one or more phrases joined by "; ": the limit, its cut-off, extensions, pauses.

    Raises MotcuaError as parse_limit_phrase. vi: đọc thời hạn giải quyết
    """

@final
class LimitPhrase:
    """One phrase about time, read. Fields that its kind does not speak of are as by default.

    vi: cụm từ thời hạn đã đọc
    """

    def __init__(
        self,
        *,
        kind: PhraseKind,
        term: Term | None = None,
        bound: LimitBound = LimitBound.AT_MOST,
        start: LimitStart = LimitStart.NOT_STATED,
        start_text: str = "",
        cut_off: int | None = None,
        ground: ExtensionGround | None = None,
        effect: ExtensionEffect | None = None,
        area: Area = Area.ANY,
        condition: str = "",
        pause: str = "",
    ) -> None: ...
    @property
    def kind(self) -> PhraseKind:
        """vi: loại"""
    @property
    def term(self) -> Term | None:
        """vi: thời hạn"""
    @property
    def bound(self) -> LimitBound:
        """vi: mức"""
    @property
    def start(self) -> LimitStart:
        """vi: thời điểm bắt đầu"""
    @property
    def start_text(self) -> str:
        """The words after "kể từ"."""
    @property
    def cut_off(self) -> int | None:
        """Minute of the day. vi: giờ chốt"""
    @property
    def ground(self) -> ExtensionGround | None:
        """Of an extension. vi: lý do"""
    @property
    def effect(self) -> ExtensionEffect | None:
        """Of an extension. vi: cách kéo dài"""
    @property
    def area(self) -> Area:
        """vi: địa bàn"""
    @property
    def condition(self) -> str:
        """vi: trường hợp áp dụng"""
    @property
    def pause(self) -> str:
        """What is not counted. vi: thời gian không tính"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_vietnamese(self) -> str:
        """The one way in which motcua writes it."""
    def __str__(self) -> str: ...

def parse_limit_phrase(text: str) -> LimitPhrase:
    """Read one phrase as officials write it, in any case, NFC or NFD. vi: đọc cụm từ thời hạn

    Never a guess: raises MotcuaError (LIMIT_NOT_UNDERSTOOD, naming the words) for what is no limit, is
    cut off or speaks of something else, and (LIMIT_AMBIGUOUS) for what can be read in two ways.
    """

@final
class ProcedureCase:
    """A case that a procedure distinguishes. vi: trường hợp thực hiện"""

    def __init__(self, *, number: str, name: str, evidence: Evidence) -> None: ...
    @property
    def number(self) -> str:
        """Two digits. vi: số thứ tự"""
    @property
    def name(self) -> str:
        """vi: tên trường hợp"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class PaperRequirement:
    """A paper of a dossier, or a note among them. vi: thành phần hồ sơ"""

    def __init__(
        self,
        *,
        case_number: str = "",
        group: str = "",
        name: str,
        use: PaperUse = PaperUse.SUBMIT,
        originals: int = 0,
        copies: int = 0,
        mandatory: bool | None = None,
        exempt_when_in_database: bool = False,
        truncated: bool = False,
        evidence: Evidence,
    ) -> None: ...
    @property
    def case_number(self) -> str:
        """Number of the case, or "": every case. vi: trường hợp"""
    @property
    def group(self) -> str:
        """vi: nhóm giấy tờ"""
    @property
    def name(self) -> str:
        """vi: tên giấy tờ"""
    @property
    def use(self) -> PaperUse:
        """vi: hình thức nộp"""
    @property
    def originals(self) -> int:
        """vi: số bản chính"""
    @property
    def copies(self) -> int:
        """vi: số bản sao"""
    @property
    def mandatory(self) -> bool | None:
        """None: not told. vi: bắt buộc"""
    @property
    def exempt_when_in_database(self) -> bool:
        """vi: miễn nộp khi cơ sở dữ liệu đã có"""
    @property
    def truncated(self) -> bool:
        """The source's words were cut off."""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Money:
    """An amount in đồng, or in cents of a dollar. vi: số tiền"""

    def __init__(self, units: int, currency: Currency = Currency.VND) -> None: ...
    @property
    def units(self) -> int:
        """vi: số đơn vị nhỏ nhất"""
    @property
    def currency(self) -> Currency:
        """vi: đơn vị tiền tệ"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_vietnamese(self) -> str:
        """ "10.000 đồng"."""
    def __str__(self) -> str: ...

@final
class FeeExemption:
    """Who does not pay, or pays a part. vi: miễn, giảm"""

    def __init__(
        self,
        *,
        who: str,
        percent_off: int = 100,
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def who(self) -> str:
        """vi: đối tượng"""
    @property
    def percent_off(self) -> int:
        """1 to 100. vi: tỷ lệ giảm"""
    @property
    def from_(self) -> datetime.date | None:
        """None: not known. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """None: open. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Fee:
    """One thing to pay. vi: phí, lệ phí"""

    def __init__(
        self,
        *,
        case_number: str = "",
        kind: FeeKind = FeeKind.NOT_TOLD,
        name: str = "",
        amount: Money | None = None,
        per: FeePer = FeePer.DOSSIER,
        from_unit: int = 1,
        cap: Money | None = None,
        set_by_province: bool = False,
        channels: Iterable[Channel] = (),
        from_: datetime.date | None = None,
        until: datetime.date | None = None,
        condition: str = "",
        exemptions: Sequence[FeeExemption] = (),
        evidence: Evidence,
    ) -> None: ...
    @property
    def case_number(self) -> str:
        """Number of the case, or "": every case. vi: trường hợp"""
    @property
    def kind(self) -> FeeKind:
        """vi: loại khoản thu"""
    @property
    def name(self) -> str:
        """vi: tên khoản thu"""
    @property
    def amount(self) -> Money | None:
        """None: not known or set by the province. vi: mức thu"""
    @property
    def per(self) -> FeePer:
        """vi: đơn vị tính"""
    @property
    def from_unit(self) -> int:
        """From this page or document on. vi: tính từ"""
    @property
    def cap(self) -> Money | None:
        """Of each document. vi: mức thu tối đa"""
    @property
    def set_by_province(self) -> bool:
        """vi: do HĐND cấp tỉnh quyết định"""
    @property
    def channels(self) -> frozenset[Channel]:
        """Empty: all. vi: kênh áp dụng"""
    @property
    def from_(self) -> datetime.date | None:
        """None: not known. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """None: open. vi: đến ngày"""
    @property
    def condition(self) -> str:
        """vi: điều kiện"""
    @property
    def exemptions(self) -> tuple[FeeExemption, ...]:
        """vi: miễn, giảm"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ProcedureResult:
    """What the applicant is given. vi: kết quả"""

    def __init__(self, *, code: str = "", name: str) -> None: ...
    @property
    def code(self) -> str:
        """vi: mã kết quả"""
    @property
    def name(self) -> str:
        """vi: tên kết quả"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class InternalStep:
    """A step of the internal process. vi: bước trong quy trình nội bộ"""

    def __init__(
        self,
        *,
        case_number: str = "",
        unit: str,
        action: str,
        term: Term | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def case_number(self) -> str:
        """Number of the case, or "": every case. vi: trường hợp"""
    @property
    def unit(self) -> str:
        """vi: đơn vị thực hiện"""
    @property
    def action(self) -> str:
        """vi: nội dung công việc"""
    @property
    def term(self) -> Term | None:
        """vi: thời gian"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LinkedStage:
    """A stage of a linked procedure. vi: công đoạn liên thông"""

    def __init__(
        self,
        *,
        procedure: ProcedureCode | None = None,
        name: str = "",
        agency: str = "",
        term: Term | None = None,
        parallel: bool = False,
        evidence: Evidence,
    ) -> None: ...
    @property
    def procedure(self) -> ProcedureCode | None:
        """vi: thủ tục thành phần"""
    @property
    def name(self) -> str:
        """vi: tên công đoạn"""
    @property
    def agency(self) -> str:
        """vi: cơ quan thực hiện"""
    @property
    def term(self) -> Term | None:
        """vi: thời gian"""
    @property
    def parallel(self) -> bool:
        """vi: thực hiện đồng thời"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class CodeLink:
    """A procedure after or before. vi: mã thay thế"""

    def __init__(
        self,
        *,
        relation: CodeRelation,
        other: ProcedureCode,
        from_: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def relation(self) -> CodeRelation:
        """vi: quan hệ"""
    @property
    def other(self) -> ProcedureCode:
        """vi: mã kia"""
    @property
    def from_(self) -> datetime.date | None:
        """None: not known. vi: từ ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Finding:
    """What was found wrong or unclear in the source. vi: ghi nhận về dữ liệu"""

    def __init__(self, *, kind: FindingKind, detail: str) -> None: ...
    @property
    def kind(self) -> FindingKind:
        """vi: loại"""
    @property
    def detail(self) -> str:
        """In English: which values, where."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class FieldConfidence:
    """How well each part is established. vi: độ tin cậy từng phần"""

    def __init__(
        self,
        *,
        name: Confidence = Confidence.UNVERIFIED,
        levels: Confidence = Confidence.UNVERIFIED,
        levels_before: Confidence = Confidence.UNVERIFIED,
        applicants: Confidence = Confidence.UNVERIFIED,
        channels: Confidence = Confidence.UNVERIFIED,
        agency: Confidence = Confidence.UNVERIFIED,
        results: Confidence = Confidence.UNVERIFIED,
        legal_basis: Confidence = Confidence.UNVERIFIED,
        validity: Confidence = Confidence.UNVERIFIED,
    ) -> None: ...
    @property
    def name(self) -> Confidence:
        """Of field and owner too."""
    @property
    def levels(self) -> Confidence:
        """vi: cấp thực hiện"""
    @property
    def levels_before(self) -> Confidence:
        """vi: cấp thực hiện trước 01/7/2025"""
    @property
    def applicants(self) -> Confidence:
        """vi: đối tượng"""
    @property
    def channels(self) -> Confidence:
        """Of online_level too."""
    @property
    def agency(self) -> Confidence:
        """vi: cơ quan"""
    @property
    def results(self) -> Confidence:
        """vi: kết quả"""
    @property
    def legal_basis(self) -> Confidence:
        """vi: căn cứ pháp lý"""
    @property
    def validity(self) -> Confidence:
        """vi: hiệu lực"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Procedure:
    """One version of a procedure, in force from valid_from to valid_until.

    Parts stand in the order of the source; each carries its evidence, and `confidence` that of the
    record's own fields. `findings` tell what the source has wrong or leaves open.
    vi: thủ tục hành chính
    """

    def __init__(
        self,
        *,
        code: ProcedureCode,
        name: str,
        field: str = "",
        owner: str = "",
        decision: str = "",
        formality: str = "",
        agency: str = "",
        levels: Iterable[Level] = (),
        levels_before: Iterable[Level] = (),
        applicants: Iterable[ApplicantKind] = (),
        channels: Iterable[Channel] = (),
        online_level: OnlineLevel | None = None,
        valid_from: datetime.date | None = None,
        valid_until: datetime.date | None = None,
        observed: datetime.date | None = None,
        cases: Sequence[ProcedureCase] = (),
        limits: Sequence[TimeLimit],
        papers: Sequence[PaperRequirement] = (),
        fees: Sequence[Fee] = (),
        results: Sequence[ProcedureResult] = (),
        legal_basis: Sequence[str] = (),
        steps: Sequence[InternalStep] = (),
        linked_stages: Sequence[LinkedStage] = (),
        links: Sequence[CodeLink] = (),
        findings: Sequence[Finding] = (),
        confidence: FieldConfidence,
        evidence: Evidence,
        page: str = "",
    ) -> None: ...
    @property
    def code(self) -> ProcedureCode:
        """vi: mã thủ tục"""
    @property
    def name(self) -> str:
        """vi: tên thủ tục"""
    @property
    def field(self) -> str:
        """vi: lĩnh vực"""
    @property
    def owner(self) -> str:
        """vi: bộ quản lý"""
    @property
    def decision(self) -> str:
        """vi: quyết định công bố"""
    @property
    def formality(self) -> str:
        """vi: loại thủ tục"""
    @property
    def agency(self) -> str:
        """vi: cơ quan thực hiện"""
    @property
    def levels(self) -> frozenset[Level]:
        """vi: cấp thực hiện từ 01/7/2025"""
    @property
    def levels_before(self) -> frozenset[Level]:
        """vi: cấp thực hiện trước 01/7/2025"""
    @property
    def applicants(self) -> frozenset[ApplicantKind]:
        """vi: đối tượng thực hiện"""
    @property
    def channels(self) -> frozenset[Channel]:
        """vi: cách thức thực hiện"""
    @property
    def online_level(self) -> OnlineLevel | None:
        """None: not known or not online."""
    @property
    def valid_from(self) -> datetime.date | None:
        """None: not known. vi: có hiệu lực từ"""
    @property
    def valid_until(self) -> datetime.date | None:
        """None: open. vi: hết hiệu lực sau ngày"""
    @property
    def observed(self) -> datetime.date | None:
        """vi: ngày ghi nhận"""
    @property
    def cases(self) -> tuple[ProcedureCase, ...]:
        """vi: các trường hợp"""
    @property
    def limits(self) -> tuple[TimeLimit, ...]:
        """vi: các thời hạn"""
    @property
    def papers(self) -> tuple[PaperRequirement, ...]:
        """vi: thành phần hồ sơ"""
    @property
    def fees(self) -> tuple[Fee, ...]:
        """vi: phí, lệ phí"""
    @property
    def results(self) -> tuple[ProcedureResult, ...]:
        """vi: kết quả"""
    @property
    def legal_basis(self) -> tuple[str, ...]:
        """vi: căn cứ pháp lý"""
    @property
    def steps(self) -> tuple[InternalStep, ...]:
        """vi: quy trình nội bộ"""
    @property
    def linked_stages(self) -> tuple[LinkedStage, ...]:
        """vi: công đoạn liên thông"""
    @property
    def links(self) -> tuple[CodeLink, ...]:
        """vi: mã thay thế"""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """vi: ghi nhận về dữ liệu"""
    @property
    def confidence(self) -> FieldConfidence:
        """vi: độ tin cậy từng phần"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    @property
    def page(self) -> str:
        """vi: mã trang trên Cổng Dịch vụ công quốc gia"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def time_limit(self) -> TimeLimit:
        """The limit without case, channel or special area. vi: thời hạn giải quyết"""
    def time_limit_for(
        self, *, case_number: str = "", channel: Channel | None = None, area: Area = Area.ANY
    ) -> TimeLimit:
        """The limit that governs. vi: thời hạn áp dụng"""
    def validity_is_known(self, date: datetime.date) -> bool:
        """True when the record is known to have been in force on a date."""
    def check(self) -> None:
        """Raise MotcuaError unless the record is sound by itself. vi: kiểm tra thủ tục"""

@final
class ProcedureBuilder:
    """Builds one Procedure, call by call; each call gives the builder itself.

    Each part takes the evidence given last with evidence(). The first thing that goes wrong is kept
    and raised by build(). Not to be shared between threads. vi: công cụ lập thủ tục
    """

    def __init__(self, code: str, name: str) -> None: ...
    def evidence(self, evidence: Evidence) -> ProcedureBuilder:
        """What the parts that follow, and the record itself, rest on."""
    def field(self, field: str) -> ProcedureBuilder:
        """vi: lĩnh vực"""
    def agency(self, agency: str) -> ProcedureBuilder:
        """vi: cơ quan thực hiện"""
    def levels(self, levels: Iterable[Level]) -> ProcedureBuilder:
        """vi: cấp thực hiện từ 01/7/2025"""
    def levels_before(self, levels: Iterable[Level]) -> ProcedureBuilder:
        """vi: cấp thực hiện trước 01/7/2025"""
    def applicants(self, applicants: Iterable[ApplicantKind]) -> ProcedureBuilder:
        """vi: đối tượng thực hiện"""
    def channels(self, channels: Iterable[Channel]) -> ProcedureBuilder:
        """vi: cách thức thực hiện"""
    def online_level(self, level: OnlineLevel) -> ProcedureBuilder:
        """vi: mức độ trực tuyến"""
    def valid(
        self, from_: datetime.date | None, until: datetime.date | None = None
    ) -> ProcedureBuilder:
        """First and last day in force. vi: hiệu lực"""
    def legal_basis(self, number: str) -> ProcedureBuilder:
        """Number of a document. vi: căn cứ pháp lý"""
    def in_case(self, number: str, name: str = "") -> ProcedureBuilder:
        """Begin a case; "" goes back to every case."""
    @overload
    def limit(
        self, words: str, *, channels: Iterable[Channel] = (), area: Area = Area.ANY
    ) -> ProcedureBuilder:
        """A limit as parse_time_limit reads it."""
    @overload
    def limit(self, limit: TimeLimit) -> ProcedureBuilder:
        """vi: thời hạn giải quyết"""
    @overload
    def paper(
        self, name: str, originals: int, copies: int = 0, *, use: PaperUse = PaperUse.SUBMIT
    ) -> ProcedureBuilder:
        """vi: thành phần hồ sơ"""
    @overload
    def paper(self, paper: PaperRequirement) -> ProcedureBuilder:
        """vi: thành phần hồ sơ"""
    @overload
    def fee(self, kind: FeeKind, amount: Money, per: FeePer = FeePer.DOSSIER) -> ProcedureBuilder:
        """vi: phí, lệ phí"""
    @overload
    def fee(self, fee: Fee) -> ProcedureBuilder:
        """vi: phí, lệ phí"""
    def result(self, name: str, code: str = "") -> ProcedureBuilder:
        """vi: kết quả"""
    def step(self, unit: str, action: str, term: str = "") -> ProcedureBuilder:
        """A step of the internal process. vi: bước trong quy trình nội bộ"""
    def linked_stage(self, stage: LinkedStage) -> ProcedureBuilder:
        """vi: công đoạn liên thông"""
    def replaced_by(self, code: str, from_: datetime.date | None = None) -> ProcedureBuilder:
        """vi: được thay thế bởi"""
    def build(self) -> Procedure:
        """The procedure, checked; or the first failure of any call."""

@final
class SearchHit:
    """A procedure found by its words."""

    def __init__(
        self, *, code: ProcedureCode, name: str, field: str = "", score: int = 0
    ) -> None: ...
    @property
    def code(self) -> ProcedureCode:
        """vi: mã thủ tục"""
    @property
    def name(self) -> str:
        """vi: tên thủ tục"""
    @property
    def field(self) -> str:
        """vi: lĩnh vực"""
    @property
    def score(self) -> int:
        """Higher is better, within one search."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Catalogue:
    """Procedures by code, each with its versions in time. vi: danh mục thủ tục hành chính

    A handle to what cannot change: `catalogue[code]` is the newest version; `code in catalogue`,
    `len(catalogue)`, and iteration over the codes. Codes are ProcedureCode or text; a province's
    copy or a case finds its procedure. Look-ups raise MotcuaError (UNKNOWN_PROCEDURE,
    PROCEDURE_NOT_IN_FORCE, INVALID_PROCEDURE_CODE).
    """

    def __init__(self, procedures: Sequence[Procedure]) -> None:
        """The same as from_procedures(procedures)."""
    @staticmethod
    def from_procedures(procedures: Sequence[Procedure]) -> Catalogue:
        """Build from procedures in any order."""
    def with_overlay(self, files: Mapping[str, str]) -> Catalogue:
        """A new catalogue with the rows of a province or commune laid over this one.

        `files`: CSV text by name, as read_csv_folder gives it. Raises MotcuaError
        (INVALID_CATALOGUE_ROW, OVERLAY_REFUSED) with "file:line: …": limits may be shortened, not
        lengthened; papers cannot be added to a procedure that is here. vi: danh mục của địa phương
        """
    def with_procedures(self, procedures: Sequence[Procedure]) -> Catalogue:
        """A new catalogue with procedures added. vi: bổ sung thủ tục"""
    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any record does."""
    def codes(self) -> list[ProcedureCode]:
        """All codes, ascending as text. vi: các mã thủ tục"""
    def at(self, code: ProcedureCode | str, date: datetime.date) -> Procedure:
        """The version in force on a date."""
    def versions(self, code: ProcedureCode | str) -> list[Procedure]:
        """All versions, oldest first. vi: các phiên bản"""
    def successors(self, code: ProcedureCode | str) -> list[ProcedureCode]:
        """The codes that replaced a code, step by step. vi: các mã thay thế"""
    def search(
        self,
        words: str,
        *,
        levels: Iterable[Level] = (),
        field: str = "",
        on: datetime.date | None = None,
        most: int = 20,
    ) -> list[SearchHit]:
        """Procedures whose names have all the words, best first; no diacritics are needed.

        `levels`: of one of these at least, empty for all; `field`: only of this field, "" for all;
        `on`: only versions in force on this day; `most`: at most so many hits. Raises MotcuaError
        (INVALID_SEARCH) when there is nothing to search for. vi: tìm thủ tục theo tên
        """
    def to_pandas(self) -> typing.Any:
        """A pandas.DataFrame with a row for each version of each procedure, codes ascending.

        Columns: code, name, agency, limit (text); valid_from, valid_until, observed (datetime64, NaT
        where not known); field, owner, levels, levels_before, applicants, channels, limit_kind,
        limit_unit, limit_confidence, confidence (category; sets are joined by "|"); limit_amount
        (float64); limits, cases, papers, fees, findings (int64 counts). The limit is the first of the
        record. Needs pandas.
        """
    def __len__(self) -> int: ...
    def __contains__(self, code: ProcedureCode | str) -> bool: ...
    def __iter__(self) -> Iterator[ProcedureCode]: ...
    def __getitem__(self, code: ProcedureCode | str) -> Procedure: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __eq__(self, other: object) -> bool: ...

def embedded_catalogue() -> Catalogue:
    """The procedures that come with the library. vi: danh mục đi kèm"""

def read_procedures_csv(files: Mapping[str, str]) -> list[Procedure]:
    """Read whole procedures from CSV tables, text by name: "procedures.csv" and the others.

    The tables and columns are those of include/motcua/catalogue/catalogue_csv.hpp. Raises MotcuaError
    (INVALID_CATALOGUE_ROW) with "file:line: …". vi: đọc danh mục từ CSV
    """

def write_procedures_csv(procedures: Sequence[Procedure]) -> dict[str, str]:
    """Write procedures as CSV tables. vi: ghi danh mục ra CSV"""

class RuleId(enum.Enum):
    """What a rule is about. vi: quy định về"""

    OFFICER_ALERT = 0
    ONLINE_ANSWER = 1
    PAPER_TRANSFER_CUT_OFF = 2
    OTHER_LEVEL_TRANSFER = 3
    SUPPLEMENT_NOTICE = 4
    SUPPLEMENT_REQUESTS = 5
    SUPPLEMENT_WINDOW = 6
    SUPPLEMENT_RESTART = 7
    APOLOGY_NOTICE = 8
    REAPPOINTMENTS = 9
    CORRECTION = 10
    REFUSAL_IN_LIMIT = 11
    NON_TERRITORIAL_START = 12
    VISITS = 13
    OVERDUE_WARNING = 14
    RESULT_NOTICE = 15
    ONE_STOP_SHOP_ONLY = 16
    LISTED_PAPERS_ONLY = 17
    LISTED_FEES_ONLY = 18
    DATABASE_PAPERS = 19
    STOP_NOTICE = 20
    CHAIR_APOLOGY = 21
    FEE_REMITTANCE = 22
    HALF_MONTH = 23
    HALF_YEAR = 24
    WORKING_DAY_LENGTH = 25

class RuleUnit(enum.Enum):
    """What a rule's value counts. vi: đơn vị của quy định"""

    HOUR = 0
    WORKING_HOUR = 1
    DAY = 2
    WORKING_DAY = 3
    TIMES = 4
    MINUTE_OF_DAY = 5
    FLAG = 6
    MONTH = 7

class ActorRole(enum.Enum):
    """Who did it. vi: vai trò"""

    SYSTEM = 0
    APPLICANT = 1
    AGENT = 2
    RECEPTION_OFFICER = 3
    HANDLING_OFFICER = 4
    AGENCY_HEAD = 5
    COMMITTEE_CHAIR = 6
    CONSULTED_AGENCY = 7
    POSTAL_SERVICE = 8
    OTHER = 9

class EventKind(enum.Enum):
    """Kinds of events; the numbers are on the wire. vi: loại sự kiện"""

    SUBMITTED = 1
    OFFICER_ALERTED = 2
    RECEIVED = 3
    RECEIVED_BY_AGENCY = 4
    REFUSED_AT_COUNTER = 5
    SUPPLEMENT_REQUESTED = 6
    SUPPLEMENT_COMPLETED = 7
    SUPPLEMENT_LAPSED = 8
    FEE_DEMANDED = 9
    FEE_PAID = 10
    FEE_REMITTED = 11
    TRANSFERRED = 12
    STEP_STARTED = 13
    STEP_FINISHED = 14
    OPINION_REQUESTED = 15
    OPINION_GIVEN = 16
    SUSPENDED = 17
    RESUMED = 18
    APOLOGY_ISSUED = 19
    EXTENDED = 20
    DECIDED = 21
    REFUSED_AFTER_APPRAISAL = 22
    STOPPED = 23
    WITHDRAWAL_ASKED = 24
    WITHDRAWAL_ACCEPTED = 25
    WITHDRAWAL_REFUSED = 26
    RESULT_READY = 27
    RESULT_NOTIFIED = 28
    RETURNED = 29
    NOT_COLLECTED = 30
    ERROR_REPORTED = 31
    ERROR_CORRECTED = 32
    LETTER_GIVEN = 33
    CHAIR_APOLOGISED = 34
    VISITED = 35
    DIRECT_DEALING = 36
    PROHIBITED_CONDUCT = 37
    RATED = 38
    FEEDBACK_GIVEN = 39

class NationalState(enum.Enum):
    """The ten states of the national portal. vi: trạng thái hồ sơ"""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    AWAITING_SUPPLEMENT = 5
    AWAITING_PAYMENT = 6
    WITHDRAWAL_REQUESTED = 7
    STOPPED = 8
    RESOLVED = 9
    RETURNED = 10

class DossierState(enum.Enum):
    """Where a dossier stands, finer than the national codes. vi: trạng thái xử lý"""

    DRAFT = 0
    SUBMITTED = 1
    CORRECTING_SUBMISSION = 2
    NOT_RECEIVED = 3
    RECEIVED = 4
    PROCESSING = 5
    AWAITING_SUPPLEMENT = 6
    AWAITING_OPINION = 7
    AWAITING_PAYMENT = 8
    SUSPENDED = 9
    WITHDRAWAL_REQUESTED = 10
    CLOSED = 11
    WITHDRAWN = 12
    STOPPED = 13
    REFUSED = 14
    RESOLVED = 15
    RETURNED = 16

class DeliveryState(enum.Enum):
    """Where the result is. vi: trạng thái trả kết quả"""

    NONE = 0
    READY = 1
    NOTIFIED = 2
    NOT_COLLECTED = 3
    DELIVERED = 4

class DayReading(enum.Enum):
    """How terms in days begin and end. vi: cách hiểu ngày đầu, ngày cuối"""

    DAY_EXCLUDED = 0
    FROM_THE_MINUTE = 1

class StepKind(enum.Enum):
    """What a step of the reasoning does. vi: bước lập luận"""

    REGIME = 0
    LIMIT = 1
    START = 2
    CUT_OFF = 3
    COUNT = 4
    STAGE = 5
    ROLL = 6
    RESTART = 7
    SUBTRACT = 8
    WAIT = 9
    SUSPEND = 10
    RESUME = 11
    EXTENSION = 12
    REAPPOINTMENT = 13
    APPOINTMENT = 14
    NO_LIMIT = 15
    MEASURE = 16
    SPECIAL_RULE = 17

class Timeliness(enum.Enum):
    """On time or not. vi: tình trạng đúng hạn"""

    UNKNOWN = 0
    NOT_COUNTED = 1
    PENDING = 2
    PENDING_LATE = 3
    EARLY = 4
    ON_TIME = 5
    LATE = 6

class ObligationKind(enum.Enum):
    """What is owed. vi: nghĩa vụ"""

    ALERT_OFFICER = 0
    ANSWER_SUBMISSION = 1
    TRANSFER = 2
    SUPPLEMENT_NOTICE = 3
    CLOSE_DOSSIER = 4
    EARLY_WARNING = 5
    APOLOGY = 6
    RESOLVE = 7
    RESULT_NOTICE = 8
    RETURN_RESULT = 9
    STOP_NOTICE = 10
    CHAIR_APOLOGY = 11
    CORRECTION = 12
    FEE_REMITTANCE = 13
    COURTESY_LETTER = 14
    REFUSAL = 15

class ObligationState(enum.Enum):
    """How an obligation stands. vi: tình trạng nghĩa vụ"""

    OWED = 0
    MISSED = 1
    SATISFIED = 2
    SATISFIED_LATE = 3

@final
class RuleRow:
    """One rule of one regime, in force from from_ until `until`; the number is in `unit`.

    A row with a procedure goes before the general one. vi: dòng quy định
    """

    def __init__(
        self,
        *,
        id: RuleId,
        regime: str,
        from_: datetime.date,
        until: datetime.date | None = None,
        value: int,
        unit: RuleUnit,
        procedure: ProcedureCode | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def id(self) -> RuleId:
        """vi: quy định về"""
    @property
    def regime(self) -> str:
        """vi: chế độ pháp lý"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None."""
    @property
    def value(self) -> int:
        """In `unit`. vi: giá trị"""
    @property
    def unit(self) -> RuleUnit:
        """vi: đơn vị"""
    @property
    def procedure(self) -> ProcedureCode | None:
        """Only for this procedure."""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Regime:
    """The rules that govern a dossier: those of one regime, on one day, for one procedure.

    Made by RuleSet.at and RuleSet.named. vi: chế độ pháp lý áp dụng
    """

    @property
    def name(self) -> str:
        """vi: tên chế độ"""
    @property
    def law(self) -> LawRef | None:
        """The document it is called after, or None. vi: văn bản của chế độ"""
    def rule(self, id: RuleId) -> RuleRow | None:
        """The row that binds, or None."""
    @property
    def special_rules(self) -> tuple[RuleRow, ...]:
        """The rows that bind because they are for this procedure, in place of the general ones.

        vi: quy định riêng của thủ tục
        """
    def __repr__(self) -> str: ...

@final
class RuleSet:
    """All regimes, past and present; immutable, equal when all rows are.

    Which one governs is decided by a date, normally that of reception, or by name. Raises MotcuaError
    (INVALID_RULE) for rows that overlap in time or whose unit is not that of their rule.
    vi: hệ thống quy định
    """

    def __init__(self, rows: Sequence[RuleRow]) -> None:
        """The same as from_rows(rows)."""
    @staticmethod
    def from_rows(rows: Sequence[RuleRow]) -> RuleSet:
        """Build from rows."""
    def with_rows(self, rows: Sequence[RuleRow]) -> RuleSet:
        """A new set with rows added; one of the same rule, regime, procedure and from_ is replaced.

        Raises MotcuaError (INVALID_RULE). vi: quy định của địa phương
        """
    def at(self, date: datetime.date, procedure: ProcedureCode | str | None = None) -> Regime:
        """The regime in force on a date, with the rules of `procedure` before the general ones.

        `procedure`: a ProcedureCode or its text. Raises MotcuaError (NO_REGIME) before the first one.
        vi: chế độ pháp lý tại ngày
        """
    def named(
        self, name: str, date: datetime.date, procedure: ProcedureCode | str | None = None
    ) -> Regime:
        """The rules of a regime as they stood on a date, whatever was in force then.

        Raises MotcuaError (NO_REGIME), listing the names. vi: chế độ pháp lý theo tên
        """
    @property
    def rows(self) -> tuple[RuleRow, ...]:
        """vi: các dòng quy định"""
    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any row does."""
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __eq__(self, other: object) -> bool: ...

def embedded_rules() -> RuleSet:
    """The rules that come with the library. vi: quy định đi kèm"""

def read_rules_csv(file: str, text: str) -> list[RuleRow]:
    """Read rules from CSV text; `file` is what messages call it. vi: đọc quy định từ CSV

    The header is "rule,regime,procedure,from,until,value,unit,law,source,confidence". Raises MotcuaError
    (INVALID_RULE) with "file:line: …".
    """

@final
class DossierEvent:
    """One thing that happened to a dossier; repr and str show its kind and time only.

    `time` and `due` are clocks on the office wall (naive). `amount` is in đồng; `number` the step of the
    internal process, or the rating, 1 to 5. Which fields a kind needs: see check_event.
    vi: sự kiện của hồ sơ
    """

    def __init__(
        self,
        *,
        kind: EventKind,
        time: datetime.datetime,
        role: ActorRole = ActorRole.SYSTEM,
        office: str = "",
        due: datetime.datetime | None = None,
        reason: str = "",
        law: LawRef | None = None,
        papers: Sequence[str] = (),
        papers_in_database: Sequence[str] = (),
        amount: int | None = None,
        channel: Channel | None = None,
        number: int | None = None,
        to: str = "",
        document_number: str = "",
        outside_one_stop_shop: bool = False,
    ) -> None: ...
    @property
    def kind(self) -> EventKind:
        """vi: loại sự kiện"""
    @property
    def time(self) -> datetime.datetime:
        """vi: thời điểm"""
    @property
    def role(self) -> ActorRole:
        """vi: vai trò"""
    @property
    def office(self) -> str:
        """vi: cơ quan, đơn vị"""
    @property
    def due(self) -> datetime.datetime | None:
        """The appointment. vi: thời điểm hẹn"""
    @property
    def reason(self) -> str:
        """Personal data. vi: lý do"""
    @property
    def law(self) -> LawRef | None:
        """vi: căn cứ"""
    @property
    def papers(self) -> tuple[str, ...]:
        """vi: giấy tờ"""
    @property
    def papers_in_database(self) -> tuple[str, ...]:
        """vi: giấy tờ đã có dữ liệu"""
    @property
    def amount(self) -> int | None:
        """In đồng. vi: số tiền"""
    @property
    def channel(self) -> Channel | None:
        """vi: cách thức"""
    @property
    def number(self) -> int | None:
        """Step, or rating 1 to 5."""
    @property
    def to(self) -> str:
        """vi: nơi nhận"""
    @property
    def document_number(self) -> str:
        """vi: số, ký hiệu văn bản"""
    @property
    def outside_one_stop_shop(self) -> bool:
        """vi: ngoài Bộ phận Một cửa"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def check_event(event: DossierEvent) -> None:
    """Raise MotcuaError (INVALID_EVENT) unless an event is sound by itself.

    It has what its kind needs, and numbers in range. vi: kiểm tra sự kiện
    """

@final
class SupplementRound:
    """A request for papers. vi: lần bổ sung"""

    def __init__(
        self,
        *,
        requested: datetime.datetime,
        completed: datetime.datetime | None = None,
        lapsed: datetime.datetime | None = None,
        after_reception: bool = True,
    ) -> None: ...
    @property
    def requested(self) -> datetime.datetime:
        """vi: yêu cầu"""
    @property
    def completed(self) -> datetime.datetime | None:
        """vi: bổ sung đủ"""
    @property
    def lapsed(self) -> datetime.datetime | None:
        """vi: hết thời gian"""
    @property
    def after_reception(self) -> bool:
        """vi: sau tiếp nhận"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Suspension:
    """The clock stands. vi: khoảng tạm dừng"""

    def __init__(
        self, *, from_: datetime.datetime, until: datetime.datetime | None = None
    ) -> None: ...
    @property
    def from_(self) -> datetime.datetime:
        """vi: từ"""
    @property
    def until(self) -> datetime.datetime | None:
        """vi: đến"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Reappointment:
    """A new appointment, one link in the chain; repr and str show its place and dates only.

    `ground` is the provision that an extension names, which nobody verified, or that on which an
    apology may move the date. `count` is its place in the chain, from 1. vi: lần hẹn lại
    """

    def __init__(
        self,
        *,
        issued: datetime.datetime,
        previous_due: datetime.datetime,
        new_due: datetime.datetime,
        by_law: bool = False,
        reason: str = "",
        ground: LegalBasis | None = None,
        document_number: str = "",
        count: int = 1,
    ) -> None: ...
    @property
    def issued(self) -> datetime.datetime:
        """vi: thời điểm văn bản"""
    @property
    def previous_due(self) -> datetime.datetime:
        """vi: ngày hẹn trả trước"""
    @property
    def new_due(self) -> datetime.datetime:
        """vi: ngày hẹn trả mới"""
    @property
    def by_law(self) -> bool:
        """vi: gia hạn theo luật"""
    @property
    def reason(self) -> str:
        """Personal data. vi: lý do"""
    @property
    def ground(self) -> LegalBasis | None:
        """vi: căn cứ"""
    @property
    def document_number(self) -> str:
        """vi: số, ký hiệu văn bản"""
    @property
    def count(self) -> int:
        """Place in the chain, from 1."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DossierView:
    """What the events of a dossier say together. Made by apply and validate; never set by hand.

    vi: tình trạng hồ sơ
    """

    def __init__(
        self,
        *,
        state: DossierState = DossierState.DRAFT,
        delivery: DeliveryState = DeliveryState.NONE,
        last_event: datetime.datetime | None = None,
        submitted: datetime.datetime | None = None,
        alerted: datetime.datetime | None = None,
        received: datetime.datetime | None = None,
        received_by_agency: datetime.datetime | None = None,
        transferred: datetime.datetime | None = None,
        appointment: datetime.datetime | None = None,
        decided: datetime.datetime | None = None,
        refused: datetime.datetime | None = None,
        ready: datetime.datetime | None = None,
        notified: datetime.datetime | None = None,
        returned: datetime.datetime | None = None,
        ended: datetime.datetime | None = None,
        stopped: datetime.datetime | None = None,
        withdrawal_asked: datetime.datetime | None = None,
        error_reported: datetime.datetime | None = None,
        error_corrected: datetime.datetime | None = None,
        conduct: datetime.datetime | None = None,
        chair_apologised: datetime.datetime | None = None,
        supplements: Sequence[SupplementRound] = (),
        suspensions: Sequence[Suspension] = (),
        reappointments: Sequence[Reappointment] = (),
        fee_demanded: int = 0,
        fee_paid: int = 0,
        fee_remitted: int = 0,
        fee_paid_time: datetime.datetime | None = None,
        fee_remitted_time: datetime.datetime | None = None,
        visits: int = 0,
        letters: int = 0,
        letter_given: datetime.datetime | None = None,
        opinions_open: int = 0,
        step_open: int | None = None,
        rating: int | None = None,
        resume_to: DossierState = DossierState.PROCESSING,
    ) -> None: ...
    @property
    def state(self) -> DossierState:
        """vi: trạng thái"""
    @property
    def delivery(self) -> DeliveryState:
        """vi: trạng thái trả kết quả"""
    @property
    def last_event(self) -> datetime.datetime | None:
        """vi: sự kiện cuối"""
    @property
    def submitted(self) -> datetime.datetime | None:
        """vi: nộp"""
    @property
    def alerted(self) -> datetime.datetime | None:
        """vi: nhắc cán bộ"""
    @property
    def received(self) -> datetime.datetime | None:
        """vi: tiếp nhận"""
    @property
    def received_by_agency(self) -> datetime.datetime | None:
        """vi: cơ quan có thẩm quyền nhận"""
    @property
    def transferred(self) -> datetime.datetime | None:
        """vi: chuyển"""
    @property
    def appointment(self) -> datetime.datetime | None:
        """The first. vi: ngày hẹn trả"""
    @property
    def decided(self) -> datetime.datetime | None:
        """vi: có quyết định"""
    @property
    def refused(self) -> datetime.datetime | None:
        """After appraisal. vi: từ chối sau thẩm định"""
    @property
    def ready(self) -> datetime.datetime | None:
        """vi: có kết quả"""
    @property
    def notified(self) -> datetime.datetime | None:
        """vi: thông báo kết quả"""
    @property
    def returned(self) -> datetime.datetime | None:
        """vi: trả kết quả"""
    @property
    def ended(self) -> datetime.datetime | None:
        """vi: kết thúc"""
    @property
    def stopped(self) -> datetime.datetime | None:
        """vi: thông báo dừng"""
    @property
    def withdrawal_asked(self) -> datetime.datetime | None:
        """vi: xin rút"""
    @property
    def error_reported(self) -> datetime.datetime | None:
        """vi: phát hiện sai sót"""
    @property
    def error_corrected(self) -> datetime.datetime | None:
        """vi: đính chính"""
    @property
    def conduct(self) -> datetime.datetime | None:
        """vi: hành vi bị cấm"""
    @property
    def chair_apologised(self) -> datetime.datetime | None:
        """vi: Chủ tịch xin lỗi"""
    @property
    def supplements(self) -> tuple[SupplementRound, ...]:
        """vi: các lần bổ sung"""
    @property
    def suspensions(self) -> tuple[Suspension, ...]:
        """vi: các lần tạm dừng"""
    @property
    def reappointments(self) -> tuple[Reappointment, ...]:
        """vi: các lần hẹn lại"""
    @property
    def fee_demanded(self) -> int:
        """In đồng."""
    @property
    def fee_paid(self) -> int:
        """In đồng."""
    @property
    def fee_remitted(self) -> int:
        """In đồng."""
    @property
    def fee_paid_time(self) -> datetime.datetime | None:
        """The last payment."""
    @property
    def fee_remitted_time(self) -> datetime.datetime | None:
        """The last remittance."""
    @property
    def visits(self) -> int:
        """vi: số lần đi lại"""
    @property
    def letters(self) -> int:
        """vi: số thư đã gửi"""
    @property
    def letter_given(self) -> datetime.datetime | None:
        """The last letter."""
    @property
    def opinions_open(self) -> int:
        """vi: ý kiến đang chờ"""
    @property
    def step_open(self) -> int | None:
        """vi: bước đang xử lý"""
    @property
    def rating(self) -> int | None:
        """vi: đánh giá"""
    @property
    def resume_to(self) -> DossierState:
        """The state to go back to."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def national_state(self) -> NationalState:
        """vi: trạng thái trên Cổng Dịch vụ công quốc gia"""
    @property
    def is_final(self) -> bool:
        """Nothing more is owed but corrections."""

@final
class Party:
    """A person or organisation; personal data."""

    def __init__(
        self,
        *,
        name: str = "",
        personal_id: PersonalId | None = None,
        organisation_id: str = "",
        address: str = "",
        phone: PhoneNumber | None = None,
        email: str = "",
    ) -> None: ...
    @property
    def name(self) -> str:
        """vi: họ tên, tên tổ chức"""
    @property
    def personal_id(self) -> PersonalId | None:
        """vi: số định danh cá nhân"""
    @property
    def organisation_id(self) -> str:
        """vi: mã định danh tổ chức"""
    @property
    def address(self) -> str:
        """vi: địa chỉ"""
    @property
    def phone(self) -> PhoneNumber | None:
        """vi: số điện thoại"""
    @property
    def email(self) -> str:
        """vi: thư điện tử"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DossierIdentity:
    """What a dossier is, before anything happens to it; repr and str show the procedure only.

    vi: thông tin hồ sơ
    """

    def __init__(
        self,
        *,
        code: DossierCode | None = None,
        uuid: uuid.UUID = ...,
        procedure: ProcedureCode,
        case_number: str = "",
        applicant: Party = ...,
        agent: Party | None = None,
        channel: Channel = Channel.IN_PERSON,
        receiving_office: str = "",
        competent_agency: str = "",
        non_territorial: bool = False,
        disadvantaged_area: bool = False,
        other_level: bool = False,
    ) -> None: ...
    @property
    def code(self) -> DossierCode | None:
        """vi: mã số hồ sơ"""
    @property
    def uuid(self) -> uuid.UUID:
        """Of the record."""
    @property
    def procedure(self) -> ProcedureCode:
        """vi: mã thủ tục"""
    @property
    def case_number(self) -> str:
        """vi: trường hợp"""
    @property
    def applicant(self) -> Party:
        """vi: người nộp"""
    @property
    def agent(self) -> Party | None:
        """vi: người được ủy quyền"""
    @property
    def channel(self) -> Channel:
        """vi: cách thức nộp"""
    @property
    def receiving_office(self) -> str:
        """vi: nơi tiếp nhận"""
    @property
    def competent_agency(self) -> str:
        """vi: cơ quan giải quyết"""
    @property
    def non_territorial(self) -> bool:
        """vi: không phụ thuộc địa giới"""
    @property
    def disadvantaged_area(self) -> bool:
        """vi: vùng khó khăn"""
    @property
    def other_level(self) -> bool:
        """The competent agency is of another level than the office that received.

        vi: khác cấp với nơi tiếp nhận
        """
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Violation:
    """A provision that an event breaks, or data that cannot be. No personal data in the message.

    `event` is an index into the events; `basis` is None for the order or the data of events.
    vi: vi phạm
    """

    def __init__(
        self, *, code: Errc, event: int, message: str, basis: LegalBasis | None = None
    ) -> None: ...
    @property
    def code(self) -> Errc:
        """vi: mã lỗi"""
    @property
    def event(self) -> int:
        """Index of the event."""
    @property
    def message(self) -> str:
        """In English."""
    @property
    def basis(self) -> LegalBasis | None:
        """vi: căn cứ"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class History:
    """View and violations. vi: lịch sử hồ sơ"""

    def __init__(self, *, view: DossierView, violations: Sequence[Violation] = ()) -> None: ...
    @property
    def view(self) -> DossierView:
        """vi: tình trạng"""
    @property
    def violations(self) -> tuple[Violation, ...]:
        """vi: các vi phạm"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Dossier:
    """A dossier. vi: hồ sơ thủ tục hành chính"""

    def __init__(
        self, *, identity: DossierIdentity, events: Sequence[DossierEvent] = ()
    ) -> None: ...
    @property
    def identity(self) -> DossierIdentity:
        """vi: thông tin hồ sơ"""
    @property
    def events(self) -> tuple[DossierEvent, ...]:
        """vi: các sự kiện"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def apply(view: DossierView, event: DossierEvent, regime: Regime) -> DossierView:
    """The view after an event, unless the law forbids it. vi: ghi nhận sự kiện

    For live work. Raises MotcuaError: INVALID_EVENT as check_event; EVENT_OUT_OF_ORDER before the last
    event; EVENT_NOT_ALLOWED in this state; SECOND_SUPPLEMENT, SECOND_REAPPOINTMENT and others with the
    provision as `law`.
    """

def validate(events: Sequence[DossierEvent], regime: Regime) -> History:
    """The view after all events in order of time, and everything that was wrong on the way.

    For imported history: nothing is refused. What broke a rule is reported and happened all the same.
    vi: kiểm tra lịch sử hồ sơ
    """

def allowed_events(view: DossierView, regime: Regime) -> list[EventKind]:
    """Kinds of events that apply would take in this state, whatever their payload.

    vi: các sự kiện được phép
    """

@final
class DeadlineOptions:
    """How terms in days are counted; the decrees leave it open, and both readings are in use.

    DAY_EXCLUDED: the day of reception does not count, the last one ends with its office hours.
    FROM_THE_MINUTE: a working day is minutes_of_working_day (1 to 1440) working minutes; None: as
    many as the regime's rule WORKING_DAY_LENGTH has.
    Raises nothing itself: evaluate raises MotcuaError (INVALID_DEADLINE_OPTIONS). vi: cách tính thời hạn
    """

    def __init__(
        self,
        *,
        reading: DayReading = DayReading.DAY_EXCLUDED,
        minutes_of_working_day: int | None = None,
    ) -> None: ...
    @property
    def reading(self) -> DayReading:
        """vi: cách hiểu ngày đầu, ngày cuối"""
    @property
    def minutes_of_working_day(self) -> int | None:
        """1 to 1440; None: the regime's rule."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DeadlineStep:
    """One step. vi: bước giải trình"""

    def __init__(
        self,
        *,
        kind: StepKind,
        before: datetime.datetime | None = None,
        after: datetime.datetime | None = None,
        rule: str = "",
        value: str = "",
        evidence: Evidence,
        days: Sequence[DayNote] = (),
    ) -> None: ...
    @property
    def kind(self) -> StepKind:
        """vi: loại bước"""
    @property
    def before(self) -> datetime.datetime | None:
        """Where it stood."""
    @property
    def after(self) -> datetime.datetime | None:
        """Where it stands."""
    @property
    def rule(self) -> str:
        """Of the rule or limit used."""
    @property
    def value(self) -> str:
        """What the rule says."""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    @property
    def days(self) -> tuple[DayNote, ...]:
        """Days skipped or added."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Verdict:
    """What one clock says at a moment. vi: kết luận theo một cách tính

    `late_minutes` is negative before the due date; `late_working_minutes` None without office hours.
    """

    def __init__(
        self,
        *,
        timeliness: Timeliness = Timeliness.UNKNOWN,
        due: datetime.datetime | None = None,
        end: datetime.datetime | None = None,
        late_minutes: int = 0,
        late_working_minutes: int | None = None,
    ) -> None: ...
    @property
    def timeliness(self) -> Timeliness:
        """vi: tình trạng"""
    @property
    def due(self) -> datetime.datetime | None:
        """What it was measured against."""
    @property
    def end(self) -> datetime.datetime | None:
        """The end measured; None: as_of."""
    @property
    def late_minutes(self) -> int:
        """Negative before due."""
    @property
    def late_working_minutes(self) -> int | None:
        """None: no office hours known."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Deadline:
    """When a dossier is due. The three dates are never mixed; overdue is derived.

    `decree`: restarted by a full supplement. `promise`: against the first appointment, whatever was
    arranged later. `index`: as the national index counts (Quyết định 766/QĐ-TTg), waiting subtracted.
    `steps` is empty unless explained. vi: thời hạn giải quyết của hồ sơ
    """

    def __init__(
        self,
        *,
        start: datetime.datetime | None = None,
        statutory: datetime.datetime | None = None,
        rolled: datetime.datetime | None = None,
        appointment: datetime.datetime | None = None,
        current_appointment: datetime.datetime | None = None,
        running: bool = False,
        provisional: bool = False,
        restarts: int = 0,
        decree: Verdict = Verdict(
            timeliness=Timeliness.UNKNOWN,
            due=None,
            end=None,
            late_minutes=0,
            late_working_minutes=None,
        ),
        promise: Verdict = Verdict(
            timeliness=Timeliness.UNKNOWN,
            due=None,
            end=None,
            late_minutes=0,
            late_working_minutes=None,
        ),
        index: Verdict = Verdict(
            timeliness=Timeliness.UNKNOWN,
            due=None,
            end=None,
            late_minutes=0,
            late_working_minutes=None,
        ),
        steps: Sequence[DeadlineStep] = (),
    ) -> None: ...
    @property
    def start(self) -> datetime.datetime | None:
        """vi: bắt đầu"""
    @property
    def statutory(self) -> datetime.datetime | None:
        """By law. vi: hạn theo luật"""
    @property
    def rolled(self) -> datetime.datetime | None:
        """Off a rest day. vi: hạn sau khi dời"""
    @property
    def appointment(self) -> datetime.datetime | None:
        """vi: ngày hẹn trả"""
    @property
    def current_appointment(self) -> datetime.datetime | None:
        """vi: ngày hẹn trả hiện tại"""
    @property
    def running(self) -> bool:
        """The clock runs."""
    @property
    def provisional(self) -> bool:
        """Rests on days not decided."""
    @property
    def restarts(self) -> int:
        """vi: số lần tính lại"""
    @property
    def decree(self) -> Verdict:
        """vi: theo nghị định"""
    @property
    def promise(self) -> Verdict:
        """vi: theo ngày hẹn đầu tiên"""
    @property
    def index(self) -> Verdict:
        """vi: theo bộ chỉ số 766"""
    @property
    def steps(self) -> tuple[DeadlineStep, ...]:
        """vi: các bước giải trình"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_vietnamese(self) -> str:
        """The reasoning for the citizen."""
    def to_english(self) -> str:
        """The reasoning for a developer."""

@final
class Obligation:
    """One thing owed. vi: nghĩa vụ"""

    def __init__(
        self,
        *,
        kind: ObligationKind,
        state: ObligationState,
        role: ActorRole,
        arose: datetime.datetime | None = None,
        by: datetime.datetime | None = None,
        satisfied_by: EventKind,
        satisfied: datetime.datetime | None = None,
        late_minutes: int = 0,
        ground: Evidence,
    ) -> None: ...
    @property
    def kind(self) -> ObligationKind:
        """vi: nghĩa vụ"""
    @property
    def state(self) -> ObligationState:
        """vi: tình trạng"""
    @property
    def role(self) -> ActorRole:
        """Who owes it."""
    @property
    def arose(self) -> datetime.datetime | None:
        """Since when."""
    @property
    def by(self) -> datetime.datetime | None:
        """Until when."""
    @property
    def satisfied_by(self) -> EventKind:
        """The event that settles it."""
    @property
    def satisfied(self) -> datetime.datetime | None:
        """When it was."""
    @property
    def late_minutes(self) -> int:
        """When missed or late."""
    @property
    def ground(self) -> Evidence:
        """vi: căn cứ"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class EvaluationReceipt:
    """What an answer was computed from: the same seven give the same answer, years later.

    vi: dấu vết tính toán
    """

    def __init__(
        self,
        *,
        library: str,
        law_edition: str,
        law_data_hash: str,
        calendar: str,
        catalogue: str,
        rules: str,
        input: str,
    ) -> None: ...
    @property
    def library(self) -> str:
        """Version of motcua."""
    @property
    def law_edition(self) -> str:
        """vi: ấn bản dữ liệu"""
    @property
    def law_data_hash(self) -> str:
        """SHA-256."""
    @property
    def calendar(self) -> str:
        """Its fingerprint."""
    @property
    def catalogue(self) -> str:
        """Its fingerprint."""
    @property
    def rules(self) -> str:
        """Its fingerprint."""
    @property
    def input(self) -> str:
        """Fingerprint of dossier and options."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Evaluation:
    """All that follows at a moment; pickles hold its message. vi: đánh giá hồ sơ"""

    @property
    def regime(self) -> str:
        """vi: chế độ pháp lý"""
    @property
    def limit(self) -> TimeLimit:
        """vi: thời hạn áp dụng"""
    @property
    def limit_failure(self) -> str | None:
        """Why no limit of the catalogue governs, or None."""
    @property
    def validity_assumed(self) -> bool:
        """The catalogue's record is not known to be of that day."""
    @property
    def view(self) -> DossierView:
        """vi: tình trạng"""
    @property
    def violations(self) -> tuple[Violation, ...]:
        """vi: các vi phạm"""
    @property
    def deadline(self) -> Deadline:
        """vi: thời hạn"""
    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """vi: các nghĩa vụ"""
    @property
    def receipt(self) -> EvaluationReceipt:
        """vi: dấu vết tính toán"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LawBook:
    """Law as it stood and stands: what days work, what procedures demand, what offices owe.

    An immutable handle. embedded() has no office hours, which differ by province: with_calendar adds
    them. vi: bộ dữ liệu pháp luật
    """

    def __init__(self, *, calendar: WorkCalendar, catalogue: Catalogue, rules: RuleSet) -> None: ...
    @staticmethod
    def embedded() -> LawBook:
        """What comes with the library."""
    def with_calendar(self, calendar: WorkCalendar) -> LawBook:
        """A new law book."""
    def with_catalogue(self, catalogue: Catalogue) -> LawBook:
        """A new law book."""
    def with_rules(self, rules: RuleSet) -> LawBook:
        """A new law book."""
    @property
    def calendar(self) -> WorkCalendar:
        """vi: lịch làm việc"""
    @property
    def catalogue(self) -> Catalogue:
        """vi: danh mục"""
    @property
    def rules(self) -> RuleSet:
        """vi: quy định"""
    def evaluate(
        self,
        dossier: Dossier,
        *,
        as_of: datetime.datetime,
        options: DeadlineOptions = DeadlineOptions(),
        regime: str | None = None,
        limit: TimeLimit | None = None,
        explain: bool = True,
        courtesy_letters: int = 0,
    ) -> Evaluation:
        """State, deadline, obligations and violations of a dossier at `as_of`, with the receipt.

        `as_of`: a naive datetime of the office wall. `regime`: by name, else that of the day of reception.
        `limit`: else the catalogue's; limit_failure says why there is none. `explain`: with steps.
        `courtesy_letters`: how many letters the result calls for, 0 and more. Raises MotcuaError:
        INVALID_EVENT without events, NO_REGIME, INVALID_DEADLINE_OPTIONS, NO_TIME_LIMIT, and the errors of
        the calendar. vi: đánh giá hồ sơ tại thời điểm
        """
    def __repr__(self) -> str: ...

@final
class DeadlinePlan:
    """Limits and rules, made ready for columns once: see motcua.batch.compute_deadlines.

    The regime of a dossier is the one that `rules` has in force on the day of its reception, or the
    one called `regime`. `procedures`: none, or those of the limits, whose own rules go before the
    general ones. Raises MotcuaError: INVALID_DEADLINE_OPTIONS, NO_REGIME for an unknown name, and
    INVALID_COLUMN for more than 65,536 limits or as many procedures as there are not limits.
    vi: bộ quy tắc tính hạn theo cột
    """

    def __init__(
        self,
        limits: Sequence[TimeLimit],
        *,
        rules: RuleSet,
        options: DeadlineOptions = DeadlineOptions(),
        regime: str | None = None,
        procedures: Sequence[ProcedureCode] = (),
    ) -> None: ...
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...

def _compute_deadlines(
    plan: DeadlinePlan,
    calendars: Sequence[WorkCalendar],
    which: numpy.typing.NDArray[numpy.uint16] | None,
    dossiers: tuple[
        numpy.typing.NDArray[numpy.uint8],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int64] | None,
        numpy.typing.NDArray[numpy.int64],
        numpy.typing.NDArray[numpy.uint16],
        numpy.typing.NDArray[numpy.uint8] | None,
    ],
    as_of: datetime.datetime,
    results: dict[str, typing.Any],
    threads: int,
) -> None:
    """For motcua.batch, which checks what it passes."""

def _compare_deadlines(
    plan_before: DeadlinePlan,
    calendars_before: Sequence[WorkCalendar],
    plan_after: DeadlinePlan,
    calendars_after: Sequence[WorkCalendar],
    which: numpy.typing.NDArray[numpy.uint16] | None,
    dossiers: tuple[
        numpy.typing.NDArray[numpy.uint8],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int64] | None,
        numpy.typing.NDArray[numpy.int64],
        numpy.typing.NDArray[numpy.uint16],
        numpy.typing.NDArray[numpy.uint8] | None,
    ],
    as_of: datetime.datetime,
    threads: int,
) -> dict[str, typing.Any]:
    """For motcua.batch, which checks what it passes."""

class DifferenceKind(enum.Enum):
    """Why a deadline differs. vi: lý do khác nhau"""

    DAY = 0
    RULE = 1
    REGIME = 2
    READING = 3

@final
class Assumptions:
    """Under what a deadline is computed. vi: giả định

    `regime`: the name of one, or None for the one in force on the day of reception.
    """

    def __init__(
        self,
        *,
        calendar: WorkCalendar,
        rules: RuleSet,
        options: DeadlineOptions = DeadlineOptions(),
        regime: str | None = None,
    ) -> None: ...
    @property
    def calendar(self) -> WorkCalendar:
        """vi: lịch làm việc"""
    @property
    def rules(self) -> RuleSet:
        """vi: quy định"""
    @property
    def options(self) -> DeadlineOptions:
        """vi: cách tính thời hạn"""
    @property
    def regime(self) -> str | None:
        """By name; None: by the day of reception."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ComparedDossier:
    """One dossier of a what-if, and its time limit. vi: hồ sơ được so sánh"""

    def __init__(self, dossier: Dossier, limit: TimeLimit) -> None: ...
    @property
    def dossier(self) -> Dossier:
        """vi: hồ sơ"""
    @property
    def limit(self) -> TimeLimit:
        """vi: thời hạn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DayDifference:
    """A day that two calendars see differently: working or not, another kind, other office hours, or
    decided in only one of them. vi: ngày khác nhau giữa hai lịch
    """

    def __init__(
        self,
        *,
        date: datetime.date,
        before: DayInfo | None = None,
        after: DayInfo | None = None,
        other_hours: bool = False,
    ) -> None: ...
    @property
    def date(self) -> datetime.date:
        """vi: ngày"""
    @property
    def before(self) -> DayInfo | None:
        """None: outside the calendar."""
    @property
    def after(self) -> DayInfo | None:
        """None: outside the calendar."""
    @property
    def other_hours(self) -> bool:
        """vi: giờ làm việc khác"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DifferenceReason:
    """One reason for a difference; what its kind does not speak of is empty. vi: lý do"""

    def __init__(
        self,
        *,
        kind: DifferenceKind,
        day: DayDifference | None = None,
        rule_before: RuleRow | None = None,
        rule_after: RuleRow | None = None,
        before: str = "",
        after: str = "",
    ) -> None: ...
    @property
    def kind(self) -> DifferenceKind:
        """vi: loại lý do"""
    @property
    def day(self) -> DayDifference | None:
        """Of DAY."""
    @property
    def rule_before(self) -> RuleRow | None:
        """Of RULE. None: none bound."""
    @property
    def rule_after(self) -> RuleRow | None:
        """Of RULE. None: none binds."""
    @property
    def before(self) -> str:
        """Name of the REGIME or READING."""
    @property
    def after(self) -> str:
        """Name of the REGIME or READING."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DeadlineDifference:
    """A dossier whose deadline differs. vi: hồ sơ có thời hạn khác nhau"""

    @property
    def dossier(self) -> int:
        """Its index."""
    @property
    def before(self) -> Deadline | None:
        """With its steps; None where there is none."""
    @property
    def before_failure(self) -> MotcuaError | None:
        """Why there is none, or None."""
    @property
    def after(self) -> Deadline | None:
        """With its steps; None where there is none."""
    @property
    def after_failure(self) -> MotcuaError | None:
        """Why there is none, or None."""
    @property
    def reasons(self) -> tuple[DifferenceReason, ...]:
        """vi: các lý do"""
    def to_vietnamese(self) -> str:
        """Dates, verdicts and reasons, in lines."""

    def to_english(self) -> str:
        """The same in English."""

    def __repr__(self) -> str: ...

def different_days(
    before: WorkCalendar, after: WorkCalendar, start: datetime.date, end: datetime.date
) -> tuple[DayDifference, ...]:
    """The days from start to end, both included, that two calendars see differently, ascending.

    Days that neither knows are left out. vi: so sánh hai lịch
    """

def compare_deadlines(
    dossiers: Sequence[ComparedDossier],
    *,
    before: Assumptions,
    after: Assumptions,
    as_of: datetime.datetime,
) -> tuple[DeadlineDifference, ...]:
    """The dossiers whose dates, verdicts or lateness by the clock are others under `after` than under
    `before`, in their order, and why: days that the calendars see differently, and rules.

    Lateness in working time alone is no difference; a failure in one of the two is one, and is told,
    not raised. Many dossiers at once: motcua.batch.compare_deadlines.
    vi: so sánh thời hạn theo hai giả định
    """

class LetterKind(enum.Enum):
    """Kinds of letters. vi: loại thư"""

    BIRTH_CONGRATULATION = 0
    MARRIAGE_CONGRATULATION = 1
    ADOPTION_CONGRATULATION = 2
    CONDOLENCE = 3
    APOLOGY_LETTER = 4
    THANKS_LETTER = 5

class LetterReason(enum.Enum):
    """Why a letter is not given, or another one is.

    ALREADY_GIVEN and NO_RESULT follow from the dossier's events, the others are told. Where several
    apply, the first in this order is named. vi: lý do không gửi thư
    """

    ALREADY_GIVEN = 0
    NO_RESULT = 1
    STILLBIRTH = 2
    DEATH = 3
    OPTED_OUT = 4
    FOREIGN_LANGUAGE = 5
    RE_REGISTRATION = 6
    CHANGE = 7
    EXTRACT = 8
    RECORDED_ABROAD = 9
    LATE_REGISTRATION = 10
    ADOPTION = 11

class AddressRole(enum.Enum):
    """In what role somebody stands in a letter; of BEREAVED the age is that of who died. vi: vai trong thư"""

    RECIPIENT = 0
    SPOUSE = 1
    CHILD = 2
    DECEASED = 3
    FAMILY = 4
    BEREAVED = 5

@final
class LetterRule:
    """One procedure's letter, or why it has none: either `kind` or `reason` is there.

    `procedure` is without case and copy. vi: quy tắc chọn thư
    """

    def __init__(
        self,
        *,
        procedure: ProcedureCode,
        case_number: str = "",
        kind: LetterKind | None = None,
        reason: LetterReason | None = None,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def procedure(self) -> ProcedureCode:
        """vi: mã thủ tục"""
    @property
    def case_number(self) -> str:
        """Empty: every case that has no row of its own. vi: trường hợp"""
    @property
    def kind(self) -> LetterKind | None:
        """vi: loại thư"""
    @property
    def reason(self) -> LetterReason | None:
        """Why it has none. vi: lý do không gửi thư"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LetterSuppressor:
    """A reason that keeps a kind of letter from being given, or puts another kind in its place.

    vi: quy tắc không gửi thư
    """

    def __init__(
        self,
        *,
        reason: LetterReason,
        kind: LetterKind | None = None,
        instead: LetterKind | None = None,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def reason(self) -> LetterReason:
        """vi: lý do không gửi thư"""
    @property
    def kind(self) -> LetterKind | None:
        """None: every kind."""
    @property
    def instead(self) -> LetterKind | None:
        """The kind that is given in its place; needs `kind`."""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LetterRuleRows:
    """The rows of both tables. vi: các dòng quy tắc chọn thư"""

    def __init__(
        self,
        *,
        rules: Sequence[LetterRule] = (),
        suppressors: Sequence[LetterSuppressor] = (),
    ) -> None: ...
    @property
    def rules(self) -> tuple[LetterRule, ...]:
        """vi: quy tắc chọn thư"""
    @property
    def suppressors(self) -> tuple[LetterSuppressor, ...]:
        """vi: quy tắc không gửi thư"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def read_letter_rules_csv(rules: str, suppressors: str) -> LetterRuleRows:
    """Read rows from CSV texts with the headers
    "procedure,case,kind,reason,from,until,law,source,confidence" and
    "reason,kind,instead,from,until,law,source,confidence"; an empty text has no rows.

    Raises MotcuaError (INVALID_LETTER_RULE), naming file and line. vi: đọc quy tắc chọn thư từ CSV
    """

@final
class LetterRules:
    """Rules of letters; immutable, equal when all rows are.

    Sending letters is the practice of communes and no law: rows say how well they are established.
    Raises MotcuaError (INVALID_LETTER_RULE) for rows of one procedure and case, or of one reason and
    kind, that overlap in time. vi: bộ quy tắc chọn thư
    """

    def __init__(self, rows: LetterRuleRows) -> None:
        """The same as from_rows(rows)."""
    @staticmethod
    def from_rows(rows: LetterRuleRows) -> LetterRules:
        """Build from rows."""
    @staticmethod
    def from_csv(rules: str, suppressors: str) -> LetterRules:
        """As read_letter_rules_csv and from_rows."""
    def with_rows(self, rows: LetterRuleRows) -> LetterRules:
        """A new set with a commune's rows on top.

        A row of the same procedure and case, or reason and kind, takes the place of what is here from
        its first day on. vi: quy tắc của địa phương
        """
    @property
    def rows(self) -> LetterRuleRows:
        """vi: các dòng quy tắc chọn thư"""
    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any row does."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def embedded_letter_rules() -> LetterRules:
    """Letters to births, marriages, adoptions and deaths that a commune registers: practice as the
    press reports it, no law. vi: quy tắc chọn thư đi kèm
    """

@final
class LetterChoice:
    """One letter or none, and why. vi: thư được chọn"""

    def __init__(
        self,
        *,
        kind: LetterKind | None = None,
        reason: LetterReason | None = None,
        rule: LetterRule | None = None,
        suppressor: LetterSuppressor | None = None,
    ) -> None: ...
    @property
    def kind(self) -> LetterKind | None:
        """None: no letter."""
    @property
    def reason(self) -> LetterReason | None:
        """Why none, or why another kind than the rule's."""
    @property
    def rule(self) -> LetterRule | None:
        """None: the procedure has no row on that day."""
    @property
    def suppressor(self) -> LetterSuppressor | None:
        """The row that `reason` comes from, if one."""
    def to_vietnamese(self) -> str:
        """One sentence: the choice, its reason and how well that is established."""
    def to_english(self) -> str:
        """The same in English."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def select_letter(
    rules: LetterRules,
    dossier: Dossier,
    *,
    facts: Iterable[LetterReason] = frozenset(),
    date: datetime.date,
) -> LetterChoice:
    """Choose the letter that goes with a dossier's result: at most one.

    `facts`: what is told beside the events. `date`: says which rows are in force, usually that of the
    result. A dossier to which a letter was given gets none. vi: chọn thư gửi kèm kết quả
    """

def courtesy_letters(choice: LetterChoice) -> int:
    """How many letters the result calls for, given or not: 1 or 0; LawBook.evaluate asks for it.

    vi: số thư kèm kết quả
    """

@final
class LetterCounts:
    """How many letters of each kind, and how many were not given for each reason.

    A kind in another's place counts as chosen alone. vi: thống kê thư
    """

    def __init__(
        self,
        *,
        chosen: Mapping[LetterKind, int] = {},
        not_given: Mapping[LetterReason, int] = {},
        without_rule: int = 0,
    ) -> None: ...
    @staticmethod
    def of(choices: Sequence[LetterChoice]) -> LetterCounts:
        """Count choices."""
    @property
    def chosen(self) -> dict[LetterKind, int]:
        """Letters by kind, where there are any."""
    @property
    def not_given(self) -> dict[LetterReason, int]:
        """Letters kept back by reason, where there are any."""
    @property
    def without_rule(self) -> int:
        """Dossiers of procedures that have no row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class AddressForm:
    """How somebody is addressed. vi: danh xưng"""

    def __init__(
        self,
        title: str,
        mid_sentence: str,
    ) -> None: ...
    @property
    def title(self) -> str:
        """"Ông", "Cụ", "Gia quyến". vi: đầu câu"""
    @property
    def mid_sentence(self) -> str:
        """"ông", "cụ", "gia quyến". vi: giữa câu"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class AddressRow:
    """One custom. vi: dòng danh xưng"""

    def __init__(
        self,
        *,
        role: AddressRole,
        sex: Sex | None = None,
        age: int | None = None,
        form: AddressForm,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def role(self) -> AddressRole:
        """vi: vai trong thư"""
    @property
    def sex(self) -> Sex | None:
        """None: either, or not known. vi: giới tính"""
    @property
    def age(self) -> int | None:
        """From this age on, in full years; None: the age is not known."""
    @property
    def form(self) -> AddressForm:
        """vi: danh xưng"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class AgeWordRow:
    """What is said of the age of the dead. vi: chữ chỉ tuổi người mất"""

    def __init__(
        self,
        *,
        age: int,
        word: str = "",
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def age(self) -> int:
        """From this age on."""
    @property
    def word(self) -> str:
        """"hưởng dương", "hưởng thọ"; empty: the age is not mentioned."""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class AddressRows:
    """The rows of both tables. vi: các dòng danh xưng"""

    def __init__(
        self,
        *,
        forms: Sequence[AddressRow] = (),
        age_words: Sequence[AgeWordRow] = (),
    ) -> None: ...
    @property
    def forms(self) -> tuple[AddressRow, ...]:
        """vi: danh xưng"""
    @property
    def age_words(self) -> tuple[AgeWordRow, ...]:
        """vi: chữ chỉ tuổi người mất"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def read_address_csv(forms: str, age_words: str) -> AddressRows:
    """Read rows from CSV texts with the headers
    "role,sex,age,title,mid_sentence,from,until,law,source,confidence" and
    "age,word,from,until,law,source,confidence"; an empty text has no rows.

    Raises MotcuaError (INVALID_LETTER_RULE), naming file and line. vi: đọc danh xưng từ CSV
    """

@final
class AddressRules:
    """Customs of address; immutable, equal when all rows are. Where nothing fits: "ông (bà)".

    Raises MotcuaError (INVALID_LETTER_RULE) for rows of one role, sex and age that overlap in time.
    vi: bộ danh xưng
    """

    def __init__(self, rows: AddressRows) -> None:
        """The same as from_rows(rows)."""
    @staticmethod
    def from_rows(rows: AddressRows) -> AddressRules:
        """Build from rows."""
    @staticmethod
    def from_csv(forms: str, age_words: str) -> AddressRules:
        """As read_address_csv and from_rows."""
    def with_rows(self, rows: AddressRows) -> AddressRules:
        """A new set with a region's rows on top (anh Hai, má). vi: danh xưng của địa phương"""
    def address_form(
        self,
        role: AddressRole,
        *,
        sex: Sex | None = None,
        age: int | None = None,
        date: datetime.date,
        override_form: AddressForm | None = None,
    ) -> AddressForm:
        """How somebody is addressed on `date`; `override_form` goes before every row.

        Of the rows that fit, the one with the highest age tells, then the one that names the sex.
        vi: chọn danh xưng
        """
    def age_word(self, age: int, date: datetime.date) -> AgeWordRow | None:
        """The row that tells what is said of an age on `date`, or None. vi: hưởng dương, hưởng thọ"""
    @property
    def rows(self) -> AddressRows:
        """vi: các dòng danh xưng"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def embedded_address_rules() -> AddressRules:
    """Customs of address as recalled: every row is unverified. vi: danh xưng đi kèm"""

def full_years(birth_date: datetime.date, date: datetime.date) -> int:
    """Full years between two days; negative when `date` is before. vi: tuổi tròn

    Somebody born on 29 February is a year older on 1 March.
    """

def name_after_title(name: str, title: str) -> str:
    """A name to stand after `title`: without a leading "Ông" or "Bà" that would then stand twice.

    Only where three words or more are left: Ông is a surname too. vi: bỏ danh xưng lặp trước họ tên
    """

# --- motcua.papers ------------------------------------------------------------------------------

class PaperKind(enum.Enum):
    """Kinds of papers. A form is named by its kind: its number differs between editions. vi: loại giấy tờ"""

    RECEIPT_SLIP = 0
    SUPPLEMENT_REQUEST = 1
    REFUSAL_SLIP = 2
    APOLOGY_SLIP = 3
    STOP_NOTICE = 4
    CONTROL_SLIP = 5
    REGISTER = 6
    BIRTH_CONGRATULATION = 7
    MARRIAGE_CONGRATULATION = 8
    ADOPTION_CONGRATULATION = 9
    CONDOLENCE = 10
    APOLOGY_LETTER = 11
    THANKS_LETTER = 12

class PaperFormat(enum.Enum):
    """In what form a paper is given. vi: định dạng"""

    TEXT = 0
    HTML = 1
    PDF = 2
    DOCX = 3

class PageFormat(enum.Enum):
    """The size of a page. vi: khổ giấy"""

    A4 = 0
    A4_LANDSCAPE = 1
    A5 = 2
    A5_LANDSCAPE = 3

class Design(enum.Enum):
    """How a page is adorned. vi: kiểu trang trí"""

    FORMAL = 0
    FESTIVE = 1
    MOURNING = 2

@final
class Office:
    """Who issues a paper; repr and str show its name only.

    `parent`: "ỦY BAN NHÂN DÂN XÃ PHÚ TÂN"; `symbol` stands after the number: "TTPVHCC";
    `signer_authority`: "TM. ỦY BAN NHÂN DÂN", may be empty. vi: cơ quan, đơn vị ban hành
    """

    def __init__(
        self,
        *,
        name: str = "",
        parent: str = "",
        place: str = "",
        address: str = "",
        phone: str = "",
        email: str = "",
        symbol: str = "",
        signer_authority: str = "",
        signer_title: str = "",
        signer_name: str = "",
        officer_name: str = "",
        officer_phone: str = "",
    ) -> None: ...
    @property
    def name(self) -> str:
        """vi: tên cơ quan, đơn vị"""
    @property
    def parent(self) -> str:
        """vi: cơ quan chủ quản"""
    @property
    def place(self) -> str:
        """Of place and date. vi: địa danh"""
    @property
    def address(self) -> str:
        """vi: địa chỉ"""
    @property
    def phone(self) -> str:
        """vi: số điện thoại"""
    @property
    def email(self) -> str:
        """vi: thư điện tử"""
    @property
    def symbol(self) -> str:
        """After the number. vi: ký hiệu"""
    @property
    def signer_authority(self) -> str:
        """vi: quyền hạn của người ký"""
    @property
    def signer_title(self) -> str:
        """vi: chức vụ của người ký"""
    @property
    def signer_name(self) -> str:
        """vi: họ tên người ký"""
    @property
    def officer_name(self) -> str:
        """vi: người tiếp nhận, hướng dẫn"""
    @property
    def officer_phone(self) -> str:
        """vi: số điện thoại người tiếp nhận"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Issue:
    """A paper's own marks: number within the year, moment (naive), place in the register.

    vi: số, ngày của giấy tờ
    """

    def __init__(
        self,
        *,
        number: int = 0,
        time: datetime.datetime,
        register_volume: int | None = None,
        register_number: int | None = None,
    ) -> None: ...
    @property
    def number(self) -> int:
        """From 1; 0: none was given. vi: số"""
    @property
    def time(self) -> datetime.datetime:
        """vi: thời điểm lập"""
    @property
    def register_volume(self) -> int | None:
        """vi: quyển số"""
    @property
    def register_number(self) -> int | None:
        """vi: số thứ tự"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LetterPerson:
    """Somebody in a letter; personal data, which repr and str do not show. vi: người trong thư"""

    def __init__(
        self,
        *,
        name: str = "",
        sex: Sex | None = None,
        birth_date: datetime.date | None = None,
        address: AddressForm | None = None,
    ) -> None: ...
    @property
    def name(self) -> str:
        """Printed as it is. vi: họ tên"""
    @property
    def sex(self) -> Sex | None:
        """None: not known, "ông (bà)". vi: giới tính"""
    @property
    def birth_date(self) -> datetime.date | None:
        """None: the age is not known. vi: ngày sinh"""
    @property
    def address(self) -> AddressForm | None:
        """Goes before what sex and age say. vi: danh xưng"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class FormSource:
    """What a form is filled from: nothing but dossier, procedure, deadline and office.

    `office_names`: names to print for the codes of offices in events; a code without one is printed
    itself. Not picklable. vi: nguồn dữ liệu của biểu mẫu
    """

    def __init__(
        self,
        *,
        dossier: Dossier,
        procedure: Procedure,
        deadline: Deadline,
        office: Office,
        issue: Issue,
        office_names: Mapping[str, str] = {},
    ) -> None: ...
    @property
    def dossier(self) -> Dossier:
        """vi: hồ sơ"""
    @property
    def procedure(self) -> Procedure:
        """vi: thủ tục"""
    @property
    def deadline(self) -> Deadline:
        """vi: thời hạn"""
    @property
    def office(self) -> Office:
        """vi: cơ quan ban hành"""
    @property
    def issue(self) -> Issue:
        """vi: số, ngày của giấy tờ"""
    @property
    def office_names(self) -> dict[str, str]:
        """Names for codes."""
    def __repr__(self) -> str: ...

@final
class LetterSource:
    """What a letter is filled from. Not picklable.

    `recipients`: parents; both spouses; relatives, or nobody in a condolence, which then goes to the
    family; who waited; who is thanked. `subject`: the child, or who died. `age`: of who died, as the
    family counts it; None: in full years. `late`: of an apology, the dossier whose result is late.
    vi: nguồn dữ liệu của thư
    """

    def __init__(
        self,
        *,
        office: Office,
        issue: Issue,
        recipients: Sequence[LetterPerson] = (),
        subject: LetterPerson | None = None,
        event_date: datetime.date | None = None,
        age: int | None = None,
        recipient_address: str = "",
        sender_self: str = "tôi",
        late: FormSource | None = None,
        dossier_state: str = "",
        thanks_reason: str = "",
    ) -> None: ...
    @property
    def office(self) -> Office:
        """vi: cơ quan ban hành"""
    @property
    def issue(self) -> Issue:
        """vi: số, ngày của giấy tờ"""
    @property
    def recipients(self) -> tuple[LetterPerson, ...]:
        """vi: người nhận thư"""
    @property
    def subject(self) -> LetterPerson | None:
        """The child, or who died. vi: người được nhắc tới"""
    @property
    def event_date(self) -> datetime.date | None:
        """Of the marriage or the death. vi: ngày sự kiện"""
    @property
    def age(self) -> int | None:
        """vi: tuổi hưởng"""
    @property
    def recipient_address(self) -> str:
        """vi: địa chỉ người nhận"""
    @property
    def sender_self(self) -> str:
        """"tôi", "chúng tôi". vi: cách xưng"""
    @property
    def late(self) -> FormSource | None:
        """Of an apology. vi: hồ sơ trễ hạn"""
    @property
    def dossier_state(self) -> str:
        """Of an apology. vi: tình trạng hồ sơ"""
    @property
    def thanks_reason(self) -> str:
        """"đã hiến 120 m² đất mở đường". vi: việc cảm ơn"""
    def __repr__(self) -> str: ...

def form_fields(kind: PaperKind, source: FormSource) -> dict[str, str | list[dict[str, str]]]:
    """The fields of a form of that kind, from nothing but its source.

    Raises MotcuaError: MISSING_EVENT when the dossier has not come to that paper, INVALID_DOCUMENT for
    a kind that is no form of one dossier. vi: lấy dữ liệu cho biểu mẫu
    """

def register_fields(
    sources: Sequence[FormSource], *, office: Office, issue: Issue
) -> dict[str, str | list[dict[str, str]]]:
    """The fields of a register over many dossiers, in their order. vi: dữ liệu sổ theo dõi"""

def letter_fields(
    kind: PaperKind, source: LetterSource, address: AddressRules
) -> dict[str, str | list[dict[str, str]]]:
    """The fields of a letter of that kind.

    Raises MotcuaError: MISSING_FIELDS, naming everything that the kind needs and the source lacks,
    INVALID_DOCUMENT for a kind that is no letter or a death before birth. vi: lấy dữ liệu cho thư
    """

def paper_kind(kind: LetterKind) -> PaperKind:
    """The paper that a chosen letter is. vi: loại giấy tờ của thư"""

def _field_names() -> list[tuple[str, bool, str]]:
    """For motcua.papers alone."""

@final
class TemplateId:
    """Which template made a paper, so that the same paper can be made again. vi: mẫu đã dùng"""

    def __init__(
        self,
        *,
        kind: PaperKind,
        edition: str = "",
        wording: str = "",
        version: int = 1,
        fingerprint: str = "",
    ) -> None: ...
    @property
    def kind(self) -> PaperKind:
        """vi: loại giấy tờ"""
    @property
    def edition(self) -> str:
        """"03/2025/TT-VPCP"; of letters "thu". vi: văn bản ban hành mẫu"""
    @property
    def wording(self) -> str:
        """"chung" is the usual one. vi: lời văn"""
    @property
    def version(self) -> int:
        """Of the template's text."""
    @property
    def fingerprint(self) -> str:
        """SHA-256 of the template's text."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class TextTemplate:
    """Text with placeholders, for messages (SMS, e-mail) and what has no page. Not picklable.

    Only "{{…}}" means anything. vi: mẫu văn bản thuần
    """

    @staticmethod
    def compile(text: str) -> TextTemplate:
        """Read a template. Raises MotcuaError (INVALID_TEMPLATE), naming line and column."""
    @property
    def placeholders(self) -> tuple[str, ...]:
        """Names used, in order of first use. vi: các trường được dùng"""
    def fill(self, fields: Mapping[str, str | Sequence[Mapping[str, str]]]) -> str:
        """The text. Raises MotcuaError: MISSING_FIELDS, naming every one that is missing or empty,
        INVALID_TEXT for a value that is too long or no Unicode.
        """
    def __repr__(self) -> str: ...

@final
class Template:
    """A paper's template: text that a clerk can edit, without logic, compiled once. Not picklable.

    How it is written stands in include/motcua/papers/template.hpp. vi: mẫu giấy tờ
    """

    @staticmethod
    def compile(text: str) -> Template:
        """Read a template. Raises MotcuaError: INVALID_TEMPLATE, naming line and column, UNUSED_FIELDS,
        naming every field that the front matter needs and the text does not use.
        """
    @property
    def id(self) -> TemplateId:
        """vi: mẫu nào"""
    @property
    def title(self) -> str:
        """vi: tên giấy tờ"""
    @property
    def form(self) -> str:
        """"01"; empty: no form. vi: mẫu số"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    @property
    def placeholders(self) -> tuple[str, ...]:
        """Names used, in order of first use. vi: các trường được dùng"""
    def fill(
        self,
        fields: Mapping[str, str | Sequence[Mapping[str, str]]],
        *,
        created: datetime.datetime,
    ) -> Document:
        """The paper. `created` (naive) becomes part of the octets.

        Raises MotcuaError: MISSING_FIELDS, naming every one that is missing or empty, UNUSED_FIELDS,
        naming every "own.…" field that the template does not use, INVALID_TEXT. Control characters
        and signs that change the direction of text are taken out of values, and a note says of which
        field. vi: điền mẫu
        """
    def __repr__(self) -> str: ...

@final
class TemplateSet:
    """Templates by kind, edition and wording. Not picklable. vi: bộ mẫu"""

    @staticmethod
    def embedded() -> TemplateSet:
        """The forms and letters that come with the library. vi: bộ mẫu đi kèm"""
    @staticmethod
    def from_texts(texts: Iterable[str]) -> TemplateSet:
        """Of these texts alone. Raises as Template.compile, naming which text, from 1."""
    def with_texts(self, texts: Iterable[str]) -> TemplateSet:
        """These with a commune's own on top: the same kind, edition and wording replaces.

        Raises as from_texts. vi: mẫu của địa phương
        """
    @property
    def templates(self) -> tuple[Template, ...]:
        """By kind, edition, wording. vi: các mẫu"""
    def find(self, kind: PaperKind, date: datetime.date, wording: str = "chung") -> Template:
        """The template of a kind in force on `date`, of several wordings the one asked for.

        Raises MotcuaError (NO_TEMPLATE), naming those there are. vi: chọn mẫu
        """
    def __repr__(self) -> str: ...

@final
class StyleSheet:
    """Sizes, faces and distances of papers. Not picklable. vi: bộ kiểu trình bày"""

    @staticmethod
    def embedded() -> StyleSheet:
        """By NĐ 30/2020. vi: kiểu trình bày theo Nghị định 30/2020/NĐ-CP"""
    @staticmethod
    def from_csv(styles: str, pages: str) -> StyleSheet:
        """From CSV texts with the columns of src/papers/styles/*.csv.

        Raises MotcuaError (INVALID_STYLE), naming line and column.
        """
    def __repr__(self) -> str: ...

@final
class Document:
    """A paper before it has a format; what stands on it is not shown. vi: văn bản

    Neither picklable nor hashable.
    """

    @property
    def made_by(self) -> TemplateId:
        """vi: mẫu đã dùng"""
    @property
    def page(self) -> PageFormat:
        """vi: khổ giấy"""
    @property
    def design(self) -> Design:
        """vi: kiểu trang trí"""
    @property
    def title(self) -> str:
        """vi: tên giấy tờ"""
    @property
    def author(self) -> str:
        """The office."""
    @property
    def subject(self) -> str:
        """The dossier's code."""
    @property
    def created(self) -> datetime.datetime:
        """As it was told."""
    @property
    def notes(self) -> tuple[str, ...]:
        """What was changed in values, without personal data."""
    def __eq__(self, other: object) -> bool: ...
    def __repr__(self) -> str: ...

@final
class RenderedPaper:
    """A rendered paper; repr shows its kind, format and size only. vi: giấy tờ đã lập"""

    def __init__(
        self,
        *,
        octets: bytes,
        format: PaperFormat,
        made_by: TemplateId = TemplateId(kind=PaperKind.RECEIPT_SLIP),
        pages: int = 0,
        notes: Sequence[str] = (),
    ) -> None: ...
    @property
    def octets(self) -> bytes:
        """vi: nội dung tệp"""
    @property
    def format(self) -> PaperFormat:
        """vi: định dạng"""
    @property
    def made_by(self) -> TemplateId:
        """What it begins with stands for none. vi: mẫu đã dùng"""
    @property
    def pages(self) -> int:
        """Of a PDF; 0: the format has none. vi: số trang"""
    @property
    def notes(self) -> tuple[str, ...]:
        """What was changed on the way, without personal data."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def _render(document: Document, format: PaperFormat, styles: StyleSheet | None) -> RenderedPaper:
    """For motcua.papers alone."""

def _save_papers(
    folder: str,
    papers: list[tuple[str, Document | Callable[[], Document]]],
    format: PaperFormat,
    threads: int,
    progress: Callable[[int, int], object] | None,
    styles: StyleSheet | None,
) -> tuple[int, int, bool, list[tuple[int, MotcuaError]]]:
    """For motcua.papers alone."""

def to_pdf_book(
    documents: Sequence[Document], *, styles: StyleSheet | None = None, threads: int = 1
) -> bytes:
    """Many documents in one PDF: fonts once, each document's bookmark under its title, pages numbered
    within each. `threads`, 0 to 256, share the work; 0: as many as the machine has; the octets do not
    depend on it. The GIL is released.

    Raises as motcua.papers.render, naming the document's place from 1, and MotcuaError
    (INVALID_DOCUMENT) when there is none. vi: gộp nhiều giấy tờ vào một tệp PDF
    """

def file_extension(format: PaperFormat) -> str:
    """The usual file extension with its dot: ".txt". vi: phần mở rộng của tệp"""

# --- motcua.exchange ----------------------------------------------------------------------------

MAX_VALUE_OCTETS: int
EVENT_LIMITS: DecodeLimits
EVALUATION_LIMITS: DecodeLimits
PROCEDURE_LIMITS: DecodeLimits
PAPER_LIMITS: DecodeLimits
REPORT_LIMITS: DecodeLimits
BATCH_MESSAGE_LIMITS: DecodeLimits
REFDATA_LIMITS: DecodeLimits

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
class DecodeLimits:
    """How much a decoder takes; what is more raises WIRE_TOO_LARGE before memory is spent on it.

    The rules of each field in the contract hold beside these. The defaults are those of a Dossier;
    EVENT_LIMITS and the like are those of their messages. vi: giới hạn kích thước gói tin
    """

    def __init__(
        self,
        *,
        octets: int = 4194304,
        messages: int = 65536,
        depth: int = 16,
        elements: int = 10000,
        text_octets: int = 80000,
    ) -> None: ...
    @property
    def octets(self) -> int:
        """Of the whole message. vi: số octet"""
    @property
    def messages(self) -> int:
        """Messages inside, known or not."""
    @property
    def depth(self) -> int:
        """Messages within one another, the outermost too."""
    @property
    def elements(self) -> int:
        """Of one repeated field."""
    @property
    def text_octets(self) -> int:
        """Of one text."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class UnknownFields:
    """Fields that this version does not know, each at the message that held it; false when there are none.

    They may hold personal data, and are never shown. Pickled as part of a Received. vi: trường chưa biết
    """

    def __init__(self) -> None: ...
    def __bool__(self) -> bool: ...
    def __eq__(self, other: object) -> bool: ...
    def __repr__(self) -> str: ...

def encode_dossier(dossier: Dossier | Received[Dossier]) -> bytes:
    """Encode as motcua.dossier.v1.Dossier, with the unknown fields of a Received. Equal values give equal octets.

    Raises MotcuaError (INVALID_WIRE_VALUE) for a value that breaks the contract's rules, naming the
    field. vi: mã hóa hồ sơ
    """

def decode_dossier(octets: bytes, limits: DecodeLimits = DecodeLimits()) -> Received[Dossier]:
    """Decode motcua.dossier.v1.Dossier. Octets of any encoder are read as protobuf reads them.

    Raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE, INVALID_WIRE_VALUE) with the field's path
    ("motcua.dossier.v1.Dossier.events[3].due.month"), never its text. vi: giải mã hồ sơ
    """

def redact_dossier(octets: bytes, limits: DecodeLimits = DecodeLimits()) -> bytes:
    """motcua.dossier.v1.Dossier without personal data. For logs, exports and statistics; can be decoded.

    What goes is every text and octets field that the contract does not class as NOT_PERSONAL, and
    every unknown field. Numbers and moments stay: alone they name nobody, but a rare moment beside a
    small place may. Raises MotcuaError (WIRE_TOO_LARGE, MALFORMED_WIRE); values are not checked.
    vi: che dữ liệu cá nhân
    """

def encode_dossier_json(dossier: Dossier | Received[Dossier], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.dossier.v1.Dossier, by ProtoJSON.

    Names in lowerCamelCase by ascending field number, absent fields left out: equal values give equal
    texts. `redacted`: without personal data, for logs, as redact_dossier; what is left may lack fields
    that readers require. Raises MotcuaError as encode_dossier, and INVALID_WIRE_VALUE for a Received
    with unknown fields, for which JSON has no place: write its value to leave them out knowingly.
    vi: ghi hồ sơ thành JSON
    """

def decode_dossier_json(text: str, limits: DecodeLimits = DecodeLimits(), *, ignore_unknown_names: bool = False) -> Received[Dossier]:
    """Read JSON of motcua.dossier.v1.Dossier, by ProtoJSON.

    Strict: UTF-8, no name twice, no comments, nothing after the message. Names that the message does
    not have are refused unless they are to be ignored; then they are lost. Limits are those of the
    octets that the text stands for; the text itself may have eight times as many. Raises MotcuaError
    (WIRE_TOO_LARGE, MALFORMED_WIRE, INVALID_WIRE_VALUE) with the path of the field, and line and
    column where the text itself is wrong, never with values. vi: đọc hồ sơ từ JSON
    """

def encode_dossier_event(dossier_event: DossierEvent | Received[DossierEvent]) -> bytes:
    """Encode as motcua.dossier.v1.DossierEvent, with the unknown fields of a Received. Raises as encode_dossier.

    vi: mã hóa sự kiện
    """

def decode_dossier_event(octets: bytes, limits: DecodeLimits = EVENT_LIMITS) -> Received[DossierEvent]:
    """Decode motcua.dossier.v1.DossierEvent. Raises as decode_dossier.

    vi: giải mã sự kiện
    """

def redact_dossier_event(octets: bytes, limits: DecodeLimits = EVENT_LIMITS) -> bytes:
    """motcua.dossier.v1.DossierEvent without personal data. As redact_dossier.

    vi: che dữ liệu cá nhân của sự kiện
    """

def encode_dossier_event_json(dossier_event: DossierEvent | Received[DossierEvent], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.dossier.v1.DossierEvent, by ProtoJSON.

    As encode_dossier_json. vi: ghi sự kiện thành JSON
    """

def decode_dossier_event_json(text: str, limits: DecodeLimits = EVENT_LIMITS, *, ignore_unknown_names: bool = False) -> Received[DossierEvent]:
    """Read JSON of motcua.dossier.v1.DossierEvent, by ProtoJSON.

    As decode_dossier_json. vi: đọc sự kiện từ JSON
    """

def encode_evaluation(evaluation: Evaluation | Received[Evaluation]) -> bytes:
    """Encode as motcua.evaluation.v1.Evaluation, with the unknown fields of a Received. With its reasoning written out, when it has steps.

    For receivers that show and do not compute. Raises as encode_dossier. vi: mã hóa kết quả đánh giá
    """

def decode_evaluation(octets: bytes, limits: DecodeLimits = EVALUATION_LIMITS) -> Received[Evaluation]:
    """Decode motcua.evaluation.v1.Evaluation. The written-out reasoning is checked and not kept.

    An answer that Evaluation cannot hold (a state or a kind of step that is newer) is refused. Raises
    as decode_dossier. vi: giải mã kết quả đánh giá
    """

def redact_evaluation(octets: bytes, limits: DecodeLimits = EVALUATION_LIMITS) -> bytes:
    """motcua.evaluation.v1.Evaluation without personal data. As redact_dossier.

    vi: che dữ liệu cá nhân của đánh giá
    """

def encode_evaluation_json(evaluation: Evaluation | Received[Evaluation], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.evaluation.v1.Evaluation, by ProtoJSON.

    As encode_dossier_json. vi: ghi kết quả đánh giá thành JSON
    """

def decode_evaluation_json(text: str, limits: DecodeLimits = EVALUATION_LIMITS, *, ignore_unknown_names: bool = False) -> Received[Evaluation]:
    """Read JSON of motcua.evaluation.v1.Evaluation, by ProtoJSON.

    As decode_dossier_json. vi: đọc kết quả đánh giá từ JSON
    """

def encode_explanation(explanation: Explanation | Received[Explanation]) -> bytes:
    """Encode as motcua.evaluation.v1.Explanation, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa giải trình
    """

def decode_explanation(octets: bytes, limits: DecodeLimits = EVALUATION_LIMITS) -> Received[Explanation]:
    """Decode motcua.evaluation.v1.Explanation.

    Raises as decode_dossier. vi: giải mã giải trình
    """

def encode_explanation_json(explanation: Explanation | Received[Explanation], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.evaluation.v1.Explanation, by ProtoJSON.

    As encode_dossier_json. vi: ghi giải trình thành JSON
    """

def decode_explanation_json(text: str, limits: DecodeLimits = EVALUATION_LIMITS, *, ignore_unknown_names: bool = False) -> Received[Explanation]:
    """Read JSON of motcua.evaluation.v1.Explanation, by ProtoJSON.

    As decode_dossier_json. vi: đọc giải trình từ JSON
    """

@final
class Question:
    """What is asked about a dossier: LawBook.evaluate's arguments; repr shows procedure and moment only.

    vi: câu hỏi đánh giá hồ sơ
    """

    def __init__(
        self,
        *,
        dossier: Dossier,
        as_of: datetime.datetime,
        options: DeadlineOptions = DeadlineOptions(),
        regime: str | None = None,
        limit: TimeLimit | None = None,
        explain: bool = True,
        courtesy_letters: int = 0,
    ) -> None: ...
    @property
    def dossier(self) -> Dossier:
        """vi: hồ sơ"""
    @property
    def as_of(self) -> datetime.datetime:
        """Naive; for which the answer is wanted. vi: thời điểm đánh giá"""
    @property
    def options(self) -> DeadlineOptions:
        """vi: cách tính thời hạn"""
    @property
    def regime(self) -> str | None:
        """By name; None: by the date of reception."""
    @property
    def limit(self) -> TimeLimit | None:
        """None: the catalogue's."""
    @property
    def explain(self) -> bool:
        """Whether the deadline has its steps."""
    @property
    def courtesy_letters(self) -> int:
        """Letters that the result calls for. vi: số thư phải gửi"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_question(question: Question | Received[Question]) -> bytes:
    """Encode as motcua.evaluation.v1.Question, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa câu hỏi
    """

def decode_question(octets: bytes, limits: DecodeLimits = DecodeLimits()) -> Received[Question]:
    """Decode motcua.evaluation.v1.Question.

    A reading of days that is not known is refused: an answer by another would be wrong. Raises as
    decode_dossier. vi: giải mã câu hỏi
    """

def encode_question_json(question: Question | Received[Question], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.evaluation.v1.Question, by ProtoJSON.

    As encode_dossier_json. vi: ghi câu hỏi thành JSON
    """

def decode_question_json(text: str, limits: DecodeLimits = DecodeLimits(), *, ignore_unknown_names: bool = False) -> Received[Question]:
    """Read JSON of motcua.evaluation.v1.Question, by ProtoJSON.

    As decode_dossier_json. vi: đọc câu hỏi từ JSON
    """

def encode_procedure(procedure: Procedure | Received[Procedure]) -> bytes:
    """Encode as motcua.procedure.v1.Procedure, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa thủ tục
    """

def decode_procedure(octets: bytes, limits: DecodeLimits = PROCEDURE_LIMITS) -> Received[Procedure]:
    """Decode motcua.procedure.v1.Procedure.

    Of each field alone the rules are checked: ProcedureBuilder.build says whether the parts fit each
    other. Kinds of applicants and links that are not known stay among the unknown fields. Raises as
    decode_dossier. vi: giải mã thủ tục
    """

def encode_procedure_json(procedure: Procedure | Received[Procedure], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.procedure.v1.Procedure, by ProtoJSON.

    As encode_dossier_json. vi: ghi thủ tục thành JSON
    """

def decode_procedure_json(text: str, limits: DecodeLimits = PROCEDURE_LIMITS, *, ignore_unknown_names: bool = False) -> Received[Procedure]:
    """Read JSON of motcua.procedure.v1.Procedure, by ProtoJSON.

    As decode_dossier_json. vi: đọc thủ tục từ JSON
    """

def encode_paper(paper: RenderedPaper | Received[RenderedPaper]) -> bytes:
    """Encode as motcua.paper.v1.RenderedPaper, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa giấy tờ
    """

def decode_paper(octets: bytes, limits: DecodeLimits = PAPER_LIMITS) -> Received[RenderedPaper]:
    """Decode motcua.paper.v1.RenderedPaper.

    Kinds and formats that are not known are refused; what the file holds is not looked at. Raises as
    decode_dossier. vi: giải mã giấy tờ
    """

def encode_paper_json(paper: RenderedPaper | Received[RenderedPaper], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.paper.v1.RenderedPaper, by ProtoJSON.

    As encode_dossier_json. vi: ghi giấy tờ thành JSON
    """

def decode_paper_json(text: str, limits: DecodeLimits = PAPER_LIMITS, *, ignore_unknown_names: bool = False) -> Received[RenderedPaper]:
    """Read JSON of motcua.paper.v1.RenderedPaper, by ProtoJSON.

    As decode_dossier_json. vi: đọc giấy tờ từ JSON
    """

def encode_calendar_rows(calendar_rows: CalendarRows | Received[CalendarRows]) -> bytes:
    """Encode as motcua.refdata.v1.CalendarRows, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa dữ liệu lịch
    """

def decode_calendar_rows(octets: bytes, limits: DecodeLimits = REFDATA_LIMITS) -> Received[CalendarRows]:
    """Decode motcua.refdata.v1.CalendarRows.

    Of each field alone the rules are checked; WorkCalendar.from_rows says whether the rows
    fit each other. Raises as decode_dossier. vi: giải mã dữ liệu lịch
    """

def encode_calendar_rows_json(calendar_rows: CalendarRows | Received[CalendarRows], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.refdata.v1.CalendarRows, by ProtoJSON.

    As encode_dossier_json. vi: ghi dữ liệu lịch thành JSON
    """

def decode_calendar_rows_json(text: str, limits: DecodeLimits = REFDATA_LIMITS, *, ignore_unknown_names: bool = False) -> Received[CalendarRows]:
    """Read JSON of motcua.refdata.v1.CalendarRows, by ProtoJSON.

    As decode_dossier_json. vi: đọc dữ liệu lịch từ JSON
    """

def encode_unit_rows(unit_rows: UnitRows | Received[UnitRows]) -> bytes:
    """Encode as motcua.refdata.v1.UnitRows, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa dữ liệu đơn vị hành chính
    """

def decode_unit_rows(octets: bytes, limits: DecodeLimits = REFDATA_LIMITS) -> Received[UnitRows]:
    """Decode motcua.refdata.v1.UnitRows.

    Of each field alone the rules are checked; AdministrativeUnits.from_rows says whether the rows
    fit each other. Raises as decode_dossier. vi: giải mã dữ liệu đơn vị hành chính
    """

def encode_unit_rows_json(unit_rows: UnitRows | Received[UnitRows], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.refdata.v1.UnitRows, by ProtoJSON.

    As encode_dossier_json. vi: ghi dữ liệu đơn vị hành chính thành JSON
    """

def decode_unit_rows_json(text: str, limits: DecodeLimits = REFDATA_LIMITS, *, ignore_unknown_names: bool = False) -> Received[UnitRows]:
    """Read JSON of motcua.refdata.v1.UnitRows, by ProtoJSON.

    As decode_dossier_json. vi: đọc dữ liệu đơn vị hành chính từ JSON
    """

def encode_agency_rows(agency_rows: AgencyRows | Received[AgencyRows]) -> bytes:
    """Encode as motcua.refdata.v1.AgencyRows, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa dữ liệu cơ quan
    """

def decode_agency_rows(octets: bytes, limits: DecodeLimits = REFDATA_LIMITS) -> Received[AgencyRows]:
    """Decode motcua.refdata.v1.AgencyRows.

    Of each field alone the rules are checked; Agencies.from_rows says whether the rows
    fit each other. Raises as decode_dossier. vi: giải mã dữ liệu cơ quan
    """

def encode_agency_rows_json(agency_rows: AgencyRows | Received[AgencyRows], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.refdata.v1.AgencyRows, by ProtoJSON.

    As encode_dossier_json. vi: ghi dữ liệu cơ quan thành JSON
    """

def decode_agency_rows_json(text: str, limits: DecodeLimits = REFDATA_LIMITS, *, ignore_unknown_names: bool = False) -> Received[AgencyRows]:
    """Read JSON of motcua.refdata.v1.AgencyRows, by ProtoJSON.

    As decode_dossier_json. vi: đọc dữ liệu cơ quan từ JSON
    """

@final
class RuleRows:
    """Rules of the one-stop shop, past and present, as RuleSet takes them. vi: hệ thống quy định"""

    def __init__(self, rows: Sequence[RuleRow]) -> None: ...
    @property
    def rows(self) -> tuple[RuleRow, ...]:
        """vi: các quy định"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_rule_rows(rule_rows: RuleRows | Received[RuleRows]) -> bytes:
    """Encode as motcua.refdata.v1.RuleRows, with the unknown fields of a Received.

    Raises as encode_dossier. vi: mã hóa hệ thống quy định
    """

def decode_rule_rows(octets: bytes, limits: DecodeLimits = REFDATA_LIMITS) -> Received[RuleRows]:
    """Decode motcua.refdata.v1.RuleRows.

    Rows of a rule that is not known stay among the unknown fields. Raises as decode_dossier.
    vi: giải mã hệ thống quy định
    """

def encode_rule_rows_json(rule_rows: RuleRows | Received[RuleRows], *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.refdata.v1.RuleRows, by ProtoJSON.

    As encode_dossier_json. vi: ghi hệ thống quy định thành JSON
    """

def decode_rule_rows_json(text: str, limits: DecodeLimits = REFDATA_LIMITS, *, ignore_unknown_names: bool = False) -> Received[RuleRows]:
    """Read JSON of motcua.refdata.v1.RuleRows, by ProtoJSON.

    As decode_dossier_json. vi: đọc hệ thống quy định từ JSON
    """

@final
class SentReport:
    """A report, and what its judgements were computed from where that is told. vi: báo cáo gửi đi"""

    def __init__(self, report: Report, receipt: EvaluationReceipt | None = None) -> None: ...
    @property
    def report(self) -> Report:
        """vi: báo cáo kỳ"""
    @property
    def receipt(self) -> EvaluationReceipt | None:
        """Its input is the fingerprint of all dossiers together. vi: dấu vết tính toán"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_report(report: SentReport | Received[SentReport]) -> bytes:
    """Encode as motcua.report.v1.Report, with the unknown fields of a Received.

    Raises as encode_dossier; INVALID_WIRE_VALUE for a report without the code of its agency.
    vi: mã hóa báo cáo
    """

def decode_report(octets: bytes, limits: DecodeLimits = REPORT_LIMITS) -> Received[SentReport]:
    """Decode motcua.report.v1.Report.

    A figure or a kind of letter that is newer is refused. Raises as decode_dossier. vi: giải mã báo cáo
    """

@final
class BatchMessage:
    """What a batch in one message consists of; repr shows how many records only. vi: lô gói tin"""

    def __init__(self, *, header: bytes, records: Iterable[bytes]) -> None: ...
    @property
    def header(self) -> bytes:
        """Encoded BatchHeader. vi: đầu lô"""
    @property
    def records(self) -> tuple[bytes, ...]:
        """Encoded Records, of each log in order of sequence. vi: các bản ghi"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def join_batch(batch: BatchMessage | Received[BatchMessage]) -> bytes:
    """Header and records as one motcua.envelope.v1.Batch.

    Raises MotcuaError: MALFORMED_WIRE or INVALID_WIRE_VALUE when the header is none or a record is
    none with an event that has an identity, and WIRE_TOO_LARGE. vi: ghép lô gói tin
    """

def split_batch(
    octets: bytes, limits: DecodeLimits = BATCH_MESSAGE_LIMITS
) -> Received[BatchMessage]:
    """Take a motcua.envelope.v1.Batch apart, for Inbox.take_batch.

    Neither header nor records are read: one that is wrong is answered by itself. Raises MotcuaError:
    WIRE_TOO_LARGE, MALFORMED_WIRE, and INVALID_WIRE_VALUE when there is no header. vi: tách lô gói tin
    """

@final
class ScannedIdentity:
    """What scan_dossiers tells of a dossier, to choose its limit by; nothing of it is checked.

    vi: căn cứ chọn thời hạn
    """

    def __init__(
        self,
        *,
        procedure: str = "",
        case_number: str = "",
        channel: Channel | None = None,
        disadvantaged_area: bool = False,
    ) -> None: ...
    @property
    def procedure(self) -> str:
        """vi: mã thủ tục"""
    @property
    def case_number(self) -> str:
        """May be empty. vi: trường hợp"""
    @property
    def channel(self) -> Channel | None:
        """vi: cách thức nộp"""
    @property
    def disadvantaged_area(self) -> bool:
        """vi: xã miền núi, hải đảo, vùng khó khăn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def _scan_dossiers(
    octets: bytes,
    choose: Callable[[ScannedIdentity], int],
    codes: bool,
    limits: DecodeLimits,
) -> dict[str, typing.Any]:
    """For motcua.exchange alone."""

def _unpickle_evaluation(octets: bytes) -> Evaluation:
    """For pickles alone."""

class SignedPart(enum.Enum):
    """What a signature is made over.

    EVENT: the event's octets, by its sender. RECORD_HASH: the record's hash and with it all before,
    by the log's keeper. vi: đối tượng ký
    """

    EVENT = 0
    RECORD_HASH = 1

@final
class Event:
    """Something that one system tells others; repr shows its identity and its payload's type only.

    It is encoded once, by its sender; whoever passes it on keeps the octets. `source` is agency code
    and system, "H01.15/motcua"; `schema_release` that of the contract, "0.1.0". vi: bản tin
    """

    def __init__(
        self,
        *,
        event_id: uuid.UUID,
        payload_type: str,
        payload: bytes,
        source: str,
        subject: uuid.UUID | None = None,
        subject_code: str = "",
        create_time: datetime.datetime,
        idempotency_key: str = "",
        schema_release: str,
        corrects: uuid.UUID | None = None,
        attributes: Iterable[bytes] = (),
    ) -> None: ...
    @property
    def event_id(self) -> uuid.UUID:
        """Names it for ever. vi: định danh bản tin"""
    @property
    def payload_type(self) -> str:
        """Full name of the message in the payload. vi: kiểu thông điệp"""
    @property
    def payload(self) -> bytes:
        """That message, encoded. vi: nội dung"""
    @property
    def source(self) -> str:
        """vi: hệ thống gửi"""
    @property
    def subject(self) -> uuid.UUID | None:
        """The dossier it is about. vi: hồ sơ liên quan"""
    @property
    def subject_code(self) -> str:
        """That dossier's code. vi: mã số hồ sơ"""
    @property
    def create_time(self) -> datetime.datetime:
        """Aware; whole seconds. vi: thời điểm tạo"""
    @property
    def idempotency_key(self) -> str:
        """Of the fact, unique for the source. vi: khóa chống trùng lặp"""
    @property
    def schema_release(self) -> str:
        """vi: phiên bản lược đồ"""
    @property
    def corrects(self) -> uuid.UUID | None:
        """The event it takes the place of. vi: đính chính bản tin"""
    @property
    def attributes(self) -> tuple[bytes, ...]:
        """Each an encoded motcua.type.v1.Attribute, ascending by key. vi: thuộc tính bổ sung"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_event(event: Event) -> bytes:
    """Encode as motcua.envelope.v1.Event, once: keep the octets. Raises as decode_event.

    vi: mã hóa bản tin
    """

def decode_event(octets: bytes) -> Event:
    """Decode motcua.envelope.v1.Event, to read it, never to pass it on.

    Raises MotcuaError: WIRE_TOO_LARGE above 34 MiB, MALFORMED_WIRE, INVALID_WIRE_VALUE. Fractions of
    a second are left out. vi: giải mã bản tin
    """

@final
class Signature:
    """A detached signature. vi: chữ ký số"""

    def __init__(
        self,
        *,
        part: SignedPart | None,
        cms: bytes,
        time_stamp: bytes = b"",
    ) -> None: ...
    @property
    def part(self) -> SignedPart | None:
        """None when this version does not know it: it counts as none. vi: đối tượng ký"""
    @property
    def cms(self) -> bytes:
        """CMS SignedData without content, DER. vi: chữ ký số"""
    @property
    def time_stamp(self) -> bytes:
        """RFC 3161 token over cms, or empty; not checked. vi: dấu thời gian"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Record:
    """An event's place in a log; repr shows that place only. vi: bản ghi nhật ký"""

    def __init__(
        self,
        *,
        log: str,
        sequence: int,
        event: bytes,
        previous_hash: bytes,
        hash: bytes,
        signatures: Sequence[Signature] = (),
        record_time: datetime.datetime | None = None,
    ) -> None: ...
    @property
    def log(self) -> str:
        """"H01.15/motcua/2026". vi: tên nhật ký"""
    @property
    def sequence(self) -> int:
        """From 1, without gaps. vi: số thứ tự"""
    @property
    def event(self) -> bytes:
        """As its sender encoded it. vi: bản tin gốc"""
    @property
    def previous_hash(self) -> bytes:
        """Of the record before. vi: mã băm bản ghi trước"""
    @property
    def hash(self) -> bytes:
        """Of this record. vi: mã băm bản ghi"""
    @property
    def signatures(self) -> tuple[Signature, ...]:
        """Not covered by the hash. vi: các chữ ký số"""
    @property
    def record_time(self) -> datetime.datetime | None:
        """Aware; when the log took it in. vi: thời điểm ghi nhận"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_record(record: Record) -> bytes:
    """Encode as motcua.envelope.v1.Record. Raises as decode_record. vi: mã hóa bản ghi"""

def decode_record(octets: bytes) -> Record:
    """Decode motcua.envelope.v1.Record; the event in it is taken as it is, whatever it holds.

    Raises MotcuaError: WIRE_TOO_LARGE above 35 MiB, MALFORMED_WIRE, INVALID_WIRE_VALUE. Whether its
    hash is right, follow_log says. vi: giải mã bản ghi
    """

def append_signature(record: bytes, signature: Signature) -> bytes:
    """An encoded record with one signature more, every octet of it as it was.

    Raises MotcuaError (INVALID_WIRE_VALUE) when it has 16 already, and as decode_record.
    vi: bổ sung chữ ký
    """

@final
class BatchHeader:
    """What a batch of records is. vi: đầu lô gói tin"""

    def __init__(
        self,
        *,
        batch_id: uuid.UUID,
        schema_release: str,
        source: str,
        destination: str = "",
        create_time: datetime.datetime,
        idempotency_key: str = "",
        attributes: Iterable[bytes] = (),
    ) -> None: ...
    @property
    def batch_id(self) -> uuid.UUID:
        """Names this batch. vi: định danh lô"""
    @property
    def schema_release(self) -> str:
        """Of the contract, "0.1.0". vi: phiên bản lược đồ"""
    @property
    def source(self) -> str:
        """Who sends it. vi: hệ thống gửi"""
    @property
    def destination(self) -> str:
        """For whom it is, or empty. vi: hệ thống nhận"""
    @property
    def create_time(self) -> datetime.datetime:
        """Aware; whole seconds. vi: thời điểm tạo"""
    @property
    def idempotency_key(self) -> str:
        """The same when it is sent again. vi: khóa chống trùng lặp"""
    @property
    def attributes(self) -> tuple[bytes, ...]:
        """Each an encoded motcua.type.v1.Attribute, ascending by key. vi: thuộc tính bổ sung"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_batch_header(header: BatchHeader) -> bytes:
    """Encode as motcua.envelope.v1.BatchHeader. Raises as decode_batch_header. vi: mã hóa đầu lô"""

def decode_batch_header(octets: bytes) -> BatchHeader:
    """Decode motcua.envelope.v1.BatchHeader.

    Raises MotcuaError: WIRE_TOO_LARGE above 256 KiB, MALFORMED_WIRE, INVALID_WIRE_VALUE.
    vi: giải mã đầu lô
    """

class ChainFault(enum.Enum):
    """What is wrong with a log. vi: lỗi chuỗi băm"""

    NONE = 0
    NO_RECORD = 1
    OTHER_LOG = 2
    GAP = 3
    SWAP = 4
    REPEAT = 5
    BROKEN_LINK = 6
    WRONG_HASH = 7

@final
class LogHead:
    """How far a log goes: its last number and that record's hash. vi: đầu nhật ký"""

    def __init__(
        self,
        *,
        log: str,
        sequence: int,
        hash: bytes,
    ) -> None: ...
    @property
    def log(self) -> str:
        """vi: tên nhật ký"""
    @property
    def sequence(self) -> int:
        """Of the last record, 0 before the first. vi: số thứ tự cuối"""
    @property
    def hash(self) -> bytes:
        """Of that record, or of the name. vi: mã băm cuối"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ChainCheck:
    """How far a log is as it should be. vi: kết quả kiểm tra chuỗi băm"""

    def __init__(
        self,
        *,
        head: LogHead,
        records: int = 0,
        fault: ChainFault = ChainFault.NONE,
        why: MotcuaError | None = None,
    ) -> None: ...
    @property
    def head(self) -> LogHead:
        """After the last record that was right. vi: đầu nhật ký"""
    @property
    def records(self) -> int:
        """How many were right; the next is not. vi: số bản ghi đúng"""
    @property
    def fault(self) -> ChainFault:
        """Of the first that is not right. vi: lỗi"""
    @property
    def why(self) -> MotcuaError | None:
        """Says more; None when nothing is wrong. vi: lý do"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def empty_log(log: str) -> LogHead:
    """The head of a log without records. vi: đầu nhật ký trống"""

def record_hash(previous: bytes, sequence: int, event: bytes) -> bytes:
    """SHA-256 of 0x00, previous hash, number (eight octets, most significant first) and event.

    vi: mã băm bản ghi
    """

def append_to_log(head: LogHead, event: bytes) -> tuple[LogHead, Record]:
    """Give an encoded event its place after `head`: the new head, and the record.

    vi: ghi vào nhật ký
    """

def follow_log(head: LogHead, record: Record) -> LogHead:
    """The head after a record, which must be the next one.

    Raises MotcuaError: CHAIN_GAP when records before it are missing; BROKEN_CHAIN when it belongs to
    another log, stands at or before the head, names another record as the one before, or has a hash
    that is not its own. vi: kiểm tra bản ghi kế tiếp
    """

def check_chain(head: LogHead, records: Iterable[bytes]) -> ChainCheck:
    """Check encoded records one after another, up to the first that is not right.

    The GIL is released. vi: kiểm tra chuỗi băm
    """

def pre_authentication_encoding(type: str, body: bytes) -> bytes:
    """DSSE's pre-authentication encoding of a body and its type: what is signed. vi: dữ liệu được ký"""

def _sign(
    part: SignedPart, record: Record, key: bytes, certificate: bytes, time: datetime.datetime
) -> Signature:
    """For motcua.exchange alone."""

@final
class Signer:
    """Whose signature was found good; repr does not show whose. vi: người ký"""

    def __init__(
        self,
        *,
        certificate: bytes,
        claimed_time: datetime.datetime | None = None,
    ) -> None: ...
    @property
    def certificate(self) -> bytes:
        """DER; for the host to see whose. vi: chứng thư số"""
    @property
    def claimed_time(self) -> datetime.datetime | None:
        """Aware; said by the signer alone. vi: thời điểm ký tự khai"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def verify_signature(
    signature: Signature, record: Record, *, anchors: bytes, time: datetime.datetime
) -> Signer:
    """Check a signature against a record and the certificates that the host trusts.

    `anchors` are certificates in PEM, roots or any others that end a chain here; `time`, aware, is
    when the chain must be valid. A chain must be as strong as 112 bits, the digest SHA-256 or better.
    Revocation and extended purposes are the host's. Whether `record.hash` is right, follow_log says:
    check that too before trusting a signature over RECORD_HASH. The GIL is released.

    Raises MotcuaError: INVALID_SIGNATURE when the octets were changed, the signature is none, is made
    over another part, or is too weak; UNTRUSTED_SIGNER when no chain leads to an anchor at that time;
    INVALID_KEY when the anchors cannot be read. vi: kiểm tra chữ ký số
    """

class Outcome(enum.Enum):
    """What became of a record. vi: kết quả xử lý bản ghi"""

    APPLIED = 0
    DUPLICATE = 1
    CONFLICT = 2
    DEFERRED = 3
    REJECTED = 4

class Judgement(enum.Enum):
    """What a host says of an event that is new and in its turn.

    APPLY: it is understood and will be taken in. DEFER: its type or kind is not understood yet.
    vi: nhận định của hệ thống nhận
    """

    APPLY = 0
    DEFER = 1

@final
class RecordReceipt:
    """What became of one record, for its sender. vi: biên nhận bản ghi"""

    def __init__(
        self,
        *,
        event_id: uuid.UUID | None = None,
        log: str = "",
        sequence: int = 0,
        outcome: Outcome = Outcome.REJECTED,
        event_sha256: bytes | None = None,
        problems: Sequence[MotcuaError] = (),
    ) -> None: ...
    @property
    def event_id(self) -> uuid.UUID | None:
        """None when it could not be read. vi: định danh bản tin"""
    @property
    def log(self) -> str:
        """vi: tên nhật ký"""
    @property
    def sequence(self) -> int:
        """vi: số thứ tự"""
    @property
    def outcome(self) -> Outcome:
        """vi: kết quả"""
    @property
    def event_sha256(self) -> bytes | None:
        """Of the event's octets as they came. vi: mã băm bản tin"""
    @property
    def problems(self) -> tuple[MotcuaError, ...]:
        """Of every outcome but APPLIED and DUPLICATE. vi: các vấn đề"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Receipt:
    """What became of a batch. vi: biên nhận lô gói tin"""

    def __init__(
        self,
        *,
        batch_id: uuid.UUID,
        receiver: str,
        receive_time: datetime.datetime,
        schema_release: str,
        records: Sequence[RecordReceipt] = (),
        problem: MotcuaError | None = None,
    ) -> None: ...
    @property
    def batch_id(self) -> uuid.UUID:
        """vi: định danh lô"""
    @property
    def receiver(self) -> str:
        """vi: hệ thống nhận"""
    @property
    def receive_time(self) -> datetime.datetime:
        """Aware. vi: thời điểm nhận"""
    @property
    def schema_release(self) -> str:
        """Of the contract that it was read by. vi: phiên bản lược đồ"""
    @property
    def records(self) -> tuple[RecordReceipt, ...]:
        """In their order. vi: biên nhận từng bản ghi"""
    @property
    def problem(self) -> MotcuaError | None:
        """Of the batch itself. vi: vấn đề của cả lô"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def encode_receipt(receipt: Receipt) -> bytes:
    """Encode as motcua.envelope.v1.Receipt. vi: mã hóa biên nhận"""

def decode_receipt(octets: bytes) -> Receipt:
    """Decode motcua.envelope.v1.Receipt. An unknown outcome counts as DEFERRED.

    Raises MotcuaError: WIRE_TOO_LARGE above 8 MiB, MALFORMED_WIRE, INVALID_WIRE_VALUE.
    vi: giải mã biên nhận
    """

def encode_date_json(date: datetime.date, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.type.v1.Date, by ProtoJSON.

    As encode_dossier_json. vi: ghi ngày thành JSON
    """

def decode_date_json(text: str, *, ignore_unknown_names: bool = False) -> datetime.date:
    """Read JSON of motcua.type.v1.Date, by ProtoJSON.

    As decode_dossier_json. vi: đọc ngày từ JSON
    """

def encode_law_ref_json(ref: LawRef, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.type.v1.LawRef, by ProtoJSON.

    As encode_dossier_json. vi: ghi căn cứ pháp lý thành JSON
    """

def decode_law_ref_json(text: str, *, ignore_unknown_names: bool = False) -> LawRef:
    """Read JSON of motcua.type.v1.LawRef, by ProtoJSON.

    As decode_dossier_json. vi: đọc căn cứ pháp lý từ JSON
    """

def encode_uuid_json(uuid: uuid.UUID, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.type.v1.Uuid, by ProtoJSON.

    As encode_dossier_json. vi: ghi UUID thành JSON
    """

def decode_uuid_json(text: str, *, ignore_unknown_names: bool = False) -> uuid.UUID:
    """Read JSON of motcua.type.v1.Uuid, by ProtoJSON.

    As decode_dossier_json. vi: đọc UUID từ JSON
    """

def encode_event_json(event: Event, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.envelope.v1.Event, by ProtoJSON.

    The payload is base64. As encode_dossier_json. vi: ghi bản tin thành JSON
    """

def decode_event_json(text: str, *, ignore_unknown_names: bool = False) -> Event:
    """Read JSON of motcua.envelope.v1.Event, by ProtoJSON.

    As decode_dossier_json. vi: đọc bản tin từ JSON
    """

def encode_record_json(record: Record, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.envelope.v1.Record, by ProtoJSON.

    The event is base64: its octets and hash stay. As encode_dossier_json. vi: ghi bản ghi thành JSON
    """

def decode_record_json(text: str, *, ignore_unknown_names: bool = False) -> Record:
    """Read JSON of motcua.envelope.v1.Record, by ProtoJSON.

    As decode_dossier_json. vi: đọc bản ghi từ JSON
    """

def encode_batch_header_json(header: BatchHeader, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.envelope.v1.BatchHeader, by ProtoJSON.

    As encode_dossier_json. vi: ghi đầu lô thành JSON
    """

def decode_batch_header_json(text: str, *, ignore_unknown_names: bool = False) -> BatchHeader:
    """Read JSON of motcua.envelope.v1.BatchHeader, by ProtoJSON.

    As decode_dossier_json. vi: đọc đầu lô từ JSON
    """

def encode_receipt_json(receipt: Receipt, *, indented: bool = False, redacted: bool = False) -> str:
    """Write as JSON of motcua.envelope.v1.Receipt, by ProtoJSON.

    As encode_dossier_json. vi: ghi biên nhận thành JSON
    """

def decode_receipt_json(text: str, *, ignore_unknown_names: bool = False) -> Receipt:
    """Read JSON of motcua.envelope.v1.Receipt, by ProtoJSON.

    As decode_dossier_json. vi: đọc biên nhận từ JSON
    """

@final
class Inbox:
    """What a receiver has taken in, so that whatever is sent again does no harm.

    The only class here that changes. Take records in a copy (copy.copy), apply what was applied, and
    keep serialise() in the same transaction; pickles hold the same. It grows by about 150 octets an
    event, and does not keep the octets of deferred records: the host does, and gives them to retry().

    `judge` is asked of every event that is new and in its turn: signatures by the host's policy,
    payload by its type. A MotcuaError that it raises rejects the event; whatever else it raises passes
    through, and the record is not taken. While a judge is at work, every other call on the same inbox
    raises RuntimeError. vi: hộp thư đến
    """

    def __init__(self) -> None: ...
    def take(self, record: bytes, judge: Callable[[Record, Event], Judgement]) -> RecordReceipt:
        """Take an encoded record.

        REJECTED: what is no record or event, breaks its hash, the link to the record before or a
        number that was passed, or is refused by the judge. DEFERRED: a gap before it in its log
        (CHAIN_GAP), or the judge does not understand it (NOT_UNDERSTOOD). A record whose place in its
        log is right moves the log on, whatever becomes of its event. vi: tiếp nhận bản ghi
        """
    def retry(self, record: bytes, judge: Callable[[Record, Event], Judgement]) -> RecordReceipt:
        """Take a record again that was deferred, once its gap is filled or more is understood."""
    def take_batch(
        self,
        header: bytes,
        records: Iterable[bytes],
        judge: Callable[[Record, Event], Judgement],
        *,
        receiver: str,
        receive_time: datetime.datetime,
        schema_release: str,
    ) -> Receipt:
        """Take the records of a batch or a batch file; `receive_time` is aware.

        A batch that was taken before gets the receipt of that time; one that contradicts it gets a
        problem (CONFLICTING_EVENT), and nothing of it is taken. When the receipt would pass its 8 MiB,
        the records after its last are not dealt with; send them again. What the judge raises leaves
        the records before taken: send the batch again. Raises as decode_batch_header, and
        WIRE_TOO_LARGE for more than 100,000 records. vi: tiếp nhận lô gói tin
        """
    def trust(self, head: LogHead) -> None:
        """Begin a log at a head that is trusted for other reasons, not at its first record."""
    def head_of(self, log: str) -> LogHead | None:
        """How far a log is known without a gap; None when nothing of it is. vi: đầu nhật ký"""
    def find(self, event_id: uuid.UUID) -> Outcome | None:
        """APPLIED or DEFERRED; None when the event is not known."""
    @property
    def deferred(self) -> tuple[uuid.UUID, ...]:
        """The events that are deferred, ascending. vi: các bản tin chờ xử lý"""
    def __len__(self) -> int: ...
    def serialise(self) -> bytes:
        """All of it, the same for equal inboxes, with a checksum."""
    @staticmethod
    def deserialise(octets: bytes) -> Inbox:
        """Read what serialise() gave. Raises MotcuaError (MALFORMED_WIRE, CORRUPT_FRAME)."""
    def __copy__(self) -> Inbox: ...
    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> Inbox: ...
    def __eq__(self, other: object) -> bool: ...
    def __repr__(self) -> str: ...

def _unpickle_inbox(octets: bytes) -> Inbox:
    """For pickles alone."""

@final
class BatchLimits:
    """How much a reader takes before it stops, and a writer before it refuses.

    Lengths are compared before anything is read. vi: giới hạn của lô gói tin
    """

    def __init__(
        self,
        *,
        record_octets: int = 36700160,
        header_octets: int = 262144,
        index_octets: int = 67108864,
        records: int = 1000000,
        octets: int = 1073741824,
    ) -> None: ...
    @property
    def record_octets(self) -> int:
        """Of one record. vi: số byte một bản ghi"""
    @property
    def header_octets(self) -> int:
        """Of a file's header. vi: số byte đầu lô"""
    @property
    def index_octets(self) -> int:
        """Of its index. vi: số byte mục lục"""
    @property
    def records(self) -> int:
        """vi: số bản ghi"""
    @property
    def octets(self) -> int:
        """Of all together. vi: tổng số byte"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ReadingStop:
    """Where and why reading stopped. vi: chỗ dừng đọc"""

    def __init__(
        self,
        *,
        offset: int,
        record: int,
        why: MotcuaError,
    ) -> None: ...
    @property
    def offset(self) -> int:
        """Of the first octet that is not good. vi: vị trí"""
    @property
    def record(self) -> int:
        """How many good records came before. vi: số bản ghi trước đó"""
    @property
    def why(self) -> MotcuaError:
        """vi: lý do"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class BatchGap:
    """A part of a batch file that could not be read, between parts that could. vi: đoạn hỏng"""

    def __init__(
        self,
        *,
        begin: int,
        end: int,
        records: int = 0,
    ) -> None: ...
    @property
    def begin(self) -> int:
        """Offset of its first octet. vi: đầu đoạn"""
    @property
    def end(self) -> int:
        """Offset after its last. vi: cuối đoạn"""
    @property
    def records(self) -> int:
        """Records that stood there by the index. vi: số bản ghi mất"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class IndexEntry:
    """Where one record stands in a batch file, and what is in it. vi: mục lục bản ghi"""

    def __init__(
        self,
        *,
        offset: int,
        length: int,
        event_id: uuid.UUID,
        subject: uuid.UUID | None = None,
    ) -> None: ...
    @property
    def offset(self) -> int:
        """Of the record's frame. vi: vị trí"""
    @property
    def length(self) -> int:
        """Of the record, without its frame. vi: độ dài"""
    @property
    def event_id(self) -> uuid.UUID:
        """vi: định danh bản tin"""
    @property
    def subject(self) -> uuid.UUID | None:
        """The dossier it is about. vi: hồ sơ liên quan"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class StoredRecord:
    """A record where it stands; repr shows that only. vi: bản ghi đã lưu"""

    def __init__(
        self,
        *,
        offset: int,
        octets: bytes,
    ) -> None: ...
    @property
    def offset(self) -> int:
        """Of its frame, or of its length in a stream, from the beginning. vi: vị trí"""
    @property
    def octets(self) -> bytes:
        """As written. vi: nội dung"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class StreamReading:
    """What a stream holds: a sequence of all its records that are whole. Not picklable.

    Keeps the octets that were read; each record is copied when it is asked for. vi: kết quả đọc luồng
    """

    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> StoredRecord: ...
    def __iter__(self) -> Iterator[StoredRecord]: ...
    @property
    def good_end(self) -> int:
        """Where the last good record ends. vi: cuối phần tốt"""
    @property
    def stop(self) -> ReadingStop | None:
        """None when the stream ends between two records. vi: chỗ dừng đọc"""
    def __repr__(self) -> str: ...

def read_stream(stream: bytes, limits: BatchLimits = BatchLimits()) -> StreamReading:
    """Read a stream up to its end or its first fault. The GIL is released.

    Faults: TORN_WIRE where it ends inside a record, MALFORMED_WIRE where a length is none,
    WIRE_TOO_LARGE where a limit is passed. vi: đọc luồng
    """

def write_stream(records: Iterable[bytes], limits: BatchLimits = BatchLimits()) -> bytes:
    """Records one after the other, each after its length as a varint (writeDelimitedTo).

    Streams may be joined. Raises MotcuaError (WIRE_TOO_LARGE). vi: ghi vào luồng
    """

@final
class BatchFileReading:
    """What a batch file holds: a sequence of all its records that are whole. Not picklable.

    Keeps the octets that were read; each record is copied when it is asked for. vi: kết quả đọc tệp
    """

    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> StoredRecord: ...
    def __iter__(self) -> Iterator[StoredRecord]: ...
    @property
    def good_end(self) -> int:
        """Where a writer goes on: after the last good record before any fault. vi: vị trí ghi tiếp"""
    @property
    def stop(self) -> ReadingStop | None:
        """The first fault; None when there was none. vi: chỗ dừng đọc"""
    @property
    def header(self) -> bytes:
        """Encoded BatchHeader; empty before it is read. vi: đầu lô"""
    @property
    def complete(self) -> bool:
        """Nothing was wrong and the file was finished. One that is being written is not."""
    @property
    def gaps(self) -> tuple[BatchGap, ...]:
        """What was passed over by the index. vi: các đoạn hỏng"""
    def __repr__(self) -> str: ...

def read_batch_file(file: bytes, limits: BatchLimits = BatchLimits()) -> BatchFileReading:
    """Read a batch file's octets up to their end or first fault, past it where the index helps.

    Faults: MALFORMED_WIRE (not a batch file, frames out of order), TORN_WIRE (ends inside a frame),
    CORRUPT_FRAME (a checksum is wrong), WIRE_TOO_LARGE (a limit is passed), INVALID_WIRE_VALUE (the
    index does not fit the records). They are told, not raised. A file that ends between two frames
    without having been finished has no fault; it is not `complete`. The GIL is released.
    vi: đọc tệp lô gói tin
    """

def payload_stream(reading: BatchFileReading, payload_type: str) -> bytes:
    """The payloads of a type in the events of a batch file, as a stream in their order.

    For scan_dossiers: payload_stream(read_batch(path), "motcua.dossier.v1.Dossier"). The GIL is
    released. Raises MotcuaError as decode_record and decode_event. vi: luồng nội dung
    """

def read_batch_index(file: bytes, limits: BatchLimits = BatchLimits()) -> tuple[IndexEntry, ...]:
    """Read only the index of a finished file, to look for one event or dossier.

    Raises MotcuaError as read_batch_file has faults, and TORN_WIRE when there is no index: read the
    file from the beginning then. vi: đọc mục lục
    """

def read_indexed_record(file: bytes, entry: IndexEntry, limits: BatchLimits = BatchLimits()) -> bytes:
    """The record of one entry of the index.

    Raises MotcuaError as read_batch_file has faults, and INVALID_WIRE_VALUE when another record stands
    there. vi: đọc bản ghi theo mục lục
    """

@final
class BatchFileWriter:
    """Writes a batch file frame by frame, each in one call of a function, the sink.

    A record is accepted when add() returns: its whole frame was given to the sink, which answers for
    keeping it. A sink that answers False or, as the write() of a raw file does, with fewer octets than
    it was given, did not take them (SINK_FAILED); what it raises passes through. After that the writer
    refuses everything: read what was kept, cut it at BatchFileReading.good_end and go on with
    resume(). While the sink is at work, every other call raises RuntimeError. Not picklable.
    vi: bộ ghi tệp lô gói tin
    """

    @staticmethod
    def begin(
        header: bytes, sink: Callable[[bytes], object], limits: BatchLimits = BatchLimits()
    ) -> BatchFileWriter:
        """Begin a file with an encoded BatchHeader. Raises MotcuaError (WIRE_TOO_LARGE, SINK_FAILED)."""
    @staticmethod
    def resume(
        reading: BatchFileReading, sink: Callable[[bytes], object], limits: BatchLimits = BatchLimits()
    ) -> BatchFileWriter:
        """Go on with a file that was read and cut at `reading.good_end`; the sink appends there.

        Raises MotcuaError: MALFORMED_WIRE when there is no header to go on from, CORRUPT_FRAME when
        good records stand after a fault (cutting would lose them: write them to a new file), and as
        add() for records that are none.
        """
    def add(self, record: bytes) -> None:
        """Append an encoded record.

        Raises MotcuaError, having written nothing: MALFORMED_WIRE or INVALID_WIRE_VALUE when it is no
        record with an event that has an identity, WIRE_TOO_LARGE when a limit would be passed,
        MALFORMED_WIRE after finish(); and SINK_FAILED.
        """
    def finish(self) -> None:
        """Write index and end; a file of more than 1,000,000 records gets an end without an index.

        Raises MotcuaError: SINK_FAILED, and MALFORMED_WIRE the second time.
        """
    @property
    def octets(self) -> int:
        """Of the file so far. vi: độ dài tệp"""
    @property
    def records(self) -> int:
        """Accepted so far. vi: số bản ghi"""
    def __repr__(self) -> str: ...

def crc32c(octets: bytes, before: int = 0) -> int:
    """CRC-32C (Castagnoli) of octets; that of b"123456789" is 0xE3069283.

    `before` is the checksum of what came before: crc32c(b, crc32c(a)) is that of a and b joined.
    vi: mã kiểm tra CRC-32C
    """

@final
class _Column:
    """A column of somebody's table, where it lies. For motcua.evaluate."""

    @staticmethod
    def from_stream(stream: object) -> _Column:
        """From a PyCapsule "arrow_array_stream"."""
    @staticmethod
    def from_array(schema: object, array: object) -> _Column:
        """From PyCapsules "arrow_schema" and "arrow_array"."""
    @staticmethod
    def from_numpy(array: numpy.ndarray, aware: bool) -> _Column:
        """From an array of one dimension without gaps."""
    @staticmethod
    def from_categories(codes: numpy.ndarray, words: _Column) -> _Column:
        """From codes that point into words."""
    def fields(self) -> list[tuple[str, _Column]]:
        """The columns of a table."""
    def __len__(self) -> int: ...
    @property
    def type(self) -> str:
        """What it holds."""
    def minutes(self, name: str, last: bool) -> numpy.typing.NDArray[numpy.int32]:
        """Minutes of the clock in Viet Nam."""
    def words(self, name: str) -> tuple[numpy.typing.NDArray[numpy.int32], list[str]]:
        """The number of each row's word, and the words."""
    def numbers(self, name: str, missing: int) -> numpy.typing.NDArray[numpy.int64]:
        """Whole numbers."""
    def flags(self, name: str) -> numpy.typing.NDArray[numpy.uint8]:
        """1 or 0."""

def _rows_of(dossiers: _Column, events: _Column, name: str) -> numpy.typing.NDArray[numpy.int32]:
    """The row of each event's dossier, or -1."""

def _arrow_schema(
    rows: int,
    columns: Sequence[tuple[str, str, int, Sequence[numpy.ndarray | None], Sequence[str] | None]],
) -> object:
    """For motcua.EvaluationTable, which owns the columns."""

def _arrow_array(
    rows: int,
    columns: Sequence[tuple[str, str, int, Sequence[numpy.ndarray | None], Sequence[str] | None]],
) -> tuple[object, object]:
    """For motcua.EvaluationTable, which owns the columns."""

def _arrow_stream(
    rows: int,
    columns: Sequence[tuple[str, str, int, Sequence[numpy.ndarray | None], Sequence[str] | None]],
) -> object:
    """For motcua.EvaluationTable, which owns the columns."""

def _evaluate(
    law: LawBook,
    identities: tuple[
        tuple[numpy.typing.NDArray[numpy.int32], list[str]],
        tuple[numpy.typing.NDArray[numpy.int32], list[str]] | None,
        tuple[numpy.typing.NDArray[numpy.int32], list[str]] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
    ],
    wide: list[
        tuple[
            int,
            str,
            numpy.typing.NDArray[numpy.int32],
            numpy.typing.NDArray[numpy.int32] | None,
            str,
        ]
    ],
    events: tuple[
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.uint8],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int32] | None,
        numpy.typing.NDArray[numpy.int64] | None,
    ]
    | None,
    as_of: datetime.datetime,
    options: DeadlineOptions,
    regime: str | None,
    results: dict[str, object],
    explain: bool,
    raise_errors: bool,
    threads: int,
) -> tuple[numpy.typing.NDArray[numpy.int64], numpy.typing.NDArray[numpy.uint8]] | None:
    """For motcua.evaluate, which checks what it passes."""

class PeriodKind(enum.Enum):
    """Kinds of periods. vi: loại kỳ báo cáo"""

    MONTH = 0
    QUARTER = 1
    HALF_YEAR = 2
    NINE_MONTHS = 3
    YEAR = 4
    DAYS = 5

class ReportForm(enum.Enum):
    """Forms of reports. vi: biểu mẫu báo cáo"""

    FORM_06A_VPCP = 0
    FORM_07A_BTP = 1

class Figure(enum.Enum):
    """What numbers of a report are about. vi: nhóm số liệu"""

    RECEIVED = 0
    SETTLED = 1
    PENDING = 2
    APOLOGY = 3
    PUNCTUALITY = 4
    PROCESSING_TIME = 5
    LATENESS = 6
    WEEKS = 7
    SUPPLEMENT = 8
    REAPPOINTMENT = 9
    EXTENSION = 10
    REFUSAL = 11
    WITHDRAWAL = 12
    LETTER = 13

class Reception(enum.Enum):
    """How a dossier came in, as the forms tell it apart. vi: hình thức tiếp nhận"""

    ONLINE_END_TO_END = 0
    ONLINE_PARTIAL = 1
    ONLINE_OTHER = 2
    PUBLIC_POST = 3
    IN_PERSON = 4

class Measure(enum.Enum):
    """What a dossier is counted as.

    The dossiers of a period are those received in it and those received before and not settled before
    it: each is one of the first six, one of the nine that say settled or pending, and one of the five
    of the national index. Refused, withdrawn, stopped or closed in time is SETTLED_ON_TIME, as the
    form has it; waiting for papers is PENDING_IN_TIME. vi: chỉ tiêu
    """

    RECEIVED_ONLINE_END_TO_END = 0
    RECEIVED_ONLINE_PARTIAL = 1
    RECEIVED_ONLINE_OTHER = 2
    RECEIVED_BY_POST = 3
    RECEIVED_IN_PERSON = 4
    CARRIED_OVER = 5
    SETTLED_EARLY = 6
    SETTLED_ON_TIME = 7
    SETTLED_LATE_WITH_APOLOGY = 8
    SETTLED_LATE_WITHOUT_APOLOGY = 9
    SETTLED_UNKNOWN = 10
    PENDING_IN_TIME = 11
    PENDING_LATE_WITH_APOLOGY = 12
    PENDING_LATE_WITHOUT_APOLOGY = 13
    PENDING_UNKNOWN = 14
    INDEX_SETTLED_ON_TIME = 15
    INDEX_SETTLED_LATE = 16
    INDEX_PENDING_IN_TIME = 17
    INDEX_PENDING_LATE = 18
    INDEX_UNKNOWN = 19
    SUPPLEMENTED = 20
    SUPPLEMENTED_AGAIN = 21
    REAPPOINTED = 22
    REAPPOINTED_AGAIN = 23
    EXTENDED = 24
    REFUSED = 25
    WITHDRAWN = 26
    STOPPED = 27
    CLOSED = 28
    LETTER_OWED = 29
    LETTER_GIVEN = 30
    NOT_RECEIVED = 31
    AWAITING_RECEPTION = 32
    UNREADABLE = 33

class Dimension(enum.Enum):
    """By what dossiers are grouped. vi: phân tổ"""

    FIELD = 0
    OFFICE = 1
    PROCEDURE = 2
    RECEPTION = 3

@final
class PeriodRow:
    """From which day to which a kind of period runs. vi: dòng quy định kỳ báo cáo"""

    def __init__(
        self,
        *,
        kind: PeriodKind,
        first_day: int,
        last_day: int,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def kind(self) -> PeriodKind:
        """vi: loại kỳ"""
    @property
    def first_day(self) -> int:
        """Of the month before the first one, 1–28. vi: ngày đầu"""
    @property
    def last_day(self) -> int:
        """Of the last month, 1–28. vi: ngày cuối"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class FormRow:
    """When a form is the one to fill. vi: dòng quy định biểu mẫu"""

    def __init__(
        self,
        *,
        form: ReportForm,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def form(self) -> ReportForm:
        """vi: biểu mẫu"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class FigureRow:
    """On what a figure rests. vi: dòng căn cứ số liệu"""

    def __init__(
        self,
        *,
        figure: Figure,
        points: int | None = None,
        from_: datetime.date,
        until: datetime.date | None = None,
        evidence: Evidence,
    ) -> None: ...
    @property
    def figure(self) -> Figure:
        """vi: nhóm số liệu"""
    @property
    def points(self) -> int | None:
        """The most points that it gives, 1–100, where it gives any. vi: điểm tối đa"""
    @property
    def from_(self) -> datetime.date:
        """First day in force. vi: từ ngày"""
    @property
    def until(self) -> datetime.date | None:
        """Last day in force, or None. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence:
        """vi: căn cứ và nguồn"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ReportRuleRows:
    """The rows of the three tables. vi: các dòng quy định báo cáo"""

    def __init__(
        self,
        *,
        periods: Sequence[PeriodRow] = (),
        forms: Sequence[FormRow] = (),
        figures: Sequence[FigureRow] = (),
    ) -> None: ...
    @property
    def periods(self) -> tuple[PeriodRow, ...]:
        """vi: kỳ báo cáo"""
    @property
    def forms(self) -> tuple[FormRow, ...]:
        """vi: biểu mẫu"""
    @property
    def figures(self) -> tuple[FigureRow, ...]:
        """vi: căn cứ số liệu"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def read_report_rules_csv(periods: str, forms: str, figures: str) -> ReportRuleRows:
    """Read rows from three CSV texts; an empty text has no rows.

    Headers: kind,first_day,last_day,from,until,law,source,confidence;
    form,from,until,law,source,confidence; figure,points,from,until,law,source,confidence.
    Raises MotcuaError (INVALID_REPORT_RULE), naming file and line. vi: đọc quy định báo cáo từ CSV
    """

@final
class ReportRules:
    """What the law says of reports; immutable, equal when all rows are.

    Raises MotcuaError (INVALID_REPORT_RULE) for rows of one kind of period or one figure, and for
    forms, that overlap in time. vi: quy định báo cáo
    """

    def __init__(self, rows: ReportRuleRows) -> None:
        """The same as from_rows(rows)."""
    @staticmethod
    def from_rows(rows: ReportRuleRows) -> ReportRules:
        """Build from rows."""
    def with_rows(self, rows: ReportRuleRows) -> ReportRules:
        """A new set with rows on top, from their first days on. vi: quy định của địa phương"""
    def period(self, kind: PeriodKind, year: int, number: int = 1) -> ReportPeriod:
        """The days of a report by the rule in force on the last day of its last month.

        Raises MotcuaError (INVALID_REPORT_PERIOD; NO_REPORT_RULE). vi: kỳ báo cáo theo quy định
        """
    def form_at(self, date: datetime.date) -> FormRow | None:
        """The form in force on a day. vi: biểu mẫu tại ngày"""
    def figure_at(self, figure: Figure, date: datetime.date) -> FigureRow | None:
        """What a figure rests on, on a day. vi: căn cứ số liệu tại ngày"""
    @property
    def rows(self) -> ReportRuleRows:
        """vi: các dòng quy định"""
    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any row does."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def embedded_report_rules() -> ReportRules:
    """Periods (Nghị định số 09/2019/NĐ-CP), forms (Thông tư số 01/2020/TT-VPCP, 09/2026/TT-BTP) and
    what each figure rests on. vi: quy định báo cáo đi kèm
    """

@final
class ReportPeriod:
    """The days that a report speaks of.

    `rules` of the constructors by the rule are those that come with the library unless told; they
    raise as ReportRules.period. vi: kỳ báo cáo
    """

    def __init__(
        self,
        *,
        kind: PeriodKind = PeriodKind.DAYS,
        year: int = 0,
        number: int = 0,
        first: datetime.date,
        last: datetime.date,
        evidence: Evidence | None = None,
    ) -> None: ...
    @property
    def kind(self) -> PeriodKind:
        """vi: loại kỳ"""
    @property
    def year(self) -> int:
        """0 for days. vi: năm"""
    @property
    def number(self) -> int:
        """Of the month, quarter or half; 1 of a year, 0 for days. vi: số thứ tự"""
    @property
    def first(self) -> datetime.date:
        """vi: từ ngày"""
    @property
    def last(self) -> datetime.date:
        """That day included. vi: đến ngày"""
    @property
    def evidence(self) -> Evidence | None:
        """What sets its days; None: the calendar, or whoever asks. vi: căn cứ"""
    @staticmethod
    def of_month(
        year: int, month: int, *, rules: ReportRules | None = None
    ) -> ReportPeriod:
        """A month: 15 of the one before to 14, by the rule in force. vi: kỳ tháng"""
    @staticmethod
    def of_quarter(
        year: int, quarter: int, *, rules: ReportRules | None = None
    ) -> ReportPeriod:
        """A quarter, 1–4. vi: kỳ quý"""
    @staticmethod
    def of_half_year(
        year: int, half: int, *, rules: ReportRules | None = None
    ) -> ReportPeriod:
        """Half a year, 1–2; the second by analogy. vi: kỳ 6 tháng"""
    @staticmethod
    def of_nine_months(year: int, *, rules: ReportRules | None = None) -> ReportPeriod:
        """The first nine months. vi: kỳ 9 tháng"""
    @staticmethod
    def of_year(year: int, *, rules: ReportRules | None = None) -> ReportPeriod:
        """15/12 of the year before to 14/12, by the rule in force. vi: kỳ năm"""
    @staticmethod
    def of_calendar(kind: PeriodKind, year: int, number: int = 1) -> ReportPeriod:
        """As the calendar has it, without evidence. Raises MotcuaError (INVALID_REPORT_PERIOD).
        vi: kỳ theo lịch
        """
    @staticmethod
    def of_days(first: datetime.date, last: datetime.date) -> ReportPeriod:
        """Any days. Raises MotcuaError (INVALID_REPORT_PERIOD). vi: từ ngày đến ngày"""
    def to_vietnamese(self) -> str:
        """ "tháng 5 năm 2024 (từ ngày 15/4/2024 đến ngày 14/5/2024)"."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Group:
    """One field, office or procedure. vi: nhóm"""

    def __init__(
        self,
        *,
        name: str = "",
        code: str = "",
    ) -> None: ...
    @property
    def name(self) -> str:
        """vi: tên"""
    @property
    def code(self) -> str:
        """May be empty. vi: mã"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Groups:
    """Fields, offices and procedures; a row's number is an index into them. vi: các nhóm"""

    def __init__(
        self,
        *,
        fields: Sequence[Group] = (),
        offices: Sequence[Group] = (),
        procedures: Sequence[Group] = (),
    ) -> None: ...
    @property
    def fields(self) -> tuple[Group, ...]:
        """vi: lĩnh vực"""
    @property
    def offices(self) -> tuple[Group, ...]:
        """vi: đơn vị"""
    @property
    def procedures(self) -> tuple[Group, ...]:
        """vi: thủ tục"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DossierFilter:
    """Which dossiers; what is not said is not asked. vi: điều kiện lọc hồ sơ"""

    def __init__(
        self,
        *,
        any: Iterable[Measure] = frozenset(),
        all: Iterable[Measure] = frozenset(),
        field: int | None = None,
        office: int | None = None,
        procedure: int | None = None,
        reception: Reception | None = None,
        letter: LetterKind | None = None,
        working_days_late: int | None = None,
        received_week: datetime.date | None = None,
        settled_week: datetime.date | None = None,
    ) -> None: ...
    @property
    def any(self) -> frozenset[Measure]:
        """Counted as one of these; empty: whatever it is counted as. vi: một trong các chỉ tiêu"""
    @property
    def all(self) -> frozenset[Measure]:
        """Counted as each of these. vi: mọi chỉ tiêu"""
    @property
    def field(self) -> int | None:
        """Its number in the groups; 65535: of none. vi: lĩnh vực"""
    @property
    def office(self) -> int | None:
        """The same. vi: đơn vị"""
    @property
    def procedure(self) -> int | None:
        """The same. vi: thủ tục"""
    @property
    def reception(self) -> Reception | None:
        """vi: hình thức tiếp nhận"""
    @property
    def letter(self) -> LetterKind | None:
        """A letter of this kind is owed or was given; `any` may say which. vi: loại thư"""
    @property
    def working_days_late(self) -> int | None:
        """vi: số ngày làm việc quá hạn"""
    @property
    def received_week(self) -> datetime.date | None:
        """Its Monday. vi: tuần tiếp nhận"""
    @property
    def settled_week(self) -> datetime.date | None:
        """Its Monday. vi: tuần giải quyết"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class DossierTally:
    """Dossiers and what each is counted as, 20 to 29 octets a dossier: made by motcua.reports.tally and
    tally_columns. Neither picklable nor comparable. vi: bảng đếm hồ sơ
    """

    def __len__(self) -> int:
        """Dossiers, those of other periods included."""
    @property
    def period(self) -> ReportPeriod:
        """vi: kỳ báo cáo"""
    @property
    def close(self) -> datetime.datetime:
        """The moment at which dossiers were judged. vi: thời điểm chốt số liệu"""
    @property
    def groups(self) -> Groups:
        """vi: các nhóm"""
    def measures(self, row: int) -> frozenset[Measure]:
        """What the dossier of this row is counted as. Raises IndexError. vi: chỉ tiêu của hồ sơ"""
    def rows(
        self,
        *,
        any: Iterable[Measure] = frozenset(),
        all: Iterable[Measure] = frozenset(),
        field: int | None = None,
        office: int | None = None,
        procedure: int | None = None,
        reception: Reception | None = None,
        letter: LetterKind | None = None,
        working_days_late: int | None = None,
        received_week: datetime.date | None = None,
        settled_week: datetime.date | None = None,
    ) -> numpy.typing.NDArray[numpy.int64]:
        """Rows of the dossiers that are meant, ascending: (n,) int64. Arguments are those of
        DossierFilter. The GIL is released. vi: các hồ sơ của một con số
        """
    def count(
        self,
        *,
        any: Iterable[Measure] = frozenset(),
        all: Iterable[Measure] = frozenset(),
        field: int | None = None,
        office: int | None = None,
        procedure: int | None = None,
        reception: Reception | None = None,
        letter: LetterKind | None = None,
        working_days_late: int | None = None,
        received_week: datetime.date | None = None,
        settled_week: datetime.date | None = None,
    ) -> int:
        """How many they are. vi: số hồ sơ"""
    def __repr__(self) -> str: ...

def _tally(
    dossiers: Sequence[Dossier],
    period: ReportPeriod,
    as_of: datetime.datetime,
    book: LawBook | None,
    letters: LetterRules | None,
    letter_facts: Sequence[Iterable[LetterReason]],
    options: DeadlineOptions,
    regime: str | None,
    limit: TimeLimit | None,
) -> DossierTally:
    """For motcua.reports alone."""

def _tally_columns(
    plan: DeadlinePlan,
    calendars: Sequence[WorkCalendar],
    which: numpy.typing.NDArray[numpy.uint16] | None,
    dossiers: tuple[
        numpy.typing.NDArray[numpy.uint8],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int32],
        numpy.typing.NDArray[numpy.int64] | None,
        numpy.typing.NDArray[numpy.int64],
        numpy.typing.NDArray[numpy.uint16],
        numpy.typing.NDArray[numpy.uint8] | None,
    ],
    reported_by: tuple[
        numpy.typing.NDArray[numpy.uint8] | None,
        numpy.typing.NDArray[numpy.uint16] | None,
        numpy.typing.NDArray[numpy.uint16] | None,
        numpy.typing.NDArray[numpy.uint16] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
        numpy.typing.NDArray[numpy.uint8] | None,
    ],
    groups: Groups,
    period: ReportPeriod,
    as_of: datetime.datetime,
    threads: int,
) -> DossierTally:
    """For motcua.reports alone."""

@final
class SettlementRow:
    """One line of the forms. What was received or carried over is settled or pending.

    vi: dòng tổng hợp giải quyết thủ tục hành chính
    """

    def __init__(
        self,
        *,
        group: Group = Group(),
        received_online_end_to_end: int = 0,
        received_online_partial: int = 0,
        received_online_other: int = 0,
        received_by_post: int = 0,
        received_in_person: int = 0,
        carried_over: int = 0,
        settled_early: int = 0,
        settled_on_time: int = 0,
        settled_late_with_apology: int = 0,
        settled_late_without_apology: int = 0,
        settled_unknown: int = 0,
        pending_in_time: int = 0,
        pending_late_with_apology: int = 0,
        pending_late_without_apology: int = 0,
        pending_unknown: int = 0,
    ) -> None: ...
    @property
    def group(self) -> Group:
        """Without a name: dossiers of no group, or the total. vi: nhóm"""
    @property
    def received_online_end_to_end(self) -> int:
        """vi: trực tuyến toàn trình"""
    @property
    def received_online_partial(self) -> int:
        """vi: trực tuyến một phần"""
    @property
    def received_online_other(self) -> int:
        """vi: trực tuyến khác"""
    @property
    def received_by_post(self) -> int:
        """vi: bưu chính công ích"""
    @property
    def received_in_person(self) -> int:
        """vi: trực tiếp"""
    @property
    def carried_over(self) -> int:
        """vi: từ kỳ trước chuyển qua"""
    @property
    def settled_early(self) -> int:
        """vi: đã giải quyết trước hạn"""
    @property
    def settled_on_time(self) -> int:
        """vi: đã giải quyết đúng hạn"""
    @property
    def settled_late_with_apology(self) -> int:
        """vi: đã giải quyết quá hạn, đã xin lỗi"""
    @property
    def settled_late_without_apology(self) -> int:
        """vi: đã giải quyết quá hạn, chưa xin lỗi"""
    @property
    def settled_unknown(self) -> int:
        """vi: không xác định được hạn"""
    @property
    def pending_in_time(self) -> int:
        """vi: đang giải quyết trong hạn"""
    @property
    def pending_late_with_apology(self) -> int:
        """vi: đang giải quyết quá hạn, đã xin lỗi"""
    @property
    def pending_late_without_apology(self) -> int:
        """vi: đang giải quyết quá hạn, chưa xin lỗi"""
    @property
    def pending_unknown(self) -> int:
        """vi: không xác định được hạn"""
    @property
    def received(self) -> int:
        """In the period. vi: tiếp nhận trong kỳ"""
    @property
    def settled_late(self) -> int:
        """vi: đã giải quyết quá hạn"""
    @property
    def settled(self) -> int:
        """vi: đã giải quyết"""
    @property
    def pending_late(self) -> int:
        """vi: đang giải quyết quá hạn"""
    @property
    def pending(self) -> int:
        """vi: đang giải quyết"""
    @property
    def total(self) -> int:
        """Received and carried over; settled and pending are as many. vi: tổng số"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class PunctualityIndex:
    """Component 2.1 of the national index (Quyết định số 766/QĐ-TTg). vi: chỉ số 2.1"""

    def __init__(
        self,
        *,
        settled_on_time: int = 0,
        settled_late: int = 0,
        pending_in_time: int = 0,
        pending_late: int = 0,
        unknown: int = 0,
        centipoints: int | None = None,
    ) -> None: ...
    @property
    def settled_on_time(self) -> int:
        """vi: đã giải quyết trước, đúng hạn"""
    @property
    def settled_late(self) -> int:
        """vi: đã giải quyết quá hạn"""
    @property
    def pending_in_time(self) -> int:
        """vi: đang giải quyết trong hạn"""
    @property
    def pending_late(self) -> int:
        """vi: đang giải quyết quá hạn"""
    @property
    def unknown(self) -> int:
        """Left out. vi: không xác định được hạn"""
    @property
    def centipoints(self) -> int | None:
        """In hundredths; None: no dossiers, or no rule that gives points. vi: phần trăm điểm"""
    @property
    def share(self) -> float | None:
        """On time of all that can be judged, 0 to 1. vi: tỷ lệ"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LetterCount:
    """Letters of one kind. vi: số thư theo loại"""

    def __init__(
        self,
        *,
        kind: LetterKind,
        given: int = 0,
        owed: int = 0,
    ) -> None: ...
    @property
    def kind(self) -> LetterKind:
        """vi: loại thư"""
    @property
    def given(self) -> int:
        """Dossiers with one in the period. vi: số thư đã gửi"""
    @property
    def owed(self) -> int:
        """Called for by results of the period. vi: số thư phải gửi"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class LatenessCount:
    """Dossiers that were as many working days late. vi: số hồ sơ theo số ngày làm việc quá hạn"""

    def __init__(
        self,
        *,
        working_days: int,
        settled: int = 0,
        pending: int = 0,
    ) -> None: ...
    @property
    def working_days(self) -> int:
        """0: on the day itself or the rest days after it. vi: số ngày làm việc"""
    @property
    def settled(self) -> int:
        """vi: đã giải quyết"""
    @property
    def pending(self) -> int:
        """At the close. vi: đang giải quyết"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class WeekCount:
    """One week from Monday to Sunday, or what of it is in the period. vi: số hồ sơ theo tuần"""

    def __init__(
        self,
        *,
        monday: datetime.date,
        year: int,
        week: int,
        received: int = 0,
        settled: int = 0,
    ) -> None: ...
    @property
    def monday(self) -> datetime.date:
        """vi: thứ Hai"""
    @property
    def year(self) -> int:
        """Of the week, by ISO 8601. vi: năm"""
    @property
    def week(self) -> int:
        """1–53. vi: tuần thứ"""
    @property
    def received(self) -> int:
        """vi: tiếp nhận"""
    @property
    def settled(self) -> int:
        """vi: giải quyết"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class ProcessingTime:
    """From reception to the end, of the dossiers that were settled.

    Working days are those after the day of reception; percentiles are of the nearest rank.
    vi: thời gian giải quyết
    """

    def __init__(
        self,
        *,
        dossiers: int = 0,
        total_working_days: int = 0,
        median_working_days: int = 0,
        percentile90_working_days: int = 0,
        most_working_days: int = 0,
        median_minutes: int = 0,
    ) -> None: ...
    @property
    def dossiers(self) -> int:
        """vi: số hồ sơ"""
    @property
    def total_working_days(self) -> int:
        """vi: tổng số ngày"""
    @property
    def median_working_days(self) -> int:
        """vi: trung vị"""
    @property
    def percentile90_working_days(self) -> int:
        """vi: bách phân vị 90"""
    @property
    def most_working_days(self) -> int:
        """vi: nhiều nhất"""
    @property
    def median_minutes(self) -> int:
        """By the clock. vi: số phút trung vị"""
    @property
    def mean_working_days(self) -> float | None:
        """None without dossiers. vi: trung bình"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class IncidentCounts:
    """Dossiers to which something happened: see Measure. vi: số hồ sơ có sự kiện"""

    def __init__(
        self,
        *,
        supplemented: int = 0,
        supplemented_again: int = 0,
        reappointed: int = 0,
        reappointed_again: int = 0,
        extended: int = 0,
        refused: int = 0,
        withdrawn: int = 0,
        stopped: int = 0,
        closed: int = 0,
        not_received: int = 0,
        awaiting_reception: int = 0,
        unreadable: int = 0,
        letters_of_unknown_kind: int = 0,
    ) -> None: ...
    @property
    def supplemented(self) -> int:
        """vi: có yêu cầu bổ sung"""
    @property
    def supplemented_again(self) -> int:
        """vi: yêu cầu bổ sung quá một lần"""
    @property
    def reappointed(self) -> int:
        """vi: xin lỗi và hẹn lại"""
    @property
    def reappointed_again(self) -> int:
        """vi: hẹn lại quá một lần"""
    @property
    def extended(self) -> int:
        """vi: gia hạn theo luật"""
    @property
    def refused(self) -> int:
        """vi: từ chối sau thẩm định"""
    @property
    def withdrawn(self) -> int:
        """vi: rút hồ sơ"""
    @property
    def stopped(self) -> int:
        """vi: dừng giải quyết"""
    @property
    def closed(self) -> int:
        """vi: đóng hồ sơ vì không bổ sung"""
    @property
    def not_received(self) -> int:
        """vi: không được tiếp nhận"""
    @property
    def awaiting_reception(self) -> int:
        """vi: chờ tiếp nhận"""
    @property
    def unreadable(self) -> int:
        """vi: dữ liệu không đọc được"""
    @property
    def letters_of_unknown_kind(self) -> int:
        """vi: thư không rõ loại"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class FigureBasis:
    """On what the numbers of a figure rest. vi: căn cứ số liệu"""

    def __init__(
        self,
        *,
        figure: Figure,
        evidence: Evidence | None = None,
    ) -> None: ...
    @property
    def figure(self) -> Figure:
        """vi: nhóm số liệu"""
    @property
    def evidence(self) -> Evidence | None:
        """None: no rule asks for it; the library counts it all the same. vi: căn cứ và nguồn"""
    def to_vietnamese(self) -> str:
        """What the numbers mean and on what they rest."""
    def to_english(self) -> str:
        """The same in English."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

@final
class Report:
    """What an office reports of a period: numbers alone, no dossiers. vi: báo cáo kỳ"""

    def __init__(
        self,
        *,
        agency: Group = Group(),
        period: ReportPeriod,
        close: datetime.datetime,
        form: ReportForm | None = None,
        dimension: Dimension = Dimension.FIELD,
        rows: Sequence[SettlementRow] = (),
        total: SettlementRow = SettlementRow(),
        punctuality: PunctualityIndex = PunctualityIndex(),
        letters: Sequence[LetterCount] = (),
        lateness: Sequence[LatenessCount] = (),
        weeks: Sequence[WeekCount] = (),
        processing: ProcessingTime = ProcessingTime(),
        incidents: IncidentCounts = IncidentCounts(),
        basis: Sequence[FigureBasis] = (),
    ) -> None: ...
    @property
    def agency(self) -> Group:
        """vi: cơ quan báo cáo"""
    @property
    def period(self) -> ReportPeriod:
        """vi: kỳ báo cáo"""
    @property
    def close(self) -> datetime.datetime:
        """vi: thời điểm chốt số liệu"""
    @property
    def form(self) -> ReportForm | None:
        """In force at the end of the period. vi: biểu mẫu"""
    @property
    def dimension(self) -> Dimension:
        """What the rows are. vi: phân tổ"""
    @property
    def rows(self) -> tuple[SettlementRow, ...]:
        """Groups that have a dossier of the period; those of no group last. vi: các dòng"""
    @property
    def total(self) -> SettlementRow:
        """vi: tổng số"""
    @property
    def punctuality(self) -> PunctualityIndex:
        """vi: chỉ số 2.1"""
    @property
    def letters(self) -> tuple[LetterCount, ...]:
        """Ascending by kind. vi: số thư"""
    @property
    def lateness(self) -> tuple[LatenessCount, ...]:
        """Ascending; days that no dossier has are left out. vi: số ngày làm việc quá hạn"""
    @property
    def weeks(self) -> tuple[WeekCount, ...]:
        """Every week of the period. vi: theo tuần"""
    @property
    def processing(self) -> ProcessingTime:
        """vi: thời gian giải quyết"""
    @property
    def incidents(self) -> IncidentCounts:
        """vi: sự kiện"""
    @property
    def basis(self) -> tuple[FigureBasis, ...]:
        """Of each figure, in order. vi: căn cứ số liệu"""
    def settlement_csv(self) -> str:
        """The form with Vietnamese headings: rows and total. RFC 4180, CR LF. vi: biểu tổng hợp"""
    def figures_csv(self) -> str:
        """Everything else in three columns; last the legal bases. vi: các số liệu khác"""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

def _summarise(
    tally: DossierTally,
    rules: ReportRules | None,
    agency: Group,
    dimension: Dimension,
    only: DossierFilter,
) -> Report:
    """For motcua.reports alone."""
