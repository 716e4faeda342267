#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/builder.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/obligations/obligations.hpp>

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::moment;
using testing::HasSubstr;

const WorkCalendar& office() {
  static const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  return calendar;
}

/// All that is owed on a dossier.
std::vector<Obligation> all_owed(const DossierIdentity& identity, const std::string& events,
                                 const std::string& as_of, int letters = 0) {
  const std::vector<DossierEvent> list = test::read_events(events);
  const Regime regime = embedded_rules().at(to_date(list.front().time)).value();
  const DossierView view = validate(list, regime).view;
  const TimeLimit limit = parse_time_limit("05 ngày làm việc").value();
  const DeadlineQuestion question{identity, view, limit, regime, office(), moment(as_of), {}};
  const Deadline deadline = compute_deadline(question).value();
  return evaluate_obligations(question, deadline, letters).value();
}

/// The obligation of a kind, or nothing.
std::optional<Obligation> find(ObligationKind kind, const std::vector<Obligation>& all) {
  for (const Obligation& each : all) {
    if (each.kind == kind) return each;
  }
  return std::nullopt;
}

DossierIdentity handed_in(Channel channel) {
  DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value()};
  identity.channel = channel;
  return identity;
}

std::optional<Obligation> owed(ObligationKind kind, const std::string& events,
                               const std::string& as_of, Channel channel = Channel::kInPerson,
                               int letters = 0) {
  return find(kind, all_owed(handed_in(channel), events, as_of, letters));
}

std::string by(const std::optional<Obligation>& obligation) {
  return obligation && obligation->by ? to_iso(*obligation->by).substr(0, 16) : "";
}

TEST(Obligations, OnlineDossiersAreAlertedAndAnswered) {
  const std::string friday = "submitted@2026-03-06T16:00";
  const auto alert =
      owed(ObligationKind::kAlertOfficer, friday, "2026-03-06T17:59", Channel::kOnline);
  EXPECT_EQ(by(alert), "2026-03-06T18:00") << "hours, not working hours";
  EXPECT_EQ(alert->state, ObligationState::kOwed);
  const auto answer =
      owed(ObligationKind::kAnswerSubmission, friday, "2026-03-09T16:01", Channel::kOnline);
  EXPECT_EQ(by(answer), "2026-03-09T16:00") << "eight working hours over a weekend";
  EXPECT_EQ(answer->state, ObligationState::kMissed);
  EXPECT_EQ(answer->late_minutes, 1);
  EXPECT_EQ(answer->ground.law->to_vietnamese(), "khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP");
  EXPECT_FALSE(owed(ObligationKind::kAnswerSubmission, friday, "2026-03-09T16:01"))
      << "a counter answers at once";
  EXPECT_FALSE(owed(ObligationKind::kAlertOfficer, "submitted@2025-06-06T16:00", "2025-06-09T16:01",
                    Channel::kOnline))
      << "the old decree had no such rule";
}

TEST(Obligations, PaperIsTransferredTheSameDayOrTheNextMorning) {
  EXPECT_EQ(by(owed(ObligationKind::kTransfer, "received@2026-03-06T14:59", "2026-03-06T15:00")),
            "2026-03-06T17:00");
  EXPECT_EQ(by(owed(ObligationKind::kTransfer, "received@2026-03-06T15:00", "2026-03-06T15:00")),
            "2026-03-06T17:00");
  EXPECT_EQ(by(owed(ObligationKind::kTransfer, "received@2026-03-06T15:01", "2026-03-06T15:02")),
            "2026-03-09T07:30");
}

std::optional<Obligation> transfer_to_another_level(Channel channel, const std::string& events,
                                                    const std::string& as_of) {
  DossierIdentity identity = handed_in(channel);
  identity.other_level = true;
  return find(ObligationKind::kTransfer, all_owed(identity, events, as_of));
}

