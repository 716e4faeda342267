/// All six readers of identifiers; the first byte of the input chooses one.
#include <motcua/base/agency_code.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/tax_code.hpp>
#include <motcua/base/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t kLongestMessage = 512;
constexpr std::size_t kRunOfAPerson = 6;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// Digits in a row, where what people write between digits ends no run.
std::size_t longest_digit_run(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      longest = std::max(longest, ++run);
    } else if (std::string_view(" .-()").find(c) == std::string_view::npos) {
      run = 0;
    }
  }
  return longest;
}

void check_failure(const motcua::Failure& failure) {
  require(!failure.message.empty() && failure.message.size() < kLongestMessage);
  require(!motcua::find_invalid_utf8(failure.message));
  require(longest_digit_run(failure.message) < kRunOfAPerson);
}

/// The official text of a value, read again, is the same value.
template <typename T>
void check_round_trip(const T& value, const std::string& text) {
  const auto again = T::parse(text);
  require(again.has_value() && *again == value);
}

void check_agency_code(std::string_view text) {
  const auto code = motcua::AgencyCode::parse(text);
  if (!code) return check_failure(code.error());
  require(code->text() == text);
  check_round_trip(*code, code->text());
  require(!code->levels().empty() && code->levels().front() == code->level_one());
  require(code->same_agency(*code));
  if (const auto canonical = motcua::AgencyCode::parse(code->canonical())) {
    require(canonical->same_agency(*code));
  }
}

void check_dossier_code(std::string_view text) {
  const auto code = motcua::DossierCode::parse(text);
  if (!code) return check_failure(code.error());
  require(code->text() == text);
  check_round_trip(*code, code->text());
  require(text.starts_with(code->agency().text()) && text.ends_with(code->serial()));
}

void check_procedure_code(std::string_view text) {
  const auto code = motcua::ProcedureCode::parse(text);
  if (!code) return check_failure(code.error());
  require(code->text() == text);
  check_round_trip(*code, code->text());
  require(text.starts_with(code->base()) && text.ends_with(code->copy_owner()));
}

void check_personal_id(std::string_view text) {
  const auto id = motcua::PersonalId::parse(text);
  if (!id) return check_failure(id.error());
  require(id->digits() == text);
  check_round_trip(*id, id->digits());
  require(longest_digit_run(id->masked()) < kRunOfAPerson);
  require(id->birth_year() >= 1900 && id->birth_year() <= 2399);
}

void check_tax_code(std::string_view text) {
  const auto code = motcua::TaxCode::parse(text);
  if (!code) return check_failure(code.error());
  check_round_trip(*code, code->text());
  require(code->masked().size() == code->text().size());
  require(code->masked().starts_with("*******"));
}

void check_phone_number(std::string_view text) {
  const auto number = motcua::PhoneNumber::parse(text);
  if (!number) return check_failure(number.error());
  check_round_trip(*number, number->e164());
  check_round_trip(*number, number->national());
  require(longest_digit_run(number->masked()) < kRunOfAPerson);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 6) {
    case 0:
      check_agency_code(text);
      break;
    case 1:
      check_dossier_code(text);
      break;
    case 2:
      check_procedure_code(text);
      break;
    case 3:
      check_personal_id(text);
      break;
    case 4:
      check_tax_code(text);
      break;
    case 5:
      check_phone_number(text);
      break;
  }
  return 0;
}
