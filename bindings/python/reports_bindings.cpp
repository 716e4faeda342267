#include <motcua/lawbook/letters.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/reports/period.hpp>
#include <motcua/reports/report.hpp>
#include <motcua/reports/report_rules.hpp>
#include <motcua/reports/tally.hpp>

#include <pybind11/numpy.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "columns.hpp"
#include "parts.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

constexpr const char* kFromDoc = "First day in force. vi: từ ngày";
constexpr const char* kUntilDoc = "Last day in force, or None. vi: đến ngày";
constexpr const char* kEvidenceDoc = "vi: căn cứ và nguồn";

template <typename Cls>
void add_to_vietnamese(Cls& cls, const char* doc) {
  using T = typename Cls::type;
  cls.def(
      "to_vietnamese", [](const T& self) { return to_vietnamese(self); }, doc);
}

// --- Periods and rules --------------------------------------------------------------------------

ReportPeriod period_of(const std::optional<ReportRules>& rules, PeriodKind kind, int year,
                       int number) {
  return (rules ? *rules : embedded_report_rules()).period(kind, year, number).value();
}

void bind_period(py::module_& m) {
  auto cls = value_class<ReportPeriod>(m, "ReportPeriod", "Days of a report. vi: kỳ báo cáo");
  add_record(cls, field("kind", &ReportPeriod::kind, "vi: loại kỳ", PeriodKind::kDays),
             field("year", &ReportPeriod::year, "0 for days. vi: năm", 0),
             field("number", &ReportPeriod::number, "0 for days. vi: số thứ tự", 0),
             field("first", &ReportPeriod::first, "vi: từ ngày"),
             field("last", &ReportPeriod::last, "Included. vi: đến ngày"),
             field("evidence", &ReportPeriod::evidence, kEvidenceDoc, py::none()));
  const auto add = [&](const char* name, const char* number, PeriodKind kind, const char* doc) {
    cls.def_static(
        name,
        [kind](int year, int of_year, const std::optional<ReportRules>& rules) {
          return period_of(rules, kind, year, of_year);
        },
        py::arg("year"), py::arg(number), py::kw_only(), py::arg("rules") = py::none(), doc);
  };
  add("of_month", "month", PeriodKind::kMonth, "A month, by the rule. vi: kỳ tháng");
  add("of_quarter", "quarter", PeriodKind::kQuarter, "A quarter, by the rule. vi: kỳ quý");
  add("of_half_year", "half", PeriodKind::kHalfYear, "Half a year, by the rule. vi: kỳ 6 tháng");
  const auto add_one = [&](const char* name, PeriodKind kind, const char* doc) {
    cls.def_static(
        name,
        [kind](int year, const std::optional<ReportRules>& rules) {
          return period_of(rules, kind, year, 1);
        },
        py::arg("year"), py::kw_only(), py::arg("rules") = py::none(), doc);
  };
  add_one("of_nine_months", PeriodKind::kNineMonths, "Nine months, by the rule. vi: kỳ 9 tháng");
  add_one("of_year", PeriodKind::kYear, "A year, by the rule. vi: kỳ năm");
  cls.def_static(
         "of_calendar",
         [](PeriodKind kind, int year, int number) {
           return ReportPeriod::of_calendar(kind, year, number).value();
         },
         py::arg("kind"), py::arg("year"), py::arg("number") = 1,
         "As the calendar has it. vi: kỳ theo lịch")
      .def_static(
          "of_days",
          [](Date first, Date last) { return ReportPeriod::of_days(first, last).value(); },
          py::arg("first"), py::arg("last"), "Any days. vi: từ ngày đến ngày");
  add_to_vietnamese(cls, "\"tháng 5 năm 2024 (từ ngày 15/4/2024 đến ngày 14/5/2024)\".");
}

