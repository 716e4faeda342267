#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/letters.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/reports/report.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/event_words.hpp"
#include "support/reported_office.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using test::any_office;
using test::any_period;
using test::moment;
using test::Office;
using test::pick;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Date on(const std::string& text) { return parse_iso_date(text).value(); }

Report report_of(const Office& office, const ReportPeriod& period, LocalTime as_of,
                 const ReportOptions& options = {}) {
  return summarise(office.by_columns(period, as_of).value(), embedded_report_rules(), options);
}

// --- Sums ---------------------------------------------------------------------------------------

std::vector<std::uint32_t> numbers_of(const SettlementRow& row) {
  return {row.received_online_end_to_end,
          row.received_online_partial,
          row.received_online_other,
          row.received_by_post,
          row.received_in_person,
          row.carried_over,
          row.settled_early,
          row.settled_on_time,
          row.settled_late_with_apology,
          row.settled_late_without_apology,
          row.settled_unknown,
          row.pending_in_time,
          row.pending_late_with_apology,
          row.pending_late_without_apology,
          row.pending_unknown};
}

RC_GTEST_PROP(Report, AddsUp, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 80);
  const ReportPeriod period = any_period(random);
  const LocalTime as_of = test::any_time(random);
  const DossierTally tally = office.by_columns(period, as_of).value();
  const auto dimension = static_cast<Dimension>(pick(0, 4));
  const Report report = summarise(tally, embedded_report_rules(), {.dimension = dimension});
  std::vector<std::uint32_t> sums(numbers_of(report.total).size());
  for (const SettlementRow& row : report.rows) {
    RC_ASSERT(row.total() > 0U);
    RC_ASSERT(row.total() == row.settled() + row.pending());
    const std::vector<std::uint32_t> numbers = numbers_of(row);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += numbers[i];
  }
  RC_ASSERT(sums == numbers_of(report.total));
  RC_ASSERT(report.total.total() == report.total.settled() + report.total.pending());
  // Each number has its dossiers.
  for (std::size_t i = 0; i < sums.size(); ++i) {
    RC_ASSERT(sums[i] == tally.count({.any = {static_cast<Measure>(i)}}));
  }
  const PunctualityIndex& index = report.punctuality;
  RC_ASSERT(index.settled_on_time + index.settled_late + index.pending_in_time +
                index.pending_late + index.unknown ==
            report.total.total());
  std::uint32_t received = 0;
  std::uint32_t settled = 0;
  for (const WeekCount& week : report.weeks) {
    RC_ASSERT(week.received == tally.count({.received_week = week.monday}));
    RC_ASSERT(week.settled == tally.count({.settled_week = week.monday}));
    received += week.received;
    settled += week.settled;
  }
  RC_ASSERT(received == report.total.received());
  RC_ASSERT(settled == report.total.settled());
  for (const LatenessCount& late : report.lateness) {
    RC_ASSERT(late.settled + late.pending > 0U);
    RC_ASSERT(late.settled + late.pending == tally.count({.working_days_late = late.working_days}));
  }
  for (const LetterCount& letter : report.letters) {
    RC_ASSERT(letter.given == tally.count({.any = {Measure::kLetterGiven}, .letter = letter.kind}));
    RC_ASSERT(letter.owed == tally.count({.any = {Measure::kLetterOwed}, .letter = letter.kind}));
  }
}

RC_GTEST_PROP(Report, GrowsWithItsDossiers, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  Office office = any_office(random, 40);
  const ReportPeriod period = any_period(random);
  const LocalTime as_of = test::any_time(random);
  const std::vector<std::uint32_t> before = numbers_of(report_of(office, period, as_of).total);
  office.add(test::DossierMaker(random).make(), 0);
  const std::vector<std::uint32_t> after = numbers_of(report_of(office, period, as_of).total);
  for (std::size_t i = 0; i < before.size(); ++i) {
    RC_ASSERT(after[i] == before[i] || after[i] == before[i] + 1);
  }
}

