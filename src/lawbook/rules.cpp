#include <motcua/lawbook/rules.hpp>

#include "lawdata/lawdata_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

const RuleSet& embedded_rules() {
  // The generator has read the same text and found nothing wrong with it.
  static const RuleSet rules =
      RuleSet::from_rows(read_rules_csv("rules.csv", lawdata_internal::rules_csv()).value())
          .value();
  return rules;
}

MOTCUA_END_NAMESPACE
