#include <charconv>
#include <cstddef>

#include "papers/markup_internal.hpp"

namespace motcua::papers_internal {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What stands for the character at the start of `text`, and its length; length 0: itself.
struct Stand {
  std::string_view text;
  std::size_t length;
};

Stand stand_for(std::string_view text) {
  const auto octet = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  switch (const unsigned first = octet(0)) {
    case '&':
      return {"&amp;", 1};
    case '<':
      return {"&lt;", 1};
    case '>':
      return {"&gt;", 1};
    case '"':
      return {"&quot;", 1};
    case '\'':
      return {"&#39;", 1};
    case '\n':
    case '\t':
      return {" ", 1};
    case 0xC2:  // U+0080–U+009F, the other control characters
      return octet(1) < 0xA0 ? Stand{kReplacement, 2} : Stand{{}, 0};
    case 0xEF:  // U+FFFE, U+FFFF
      return octet(1) == 0xBF && octet(2) >= 0xBE ? Stand{kReplacement, 3} : Stand{{}, 0};
    default:
      return first < 0x20 || first == 0x7F ? Stand{kReplacement, 1} : Stand{{}, 0};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // from here, nothing has to be written otherwise
  for (std::size_t i = 0; i < text.size();) {
    const Stand stand = stand_for(text.substr(i));
    if (stand.length == 0) {
      ++i;
      continue;
    }
    out += text.substr(plain, i - plain);
    out += stand.text;
    i += stand.length;
    plain = i;
  }
  out += text.substr(plain);
}

void append_number(std::string& out, double value) {
  char digits[16];
  char* end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 2).ptr;
  while (end[-1] == '0') --end;
  if (end[-1] == '.') --end;
  out.append(digits, end);
}

}  // namespace motcua::papers_internal
