/// Administrative units, and what became of them when units were rearranged.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Level of an administrative unit; codes have 2, 3 and 5 digits. vi: cấp đơn vị hành chính.
/// \since 0.1 (experimental)
enum class UnitLevel : std::uint8_t {
  kProvince,  ///< vi: cấp tỉnh
  kDistrict,  ///< vi: cấp huyện — none since 2025-07-01
  kCommune,   ///< vi: cấp xã
};

/// What an administrative unit is. vi: loại đơn vị hành chính. \since 0.1 (experimental)
enum class UnitKind : std::uint8_t {
  kCentralCity,    ///< vi: thành phố trực thuộc trung ương
  kProvince,       ///< vi: tỉnh
  kUrbanDistrict,  ///< vi: quận
  kRuralDistrict,  ///< vi: huyện
  kTown,           ///< vi: thị xã
  kProvincialCity,  ///< vi: thành phố thuộc tỉnh, thuộc thành phố trực thuộc trung ương
  kWard,            ///< vi: phường
  kCommune,         ///< vi: xã
  kTownship,        ///< vi: thị trấn
  kSpecialZone,  ///< vi: đặc khu
};

/// The level that units of this kind have. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT UnitLevel level_of(UnitKind kind) noexcept;

/// An administrative unit between two days: one meaning of one code.
///
/// A code alone names no unit: 30406 was Thị trấn Phú Mỹ and is Xã Phú Tân, 91 was Kiên Giang and
/// is An Giang. vi: đơn vị hành chính. Thread safety: a value. \since 0.1 (experimental)
struct AdministrativeUnit {
  std::string code;    ///< 2, 3 or 5 digits; vi: mã số
  UnitKind kind;       ///< vi: loại
  std::string name;    ///< without the kind, "Phú Tân"; vi: tên
  std::string parent;  ///< code of the unit right above; empty for provinces; vi: trực thuộc
  std::optional<Date> from;   ///< first day, or not known: since before the list begins
  std::optional<Date> until;  ///< last day, or open
  std::optional<LawRef> law;  ///< vi: căn cứ
  std::string source;         ///< list or place where it was read; vi: nguồn
  Confidence confidence;      ///< vi: độ tin cậy

  /// With the word for its kind: "Xã Phú Tân", "Quận 1". vi: tên đầy đủ
  [[nodiscard]] MOTCUA_EXPORT std::string full_name() const;

  friend bool operator==(const AdministrativeUnit&, const AdministrativeUnit&) = default;
};

/// How sure it is which old unit a link speaks of; the resolutions name units, not codes.
///
/// vi: độ chắc chắn của liên kết. \since 0.1 (experimental)
enum class LinkMatch : std::uint8_t {
  kUnique,  ///< vi: tên chỉ có một đơn vị — one unit had that name
  kSameDistrict,  ///< vi: suy ra từ huyện của các đơn vị cùng dòng — inferred from the district of
                  ///< the units named beside it
  kAmbiguous,  ///< vi: tên có nhiều đơn vị — several units had that name
  kNone,       ///< vi: không tìm thấy đơn vị — no unit was found
};

/// A part of what a unit was formed from.
///
/// Links are many-to-many: a new unit has several, and an old one that was split has several too.
/// Where the old unit is not known for certain `from` is empty, and `text` and `candidates` are all
/// there is. vi: liên kết đơn vị mới – đơn vị cũ. Thread safety: a value.
/// \since 0.1 (experimental)
struct UnitLink {
  Date date;                            ///< first day of the new unit
  std::string to;                       ///< code of the new unit; vi: mã đơn vị mới
  std::string from;                     ///< code of the old unit, or empty; vi: mã đơn vị cũ
  std::string text;                     ///< what the list says, where `from` is empty
  bool partial;                         ///< only a part of the old unit; vi: một phần
  LinkMatch match;                      ///< vi: độ chắc chắn
  std::vector<std::string> candidates;  ///< the old units it may be, of kAmbiguous
  std::optional<LawRef> law;            ///< vi: căn cứ
  std::string source;                   ///< vi: nguồn
  Confidence confidence;                ///< vi: độ tin cậy

  friend bool operator==(const UnitLink&, const UnitLink&) = default;
};

/// Data spelling: "province", "district", "commune". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(UnitLevel level) noexcept;
/// Data spelling: "central_city", "ward", "special_zone", … Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(UnitKind kind) noexcept;
/// Data spelling: "unique", "same_district", "ambiguous", "none". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LinkMatch match) noexcept;
/// Vietnamese words: "cấp tỉnh", "cấp huyện", "cấp xã". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(UnitLevel level) noexcept;
/// The word that stands before the name: "thành phố", "phường", "đặc khu". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(UnitKind kind) noexcept;

MOTCUA_END_NAMESPACE
