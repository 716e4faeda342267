/// Reads the cells that only calendar tables have, for overlays and for the generator of the law's
/// tables alike.
#pragma once

#include <motcua/calendar/calendar_rows.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "base/scan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

using base_internal::Field;
using base_internal::split;

inline constexpr std::string_view kWeekdayNames[] = {"Mon", "Tue", "Wed", "Thu",
                                                     "Fri", "Sat", "Sun"};
inline constexpr int kMinutesOfDay = 24 * 60;

inline std::optional<int> weekday_index(std::string_view name) {
  const auto* found = std::ranges::find(kWeekdayNames, name);
  if (found == std::end(kWeekdayNames)) return std::nullopt;
  return static_cast<int>(found - std::begin(kWeekdayNames));
}

/// "Mon-Fri", "Sat", "Mon,Wed", "Mon-Wed,Sat".
inline Field<Weekdays> read_weekdays(std::string_view cell) {
  unsigned bits = 0;
  for (const std::string_view part : split(cell, ',')) {
    const std::vector<std::string_view> ends = split(part, '-');
    const std::optional<int> first = weekday_index(ends.front());
    const std::optional<int> last = weekday_index(ends.back());
    if (ends.size() > 2 || !first || !last || *last < *first) {
      return {std::nullopt, "is not weekdays; write Mon-Fri, Sat or Mon,Wed"};
    }
    for (int day = *first; day <= *last; ++day) {
      if ((bits >> day & 1U) != 0) return {std::nullopt, "names a weekday twice"};
      bits |= 1U << day;
    }
  }
  return {Weekdays(static_cast<std::uint8_t>(bits))};
}

/// "hh:mm" up to 24:00.
inline std::optional<int> read_minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const std::string_view hours = text.substr(0, 2);
  const std::string_view minutes = text.substr(3);
  if (!base_internal::all_digits(hours) || !base_internal::all_digits(minutes)) return std::nullopt;
  const int minute = base_internal::to_number(hours) * 60 + base_internal::to_number(minutes);
  if (base_internal::to_number(minutes) > 59 || minute > kMinutesOfDay) return std::nullopt;
  return minute;
}

/// "07:00-11:30 13:30-17:00".
inline Field<std::vector<Session>> read_sessions(std::string_view cell) {
  std::vector<Session> sessions;
  for (const std::string_view part : split(cell, ' ')) {
    const std::vector<std::string_view> ends = split(part, '-');
    const std::optional<int> open = read_minute_of_day(ends.front());
    const std::optional<int> close = read_minute_of_day(ends.back());
    if (ends.size() != 2 || !open || !close) {
      return {std::nullopt, "is not sessions; write 07:00-11:30 13:30-17:00"};
    }
    if (*close <= *open) return {std::nullopt, "has a session that closes before it opens"};
    if (!sessions.empty() && *open <= sessions.back().close) {
      return {std::nullopt, "has sessions that touch, overlap or do not ascend"};
    }
    sessions.push_back({*open, *close});
  }
  return {std::move(sessions)};
}

/// "MM-DD"; 29 February is a day of the year, so that it can begin or end a season.
inline Field<MonthDay> read_month_day(std::string_view cell) {
  constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (cell.size() == 5 && cell[2] == '-' && base_internal::all_digits(cell.substr(0, 2)) &&
      base_internal::all_digits(cell.substr(3))) {
    const MonthDay date{base_internal::to_number(cell.substr(0, 2)),
                        base_internal::to_number(cell.substr(3))};
    if (date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= kDays[date.month - 1]) {
      return {date};
    }
  }
  return {std::nullopt, "is not a day of the year MM-DD"};
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
