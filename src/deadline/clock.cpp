#include "deadline/clock_internal.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>

#include "deadline/end_of_day_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kLastSecond = hours{24} - seconds{1};
constexpr seconds kNoon = hours{12};
constexpr int kMinutesOfHour = 60;
constexpr int kMinutesOfDay = 24 * kMinutesOfHour;

int days_between(Date from, Date to) { return static_cast<int>((to - from).count()); }

/// `measure`: the rule that is not there, if there could be one.
Failure cannot_count(Term term, std::optional<RuleId> measure) {
  const std::string what = "a term of " + to_english(term) + " cannot be counted";
  if (!measure) return {Errc::kNoTimeLimit, what + "; write it in days"};
  return {Errc::kNoTimeLimit, what + ": the regime has no rule " +
                                  std::string(to_string(*measure)) +
                                  "; add its row, or write the term in another unit"};
}

}  // namespace

Result<void> check_options(const DeadlineOptions& options) {
  const std::optional<int> day = options.minutes_of_working_day;
  if (!day || (*day >= 1 && *day <= kMinutesOfDay)) return {};
  return Failure{Errc::kInvalidDeadlineOptions,
                 "minutes_of_working_day " + std::to_string(*day) + " is not 1 to 1440"};
}

std::optional<RuleId> measure_of(Term term, DayReading reading) noexcept {
  if (term.unit() == TimeUnit::kWorkingDay && reading == DayReading::kFromTheMinute) {
    return RuleId::kWorkingDayLength;
  }
  if (!term.and_half()) return std::nullopt;
  if (term.unit() == TimeUnit::kMonth) return RuleId::kHalfMonth;
  if (term.unit() == TimeUnit::kYear) return RuleId::kHalfYear;
  return std::nullopt;
}

std::optional<int> minutes_of_working_day(const DeadlineOptions& options,
                                          std::optional<int> hours) noexcept {
  if (options.minutes_of_working_day || !hours) return options.minutes_of_working_day;
  return kMinutesOfHour * *hours;
}

std::optional<int> value_of(const Regime& regime, RuleId id) noexcept {
  const RuleRow* const row = regime.rule(id);
  return row != nullptr ? std::optional(row->value) : std::nullopt;
}

bool Clock::gives_date() const noexcept {
  switch (limit_.kind) {
    case LimitKind::kTerm:
      return limit_.term.has_value();
    case LimitKind::kSameDay:
    case LimitKind::kAtOnce:
      return true;
    case LimitKind::kNotStipulated:
    case LimitKind::kUnitMissing:
    case LimitKind::kMissing:
      break;
  }
  return false;
}

bool Clock::from_the_minute(TimeUnit unit) const noexcept {
  return unit == TimeUnit::kWorkingDay && options_.reading == DayReading::kFromTheMinute;
}

Result<LocalTime> end_of_day(const WorkCalendar& calendar, Date date) {
  if (const std::optional<LocalTime> closing = calendar.closing_time(date)) return *closing;
  const Result<bool> working = calendar.is_working_day(date);
  if (!working) return working.error();
  return LocalTime(date) + kLastSecond;
}

Result<LocalTime> Clock::middle_of_day(Date date) const {
  if (!calendar_.closing_time(date)) return LocalTime(date) + kNoon;
  const Result<std::int64_t> whole =
      calendar_.count_working_minutes(LocalTime(date), LocalTime(date) + days{1});
  if (!whole) return whole.error();
  return calendar_.add_working_minutes(LocalTime(date), *whole / 2);
}

Result<Due> Clock::rolled(Date date) const {
  const Result<LocalTime> statutory = end_of_day(calendar_, date);
  if (!statutory) return statutory.error();
  const Result<Date> working = calendar_.roll_forward(date);
  if (!working) return working.error();
  if (*working == date) return Due{*statutory, *statutory};
  const Result<LocalTime> moved = end_of_day(calendar_, *working);
  if (!moved) return moved.error();
  return Due{*statutory, *moved};
}

/// `days` and perhaps a half, of working or calendar days; 0 days end on `start` itself.
Result<Due> Clock::end_of_days(int days_to_go, bool and_half, TimeUnit unit, Date start) const {
  Date date = start;
  if (unit == TimeUnit::kDay) {
    date += days{days_to_go};
  } else if (days_to_go > 0) {
    const Result<Date> added = calendar_.add_working_days(start, days_to_go);
    if (!added) return added.error();
    date = *added;
  }
  if (!and_half) return rolled(date);
  const Result<Date> next = unit == TimeUnit::kDay ? calendar_.roll_forward(date + days{1})
                                                   : calendar_.add_working_days(date, 1);
  if (!next) return next.error();
  const Result<LocalTime> middle = middle_of_day(*next);
  if (!middle) return middle.error();
  return Due{*middle, *middle};
}

Result<Due> Clock::end_of_same_day(LocalTime start) const {
  Result<Date> date = limit_.cut_off ? calendar_.day_after_cut_off(start, *limit_.cut_off)
                                     : calendar_.roll_forward(to_date(start));
  if (!date) return date.error();
  Result<LocalTime> end = end_of_day(calendar_, *date);
  if (!end) return end.error();
  // Received after closing time: nothing can be done that day any more.
  if (*end < start) {
    date = calendar_.add_working_days(*date, 1);
    if (!date) return date.error();
    end = end_of_day(calendar_, *date);
    if (!end) return end.error();
  }
  return Due{*end, *end};
}

