/// What is expected of every reader of identifiers.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <motcua/base/result.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_table.hpp"

namespace motcua::test {

/// Longest run of digits in `message`, where what people write between digits ends no run: a number
/// shown as "0912 345 678" is shown whole.
inline std::size_t longest_digit_run(std::string_view message) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : message) {
    if (c >= '0' && c <= '9') {
      longest = std::max(longest, ++run);
    } else if (std::string_view(" .-()").find(c) == std::string_view::npos) {
      run = 0;
    }
  }
  return longest;
}

/// From this length on, digits may be a number of a person.
inline constexpr std::size_t kRunOfAPerson = 6;

template <typename T>
void expect_refused(const Result<T>& result, Errc code, const Case& row) {
  ASSERT_FALSE(result.has_value()) << row["text"];
  EXPECT_EQ(result.error().code, code);
  EXPECT_THAT(result.error().message, testing::HasSubstr(row["error"]));
  EXPECT_LT(longest_digit_run(result.error().message), kRunOfAPerson) << result.error().message;
}

/// Text that looks like identifiers: mostly digits, in runs, with what stands between them.
inline rc::Gen<std::string> identifier_like() {
  return rc::gen::apply(
      [](std::vector<std::string> parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      },
      rc::gen::container<std::vector<std::string>>(rc::gen::weightedOneOf<std::string>(
          {{6, rc::gen::container<std::string>(rc::gen::inRange('0', static_cast<char>('9' + 1)))},
           {4, rc::gen::elementOf(std::vector<std::string>{
                   "-", ".", " ", "+84", "0", "H01", "G15", "000.00.00", "260101", "1.", "(", ")",
                   "0100112437", "089200", "091234", "/", "Đ", "\xFF"})}})));
}

}  // namespace motcua::test
