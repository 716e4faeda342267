#include <motcua/papers/document.hpp>
#include <motcua/papers/style.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "papers/template_rep_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Alignment;
using papers::StyleSheet;

constexpr std::size_t kMostColumns = 20;
constexpr double kMostWeight = 1'000;
constexpr std::string_view kNoClose = "\"{{\" has no \"}}\" in its line or cell";

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::optional<double> read_number(std::string_view text, double least, double most) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!(value >= least && value <= most)) return std::nullopt;
  return value;
}

class Body {
 public:
  Body(LineReader& lines, CompiledTemplate& into) : lines_(lines), into_(into) {}

  Result<void> compile();

 private:
  void read_line(std::string_view line);
  void read_command(std::string_view line);
  void read_symbol(papers::SymbolKind kind, std::string_view rest, double least);
  void read_fence(std::string_view line);
  void read_list(std::string_view label, std::optional<int> number, std::string_view text);
  void read_paragraph(std::string_view role, std::string_view text);
  void read_table_line(std::string_view line);
  void read_table_columns(const std::vector<std::string_view>& cells);
  void end_table();
  [[nodiscard]] std::vector<std::string_view> cells_of(std::string_view line);

  /// Read text with placeholders and, if `faces`, marks of bold, italic and underlined text.
  void read_text(std::string_view text, bool faces, Condition& condition,
                 std::vector<Segment>& segments);

  template <typename Node>
  void add_piece(Node node) {
    if (columns_) {
      columns_->columns[column_].pieces.emplace_back(std::move(node));
    } else {
      into_.blocks.emplace_back(std::move(node));
    }
  }

  /// `at` is a part of the line that was read last.
  void refuse(std::string_view at, std::string_view why) {
    if (failure_) return;
    failure_ = lines_.bad(static_cast<std::size_t>(at.data() - lines_.line_with_end().data()), why);
  }

  LineReader& lines_;
  CompiledTemplate& into_;
  std::optional<Failure> failure_;
  std::optional<ColumnsNode> columns_;
  std::size_t column_ = 0;
  LineReader columns_began_{{}};
  std::optional<TableNode> table_;
  LineReader table_began_{{}};
  bool page_break_ = false;  ///< there was one
};

Result<void> Body::compile() {
  while (!failure_ && lines_.next()) {
    const std::string_view line = trimmed(lines_.line());
    if (!line.starts_with('|')) end_table();
    if (!line.empty() && !failure_) read_line(line);
  }
  end_table();
  if (!failure_ && columns_) failure_ = columns_began_.bad(0, "these columns have no end \":::\"");
  if (failure_) return *std::move(failure_);
  return {};
}

void Body::read_line(std::string_view line) {
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
  if (line.starts_with("# ")) return read_paragraph("title", line.substr(2));
  if (line.starts_with("## ")) return read_paragraph("subtitle", line.substr(3));
  if (line.starts_with('#')) {
    return refuse(line, "there are titles \"# \" and subtitles \"## \"; write \\# for the sign");
  }
  if (line.starts_with("- ")) return read_list(line.substr(0, 1), {}, line.substr(2));
  if (digits > 0 && digits <= 4 && line.substr(digits).starts_with(". ")) {
    int number = 0;
    std::from_chars(line.data(), line.data() + digits, number);
    return read_list(line.substr(0, digits + 1), number, line.substr(digits + 2));
  }
  if (line.starts_with('|')) return read_table_line(line);
  if (line.starts_with('@')) return read_command(line);
  if (line.starts_with(":::") || line == "+++") return read_fence(line);
  read_paragraph("body", line);
}

void Body::read_paragraph(std::string_view role, std::string_view text) {
  if (StyleSheet::embedded().style_of(role, into_.front.page, into_.front.design) == nullptr) {
    return refuse(text, "the style sheet has no role \"" + std::string(role) + "\"");
  }
  ParagraphNode node{.role = std::string(role)};
  // The first page's title is the document's own.
  if (role == "title" && page_break_) node.outline = 1;
  read_text(text, true, node.line.condition, node.line.segments);
  add_piece(std::move(node));
}

