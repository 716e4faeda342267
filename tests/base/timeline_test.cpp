#include <motcua/base/timeline.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace motcua {
namespace {

using std::chrono::days;

Date day(const char* iso) { return parse_iso_date(iso).value(); }

LegalBasis basis() {
  return {LawRef::parse("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP").value(),
          Confidence::kVerified};
}

InForce<int> row(Date from, std::optional<Date> until, int value) {
  return InForce<int>{from, until, value, basis()};
}

std::optional<int> value_at(const Timeline<int>& timeline, Date date) {
  const InForce<int>* found = timeline.at(date);
  return found == nullptr ? std::nullopt : std::optional<int>(found->value);
}

TEST(Timeline, EmptyOneAnswersNothing) {
  const Timeline<int> timeline;
  EXPECT_TRUE(timeline.empty());
  EXPECT_EQ(timeline.rows().size(), 0U);
  EXPECT_EQ(timeline.at(day("2026-01-01")), nullptr);
  const auto built = Timeline<int>::from_rows({}).value();
  EXPECT_TRUE(built.empty());
  EXPECT_EQ(built.at(day("2026-01-01")), nullptr);
  EXPECT_EQ(built, timeline);
}

TEST(Timeline, RowWithoutEndEndsBeforeTheNext) {
  const auto timeline = Timeline<int>::from_rows({row(day("2025-07-01"), std::nullopt, 2),
                                                  row(day("2018-06-21"), std::nullopt, 1)})
                            .value();
  EXPECT_EQ(value_at(timeline, day("2018-06-20")), std::nullopt);
  EXPECT_EQ(value_at(timeline, day("2018-06-21")), 1);
  EXPECT_EQ(value_at(timeline, day("2025-06-30")), 1);
  EXPECT_EQ(value_at(timeline, day("2025-07-01")), 2);
  EXPECT_EQ(value_at(timeline, day("9999-12-31")), 2);
  EXPECT_EQ(timeline.rows()[0].until, day("2025-06-30"));
  EXPECT_EQ(timeline.rows()[1].until, std::nullopt);
}

TEST(Timeline, GapHasNoAnswer) {
  const auto timeline = Timeline<int>::from_rows({row(day("2020-01-01"), day("2020-12-31"), 1),
                                                  row(day("2022-01-01"), day("2022-12-31"), 2)})
                            .value();
  EXPECT_EQ(value_at(timeline, day("2020-12-31")), 1);
  EXPECT_EQ(value_at(timeline, day("2021-01-01")), std::nullopt);
  EXPECT_EQ(value_at(timeline, day("2021-12-31")), std::nullopt);
  EXPECT_EQ(value_at(timeline, day("2022-01-01")), 2);
  EXPECT_EQ(value_at(timeline, day("2023-01-01")), std::nullopt);
}

TEST(Timeline, RowMayLastOneDay) {
  const auto timeline = Timeline<int>::from_rows({row(day("2020-01-01"), day("2020-01-01"), 1),
                                                  row(day("2020-01-02"), day("2020-01-02"), 2)})
                            .value();
  EXPECT_EQ(value_at(timeline, day("2020-01-01")), 1);
  EXPECT_EQ(value_at(timeline, day("2020-01-02")), 2);
  EXPECT_EQ(value_at(timeline, day("2020-01-03")), std::nullopt);
}

void expect_refused(std::vector<InForce<int>> rows, const std::string& part) {
  const auto timeline = Timeline<int>::from_rows(std::move(rows));
  ASSERT_FALSE(timeline);
  EXPECT_EQ(timeline.error().code, Errc::kInvalidTimeline);
  EXPECT_NE(timeline.error().message.find(part), std::string::npos) << timeline.error().message;
}

TEST(Timeline, RefusesOverlapsAndReversedRows) {
  expect_refused({row(day("2020-01-01"), day("2019-12-31"), 1)}, "ends before it begins");
  expect_refused({row(day("2020-01-01"), std::nullopt, 1), row(day("2020-01-01"), std::nullopt, 2)},
                 "2020-01-01 and from 2020-01-01 overlap");
  expect_refused(
      {row(day("2020-01-01"), day("2020-06-01"), 1), row(day("2020-06-01"), std::nullopt, 2)},
      "overlap");
  expect_refused(
      {row(day("2020-01-01"), day("2022-01-01"), 1), row(day("2021-01-01"), day("2021-02-01"), 2)},
      "2021-01-01");
  expect_refused(
      {row(day("2020-01-01"), std::nullopt, 1), row(day("2021-01-01"), day("2020-12-31"), 2)},
      "ends before it begins");
}

TEST(Timeline, HandsOutRowsThatLiveAsLongAsACopy) {
  const InForce<std::string>* found = nullptr;
  Timeline<std::string> copy;
  {
    const auto timeline =
        Timeline<std::string>::from_rows(
            {InForce<std::string>{day("2020-01-01"), std::nullopt, "a value", basis()}})
            .value();
    found = timeline.at(day("2020-01-01"));
    copy = timeline;
  }
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->value, "a value");
  EXPECT_EQ(found->basis, basis());
  EXPECT_EQ(copy.at(day("2021-01-01")), found);
}

