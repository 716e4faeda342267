#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include "support/calendar_rows_builder.hpp"
#include "support/case_table.hpp"

namespace motcua {
namespace {

using std::chrono::minutes;
using test::build;
using test::date;
using test::hours_row;
using test::plain_rows;
using test::split_day;
using test::time;
using test::with_days;
using test::with_hours;
using test::with_swap;

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    parts.push_back(text.substr(at, end - at));
    if (end == std::string::npos) return parts;
    at = end + separator.size();
  }
}

/// "Mon-Thu 07:00-11:30 13:30-17:00; Fri 07:00-11:30" as rows.
std::vector<OfficeHoursRow> hours_of(const std::string& text) {
  std::string csv =
      "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n";
  for (const std::string& part : split(text, "; ")) {
    const std::size_t space = part.find(' ');
    csv += "2020-01-01,," + part.substr(0, space) + ",,," + part.substr(space + 1) +
           ",yes,,test,unverified\n";
  }
  return read_office_hours_csv("hours.csv", csv).value();
}

WorkCalendar calendar_of(const test::Case& row) {
  CalendarRows rows = plain_rows();
  for (const std::string& off : split(row["off"], " ")) {
    rows.days.push_back(test::day_row(off, DayKind::kLocalDayOff));
  }
  for (const std::string& swap : split(row["make_up"], " ")) {
    const auto sides = split(swap, "/");
    rows = with_swap(rows, sides[1], sides[0]);
  }
  rows.office_hours = hours_of(row["hours"]);
  return build(std::move(rows));
}

class WorkingMinutesTable : public testing::TestWithParam<test::Case> {};
INSTANTIATE_TEST_SUITE_P(Cases, WorkingMinutesTable,
                         testing::ValuesIn(test::load_cases("working_minutes.csv")));

TEST_P(WorkingMinutesTable, GivesTheMoment) {
  const test::Case& row = GetParam();
  const WorkCalendar calendar = calendar_of(row);
  const LocalTime from = time(row["from"]);
  const auto written = [&](const auto& result) {
    if (!result) return "failure " + std::to_string(static_cast<int>(result.error().code));
    if constexpr (std::is_same_v<std::decay_t<decltype(*result)>, LocalTime>) {
      return to_iso(*result);
    } else {
      return std::to_string(*result);
    }
  };
  std::string answer;
  if (row["question"] == "add") {
    answer = written(calendar.add_working_minutes(from, std::stoll(row["to_or_minutes"])));
  } else if (row["question"] == "count") {
    answer = written(calendar.count_working_minutes(from, time(row["to_or_minutes"])));
  } else {
    ASSERT_EQ(row["question"], "next");
    answer = written(calendar.next_working_moment(from));
  }
  const std::map<std::string, Errc> codes{{"InvalidCount", Errc::kInvalidCount},
                                          {"OutOfCalendarRange", Errc::kOutOfCalendarRange},
                                          {"NoOfficeHours", Errc::kNoOfficeHours}};
  const std::string expected =
      row["error"].empty() ? row["expected"]
                           : "failure " + std::to_string(static_cast<int>(codes.at(row["error"])));
  EXPECT_EQ(answer, expected) << row["why"];
}

const Weekdays kWeek = Weekdays::monday_to_friday();

TEST(OfficeHours, FailuresNameTheDayAndWhatToDo) {
  const auto calendar = build(with_hours(plain_rows(), {hours_row(Weekdays(0x0F), split_day())}));
  const auto reached = calendar.add_working_minutes(time("2026-03-05T16:30:00"), 60);
  EXPECT_EQ(reached.error().code, Errc::kNoOfficeHours);
  EXPECT_NE(reached.error().message.find("2026-03-06"), std::string::npos)
      << reached.error().message;
  const auto beyond = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}))
                          .add_working_minutes(time("2026-12-31T16:30:00"), 60);
  EXPECT_EQ(
      beyond.error().message,
      "60 working minutes from 2026-12-31T16:30:00: the answer lies beyond the calendar data; "
      "known: 2026-01-01..2026-12-31 (load a newer edition or an overlay)");
}

TEST(OfficeHours, KnowsWhetherTheyAreComplete) {
  EXPECT_FALSE(build(plain_rows()).has_office_hours());
  EXPECT_FALSE(
      build(with_hours(plain_rows(), {hours_row(Weekdays(0x0F), split_day())})).has_office_hours());
  EXPECT_TRUE(build(with_hours(plain_rows(), {hours_row(kWeek, split_day())})).has_office_hours());
}

