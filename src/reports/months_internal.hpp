/// The months that a period is called after.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/reports/period.hpp>

#include <chrono>

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

struct Months {
  std::chrono::year_month first;
  std::chrono::year_month last;
};

/// Fails with Errc::kInvalidReportPeriod.
[[nodiscard]] Result<Months> months_of(PeriodKind kind, int year, int number);

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
