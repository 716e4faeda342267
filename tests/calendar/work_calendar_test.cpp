#include <motcua/base/iso8601.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <time.h>

#include "calendar/calendar_rep_internal.hpp"
#include "support/calendar_oracle.hpp"
#include "support/calendar_rows_builder.hpp"
#include "support/synthetic_calendar.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::hours;
using test::build;
using test::date;
using test::day_row;
using test::hours_row;
using test::plain_rows;
using test::split_day;
using test::time;
using test::with_days;
using test::with_hours;
using test::with_swap;

const Weekdays kWeek = Weekdays::monday_to_friday();

/// The end of August 2026: Monday 31 swapped with Saturday 22, 1 and 2 September off.
WorkCalendar autumn() {
  CalendarRows rows = with_swap(plain_rows(), "2026-08-31", "2026-08-22");
  return build(with_days(std::move(rows), {day_row("2026-09-01", DayKind::kPublicHoliday),
                                           day_row("2026-09-02", DayKind::kPublicHoliday)}));
}

Errc code_of(CalendarRows rows) {
  const auto result = WorkCalendar::from_rows(std::move(rows), Audience::kCivilService);
  return result ? Errc{} : result.error().code;
}

std::string message_of(CalendarRows rows) {
  return WorkCalendar::from_rows(std::move(rows), Audience::kCivilService).error().message;
}

// ---- days ---------------------------------------------------------------------------------------

TEST(WorkCalendar, SaysWhatADayIs) {
  const WorkCalendar calendar = autumn();
  const auto kind = [&](const char* iso) { return calendar.day(date(iso)).value().kind; };
  EXPECT_EQ(kind("2026-08-21"), DayKind::kWorkingDay);
  EXPECT_EQ(kind("2026-08-22"), DayKind::kMakeUpWorkingDay);
  EXPECT_EQ(kind("2026-08-23"), DayKind::kWeeklyRest);
  EXPECT_EQ(kind("2026-08-31"), DayKind::kSwappedDayOff);
  EXPECT_EQ(kind("2026-09-01"), DayKind::kPublicHoliday);
  const DayInfo made_up = calendar.day(date("2026-08-22")).value();
  EXPECT_TRUE(made_up.working);
  EXPECT_FALSE(made_up.provisional);
  ASSERT_EQ(made_up.rows.size(), 1U);
  EXPECT_EQ(made_up.rows.front().pair, date("2026-08-31"));
}

TEST(WorkCalendar, ShowsTheHolidayThatAWeeklyRestDayHides) {
  const auto calendar =
      build(with_days(plain_rows(), {day_row("2026-04-26", DayKind::kPublicHoliday),
                                     day_row("2026-04-27", DayKind::kSubstituteHoliday)}));
  const DayInfo sunday = calendar.day(date("2026-04-26")).value();
  EXPECT_EQ(sunday.kind, DayKind::kWeeklyRest);
  EXPECT_EQ(sunday.rows.size(), 1U);
  EXPECT_EQ(calendar.add_working_days(date("2026-04-24"), 1).value(), date("2026-04-28"));
}

TEST(WorkCalendar, NamesADayOffAfterItsFirstReason) {
  const auto calendar =
      build(with_days(plain_rows(), {day_row("2026-05-01", DayKind::kLocalDayOff),
                                     day_row("2026-05-01", DayKind::kPublicHoliday),
                                     day_row("2026-05-01", DayKind::kSubstituteHoliday)}));
  EXPECT_EQ(calendar.day(date("2026-05-01")).value().kind, DayKind::kPublicHoliday);
  EXPECT_EQ(calendar.day(date("2026-05-01")).value().rows.size(), 3U);
}

TEST(WorkCalendar, CountsWorkedSaturdays) {
  const WorkCalendar calendar = autumn();
  EXPECT_EQ(calendar.add_working_days(date("2026-08-21"), 5).value(), date("2026-08-27"));
  EXPECT_EQ(calendar.add_working_days(date("2026-08-28"), 1).value(), date("2026-09-03"));
  EXPECT_EQ(calendar.add_working_days(date("2026-09-03"), -1).value(), date("2026-08-28"));
  EXPECT_EQ(calendar.count_working_days(date("2026-08-21"), date("2026-09-03")).value(), 7);
  EXPECT_EQ(calendar.count_working_days(date("2026-09-03"), date("2026-08-21")).value(), -7);
  EXPECT_EQ(calendar.roll_forward(date("2026-08-29")).value(), date("2026-09-03"));
  EXPECT_EQ(calendar.roll_backward(date("2026-09-02")).value(), date("2026-08-28"));
  EXPECT_EQ(calendar.add_calendar_days(date("2026-08-12"), 10, EndRule::kRollToWorkingDay).value(),
            date("2026-08-22"))
      << "a worked Saturday ends a term";
}

TEST(WorkCalendar, WeeklyRestChangesWithItsRows) {
  CalendarRows rows = plain_rows("1999-01-01", "1999-12-31");
  rows.weekly_rest.front().days = Weekdays::sunday();
  rows.weekly_rest.push_back({Audience::kCivilService,
                              date("1999-10-02"),
                              {},
                              Weekdays::saturday_and_sunday(),
                              {},
                              "test",
                              Confidence::kUnverified});
  const auto calendar = build(rows);
  EXPECT_TRUE(calendar.is_working_day(date("1999-09-25")).value());
  EXPECT_FALSE(calendar.is_working_day(date("1999-10-02")).value());
  const auto employers = WorkCalendar::from_rows(rows, Audience::kPrivateEmployers).value();
  EXPECT_FALSE(employers.is_working_day(date("1999-09-25")).value()) << "their row did not change";
}

