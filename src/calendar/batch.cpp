#include <motcua/calendar/batch.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "calendar/batch_kernels_internal.hpp"
#include "calendar/leaps_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

Failure unequal(const std::string& column, std::size_t rows, std::size_t expected) {
  return {Errc::kInvalidColumn, "the column of " + column + " has " + std::to_string(rows) +
                                    " rows, the first one " + std::to_string(expected) +
                                    "; all columns of a call have one length"};
}

/// Runs of rows under one calendar go to the kernel together.
void run_several(Kernel kernel, const batch::Calendars& calendars, const Columns& columns,
                 std::size_t rows) {
  const auto which = calendars.which();
  for (std::size_t begin = 0; begin < rows;) {
    std::size_t end = begin + 1;
    while (end < rows && which[end] == which[begin]) ++end;
    if (which[begin] < calendars.calendars().size()) {
      kernel(calendars.calendars()[which[begin]].rep(),
             {columns.a + begin, columns.b + begin, columns.out + begin, columns.codes + begin},
             end - begin);
    } else {
      for (std::size_t i = begin; i < end; ++i) {
        const Row row = failed(Errc::kInvalidColumn);
        columns.out[i] = row.value;
        columns.codes[i] = row.code;
      }
    }
    begin = end;
  }
}

const Kernels& best_kernels() noexcept {
  const Kernels* const vectors = avx2_kernels();
  return vectors ? *vectors : portable_kernels();
}

/// Why the columns of a call do not fit `rows`, or nothing.
std::optional<Failure> misfit(const batch::Calendars& calendars, std::size_t rows, std::size_t out,
                              std::size_t codes) {
  if (out != rows) return unequal("results", out, rows);
  if (codes != rows) return unequal("codes", codes, rows);
  if (calendars.several() && calendars.which().size() != rows) {
    return unequal("calendar indexes", calendars.which().size(), rows);
  }
  return std::nullopt;
}

/// The checked columns.
void run_checked(Kernel kernel, const batch::Calendars& calendars, const Columns& columns,
                 std::size_t rows) {
  if (calendars.several()) {
    run_several(kernel, calendars, columns, rows);
  } else {
    kernel(calendars.calendars().front().rep(), columns, rows);
  }
}

/// The rows from `begin` on of what governs all of them.
batch::Calendars part_of(const batch::Calendars& calendars, std::size_t begin, std::size_t rows) {
  if (!calendars.several()) return calendars;
  return {calendars.calendars(), calendars.which().subspan(begin, rows)};
}

/// One count as a column of it, block by block.
template <typename Day>
void run_in_blocks(Kernel kernel, const batch::Calendars& calendars, std::span<const Day> starts,
                   std::int32_t count, Day* out, std::int16_t* codes) {
  constexpr std::size_t kBlock = 1024;
  std::array<std::int32_t, kBlock> counts;
  counts.fill(count);
  for (std::size_t begin = 0; begin < starts.size(); begin += kBlock) {
    const auto some = starts.subspan(begin, std::min(kBlock, starts.size() - begin));
    const auto governed = part_of(calendars, begin, some.size());
    if constexpr (sizeof(Day) == sizeof(std::int32_t)) {
      const Columns columns{some.data(), counts.data(), out + begin, codes + begin};
      run_checked(kernel, governed, columns, some.size());
    } else {
      std::array<std::int32_t, kBlock> narrow_starts;
      std::array<std::int32_t, kBlock> ends;
      std::transform(some.begin(), some.end(), narrow_starts.begin(),
                     [](Day start) { return narrow(start); });
      const Columns columns{narrow_starts.data(), counts.data(), ends.data(), codes + begin};
      run_checked(kernel, governed, columns, some.size());
      std::transform(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(some.size()),
                     out + begin, widen<Day>);
    }
  }
}

}  // namespace

Result<void> run(Kernel kernel, const batch::Calendars& calendars, batch::Days a, batch::Days b,
                 batch::Out out, batch::Codes codes) {
  const std::size_t rows = a.size();
  if (b.size() != rows) return unequal("the second input", b.size(), rows);
  if (auto failure = misfit(calendars, rows, out.size(), codes.size())) return *failure;
  run_checked(kernel, calendars, {a.data(), b.data(), out.data(), codes.data()}, rows);
  return {};
}

template <typename Day>
Result<void> run_one_count(Kernel kernel, const batch::Calendars& calendars,
                           std::span<const Day> starts, std::int32_t count, std::span<Day> out,
                           batch::Codes codes) {
  const std::size_t rows = starts.size();
  if (auto failure = misfit(calendars, rows, out.size(), codes.size())) return *failure;
  // Below that the table costs more than it saves.
  constexpr std::size_t kRowsADay = 4;
  if (!calendars.several() && rows / kRowsADay >= calendars.calendars().front().rep().size()) {
    const Leaps leaps(calendars.calendars().front().rep(), kernel, count);
    leaps.run(starts.data(), out.data(), codes.data(), rows);
  } else {
    run_in_blocks(kernel, calendars, starts, count, out.data(), codes.data());
  }
  return {};
}

