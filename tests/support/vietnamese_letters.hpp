/// The Vietnamese alphabet, written a second time for the oracles, and texts in other forms by it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::test {

/// A vowel in the six tones, and its letter decomposed.
struct Row {
  std::array<const char*, 6> lower;
  std::array<const char*, 6> upper;
  const char* decomposed;
};

inline const std::vector<Row>& vowels() {
  static const std::vector<Row> rows{
      {{"a", "à", "ả", "ã", "á", "ạ"}, {"A", "À", "Ả", "Ã", "Á", "Ạ"}, "a"},
      {{"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, {"Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"}, "a\u0306"},
      {{"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, {"Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}, "a\u0302"},
      {{"e", "è", "ẻ", "ẽ", "é", "ẹ"}, {"E", "È", "Ẻ", "Ẽ", "É", "Ẹ"}, "e"},
      {{"ê", "ề", "ể", "ễ", "ế", "ệ"}, {"Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"}, "e\u0302"},
      {{"i", "ì", "ỉ", "ĩ", "í", "ị"}, {"I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"}, "i"},
      {{"o", "ò", "ỏ", "õ", "ó", "ọ"}, {"O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"}, "o"},
      {{"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, {"Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"}, "o\u0302"},
      {{"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, {"Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}, "o\u031B"},
      {{"u", "ù", "ủ", "ũ", "ú", "ụ"}, {"U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"}, "u"},
      {{"ư", "ừ", "ử", "ữ", "ứ", "ự"}, {"Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"}, "u\u031B"},
      {{"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}, {"Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}, "y"},
  };
  return rows;
}
inline constexpr std::array kToneMarks{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};

/// Replace each letter of `text`, which is in NFC, by what `change(row, tone, upper)` gives; "đ"
/// and the letters of ASCII are left.
template <typename Change>
std::string change_vowels(std::string_view text, Change change) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t taken = 0;
    for (const Row& row : vowels()) {
      for (std::size_t tone = 0; tone < kToneMarks.size() && taken == 0; ++tone) {
        for (const bool upper : {false, true}) {
          const std::string_view letter = upper ? row.upper[tone] : row.lower[tone];
          if (taken > 0 || !text.substr(at).starts_with(letter)) continue;
          taken = letter.size();
          out += change(row, tone, upper);
        }
      }
    }
    if (taken == 0) out += text[at++];
    at += taken;
  }
  return out;
}

/// `text`, which is in NFC, decomposed.
inline std::string to_nfd(std::string_view text) {
  return change_vowels(text, [](const Row& row, std::size_t tone, bool upper) {
    std::string letter = row.decomposed;
    if (upper) letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    return letter + kToneMarks[tone];
  });
}

/// `text`, which is in NFC, in capitals.
inline std::string to_upper(std::string_view text) {
  std::string out = change_vowels(
      text, [](const Row& row, std::size_t tone, bool) { return std::string(row.upper[tone]); });
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (out[at] >= 'a' && out[at] <= 'z') out[at] = static_cast<char>(out[at] - 'a' + 'A');
    if (out.compare(at, 2, "đ") == 0) out.replace(at, 2, "Đ");
  }
  return out;
}

}  // namespace motcua::test
