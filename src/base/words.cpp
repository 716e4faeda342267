#include <cstddef>
#include <string_view>
#include <vector>

#include "base/words_internal.hpp"

namespace motcua::base_internal {
namespace {

/// Number of bytes of the white space that `text` begins with: 0 when it is none.
std::size_t count_space(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (text.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r') ? 1 : 0;
}

}  // namespace

std::vector<std::string_view> cut_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;  // of the word that is being read
  std::size_t end = 0;
  const auto end_word = [&](std::size_t next) {
    if (begin < end) words.push_back(text.substr(begin, end - begin));
    begin = end = next;
  };
  while (end < text.size()) {
    if (const std::size_t space = count_space(text.substr(end)); space > 0) {
      end_word(end + space);
    } else if (text[end] == ',') {
      end_word(end);
      ++end;
      end_word(end);
    } else {
      ++end;
    }
  }
  end_word(end);
  return words;
}

}  // namespace motcua::base_internal
