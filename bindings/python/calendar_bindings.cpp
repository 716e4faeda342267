#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/calendar/holiday_rules.hpp>
#include <motcua/calendar/lunar.hpp>
#include <motcua/calendar/month_view.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/lawbook/calendars.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

void bind_enums(py::module_& m) {
  add_enum<Audience>(m);
  add_enum<DayKind>(m);
  add_enum<DayStatus>(m);
  add_enum<EndRule>(m);
  add_enum<CountRule>(m);
  add_enum<LunarReckoning>(m);
}

// --- Rows ---------------------------------------------------------------------------------------

constexpr const char* kFromDoc = "First day in force. vi: từ ngày";
constexpr const char* kUntilDoc = "Last day in force, or None. vi: đến ngày";
constexpr const char* kLawDoc = "vi: căn cứ";
constexpr const char* kSourceDoc = "Notice or place where it was read. vi: nguồn";
constexpr const char* kConfidenceDoc = "vi: độ tin cậy";

void bind_days(py::module_& m) {
  auto row = value_class<DayRow>(m, "DayRow",
                                 "Why a day is not what the week says. vi: một ngày nghỉ hoặc ngày "
                                 "làm bù theo quy định");
  add_record(row, field("date", &DayRow::date, "vi: ngày"),
             field("kind", &DayRow::kind, "vi: loại ngày"),
             field("audience", &DayRow::audience, "None: everybody. vi: đối tượng", py::none()),
             field("status", &DayRow::status, "vi: tình trạng"),
             field("name", &DayRow::name, "vi: tên ngày"),
             field("name_en", &DayRow::name_en, "The name in English.", ""),
             field("pair", &DayRow::pair, "The other side of a swap; the holiday of a substitute.",
                   py::none()),
             field("law", &DayRow::law, kLawDoc, py::none()),
             field("source", &DayRow::source, kSourceDoc, ""),
             field("confidence", &DayRow::confidence, kConfidenceDoc));

  auto info =
      value_class<DayInfo>(m, "DayInfo", "What a calendar says of a day. vi: thông tin một ngày");
  add_record(info, field("date", &DayInfo::date, "vi: ngày"),
             field("kind", &DayInfo::kind, "vi: loại ngày"),
             field("working", &DayInfo::working, "vi: là ngày làm việc"),
             field("provisional", &DayInfo::provisional, "Rests on what is not decided."),
             field("rows", &DayInfo::rows, "Every row of the day.", py::tuple()));
}

void bind_hours(py::module_& m) {
  auto session = value_class<Session>(
      m, "Session", "Office time in minutes of the day, [open, close). vi: buổi làm việc");
  add_short_record(session, field("open", &Session::open, "vi: giờ mở"),
                   field("close", &Session::close, "vi: giờ đóng"));

  auto month_day =
      value_class<MonthDay>(m, "MonthDay", "A day of the year, for seasons. vi: ngày trong năm");
  add_short_record(month_day, field("month", &MonthDay::month, "vi: tháng"),
                   field("day", &MonthDay::day, "vi: ngày"));

  auto hours = value_class<OfficeHoursRow>(
      m, "OfficeHoursRow", "Office hours on some weekdays, in a season. vi: giờ làm việc");
  add_record(hours, field("from_", &OfficeHoursRow::from, kFromDoc),
             field("until", &OfficeHoursRow::until, kUntilDoc, py::none()),
             field("weekdays", &OfficeHoursRow::weekdays, "0 is Monday. vi: các thứ trong tuần"),
             field("season_from", &OfficeHoursRow::season_from, "vi: đầu mùa", py::none()),
             field("season_until", &OfficeHoursRow::season_until, "vi: cuối mùa", py::none()),
             field("sessions", &OfficeHoursRow::sessions, "vi: các buổi làm việc"),
             field("counting", &OfficeHoursRow::counting, "False: reception only.", true),
             field("law", &OfficeHoursRow::law, kLawDoc, py::none()),
             field("source", &OfficeHoursRow::source, kSourceDoc, ""),
             field("confidence", &OfficeHoursRow::confidence, kConfidenceDoc));
}

