/// How people are addressed in letters, and what is said of an age: custom as dated rows.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace letters_internal {
class AddressRep;
}

/// In what role somebody stands in a letter. vi: vai trong thư. \since 0.1 (experimental)
enum class AddressRole : std::uint8_t {
  kRecipient,  ///< vi: người nhận thư
  kSpouse,     ///< vi: một bên kết hôn
  kChild,      ///< vi: trẻ em, người được khai sinh
  kDeceased,   ///< vi: người mất
  kFamily,     ///< vi: gia đình
  kBereaved,   ///< vi: gia đình có tang — the age is that of who died
};

/// Return "recipient", "spouse", "child", "deceased", "family" or "bereaved". Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(AddressRole role) noexcept;

/// How somebody is addressed. vi: danh xưng. Thread safety: a value. \since 0.1 (experimental)
struct AddressForm {
  std::string title = {};         ///< "Ông", "Cụ", "Gia quyến"; vi: đầu câu
  std::string mid_sentence = {};  ///< "ông", "cụ", "gia quyến"; vi: giữa câu

  friend bool operator==(const AddressForm&, const AddressForm&) = default;
};

/// One custom. vi: dòng danh xưng. Thread safety: a value. \since 0.1 (experimental)
struct AddressRow {
  AddressRole role;
  std::optional<Sex> sex = {};  ///< nothing: either, or not known
  std::optional<int> age = {};  ///< from this age on, in full years; nothing: the age is not known
  AddressForm form;
  Date from;                       ///< first day in use
  std::optional<Date> until = {};  ///< last day in use, or open
  Evidence evidence;

  friend bool operator==(const AddressRow&, const AddressRow&) = default;
};

/// What is said of the age of the dead. vi: chữ chỉ tuổi người mất. Thread safety: a value.
/// \since 0.1 (experimental)
struct AgeWordRow {
  int age = 0;            ///< from this age on
  std::string word = {};  ///< "hưởng dương", "hưởng thọ"; empty: the age is not mentioned
  Date from;              ///< first day in use
  std::optional<Date> until = {};  ///< last day in use, or open
  Evidence evidence;

  friend bool operator==(const AgeWordRow&, const AgeWordRow&) = default;
};

/// The rows of both tables. vi: các dòng danh xưng. Thread safety: a value.
/// \since 0.1 (experimental)
struct AddressRows {
  std::vector<AddressRow> forms = {};
  std::vector<AgeWordRow> age_words = {};

  friend bool operator==(const AddressRows&, const AddressRows&) = default;
};

/// Read rows from CSV texts with the headers
/// `role,sex,age,title,mid_sentence,from,until,law,source,confidence` and
/// `age,word,from,until,law,source,confidence`; an empty text has no rows.
///
/// Fails with Errc::kInvalidLetterRule and "address_forms.csv:line: …" or "age_words.csv:line: …".
/// vi: đọc danh xưng từ CSV. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<AddressRows> read_address_csv(std::string_view forms,
                                                                 std::string_view age_words);

/// Customs of address. Where nothing fits, the neutral "ông (bà)".
///
/// vi: bộ danh xưng. Thread safety: immutable handle; share freely. \since 0.1 (experimental)
class MOTCUA_EXPORT AddressRules {
 public:
  /// Build from rows; those of one role, sex and age must not overlap in time. Fails with
  /// Errc::kInvalidLetterRule, naming the row.
  [[nodiscard]] static Result<AddressRules> from_rows(AddressRows rows);
  /// As read_address_csv and from_rows.
  [[nodiscard]] static Result<AddressRules> from_csv(std::string_view forms,
                                                     std::string_view age_words);
  /// A new set with a region's rows on top (anh Hai, má …). Fails as from_rows. vi: danh xưng của
  /// địa phương
  [[nodiscard]] Result<AddressRules> with_rows(AddressRows rows) const;

  /// How somebody is addressed on `date`. `override_form` goes before every row. Of the rows that
  /// fit, the one with the highest age tells, then the one that names the sex. vi: chọn danh xưng
  [[nodiscard]] AddressForm address_form(
      AddressRole role, std::optional<Sex> sex, std::optional<int> age, Date date,
      const std::optional<AddressForm>& override_form = {}) const;

  /// The row that tells what is said of an age on `date`, or nullptr. Valid as long as this or a
  /// copy lives. vi: hưởng dương, hưởng thọ
  [[nodiscard]] const AgeWordRow* age_word(int age, Date date) const noexcept;

  [[nodiscard]] const AddressRows& rows() const noexcept;

 private:
  explicit AddressRules(std::shared_ptr<const letters_internal::AddressRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const letters_internal::AddressRep> rep_;
};

/// Return the full years between two days; negative when `date` is before `birth_date`. Somebody
/// born on 29 February is a year older on 1 March. vi: tuổi tròn. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT int full_years(Date birth_date, Date date) noexcept;

/// Return a name to stand after `title`, as it is but for a leading "Ông" or "Bà" that would then
/// stand twice.
///
/// Ông is a surname too (Ông Ích Khiêm): it goes only where three words or more are left. vi: bỏ
/// danh xưng lặp trước họ tên. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view name_after_title(std::string_view name,
                                                              std::string_view title) noexcept;

MOTCUA_END_NAMESPACE
