/// A reader of ZIP archives that compares what the format says twice.
#pragma once

#include <libdeflate.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::test {

struct ZipEntry {
  std::string name;
  std::uint32_t time = 0;  ///< as the format has it: day in the high half
  std::string content;
};

/// The files in the order of the directory. Throws std::runtime_error with what is wrong.
inline std::vector<ZipEntry> read_zip(std::string_view octets) {
  const auto want = [](bool so, const char* what) {
    if (!so) throw std::runtime_error(what);
  };
  const auto number = [&](std::size_t at, int width) {
    std::uint32_t value = 0;
    for (int i = width; i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(octets.at(at + static_cast<std::size_t>(i)));
    }
    return value;
  };
  want(octets.size() >= 22, "too short");
  const std::size_t end = octets.size() - 22;
  want(number(end, 4) == 0x06054B50, "no end record");
  const std::uint32_t count = number(end + 8, 2);
  want(count == number(end + 10, 2), "several disks");
  std::size_t at = number(end + 16, 4);
  want(at + number(end + 12, 4) == end, "the directory does not end at the end record");
  std::size_t next = 0;  // where the next file must begin
  const std::size_t directory = at;
  std::vector<ZipEntry> entries;
  for (std::uint32_t i = 0; i != count; ++i) {
    want(number(at, 4) == 0x02014B50, "no directory entry");
    const std::uint32_t name_size = number(at + 28, 2);
    want(number(at + 30, 4) == 0, "extra field or comment");
    const std::size_t local = number(at + 42, 4);
    want(local == next, "files do not follow each other");
    want(number(local, 4) == 0x04034B50, "no local header");
    want(octets.substr(local + 4, 26) == octets.substr(at + 6, 26), "two headers differ");
    ZipEntry entry{.name = std::string(octets.substr(at + 46, name_size)),
                   .time = number(at + 12, 4),
                   .content = std::string(number(at + 24, 4), '\0')};
    want(octets.substr(local + 30, name_size) == entry.name, "two names differ");
    const std::string_view packed = octets.substr(local + 30 + name_size, number(at + 20, 4));
    if (number(at + 10, 2) == 0) {
      entry.content = packed;
    } else {
      libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
      const libdeflate_result outcome =
          libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(),
                                        entry.content.data(), entry.content.size(), nullptr);
      libdeflate_free_decompressor(decompressor);
      want(outcome == LIBDEFLATE_SUCCESS, "not deflated");
    }
    want(libdeflate_crc32(0, entry.content.data(), entry.content.size()) == number(at + 16, 4),
         "checksum");
    next = local + 30 + name_size + packed.size();
    at += 46 + name_size;
    entries.push_back(std::move(entry));
  }
  want(next == directory && at == end, "something stands between");
  return entries;
}

}  // namespace motcua::test
