/// Reads CSV text that a host gives as rows: the cells of a record by column, the first thing that
/// is wrong with its place. The law's own files are read by the generator, which shows all faults.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/text.hpp>
#include <motcua/base/time.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_internal.hpp"
#include "base/message_internal.hpp"

namespace motcua::base_internal {

/// Where rows come from, for messages, and what a failure to read them is called.
struct RowSource {
  std::string_view file;
  Errc code;

  [[nodiscard]] Failure refuse(std::size_t line, std::string_view why) const {
    std::string message(file);
    message.append(":").append(std::to_string(line)).append(": ").append(why);
    return Failure{code, std::move(message)};
  }
};

/// One record. The first thing wrong is kept; what cannot be read stands as a value that nobody
/// sees.
class RowReader {
 public:
  RowReader(const RowSource& source, const CsvRecord& record,
            std::span<const std::string_view> columns)
      : source_(source), record_(record), columns_(columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) check_cell(columns[i], record.cells[i]);
  }

  [[nodiscard]] const std::optional<Failure>& failure() const noexcept { return failure_; }

  void refuse(std::string_view why) {
    if (!failure_) failure_ = source_.refuse(record_.line, why);
  }
  void refuse(std::string_view column, std::string_view why) {
    std::string message(column);
    message.append(" ").append(quoted(text(column))).append(" ").append(why);
    refuse(message);
  }

  /// The cell of a column that the table has.
  [[nodiscard]] const std::string& text(std::string_view column) const {
    const auto at = std::ranges::find(columns_, column) - columns_.begin();
    return record_.cells[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] bool has(std::string_view column) const { return !text(column).empty(); }

  Date date(std::string_view column) {
    const Result<Date> date = parse_iso_date(text(column));
    if (date) return *date;
    refuse(column, "is not a date YYYY-MM-DD");
    return {};
  }
  std::optional<Date> optional_date(std::string_view column) {
    if (!has(column)) return std::nullopt;
    return date(column);
  }

  /// The enumerator among `known` that to_string() spells as the cell.
  template <typename Enum>
  Enum word(std::string_view column, std::span<const Enum> known) {
    std::string spellings;
    for (const Enum value : known) {
      if (text(column) == to_string(value)) return value;
      spellings.append(spellings.empty() ? "" : ", ").append(to_string(value));
    }
    refuse(column, "is none of " + spellings);
    return known.front();
  }

  bool yes_or_no(std::string_view column) {
    const bool yes = text(column) == "yes";
    if (!yes && text(column) != "no") refuse(column, "is neither yes nor no");
    return yes;
  }

  /// What the column `law` cites; a row without law has a source.
  std::optional<LawRef> law() {
    const std::string& cell = text("law");
    if (cell.empty()) {
      if (!has("source")) refuse("row has neither law nor source; say where it was read");
      return std::nullopt;
    }
    Result<LawRef> law = LawRef::parse(cell);
    if (law) return *std::move(law);
    refuse("law is not a citation: " + law.error().message);
    return std::nullopt;
  }

  Confidence confidence() {
    constexpr Confidence kKnown[] = {Confidence::kVerified, Confidence::kSecondary,
                                     Confidence::kUnverified};
    return word<Confidence>("confidence", kKnown);
  }

 private:
  void check_cell(std::string_view column, std::string_view cell) {
    const auto is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; };
    if (cell.starts_with(' ') || cell.ends_with(' ')) {
      refuse(column, "begins or ends with a space");
    } else if (std::any_of(cell.begin(), cell.end(), is_control)) {
      refuse(std::string(column) + " has a control character, such as a tab or a line break");
    }
  }

  const RowSource& source_;
  const CsvRecord& record_;
  std::span<const std::string_view> columns_;
  std::optional<Failure> failure_;
};

/// `text` in NFC and without byte order mark.
[[nodiscard]] inline Result<std::string> normal_text(const RowSource& source,
                                                     std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (const auto offset = find_invalid_utf8(text)) {
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*offset), '\n');
    return source.refuse(static_cast<std::size_t>(line) + 1, "text is not well-formed UTF-8");
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return to_nfc(text);
}

/// The rows of a table with these columns, each as `read_row` makes it of a RowReader.
template <typename T>
[[nodiscard]] Result<std::vector<T>> read_rows(const RowSource& source, std::string_view text,
                                               std::span<const std::string_view> columns,
                                               T (*read_row)(RowReader&)) {
  const Result<std::string> normal = normal_text(source, text);
  if (!normal) return normal.error();
  const Csv csv = parse_csv(*normal);
  if (!csv.errors.empty()) return source.refuse(csv.errors.front().line, csv.errors.front().why);
  if (csv.records.empty() || !std::ranges::equal(csv.records.front().cells, columns)) {
    std::string names;
    for (const std::string_view column : columns)
      names.append(names.empty() ? "" : ",").append(column);
    return source.refuse(1, "columns are not " + names);
  }
  std::vector<T> rows;
  rows.reserve(csv.records.size() - 1);
  for (const CsvRecord& record : std::span(csv.records).subspan(1)) {
    if (record.cells.size() != columns.size()) {
      return source.refuse(record.line, "row has " + std::to_string(record.cells.size()) +
                                            " cells instead of " + std::to_string(columns.size()));
    }
    RowReader reader(source, record, columns);
    T row = read_row(reader);
    if (reader.failure()) return *reader.failure();
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace motcua::base_internal