void Body::read_list(std::string_view label, std::optional<int> number, std::string_view text) {
  ParagraphNode node{.role = "list", .label = std::string(label), .number = number};
  read_text(text, true, node.line.condition, node.line.segments);
  add_piece(std::move(node));
}

void Body::read_command(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  const std::string_view word = line.substr(1, end - 1);
  const std::string_view rest = trimmed(line.substr(end));
  if (word == "rule") {
    const std::optional<double> percent = rest.empty() ? 0 : read_number(rest, 1, 100);
    if (!percent) return refuse(rest, "the width of a rule is a percentage from 1 to 100");
    return add_piece(papers::Rule{*percent / 100});
  }
  if (word == "space") {
    const std::optional<double> height = read_number(rest, 0.1, 300);
    if (!height) return refuse(line, "write \"@space\" and millimetres from 0.1 to 300");
    return add_piece(papers::Space{*height});
  }
  if (word == "qr") return read_symbol(papers::SymbolKind::kQr, rest, 5);
  if (word == "barcode") return read_symbol(papers::SymbolKind::kBarcode, rest, 10);
  if (word == "pagebreak") {
    if (!rest.empty()) return refuse(rest, "nothing may stand behind \"@pagebreak\"");
    if (columns_) return refuse(line, "a page cannot break between columns");
    page_break_ = true;
    into_.blocks.emplace_back(papers::PageBreak{});
    return;
  }
  if (StyleSheet::embedded().style_of(word, into_.front.page, into_.front.design) == nullptr) {
    return refuse(line,
                  "\"@\" is followed by rule, space, qr, barcode, pagebreak or a role of the style "
                  "sheet; write \\@ for the sign");
  }
  if (rest.empty()) return refuse(line, "no text stands behind the role; write @space for a gap");
  read_paragraph(word, rest);
}

void Body::read_symbol(papers::SymbolKind kind, std::string_view rest, double least) {
  const std::size_t space = rest.find_last_of(" \t");
  const std::optional<double> width =
      space == rest.npos ? std::nullopt : read_number(rest.substr(space + 1), least, 200);
  if (!width) {
    return refuse(lines_.line(),
                  kind == papers::SymbolKind::kQr
                      ? "write \"@qr\", the content, and millimetres from 5 to 200"
                      : "write \"@barcode\", the content, and millimetres from 10 to 200");
  }
  SymbolNode node{.kind = kind, .width_mm = *width};
  read_text(trimmed(rest.substr(0, space)), false, node.line.condition, node.line.segments);
  add_piece(std::move(node));
}

void Body::read_fence(std::string_view line) {
  if (line == "+++") {
    if (!columns_) return refuse(line, "\"+++\" stands between columns; write \\+++ for the signs");
    if (++column_ == columns_->columns.size()) {
      --column_;
      refuse(line, "there are more columns than widths behind \"::: columns\"");
    }
    return;
  }
  if (line == ":::") {
    if (!columns_) return refuse(line, "\":::\" ends columns that did not begin");
    if (column_ + 1 != columns_->columns.size()) {
      return refuse(line, "there are fewer columns than widths behind \"::: columns\"");
    }
    into_.blocks.emplace_back(*std::exchange(columns_, std::nullopt));
    return;
  }
  constexpr std::string_view kBegin = "::: columns ";
  if (!line.starts_with(kBegin)) return refuse(line, "columns begin with \"::: columns 45 55\"");
  if (columns_) return refuse(line, "columns stand within columns");
  ColumnsNode node;
  double sum = 0;
  for (std::string_view rest = trimmed(line.substr(kBegin.size())); !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    const std::optional<double> weight = read_number(rest.substr(0, end), 1, kMostWeight);
    if (!weight || node.columns.size() == kMostColumns) {
      return refuse(rest, "the widths of columns are up to 20 numbers from 1 to 1000");
    }
    node.columns.push_back({.share = *weight});
    sum += *weight;
    rest = trimmed(rest.substr(end));
  }
  for (ColumnsNode::Column& column : node.columns) column.share /= sum;
  columns_ = std::move(node);
  column_ = 0;
  columns_began_ = lines_;
}

