#include <motcua/base/channel.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/builder.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/money.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/lawbook/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

constexpr const char* kEvidenceDoc = "vi: căn cứ và nguồn";
constexpr const char* kCaseDoc = "Number of the case, or \"\": every case. vi: trường hợp";

void bind_enums(py::module_& m) {
  add_enum<Channel>(m);
  add_enum<TimeUnit>(m);
  add_enum<LimitKind>(m);
  add_enum<LimitBound>(m);
  add_enum<LimitStart>(m);
  add_enum<Area>(m);
  add_enum<ExtensionGround>(m);
  add_enum<ExtensionEffect>(m);
  add_enum<PhraseKind>(m);
  add_enum<Currency>(m);
  add_enum<Level>(m);
  add_enum<ApplicantKind>(m);
  add_enum<OnlineLevel>(m);
  add_enum<PaperUse>(m);
  add_enum<FeeKind>(m);
  add_enum<FeePer>(m);
  add_enum<CodeRelation>(m);
  add_enum<FindingKind>(m);
}

void bind_evidence(py::module_& m) {
  auto evidence = value_class<Evidence>(m, "Evidence",
                                        "Where a fact was read. vi: căn cứ và nguồn của dữ liệu");
  add_record(evidence, field("law", &Evidence::law, "vi: căn cứ pháp lý", py::none()),
             field("source", &Evidence::source, "vi: nguồn", ""),
             field("confidence", &Evidence::confidence, "vi: độ tin cậy"));
}

// --- Terms and limits ---------------------------------------------------------------------------

void bind_term(py::module_& m) {
  auto cls = value_class<Term>(m, "Term", "A length of time and its unit. vi: thời hạn");
  cls.def(py::init([](int amount, TimeUnit unit, bool and_half) {
            return Term::make(amount, unit, and_half).value();
          }),
          py::arg("amount"), py::arg("unit"), py::arg("and_half").noconvert() = false)
      .def_property_readonly("amount", &Term::amount, "vi: phần nguyên")
      .def_property_readonly("and_half", &Term::and_half, "vi: cộng nửa đơn vị")
      .def_property_readonly("unit", &Term::unit, "vi: đơn vị")
      .def(
          "to_vietnamese", [](Term self) { return to_vietnamese(self); },
          "As official papers write it: \"03 ngày làm việc\".")
      .def(
          "to_english", [](Term self) { return to_english(self); }, "\"3 working days\".")
      .def("__str__", [](Term self) { return to_vietnamese(self); })
      .def("__repr__",
           [](Term self) {
             return py::str(self.and_half() ? "Term({}, {}, True)" : "Term({}, {})")
                 .format(self.amount(), py::str(py::cast(self.unit())));
           })
      .def("__hash__",
           [](Term self) {
             return py::hash(py::make_tuple(self.halves(), static_cast<int>(self.unit())));
           })
      .def("__reduce__", [](Term self) {
        return py::make_tuple(py::type::of<Term>(),
                              py::make_tuple(self.amount(), self.unit(), self.and_half()));
      });
  add_equality(cls);
}

