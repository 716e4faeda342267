/// Working days and working minutes over columns, ours beside what people use, in the same run and
/// on the same calendar: 1990-2050 in the shape of the civil service's.
///
/// The limit is a copy of the same columns (two in, result and code out) with stores that bypass
/// the caches. Peers: a walk over a bitmap of working days, a Boost.Date_Time loop over the
/// holidays as programs write it, QuantLib's calendar where it is installed, and for minutes a walk
/// over the sessions. Each peer gives the same answers; the rows are random over the whole range.
#include <motcua/calendar/batch.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <random>
#include <unordered_set>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <time.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif
#if __has_include(<ql/time/calendar.hpp>)
#include <ql/time/calendars/bespokecalendar.hpp>
#define MOTCUA_BENCH_QUANTLIB 1
#endif

#include "calendar/batch_kernels_internal.hpp"
#include "support/synthetic_calendar.hpp"

namespace {

using motcua::Audience;
using motcua::CalendarRows;
using motcua::Date;
using motcua::DayKind;
using motcua::WorkCalendar;
using motcua::calendar_internal::Kernel;
using motcua::calendar_internal::Kernels;

constexpr std::size_t kRows = 10'000'000;
/// Peers that walk take too long for all rows.
constexpr std::size_t kWalkedRows = 200'000;
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2050;

template <typename T>
struct AlignedDelete {
  void operator()(T* at) const { ::operator delete[](at, std::align_val_t{64}); }
};
/// A column as large allocations give it: at the beginning of a cache line.
template <typename T>
using Column = std::unique_ptr<T[], AlignedDelete<T>>;

template <typename T>
Column<T> make_column() {
  auto* const at = static_cast<T*>(::operator new[](kRows * sizeof(T), std::align_val_t{64}));
  for (std::size_t i = 0; i < kRows; ++i) at[i] = 0;  // so that each page exists
  return Column<T>(at);
}

CalendarRows rows_of(bool with_hours) {
  CalendarRows rows = motcua::test::synthetic_calendar(kFirstYear, kLastYear);
  if (with_hours) {
    rows.office_hours = {motcua::test::synthetic_hours(true), motcua::test::synthetic_hours(false)};
  }
  return rows;
}

const WorkCalendar& calendar() {
  static const WorkCalendar built =
      WorkCalendar::from_rows(rows_of(true), Audience::kCivilService).value();
  return built;
}

std::int32_t number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

struct Data {
  Column<std::int32_t> starts = make_column<std::int32_t>();
  Column<std::int32_t> counts = make_column<std::int32_t>();
  Column<std::int32_t> moments = make_column<std::int32_t>();
  Column<std::int32_t> minutes = make_column<std::int32_t>();
  Column<std::int32_t> out = make_column<std::int32_t>();
  Column<std::int16_t> codes = make_column<std::int16_t>();