std::vector<std::string_view> Body::cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  std::size_t begin = 1;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line.substr(at).starts_with("{{")) {
      const std::size_t close = line.find("}}", at);
      if (close == line.npos) refuse(line.substr(at), kNoClose);
      at = std::min(close, line.size() - 1);
    } else if (line[at] == '|') {
      cells.push_back(trimmed(line.substr(begin, at - begin)));
      // An empty cell must still lie within the line, for messages.
      if (cells.back().empty()) cells.back() = line.substr(begin, 0);
      begin = at + 1;
    }
  }
  if (begin != line.size()) refuse(line, "a line of a table ends with \"|\"");
  if (cells.empty() || cells.size() > kMostColumns) {
    refuse(line, "a table has from 1 to 20 columns");
  }
  return cells;
}

void Body::read_table_line(std::string_view line) {
  if (columns_) return refuse(line, "a table cannot stand within columns");
  const std::vector<std::string_view> cells = cells_of(line);
  if (failure_) return;
  if (!table_) {
    table_.emplace();
    table_began_ = lines_;
    Condition condition;
    for (const std::string_view cell : cells) {
      read_text(cell, true, condition, table_->head.emplace_back());
    }
    if (condition.list) refuse(line, "the head of a table is not repeated for a list");
    return;
  }
  if (cells.size() != table_->head.size()) {
    return refuse(line, "this line of the table has " + std::to_string(cells.size()) +
                            " cells, its head has " + std::to_string(table_->head.size()));
  }
  if (table_->columns.empty()) return read_table_columns(cells);
  TableNode::Row row;
  for (const std::string_view cell : cells) {
    read_text(cell, true, row.condition, row.cells.emplace_back());
  }
  table_->rows.push_back(std::move(row));
}

void Body::read_table_columns(const std::vector<std::string_view>& cells) {
  double sum = 0;
  for (const std::string_view cell : cells) {
    std::string_view dashes = cell;
    const bool left = dashes.starts_with(':');
    if (left) dashes.remove_prefix(1);
    const bool right = dashes.ends_with(':');
    if (right) dashes.remove_suffix(1);
    // "---": as wide as it has dashes; "--12--": 12.
    const std::size_t first = std::min(dashes.find_first_not_of('-'), dashes.size());
    const std::size_t last = dashes.find_last_not_of('-') + 1;
    const std::optional<double> weight =
        first >= last ? static_cast<double>(dashes.size())
                      : read_number(dashes.substr(first, last - first), 1, kMostWeight);
    if (dashes.empty() || first == 0 || last == dashes.size() || !weight) {
      if (!(first == dashes.size() && !dashes.empty())) {
        return refuse(cell,
                      "behind a table's head stand dashes: \"---\", \":-:\", \"--:\", \"-12-\"");
      }
    }
    table_->columns.push_back({.share = *weight,
                               .alignment = left && right ? Alignment::kCentre
                                            : right       ? Alignment::kRight
                                                          : Alignment::kLeft});
    sum += *weight;
  }
  for (papers::Table::Column& column : table_->columns) column.share /= sum;
}

void Body::end_table() {
  if (!table_ || failure_) return;
  if (table_->columns.empty()) {
    failure_ = table_began_.bad(0, "a table has a line of dashes behind its head: \"|---|---|\"");
    return;
  }
  into_.blocks.emplace_back(*std::exchange(table_, std::nullopt));
}

/// Marks of faces that are open, and the text since the last mark.
class TextReader {
 public:
  explicit TextReader(std::vector<Segment>& segments) : segments_(segments) {}

