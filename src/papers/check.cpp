#include <motcua/base/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "papers/check_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Block;
using papers::Columns;
using papers::Document;
using papers::PageBreak;
using papers::Paragraph;
using papers::Piece;
using papers::Rule;
using papers::Space;
using papers::StyleSheet;
using papers::Symbol;
using papers::Table;

constexpr double kLongestMm = 1000;  // no paper of an office is longer

/// Visits one block; what is wrong with it, or nothing.
class Checker {
 public:
  Checker(const Document& document, const StyleSheet& styles)
      : document_(document), styles_(styles) {}

  using Fault = std::optional<Failure>;

  Fault operator()(const Paragraph& paragraph) const {
    if (!styles_.style_of(paragraph.role, document_.page, document_.design)) {
      return invalid("the style sheet has no role \"" + paragraph.role + "\" on the page " +
                     std::string(to_string(document_.page)) + ", " +
                     std::string(to_string(document_.design)));
    }
    if (paragraph.outline < 0) return invalid("a level in the bookmarks is negative");
    if (Fault fault = text(paragraph.label)) return fault;
    for (const papers::Span& span : paragraph.spans) {
      if (Fault fault = text(span.text)) return fault;
    }
    return std::nullopt;
  }
  Fault operator()(const Rule& rule) const {
    if (rule.width >= 0 && rule.width <= 1) return std::nullopt;
    return invalid("the width of a rule is no share from 0 to 1");
  }
  Fault operator()(const Space& space) const {
    if (space.height_mm >= 0 && space.height_mm <= kLongestMm) return std::nullopt;
    return invalid("the height of a space is not from 0 to 1000 mm");
  }
  Fault operator()(const Symbol& symbol) const {
    if (symbol.width_mm > 0 && symbol.width_mm <= kLongestMm) return std::nullopt;
    return invalid("the width of a code is not above 0 and at most 1000 mm");
  }
  Fault operator()(const Columns& columns) const {
    if (Fault fault = shares(columns.columns)) return fault;
    for (const Columns::Column& column : columns.columns) {
      for (const Piece& piece : column.pieces) {
        if (Fault fault = std::visit(*this, piece)) return fault;
      }
    }
    return std::nullopt;
  }
  Fault operator()(const Table& table) const {
    if (Fault fault = shares(table.columns)) return fault;
    if (!table.head.empty()) {
      if (Fault fault = row(table, table.head, "the head")) return fault;
    }
    for (std::size_t i = 0; i != table.rows.size(); ++i) {
      if (Fault fault = row(table, table.rows[i], "row " + std::to_string(i + 1))) return fault;
    }
    return std::nullopt;
  }
  Fault operator()(const PageBreak&) const { return std::nullopt; }

 private:
  static Failure invalid(std::string what) {
    return Failure{Errc::kInvalidDocument, std::move(what)};
  }

  static Fault text(std::string_view text) {
    const std::optional<std::size_t> offset = find_invalid_utf8(text);
    if (!offset) return std::nullopt;
    return Failure{Errc::kInvalidText, "text is not UTF-8 at octet " + std::to_string(*offset)};
  }

  template <typename Column>
  static Fault shares(const std::vector<Column>& columns) {
    if (columns.empty()) return invalid("there are no columns");
    const bool ok = std::all_of(columns.begin(), columns.end(), [](const Column& column) {
      return column.share > 0 && column.share <= 1;
    });
    return ok ? Fault() : invalid("the share of a column is not above 0 and at most 1");
  }

  Fault row(const Table& table, const std::vector<Paragraph>& cells,
            const std::string& name) const {
    if (cells.size() != table.columns.size()) {
      return invalid(name + " of a table has " + std::to_string(cells.size()) + " cells for " +
                     std::to_string(table.columns.size()) + " columns");
    }
    for (const Paragraph& cell : cells) {
      if (Fault fault = (*this)(cell)) return fault;
    }
    return std::nullopt;
  }

  const Document& document_;
  const StyleSheet& styles_;
};

}  // namespace

Result<void> check_document(const Document& document, const StyleSheet& styles) {
  for (const std::string* text : {&document.title, &document.author, &document.subject}) {
    if (find_invalid_utf8(*text)) {
      return Failure{Errc::kInvalidText, "title, author or subject is not UTF-8"};
    }
  }
  const Checker checker(document, styles);
  for (std::size_t i = 0; i != document.blocks.size(); ++i) {
    if (Checker::Fault fault = std::visit(checker, document.blocks[i])) {
      return Failure{fault->code, "block " + std::to_string(i + 1) + ": " + fault->message};
    }
  }
  return {};
}

}  // namespace motcua::papers_internal