void bind_limits(py::module_& m) {
  auto extension = value_class<LimitExtension>(
      m, "LimitExtension", "A ground on which a limit may be longer. vi: kéo dài thời hạn");
  add_record(extension, field("ground", &LimitExtension::ground, "vi: lý do"),
             field("effect", &LimitExtension::effect, "vi: cách kéo dài"),
             field("term", &LimitExtension::term, "vi: thời gian"),
             field("condition", &LimitExtension::condition, "vi: điều kiện", ""),
             field("evidence", &LimitExtension::evidence, kEvidenceDoc));

  auto stage = value_class<LimitStage>(m, "LimitStage",
                                       "A part of a composed limit. vi: giai đoạn giải quyết");
  add_record(stage, field("name", &LimitStage::name, "vi: nội dung", ""),
             field("term", &LimitStage::term, "vi: thời gian"));

  auto limit = value_class<TimeLimit>(m, "TimeLimit",
                                      "The time limit of a procedure. vi: thời hạn giải quyết");
  add_record(
      limit, field("case_number", &TimeLimit::case_number, kCaseDoc, ""),
      field("kind", &TimeLimit::kind, "vi: cách quy định"),
      field("term", &TimeLimit::term, "Of kind TERM. vi: thời hạn", py::none()),
      field("number_without_unit", &TimeLimit::number_without_unit,
            "Of kind UNIT_MISSING: the number the source has.", py::none()),
      field("bound", &TimeLimit::bound, "vi: mức", LimitBound::kAtMost),
      field("start", &TimeLimit::start, "vi: thời điểm bắt đầu", LimitStart::kNotStated),
      field("start_text", &TimeLimit::start_text, "The words after \"kể từ\".", ""),
      field("cut_off", &TimeLimit::cut_off,
            "Minute of the day; what comes strictly later is done the next working day. vi: giờ "
            "chốt tiếp nhận",
            py::none()),
      field("condition", &TimeLimit::condition, "vi: trường hợp áp dụng", ""),
      field("channels", &TimeLimit::channels, "Empty: all. vi: kênh áp dụng", py::tuple()),
      field("area", &TimeLimit::area, "vi: địa bàn", Area::kAny),
      field("stages", &TimeLimit::stages, "vi: các giai đoạn", py::tuple()),
      field("extensions", &TimeLimit::extensions, "vi: kéo dài", py::tuple()),
      field("pauses", &TimeLimit::pauses, "vi: thời gian không tính", py::tuple()),
      field("evidence", &TimeLimit::evidence, kEvidenceDoc));
  limit
      .def(
          "to_vietnamese", [](const TimeLimit& self) { return to_vietnamese(self); },
          "One line that parse_time_limit reads.")
      .def(
          "to_english", [](const TimeLimit& self) { return to_english(self); },
          "One line for a developer.")
      .def("__str__", [](const TimeLimit& self) { return to_vietnamese(self); });
  m.def(
      "parse_time_limit", [](const Text& text) { return parse_time_limit(text.view).value(); },
      py::arg("text"), "Read a limit of one or more phrases. vi: đọc thời hạn giải quyết");

  auto phrase = value_class<LimitPhrase>(m, "LimitPhrase",
                                         "One phrase about time, read. vi: cụm từ thời hạn đã đọc");
  add_record(
      phrase, field("kind", &LimitPhrase::kind, "vi: loại"),
      field("term", &LimitPhrase::term, "vi: thời hạn", py::none()),
      field("bound", &LimitPhrase::bound, "vi: mức", LimitBound::kAtMost),
      field("start", &LimitPhrase::start, "vi: thời điểm bắt đầu", LimitStart::kNotStated),
      field("start_text", &LimitPhrase::start_text, "The words after \"kể từ\".", ""),
      field("cut_off", &LimitPhrase::cut_off, "Minute of the day. vi: giờ chốt", py::none()),
      field("ground", &LimitPhrase::ground, "Of an extension. vi: lý do", py::none()),
      field("effect", &LimitPhrase::effect, "Of an extension. vi: cách kéo dài", py::none()),
      field("area", &LimitPhrase::area, "vi: địa bàn", Area::kAny),
      field("condition", &LimitPhrase::condition, "vi: trường hợp áp dụng", ""),
      field("pause", &LimitPhrase::pause, "What is not counted. vi: thời gian không tính", ""));
  phrase
      .def(
          "to_vietnamese", [](const LimitPhrase& self) { return to_vietnamese(self); },
          "The one way in which motcua writes it.")
      .def("__str__", [](const LimitPhrase& self) { return to_vietnamese(self); });
  m.def(
      "parse_limit_phrase", [](const Text& text) { return parse_limit_phrase(text.view).value(); },
      py::arg("text"), "Read one phrase, or refuse it. vi: đọc cụm từ thời hạn");
}

