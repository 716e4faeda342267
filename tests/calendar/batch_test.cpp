// Columns against the scalar calls, row by row, on every kernel.
#include <motcua/calendar/batch.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/batch_kernels_internal.hpp"
#include "calendar/leaps_internal.hpp"
#include "support/calendar_rows_builder.hpp"
#include "support/random_calendar.hpp"
#include "support/synthetic_calendar.hpp"

namespace motcua {
namespace {

using batch::Calendars;
using batch::kMissing;
using calendar_internal::Kernel;
using calendar_internal::Kernels;
using std::chrono::days;
using std::chrono::minutes;

struct Row {
  std::int32_t value;
  std::int16_t code;

  friend bool operator==(const Row&, const Row&) = default;
};

std::int32_t number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}
std::int32_t number(LocalTime time) {
  return static_cast<std::int32_t>(std::chrono::floor<minutes>(time).time_since_epoch().count());
}
template <typename T>
std::int32_t number(T value) {
  return static_cast<std::int32_t>(value);
}
Date date_of(std::int32_t number) { return Date{days{number}}; }
LocalTime time_of(std::int32_t number) { return LocalTime{minutes{number}}; }

/// What the scalar call says; `from` and `to` bound the days that it rests on.
template <typename T, typename Rest>
Row scalar(const Result<T>& result, const Rest& rests) {
  if (!result) return {kMissing, static_cast<std::int16_t>(result.error().code)};
  return {number(*result), static_cast<std::int16_t>(rests(*result) ? Errc::kProvisional : Errc{})};
}

/// One operation in its two forms.
struct Operation {
  const char* name;
  Kernel Kernels::*kernel;
  std::function<Row(const WorkCalendar&, std::int32_t, std::int32_t)> row;
  bool two_inputs;
  bool in_minutes;
  bool counts;  ///< the second input is a count
};

Operation calendar_days(const char* name, Kernel Kernels::*kernel, EndRule end) {
  return {name,
          kernel,
          [end](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
            const auto kept = calendar.add_calendar_days(date_of(a), b, EndRule::kKeep);
            return scalar(calendar.add_calendar_days(date_of(a), b, end), [&](Date to) {
              return end == EndRule::kRollToWorkingDay && calendar.is_provisional(*kept, to);
            });
          },
          true,
          false,
          true};
}

Operation months(const char* name, Kernel Kernels::*kernel, EndRule end) {
  return {name,
          kernel,
          [end](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
            const auto kept = calendar.add_months(date_of(a), b, EndRule::kKeep);
            return scalar(calendar.add_months(date_of(a), b, end), [&](Date to) {
              return end == EndRule::kRollToWorkingDay && calendar.is_provisional(*kept, to);
            });
          },
          true,
          false,
          true};
}

const std::vector<Operation>& operations() {
  static const std::vector<Operation> all{
      {"add_working_days", &Kernels::add_working_days,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
         return scalar(calendar.add_working_days(date_of(a), b),
                       [&](Date to) { return calendar.is_provisional(date_of(a), to); });
       },
       true, false, true},
      {"count_working_days", &Kernels::count_working_days,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
         return scalar(calendar.count_working_days(date_of(a), date_of(b)),
                       [&](int) { return calendar.is_provisional(date_of(a), date_of(b)); });
       },
       true, false, false},
      {"roll_forward", &Kernels::roll_forward,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t) {
         return scalar(calendar.roll_forward(date_of(a)),
                       [&](Date to) { return calendar.is_provisional(date_of(a), to); });
       },
       false, false, false},
      {"is_working_day", &Kernels::is_working_day,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t) {
         return scalar(calendar.is_working_day(date_of(a)),
                       [&](bool) { return calendar.is_provisional(date_of(a), date_of(a)); });
       },
       false, false, false},
      calendar_days("add_calendar_days", &Kernels::add_calendar_days, EndRule::kKeep),
      calendar_days("add_calendar_days_rolled", &Kernels::add_calendar_days_rolled,
                    EndRule::kRollToWorkingDay),
      months("add_months", &Kernels::add_months, EndRule::kKeep),
      months("add_months_rolled", &Kernels::add_months_rolled, EndRule::kRollToWorkingDay),
      {"add_working_minutes", &Kernels::add_working_minutes,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
         return scalar(calendar.add_working_minutes(time_of(a), b), [&](LocalTime to) {
           return calendar.is_provisional(to_date(time_of(a)), to_date(to));
         });
       },
       true, true, true},
      {"count_working_minutes", &Kernels::count_working_minutes,
       [](const WorkCalendar& calendar, std::int32_t a, std::int32_t b) {
         return scalar(calendar.count_working_minutes(time_of(a), time_of(b)), [&](std::int64_t) {
           return calendar.is_provisional(to_date(time_of(a)), to_date(time_of(b)));
         });
       },
       true, true, false},
  };
  return all;
}

