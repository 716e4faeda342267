/// The administrative units and agencies that come with the library.
#pragma once

#include <motcua/config.hpp>
#include <motcua/units/administrative_units.hpp>
#include <motcua/units/agencies.hpp>

MOTCUA_BEGIN_NAMESPACE

/// The units of the whole country: 63 provinces, 696 districts and 10,035 communes from 2025-03-01,
/// 34 provinces and 3,321 communes from 2025-07-01, with the changes of 2026-04-30.
///
/// Days before 2025-03-01 are not known, and since when the first units have existed is not either.
/// Names are as official lists gave them to a public database; links from new units to old ones
/// were read from the text of a public map, and 434 of 10,617 parts lead to no certain unit. vi:
/// danh mục đơn vị hành chính. Thread safety: safe; the first call takes some microseconds. \since
/// 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT const AdministrativeUnits& embedded_units();

/// The agencies at level one: 63 provinces' committees and councils before 2025-07-01, those of 34
/// provinces after, and 25 ministries and central bodies.
///
/// Most codes H and K are unverified: known by their order in a list. vi: danh mục cơ quan cấp 1.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT const Agencies& embedded_agencies();

MOTCUA_END_NAMESPACE
