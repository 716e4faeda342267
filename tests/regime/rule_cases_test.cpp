// Which rule binds on which day, as tests/cases/rules.csv has it.
#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/regime/rules.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/case_table.hpp"

namespace motcua {
namespace {

using test::Case;

/// The embedded rules with those of tests/cases/rules_of_a_province.csv.
const RuleSet& province() {
  static const RuleSet rules = [] {
    std::ifstream file(MOTCUA_TEST_CASES_DIR "/rules_of_a_province.csv");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return embedded_rules()
        .with_rows(read_rules_csv("rules_of_a_province.csv", text).value())
        .value();
  }();
  return rules;
}

RuleId rule_of(const std::string& word) {
  const auto rows = embedded_rules().rows();
  const auto row =
      std::ranges::find(rows, word, [](const RuleRow& each) { return to_string(each.id); });
  if (row == rows.end()) throw std::runtime_error("no rule: " + word);
  return row->id;
}

class RuleCases : public testing::TestWithParam<Case> {};

TEST_P(RuleCases, BindAsTheTableSays) {
  const Case& row = GetParam();
  const RuleSet& rules = row["rows"] == "province" ? province() : embedded_rules();
  const Date day = parse_iso_date(row["day"]).value();
  std::optional<ProcedureCode> code;
  if (!row["procedure"].empty()) code = ProcedureCode::parse(row["procedure"]).value();
  const ProcedureCode* procedure = code ? &*code : nullptr;
  const Result<Regime> regime =
      row["regime"].empty() ? rules.at(day, procedure) : rules.named(row["regime"], day, procedure);
  if (!row["error"].empty()) {
    ASSERT_FALSE(regime) << row["case"];
    EXPECT_EQ(to_string(regime.error().code), row["error"]);
    return;
  }
  ASSERT_TRUE(regime) << row["case"] << ": " << regime.error().message;
  const RuleRow* rule = regime->rule(rule_of(row["rule"]));
  ASSERT_EQ(rule != nullptr, !row["value"].empty()) << row["case"];
  if (rule == nullptr) return;
  EXPECT_EQ(std::to_string(rule->value), row["value"]) << row["case"];
  EXPECT_EQ(to_string(rule->unit), row["unit"]) << row["case"];
  EXPECT_EQ(rule->evidence.law ? rule->evidence.law->to_vietnamese() : "", row["law"])
      << row["case"];
  EXPECT_EQ(to_string(rule->evidence.confidence), row["confidence"]) << row["case"];
}

INSTANTIATE_TEST_SUITE_P(Table, RuleCases, testing::ValuesIn(test::load_cases("rules.csv")));

}  // namespace
}  // namespace motcua
