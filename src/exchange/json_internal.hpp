/// JSON of any message that has a shape, by way of its octets: JSON is read into octets and written
/// from octets as encoders write them, so that rules, limits and meanings are those of the octets.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/received.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/shape_internal.hpp"

namespace motcua::exchange_internal {

/// RapidJSON counts in 32 bits.
constexpr std::size_t most_octets_of_json(const exchange::DecodeLimits& limits) {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  constexpr std::size_t kFactor = exchange::kJsonOctetsPerOctet;
  return std::min(limits.octets, kMost / kFactor) * kFactor;
}

/// The octets of a message that stands in JSON. Checked are JSON's own rules, names, types of
/// values and the depth; what else is wrong with the values is left to the decoder of the octets.
Result<std::string> octets_of_json(std::string_view json, const Shape& shape,
                                   const exchange::DecodeLimits& limits,
                                   exchange::UnknownNames unknown);

/// Precondition: octets as encoders write them, fields by ascending number. Those that are not, or
/// not known, are refused.
Result<std::string> json_of_octets(std::string_view octets, const Shape& shape,
                                   const exchange::DecodeLimits& limits,
                                   const exchange::JsonStyle& style);

template <typename T>
Result<std::string> json_of(const Result<std::string>& octets, const exchange::DecodeLimits& limits,
                            const exchange::JsonStyle& style) {
  if (!octets) return octets.error();
  return json_of_octets(*octets, shape_of<T>(), limits, style);
}

/// What `decode` makes of the octets of a T that stands in JSON.
template <typename T, typename Decode>
auto decode_json_with(Decode decode, std::string_view json, const exchange::DecodeLimits& limits,
                      exchange::UnknownNames unknown) -> decltype(decode(json)) {
  const auto octets = octets_of_json(json, shape_of<T>(), limits, unknown);
  if (!octets) return octets.error();
  return decode(*octets);
}

template <typename T>
Result<std::string> encode_json_message(const T& value, const exchange::UnknownFields* unknown,
                                        const exchange::DecodeLimits& limits,
                                        const exchange::JsonStyle& style) {
  return json_of<T>(encode_message(value, unknown, limits.octets), limits, style);
}

template <typename T>
Result<exchange::Received<T>> decode_json_message(std::string_view json,
                                                  const exchange::DecodeLimits& limits,
                                                  exchange::UnknownNames unknown) {
  const auto decode = [&](std::string_view octets) {
    return decode_message<T>(octets, limits, Naming::kJson);
  };
  return decode_json_with<T>(decode, json, limits, unknown);
}

}  // namespace motcua::exchange_internal