TEST(Obligations, PaperForAnotherLevelHasAWorkingDay) {
  const std::string friday = "received@2026-03-06T15:01";
  const auto owed = transfer_to_another_level(Channel::kInPerson, friday, "2026-03-09T17:01");
  EXPECT_EQ(by(owed), "2026-03-09T17:00");
  EXPECT_EQ(owed->state, ObligationState::kMissed);
  EXPECT_EQ(owed->late_minutes, 1);
  EXPECT_EQ(owed->role, ActorRole::kReceptionOfficer);
  EXPECT_EQ(owed->satisfied_by, EventKind::kTransferred);
  EXPECT_EQ(owed->ground.law->to_vietnamese(), "khoản 1 Điều 20 Nghị định số 118/2025/NĐ-CP");
  const auto done = transfer_to_another_level(
      Channel::kInPerson, friday + " transferred@2026-03-09T16:00", "2026-03-10T08:00");
  EXPECT_EQ(done->state, ObligationState::kSatisfied);
  const auto arrived = transfer_to_another_level(
      Channel::kPublicPost, friday + " received_by_agency@2026-03-10T08:00", "2026-03-10T09:00");
  EXPECT_EQ(arrived->state, ObligationState::kSatisfiedLate);
  const auto data = transfer_to_another_level(Channel::kOnline, friday, "2026-03-10T08:00");
  EXPECT_FALSE(data->by) << "at once, and no number says how soon that is";
  EXPECT_EQ(data->ground, owed->ground);
  const auto old = transfer_to_another_level(Channel::kInPerson, "received@2024-03-08T15:01",
                                             "2024-03-11T08:00");
  EXPECT_EQ(by(old), "2024-03-11T07:30") << "the old decree knows the hour alone";
}

TEST(Obligations, ARefusalIsOwedInsideTheLimit) {
  const std::string running = "received@2026-03-02T08:00>2026-03-09T17:00";
  const auto refused_on = [&](const std::string& time) {
    return all_owed(handed_in(Channel::kInPerson), running + " refused_after_appraisal@" + time,
                    "2026-03-20T08:00");
  };
  const auto late = find(ObligationKind::kRefusal, refused_on("2026-03-10T08:30"));
  ASSERT_TRUE(late);
  EXPECT_EQ(by(late), "2026-03-09T17:00");
  EXPECT_EQ(late->state, ObligationState::kSatisfiedLate);
  EXPECT_EQ(late->late_minutes, 15 * 60 + 30);
  EXPECT_EQ(late->satisfied_by, EventKind::kRefusedAfterAppraisal);
  EXPECT_EQ(late->ground.law->to_vietnamese(), "khoản 3 Điều 19 Nghị định số 118/2025/NĐ-CP");
  const auto all = refused_on("2026-03-09T17:00");
  EXPECT_EQ(find(ObligationKind::kRefusal, all)->state, ObligationState::kSatisfied);
  EXPECT_EQ(find(ObligationKind::kRefusal, all)->late_minutes, 0);
  EXPECT_FALSE(find(ObligationKind::kResolve, all)) << "one limit, one obligation";
  EXPECT_FALSE(owed(ObligationKind::kRefusal, running, "2026-03-20T08:00")) << "no result yet";
  EXPECT_FALSE(owed(ObligationKind::kRefusal, running + " decided@2026-03-10T08:30",
                    "2026-03-20T08:00"));
  const std::string both =
      running + " decided@2026-03-06T08:30 refused_after_appraisal@2026-03-10T08:30";
  EXPECT_FALSE(owed(ObligationKind::kRefusal, both, "2026-03-20T08:00"))
      << "the result was there before";
  EXPECT_EQ(owed(ObligationKind::kResolve, both, "2026-03-20T08:00")->state,
            ObligationState::kSatisfied);
  EXPECT_TRUE(owed(ObligationKind::kRefusal,
                   running + " refused_after_appraisal@2026-03-09T08:30 returned@2026-03-09T09:00",
                   "2026-03-20T08:00"))
      << "a refusal that was handed over stays one";
  EXPECT_EQ(owed(ObligationKind::kRefusal,
                 "received@2024-03-04T08:00 refused_after_appraisal@2024-03-12T08:00",
                 "2024-03-20T08:00")
                ->ground.law->to_vietnamese(),
            "khoản 8 Điều 19 Nghị định số 61/2018/NĐ-CP");
}

