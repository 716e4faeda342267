#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/reports/period.hpp>

#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/case_table.hpp"
#include "support/event_words.hpp"
#include "support/report_words.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using test::moment;
using testing::HasSubstr;

Date on(const std::string& text) { return parse_iso_date(text).value(); }

TEST(ReportPeriod, IsWhatTheTableSays) {
  for (const test::Case& row : test::load_cases("report_periods.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto kind = test::enumerator_of<PeriodKind>(row["kind"]);
    const int year = std::stoi(row["year"]);
    const int number = std::stoi(row["number"]);
    const Result<ReportPeriod> period = row["rule"] == "law"
                                            ? embedded_report_rules().period(kind, year, number)
                                            : ReportPeriod::of_calendar(kind, year, number);
    if (!row["error"].empty()) {
      ASSERT_FALSE(period);
      EXPECT_EQ(to_string(period.error().code), row["error"]);
      continue;
    }
    ASSERT_TRUE(period) << period.error().message;
    EXPECT_EQ(to_iso(period->first), row["first"]);
    EXPECT_EQ(to_iso(period->last), row["last"]);
    EXPECT_EQ(period->evidence.has_value(), row["rule"] == "law");
  }
}

RC_GTEST_PROP(ReportPeriod, MonthsFollowOneAnotherAndMakeUpTheLongerPeriods, ()) {
  const int year = *rc::gen::inRange(2020, 2100);
  const bool by_law = *rc::gen::arbitrary<bool>();
  const auto period = [&](PeriodKind kind, int number) {
    return by_law ? embedded_report_rules().period(kind, year, number).value()
                  : ReportPeriod::of_calendar(kind, year, number).value();
  };
  for (int month = 2; month <= 12; ++month) {
    RC_ASSERT(period(PeriodKind::kMonth, month).first ==
              period(PeriodKind::kMonth, month - 1).last + days{1});
  }
  struct Longer {
    PeriodKind kind;
    int periods;
    int months;
  };
  for (const Longer& longer :
       {Longer{PeriodKind::kQuarter, 4, 3}, Longer{PeriodKind::kHalfYear, 2, 6},
        Longer{PeriodKind::kNineMonths, 1, 9}, Longer{PeriodKind::kYear, 1, 12}}) {
    for (int number = 1; number <= longer.periods; ++number) {
      const ReportPeriod whole = period(longer.kind, number);
      const int last = number * longer.months;
      RC_ASSERT(whole.first == period(PeriodKind::kMonth, last - longer.months + 1).first);
      RC_ASSERT(whole.last == period(PeriodKind::kMonth, last).last);
    }
  }
}

TEST(ReportPeriod, OfDaysThatRunBackwardsIsRefused) {
  const Result<ReportPeriod> period = ReportPeriod::of_days(on("2024-05-02"), on("2024-05-01"));
  ASSERT_FALSE(period);
  EXPECT_EQ(period.error().code, Errc::kInvalidReportPeriod);
  EXPECT_THAT(period.error().message, HasSubstr("2024-05-01"));
  EXPECT_TRUE(ReportPeriod::of_days(on("2024-05-01"), on("2024-05-01")));
}

TEST(ReportPeriod, ClosesWithItsLastMinuteOrEarlier) {
  const ReportPeriod period = ReportPeriod::of_days(on("2024-05-01"), on("2024-05-31")).value();
  EXPECT_EQ(close_of(period, moment("2024-07-01T00:00")), moment("2024-05-31T23:59"));
  EXPECT_EQ(close_of(period, moment("2024-05-31T23:59:59")), moment("2024-05-31T23:59"));
  EXPECT_EQ(close_of(period, moment("2024-05-10T08:30:59")), moment("2024-05-10T08:30"));
  EXPECT_EQ(close_of(period, moment("2024-06-01T00:00")), moment("2024-05-31T23:59"));
}

TEST(ReportPeriod, IsCalledAsOfficialsCallIt) {
  const ReportRules& rules = embedded_report_rules();
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kMonth, 2024, 5).value()),
            "tháng 5 năm 2024 (từ ngày 15/4/2024 đến ngày 14/5/2024)");
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kQuarter, 2024, 1).value()),
            "quý 1 năm 2024 (từ ngày 15/12/2023 đến ngày 14/3/2024)");
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kHalfYear, 2024, 1).value()),
            "6 tháng đầu năm 2024 (từ ngày 15/12/2023 đến ngày 14/6/2024)");
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kHalfYear, 2024, 2).value()),
            "6 tháng cuối năm 2024 (từ ngày 15/6/2024 đến ngày 14/12/2024)");
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kNineMonths, 2024).value()),
            "9 tháng năm 2024 (từ ngày 15/12/2023 đến ngày 14/9/2024)");
  EXPECT_EQ(to_vietnamese(rules.period(PeriodKind::kYear, 2024).value()),
            "năm 2024 (từ ngày 15/12/2023 đến ngày 14/12/2024)");
  EXPECT_EQ(to_vietnamese(ReportPeriod::of_days(on("2024-01-02"), on("2024-02-03")).value()),
            "từ ngày 02/01/2024 đến ngày 03/02/2024");
}

}  // namespace
}  // namespace motcua