  Data() {
    std::mt19937 random(1);
    const std::int32_t first = number(calendar().first_day());
    // Up to 60 working days lie within 200 days.
    const auto days = static_cast<std::uint32_t>(number(calendar().last_day()) - 200 - first);
    for (std::size_t i = 0; i < kRows; ++i) {
      starts[i] = first + static_cast<std::int32_t>(random() % days);
      counts[i] = 1 + static_cast<std::int32_t>(random() % 60);
      moments[i] = starts[i] * 1440 + static_cast<std::int32_t>(random() % 1440);
      minutes[i] = 1 + static_cast<std::int32_t>(random() % (60 * 480));
    }
  }
};

Data& data() {
  static Data made;
  return made;
}

const std::int64_t* wide_starts() {
  static const Column<std::int64_t> column = [] {
    auto made = make_column<std::int64_t>();
    for (std::size_t i = 0; i < kRows; ++i) made[i] = data().starts[i];
    return made;
  }();
  return column.get();
}

std::int64_t* wide_out() {
  static const Column<std::int64_t> column = make_column<std::int64_t>();
  return column.get();
}

/// The dates of one year only, as a year's dossiers have them.
const std::int32_t* starts_of_one_year() {
  static const Column<std::int32_t> column = [] {
    auto made = make_column<std::int32_t>();
    const std::int32_t first = number(motcua::make_date(2025, 1, 1).value());
    for (std::size_t i = 0; i < kRows; ++i) made[i] = first + data().starts[i] % 365;
    return made;
  }();
  return column.get();
}

void set_rows(benchmark::State& state, std::size_t rows) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

// ---- the limit ----------------------------------------------------------------------------------

#if defined(__x86_64__)
__attribute__((target("avx2"), always_inline)) inline __m256i load(const std::int32_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

/// A copy of one column, of the same type, and codes.
template <typename Day>
__attribute__((target("avx2"))) void copy_column(const Day* a, Day* out, std::int16_t* codes) {
  constexpr std::size_t kLanes = sizeof(__m256i) / sizeof(Day);
  for (std::size_t i = 0; i + 16 <= kRows; i += 16) {
    for (std::size_t j = i; j < i + 16; j += kLanes) {
      const auto* const from = reinterpret_cast<const __m256i*>(a + j);
      _mm256_stream_si256(reinterpret_cast<__m256i*>(out + j), _mm256_loadu_si256(from));
    }
    _mm256_stream_si256(reinterpret_cast<__m256i*>(codes + i), _mm256_setzero_si256());
  }
  _mm_sfence();
}

template <typename Day>
void column_copy_limit(benchmark::State& state, const Day* starts, Day* out) {
  for (auto _ : state) {
    copy_column(starts, out, data().codes.get());
    benchmark::ClobberMemory();
  }
  set_rows(state, kRows);
}

/// Reads both inputs and writes both outputs, sixteen rows at a time.
__attribute__((target("avx2"))) void copy_columns(const std::int32_t* a, const std::int32_t* b,
                                                  std::int32_t* out, std::int16_t* codes) {
  for (std::size_t i = 0; i + 16 <= kRows; i += 16) {
    auto* const to = reinterpret_cast<__m256i*>(out + i);
    _mm256_stream_si256(to, _mm256_or_si256(load(a + i), load(b + i)));
    _mm256_stream_si256(to + 1, _mm256_or_si256(load(a + i + 8), load(b + i + 8)));
    _mm256_stream_si256(reinterpret_cast<__m256i*>(codes + i), _mm256_setzero_si256());
  }
  _mm_sfence();
}

void columns_copy_limit(benchmark::State& state) {
  Data& columns = data();
  for (auto _ : state) {
    copy_columns(columns.starts.get(), columns.counts.get(), columns.out.get(),
                 columns.codes.get());
    benchmark::ClobberMemory();
  }
  set_rows(state, kRows);
}
BENCHMARK(columns_copy_limit)->Unit(benchmark::kMillisecond);

/// What one count for all rows has to read and to write: no column of counts.
void one_column_copy_limit(benchmark::State& state) {
  column_copy_limit(state, data().starts.get(), data().out.get());
}
void one_wide_column_copy_limit(benchmark::State& state) {
  column_copy_limit(state, wide_starts(), wide_out());
}
BENCHMARK(one_column_copy_limit)->Unit(benchmark::kMillisecond);
BENCHMARK(one_wide_column_copy_limit)->Unit(benchmark::kMillisecond);
#endif

// ---- working days -------------------------------------------------------------------------------

void run_kernel(benchmark::State& state, Kernel kernel, const std::int32_t* a,
                const std::int32_t* b) {
  Data& columns = data();
  const auto& rep = calendar().rep();
  for (auto _ : state) {
    kernel(rep, {a, b, columns.out.get(), columns.codes.get()}, kRows);
    benchmark::ClobberMemory();
  }
  set_rows(state, kRows);
}

const Kernels& best() {
  const Kernels* const vectors = motcua::calendar_internal::avx2_kernels();
  return vectors ? *vectors : motcua::calendar_internal::portable_kernels();
}

/// Stops the run when a peer's answers are not ours.
void expect_same(benchmark::State& state, const std::vector<std::int32_t>& answers) {
  Data& columns = data();
  best().add_working_days(
      calendar().rep(),
      {columns.starts.get(), columns.counts.get(), columns.out.get(), columns.codes.get()},
      answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i] != columns.out[i]) {
      state.SkipWithError("the answers differ");
      return;
    }
  }
}

