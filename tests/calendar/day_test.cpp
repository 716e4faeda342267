#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace motcua {
namespace {

template <typename Enum>
std::set<std::string_view> spellings(int count) {
  std::set<std::string_view> words;
  for (int i = 0; i < count; ++i) words.insert(to_string(static_cast<Enum>(i)));
  return words;
}

TEST(Day, EveryEnumeratorHasItsOwnSpelling) {
  EXPECT_EQ(spellings<DayKind>(7),
            (std::set<std::string_view>{"working_day", "weekly_rest", "public_holiday",
                                        "substitute_holiday", "swapped_day_off",
                                        "make_up_working_day", "local_day_off"}));
  EXPECT_EQ(spellings<Audience>(2),
            (std::set<std::string_view>{"civil_service", "private_employers"}));
  EXPECT_EQ(spellings<DayStatus>(3),
            (std::set<std::string_view>{"decided", "proposed", "predicted"}));
}

TEST(Day, SpellingsStandForTheirEnumerators) {
  EXPECT_EQ(to_string(DayKind::kWorkingDay), "working_day");
  EXPECT_EQ(to_string(DayKind::kWeeklyRest), "weekly_rest");
  EXPECT_EQ(to_string(DayKind::kPublicHoliday), "public_holiday");
  EXPECT_EQ(to_string(DayKind::kSubstituteHoliday), "substitute_holiday");
  EXPECT_EQ(to_string(DayKind::kSwappedDayOff), "swapped_day_off");
  EXPECT_EQ(to_string(DayKind::kMakeUpWorkingDay), "make_up_working_day");
  EXPECT_EQ(to_string(DayKind::kLocalDayOff), "local_day_off");
  EXPECT_EQ(to_string(Audience::kCivilService), "civil_service");
  EXPECT_EQ(to_string(Audience::kPrivateEmployers), "private_employers");
  EXPECT_EQ(to_string(DayStatus::kDecided), "decided");
  EXPECT_EQ(to_string(DayStatus::kProposed), "proposed");
  EXPECT_EQ(to_string(DayStatus::kPredicted), "predicted");
}

TEST(Day, VietnameseWords) {
  EXPECT_EQ(to_vietnamese(DayKind::kPublicHoliday), "nghỉ lễ, tết");
  EXPECT_EQ(to_vietnamese(DayKind::kSwappedDayOff), "nghỉ hoán đổi");
  EXPECT_EQ(to_vietnamese(DayKind::kMakeUpWorkingDay), "làm bù");
  EXPECT_EQ(to_vietnamese(Audience::kCivilService), "cán bộ, công chức, viên chức");
  EXPECT_EQ(to_vietnamese(DayStatus::kProposed), "đang đề xuất");
}

TEST(Day, WeekdaysBeforeAndAfterTheEpoch) {
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("2026-11-23").value()), "Thứ Hai");
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("2026-11-28").value()), "Thứ Bảy");
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("2026-11-29").value()), "Chủ nhật");
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("1970-01-01").value()), "Thứ Năm");
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("1969-12-28").value()), "Chủ nhật");
  EXPECT_EQ(weekday_vietnamese(parse_iso_date("0001-01-01").value()), "Thứ Hai");
}

}  // namespace
}  // namespace motcua
