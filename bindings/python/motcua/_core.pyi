"""The extension module: values and functions of the C++ library.

Unless said otherwise a refused value raises motcua.MotcuaError (a ValueError), an argument of a
wrong type TypeError. All classes are immutable, hashable, picklable and safe to share between
threads. `str` arguments are Unicode text, `bytes` are octets of motcua.type.v1 messages.
"""

import datetime
import enum
import uuid
from collections.abc import Sequence
from typing import final, overload

__version__: str

def law_edition() -> str:
    """Edition of the embedded law data, "YYYY.MM-N". vi: ấn bản dữ liệu pháp luật"""

def law_data_hash() -> str:
    """SHA-256 of all embedded law data, 64 lower-case hex digits. vi: mã băm dữ liệu"""

class Errc(enum.Enum):
    """What went wrong. Numbers are never reused: 1-99 base, 800-899 exchange. vi: mã lỗi"""

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