void add_working_days_ours(benchmark::State& state) {
  run_kernel(state, best().add_working_days, data().starts.get(), data().counts.get());
}
void add_working_days_portable(benchmark::State& state) {
  run_kernel(state, motcua::calendar_internal::portable_kernels().add_working_days,
             data().starts.get(), data().counts.get());
}

void add_working_days_one_year(benchmark::State& state) {
  run_kernel(state, best().add_working_days, starts_of_one_year(), data().counts.get());
}

/// One count for every row; the table for it is made in each call.
void run_one_count(benchmark::State& state, Kernel kernel, const std::int32_t* starts,
                   std::int32_t count) {
  Data& columns = data();
  for (auto _ : state) {
    const auto ran = motcua::calendar_internal::run_one_count<std::int32_t>(
        kernel, calendar(), {starts, kRows}, count, {columns.out.get(), kRows},
        {columns.codes.get(), kRows});
    if (!ran) state.SkipWithError("refused");
    benchmark::ClobberMemory();
  }
  set_rows(state, kRows);
}
void add_working_days_one_count(benchmark::State& state) {
  run_one_count(state, best().add_working_days, data().starts.get(), 15);
}
void add_working_days_one_count_one_year(benchmark::State& state) {
  run_one_count(state, best().add_working_days, starts_of_one_year(), 15);
}
void add_working_days_one_count_wide(benchmark::State& state) {
  Data& columns = data();
  for (auto _ : state) {
    const auto ran =
        motcua::batch::add_working_days(calendar(), motcua::batch::WideDays{wide_starts(), kRows},
                                        15, {wide_out(), kRows}, {columns.codes.get(), kRows});
    if (!ran) state.SkipWithError("refused");
    benchmark::ClobberMemory();
  }
  set_rows(state, kRows);
}
void add_months_one_count(benchmark::State& state) {
  run_one_count(state, best().add_months_rolled, data().starts.get(), 3);
}

void add_working_days_scalar_calls(benchmark::State& state) {
  Data& columns = data();
  for (auto _ : state) {
    for (std::size_t i = 0; i < kWalkedRows; ++i) {
      benchmark::DoNotOptimize(calendar().add_working_days(
          Date{std::chrono::days{columns.starts[i]}}, columns.counts[i]));
    }
  }
  set_rows(state, kWalkedRows);
}

/// A byte for each day: what a program would walk over when it has prepared its calendar well.
const std::vector<std::uint8_t>& working_bytes() {
  static const std::vector<std::uint8_t> bytes = [] {
    std::vector<std::uint8_t> made;
    for (Date date = calendar().first_day(); date <= calendar().last_day();
         date += std::chrono::days{1}) {
      made.push_back(calendar().is_working_day(date).value() ? 1 : 0);
    }
    return made;
  }();
  return bytes;
}

void add_working_days_day_walk(benchmark::State& state) {
  Data& columns = data();
  const auto& bytes = working_bytes();
  const std::int32_t first = number(calendar().first_day());
  std::vector<std::int32_t> answers(kWalkedRows);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kWalkedRows; ++i) {
      auto day = static_cast<std::size_t>(columns.starts[i] - first);
      for (std::int32_t left = columns.counts[i]; left > 0; left -= bytes[day]) ++day;
      answers[i] = static_cast<std::int32_t>(day) + first;
    }
    benchmark::ClobberMemory();
  }
  set_rows(state, kWalkedRows);
  expect_same(state, answers);
}

/// The rows that are not what the week says.
template <typename Off, typename Worked>
void for_each_exception(const Off& off, const Worked& worked) {
  for (const motcua::DayRow& row : rows_of(false).days) {
    if (row.kind == DayKind::kMakeUpWorkingDay) {
      worked(row.date);
    } else {
      off(row.date);
    }
  }
}

