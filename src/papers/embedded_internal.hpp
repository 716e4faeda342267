/// The fonts, styles and templates that come with the library.
#pragma once

#include <span>
#include <string_view>

namespace motcua::papers_internal {

struct EmbeddedFile {
  std::string_view name;  ///< relative to src/papers: "templates/receipt_slip-tt03-2025.md"
  std::string_view octets;
};

/// In order of their names.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files() noexcept;

/// The octets of one; empty when there is none.
[[nodiscard]] inline std::string_view embedded_file(std::string_view name) noexcept {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == name) return file.octets;
  }
  return {};
}

}  // namespace motcua::papers_internal
