#include <motcua/lawbook/units.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lawdata/lawdata_units_internal.hpp"
#include "units/units_rep_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

AgencyRows make_agency_rows() {
  std::map<std::string_view, LawRef> laws;
  AgencyRows rows{embedded_units().first_day(), std::nullopt, {}};
  for (const auto& data : lawdata_internal::agencies()) {
    std::optional<LawRef> law;
    if (!data.law.empty()) {
      law = laws.try_emplace(data.law, LawRef::parse(data.law).value()).first->second;
    }
    rows.agencies.push_back({AgencyCode::parse(data.code).value(), data.kind,
                             std::string(data.name), std::string(data.province), data.from,
                             data.until, law, std::string(data.source), data.confidence});
  }
  return rows;
}

}  // namespace

const AdministrativeUnits& embedded_units() {
  static const AdministrativeUnits units(
      std::make_shared<const units_internal::Rep>(lawdata_internal::unit_tables()));
  return units;
}

// The generator has held the rows to what from_rows demands.
const Agencies& embedded_agencies() {
  static const Agencies agencies = Agencies::from_rows(make_agency_rows()).value();
  return agencies;
}

MOTCUA_END_NAMESPACE
