#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

const std::string kFolder = "letters/";

/// The text of a table that is held to what every table is held to.
std::string text_of(Context& context, const std::string& file, std::vector<std::string> columns,
                    std::size_t key_columns) {
  const Table table(context, kFolder + file, std::move(columns), key_columns, Basis::kPlain);
  return read_text_file(context.data_dir + '/' + kFolder + file, context.errors).value_or("");
}

/// What the library's own readers say, beside that.
template <typename Rows, typename Rules>
void check(Context& context, Result<Rows> rows, Result<Rules> (*make)(Rows)) {
  const std::string folder = context.data_dir + '/' + kFolder;
  if (!rows) {
    context.errors.add(folder + rows.error().message);
    return;
  }
  const Result<Rules> rules = make(*std::move(rows));
  if (!rules) context.errors.add(folder + "*.csv", 1, rules.error().message);
}

std::string getter(const std::string& name, const std::string& text) {
  return "std::string_view " + name + "() noexcept { return " + cpp_string(text) + "; }\n";
}

}  // namespace

/// The tables go in as they stand: they are short, and the library reads the same of a commune.
std::string letter_tables(Context& context) {
  const std::string rules =
      text_of(context, "rules.csv", {"procedure", "case", "kind", "reason", "from", "until"}, 5);
  const std::string suppressors =
      text_of(context, "suppressors.csv", {"reason", "kind", "instead", "from", "until"}, 4);
  const std::string forms =
      text_of(context, "address_forms.csv",
              {"role", "sex", "age", "title", "mid_sentence", "from", "until"}, 6);
  const std::string age_words =
      text_of(context, "age_words.csv", {"age", "word", "from", "until"}, 3);
  check(context, read_letter_rules_csv(rules, suppressors), &LetterRules::from_rows);
  check(context, read_address_csv(forms, age_words), &AddressRules::from_rows);
  return "namespace motcua::lawdata_internal {\n\n" + getter("letter_rules_csv", rules) +
         getter("letter_suppressors_csv", suppressors) + getter("address_forms_csv", forms) +
         getter("age_words_csv", age_words) + "\n}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
