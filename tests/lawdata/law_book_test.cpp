/// LawBook::evaluate over every procedure there is. It reads of a record only what a dossier needs;
/// the oracle reads all of it.
#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/obligations/obligations.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::moment;

/// What does not follow from the events alone.
void expect_as_the_whole_record_says(const LawBook& book, const Dossier& dossier) {
  const Date day = to_date(dossier.events.front().time);
  const Evaluation fast = book.evaluate(dossier, moment("2026-12-01T08:00")).value();
  const Procedure record = book.catalogue().at(dossier.identity.procedure, day).value();
  const Regime regime = book.rules().at(day, &record.code).value();

  const Result<TimeLimit> limit =
      time_limit_of(record, {dossier.identity.case_number, dossier.identity.channel, Area::kAny});
  EXPECT_EQ(fast.limit, limit ? *limit : TimeLimit{});
  EXPECT_EQ(fast.limit_failure, limit ? std::nullopt : std::optional(limit.error()));
  EXPECT_EQ(fast.validity_assumed, !validity_is_known(record, day));
  std::vector<Violation> violations = validate(dossier.events, regime).violations;
  for (Violation& beyond : check_against_procedure(dossier, record, regime)) {
    violations.push_back(std::move(beyond));
  }
  EXPECT_EQ(fast.violations, violations);
}

TEST(LawBook, ReadsOfARecordWhatTheWholeRecordSays) {
  // Some limits are years.
  const LawBook book = LawBook::embedded().with_calendar(
      civil_service_calendar({.predicted = true}, make_date(2060, 12, 31).value()).value());
  Dossier plain{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  plain.events = test::read_events("received@2026-11-02T08:00");
  Dossier asked = plain;
  asked.events = test::read_events(
      "received@2026-11-02T08:00 supplement_requested@2026-11-03T08:00 "
      "fee_demanded@2026-11-04T08:00");
  asked.events[1].papers = {"Sổ hộ khẩu"};
  int known = 0;
  for (const ProcedureCode& code : book.catalogue().codes()) {
    if (!book.catalogue().at(code, to_date(plain.events.front().time))) continue;
    ++known;
    for (Dossier* dossier : {&plain, &asked}) {
      dossier->identity.procedure = code;
      for (const Channel channel : {Channel::kInPerson, Channel::kOnline}) {
        dossier->identity.channel = channel;
        expect_as_the_whole_record_says(book, *dossier);
      }
    }
    if (HasFailure()) FAIL() << code.text();
  }
  EXPECT_GT(known, 2'500);
}

TEST(LawBook, TellsWhatIsAskedBeyondTheList) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  dossier.events = test::read_events(
      "received@2026-11-02T08:00 supplement_requested@2026-11-03T08:00");
  dossier.events[1].papers = {"Giấy xác nhận độc thân"};
  const Evaluation evaluation =
      LawBook::embedded().evaluate(dossier, moment("2026-11-04T08:00")).value();
  ASSERT_EQ(evaluation.violations.size(), 1U);
  EXPECT_EQ(evaluation.violations.front().code, Errc::kPaperOutsideList);
}

/// The state of an obligation, or nothing.
const Obligation* find(const Evaluation& evaluation, ObligationKind kind) {
  const auto found = std::ranges::find(evaluation.obligations, kind, &Obligation::kind);
  return found == evaluation.obligations.end() ? nullptr : &*found;
}

const DeadlineStep* find(const Evaluation& evaluation, StepKind kind) {
  const auto found = std::ranges::find(evaluation.deadline.steps, kind, &DeadlineStep::kind);
  return found == evaluation.deadline.steps.end() ? nullptr : &*found;
}

Dossier online(const char* procedure, const std::string& events) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse(procedure).value(),
                               .channel = Channel::kOnline}};
  dossier.events = test::read_events(events);
  return dossier;
}

