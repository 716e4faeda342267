/// Readers of dates, times and UUIDs: any bytes in; what is read is written and read alike.
#include <motcua/base/iso8601.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/base/vietnamese_date.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace {

void require(bool condition) {
  if (!condition) __builtin_trap();
}

template <typename T>
void require_failure(const motcua::Result<T>& result) {
  using motcua::Errc;
  const Errc code = result.error().code;
  require(code == Errc::kInvalidDate || code == Errc::kInvalidTime || code == Errc::kInvalidUuid);
  require(!result.error().message.empty());
}

void read_all(std::string_view text) {
  using motcua::VietnameseDateStyle;
  if (const auto date = motcua::parse_iso_date(text)) {
    require(motcua::to_iso(*date) == text);
  } else {
    require_failure(date);
  }
  if (const auto time = motcua::parse_iso_local_time(text)) {
    require(motcua::to_iso(*time) == text);
  } else {
    require_failure(time);
  }
  if (const auto instant = motcua::parse_iso_instant(text)) {
    require(motcua::parse_iso_instant(motcua::to_iso(*instant)) == instant);
  } else {
    require_failure(instant);
  }
  if (const auto date = motcua::parse_vietnamese_date(text)) {
    for (const auto style : {VietnameseDateStyle::kLong, VietnameseDateStyle::kShort}) {
      require(motcua::parse_vietnamese_date(motcua::to_vietnamese(*date, style)) == date);
    }
    require(motcua::parse_iso_date(motcua::to_iso(*date)) == date);
  } else {
    require_failure(date);
  }
  if (const auto time = motcua::parse_vietnamese_local_time(text)) {
    require(motcua::parse_vietnamese_local_time(motcua::to_vietnamese(*time)) == time);
  } else {
    require_failure(time);
  }
  if (const auto uuid = motcua::Uuid::parse(text)) {
    require(motcua::Uuid::parse(uuid->to_string()) == uuid);
  } else {
    require_failure(uuid);
  }
}

/// Writing takes any count of days or seconds; years of four digits are read back.
void write_any(std::int64_t count) {
  const motcua::Date date{std::chrono::days{count}};
  const motcua::LocalTime time{std::chrono::seconds{count}};
  const motcua::Instant instant{std::chrono::seconds{count}};
  require(!motcua::to_vietnamese(date).empty() && !motcua::to_vietnamese(time).empty());
  require(motcua::to_iso(instant).size() >= 25);
  if (const auto read = motcua::parse_iso_date(motcua::to_iso(date))) require(*read == date);
  if (const auto read = motcua::parse_iso_local_time(motcua::to_iso(time))) require(*read == time);
  const auto read = motcua::make_local_time(date, 0, 0);
  require(read.has_value() == motcua::parse_iso_date(motcua::to_iso(date)).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_all(std::string_view(reinterpret_cast<const char*>(data), size));
  if (std::int64_t count = 0; size >= sizeof count) {
    std::memcpy(&count, data, sizeof count);
    write_any(count);
  }
  return 0;
}