std::vector<const Kernels*> kernels() {
  std::vector<const Kernels*> found{&calendar_internal::portable_kernels()};
  if (calendar_internal::avx2_kernels()) found.push_back(calendar_internal::avx2_kernels());
  return found;
}

struct Inputs {
  std::vector<std::int32_t> a;
  std::vector<std::int32_t> b;
};

/// Rows around the calendar's range, with now and then a missing or an extreme one.
Inputs inputs_for(const Operation& operation, Date first, Date last, std::size_t rows,
                  std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto pick = [&](std::int64_t min, std::int64_t max) {
    return std::uniform_int_distribution<std::int64_t>(min, max)(random);
  };
  const auto moment = [&]() -> std::int32_t {
    const std::int64_t date = pick(number(first) - 1, number(last) + 1);
    if (!operation.in_minutes) return static_cast<std::int32_t>(date);
    const std::int64_t minute = pick(0, 3) == 0 ? 0 : pick(0, 1439);
    return static_cast<std::int32_t>(date * 1440 + minute);
  };
  const auto odd = [&]() -> std::int32_t {
    constexpr std::int32_t kOdd[] = {kMissing,
                                     kMissing + 1,
                                     std::numeric_limits<std::int32_t>::max(),
                                     0,
                                     1,
                                     -1,
                                     1023,
                                     1024,
                                     -1024,
                                     -1025,
                                     100'000};
    return kOdd[pick(0, std::size(kOdd) - 1)];
  };
  const std::int64_t most = operation.in_minutes ? 5000 : 40;
  // Most columns are clean, so that whole blocks go the short way.
  const bool clean = pick(0, 2) != 0;
  const auto is_odd = [&] { return pick(0, clean ? 400 : 12) == 0; };
  Inputs inputs;
  for (std::size_t i = 0; i < rows; ++i) {
    inputs.a.push_back(is_odd() ? odd() : moment());
    const auto count = static_cast<std::int32_t>(pick(clean ? 1 : -most, most));
    inputs.b.push_back(is_odd() ? odd() : operation.counts ? count : moment());
  }
  return inputs;
}

Row expected_row(const Operation& operation, const WorkCalendar& calendar, std::int32_t a,
                 std::int32_t b) {
  if (a == kMissing || (operation.two_inputs && b == kMissing)) return {kMissing, 0};
  return operation.row(calendar, a, b);
}

/// Where the first row differs, or nothing.
std::string difference(const Operation& operation, const Kernels& kernels,
                       const Calendars& calendars, const Inputs& inputs) {
  const std::size_t rows = inputs.a.size();
  const auto& second = operation.two_inputs ? inputs.b : inputs.a;
  // Not aligned, as columns may come.
  std::vector<std::int32_t> out(rows + 1, 7);
  std::vector<std::int16_t> codes(rows + 1, 7);
  const auto ran =
      calendar_internal::run(kernels.*operation.kernel, calendars, inputs.a, second,
                             batch::Out(out).subspan(1), batch::Codes(codes).subspan(1));
  if (!ran) return ran.error().message;
  for (std::size_t i = 0; i < rows; ++i) {
    Row expected{kMissing, static_cast<std::int16_t>(Errc::kInvalidColumn)};
    const std::size_t which = calendars.several() ? calendars.which()[i] : 0;
    if (which < calendars.calendars().size()) {
      expected = expected_row(operation, calendars.calendars()[which], inputs.a[i], inputs.b[i]);
    }
    if (Row{out[i + 1], codes[i + 1]} == expected) continue;
    return std::string(operation.name) + " row " + std::to_string(i) + " (" +
           std::to_string(inputs.a[i]) + ", " + std::to_string(inputs.b[i]) +
           "): " + std::to_string(out[i + 1]) + " code " + std::to_string(codes[i + 1]) +
           ", expected " + std::to_string(expected.value) + " code " +
           std::to_string(expected.code);
  }
  return {};
}

// ---- one count for every row --------------------------------------------------------------------

using calendar_internal::Leaps;
using calendar_internal::run_one_count;
using calendar_internal::run_one_count_of_minutes;

std::int64_t wide(std::int32_t value) {
  return value == kMissing ? batch::kWideMissing : std::int64_t{value};
}

/// Runs `ask` on columns that are not aligned, and gives where the first row is not as expected.
template <typename Day, typename Ask>
std::string one_count_difference(const std::string& form, const std::vector<Row>& expected,
                                 const Ask& ask) {
  std::vector<Day> out(expected.size() + 1, 7);
  std::vector<std::int16_t> codes(expected.size() + 1, 7);
  const Result<void> ran = ask(std::span<Day>(out).subspan(1), batch::Codes(codes).subspan(1));
  if (!ran) return form + ": " + ran.error().message;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Day value = sizeof(Day) == sizeof(std::int64_t)
                          ? static_cast<Day>(wide(expected[i].value))
                          : static_cast<Day>(expected[i].value);
    if (out[i + 1] == value && codes[i + 1] == expected[i].code) continue;
    return form + " row " + std::to_string(i) + ": " + std::to_string(out[i + 1]) + " code " +
           std::to_string(codes[i + 1]) + ", expected " + std::to_string(value) + " code " +
           std::to_string(expected[i].code);
  }
  return {};
}