void bind_rows(py::module_& m) {
  auto rest = value_class<WeeklyRestRow>(
      m, "WeeklyRestRow", "The weekly rest days from a date on. vi: ngày nghỉ hằng tuần");
  add_record(rest, field("audience", &WeeklyRestRow::audience, "vi: đối tượng"),
             field("from_", &WeeklyRestRow::from, kFromDoc),
             field("until", &WeeklyRestRow::until, kUntilDoc, py::none()),
             field("days", &WeeklyRestRow::days, "0 is Monday. vi: các thứ trong tuần"),
             field("law", &WeeklyRestRow::law, kLawDoc, py::none()),
             field("source", &WeeklyRestRow::source, kSourceDoc, ""),
             field("confidence", &WeeklyRestRow::confidence, kConfidenceDoc));

  auto rows = value_class<CalendarRows>(
      m, "CalendarRows", "What a WorkCalendar is built from. vi: dữ liệu lịch làm việc");
  add_record(
      rows, field("name", &CalendarRows::name, "vi: tên lịch", ""),
      field("first_day", &CalendarRows::first_day, "Known from here …", py::none()),
      field("last_day", &CalendarRows::last_day, "… to here.", py::none()),
      field("last_decided_day", &CalendarRows::last_decided_day,
            "What follows is predicted; None: last_day.", py::none()),
      field("days", &CalendarRows::days, "vi: các ngày nghỉ, làm bù", py::tuple()),
      field("weekly_rest", &CalendarRows::weekly_rest, "vi: ngày nghỉ hằng tuần", py::tuple()),
      field("office_hours", &CalendarRows::office_hours, "vi: giờ làm việc", py::tuple()),
      field("first_decided_day", &CalendarRows::first_decided_day,
            "What precedes is predicted; None: first_day.", py::none()));

  m.def(
      "read_days_csv",
      [](const Text& file, const Text& text) {
        return read_days_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"),
      "Read rows of days from CSV text; file is named in errors.");
  m.def(
      "read_office_hours_csv",
      [](const Text& file, const Text& text) {
        return read_office_hours_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"), "Read rows of office hours from CSV text.");
}

void bind_holiday_rules(py::module_& m) {
  auto rule = value_class<HolidayRule>(
      m, "HolidayRule", "One holiday of the labour code. vi: quy định ngày nghỉ lễ, tết");
  add_record(
      rule, field("id", &HolidayRule::id, "e.g. \"tet-2019\""),
      field("from_", &HolidayRule::from, kFromDoc),
      field("until", &HolidayRule::until, kUntilDoc, py::none()),
      field("lunar", &HolidayRule::lunar, "The anchor is a day of the lunar calendar."),
      field("month", &HolidayRule::month, "Month of the anchor day."),
      field("day", &HolidayRule::day, "The anchor day."),
      field("days_before", &HolidayRule::days_before, "Holidays directly before the anchor …", 0),
      field("days_after", &HolidayRule::days_after, "… and after it.", 0),
      field("days_chosen", &HolidayRule::days_chosen,
            "Days that a yearly decision places next to the anchor.", 0),
      field("compensated", &HolidayRule::compensated,
            "None where the law does not say. vi: được nghỉ bù", py::none()),
      field("compensation_basis", &HolidayRule::compensation_basis, "vi: căn cứ nghỉ bù",
            py::none()),
      field("name", &HolidayRule::name, "vi: tên ngày"),
      field("name_en", &HolidayRule::name_en, "The name in English.", ""),
      field("law", &HolidayRule::law, kLawDoc, py::none()),
      field("source", &HolidayRule::source, kSourceDoc, ""),
      field("confidence", &HolidayRule::confidence, kConfidenceDoc));

  auto precedent = value_class<HolidayPrecedent>(
      m, "HolidayPrecedent", "How a decision placed the chosen days. vi: tiền lệ chọn ngày nghỉ");
  add_record(precedent, field("rule", &HolidayPrecedent::rule, "HolidayRule.id"),
             field("anchor_on", &HolidayPrecedent::anchor_on, "Weekdays of the anchor."),
             field("days_before", &HolidayPrecedent::days_before, "Chosen days before it.", 0),
             field("days_after", &HolidayPrecedent::days_after, "Chosen days after it.", 0),
             field("source", &HolidayPrecedent::source, "The years it was seen in.", ""),
             field("confidence", &HolidayPrecedent::confidence, kConfidenceDoc));

  m.def(
      "predict_holidays",
      [](const std::vector<HolidayRule>& rules, const std::vector<HolidayPrecedent>& precedents,
         Date first,
         Date last) { return predict_holidays(rules, precedents, first, last).value(); },
      py::arg("rules"), py::arg("precedents"), py::arg("first"), py::arg("last"),
      "The holidays that rules give between two dates. vi: dự kiến ngày nghỉ theo luật");
  m.def(
      "derive_substitutes",
      [](const std::vector<DayRow>& holidays, const std::vector<HolidayRule>& rules,
         const std::vector<WeeklyRestRow>& weekly_rest, Audience audience) {
        return derive_substitutes(holidays, rules, weekly_rest, audience).value();
      },
      py::arg("holidays"), py::arg("rules"), py::arg("weekly_rest"), py::arg("audience"),
      "Substitute days off for holidays on weekly rest. vi: tính ngày nghỉ bù");
}

// --- Explanations -------------------------------------------------------------------------------

void bind_explanation(py::module_& m) {
  auto note = value_class<DayNote>(
      m, "DayNote", "A day that is no ordinary one. vi: ngày được bỏ qua hoặc tính thêm");
  add_record(note, field("day", &DayNote::day, "vi: ngày"),
             field("counted", &DayNote::counted, "False: skipped."));

  auto why = value_class<Explanation>(m, "Explanation",
                                      "The reasoning behind a counted date. vi: giải trình cách "
                                      "tính thời hạn");
  add_record(
      why, field("rule", &Explanation::rule, "vi: cách tính"),
      field("from_", &Explanation::from, "What the count starts from."),
      field("to", &Explanation::to, "What it arrives at."),
      field("amount", &Explanation::amount, "How many of the rule's unit."),
      field("unrolled", &Explanation::unrolled, "Where it arrived before moving off a rest day.",
            py::none()),
      field("provisional", &Explanation::provisional, "Rests on what is not decided."),
      field("bases", &Explanation::bases, "vi: căn cứ của cách tính", py::tuple()),
      field("notes", &Explanation::notes, "Days that are no ordinary working days.", py::tuple()));
  why.def("to_vietnamese", &Explanation::to_vietnamese, "Several lines for a citizen.")
      .def("to_english", &Explanation::to_english, "The same for a developer.");
}

// --- WorkCalendar -------------------------------------------------------------------------------

void bind_construction(CalendarClass& cls) {
  cls.def_static(
         "from_rows",
         [](const CalendarRows& rows, Audience audience, bool proposed, bool predicted) {
           return WorkCalendar::from_rows(rows, audience, {proposed, predicted}).value();
         },
         py::arg("rows"), py::arg("audience"), py::kw_only(),
         py::arg("proposed").noconvert() = false, py::arg("predicted").noconvert() = false,
         "Build from rows.")
      .def(
          "with_overlay",
          [](const WorkCalendar& self, const CalendarRows& rows) {
            return self.with_overlay(rows).value();
          },
          py::arg("rows"), "A new calendar with the rows added.")
      .def(
          "with_overlay",
          [](const WorkCalendar& self, const Text& name, const Text& days_csv,
             const Text& office_hours_csv) {
            CalendarRows rows;
            rows.name = to_nfc(name.view).value();
            if (!days_csv.view.empty()) {
              rows.days = read_days_csv("days_csv", days_csv.view).value();
            }
            if (!office_hours_csv.view.empty()) {
              rows.office_hours =
                  read_office_hours_csv("office_hours_csv", office_hours_csv.view).value();
            }
            return self.with_overlay(std::move(rows)).value();
          },
          py::kw_only(), py::arg("name") = "", py::arg("days_csv") = "",
          py::arg("office_hours_csv") = "", "A new calendar with rows from CSV text added.");
}

void bind_properties(CalendarClass& cls) {
  cls.def_property_readonly(
         "name", [](const WorkCalendar& self) { return std::string(self.name()); }, "vi: tên lịch")
      .def_property_readonly("audience", &WorkCalendar::audience, "vi: đối tượng áp dụng")
      .def_property_readonly(
          "proposed", [](const WorkCalendar& self) { return self.acceptance().proposed; },
          "True when proposed rows are accepted. vi: chấp nhận ngày đang đề xuất")
      .def_property_readonly(
          "predicted", [](const WorkCalendar& self) { return self.acceptance().predicted; },
          "True when predicted rows are accepted. vi: chấp nhận ngày dự kiến theo luật")
      .def_property_readonly("first_day", &WorkCalendar::first_day, "First known day.")
      .def_property_readonly("last_day", &WorkCalendar::last_day, "Last known day.")
      .def_property_readonly("first_decided_day", &WorkCalendar::first_decided_day,
                             "First day of what is decided.")
      .def_property_readonly("last_decided_day", &WorkCalendar::last_decided_day,
                             "Last day of what is decided.")
      .def_property_readonly("has_office_hours", &WorkCalendar::has_office_hours,
                             "True when hours are known for every working day.")
      .def_property_readonly("fingerprint", &WorkCalendar::fingerprint,
                             "16 hex digits that change when any answer could.");
}

void bind_day_questions(CalendarClass& cls) {
  cls.def(
         "day", [](const WorkCalendar& self, Date date) { return self.day(date).value(); },
         py::arg("date"), "What a date is, with its rows. vi: thông tin ngày")
      .def(
          "is_working_day",
          [](const WorkCalendar& self, Date date) { return self.is_working_day(date).value(); },
          py::arg("date"), "vi: có phải ngày làm việc")
      .def("is_provisional", &WorkCalendar::is_provisional, py::arg("start"), py::arg("end"),
           "True when an answer that walks over these days rests on one that is not decided.")
      .def(
          "roll_forward",
          [](const WorkCalendar& self, Date date) { return self.roll_forward(date).value(); },
          py::arg("date"), "The first working day on or after a date.")
      .def(
          "roll_backward",
          [](const WorkCalendar& self, Date date) { return self.roll_backward(date).value(); },
          py::arg("date"), "The last working day on or before a date.");
}

using Term = Result<Date> (WorkCalendar::*)(Date, int, EndRule) const;
using ExplainTerm = Result<Explained<Date>> (WorkCalendar::*)(Date, int, EndRule) const;

template <typename Function>
void bind_term(CalendarClass& cls, const char* name, Function term, const char* doc) {
  cls.def(
      name,
      [term](const WorkCalendar& self, Date start, int count, EndRule end) {
        return (self.*term)(start, count, end).value();
      },
      py::arg("start"), py::kw_only(), py::arg("count"), py::arg("end"), doc);
}

void bind_terms(CalendarClass& cls) {
  cls.def(
         "add_working_days",
         [](const WorkCalendar& self, Date start, int count) {
           return self.add_working_days(start, count).value();
         },
         py::arg("start"), py::kw_only(), py::arg("count"),
         "The count-th working day after start, or before it. vi: cộng ngày làm việc")
      .def(
          "count_working_days",
          [](const WorkCalendar& self, Date start, Date end) {
            return self.count_working_days(start, end).value();
          },
          py::arg("start"), py::arg("end"),
          "Working days after start up to and including end. vi: đếm ngày làm việc");
  bind_term<Term>(cls, "add_calendar_days", &WorkCalendar::add_calendar_days,
                  "Rest days inside count. vi: cộng ngày (kể cả ngày nghỉ)");
  bind_term<Term>(cls, "add_weeks", &WorkCalendar::add_weeks, "vi: cộng tuần");
  bind_term<Term>(cls, "add_months", &WorkCalendar::add_months,
                  "The same day of the month, or the month's last. vi: cộng tháng");
  bind_term<Term>(cls, "add_years", &WorkCalendar::add_years, "vi: cộng năm");
  cls.def(
         "add_hours",
         [](const WorkCalendar& self, LocalTime start, int count) {
           return self.add_hours(start, count).value();
         },
         py::arg("start"), py::kw_only(), py::arg("count"),
         "Clock hours, rest or not. vi: cộng giờ")
      .def(
          "day_after_cut_off",
          [](const WorkCalendar& self, LocalTime received, MinuteOfDay cut_off) {
            return self.day_after_cut_off(received, cut_off.minute).value();
          },
          py::arg("received"), py::kw_only(), py::arg("cut_off"),
          "The day on which what came strictly later than cut_off counts as received.");
}

void bind_minutes(CalendarClass& cls) {
  cls.def(
         "sessions",
         [](const WorkCalendar& self, Date date, bool counting) {
           return self.sessions(date, counting).value();
         },
         py::arg("date"), py::kw_only(), py::arg("counting").noconvert() = true,
         "The sessions of a day that count, or those for reception only.")
      .def(
          "first_working_moment",
          [](const WorkCalendar& self, Date date) {
            return self.first_working_moment(date).value();
          },
          py::arg("date"), "vi: đầu giờ làm việc")
      .def(
          "last_working_moment",
          [](const WorkCalendar& self, Date date) {
            return self.last_working_moment(date).value();
          },
          py::arg("date"), "vi: cuối giờ làm việc")
      .def(
          "next_working_moment",
          [](const WorkCalendar& self, LocalTime time) {
            return self.next_working_moment(time).value();
          },
          py::arg("time"), "The time itself in a session, otherwise the next opening.")
      .def(
          "add_working_minutes",
          [](const WorkCalendar& self, LocalTime start, std::int64_t minutes) {
            return self.add_working_minutes(start, minutes).value();
          },
          py::arg("start"), py::kw_only(), py::arg("minutes"), "vi: cộng giờ làm việc")
      .def(
          "count_working_minutes",
          [](const WorkCalendar& self, LocalTime start, LocalTime end) {
            return self.count_working_minutes(start, end).value();
          },
          py::arg("start"), py::arg("end"), "Whole minutes in [start, end). vi: đếm giờ làm việc");
}

void bind_explanations(CalendarClass& cls) {
  cls.def(
      "explain_add_working_days",
      [](const WorkCalendar& self, Date start, int count) {
        return self.explain_add_working_days(start, count).value();
      },
      py::arg("start"), py::kw_only(), py::arg("count"), "add_working_days, with its reasoning.");
  bind_term<ExplainTerm>(cls, "explain_add_calendar_days", &WorkCalendar::explain_add_calendar_days,
                         "add_calendar_days, with its reasoning.");
  bind_term<ExplainTerm>(cls, "explain_add_weeks", &WorkCalendar::explain_add_weeks,
                         "add_weeks, with its reasoning.");
  bind_term<ExplainTerm>(cls, "explain_add_months", &WorkCalendar::explain_add_months,
                         "add_months, with its reasoning.");
  bind_term<ExplainTerm>(cls, "explain_add_years", &WorkCalendar::explain_add_years,
                         "add_years, with its reasoning.");
  cls.def(
         "explain_roll_forward",
         [](const WorkCalendar& self, Date date) {
           return self.explain_roll_forward(date).value();
         },
         py::arg("date"), "roll_forward, with its reasoning.")
      .def(
          "explain_day_after_cut_off",
          [](const WorkCalendar& self, LocalTime received, MinuteOfDay cut_off) {
            return self.explain_day_after_cut_off(received, cut_off.minute).value();
          },
          py::arg("received"), py::kw_only(), py::arg("cut_off"),
          "day_after_cut_off, with its reasoning.")
      .def(
          "explain_add_working_minutes",
          [](const WorkCalendar& self, LocalTime start, std::int64_t minutes) {
            return self.explain_add_working_minutes(start, minutes).value();
          },
          py::arg("start"), py::kw_only(), py::arg("minutes"),
          "add_working_minutes, with its reasoning.");
}

void bind_months(CalendarClass& cls) {
  cls.def(
         "month_text",
         [](const WorkCalendar& self, int year, int month) {
           return month_text(self, year, month).value();
         },
         py::arg("year"), py::arg("month"), "A month as text. vi: lịch tháng (văn bản)")
      .def(
          "month_svg",
          [](const WorkCalendar& self, int year, int month) {
            return month_svg(self, year, month).value();
          },
          py::arg("year"), py::arg("month"), "A month to hang on the wall. vi: lịch tháng (SVG)");
}

// A pickle holds the rows: what it gives back answers as it did, whatever the law's data say then.
py::list layers_of(const WorkCalendar& calendar) {
  py::list layers;
  for (const auto& rows : calendar.layers()) layers.append(*rows);
  return layers;
}

WorkCalendar calendar_from_layers(const std::vector<CalendarRows>& layers, Audience audience,
                                  bool proposed, bool predicted) {
  if (layers.empty()) throw py::value_error("a calendar has one layer of rows at least");
  auto calendar = WorkCalendar::from_rows(layers.front(), audience, {proposed, predicted}).value();
  for (std::size_t i = 1; i < layers.size(); ++i) {
    calendar = calendar.with_overlay(layers[i]).value();
  }
  return calendar;
}

void bind_value(py::module_& m, CalendarClass& cls) {
  m.def("_calendar_from_layers", &calendar_from_layers, py::arg("layers"), py::arg("audience"),
        py::arg("proposed"), py::arg("predicted"), "For pickles of WorkCalendar.");
  add_equality(cls);
  cls.def("__hash__",
          [](const WorkCalendar& self) { return std::hash<std::string>()(self.fingerprint()); })
      .def("__repr__",
           [](const WorkCalendar& self) {
             return py::str("<WorkCalendar {!r}, {}, {} to {}, {}>")
                 .format(self.name(), py::cast(self.audience()), self.first_day(), self.last_day(),
                         self.fingerprint());
           })
      .def("__reduce__", [](const WorkCalendar& self) {
        const py::object rebuild =
            py::module_::import("motcua._core").attr("_calendar_from_layers");
        return py::make_tuple(
            rebuild, py::make_tuple(layers_of(self), self.audience(), self.acceptance().proposed,
                                    self.acceptance().predicted));
      });
}

void bind_work_calendar(py::module_& m) {
  auto cls = value_class<WorkCalendar>(
      m, "WorkCalendar", "Working days of an audience over a range of days. vi: lịch làm việc");
  bind_construction(cls);
  bind_properties(cls);
  bind_day_questions(cls);
  bind_terms(cls);
  bind_minutes(cls);
  bind_explanations(cls);
  bind_months(cls);
  bind_columns(m, cls);
  bind_value(m, cls);
}

// --- Lawbook ------------------------------------------------------------------------------------

void bind_lawbook(py::module_& m) {
  m.def(
      "civil_service_calendar",
      [](bool proposed, bool predicted, std::optional<Date> predict_until) {
        return civil_service_calendar({proposed, predicted}, predict_until).value();
      },
      py::kw_only(), py::arg("proposed").noconvert() = false,
      py::arg("predicted").noconvert() = false, py::arg("predict_until") = py::none(),
      "vi: lịch làm việc của cơ quan nhà nước");
  m.def(
      "private_employer_calendar",
      [](Weekdays weekly_rest, bool proposed, bool predicted, std::optional<Date> predict_until) {
        return private_employer_calendar(weekly_rest, {proposed, predicted}, predict_until).value();
      },
      py::arg("weekly_rest"), py::kw_only(), py::arg("proposed").noconvert() = false,
      py::arg("predicted").noconvert() = false, py::arg("predict_until") = py::none(),
      "vi: lịch của doanh nghiệp");
  m.def(
      "office_hours_of", [](const Text& place) { return office_hours_of(place.view).value(); },
      py::arg("place"), "Published office hours, as an overlay. vi: giờ làm việc của địa phương");
  m.def("embedded_calendar_rows", &embedded_calendar_rows, "The embedded rows. vi: dữ liệu gốc");
  m.def("embedded_holiday_rules", &embedded_holiday_rules,
        "The embedded rules. vi: quy định ngày nghỉ");
  m.def("embedded_holiday_precedents", &embedded_holiday_precedents,
        "The embedded precedents. vi: tiền lệ chọn ngày nghỉ");
}

// --- Lunar calendar -----------------------------------------------------------------------------

constexpr auto kVietnam = LunarReckoning::kVietnam;
constexpr const char* kVietnamRepr = "LunarReckoning.VIETNAM";

void bind_lunar_values(py::module_& m) {
  auto date =
      value_class<LunarDate>(m, "LunarDate", "A day of the lunar calendar. vi: ngày âm lịch");
  add_short_record(date, field("year", &LunarDate::year, "vi: năm âm lịch"),
                   field("month", &LunarDate::month, "vi: tháng"),
                   field("day", &LunarDate::day, "vi: ngày"),
                   field("leap_month", &LunarDate::leap_month, "vi: tháng nhuận", false));
  add_order(date);
  auto year = value_class<LunarYear>(m, "LunarYear", "Shape of a lunar year. vi: năm âm lịch");
  add_record(year, field("year", &LunarYear::year, "vi: năm"),
             field("first_day", &LunarYear::first_day, "vi: mùng 1 tháng Giêng"),
             field("days", &LunarYear::days, "vi: số ngày"),
             field("leap_month", &LunarYear::leap_month, "The repeated month. vi: tháng nhuận",
                   py::none()));
}

void bind_lunar(py::module_& m) {
  bind_lunar_values(m);
  m.attr("FIRST_LUNAR_YEAR") = kFirstLunarYear;
  m.attr("LAST_LUNAR_YEAR") = kLastLunarYear;
  m.def(
      "to_lunar",
      [](Date date, LunarReckoning reckoning) { return to_lunar(date, reckoning).value(); },
      py::arg("date"), py::arg_v("reckoning", kVietnam, kVietnamRepr),
      "The lunar day of a date. vi: đổi ngày dương sang ngày âm");
  m.def(
      "from_lunar",
      [](const LunarDate& lunar, LunarReckoning reckoning) {
        return from_lunar(lunar, reckoning).value();
      },
      py::arg("lunar"), py::arg_v("reckoning", kVietnam, kVietnamRepr),
      "The date of a lunar day. vi: đổi ngày âm sang ngày dương");
  m.def(
      "lunar_year",
      [](int year, LunarReckoning reckoning) { return lunar_year(year, reckoning).value(); },
      py::arg("year"), py::arg_v("reckoning", kVietnam, kVietnamRepr),
      "Shape of a lunar year. vi: năm âm lịch");
  m.def(
      "lunar_month_days",
      [](int year, int month, bool leap_month, LunarReckoning reckoning) {
        return lunar_month_days(year, month, leap_month, reckoning).value();
      },
      py::arg("year"), py::arg("month"), py::arg("leap_month").noconvert() = false,
      py::arg_v("reckoning", kVietnam, kVietnamRepr), "29 or 30. vi: tháng thiếu, tháng đủ");
  m.def(
      "can_chi", [](int lunar_year) { return can_chi(lunar_year).value(); }, py::arg("lunar_year"),
      "Name of a lunar year in the cycle of sixty. vi: can chi");
}

void bind_words(py::module_& m) {
  m.def(
      "to_vietnamese",
      [](const LunarDate& lunar, LunarReckoning reckoning) {
        return to_vietnamese(lunar, reckoning).value();
      },
      py::arg("value"), py::arg_v("reckoning", kVietnam, kVietnamRepr),
      "Write a lunar day. vi: viết ngày âm lịch");
  m.def(
      "to_vietnamese", [](DayKind kind) { return to_vietnamese(kind); }, py::arg("value"),
      "The Vietnamese words for a kind of day.");
  m.def(
      "to_vietnamese", [](Audience audience) { return to_vietnamese(audience); }, py::arg("value"),
      "The Vietnamese words for an audience.");
  m.def(
      "to_vietnamese", [](DayStatus status) { return to_vietnamese(status); }, py::arg("value"),
      "The Vietnamese words for a status.");
  m.def(
      "weekday_vietnamese", [](Date date) { return weekday_vietnamese(date); }, py::arg("date"),
      "Name of a date's weekday, \"Thứ Hai\". vi: thứ trong tuần");
}

}  // namespace

void bind_calendar(py::module_& m) {
  bind_enums(m);
  bind_days(m);
  bind_hours(m);
  bind_rows(m);
  bind_holiday_rules(m);
  bind_explanation(m);
  bind_work_calendar(m);
  bind_lawbook(m);
  bind_lunar(m);
  bind_words(m);
}

}  // namespace motcua::python
