#include <motcua/lawbook/rules.hpp>
#include <motcua/regime/rules.hpp>

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua {
namespace {

using testing::HasSubstr;

Date on(int year, int month, int day) { return make_date(year, month, day).value(); }

RuleRow row(RuleId id, const char* regime, Date from, int value, RuleUnit unit) {
  return {.id = id,
          .regime = regime,
          .from = from,
          .value = value,
          .unit = unit,
          .evidence = {std::nullopt, "made up", Confidence::kUnverified}};
}

TEST(EmbeddedRules, TheDateOfReceptionTellsTheRegime) {
  const RuleSet& rules = embedded_rules();
  EXPECT_EQ(rules.at(on(2018, 6, 21)).value().name(), "61/2018/NĐ-CP");
  EXPECT_EQ(rules.at(on(2025, 6, 30)).value().name(), "61/2018/NĐ-CP");
  EXPECT_EQ(rules.at(on(2025, 7, 1)).value().name(), "118/2025/NĐ-CP");
  EXPECT_EQ(rules.at(on(2018, 6, 20)).error().code, Errc::kNoRegime);
}

TEST(EmbeddedRules, ARegimeKnowsItsDecree) {
  const Regime regime = embedded_rules().at(on(2026, 11, 25)).value();
  ASSERT_NE(regime.law(), nullptr);
  EXPECT_EQ(regime.law()->to_vietnamese(), "Nghị định số 118/2025/NĐ-CP");
  const RuleSet rules =
      RuleSet::from_rows({row(RuleId::kVisits, "of ours", on(2026, 1, 1), 2, RuleUnit::kTimes)})
          .value();
  EXPECT_EQ(rules.at(on(2026, 2, 1)).value().law(), nullptr);
}

TEST(EmbeddedRules, WhatTheTwoDecreesSay) {
  const Regime old = embedded_rules().at(on(2024, 11, 25)).value();
  const Regime now = embedded_rules().at(on(2026, 11, 25)).value();
  for (const Regime& regime : {old, now}) {
    EXPECT_EQ(regime.rule(RuleId::kSupplementNotice)->value, 3);
    EXPECT_EQ(regime.rule(RuleId::kSupplementNotice)->unit, RuleUnit::kWorkingDay);
    EXPECT_EQ(regime.rule(RuleId::kApologyNotice)->value, 1);
    EXPECT_EQ(regime.rule(RuleId::kReappointments)->value, 1);
    EXPECT_EQ(regime.rule(RuleId::kPaperTransferCutOff)->value, 15 * 60);
    EXPECT_EQ(regime.rule(RuleId::kVisits)->value, 2);
  }
  EXPECT_EQ(old.rule(RuleId::kApologyNotice)->evidence.law->to_vietnamese(),
            "khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP");
  EXPECT_EQ(now.rule(RuleId::kApologyNotice)->evidence.law->to_vietnamese(),
            "khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP");
  for (const Regime& regime : {old, now}) {
    const RuleRow* month = regime.rule(RuleId::kHalfMonth);
    ASSERT_NE(month, nullptr);
    EXPECT_EQ(std::pair(month->value, month->unit), std::pair(15, RuleUnit::kDay));
    EXPECT_EQ(month->evidence.law->to_vietnamese(), "Điều 146 Bộ luật Dân sự số 91/2015/QH13");
    EXPECT_EQ(month->evidence.confidence, Confidence::kUnverified)
        << "the article speaks of what parties agree on";
    const RuleRow* year = regime.rule(RuleId::kHalfYear);
    ASSERT_NE(year, nullptr);
    EXPECT_EQ(std::pair(year->value, year->unit), std::pair(6, RuleUnit::kMonth));
    const RuleRow* day = regime.rule(RuleId::kWorkingDayLength);
    ASSERT_NE(day, nullptr);
    EXPECT_EQ(std::pair(day->value, day->unit), std::pair(8, RuleUnit::kWorkingHour));
  }
  EXPECT_EQ(old.rule(RuleId::kSupplementWindow), nullptr) << "no closing before 2025-07-01";
  EXPECT_EQ(now.rule(RuleId::kSupplementWindow)->value, 15);
  EXPECT_EQ(old.rule(RuleId::kOfficerAlert), nullptr);
  EXPECT_EQ(now.rule(RuleId::kOfficerAlert)->value, 2);
  EXPECT_EQ(now.rule(RuleId::kOnlineAnswer)->unit, RuleUnit::kWorkingHour);
  EXPECT_EQ(old.rule(RuleId::kCorrection), nullptr);
}

TEST(EmbeddedRules, NonTerritorialDossiersHaveTheirOwnStartSinceAugust2026) {
  EXPECT_EQ(embedded_rules().at(on(2026, 8, 4)).value().rule(RuleId::kNonTerritorialStart),
            nullptr);
  const Regime after = embedded_rules().at(on(2026, 8, 5)).value();
  const RuleRow* rule = after.rule(RuleId::kNonTerritorialStart);
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->evidence.law->number(), "309/2026/NĐ-CP");
  EXPECT_EQ(rule->evidence.confidence, Confidence::kSecondary);
}

TEST(EmbeddedRules, EachRowHasItsProvisionOrSaysThatItIsNoLaw) {
  for (const RuleRow& each : embedded_rules().rows()) {
    if (each.evidence.law) continue;
    if (each.procedure) {
      EXPECT_NE(each.evidence.confidence, Confidence::kVerified)
          << "the portal's words about one procedure are no law";
      continue;
    }
    EXPECT_TRUE(each.id == RuleId::kOverdueWarning || each.id == RuleId::kWorkingDayLength)
        << to_string(each.id);
    EXPECT_EQ(each.evidence.confidence, Confidence::kUnverified);
  }
}

TEST(RuleSet, ARegimeCanBeNamed) {
  const Regime regime = embedded_rules().named("61/2018/NĐ-CP", on(2025, 6, 30)).value();
  EXPECT_EQ(regime.name(), "61/2018/NĐ-CP");
  const auto wrong = embedded_rules().named("01/2000/NĐ-CP", on(2025, 6, 30));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, Errc::kNoRegime);
  EXPECT_THAT(wrong.error().message, HasSubstr("118/2025/NĐ-CP, 61/2018/NĐ-CP"));
}

