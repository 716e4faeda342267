/// What the rows of a calendar say, found the slow way: day by day, minute by minute, without any
/// table. Written from the contract in work_calendar.hpp alone.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace motcua::test {

/// A value, or the code of the failure in its place.
template <typename T>
struct Answer {
  std::optional<T> value;
  Errc failure{};

  Answer(T v) : value(std::move(v)) {}  // NOLINT(google-explicit-constructor)
  Answer(Errc f) : failure(f) {}        // NOLINT(google-explicit-constructor)

  friend bool operator==(const Answer&, const Answer&) = default;
};

template <typename T>
Answer<T> answer_of(const Result<T>& result) {
  return result ? Answer<T>(*result) : Answer<T>(result.error().code);
}

class CalendarOracle {
 public:
  /// `layers` are the rows and then each overlay's; the days known are given, not found.
  CalendarOracle(std::vector<CalendarRows> layers, Date first, Date last, Audience audience,
                 Acceptance acceptance = {})
      : layers_(std::move(layers)),
        first_(first),
        last_(last),
        audience_(audience),
        acceptance_(acceptance) {}

  bool knows(Date date) const { return date >= first_ && date <= last_; }

  bool rests(Date date) const {
    for (std::size_t i = layers_.size(); i-- > 0;) {
      // The last row to begin on or before the day, unless it has ended.
      const WeeklyRestRow* governing = nullptr;
      for (const WeeklyRestRow& row : layers_[i].weekly_rest) {
        if (row.audience != audience_ || row.from > date) continue;
        if (!governing || row.from > governing->from) governing = &row;
      }
      if (governing && (!governing->until || date <= *governing->until)) {
        return governing->days.contains(date);
      }
    }
    std::abort();
  }

  std::vector<DayRow> rows(Date date) const {
    std::vector<DayRow> found;
    for (const CalendarRows& layer : layers_) {
      for (const DayRow& row : layer.days) {
        if (row.date != date || (row.audience && *row.audience != audience_)) continue;
        if (row.status == DayStatus::kProposed && !acceptance_.proposed) continue;
        if (row.status == DayStatus::kPredicted && !acceptance_.predicted) continue;
        found.push_back(row);
      }
    }
    return found;
  }

  bool works(Date date) const {
    const std::vector<DayRow> found = rows(date);
    if (found.empty()) return !rests(date);
    return found.front().kind == DayKind::kMakeUpWorkingDay;
  }

  std::vector<Session> sessions(Date date, bool counting = true) const {
    std::vector<Session> found;
    Date like = date;
    for (const DayRow& row : rows(date)) {
      if (row.kind == DayKind::kMakeUpWorkingDay) like = *row.pair;
    }
    // Reception is also possible on a weekly rest day that no row speaks of.
    if (!works(date) && (counting || !rows(date).empty())) return found;
    for (std::size_t i = layers_.size(); i-- > 0 && found.empty();) {
      for (const OfficeHoursRow& row : layers_[i].office_hours) {
        if (row.counting != counting || !row.weekdays.contains(like)) continue;
        if (date < row.from || (row.until && date > *row.until)) continue;
        if (row.season_from && !in_season(date, *row.season_from, *row.season_until)) continue;
        found.insert(found.end(), row.sessions.begin(), row.sessions.end());
      }
    }
    std::sort(found.begin(), found.end(), [](Session a, Session b) { return a.open < b.open; });
    return found;
  }

  Answer<Date> roll(Date date, int step) const {
    for (; knows(date); date += std::chrono::days{step}) {
      if (works(date)) return date;
    }
    return Errc::kOutOfCalendarRange;
  }

  Answer<Date> add_working_days(Date start, int count) const {
    if (count == 0) return Errc::kInvalidCount;
    if (!knows(start)) return Errc::kOutOfCalendarRange;
    const std::chrono::days step{count > 0 ? 1 : -1};
    Date date = start;
    for (std::int64_t left = std::abs(std::int64_t{count}); left > 0;) {
      date += step;
      if (!knows(date)) return Errc::kOutOfCalendarRange;
      if (works(date)) --left;
    }
    return date;
  }

  Answer<int> count_working_days(Date from, Date to) const {
    if (!knows(from) || !knows(to)) return Errc::kOutOfCalendarRange;
    int count = 0;
    for (Date date = from; date < to;) {
      date += std::chrono::days{1};
      count += works(date) ? 1 : 0;
    }
    for (Date date = from; date > to;) {
      date -= std::chrono::days{1};
      count -= works(date) ? 1 : 0;
    }
    return count;
  }

