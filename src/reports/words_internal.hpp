/// Enumerators in the words of tables and in Vietnamese.
#pragma once

#include <cstddef>
#include <string_view>

namespace motcua::reports_internal {

struct Words {
  std::string_view data;
  std::string_view vietnamese;
};

/// `words` are in the order of the enumerators; a number that is none of them is not known.
template <std::size_t n, typename Enum>
[[nodiscard]] constexpr Words words_of(const Words (&words)[n], Enum value) noexcept {
  const auto at = static_cast<std::size_t>(value);
  return at < n ? words[at] : Words{"unknown", "không rõ"};
}

}  // namespace motcua::reports_internal
