// The same dossiers under another calendar and under other rules.
#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/what_if.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/calendar_rows_builder.hpp"
#include "support/dossier_columns.hpp"
#include "support/event_words.hpp"
#include "support/random_calendar.hpp"

namespace motcua {
namespace {

using batch::DeadlinePlan;
using test::date;
using test::moment;
using testing::HasSubstr;

/// The civil service's calendar with office hours; without 24/11 it is as it was before Nghị quyết
/// 28/2026/QH16 made that day a holiday.
WorkCalendar office(bool with_culture_day) {
  CalendarRows rows = embedded_calendar_rows();
  if (!with_culture_day) {
    std::erase_if(rows.days, [](const DayRow& row) { return row.date == date("2026-11-24"); });
  }
  return WorkCalendar::from_rows(std::move(rows), Audience::kCivilService, {})
      .value()
      .with_overlay(office_hours_of("Nghệ An").value())
      .value();
}

TimeLimit limit_of(const std::string& words) {
  TimeLimit limit = parse_time_limit(words).value();
  limit.evidence.source = "a test";
  return limit;
}

const DossierIdentity kIdentity{.procedure = ProcedureCode::parse("1.001193").value()};

struct Case {
  std::vector<DossierEvent> events;
  TimeLimit limit;
};

std::vector<ComparedDossier> compared(const std::vector<Case>& cases) {
  std::vector<ComparedDossier> dossiers;
  for (const Case& dossier : cases) {
    dossiers.push_back({kIdentity, dossier.events, dossier.limit});
  }
  return dossiers;
}

/// The same dossiers as columns.
struct Columns {
  explicit Columns(const std::vector<Case>& cases) {
    for (const Case& dossier : cases) {
      rows.add(dossier.events, static_cast<std::uint16_t>(limits.size()));
      limits.push_back(dossier.limit);
    }
  }

  [[nodiscard]] DeadlinePlan plan(const RuleSet& rules) const {
    return DeadlinePlan::make(limits, rules).value();
  }

