#include <motcua/base/text.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "papers/clean_text_internal.hpp"
#include "papers/placeholders_internal.hpp"
#include "papers/template_internal.hpp"

namespace motcua::papers_internal {

Result<std::string> read_template_text(std::string_view text) {
  const auto refused = [](std::string why) {
    return Failure{Errc::kInvalidTemplate, std::move(why)};
  };
  if (text.size() > kMostTemplateOctets) {
    return refused("the template has " + std::to_string(text.size()) + " bytes, at most " +
                   std::to_string(kMostTemplateOctets) + " are read");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const auto offset = find_invalid_utf8(text)) {
    return refused("the template is no UTF-8 at byte " + std::to_string(*offset));
  }
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  if (lines > kMostTemplateLines) {
    return refused("the template has " + std::to_string(lines) + " lines, at most " +
                   std::to_string(kMostTemplateLines) + " are read");
  }
  std::string composed = to_nfc(text).value();
  LineReader reader(composed);
  while (reader.next()) {
    const std::string_view line = reader.line_with_end();
    for (std::size_t at = 0; at != line.size();) {
      const std::size_t here = at;
      const char32_t c = next_character(line, at);
      const Treatment treatment = treatment_of(c);
      const bool end_of_line = c == '\r' && line.substr(at) == "\n";
      if (treatment == Treatment::kKeep || c == '\t' || end_of_line) continue;
      return reader.bad(here,
                        "the character " + code_point_name(c) + " may not stand in a template");
    }
  }
  return composed;
}

Failure too_long(std::size_t octets) {
  return {Errc::kInvalidText, "the filled text would have " + std::to_string(octets) +
                                  " bytes or more, at most " + std::to_string(kMostFilledOctets) +
                                  " are written"};
}

bool LineReader::next() noexcept {
  if (rest_.empty()) return false;
  const std::size_t end = std::min(rest_.find('\n'), rest_.size() - 1) + 1;
  line_ = rest_.substr(0, end);
  rest_.remove_prefix(end);
  ++number_;
  return true;
}

std::string_view LineReader::line() const noexcept {
  return line_.substr(0, line_.find_last_not_of(" \t\r\n") + 1);
}

Failure LineReader::bad(std::size_t offset, std::string_view why) const {
  std::string message = "line " + std::to_string(number_) + ", column " +
                        std::to_string(count_characters(line_.substr(0, offset)) + 1) + ": ";
  return {Errc::kInvalidTemplate, message.append(why)};
}

}  // namespace motcua::papers_internal
