"""Words for values: enumerators, days, moments and errors, in Vietnamese and English."""

from __future__ import annotations

import datetime as dt
import enum

import motcua
from motcua._core import Errc
from motcua.cli._language import Language

ENGLISH_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


# Where the name of the enumerator alone would mislead or reads badly.
_ENGLISH = {
    "make_up_working_day": "make-up working day",
    "secondary": "secondary source",
    "swapped_day_off": "day off by a swap",
}


def name(value: enum.Enum) -> str:
    """How options and JSON call an enumerator: "working_day"."""
    return value.name.lower()


def of(value: enum.Enum, say: Language) -> str:
    """An enumerator for people."""
    english = _ENGLISH.get(name(value), name(value).replace("_", " "))
    return say(english, motcua.to_vietnamese(value))  # type: ignore[call-overload]


def weekday(date: dt.date, say: Language) -> str:
    return say(ENGLISH_WEEKDAYS[date.weekday()], motcua.weekday_vietnamese(date))


def moment(time: dt.datetime) -> str:
    """A moment as it sorts, without seconds, which no appointment has."""
    return time.isoformat(" ", "minutes")


def of_error(code: Errc) -> str:
    """The Vietnamese words for a kind of error."""
    return _ERRORS[code]


_ERRORS = {
    Errc.INVALID_TEXT: "văn bản không phải UTF-8 hợp lệ",
    Errc.INVALID_DATE: "không có ngày này, hoặc ngày viết sai",
    Errc.INVALID_TIME: "không có giờ này, hoặc giờ viết sai",
    Errc.INVALID_LAW_REF: "không đọc được viện dẫn pháp luật",
    Errc.INVALID_TIMELINE: "các khoảng thời gian hiệu lực chồng lên nhau hoặc kết thúc trước khi bắt đầu",
    Errc.INVALID_UUID: "UUID viết sai",
    Errc.INVALID_DOSSIER_CODE: "mã số hồ sơ viết sai",
    Errc.INVALID_PROCEDURE_CODE: "mã thủ tục viết sai",
    Errc.INVALID_AGENCY_CODE: "mã định danh cơ quan viết sai",
    Errc.INVALID_PERSONAL_ID: "số định danh cá nhân viết sai",
    Errc.INCONSISTENT_PERSONAL_ID: "số định danh cá nhân không khớp ngày sinh hoặc giới tính",
    Errc.INVALID_TAX_CODE: "mã số thuế viết sai",
    Errc.INVALID_PHONE_NUMBER: "số điện thoại viết sai",
    Errc.OUT_OF_CALENDAR_RANGE: "ngày nằm ngoài khoảng mà lịch đã biết",
    Errc.INVALID_CALENDAR_ROW: "dòng của lịch không đọc được",
    Errc.CONFLICTING_CALENDAR_ROWS: "các dòng của lịch mâu thuẫn nhau",
    Errc.NO_OFFICE_HOURS: "chưa biết giờ làm việc của ngày này",
    Errc.INVALID_COUNT: "số lượng bằng 0 hoặc quá lớn",
    Errc.NO_WORKING_TIME: "ngày này không có giờ làm việc",
    Errc.INVALID_LUNAR_DATE: "không có ngày âm lịch này",
    Errc.OUT_OF_LUNAR_RANGE: "ngoài bảng âm lịch 1900–2199",
    Errc.PROVISIONAL: "kết quả dựa trên ngày chưa có quyết định",
    Errc.INVALID_COLUMN: "cột dữ liệu không hợp lệ",
    Errc.UNKNOWN_PLACE: "chưa có dữ liệu của địa phương này",
    Errc.INVALID_TERM: "khoảng thời gian bằng không, âm hoặc quá lớn",
    Errc.LIMIT_NOT_UNDERSTOOD: "không hiểu cách ghi thời hạn này",
    Errc.LIMIT_AMBIGUOUS: "cách ghi thời hạn này hiểu được theo hai nghĩa",
    Errc.INVALID_PROCEDURE: "các phần của thủ tục không khớp nhau",
    Errc.CONFLICTING_PROCEDURES: "hai phiên bản của một thủ tục cùng có hiệu lực một ngày",
    Errc.INVALID_CATALOGUE_ROW: "dòng của danh mục thủ tục không hợp lệ",
    Errc.OVERLAY_REFUSED: "quy định của địa phương trái với quy định chung",
    Errc.UNKNOWN_PROCEDURE: "không có thủ tục nào mang mã này",
    Errc.PROCEDURE_NOT_IN_FORCE: "thủ tục không có hiệu lực vào ngày đó",
    Errc.UNKNOWN_CASE: "thủ tục không có trường hợp mang số này",
    Errc.NO_TIME_LIMIT: "không có thời hạn nào áp dụng",
    Errc.SEVERAL_TIME_LIMITS: "có nhiều thời hạn; hãy nói rõ trường hợp, kênh nộp hoặc địa bàn",
    Errc.INVALID_SEARCH: "không tìm được bằng những từ này",
    Errc.UNREADABLE_FILE: "không đọc được tệp",
    Errc.INVALID_UNIT_CODE: "mã đơn vị hành chính viết sai",
    Errc.UNKNOWN_UNIT: "ngày đó không đơn vị nào mang mã này",
    Errc.OUT_OF_UNIT_RANGE: "ngày nằm ngoài khoảng mà danh mục đơn vị đã biết",
    Errc.INVALID_UNIT_ROW: "dòng của danh mục đơn vị không hợp lệ",
    Errc.CONFLICTING_UNIT_ROWS: "các dòng của danh mục đơn vị mâu thuẫn nhau",
    Errc.UNKNOWN_AGENCY: "ngày đó không cơ quan nào mang mã này",
    Errc.INVALID_EVENT: "sự kiện thiếu nội dung bắt buộc, hoặc hồ sơ chưa có sự kiện nào",
    Errc.EVENT_OUT_OF_ORDER: "sự kiện xảy ra trước sự kiện đứng trước nó",
    Errc.EVENT_NOT_ALLOWED: "tình trạng của hồ sơ không cho phép sự kiện này",
    Errc.SECOND_SUPPLEMENT: "yêu cầu bổ sung quá số lần cho phép",
    Errc.SECOND_REAPPOINTMENT: "hẹn lại quá số lần cho phép",
    Errc.OUTSIDE_ONE_STOP_SHOP: "giải quyết ngoài Bộ phận Một cửa",
    Errc.PAPER_OUTSIDE_LIST: "yêu cầu giấy tờ ngoài thành phần hồ sơ",
    Errc.PAPER_IN_DATABASE: "yêu cầu giấy tờ mà cơ sở dữ liệu đã có",
    Errc.FEE_OUTSIDE_LIST: "thu nhiều hơn mức phí, lệ phí đã công bố",
    Errc.TOO_MANY_VISITS: "người dân phải đi lại quá số lần cho phép",
    Errc.LATE_APOLOGY: "văn bản xin lỗi muộn hơn quy định",
    Errc.PROHIBITED_CONDUCT: "hành vi bị nghiêm cấm",
    Errc.REFUSAL_AFTER_LIMIT: "từ chối sau khi đã hết thời hạn giải quyết",
    Errc.INVALID_RULE: "dòng quy định không đọc được hoặc chồng lên nhau",
    Errc.NO_REGIME: "không có chế độ pháp lý nào tên này hoặc có hiệu lực vào ngày đó",
    Errc.INVALID_DEADLINE_OPTIONS: "cách tính thời hạn không hợp lệ",
    Errc.INVALID_TEMPLATE: "mẫu giấy tờ không hợp lệ",
    Errc.MISSING_FIELDS: "thiếu nội dung mà mẫu cần",
    Errc.UNUSED_FIELDS: "có nội dung mà mẫu không dùng",
    Errc.NO_TEMPLATE: "không có mẫu của loại, ấn bản hoặc lời văn này",
    Errc.INVALID_STYLE: "dòng của bộ kiểu trình bày không hợp lệ",
    Errc.INVALID_DOCUMENT: "văn bản không trình bày được, hoặc tên giấy tờ không thể là tên tệp",
    Errc.UNPRINTABLE_TEXT: "có ký tự mà phông chữ đi kèm không có",
    Errc.INVALID_SYMBOL: "mã QR hoặc mã vạch không chứa được nội dung",
    Errc.MISSING_EVENT: "hồ sơ chưa đến bước cần giấy tờ này",
    Errc.UNWRITABLE_FILE: "không ghi được tệp hoặc thư mục",
    Errc.INVALID_LETTER_RULE: "dòng quy tắc chọn thư không hợp lệ",
    Errc.MALFORMED_WIRE: "dữ liệu không phải gói tin của loại này",
    Errc.INVALID_WIRE_VALUE: "gói tin có giá trị trái quy tắc",
    Errc.WIRE_TOO_LARGE: "gói tin vượt quá giới hạn",
    Errc.TORN_WIRE: "tệp hoặc luồng dữ liệu bị cụt",
    Errc.CORRUPT_FRAME: "một khung của tệp lô gói tin sai mã kiểm tra",
    Errc.SINK_FAILED: "nơi nhận không ghi được dữ liệu",
    Errc.BROKEN_CHAIN: "bản ghi không khớp chuỗi băm",
    Errc.CHAIN_GAP: "thiếu bản ghi trước bản ghi này",
    Errc.INVALID_SIGNATURE: "chữ ký số không đúng",
    Errc.UNTRUSTED_SIGNER: "chứng thư số không tin cậy được",
    Errc.INVALID_KEY: "khóa hoặc chứng thư số không đọc được",
    Errc.CONFLICTING_EVENT: "mã đã có với nội dung khác",
    Errc.NOT_UNDERSTOOD: "sự kiện được giữ lại vì chưa hiểu được",
}
