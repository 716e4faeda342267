// What dossiers are counted as: by the table, by dossiers one by one, and by columns.
#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/reports.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/reports/tally.hpp>

#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/case_table.hpp"
#include "support/dossier_columns.hpp"
#include "support/event_words.hpp"
#include "support/random_calendar.hpp"
#include "support/report_words.hpp"
#include "support/reported_office.hpp"

namespace motcua {
namespace {

using batch::DeadlinePlan;
using std::chrono::days;
using std::chrono::minutes;
using test::any_office;
using test::any_period;
using test::moment;
using test::Office;
using test::one_in;
using test::pick;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Date on(const std::string& text) { return parse_iso_date(text).value(); }

ReportPeriod days_of(const std::string& from, const std::string& until) {
  return ReportPeriod::of_days(on(from), on(until)).value();
}

TEST(DossierTally, CountsAsTheTableSays) {
  for (const test::Case& row : test::load_cases("report_measures.csv")) {
    SCOPED_TRACE(row["case"]);
    Office of;
    of.limits.push_back(parse_time_limit(row["limit"]).value());
    of.add(test::read_events(row["events"]), 0, test::enumerator_of<Reception>(row["reception"]));
    const ReportPeriod period = days_of(row["from"], row["until"]);
    const LocalTime as_of = moment(row["as_of"]);
    EXPECT_EQ(test::words_of(of.one_by_one(period, as_of).measures(0)), row["measures"]);
    EXPECT_EQ(test::words_of(of.by_columns(period, as_of).value().measures(0)), row["measures"]);
  }
}

RC_GTEST_PROP(DossierTally, OfColumnsIsThatOfDossiersOneByOne, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  Office office = any_office(random, one_in(10) ? 3000 : 40);
  const ReportPeriod period = any_period(random);
  const LocalTime as_of = test::any_time(random);
  const DossierTally columns = office.by_columns(period, as_of).value();
  const DossierTally scalar = office.one_by_one(period, as_of);
  RC_ASSERT(columns.size() == scalar.size());
  RC_ASSERT(columns.close() == scalar.close());
  for (std::size_t row = 0; row < columns.size(); ++row) {
    RC_ASSERT(test::words_of(columns.measures(row)) == test::words_of(scalar.measures(row)));
  }
  for (int late = 0; late < 60; ++late) {
    RC_ASSERT(columns.rows({.working_days_late = late}) ==
              scalar.rows({.working_days_late = late}));
  }
  for (Date monday{days{4 - 7 * 2000}}; monday < Date{days{30'000}}; monday += days{7 * 40}) {
    RC_ASSERT(columns.rows({.received_week = monday}) == scalar.rows({.received_week = monday}));
    RC_ASSERT(columns.rows({.settled_week = monday}) == scalar.rows({.settled_week = monday}));
  }
}

RC_GTEST_PROP(DossierTally, EveryDossierOfThePeriodIsCountedOnceEachWay, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 60);
  const DossierTally tally = office.by_columns(any_period(random), test::any_time(random)).value();
  constexpr Measures kIndex{Measure::kIndexSettledOnTime, Measure::kIndexSettledLate,
                            Measure::kIndexPendingInTime, Measure::kIndexPendingLate,
                            Measure::kIndexUnknown};
  const auto how_many = [&](std::size_t row, Measures of) {
    return std::popcount(tally.measures(row).bits() & of.bits());
  };
  for (std::size_t row = 0; row < tally.size(); ++row) {
    Measures of_period = kReceivedInPeriod;
    of_period.insert(Measure::kCarriedOver);
    const int counted = how_many(row, of_period);
    RC_ASSERT(counted <= 1);
    Measures done = kSettled;
    for (int i = 0; i < 64; ++i) {
      if (kPending.contains(static_cast<Measure>(i))) done.insert(static_cast<Measure>(i));
    }
    RC_ASSERT(how_many(row, done) == counted);
    RC_ASSERT(how_many(row, kIndex) == counted);
    RC_ASSERT(how_many(row, {Measure::kNotReceived, Measure::kAwaitingReception,
                             Measure::kUnreadable}) <= 1 - counted);
  }
}

RC_GTEST_PROP(DossierTally, WhatIsPendingIsCarriedOver, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 60);
  const Date first = test::any_day(random);
  const Date middle = first + days{pick(0, 90)};
  const Date last = middle + days{pick(1, 90)};
  const LocalTime as_of = LocalTime(last + days{pick(1, 400)});
  const auto tally = [&](Date from, Date until) {
    return office.by_columns(ReportPeriod::of_days(from, until).value(), as_of).value();
  };
  RC_ASSERT(tally(first, middle).rows({.any = kPending}) ==
            tally(middle + days{1}, last).rows({.any = {Measure::kCarriedOver}}));
}

RC_GTEST_PROP(DossierTally, NamesTheDossiersBehindEveryNumber, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 60);
  const DossierTally tally = office.by_columns(any_period(random), test::any_time(random)).value();
  DossierFilter filter;
  for (int i = pick(0, 3); i > 0; --i) filter.any.insert(static_cast<Measure>(pick(0, 34)));
  for (int i = pick(0, 2); i > 0; --i) filter.all.insert(static_cast<Measure>(pick(0, 34)));
  if (one_in(2)) filter.field = one_in(2) ? kNoGroup : static_cast<std::uint16_t>(pick(0, 3));
  if (one_in(2)) filter.reception = static_cast<Reception>(pick(0, 5));
  std::vector<std::int64_t> wanted;
  for (std::size_t row = 0; row < tally.size(); ++row) {
    const Measures measures = tally.measures(row);
    const bool any = filter.any.empty() || (measures.bits() & filter.any.bits()) != 0;
    const bool all = (measures.bits() & filter.all.bits()) == filter.all.bits();
    const bool field = !filter.field || *filter.field == office.fields[row];
    const bool reception =
        !filter.reception || static_cast<std::uint8_t>(*filter.reception) == office.receptions[row];
    if (any && all && field && reception) wanted.push_back(static_cast<std::int64_t>(row));
  }
  RC_ASSERT(tally.rows(filter) == wanted);
  RC_ASSERT(tally.count(filter) == wanted.size());
}

RC_GTEST_PROP(DossierTally, OfPartsJoinedIsThatOfTheWhole, ()) {
  const test::RandomCalendar random = test::RandomCalendarMaker().make();
  const Office office = any_office(random, 60);
  const ReportPeriod period = any_period(random);
  const LocalTime as_of = test::any_time(random);
  const test::OwnedDossiers dossiers = office.columns();
  const batch::ReportedColumns columns{
      .dossiers = dossiers.columns(), .receptions = office.receptions, .fields = office.fields};
  const DeadlinePlan plan = DeadlinePlan::make(office.limits, office.rules).value();
  const auto tally = [&](std::size_t begin, std::size_t size) {
    return batch::tally_dossiers(plan, office.calendar, columns.part(begin, size), office.groups,
                                 period, as_of)
        .value();
  };
  const std::size_t size = office.events.size();
  const auto cut = static_cast<std::size_t>(pick(0, static_cast<int>(size) + 1));
  const DossierTally whole = tally(0, size);
  const std::vector<DossierTally> parts{tally(0, cut), tally(cut, size - cut)};
  const DossierTally joined = DossierTally::join(parts).value();
  RC_ASSERT(joined.size() == size);
  for (std::size_t row = 0; row < size; ++row) {
    RC_ASSERT(joined.measures(row) == whole.measures(row));
  }
  for (std::uint16_t field = 0; field < 3; ++field) {
    RC_ASSERT(joined.rows({.field = field}) == whole.rows({.field = field}));
  }
}

// --- Edges --------------------------------------------------------------------------------------

class TallyEdges : public testing::Test {
 protected:
  TallyEdges() {
    of_.limits.push_back(parse_time_limit("05 ngày làm việc").value());
    for (const char* events :
         {"received@2026-03-02T08:00>2026-03-09T17:00 decided@2026-03-04T10:00",
          "received@2026-03-03T08:00>2026-03-10T17:00",
          "received@2026-03-11T08:00>2026-03-18T17:00"}) {
      of_.add(test::read_events(events), 0);
    }
    columns_ = of_.columns();
  }

