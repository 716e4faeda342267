// A file of its own: the generator of the law's tables reads rules of reports before there is a
// rule by which dates are written.
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/reports/period.hpp>

#include <string>

MOTCUA_BEGIN_NAMESPACE

std::string to_vietnamese(const ReportPeriod& period) {
  constexpr auto kStyle = VietnameseDateStyle::kShort;
  const std::string days = "từ ngày " + to_vietnamese(period.first, kStyle) + " đến ngày " +
                           to_vietnamese(period.last, kStyle);
  if (period.kind == PeriodKind::kDays) return days;
  std::string name(to_vietnamese(period.kind));
  switch (period.kind) {
    case PeriodKind::kMonth:
    case PeriodKind::kQuarter:
      name += ' ' + std::to_string(period.number);
      break;
    case PeriodKind::kHalfYear:
      name += period.number == 1 ? " đầu" : " cuối";
      break;
    default:
      break;
  }
  if (period.kind != PeriodKind::kYear) name += " năm";
  return name + ' ' + std::to_string(period.year) + " (" + days + ')';
}

MOTCUA_END_NAMESPACE
