#include <motcua/base/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/scan_internal.hpp"
#include "base/text_internal.hpp"
#include "catalogue/limit_tokens_internal.hpp"

namespace motcua::catalogue_internal {
namespace {

using base_internal::all_digits;
using base_internal::count_digits;
using base_internal::is_digit;

/// White space beyond ASCII: what word processors and web pages leave, zero-width ones included.
constexpr std::string_view kSpaces[] = {"\u00A0", "\u2002", "\u2003", "\u2007", "\u2009",
                                        "\u200A", "\u200B", "\u202F", "\u3000", "\uFEFF"};

/// Marks of several bytes, and what they are read as.
struct WideMark {
  std::string_view mark;
  std::string_view plain;
};
constexpr WideMark kWideMarks[] = {
    {"\u2010", "-"},  {"\u2011", "-"},  {"\u2012", "-"},  {"\u2013", "-"},
    {"\u2014", "-"},  {"\u2212", "-"},  {"\u2018", "\""}, {"\u2019", "\""},
    {"\u201C", "\""}, {"\u201D", "\""}, {"\u2026", "…"},  {"...", "…"},
};

struct Piece {
  std::string_view text;
  std::string_view plain;  ///< of a mark; empty for words and numbers
  bool spaced;
};

std::size_t count_space(std::string_view text) {
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  for (const std::string_view space : kSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

/// The mark that `text` begins with, if it begins with one.
std::optional<WideMark> mark_at(std::string_view text) {
  for (const WideMark& wide : kWideMarks) {
    if (text.starts_with(wide.mark)) return wide;
  }
  const char c = text.front();
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (letter || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
  return WideMark{text.substr(0, 1), c == '\'' ? std::string_view("\"") : text.substr(0, 1)};
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && count_space(text.substr(at)) == 0 && !mark_at(text.substr(at));
}

/// True when the mark at `at` belongs to the word around it: "NĐ-CP", "34/2025", "1,5", "16:30".
bool joins(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (!is_word_at(text, at + 1)) return false;
  if (c == '-' || c == '/' || c == '.' || c == '_') return true;
  return (c == ',' || c == ':') && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

std::vector<Piece> cut(std::string_view text) {
  std::vector<Piece> pieces;
  bool spaced = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t space = count_space(rest); space > 0) {
      at += space;
      spaced = true;
      continue;
    }
    std::size_t end = at;
    std::string_view plain;
    if (const auto mark = mark_at(rest)) {
      end += mark->mark.size();
      plain = mark->plain;
    } else {
      while (is_word_at(text, end) || (end > at && end < text.size() && joins(text, end))) ++end;
    }
    pieces.push_back({text.substr(at, end - at), plain, spaced});
    spaced = false;
    at = end;
  }
  return pieces;
}

/// Twice the value of "05", "1/2", "1,5" or "2.0"; nothing for other writings.
std::optional<int> read_halves(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  if (text == "1/2") return 1;
  const std::size_t digits = count_digits(text);
  if (digits == 0 || digits > kLongest) return std::nullopt;
  const int whole = 2 * base_internal::to_number(text.substr(0, digits));
  const std::string_view rest = text.substr(digits);
  if (rest.empty() || rest == ",0" || rest == ".0") return whole;
  if (rest == ",5" || rest == ".5") return whole + 1;
  return std::nullopt;
}

/// Length of the digits of "01ngày", a number run into its unit; 0 for all else.
std::size_t glued_digits(std::string_view lower) {
  constexpr std::string_view kUnits[] = {"phút", "giờ", "ngày", "tuần", "tháng", "năm"};
  const std::size_t digits = count_digits(lower);
  return std::ranges::find(kUnits, lower.substr(digits)) != std::end(kUnits) ? digits : 0;
}

Token make_token(std::string_view text, std::string_view lower, bool spaced) {
  if (const auto halves = read_halves(lower)) {
    return {Token::Kind::kNumber, text, lower, spaced, *halves};
  }
  return {Token::Kind::kWord, text, lower, spaced};
}

Failure refuse(std::string why) {
  return Failure{Errc::kLimitNotUnderstood, "not understood: " + std::move(why)};
}

}  // namespace

std::optional<Failure> TokenText::read(std::string_view text) {
  constexpr std::size_t kLongest = 4096;
  if (text.size() > kLongest) {
    return refuse("the text has " + std::to_string(text.size()) +
                  " bytes, no phrase has more than " + std::to_string(kLongest) +
                  "; give the phrase alone");
  }
  Result<std::string> nfc = to_nfc(text);
  if (!nfc) return refuse(nfc.error().message);
  Result<std::string> lower = base_internal::lowered_nfc(*nfc);
  if (!lower) return refuse(lower.error().message);
  nfc_ = *std::move(nfc);
  lower_ = *std::move(lower);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  const std::vector<Piece> written = cut(nfc_);
  const std::vector<Piece> folded = cut(lower_);
  // Folding changes letters only; where a foreign script surprises, nothing is read.
  if (written.size() != folded.size()) return refuse("the text mixes scripts; retype it");
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto& [piece, plain, spaced] = written[i];
    if (is_control(piece.front())) return refuse("the text has control characters; retype it");
    if (!plain.empty()) {
      tokens_.push_back({Token::Kind::kMark, piece, plain, spaced});
      continue;
    }
    const std::string_view low = folded[i].text;
    if (const std::size_t digits = glued_digits(low); digits > 0) {
      tokens_.push_back(make_token(piece.substr(0, digits), low.substr(0, digits), spaced));
      tokens_.push_back(make_token(piece.substr(digits), low.substr(digits), false));
    } else {
      tokens_.push_back(make_token(piece, low, spaced));
    }
  }
  return std::nullopt;
}

std::size_t match(std::span<const Token> tokens, std::string_view words) {
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (count == tokens.size() || tokens[count].lower != words.substr(0, end)) return 0;
    ++count;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return count;
}

std::string join(std::span<const Token> tokens) {
  std::string text;
  for (const Token& token : tokens) {
    if (!text.empty() && token.spaced) text += ' ';
    text += token.text;
  }
  return text;
}

std::string quote(std::span<const Token> tokens) {
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kLongestWord = 24;
  constexpr std::size_t kMostDigits = 5;
  std::string text;
  for (const Token& token : tokens) {
    const auto digits = std::ranges::count_if(token.text, is_digit);
    // What has many digits may be the number of a person, what is very long is no word.
    const bool shown =
        digits <= static_cast<std::ptrdiff_t>(kMostDigits) && token.text.size() <= kLongestWord;
    if (!text.empty() && token.spaced) text += ' ';
    if (text.size() > kLongest) {
      text += "…";
      break;
    }
    text += shown ? token.text : "…";
  }
  return '"' + text + '"';
}

}  // namespace motcua::catalogue_internal
