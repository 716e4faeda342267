#include <motcua/exchange/json.hpp>
#include <motcua/exchange/procedure.hpp>

#include <string>
#include <string_view>

#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/procedure_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_json_message;
using exchange_internal::decode_message;
using exchange_internal::encode_json_message;
using exchange_internal::encode_message;

Result<std::string> encode_procedure(const Procedure& procedure) {
  return encode_message(procedure, nullptr, kProcedureLimits.octets);
}

Result<std::string> encode_procedure(const Received<Procedure>& procedure) {
  return encode_message(procedure.value, &procedure.unknown, kProcedureLimits.octets);
}

Result<Received<Procedure>> decode_procedure(std::string_view octets, const DecodeLimits& limits) {
  return decode_message<Procedure>(octets, limits);
}

Result<std::string> encode_procedure_json(const Procedure& procedure, const JsonStyle& style) {
  return encode_json_message(procedure, nullptr, kProcedureLimits, style);
}

Result<std::string> encode_procedure_json(const Received<Procedure>& procedure,
                                          const JsonStyle& style) {
  return encode_json_message(procedure.value, &procedure.unknown, kProcedureLimits, style);
}

Result<Received<Procedure>> decode_procedure_json(std::string_view json, const DecodeLimits& limits,
                                                  UnknownNames unknown) {
  return decode_json_message<Procedure>(json, limits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
