#include <motcua/catalogue/catalogue.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <rapidcheck/gtest.h>

#include "catalogue/encoded_tables_internal.hpp"
#include "catalogue/records_internal.hpp"
#include "support/random_procedure.hpp"
#include "support/simple_procedure.hpp"

namespace motcua {
namespace {

using test::catalogue_of;
using test::code;
using test::day;
using test::link;
using test::simple;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const std::vector<ProcedureCode>& codes) {
  std::vector<std::string> texts;
  for (const ProcedureCode& code : codes) texts.push_back(code.text());
  return texts;
}

// --- Look-up ------------------------------------------------------------------------------------

TEST(Catalogue, FindsWhatItWasMadeOf) {
  const Catalogue catalogue = catalogue_of({simple("2.000002"), simple("1.000001", "Khai sinh")});
  EXPECT_EQ(catalogue.size(), 2U);
  EXPECT_THAT(texts(catalogue.codes()), ElementsAre("1.000001", "2.000002"));
  EXPECT_EQ(catalogue.find(code("1.000001")).value(), simple("1.000001", "Khai sinh"));
  EXPECT_TRUE(catalogue.contains(code("2.000002")));
  EXPECT_FALSE(catalogue.contains(code("1.000002")));
}

TEST(Catalogue, IsEmptyOfNoProcedures) {
  const Catalogue catalogue = catalogue_of({});
  EXPECT_EQ(catalogue.size(), 0U);
  EXPECT_THAT(catalogue.codes(), IsEmpty());
  EXPECT_FALSE(catalogue.contains(code("1.000001")));
  EXPECT_FALSE(catalogue.find(code("1.000001")));
  EXPECT_THAT(catalogue.search("khai").value(), IsEmpty());
}

TEST(Catalogue, LooksUpCopiesAndCasesByTheirProcedure) {
  const Catalogue catalogue =
      catalogue_of({simple("1.000001"), simple("1.000001.H01", "Bản của tỉnh"), simple("1.000002"),
                    simple("1.000002.01", "Trường hợp riêng")});
  const auto found = [&catalogue](const char* text) {
    return catalogue.find(code(text)).value().code.text();
  };
  EXPECT_EQ(found("1.000001"), "1.000001");
  EXPECT_EQ(found("1.000001.H01"), "1.000001.H01");
  EXPECT_EQ(found("1.000001.000.00.00.H01"), "1.000001.H01") << "written with zeros";
  EXPECT_EQ(found("1.000001.02.H01"), "1.000001.H01") << "a case of the copy";
  EXPECT_EQ(found("1.000001.H02"), "1.000001") << "a copy without a record of its own";
  EXPECT_EQ(found("1.000001.07"), "1.000001") << "a case";
  EXPECT_EQ(found("1.000002.01"), "1.000002.01");
  EXPECT_EQ(found("1.000002.01.H01"), "1.000002");
  EXPECT_TRUE(catalogue.contains(code("1.000002.000.00.00.H33")));
}

TEST(Catalogue, NeverTakesACopyForTheProcedure) {
  const Catalogue catalogue = catalogue_of({simple("1.000001.H01")});
  EXPECT_FALSE(catalogue.contains(code("1.000001")));
  EXPECT_FALSE(catalogue.contains(code("1.000001.H02")));
}

TEST(Catalogue, SaysWhatCameInstead) {
  Procedure old = simple("1.000001");
  old.links = {link(CodeRelation::kReplacedBy, "1.000003")};
  Procedure young = simple("1.000004");
  young.links = {link(CodeRelation::kReplaces, "1.000009")};
  const Catalogue catalogue = catalogue_of({old, young});
  const Failure failure = catalogue.find(code("1.000009.H01")).error();
  EXPECT_EQ(failure.code, Errc::kUnknownProcedure);
  EXPECT_EQ(failure.message,
            "procedure 1.000009.H01 is not in this catalogue; it was replaced by 1.000004; search "
            "by name, or add the procedure with an overlay");
}

TEST(Catalogue, SaysWhichCodesAreSimilar) {
  const Catalogue catalogue =
      catalogue_of({simple("1.001193"), simple("2.001913"), simple("1.555555")});
  EXPECT_EQ(catalogue.find(code("2.001193")).error().message,
            "procedure 2.001193 is not in this catalogue; similar codes: 1.001193, 2.001913; "
            "search by name, or add the procedure with an overlay");
  EXPECT_EQ(catalogue.at(code("1.001139"), *day("2026-01-01")).error().message,
            "procedure 1.001139 is not in this catalogue; similar codes: 1.001193; search by "
            "name, or add the procedure with an overlay");
  EXPECT_EQ(catalogue.versions(code("9.999999")).error().message,
            "procedure 9.999999 is not in this catalogue; search by name, or add the procedure "
            "with an overlay");
}

// --- Versions -----------------------------------------------------------------------------------

std::string version_at(const Catalogue& catalogue, const char* date) {
  const Result<Procedure> procedure = catalogue.at(code("1.000001"), *day(date));
  return procedure ? procedure->name : std::string(to_string(procedure.error().code));
}

std::vector<std::string> names_of_versions(const Catalogue& catalogue) {
  const std::vector<Procedure> versions = catalogue.versions(code("1.000001")).value();
  std::vector<std::string> names;
  for (const Procedure& version : versions) names.push_back(version.name);
  return names;
}

TEST(CatalogueVersions, AreOldestFirstAndTheNewestIsFound) {
  const Catalogue catalogue = catalogue_of({simple("1.000001", "mới", "2025-07-01"),
                                            simple("1.000001", "cũ", "2020-01-01", "2024-12-31"),
                                            simple("1.000001", "rất cũ", "", "2018-06-30")});
  EXPECT_EQ(catalogue.size(), 1U);
  EXPECT_EQ(catalogue.find(code("1.000001")).value().name, "mới");
  EXPECT_THAT(names_of_versions(catalogue), ElementsAre("rất cũ", "cũ", "mới"));
  EXPECT_EQ(version_at(catalogue, "1990-01-01"), "rất cũ");
  EXPECT_EQ(version_at(catalogue, "2018-06-30"), "rất cũ");
  EXPECT_EQ(version_at(catalogue, "2018-07-01"), "ProcedureNotInForce");
  EXPECT_EQ(version_at(catalogue, "2020-01-01"), "cũ");
  EXPECT_EQ(version_at(catalogue, "2024-12-31"), "cũ");
  EXPECT_EQ(version_at(catalogue, "2025-01-01"), "ProcedureNotInForce");
  EXPECT_EQ(version_at(catalogue, "2025-07-01"), "mới");
  EXPECT_EQ(version_at(catalogue, "2099-01-01"), "mới");
}

TEST(CatalogueVersions, MessageNamesThem) {
  const Catalogue catalogue = catalogue_of({simple("1.000001", "mới", "2025-07-01"),
                                            simple("1.000001", "cũ", "2020-01-01", "2024-12-31"),
                                            simple("1.000001", "rất cũ", "", "2018-06-30")});
  const Failure failure = catalogue.at(code("1.000001"), *day("2019-01-01")).error();
  EXPECT_EQ(failure.code, Errc::kProcedureNotInForce);
  EXPECT_EQ(failure.message,
            "procedure 1.000001 is not in force on 2019-01-01; versions there are: ..2018-06-30, "
            "2020-01-01..2024-12-31, 2025-07-01..");
}

TEST(CatalogueVersions, OneOfUnknownValidityCountsWhereNoOtherDoes) {
  const Catalogue catalogue = catalogue_of(
      {simple("1.000001", "?"), simple("1.000001", "năm 2024", "2024-01-01", "2024-12-31")});
  EXPECT_EQ(version_at(catalogue, "2023-12-31"), "?");
  EXPECT_EQ(version_at(catalogue, "2024-06-01"), "năm 2024");
  EXPECT_EQ(version_at(catalogue, "2025-01-01"), "?");
  EXPECT_EQ(catalogue.find(code("1.000001")).value().name, "?") << "the other has ended";

  const Catalogue replaced =
      catalogue_of({simple("1.000001", "mới", "2027-01-01"), simple("1.000001", "?")});
  EXPECT_EQ(version_at(replaced, "2026-12-31"), "?");
  EXPECT_EQ(version_at(replaced, "2027-01-01"), "mới");
  EXPECT_EQ(replaced.find(code("1.000001")).value().name, "mới");
}

TEST(CatalogueVersions, WithoutBeginningFollowsTheOneThatEndedBefore) {
  const Catalogue catalogue = catalogue_of({simple("1.000001", "sau", "", "2025-06-30"),
                                            simple("1.000001", "đầu", "2020-01-01", "2022-12-31"),
                                            simple("1.000001", "cuối", "2025-07-01")});
  EXPECT_THAT(names_of_versions(catalogue), ElementsAre("đầu", "sau", "cuối"));
  EXPECT_EQ(version_at(catalogue, "2023-01-01"), "sau");
}

std::string conflict(std::vector<Procedure> procedures) {
  const auto catalogue = Catalogue::from_procedures(std::move(procedures));
  if (catalogue) return "none";
  EXPECT_EQ(catalogue.error().code, Errc::kConflictingProcedures);
  return catalogue.error().message;
}

TEST(CatalogueVersions, MustNotOverlap) {
  EXPECT_EQ(conflict({simple("1.000001", "a", "2020-01-01", "2025-07-01"),
                      simple("1.000001", "b", "2025-07-01")}),
            "procedure 1.000001: its versions 2020-01-01..2025-07-01 and 2025-07-01.. overlap; end "
            "the first (valid_until) before the second begins");
  EXPECT_EQ(
      conflict({simple("1.000001", "a", "2020-01-01"), simple("1.000001", "b", "2025-07-01")}),
      "procedure 1.000001: its versions 2020-01-01.. and 2025-07-01.. overlap; end the first "
      "(valid_until) before the second begins");
  EXPECT_EQ(
      conflict({simple("1.000001", "a", "2020-01-01"), simple("1.000001", "b", "", "2022-01-01")}),
      "procedure 1.000001: its versions 2020-01-01.. and (not known)..2022-01-01 overlap; end "
      "the first (valid_until) before the second begins");
  EXPECT_EQ(conflict({simple("1.000001", "a"), simple("1.000001", "b", "", "2022-01-01")}),
            "procedure 1.000001: two versions have no valid_from; give each the day from which it "
            "is in force");
  EXPECT_EQ(
      conflict({simple("1.000001", "a", "2020-01-01"), simple("1.000001", "b", "2020-01-01")}),
      "procedure 1.000001: two versions begin on 2020-01-01; give each the day from which it "
      "is in force");
}

TEST(Catalogue, RefusesWhatCheckProcedureRefuses) {
  Procedure nameless = simple("1.000001");
  nameless.name.clear();
  const auto catalogue = Catalogue::from_procedures({simple("1.000002"), nameless});
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().code, Errc::kInvalidProcedure);
  EXPECT_EQ(catalogue_of({}).with_procedures({nameless}).error(), catalogue.error());
}

