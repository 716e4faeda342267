/// Octets as hexadecimal digits.
#pragma once

#include <cstdint>
#include <string>

namespace motcua::test {

template <typename Octets>
std::string hex_of(const Octets& octets) {
  std::string digits;
  for (const auto each : octets) {
    const auto octet = static_cast<std::uint8_t>(each);
    digits += "0123456789abcdef"[octet >> 4];
    digits += "0123456789abcdef"[octet & 15];
  }
  return digits;
}

}  // namespace motcua::test
