#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/iso8601.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>

#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::literals::operator""d;
using std::literals::operator""y;
using std::chrono::month;

const Date kFirst = local_days{2000y / month{1} / 1d};
const Date kLast = local_days{2099y / month{12} / 31d};

AgencyCode agency(const char* text) { return AgencyCode::parse(text).value(); }

TEST(DossierCode, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("dossier_codes.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto code = DossierCode::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(code, Errc::kInvalidDossierCode, row);
      continue;
    }
    ASSERT_TRUE(code.has_value()) << code.error().message;
    EXPECT_EQ(code->text(), row["text"]);
    EXPECT_EQ(code->agency().text(), row["agency"]);
    EXPECT_EQ(code->agency().order() == AgencyOrder::kLevelOneFirst,
              row["order"] == "level_one_first");
    EXPECT_EQ(to_iso(code->date()), row["date"]);
    EXPECT_EQ(std::to_string(code->date_digits()), row["date_digits"]);
    EXPECT_EQ(code->serial(), row["serial"]);
  }
}

TEST(DossierCode, ShortSerialNamesTheArticleOnlyWhereItWasRead) {
  const auto old_grammar = DossierCode::parse("000.00.15.H01-241125-001");
  ASSERT_FALSE(old_grammar.has_value());
  ASSERT_TRUE(old_grammar.error().law.has_value());
  EXPECT_EQ(old_grammar.error().law->number(), "01/2018/TT-VPCP");
  EXPECT_EQ(old_grammar.error().law->article(), "19");

  const auto inferred_grammar = DossierCode::parse("H01-260101-001");
  ASSERT_FALSE(inferred_grammar.has_value());
  EXPECT_FALSE(inferred_grammar.error().law.has_value());
}

TEST(DossierCode, MakePadsTheSerialToFourDigits) {
  const Date day = local_days{2026y / month{3} / 5d};
  EXPECT_EQ(DossierCode::make(agency("H01.30.15"), day, 1).value().text(), "H01.30.15-260305-0001");
  EXPECT_EQ(DossierCode::make(agency("000.00.15.H01"), day, 12345).value().text(),
            "000.00.15.H01-260305-12345");
}

TEST(DossierCode, MakeRefusesWhatTheCodeCannotHold) {
  EXPECT_EQ(DossierCode::make(agency("H01"), kFirst, 0).error().code, Errc::kInvalidDossierCode);
  EXPECT_EQ(DossierCode::make(agency("H01"), kFirst - days{1}, 1).error().code,
            Errc::kInvalidDossierCode);
  EXPECT_EQ(DossierCode::make(agency("H01"), kLast + days{1}, 1).error().code,
            Errc::kInvalidDossierCode);
  EXPECT_TRUE(DossierCode::make(agency("H01"), kFirst, 1).has_value());
  EXPECT_TRUE(DossierCode::make(agency("H01"), kLast, std::numeric_limits<std::uint64_t>::max())
                  .has_value());
}

TEST(DossierCode, EveryDayOfTheCenturyIsMadeAndReadBack) {
  const AgencyCode shop = agency("H01.30.15");
  for (Date day = kFirst; day <= kLast; day += days{1}) {
    const DossierCode made = DossierCode::make(shop, day, 7).value();
    const DossierCode read = DossierCode::parse(made.text()).value();
    ASSERT_EQ(read.date(), day) << made.text();
    ASSERT_EQ(read, made);
  }
}

TEST(DossierCode, HashesByText) {
  const std::unordered_set<DossierCode> codes{DossierCode::parse("H01-260101-0001").value(),
                                              DossierCode::parse("H01-260101-0001").value(),
                                              DossierCode::parse("H01-20260101-0001").value()};
  EXPECT_EQ(codes.size(), 2U);
}

RC_GTEST_PROP(DossierCodeProperty, MadeCodesAreReadBack, ()) {
  const Date day =
      kFirst + days{*rc::gen::inRange(0, static_cast<int>((kLast - kFirst).count()) + 1)};
  const auto serial = *rc::gen::positive<std::uint64_t>();
  const AgencyCode shop =
      agency(*rc::gen::element("H01", "H01.30.15", "000.00.15.H01", "G09.20", "000.A0.01.H26"));
  const DossierCode made = DossierCode::make(shop, day, serial).value();
  const DossierCode read = DossierCode::parse(made.text()).value();
  RC_ASSERT(read == made);
  RC_ASSERT(read.agency() == shop);
  RC_ASSERT(read.date() == day);
  RC_ASSERT(read.date_digits() == 6);
  RC_ASSERT(std::stoull(std::string(read.serial())) == serial);
}

RC_GTEST_PROP(DossierCodeProperty, TextIsKeptAndMessagesHideNumbers, ()) {
  const std::string text = *rc::gen::oneOf(
      test::identifier_like(),
      rc::gen::map(test::identifier_like(), [](const std::string& t) { return "H01-" + t; }),
      rc::gen::map(test::identifier_like(),
                   [](const std::string& t) { return "H01-260101-" + t; }));
  const auto code = DossierCode::parse(text);
  if (code) {
    RC_ASSERT(code->text() == text);
  } else {
    RC_ASSERT(test::longest_digit_run(code.error().message) < test::kRunOfAPerson);
  }
}

}  // namespace
}  // namespace motcua