// --- Parts of a procedure -----------------------------------------------------------------------

void bind_papers(py::module_& m) {
  auto each = value_class<ProcedureCase>(
      m, "ProcedureCase", "A case that a procedure distinguishes. vi: trường hợp thực hiện");
  add_record(each, field("number", &ProcedureCase::number, "Two digits. vi: số thứ tự"),
             field("name", &ProcedureCase::name, "vi: tên trường hợp"),
             field("evidence", &ProcedureCase::evidence, kEvidenceDoc));

  auto paper = value_class<PaperRequirement>(
      m, "PaperRequirement", "A paper of a dossier, or a note among them. vi: thành phần hồ sơ");
  add_record(
      paper, field("case_number", &PaperRequirement::case_number, kCaseDoc, ""),
      field("group", &PaperRequirement::group, "vi: nhóm giấy tờ", ""),
      field("name", &PaperRequirement::name, "vi: tên giấy tờ"),
      field("use", &PaperRequirement::use, "vi: hình thức nộp", PaperUse::kSubmit),
      field("originals", &PaperRequirement::originals, "vi: số bản chính", 0),
      field("copies", &PaperRequirement::copies, "vi: số bản sao", 0),
      field("mandatory", &PaperRequirement::mandatory, "None: not told. vi: bắt buộc", py::none()),
      field("exempt_when_in_database", &PaperRequirement::exempt_when_in_database,
            "vi: miễn nộp khi cơ sở dữ liệu đã có", false),
      field("truncated", &PaperRequirement::truncated, "The source's words were cut off.", false),
      field("evidence", &PaperRequirement::evidence, kEvidenceDoc));
}

void bind_fees(py::module_& m) {
  auto money =
      value_class<Money>(m, "Money", "An amount in đồng, or in cents of a dollar. vi: số tiền");
  add_short_record(money, field("units", &Money::units, "vi: số đơn vị nhỏ nhất"),
                   field("currency", &Money::currency, "vi: đơn vị tiền tệ", Currency::kVnd));
  money
      .def(
          "to_vietnamese", [](const Money& self) { return to_vietnamese(self); },
          "\"10.000 đồng\".")
      .def("__str__", [](const Money& self) { return to_vietnamese(self); });

  auto exemption = value_class<FeeExemption>(m, "FeeExemption",
                                             "Who does not pay, or pays a part. vi: miễn, giảm");
  add_record(exemption, field("who", &FeeExemption::who, "vi: đối tượng"),
             field("percent_off", &FeeExemption::percent_off, "1 to 100. vi: tỷ lệ giảm", 100),
             field("from_", &FeeExemption::from, "None: not known. vi: từ ngày", py::none()),
             field("until", &FeeExemption::until, "None: open. vi: đến ngày", py::none()),
             field("evidence", &FeeExemption::evidence, kEvidenceDoc));

  auto fee = value_class<Fee>(m, "Fee", "One thing to pay. vi: phí, lệ phí");
  add_record(
      fee, field("case_number", &Fee::case_number, kCaseDoc, ""),
      field("kind", &Fee::kind, "vi: loại khoản thu", FeeKind::kNotTold),
      field("name", &Fee::name, "vi: tên khoản thu", ""),
      field("amount", &Fee::amount, "None: not known or set by the province. vi: mức thu",
            py::none()),
      field("per", &Fee::per, "vi: đơn vị tính", FeePer::kDossier),
      field("from_unit", &Fee::from_unit, "From this page or document on. vi: tính từ", 1),
      field("cap", &Fee::cap, "Of each document. vi: mức thu tối đa", py::none()),
      field("set_by_province", &Fee::set_by_province, "vi: do HĐND cấp tỉnh quyết định", false),
      field("channels", &Fee::channels, "Empty: all. vi: kênh áp dụng", py::tuple()),
      field("from_", &Fee::from, "None: not known. vi: từ ngày", py::none()),
      field("until", &Fee::until, "None: open. vi: đến ngày", py::none()),
      field("condition", &Fee::condition, "vi: điều kiện", ""),
      field("exemptions", &Fee::exemptions, "vi: miễn, giảm", py::tuple()),
      field("evidence", &Fee::evidence, kEvidenceDoc));
}

