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

/// The lines around a page of an adorned paper, and their distance to the edge of the paper.
struct Frame {
  std::string_view colour;
  double outer_pt = 0;
  double inner_pt = 0;  ///< 0: one line alone
  double edge_mm = 8;
};
/// Nothing for a formal paper.
[[nodiscard]] constexpr std::optional<Frame> frame_of(papers::Design design) noexcept {
  switch (design) {
    case papers::Design::kFestive:
      return Frame{.colour = "B3261E", .outer_pt = 2.25, .inner_pt = 0.75};
    case papers::Design::kMourning:
      return Frame{.colour = "000000", .outer_pt = 3};
    case papers::Design::kFormal:
      break;
  }
  return std::nullopt;
}

/// How far before the lines of its paragraph a label begins.
[[nodiscard]] inline double label_hang_mm(const papers::Style& style) noexcept {
  constexpr double kMostMm = 8;
  return std::min(style.left_mm, kMostMm);
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
