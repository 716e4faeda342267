/// Nanoseconds to read one phrase about time. The peer is a std::regex that knows one form of many:
/// a bound, a number, a unit, a start.
#include <benchmark/benchmark.h>
#include <motcua/catalogue/limit_phrase.hpp>

#include <regex>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kCell = "5 Ngày làm việc";
constexpr std::string_view kProse =
    "Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ và hợp lệ";
constexpr std::string_view kArea =
    "Đối với các xã miền núi, biên giới, đảo, vùng có điều kiện kinh tế - xã hội khó khăn, vùng có "
    "điều kiện kinh tế - xã hội đặc biệt khó khăn thì thời gian thực hiện không quá 25 ngày";
constexpr std::string_view kRefused = "ít nhất 03 năm kinh nghiệm hoạt động dự báo";
constexpr std::string_view kLimit =
    "trong ngày tiếp nhận; sau 15 giờ thì trong ngày làm việc tiếp theo; kéo dài thêm không quá 03 "
    "ngày làm việc trường hợp phải xác minh";

void read_phrase(benchmark::State& state, std::string_view text) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    benchmark::DoNotOptimize(motcua::parse_limit_phrase(text));
  }
}

void read_limit(benchmark::State& state, std::string_view text) {
  if (!motcua::parse_time_limit(text)) state.SkipWithError("the text is refused");
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    benchmark::DoNotOptimize(motcua::parse_time_limit(text));
  }
}

void write_phrase(benchmark::State& state, std::string_view text) {
  const motcua::LimitPhrase phrase = motcua::parse_limit_phrase(text).value();
  for (auto _ : state) {
    benchmark::DoNotOptimize(motcua::to_vietnamese(phrase));
  }
}

void read_phrase_with_std_regex(benchmark::State& state, std::string_view text) {
  const std::regex form(
      "(?:Trong thời hạn )?(\\d+)(?: \\([^)]*\\))? ([Nn]gày làm việc|[Nn]gày)(?: kể từ (.*))?");
  for (auto _ : state) {
    std::cmatch parts;
    benchmark::DoNotOptimize(std::regex_match(text.data(), text.data() + text.size(), parts, form));
  }
}

BENCHMARK_CAPTURE(read_phrase, cell, kCell);
BENCHMARK_CAPTURE(read_phrase_with_std_regex, cell, kCell);
BENCHMARK_CAPTURE(read_phrase, prose, kProse);
BENCHMARK_CAPTURE(read_phrase_with_std_regex, prose, kProse);
BENCHMARK_CAPTURE(read_phrase, area, kArea);
BENCHMARK_CAPTURE(read_phrase, refused, kRefused);
BENCHMARK_CAPTURE(read_limit, same_day, kLimit);
BENCHMARK_CAPTURE(write_phrase, prose, kProse);

}  // namespace
