/// Pages as a PDF file.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/render.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "papers/font_internal.hpp"
#include "papers/layout_internal.hpp"
#include "papers/pack_internal.hpp"

namespace motcua::papers_internal {

struct Pdf {
  std::string octets;
  std::size_t pages = 0;
};
/// As papers::to_pdf, which has no room for the number of pages.
[[nodiscard]] Result<Pdf> make_pdf(const papers::Document& document,
                                   const papers::RenderOptions& options);

/// A document whose pages are drawn and packed. Drawing one needs nothing of another, so that
/// threads may share the work.
struct DrawnDocument {
  const papers::Document* document = nullptr;
  papers::PageFormat format = papers::PageFormat::kA4;
  Length width = 0, height = 0;
  std::vector<std::string> pages;  ///< content streams, packed
  std::array<GlyphSet, kFaceCount> glyphs;
  std::vector<Bookmark> bookmarks;
};
/// Of pages: level 6 would save 2% of the octets and nearly double the time of a letter.
inline constexpr int kContentLevel = 1;
[[nodiscard]] Result<DrawnDocument> draw(const papers::Document& document,
                                         const papers::RenderOptions& options, Packer& packer);

/// One file of all of them. `as_book`: every document has a bookmark and pages numbered from 1.
[[nodiscard]] std::string write_pdf(const std::vector<DrawnDocument>& documents, bool as_book,
                                    Packer& packer);

/// The frame that a design draws around every page, as a content stream in points from the lower
/// left corner; empty: none.
[[nodiscard]] std::string draw_frame(papers::Design design, Length width, Length height);

/// sRGB as an ICC profile of version 2.1 (IEC 61966-2-1).
[[nodiscard]] std::string srgb_profile();

// --- what content streams are made of
// --------------------------------------------------------------

/// Append thousandths as a decimal fraction with at most two digits behind the point.
void append_number(std::string& out, Length thousandths);
/// Append "r g b rg" or "g g" for a colour 0xRRGGBB.
void append_fill_colour(std::string& out, std::uint32_t colour);

}  // namespace motcua::papers_internal
