#include <motcua/papers/render.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libdeflate.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "papers/document_words.hpp"
#include "papers/png_internal.hpp"
#include "papers/random_document.hpp"
#include "papers/sample_documents.hpp"
#include "papers/strict_markup.hpp"
#include "papers/zip_internal.hpp"
#include "papers/zip_reader.hpp"

namespace motcua::papers {
namespace {

using test::line;
using test::read_word_xml;
using test::read_zip;
using test::StrictMarkup;
using test::words_of;
using test::ZipEntry;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string part(const std::vector<ZipEntry>& entries, std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const ZipEntry& entry) { return entry.name == name; });
  if (found == entries.end()) throw std::runtime_error("no part " + std::string(name));
  return found->content;
}
std::string part(const Document& document, std::string_view name) {
  return part(read_zip(to_docx(document).value()), name);
}
std::string body_of(std::vector<Block> blocks) {
  Document document = test::blank_document();
  document.blocks = std::move(blocks);
  const std::string xml = part(document, "word/document.xml");
  const std::size_t start = xml.find("<w:body>") + 8;
  return xml.substr(start, xml.find("<w:sectPr>") - start);
}

TEST(Docx, EveryPartIsWellFormedAndKnown) {
  for (const auto& [name, document] : test::sample_documents()) {
    const std::string octets = to_docx(document).value();
    EXPECT_EQ(to_docx(document).value(), octets) << name;
    const std::vector<ZipEntry> entries = read_zip(octets);
    EXPECT_EQ(entries.front().name, "[Content_Types].xml");
    const StrictMarkup types = read_word_xml(entries.front().content);
    std::set<std::string> known;
    for (const test::Element& type : types.named("Override")) {
      known.insert(type.attributes.at("PartName"));
    }
    for (const ZipEntry& entry : entries) {
      if (entry.name.ends_with(".png")) continue;
      EXPECT_NO_THROW(read_word_xml(entry.content)) << name << " " << entry.name;
      const bool has_default = entry.name.ends_with(".rels") || entry.name.starts_with("[");
      EXPECT_NE(known.contains("/" + entry.name), has_default) << name << " " << entry.name;
    }
    EXPECT_EQ(known.size(), 5u);
    // What a document points at is there.
    std::set<std::string> ids;
    const StrictMarkup relations = read_word_xml(part(entries, "word/_rels/document.xml.rels"));
    for (const test::Element& relation : relations.named("Relationship")) {
      ids.insert(relation.attributes.at("Id"));
      EXPECT_FALSE(part(entries, "word/" + relation.attributes.at("Target")).empty());
    }
    const StrictMarkup xml = read_word_xml(part(entries, "word/document.xml"));
    for (const test::Element& element : xml.elements()) {
      for (const char* attribute : {"r:id", "r:embed"}) {
        const auto found = element.attributes.find(attribute);
        if (found != element.attributes.end()) {
          EXPECT_TRUE(ids.contains(found->second));
        }
      }
    }
    EXPECT_EQ(words_of(xml.only("w:body").text), words_of(document)) << name;
  }
}

TEST(Docx, EveryRoleIsAStyleUnderItsVietnameseName) {
  const StrictMarkup styles = read_word_xml(part(test::festive_letter(), "word/styles.xml"));
  std::set<std::string> ids;
  std::set<std::string> names;
  for (const test::Element& style : styles.named("w:style")) {
    ids.insert(style.attributes.at("w:styleId"));
  }
  for (const test::Element& name : styles.named("w:name")) {
    EXPECT_TRUE(names.insert(name.attributes.at("w:val")).second) << "two styles of one name";
    EXPECT_EQ(name.attributes.at("w:val").find(','), std::string::npos);
    // A Vietnamese name has a capital; a role has none.
    EXPECT_NE(name.attributes.at("w:val").find_first_not_of("abcdefghijklmnopqrstuvwxyz_"),
              std::string::npos)
        << name.attributes.at("w:val") << " has no name";
  }
  for (const Style& style : StyleSheet::embedded().styles(PageFormat::kA4, Design::kFestive)) {
    EXPECT_TRUE(ids.contains(style.role)) << style.role;
  }
  EXPECT_TRUE(names.contains("Quốc hiệu"));
  EXPECT_EQ(ids.size(), names.size());
}

