#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/letters.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/case_table.hpp"

namespace motcua {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr int kKinds = static_cast<int>(LetterKind::kThanksLetter) + 1;
constexpr int kReasons = static_cast<int>(LetterReason::kAdoption) + 1;

Date on(const std::string& text) { return parse_iso_date(text).value(); }

/// The enumerator of a word, by looking through all of them.
template <typename Enum>
Enum enumerator(const std::string& word, int first, int count) {
  for (int number = first; number < first + count; ++number) {
    if (to_string(static_cast<Enum>(number)) == word) return static_cast<Enum>(number);
  }
  throw std::runtime_error("no enumerator is called " + word);
}

std::vector<std::string> words_of(const std::string& cell) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : cell + '|') {
    if (c != '|') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

Dossier dossier_of(const std::string& procedure, const std::string& events = "") {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse(procedure).value()}};
  for (const std::string& word : words_of(events)) {
    dossier.events.push_back({.kind = enumerator<EventKind>(word, 1, 39),
                              .time = parse_iso_local_time("2026-11-10T09:00:00").value()});
  }
  return dossier;
}

template <typename Enum>
std::string word_of(const std::optional<Enum>& value) {
  return value ? std::string(to_string(*value)) : std::string();
}

const std::string kRulesHeader = "procedure,case,kind,reason,from,until,law,source,confidence\n";
const std::string kSuppressorsHeader = "reason,kind,instead,from,until,law,source,confidence\n";

TEST(SelectLetter, Cases) {
  for (const test::Case& row : test::load_cases("letters.csv")) {
    SCOPED_TRACE(row["case"]);
    Dossier dossier = dossier_of(row["procedure"], row["events"]);
    dossier.identity.case_number = row["case_number"];
    LetterFacts facts;
    for (const std::string& word : words_of(row["facts"])) {
      facts.insert(enumerator<LetterReason>(word, 0, kReasons));
    }
    const LetterChoice choice =
        select_letter(embedded_letter_rules(), dossier, facts, on(row["date"]));
    EXPECT_EQ(word_of(choice.kind), row["kind"]);
    EXPECT_EQ(word_of(choice.reason), row["reason"]);
    EXPECT_EQ(courtesy_letters(choice),
              choice.kind || choice.reason == LetterReason::kAlreadyGiven ? 1 : 0);
  }
}

/// The same choice, written down as plainly as the documentation says it.
LetterChoice by_hand(const LetterRuleRows& rows, const std::string& procedure, LetterFacts facts,
                     Date date) {
  const auto in_force = [&](const auto& row) {
    return !(date < row.from) && !(row.until && *row.until < date);
  };
  LetterChoice choice;
  for (const LetterRule& row : rows.rules) {
    if (row.procedure.text() == procedure && in_force(row)) choice.rule = row;
  }
  if (!choice.rule) return choice;
  choice.kind = choice.rule->kind;
  choice.reason = choice.rule->reason;
  for (const bool replaces : {false, true, false}) {
    for (int number = 0; number < kReasons && choice.kind; ++number) {
      const auto reason = static_cast<LetterReason>(number);
      std::optional<LetterSuppressor> found;
      for (const LetterSuppressor& row : rows.suppressors) {
        const bool acts = row.reason == reason && facts.contains(reason) && in_force(row) &&
                          (!row.kind || row.kind == choice.kind) &&
                          row.instead.has_value() == replaces;
        if (acts && !found) found = row;
      }
      if (!found) continue;
      choice.suppressor = found;
      choice.reason = reason;
      choice.kind = found->instead;
      break;
    }
  }
  return choice;
}

RC_GTEST_PROP(SelectLetter, AgreesWithTheRowsReadByHand, ()) {
  const LetterRuleRows& rows = embedded_letter_rules().rows();
  const auto& rule = rows.rules[*rc::gen::inRange<std::size_t>(0, rows.rules.size())];
  const auto facts = LetterFacts::from_bits(*rc::gen::inRange<std::uint32_t>(0, 1U << kReasons) &
                                            *rc::gen::inRange<std::uint32_t>(0, 1U << kReasons));
  const Date date = on("2018-01-01") + std::chrono::days(*rc::gen::inRange(0, 3650));
  RC_ASSERT(select_letter(embedded_letter_rules(), dossier_of(rule.procedure.text()), facts,
                          date) == by_hand(rows, rule.procedure.text(), facts, date));
}

