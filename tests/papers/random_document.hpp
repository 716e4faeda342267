/// Random documents whose text would like to be mark-up.
#pragma once

#include <motcua/papers/document.hpp>

#include <rapidcheck.h>

#include <cstddef>
#include <string>
#include <vector>

#include "papers/sample_documents.hpp"

namespace motcua::test {

inline std::string hostile_text() {
  const auto parts = *rc::gen::inRange<std::size_t>(0, 6);
  std::string text;
  for (std::size_t i = 0; i < parts; ++i) {
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        text += *rc::gen::element<std::string>(
            "<script>alert(1)</script>", "]]>", "<![CDATA[", "\" onload=\"x", "' style='y", "&amp;",
            "&#xD800;", "<!--", "-->", "</p>", "</w:t></w:r></w:p>", "{{applicant.name}}", "<br>",
            "javascript:x", "&", "\\u0000", "%n%s");
        break;
      case 1:
        text += *rc::gen::element<std::string>(
            std::string(1, '\0'), "\x01", "\x1B[2J", "\x7F", "\xC2\x80", "\xC2\x85", "\xC2\x9F",
            "\t", "\r\n", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xE2\x80\xAE", "\xE2\x80\xA8",
            "\xEF\xBB\xBF", "\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "e\xCC\x81");
        break;
      case 2:
        text += *rc::gen::element<std::string>(" ", "  ", "\n", "\n\n", ", ", "\xC2\xA0");
        break;
      default:
        text += *rc::gen::element<std::string>("Nguyễn", "Phước", "Ỡ", "đường", "hồ sơ", "A", "7");
    }
  }
  return text;
}

inline papers::Paragraph hostile_paragraph() {
  papers::Paragraph paragraph;
  paragraph.role = *rc::gen::element<std::string>("body", "title", "list", "country", "note",
                                                  "signature_name", "table_cell");
  const auto spans = *rc::gen::inRange<std::size_t>(0, 4);
  for (std::size_t i = 0; i < spans; ++i) {
    paragraph.spans.push_back({.text = hostile_text(),
                               .bold = *rc::gen::arbitrary<bool>(),
                               .italic = *rc::gen::arbitrary<bool>(),
                               .underline = *rc::gen::arbitrary<bool>()});
  }
  if (*rc::gen::inRange(0, 3) == 0) paragraph.label = "-" + hostile_text();
  paragraph.outline = *rc::gen::inRange(0, 12);
  return paragraph;
}

inline papers::Piece hostile_piece() {
  using namespace papers;
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return Rule{.width = *rc::gen::element(0.0, 0.3, 1.0)};
    case 1:
      return Space{.height_mm = *rc::gen::element(0.0, 0.01, 12.5, 1000.0)};
    case 2:
      return Symbol{.kind = *rc::gen::element(SymbolKind::kQr, SymbolKind::kBarcode),
                    .content = *rc::gen::element<std::string>("H57.31-260305-0001", "<\"&'>"),
                    .width_mm = *rc::gen::element(0.5, 20.0, 900.0)};
    default:
      return hostile_paragraph();
  }
}

inline papers::Block hostile_block() {
  using namespace papers;
  switch (*rc::gen::inRange(0, 8)) {
    case 0:
      return PageBreak{};
    case 1: {
      Columns columns;
      for (const double share : {0.3, 0.5, 0.2}) {
        columns.columns.push_back({.share = share, .pieces = {}});
        const auto pieces = *rc::gen::inRange<std::size_t>(0, 4);
        for (std::size_t i = 0; i < pieces; ++i) {
          columns.columns.back().pieces.push_back(hostile_piece());
        }
      }
      return columns;
    }
    case 2: {
      Table table{.columns = {{.share = 0.5, .alignment = Alignment::kCentre},
                              {.share = 0.5, .alignment = Alignment::kJustified}},
                  .head = {},
                  .rows = {}};
      if (*rc::gen::arbitrary<bool>()) table.head = {hostile_paragraph(), hostile_paragraph()};
      const auto rows = *rc::gen::inRange<std::size_t>(0, 4);
      for (std::size_t i = 0; i < rows; ++i) {
        table.rows.push_back({hostile_paragraph(), hostile_paragraph()});
      }
      return table;
    }
    default:
      return std::visit([](auto piece) { return Block(std::move(piece)); }, hostile_piece());
  }
}

inline papers::Document hostile_document() {
  using namespace papers;
  Document document;
  document.page = *rc::gen::element(PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5,
                                    PageFormat::kA5Landscape);
  document.design = *rc::gen::element(Design::kFormal, Design::kFestive, Design::kMourning);
  document.title = hostile_text();
  document.author = hostile_text();
  document.subject = hostile_text();
  document.created =
      LocalTime(std::chrono::seconds(*rc::gen::inRange(-1'000'000'000, 2'000'000'000)));
  const auto blocks = *rc::gen::inRange<std::size_t>(0, 10);
  for (std::size_t i = 0; i < blocks; ++i) document.blocks.push_back(hostile_block());
  return document;
}

}  // namespace motcua::test
