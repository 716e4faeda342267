/// Tokens of phrases about time: words, numbers and marks.
#pragma once

#include <motcua/base/result.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

struct Token {
  enum class Kind { kWord, kNumber, kMark };

  Kind kind;
  std::string_view text;   ///< in NFC, as written
  std::string_view lower;  ///< case-folded; dashes are "-", quotes "\"", an ellipsis is "…"
  bool spaced = false;     ///< white space stands before it
  int halves = 0;          ///< of a number: twice its value ("1/2" is 1, "1,5" is 3)
};

using Tokens = std::span<const Token>;

/// A text and its tokens, which are views into it: neither copied nor moved.
class TokenText {
 public:
  TokenText() = default;
  TokenText(const TokenText&) = delete;
  TokenText& operator=(const TokenText&) = delete;

  /// Read `text`, in any normal form and case; call once. Fails on malformed UTF-8, control
  /// characters and text that is too long for a phrase.
  [[nodiscard]] std::optional<Failure> read(std::string_view text);

  [[nodiscard]] Tokens tokens() const { return tokens_; }

 private:
  std::string nfc_;
  std::string lower_;
  std::vector<Token> tokens_;
};

/// Number of tokens from the front of `tokens` that are `words` (in lower case, between single
/// spaces); 0 when they are not.
[[nodiscard]] std::size_t match(Tokens tokens, std::string_view words);

/// As match, of the first of `alternatives` that does.
[[nodiscard]] std::size_t match_any(Tokens tokens, std::span<const std::string_view> alternatives);

/// True when `words` stand somewhere in `tokens`.
[[nodiscard]] bool contains(Tokens tokens, std::string_view words);

[[nodiscard]] bool is_any(std::string_view word, std::span<const std::string_view> words);
[[nodiscard]] bool is_mark(const Token& token, std::string_view mark);

/// True when no Vietnamese word ends like `word`, in lower case: "nhâ" for "nhân", "q" for "quan".
[[nodiscard]] bool is_half_word(std::string_view word);

/// True for words that crawlers run together: "chứcTrực", "tiếp7".
[[nodiscard]] bool is_glued(const Token& token);

/// Join tokens as they were written, white space made one space.
[[nodiscard]] std::string join(Tokens tokens);

/// Quote tokens for a message: at most some 60 bytes, long numbers left out.
[[nodiscard]] std::string quote(Tokens tokens);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
