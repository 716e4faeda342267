/// Dossiers with everything in them, and random ones, for tests of octets.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/dossier/dossier.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace motcua::test {

inline LocalTime moment(int year, int month, int day, int hour = 0, int minute = 0,
                        int second = 0) {
  return make_local_time(make_date(year, month, day).value(), hour, minute, second).value();
}

inline Party full_party(std::string name) {
  return {.name = std::move(name),
          .personal_id = PersonalId::parse("001090012345").value(),
          .organisation_id = "0100109106",
          .address = "số 1 phố Tràng Tiền, Hà Nội",
          .phone = PhoneNumber::parse("0912345678").value(),
          .email = "an@vidu.vn"};
}

inline DossierIdentity full_identity() {
  return {.code = DossierCode::parse("H01.15-261123-0001").value(),
          .uuid = Uuid::parse("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d10").value(),
          .procedure = ProcedureCode::parse("1.001193").value(),
          .case_number = "01",
          .applicant = full_party("Nguyễn Văn An"),
          .agent = full_party("Trần Thị Bình"),
          .channel = Channel::kOnline,
          .receiving_office = "H01.15",
          .competent_agency = "H01.15.02",
          .non_territorial = true,
          .disadvantaged_area = true,
          .other_level = true};
}

/// Every member set, which no real event has.
inline DossierEvent full_event() {
  return {.kind = EventKind::kReceived,
          .time = moment(2026, 11, 23, 8, 15, 30),
          .role = ActorRole::kReceptionOfficer,
          .office = "H01.15",
          .due = moment(2026, 11, 26, 17),
          .reason = "đủ giấy tờ",
          .law = LawRef::parse("điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP").value(),
          .papers = {"Tờ khai đăng ký khai sinh", "Giấy chứng sinh"},
          .papers_in_database = {"Giấy chứng nhận kết hôn"},
          .amount = 15'000,
          .channel = Channel::kPublicPost,
          .number = 2,
          .to = "Phòng Tư pháp",
          .document_number = "15/PXL-UBND",
          .outside_one_stop_shop = true};
}

inline Dossier full_dossier() {
  DossierEvent later{.kind = EventKind::kFeePaid, .time = moment(2026, 11, 24, 9)};
  later.amount = 0;
  return {.identity = full_identity(), .events = {full_event(), later}};
}

}  // namespace motcua::test