Result<void> run_one_count_of_minutes(Kernel kernel, const batch::Calendars& calendars,
                                      batch::Minutes starts, std::int32_t count, batch::Out out,
                                      batch::Codes codes) {
  if (auto failure = misfit(calendars, starts.size(), out.size(), codes.size())) return *failure;
  run_in_blocks(kernel, calendars, starts, count, out.data(), codes.data());
  return {};
}

template Result<void> run_one_count(Kernel, const batch::Calendars&, std::span<const std::int32_t>,
                                    std::int32_t, std::span<std::int32_t>, batch::Codes);
template Result<void> run_one_count(Kernel, const batch::Calendars&, std::span<const std::int64_t>,
                                    std::int32_t, std::span<std::int64_t>, batch::Codes);

}  // namespace calendar_internal

namespace batch {

using calendar_internal::best_kernels;
using calendar_internal::Kernel;
using calendar_internal::run;
using calendar_internal::run_one_count;

namespace {

Kernel calendar_days_kernel(EndRule end) noexcept {
  const auto& kernels = best_kernels();
  return end == EndRule::kKeep ? kernels.add_calendar_days : kernels.add_calendar_days_rolled;
}

Kernel months_kernel(EndRule end) noexcept {
  const auto& kernels = best_kernels();
  return end == EndRule::kKeep ? kernels.add_months : kernels.add_months_rolled;
}

}  // namespace

Result<void> add_working_days(Calendars calendars, Days starts, Counts counts, Out out,
                              Codes codes) {
  return run(best_kernels().add_working_days, calendars, starts, counts, out, codes);
}

Result<void> add_working_days(Calendars calendars, Days starts, std::int32_t count, Out out,
                              Codes codes) {
  return run_one_count(best_kernels().add_working_days, calendars, starts, count, out, codes);
}

Result<void> add_working_days(Calendars calendars, WideDays starts, std::int32_t count, WideOut out,
                              Codes codes) {
  return run_one_count(best_kernels().add_working_days, calendars, starts, count, out, codes);
}

Result<void> count_working_days(Calendars calendars, Days from, Days to, Out out, Codes codes) {
  return run(best_kernels().count_working_days, calendars, from, to, out, codes);
}

Result<void> roll_forward(Calendars calendars, Days days, Out out, Codes codes) {
  return run(best_kernels().roll_forward, calendars, days, days, out, codes);
}

Result<void> is_working_day(Calendars calendars, Days days, Out out, Codes codes) {
  return run(best_kernels().is_working_day, calendars, days, days, out, codes);
}

Result<void> add_calendar_days(Calendars calendars, Days starts, Counts counts, EndRule end,
                               Out out, Codes codes) {
  return run(calendar_days_kernel(end), calendars, starts, counts, out, codes);
}

Result<void> add_calendar_days(Calendars calendars, Days starts, std::int32_t count, EndRule end,
                               Out out, Codes codes) {
  return run_one_count(calendar_days_kernel(end), calendars, starts, count, out, codes);
}

Result<void> add_calendar_days(Calendars calendars, WideDays starts, std::int32_t count,
                               EndRule end, WideOut out, Codes codes) {
  return run_one_count(calendar_days_kernel(end), calendars, starts, count, out, codes);
}

Result<void> add_months(Calendars calendars, Days starts, Counts counts, EndRule end, Out out,
                        Codes codes) {
  return run(months_kernel(end), calendars, starts, counts, out, codes);
}

Result<void> add_months(Calendars calendars, Days starts, std::int32_t count, EndRule end, Out out,
                        Codes codes) {
  return run_one_count(months_kernel(end), calendars, starts, count, out, codes);
}

Result<void> add_months(Calendars calendars, WideDays starts, std::int32_t count, EndRule end,
                        WideOut out, Codes codes) {
  return run_one_count(months_kernel(end), calendars, starts, count, out, codes);
}

Result<void> add_working_minutes(Calendars calendars, Minutes starts, Counts minutes, Out out,
                                 Codes codes) {
  return run(best_kernels().add_working_minutes, calendars, starts, minutes, out, codes);
}

Result<void> add_working_minutes(Calendars calendars, Minutes starts, std::int32_t minutes, Out out,
                                 Codes codes) {
  return calendar_internal::run_one_count_of_minutes(best_kernels().add_working_minutes, calendars,
                                                     starts, minutes, out, codes);
}

Result<void> count_working_minutes(Calendars calendars, Minutes from, Minutes to, Out out,
                                   Codes codes) {
  return run(best_kernels().count_working_minutes, calendars, from, to, out, codes);
}

}  // namespace batch
MOTCUA_END_NAMESPACE