void bind_rule_rows(py::module_& m) {
  auto period = value_class<PeriodRow>(m, "PeriodRow", "From when to when. vi: dòng kỳ báo cáo");
  add_record(period, field("kind", &PeriodRow::kind, "vi: loại kỳ"),
             field("first_day", &PeriodRow::first_day, "Of the month before. vi: ngày đầu"),
             field("last_day", &PeriodRow::last_day, "Of the last month. vi: ngày cuối"),
             field("from_", &PeriodRow::from, kFromDoc),
             field("until", &PeriodRow::until, kUntilDoc, py::none()),
             field("evidence", &PeriodRow::evidence, kEvidenceDoc));
  auto form = value_class<FormRow>(m, "FormRow", "Which form. vi: dòng biểu mẫu");
  add_record(form, field("form", &FormRow::form, "vi: biểu mẫu"),
             field("from_", &FormRow::from, kFromDoc),
             field("until", &FormRow::until, kUntilDoc, py::none()),
             field("evidence", &FormRow::evidence, kEvidenceDoc));
  auto figure = value_class<FigureRow>(m, "FigureRow", "On what it rests. vi: dòng căn cứ số liệu");
  add_record(figure, field("figure", &FigureRow::figure, "vi: nhóm số liệu"),
             field("points", &FigureRow::points, "vi: điểm tối đa", py::none()),
             field("from_", &FigureRow::from, kFromDoc),
             field("until", &FigureRow::until, kUntilDoc, py::none()),
             field("evidence", &FigureRow::evidence, kEvidenceDoc));
  auto rows = value_class<ReportRuleRows>(m, "ReportRuleRows", "vi: các dòng quy định báo cáo");
  add_record(rows, field("periods", &ReportRuleRows::periods, "vi: kỳ báo cáo", py::tuple()),
             field("forms", &ReportRuleRows::forms, "vi: biểu mẫu", py::tuple()),
             field("figures", &ReportRuleRows::figures, "vi: căn cứ số liệu", py::tuple()));
  m.def(
      "read_report_rules_csv",
      [](const Text& periods, const Text& forms, const Text& figures) {
        return read_report_rules_csv(periods.view, forms.view, figures.view).value();
      },
      py::arg("periods"), py::arg("forms"), py::arg("figures"),
      "Read rows from three CSV texts. vi: đọc quy định báo cáo từ CSV");
}

void bind_rules(py::module_& m) {
  auto cls = value_class<ReportRules>(m, "ReportRules", "Rules of reports. vi: quy định báo cáo");
  const auto from_rows = [](ReportRuleRows rows) {
    return ReportRules::from_rows(std::move(rows)).value();
  };
  cls.def(py::init(from_rows), py::arg("rows"), "The same as from_rows(rows).")
      .def_static("from_rows", from_rows, py::arg("rows"), "Build from rows.")
      .def(
          "with_rows",
          [](const ReportRules& self, ReportRuleRows rows) {
            return self.with_rows(std::move(rows)).value();
          },
          py::arg("rows"), "Rows on top. vi: quy định của địa phương")
      .def(
          "period",
          [](const ReportRules& self, PeriodKind kind, int year, int number) {
            return self.period(kind, year, number).value();
          },
          py::arg("kind"), py::arg("year"), py::arg("number") = 1,
          "The days of a report. vi: kỳ báo cáo theo quy định")
      .def(
          "form_at",
          [](const ReportRules& self, Date date) -> std::optional<FormRow> {
            const FormRow* const row = self.form_at(date);
            return row == nullptr ? std::nullopt : std::optional(*row);
          },
          py::arg("date"), "The form in force, or None. vi: biểu mẫu tại ngày")
      .def(
          "figure_at",
          [](const ReportRules& self, Figure figure, Date date) -> std::optional<FigureRow> {
            const FigureRow* const row = self.figure_at(figure, date);
            return row == nullptr ? std::nullopt : std::optional(*row);
          },
          py::arg("figure"), py::arg("date"), "What it rests on, or None. vi: căn cứ tại ngày")
      .def_property_readonly("rows", &ReportRules::rows, "vi: các dòng quy định")
      .def_property_readonly("fingerprint", &ReportRules::fingerprint,
                             "16 hex digits that change when any row does.")
      .def("__hash__",
           [](const ReportRules& self) { return py::hash(py::str(self.fingerprint())); })
      .def("__repr__",
           [](const ReportRules& self) {
             return py::str("<ReportRules of {} rows, {}>")
                 .format(self.rows().periods.size() + self.rows().forms.size() +
                             self.rows().figures.size(),
                         self.fingerprint());
           })
      .def("__reduce__", [](const ReportRules& self) {
        return py::make_tuple(py::type::of<ReportRules>(), py::make_tuple(self.rows()));
      });
  add_equality(cls);
  m.def("embedded_report_rules", &embedded_report_rules, py::return_value_policy::copy,
        "The rules that come with the library. vi: quy định báo cáo đi kèm");
}

