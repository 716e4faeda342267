/// Dossiers from events to verdicts: one by one, explained, and over columns.
///
/// The mix is made up but shaped as offices report it: about twelve events a dossier, one in eight
/// with a supplement, a few suspended, apologised for or withdrawn. MOTCUA_BENCH_DOSSIERS sets the
/// number of rows of the columns (10 million); MOTCUA_BENCH_DUMP names a directory into which the
/// columns are written for deadline_peers.py.
#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/lawbook/rules.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "support/dossier_columns.hpp"
#include "support/dossier_mix.hpp"
#include "support/event_words.hpp"

namespace {

using motcua::EventKind;
using motcua::LocalTime;
using motcua::TimeLimit;
using motcua::WorkCalendar;
using motcua::batch::DeadlinePlan;
using motcua::test::DossierMix;
using motcua::test::OwnedDeadlines;

const WorkCalendar& office() {
  static const WorkCalendar calendar = motcua::civil_service_calendar()
                                           .value()
                                           .with_overlay(motcua::office_hours_of("Nghệ An").value())
                                           .value();
  return calendar;
}

const LocalTime kAsOf = motcua::test::moment("2026-09-30T17:00");

// --- One dossier --------------------------------------------------------------------------------

struct One {
  explicit One(const std::string& words) : events(motcua::test::read_events(words)) {}

  std::vector<motcua::DossierEvent> events;
  motcua::DossierIdentity identity{.procedure = motcua::ProcedureCode::parse("1.001193").value()};
  TimeLimit limit = motcua::parse_time_limit("05 ngày làm việc").value();
  motcua::Regime regime =
      motcua::embedded_rules().at(motcua::make_date(2026, 3, 2).value()).value();

