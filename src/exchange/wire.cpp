#include <motcua/exchange/received.hpp>
#include <motcua/exchange/wire.hpp>

#include <string>
#include <string_view>
#include <utility>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

constexpr DecodeLimits kValueLimits{.octets = kMaxValueOctets, .messages = 16};

template <typename T>
Result<std::string> encode(const T& value) {
  return exchange_internal::encode_message(value, nullptr, kMaxValueOctets);
}

template <typename T>
Result<T> decode(std::string_view octets) {
  auto received = exchange_internal::decode_message<T>(octets, kValueLimits);
  if (!received) return received.error();
  return std::move(received->value);
}

}  // namespace

Result<std::string> encode_date(Date date) { return encode(date); }
Result<Date> decode_date(std::string_view octets) { return decode<Date>(octets); }

Result<std::string> encode_law_ref(const LawRef& ref) { return encode(ref); }
Result<LawRef> decode_law_ref(std::string_view octets) { return decode<LawRef>(octets); }

Result<std::string> encode_uuid(const Uuid& uuid) { return encode(uuid); }
Result<Uuid> decode_uuid(std::string_view octets) { return decode<Uuid>(octets); }

}  // namespace exchange
MOTCUA_END_NAMESPACE