// --- Tallies ------------------------------------------------------------------------------------

void bind_groups(py::module_& m) {
  auto group = value_class<Group>(m, "Group", "One field, office or procedure. vi: nhóm");
  add_record(group, field("name", &Group::name, "vi: tên", ""),
             field("code", &Group::code, "vi: mã", ""));
  auto groups = value_class<Groups>(m, "Groups", "What rows are numbered by. vi: các nhóm");
  add_record(groups, field("fields", &Groups::fields, "vi: lĩnh vực", py::tuple()),
             field("offices", &Groups::offices, "vi: đơn vị", py::tuple()),
             field("procedures", &Groups::procedures, "vi: thủ tục", py::tuple()));
  auto filter = value_class<DossierFilter>(m, "DossierFilter", "Which dossiers. vi: điều kiện lọc");
  add_record(filter,
             field("any", &DossierFilter::any, "One of these. vi: một trong các chỉ tiêu",
                   Measures{}, "frozenset()"),
             field("all", &DossierFilter::all, "Each of these. vi: mọi chỉ tiêu", Measures{},
                   "frozenset()"),
             field("field", &DossierFilter::field, "Its number. vi: lĩnh vực", py::none()),
             field("office", &DossierFilter::office, "Its number. vi: đơn vị", py::none()),
             field("procedure", &DossierFilter::procedure, "Its number. vi: thủ tục", py::none()),
             field("reception", &DossierFilter::reception, "vi: hình thức tiếp nhận", py::none()),
             field("letter", &DossierFilter::letter, "Owed or given. vi: loại thư", py::none()),
             field("working_days_late", &DossierFilter::working_days_late,
                   "vi: số ngày làm việc quá hạn", py::none()),
             field("received_week", &DossierFilter::received_week, "Its Monday. vi: tuần tiếp nhận",
                   py::none()),
             field("settled_week", &DossierFilter::settled_week, "Its Monday. vi: tuần giải quyết",
                   py::none()));
}

py::array_t<std::int64_t> rows_of(const DossierTally& tally, const DossierFilter& filter) {
  std::vector<std::int64_t> rows;
  {
    const py::gil_scoped_release release;
    rows = tally.rows(filter);
  }
  return py::array_t<std::int64_t>(static_cast<py::ssize_t>(rows.size()), rows.data());
}

std::size_t count_of(const DossierTally& tally, const DossierFilter& filter) {
  const py::gil_scoped_release release;
  return tally.count(filter);
}

/// `use` of a tally and the filter that keywords make.
template <typename Use>
void add_filtered(py::class_<DossierTally>& cls, const char* name, Use use, const char* doc) {
  cls.def(
      name,
      [use](const DossierTally& self, Measures any, Measures all,
            std::optional<std::uint16_t> field, std::optional<std::uint16_t> office,
            std::optional<std::uint16_t> procedure, std::optional<Reception> reception,
            std::optional<LetterKind> letter, std::optional<int> working_days_late,
            std::optional<Date> received_week, std::optional<Date> settled_week) {
        return use(self, DossierFilter{any, all, field, office, procedure, reception, letter,
                                       working_days_late, received_week, settled_week});
      },
      py::kw_only(), py::arg_v("any", Measures{}, "frozenset()"),
      py::arg_v("all", Measures{}, "frozenset()"), py::arg("field") = py::none(),
      py::arg("office") = py::none(), py::arg("procedure") = py::none(),
      py::arg("reception") = py::none(), py::arg("letter") = py::none(),
      py::arg("working_days_late") = py::none(), py::arg("received_week") = py::none(),
      py::arg("settled_week") = py::none(), doc);
}