TEST(OfficeHours, SeasonsRunOverNewYear) {
  OfficeHoursRow summer = hours_row(kWeek, split_day());
  summer.season_from = MonthDay{4, 16};
  summer.season_until = MonthDay{10, 15};
  OfficeHoursRow winter = hours_row(kWeek, {{450, 720}, {810, 1020}});
  winter.season_from = MonthDay{10, 16};
  winter.season_until = MonthDay{4, 15};
  const auto calendar = build(with_hours(plain_rows("2025-01-01"), {summer, winter}));
  EXPECT_EQ(calendar.first_working_moment(date("2026-01-05")).value(), time("2026-01-05T07:30:00"));
  EXPECT_EQ(calendar.first_working_moment(date("2026-04-15")).value(), time("2026-04-15T07:30:00"));
  EXPECT_EQ(calendar.first_working_moment(date("2026-04-16")).value(), time("2026-04-16T07:00:00"));
  EXPECT_EQ(calendar.first_working_moment(date("2026-10-15")).value(), time("2026-10-15T07:00:00"));
  EXPECT_EQ(calendar.first_working_moment(date("2026-10-16")).value(), time("2026-10-16T07:30:00"));
  // Over the change of the season: the last winter day still has its hours, the next one not.
  EXPECT_EQ(calendar.add_working_minutes(time("2026-04-15T16:00:00"), 90).value(),
            time("2026-04-16T07:30:00"));
}

TEST(OfficeHours, OverlaysReplaceThoseOfTheSameWeekdayAndDay) {
  const auto base = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}));
  CalendarRows overlay;
  OfficeHoursRow friday = hours_row(Weekdays(0x10), {{480, 720}});
  friday.from = date("2026-06-01");
  friday.until = date("2026-06-30");
  overlay.office_hours.push_back(friday);
  const auto calendar = base.with_overlay(overlay).value();
  EXPECT_EQ(calendar.sessions(date("2026-06-05")).value(), friday.sessions);
  EXPECT_EQ(calendar.sessions(date("2026-06-04")).value(), split_day());
  EXPECT_EQ(calendar.sessions(date("2026-05-29")).value(), split_day());
  EXPECT_EQ(calendar.sessions(date("2026-07-03")).value(), split_day());
  EXPECT_EQ(calendar.count_working_minutes(time("2026-06-05T00:00:00"), time("2026-06-06T00:00:00"))
                .value(),
            240);
  EXPECT_EQ(base.sessions(date("2026-06-05")).value(), split_day()) << "the base is untouched";
}

TEST(OfficeHours, ReceptionOnSaturdaysMakesNoWorkingTime) {
  const Weekdays saturday(0x20);
  CalendarRows rows = with_hours(
      plain_rows(), {hours_row(kWeek, split_day()), hours_row(saturday, {{480, 690}}, false)});
  rows = with_days(std::move(rows), {test::day_row("2026-05-02", DayKind::kPublicHoliday)});
  const auto calendar = build(std::move(rows));
  const Date day = date("2026-03-07");
  EXPECT_EQ(calendar.sessions(day, false).value(), (std::vector<Session>{{480, 690}}));
  EXPECT_TRUE(calendar.sessions(day).value().empty());
  EXPECT_FALSE(calendar.is_working_day(day).value());
  EXPECT_EQ(calendar.count_working_minutes(LocalTime{day}, LocalTime{day} + minutes{1440}).value(),
            0);
  EXPECT_EQ(calendar.last_working_moment(day).error().code, Errc::kNoWorkingTime);
  EXPECT_TRUE(calendar.sessions(date("2026-05-02"), false).value().empty())
      << "a Saturday that is a holiday receives nobody";
  EXPECT_TRUE(calendar.has_office_hours());
}

TEST(OfficeHours, AddingReceptionInAnOverlayKeepsTheWorkingTime) {
  const auto base = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}));
  CalendarRows overlay;
  overlay.office_hours.push_back(hours_row(kWeek, {{1020, 1080}}, false));
  const auto calendar = base.with_overlay(overlay).value();
  EXPECT_EQ(calendar.sessions(date("2026-03-02")).value(), split_day());
  EXPECT_EQ(calendar.sessions(date("2026-03-02"), false).value(),
            (std::vector<Session>{{1020, 1080}}));
}

TEST(OfficeHours, RefusesRowsThatCannotStand) {
  const auto code_with = [](const OfficeHoursRow& row) {
    return WorkCalendar::from_rows(with_hours(plain_rows(), {row}), Audience::kCivilService)
        .error()
        .code;
  };
  OfficeHoursRow row = hours_row(kWeek, split_day());
  row.until = date("1999-01-01");
  EXPECT_EQ(code_with(row), Errc::kInvalidCalendarRow) << "ends before it begins";
  row = hours_row(kWeek, split_day());
  row.season_from = MonthDay{4, 16};
  EXPECT_EQ(code_with(row), Errc::kInvalidCalendarRow) << "half a season";
  row.season_until = MonthDay{13, 1};
  EXPECT_EQ(code_with(row), Errc::kInvalidCalendarRow) << "no such month";
  EXPECT_EQ(code_with(hours_row(Weekdays(), split_day())), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_with(hours_row(kWeek, {})), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_with(hours_row(kWeek, {{600, 600}})), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_with(hours_row(kWeek, {{-1, 600}})), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_with(hours_row(kWeek, {{600, 1441}})), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_with(hours_row(kWeek, {{420, 690}, {690, 1020}})), Errc::kInvalidCalendarRow)
      << "touching sessions are one";
  EXPECT_EQ(code_with(hours_row(kWeek, {{810, 1020}, {420, 690}})), Errc::kInvalidCalendarRow);
}