  Answer<Date> end_term(Date end, EndRule rule) const {
    if (!knows(end)) return Errc::kOutOfCalendarRange;
    return rule == EndRule::kKeep ? Answer<Date>(end) : roll(end, 1);
  }

  Answer<Date> add_calendar_days(Date start, int count, EndRule rule) const {
    if (!knows(start)) return Errc::kOutOfCalendarRange;
    return end_term(start + std::chrono::days{count}, rule);
  }

  /// By the types of std::chrono, which end with the year 32767.
  Answer<Date> add_months(Date start, int count, EndRule rule) const {
    if (!knows(start)) return Errc::kOutOfCalendarRange;
    const std::chrono::year_month_day ymd{start};
    std::chrono::year_month_day end = ymd + std::chrono::months{count};
    if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
    return end_term(Date{end}, rule);
  }

  Answer<LocalTime> add_working_minutes(LocalTime start, std::int64_t minutes) const {
    if (minutes == 0) return Errc::kInvalidCount;
    if (!knows(to_date(start))) return Errc::kOutOfCalendarRange;
    Day day;
    std::int64_t left = std::abs(minutes) * 60;
    for (LocalTime time = start;;) {
      const LocalTime minute =
          minutes > 0 ? floor_minute(time) : floor_minute(time - std::chrono::seconds{1});
      const std::int64_t seconds =
          minutes > 0 ? 60 - (time - minute).count() : (time - minute).count();
      const Answer<bool> working = works_at(minute, day);
      if (!working.value) return working.failure;
      const std::int64_t taken = *working.value ? std::min(left, seconds) : seconds;
      time += std::chrono::seconds{minutes > 0 ? taken : -taken};
      if (*working.value) left -= taken;
      if (left == 0) return time;
    }
  }

  Answer<std::int64_t> count_working_minutes(LocalTime from, LocalTime to) const {
    if (!knows(to_date(from)) || !knows(to_date(to))) return Errc::kOutOfCalendarRange;
    if (to < from) {
      Answer<std::int64_t> mirrored = count_working_minutes(to, from);
      if (mirrored.value) mirrored.value = -*mirrored.value;
      return mirrored;
    }
    Day day;
    std::int64_t seconds = 0;
    for (LocalTime time = from; time < to;) {
      const LocalTime end = std::min(to, floor_minute(time) + std::chrono::seconds{60});
      const Answer<bool> working = works_at(time, day);
      if (!working.value) return working.failure;
      if (*working.value) seconds += (end - time).count();
      time = end;
    }
    return seconds / 60;
  }

  Answer<LocalTime> next_working_moment(LocalTime time) const {
    Day day;
    for (;;) {
      const Answer<bool> working = works_at(time, day);
      if (!working.value) return working.failure;
      if (*working.value) return time;
      time = floor_minute(time) + std::chrono::seconds{60};
    }
  }

 private:
  /// The sessions last looked up: a walk asks for the same day many times.
  struct Day {
    std::optional<Date> date;
    bool works = false;
    std::vector<Session> sessions;
  };

  static LocalTime floor_minute(LocalTime time) {
    return std::chrono::floor<std::chrono::minutes>(time);
  }

  static bool in_season(Date date, MonthDay from, MonthDay until) {
    const std::chrono::year_month_day ymd{date};
    const MonthDay day{static_cast<int>(static_cast<unsigned>(ymd.month())),
                       static_cast<int>(static_cast<unsigned>(ymd.day()))};
    if (from <= until) return from <= day && day <= until;
    return day >= from || day <= until;
  }

  Answer<bool> works_at(LocalTime time, Day& day) const {
    const Date date = to_date(time);
    if (!knows(date)) return Errc::kOutOfCalendarRange;
    if (day.date != date) day = {date, works(date), sessions(date)};
    if (day.works && day.sessions.empty()) return Errc::kNoOfficeHours;
    const auto minute = (time - date).count() / 60;
    return std::any_of(day.sessions.begin(), day.sessions.end(), [&](Session session) {
      return session.open <= minute && minute < session.close;
    });
  }

  std::vector<CalendarRows> layers_;
  Date first_;
  Date last_;
  Audience audience_;
  Acceptance acceptance_;
};

}  // namespace motcua::test
