/// What lists of units are built from, and their CSV form for hosts that load a newer one.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/units/unit.hpp>

#include <optional>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Everything an AdministrativeUnits is built from.
///
/// vi: dữ liệu đơn vị hành chính. Thread safety: a value. \since 0.1 (experimental)
struct UnitRows {
  Date first_day;                ///< known from here …
  std::optional<Date> last_day;  ///< … to here; open: until a change that the list does not have
  Date checked_date;             ///< changes after this day are not in the list
  std::vector<AdministrativeUnit> units;
  std::vector<UnitLink> links;

  friend bool operator==(const UnitRows&, const UnitRows&) = default;
};

/// Read units from CSV text with the header
/// `code,from,until,kind,name,parent,law,source,confidence`.
///
/// `file` names the text in messages ("an-giang.csv:12: …"). kind is spelled as
/// to_string(UnitKind); from and until may be empty, and so may law or source, but not both. Lines
/// may end in LF or CRLF; text becomes NFC. Fails with Errc::kInvalidUnitRow at the first bad row.
/// vi: đọc đơn vị hành chính từ CSV. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<AdministrativeUnit>> read_units_csv(
    std::string_view file, std::string_view text);

/// Read links from CSV text with the header
/// `date,to,from,text,partial,match,candidates,law,source,confidence`.
///
/// partial: "yes" or "no"; match as to_string(LinkMatch); candidates: codes with spaces between.
/// Otherwise as read_units_csv. Fails with Errc::kInvalidUnitRow. vi: đọc liên kết đơn vị từ CSV.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<UnitLink>> read_unit_links_csv(
    std::string_view file, std::string_view text);

MOTCUA_END_NAMESPACE
