/// Months and days inside one lunar year, by arithmetic alone.
///
/// A month's place is its rank in the year, from 0: in a year that repeats month 6, place 5 is
/// month 6, place 6 is leap month 6 and place 7 is month 7.
#pragma once

#include <motcua/config.hpp>

#include <bit>

#include "calendar/lunar_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

inline constexpr int kShortMonth = 29;
inline constexpr int kLongMonth = 30;

[[nodiscard]] constexpr int month_days(const LunarYearRow& year, int place) noexcept {
  return kShortMonth + (year.long_months >> place & 1);
}

/// Days of the year before the month at `place`; the number of months gives the whole year's.
[[nodiscard]] constexpr int days_before(const LunarYearRow& year, int place) noexcept {
  const unsigned earlier = (1U << place) - 1;
  return kShortMonth * place + std::popcount(year.long_months & earlier);
}

[[nodiscard]] constexpr int year_days(const LunarYearRow& year) noexcept {
  return days_before(year, year.months);
}

/// The place of the month that holds the day which `day` others of the year precede.
[[nodiscard]] constexpr int place_of_day(const LunarYearRow& year, int day) noexcept {
  // If all months had 30 days. Thirteen of 29 fall behind that by less than one month.
  const int place = day / kLongMonth;
  return day < days_before(year, place + 1) ? place : place + 1;
}

[[nodiscard]] constexpr bool is_leap_place(const LunarYearRow& year, int place) noexcept {
  return year.leap_month != 0 && place == year.leap_month;
}

[[nodiscard]] constexpr int month_at(const LunarYearRow& year, int place) noexcept {
  return year.leap_month != 0 && place >= year.leap_month ? place : place + 1;
}

/// The place of a month that the year has.
[[nodiscard]] constexpr int place_of_month(const LunarYearRow& year, int month,
                                           bool leap_month) noexcept {
  const bool after_leap = year.leap_month != 0 && month > year.leap_month;
  return leap_month || after_leap ? month : month - 1;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
