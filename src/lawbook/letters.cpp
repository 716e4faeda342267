#include <motcua/lawbook/letters.hpp>

#include "lawdata/lawdata_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

// The generator has read the same texts and found nothing wrong with them.

const LetterRules& embedded_letter_rules() {
  static const LetterRules rules = LetterRules::from_csv(lawdata_internal::letter_rules_csv(),
                                                         lawdata_internal::letter_suppressors_csv())
                                       .value();
  return rules;
}

const AddressRules& embedded_address_rules() {
  static const AddressRules rules = AddressRules::from_csv(lawdata_internal::address_forms_csv(),
                                                           lawdata_internal::age_words_csv())
                                        .value();
  return rules;
}

MOTCUA_END_NAMESPACE