void add_working_days_boost(benchmark::State& state) {
  namespace gregorian = boost::gregorian;
  Data& columns = data();
  std::unordered_set<std::uint32_t> off;
  std::unordered_set<std::uint32_t> worked;
  const gregorian::date epoch(1970, 1, 1);
  const auto key = [&](Date date) { return (epoch + gregorian::days(number(date))).day_number(); };
  for_each_exception([&](Date date) { off.insert(key(date)); },
                     [&](Date date) { worked.insert(key(date)); });
  constexpr std::size_t kSome = kWalkedRows / 20;
  std::vector<std::int32_t> answers(kSome);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kSome; ++i) {
      gregorian::date date = epoch + gregorian::days(columns.starts[i]);
      for (std::int32_t left = columns.counts[i]; left > 0;) {
        date += gregorian::days(1);
        const int weekday = date.day_of_week();
        const bool week_works = weekday != 0 && weekday != 6;
        if (week_works ? off.count(date.day_number()) == 0 : worked.count(date.day_number()) != 0) {
          --left;
        }
      }
      answers[i] = static_cast<std::int32_t>((date - epoch).days());
    }
    benchmark::ClobberMemory();
  }
  set_rows(state, kSome);
  expect_same(state, answers);
}

#ifdef MOTCUA_BENCH_QUANTLIB
void add_working_days_quantlib(benchmark::State& state) {
  Data& columns = data();
  const QuantLib::Date epoch(1, QuantLib::January, 1970);
  QuantLib::BespokeCalendar ql("synthetic");
  ql.addWeekend(QuantLib::Saturday);
  ql.addWeekend(QuantLib::Sunday);
  for_each_exception([&](Date date) { ql.addHoliday(epoch + number(date)); },
                     [&](Date date) { ql.removeHoliday(epoch + number(date)); });
  constexpr std::size_t kSome = kWalkedRows / 20;
  std::vector<std::int32_t> answers(kSome);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kSome; ++i) {
      const QuantLib::Date end =
          ql.advance(epoch + columns.starts[i], columns.counts[i], QuantLib::Days);
      answers[i] = static_cast<std::int32_t>(end - epoch);
    }
    benchmark::ClobberMemory();
  }
  set_rows(state, kSome);
  expect_same(state, answers);
}
#endif

void count_working_days_ours(benchmark::State& state) {
  static const Column<std::int32_t> ends = [] {
    auto column = make_column<std::int32_t>();
    for (std::size_t i = 0; i < kRows; ++i) column[i] = data().starts[i] + data().counts[i];
    return column;
  }();
  run_kernel(state, best().count_working_days, data().starts.get(), ends.get());
}
void roll_forward_ours(benchmark::State& state) {
  run_kernel(state, best().roll_forward, data().starts.get(), data().starts.get());
}
void is_working_day_ours(benchmark::State& state) {
  run_kernel(state, best().is_working_day, data().starts.get(), data().starts.get());
}
void add_calendar_days_ours(benchmark::State& state) {
  run_kernel(state, best().add_calendar_days_rolled, data().starts.get(), data().counts.get());
}
void add_months_ours(benchmark::State& state) {
  static const Column<std::int32_t> months = [] {
    auto column = make_column<std::int32_t>();
    for (std::size_t i = 0; i < kRows; ++i) column[i] = data().counts[i] % 7;
    return column;
  }();
  run_kernel(state, best().add_months_rolled, data().starts.get(), months.get());
}

