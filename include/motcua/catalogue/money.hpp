/// Amounts of money.
#pragma once

#include <motcua/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Currency of an amount. vi: đơn vị tiền tệ. \since 0.1 (stable)
enum class Currency : std::uint8_t {
  kVnd,  ///< vi: đồng Việt Nam — no smaller unit
  kUsd,  ///< vi: đô la Mỹ — counted in cents; fees of diplomatic missions
};

/// Return "VND" or "USD". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Currency currency) noexcept;

/// An amount in the smallest unit of its currency: đồng, or cents of a dollar.
///
/// vi: số tiền. Thread safety: a value. \since 0.1 (stable)
struct Money {
  std::int64_t units = 0;
  Currency currency = Currency::kVnd;

  friend bool operator==(const Money&, const Money&) = default;
};

/// Write an amount as official papers do: "10.000 đồng", "1,50 USD". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const Money& money);

MOTCUA_END_NAMESPACE
