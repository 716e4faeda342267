/// The column operations for one calendar, in the forms that a processor can run.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

#include "calendar/batch_rows_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// Runs one operation over the first `rows` rows of the columns.
using Kernel = void (*)(const Rep& rep, Columns columns, std::size_t rows) noexcept;

struct Kernels {
  Kernel add_working_days;
  Kernel count_working_days;
  Kernel roll_forward;
  Kernel is_working_day;
  Kernel add_calendar_days;
  Kernel add_calendar_days_rolled;
  Kernel add_months;
  Kernel add_months_rolled;
  Kernel add_working_minutes;
  Kernel count_working_minutes;
};

[[nodiscard]] const Kernels& portable_kernels() noexcept;
/// Null where the processor or the compiler does not have AVX2.
[[nodiscard]] const Kernels* avx2_kernels() noexcept;

/// Checks the columns, then runs `kernel` for each calendar on its rows. `b` is `a` again where the
/// operation has one input.
[[nodiscard]] Result<void> run(Kernel kernel, const batch::Calendars& calendars, batch::Days a,
                               batch::Days b, batch::Out out, batch::Codes codes);

/// The same with one count for every row. Day: std::int32_t or std::int64_t.
template <typename Day>
[[nodiscard]] Result<void> run_one_count(Kernel kernel, const batch::Calendars& calendars,
                                         std::span<const Day> starts, std::int32_t count,
                                         std::span<Day> out, batch::Codes codes);
[[nodiscard]] Result<void> run_one_count_of_minutes(Kernel kernel,
                                                    const batch::Calendars& calendars,
                                                    batch::Minutes starts, std::int32_t count,
                                                    batch::Out out, batch::Codes codes);

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
