/// The enumerators of units in the order of their numbers, for whoever has to go through them.
#pragma once

#include <motcua/units/agencies.hpp>
#include <motcua/units/unit.hpp>

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

inline constexpr UnitKind kUnitKinds[] = {UnitKind::kCentralCity,   UnitKind::kProvince,
                                          UnitKind::kUrbanDistrict, UnitKind::kRuralDistrict,
                                          UnitKind::kTown,          UnitKind::kProvincialCity,
                                          UnitKind::kWard,          UnitKind::kCommune,
                                          UnitKind::kTownship,      UnitKind::kSpecialZone};
inline constexpr LinkMatch kLinkMatches[] = {LinkMatch::kUnique, LinkMatch::kSameDistrict,
                                             LinkMatch::kAmbiguous, LinkMatch::kNone};
inline constexpr AgencyKind kAgencyKinds[] = {AgencyKind::kMinistry, AgencyKind::kPeoplesCommittee,
                                              AgencyKind::kPeoplesCouncil};

}  // namespace units_internal
MOTCUA_END_NAMESPACE
