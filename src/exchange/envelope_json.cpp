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

using exchange_internal::decode_json_with;
using exchange_internal::json_of;

// As "Limits" of proto/README.md has them; decoders of the octets hold to them too.
constexpr DecodeLimits kEnvelopeLimits{.octets = std::size_t{34} << 20, .messages = 1024};
constexpr DecodeLimits kRecordLimits{.octets = std::size_t{35} << 20, .messages = 1024};
constexpr DecodeLimits kHeaderLimits{.octets = std::size_t{256} << 10, .messages = 4096};
constexpr DecodeLimits kReceiptLimits{.octets = std::size_t{8} << 20, .messages = 262'144};

}  // namespace

Result<std::string> encode_event_json(const Event& event, const JsonStyle& style) {
  return json_of<Event>(encode_event(event), kEnvelopeLimits, style);
}

Result<Event> decode_event_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<Event>(decode_event, json, kEnvelopeLimits, unknown);
}

Result<std::string> encode_record_json(const Record& record, const JsonStyle& style) {
  return json_of<Record>(encode_record(record), kRecordLimits, style);
}

Result<Record> decode_record_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<Record>(decode_record, json, kRecordLimits, unknown);
}

Result<std::string> encode_batch_header_json(const BatchHeader& header, const JsonStyle& style) {
  return json_of<BatchHeader>(encode_batch_header(header), kHeaderLimits, style);
}

Result<BatchHeader> decode_batch_header_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<BatchHeader>(decode_batch_header, json, kHeaderLimits, unknown);
}

Result<std::string> encode_receipt_json(const Receipt& receipt, const JsonStyle& style) {
  return json_of<Receipt>(encode_receipt(receipt), kReceiptLimits, style);
}

Result<Receipt> decode_receipt_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<Receipt>(decode_receipt, json, kReceiptLimits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