TEST(SelectLetter, SaysItsReasonAndHowWellItIsEstablished) {
  const LetterRules& rules = embedded_letter_rules();
  const Date date = on("2026-11-12");
  const LetterChoice birth = select_letter(rules, dossier_of("1.001193"), {}, date);
  EXPECT_THAT(to_vietnamese(birth), StartsWith("thư chúc mừng khai sinh (nguồn: “baonghean.vn"));
  EXPECT_THAT(to_english(birth), StartsWith("birth congratulation (source: \"baonghean.vn"));
  EXPECT_THAT(to_english(birth), HasSubstr("secondary"));
  const LetterChoice none =
      select_letter(rules, dossier_of("1.001193"), {LetterReason::kDeath}, date);
  EXPECT_THAT(to_vietnamese(none),
              StartsWith("không gửi thư: gia đình có người mất trong cùng sự kiện (nguồn: “"));
  EXPECT_THAT(to_english(none), StartsWith("no letter: death (source: "));
  EXPECT_THAT(to_english(none), HasSubstr("unverified"));
  const LetterChoice other =
      select_letter(rules, dossier_of("1.001193"), {LetterReason::kAdoption}, date);
  EXPECT_THAT(
      to_english(other),
      StartsWith("adoption congratulation: in place of the usual one, because of adoption"));
  EXPECT_EQ(to_vietnamese(LetterChoice{}),
            "không gửi thư: thủ tục không có quy tắc nào vào ngày này.");
}

TEST(SelectLetter, IsCountedForTheReport) {
  LetterCounts counts;
  const auto count = [&](const char* procedure, LetterFacts facts) {
    counts.add(
        select_letter(embedded_letter_rules(), dossier_of(procedure), facts, on("2026-11-12")));
  };
  count("1.001193", {});
  count("1.001193", {LetterReason::kAdoption});
  count("1.000656", {});
  count("1.000656", {LetterReason::kOptedOut});
  count("1.003622", {});
  EXPECT_EQ(counts.of(LetterKind::kBirthCongratulation), 1);
  EXPECT_EQ(counts.of(LetterKind::kAdoptionCongratulation), 1);
  EXPECT_EQ(counts.of(LetterKind::kCondolence), 1);
  EXPECT_EQ(counts.of(LetterKind::kMarriageCongratulation), 0);
  EXPECT_EQ(counts.of(LetterReason::kOptedOut), 1);
  EXPECT_EQ(counts.of(LetterReason::kAdoption), 0) << "it was given, as another";
  EXPECT_EQ(counts.without_rule, 1);
}

TEST(LetterRules, ACommuneLaysItsOwnOnTop) {
  const LetterRuleRows own =
      read_letter_rules_csv(
          kRulesHeader +
              "1.001193,,,extract,2027-01-01,,,x,unverified\n"
              "1.003622,,thanks_letter,,2026-01-01,,,x,unverified\n"
              "1.003622,02,condolence,,2026-01-01,2026-12-31,,x,unverified\n",
          kSuppressorsHeader + "opted_out,,,2018-06-21,2018-06-30,,x,unverified\n")
          .value();
  const LetterRules rules = embedded_letter_rules().with_rows(own).value();
  EXPECT_NE(rules, embedded_letter_rules());
  EXPECT_NE(rules.fingerprint(), embedded_letter_rules().fingerprint());
  const auto choose = [&](Dossier dossier, LetterFacts facts, const char* date) {
    return select_letter(rules, dossier, facts, on(date));
  };
  EXPECT_EQ(choose(dossier_of("1.001193"), {}, "2026-12-31").kind,
            LetterKind::kBirthCongratulation);
  EXPECT_EQ(choose(dossier_of("1.001193"), {}, "2027-01-01").reason, LetterReason::kExtract);
  EXPECT_EQ(choose(dossier_of("1.003622"), {}, "2026-06-01").kind, LetterKind::kThanksLetter);
  EXPECT_EQ(choose(dossier_of("1.003622.02"), {}, "2026-06-01").kind, LetterKind::kCondolence)
      << "the code's own case";
  EXPECT_EQ(choose(dossier_of("1.003622.02"), {}, "2027-01-01").kind, LetterKind::kThanksLetter);
  EXPECT_EQ(choose(dossier_of("1.003622"), {LetterReason::kOptedOut}, "2026-06-01").kind,
            LetterKind::kThanksLetter)
      << "the row of that reason was ended";
  EXPECT_EQ(embedded_letter_rules().with_rows({}).value(), embedded_letter_rules());
}

