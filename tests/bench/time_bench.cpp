/// Dates and UUIDs: reading and writing, beside Boost and the standard library.
#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/base/vietnamese_date.hpp>

#include <benchmark/benchmark.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <exception>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kCount = 1024;  // a power of two: the next one costs no division

std::vector<motcua::Date> make_dates() {
  std::vector<motcua::Date> dates;
  const motcua::Date first = motcua::parse_iso_date("2018-06-21").value();
  for (std::size_t i = 0; i < kCount; ++i) {
    dates.push_back(first + std::chrono::days{static_cast<int>(i * 7 % 4000)});
  }
  return dates;
}

/// Run `work` over all of `inputs` in turn.
template <typename Inputs, typename Work>
void run(benchmark::State& state, const Inputs& inputs, Work work) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = work(inputs[i++ % kCount]);
    benchmark::DoNotOptimize(result);
  }
}

template <typename Write>
std::vector<std::string> written(Write write) {
  std::vector<std::string> texts;
  for (const motcua::Date date : make_dates()) texts.push_back(write(date));
  return texts;
}

std::vector<std::string> iso_dates() {
  return written([](motcua::Date date) { return motcua::to_iso(date); });
}

boost::gregorian::date to_boost(motcua::Date date) {
  return boost::gregorian::date(1970, 1, 1) +
         boost::gregorian::days(date.time_since_epoch().count());
}

void parse_iso_date_motcua(benchmark::State& state) {
  run(state, iso_dates(), [](const std::string& text) { return motcua::parse_iso_date(text); });
}
BENCHMARK(parse_iso_date_motcua);

void parse_iso_date_boost(benchmark::State& state) {
  run(state, iso_dates(),
      [](const std::string& text) { return boost::gregorian::from_simple_string(text); });
}
BENCHMARK(parse_iso_date_boost);

void parse_iso_date_std_get_time(benchmark::State& state) {
  run(state, iso_dates(), [](const std::string& text) {
    std::tm time{};
    std::istringstream(text) >> std::get_time(&time, "%Y-%m-%d");
    return time;
  });
}
BENCHMARK(parse_iso_date_std_get_time);

void refuse_iso_date_motcua(benchmark::State& state) {
  run(state, std::vector<std::string>(kCount, "2026-02-30"),
      [](const std::string& text) { return motcua::parse_iso_date(text); });
}
BENCHMARK(refuse_iso_date_motcua);

void refuse_iso_date_boost(benchmark::State& state) {
  run(state, std::vector<std::string>(kCount, "2026-02-30"), [](const std::string& text) {
    try {
      return boost::gregorian::from_simple_string(text);
    } catch (const std::exception&) {
      return boost::gregorian::date();
    }
  });
}
BENCHMARK(refuse_iso_date_boost);

void write_iso_date_motcua(benchmark::State& state) {
  run(state, make_dates(), [](motcua::Date date) { return motcua::to_iso(date); });
}
BENCHMARK(write_iso_date_motcua);

void write_iso_date_boost(benchmark::State& state) {
  std::vector<boost::gregorian::date> dates;
  for (const motcua::Date date : make_dates()) dates.push_back(to_boost(date));
  run(state, dates, [](const boost::gregorian::date& date) {
    return boost::gregorian::to_iso_extended_string(date);
  });
}
BENCHMARK(write_iso_date_boost);

void parse_iso_time_motcua(benchmark::State& state) {
  run(state, written([](motcua::Date date) { return motcua::to_iso(date) + "T08:30:15"; }),
      [](const std::string& text) { return motcua::parse_iso_local_time(text); });
}
BENCHMARK(parse_iso_time_motcua);

void parse_iso_time_boost(benchmark::State& state) {
  run(state, written([](motcua::Date date) { return motcua::to_iso(date) + "T08:30:15"; }),
      [](const std::string& text) { return boost::posix_time::from_iso_extended_string(text); });
}
BENCHMARK(parse_iso_time_boost);

void write_iso_instant_motcua(benchmark::State& state) {
  run(state, make_dates(),
      [](motcua::Date date) { return motcua::to_iso(motcua::Instant{date.time_since_epoch()}); });
}
BENCHMARK(write_iso_instant_motcua);

void parse_vietnamese_date_long(benchmark::State& state) {
  run(state, written([](motcua::Date date) { return motcua::to_vietnamese(date); }),
      [](const std::string& text) { return motcua::parse_vietnamese_date(text); });
}
BENCHMARK(parse_vietnamese_date_long);

void write_vietnamese_date_long(benchmark::State& state) {
  run(state, make_dates(), [](motcua::Date date) { return motcua::to_vietnamese(date); });
}
BENCHMARK(write_vietnamese_date_long);

void parse_law_ref(benchmark::State& state) {
  run(state, std::vector<std::string>(kCount, "điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP"),
      [](const std::string& text) { return motcua::LawRef::parse(text); });
}
BENCHMARK(parse_law_ref);

std::vector<std::string> uuid_texts() {
  return written([](motcua::Date date) {
    return motcua::Uuid::named(motcua::Uuid(), motcua::to_iso(date)).to_string();
  });
}

void parse_uuid_motcua(benchmark::State& state) {
  run(state, uuid_texts(), [](const std::string& text) { return motcua::Uuid::parse(text); });
}
BENCHMARK(parse_uuid_motcua);

void parse_uuid_boost(benchmark::State& state) {
  run(state, uuid_texts(),
      [](const std::string& text) { return boost::uuids::string_generator()(text); });
}
BENCHMARK(parse_uuid_boost);

void write_uuid_motcua(benchmark::State& state) {
  std::vector<motcua::Uuid> uuids;
  for (const std::string& text : uuid_texts()) uuids.push_back(motcua::Uuid::parse(text).value());
  run(state, uuids, [](const motcua::Uuid& uuid) { return uuid.to_string(); });
}
BENCHMARK(write_uuid_motcua);

void write_uuid_boost(benchmark::State& state) {
  std::vector<boost::uuids::uuid> uuids;
  for (const std::string& text : uuid_texts()) {
    uuids.push_back(boost::uuids::string_generator()(text));
  }
  run(state, uuids, [](const boost::uuids::uuid& uuid) { return boost::uuids::to_string(uuid); });
}
BENCHMARK(write_uuid_boost);

void named_uuid(benchmark::State& state) {
  run(state, iso_dates(),
      [](const std::string& text) { return motcua::Uuid::named(motcua::Uuid(), text); });
}
BENCHMARK(named_uuid);

}  // namespace