TEST(Obligations, AnApologyIsOwedOneDayBefore) {
  // Received on Monday 2, due on Monday 9; the day before is a Sunday: nobody signs on it.
  const std::string running = "received@2026-03-02T08:00>2026-03-09T17:00";
  EXPECT_FALSE(owed(ObligationKind::kApology, running, "2026-03-04T08:00"))
      << "nothing is late yet";
  const auto warned = owed(ObligationKind::kApology, running, "2026-03-05T17:30");
  EXPECT_EQ(by(warned), "2026-03-06T17:00");
  EXPECT_EQ(warned->state, ObligationState::kOwed);
  EXPECT_EQ(warned->role, ActorRole::kAgencyHead);
  const auto missed = owed(ObligationKind::kApology, running, "2026-03-10T08:00");
  EXPECT_EQ(missed->state, ObligationState::kMissed);
  const auto late =
      owed(ObligationKind::kApology, running + " apology_issued@2026-03-09T08:00>2026-03-12T17:00",
           "2026-03-10T08:00");
  EXPECT_EQ(late->state, ObligationState::kSatisfiedLate);
  const auto good =
      owed(ObligationKind::kApology, running + " apology_issued@2026-03-06T10:00>2026-03-12T17:00",
           "2026-03-10T08:00");
  EXPECT_EQ(good->state, ObligationState::kSatisfied);
  EXPECT_FALSE(
      owed(ObligationKind::kApology, running + " decided@2026-03-06T09:00", "2026-03-20T08:00"))
      << "done in time";
}

TEST(Obligations, SupplementsAreAskedForInThreeDaysAndClosedAfterFifteen) {
  const std::string asked = "received@2026-03-02T08:00 supplement_requested@2026-03-06T08:00";
  const auto notice = owed(ObligationKind::kSupplementNotice, asked, "2026-03-07T08:00");
  EXPECT_EQ(by(notice), "2026-03-05T17:00");
  EXPECT_EQ(notice->state, ObligationState::kSatisfiedLate);
  EXPECT_FALSE(owed(ObligationKind::kCloseDossier, asked, "2026-03-21T08:00")) << "the 15th day";
  const auto close = owed(ObligationKind::kCloseDossier, asked, "2026-03-22T08:00");
  ASSERT_TRUE(close);
  EXPECT_EQ(close->state, ObligationState::kOwed);
  EXPECT_EQ(owed(ObligationKind::kCloseDossier, asked + " supplement_lapsed@2026-03-23T08:00",
                 "2026-03-23T09:00")
                ->state,
            ObligationState::kSatisfied);
}

TEST(Obligations, ResultsErrorsConductMoneyAndLetters) {
  const std::string done = "received@2026-03-02T08:00>2026-03-09T17:00 decided@2026-03-06T09:00";
  EXPECT_EQ(by(owed(ObligationKind::kReturnResult, done, "2026-03-06T10:00")), "2026-03-09T17:00");
  EXPECT_EQ(owed(ObligationKind::kResolve, done, "2026-03-06T10:00")->state,
            ObligationState::kSatisfied);
  EXPECT_EQ(owed(ObligationKind::kResultNotice, done, "2026-03-06T10:00")->state,
            ObligationState::kOwed);
  EXPECT_EQ(by(owed(ObligationKind::kCorrection,
                    done + " returned@2026-03-09T09:00 error_reported@2026-03-10T09:00",
                    "2026-03-11T10:00")),
            "2026-03-13T17:00");
  EXPECT_TRUE(owed(ObligationKind::kChairApology, done + " prohibited_conduct@2026-03-06T10:00",
                   "2026-03-07T10:00"));
  EXPECT_EQ(owed(ObligationKind::kFeeRemittance,
                 "received@2026-03-02T08:00 fee_paid@2026-03-02T09:00", "2026-03-03T10:00")
                ->state,
            ObligationState::kOwed);
  EXPECT_EQ(owed(ObligationKind::kStopNotice,
                 "received@2026-03-02T08:00 withdrawal_asked@2026-03-03T08:00 "
                 "withdrawal_accepted@2026-03-03T09:00",
                 "2026-03-03T10:00")
                ->state,
            ObligationState::kOwed);
  EXPECT_FALSE(owed(ObligationKind::kCourtesyLetter, done, "2026-03-06T10:00"));
  EXPECT_EQ(
      owed(ObligationKind::kCourtesyLetter, done, "2026-03-06T10:00", Channel::kInPerson, 1)->state,
      ObligationState::kOwed);
  EXPECT_EQ(owed(ObligationKind::kCourtesyLetter, done + " letter_given@2026-03-06T09:30",
                 "2026-03-06T10:00", Channel::kInPerson, 1)
                ->state,
            ObligationState::kSatisfied);
}