Result<Due> Clock::end_of(Term term, LocalTime start) const {
  const Result<Counted> counted = count_term(term, start, {});
  if (!counted) return counted.error();
  return *counted->due;
}

Result<Counted> Clock::count(LocalTime start, std::span<const Pause> pauses) const {
  if (limit_.kind == LimitKind::kTerm) return count_term(*limit_.term, start, pauses);
  // What is done on the day of reception starts anew on the day on which the clock does.
  for (;;) {
    const Result<Due> due = end_of_same_day(start);
    if (!due) return due.error();
    if (pauses.empty() || due->rolled < pauses.front().from) return Counted{*due, true};
    if (!pauses.front().until) return Counted{};
    start = *pauses.front().until;
    pauses = pauses.subspan(1);
  }
}

Result<Counted> Clock::count_term(Term term, LocalTime start, std::span<const Pause> pauses) const {
  switch (term.unit()) {
    case TimeUnit::kMinute:
      return count_minutes((term.halves() + 1) / 2, false, start, pauses);
    case TimeUnit::kHour:
      return count_minutes(std::int64_t{30} * term.halves(), false, start, pauses);
    case TimeUnit::kWorkingHour:
      return count_minutes(std::int64_t{30} * term.halves(), true, start, pauses);
    case TimeUnit::kWorkingDay:
      if (from_the_minute(TimeUnit::kWorkingDay)) {
        const std::optional<int> day =
            minutes_of_working_day(options_, value_of(regime_, RuleId::kWorkingDayLength));
        if (!day) return cannot_count(term, RuleId::kWorkingDayLength);
        return count_minutes(std::int64_t{*day} * term.halves() / 2, true, start, pauses);
      }
      return count_days(term.halves(), term.unit(), start, pauses);
    case TimeUnit::kDay:
      return count_days(term.halves(), term.unit(), start, pauses);
    case TimeUnit::kWeek:
    case TimeUnit::kMonth:
    case TimeUnit::kYear:
      break;
  }
  return count_civil(term, start, pauses);
}

Result<Counted> Clock::count_days(int halves, TimeUnit unit, LocalTime start,
                                  std::span<const Pause> pauses) const {
  int to_go = halves / 2;
  const bool and_half = halves % 2 != 0;
  Date base = to_date(start);
  for (;;) {
    const Result<Due> due = end_of_days(to_go, and_half, unit, base);
    if (!due) return due.error();
    if (pauses.empty() || due->rolled < pauses.front().from) return Counted{*due, true};
    const Pause& pause = pauses.front();
    if (!pause.until) return Counted{};
    const Date stopped = to_date(pause.from);
    int passed = 0;
    if (stopped > base) {
      if (unit == TimeUnit::kDay) {
        passed = days_between(base, stopped);
      } else {
        const Result<int> counted = calendar_.count_working_days(base, stopped);
        if (!counted) return counted.error();
        passed = *counted;
      }
    }
    to_go -= std::min(passed, to_go);
    base = std::max(base, to_date(*pause.until));
    pauses = pauses.subspan(1);
  }
}

Result<Counted> Clock::count_minutes(std::int64_t to_go, bool working, LocalTime start,
                                     std::span<const Pause> pauses) const {
  for (;;) {
    LocalTime end = start + minutes{to_go};
    if (working && to_go > 0) {
      const Result<LocalTime> added = calendar_.add_working_minutes(start, to_go);
      if (!added) return added.error();
      end = *added;
    }
    if (pauses.empty() || end < pauses.front().from) return Counted{Due{end, end}, true};
    const Pause& pause = pauses.front();
    if (!pause.until) return Counted{};
    if (pause.from > start) {
      if (working) {
        const Result<std::int64_t> passed = calendar_.count_working_minutes(start, pause.from);
        if (!passed) return passed.error();
        to_go -= std::min(*passed, to_go);
      } else {
        to_go -= std::chrono::floor<minutes>(pause.from - start).count();
      }
    }
    start = std::max(start, *pause.until);
    pauses = pauses.subspan(1);
  }
}

Result<Counted> Clock::count_civil(Term term, LocalTime start,
                                   std::span<const Pause> pauses) const {
  const Date base = to_date(start);
  const int amount = term.amount();
  Result<Date> date = base;
  if (amount > 0) {
    date = term.unit() == TimeUnit::kWeek    ? calendar_.add_weeks(base, amount, EndRule::kKeep)
           : term.unit() == TimeUnit::kMonth ? calendar_.add_months(base, amount, EndRule::kKeep)
                                             : calendar_.add_years(base, amount, EndRule::kKeep);
  }
  if (!date) return date.error();
  if (term.and_half()) {
    const std::optional<RuleId> measure = measure_of(term, options_.reading);
    const std::optional<int> half = measure ? value_of(regime_, *measure) : std::nullopt;
    if (!half) return cannot_count(term, measure);
    date = term.unit() == TimeUnit::kMonth ? Result<Date>(*date + days{*half})
                                           : calendar_.add_months(*date, *half, EndRule::kKeep);
    if (!date) return date.error();
  }
  // What is left after a suspension is days: a part of a month is no month.
  return count_days(2 * days_between(base, *date), TimeUnit::kDay, start, pauses);
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
