/// The fold of dossier/fold.cpp on numbers, and only as much of it as deadlines need.
///
/// It must give what fold() gives; tests compare the two.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "deadline/columns_clock_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// An event as columns have it.
struct ColumnEvent {
  EventKind kind;
  std::int32_t time;
  std::int32_t due;     ///< or batch::kMissing
  std::int64_t amount;  ///< 0 for none
};

/// A SupplementRound; kMissing where a moment is not there.
struct Round {
  std::int32_t requested;
  std::int32_t completed;
  std::int32_t lapsed;
  bool after_reception;

  [[nodiscard]] bool open() const noexcept {
    return completed == batch::kMissing && lapsed == batch::kMissing;
  }
  [[nodiscard]] std::int32_t end() const noexcept {
    return completed != batch::kMissing ? completed : lapsed;
  }
};

/// A Reappointment that a law allows.
struct ByLaw {
  std::int32_t issued;
  std::int32_t new_due;
};

/// The part of a DossierView that deadlines read. Moments are minutes or kMissing.
struct Facts {
  DossierState state = DossierState::kDraft;
  DossierState resume_to = DossierState::kProcessing;
  std::int32_t received = batch::kMissing;
  std::int32_t received_by_agency = batch::kMissing;
  std::int32_t appointment = batch::kMissing;
  std::int32_t current_appointment = batch::kMissing;
  std::int32_t decided = batch::kMissing;
  std::int32_t returned = batch::kMissing;
  std::int32_t ended = batch::kMissing;
};

/// Folds one dossier after another. What grows is kept from one to the next, so that rows do not
/// allocate.
class Fold {
 public:
  void begin() {
    facts_ = {};
    rounds_.clear();
    suspensions_.clear();
    by_law_.clear();
    fee_demanded_ = 0;
    fee_paid_ = 0;
    opinions_open_ = 0;
    reappointed_ = false;
  }

  void add(const ColumnEvent& event);

  [[nodiscard]] const Facts& facts() const noexcept { return facts_; }
  [[nodiscard]] const std::vector<Round>& rounds() const noexcept { return rounds_; }
  [[nodiscard]] const std::vector<Stop>& suspensions() const noexcept { return suspensions_; }
  [[nodiscard]] const std::vector<ByLaw>& by_law() const noexcept { return by_law_; }

 private:
  static void set_once(std::int32_t& fact, std::int32_t time) {
    if (fact == batch::kMissing) fact = time;
  }

  /// Columns may hold any numbers: too much money wraps around.
  [[nodiscard]] static std::int64_t sum(std::int64_t a, std::int64_t b) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
  }

  [[nodiscard]] bool is_final() const noexcept {
    switch (facts_.state) {
      case DossierState::kNotReceived:
      case DossierState::kClosed:
      case DossierState::kWithdrawn:
      case DossierState::kStopped:
      case DossierState::kReturned:
        return true;
      default:
        return false;
    }
  }

  void interrupt(DossierState state) {
    switch (facts_.state) {
      case DossierState::kAwaitingPayment:
      case DossierState::kSuspended:
      case DossierState::kAwaitingSupplement:
      case DossierState::kWithdrawalRequested:
        break;
      default:
        facts_.resume_to = facts_.state;
    }
    facts_.state = state;
  }

  void resume_suspension(std::int32_t time) {
    if (!suspensions_.empty() && suspensions_.back().until == Stop::kOpen) {
      suspensions_.back().until = time;
    }
  }

  void end(DossierState state, std::int32_t time) {
    facts_.state = state;
    set_once(facts_.ended, time);
    resume_suspension(time);
  }

  void end_once(DossierState state, std::int32_t time) {
    if (!is_final()) end(state, time);
  }

  [[nodiscard]] Round* open_round() {
    return !rounds_.empty() && rounds_.back().open() ? &rounds_.back() : nullptr;
  }

  void work() {
    if (facts_.state == DossierState::kReceived) facts_.state = DossierState::kProcessing;
  }

  void resume_from(DossierState state) {
    if (facts_.state == state) facts_.state = facts_.resume_to;
  }

  void reappoint(const ColumnEvent& event) {
    if (event.due == batch::kMissing) return;
    facts_.current_appointment = event.due;
    reappointed_ = true;
    if (event.kind == EventKind::kExtended) by_law_.push_back({event.time, event.due});
  }

  void receive(const ColumnEvent& event) {
    if (facts_.received != batch::kMissing) return;
    facts_.received = event.time;
    facts_.appointment = event.due;
    if (!reappointed_) facts_.current_appointment = event.due;
    if (Round* round = open_round()) round->completed = event.time;
    if (!is_final()) facts_.state = DossierState::kReceived;
  }

  [[nodiscard]] bool is_over() const noexcept {
    return is_final() || facts_.decided != batch::kMissing;
  }

  void request_supplement(std::int32_t time) {
    if (is_over()) return;
    const bool after = facts_.received != batch::kMissing;
    rounds_.push_back({time, batch::kMissing, batch::kMissing, after});
    if (after) {
      interrupt(DossierState::kAwaitingSupplement);
    } else {
      facts_.state = DossierState::kCorrectingSubmission;
    }
  }

  void suspend(std::int32_t time) {
    if (is_over() || (!suspensions_.empty() && suspensions_.back().until == Stop::kOpen)) return;
    suspensions_.push_back({time, Stop::kOpen});
    interrupt(DossierState::kSuspended);
  }

  void decide(std::int32_t time, DossierState state) {
    set_once(facts_.decided, time);
    if (!is_final()) facts_.state = state;
    resume_suspension(time);
  }

  Facts facts_;
  std::vector<Round> rounds_;
  std::vector<Stop> suspensions_;
  std::vector<ByLaw> by_law_;
  std::int64_t fee_demanded_ = 0;
  std::int64_t fee_paid_ = 0;
  std::int32_t opinions_open_ = 0;
  bool reappointed_ = false;
};

