#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/explanation.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace motcua {
namespace {

using std::chrono::days;

Date date(const char* iso) { return parse_iso_date(iso).value(); }
LocalTime day(const char* iso) { return LocalTime{date(iso)}; }
LocalTime moment(const char* iso) { return parse_iso_local_time(iso).value(); }

LegalBasis basis(const char* text, Confidence confidence = Confidence::kVerified) {
  return {LawRef::parse(text).value(), confidence};
}
const char* const kStartDay = "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13";
const char* const kEndDay = "khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13";

Explanation plain(CountRule rule, const char* from, const char* to, std::int64_t amount) {
  return {rule, day(from), day(to), amount, std::nullopt, false, {}, {}};
}

DayNote rest(Date date, bool counted = false) {
  return {{date, DayKind::kWeeklyRest, false, false, {}}, counted};
}

DayRow row(Date date, DayKind kind, const char* name, const char* name_en) {
  return {date,         kind,         std::nullopt, DayStatus::kDecided,  name, name_en,
          std::nullopt, std::nullopt, "",           Confidence::kVerified};
}

DayNote note(const DayRow& of, DayKind kind, bool counted = false) {
  const bool working = kind == DayKind::kMakeUpWorkingDay || kind == DayKind::kWorkingDay;
  return {{of.date, kind, working, of.status != DayStatus::kDecided, {of}}, counted};
}

TEST(Explanation, WorkingDaysForwardsAndBackwards) {
  Explanation why = plain(CountRule::kWorkingDays, "2026-03-02", "2026-03-09", 5);
  why.bases = {basis(kStartDay)};
  why.notes = {rest(date("2026-03-07")), rest(date("2026-03-08"))};
  EXPECT_EQ(why.to_vietnamese(),
            "Cộng 5 ngày làm việc kể từ sau ngày 02/3/2026 (không tính ngày bắt đầu – khoản 2 Điều "
            "147 Bộ luật Dân sự số 91/2015/QH13): đến ngày 09/3/2026.\n"
            "- Thứ Bảy 07/3/2026, Chủ nhật 08/3/2026, không tính: nghỉ hằng tuần.");
  EXPECT_EQ(
      why.to_english(),
      "5 working days after 2026-03-02 (the start day is not counted – clause 2, Article 147, "
      "Code \"Dân sự\" No. 91/2015/QH13): 2026-03-09.\n"
      "- Sat 2026-03-07, Sun 2026-03-08, not counted: weekly rest.");

  why = plain(CountRule::kWorkingDays, "2026-03-03", "2026-03-02", -1);
  EXPECT_EQ(why.to_vietnamese(),
            "Lùi 1 ngày làm việc trước ngày 03/3/2026 (không tính ngày bắt đầu): đến ngày "
            "02/3/2026.");
  EXPECT_EQ(why.to_english(),
            "1 working day before 2026-03-03 (the start day is not counted): 2026-03-02.");
}

TEST(Explanation, ATermThatEndsOnARestDayTellsBothDays) {
  Explanation why = plain(CountRule::kCalendarDays, "2026-03-05", "2026-03-16", 10);
  why.bases = {basis(kStartDay), basis(kEndDay)};
  why.unrolled = day("2026-03-15");
  why.notes = {rest(date("2026-03-07"), true), rest(date("2026-03-08"), true),
               rest(date("2026-03-14"), true), rest(date("2026-03-15"), true)};
  EXPECT_EQ(why.to_vietnamese(),
            "Cộng 10 ngày, kể cả ngày nghỉ, kể từ sau ngày 05/3/2026 (không tính ngày bắt đầu – "
            "khoản 2 Điều 147, khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13): đến ngày "
            "16/3/2026.\n"
            "Ngày cuối của thời hạn là Chủ nhật 15/3/2026, ngày nghỉ, nên thời hạn kết thúc vào "
            "ngày làm việc tiếp theo: Thứ Hai 16/3/2026.\n"
            "- Thứ Bảy 07/3/2026 đến Chủ nhật 15/3/2026, có tính: 4 ngày nghỉ hằng tuần.");
  EXPECT_EQ(why.to_english(),
            "10 calendar days after 2026-03-05 (the start day is not counted – clause 2, Article "
            "147; clause 5, Article 148, Code \"Dân sự\" No. 91/2015/QH13): 2026-03-16.\n"
            "The last day of the term is Sun 2026-03-15, a rest day, so the term ends on the next "
            "working day: Mon 2026-03-16.\n"
            "- Sat 2026-03-07 to Sun 2026-03-15, counted: 4 weekly rest days.");
}

TEST(Explanation, LongerUnits) {
  EXPECT_EQ(plain(CountRule::kWeeks, "2026-03-05", "2026-03-19", 2).to_vietnamese(),
            "Cộng 2 tuần kể từ sau ngày 05/3/2026 (đến ngày tương ứng trong tuần): đến ngày "
            "19/3/2026.");
  EXPECT_EQ(
      plain(CountRule::kMonths, "2026-01-31", "2026-02-28", 1).to_vietnamese(),
      "Cộng 1 tháng kể từ sau ngày 31/01/2026 (đến ngày tương ứng; tháng không có ngày đó thì "
      "đến ngày cuối tháng): đến ngày 28/02/2026.");
  EXPECT_EQ(plain(CountRule::kYears, "2024-02-29", "2025-02-28", 1).to_english(),
            "1 year after 2024-02-29 (to the same day and month; 29 February becomes the last day "
            "of February): 2025-02-28.");
}

TEST(Explanation, HoursAndMinutes) {
  Explanation why = plain(CountRule::kWorkingMinutes, "2026-03-05", "2026-03-05", 480);
  why.from = moment("2026-03-05T07:30:00");
  why.to = moment("2026-03-05T17:30:00");
  EXPECT_EQ(
      why.to_vietnamese(),
      "Cộng 8 giờ làm việc kể từ 07 giờ 30 phút, ngày 05 tháng 3 năm 2026 (chỉ tính thời gian "
      "trong giờ làm việc): đến 17 giờ 30 phút, ngày 05 tháng 3 năm 2026.");
  why.amount = 90;
  EXPECT_EQ(why.to_english(),
            "1 hour 30 minutes of working time after 2026-03-05T07:30:00 (only office hours "
            "count): 2026-03-05T17:30:00.");
  why.amount = -1;
  EXPECT_EQ(why.to_english(),
            "1 minute of working time before 2026-03-05T07:30:00 (only office hours count): "
            "2026-03-05T17:30:00.");
  why.rule = CountRule::kHours;
  why.amount = 24;
  EXPECT_EQ(
      why.to_vietnamese(),
      "Cộng 24 giờ liên tục kể từ 07 giờ 30 phút, ngày 05 tháng 3 năm 2026 (tính ngay từ thời "
      "điểm bắt đầu): đến 17 giờ 30 phút, ngày 05 tháng 3 năm 2026.");
}

TEST(Explanation, RollAndCutOff) {
  Explanation roll = plain(CountRule::kRoll, "2026-03-08", "2026-03-09", 1);
  roll.bases = {basis(kEndDay, Confidence::kUnverified)};
  EXPECT_EQ(roll.to_vietnamese(),
            "Chủ nhật 08/3/2026 là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo (khoản 5 Điều "
            "148 Bộ luật Dân sự số 91/2015/QH13 (chưa kiểm chứng)): Thứ Hai 09/3/2026.");
  roll.to = roll.from = day("2026-03-09");
  EXPECT_EQ(roll.to_vietnamese(), "Thứ Hai 09/3/2026 là ngày làm việc nên giữ nguyên.");
  EXPECT_EQ(roll.to_english(), "Mon 2026-03-09 is a working day and stays.");

  Explanation cut_off = plain(CountRule::kCutOff, "2026-08-21", "2026-08-22", 15 * 60);
  cut_off.from = moment("2026-08-21T15:30:00");
  EXPECT_EQ(cut_off.to_vietnamese(),
            "Nhận lúc 15 giờ 30 phút, ngày 21 tháng 8 năm 2026; nhận sau 15 giờ 00 phút hoặc vào "
            "ngày nghỉ thì tính là nhận vào ngày làm việc tiếp theo: tính là nhận Thứ Bảy "
            "22/8/2026.");
  EXPECT_EQ(cut_off.to_english(),
            "Received at 2026-08-21T15:30:00; what comes later than 15:00 or on a rest day counts "
            "as received on the next working day: received on Sat 2026-08-22.");
}

TEST(Explanation, EveryKindOfRow) {
  Explanation why = plain(CountRule::kWorkingDays, "2026-04-24", "2026-04-30", 1);
  DayRow holiday = row(date("2026-04-26"), DayKind::kPublicHoliday, "Giỗ Tổ", "Hung Kings' Day");
  holiday.law = LawRef::parse("điểm e khoản 1 Điều 112 Bộ luật Lao động số 45/2019/QH14").value();
  DayRow substitute =
      row(date("2026-04-27"), DayKind::kSubstituteHoliday, "Giỗ Tổ", "Hung Kings' Day");
  substitute.pair = date("2026-04-26");
  substitute.source = "Thông báo";
  DayRow off = row(date("2026-08-31"), DayKind::kSwappedDayOff, "Quốc khánh 2026", "");
  off.pair = date("2026-08-22");
  off.confidence = Confidence::kUnverified;
  DayRow made_up = row(date("2026-08-22"), DayKind::kMakeUpWorkingDay, "Quốc khánh 2026", "");
  made_up.pair = date("2026-08-31");
  made_up.status = DayStatus::kProposed;
  DayRow local = row(date("2026-04-29"), DayKind::kLocalDayOff, "Lễ hội", "Festival");
  local.status = DayStatus::kPredicted;
  why.notes = {note(holiday, DayKind::kWeeklyRest), note(substitute, DayKind::kSubstituteHoliday),
               note(off, DayKind::kSwappedDayOff), note(made_up, DayKind::kMakeUpWorkingDay, true),
               note(local, DayKind::kLocalDayOff)};
  why.provisional = true;
  EXPECT_EQ(
      why.to_vietnamese(),
      "Cộng 1 ngày làm việc kể từ sau ngày 24/4/2026 (không tính ngày bắt đầu): đến ngày "
      "30/4/2026.\n"
      "TẠM TÍNH, CHƯA CHẮC CHẮN: kết quả dựa trên ngày chưa được quyết định; phải tính lại khi có "
      "quyết định.\n"
      "- Chủ nhật 26/4/2026, không tính: nghỉ hằng tuần, trùng Giỗ Tổ – điểm e khoản 1 Điều 112 Bộ "
      "luật Lao động số 45/2019/QH14.\n"
      "- Thứ Hai 27/4/2026, không tính: nghỉ bù Giỗ Tổ, trùng Chủ nhật 26/4/2026 – Thông báo.\n"
      "- Thứ Hai 31/8/2026, không tính: nghỉ hoán đổi dịp Quốc khánh 2026, làm bù Thứ Bảy "
      "22/8/2026 "
      "(chưa kiểm chứng).\n"
      "- Thứ Bảy 22/8/2026, có tính: làm bù cho Thứ Hai 31/8/2026, hoán đổi dịp Quốc khánh 2026 "
      "[đang đề xuất, chưa quyết định].\n"
      "- Thứ Tư 29/4/2026, không tính: Lễ hội (nghỉ theo quyết định của địa phương, cơ quan) [dự "
      "kiến theo luật, chưa quyết định].");
  EXPECT_EQ(
      why.to_english(),
      "1 working day after 2026-04-24 (the start day is not counted): 2026-04-30.\n"
      "PROVISIONAL: this rests on days that are not decided; compute it again when they are.\n"
      "- Sun 2026-04-26, not counted: weekly rest, and also Hung Kings' Day – point e, clause "
      "1, Article 112, Code \"Lao động\" No. 45/2019/QH14.\n"
      "- Mon 2026-04-27, not counted: substitute day off for Hung Kings' Day, which fell on "
      "Sun 2026-04-26 – Thông báo.\n"
      "- Mon 2026-08-31, not counted: swapped day off for Quốc khánh 2026, made up on Sat "
      "2026-08-22 (unverified).\n"
      "- Sat 2026-08-22, counted: make-up working day for Mon 2026-08-31, swapped for Quốc "
      "khánh 2026 [proposed, not decided].\n"
      "- Wed 2026-04-29, not counted: Festival (local day off) [predicted by law, not "
      "decided].");
}

TEST(Explanation, ManyWeekendsFoldAndHolidaysInterruptThem) {
  Explanation why = plain(CountRule::kMonths, "2026-01-05", "2026-03-05", 2);
  for (Date saturday = date("2026-01-10"); saturday < date("2026-03-05"); saturday += days{7}) {
    if (saturday == date("2026-02-14")) {
      why.notes.push_back(note(row(date("2026-02-11"), DayKind::kPublicHoliday, "Lễ", "Feast"),
                               DayKind::kPublicHoliday, true));
    }
    why.notes.push_back(rest(saturday, true));
    why.notes.push_back(rest(saturday + days{1}, true));
  }
  // Skipped days do not fold into those that count.
  why.notes.push_back(rest(date("2026-03-07")));
  const std::string text = why.to_vietnamese();
  EXPECT_EQ(text.substr(text.find('\n')),
            "\n- Thứ Bảy 10/01/2026 đến Chủ nhật 08/02/2026, có tính: 10 ngày nghỉ hằng tuần.\n"
            "- Thứ Tư 11/02/2026, có tính: Lễ.\n"
            "- Thứ Bảy 14/02/2026 đến Chủ nhật 01/3/2026, có tính: 6 ngày nghỉ hằng tuần.\n"
            "- Thứ Bảy 07/3/2026, không tính: nghỉ hằng tuần.");
}

TEST(Explanation, BasesOfSeveralDocumentsNameEach) {
  Explanation why = plain(CountRule::kWorkingDays, "2026-03-02", "2026-03-03", 1);
  why.bases = {basis(kStartDay, Confidence::kUnverified), basis(kEndDay),
               basis("Điều 7 Nghị định số 23/2015/NĐ-CP"), basis("Nghị định số 23/2015/NĐ-CP")};
  EXPECT_EQ(why.to_vietnamese(),
            "Cộng 1 ngày làm việc kể từ sau ngày 02/3/2026 (không tính ngày bắt đầu – khoản 2 Điều "
            "147 (chưa kiểm chứng), khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13; Điều 7, Nghị "
            "định số 23/2015/NĐ-CP): đến ngày 03/3/2026.");
}

}  // namespace
}  // namespace motcua