/// One count in every form, against the scalar calls.
std::string one_count_difference(const Operation& operation, const Kernels& kernels,
                                 const Calendars& calendars,
                                 const std::vector<std::int32_t>& starts, std::int32_t count) {
  const Kernel kernel = kernels.*operation.kernel;
  std::vector<Row> expected;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t which = calendars.several() ? calendars.which()[i] : 0;
    expected.push_back(which < calendars.calendars().size()
                           ? expected_row(operation, calendars.calendars()[which], starts[i], count)
                           : Row{kMissing, static_cast<std::int16_t>(Errc::kInvalidColumn)});
  }
  std::vector<std::int64_t> wide_starts(starts.size());
  std::transform(starts.begin(), starts.end(), wide_starts.begin(), wide);
  const std::string name = std::string(operation.name) + ", count " + std::to_string(count);
  if (operation.in_minutes) {
    return one_count_difference<std::int32_t>(
        name, expected, [&](batch::Out out, batch::Codes codes) {
          return run_one_count_of_minutes(kernel, calendars, starts, count, out, codes);
        });
  }
  std::string found =
      one_count_difference<std::int32_t>(name, expected, [&](batch::Out out, batch::Codes codes) {
        return run_one_count<std::int32_t>(kernel, calendars, starts, count, out, codes);
      });
  if (!found.empty()) return found;
  found = one_count_difference<std::int64_t>(
      name + ", wide", expected, [&](batch::WideOut out, batch::Codes codes) {
        return run_one_count<std::int64_t>(kernel, calendars, wide_starts, count, out, codes);
      });
  if (!found.empty() || calendars.several()) return found;
  // Columns that are too short for a table too: with it nevertheless.
  const Leaps leaps(calendars.calendars().front().rep(), kernel, count);
  const auto with_leaps = [&](const auto& column, auto run) {
    return [&leaps, &column, run](auto out, batch::Codes codes) {
      (leaps.*run)(column.data(), out.data(), codes.data(), column.size());
      return Result<void>();
    };
  };
  for (const auto run : {&Leaps::run<std::int32_t>, &Leaps::run_portable<std::int32_t>}) {
    if (!found.empty()) return found;
    found = one_count_difference<std::int32_t>(name + ", leaps", expected, with_leaps(starts, run));
  }
  for (const auto run : {&Leaps::run<std::int64_t>, &Leaps::run_portable<std::int64_t>}) {
    if (!found.empty()) return found;
    found = one_count_difference<std::int64_t>(name + ", wide leaps", expected,
                                               with_leaps(wide_starts, run));
  }
  return found;
}

