/// The clock of clock_internal.hpp on numbers: no words, no allocation, for one calendar's tables.
///
/// It must give what Clock gives; tests compare the two. Calendar tables are read directly, since a
/// call through WorkCalendar would make a message of every failure.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <span>

#include "calendar/calendar_rep_internal.hpp"
#include "calendar/civil_terms_internal.hpp"
#include "deadline/columns_plan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

inline constexpr std::int32_t kMinutesOfDay = 1440;

/// Half minutes since 1970. The odd one of a minute stands for its last second, on which a day
/// without office hours ends: comparing and subtracting ticks is then as good as seconds.
using Tick = std::int64_t;

inline constexpr Tick kNoTick = std::numeric_limits<Tick>::min();

[[nodiscard]] constexpr Tick tick(std::int64_t minute) noexcept { return 2 * minute; }
/// The minute in which a tick lies.
[[nodiscard]] constexpr std::int64_t minute_of(Tick tick) noexcept { return tick >> 1; }

/// The day since 1970 on which a minute lies.
[[nodiscard]] constexpr std::int64_t day_of(std::int64_t minute) noexcept {
  return minute / kMinutesOfDay - (minute % kMinutesOfDay < 0 ? 1 : 0);
}
/// The same for a minute of a column, with shorter division.
[[nodiscard]] constexpr std::int32_t day_of(std::int32_t minute) noexcept {
  return minute / kMinutesOfDay - (minute % kMinutesOfDay < 0 ? 1 : 0);
}

/// A stretch in which the clock stands, in minutes.
struct Stop {
  static constexpr std::int64_t kOpen = std::numeric_limits<std::int64_t>::max();

  std::int64_t from;
  std::int64_t until;  ///< or kOpen
};

/// Where a count ends: a date by law and the same moved off a rest day, or kNoTick when the clock
/// stands before the end is reached.
struct TickCount {
  Tick statutory = kNoTick;
  Tick rolled = kNoTick;
  Errc failure = {};
};

/// What a count without pauses gives whose days are all decided, in the numbers of columns.
struct PlainDue {
  std::int32_t statutory = batch::kMissing;
  std::int32_t rolled = batch::kMissing;
  std::int32_t last_second = 0;  ///< 1 where `rolled` is the last second of its minute
};

/// The end of a day in the numbers of columns.
struct EndOfDay {
  std::int32_t minute = 0;
  std::int32_t last_second = 0;  ///< 1 where it is the last second of `minute`, else 0
};

template <typename Word>
class ColumnClock {
 public:
  ColumnClock(const calendar_internal::Rep& rep, calendar_internal::DayView<Word> view)
      : rep_(rep),
        view_(view),
        first_(rep.first()),
        first_minute_(std::int64_t{first_} * kMinutesOfDay),
        minutes_(std::uint64_t{view.days} * kMinutesOfDay),
        has_minutes_(rep.has_minutes()),
        decided_(rep.decided()),
        decided_from_(static_cast<std::uint32_t>(first_minute_) + decided_.first * kDay) {
    // Behind the year 6053 minutes are no numbers of a column.
    const bool fits = first_minute_ + static_cast<std::int64_t>(minutes_) <=
                      std::numeric_limits<std::int32_t>::max();
    decided_minutes_ = fits ? decided_.size * kDay : 0;
  }

  [[nodiscard]] bool knows(std::int64_t day) const noexcept {
    return static_cast<std::uint64_t>(day - first_) < view_.days;
  }

  /// Minutes are counted from the first known one here; one that is not known gives minutes() or
  /// more.
  [[nodiscard]] std::uint64_t relative(std::int64_t minute) const noexcept {
    return static_cast<std::uint64_t>(minute - first_minute_);
  }
  [[nodiscard]] std::uint64_t minutes() const noexcept { return minutes_; }
  [[nodiscard]] std::int64_t first_minute() const noexcept { return first_minute_; }

  /// True when a walk between two known days rests on one that is not decided.
  [[nodiscard]] bool is_provisional(std::int64_t from, std::int64_t to) const noexcept {
    const std::uint32_t a = offset(from);
    const std::uint32_t b = offset(to);
    if (decided_.contains(a) && decided_.contains(b)) return false;
    return rep_.is_provisional(Date{std::chrono::days{from}}, Date{std::chrono::days{to}});
  }

  /// Without pauses.
  [[nodiscard]] TickCount count(const CompiledLimit& limit, std::int32_t start) const noexcept {
    return count(limit, start, {});
  }

