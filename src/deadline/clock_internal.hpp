/// Counts a time limit over the days of a calendar, with the stretches in which its clock stands.
#pragma once

#include <motcua/base/term.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/deadline/deadline.hpp>

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

/// One limit under one calendar and one reading.
class Clock {
 public:
  Clock(const TimeLimit& limit, const WorkCalendar& calendar, const DeadlineOptions& options)
      : limit_(limit), calendar_(calendar), options_(options) {}

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
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
