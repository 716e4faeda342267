/// The four embedded faces: what characters they have, how text is shaped in them, and the part of
/// them that goes into a file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "papers/clean_text_internal.hpp"  // IWYU pragma: export — next_character
#include "papers/pack_internal.hpp"

namespace motcua::papers_internal {

enum class Face : std::uint8_t { kRegular, kBold, kItalic, kBoldItalic };
inline constexpr std::size_t kFaceCount = 4;

[[nodiscard]] constexpr Face face_of(bool bold, bool italic) noexcept {
  return static_cast<Face>((bold ? 1 : 0) + (italic ? 2 : 0));
}

/// One glyph of shaped text. Measures are thousandths of the font's size, as in PDF.
struct Glyph {
  enum class Kind : std::uint8_t {
    kText,
    kHyphen,    ///< hyphen or stroke: a word wider than its line breaks behind it
    kSpace,     ///< a line may break here
    kLineFeed,  ///< a line must break here; draws nothing
    kMark,      ///< belongs to the glyph before it
  };
  std::uint16_t id = 0;
  std::int16_t advance = 0;
  std::int16_t dx = 0, dy = 0;  ///< from where the pen stands, y upwards
  Kind kind = Kind::kText;
  /// 1 + place in ShapedText::actual_texts, on the first glyph of what its glyphs' own characters
  /// do not spell; 0: they do.
  std::uint32_t actual_text = 0;

  friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// Where text is shaped into.
struct ShapedText {
  std::vector<Glyph> glyphs;
  std::vector<std::string> actual_texts;  ///< UTF-8
  std::vector<char32_t> missing;          ///< characters without glyph, each once
};

/// A set of glyphs of one face.
class GlyphSet {
 public:
  void insert(std::uint16_t id) {
    if (words_.size() <= id / 64u) words_.resize(id / 64u + 1);
    words_[id / 64u] |= std::uint64_t{1} << (id % 64u);
  }
  [[nodiscard]] bool contains(std::uint16_t id) const noexcept {
    return id / 64u < words_.size() && (words_[id / 64u] >> (id % 64u) & 1) != 0;
  }
  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
  [[nodiscard]] bool is_part_of(const GlyphSet& other) const noexcept;
  void insert(const GlyphSet& other);
  /// Ascending.
  [[nodiscard]] std::vector<std::uint16_t> ids() const;

 private:
  std::vector<std::uint64_t> words_;
};

/// What a PDF file holds of one face. Streams are packed (zlib).
struct FontPart {
  std::string name;        ///< "ABCDEF+LiberationSerif"
  std::string file;        ///< the font's own octets, packed
  std::size_t file_size;   ///< before packing
  std::string to_unicode;  ///< a CMap, packed
};

struct FaceMeasures {
  std::string_view name;   ///< "LiberationSerif-Bold"
  std::array<int, 4> box;  ///< of all glyphs: left, bottom, right, top
  int ascent = 0;
  int descent = 0;  ///< negative
  int cap_height = 0;
  int italic_angle = 0;  ///< degrees, negative to the right
  int stem = 0;
};

[[nodiscard]] const FaceMeasures& measures_of(Face face);

/// Append `text` (valid UTF-8, no line feeds) to `shaped`. Ligatures and kerning are off: text
/// stays searchable, and lines break where Word breaks them, which does not kern unless told. Latin
/// text from left to right: controls of direction have no effect.
void shape(Face face, std::string_view text, ShapedText& shaped);
/// As shape(), every word by HarfBuzz: the oracle of the table that shape() reads for the letters
/// of Vietnamese.
void shape_by_harfbuzz(Face face, std::string_view text, ShapedText& shaped);

/// By glyph.
[[nodiscard]] std::span<const std::int16_t> advances_of(Face face);

/// The glyphs of common_characters().
[[nodiscard]] const GlyphSet& common_glyphs(Face face);
/// The part of the face that suffices for nearly every paper; made once.
[[nodiscard]] const FontPart& common_part(Face face);
/// The W array of a file that shows `glyphs`.
[[nodiscard]] std::string write_widths(Face face, const GlyphSet& glyphs);
/// The part of the face that holds `glyphs`, made anew.
[[nodiscard]] FontPart make_part(Face face, const GlyphSet& glyphs, Packer& packer);

/// Vietnamese letters in both cases with every tone, ASCII, and the marks of official papers.
[[nodiscard]] std::span<const char32_t> common_characters();

/// As UTF-16 in hexadecimal digits, big end first.
void append_utf16_hex(std::string& out, char32_t character);

}  // namespace motcua::papers_internal
