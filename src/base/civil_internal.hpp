/// The proleptic Gregorian calendar in 64 bits, and digits of fixed width: what reading and writing
/// dates share.
#pragma once

#include <motcua/base/time.hpp>

#include <chrono>
#include <cstdint>
#include <string>

namespace motcua::base_internal {

struct Civil {
  std::int64_t year;
  int month;
  int day;
};

/// Year, month and day of any `date`.
///
/// std::chrono::year_month_day counts years in 16 bits; a Date may lie much farther away. The count
/// of days is split into 400-year eras first, so that nothing overflows at the ends of the type.
[[nodiscard]] constexpr Civil civil_from_days(Date date) noexcept {
  constexpr std::int64_t kDaysPerEra = 146097;
  // From 0000-03-01, where an era begins, to 1970-01-01: four eras and this many days.
  constexpr std::int64_t kEras = 4;
  constexpr std::int64_t kRest = 135080;

  const std::int64_t days = date.time_since_epoch().count();
  std::int64_t era = days / kDaysPerEra;
  std::int64_t day_of_era = days % kDaysPerEra;
  if (day_of_era < 0) {
    day_of_era += kDaysPerEra;
    --era;
  }
  era += kEras;
  day_of_era += kRest;
  if (day_of_era >= kDaysPerEra) {
    day_of_era -= kDaysPerEra;
    ++era;
  }
  const auto doe = static_cast<std::uint32_t>(day_of_era);
  const std::uint32_t year_of_era = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::uint32_t day_of_year =
      doe - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);  // from 1 March
  const std::uint32_t shifted_month = (5 * day_of_year + 2) / 153;      // 0 is March
  const std::uint32_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const std::uint32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return Civil{era * 400 + year_of_era + (month <= 2 ? 1 : 0), static_cast<int>(month),
               static_cast<int>(day)};
}

/// The day `year`-`month`-`day`; precondition: it exists and 0 <= year <= 9999.
[[nodiscard]] constexpr Date days_from_civil(int year, int month, int day) noexcept {
  constexpr int kEpochFromMarchOfYear0 = 719468;
  const int y = month <= 2 ? year + 399 : year + 400;  // one era later: never negative
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int days = y * 365 + y / 4 - y / 100 + y / 400 + day_of_year;
  return Date{std::chrono::days{days - 146097 - kEpochFromMarchOfYear0}};
}

[[nodiscard]] constexpr bool is_leap(int year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Last day of `month`, 1 to 12.
[[nodiscard]] constexpr int last_day(int year, int month) noexcept {
  constexpr int kLast[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kLast[month - 1];
}

/// Write `value`, 0 to 99, at `out` in two digits.
constexpr void put2(char* out, int value) noexcept {
  out[0] = static_cast<char>('0' + value / 10);
  out[1] = static_cast<char>('0' + value % 10);
}

/// `value`, 0 to 99, in two digits.
[[nodiscard]] inline std::string two_digits(int value) {
  std::string digits(2, '0');
  put2(digits.data(), value);
  return digits;
}

/// Append `year` in four digits or, outside 0 to 9999, with a sign and at least five.
void append_year(std::string& out, std::int64_t year);

/// An hour, minute and second on the clock, and the day they belong to.
struct ClockTime {
  Date date;
  int hour;
  int minute;
  int second;
};

/// The clock `shift` after `since_epoch`, for any `since_epoch`; precondition: 0 <= shift < 1 day.
///
/// The day is split off before the shift is added: neither the sum nor midnight of the first day
/// need fit into 64 bits of seconds.
[[nodiscard]] constexpr ClockTime split(std::chrono::seconds since_epoch,
                                        std::chrono::seconds shift = {}) noexcept {
  constexpr std::int64_t kDay = 86400;
  std::int64_t day = since_epoch.count() / kDay;
  std::int64_t second_of_day = since_epoch.count() % kDay;
  if (second_of_day < 0) {
    second_of_day += kDay;
    --day;
  }
  second_of_day += shift.count();
  if (second_of_day >= kDay) {
    second_of_day -= kDay;
    ++day;
  }
  const auto second = static_cast<int>(second_of_day);
  return ClockTime{Date{std::chrono::days{day}}, second / 3600, second / 60 % 60, second % 60};
}

}  // namespace motcua::base_internal