TEST(WorkCalendar, SwapsBindTheCivilServiceOnly) {
  const auto rows = with_swap(plain_rows(), "2026-08-31", "2026-08-22");
  const auto employers = WorkCalendar::from_rows(rows, Audience::kPrivateEmployers).value();
  EXPECT_TRUE(employers.is_working_day(date("2026-08-31")).value());
  EXPECT_FALSE(employers.is_working_day(date("2026-08-22")).value());
  EXPECT_NE(employers, build(rows));
}

TEST(WorkCalendar, RefusesAZeroCountAndSaysWhatToSay) {
  const auto result = autumn().add_working_days(date("2026-08-21"), 0);
  EXPECT_EQ(result.error().code, Errc::kInvalidCount);
  EXPECT_NE(result.error().message.find("roll_forward"), std::string::npos);
}

TEST(WorkCalendar, KnowsNothingOutsideItsRange) {
  const WorkCalendar calendar = autumn();
  EXPECT_EQ(calendar.day(date("2027-01-01")).error().message,
            "no calendar data for 2027-01-01; known: 2026-01-01..2026-12-31 (load a newer edition "
            "or an overlay)");
  EXPECT_EQ(calendar.add_working_days(date("2026-12-30"), 5).error().message,
            "5 working days from 2026-12-30: the answer lies beyond the calendar data; known: "
            "2026-01-01..2026-12-31 (load a newer edition or an overlay)");
  const Errc out = Errc::kOutOfCalendarRange;
  EXPECT_EQ(calendar.add_working_days(date("2025-12-31"), 5).error().code, out);
  EXPECT_EQ(calendar.add_working_days(date("2026-01-02"), -2).error().code, out);
  EXPECT_EQ(calendar.count_working_days(date("2026-01-01"), date("2027-01-01")).error().code, out);
  EXPECT_EQ(calendar.count_working_days(date("2025-12-31"), date("2026-01-01")).error().code, out);
  EXPECT_EQ(calendar.add_months(date("2026-10-31"), 3, EndRule::kKeep).error().code, out);
  EXPECT_EQ(calendar.add_hours(time("2026-12-31T23:00:00"), 1).error().code, out);
  EXPECT_TRUE(calendar.add_hours(time("2026-12-31T22:00:00"), 1));
  const auto december = build(plain_rows("2026-12-01", "2026-12-27"));
  EXPECT_EQ(december.roll_forward(date("2026-12-26")).error().code, out);
  EXPECT_EQ(build(plain_rows("2026-12-26")).roll_backward(date("2026-12-27")).error().code, out);
}

TEST(WorkCalendar, ExtremeInputsFailAndOverflowNothing) {
  const WorkCalendar calendar = autumn();
  constexpr int kMin = std::numeric_limits<int>::min();
  constexpr int kMax = std::numeric_limits<int>::max();
  const Date day = date("2026-06-15");
  const Errc out = Errc::kOutOfCalendarRange;
  for (const int count : {kMin, kMin + 1, kMax - 1, kMax}) {
    EXPECT_EQ(calendar.add_working_days(day, count).error().code, out);
    EXPECT_EQ(calendar.add_hours(LocalTime{day}, count).error().code, out);
    for (const EndRule end : {EndRule::kKeep, EndRule::kRollToWorkingDay}) {
      EXPECT_EQ(calendar.add_calendar_days(day, count, end).error().code, out);
      EXPECT_EQ(calendar.add_weeks(day, count, end).error().code, out);
      EXPECT_EQ(calendar.add_months(day, count, end).error().code, out);
      EXPECT_EQ(calendar.add_years(day, count, end).error().code, out);
    }
  }
  for (const Date far : {Date::min(), Date::max()}) {
    EXPECT_EQ(calendar.day(far).error().code, out);
    EXPECT_EQ(calendar.is_working_day(far).error().code, out);
    EXPECT_EQ(calendar.roll_forward(far).error().code, out);
    EXPECT_EQ(calendar.roll_backward(far).error().code, out);
    EXPECT_EQ(calendar.add_working_days(far, 1).error().code, out);
    EXPECT_EQ(calendar.count_working_days(day, far).error().code, out);
    EXPECT_EQ(calendar.add_months(far, 1, EndRule::kKeep).error().code, out);
    EXPECT_EQ(calendar.sessions(far).error().code, out);
    EXPECT_TRUE(calendar.is_provisional(far, far));
  }
}

