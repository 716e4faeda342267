#include <motcua/base/personal_id.hpp>
#include <motcua/base/tax_code.hpp>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/identifier_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::is_digit;
using base_internal::TaxCheckRule;
using base_internal::TaxCodeForm;

namespace {

constexpr char kUnitSeparator = '-';
constexpr std::size_t kShownDigits = 3;

Failure refused(std::string why) {
  return Failure{Errc::kInvalidTaxCode, "tax code, " + std::move(why)};
}

std::size_t digits_of(const TaxCodeForm& form) noexcept {
  return static_cast<std::size_t>(form.main_digits + form.unit_digits);
}

const TaxCodeForm* form_with_digits(std::size_t digits) noexcept {
  for (const TaxCodeForm& form : base_internal::tax_code_forms()) {
    if (digits_of(form) == digits) return &form;
  }
  return nullptr;
}

/// The form of a code that was read; it has one.
const TaxCodeForm& form_of(std::string_view text) noexcept {
  const bool has_unit = text.find(kUnitSeparator) != std::string_view::npos;
  return *form_with_digits(text.size() - (has_unit ? 1 : 0));
}

std::string known_lengths() {
  std::string lengths;
  for (const TaxCodeForm& form : base_internal::tax_code_forms()) {
    if (!lengths.empty()) lengths += ", ";
    lengths += std::to_string(digits_of(form));
  }
  return lengths;
}

bool is_separator(char c) noexcept { return c == ' ' || c == '.' || c == '-'; }

/// The digits of `text` without what people write between them.
Result<std::string> read_digits(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      digits += text[at];
    } else if (!is_separator(text[at])) {
      return refused(base_internal::character_at(text, at) +
                     ": write digits, with nothing but spaces, dots or hyphens between them");
    }
  }
  if (!text.empty() && (is_separator(text.front()) || is_separator(text.back()))) {
    return refused("character: a separator before the first or after the last digit; remove it");
  }
  return digits;
}

Result<void> check_main(std::string_view main) {
  const TaxCheckRule rule = base_internal::tax_check_rule();
  const std::string_view before_check = main.substr(0, rule.weights.size());
  const std::string_view serial = before_check.substr(static_cast<std::size_t>(rule.prefix_digits));
  if (serial.find_first_not_of('0') == std::string_view::npos) {
    return refused("serial: digits 3 to 9 are all zero; check the number on the certificate");
  }
  int sum = 0;
  for (std::size_t i = 0; i < before_check.size(); ++i) {
    sum += rule.weights[i] * (before_check[i] - '0');
  }
  if (main.back() - '0' != rule.minuend - sum % rule.modulus) {
    return refused(
        "check digit: the tenth digit does not follow from the nine before it; check "
        "for a mistyped digit");
  }
  return {};
}

}  // namespace

Result<TaxCode> TaxCode::parse(std::string_view text) {
  Result<std::string> digits = read_digits(text);
  if (!digits) return digits.error();
  const TaxCodeForm* form = form_with_digits(digits->size());
  if (!form) {
    return refused("length: " + std::to_string(digits->size()) + " digits instead of one of " +
                   known_lengths());
  }
  if (form->kind == TaxCodeKind::kPersonalId) {
    const Result<PersonalId> id = PersonalId::parse(*digits);
    if (!id) return refused("as the number of a person: " + id.error().message);
    return TaxCode(std::move(*digits));
  }
  const auto main_digits = static_cast<std::size_t>(form->main_digits);
  if (const Result<void> main = check_main(std::string_view(*digits).substr(0, main_digits));
      !main) {
    return main.error();
  }
  if (form->kind == TaxCodeKind::kDependentUnit) {
    if (digits->find_first_not_of('0', main_digits) == std::string::npos) {
      return refused("branch number: it is zero; dependent units are counted from 001");
    }
    digits->insert(main_digits, 1, kUnitSeparator);
  }
  return TaxCode(std::move(*digits));
}

std::string TaxCode::masked() const {
  std::string shown = text_;
  shown.replace(0, main().size() - kShownDigits, main().size() - kShownDigits, '*');
  return shown;
}

TaxCodeKind TaxCode::kind() const noexcept { return form_of(text_).kind; }

std::string_view TaxCode::main() const noexcept {
  return std::string_view(text_).substr(0, text_.find(kUnitSeparator));
}

std::string_view TaxCode::dependent_unit() const noexcept {
  const std::size_t separator = text_.find(kUnitSeparator);
  return separator == std::string::npos ? std::string_view()
                                        : std::string_view(text_).substr(separator + 1);
}

LegalBasis TaxCode::basis() const { return base_internal::legal_basis(form_of(text_).basis); }

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::TaxCode>::operator()(const motcua::TaxCode& code) const noexcept {
  return std::hash<std::string>{}(code.text());
}
