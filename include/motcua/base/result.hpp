/// Error codes, the failure value, the one exception motcua throws, and the result that holds
/// either a value or a failure.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/config.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

MOTCUA_BEGIN_NAMESPACE

/// What went wrong, in bands of 100 per component: 1–99 base, 100 calendar, 200 catalogue,
/// 300 dossier, 400 deadline, 500 obligations, 600 papers, 700 reports, 800 exchange.
///
/// A number is never reused. vi: mã lỗi. \since 0.1 (stable)
enum class Errc : std::int16_t {
  // base
  kInvalidText = 1,           ///< vi: văn bản không phải UTF-8 hợp lệ
  kInvalidDate = 2,           ///< vi: ngày không hợp lệ
  kInvalidTime = 3,           ///< vi: giờ không hợp lệ
  kInvalidLawRef = 4,         ///< vi: viện dẫn không hợp lệ
  kInvalidTimeline = 5,       ///< vi: các dòng hiệu lực chồng nhau hoặc đảo ngược
  kInvalidUuid = 6,           ///< vi: UUID không hợp lệ
  kInvalidDossierCode = 7,    ///< vi: mã số hồ sơ không hợp lệ
  kInvalidProcedureCode = 8,  ///< vi: mã thủ tục hành chính không hợp lệ
  kInvalidAgencyCode = 9,     ///< vi: mã định danh cơ quan không hợp lệ
  kInvalidPersonalId = 10,    ///< vi: số định danh cá nhân không hợp lệ
  kInconsistentPersonalId = 11,  ///< vi: số định danh không khớp ngày sinh hoặc giới tính
  kInvalidTaxCode = 12,          ///< vi: mã số thuế không hợp lệ
  kInvalidPhoneNumber = 13,      ///< vi: số điện thoại không hợp lệ
  // calendar
  kOutOfCalendarRange = 100,       ///< vi: ngoài phạm vi lịch đã biết
  kInvalidCalendarRow = 101,       ///< vi: dòng dữ liệu lịch không hợp lệ
  kConflictingCalendarRows = 102,  ///< vi: các dòng dữ liệu lịch mâu thuẫn nhau
  kNoOfficeHours = 103,            ///< vi: chưa có giờ làm việc
  kInvalidCount = 104,             ///< vi: số lượng không hợp lệ
  kNoWorkingTime = 105,            ///< vi: không có giờ làm việc trong ngày
  kInvalidLunarDate = 106,         ///< vi: ngày âm lịch không hợp lệ
  kOutOfLunarRange = 107,          ///< vi: ngoài phạm vi bảng âm lịch
  kProvisional = 108,  ///< vi: kết quả tạm tính, dựa trên ngày chưa được quyết định
  kInvalidColumn = 109,  ///< vi: cột dữ liệu không hợp lệ
  kUnknownPlace = 110,   ///< vi: không có dữ liệu của địa phương này
  // catalogue
  kInvalidTerm = 200,            ///< vi: thời hạn không hợp lệ
  kLimitNotUnderstood = 201,     ///< vi: không đọc được thời hạn
  kLimitAmbiguous = 202,         ///< vi: thời hạn có nhiều cách hiểu
  kInvalidProcedure = 203,       ///< vi: thủ tục không hợp lệ
  kConflictingProcedures = 204,  ///< vi: các phiên bản thủ tục chồng nhau
  kInvalidCatalogueRow = 205,    ///< vi: dòng dữ liệu danh mục không hợp lệ
  kOverlayRefused = 206,         ///< vi: dữ liệu địa phương trái quy định
  kUnknownProcedure = 207,       ///< vi: không có thủ tục này
  kProcedureNotInForce = 208,    ///< vi: thủ tục không có hiệu lực tại ngày này
  kUnknownCase = 209,            ///< vi: thủ tục không có trường hợp này
  kNoTimeLimit = 210,            ///< vi: không có thời hạn áp dụng
  kSeveralTimeLimits = 211,      ///< vi: có nhiều thời hạn, cần nói rõ trường hợp
  kInvalidSearch = 212,          ///< vi: từ khóa tìm kiếm không hợp lệ
  kUnreadableFile = 213,         ///< vi: không đọc được tệp
  kInvalidUnitCode = 250,  ///< vi: mã đơn vị hành chính không hợp lệ
  kUnknownUnit = 251,      ///< vi: không có đơn vị hành chính mang mã này vào ngày đó
  kOutOfUnitRange = 252,   ///< vi: ngoài khoảng thời gian mà danh mục đơn vị biết
  kInvalidUnitRow = 253,   ///< vi: dòng dữ liệu đơn vị hành chính không hợp lệ
  kConflictingUnitRows = 254,  ///< vi: các dòng dữ liệu đơn vị hành chính mâu thuẫn nhau
  kUnknownAgency = 255,        ///< vi: không có cơ quan mang mã này vào ngày đó
  // dossier
  kInvalidEvent = 300,         ///< vi: sự kiện không hợp lệ
  kEventOutOfOrder = 301,      ///< vi: sự kiện sai thứ tự thời gian
  kEventNotAllowed = 302,      ///< vi: trạng thái hồ sơ không cho phép sự kiện này
  kSecondSupplement = 303,     ///< vi: yêu cầu bổ sung quá số lần quy định
  kSecondReappointment = 304,  ///< vi: hẹn lại quá số lần quy định
  kOutsideOneStopShop = 305,   ///< vi: giao dịch ngoài Bộ phận Một cửa
  kPaperOutsideList = 306,     ///< vi: yêu cầu giấy tờ ngoài quy định
  kPaperInDatabase = 307,  ///< vi: yêu cầu lại giấy tờ đã có trong cơ sở dữ liệu
  kFeeOutsideList = 308,   ///< vi: thu phí, lệ phí ngoài quy định
  kTooManyVisits = 309,    ///< vi: đi lại quá số lần quy định
  kLateApology = 310,      ///< vi: xin lỗi trễ hạn
  kProhibitedConduct = 311,     ///< vi: hành vi bị cấm
  kRefusalAfterLimit = 312,     ///< vi: từ chối sau thẩm định khi đã hết thời hạn
  kInvalidRule = 320,           ///< vi: dòng quy định không hợp lệ
  kNoRegime = 321,              ///< vi: không có chế độ pháp lý
  // deadline
  kInvalidDeadlineOptions = 400,  ///< vi: cách tính thời hạn không hợp lệ
  // papers
  kInvalidTemplate = 600,  ///< vi: mẫu giấy tờ không hợp lệ
  kMissingFields = 601,    ///< vi: thiếu dữ liệu để điền mẫu
  kUnusedFields = 602,     ///< vi: có dữ liệu mà mẫu không dùng
  kNoTemplate = 603,       ///< vi: không có mẫu
  kInvalidStyle = 604,     ///< vi: dòng kiểu trình bày không hợp lệ
  kInvalidDocument = 605,  ///< vi: văn bản không hợp lệ
  kUnprintableText = 606,  ///< vi: ký tự không có trong phông chữ
  kInvalidSymbol = 607,    ///< vi: mã vạch, mã QR không hợp lệ
  kMissingEvent = 608,     ///< vi: hồ sơ chưa có sự kiện để lập giấy tờ
  kUnwritableFile = 609,   ///< vi: không ghi được tệp
  kInvalidLetterRule = 610,  ///< vi: dòng quy tắc chọn thư không hợp lệ
  // reports
  kInvalidReportPeriod = 700,  ///< vi: kỳ báo cáo không hợp lệ
  kInvalidReportRule = 701,    ///< vi: dòng quy định báo cáo không hợp lệ
  kNoReportRule = 702,         ///< vi: không có quy định báo cáo áp dụng
  // exchange
  kMalformedWire = 800,     ///< vi: gói tin không đọc được
  kInvalidWireValue = 801,  ///< vi: gói tin có giá trị không hợp lệ
  kWireTooLarge = 802,      ///< vi: gói tin vượt giới hạn kích thước
  kTornWire = 810,          ///< vi: tệp hoặc luồng bị đứt giữa chừng
  kCorruptFrame = 811,      ///< vi: khung dữ liệu sai mã kiểm tra
  kSinkFailed = 812,        ///< vi: nơi nhận không ghi được dữ liệu
  kBrokenChain = 813,       ///< vi: chuỗi băm của nhật ký bị đứt
  kChainGap = 814,          ///< vi: nhật ký thiếu bản ghi
  kInvalidSignature = 815,  ///< vi: chữ ký số không hợp lệ
  kUntrustedSigner = 816,   ///< vi: chứng thư số không được tin cậy
  kInvalidKey = 817,        ///< vi: khóa hoặc chứng thư số không đọc được
  kConflictingEvent = 818,  ///< vi: trùng định danh nhưng khác nội dung
  kNotUnderstood = 819,     ///< vi: chưa hiểu loại bản tin này
};

