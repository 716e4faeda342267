/// The list of administrative units, asked by code, by place in the hierarchy and by name.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/units/unit.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

namespace units_internal {
class Rep;
}

/// Provinces, districts and communes, each between two days, and what they were formed from.
///
/// Every question about a day outside [first_day(), last_day()] fails with Errc::kOutOfUnitRange;
/// one about a code that is not of 2, 3 or 5 digits with Errc::kInvalidUnitCode; one about a code
/// that no unit has on that day with Errc::kUnknownUnit, saying when one had it. Lists are in the
/// order of codes. Looking up a code is O(log n), a search by name well under a millisecond for
/// the whole country. vi: danh mục đơn vị hành chính. Thread safety: immutable handle; share
/// freely. \since 0.1 (experimental)
class MOTCUA_EXPORT AdministrativeUnits {
 public:
  /// Build from rows.
  ///
  /// Codes fit their kind's level; units of one code do not overlap in time; a parent exists as
  /// long as its children do, of districts a province and of communes a district or a province; a
  /// link leads from a unit that ends the day before its date to one of the same level that begins
  /// on it, and is partial when the old unit has several. Fails with Errc::kInvalidUnitRow for a
  /// row that is wrong by itself, else with Errc::kConflictingUnitRows, naming the row. vi: lập
  /// danh mục từ dữ liệu
  [[nodiscard]] static Result<AdministrativeUnits> from_rows(const UnitRows& rows);

  /// The rows it was built from, in the order of level, code and time; of links by new unit.
  [[nodiscard]] UnitRows rows() const;

  /// vi: ngày đầu của danh mục
  [[nodiscard]] Date first_day() const noexcept;
  /// Empty: known until a change that the list does not have. vi: ngày cuối của danh mục
  [[nodiscard]] std::optional<Date> last_day() const noexcept;
  /// Changes after this day are not in the list. vi: ngày kiểm tra danh mục
  [[nodiscard]] Date checked_date() const noexcept;

  /// The unit that has `code` on `date`. vi: đơn vị mang mã vào ngày
  [[nodiscard]] Result<AdministrativeUnit> unit(std::string_view code, Date date) const;
  /// The province of the unit that has `code` on `date`; of a province itself. vi: tỉnh của đơn vị
  [[nodiscard]] Result<AdministrativeUnit> province_of(std::string_view code, Date date) const;
  /// Every unit that ever had `code`, ascending by date; at least one. vi: các đơn vị từng mang mã
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> versions(std::string_view code) const;

  /// vi: các tỉnh, thành phố trực thuộc trung ương
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> provinces(Date date) const;
  /// The districts of a province; none since 2025-07-01. Fails with Errc::kInvalidUnitCode for a
  /// code that is no province's. vi: các đơn vị cấp huyện của tỉnh
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> districts_of(std::string_view province,
                                                                     Date date) const;
  /// The communes of a province or a district. Fails with Errc::kInvalidUnitCode for a commune's
  /// code. vi: các đơn vị cấp xã của tỉnh, huyện
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> communes_of(std::string_view code,
                                                                    Date date) const;

  /// The units of that name on `date`, with or without the word for their kind: "Phú Tân", "xã PHÚ
  /// TÂN". Case, normal form and tone placement (Hòa, Hoà) play no part; tones and letters do.
  /// `within` limits it to units inside that province or district. There may be none or many: a
  /// name alone is no key. Fails with Errc::kInvalidText too. vi: tìm đơn vị theo tên
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> named(std::string_view name, Date date,
                                                              std::string_view within = {}) const;
  /// The units in whose name `text` begins a word, without diacritics: "phu t" finds Phú Tân and
  /// An Phú Tây, "thi tran phu my" townships only. Names equal to `text` come first, spelled alike
  /// before the others, then names that begin with it; otherwise by level and code. At most
  /// `limit`; nothing for white space. vi: tìm đơn vị không dấu
  [[nodiscard]] Result<std::vector<AdministrativeUnit>> search(std::string_view text, Date date,
                                                               std::string_view within = {},
                                                               std::size_t limit = 20) const;

  /// What units of that code were formed from; empty where no list says it. vi: hình thành từ
  [[nodiscard]] Result<std::vector<UnitLink>> links_to(std::string_view code) const;
  /// What units of that code became: links from them, and ambiguous ones of which they are
  /// candidates. Empty where no list says it, which does not mean that the unit stayed as it was.
  /// vi: đã trở thành
  [[nodiscard]] Result<std::vector<UnitLink>> links_from(std::string_view code) const;

  /// Equal when they hold equal rows.
  [[nodiscard]] bool operator==(const AdministrativeUnits& other) const noexcept;

  /// For motcua's own components only.
  explicit AdministrativeUnits(std::shared_ptr<const units_internal::Rep> rep) noexcept
      : rep_(std::move(rep)) {}

 private:
  std::shared_ptr<const units_internal::Rep> rep_;
};

MOTCUA_END_NAMESPACE
