#include <string>

#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {
namespace {

std::string date_padding(Context& context) {
  const RuleTable rules(context, "papers/date_padding.csv", {"day_below", "month_below"});
  // One above the last: "every day is padded".
  const int day_below = rules.integer("day_below", 1, 32);
  const int month_below = rules.integer("month_below", 1, 13);
  return "DatePadding date_padding() noexcept { return {" + std::to_string(day_below) + ", " +
         std::to_string(month_below) + "}; }\n";
}

/// What overlays of the catalogue may not do, of which there is one thing so far.
std::string overlay_law(Context& context) {
  const std::string kRule = "papers_outside_list";
  const Table table(context, "papers/overlays.csv", {"rule", "value"}, 1);
  std::string basis;
  for (const Row& row : table.rows()) {
    if (row.text("rule") != kRule) row.refuse("unknown rule \"" + row.text("rule") + "\"");
    if (row.text("value") != "refused") row.refuse("value is not \"refused\"");
    row.require_law();
    basis = row.basis();
  }
  if (table.rows().size() != 1) table.refuse("table has not the one rule " + kRule);
  return "base_internal::RowBasis catalogue_internal::" + kRule + "() noexcept { return " + basis +
         "; }\n";
}

}  // namespace

std::string paper_tables(Context& context) {
  return "namespace motcua::base_internal {\n\n" + date_padding(context) +
         "\n}  // namespace motcua::base_internal\n\nnamespace motcua {\n\n" +
         overlay_law(context) + "\n}  // namespace motcua\n";
}

}  // namespace motcua::lawdata_gen