// Irrigation works (1.003632): the portal gives a working day for the answer, where the decree
// gives eight working hours; everything else is the decree's.
TEST(SpecialLaw, AProceduresOwnAnswerGoesBeforeTheDecrees) {
  const LawBook book = LawBook::embedded().with_calendar(
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value());
  const std::string events = "submitted@2026-11-05T16:30";
  const Evaluation own =
      book.evaluate(online("1.003632", events), moment("2026-11-06T16:45")).value();
  const Evaluation general =
      book.evaluate(online("1.001193", events), moment("2026-11-06T16:45")).value();
  const Obligation* const answer = find(own, ObligationKind::kAnswerSubmission);
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->by, moment("2026-11-06T17:00")) << "the end of the next working day";
  EXPECT_EQ(answer->state, ObligationState::kOwed);
  EXPECT_FALSE(answer->ground.law);
  EXPECT_EQ(answer->ground.confidence, Confidence::kSecondary);
  const Obligation* const others = find(general, ObligationKind::kAnswerSubmission);
  ASSERT_NE(others, nullptr);
  EXPECT_EQ(others->by, moment("2026-11-06T16:30")) << "eight working hours";
  EXPECT_EQ(others->state, ObligationState::kMissed);
  EXPECT_EQ(find(own, ObligationKind::kAlertOfficer)->ground,
            find(general, ObligationKind::kAlertOfficer)->ground);

  const DeadlineStep* const step = find(own, StepKind::kSpecialRule);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->rule, "online_answer");
  EXPECT_EQ(step->value, "trả lời hồ sơ trực tuyến 01 ngày làm việc");
  EXPECT_EQ(step->evidence, answer->ground);
  EXPECT_NE(to_vietnamese(own.deadline).find("Quy định riêng của thủ tục"), std::string::npos);
  EXPECT_EQ(find(general, StepKind::kSpecialRule), nullptr);
}

TEST(SpecialLaw, TheLimitOfTheProcedureStays) {
  const LawBook book = LawBook::embedded();
  const std::string events = "submitted@2026-11-05T16:30 received@2026-11-06T09:00";
  const Evaluation own =
      book.evaluate(online("1.003632", events), moment("2026-11-06T16:45")).value();
  EXPECT_EQ(to_vietnamese(own.limit), "20 ngày làm việc");
  ASSERT_TRUE(own.deadline.rolled);
  EXPECT_EQ(to_iso(to_date(*own.deadline.rolled)), "2026-12-07") << "23 and 24/11 see calendar/";
  EXPECT_EQ(find(own, ObligationKind::kResolve)->by, own.deadline.rolled);
}

// Certified copies and extracts of civil status: the hour stands in the limit itself.
TEST(SpecialLaw, CutOffHoursStandInTheLimits) {
  const LawBook book = LawBook::embedded();
  const Evaluation late =
      book.evaluate(online("1.000110", "received@2026-11-05T15:01"), moment("2026-11-05T16:00"))
          .value();
  EXPECT_EQ(to_iso(to_date(late.deadline.rolled.value())), "2026-11-06");
  const DeadlineStep* const step = find(late, StepKind::kCutOff);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->evidence, late.limit.evidence);
  const Evaluation early =
      book.evaluate(online("1.000110", "received@2026-11-05T15:00"), moment("2026-11-05T16:00"))
          .value();
  EXPECT_EQ(to_iso(to_date(early.deadline.rolled.value())), "2026-11-05");
  EXPECT_EQ(find(early, ObligationKind::kResolve)->by, early.deadline.rolled);
}

TEST(LawBook, TheReceiptTellsInputsApart) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  dossier.events = test::read_events("received@2026-11-02T08:00 fee_paid@2026-11-02T08:00");
  const LawBook book = LawBook::embedded();
  const auto print = [&](auto&& change) {
    Dossier changed = dossier;
    change(changed);
    return book.evaluate(changed, moment("2026-11-04T08:00")).value().receipt.input;
  };
  const LocalTime later = moment("2026-11-03T08:00");
  const std::set<std::string> prints = {
      print([](Dossier&) {}),
      print([](Dossier& d) { d.events[0].office = "a"; }),
      print([](Dossier& d) { d.events[0].reason = "a"; }),
      print([](Dossier& d) { d.events[0].to = "a"; }),
      print([](Dossier& d) { d.events[0].papers = {"a"}; }),
      print([](Dossier& d) { d.events[0].papers = {"a", ""}; }),
      print([](Dossier& d) { d.events[0].papers_in_database = {"a"}; }),
      print([&](Dossier& d) { d.events[0].due = later; }),
      print([&](Dossier& d) { d.events[1].due = later; }),
      print([](Dossier& d) { d.events[1].amount = 0; }),
      print([](Dossier& d) { d.events[1].amount.reset(); }),
      print([](Dossier& d) { d.events[1].number = 0; }),
      print([](Dossier& d) { d.events[1].channel = Channel::kInPerson; }),
      print([](Dossier& d) { d.events[1].role = ActorRole::kOther; }),
      print([](Dossier& d) { d.events[1].outside_one_stop_shop = true; }),
      print([](Dossier& d) { d.events[1].law = LawRef::parse("118/2025/NĐ-CP").value(); }),
      print([](Dossier& d) { d.events.pop_back(); }),
      print([](Dossier& d) { d.identity.non_territorial = true; }),
  };
  EXPECT_EQ(prints.size(), 18U);
}

}  // namespace
}  // namespace motcua
