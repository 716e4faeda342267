/// Strict RFC 4180.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lawdata/gen/errors.hpp"

namespace motcua::lawdata_gen {

struct CsvRecord {
  std::size_t line = 0;  ///< on which it begins
  std::vector<std::string> cells;
};

/// The records of `text`. Reported as errors, and left out: records with a quote inside a plain
/// cell, text after a closing quote or a quote that never closes.
[[nodiscard]] std::vector<CsvRecord> parse_csv(const std::string& file, std::string_view text,
                                               Errors& errors);

}  // namespace motcua::lawdata_gen
