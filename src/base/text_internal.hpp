/// Text helpers for the parsers of base: what they match keywords such as "ngày" or "Điều" with.
#pragma once

#include <motcua/base/result.hpp>

#include <string>
#include <string_view>

namespace motcua::base_internal {

/// Return `text` case-folded and in Normalization Form C, so that "ĐIỀU" and "điều" in NFD match
/// the literal "điều". Nothing else changes: white space and the place of tone marks stay.
/// Fails with Errc::kInvalidText on malformed UTF-8.
[[nodiscard]] Result<std::string> lowered_nfc(std::string_view text);

/// True for UTF-8 in Normalization Form C with no space at an end and no control character.
[[nodiscard]] bool is_clean_line(std::string_view text);

}  // namespace motcua::base_internal
