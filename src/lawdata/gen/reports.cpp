#include <motcua/reports/report_rules.hpp>

#include <string>

#include "lawdata/gen/kept_table.hpp"
#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {

std::string report_tables(Context& context) {
  const std::string folder = "reports/";
  const std::string periods = kept_table(context, folder + "periods.csv",
                                         {"kind", "first_day", "last_day", "from", "until"}, 4);
  const std::string forms = kept_table(context, folder + "forms.csv", {"form", "from", "until"}, 2);
  const std::string figures =
      kept_table(context, folder + "figures.csv", {"figure", "points", "from", "until"}, 3);
  check_rows(context, folder, read_report_rules_csv(periods, forms, figures),
             &ReportRules::from_rows);
  return "namespace motcua::lawdata_internal {\n\n" + getter("report_periods_csv", periods) +
         getter("report_forms_csv", forms) + getter("report_figures_csv", figures) +
         "\n}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
