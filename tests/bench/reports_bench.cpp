/// A nation's dossiers to a report: from columns of events, and from a tally.
///
/// The dossiers are those of deadline_bench.cpp, of 400 offices, 2,000 procedures and 60 fields;
/// the period is 15/7/2025 to 14/12/2026, or to 14/01/2026, so that rows are received before, in
/// and after it. MOTCUA_BENCH_DOSSIERS sets their number (10 million).
#include <motcua/base/iso8601.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/reports/report.hpp>
#include <motcua/reports/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "support/dossier_columns.hpp"
#include "support/dossier_mix.hpp"
#include "support/event_words.hpp"

namespace {

using namespace motcua;

constexpr std::uint16_t kFields = 60;
constexpr std::uint16_t kOffices = 400;
constexpr std::uint16_t kProcedures = 2000;

std::vector<Group> numbered(std::uint16_t size) {
  std::vector<Group> groups;
  for (std::uint16_t i = 0; i < size; ++i) groups.push_back({std::to_string(i), {}});
  return groups;
}

/// Columns of a nation, made once.
struct Nation {
  Nation() {
    const char* const rows = std::getenv("MOTCUA_BENCH_DOSSIERS");
    const std::size_t size = rows != nullptr ? std::strtoull(rows, nullptr, 10) : 10'000'000;
    dossiers = test::DossierMix().make(size);
    for (std::size_t i = 0; i < size; ++i) {
      // Neighbours are of different groups, as they are where dossiers stand in order of time.
      const std::size_t mixed = i * 0x9E3779B97F4A7C15U >> 32;
      receptions.push_back(static_cast<std::uint8_t>(mixed % 5));
      procedures.push_back(static_cast<std::uint16_t>(mixed % kProcedures));
      fields.push_back(static_cast<std::uint16_t>(mixed % kProcedures % kFields));
      offices.push_back(static_cast<std::uint16_t>(mixed / kProcedures % kOffices));
    }
  }

  [[nodiscard]] batch::ReportedColumns columns() const {
    return {.dossiers = dossiers.columns(),
            .receptions = receptions,
            .fields = fields,
            .offices = offices,
            .procedures = procedures};
  }

  test::OwnedDossiers dossiers;
  std::vector<std::uint8_t> receptions;
  std::vector<std::uint16_t> fields;
  std::vector<std::uint16_t> offices;
  std::vector<std::uint16_t> procedures;
  Groups groups{numbered(kFields), numbered(kOffices), numbered(kProcedures)};
  WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  batch::DeadlinePlan plan =
      batch::DeadlinePlan::make(test::DossierMix::limits(), embedded_rules()).value();
};

const Nation& nation() {
  static const Nation made;
  return made;
}

DossierTally tally_until(const char* last) {
  const ReportPeriod period =
      ReportPeriod::of_days(parse_iso_date("2025-07-15").value(), parse_iso_date(last).value())
          .value();
  return batch::tally_dossiers(nation().plan, nation().calendar, nation().columns(),
                               nation().groups, period, test::moment("2026-12-20T08:00"))
      .value();
}

void per_dossier(benchmark::State& state) {
  state.counters["a dossier"] = benchmark::Counter(
      static_cast<double>(nation().dossiers.size()),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// Nearly nothing comes after the close.
void BM_TallyOfAYear(benchmark::State& state) {
  (void)nation();  // made before the clock starts
  for (auto _ : state) benchmark::DoNotOptimize(tally_until("2026-12-14"));
  per_dossier(state);
}
BENCHMARK(BM_TallyOfAYear)->Unit(benchmark::kMillisecond);

/// Half of the events come after the close and are left out.
void BM_TallyOfHalfAYear(benchmark::State& state) {
  (void)nation();
  for (auto _ : state) benchmark::DoNotOptimize(tally_until("2026-01-14"));
  per_dossier(state);
}
BENCHMARK(BM_TallyOfHalfAYear)->Unit(benchmark::kMillisecond);

void BM_SummariseATally(benchmark::State& state) {
  const DossierTally tally = tally_until("2026-12-14");
  const ReportOptions options{.dimension = static_cast<Dimension>(state.range(0))};
  for (auto _ : state) {
    benchmark::DoNotOptimize(summarise(tally, embedded_report_rules(), options));
  }
  per_dossier(state);
}
BENCHMARK(BM_SummariseATally)
    ->Arg(static_cast<int>(Dimension::kField))
    ->Arg(static_cast<int>(Dimension::kProcedure))
    ->Unit(benchmark::kMillisecond);

void BM_DossiersBehindANumber(benchmark::State& state) {
  const DossierTally tally = tally_until("2026-12-14");
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        tally.rows({.any = {Measure::kSettledLateWithoutApology}, .office = std::uint16_t{7}}));
  }
  per_dossier(state);
}
BENCHMARK(BM_DossiersBehindANumber)->Unit(benchmark::kMillisecond);

}  // namespace
