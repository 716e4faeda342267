/// Procedures that everybody knows, spelled out: tests/cases/known_procedures.csv beside the
/// embedded catalogue. The law's articles stand in the table, with how well each is established.
#include <gtest/gtest.h>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/lawbook/catalogue.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_table.hpp"

namespace motcua {
namespace {

/// A fact in the words of the table, and what it rests on.
struct Fact {
  std::string text;
  std::optional<Confidence> confidence = {};
  std::string law = {};
};

void append(std::string& list, std::string_view item, std::string_view separator = "; ") {
  if (!list.empty()) list += separator;
  list += item;
}

template <typename Enum, std::size_t n>
std::string words_of(EnumSet<Enum> set, const std::array<Enum, n>& members) {
  std::string words;
  for (const Enum member : members) {
    if (set.contains(member)) append(words, to_string(member), "|");
  }
  return words;
}

constexpr std::array kLevels{Level::kMinistry, Level::kProvince, Level::kDistrict, Level::kCommune,
                             Level::kOther};
constexpr std::array kChannels{Channel::kInPerson, Channel::kOnline, Channel::kPublicPost};

std::string law_of(const Evidence& evidence) {
  return evidence.law ? evidence.law->to_vietnamese() : std::string();
}

/// What is asked for, "02/disadvantaged" or "online": a case, a channel, an area.
LimitQuestion question_of(std::string_view text) {
  LimitQuestion question;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find('/'));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const auto channel = std::ranges::find(kChannels, word, [](Channel c) { return to_string(c); });
    if (word == "disadvantaged") {
      question.area = Area::kDisadvantaged;
    } else if (channel != kChannels.end()) {
      question.channel = *channel;
    } else {
      question.case_number = word;
    }
  }
  return question;
}

std::string time_of_day(int minute) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

Fact limit(const Procedure& procedure, const std::string& of) {
  const auto found = time_limit_of(procedure, question_of(of));
  if (!found) return {found.error().message};
  std::string text(to_string(found->kind));
  if (found->term) append(text, to_vietnamese(*found->term), " ");
  if (found->kind == LimitKind::kTerm) {
    append(text, to_string(found->bound), " ");
    append(text, to_string(found->start), " ");
  }
  if (found->cut_off) append(text, "cut-off " + time_of_day(*found->cut_off));
  return {text, found->evidence.confidence, law_of(found->evidence)};
}

Fact extensions(const Procedure& procedure, const std::string& of) {
  const auto found = time_limit_of(procedure, question_of(of));
  if (!found) return {found.error().message};
  Fact fact;
  for (const LimitExtension& extension : found->extensions) {
    std::string text(to_string(extension.ground));
    append(text, to_string(extension.effect), " ");
    append(text, to_vietnamese(extension.term), " ");
    append(fact.text, text);
    fact.confidence = extension.evidence.confidence;
    fact.law = law_of(extension.evidence);
  }
  return fact;
}

/// The law and confidence are those of the first.
Fact fees(const Procedure& procedure, const std::string&) {
  Fact fact;
  for (const Fee& fee : procedure.fees) {
    std::string text(to_string(fee.kind));
    if (fee.amount) append(text, to_vietnamese(*fee.amount), " ");
    append(text, to_string(fee.per), " ");
    append(text, "from " + std::to_string(fee.from_unit), " ");
    if (fee.cap) append(text, "cap " + to_vietnamese(*fee.cap), " ");
    if (fee.set_by_province) append(text, "set_by_province", " ");
    append(fact.text, text);
  }
  if (!procedure.fees.empty()) {
    fact.confidence = procedure.fees.front().evidence.confidence;
    fact.law = law_of(procedure.fees.front().evidence);
  }
  return fact;
}

Fact exemptions(const Procedure& procedure, const std::string&) {
  Fact fact;
  for (const Fee& fee : procedure.fees) {
    for (const FeeExemption& exemption : fee.exemptions) {
      append(fact.text, exemption.who);
      fact.confidence = exemption.evidence.confidence;
    }
  }
  return fact;
}

Fact papers(const Procedure& procedure, const std::string&) {
  Fact fact;
  for (const PaperUse use : {PaperUse::kSubmit, PaperUse::kPresent, PaperUse::kNote}) {
    const auto count = std::ranges::count(procedure.papers, use, &PaperRequirement::use);
    append(fact.text, std::string(to_string(use)) + " " + std::to_string(count));
  }
  if (!procedure.papers.empty()) fact.confidence = procedure.papers.front().evidence.confidence;
  return fact;
}

Fact papers_that(const Procedure& procedure, bool PaperRequirement::*are) {
  return {std::to_string(std::ranges::count(procedure.papers, true, are))};
}

Fact results(const Procedure& procedure, const std::string&) {
  Fact fact{{}, procedure.confidence.results};
  for (const ProcedureResult& result : procedure.results) {
    append(fact.text, result.code + " " + result.name);
  }
  return fact;
}

Fact link(const Procedure& procedure, const std::string&) {
  Fact fact;
  for (const CodeLink& one : procedure.links) {
    append(fact.text, std::string(to_string(one.relation)) + " " + one.other.text());
    fact.confidence = one.evidence.confidence;
  }
  return fact;
}

