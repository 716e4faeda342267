/// What an AdministrativeUnits holds: the tables, and what is read of them once.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/config.hpp>
#include <motcua/units/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "units/table_builder_internal.hpp"
#include "units/unit_codes_internal.hpp"
#include "units/unit_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

class Rep {
 public:
  /// Tables that live as long as the program.
  explicit Rep(const Tables& tables);
  explicit Rep(TableData data);
  Rep(const Rep&) = delete;
  Rep& operator=(const Rep&) = delete;

  [[nodiscard]] const Tables& tables() const noexcept { return tables_; }
  [[nodiscard]] bool covers(std::int32_t day) const noexcept {
    return day >= tables_.first_day && day <= tables_.last_day;
  }

  /// Places of the units of a code, ascending by time.
  [[nodiscard]] std::span<const UnitRecord> versions(UnitCode code) const noexcept;
  [[nodiscard]] std::uint16_t place_of(const UnitRecord& unit) const noexcept {
    return static_cast<std::uint16_t>(&unit - tables_.units.data());
  }
  /// The unit of a code on a day, or null.
  [[nodiscard]] const UnitRecord* at(UnitCode code, std::int32_t day) const noexcept;
  [[nodiscard]] bool is_there(const UnitRecord& unit, std::int32_t day) const noexcept {
    const Period& period = tables_.periods[unit.period];
    return period.from <= day && day <= period.until;
  }
  /// The unit above on a day, or null for provinces.
  [[nodiscard]] const UnitRecord* above(const UnitRecord& unit, std::int32_t day) const noexcept;
  /// Places of the units that have `parent` as their parent's number, whenever.
  [[nodiscard]] std::span<const std::uint16_t> children(std::uint16_t parent) const noexcept;
  /// Places of the units of a name, whenever.
  [[nodiscard]] std::span<const std::uint16_t> named(std::uint16_t name) const noexcept;

  [[nodiscard]] AdministrativeUnit unit(const UnitRecord& record) const;
  [[nodiscard]] UnitLink link(const LinkRecord& record) const;

 private:
  struct Basis {
    std::optional<LawRef> law;
    std::string_view source;
    Confidence confidence;
  };

  TableData data_;  // empty for embedded tables
  Tables tables_;
  std::vector<Basis> bases_;
};

[[nodiscard]] inline UnitCode code_of(const UnitRecord& unit) noexcept {
  return {level_of(static_cast<UnitKind>(unit.kind)), unit.code};
}

/// The number that children of this unit have as their parent's.
[[nodiscard]] inline std::uint16_t parent_number_of(UnitCode code) noexcept {
  return static_cast<std::uint16_t>(code.number +
                                    (code.level == UnitLevel::kDistrict ? kDistrictParent : 0U));
}

[[nodiscard]] inline UnitCode code_of_parent(std::uint16_t number) noexcept {
  if (number < kDistrictParent) return {UnitLevel::kProvince, number};
  return {UnitLevel::kDistrict, static_cast<std::uint32_t>(number - kDistrictParent)};
}

}  // namespace units_internal
MOTCUA_END_NAMESPACE
