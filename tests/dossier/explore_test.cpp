/// Walks every order of events, lawful or not, to a depth, and asks of each step what must hold.
///
/// Views that differ only in moments lie together; of each step an hour and a month are tried, so
/// that dates are missed on the way.
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "dossier/fold_internal.hpp"
#include "support/event_words.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr int kDepth = 7;

const Regime& regime() {
  static const Regime value = embedded_rules().at(make_date(2025, 9, 1).value()).value();
  return value;
}

const WorkCalendar& calendar() {
  static const WorkCalendar value = civil_service_calendar().value();
  return value;
}

const TimeLimit& limit() {
  static const TimeLimit value = parse_time_limit("05 ngày làm việc").value();
  return value;
}

/// What moves a state or a date; the rest is checked to move nothing.
const std::vector<EventKind>& moving_kinds() {
  static const std::vector<EventKind> kinds = {EventKind::kSubmitted,
                                               EventKind::kReceived,
                                               EventKind::kReceivedByAgency,
                                               EventKind::kRefusedAtCounter,
                                               EventKind::kSupplementRequested,
                                               EventKind::kSupplementCompleted,
                                               EventKind::kSupplementLapsed,
                                               EventKind::kFeeDemanded,
                                               EventKind::kFeePaid,
                                               EventKind::kTransferred,
                                               EventKind::kOpinionRequested,
                                               EventKind::kOpinionGiven,
                                               EventKind::kSuspended,
                                               EventKind::kResumed,
                                               EventKind::kApologyIssued,
                                               EventKind::kExtended,
                                               EventKind::kDecided,
                                               EventKind::kRefusedAfterAppraisal,
                                               EventKind::kStopped,
                                               EventKind::kWithdrawalAsked,
                                               EventKind::kWithdrawalAccepted,
                                               EventKind::kWithdrawalRefused,
                                               EventKind::kReturned};
  return kinds;
}

DossierEvent next_event(const DossierView& view, EventKind kind, LocalTime time) {
  std::optional<LocalTime> due;
  if (kind == EventKind::kReceived) due = time + days{7};
  if (kind == EventKind::kApologyIssued || kind == EventKind::kExtended) {
    due = std::max(time, dossier_internal::current_appointment(view).value_or(time)) + days{10};
  }
  return test::event_of(kind, time, due);
}

Deadline deadline_of(const DossierView& view, LocalTime as_of) {
  static const DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value()};
  return compute_deadline({identity, view, limit(), regime(), calendar(), as_of, {}}).value();
}

bool late(const Verdict& verdict) {
  return verdict.timeliness == Timeliness::kLate || verdict.timeliness == Timeliness::kPendingLate;
}

/// A view without its moments.
using Key = std::tuple<DossierState, DossierState, int, int, int, int, bool, bool, bool, bool>;

Key key_of(const DossierView& view, LocalTime now) {
  const bool open_suspension = !view.suspensions.empty() && !view.suspensions.back().until;
  const int supplements = static_cast<int>(std::min<std::size_t>(view.supplements.size(), 2));
  int open_round = 0;
  if (!view.supplements.empty()) {
    const SupplementRound& last = view.supplements.back();
    open_round = last.completed ? 1 : last.lapsed ? 2 : 3;
  }
  const auto by_law = std::ranges::count(view.reappointments, true, &Reappointment::by_law);
  const int chain =
      static_cast<int>(std::min<std::ptrdiff_t>(by_law, 1)) +
      2 * static_cast<int>(std::min<std::ptrdiff_t>(std::ssize(view.reappointments) - by_law, 2));
  return {view.state,
          view.resume_to,
          supplements * 4 + open_round,
          chain,
          std::min(view.opinions_open, 2),
          static_cast<int>(deadline_of(view, now).decree.timeliness),
          open_suspension,
          view.received.has_value(),
          view.decided.has_value(),
          view.fee_paid < view.fee_demanded};
}

struct Node {
  DossierView view;
  LocalTime now;
};

/// Calls `step(before, event, after)` for every step from every view up to the depth, and
/// `found(view, now)` for every view that is new. `lawful`: only steps that apply() takes.
template <typename Step, typename Found>
std::size_t explore(bool lawful, Step&& step, Found&& found) {
  const LocalTime begin = LocalTime(make_date(2025, 9, 3).value()) + hours{8};
  std::vector<Node> level = {{DossierView{}, begin}};
  std::set<Key> seen;
  for (int depth = 0; depth < kDepth; ++depth) {
    std::vector<Node> next;
    for (const Node& node : level) {
      for (const EventKind kind : moving_kinds()) {
        for (const auto pause : {std::chrono::seconds(hours{1}), std::chrono::seconds(days{30})}) {
          const LocalTime time = node.now + pause;
          const DossierEvent event = next_event(node.view, kind, time);
          DossierView after = node.view;
          if (lawful) {
            const Result<DossierView> applied = apply(node.view, event, regime());
            if (!applied) continue;
            after = *applied;
          } else {
            dossier_internal::fold(after, event, regime());
          }
          step(node, event, after);
          if (testing::Test::HasFailure()) return seen.size();
          if (!seen.insert(key_of(after, time)).second) continue;
          found(after, time);
          if (testing::Test::HasFailure()) return seen.size();
          next.push_back({after, time});
        }
      }
    }
    level = std::move(next);
  }
  return seen.size();
}

