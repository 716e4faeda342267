/// Terms of months and years, which the civil calendar measures.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <algorithm>
#include <cstdint>

#include "base/civil_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// The same day of the month `count` months on, or that month's last day when it has none (BLDS
/// 2015, khoản 3 Điều 148; 29 February after years by analogy). Behind the years that dates may
/// have it is the day before the first or behind the last of them: no calendar knows either.
[[nodiscard]] constexpr Date months_on(Date start, std::int64_t count) noexcept {
  const base_internal::Civil civil = base_internal::civil_from_days(start);
  const std::int64_t month = civil.year * 12 + (civil.month - 1) + count;
  if (month < std::int64_t{kFirstYear} * 12) {
    return base_internal::days_from_civil(kFirstYear, 1, 1) - std::chrono::days{1};
  }
  if (month >= (std::int64_t{kLastYear} + 1) * 12) {
    return base_internal::days_from_civil(kLastYear, 12, 31) + std::chrono::days{1};
  }
  const auto year = static_cast<int>(month / 12);
  const auto month_of_year = static_cast<int>(month % 12) + 1;
  const int last = base_internal::last_day(year, month_of_year);
  return base_internal::days_from_civil(year, month_of_year, std::min(civil.day, last));
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