TEST(LetterRules, RefusesRowsThatCannotBe) {
  struct Case {
    const char* rules;
    const char* suppressors;
    const char* error;
  };
  const Case cases[] = {
      {"1.1,,condolence,,2026-01-01,,,x,verified\n", "", "rules.csv:2: "},
      {"1.000656,,obituary,,2026-01-01,,,x,verified\n", "", "rules.csv:2: kind \"obituary\" is no"},
      {"1.000656,,,because,2026-01-01,,,x,verified\n", "", "rules.csv:2: reason \"because\" is no"},
      {"1.000656,,condolence,,2026-02-30,,,x,verified\n", "", "rules.csv:2: from"},
      {"1.000656,,,,2026-01-01,,,x,verified\n", "", "1.000656, in force from 2026-01-01: it must"},
      {"1.000656,,condolence,death,2026-01-01,,,x,verified\n", "", "it must have a kind, or"},
      {"1.000656.01,,condolence,,2026-01-01,,,x,verified\n", "", "the code has a case or a copy"},
      {"1.000656,,condolence,,2026-01-02,2026-01-01,,x,verified\n", "", "it ends before it begins"},
      {"1.000656,,condolence,,2026-01-01,,,x,verified\n"
       "1.000656,,condolence,,2026-01-01,,,x,verified\n",
       "", "it overlaps the one in force from 2026-01-01"},
      {"1.000656,01,condolence,,2026-01-01,2026-06-01,,x,verified\n"
       "1.000656,01,condolence,,2026-06-01,,,x,verified\n",
       "", "letter rule of 1.000656 case 01, in force from 2026-06-01: it overlaps"},
      {"", "sorrow,,,2026-01-01,,,x,verified\n", "suppressors.csv:2: reason \"sorrow\" is none"},
      {"", "death,,condolence,2026-01-01,,,x,verified\n", "say instead of which"},
      {"", "death,condolence,condolence,2026-01-01,,,x,verified\n", "it gives the same kind"},
      {"", "death,,,2026-01-01,,,,verified\n", ""},
  };
  for (const Case& row : cases) {
    SCOPED_TRACE(std::string(row.rules) + row.suppressors);
    const Result<LetterRules> rules =
        LetterRules::from_csv(kRulesHeader + row.rules, kSuppressorsHeader + row.suppressors);
    ASSERT_FALSE(rules.has_value());
    EXPECT_EQ(rules.error().code, Errc::kInvalidLetterRule);
    EXPECT_THAT(rules.error().message, HasSubstr(row.error));
  }
}

TEST(LetterWords, AreDistinct) {
  std::vector<std::string_view> words;
  for (int number = 0; number < kKinds; ++number) {
    words.push_back(to_string(static_cast<LetterKind>(number)));
    words.push_back(to_vietnamese(static_cast<LetterKind>(number)));
  }
  for (int number = 0; number < kReasons; ++number) {
    words.push_back(to_string(static_cast<LetterReason>(number)));
    words.push_back(to_vietnamese(static_cast<LetterReason>(number)));
  }
  std::ranges::sort(words);
  EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

}  // namespace
}  // namespace motcua
