/// One function for each folder of tables: reads them, checks them and gives the C++ that defines
/// what their consumers declared.
///
/// A new table is a CSV file, a function beside these that calls Table or RuleTable, and a line in
/// main.cpp; the checks of rows, citations and order come with Table.
#pragma once

#include <string>
#include <string_view>

#include "lawdata/gen/table.hpp"

namespace motcua::lawdata_gen {

/// data/identifiers: declared in base/identifier_tables_internal.hpp.
[[nodiscard]] std::string identifier_tables(Context& context);

/// Rules of data/identifiers by which the generator reads codes itself. identifier_tables() calls
/// it: tables with codes come after.
void read_code_rules(Context& context);

/// data/calendar, but for the lunar tables: declared in lawdata/lawdata_calendar_internal.hpp and
/// calendar/count_bases_internal.hpp.
[[nodiscard]] std::string calendar_tables(Context& context);

/// data/calendar/lunar_*.csv: declared in calendar/lunar_tables_internal.hpp.
[[nodiscard]] std::string lunar_tables(Context& context);

/// data/papers: declared in base/identifier_tables_internal.hpp and
/// catalogue/overlay_law_internal.hpp.
[[nodiscard]] std::string paper_tables(Context& context);

/// data/rules: declared in lawdata/lawdata_internal.hpp.
[[nodiscard]] std::string rule_tables(Context& context);

/// The folder of the catalogue's tables, which have a source of their own.
inline constexpr std::string_view kCatalogueFolder = "catalogue/";

/// data/catalogue: the whole source that defines what lawdata/lawdata_catalogue_internal.hpp
/// declares. Its tables are those of read_procedures_csv, which reads overlays too.
[[nodiscard]] std::string catalogue_source(Context& context);
/// data/units: declared in lawdata/lawdata_units_internal.hpp.
[[nodiscard]] std::string unit_tables(Context& context);

/// data/letters: declared in lawdata/lawdata_internal.hpp.
[[nodiscard]] std::string letter_tables(Context& context);
/// data/reports: declared in lawdata/lawdata_internal.hpp.
[[nodiscard]] std::string report_tables(Context& context);

}  // namespace motcua::lawdata_gen
