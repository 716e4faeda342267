#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/personal_id.hpp>

#include <chrono>
#include <string>
#include <unordered_set>

#include "base/identifier_tables_internal.hpp"
#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

Date new_year(int year) {
  return std::chrono::local_days{std::chrono::year{year} / std::chrono::January / 1};
}

std::string three_digits(int value) {
  std::string text = std::to_string(value);
  return std::string(3 - text.size(), '0') + text;
}

TEST(PersonalId, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("personal_ids.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto id = PersonalId::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(id, Errc::kInvalidPersonalId, row);
      continue;
    }
    ASSERT_TRUE(id.has_value()) << id.error().message;
    EXPECT_EQ(id->digits(), row["text"]);
    EXPECT_EQ(id->birthplace_code(), row["birthplace_code"]);
    EXPECT_EQ(id->province(), row["province"]);
    EXPECT_EQ(to_string(id->birthplace_basis().confidence), row["confidence"]);
    EXPECT_EQ(to_string(id->sex()), row["sex"]);
    EXPECT_EQ(std::to_string(id->birth_year()), row["birth_year"]);
    EXPECT_EQ(id->masked(), row["masked"]);
  }
}

TEST(PersonalId, EveryBirthplaceCodeIsReadAsTheTableSays) {
  for (int code = 0; code < 1000; ++code) {
    const base_internal::Birthplace* expected = nullptr;
    for (const auto& row : base_internal::birthplaces()) {
      if (row.first <= code && code <= row.last) expected = &row;
    }
    const auto id = PersonalId::parse(three_digits(code) + "200000001");
    ASSERT_EQ(id.has_value(), expected != nullptr) << code;
    if (id) {
      EXPECT_EQ(id->province(), expected->province) << code;
      EXPECT_EQ(id->birthplace_basis().law, LawRef::parse(expected->basis.law).value());
    }
  }
}

TEST(PersonalId, EveryCenturyAndYearIsReadAsTheDecreeSays) {
  for (int digit = 0; digit < 10; ++digit) {
    for (int year = 0; year < 100; ++year) {
      const std::string text =
          "079" + std::to_string(digit) + three_digits(year).substr(1) + "000001";
      const PersonalId id = PersonalId::parse(text).value();
      const int birth_year = 1900 + digit / 2 * 100 + year;
      const Sex sex = digit % 2 == 0 ? Sex::kMale : Sex::kFemale;
      EXPECT_EQ(id.birth_year(), birth_year);
      EXPECT_EQ(id.sex(), sex);
      EXPECT_TRUE(id.check_consistent(new_year(birth_year), sex).has_value());
      EXPECT_FALSE(id.check_consistent(new_year(birth_year + 100), sex).has_value());
    }
  }
}

TEST(PersonalId, InconsistencyNamesThePartAndNotTheValues) {
  const PersonalId id = PersonalId::parse("089287000001").value();
  const auto message = [&](int year, Sex sex) {
    const auto result = id.check_consistent(new_year(year), sex);
    EXPECT_EQ(result.error().code, Errc::kInconsistentPersonalId);
    EXPECT_EQ(test::longest_digit_run(result.error().message), 0U);
    return result.error().message;
  };
  EXPECT_THAT(message(1987, Sex::kMale), testing::HasSubstr("the year of birth in"));
  EXPECT_THAT(message(2087, Sex::kFemale), testing::HasSubstr("the sex in"));
  EXPECT_THAT(message(1987, Sex::kFemale), testing::HasSubstr("the year of birth and the sex in"));
}

TEST(PersonalId, HashesByDigits) {
  const std::unordered_set<PersonalId> ids{PersonalId::parse("089287000001").value(),
                                           PersonalId::parse("089287000001").value(),
                                           PersonalId::parse("089287000002").value()};
  EXPECT_EQ(ids.size(), 2U);
}

RC_GTEST_PROP(PersonalIdProperty, DigitsAreKeptAndMessagesHideNumbers, ()) {
  const std::string text = *rc::gen::oneOf(
      test::identifier_like(),
      rc::gen::container<std::string>(12, rc::gen::inRange('0', static_cast<char>('9' + 1))));
  const auto id = PersonalId::parse(text);
  if (id) {
    RC_ASSERT(id->digits() == text);
    RC_ASSERT(test::longest_digit_run(id->masked()) < test::kRunOfAPerson);
    RC_ASSERT(id->masked().size() == text.size());
  } else {
    RC_ASSERT(test::longest_digit_run(id.error().message) < test::kRunOfAPerson);
  }
}

}  // namespace
}  // namespace motcua
