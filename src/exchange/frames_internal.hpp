/// Frames of a batch file: kind, length (u32), octets, CRC-32C; integers little-endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::exchange_internal {

inline constexpr char kHeaderFrame = 'H';
inline constexpr char kRecordFrame = 'R';
inline constexpr char kIndexFrame = 'I';
inline constexpr char kEndFrame = 'E';
inline constexpr std::size_t kFrameHead = 5;
inline constexpr std::size_t kFrameTail = 4;
inline constexpr std::size_t kEndOctets = 8;

template <typename Word>
[[nodiscard]] Word get_little_endian(std::string_view octets) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i) {
    word |= static_cast<Word>(static_cast<std::uint8_t>(octets[i])) << (8 * i);
  }
  return word;
}

template <typename Word>
void put_little_endian(std::string& out, Word word) {
  for (std::size_t i = 0; i < sizeof(Word); ++i) out += static_cast<char>(word >> (8 * i));
}

}  // namespace motcua::exchange_internal
