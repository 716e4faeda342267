/// Tax identification codes.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// What a tax code's length says of its holder. vi: loại mã số thuế. \since 0.1 (stable)
enum class TaxCodeKind : std::uint8_t {
  kMain,  ///< vi: mã 10 số — an enterprise, organisation or, before 2025-07-01, a person
  kDependentUnit,  ///< vi: mã 13 số — a branch or dependent unit: 10 digits and 001–999
  kPersonalId,     ///< vi: mã 12 số — a person or household, by personal identification number
};

/// Tax code: 10 digits with a check digit, 13 for a dependent unit, or a 12-digit personal number.
///
/// A 10-digit code may belong to a person, so all tax codes are treated as personal data: messages
/// never hold one whole.
/// vi: mã số thuế (MST). Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT TaxCode {
 public:
  /// Read a code; spaces, dots and hyphens between digits are accepted as people write them
  /// ("01.00.112.437", "0312 68 78 78 - 001").
  ///
  /// Fails with Errc::kInvalidTaxCode, naming the part: character, length, zero serial, check
  /// digit, branch number, or the part of the personal number.
  [[nodiscard]] static Result<TaxCode> parse(std::string_view text);

  /// The digits in the official form: "0100112437", "0100112437-011" or twelve digits.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// All but the last three digits of the main number hidden: "*******437", "*******437-011".
  [[nodiscard]] std::string masked() const;
  /// vi: loại mã
  [[nodiscard]] TaxCodeKind kind() const noexcept;
  /// The first ten digits, or all twelve of a personal number. vi: mã số chính
  [[nodiscard]] std::string_view main() const noexcept;
  /// The dependent unit's three digits, or empty. vi: số thứ tự đơn vị phụ thuộc
  [[nodiscard]] std::string_view dependent_unit() const noexcept;
  /// Where the rule for this kind comes from, and how well that is established.
  [[nodiscard]] LegalBasis basis() const;

  friend bool operator==(const TaxCode&, const TaxCode&) = default;
  friend std::strong_ordering operator<=>(const TaxCode&, const TaxCode&) = default;

 private:
  explicit TaxCode(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::TaxCode> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::TaxCode& code) const noexcept;
};
