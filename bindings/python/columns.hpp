/// Columns of dossiers as motcua/batch.py passes them.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/deadline/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "arrays.hpp"
#include "bindings.hpp"

namespace motcua::python {

/// Fewer rows than this are done before a thread has started.
inline constexpr std::size_t kRowsWorthAThread = 1 << 13;

/// The members of DossierColumns in their order.
using Dossiers = std::tuple<Array<std::uint8_t>, Array<std::int32_t>, Array<std::int32_t>,
                            std::optional<Array<std::int64_t>>, Array<std::int64_t>,
                            Array<std::uint16_t>, std::optional<Array<std::uint8_t>>>;
using Which = std::optional<Array<std::uint16_t>>;

inline batch::DossierColumns input(const Dossiers& dossiers) {
  return std::apply([](const auto&... columns) { return batch::DossierColumns{input(columns)...}; },
                    dossiers);
}

inline batch::Calendars governing(const std::vector<WorkCalendar>& calendars, const Which& which) {
  return which ? batch::Calendars(calendars, input(which)) : batch::Calendars(calendars.front());
}

}  // namespace motcua::python