void bind_parts(py::module_& m) {
  auto result = value_class<ProcedureResult>(m, "ProcedureResult",
                                             "What the applicant is given. vi: kết quả");
  add_record(result, field("code", &ProcedureResult::code, "vi: mã kết quả", ""),
             field("name", &ProcedureResult::name, "vi: tên kết quả"));

  auto step = value_class<InternalStep>(
      m, "InternalStep", "A step of the internal process. vi: bước trong quy trình nội bộ");
  add_record(step, field("case_number", &InternalStep::case_number, kCaseDoc, ""),
             field("unit", &InternalStep::unit, "vi: đơn vị thực hiện"),
             field("action", &InternalStep::action, "vi: nội dung công việc"),
             field("term", &InternalStep::term, "vi: thời gian", py::none()),
             field("evidence", &InternalStep::evidence, kEvidenceDoc));

  auto stage = value_class<LinkedStage>(m, "LinkedStage",
                                        "A stage of a linked procedure. vi: công đoạn liên thông");
  add_record(stage,
             field("procedure", &LinkedStage::procedure, "vi: thủ tục thành phần", py::none()),
             field("name", &LinkedStage::name, "vi: tên công đoạn", ""),
             field("agency", &LinkedStage::agency, "vi: cơ quan thực hiện", ""),
             field("term", &LinkedStage::term, "vi: thời gian", py::none()),
             field("parallel", &LinkedStage::parallel, "vi: thực hiện đồng thời", false),
             field("evidence", &LinkedStage::evidence, kEvidenceDoc));

  auto link = value_class<CodeLink>(m, "CodeLink", "A procedure after or before. vi: mã thay thế");
  add_record(link, field("relation", &CodeLink::relation, "vi: quan hệ"),
             field("other", &CodeLink::other, "vi: mã kia"),
             field("from_", &CodeLink::from, "None: not known. vi: từ ngày", py::none()),
             field("evidence", &CodeLink::evidence, kEvidenceDoc));

  auto finding = value_class<Finding>(
      m, "Finding", "What was found wrong or unclear in the source. vi: ghi nhận về dữ liệu");
  add_record(finding, field("kind", &Finding::kind, "vi: loại"),
             field("detail", &Finding::detail, "In English: which values, where."));

  auto confidence = value_class<FieldConfidence>(
      m, "FieldConfidence", "How well each part is established. vi: độ tin cậy từng phần");
  add_record(
      confidence,
      field("name", &FieldConfidence::name, "Of field and owner too.", Confidence::kUnverified),
      field("levels", &FieldConfidence::levels, "vi: cấp thực hiện", Confidence::kUnverified),
      field("levels_before", &FieldConfidence::levels_before, "vi: cấp thực hiện trước 01/7/2025",
            Confidence::kUnverified),
      field("applicants", &FieldConfidence::applicants, "vi: đối tượng", Confidence::kUnverified),
      field("channels", &FieldConfidence::channels, "Of online_level too.",
            Confidence::kUnverified),
      field("agency", &FieldConfidence::agency, "vi: cơ quan", Confidence::kUnverified),
      field("results", &FieldConfidence::results, "vi: kết quả", Confidence::kUnverified),
      field("legal_basis", &FieldConfidence::legal_basis, "vi: căn cứ pháp lý",
            Confidence::kUnverified),
      field("validity", &FieldConfidence::validity, "vi: hiệu lực", Confidence::kUnverified));
}

// --- Procedure ----------------------------------------------------------------------------------

TimeLimit limit_of(const Procedure& procedure, const Text& case_number,
                   std::optional<Channel> channel, Area area) {
  return time_limit_of(procedure, {std::string(case_number.view), channel, area}).value();
}

