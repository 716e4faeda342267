/// Reading digits, without locale: what std::isdigit and std::stoi must not be used for.
#pragma once

#include <cstddef>
#include <string_view>

namespace motcua::base_internal {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// Number of digits that `text` begins with.
[[nodiscard]] constexpr std::size_t count_digits(std::string_view text) noexcept {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

[[nodiscard]] constexpr bool all_digits(std::string_view text) noexcept {
  return count_digits(text) == text.size();
}

/// Value of `digits`; precondition: at most nine characters, all digits.
[[nodiscard]] constexpr int to_number(std::string_view digits) noexcept {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace motcua::base_internal
