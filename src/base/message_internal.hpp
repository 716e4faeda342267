/// How failures speak of the input that caused them: enough to find it, never personal data.
#pragma once

#include <string>
#include <string_view>

namespace motcua::base_internal {

/// Return `part` in double quotes, fit for a message: at most 24 characters, and only what codes are
/// made of. Printable ASCII is kept, other bytes appear as '?', and what may be the number of a
/// person keeps only its last three digits: six or more digits in a row, or nine or more with
/// nothing but single spaces, dots, hyphens or strokes between them. A date stays readable.
[[nodiscard]] std::string quoted(std::string_view part);

}  // namespace motcua::base_internal