constexpr auto no_step = [](const Node&, const DossierEvent&, const DossierView&) {};

std::string told(const Node& before, const DossierEvent& event) {
  return std::string(to_string(before.view.state)) + " then " + std::string(to_string(event.kind));
}

void check_step(const Node& before, const DossierEvent& event, const DossierView& after) {
  const std::string what = told(before, event);
  if (before.view.appointment) {
    ASSERT_EQ(after.appointment, before.view.appointment) << what;
  }
  if (before.view.received) {
    ASSERT_EQ(after.received, before.view.received) << what;
  }
  if (is_final(before.view.state)) {
    ASSERT_EQ(after.state, before.view.state) << what;
  }
  if (before.view.decided) {
    ASSERT_EQ(after.decided, before.view.decided) << what;
  }
  ASSERT_GE(after.reappointments.size(), before.view.reappointments.size()) << what;
  ASSERT_GE(after.supplements.size(), before.view.supplements.size()) << what;

  const Deadline was = deadline_of(before.view, event.time);
  const Deadline is = deadline_of(after, event.time);
  if (late(was.decree)) {
    ASSERT_TRUE(late(is.decree)) << what << " un-made an overdue";
  }
  if (late(was.promise)) {
    ASSERT_TRUE(late(is.promise)) << what << " un-made a broken promise";
  }
  if (was.rolled && is.rolled && *is.rolled > *was.rolled) {
    ASSERT_FALSE(late(was.decree)) << what << " moved a date that was missed";
    constexpr std::array kMoves = {EventKind::kSupplementCompleted, EventKind::kExtended,
                                   EventKind::kReceived, EventKind::kResumed};
    ASSERT_TRUE(std::ranges::count(kMoves, event.kind)) << what << " moved the due date";
  }
}

TEST(Exploration, NoOrderOfEventsUnmakesWhatHappened) {
  const std::size_t views = explore(false, check_step, [](const DossierView&, LocalTime) {});
  EXPECT_GT(views, 1'000U);
}

TEST(Exploration, WhatTheLawAllowsStaysInsideIt) {
  const std::size_t views = explore(
      true,
      [](const Node& before, const DossierEvent& event, const DossierView& after) {
        check_step(before, event, after);
        ASSERT_LE(after.supplements.size(), 1U) << told(before, event);
        ASSERT_LE(std::ranges::count(after.reappointments, false, &Reappointment::by_law), 1)
            << told(before, event);
      },
      [](const DossierView&, LocalTime) {});
  EXPECT_GT(views, 100U);
}

TEST(Exploration, AllowedEventsAreThoseThatApplyTakes) {
  explore(true, no_step, [](const DossierView& after, LocalTime now) {
    const std::vector<EventKind> allowed = allowed_events(after, regime());
    for (const EventKind kind : test::all_event_kinds()) {
      const bool listed = std::ranges::count(allowed, kind) != 0;
      const auto applied = apply(after, next_event(after, kind, now + hours{1}), regime());
      ASSERT_EQ(listed, applied.has_value()) << to_string(after.state) << ": " << to_string(kind)
                                             << ": " << (applied ? "" : applied.error().message);
    }
  });
}

/// Whether a final state can be reached in so many lawful steps.
bool can_end(const DossierView& view, LocalTime now, int steps) {
  if (is_final(view.state)) return true;
  if (steps == 0) return false;
  for (const EventKind kind : moving_kinds()) {
    const auto after = apply(view, next_event(view, kind, now + hours{1}), regime());
    if (after && after->state != view.state && can_end(*after, now + hours{1}, steps - 1)) {
      return true;
    }
  }
  return false;
}

TEST(Exploration, EveryStateThatIsNotFinalCanBeLeft) {
  explore(true, no_step, [](const DossierView& view, LocalTime now) {
    ASSERT_TRUE(can_end(view, now, 3)) << to_string(view.state);
  });
}

TEST(Exploration, WhatMovesNothingMovesNothing) {
  explore(true, no_step, [](const DossierView& after, LocalTime now) {
    for (const EventKind kind : test::all_event_kinds()) {
      if (std::ranges::count(moving_kinds(), kind)) continue;
      DossierView told = after;
      dossier_internal::fold(told, next_event(after, kind, now + hours{1}), regime());
      const bool works = kind == EventKind::kStepStarted || kind == EventKind::kStepFinished;
      if (works && after.state == DossierState::kReceived) {
        ASSERT_EQ(told.state, DossierState::kProcessing);
      } else {
        ASSERT_EQ(told.state, after.state) << to_string(kind);
      }
      const LocalTime as_of = now + hours{2};
      ASSERT_EQ(deadline_of(told, as_of).rolled, deadline_of(after, as_of).rolled);
      ASSERT_EQ(deadline_of(told, as_of).decree, deadline_of(after, as_of).decree);
    }
  });
}

}  // namespace
}  // namespace motcua
