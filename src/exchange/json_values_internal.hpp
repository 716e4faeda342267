/// What JSON writes as text and the wire does not: integers, octets and instants.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace motcua::exchange_internal {

struct Integer {
  bool negative = false;
  std::uint64_t magnitude = 0;
};

enum class NumberFault : std::uint8_t { kNone, kNoNumber, kFraction, kTooLarge };

/// Read a number as JSON spells them. `1.0` and `1e2` are integers too; nothing is rounded.
[[nodiscard]] NumberFault read_integer(std::string_view text, Integer& integer);

/// Base64 (RFC 4648) of either alphabet, padded or not; nothing for other text.
[[nodiscard]] std::optional<std::string> octets_of_base64(std::string_view text);
/// In the standard alphabet, padded.
[[nodiscard]] std::string base64_of(std::string_view octets);

/// The one message that JSON has as text.
inline constexpr std::string_view kTimestamp = "google.protobuf.Timestamp";
struct Timestamp {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
};

/// RFC 3339 as ProtoJSON has it: any offset, up to nine digits of the second.
[[nodiscard]] std::optional<Timestamp> read_timestamp(std::string_view text);
/// In UTC, with 0, 3, 6 or 9 digits of the second. Precondition: in the years 1 to 9999.
[[nodiscard]] std::string text_of(const Timestamp& timestamp);

}  // namespace motcua::exchange_internal
