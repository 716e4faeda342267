/// Capital letters, as roles of the style sheet ask for.
#pragma once

#include <string>
#include <string_view>

namespace motcua::papers_internal {

/// Write small letters of Vietnamese and its Latin neighbours (up to U+017F, ơ, ư, and U+1E00 to
/// U+1EFF) as capitals; all else stays. `text` is UTF-8 in NFC; no locale plays a part.
[[nodiscard]] std::string to_capitals(std::string_view text);

}  // namespace motcua::papers_internal
