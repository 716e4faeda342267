/// ZIP archives (APPNOTE.TXT 6.3) whose octets follow from their content alone.
#pragma once

#include <motcua/base/time.hpp>

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "papers/deflate_internal.hpp"

namespace motcua::papers_internal {

/// A file of an archive as it will stand there.
struct PackedFile {
  std::string octets;
  std::uint32_t checksum = 0;  ///< CRC-32 of what was packed
  std::size_t size = 0;        ///< of what was packed
  bool deflated = false;       ///< else as it was, being no longer so
};

/// Packs one file after the other. Thread safety: one thread at a time.
class Deflater {
 public:
  /// `level` from 1, fast, to 12, small. Where there is no memory for it, files are stored.
  explicit Deflater(int level) : compressor_(make_compressor(level)) {}

  [[nodiscard]] PackedFile pack(std::string_view content) const;
  /// What is packed already, or too short to be worth it.
  [[nodiscard]] static PackedFile store(std::string content);

 private:
  Compressor compressor_;
};

/// A file that is packed when it is first asked for, as small as may be. Thread safety: safe.
class PackedOnce {
 public:
  /// `make` gives the content; it must give the same whenever it is called.
  template <typename Make>
  [[nodiscard]] const PackedFile& get(Make make) {
    std::call_once(once_, [&] { file_ = Deflater(12).pack(make()); });
    return file_;
  }

 private:
  std::once_flag once_;
  PackedFile file_;
};

/// An archive; files stand in it in the order in which they were added.
class Zip {
 public:
  /// Every file is dated `time`, on the two seconds and within 1980–2107, as the format has it.
  explicit Zip(LocalTime time);

  /// `name` is ASCII. The archive must stay below 4 GiB.
  void add(std::string_view name, const PackedFile& file);
  /// The octets; nothing may be added after.
  [[nodiscard]] std::string finish();

 private:
  std::uint32_t time_;  ///< day in the high half, time in the low one
  std::uint32_t files_ = 0;
  std::string files_octets_;
  std::string directory_;
};

}  // namespace motcua::papers_internal
