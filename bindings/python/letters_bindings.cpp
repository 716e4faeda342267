#include <motcua/lawbook/letters.hpp>
#include <motcua/letters/address.hpp>
#include <motcua/letters/letter_rules.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

constexpr const char* kFromDoc = "First day in force. vi: từ ngày";
constexpr const char* kUntilDoc = "Last day in force, or None. vi: đến ngày";
constexpr const char* kEvidenceDoc = "vi: căn cứ và nguồn";

// --- Which letter -------------------------------------------------------------------------------

void bind_rows(py::module_& m) {
  auto rule = value_class<LetterRule>(m, "LetterRule", "One procedure's letter. vi: quy tắc");
  add_record(
      rule, field("procedure", &LetterRule::procedure, "vi: mã thủ tục"),
      field("case_number", &LetterRule::case_number, "Empty: every other case.", ""),
      field("kind", &LetterRule::kind, "vi: loại thư", py::none()),
      field("reason", &LetterRule::reason, "Why it has none. vi: lý do không gửi", py::none()),
      field("from_", &LetterRule::from, kFromDoc),
      field("until", &LetterRule::until, kUntilDoc, py::none()),
      field("evidence", &LetterRule::evidence, kEvidenceDoc));

  auto suppressor = value_class<LetterSuppressor>(m, "LetterSuppressor",
                                                  "What keeps a letter back. vi: quy tắc không "
                                                  "gửi thư");
  add_record(
      suppressor, field("reason", &LetterSuppressor::reason, "vi: lý do không gửi thư"),
      field("kind", &LetterSuppressor::kind, "None: every kind.", py::none()),
      field("instead", &LetterSuppressor::instead, "The kind given in its place.", py::none()),
      field("from_", &LetterSuppressor::from, kFromDoc),
      field("until", &LetterSuppressor::until, kUntilDoc, py::none()),
      field("evidence", &LetterSuppressor::evidence, kEvidenceDoc));

  auto rows = value_class<LetterRuleRows>(m, "LetterRuleRows",
                                          "Both tables. vi: các dòng quy tắc chọn thư");
  add_record(
      rows, field("rules", &LetterRuleRows::rules, "vi: quy tắc chọn thư", py::tuple()),
      field("suppressors", &LetterRuleRows::suppressors, "vi: quy tắc không gửi thư", py::tuple()));
  m.def(
      "read_letter_rules_csv",
      [](const Text& rules, const Text& suppressors) {
        return read_letter_rules_csv(rules.view, suppressors.view).value();
      },
      py::arg("rules"), py::arg("suppressors"),
      "Read rows from two CSV texts. vi: đọc quy tắc chọn thư từ CSV");
}

void bind_rules(py::module_& m) {
  auto cls = value_class<LetterRules>(m, "LetterRules", "Rules of letters. vi: bộ quy tắc");
  cls.def(py::init(
              [](LetterRuleRows rows) { return LetterRules::from_rows(std::move(rows)).value(); }),
          py::arg("rows"), "The same as from_rows(rows).")
      .def_static(
          "from_rows",
          [](LetterRuleRows rows) { return LetterRules::from_rows(std::move(rows)).value(); },
          py::arg("rows"), "Build from rows.")
      .def_static(
          "from_csv",
          [](const Text& rules, const Text& suppressors) {
            return LetterRules::from_csv(rules.view, suppressors.view).value();
          },
          py::arg("rules"), py::arg("suppressors"), "As read_letter_rules_csv and from_rows.")
      .def(
          "with_rows",
          [](const LetterRules& self, LetterRuleRows rows) {
            return self.with_rows(std::move(rows)).value();
          },
          py::arg("rows"), "A commune's rows on top. vi: quy tắc của địa phương")
      .def_property_readonly("rows", &LetterRules::rows, "vi: các dòng quy tắc")
      .def_property_readonly("fingerprint", &LetterRules::fingerprint,
                             "16 hex digits that change when any row does.")
      .def("__hash__",
           [](const LetterRules& self) { return py::hash(py::str(self.fingerprint())); })
      .def("__repr__",
           [](const LetterRules& self) {
             return py::str("<LetterRules of {} rules, {} suppressors, {}>")
                 .format(self.rows().rules.size(), self.rows().suppressors.size(),
                         self.fingerprint());
           })
      .def("__reduce__", [](const LetterRules& self) {
        return py::make_tuple(py::type::of<LetterRules>(), py::make_tuple(self.rows()));
      });
  add_equality(cls);
  m.def("embedded_letter_rules", &embedded_letter_rules, py::return_value_policy::copy,
        "The rules that come with the library. vi: quy tắc chọn thư đi kèm");
}