TEST(Timeline, EqualsByRows) {
  const auto one = Timeline<int>::from_rows({row(day("2020-01-01"), std::nullopt, 1)}).value();
  const auto same = Timeline<int>::from_rows({row(day("2020-01-01"), std::nullopt, 1)}).value();
  const auto other = Timeline<int>::from_rows({row(day("2020-01-01"), std::nullopt, 2)}).value();
  EXPECT_EQ(one, same);
  EXPECT_NE(one, other);
  EXPECT_NE(one, Timeline<int>());
}

TEST(Timeline, AnswersAtTheEndsOfTheType) {
  const auto timeline = Timeline<int>::from_rows({row(Date::min(), day("2020-01-01"), 1),
                                                  row(day("2020-01-02"), Date::max(), 2)})
                            .value();
  EXPECT_EQ(value_at(timeline, Date::min()), 1);
  EXPECT_EQ(value_at(timeline, Date::max()), 2);
}

// --- Against a scan of all rows -----------------------------------------------------------------

std::vector<InForce<int>> any_rows() {
  std::vector<InForce<int>> rows;
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) {
    const Date from{days{*rc::gen::inRange(0, 60)}};
    std::optional<Date> until;
    if (*rc::gen::arbitrary<bool>()) until = from + days{*rc::gen::inRange(-1, 12)};
    rows.push_back(row(from, until, i));
  }
  return rows;
}

/// Days on which rows are in force, by the definition: an open row lasts until a later one begins.
std::vector<std::vector<int>> scan(const std::vector<InForce<int>>& rows, int last_day) {
  std::vector<std::vector<int>> values(static_cast<std::size_t>(last_day) + 1);
  for (int d = 0; d <= last_day; ++d) {
    const Date date{days{d}};
    for (const InForce<int>& candidate : rows) {
      const bool replaced =
          !candidate.until && std::ranges::any_of(rows, [&](const InForce<int>& later) {
            return later.from > candidate.from && later.from <= date;
          });
      const bool ended = candidate.until && *candidate.until < date;
      if (candidate.from <= date && !replaced && !ended) {
        values[static_cast<std::size_t>(d)].push_back(candidate.value);
      }
    }
  }
  return values;
}

RC_GTEST_PROP(TimelineProperty, AgreesWithAScan, ()) {
  const std::vector<InForce<int>> rows = any_rows();
  const auto expected = scan(rows, 80);
  const bool reversed =
      std::ranges::any_of(rows, [](const InForce<int>& r) { return r.until && *r.until < r.from; });
  const bool overlapping =
      std::ranges::any_of(expected, [](const auto& values) { return values.size() > 1; });

  const auto timeline = Timeline<int>::from_rows(rows);
  RC_CLASSIFY(timeline.has_value(), "accepted");
  RC_ASSERT(timeline.has_value() == (!reversed && !overlapping));
  if (!timeline) return;
  for (int d = -5; d <= 80; ++d) {
    const std::optional<int> found = value_at(*timeline, Date{days{d}});
    const std::vector<int> none;
    const auto& values = d < 0 ? none : expected[static_cast<std::size_t>(d)];
    RC_ASSERT(found.has_value() == !values.empty());
    if (found) RC_ASSERT(*found == values.front());
  }
}

RC_GTEST_PROP(TimelineProperty, OrderOfRowsPlaysNoPart, (unsigned seed)) {
  std::vector<InForce<int>> rows = any_rows();
  const auto timeline = Timeline<int>::from_rows(rows);
  std::mt19937 generator(seed);
  std::shuffle(rows.begin(), rows.end(), generator);
  const auto shuffled = Timeline<int>::from_rows(rows);
  RC_ASSERT(timeline.has_value() == shuffled.has_value());
  if (timeline) RC_ASSERT(*timeline == *shuffled);
}

RC_GTEST_PROP(TimelineProperty, RowsMakeTheSameTimelineAgain, ()) {
  const auto timeline = Timeline<int>::from_rows(any_rows());
  RC_PRE(timeline.has_value());
  const auto rows = timeline->rows();
  RC_ASSERT(std::ranges::is_sorted(rows, {}, &InForce<int>::from));
  RC_ASSERT(Timeline<int>::from_rows({rows.begin(), rows.end()}) == timeline);
}

}  // namespace
}  // namespace motcua
