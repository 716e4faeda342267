#include <motcua/letters/address.hpp>
#include <motcua/papers/bulk.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/fields.hpp>
#include <motcua/papers/letter.hpp>
#include <motcua/papers/paper.hpp>
#include <motcua/papers/render.hpp>
#include <motcua/papers/style.hpp>
#include <motcua/papers/template.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

using papers::BulkPaper;
using papers::Document;
using papers::Fields;
using papers::Issue;
using papers::LetterPerson;
using papers::Office;
using papers::PaperFormat;
using papers::PaperKind;
using papers::RenderedPaper;
using papers::StyleSheet;
using papers::Template;
using papers::TemplateId;
using papers::TemplateSet;
using papers::TextTemplate;

constexpr const char* kOfficeDoc = "vi: cơ quan ban hành";
constexpr const char* kIssueDoc = "vi: số, ngày của giấy tờ";

/// Values by name, from a dictionary.
struct FieldsArgument {
  Fields fields;
};

/// motcua::papers::FormSource that owns what it is about.
struct OwnedFormSource {
  Dossier dossier;
  Procedure procedure;
  Deadline deadline;
  Office office;
  Issue issue;
  std::map<std::string, std::string, std::less<>> office_names;

  [[nodiscard]] papers::FormSource view() const {
    return {dossier, procedure, deadline, office, issue, office_names};
  }
};

/// motcua::papers::LetterSource that owns what it is about.
struct OwnedLetterSource {
  Office office;
  Issue issue;
  std::vector<LetterPerson> recipients;
  std::optional<LetterPerson> subject;
  std::optional<Date> event_date;
  std::optional<int> age;
  std::string recipient_address;
  std::string sender_self;
  std::optional<OwnedFormSource> late;
  std::string dossier_state;
  std::string thanks_reason;
};

[[noreturn]] void refuse_at(const std::string& where, const char* wanted, py::handle source) {
  throw py::type_error(where + ": expected " + wanted + ", got " +
                       py::type::of(source).attr("__name__").cast<std::string>());
}

bool is_mapping(py::handle source) { return py::hasattr(source, "items"); }

std::string text_of(py::handle source, const std::string& where) {
  if (!PyUnicode_Check(source.ptr())) refuse_at(where, "a str", source);
  Text text;
  load(source, true, text);
  return std::string(text.view);
}

Fields::Values values_of(py::handle source, const std::string& where) {
  if (!is_mapping(source)) refuse_at(where, "a dict of str", source);
  Fields::Values values;
  for (const py::handle item : source.attr("items")()) {
    const auto [name, value] = item.cast<std::pair<py::object, py::object>>();
    const std::string key = text_of(name, where);
    values.insert_or_assign(key, text_of(value, where + "." + key));
  }
  return values;
}

Fields fields_of(py::handle source) {
  Fields fields;
  for (const py::handle item : source.attr("items")()) {
    const auto [name, value] = item.cast<std::pair<py::object, py::object>>();
    const std::string key = text_of(name, "the name of a field");
    const std::string where = "field " + key;
    if (PyUnicode_Check(value.ptr())) {
      fields.values.insert_or_assign(key, text_of(value, where));
    } else if (PyList_Check(value.ptr()) || PyTuple_Check(value.ptr())) {
      auto& entries = fields.lists[key];
      for (const py::handle entry : value) entries.push_back(values_of(entry, where));
    } else {
      refuse_at(where, "a str, or a list of dicts of str", value);
    }
  }
  return fields;
}

py::dict to_dict(const Fields::Values& values) {
  py::dict made;
  for (const auto& [name, value] : values) made[py::str(name)] = py::str(value);
  return made;
}

py::dict to_dict(const Fields& fields) {
  py::dict made = to_dict(fields.values);
  for (const auto& [name, entries] : fields.lists) {
    py::list list;
    for (const Fields::Values& entry : entries) list.append(to_dict(entry));
    made[py::str(name)] = list;
  }
  return made;
}