/// Return the enumerator's name without the k, e.g. "InvalidDate"; "Unknown" for a foreign number.
///
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Errc code) noexcept;

/// Why an operation did not give its result.
///
/// The message is for developers, in English: what was wrong, which value, where, what to do. It
/// never holds personal data: numbers of people are masked and free text is not echoed.
/// vi: lỗi. Thread safety: a value. \since 0.1 (stable)
struct Failure {
  Errc code;                       ///< vi: mã lỗi
  std::string message;             ///< vi: nội dung lỗi
  std::optional<LawRef> law = {};  ///< the provision that was broken, if one was; vi: căn cứ

  friend bool operator==(const Failure&, const Failure&) = default;
};

/// The only exception that motcua throws, and only from Result::value().
///
/// vi: ngoại lệ. Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT Error : public std::runtime_error {
 public:
  explicit Error(Failure failure);
  Error(const Error&) = default;
  Error& operator=(const Error&) = default;
  // Out of line: the key function that gives all shared objects one type_info to catch by.
  ~Error() override;

  [[nodiscard]] Errc code() const noexcept { return failure_.code; }
  [[nodiscard]] const Failure& failure() const noexcept { return failure_; }

 private:
  Failure failure_;
};

namespace detail {

/// Throw Error(failure); out of line so that every value() stays small.
[[noreturn]] MOTCUA_EXPORT void throw_error(const Failure& failure);

/// Room for a value, initialised from the start: g++ cannot follow an index or a flag through
/// inlining and would warn, in the host's code, that the value of a failed Result is uninitialised.
template <typename T>
class PlainRoom {
 public:
  constexpr PlainRoom() noexcept = default;
  template <typename... Args>
  constexpr explicit PlainRoom(std::in_place_t, Args&&... args)
      : value_(std::forward<Args>(args)...) {}

