/// What calendars, lists of units and agencies and sets of rules are built from, as Protocol
/// Buffers octets. The contract is `proto/motcua/refdata/v1/refdata.proto`; what
/// exchange/dossier.hpp says of its functions holds here too.
///
/// Of each field alone the rules are checked; WorkCalendar::from_rows,
/// AdministrativeUnits::from_rows, Agencies::from_rows and RuleSet::from_rows say whether the rows
/// fit each other.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/regime/rules.hpp>
#include <motcua/units/agencies.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of reference data. vi: giới hạn của dữ liệu tham chiếu. \since 0.1 (experimental)
inline constexpr DecodeLimits kRefdataLimits{
    .octets = std::size_t{32} << 20, .messages = 1'048'576, .elements = 100'000};

/// Encode as `motcua.refdata.v1.CalendarRows`. vi: mã hóa dữ liệu lịch. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_calendar_rows(const CalendarRows& rows);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_calendar_rows(
    const Received<CalendarRows>& rows);
/// Decode `motcua.refdata.v1.CalendarRows`. Rows for an audience that this version does not know
/// are left out and kept with the unknown fields. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<CalendarRows>> decode_calendar_rows(
    std::string_view octets, const DecodeLimits& limits = kRefdataLimits);

/// Encode as `motcua.refdata.v1.UnitRows`. vi: mã hóa dữ liệu đơn vị hành chính. Thread safety:
/// safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_unit_rows(const UnitRows& rows);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_unit_rows(const Received<UnitRows>& rows);
/// Decode `motcua.refdata.v1.UnitRows`. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<UnitRows>> decode_unit_rows(
    std::string_view octets, const DecodeLimits& limits = kRefdataLimits);

/// Encode as `motcua.refdata.v1.AgencyRows`. vi: mã hóa dữ liệu cơ quan. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_agency_rows(const AgencyRows& rows);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_agency_rows(
    const Received<AgencyRows>& rows);
/// Decode `motcua.refdata.v1.AgencyRows`. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<AgencyRows>> decode_agency_rows(
    std::string_view octets, const DecodeLimits& limits = kRefdataLimits);

/// Rules of the one-stop shop, past and present. vi: hệ thống quy định. Thread safety: a value.
/// \since 0.1 (experimental)
struct RuleRows {
  std::vector<RuleRow> rows;  ///< as RuleSet::from_rows takes them; vi: các quy định

  friend bool operator==(const RuleRows&, const RuleRows&) = default;
};

/// Encode as `motcua.refdata.v1.RuleRows`. vi: mã hóa hệ thống quy định. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_rule_rows(const RuleRows& rows);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_rule_rows(const Received<RuleRows>& rows);
/// Decode `motcua.refdata.v1.RuleRows`. Rows of a rule that this version does not know are left
/// out and kept with the unknown fields. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<RuleRows>> decode_rule_rows(
    std::string_view octets, const DecodeLimits& limits = kRefdataLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
