#include <motcua/base/iso8601.hpp>
#include <motcua/papers/fields.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/event_words.hpp"
#include "support/simple_procedure.hpp"

namespace motcua::papers {
namespace {

using motcua::to_vietnamese;
using test::moment;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// A dossier of a made-up commune, with all that a form can ask for.
class FormFields : public testing::Test {
 protected:
  FormFields() {
    dossier.identity.code = DossierCode::parse("H12.31-261116-0007").value();
    dossier.identity.applicant = {.name = "Nguyễn Thị Hồng Nhung",
                                  .personal_id = PersonalId::parse("096190000123").value(),
                                  .address = "Ấp 3, xã Phú Tân",
                                  .phone = PhoneNumber::parse("0912 345 678").value(),
                                  .email = "nhung@example.vn"};
    dossier.identity.receiving_office = "PVHCC";
    dossier.identity.competent_agency = "UBND";
    procedure.steps = {{.unit = "Công chức tư pháp - hộ tịch", .action = "Thẩm định"}};
    office = {.name = "Trung tâm Phục vụ hành chính công",
              .parent = "UBND xã Phú Tân",
              .place = "Phú Tân",
              .signer_title = "CHỦ TỊCH",
              .officer_name = "Lê Văn Sáu"};
    issue = {.number = 7,
             .time = moment("2026-11-26T08:30"),
             .register_volume = 1,
             .register_number = 123};
  }

  void happens(const std::string& words) { dossier.events = test::read_events(words); }
  DossierEvent& event(EventKind kind) {
    for (DossierEvent& one : dossier.events) {
      if (one.kind == kind) return one;
    }
    throw std::runtime_error("no such event");
  }

  [[nodiscard]] FormSource source() const {
    return {dossier, procedure, deadline, office, issue, office_names};
  }
  [[nodiscard]] Fields fields(PaperKind kind) const { return form_fields(kind, source()).value(); }
  [[nodiscard]] Failure failure(PaperKind kind) const {
    return form_fields(kind, source()).error();
  }

  Dossier dossier{.identity = {.procedure = test::code("1.001193")}};
  Procedure procedure = test::simple("1.001193", "Đăng ký khai sinh");
  Deadline deadline;
  Office office;
  Issue issue;
  std::map<std::string, std::string, std::less<>> office_names = {
      {"PVHCC", "Trung tâm PVHCC xã Phú Tân"}, {"UBND", "UBND xã Phú Tân"}, {"CA", "Công an xã"}};
};

/// The value of a field; "(none)" when there is none.
std::string at(const Fields& fields, std::string_view name) {
  const auto value = fields.values.find(name);
  return value == fields.values.end() ? "(none)" : value->second;
}

TEST_F(FormFields, OfAReceiptSlip) {
  happens("received@2026-11-16T08:05>2026-11-23T17:00");
  event(EventKind::kReceived).papers = {"Tờ khai", "Giấy chứng sinh"};
  const Fields slip = fields(PaperKind::kReceiptSlip);
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
           {"office.parent", "UBND xã Phú Tân"},
           {"office.name", "Trung tâm Phục vụ hành chính công"},
           {"office.place", "Phú Tân"},
           {"office.address", "(none)"},
           {"signer.title", "CHỦ TỊCH"},
           {"officer.name", "Lê Văn Sáu"},
           {"paper.number", "07"},
           {"paper.date", "ngày 26 tháng 11 năm 2026"},
           {"paper.year", "2026"},
           {"register.volume", "01"},
           {"register.number", "123"},
           {"dossier.code", "H12.31-261116-0007"},
           {"dossier.received", "08 giờ 05 phút, ngày 16 tháng 11 năm 2026"},
           {"dossier.received_date", "ngày 16 tháng 11 năm 2026"},
           {"dossier.due", "17 giờ 00 phút, ngày 23 tháng 11 năm 2026"},
           {"dossier.due_date", "ngày 23 tháng 11 năm 2026"},
           {"dossier.channel", std::string(to_vietnamese(Channel::kInPerson))},
           {"dossier.agency", "UBND xã Phú Tân"},
           {"dossier.partners", "(none)"},
           {"procedure.code", "1.001193"},
           {"procedure.name", "Đăng ký khai sinh"},
           {"procedure.field", "Cư trú"},
           {"procedure.limit", "05 ngày làm việc"},
           {"applicant.title", "Bà"},
           {"applicant.address_form", "bà"},
           {"applicant.name", "Nguyễn Thị Hồng Nhung"},
           {"applicant.id", "096190000123"},
           {"applicant.address", "Ấp 3, xã Phú Tân"},
           {"applicant.phone", "0912345678"},
           {"applicant.email", "nhung@example.vn"},
           {"agent.name", "(none)"}}) {
    EXPECT_EQ(at(slip, name), value) << name;
  }
  EXPECT_THAT(slip.lists.at("papers"), ElementsAre(Fields::Values{{"name", "Tờ khai"}},
                                                   Fields::Values{{"name", "Giấy chứng sinh"}}));
}

