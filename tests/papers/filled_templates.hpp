/// Every template that comes with the library, filled: an ordinary dossier, and one whose names and
/// lists are long.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/catalogue.hpp>
#include <motcua/lawbook/letters.hpp>
#include <motcua/papers/letter.hpp>
#include <motcua/papers/template.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::test {

enum class Length { kOrdinary, kLong };

/// What forms and letters of one dossier are filled from.
class FilledTemplates {
 public:
  explicit FilledTemplates(Length length) : long_(length == Length::kLong) {
    shop_ = {.name = "Trung tâm Phục vụ hành chính công xã Phú Tân",
             .parent = "Ủy ban nhân dân xã Phú Tân",
             .place = "Phú Tân",
             .address = "Ấp Thượng 3, xã Phú Tân, tỉnh An Giang",
             .phone = "0296 3827 123",
             .symbol = "TTPVHCC",
             .signer_title = "Giám đốc",
             .signer_name = "Nguyễn Thị Cẩm Tiên",
             .officer_name = "Lê Hoàng Anh Thư",
             .officer_phone = "0912 345 678"};
    committee_ = {.name = "Ủy ban nhân dân xã Phú Tân",
                  .place = "Phú Tân",
                  .signer_authority = "TM. Ủy ban nhân dân",
                  .signer_title = "Chủ tịch",
                  .signer_name = "Trần Quốc Đạt"};
    dossier_.identity.applicant = {
        .name = long_ ? "Công Tằng Tôn Nữ Nguyễn Thị Huỳnh Hương Giang" : "Nguyễn Thị Hồng Ngọc",
        .personal_id = PersonalId::parse("089192000123").value(),
        .address = long_ ? "Số 123/45 tổ 12, đường Nguyễn Trung Trực nối dài, ấp Thượng 3, xã Phú "
                           "Tân, tỉnh An Giang"
                         : "Ấp Thượng 3, xã Phú Tân, tỉnh An Giang",
        .phone = PhoneNumber::parse("0912345678").value(),
        .email = "hongngoc@example.vn"};
    if (long_) {
      dossier_.identity.agent = Party{.name = "Trần Văn Ủy Quyền",
                                      .address = "Ấp Hòa Bình, xã Phú Tân, tỉnh An Giang",
                                      .email = "uyquyen@example.vn"};
    }
    dossier_.events = events();
    deadline_.appointment = at("2026-11-09T16:30:00");
  }

  /// Names as files have them, and what each template becomes.
  [[nodiscard]] std::vector<std::pair<std::string, papers::Document>> all() const {
    std::vector<std::pair<std::string, papers::Document>> filled;
    for (const papers::Template& one : papers::TemplateSet::embedded().templates()) {
      filled.emplace_back(name_of(one.id()),
                          one.fill(fields_of(one.id().kind), issue_.time).value());
    }
    return filled;
  }

 private:
  static LocalTime at(const char* text) { return parse_iso_local_time(text).value(); }
  static Date on(const char* text) { return parse_iso_date(text).value(); }

  [[nodiscard]] std::string name_of(const papers::TemplateId& id) const {
    std::string edition = id.edition;
    std::replace(edition.begin(), edition.end(), '/', '-');
    return std::string(to_string(id.kind)) + (edition == "thu" ? "" : "-" + edition.substr(0, 7)) +
           (id.wording == "chung" ? "" : "-" + id.wording) + (long_ ? "-long" : "");
  }

