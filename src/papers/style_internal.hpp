/// What a style sheet holds.
#pragma once

#include <motcua/papers/style.hpp>

#include <array>
#include <cstddef>
#include <vector>

#include "papers/zip_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {

struct StyleSheet::Rep {
  static constexpr std::size_t kPageCount = 4;
  static constexpr std::size_t kDesignCount = 3;

  std::array<PageStyle, kPageCount> pages;
  /// By role, for each page and design the most special row.
  std::array<std::vector<Style>, kPageCount * kDesignCount> styles;
  /// The part of a DOCX that says the same; packed when it is first asked for.
  mutable std::array<papers_internal::PackedOnce, kPageCount * kDesignCount> docx_styles;

  [[nodiscard]] static std::size_t index(PageFormat page, Design design) {
    return static_cast<std::size_t>(page) * kDesignCount + static_cast<std::size_t>(design);
  }
};

}  // namespace papers
MOTCUA_END_NAMESPACE
