#include "papers/layout_internal.hpp"

#include <motcua/base/text.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "base/message_internal.hpp"
#include "papers/capitals_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Alignment;
using papers::Block;
using papers::Columns;
using papers::Document;
using papers::PageBreak;
using papers::PageStyle;
using papers::Paragraph;
using papers::Piece;
using papers::Rule;
using papers::Space;
using papers::Span;
using papers::Style;
using papers::StyleSheet;
using papers::Symbol;
using papers::SymbolKind;
using papers::Table;

constexpr Length kRuleThickness = 700;
// From the line above a rule, and to what follows.
constexpr Length kRuleBefore = 1500, kRuleAfter = 3300;
constexpr Length kBorder = 500;
constexpr Length kCellPadding = 4 * kPoint;
constexpr Length kTableDistance = 4 * kPoint;
// A line whose spaces would be wider than this share of the size is not justified.
constexpr Length kWidestStretch = 1000;
// Where the page number's base line stands in the upper margin: below a frame, above the text.
constexpr double kPageNumberPlace = 0.72;
// Centred text of more lines is no heading.
constexpr std::size_t kMostBalanced = 5;
constexpr Length kShortPercent = 60;
// Of how many code points a failure speaks.
constexpr std::size_t kMostNamed = 8;

/// Points are at most a metre, so that nothing overflows.
Length from_points(double points) noexcept { return std::llround(points * 1000); }

/// Some of the runs, rectangles and symbols that were set so far.
struct Slice {
  std::size_t first_run = 0, last_run = 0;
  std::size_t first_rectangle = 0, last_rectangle = 0;
  std::size_t first_symbol = 0, last_symbol = 0;
};

/// What is not divided between pages: a line, a rule, a row, columns. What it holds is placed from
/// its own upper left corner.
struct Unit {
  enum class Kind : std::uint8_t { kText, kSpace, kPageBreak };
  Kind kind = Kind::kText;
  Length height = 0;
  Length before = 0, after = 0;
  bool keep_with_next = false;
  std::optional<std::size_t> table = std::nullopt;  ///< of whose rows it is
  Slice content = {};
};

/// A paragraph's glyphs of one face.
struct FacePart {
  std::size_t first = 0;
  Face face = Face::kRegular;
  bool underline = false;
};

struct BrokenLine {
  std::size_t first = 0, last = 0;  ///< without spaces at its end
  Length units = 0;                 ///< width in thousandths of the size
  std::uint32_t spaces = 0;
  bool ends = false;  ///< the text ends here, or a line feed stands here: not justified
};

struct PlacedBookmark {
  Bookmark bookmark;
  std::size_t unit = 0;
};

/// Greedy: every line takes what fits. Spaces at a line's end hang over its edge.
std::vector<BrokenLine> break_lines(std::span<const Glyph> glyphs, std::size_t first, Length size,
                                    Length first_width, Length width) {
  using Kind = Glyph::Kind;
  std::vector<BrokenLine> lines;
  const std::size_t end = glyphs.size();
  for (std::size_t start = first;;) {
    const Length room = (lines.empty() ? first_width : width) * 1000 / size;
    BrokenLine line{.first = start};
    std::size_t at = start;
    Length units = 0;          // up to `at`
    std::uint32_t spaces = 0;  // up to `at`
    bool overflows = false;
    std::optional<BrokenLine> at_space;  // the line, broken at the last space
    for (; at != end && glyphs[at].kind != Kind::kLineFeed; ++at) {
      const Glyph& glyph = glyphs[at];
      if (glyph.kind == Kind::kSpace) {
        const bool after_word = at != start && glyphs[at - 1].kind != Kind::kSpace;
        if (after_word) {
          at_space = BrokenLine{.first = start, .last = at, .units = units, .spaces = spaces};
        }
        ++spaces;
      } else if (units + glyph.advance > room && at != start) {
        overflows = true;
        break;
      }
      units += glyph.advance;
    }
    if (!overflows) {
      const bool hangs = at != start && glyphs[at - 1].kind == Kind::kSpace;
      if (hangs && at_space) {
        line = *at_space;
      } else {
        line.last = at;
        line.units = units;
        line.spaces = spaces;
      }
      line.ends = true;
      lines.push_back(line);
      if (at == end) return lines;
      start = at + 1;
      continue;
    }
    if (at_space) {
      line = *at_space;
      start = line.last;
      while (glyphs[start].kind == Kind::kSpace) ++start;
    } else {
      // One word fills the line: it is broken behind a hyphen, or else where its characters end.
      for (std::size_t i = at; i != start; --i) {
        if (glyphs[i - 1].kind != Kind::kHyphen) continue;
        while (at != i) units -= glyphs[--at].advance;
        break;
      }
      while (glyphs[at].kind == Kind::kMark && at != start + 1) units -= glyphs[--at].advance;
      line.last = at;
      line.units = units;
      line.spaces = spaces;
      start = at;
    }
    lines.push_back(line);
  }
}