TEST(WorkCalendar, LongCalendarsUseWideTables) {
  const auto wide = build(test::synthetic_calendar(1990, 2200));
  const auto narrow = build(test::synthetic_calendar(1990, 2050));
  for (Date day = narrow.first_day(); day <= narrow.last_day() - days{200}; day += days{37}) {
    ASSERT_EQ(wide.add_working_days(day, 100).value(), narrow.add_working_days(day, 100).value());
  }
  const Date end = narrow.last_day();
  EXPECT_EQ(wide.count_working_days(narrow.first_day(), end).value(),
            narrow.count_working_days(narrow.first_day(), end).value());
  EXPECT_EQ(wide.count_working_days(end, narrow.first_day()).value(),
            narrow.count_working_days(end, narrow.first_day()).value());
  EXPECT_EQ(wide.add_working_days(wide.last_day(), -1000).value(),
            test::CalendarOracle({test::synthetic_calendar(2190, 2200)}, date("2190-01-01"),
                                 wide.last_day(), Audience::kCivilService)
                .add_working_days(wide.last_day(), -1000)
                .value);
}

TEST(WorkCalendar, TablesAreSmall) {
  const auto calendar = build(test::synthetic_calendar(1990, 2050));
  EXPECT_LT(calendar.table_bytes(), std::size_t{128} * 1024);
  CalendarRows with = test::synthetic_calendar(1990, 2050);
  with.office_hours = {test::synthetic_hours(true), test::synthetic_hours(false)};
  const auto timed = build(std::move(with));
  EXPECT_EQ(timed.rep().day_bytes(), calendar.table_bytes());
  EXPECT_EQ(timed.table_bytes(), timed.rep().day_bytes() + timed.rep().minute_bytes());
}

// ---- rows that cannot stand ---------------------------------------------------------------------

TEST(CalendarRowsCheck, NeedsARangeThatCanBe) {
  CalendarRows rows = plain_rows();
  rows.last_day.reset();
  EXPECT_EQ(code_of(rows), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_of(plain_rows("2026-12-31", "2026-01-01")), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_of(plain_rows("0001-01-01", "9999-12-31")), Errc::kInvalidCalendarRow);
  rows = plain_rows();
  rows.last_day = Date::max();
  EXPECT_EQ(code_of(rows), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_of(plain_rows("1901-01-01", "2500-12-31")), Errc{});
  EXPECT_EQ(code_of(plain_rows("2026-03-07", "2026-03-07")), Errc{});
}

TEST(CalendarRowsCheck, NeedsWeeklyRestOnEveryDay) {
  CalendarRows rows = plain_rows();
  rows.weekly_rest.front().until = date("2026-06-30");
  EXPECT_EQ(code_of(rows), Errc::kInvalidCalendarRow);
  EXPECT_NE(message_of(rows).find("2026-07-01"), std::string::npos) << message_of(rows);
  rows.weekly_rest.push_back({Audience::kCivilService,
                              date("2026-06-30"),
                              {},
                              Weekdays::sunday(),
                              {},
                              "test",
                              Confidence::kUnverified});
  EXPECT_EQ(code_of(rows), Errc::kConflictingCalendarRows) << "two rows on 30 June";
  rows.weekly_rest.back().from = date("2026-07-01");
  EXPECT_EQ(code_of(rows), Errc{});
  rows.weekly_rest.back().until = date("2026-01-01");
  EXPECT_EQ(code_of(rows), Errc::kInvalidCalendarRow) << "ends before it begins";
}

TEST(CalendarRowsCheck, RowsSayMoreThanTheWeek) {
  EXPECT_EQ(code_of(with_days(plain_rows(), {day_row("2026-03-02", DayKind::kWorkingDay)})),
            Errc::kInvalidCalendarRow);
  EXPECT_EQ(code_of(with_days(plain_rows(), {day_row("2026-03-07", DayKind::kWeeklyRest)})),
            Errc::kInvalidCalendarRow);
}

TEST(CalendarRowsCheck, SwapsHaveTwoSidesThatNameEachOther) {
  const auto off = [](const char* iso, const char* pair) {
    return day_row(iso, DayKind::kSwappedDayOff, pair);
  };
  const auto worked = [](const char* iso, const char* pair) {
    return day_row(iso, DayKind::kMakeUpWorkingDay, pair);
  };
  const auto code = [](std::initializer_list<DayRow> rows) {
    return code_of(with_days(plain_rows(), rows));
  };
  EXPECT_EQ(code({off("2026-08-31", "2026-08-22"), worked("2026-08-22", "2026-08-31")}), Errc{});
  EXPECT_EQ(code({off("2026-08-31", "2026-08-22")}), Errc::kConflictingCalendarRows);
  EXPECT_EQ(code({worked("2026-08-22", "2026-08-31")}), Errc::kConflictingCalendarRows);
  EXPECT_EQ(code({worked("2026-08-22", "")}), Errc::kInvalidCalendarRow);
  EXPECT_EQ(code({off("2026-08-31", "2026-08-29"), worked("2026-08-22", "2026-08-31"),
                  worked("2026-08-29", "2026-08-31")}),
            Errc::kConflictingCalendarRows)
      << "one day off for two Saturdays";
  EXPECT_EQ(code({off("2026-08-31", "2026-08-22"), worked("2026-08-22", "2026-08-31"),
                  off("2026-08-31", "2026-08-29"), worked("2026-08-29", "2026-08-31")}),
            Errc::kConflictingCalendarRows)
      << "the same day off twice, once for each Saturday";
  EXPECT_EQ(code({off("2026-08-31", "2026-08-21"), worked("2026-08-21", "2026-08-31")}),
            Errc::kConflictingCalendarRows)
      << "21 August is a Friday";
  EXPECT_EQ(code({off("2026-08-29", "2026-08-22"), worked("2026-08-22", "2026-08-29")}),
            Errc::kConflictingCalendarRows)
      << "29 August is a Saturday";
  EXPECT_EQ(code({off("2026-08-31", "2026-08-22"), worked("2026-08-22", "2026-08-31"),
                  day_row("2026-08-22", DayKind::kPublicHoliday)}),
            Errc::kConflictingCalendarRows)
      << "a holiday is not made up";
  EXPECT_EQ(message_of(with_days(plain_rows(), {worked("2026-08-22", "2026-08-31")})),
            "2026-08-22 is a make-up working day but its pair 2026-08-31 is no swapped day off for "
            "it among the decided rows");
}

