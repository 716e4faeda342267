/// Personal identification numbers of citizens.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Sex as the personal identification number records it. vi: giới tính. \since 0.1 (stable)
enum class Sex : std::uint8_t {
  kMale,    ///< vi: nam
  kFemale,  ///< vi: nữ
};

/// Return "male" or "female". Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] constexpr std::string_view to_string(Sex sex) noexcept {
  return sex == Sex::kMale ? "male" : "female";
}

/// Personal identification number: 12 digits, PPP G YY NNNNNN.
///
/// PPP is the province of birth registration in the list of 63 (it never changes after a merger),
/// or a country's code for those born abroad; G gives century and sex; YY the year of birth; the
/// last six digits are random. There is no check digit. Personal data: only `digits()` shows the
/// number, every message and `masked()` hide it.
///
/// vi: số định danh cá nhân (số CCCD, số căn cước); Nghị định số 137/2015/NĐ-CP Điều 13.
/// Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT PersonalId {
 public:
  /// Read 12 digits without separators.
  ///
  /// Fails with Errc::kInvalidPersonalId, naming the part: length, character or province code.
  /// Every digit G stands for a century and a sex, so G is never wrong by itself. Nine-digit old
  /// identity-card numbers get a message of their own.
  [[nodiscard]] static Result<PersonalId> parse(std::string_view text);

  /// The whole number. Personal data: do not log it.
  [[nodiscard]] const std::string& digits() const noexcept { return digits_; }
  /// The number with its birth year and all but the last three random digits hidden:
  /// "089******123".
  [[nodiscard]] std::string masked() const;
  /// PPP. vi: mã tỉnh, thành phố hoặc mã quốc gia nơi đăng ký khai sinh
  [[nodiscard]] std::string_view birthplace_code() const noexcept;
  /// The province of PPP in the list of 63, or empty when born abroad. vi: nơi đăng ký khai sinh
  [[nodiscard]] std::string_view province() const noexcept;
  /// Where the meaning of PPP comes from, and how well that is established.
  [[nodiscard]] LegalBasis birthplace_basis() const;
  /// vi: giới tính
  [[nodiscard]] Sex sex() const noexcept;
  /// The four-digit year of birth, 1900–2399. vi: năm sinh
  [[nodiscard]] int birth_year() const noexcept;

  /// Check the number against what the dossier says of its holder.
  ///
  /// Fails with Errc::kInconsistentPersonalId, naming which of the two does not fit, not the
  /// values.
  [[nodiscard]] Result<void> check_consistent(Date birth_date, Sex sex) const;

  friend bool operator==(const PersonalId&, const PersonalId&) = default;
  friend std::strong_ordering operator<=>(const PersonalId&, const PersonalId&) = default;

 private:
  explicit PersonalId(std::string digits) : digits_(std::move(digits)) {}

  std::string digits_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::PersonalId> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::PersonalId& id) const noexcept;
};
