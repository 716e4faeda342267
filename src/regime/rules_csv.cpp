#include <motcua/regime/rules.hpp>

#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::CsvRow;

constexpr std::string_view kColumns[] = {"rule",  "regime", "procedure", "from",   "until",
                                         "value", "unit",   "law",       "source", "confidence"};
constexpr int kMostValue = 9'999;

RuleRow read_rule(CsvRow& row) {
  RuleRow rule{.id = row.word("rule", {RuleId::kOfficerAlert,        RuleId::kOnlineAnswer,
                                       RuleId::kPaperTransferCutOff, RuleId::kOtherLevelTransfer,
                                       RuleId::kSupplementNotice,    RuleId::kSupplementRequests,
                                       RuleId::kSupplementWindow,    RuleId::kSupplementRestart,
                                       RuleId::kApologyNotice,       RuleId::kReappointments,
                                       RuleId::kCorrection,          RuleId::kRefusalInLimit,
                                       RuleId::kNonTerritorialStart, RuleId::kVisits,
                                       RuleId::kOverdueWarning,      RuleId::kResultNotice,
                                       RuleId::kOneStopShopOnly,     RuleId::kListedPapersOnly,
                                       RuleId::kListedFeesOnly,      RuleId::kDatabasePapers,
                                       RuleId::kStopNotice,          RuleId::kChairApology,
                                       RuleId::kFeeRemittance,       RuleId::kHalfMonth,
                                       RuleId::kHalfYear,            RuleId::kWorkingDayLength}),
               .regime = row.required_text("regime"),
               .from = row.date("from"),
               .until = row.optional_date("until"),
               .value = row.number("value", 0, kMostValue),
               .unit = row.word("unit", {RuleUnit::kHour, RuleUnit::kWorkingHour, RuleUnit::kDay,
                                         RuleUnit::kWorkingDay, RuleUnit::kTimes,
                                         RuleUnit::kMinuteOfDay, RuleUnit::kFlag,
                                         RuleUnit::kMonth}),
               .procedure = {},
               .evidence = row.evidence()};
  if (const std::string_view code = row.text("procedure"); !code.empty()) {
    Result<ProcedureCode> procedure = ProcedureCode::parse(code);
    if (procedure) {
      rule.procedure = *std::move(procedure);
    } else {
      row.refuse(procedure.error().message);
    }
  }
  return rule;
}

}  // namespace

Result<std::vector<RuleRow>> read_rules_csv(std::string_view file, std::string_view text) {
  std::vector<RuleRow> rows;
  const Result<void> read =
      base_internal::for_each_row(file, text, {Errc::kInvalidRule, kColumns},
                                  [&](CsvRow& row) { rows.push_back(read_rule(row)); });
  if (!read) return read.error();
  return rows;
}

MOTCUA_END_NAMESPACE
