#include <algorithm>
#include <chrono>
#include <utility>

#include "papers/zip_internal.hpp"

namespace motcua::papers_internal {
namespace {

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}
void put32(std::string& out, std::size_t value) {
  put16(out, static_cast<std::uint32_t>(value & 0xFFFF));
  put16(out, static_cast<std::uint32_t>(value >> 16 & 0xFFFF));
}

std::uint32_t dos_time(LocalTime time) {
  using namespace std::chrono;
  // The first and the last moment that 7 bits of years since 1980 can tell.
  constexpr LocalTime kFirst{local_days{year{1980} / 1 / 1}};
  constexpr LocalTime kLast{local_days{year{2107} / 12 / 31} + hours{23} + minutes{59} +
                            seconds{58}};
  const LocalTime told = std::clamp(time, kFirst, kLast);
  const year_month_day date{to_date(told)};
  const hh_mm_ss clock{told - LocalTime{to_date(told)}};
  const auto number = [](auto count) { return static_cast<std::uint32_t>(count); };
  const std::uint32_t day = number(static_cast<int>(date.year()) - 1980) << 9 |
                            number(static_cast<unsigned>(date.month())) << 5 |
                            number(static_cast<unsigned>(date.day()));
  return day << 16 | number(clock.hours().count()) << 11 | number(clock.minutes().count()) << 5 |
         number(clock.seconds().count()) / 2;
}

}  // namespace

PackedFile Deflater::store(std::string content) {
  const std::uint32_t checksum = libdeflate_crc32(0, content.data(), content.size());
  const std::size_t size = content.size();
  return {.octets = std::move(content), .checksum = checksum, .size = size};
}

PackedFile Deflater::pack(std::string_view content) const {
  if (!compressor_) return store(std::string(content));
  // Room for less than there was: what does not shrink is stored.
  std::string packed(content.empty() ? 0 : content.size() - 1, '\0');
  const std::size_t size = libdeflate_deflate_compress(
      compressor_.get(), content.data(), content.size(), packed.data(), packed.size());
  if (size == 0) return store(std::string(content));
  packed.resize(size);
  return {.octets = std::move(packed),
          .checksum = libdeflate_crc32(0, content.data(), content.size()),
          .size = content.size(),
          .deflated = true};
}

Zip::Zip(LocalTime time) : time_(dos_time(time)) {}

void Zip::add(std::string_view name, const PackedFile& file) {
  const std::size_t offset = files_octets_.size();
  std::string common;
  put16(common, 20);  // version needed: 2.0, Deflate
  put16(common, 0);   // flags
  put16(common, file.deflated ? 8 : 0);
  put32(common, time_);
  put32(common, file.checksum);
  put32(common, file.octets.size());
  put32(common, file.size);
  put16(common, static_cast<std::uint32_t>(name.size()));
  put16(common, 0);  // extra field

  put32(files_octets_, 0x04034B50);
  files_octets_ += common;
  files_octets_ += name;
  files_octets_ += file.octets;

  put32(directory_, 0x02014B50);
  put16(directory_, 20);  // made by: version 2.0, MS-DOS
  directory_ += common;
  put16(directory_, 0);  // comment
  put16(directory_, 0);  // disk
  put16(directory_, 0);  // internal attributes
  put32(directory_, 0);  // external attributes
  put32(directory_, offset);
  directory_ += name;
  ++files_;
}

std::string Zip::finish() {
  const std::size_t offset = files_octets_.size();
  std::string out = std::move(files_octets_);
  out += directory_;
  put32(out, 0x06054B50);
  put32(out, 0);  // disks
  put16(out, files_);
  put16(out, files_);
  put32(out, directory_.size());
  put32(out, offset);
  put16(out, 0);  // comment
  return out;
}

}  // namespace motcua::papers_internal