TEST(Docx, AStyleSaysWhatItsRowSays) {
  const std::string festive = part(test::festive_letter(), "word/styles.xml");
  // 22 pt, bold, capitals, red, centred, 16 pt before, 6 pt after, lines of 1.2 sizes.
  EXPECT_THAT(
      festive,
      HasSubstr("w:styleId=\"title\"><w:name w:val=\"Tên văn bản\"/><w:basedOn "
                "w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing "
                "w:before=\"320\" w:after=\"120\" w:line=\"251\" w:lineRule=\"auto\"/><w:ind "
                "w:left=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr>"
                "<w:b/><w:bCs/><w:caps/><w:color w:val=\"B3261E\"/><w:sz w:val=\"44\"/>"));
  EXPECT_THAT(part(test::mourning_letter(), "word/styles.xml"), Not(HasSubstr("B3261E")));
  EXPECT_THAT(festive, HasSubstr("<w:lang w:val=\"vi-VN\""));
  EXPECT_THAT(festive, HasSubstr("w:ascii=\"Times New Roman\""));
}

TEST(Docx, ASheetOfOnesOwnHasStylesOfItsOwn) {
  std::string styles =
      "role,page,design,size_pt,bold,italic,capitals,alignment,first_line_mm,left_mm,before_pt,"
      "after_pt,line,keep_with_next,colour,law,source,confidence\n"
      "body,,,17,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n";
  const std::string pages =
      "page,width_mm,height_mm,top_mm,bottom_mm,left_mm,right_mm,law,source,confidence\n"
      "A4,200,290,20,20,30,20,,thử,unverified\nA4-landscape,297,210,20,20,20,20,,thử,unverified\n"
      "A5,148,210,15,15,20,12,,thử,unverified\nA5-landscape,210,148,15,12,20,12,,thử,unverified\n";
  const RenderOptions options{.styles = StyleSheet::from_csv(styles, pages).value()};
  Document document = test::blank_document();
  document.blocks = {line("body", "một")};
  const std::vector<ZipEntry> entries = read_zip(to_docx(document, options).value());
  EXPECT_THAT(part(entries, "word/styles.xml"), HasSubstr("<w:sz w:val=\"34\"/>"));
  const std::string xml = part(entries, "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("<w:pgSz w:w=\"11339\" w:h=\"16441\"/>"));
  EXPECT_THAT(xml, Not(HasSubstr("headerReference"))) << "the sheet has no page number";
}

