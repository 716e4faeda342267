/// Tables of data as rows whose cells are read by column: what the calendar's and the catalogue's
/// tables share, at build time and for overlays alike.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/enum_set.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_internal.hpp"

namespace motcua::base_internal {

/// What a cell says, or why it says nothing.
template <typename T>
struct Field {
  std::optional<T> value;
  std::string_view why = {};  ///< a constant, continuing "<column> "<cell>" "
};

/// What is between separators; one empty part when `text` is empty.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// What all rows of a table are held to.
struct CsvTable {
  Errc errc;  ///< of every refusal
  std::span<const std::string_view> columns;
  /// Columns of free text: their cells may have line feeds inside; "\r\n" in them becomes "\n".
  std::span<const std::string_view> free_text = {};
};

/// "file:line: why".
[[nodiscard]] Failure bad_row(Errc errc, std::string_view file, std::size_t line,
                              std::string_view why);

/// One record, whose cells are read by column. The first thing wrong is kept; what cannot be read
/// stands as a value that nobody sees.
class CsvRow {
 public:
  /// `record` has as many cells as the table has columns.
  CsvRow(std::string_view file, CsvRecord& record, const CsvTable& table);

  [[nodiscard]] const std::optional<Failure>& failure() const noexcept { return failure_; }
  [[nodiscard]] std::size_t line() const noexcept { return record_.line; }

  void refuse(std::string_view why);
  /// Refuse what a cell, or a part of it, says: "<column> "<part>" <why>".
  void refuse(std::string_view column, std::string_view part, std::string_view why);

  [[nodiscard]] const std::string& text(std::string_view column) const;
  /// A cell that must not be empty.
  const std::string& required_text(std::string_view column);

  Date date(std::string_view column);
  std::optional<Date> optional_date(std::string_view column);

  /// The enumerator among `known` that to_string() spells as the cell.
  template <typename Enum>
  Enum word(std::string_view column, std::initializer_list<Enum> known) {
    return word_in(column, text(column), std::span(known.begin(), known.size()));
  }
  template <typename Enum>
  Enum word(std::string_view column, std::span<const Enum> known) {
    return word_in(column, text(column), known);
  }
  /// As word(), or nothing for an empty cell.
  template <typename Enum>
  std::optional<Enum> optional_word(std::string_view column, std::initializer_list<Enum> known) {
    if (text(column).empty()) return std::nullopt;
    return word(column, known);
  }
  /// The enumerators among `known` in a list separated by "|"; an empty cell is the empty set.
  template <typename Enum>
  EnumSet<Enum> words(std::string_view column, std::initializer_list<Enum> known) {
    EnumSet<Enum> set;
    if (text(column).empty()) return set;
    for (const std::string_view part : split(text(column), '|')) {
      const Enum value = word_in(column, part, std::span(known.begin(), known.size()));
      if (set.contains(value)) refuse(column, part, "stands twice in the list");
      set.insert(value);
    }
    return set;
  }

  /// A whole number from `least` to `most`, which has at most nine digits.
  int number(std::string_view column, int least, int most);

  bool yes_or_no(std::string_view column);
  /// "yes", or false for an empty cell.
  bool yes_or_empty(std::string_view column);

  std::optional<LawRef> law();
  Confidence confidence();
  /// The columns law, source and confidence.
  Evidence evidence();

  /// What `read` makes of the cell.
  template <typename T>
  T field(std::string_view column, Field<T> (*read)(std::string_view)) {
    Field<T> field = read(text(column));
    if (field.value) return *std::move(field.value);
    refuse(column, text(column), field.why);
    return {};
  }
  template <typename T>
  std::optional<T> optional_field(std::string_view column, Field<T> (*read)(std::string_view)) {
    if (text(column).empty()) return std::nullopt;
    return field(column, read);
  }

 private:
  template <typename Enum>
  Enum word_in(std::string_view column, std::string_view cell, std::span<const Enum> known) {
    for (const Enum value : known) {
      if (cell == to_string(value)) return value;
    }
    std::string why = "is none of ";
    for (const Enum value : known) {
      if (value != known.front()) why += ", ";
      why += to_string(value);
    }
    refuse(column, cell, why);
    return known.front();
  }

  void check_cell(std::string_view column, std::string_view cell, bool free);

  Errc errc_;
  std::string_view file_;
  const CsvRecord& record_;
  std::span<const std::string_view> columns_;
  std::optional<Failure> failure_;
};

/// The records of a file without its header, of any width.
///
/// `text` may begin with a byte order mark and becomes NFC. Fails with table.errc when it is no
/// UTF-8 or no CSV, or has other columns than the table.
[[nodiscard]] Result<std::vector<CsvRecord>> csv_records(std::string_view file,
                                                         std::string_view text,
                                                         const CsvTable& table);

/// Nothing, or why a record is no row of the table.
[[nodiscard]] std::optional<Failure> check_width(std::string_view file, const CsvRecord& record,
                                                 const CsvTable& table);

/// Call `read_row(CsvRow&)` for each row, in the order of the file, until one was refused.
template <typename ReadRow>
[[nodiscard]] Result<void> for_each_row(std::string_view file, std::string_view text,
                                        const CsvTable& table, ReadRow&& read_row) {
  Result<std::vector<CsvRecord>> records = csv_records(file, text, table);
  if (!records) return records.error();
  for (CsvRecord& record : *records) {
    if (std::optional<Failure> failure = check_width(file, record, table)) {
      return *std::move(failure);
    }
    CsvRow row(file, record, table);
    read_row(row);
    if (row.failure()) return *row.failure();
  }
  return {};
}

}  // namespace motcua::base_internal
