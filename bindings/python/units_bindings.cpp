#include <motcua/lawbook/units.hpp>
#include <motcua/units/administrative_units.hpp>
#include <motcua/units/agencies.hpp>
#include <motcua/units/unit.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

constexpr const char* kFromDoc = "First day, or None: since before the list begins. vi: từ ngày";
constexpr const char* kUntilDoc = "Last day, or None: open. vi: đến ngày";
constexpr const char* kLawDoc = "vi: căn cứ";
constexpr const char* kSourceDoc = "List or place where it was read. vi: nguồn";
constexpr const char* kConfidenceDoc = "vi: độ tin cậy";

// --- Records ------------------------------------------------------------------------------------

void bind_units(py::module_& m) {
  auto unit = value_class<AdministrativeUnit>(
      m, "AdministrativeUnit", "One meaning of one code between two days. vi: đơn vị hành chính");
  add_record(
      unit, field("code", &AdministrativeUnit::code, "2, 3 or 5 digits. vi: mã số"),
      field("kind", &AdministrativeUnit::kind, "vi: loại"),
      field("name", &AdministrativeUnit::name, "Without the kind. vi: tên"),
      field("parent", &AdministrativeUnit::parent, "Empty for provinces. vi: trực thuộc", ""),
      field("from_", &AdministrativeUnit::from, kFromDoc, py::none()),
      field("until", &AdministrativeUnit::until, kUntilDoc, py::none()),
      field("law", &AdministrativeUnit::law, kLawDoc, py::none()),
      field("source", &AdministrativeUnit::source, kSourceDoc, ""),
      field("confidence", &AdministrativeUnit::confidence, kConfidenceDoc));
  unit.def_property_readonly("full_name", &AdministrativeUnit::full_name,
                             "With the word for its kind. vi: tên đầy đủ");

  auto link = value_class<UnitLink>(
      m, "UnitLink", "A part of what a unit was formed from. vi: liên kết đơn vị mới – đơn vị cũ");
  add_record(
      link, field("date", &UnitLink::date, "First day of the new unit."),
      field("to", &UnitLink::to, "vi: mã đơn vị mới"),
      field("from_", &UnitLink::from, "Empty when it is not certain. vi: mã đơn vị cũ", ""),
      field("text", &UnitLink::text, "What the list says, where from_ is empty.", ""),
      field("partial", &UnitLink::partial, "Only a part of the old unit. vi: một phần", false),
      field("match", &UnitLink::match, "vi: độ chắc chắn"),
      field("candidates", &UnitLink::candidates, "The old units it may be.", py::tuple()),
      field("law", &UnitLink::law, kLawDoc, py::none()),
      field("source", &UnitLink::source, kSourceDoc, ""),
      field("confidence", &UnitLink::confidence, kConfidenceDoc));

  auto rows = value_class<UnitRows>(
      m, "UnitRows", "What an AdministrativeUnits is built from. vi: dữ liệu đơn vị hành chính");
  add_record(rows, field("first_day", &UnitRows::first_day, "Known from here …"),
             field("last_day", &UnitRows::last_day, "… to here; None: open.", py::none()),
             field("checked_date", &UnitRows::checked_date, "Later changes are not in the list."),
             field("units", &UnitRows::units, "vi: các đơn vị", py::tuple()),
             field("links", &UnitRows::links, "vi: các liên kết", py::tuple()));
}

void bind_agency_records(py::module_& m) {
  auto agency = value_class<Agency>(m, "Agency",
                                    "An agency at level one between two days. vi: cơ quan cấp 1");
  add_record(
      agency, field("code", &Agency::code, "Of level one alone. vi: mã định danh"),
      field("kind", &Agency::kind, "vi: loại cơ quan"), field("name", &Agency::name, "vi: tên"),
      field("province", &Agency::province, "Code of its province, or empty. vi: mã tỉnh", ""),
      field("from_", &Agency::from, kFromDoc, py::none()),
      field("until", &Agency::until, kUntilDoc, py::none()),
      field("law", &Agency::law, kLawDoc, py::none()),
      field("source", &Agency::source, kSourceDoc, ""),
      field("confidence", &Agency::confidence, kConfidenceDoc));

  auto rows = value_class<AgencyRows>(m, "AgencyRows",
                                      "What an Agencies is built from. vi: dữ liệu cơ quan");
  add_record(rows, field("first_day", &AgencyRows::first_day, "Known from here …"),
             field("last_day", &AgencyRows::last_day, "… to here; None: open.", py::none()),
             field("agencies", &AgencyRows::agencies, "vi: các cơ quan", py::tuple()));
}

