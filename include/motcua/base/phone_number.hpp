/// Telephone numbers of Viet Nam.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Kind of subscriber number. vi: loại số điện thoại. \since 0.1 (stable)
enum class PhoneKind : std::uint8_t {
  kMobile,  ///< vi: di động — nine digits after the 0
  kFixed,   ///< vi: cố định — ten digits after the 0, the first a 2
};

/// A Vietnamese mobile or fixed number that a notice can be sent to or called.
///
/// Personal data: messages never hold one whole. vi: số điện thoại.
/// Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT PhoneNumber {
 public:
  /// Read a number in national form ("0912 345 678") or with the country code ("+84…", "84…",
  /// "0084…"); spaces, dots, hyphens and round brackets between digits are accepted.
  ///
  /// Fails with Errc::kInvalidPhoneNumber: character, length, or unassigned prefix. Eleven-digit
  /// mobile numbers of before 2018 (01xx) and short or service numbers get messages of their own.
  [[nodiscard]] static Result<PhoneNumber> parse(std::string_view text);

  /// "+84912345678". Personal data. vi: dạng quốc tế
  [[nodiscard]] const std::string& e164() const noexcept { return e164_; }
  /// "0912345678". Personal data. vi: dạng trong nước
  [[nodiscard]] std::string national() const;
  /// All but the last three digits hidden: "*******678".
  [[nodiscard]] std::string masked() const;
  /// vi: loại số
  [[nodiscard]] PhoneKind kind() const noexcept;

  friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;
  friend std::strong_ordering operator<=>(const PhoneNumber&, const PhoneNumber&) = default;

 private:
  explicit PhoneNumber(std::string e164) : e164_(std::move(e164)) {}

  std::string e164_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::PhoneNumber> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::PhoneNumber& number) const noexcept;
};