// ---- overlays -----------------------------------------------------------------------------------

TEST(Overlay, AddsLocalDaysOffAndItsName) {
  const WorkCalendar base = autumn();
  CalendarRows overlay;
  overlay.name = "An Giang";
  overlay.days.push_back(day_row("2026-03-02", DayKind::kLocalDayOff));
  const WorkCalendar local = base.with_overlay(overlay).value();
  EXPECT_EQ(local.name(), "An Giang");
  EXPECT_EQ(local.day(date("2026-03-02")).value().kind, DayKind::kLocalDayOff);
  EXPECT_TRUE(base.is_working_day(date("2026-03-02")).value());
  EXPECT_EQ(local.first_day(), base.first_day());
  EXPECT_EQ(local.last_day(), base.last_day());
  EXPECT_EQ(base.with_overlay({}).value(), base) << "nothing added, nothing changed";
  ASSERT_EQ(local.layers().size(), 2U);
  EXPECT_EQ(*local.layers().back(), overlay);
  EXPECT_EQ(WorkCalendar::from_rows(*local.layers().front(), local.audience(), local.acceptance())
                .value()
                .with_overlay(*local.layers().back())
                .value(),
            local);
}

TEST(Overlay, FailsAsFromRows) {
  CalendarRows overlay;
  overlay.days.push_back(day_row("2026-08-22", DayKind::kLocalDayOff));
  EXPECT_EQ(autumn().with_overlay(overlay).error().code, Errc::kConflictingCalendarRows);
}

TEST(Overlay, ReplacesTheWeeklyRestOfItsDays) {
  CalendarRows overlay;
  overlay.weekly_rest.push_back({Audience::kCivilService,
                                 date("2026-06-01"),
                                 date("2026-06-30"),
                                 Weekdays::sunday(),
                                 {},
                                 "test",
                                 Confidence::kUnverified});
  const auto calendar = build(plain_rows()).with_overlay(overlay).value();
  EXPECT_FALSE(calendar.is_working_day(date("2026-05-30")).value());
  EXPECT_TRUE(calendar.is_working_day(date("2026-06-06")).value());
  EXPECT_FALSE(calendar.is_working_day(date("2026-07-04")).value());
}

TEST(Overlay, WidensTheRangeWithoutAGap) {
  const WorkCalendar base = build(plain_rows());
  CalendarRows overlay;
  overlay.name = "2027";
  overlay.first_day = date("2027-01-01");
  overlay.last_day = date("2027-12-31");
  const WorkCalendar wider = base.with_overlay(overlay).value();
  EXPECT_EQ(wider.first_day(), date("2026-01-01"));
  EXPECT_EQ(wider.last_day(), date("2027-12-31"));
  EXPECT_EQ(wider.last_decided_day(), date("2027-12-31"));
  EXPECT_EQ(wider.add_working_days(date("2026-12-31"), 1).value(), date("2027-01-01"));
  overlay.first_day = date("2027-02-01");
  EXPECT_EQ(base.with_overlay(overlay).error().code, Errc::kInvalidCalendarRow);
  overlay.first_day = date("2025-01-01");
  overlay.last_day = date("2025-12-30");
  EXPECT_EQ(base.with_overlay(overlay).error().code, Errc::kInvalidCalendarRow);
  overlay.last_day = date("2025-12-31");
  EXPECT_EQ(base.with_overlay(overlay).value().first_day(), date("2025-01-01"));
}

// ---- what is decided ----------------------------------------------------------------------------

TEST(Acceptance, ProposedDaysCountOnlyWhenAccepted) {
  const auto rows = with_swap(plain_rows(), "2026-11-23", "2026-11-28", DayStatus::kProposed);
  const WorkCalendar decided = build(rows);
  const WorkCalendar accepted = build(rows, {.proposed = true});
  EXPECT_TRUE(decided.is_working_day(date("2026-11-23")).value());
  EXPECT_FALSE(decided.is_provisional(date("2026-11-01"), date("2026-12-01")));
  EXPECT_FALSE(accepted.is_working_day(date("2026-11-23")).value());
  EXPECT_TRUE(accepted.is_provisional(date("2026-11-20"), date("2026-11-24")));
  EXPECT_TRUE(accepted.is_provisional(date("2026-11-28"), date("2026-11-28")));
  EXPECT_FALSE(accepted.is_provisional(date("2026-11-24"), date("2026-11-27")));
  EXPECT_TRUE(accepted.is_provisional(date("2026-12-01"), date("2026-11-01"))) << "either order";
  EXPECT_TRUE(accepted.day(date("2026-11-23")).value().provisional);
  EXPECT_NE(decided.fingerprint(), accepted.fingerprint());
}

