/// The same arithmetic over columns.
///
/// Days are int32 days since 1970-01-01, moments int32 minutes since 1970-01-01T00:00 of the Viet
/// Nam wall clock; kMissing stands for "no value" and gives kMissing. Every row gets a code: 0, or
/// the Errc number of its failure (its result is then kMissing), or Errc::kProvisional, whose
/// result is there but rests on a day that is not decided: one that is_provisional() finds between
/// the two ends of a walk, or, for terms of calendar days and months, where the end is rolled. Each
/// row equals the scalar call. Columns of one call have one length, else Errc::kInvalidColumn and
/// nothing is written; inputs and outputs must not overlap. Thread safety: safe; split columns over
/// threads as you like.
///
/// One count for every row is quicker than a column of counts. Days may then be int64 as well, as
/// numpy and databases have them: kWideMissing stands for "no value", and a day outside int32 is
/// outside the calendar.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

MOTCUA_BEGIN_NAMESPACE
namespace batch {

/// No value. vi: không có giá trị. \since 0.1 (stable)
inline constexpr std::int32_t kMissing = std::numeric_limits<std::int32_t>::min();

/// No value in a column of int64; numpy's NaT. vi: không có giá trị. \since 0.1 (stable)
inline constexpr std::int64_t kWideMissing = std::numeric_limits<std::int64_t>::min();

/// Which calendar governs each row: one for all, or an index into several.
///
/// vi: lịch áp dụng cho từng dòng. \since 0.1 (stable)
class Calendars {
 public:
  /// One calendar for every row. The calendar must outlive the call.
  Calendars(const WorkCalendar& calendar)  // NOLINT(google-explicit-constructor)
      : calendars_(&calendar, 1) {}
  /// `which[i]` is the index of row i's calendar; one that is out of range fails that row with
  /// Errc::kInvalidColumn.
  Calendars(std::span<const WorkCalendar> calendars, std::span<const std::uint16_t> which)
      : calendars_(calendars), which_(which), several_(true) {}

  [[nodiscard]] std::span<const WorkCalendar> calendars() const noexcept { return calendars_; }
  [[nodiscard]] std::span<const std::uint16_t> which() const noexcept { return which_; }
  [[nodiscard]] bool several() const noexcept { return several_; }

  /// Those of rows [begin, begin + size). Precondition: the rows are there. vi: của một phần dòng
  [[nodiscard]] Calendars part(std::size_t begin, std::size_t size) const noexcept {
    return several_ ? Calendars(calendars_, which_.subspan(begin, size)) : *this;
  }

 private:
  std::span<const WorkCalendar> calendars_;
  std::span<const std::uint16_t> which_;
  bool several_ = false;
};

/// A column of days since 1970-01-01. vi: cột ngày. \since 0.1 (stable)
using Days = std::span<const std::int32_t>;
/// A column of counts: days, months or minutes. vi: cột số lượng. \since 0.1 (stable)
using Counts = std::span<const std::int32_t>;
/// A column of minutes since 1970-01-01T00:00. vi: cột phút. \since 0.1 (stable)
using Minutes = std::span<const std::int32_t>;
/// Where a column of results goes. vi: cột kết quả. \since 0.1 (stable)
using Out = std::span<std::int32_t>;
/// A column of days in 64 bits. vi: cột ngày 64 bit. \since 0.1 (stable)
using WideDays = std::span<const std::int64_t>;
/// Where a column of results in 64 bits goes. vi: cột kết quả 64 bit. \since 0.1 (stable)
using WideOut = std::span<std::int64_t>;
/// Where a row's code goes: 0 or a number of Errc. vi: cột mã lỗi. \since 0.1 (stable)
using Codes = std::span<std::int16_t>;

/// WorkCalendar::add_working_days. vi: cộng ngày làm việc theo cột. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_working_days(Calendars calendars, Days starts,
                                                          Counts counts, Out out, Codes codes);
/// The same with one count. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_working_days(Calendars calendars, Days starts,
                                                          std::int32_t count, Out out, Codes codes);
/// The same with days of 64 bits. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_working_days(Calendars calendars, WideDays starts,
                                                          std::int32_t count, WideOut out,
                                                          Codes codes);
/// WorkCalendar::count_working_days. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> count_working_days(Calendars calendars, Days from, Days to,
                                                            Out out, Codes codes);
/// WorkCalendar::roll_forward. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> roll_forward(Calendars calendars, Days days, Out out,
                                                      Codes codes);
/// WorkCalendar::is_working_day: 1 or 0. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> is_working_day(Calendars calendars, Days days, Out out,
                                                        Codes codes);
/// WorkCalendar::add_calendar_days. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_calendar_days(Calendars calendars, Days starts,
                                                           Counts counts, EndRule end, Out out,
                                                           Codes codes);
/// The same with one count. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_calendar_days(Calendars calendars, Days starts,
                                                           std::int32_t count, EndRule end, Out out,
                                                           Codes codes);
/// The same with days of 64 bits. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_calendar_days(Calendars calendars, WideDays starts,
                                                           std::int32_t count, EndRule end,
                                                           WideOut out, Codes codes);
/// WorkCalendar::add_months. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_months(Calendars calendars, Days starts, Counts counts,
                                                    EndRule end, Out out, Codes codes);
/// The same with one count. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_months(Calendars calendars, Days starts,
                                                    std::int32_t count, EndRule end, Out out,
                                                    Codes codes);
/// The same with days of 64 bits. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_months(Calendars calendars, WideDays starts,
                                                    std::int32_t count, EndRule end, WideOut out,
                                                    Codes codes);
/// WorkCalendar::add_working_minutes. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_working_minutes(Calendars calendars, Minutes starts,
                                                             Counts minutes, Out out, Codes codes);
/// The same with one count. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> add_working_minutes(Calendars calendars, Minutes starts,
                                                             std::int32_t minutes, Out out,
                                                             Codes codes);
/// WorkCalendar::count_working_minutes. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> count_working_minutes(Calendars calendars, Minutes from,
                                                               Minutes to, Out out, Codes codes);

}  // namespace batch
MOTCUA_END_NAMESPACE