  /// The end of the working day to which 1 to calendar_internal::kReach of them lead; false: that
  /// fails, or rests on a day that is not decided, or fits no column.
  [[nodiscard]] bool add_working_days(std::int32_t start, std::int32_t count,
                                      EndOfDay& end) const noexcept {
    std::uint32_t from = 0;
    if (!find_decided(start, from)) return false;
    // Where there is no day, what is read is no decided one.
    const std::uint32_t nth = view_.rank[from + 1] + static_cast<std::uint32_t>(count) - 1;
    return end_of_decided(view_.select[static_cast<std::int32_t>(nth)], end);
  }

  /// Without pauses; false: as add_working_days.
  [[nodiscard]] bool count_plain(const CompiledLimit& limit, std::int32_t start,
                                 PlainDue& due) const noexcept {
    std::uint32_t from = 0;
    if (!find_decided(start, from)) return false;
    std::uint32_t end = 0;
    switch (limit.and_half ? Way::kWeeks : limit.way) {
      case Way::kNoDate:
        due = {};
        return true;
      case Way::kDays:
        end = from + static_cast<std::uint32_t>(limit.amount);
        break;
      case Way::kWorkingDays:
        end = limit.amount > 0 ? view_.add(from, limit.amount) : from;
        break;
      case Way::kMonths:
        if (limit.amount == 0 || limit.then_months > 0) return count_other(limit, start, due);
        end = static_cast<std::uint32_t>(months_on(std::int64_t{first_} + from, limit.amount) +
                                         limit.then_days - first_);
        break;
      default:
        return count_other(limit, start, due);
    }
    EndOfDay by_law;
    EndOfDay rolled;
    if (!end_of_decided(end, by_law) || !end_of_decided(view_.roll_forward(end), rolled)) {
      return false;
    }
    due = {by_law.minute, rolled.minute, rolled.last_second};
    return true;
  }

  /// As Clock::count: over `stops`, which ascend and do not overlap.
  [[nodiscard]] TickCount count(const CompiledLimit& limit, std::int64_t start,
                                std::span<const Stop> stops) const noexcept {
    switch (limit.way) {
      case Way::kSameDay:
        return count_same_day(limit, start, stops);
      case Way::kDays:
      case Way::kWorkingDays:
        return count_days(limit, start, stops);
      case Way::kMinutes:
      case Way::kWorkingMinutes:
        return count_minutes(limit, start, stops);
      case Way::kWeeks:
      case Way::kMonths:
        return count_civil(limit, start, stops);
      case Way::kNoMeasure:
        return failed(Errc::kNoTimeLimit);
      case Way::kNoDate:
        break;
    }
    return {};
  }

 private:
  static constexpr auto kDay = static_cast<std::uint32_t>(kMinutesOfDay);

  /// The decided day on which a minute lies.
  [[nodiscard]] bool find_decided(std::int32_t minute, std::uint32_t& day) const noexcept {
    const std::uint32_t at = static_cast<std::uint32_t>(minute) - decided_from_;
    day = decided_.first + at / kDay;
    return at < decided_minutes_;
  }

  [[nodiscard]] bool end_of_decided(std::uint32_t day, EndOfDay& end) const noexcept {
    if (!decided_.contains(day)) return false;
    const std::uint32_t closing = has_minutes_ ? rep_.minute_tables().closing(day) : 0;
    // Without office hours the day ends with its last second; a sum, so that there is no branch.
    const std::uint32_t without = closing == 0 ? 1 : 0;
    end.minute = static_cast<std::int32_t>(static_cast<std::uint32_t>(first_minute_) + day * kDay +
                                           closing + without * (kDay - 1));
    end.last_second = static_cast<std::int32_t>(without);
    // Midnight is a moment of the next day.
    return closing != kDay;
  }

  [[nodiscard]] bool count_other(const CompiledLimit& limit, std::int32_t start,
                                 PlainDue& due) const noexcept {
    const TickCount counted = limit.way == Way::kSameDay ? end_of_same_day(limit, start)
                              : limit.way == Way::kWorkingMinutes && limit.amount > 0
                                  ? add_working(start, limit.amount)
                                  : count(limit, start, {});
    if (counted.failure != Errc{}) return false;
    const std::int64_t rolled = minute_of(counted.rolled);
    if (relative(rolled) >= minutes_ || !decided_.contains(offset(day_of(rolled)))) return false;
    due = {static_cast<std::int32_t>(minute_of(counted.statutory)),
           static_cast<std::int32_t>(rolled), static_cast<std::int32_t>(counted.rolled & 1)};
    return true;
  }

