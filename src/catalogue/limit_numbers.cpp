#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "catalogue/limit_numbers_internal.hpp"
#include "catalogue/limit_tokens_internal.hpp"
#include "catalogue/limit_vocabulary_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

using Kind = Token::Kind;

/// Value of a digit in words. Behind "mươi", one, four and five have names of their own.
std::optional<int> digit_of(std::string_view word, bool behind_tens) {
  constexpr std::pair<std::string_view, int> kDigits[] = {
      {"một", 1}, {"hai", 2}, {"ba", 3},  {"bốn", 4}, {"năm", 5},
      {"sáu", 6}, {"bảy", 7}, {"bẩy", 7}, {"tám", 8}, {"chín", 9}};
  constexpr std::pair<std::string_view, int> kBehindTens[] = {
      {"mốt", 1}, {"tư", 4}, {"lăm", 5}, {"nhăm", 5}};
  if (behind_tens) {
    for (const auto& [name, value] : kBehindTens) {
      if (word == name) return value;
    }
  }
  for (const auto& [name, value] : kDigits) {
    if (word == name) return value;
  }
  return std::nullopt;
}

/// Read a number in words below one hundred: "mười lăm", "hai mươi tư", "ba mươi", "bảy".
Number read_tens(Tokens tokens) {
  const auto word = [&](std::size_t i) {
    return i < tokens.size() ? tokens[i].lower : std::string_view();
  };
  // "năm" behind a ten is either five or years: "mười năm" is left to be ten years.
  const auto unit_digit = [&](std::size_t i) -> std::optional<int> {
    if (word(i) == "năm" || word(i) == "một") return std::nullopt;
    return digit_of(word(i), true);
  };
  if (word(0) == "mười") {
    if (word(1) == "một") return {2, 11};
    if (const auto digit = unit_digit(1)) return {2, 10 + *digit};
    return {1, 10};
  }
  const auto tens = digit_of(word(0), false);
  if (!tens) return {0, 0};
  if (word(1) != "mươi") return {1, *tens};
  if (const auto digit = unit_digit(2)) return {3, 10 * *tens + *digit};
  return {2, 10 * *tens};
}

}  // namespace

Number read_number_words(Tokens tokens) {
  const Number first = read_tens(tokens);
  if (first.count != 1 || first.value > 9 || tokens.size() < 2 || tokens[1].lower != "trăm") {
    return first;
  }
  const int hundreds = 100 * first.value;
  Tokens rest = tokens.subspan(2);
  const bool zero = !rest.empty() && (rest.front().lower == "linh" || rest.front().lower == "lẻ");
  if (zero) rest = rest.subspan(1);
  const Number tens = read_tens(rest);
  if (zero ? tens.count == 0 || tens.value > 9 : tens.count == 0 || tens.value < 10) {
    // "một trăm" alone; "một trăm hai" is 120 to some and is not read.
    return tens.count == 0 && !zero ? Number{2, hundreds} : Number{0, 0};
  }
  return {2 + (zero ? 1U : 0U) + tens.count, hundreds + tens.value};
}

bool is_quantity(Tokens tokens) {
  std::size_t count = 0;
  if (tokens.front().kind == Kind::kNumber) {
    count = 1;
  } else if (const Number number = read_number_words(tokens); number.count > 0) {
    count = number.count;
    // "hằng năm", "năm 2025": in words, years are told from fives by nothing.
    if (tokens.size() > count && tokens[count].lower == "năm") return false;
  }
  if (count == 0) return false;
  Tokens rest = tokens.subspan(count);
  // "05 (năm) ngày"; but in "05 năm" it is the unit.
  const bool digits = tokens.front().kind == Kind::kNumber;
  while (!rest.empty() && !(digits && rest.front().lower == "năm") &&
         (is_mark(rest.front(), "(") || is_mark(rest.front(), ")") ||
          read_number_words(rest).count > 0)) {
    rest = rest.subspan(1);
  }
  return std::ranges::any_of(kUnits,
                             [&](const UnitWords& unit) { return match(rest, unit.words) > 0; });
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
