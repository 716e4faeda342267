/// Spells values as C++.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/time.hpp>

#include <string>
#include <string_view>

namespace motcua::lawdata_gen {

[[nodiscard]] std::string cpp_string(std::string_view text);
/// Literals, one after the other on lines of their own, for bytes that need not be text.
[[nodiscard]] std::string cpp_bytes(std::string_view bytes);
[[nodiscard]] std::string cpp_date(Date date);
[[nodiscard]] std::string cpp_confidence(Confidence confidence);

}  // namespace motcua::lawdata_gen
