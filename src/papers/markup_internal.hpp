/// What HTML and the XML of a DOCX have in common.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace motcua::papers_internal {

/// Text as content or as the value of an attribute: & < > " ' are escaped; white space is a space;
/// control characters and U+FFFE, U+FFFF, which XML cannot hold, stand as U+FFFD. `text` is UTF-8.
void append_escaped(std::string& out, std::string_view text);

/// A number with at most two decimals and a point, whatever the locale. |value| < 10⁹.
void append_number(std::string& out, double value);

/// The same from left to right: text is taken as it is, numbers as append_number writes them.
template <typename... Parts>
void append(std::string& out, const Parts&... parts) {
  const auto one = [&out](const auto& part) {
    if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(part)>>) {
      append_number(out, static_cast<double>(part));
    } else {
      out += std::string_view(part);
    }
  };
  (one(parts), ...);
}

/// Calls `line` with each line of `text`, and `end` between two of them.
template <typename Line, typename End>
void for_each_line(std::string_view text, Line line, End end) {
  for (;;) {
    const std::size_t feed = text.find('\n');
    if (feed != 0 && !text.empty()) line(text.substr(0, feed));
    if (feed == text.npos) return;
    end();
    text.remove_prefix(feed + 1);
  }
}

}  // namespace motcua::papers_internal
