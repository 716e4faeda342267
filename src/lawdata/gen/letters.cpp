#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>

#include <string>

#include "lawdata/gen/kept_table.hpp"
#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {

std::string letter_tables(Context& context) {
  const std::string folder = "letters/";
  const std::string rules = kept_table(context, folder + "rules.csv",
                                       {"procedure", "case", "kind", "reason", "from", "until"}, 5);
  const std::string suppressors = kept_table(context, folder + "suppressors.csv",
                                             {"reason", "kind", "instead", "from", "until"}, 4);
  const std::string forms =
      kept_table(context, folder + "address_forms.csv",
                 {"role", "sex", "age", "title", "mid_sentence", "from", "until"}, 6);
  const std::string age_words =
      kept_table(context, folder + "age_words.csv", {"age", "word", "from", "until"}, 3);
  check_rows(context, folder, read_letter_rules_csv(rules, suppressors), &LetterRules::from_rows);
  check_rows(context, folder, read_address_csv(forms, age_words), &AddressRules::from_rows);
  return "namespace motcua::lawdata_internal {\n\n" + getter("letter_rules_csv", rules) +
         getter("letter_suppressors_csv", suppressors) + getter("address_forms_csv", forms) +
         getter("age_words_csv", age_words) + "\n}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
