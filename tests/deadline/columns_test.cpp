// Columns against the scalar functions, row by row.
#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/case_table.hpp"
#include "support/dossier_columns.hpp"
#include "support/event_words.hpp"
#include "support/random_calendar.hpp"
#include "support/random_events.hpp"

namespace motcua {
namespace {

using batch::Calendars;
using batch::DeadlinePlan;
using batch::kMissing;
using std::chrono::days;
using std::chrono::minutes;
using test::any_limit;
using test::any_options;
using test::any_rules;
using test::DossierMaker;
using test::moment;
using test::one_in;
using test::OwnedDeadlines;
using test::OwnedDossiers;
using test::pick;
using test::rule_row;

using Events = std::vector<DossierEvent>;

const WorkCalendar& office() {
  static const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  return calendar;
}

TimeLimit limit_of(const std::string& words) { return parse_time_limit(words).value(); }

RC_GTEST_PROP(DeadlineColumns, EqualTheScalarFunctionsRowByRow, ()) {
  std::vector<test::RandomCalendar> random;
  std::vector<WorkCalendar> calendars;
  for (int i = pick(1, 3); i > 0; --i) {
    random.push_back(test::RandomCalendarMaker().make());
    calendars.push_back(random.back().build());
  }
  std::vector<TimeLimit> limits;
  for (int i = pick(1, 12); i > 0; --i) limits.push_back(any_limit());
  const RuleSet rules = any_rules(random.front().first + days{pick(-200, 100)});
  const DeadlineOptions options = any_options();
  const std::string regime = one_in(4) ? "B" : "";
  const DeadlinePlan plan = DeadlinePlan::make(limits, rules, options, regime).value();
  const LocalTime as_of = test::any_time(random.front());

  OwnedDossiers dossiers;
  std::vector<Events> events;
  std::vector<std::uint16_t> which;
  // Blocks have up to 256 rows under one calendar.
  const int rows = one_in(4) ? pick(64, 600) : pick(0, 30);
  int calendar = 0;
  for (int i = 0; i < rows; ++i) {
    if (rows < 64 || one_in(150)) calendar = pick(0, static_cast<int>(random.size()));
    which.push_back(static_cast<std::uint16_t>(calendar));
    events.push_back(DossierMaker(random[static_cast<std::size_t>(calendar)]).make());
    dossiers.add(events.back(),
                 static_cast<std::uint16_t>(pick(0, static_cast<int>(limits.size()))), one_in(3));
  }

  OwnedDeadlines batch(dossiers.size());
  const auto to = batch.columns();
  RC_ASSERT(
      batch::compute_deadlines(plan, Calendars(calendars, which), dossiers.columns(), as_of, to)
          .has_value());
  OwnedDeadlines scalar(dossiers.size());
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const auto regime_of = [&](Date day) {
      return regime.empty() ? rules.at(day) : rules.named(regime, day);
    };
    test::put_scalar(scalar, i, events[i], limits[dossiers.limits[i]], dossiers.flags[i] != 0,
                     regime_of, calendars[which[i]], std::chrono::floor<minutes>(as_of), options);
    RC_ASSERT(row_of(batch, i) == row_of(scalar, i));
  }
}

RC_GTEST_PROP(DeadlineColumns, DoNotDependOnTheRowsBeside, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const WorkCalendar calendar = random.build();
  std::vector<TimeLimit> limits;
  for (int i = pick(1, 6); i > 0; --i) limits.push_back(any_limit());
  const DeadlinePlan plan = DeadlinePlan::make(limits, any_rules(random.first)).value();
  const LocalTime as_of = test::any_time(random);
  // Long rows, so that blocks are full of events before they are full of rows.
  const bool longer = one_in(2);
  OwnedDossiers dossiers;
  for (int i = pick(1, 500); i > 0; --i) {
    Events events = DossierMaker(random).make();
    if (longer && !events.empty()) {
      const DossierEvent visit{.kind = EventKind::kVisited, .time = events.back().time};
      events.resize(events.size() + static_cast<std::size_t>(pick(20, 70)), visit);
    }
    dossiers.add(events, static_cast<std::uint16_t>(pick(0, static_cast<int>(limits.size()))),
                 one_in(3));
  }
  OwnedDeadlines whole(dossiers.size());
  RC_ASSERT(batch::compute_deadlines(plan, calendar, dossiers.columns(), as_of, whole.columns())
                .has_value());
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    batch::DossierColumns one = dossiers.columns();
    one.offsets = one.offsets.subspan(i, 2);
    one.limits = one.limits.subspan(i, 1);
    one.flags = one.flags.subspan(i, 1);
    OwnedDeadlines alone(1);
    RC_ASSERT(batch::compute_deadlines(plan, calendar, one, as_of, alone.columns()).has_value());
    RC_ASSERT(row_of(whole, i) == row_of(alone, 0));
  }
}