TEST_F(FormFields, EveryFieldIsOneThatTemplatesKnow) {
  happens(
      "received@2026-11-16T08:05>2026-11-23T17:00 supplement_requested@2026-11-17T08:00 "
      "refused_at_counter@2026-11-17T09:00 apology_issued@2026-11-20T08:00 "
      "stopped@2026-11-21T08:00 opinion_requested@2026-11-21T09:00");
  dossier.identity.agent = dossier.identity.applicant;
  event(EventKind::kOpinionRequested).to = "CA";
  const auto known = [](const std::string& name, bool list) {
    const auto names = field_names();
    return std::any_of(names.begin(), names.end(),
                       [&](const FieldName& one) { return one.name == name && one.list == list; });
  };
  std::vector<Fields> all;
  for (const PaperKind kind :
       {PaperKind::kReceiptSlip, PaperKind::kSupplementRequest, PaperKind::kRefusalSlip,
        PaperKind::kApologySlip, PaperKind::kStopNotice, PaperKind::kControlSlip}) {
    all.push_back(fields(kind));
  }
  const std::vector<FormSource> sources{source()};
  all.push_back(register_fields(sources, office, issue).value());
  for (const Fields& one : all) {
    for (const auto& [name, value] : one.values) EXPECT_TRUE(known(name, false)) << name;
    for (const auto& [list, entries] : one.lists) {
      for (const Fields::Values& entry : entries) {
        for (const auto& [key, value] : entry) {
          EXPECT_TRUE(known(list + '.' + key, true)) << list << '.' << key;
        }
      }
    }
  }
}

TEST_F(FormFields, TheApplicantIsSpokenOfAsTheDataSay) {
  happens("received@2026-11-16T08:05>2026-11-23T17:00");
  dossier.identity.applicant.personal_id = PersonalId::parse("096090000123").value();
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.title"), "Ông");
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.address_form"), "ông");
  dossier.identity.applicant.personal_id.reset();
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.title"), "Ông (bà)");
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.id"), "(none)");
  dossier.identity.applicant.organisation_id = "0100112437";
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.title"), "Tổ chức");
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.address_form"), "tổ chức");
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "applicant.id"), "0100112437");
}

TEST_F(FormFields, WhatIsNotKnownIsNotThere) {
  happens("received@2026-11-16T08:05");
  dossier.identity.code.reset();
  dossier.identity.competent_agency.clear();
  procedure.limits = {test::limit("không có thông tin")};
  issue = {.time = issue.time};
  const Fields slip = fields(PaperKind::kReceiptSlip);
  for (const char* name : {"dossier.code", "dossier.due", "dossier.due_date", "dossier.agency",
                           "procedure.limit", "paper.number", "register.volume"}) {
    EXPECT_EQ(at(slip, name), "(none)") << name;
  }
  EXPECT_THAT(slip.lists.at("papers"), IsEmpty());
  // The appointment of the deadline is the one on the slip.
  deadline.appointment = moment("2026-11-23T17:00");
  EXPECT_EQ(at(fields(PaperKind::kReceiptSlip), "dossier.due_date"), "ngày 23 tháng 11 năm 2026");
}