TEST(Catalogue, WithProceduresAddsAndReplaces) {
  const Catalogue old = catalogue_of({simple("1.000001", "a"), simple("1.000002", "b")});
  const Catalogue young =
      old.with_procedures({simple("1.000001", "a mới"), simple("1.000003", "c")}).value();
  EXPECT_EQ(young.size(), 3U);
  EXPECT_EQ(young.find(code("1.000001")).value().name, "a mới");
  EXPECT_EQ(young.find(code("1.000002")).value().name, "b");
  EXPECT_EQ(old.find(code("1.000001")).value().name, "a") << "this one stays as it is";
  EXPECT_NE(old, young);
  EXPECT_EQ(old.with_procedures({}).value(), old);
  EXPECT_EQ(old.with_procedures({simple("1.000003"), simple("1.000003")}).error().code,
            Errc::kConflictingProcedures);
}

// --- Successors ---------------------------------------------------------------------------------

TEST(CatalogueSuccessors, StepByStepFromEitherEnd) {
  Procedure first = simple("1.000001");
  first.links = {link(CodeRelation::kReplacedBy, "1.000003"),
                 link(CodeRelation::kReplacedBy, "1.000002")};
  Procedure third = simple("1.000003");
  third.links = {link(CodeRelation::kReplaces, "1.000002"),
                 link(CodeRelation::kReplaces, "1.000001")};
  Procedure last = simple("1.000004");
  last.links = {link(CodeRelation::kReplaces, "1.000003")};
  const Catalogue catalogue = catalogue_of({first, simple("1.000002"), third, last});
  EXPECT_THAT(texts(catalogue.successors(code("1.000001")).value()),
              ElementsAre("1.000002", "1.000003", "1.000004"));
  EXPECT_THAT(texts(catalogue.successors(code("1.000002.H01")).value()),
              ElementsAre("1.000003", "1.000004"));
  EXPECT_THAT(catalogue.successors(code("1.000004")).value(), IsEmpty());
  EXPECT_EQ(catalogue.successors(code("1.000009")).error().code, Errc::kUnknownProcedure);
}

