#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "exchange/envelope_shapes_internal.hpp"
#include "exchange/json_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using exchange_internal::json_of_octets;
using exchange_internal::octets_of_json;
using exchange_internal::shape_of;

// As "Limits" of proto/README.md has them; decoders of the octets hold to them too.
constexpr DecodeLimits kEnvelopeLimits{.octets = std::size_t{34} << 20, .messages = 1024};
constexpr DecodeLimits kRecordLimits{.octets = std::size_t{35} << 20, .messages = 1024};
constexpr DecodeLimits kHeaderLimits{.octets = std::size_t{256} << 10, .messages = 4096};
constexpr DecodeLimits kReceiptLimits{.octets = std::size_t{8} << 20, .messages = 262'144};

template <typename T>
Result<std::string> encode(const Result<std::string>& octets, const DecodeLimits& limits,
                           const JsonStyle& style) {
  if (!octets) return octets.error();
  return json_of_octets(*octets, shape_of<T>(), limits, style);
}

template <typename T, typename Decode>
Result<T> decode(std::string_view json, const DecodeLimits& limits, UnknownNames unknown,
                 Decode decode_octets) {
  const auto octets = octets_of_json(json, shape_of<T>(), limits, unknown);
  if (!octets) return octets.error();
  return decode_octets(*octets);
}

}  // namespace

Result<std::string> encode_event_json(const Event& event, const JsonStyle& style) {
  return encode<Event>(encode_event(event), kEnvelopeLimits, style);
}

Result<Event> decode_event_json(std::string_view json, UnknownNames unknown) {
  return decode<Event>(json, kEnvelopeLimits, unknown, decode_event);
}

Result<std::string> encode_record_json(const Record& record, const JsonStyle& style) {
  return encode<Record>(encode_record(record), kRecordLimits, style);
}

Result<Record> decode_record_json(std::string_view json, UnknownNames unknown) {
  return decode<Record>(json, kRecordLimits, unknown, decode_record);
}

Result<std::string> encode_batch_header_json(const BatchHeader& header, const JsonStyle& style) {
  return encode<BatchHeader>(encode_batch_header(header), kHeaderLimits, style);
}

Result<BatchHeader> decode_batch_header_json(std::string_view json, UnknownNames unknown) {
  return decode<BatchHeader>(json, kHeaderLimits, unknown, decode_batch_header);
}

Result<std::string> encode_receipt_json(const Receipt& receipt, const JsonStyle& style) {
  return encode<Receipt>(encode_receipt(receipt), kReceiptLimits, style);
}

Result<Receipt> decode_receipt_json(std::string_view json, UnknownNames unknown) {
  return decode<Receipt>(json, kReceiptLimits, unknown, decode_receipt);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
