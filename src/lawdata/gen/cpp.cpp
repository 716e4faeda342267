#include "lawdata/gen/cpp.hpp"

#include <chrono>

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