void bind_choice(py::module_& m) {
  auto choice = value_class<LetterChoice>(m, "LetterChoice", "A letter or none. vi: thư được chọn");
  add_record(
      choice, field("kind", &LetterChoice::kind, "None: no letter.", py::none()),
      field("reason", &LetterChoice::reason, "Why none, or another.", py::none()),
      field("rule", &LetterChoice::rule, "None: the procedure has no row.", py::none()),
      field("suppressor", &LetterChoice::suppressor, "Where reason comes from.", py::none()));
  choice
      .def(
          "to_vietnamese", [](const LetterChoice& self) { return to_vietnamese(self); },
          "The choice, its reason and its source.")
      .def(
          "to_english", [](const LetterChoice& self) { return to_english(self); },
          "The same in English.");
  m.def(
      "select_letter",
      [](const LetterRules& rules, const Dossier& dossier, LetterFacts facts, Date date) {
        return select_letter(rules, dossier, facts, date);
      },
      py::arg("rules"), py::arg("dossier"), py::kw_only(), py::arg("facts") = LetterFacts(),
      py::arg("date"), "The letter that goes with a result. vi: chọn thư gửi kèm kết quả");
  m.def("courtesy_letters", &courtesy_letters, py::arg("choice"),
        "How many letters the result calls for: 1 or 0. vi: số thư kèm kết quả");
}

template <MirroredEnum E, std::size_t kSize>
py::typing::Dict<E, int> not_zero(const std::array<int, kSize>& counts) {
  py::dict found;
  for (std::size_t i = 0; i != kSize; ++i) {
    if (counts[i] != 0) found[py::cast(static_cast<E>(i))] = counts[i];
  }
  return found;
}

template <MirroredEnum E, std::size_t kSize>
void fill(std::array<int, kSize>& counts, const std::map<E, int>& given) {
  for (const auto& [which, count] : given) counts[static_cast<std::size_t>(which)] = count;
}

void bind_counts(py::module_& m) {
  auto counts = value_class<LetterCounts>(m, "LetterCounts", "For the report. vi: thống kê thư");
  counts
      .def(py::init([](const std::map<LetterKind, int>& chosen,
                       const std::map<LetterReason, int>& not_given, int without_rule) {
             LetterCounts made;
             fill(made.chosen, chosen);
             fill(made.not_given, not_given);
             made.without_rule = without_rule;
             return made;
           }),
           py::kw_only(), py::arg("chosen") = py::dict(), py::arg("not_given") = py::dict(),
           py::arg("without_rule") = 0)
      .def_static(
          "of",
          [](const std::vector<LetterChoice>& choices) {
            LetterCounts made;
            for (const LetterChoice& choice : choices) made.add(choice);
            return made;
          },
          py::arg("choices"), "Count choices.")
      .def_property_readonly(
          "chosen", [](const LetterCounts& self) { return not_zero<LetterKind>(self.chosen); },
          "Letters by kind, where there are any.")
      .def_property_readonly(
          "not_given",
          [](const LetterCounts& self) { return not_zero<LetterReason>(self.not_given); },
          "Letters kept back by reason, where there are any.")
      .def_property_readonly(
          "without_rule", [](const LetterCounts& self) { return self.without_rule; },
          "Dossiers of procedures that have no row.")
      .def(
          "__hash__",
          [](const LetterCounts& self) {
            return py::hash(py::make_tuple(py::tuple(py::cast(self.chosen)),
                                           py::tuple(py::cast(self.not_given)), self.without_rule));
          })
      .def("__repr__",
           [](const LetterCounts& self) {
             py::dict chosen;
             for (const auto& [kind, count] : not_zero<LetterKind>(self.chosen)) {
               chosen[kind.attr("name")] = count;
             }
             return py::str("<LetterCounts {}>").format(chosen);
           })
      .def("__reduce__", [](const LetterCounts& self) {
        const py::object partial = py::module_::import("functools").attr("partial");
        return py::make_tuple(partial(py::type::of<LetterCounts>(),
                                      py::arg("chosen") = not_zero<LetterKind>(self.chosen),
                                      py::arg("not_given") = not_zero<LetterReason>(self.not_given),
                                      py::arg("without_rule") = self.without_rule),
                              py::tuple());
      });
  add_equality(counts);
}

// --- How people are addressed -------------------------------------------------------------------

