/// Why a counted date is the date: the days that were not ordinary, each with its row and article.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// How a term was counted. Every convention is named; none is implied. vi: cách tính thời hạn.
/// \since 0.1 (stable)
enum class CountRule : std::uint8_t {
  kWorkingDays,     ///< vi: theo ngày làm việc, không tính ngày bắt đầu
  kCalendarDays,    ///< vi: theo ngày (kể cả ngày nghỉ), không tính ngày bắt đầu
  kWeeks,           ///< vi: theo tuần
  kMonths,          ///< vi: theo tháng — clamped to the last day of a shorter month
  kYears,           ///< vi: theo năm — clamped as months
  kHours,           ///< vi: theo giờ (liên tục)
  kWorkingMinutes,  ///< vi: theo giờ làm việc
  kRoll,            ///< vi: chuyển sang ngày làm việc tiếp theo
  kCutOff,  ///< vi: nhận sau giờ quy định thì tính sang ngày làm việc tiếp theo
};

/// A day that was skipped, or worked although the week says rest.
///
/// vi: ngày được bỏ qua hoặc tính thêm. Thread safety: a value. \since 0.1 (stable)
struct DayNote {
  DayInfo day;
  bool counted;  ///< true: part of the count; false: skipped

  friend bool operator==(const DayNote&, const DayNote&) = default;
};

/// The reasoning behind a counted date or moment.
///
/// vi: giải trình cách tính thời hạn. Thread safety: a value. \since 0.1 (stable)
struct Explanation {
  CountRule rule;
  LocalTime from;                     ///< what the count starts from (midnight for days)
  LocalTime to;                       ///< what it arrives at
  std::int64_t amount;                ///< how many of the rule's unit; kCutOff: minute of the day
  std::optional<LocalTime> unrolled;  ///< where it arrived before moving off a rest day
  bool provisional;                   ///< rests on a proposed or predicted row
  std::vector<LegalBasis> bases;      ///< the provisions behind the rule itself
  /// Days between `from` and `to` that are not ordinary working days, in order of time. Plain
  /// weekly rest days are notes too; ordinary working days are not.
  std::vector<DayNote> notes;

  /// Several lines for a citizen, in Vietnamese. Unverified facts are marked "(chưa kiểm chứng)".
  [[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese() const;
  /// The same for a developer, in English. Unverified facts are marked "(unverified)".
  [[nodiscard]] MOTCUA_EXPORT std::string to_english() const;
};

/// A value and the reasoning behind it. vi: kết quả kèm giải trình. \since 0.1 (stable)
template <typename T>
struct Explained {
  T value;
  Explanation why;
};

MOTCUA_END_NAMESPACE
