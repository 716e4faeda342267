// Any day and any fields are answered; what is accepted goes there and back and has a name.
#include <motcua/calendar/lunar.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

using motcua::Date;
using motcua::Errc;
using motcua::LunarDate;
using motcua::LunarReckoning;

struct Input {
  std::int32_t day_number;
  std::int32_t year;
  std::int16_t month;
  std::int16_t day;
  std::uint8_t leap_month;
  std::uint8_t reckoning;
};

void require(bool holds) {
  if (!holds) __builtin_trap();
}

template <typename Result>
void require_reason(const Result& result) {
  const Errc code = result.error().code;
  require(code == Errc::kInvalidLunarDate || code == Errc::kOutOfLunarRange);
  require(!result.error().message.empty());
}

void check_day(Date date, LunarReckoning reckoning) {
  const auto lunar = motcua::to_lunar(date, reckoning);
  if (!lunar) return require_reason(lunar);
  require(motcua::from_lunar(*lunar, reckoning) == date);
  const auto next = motcua::to_lunar(date + std::chrono::days{1}, reckoning);
  if (!next) return;
  require(*lunar < *next);
  require(next->day == lunar->day + 1 || next->day == 1);
}

void check_fields(const LunarDate& lunar, LunarReckoning reckoning) {
  const auto date = motcua::from_lunar(lunar, reckoning);
  const auto words = motcua::to_vietnamese(lunar, reckoning);
  require(date.has_value() == words.has_value());
  if (!date) return require_reason(date);
  require(motcua::to_lunar(*date, reckoning) == lunar);
  const auto year = motcua::lunar_year(lunar.year, reckoning);
  require(year && *date >= year->first_day &&
          *date < year->first_day + std::chrono::days{year->days});
  require(words->ends_with(*motcua::can_chi(lunar.year)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input{};
  if (size < sizeof input) return 0;
  std::memcpy(&input, data, sizeof input);
  const auto reckoning = static_cast<LunarReckoning>(input.reckoning % 3);
  check_day(Date{std::chrono::days{input.day_number}}, reckoning);
  check_fields({input.year, input.month, input.day, input.leap_month % 2 != 0}, reckoning);
  const auto name = motcua::can_chi(input.year);
  if (!name) require_reason(name);
  return 0;
}