TEST(RuleSet, AProvinceAndASpecialLawGoFirst) {
  const auto code = ProcedureCode::parse("1.000894").value();
  RuleRow special =
      row(RuleId::kSupplementWindow, "118/2025/NĐ-CP", on(2026, 1, 1), 30, RuleUnit::kWorkingDay);
  special.procedure = code;
  const RuleRow province =
      row(RuleId::kOverdueWarning, "118/2025/NĐ-CP", on(2026, 1, 1), 3, RuleUnit::kWorkingDay);
  const RuleSet rules = embedded_rules().with_rows({special, province}).value();
  const auto copy = ProcedureCode::parse("1.000894.000.00.00.H01").value();
  EXPECT_EQ(rules.at(on(2026, 2, 1), &copy).value().rule(RuleId::kSupplementWindow)->value, 30);
  EXPECT_EQ(rules.at(on(2026, 2, 1)).value().rule(RuleId::kSupplementWindow)->value, 15);
  const auto own = rules.at(on(2026, 2, 1), &copy).value().special_rules();
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0]->id, RuleId::kSupplementWindow);
  EXPECT_TRUE(rules.at(on(2025, 12, 31), &copy).value().special_rules().empty());
  EXPECT_EQ(rules.at(on(2026, 2, 1)).value().rule(RuleId::kOverdueWarning)->value, 3);
  EXPECT_EQ(rules.at(on(2025, 12, 31)).value().rule(RuleId::kOverdueWarning)->value, 2);
  EXPECT_NE(rules.fingerprint(), embedded_rules().fingerprint());
  EXPECT_EQ(embedded_rules().with_rows({}).value(), embedded_rules());
}

