#include <motcua/exchange/json.hpp>
#include <motcua/exchange/wire.hpp>

#include <string>
#include <string_view>

#include "exchange/json_internal.hpp"
#include "exchange/type_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using exchange_internal::decode_json_with;
using exchange_internal::json_of;

constexpr DecodeLimits kValueLimits{.octets = kMaxValueOctets, .messages = 16};

}  // namespace

Result<std::string> encode_date_json(Date date, const JsonStyle& style) {
  return json_of<Date>(encode_date(date), kValueLimits, style);
}

Result<Date> decode_date_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<Date>(decode_date, json, kValueLimits, unknown);
}

Result<std::string> encode_law_ref_json(const LawRef& ref, const JsonStyle& style) {
  return json_of<LawRef>(encode_law_ref(ref), kValueLimits, style);
}

Result<LawRef> decode_law_ref_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<LawRef>(decode_law_ref, json, kValueLimits, unknown);
}

Result<std::string> encode_uuid_json(const Uuid& uuid, const JsonStyle& style) {
  return json_of<Uuid>(encode_uuid(uuid), kValueLimits, style);
}

Result<Uuid> decode_uuid_json(std::string_view json, UnknownNames unknown) {
  return decode_json_with<Uuid>(decode_uuid, json, kValueLimits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