/// As break_lines, but no centred text ends in a line that is short beside the others: words go
/// down to it one by one, as a clerk breaks "ỦY BAN NHÂN DÂN / XÃ ĐOÀN KẾT".
std::vector<BrokenLine> break_centred(std::span<const Glyph> glyphs, std::size_t first, Length size,
                                      Length width) {
  std::vector<BrokenLine> lines = break_lines(glyphs, first, size, width, width);
  while (lines.size() <= kMostBalanced) {
    Length widest = 0;
    bool ends_short = false;
    for (const BrokenLine& line : lines) widest = std::max(widest, line.units);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const bool follows = !lines[i - 1].ends && lines[i].ends;
      ends_short |= follows && lines[i].units * 100 < widest * kShortPercent;
    }
    if (!ends_short) break;
    const Length narrower = (widest - 1) * size / 1000;
    std::vector<BrokenLine> tried = break_lines(glyphs, first, size, narrower, narrower);
    if (tried.size() > lines.size()) break;
    lines = std::move(tried);
  }
  return lines;
}

/// "U+01A0"
void append_code_point(std::string& out, char32_t character) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  out += "U+";
  for (int shift = character < 0x10000    ? 12
                   : character < 0x100000 ? 16
                                          : 20;
       shift >= 0; shift -= 4) {
    out += kDigits[character >> shift & 15];
  }
}

class Setter {
 public:
  Setter(const Document& document, const StyleSheet& styles)
      : document_(document), styles_(styles), page_(styles.page_style(document.page)) {
    layout_.format = document.page;
    layout_.design = document.design;
    layout_.width = from_mm(page_.width_mm);
    layout_.height = from_mm(page_.height_mm);
    left_ = from_mm(page_.left_mm);
    top_ = from_mm(page_.top_mm);
    // A style sheet may leave no room; a point is room enough to fail nowhere.
    body_width_ = std::max(kPoint, layout_.width - left_ - from_mm(page_.right_mm));
    body_height_ = std::max(kPoint, layout_.height - top_ - from_mm(page_.bottom_mm));
  }

  Result<Layout> run() {
    for (const Block& block : document_.blocks) {
      ++block_;
      std::visit([&](const auto& what) { add(what); }, block);
      if (failure_) return std::move(*failure_);
    }
    paginate();
    if (layout_.pages.size() > 1) number_pages();
    if (failure_) return std::move(*failure_);
    return std::move(layout_);
  }