// --- The table of cases -------------------------------------------------------------------------

TEST(DeadlineColumns, GiveWhatTheTableSays) {
  for (const test::Case& row : test::load_cases("deadlines.csv")) {
    const Events events = test::read_events(row["events"]);
    const std::vector<TimeLimit> limits{limit_of(row["limit"])};
    DeadlineOptions options;
    if (row["options"] == "from_the_minute") options.reading = DayReading::kFromTheMinute;
    const DeadlinePlan plan =
        DeadlinePlan::make(limits, embedded_rules(), options, row["regime"]).value();
    // Twice: the end of a column is marked from a copy.
    OwnedDossiers dossiers;
    dossiers.add(events, 0);
    dossiers.add(Events(40, test::event_of(EventKind::kSubmitted, moment("2026-01-05T08:00"))), 0);
    dossiers.add(events, 0);
    OwnedDeadlines results(dossiers.size());
    const auto to = results.columns();
    ASSERT_TRUE(
        batch::compute_deadlines(plan, office(), dossiers.columns(), moment(row["as_of"]), to));
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
      if (!row["error"].empty()) {
        EXPECT_EQ(to_string(static_cast<Errc>(to.codes[i])), row["error"]) << row["case"];
        EXPECT_EQ(to.rolled[i], kMissing) << row["case"];
        continue;
      }
      const auto minute = [](const std::string& text) {
        return test::minute_number(test::optional_moment(text));
      };
      EXPECT_EQ(to.statutory[i], minute(row["statutory"])) << row["case"];
      EXPECT_EQ(to.rolled[i], minute(row["rolled"])) << row["case"];
      EXPECT_EQ(std::to_string(to.restarts[i]), row["restarts"]) << row["case"];
      EXPECT_EQ(to_string(static_cast<Timeliness>(to.decree[i])), row["decree"]) << row["case"];
      EXPECT_EQ(to_string(static_cast<Timeliness>(to.index[i])), row["index"]) << row["case"];
      EXPECT_EQ(to_string(static_cast<Timeliness>(to.promise[i])), row["promise"]) << row["case"];
    }
  }
}

// --- Edges --------------------------------------------------------------------------------------

class Edges : public testing::Test {
 protected:
  Edges() {
    for (int i = 0; i < 6; ++i) {
      dossiers_.add(test::read_events("received@2026-03-02T08:00>2026-03-05T17:00 "
                                      "decided@2026-03-04T10:00 returned@2026-03-05T09:00"),
                    0);
    }
    // So that the rows above are not at the end of the columns.
    dossiers_.add(Events(40, test::event_of(EventKind::kVisited, moment("2026-03-05T08:00"))), 0);
  }

  void run() {
    const auto done = batch::compute_deadlines(plan_, office(), dossiers_.columns(),
                                               moment("2026-04-01T08:00"), results_.columns());
    ASSERT_TRUE(done) << done.error().message;
  }

  void expect_refused(std::size_t row, Errc code) {
    const auto to = results_.columns();
    EXPECT_EQ(to.codes[row], static_cast<std::int16_t>(code));
    EXPECT_EQ(to.states[row], batch::kNoState);
    EXPECT_EQ(to.national_states[row], 0);
    for (const auto& column : results_.numbers) EXPECT_EQ(column[row], kMissing);
    for (std::size_t i = 2; i < results_.bytes.size(); ++i) EXPECT_EQ(results_.bytes[i][row], 0);
  }

