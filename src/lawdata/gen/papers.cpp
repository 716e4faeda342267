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

}  // namespace

std::string paper_tables(Context& context) {
  return "namespace motcua::base_internal {\n\n" + date_padding(context) +
         "\n}  // namespace motcua::base_internal\n";
}

}  // namespace motcua::lawdata_gen