RC_GTEST_PROP(Report, OfOneFieldIsItsLine, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 60);
  const ReportPeriod period = any_period(random);
  const LocalTime as_of = test::any_time(random);
  const Report all = report_of(office, period, as_of);
  for (std::uint16_t field = 0; field < office.groups.fields.size(); ++field) {
    const Report one = report_of(office, period, as_of, {.only = {.field = field}});
    RC_ASSERT(one.rows.size() <= 1U);
    const auto line = std::ranges::find_if(all.rows, [&](const SettlementRow& row) {
      return row.group == office.groups.fields[field];
    });
    RC_ASSERT(one.rows.empty() == (line == all.rows.end()));
    if (!one.rows.empty()) RC_ASSERT(one.rows.front() == *line);
  }
}

// --- Times --------------------------------------------------------------------------------------

TEST(Report, TellsHowLongDossiersTook) {
  Office office;
  office.limits.push_back(parse_time_limit("30 ngày làm việc").value());
  // 0, 1, 1, 2 and 9 working days; the last one over a week-end.
  for (const char* events :
       {"received@2026-03-02T08:00 decided@2026-03-02T10:00",
        "received@2026-03-02T08:00 decided@2026-03-03T08:00",
        "received@2026-03-06T08:00 decided@2026-03-09T08:01",
        "received@2026-03-02T08:00 decided@2026-03-04T10:00",
        "received@2026-03-02T08:00 decided@2026-03-13T10:00", "received@2026-03-02T08:00"}) {
    office.add(test::read_events(events), 0);
  }
  const Report report =
      report_of(office, ReportPeriod::of_days(on("2026-03-01"), on("2026-03-31")).value(),
                moment("2026-04-10T08:00"));
  EXPECT_EQ(report.processing.dossiers, 5U);
  EXPECT_EQ(report.processing.total_working_days, 13);
  EXPECT_DOUBLE_EQ(report.processing.mean_working_days().value(), 2.6);
  EXPECT_EQ(report.processing.median_working_days, 1);
  EXPECT_EQ(report.processing.percentile90_working_days, 9);
  EXPECT_EQ(report.processing.most_working_days, 9);
  EXPECT_EQ(report.processing.median_minutes, 2 * 1440 + 120);
  EXPECT_FALSE(ProcessingTime{}.mean_working_days());
}

RC_GTEST_PROP(Report, TakesPercentilesOfTheNearestRank, ()) {
  Office office;
  office.limits.push_back(parse_time_limit("30 ngày làm việc").value());
  const LocalTime received = moment("2026-03-02T08:00");
  std::vector<std::int64_t> taken;
  for (int i = pick(1, 40); i > 0; --i) {
    taken.push_back(pick(0, 5000));
    office.add(
        {{EventKind::kReceived, received}, {EventKind::kDecided, received + minutes{taken.back()}}},
        0);
  }
  const Report report =
      report_of(office, ReportPeriod::of_days(on("2026-03-01"), on("2026-12-31")).value(),
                moment("2026-12-31T08:00"));
  std::ranges::sort(taken);
  RC_ASSERT(report.processing.median_minutes == taken[(taken.size() + 1) / 2 - 1]);
  const auto working = [&](std::size_t rank) {
    return office.calendar
        .count_working_days(to_date(received), to_date(received + minutes{taken[rank]}))
        .value();
  };
  RC_ASSERT(report.processing.median_working_days == working((taken.size() + 1) / 2 - 1));
  RC_ASSERT(report.processing.percentile90_working_days ==
            working((taken.size() * 9 + 9) / 10 - 1));
  RC_ASSERT(report.processing.most_working_days == working(taken.size() - 1));
}

