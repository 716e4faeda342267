#include <motcua/deadline/columns.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "calendar/day_tables_internal.hpp"
#include "deadline/columns_plan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kDaysOfHalfMonth = 15;
constexpr int kMonthsOfYear = 12;
constexpr int kMonthsOfHalfYear = 6;

std::int32_t number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

CompiledLimit compile_term(Term term, const DeadlineOptions& options) {
  const std::int32_t halves = term.halves();
  CompiledLimit limit;
  switch (term.unit()) {
    case TimeUnit::kMinute:
      return {.way = Way::kMinutes, .amount = (halves + 1) / 2};
    case TimeUnit::kHour:
      return {.way = Way::kMinutes, .amount = 30 * halves};
    case TimeUnit::kWorkingHour:
      return {.way = Way::kWorkingMinutes, .amount = 30 * halves};
    case TimeUnit::kWorkingDay:
      if (options.reading == DayReading::kFromTheMinute) {
        return {.way = Way::kWorkingMinutes, .amount = options.minutes_of_working_day * halves / 2};
      }
      return {.way = Way::kWorkingDays, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kDay:
      return {.way = Way::kDays, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kWeek:
      return {.way = Way::kWeeks, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kMonth:
      return {.way = Way::kMonths,
              .amount = term.amount(),
              .then_days = term.and_half() ? kDaysOfHalfMonth : 0};
    case TimeUnit::kYear:
      return {.way = Way::kMonths,
              .amount = kMonthsOfYear * term.amount(),
              .then_months = term.and_half() ? kMonthsOfHalfYear : 0};
  }
  return limit;
}

CompiledLimit compile(const TimeLimit& limit, const DeadlineOptions& options) {
  switch (limit.kind) {
    case LimitKind::kTerm:
      return limit.term ? compile_term(*limit.term, options) : CompiledLimit{};
    case LimitKind::kSameDay:
    case LimitKind::kAtOnce: {
      CompiledLimit same_day{.way = Way::kSameDay, .cut_off = CompiledLimit::kNoCutOff};
      if (limit.cut_off) {
        const bool sound = *limit.cut_off >= 0 && *limit.cut_off <= kMinutesOfDay;
        same_day.cut_off =
            sound ? static_cast<std::int16_t>(*limit.cut_off) : CompiledLimit::kBadCutOff;
      }
      return same_day;
    }
    case LimitKind::kNotStipulated:
    case LimitKind::kUnitMissing:
    case LimitKind::kMissing:
      break;
  }
  return {};
}

/// The days on which the rules may change, ascending.
std::vector<Date> changes(const RuleSet& rules) {
  std::vector<Date> days;
  for (const RuleRow& row : rules.rows()) {
    days.push_back(row.from);
    if (row.until) days.push_back(*row.until + std::chrono::days{1});
  }
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

RuleTimeline compile(const RuleSet& rules, std::string_view regime,
                     const ProcedureCode* procedure) {
  const auto rules_on = [&](Date day) {
    const Result<Regime> found =
        regime.empty() ? rules.at(day, procedure) : rules.named(regime, day, procedure);
    if (!found) return CompiledRules{.failure = found.error().code};
    return CompiledRules{
        .restart = found->rule(RuleId::kSupplementRestart) != nullptr,
        .non_territorial_start = found->rule(RuleId::kNonTerritorialStart) != nullptr};
  };
  const std::vector<Date> days = changes(rules);
  const Date before = days.empty() ? Date{} : days.front() - std::chrono::days{1};
  std::vector<RuleTimeline::Stretch> stretches{
      {std::numeric_limits<std::int32_t>::min(), rules_on(before)}};
  for (const Date day : days) {
    const CompiledRules now = rules_on(day);
    if (now != stretches.back().rules) stretches.push_back({number(day), now});
  }
  return RuleTimeline(std::move(stretches));
}

Failure invalid(std::string why) { return {Errc::kInvalidColumn, std::move(why)}; }

}  // namespace

Result<Plan> Plan::make(std::span<const TimeLimit> limits, const RuleSet& rules,
                        const DeadlineOptions& options, std::string_view regime,
                        std::span<const ProcedureCode> procedures) {
  const int day = options.minutes_of_working_day;
  if (day < 1 || day > kMinutesOfDay) {
    return Failure{Errc::kInvalidDeadlineOptions,
                   "minutes_of_working_day " + std::to_string(day) + " is not 1 to 1440"};
  }
  if (limits.size() > batch::DeadlinePlan::kMostLimits) {
    return invalid(std::to_string(limits.size()) + " limits; a column of 16 bits points at 65536");
  }
  if (!procedures.empty() && procedures.size() != limits.size()) {
    return invalid(std::to_string(procedures.size()) + " procedures of " +
                   std::to_string(limits.size()) + " limits; give none, or one for each");
  }
  if (!regime.empty()) {
    const Result<Regime> named = rules.named(regime, Date{});
    if (!named) return named.error();
  }
  Plan plan;
  plan.limits_.reserve(limits.size());
  for (const TimeLimit& limit : limits) plan.limits_.push_back(compile(limit, options));
  for (CompiledLimit& limit : plan.limits_) {
    const bool near = limit.way == Way::kWorkingDays && !limit.and_half &&
                      limit.amount <= static_cast<std::int32_t>(calendar_internal::kReach);
    if (near) limit.near_days = limit.amount;
  }
  plan.timelines_.push_back(compile(rules, regime, nullptr));

  std::vector<std::string_view> special;  // procedures with rules of their own
  for (const RuleRow& row : rules.rows()) {
    if (row.procedure) special.push_back(row.procedure->base());
  }
  if (procedures.empty() || special.empty()) return plan;
  std::vector<std::string_view> compiled{{}};  // whose timelines there are already
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    const std::string_view base = procedures[i].base();
    std::size_t at = 0;
    if (std::ranges::find(special, base) != special.end()) {
      at = static_cast<std::size_t>(std::ranges::find(compiled, base) - compiled.begin());
      if (at == compiled.size()) {
        compiled.push_back(base);
        plan.timelines_.push_back(compile(rules, regime, &procedures[i]));
      }
    }
    plan.limits_[i].timeline = static_cast<std::uint16_t>(at);
  }
  return plan;
}

}  // namespace deadline_internal

namespace batch {

Result<DeadlinePlan> DeadlinePlan::make(std::span<const TimeLimit> limits, const RuleSet& rules,
                                        const DeadlineOptions& options, std::string_view regime,
                                        std::span<const ProcedureCode> procedures) {
  Result<deadline_internal::Plan> plan =
      deadline_internal::Plan::make(limits, rules, options, regime, procedures);
  if (!plan) return plan.error();
  return DeadlinePlan(std::make_shared<const deadline_internal::Plan>(*std::move(plan)));
}

std::size_t DeadlinePlan::size() const noexcept { return plan_->limits().size(); }

}  // namespace batch
MOTCUA_END_NAMESPACE