 private:
  // --- failures ----------------------------------------------------------------------------------
  void fail(Errc code, std::string what) {
    if (!failure_)
      failure_ = Failure{code, "block " + std::to_string(block_) + " " + std::move(what)};
  }
  bool is_share(double share, bool may_be_zero) {
    if (share <= 1 && (share > 0 || (may_be_zero && share == 0))) return true;
    fail(Errc::kInvalidDocument, "has a share of the width that is not within 0 and 1");
    return false;
  }
  template <typename Column>
  bool are_shares(const std::vector<Column>& columns) {
    double sum = 0;
    for (const Column& column : columns) {
      if (!is_share(column.share, false)) return false;
      sum += column.share;
    }
    // Thirds need not sum up to 1 exactly.
    if (!columns.empty() && std::abs(sum - 1) <= 0.01) return true;
    fail(Errc::kInvalidDocument, "has columns whose shares of the width do not sum up to 1");
    return false;
  }
  const Style* style_of(std::string_view role) {
    const Style* style = styles_.style_of(role, document_.page, document_.design);
    if (!style) {
      fail(Errc::kInvalidDocument, "has the role " + base_internal::quoted(role) +
                                       ", for which the style sheet has no row");
    }
    return style;
  }
  bool shape_part(Face face, std::string_view text) {
    if (const std::optional<std::size_t> at = find_invalid_utf8(text)) {
      fail(Errc::kInvalidText, "holds text that is not UTF-8 at octet " + std::to_string(*at));
      return false;
    }
    shape(face, text, layout_.text);
    if (layout_.text.missing.empty()) return true;
    std::string what = "holds characters that the embedded fonts lack:";
    for (std::size_t i = 0; i != layout_.text.missing.size(); ++i) {
      if (i == kMostNamed) {
        what += " and others";
        break;
      }
      what += i == 0 ? " " : ", ";
      append_code_point(what, layout_.text.missing[i]);
    }
    fail(Errc::kUnprintableText, std::move(what));
    return false;
  }

  // --- slices ------------------------------------------------------------------------------------
  Slice begin_slice() const {
    Slice slice;
    slice.first_run = slice.last_run = runs_.size();
    slice.first_rectangle = slice.last_rectangle = rectangles_.size();
    slice.first_symbol = slice.last_symbol = symbols_.size();
    return slice;
  }
  void end_slice(Slice& slice) const {
    slice.last_run = runs_.size();
    slice.last_rectangle = rectangles_.size();
    slice.last_symbol = symbols_.size();
  }
  template <typename T>
  static void copy_moved(const std::vector<T>& from, std::size_t first, std::size_t last, Length dx,
                         Length dy, std::vector<T>& to) {
    for (std::size_t i = first; i != last; ++i) {
      T moved = from[i];
      moved.x += dx;
      moved.y += dy;
      to.push_back(moved);
    }
  }
  void copy_slice(const Slice& slice, Length dx, Length dy, std::vector<GlyphRun>& runs,
                  std::vector<Rectangle>& rectangles, std::vector<PlacedSymbol>& symbols) const {
    copy_moved(runs_, slice.first_run, slice.last_run, dx, dy, runs);
    copy_moved(rectangles_, slice.first_rectangle, slice.last_rectangle, dx, dy, rectangles);
    copy_moved(symbols_, slice.first_symbol, slice.last_symbol, dx, dy, symbols);
  }

  // --- pieces ------------------------------------------------------------------------------------
  /// Where pieces go, and how wide it is there.
  struct Flow {
    std::vector<Unit>& units;
    Length width;
    Length last_line = 0;  ///< width of the last line of text
  };

  /// Shape the label, which hangs in the indent of the lines, unless it takes most of the width.
  /// Return where it ends; 0: it does not hang.
  Length set_label(const Paragraph& paragraph, const Style& style, Length size, Length width) {
    label_.reset();
    if (paragraph.label.empty()) return 0;
    const std::size_t first = layout_.text.glyphs.size();
    const Face face = face_of(style.bold, style.italic);
    // With its space, so that copied text has one.
    if (!shape_part(face, in_case(paragraph.label, style) + " ")) return 0;
    GlyphRun label = run_of(first, layout_.text.glyphs.size(), face, style, size);
    label.x = std::min(from_mm(style.first_line_mm), width / 4);
    const Length end = label.x + width_of(label, layout_.text);
    if (end > width / 2) {
      parts_.push_back({.first = first, .face = face});
      return 0;
    }
    label_ = label;
    return end;
  }

  /// As it is to be printed. What is not UTF-8 stays, and is refused when it is shaped.
  static std::string in_case(const std::string& text, const Style& style) {
    return style.capitals && !find_invalid_utf8(text) ? to_capitals(text) : text;
  }

  static GlyphRun run_of(std::size_t first, std::size_t last, Face face, const Style& style,
                         Length size) {
    GlyphRun run{.first = static_cast<std::uint32_t>(first),
                 .count = static_cast<std::uint32_t>(last - first),
                 .face = face,
                 .size = size};
    std::from_chars(style.colour.data(), style.colour.data() + style.colour.size(), run.colour, 16);
    return run;
  }