TEST(Report, HasEveryWeekOfThePeriodByIso8601) {
  const Report report = report_of({}, ReportPeriod::of_calendar(PeriodKind::kYear, 2026).value(),
                                  moment("2027-01-10T08:00"));
  ASSERT_EQ(report.weeks.size(), 53U);
  EXPECT_EQ(report.weeks.front(), (WeekCount{.monday = on("2025-12-29"), .year = 2026, .week = 1}));
  EXPECT_EQ(report.weeks.back(), (WeekCount{.monday = on("2026-12-28"), .year = 2026, .week = 53}));
  const Report older =
      report_of({}, ReportPeriod::of_days(on("1969-12-28"), on("1969-12-29")).value(),
                moment("2027-01-10T08:00"));
  ASSERT_EQ(older.weeks.size(), 2U);
  EXPECT_EQ(older.weeks.front().week, 52);
  EXPECT_EQ(older.weeks.back(), (WeekCount{.monday = on("1969-12-29"), .year = 1970, .week = 1}));
}

TEST(Report, CountsWorkingDaysLate) {
  Office office;
  office.limits.push_back(parse_time_limit("05 ngày làm việc").value());
  // Due on Monday, 9 March.
  for (const char* events :
       {"received@2026-03-02T08:00 decided@2026-03-09T19:00",
        "received@2026-03-02T08:00 decided@2026-03-13T10:00",
        "received@2026-03-02T08:00 decided@2026-03-16T10:00",
        "received@2026-03-02T08:00 decided@2026-03-15T10:00", "received@2026-03-02T08:00"}) {
    office.add(test::read_events(events), 0);
  }
  const Report report =
      report_of(office, ReportPeriod::of_days(on("2026-03-01"), on("2026-03-31")).value(),
                moment("2026-03-16T23:00"));
  EXPECT_THAT(report.lateness,
              ElementsAre(LatenessCount{.working_days = 0, .settled = 1},
                          LatenessCount{.working_days = 4, .settled = 2},
                          LatenessCount{.working_days = 5, .settled = 1, .pending = 1}));
}

// --- The index ----------------------------------------------------------------------------------

TEST(PunctualityIndex, GivesItsShareOfThePoints) {
  Office office;
  office.limits.push_back(parse_time_limit("05 ngày làm việc").value());
  office.add(test::read_events("received@2026-03-02T08:00 decided@2026-03-03T10:00"), 0);
  office.add(test::read_events("received@2026-03-27T08:00"), 0);
  office.add(test::read_events("received@2026-03-02T08:00 decided@2026-03-13T10:00"), 0);
  const ReportPeriod period = ReportPeriod::of_days(on("2026-03-01"), on("2026-03-31")).value();
  const DossierTally tally = office.by_columns(period, moment("2026-04-10T08:00")).value();
  const Report report = summarise(tally, embedded_report_rules());
  EXPECT_EQ(
      report.punctuality,
      (PunctualityIndex{
          .settled_on_time = 1, .settled_late = 1, .pending_in_time = 1, .centipoints = 1333}));
  EXPECT_DOUBLE_EQ(report.punctuality.share().value(), 2.0 / 3);
  const Report without = summarise(tally, ReportRules::from_rows({}).value());
  EXPECT_FALSE(without.punctuality.centipoints);
  EXPECT_FALSE(without.form);
  const Report empty = report_of({}, period, moment("2026-04-10T08:00"));
  EXPECT_FALSE(empty.punctuality.share());
  EXPECT_FALSE(empty.punctuality.centipoints);
}

// --- What it rests on ---------------------------------------------------------------------------

