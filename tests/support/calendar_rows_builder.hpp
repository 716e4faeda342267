/// Rows for tests, in few words.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::test {

inline Date date(std::string_view iso) { return parse_iso_date(iso).value(); }
inline LocalTime time(std::string_view iso) { return parse_iso_local_time(iso).value(); }

inline DayRow day_row(std::string_view iso, DayKind kind, std::string_view pair = {}) {
  DayRow row{};
  row.date = date(iso);
  row.kind = kind;
  row.name = "ngày thử";
  row.name_en = "test day";
  if (!pair.empty()) row.pair = date(pair);
  row.source = "test";
  return row;
}

inline OfficeHoursRow hours_row(Weekdays weekdays, std::vector<Session> sessions,
                                bool counting = true) {
  OfficeHoursRow row{};
  row.from = date("2000-01-01");
  row.weekdays = weekdays;
  row.sessions = std::move(sessions);
  row.counting = counting;
  row.source = "test";
  return row;
}

/// Eight hours, split: 07:00-11:30 and 13:30-17:00.
inline std::vector<Session> split_day() { return {{420, 690}, {810, 1020}}; }

/// The year's days with Saturday and Sunday off, and nothing else.
inline CalendarRows plain_rows(std::string_view first = "2026-01-01",
                               std::string_view last = "2026-12-31") {
  CalendarRows rows;
  rows.name = "test";
  rows.first_day = date(first);
  rows.last_day = date(last);
  for (const Audience audience : {Audience::kCivilService, Audience::kPrivateEmployers}) {
    rows.weekly_rest.push_back({audience,
                                date("1900-01-01"),
                                {},
                                Weekdays::saturday_and_sunday(),
                                {},
                                "test",
                                Confidence::kUnverified});
  }
  return rows;
}

inline CalendarRows with_days(CalendarRows rows, std::initializer_list<DayRow> days) {
  rows.days.insert(rows.days.end(), days);
  return rows;
}

/// A swap: both of its rows.
inline CalendarRows with_swap(CalendarRows rows, std::string_view off, std::string_view worked,
                              DayStatus status = DayStatus::kDecided) {
  rows.days.push_back(day_row(off, DayKind::kSwappedDayOff, worked));
  rows.days.push_back(day_row(worked, DayKind::kMakeUpWorkingDay, off));
  for (std::size_t i = rows.days.size() - 2; i < rows.days.size(); ++i) {
    rows.days[i].status = status;
    rows.days[i].audience = Audience::kCivilService;
  }
  return rows;
}

inline CalendarRows with_hours(CalendarRows rows, std::initializer_list<OfficeHoursRow> hours) {
  rows.office_hours.insert(rows.office_hours.end(), hours);
  return rows;
}

inline WorkCalendar build(CalendarRows rows, Acceptance acceptance = {}) {
  return WorkCalendar::from_rows(std::move(rows), Audience::kCivilService, acceptance).value();
}

}  // namespace motcua::test