constexpr std::int32_t kOddCounts[] = {0,  1,     -1,    5,        -7,           30,
                                       60, 1'000, -1025, kMissing, kMissing + 1, 2'147'483'647};

RC_GTEST_PROP(Batch, OneCountEqualsTheScalarCalls, ()) {
  const auto made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const auto count = *rc::gen::oneOf(
      rc::gen::elementOf(std::vector<std::int32_t>(std::begin(kOddCounts), std::end(kOddCounts))),
      rc::gen::inRange<std::int32_t>(-60, 61));
  for (const Operation& operation : operations()) {
    if (!operation.counts) continue;
    const Inputs inputs = inputs_for(operation, made.first, made.last, 200, seed);
    for (const Kernels* each : kernels()) {
      RC_ASSERT(one_count_difference(operation, *each, calendar, inputs.a, count) == std::string());
    }
  }
}

RC_GTEST_PROP(Batch, OneCountUnderSeveralCalendars, ()) {
  const auto made = *test::random_calendar();
  const std::vector<WorkCalendar> calendars{made.build(), (*test::random_calendar()).build()};
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const auto count = *rc::gen::inRange<std::int32_t>(-20, 21);
  std::mt19937 random(seed);
  std::vector<std::uint16_t> which;
  while (which.size() < 1500) {  // more than a block
    which.insert(which.end(), random() % 300, static_cast<std::uint16_t>(random() % 3));
  }
  for (const Operation& operation : operations()) {
    if (!operation.counts) continue;
    const Inputs inputs = inputs_for(operation, made.first, made.last, which.size(), seed);
    for (const Kernels* each : kernels()) {
      RC_ASSERT(one_count_difference(operation, *each, Calendars(calendars, which), inputs.a,
                                     count) == std::string());
    }
  }
}

