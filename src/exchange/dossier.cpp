#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/json.hpp>

#include <string>
#include <string_view>

#include "exchange/dossier_tables_internal.hpp"
#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_json_message;
using exchange_internal::decode_message;
using exchange_internal::encode_json_message;
using exchange_internal::encode_message;

Result<std::string> encode_dossier(const Dossier& dossier) {
  return encode_message(dossier, nullptr, DecodeLimits{}.octets);
}

Result<std::string> encode_dossier(const Received<Dossier>& dossier) {
  return encode_message(dossier.value, &dossier.unknown, DecodeLimits{}.octets);
}

Result<Received<Dossier>> decode_dossier(std::string_view octets, const DecodeLimits& limits) {
  return decode_message<Dossier>(octets, limits);
}

Result<std::string> encode_dossier_event(const DossierEvent& event) {
  return encode_message(event, nullptr, kEventLimits.octets);
}

Result<std::string> encode_dossier_event(const Received<DossierEvent>& event) {
  return encode_message(event.value, &event.unknown, kEventLimits.octets);
}

Result<Received<DossierEvent>> decode_dossier_event(std::string_view octets,
                                                    const DecodeLimits& limits) {
  return decode_message<DossierEvent>(octets, limits);
}

Result<std::string> encode_dossier_json(const Dossier& dossier, const JsonStyle& style) {
  return encode_json_message(dossier, nullptr, DecodeLimits{}, style);
}

Result<std::string> encode_dossier_json(const Received<Dossier>& dossier, const JsonStyle& style) {
  return encode_json_message(dossier.value, &dossier.unknown, DecodeLimits{}, style);
}

Result<Received<Dossier>> decode_dossier_json(std::string_view json, const DecodeLimits& limits,
                                              UnknownNames unknown) {
  return decode_json_message<Dossier>(json, limits, unknown);
}

Result<std::string> encode_dossier_event_json(const DossierEvent& event, const JsonStyle& style) {
  return encode_json_message(event, nullptr, kEventLimits, style);
}

Result<std::string> encode_dossier_event_json(const Received<DossierEvent>& event,
                                              const JsonStyle& style) {
  return encode_json_message(event.value, &event.unknown, kEventLimits, style);
}

Result<Received<DossierEvent>> decode_dossier_event_json(std::string_view json,
                                                         const DecodeLimits& limits,
                                                         UnknownNames unknown) {
  return decode_json_message<DossierEvent>(json, limits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