TEST_F(FormFields, OfTheOtherSlips) {
  happens(
      "submitted@2026-11-15T20:00 supplement_requested@2026-11-16T08:00 "
      "supplement_requested@2026-11-17T08:00 refused_at_counter@2026-11-18T08:00 "
      "refused_after_appraisal@2026-11-19T08:00 stopped@2026-11-20T08:00");
  dossier.events[1].reason = "lần đầu";
  dossier.events[2].reason = "thiếu chữ ký";
  dossier.events[2].papers = {"Tờ khai"};
  event(EventKind::kRefusedAfterAppraisal).reason = "không đủ điều kiện";
  event(EventKind::kStopped).reason = "theo đề nghị";
  const Fields supplement = fields(PaperKind::kSupplementRequest);
  EXPECT_EQ(at(supplement, "supplement.reason"), "thiếu chữ ký");
  EXPECT_THAT(supplement.lists.at("supplements"), ElementsAre(Fields::Values{{"name", "Tờ khai"}}));
  EXPECT_EQ(at(fields(PaperKind::kRefusalSlip), "refusal.reason"), "không đủ điều kiện");
  const Fields stop = fields(PaperKind::kStopNotice);
  EXPECT_EQ(at(stop, "stop.reason"), "theo đề nghị");
  EXPECT_EQ(at(stop, "stop.date"), "ngày 20 tháng 11 năm 2026");
}

TEST_F(FormFields, OfAnApologyNameTheAppointmentBefore) {
  happens(
      "received@2026-11-16T08:00>2026-11-23T17:00 extended@2026-11-20T08:00>2026-11-25T17:00 "
      "apology_issued@2026-11-24T08:00>2026-12-01T10:30");
  event(EventKind::kApologyIssued).reason = "chờ xác minh";
  const Fields slip = fields(PaperKind::kApologySlip);
  EXPECT_EQ(at(slip, "apology.reason"), "chờ xác minh");
  EXPECT_EQ(at(slip, "apology.previous_due"), "17 giờ 00 phút, ngày 25 tháng 11 năm 2026");
  EXPECT_EQ(at(slip, "apology.new_date"), "ngày 01 tháng 12 năm 2026");
  EXPECT_EQ(at(slip, "apology.new_due"), "10 giờ 30 phút, ngày 01 tháng 12 năm 2026");
  // The first appointment is never overwritten.
  EXPECT_EQ(at(slip, "dossier.due_date"), "ngày 23 tháng 11 năm 2026");
}

TEST_F(FormFields, NeedTheirEvent) {
  for (const PaperKind kind :
       {PaperKind::kReceiptSlip, PaperKind::kSupplementRequest, PaperKind::kRefusalSlip,
        PaperKind::kApologySlip, PaperKind::kStopNotice, PaperKind::kControlSlip}) {
    EXPECT_EQ(failure(kind).code, Errc::kMissingEvent) << to_string(kind);
  }
  EXPECT_THAT(failure(PaperKind::kApologySlip).message, HasSubstr("apology_issued"));
  for (const PaperKind kind : {PaperKind::kRegister, PaperKind::kBirthCongratulation,
                               PaperKind::kCondolence, PaperKind::kThanksLetter}) {
    EXPECT_EQ(failure(kind).code, Errc::kInvalidDocument) << to_string(kind);
  }
}

/// "from → to: note, result" of every step.
std::vector<std::string> steps_of(const Fields& fields) {
  std::vector<std::string> steps;
  for (const Fields::Values& step : fields.lists.at("steps")) {
    steps.push_back(step.at("from") + " → " + step.at("to") + ": " + step.at("note") +
                    (step.at("result").empty() ? "" : ", " + step.at("result")));
  }
  return steps;
}

TEST_F(FormFields, OfAControlSlipAreTheHandOvers) {
  happens(
      "submitted@2026-11-15T20:00 received@2026-11-16T08:00>2026-11-23T17:00 "
      "transferred@2026-11-16T09:00 received_by_agency@2026-11-16T09:30 "
      "step_started@2026-11-16T10:00 opinion_requested@2026-11-16T11:00>2026-11-18T17:00 "
      "opinion_given@2026-11-19T08:00 step_finished@2026-11-19T09:00 "
      "decided@2026-11-19T10:00 result_ready@2026-11-20T08:00 returned@2026-11-30T08:00");
  for (DossierEvent& one : dossier.events) {
    if (one.kind != EventKind::kStepStarted && one.kind != EventKind::kStepFinished) {
      one.number.reset();
    }
  }
  event(EventKind::kTransferred).to = "UBND";
  event(EventKind::kOpinionRequested).to = "CA";
  event(EventKind::kOpinionGiven).office = "CA";
  const Fields slip = fields(PaperKind::kControlSlip);
  EXPECT_THAT(
      steps_of(slip),
      ElementsAre(
          "Tổ chức, cá nhân → Trung tâm PVHCC xã Phú Tân: tiếp nhận, cấp giấy hẹn",
          "Trung tâm PVHCC xã Phú Tân → UBND xã Phú Tân: chuyển hồ sơ",
          "Trung tâm PVHCC xã Phú Tân → UBND xã Phú Tân: cơ quan có thẩm quyền nhận hồ sơ",
          "UBND xã Phú Tân → Công chức tư pháp - hộ tịch: bắt đầu bước xử lý 01",
          "UBND xã Phú Tân → Công an xã: lấy ý kiến",
          "Công an xã → UBND xã Phú Tân: trả lời ý kiến, quá hạn",
          "Công chức tư pháp - hộ tịch → UBND xã Phú Tân: kết thúc bước xử lý 01",
          "UBND xã Phú Tân → : ban hành quyết định, kết quả",
          "UBND xã Phú Tân → Trung tâm PVHCC xã Phú Tân: đã có kết quả tại Bộ phận Một cửa, "
          "trước hạn",
          "Trung tâm PVHCC xã Phú Tân → Tổ chức, cá nhân: trả kết quả"));
  EXPECT_EQ(slip.lists.at("steps")[0].at("time"), "08 giờ 00 phút, ngày 16 tháng 11 năm 2026");
  EXPECT_EQ(at(slip, "dossier.partners"), "Công an xã");
}

