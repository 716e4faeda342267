/// The lunar years that calendar reads but does not hold: lawdata fills them from its data files.
#pragma once

#include <motcua/calendar/lunar.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// One lunar year in eight bytes.
struct LunarYearRow {
  std::int32_t first_day;     ///< days of Date
  std::uint16_t long_months;  ///< bit i: the month at place i has 30 days and not 29
  std::uint8_t months;        ///< 12 or 13
  std::uint8_t leap_month;    ///< the number that is repeated, or 0
};
static_assert(sizeof(LunarYearRow) == 8);

inline constexpr std::size_t kLunarYears = kLastLunarYear - kFirstLunarYear + 1;

/// The years kFirstLunarYear to kLastLunarYear without a gap. Each begins from 20 January to
/// 22 February, by which lunar.cpp finds a year without a search.
[[nodiscard]] std::span<const LunarYearRow, kLunarYears> lunar_years(
    LunarReckoning reckoning) noexcept;

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
