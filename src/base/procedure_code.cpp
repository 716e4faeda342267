#include <motcua/base/procedure_code.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/identifier_internal.hpp"
#include "base/made_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::count_digits;
using base_internal::is_level_one;
using base_internal::ProcedureCodeRules;

namespace {

constexpr char kSeparator = '.';

Failure refused(std::string_view part, std::string why) {
  std::string message = "procedure code, ";
  message += part;
  message += ": ";
  message += why;
  message += "; write it as published: n.nnnnnn, then .nn for a case, then .H01 for a copy";
  return Failure{Errc::kInvalidProcedureCode, std::move(message)};
}

/// Length of the procedure itself, "1.001193".
std::size_t base_size(const ProcedureCodeRules& rules) noexcept {
  return 2 + static_cast<std::size_t>(rules.number_digits);
}

/// The digits of the case at the start of what follows the base (".01…"), or nothing.
std::string_view case_of(std::string_view after_base, const ProcedureCodeRules& rules) noexcept {
  const auto digits = static_cast<std::size_t>(rules.case_digits);
  if (after_base.size() <= digits || count_digits(after_base.substr(1)) != digits) return {};
  return after_base.substr(1, digits);
}

Result<void> check_base(std::string_view text, const ProcedureCodeRules& rules) {
  if (text.empty()) return refused("level", "the text is empty");
  if (text[0] < '1' || text[0] > '9') {
    return refused("level", base_internal::character_at(text, 0) + " is not a digit from 1 to 9");
  }
  if (text.size() < 2 || text[1] != kSeparator) {
    return refused("level", "no '.' follows its one digit");
  }
  const std::string_view number = text.substr(2, text.find(kSeparator, 2) - 2);
  if (const std::size_t at = count_digits(number); at != number.size()) {
    return refused("number", base_internal::character_at(number, at) + " of it is not a digit");
  }
  if (number.size() != static_cast<std::size_t>(rules.number_digits)) {
    return refused("number", "it has " + std::to_string(number.size()) + " digits instead of " +
                                 std::to_string(rules.number_digits));
  }
  return {};
}

Result<void> check_copy(std::string_view copy, const ProcedureCodeRules& rules) {
  if (copy.empty()) return {};
  copy.remove_prefix(1);
  std::string_view owner = copy;
  if (owner.starts_with(rules.filler) &&
      owner.substr(rules.filler.size()).starts_with(kSeparator)) {
    owner.remove_prefix(rules.filler.size() + 1);
  }
  if (!is_level_one(owner)) {
    return refused("case or copy",
                   "what follows the number is neither a case of two digits nor the level-one "
                   "agency code of a copy");
  }
  return {};
}

}  // namespace

Result<ProcedureCode> ProcedureCode::parse(std::string_view text) {
  const ProcedureCodeRules rules = base_internal::procedure_code_rules();
  if (const Result<void> base = check_base(text, rules); !base) return base.error();

  std::string_view copy = text.substr(base_size(rules));
  const std::string_view case_digits = case_of(copy, rules);
  if (!case_digits.empty()) copy.remove_prefix(1 + case_digits.size());
  if (const Result<void> owner = check_copy(copy, rules); !owner) return owner.error();
  return base_internal::Made{[text] { return ProcedureCode(std::string(text)); }};
}

std::string_view ProcedureCode::base() const noexcept {
  return std::string_view(text_).substr(0, base_size(base_internal::procedure_code_rules()));
}

std::string_view ProcedureCode::case_number() const noexcept {
  return case_of(std::string_view(text_).substr(base().size()),
                 base_internal::procedure_code_rules());
}

std::string_view ProcedureCode::copy_owner() const noexcept {
  const std::string_view last = std::string_view(text_).substr(text_.rfind(kSeparator) + 1);
  return is_level_one(last) ? last : std::string_view();
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::ProcedureCode>::operator()(
    const motcua::ProcedureCode& code) const noexcept {
  return std::hash<std::string>{}(code.text());
}
