/// The code printed on a dossier's receipt.
#pragma once

#include <motcua/base/agency_code.hpp>
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

/// Dossier code: agency code, date of reception and serial of the day, joined by hyphens.
///
/// Both grammars are read: "000.00.15.H01-241125-0001" (Thông tư số 01/2018/TT-VPCP, the receiving
/// agency, level one last) and "G09.20-20260609-0092637" (level one first, the competent agency
/// since 2025-07-01). The date has 6 digits (YYMMDD, years 2000–2099) or 8; the serial has at least
/// four digits and no upper bound. The code does not tell which office received the dossier: do not
/// derive it. A serial may begin with two digits of the system's owner (Thông tư số
/// 4/2025/TT-VPCP); the text alone does not tell, so they are left in the serial.
///
/// vi: mã số hồ sơ. Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT DossierCode {
 public:
  /// Read a code as printed. Fails with Errc::kInvalidDossierCode, naming the part that is wrong:
  /// agency, date or serial.
  [[nodiscard]] static Result<DossierCode> parse(std::string_view text);

  /// Compose the code of a new dossier with a 6-digit date, padding the serial to four digits.
  ///
  /// `date` 2000-01-01 to 2099-12-31, `serial` 1 or more. Fails with Errc::kInvalidDossierCode.
  [[nodiscard]] static Result<DossierCode> make(const AgencyCode& agency, Date date,
                                                std::uint64_t serial);

  /// The code as written.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// The agency part. vi: mã định danh cơ quan
  [[nodiscard]] const AgencyCode& agency() const noexcept { return agency_; }
  /// The date part. vi: ngày tiếp nhận
  [[nodiscard]] Date date() const noexcept { return date_; }
  /// How many digits the date was written with: 6 or 8.
  [[nodiscard]] int date_digits() const noexcept { return date_digits_; }
  /// The serial as written, leading zeros kept. vi: số thứ tự trong ngày
  [[nodiscard]] std::string_view serial() const noexcept;

  friend bool operator==(const DossierCode& a, const DossierCode& b) { return a.text_ == b.text_; }
  friend std::strong_ordering operator<=>(const DossierCode& a, const DossierCode& b) {
    return a.text_ <=> b.text_;
  }

 private:
  DossierCode(std::string text, AgencyCode agency, Date date, int date_digits)
      : text_(std::move(text)),
        agency_(std::move(agency)),
        date_(date),
        date_digits_(date_digits) {}

  std::string text_;
  AgencyCode agency_;
  Date date_;
  int date_digits_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::DossierCode> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::DossierCode& code) const noexcept;
};
