#include <motcua/exchange/json.hpp>
#include <motcua/exchange/refdata.hpp>

#include <string>
#include <string_view>

#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/refdata_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_json_message;
using exchange_internal::decode_message;
using exchange_internal::encode_json_message;
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

Result<std::string> encode_calendar_rows_json(const CalendarRows& rows, const JsonStyle& style) {
  return encode_json_message(rows, nullptr, kRefdataLimits, style);
}

Result<std::string> encode_calendar_rows_json(const Received<CalendarRows>& rows,
                                              const JsonStyle& style) {
  return encode_json_message(rows.value, &rows.unknown, kRefdataLimits, style);
}

Result<Received<CalendarRows>> decode_calendar_rows_json(std::string_view json,
                                                         const DecodeLimits& limits,
                                                         UnknownNames unknown) {
  return decode_json_message<CalendarRows>(json, limits, unknown);
}

Result<std::string> encode_unit_rows_json(const UnitRows& rows, const JsonStyle& style) {
  return encode_json_message(rows, nullptr, kRefdataLimits, style);
}

Result<std::string> encode_unit_rows_json(const Received<UnitRows>& rows, const JsonStyle& style) {
  return encode_json_message(rows.value, &rows.unknown, kRefdataLimits, style);
}

Result<Received<UnitRows>> decode_unit_rows_json(std::string_view json, const DecodeLimits& limits,
                                                 UnknownNames unknown) {
  return decode_json_message<UnitRows>(json, limits, unknown);
}

Result<std::string> encode_agency_rows_json(const AgencyRows& rows, const JsonStyle& style) {
  return encode_json_message(rows, nullptr, kRefdataLimits, style);
}

Result<std::string> encode_agency_rows_json(const Received<AgencyRows>& rows,
                                            const JsonStyle& style) {
  return encode_json_message(rows.value, &rows.unknown, kRefdataLimits, style);
}

Result<Received<AgencyRows>> decode_agency_rows_json(std::string_view json,
                                                     const DecodeLimits& limits,
                                                     UnknownNames unknown) {
  return decode_json_message<AgencyRows>(json, limits, unknown);
}

Result<std::string> encode_rule_rows_json(const RuleRows& rows, const JsonStyle& style) {
  return encode_json_message(rows, nullptr, kRefdataLimits, style);
}

Result<std::string> encode_rule_rows_json(const Received<RuleRows>& rows, const JsonStyle& style) {
  return encode_json_message(rows.value, &rows.unknown, kRefdataLimits, style);
}

Result<Received<RuleRows>> decode_rule_rows_json(std::string_view json, const DecodeLimits& limits,
                                                 UnknownNames unknown) {
  return decode_json_message<RuleRows>(json, limits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
