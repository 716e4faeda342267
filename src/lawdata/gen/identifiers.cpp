#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/identifier_tables_internal.hpp"
#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"

namespace motcua {

// The library's codes are read by rules that the generated source defines. The generator is built
// before that source and reads codes itself: here it answers with what it has read.
namespace {

struct CodeRules {
  base_internal::AgencyCodeRules agency{};
  base_internal::ProcedureCodeRules procedure{};
  std::string filler;
};

CodeRules& code_rules() {
  static CodeRules rules;
  return rules;
}

}  // namespace

base_internal::AgencyCodeRules base_internal::agency_code_rules() noexcept {
  return code_rules().agency;
}
base_internal::ProcedureCodeRules base_internal::procedure_code_rules() noexcept {
  return code_rules().procedure;
}

}  // namespace motcua

namespace motcua::lawdata_gen {
namespace {

const std::string kFolder = "identifiers/";

/// A constant array of `type` and the function that hands it out.
std::string array_with_accessor(const std::string& type, const std::string& array,
                                const std::string& signature, const std::string& rows) {
  return "namespace {\nconstexpr " + type + " " + array + "[] = {\n" + rows +
         "};\n}  // namespace\n" + signature + " noexcept { return " + array + "; }\n\n";
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

base_internal::AgencyCodeRules read_agency_code_rules(Context& context) {
  const RuleTable rules(context, kFolder + "agency_code.csv",
                        {"first_letter", "last_letter", "level_one_digits", "max_characters"});
  const auto letter = [&rules](const std::string& rule) {
    const std::string text = rules.text(rule);
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return text[0];
    rules.refuse(rule, "value \"" + text + "\" is not one letter A-Z");
    return 'A';
  };
  const char first = letter("first_letter");
  const char last = letter("last_letter");
  if (first > last) rules.refuse("last_letter", "last_letter comes before first_letter");
  return {rules.integer("max_characters", 3, 1000), first, last,
          rules.integer("level_one_digits", 1, 5)};
}

base_internal::ProcedureCodeRules read_procedure_code_rules(Context& context, std::string& filler) {
  const RuleTable rules(context, kFolder + "procedure_code.csv",
                        {"case_digits", "filler", "number_digits"});
  filler = rules.text("filler");
  if (filler.empty() || filler.find_first_not_of("0.") != std::string::npos) {
    rules.refuse("filler", "value \"" + filler + "\" is not groups of zeros");
  }
  return {rules.integer("number_digits", 1, 9), rules.integer("case_digits", 1, 9), filler};
}

std::string agency_code() {
  const base_internal::AgencyCodeRules rules = base_internal::agency_code_rules();
  return "AgencyCodeRules agency_code_rules() noexcept { return {" +
         std::to_string(rules.max_characters) + ", '" + rules.first_letter + "', '" +
         rules.last_letter + "', " + std::to_string(rules.level_one_digits) + "}; }\n\n";
}

std::string procedure_code() {
  const base_internal::ProcedureCodeRules rules = base_internal::procedure_code_rules();
  return "ProcedureCodeRules procedure_code_rules() noexcept { return {" +
         std::to_string(rules.number_digits) + ", " + std::to_string(rules.case_digits) + ", " +
         cpp_string(rules.filler) + "}; }\n\n";
}

std::string dossier_code_forms(Context& context) {
  const Table table(context, kFolder + "dossier_code_forms.csv",
                    {"form", "agency_order", "date_digits", "min_serial_digits"}, 1);
  std::string rows;
  for (const Row& row : table.rows()) {
    const int date_digits = row.integer("date_digits", 6, 8);
    if (date_digits == 7) row.refuse("date_digits 7 is neither YYMMDD nor YYYYMMDD");
    rows += "    {" +
            row.enumerator("agency_order", {{"level_one_first", "AgencyOrder::kLevelOneFirst"},
                                            {"level_one_last", "AgencyOrder::kLevelOneLast"}}) +
            ", " + std::to_string(date_digits) + ", " +
            std::to_string(row.integer("min_serial_digits", 1, 18)) + ", " + row.basis() + "},\n";
  }
  return array_with_accessor("DossierCodeForm", "kDossierCodeForms",
                             "std::span<const DossierCodeForm> dossier_code_forms()", rows);
}

/// The sizes of personal numbers; gives the digits of today's number to `digits`.
std::string personal_id(Context& context, int& digits) {
  const RuleTable rules(context, kFolder + "personal_id.csv", {"digits", "old_card_digits"});
  // The reader's layout of the parts is for twelve.
  digits = rules.integer("digits", 12, 12);
  return "PersonalIdRules personal_id_rules() noexcept { return {" + std::to_string(digits) + ", " +
         std::to_string(rules.integer("old_card_digits", 1, 11)) + "}; }\n\n";
}

std::string birthplaces(Context& context) {
  const Table table(context, kFolder + "birthplaces.csv", {"first", "last", "province"}, 1);
  std::string rows;
  std::set<std::string> provinces;
  int previous_last = -1;
  for (const Row& row : table.rows()) {
    row.require_law();
    for (const char* column : {"first", "last"}) {
      if (row.text(column).size() != 3) row.refuse(std::string(column) + " has not three digits");
    }
    const int first = row.integer("first", 0, 999);
    const int last = row.integer("last", 0, 999);
    if (last < first) row.refuse("last is before first");
    if (first <= previous_last) row.refuse("range overlaps the one before it");
    previous_last = last;
    const std::string& province = row.text("province");
    if (!province.empty() && !provinces.insert(province).second) {
      row.refuse("province " + province + " has two rows");
    }
    rows += "    {" + std::to_string(first) + ", " + std::to_string(last) + ", " +
            cpp_string(province) + ", " + row.basis() + "},\n";
  }
  return array_with_accessor("Birthplace", "kBirthplaces",
                             "std::span<const Birthplace> birthplaces()", rows);
}

std::string century_digits(Context& context) {
  constexpr int kDigits = 10;
  const Table table(context, kFolder + "century_digits.csv", {"digit", "sex", "first_year"}, 1);
  std::string rows;
  int expected = 0;
  for (const Row& row : table.rows()) {
    if (row.integer("digit", 0, kDigits - 1) != expected++) {
      row.refuse("digits are not 0, 1, 2, … without a gap");
    }
    const int first_year = row.integer("first_year", 1900, 2300);
    if (first_year % 100 != 0) row.refuse("first_year does not begin a century");
    rows += "    {" + row.enumerator("sex", {{"female", "Sex::kFemale"}, {"male", "Sex::kMale"}}) +
            ", " + std::to_string(first_year) + ", " + row.basis() + "},\n";
  }
  if (expected != kDigits) table.refuse("table has not one row for each digit");
  return array_with_accessor("CenturyDigit", "kCenturyDigits",
                             "std::span<const CenturyDigit, 10> century_digits()", rows);
}

/// The forms of tax codes; gives the number of digits of the main one to `main_digits`.
std::string tax_code_forms(Context& context, int personal_id_digits, int& main_digits) {
  const Table table(context, kFolder + "tax_code_forms.csv", {"kind", "main_digits", "unit_digits"},
                    1);
  const Row::Words kinds = {{"dependent_unit", "TaxCodeKind::kDependentUnit"},
                            {"main", "TaxCodeKind::kMain"},
                            {"personal_id", "TaxCodeKind::kPersonalId"}};
  std::string rows;
  std::set<int> sizes;
  std::map<std::string, int> mains;
  for (const Row& row : table.rows()) {
    row.require_law();
    const std::string& kind = row.text("kind");
    const int main = row.integer("main_digits", 2, 15);
    const int unit = row.integer("unit_digits", 0, 9);
    mains[kind] = main;
    if (!sizes.insert(main + unit).second) row.refuse("another kind has as many digits in all");
    if ((kind == "dependent_unit") != (unit > 0)) {
      row.refuse("unit_digits are for dependent units, and for them alone");
    }
    if (kind == "personal_id" && main != personal_id_digits) {
      row.refuse("main_digits differ from the digits in personal_id.csv");
    }
    rows += "    {" + row.enumerator("kind", kinds) + ", " + std::to_string(main) + ", " +
            std::to_string(unit) + ", " + row.basis() + "},\n";
  }
  for (const auto& [kind, unused] : kinds) {
    if (!mains.contains(kind)) table.refuse("kind " + kind + " is missing");
  }
  main_digits = mains["main"];
  if (mains["dependent_unit"] != main_digits) {
    table.refuse("dependent_unit and main differ in main_digits");
  }
  return array_with_accessor("TaxCodeForm", "kTaxCodeForms",
                             "std::span<const TaxCodeForm> tax_code_forms()", rows);
}

std::string tax_check_rule(Context& context, int main_digits) {
  const Table table(context, kFolder + "tax_weights.csv", {"position", "weight"}, 1);
  std::string weights;
  int expected = 0;
  for (const Row& row : table.rows()) {
    if (row.integer("position", 1, 9) != ++expected) {
      row.refuse("positions are not 1, 2, 3, … without a gap");
    }
    weights += std::to_string(row.integer("weight", 1, 100)) + ", ";
  }
  if (expected != main_digits - 1) {
    table.refuse(std::to_string(expected) + " weights for the " + std::to_string(main_digits - 1) +
                 " digits before the check digit");
  }
  const RuleTable rules(context, kFolder + "tax_check_digit.csv",
                        {"minuend", "modulus", "prefix_digits"});
  return "namespace {\nconstexpr int kTaxWeights[] = {" + weights +
         "};\n}  // namespace\nTaxCheckRule tax_check_rule() noexcept { return {kTaxWeights, " +
         std::to_string(rules.integer("modulus", 2, 97)) + ", " +
         std::to_string(rules.integer("minuend", 1, 97)) + ", " +
         std::to_string(rules.integer("prefix_digits", 0, 8)) + "}; }\n\n";
}

std::string phone_prefixes(Context& context) {
  const Table table(context, kFolder + "phone_prefixes.csv", {"prefix", "kind", "national_digits"},
                    1);
  std::string rows;
  std::string previous;
  for (const Row& row : table.rows()) {
    const std::string& prefix = row.text("prefix");
    if (prefix.empty() || !all_digits(prefix) || prefix[0] == '0') {
      row.refuse("prefix \"" + prefix + "\" is not digits that begin with 1-9");
    } else if (!previous.empty() && prefix != previous && prefix.starts_with(previous)) {
      row.refuse("prefix " + prefix + " begins with the prefix " + previous +
                 ": a number would fit both");
    } else {
      previous = prefix;
    }
    const int digits = row.integer("national_digits", 7, 13);
    rows += "    {" + cpp_string(prefix) + ", " +
            row.enumerator("kind", {{"fixed", "PhonePrefixKind::kFixed"},
                                    {"mobile", "PhonePrefixKind::kMobile"},
                                    {"old_mobile", "PhonePrefixKind::kOldMobile"}}) +
            ", " + std::to_string(digits) + "},\n";
  }
  return array_with_accessor("PhonePrefix", "kPhonePrefixes",
                             "std::span<const PhonePrefix> phone_prefixes()", rows);
}

}  // namespace

void read_code_rules(Context& context) {
  CodeRules& rules = code_rules();
  rules.agency = read_agency_code_rules(context);
  rules.procedure = read_procedure_code_rules(context, rules.filler);
}

std::string identifier_tables(Context& context) {
  read_code_rules(context);
  int personal_id_digits = 0;
  int main_digits = 0;
  std::string code = "namespace motcua::base_internal {\n\n";
  code += agency_code();
  code += procedure_code();
  code += dossier_code_forms(context);
  code += personal_id(context, personal_id_digits);
  code += birthplaces(context);
  code += century_digits(context);
  code += tax_code_forms(context, personal_id_digits, main_digits);
  code += tax_check_rule(context, main_digits);
  code += phone_prefixes(context);
  return code + "}  // namespace motcua::base_internal\n";
}

}  // namespace motcua::lawdata_gen
