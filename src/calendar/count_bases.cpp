#include <string_view>

#include "base/civil_internal.hpp"
#include "calendar/count_bases_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

struct CountBasis {
  CountRule rule;
  Date from;  ///< first day in force
  std::string_view law;
  Confidence confidence;
};

// The civil code of 2015. Điều 147 was read in a commentary, Điều 148 in the text. Working time and
// working days begin as other terms do; what a working day is, the calendar's rows say.
constexpr Date kCivilCode2015 = base_internal::days_from_civil(2017, 1, 1);

constexpr CountBasis kCountBases[] = {
    {CountRule::kWorkingDays, kCivilCode2015, "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kCalendarDays, kCivilCode2015, "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kCalendarDays, kCivilCode2015, "khoản 1 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kVerified},
    {CountRule::kWeeks, kCivilCode2015, "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kWeeks, kCivilCode2015, "khoản 2 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kVerified},
    {CountRule::kMonths, kCivilCode2015, "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kMonths, kCivilCode2015, "khoản 3 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kVerified},
    {CountRule::kYears, kCivilCode2015, "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kYears, kCivilCode2015, "khoản 4 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kVerified},
    {CountRule::kHours, kCivilCode2015, "khoản 1 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kWorkingMinutes, kCivilCode2015, "khoản 1 Điều 147 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kSecondary},
    {CountRule::kRoll, kCivilCode2015, "khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13",
     Confidence::kVerified},
};

}  // namespace

std::vector<LegalBasis> count_bases(CountRule rule, Date date) {
  std::vector<LegalBasis> bases;
  for (const CountBasis& basis : kCountBases) {
    if (basis.rule != rule || date < basis.from) continue;
    bases.push_back({LawRef::parse(basis.law).value(), basis.confidence});
  }
  return bases;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