  bool shape_spans(const Paragraph& paragraph, const Style& style) {
    for (const Span& span : paragraph.spans) {
      const Face face = face_of(style.bold || span.bold, style.italic || span.italic);
      parts_.push_back(
          {.first = layout_.text.glyphs.size(), .face = face, .underline = span.underline});
      const std::string text = in_case(span.text, style);
      std::string_view rest = text;
      for (;;) {
        const std::size_t feed = std::min(rest.find('\n'), rest.size());
        if (!shape_part(face, rest.substr(0, feed))) return false;
        if (feed == rest.size()) break;
        layout_.text.glyphs.push_back({.kind = Glyph::Kind::kLineFeed});
        rest.remove_prefix(feed + 1);
      }
    }
    return true;
  }

  void set_paragraph(const Paragraph& paragraph, Flow& flow,
                     std::optional<Alignment> alignment = std::nullopt) {
    const Style* style = style_of(paragraph.role);
    if (!style) return;
    const Length size = from_points(style->size_pt);
    parts_.clear();
    std::size_t first = layout_.text.glyphs.size();
    const Length label_end = set_label(paragraph, *style, size, flow.width);
    if (label_) first = layout_.text.glyphs.size();
    if (failure_ || !shape_spans(paragraph, *style)) return;

    const Length left = std::min(from_mm(style->left_mm), flow.width / 2);
    const Length first_left = label_
                                  ? std::max(left, label_end)
                                  : left + std::min(from_mm(style->first_line_mm), flow.width / 4);
    const Alignment aligned = alignment.value_or(style->alignment);
    const Length first_width = std::max(size, flow.width - first_left);
    const Length width = std::max(size, flow.width - left);
    const std::vector<BrokenLine> lines =
        aligned == Alignment::kCentre && first_width == width
            ? break_centred(layout_.text.glyphs, first, size, width)
            : break_lines(layout_.text.glyphs, first, size, first_width, width);
    if (paragraph.outline > 0) note_bookmark(paragraph, flow);

    const Length height = std::llround(style->line * static_cast<double>(size));
    // A font's line is 0.891 + 0.216 of its size; the rest stands above and below by halves.
    const Length base = (height - size * 1107 / 1000) / 2 + size * 891 / 1000;
    const std::size_t first_unit = flow.units.size();
    for (std::size_t i = 0; i != lines.size(); ++i) {
      Unit unit{.height = height, .content = begin_slice()};
      if (i == 0 && label_) {
        label_->y = base;
        runs_.push_back(*label_);
      }
      const Length indent = i == 0 ? first_left : left;
      set_line(lines[i], indent, flow.width - indent, base, aligned, *style, size);
      end_slice(unit.content);
      // No line of a paragraph stands alone at the foot or the head of a page.
      unit.keep_with_next = (i == 0 && lines.size() > 1) || i + 2 == lines.size();
      flow.units.push_back(unit);
    }
    flow.last_line = lines.back().units * size / 1000;
    flow.units[first_unit].before = from_points(style->before_pt);
    flow.units.back().after = from_points(style->after_pt);
    flow.units.back().keep_with_next = style->keep_with_next;
  }

