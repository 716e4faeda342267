// Any text is read as rules or refused with its place; rules that were read bind as their rows say.
#include <motcua/regime/rules.hpp>
#include <motcua/reports/report_rules.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace motcua;

constexpr std::string_view kHeader =
    "rule,regime,procedure,from,until,value,unit,law,source,confidence\n";

void require(bool holds) {
  if (!holds) __builtin_trap();
}

void check_regime(const Result<Regime>& regime, Date day) {
  if (!regime) return require(regime.error().code == Errc::kNoRegime);
  for (int id = 0; id <= static_cast<int>(RuleId::kWorkingDayLength); ++id) {
    const RuleRow* row = regime->rule(static_cast<RuleId>(id));
    if (row == nullptr) continue;
    require(static_cast<int>(row->id) == id && row->regime == regime->name());
    require(row->from <= day && (!row->until || day <= *row->until));
  }
}

/// The same of rules of reports: periods that were read can be asked for.
void check_report_rules(std::string_view text) {
  constexpr std::string_view kPeriodHeader =
      "kind,first_day,last_day,from,until,law,source,confidence\n";
  const auto rows = read_report_rules_csv(std::string(kPeriodHeader).append(text), "", "");
  const auto rules = rows ? ReportRules::from_rows(*rows) : Result<ReportRules>(rows.error());
  if (!rules) return require(rules.error().code == Errc::kInvalidReportRule);
  require(rules->with_rows(*rows).value() == *rules);
  for (const PeriodRow& row : rows->periods) {
    const int year = static_cast<int>(std::chrono::year_month_day(row.from).year());
    const auto period = rules->period(row.kind, year);
    if (!period) {
      require(period.error().code == Errc::kNoReportRule ||
              period.error().code == Errc::kInvalidReportPeriod);
      continue;
    }
    require(period->first <= period->last && period->evidence.has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_report_rules(text);
  const auto rows = read_rules_csv("fuzz.csv", std::string(kHeader).append(text));
  if (!rows) {
    require(rows.error().code == Errc::kInvalidRule);
    require(rows.error().message.starts_with("fuzz.csv:"));
    return 0;
  }
  const auto rules = RuleSet::from_rows(*rows);
  if (!rules) {
    require(rules.error().code == Errc::kInvalidRule);
    return 0;
  }
  require(rules->with_rows(*rows).value() == *rules);
  for (const RuleRow& row : *rows) {
    for (const Date day : {row.from, row.until.value_or(row.from + std::chrono::days{1})}) {
      const ProcedureCode* procedure = row.procedure ? &*row.procedure : nullptr;
      check_regime(rules->at(day, procedure), day);
      check_regime(rules->named(row.regime, day, procedure), day);
    }
  }
  return 0;
}