TEST(OfficeHours, RefusesRowsThatOverlapOnOneDay) {
  OfficeHoursRow late = hours_row(Weekdays(0x10), {{600, 720}});
  late.from = date("2026-11-23");
  const auto result = WorkCalendar::from_rows(
      with_hours(plain_rows(), {hours_row(kWeek, split_day()), late}), Audience::kCivilService);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Errc::kConflictingCalendarRows);
  EXPECT_EQ(result.error().message,
            "office hours 07:00-11:30 and 10:00-12:00 overlap on 2026-11-27; keep one of the rows");
  late.sessions = {{690, 810}};
  EXPECT_TRUE(WorkCalendar::from_rows(
      with_hours(plain_rows(), {hours_row(kWeek, split_day()), late}), Audience::kCivilService))
      << "rows may share a day side by side";
}

TEST(OfficeHours, ExtremeInputsFailAndOverflowNothing) {
  const auto calendar = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}));
  const LocalTime start = time("2026-03-02T10:00:00");
  for (const std::int64_t count :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
        std::int64_t{1} << 32, -(std::int64_t{1} << 32)}) {
    EXPECT_EQ(calendar.add_working_minutes(start, count).error().code, Errc::kOutOfCalendarRange);
  }
  for (const LocalTime far : {LocalTime::min(), LocalTime::max()}) {
    EXPECT_EQ(calendar.add_working_minutes(far, 1).error().code, Errc::kOutOfCalendarRange);
    EXPECT_EQ(calendar.next_working_moment(far).error().code, Errc::kOutOfCalendarRange);
    EXPECT_EQ(calendar.count_working_minutes(start, far).error().code, Errc::kOutOfCalendarRange);
    EXPECT_EQ(calendar.add_hours(far, 1).error().code, Errc::kOutOfCalendarRange);
    EXPECT_EQ(calendar.day_after_cut_off(far, 900).error().code, Errc::kOutOfCalendarRange);
  }
}

// The catalogue of other systems' errors (prior-art.md, section 4), by its numbers.

TEST(BugCatalogue, Item01MeasureAndAddShareOneUnit) {
  const auto calendar = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}));
  const LocalTime paused = time("2026-03-06T15:00:00");
  const LocalTime resumed = time("2026-03-10T09:15:00");
  const auto waited = calendar.count_working_minutes(paused, resumed).value();
  const LocalTime due = time("2026-03-12T16:00:00");
  const LocalTime moved = calendar.add_working_minutes(due, waited).value();
  EXPECT_EQ(calendar.count_working_minutes(paused, due).value(),
            calendar.count_working_minutes(resumed, moved).value())
      << "what was left before the pause is left after it";
  EXPECT_EQ(calendar.count_working_minutes(paused, paused).value(), 0)
      << "a pause that ends at once changes nothing";
}

TEST(BugCatalogue, Item02BackwardsOverSessions) {
  const auto calendar = build(with_hours(plain_rows(), {hours_row(kWeek, split_day())}));
  for (LocalTime start = time("2026-03-05T00:00:00"); start < time("2026-03-10T00:00:00");
       start += minutes{1}) {
    if (calendar.next_working_moment(start).value() != start) continue;
    for (const std::int64_t count : {1, 30, 210, 270, 480, 961}) {
      const LocalTime end = calendar.add_working_minutes(start, count).value();
      ASSERT_EQ(calendar.add_working_minutes(end, -count).value(), start) << to_iso(start);
    }
  }
}

TEST(BugCatalogue, Item05TwoSessionsOneOfThemFree) {
  CalendarRows rows = with_hours(plain_rows(), {hours_row(Weekdays(0x0F), split_day()),
                                                hours_row(Weekdays(0x10), {{420, 690}})});
  rows = with_days(std::move(rows), {test::day_row("2026-03-09", DayKind::kPublicHoliday)});
  const auto calendar = build(std::move(rows));
  const auto after = [&](const char* start, std::int64_t count) {
    return to_iso(calendar.add_working_minutes(time(start), count).value());
  };
  EXPECT_EQ(after("2026-03-05T12:00:00", 60), "2026-03-05T14:30:00") << "starts in the lunch break";
  EXPECT_EQ(after("2026-03-05T20:00:00", 60), "2026-03-06T08:00:00") << "starts after closing";
  EXPECT_EQ(after("2026-03-06T11:00:00", 60), "2026-03-10T07:30:00")
      << "Friday afternoon is free, Monday a holiday";
  EXPECT_EQ(after("2026-03-09T10:00:00", 60), "2026-03-10T08:00:00") << "starts on a holiday";
}

}  // namespace
}  // namespace motcua