/// Texts of their own: the strings of a generator are gone when it is.
std::vector<std::string> texts_of(const py::typing::Iterable<py::str>& given) {
  if (PyUnicode_Check(given.ptr())) refuse_at("texts", "an iterable of str", given);
  std::vector<std::string> texts;
  for (const py::handle each : given) texts.push_back(text_of(each, "texts"));
  return texts;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

py::typing::Tuple<py::str, py::ellipsis> names_of(const std::vector<std::string>& names) {
  return py::tuple(py::cast(names));
}

papers::RenderOptions options_of(const std::optional<StyleSheet>& styles) {
  papers::RenderOptions options;
  if (styles) options.styles = *styles;
  return options;
}

}  // namespace
}  // namespace motcua::python

namespace pybind11::detail {

/// Taken from any mapping, given as a dict.
template <>
struct type_caster<motcua::python::FieldsArgument> {
  PYBIND11_TYPE_CASTER(
      motcua::python::FieldsArgument,
      io_name("collections.abc.Mapping[str, str | collections.abc.Sequence[collections.abc."
              "Mapping[str, str]]]",
              "dict[str, str | list[dict[str, str]]]"));
  bool load(handle source, bool explain) {
    if (!motcua::python::is_mapping(source)) {
      if (explain) motcua::python::refuse_at("fields", "a dict", source);
      return false;
    }
    value.fields = motcua::python::fields_of(source);
    return true;
  }
  static handle cast(const motcua::python::FieldsArgument& from, return_value_policy, handle) {
    return motcua::python::to_dict(from.fields).release();
  }
};

}  // namespace pybind11::detail

