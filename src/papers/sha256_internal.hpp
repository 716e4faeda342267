/// SHA-256 as 64 hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace motcua::papers_internal {

[[nodiscard]] std::string sha256_hex(std::string_view octets);

}  // namespace motcua::papers_internal