  test::OwnedDossiers rows;
  std::vector<TimeLimit> limits;
};

const std::vector<Case>& open_cases() {
  static const std::vector<Case> cases{
      {test::read_events("received@2026-11-20T09:00>2026-11-25T17:00"),
       limit_of("03 ngày làm việc")},
      {test::read_events("received@2026-11-16T09:00>2026-11-19T17:00"),
       limit_of("03 ngày làm việc")},
      {test::read_events("received@2026-11-23T09:00"), limit_of("01 ngày làm việc")},
      {test::read_events("received@2026-11-10T09:00"), limit_of("14 ngày")},
      {test::read_events("submitted@2026-11-23T09:00"), limit_of("01 ngày làm việc")},
  };
  return cases;
}

TEST(WhatIf, ANewHolidayHitsOpenCases) {
  const WorkCalendar before = office(false);
  const WorkCalendar after = office(true);
  const auto found = compare_deadlines(compared(open_cases()), {before, embedded_rules()},
                                       {after, embedded_rules()}, moment("2026-11-25T08:00"));
  ASSERT_EQ(found.size(), 3U);

  EXPECT_EQ(found[0].dossier, 0U);
  EXPECT_EQ(found[0].before.value().rolled, moment("2026-11-25T17:00"));
  EXPECT_EQ(found[0].after.value().rolled, moment("2026-11-26T17:00"));

  // Late without the holiday, in time with it.
  EXPECT_EQ(found[1].dossier, 2U);
  EXPECT_EQ(found[1].before.value().rolled, moment("2026-11-24T17:00"));
  EXPECT_EQ(found[1].before.value().decree.timeliness, Timeliness::kPendingLate);
  EXPECT_EQ(found[1].after.value().rolled, moment("2026-11-25T17:00"));
  EXPECT_EQ(found[1].after.value().decree.timeliness, Timeliness::kPending);

  // A count of calendar days ends on it and rolls.
  EXPECT_EQ(found[2].dossier, 3U);
  EXPECT_EQ(found[2].after.value().rolled, moment("2026-11-25T17:00"));

  for (const DeadlineDifference& difference : found) {
    ASSERT_EQ(difference.reasons.size(), 1U);
    const DifferenceReason& reason = difference.reasons.front();
    EXPECT_EQ(reason.kind, DifferenceKind::kDay);
    EXPECT_EQ(reason.day->date, date("2026-11-24"));
    EXPECT_TRUE(reason.day->before->working);
    ASSERT_EQ(reason.day->after->rows.size(), 1U);
    EXPECT_EQ(reason.day->after->rows.front().name, "Ngày Văn hóa Việt Nam");
  }
  EXPECT_THAT(to_vietnamese(found[1]), HasSubstr("Ngày Văn hóa Việt Nam"));
  EXPECT_THAT(to_vietnamese(found[1]), HasSubstr("28/2026/QH16"));
  EXPECT_THAT(to_english(found[1]),
              HasSubstr("due: before 2026-11-24T17:00:00, pending_late; after "
                        "2026-11-25T17:00:00, pending"));
}

TEST(WhatIf, ANewHolidayHitsOpenCasesInColumns) {
  const WorkCalendar before = office(false);
  const WorkCalendar after = office(true);
  const Columns columns(open_cases());
  const DeadlinePlan plan = columns.plan(embedded_rules());
  const auto found = batch::compare_deadlines(plan, before, plan, after, columns.rows.columns(),
                                              moment("2026-11-25T08:00"));
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_EQ(found->days.size(), 1U);
  ASSERT_EQ(found->days[0].size(), 1U);
  EXPECT_EQ(found->days[0][0].date, date("2026-11-24"));
  ASSERT_EQ(found->rows.size(), 3U);
  EXPECT_EQ(found->rows[0].row, 0U);
  EXPECT_EQ(found->rows[1].row, 2U);
  EXPECT_EQ(found->rows[2].row, 3U);
  EXPECT_EQ(found->rows[1].before.decree, Timeliness::kPendingLate);
  EXPECT_EQ(found->rows[1].after.decree, Timeliness::kPending);
  EXPECT_EQ(found->rows[1].after.rolled, test::minute_number(moment("2026-11-25T17:00")));
  for (const batch::RowDifference& row : found->rows) {
    EXPECT_EQ(row.calendar, 0U);
    EXPECT_EQ(row.first_day, 0U);
    EXPECT_EQ(row.last_day, 1U);
    EXPECT_FALSE(row.other_rules);
  }
}

// --- Rules --------------------------------------------------------------------------------------

const std::vector<Case>& supplemented() {
  static const std::vector<Case> cases{
      {test::read_events("received@2026-03-02T08:00>2026-03-09T17:00 "
                         "supplement_requested@2026-03-04T09:00 "
                         "supplement_completed@2026-03-10T09:00"),
       limit_of("05 ngày làm việc")},
      {test::read_events("received@2026-03-02T08:00>2026-03-09T17:00"),
       limit_of("05 ngày làm việc")},
  };
  return cases;
}

/// The embedded rules, but a supplement lets the clock go on where it stopped.
RuleSet without_restart() {
  std::vector<RuleRow> rows;
  for (const RuleRow& row : embedded_rules().rows()) {
    if (row.id != RuleId::kSupplementRestart) rows.push_back(row);
  }
  return RuleSet::from_rows(std::move(rows)).value();
}

TEST(WhatIf, ARuleChangeHitsTheDossiersItIsAbout) {
  const WorkCalendar calendar = office(true);
  const RuleSet rules = without_restart();
  const auto found = compare_deadlines(compared(supplemented()), {calendar, embedded_rules()},
                                       {calendar, rules}, moment("2026-03-11T08:00"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].dossier, 0U);
  EXPECT_EQ(found[0].before.value().rolled, moment("2026-03-17T17:00")) << "five days from 10/3";
  EXPECT_EQ(found[0].after.value().rolled, moment("2026-03-13T17:00")) << "three days are left";
  ASSERT_EQ(found[0].reasons.size(), 1U);
  EXPECT_EQ(found[0].reasons[0].kind, DifferenceKind::kRule);
  ASSERT_TRUE(found[0].reasons[0].rule_before);
  EXPECT_EQ(found[0].reasons[0].rule_before->id, RuleId::kSupplementRestart);
  EXPECT_FALSE(found[0].reasons[0].rule_after);
  EXPECT_THAT(to_english(found[0]), HasSubstr("does not bind"));

  const Columns columns(supplemented());
  const auto rows =
      batch::compare_deadlines(columns.plan(embedded_rules()), calendar, columns.plan(rules),
                               calendar, columns.rows.columns(), moment("2026-03-11T08:00"));
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->rows.size(), 1U);
  EXPECT_TRUE(rows->rows[0].other_rules);
  EXPECT_EQ(rows->rows[0].before.restarts, 1);
  EXPECT_EQ(rows->rows[0].after.restarts, 0);
  EXPECT_EQ(rows->rows[0].first_day, rows->rows[0].last_day);
}

TEST(WhatIf, ALengthThatChangesIsARuleThatChanges) {
  const WorkCalendar calendar = office(true);
  RuleRow longer{.id = RuleId::kHalfMonth,
                 .regime = "118/2025/NĐ-CP",
                 .from = make_date(2026, 1, 1).value(),
                 .value = 16,
                 .unit = RuleUnit::kDay,
                 .evidence = {std::nullopt, "a test", {}}};
  const RuleSet rules = embedded_rules().with_rows({longer}).value();
  const std::vector<Case> cases{
      {test::read_events("received@2026-03-02T08:00"), limit_of("1/2 tháng")},
      {test::read_events("received@2026-03-02T08:00"), limit_of("15 ngày")}};
  const auto found = compare_deadlines(compared(cases), {calendar, embedded_rules()},
                                       {calendar, rules}, moment("2026-03-11T08:00"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].dossier, 0U);
  ASSERT_EQ(found[0].reasons.size(), 1U);
  EXPECT_THAT(to_english(found[0]), HasSubstr("half_month 15 day"));
  EXPECT_THAT(to_english(found[0]), HasSubstr("half_month 16 day"));
  EXPECT_THAT(to_vietnamese(found[0]), HasSubstr("nửa tháng 16 ngày"));

  const Columns columns(cases);
  const auto rows =
      batch::compare_deadlines(columns.plan(embedded_rules()), calendar, columns.plan(rules),
                               calendar, columns.rows.columns(), moment("2026-03-11T08:00"));
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->rows.size(), 1U);
  EXPECT_TRUE(rows->rows[0].other_rules);
}

