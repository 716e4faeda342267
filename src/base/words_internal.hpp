/// Words of a text, as the parsers of Vietnamese phrases see them.
#pragma once

#include <string_view>
#include <vector>

namespace motcua::base_internal {

/// Cut `text` at white space, the no-break space of word processors included, and around commas.
/// A comma is a word of its own; every word is a view into `text`.
[[nodiscard]] std::vector<std::string_view> cut_words(std::string_view text);

}  // namespace motcua::base_internal