TEST(Acceptance, PredictedDaysWidenTheRange) {
  CalendarRows rows = plain_rows("2020-01-01", "2030-12-31");
  rows.first_decided_day = date("2024-01-01");
  rows.last_decided_day = date("2026-12-31");
  DayRow predicted = day_row("2027-01-01", DayKind::kPublicHoliday);
  predicted.status = DayStatus::kPredicted;
  rows.days.push_back(predicted);
  const WorkCalendar decided = build(rows);
  EXPECT_EQ(decided.first_day(), date("2024-01-01"));
  EXPECT_EQ(decided.last_day(), date("2026-12-31"));
  EXPECT_FALSE(decided.is_provisional(date("2024-01-01"), date("2026-12-31")));
  const WorkCalendar wider = build(rows, {.predicted = true});
  EXPECT_EQ(wider.first_day(), date("2020-01-01"));
  EXPECT_EQ(wider.last_day(), date("2030-12-31"));
  EXPECT_EQ(wider.first_decided_day(), date("2024-01-01"));
  EXPECT_EQ(wider.last_decided_day(), date("2026-12-31"));
  EXPECT_FALSE(wider.is_working_day(date("2027-01-01")).value());
  EXPECT_TRUE(wider.is_provisional(date("2023-12-31"), date("2024-01-01")));
  EXPECT_FALSE(wider.is_provisional(date("2024-01-01"), date("2026-12-31")));
  EXPECT_TRUE(wider.is_provisional(date("2026-12-31"), date("2027-01-01")));
}

TEST(Fingerprint, ChangesWithEveryAnswer) {
  CalendarRows rows = with_hours(with_swap(plain_rows(), "2026-08-31", "2026-08-22"),
                                 {hours_row(kWeek, split_day())});
  const std::string before = build(rows).fingerprint();
  EXPECT_EQ(before.size(), 16U);
  EXPECT_EQ(build(rows).fingerprint(), before);
  std::vector<std::string> seen{before};
  const auto expect_new = [&](const CalendarRows& changed, const char* what) {
    const std::string after = build(changed).fingerprint();
    for (const std::string& other : seen) EXPECT_NE(after, other) << what;
    seen.push_back(after);
  };
  auto changed = rows;
  changed.name = "other";
  expect_new(changed, "name");
  changed = rows;
  changed.last_day = date("2026-12-30");
  expect_new(changed, "range");
  changed.last_day = rows.last_day;
  changed.last_decided_day = date("2026-12-30");
  EXPECT_NE(build(changed, {.predicted = true}), build(rows, {.predicted = true})) << "decided";
  EXPECT_NE(build(rows, {.predicted = true}), build(rows)) << "acceptance";
  changed = rows;
  changed.weekly_rest.front().days = Weekdays(0x70);
  expect_new(changed, "weekly rest");
  for (int field = 0; field < 6; ++field) {
    changed = rows;
    for (DayRow& row : changed.days) {
      if (field == 0) row.name += "x";
      if (field == 1) row.name_en += "x";
      if (field == 2) row.source += "x";
      if (field == 3) row.confidence = Confidence::kUnverified;
      if (field == 4) row.audience.reset();
      if (field == 5) row.law = LawRef::parse("118/2025/NĐ-CP").value();
    }
    expect_new(changed, "a field of a row");
  }
  changed = rows;
  changed.days.front().name_en = changed.days.front().name + changed.days.front().name_en;
  changed.days.front().name.clear();
  expect_new(changed, "text moved from one field to the next");
  changed = rows;
  changed.office_hours.front().sessions.back().close -= 1;
  expect_new(changed, "sessions");
  changed = rows;
  changed.office_hours.front().counting = false;
  expect_new(changed, "counting");
}

// ---- terms and explanations ---------------------------------------------------------------------

TEST(CutOff, IsStrictlyLater) {
  const WorkCalendar calendar = autumn();
  const auto day = [&](const char* received) {
    return calendar.day_after_cut_off(time(received), 15 * 60).value();
  };
  EXPECT_EQ(day("2026-03-06T14:59:00"), date("2026-03-06"));
  EXPECT_EQ(day("2026-03-06T15:00:00"), date("2026-03-06")) << "15:00 is not after 15:00";
  EXPECT_EQ(day("2026-03-06T15:00:01"), date("2026-03-09"));
  EXPECT_EQ(day("2026-08-21T15:30:00"), date("2026-08-22")) << "a worked Saturday";
  EXPECT_EQ(day("2026-03-07T09:00:00"), date("2026-03-09")) << "a rest day";
  EXPECT_EQ(day("2026-08-28T16:00:00"), date("2026-09-03"));
  for (const int wrong : {-1, 1441}) {
    EXPECT_EQ(calendar.day_after_cut_off(time("2026-03-06T14:59:00"), wrong).error().code,
              Errc::kInvalidTime);
  }
  EXPECT_EQ(calendar.day_after_cut_off(time("2026-03-06T23:59:59"), 1440).value(),
            date("2026-03-06"));
}

