/// The tables of facts that base reads but does not hold: lawdata fills them from its data files.
///
/// The row types and the questions are base's, the answers are lawdata's generated source, so that
/// no include leads from base to lawdata. Every span and view refers to constants.
#pragma once

#include <motcua/base/agency_code.hpp>
#include <motcua/base/confidence.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/tax_code.hpp>
#include <motcua/base/time.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace motcua::base_internal {

/// Where a row was read, and since when it binds.
struct RowBasis {
  std::optional<Date> in_force_from;  ///< empty when not known
  std::string_view law;               ///< as LawRef::parse reads it; may be empty
  std::string_view source;            ///< what is not law: metadata, software, observation
  Confidence confidence;
};

/// Month and day numbers below which papers write a leading zero.
struct DatePadding {
  int day_below;
  int month_below;
};
[[nodiscard]] DatePadding date_padding() noexcept;

/// What the level-one group and the whole of an agency code may look like.
struct AgencyCodeRules {
  int max_characters;
  char first_letter;
  char last_letter;
  int level_one_digits;
};
[[nodiscard]] AgencyCodeRules agency_code_rules() noexcept;

/// Sizes of the parts of a procedure code.
struct ProcedureCodeRules {
  int number_digits;
  int case_digits;
  std::string_view filler;  ///< the groups of zeros in the long form of a copy: "000.00.00"
};
[[nodiscard]] ProcedureCodeRules procedure_code_rules() noexcept;

/// One way in which a dossier code's date and serial may be written.
struct DossierCodeForm {
  AgencyOrder agency_order;
  int date_digits;
  int min_serial_digits;
  RowBasis basis;
};
[[nodiscard]] std::span<const DossierCodeForm> dossier_code_forms() noexcept;

/// Sizes of personal numbers.
struct PersonalIdRules {
  int digits;
  int old_card_digits;  ///< the identity card that the number replaced
};
[[nodiscard]] PersonalIdRules personal_id_rules() noexcept;

/// What a range of PPP means. Ranges ascend and do not overlap.
struct Birthplace {
  int first;
  int last;
  std::string_view province;  ///< empty when it is a country
  RowBasis basis;             ///< its law is never empty
};
[[nodiscard]] std::span<const Birthplace> birthplaces() noexcept;

/// What the digit G means; the row of digit G is at index G.
struct CenturyDigit {
  Sex sex;
  int first_year;
  RowBasis basis;
};
[[nodiscard]] std::span<const CenturyDigit, 10> century_digits() noexcept;

/// One kind of tax code. No two rows have the same number of digits in all.
struct TaxCodeForm {
  TaxCodeKind kind;
  int main_digits;
  int unit_digits;  ///< of the dependent unit's number; 0 when there is none
  RowBasis basis;   ///< its law is never empty
};
[[nodiscard]] std::span<const TaxCodeForm> tax_code_forms() noexcept;

/// How the check digit follows from the digits before it, and which of them are the serial.
struct TaxCheckRule {
  std::span<const int> weights;
  int modulus;
  int minuend;        ///< check digit = minuend − (weighted sum mod modulus)
  int prefix_digits;  ///< before the serial: the province of first registration
};
[[nodiscard]] TaxCheckRule tax_check_rule() noexcept;

/// What numbers that begin with a prefix are for.
enum class PhonePrefixKind : std::uint8_t {
  kMobile,
  kFixed,
  kOldMobile,  ///< eleven-digit mobile numbers of before 2018: known, and refused
};

/// Prefix of a national number without its leading zero. Rows ascend as text, and no prefix begins
/// another, so that at most one row fits a number.
struct PhonePrefix {
  std::string_view prefix;
  PhonePrefixKind kind;
  int national_digits;  ///< of the number without its leading zero
};
[[nodiscard]] std::span<const PhonePrefix> phone_prefixes() noexcept;

}  // namespace motcua::base_internal
