#include <motcua/base/iso8601.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <limits>
#include <string>
#include <string_view>

#include "support/case_table.hpp"
#include "support/civil_oracle.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::seconds;

std::string name_of(const testing::TestParamInfo<test::Case>& row) { return row.param["case"]; }

/// Both columns of an expectation: the count since the epoch, or the failure.
template <typename T>
void expect_row(const test::Case& row, const Result<T>& result, const std::string& count) {
  if (count.empty()) {
    ASSERT_FALSE(result) << to_iso(*result);
    EXPECT_EQ(to_string(result.error().code), row["error"]);
    EXPECT_NE(result.error().message.find(row["message"]), std::string::npos)
        << result.error().message;
    return;
  }
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(std::to_string(result->time_since_epoch().count()), count);
}

class IsoDateCase : public testing::TestWithParam<test::Case> {};
TEST_P(IsoDateCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  const Result<Date> date = parse_iso_date(row["text"]);
  expect_row(row, date, row["days"]);
  if (date) {
    EXPECT_EQ(to_iso(*date), row["text"]);
  }
}
INSTANTIATE_TEST_SUITE_P(Table, IsoDateCase, testing::ValuesIn(test::load_cases("iso_dates.csv")),
                         name_of);

class IsoLocalTimeCase : public testing::TestWithParam<test::Case> {};
TEST_P(IsoLocalTimeCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  const Result<LocalTime> time = parse_iso_local_time(row["text"]);
  expect_row(row, time, row["seconds"]);
  if (time) {
    EXPECT_EQ(to_iso(*time), row["text"]);
  }
}
INSTANTIATE_TEST_SUITE_P(Table, IsoLocalTimeCase,
                         testing::ValuesIn(test::load_cases("iso_local_times.csv")), name_of);

class IsoInstantCase : public testing::TestWithParam<test::Case> {};
TEST_P(IsoInstantCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  const Result<Instant> instant = parse_iso_instant(row["text"]);
  expect_row(row, instant, row["seconds"]);
  if (!instant) return;
  EXPECT_TRUE(to_iso(*instant).ends_with("+07:00"));
  EXPECT_EQ(parse_iso_instant(to_iso(*instant)), instant);
}
INSTANTIATE_TEST_SUITE_P(Table, IsoInstantCase,
                         testing::ValuesIn(test::load_cases("iso_instants.csv")), name_of);

// --- Writing ------------------------------------------------------------------------------------

TEST(ToIso, WritesYearsOutsideFourDigitsWithASign) {
  const Date first = parse_iso_date("0001-01-01").value();
  const Date last = parse_iso_date("9999-12-31").value();
  EXPECT_EQ(to_iso(first - days{1}), "0000-12-31");
  EXPECT_EQ(to_iso(first - days{366}), "0000-01-01");
  EXPECT_EQ(to_iso(first - days{367}), "-00001-12-31");
  EXPECT_EQ(to_iso(last + days{1}), "+10000-01-01");
  EXPECT_EQ(to_iso(last + days{366 + 90000LL * 365}).substr(0, 3), "+99");
  EXPECT_EQ(to_iso(LocalTime{last + days{1}}), "+10000-01-01T00:00:00");
}

TEST(ToIso, IsTotal) {
  // Expected values by Python's integers, which have no end.
  EXPECT_EQ(to_iso(Date::max()), "+25252734927768524-07-27");
  EXPECT_EQ(to_iso(Date::min()), "-25252734927764585-06-07");
  EXPECT_EQ(to_iso(LocalTime::max()), "+292277026596-12-04T15:30:07");
  EXPECT_EQ(to_iso(LocalTime::min()), "-292277022657-01-27T08:29:52");
  EXPECT_EQ(to_iso(Instant::max()), "+292277026596-12-04T22:30:07+07:00");
  EXPECT_EQ(to_iso(Instant::min()), "-292277022657-01-27T15:29:52+07:00");
}

