/// Columns of dossiers as motcua/batch.py passes them.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/deadline/columns.hpp>

#include <pybind11/numpy.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "bindings.hpp"

namespace motcua::python {

/// Fewer rows than this are done before a thread has started.
inline constexpr std::size_t kRowsWorthAThread = 1 << 13;

/// What motcua/batch.py makes of a column: without gaps, and of the type that the library reads.
template <typename T>
using Array = py::array_t<T, py::array::c_style>;

template <typename T>
std::span<const T> input(const Array<T>& array) {
  return {array.data(), static_cast<std::size_t>(array.size())};
}

/// An empty span, where the column is not given.
template <typename T>
std::span<const T> input(const std::optional<Array<T>>& array) {
  return array ? input(*array) : std::span<const T>();
}

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
