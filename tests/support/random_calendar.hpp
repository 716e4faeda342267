/// Calendars for properties: any weekly rest, holidays, swaps, seasons, half days and overlays, but
/// none that contradicts itself.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include "support/calendar_oracle.hpp"

namespace motcua::test {

struct RandomCalendar {
  std::vector<CalendarRows> layers;
  Audience audience = Audience::kCivilService;
  Acceptance acceptance;
  Date first;  ///< known days, as they should come out
  Date last;

  WorkCalendar build() const {
    WorkCalendar calendar = WorkCalendar::from_rows(layers.front(), audience, acceptance).value();
    for (std::size_t i = 1; i < layers.size(); ++i) {
      calendar = calendar.with_overlay(layers[i]).value();
    }
    return calendar;
  }
  CalendarOracle oracle() const { return {layers, first, last, audience, acceptance}; }
};

/// A number in [min, max), each as likely whatever RapidCheck's size.
template <typename T>
T pick(T min, T max) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(min, max));
}

/// True with a chance of one in `n`.
inline bool one_in(int n) { return pick(0, n) == 0; }

/// A day of the calendar; now and then one just outside.
inline Date any_day(const RandomCalendar& calendar) {
  const int margin = one_in(8) ? 3 : 0;
  const auto size = static_cast<int>((calendar.last - calendar.first).count());
  return calendar.first + std::chrono::days{pick(-margin, size + margin + 1)};
}

inline LocalTime any_time(const RandomCalendar& calendar) {
  const int second = one_in(3) ? pick(0, 60) : 0;
  return any_day(calendar) + std::chrono::minutes{pick(0, 1440)} + std::chrono::seconds{second};
}

class RandomCalendarMaker {
 public:
  RandomCalendar make() {
    calendar_.acceptance = {one_in(3), one_in(3)};
    calendar_.audience = one_in(4) ? Audience::kPrivateEmployers : Audience::kCivilService;
    first_ = make_date(2023, 9, 1).value() + std::chrono::days{pick(0, 400)};
    last_ = first_ + std::chrono::days{pick(0, 400)};
    base_.name = "base";
    base_.first_day = first_;
    base_.last_day = last_;
    make_bounds();
    make_weekly_rest();
    make_days_off(base_, DayKind::kPublicHoliday, 25);
    make_days_off(base_, DayKind::kSubstituteHoliday, 5);
    make_swaps();
    if (!one_in(5)) make_hours(base_);
    calendar_.layers.push_back(base_);
    if (one_in(2)) {
      CalendarRows overlay;
      make_days_off(overlay, DayKind::kLocalDayOff, 4);
      if (one_in(2)) make_hours(overlay);
      calendar_.layers.push_back(std::move(overlay));
    }
    return calendar_;
  }

 private:
  Date day_in_range() {
    return first_ + std::chrono::days{pick(0, static_cast<int>((last_ - first_).count()) + 1)};
  }

  void make_bounds() {
    calendar_.first = first_;
    calendar_.last = last_;
    if (!one_in(3)) return;
    base_.last_decided_day = day_in_range();
    if (one_in(2)) {
      base_.first_decided_day =
          first_ + std::chrono::days{
                       pick(0, static_cast<int>((*base_.last_decided_day - first_).count()) + 1)};
    }
    if (!calendar_.acceptance.predicted) {
      calendar_.first = base_.first_decided_day.value_or(first_);
      calendar_.last = *base_.last_decided_day;
    }
  }

  static Weekdays any_rest() {
    switch (pick(0, 4)) {
      case 0:
        return Weekdays::sunday();
      case 1:
        return Weekdays(static_cast<std::uint8_t>(pick(0, 128)));
      default:
        return Weekdays::saturday_and_sunday();
    }
  }

  void make_weekly_rest() {
    for (const Audience audience : {Audience::kCivilService, Audience::kPrivateEmployers}) {
      const bool open = one_in(2);
      base_.weekly_rest.push_back({audience,
                                   first_ - std::chrono::days{3},
                                   open ? std::optional<Date>() : last_,
                                   any_rest(),
                                   {},
                                   "made up",
                                   Confidence::kUnverified});
      if (!open || !one_in(2)) continue;
      base_.weekly_rest.push_back(
          {audience, day_in_range(), {}, any_rest(), {}, "made up", Confidence::kUnverified});
    }
  }