  void set_line(const BrokenLine& line, Length x, Length width, Length base, Alignment alignment,
                const Style& style, Length size) {
    const Length rest = std::max<Length>(0, width - line.units * size / 1000);
    Length stretch = 0;
    if (alignment == Alignment::kCentre) x += rest / 2;
    if (alignment == Alignment::kRight) x += rest;
    if (alignment == Alignment::kJustified && !line.ends && line.spaces != 0 &&
        rest * 1000 <= kWidestStretch * size * line.spaces) {
      stretch = rest;
    }
    std::uint32_t spaces_before = 0;
    for (std::size_t p = 0; p != parts_.size(); ++p) {
      const std::size_t part_end =
          p + 1 == parts_.size() ? layout_.text.glyphs.size() : parts_[p + 1].first;
      const std::size_t first = std::max(line.first, parts_[p].first);
      const std::size_t last = std::min(line.last, part_end);
      if (first >= last) continue;
      GlyphRun run = run_of(first, last, parts_[p].face, style, size);
      run.x = x;
      run.y = base;
      if (stretch != 0) {
        run.spaces = static_cast<std::uint32_t>(
            std::count_if(layout_.text.glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                          layout_.text.glyphs.begin() + static_cast<std::ptrdiff_t>(last),
                          [](const Glyph& glyph) { return glyph.kind == Glyph::Kind::kSpace; }));
        run.stretch = stretch * (spaces_before + run.spaces) / line.spaces -
                      stretch * spaces_before / line.spaces;
        spaces_before += run.spaces;
      }
      const Length run_width = width_of(run, layout_.text);
      if (parts_[p].underline) {
        rectangles_.push_back({.x = run.x,
                               .y = base + size * 11 / 100,
                               .width = run_width,
                               .height = size * 5 / 100,
                               .colour = run.colour});
      }
      runs_.push_back(run);
      x += run_width;
    }
  }

  void note_bookmark(const Paragraph& paragraph, const Flow& flow) {
    std::string text;
    if (!paragraph.label.empty()) text = paragraph.label + " ";
    for (const Span& span : paragraph.spans) text += span.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    // Its unit is known when the block is in; until then it is the next one of the document.
    bookmarks_.push_back({.bookmark = {.level = paragraph.outline, .text = std::move(text)},
                          .unit = &flow.units == &units_ ? units_.size() : kInside});
  }

  void set_rule(const Rule& rule, Flow& flow) {
    if (!is_share(rule.width, true)) return;
    const Length width = rule.width == 0
                             ? std::min(flow.last_line, flow.width)
                             : std::llround(rule.width * static_cast<double>(flow.width));
    if (!flow.units.empty()) flow.units.back().keep_with_next = true;
    Unit unit{.height = kRuleBefore + kRuleThickness + kRuleAfter, .content = begin_slice()};
    if (width != 0) {
      rectangles_.push_back({.x = (flow.width - width) / 2,
                             .y = kRuleBefore,
                             .width = width,
                             .height = kRuleThickness});
    }
    end_slice(unit.content);
    flow.units.push_back(unit);
  }

  void set_space(const Space& space, Flow& flow) {
    if (!(space.height_mm >= 0 && space.height_mm <= 1000)) {
      return fail(Errc::kInvalidDocument, "is a space that is not within 0 and 1000 mm");
    }
    const Length height = std::min(from_mm(space.height_mm), body_height_);
    // Between a title and its name the room for the signature binds them.
    const bool keep = !flow.units.empty() && flow.units.back().keep_with_next;
    flow.units.push_back({.kind = Unit::Kind::kSpace, .height = height, .keep_with_next = keep});
  }

  void set_symbol(const Symbol& symbol, Flow& flow) {
    if (!(symbol.width_mm >= 1 && symbol.width_mm <= 1000)) {
      return fail(Errc::kInvalidDocument, "is a symbol whose width is not within 1 and 1000 mm");
    }
    Result<SymbolModules> drawn = draw_symbol(symbol);
    if (!drawn) return fail(drawn.error().code, "cannot be printed: " + drawn.error().message);
    const bool qr = symbol.kind == SymbolKind::kQr;
    const auto modules = static_cast<Length>(drawn->width);
    const auto quiet = static_cast<Length>(quiet_zone(symbol.kind));
    // Smaller rather than into its quiet zone or over the edge of its column.
    const Length most_wide = std::min(flow.width, body_height_);
    const Length module = std::max<Length>(
        1, std::min(from_mm(symbol.width_mm) / modules, most_wide / (modules + 2 * quiet)));
    const Length height =
        qr ? module : std::llround(kBarcodeHeight * static_cast<double>(module * modules));
    const Length above = qr ? quiet * module : 2 * kPoint;
    Unit unit{.height = height * static_cast<Length>(drawn->height) + 2 * above,
              .content = begin_slice()};
    symbols_.push_back({.symbol = layout_.symbols.size(),
                        .x = (flow.width - module * modules) / 2,
                        .y = above,
                        .module_width = module,
                        .module_height = height});
    layout_.symbols.push_back(*std::move(drawn));
    end_slice(unit.content);
    flow.units.push_back(unit);
  }