  void add(char c) { text_ += c == '\t' ? ' ' : c; }
  void add(Segment placeholder) {
    end_text();
    set_face(placeholder);
    segments_.push_back(std::move(placeholder));
  }
  /// Begin or end a face; false when nothing stood in it.
  bool toggle(std::size_t face, std::size_t begin, std::size_t end) {
    end_text();
    const bool something = !open_[face] || open_[face]->end != begin;
    open_[face] = open_[face] ? std::nullopt : std::optional<Mark>({begin, end});
    return something;
  }
  void end_text() {
    if (text_.empty()) return;
    Segment segment{.text = std::exchange(text_, {})};
    set_face(segment);
    segments_.push_back(std::move(segment));
  }
  /// Where a face begins that does not end.
  [[nodiscard]] std::optional<std::size_t> still_open() const {
    for (const std::optional<Mark>& mark : open_) {
      if (mark) return mark->begin;
    }
    return std::nullopt;
  }

 private:
  struct Mark {
    std::size_t begin, end;
  };

  void set_face(Segment& segment) const {
    segment.bold = open_[0].has_value();
    segment.italic = open_[1].has_value();
    segment.underline = open_[2].has_value();
  }

  std::vector<Segment>& segments_;
  std::string text_;
  std::array<std::optional<Mark>, 3> open_ = {};
};

void Body::read_text(std::string_view text, bool faces, Condition& condition,
                     std::vector<Segment>& segments) {
  constexpr std::string_view kMarks[] = {"**", "*", "__"};  // in the order of TextReader's faces
  TextReader reader(segments);
  std::size_t at = 0;
  while (at != text.size()) {
    const std::string_view rest = text.substr(at);
    const auto* const mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](auto sign) {
      return faces && rest.starts_with(sign);
    });
    if (mark != std::end(kMarks)) {
      if (!reader.toggle(static_cast<std::size_t>(mark - kMarks), at, at + mark->size())) {
        return refuse(rest, "nothing stands between these marks; write \\* or \\_ for the signs");
      }
      at += mark->size();
    } else if (rest.starts_with("{{")) {
      const std::size_t close = rest.find("}}");
      if (close == rest.npos) return refuse(rest, kNoClose);
      const PlaceholderText read = read_placeholder(rest.substr(2, close - 2));
      if (!read.why.empty()) return refuse(rest, read.why);
      if (!is_known_name(read.name)) {
        return refuse(rest, "there is no field \"" + std::string(read.name) +
                                "\"; names of one's own begin with \"own.\"");
      }
      Segment placeholder{.text = std::string(read.words),
                          .name = into_.names.add(read.name, read.when_empty),
                          .when_empty = read.when_empty};
      const std::string_view why = join(condition, into_.names, placeholder);
      if (!why.empty()) return refuse(rest, why);
      reader.add(std::move(placeholder));
      at += close + 2;
    } else if (rest.starts_with("}}")) {
      return refuse(rest, "\"}}\" ends no placeholder; write \\}\\} for the signs");
    } else if (rest.front() == '\\') {
      if (rest.size() == 1) return refuse(rest, "no character stands behind \"\\\"");
      reader.add(rest[1]);
      at += 2;
    } else {
      reader.add(rest.front());
      ++at;
    }
  }
  reader.end_text();
  if (const std::optional<std::size_t> open = reader.still_open()) {
    refuse(text.substr(*open),
           "this mark has no end in its line or cell; write \\* or \\_ for the sign");
  }
}

}  // namespace

bool is_known_name(std::string_view name) noexcept {
  if (!is_name(name)) return false;
  if (name.starts_with("own.")) return true;
  const auto fields = papers::field_names();
  if (std::any_of(fields.begin(), fields.end(),
                  [&](const papers::FieldName& field) { return field.name == name; })) {
    return true;
  }
  // "papers.index" counts the entries of a list.
  return name.ends_with(".index") && list_of(name).has_value();
}

Result<void> compile_body(LineReader& lines, CompiledTemplate& into) {
  Result<void> compiled = Body(lines, into).compile();
  into.names.sort();
  return compiled;
}

}  // namespace motcua::papers_internal
