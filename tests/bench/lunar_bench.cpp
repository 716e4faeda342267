/// Lunar dates both ways, ours beside ICU's Chinese calendar in the same run.
///
/// ICU has no Vietnamese calendar: its nearest reckons by China's time and computes the sky anew
/// when its cache has not the year. Both get the same days, scattered over two centuries.
#include <motcua/base/time.hpp>
#include <motcua/calendar/lunar.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace {

using motcua::Date;
using motcua::LunarDate;
using motcua::LunarReckoning;

constexpr double kMillisecondsPerDay = 86'400'000;

const std::vector<Date>& scattered_days() {
  static const std::vector<Date> days = [] {
    constexpr int kFirst = -25'000;  // 1901-07-22
    constexpr int kLast = 47'000;    // 2098-09-06
    std::mt19937 random(20261123);   // NOLINT(cert-msc51-cpp): every run measures the same days
    std::uniform_int_distribution<int> day(kFirst, kLast);
    std::vector<Date> scattered(4096);
    for (Date& date : scattered) date = Date{std::chrono::days{day(random)}};
    return scattered;
  }();
  return days;
}

const std::vector<LunarDate>& scattered_lunar_days() {
  static const std::vector<LunarDate> days = [] {
    std::vector<LunarDate> lunar;
    for (const Date date : scattered_days()) lunar.push_back(motcua::to_lunar(date).value());
    return lunar;
  }();
  return days;
}

template <typename Days, typename Answer>
void measure(benchmark::State& state, const Days& days, const Answer& answer) {
  for (auto _ : state) {
    for (const auto& day : days) benchmark::DoNotOptimize(answer(day));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}

std::unique_ptr<icu::Calendar> chinese_calendar() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("vi@calendar=chinese"), status));
  if (U_FAILURE(status)) std::abort();
  return calendar;
}

void to_lunar_ours(benchmark::State& state) {
  measure(state, scattered_days(), [](Date date) { return motcua::to_lunar(date); });
}
void to_lunar_ours_civil_north(benchmark::State& state) {
  measure(state, scattered_days(),
          [](Date date) { return motcua::to_lunar(date, LunarReckoning::kCivilNorth); });
}
void to_lunar_icu(benchmark::State& state) {
  const auto calendar = chinese_calendar();
  UErrorCode status = U_ZERO_ERROR;
  measure(state, scattered_days(), [&](Date date) {
    const auto days = static_cast<double>(date.time_since_epoch().count());
    calendar->setTime(days * kMillisecondsPerDay, status);
    return LunarDate{calendar->get(UCAL_EXTENDED_YEAR, status),
                     calendar->get(UCAL_MONTH, status) + 1, calendar->get(UCAL_DATE, status),
                     calendar->get(UCAL_IS_LEAP_MONTH, status) != 0};
  });
  if (U_FAILURE(status)) state.SkipWithError("ICU failed");
}

void from_lunar_ours(benchmark::State& state) {
  measure(state, scattered_lunar_days(),
          [](const LunarDate& lunar) { return motcua::from_lunar(lunar); });
}
void from_lunar_icu(benchmark::State& state) {
  // ICU counts these years from the accession of the Yellow Emperor.
  constexpr int kYearsBefore = 2637;
  const auto calendar = chinese_calendar();
  UErrorCode status = U_ZERO_ERROR;
  measure(state, scattered_lunar_days(), [&](const LunarDate& lunar) {
    calendar->clear();
    calendar->set(UCAL_EXTENDED_YEAR, lunar.year + kYearsBefore);
    calendar->set(UCAL_MONTH, lunar.month - 1);
    calendar->set(UCAL_IS_LEAP_MONTH, lunar.leap_month ? 1 : 0);
    calendar->set(UCAL_DATE, lunar.day);
    return calendar->getTime(status);
  });
  if (U_FAILURE(status)) state.SkipWithError("ICU failed");
}

void to_vietnamese_ours(benchmark::State& state) {
  measure(state, scattered_lunar_days(),
          [](const LunarDate& lunar) { return motcua::to_vietnamese(lunar); });
}

BENCHMARK(to_lunar_ours);
BENCHMARK(to_lunar_ours_civil_north);
BENCHMARK(to_lunar_icu);
BENCHMARK(from_lunar_ours);
BENCHMARK(from_lunar_icu);
BENCHMARK(to_vietnamese_ours);

}  // namespace
