/// Rows with `from` and `until`: what the rules of the one-stop shop and those of letters share.
#pragma once

#include <motcua/base/time.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace motcua::base_internal {

template <typename Row>
[[nodiscard]] bool in_force(const Row& row, Date date) {
  return row.from <= date && (!row.until || *row.until >= date);
}

/// End every open row the day before the next one begins; the index of the first row that overlaps
/// the one before it, or nothing.
///
/// `rows` are sorted so that those that are the same but for time are neighbours, in order of
/// `from`.
template <typename Row, typename SameButForTime>
[[nodiscard]] std::optional<std::size_t> chain(std::vector<Row>& rows, SameButForTime same) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Row& before = rows[i - 1];
    if (!same(before, rows[i])) continue;
    if (before.from == rows[i].from || (before.until && *before.until >= rows[i].from)) return i;
    if (!before.until) before.until = rows[i].from - std::chrono::days{1};
  }
  return std::nullopt;
}

/// `rows` over `old`: one of the same `from` takes the place of the old one; an old one that was
/// open, or was cut where the next one began, gives way to what comes now.
template <typename Row, typename SameButForTime>
[[nodiscard]] std::vector<Row> lay_over(std::span<const Row> old, std::vector<Row> rows,
                                        SameButForTime same) {
  std::vector<Row> all(old.begin(), old.end());
  std::erase_if(all, [&](const Row& under) {
    return std::ranges::any_of(
        rows, [&](const Row& row) { return same(row, under) && row.from == under.from; });
  });
  for (const Row& row : rows) {
    for (Row& under : all) {
      if (same(row, under) && under.from < row.from && in_force(under, row.from)) {
        under.until = row.from - std::chrono::days{1};
      }
    }
  }
  std::ranges::move(rows, std::back_inserter(all));
  return all;
}

}  // namespace motcua::base_internal
