#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/phone_number.hpp>

#include <regex>
#include <string>
#include <unordered_set>

#include "support/case_table.hpp"
#include "support/identifier_checks.hpp"

namespace motcua {
namespace {

TEST(PhoneNumber, ReadsTheCaseTable) {
  for (const test::Case& row : test::load_cases("phone_numbers.csv")) {
    SCOPED_TRACE(row["case"]);
    const auto number = PhoneNumber::parse(row["text"]);
    if (row["ok"] == "no") {
      test::expect_refused(number, Errc::kInvalidPhoneNumber, row);
      continue;
    }
    ASSERT_TRUE(number.has_value()) << number.error().message;
    EXPECT_EQ(number->e164(), row["e164"]);
    EXPECT_EQ(number->national(), row["national"]);
    EXPECT_EQ(number->masked(), row["masked"]);
    EXPECT_EQ(number->kind() == PhoneKind::kFixed, row["kind"] == "fixed");
  }
}

/// libphonenumber's patterns of national numbers, which the table of prefixes was expanded from.
bool fits_metadata(const std::string& national, PhoneKind kind) {
  static const std::regex mobile(
      R"((?:(?:3\d|7[06-9])\d|5(?:[1689]\d|2[238]|59)|8(?:[1-8]\d|9[6-9])|9(?:[0-8]\d|9[013-9]))\d{6})");
  static const std::regex fixed(
      R"(2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7})");
  return std::regex_match(national, kind == PhoneKind::kMobile ? mobile : fixed);
}

TEST(PhoneNumber, EveryPrefixIsReadAsTheMetadataSays) {
  for (int prefix = 0; prefix < 1000; ++prefix) {
    std::string digits = std::to_string(prefix);
    digits.insert(0, 3 - digits.size(), '0');
    // "0084…" is the country code dialled from abroad.
    if (digits.starts_with("084")) continue;
    for (const char* rest : {"12345", "123456", "1234567", "12345678"}) {
      const std::string national = digits + rest;
      const auto number = PhoneNumber::parse("0" + national);
      const bool mobile = fits_metadata(national, PhoneKind::kMobile);
      const bool fixed = fits_metadata(national, PhoneKind::kFixed);
      ASSERT_EQ(number.has_value(), mobile || fixed) << national;
      if (number) {
        EXPECT_EQ(number->kind(), mobile ? PhoneKind::kMobile : PhoneKind::kFixed) << national;
      }
    }
  }
}

TEST(PhoneNumber, HashesByNumber) {
  const std::unordered_set<PhoneNumber> numbers{PhoneNumber::parse("0912345678").value(),
                                                PhoneNumber::parse("+84 912 345 678").value(),
                                                PhoneNumber::parse("0912345679").value()};
  EXPECT_EQ(numbers.size(), 2U);
}

std::string subscriber() {
  const std::string prefix = *rc::gen::element<std::string>("91", "32", "528", "899", "84");
  return prefix + *rc::gen::container<std::string>(
                      9 - prefix.size(), rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

RC_GTEST_PROP(PhoneNumberProperty, EveryWayOfWritingIsTheSameNumber, ()) {
  const std::string digits = subscriber();
  std::string written = *rc::gen::element<std::string>("0", "+84", "84", "0084", "(+84) ", "+84 (");
  const bool open = written.ends_with('(');
  written += digits.substr(0, 2);
  if (open) written += ')';
  for (const char digit : digits.substr(2)) {
    written += *rc::gen::element<std::string>("", " ", ".", "-");
    written += digit;
  }
  const PhoneNumber number = PhoneNumber::parse(written).value();
  RC_ASSERT(number.e164() == "+84" + digits);
  RC_ASSERT(PhoneNumber::parse(number.e164()).value() == number);
  RC_ASSERT(PhoneNumber::parse(number.national()).value() == number);
}

RC_GTEST_PROP(PhoneNumberProperty, MessagesAndMasksHideNumbers, ()) {
  const auto number = PhoneNumber::parse(*test::identifier_like());
  if (number) {
    RC_ASSERT(test::longest_digit_run(number->masked()) == 3U);
  } else {
    RC_ASSERT(test::longest_digit_run(number.error().message) < test::kRunOfAPerson);
  }
}

}  // namespace
}  // namespace motcua
