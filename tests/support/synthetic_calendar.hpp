/// A calendar in the shape of the civil service's, for any years: made up, but as many rows of
/// every kind, as long names and citations, as the real one has.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace motcua::test {

/// Eight hours a day; half an hour earlier in the warm season.
inline OfficeHoursRow synthetic_hours(bool summer) {
  OfficeHoursRow row{};
  row.from = Date{std::chrono::days{0}};
  row.weekdays = Weekdays::monday_to_friday();
  row.season_from = summer ? MonthDay{4, 16} : MonthDay{10, 16};
  row.season_until = summer ? MonthDay{10, 15} : MonthDay{4, 15};
  row.sessions = summer ? std::vector<Session>{{7 * 60, 11 * 60 + 30}, {13 * 60 + 30, 17 * 60}}
                        : std::vector<Session>{{7 * 60 + 30, 12 * 60}, {13 * 60 + 30, 17 * 60}};
  row.counting = true;
  row.source = "made up";
  row.confidence = Confidence::kUnverified;
  return row;
}

inline CalendarRows synthetic_calendar(int first_year, int last_year) {
  using std::chrono::days;
  CalendarRows rows;
  rows.name = "synthetic";
  rows.first_day = make_date(first_year, 1, 1).value();
  rows.last_day = make_date(last_year, 12, 31).value();
  rows.weekly_rest.push_back({Audience::kCivilService,
                              *rows.first_day,
                              {},
                              Weekdays::saturday_and_sunday(),
                              {},
                              "made up",
                              Confidence::kUnverified});

  std::multimap<Date, DayRow> by_date;
  const auto add = [&](Date date, DayKind kind, std::string name, std::optional<Date> pair) {
    DayRow row{};
    row.date = date;
    row.kind = kind;
    row.name = std::move(name);
    row.name_en = "a day of the year";
    row.pair = pair;
    row.law = LawRef::parse("khoản 1 Điều 112 Bộ luật Lao động số 45/2019/QH14").value();
    row.source = "Thông báo số 0/TB-BNV";
    row.confidence = Confidence::kUnverified;
    by_date.emplace(date, std::move(row));
  };
  for (int year = first_year; year <= last_year; ++year) {
    const auto on = [&](int month, int day) { return make_date(year, month, day).value(); };
    const Date tet = on(1, 22) + days{year * 11 % 29};
    std::vector<std::pair<Date, std::string>> holidays{{on(1, 1), "Tết Dương lịch"}};
    for (int i = -2; i < 3; ++i) holidays.push_back({tet + days{i}, "Tết Nguyên đán"});
    holidays.push_back({tet + days{68}, "Giỗ Tổ Hùng Vương"});
    holidays.push_back({on(4, 30), "Ngày Chiến thắng"});
    holidays.push_back({on(5, 1), "Ngày Quốc tế lao động"});
    holidays.push_back({on(9, 1), "Quốc khánh"});
    holidays.push_back({on(9, 2), "Quốc khánh"});
    holidays.push_back({on(11, 24), "Ngày Văn hóa Việt Nam"});
    std::sort(holidays.begin(), holidays.end());
    for (const auto& [date, name] : holidays) {
      add(date, DayKind::kPublicHoliday, name, {});
    }
    const auto is_free = [&](Date date) {
      return Weekdays::monday_to_friday().contains(date) && by_date.count(date) == 0;
    };
    for (const auto& [date, name] : holidays) {
      if (Weekdays::monday_to_friday().contains(date)) continue;
      Date next = date + days{1};
      while (!is_free(next)) next += days{1};
      add(next, DayKind::kSubstituteHoliday, "Nghỉ bù " + name, date);
    }
    // A Friday off in June, worked on the Saturday of the week after.
    Date friday = on(6, 10);
    while (Weekdays::index(friday) != 4) friday += days{1};
    add(friday, DayKind::kSwappedDayOff, "Nghỉ hoán đổi", friday + days{8});
    add(friday + days{8}, DayKind::kMakeUpWorkingDay, "Làm bù", friday);
  }
  for (auto& [date, row] : by_date) rows.days.push_back(std::move(row));
  return rows;
}

}  // namespace motcua::test