void bind_procedure(py::module_& m) {
  auto cls =
      value_class<Procedure>(m, "Procedure", "One version of a procedure. vi: thủ tục hành chính");
  add_record(
      cls, field("code", &Procedure::code, "vi: mã thủ tục"),
      field("name", &Procedure::name, "vi: tên thủ tục"),
      field("field", &Procedure::field, "vi: lĩnh vực", ""),
      field("owner", &Procedure::owner, "vi: bộ quản lý", ""),
      field("decision", &Procedure::decision, "vi: quyết định công bố", ""),
      field("formality", &Procedure::formality, "vi: loại thủ tục", ""),
      field("agency", &Procedure::agency, "vi: cơ quan thực hiện", ""),
      field("levels", &Procedure::levels, "vi: cấp thực hiện từ 01/7/2025", py::tuple()),
      field("levels_before", &Procedure::levels_before, "vi: cấp thực hiện trước 01/7/2025",
            py::tuple()),
      field("applicants", &Procedure::applicants, "vi: đối tượng thực hiện", py::tuple()),
      field("channels", &Procedure::channels, "vi: cách thức thực hiện", py::tuple()),
      field("online_level", &Procedure::online_level, "None: not known or not online.", py::none()),
      field("valid_from", &Procedure::valid_from, "None: not known. vi: có hiệu lực từ",
            py::none()),
      field("valid_until", &Procedure::valid_until, "None: open. vi: hết hiệu lực sau ngày",
            py::none()),
      field("observed", &Procedure::observed, "vi: ngày ghi nhận", py::none()),
      field("cases", &Procedure::cases, "vi: các trường hợp", py::tuple()),
      field("limits", &Procedure::limits, "vi: các thời hạn"),
      field("papers", &Procedure::papers, "vi: thành phần hồ sơ", py::tuple()),
      field("fees", &Procedure::fees, "vi: phí, lệ phí", py::tuple()),
      field("results", &Procedure::results, "vi: kết quả", py::tuple()),
      field("legal_basis", &Procedure::legal_basis, "vi: căn cứ pháp lý", py::tuple()),
      field("steps", &Procedure::steps, "vi: quy trình nội bộ", py::tuple()),
      field("linked_stages", &Procedure::linked_stages, "vi: công đoạn liên thông", py::tuple()),
      field("links", &Procedure::links, "vi: mã thay thế", py::tuple()),
      field("findings", &Procedure::findings, "vi: ghi nhận về dữ liệu", py::tuple()),
      field("confidence", &Procedure::confidence, "vi: độ tin cậy từng phần"),
      field("evidence", &Procedure::evidence, kEvidenceDoc),
      field("page", &Procedure::page, "vi: mã trang trên Cổng Dịch vụ công quốc gia", ""));
  cls.def_property_readonly(
         "time_limit", [](const Procedure& self) { return time_limit_of(self).value(); },
         "The limit without case, channel or special area. vi: thời hạn giải quyết")
      .def("time_limit_for", &limit_of, py::kw_only(), py::arg("case_number") = "",
           py::arg("channel") = py::none(), py::arg_v("area", Area::kAny, "Area.ANY"),
           "The limit that governs. vi: thời hạn áp dụng")
      .def(
          "validity_is_known",
          [](const Procedure& self, Date date) { return validity_is_known(self, date); },
          py::arg("date"), "True when the record is known to have been in force on a date.")
      .def(
          "check", [](const Procedure& self) { check_procedure(self).value(); },
          "Raise MotcuaError unless the record is sound by itself. vi: kiểm tra thủ tục");
}

// --- Builder ------------------------------------------------------------------------------------

using BuilderClass = py::class_<ProcedureBuilder>;

/// A call that gives the builder itself, so that calls can be chained.
template <typename Call, typename... Extra>
void add_call(BuilderClass& cls, const char* name, Call call, const Extra&... extra) {
  cls.def(name, call, py::return_value_policy::reference, extra...);
}