TEST(Explain, WorkingDaysNameEachDayThatWasNotOrdinary) {
  const auto explained = autumn().explain_add_working_days(date("2026-08-21"), 6).value();
  EXPECT_EQ(explained.value, date("2026-08-28"));
  const Explanation& why = explained.why;
  EXPECT_EQ(why.rule, CountRule::kWorkingDays);
  EXPECT_EQ(why.from, time("2026-08-21T00:00:00"));
  EXPECT_EQ(why.to, time("2026-08-28T00:00:00"));
  EXPECT_EQ(why.amount, 6);
  EXPECT_FALSE(why.unrolled);
  EXPECT_FALSE(why.provisional);
  EXPECT_FALSE(why.bases.empty());
  ASSERT_EQ(why.notes.size(), 2U);
  EXPECT_EQ(why.notes[0].day.date, date("2026-08-22"));
  EXPECT_TRUE(why.notes[0].counted);
  EXPECT_EQ(why.notes[0].day.rows.size(), 1U);
  EXPECT_EQ(why.notes[1].day.date, date("2026-08-23"));
  EXPECT_FALSE(why.notes[1].counted);
}

TEST(Explain, BackwardsNotesComeInOrderOfTime) {
  const auto why = autumn().explain_add_working_days(date("2026-09-04"), -2).value().why;
  std::vector<Date> noted;
  for (const DayNote& note : why.notes) noted.push_back(note.day.date);
  EXPECT_EQ(noted, (std::vector<Date>{date("2026-08-29"), date("2026-08-30"), date("2026-08-31"),
                                      date("2026-09-01"), date("2026-09-02")}));
  EXPECT_EQ(why.amount, -2);
}

TEST(Explain, TermsSayWhereTheyWouldHaveEnded) {
  const auto explained =
      autumn()
          .explain_add_calendar_days(date("2026-08-20"), 12, EndRule::kRollToWorkingDay)
          .value();
  EXPECT_EQ(explained.value, date("2026-09-03"));
  EXPECT_EQ(explained.why.unrolled, time("2026-09-01T00:00:00"));
  ASSERT_FALSE(explained.why.notes.empty());
  EXPECT_TRUE(explained.why.notes.front().counted) << "rest days inside a term count";
  EXPECT_EQ(explained.why.notes.back().day.date, date("2026-09-02"));
  EXPECT_FALSE(explained.why.notes.back().counted) << "skipped to reach a working day";
  EXPECT_EQ(explained.why.bases.back().law,
            LawRef::parse("khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13").value());

  const auto kept =
      autumn().explain_add_calendar_days(date("2026-08-20"), 12, EndRule::kKeep).value();
  EXPECT_EQ(kept.value, date("2026-09-01"));
  EXPECT_FALSE(kept.why.unrolled);
}

TEST(Explain, EveryTermAgreesWithItsPlainAnswer) {
  const WorkCalendar calendar = autumn();
  for (Date day = date("2026-07-20"); day < date("2026-09-10"); day += days{1}) {
    for (const EndRule end : {EndRule::kKeep, EndRule::kRollToWorkingDay}) {
      const auto weeks = calendar.explain_add_weeks(day, 2, end).value();
      EXPECT_EQ(weeks.value, calendar.add_weeks(day, 2, end).value());
      EXPECT_EQ(weeks.why.rule, CountRule::kWeeks);
      EXPECT_EQ(calendar.explain_add_months(day, 1, end).value().value,
                calendar.add_months(day, 1, end).value());
    }
    const auto rolled = calendar.explain_roll_forward(day).value();
    EXPECT_EQ(rolled.value, calendar.roll_forward(day).value());
    EXPECT_EQ(rolled.why.rule, CountRule::kRoll);
    for (const DayNote& note : rolled.why.notes) {
      EXPECT_EQ(note.counted, note.day.date == rolled.value);
    }
    const LocalTime received = LocalTime{day} + hours{16};
    const auto after = calendar.explain_day_after_cut_off(received, 900).value();
    EXPECT_EQ(after.value, calendar.day_after_cut_off(received, 900).value());
    EXPECT_EQ(after.why.amount, 900);
    EXPECT_EQ(after.why.from, received);
  }
  const auto years = calendar.explain_add_years(date("2026-02-28"), 0, EndRule::kKeep).value();
  EXPECT_EQ(years.why.rule, CountRule::kYears);
}

TEST(Explain, MinutesCiteTheOfficeHours) {
  OfficeHoursRow row = hours_row(kWeek, split_day());
  row.law = LawRef::parse("118/2025/NĐ-CP").value();
  row.confidence = Confidence::kSecondary;
  const auto calendar = build(with_hours(plain_rows(), {row}));
  const auto explained =
      calendar.explain_add_working_minutes(time("2026-03-06T16:30:00"), 60).value();
  EXPECT_EQ(explained.value, time("2026-03-09T07:30:00"));
  EXPECT_EQ(explained.why.to, explained.value);
  EXPECT_EQ(explained.why.rule, CountRule::kWorkingMinutes);
  EXPECT_EQ(explained.why.bases.back(), (LegalBasis{*row.law, Confidence::kSecondary}));
  EXPECT_EQ(explained.why.notes.size(), 2U);
}

