/// A 64-bit fingerprint of what a calendar or a catalogue was built from.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::base_internal {

/// 16 hexadecimal digits.
[[nodiscard]] inline std::string hex_digits(std::uint64_t word) {
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; word >>= 4) {
    digits[i] = "0123456789abcdef"[word & 0xF];
  }
  return digits;
}

/// Takes words in order; the same words give the same number on every machine.
///
/// Each word changes the state by a bijection (multiply, fold the high half down), eight bytes at a
/// time where FNV-1a takes one: rows are long, and a calendar must build in microseconds. Every
/// text begins with its length and every optional with its presence, so that two sequences of
/// fields never give one sequence of words. It is no defence against somebody who looks for
/// collisions.
class Fingerprint {
 public:
  void add(std::uint64_t word) noexcept {
    state_ = (state_ ^ word) * 0x9E3779B97F4A7C15U;
    state_ ^= state_ >> 32;
  }

  void add(std::string_view text) noexcept {
    // The first word has 16 bits of the length and six bytes of text.
    constexpr std::size_t kWithLength = 6;
    const std::size_t head = std::min(text.size(), kWithLength);
    add(static_cast<std::uint64_t>(text.size()) << 48 | load_some(text.substr(0, head)));
    text.remove_prefix(head);
    while (text.size() >= sizeof(std::uint64_t)) {
      add(load<std::uint64_t>(text.data()));
      text.remove_prefix(sizeof(std::uint64_t));
    }
    if (!text.empty()) add(load_some(text));
  }

  void add(Date date) noexcept { add(static_cast<std::uint64_t>(date.time_since_epoch().count())); }

  void add(const std::optional<Date>& date) noexcept {
    add(static_cast<std::uint64_t>(date.has_value()));
    if (date) add(*date);
  }

  void add(const std::optional<LawRef>& law) noexcept {
    add(static_cast<std::uint64_t>(law.has_value()));
    if (!law) return;
    add(static_cast<std::uint64_t>(law->kind()));
    for (const std::string* part : {&law->title(), &law->number(), &law->article(), &law->clause(),
                                    &law->point(), &law->annex()}) {
      add(std::string_view(*part));
    }
  }

  [[nodiscard]] std::uint64_t value() const noexcept {
    std::uint64_t value = state_;
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCDU;
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53U;
    return value ^ value >> 33;
  }

  [[nodiscard]] std::string hex() const { return hex_digits(value()); }

 private:
  /// Little-endian on every machine.
  template <typename Word>
  [[nodiscard]] static std::uint64_t load(const char* at) noexcept {
    Word word;
    std::memcpy(&word, at, sizeof word);
    if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) {
      Word swapped = 0;
      for (std::size_t i = 0; i < sizeof word; ++i) {
        swapped = static_cast<Word>(swapped << 8 | (word >> (8 * i) & 0xFF));
      }
      word = swapped;
    }
    return word;
  }

  /// Up to seven bytes. From four on two loads overlap.
  [[nodiscard]] static std::uint64_t load_some(std::string_view text) noexcept {
    const std::size_t size = text.size();
    if (size >= sizeof(std::uint32_t)) {
      const std::size_t last = size - sizeof(std::uint32_t);
      return load<std::uint32_t>(text.data()) | load<std::uint32_t>(text.data() + last)
                                                    << (8 * last);
    }
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
    return word;
  }

  std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace motcua::base_internal
