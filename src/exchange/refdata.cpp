#include <motcua/exchange/refdata.hpp>

#include <string>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/refdata_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_message;
using exchange_internal::encode_message;

Result<std::string> encode_calendar_rows(const CalendarRows& rows) {
  return encode_message(rows, nullptr, kRefdataLimits.octets);
}

Result<std::string> encode_calendar_rows(const Received<CalendarRows>& rows) {
  return encode_message(rows.value, &rows.unknown, kRefdataLimits.octets);
}

Result<Received<CalendarRows>> decode_calendar_rows(std::string_view octets,
                                                    const DecodeLimits& limits) {
  return decode_message<CalendarRows>(octets, limits);
}

Result<std::string> encode_unit_rows(const UnitRows& rows) {
  return encode_message(rows, nullptr, kRefdataLimits.octets);
}

Result<std::string> encode_unit_rows(const Received<UnitRows>& rows) {
  return encode_message(rows.value, &rows.unknown, kRefdataLimits.octets);
}

Result<Received<UnitRows>> decode_unit_rows(std::string_view octets, const DecodeLimits& limits) {
  return decode_message<UnitRows>(octets, limits);
}

Result<std::string> encode_agency_rows(const AgencyRows& rows) {
  return encode_message(rows, nullptr, kRefdataLimits.octets);
}

Result<std::string> encode_agency_rows(const Received<AgencyRows>& rows) {
  return encode_message(rows.value, &rows.unknown, kRefdataLimits.octets);
}

Result<Received<AgencyRows>> decode_agency_rows(std::string_view octets,
                                                const DecodeLimits& limits) {
  return decode_message<AgencyRows>(octets, limits);
}

Result<std::string> encode_rule_rows(const RuleRows& rows) {
  return encode_message(rows, nullptr, kRefdataLimits.octets);
}

Result<std::string> encode_rule_rows(const Received<RuleRows>& rows) {
  return encode_message(rows.value, &rows.unknown, kRefdataLimits.octets);
}

Result<Received<RuleRows>> decode_rule_rows(std::string_view octets, const DecodeLimits& limits) {
  return decode_message<RuleRows>(octets, limits);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
