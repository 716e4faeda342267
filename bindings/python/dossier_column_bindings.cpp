#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/what_if.hpp>

#include <pybind11/typing.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "arrays.hpp"
#include "bindings.hpp"
#include "columns.hpp"
#include "parts.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

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

/// Rows [begin, begin + size) of the results; one that is not wanted stays so.
batch::DeadlineColumns part(batch::DeadlineColumns all, std::size_t begin, std::size_t size) {
  const auto narrow = [&](auto&... columns) {
    ((columns = columns.empty() ? columns : columns.subspan(begin, size)), ...);
  };
  narrow(all.states, all.national_states, all.statutory, all.rolled, all.appointments,
         all.current_appointments, all.ends, all.decree, all.promise, all.index,
         all.decree_late_minutes, all.promise_late_minutes, all.index_late_minutes, all.supplements,
         all.restarts, all.codes);
  return all;
}

void compute_deadlines(const batch::DeadlinePlan& plan, const std::vector<WorkCalendar>& calendars,
                       const Which& which, const Dossiers& columns, LocalTime as_of,
                       const py::typing::Dict<py::str, py::object>& results, int threads) {
  const batch::DossierColumns dossiers = input(columns);
  const batch::Calendars all = governing(calendars, which);
  const batch::DeadlineColumns to = outputs(results);
  const py::gil_scoped_release release;
  run_in_parts(dossiers.limits.size(), static_cast<std::size_t>(threads), kRowsWorthAThread,
               [&](std::size_t begin, std::size_t end) {
                 const std::size_t size = end - begin;
                 batch::compute_deadlines(plan, all.part(begin, size), dossiers.part(begin, size),
                                          as_of, part(to, begin, size))
                     .value();
               });
}

// --- What differs -------------------------------------------------------------------------------

using Differences = std::vector<batch::RowDifference>;

/// What `of` says of each row that differs.
template <typename T, typename Of>
py::array_t<T> column(const Differences& rows, Of of) {
  py::array_t<T> values(static_cast<py::ssize_t>(rows.size()));
  std::ranges::transform(rows, values.mutable_data(),
                         [&](const auto& row) { return static_cast<T>(of(row)); });
  return values;
}

/// The results before or after.
py::dict results_of(const Differences& rows, batch::DeadlineRow batch::RowDifference::*side) {
  py::dict results;
  const auto add = [&]<typename T>(const char* name, T batch::DeadlineRow::*member) {
    using Entry = std::conditional_t<std::is_enum_v<T>, std::uint8_t, T>;
    results[name] =
        column<Entry>(rows, [=](const batch::RowDifference& row) { return row.*side.*member; });
  };
  add("states", &batch::DeadlineRow::state);
  add("statutory", &batch::DeadlineRow::statutory);
  add("rolled", &batch::DeadlineRow::rolled);
  add("decree", &batch::DeadlineRow::decree);
  add("promise", &batch::DeadlineRow::promise);
  add("index", &batch::DeadlineRow::index);
  add("decree_late_minutes", &batch::DeadlineRow::decree_late_minutes);
  add("promise_late_minutes", &batch::DeadlineRow::promise_late_minutes);
  add("index_late_minutes", &batch::DeadlineRow::index_late_minutes);
  add("restarts", &batch::DeadlineRow::restarts);
  add("codes", &batch::DeadlineRow::code);
  return results;
}

py::typing::Dict<py::str, py::object> compare_deadlines(
    const batch::DeadlinePlan& plan_before, const std::vector<WorkCalendar>& calendars_before,
    const batch::DeadlinePlan& plan_after, const std::vector<WorkCalendar>& calendars_after,
    const Which& which, const Dossiers& columns, LocalTime as_of, int threads) {
  const batch::DossierColumns dossiers = input(columns);
  const batch::Calendars before = governing(calendars_before, which);
  const batch::Calendars after = governing(calendars_after, which);
  std::map<std::size_t, batch::ColumnsDifference> parts;  // by their first row
  {
    const py::gil_scoped_release release;
    std::mutex adding;
    run_in_parts(dossiers.limits.size(), static_cast<std::size_t>(threads), kRowsWorthAThread,
                 [&](std::size_t begin, std::size_t end) {
                   const std::size_t size = end - begin;
                   auto found = batch::compare_deadlines(plan_before, before.part(begin, size),
                                                         plan_after, after.part(begin, size),
                                                         dossiers.part(begin, size), as_of)
                                    .value();
                   for (batch::RowDifference& row : found.rows) row.row += begin;
                   const std::scoped_lock lock(adding);
                   parts.emplace(begin, std::move(found));
                 });
  }
  Differences rows;
  for (const auto& [begin, part] : parts) std::ranges::copy(part.rows, std::back_inserter(rows));
  py::list days;
  for (const std::vector<DayDifference>& each : parts.begin()->second.days) {
    days.append(Member<std::vector<DayDifference>>::to(each));
  }
  py::typing::Dict<py::str, py::object> found;
  found["rows"] = column<std::int64_t>(rows, [](const auto& row) { return row.row; });
  found["before"] = results_of(rows, &batch::RowDifference::before);
  found["after"] = results_of(rows, &batch::RowDifference::after);
  found["calendars"] = column<std::uint16_t>(rows, [](const auto& row) { return row.calendar; });
  found["first_days"] = column<std::int64_t>(rows, [](const auto& row) { return row.first_day; });
  found["last_days"] = column<std::int64_t>(rows, [](const auto& row) { return row.last_day; });
  found["other_rules"] = column<bool>(rows, [](const auto& row) { return row.other_rules; });
  found["days"] = py::tuple(days);
  return found;
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
        py::arg("which").noconvert(), py::arg("dossiers").noconvert(), py::arg("as_of"),
        py::arg("results"), py::arg("threads"), "For motcua.batch, which checks what it passes.");
  m.def("_compare_deadlines", &compare_deadlines, py::arg("plan_before"),
        py::arg("calendars_before"), py::arg("plan_after"), py::arg("calendars_after"),
        py::arg("which").noconvert(), py::arg("dossiers").noconvert(), py::arg("as_of"),
        py::arg("threads"), "For motcua.batch, which checks what it passes.");
}

}  // namespace motcua::python
