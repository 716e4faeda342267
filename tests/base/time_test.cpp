#include <motcua/base/iso8601.hpp>
#include <motcua/base/time.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <limits>
#include <string>

#include "support/civil_oracle.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::seconds;

void expect_failure(const Failure& failure, Errc code, const std::string& part) {
  EXPECT_EQ(failure.code, code);
  EXPECT_NE(failure.message.find(part), std::string::npos) << failure.message;
}

TEST(MakeDate, NamesThePartOutOfRange) {
  expect_failure(make_date(0, 1, 1).error(), Errc::kInvalidDate, "year 0 is not 1 to 9999");
  expect_failure(make_date(10000, 1, 1).error(), Errc::kInvalidDate, "year 10000 is not 1 to 9999");
  expect_failure(make_date(2026, 0, 1).error(), Errc::kInvalidDate, "month 0 is not 1 to 12");
  expect_failure(make_date(2026, 13, 1).error(), Errc::kInvalidDate, "month 13 is not 1 to 12");
  expect_failure(make_date(2026, 4, 0).error(), Errc::kInvalidDate, "day 0 is not 1 to 30");
  expect_failure(make_date(2026, 2, 29).error(), Errc::kInvalidDate, "day 29 is not 1 to 28");
  expect_failure(make_date(2024, 2, 30).error(), Errc::kInvalidDate, "day 30 is not 1 to 29");
}

TEST(MakeDate, TakesAnyIntegers) {
  constexpr int kMin = std::numeric_limits<int>::min();
  constexpr int kMax = std::numeric_limits<int>::max();
  for (const int extreme : {kMin, kMax, -1}) {
    EXPECT_FALSE(make_date(extreme, 1, 1));
    EXPECT_FALSE(make_date(2026, extreme, 1));
    EXPECT_FALSE(make_date(2026, 1, extreme));
  }
}

TEST(MakeDate, AgreesWithStdChrono) {
  for (int year = kFirstYear; year <= kLastYear; year += 7) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 0; day <= 32; ++day) {
        const std::chrono::year_month_day ymd{std::chrono::year(year),
                                              std::chrono::month(static_cast<unsigned>(month)),
                                              std::chrono::day(static_cast<unsigned>(day))};
        const Result<Date> date = make_date(year, month, day);
        ASSERT_EQ(date.has_value(), ymd.ok()) << year << '-' << month << '-' << day;
        if (date) {
          ASSERT_EQ(*date, Date{ymd});
        }
      }
    }
  }
}

TEST(MakeLocalTime, NamesThePartOutOfRange) {
  const Date date = make_date(2026, 11, 23).value();
  expect_failure(make_local_time(date, -1, 0).error(), Errc::kInvalidTime,
                 "hour -1 is not 0 to 23");
  expect_failure(make_local_time(date, 24, 0).error(), Errc::kInvalidTime, "24:00");
  expect_failure(make_local_time(date, 25, 0).error(), Errc::kInvalidTime,
                 "hour 25 is not 0 to 23");
  expect_failure(make_local_time(date, 8, 60).error(), Errc::kInvalidTime, "minute 60 is not 0 to");
  expect_failure(make_local_time(date, 8, -1).error(), Errc::kInvalidTime, "minute -1 is not 0 to");
  expect_failure(make_local_time(date, 8, 0, 60).error(), Errc::kInvalidTime, "leap second");
  expect_failure(make_local_time(date, 8, 0, -1).error(), Errc::kInvalidTime, "second -1 is not 0");
}

TEST(MakeLocalTime, RefusesDaysOutsideTheYears) {
  const Date last = make_date(9999, 12, 31).value();
  EXPECT_TRUE(make_local_time(last, 23, 59, 59));
  EXPECT_TRUE(make_local_time(make_date(1, 1, 1).value(), 0, 0, 0));
  for (const Date date :
       {last + days{1}, make_date(1, 1, 1).value() - days{1}, Date::min(), Date::max()}) {
    EXPECT_EQ(make_local_time(date, 0, 0).error().code, Errc::kInvalidDate);
  }
}

TEST(MakeLocalTime, PutsThePartsTogether) {
  const Date date = make_date(2026, 11, 23).value();
  EXPECT_EQ(make_local_time(date, 8, 30).value(), LocalTime{date} + seconds{8 * 3600 + 30 * 60});
  EXPECT_EQ(to_iso(make_local_time(date, 23, 59, 58).value()), "2026-11-23T23:59:58");
}

TEST(VietnamClock, IsSevenHoursAhead) {
  static_assert(to_local(Instant{}) == LocalTime{seconds{7 * 3600}});
  static_assert(to_instant(LocalTime{}) == Instant{seconds{-7 * 3600}});
  static_assert(to_date(LocalTime{seconds{-1}}) == Date{days{-1}});
  static_assert(to_date(LocalTime{seconds{86399}}) == Date{});
  EXPECT_EQ(to_iso(to_local(parse_iso_instant("2026-12-31T17:00:00Z").value())),
            "2027-01-01T00:00:00");
}

rc::Gen<std::int64_t> seconds_of_years_1_to_9999() {
  return rc::gen::inRange<std::int64_t>(-62135596800, 253402300800);
}

RC_GTEST_PROP(VietnamClockProperty, ToLocalAndToInstantAreInverse, ()) {
  const LocalTime time{seconds{*seconds_of_years_1_to_9999()}};
  RC_ASSERT(to_local(to_instant(time)) == time);
  const Instant instant{time.time_since_epoch()};
  RC_ASSERT(to_instant(to_local(instant)) == instant);
}

RC_GTEST_PROP(VietnamClockProperty, DayHoldsItsTime, ()) {
  const LocalTime time{seconds{*seconds_of_years_1_to_9999()}};
  RC_ASSERT(LocalTime{to_date(time)} <= time);
  RC_ASSERT(time < LocalTime{to_date(time) + days{1}});
}

RC_GTEST_PROP(MakeDateProperty, LaterPartsAreLaterDays, ()) {
  const auto part = [] {
    return make_date(*rc::gen::inRange(1, 10000), *rc::gen::inRange(1, 13),
                     *rc::gen::inRange(1, 32));
  };
  const Result<Date> a = part();
  const Result<Date> b = part();
  RC_PRE(a && b);
  RC_ASSERT((*a < *b) == (to_iso(*a) < to_iso(*b)));
}

TEST(MakeDateExhaustive, CountsDaysAsOneByOne) {
  for (test::DayWalk walk; walk.year() <= kLastYear; walk.step()) {
    const Result<Date> date = make_date(walk.year(), walk.month(), walk.day());
    ASSERT_TRUE(date) << walk.iso();
    ASSERT_EQ(date->time_since_epoch().count(), walk.days_since_epoch()) << walk.iso();
  }
}

}  // namespace
}  // namespace motcua
