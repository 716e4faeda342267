/// numpy's arrays as spans.
#pragma once

#include <pybind11/numpy.h>

#include <cstddef>
#include <optional>
#include <span>

namespace motcua::python {

namespace py = pybind11;

/// What the package makes of a column: without gaps, and of the type that the library reads.
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

/// An empty span, where the result is not wanted.
template <typename T>
std::span<T> output(const py::dict& results, const char* name) {
  if (!results.contains(name)) return {};
  auto array = results[name].cast<Array<T>>();
  return {array.mutable_data(), static_cast<std::size_t>(array.size())};
}

}  // namespace motcua::python