  [[nodiscard]] static TickCount failed(Errc failure) noexcept {
    return {kNoTick, kNoTick, failure};
  }

  [[nodiscard]] std::uint32_t offset(std::int64_t day) const noexcept {
    return static_cast<std::uint32_t>(day - first_);
  }

  [[nodiscard]] Tick end_of_known_day(std::uint32_t day) const noexcept {
    const Tick begin = tick((std::int64_t{first_} + day) * kMinutesOfDay);
    const std::uint32_t closing = has_minutes_ ? rep_.minute_tables().closing(day) : 0;
    return closing != 0 ? begin + tick(closing) : begin + tick(kMinutesOfDay) - 1;
  }

  /// A day that ends a term, rolled off a rest day.
  [[nodiscard]] TickCount rolled(std::int64_t day) const noexcept {
    if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
    const std::uint32_t at = offset(day);
    const std::uint32_t working = view_.roll_forward(at);
    if (working == calendar_internal::kNowhere) return failed(Errc::kOutOfCalendarRange);
    return {end_of_known_day(at), end_of_known_day(working), {}};
  }

  /// The middle of the office hours of a known day, or noon.
  [[nodiscard]] TickCount middle_of(std::uint32_t day) const noexcept {
    const std::int64_t begin = (std::int64_t{first_} + day) * kMinutesOfDay;
    if (!has_minutes_ || rep_.minute_tables().closing(day) == 0) {
      const Tick noon = tick(begin + kMinutesOfDay / 2);
      return {noon, noon, {}};
    }
    if (day + 1 >= view_.days) return failed(Errc::kOutOfCalendarRange);
    const calendar_internal::MinuteTables& hours = rep_.minute_tables();
    const std::uint32_t whole =
        hours.rank(day, static_cast<std::uint32_t>(kMinutesOfDay)) - hours.rank(day, 0);
    return add_working(begin, whole / 2);
  }

  /// `minutes` of working time on from `start`.
  [[nodiscard]] TickCount add_working(std::int64_t start, std::int64_t minutes) const noexcept {
    if (minutes == 0) return failed(Errc::kInvalidCount);
    const std::int64_t day = day_of(start);
    if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
    const calendar_internal::MinuteWalk walk = rep_.add_minutes(moment(start, day), minutes);
    if (walk.failure != Errc{}) return failed(walk.failure);
    const Tick end = tick(std::int64_t{first_} * kMinutesOfDay + walk.minute);
    return {end, end, {}};
  }

  [[nodiscard]] calendar_internal::Moment moment(std::int64_t minute,
                                                 std::int64_t day) const noexcept {
    return {offset(day), static_cast<std::uint32_t>(minute - day * kMinutesOfDay), 0};
  }

  [[nodiscard]] TickCount end_of_days(std::int64_t amount, bool working, bool and_half,
                                      std::int64_t start) const noexcept {
    std::int64_t day = start;
    if (!working) {
      day += amount;
    } else if (amount > 0) {
      if (!knows(start)) return failed(Errc::kOutOfCalendarRange);
      const std::uint32_t end = view_.add(offset(start), static_cast<std::int32_t>(amount));
      if (end == calendar_internal::kNowhere) return failed(Errc::kOutOfCalendarRange);
      day = std::int64_t{first_} + end;
    }
    if (!and_half) return rolled(day);
    const std::int64_t from = working ? day : day + 1;
    if (!knows(from)) return failed(Errc::kOutOfCalendarRange);
    const std::uint32_t next =
        working ? view_.add(offset(from), 1) : view_.roll_forward(offset(from));
    if (next == calendar_internal::kNowhere) return failed(Errc::kOutOfCalendarRange);
    return middle_of(next);
  }

  [[nodiscard]] TickCount count_days(const CompiledLimit& limit, std::int64_t start,
                                     std::span<const Stop> stops) const noexcept {
    const bool working = limit.way == Way::kWorkingDays;
    std::int64_t to_go = limit.amount;
    std::int64_t base = day_of(start);
    for (;; stops = stops.subspan(1)) {
      const TickCount end = end_of_days(to_go, working, limit.and_half, base);
      if (end.failure != Errc{}) return end;
      if (stops.empty() || end.rolled < tick(stops.front().from)) return end;
      if (stops.front().until == Stop::kOpen) return {};
      const std::int64_t stopped = day_of(stops.front().from);
      std::int64_t passed = 0;
      if (stopped > base) {
        passed = stopped - base;
        if (working) {
          if (!knows(base) || !knows(stopped)) return failed(Errc::kOutOfCalendarRange);
          passed = view_.count(offset(base), offset(stopped));
        }
      }
      to_go -= std::min(passed, to_go);
      base = std::max(base, day_of(stops.front().until));
    }
  }

