/// Many records in one message, for parcels that fit in memory; batch.hpp has the file and the
/// stream for longer ones. The contract is `proto/motcua/envelope/v1/batch.proto`.
///
/// Header and records are octets here as they came: what is hashed and signed is never encoded
/// again. exchange/envelope.hpp reads them, each under its own limits.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of a batch. vi: giới hạn của một lô. \since 0.1 (experimental)
inline constexpr DecodeLimits kBatchMessageLimits{
    .octets = std::size_t{64} << 20, .messages = 1'048'576, .elements = 100'000};

/// What a batch consists of. vi: lô gói tin. Thread safety: a value that views octets of its host.
/// \since 0.1 (experimental)
struct BatchMessage {
  std::string header;  ///< encoded BatchHeader: see decode_batch_header; vi: đầu lô
  /// Encoded Records, of each log in order of sequence: see decode_record. vi: các bản ghi
  std::vector<std::string_view> records;

  friend bool operator==(const BatchMessage&, const BatchMessage&) = default;
};

/// Write header and records as one `motcua.envelope.v1.Batch`.
///
/// Fails with Errc::kMalformedWire or Errc::kInvalidWireValue when the header is none or a record
/// is none with an event that has an identity, and with Errc::kWireTooLarge. vi: ghép lô gói tin.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> join_batch(const BatchMessage& batch);
/// The same with fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> join_batch(const Received<BatchMessage>& batch);

/// Take a `motcua.envelope.v1.Batch` apart, for Inbox::take_batch. The records are views into
/// `octets`, which must outlive them; neither they nor the header are read: one that is wrong is
/// answered by itself.
///
/// Fails with Errc::kWireTooLarge, Errc::kMalformedWire, and with Errc::kInvalidWireValue when
/// there is no header. vi: tách lô gói tin. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<BatchMessage>> split_batch(
    std::string_view octets, const DecodeLimits& limits = kBatchMessageLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