TEST(WhatIf, AnotherRegimeAndAnotherReading) {
  const WorkCalendar calendar = office(true);
  const Assumptions before{calendar, embedded_rules()};
  Assumptions after{calendar, embedded_rules()};
  after.options.reading = DayReading::kFromTheMinute;
  after.regime = "61/2018/NĐ-CP";
  const auto found =
      compare_deadlines(compared(supplemented()), before, after, moment("2026-03-11T08:00"));
  ASSERT_EQ(found.size(), 2U);
  std::vector<DifferenceKind> kinds;
  for (const DifferenceReason& reason : found[1].reasons) kinds.push_back(reason.kind);
  EXPECT_EQ(kinds, (std::vector{DifferenceKind::kRegime, DifferenceKind::kReading}));
  EXPECT_EQ(found[1].reasons[0].before, "118/2025/NĐ-CP");
  EXPECT_EQ(found[1].reasons[0].after, "61/2018/NĐ-CP");
  EXPECT_THAT(to_vietnamese(found[1]), HasSubstr("Chế độ pháp lý"));
}

TEST(WhatIf, AFailureIsADifference) {
  const WorkCalendar calendar = office(true);
  const std::vector<Case> cases{
      {test::read_events("received@2018-01-02T08:00 supplement_requested@2018-01-03T08:00"),
       limit_of("05 ngày")}};
  Assumptions named{calendar, embedded_rules()};
  named.regime = "61/2018/NĐ-CP";
  const auto found = compare_deadlines(compared(cases), {calendar, embedded_rules()}, named,
                                       moment("2018-01-05T08:00"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].before.error().code, Errc::kNoRegime);
  EXPECT_TRUE(found[0].after);
  EXPECT_THAT(to_english(found[0]), HasSubstr("no answer (NoRegime)"));
}

TEST(WhatIf, TheSameAssumptionsMakeNoDifference) {
  const WorkCalendar calendar = office(true);
  const Assumptions same{calendar, embedded_rules()};
  EXPECT_TRUE(
      compare_deadlines(compared(open_cases()), same, same, moment("2026-11-25T08:00")).empty());
  const Columns columns(open_cases());
  const DeadlinePlan plan = columns.plan(embedded_rules());
  const auto rows = batch::compare_deadlines(plan, calendar, plan, calendar, columns.rows.columns(),
                                             moment("2026-11-25T08:00"));
  ASSERT_TRUE(rows);
  EXPECT_TRUE(rows->rows.empty());
  EXPECT_TRUE(rows->days[0].empty());
}

