/// Identification codes of agencies, in both orders of their groups.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Which end of a code names the top of the hierarchy.
///
/// vi: thứ tự các nhóm trong mã định danh. \since 0.1 (stable)
enum class AgencyOrder : std::uint8_t {
  kLevelOneFirst,  ///< vi: cấp 1 đứng đầu — "H01.30.15" (Quyết định số 20/2020/QĐ-TTg)
  kLevelOneLast,  ///< vi: cấp 1 đứng cuối — "000.00.15.H01" (QCVN 102:2016/BTTTT)
};

/// Electronic identification code of an agency, as written.
///
/// Groups of A–Z and 0–9 joined by '.', at most 35 characters; exactly one end is the level-one
/// group, a letter A–Y and two digits (G ministries, H provincial committees, K councils). Both
/// orders are in use. Equality is of the text; `same_agency` compares across orders.
///
/// vi: mã định danh điện tử của cơ quan. Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT AgencyCode {
 public:
  /// Read a code in either order. A lone level-one group ("H01") counts as level-one-first.
  ///
  /// Fails with Errc::kInvalidAgencyCode: bad character, empty group, too long, no level-one group
  /// at either end, or one at both ends (the order cannot be told).
  [[nodiscard]] static Result<AgencyCode> parse(std::string_view text);

  /// The code as written.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// vi: thứ tự nhóm
  [[nodiscard]] AgencyOrder order() const noexcept { return order_; }
  /// The level-one group, e.g. "H01". vi: cơ quan cấp 1
  [[nodiscard]] std::string_view level_one() const noexcept;
  /// The groups from level one downwards, without trailing groups of zeros: {"H01", "15"} for both
  /// "000.00.15.H01" and "H01.15.00". The views live as long as this object.
  [[nodiscard]] std::vector<std::string_view> levels() const;
  /// The same code written level-one-first without trailing zero groups, e.g. "H01.15". It can be
  /// read again unless its last group looks like level one too ("H01.K02" from "H01.K02.00").
  [[nodiscard]] std::string canonical() const;
  /// True when both name the same agency whatever the order and the zero groups.
  [[nodiscard]] bool same_agency(const AgencyCode& other) const;

  friend bool operator==(const AgencyCode&, const AgencyCode&) = default;
  friend std::strong_ordering operator<=>(const AgencyCode&, const AgencyCode&) = default;

 private:
  AgencyCode(std::string text, AgencyOrder order) : text_(std::move(text)), order_(order) {}

  std::string text_;
  AgencyOrder order_;
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::AgencyCode> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::AgencyCode& code) const noexcept;
};
