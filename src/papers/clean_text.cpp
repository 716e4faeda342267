#include "papers/clean_text_internal.hpp"

#include <motcua/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace motcua::papers_internal {
namespace {

struct Range {
  char32_t first, last;
};

// In order. Besides the noncharacters at the end of every plane, which follow a rule.
constexpr Range kTakenOut[] = {
    {0x0000, 0x0008},   {0x000E, 0x001F}, {0x007F, 0x0084},
    {0x0086, 0x009F},   {0x00AD, 0x00AD},  // a hyphen that shows only where a line breaks
    {0x061C, 0x061C},                      // direction
    {0x180E, 0x180E},   {0x200B, 0x200B},  // no width
    {0x200E, 0x200F},   {0x202A, 0x202E},  // direction
    {0x2060, 0x2064},                      // no width
    {0x2066, 0x206F},                      // direction, and forms of it that are deprecated
    {0xFDD0, 0xFDEF},                      // noncharacters
    {0xFEFF, 0xFEFF},                      // byte order mark
    {0xFFF9, 0xFFFB},                      // annotations that hide text
    {0xE0000, 0xE007F},                    // tags: text that nobody sees
};

/// The length of the plain character at `at`, or 0.
std::size_t plain_length(const unsigned char* at, std::size_t left) noexcept {
  const unsigned char lead = *at;
  if (lead < 0x80) return (lead >= 0x20 && lead != 0x7F) || lead == '\n' ? 1 : 0;
  if (left < 2) return 0;
  const unsigned char second = at[1];
  if ((second & 0xC0) != 0x80) return 0;
  // U+00A0 to U+01BF: composed, and only a combining mark (U+0300 on) could compose them further.
  if (lead == 0xC2) return second >= 0xA0 && second != 0xAD ? 2 : 0;
  if (lead >= 0xC3 && lead <= 0xC6) return 2;
  if (left < 3 || (at[2] & 0xC0) != 0x80) return 0;
  // U+1E80 to U+1EFF: the letters of Vietnamese with two marks.
  if (lead == 0xE1 && (second == 0xBA || second == 0xBB)) return 3;
  // U+2010 to U+2027: dashes, quotation marks, the ellipsis.
  if (lead == 0xE2 && second == 0x80 && at[2] >= 0x90 && at[2] <= 0xA7) return 3;
  return 0;
}

/// What was taken out of a text: how often, and the first kinds of it.
class TakenOut {
 public:
  void add(char32_t c) {
    ++count_;
    if (kinds_.size() == kMostKinds) return;
    if (std::find(kinds_.begin(), kinds_.end(), c) == kinds_.end()) kinds_.push_back(c);
  }
  [[nodiscard]] std::string note() const;

 private:
  static constexpr std::size_t kMostKinds = 8;  // enough to see what it was

  std::size_t count_ = 0;
  std::vector<char32_t> kinds_;
};

std::string TakenOut::note() const {
  if (count_ == 0) return {};
  std::string note = std::to_string(count_);
  note += count_ == 1 ? " character was taken out (" : " characters were taken out (";
  for (const char32_t c : kinds_) {
    if (c != kinds_.front()) note += ", ";
    note += code_point_name(c);
  }
  return note + ")";
}

}  // namespace

Treatment treatment_of(char32_t c) noexcept {
  switch (c) {
    case '\t':
      return Treatment::kSpace;
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
      return Treatment::kLineFeed;
    default:
      break;
  }
  const Range* range =
      std::lower_bound(std::begin(kTakenOut), std::end(kTakenOut), c,
                       [](const Range& r, char32_t wanted) { return r.last < wanted; });
  const bool listed = range != std::end(kTakenOut) && range->first <= c;
  return listed || (c & 0xFFFE) == 0xFFFE ? Treatment::kTakeOut : Treatment::kKeep;
}

char32_t next_character(std::string_view text, std::size_t& at) noexcept {
  const auto byte = [&] { return static_cast<unsigned char>(text[at++]); };
  const char32_t lead = byte();
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3Fu >> more);
  for (int i = 0; i != more; ++i) c = (c << 6) | (byte() & 0x3Fu);
  return c;
}

void append(std::string& out, char32_t c) {
  const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

std::string code_point_name(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; c != 0 || digits.size() < 4; c >>= 4) digits += kDigits[c & 0xF];
  std::reverse(digits.begin(), digits.end());
  return "U+" + digits;
}

bool is_plain(std::string_view text) noexcept {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* const end = at + text.size();
  while (at != end) {
    const std::size_t length = plain_length(at, static_cast<std::size_t>(end - at));
    if (length == 0) return false;
    at += length;
  }
  return true;
}

Result<Cleaned> clean(std::string_view text, std::string_view name) {
  const auto refused = [&](const std::string& why) {
    return Failure{Errc::kInvalidText, std::string(name) + why};
  };
  if (text.size() > kMostValueOctets) {
    return refused(" has " + std::to_string(text.size()) + " bytes; a value has at most " +
                   std::to_string(kMostValueOctets));
  }
  if (const auto offset = find_invalid_utf8(text)) {
    return refused(" is no UTF-8 at byte " + std::to_string(*offset));
  }
  std::string kept;
  kept.reserve(text.size());
  TakenOut taken_out;
  for (std::size_t at = 0; at != text.size();) {
    const char32_t c = next_character(text, at);
    switch (treatment_of(c)) {
      case Treatment::kKeep:
        append(kept, c);
        break;
      case Treatment::kLineFeed:
        if (c == '\r' && at != text.size() && text[at] == '\n') break;
        kept += '\n';
        break;
      case Treatment::kSpace:
        kept += ' ';
        break;
      case Treatment::kTakeOut:
        taken_out.add(c);
        break;
    }
  }
  return Cleaned{to_nfc(kept).value(), taken_out.note()};
}

}  // namespace motcua::papers_internal
