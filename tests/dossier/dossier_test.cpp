#include <motcua/dossier/dossier.hpp>
#include <motcua/lawbook/rules.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::event_of;
using test::moment;
using testing::HasSubstr;

Regime regime_of(const char* date) { return embedded_rules().at(to_date(moment(date))).value(); }

const Regime& now() {
  static const Regime regime = regime_of("2026-03-02T08:00");
  return regime;
}

DossierView view_of(const std::string& events) {
  return validate(test::read_events(events), now()).view;
}

std::vector<Errc> codes_of(const std::vector<Violation>& violations) {
  std::vector<Errc> codes;
  for (const Violation& violation : violations) codes.push_back(violation.code);
  return codes;
}

TEST(Dossier, AnOrdinaryLife) {
  const std::pair<const char*, DossierState> steps[] = {
      {"submitted@2026-03-02T08:00", DossierState::kSubmitted},
      {"officer_alerted@2026-03-02T08:01", DossierState::kSubmitted},
      {"received@2026-03-02T09:00>2026-03-09T17:00", DossierState::kReceived},
      {"transferred@2026-03-02T10:00", DossierState::kProcessing},
      {"step_started@2026-03-03T08:00", DossierState::kProcessing},
      {"opinion_requested@2026-03-03T09:00", DossierState::kAwaitingOpinion},
      {"opinion_given@2026-03-04T09:00", DossierState::kProcessing},
      {"fee_demanded@2026-03-04T10:00", DossierState::kAwaitingPayment},
      {"fee_paid@2026-03-05T10:00", DossierState::kProcessing},
      {"decided@2026-03-06T10:00", DossierState::kResolved},
      {"result_ready@2026-03-06T11:00", DossierState::kResolved},
      {"result_notified@2026-03-06T11:05", DossierState::kResolved},
      {"returned@2026-03-09T09:00", DossierState::kReturned},
      {"rated@2026-03-09T09:05", DossierState::kReturned}};
  DossierView view;
  for (const auto& [words, state] : steps) {
    const auto after = apply(view, test::read_events(words).front(), now());
    ASSERT_TRUE(after) << words << ": " << after.error().message;
    EXPECT_EQ(after->state, state) << words;
    view = *after;
  }
  EXPECT_EQ(view.delivery, DeliveryState::kDelivered);
  EXPECT_EQ(view.appointment, moment("2026-03-09T17:00"));
  EXPECT_EQ(view.received, moment("2026-03-02T09:00"));
  EXPECT_EQ(view.fee_paid, 10'000);
}

TEST(Dossier, NationalCodes) {
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kSubmitted)), 1);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kReceived)), 2);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kNotReceived)), 3);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kAwaitingOpinion)), 4);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kAwaitingSupplement)), 5);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kAwaitingPayment)), 6);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kWithdrawalRequested)), 7);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kClosed)), 8);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kRefused)), 9);
  EXPECT_EQ(static_cast<int>(national_state(DossierState::kReturned)), 10);
}

struct Refusal {
  const char* events;
  const char* event;
  Errc code;
  const char* words;
  const char* law;
};

class Refusals : public testing::TestWithParam<Refusal> {};

TEST_P(Refusals, NameTheProvision) {
  const Refusal& refusal = GetParam();
  const auto after =
      apply(view_of(refusal.events), test::read_events(refusal.event).front(), now());
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error().code, refusal.code);
  EXPECT_THAT(after.error().message, HasSubstr(refusal.words));
  EXPECT_EQ(after.error().law ? after.error().law->to_vietnamese() : "", refusal.law);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Refusals,
    testing::Values(
        Refusal{"received@2026-03-02T08:00 supplement_requested@2026-03-03T08:00 "
                "supplement_completed@2026-03-04T08:00",
                "supplement_requested@2026-03-05T08:00", Errc::kSecondSupplement,
                "2 requests for a supplement, at most 1 are allowed",
                "khoản 3 Điều 16 Nghị định số 118/2025/NĐ-CP"},
        Refusal{"received@2026-03-02T08:00>2026-03-09T17:00 "
                "apology_issued@2026-03-06T08:00>2026-03-11T17:00",
                "apology_issued@2026-03-10T08:00>2026-03-13T17:00", Errc::kSecondReappointment,
                "2 new appointments, at most 1 are allowed",
                "khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP"},
        Refusal{"received@2026-03-02T08:00>2026-03-09T17:00",
                "apology_issued@2026-03-06T08:00>2026-03-09T16:00", Errc::kEventNotAllowed,
                "is not after the one it replaces, 2026-03-09T17:00:00", ""},
        Refusal{"received@2026-03-02T08:00", "direct_dealing@2026-03-03T08:00",
                Errc::kOutsideOneStopShop, "outside the one-stop shop",
                "điểm e khoản 1 Điều 5 Nghị định số 118/2025/NĐ-CP"},
        Refusal{"received@2026-03-02T08:00 visited@2026-03-03T08:00 visited@2026-03-04T08:00",
                "visited@2026-03-05T08:00", Errc::kTooManyVisits, "3 visits, at most 2 are allowed",
                "khoản 4 Điều 20 Nghị định số 63/2010/NĐ-CP"},
        Refusal{"received@2026-03-02T08:00", "returned@2026-03-03T08:00", Errc::kEventNotAllowed,
                "a dossier that is received allows no event returned", ""},
        Refusal{"received@2026-03-02T08:00", "decided@2026-03-01T08:00", Errc::kEventOutOfOrder,
                "is before the one before it, of 2026-03-02T08:00:00", ""},
        Refusal{"submitted@2026-03-02T08:00 refused_at_counter@2026-03-02T09:00",
                "received@2026-03-03T08:00", Errc::kEventNotAllowed, "not_received", ""}));