  DayRow row(Date date, DayKind kind) {
    DayRow row{};
    row.date = date;
    row.kind = kind;
    if (one_in(3)) {
      row.audience = one_in(2) ? Audience::kPrivateEmployers : Audience::kCivilService;
    }
    if (one_in(4)) row.status = one_in(2) ? DayStatus::kProposed : DayStatus::kPredicted;
    row.name = "made up";
    return row;
  }

  void make_days_off(CalendarRows& rows, DayKind kind, int most) {
    const int count = pick(0, most + 1);
    for (int i = 0; i < count; ++i) {
      const Date date = day_in_range();
      if (swapped_.count(date) != 0) continue;
      taken_.insert(date);
      rows.days.push_back(row(date, kind));
    }
  }

  void make_swaps() {
    const CalendarOracle oracle({base_}, first_, last_, calendar_.audience);
    const int tries = pick(0, 12);
    for (int i = 0; i < tries; ++i) {
      const Date off = day_in_range();
      const Date made_up = day_in_range();
      if (taken_.count(off) + taken_.count(made_up) != 0) continue;
      if (oracle.rests(off) || !oracle.rests(made_up)) continue;
      DayRow one = row(off, DayKind::kSwappedDayOff);
      one.pair = made_up;
      one.audience = calendar_.audience;
      DayRow other = one;
      other.date = made_up;
      other.kind = DayKind::kMakeUpWorkingDay;
      other.pair = off;
      base_.days.push_back(one);
      base_.days.push_back(other);
      for (const Date date : {off, made_up}) {
        taken_.insert(date);
        swapped_.insert(date);
      }
    }
  }

  /// One to three sessions that do not touch; some of a minute, some that begin or end at midnight.
  static std::vector<Session> any_sessions() {
    const auto count = static_cast<std::size_t>(pick(1, 4));
    const int step = one_in(3) ? 1 : 30;
    std::set<int> times;
    if (one_in(10)) times.insert(1440);
    while (times.size() < 2 * count) times.insert(pick(0, 1440 / step) * step);
    std::vector<Session> sessions;
    for (auto at = times.begin(); at != times.end(); ++at) {
      const int open = *at;
      sessions.push_back({open, *++at});
    }
    return sessions;
  }

  void make_hours(CalendarRows& rows) {
    constexpr std::array<std::array<MonthDay, 4>, 3> kSeasons{{
        {{{4, 16}, {10, 15}, {10, 16}, {4, 15}}},
        {{{1, 1}, {6, 30}, {7, 1}, {12, 31}}},
        {{{2, 29}, {2, 29}, {3, 1}, {2, 28}}},
    }};
    // Each weekday falls into one group, so that no two rows speak of the same day.
    std::array<std::uint8_t, 3> groups{};
    for (int weekday = 0; weekday < 7; ++weekday) {
      const int group = pick(0, 20);
      const auto bit = static_cast<std::uint8_t>(1 << weekday);
      std::uint8_t& bits = groups[group < 13 ? 0 : group < 18 ? 1 : 2];
      bits = static_cast<std::uint8_t>(bits | bit);
    }
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (groups[group] == 0) continue;
      OfficeHoursRow row{};
      row.from = first_ - std::chrono::days{100};
      row.weekdays = Weekdays(groups[group]);
      row.counting = group < 2 || one_in(2);
      row.source = "made up";
      row.sessions = any_sessions();
      if (one_in(12)) row.from = day_in_range();
      if (one_in(12)) row.until = std::max(row.from, day_in_range());
      if (one_in(2)) {
        const auto& season = kSeasons[static_cast<std::size_t>(pick(0, 3))];
        row.season_from = season[0];
        row.season_until = season[1];
        // Mostly another season follows; sometimes the rest of the year has no hours.
        if (!one_in(4)) {
          rows.office_hours.push_back(row);
          row.season_from = season[2];
          row.season_until = season[3];
          row.sessions = any_sessions();
        }
      }
      rows.office_hours.push_back(row);
    }
  }

  RandomCalendar calendar_;
  CalendarRows base_;
  Date first_;
  Date last_;
  std::set<Date> taken_;
  std::set<Date> swapped_;
};

inline rc::Gen<RandomCalendar> random_calendar() {
  return rc::gen::exec([] { return RandomCalendarMaker().make(); });
}

}  // namespace motcua::test
