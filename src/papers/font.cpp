#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <openssl/sha.h>
#include <utf8proc.h>

#include <motcua/base/text.hpp>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <memory>
#include <utility>

#include "papers/embedded_internal.hpp"
#include "papers/font_internal.hpp"

namespace motcua::papers_internal {
namespace {

constexpr std::string_view kFiles[kFaceCount] = {
    "fonts/LiberationSerif-Regular.ttf", "fonts/LiberationSerif-Bold.ttf",
    "fonts/LiberationSerif-Italic.ttf", "fonts/LiberationSerif-BoldItalic.ttf"};
constexpr std::string_view kNames[kFaceCount] = {"LiberationSerif", "LiberationSerif-Bold",
                                                 "LiberationSerif-Italic",
                                                 "LiberationSerif-BoldItalic"};
// Common characters lie below this one: the table of a face has a row for each.
constexpr char32_t kTableEnd = 0x2600;
// What stands between a letter and a mark that the font has no place for, thousandths of the size.
constexpr int kMarkDistance = 40;

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const noexcept {
    destroy(object);
  }
};
template <typename T, auto destroy>
using Owned = std::unique_ptr<T, Destroy<destroy>>;
using OwnedFont = Owned<hb_font_t, hb_font_destroy>;
using OwnedFace = Owned<hb_face_t, hb_face_destroy>;
using OwnedBlob = Owned<hb_blob_t, hb_blob_destroy>;
using OwnedBuffer = Owned<hb_buffer_t, hb_buffer_destroy>;
using OwnedSet = Owned<hb_set_t, hb_set_destroy>;
using OwnedInput = Owned<hb_subset_input_t, hb_subset_input_destroy>;

std::vector<char32_t> list_common_characters() {
  constexpr std::string_view kOthers =
      "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
      "\u00A0“”‘’–—…•·°§×±½«»₫€²³→□";
  std::vector<char32_t> all;
  for (char32_t c = ' '; c <= '~'; ++c) all.push_back(c);
  for (std::size_t at = 0; at != kOthers.size();) {
    const char32_t c = next_character(kOthers, at);
    all.push_back(c);
    const auto upper = static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
    if (upper != c) all.push_back(upper);
  }
  std::sort(all.begin(), all.end());
  return all;
}

class LoadedFace {
 public:
  explicit LoadedFace(Face face) : measures_{} {
    const std::string_view octets = embedded_file(kFiles[static_cast<std::size_t>(face)]);
    const OwnedBlob blob(hb_blob_create(octets.data(), static_cast<unsigned>(octets.size()),
                                        HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    face_.reset(hb_face_create(blob.get(), 0));
    font_.reset(hb_font_create(face_.get()));
    hb_font_set_scale(font_.get(), 1000, 1000);
    hb_face_make_immutable(face_.get());
    hb_font_make_immutable(font_.get());

    const unsigned count = hb_face_get_glyph_count(face_.get());
    advances_.resize(count);
    for (unsigned id = 0; id != count; ++id) {
      advances_[id] = static_cast<std::int16_t>(hb_font_get_glyph_h_advance(font_.get(), id));
    }
    characters_.resize(count);
    const OwnedSet unicodes(hb_set_create());
    hb_face_collect_unicodes(face_.get(), unicodes.get());
    // Of several characters with one glyph the lowest one is what the glyph spells.
    for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(unicodes.get(), &c);) {
      const std::uint16_t id = nominal(c);
      if (id != 0 && characters_[id] == 0) characters_[id] = c;
    }
    common_of_.resize(kTableEnd);
    for (const char32_t c : common_characters()) {
      const std::uint16_t id = nominal(c);
      if (id == 0 || characters_[id] != c) continue;  // HarfBuzz and an actual text take care of it
      common_of_[c] = id;
      common_.insert(id);
    }
    measure(face);
  }

  [[nodiscard]] hb_font_t* font() const noexcept { return font_.get(); }
  [[nodiscard]] hb_face_t* face() const noexcept { return face_.get(); }
  [[nodiscard]] const FaceMeasures& measures() const noexcept { return measures_; }
  [[nodiscard]] const GlyphSet& common() const noexcept { return common_; }
  [[nodiscard]] std::span<const std::int16_t> advances() const noexcept { return advances_; }
  [[nodiscard]] std::int16_t advance(std::uint16_t id) const noexcept { return advances_[id]; }
  /// What a glyph spells; 0: nothing by itself.
  [[nodiscard]] char32_t character(std::uint16_t id) const noexcept { return characters_[id]; }
  /// The glyph of a common character; 0: it is none.
  [[nodiscard]] std::uint16_t common_glyph(char32_t c) const noexcept {
    return c < kTableEnd ? common_of_[c] : std::uint16_t{0};
  }
  [[nodiscard]] std::uint16_t nominal(char32_t c) const noexcept {
    hb_codepoint_t id = 0;
    return hb_font_get_nominal_glyph(font_.get(), c, &id) ? static_cast<std::uint16_t>(id)
                                                          : std::uint16_t{0};
  }

 private:
  void measure(Face face) {
    measures_.name = kNames[static_cast<std::size_t>(face)];
    const OwnedBlob head(hb_face_reference_table(face_.get(), HB_TAG('h', 'e', 'a', 'd')));
    unsigned size = 0;
    const char* octets = hb_blob_get_data(head.get(), &size);
    // xMin, yMin, xMax, yMax stand from octet 36 on (OpenType, head).
    const int units = static_cast<int>(hb_face_get_upem(face_.get()));
    for (std::size_t i = 0; i != 4; ++i) {
      const auto high = static_cast<unsigned char>(octets[36 + 2 * i]);
      const auto low = static_cast<unsigned char>(octets[37 + 2 * i]);
      measures_.box[i] = static_cast<std::int16_t>(high << 8 | low) * 1000 / units;
    }
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_.get(), &extents);
    measures_.ascent = extents.ascender;
    measures_.descent = extents.descender;
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &value);
    measures_.cap_height = value;
    const bool italic = face == Face::kItalic || face == Face::kBoldItalic;
    const bool bold = face == Face::kBold || face == Face::kBoldItalic;
    measures_.italic_angle =
        italic ? static_cast<int>(hb_style_get_value(font_.get(), HB_STYLE_TAG_SLANT_ANGLE)) : 0;
    measures_.stem = bold ? 140 : 80;
  }