TEST(Dossier, EventsNeedWhatTheirKindNeeds) {
  const LocalTime time = moment("2026-03-02T08:00");
  for (const EventKind kind : test::all_event_kinds()) {
    EXPECT_TRUE(check_event(event_of(kind, time))) << to_string(kind);
  }
  const auto refused = [&](DossierEvent event) {
    const auto checked = check_event(event);
    EXPECT_FALSE(checked);
    return checked ? std::string() : checked.error().message;
  };
  EXPECT_THAT(refused({.kind = EventKind::kApologyIssued, .time = time}),
              HasSubstr("due is missing"));
  EXPECT_THAT(refused({.kind = EventKind::kSuspended, .time = time}), HasSubstr("law is missing"));
  EXPECT_THAT(refused({.kind = EventKind::kSupplementRequested, .time = time}),
              HasSubstr("reason is missing"));
  EXPECT_THAT(refused({.kind = EventKind::kFeePaid, .time = time}), HasSubstr("amount is missing"));
  DossierEvent rated{.kind = EventKind::kRated, .time = time};
  rated.number = 6;
  EXPECT_THAT(refused(rated), HasSubstr("not 1 to 5"));
  EXPECT_THAT(refused({.kind = static_cast<EventKind>(200), .time = time}),
              HasSubstr("event kind 200 is unknown"));
  for (const EventKind kind : {EventKind::kApologyIssued, EventKind::kExtended}) {
    for (const char* number : {" 15/PXL", "15/PXL ", "15/PXL\n", "\x80", "Nguye\u0302n"}) {
      DossierEvent letter = event_of(kind, time);
      letter.document_number = number;
      EXPECT_THAT(refused(letter),
                  testing::AllOf(HasSubstr("document_number"), testing::Not(HasSubstr("Nguy"))));
    }
  }
  DossierEvent received{.kind = EventKind::kReceived, .time = time};
  received.due = time - std::chrono::hours{1};
  EXPECT_THAT(refused(received), HasSubstr("before the reception"));
}

TEST(Dossier, MessagesTellNoReasons) {
  DossierEvent event = event_of(EventKind::kSupplementRequested, moment("2026-03-03T08:00"));
  event.reason = "Nguyễn Văn A thiếu giấy";
  event.papers = {"Sổ hộ khẩu của Nguyễn Văn A"};
  const auto after =
      apply(view_of("submitted@2026-03-02T08:00 withdrawal_asked@2026-03-02T09:00"), event, now());
  ASSERT_FALSE(after);
  EXPECT_THAT(after.error().message, testing::Not(HasSubstr("Nguyễn")));
}