namespace motcua::python {
namespace {

template <typename T>
py::class_<T> papers_class(py::module_& m, const char* name, const char* doc) {
  return value_class_of<T>(kPapers, m, name, doc);
}

template <typename Function, typename... Extra>
void papers_function(py::module_& m, const char* name, Function&& function, const Extra&... extra) {
  function_of(kPapers, m, name, std::forward<Function>(function), extra...);
}

// --- What papers are filled from ----------------------------------------------------------------

void bind_office(py::module_& m) {
  auto office = papers_class<Office>(m, "Office", "Who issues a paper. vi: cơ quan ban hành");
  add_private_record(
      office, [](const Office& self) { return py::str("<Office {}>").format(self.name); },
      field("name", &Office::name, "vi: tên cơ quan, đơn vị", ""),
      field("parent", &Office::parent, "vi: cơ quan chủ quản", ""),
      field("place", &Office::place, "Of place and date. vi: địa danh", ""),
      field("address", &Office::address, "vi: địa chỉ", ""),
      field("phone", &Office::phone, "vi: số điện thoại", ""),
      field("email", &Office::email, "vi: thư điện tử", ""),
      field("symbol", &Office::symbol, "After the number. vi: ký hiệu", ""),
      field("signer_authority", &Office::signer_authority, "vi: quyền hạn của người ký", ""),
      field("signer_title", &Office::signer_title, "vi: chức vụ của người ký", ""),
      field("signer_name", &Office::signer_name, "vi: họ tên người ký", ""),
      field("officer_name", &Office::officer_name, "vi: người tiếp nhận, hướng dẫn", ""),
      field("officer_phone", &Office::officer_phone, "vi: số điện thoại người tiếp nhận", ""));

  auto issue = papers_class<Issue>(m, "Issue", "A paper's own marks. vi: số, ngày của giấy tờ");
  add_record(issue, field("number", &Issue::number, "From 1; 0: none. vi: số", 0),
             field("time", &Issue::time, "vi: thời điểm lập"),
             field("register_volume", &Issue::register_volume, "vi: quyển số", py::none()),
             field("register_number", &Issue::register_number, "vi: số thứ tự", py::none()));

  auto person = papers_class<LetterPerson>(m, "LetterPerson", "Personal data. vi: người trong thư");
  add_private_record(
      person, [](const LetterPerson&) { return py::str("<LetterPerson>"); },
      field("name", &LetterPerson::name, "vi: họ tên", ""),
      field("sex", &LetterPerson::sex, "None: not known. vi: giới tính", py::none()),
      field("birth_date", &LetterPerson::birth_date, "vi: ngày sinh", py::none()),
      field("address", &LetterPerson::address, "Before what sex and age say. vi: danh xưng",
            py::none()));
}

/// An argument by name, with properties and no more: sources are given, not compared.
template <typename T, typename... M, typename... As, typename... Argument>
void add_source(py::class_<T>& cls, const Field<T, M, As, Argument>&... fields) {
  cls.def(py::init(&record_from<T, As...>), py::kw_only(), fields.argument...);
  (cls.def_property_readonly(
       fields.argument.name, [fields](const T& self) { return fields.get(self); }, fields.doc),
   ...);
}

void bind_sources(py::module_& m) {
  auto form = papers_class<OwnedFormSource>(m, "FormSource",
                                            "What a form is filled from. vi: nguồn dữ liệu");
  add_source(form, field("dossier", &OwnedFormSource::dossier, "vi: hồ sơ"),
             field("procedure", &OwnedFormSource::procedure, "vi: thủ tục"),
             field("deadline", &OwnedFormSource::deadline, "vi: thời hạn"),
             field("office", &OwnedFormSource::office, kOfficeDoc),
             field("issue", &OwnedFormSource::issue, kIssueDoc),
             field("office_names", &OwnedFormSource::office_names, "Names for codes.", py::dict()));
  form.def("__repr__", [](const OwnedFormSource& self) {
    return py::str("<FormSource of {}>").format(self.procedure.code.text());
  });

  auto letter = papers_class<OwnedLetterSource>(m, "LetterSource",
                                                "What a letter is filled from. vi: nguồn dữ liệu");
  add_source(
      letter, field("office", &OwnedLetterSource::office, kOfficeDoc),
      field("issue", &OwnedLetterSource::issue, kIssueDoc),
      field("recipients", &OwnedLetterSource::recipients, "vi: người nhận thư", py::tuple()),
      field("subject", &OwnedLetterSource::subject, "The child, or who died.", py::none()),
      field("event_date", &OwnedLetterSource::event_date, "Of marriage or death.", py::none()),
      field("age", &OwnedLetterSource::age, "vi: tuổi hưởng", py::none()),
      field("recipient_address", &OwnedLetterSource::recipient_address, "vi: địa chỉ", ""),
      field("sender_self", &OwnedLetterSource::sender_self, "vi: cách xưng", "tôi"),
      field("late", &OwnedLetterSource::late, "Of an apology. vi: hồ sơ trễ hạn", py::none()),
      field("dossier_state", &OwnedLetterSource::dossier_state, "vi: tình trạng hồ sơ", ""),
      field("thanks_reason", &OwnedLetterSource::thanks_reason, "vi: việc cảm ơn", ""));
  letter.def("__repr__", [](const OwnedLetterSource& self) {
    return py::str("<LetterSource of {} recipients>").format(self.recipients.size());
  });
}

FieldsArgument fields_of_letter(PaperKind kind, const OwnedLetterSource& source,
                                const AddressRules& address) {
  const std::optional<papers::FormSource> late =
      source.late ? std::optional(source.late->view()) : std::nullopt;
  const papers::LetterSource view = {.office = source.office,
                                     .issue = source.issue,
                                     .recipients = source.recipients,
                                     .subject = source.subject,
                                     .event_date = source.event_date,
                                     .age = source.age,
                                     .recipient_address = source.recipient_address,
                                     .sender_self = source.sender_self,
                                     .late = late ? &*late : nullptr,
                                     .dossier_state = source.dossier_state,
                                     .thanks_reason = source.thanks_reason};
  return {papers::letter_fields(kind, view, address).value()};
}

void bind_fields(py::module_& m) {
  papers_function(
      m, "form_fields",
      [](PaperKind kind, const OwnedFormSource& source) {
        return FieldsArgument{papers::form_fields(kind, source.view()).value()};
      },
      py::arg("kind"), py::arg("source"), "The fields of a form. vi: lấy dữ liệu cho biểu mẫu");
  papers_function(
      m, "register_fields",
      [](const std::vector<OwnedFormSource>& sources, const Office& office, const Issue& issue) {
        std::vector<papers::FormSource> views;
        for (const OwnedFormSource& each : sources) views.push_back(each.view());
        return FieldsArgument{papers::register_fields(views, office, issue).value()};
      },
      py::arg("sources"), py::kw_only(), py::arg("office"), py::arg("issue"),
      "The fields of a register. vi: dữ liệu sổ theo dõi");
  papers_function(m, "letter_fields", &fields_of_letter, py::arg("kind"), py::arg("source"),
                  py::arg("address"), "The fields of a letter. vi: lấy dữ liệu cho thư");
  papers_function(m, "paper_kind", &papers::paper_kind, py::arg("kind"),
                  "The paper that a chosen letter is. vi: loại giấy tờ của thư");
  m.def(
      "_field_names",
      [] {
        std::vector<std::tuple<std::string, bool, std::string>> names;
        for (const papers::FieldName& each : papers::field_names()) {
          names.emplace_back(each.name, each.list, each.meaning);
        }
        return names;
      },
      "For motcua.papers alone.");
}

// --- Templates and documents --------------------------------------------------------------------

void bind_document(py::module_& m) {
  auto id = papers_class<TemplateId>(m, "TemplateId", "Which template. vi: mẫu đã dùng");
  add_record(id, field("kind", &TemplateId::kind, "vi: loại giấy tờ"),
             field("edition", &TemplateId::edition, "vi: văn bản ban hành mẫu", ""),
             field("wording", &TemplateId::wording, "vi: lời văn", ""),
             field("version", &TemplateId::version, "Of the text.", 1),
             field("fingerprint", &TemplateId::fingerprint, "SHA-256 of the text.", ""));

  auto document = papers_class<Document>(m, "Document", "Before it has a format. vi: văn bản");
  document
      .def_property_readonly(
          "made_by", [](const Document& self) { return self.made_by; }, "vi: mẫu đã dùng")
      .def_property_readonly(
          "page", [](const Document& self) { return self.page; }, "vi: khổ giấy")
      .def_property_readonly(
          "design", [](const Document& self) { return self.design; }, "vi: kiểu trang trí")
      .def_property_readonly(
          "title", [](const Document& self) { return self.title; }, "vi: tên giấy tờ")
      .def_property_readonly(
          "author", [](const Document& self) { return self.author; }, "The office.")
      .def_property_readonly(
          "subject", [](const Document& self) { return self.subject; }, "The dossier's code.")
      .def_property_readonly(
          "created", [](const Document& self) { return self.created; }, "As it was told.")
      .def_property_readonly(
          "notes", [](const Document& self) { return names_of(self.notes); },
          "What was changed in values.")
      .def("__repr__", [](const Document& self) {
        return py::str("<Document {} {}>")
            .format(to_string(self.made_by.kind), self.made_by.edition);
      });
  add_equality(document);

  auto rendered = papers_class<RenderedPaper>(m, "RenderedPaper", "A file. vi: giấy tờ đã lập");
  add_private_record(
      rendered,
      [](const RenderedPaper& self) {
        return py::str("<RenderedPaper {} {}, {} octets>")
            .format(to_string(self.format), to_string(self.made_by.kind), self.octets.size());
      },
      field<AsOctets>("octets", &RenderedPaper::octets, "vi: nội dung tệp"),
      field("format", &RenderedPaper::format, "vi: định dạng"),
      field("made_by", &RenderedPaper::made_by, "vi: mẫu đã dùng", TemplateId(),
            "TemplateId(kind=PaperKind.RECEIPT_SLIP)"),
      field("pages", &RenderedPaper::pages, "Of a PDF; 0: the format has none. vi: số trang", 0),
      field("notes", &RenderedPaper::notes, "What was changed on the way.", py::tuple()));
}

void bind_template(py::module_& m) {
  papers_class<TextTemplate>(m, "TextTemplate", "Of messages. vi: mẫu văn bản thuần")
      .def_static(
          "compile", [](const Text& text) { return TextTemplate::compile(text.view).value(); },
          py::arg("text"), "Read a template.")
      .def_property_readonly(
          "placeholders", [](const TextTemplate& self) { return names_of(self.placeholders()); },
          "Names used. vi: các trường được dùng")
      .def(
          "fill",
          [](const TextTemplate& self, const FieldsArgument& given) {
            return self.fill(given.fields).value();
          },
          py::arg("fields"), "The text.")
      .def("__repr__", [](const TextTemplate& self) {
        return py::str("<TextTemplate of {} fields>").format(self.placeholders().size());
      });

  papers_class<Template>(m, "Template", "A paper's template. vi: mẫu giấy tờ")
      .def_static(
          "compile", [](const Text& text) { return Template::compile(text.view).value(); },
          py::arg("text"), "Read a template.")
      .def_property_readonly("id", &Template::id, "vi: mẫu nào")
      .def_property_readonly("title", &Template::title, "vi: tên giấy tờ")
      .def_property_readonly("form", &Template::form, "Empty: no form. vi: mẫu số")
      .def_property_readonly("from_", &Template::from, "First day in force. vi: từ ngày")
      .def_property_readonly("until", &Template::until, "Last day, or None. vi: đến ngày")
      .def_property_readonly("evidence", &Template::evidence, "vi: căn cứ và nguồn")
      .def_property_readonly(
          "placeholders", [](const Template& self) { return names_of(self.placeholders()); },
          "Names used. vi: các trường được dùng")
      .def(
          "fill",
          [](const Template& self, const FieldsArgument& given, LocalTime created) {
            return self.fill(given.fields, created).value();
          },
          py::arg("fields"), py::kw_only(), py::arg("created"), "The paper. vi: điền mẫu")
      .def("__repr__", [](const Template& self) {
        const TemplateId& of = self.id();
        return py::str("<Template {} {} {}, version {}>")
            .format(to_string(of.kind), of.edition, of.wording, of.version);
      });
}

void bind_templates(py::module_& m) {
  papers_class<TemplateSet>(m, "TemplateSet", "Templates. vi: bộ mẫu")
      .def_static("embedded", &TemplateSet::embedded, py::return_value_policy::copy,
                  "Those that come with the library. vi: bộ mẫu đi kèm")
      .def_static(
          "from_texts",
          [](const py::typing::Iterable<py::str>& texts) {
            const std::vector<std::string> owned = texts_of(texts);
            return TemplateSet::from_texts(views_of(owned)).value();
          },
          py::arg("texts"), "From texts alone.")
      .def(
          "with_texts",
          [](const TemplateSet& self, const py::typing::Iterable<py::str>& texts) {
            const std::vector<std::string> owned = texts_of(texts);
            return self.with(views_of(owned)).value();
          },
          py::arg("texts"), "A commune's own on top. vi: mẫu của địa phương")
      .def_property_readonly(
          "templates",
          [](const TemplateSet& self) {
            return Member<std::vector<Template>>::to(
                {self.templates().begin(), self.templates().end()});
          },
          "vi: các mẫu")
      .def(
          "find",
          [](const TemplateSet& self, PaperKind kind, Date date, const Text& wording) {
            return self.find(kind, date, wording.view).value();
          },
          py::arg("kind"), py::arg("date"), py::arg("wording") = "chung",
          "The template in force. vi: chọn mẫu")
      .def("__repr__", [](const TemplateSet& self) {
        return py::str("<TemplateSet of {} templates>").format(self.templates().size());
      });

  papers_class<StyleSheet>(m, "StyleSheet", "Sizes, faces and distances. vi: kiểu trình bày")
      .def_static("embedded", &StyleSheet::embedded, py::return_value_policy::copy,
                  "By NĐ 30/2020. vi: kiểu trình bày theo Nghị định 30/2020/NĐ-CP")
      .def_static(
          "from_csv",
          [](const Text& styles, const Text& pages) {
            return StyleSheet::from_csv(styles.view, pages.view).value();
          },
          py::arg("styles"), py::arg("pages"), "From two CSV texts.")
      .def("__repr__", [](const StyleSheet&) { return py::str("<StyleSheet>"); });
}

// --- Rendering ----------------------------------------------------------------------------------

/// What `make()` gives. A MotcuaError is that paper's failure, any other exception ends the work.
Result<Document> document_of(py::handle make, std::size_t index) {
  const py::gil_scoped_acquire gil;
  try {
    const py::object made = make();
    if (!py::isinstance<Document>(made)) {
      refuse_at("paper " + std::to_string(index), "a motcua.papers.Document", made);
    }
    return made.cast<const Document&>();
  } catch (const py::error_already_set& error) {
    Failure refused{};
    if (!load(error.value(), false, refused)) throw;
    return refused;
  }
}

using NamedPapers = py::typing::List<
    py::typing::Tuple<py::str, py::typing::Union<Document, py::typing::Callable<Document()>>>>;
using Progress = py::typing::Callable<py::object(std::size_t, std::size_t)>;
/// Written, kept, stopped, failures.
using Report =
    std::tuple<std::size_t, std::size_t, bool, std::vector<std::pair<std::size_t, Failure>>>;

/// `named` outlives the bulk.
std::vector<BulkPaper> bulk_of(const NamedPapers& named) {
  std::vector<BulkPaper> bulk;
  for (const py::handle each : named) {
    const std::size_t index = bulk.size();
    const std::string where = "paper " + std::to_string(index);
    const auto [name, paper] = each.cast<std::pair<py::object, py::object>>();
    BulkPaper& added = bulk.emplace_back();
    added.name = text_of(name, "the name of " + where);
    if (py::isinstance<Document>(paper)) {
      added.make = [document = paper.cast<const Document*>()]() -> Result<Document> {
        return *document;
      };
    } else if (PyCallable_Check(paper.ptr()) != 0) {
      added.make = [make = py::handle(paper), index] { return document_of(make, index); };
    } else {
      refuse_at(where, "a motcua.papers.Document, or a function that makes one", paper);
    }
  }
  return bulk;
}

Report save(const Text& folder, const NamedPapers& named, PaperFormat format, int threads,
            const std::optional<Progress>& progress, const std::optional<StyleSheet>& styles) {
  const std::vector<BulkPaper> bulk = bulk_of(named);
  papers::BulkOptions options{.format = format, .render = options_of(styles), .threads = threads};
  const py::handle told = progress ? py::handle(*progress) : py::handle();
  options.progress = [told](std::size_t done, std::size_t all) {
    const py::gil_scoped_acquire gil;
    // Ctrl+C, where this is the main thread.
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    return !told || !told(done, all).is(py::bool_(false));
  };
  papers::BulkReport report = released([&] {
                                return papers::save_papers(std::string(folder.view), bulk, options);
                              }).value();
  std::vector<std::pair<std::size_t, Failure>> failures;
  for (papers::BulkFailure& each : report.failures) {
    failures.emplace_back(each.index, std::move(each.failure));
  }
  return {report.written, report.kept, report.stopped, std::move(failures)};
}

void bind_rendering(py::module_& m) {
  m.def(
      "_render",
      [](const Document& document, PaperFormat format, const std::optional<StyleSheet>& styles) {
        return released([&] { return papers::render(document, format, options_of(styles)); })
            .value();
      },
      py::arg("document"), py::arg("format"), py::arg("styles"), "For motcua.papers alone.");
  m.def("_save_papers", &save, py::arg("folder"), py::arg("papers"), py::arg("format"),
        py::arg("threads"), py::arg("progress"), py::arg("styles"), "For motcua.papers alone.");
  papers_function(
      m, "to_pdf_book",
      [](const std::vector<Document>& documents, const std::optional<StyleSheet>& styles,
         int threads) {
        return py::bytes(released([&] {
                           return papers::to_pdf_book(documents, options_of(styles), threads);
                         }).value());
      },
      py::arg("documents"), py::kw_only(), py::arg("styles") = py::none(), py::arg("threads") = 1,
      "Many documents in one PDF. vi: gộp nhiều giấy tờ vào một tệp PDF");
  papers_function(m, "file_extension", &papers::file_extension, py::arg("format"),
                  "The usual file extension with its dot. vi: phần mở rộng của tệp");
}

}  // namespace

void bind_papers_library(py::module_& m) {
  add_enum_of<PaperKind>(kPapers, m);
  add_enum_of<PaperFormat>(kPapers, m);
  add_enum_of<papers::PageFormat>(kPapers, m);
  add_enum_of<papers::Design>(kPapers, m);
  bind_office(m);
  bind_sources(m);
  bind_fields(m);
  bind_document(m);
  bind_template(m);
  bind_templates(m);
  bind_rendering(m);
  m.def(
      "to_vietnamese", [](PaperKind kind) { return papers::to_vietnamese(kind); }, py::arg("value"),
      "The Vietnamese words for a kind of paper.");
}

}  // namespace motcua::python