TEST(Explain, FailsAsThePlainQuestion) {
  const WorkCalendar calendar = autumn();
  const Date day = date("2026-12-30");
  EXPECT_EQ(calendar.explain_add_working_days(day, 5).error(),
            calendar.add_working_days(day, 5).error());
  EXPECT_EQ(calendar.explain_add_months(day, 1, EndRule::kKeep).error(),
            calendar.add_months(day, 1, EndRule::kKeep).error());
  EXPECT_EQ(calendar.explain_add_working_minutes(LocalTime{day}, 5).error().code,
            Errc::kNoOfficeHours);
}

TEST(Explain, OldTermsCiteNoLaterLaw) {
  const auto calendar = build(plain_rows("2015-01-01"));
  EXPECT_TRUE(calendar.explain_add_working_days(date("2015-06-01"), 1).value().why.bases.empty());
  EXPECT_FALSE(calendar.explain_add_working_days(date("2017-01-02"), 1).value().why.bases.empty());
}

// The catalogue of other systems' errors (prior-art.md, section 4), by its numbers.

TEST(BugCatalogue, Item03ChainedTermsStartFromTheLegalDate) {
  const auto calendar = build(plain_rows());
  const Date start = date("2026-03-05");
  const auto first =
      calendar.explain_add_calendar_days(start, 10, EndRule::kRollToWorkingDay).value();
  EXPECT_EQ(first.value, date("2026-03-16")) << "what the slip shows";
  ASSERT_EQ(first.why.unrolled, time("2026-03-15T00:00:00")) << "what the law counts on from";
  const Date legal = to_date(*first.why.unrolled);
  EXPECT_EQ(calendar.add_calendar_days(legal, 10, EndRule::kRollToWorkingDay).value(),
            calendar.add_calendar_days(start, 20, EndRule::kRollToWorkingDay).value());
  EXPECT_NE(calendar.add_calendar_days(first.value, 10, EndRule::kRollToWorkingDay).value(),
            calendar.add_calendar_days(start, 20, EndRule::kRollToWorkingDay).value());
}

TEST(BugCatalogue, Item04HolidaysInsideAWeek) {
  const CalendarRows rows = test::synthetic_calendar(2024, 2026);
  const auto calendar = build(rows);
  const test::CalendarOracle oracle({rows}, calendar.first_day(), calendar.last_day(),
                                    Audience::kCivilService);
  for (Date day = calendar.first_day(); day <= calendar.last_day(); day += days{1}) {
    for (const int count : {1, 5, 7, 23}) {
      ASSERT_EQ(test::answer_of(calendar.add_working_days(day, count)),
                oracle.add_working_days(day, count))
          << to_iso(day);
    }
  }
}

TEST(BugCatalogue, Item06SwapsOverNewYear) {
  const auto rows = with_swap(plain_rows("2018-06-01", "2019-06-30"), "2018-12-31", "2019-01-05");
  const auto calendar = build(rows);
  EXPECT_FALSE(calendar.is_working_day(date("2018-12-31")).value());
  EXPECT_EQ(calendar.add_working_days(date("2019-01-04"), 1).value(), date("2019-01-05"));
  EXPECT_EQ(calendar.add_working_days(date("2018-12-28"), 1).value(), date("2019-01-01"));
  // Each year on its own keeps its side of the swap.
  CalendarRows later = rows;
  later.first_day = date("2019-01-01");
  EXPECT_TRUE(build(later).is_working_day(date("2019-01-05")).value());
  CalendarRows earlier = rows;
  earlier.last_day = date("2018-12-31");
  EXPECT_FALSE(build(earlier).is_working_day(date("2018-12-31")).value());
}

TEST(BugCatalogue, Item10MonthEnds) {
  const auto calendar = build(plain_rows("2023-01-01", "2028-12-31"));
  const auto on = [&](const char* start, int months) {
    return to_iso(calendar.add_months(date(start), months, EndRule::kKeep).value());
  };
  EXPECT_EQ(on("2026-01-31", 1), "2026-02-28");
  EXPECT_EQ(on("2024-01-31", 1), "2024-02-29");
  EXPECT_EQ(on("2026-03-31", -1), "2026-02-28");
  EXPECT_EQ(on("2026-05-31", 1), "2026-06-30");
  EXPECT_EQ(on("2026-01-30", 13), "2027-02-28");
  EXPECT_EQ(on("2026-02-28", 1), "2026-03-28") << "a clamped day is not remembered";
  EXPECT_EQ(calendar.add_years(date("2024-02-29"), 1, EndRule::kKeep).value(), date("2025-02-28"));
  EXPECT_EQ(calendar.add_years(date("2024-02-29"), 4, EndRule::kKeep).value(), date("2028-02-29"));
  EXPECT_EQ(calendar.add_months(date("2026-08-31"), 6, EndRule::kRollToWorkingDay).value(),
            date("2027-03-01"))
      << "28 February 2027 is a Sunday";
}

/// Runs `body` as on a host in another zone.
template <typename Body>
void in_zone(const char* zone, const Body& body) {
  const char* const before = std::getenv("TZ");
  const std::optional<std::string> kept =
      before ? std::optional<std::string>(before) : std::nullopt;
  setenv("TZ", zone, 1);
  tzset();
  body();
  if (kept) {
    setenv("TZ", kept->c_str(), 1);
  } else {
    unsetenv("TZ");
  }
  tzset();
}