/// The members of ReportedColumns behind the dossiers, in their order.
using ReportedBy =
    std::tuple<std::optional<Array<std::uint8_t>>, std::optional<Array<std::uint16_t>>,
               std::optional<Array<std::uint16_t>>, std::optional<Array<std::uint16_t>>,
               std::optional<Array<std::uint8_t>>, std::optional<Array<std::uint8_t>>>;

DossierTally tally_columns(const batch::DeadlinePlan& plan,
                           const std::vector<WorkCalendar>& calendars, const Which& which,
                           const Dossiers& dossiers, const ReportedBy& reported_by,
                           const Groups& groups, const ReportPeriod& period, LocalTime as_of,
                           int threads) {
  const batch::Calendars all = governing(calendars, which);
  const batch::ReportedColumns columns = std::apply(
      [&](const auto&... each) {
        return batch::ReportedColumns{input(dossiers), input(each)...};
      },
      reported_by);
  const py::gil_scoped_release release;
  std::map<std::size_t, DossierTally> parts;  // by their first row
  std::mutex adding;
  run_in_parts(columns.dossiers.limits.size(), static_cast<std::size_t>(threads), kRowsWorthAThread,
               [&](std::size_t begin, std::size_t end) {
                 const std::size_t size = end - begin;
                 DossierTally part =
                     batch::tally_dossiers(plan, all.part(begin, size), columns.part(begin, size),
                                           groups, period, as_of)
                         .value();
                 const std::scoped_lock lock(adding);
                 parts.emplace(begin, std::move(part));
               });
  if (parts.size() == 1) return parts.begin()->second;
  std::vector<DossierTally> in_order;
  in_order.reserve(parts.size());
  for (auto& [begin, part] : parts) in_order.push_back(std::move(part));
  return DossierTally::join(in_order).value();
}

DossierTally tally(const std::vector<Dossier>& dossiers, const ReportPeriod& period,
                   LocalTime as_of, const std::optional<LawBook>& book,
                   const std::optional<LetterRules>& letters, std::vector<LetterFacts> letter_facts,
                   const DeadlineOptions& options, std::optional<std::string> regime,
                   const std::optional<TimeLimit>& limit) {
  const py::gil_scoped_release release;
  return tally_dossiers(
             book ? *book : LawBook::embedded(), letters ? *letters : embedded_letter_rules(),
             dossiers, period, as_of,
             {.evaluation = {.deadline = options, .regime = std::move(regime), .limit = limit},
              .letter_facts = std::move(letter_facts)})
      .value();
}

