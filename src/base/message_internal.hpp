/// How failures speak of the input that caused them: enough to find it, never personal data.
#pragma once

#include <string>
#include <string_view>

namespace motcua::base_internal {

/// Return `part` in double quotes, fit for a message: at most 24 characters, and only what codes
/// are made of. Printable ASCII is kept, except that every run of six or more digits (a number of a
/// person, perhaps) keeps only its last three and other characters appear as '?'.
[[nodiscard]] std::string quoted(std::string_view part);

}  // namespace motcua::base_internal