  [[nodiscard]] constexpr const T& operator*() const noexcept { return value_; }
  [[nodiscard]] constexpr T& operator*() noexcept { return value_; }

 private:
  T value_{};
};
template <typename T>
using Room =
    std::conditional_t<std::is_nothrow_default_constructible_v<T>, PlainRoom<T>, std::optional<T>>;

template <typename T>
inline constexpr bool kIsResult = false;
template <typename T>
inline constexpr bool kIsResult<Result<T>> = true;

}  // namespace detail

/// Either a `T` or the Failure that stands in its place.
///
/// The names are those of std::expected, so that a later ABI number can become an alias of it.
/// `if (!result) return result.error();` is the library style; `result.value()` is the script style
/// and throws motcua::Error. A Failure is shared, so that a Result stays small and cheap to copy.
/// A Result that was moved from may only be assigned to or destroyed.
///
/// vi: kết quả hoặc lỗi. Thread safety: as the T it holds. \since 0.1 (stable)
template <typename T>
class [[nodiscard]] Result {
  static_assert(!std::is_reference_v<T> && !std::is_same_v<std::remove_cv_t<T>, Failure>);

 public:
  using value_type = T;
  using error_type = Failure;

  /// Hold a value.
  template <typename U = T>
  requires(std::convertible_to<U&&, T> && !std::same_as<std::remove_cvref_t<U>, Failure> &&
           !std::same_as<std::remove_cvref_t<U>, Result>)
      Result(U&& value)  // NOLINT(google-explicit-constructor): `return value;` is the point
      : value_(std::in_place, std::forward<U>(value)) {}
  /// Hold a failure.
  Result(Failure failure)  // NOLINT(google-explicit-constructor): `return failure;` is the point
      : failure_(std::make_shared<const Failure>(std::move(failure))) {}