TEST(Docx, TheSectionIsThePage) {
  const std::string register_book = part(test::register_book(2), "word/document.xml");
  EXPECT_THAT(register_book,
              HasSubstr("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
  EXPECT_THAT(register_book, HasSubstr("<w:titlePg/>"));
  EXPECT_THAT(register_book, Not(HasSubstr("pgBorders")));
  EXPECT_THAT(part(test::register_book(2), "word/header1.xml"), HasSubstr("w:instr=\" PAGE \""));
  const std::string a4 = part(test::slip(PageFormat::kA4), "word/document.xml");
  EXPECT_THAT(a4, HasSubstr("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  EXPECT_THAT(a4, HasSubstr("<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" "
                            "w:left=\"1701\" w:header=\"432\""));
  EXPECT_THAT(
      part(test::mourning_letter(), "word/document.xml"),
      HasSubstr("<w:pgBorders w:offsetFrom=\"page\"><w:top w:val=\"thinThickSmallGap\" w:sz=\"24\" "
                "w:space=\"22\" w:color=\"000000\"/>"));
}

TEST(Docx, ParagraphsListsAndFaces) {
  EXPECT_EQ(body_of({Paragraph{.role = "title",
                               .spans = {{.text = "Tên\n<x>", .bold = true, .underline = true},
                                         {.text = ""},
                                         {.text = " y", .italic = true}},
                               .outline = 2}}),
            "<w:p><w:pPr><w:pStyle w:val=\"title\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:rPr>"
            "<w:b/><w:bCs/><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">Tên</w:t>"
            "<w:br/><w:t xml:space=\"preserve\">&lt;x&gt;</w:t></w:r><w:r><w:rPr><w:i/><w:iCs/>"
            "</w:rPr><w:t xml:space=\"preserve\"> y</w:t></w:r></w:p>");
  EXPECT_EQ(
      body_of({line("list", "một", "1.")}),
      "<w:p><w:pPr><w:pStyle w:val=\"list\"/><w:ind w:left=\"964\" w:hanging=\"397\"/></w:pPr>"
      "<w:r><w:t xml:space=\"preserve\">1.</w:t><w:tab/></w:r><w:r>"
      "<w:t xml:space=\"preserve\">một</w:t></w:r></w:p>");
  // No room to hang in: the label stands in the line.
  EXPECT_EQ(
      body_of({line("body", "một", "1.")}),
      "<w:p><w:pPr><w:pStyle w:val=\"body\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1. </w:t>"
      "</w:r><w:r><w:t xml:space=\"preserve\">một</w:t></w:r></w:p>");
}

TEST(Docx, TablesDoNotMergeAndAlwaysHaveAParagraphAfterThem) {
  const Table table{.columns = {{.share = 0.35, .alignment = Alignment::kRight}, {.share = 0.65}},
                    .head = {line("table_head", "a"), line("table_head", "b")},
                    .rows = {{line("table_cell", "c"), line("table_cell", "d")}}};
  const std::string body = body_of({table, table, PageBreak{}, table});
  const std::string gap = "<w:p><w:pPr><w:pStyle w:val=\"x-gap\"/></w:pPr></w:p>";
  EXPECT_THAT(body, HasSubstr("</w:tbl>" + gap + "<w:tbl>"));
  EXPECT_THAT(body, HasSubstr("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"x-gap\"/><w:pageBreakBefore/>"
                              "</w:pPr></w:p><w:tbl>"));
  EXPECT_TRUE(body.ends_with("</w:tbl>" + gap));
  // 160 mm are 9071 twentieths of a point, and the columns take all of them.
  EXPECT_THAT(body, HasSubstr("<w:gridCol w:w=\"3175\"/><w:gridCol w:w=\"5896\"/>"));
  EXPECT_THAT(body, HasSubstr("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
  EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"table_cell\"/><w:jc w:val=\"right\"/>"));
  EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"table_cell\"/></w:pPr>"));
}

TEST(Docx, APageBreakGoesToWhatComesNext) {
  EXPECT_EQ(body_of({PageBreak{}, PageBreak{}, line("body", "")}),
            "<w:p><w:pPr><w:pStyle w:val=\"x-gap\"/><w:pageBreakBefore/></w:pPr></w:p>"
            "<w:p><w:pPr><w:pStyle w:val=\"body\"/><w:pageBreakBefore/></w:pPr></w:p>");
  EXPECT_EQ(body_of({PageBreak{}}),
            "<w:p><w:pPr><w:pStyle w:val=\"x-gap\"/><w:pageBreakBefore/></w:pPr></w:p>");
  EXPECT_EQ(body_of({Columns{.columns = {{.pieces = {}}}}}),
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"x-columns\"/><w:tblW w:w=\"9071\" w:type=\"dxa\"/>"
            "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"9071\"/>"
            "</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"9071\" "
            "w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"x-gap\"/></w:pPr></w:p></w:tc>"
            "</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"x-gap\"/></w:pPr></w:p>");
}

TEST(Docx, RulesAndSpacesAreParagraphs) {
  EXPECT_EQ(body_of({Rule{.width = 0.5}, Space{.height_mm = 10}}),
            "<w:p><w:pPr><w:pStyle w:val=\"x-rule\"/><w:ind w:left=\"2267\" w:right=\"2267\"/>"
            "</w:pPr></w:p><w:p><w:pPr><w:pStyle w:val=\"x-gap\"/><w:spacing w:line=\"567\" "
            "w:lineRule=\"exact\"/></w:pPr></w:p>");
}

