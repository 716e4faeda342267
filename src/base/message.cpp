#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

namespace motcua::base_internal {
namespace {

constexpr std::size_t kLongestPart = 24;
constexpr std::size_t kPersonalInARow = 6;
constexpr std::size_t kPersonalInGroups = 9;
constexpr std::size_t kDigitsKept = 3;

bool joins_groups(char c) { return c == ' ' || c == '.' || c == '-' || c == '/'; }

/// Length of the number that `text` begins with: groups of digits joined by single separators.
std::size_t measure_number(std::string_view text) {
  std::size_t size = count_digits(text);
  while (size > 0 && size + 1 < text.size() && joins_groups(text[size]) &&
         is_digit(text[size + 1])) {
    size += 1 + count_digits(text.substr(size + 1));
  }
  return size;
}

bool may_be_personal(std::string_view number) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < number.size(); ++at) {
    const std::size_t in_a_row = count_digits(number.substr(at));
    if (in_a_row >= kPersonalInARow) return true;
    digits += is_digit(number[at]) ? 1 : 0;
  }
  return digits >= kPersonalInGroups;
}

void hide_digits(std::string& number, std::size_t kept) {
  for (std::size_t at = number.size(); at-- > 0;) {
    if (!is_digit(number[at])) continue;
    if (kept > 0) {
      --kept;
    } else {
      number[at] = '*';
    }
  }
}

}  // namespace

std::string quoted(std::string_view part) {
  const bool cut = part.size() > kLongestPart;
  if (cut) part = part.substr(0, kLongestPart);

  std::string shown = "\"";
  while (!part.empty()) {
    const std::size_t size = std::max<std::size_t>(measure_number(part), 1);
    std::string piece(part.substr(0, size));
    part.remove_prefix(size);
    // The tail of a number that was cut is not its last three digits: hide it as well.
    const bool piece_was_cut = cut && part.empty();
    if (may_be_personal(piece) || (piece_was_cut && is_digit(piece.front()))) {
      hide_digits(piece, piece_was_cut ? 0 : kDigitsKept);
    }
    for (const char c : piece) shown += c >= ' ' && c <= '~' && c != '"' ? c : '?';
  }
  return shown + (cut ? "…\"" : "\"");
}

}  // namespace motcua::base_internal
