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

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
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
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  for (const std::string_view space : kSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

/// The mark that `text` begins with, if it begins with one.
std::optional<WideMark> mark_at(std::string_view text) {
  constexpr unsigned char kFirstOfWide = 0xE2;
  const char c = text.front();
  const auto byte = static_cast<unsigned char>(c);
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c)) return std::nullopt;
  if (byte >= 0x80 && byte != kFirstOfWide) return std::nullopt;
  for (const WideMark& wide : kWideMarks) {
    if (text.starts_with(wide.mark)) return wide;
  }
  if (byte >= 0x80) return std::nullopt;
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

bool ends_with_any(std::string_view word, std::span<const std::string_view> letters) {
  return std::ranges::any_of(letters,
                             [&](std::string_view letter) { return word.ends_with(letter); });
}

bool is_upper_case(std::string_view written, std::string_view folded) { return written != folded; }

/// Number of bytes of the character that `text` begins with.
std::size_t count_character(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
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

std::size_t match(Tokens tokens, std::string_view words) {
  // Most do not match, and most of those not in their first byte.
  if (tokens.empty() || words.empty() || !tokens.front().lower.starts_with(words.front())) return 0;
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (count == tokens.size() || tokens[count].lower != words.substr(0, end)) return 0;
    ++count;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return count;
}

std::size_t match_any(Tokens tokens, std::span<const std::string_view> alternatives) {
  for (const std::string_view words : alternatives) {
    if (const std::size_t count = match(tokens, words); count > 0) return count;
  }
  return 0;
}

bool is_any(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_mark(const Token& token, std::string_view mark) {
  return token.kind == Token::Kind::kMark && token.lower == mark;
}

bool contains(Tokens tokens, std::string_view words) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (match(tokens.subspan(i), words) > 0) return true;
  }
  return false;
}

bool is_half_word(std::string_view word) {
  constexpr std::string_view kNeverLast[] = {"ă", "ắ", "ằ", "ẳ", "ẵ", "ặ",
                                             "â", "ấ", "ầ", "ẩ", "ẫ", "ậ"};
  constexpr std::string_view kConsonants = "bcdfghjklmnpqrstvwxz";
  if (ends_with_any(word, kNeverLast)) return true;
  if (word == "đ") return true;
  return word.size() <= 2 && word.find_first_not_of(kConsonants) == word.npos;
}

bool is_glued(const Token& token) {
  if (token.kind != Token::Kind::kWord || token.text.size() != token.lower.size()) return false;
  const bool begins_with_digit = is_digit(token.text.front());
  bool behind_lower = false;  // a letter in lower case is the last that was seen
  for (std::size_t at = 0; at < token.text.size();) {
    const std::size_t size = count_character(token.text.substr(at));
    const std::string_view written = token.text.substr(at, size);
    // No syllable has a q inside, an abbreviation in capitals may.
    if (behind_lower && written == "q") return true;
    const bool upper = is_upper_case(written, token.lower.substr(at, size));
    const bool digit = is_digit(written.front());
    // "16h30" is a time of day, "tiếp7" two texts.
    if (behind_lower && (upper || (digit && !begins_with_digit))) return true;
    const char c = written.front();
    behind_lower =
        !upper && !digit && ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80);
    at += size;
  }
  return false;
}

std::string join(Tokens tokens) {
  std::string text;
  for (const Token& token : tokens) {
    if (!text.empty() && token.spaced) text += ' ';
    text += token.text;
  }
  return text;
}

std::string quote(Tokens tokens) {
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

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