void bind_tally(py::module_& m) {
  auto cls = value_class<DossierTally>(m, "DossierTally",
                                       "What each dossier is counted as. vi: bảng đếm hồ sơ");
  cls.def("__len__", &DossierTally::size)
      .def_property_readonly("period", &DossierTally::period, "vi: kỳ báo cáo")
      .def_property_readonly("close", &DossierTally::close, "vi: thời điểm chốt số liệu")
      .def_property_readonly("groups", &DossierTally::groups, "vi: các nhóm")
      .def(
          "measures",
          [](const DossierTally& self, std::size_t row) {
            if (row >= self.size()) throw py::index_error("row: there is no such dossier");
            return self.measures(row);
          },
          py::arg("row"), "What this dossier is counted as. vi: chỉ tiêu của hồ sơ")
      .def("__repr__", [](const DossierTally& self) {
        return py::str("<DossierTally of {} dossiers, {}>")
            .format(self.size(), to_vietnamese(self.period()));
      });
  add_filtered(cls, "rows", rows_of, "Rows of the dossiers that are meant. vi: các hồ sơ");
  add_filtered(cls, "count", count_of, "How many they are. vi: số hồ sơ");
  m.def("_tally", &tally, py::arg("dossiers"), py::arg("period"), py::arg("as_of"), py::arg("book"),
        py::arg("letters"), py::arg("letter_facts"), py::arg("options"), py::arg("regime"),
        py::arg("limit"), "For motcua.reports.");
  m.def("_tally_columns", &tally_columns, py::arg("plan"), py::arg("calendars"),
        py::arg("which").noconvert(), py::arg("dossiers").noconvert(),
        py::arg("reported_by").noconvert(), py::arg("groups"), py::arg("period"), py::arg("as_of"),
        py::arg("threads"), "For motcua.reports, which checks what it passes.");
}

// --- Reports ------------------------------------------------------------------------------------

void bind_settlement(py::module_& m) {
  auto cls =
      value_class<SettlementRow>(m, "SettlementRow", "A line of the form. vi: dòng tổng hợp");
  using Row = SettlementRow;
  add_record(
      cls,
      field("group", &Row::group, "Without a name: of none, or the total.", Group{}, "Group()"),
      field("received_online_end_to_end", &Row::received_online_end_to_end,
            "vi: trực tuyến toàn trình", 0),
      field("received_online_partial", &Row::received_online_partial, "vi: trực tuyến một phần", 0),
      field("received_online_other", &Row::received_online_other, "vi: trực tuyến khác", 0),
      field("received_by_post", &Row::received_by_post, "vi: bưu chính công ích", 0),
      field("received_in_person", &Row::received_in_person, "vi: trực tiếp", 0),
      field("carried_over", &Row::carried_over, "vi: từ kỳ trước chuyển qua", 0),
      field("settled_early", &Row::settled_early, "vi: đã giải quyết trước hạn", 0),
      field("settled_on_time", &Row::settled_on_time, "vi: đã giải quyết đúng hạn", 0),
      field("settled_late_with_apology", &Row::settled_late_with_apology,
            "vi: đã giải quyết quá hạn, đã xin lỗi", 0),
      field("settled_late_without_apology", &Row::settled_late_without_apology,
            "vi: đã giải quyết quá hạn, chưa xin lỗi", 0),
      field("settled_unknown", &Row::settled_unknown, "vi: không xác định được hạn", 0),
      field("pending_in_time", &Row::pending_in_time, "vi: đang giải quyết trong hạn", 0),
      field("pending_late_with_apology", &Row::pending_late_with_apology,
            "vi: đang giải quyết quá hạn, đã xin lỗi", 0),
      field("pending_late_without_apology", &Row::pending_late_without_apology,
            "vi: đang giải quyết quá hạn, chưa xin lỗi", 0),
      field("pending_unknown", &Row::pending_unknown, "vi: không xác định được hạn", 0));
  cls.def_property_readonly("received", &Row::received, "vi: tiếp nhận trong kỳ")
      .def_property_readonly("settled_late", &Row::settled_late, "vi: đã giải quyết quá hạn")
      .def_property_readonly("settled", &Row::settled, "vi: đã giải quyết")
      .def_property_readonly("pending_late", &Row::pending_late, "vi: đang giải quyết quá hạn")
      .def_property_readonly("pending", &Row::pending, "vi: đang giải quyết")
      .def_property_readonly("total", &Row::total, "Settled and pending are as many. vi: tổng số");
}

