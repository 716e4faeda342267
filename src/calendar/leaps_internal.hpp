/// One count for a whole column: one look-up a row, where a column of counts needs two.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "calendar/batch_kernels_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// A day or count that leads out of every calendar: those begin with the year 1 and have 366,000
/// days at most.
inline constexpr std::int32_t kOutside = -std::numeric_limits<std::int32_t>::max();

[[nodiscard]] inline std::int32_t narrow(std::int32_t value) noexcept { return value; }
[[nodiscard]] inline std::int32_t narrow(std::int64_t value) noexcept {
  if (value == batch::kWideMissing) return batch::kMissing;
  const auto low = static_cast<std::int32_t>(value);
  return low == value && low != batch::kMissing ? low : kOutside;
}

template <typename Day>
[[nodiscard]] Day widen(std::int32_t value) noexcept {
  return value == batch::kMissing ? std::numeric_limits<Day>::min() : Day{value};
}

/// How far one count leads from each day of a range.
///
/// Leaps of one count differ little, so that what each goes beyond the least takes a byte: the
/// table of sixty years stays in a core's first cache. Rows without a leap (missing, failing,
/// provisional, or far beyond the others) are asked one by one.
class Leaps {
 public:
  /// Asks `kernel`, whose two inputs are a column of days and one of counts, about every day.
  Leaps(const Rep& rep, Kernel kernel, std::int32_t count);

  /// Day: std::int32_t or std::int64_t.
  template <typename Day>
  void run(const Day* starts, Day* out, std::int16_t* codes, std::size_t rows) const noexcept;

  static constexpr std::uint8_t kNone = 0xFF;
  [[nodiscard]] std::int32_t first() const noexcept { return first_; }
  [[nodiscard]] std::int32_t least() const noexcept { return least_; }
  /// For each day of the range; kNone where there is no leap.
  [[nodiscard]] const std::vector<std::uint8_t>& beyond_least() const noexcept { return beyond_; }

  template <typename Day>
  void run_portable(const Day* starts, Day* out, std::int16_t* codes,
                    std::size_t rows) const noexcept;

 private:
  template <typename Day>
  void ask(Day start, Day& out, std::int16_t& code) const noexcept;

  const Rep& rep_;
  Kernel kernel_;
  std::int32_t count_;
  std::int32_t first_;
  std::int32_t least_ = 0;
  std::vector<std::uint8_t> beyond_;
};

/// Leaps over as many rows from the beginning as suit vectors; gives their number. Only behind
/// avx2_kernels().
template <typename Day>
[[nodiscard]] std::size_t run_avx2(const Leaps& leaps, const Day* starts, Day* out,
                                   std::int16_t* codes, std::size_t rows) noexcept;

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