TEST(CatalogueSuccessors, OfACircleEnd) {
  Procedure first = simple("1.000001");
  first.links = {link(CodeRelation::kReplacedBy, "1.000002")};
  Procedure second = simple("1.000002");
  second.links = {link(CodeRelation::kReplacedBy, "1.000003")};
  Procedure third = simple("1.000003");
  third.links = {link(CodeRelation::kReplacedBy, "1.000001")};
  const Catalogue catalogue = catalogue_of({first, second, third});
  EXPECT_THAT(texts(catalogue.successors(code("1.000001")).value()),
              ElementsAre("1.000002", "1.000003"));
  EXPECT_THAT(texts(catalogue.successors(code("1.000003")).value()),
              ElementsAre("1.000001", "1.000002"));
}

// --- Against an oracle --------------------------------------------------------------------------

/// Procedures of a few codes, whose versions lie within some months.
std::vector<Procedure> random_versions() {
  std::vector<Procedure> procedures;
  const int size = *rc::gen::inRange(0, 8);
  for (int i = 0; i < size; ++i) {
    Procedure procedure =
        simple("1.00000" + std::to_string(*rc::gen::inRange(1, 4)), std::to_string(i));
    const auto any_day = [] {
      return *day("2026-01-01") + std::chrono::days{*rc::gen::inRange(0, 40)};
    };
    if (*rc::gen::arbitrary<bool>()) procedure.valid_from = any_day();
    if (*rc::gen::arbitrary<bool>()) procedure.valid_until = any_day();
    if (procedure.valid_until && procedure.valid_from > procedure.valid_until) {
      std::swap(procedure.valid_from, procedure.valid_until);
    }
    procedures.push_back(procedure);
  }
  return procedures;
}