  OwnedFace face_;
  OwnedFont font_;
  std::vector<std::int16_t> advances_;
  std::vector<char32_t> characters_;
  std::vector<std::uint16_t> common_of_;
  GlyphSet common_;
  FaceMeasures measures_;
};

const LoadedFace& loaded(Face face) {
  static const std::array<LoadedFace, kFaceCount> kFaces = {
      LoadedFace(Face::kRegular), LoadedFace(Face::kBold), LoadedFace(Face::kItalic),
      LoadedFace(Face::kBoldItalic)};
  return kFaces[static_cast<std::size_t>(face)];
}

constexpr Glyph::Kind kind_of(char32_t c) noexcept {
  return c == U'-' || c == U'/' ? Glyph::Kind::kHyphen : Glyph::Kind::kText;
}

int combining_class(char32_t c) noexcept {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
}

// The font anchors marks to plain letters only; over "Ê" or "Ơ" a breve would lie on the
// circumflex.
void place_marks(const LoadedFace& face, std::span<Glyph> cluster) {
  hb_glyph_extents_t letter{};
  if (!hb_font_get_glyph_extents(face.font(), cluster[0].id, &letter)) return;
  int top = letter.y_bearing;
  int bottom = letter.y_bearing + letter.height;
  const int centre = letter.x_bearing + letter.width / 2;
  int pen = cluster[0].advance;
  for (Glyph& mark : cluster.subspan(1)) {
    const int kind = combining_class(face.character(mark.id));
    hb_glyph_extents_t extents{};
    const bool placed = mark.dx != 0 || mark.dy != 0;
    if (!placed && kind != 0 && hb_font_get_glyph_extents(face.font(), mark.id, &extents)) {
      mark.dx = static_cast<std::int16_t>(centre - pen - extents.x_bearing - extents.width / 2);
      if (kind == 230) {  // above
        const int foot = extents.y_bearing + extents.height;
        mark.dy = static_cast<std::int16_t>(std::max(0, top + kMarkDistance - foot));
      } else if (kind == 220) {  // below
        mark.dy =
            static_cast<std::int16_t>(std::min(0, bottom - kMarkDistance - extents.y_bearing));
      }
    }
    if (hb_font_get_glyph_extents(face.font(), mark.id, &extents)) {
      top = std::max(top, mark.dy + extents.y_bearing);
      bottom = std::min(bottom, mark.dy + extents.y_bearing + extents.height);
    }
    pen += mark.advance;
  }
}

void note_missing(const LoadedFace& face, std::string_view word, ShapedText& shaped) {
  for (std::size_t at = 0; at != word.size();) {
    const char32_t c = next_character(word, at);
    if (face.nominal(c) != 0) continue;
    if (std::find(shaped.missing.begin(), shaped.missing.end(), c) == shaped.missing.end()) {
      shaped.missing.push_back(c);
    }
  }
}

