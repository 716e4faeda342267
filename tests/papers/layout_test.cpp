#include "papers/capitals_internal.hpp"
#include "papers/layout_internal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "papers/sample_papers.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Alignment;
using papers::Columns;
using papers::Design;
using papers::Document;
using papers::PageBreak;
using papers::PageFormat;
using papers::PageStyle;
using papers::Paragraph;
using papers::Rule;
using papers::Space;
using papers::Style;
using papers::StyleSheet;
using papers::Symbol;
using papers::SymbolKind;
using papers::Table;
using test::paragraph;
using testing::HasSubstr;

const StyleSheet& sheet() { return StyleSheet::embedded(); }

Layout laid_out(const Document& document) { return lay_out(document, sheet()).value(); }

bool is_page_number(const Layout& layout, const GlyphRun& run) {
  return run.y < from_mm(sheet().page_style(layout.format).top_mm);
}

/// What is read from a page but for its number: numbers of glyphs, without spaces.
std::vector<std::uint16_t> read(const Layout& layout) {
  std::vector<std::uint16_t> ids;
  for (const Page& page : layout.pages) {
    for (const GlyphRun& run : page.runs) {
      if (is_page_number(layout, run)) continue;
      for (std::size_t i = run.first; i != run.first + run.count; ++i) {
        const Glyph& glyph = layout.text.glyphs[i];
        if (glyph.kind != Glyph::Kind::kSpace) ids.push_back(glyph.id);
      }
    }
  }
  return ids;
}

void append_ids(std::vector<std::uint16_t>& ids, const Paragraph& paragraph, const Document& of) {
  const Style& style = *sheet().style_of(paragraph.role, of.page, of.design);
  ShapedText text;
  shape(face_of(style.bold, style.italic), paragraph.label, text);
  for (const papers::Span& span : paragraph.spans) {
    std::string words = style.capitals ? to_capitals(span.text) : span.text;
    std::replace(words.begin(), words.end(), '\n', ' ');
    shape(face_of(style.bold || span.bold, style.italic || span.italic), words, text);
  }
  for (const Glyph& glyph : text.glyphs) {
    if (glyph.kind != Glyph::Kind::kSpace) ids.push_back(glyph.id);
  }
}

/// Everything lies within the margins, but for page numbers, which lie within the page.
std::string outside(const Layout& layout) {
  const PageStyle& page = sheet().page_style(layout.format);
  const Length left = from_mm(page.left_mm), right = layout.width - from_mm(page.right_mm);
  const Length top = from_mm(page.top_mm), bottom = layout.height - from_mm(page.bottom_mm);
  for (std::size_t number = 0; number != layout.pages.size(); ++number) {
    const Page& content = layout.pages[number];
    for (const GlyphRun& run : content.runs) {
      const bool wide = run.x < left || run.x + width_of(run, layout.text) > right;
      const bool high = !is_page_number(layout, run) && (run.y < top || run.y > bottom);
      if (wide || high || run.y < 0) {
        return "a run at " + std::to_string(run.x) + ", " + std::to_string(run.y) + " of page " +
               std::to_string(number + 1);
      }
    }
    constexpr Length kLine = 1000;  // half a border stands outside
    for (const Rectangle& r : content.rectangles) {
      if (r.x < left - kLine || r.x + r.width > right + kLine || r.y < top - kLine ||
          r.y + r.height > bottom + kLine) {
        return "a rectangle of page " + std::to_string(number + 1);
      }
    }
    for (const PlacedSymbol& placed : content.symbols) {
      const SymbolModules& modules = layout.symbols[placed.symbol];
      if (placed.x < left ||
          placed.x + placed.module_width * static_cast<Length>(modules.width) > right ||
          placed.y < top ||
          placed.y + placed.module_height * static_cast<Length>(modules.height) > bottom) {
        return "a symbol of page " + std::to_string(number + 1);
      }
    }
  }
  return {};
}

// --- random documents ----------------------------------------------------------------------------