TEST(History, ReportsWhatApplyWouldRefuseAndGoesOn) {
  const History history =
      validate(test::read_events(
                   "received@2026-03-02T08:00>2026-03-09T17:00 "
                   "supplement_requested@2026-03-03T08:00 supplement_completed@2026-03-04T08:00 "
                   "supplement_requested@2026-03-05T08:00 supplement_completed@2026-03-06T08:00 "
                   "apology_issued@2026-03-09T08:00>2026-03-12T17:00 "
                   "apology_issued@2026-03-11T08:00>2026-03-16T17:00 "
                   "returned@2026-03-16T09:00"),
               now());
  EXPECT_EQ(codes_of(history.violations),
            (std::vector<Errc>{Errc::kSecondSupplement, Errc::kLateApology,
                               Errc::kSecondReappointment, Errc::kEventNotAllowed}));
  EXPECT_EQ(history.violations[0].event, 3U);
  EXPECT_EQ(history.violations[0].basis->law.number(), "118/2025/NĐ-CP");
  EXPECT_EQ(history.view.state, DossierState::kReturned) << "the best state there is";
  EXPECT_EQ(history.view.appointment, moment("2026-03-09T17:00"));
  EXPECT_EQ(history.view.reappointments.size(), 2U);
  EXPECT_EQ(history.view.supplements.size(), 2U);
}

TEST(History, ANewAppointmentSaysWhyAndOnWhatGround) {
  DossierEvent extended =
      event_of(EventKind::kExtended, moment("2026-03-04T08:00"), moment("2026-03-12T17:00"));
  extended.reason = "xác minh ở nơi khác";
  DossierEvent apology =
      event_of(EventKind::kApologyIssued, moment("2026-03-10T08:00"), moment("2026-03-16T17:00"));
  apology.document_number = "15/PXL-UBND";
  DossierEvent second = apology;
  second.time = moment("2026-03-13T08:00");
  second.due = moment("2026-03-18T17:00");
  second.document_number = "";
  const DossierEvent received =
      event_of(EventKind::kReceived, moment("2026-03-02T08:00"), moment("2026-03-09T17:00"));
  const std::vector<DossierEvent> events{received, extended, apology, second};

  const LegalBasis decree{LawRef::parse("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP").value(),
                          Confidence::kVerified};
  const std::vector<Reappointment> chain = validate(events, now()).view.reappointments;
  EXPECT_THAT(chain, testing::ElementsAre(
                         Reappointment{extended.time, *received.due, *extended.due, true,
                                       "xác minh ở nơi khác",
                                       LegalBasis{*extended.law, Confidence::kUnverified}, "", 1},
                         Reappointment{apology.time, *extended.due, *apology.due, false,
                                       apology.reason, decree, "15/PXL-UBND", 2},
                         Reappointment{second.time, *apology.due, *second.due, false,
                                       apology.reason, decree, "", 3}));

  const History old = validate(events, regime_of("2025-06-02T08:00"));
  EXPECT_EQ(old.view.reappointments[1].ground->law.to_vietnamese(),
            "khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP");
  EXPECT_EQ(validate(events, Regime{}).view.reappointments[1].ground, std::nullopt)
      << "no rule, no ground";
}

TEST(History, AnApologyOneDayBeforeIsInTime) {
  for (const auto& [issued, late] :
       {std::pair("2026-03-08T23:59", false), std::pair("2026-03-09T00:00", true)}) {
    const History history =
        validate(test::read_events("received@2026-03-02T08:00>2026-03-09T17:00 apology_issued@" +
                                   std::string(issued) + ">2026-03-12T17:00"),
                 now());
    EXPECT_EQ(codes_of(history.violations),
              late ? std::vector{Errc::kLateApology} : std::vector<Errc>{});
  }
}

TEST(History, EventsOutOfOrderAreSortedAndReported) {
  const auto events = test::read_events(
      "decided@2026-03-06T08:00 received@2026-03-02T08:00 submitted@2026-03-01T08:00");
  const History history = validate(events, now());
  EXPECT_EQ(codes_of(history.violations),
            (std::vector<Errc>{Errc::kEventOutOfOrder, Errc::kEventOutOfOrder}));
  EXPECT_EQ(history.view.state, DossierState::kResolved);
  EXPECT_EQ(history.view.submitted, moment("2026-03-01T08:00"));
}

TEST(History, TheSameEventsGiveTheSameView) {
  const auto events = test::read_events(
      "submitted@2026-03-01T08:00 received@2026-03-02T08:00 decided@2026-03-06T08:00");
  EXPECT_EQ(validate(events, now()), validate(events, now()));
  EXPECT_EQ(validate({}, now()), History{});
}

TEST(History, TheOldDecreeAllowsMoreRequests) {
  const auto events = test::read_events(
      "received@2025-06-02T08:00 supplement_requested@2025-06-03T08:00 "
      "supplement_completed@2025-06-04T08:00 supplement_requested@2025-06-05T08:00");
  EXPECT_TRUE(validate(events, regime_of("2025-06-02T08:00")).violations.empty());
}

}  // namespace
}  // namespace motcua
