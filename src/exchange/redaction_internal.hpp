/// Redaction of any message that has a shape.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/exchange/received.hpp>

#include <string>
#include <string_view>

#include "exchange/shape_internal.hpp"

namespace motcua::exchange_internal {

/// As exchange/redaction.hpp has it.
Result<std::string> redact(std::string_view octets, const Shape& shape,
                           const exchange::DecodeLimits& limits);

}  // namespace motcua::exchange_internal
