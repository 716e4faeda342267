#include <motcua/deadline/what_if.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

/// motcua::Assumptions that own what they are about.
struct OwnedAssumptions {
  WorkCalendar calendar;
  RuleSet rules;
  DeadlineOptions options;
  std::optional<std::string> regime;

  [[nodiscard]] Assumptions view() const {
    return {calendar, rules, options, regime ? std::string_view(*regime) : std::string_view()};
  }
};

/// motcua::ComparedDossier that owns what it is about.
struct OwnedDossier {
  Dossier dossier;
  TimeLimit limit;
};

std::optional<Deadline> value_of(const Result<Deadline>& deadline) {
  return deadline ? std::optional(*deadline) : std::nullopt;
}

std::optional<Failure> failure_of(const Result<Deadline>& deadline) {
  return deadline ? std::nullopt : std::optional(deadline.error());
}

void bind_questions(py::module_& m) {
  auto assumptions = value_class<OwnedAssumptions>(
      m, "Assumptions", "Under what a deadline is computed. vi: giả định");
  assumptions.def(
      py::init([](WorkCalendar calendar, RuleSet rules, const DeadlineOptions& options,
                  const std::optional<Text>& regime) {
        OwnedAssumptions made{std::move(calendar), std::move(rules), options, std::nullopt};
        if (regime) made.regime = std::string(regime->view);
        return made;
      }),
      py::kw_only(), py::arg("calendar"), py::arg("rules"),
      py::arg_v("options", DeadlineOptions(), "DeadlineOptions()"), py::arg("regime") = py::none());
  const auto add = [&](const auto&... fields) {
    add_fields(assumptions, fields...);
    add_field_repr(assumptions, fields...);
  };
  add(field("calendar", &OwnedAssumptions::calendar, "vi: lịch làm việc"),
      field("rules", &OwnedAssumptions::rules, "vi: quy định"),
      field("options", &OwnedAssumptions::options, "vi: cách tính thời hạn"),
      field("regime", &OwnedAssumptions::regime, "By name; None: by the day of reception."));

  auto compared =
      value_class<OwnedDossier>(m, "ComparedDossier", "One of a what-if. vi: hồ sơ được so sánh");
  add_short_record(compared, field("dossier", &OwnedDossier::dossier, "vi: hồ sơ"),
                   field("limit", &OwnedDossier::limit, "vi: thời hạn"));
}

void bind_answers(py::module_& m) {
  auto day = value_class<DayDifference>(
      m, "DayDifference", "A day that two calendars see differently. vi: ngày khác nhau");
  add_record(day, field("date", &DayDifference::date, "vi: ngày"),
             field("before", &DayDifference::before, "None: outside the calendar.", py::none()),
             field("after", &DayDifference::after, "None: outside the calendar.", py::none()),
             field("other_hours", &DayDifference::other_hours, "vi: giờ làm việc khác", false));

  auto reason =
      value_class<DifferenceReason>(m, "DifferenceReason", "Why a deadline differs. vi: lý do");
  add_record(
      reason, field("kind", &DifferenceReason::kind, "vi: loại lý do"),
      field("day", &DifferenceReason::day, "Of DAY.", py::none()),
      field("rule_before", &DifferenceReason::rule_before, "Of RULE. None: none bound.",
            py::none()),
      field("rule_after", &DifferenceReason::rule_after, "Of RULE. None: none binds.", py::none()),
      field("before", &DifferenceReason::before, "Name of the REGIME or READING.", ""),
      field("after", &DifferenceReason::after, "Name of the REGIME or READING.", ""));

  value_class<DeadlineDifference>(m, "DeadlineDifference",
                                  "A dossier whose deadline differs. vi: thời hạn khác nhau")
      .def_property_readonly(
          "dossier", [](const DeadlineDifference& self) { return self.dossier; }, "Its index.")
      .def_property_readonly(
          "before", [](const DeadlineDifference& self) { return value_of(self.before); },
          "With its steps; None where there is none.")
      .def_property_readonly(
          "before_failure", [](const DeadlineDifference& self) { return failure_of(self.before); },
          "Why there is none, or None.")
      .def_property_readonly(
          "after", [](const DeadlineDifference& self) { return value_of(self.after); },
          "With its steps; None where there is none.")
      .def_property_readonly(
          "after_failure", [](const DeadlineDifference& self) { return failure_of(self.after); },
          "Why there is none, or None.")
      .def_property_readonly(
          "reasons",
          [](const DeadlineDifference& self) {
            return Member<std::vector<DifferenceReason>>::to(self.reasons);
          },
          "vi: các lý do")
      .def(
          "to_vietnamese", [](const DeadlineDifference& self) { return to_vietnamese(self); },
          "Dates, verdicts and reasons, in lines.")
      .def(
          "to_english", [](const DeadlineDifference& self) { return to_english(self); },
          "The same in English.")
      .def("__repr__", [](const DeadlineDifference& self) {
        return py::str("<DeadlineDifference of dossier {}, {} reasons>")
            .format(self.dossier, self.reasons.size());
      });
}

std::vector<DeadlineDifference> compare(const std::vector<OwnedDossier>& dossiers,
                                        const OwnedAssumptions& before,
                                        const OwnedAssumptions& after, LocalTime as_of) {
  std::vector<ComparedDossier> compared;
  compared.reserve(dossiers.size());
  for (const OwnedDossier& each : dossiers) {
    compared.push_back({each.dossier.identity, each.dossier.events, each.limit});
  }
  return compare_deadlines(compared, before.view(), after.view(), as_of);
}

}  // namespace

void bind_what_if(py::module_& m) {
  add_enum<DifferenceKind>(m);
  bind_questions(m);
  bind_answers(m);
  m.def(
      "different_days",
      [](const WorkCalendar& before, const WorkCalendar& after, Date start, Date end) {
        return Member<std::vector<DayDifference>>::to(different_days(before, after, start, end));
      },
      py::arg("before"), py::arg("after"), py::arg("start"), py::arg("end"),
      "The days from start to end that two calendars see differently. vi: so sánh hai lịch");
  m.def(
      "compare_deadlines",
      [](const std::vector<OwnedDossier>& dossiers, const OwnedAssumptions& before,
         const OwnedAssumptions& after, LocalTime as_of) {
        return Member<std::vector<DeadlineDifference>>::to(compare(dossiers, before, after, as_of));
      },
      py::arg("dossiers"), py::kw_only(), py::arg("before"), py::arg("after"), py::arg("as_of"),
      "The dossiers whose deadlines differ, and why. vi: so sánh thời hạn theo hai giả định");
}

}  // namespace motcua::python
