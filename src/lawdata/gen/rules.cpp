#include <motcua/regime/rules.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

const std::string kFile = "rules/rules.csv";

/// What the library's own reader says of the table, beside what every table is held to.
void check_rules(Context& context, const std::string& text) {
  const std::string path = context.data_dir + "/" + kFile;
  Result<std::vector<RuleRow>> rows = read_rules_csv(path, text);
  if (!rows) {
    context.errors.add(rows.error().message);
    return;
  }
  const Result<RuleSet> rules = RuleSet::from_rows(*std::move(rows));
  if (!rules) context.errors.add(path, 1, rules.error().message);
}

}  // namespace

/// The table goes in as it stands: it is short, and the library reads the same of a province.
std::string rule_tables(Context& context) {
  const Table table(context, kFile,
                    {"rule", "regime", "procedure", "from", "until", "value", "unit"}, 4,
                    Basis::kPlain);
  const std::optional<std::string> text =
      read_text_file(context.data_dir + "/" + kFile, context.errors);
  if (text) check_rules(context, *text);
  return "namespace motcua::lawdata_internal {\n\nstd::string_view rules_csv() noexcept { return " +
         cpp_string(text.value_or("")) + "; }\n\n}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
