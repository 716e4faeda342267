/// The words of a document in order, found by walking it: what no format may lose.
#pragma once

#include <motcua/papers/document.hpp>

#include <string>
#include <variant>
#include <vector>

namespace motcua::test {

/// Text cut at white space; with `stand_ins`, characters that mark-up cannot hold are what stands
/// for them. Code point by code point, from the contract alone.
inline std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto octet = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::size_t length = octet(i) < 0x80 ? 1 : octet(i) < 0xE0 ? 2 : octet(i) < 0xF0 ? 3 : 4;
    std::string character = text.substr(i, length);
    i += length;
    if (character == " " || character == "\n" || character == "\t") {
      inside = false;
      continue;
    }
    const bool control = length == 1 && (octet(i - 1) < 0x20 || octet(i - 1) == 0x7F);
    const bool high_control = character >= "\xC2\x80" && character <= "\xC2\x9F" && length == 2;
    const bool no_character = character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
    if (control || high_control || no_character) character = "\xEF\xBF\xBD";
    if (!inside) words.emplace_back();
    inside = true;
    words.back() += character;
  }
  return words;
}

/// As words_of, one paragraph never running into the next.
inline std::vector<std::string> words_of(const papers::Document& document) {
  std::string text;
  const auto add = [&text](const papers::Paragraph& paragraph) {
    if (!paragraph.label.empty()) text += paragraph.label + " ";
    for (const papers::Span& span : paragraph.spans) text += span.text;
    text += "\n";
  };
  struct Walk {
    decltype(add)& add_;
    void operator()(const papers::Paragraph& paragraph) const { add_(paragraph); }
    void operator()(const papers::Columns& columns) const {
      for (const papers::Columns::Column& column : columns.columns) {
        for (const papers::Piece& piece : column.pieces) std::visit(*this, piece);
      }
    }
    void operator()(const papers::Table& table) const {
      for (const papers::Paragraph& cell : table.head) add_(cell);
      for (const auto& row : table.rows) {
        for (const papers::Paragraph& cell : row) add_(cell);
      }
    }
    void operator()(const papers::Rule&) const {}
    void operator()(const papers::Space&) const {}
    void operator()(const papers::Symbol&) const {}
    void operator()(const papers::PageBreak&) const {}
  };
  for (const papers::Block& block : document.blocks) std::visit(Walk{add}, block);
  return words_of(text);
}

}  // namespace motcua::test
