#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/holiday_rules.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace motcua {
namespace {

using std::chrono::days;

Date date(const char* iso) { return parse_iso_date(iso).value(); }
LawRef law(const char* text) { return LawRef::parse(text).value(); }

// A code of its own, so that the law's changes do not change these tests.
HolidayRule rule(const char* id, bool lunar, int month, int day, const char* name) {
  return {id,
          date("2000-01-01"),
          std::nullopt,
          lunar,
          month,
          day,
          0,
          0,
          0,
          true,
          LegalBasis{law("khoản 3 Điều 9 Luật số 1/2000/QH10"), Confidence::kSecondary},
          name,
          std::string(name) + " (en)",
          law("Điều 8 Luật số 1/2000/QH10"),
          "",
          Confidence::kVerified};
}

HolidayRule new_year() {
  HolidayRule tet = rule("tet", true, 1, 1, "Tết");
  tet.days_before = 1;
  tet.days_chosen = 2;
  return tet;
}

HolidayRule founding_day() {
  HolidayRule founding = rule("founding", false, 9, 2, "Lễ");
  founding.days_chosen = 1;
  return founding;
}

std::vector<HolidayPrecedent> precedents() {
  return {{"tet", Weekdays::monday_to_friday(), 0, 2, "năm 2001", Confidence::kSecondary},
          {"tet", Weekdays::saturday_and_sunday(), 1, 1, "chưa có", Confidence::kUnverified},
          {"founding", Weekdays(0x7F), 1, 0, "năm 2002", Confidence::kSecondary}};
}

std::vector<std::string> told(const std::vector<DayRow>& rows) {
  std::vector<std::string> lines;
  for (const DayRow& row : rows) lines.push_back(to_iso(row.date) + " " + row.name);
  return lines;
}

TEST(PredictHolidays, ADayOfTheSolarYear) {
  const std::vector<HolidayRule> rules = {rule("victory", false, 4, 30, "Ngày Chiến thắng")};
  const auto rows = predict_holidays(rules, {}, date("2026-01-01"), date("2027-12-31"));
  ASSERT_TRUE(rows.has_value()) << rows.error().message;
  const DayRow expected{date("2026-04-30"),
                        DayKind::kPublicHoliday,
                        std::nullopt,
                        DayStatus::kPredicted,
                        "Ngày Chiến thắng",
                        "Ngày Chiến thắng (en)",
                        std::nullopt,
                        law("Điều 8 Luật số 1/2000/QH10"),
                        "",
                        Confidence::kVerified};
  ASSERT_EQ(rows->size(), std::size_t{2});
  EXPECT_EQ(rows->front(), expected);
  EXPECT_EQ(rows->back().date, date("2027-04-30"));
}

TEST(PredictHolidays, ALunarHolidayOfSeveralDaysNamesEach) {
  // Mùng 1 of 2027 is Saturday 6 February.
  const std::vector<HolidayRule> rules = {new_year()};
  const auto rows = predict_holidays(rules, precedents(), date("2027-01-01"), date("2027-12-31"));
  ASSERT_TRUE(rows.has_value()) << rows.error().message;
  EXPECT_EQ(told(*rows), (std::vector<std::string>{
                             "2027-02-04 Tết (28 tháng Chạp)", "2027-02-05 Tết (29 tháng Chạp)",
                             "2027-02-06 Tết (mùng 1)", "2027-02-07 Tết (mùng 2)"}));
  EXPECT_EQ(rows->at(0).name_en, "Tết (en) (2 days before)");
  EXPECT_EQ(rows->at(1).name_en, "Tết (en) (eve)");
  EXPECT_EQ(rows->at(2).name_en, "Tết (en) (day 1)");
  EXPECT_EQ(rows->at(3).name_en, "Tết (en) (day 2)");
}

TEST(PredictHolidays, WhatAPrecedentChoseIsNoFirmerThanThePrecedent) {
  const std::vector<HolidayRule> rules = {new_year()};
  const auto rows = predict_holidays(rules, precedents(), date("2027-01-01"), date("2027-12-31"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->at(0).confidence, Confidence::kUnverified);
  EXPECT_EQ(rows->at(0).source, "chưa có");
  EXPECT_EQ(rows->at(1).confidence, Confidence::kVerified) << "the rule itself fixes the eve";
  EXPECT_EQ(rows->at(2).confidence, Confidence::kVerified);
  EXPECT_EQ(rows->at(3).confidence, Confidence::kUnverified);
}

TEST(PredictHolidays, TheWeekdayOfTheAnchorPicksThePrecedent) {
  // Mùng 1 of 2026 is Tuesday 17 February.
  const std::vector<HolidayRule> rules = {new_year()};
  const auto rows = predict_holidays(rules, precedents(), date("2026-01-01"), date("2026-12-31"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(told(*rows),
            (std::vector<std::string>{"2026-02-16 Tết (29 tháng Chạp)", "2026-02-17 Tết (mùng 1)",
                                      "2026-02-18 Tết (mùng 2)", "2026-02-19 Tết (mùng 3)"}));
}

TEST(PredictHolidays, TheOtherDaysOfASolarHolidayAreAdjacent) {
  const std::vector<HolidayRule> rules = {founding_day()};
  const auto rows = predict_holidays(rules, precedents(), date("2026-01-01"), date("2026-12-31"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(told(*rows),
            (std::vector<std::string>{"2026-09-01 Lễ (ngày liền kề)", "2026-09-02 Lễ"}));
}

TEST(PredictHolidays, OnlyDaysOfTheRangeAreGiven) {
  const std::vector<HolidayRule> rules = {new_year()};
  const auto rows = predict_holidays(rules, precedents(), date("2027-02-05"), date("2027-02-06"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(told(*rows), (std::vector<std::string>{"2027-02-05 Tết (29 tháng Chạp)",
                                                   "2027-02-06 Tết (mùng 1)"}));
  const auto none = predict_holidays(rules, precedents(), date("2027-02-06"), date("2027-02-05"));
  ASSERT_TRUE(none.has_value());
  EXPECT_TRUE(none->empty());
}

TEST(PredictHolidays, ARuleHoldsForTheAnchorsInItsForce) {
  HolidayRule old = rule("founding-1", false, 9, 2, "Lễ cũ");
  old.until = date("2026-09-01");
  HolidayRule current = rule("founding-2", false, 9, 2, "Lễ mới");
  current.from = date("2026-09-02");
  const std::vector<HolidayRule> rules = {old, current};
  const auto rows = predict_holidays(rules, {}, date("2025-01-01"), date("2026-12-31"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(told(*rows), (std::vector<std::string>{"2025-09-02 Lễ cũ", "2026-09-02 Lễ mới"}));
}

TEST(PredictHolidays, TwoHolidaysOnOneDayAreTwoRowsInTheOrderOfTheRules) {
  const std::vector<HolidayRule> rules = {rule("b", false, 4, 26, "Hai"),
                                          rule("a", true, 3, 10, "Một")};
  const auto rows = predict_holidays(rules, {}, date("2026-01-01"), date("2026-12-31"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(told(*rows), (std::vector<std::string>{"2026-04-26 Hai", "2026-04-26 Một"}));
}

TEST(PredictHolidays, NoPrecedentIsAFailureNotAGuess) {
  const std::vector<HolidayRule> rules = {new_year()};
  const std::vector<HolidayPrecedent> weekdays_only = {precedents().front()};
  const auto rows = predict_holidays(rules, weekdays_only, date("2027-01-01"), date("2027-12-31"));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().code, Errc::kInvalidCalendarRow);
  EXPECT_EQ(rows.error().message,
            "rule tet leaves 2 days to a yearly decision, and no precedent says where they lie "
            "around 2027-02-06; add one for its weekday");
}

TEST(PredictHolidays, APrecedentMustPlaceTheRulesDays) {
  const std::vector<HolidayRule> rules = {new_year()};
  const std::vector<HolidayPrecedent> wrong = {
      {"tet", Weekdays(0x7F), 3, 3, "x", Confidence::kSecondary}};
  const auto rows = predict_holidays(rules, wrong, date("2027-01-01"), date("2027-12-31"));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().message, "a precedent of rule tet places not its 2 days");
}

TEST(PredictHolidays, RefusesRulesThatAreNone) {
  HolidayRule no_month = rule("x", true, 13, 1, "x");
  HolidayRule no_day = rule("x", false, 1, 32, "x");
  HolidayRule negative = rule("x", false, 1, 1, "x");
  negative.days_after = -1;
  HolidayRule endless = rule("x", false, 1, 1, "x");
  endless.days_before = 1'000'000;
  for (const HolidayRule& wrong : {no_month, no_day, negative, endless}) {
    const std::vector<HolidayRule> rules = {wrong};
    const auto rows = predict_holidays(rules, {}, date("2027-01-01"), date("2027-12-31"));
    ASSERT_FALSE(rows.has_value());
    EXPECT_EQ(rows.error().code, Errc::kInvalidCalendarRow);
    EXPECT_EQ(derive_substitutes({}, rules, {}, Audience::kCivilService).has_value(), true)
        << "nothing to move needs no rule";
  }
}

TEST(PredictHolidays, TheLunarTableIsAskedOnlyForYearsThatMatter) {
  HolidayRule kings = rule("kings", true, 3, 10, "Giỗ Tổ");
  kings.from = date("1900-01-01");
  const std::vector<HolidayRule> rules = {kings};
  const auto last = predict_holidays(rules, {}, date("2199-01-01"), date("2199-12-31"));
  ASSERT_TRUE(last.has_value()) << last.error().message;
  EXPECT_EQ(last->size(), std::size_t{1});
  const auto first = predict_holidays(rules, {}, date("1900-02-01"), date("1900-12-31"));
  ASSERT_TRUE(first.has_value()) << first.error().message;
  EXPECT_EQ(first->size(), std::size_t{1});
  const auto beyond = predict_holidays(rules, {}, date("2200-01-01"), date("2200-12-31"));
  ASSERT_FALSE(beyond.has_value());
  EXPECT_EQ(beyond.error().code, Errc::kOutOfLunarRange);
}

RC_GTEST_PROP(PredictHolidaysProperty, ARangeIsTheSumOfItsParts, ()) {
  const std::vector<HolidayRule> rules = {new_year(), founding_day(),
                                          rule("kings", true, 3, 10, "Giỗ Tổ")};
  const Date first = date("2001-01-01") + days{*rc::gen::inRange(0, 60'000)};
  const Date middle = first + days{*rc::gen::inRange(0, 800)};
  const Date last = middle + days{*rc::gen::inRange(1, 800)};
  auto parts = predict_holidays(rules, precedents(), first, middle).value();
  const auto rest = predict_holidays(rules, precedents(), middle + days{1}, last).value();
  parts.insert(parts.end(), rest.begin(), rest.end());
  RC_ASSERT(predict_holidays(rules, precedents(), first, last).value() == parts);
}

// --- Substitutes --------------------------------------------------------------------------------

std::vector<WeeklyRestRow> rest(Weekdays weekdays) {
  return {{Audience::kCivilService, date("1900-01-01"), std::nullopt, weekdays, std::nullopt, "x",
           Confidence::kVerified}};
}

std::vector<HolidayRule> code() {
  HolidayRule culture = rule("culture", false, 11, 24, "Ngày Văn hóa");
  culture.compensated.reset();
  culture.compensation_basis.reset();
  return {new_year(),
          founding_day(),
          rule("kings", true, 3, 10, "Giỗ Tổ"),
          rule("victory", false, 4, 30, "Ngày Chiến thắng"),
          rule("labour", false, 5, 1, "Ngày Quốc tế lao động"),
          culture};
}

std::vector<DayRow> holidays(const char* first, const char* last) {
  return predict_holidays(code(), precedents(), date(first), date(last)).value();
}

std::vector<std::string> moved(const std::vector<DayRow>& rows) {
  std::vector<std::string> lines;
  for (const DayRow& row : rows) {
    lines.push_back(to_iso(*row.pair) + " -> " + to_iso(row.date) + " " + row.name);
  }
  return lines;
}

TEST(DeriveSubstitutes, TwoHolidaysOnAWeekendTakeTheNextTwoWorkingDays) {
  const auto rows =
      derive_substitutes(holidays("2022-04-25", "2022-05-10"), code(),
                         rest(Weekdays::saturday_and_sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value()) << rows.error().message;
  EXPECT_EQ(moved(*rows),
            (std::vector<std::string>{"2022-04-30 -> 2022-05-02 Ngày Chiến thắng",
                                      "2022-05-01 -> 2022-05-03 Ngày Quốc tế lao động"}));
}

TEST(DeriveSubstitutes, HolidaysAreNotAvailable) {
  // 29 and 30 April 2023 are a weekend, 1 May is a holiday itself.
  const auto rows =
      derive_substitutes(holidays("2023-04-25", "2023-05-10"), code(),
                         rest(Weekdays::saturday_and_sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(moved(*rows), (std::vector<std::string>{"2023-04-29 -> 2023-05-02 Giỗ Tổ",
                                                    "2023-04-30 -> 2023-05-03 Ngày Chiến thắng"}));
}

TEST(DeriveSubstitutes, TheRowSaysEverything) {
  auto kings = holidays("2026-04-26", "2026-04-26");
  kings.front().status = DayStatus::kDecided;
  const auto rows =
      derive_substitutes(kings, code(), rest(Weekdays::sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  const DayRow expected{date("2026-04-27"),
                        DayKind::kSubstituteHoliday,
                        Audience::kCivilService,
                        DayStatus::kDecided,
                        "Giỗ Tổ",
                        "Giỗ Tổ (en)",
                        date("2026-04-26"),
                        law("khoản 3 Điều 9 Luật số 1/2000/QH10"),
                        "",
                        Confidence::kSecondary};
  EXPECT_EQ(*rows, std::vector<DayRow>{expected});
}

TEST(DeriveSubstitutes, WithoutACitationTheRulesSourceStands) {
  auto rules = code();
  for (HolidayRule& each : rules) {
    each.compensation_basis.reset();
    each.source = "nhớ lại";
  }
  const auto rows = derive_substitutes(holidays("2026-04-26", "2026-04-26"), rules,
                                       rest(Weekdays::sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->front().source, "nhớ lại");
}

TEST(DeriveSubstitutes, WhereTheLawIsSilentNothingMoves) {
  // 24 November 2029 is a Saturday.
  const auto rows =
      derive_substitutes(holidays("2029-11-24", "2029-11-24"), code(),
                         rest(Weekdays::saturday_and_sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_TRUE(rows->empty());
}

TEST(DeriveSubstitutes, AHolidayOfNoRuleDoesNotMove) {
  auto local = holidays("2026-04-26", "2026-04-26");
  local.front().date = date("2026-03-29");
  const auto rows =
      derive_substitutes(local, code(), rest(Weekdays::sunday()), Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_TRUE(rows->empty());
}

TEST(DeriveSubstitutes, AnotherDecisionThanThePrecedentStillFindsItsRule) {
  // The day after 2 September 2029 (a Sunday), where the precedent chose the day before.
  auto decided = holidays("2029-09-02", "2029-09-02");
  decided.push_back(decided.front());
  decided.back().date = date("2029-09-03");
  decided.back().name = "Lễ (ngày liền kề)";
  const auto rows = derive_substitutes(decided, code(), rest(Weekdays::saturday_and_sunday()),
                                       Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(moved(*rows), std::vector<std::string>{"2029-09-02 -> 2029-09-04 Lễ"});
}

TEST(DeriveSubstitutes, TwoHolidaysOnOneRestDayGiveTwoSubstitutes) {
  auto both = holidays("2028-04-30", "2028-04-30");  // a Sunday
  both.push_back(both.front());
  const auto rows = derive_substitutes(both, code(), rest(Weekdays::saturday_and_sunday()),
                                       Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(moved(*rows), (std::vector<std::string>{"2028-04-30 -> 2028-05-01 Ngày Chiến thắng",
                                                    "2028-04-30 -> 2028-05-02 Ngày Chiến thắng"}));
}

TEST(DeriveSubstitutes, TheNameDecidesBetweenTwoRulesOfOneDay) {
  auto rules = code();
  rules.back().month = 9;
  rules.back().day = 2;
  auto day = holidays("2029-09-02", "2029-09-02");
  day.front().name = "Ngày Văn hóa";
  const auto rows = derive_substitutes(day, rules, rest(Weekdays::saturday_and_sunday()),
                                       Audience::kCivilService);
  ASSERT_TRUE(rows.has_value());
  EXPECT_TRUE(rows->empty());
}

TEST(DeriveSubstitutes, RefusesWhatItCannotAnswer) {
  const auto weekend = rest(Weekdays::saturday_and_sunday());
  auto wrong = holidays("2026-04-30", "2026-05-01");
  std::swap(wrong[0], wrong[1]);
  const auto unsorted = derive_substitutes(wrong, code(), weekend, Audience::kCivilService);
  ASSERT_FALSE(unsorted.has_value());
  EXPECT_EQ(unsorted.error().message,
            "holidays do not ascend: 2026-04-30 follows 2026-05-01; sort them");

  wrong = holidays("2026-04-30", "2026-04-30");
  wrong.front().kind = DayKind::kLocalDayOff;
  const auto local = derive_substitutes(wrong, code(), weekend, Audience::kCivilService);
  ASSERT_FALSE(local.has_value());
  EXPECT_EQ(local.error().message, "the row of 2026-04-30 is no public holiday but local_day_off");

  const auto nobody = derive_substitutes(holidays("2026-04-30", "2026-04-30"), code(), weekend,
                                         Audience::kPrivateEmployers);
  ASSERT_FALSE(nobody.has_value());
  EXPECT_EQ(nobody.error().message,
            "no weekly rest is known for private_employers on 2026-04-30; add a row");

  const auto always = derive_substitutes(holidays("2026-04-30", "2026-04-30"), code(),
                                         rest(Weekdays(0x7F)), Audience::kCivilService);
  ASSERT_FALSE(always.has_value());
  EXPECT_EQ(always.error().code, Errc::kInvalidCalendarRow);
}

/// The law read day by day: a working day that is no holiday pays off the oldest debt.
std::vector<std::string> by_walking(const std::vector<DayRow>& rows, Weekdays weekly_rest) {
  std::deque<const DayRow*> owed;
  std::vector<std::string> lines;
  auto next = rows.begin();
  for (Date day = rows.front().date; next != rows.end() || !owed.empty(); day += days{1}) {
    bool holiday = false;
    for (; next != rows.end() && next->date == day; ++next) {
      holiday = true;
      if (weekly_rest.contains(day) && next->name != "Ngày Văn hóa") owed.push_back(&*next);
    }
    if (holiday || weekly_rest.contains(day) || owed.empty()) continue;
    lines.push_back(to_iso(owed.front()->date) + " -> " + to_iso(day) + " " + owed.front()->name);
    owed.pop_front();
  }
  return lines;
}

RC_GTEST_PROP(DeriveSubstitutesProperty, AgreesWithAWalkOverTheDays, ()) {
  const Weekdays weekly_rest(static_cast<std::uint8_t>(*rc::gen::inRange(0, 0x7F)));
  const int year = *rc::gen::inRange(2001, 2199);
  const auto rows = predict_holidays(code(), precedents(), make_date(year, 1, 1).value(),
                                     make_date(year, 12, 31).value())
                        .value();
  const auto substitutes =
      derive_substitutes(rows, code(), rest(weekly_rest), Audience::kCivilService);
  RC_ASSERT(substitutes.has_value());
  RC_ASSERT(moved(*substitutes) == by_walking(rows, weekly_rest));
}

}  // namespace
}  // namespace motcua