TEST(ToIso, WritesTheVietnamClockWithItsOffset) {
  EXPECT_EQ(to_iso(Instant{}), "1970-01-01T07:00:00+07:00");
  EXPECT_EQ(to_iso(parse_iso_instant("2026-11-22T20:30:00-05:00").value()),
            "2026-11-23T08:30:00+07:00");
}

// --- Properties ---------------------------------------------------------------------------------

rc::Gen<std::int64_t> any_seconds() {
  return rc::gen::inRange<std::int64_t>(-62135596800, 253402300800);
}

RC_GTEST_PROP(IsoProperty, LocalTimesGoRound, ()) {
  const LocalTime time{seconds{*any_seconds()}};
  RC_ASSERT(parse_iso_local_time(to_iso(time)) == Result<LocalTime>(time));
  RC_ASSERT(to_iso(time).substr(0, 10) == to_iso(to_date(time)));
}

RC_GTEST_PROP(IsoProperty, InstantsGoRound, ()) {
  const Instant instant = to_instant(LocalTime{seconds{*any_seconds()}});
  RC_ASSERT(parse_iso_instant(to_iso(instant)) == Result<Instant>(instant));
}

RC_GTEST_PROP(IsoProperty, TextOrderIsTimeOrder, ()) {
  const LocalTime a{seconds{*any_seconds()}};
  const LocalTime b{seconds{*any_seconds()}};
  RC_ASSERT((a < b) == (to_iso(a) < to_iso(b)));
}

RC_GTEST_PROP(IsoProperty, AnOffsetIsSubtracted, ()) {
  const LocalTime written{seconds{*rc::gen::inRange<std::int64_t>(-62000000000, 253000000000)}};
  const int minutes = *rc::gen::inRange(1, 24 * 60);
  const bool west = *rc::gen::arbitrary<bool>();
  const auto two = [](int value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  const std::string text =
      to_iso(written) + (west ? '-' : '+') + two(minutes / 60) + ':' + two(minutes % 60);
  const Result<Instant> instant = parse_iso_instant(text);
  RC_ASSERT(instant.has_value());
  RC_ASSERT(instant->time_since_epoch() ==
            written.time_since_epoch() + seconds{(west ? 60 : -60) * minutes});
}

RC_GTEST_PROP(IsoProperty, OneWrongByteIsRefused, ()) {
  const std::string good = to_iso(LocalTime{seconds{*any_seconds()}});
  std::string text = good;
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  const char byte = *rc::gen::arbitrary<char>();
  RC_PRE(byte < '0' || byte > '9');
  RC_PRE(text[at] != byte);
  text[at] = byte;
  RC_ASSERT(!parse_iso_local_time(text));
  RC_ASSERT(!parse_iso_instant(text + 'Z'));
  RC_ASSERT(!parse_iso_date(text.substr(0, 10)) || at >= 10);
}

TEST(IsoExhaustive, EveryDayIsWrittenAndReadAsCountedOneByOne) {
  for (test::DayWalk walk; walk.year() <= kLastYear; walk.step()) {
    const Date date{days{walk.days_since_epoch()}};
    const std::string expected = walk.iso();
    ASSERT_EQ(to_iso(date), expected);
    const Result<Date> read = parse_iso_date(expected);
    ASSERT_TRUE(read && *read == date) << expected;
  }
}

TEST(IsoExhaustive, EverySecondOfADayIsWrittenAndRead) {
  const LocalTime midnight = parse_iso_local_time("2026-11-23T00:00:00").value();
  int second = 0;
  for (int h = 0; h < 24; ++h) {
    for (int m = 0; m < 60; ++m) {
      for (int s = 0; s < 60; ++s, ++second) {
        const LocalTime time = midnight + seconds{second};
        ASSERT_EQ(time, make_local_time(to_date(midnight), h, m, s).value());
        ASSERT_EQ(parse_iso_local_time(to_iso(time)).value(), time);
      }
    }
  }
}

}  // namespace
}  // namespace motcua