rc::Gen<std::string> words(int most) {
  const auto word = rc::gen::weightedOneOf<std::string>(
      {{20, rc::gen::element<std::string>("xã", "Đoàn", "nghiêng", "ủy", "Nguyễn", "hồ", "sơ", "đ",
                                          "H57.31-261126-0001", "Ê̆ban", "“quyền”", "và/hoặc")},
       {1, rc::gen::map(rc::gen::inRange(20, 300), [](int n) {
          std::string endless;
          for (int i = 0; i != n; ++i) endless += i % 7 == 0 ? "ễ" : "m";
          return endless;
        })}});
  return rc::gen::map(rc::gen::mapcat(rc::gen::inRange(0, most),
                                      [word](int n) {
                                        return rc::gen::container<std::vector<std::string>>(
                                            static_cast<std::size_t>(n), word);
                                      }),
                      [](const std::vector<std::string>& all) {
                        std::string text;
                        for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
                        return text;
                      });
}

rc::Gen<Paragraph> paragraphs(int most_words) {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::element<std::string>("body", "list", "title", "centre", "note",
                                                   "recipients", "place_date"),
                     words(most_words), words(4), rc::gen::arbitrary<bool>(),
                     rc::gen::element<std::string>("", "", "-", "12.", std::string(400, '1'))),
      [](auto parts) {
        auto& [role, first, second, bold, label] = parts;
        return Paragraph{
            .role = role,
            .spans = {{.text = first + (second.empty() ? "" : " ")},
                      {.text = second, .bold = bold, .italic = !bold, .underline = bold}},
            .label = label};
      });
}

rc::Gen<Columns> columns() {
  return rc::gen::map(rc::gen::pair(rc::gen::container<std::vector<Paragraph>>(paragraphs(12)),
                                    rc::gen::container<std::vector<Paragraph>>(paragraphs(12))),
                      [](const auto& sides) {
                        Columns both = test::side_by_side(0.4, {}, {});
                        for (const Paragraph& p : sides.first)
                          both.columns[0].pieces.emplace_back(p);
                        for (const Paragraph& p : sides.second)
                          both.columns[1].pieces.emplace_back(p);
                        return both;
                      });
}

rc::Gen<Table> tables() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::pair<Paragraph, Paragraph>>>(
          rc::gen::pair(paragraphs(40), paragraphs(10))),
      [](const auto& rows) {
        Table table{.columns = {{.share = 0.3, .alignment = Alignment::kCentre}, {.share = 0.7}},
                    .head = {paragraph("table_head", "Họ tên"), paragraph("table_head", "Giấy tờ")},
                    .rows = {}};
        for (const auto& [first, second] : rows) table.rows.push_back({first, second});
        return table;
      });
}

rc::Gen<papers::Block> blocks() {
  return rc::gen::weightedOneOf<papers::Block>(
      {{8, rc::gen::map(paragraphs(120), [](Paragraph p) { return papers::Block(std::move(p)); })},
       {2, rc::gen::map(columns(), [](Columns c) { return papers::Block(std::move(c)); })},
       {2, rc::gen::map(tables(), [](Table t) { return papers::Block(std::move(t)); })},
       {1, rc::gen::just(papers::Block(Rule{}))},
       {1, rc::gen::just(papers::Block(Rule{.width = 0.5}))},
       {1, rc::gen::map(
               rc::gen::inRange(0, 400),
               [](int mm) { return papers::Block(Space{.height_mm = static_cast<double>(mm)}); })},
       {1, rc::gen::just(papers::Block(PageBreak{}))},
       {1, rc::gen::map(rc::gen::inRange(1, 400), [](int mm) {
          return papers::Block(Symbol{.kind = mm % 2 == 0 ? SymbolKind::kQr : SymbolKind::kBarcode,
                                      .content = "H57.31-261126-0001",
                                      .width_mm = static_cast<double>(mm)});
        })}});
}

Document any_document() {
  Document document;
  document.page = *rc::gen::element(PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5,
                                    PageFormat::kA5Landscape);
  document.design = *rc::gen::element(Design::kFormal, Design::kFestive, Design::kMourning);
  document.blocks = *rc::gen::container<std::vector<papers::Block>>(blocks());
  return document;
}

RC_GTEST_PROP(Layout, NothingStandsOutsideTheMargins, ()) {
  RC_ASSERT(outside(laid_out(any_document())) == "");
}

RC_GTEST_PROP(Layout, EveryWordIsThereInItsOrder, ()) {
  Document document = any_document();
  // Cells are read side by side, and headings again on each page: each is looked at by itself
  // below.
  std::erase_if(document.blocks, [](const papers::Block& block) {
    return !std::holds_alternative<Paragraph>(block);
  });
  std::vector<std::uint16_t> expected;
  for (const papers::Block& block : document.blocks) {
    append_ids(expected, std::get<Paragraph>(block), document);
  }
  RC_ASSERT(read(laid_out(document)) == expected);
}

