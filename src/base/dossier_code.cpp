#include <motcua/base/dossier_code.hpp>
#include <motcua/base/iso8601.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/civil_internal.hpp"
#include "base/identifier_internal.hpp"
#include "base/made_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::count_digits;
using base_internal::DossierCodeForm;
using base_internal::quoted;
using base_internal::to_number;

namespace {

constexpr char kSeparator = '-';
// The law writes the year with its last two digits and names no century; no code is older.
constexpr int kCentury = 2000;
constexpr int kLastYearOfCentury = kCentury + 99;
constexpr int kShortDateDigits = 6;

Failure refused(std::string_view part, std::string why, std::optional<LawRef> law = {}) {
  std::string message = "dossier code, ";
  message += part;
  message += ": ";
  message += why;
  message += "; write AGENCY-YYMMDD-SERIAL as on the receipt";
  return Failure{Errc::kInvalidDossierCode, std::move(message), std::move(law)};
}

/// The form that asks least of the serial among those an agency code and a date are written in:
/// the text does not tell which of them was meant.
const DossierCodeForm* least_form(AgencyOrder order, std::size_t date_digits) noexcept {
  const DossierCodeForm* least = nullptr;
  for (const DossierCodeForm& form : base_internal::dossier_code_forms()) {
    if (form.agency_order != order || static_cast<std::size_t>(form.date_digits) != date_digits) {
      continue;
    }
    if (!least || form.min_serial_digits < least->min_serial_digits) least = &form;
  }
  return least;
}

Result<void> check_digits(std::string_view part, std::string_view text) {
  const std::size_t digits = count_digits(text);
  if (digits == text.size()) return {};
  return refused(part, base_internal::character_at(text, digits) + " of it is not a digit");
}

Result<Date> read_date(std::string_view digits) {
  const std::size_t year_digits = digits.size() - 4;
  const int year = digits.size() == kShortDateDigits ? kCentury + to_number(digits.substr(0, 2))
                                                     : to_number(digits.substr(0, year_digits));
  if (year < kCentury || year > kLastYearOfCentury) {
    return refused("date", "year " + std::to_string(year) + " is not in 2000 to 2099");
  }
  const Result<Date> date = make_date(year, to_number(digits.substr(year_digits, 2)),
                                      to_number(digits.substr(year_digits + 2, 2)));
  if (!date) return refused("date", date.error().message);
  return date;
}

}  // namespace

Result<DossierCode> DossierCode::parse(std::string_view text) {
  const std::size_t before_serial = text.rfind(kSeparator);
  const std::size_t before_date = before_serial == std::string_view::npos || before_serial == 0
                                      ? std::string_view::npos
                                      : text.rfind(kSeparator, before_serial - 1);
  if (before_date == std::string_view::npos) {
    return refused("separators", "there are fewer than two hyphens");
  }
  const std::string_view date_part = text.substr(before_date + 1, before_serial - before_date - 1);
  const std::string_view serial_part = text.substr(before_serial + 1);

  Result<AgencyCode> agency = AgencyCode::parse(text.substr(0, before_date));
  if (!agency) return refused("agency", agency.error().message);

  if (const Result<void> digits = check_digits("date", date_part); !digits) return digits.error();
  const DossierCodeForm* form = least_form(agency->order(), date_part.size());
  if (!form) {
    return refused("date", "it has " + std::to_string(date_part.size()) +
                               " digits, neither six (YYMMDD) nor eight");
  }
  const Result<Date> date = read_date(date_part);
  if (!date) return date.error();

  if (const Result<void> digits = check_digits("serial", serial_part); !digits) {
    return digits.error();
  }
  if (serial_part.size() < static_cast<std::size_t>(form->min_serial_digits)) {
    return refused("serial",
                   quoted(serial_part) + " has fewer than " +
                       std::to_string(form->min_serial_digits) + " digits",
                   base_internal::verified_law(form->basis));
  }
  return base_internal::Made{[&] {
    return DossierCode(std::string(text), std::move(*agency), *date,
                       static_cast<int>(date_part.size()));
  }};
}

Result<DossierCode> DossierCode::make(const AgencyCode& agency, Date date, std::uint64_t serial) {
  const std::chrono::year_month_day ymd{date};
  if (ymd.year() < std::chrono::year{kCentury} ||
      ymd.year() > std::chrono::year{kLastYearOfCentury}) {
    return refused("date", to_iso(date) + " is outside 2000-01-01..2099-12-31");
  }
  if (serial == 0) return refused("serial", "0 given; serials of a day begin with 1");
  const DossierCodeForm* form = least_form(agency.order(), kShortDateDigits);
  if (!form) return refused("date", "no form with six digits is known for this order of groups");

  std::string number = std::to_string(serial);
  const auto shortest = static_cast<std::size_t>(form->min_serial_digits);
  if (number.size() < shortest) number.insert(0, shortest - number.size(), '0');

  std::string text = agency.text();
  text += kSeparator;
  text += base_internal::two_digits(static_cast<int>(ymd.year()) - kCentury);
  text += base_internal::two_digits(static_cast<int>(static_cast<unsigned>(ymd.month())));
  text += base_internal::two_digits(static_cast<int>(static_cast<unsigned>(ymd.day())));
  text += kSeparator;
  text += number;
  return DossierCode(std::move(text), agency, date, kShortDateDigits);
}

std::string_view DossierCode::serial() const noexcept {
  return std::string_view(text_).substr(text_.rfind(kSeparator) + 1);
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::DossierCode>::operator()(
    const motcua::DossierCode& code) const noexcept {
  return std::hash<std::string>{}(code.text());
}
