/// Values as they may stand on paper: in NFC, without characters that nobody sees.
#pragma once

#include <motcua/base/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::papers_internal {

/// A value has at most a mebibyte: what has more is a slip of a program.
inline constexpr std::size_t kMostValueOctets = 1024 * 1024;

/// What becomes of a character of a value.
enum class Treatment : std::uint8_t {
  kKeep,
  kLineFeed,  ///< every other line or paragraph end of Unicode
  kSpace,     ///< a tabulator
  kTakeOut,
};

/// Taken out are control characters, signs that change the direction of text, signs without any
/// width and noncharacters, which XML cannot hold. Joiners (U+200C, U+200D) stay: scripts need
/// them.
[[nodiscard]] Treatment treatment_of(char32_t c) noexcept;

/// The character at `at`, which becomes the offset behind it. `text` is UTF-8.
char32_t next_character(std::string_view text, std::size_t& at) noexcept;
/// Write a character in UTF-8.
void append(std::string& out, char32_t c);
/// How many characters `text`, which is UTF-8, has.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;
/// "U+202E".
[[nodiscard]] std::string code_point_name(char32_t c);

/// True for text that cleaning leaves as it is; quick, and false for some of it: whatever is not
/// made of Latin letters, composed, and common signs.
[[nodiscard]] bool is_plain(std::string_view text) noexcept;

struct Cleaned {
  std::string text;
  std::string note;  ///< "2 characters were taken out (U+0007, U+202E)"; empty: none
};
/// Fails with Errc::kInvalidText for what is no UTF-8 or too long. `name` says of which field.
[[nodiscard]] Result<Cleaned> clean(std::string_view text, std::string_view name);

}  // namespace motcua::papers_internal