void bind_figures(py::module_& m) {
  auto index = value_class<PunctualityIndex>(m, "PunctualityIndex", "vi: chỉ số 2.1");
  using Index = PunctualityIndex;
  add_record(index,
             field("settled_on_time", &Index::settled_on_time, "vi: giải quyết trước, đúng hạn", 0),
             field("settled_late", &Index::settled_late, "vi: giải quyết quá hạn", 0),
             field("pending_in_time", &Index::pending_in_time, "vi: đang giải quyết trong hạn", 0),
             field("pending_late", &Index::pending_late, "vi: đang giải quyết quá hạn", 0),
             field("unknown", &Index::unknown, "Left out. vi: không xác định được hạn", 0),
             field("centipoints", &Index::centipoints, "vi: phần trăm điểm", py::none()));
  index.def_property_readonly("share", &Index::share, "0 to 1, or None. vi: tỷ lệ");

  auto letter = value_class<LetterCount>(m, "LetterCount", "vi: số thư theo loại");
  add_record(letter, field("kind", &LetterCount::kind, "vi: loại thư"),
             field("given", &LetterCount::given, "vi: số thư đã gửi", 0),
             field("owed", &LetterCount::owed, "vi: số thư phải gửi", 0));

  auto late = value_class<LatenessCount>(m, "LatenessCount", "vi: số hồ sơ theo số ngày quá hạn");
  add_record(late, field("working_days", &LatenessCount::working_days, "vi: số ngày làm việc"),
             field("settled", &LatenessCount::settled, "vi: đã giải quyết", 0),
             field("pending", &LatenessCount::pending, "vi: đang giải quyết", 0));

  auto week = value_class<WeekCount>(m, "WeekCount", "A week by ISO 8601. vi: số hồ sơ theo tuần");
  add_record(week, field("monday", &WeekCount::monday, "vi: thứ Hai"),
             field("year", &WeekCount::year, "vi: năm của tuần"),
             field("week", &WeekCount::week, "1–53. vi: tuần thứ"),
             field("received", &WeekCount::received, "vi: tiếp nhận", 0),
             field("settled", &WeekCount::settled, "vi: giải quyết", 0));

  auto time = value_class<ProcessingTime>(m, "ProcessingTime", "vi: thời gian giải quyết");
  using Time = ProcessingTime;
  add_record(time, field("dossiers", &Time::dossiers, "vi: số hồ sơ", 0),
             field("total_working_days", &Time::total_working_days, "vi: tổng số ngày", 0),
             field("median_working_days", &Time::median_working_days, "vi: trung vị", 0),
             field("percentile90_working_days", &Time::percentile90_working_days,
                   "vi: bách phân vị 90", 0),
             field("most_working_days", &Time::most_working_days, "vi: nhiều nhất", 0),
             field("median_minutes", &Time::median_minutes, "vi: số phút trung vị", 0));
  time.def_property_readonly("mean_working_days", &Time::mean_working_days,
                             "None without dossiers. vi: trung bình");

  auto incidents = value_class<IncidentCounts>(m, "IncidentCounts", "vi: số hồ sơ có sự kiện");
  using Counts = IncidentCounts;
  add_record(incidents, field("supplemented", &Counts::supplemented, "vi: có yêu cầu bổ sung", 0),
             field("supplemented_again", &Counts::supplemented_again, "vi: bổ sung quá một lần", 0),
             field("reappointed", &Counts::reappointed, "vi: xin lỗi và hẹn lại", 0),
             field("reappointed_again", &Counts::reappointed_again, "vi: hẹn lại quá một lần", 0),
             field("extended", &Counts::extended, "vi: gia hạn theo luật", 0),
             field("refused", &Counts::refused, "vi: từ chối sau thẩm định", 0),
             field("withdrawn", &Counts::withdrawn, "vi: rút hồ sơ", 0),
             field("stopped", &Counts::stopped, "vi: dừng giải quyết", 0),
             field("closed", &Counts::closed, "vi: đóng hồ sơ vì không bổ sung", 0),
             field("not_received", &Counts::not_received, "vi: không được tiếp nhận", 0),
             field("awaiting_reception", &Counts::awaiting_reception, "vi: chờ tiếp nhận", 0),
             field("unreadable", &Counts::unreadable, "vi: dữ liệu không đọc được", 0),
             field("letters_of_unknown_kind", &Counts::letters_of_unknown_kind,
                   "vi: thư không rõ loại", 0));

  auto basis = value_class<FigureBasis>(m, "FigureBasis", "vi: căn cứ số liệu");
  add_record(basis, field("figure", &FigureBasis::figure, "vi: nhóm số liệu"),
             field("evidence", &FigureBasis::evidence, "None: the library's own.", py::none()));
  add_to_vietnamese(basis, "What the numbers mean and on what they rest.");
  basis.def(
      "to_english", [](const FigureBasis& self) { return to_english(self); }, "In English.");
}

