/// The embedded catalogue: loading it, looking up, searching, laying an overlay over it.
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "lawdata/lawdata_catalogue_internal.hpp"

namespace {

using motcua::Catalogue;
using motcua::embedded_catalogue;
using motcua::Procedure;
using motcua::ProcedureCode;

const std::vector<ProcedureCode>& codes() {
  static const std::vector<ProcedureCode> codes = embedded_catalogue().codes();
  return codes;
}

std::vector<Procedure> all_procedures() {
  std::vector<Procedure> procedures;
  for (const ProcedureCode& code : codes()) {
    procedures.push_back(embedded_catalogue().find(code).value());
  }
  return procedures;
}

/// Ask of every code in turn.
template <typename Ask>
void each_code(benchmark::State& state, const Ask& ask) {
  for (auto _ : state) {
    for (const ProcedureCode& code : codes()) benchmark::DoNotOptimize(ask(code));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(codes().size()));
}

void catalogue_load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Catalogue::from_tables(motcua::lawdata_internal::catalogue_tables()));
  }
}
BENCHMARK(catalogue_load);

void catalogue_contains(benchmark::State& state) {
  each_code(state, [](const ProcedureCode& code) { return embedded_catalogue().contains(code); });
}
BENCHMARK(catalogue_contains);

void catalogue_find(benchmark::State& state) {
  each_code(state, [](const ProcedureCode& code) { return embedded_catalogue().find(code); });
}
BENCHMARK(catalogue_find);

void catalogue_find_birth(benchmark::State& state) {
  const ProcedureCode code = ProcedureCode::parse("1.001193").value();
  for (auto _ : state) benchmark::DoNotOptimize(embedded_catalogue().find(code));
}
BENCHMARK(catalogue_find_birth);

void catalogue_at(benchmark::State& state) {
  const motcua::Date date = motcua::make_date(2026, 11, 26).value();
  each_code(state,
            [date](const ProcedureCode& code) { return embedded_catalogue().at(code, date); });
}
BENCHMARK(catalogue_at);

void catalogue_find_unknown(benchmark::State& state) {
  const ProcedureCode code = ProcedureCode::parse("9.001193").value();
  for (auto _ : state) benchmark::DoNotOptimize(embedded_catalogue().find(code));
}
BENCHMARK(catalogue_find_unknown);

void catalogue_search(benchmark::State& state, const std::string& words) {
  std::size_t hits = 0;
  for (auto _ : state) {
    const auto found = embedded_catalogue().search(words);
    hits = found->size();
    benchmark::DoNotOptimize(found);
  }
  state.counters["hits"] = static_cast<double>(hits);
}
BENCHMARK_CAPTURE(catalogue_search, typical, "dang ky khai sinh");
BENCHMARK_CAPTURE(catalogue_search, with_diacritics, "Đăng ký khai sinh");
BENCHMARK_CAPTURE(catalogue_search, while_typing, "kh");
BENCHMARK_CAPTURE(catalogue_search, one_letter_in_all_names, "a");
BENCHMARK_CAPTURE(catalogue_search, nothing_found, "thu tuc khong co that");
BENCHMARK_CAPTURE(catalogue_search, code, "1.001193");

void catalogue_search_longest_name(benchmark::State& state) {
  std::string longest;
  for (const Procedure& procedure : all_procedures()) {
    if (procedure.name.size() > longest.size()) longest = procedure.name;
  }
  for (auto _ : state) benchmark::DoNotOptimize(embedded_catalogue().search(longest));
}
BENCHMARK(catalogue_search_longest_name);

void catalogue_from_procedures(benchmark::State& state) {
  const std::vector<Procedure> procedures = all_procedures();
  for (auto _ : state) benchmark::DoNotOptimize(Catalogue::from_procedures(procedures));
}
BENCHMARK(catalogue_from_procedures)->Unit(benchmark::kMillisecond);

void catalogue_overlay(benchmark::State& state) {
  const std::vector<motcua::CsvFile> files = {
      {"steps.csv",
       "code,valid_from,case,row,unit,action,term,law,source,confidence\n"
       "1.001193,,,1,Công chức tư pháp,Thụ lý,04 giờ làm việc,,UBND xã,secondary\n"}};
  if (!embedded_catalogue().with_overlay(files)) state.SkipWithError("the overlay was refused");
  for (auto _ : state) benchmark::DoNotOptimize(embedded_catalogue().with_overlay(files));
}
BENCHMARK(catalogue_overlay)->Unit(benchmark::kMillisecond);

}  // namespace
