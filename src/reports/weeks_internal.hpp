/// Weeks by ISO 8601.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/reports/report.hpp>

#include <chrono>

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

/// A week without dossiers: it is of the year in which its Thursday lies.
[[nodiscard]] inline WeekCount week_from(Date monday) {
  using std::chrono::days;
  const Date thursday = monday + days{3};
  const std::chrono::year year = std::chrono::year_month_day(thursday).year();
  const auto day_of_year = (thursday - Date(year / 1 / 1)).count();
  return {.monday = monday,
          .year = static_cast<int>(year),
          .week = static_cast<int>(day_of_year / 7) + 1};
}

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