TEST(RuleSet, BadRowsAreRefused) {
  const Date from = on(2026, 1, 1);
  const auto refused = [](std::vector<RuleRow> rows) {
    const auto rules = RuleSet::from_rows(std::move(rows));
    EXPECT_FALSE(rules);
    if (rules) return std::string();
    EXPECT_EQ(rules.error().code, Errc::kInvalidRule);
    return rules.error().message;
  };
  RuleRow rule = row(RuleId::kReappointments, "r", from, 1, RuleUnit::kTimes);
  EXPECT_THAT(refused({rule, rule}), HasSubstr("overlaps the one in force from 2026-01-01"));
  rule.until = on(2025, 1, 1);
  EXPECT_THAT(refused({rule}), HasSubstr("ends before it begins"));
  rule = row(RuleId::kReappointments, "r", from, 1, RuleUnit::kDay);
  EXPECT_THAT(refused({rule}), HasSubstr("it is not counted in day"));
  rule = row(RuleId::kPaperTransferCutOff, "r", from, 1440, RuleUnit::kMinuteOfDay);
  EXPECT_THAT(refused({rule}), HasSubstr("value 1440 is not 0 to 1439"));
  rule = row(RuleId::kWorkingDayLength, "r", from, 0, RuleUnit::kWorkingHour);
  EXPECT_THAT(refused({rule}), HasSubstr("value 0 is not 1 to 24"));
  rule = row(RuleId::kHalfYear, "r", from, 0, RuleUnit::kMonth);
  EXPECT_THAT(refused({rule}), HasSubstr("value 0 is not 1 to 9999"));
  rule = row(RuleId::kHalfMonth, "r", from, 1, RuleUnit::kMonth);
  EXPECT_THAT(refused({rule}), HasSubstr("it is not counted in month"));
  rule = row(RuleId::kResultNotice, "r", from, 1, RuleUnit::kMonth);
  EXPECT_THAT(refused({rule}), HasSubstr("it is not counted in month"));
  rule = row(RuleId::kReappointments, "r", from, 1, RuleUnit::kTimes);
  rule.evidence.source.clear();
  EXPECT_THAT(refused({rule}), HasSubstr("neither law nor source"));
}

TEST(RuleSet, CsvIsReadOrRefusedWithItsPlace) {
  const std::string header = "rule,regime,procedure,from,until,value,unit,law,source,confidence\n";
  const auto rows = read_rules_csv(
      "an-giang.csv",
      header + "overdue_warning,118/2025/NĐ-CP,,2026-01-01,,3,working_day,,a decision,secondary\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().value, 3);
  for (const auto& [line, why] : std::vector<std::pair<std::string, std::string>>{
           {"warning,r,,2026-01-01,,3,working_day,,s,secondary", "rule \"warning\" is none of"},
           {"visits,,,2026-01-01,,3,times,,s,secondary", "regime"},
           {"visits,r,x,2026-01-01,,3,times,,s,secondary", "procedure code"},
           {"visits,r,,2026-13-01,,3,times,,s,secondary", "is not a date"},
           {"visits,r,,2026-01-01,,x,times,,s,secondary", "value"},
           {"visits,r,,2026-01-01,,3,weeks,,s,secondary", "unit \"weeks\" is none of"},
           {"visits,r,,2026-01-01,,3,times,,,secondary", "neither law nor source"}}) {
    const auto refused = read_rules_csv("an-giang.csv", header + line + "\n");
    ASSERT_FALSE(refused) << line;
    EXPECT_EQ(refused.error().code, Errc::kInvalidRule);
    EXPECT_THAT(refused.error().message, HasSubstr("an-giang.csv:2: "));
    EXPECT_THAT(refused.error().message, HasSubstr(why));
  }
}

}  // namespace
}  // namespace motcua
