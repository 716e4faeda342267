#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

namespace motcua::base_internal {
namespace {

TEST(Quoted, ShowsWhatCodesAreMadeOf) {
  EXPECT_EQ(base_internal::quoted("241325"), "\"***325\"");
  EXPECT_EQ(base_internal::quoted("2413"), "\"2413\"");
  EXPECT_EQ(base_internal::quoted("H01.A0-x"), "\"H01.A0-x\"");
  EXPECT_EQ(base_internal::quoted(""), "\"\"");
}

TEST(Quoted, HidesNumbersOfPeople) {
  EXPECT_EQ(base_internal::quoted("089204001234"), "\"*********234\"");
  EXPECT_EQ(base_internal::quoted("+84912345678"), "\"+********678\"");
}

TEST(Quoted, HidesNumbersOfPeopleInGroups) {
  EXPECT_EQ(base_internal::quoted("0912 345 678"), "\"**** *** 678\"");
  EXPECT_EQ(base_internal::quoted("01.00.112.437"), "\"**.**.***.437\"");
  EXPECT_EQ(base_internal::quoted("0312 68 78 78-001"), "\"**** ** ** **-001\"");
}

TEST(Quoted, LeavesDatesReadable) {
  EXPECT_EQ(base_internal::quoted("2026-13-01"), "\"2026-13-01\"");
  EXPECT_EQ(base_internal::quoted("05/3/2026"), "\"05/3/2026\"");
}

TEST(Quoted, CutsLongTextAndHidesTheNumberThatWasCut) {
  EXPECT_EQ(base_internal::quoted("abcdefghijklmnopqrstuvwxyz"), "\"abcdefghijklmnopqrstuvwx…\"");
  EXPECT_EQ(base_internal::quoted("abcdefghijklmno" + std::string(12, '7')),
            "\"abcdefghijklmno*********…\"");
}

TEST(Quoted, ShowsNoTextOfPeople) {
  EXPECT_EQ(base_internal::quoted("Đỗ\n\"x\""), "\"???????x?\"")
      << "two letters of two and three bytes, a newline, two quotes";
}

RC_GTEST_PROP(Quoted, ShowsFewDigitsOfAnyNumber, ()) {
  const auto text = *rc::gen::container<std::string>(
      rc::gen::elementOf(std::string("0123456789012345678901234567890123456789 .-/a")));
  const std::string shown = base_internal::quoted(text);
  std::size_t in_a_row = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    in_a_row = std::max(in_a_row, count_digits(std::string_view(shown).substr(i)));
  }
  RC_ASSERT(in_a_row < 6U);
}

RC_GTEST_PROP(Quoted, IsShortAndPrintable, (const std::string& text)) {
  const std::string shown = base_internal::quoted(text);
  RC_ASSERT(shown.size() <= 24U + 2U + 3U);
  const bool cut = text.size() > 24;
  RC_ASSERT(std::all_of(shown.begin(), shown.end() - (cut ? 4 : 0),
                        [](char c) { return c >= ' ' && c <= '~'; }));
}

RC_GTEST_PROP(Quoted, ShowsAtMostThreeDigitsOfLongNumbers, ()) {
  const auto digits =
      *rc::gen::container<std::string>(rc::gen::inRange('0', static_cast<char>('9' + 1)));
  const std::string shown = base_internal::quoted(digits);
  const auto visible = std::count_if(shown.begin(), shown.end(), is_digit);
  RC_ASSERT(visible <= (digits.size() >= 6 ? 3 : 5));
}

}  // namespace
}  // namespace motcua::base_internal
