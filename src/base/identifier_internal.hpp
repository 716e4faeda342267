/// What the readers of identifiers share.
#pragma once

#include <motcua/base/law_ref.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/identifier_tables_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"

namespace motcua::base_internal {

/// True for what an agency code's level-one group looks like: "H01".
[[nodiscard]] inline bool is_level_one(std::string_view group) noexcept {
  const AgencyCodeRules rules = agency_code_rules();
  return group.size() == 1 + static_cast<std::size_t>(rules.level_one_digits) &&
         group.front() >= rules.first_letter && group.front() <= rules.last_letter &&
         all_digits(group.substr(1));
}

/// The character of `text` at `at`, with its place: `character "x" at offset 3`.
[[nodiscard]] inline std::string character_at(std::string_view text, std::size_t at) {
  return "character " + quoted(text.substr(at, 1)) + " at offset " + std::to_string(at);
}

/// The basis of a row that is known to cite the law.
[[nodiscard]] inline LegalBasis legal_basis(const RowBasis& basis) {
  return {LawRef::parse(basis.law).value(), basis.confidence};
}

/// The provision to name in a failure. A failure cannot say how sure the citation is, so that only
/// a verified one will do.
[[nodiscard]] inline std::optional<LawRef> verified_law(const RowBasis& basis) {
  if (basis.law.empty() || basis.confidence != Confidence::kVerified) return std::nullopt;
  return LawRef::parse(basis.law).value();
}

}  // namespace motcua::base_internal