TEST_F(FormFields, OfAControlSlipSayOnTimeOnlyWhereItIsKnown) {
  const auto last_result = [&](const std::string& words) {
    happens(words);
    return fields(PaperKind::kControlSlip).lists.at("steps").back().at("result");
  };
  EXPECT_EQ(last_result("received@2026-11-16T08:00>2026-11-23T17:00 result_ready@2026-11-23T17:00"),
            "đúng hạn");
  EXPECT_EQ(last_result("received@2026-11-16T08:00>2026-11-23T17:00 result_ready@2026-11-23T17:01"),
            "quá hạn");
  EXPECT_EQ(last_result("received@2026-11-16T08:00 result_ready@2026-11-23T17:01"), "");
  EXPECT_EQ(
      last_result("received@2026-11-16T08:00>2026-11-23T17:00 opinion_requested@2026-11-17T08:00 "
                  "opinion_given@2026-11-19T08:00"),
      "");
}

TEST_F(FormFields, OfARegisterAreItsDossiers) {
  happens("received@2026-03-05T08:00>2026-03-12T17:00 returned@2026-03-12T09:00");
  event(EventKind::kReturned).channel = Channel::kPublicPost;
  Dossier refused = dossier;
  refused.events = test::read_events("refused_at_counter@2026-03-06T08:00");
  refused.identity.code.reset();
  refused.identity.applicant.phone.reset();
  FormSource second{refused, procedure, deadline, office, issue, office_names};
  const std::vector<FormSource> sources{source(), second};
  const Fields all = register_fields(sources, office, issue).value();
  ASSERT_EQ(all.lists.at("entries").size(), 2u);
  EXPECT_THAT(
      all.lists.at("entries")[0],
      UnorderedElementsAre(
          std::pair("code", "H12.31-261116-0007"), std::pair("procedure", "Đăng ký khai sinh"),
          std::pair("applicant", "Nguyễn Thị Hồng Nhung"),
          std::pair("contact", "Ấp 3, xã Phú Tân, 0912345678"),
          std::pair("agency", "UBND xã Phú Tân"), std::pair("received", "05/3/2026"),
          std::pair("due", "12/3/2026"), std::pair("returned", "12/3/2026"),
          std::pair("channel", std::string(to_vietnamese(Channel::kPublicPost))),
          std::pair("note", "")));
  EXPECT_EQ(all.lists.at("entries")[1].at("code"), "");
  EXPECT_EQ(all.lists.at("entries")[1].at("contact"), "Ấp 3, xã Phú Tân");
  EXPECT_EQ(all.lists.at("entries")[1].at("note"), "từ chối tiếp nhận");
  EXPECT_EQ(at(all, "register.volume"), "01");
  EXPECT_EQ(at(all, "applicant.name"), "(none)");
  EXPECT_THAT(register_fields({}, office, issue).value().lists.at("entries"), IsEmpty());
}

TEST(FieldNames, AreAllDifferentAndExplained) {
  std::vector<std::string_view> names;
  for (const FieldName& one : field_names()) {
    names.push_back(one.name);
    EXPECT_FALSE(one.meaning.empty()) << one.name;
    EXPECT_NE(one.name.find('.'), std::string_view::npos) << one.name;
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace motcua::papers
