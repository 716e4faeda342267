#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/agency_code.hpp>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

std::string joined(const std::vector<std::string_view>& groups, char separator) {
  std::string text;
  for (const std::string_view group : groups) {
    if (!text.empty()) text += separator;
    text += group;
  }
  return text;
}

TEST(AgencyCode, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("agency_codes.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto code = AgencyCode::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(code, Errc::kInvalidAgencyCode, row);
      continue;
    }
    ASSERT_TRUE(code.has_value()) << code.error().message;
    EXPECT_EQ(code->text(), row["text"]);
    EXPECT_EQ(code->order() == AgencyOrder::kLevelOneFirst, row["order"] == "level_one_first");
    EXPECT_EQ(code->level_one(), row["level_one"]);
    EXPECT_EQ(joined(code->levels(), '/'), row["levels"]);
    EXPECT_EQ(code->canonical(), row["canonical"]);
  }
}

TEST(AgencyCode, SameAgencyInBothOrdersIsNotTheSameText) {
  const AgencyCode old_order = AgencyCode::parse("000.00.15.H01").value();
  const AgencyCode new_order = AgencyCode::parse("H01.15").value();
  EXPECT_TRUE(old_order.same_agency(new_order));
  EXPECT_NE(old_order, new_order);
  EXPECT_FALSE(old_order.same_agency(AgencyCode::parse("H01.16").value()));
  EXPECT_FALSE(old_order.same_agency(AgencyCode::parse("H02.15").value()));
}

TEST(AgencyCode, HashesByText) {
  const std::unordered_set<AgencyCode> codes{AgencyCode::parse("H01.15").value(),
                                             AgencyCode::parse("H01.15").value(),
                                             AgencyCode::parse("15.H01").value()};
  EXPECT_EQ(codes.size(), 2U);
}

rc::Gen<std::string> group() {
  return rc::gen::resize(4, rc::gen::nonEmpty(rc::gen::container<std::string>(
                                rc::gen::elementOf(std::string("0000123456789ABXYZ")))));
}

bool looks_like_level_one(const std::string& text) {
  return text.size() == 3 && text[0] >= 'A' && text[0] <= 'Y' && text[1] >= '0' && text[1] <= '9' &&
         text[2] >= '0' && text[2] <= '9';
}

RC_GTEST_PROP(AgencyCodeProperty, ReversingTheGroupsKeepsTheAgency, ()) {
  const auto groups = *rc::gen::resize(5, rc::gen::container<std::vector<std::string>>(group()));
  std::string forward = "H49";
  std::string backward = "H49";
  for (const std::string& g : groups) {
    forward += "." + g;
    backward.insert(0, g + ".");
  }
  RC_PRE(forward.size() <= 35U);
  // The bracket keeps ||'s short circuit, which the macro would take from it.
  RC_PRE((groups.empty() || !looks_like_level_one(groups.back())));
  const AgencyCode first = AgencyCode::parse(forward).value();
  const AgencyCode last = AgencyCode::parse(backward).value();
  RC_ASSERT(first.text() == forward);
  RC_ASSERT(last.text() == backward);
  RC_ASSERT(first.same_agency(last));
  RC_ASSERT(first.canonical() == last.canonical());
  const bool can_be_read =
      !looks_like_level_one(std::string(first.levels().back())) || first.levels().size() == 1;
  const auto canonical = AgencyCode::parse(first.canonical());
  RC_ASSERT(canonical.has_value() == can_be_read);
  if (canonical) RC_ASSERT(canonical->same_agency(first));
}

RC_GTEST_PROP(AgencyCodeProperty, TextIsKeptAndMessagesHideNumbers, ()) {
  const std::string text = *test::identifier_like();
  const auto code = AgencyCode::parse(text);
  if (code) {
    RC_ASSERT(code->text() == text);
  } else {
    RC_ASSERT(test::longest_digit_run(code.error().message) < test::kRunOfAPerson);
  }
}

}  // namespace
}  // namespace motcua