void bind_csv(py::module_& m) {
  m.def(
      "read_units_csv",
      [](const Text& file, const Text& text) {
        return read_units_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"), "Read units from CSV text; file is named in errors.");
  m.def(
      "read_unit_links_csv",
      [](const Text& file, const Text& text) {
        return read_unit_links_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"), "Read links between units from CSV text.");
  m.def(
      "read_agencies_csv",
      [](const Text& file, const Text& text) {
        return read_agencies_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"), "Read agencies from CSV text.");
}

// --- AdministrativeUnits ------------------------------------------------------------------------

using UnitsClass = py::class_<AdministrativeUnits>;

void bind_unit_questions(UnitsClass& cls) {
  cls.def(
         "unit",
         [](const AdministrativeUnits& self, const Text& code, Date date) {
           return self.unit(code.view, date).value();
         },
         py::arg("code"), py::arg("date"), "vi: đơn vị mang mã vào ngày")
      .def(
          "province_of",
          [](const AdministrativeUnits& self, const Text& code, Date date) {
            return self.province_of(code.view, date).value();
          },
          py::arg("code"), py::arg("date"), "vi: tỉnh của đơn vị")
      .def(
          "versions",
          [](const AdministrativeUnits& self, const Text& code) {
            return self.versions(code.view).value();
          },
          py::arg("code"), "Every unit that ever had the code. vi: các đơn vị từng mang mã")
      .def(
          "provinces",
          [](const AdministrativeUnits& self, Date date) { return self.provinces(date).value(); },
          py::arg("date"), "vi: các tỉnh, thành phố trực thuộc trung ương")
      .def(
          "districts_of",
          [](const AdministrativeUnits& self, const Text& province, Date date) {
            return self.districts_of(province.view, date).value();
          },
          py::arg("province"), py::arg("date"), "vi: các đơn vị cấp huyện của tỉnh")
      .def(
          "communes_of",
          [](const AdministrativeUnits& self, const Text& code, Date date) {
            return self.communes_of(code.view, date).value();
          },
          py::arg("code"), py::arg("date"), "vi: các đơn vị cấp xã của tỉnh, huyện");
}

void bind_names_and_links(UnitsClass& cls) {
  cls.def(
         "named",
         [](const AdministrativeUnits& self, const Text& name, Date date, const Text& within) {
           return self.named(name.view, date, within.view).value();
         },
         py::arg("name"), py::arg("date"), py::kw_only(), py::arg("within") = "",
         "Units of that name; tones and letters count. vi: tìm đơn vị theo tên")
      .def(
          "search",
          [](const AdministrativeUnits& self, const Text& text, Date date, const Text& within,
             std::size_t limit) {
            return self.search(text.view, date, within.view, limit).value();
          },
          py::arg("text"), py::arg("date"), py::kw_only(), py::arg("within") = "",
          py::arg("limit") = 20, "Units in whose name text begins a word. vi: tìm đơn vị không dấu")
      .def(
          "links_to",
          [](const AdministrativeUnits& self, const Text& code) {
            return self.links_to(code.view).value();
          },
          py::arg("code"), "What units of that code were formed from. vi: hình thành từ")
      .def(
          "links_from",
          [](const AdministrativeUnits& self, const Text& code) {
            return self.links_from(code.view).value();
          },
          py::arg("code"), "What units of that code became. vi: đã trở thành");
}

void bind_administrative_units(py::module_& m) {
  auto cls = value_class<AdministrativeUnits>(
      m, "AdministrativeUnits", "Administrative units by day. vi: danh mục đơn vị hành chính");
  cls.def(py::init(
              [](const UnitRows& rows) { return AdministrativeUnits::from_rows(rows).value(); }),
          py::arg("rows"), "The same as from_rows(rows).")
      .def_static(
          "from_rows",
          [](const UnitRows& rows) { return AdministrativeUnits::from_rows(rows).value(); },
          py::arg("rows"), "Build from rows. vi: lập danh mục từ dữ liệu")
      .def("rows", &AdministrativeUnits::rows, "The rows it was built from.")
      .def_property_readonly("first_day", &AdministrativeUnits::first_day, "First known day.")
      .def_property_readonly("last_day", &AdministrativeUnits::last_day,
                             "Last known day, or None: open.")
      .def_property_readonly("checked_date", &AdministrativeUnits::checked_date,
                             "Later changes are not in the list.");
  bind_unit_questions(cls);
  bind_names_and_links(cls);
  add_equality(cls);
  cls.def("__hash__",
          [](const AdministrativeUnits& self) {
            return py::hash(py::make_tuple(self.first_day(), self.last_day(), self.checked_date()));
          })
      .def("__repr__",
           [](const AdministrativeUnits& self) {
             return py::str("<AdministrativeUnits from {}, checked {}>")
                 .format(self.first_day(), self.checked_date());
           })
      .def("__reduce__", [](const AdministrativeUnits& self) {
        return py::make_tuple(py::type::of<AdministrativeUnits>(), py::make_tuple(self.rows()));
      });
  m.def("embedded_units", &embedded_units, "The embedded units. vi: danh mục đơn vị hành chính");
}

// --- Agencies -----------------------------------------------------------------------------------

void bind_agencies(py::module_& m) {
  auto cls = value_class<Agencies>(m, "Agencies",
                                   "Agencies at level one by day. vi: danh mục cơ quan cấp 1");
  cls.def(py::init([](const AgencyRows& rows) { return Agencies::from_rows(rows).value(); }),
          py::arg("rows"), "The same as from_rows(rows).")
      .def_static(
          "from_rows", [](const AgencyRows& rows) { return Agencies::from_rows(rows).value(); },
          py::arg("rows"), "Build from rows. vi: lập danh mục từ dữ liệu")
      .def(
          "rows", [](const Agencies& self) { return self.rows(); }, "The rows it was built from.")
      .def_property_readonly("first_day", &Agencies::first_day, "First known day.")
      .def_property_readonly("last_day", &Agencies::last_day, "Last known day, or None: open.")
      .def(
          "agency",
          [](const Agencies& self, const AgencyCode& code, Date date) {
            return self.agency(code, date).value();
          },
          py::arg("code"), py::arg("date"), "vi: cơ quan mang mã vào ngày")
      .def(
          "versions",
          [](const Agencies& self, const AgencyCode& code) { return self.versions(code).value(); },
          py::arg("code"), "vi: các cơ quan từng mang mã")
      .def(
          "agencies_of",
          [](const Agencies& self, const Text& province, Date date) {
            return self.agencies_of(province.view, date).value();
          },
          py::arg("province"), py::arg("date"), "vi: cơ quan của tỉnh vào ngày")
      .def(
          "agencies", [](const Agencies& self, Date date) { return self.agencies(date).value(); },
          py::arg("date"), "vi: các cơ quan vào ngày");
  add_equality(cls);
  cls.def("__hash__",
          [](const Agencies& self) {
            return py::hash(
                py::make_tuple(self.first_day(), self.last_day(), self.rows().agencies.size()));
          })
      .def("__repr__",
           [](const Agencies& self) {
             return py::str("<Agencies from {}, {} rows>")
                 .format(self.first_day(), self.rows().agencies.size());
           })
      .def("__reduce__", [](const Agencies& self) {
        return py::make_tuple(py::type::of<Agencies>(), py::make_tuple(self.rows()));
      });
  m.def("embedded_agencies", &embedded_agencies,
        "The embedded agencies. vi: danh mục cơ quan cấp 1");
}

void bind_words(py::module_& m) {
  m.def(
      "level_of", [](UnitKind kind) { return level_of(kind); }, py::arg("kind"),
      "The level that units of a kind have. vi: cấp của loại đơn vị");
  m.def(
      "to_vietnamese", [](UnitKind kind) { return to_vietnamese(kind); }, py::arg("value"),
      "The word that stands before the name.");
  m.def(
      "to_vietnamese", [](UnitLevel level) { return to_vietnamese(level); }, py::arg("value"),
      "The Vietnamese words for a level.");
  m.def(
      "to_vietnamese", [](AgencyKind kind) { return to_vietnamese(kind); }, py::arg("value"),
      "The Vietnamese words for a kind of agency.");
}

}  // namespace

void bind_units_and_agencies(py::module_& m) {
  add_enum<UnitLevel>(m);
  add_enum<UnitKind>(m);
  add_enum<LinkMatch>(m);
  add_enum<AgencyKind>(m);
  bind_units(m);
  bind_agency_records(m);
  bind_csv(m);
  bind_administrative_units(m);
  bind_agencies(m);
  bind_words(m);
}

}  // namespace motcua::python
