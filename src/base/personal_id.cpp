#include <motcua/base/personal_id.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/identifier_internal.hpp"
#include "base/made_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::Birthplace;
using base_internal::CenturyDigit;
using base_internal::count_digits;
using base_internal::PersonalIdRules;
using base_internal::quoted;
using base_internal::to_number;

namespace {

// PPP G YY NNNNNN: where each part stands is the meaning of the number, not a measure in it.
constexpr std::size_t kBirthplaceDigits = 3;
constexpr std::size_t kCenturyAt = 3;
constexpr std::size_t kYearAt = 4;
constexpr std::size_t kYearDigits = 2;
constexpr std::size_t kShownDigits = 3;

Failure refused(std::string why) {
  return Failure{Errc::kInvalidPersonalId, "personal id: " + std::move(why)};
}

const Birthplace* birthplace_of(std::string_view digits) noexcept {
  const int code = to_number(digits.substr(0, kBirthplaceDigits));
  const auto rows = base_internal::birthplaces();
  const auto after = std::upper_bound(rows.begin(), rows.end(), code,
                                      [](int c, const Birthplace& row) { return c < row.first; });
  if (after == rows.begin()) return nullptr;
  const Birthplace& row = *std::prev(after);
  return code <= row.last ? &row : nullptr;
}

const CenturyDigit& century_of(std::string_view digits) noexcept {
  return base_internal::century_digits()[static_cast<std::size_t>(digits[kCenturyAt] - '0')];
}

}  // namespace

Result<PersonalId> PersonalId::parse(std::string_view text) {
  const PersonalIdRules rules = base_internal::personal_id_rules();
  const auto digits = static_cast<std::size_t>(rules.digits);
  if (const std::size_t at = count_digits(text); at != text.size()) {
    return refused(base_internal::character_at(text, at) + " is not a digit; write " +
                   std::to_string(digits) + " digits without separators");
  }
  if (text.size() == static_cast<std::size_t>(rules.old_card_digits)) {
    return refused(std::to_string(text.size()) +
                   " digits are the number of an old identity card (CMND); ask for the " +
                   std::to_string(digits) + "-digit number");
  }
  if (text.size() != digits) {
    return refused("length: " + std::to_string(text.size()) + " digits instead of " +
                   std::to_string(digits));
  }
  if (!birthplace_of(text)) {
    return refused("province code: " + quoted(text.substr(0, kBirthplaceDigits)) +
                   " is neither one of the 63 provinces nor a country; check the first three "
                   "digits");
  }
  return base_internal::Made{[text] { return PersonalId(std::string(text)); }};
}

std::string PersonalId::masked() const {
  std::string text = digits_;
  std::fill(text.begin() + kBirthplaceDigits, text.end() - kShownDigits, '*');
  return text;
}

std::string_view PersonalId::birthplace_code() const noexcept {
  return std::string_view(digits_).substr(0, kBirthplaceDigits);
}

std::string_view PersonalId::province() const noexcept { return birthplace_of(digits_)->province; }

LegalBasis PersonalId::birthplace_basis() const {
  return base_internal::legal_basis(birthplace_of(digits_)->basis);
}

Sex PersonalId::sex() const noexcept { return century_of(digits_).sex; }

int PersonalId::birth_year() const noexcept {
  return century_of(digits_).first_year +
         to_number(std::string_view(digits_).substr(kYearAt, kYearDigits));
}

Result<void> PersonalId::check_consistent(Date birth_date, Sex sex) const {
  const std::chrono::year_month_day birth{birth_date};
  const bool year_fits = birth.year() == std::chrono::year{birth_year()};
  const bool sex_fits = sex == this->sex();
  if (year_fits && sex_fits) return {};
  const std::string_view what = sex_fits    ? "the year of birth"
                                : year_fits ? "the sex"
                                            : "the year of birth and the sex";
  return Failure{Errc::kInconsistentPersonalId,
                 "personal id: " + std::string(what) +
                     " in the dossier and in the number differ; compare both with the card"};
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::PersonalId>::operator()(const motcua::PersonalId& id) const noexcept {
  return std::hash<std::string>{}(id.digits());
}
