#include <motcua/base/iso8601.hpp>
#include <motcua/base/vietnamese_date.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>

#include "support/case_table.hpp"
#include "support/civil_oracle.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::seconds;

class VietnameseDateCase : public testing::TestWithParam<test::Case> {
 protected:
  template <typename T>
  static void expect_row(const test::Case& row, const Result<T>& result) {
    if (row["iso"].empty()) {
      ASSERT_FALSE(result) << to_iso(*result);
      EXPECT_EQ(to_string(result.error().code), row["error"]);
      EXPECT_NE(result.error().message.find(row["message"]), std::string::npos)
          << result.error().message;
      return;
    }
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(to_iso(*result), row["iso"]);
  }
};

TEST_P(VietnameseDateCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  if (row["reader"] == "date") {
    expect_row(row, parse_vietnamese_date(row["text"]));
  } else {
    ASSERT_EQ(row["reader"], "time");
    expect_row(row, parse_vietnamese_local_time(row["text"]));
  }
}

INSTANTIATE_TEST_SUITE_P(Table, VietnameseDateCase,
                         testing::ValuesIn(test::load_cases("vietnamese_dates.csv")),
                         [](const auto& row) { return row.param["case"]; });

TEST(ToVietnamese, PadsAsDecree30Does) {
  const auto both = [](const char* iso) {
    const Date date = parse_iso_date(iso).value();
    return to_vietnamese(date) + " | " + to_vietnamese(date, VietnameseDateStyle::kShort);
  };
  EXPECT_EQ(both("2026-03-05"), "ngày 05 tháng 3 năm 2026 | 05/3/2026");
  EXPECT_EQ(both("2026-02-15"), "ngày 15 tháng 02 năm 2026 | 15/02/2026");
  EXPECT_EQ(both("2026-01-09"), "ngày 09 tháng 01 năm 2026 | 09/01/2026");
  EXPECT_EQ(both("2026-09-10"), "ngày 10 tháng 9 năm 2026 | 10/9/2026");
  EXPECT_EQ(both("2026-12-31"), "ngày 31 tháng 12 năm 2026 | 31/12/2026");
}

TEST(ToVietnamese, WritesSecondsOnlyWhenThereAreSome) {
  const auto written = [](const char* iso) {
    return to_vietnamese(parse_iso_local_time(iso).value());
  };
  EXPECT_EQ(written("2026-03-05T08:30:00"), "08 giờ 30 phút, ngày 05 tháng 3 năm 2026");
  EXPECT_EQ(written("2026-03-05T08:30:15"), "08 giờ 30 phút 15 giây, ngày 05 tháng 3 năm 2026");
  EXPECT_EQ(written("2026-03-05T00:00:01"), "00 giờ 00 phút 01 giây, ngày 05 tháng 3 năm 2026");
}

TEST(ToVietnamese, IsTotal) {
  EXPECT_EQ(to_vietnamese(Date::max()), "ngày 27 tháng 7 năm +25252734927768524");
  EXPECT_EQ(to_vietnamese(Date::min()), "ngày 07 tháng 6 năm -25252734927764585");
  EXPECT_EQ(to_vietnamese(LocalTime::max()),
            "15 giờ 30 phút 07 giây, ngày 04 tháng 12 năm +292277026596");
  EXPECT_EQ(to_vietnamese(LocalTime::min()),
            "08 giờ 29 phút 52 giây, ngày 27 tháng 01 năm -292277022657");
}

TEST(ParseVietnamese, MessagesDoNotEchoFreeText) {
  for (const char* text : {"Nguyễn Văn An 001090123456", "001090123456", "001090123456/3/2026"}) {
    for (const std::string& message : {parse_vietnamese_date(text).error().message,
                                       parse_vietnamese_local_time(text).error().message}) {
      EXPECT_EQ(message.find("001090123456"), std::string::npos) << message;
      EXPECT_EQ(message.find("Nguyễn"), std::string::npos) << message;
    }
  }
}

RC_GTEST_PROP(VietnameseDateProperty, TimesGoRound, ()) {
  const LocalTime time{seconds{*rc::gen::inRange<std::int64_t>(-62135596800, 253402300800)}};
  RC_ASSERT(parse_vietnamese_local_time(to_vietnamese(time)) == Result<LocalTime>(time));
}

RC_GTEST_PROP(VietnameseDateProperty, SeparatorsAndPaddingAreFree, ()) {
  const Date date{days{*rc::gen::inRange<std::int64_t>(-719162, 2932897)}};
  const std::string iso = to_iso(date);
  const auto shortened = [](const std::string& two) {
    return two[0] == '0' && *rc::gen::arbitrary<bool>() ? two.substr(1) : two;
  };
  const char separator = *rc::gen::element('/', '-', '.');
  const std::string text = shortened(iso.substr(8, 2)) + separator + shortened(iso.substr(5, 2)) +
                           separator + iso.substr(0, 4);
  RC_ASSERT(parse_vietnamese_date(text) == Result<Date>(date));
}

TEST(VietnameseDateExhaustive, EveryThirdDayGoesRoundInBothStyles) {
  for (test::DayWalk walk; walk.year() <= kLastYear; walk.step(), walk.step(), walk.step()) {
    const Date date{days{walk.days_since_epoch()}};
    for (const auto style : {VietnameseDateStyle::kLong, VietnameseDateStyle::kShort}) {
      const std::string text = to_vietnamese(date, style);
      const Result<Date> read = parse_vietnamese_date(text);
      ASSERT_TRUE(read && *read == date) << text;
    }
  }
}

}  // namespace
}  // namespace motcua