BENCHMARK(add_working_days_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_one_year)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_one_count)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_one_count_one_year)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_one_count_wide)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_portable)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_scalar_calls)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_day_walk)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_days_boost)->Unit(benchmark::kMillisecond);
#ifdef MOTCUA_BENCH_QUANTLIB
BENCHMARK(add_working_days_quantlib)->Unit(benchmark::kMillisecond);
#endif
BENCHMARK(count_working_days_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(roll_forward_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(is_working_day_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(add_calendar_days_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(add_months_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(add_months_one_count)->Unit(benchmark::kMillisecond);

// ---- working minutes ----------------------------------------------------------------------------

void add_working_minutes_ours(benchmark::State& state) {
  run_kernel(state, best().add_working_minutes, data().moments.get(), data().minutes.get());
}

void add_working_minutes_scalar_calls(benchmark::State& state) {
  Data& columns = data();
  for (auto _ : state) {
    for (std::size_t i = 0; i < kWalkedRows; ++i) {
      benchmark::DoNotOptimize(calendar().add_working_minutes(
          motcua::LocalTime{std::chrono::minutes{columns.moments[i]}}, columns.minutes[i]));
    }
  }
  set_rows(state, kWalkedRows);
}

/// Over the sessions of each day, prepared as lists: the usual loop, without any look-up of rows.
void add_working_minutes_session_walk(benchmark::State& state) {
  Data& columns = data();
  const std::int32_t first = number(calendar().first_day());
  std::vector<std::vector<motcua::Session>> sessions;
  for (Date date = calendar().first_day(); date <= calendar().last_day();
       date += std::chrono::days{1}) {
    sessions.push_back(calendar().sessions(date).value());
  }
  std::vector<std::int32_t> answers(kWalkedRows);
  for (auto _ : state) {
    for (std::size_t i = 0; i < kWalkedRows; ++i) {
      std::int32_t day = columns.moments[i] / 1440;
      std::int32_t from = columns.moments[i] % 1440;
      std::int32_t left = columns.minutes[i];
      for (bool found = false; !found; ++day, from = 0) {
        for (const motcua::Session& session : sessions[static_cast<std::size_t>(day - first)]) {
          const std::int32_t open = from > session.open ? from : session.open;
          if (open >= session.close) continue;
          if (left <= session.close - open) {
            answers[i] = day * 1440 + open + left;
            found = true;
            break;
          }
          left -= session.close - open;
        }
      }
    }
    benchmark::ClobberMemory();
  }
  set_rows(state, kWalkedRows);
  best().add_working_minutes(
      calendar().rep(),
      {columns.moments.get(), columns.minutes.get(), columns.out.get(), columns.codes.get()},
      kWalkedRows);
  for (std::size_t i = 0; i < kWalkedRows; ++i) {
    if (answers[i] != columns.out[i]) {
      state.SkipWithError("the answers differ");
      return;
    }
  }
}

void count_working_minutes_ours(benchmark::State& state) {
  static const Column<std::int32_t> ends = [] {
    auto column = make_column<std::int32_t>();
    for (std::size_t i = 0; i < kRows; ++i) column[i] = data().moments[i] + data().minutes[i];
    return column;
  }();
  run_kernel(state, best().count_working_minutes, data().moments.get(), ends.get());
}

BENCHMARK(add_working_minutes_ours)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_minutes_scalar_calls)->Unit(benchmark::kMillisecond);
BENCHMARK(add_working_minutes_session_walk)->Unit(benchmark::kMillisecond);
BENCHMARK(count_working_minutes_ours)->Unit(benchmark::kMillisecond);

// ---- building -----------------------------------------------------------------------------------

/// The processor's time, which other programs on the machine do not lengthen.
double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// From rows in memory, which the calendar takes over.
void build_calendar(benchmark::State& state, bool with_hours) {
  const CalendarRows rows = rows_of(with_hours);
  std::size_t bytes = 0;
  for (auto _ : state) {
    CalendarRows given = rows;
    const double begin = thread_seconds();
    auto built = WorkCalendar::from_rows(std::move(given), Audience::kCivilService);
    state.SetIterationTime(thread_seconds() - begin);
    bytes = built.value().table_bytes();
  }
  state.counters["rows"] = static_cast<double>(rows.days.size());
  state.counters["table_KiB"] = static_cast<double>(bytes) / 1024;
}

void build_1990_2050(benchmark::State& state) { build_calendar(state, false); }
void build_1990_2050_with_hours(benchmark::State& state) { build_calendar(state, true); }

/// The same when the caller keeps its rows: mostly the copy of their texts.
void build_1990_2050_from_kept_rows(benchmark::State& state) {
  const CalendarRows rows = rows_of(false);
  for (auto _ : state) {
    benchmark::DoNotOptimize(WorkCalendar::from_rows(rows, Audience::kCivilService));
  }
}

BENCHMARK(build_1990_2050)->Unit(benchmark::kMicrosecond)->UseManualTime();
BENCHMARK(build_1990_2050_with_hours)->Unit(benchmark::kMicrosecond)->UseManualTime();
BENCHMARK(build_1990_2050_from_kept_rows)->Unit(benchmark::kMicrosecond);

}  // namespace