// The font may write a character of its own otherwise than HarfBuzz's answer spells it: what a
// reader copies is then said beside the glyphs.
void say_what_is_meant(const LoadedFace& face, std::string_view text, std::span<Glyph> cluster,
                       ShapedText& shaped) {
  std::string spelled;
  for (const Glyph& glyph : cluster) {
    if (const char32_t c = face.character(glyph.id); c != 0) append(spelled, c);
  }
  if (spelled == text) return;
  shaped.actual_texts.emplace_back(text);
  cluster[0].actual_text = static_cast<std::uint32_t>(shaped.actual_texts.size());
}

void shape_word(const LoadedFace& face, std::string_view written, ShapedText& shaped) {
  const std::string word = to_nfc(written).value();
  note_missing(face, word, shaped);
  const OwnedBuffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), word.data(), static_cast<int>(word.size()), 0,
                     static_cast<int>(word.size()));
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("vi", 2));
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  constexpr hb_feature_t kOff[] = {
      {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
  hb_shape(face.font(), buffer.get(), kOff, std::size(kOff));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  for (unsigned i = 0; i != count;) {
    const std::size_t first = shaped.glyphs.size();
    const unsigned from = infos[i].cluster;
    for (; i != count && infos[i].cluster == from; ++i) {
      const bool head = shaped.glyphs.size() == first;
      shaped.glyphs.push_back(
          {.id = static_cast<std::uint16_t>(infos[i].codepoint),
           .advance = static_cast<std::int16_t>(positions[i].x_advance),
           .dx = static_cast<std::int16_t>(positions[i].x_offset),
           .dy = static_cast<std::int16_t>(positions[i].y_offset),
           .kind = head ? kind_of(face.character(static_cast<std::uint16_t>(infos[i].codepoint)))
                        : Glyph::Kind::kMark});
    }
    const std::size_t to = i == count ? word.size() : infos[i].cluster;
    const std::span<Glyph> cluster = std::span(shaped.glyphs).subspan(first);
    place_marks(face, cluster);
    say_what_is_meant(face, std::string_view(word).substr(from, to - from), cluster, shaped);
  }
}

template <typename ShapeWord>
void shape_words(const LoadedFace& face, std::string_view text, ShapedText& shaped,
                 ShapeWord&& shape_one) {
  const std::uint16_t space = face.common_glyph(U' ');
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end != 0) shape_one(text.substr(0, end));
    if (end == text.size()) return;
    shaped.glyphs.push_back(
        {.id = space, .advance = face.advance(space), .kind = Glyph::Kind::kSpace});
    text.remove_prefix(end + 1);
  }
}

template <Face face>
const FontPart& made_common_part() {
  static const FontPart kPart = [] {
    Packer packer(12);  // once, for all letters
    return make_part(face, loaded(face).common(), packer);
  }();
  return kPart;
}

std::string make_tag(const GlyphSet& glyphs, const LoadedFace& face) {
  // Two parts of one face must not share a name (ISO 32000-1, 9.6.4).
  if (glyphs.is_part_of(face.common()) && face.common().is_part_of(glyphs)) return "MOTCUA";
  const std::vector<std::uint16_t> ids = glyphs.ids();
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(ids.data()), ids.size() * sizeof ids[0], digest);
  std::string tag;
  for (std::size_t i = 0; i != 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

std::string cut_font(const LoadedFace& face, const GlyphSet& glyphs) {
  const OwnedInput input(hb_subset_input_create_or_fail());
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint16_t id : glyphs.ids()) hb_set_add(wanted, id);
  // Numbers of glyphs stay, so that layout need not know what is cut. Hints are of no use to
  // printers and modern screens, and are a third of the file.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  // A font that is addressed by glyph needs none of these (ISO 32000-1, 9.9).
  for (const hb_tag_t tag :
       {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
        HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'),
        HB_TAG('c', 'm', 'a', 'p'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('g', 'a', 's', 'p'),
        HB_TAG('F', 'F', 'T', 'M'), HB_TAG('D', 'S', 'I', 'G')}) {
    hb_set_add(dropped, tag);
  }
  const OwnedFace cut(hb_subset_or_fail(face.face(), input.get()));
  const OwnedBlob blob(hb_face_reference_blob(cut.get()));
  unsigned size = 0;
  const char* octets = hb_blob_get_data(blob.get(), &size);
  return std::string(octets, size);
}

void append_hex4(std::string& out, unsigned value) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[value >> shift & 15];
}

