#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/calendar_rows.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "support/case_table.hpp"

namespace motcua {
namespace {

const std::string kDaysHeader =
    "date,kind,audience,status,name,name_en,pair,law,source,confidence\n";
const std::string kHoursHeader =
    "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n";

Date date(const char* iso) { return parse_iso_date(iso).value(); }

TEST(DaysCsv, EveryCase) {
  for (const auto& row : test::load_cases("calendar_days_csv.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto days = read_days_csv("days.csv", kDaysHeader + row["row"] + "\n");
    EXPECT_EQ(days.has_value(), row["error"].empty());
    if (days) {
      EXPECT_EQ(days->size(), std::size_t{1});
    } else {
      EXPECT_EQ(days.error().code, Errc::kInvalidCalendarRow);
      EXPECT_EQ(days.error().message, row["error"]);
    }
  }
}

TEST(DaysCsv, EveryColumnIsRead) {
  const auto days = read_days_csv(
      "days.csv",
      kDaysHeader +
          "2026-04-27,substitute_holiday,civil_service,decided,Giỗ Tổ,Hung Kings,2026-04-26,"
          "khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14,Thông báo,secondary\n"
          "2026-05-01,public_holiday,all,predicted,Ngày Quốc tế lao động,,,,nhớ lại,unverified\n");
  ASSERT_TRUE(days.has_value()) << days.error().message;
  const std::vector<DayRow> expected = {
      {date("2026-04-27"), DayKind::kSubstituteHoliday, Audience::kCivilService,
       DayStatus::kDecided, "Giỗ Tổ", "Hung Kings", date("2026-04-26"),
       LawRef::parse("khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14").value(), "Thông báo",
       Confidence::kSecondary},
      {date("2026-05-01"), DayKind::kPublicHoliday, std::nullopt, DayStatus::kPredicted,
       "Ngày Quốc tế lao động", "", std::nullopt, std::nullopt, "nhớ lại",
       Confidence::kUnverified}};
  EXPECT_EQ(*days, expected);
}

TEST(DaysCsv, SpreadsheetsMayWriteAByteOrderMarkAndCarriageReturns) {
  const std::string row = "2026-05-01,public_holiday,all,decided,a,,,,x,verified";
  const auto plain = read_days_csv("days.csv", kDaysHeader + row + "\n");
  std::string header = kDaysHeader;
  header.pop_back();
  const auto spreadsheet =
      read_days_csv("days.csv", "\xEF\xBB\xBF" + header + "\r\n" + row + "\r\n");
  ASSERT_TRUE(plain.has_value());
  EXPECT_EQ(plain, spreadsheet);
}

TEST(DaysCsv, TextBecomesNfc) {
  const auto days = read_days_csv(
      "days.csv", kDaysHeader + "2026-05-01,public_holiday,all,decided,Nga\xCC\x80y,,,,x,verified");
  ASSERT_TRUE(days.has_value());
  EXPECT_EQ(days->front().name, "Ngày");
}

TEST(DaysCsv, TheHeaderIsTheContract) {
  const std::string columns = "date,kind,audience,status,name,name_en,pair,law,source,confidence";
  for (const std::string& text : {std::string(), std::string("\n"), columns + ",more\n",
                                  std::string("kind,date\n"), kHoursHeader}) {
    SCOPED_TRACE(text);
    const auto days = read_days_csv("a/b.csv", text);
    ASSERT_FALSE(days.has_value());
    EXPECT_EQ(days.error().message, "a/b.csv:1: columns are not " + columns);
  }
  const auto none = read_days_csv("days.csv", kDaysHeader);
  ASSERT_TRUE(none.has_value());
  EXPECT_TRUE(none->empty());
}

TEST(DaysCsv, TheLineIsTheRecordsOwn) {
  const std::string good = "2026-05-01,public_holiday,all,decided,a,,,,x,verified\n";
  const auto days = read_days_csv("days.csv", kDaysHeader + good + good + "2026,\n" + good);
  ASSERT_FALSE(days.has_value());
  EXPECT_EQ(days.error().message, "days.csv:4: row has 2 cells instead of 10");
}

TEST(DaysCsv, ABadCitationIsToldWithItsReason) {
  const auto days = read_days_csv(
      "days.csv", kDaysHeader + "2026-05-01,public_holiday,all,decided,a,,,Luật mới,,verified");
  ASSERT_FALSE(days.has_value());
  EXPECT_EQ(days.error().message.rfind("days.csv:2: law is not a citation: ", 0), std::size_t{0});
}

std::string season_of(const OfficeHoursRow& row) {
  if (!row.season_from) return {};
  return std::to_string(row.season_from->month) + "/" + std::to_string(row.season_from->day) + "-" +
         std::to_string(row.season_until->month) + "/" + std::to_string(row.season_until->day);
}

std::string sessions_of(const OfficeHoursRow& row) {
  std::string text;
  for (const Session& session : row.sessions) {
    if (!text.empty()) text += ' ';
    text += std::to_string(session.open) + "-" + std::to_string(session.close);
  }
  return text;
}

TEST(OfficeHoursCsv, EveryCase) {
  for (const auto& row : test::load_cases("office_hours_csv.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto hours = read_office_hours_csv("hours.csv", kHoursHeader + row["row"] + "\n");
    EXPECT_EQ(hours.has_value(), row["error"].empty());
    if (hours) {
      ASSERT_EQ(hours->size(), std::size_t{1});
      EXPECT_EQ(std::to_string(hours->front().weekdays.bits()), row["weekdays"]);
      EXPECT_EQ(season_of(hours->front()), row["season"]);
      EXPECT_EQ(sessions_of(hours->front()), row["sessions"]);
    } else {
      EXPECT_EQ(hours.error().code, Errc::kInvalidCalendarRow);
      EXPECT_EQ(hours.error().message, row["error"]);
    }
  }
}

TEST(OfficeHoursCsv, EveryColumnIsRead) {
  const auto hours = read_office_hours_csv(
      "hours.csv", kHoursHeader +
                       "2016-10-16,2026-12-31,Mon-Fri,10-16,04-15,07:30-12:00 13:30-17:00,no,"
                       "Điều 1 Quyết định số 188/1999/QĐ-TTg,Thông báo,secondary\n");
  ASSERT_TRUE(hours.has_value()) << hours.error().message;
  const OfficeHoursRow expected{date("2016-10-16"),
                                date("2026-12-31"),
                                Weekdays::monday_to_friday(),
                                MonthDay{10, 16},
                                MonthDay{4, 15},
                                {{450, 720}, {810, 1020}},
                                false,
                                LawRef::parse("Điều 1 Quyết định số 188/1999/QĐ-TTg").value(),
                                "Thông báo",
                                Confidence::kSecondary};
  EXPECT_EQ(*hours, std::vector<OfficeHoursRow>{expected});
}

TEST(Weekdays, IndexGoesFromMondayToSunday) {
  EXPECT_EQ(Weekdays::index(date("2026-11-23")), 0);
  EXPECT_EQ(Weekdays::index(date("2026-11-29")), 6);
  EXPECT_EQ(Weekdays::index(date("1969-12-31")), 2);
  EXPECT_TRUE(Weekdays::saturday_and_sunday().contains(date("2026-11-28")));
  EXPECT_FALSE(Weekdays::saturday_and_sunday().contains(date("2026-11-27")));
  EXPECT_EQ(Weekdays(0xFF).bits(), 0x7F);
}

}  // namespace
}  // namespace motcua