void bind_builder_fields(BuilderClass& cls) {
  using Builder = ProcedureBuilder;
  add_call(
      cls, "evidence",
      [](Builder& self, Evidence evidence) -> Builder& { return self.evidence(evidence); },
      py::arg("evidence"), "What the parts that follow, and the record itself, rest on.");
  add_call(
      cls, "field",
      [](Builder& self, const Text& field) -> Builder& { return self.field(field.view); },
      py::arg("field"), "vi: lĩnh vực");
  add_call(
      cls, "agency",
      [](Builder& self, const Text& agency) -> Builder& { return self.agency(agency.view); },
      py::arg("agency"), "vi: cơ quan thực hiện");
  add_call(
      cls, "levels", [](Builder& self, Levels levels) -> Builder& { return self.levels(levels); },
      py::arg("levels"), "vi: cấp thực hiện từ 01/7/2025");
  add_call(
      cls, "levels_before",
      [](Builder& self, Levels levels) -> Builder& { return self.levels_before(levels); },
      py::arg("levels"), "vi: cấp thực hiện trước 01/7/2025");
  add_call(
      cls, "applicants",
      [](Builder& self, ApplicantKinds kinds) -> Builder& { return self.applicants(kinds); },
      py::arg("applicants"), "vi: đối tượng thực hiện");
  add_call(
      cls, "channels",
      [](Builder& self, Channels channels) -> Builder& { return self.channels(channels); },
      py::arg("channels"), "vi: cách thức thực hiện");
  add_call(
      cls, "online_level",
      [](Builder& self, OnlineLevel level) -> Builder& { return self.online_level(level); },
      py::arg("level"), "vi: mức độ trực tuyến");
  add_call(
      cls, "valid",
      [](Builder& self, std::optional<Date> from, std::optional<Date> until) -> Builder& {
        return self.valid(from, until);
      },
      py::arg("from_"), py::arg("until") = py::none(), "First and last day in force. vi: hiệu lực");
  add_call(
      cls, "legal_basis",
      [](Builder& self, const Text& number) -> Builder& { return self.legal_basis(number.view); },
      py::arg("number"), "Number of a document. vi: căn cứ pháp lý");
  add_call(
      cls, "in_case",
      [](Builder& self, const Text& number, const Text& name) -> Builder& {
        return self.in_case(number.view, name.view);
      },
      py::arg("number"), py::arg("name") = "", "Begin a case; \"\" goes back to every case.");
}

void bind_builder_parts(BuilderClass& cls) {
  using Builder = ProcedureBuilder;
  add_call(
      cls, "limit",
      [](Builder& self, const Text& words, Channels channels, Area area) -> Builder& {
        return self.limit(words.view, channels, area);
      },
      py::arg("words"), py::kw_only(), py::arg("channels") = py::tuple(),
      py::arg_v("area", Area::kAny, "Area.ANY"), "A limit as parse_time_limit reads it.");
  add_call(
      cls, "limit",
      [](Builder& self, const TimeLimit& limit) -> Builder& { return self.limit(limit); },
      py::arg("limit"), "vi: thời hạn giải quyết");
  add_call(
      cls, "paper",
      [](Builder& self, const Text& name, int originals, int copies, PaperUse use) -> Builder& {
        return self.paper(name.view, originals, copies, use);
      },
      py::arg("name"), py::arg("originals"), py::arg("copies") = 0, py::kw_only(),
      py::arg_v("use", PaperUse::kSubmit, "PaperUse.SUBMIT"), "vi: thành phần hồ sơ");
  add_call(
      cls, "paper",
      [](Builder& self, const PaperRequirement& paper) -> Builder& { return self.paper(paper); },
      py::arg("paper"), "vi: thành phần hồ sơ");
  add_call(
      cls, "fee",
      [](Builder& self, FeeKind kind, const Money& amount, FeePer per) -> Builder& {
        return self.fee(kind, amount, per);
      },
      py::arg("kind"), py::arg("amount"), py::arg_v("per", FeePer::kDossier, "FeePer.DOSSIER"),
      "vi: phí, lệ phí");
  add_call(
      cls, "fee", [](Builder& self, const Fee& fee) -> Builder& { return self.fee(fee); },
      py::arg("fee"), "vi: phí, lệ phí");
  add_call(
      cls, "result",
      [](Builder& self, const Text& name, const Text& code) -> Builder& {
        return self.result(name.view, code.view);
      },
      py::arg("name"), py::arg("code") = "", "vi: kết quả");
  add_call(
      cls, "step",
      [](Builder& self, const Text& unit, const Text& action, const Text& term) -> Builder& {
        return self.step(unit.view, action.view, term.view);
      },
      py::arg("unit"), py::arg("action"), py::arg("term") = "",
      "A step of the internal process. vi: bước trong quy trình nội bộ");
  add_call(
      cls, "linked_stage",
      [](Builder& self, const LinkedStage& stage) -> Builder& { return self.linked_stage(stage); },
      py::arg("stage"), "vi: công đoạn liên thông");
  add_call(
      cls, "replaced_by",
      [](Builder& self, const Text& code, std::optional<Date> from) -> Builder& {
        return self.replaced_by(code.view, from);
      },
      py::arg("code"), py::arg("from_") = py::none(), "vi: được thay thế bởi");
}