  [[nodiscard]] bool has_value() const noexcept { return failure_ == nullptr; }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

  /// Return the value, or throw motcua::Error with the failure.
  [[nodiscard]] const T& value() const& {
    if (!has_value()) detail::throw_error(error());
    return **this;
  }
  [[nodiscard]] T& value() & {
    if (!has_value()) detail::throw_error(error());
    return **this;
  }
  /// By value, unlike std::expected: `for (auto& x : f().value())` must not outlive what it walks.
  [[nodiscard]] T value() && {
    if (!has_value()) detail::throw_error(error());
    return std::move(**this);
  }
  /// Return the value, or `fallback` (never evaluated lazily).
  template <typename U>
  [[nodiscard]] T value_or(U&& fallback) const& {
    return has_value() ? **this : static_cast<T>(std::forward<U>(fallback));
  }

  /// The value; precondition: has_value().
  [[nodiscard]] const T& operator*() const& noexcept { return *value_; }
  [[nodiscard]] T& operator*() & noexcept { return *value_; }
  [[nodiscard]] T&& operator*() && noexcept { return std::move(*value_); }
  [[nodiscard]] const T* operator->() const noexcept { return &*value_; }
  [[nodiscard]] T* operator->() noexcept { return &*value_; }

  /// The failure; precondition: !has_value().
  [[nodiscard]] const Failure& error() const noexcept { return *failure_; }

  /// Call `next` (which returns a Result) with the value, or pass the failure on.
  template <typename F>
  [[nodiscard]] auto and_then(F&& next) const& {
    using Next = std::remove_cvref_t<std::invoke_result_t<F, const T&>>;
    static_assert(detail::kIsResult<Next>, "and_then's function must return a Result");
    if (!has_value()) return Next(error());
    return std::invoke(std::forward<F>(next), **this);
  }
  /// Give `change(value)`, or pass the failure on.
  template <typename F>
  [[nodiscard]] auto transform(F&& change) const& {
    using Next = Result<std::remove_cvref_t<std::invoke_result_t<F, const T&>>>;
    if (!has_value()) return Next(error());
    return Next(std::invoke(std::forward<F>(change), **this));
  }

  /// Equal when both hold equal values or equal failures.
  friend bool operator==(const Result& a, const Result& b) {
    if (a.has_value() != b.has_value()) return false;
    return a.has_value() ? *a == *b : a.error() == b.error();
  }

 private:
  detail::Room<T> value_;
  std::shared_ptr<const Failure> failure_;  // null: there is a value
};

/// Success, or the Failure that stands in its place. vi: kết quả không có giá trị
template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;
  using error_type = Failure;

  /// Success.
  Result() = default;
  Result(Failure failure)  // NOLINT(google-explicit-constructor): `return failure;` is the point
      : failure_(std::make_shared<const Failure>(std::move(failure))) {}

  [[nodiscard]] bool has_value() const noexcept { return failure_ == nullptr; }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
  /// Do nothing, or throw motcua::Error with the failure.
  void value() const {
    if (!has_value()) detail::throw_error(error());
  }
  /// The failure; precondition: !has_value().
  [[nodiscard]] const Failure& error() const noexcept { return *failure_; }

  friend bool operator==(const Result& a, const Result& b) {
    if (a.has_value() != b.has_value()) return false;
    return a.has_value() || a.error() == b.error();
  }

 private:
  std::shared_ptr<const Failure> failure_;
};

MOTCUA_END_NAMESPACE