inline void Fold::add(const ColumnEvent& event) {
  switch (event.kind) {
    case EventKind::kSubmitted:
      if (facts_.state == DossierState::kDraft ||
          facts_.state == DossierState::kCorrectingSubmission) {
        if (Round* round = open_round()) round->completed = event.time;
        facts_.state = DossierState::kSubmitted;
      }
      break;
    case EventKind::kReceived:
      receive(event);
      break;
    case EventKind::kReceivedByAgency:
      set_once(facts_.received_by_agency, event.time);
      work();
      break;
    case EventKind::kTransferred:
    case EventKind::kStepStarted:
    case EventKind::kStepFinished:
      work();
      break;
    case EventKind::kRefusedAtCounter:
      end_once(DossierState::kNotReceived, event.time);
      break;
    case EventKind::kSupplementRequested:
      request_supplement(event.time);
      break;
    case EventKind::kSupplementCompleted:
      if (Round* round = open_round()) round->completed = event.time;
      if (facts_.state == DossierState::kCorrectingSubmission) {
        facts_.state = DossierState::kSubmitted;
      } else {
        resume_from(DossierState::kAwaitingSupplement);
      }
      break;
    case EventKind::kSupplementLapsed:
      if (Round* round = open_round()) round->lapsed = event.time;
      end_once(
          facts_.received != batch::kMissing ? DossierState::kClosed : DossierState::kNotReceived,
          event.time);
      break;
    case EventKind::kFeeDemanded:
      fee_demanded_ = sum(fee_demanded_, event.amount);
      if (facts_.received != batch::kMissing && facts_.decided == batch::kMissing && !is_final() &&
          fee_paid_ < fee_demanded_) {
        interrupt(DossierState::kAwaitingPayment);
      }
      break;
    case EventKind::kFeePaid:
      fee_paid_ = sum(fee_paid_, event.amount);
      if (fee_paid_ >= fee_demanded_) resume_from(DossierState::kAwaitingPayment);
      break;
    case EventKind::kOpinionRequested:
      ++opinions_open_;
      work();
      if (facts_.state == DossierState::kProcessing) facts_.state = DossierState::kAwaitingOpinion;
      break;
    case EventKind::kOpinionGiven:
      opinions_open_ = std::max(0, opinions_open_ - 1);
      if (opinions_open_ == 0 && facts_.state == DossierState::kAwaitingOpinion) {
        facts_.state = DossierState::kProcessing;
      }
      break;
    case EventKind::kSuspended:
      suspend(event.time);
      break;
    case EventKind::kResumed:
      resume_suspension(event.time);
      resume_from(DossierState::kSuspended);
      break;
    case EventKind::kApologyIssued:
    case EventKind::kExtended:
      reappoint(event);
      break;
    case EventKind::kDecided:
      decide(event.time, DossierState::kResolved);
      break;
    case EventKind::kRefusedAfterAppraisal:
      decide(event.time, DossierState::kRefused);
      break;
    case EventKind::kStopped:
      end_once(DossierState::kStopped, event.time);
      break;
    case EventKind::kWithdrawalAsked:
      if (!is_final() && facts_.decided == batch::kMissing) {
        interrupt(DossierState::kWithdrawalRequested);
      }
      break;
    case EventKind::kWithdrawalAccepted:
      end_once(DossierState::kWithdrawn, event.time);
      break;
    case EventKind::kWithdrawalRefused:
      resume_from(DossierState::kWithdrawalRequested);
      break;
    case EventKind::kReturned:
      set_once(facts_.returned, event.time);
      end_once(DossierState::kReturned, event.time);
      break;
    // The rest moves no state and no clock.
    case EventKind::kOfficerAlerted:
    case EventKind::kFeeRemitted:
    case EventKind::kResultReady:
    case EventKind::kResultNotified:
    case EventKind::kNotCollected:
    case EventKind::kErrorReported:
    case EventKind::kErrorCorrected:
    case EventKind::kLetterGiven:
    case EventKind::kChairApologised:
    case EventKind::kVisited:
    case EventKind::kDirectDealing:
    case EventKind::kProhibitedConduct:
    case EventKind::kRated:
    case EventKind::kFeedbackGiven:
      break;
  }
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