  /// All rows but these are as they should be.
  void expect_untouched(const std::set<std::size_t>& but) {
    const auto to = results_.columns();
    for (std::size_t i = 0; i < 6; ++i) {
      if (but.count(i) != 0) continue;
      EXPECT_EQ(to.codes[i], 0);
      EXPECT_EQ(to.states[i], static_cast<std::uint8_t>(DossierState::kReturned));
      EXPECT_EQ(to.rolled[i], test::minute_number(moment("2026-03-05T17:00")));
      EXPECT_EQ(to.decree[i], static_cast<std::uint8_t>(Timeliness::kEarly));
    }
  }

  DeadlinePlan plan_ =
      DeadlinePlan::make(std::vector<TimeLimit>{limit_of("03 ngày làm việc")}, embedded_rules())
          .value();
  OwnedDossiers dossiers_;
  OwnedDeadlines results_{7};
};

TEST_F(Edges, RowsThatCannotBeReadHaveACodeAndNoValues) {
  dossiers_.limits[0] = 1;
  dossiers_.kinds[4] = 0;          // row 1
  dossiers_.kinds[7] = 40;         // row 2
  dossiers_.times[11] = kMissing;  // row 3, out of order
  dossiers_.times[12] = kMissing;  // row 4, first of all
  run();
  expect_refused(0, Errc::kInvalidColumn);
  for (const std::size_t row : {1U, 2U, 3U, 4U}) expect_refused(row, Errc::kInvalidEvent);
  expect_untouched({0, 1, 2, 3, 4});
}

TEST_F(Edges, OffsetsThatRunAwayFailTheirRows) {
  dossiers_.offsets[0] = -1;
  dossiers_.offsets[3] = 1'000;
  dossiers_.offsets[5] = 11;
  run();
  expect_refused(0, Errc::kInvalidColumn);
  expect_refused(2, Errc::kInvalidColumn);  // ends behind the last event
  expect_refused(3, Errc::kInvalidColumn);  // runs backwards
  expect_refused(4, Errc::kInvalidColumn);
  expect_untouched({0, 2, 3, 4, 5});
}

TEST_F(Edges, ADossierWithoutEventsIsADraft) {
  dossiers_.offsets[1] = 0;
  run();
  const auto to = results_.columns();
  EXPECT_EQ(to.codes[0], 0);
  EXPECT_EQ(to.states[0], static_cast<std::uint8_t>(DossierState::kDraft));
  EXPECT_EQ(to.national_states[0], 1);
  EXPECT_EQ(to.decree[0], static_cast<std::uint8_t>(Timeliness::kNotCounted));
  expect_untouched({0, 1});
}

TEST_F(Edges, BeforeTheFirstRegimeAndOutsideTheCalendar) {
  dossiers_.times[0] = test::minute_number(moment("2018-06-20T08:00"));
  dossiers_.times[17] = test::minute_number(moment("2035-06-20T08:00"));
  run();
  const auto to = results_.columns();
  EXPECT_EQ(to.codes[0], static_cast<std::int16_t>(Errc::kNoRegime));
  EXPECT_EQ(to.states[0], static_cast<std::uint8_t>(DossierState::kReturned)) << "is known";
  EXPECT_EQ(to.appointments[0], test::minute_number(moment("2026-03-05T17:00")));
  EXPECT_EQ(to.rolled[0], kMissing);
  EXPECT_EQ(to.decree[0], static_cast<std::uint8_t>(Timeliness::kUnknown));
  EXPECT_EQ(to.codes[5], 0) << "the return may lie anywhere: the decision counts";
  dossiers_.times[16] = test::minute_number(moment("2035-06-20T08:00"));
  run();
  EXPECT_EQ(to.codes[5], static_cast<std::int16_t>(Errc::kOutOfCalendarRange));
  expect_untouched({0, 5});
}

TEST_F(Edges, MissingDuesLeaveTheLimitAlone) {
  std::ranges::fill(dossiers_.dues, kMissing);
  run();
  const auto to = results_.columns();
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(to.appointments[i], kMissing);
    EXPECT_EQ(to.promise[i], static_cast<std::uint8_t>(Timeliness::kUnknown));
    EXPECT_EQ(to.promise_late_minutes[i], kMissing);
    EXPECT_EQ(to.index[i], static_cast<std::uint8_t>(Timeliness::kEarly));
  }
  expect_untouched({});
}

