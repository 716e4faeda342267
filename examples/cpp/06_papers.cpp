// A receipt slip for a dossier, from the law's form to a file; and the message that goes with it.
#include <motcua/motcua.hpp>
#include <motcua/papers/fields.hpp>
#include <motcua/papers/render.hpp>
#include <motcua/papers/template.hpp>

#include <iostream>

int main() {
  using namespace motcua;
  const auto at = [](const char* text) { return parse_iso_local_time(text).value(); };

  // 1. What happened, and what the law makes of it.
  const Dossier dossier{
      .identity = {.code = DossierCode::parse("H01.15.30-261126-0007").value(),
                   .procedure = ProcedureCode::parse("1.001193").value(),
                   .applicant = {.name = "Nguyễn Thị Hồng Nhung", .address = "Ấp 3"}},
      .events = {{.kind = EventKind::kReceived,
                  .time = at("2026-11-26T08:15:00"),
                  .due = at("2026-11-26T16:30:00"),
                  .papers = {"Tờ khai đăng ký khai sinh", "Giấy chứng sinh"}}}};
  const LawBook& law = LawBook::embedded();
  const Procedure procedure = law.catalogue().find(dossier.identity.procedure).value();
  const Evaluation answer = law.evaluate(dossier, at("2026-11-26T08:20:00")).value();

  // 2. Who issues the paper, and when: there is no clock in the library.
  const papers::Office office{.name = "Trung tâm Phục vụ hành chính công xã Phú Tân",
                              .parent = "UBND xã Phú Tân",
                              .place = "Phú Tân",
                              .symbol = "TTPVHCC",
                              .officer_name = "Lê Văn Sáu"};
  const papers::Issue issue{.number = 7, .time = at("2026-11-26T08:20:00")};

  // 3. The form in force on that day, filled.
  const papers::Template form = papers::TemplateSet::embedded()
                                    .find(papers::PaperKind::kReceiptSlip, to_date(issue.time))
                                    .value();
  const papers::Fields fields =
      papers::form_fields(form.id().kind, {dossier, procedure, answer.deadline, office, issue, {}})
          .value();
  const papers::Document slip = form.fill(fields, issue.time).value();
  std::cout << "3. " << form.id().edition << ", form " << form.form() << ", "
            << to_string(form.evidence().confidence) << '\n';

  // 4. In two formats.
  const papers::RenderedPaper pdf = papers::render(slip, papers::PaperFormat::kPdf).value();
  std::cout << "4. PDF: " << pdf.pages << " page, "
            << (pdf.octets.size() < 60'000 ? "under" : "over") << " 60 KB\n";
  std::cout << papers::to_text(slip).value();

  // 5. A message has a template too; what is missing is named.
  const papers::TextTemplate message =
      papers::TextTemplate::compile("Hồ sơ {{dossier.code}}: hẹn trả {{dossier.due}}.").value();
  std::cout << "5. " << message.fill(fields).value() << '\n'
            << "   " << message.fill({}).error().message << '\n';
}
