/// Tokens of phrases about time: words, numbers and marks.
#pragma once

#include <motcua/base/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::catalogue_internal {

struct Token {
  enum class Kind { kWord, kNumber, kMark };

  Kind kind;
  std::string_view text;   ///< in NFC, as written
  std::string_view lower;  ///< case-folded; dashes are "-", quotes "\"", an ellipsis is "…"
  bool spaced = false;     ///< white space stands before it
  int halves = 0;          ///< of a number: twice its value ("1/2" is 1, "1,5" is 3)
};

/// A text and its tokens, which are views into it: neither copied nor moved.
class TokenText {
 public:
  TokenText() = default;
  TokenText(const TokenText&) = delete;
  TokenText& operator=(const TokenText&) = delete;

  /// Read `text`, in any normal form and case; call once. Fails on malformed UTF-8, control
  /// characters and text that is too long for a phrase.
  [[nodiscard]] std::optional<Failure> read(std::string_view text);

  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }

 private:
  std::string nfc_;
  std::string lower_;
  std::vector<Token> tokens_;
};

/// Number of tokens from the front of `tokens` that are `words` (in lower case, between single
/// spaces); 0 when they are not.
[[nodiscard]] std::size_t match(std::span<const Token> tokens, std::string_view words);

/// Join tokens as they were written, white space made one space.
[[nodiscard]] std::string join(std::span<const Token> tokens);

/// Quote tokens for a message: at most some 60 bytes, long numbers left out.
[[nodiscard]] std::string quote(std::span<const Token> tokens);

}  // namespace motcua::catalogue_internal
