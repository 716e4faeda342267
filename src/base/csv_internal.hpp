/// Strict RFC 4180, for the law's data files at build time and for overlays at run time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::base_internal {

struct CsvRecord {
  std::size_t line = 0;  ///< on which it begins, from 1
  std::vector<std::string> cells;

  friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

struct CsvError {
  std::size_t line;      ///< from 1
  std::string_view why;  ///< a constant

  friend bool operator==(const CsvError&, const CsvError&) = default;
};

struct Csv {
  std::vector<CsvRecord> records;
  std::vector<CsvError> errors;
};

/// The records of `text`. Lines end in LF or CRLF, the last one may lack its end. Reported as
/// errors, one for each record, and left out of the records: a quote inside a plain cell, text
/// after a closing quote, a quote that never closes and, outside quotes, a carriage return without
/// line feed.
[[nodiscard]] Csv parse_csv(std::string_view text);

/// Append a cell, in quotes where it needs them.
void append_csv_cell(std::string& text, std::string_view cell);

}  // namespace motcua::base_internal