  void set_piece(const Piece& piece, Flow& flow) {
    if (const auto* paragraph = std::get_if<Paragraph>(&piece))
      return set_paragraph(*paragraph, flow);
    if (const auto* rule = std::get_if<Rule>(&piece)) return set_rule(*rule, flow);
    if (const auto* space = std::get_if<Space>(&piece)) return set_space(*space, flow);
    set_symbol(std::get<Symbol>(piece), flow);
  }

  // --- blocks ------------------------------------------------------------------------------------
  void add(const Paragraph& paragraph) { add_piece(paragraph); }
  void add(const Rule& rule) { add_piece(rule); }
  void add(const Space& space) { add_piece(space); }
  void add(const Symbol& symbol) { add_piece(symbol); }
  void add(const PageBreak&) { units_.push_back({.kind = Unit::Kind::kPageBreak}); }

  void add_piece(const Piece& piece) {
    Flow flow{.units = units_, .width = body_width_, .last_line = last_line_};
    set_piece(piece, flow);
    last_line_ = flow.last_line;
  }

  /// What stands beside each other.
  struct Cell {
    Length x = 0;
    Length width = 0;
    std::vector<Unit> units = {};
    bool centred = false;  ///< in the height of its row

    [[nodiscard]] Length height() const {
      Length sum = 0;
      for (const Unit& unit : units) sum += unit.before + unit.height + unit.after;
      return sum;
    }
  };

  template <typename Column>
  std::vector<Cell> make_cells(const std::vector<Column>& columns, Length padding) const {
    std::vector<Cell> cells;
    double sum = 0;
    for (const Column& column : columns) {
      const Length from = std::llround(sum * static_cast<double>(body_width_));
      sum += column.share;
      const Length to = std::min(
          body_width_, static_cast<Length>(std::llround(sum * static_cast<double>(body_width_))));
      cells.push_back({.x = from + padding, .width = std::max(kPoint, to - from - 2 * padding)});
    }
    return cells;
  }

  void add(const Columns& columns) {
    if (!are_shares(columns.columns)) return;
    std::vector<Cell> cells = make_cells(columns.columns, 0);
    for (std::size_t i = 0; i != cells.size(); ++i) {
      Flow flow{.units = cells[i].units, .width = cells[i].width};
      for (const Piece& piece : columns.columns[i].pieces) {
        set_piece(piece, flow);
        if (failure_) return;
      }
    }
    add_row(cells, body_height_, std::nullopt, false);
    last_line_ = 0;
  }

  void add(const Table& table) {
    if (!are_shares(table.columns)) return;
    const std::size_t number = tables_.size();
    tables_.emplace_back();
    if (!units_.empty()) units_.back().after += kTableDistance;
    Length room = body_height_;
    if (!table.head.empty()) {
      if (!fits_columns(table, table.head, "has a heading of ")) return;
      const std::size_t unit = units_.size();
      add_table_row(table, table.head, true, room, number);
      if (failure_) return;
      // A heading that is most of a page is not worth its repetition.
      if (units_.size() == unit + 1 && units_[unit].height <= body_height_ / 2) {
        tables_[number] = unit;
        room -= units_[unit].height;
      }
      units_.back().keep_with_next = true;
    }
    for (std::size_t row = 0; row != table.rows.size(); ++row) {
      if (!fits_columns(table, table.rows[row],
                        "has a row (number " + std::to_string(row + 1) + ") of ")) {
        return;
      }
      add_table_row(table, table.rows[row], false, room, number);
      if (failure_) return;
    }
    if (!units_.empty()) units_.back().after += kTableDistance;
    last_line_ = 0;
  }

  bool fits_columns(const Table& table, const std::vector<Paragraph>& cells, std::string what) {
    if (cells.size() == table.columns.size()) return true;
    fail(Errc::kInvalidDocument, std::move(what) + std::to_string(cells.size()) +
                                     " cells, but the table has " +
                                     std::to_string(table.columns.size()) + " columns");
    return false;
  }