  [[nodiscard]] std::vector<DossierEvent> events() const {
    std::vector<std::string> papers = {"Tờ khai đăng ký khai sinh theo mẫu",
                                       "Giấy chứng sinh (bản chính)",
                                       "Giấy chứng nhận kết hôn của cha, mẹ trẻ (xuất trình)"};
    while (long_ && papers.size() < 40) {
      papers.push_back(
          "Giấy tờ theo quy định của pháp luật về hộ tịch, bản sao có chứng thực, số " +
          std::to_string(papers.size() + 1));
    }
    return {
        {.kind = EventKind::kSubmitted, .time = at("2026-11-04T08:05:00")},
        {.kind = EventKind::kReceived,
         .time = at("2026-11-04T08:15:00"),
         .due = at("2026-11-09T16:30:00"),
         .papers = papers},
        {.kind = EventKind::kTransferred, .time = at("2026-11-04T10:00:00")},
        {.kind = EventKind::kReceivedByAgency, .time = at("2026-11-04T10:15:00")},
        {.kind = EventKind::kStepStarted, .time = at("2026-11-04T10:20:00"), .number = 1},
        {.kind = EventKind::kStepFinished, .time = at("2026-11-05T10:20:00"), .number = 1},
        {.kind = EventKind::kSupplementRequested,
         .time = at("2026-11-05T11:00:00"),
         .reason = "Giấy chứng sinh chưa có dấu của cơ sở khám bệnh, chữa bệnh",
         .papers = {"Giấy chứng sinh có chữ ký và dấu của cơ sở khám bệnh, chữa bệnh"}},
        {.kind = EventKind::kApologyIssued,
         .time = at("2026-11-06T09:00:00"),
         .due = at("2026-11-12T16:30:00"),
         .reason =
             "Hệ thống thông tin quản lý hộ tịch bị gián đoạn trong các ngày 05 và 06 tháng 11 "
             "năm 2026"},
        {.kind = EventKind::kRefusedAfterAppraisal,
         .time = at("2026-11-06T09:00:00"),
         .reason =
             "Thông tin của người mẹ trên Giấy chứng sinh không khớp Cơ sở dữ liệu quốc gia về "
             "dân cư"},
        {.kind = EventKind::kResultReady, .time = at("2026-11-09T15:00:00")},
        {.kind = EventKind::kReturned,
         .time = at("2026-11-10T15:00:00"),
         .channel = Channel::kInPerson},
        {.kind = EventKind::kStopped,
         .time = at("2026-11-10T16:00:00"),
         .reason = "Người nộp đề nghị rút hồ sơ"},
    };
  }

  [[nodiscard]] papers::Fields fields_of(papers::PaperKind kind) const {
    using papers::PaperKind;
    const papers::FormSource form{dossier_, procedure_, deadline_, shop_, issue_};
    if (kind == PaperKind::kRegister) {
      const std::vector<papers::FormSource> entries(long_ ? 40 : 3, form);
      return papers::register_fields(entries, shop_, issue_).value();
    }
    if (kind < PaperKind::kBirthCongratulation) return papers::form_fields(kind, form).value();

    const papers::FormSource late{dossier_, procedure_, deadline_, committee_, issue_};
    const papers::LetterPerson father{"Nguyễn Văn An", Sex::kMale, on("1995-02-03")};
    const papers::LetterPerson mother{long_ ? "Công Tằng Tôn Nữ Thị Huỳnh Hương" : "Trần Thị Bình",
                                      Sex::kFemale, on("1997-02-03")};
    papers::LetterSource letter{.office = committee_, .issue = issue_};
    switch (kind) {
      case PaperKind::kMarriageCongratulation:
        letter.recipients = {father, mother};
        letter.event_date = on("2026-11-12");
        break;
      case PaperKind::kCondolence:
        if (long_) letter.recipients = {father};
        letter.subject = papers::LetterPerson{"Lê Thị Út", Sex::kFemale,
                                              on(long_ ? "2019-05-01" : "1944-05-01")};
        letter.event_date = on("2026-11-08");
        break;
      case PaperKind::kApologyLetter:
        letter.recipients = {mother};
        letter.late = &late;
        letter.dossier_state = "Đang giải quyết, đã có đủ giấy tờ";
        break;
      case PaperKind::kThanksLetter:
        letter.recipients = {{"Phạm Văn Hai", Sex::kMale, on("1960-01-01")}};
        letter.thanks_reason = "đã hiến 120 m² đất để mở rộng đường liên ấp Thượng 3 – Hòa Bình";
        break;
      default:  // of a birth or an adoption
        letter.recipients = {father, mother};
        letter.subject =
            papers::LetterPerson{"Nguyễn Ngọc Bảo Châu", Sex::kFemale, on("2026-11-01")};
        break;
    }
    return papers::letter_fields(kind, letter, embedded_address_rules()).value();
  }

  bool long_;
  papers::Office shop_;
  papers::Office committee_;
  papers::Issue issue_{
      .number = 7, .time = at("2026-11-12T09:00:00"), .register_volume = 1, .register_number = 123};
  Dossier dossier_{.identity = {.code = DossierCode::parse("H01.15.30-261104-0007").value(),
                                .procedure = ProcedureCode::parse("1.001193").value()}};
  Procedure procedure_ = embedded_catalogue().find(dossier_.identity.procedure).value();
  Deadline deadline_ = {};
};

}  // namespace motcua::test
