/// Measures that all formats with pages have in common.
#pragma once

#include <motcua/papers/document.hpp>
#include <motcua/papers/style.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "papers/symbol_internal.hpp"

namespace motcua::papers_internal {

inline constexpr double kMmPerPoint = 25.4 / 72;

/// The two lines around a page of an adorned paper.
struct Frame {
  std::string_view outer_colour;
  std::string_view inner_colour;
  double outer_pt = 0;
  double inner_pt = 0;
  double edge_pt = 22;  ///< from the edge of the paper to the outer line
  double gap_pt = 5;    ///< from the outer line to the inner one
};
/// Nothing for a formal paper.
[[nodiscard]] constexpr std::optional<Frame> frame_of(papers::Design design) noexcept {
  switch (design) {
    case papers::Design::kFestive:
      return Frame{
          .outer_colour = "B3261E", .inner_colour = "C8963E", .outer_pt = 1.6, .inner_pt = 0.7};
    case papers::Design::kMourning:
      return Frame{
          .outer_colour = "000000", .inner_colour = "000000", .outer_pt = 3, .inner_pt = 0.6};
    case papers::Design::kFormal:
      break;
  }
  return std::nullopt;
}

/// How far before the lines of its paragraph a label begins: where a first line would.
[[nodiscard]] inline double label_hang_mm(const papers::Style& style) noexcept {
  return std::max(style.left_mm - style.first_line_mm, 0.0);
}

/// The place between the margins.
[[nodiscard]] inline double text_width_mm(const papers::PageStyle& page) noexcept {
  return page.width_mm - page.left_mm - page.right_mm;
}

/// The columns' shares, so that they sum up to 1 whatever was rounded.
template <typename Column>
[[nodiscard]] std::vector<double> exact_shares(const std::vector<Column>& columns) {
  double sum = 0;
  for (const Column& column : columns) sum += column.share;
  std::vector<double> shares;
  shares.reserve(columns.size());
  for (const Column& column : columns) shares.push_back(column.share / sum);
  return shares;
}

/// Width of a rule that stands in `available_mm`. `above` is the paragraph over it; nullptr when
/// there is none: a rule that should be as long as that takes a third.
[[nodiscard]] double rule_width_mm(const papers::Rule& rule, const papers::Paragraph* above,
                                   const papers::Style* style, double available_mm);

/// Size of a code on paper with its quiet zone.
struct SymbolSize {
  double width_mm = 0;
  double height_mm = 0;
};
/// Never wider than `available_mm`.
[[nodiscard]] SymbolSize symbol_size(const papers::Symbol& symbol, const SymbolModules& modules,
                                     double available_mm) noexcept;

}  // namespace motcua::papers_internal
