/// How long receipts are, so that none is given that nobody would read.
#pragma once

#include <motcua/exchange/inbox.hpp>

#include <cstddef>

namespace motcua::exchange_internal {

inline constexpr std::size_t kMaxReceiptOctets = std::size_t{8} << 20;
inline constexpr std::size_t kMaxBatchRecords = 100'000;
inline constexpr std::size_t kMaxMessageOctets = 4000;
/// More than any receipt of one record with one problem: its message, a citation, a log's name.
inline constexpr std::size_t kMaxRecordReceiptOctets = 16384;

/// Octets that the receipt of one record takes in its batch's.
[[nodiscard]] std::size_t octets_in_receipt(const exchange::RecordReceipt& receipt);

}  // namespace motcua::exchange_internal