RC_GTEST_PROP(Layout, EveryWordOfATableIsThere, ()) {
  Document document;
  document.page = *rc::gen::element(PageFormat::kA4, PageFormat::kA5Landscape);
  Table table = *tables();
  const auto head = std::exchange(table.head, {});
  document.blocks = {table};
  std::vector<std::uint16_t> expected;
  for (const auto& row : table.rows) {
    for (const Paragraph& cell : row) append_ids(expected, cell, document);
  }
  std::vector<std::uint16_t> got = read(laid_out(document));
  // A row that is higher than a page goes on in all its cells, so that they are read by turns.
  std::sort(got.begin(), got.end());
  std::sort(expected.begin(), expected.end());
  RC_ASSERT(got == expected);

  table.head = head;
  document.blocks = {table};
  const Layout with_head = laid_out(document);
  std::vector<std::uint16_t> once;
  for (const Paragraph& cell : head) append_ids(once, cell, document);
  RC_ASSERT(read(with_head).size() == expected.size() + once.size() * with_head.pages.size());
}

RC_GTEST_PROP(Layout, MoreBlocksNeedNoFewerPages, ()) {
  Document document = any_document();
  const std::size_t pages = laid_out(document).pages.size();
  document.blocks.resize(*rc::gen::inRange<std::size_t>(0, document.blocks.size() + 1));
  RC_ASSERT(laid_out(document).pages.size() <= pages);
}

RC_GTEST_PROP(Layout, NoLineOfAParagraphStandsAlone, ()) {
  Document document;
  document.page = *rc::gen::element(PageFormat::kA5, PageFormat::kA5Landscape);
  const auto texts = *rc::gen::container<std::vector<std::string>>(12, words(120));
  for (const std::string& text : texts) document.blocks.emplace_back(paragraph("body", text));
  const Layout layout = laid_out(document);
  // Each paragraph is a row of glyphs; a line is one run of it.
  std::vector<std::size_t> ends;
  for (const std::string& text : texts) {
    ShapedText shaped;
    shape(Face::kRegular, text, shaped);
    ends.push_back((ends.empty() ? 0 : ends.back()) + shaped.glyphs.size());
  }
  std::map<std::size_t, std::vector<std::size_t>> lines_by_page;
  for (const Page& page : layout.pages) {
    std::map<std::size_t, std::size_t> lines;
    for (const GlyphRun& run : page.runs) {
      if (is_page_number(layout, run)) continue;
      ++lines[static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), run.first) -
                                       ends.begin())];
    }
    for (const auto& [which, count] : lines) lines_by_page[which].push_back(count);
  }
  for (const auto& [which, counts] : lines_by_page) {
    const std::size_t all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    for (const std::size_t count : counts) RC_ASSERT(count >= std::min<std::size_t>(all, 2));
  }
}

RC_GTEST_PROP(Layout, AnyTextIsSetOrRefused, ()) {
  const auto characters = *rc::gen::container<std::u32string>(rc::gen::weightedOneOf<char32_t>(
      {{6, rc::gen::inRange<char32_t>(0x20, 0x500)},
       {3, rc::gen::inRange<char32_t>(0x1E00, 0x2200)},
       {1, rc::gen::inRange<char32_t>(0xE000, 0x110000)},
       {1, rc::gen::element<char32_t>(U'\n', U'\u202E', U'\u200D', U'\u00AD', U'\uFEFF', U'\0')}}));
  std::string text;
  for (const char32_t c : characters) append(text, c);
  Document document;
  document.page = PageFormat::kA5;
  document.blocks = {
      paragraph(*rc::gen::element<std::string>("body", "title", "table_cell"), text)};
  const Result<Layout> layout = lay_out(document, sheet());
  if (layout) {
    RC_ASSERT(outside(*layout) == "");
  } else {
    RC_ASSERT(layout.error().code == Errc::kUnprintableText);
  }
}

// --- lines: the slow way
// --------------------------------------------------------------------------