TEST(Report, SaysOnWhatEachFigureRests) {
  const Report report = report_of({}, ReportPeriod::of_calendar(PeriodKind::kYear, 2024).value(),
                                  moment("2025-01-10T08:00"));
  EXPECT_EQ(report.form, ReportForm::k06aVpcp);
  ASSERT_EQ(report.basis.size(), static_cast<std::size_t>(Figure::kLetter) + 1);
  for (std::size_t i = 0; i < report.basis.size(); ++i) {
    EXPECT_EQ(report.basis[i].figure, static_cast<Figure>(i));
    EXPECT_THAT(to_vietnamese(report.basis[i]),
                HasSubstr(report.basis[i].evidence ? "(căn cứ: " : "(thống kê thêm"));
  }
  EXPECT_THAT(to_vietnamese(report.basis[static_cast<std::size_t>(Figure::kApology)]),
              HasSubstr("khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP"));
  EXPECT_THAT(to_english(report.basis[static_cast<std::size_t>(Figure::kPunctuality)]),
              HasSubstr("766/QĐ-TTg"));
  EXPECT_THAT(to_english(report.basis[static_cast<std::size_t>(Figure::kWeeks)]),
              HasSubstr("the library's own"));
}

// --- CSV ----------------------------------------------------------------------------------------

TEST(Report, IsWrittenAsCsv) {
  Office office;
  office.groups.fields = {{"Hộ tịch, \"quốc tịch\"", "HT"}};
  office.limits.push_back(parse_time_limit("05 ngày làm việc").value());
  office.add(test::read_events("received@2026-03-02T08:00 decided@2026-03-03T10:00"), 0,
             Reception::kOnlinePartial, 0, static_cast<std::uint8_t>(LetterKind::kCondolence));
  office.add(test::read_events("received@2026-03-02T08:00"), 0);
  const Report report =
      report_of(office, ReportPeriod::of_days(on("2026-03-02"), on("2026-03-08")).value(),
                moment("2026-03-31T08:00"), {.agency = {"UBND xã Phú Tân", "H02.1"}});
  EXPECT_EQ(settlement_csv(report),
            "TT,Mã,Lĩnh vực,Nhận giải quyết: tổng số,Tiếp nhận trực tuyến toàn trình,"
            "Tiếp nhận trực tuyến một phần,Tiếp nhận trực tuyến khác,"
            "Tiếp nhận qua bưu chính công ích,Tiếp nhận trực tiếp,Từ kỳ trước chuyển qua,"
            "Đã giải quyết: tổng số,Đã giải quyết: trước hạn,Đã giải quyết: đúng hạn,"
            "\"Đã giải quyết: quá hạn, đã xin lỗi\",\"Đã giải quyết: quá hạn, chưa xin lỗi\","
            "Đã giải quyết: không xác định hạn,Đang giải quyết: tổng số,Đang giải quyết: trong hạn,"
            "\"Đang giải quyết: quá hạn, đã xin lỗi\",\"Đang giải quyết: quá hạn, chưa xin lỗi\","
            "Đang giải quyết: không xác định hạn\r\n"
            "1,HT,\"Hộ tịch, \"\"quốc tịch\"\"\",1,0,1,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0\r\n"
            "2,,Không rõ,1,0,0,0,0,1,0,0,0,0,0,0,0,1,1,0,0,0\r\n"
            ",,Tổng số,2,0,1,0,0,1,0,1,1,0,0,0,0,1,1,0,0,0\r\n");
  const std::string figures = figures_csv(report);
  EXPECT_THAT(figures, StartsWith("Nhóm số liệu,Chỉ tiêu,Giá trị\r\n"
                                  "báo cáo,cơ quan,UBND xã Phú Tân\r\n"
                                  "báo cáo,mã cơ quan,H02.1\r\n"
                                  "báo cáo,kỳ,từ ngày 02/3/2026 đến ngày 08/3/2026\r\n"));
  EXPECT_THAT(figures, HasSubstr("tỷ lệ (%),\"100,00\"\r\n"));
  EXPECT_THAT(figures, HasSubstr("điểm,\"20,00\"\r\n"));
  EXPECT_THAT(figures, HasSubstr("trung bình (ngày làm việc),\"1,00\"\r\n"));
  EXPECT_THAT(figures, HasSubstr("\"thư chia buồn, phải gửi\",1\r\n"));
  EXPECT_THAT(figures, HasSubstr("\"tuần 10 năm 2026, từ ngày 02/3/2026, tiếp nhận\",2\r\n"));
  EXPECT_THAT(figures, HasSubstr("căn cứ,tiếp nhận,"));
  EXPECT_THAT(figures, Not(HasSubstr("\r\n\r\n")));
}