// --- What is asked beyond the list --------------------------------------------------------------

Procedure birth() {
  return ProcedureBuilder("9.000001", "Đăng ký")
      .evidence({.source = "made up", .confidence = Confidence::kUnverified})
      .limit("01 ngày làm việc")
      .paper("Tờ khai đăng ký khai sinh theo mẫu", 1, 0)
      .paper("Giấy chứng sinh", 1, 0)
      .paper("Lưu ý về giấy tờ tùy thân", 0, 0, PaperUse::kNote)
      .fee(FeeKind::kCharge, {10'000})
      .build()
      .value();
}

Dossier asked_for(std::vector<std::string> papers) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse("9.000001").value()}};
  dossier.events =
      test::read_events("received@2026-03-02T08:00 supplement_requested@2026-03-03T08:00");
  dossier.events[0].papers_in_database = {"Giấy chứng sinh"};
  dossier.events[1].papers = std::move(papers);
  return dossier;
}

TEST(Guards, PapersOutsideTheList) {
  const Regime regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  EXPECT_TRUE(
      check_against_procedure(asked_for({"Tờ khai đăng ký khai sinh"}), birth(), regime).empty());
  const auto outside =
      check_against_procedure(asked_for({"Tờ khai", "Sổ hộ khẩu"}), birth(), regime);
  ASSERT_EQ(outside.size(), 1U);
  EXPECT_EQ(outside[0].code, Errc::kPaperOutsideList);
  EXPECT_EQ(outside[0].event, 1U);
  EXPECT_THAT(outside[0].message, HasSubstr("paper 2 of the request is not among the 2 papers"));
  EXPECT_EQ(outside[0].basis->law.to_vietnamese(),
            "điểm đ khoản 1 Điều 5 Nghị định số 118/2025/NĐ-CP");
  const auto database = check_against_procedure(asked_for({"Giấy chứng sinh"}), birth(), regime);
  ASSERT_EQ(database.size(), 1U);
  EXPECT_EQ(database[0].code, Errc::kPaperInDatabase);
  const auto note = check_against_procedure(asked_for({"giấy tờ tùy thân"}), birth(), regime);
  ASSERT_EQ(note.size(), 1U) << "a note is no paper";
}

TEST(Guards, FeesBeyondTheList) {
  const Regime regime = embedded_rules().at(make_date(2026, 3, 2).value()).value();
  Dossier dossier = asked_for({});
  dossier.events.push_back(test::event_of(EventKind::kFeeDemanded, moment("2026-03-03T09:00")));
  EXPECT_TRUE(check_against_procedure(dossier, birth(), regime).empty());
  dossier.events.push_back(test::event_of(EventKind::kFeeDemanded, moment("2026-03-03T10:00")));
  const auto found = check_against_procedure(dossier, birth(), regime);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, Errc::kFeeOutsideList);
  EXPECT_THAT(found[0].message, HasSubstr("fees of 20000 đồng were demanded"));
  Procedure unknown = birth();
  unknown.fees[0].amount.reset();
  unknown.fees[0].set_by_province = true;
  EXPECT_TRUE(check_against_procedure(dossier, unknown, regime).empty())
      << "what the province sets is not known";
}

}  // namespace
}  // namespace motcua
