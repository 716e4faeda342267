/// How a time limit is split over the tables: what its words tell, and what stands beside them.
#pragma once

#include <motcua/base/term.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// The cell `limit` of limits.csv, and which parts it tells.
struct LimitCells {
  std::string words;
  bool tells_stages;       ///< false: all of them stand in stages.csv
  std::size_t extensions;  ///< so many of them, from the first; the others stand in extensions.csv
};

/// Words that parse_time_limit reads back to what they were written from, telling as much of the
/// limit as they can; nothing when even the limit alone cannot be told. Names of stages and
/// extensions with an evidence of their own are never told by words.
[[nodiscard]] std::optional<LimitCells> limit_cells(const TimeLimit& limit);

/// A term as a cell has it: "15 ngày", "04 giờ làm việc", and no word more.
[[nodiscard]] std::optional<Term> read_term(std::string_view cell);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
