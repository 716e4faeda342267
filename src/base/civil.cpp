#include "base/civil_internal.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace motcua::base_internal {

void append_year(std::string& out, std::int64_t year) {
  char digits[std::numeric_limits<std::int64_t>::digits10 + 1];
  // A Date's year is at most 2^63 / 365: its opposite exists.
  const std::int64_t size = year < 0 ? -year : year;
  const char* const end = std::to_chars(digits, digits + sizeof digits, size).ptr;
  const auto written = static_cast<std::size_t>(end - digits);

  const bool extended = year < 0 || year > 9999;
  if (extended) out += year < 0 ? '-' : '+';
  const std::size_t width = extended ? 5 : 4;
  if (written < width) out.append(width - written, '0');
  out.append(digits, written);
}

}  // namespace motcua::base_internal
