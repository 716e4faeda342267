// Pages as content streams (ISO 32000-1, 7.8, 8 and 9).

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "papers/pdf_internal.hpp"

namespace motcua::papers_internal {
namespace {

/// Thousandths to hundredths, half away from zero.
Length to_hundredths(Length thousandths) noexcept {
  return (thousandths >= 0 ? thousandths + 5 : thousandths - 5) / 10;
}

void append_integer(std::string& out, Length value) {
  char digits[20];
  std::size_t at = sizeof digits;
  const bool negative = value < 0;
  auto rest = static_cast<std::uint64_t>(negative ? -value : value);
  do {
    digits[--at] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (negative) out += '-';
  out.append(digits + at, sizeof digits - at);
}

void append_hundredths(std::string& out, Length value) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  append_integer(out, value / 100);
  const Length rest = value % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

/// Glyphs as part of a literal string.
class GlyphWriter {
 public:
  /// Room for at most `count` glyphs.
  GlyphWriter(std::string& out, std::size_t count) : out_(out), size_(out.size()) {
    out_.resize(size_ + kMostOctets * count);
  }
  GlyphWriter(const GlyphWriter&) = delete;
  GlyphWriter& operator=(const GlyphWriter&) = delete;
  ~GlyphWriter() { out_.resize(size_); }

  void append(std::uint16_t id) {
    append_octet(id >> 8);
    append_octet(id & 0xFFu);
  }

 private:
  static constexpr std::size_t kMostOctets = 4;

  void append_octet(unsigned octet) {
    if (octet == '(' || octet == ')' || octet == '\\' || octet == '\r') {
      out_[size_++] = '\\';
      if (octet == '\r') octet = 'r';  // as it is, it would be read as a line feed
    }
    out_[size_++] = static_cast<char>(octet);
  }

  std::string& out_;
  std::size_t size_;
};

/// Draws the pages of one layout.
class PageDrawer {
 public:
  PageDrawer(const Layout& layout, std::array<GlyphSet, kFaceCount>& used)
      : layout_(layout), used_(used) {}

  const std::string& draw(const Page& page) {
    out_.clear();
    colour_ = 0;
    if (layout_.design != papers::Design::kFormal) out_ += "/D Do\n";
    draw_rectangles(page);
    for (const PlacedSymbol& symbol : page.symbols) draw_symbol(symbol);
    draw_text(page);
    return out_;
  }

 private:
  void set_colour(std::uint32_t colour) {
    if (colour == colour_) return;
    append_fill_colour(out_, colour);
    colour_ = colour;
  }
  [[nodiscard]] Length up(Length y) const noexcept { return layout_.height - y; }

  void draw_rectangles(const Page& page) {
    bool pending = false;
    for (const Rectangle& r : page.rectangles) {
      if (pending && r.colour != colour_) {
        out_ += "f\n";
        pending = false;
      }
      set_colour(r.colour);
      for (const Length measure : {r.x, up(r.y + r.height), r.width, r.height}) {
        append_number(out_, measure);
        out_ += ' ';
      }
      out_ += "re\n";
      pending = true;
    }
    if (pending) out_ += "f\n";
  }

  void draw_symbol(const PlacedSymbol& placed) {
    const SymbolModules& modules = layout_.symbols[placed.symbol];
    set_colour(0);
    // In modules, from the upper left one down.
    out_ += "q ";
    append_integer(out_, placed.module_width / 1000);
    append_fraction(placed.module_width % 1000);
    out_ += " 0 0 -";
    append_integer(out_, placed.module_height / 1000);
    append_fraction(placed.module_height % 1000);
    out_ += ' ';
    append_number(out_, placed.x);
    out_ += ' ';
    append_number(out_, up(placed.y));
    out_ += " cm\n";
    for (std::size_t row = 0; row != modules.height; ++row) {
      for (std::size_t column = 0; column != modules.width;) {
        if (!modules.at(row, column)) {
          ++column;
          continue;
        }
        const std::size_t first = column;
        while (column != modules.width && modules.at(row, column)) ++column;
        append_integer(out_, static_cast<Length>(first));
        out_ += ' ';
        append_integer(out_, static_cast<Length>(row));
        out_ += ' ';
        append_integer(out_, static_cast<Length>(column - first));
        out_ += " 1 re\n";
      }
    }
    out_ += "f Q\n";
  }
  /// Modules are small: hundredths would add up over a row of them.
  void append_fraction(Length thousandths) {
    out_ += '.';
    out_ += static_cast<char>('0' + thousandths / 100);
    out_ += static_cast<char>('0' + thousandths / 10 % 10);
    out_ += static_cast<char>('0' + thousandths % 10);
  }

  void draw_text(const Page& page) {
    if (page.runs.empty()) return;
    out_ += "BT\n";
    Length x = 0,
           y = 0;  // of the line's beginning, in hundredths: differences do not add up errors
    const GlyphRun* before = nullptr;
    for (const GlyphRun& run : page.runs) {
      if (run.count == 0) continue;
      set_colour(run.colour);
      if (!before || before->face != run.face || before->size != run.size) {
        out_ += "/F";
        out_ += static_cast<char>('0' + static_cast<int>(run.face));
        out_ += ' ';
        append_number(out_, run.size);
        out_ += " Tf\n";
      }
      const Length new_x = to_hundredths(run.x);
      const Length new_y = to_hundredths(up(run.y));
      append_hundredths(out_, new_x - x);
      out_ += ' ';
      append_hundredths(out_, new_y - y);
      out_ += " Td";
      x = new_x;
      y = new_y;
      show(run);
      out_ += '\n';
      before = &run;
    }
    out_ += "ET\n";
  }

  void show(const GlyphRun& run) {
    GlyphSet& used = used_[static_cast<std::size_t>(run.face)];
    const Glyph* glyphs = layout_.text.glyphs.data() + run.first;
    bool plain = true;
    for (std::uint32_t i = 0; i != run.count; ++i) {
      used.insert(glyphs[i].id);
      plain &= glyphs[i].dx == 0 && glyphs[i].dy == 0 && glyphs[i].actual_text == 0;
    }
    if (plain && run.stretch == 0) {
      out_ += '(';
      {
        GlyphWriter writer(out_, run.count);
        for (std::uint32_t i = 0; i != run.count; ++i) writer.append(glyphs[i].id);
      }
      out_ += ")Tj";
      return;
    }
    show_adjusted(run, glyphs);
  }

  /// Where the reader's pen stands is known from the glyphs' widths; what differs from where it
  /// should stand is told in between, in thousandths of the size.
  void show_adjusted(const GlyphRun& run, const Glyph* glyphs) {
    const std::span<const std::int16_t> advances = advances_of(run.face);
    Length wanted = 0, pen = 0;
    Length rise = 0;
    Length spaces = 0;
    bool open = false, in_text = false;
    const auto close_text = [&] {
      if (in_text) out_ += ')';
      in_text = false;
    };
    const auto close = [&] {
      close_text();
      if (open) out_ += "]TJ";
      open = false;
    };
    bool marked = false;
    for (std::uint32_t i = 0; i != run.count; ++i) {
      const Glyph& glyph = glyphs[i];
      if (marked && glyph.kind != Glyph::Kind::kMark) {
        close();
        out_ += " EMC";
        marked = false;
      }
      if (glyph.actual_text != 0) {
        close();
        out_ += "/Span<</ActualText<FEFF";
        const std::string_view text = layout_.text.actual_texts[glyph.actual_text - 1];
        for (std::size_t at = 0; at != text.size();)
          append_utf16_hex(out_, next_character(text, at));
        out_ += ">>>BDC";
        marked = true;
      }
      if (glyph.dy != rise) {
        close();
        rise = glyph.dy;
        out_ += ' ';
        append_number(out_, rise * run.size / 1000);
        out_ += " Ts";
      }
      if (!open) out_ += '[';
      open = true;
      const Length at = wanted + glyph.dx;
      if (at != pen) {
        close_text();
        append_integer(out_, pen - at);
        pen = at;
      }
      if (!in_text) out_ += '(';
      in_text = true;
      GlyphWriter(out_, 1).append(glyph.id);
      pen += advances[glyph.id];
      wanted += glyph.advance;
      if (glyph.kind == Glyph::Kind::kSpace && run.spaces != 0) {
        const auto share = [&](Length n) {
          return run.stretch * 1000 * n / (run.size * run.spaces);
        };
        wanted += share(spaces + 1) - share(spaces);
        ++spaces;
      }
    }
    close();
    if (marked) out_ += " EMC";
    if (rise != 0) out_ += " 0 Ts";
  }

  const Layout& layout_;
  std::array<GlyphSet, kFaceCount>& used_;
  std::string out_;
  std::uint32_t colour_ = 0;
};

}  // namespace

void append_number(std::string& out, Length thousandths) {
  append_hundredths(out, to_hundredths(thousandths));
}

void append_fill_colour(std::string& out, std::uint32_t colour) {
  const unsigned red = colour >> 16, green = colour >> 8 & 0xFF, blue = colour & 0xFF;
  const auto append = [&](unsigned part) {
    // Two digits tell 255 levels apart well enough for print.
    append_hundredths(out, static_cast<Length>((part * 100 + 127) / 255));
    out += ' ';
  };
  append(red);
  if (red == green && green == blue) {
    out += "g\n";
    return;
  }
  append(green);
  append(blue);
  out += "rg\n";
}

Result<DrawnDocument> draw(const papers::Document& document, const papers::RenderOptions& options,
                           Packer& packer) {
  Result<Layout> layout = lay_out(document, options.styles);
  if (!layout) return layout.error();
  DrawnDocument drawn{.document = &document,
                      .format = layout->format,
                      .width = layout->width,
                      .height = layout->height,
                      .pages = {},
                      .glyphs = {},
                      .bookmarks = std::move(layout->bookmarks)};
  PageDrawer drawer(*layout, drawn.glyphs);
  drawn.pages.resize(layout->pages.size());
  for (std::size_t i = 0; i != layout->pages.size(); ++i) {
    packer.pack(drawer.draw(layout->pages[i]), drawn.pages[i]);
  }
  return drawn;
}

}  // namespace motcua::papers_internal