void bind_address_rows(py::module_& m) {
  auto form =
      value_class<AddressForm>(m, "AddressForm", "How somebody is addressed. vi: danh xưng");
  add_short_record(form, field("title", &AddressForm::title, "\"Ông\". vi: đầu câu"),
                   field("mid_sentence", &AddressForm::mid_sentence, "\"ông\". vi: giữa câu"));

  auto row = value_class<AddressRow>(m, "AddressRow", "One custom. vi: dòng danh xưng");
  add_record(row, field("role", &AddressRow::role, "vi: vai trong thư"),
             field("sex", &AddressRow::sex, "None: either, or not known.", py::none()),
             field("age", &AddressRow::age, "From this age on; None: not known.", py::none()),
             field("form", &AddressRow::form, "vi: danh xưng"),
             field("from_", &AddressRow::from, kFromDoc),
             field("until", &AddressRow::until, kUntilDoc, py::none()),
             field("evidence", &AddressRow::evidence, kEvidenceDoc));

  auto word = value_class<AgeWordRow>(m, "AgeWordRow",
                                      "Of the age of the dead. vi: chữ chỉ tuổi người mất");
  add_record(word, field("age", &AgeWordRow::age, "From this age on."),
             field("word", &AgeWordRow::word, "Empty: the age is not mentioned.", ""),
             field("from_", &AgeWordRow::from, kFromDoc),
             field("until", &AgeWordRow::until, kUntilDoc, py::none()),
             field("evidence", &AgeWordRow::evidence, kEvidenceDoc));

  auto rows = value_class<AddressRows>(m, "AddressRows", "Both tables. vi: các dòng danh xưng");
  add_record(rows, field("forms", &AddressRows::forms, "vi: danh xưng", py::tuple()),
             field("age_words", &AddressRows::age_words, "vi: chữ chỉ tuổi", py::tuple()));
  m.def(
      "read_address_csv",
      [](const Text& forms, const Text& age_words) {
        return read_address_csv(forms.view, age_words.view).value();
      },
      py::arg("forms"), py::arg("age_words"),
      "Read rows from two CSV texts. vi: đọc danh xưng từ CSV");
}

void bind_address_rules(py::module_& m) {
  auto cls = value_class<AddressRules>(m, "AddressRules", "Customs of address. vi: bộ danh xưng");
  cls.def(py::init(
              [](AddressRows rows) { return AddressRules::from_rows(std::move(rows)).value(); }),
          py::arg("rows"), "The same as from_rows(rows).")
      .def_static(
          "from_rows",
          [](AddressRows rows) { return AddressRules::from_rows(std::move(rows)).value(); },
          py::arg("rows"), "Build from rows.")
      .def_static(
          "from_csv",
          [](const Text& forms, const Text& age_words) {
            return AddressRules::from_csv(forms.view, age_words.view).value();
          },
          py::arg("forms"), py::arg("age_words"), "As read_address_csv and from_rows.")
      .def(
          "with_rows",
          [](const AddressRules& self, AddressRows rows) {
            return self.with_rows(std::move(rows)).value();
          },
          py::arg("rows"), "A region's rows on top. vi: danh xưng của địa phương")
      .def("address_form", &AddressRules::address_form, py::arg("role"), py::kw_only(),
           py::arg("sex") = py::none(), py::arg("age") = py::none(), py::arg("date"),
           py::arg("override_form") = py::none(), "How somebody is addressed. vi: chọn danh xưng")
      .def(
          "age_word",
          [](const AddressRules& self, int age, Date date) -> std::optional<AgeWordRow> {
            const AgeWordRow* const row = self.age_word(age, date);
            return row == nullptr ? std::nullopt : std::optional(*row);
          },
          py::arg("age"), py::arg("date"), "What is said of an age, or None. vi: hưởng thọ")
      .def_property_readonly("rows", &AddressRules::rows, "vi: các dòng danh xưng")
      .def(
          "__eq__",
          [](const AddressRules& self, const AddressRules& other) {
            return self.rows() == other.rows();
          },
          py::is_operator(), py::arg("other"))
      .def("__hash__", [](const AddressRules& self) { return py::hash(py::cast(self.rows())); })
      .def("__repr__",
           [](const AddressRules& self) {
             return py::str("<AddressRules of {} forms, {} words>")
                 .format(self.rows().forms.size(), self.rows().age_words.size());
           })
      .def("__reduce__", [](const AddressRules& self) {
        return py::make_tuple(py::type::of<AddressRules>(), py::make_tuple(self.rows()));
      });
  m.def("embedded_address_rules", &embedded_address_rules, py::return_value_policy::copy,
        "Customs that come with the library. vi: danh xưng đi kèm");
  m.def("full_years", &full_years, py::arg("birth_date"), py::arg("date"),
        "Full years between two days. vi: tuổi tròn");
  m.def(
      "name_after_title",
      [](const Text& name, const Text& title) {
        return std::string(name_after_title(name.view, title.view));
      },
      py::arg("name"), py::arg("title"),
      "A name to stand after a title. vi: bỏ danh xưng lặp trước họ tên");
}

}  // namespace

void bind_letters(py::module_& m) {
  add_enum<LetterKind>(m);
  add_enum<LetterReason>(m);
  add_enum<AddressRole>(m);
  bind_rows(m);
  bind_rules(m);
  bind_choice(m);
  bind_counts(m);
  bind_address_rows(m);
  bind_address_rules(m);
  m.def(
      "to_vietnamese", [](LetterKind kind) { return to_vietnamese(kind); }, py::arg("value"),
      "The Vietnamese words for a kind of letter.");
  m.def(
      "to_vietnamese", [](LetterReason reason) { return to_vietnamese(reason); }, py::arg("value"),
      "The Vietnamese words for a reason.");
}

}  // namespace motcua::python