TEST_F(Edges, UnwantedColumnsAreNotNeeded) {
  std::vector<std::int16_t> codes(7, 77);
  std::vector<std::uint8_t> index(7, 77);
  batch::DeadlineColumns to;
  to.codes = codes;
  to.index = index;
  batch::DossierColumns from = dossiers_.columns();
  from.amounts = {};
  from.flags = {};
  ASSERT_TRUE(batch::compute_deadlines(plan_, office(), from, moment("2026-04-01T08:00"), to));
  EXPECT_EQ(codes, std::vector<std::int16_t>(7, 0));
  EXPECT_EQ(index[0], static_cast<std::uint8_t>(Timeliness::kEarly));
}

TEST_F(Edges, UnequalColumnsFailAndNothingIsWritten) {
  const OwnedDeadlines before = results_;
  const auto expect_invalid = [&](const batch::DossierColumns& from, Calendars calendars,
                                  const batch::DeadlineColumns& to) {
    const auto done =
        batch::compute_deadlines(plan_, calendars, from, moment("2026-04-01T08:00"), to);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Errc::kInvalidColumn);
    EXPECT_EQ(results_, before);
  };
  const batch::DossierColumns good = dossiers_.columns();
  const auto less = [](auto column) { return column.first(column.size() - 1); };
  const auto broken = [&](auto member) {
    batch::DossierColumns from = good;
    from.*member = less(from.*member);
    expect_invalid(from, office(), results_.columns());
  };
  broken(&batch::DossierColumns::kinds);
  broken(&batch::DossierColumns::times);
  broken(&batch::DossierColumns::dues);
  broken(&batch::DossierColumns::amounts);
  broken(&batch::DossierColumns::offsets);
  broken(&batch::DossierColumns::limits);
  broken(&batch::DossierColumns::flags);
  const auto broken_result = [&](auto member) {
    batch::DeadlineColumns to = results_.columns();
    to.*member = less(to.*member);
    expect_invalid(good, office(), to);
  };
  using To = batch::DeadlineColumns;
  for (const auto member : {&To::states, &To::national_states, &To::decree, &To::promise,
                            &To::index, &To::supplements, &To::restarts}) {
    broken_result(member);
  }
  for (const auto member :
       {&To::statutory, &To::rolled, &To::appointments, &To::current_appointments, &To::ends,
        &To::decree_late_minutes, &To::promise_late_minutes, &To::index_late_minutes}) {
    broken_result(member);
  }
  broken_result(&To::codes);
  const std::vector<std::uint16_t> which(6, 0);
  expect_invalid(good, Calendars({&office(), 1}, which), results_.columns());
}

TEST_F(Edges, AnIndexWithoutCalendarFailsItsRow) {
  const std::vector<std::uint16_t> which{0, 1, 0, 0, 0, 0, 0};
  ASSERT_TRUE(batch::compute_deadlines(plan_, Calendars({&office(), 1}, which), dossiers_.columns(),
                                       moment("2026-04-01T08:00"), results_.columns()));
  expect_refused(1, Errc::kInvalidColumn);
  expect_untouched({1});
}

TEST_F(Edges, NoRowsAreNoWork) {
  OwnedDossiers none;
  OwnedDeadlines results(0);
  EXPECT_TRUE(batch::compute_deadlines(plan_, office(), none.columns(), moment("2026-04-01T08:00"),
                                       results.columns()));
}

