/// A document on pages: what stands where, before any file format.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/style.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "papers/font_internal.hpp"
#include "papers/symbol_internal.hpp"

namespace motcua::papers_internal {

/// Thousandths of a point. Integers, so that every machine breaks lines at the same place. On a
/// page x grows to the right and y downwards, from its upper left corner.
using Length = std::int64_t;

inline constexpr Length kPoint = 1000;
[[nodiscard]] Length from_mm(double mm) noexcept;

/// Glyphs of one face on one base line.
struct GlyphRun {
  std::uint32_t first = 0, count = 0;  ///< in Layout::text.glyphs
  Face face = Face::kRegular;
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  Length size = 0;
  Length x = 0, y = 0;  ///< where the base line begins
  /// Added to all spaces together, and how many spaces there are.
  Length stretch = 0;
  std::uint32_t spaces = 0;
};

struct Rectangle {
  Length x = 0, y = 0, width = 0, height = 0;
  std::uint32_t colour = 0;
};

/// A code drawn: its modules' upper left corner and their size.
struct PlacedSymbol {
  std::size_t symbol = 0;  ///< in Layout::symbols
  Length x = 0, y = 0;
  Length module_width = 0, module_height = 0;
};

struct Page {
  std::vector<GlyphRun> runs;
  std::vector<Rectangle> rectangles;
  std::vector<PlacedSymbol> symbols;
};

struct Bookmark {
  int level = 1;
  std::string text;
  std::size_t page = 0;
  Length y = 0;
};

struct Layout {
  papers::PageFormat format = papers::PageFormat::kA4;
  papers::Design design = papers::Design::kFormal;
  Length width = 0, height = 0;
  ShapedText text;
  std::vector<SymbolModules> symbols;
  std::vector<Page> pages;  ///< at least one
  std::vector<Bookmark> bookmarks;
};

/// Fails as render.hpp says, naming the block's place from 1.
[[nodiscard]] Result<Layout> lay_out(const papers::Document& document,
                                     const papers::StyleSheet& styles);

/// How wide a run is.
[[nodiscard]] Length width_of(const GlyphRun& run, const ShapedText& text) noexcept;

}  // namespace motcua::papers_internal
