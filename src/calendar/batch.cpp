#include <motcua/calendar/batch.hpp>

#include <string>

#include "calendar/batch_kernels_internal.hpp"

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

}  // namespace

Result<void> run(Kernel kernel, const batch::Calendars& calendars, batch::Days a, batch::Days b,
                 batch::Out out, batch::Codes codes) {
  const std::size_t rows = a.size();
  if (b.size() != rows) return unequal("the second input", b.size(), rows);
  if (out.size() != rows) return unequal("results", out.size(), rows);
  if (codes.size() != rows) return unequal("codes", codes.size(), rows);
  if (calendars.several() && calendars.which().size() != rows) {
    return unequal("calendar indexes", calendars.which().size(), rows);
  }
  const Columns columns{a.data(), b.data(), out.data(), codes.data()};
  if (calendars.several()) {
    run_several(kernel, calendars, columns, rows);
  } else {
    kernel(calendars.calendars().front().rep(), columns, rows);
  }
  return {};
}

}  // namespace calendar_internal

namespace batch {

using calendar_internal::best_kernels;
using calendar_internal::run;

Result<void> add_working_days(Calendars calendars, Days starts, Counts counts, Out out,
                              Codes codes) {
  return run(best_kernels().add_working_days, calendars, starts, counts, out, codes);
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
  const auto& kernels = best_kernels();
  return run(end == EndRule::kKeep ? kernels.add_calendar_days : kernels.add_calendar_days_rolled,
             calendars, starts, counts, out, codes);
}

Result<void> add_months(Calendars calendars, Days starts, Counts counts, EndRule end, Out out,
                        Codes codes) {
  const auto& kernels = best_kernels();
  return run(end == EndRule::kKeep ? kernels.add_months : kernels.add_months_rolled, calendars,
             starts, counts, out, codes);
}

Result<void> add_working_minutes(Calendars calendars, Minutes starts, Counts minutes, Out out,
                                 Codes codes) {
  return run(best_kernels().add_working_minutes, calendars, starts, minutes, out, codes);
}

Result<void> count_working_minutes(Calendars calendars, Minutes from, Minutes to, Out out,
                                   Codes codes) {
  return run(best_kernels().count_working_minutes, calendars, from, to, out, codes);
}

}  // namespace batch
MOTCUA_END_NAMESPACE