void bind_report(py::module_& m) {
  auto cls = value_class<Report>(m, "Report", "Numbers of a period. vi: báo cáo kỳ");
  add_record(
      cls, field("agency", &Report::agency, "vi: cơ quan báo cáo", Group{}, "Group()"),
      field("period", &Report::period, "vi: kỳ báo cáo"),
      field("close", &Report::close, "vi: thời điểm chốt số liệu"),
      field("form", &Report::form, "vi: biểu mẫu", py::none()),
      field("dimension", &Report::dimension, "What rows are. vi: phân tổ", Dimension::kField),
      field("rows", &Report::rows, "vi: các dòng", py::tuple()),
      field("total", &Report::total, "vi: tổng số", SettlementRow{}, "SettlementRow()"),
      field("punctuality", &Report::punctuality, "vi: chỉ số 2.1", PunctualityIndex{},
            "PunctualityIndex()"),
      field("letters", &Report::letters, "vi: số thư", py::tuple()),
      field("lateness", &Report::lateness, "vi: số ngày làm việc quá hạn", py::tuple()),
      field("weeks", &Report::weeks, "vi: theo tuần", py::tuple()),
      field("processing", &Report::processing, "vi: thời gian giải quyết", ProcessingTime{},
            "ProcessingTime()"),
      field("incidents", &Report::incidents, "vi: sự kiện", IncidentCounts{}, "IncidentCounts()"),
      field("basis", &Report::basis, "vi: căn cứ số liệu", py::tuple()));
  cls.def(
         "settlement_csv", [](const Report& self) { return settlement_csv(self); },
         "The form as CSV. vi: biểu tổng hợp")
      .def(
          "figures_csv", [](const Report& self) { return figures_csv(self); },
          "Everything else as CSV. vi: các số liệu khác");
  m.def(
      "_summarise",
      [](const DossierTally& of, const std::optional<ReportRules>& rules, Group agency,
         Dimension dimension, const DossierFilter& only) {
        const py::gil_scoped_release release;
        return summarise(of, rules ? *rules : embedded_report_rules(),
                         {.agency = std::move(agency), .dimension = dimension, .only = only});
      },
      py::arg("tally"), py::arg("rules"), py::arg("agency"), py::arg("dimension"), py::arg("only"),
      "For motcua.reports.");
}

template <typename E>
void add_words(py::module_& m, const char* doc) {
  add_enum<E>(m);
  m.def(
      "to_vietnamese", [](E value) { return to_vietnamese(value); }, py::arg("value"), doc);
}

}  // namespace

void bind_reports(py::module_& m) {
  add_words<PeriodKind>(m, "The Vietnamese words for a kind of period.");
  add_words<ReportForm>(m, "The Vietnamese name of a form.");
  add_words<Figure>(m, "The Vietnamese words for a figure.");
  add_words<Reception>(m, "The Vietnamese words for a way of coming in.");
  add_words<Measure>(m, "The Vietnamese words for a measure.");
  add_words<Dimension>(m, "The Vietnamese words for a dimension.");
  bind_rule_rows(m);
  bind_rules(m);
  bind_period(m);
  bind_groups(m);
  bind_tally(m);
  bind_settlement(m);
  bind_figures(m);
  bind_report(m);
}

}  // namespace motcua::python
