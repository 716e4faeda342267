/// A letter of one page as a PDF file, ours beside Pango and Cairo's in the same run.
///
/// The peer sets the same Document with the same faces, sizes, widths and alignments, keeps its
/// font map, its context and the font's files open from letter to letter, and writes into memory,
/// as ours does. It draws neither rules nor bookmarks nor what PDF/A asks for: it does less.
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <cairo-pdf.h>
#include <motcua/papers/render.hpp>
#include <motcua/papers/style.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include "papers/layout_internal.hpp"
#include "papers/sample_papers.hpp"

namespace {

using namespace motcua;
using papers::Document;
using papers::Paragraph;
using papers::Style;
using papers::StyleSheet;

std::vector<Document> letters(std::size_t count) {
  std::vector<Document> all;
  all.reserve(count);
  for (std::size_t i = 0; i != count; ++i) {
    constexpr const char* kGiven[] = {"An", "Bình", "Chi", "Dũng", "Đức", "Giang", "Hạnh"};
    all.push_back(
        test::apology("Trần Văn " + std::string(kGiven[i % 7]) + " " + std::to_string(i)));
  }
  return all;
}

struct Unref {
  void operator()(gpointer object) const noexcept { g_object_unref(object); }
};

class PangoCairo {
 public:
  PangoCairo() {
    FcConfig* config = FcConfigCreate();
    for (const char* face : {"Regular", "Bold", "Italic", "BoldItalic"}) {
      const std::string path = MOTCUA_FONTS_DIR "/LiberationSerif-" + std::string(face) + ".ttf";
      if (!FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str()))) {
        std::cerr << path << " is missing\n";
        std::exit(1);
      }
    }
    FcConfigSetCurrent(config);
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_cairo_context_set_resolution(context_.get(), 72);
  }

  std::string write(const Document& document) {
    std::string octets;
    const papers::PageStyle& page = StyleSheet::embedded().page_style(document.page);
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(
        [](void* out, const unsigned char* data, unsigned size) {
          static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), size);
          return CAIRO_STATUS_SUCCESS;
        },
        &octets, points(page.width_mm), points(page.height_mm));
    cairo_t* cairo = cairo_create(surface);
    const double left = points(page.left_mm);
    const double width = points(page.width_mm - page.left_mm - page.right_mm);
    double y = points(page.top_mm);
    for (const papers::Block& block : document.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        y = set(cairo, document, *paragraph, left, width, y);
      } else if (const auto* columns = std::get_if<papers::Columns>(&block)) {
        double x = left, lowest = y;
        for (const auto& column : columns->columns) {
          double foot = y;
          for (const papers::Piece& piece : column.pieces) {
            if (const auto* p = std::get_if<Paragraph>(&piece)) {
              foot = set(cairo, document, *p, x, width * column.share, foot);
            } else if (const auto* space = std::get_if<papers::Space>(&piece)) {
              foot += points(space->height_mm);
            }
          }
          lowest = std::max(lowest, foot);
          x += width * column.share;
        }
        y = lowest;
      }
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return octets;
  }

 private:
  static double points(double mm) { return mm * 72 / 25.4; }

  double set(cairo_t* cairo, const Document& document, const Paragraph& paragraph, double x,
             double width, double y) {
    const Style& style =
        *StyleSheet::embedded().style_of(paragraph.role, document.page, document.design);
    const std::unique_ptr<PangoLayout, Unref> layout(pango_layout_new(context_.get()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, "Liberation Serif");
    pango_font_description_set_absolute_size(font, style.size_pt * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    std::string text = paragraph.label.empty() ? "" : paragraph.label + " ";
    PangoAttrList* attributes = pango_attr_list_new();
    for (const papers::Span& span : paragraph.spans) {
      const auto begin = static_cast<guint>(text.size());
      text += style.capitals ? papers_internal::to_capitals(span.text) : span.text;
      const auto add = [&](PangoAttribute* attribute) {
        attribute->start_index = begin;
        attribute->end_index = static_cast<guint>(text.size());
        pango_attr_list_insert(attributes, attribute);
      };
      if (span.bold) add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
      if (span.italic) add(pango_attr_style_new(PANGO_STYLE_ITALIC));
    }
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_indent(layout.get(),
                            static_cast<int>(points(style.first_line_mm) * PANGO_SCALE));
    pango_layout_set_justify(layout.get(), style.alignment == papers::Alignment::kJustified);
    pango_layout_set_alignment(layout.get(), style.alignment == papers::Alignment::kCentre
                                                 ? PANGO_ALIGN_CENTER
                                                 : PANGO_ALIGN_LEFT);
    y += style.before_pt;
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout(cairo, layout.get());
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return y + static_cast<double>(height) / PANGO_SCALE + style.after_pt;
  }

  std::unique_ptr<PangoFontMap, Unref> map_;
  std::unique_ptr<PangoContext, Unref> context_;
};

constexpr std::size_t kLetters = 1000;

void report(benchmark::State& state, std::size_t letters_written, std::size_t octets) {
  state.SetItemsProcessed(static_cast<std::int64_t>(letters_written));
  state.counters["octets"] = benchmark::Counter(static_cast<double>(octets));
}

void papers_letter_pango_cairo(benchmark::State& state) {
  const std::vector<Document> all = letters(kLetters);
  PangoCairo peer;
  std::size_t i = 0, octets = 0;
  for (auto _ : state) {
    const std::string pdf = peer.write(all[i++ % kLetters]);
    benchmark::DoNotOptimize(pdf.data());
    octets = pdf.size();
  }
  report(state, i, octets);
}
BENCHMARK(papers_letter_pango_cairo)->Unit(benchmark::kMicrosecond);

void papers_letter_to_pdf(benchmark::State& state) {
  const std::vector<Document> all = letters(kLetters);
  std::size_t i = 0, octets = 0;
  for (auto _ : state) {
    const std::string pdf = papers::to_pdf(all[i++ % kLetters]).value();
    benchmark::DoNotOptimize(pdf.data());
    octets = pdf.size();
  }
  report(state, i, octets);
}
BENCHMARK(papers_letter_to_pdf)->Unit(benchmark::kMicrosecond);

// Two faces have letters that the parts made in advance lack.
void papers_letter_with_own_fonts(benchmark::State& state) {
  const Document document = test::minority_names();
  std::size_t i = 0, octets = 0;
  for (auto _ : state) {
    const std::string pdf = papers::to_pdf(document).value();
    benchmark::DoNotOptimize(pdf.data());
    octets = pdf.size();
    ++i;
  }
  report(state, i, octets);
}
BENCHMARK(papers_letter_with_own_fonts)->Unit(benchmark::kMicrosecond);

void papers_book_of_1000_letters(benchmark::State& state) {
  const std::vector<Document> all = letters(kLetters);
  std::size_t written = 0, octets = 0;
  for (auto _ : state) {
    const std::string pdf = papers::to_pdf_book(all).value();
    benchmark::DoNotOptimize(pdf.data());
    octets = pdf.size();
    written += kLetters;
  }
  report(state, written, octets);
}
BENCHMARK(papers_book_of_1000_letters)->Unit(benchmark::kMillisecond);

void papers_lay_out(benchmark::State& state) {
  const std::vector<Document> all = letters(kLetters);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        papers_internal::lay_out(all[i++ % kLetters], StyleSheet::embedded()).value().pages.size());
  }
  report(state, i, 0);
}
BENCHMARK(papers_lay_out)->Unit(benchmark::kMicrosecond);

}  // namespace
