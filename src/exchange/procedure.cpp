#include <motcua/exchange/procedure.hpp>

#include <string>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/procedure_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_message;
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

}  // namespace exchange
MOTCUA_END_NAMESPACE
