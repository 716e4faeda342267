#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/lunar.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "calendar/lunar_tables_internal.hpp"
#include "support/case_table.hpp"

namespace motcua {
namespace {

using calendar_internal::lunar_years;
using calendar_internal::LunarYearRow;
using std::chrono::days;
using test::Case;
using test::load_cases;
using testing::HasSubstr;

constexpr std::array kReckonings{LunarReckoning::kVietnam, LunarReckoning::kCivilNorth,
                                 LunarReckoning::kCivilSouth};

LunarReckoning reckoning_of(std::string_view name) {
  for (const LunarReckoning reckoning : kReckonings) {
    if (to_string(reckoning) == name) return reckoning;
  }
  throw std::runtime_error("unknown reckoning in a case table");
}

Date iso(const std::string& text) { return parse_iso_date(text).value(); }

/// The dates of a cell that holds several, with a space between them.
std::vector<Date> dates_in(const std::string& cell) {
  std::vector<Date> dates;
  std::istringstream words(cell);
  for (std::string word; words >> word;) dates.push_back(iso(word));
  return dates;
}

std::optional<int> optional_number(const std::string& cell) {
  return cell.empty() ? std::nullopt : std::optional(std::stoi(cell));
}

LunarDate lunar_of(const Case& row) {
  return {std::stoi(row["year"]), std::stoi(row["month"]), std::stoi(row["day"]),
          row["leap"] == "yes"};
}

Date tet(int year, LunarReckoning reckoning = LunarReckoning::kVietnam) {
  return from_lunar({year, 1, 1, false}, reckoning).value();
}

Date hung_kings(int year, LunarReckoning reckoning = LunarReckoning::kVietnam) {
  return from_lunar({year, 3, 10, false}, reckoning).value();
}

/// One month of the slow oracle.
struct Month {
  int year;
  int month;
  bool leap;
  Date first_day;
  int days;
};

/// All months, walked one after the other as a person would read the rows.
std::vector<Month> walk_months(LunarReckoning reckoning) {
  std::vector<Month> months;
  int number = kFirstLunarYear;
  Date day{days{lunar_years(reckoning).front().first_day}};
  for (const LunarYearRow& row : lunar_years(reckoning)) {
    int bit = 0;
    const auto add = [&](int month, bool leap) {
      const int length = (row.long_months & (1 << bit++)) != 0 ? 30 : 29;
      months.push_back({number, month, leap, day, length});
      day += days{length};
    };
    for (int month = 1; month <= 12; ++month) {
      add(month, false);
      if (month == row.leap_month) add(month, true);
    }
    ++number;
  }
  return months;
}

// --- The facts ----------------------------------------------------------------------------------

TEST(Lunar, EveryMonthBeginsOnTheDayOfItsNewMoon) {
  std::size_t months = 0;
  for (const Case& row : load_cases("lunar_months.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const int year = std::stoi(row["case"]);
    const auto leap_month = optional_number(row["leap_month"]);
    EXPECT_EQ(lunar_year(year)->leap_month, leap_month);
    const std::vector<Date> first_days = dates_in(row["first_days"] + ' ' + row["end"]);
    std::size_t place = 0;
    for (int month = 1; month <= 12; ++month) {
      for (const bool leap : {false, true}) {
        if ((leap && month != leap_month) || place + 1 == first_days.size()) continue;
        const Date first_day = first_days[place++];
        EXPECT_EQ(from_lunar({year, month, 1, leap}), first_day);
        EXPECT_EQ(to_lunar(first_day), (LunarDate{year, month, 1, leap}));
        EXPECT_EQ(lunar_month_days(year, month, leap),
                  static_cast<int>((first_days[place] - first_day).count()));
      }
    }
    EXPECT_EQ(place + 1, first_days.size());
    months += place;
  }
  EXPECT_EQ(months, 2484U);
}

TEST(Lunar, TetAndHungKings) {
  for (const Case& row : load_cases("lunar_tet_hung_kings.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const int year = std::stoi(row["case"]);
    EXPECT_EQ(to_iso(tet(year)), row["tet"]);
    EXPECT_EQ(to_iso(hung_kings(year)), row["hung_kings"]);
    EXPECT_EQ(lunar_year(year)->leap_month, optional_number(row["leap_month"]));
    EXPECT_EQ(to_iso(tet(year, LunarReckoning::kCivilNorth)), row["tet_civil_north"]);
    EXPECT_EQ(to_iso(hung_kings(year, LunarReckoning::kCivilNorth)), row["hung_kings_civil_north"]);
  }
}

TEST(Lunar, IsNotTheChineseCalendar) {
  for (const Case& row : load_cases("lunar_chinese_calendar.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const int year = std::stoi(row["case"]);
    const auto leap_month = optional_number(row["leap_month_chinese"]);
    EXPECT_EQ(to_iso(tet(year)), row["tet"]);
    EXPECT_EQ(to_iso(hung_kings(year)), row["hung_kings"]);
    EXPECT_EQ(lunar_year(year)->leap_month, optional_number(row["leap_month"]));
    EXPECT_TRUE(to_iso(tet(year)) != row["tet_chinese"] ||
                to_iso(hung_kings(year)) != row["hung_kings_chinese"] ||
                lunar_year(year)->leap_month != leap_month);
    // What the North published before 1968 was the Chinese calendar.
    if (year < 1968) {
      const auto north = LunarReckoning::kCivilNorth;
      EXPECT_EQ(lunar_year(year, north)->leap_month, leap_month);
    }
  }
}

TEST(Lunar, YearsWithoutLeapMonth) {
  for (const int year : {1984, 2026, 2027}) EXPECT_EQ(lunar_year(year)->leap_month, std::nullopt);
}

TEST(Lunar, KnownDatesBothWaysAndInWords) {
  for (const Case& row : load_cases("lunar_dates.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const LunarReckoning reckoning = reckoning_of(row["reckoning"]);
    const LunarDate lunar = lunar_of(row);
    EXPECT_EQ(to_lunar(iso(row["date"]), reckoning), lunar);
    EXPECT_EQ(to_iso(from_lunar(lunar, reckoning).value()), row["date"]);
    EXPECT_EQ(to_vietnamese(lunar, reckoning).value(), row["vietnamese"]);
  }
}

TEST(Lunar, CivilReckoningsJoinTheLegalOne) {
  using enum LunarReckoning;
  for (int year = kFirstLunarYear; year <= kLastLunarYear; ++year) {
    SCOPED_TRACE(year);
    if (year >= 1968) {
      EXPECT_EQ(lunar_year(year, kCivilNorth), lunar_year(year, kVietnam));
    }
    if (year < 1967) {
      EXPECT_EQ(lunar_year(year, kCivilSouth), lunar_year(year, kCivilNorth));
    }
    if (year >= 1976) {
      EXPECT_EQ(lunar_year(year, kCivilSouth), lunar_year(year, kVietnam));
    }
  }
}

// --- Refusals -----------------------------------------------------------------------------------

TEST(Lunar, RefusesDatesThatAreNotInTheCalendar) {
  for (const Case& row : load_cases("lunar_refused.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const LunarReckoning reckoning = reckoning_of(row["reckoning"]);
    const LunarDate lunar = lunar_of(row);
    const auto date = from_lunar(lunar, reckoning);
    ASSERT_FALSE(date);
    EXPECT_EQ(static_cast<int>(date.error().code), row["error"] == "OutOfLunarRange" ? 107 : 106);
    EXPECT_EQ(date.error().message, row["message"]);
    const auto words = to_vietnamese(lunar, reckoning);
    ASSERT_FALSE(words);
    EXPECT_EQ(words.error(), date.error());
    // The month is looked at before the day.
    const auto month = lunar_month_days(lunar.year, lunar.month, lunar.leap_month, reckoning);
    const bool is_about_day = row["message"].starts_with("lunar day");
    EXPECT_EQ(month.has_value(), is_about_day);
    if (!is_about_day) {
      EXPECT_EQ(month.error(), date.error());
    }
  }
}

TEST(Lunar, RefusesDaysAndYearsOutsideTheTable) {
  for (const LunarReckoning reckoning : kReckonings) {
    SCOPED_TRACE(to_string(reckoning));
    const Date first = iso("1900-01-31");
    const LunarYear last_year = lunar_year(kLastLunarYear, reckoning).value();
    const Date end = last_year.first_day + days{last_year.days};
    EXPECT_TRUE(to_lunar(first, reckoning));
    EXPECT_EQ(to_lunar(end - days{1}, reckoning)->month, 12);
    for (const Date date : {first - days{1}, end, Date::min(), Date::max()}) {
      const auto lunar = to_lunar(date, reckoning);
      ASSERT_FALSE(lunar);
      EXPECT_EQ(lunar.error().code, Errc::kOutOfLunarRange);
      EXPECT_EQ(lunar.error().message, "date " + to_iso(date) +
                                           " is outside the table of lunar years, which goes from "
                                           "1900-01-31 to " +
                                           to_iso(end - days{1}));
    }
    for (const int year : {kFirstLunarYear - 1, kLastLunarYear + 1, std::numeric_limits<int>::min(),
                           std::numeric_limits<int>::max()}) {
      const auto shape = lunar_year(year, reckoning);
      ASSERT_FALSE(shape);
      EXPECT_EQ(shape.error().code, Errc::kOutOfLunarRange);
      EXPECT_THAT(shape.error().message, HasSubstr("lunar year " + std::to_string(year)));
    }
  }
}

// --- Exhaustively, against the slow oracle ------------------------------------------------------

TEST(Lunar, EveryDayGoesThereAndBack) {
  for (const LunarReckoning reckoning : kReckonings) {
    SCOPED_TRACE(to_string(reckoning));
    std::optional<LunarDate> previous;
    Date day = iso("1900-01-31");
    for (const Month& month : walk_months(reckoning)) {
      ASSERT_EQ(month.first_day, day);
      ASSERT_EQ(lunar_month_days(month.year, month.month, month.leap, reckoning), month.days);
      for (int i = 1; i <= month.days; ++i, day += days{1}) {
        const LunarDate expected{month.year, month.month, i, month.leap};
        ASSERT_EQ(to_lunar(day, reckoning), expected) << to_iso(day);
        ASSERT_EQ(from_lunar(expected, reckoning), day) << to_iso(day);
        if (previous) {
          ASSERT_LT(*previous, expected) << to_iso(day);
        }
        previous = expected;
      }
    }
    EXPECT_EQ(previous, (LunarDate{kLastLunarYear, 12, 29 + (previous->day == 30), false}));
    EXPECT_FALSE(to_lunar(day, reckoning));
  }
}

TEST(Lunar, NoOtherDateIsAccepted) {
  for (const LunarReckoning reckoning : kReckonings) {
    SCOPED_TRACE(to_string(reckoning));
    int accepted = 0;
    for (int year = kFirstLunarYear - 1; year <= kLastLunarYear + 1; ++year) {
      for (int month = -1; month <= 14; ++month) {
        for (const bool leap : {false, true}) {
          for (int day = -1; day <= 32; ++day) {
            const LunarDate lunar{year, month, day, leap};
            const auto date = from_lunar(lunar, reckoning);
            if (!date) continue;
            ++accepted;
            ASSERT_EQ(to_lunar(*date, reckoning), lunar);
          }
        }
      }
    }
    const LunarYear last = lunar_year(kLastLunarYear, reckoning).value();
    EXPECT_EQ(accepted, (last.first_day + days{last.days} - iso("1900-01-31")).count());
  }
}

TEST(Lunar, ShapesOfYears) {
  for (const LunarReckoning reckoning : kReckonings) {
    Date expected = iso("1900-01-31");
    for (int year = kFirstLunarYear; year <= kLastLunarYear; ++year) {
      const LunarYear shape = lunar_year(year, reckoning).value();
      SCOPED_TRACE(year);
      EXPECT_EQ(shape.year, year);
      EXPECT_EQ(shape.first_day, expected);
      EXPECT_GE(shape.days, shape.leap_month ? 383 : 353);
      EXPECT_LE(shape.days, shape.leap_month ? 385 : 355);
      expected += days{shape.days};
    }
  }
}

// --- Names --------------------------------------------------------------------------------------

TEST(Lunar, CanChi) {
  for (const Case& row : load_cases("lunar_can_chi.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    EXPECT_EQ(can_chi(std::stoi(row["year"])).value(), row["name"]);
  }
}

TEST(Lunar, CanChiReturnsAfterSixtyYearsAndNotBefore) {
  std::set<std::string> names;
  for (int year = 1; year <= 60; ++year) {
    names.insert(can_chi(year).value());
    EXPECT_EQ(can_chi(year), can_chi(year + 60));
  }
  EXPECT_EQ(names.size(), 60U);
}

TEST(Lunar, CanChiRefusesYearsBeforeTheFirst) {
  for (const int year : {0, -1, std::numeric_limits<int>::min()}) {
    const auto name = can_chi(year);
    ASSERT_FALSE(name);
    EXPECT_EQ(name.error().code, Errc::kOutOfLunarRange);
    EXPECT_EQ(name.error().message, "year " + std::to_string(year) + " is before year 1");
  }
}

TEST(Lunar, NamesOfReckonings) {
  EXPECT_EQ(to_string(LunarReckoning::kVietnam), "vietnam");
  EXPECT_EQ(to_string(LunarReckoning::kCivilNorth), "civil_north");
  EXPECT_EQ(to_string(LunarReckoning::kCivilSouth), "civil_south");
}

// --- Properties ---------------------------------------------------------------------------------

RC_GTEST_PROP(LunarProperty, AnyFieldsAreAnsweredWithADayOrAReason, ()) {
  const LunarDate lunar{*rc::gen::arbitrary<int>(), *rc::gen::arbitrary<int>(),
                        *rc::gen::arbitrary<int>(), *rc::gen::arbitrary<bool>()};
  const auto reckoning = *rc::gen::elementOf(kReckonings);
  const auto date = from_lunar(lunar, reckoning);
  if (date) {
    RC_ASSERT(to_lunar(*date, reckoning) == lunar);
  } else {
    const int code = static_cast<int>(date.error().code);
    RC_ASSERT(code == 106 || code == 107);
    RC_ASSERT(!date.error().message.empty());
  }
}

RC_GTEST_PROP(LunarProperty, WordsSayTheDayTheMonthAndTheYear, ()) {
  const auto reckoning = *rc::gen::elementOf(kReckonings);
  const auto months = walk_months(reckoning);
  const Month month = *rc::gen::elementOf(months);
  const LunarDate lunar{month.year, month.month, *rc::gen::inRange(1, month.days + 1), month.leap};
  const std::string words = to_vietnamese(lunar, reckoning).value();
  const std::string name = month.month == 1    ? "Giêng"
                           : month.month == 12 ? "Chạp"
                                               : std::to_string(month.month);
  RC_ASSERT(words == (lunar.day > 10 ? "ngày " : "mùng ") + std::to_string(lunar.day) + " tháng " +
                         name + (month.leap ? " nhuận" : "") + " năm " +
                         can_chi(month.year).value());
}

}  // namespace
}  // namespace motcua
