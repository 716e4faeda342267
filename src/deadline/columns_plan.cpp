#include <motcua/deadline/columns.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "calendar/day_tables_internal.hpp"
#include "deadline/clock_internal.hpp"
#include "deadline/columns_plan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMonthsOfYear = 12;

std::int32_t number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

CompiledLimit compile_term(Term term, const DeadlineOptions& options, const Measures& measures) {
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
        const std::optional<int> minutes =
            minutes_of_working_day(options, measures.hours_of_working_day);
        if (!minutes) return {.way = Way::kNoMeasure};
        return {.way = Way::kWorkingMinutes, .amount = *minutes * halves / 2};
      }
      return {.way = Way::kWorkingDays, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kDay:
      return {.way = Way::kDays, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kWeek:
      return {.way = Way::kWeeks, .and_half = term.and_half(), .amount = term.amount()};
    case TimeUnit::kMonth:
      return {.way = Way::kMonths,
              .and_half = term.and_half() && !measures.days_of_half_month,
              .amount = term.amount(),
              .then_days = term.and_half() ? measures.days_of_half_month.value_or(0) : 0};
    case TimeUnit::kYear:
      return {.way = Way::kMonths,
              .and_half = term.and_half() && !measures.months_of_half_year,
              .amount = kMonthsOfYear * term.amount(),
              .then_months = term.and_half() ? measures.months_of_half_year.value_or(0) : 0};
  }
  return limit;
}

CompiledLimit compile(const TimeLimit& limit, const DeadlineOptions& options,
                      const Measures& measures) {
  switch (limit.kind) {
    case LimitKind::kTerm:
      return limit.term ? compile_term(*limit.term, options, measures) : CompiledLimit{};
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

/// `known` are the lengths met so far; those of new rules are added.
RuleTimeline compile(const RuleSet& rules, std::string_view regime, const ProcedureCode* procedure,
                     std::vector<Measures>& known) {
  const auto number_of = [&known](const Measures& measures) {
    const auto at = std::ranges::find(known, measures) - known.begin();
    if (at == std::ssize(known)) known.push_back(measures);
    return static_cast<std::uint32_t>(at);
  };
  const auto rules_on = [&](Date day) {
    const Result<Regime> found =
        regime.empty() ? rules.at(day, procedure) : rules.named(regime, day, procedure);
    if (!found) return CompiledRules{.failure = found.error().code};
    const Measures measures{value_of(*found, RuleId::kHalfMonth),
                            value_of(*found, RuleId::kHalfYear),
                            value_of(*found, RuleId::kWorkingDayLength)};
    return CompiledRules{
        .restart = found->rule(RuleId::kSupplementRestart) != nullptr,
        .non_territorial_start = found->rule(RuleId::kNonTerritorialStart) != nullptr,
        .measures = measures,
        .limits = number_of(measures)};
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
  if (const Result<void> sound = check_options(options); !sound) return sound.error();
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
  std::vector<Measures> measures;
  const std::vector<std::uint16_t> timelines =
      plan.make_timelines(limits.size(), rules, regime, procedures, measures);
  // Without any rules in force there are no measures, and no row comes to a limit.
  if (measures.empty()) measures.emplace_back();
  plan.size_ = limits.size();
  plan.limits_.reserve(measures.size() * limits.size());
  for (const Measures& lengths : measures) {
    for (std::size_t i = 0; i < limits.size(); ++i) {
      CompiledLimit& limit = plan.limits_.emplace_back(compile(limits[i], options, lengths));
      limit.timeline = timelines[i];
      const bool near = limit.way == Way::kWorkingDays && !limit.and_half &&
                        limit.amount <= static_cast<std::int32_t>(calendar_internal::kReach);
      if (near) limit.near_days = limit.amount;
    }
  }
  return plan;
}

std::vector<std::uint16_t> Plan::make_timelines(std::size_t limits, const RuleSet& rules,
                                                std::string_view regime,
                                                std::span<const ProcedureCode> procedures,
                                                std::vector<Measures>& measures) {
  std::vector<std::uint16_t> timeline_of(limits, 0);
  timelines_.push_back(compile(rules, regime, nullptr, measures));
  std::vector<std::string_view> special;  // procedures with rules of their own
  for (const RuleRow& row : rules.rows()) {
    if (row.procedure) special.push_back(row.procedure->base());
  }
  if (special.empty()) return timeline_of;
  std::vector<std::string_view> compiled{{}};  // whose timelines there are already
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    const std::string_view base = procedures[i].base();
    if (std::ranges::find(special, base) == special.end()) continue;
    const auto at = static_cast<std::size_t>(std::ranges::find(compiled, base) - compiled.begin());
    if (at == compiled.size()) {
      compiled.push_back(base);
      timelines_.push_back(compile(rules, regime, &procedures[i], measures));
    }
    timeline_of[i] = static_cast<std::uint16_t>(at);
  }
  return timeline_of;
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