Fact legal_basis(const Procedure& procedure, const std::string& number) {
  const bool there =
      std::ranges::find(procedure.legal_basis, number) != procedure.legal_basis.end();
  return {there ? "yes" : "no", procedure.confidence.legal_basis};
}

Fact finding(const Procedure& procedure, const std::string& kind) {
  const bool there = std::ranges::any_of(
      procedure.findings, [&](const Finding& one) { return to_string(one.kind) == kind; });
  return {there ? "yes" : "no"};
}

using Read = Fact (*)(const Procedure&, const std::string&);

const std::map<std::string, Read>& facts() {
  static const std::map<std::string, Read> kFacts{
      {"name",
       [](const Procedure& p, const std::string&) {
         return Fact{p.name, p.confidence.name};
       }},
      {"field",
       [](const Procedure& p, const std::string&) {
         return Fact{p.field, p.confidence.name};
       }},
      {"levels",
       [](const Procedure& p, const std::string&) {
         return Fact{words_of(p.levels, kLevels), p.confidence.levels};
       }},
      {"levels_before",
       [](const Procedure& p, const std::string&) {
         return Fact{words_of(p.levels_before, kLevels), p.confidence.levels_before};
       }},
      {"channels",
       [](const Procedure& p, const std::string&) {
         return Fact{words_of(p.channels, kChannels), p.confidence.channels};
       }},
      {"online_level",
       [](const Procedure& p, const std::string&) {
         return Fact{p.online_level ? std::string(to_string(*p.online_level)) : std::string(),
                     p.confidence.channels};
       }},
      {"limit", limit},
      {"extensions", extensions},
      {"fees", fees},
      {"exemptions", exemptions},
      {"papers", papers},
      {"papers_truncated",
       [](const Procedure& p, const std::string&) {
         return papers_that(p, &PaperRequirement::truncated);
       }},
      {"papers_exempt_in_database",
       [](const Procedure& p, const std::string&) {
         return papers_that(p, &PaperRequirement::exempt_when_in_database);
       }},
      {"results", results},
      {"legal_basis", legal_basis},
      {"link", link},
      {"finding", finding},
  };
  return kFacts;
}

class KnownProcedure : public testing::TestWithParam<test::Case> {};

TEST_P(KnownProcedure, IsInTheCatalogueAsItsLawHasIt) {
  const auto& row = GetParam();
  const auto code = ProcedureCode::parse(row["code"]);
  ASSERT_TRUE(code.has_value()) << code.error().message;
  const auto procedure = embedded_catalogue().find(*code);
  ASSERT_TRUE(procedure.has_value()) << procedure.error().message;
  const auto read = facts().find(row["fact"]);
  ASSERT_NE(read, facts().end()) << "no fact is called " << row["fact"];

  const Fact fact = read->second(*procedure, row["of"]);
  EXPECT_EQ(fact.text, row["expected"]) << row["why"];
  if (!row["confidence"].empty()) {
    ASSERT_TRUE(fact.confidence.has_value()) << "nothing has a confidence here";
    EXPECT_EQ(to_string(*fact.confidence), row["confidence"]) << row["why"];
  }
  if (!row["law"].empty()) {
    EXPECT_EQ(fact.law, row["law"]) << row["why"];
  }
}

INSTANTIATE_TEST_SUITE_P(LawData, KnownProcedure,
                         testing::ValuesIn(test::load_cases("known_procedures.csv")),
                         [](const auto& row) { return row.param["case"]; });

// Two sources contradict each other over time; the day of the change is not known, and says so.
TEST(KnownProcedures, AChangedLimitHasAVersionBeforeIt) {
  const auto code = ProcedureCode::parse("1.013953").value();
  const auto versions = embedded_catalogue().versions(code);
  ASSERT_TRUE(versions.has_value()) << versions.error().message;
  ASSERT_EQ(versions->size(), 2U);
  const Procedure& before = versions->front();
  const auto limit_before = time_limit_of(before);
  ASSERT_TRUE(limit_before.has_value()) << limit_before.error().message;
  ASSERT_TRUE(limit_before->term.has_value());
  EXPECT_EQ(to_vietnamese(*limit_before->term), "15 ngày");
  EXPECT_EQ(before.confidence.validity, Confidence::kUnverified);
  EXPECT_EQ(versions->back().confidence.validity, Confidence::kUnverified);
}

// The portal is not the legal text.
TEST(KnownProcedures, NothingTakenFromThePortalIsVerified) {
  for (const ProcedureCode& code : embedded_catalogue().codes()) {
    const auto procedure = embedded_catalogue().find(code);
    ASSERT_TRUE(procedure.has_value()) << procedure.error().message;
    EXPECT_NE(procedure->evidence.confidence, Confidence::kVerified) << code.text();
    for (const TimeLimit& limit : procedure->limits) {
      EXPECT_NE(limit.evidence.confidence, Confidence::kVerified) << code.text();
    }
  }
}

}  // namespace
}  // namespace motcua
