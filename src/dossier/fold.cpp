#include "dossier/fold_internal.hpp"

#include <algorithm>
#include <iterator>

#include "regime/basis_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace dossier_internal {
namespace {

/// Where the work stood before something interrupted it.
DossierState interrupted(const DossierView& view) {
  switch (view.state) {
    case DossierState::kAwaitingPayment:
    case DossierState::kSuspended:
    case DossierState::kAwaitingSupplement:
    case DossierState::kWithdrawalRequested:
      return view.resume_to;
    default:
      return view.state;
  }
}

void interrupt(DossierView& view, DossierState state) {
  view.resume_to = interrupted(view);
  view.state = state;
}

void set_once(std::optional<LocalTime>& fact, LocalTime time) {
  if (!fact) fact = time;
}

bool has_open_suspension(const DossierView& view) {
  return !view.suspensions.empty() && !view.suspensions.back().until;
}

void close_suspension(DossierView& view, LocalTime time) {
  if (has_open_suspension(view)) view.suspensions.back().until = time;
}

void end(DossierView& view, DossierState state, LocalTime time) {
  view.state = state;
  set_once(view.ended, time);
  close_suspension(view, time);
}

SupplementRound* open_round(DossierView& view) {
  if (view.supplements.empty()) return nullptr;
  SupplementRound& last = view.supplements.back();
  return last.completed || last.lapsed ? nullptr : &last;
}

/// Nothing is asked for, and no clock stopped, once the work is over: what history tells of it
/// then is a violation and no fact of the deadline's.
bool is_over(const DossierView& view) { return is_final(view.state) || view.decided; }

void request_supplement(DossierView& view, LocalTime time) {
  if (is_over(view)) return;
  const bool after_reception = view.received.has_value();
  view.supplements.push_back({time, std::nullopt, std::nullopt, after_reception});
  if (after_reception) {
    interrupt(view, DossierState::kAwaitingSupplement);
  } else {
    view.state = DossierState::kCorrectingSubmission;
  }
}

void suspend(DossierView& view, LocalTime time) {
  if (is_over(view) || has_open_suspension(view)) return;
  view.suspensions.push_back({time, std::nullopt});
  interrupt(view, DossierState::kSuspended);
}

void complete_supplement(DossierView& view, LocalTime time) {
  if (SupplementRound* round = open_round(view)) round->completed = time;
  if (view.state == DossierState::kCorrectingSubmission) {
    view.state = DossierState::kSubmitted;
  } else if (view.state == DossierState::kAwaitingSupplement) {
    view.state = view.resume_to;
  }
}

void lapse_supplement(DossierView& view, LocalTime time) {
  if (SupplementRound* round = open_round(view)) round->lapsed = time;
  if (is_final(view.state)) return;
  end(view, view.received ? DossierState::kClosed : DossierState::kNotReceived, time);
}

void receive(DossierView& view, const DossierEvent& event) {
  if (!view.received) {
    view.received = event.time;
    view.appointment = event.due;
    if (SupplementRound* round = open_round(view)) round->completed = event.time;
    if (!is_final(view.state)) view.state = DossierState::kReceived;
  }
}

/// Work goes on: a dossier that was only received is now being processed.
void work(DossierView& view) {
  if (view.state == DossierState::kReceived) view.state = DossierState::kProcessing;
}

/// On what an appointment moves: an extension on what it names, an apology on the decree.
std::optional<LegalBasis> ground_of(const DossierEvent& event, const Regime& regime, bool by_law) {
  if (by_law) {
    if (!event.law) return std::nullopt;
    return LegalBasis{*event.law, Confidence::kUnverified};
  }
  const RuleRow* rule = regime.rule(RuleId::kReappointments);
  return rule != nullptr ? regime_internal::basis_of(*rule) : std::nullopt;
}

void reappoint(DossierView& view, const DossierEvent& event, const Regime& regime, bool by_law) {
  if (!event.due) return;
  const std::optional<LocalTime> previous = current_appointment(view);
  view.reappointments.push_back({.issued = event.time,
                                 .previous_due = previous.value_or(*event.due),
                                 .new_due = *event.due,
                                 .by_law = by_law,
                                 .reason = event.reason,
                                 .ground = ground_of(event, regime, by_law),
                                 .document_number = event.document_number,
                                 .count = static_cast<int>(std::ssize(view.reappointments)) + 1});
}

void decide(DossierView& view, LocalTime time, DossierState state) {
  set_once(view.decided, time);
  if (!is_final(view.state)) view.state = state;
  close_suspension(view, time);
}

void pay(DossierView& view, std::int64_t amount) {
  view.fee_paid += amount;
  if (view.state == DossierState::kAwaitingPayment && view.fee_paid >= view.fee_demanded) {
    view.state = view.resume_to;
  }
}

void give_opinion(DossierView& view) {
  view.opinions_open = std::max(0, view.opinions_open - 1);
  if (view.opinions_open == 0 && view.state == DossierState::kAwaitingOpinion) {
    view.state = DossierState::kProcessing;
  }
}

}  // namespace

std::optional<LocalTime> current_appointment(const DossierView& view) noexcept {
  if (view.reappointments.empty()) return view.appointment;
  return view.reappointments.back().new_due;
}

