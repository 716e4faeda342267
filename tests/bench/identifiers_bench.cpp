/// Nanoseconds to read one identifier; std::regex beside the procedure code as a peer.
#include <benchmark/benchmark.h>
#include <motcua/base/agency_code.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/tax_code.hpp>

#include <regex>
#include <string_view>

namespace {

/// Names a type where a value is asked for.
template <typename T>
struct As {};
template <typename T>
constexpr As<T> as;

template <typename T>
void read(benchmark::State& state, As<T> /*type*/, std::string_view text) {
  if (!T::parse(text)) state.SkipWithError("the text is refused");
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    benchmark::DoNotOptimize(T::parse(text));
  }
}

template <typename T>
void refuse(benchmark::State& state, As<T> /*type*/, std::string_view text) {
  if (T::parse(text)) state.SkipWithError("the text is read");
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    benchmark::DoNotOptimize(T::parse(text));
  }
}

void read_procedure_code_with_std_regex(benchmark::State& state, std::string_view text) {
  const std::regex grammar(R"(([1-9]\.\d{6})(\.\d{2})?((?:\.000\.00\.00)?\.[A-Y]\d{2})?)");
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    std::cmatch parts;
    benchmark::DoNotOptimize(
        std::regex_match(text.data(), text.data() + text.size(), parts, grammar));
  }
}

using motcua::AgencyCode;
using motcua::DossierCode;
using motcua::PersonalId;
using motcua::PhoneNumber;
using motcua::ProcedureCode;
using motcua::TaxCode;

BENCHMARK_CAPTURE(read, agency_code, as<AgencyCode>, "000.00.15.H01");
BENCHMARK_CAPTURE(read, dossier_code, as<DossierCode>, "000.00.15.H01-241125-0001");
BENCHMARK_CAPTURE(read, procedure_code, as<ProcedureCode>, "1.001193.000.00.00.H01");
BENCHMARK_CAPTURE(read_procedure_code_with_std_regex, procedure_code, "1.001193.000.00.00.H01");
BENCHMARK_CAPTURE(read, personal_id, as<PersonalId>, "089200000123");
BENCHMARK_CAPTURE(read, tax_code, as<TaxCode>, "0100112437-011");
BENCHMARK_CAPTURE(read, phone_number, as<PhoneNumber>, "0912 345 678");
BENCHMARK_CAPTURE(refuse, personal_id_refused, as<PersonalId>, "003200000123");
BENCHMARK_CAPTURE(refuse, dossier_code_refused, as<DossierCode>, "000.00.15.H01-241125-001");

}  // namespace
