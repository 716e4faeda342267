#include <hb.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "papers/embedded_internal.hpp"
#include "papers/measures_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Paragraph;
using papers::Style;

/// The four faces of the embedded font, for the widths of their letters.
class Faces {
 public:
  Faces() {
    constexpr const char* kNames[] = {"Regular", "Bold", "Italic", "BoldItalic"};
    for (std::size_t i = 0; i != fonts_.size(); ++i) {
      const std::string_view octets =
          embedded_file("fonts/LiberationSerif-" + std::string(kNames[i]) + ".ttf");
      hb_blob_t* blob = hb_blob_create(octets.data(), static_cast<unsigned>(octets.size()),
                                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
      hb_face_t* face = hb_face_create(blob, 0);
      fonts_[i] = hb_font_create(face);
      hb_font_make_immutable(fonts_[i]);
      hb_face_destroy(face);
      hb_blob_destroy(blob);
    }
  }
  ~Faces() {
    for (hb_font_t* font : fonts_) hb_font_destroy(font);
  }
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  /// In sizes of the font; a letter that the font lacks is as wide as its sign for that.
  [[nodiscard]] double advance(char32_t letter, bool bold, bool italic) const {
    hb_font_t* font = fonts_[static_cast<std::size_t>(bold) + 2 * static_cast<std::size_t>(italic)];
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font, letter, &glyph);
    const unsigned units = hb_face_get_upem(hb_font_get_face(font));
    return static_cast<double>(hb_font_get_glyph_h_advance(font, glyph)) / units;
  }

 private:
  std::array<hb_font_t*, 4> fonts_{};
};

/// The capital of a letter that Vietnamese writes in NFC; any other character stays.
char32_t capital_of(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - 0x20;
  if (c >= U'à' && c <= U'ý' && c != U'÷') return c - 0x20;
  const bool odd = c % 2 != 0;
  if (odd && ((c >= U'ă' && c <= U'ũ') || c == U'ơ' || (c >= U'ạ' && c <= U'ỹ'))) return c - 1;
  return c == U'ư' ? U'Ư' : c;
}

/// Takes the first character off `text`, which is UTF-8.
char32_t take_character(std::string_view& text) {
  const auto octet = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = octet(0) < 0x80 ? 1 : octet(0) < 0xE0 ? 2 : octet(0) < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? octet(0) : octet(0) & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i != length; ++i) c = c << 6 | (octet(i) & 0x3Fu);
  text.remove_prefix(length);
  return c;
}

double last_line_mm(const Paragraph& paragraph, const Style& style, double available_mm) {
  static const Faces kFaces;
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
    const bool bold = style.bold || span.bold;
    const bool italic = style.italic || span.italic;
    space = scale * kFaces.advance(U' ', bold, italic);
    for (std::string_view text = span.text; !text.empty();) {
      const char32_t c = take_character(text);
      if (c == U'\n') {
        line = word = 0;
      } else if (c == U' ') {
        end_word(space);
      } else {
        word += scale * kFaces.advance(style.capitals ? capital_of(c) : c, bold, italic);
      }
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
