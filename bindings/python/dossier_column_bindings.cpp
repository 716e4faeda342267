#include <motcua/deadline/columns.hpp>

#include <pybind11/numpy.h>
#include <pybind11/typing.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bindings.hpp"
#include "parts.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

/// Fewer rows than this are done before a thread has started.
constexpr std::size_t kRowsWorthAThread = 1 << 13;

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

template <typename T>
std::span<T> output(const py::dict& results, const char* name) {
  if (!results.contains(name)) return {};
  auto array = results[name].cast<Array<T>>();
  return {array.mutable_data(), static_cast<std::size_t>(array.size())};
}

batch::DeadlineColumns outputs(const py::dict& results) {
  batch::DeadlineColumns to;
  to.states = output<std::uint8_t>(results, "states");
  to.national_states = output<std::uint8_t>(results, "national_states");
  to.statutory = output<std::int32_t>(results, "statutory");
  to.rolled = output<std::int32_t>(results, "rolled");
  to.appointments = output<std::int32_t>(results, "appointments");
  to.current_appointments = output<std::int32_t>(results, "current_appointments");
  to.ends = output<std::int32_t>(results, "ends");
  to.decree = output<std::uint8_t>(results, "decree");
  to.promise = output<std::uint8_t>(results, "promise");
  to.index = output<std::uint8_t>(results, "index");
  to.decree_late_minutes = output<std::int32_t>(results, "decree_late_minutes");
  to.promise_late_minutes = output<std::int32_t>(results, "promise_late_minutes");
  to.index_late_minutes = output<std::int32_t>(results, "index_late_minutes");
  to.supplements = output<std::uint8_t>(results, "supplements");
  to.restarts = output<std::uint8_t>(results, "restarts");
  to.codes = output<std::int16_t>(results, "codes");
  return to;
}

/// Rows [begin, begin + size) of a column; one that is not given or not wanted stays so.
template <typename T>
std::span<T> part(std::span<T> column, std::size_t begin, std::size_t size) {
  return column.empty() ? column : column.subspan(begin, size);
}

batch::DeadlineColumns part(batch::DeadlineColumns all, std::size_t begin, std::size_t size) {
  const auto narrow = [&](auto&... columns) { ((columns = part(columns, begin, size)), ...); };
  narrow(all.states, all.national_states, all.statutory, all.rolled, all.appointments,
         all.current_appointments, all.ends, all.decree, all.promise, all.index,
         all.decree_late_minutes, all.promise_late_minutes, all.index_late_minutes,
         all.supplements, all.restarts, all.codes);
  return all;
}

void compute_deadlines(const batch::DeadlinePlan& plan, const std::vector<WorkCalendar>& calendars,
                       const std::optional<Array<std::uint16_t>>& which,
                       const Array<std::uint8_t>& kinds, const Array<std::int32_t>& times,
                       const Array<std::int32_t>& dues,
                       const std::optional<Array<std::int64_t>>& amounts,
                       const Array<std::int64_t>& offsets, const Array<std::uint16_t>& limits,
                       const std::optional<Array<std::uint8_t>>& flags, LocalTime as_of,
                       const py::typing::Dict<py::str, py::object>& results, int threads) {
  const batch::DossierColumns dossiers{input(kinds),   input(times),  input(dues), input(amounts),
                                       input(offsets), input(limits), input(flags)};
  const batch::DeadlineColumns to = outputs(results);
  const std::span<const std::uint16_t> indexes = input(which);
  const std::size_t rows = dossiers.limits.size();

  const auto run = [&](std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    batch::DossierColumns some = dossiers;
    some.offsets = dossiers.offsets.subspan(begin, size + 1);
    some.limits = part(dossiers.limits, begin, size);
    some.flags = part(dossiers.flags, begin, size);
    const batch::Calendars governing =
        which ? batch::Calendars(calendars, part(indexes, begin, size))
              : batch::Calendars(calendars.front());
    batch::compute_deadlines(plan, governing, some, as_of, part(to, begin, size)).value();
  };
  const py::gil_scoped_release release;
  run_in_parts(rows, static_cast<std::size_t>(threads), kRowsWorthAThread, run);
}

}  // namespace

void bind_dossier_columns(py::module_& m) {
  value_class<batch::DeadlinePlan>(m, "DeadlinePlan", "Limits and rules, made ready for columns.")
      .def(py::init([](const std::vector<TimeLimit>& limits, const RuleSet& rules,
                       const DeadlineOptions& options, const std::optional<Text>& regime,
                       const std::vector<ProcedureCode>& procedures) {
             return batch::DeadlinePlan::make(limits, rules, options,
                                              regime ? regime->view : std::string_view(),
                                              procedures)
                 .value();
           }),
           py::arg("limits"), py::kw_only(), py::arg("rules"),
           py::arg_v("options", DeadlineOptions(), "DeadlineOptions()"),
           py::arg("regime") = py::none(), py::arg("procedures") = py::tuple(),
           "Raises MotcuaError.")
      .def("__len__", &batch::DeadlinePlan::size)
      .def("__repr__", [](const batch::DeadlinePlan& self) {
        return py::str("<DeadlinePlan of {} limits>").format(self.size());
      });
  m.def("_compute_deadlines", &compute_deadlines, py::arg("plan"), py::arg("calendars"),
        py::arg("which").noconvert(), py::arg("kinds").noconvert(), py::arg("times").noconvert(),
        py::arg("dues").noconvert(), py::arg("amounts").noconvert(), py::arg("offsets").noconvert(),
        py::arg("limits").noconvert(), py::arg("flags").noconvert(), py::arg("as_of"),
        py::arg("results"), py::arg("threads"), "For motcua.batch, which checks what it passes.");
}

}  // namespace motcua::python