/// Greedy over words, each line measured anew from its text.
std::vector<std::string> lines_of(const std::vector<std::string>& all, Length size, Length first,
                                  Length width) {
  const auto width_of_text = [&](const std::string& text) {
    ShapedText shaped;
    shape(Face::kRegular, text, shaped);
    Length units = 0;
    for (const Glyph& glyph : shaped.glyphs) units += glyph.advance;
    return units;
  };
  std::vector<std::string> lines;
  std::string line;
  for (const std::string& word : all) {
    const Length room = (lines.empty() ? first : width) * 1000 / size;
    const std::string longer = line.empty() ? word : line + " " + word;
    if (line.empty() || width_of_text(longer) <= room) {
      line = longer;
    } else {
      lines.push_back(std::exchange(line, word));
    }
  }
  lines.push_back(line);
  return lines;
}

RC_GTEST_PROP(Layout, LinesBreakWhereASlowSetterBreaksThem, ()) {
  const auto all = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("xã", "nghiêng", "Nguyễn", "ở", "H57.31-261126-0001", "Hạnh"));
  RC_PRE(!all.empty());
  Document document;
  document.page = *rc::gen::element(PageFormat::kA4, PageFormat::kA5);
  std::string text;
  for (const std::string& word : all) text += (text.empty() ? "" : " ") + word;
  document.blocks = {paragraph("body", text)};
  const Layout layout = laid_out(document);
  const PageStyle& page = sheet().page_style(document.page);
  const Style& style = *sheet().style_of("body", document.page, document.design);
  const Length width = layout.width - from_mm(page.left_mm) - from_mm(page.right_mm);
  const std::vector<std::string> expected = lines_of(all, static_cast<Length>(style.size_pt * 1000),
                                                     width - from_mm(style.first_line_mm), width);
  std::vector<std::vector<Glyph>> got, wanted;
  for (const Page& p : layout.pages) {
    for (const GlyphRun& run : p.runs) {
      if (is_page_number(layout, run)) continue;
      const auto begin = layout.text.glyphs.begin() + run.first;
      got.emplace_back(begin, begin + run.count);
    }
  }
  for (const std::string& line : expected) {
    ShapedText shaped;
    shape(Face::kRegular, line, shaped);
    wanted.push_back(shaped.glyphs);
  }
  RC_ASSERT(got == wanted);
}

// --- single rules
// ---------------------------------------------------------------------------------

TEST(Layout, AJustifiedLineEndsAtTheMargin) {
  Document document;
  std::string text;
  for (int i = 0; i != 60; ++i) text += "Đoàn Kết ";
  document.blocks = {paragraph("body", text)};
  const Layout layout = laid_out(document);
  const std::vector<GlyphRun>& runs = layout.pages[0].runs;
  ASSERT_GT(runs.size(), 3u);
  const Length margin = layout.width - from_mm(20);
  for (std::size_t i = 0; i + 1 != runs.size(); ++i) {
    EXPECT_NEAR(static_cast<double>(runs[i].x + width_of(runs[i], layout.text)),
                static_cast<double>(margin), 1);
  }
  EXPECT_EQ(runs.back().stretch, 0);
}

TEST(Layout, ALineFeedBreaksAndDoesNotStretch) {
  Document document;
  document.blocks = {paragraph("body", "một hai\nba\n\nbốn")};
  const Layout layout = laid_out(document);
  ASSERT_EQ(layout.pages[0].runs.size(), 3u);
  const Length line = layout.pages[0].runs[1].y - layout.pages[0].runs[0].y;
  EXPECT_EQ(layout.pages[0].runs[2].y - layout.pages[0].runs[1].y, 2 * line);
  EXPECT_EQ(layout.pages[0].runs[0].stretch, 0);
}

TEST(Layout, ANoBreakSpaceHoldsWordsTogether) {
  Document document;
  std::string text = "x";
  for (int i = 0; i != 40; ++i) text += " ngày\u00A005";
  document.blocks = {paragraph("body", text)};
  const Layout layout = laid_out(document);
  ShapedText day;
  shape(Face::kRegular, "ngày", day);
  for (const GlyphRun& run : layout.pages[0].runs) {
    EXPECT_NE(layout.text.glyphs[run.first + run.count - 1].id, day.glyphs.back().id);
  }
}

