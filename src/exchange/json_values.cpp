#include "exchange/json_values_internal.hpp"

#include <motcua/base/iso8601.hpp>
#include <motcua/base/time.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <system_error>

namespace motcua::exchange_internal {
namespace {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
  const auto* const end = std::ranges::find_if_not(text, is_digit);
  const std::string_view digits(text.begin(), end);
  text.remove_prefix(digits.size());
  return digits;
}

bool take_one_of(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

NumberFault read_digits(std::string_view digits, std::uint64_t& magnitude) {
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), magnitude);
  return fault == std::errc() ? NumberFault::kNone : NumberFault::kTooLarge;
}

/// The exponent, cut where every number is far too large or no integer.
std::int64_t exponent_of(bool negative, std::string_view digits) {
  constexpr std::int64_t kFar = std::int64_t{1} << 60;
  std::uint64_t magnitude;
  const bool is_far = read_digits(digits, magnitude) != NumberFault::kNone || magnitude > kFar;
  const std::int64_t exponent = is_far ? kFar : static_cast<std::int64_t>(magnitude);
  return negative ? -exponent : exponent;
}

/// `digits` with its decimal point moved `exponent` places to the right.
NumberFault read_scaled(std::string digits, std::int64_t exponent, std::uint64_t& magnitude) {
  constexpr std::int64_t kMostDigits = 20;
  const std::size_t last = digits.find_last_not_of('0');
  if (last == std::string::npos) return NumberFault::kNone;
  exponent += static_cast<std::int64_t>(digits.size() - 1 - last);
  digits.erase(last + 1).erase(0, digits.find_first_not_of('0'));
  if (exponent < 0) return NumberFault::kFraction;
  if (static_cast<std::int64_t>(digits.size()) + exponent > kMostDigits) {
    return NumberFault::kTooLarge;
  }
  digits.append(static_cast<std::size_t>(exponent), '0');
  return read_digits(digits, magnitude);
}

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoDigit = 64;
constexpr auto kBase64Digits = [] {
  std::array<std::uint8_t, 256> digits{};
  digits.fill(kNoDigit);
  for (std::size_t i = 0; i < kBase64.size(); ++i) {
    digits[static_cast<std::uint8_t>(kBase64[i])] = static_cast<std::uint8_t>(i);
  }
  digits['-'] = digits['+'];
  digits['_'] = digits['/'];
  return digits;
}();

}  // namespace

NumberFault read_integer(std::string_view text, Integer& integer) {
  integer.negative = take_one_of(text, "-");
  integer.magnitude = 0;
  const std::string_view whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return NumberFault::kNoNumber;
  if (text.empty()) return read_digits(whole, integer.magnitude);

  std::string_view fraction;
  if (take_one_of(text, ".")) {
    fraction = take_digits(text);
    if (fraction.empty()) return NumberFault::kNoNumber;
  }
  std::int64_t exponent = 0;
  if (take_one_of(text, "eE")) {
    const bool negative = !text.empty() && text.front() == '-';
    take_one_of(text, "+-");
    const std::string_view digits = take_digits(text);
    if (digits.empty()) return NumberFault::kNoNumber;
    exponent = exponent_of(negative, digits);
  }
  if (!text.empty()) return NumberFault::kNoNumber;
  return read_scaled(std::string(whole).append(fraction),
                     exponent - static_cast<std::int64_t>(fraction.size()), integer.magnitude);
}

std::optional<std::string> octets_of_base64(std::string_view text) {
  if (text.ends_with('=')) {
    if (text.size() % 4 != 0) return std::nullopt;
    text.remove_suffix(text.ends_with("==") ? 2 : 1);
  }
  if (text.size() % 4 == 1) return std::nullopt;
  std::string octets;
  octets.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const std::uint8_t digit = kBase64Digits[static_cast<std::uint8_t>(c)];
    if (digit == kNoDigit) return std::nullopt;
    bits = bits << 6 | digit;
    held += 6;
    if (held >= 8) {
      held -= 8;
      octets += static_cast<char>(bits >> held);
    }
  }
  // What is left of the last digit must be nothing: one value, one text.
  if ((bits & ((1u << held) - 1)) != 0) return std::nullopt;
  return octets;
}

std::string base64_of(std::string_view octets) {
  std::string text;
  text.reserve((octets.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < octets.size(); at += 3) {
    const std::size_t size = std::min<std::size_t>(3, octets.size() - at);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      bits = bits << 8 | (i < size ? static_cast<std::uint8_t>(octets[at + i]) : 0u);
    }
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= size ? kBase64[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

std::optional<Timestamp> read_timestamp(std::string_view text) {
  constexpr std::size_t kSecondsEnd = std::string_view("2026-11-23T08:30:00").size();
  constexpr std::size_t kMostDigits = 9;
  std::string whole(text);
  Timestamp timestamp;
  if (text.size() > kSecondsEnd && text[kSecondsEnd] == '.') {
    std::string_view rest = text.substr(kSecondsEnd + 1);
    std::string digits(take_digits(rest));
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    whole.erase(kSecondsEnd, 1 + digits.size());
    digits.append(kMostDigits - digits.size(), '0');
    std::from_chars(digits.data(), digits.data() + digits.size(), timestamp.nanoseconds);
  }
  const auto instant = parse_iso_instant(whole);
  if (!instant) return std::nullopt;
  timestamp.seconds = instant->time_since_epoch().count();
  return timestamp;
}

std::string text_of(const Timestamp& timestamp) {
  // The clock on a wall in Greenwich.
  std::string text = to_iso(LocalTime(std::chrono::seconds(timestamp.seconds)));
  if (timestamp.nanoseconds != 0) {
    std::string digits = std::to_string(timestamp.nanoseconds);
    digits.insert(0, 9 - digits.size(), '0');
    while (digits.ends_with("000")) digits.erase(digits.size() - 3);
    (text += '.') += digits;
  }
  return text += 'Z';
}

}  // namespace motcua::exchange_internal
