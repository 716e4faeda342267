#include "papers/clean_text_internal.hpp"

#include <motcua/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
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

using Octets [[gnu::vector_size(16)]] = unsigned char;

Octets all(unsigned char octet) noexcept { return Octets{} + octet; }
Octets are(Octets octets, unsigned char octet) noexcept {
  return reinterpret_cast<Octets>(octets == all(octet));
}
Octets load(const char* from) noexcept {
  Octets octets;
  std::memcpy(&octets, from, sizeof octets);
  return octets;
}
bool is_zero(Octets octets) noexcept {
  std::array<std::uint64_t, 2> words;
  std::memcpy(words.data(), &octets, sizeof octets);
  return (words[0] | words[1]) == 0;
}
/// Octets from `first` to `last`.
Octets within(Octets octets, unsigned char first, unsigned char last) noexcept {
  return reinterpret_cast<Octets>(octets - all(first) <=
                                  all(static_cast<unsigned char>(last - first)));
}

/// Where octets are no part of a plain character, given those one and two places before.
Octets not_plain(Octets octets, Octets one_before, Octets two_before) noexcept {
  const auto lead_of_three = [](Octets some) { return within(some, 0xE1, 0xE2); };
  const auto lead = [&](Octets some) { return within(some, 0xC2, 0xC6) | lead_of_three(some); };
  const Octets continuation = within(octets, 0x80, 0xBF);
  Octets bad = ~(within(octets, 0x20, 0x7E) | are(octets, '\n') | continuation | lead(octets));
  bad |= continuation ^ (lead(one_before) | lead_of_three(two_before));
  // U+00A0 to U+01BF: composed, and only a combining mark (U+0300 on) could compose them further.
  bad |= are(one_before, 0xC2) & (within(octets, 0x80, 0x9F) | are(octets, 0xAD));
  // U+1E80 to U+1EFF: the letters of Vietnamese with two marks.
  bad |= are(one_before, 0xE1) & ~within(octets, 0xBA, 0xBB);
  // U+2010 to U+2027: dashes, quotation marks, the ellipsis.
  bad |= are(one_before, 0xE2) & ~are(octets, 0x80);
  bad |= are(two_before, 0xE2) & ~within(octets, 0x90, 0xA7);
  return bad;
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
  constexpr std::size_t kStep = sizeof(Octets);
  const std::size_t size = text.size();
  const char* const data = text.data();
  if (size < kStep + 2) {
    // Spaces before it, and at least one behind it, before which no character may be open.
    std::array<char, 2 + 2 * kStep> buffer;
    buffer.fill(' ');
    std::copy(text.begin(), text.end(), buffer.begin() + 2);
    Octets bad = not_plain(load(buffer.data() + 2), load(buffer.data() + 1), load(buffer.data()));
    const char* const second = buffer.data() + kStep;
    if (size >= kStep) bad |= not_plain(load(second + 2), load(second + 1), load(second));
    return is_zero(bad);
  }
  const Octets first = load(data);
  const Octets space = all(' ');
  Octets bad = not_plain(
      first,
      __builtin_shufflevector(first, space, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
      __builtin_shufflevector(first, space, 16, 17, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
  for (std::size_t at = kStep; at < size; at += kStep) {
    const char* const here = data + std::min(at, size - kStep);  // the last steps may overlap
    bad |= not_plain(load(here), load(here - 1), load(here - 2));
  }
  const bool open = static_cast<unsigned char>(data[size - 1]) >= 0xC2 ||
                    static_cast<unsigned char>(data[size - 2]) >= 0xE1;
  return is_zero(bad) && !open;
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