void fold(DossierView& view, const DossierEvent& event, const Regime& regime) {
  view.last_event = std::max(view.last_event.value_or(event.time), event.time);
  switch (event.kind) {
    case EventKind::kSubmitted:
      set_once(view.submitted, event.time);
      if (view.state == DossierState::kDraft || view.state == DossierState::kCorrectingSubmission) {
        if (SupplementRound* round = open_round(view)) round->completed = event.time;
        view.state = DossierState::kSubmitted;
      }
      break;
    case EventKind::kOfficerAlerted:
      set_once(view.alerted, event.time);
      break;
    case EventKind::kReceived:
      receive(view, event);
      break;
    case EventKind::kReceivedByAgency:
      set_once(view.received_by_agency, event.time);
      work(view);
      break;
    case EventKind::kRefusedAtCounter:
      if (!is_final(view.state)) end(view, DossierState::kNotReceived, event.time);
      break;
    case EventKind::kSupplementRequested:
      request_supplement(view, event.time);
      break;
    case EventKind::kSupplementCompleted:
      complete_supplement(view, event.time);
      break;
    case EventKind::kSupplementLapsed:
      lapse_supplement(view, event.time);
      break;
    case EventKind::kFeeDemanded:
      view.fee_demanded += event.amount.value_or(0);
      if (view.received && !view.decided && !is_final(view.state) &&
          view.fee_paid < view.fee_demanded) {
        interrupt(view, DossierState::kAwaitingPayment);
      }
      break;
    case EventKind::kFeePaid:
      pay(view, event.amount.value_or(0));
      view.fee_paid_time = event.time;
      break;
    case EventKind::kFeeRemitted:
      view.fee_remitted += event.amount.value_or(0);
      view.fee_remitted_time = event.time;
      break;
    case EventKind::kTransferred:
      set_once(view.transferred, event.time);
      work(view);
      break;
    case EventKind::kStepStarted:
      view.step_open = event.number;
      work(view);
      break;
    case EventKind::kStepFinished:
      view.step_open.reset();
      work(view);
      break;
    case EventKind::kOpinionRequested:
      ++view.opinions_open;
      work(view);
      if (view.state == DossierState::kProcessing) view.state = DossierState::kAwaitingOpinion;
      break;
    case EventKind::kOpinionGiven:
      give_opinion(view);
      break;
    case EventKind::kSuspended:
      suspend(view, event.time);
      break;
    case EventKind::kResumed:
      close_suspension(view, event.time);
      if (view.state == DossierState::kSuspended) view.state = view.resume_to;
      break;
    case EventKind::kApologyIssued:
      reappoint(view, event, regime, false);
      break;
    case EventKind::kExtended:
      reappoint(view, event, regime, true);
      break;
    case EventKind::kDecided:
      decide(view, event.time, DossierState::kResolved);
      break;
    case EventKind::kRefusedAfterAppraisal:
      set_once(view.refused, event.time);
      decide(view, event.time, DossierState::kRefused);
      break;
    case EventKind::kStopped:
      set_once(view.stopped, event.time);
      if (!is_final(view.state)) end(view, DossierState::kStopped, event.time);
      break;
    case EventKind::kWithdrawalAsked:
      set_once(view.withdrawal_asked, event.time);
      if (!is_final(view.state) && !view.decided) {
        interrupt(view, DossierState::kWithdrawalRequested);
      }
      break;
    case EventKind::kWithdrawalAccepted:
      if (!is_final(view.state)) end(view, DossierState::kWithdrawn, event.time);
      break;
    case EventKind::kWithdrawalRefused:
      if (view.state == DossierState::kWithdrawalRequested) view.state = view.resume_to;
      break;
    case EventKind::kResultReady:
      set_once(view.ready, event.time);
      if (view.delivery == DeliveryState::kNone) view.delivery = DeliveryState::kReady;
      break;
    case EventKind::kResultNotified:
      set_once(view.notified, event.time);
      if (view.delivery == DeliveryState::kReady) view.delivery = DeliveryState::kNotified;
      break;
    case EventKind::kReturned:
      set_once(view.returned, event.time);
      view.delivery = DeliveryState::kDelivered;
      if (!is_final(view.state)) end(view, DossierState::kReturned, event.time);
      break;
    case EventKind::kNotCollected:
      if (view.delivery != DeliveryState::kDelivered) view.delivery = DeliveryState::kNotCollected;
      break;
    case EventKind::kErrorReported:
      set_once(view.error_reported, event.time);
      break;
    case EventKind::kErrorCorrected:
      set_once(view.error_corrected, event.time);
      break;
    case EventKind::kLetterGiven:
      ++view.letters;
      view.letter_given = event.time;
      break;
    case EventKind::kChairApologised:
      set_once(view.chair_apologised, event.time);
      break;
    case EventKind::kVisited:
      ++view.visits;
      break;
    case EventKind::kProhibitedConduct:
      set_once(view.conduct, event.time);
      break;
    case EventKind::kRated:
      view.rating = event.number;
      break;
    case EventKind::kDirectDealing:
    case EventKind::kFeedbackGiven:
      break;
  }
}

}  // namespace dossier_internal
MOTCUA_END_NAMESPACE
