/// Spells values as C++.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/time.hpp>

#include <string>
#include <string_view>

namespace motcua::lawdata_gen {

[[nodiscard]] std::string cpp_string(std::string_view text);
[[nodiscard]] std::string cpp_date(Date date);
[[nodiscard]] std::string cpp_confidence(Confidence confidence);

}  // namespace motcua::lawdata_gen