TEST(Layout, AWordWiderThanItsLineBreaksBehindAHyphen) {
  Document document;
  document.blocks = {test::side_by_side(0.2, {paragraph("recipients", "H57.31-261126-0001")}, {})};
  const Layout layout = laid_out(document);
  const std::vector<GlyphRun>& runs = layout.pages[0].runs;
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].count, std::string_view("H57.31-261126-").size());
}

TEST(Layout, ARuleIsAsLongAsTheTextAboveIt) {
  Document document;
  document.blocks = {test::letterhead()};
  const Layout layout = laid_out(document);
  const std::vector<Rectangle>& rules = layout.pages[0].rectangles;
  ASSERT_EQ(rules.size(), 2u);
  const Length body = layout.width - from_mm(50);
  EXPECT_NEAR(static_cast<double>(rules[0].width), 0.4 * 0.42 * static_cast<double>(body), 2);
  const auto motto =
      std::find_if(layout.pages[0].runs.begin(), layout.pages[0].runs.end(),
                   [&](const GlyphRun& run) { return run.x == rules[1].x && run.y < rules[1].y; });
  ASSERT_NE(motto, layout.pages[0].runs.end());
  EXPECT_EQ(rules[1].width, width_of(*motto, layout.text));
}

TEST(Layout, CountryAndMottoFitOneLineOnEveryPage) {
  // Phụ lục I Nghị định số 30/2020/NĐ-CP: both on one line each.
  for (const PageFormat page :
       {PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5, PageFormat::kA5Landscape}) {
    Document document;
    document.page = page;
    document.blocks = {
        test::side_by_side(0.42, {},
                           {paragraph("country", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
                            paragraph("motto", "Độc lập - Tự do - Hạnh phúc")})};
    EXPECT_EQ(laid_out(document).pages[0].runs.size(), 2u) << to_string(page);
  }
}

TEST(Layout, CentredTextDoesNotEndInASingleWord) {
  Document document;
  document.blocks = {
      test::side_by_side(0.42, {paragraph("parent_agency", "Ủy ban nhân dân xã Đoàn Kết")}, {})};
  const Layout layout = laid_out(document);
  ASSERT_EQ(layout.pages[0].runs.size(), 2u);
  EXPECT_EQ(layout.pages[0].runs[1].count, std::string_view("XA DOAN KET").size());
}

TEST(Layout, WhatKeepsWithItsNextMovesWithIt) {
  // A title at the foot of a page goes to the next page with its text.
  Document document = test::blank("");
  std::size_t title_page = 0;
  for (int lines = 1; lines != 60; ++lines) {
    document.blocks.assign(1, paragraph("note", std::string()));
    for (int i = 0; i != lines; ++i) document.blocks.emplace_back(paragraph("note", "dòng"));
    document.blocks.emplace_back(
        Paragraph{.role = "title", .spans = {{.text = "tên"}}, .outline = 1});
    document.blocks.emplace_back(
        Paragraph{.role = "body", .spans = {{.text = "nội dung"}}, .outline = 2});
    const Layout layout = laid_out(document);
    ASSERT_EQ(layout.bookmarks.size(), 2u);
    EXPECT_EQ(layout.bookmarks[0].page, layout.bookmarks[1].page) << lines;
    title_page = std::max(title_page, layout.bookmarks[0].page);
  }
  EXPECT_EQ(title_page, 1u);
}

TEST(Layout, ColumnsStayOnOnePage) {
  for (int lines = 1; lines != 40; ++lines) {
    Document document = test::blank("");
    for (int i = 0; i != lines; ++i) document.blocks.emplace_back(paragraph("body", "dòng"));
    document.blocks.emplace_back(test::signatures());
    const Layout layout = laid_out(document);
    ShapedText name;
    shape(Face::kBold, "Thủy", name);
    // The signer's name stands on the page of the title above it.
    const std::vector<GlyphRun>& last = layout.pages.back().runs;
    const auto signed_lines = std::count_if(last.begin(), last.end(), [&](const GlyphRun& run) {
      return !is_page_number(layout, run) && run.size != 14 * kPoint;
    });
    EXPECT_EQ(signed_lines, 10) << lines;
  }
}

TEST(Layout, PagesAreNumberedFromTheSecond) {
  const Layout layout = laid_out(test::long_list(80));
  ASSERT_GE(layout.pages.size(), 3u);
  for (std::size_t i = 0; i != layout.pages.size(); ++i) {
    const std::vector<GlyphRun>& runs = layout.pages[i].runs;
    const auto numbers = std::count_if(
        runs.begin(), runs.end(), [&](const GlyphRun& run) { return is_page_number(layout, run); });
    EXPECT_EQ(numbers, i == 0 ? 0 : 1);
  }
}

TEST(Layout, SpaceAndBreaksMakeNoEmptyPage) {
  Document document = test::blank("");
  document.blocks = {PageBreak{}, paragraph("body", "một"), PageBreak{},
                     PageBreak{}, paragraph("body", "hai"), Space{.height_mm = 300},
                     PageBreak{}};
  const Layout layout = laid_out(document);
  ASSERT_EQ(layout.pages.size(), 2u);
  for (const Page& page : layout.pages) EXPECT_FALSE(page.runs.empty());
}

TEST(Layout, ALabelHangs) {
  Document document;
  document.blocks = {Paragraph{
      .role = "list", .spans = {{.text = std::string(200, 'x') + " một"}}, .label = "1."}};
  const Layout layout = laid_out(document);
  const std::vector<GlyphRun>& runs = layout.pages[0].runs;
  ASSERT_GE(runs.size(), 3u);
  const Length left = from_mm(sheet().page_style(document.page).left_mm);
  const Style& list = *sheet().style_of("list", document.page, document.design);
  const Length indent = from_mm(list.left_mm);
  EXPECT_EQ(runs[0].x, left + from_mm(list.first_line_mm));
  EXPECT_EQ(runs[1].x, left + indent);
  EXPECT_EQ(runs[1].y, runs[0].y);
  EXPECT_EQ(runs[2].x, left + indent);
}

TEST(Layout, AnEmptyDocumentHasAPage) { EXPECT_EQ(laid_out(Document{}).pages.size(), 1u); }

TEST(Layout, CapitalsKeepTheirMarks) {
  EXPECT_EQ(to_capitals("cộng hòa, ủy ban ườ đ ỹ ê̆ ư ß 1"), "CỘNG HÒA, ỦY BAN ƯỜ Đ Ỹ Ê̆ Ư ß 1");
}

TEST(Layout, FailuresNameTheBlockAndNeverTheText) {
  const auto refused = [](papers::Block block) {
    Document document;
    document.blocks = {paragraph("body", "một"), std::move(block)};
    const Result<Layout> layout = lay_out(document, sheet());
    EXPECT_FALSE(layout);
    return layout ? Failure{} : layout.error();
  };
  const Failure role = refused(paragraph("no_role", "Nguyễn"));
  EXPECT_EQ(role.code, Errc::kInvalidDocument);
  EXPECT_THAT(role.message, HasSubstr("block 2 has the role \"no_role\""));
  const Failure glyphs = refused(paragraph("body", "Nguyễn 漢\U0001F600"));
  EXPECT_EQ(glyphs.code, Errc::kUnprintableText);
  EXPECT_THAT(glyphs.message, HasSubstr("U+6F22, U+1F600"));
  EXPECT_THAT(glyphs.message, testing::Not(HasSubstr("Nguy")));
  EXPECT_EQ(refused(paragraph("body", "a\x01")).code, Errc::kUnprintableText);
  EXPECT_EQ(refused(paragraph("body", "a\xFF")).code, Errc::kInvalidText);
  EXPECT_EQ(refused(Rule{.width = 1.5}).code, Errc::kInvalidDocument);
  EXPECT_EQ(refused(Space{.height_mm = -1}).code, Errc::kInvalidDocument);
  EXPECT_EQ(refused(Symbol{.content = "Mã"}).code, Errc::kInvalidSymbol);
  EXPECT_EQ(refused(Symbol{.content = "A", .width_mm = 0}).code, Errc::kInvalidDocument);
  EXPECT_EQ(refused(Columns{.columns = {{.share = 0.5, .pieces = {}}}}).code,
            Errc::kInvalidDocument);
  EXPECT_EQ(refused(Columns{}).code, Errc::kInvalidDocument);
  const Failure row = refused(
      Table{.columns = {{.share = 1}}, .head = {}, .rows = {{paragraph("table_cell", "x")}, {}}});
  EXPECT_EQ(row.code, Errc::kInvalidDocument);
  EXPECT_THAT(row.message, HasSubstr("row (number 2) of 0 cells, but the table has 1 columns"));
}

}  // namespace
}  // namespace motcua::papers_internal