TEST(Docx, PropertiesComeFromTheDocument) {
  Document document = test::blank_document();
  document.title = "A & B <\x01>\n\"C\"";
  const std::string core = part(document, "docProps/core.xml");
  EXPECT_EQ(read_word_xml(core).only("dc:title").text, "A & B <\xEF\xBF\xBD> \"C\"");
  EXPECT_EQ(read_word_xml(core).only("dc:creator").text, document.author);
  EXPECT_EQ(read_word_xml(core).only("dc:subject").text, document.subject);
  // 08:30 in Viet Nam.
  EXPECT_EQ(read_word_xml(core).only("dcterms:created").text, "2026-03-05T01:30:00Z");
}

TEST(Docx, APictureOfACodeHasItsContentAsWords) {
  const std::string body = body_of({Symbol{.content = "<\"7\">", .width_mm = 21}});
  const StrictMarkup xml = read_word_xml(body);
  EXPECT_EQ(xml.only("wp:docPr").attributes.at("descr"), "Mã QR: <\"7\">");
  // 21 modules of 1 mm, and 4 of quiet zone at each side.
  EXPECT_EQ(xml.only("wp:extent").attributes.at("cx"), std::to_string(29 * 36000));
  EXPECT_EQ(xml.only("wp:extent").attributes.at("cy"), std::to_string(29 * 36000));
}

/// The pixels of a PNG of one bit, row by row, '#' for black.
std::vector<std::string> pixels_of(const std::string& png) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i != 4; ++i) {
      value = value << 8 | static_cast<unsigned char>(png.at(at + i));
    }
    return std::size_t{value};
  };
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1A\n");
  std::string data;
  std::vector<std::string> kinds;
  for (std::size_t at = 8; at < png.size();) {
    const std::size_t size = number(at);
    kinds.push_back(png.substr(at + 4, 4));
    EXPECT_EQ(libdeflate_crc32(0, png.data() + at + 4, size + 4), number(at + 8 + size));
    if (kinds.back() == "IDAT") data = png.substr(at + 8, size);
    at += 12 + size;
  }
  EXPECT_THAT(kinds, ElementsAre("IHDR", "IDAT", "IEND"));
  EXPECT_EQ(png.substr(24, 5), std::string("\1\0\0\0\0", 5));
  const std::size_t width = number(16);
  const std::size_t height = number(20);
  const std::size_t octets = (width + 7) / 8;
  std::string raw(height * (octets + 1), '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  EXPECT_EQ(libdeflate_zlib_decompress(decompressor, data.data(), data.size(), raw.data(),
                                       raw.size(), nullptr),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  std::vector<std::string> rows;
  std::string above(octets, '\0');
  for (std::size_t row = 0; row != height; ++row) {
    const std::string packed = raw.substr(row * (octets + 1), octets + 1);
    std::string pixels;
    for (std::size_t i = 0; i != octets; ++i) {
      if (packed[0] == 0) {
        above[i] = packed[i + 1];
      } else {
        EXPECT_EQ(packed[0], 2);
        above[i] = static_cast<char>(above[i] + packed[i + 1]);
      }
      for (int bit = 7; bit >= 0; --bit) pixels += (above[i] >> bit & 1) != 0 ? '.' : '#';
    }
    rows.push_back(pixels.substr(0, width));
  }
  return rows;
}

