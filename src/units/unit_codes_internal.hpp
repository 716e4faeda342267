/// Codes of units as numbers with a level: 2, 3 or 5 digits.
#pragma once

#include <motcua/units/unit.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/scan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

struct UnitCode {
  UnitLevel level;
  std::uint32_t number;

  friend auto operator<=>(const UnitCode&, const UnitCode&) = default;
};

[[nodiscard]] constexpr std::size_t digits_of(UnitLevel level) noexcept {
  return level == UnitLevel::kProvince ? 2 : level == UnitLevel::kDistrict ? 3 : 5;
}

[[nodiscard]] inline std::optional<UnitCode> read_code(std::string_view text) noexcept {
  for (const UnitLevel level : {UnitLevel::kProvince, UnitLevel::kDistrict, UnitLevel::kCommune}) {
    if (text.size() == digits_of(level) && base_internal::all_digits(text)) {
      return UnitCode{level, static_cast<std::uint32_t>(base_internal::to_number(text))};
    }
  }
  return std::nullopt;
}

[[nodiscard]] inline std::string write_code(UnitCode code) {
  std::string text(digits_of(code.level), '0');
  for (std::size_t at = text.size(); code.number != 0 && at-- > 0; code.number /= 10) {
    text[at] = static_cast<char>('0' + code.number % 10);
  }
  return text;
}

/// Those of the ascending `rows` whose `projection` is `value`: std::ranges::equal_range, whose
/// subrange clang 14 cannot read in libstdc++ 12.
template <typename T, typename Value, typename Projection>
[[nodiscard]] std::span<const T> equal_rows(std::span<const T> rows, const Value& value,
                                            Projection projection) {
  const auto first = std::ranges::lower_bound(rows, value, {}, projection);
  const auto last = std::ranges::upper_bound(first, rows.end(), value, {}, projection);
  return {first, last};
}

}  // namespace units_internal
MOTCUA_END_NAMESPACE
