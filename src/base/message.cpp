#include <cstddef>
#include <string>
#include <string_view>

#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

namespace motcua::base_internal {

std::string quoted(std::string_view part) {
  constexpr std::size_t kLongest = 24;
  constexpr std::size_t kShortestNumberOfAPerson = 6;
  constexpr std::size_t kDigitsKept = 3;

  std::string shown;
  const bool cut = part.size() > kLongest;
  if (cut) part = part.substr(0, kLongest);
  for (std::size_t i = 0; i < part.size();) {
    const std::size_t digits = count_digits(part.substr(i));
    if (digits >= kShortestNumberOfAPerson) {
      shown.append(digits - kDigitsKept, '*');
      // The tail of a number that was cut is not its last three digits: hide it as well.
      const bool number_was_cut = cut && i + digits == part.size();
      shown.append(number_was_cut
                       ? std::string(kDigitsKept, '*')
                       : std::string(part.substr(i + digits - kDigitsKept, kDigitsKept)));
      i += digits;
    } else if (digits > 0) {
      shown += part.substr(i, digits);
      i += digits;
    } else {
      const char c = part[i++];
      shown += c >= ' ' && c <= '~' && c != '"' ? c : '?';
    }
  }
  return '"' + shown + (cut ? "…\"" : "\"");
}

}  // namespace motcua::base_internal
