#include <motcua/base/agency_code.hpp>
#include <motcua/base/confidence.hpp>
#include <motcua/base/dossier_code.hpp>
#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/tax_code.hpp>
#include <motcua/base/text.hpp>
#include <motcua/base/timeline.hpp>
#include <motcua/base/vietnamese_date.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bindings.hpp"

namespace motcua::python {
namespace {

void bind_enums(py::module_& m) {
  add_enum<Errc>(m);
  add_enum<Confidence>(m);
  add_enum<LawDocumentKind>(m);
  add_enum<AgencyOrder>(m);
  add_enum<Sex>(m);
  add_enum<PhoneKind>(m);
  add_enum<TaxCodeKind>(m);
  add_enum<VietnameseDateStyle>(m);
}

void bind_law_ref(py::module_& m) {
  auto cls = value_class<LawRef>(
      m, "LawRef",
      "A citation: a document and, optionally, the place inside it. vi: căn cứ pháp lý");
  add_text_form(cls, &LawRef::to_vietnamese, "Read a citation as officials write it.");
  cls.def_static(
         "make",
         [](LawDocumentKind kind, const Text& title, const Text& number, const Text& article,
            const Text& clause, const Text& point, const Text& annex) {
           return LawRef::make(kind, title.view, number.view, article.view, clause.view, point.view,
                               annex.view)
               .value();
         },
         py::arg("kind"), py::arg("title"), py::arg("number"), py::kw_only(),
         py::arg("article") = "", py::arg("clause") = "", py::arg("point") = "",
         py::arg("annex") = "", "Build a citation from its parts; an empty part is absent.")
      .def_property_readonly("kind", &LawRef::kind, "vi: loại văn bản")
      .def_property_readonly("title", &LawRef::title, "vi: tên văn bản")
      .def_property_readonly("number", &LawRef::number, "vi: số, ký hiệu")
      .def_property_readonly("article", &LawRef::article, "vi: điều")
      .def_property_readonly("clause", &LawRef::clause, "vi: khoản")
      .def_property_readonly("point", &LawRef::point, "vi: điểm")
      .def_property_readonly("annex", &LawRef::annex, "vi: phụ lục, mẫu")
      .def("to_vietnamese", &LawRef::to_vietnamese, "The citation as Vietnamese law writes it.")
      .def("to_english", &LawRef::to_english, "The citation for an English reader.");
  add_order_and_hash(cls);
  add_open_repr(cls, &LawRef::to_vietnamese);
}

void bind_legal_basis(py::module_& m) {
  auto cls = value_class<LegalBasis>(
      m, "LegalBasis", "A citation and how well it is established. vi: căn cứ và độ tin cậy");
  cls.def(py::init([](const LawRef& law, Confidence confidence) {
            return LegalBasis{law, confidence};
          }),
          py::arg("law"), py::arg("confidence"))
      .def_property_readonly(
          "law", [](const LegalBasis& self) { return self.law; }, "vi: căn cứ")
      .def_property_readonly(
          "confidence", [](const LegalBasis& self) { return self.confidence; }, "vi: độ tin cậy")
      .def("__reduce__", [](const LegalBasis& self) {
        return py::make_tuple(py::type::of<LegalBasis>(),
                              py::make_tuple(self.law, self.confidence));
      });
  add_equality(cls);
  cls.def("__hash__",
          [](const LegalBasis& self) {
            return py::hash(py::make_tuple(self.law, static_cast<int>(self.confidence)));
          })
      .def("__repr__", [](const LegalBasis& self) {
        return py::str("LegalBasis({!r}, {})").format(self.law, py::cast(self.confidence));
      });
}

void bind_agency_code(py::module_& m) {
  auto cls = value_class<AgencyCode>(
      m, "AgencyCode", "Electronic identification code of an agency. vi: mã định danh cơ quan");
  add_text_form(cls, &AgencyCode::text, "Read a code in either order of its groups.");
  cls.def_property_readonly("text", &AgencyCode::text, "The code as written.")
      .def_property_readonly("order", &AgencyCode::order, "vi: thứ tự nhóm")
      .def_property_readonly("level_one", &AgencyCode::level_one, "vi: cơ quan cấp 1")
      .def("levels", &AgencyCode::levels,
           "The groups from level one downwards, without trailing groups of zeros.")
      .def("canonical", &AgencyCode::canonical,
           "The code written level one first, without trailing groups of zeros.")
      .def("same_agency", &AgencyCode::same_agency, py::arg("other"),
           "True when both name the same agency, whatever the order and the zero groups.");
  add_order_and_hash(cls);
  add_open_repr(cls, &AgencyCode::text);
}

void bind_dossier_code(py::module_& m) {
  auto cls =
      value_class<DossierCode>(m, "DossierCode", "The code printed on a receipt. vi: mã số hồ sơ");
  add_text_form(cls, &DossierCode::text, "Read a code as printed.");
  cls.def_static(
         "make",
         [](const AgencyCode& agency, Date date, std::int64_t serial) {
           if (serial < 0) throw py::value_error("serial must be 1 or more");
           return DossierCode::make(agency, date, static_cast<std::uint64_t>(serial)).value();
         },
         py::arg("agency"), py::arg("date"), py::arg("serial"),
         "Compose the code of a new dossier.")
      .def_property_readonly("text", &DossierCode::text, "The code as written.")
      .def_property_readonly("agency", &DossierCode::agency, "vi: mã định danh cơ quan")
      .def_property_readonly("date", &DossierCode::date, "vi: ngày tiếp nhận")
      .def_property_readonly("date_digits", &DossierCode::date_digits,
                             "How many digits the date was written with: 6 or 8.")
      .def_property_readonly("serial", &DossierCode::serial, "vi: số thứ tự trong ngày");
  add_order_and_hash(cls);
  add_open_repr(cls, &DossierCode::text);
}

void bind_procedure_code(py::module_& m) {
  auto cls = value_class<ProcedureCode>(
      m, "ProcedureCode", "Procedure code of the national database. vi: mã thủ tục hành chính");
  add_text_form(cls, &ProcedureCode::text, "Read a code.");
  cls.def_property_readonly("text", &ProcedureCode::text, "The code as written.")
      .def_property_readonly("base", &ProcedureCode::base, "vi: mã gốc")
      .def_property_readonly("case_number", &ProcedureCode::case_number, "vi: trường hợp")
      .def_property_readonly("copy_owner", &ProcedureCode::copy_owner,
                             "vi: mã cơ quan công bố bản sao");
  add_order_and_hash(cls);
  add_open_repr(cls, &ProcedureCode::text);
}

void bind_personal_id(py::module_& m) {
  auto cls = value_class<PersonalId>(
      m, "PersonalId",
      "Personal identification number, 12 digits; repr and str are masked. vi: số định danh cá "
      "nhân");
  add_text_form(cls, &PersonalId::digits, "Read 12 digits without separators.");
  cls.def_property_readonly("digits", &PersonalId::digits,
                            "The whole number. Personal data: do not log it.")
      .def("masked", &PersonalId::masked, "The number, fit for a log.")
      .def_property_readonly("birthplace_code", &PersonalId::birthplace_code,
                             "vi: mã tỉnh hoặc mã quốc gia nơi đăng ký khai sinh")
      .def_property_readonly("province", &PersonalId::province, "vi: nơi đăng ký khai sinh")
      .def("birthplace_basis", &PersonalId::birthplace_basis,
           "Where the meaning of birthplace_code comes from.")
      .def_property_readonly("sex", &PersonalId::sex, "vi: giới tính")
      .def_property_readonly("birth_year", &PersonalId::birth_year, "vi: năm sinh")
      .def(
          "check_consistent",
          [](const PersonalId& self, Date birth_date, Sex sex) {
            self.check_consistent(birth_date, sex).value();
          },
          py::arg("birth_date"), py::arg("sex"),
          "Raise MotcuaError unless the number fits what the dossier says of its holder.");
  add_order_and_hash(cls);
  add_masked_repr(cls);
}

void bind_tax_code(py::module_& m) {
  auto cls = value_class<TaxCode>(
      m, "TaxCode", "Tax code; repr and str are masked, for it may be a person's. vi: mã số thuế");
  add_text_form(cls, &TaxCode::text, "Read a code; separators between digits are accepted.");
  cls.def_property_readonly("text", &TaxCode::text,
                            "The code in the official form. Personal data: do not log it.")
      .def("masked", &TaxCode::masked, "The code, fit for a log.")
      .def_property_readonly("kind", &TaxCode::kind, "vi: loại mã")
      .def_property_readonly("main", &TaxCode::main, "vi: mã số chính")
      .def_property_readonly("dependent_unit", &TaxCode::dependent_unit,
                             "vi: số thứ tự đơn vị phụ thuộc")
      .def("basis", &TaxCode::basis, "Where the rule for this kind comes from.");
  add_order_and_hash(cls);
  add_masked_repr(cls);
}

void bind_phone_number(py::module_& m) {
  auto cls = value_class<PhoneNumber>(
      m, "PhoneNumber", "Telephone number of Viet Nam; repr and str are masked. vi: số điện thoại");
  add_text_form(cls, &PhoneNumber::e164, "Read a number in national or international form.");
  cls.def_property_readonly("e164", &PhoneNumber::e164, "vi: dạng quốc tế; personal data")
      .def("national", &PhoneNumber::national, "vi: dạng trong nước; personal data")
      .def("masked", &PhoneNumber::masked, "The number, fit for a log.")
      .def_property_readonly("kind", &PhoneNumber::kind, "vi: loại số");
  add_order_and_hash(cls);
  add_masked_repr(cls);
}

void bind_time(py::module_& m) {
  m.def(
      "to_local", [](Instant instant) { return to_local(instant); }, py::arg("instant"),
      "The clock in Viet Nam (naive) at an instant (aware). vi: giờ Việt Nam");
  m.def(
      "to_instant", [](LocalTime time) { return to_instant(time); }, py::arg("time"),
      "The instant (aware, UTC+7) at which the clock in Viet Nam (naive) shows a time.");
  m.def(
      "parse_iso_date", [](const Text& text) { return parse_iso_date(text.view).value(); },
      py::arg("text"), "Read \"YYYY-MM-DD\".");
  m.def(
      "parse_iso_local_time",
      [](const Text& text) { return parse_iso_local_time(text.view).value(); }, py::arg("text"),
      "Read \"YYYY-MM-DDThh:mm:ss\", a wall clock: naive.");
  m.def(
      "parse_iso_instant", [](const Text& text) { return parse_iso_instant(text.view).value(); },
      py::arg("text"), "Read \"YYYY-MM-DDThh:mm:ss\" and an offset, an instant: aware, in UTC+7.");

  // The wall clock first: its refusals are the ones shown when no overload fits.
  m.def(
      "to_iso", [](LocalTime time) { return to_iso(time); }, py::arg("value"),
      "Write \"YYYY-MM-DDThh:mm:ss\".");
  m.def(
      "to_iso", [](Instant instant) { return to_iso(instant); }, py::arg("value"),
      "Write \"YYYY-MM-DDThh:mm:ss+07:00\".");
  m.def(
      "to_iso", [](Date date) { return to_iso(date); }, py::arg("value"), "Write \"YYYY-MM-DD\".");

  m.def(
      "to_vietnamese", [](LocalTime time) { return to_vietnamese(time); }, py::arg("value"),
      "Write a time the way the receipt slip does.");
  m.def(
      "to_vietnamese",
      [](Date date, VietnameseDateStyle style) { return to_vietnamese(date, style); },
      py::arg("value"), py::arg_v("style", VietnameseDateStyle::kLong, "VietnameseDateStyle.LONG"),
      "Write a date the way official papers do.");
  m.def(
      "to_vietnamese", [](Confidence confidence) { return to_vietnamese(confidence); },
      py::arg("value"), "The Vietnamese words for a confidence.");
  m.def(
      "parse_vietnamese_date",
      [](const Text& text) { return parse_vietnamese_date(text.view).value(); }, py::arg("text"),
      "Read a day-month-year date, in words or digits.");
  m.def(
      "parse_vietnamese_local_time",
      [](const Text& text) { return parse_vietnamese_local_time(text.view).value(); },
      py::arg("text"), "Read what to_vietnamese writes of a time.");
}

void bind_text(py::module_& m) {
  m.def(
      "is_nfc", [](const Text& text) { return is_nfc(text.view); }, py::arg("text"),
      "True when the text is in Normalization Form C. vi: dạng dựng sẵn");
  m.def(
      "to_nfc", [](const Text& text) { return to_nfc(text.view).value(); }, py::arg("text"),
      "The text in Normalization Form C.");
  m.def(
      "spelling_key", [](const Text& text) { return spelling_key(text.view).value(); },
      py::arg("text"), "Key under which two spellings of the same Vietnamese words are equal.");
  m.def(
      "search_key", [](const Text& text) { return search_key(text.view).value(); }, py::arg("text"),
      "Key for search without diacritics.");
  m.def(
      "name_sort_key",
      [](const Text& full_name) { return py::bytes(name_sort_key(full_name.view).value()); },
      py::arg("full_name"), "Key whose order is that of Vietnamese name lists.");
}

void bind_uuid(py::module_& m) {
  m.def(
      "uuid_parse", [](const Text& text) { return Uuid::parse(text.view).value(); },
      py::arg("text"), "Read the 36-character form and nothing else.");
  m.def(
      "uuid_named",
      [](const Uuid& name_space, const Text& name) { return Uuid::named(name_space, name.view); },
      py::arg("name_space"), py::arg("name"),
      "The version 5 UUID of a name within a name space: the same always, everywhere.");
}

// The rules of Timeline<T> for rows whose values stay in Python, where the garbage collector sees
// them: each row is known by its place in the list it came in.
using TimelineIndex = Timeline<std::size_t>;
using TimelineRow = std::tuple<Date, std::optional<Date>, LegalBasis>;

void bind_timeline_index(py::module_& m) {
  value_class<TimelineIndex>(m, "_TimelineIndex", "For motcua.Timeline.")
      .def_static(
          "from_rows",
          [](const std::vector<TimelineRow>& given) {
            std::vector<InForce<std::size_t>> rows;
            for (const auto& [from, until, basis] : given) {
              rows.push_back({from, until, rows.size(), basis});
            }
            return TimelineIndex::from_rows(std::move(rows)).value();
          },
          py::arg("rows"))
      .def(
          "at",
          [](const TimelineIndex& self, Date date) -> std::optional<std::size_t> {
            const auto* row = self.at(date);
            if (row == nullptr) return std::nullopt;
            return static_cast<std::size_t>(row - self.rows().data());
          },
          py::arg("date"))
      .def("rows", [](const TimelineIndex& self) {
        std::vector<std::tuple<std::size_t, std::optional<Date>>> rows;
        for (const auto& row : self.rows()) rows.emplace_back(row.value, row.until);
        return rows;
      });
}

}  // namespace

void bind_base(py::module_& m) {
  bind_enums(m);
  bind_law_ref(m);
  bind_legal_basis(m);
  bind_agency_code(m);
  bind_dossier_code(m);
  bind_procedure_code(m);
  bind_personal_id(m);
  bind_tax_code(m);
  bind_phone_number(m);
  bind_time(m);
  bind_text(m);
  bind_uuid(m);
  bind_timeline_index(m);
}

}  // namespace motcua::python
