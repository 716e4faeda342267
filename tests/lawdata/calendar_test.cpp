// The embedded calendar against the truth of 2013–2027, day by day.
#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/lawbook/calendars.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "support/case_table.hpp"

namespace motcua {
namespace {

using std::chrono::days;

constexpr Acceptance kPredictions{.proposed = false, .predicted = true};

Date date(std::string_view iso) { return parse_iso_date(iso).value(); }

/// What the truth table says of each day.
std::map<Date, bool> truth() {
  std::map<Date, bool> working;
  for (const auto& row : test::load_cases("calendar_truth.csv")) {
    Date day = date(row["case"] + "-01");
    for (const char c : row["days"]) {
      working[day] = c == 'W';
      day += days{1};
    }
  }
  return working;
}

std::vector<std::string> differences(const WorkCalendar& calendar, Date first, Date last) {
  const auto working = truth();
  std::vector<std::string> found;
  for (Date day = first; day <= last; day += days{1}) {
    const auto answer = calendar.is_working_day(day);
    if (!answer || *answer != working.at(day)) found.push_back(to_iso(day));
  }
  return found;
}

TEST(CivilServiceCalendar, EveryDayFrom2013To2026IsAsItWas) {
  const auto calendar = civil_service_calendar();
  ASSERT_TRUE(calendar.has_value()) << calendar.error().message;
  EXPECT_EQ(calendar->first_day(), date("2013-01-01"));
  EXPECT_EQ(calendar->last_day(), date("2026-12-31"));
  EXPECT_EQ(differences(*calendar, date("2013-01-01"), date("2026-12-31")),
            std::vector<std::string>{});
  EXPECT_FALSE(calendar->is_provisional(date("2013-01-01"), date("2026-12-31")));
}

TEST(CivilServiceCalendar, EveryDayOf2027IsPredictedAsExpected) {
  const auto calendar = civil_service_calendar(kPredictions);
  ASSERT_TRUE(calendar.has_value()) << calendar.error().message;
  EXPECT_EQ(calendar->last_day(), date("2027-12-31"));
  EXPECT_EQ(differences(*calendar, date("2013-01-01"), date("2027-12-31")),
            std::vector<std::string>{});
  EXPECT_FALSE(calendar->is_provisional(date("2013-01-01"), date("2026-12-31")));
  EXPECT_TRUE(calendar->is_provisional(date("2027-01-04"), date("2027-01-04")));
  EXPECT_TRUE(calendar->is_provisional(date("2012-12-28"), date("2012-12-28")));
}

TEST(CivilServiceCalendar, OutsideTheNoticesNothingIsKnownUnlessAccepted) {
  const auto calendar = civil_service_calendar().value();
  for (const char* day : {"2012-12-31", "2027-01-01"}) {
    const auto answer = calendar.is_working_day(date(day));
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, Errc::kOutOfCalendarRange);
  }
}

TEST(CivilServiceCalendar, TheProposedSwapCountsOnlyWhenAccepted) {
  const auto decided = civil_service_calendar().value();
  EXPECT_EQ(decided.is_working_day(date("2026-11-23")), true);
  EXPECT_EQ(decided.is_working_day(date("2026-11-24")), false);
  EXPECT_EQ(decided.is_working_day(date("2026-11-28")), false);
  const auto proposed = civil_service_calendar({.proposed = true, .predicted = false}).value();
  EXPECT_EQ(proposed.is_working_day(date("2026-11-23")), false);
  EXPECT_EQ(proposed.is_working_day(date("2026-11-28")), true);
  EXPECT_TRUE(proposed.is_provisional(date("2026-11-20"), date("2026-11-30")));
  EXPECT_FALSE(proposed.is_provisional(date("2026-01-01"), date("2026-11-22")));
}

TEST(CivilServiceCalendar, SwapsOverNewYearKeepBothSides) {
  const auto calendar = civil_service_calendar(kPredictions).value();
  const std::tuple<const char*, const char*> swaps[] = {
      {"2012-12-31", "2013-01-05"}, {"2015-01-02", "2014-12-27"}, {"2018-12-31", "2019-01-05"}};
  for (const auto& [off, worked] : swaps) {
    EXPECT_EQ(calendar.day(date(off))->kind, DayKind::kSwappedDayOff) << off;
    EXPECT_EQ(calendar.day(date(worked))->kind, DayKind::kMakeUpWorkingDay) << worked;
  }
}

TEST(CivilServiceCalendar, PredictsAsFarAsTheLunarTable) {
  const auto calendar = civil_service_calendar(kPredictions, date("2199-06-01"));
  ASSERT_TRUE(calendar.has_value()) << calendar.error().message;
  EXPECT_EQ(calendar->first_day(), date("1995-01-01"));
  EXPECT_EQ(calendar->last_day(), date("2199-12-31"));
  const auto beyond = civil_service_calendar(kPredictions, date("2200-01-01"));
  ASSERT_FALSE(beyond.has_value());
  EXPECT_EQ(beyond.error().code, Errc::kOutOfCalendarRange);
  const auto within = civil_service_calendar(kPredictions, date("2020-01-01"));
  ASSERT_TRUE(within.has_value());
  EXPECT_EQ(within->last_day(), date("2026-12-31"));
}

TEST(CivilServiceCalendar, SaturdaysWereWorkedBeforeTheFortyHourWeek) {
  const auto calendar = civil_service_calendar(kPredictions).value();
  EXPECT_EQ(calendar.is_working_day(date("1999-09-25")), true);
  EXPECT_EQ(calendar.is_working_day(date("1999-10-02")), false);
  EXPECT_EQ(calendar.is_working_day(date("1999-09-26")), false);
}

TEST(CivilServiceCalendar, HungKingsDayBeganIn2007) {
  const auto calendar = civil_service_calendar(kPredictions).value();
  EXPECT_EQ(calendar.is_working_day(date("2006-04-07")), true);
  EXPECT_EQ(calendar.is_working_day(date("2007-04-26")), false);
}

TEST(CivilServiceCalendar, UnverifiedSwapsStayMarked) {
  const auto calendar = civil_service_calendar(kPredictions).value();
  const auto day = calendar.day(date("2010-02-19")).value();
  EXPECT_EQ(day.kind, DayKind::kSwappedDayOff);
  EXPECT_TRUE(day.provisional);
  EXPECT_EQ(day.rows.front().confidence, Confidence::kUnverified);
}

// --- The vectors --------------------------------------------------------------------------------

LocalTime moment(const std::string& text) {
  std::string iso = text;
  iso[10] = 'T';
  return parse_iso_local_time(iso).value();
}

WorkCalendar with_example_hours(const WorkCalendar& calendar) {
  CalendarRows overlay;
  overlay.office_hours.push_back({date("2000-01-01"),
                                  std::nullopt,
                                  Weekdays::monday_to_friday(),
                                  std::nullopt,
                                  std::nullopt,
                                  {{450, 690}, {810, 1050}},
                                  true,
                                  std::nullopt,
                                  "example",
                                  Confidence::kVerified});
  return calendar.with_overlay(overlay).value();
}

std::string told(const Result<Date>& date) { return date ? to_iso(*date) : date.error().message; }

std::string told(const Result<LocalTime>& time) {
  if (!time) return time.error().message;
  std::string iso = to_iso(*time);
  iso[10] = ' ';
  return iso;
}

std::string answer(const WorkCalendar& calendar, const test::Case& row) {
  const std::string& unit = row["unit"];
  const std::string& start = row["start"];
  int amount = 0;
  std::from_chars(row["amount"].data(), row["amount"].data() + row["amount"].size(), amount);
  constexpr EndRule kRoll = EndRule::kRollToWorkingDay;
  if (unit == "ngay_lam_viec") return told(calendar.add_working_days(date(start), amount));
  if (unit == "ngay") return told(calendar.add_calendar_days(date(start), amount, kRoll));
  if (unit == "thang") return told(calendar.add_months(date(start), amount, kRoll));
  if (unit == "nam") return told(calendar.add_years(date(start), amount, kRoll));
  if (unit == "ngay_trong_ngay") return told(calendar.day_after_cut_off(moment(start), 15 * 60));
  if (unit == "phut_lam_viec") {
    return told(with_example_hours(calendar).add_working_minutes(moment(start), amount));
  }
  return "no rule for the unit " + unit;
}

TEST(CivilServiceCalendar, EveryDeadlineVector) {
  const auto calendar = civil_service_calendar(kPredictions).value();
  for (const auto& row : test::load_cases("deadline_vectors.csv")) {
    EXPECT_EQ(answer(calendar, row), row["expected"]) << row["case"] << ": " << row["why"];
  }
}

// --- Rows and rules -----------------------------------------------------------------------------

std::vector<DayRow> embedded(DayKind kind) {
  std::vector<DayRow> rows;
  std::ranges::copy_if(embedded_calendar_rows().days, std::back_inserter(rows),
                       [&](const DayRow& row) { return row.kind == kind; });
  return rows;
}

TEST(EmbeddedRows, DaysCsvIsAnOverlayThatReadsAsTheEmbeddedRows) {
  std::ifstream file(std::string(MOTCUA_LAWDATA_DIR) + "/calendar/days.csv", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto rows = read_days_csv("days.csv", text);
  ASSERT_TRUE(rows.has_value()) << rows.error().message;
  EXPECT_EQ(*rows, embedded_calendar_rows().days);
}

TEST(EmbeddedRows, TheCountsAreThoseOfTheLawAndTheNotices) {
  // 16 decided swaps, two older ones that are not verified, one proposed.
  EXPECT_EQ(embedded(DayKind::kSwappedDayOff).size(), std::size_t{19});
  EXPECT_EQ(embedded(DayKind::kMakeUpWorkingDay).size(), std::size_t{19});
  EXPECT_EQ(embedded(DayKind::kSubstituteHoliday).size(), std::size_t{36});
  std::map<std::string, int> holidays;
  for (const DayRow& row : embedded(DayKind::kPublicHoliday)) {
    ++holidays[to_iso(row.date).substr(0, 4)];
  }
  ASSERT_EQ(holidays.size(), std::size_t{14});
  // 9 days under the law of 2007, 10 under the code of 2012, 11 under that of 2019, and Culture
  // Day.
  for (const auto& [year, count] : holidays) {
    EXPECT_EQ(count, year == "2013" ? 9 : year < "2021" ? 10 : year < "2026" ? 11 : 12) << year;
  }
}

TEST(EmbeddedRows, DerivedSubstitutesAreThoseOfTheNotices) {
  const auto derived =
      derive_substitutes(embedded(DayKind::kPublicHoliday), embedded_holiday_rules(),
                         embedded_calendar_rows().weekly_rest, Audience::kCivilService);
  ASSERT_TRUE(derived.has_value()) << derived.error().message;
  const std::vector<DayRow> known = embedded(DayKind::kSubstituteHoliday);
  ASSERT_EQ(derived->size(), known.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    DayRow row = derived->at(i);
    EXPECT_TRUE(row.source.empty());
    row.source = known[i].source;
    EXPECT_EQ(row, known[i]) << to_iso(known[i].date) << " against " << to_iso(row.date);
  }
}

TEST(EmbeddedRules, PredictEveryHolidayOfThePastButTheChoiceOf2014) {
  const auto predicted = predict_holidays(embedded_holiday_rules(), embedded_holiday_precedents(),
                                          date("2013-01-01"), date("2026-12-31"));
  ASSERT_TRUE(predicted.has_value()) << predicted.error().message;
  using Fact = std::tuple<Date, std::string, std::string, std::optional<LawRef>>;
  std::set<Fact> by_rule;
  std::set<Fact> by_notice;
  for (const DayRow& row : *predicted) by_rule.insert({row.date, row.name, row.name_en, row.law});
  for (const DayRow& row : embedded(DayKind::kPublicHoliday)) {
    by_notice.insert({row.date, row.name, row.name_en, row.law});
  }
  std::vector<std::string> only_by_rule;
  std::vector<std::string> only_by_notice;
  for (const Fact& fact : by_rule) {
    if (!by_notice.contains(fact)) only_by_rule.push_back(to_iso(std::get<0>(fact)));
  }
  for (const Fact& fact : by_notice) {
    if (!by_rule.contains(fact)) only_by_notice.push_back(to_iso(std::get<0>(fact)));
  }
  // Mùng 1 on a Friday: 1 day before and 3 after in 2014, 2 and 2 in 2018 and 2021.
  EXPECT_EQ(only_by_rule, std::vector<std::string>{"2014-01-29"});
  EXPECT_EQ(only_by_notice, std::vector<std::string>{"2014-02-03"});
}

TEST(EmbeddedRules, LawWithoutNoticesMissesOnlyTheSwaps) {
  // What a library can know that has the law but not the yearly notices.
  CalendarRows rows = embedded_calendar_rows();
  std::erase_if(rows.days, [](const DayRow& row) {
    return row.kind == DayKind::kSwappedDayOff || row.kind == DayKind::kMakeUpWorkingDay;
  });
  const auto calendar = WorkCalendar::from_rows(rows, Audience::kCivilService).value();
  // 16 swaps have two sides; one off side, 31/12/2012, lies before the range.
  EXPECT_EQ(differences(calendar, date("2013-01-01"), date("2026-12-31")).size(), std::size_t{31});
}

TEST(EmbeddedRules, ConfidenceIsThatOfTheReading) {
  for (const DayRow& row : embedded_calendar_rows().days) {
    if (row.confidence == Confidence::kVerified) {
      // Fixed days of an article that was read.
      EXPECT_EQ(row.kind, DayKind::kPublicHoliday) << to_iso(row.date);
      EXPECT_TRUE(row.law.has_value());
      EXPECT_NE(row.law->number(), "10/2012/QH13");
    }
    if (row.status == DayStatus::kDecided && row.date >= date("2013-01-01")) {
      EXPECT_NE(row.confidence, Confidence::kUnverified) << to_iso(row.date);
    }
  }
  for (const HolidayRule& rule : embedded_holiday_rules()) {
    if (rule.until && *rule.until < date("2007-04-02")) {
      EXPECT_EQ(rule.confidence, Confidence::kUnverified) << rule.id;
    }
  }
}

// --- Private employers --------------------------------------------------------------------------

TEST(PrivateEmployerCalendar, HasTheHolidaysWithoutTheSwaps) {
  const auto calendar = private_employer_calendar(Weekdays::sunday());
  ASSERT_TRUE(calendar.has_value()) << calendar.error().message;
  EXPECT_EQ(calendar->is_working_day(date("2026-08-31")), true) << "swaps bind the civil service";
  EXPECT_EQ(calendar->is_working_day(date("2026-08-22")), true) << "a Saturday like any other";
  EXPECT_EQ(calendar->is_working_day(date("2026-09-01")), false);
  // Sunday 26/4/2026 is moved for everybody; Saturday 2/9/2023 only where Saturday is rest.
  EXPECT_EQ(calendar->day(date("2026-04-27"))->kind, DayKind::kSubstituteHoliday);
  EXPECT_EQ(calendar->is_working_day(date("2023-09-04")), true);
  const auto weekend = private_employer_calendar(Weekdays::saturday_and_sunday()).value();
  EXPECT_EQ(weekend.is_working_day(date("2023-09-04")), false);
}

TEST(PrivateEmployerCalendar, WithTheWeekendOnlySwapsDifferFromTheCivilService) {
  const auto employer =
      private_employer_calendar(Weekdays::saturday_and_sunday(), kPredictions, date("2060-01-01"))
          .value();
  const auto service = civil_service_calendar(kPredictions, date("2060-01-01")).value();
  // Before the forty-hour week the civil service worked on Saturdays.
  for (Date day = date("1999-10-02"); day <= date("2060-12-31"); day += days{1}) {
    const DayKind kind = service.day(day)->kind;
    if (kind == DayKind::kSwappedDayOff || kind == DayKind::kMakeUpWorkingDay) continue;
    ASSERT_EQ(employer.is_working_day(day), service.is_working_day(day)) << to_iso(day);
  }
}

TEST(PrivateEmployerCalendar, AWeekOfRestIsRefused) {
  EXPECT_FALSE(private_employer_calendar(Weekdays(0x7F)).has_value());
}

// --- Office hours -------------------------------------------------------------------------------

TEST(OfficeHours, AreFoundUnderEverySpellingOfThePlace) {
  const auto expected = office_hours_of("Thừa Thiên Huế");
  ASSERT_TRUE(expected.has_value());
  EXPECT_EQ(expected->name, "Thừa Thiên Huế");
  EXPECT_EQ(office_hours_of("THỪA THIÊN HUẾ"), expected);
  EXPECT_EQ(office_hours_of("thừa  thiên huế"), expected);
  const auto unknown = office_hours_of("Nghe An");
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().code, Errc::kUnknownPlace);
  EXPECT_NE(unknown.error().message.find("Nghệ An"), std::string::npos);
}

TEST(OfficeHours, EveryDayHasEightHours) {
  const auto calendar = civil_service_calendar().value();
  for (const char* place : {"Hà Tĩnh", "Nghệ An", "Thừa Thiên Huế",
                            "Thừa Thiên Huế, bộ phận một cửa", "Hải Dương", "Phú Yên"}) {
    const auto hours = office_hours_of(place);
    ASSERT_TRUE(hours.has_value()) << place;
    const auto office = calendar.with_overlay(*hours).value();
    for (Date day = date("2024-01-01"); day <= date("2024-12-31"); day += days{1}) {
      if (!calendar.is_working_day(day).value()) continue;
      EXPECT_EQ(office.count_working_minutes(LocalTime{day}, LocalTime{day + days{1}}), 480)
          << place << ' ' << to_iso(day);
    }
  }
}

TEST(OfficeHours, SeasonsChangeOnTheirDays) {
  const auto office =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  EXPECT_EQ(office.first_working_moment(date("2026-04-15")),
            make_local_time(date("2026-04-15"), 7, 30).value());
  EXPECT_EQ(office.first_working_moment(date("2026-04-16")),
            make_local_time(date("2026-04-16"), 7, 0).value());
  EXPECT_EQ(office.first_working_moment(date("2026-10-16")),
            make_local_time(date("2026-10-16"), 7, 30).value());
}

// --- Explanations -------------------------------------------------------------------------------

TEST(Explanations, AWeekAroundHungKingsDay) {
  const auto due = civil_service_calendar().value().explain_add_working_days(date("2026-04-24"), 3);
  ASSERT_TRUE(due.has_value());
  EXPECT_EQ(
      due->why.to_vietnamese(),
      "Cộng 3 ngày làm việc kể từ sau ngày 24/4/2026 (không tính ngày bắt đầu – khoản 2 Điều 147 "
      "Bộ "
      "luật Dân sự số 91/2015/QH13): đến ngày 04/5/2026.\n"
      "- Thứ Bảy 25/4/2026, không tính: nghỉ hằng tuần.\n"
      "- Chủ nhật 26/4/2026, không tính: nghỉ hằng tuần, trùng Giỗ Tổ Hùng Vương – điểm e khoản 1 "
      "Điều 112 Bộ luật Lao động số 45/2019/QH14, Công văn số 3383/BNV-CVL.\n"
      "- Thứ Hai 27/4/2026, không tính: nghỉ bù Giỗ Tổ Hùng Vương, trùng Chủ nhật 26/4/2026 – "
      "khoản "
      "3 Điều 111 Bộ luật Lao động số 45/2019/QH14, Công văn số 3383/BNV-CVL.\n"
      "- Thứ Năm 30/4/2026, không tính: Ngày Chiến thắng – điểm c khoản 1 Điều 112 Bộ luật Lao "
      "động "
      "số 45/2019/QH14, Công văn số 3383/BNV-CVL.\n"
      "- Thứ Sáu 01/5/2026, không tính: Ngày Quốc tế lao động – điểm d khoản 1 Điều 112 Bộ luật "
      "Lao "
      "động số 45/2019/QH14, Công văn số 3383/BNV-CVL.\n"
      "- Thứ Bảy 02/5/2026, Chủ nhật 03/5/2026, không tính: nghỉ hằng tuần.");
}

}  // namespace
}  // namespace motcua
