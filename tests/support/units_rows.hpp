/// A small country of invented units: two provinces that merged, a district, communes that were
/// joined, split and raised.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/units/unit_rows.hpp>

#include <string>
#include <vector>

namespace motcua::test {

inline Date day(const char* text) { return parse_iso_date(text).value(); }

inline constexpr const char* kUnitsCsv =
    "code,from,until,kind,name,parent,law,source,confidence\n"
    "01,,2025-06-30,province,Sông Hoá,,,seen,secondary\n"
    "02,,2025-06-30,central_city,Biển,,,seen,secondary\n"
    "02,2025-07-01,,province,Sông Hoá,,Điều 1 Nghị định số 1/2020/NĐ-CP,,verified\n"
    "011,,2025-06-30,rural_district,Quan Hòa,01,,seen,secondary\n"
    "021,,2025-06-30,provincial_city,Biển,02,,seen,secondary\n"
    "00101,,2025-06-30,township,Quan Hòa,011,,seen,secondary\n"
    "00102,,2025-06-30,commune,Đông Hòa,011,,seen,secondary\n"
    "00103,,2025-06-30,commune,Tân Quan,011,,seen,secondary\n"
    "00201,,2025-06-30,ward,1,021,,seen,secondary\n"
    "00202,,2025-06-30,commune,Đông Hòa,021,,seen,secondary\n"
    "00101,2025-07-01,2026-04-29,commune,Hoà Đông,02,,seen,secondary\n"
    "00101,2026-04-30,,ward,Hoà Đông,02,,seen,secondary\n"
    "00103,2025-07-01,,commune,Tân Quan - Hòa Đông,02,,seen,secondary\n"
    "00201,2025-07-01,,special_zone,Biển,02,,seen,secondary\n";

inline constexpr const char* kLinksCsv =
    "date,to,from,text,partial,match,candidates,law,source,confidence\n"
    "2025-07-01,02,01,,no,unique,,,seen,secondary\n"
    "2025-07-01,02,02,,no,unique,,,seen,secondary\n"
    "2025-07-01,00101,00101,,no,unique,,,seen,secondary\n"
    "2025-07-01,00101,00102,,yes,same_district,,,guessed,unverified\n"
    "2025-07-01,00103,00102,,yes,same_district,,,guessed,unverified\n"
    "2025-07-01,00103,00103,,no,unique,,,seen,secondary\n"
    "2025-07-01,00201,,xã Đông Hòa,no,ambiguous,00102 00202,,seen,unverified\n"
    "2025-07-01,00201,,bãi cát,yes,none,,,seen,unverified\n";

inline UnitRows small_country() {
  return {day("2025-03-01"), std::nullopt, day("2026-08-02"),
          read_units_csv("units.csv", kUnitsCsv).value(),
          read_unit_links_csv("links.csv", kLinksCsv).value()};
}

/// "00101 Xã Hoà Đông; 00103 Xã …"
inline std::string described(const std::vector<AdministrativeUnit>& units) {
  std::string text;
  for (const AdministrativeUnit& unit : units) {
    text += (text.empty() ? "" : "; ") + unit.code + " " + unit.full_name();
  }
  return text;
}

/// "00101<-00102 partial same_district; …"; candidates and text in brackets.
inline std::string described(const std::vector<UnitLink>& links) {
  std::string text;
  for (const UnitLink& link : links) {
    text += (text.empty() ? "" : "; ") + link.to + "<-" + link.from +
            (link.partial ? " partial " : " ") + std::string(to_string(link.match));
    if (!link.text.empty()) text += " (" + link.text + ")";
    for (const std::string& code : link.candidates) text += " " + code;
  }
  return text;
}

}  // namespace motcua::test
