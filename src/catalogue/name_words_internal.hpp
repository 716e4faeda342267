/// The words of names and of searches, as they are compared: without case and diacritics.
#pragma once

#include <motcua/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// The words of `text` with one space between them: runs of letters and digits of its search key.
/// Empty when it has none, or is not well-formed UTF-8.
[[nodiscard]] std::string folded_words(std::string_view text);

/// Call `use` with each word of what folded_words() gave.
template <typename Use>
void for_each_word(std::string_view folded, Use&& use) {
  while (!folded.empty()) {
    const std::size_t end = folded.find(' ');
    use(folded.substr(0, end));
    folded.remove_prefix(end == std::string_view::npos ? folded.size() : end + 1);
  }
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
