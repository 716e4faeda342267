/// What a broken rule rests on.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/regime/rules.hpp>

#include <optional>

MOTCUA_BEGIN_NAMESPACE
namespace regime_internal {

/// The provision of a rule, or nothing where it has only a source.
[[nodiscard]] inline std::optional<LegalBasis> basis_of(const RuleRow& rule) {
  if (!rule.evidence.law) return std::nullopt;
  return LegalBasis{*rule.evidence.law, rule.evidence.confidence};
}

}  // namespace regime_internal
MOTCUA_END_NAMESPACE
