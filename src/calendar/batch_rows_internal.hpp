/// One row of each column operation, and what runs it over columns.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "calendar/calendar_rep_internal.hpp"
#include "calendar/civil_terms_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// The columns of one call: two in, two out. Operations with one input ignore `b`.
struct Columns {
  const std::int32_t* a;
  const std::int32_t* b;
  std::int32_t* out;
  std::int16_t* codes;
};

struct Row {
  std::int32_t value;
  std::int16_t code;
};

[[nodiscard]] inline Row failed(Errc code) noexcept {
  return {batch::kMissing, static_cast<std::int16_t>(code)};
}

/// What a row gives that has no answer inside the range: nothing for nothing, else a failure.
[[nodiscard]] inline Row no_answer(std::int32_t a, std::int32_t b = 0) noexcept {
  if (a == batch::kMissing || b == batch::kMissing) return {batch::kMissing, 0};
  return failed(Errc::kOutOfCalendarRange);
}

/// `value`, which rests on the days between `from` and `to`.
[[nodiscard]] inline Row resting_on(const Rep& rep, std::uint32_t from, std::uint32_t to,
                                    std::int32_t value) noexcept {
  const DaySpan decided = rep.decided();
  if (decided.contains(from) && decided.contains(to)) return {value, 0};
  const bool provisional = rep.is_provisional(rep.date(from), rep.date(to));
  return {value, static_cast<std::int16_t>(provisional ? Errc::kProvisional : Errc{})};
}

/// A date as an offset; one outside the range, and kMissing, gives `days` or more.
[[nodiscard]] inline std::uint32_t offset_of(const Rep& rep, std::int32_t date) noexcept {
  return static_cast<std::uint32_t>(date) - static_cast<std::uint32_t>(rep.first());
}

[[nodiscard]] inline Row arrive(const Rep& rep, std::uint32_t from, std::uint32_t to) noexcept {
  if (to == kNowhere) return failed(Errc::kOutOfCalendarRange);
  return resting_on(rep, from, to, rep.first() + static_cast<std::int32_t>(to));
}

struct AddWorkingDays {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    const std::uint32_t start = offset_of(rep, a);
    if (a == batch::kMissing || b == batch::kMissing) return no_answer(a, b);
    if (b == 0) return failed(Errc::kInvalidCount);
    if (start >= view.days) return no_answer(a, b);
    return arrive(rep, start, view.add(start, b));
  }
};

struct CountWorkingDays {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    const std::uint32_t from = offset_of(rep, a);
    const std::uint32_t to = offset_of(rep, b);
    if (from >= view.days || to >= view.days) return no_answer(a, b);
    return resting_on(rep, from, to, view.count(from, to));
  }
};

struct RollForward {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t) noexcept {
    const std::uint32_t day = offset_of(rep, a);
    if (day >= view.days) return no_answer(a);
    return arrive(rep, day, view.roll_forward(day));
  }
};

struct IsWorkingDay {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t) noexcept {
    const std::uint32_t day = offset_of(rep, a);
    if (day >= view.days) return no_answer(a);
    return resting_on(rep, day, day, view.is_working(day) ? 1 : 0);
  }
};

/// The end of a term of calendar days that arrives at `end`. Only the end asks whether it works:
/// the days inside count, whatever they are.
template <EndRule kRule, typename Word>
[[nodiscard]] Row end_term(const Rep& rep, DayView<Word> view, std::int64_t end) noexcept {
  const std::int64_t ahead = end - rep.first();
  if (ahead < 0 || ahead >= std::int64_t{view.days}) return failed(Errc::kOutOfCalendarRange);
  const auto day = static_cast<std::uint32_t>(ahead);
  if constexpr (kRule == EndRule::kKeep) return {static_cast<std::int32_t>(end), 0};
  return arrive(rep, day, view.roll_forward(day));
}

template <EndRule kRule>
struct AddCalendarDays {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    if (offset_of(rep, a) >= view.days || b == batch::kMissing) return no_answer(a, b);
    return end_term<kRule>(rep, view, std::int64_t{a} + b);
  }
};

template <EndRule kRule>
struct AddMonths {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    if (offset_of(rep, a) >= view.days || b == batch::kMissing) return no_answer(a, b);
    const Date end = months_on(Date{std::chrono::days{a}}, b);
    return end_term<kRule>(rep, view, end.time_since_epoch().count());
  }
};

/// A minute since 1970 as a moment of the range; one outside it has a day of `days` or more.
[[nodiscard]] inline Moment moment_of(const Rep& rep, std::int32_t minute) noexcept {
  constexpr auto kDay = static_cast<std::int32_t>(kMinutesPerDay);
  const std::int32_t rest = minute % kDay;
  const std::int32_t before = rest < 0 ? 1 : 0;
  return {offset_of(rep, minute / kDay - before), static_cast<std::uint32_t>(rest + before * kDay),
          0};
}

struct AddWorkingMinutes {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    if (a == batch::kMissing || b == batch::kMissing) return no_answer(a, b);
    if (b == 0) return failed(Errc::kInvalidCount);
    const Moment start = moment_of(rep, a);
    if (start.day >= view.days) return no_answer(a, b);
    std::uint32_t end = kNowhere;
    if (rep.has_minutes()) end = rep.minute_tables().add_plainly(start.day, start.minute, b);
    if (end == kNowhere) {
      const MinuteWalk walk = rep.add_minutes(start, b);
      if (walk.failure != Errc{}) return failed(walk.failure);
      end = walk.minute;
    }
    const std::int64_t minute = std::int64_t{rep.first()} * kMinutesPerDay + end;
    // Behind the year 6053 a column of minutes ends before the calendar does.
    if (minute > std::numeric_limits<std::int32_t>::max()) {
      return failed(Errc::kOutOfCalendarRange);
    }
    return resting_on(rep, start.day, end / kMinutesPerDay, static_cast<std::int32_t>(minute));
  }
};

struct CountWorkingMinutes {
  template <typename Word>
  static Row row(const Rep& rep, DayView<Word> view, std::int32_t a, std::int32_t b) noexcept {
    if (a == batch::kMissing || b == batch::kMissing) return no_answer(a, b);
    const Moment from = moment_of(rep, a);
    const Moment to = moment_of(rep, b);
    if (from.day >= view.days || to.day >= view.days) return no_answer(a, b);
    if (rep.has_minutes() && rep.minute_tables().without_hours().empty()) {
      const MinuteTables& minutes = rep.minute_tables();
      return resting_on(rep, from.day, to.day,
                        static_cast<std::int32_t>(minutes.rank(to.day, to.minute)) -
                            static_cast<std::int32_t>(minutes.rank(from.day, from.minute)));
    }
    const MinuteCount count = rep.count_minutes(from, to);
    if (count.failure != Errc{}) return failed(count.failure);
    return resting_on(rep, from.day, to.day, static_cast<std::int32_t>(count.minutes));
  }
};

/// The portable kernel: row by row.
template <typename Operation, typename Word>
void run_rows(const Rep& rep, DayView<Word> view, Columns columns, std::size_t begin,
              std::size_t end) noexcept {
  for (std::size_t i = begin; i < end; ++i) {
    const Row row = Operation::row(rep, view, columns.a[i], columns.b[i]);
    columns.out[i] = row.value;
    columns.codes[i] = row.code;
  }
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