  [[nodiscard]] TickCount count_minutes(const CompiledLimit& limit, std::int64_t start,
                                        std::span<const Stop> stops) const noexcept {
    const bool working = limit.way == Way::kWorkingMinutes;
    std::int64_t to_go = limit.amount;
    for (;; stops = stops.subspan(1)) {
      TickCount end{tick(start + to_go), tick(start + to_go), {}};
      if (working && to_go > 0) {
        end = add_working(start, to_go);
        if (end.failure != Errc{}) return end;
      }
      if (stops.empty() || end.rolled < tick(stops.front().from)) return end;
      const Stop& stop = stops.front();
      if (stop.until == Stop::kOpen) return {};
      if (stop.from > start) {
        std::int64_t passed = stop.from - start;
        if (working) {
          const std::int64_t from = day_of(start);
          const std::int64_t to = day_of(stop.from);
          if (!knows(from) || !knows(to)) return failed(Errc::kOutOfCalendarRange);
          const calendar_internal::MinuteCount counted =
              rep_.count_minutes(moment(start, from), moment(stop.from, to));
          if (counted.failure != Errc{}) return failed(counted.failure);
          passed = std::min(counted.minutes, to_go);
        }
        to_go -= passed;
      }
      start = std::max(start, stop.until);
    }
  }

  [[nodiscard]] TickCount count_civil(const CompiledLimit& limit, std::int64_t start,
                                      std::span<const Stop> stops) const noexcept {
    const std::int64_t base = day_of(start);
    std::int64_t day = base;
    if (limit.amount > 0) {
      if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
      day = limit.way == Way::kWeeks ? day + std::int64_t{7} * limit.amount
                                     : months_on(day, limit.amount);
      if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
    }
    if (limit.and_half) return failed(Errc::kNoTimeLimit);
    if (limit.then_months > 0) {
      if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
      day = months_on(day, limit.then_months);
      if (!knows(day)) return failed(Errc::kOutOfCalendarRange);
    }
    day += limit.then_days;
    return count_days({.way = Way::kDays, .amount = static_cast<std::int32_t>(day - base)}, start,
                      stops);
  }

  [[nodiscard]] static std::int64_t months_on(std::int64_t day, std::int64_t months) noexcept {
    return calendar_internal::months_on(Date{std::chrono::days{day}}, months)
        .time_since_epoch()
        .count();
  }

  [[nodiscard]] TickCount end_of_same_day(const CompiledLimit& limit,
                                          std::int64_t start) const noexcept {
    if (limit.cut_off == CompiledLimit::kBadCutOff) return failed(Errc::kInvalidTime);
    const std::int64_t date = day_of(start);
    if (!knows(date)) return failed(Errc::kOutOfCalendarRange);
    std::uint32_t day = offset(date);
    if (limit.cut_off == CompiledLimit::kNoCutOff) {
      day = view_.roll_forward(day);
    } else if (!view_.is_working(day) || start - date * kMinutesOfDay > limit.cut_off) {
      day = view_.add(day, 1);
    }
    if (day == calendar_internal::kNowhere) return failed(Errc::kOutOfCalendarRange);
    Tick end = end_of_known_day(day);
    if (end < tick(start)) {
      day = view_.add(day, 1);
      if (day == calendar_internal::kNowhere) return failed(Errc::kOutOfCalendarRange);
      end = end_of_known_day(day);
    }
    return {end, end, {}};
  }

  [[nodiscard]] TickCount count_same_day(const CompiledLimit& limit, std::int64_t start,
                                         std::span<const Stop> stops) const noexcept {
    for (;; stops = stops.subspan(1)) {
      const TickCount end = end_of_same_day(limit, start);
      if (end.failure != Errc{}) return end;
      if (stops.empty() || end.rolled < tick(stops.front().from)) return end;
      if (stops.front().until == Stop::kOpen) return {};
      start = stops.front().until;
    }
  }

  const calendar_internal::Rep& rep_;
  const calendar_internal::DayView<Word> view_;
  const std::int32_t first_;
  const std::int64_t first_minute_;
  const std::uint64_t minutes_;
  const bool has_minutes_;
  const calendar_internal::DaySpan decided_;
  const std::uint32_t decided_from_;  // as all minutes here that are added up, modulo 2^32
  std::uint32_t decided_minutes_;     // 0 when they fit no column
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
