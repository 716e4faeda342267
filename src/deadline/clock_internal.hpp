/// Counts a time limit over the days of a calendar, with the stretches in which its clock stands.
#pragma once

#include <motcua/base/term.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/regime/rules.hpp>

#include <optional>
#include <span>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// A moment by law, and the same moved off a rest day.
struct Due {
  LocalTime statutory;
  LocalTime rolled;
};

/// A stretch in which the clock stands; open when it still does.
struct Pause {
  LocalTime from;
  std::optional<LocalTime> until;
};

/// What became of a count.
struct Counted {
  std::optional<Due> due = {};  ///< nothing: the clock stands before the end is reached
  bool reached = false;         ///< the due date lay before every pause that was left
};

/// Fails with Errc::kInvalidDeadlineOptions.
[[nodiscard]] Result<void> check_options(const DeadlineOptions& options);

/// The rule that says how long a part of terms in this unit is: of half a month, of half a year,
/// and of a working day that is counted from the minute. None: the unit needs no rule.
[[nodiscard]] std::optional<RuleId> measure_of(Term term, DayReading reading) noexcept;

/// The working minutes of a working day, or nothing where neither options nor rules (`hours`) tell.
[[nodiscard]] std::optional<int> minutes_of_working_day(const DeadlineOptions& options,
                                                        std::optional<int> hours) noexcept;
/// The value of a rule, or nothing when it does not bind.
[[nodiscard]] std::optional<int> value_of(const Regime& regime, RuleId id) noexcept;

/// One limit under one calendar, one reading and one regime's lengths.
class Clock {
 public:
  Clock(const TimeLimit& limit, const WorkCalendar& calendar, const DeadlineOptions& options,
        const Regime& regime)
      : limit_(limit), calendar_(calendar), options_(options), regime_(regime) {}

  /// True when the limit gives a date at all.
  [[nodiscard]] bool gives_date() const noexcept;

  /// When the limit ends that starts at `start` and stands still over `pauses`, which ascend and do
  /// not overlap. A pause that begins after the end has no effect.
  [[nodiscard]] Result<Counted> count(LocalTime start, std::span<const Pause> pauses) const;

  /// When `term` ends that starts at `start`, without pauses.
  [[nodiscard]] Result<Due> end_of(Term term, LocalTime start) const;

 private:
  [[nodiscard]] bool from_the_minute(TimeUnit unit) const noexcept;
  [[nodiscard]] Result<Due> end_of_same_day(LocalTime start) const;
  [[nodiscard]] Result<Due> end_of_days(int days, bool and_half, TimeUnit unit, Date start) const;
  [[nodiscard]] Result<Due> rolled(Date date) const;
  [[nodiscard]] Result<LocalTime> middle_of_day(Date date) const;
  [[nodiscard]] Result<Counted> count_term(Term term, LocalTime start,
                                           std::span<const Pause> pauses) const;
  [[nodiscard]] Result<Counted> count_days(int halves, TimeUnit unit, LocalTime start,
                                           std::span<const Pause> pauses) const;
  [[nodiscard]] Result<Counted> count_minutes(std::int64_t minutes, bool working, LocalTime start,
                                              std::span<const Pause> pauses) const;
  [[nodiscard]] Result<Counted> count_civil(Term term, LocalTime start,
                                            std::span<const Pause> pauses) const;

  const TimeLimit& limit_;
  const WorkCalendar& calendar_;
  const DeadlineOptions& options_;
  const Regime& regime_;
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