TEST_F(Edges, PartsOfColumnsOnSeveralThreads) {
  OwnedDossiers many;
  for (int i = 0; i < 3000; ++i) {
    many.add(test::read_events(
                 i % 3 == 0 ? "received@2026-03-02T08:00 supplement_requested@2026-03-03T08:00"
                            : "received@2026-03-02T08:00>2026-03-05T17:00"),
             0);
  }
  OwnedDeadlines whole(many.size());
  const LocalTime as_of = moment("2026-04-01T08:00");
  ASSERT_TRUE(batch::compute_deadlines(plan_, office(), many.columns(), as_of, whole.columns()));
  OwnedDeadlines parts(many.size());
  const auto part = [&](std::size_t begin, std::size_t rows) {
    batch::DossierColumns from = many.columns();
    from.offsets = from.offsets.subspan(begin, rows + 1);
    from.limits = from.limits.subspan(begin, rows);
    from.flags = from.flags.subspan(begin, rows);
    OwnedDeadlines results(rows);
    const auto all = parts.columns();
    batch::DeadlineColumns to;
    to.index = all.index.subspan(begin, rows);
    to.rolled = all.rolled.subspan(begin, rows);
    to.codes = all.codes.subspan(begin, rows);
    EXPECT_TRUE(batch::compute_deadlines(plan_, office(), from, as_of, to));
  };
  std::thread first([&] { part(0, 1100); });
  std::thread second([&] { part(1100, 1900); });
  first.join();
  second.join();
  EXPECT_TRUE(std::ranges::equal(whole.columns().index, parts.columns().index));
  EXPECT_TRUE(std::ranges::equal(whole.columns().rolled, parts.columns().rolled));
  EXPECT_TRUE(std::ranges::equal(whole.columns().codes, parts.columns().codes));
}

// --- Plans --------------------------------------------------------------------------------------

TEST(DeadlinePlan, ChecksWhatItIsGiven) {
  const std::vector<TimeLimit> limits{limit_of("03 ngày làm việc"), limit_of("15 ngày")};
  const auto code_of = [](const Result<DeadlinePlan>& plan) {
    return plan ? Errc{} : plan.error().code;
  };
  EXPECT_EQ(DeadlinePlan::make(limits, embedded_rules()).value().size(), 2U);
  EXPECT_EQ(code_of(DeadlinePlan::make(limits, embedded_rules(), {DayReading::kDayExcluded, 0})),
            Errc::kInvalidDeadlineOptions);
  EXPECT_EQ(code_of(DeadlinePlan::make(limits, embedded_rules(), {}, "1/1900/NĐ-CP")),
            Errc::kNoRegime);
  const std::vector<ProcedureCode> one{ProcedureCode::parse("1.001193").value()};
  EXPECT_EQ(code_of(DeadlinePlan::make(limits, embedded_rules(), {}, {}, one)),
            Errc::kInvalidColumn);
  const std::vector<TimeLimit> many(DeadlinePlan::kMostLimits + 1);
  EXPECT_EQ(code_of(DeadlinePlan::make(many, embedded_rules())), Errc::kInvalidColumn);
}

TEST(DeadlinePlan, ARuleOfTheProcedureGoesBeforeTheGeneralOne) {
  const std::vector<ProcedureCode> procedures{ProcedureCode::parse("1.001193").value(),
                                              ProcedureCode::parse("1.004194").value()};
  const Date first = make_date(2025, 7, 1).value();
  std::vector<RuleRow> rows{rule_row(RuleId::kListedPapersOnly, "R", first, std::nullopt),
                            rule_row(RuleId::kSupplementRestart, "R", first, std::nullopt)};
  rows.back().procedure = procedures[1];
  const RuleSet rules = RuleSet::from_rows(rows).value();
  const std::vector<TimeLimit> limits(2, limit_of("05 ngày làm việc"));
  OwnedDossiers dossiers;
  for (const auto limit : {std::uint16_t{0}, std::uint16_t{1}}) {
    dossiers.add(
        test::read_events("received@2026-03-02T08:00 supplement_requested@2026-03-03T08:00 "
                          "supplement_completed@2026-03-10T08:00"),
        limit);
  }
  OwnedDeadlines results(2);
  const auto to = results.columns();
  const auto plan = DeadlinePlan::make(limits, rules, {}, {}, procedures).value();
  ASSERT_TRUE(
      batch::compute_deadlines(plan, office(), dossiers.columns(), moment("2026-03-11T08:00"), to));
  EXPECT_EQ(to.rolled[0], test::minute_number(moment("2026-03-16T17:00"))) << "what is left";
  EXPECT_EQ(to.rolled[1], test::minute_number(moment("2026-03-17T17:00"))) << "from the start";
  EXPECT_EQ(to.restarts[0], 0);
  EXPECT_EQ(to.restarts[1], 1);
}

}  // namespace
}  // namespace motcua
