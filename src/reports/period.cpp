#include <motcua/base/iso8601.hpp>
#include <motcua/reports/period.hpp>

#include <algorithm>
#include <chrono>

#include "reports/months_internal.hpp"
#include "reports/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

constexpr Words kPeriodWords[] = {
    {"month", "tháng"},         {"quarter", "quý"}, {"half_year", "6 tháng"},
    {"nine_months", "9 tháng"}, {"year", "năm"},    {"days", "từ ngày đến ngày"},
};

/// How many of a kind a year has, and how many months each of them.
struct Division {
  int periods;
  int months;
};

constexpr Division division_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kMonth:
      return {12, 1};
    case PeriodKind::kQuarter:
      return {4, 3};
    case PeriodKind::kHalfYear:
      return {2, 6};
    case PeriodKind::kNineMonths:
      return {1, 9};
    case PeriodKind::kYear:
      return {1, 12};
    case PeriodKind::kDays:
      break;
  }
  return {0, 0};
}

}  // namespace

Result<Months> months_of(PeriodKind kind, int year, int number) {
  using std::chrono::month;
  const Division division = division_of(kind);
  // The month before the first one must have a date, too.
  if (year <= kFirstYear || year > kLastYear) {
    return Failure{Errc::kInvalidReportPeriod, "year " + std::to_string(year) + " is not " +
                                                   std::to_string(kFirstYear + 1) + " to " +
                                                   std::to_string(kLastYear)};
  }
  if (number < 1 || number > division.periods) {
    return Failure{Errc::kInvalidReportPeriod,
                   division.periods == 0
                       ? "a period of days has no number in a year; use ReportPeriod::of_days"
                       : "a year has no " + std::string(to_string(kind)) + " number " +
                             std::to_string(number) + "; the last is " +
                             std::to_string(division.periods)};
  }
  const std::chrono::year_month last = std::chrono::year{year} / (number * division.months);
  return Months{last - std::chrono::months{division.months - 1}, last};
}

}  // namespace reports_internal

std::string_view to_string(PeriodKind kind) noexcept {
  return words_of(reports_internal::kPeriodWords, kind).data;
}

std::string_view to_vietnamese(PeriodKind kind) noexcept {
  return words_of(reports_internal::kPeriodWords, kind).vietnamese;
}

Result<ReportPeriod> ReportPeriod::of_calendar(PeriodKind kind, int year, int number) {
  const Result<reports_internal::Months> months = reports_internal::months_of(kind, year, number);
  if (!months) return months.error();
  return ReportPeriod{.kind = kind,
                      .year = year,
                      .number = number,
                      .first = Date(months->first / 1),
                      .last = Date(months->last / std::chrono::last)};
}

Result<ReportPeriod> ReportPeriod::of_days(Date first, Date last) {
  if (last < first) {
    return Failure{Errc::kInvalidReportPeriod,
                   "the period ends on " + to_iso(last) + ", before it begins on " + to_iso(first)};
  }
  return ReportPeriod{.first = first, .last = last};
}

LocalTime close_of(const ReportPeriod& period, LocalTime as_of) noexcept {
  using std::chrono::minutes;
  const LocalTime last_minute = LocalTime(period.last + std::chrono::days{1}) - minutes{1};
  return std::min<LocalTime>(std::chrono::floor<minutes>(as_of), last_minute);
}

MOTCUA_END_NAMESPACE
