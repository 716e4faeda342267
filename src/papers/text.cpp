#include <motcua/papers/render.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "papers/capitals_internal.hpp"
#include "papers/clean_text_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using papers_internal::count_characters;

constexpr std::size_t kWidth = 80;
constexpr std::size_t kGap = 2;  ///< between columns
/// A column of a table has room for its words, but a longer one than this is broken.
constexpr std::size_t kLongWord = 24;
constexpr double kLineMm = 6;           ///< of a line of text, to turn heights into lines
constexpr std::size_t kMostSpace = 60;  ///< lines
constexpr double kGapPt = 6;            ///< a distance from here on is an empty line

using Lines = std::vector<std::string>;

/// The first `count` characters of `text`, or all.
std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count-- != 0 && at != text.size()) papers_internal::next_character(text, at);
  return text.substr(0, at);
}

/// Break one line at spaces into lines of at most `width` characters, the first of `first_width`; a
/// longer word is broken anywhere. Spaces within a line stay.
void wrap_line(std::string_view text, std::size_t first_width, std::size_t width, Lines& lines) {
  std::string line;
  std::size_t used = 0;
  std::size_t room = first_width;
  const auto end_line = [&] {
    lines.push_back(std::exchange(line, {}));
    used = 0;
    room = width;
  };
  while (!text.empty()) {
    const std::size_t spaces = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min(text.find(' ', spaces), text.size());
    std::string_view word = text.substr(spaces, end - spaces);
    text.remove_prefix(end);
    std::size_t length = count_characters(word);
    if (used + spaces + length <= room) {
      line.append(spaces, ' ').append(word);
      used += spaces + length;
      continue;
    }
    if (used != 0) end_line();
    for (; length > room; length = count_characters(word)) {
      const std::string_view part = first_characters(word, room);
      line = part;
      word.remove_prefix(part.size());
      end_line();
    }
    line = word;
    used = length;
  }
  lines.push_back(std::move(line));
}

Lines wrap(std::string_view text, std::size_t first_width, std::size_t width) {
  Lines lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    wrap_line(text.substr(begin, end - begin), begin == 0 ? first_width : width, width, lines);
    begin = end + 1;
  }
  return lines;
}

/// A number of lines or signs; NaN is the least.
std::size_t whole(double value, std::size_t least, std::size_t most) {
  if (!(value > static_cast<double>(least))) return least;
  if (value > static_cast<double>(most)) return most;
  return static_cast<std::size_t>(std::lround(value));
}

/// Put spaces before a line so that it stands as `alignment` says in `width` columns.
std::string aligned(std::string line, std::size_t width, Alignment alignment) {
  const std::size_t used = count_characters(line);
  const std::size_t left = width > used ? width - used : 0;
  if (alignment == Alignment::kCentre) line.insert(0, left / 2, ' ');
  if (alignment == Alignment::kRight) line.insert(0, left, ' ');
  return line;
}

/// Lines beside each other, each in its width.
void join_columns(const std::vector<Lines>& columns, const std::vector<std::size_t>& widths,
                  Lines& lines) {
  std::size_t height = 0;
  for (const Lines& column : columns) height = std::max(height, column.size());
  for (std::size_t row = 0; row != height; ++row) {
    std::string line;
    std::size_t begin = 0;
    for (std::size_t i = 0; i != columns.size(); ++i) {
      if (row < columns[i].size()) {
        const std::size_t used = count_characters(line);
        line.append(begin > used ? begin - used : 0, ' ').append(columns[i][row]);
      }
      begin += widths[i] + kGap;
    }
    lines.push_back(std::move(line));
  }
}

