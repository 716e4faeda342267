/// What the two compilers of templates share: the text in lines, and failures that name a place.
#pragma once

#include <motcua/base/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace motcua::papers_internal {

/// The text of a template in NFC, without a byte order mark. Fails with Errc::kInvalidTemplate for
/// what is too long, no UTF-8, or holds characters that a value may not hold either.
[[nodiscard]] Result<std::string> read_template_text(std::string_view text);

[[nodiscard]] Failure too_long(std::size_t octets);

/// The lines of a text, numbered from 1.
class LineReader {
 public:
  explicit LineReader(std::string_view text) noexcept : rest_(text) {}

  /// Go to the next line; false behind the last one.
  bool next() noexcept;
  [[nodiscard]] std::string_view line_with_end() const noexcept { return line_; }
  /// Without the line feed, a carriage return before it, and spaces at the end.
  [[nodiscard]] std::string_view line() const noexcept;
  [[nodiscard]] std::size_t number() const noexcept { return number_; }

  /// "line 3, column 7: why", for the octet at `offset` of the line.
  [[nodiscard]] Failure bad(std::size_t offset, std::string_view why) const;

 private:
  std::string_view rest_;
  std::string_view line_ = {};
  std::size_t number_ = 0;
};

}  // namespace motcua::papers_internal