TEST(WhatIf, ColumnsThatCannotBeCompared) {
  const WorkCalendar calendar = office(true);
  const std::vector<WorkCalendar> two{calendar, calendar};
  const Columns columns(open_cases());
  const DeadlinePlan plan = columns.plan(embedded_rules());
  const DeadlinePlan other =
      DeadlinePlan::make(std::span(columns.limits).first(1), embedded_rules()).value();
  const LocalTime as_of = moment("2026-11-25T08:00");
  const auto code_of = [&](const DeadlinePlan& plan_after, batch::Calendars before,
                           batch::Calendars after, const batch::DossierColumns& from) {
    const auto found = batch::compare_deadlines(plan, before, plan_after, after, from, as_of);
    return found ? Errc{} : found.error().code;
  };
  const batch::DossierColumns good = columns.rows.columns();
  const std::vector<std::uint16_t> zeros(5, 0);
  const std::vector<std::uint16_t> ones(5, 1);
  EXPECT_EQ(code_of(plan, {two, zeros}, {two, zeros}, good), Errc{});
  EXPECT_EQ(code_of(other, calendar, calendar, good), Errc::kInvalidColumn);
  EXPECT_EQ(code_of(plan, calendar, {two, zeros}, good), Errc::kInvalidColumn);
  EXPECT_EQ(code_of(plan, {two, zeros}, {two, ones}, good), Errc::kInvalidColumn);
  batch::DossierColumns bad = good;
  bad.limits = bad.limits.first(4);
  EXPECT_EQ(code_of(plan, calendar, calendar, bad), Errc::kInvalidColumn);
  bad = good;
  bad.flags = bad.flags.first(2);
  EXPECT_EQ(code_of(plan, calendar, calendar, bad), Errc::kInvalidColumn);
}

TEST(WhatIf, ManyRowsAreComparedInParts) {
  const WorkCalendar before = office(false);
  const WorkCalendar after = office(true);
  std::vector<Case> cases;
  for (int i = 0; i < 9000; ++i) {
    cases.push_back(open_cases()[static_cast<std::size_t>(i) % open_cases().size()]);
  }
  Columns columns({cases.front()});
  columns.rows = {};
  columns.limits.clear();
  for (const Case& one : open_cases()) columns.limits.push_back(one.limit);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    columns.rows.add(cases[i].events, static_cast<std::uint16_t>(i % open_cases().size()));
  }
  const DeadlinePlan plan = columns.plan(embedded_rules());
  const auto found = batch::compare_deadlines(plan, before, plan, after, columns.rows.columns(),
                                              moment("2026-11-25T08:00"));
  ASSERT_TRUE(found);
  const auto scalar = compare_deadlines(compared(cases), {before, embedded_rules()},
                                        {after, embedded_rules()}, moment("2026-11-25T08:00"));
  ASSERT_EQ(found->rows.size(), scalar.size());
  for (std::size_t i = 0; i < scalar.size(); ++i) {
    ASSERT_EQ(found->rows[i].row, scalar[i].dossier);
    ASSERT_EQ(found->rows[i].before.rolled, test::minute_number(scalar[i].before.value().rolled));
    ASSERT_EQ(found->rows[i].after.rolled, test::minute_number(scalar[i].after.value().rolled));
  }
}

RC_GTEST_PROP(DifferentDays, AreThoseOnWhichTheCalendarsDiffer, ()) {
  const test::RandomCalendar one = test::RandomCalendarMaker().make();
  const test::RandomCalendar other = test::RandomCalendarMaker().make();
  const WorkCalendar before = one.build();
  const WorkCalendar after = other.build();
  const Date from = test::any_day(one);
  const Date to = from + std::chrono::days{test::pick(0, 60)};
  const std::vector<DayDifference> found = different_days(before, after, from, to);
  std::size_t next = 0;
  for (Date day = from; day <= to; day += std::chrono::days{1}) {
    const auto a = before.is_working_day(day);
    const auto b = after.is_working_day(day);
    const bool listed = next < found.size() && found[next].date == day;
    if (a.has_value() != b.has_value() || (a && *a != *b)) RC_ASSERT(listed);
    if (!a && !b) RC_ASSERT(!listed);
    if (listed) {
      RC_ASSERT(found[next].before.has_value() == a.has_value());
      RC_ASSERT(found[next].after.has_value() == b.has_value());
      ++next;
    }
  }
  RC_ASSERT(next == found.size());
}

}  // namespace
}  // namespace motcua