void bind_builder(py::module_& m) {
  BuilderClass cls(m, "ProcedureBuilder", py::module_local(), py::is_final(),
                   "Builds one Procedure, call by call. vi: công cụ lập thủ tục");
  cls.attr("__module__") = "motcua";
  cls.def(py::init([](const Text& code, const Text& name) {
            return ProcedureBuilder(code.view, name.view);
          }),
          py::arg("code"), py::arg("name"));
  bind_builder_fields(cls);
  bind_builder_parts(cls);
  cls.def(
      "build", [](const ProcedureBuilder& self) { return self.build().value(); },
      "The procedure, checked; or the first failure of any call.");
}

// --- Catalogue ----------------------------------------------------------------------------------

using CatalogueClass = py::class_<Catalogue>;
using CsvTexts = std::map<std::string, std::string>;

std::vector<CsvFile> to_files(const CsvTexts& texts) {
  std::vector<CsvFile> files;
  for (const auto& [name, text] : texts) files.push_back({name, text});
  return files;
}

void bind_catalogue_class(py::module_& m) {
  auto hit = value_class<SearchHit>(m, "SearchHit", "A procedure found by its words.");
  add_record(hit, field("code", &SearchHit::code, "vi: mã thủ tục"),
             field("name", &SearchHit::name, "vi: tên thủ tục"),
             field("field", &SearchHit::field, "vi: lĩnh vực", ""),
             field("score", &SearchHit::score, "Higher is better, within one search.", 0));

  auto cls = value_class<Catalogue>(
      m, "Catalogue",
      "Procedures by code, each with its versions. vi: danh mục thủ tục hành chính");
  cls.def(py::init([](std::vector<Procedure> procedures) {
            return Catalogue::from_procedures(std::move(procedures)).value();
          }),
          py::arg("procedures"), "The same as from_procedures(procedures).")
      .def_static(
          "from_procedures",
          [](std::vector<Procedure> procedures) {
            return Catalogue::from_procedures(std::move(procedures)).value();
          },
          py::arg("procedures"), "Build from procedures in any order.")
      .def(
          "with_overlay",
          [](const Catalogue& self, const CsvTexts& files) {
            return self.with_overlay(to_files(files)).value();
          },
          py::arg("files"), "A new catalogue with the rows of a province or commune laid over it.")
      .def(
          "with_procedures",
          [](const Catalogue& self, std::vector<Procedure> procedures) {
            return self.with_procedures(std::move(procedures)).value();
          },
          py::arg("procedures"), "A new catalogue with procedures added. vi: bổ sung thủ tục")
      .def_property_readonly("fingerprint", &Catalogue::fingerprint,
                             "16 hex digits that change when any record does.")
      .def("codes", &Catalogue::codes, "All codes, ascending as text. vi: các mã thủ tục")
      .def(
          "at",
          [](const Catalogue& self, const CodeArgument& code, Date date) {
            return self.at(*code.code, date).value();
          },
          py::arg("code"), py::arg("date"), "The version in force on a date.")
      .def(
          "versions",
          [](const Catalogue& self, const CodeArgument& code) {
            return self.versions(*code.code).value();
          },
          py::arg("code"), "All versions, oldest first. vi: các phiên bản")
      .def(
          "successors",
          [](const Catalogue& self, const CodeArgument& code) {
            return self.successors(*code.code).value();
          },
          py::arg("code"), "The codes that replaced a code, step by step. vi: các mã thay thế")
      .def(
          "search",
          [](const Catalogue& self, const Text& words, Levels levels, const Text& field,
             std::optional<Date> on, std::size_t most) {
            return self.search(words.view, {levels, to_nfc(field.view).value(), on, most}).value();
          },
          py::arg("words"), py::kw_only(), py::arg("levels") = py::tuple(), py::arg("field") = "",
          py::arg("on") = py::none(), py::arg("most") = 20,
          "Procedures whose names have all the words, best first. vi: tìm thủ tục theo tên")
      .def(
          "to_pandas",
          [](const py::object& self) {
            return py::module_::import("motcua._catalogue_table").attr("to_pandas")(self);
          },
          "A pandas.DataFrame with a row for each version.")
      .def("__len__", &Catalogue::size)
      .def(
          "__contains__",
          [](const Catalogue& self, const CodeArgument& code) { return self.contains(*code.code); },
          py::arg("code"))
      .def("__iter__", [](const Catalogue& self) { return py::iter(py::cast(self.codes())); })
      .def(
          "__getitem__",
          [](const Catalogue& self, const CodeArgument& code) {
            return self.find(*code.code).value();
          },
          py::arg("code"))
      .def("__hash__", [](const Catalogue& self) { return py::hash(py::str(self.fingerprint())); })
      .def("__repr__",
           [](const Catalogue& self) {
             return py::str("<Catalogue of {} procedures, {}>")
                 .format(self.size(), self.fingerprint());
           })
      .def("__reduce__", [](const Catalogue& self) {
        std::vector<Procedure> all;
        for (const ProcedureCode& code : self.codes()) {
          for (Procedure& each : self.versions(code).value()) all.push_back(std::move(each));
        }
        return py::make_tuple(py::type::of<Catalogue>(), py::make_tuple(std::move(all)));
      });
  add_equality(cls);
  m.def("embedded_catalogue", &embedded_catalogue, py::return_value_policy::copy,
        "The procedures that come with the library. vi: danh mục đi kèm");
}

void bind_csv(py::module_& m) {
  m.def(
      "read_procedures_csv",
      [](const CsvTexts& files) { return read_procedures_csv(to_files(files)).value(); },
      py::arg("files"), "Read whole procedures from CSV tables. vi: đọc danh mục từ CSV");
  m.def(
      "write_procedures_csv",
      [](const std::vector<Procedure>& procedures) {
        CsvTexts texts;
        for (CsvFile& file : write_procedures_csv(procedures)) {
          texts.emplace(std::move(file.name), std::move(file.text));
        }
        return texts;
      },
      py::arg("procedures"), "Write procedures as CSV tables. vi: ghi danh mục ra CSV");
}

}  // namespace

void bind_catalogue(py::module_& m) {
  bind_enums(m);
  bind_evidence(m);
  bind_term(m);
  bind_limits(m);
  bind_papers(m);
  bind_fees(m);
  bind_parts(m);
  bind_procedure(m);
  bind_builder(m);
  bind_catalogue_class(m);
  bind_csv(m);
}

}  // namespace motcua::python
