#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/tax_code.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>

#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

std::string kind_name(TaxCodeKind kind) {
  switch (kind) {
    case TaxCodeKind::kMain:
      return "main";
    case TaxCodeKind::kDependentUnit:
      return "dependent_unit";
    case TaxCodeKind::kPersonalId:
      break;
  }
  return "personal_id";
}

TEST(TaxCode, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("tax_codes.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto code = TaxCode::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(code, Errc::kInvalidTaxCode, row);
      continue;
    }
    ASSERT_TRUE(code.has_value()) << code.error().message;
    EXPECT_EQ(code->text(), row["official"]);
    EXPECT_EQ(kind_name(code->kind()), row["kind"]);
    EXPECT_EQ(code->main(), row["main"]);
    EXPECT_EQ(code->dependent_unit(), row["dependent_unit"]);
    EXPECT_EQ(code->masked(), row["masked"]);
  }
}

TEST(TaxCode, BasisIsThatOfItsKind) {
  const LegalBasis main = TaxCode::parse("0100112437").value().basis();
  EXPECT_EQ(main.law.number(), "38/2019/QH14");
  EXPECT_EQ(TaxCode::parse("0100112437-011").value().basis(), main);
  const LegalBasis person = TaxCode::parse("089200000123").value().basis();
  EXPECT_EQ(person.law.number(), "86/2024/TT-BTC");
  EXPECT_EQ(person.confidence, Confidence::kUnverified);
}

TEST(TaxCode, HashesByOfficialText) {
  const std::unordered_set<TaxCode> codes{TaxCode::parse("0100112437").value(),
                                          TaxCode::parse("01.00.112.437").value(),
                                          TaxCode::parse("0100112437-001").value()};
  EXPECT_EQ(codes.size(), 2U);
}

/// The check digit after nine digits, computed from the published weights and not from the table;
/// nothing when the nine are unusable.
std::optional<char> check_digit_oracle(const std::string& nine) {
  constexpr int kWeights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  int sum = 0;
  for (std::size_t i = 0; i < std::size(kWeights); ++i) sum += kWeights[i] * (nine[i] - '0');
  for (char digit = '0'; digit <= '9'; ++digit) {
    // The published definition backwards: the digit completes the remainder to ten.
    if ((sum + (digit - '0') - 10) % 11 == 0) return digit;
  }
  return std::nullopt;
}

rc::Gen<std::string> digits(std::size_t count) {
  return rc::gen::container<std::string>(count, rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

std::string valid_main() {
  std::string nine = *digits(9);
  if (std::all_of(nine.begin() + 2, nine.end(), [](char c) { return c == '0'; })) nine[8] = '1';
  const auto check = check_digit_oracle(nine);
  RC_PRE(check.has_value());
  return nine + *check;
}

RC_GTEST_PROP(TaxCodeProperty, ExactlyTheOraclesCheckDigitIsRead, ()) {
  const std::string nine = *digits(9);
  RC_PRE(nine.substr(2) != "0000000");
  const auto expected = check_digit_oracle(nine);
  for (char digit = '0'; digit <= '9'; ++digit) {
    RC_ASSERT(TaxCode::parse(nine + digit).has_value() == (digit == expected));
  }
}

RC_GTEST_PROP(TaxCodeProperty, OneWrongDigitIsNoticed, ()) {
  std::string text = valid_main();
  RC_ASSERT(TaxCode::parse(text).has_value());
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  const char other =
      *rc::gen::distinctFrom(rc::gen::inRange('0', static_cast<char>('9' + 1)), text[at]);
  text[at] = other;
  RC_ASSERT(!TaxCode::parse(text).has_value());
}

RC_GTEST_PROP(TaxCodeProperty, OfficialTextIsReadBackWhateverTheSeparators, ()) {
  const std::string unit = *rc::gen::element<std::string>("", "001", "066", "999");
  const std::string plain = valid_main() + unit;
  std::string written;
  for (const char digit : plain) {
    if (!written.empty()) written += *rc::gen::element<std::string>("", " ", ".", "-", " - ");
    written += digit;
  }
  const TaxCode code = TaxCode::parse(written).value();
  RC_ASSERT(code == TaxCode::parse(plain).value());
  RC_ASSERT(TaxCode::parse(code.text()).value().text() == code.text());
}

RC_GTEST_PROP(TaxCodeProperty, MessagesAndMasksHideNumbers, ()) {
  const std::string text =
      *rc::gen::oneOf(test::identifier_like(), digits(10), digits(12), digits(13));
  const auto code = TaxCode::parse(text);
  if (code) {
    RC_ASSERT(TaxCode::parse(code->text()).value() == *code);
    // Three digits of the number, and the unit's three after a hyphen.
    RC_ASSERT(test::longest_digit_run(code->masked()) <= 6U);
  } else {
    RC_ASSERT(test::longest_digit_run(code.error().message) < test::kRunOfAPerson);
  }
}

}  // namespace
}  // namespace motcua