/// Whole columns of at least `least` each in proportion to `shares`; what is left over goes to the
/// columns that lack most. Nothing when they do not fit.
std::optional<std::vector<std::size_t>> widths_of(const std::vector<double>& shares,
                                                  const std::vector<std::size_t>& least,
                                                  std::size_t width) {
  const std::size_t gaps = kGap * (shares.size() - 1);
  std::size_t needed = gaps;
  for (const std::size_t one : least) needed += one;
  if (needed > width) return std::nullopt;
  std::vector<std::size_t> widths = least;
  for (; needed != width; ++needed) {
    std::size_t neediest = 0;
    double most = -1e9;
    for (std::size_t i = 0; i != shares.size(); ++i) {
      const double lacks =
          shares[i] * static_cast<double>(width - gaps) - static_cast<double>(widths[i]);
      if (lacks > most) {
        most = lacks;
        neediest = i;
      }
    }
    ++widths[neediest];
  }
  return widths;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    longest = std::max(longest, count_characters(text.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

class TextWriter {
 public:
  TextWriter(const Document& document, const StyleSheet& styles)
      : document_(document), styles_(styles) {
    const PageStyle& page = styles.page_style(document.page);
    mm_of_column_ = (page.width_mm - page.left_mm - page.right_mm) / double{kWidth};
  }

  Result<std::string> write();

 private:
  /// Lines of a column of `width`, one under the other.
  struct Sheet {
    std::size_t width;
    Lines lines = {};
    double after_pt = 0;  ///< of the last paragraph
    bool gap = true;      ///< an empty line has just been written, or nothing at all

    void add(std::string line) {
      lines.push_back(std::move(line));
      gap = false;
    }
    void add_gap() {
      if (!gap) lines.emplace_back();
      gap = true;
    }
  };

  void write(const Paragraph& paragraph, Sheet& sheet);
  void write(const Rule& rule, Sheet& sheet);
  void write(const Space& space, Sheet& sheet);
  void write(const Symbol& symbol, Sheet& sheet);
  void write(const Columns& columns, Sheet& sheet);
  void write(const Table& table, Sheet& sheet);
  void write(const PageBreak&, Sheet& sheet) { sheet.add_gap(); }

  void write_rows(const Table& table, const std::vector<std::size_t>& widths, Sheet& sheet);
  void write_row_by_row(const Table& table, Sheet& sheet);

  const Style& style_of(const Paragraph& paragraph);
  /// Documents made by hand may hold anything.
  std::string clean(std::string text);
  std::string text_of(const Paragraph& paragraph, const Style& style);
  [[nodiscard]] std::size_t columns_of(double mm, std::size_t width) const {
    return whole(mm / mm_of_column_, 0, width / 4);
  }
  void refuse(std::string why) {
    if (!failure_) failure_ = {Errc::kInvalidDocument, std::move(why)};
  }

  const Document& document_;
  const StyleSheet& styles_;
  double mm_of_column_;
  std::optional<Failure> failure_;
};

Result<std::string> TextWriter::write() {
  Sheet sheet{kWidth};
  for (const Block& block : document_.blocks) {
    std::visit([&](const auto& own) { write(own, sheet); }, block);
    if (failure_) return *std::move(failure_);
  }
  std::string text;
  for (std::string& line : sheet.lines) {
    line.erase(line.find_last_not_of(' ') + 1);
    text.append(line).append("\n");
  }
  return text;
}

const Style& TextWriter::style_of(const Paragraph& paragraph) {
  const Style* style = styles_.style_of(paragraph.role, document_.page, document_.design);
  if (style != nullptr) return *style;
  refuse("the style sheet has no role \"" + paragraph.role + "\" on a page " +
         std::string(to_string(document_.page)) + " in the design " +
         std::string(to_string(document_.design)));
  static const Style kNone;
  return kNone;
}

std::string TextWriter::clean(std::string text) {
  if (papers_internal::is_plain(text)) return text;
  Result<papers_internal::Cleaned> cleaned = papers_internal::clean(text, "a paragraph");
  if (cleaned) return std::move(cleaned->text);
  refuse(cleaned.error().message);
  return {};
}

std::string TextWriter::text_of(const Paragraph& paragraph, const Style& style) {
  std::string text;
  for (const Span& span : paragraph.spans) text += span.text;
  text = clean(std::move(text));
  return style.capitals ? papers_internal::to_capitals(text) : text;
}

void TextWriter::write(const Paragraph& paragraph, Sheet& sheet) {
  const Style& style = style_of(paragraph);
  if (std::max(style.before_pt, sheet.after_pt) >= kGapPt) sheet.add_gap();
  sheet.after_pt = style.after_pt;
  std::string text = text_of(paragraph, style);
  std::string label = paragraph.label.empty() ? "" : clean(paragraph.label) + ' ';
  if (count_characters(label) > sheet.width / 2) text.insert(0, std::exchange(label, {}));

  const bool plain =
      style.alignment == Alignment::kLeft || style.alignment == Alignment::kJustified;
  const std::size_t hang = count_characters(label);
  // A label stands in the indent as far as it has room there.
  const std::size_t left = columns_of(style.left_mm, sheet.width);
  const std::size_t indent = std::max(left, hang);
  const std::size_t first =
      plain && paragraph.label.empty() ? columns_of(style.first_line_mm, sheet.width) : 0;
  const std::size_t room = sheet.width - indent;
  std::string before = std::string(indent - hang, ' ') + label + std::string(first, ' ');
  for (std::string& line : wrap(text, room - first, room)) {
    line = aligned(std::move(line), room, style.alignment);
    sheet.add(std::exchange(before, std::string(indent, ' ')) + line);
  }
}

void TextWriter::write(const Rule& rule, Sheet& sheet) {
  double width = rule.width * static_cast<double>(sheet.width);
  if (rule.width == 0 && !sheet.lines.empty()) {
    const std::string& above = sheet.lines.back();
    width = static_cast<double>(count_characters(above) -
                                std::min(above.find_first_not_of(' '), above.size()));
  }
  const std::string signs(whole(width, 1, sheet.width), '-');
  sheet.add(aligned(signs, sheet.width, Alignment::kCentre));
}

void TextWriter::write(const Space& space, Sheet& sheet) {
  sheet.lines.resize(sheet.lines.size() + whole(space.height_mm / kLineMm, 1, kMostSpace));
  sheet.gap = true;
}

void TextWriter::write(const Symbol& symbol, Sheet& sheet) {
  for (std::string& line : wrap(clean(symbol.content), sheet.width, sheet.width)) {
    sheet.add(aligned(std::move(line), sheet.width, Alignment::kCentre));
  }
}

void TextWriter::write(const Columns& columns, Sheet& sheet) {
  std::vector<double> shares;
  for (const Columns::Column& column : columns.columns) shares.push_back(column.share);
  if (shares.empty()) return;
  const auto widths = widths_of(shares, std::vector<std::size_t>(shares.size(), 1), sheet.width);
  if (!widths) {
    return refuse("columns of text: " + std::to_string(shares.size()) +
                  " do not fit beside each other");
  }
  std::vector<Lines> filled;
  for (std::size_t i = 0; i != shares.size(); ++i) {
    Sheet own{(*widths)[i]};
    for (const Piece& piece : columns.columns[i].pieces) {
      std::visit([&](const auto& one) { write(one, own); }, piece);
    }
    filled.push_back(std::move(own.lines));
  }
  sheet.add_gap();
  join_columns(filled, *widths, sheet.lines);
  sheet.gap = false;
  sheet.after_pt = kGapPt;
}

void TextWriter::write(const Table& table, Sheet& sheet) {
  const std::size_t count = table.columns.size();
  const auto fits = [&](const std::vector<Paragraph>& row) { return row.size() == count; };
  if (count == 0 || !fits(table.head) || !std::all_of(table.rows.begin(), table.rows.end(), fits)) {
    return refuse("a table has " + std::to_string(count) +
                  " columns and a head or a row of another number of cells");
  }
  std::vector<double> shares;
  std::vector<std::size_t> least(count, 1);
  for (const Table::Column& column : table.columns) shares.push_back(column.share);
  const auto measure = [&](const std::vector<Paragraph>& row) {
    for (std::size_t i = 0; i != count; ++i) {
      const std::size_t word = longest_word(text_of(row[i], style_of(row[i])));
      least[i] = std::max(least[i], std::min(word, kLongWord));
    }
  };
  measure(table.head);
  for (const std::vector<Paragraph>& row : table.rows) measure(row);
  sheet.add_gap();
  if (const auto widths = widths_of(shares, least, sheet.width)) {
    write_rows(table, *widths, sheet);
  } else {
    write_row_by_row(table, sheet);
  }
  sheet.after_pt = kGapPt;
}

void TextWriter::write_rows(const Table& table, const std::vector<std::size_t>& widths,
                            Sheet& sheet) {
  const auto write_row = [&](const std::vector<Paragraph>& row, bool head) {
    std::vector<Lines> cells;
    for (std::size_t i = 0; i != row.size(); ++i) {
      Lines& lines =
          cells.emplace_back(wrap(text_of(row[i], style_of(row[i])), widths[i], widths[i]));
      const Alignment alignment = head ? Alignment::kCentre : table.columns[i].alignment;
      for (std::string& line : lines) line = aligned(std::move(line), widths[i], alignment);
    }
    join_columns(cells, widths, sheet.lines);
    sheet.gap = false;
  };
  write_row(table.head, true);
  std::vector<Lines> dashes;
  for (const std::size_t width : widths) dashes.push_back({std::string(width, '-')});
  join_columns(dashes, widths, sheet.lines);
  for (const std::vector<Paragraph>& row : table.rows) write_row(row, false);
}

// Too many or too wide columns for a line: each cell under its heading.
void TextWriter::write_row_by_row(const Table& table, Sheet& sheet) {
  constexpr std::size_t kIndent = 4;
  for (const std::vector<Paragraph>& row : table.rows) {
    sheet.add_gap();
    for (std::size_t i = 0; i != row.size(); ++i) {
      std::string text = text_of(table.head[i], style_of(table.head[i]));
      std::replace(text.begin(), text.end(), '\n', ' ');
      if (!text.empty()) text += ": ";
      text += text_of(row[i], style_of(row[i]));
      bool begins = true;
      for (std::string& line : wrap(text, sheet.width, sheet.width - kIndent)) {
        if (!std::exchange(begins, false)) line.insert(0, kIndent, ' ');
        sheet.add(std::move(line));
      }
    }
  }
}

}  // namespace

Result<std::string> to_text(const Document& document, const RenderOptions& options) {
  return TextWriter(document, options.styles).write();
}

}  // namespace papers
MOTCUA_END_NAMESPACE