  void add_table_row(const Table& table, const std::vector<Paragraph>& texts, bool head,
                     Length room, std::size_t number) {
    std::vector<Cell> cells = make_cells(table.columns, kCellPadding);
    for (std::size_t i = 0; i != cells.size(); ++i) {
      cells[i].centred = head;
      Flow flow{.units = cells[i].units, .width = cells[i].width};
      set_paragraph(texts[i], flow,
                    head ? std::nullopt : std::optional(table.columns[i].alignment));
      if (failure_) return;
    }
    add_row(cells, room, number, true);
  }

  /// One unit of all cells; several when they are higher than `room`.
  void add_row(std::span<const Cell> cells, Length room, std::optional<std::size_t> table,
               bool bordered) {
    std::vector<std::size_t> next(cells.size(), 0);
    const auto done = [&] {
      for (std::size_t i = 0; i != cells.size(); ++i) {
        if (next[i] != cells[i].units.size()) return false;
      }
      return true;
    };
    const std::size_t first_unit = units_.size();
    do {
      std::vector<GlyphRun> runs;
      std::vector<Rectangle> rectangles;
      std::vector<PlacedSymbol> symbols;
      Unit row{.table = table};
      std::vector<Length> heights(cells.size(), 0);
      std::vector<std::size_t> until = next;
      for (std::size_t i = 0; i != cells.size(); ++i) {
        const std::vector<Unit>& units = cells[i].units;
        for (; until[i] != units.size(); ++until[i]) {
          const Unit& unit = units[until[i]];
          const Length more = unit.before + unit.height + unit.after;
          if (heights[i] + more > room && until[i] != next[i]) break;
          heights[i] += more;
        }
        row.height = std::max(row.height, heights[i]);
      }
      for (std::size_t i = 0; i != cells.size(); ++i) {
        Length y = cells[i].centred ? (row.height - heights[i]) / 2 : 0;
        for (; next[i] != until[i]; ++next[i]) {
          const Unit& unit = cells[i].units[next[i]];
          copy_slice(unit.content, cells[i].x, y + unit.before, runs, rectangles, symbols);
          y += unit.before + unit.height + unit.after;
        }
      }
      if (bordered) draw_borders(cells, row.height, rectangles);
      row.content = begin_slice();
      runs_.insert(runs_.end(), runs.begin(), runs.end());
      rectangles_.insert(rectangles_.end(), rectangles.begin(), rectangles.end());
      symbols_.insert(symbols_.end(), symbols.begin(), symbols.end());
      end_slice(row.content);
      units_.push_back(row);
    } while (!done());
    for (PlacedBookmark& bookmark : bookmarks_) {
      if (bookmark.unit == kInside) bookmark.unit = first_unit;
    }
  }

  void draw_borders(std::span<const Cell> cells, Length height,
                    std::vector<Rectangle>& rectangles) const {
    const Length half = kBorder / 2;
    const Length right = cells.back().x + cells.back().width + kCellPadding;
    for (const Length y : {Length{0}, height}) {
      rectangles.push_back(
          {.x = -half, .y = y - half, .width = right + kBorder, .height = kBorder});
    }
    for (const Cell& cell : cells) {
      rectangles.push_back(
          {.x = cell.x - kCellPadding - half, .y = 0, .width = kBorder, .height = height});
    }
    rectangles.push_back({.x = right - half, .y = 0, .width = kBorder, .height = height});
  }

  // --- pages -------------------------------------------------------------------------------------
  void place(const Unit& unit, Length y) {
    Page& page = layout_.pages.back();
    copy_slice(unit.content, left_, top_ + y, page.runs, page.rectangles, page.symbols);
  }