  [[nodiscard]] motcua::DeadlineQuestion question(const motcua::DossierView& view) const {
    return {identity, view, limit, regime, office(), kAsOf, {}};
  }
};

constexpr const char* kTypical =
    "submitted@2026-03-02T08:00 officer_alerted@2026-03-02T08:30 "
    "received@2026-03-02T09:00>2026-03-09T17:00 transferred@2026-03-02T10:00 "
    "step_started@2026-03-03T08:00 step_finished@2026-03-05T16:00 decided@2026-03-06T10:00 "
    "returned@2026-03-09T09:00";
constexpr const char* kSupplemented =
    "submitted@2026-03-02T08:00 received@2026-03-02T09:00>2026-03-09T17:00 "
    "transferred@2026-03-02T10:00 supplement_requested@2026-03-04T10:00 "
    "supplement_completed@2026-03-10T09:00 step_finished@2026-03-12T16:00 "
    "decided@2026-03-13T10:00 returned@2026-03-16T09:00";

void BM_validate(benchmark::State& state, const char* words) {
  const One one(words);
  for (auto _ : state) benchmark::DoNotOptimize(motcua::validate(one.events, one.regime));
}
BENCHMARK_CAPTURE(BM_validate, typical, kTypical);
BENCHMARK_CAPTURE(BM_validate, supplemented, kSupplemented);

void BM_compute_deadline(benchmark::State& state, const char* words) {
  const One one(words);
  const auto view = motcua::validate(one.events, one.regime).view;
  for (auto _ : state) benchmark::DoNotOptimize(motcua::compute_deadline(one.question(view)));
}
BENCHMARK_CAPTURE(BM_compute_deadline, typical, kTypical);
BENCHMARK_CAPTURE(BM_compute_deadline, supplemented, kSupplemented);

void BM_validate_and_compute(benchmark::State& state, const char* words) {
  const One one(words);
  for (auto _ : state) {
    const auto history = motcua::validate(one.events, one.regime);
    benchmark::DoNotOptimize(motcua::compute_deadline(one.question(history.view)));
  }
}
BENCHMARK_CAPTURE(BM_validate_and_compute, typical, kTypical);
BENCHMARK_CAPTURE(BM_validate_and_compute, supplemented, kSupplemented);

void BM_validate_and_explain(benchmark::State& state, const char* words) {
  const One one(words);
  for (auto _ : state) {
    const auto history = motcua::validate(one.events, one.regime);
    benchmark::DoNotOptimize(motcua::explain_deadline(one.question(history.view)));
  }
}
BENCHMARK_CAPTURE(BM_validate_and_explain, typical, kTypical);
BENCHMARK_CAPTURE(BM_validate_and_explain, supplemented, kSupplemented);

/// Everything: the procedure out of the catalogue, guards, obligations, receipt.
void BM_law_book(benchmark::State& state, bool explain) {
  const One one(kTypical);
  const motcua::LawBook book = motcua::LawBook::embedded().with_calendar(office());
  const motcua::Dossier dossier{one.identity, one.events};
  motcua::EvaluationOptions options;
  options.explain = explain;
  for (auto _ : state) benchmark::DoNotOptimize(book.evaluate(dossier, kAsOf, options));
}
BENCHMARK_CAPTURE(BM_law_book, answers, false);
BENCHMARK_CAPTURE(BM_law_book, explained, true);

// --- Columns ------------------------------------------------------------------------------------

std::size_t wanted_rows() {
  const char* const text = std::getenv("MOTCUA_BENCH_DOSSIERS");
  return text != nullptr ? std::strtoul(text, nullptr, 10) : 10'000'000;
}

template <typename T>
void dump(const std::string& name, const std::vector<T>& column) {
  const char* const directory = std::getenv("MOTCUA_BENCH_DUMP");
  if (directory == nullptr) return;
  std::ofstream file(std::string(directory) + "/" + name, std::ios::binary);
  file.write(reinterpret_cast<const char*>(column.data()),
             static_cast<std::streamsize>(column.size() * sizeof(T)));
}

const motcua::test::OwnedDossiers& mix() {
  static const motcua::test::OwnedDossiers dossiers = [] {
    motcua::test::OwnedDossiers made = DossierMix().make(wanted_rows());
    dump("kinds.u8", made.kinds);
    dump("times.i32", made.times);
    dump("dues.i32", made.dues);
    dump("offsets.i64", made.offsets);
    dump("limits.u16", made.limits);
    return made;
  }();
  return dossiers;
}

const DeadlinePlan& plan() {
  static const DeadlinePlan made =
      DeadlinePlan::make(DossierMix::limits(), motcua::embedded_rules()).value();
  return made;
}

void report(benchmark::State& state) {
  const auto rows = static_cast<double>(mix().size());
  const auto events = static_cast<double>(mix().kinds.size());
  state.counters["ns_per_dossier"] = benchmark::Counter(
      rows / 1e9, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  state.counters["events_per_dossier"] = events / rows;
}

void BM_columns(benchmark::State& state) {
  OwnedDeadlines results(mix().size());
  const auto to = results.columns();
  for (auto _ : state) {
    const auto done =
        motcua::batch::compute_deadlines(plan(), office(), mix().columns(), kAsOf, to);
    if (!done) state.SkipWithError(done.error().message.c_str());
    benchmark::ClobberMemory();
  }
  dump("index.u8", results.bytes[4]);
  dump("rolled.i32", results.numbers[1]);
  report(state);
}
BENCHMARK(BM_columns)->Unit(benchmark::kMillisecond);

/// What a report of lateness needs: fewer columns to write.
void BM_columns_verdicts_alone(benchmark::State& state) {
  OwnedDeadlines results(mix().size());
  const auto all = results.columns();
  motcua::batch::DeadlineColumns to;
  to.states = all.states;
  to.decree = all.decree;
  to.index = all.index;
  to.codes = all.codes;
  for (auto _ : state) {
    const auto done =
        motcua::batch::compute_deadlines(plan(), office(), mix().columns(), kAsOf, to);
    if (!done) state.SkipWithError(done.error().message.c_str());
    benchmark::ClobberMemory();
  }
  report(state);
}
BENCHMARK(BM_columns_verdicts_alone)->Unit(benchmark::kMillisecond);

/// The limit: every byte of the columns read once.
void BM_read_the_columns(benchmark::State& state) {
  const auto sum = [](const auto& column) {
    const auto* const words = reinterpret_cast<const std::uint64_t*>(column.data());
    const std::size_t count = column.size() * sizeof(column[0]) / sizeof(std::uint64_t);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < count; ++i) total += words[i];
    return total;
  };
  for (auto _ : state) {
    const auto& from = mix();
    benchmark::DoNotOptimize(sum(from.kinds) + sum(from.times) + sum(from.dues) +
                             sum(from.offsets) + sum(from.limits) + sum(from.flags));
  }
  report(state);
}
BENCHMARK(BM_read_the_columns)->Unit(benchmark::kMillisecond);

/// The same question by scalar calls, on a part of the rows.
void BM_scalar_calls(benchmark::State& state) {
  const std::size_t rows = std::min<std::size_t>(mix().size(), 100'000);
  const std::vector<TimeLimit> limits = DossierMix::limits();
  const motcua::DossierIdentity identity{.procedure =
                                             motcua::ProcedureCode::parse("1.001193").value()};
  const motcua::Regime regime =
      motcua::embedded_rules().at(motcua::make_date(2026, 3, 2).value()).value();
  const motcua::test::OwnedDossiers& from = mix();
  std::vector<std::vector<motcua::DossierEvent>> dossiers(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    for (auto at = static_cast<std::size_t>(from.offsets[i]);
         at < static_cast<std::size_t>(from.offsets[i + 1]); ++at) {
      motcua::DossierEvent event{.kind = static_cast<EventKind>(from.kinds[at]),
                                 .time = LocalTime{std::chrono::minutes{from.times[at]}}};
      if (from.dues[at] != motcua::batch::kMissing) {
        event.due = LocalTime{std::chrono::minutes{from.dues[at]}};
      }
      event.amount = from.amounts[at];
      dossiers[i].push_back(std::move(event));
    }
  }
  for (auto _ : state) {
    for (std::size_t i = 0; i < rows; ++i) {
      const auto history = motcua::validate(dossiers[i], regime);
      benchmark::DoNotOptimize(motcua::compute_deadline(
          {identity, history.view, limits[from.limits[i]], regime, office(), kAsOf, {}}));
    }
  }
  state.counters["ns_per_dossier"] = benchmark::Counter(
      static_cast<double>(rows) / 1e9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(BM_scalar_calls)->Unit(benchmark::kMillisecond);

}  // namespace
