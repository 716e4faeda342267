/// Makes the flat tables of rows, and finds what is wrong with the rows on the way.
#pragma once

#include <motcua/config.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/unit_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

struct StringTableData {
  std::string chars;
  std::vector<std::uint32_t> ends;

  void push_back(std::string_view text) {
    chars += text;
    ends.push_back(static_cast<std::uint32_t>(chars.size()));
  }
  [[nodiscard]] StringTable view() const noexcept { return {chars, ends}; }
};

struct TableData {
  std::int32_t first_day = 0;
  std::int32_t last_day = kForEver;
  std::int32_t checked_day = 0;
  StringTableData names;
  StringTableData keys;
  StringTableData notes;
  std::vector<BasisRecord> bases;
  std::vector<Period> periods;
  std::vector<UnitRecord> units;
  std::vector<std::uint16_t> by_parent;
  std::vector<std::uint16_t> by_name;
  std::vector<LinkRecord> links;
  std::vector<DetailRecord> details;
  std::vector<std::uint16_t> candidates;
  std::vector<BackLink> back_links;

  [[nodiscard]] Tables view() const noexcept;
};

/// Which row is at fault: of UnitRows::units or UnitRows::links.
enum class RowPart : std::uint8_t { kUnit, kLink };

/// Told of each fault: the row's place in its list, what it is called, and whether the row is wrong
/// by itself or against others.
struct RowFault {
  RowPart part;
  std::size_t index;
  bool by_itself;
  std::string why;
};
using ReportFault = std::function<void(RowFault)>;

/// The tables of `rows`, or nothing once a fault was reported.
[[nodiscard]] std::optional<TableData> build_tables(const UnitRows& rows,
                                                    const ReportFault& report);

}  // namespace units_internal
MOTCUA_END_NAMESPACE