TEST(Docx, ThePictureHasEveryModuleAndTheQuietZone) {
  for (const Symbol& symbol :
       {Symbol{.kind = SymbolKind::kQr, .content = "H57.31-260305-0001"},
        Symbol{.kind = SymbolKind::kBarcode, .content = "H57.31-260305-0001"}}) {
    const papers_internal::SymbolModules modules = papers_internal::draw_symbol(symbol).value();
    const std::vector<std::string> rows =
        pixels_of(papers_internal::to_png(modules, symbol.kind).value());
    const bool qr = symbol.kind == SymbolKind::kQr;
    const std::size_t quiet = qr ? 4 : 10;
    const std::size_t quiet_rows = qr ? 4 : 0;
    const std::size_t side = qr ? 8 : 4;
    ASSERT_EQ(rows.front().size(), (modules.width + 2 * quiet) * side);
    if (qr) {
      EXPECT_EQ(rows.size(), rows.front().size());
    }
    for (std::size_t y = 0; y != rows.size(); ++y) {
      for (std::size_t x = 0; x != rows[y].size(); ++x) {
        const std::size_t column = x / side;
        const std::size_t row = qr ? y / side : 0;
        const bool inside = column >= quiet && column < quiet + modules.width &&
                            row >= quiet_rows && row < quiet_rows + modules.height;
        ASSERT_EQ(rows[y][x] == '#', inside && modules.at(row - quiet_rows, column - quiet))
            << x << " " << y;
      }
    }
  }
}

TEST(Zip, FilesAreDatedWithinWhatTheFormatCanSay) {
  const auto dated = [](int year, int month, int day, int hour, int minute, int second) {
    papers_internal::Zip zip(
        make_local_time(make_date(year, month, day).value(), hour, minute, second).value());
    zip.add("a", papers_internal::Deflater(6).pack("a"));
    return read_zip(zip.finish()).at(0).time;
  };
  const auto said = [](std::uint32_t year, std::uint32_t month, std::uint32_t day,
                       std::uint32_t hour, std::uint32_t minute, std::uint32_t second) {
    return (year - 1980) << 25 | month << 21 | day << 16 | hour << 11 | minute << 5 | second / 2;
  };
  EXPECT_EQ(dated(2026, 11, 26, 23, 59, 59), said(2026, 11, 26, 23, 59, 58));
  EXPECT_EQ(dated(1979, 12, 31, 12, 0, 0), said(1980, 1, 1, 0, 0, 0));
  EXPECT_EQ(dated(2108, 1, 1, 0, 0, 0), said(2107, 12, 31, 23, 59, 58));
}

RC_GTEST_PROP(Zip, AnyContentComesBack, (const std::vector<std::string>& contents, bool often)) {
  papers_internal::Zip zip(LocalTime{});
  std::vector<std::string> wanted = contents;
  for (std::string& content : wanted) {
    if (often) content = content + content + content + std::string(300, 'x');
  }
  const papers_internal::Deflater deflater(1);
  for (std::size_t i = 0; i != wanted.size(); ++i) {
    zip.add("file" + std::to_string(i), deflater.pack(wanted[i]));
  }
  const std::vector<ZipEntry> entries = read_zip(zip.finish());
  RC_ASSERT(entries.size() == wanted.size());
  for (std::size_t i = 0; i != wanted.size(); ++i) RC_ASSERT(entries[i].content == wanted[i]);
}

TEST(Docx, ANameOfTenThousandCharactersIsAllThere) {
  std::string name;
  for (int i = 0; i != 10'000; ++i) name += "Ễ";
  EXPECT_EQ(words_of(read_word_xml("<x>" + body_of({line("body", name)}) + "</x>").only("x").text),
            std::vector{name});
}

RC_GTEST_PROP(Docx, HostileTextStaysText, ()) {
  const Document document = test::hostile_document();
  const std::vector<ZipEntry> entries = read_zip(to_docx(document).value());
  const StrictMarkup xml = read_word_xml(part(entries, "word/document.xml"));
  RC_ASSERT(words_of(xml.only("w:body").text) == words_of(document));
  const StrictMarkup core = read_word_xml(part(entries, "docProps/core.xml"));
  RC_ASSERT(words_of(core.only("dc:title").text) == words_of(document.title));
  // A paragraph ends every cell and follows every table.
  const std::string text = part(entries, "word/document.xml");
  for (const std::string_view wrong : {"<w:tc></w:tc>", "</w:tbl></w:tc>", "</w:tbl><w:tbl>",
                                       "</w:tbl><w:sectPr>", "</w:tcPr></w:tc>"}) {
    RC_ASSERT(text.find(wrong) == text.npos);
  }
}

}  // namespace
}  // namespace motcua::papers