TEST(BugCatalogue, Item11DatesNeverPassThroughUtc) {
  const WorkCalendar calendar = autumn();
  for (const char* zone : {"UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"}) {
    in_zone(zone, [&] {
      EXPECT_EQ(calendar.day_after_cut_off(time("2026-03-06T00:30:00"), 900).value(),
                date("2026-03-06"))
          << zone;
      EXPECT_EQ(calendar.add_working_days(date("2026-03-06"), 1).value(), date("2026-03-09"))
          << zone;
    });
  }
}

TEST(BugCatalogue, Item12TheWordingOfTheFirstDay) {
  const auto calendar = build(plain_rows());
  const Date friday = date("2026-03-06");
  EXPECT_EQ(calendar.add_working_days(friday, 1).value(), date("2026-03-09"))
      << "the day of receipt is day 0";
  const Date late = calendar.day_after_cut_off(LocalTime{friday} + hours{17}, 15 * 60).value();
  EXPECT_EQ(late, date("2026-03-09"));
  EXPECT_EQ(calendar.add_working_days(late, 1).value(), date("2026-03-10"))
      << "received late, it is received on the next working day";
  EXPECT_EQ(calendar.day_after_cut_off(LocalTime{friday} + hours{17}, 17 * 60).value(), friday)
      << "the hour is an argument";
}

TEST(BugCatalogue, Item14TwoAgenciesAtOnce) {
  CalendarRows rows = test::synthetic_calendar(2024, 2026);
  rows.office_hours = {test::synthetic_hours(true), test::synthetic_hours(false)};
  const auto base = build(std::move(rows));
  CalendarRows overlay;
  overlay.days.push_back(day_row("2025-03-04", DayKind::kLocalDayOff));
  overlay.office_hours.push_back(hours_row(kWeek, {{480, 720}, {780, 1020}}));
  const auto agency = base.with_overlay(overlay).value();
  const auto work = [](const WorkCalendar& calendar) {
    std::int64_t sum = 0;
    for (Date day = date("2024-06-01"); day < date("2026-06-01"); day += days{1}) {
      const WorkCalendar copy = calendar;
      sum += copy.add_working_days(day, 7).value().time_since_epoch().count();
      sum += copy.add_working_minutes(LocalTime{day} + hours{9}, 777)
                 .value()
                 .time_since_epoch()
                 .count() /
             60;
      sum += static_cast<std::int64_t>(copy.explain_add_working_days(day, 3)->why.notes.size());
    }
    return sum;
  };
  const std::int64_t alone[] = {work(base), work(agency)};
  EXPECT_NE(alone[0], alone[1]);
  std::int64_t together[4] = {};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] { together[i] = work(i % 2 == 0 ? base : agency); });
  }
  for (std::thread& thread : threads) thread.join();
  for (int i = 0; i < 4; ++i) EXPECT_EQ(together[i], alone[i % 2]);
}

TEST(BugCatalogue, Item17LongTermsAndEmptyCalendars) {
  const auto long_one = build(test::synthetic_calendar(1990, 2050));
  const int all = long_one.count_working_days(long_one.first_day(), long_one.last_day()).value();
  EXPECT_EQ(long_one.add_working_days(long_one.first_day(), all).value(),
            long_one.roll_backward(long_one.last_day()).value());
  EXPECT_EQ(long_one.add_working_days(long_one.first_day(), all + 1).error().code,
            Errc::kOutOfCalendarRange);

  CalendarRows rows = plain_rows();
  rows.weekly_rest.front().days = Weekdays(0x7F);
  rows.office_hours.push_back(hours_row(kWeek, split_day()));
  const auto empty = build(std::move(rows));
  const Date day = date("2026-06-15");
  EXPECT_EQ(empty.add_working_days(day, 1).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.add_working_days(day, -1).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.roll_forward(day).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.roll_backward(day).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.count_working_days(day, empty.last_day()).value(), 0);
  EXPECT_EQ(empty.add_working_minutes(LocalTime{day}, 1).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.add_working_minutes(LocalTime{empty.first_day()}, -1).error().code,
            Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.next_working_moment(LocalTime{day}).error().code, Errc::kOutOfCalendarRange);
  EXPECT_EQ(empty.count_working_minutes(LocalTime{day}, LocalTime{empty.last_day()}).value(), 0);
  EXPECT_FALSE(empty.has_office_hours());
}

TEST(BugCatalogue, Item18FixedOffsetAndTheDayBoundaryAtSeventeenZulu) {
  const WorkCalendar calendar = autumn();
  const Instant before = parse_iso_instant("2026-03-06T16:59:59Z").value();
  const Instant at = parse_iso_instant("2026-03-06T17:00:00Z").value();
  EXPECT_EQ(calendar.day_after_cut_off(to_local(before), 1440).value(), date("2026-03-06"));
  EXPECT_EQ(calendar.day_after_cut_off(to_local(at), 1440).value(), date("2026-03-09"))
      << "a Saturday in Viet Nam already";
  // The night in which New York leaves out an hour, and the one in which it repeats one.
  for (const char* start : {"2026-03-08T00:30:00", "2026-11-01T00:30:00"}) {
    in_zone("America/New_York", [&] {
      EXPECT_EQ(calendar.add_hours(time(start), 24).value(), time(start) + hours{24});
    });
  }
}

}  // namespace
}  // namespace motcua
