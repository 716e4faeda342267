#include "lawdata/gen/text_file.hpp"

#include <motcua/base/text.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

namespace motcua::lawdata_gen {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_control(char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }

void check_line(const std::string& file, std::size_t number, std::string_view line,
                Errors& errors) {
  if (find_invalid_utf8(line)) {
    errors.add(file, number, "text is not well-formed UTF-8");
  } else if (!is_nfc(line)) {
    errors.add(file, number, "text is not in Unicode normal form C");
  }
  if (std::any_of(line.begin(), line.end(), is_control)) {
    errors.add(file, number, "control character; lines end with a line feed alone");
  }
}

}  // namespace

std::optional<std::string> read_text_file(const std::string& file, Errors& errors) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    errors.add(file, 1, "file cannot be read");
    return std::nullopt;
  }
  std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (text.starts_with(kByteOrderMark)) errors.add(file, 1, "byte order mark; remove it");

  std::size_t number = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    ++number;
    const std::size_t end = rest.find('\n');
    check_line(file, number, rest.substr(0, end), errors);
    if (end == std::string_view::npos) {
      errors.add(file, number, "last line does not end with a line feed");
      break;
    }
    rest.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace motcua::lawdata_gen
