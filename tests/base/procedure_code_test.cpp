#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/procedure_code.hpp>

#include <regex>
#include <string>
#include <unordered_set>

#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

TEST(ProcedureCode, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("procedure_codes.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto code = ProcedureCode::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(code, Errc::kInvalidProcedureCode, row);
      continue;
    }
    ASSERT_TRUE(code.has_value()) << code.error().message;
    EXPECT_EQ(code->text(), row["text"]);
    EXPECT_EQ(code->base(), row["base"]);
    EXPECT_EQ(code->case_number(), row["case_number"]);
    EXPECT_EQ(code->copy_owner(), row["copy_owner"]);
  }
}

TEST(ProcedureCode, HashesByText) {
  const std::unordered_set<ProcedureCode> codes{ProcedureCode::parse("1.001193").value(),
                                                ProcedureCode::parse("1.001193").value(),
                                                ProcedureCode::parse("1.001193.H01").value()};
  EXPECT_EQ(codes.size(), 2U);
}

/// The grammar as a regular expression, beside the reader written by hand.
bool fits_grammar(const std::string& text) {
  static const std::regex grammar(
      R"([1-9]\.[0-9]{6}(\.[0-9]{2})?((\.000\.00\.00)?\.[A-Y][0-9]{2})?)");
  return std::regex_match(text, grammar);
}

RC_GTEST_PROP(ProcedureCodeProperty, ReadsExactlyTheGrammar, ()) {
  const std::string text =
      *rc::gen::element<std::string>("1.001193", "2.00074", "0.000001", "1.0011934", "") +
      *rc::gen::element<std::string>("", ".01", ".1", ".001", ".00") +
      *rc::gen::element<std::string>("", ".000.00.00", ".000.00", ".000.00.00.00") +
      *rc::gen::element<std::string>("", ".H01", ".Z01", ".H1", ".A00", ".Y99", ".h01", ".", "\n");
  const auto code = ProcedureCode::parse(text);
  RC_ASSERT(code.has_value() == fits_grammar(text));
  if (code) RC_ASSERT(code->text() == text);
}

RC_GTEST_PROP(ProcedureCodeProperty, MessagesHideNumbers, ()) {
  const auto code = ProcedureCode::parse(*test::identifier_like());
  if (!code) RC_ASSERT(test::longest_digit_run(code.error().message) < test::kRunOfAPerson);
}

}  // namespace
}  // namespace motcua