  [[nodiscard]] Result<DossierTally> run(const batch::ReportedColumns& columns,
                                         const Groups& groups = {}) const {
    return batch::tally_dossiers(DeadlinePlan::make(of_.limits, embedded_rules()).value(),
                                 test::nghe_an(), columns, groups,
                                 days_of("2026-03-01", "2026-03-31"), moment("2026-04-10T08:00"));
  }

  Office of_;
  test::OwnedDossiers columns_;
};

TEST_F(TallyEdges, RowsThatCannotBeReadAreCountedApart) {
  batch::ReportedColumns columns{.dossiers = columns_.columns()};
  const std::vector<std::int64_t> backwards{0, 2, 1, 4};
  columns.dossiers.offsets = backwards;
  const DossierTally torn = run(columns).value();
  EXPECT_THAT(torn.rows({.any = {Measure::kUnreadable}}), ElementsAre(1));
  const std::vector<std::int64_t> outside{-1, 2, 3, 99};
  columns.dossiers.offsets = outside;
  EXPECT_THAT(run(columns).value().rows({.any = {Measure::kUnreadable}}), ElementsAre(0, 2));
  columns = {.dossiers = columns_.columns()};
  columns_.kinds[0] = 0;
  columns.dossiers = columns_.columns();
  EXPECT_THAT(run(columns).value().rows({.any = {Measure::kUnreadable}}), ElementsAre(0));
}

TEST_F(TallyEdges, ColumnsOfAnotherLengthAreRefused) {
  const auto why = [&](const batch::ReportedColumns& columns, const Groups& groups = {}) {
    const Result<DossierTally> tally = run(columns, groups);
    EXPECT_FALSE(tally);
    EXPECT_EQ(tally.error().code, Errc::kInvalidColumn);
    return tally.error().message;
  };
  const std::vector<std::uint8_t> two(2, 0);
  const std::vector<std::uint8_t> nine(3, 9);
  const std::vector<std::uint16_t> first(3, 0);
  batch::ReportedColumns columns{.dossiers = columns_.columns()};
  columns.receptions = two;
  EXPECT_THAT(why(columns), HasSubstr("receptions"));
  columns.receptions = nine;
  EXPECT_THAT(why(columns), HasSubstr("receptions[0] is 9; there are 5"));
  columns.receptions = {};
  columns.fields = first;
  EXPECT_THAT(why(columns), HasSubstr("fields[0] is 0; there are 0"));
  EXPECT_TRUE(run(columns, {.fields = {{"Hộ tịch", ""}}}));
  columns.fields = {};
  columns.letters_owed = nine;
  EXPECT_THAT(why(columns), HasSubstr("letters_owed[0]"));
  columns.letters_owed = {};
  columns.dossiers.times = columns.dossiers.times.first(1);
  EXPECT_THAT(why(columns), HasSubstr("times"));
}

TEST_F(TallyEdges, TalliesThatDifferAreNotJoined) {
  const DossierTally one =
      of_.by_columns(days_of("2026-03-01", "2026-03-31"), moment("2026-04-10T08:00")).value();
  const DossierTally other =
      of_.by_columns(days_of("2026-03-01", "2026-04-30"), moment("2026-05-10T08:00")).value();
  const DossierTally plain = run({.dossiers = columns_.columns()}, of_.groups).value();
  for (const std::vector<DossierTally>& parts :
       {std::vector<DossierTally>{}, {one, other}, {one, plain}}) {
    const Result<DossierTally> joined = DossierTally::join(parts);
    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().code, Errc::kInvalidColumn);
  }
}

