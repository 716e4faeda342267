#include "lawdata/gen/cpp.hpp"

#include <chrono>
#include <cstddef>

namespace motcua::lawdata_gen {

std::string cpp_string(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') literal += '\\';
    // Within a quoted cell a line feed is text.
    if (c == '\n') {
      literal += "\\n";
    } else {
      literal += c;
    }
  }
  return literal + '"';
}

std::string cpp_bytes(std::string_view bytes) {
  constexpr std::size_t kPerLine = 40;
  std::string literals;
  for (std::size_t begin = 0; begin < bytes.size(); begin += kPerLine) {
    literals += "    \"";
    for (const char c : bytes.substr(begin, kPerLine)) {
      const auto byte = static_cast<unsigned char>(c);
      // Always three digits: a shorter escape would take a digit that follows as its own.
      literals += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) {
        literals += static_cast<char>('0' + (byte >> shift & 7));
      }
    }
    literals += "\"\n";
  }
  return literals;
}

std::string cpp_date(Date date) {
  return "Date{std::chrono::days{" + std::to_string(date.time_since_epoch().count()) + "}}";
}

std::string cpp_confidence(Confidence confidence) {
  switch (confidence) {
    case Confidence::kVerified:
      return "Confidence::kVerified";
    case Confidence::kSecondary:
      return "Confidence::kSecondary";
    case Confidence::kUnverified:
      break;
  }
  return "Confidence::kUnverified";
}

}  // namespace motcua::lawdata_gen
