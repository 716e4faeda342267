#include "catalogue/name_words_internal.hpp"

#include <motcua/base/text.hpp>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

constexpr bool is_ascii_word(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// How many bytes at the start of well-formed `text` are one sign that separates words, or 0: ASCII
/// but letters and digits, Latin-1's signs and the general punctuation (dashes, quotes, dots).
/// Letters of other scripts are letters.
std::size_t separator_size(std::string_view text) noexcept {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return is_ascii_word(text[0]) ? 0 : 1;
  if (lead == 0xC2) return 2;
  const bool punctuation = text.starts_with("\xE2\x80") || text.starts_with("\xE2\x81");
  return punctuation ? 3 : 0;
}

}  // namespace

std::string folded_words(std::string_view text) {
  const std::string key = search_key(text).value_or(std::string());
  std::string words;
  words.reserve(key.size());
  bool gap = false;
  for (std::size_t at = 0; at < key.size();) {
    if (const std::size_t size = separator_size(std::string_view(key).substr(at))) {
      gap = !words.empty();
      at += size;
    } else {
      if (gap) words += ' ';
      gap = false;
      words += key[at++];
    }
  }
  return words;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