std::string write_to_unicode(const LoadedFace& face, const GlyphSet& glyphs) {
  struct Range {
    std::uint16_t first, last;
    char32_t character;  // of the first
  };
  std::vector<Range> ranges;
  for (const std::uint16_t id : glyphs.ids()) {
    const char32_t c = face.character(id);
    if (c == 0) continue;
    // Within a range only the last octet may grow (ISO 32000-1, 9.10.3).
    const bool goes_on = !ranges.empty() && ranges.back().last + 1 == id && id % 256 != 0 &&
                         ranges.back().character + (id - ranges.back().first) == c && c % 256 != 0;
    if (goes_on) {
      ranges.back().last = id;
    } else {
      ranges.push_back({.first = id, .last = id, .character = c});
    }
  }
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t kMostInOne = 100;
  for (std::size_t at = 0; at < ranges.size(); at += kMostInOne) {
    const std::size_t end = std::min(ranges.size(), at + kMostInOne);
    map += std::to_string(end - at) + " beginbfrange\n";
    for (std::size_t i = at; i != end; ++i) {
      map += '<';
      append_hex4(map, ranges[i].first);
      map += "> <";
      append_hex4(map, ranges[i].last);
      map += "> <";
      append_utf16_hex(map, ranges[i].character);
      map += ">\n";
    }
    map += "endbfrange\n";
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return map;
}

}  // namespace

bool GlyphSet::is_part_of(const GlyphSet& other) const noexcept {
  for (std::size_t i = 0; i != words_.size(); ++i) {
    const std::uint64_t theirs = i < other.words_.size() ? other.words_[i] : 0;
    if ((words_[i] & ~theirs) != 0) return false;
  }
  return true;
}

void GlyphSet::insert(const GlyphSet& other) {
  if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
  for (std::size_t i = 0; i != other.words_.size(); ++i) words_[i] |= other.words_[i];
}

std::vector<std::uint16_t> GlyphSet::ids() const {
  std::vector<std::uint16_t> ids;
  for (std::size_t i = 0; i != words_.size(); ++i) {
    for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
      ids.push_back(
          static_cast<std::uint16_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(left))));
    }
  }
  return ids;
}

void append_utf16_hex(std::string& out, char32_t character) {
  if (character < 0x10000) return append_hex4(out, character);
  append_hex4(out, 0xD800 + ((character - 0x10000) >> 10));
  append_hex4(out, 0xDC00 + (character & 0x3FF));
}

std::span<const char32_t> common_characters() {
  static const std::vector<char32_t> kCharacters = list_common_characters();
  return kCharacters;
}

const FaceMeasures& measures_of(Face face) { return loaded(face).measures(); }

std::span<const std::int16_t> advances_of(Face face) { return loaded(face).advances(); }

void shape(Face which, std::string_view text, ShapedText& shaped) {
  const LoadedFace& face = loaded(which);
  shape_words(face, text, shaped, [&](std::string_view word) {
    const std::size_t first = shaped.glyphs.size();
    for (std::size_t at = 0; at != word.size();) {
      const char32_t c = next_character(word, at);
      const std::uint16_t id = face.common_glyph(c);
      if (id == 0) {
        shaped.glyphs.resize(first);
        return shape_word(face, word, shaped);
      }
      shaped.glyphs.push_back({.id = id, .advance = face.advance(id), .kind = kind_of(c)});
    }
  });
}

void shape_by_harfbuzz(Face which, std::string_view text, ShapedText& shaped) {
  const LoadedFace& face = loaded(which);
  shape_words(face, text, shaped, [&](std::string_view word) { shape_word(face, word, shaped); });
}

const GlyphSet& common_glyphs(Face face) { return loaded(face).common(); }

const FontPart& common_part(Face face) {
  switch (face) {
    case Face::kRegular:
      return made_common_part<Face::kRegular>();
    case Face::kBold:
      return made_common_part<Face::kBold>();
    case Face::kItalic:
      return made_common_part<Face::kItalic>();
    case Face::kBoldItalic:
      break;
  }
  return made_common_part<Face::kBoldItalic>();
}

std::string write_widths(Face which, const GlyphSet& glyphs) {
  const LoadedFace& face = loaded(which);
  const std::vector<std::uint16_t> ids = glyphs.ids();
  std::string widths = "[";
  for (std::size_t i = 0; i != ids.size();) {
    widths += std::to_string(ids[i]) + "[";
    std::size_t next = i;
    for (; next != ids.size() && ids[next] == ids[i] + (next - i); ++next) {
      if (next != i) widths += ' ';
      widths += std::to_string(face.advance(ids[next]));
    }
    widths += "]";
    i = next;
  }
  return widths + "]";
}

FontPart make_part(Face which, const GlyphSet& glyphs, Packer& packer) {
  const LoadedFace& face = loaded(which);
  const std::string file = cut_font(face, glyphs);
  FontPart part{.name = make_tag(glyphs, face) + "+" + std::string(face.measures().name),
                .file = {},
                .file_size = file.size(),
                .to_unicode = {}};
  packer.pack(file, part.file);
  packer.pack(write_to_unicode(face, glyphs), part.to_unicode);
  return part;
}

}  // namespace motcua::papers_internal
