/// Lengths of time as provisions state them.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Unit of a term. Units are never converted into one another: an hour is not a working hour, and
/// eight working hours are a working day only where an internal process says so.
///
/// vi: đơn vị tính thời hạn (Bộ luật Dân sự 2015 Điều 144). \since 0.1 (stable)
enum class TimeUnit : std::uint8_t {
  kMinute,       ///< vi: phút
  kHour,         ///< vi: giờ
  kWorkingHour,  ///< vi: giờ làm việc
  kDay,          ///< vi: ngày — rest days count; "ngày liên tục" is the same
  kWorkingDay,   ///< vi: ngày làm việc
  kWeek,         ///< vi: tuần
  kMonth,        ///< vi: tháng
  kYear,         ///< vi: năm
};

/// Return "minute", "hour", "working_hour", "day", "working_day", "week", "month" or "year".
///
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(TimeUnit unit) noexcept;
/// Return the Vietnamese term, "ngày làm việc". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(TimeUnit unit) noexcept;

/// A length of time: a whole number or one with a half ("1/2 ngày làm việc", "1,5 ngày làm việc"),
/// and its unit.
///
/// Always valid: from one half to 9,999.5. Two terms are equal when they say the same; terms of
/// different units have no order. vi: thời hạn. Thread safety: a value. \since 0.1 (stable)
class Term {
 public:
  /// The largest whole part.
  static constexpr int kMost = 9'999;

  /// `amount` units, and half a unit more if `and_half`. Fails with Errc::kInvalidTerm when that is
  /// nothing, negative or more than kMost and a half.
  [[nodiscard]] static MOTCUA_EXPORT Result<Term> make(int amount, TimeUnit unit,
                                                       bool and_half = false);

  /// The whole part, 0 to kMost. vi: phần nguyên
  [[nodiscard]] constexpr int amount() const noexcept { return halves_ / 2; }
  /// Whether half a unit is added to it. vi: cộng nửa đơn vị
  [[nodiscard]] constexpr bool and_half() const noexcept { return halves_ % 2 != 0; }
  /// Twice the amount, for arithmetic without fractions.
  [[nodiscard]] constexpr int halves() const noexcept { return halves_; }
  [[nodiscard]] constexpr TimeUnit unit() const noexcept { return unit_; }

  friend constexpr bool operator==(Term, Term) noexcept = default;

 private:
  constexpr Term(int halves, TimeUnit unit) noexcept : halves_(halves), unit_(unit) {}

  std::int32_t halves_;
  TimeUnit unit_;
};

/// Write a term as official papers do: "03 ngày làm việc", "1,5 ngày làm việc", "1/2 ngày làm
/// việc". Numbers below 10 have two digits, except before a half. Thread safety: safe. \since 0.1
/// (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(Term term);
/// Write a term in English: "3 working days", "1.5 working days", "half a working day".
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(Term term);

MOTCUA_END_NAMESPACE
