// What is owed, what was done and what was missed, as tests/cases/obligations.csv has it.
//
// A cell names kinds of obligations: "apology:missed>2026-03-06T17:00+60" was to be done until then
// and is 60 minutes late; "@" stands before the moment at which it was done. Each kind that is
// named is named as often as it is owed; "apology:none" is not owed. Kinds that are not named play
// no part in the row. Violations are all there are, each with its event.
#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/law_book.hpp>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/case_table.hpp"
#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::Case;
using test::moment;

const LawBook& book() {
  static const LawBook law = LawBook::embedded().with_calendar(
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value());
  return law;
}

std::vector<std::string> split(const std::string& cell, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(cell);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

Dossier dossier_of(const Case& row) {
  Dossier dossier{{.procedure = ProcedureCode::parse(row["procedure"]).value()},
                  test::read_events(row["events"])};
  if (row["channel"] == "online") dossier.identity.channel = Channel::kOnline;
  for (DossierEvent& event : dossier.events) {
    if (event.kind == EventKind::kSupplementRequested) event.papers = split(row["asked"], ';');
    if (event.kind == EventKind::kReceived) {
      event.papers_in_database = split(row["in_database"], ';');
    }
  }
  return dossier;
}

Result<Evaluation> evaluate(const Case& row) {
  EvaluationOptions options;
  options.limit = parse_time_limit(row["limit"]).value();
  options.limit->evidence.source = "a case table";
  options.courtesy_letters = row["letters"].empty() ? 0 : std::stoi(row["letters"]);
  return book().evaluate(dossier_of(row), moment(row["as_of"]), options);
}

std::string minute_of(LocalTime time) {
  const std::string text = to_iso(time);
  return text.ends_with(":00") ? text.substr(0, text.size() - 3) : text;
}

std::string words_of(const Obligation& obligation) {
  std::string words = std::string(to_string(obligation.kind)) + ':';
  words += to_string(obligation.state);
  if (obligation.satisfied) words += '@' + minute_of(*obligation.satisfied);
  if (obligation.by) words += '>' + minute_of(*obligation.by);
  if (obligation.late_minutes != 0) words += '+' + std::to_string(obligation.late_minutes);
  return words;
}

std::string kind_in(const std::string& words) { return words.substr(0, words.find(':')); }

class ObligationCases : public testing::TestWithParam<Case> {};

TEST_P(ObligationCases, AreOwedAsTheTableSays) {
  const Case& row = GetParam();
  const Result<Evaluation> evaluation = evaluate(row);
  ASSERT_TRUE(evaluation) << row["case"] << ": " << evaluation.error().message;
  std::map<std::string, std::vector<std::string>> expected;
  for (const std::string& words : split(row["obligations"], ' ')) {
    auto& of_kind = expected[kind_in(words)];
    if (!words.ends_with(":none")) of_kind.push_back(words);
  }
  std::map<std::string, std::vector<std::string>> found;
  for (const auto& [kind, _] : expected) found[kind];
  for (const Obligation& obligation : evaluation->obligations) {
    const auto named = found.find(std::string(to_string(obligation.kind)));
    if (named != found.end()) named->second.push_back(words_of(obligation));
  }
  EXPECT_EQ(found, expected) << row["case"];
  std::vector<std::string> violations;
  for (const Violation& violation : evaluation->violations) {
    violations.push_back(std::string(to_string(violation.code)) + '@' +
                         std::to_string(violation.event));
  }
  EXPECT_EQ(violations, split(row["violations"], ' ')) << row["case"];
}

INSTANTIATE_TEST_SUITE_P(Table, ObligationCases,
                         testing::ValuesIn(test::load_cases("obligations.csv")));

TEST(ObligationTable, ARefusalAfterTheLimitNamesItsProvision) {
  std::vector<std::string> laws;
  for (const Case& row : test::load_cases("obligations.csv")) {
    if (row["violations"].find("RefusalAfterLimit") == std::string::npos) continue;
    for (const Violation& violation : evaluate(row).value().violations) {
      laws.push_back(violation.basis.value().law.to_vietnamese());
    }
  }
  EXPECT_THAT(laws, testing::ElementsAre("khoản 3 Điều 19 Nghị định số 118/2025/NĐ-CP",
                                         "khoản 8 Điều 19 Nghị định số 61/2018/NĐ-CP"));
}

TEST(ObligationTable, HasEveryKindInEveryStateThatItCanBeIn) {
  std::set<std::pair<std::string, std::string>> found;
  for (const Case& row : test::load_cases("obligations.csv")) {
    for (const std::string& words : split(row["obligations"], ' ')) {
      const std::string state = words.substr(words.find(':') + 1);
      found.emplace(kind_in(words), state.substr(0, state.find_first_of("@>+")));
    }
  }
  // What has no date is never late; a warning warns until there is nothing left to warn of; a
  // notice is one of a request that was made.
  const std::set<std::string> undated{"close_dossier", "result_notice", "stop_notice",
                                      "chair_apology", "fee_remittance"};
  for (int number = 0; number <= static_cast<int>(ObligationKind::kCourtesyLetter); ++number) {
    const std::string kind(to_string(static_cast<ObligationKind>(number)));
    for (const std::string state : {"none", "owed", "satisfied", "satisfied_late", "missed"}) {
      const bool dated = state == "satisfied_late" || state == "missed";
      if (dated && undated.contains(kind)) continue;
      if (kind == "early_warning" && state != "none" && state != "owed") continue;
      if (kind == "supplement_notice" && (state == "owed" || state == "missed")) continue;
      EXPECT_TRUE(found.contains({kind, state})) << kind << ", " << state;
    }
  }
}

}  // namespace
}  // namespace motcua