RC_GTEST_PROP(CatalogueVersions, AnswerAsAListOfThemDoes, ()) {
  const std::vector<Procedure> procedures = random_versions();
  const auto catalogue = Catalogue::from_procedures(procedures);
  if (!catalogue) {
    RC_ASSERT(catalogue.error().code == Errc::kConflictingProcedures);
    return;
  }
  for (int number = 1; number < 4; ++number) {
    const ProcedureCode wanted = code("1.00000" + std::to_string(number));
    for (int offset = -1; offset < 42; ++offset) {
      const Date date = *day("2026-01-01") + std::chrono::days{offset};
      const Procedure* in_force = nullptr;
      bool known = false;
      for (const Procedure& version : procedures) {
        if (version.code != wanted) continue;
        known = true;
        const bool ended = version.valid_until && *version.valid_until < date;
        if (!version.valid_from && in_force == nullptr && !ended) in_force = &version;
        if (version.valid_from && *version.valid_from <= date && !ended) {
          const bool is_only_one = in_force == nullptr || !in_force->valid_from;
          RC_ASSERT(is_only_one);
          in_force = &version;
        }
      }
      const Result<Procedure> found = catalogue->at(wanted, date);
      RC_ASSERT(found.has_value() == (in_force != nullptr));
      if (in_force != nullptr) {
        RC_ASSERT(found.value() == *in_force);
      } else {
        RC_ASSERT(found.error().code ==
                  (known ? Errc::kProcedureNotInForce : Errc::kUnknownProcedure));
      }
    }
  }
}

// --- Records and fingerprints -------------------------------------------------------------------

std::vector<Procedure> random_procedures() {
  test::RandomProcedureMaker maker;
  std::vector<Procedure> procedures;
  const int size = *rc::gen::inRange(1, 5);
  for (int i = 0; i < size; ++i) {
    procedures.push_back(maker.make(code("1.00000" + std::to_string(i)), std::nullopt,
                                    i == 0 ? day("2026-01-01") : std::nullopt));
  }
  return procedures;
}

