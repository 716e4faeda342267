#include <motcua/base/phone_number.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/identifier_internal.hpp"
#include "base/made_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::is_digit;
using base_internal::PhonePrefix;
using base_internal::PhonePrefixKind;

namespace {

// Viet Nam's code in the international numbering plan (ITU-T E.164), and the prefixes dialled
// before a national and an international number.
constexpr std::string_view kCountryCode = "84";
constexpr std::string_view kE164Country = "+84";
constexpr std::string_view kTrunk = "0";
constexpr std::string_view kInternational = "00";
// E.164's longest number, with the international prefix before it.
constexpr std::size_t kMostDigits = 15 + kInternational.size();
constexpr char kFirstDigitOfServices = '1';
constexpr std::size_t kShownDigits = 3;

Failure refused(std::string why) {
  return Failure{Errc::kInvalidPhoneNumber, "phone number, " + std::move(why)};
}

struct Digits {
  std::string text;
  bool plus = false;
};

/// The digits without what people write around groups of them: "(0296) 3 123 456", "+84 …".
Result<Digits> read_digits(std::string_view text) {
  Digits digits;
  bool open = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool begun = digits.plus || !digits.text.empty();
    if (is_digit(c)) {
      digits.text += c;
    } else if (c == '+' && !begun) {
      digits.plus = true;
    } else if ((c == '(' && !open) || (c == ')' && open && begun)) {
      open = !open;
    } else if (!begun || (c != ' ' && c != '.' && c != '-')) {
      return refused(base_internal::character_at(text, at) +
                     ": write digits, with nothing but spaces, dots, hyphens or pairs of round "
                     "brackets between them");
    }
  }
  if (open || (!text.empty() && !is_digit(text.back()))) {
    return refused("character: the text does not end with a digit, or a bracket is left open");
  }
  if (digits.text.size() > kMostDigits) {
    return refused("length: " + std::to_string(digits.text.size()) + " digits are too many");
  }
  return digits;
}

Failure is_service() {
  return refused(
      "kind: short and service numbers (1xx, 1800, 1900) do not belong to a person; "
      "give a mobile or fixed number");
}

/// The number as dialled inside the country, without the leading zero.
Result<std::string_view> national_part(const Digits& digits) {
  std::string_view number = digits.text;
  const bool international = digits.plus || number.starts_with(kInternational);
  if (!digits.plus && international) number.remove_prefix(kInternational.size());
  if (international && !number.starts_with(kCountryCode)) {
    return refused("country code: not +84; give a number of Viet Nam");
  }
  if (international || number.starts_with(kCountryCode)) {
    number.remove_prefix(kCountryCode.size());
    if (number.starts_with(kTrunk)) {
      return refused("prefix: drop the 0 after the country code");
    }
    return number;
  }
  if (number.starts_with(kTrunk)) return number.substr(kTrunk.size());
  if (number.starts_with(kFirstDigitOfServices)) return is_service();
  return refused("prefix: a number begins with 0 or with +84; add it");
}

/// The row whose prefix begins `national`, or nullptr. Because no prefix begins another, it is the
/// last row that is not after the number.
const PhonePrefix* prefix_of(std::string_view national) noexcept {
  const auto rows = base_internal::phone_prefixes();
  const auto after = std::upper_bound(
      rows.begin(), rows.end(), national,
      [](std::string_view number, const PhonePrefix& row) { return number < row.prefix; });
  if (after == rows.begin()) return nullptr;
  const PhonePrefix& row = *std::prev(after);
  return national.starts_with(row.prefix) ? &row : nullptr;
}

Result<void> check_national(std::string_view national) {
  constexpr std::size_t kPrefixShown = 3;
  const PhonePrefix* row = prefix_of(national);
  if (!row) {
    if (national.empty()) return refused("length: no digits after the prefix");
    return refused("prefix: 0" + std::string(national.substr(0, kPrefixShown)) +
                   " is not assigned to mobile or fixed numbers");
  }
  const bool right_length = national.size() == static_cast<std::size_t>(row->national_digits);
  if (row->kind == PhonePrefixKind::kOldMobile) {
    if (!right_length) return is_service();
    return refused(
        "prefix: eleven-digit mobile numbers (01xx) were converted in 2018; give the "
        "ten-digit number");
  }
  if (!right_length) {
    return refused("length: a " +
                   std::string(row->kind == PhonePrefixKind::kMobile ? "mobile" : "fixed") +
                   " number has " + std::to_string(row->national_digits) +
                   " digits after the 0, this one " + std::to_string(national.size()));
  }
  return {};
}

}  // namespace

Result<PhoneNumber> PhoneNumber::parse(std::string_view text) {
  if (text.starts_with(kE164Country)) {
    const std::string_view national = text.substr(kE164Country.size());
    // As machines write it.
    if (base_internal::all_digits(national) && check_national(national)) {
      return base_internal::Made{[text] { return PhoneNumber(std::string(text)); }};
    }
  }
  const Result<Digits> digits = read_digits(text);
  if (!digits) return digits.error();
  const Result<std::string_view> national = national_part(*digits);
  if (!national) return national.error();
  if (const Result<void> known = check_national(*national); !known) return known.error();
  std::string e164(kE164Country);
  e164 += *national;
  return PhoneNumber(std::move(e164));
}

std::string PhoneNumber::national() const {
  std::string number(kTrunk);
  number += std::string_view(e164_).substr(kE164Country.size());
  return number;
}

std::string PhoneNumber::masked() const {
  std::string number = national();
  std::fill(number.begin(), number.end() - kShownDigits, '*');
  return number;
}

PhoneKind PhoneNumber::kind() const noexcept {
  const PhonePrefix* row = prefix_of(std::string_view(e164_).substr(kE164Country.size()));
  return row->kind == PhonePrefixKind::kMobile ? PhoneKind::kMobile : PhoneKind::kFixed;
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::PhoneNumber>::operator()(
    const motcua::PhoneNumber& number) const noexcept {
  return std::hash<std::string>{}(number.e164());
}
