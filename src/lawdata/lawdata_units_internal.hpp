/// The tables of data/units, as the generated source holds them. Every view refers to constants.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/time.hpp>
#include <motcua/units/agencies.hpp>

#include <optional>
#include <span>
#include <string_view>

#include "units/unit_tables_internal.hpp"

namespace motcua::lawdata_internal {

[[nodiscard]] units_internal::Tables unit_tables() noexcept;

struct AgencyData {
  std::string_view code;
  std::optional<Date> from;
  std::optional<Date> until;
  AgencyKind kind;
  std::string_view name;
  std::string_view province;  ///< may be empty
  std::string_view law;       ///< as LawRef::parse reads it; may be empty
  std::string_view source;
  Confidence confidence;
};
/// Ascending by code and time.
[[nodiscard]] std::span<const AgencyData> agencies() noexcept;

}  // namespace motcua::lawdata_internal
