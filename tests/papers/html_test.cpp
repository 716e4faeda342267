#include <motcua/papers/render.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "papers/document_words.hpp"
#include "papers/random_document.hpp"
#include "papers/sample_documents.hpp"
#include "papers/strict_markup.hpp"
#include "papers/symbol_internal.hpp"

namespace motcua::papers {
namespace {

using test::line;
using test::read_html;
using test::StrictMarkup;
using test::words_of;
using testing::HasSubstr;
using testing::Not;

std::string html_of(std::vector<Block> blocks) {
  Document document = test::blank_document();
  document.blocks = std::move(blocks);
  return to_html(document).value();
}

TEST(Html, ThePageStandsAloneAndRunsNothing) {
  for (const auto& [name, document] : test::sample_documents()) {
    const std::string html = to_html(document).value();
    const StrictMarkup page = read_html(html);
    EXPECT_EQ(page.only("html").attributes.at("lang"), "vi") << name;
    EXPECT_EQ(words_of(page.only("title").text), words_of(document.title)) << name;
    bool policy = false;
    for (const test::Element& meta : page.named("meta")) {
      if (!meta.attributes.contains("http-equiv")) continue;
      policy = true;
      EXPECT_THAT(meta.attributes.at("content"), HasSubstr("default-src 'none'"));
      EXPECT_THAT(meta.attributes.at("content"), Not(HasSubstr("script-src")));
    }
    EXPECT_TRUE(policy) << name;
    for (const test::Element& element : page.elements()) {
      EXPECT_NE(element.name, "script");
      EXPECT_NE(element.name, "link");
      for (const auto& [attribute, value] : element.attributes) {
        EXPECT_FALSE(attribute.starts_with("on")) << attribute;
        EXPECT_NE(attribute, "src");
        EXPECT_NE(attribute, "href");
      }
    }
    EXPECT_THAT(html, Not(HasSubstr("url("))) << name;
    EXPECT_EQ(words_of(page.only("main").text), words_of(document)) << name;
    EXPECT_EQ(to_html(document).value(), html) << name;
  }
}

TEST(Html, PrintsOnThePageThatTheStyleSheetSays) {
  const std::string a4 = to_html(test::slip(PageFormat::kA4)).value();
  EXPECT_THAT(a4, HasSubstr("@page{size:210mm 297mm;margin:20mm 20mm 20mm 30mm;"));
  EXPECT_THAT(a4, HasSubstr("@page :first{@top-center{content:none}}"));
  EXPECT_THAT(a4, HasSubstr(".body{font-size:14pt;line-height:1.2;text-align:justify;"
                            "margin:0pt 0 6pt 0mm;font-weight:normal;text-indent:10mm}"));
  EXPECT_THAT(a4, Not(HasSubstr(".table_cell{"))) << "only roles that are used";
  EXPECT_THAT(a4, Not(HasSubstr("page-frame")));
  const std::string a5 = to_html(test::slip(PageFormat::kA5Landscape)).value();
  EXPECT_THAT(a5, HasSubstr("@page{size:210mm 148mm;margin:15mm 18mm 12mm 18mm;"));
}

TEST(Html, DesignsHaveTheirFrames) {
  const std::string festive = to_html(test::festive_letter()).value();
  EXPECT_THAT(festive, HasSubstr("border:1.6pt solid #B3261E;outline:0.7pt solid #"));
  EXPECT_THAT(festive, HasSubstr("297mm;margin:22pt;"));
  EXPECT_THAT(festive, HasSubstr("padding:12.24mm 12.24mm 12.24mm 22.24mm}"));
  const std::string mourning = to_html(test::mourning_letter()).value();
  EXPECT_THAT(mourning, HasSubstr("border:3pt solid #000000;outline:0.6pt solid #000000"));
  EXPECT_THAT(mourning, Not(HasSubstr("B3261E")));
}

TEST(Html, HeadingsListsAndTablesSayWhatTheyAre) {
  const StrictMarkup page = read_html(
      html_of({line("title", "Tên", {}, 1), line("subtitle", "Trích yếu", {}, 9),
               line("list", "một", "1."), line("list", "hai", "2."), line("body", "hết", "I.", 3),
               Table{.columns = {{.share = 1, .alignment = Alignment::kRight}},
                     .head = {line("table_head", "STT")},
                     .rows = {{line("table_cell", "1")}}}}));
  EXPECT_EQ(page.only("h1").text, "Tên\n");
  EXPECT_EQ(page.only("h6").text, "Trích yếu\n");
  EXPECT_EQ(words_of(page.only("h3").text), (std::vector<std::string>{"I.", "hết"}));
  EXPECT_FALSE(page.only("h3").attributes.contains("role")) << "a numbered heading is a heading";
  EXPECT_EQ(page.only("th").attributes.at("scope"), "col");
  EXPECT_EQ(page.only("td").attributes.at("class"), "align-right");
  std::size_t lists = 0;
  for (const test::Element& division : page.named("div")) {
    const auto role = division.attributes.find("role");
    if (role == division.attributes.end()) continue;
    ++lists;
    EXPECT_EQ(role->second, "list");
    EXPECT_EQ(words_of(division.text), (std::vector<std::string>{"1.", "một", "2.", "hai"}));
  }
  EXPECT_EQ(lists, 1u);
}

TEST(Html, FacesAndLinesOfASpan) {
  EXPECT_THAT(
      html_of({Paragraph{.role = "body",
                         .spans = {{.text = "a\nb", .bold = true, .underline = true},
                                   {.text = "\n<i>", .italic = true}}}}),
      HasSubstr("<p class=\"body\"><strong><u>a<br>b</u></strong><em><br>&lt;i&gt;</em></p>"));
}

TEST(Html, ARuleIsAsLongAsTheLineAboveIt) {
  // "a" is 909 of 2048 units wide, "A" 1479, in the regular face of Times (hmtx of the font).
  const auto width_under = [](const std::string& role, const std::string& text) {
    const std::string html = html_of({line(role, text), Rule{}});
    constexpr std::string_view kRule = "<hr style=\"width:";
    const char* const start = html.data() + html.find(kRule) + kRule.size();
    double width = 0;
    EXPECT_EQ(std::from_chars(start, html.data() + html.size(), width).ec, std::errc());
    return width;
  };
  const double points = 25.4 / 72;
  EXPECT_NEAR(width_under("number", "aaaaaaaaaa"), 10 * 909. / 2048 * 13 * points, 0.01);
  EXPECT_NEAR(width_under("parent_agency", "aaaaaaaaaa"), 10 * 1479. / 2048 * 12.5 * points, 0.01);
  EXPECT_NEAR(width_under("number", "aa aa\naaaaa"), 5 * 909. / 2048 * 13 * points, 0.01);
  // 159 mm hold 78 letters: the last word stands alone in its line.
  EXPECT_NEAR(width_under("number", std::string(60, 'a') + " " + std::string(20, 'a')),
              20 * 909. / 2048 * 13 * points, 0.01);
  EXPECT_NEAR(width_under("number", std::string(10'000, 'a')), 160, 0.01);
  EXPECT_THAT(html_of({Rule{.width = 0.25}}), HasSubstr("<hr style=\"width:40mm\">"));
}

/// The squares that a path of our kind fills, as the picture's rows.
std::vector<std::string> drawn(const std::string& path, std::size_t side) {
  std::vector<std::string> rows(side, std::string(side, '.'));
  unsigned x = 0;
  unsigned y = 0;
  unsigned length = 0;
  int used = 0;
  for (const char* at = path.c_str(); *at != '\0'; at += used) {
    unsigned back = 0;
    if (std::sscanf(at, "M%u %uh%uv1h-%uz%n", &x, &y, &length, &back, &used) != 4 ||
        length != back) {
      ADD_FAILURE() << at;
      return rows;
    }
    for (unsigned i = 0; i != length; ++i) rows.at(y).at(x + i) = '#';
  }
  return rows;
}

TEST(Html, AQrCodeIsDrawnWithItsQuietZone) {
  const Symbol symbol{.content = "<H57.31>\"&'", .width_mm = 20};
  const StrictMarkup page = read_html(html_of({symbol}));
  const papers_internal::SymbolModules modules = papers_internal::draw_symbol(symbol).value();
  const test::Element svg = page.only("svg");
  EXPECT_EQ(svg.attributes.at("role"), "img");
  EXPECT_EQ(svg.attributes.at("aria-label"), "Mã QR: <H57.31>\"&'");
  const std::size_t side = modules.width + 8;
  EXPECT_EQ(svg.attributes.at("viewBox"),
            "0 0 " + std::to_string(side) + " " + std::to_string(side));
  const std::vector<std::string> rows = drawn(page.named("path").at(1).attributes.at("d"), side);
  for (std::size_t row = 0; row != side; ++row) {
    for (std::size_t column = 0; column != side; ++column) {
      const bool inside = row >= 4 && column >= 4 && row < side - 4 && column < side - 4;
      EXPECT_EQ(rows[row][column] == '#', inside && modules.at(row - 4, column - 4));
    }
  }
}

TEST(Html, WhatIsNoDocumentIsRefused) {
  const auto refused = [](Block block) {
    Document document = test::blank_document();
    document.blocks = {line("body", "một"), std::move(block)};
    const Result<std::string> html = to_html(document);
    EXPECT_FALSE(html);
    EXPECT_EQ(to_docx(document).error(), html.error()) << "both formats refuse the same";
    return html ? Failure{} : html.error();
  };
  const Failure role = refused(line("poem", "thơ"));
  EXPECT_EQ(role.code, Errc::kInvalidDocument);
  EXPECT_EQ(role.message, "block 2: the style sheet has no role \"poem\" on the page A4, formal");
  EXPECT_EQ(refused(Columns{.columns = {{.pieces = {line("poem", "")}}}}).message, role.message);
  const Table::Column half{.share = 0.5};
  EXPECT_EQ(refused(Table{.columns = {half, half}, .rows = {{line("table_cell", "")}}}).message,
            "block 2: row 1 of a table has 1 cells for 2 columns");
  EXPECT_EQ(refused(Table{.columns = {half, half}, .head = {line("table_head", "")}}).message,
            "block 2: the head of a table has 1 cells for 2 columns");
  EXPECT_THAT(refused(Table{}).message, HasSubstr("there are no columns"));
  EXPECT_THAT(refused(Columns{.columns = {{.share = 0}}}).message, HasSubstr("the share"));
  EXPECT_THAT(refused(Rule{.width = 1.5}).message, HasSubstr("no share from 0 to 1"));
  EXPECT_THAT(refused(Space{.height_mm = std::numeric_limits<double>::quiet_NaN()}).message,
              HasSubstr("0 to 1000 mm"));
  EXPECT_THAT(refused(Symbol{.content = "A", .width_mm = 0}).message, HasSubstr("above 0"));
  EXPECT_EQ(refused(Symbol{.content = "Mã"}).code, Errc::kInvalidSymbol);
  EXPECT_EQ(refused(Paragraph{.outline = -1}).code, Errc::kInvalidDocument);
  // A surrogate by itself, and a character cut short.
  EXPECT_EQ(refused(line("body", "ab\xED\xA0\x80")).message,
            "block 2: text is not UTF-8 at octet 2");
  EXPECT_EQ(refused(line("list", "", "\xC3")).code, Errc::kInvalidText);
  Document document = test::blank_document();
  document.title = "\xFF";
  EXPECT_EQ(to_html(document).error().code, Errc::kInvalidText);
}

TEST(Html, ANameOfTenThousandCharactersIsAllThere) {
  std::string name;
  for (int i = 0; i != 10'000; ++i) name += "Ễ";
  const StrictMarkup page = read_html(html_of({line("body", name)}));
  EXPECT_EQ(words_of(page.only("main").text), std::vector{name});
}

RC_GTEST_PROP(Html, HostileTextStaysText, ()) {
  const Document document = test::hostile_document();
  const std::string html = to_html(document).value();
  const StrictMarkup page = read_html(html);
  RC_ASSERT(words_of(page.only("main").text) == words_of(document));
  RC_ASSERT(page.named("script").empty());
  for (const test::Element& element : page.elements()) {
    for (const auto& [attribute, value] : element.attributes) {
      RC_ASSERT(attribute != "onload");
    }
  }
}

}  // namespace
}  // namespace motcua::papers
