/// What tables of dated rules have in common: those of letters, of address and of reports.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/base/result.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "base/dated_rows_internal.hpp"
#include "base/fingerprint_internal.hpp"

namespace motcua::base_internal {

/// An empty text has no rows: an overlay may have one table alone.
template <typename Row>
[[nodiscard]] Result<void> read_rows(std::string_view file, std::string_view text,
                                     const CsvTable& table,
                                     void (*read)(CsvRow&, std::vector<Row>&),
                                     std::vector<Row>& rows) {
  if (text.empty()) return {};
  return for_each_row(file, text, table, [&](CsvRow& row) { read(row, rows); });
}

/// Sort rows and end open ones; why one cannot be, with `errc`, if one cannot.
template <typename Row, typename Order, typename Same, typename Name, typename Fault>
[[nodiscard]] std::optional<Failure> settle(Errc errc, std::vector<Row>& rows, Order order,
                                            Same same, Name name, Fault fault) {
  const auto refuse = [&](const Row& row, const std::string& why) {
    return Failure{errc, name(row) + ", in force from " + to_iso(row.from) + ": " + why};
  };
  for (const Row& row : rows) {
    if (row.until && *row.until < row.from) {
      return refuse(row, "it ends before it begins, on " + to_iso(*row.until));
    }
    if (!row.evidence.law && row.evidence.source.empty()) {
      return refuse(row, "it has neither law nor source");
    }
    if (const std::string_view why = fault(row); !why.empty()) {
      return refuse(row, std::string(why));
    }
  }
  std::ranges::sort(rows, order);
  if (const std::optional<std::size_t> at = chain(rows, same)) {
    return refuse(rows[*at], "it overlaps the one in force from " + to_iso(rows[*at - 1].from) +
                                 "; end that one before it");
  }
  return std::nullopt;
}

/// The columns that all these tables end with.
template <typename Row>
void add_basis(Fingerprint& print, const Row& row) {
  print.add(row.from);
  print.add(row.until);
  print.add(row.evidence.law);
  print.add(std::string_view(row.evidence.source));
  print.add(static_cast<std::uint64_t>(row.evidence.confidence));
}

}  // namespace motcua::base_internal
