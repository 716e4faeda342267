#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/obligations/obligations.hpp>
#include <motcua/regime/rules.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "records.hpp"

namespace motcua::python {
namespace {

void bind_enums(py::module_& m) {
  add_enum<RuleId>(m);
  add_enum<RuleUnit>(m);
  add_enum<ActorRole>(m);
  add_enum<EventKind>(m);
  add_enum<NationalState>(m);
  add_enum<DossierState>(m);
  add_enum<DeliveryState>(m);
  add_enum<DayReading>(m);
  add_enum<StepKind>(m);
  add_enum<Timeliness>(m);
  add_enum<ObligationKind>(m);
  add_enum<ObligationState>(m);
}

// --- Regimes ------------------------------------------------------------------------------------

void bind_rules(py::module_& m) {
  auto rule_row = value_class<RuleRow>(m, "RuleRow", "One rule of one regime. vi: dòng quy định");
  add_record(rule_row, field("id", &RuleRow::id, "vi: quy định về"),
             field("regime", &RuleRow::regime, "vi: chế độ pháp lý"),
             field("from_", &RuleRow::from, "First day in force. vi: từ ngày"),
             field("until", &RuleRow::until, "Last day in force, or None.", py::none()),
             field("value", &RuleRow::value, "In `unit`. vi: giá trị"),
             field("unit", &RuleRow::unit, "vi: đơn vị"),
             field("procedure", &RuleRow::procedure, "Only for this procedure.", py::none()),
             field("evidence", &RuleRow::evidence, "vi: căn cứ và nguồn"));

  value_class<Regime>(m, "Regime", "The rules that govern a dossier. vi: chế độ pháp lý áp dụng")
      .def_property_readonly("name", &Regime::name, "vi: tên chế độ")
      .def_property_readonly(
          "law",
          [](const Regime& self) -> std::optional<LawRef> {
            return self.law() == nullptr ? std::nullopt : std::optional(*self.law());
          },
          "The document it is called after, or None. vi: văn bản của chế độ")
      .def(
          "rule",
          [](const Regime& self, RuleId id) -> std::optional<RuleRow> {
            const RuleRow* row = self.rule(id);
            return row == nullptr ? std::nullopt : std::optional(*row);
          },
          py::arg("id"), "The row that binds, or None.")
      .def_property_readonly(
          "special_rules",
          [](const Regime& self) {
            std::vector<RuleRow> rows;
            for (const RuleRow* const row : self.special_rules()) rows.push_back(*row);
            return Member<std::vector<RuleRow>>::to(rows);
          },
          "The rows for this procedure alone. vi: quy định riêng của thủ tục")
      .def("__repr__",
           [](const Regime& self) { return py::str("<Regime {}>").format(self.name()); });

  auto rules = value_class<RuleSet>(m, "RuleSet", "All regimes. vi: hệ thống quy định");
  rules
      .def(py::init([](std::vector<RuleRow> rows) {
             return RuleSet::from_rows(std::move(rows)).value();
           }),
           py::arg("rows"), "The same as from_rows(rows).")
      .def_static(
          "from_rows",
          [](std::vector<RuleRow> rows) { return RuleSet::from_rows(std::move(rows)).value(); },
          py::arg("rows"), "Build from rows.")
      .def(
          "with_rows",
          [](const RuleSet& self, std::vector<RuleRow> rows) {
            return self.with_rows(std::move(rows)).value();
          },
          py::arg("rows"), "A new set with rows added. vi: quy định của địa phương")
      .def(
          "at",
          [](const RuleSet& self, Date date, const std::optional<CodeArgument>& procedure) {
            return self.at(date, procedure ? &*procedure->code : nullptr).value();
          },
          py::arg("date"), py::arg("procedure") = py::none(), "The regime in force on a date.")
      .def(
          "named",
          [](const RuleSet& self, const Text& name, Date date,
             const std::optional<CodeArgument>& procedure) {
            return self.named(name.view, date, procedure ? &*procedure->code : nullptr).value();
          },
          py::arg("name"), py::arg("date"), py::arg("procedure") = py::none(),
          "The rules of a regime as they stood on a date. vi: chế độ pháp lý theo tên")
      .def_property_readonly(
          "rows",
          [](const RuleSet& self) {
            return Member<std::vector<RuleRow>>::to({self.rows().begin(), self.rows().end()});
          },
          "vi: các dòng quy định")
      .def_property_readonly("fingerprint", &RuleSet::fingerprint,
                             "16 hex digits that change when any row does.")
      .def("__hash__", [](const RuleSet& self) { return py::hash(py::str(self.fingerprint())); })
      .def("__repr__",
           [](const RuleSet& self) {
             return py::str("<RuleSet of {} rows, {}>")
                 .format(self.rows().size(), self.fingerprint());
           })
      .def("__reduce__", [](const RuleSet& self) {
        return py::make_tuple(
            py::type::of<RuleSet>(),
            py::make_tuple(std::vector<RuleRow>(self.rows().begin(), self.rows().end())));
      });
  add_equality(rules);

  m.def("embedded_rules", &embedded_rules, py::return_value_policy::copy,
        "The rules that come with the library. vi: quy định đi kèm");
  m.def(
      "read_rules_csv",
      [](const Text& file, const Text& text) {
        return read_rules_csv(file.view, text.view).value();
      },
      py::arg("file"), py::arg("text"), "Read rules from CSV text. vi: đọc quy định từ CSV");
}

// --- Dossiers -----------------------------------------------------------------------------------

void bind_events(py::module_& m) {
  auto cls = value_class<DossierEvent>(m, "DossierEvent", "What happened. vi: sự kiện của hồ sơ");
  add_private_record(
      cls,
      [](const DossierEvent& self) {
        return py::str("<DossierEvent {} {}>").format(to_string(self.kind), self.time);
      },
      field("kind", &DossierEvent::kind, "vi: loại sự kiện"),
      field("time", &DossierEvent::time, "vi: thời điểm"),
      field("role", &DossierEvent::role, "vi: vai trò", ActorRole::kSystem),
      field("office", &DossierEvent::office, "vi: cơ quan, đơn vị", ""),
      field("due", &DossierEvent::due, "The appointment. vi: thời điểm hẹn", py::none()),
      field("reason", &DossierEvent::reason, "Personal data. vi: lý do", ""),
      field("law", &DossierEvent::law, "vi: căn cứ", py::none()),
      field("papers", &DossierEvent::papers, "vi: giấy tờ", py::tuple()),
      field("papers_in_database", &DossierEvent::papers_in_database, "vi: giấy tờ đã có dữ liệu",
            py::tuple()),
      field("amount", &DossierEvent::amount, "In đồng. vi: số tiền", py::none()),
      field("channel", &DossierEvent::channel, "vi: cách thức", py::none()),
      field("number", &DossierEvent::number, "Step, or rating 1 to 5.", py::none()),
      field("to", &DossierEvent::to, "vi: nơi nhận", ""),
      field("document_number", &DossierEvent::document_number, "vi: số, ký hiệu văn bản", ""),
      field("outside_one_stop_shop", &DossierEvent::outside_one_stop_shop,
            "vi: ngoài Bộ phận Một cửa", false));
  m.def(
      "check_event", [](const DossierEvent& event) { check_event(event).value(); },
      py::arg("event"), "Raise MotcuaError unless an event is sound by itself.");
}

void bind_views(py::module_& m) {
  auto round =
      value_class<SupplementRound>(m, "SupplementRound", "A request for papers. vi: lần bổ sung");
  add_record(
      round, field("requested", &SupplementRound::requested, "vi: yêu cầu"),
      field("completed", &SupplementRound::completed, "vi: bổ sung đủ", py::none()),
      field("lapsed", &SupplementRound::lapsed, "vi: hết thời gian", py::none()),
      field("after_reception", &SupplementRound::after_reception, "vi: sau tiếp nhận", true));
  auto suspension =
      value_class<Suspension>(m, "Suspension", "The clock stands. vi: khoảng tạm dừng");
  add_record(suspension, field("from_", &Suspension::from, "vi: từ"),
             field("until", &Suspension::until, "vi: đến", py::none()));
  auto chain = value_class<Reappointment>(m, "Reappointment", "A new appointment. vi: lần hẹn lại");
  add_private_record(
      chain,
      [](const Reappointment& self) {
        return py::str("<Reappointment {}, {} to {}>")
            .format(self.count, self.previous_due, self.new_due);
      },
      field("issued", &Reappointment::issued, "vi: thời điểm văn bản"),
      field("previous_due", &Reappointment::previous_due, "vi: ngày hẹn trả trước"),
      field("new_due", &Reappointment::new_due, "vi: ngày hẹn trả mới"),
      field("by_law", &Reappointment::by_law, "vi: gia hạn theo luật", false),
      field("reason", &Reappointment::reason, "Personal data. vi: lý do", ""),
      field("ground", &Reappointment::ground, "vi: căn cứ", py::none()),
      field("document_number", &Reappointment::document_number, "vi: số, ký hiệu văn bản", ""),
      field("count", &Reappointment::count, "Place in the chain, from 1.", 1));

  auto view = value_class<DossierView>(m, "DossierView", "What events say. vi: tình trạng hồ sơ");
  add_record(
      view, field("state", &DossierView::state, "vi: trạng thái", DossierState::kDraft),
      field("delivery", &DossierView::delivery, "vi: trạng thái trả kết quả", DeliveryState::kNone),
      field("last_event", &DossierView::last_event, "vi: sự kiện cuối", py::none()),
      field("submitted", &DossierView::submitted, "vi: nộp", py::none()),
      field("alerted", &DossierView::alerted, "vi: nhắc cán bộ", py::none()),
      field("received", &DossierView::received, "vi: tiếp nhận", py::none()),
      field("received_by_agency", &DossierView::received_by_agency,
            "vi: cơ quan có thẩm quyền nhận", py::none()),
      field("transferred", &DossierView::transferred, "vi: chuyển", py::none()),
      field("appointment", &DossierView::appointment, "The first. vi: ngày hẹn trả", py::none()),
      field("decided", &DossierView::decided, "vi: có quyết định", py::none()),
      field("refused", &DossierView::refused, "vi: từ chối sau thẩm định", py::none()),
      field("ready", &DossierView::ready, "vi: có kết quả", py::none()),
      field("notified", &DossierView::notified, "vi: thông báo kết quả", py::none()),
      field("returned", &DossierView::returned, "vi: trả kết quả", py::none()),
      field("ended", &DossierView::ended, "vi: kết thúc", py::none()),
      field("stopped", &DossierView::stopped, "vi: thông báo dừng", py::none()),
      field("withdrawal_asked", &DossierView::withdrawal_asked, "vi: xin rút", py::none()),
      field("error_reported", &DossierView::error_reported, "vi: phát hiện sai sót", py::none()),
      field("error_corrected", &DossierView::error_corrected, "vi: đính chính", py::none()),
      field("conduct", &DossierView::conduct, "vi: hành vi bị cấm", py::none()),
      field("chair_apologised", &DossierView::chair_apologised, "vi: Chủ tịch xin lỗi", py::none()),
      field("supplements", &DossierView::supplements, "vi: các lần bổ sung", py::tuple()),
      field("suspensions", &DossierView::suspensions, "vi: các lần tạm dừng", py::tuple()),
      field("reappointments", &DossierView::reappointments, "vi: các lần hẹn lại", py::tuple()),
      field("fee_demanded", &DossierView::fee_demanded, "In đồng.", 0),
      field("fee_paid", &DossierView::fee_paid, "In đồng.", 0),
      field("fee_remitted", &DossierView::fee_remitted, "In đồng.", 0),
      field("fee_paid_time", &DossierView::fee_paid_time, "The last payment.", py::none()),
      field("fee_remitted_time", &DossierView::fee_remitted_time, "The last remittance.",
            py::none()),
      field("visits", &DossierView::visits, "vi: số lần đi lại", 0),
      field("letters", &DossierView::letters, "vi: số thư đã gửi", 0),
      field("letter_given", &DossierView::letter_given, "The last letter.", py::none()),
      field("opinions_open", &DossierView::opinions_open, "vi: ý kiến đang chờ", 0),
      field("step_open", &DossierView::step_open, "vi: bước đang xử lý", py::none()),
      field("rating", &DossierView::rating, "vi: đánh giá", py::none()),
      field("resume_to", &DossierView::resume_to, "The state to go back to.",
            DossierState::kProcessing));
  view.def_property_readonly(
          "national_state", [](const DossierView& self) { return national_state(self.state); },
          "vi: trạng thái trên Cổng Dịch vụ công quốc gia")
      .def_property_readonly(
          "is_final", [](const DossierView& self) { return is_final(self.state); },
          "Nothing more is owed but corrections.");
}

void bind_dossier(py::module_& m) {
  auto party = value_class<Party>(m, "Party", "A person or organisation; personal data.");
  add_private_record(
      party, [](const Party&) { return py::str("<Party>"); },
      field("name", &Party::name, "vi: họ tên, tên tổ chức", ""),
      field("personal_id", &Party::personal_id, "vi: số định danh cá nhân", py::none()),
      field("organisation_id", &Party::organisation_id, "vi: mã định danh tổ chức", ""),
      field("address", &Party::address, "vi: địa chỉ", ""),
      field("phone", &Party::phone, "vi: số điện thoại", py::none()),
      field("email", &Party::email, "vi: thư điện tử", ""));

  auto identity =
      value_class<DossierIdentity>(m, "DossierIdentity", "What a dossier is. vi: thông tin hồ sơ");
  add_private_record(
      identity,
      [](const DossierIdentity& self) {
        return py::str("<DossierIdentity of {}>").format(self.procedure.text());
      },
      field("code", &DossierIdentity::code, "vi: mã số hồ sơ", py::none()),
      field("uuid", &DossierIdentity::uuid, "Of the record.", Uuid(), "uuid.UUID(int=0)"),
      field("procedure", &DossierIdentity::procedure, "vi: mã thủ tục"),
      field("case_number", &DossierIdentity::case_number, "vi: trường hợp", ""),
      field("applicant", &DossierIdentity::applicant, "vi: người nộp", Party(), "Party()"),
      field("agent", &DossierIdentity::agent, "vi: người được ủy quyền", py::none()),
      field("channel", &DossierIdentity::channel, "vi: cách thức nộp", Channel::kInPerson),
      field("receiving_office", &DossierIdentity::receiving_office, "vi: nơi tiếp nhận", ""),
      field("competent_agency", &DossierIdentity::competent_agency, "vi: cơ quan giải quyết", ""),
      field("non_territorial", &DossierIdentity::non_territorial, "vi: không phụ thuộc địa giới",
            false),
      field("disadvantaged_area", &DossierIdentity::disadvantaged_area, "vi: vùng khó khăn", false),
      field("other_level", &DossierIdentity::other_level, "vi: khác cấp với nơi tiếp nhận", false));

  auto violation = value_class<Violation>(m, "Violation", "A provision broken. vi: vi phạm");
  add_record(violation, field("code", &Violation::code, "vi: mã lỗi"),
             field("event", &Violation::event, "Index of the event."),
             field("message", &Violation::message, "In English."),
             field("basis", &Violation::basis, "vi: căn cứ", py::none()));

  auto history = value_class<History>(m, "History", "View and violations. vi: lịch sử hồ sơ");
  add_record(history, field("view", &History::view, "vi: tình trạng"),
             field("violations", &History::violations, "vi: các vi phạm", py::tuple()));

  auto dossier = value_class<Dossier>(m, "Dossier", "A dossier. vi: hồ sơ thủ tục hành chính");
  add_private_record(
      dossier,
      [](const Dossier& self) {
        return py::str("<Dossier of {}, {} events>")
            .format(self.identity.procedure.text(), self.events.size());
      },
      field("identity", &Dossier::identity, "vi: thông tin hồ sơ"),
      field("events", &Dossier::events, "vi: các sự kiện", py::tuple()));

  m.def(
      "apply",
      [](const DossierView& view, const DossierEvent& event, const Regime& regime) {
        return apply(view, event, regime).value();
      },
      py::arg("view"), py::arg("event"), py::arg("regime"),
      "The view after an event, unless the law forbids it. vi: ghi nhận sự kiện");
  m.def(
      "validate",
      [](const std::vector<DossierEvent>& events, const Regime& regime) {
        return validate(events, regime);
      },
      py::arg("events"), py::arg("regime"),
      "The view after all events, and what was wrong. vi: kiểm tra lịch sử hồ sơ");
  m.def(
      "allowed_events",
      [](const DossierView& view, const Regime& regime) { return allowed_events(view, regime); },
      py::arg("view"), py::arg("regime"), "Events that apply would take. vi: sự kiện được phép");
}

// --- Deadlines and obligations ------------------------------------------------------------------

void bind_deadline(py::module_& m) {
  auto options = value_class<DeadlineOptions>(m, "DeadlineOptions", "vi: cách tính thời hạn");
  add_record(options,
             field("reading", &DeadlineOptions::reading, "vi: cách hiểu ngày đầu, ngày cuối",
                   DayReading::kDayExcluded),
             field("minutes_of_working_day", &DeadlineOptions::minutes_of_working_day,
                   "1 to 1440; None: the regime's rule.", py::none()));

  auto step = value_class<DeadlineStep>(m, "DeadlineStep", "One step. vi: bước giải trình");
  add_record(step, field("kind", &DeadlineStep::kind, "vi: loại bước"),
             field("before", &DeadlineStep::before, "Where it stood.", py::none()),
             field("after", &DeadlineStep::after, "Where it stands.", py::none()),
             field("rule", &DeadlineStep::rule, "Of the rule or limit used.", ""),
             field("value", &DeadlineStep::value, "What the rule says.", ""),
             field("evidence", &DeadlineStep::evidence, "vi: căn cứ và nguồn"),
             field("days", &DeadlineStep::days, "Days skipped or added.", py::tuple()));

  auto verdict = value_class<Verdict>(m, "Verdict", "What one clock says. vi: kết luận");
  add_record(verdict,
             field("timeliness", &Verdict::timeliness, "vi: tình trạng", Timeliness::kUnknown),
             field("due", &Verdict::due, "What it was measured against.", py::none()),
             field("end", &Verdict::end, "The end measured; None: as_of.", py::none()),
             field("late_minutes", &Verdict::late_minutes, "Negative before due.", 0),
             field("late_working_minutes", &Verdict::late_working_minutes,
                   "None: no office hours known.", py::none()));

  auto deadline = value_class<Deadline>(m, "Deadline", "When a dossier is due. vi: thời hạn");
  add_record(deadline, field("start", &Deadline::start, "vi: bắt đầu", py::none()),
             field("statutory", &Deadline::statutory, "By law. vi: hạn theo luật", py::none()),
             field("rolled", &Deadline::rolled, "Off a rest day. vi: hạn sau khi dời", py::none()),
             field("appointment", &Deadline::appointment, "vi: ngày hẹn trả", py::none()),
             field("current_appointment", &Deadline::current_appointment,
                   "vi: ngày hẹn trả hiện tại", py::none()),
             field("running", &Deadline::running, "The clock runs.", false),
             field("provisional", &Deadline::provisional, "Rests on days not decided.", false),
             field("restarts", &Deadline::restarts, "vi: số lần tính lại", 0),
             field("decree", &Deadline::decree, "vi: theo nghị định", Verdict()),
             field("promise", &Deadline::promise, "vi: theo ngày hẹn đầu tiên", Verdict()),
             field("index", &Deadline::index, "vi: theo bộ chỉ số 766", Verdict()),
             field("steps", &Deadline::steps, "vi: các bước giải trình", py::tuple()));
  deadline
      .def(
          "to_vietnamese", [](const Deadline& self) { return to_vietnamese(self); },
          "The reasoning for the citizen.")
      .def(
          "to_english", [](const Deadline& self) { return to_english(self); },
          "The reasoning for a developer.");

  auto obligation = value_class<Obligation>(m, "Obligation", "One thing owed. vi: nghĩa vụ");
  add_record(obligation, field("kind", &Obligation::kind, "vi: nghĩa vụ"),
             field("state", &Obligation::state, "vi: tình trạng"),
             field("role", &Obligation::role, "Who owes it."),
             field("arose", &Obligation::arose, "Since when.", py::none()),
             field("by", &Obligation::by, "Until when.", py::none()),
             field("satisfied_by", &Obligation::satisfied_by, "The event that settles it."),
             field("satisfied", &Obligation::satisfied, "When it was.", py::none()),
             field("late_minutes", &Obligation::late_minutes, "When missed or late.", 0),
             field("ground", &Obligation::ground, "vi: căn cứ"));
}

/// What an evaluation says, to compare and hash it by.
py::tuple said_by(const Evaluation& self) {
  return py::make_tuple(self.regime, self.limit, self.limit_failure, self.validity_assumed,
                        self.view, Member<std::vector<Violation>>::to(self.violations),
                        self.deadline, Member<std::vector<Obligation>>::to(self.obligations),
                        self.receipt);
}

void bind_law_book(py::module_& m) {
  auto receipt = value_class<EvaluationReceipt>(m, "EvaluationReceipt",
                                                "What an answer came from. vi: dấu vết tính toán");
  add_record(receipt, field("library", &EvaluationReceipt::library, "Version of motcua."),
             field("law_edition", &EvaluationReceipt::law_edition, "vi: ấn bản dữ liệu"),
             field("law_data_hash", &EvaluationReceipt::law_data_hash, "SHA-256."),
             field("calendar", &EvaluationReceipt::calendar, "Its fingerprint."),
             field("catalogue", &EvaluationReceipt::catalogue, "Its fingerprint."),
             field("rules", &EvaluationReceipt::rules, "Its fingerprint."),
             field("input", &EvaluationReceipt::input, "Fingerprint of dossier and options."));

  auto evaluation =
      value_class<Evaluation>(m, "Evaluation", "All that follows at a moment. vi: đánh giá hồ sơ");
  evaluation
      .def_property_readonly(
          "regime", [](const Evaluation& self) { return self.regime; }, "vi: chế độ pháp lý")
      .def_property_readonly(
          "limit", [](const Evaluation& self) { return self.limit; }, "vi: thời hạn áp dụng")
      .def_property_readonly(
          "limit_failure",
          [](const Evaluation& self) -> std::optional<std::string> {
            if (!self.limit_failure) return std::nullopt;
            return self.limit_failure->message;
          },
          "Why no limit of the catalogue governs, or None.")
      .def_property_readonly(
          "validity_assumed", [](const Evaluation& self) { return self.validity_assumed; },
          "The catalogue's record is not known to be of that day.")
      .def_property_readonly(
          "view", [](const Evaluation& self) { return self.view; }, "vi: tình trạng")
      .def_property_readonly(
          "violations",
          [](const Evaluation& self) {
            return Member<std::vector<Violation>>::to(self.violations);
          },
          "vi: các vi phạm")
      .def_property_readonly(
          "deadline", [](const Evaluation& self) { return self.deadline; }, "vi: thời hạn")
      .def_property_readonly(
          "obligations",
          [](const Evaluation& self) {
            return Member<std::vector<Obligation>>::to(self.obligations);
          },
          "vi: các nghĩa vụ")
      .def_property_readonly(
          "receipt", [](const Evaluation& self) { return self.receipt; }, "vi: dấu vết tính toán")
      .def(
          "__eq__",
          [](const Evaluation& self, const Evaluation& other) {
            return said_by(self).equal(said_by(other));
          },
          py::is_operator(), py::arg("other"))
      .def("__hash__", [](const Evaluation& self) { return py::hash(said_by(self)); })
      .def("__reduce__",
           [](const Evaluation& self) {
             const py::object read =
                 py::module_::import("motcua._core").attr("_unpickle_evaluation");
             return py::make_tuple(
                 read, py::make_tuple(py::bytes(exchange::encode_evaluation(self).value())));
           })
      .def("__repr__", [](const Evaluation& self) {
        return py::str("<Evaluation {}, {}>")
            .format(to_string(self.view.state), to_string(self.deadline.decree.timeliness));
      });

  value_class<LawBook>(m, "LawBook", "Calendar, catalogue and rules. vi: bộ dữ liệu pháp luật")
      .def(py::init<WorkCalendar, Catalogue, RuleSet>(), py::kw_only(), py::arg("calendar"),
           py::arg("catalogue"), py::arg("rules"))
      .def_static("embedded", &LawBook::embedded, "What comes with the library.")
      .def("with_calendar", &LawBook::with_calendar, py::arg("calendar"), "A new law book.")
      .def("with_catalogue", &LawBook::with_catalogue, py::arg("catalogue"), "A new law book.")
      .def("with_rules", &LawBook::with_rules, py::arg("rules"), "A new law book.")
      .def_property_readonly(
          "calendar", [](const LawBook& self) { return self.calendar(); }, "vi: lịch làm việc")
      .def_property_readonly(
          "catalogue", [](const LawBook& self) { return self.catalogue(); }, "vi: danh mục")
      .def_property_readonly(
          "rules", [](const LawBook& self) { return self.rules(); }, "vi: quy định")
      .def(
          "evaluate",
          [](const LawBook& self, const Dossier& dossier, LocalTime as_of,
             const DeadlineOptions& options, const std::optional<Text>& regime,
             const std::optional<TimeLimit>& limit, bool explain, int courtesy_letters) {
            EvaluationOptions all;
            all.deadline = options;
            if (regime) all.regime = std::string(regime->view);
            all.limit = limit;
            all.explain = explain;
            all.courtesy_letters = courtesy_letters;
            return self.evaluate(dossier, as_of, all).value();
          },
          py::arg("dossier"), py::kw_only(), py::arg("as_of"),
          py::arg_v("options", DeadlineOptions(), "DeadlineOptions()"),
          py::arg("regime") = py::none(), py::arg("limit") = py::none(),
          py::arg("explain").noconvert() = true, py::arg("courtesy_letters") = 0,
          "State, deadline, obligations and violations. vi: đánh giá hồ sơ tại thời điểm")
      .def("__repr__", [](const LawBook& self) {
        return py::str("<LawBook of calendar {}, catalogue {}, rules {}>")
            .format(self.calendar().fingerprint(), self.catalogue().fingerprint(),
                    self.rules().fingerprint());
      });
}

}  // namespace

void bind_dossiers(py::module_& m) {
  bind_enums(m);
  bind_rules(m);
  bind_events(m);
  bind_views(m);
  bind_dossier(m);
  bind_deadline(m);
  bind_law_book(m);
}

}  // namespace motcua::python