  void paginate() {
    layout_.pages.emplace_back();
    std::vector<std::pair<std::size_t, Length>> places(units_.size());
    std::vector<Length> heights;  // where the units of this page stand
    bool turned = false;          // by overflow: what is empty does not begin the next page
    for (std::size_t first = 0; first != units_.size();) {
      const Unit& head = units_[first];
      const bool skips =
          head.kind == Unit::Kind::kPageBreak || (turned && head.kind == Unit::Kind::kSpace);
      if (skips) {
        places[first] = {layout_.pages.size() - 1, top_};
        ++first;
        continue;
      }
      if (page_is_used_) {
        layout_.pages.emplace_back();
        page_is_used_ = false;
      }
      Length y = 0;
      if (head.table && tables_[*head.table] && *tables_[*head.table] < first) {
        const Unit& heading = units_[*tables_[*head.table]];
        place(heading, 0);
        y = heading.height;
      }
      heights.clear();
      std::size_t last = first;
      std::size_t end = first;  // where the page may end
      for (; last != units_.size() && units_[last].kind != Unit::Kind::kPageBreak; ++last) {
        const Unit& unit = units_[last];
        const Length gap = last == first ? 0 : units_[last - 1].after + unit.before;
        if (last != first && y + gap + unit.height > body_height_) break;
        heights.push_back(y + gap);
        y += gap + unit.height;
        if (!unit.keep_with_next) end = last + 1;
      }
      turned = last != units_.size() && units_[last].kind != Unit::Kind::kPageBreak;
      if (!turned || end == first) end = last;
      for (std::size_t i = first; i != end; ++i) {
        place(units_[i], heights[i - first]);
        places[i] = {layout_.pages.size() - 1, top_ + heights[i - first]};
      }
      page_is_used_ = true;
      first = end;
    }
    for (PlacedBookmark& placed : bookmarks_) {
      std::tie(placed.bookmark.page, placed.bookmark.y) = places[placed.unit];
      layout_.bookmarks.push_back(std::move(placed.bookmark));
    }
  }

  // From the second page on, in the middle of the upper margin (Phụ lục I Nghị định số
  // 30/2020/NĐ-CP).
  void number_pages() {
    const Style* style = styles_.style_of("page_number", document_.page, document_.design);
    if (!style) {
      failure_ = Failure{Errc::kInvalidDocument,
                         "the document has several pages, but the style sheet no row for the role "
                         "\"page_number\""};
      return;
    }
    const Face face = face_of(style->bold, style->italic);
    const Length size = from_points(style->size_pt);
    for (std::size_t i = 1; i != layout_.pages.size(); ++i) {
      const std::size_t first = layout_.text.glyphs.size();
      shape(face, std::to_string(i + 1), layout_.text);
      GlyphRun run = run_of(first, layout_.text.glyphs.size(), face, *style, size);
      run.x = left_ + (body_width_ - width_of(run, layout_.text)) / 2;
      run.y = std::llround(kPageNumberPlace * static_cast<double>(top_));
      layout_.pages[i].runs.push_back(run);
    }
  }

  static constexpr std::size_t kInside = static_cast<std::size_t>(-1);

  const Document& document_;
  const StyleSheet& styles_;
  const PageStyle& page_;
  Length left_ = 0, top_ = 0, body_width_ = 0, body_height_ = 0;
  Layout layout_;
  std::optional<Failure> failure_;
  std::size_t block_ = 0;

  std::vector<GlyphRun> runs_;
  std::vector<Rectangle> rectangles_;
  std::vector<PlacedSymbol> symbols_;
  std::vector<Unit> units_;
  std::vector<std::optional<std::size_t>> tables_;  // the unit of a heading that is repeated
  std::vector<PlacedBookmark> bookmarks_;
  std::vector<FacePart> parts_;    // of the paragraph that is set
  std::optional<GlyphRun> label_;  // of the paragraph that is set
  Length last_line_ = 0;
  bool page_is_used_ = false;
};

}  // namespace

Length from_mm(double mm) noexcept { return std::llround(mm * 72000 / 25.4); }

Length width_of(const GlyphRun& run, const ShapedText& text) noexcept {
  Length units = 0;
  for (std::size_t i = run.first; i != run.first + run.count; ++i) units += text.glyphs[i].advance;
  return units * run.size / 1000 + run.stretch;
}

Result<Layout> lay_out(const Document& document, const StyleSheet& styles) {
  return Setter(document, styles).run();
}

}  // namespace motcua::papers_internal
