#include "papers/measures_internal.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "papers/capitals_internal.hpp"
#include "papers/font_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Paragraph;
using papers::Style;

/// How wide text without spaces and line feeds is, in sizes of the font.
double width_of(Face face, std::string_view text) {
  ShapedText shaped;
  shape(face, text, shaped);
  int thousandths = 0;
  for (const Glyph& glyph : shaped.glyphs) thousandths += glyph.advance;
  return thousandths / 1000.0;
}

double last_line_mm(const Paragraph& paragraph, const Style& style, double available_mm) {
  const double scale = style.size_pt * kMmPerPoint;
  double line = 0;  // up to the last space
  double word = 0;  // after it
  const auto end_word = [&](double space) {
    const bool fits = line + word <= available_mm;
    line = (fits ? line + word : word) + space;
    word = 0;
  };
  double space = 0;
  for (const papers::Span& span : paragraph.spans) {
    const Face face = face_of(style.bold || span.bold, style.italic || span.italic);
    space = scale * width_of(face, " ");
    const std::string written = style.capitals ? to_capitals(span.text) : span.text;
    for (std::string_view text = written; !text.empty();) {
      const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
      word += scale * width_of(face, text.substr(0, end));
      text.remove_prefix(end);
      if (text.empty()) break;
      if (text.front() == '\n') {
        line = word = 0;
      } else {
        end_word(space);
      }
      text.remove_prefix(1);
    }
  }
  end_word(0);
  return std::min(line, available_mm);
}

}  // namespace

double rule_width_mm(const papers::Rule& rule, const Paragraph* above, const Style* style,
                     double available_mm) {
  if (rule.width > 0) return rule.width * available_mm;
  if (!above || !style) return available_mm / 3;
  return last_line_mm(*above, *style, available_mm);
}

SymbolSize symbol_size(const papers::Symbol& symbol, const SymbolModules& modules,
                       double available_mm) noexcept {
  const auto width = static_cast<double>(modules.width);
  const auto quiet = static_cast<double>(2 * quiet_zone(symbol.kind));
  const double whole = std::min(symbol.width_mm * (width + quiet) / width, available_mm);
  const double height = symbol.kind == papers::SymbolKind::kQr
                            ? whole
                            : whole * width / (width + quiet) * kBarcodeHeight;
  return {.width_mm = whole, .height_mm = height};
}

}  // namespace motcua::papers_internal