RC_GTEST_PROP(CatalogueRecords, GiveBackWhatWasWritten, ()) {
  const std::vector<Procedure> procedures = random_procedures();
  const auto encoded = catalogue_internal::encode(procedures);
  const auto tables = encoded.tables();
  RC_ASSERT(tables.entries.size() == procedures.size());
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    const Procedure& written = procedures[i];
    RC_ASSERT(catalogue_internal::read_record(tables, tables.entries[i]) == written);
    Procedure limits{.code = written.code, .name = {}};
    limits.online_level = written.online_level;
    limits.valid_from = written.valid_from;
    limits.valid_until = written.valid_until;
    limits.observed = written.observed;
    limits.cases = written.cases;
    limits.limits = written.limits;
    RC_ASSERT(catalogue_internal::read_limits(tables, tables.entries[i]) == limits);
  }
}

RC_GTEST_PROP(CatalogueFingerprint, IsThatOfTheRecordsInAnyOrder, ()) {
  std::vector<Procedure> procedures = random_procedures();
  const Catalogue catalogue = catalogue_of(procedures);
  const auto encoded = catalogue_internal::encode(procedures);
  RC_ASSERT(Catalogue::from_tables(encoded.tables()) == catalogue);
  std::reverse(procedures.begin(), procedures.end());
  RC_ASSERT(catalogue_of(procedures) == catalogue);

  std::vector<Procedure> again;
  for (const ProcedureCode& known : catalogue.codes()) {
    const std::vector<Procedure> versions = catalogue.versions(known).value();
    again.insert(again.end(), versions.begin(), versions.end());
  }
  RC_ASSERT(catalogue_of(again) == catalogue);
  const auto left_out =
      static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(again.size())));
  again.erase(again.begin() + static_cast<std::ptrdiff_t>(left_out));
  RC_ASSERT(catalogue_of(again) != catalogue);
}

RC_GTEST_PROP(CatalogueFingerprint, ChangesWithARecord, ()) {
  const std::vector<Procedure> procedures = random_procedures();
  std::vector<Procedure> changed = procedures;
  Procedure& one = changed.back();
  switch (*rc::gen::inRange(0, 8)) {
    case 0:
      one.name += " mới";
      break;
    case 1:
      one.page += "x";
      break;
    case 2:
      one.evidence.confidence = one.evidence.confidence == Confidence::kVerified
                                    ? Confidence::kSecondary
                                    : Confidence::kVerified;
      break;
    case 3:
      one.observed = one.observed ? std::optional<Date>() : day("2026-10-01");
      break;
    case 4:
      one.findings.push_back({FindingKind::kOther, "x"});
      break;
    case 5:
      one.results.push_back({"", "Giấy"});
      break;
    case 6:
      one.legal_basis.insert(one.legal_basis.begin(), "1/2026/NĐ-CP");
      break;
    default:
      one.evidence.source += "; nơi khác";
      break;
  }
  RC_ASSERT(catalogue_of(changed).fingerprint() != catalogue_of(procedures).fingerprint());
}

TEST(CatalogueFingerprint, IsSixteenHexDigits) {
  const std::string digits = catalogue_of({simple("1.000001")}).fingerprint();
  EXPECT_EQ(digits.size(), 16U);
  EXPECT_EQ(digits.find_first_not_of("0123456789abcdef"), std::string::npos);
  // A number that users may have written down: it changes only when the form of records does.
  EXPECT_EQ(catalogue_of({}).fingerprint(), catalogue_of({}).fingerprint());
}

TEST(Catalogue, IsReadByManyThreadsAtOnce) {
  // Under ThreadSanitizer (tests/sanitize/run) this shows that a question changes nothing.
  Procedure procedure = simple("1.000001", "Đăng ký khai sinh");
  procedure.evidence.law = LawRef::parse("Nghị định số 118/2025/NĐ-CP").value();
  const Catalogue catalogue = catalogue_of({procedure});
  std::vector<std::thread> threads;
  std::vector<int> answers(4);
  for (int& answer : answers) {
    threads.emplace_back([&catalogue, &procedure, &answer] {
      const Catalogue copy = catalogue;
      for (int i = 0; i < 100; ++i) {
        answer += copy.find(procedure.code).value() == procedure;
        answer += copy.search("khai").value().size() == 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(answers, testing::Each(200));
}

}  // namespace
}  // namespace motcua
