#include "papers/capitals_internal.hpp"

#include "papers/clean_text_internal.hpp"

namespace motcua::papers_internal {
namespace {

/// Blocks in which a capital stands right before its small letter, at even or odd places.
struct Pairs {
  char32_t first, last;
  char32_t small;  ///< 1: small letters have odd code points; 0: even ones
};
constexpr Pairs kPairs[] = {
    {0x0100, 0x0130, 1}, {0x0132, 0x0137, 1}, {0x0139, 0x0148, 0},
    {0x014A, 0x0177, 1}, {0x0179, 0x017E, 0}, {0x01A0, 0x01A1, 1},
    {0x01AF, 0x01B0, 0}, {0x1E00, 0x1E95, 1}, {0x1EA0, 0x1EFF, 1},
};

char32_t capital_of(char32_t c) noexcept {
  if (c >= 'a' && c <= 'z') return c - 0x20;
  if (c == 0xFF) return 0x178;
  if (c >= 0xE0 && c < 0xFF && c != 0xF7) return c - 0x20;
  for (const Pairs& pairs : kPairs) {
    if (c >= pairs.first && c <= pairs.last) return (c & 1) == pairs.small ? c - 1 : c;
  }
  return c;
}

}  // namespace

std::string to_capitals(std::string_view text) {
  std::string capitals;
  capitals.reserve(text.size());
  for (std::size_t at = 0; at != text.size();)
    append(capitals, capital_of(next_character(text, at)));
  return capitals;
}

}  // namespace motcua::papers_internal