TEST_F(TallyEdges, LettersAreFoundByKind) {
  Office of;
  of.limits = of_.limits;
  const auto birth = static_cast<std::uint8_t>(LetterKind::kBirthCongratulation);
  const auto condolence = static_cast<std::uint8_t>(LetterKind::kCondolence);
  of.add(test::read_events("received@2026-03-02T08:00 decided@2026-03-04T10:00"), 0,
         Reception::kInPerson, kNoGroup, birth);
  of.add(test::read_events("received@2026-03-02T08:00 decided@2026-03-04T10:00 "
                           "letter_given@2026-03-04T11:00"),
         0, Reception::kInPerson, kNoGroup, birth);
  of.add(test::read_events("received@2026-02-02T08:00 decided@2026-02-04T10:00 "
                           "letter_given@2026-03-04T11:00"),
         0, Reception::kInPerson, kNoGroup, condolence);
  of.add(test::read_events("received@2026-03-02T08:00 refused_after_appraisal@2026-03-04T10:00"), 0,
         Reception::kInPerson, kNoGroup, birth);
  const DossierTally tally =
      of.by_columns(days_of("2026-03-01", "2026-03-31"), moment("2026-04-10T08:00")).value();
  EXPECT_THAT(tally.rows({.letter = LetterKind::kBirthCongratulation}), ElementsAre(0, 1));
  EXPECT_THAT(
      tally.rows({.any = {Measure::kLetterGiven}, .letter = LetterKind::kBirthCongratulation}),
      ElementsAre(1));
  EXPECT_THAT(
      tally.rows({.any = {Measure::kLetterOwed}, .letter = LetterKind::kBirthCongratulation}),
      ElementsAre(0, 1));
  EXPECT_THAT(tally.rows({.letter = LetterKind::kCondolence}), ElementsAre(2));
  EXPECT_THAT(tally.rows({.letter = LetterKind::kThanksLetter}), IsEmpty());
}

}  // namespace
}  // namespace motcua