// --- With the catalogue -------------------------------------------------------------------------

TEST(TallyDossiers, TakesFieldsLevelsAndLettersFromTheLawBook) {
  const auto dossier = [](const char* procedure, Channel channel, const char* events) {
    Dossier made{.identity = {.procedure = ProcedureCode::parse(procedure).value(),
                              .channel = channel,
                              .receiving_office = "H02.1"},
                 .events = test::read_events(events)};
    return made;
  };
  // Birth, death, and a code that nobody knows.
  std::vector<Dossier> dossiers{
      dossier("1.001193", Channel::kOnline,
              "received@2024-03-04T08:00>2024-03-04T17:00 decided@2024-03-04T10:00 "
              "letter_given@2024-03-04T10:30"),
      dossier("1.000656", Channel::kInPerson,
              "received@2024-03-04T08:00>2024-03-04T17:00 decided@2024-03-04T10:00"),
      dossier("9.999999", Channel::kInPerson, "received@2024-03-04T08:00"),
      dossier("1.001193", Channel::kInPerson, "received@2025-03-04T08:00>2025-03-04T17:00"),
  };
  dossiers[0].events[2].to = "birth_congratulation";
  const ReportPeriod period = embedded_report_rules().period(PeriodKind::kYear, 2024).value();
  const LocalTime as_of = moment("2025-06-01T08:00");
  const DossierTally tally =
      tally_dossiers(LawBook::embedded(), embedded_letter_rules(), dossiers, period, as_of).value();
  ASSERT_EQ(tally.size(), 4U);
  EXPECT_TRUE(tally.measures(3).empty());
  const Report report =
      summarise(tally, embedded_report_rules(), {.dimension = Dimension::kProcedure});
  ASSERT_EQ(report.rows.size(), 3U);
  EXPECT_EQ(report.rows[0].group.code, "1.001193");
  EXPECT_THAT(report.rows[0].group.name, HasSubstr("khai sinh"));
  EXPECT_EQ(report.rows[2].group, (Group{"", "9.999999"}));
  EXPECT_EQ(report.rows[2].pending_unknown, 1U);
  EXPECT_THAT(report.letters, ElementsAre(LetterCount{LetterKind::kBirthCongratulation, 1, 1},
                                          LetterCount{LetterKind::kCondolence, 0, 1}));
  EXPECT_EQ(tally.groups().offices, (std::vector<Group>{{"", "H02.1"}}));
  const std::vector<LetterFacts> facts{{}, {LetterReason::kOptedOut}, {}, {}};
  const DossierTally told = tally_dossiers(LawBook::embedded(), embedded_letter_rules(), dossiers,
                                           period, as_of, {.letter_facts = facts})
                                .value();
  EXPECT_EQ(told.count({.any = {Measure::kLetterOwed}}), 1U);
  const Result<DossierTally> wrong =
      tally_dossiers(LawBook::embedded(), embedded_letter_rules(), dossiers, period, as_of,
                     {.letter_facts = {{}}});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, Errc::kInvalidColumn);
  const auto code = [&](const EvaluationOptions& evaluation) {
    const Result<DossierTally> refused =
        tally_dossiers(LawBook::embedded(), embedded_letter_rules(), dossiers, period, as_of,
                       {.evaluation = evaluation});
    return refused ? Errc{} : refused.error().code;
  };
  EXPECT_EQ(code({.regime = "không có"}), Errc::kNoRegime);
  EXPECT_EQ(code({.deadline = {.minutes_of_working_day = 0}}), Errc::kInvalidDeadlineOptions);
  EXPECT_EQ(code({.regime = "118/2025/NĐ-CP"}), Errc{});
}

}  // namespace
}  // namespace motcua