TEST(Batch, OneCountForLongColumns) {
  CalendarRows rows = test::synthetic_calendar(2000, 2030);
  rows.office_hours = {test::synthetic_hours(true), test::synthetic_hours(false)};
  rows.days[700].status = DayStatus::kProposed;
  const auto calendar = test::build(std::move(rows), {.proposed = true});
  for (const Operation& operation : operations()) {
    if (!operation.counts) continue;
    // Streamed, and not.
    for (const std::size_t size : {(std::size_t{1} << 19) + 77, std::size_t{100'003}}) {
      const Inputs inputs =
          inputs_for(operation, calendar.first_day(), calendar.last_day(), size, 5);
      ASSERT_EQ(one_count_difference(operation, *kernels().back(), calendar, inputs.a, 15), "");
    }
  }
}

TEST(Batch, OneCountInWideTablesAndWithoutWorkingDays) {
  CalendarRows no_work = test::plain_rows();
  no_work.weekly_rest.front().days = Weekdays(0x7F);
  for (const auto& calendar :
       {test::build(test::synthetic_calendar(1900, 2100)), test::build(std::move(no_work))}) {
    for (const Operation& operation : operations()) {
      if (!operation.counts) continue;
      const Inputs inputs =
          inputs_for(operation, calendar.first_day(), calendar.last_day(), 2'000, 6);
      for (const std::int32_t count : kOddCounts) {
        ASSERT_EQ(one_count_difference(operation, *kernels().back(), calendar, inputs.a, count),
                  "");
      }
    }
  }
}

/// A row of days off longer than a table's byte can tell.
TEST(Batch, LeapsFarBeyondTheOthersAreAskedOneByOne) {
  CalendarRows rows = test::plain_rows();
  for (Date date = test::date("2026-02-02"); date <= test::date("2026-11-20"); date += days{1}) {
    rows.days.push_back(test::day_row(to_iso(date), DayKind::kLocalDayOff));
  }
  const auto calendar = test::build(std::move(rows));
  for (const Operation& operation : operations()) {
    if (!operation.counts || operation.in_minutes) continue;
    std::vector<std::int32_t> starts;
    for (Date date = calendar.first_day(); date <= calendar.last_day(); date += days{1}) {
      starts.push_back(number(date));
    }
    for (const std::int32_t count : {1, 20, -20}) {
      ASSERT_EQ(one_count_difference(operation, *kernels().back(), calendar, starts, count), "");
    }
  }
}

TEST(Batch, WideDaysOutsideInt32AreOutsideTheCalendar) {
  const auto calendar = test::build(test::plain_rows());
  const std::vector<std::int64_t> starts{std::numeric_limits<std::int64_t>::max(),
                                         batch::kWideMissing + 1,
                                         std::int64_t{1} << 32 | number(test::date("2026-03-06")),
                                         kMissing,
                                         batch::kWideMissing,
                                         number(test::date("2026-03-06"))};
  const std::int64_t none = batch::kWideMissing;
  const auto outside = static_cast<std::int16_t>(Errc::kOutOfCalendarRange);
  for (const std::size_t repeats : {std::size_t{1}, std::size_t{1000}}) {
    std::vector<std::int64_t> column;
    std::vector<std::int64_t> expected;
    std::vector<std::int16_t> expected_codes;
    for (std::size_t i = 0; i < repeats; ++i) {
      column.insert(column.end(), starts.begin(), starts.end());
      for (const std::int64_t value : {none, none, none, none, none, starts.back() + 3}) {
        expected.push_back(value);
      }
      for (const std::int16_t code :
           {outside, outside, outside, outside, std::int16_t{0}, std::int16_t{0}}) {
        expected_codes.push_back(code);
      }
    }
    std::vector<std::int64_t> out(column.size());
    std::vector<std::int16_t> codes(column.size());
    ASSERT_TRUE(batch::add_working_days(calendar, column, 1, out, codes));
    EXPECT_EQ(out, expected);
    EXPECT_EQ(codes, expected_codes);
  }
}

// ---- a column of counts -------------------------------------------------------------------------

RC_GTEST_PROP(BugCatalogue, Item16ColumnsEqualTheScalarCalls, ()) {
  const auto made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  for (const Operation& operation : operations()) {
    const Inputs inputs = inputs_for(operation, made.first, made.last, 400, seed);
    for (const Kernels* each : kernels()) {
      RC_ASSERT(difference(operation, *each, calendar, inputs) == std::string());
    }
  }
}

RC_GTEST_PROP(Batch, SeveralCalendarsEachGovernTheirRows, ()) {
  std::vector<WorkCalendar> calendars;
  const auto made = *test::random_calendar();
  calendars.push_back(made.build());
  calendars.push_back((*test::random_calendar()).build());
  calendars.push_back((*test::random_calendar()).build());
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  std::mt19937 random(seed);
  std::vector<std::uint16_t> which;
  while (which.size() < 600) {
    // Runs of every length, and some indexes that are none.
    const auto index = static_cast<std::uint16_t>(random() % 8 == 0 ? random() % 5 : random() % 3);
    which.insert(which.end(), random() % 3 == 0 ? random() % 300 : 1, index);
  }
  for (const Operation& operation : operations()) {
    const Inputs inputs = inputs_for(operation, made.first, made.last, which.size(), seed);
    for (const Kernels* each : kernels()) {
      RC_ASSERT(difference(operation, *each, Calendars(calendars, which), inputs) == std::string());
    }
  }
}

TEST(Batch, LongColumnsAreStreamed) {
  CalendarRows rows = test::synthetic_calendar(1990, 2050);
  rows.office_hours = {test::synthetic_hours(true), test::synthetic_hours(false)};
  rows.days[700].status = DayStatus::kProposed;
  const auto calendar = test::build(std::move(rows), {.proposed = true});
  for (const Operation& operation : operations()) {
    const Inputs inputs = inputs_for(operation, calendar.first_day(), calendar.last_day(),
                                     (std::size_t{1} << 19) + 77, 5);
    for (const Kernels* each : kernels()) {
      ASSERT_EQ(difference(operation, *each, calendar, inputs), "");
    }
  }
}

TEST(Batch, WideTables) {
  const auto calendar = test::build(test::synthetic_calendar(1990, 2200));
  for (const Operation& operation : operations()) {
    const Inputs inputs =
        inputs_for(operation, calendar.first_day(), calendar.last_day(), 20'000, 6);
    for (const Kernels* each : kernels()) {
      ASSERT_EQ(difference(operation, *each, calendar, inputs), "");
    }
  }
}

TEST(Batch, CalendarsWithoutWorkingDays) {
  CalendarRows rows = test::plain_rows();
  rows.weekly_rest.front().days = Weekdays(0x7F);
  const auto calendar = test::build(std::move(rows));
  for (const Operation& operation : operations()) {
    const Inputs inputs = inputs_for(operation, calendar.first_day(), calendar.last_day(), 1000, 7);
    for (const Kernels* each : kernels()) {
      ASSERT_EQ(difference(operation, *each, calendar, inputs), "");
    }
  }
}

TEST(Batch, PublicFunctionsAnswerAsTheirKernels) {
  const auto calendar = test::build(test::with_hours(
      test::plain_rows(), {test::hours_row(Weekdays::monday_to_friday(), test::split_day())}));
  const std::vector<std::int32_t> day{number(test::date("2026-03-06")), kMissing};
  const std::vector<std::int32_t> next{number(test::date("2026-03-09")), 3};
  const std::vector<std::int32_t> moment{number(test::time("2026-03-06T16:30:00")), kMissing};
  const std::vector<std::int32_t> later{number(test::time("2026-03-09T07:30:00")), 3};
  const std::vector<std::int32_t> one{1, 1};
  const std::vector<std::int32_t> hour{60, 60};
  std::vector<std::int32_t> out(2);
  std::vector<std::int16_t> codes(2);
  const auto gives = [&](const Result<void>& ran, std::int32_t value) {
    return ran && out[0] == value && codes[0] == 0 && out[1] == kMissing && codes[1] == 0;
  };
  EXPECT_TRUE(gives(batch::add_working_days(calendar, day, one, out, codes), next[0]));
  EXPECT_TRUE(gives(batch::count_working_days(calendar, day, next, out, codes), 1));
  EXPECT_TRUE(gives(batch::roll_forward(calendar, day, out, codes), day[0]));
  EXPECT_TRUE(gives(batch::is_working_day(calendar, day, out, codes), 1));
  EXPECT_TRUE(
      gives(batch::add_calendar_days(calendar, day, one, EndRule::kKeep, out, codes), day[0] + 1));
  EXPECT_TRUE(
      gives(batch::add_calendar_days(calendar, day, one, EndRule::kRollToWorkingDay, out, codes),
            next[0]));
  EXPECT_TRUE(gives(batch::add_months(calendar, day, one, EndRule::kKeep, out, codes),
                    number(test::date("2026-04-06"))));
  EXPECT_TRUE(gives(batch::add_months(calendar, day, one, EndRule::kRollToWorkingDay, out, codes),
                    number(test::date("2026-04-06"))));
  EXPECT_TRUE(gives(batch::add_working_minutes(calendar, moment, hour, out, codes), later[0]));
  EXPECT_TRUE(gives(batch::count_working_minutes(calendar, moment, later, out, codes), 60));
  constexpr auto kRoll = EndRule::kRollToWorkingDay;
  const std::int32_t april = number(test::date("2026-04-06"));
  EXPECT_TRUE(gives(batch::add_working_days(calendar, day, 1, out, codes), next[0]));
  EXPECT_TRUE(
      gives(batch::add_calendar_days(calendar, day, 1, EndRule::kKeep, out, codes), day[0] + 1));
  EXPECT_TRUE(gives(batch::add_calendar_days(calendar, day, 1, kRoll, out, codes), next[0]));
  EXPECT_TRUE(gives(batch::add_months(calendar, day, 1, EndRule::kKeep, out, codes), april));
  EXPECT_TRUE(gives(batch::add_months(calendar, day, 1, kRoll, out, codes), april));
  EXPECT_TRUE(gives(batch::add_working_minutes(calendar, moment, 60, out, codes), later[0]));
  const std::vector<std::int64_t> wide_day{day[0], batch::kWideMissing};
  std::vector<std::int64_t> wide_out(2);
  const auto gives_wide = [&](const Result<void>& ran, std::int64_t value) {
    return ran && wide_out[0] == value && codes[0] == 0 && wide_out[1] == batch::kWideMissing &&
           codes[1] == 0;
  };
  EXPECT_TRUE(gives_wide(batch::add_working_days(calendar, wide_day, 1, wide_out, codes), next[0]));
  EXPECT_TRUE(
      gives_wide(batch::add_calendar_days(calendar, wide_day, 1, EndRule::kKeep, wide_out, codes),
                 day[0] + 1));
  EXPECT_TRUE(
      gives_wide(batch::add_calendar_days(calendar, wide_day, 1, kRoll, wide_out, codes), next[0]));
  EXPECT_TRUE(
      gives_wide(batch::add_months(calendar, wide_day, 1, EndRule::kKeep, wide_out, codes), april));
  EXPECT_TRUE(gives_wide(batch::add_months(calendar, wide_day, 1, kRoll, wide_out, codes), april));
}

TEST(Batch, ColumnsOfOneCallHaveOneLength) {
  const auto calendar = test::build(test::plain_rows());
  const std::vector<WorkCalendar> calendars{calendar};
  const std::vector<std::int32_t> three(3, number(test::date("2026-03-06")));
  const std::vector<std::int32_t> two(2, 1);
  const std::vector<std::uint16_t> which(2, 0);
  std::vector<std::int32_t> out(3, 7);
  std::vector<std::int16_t> codes(3, 7);
  std::vector<std::int16_t> few_codes(2, 7);
  const auto refused = [&](const Result<void>& ran) {
    return !ran && ran.error().code == Errc::kInvalidColumn &&
           out == std::vector<std::int32_t>(3, 7) && codes == std::vector<std::int16_t>(3, 7);
  };
  EXPECT_TRUE(refused(batch::add_working_days(calendar, three, two, out, codes)));
  EXPECT_TRUE(refused(batch::add_working_days(calendar, two, 1, out, codes)));
  EXPECT_TRUE(refused(batch::add_working_days(calendar, three, 1, out, few_codes)));
  EXPECT_TRUE(refused(batch::add_working_days({calendars, which}, three, 1, out, codes)));
  EXPECT_TRUE(refused(batch::add_working_minutes(calendar, two, 1, out, codes)));
  EXPECT_TRUE(refused(batch::roll_forward(calendar, two, out, codes)));
  EXPECT_TRUE(refused(batch::roll_forward(calendar, three, out, few_codes)));
  EXPECT_TRUE(refused(batch::roll_forward({calendars, which}, three, out, codes)));
  EXPECT_TRUE(batch::roll_forward(calendar, {}, {}, {})) << "no rows at all";
}

TEST(Batch, ManyThreadsManyAgencies) {
  const auto one = test::build(test::synthetic_calendar(2000, 2030));
  CalendarRows overlay;
  overlay.days.push_back(test::day_row("2020-03-04", DayKind::kLocalDayOff));
  const auto other = one.with_overlay(overlay).value();
  const Operation& operation = operations().front();
  const Inputs inputs = inputs_for(operation, one.first_day(), one.last_day(), 20'000, 8);
  std::vector<std::string> differences(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    threads.emplace_back([&, i] {
      differences[i] = difference(operation, *kernels().back(), i % 2 == 0 ? one : other, inputs);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : differences) EXPECT_EQ(each, "");
}

}  // namespace
}  // namespace motcua
