#include <motcua/base/iso8601.hpp>
#include <motcua/dossier/dossier.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <string>
#include <utility>

#include "base/text_internal.hpp"
#include "dossier/fold_internal.hpp"
#include "regime/basis_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using dossier_internal::current_appointment;
using dossier_internal::fold;
using regime_internal::basis_of;

// --- Which events a state allows ----------------------------------------------------------------

using Kinds = std::uint64_t;

constexpr Kinds bit(EventKind kind) { return Kinds{1} << static_cast<unsigned>(kind); }

constexpr Kinds kinds(std::initializer_list<EventKind> members) {
  Kinds set = 0;
  for (const EventKind kind : members) set |= bit(kind);
  return set;
}

/// What may be told of any dossier, whatever its state: it changes no state.
constexpr Kinds kAlways =
    kinds({EventKind::kVisited, EventKind::kDirectDealing, EventKind::kProhibitedConduct,
           EventKind::kChairApologised, EventKind::kFeedbackGiven, EventKind::kRated});

/// Before reception (Nghị định 118/2025/NĐ-CP Điều 16, 17).
constexpr Kinds kBeforeReception =
    kinds({EventKind::kReceived, EventKind::kRefusedAtCounter, EventKind::kSupplementRequested,
           EventKind::kFeeDemanded, EventKind::kFeePaid});

/// While the agency works (Điều 18–22).
constexpr Kinds kWork =
    kinds({EventKind::kReceivedByAgency, EventKind::kTransferred, EventKind::kStepStarted,
           EventKind::kStepFinished, EventKind::kOpinionRequested, EventKind::kOpinionGiven,
           EventKind::kSupplementRequested, EventKind::kFeeDemanded, EventKind::kFeePaid,
           EventKind::kSuspended, EventKind::kApologyIssued, EventKind::kExtended,
           EventKind::kDecided, EventKind::kRefusedAfterAppraisal, EventKind::kStopped,
           EventKind::kWithdrawalAsked, EventKind::kFeeRemitted});

/// Once there is a result (Điều 22, 23).
constexpr Kinds kResult =
    kinds({EventKind::kResultReady, EventKind::kResultNotified, EventKind::kReturned,
           EventKind::kNotCollected, EventKind::kLetterGiven, EventKind::kFeeDemanded,
           EventKind::kFeePaid, EventKind::kFeeRemitted, EventKind::kErrorReported,
           EventKind::kErrorCorrected, EventKind::kApologyIssued});

/// What waits for somebody can be left by the applicant and by the agency too.
constexpr Kinds kLeave = kinds({EventKind::kWithdrawalAsked, EventKind::kStopped});

constexpr Kinds allowed_in(DossierState state) {
  switch (state) {
    case DossierState::kDraft:
      return kAlways | kBeforeReception | bit(EventKind::kSubmitted);
    case DossierState::kSubmitted:
      return kAlways | kBeforeReception |
             kinds({EventKind::kOfficerAlerted, EventKind::kWithdrawalAsked});
    case DossierState::kCorrectingSubmission:
      return kAlways | kBeforeReception |
             kinds({EventKind::kSubmitted, EventKind::kSupplementCompleted,
                    EventKind::kSupplementLapsed, EventKind::kWithdrawalAsked});
    case DossierState::kReceived:
    case DossierState::kProcessing:
    case DossierState::kAwaitingOpinion:
      return kAlways | kWork;
    case DossierState::kAwaitingSupplement:
      return kAlways | kLeave |
             kinds({EventKind::kSupplementCompleted, EventKind::kSupplementLapsed,
                    EventKind::kFeePaid});
    case DossierState::kAwaitingPayment:
      return kAlways | kLeave |
             kinds({EventKind::kFeePaid, EventKind::kFeeRemitted, EventKind::kApologyIssued,
                    EventKind::kExtended});
    case DossierState::kSuspended:
      return kAlways | kLeave | kinds({EventKind::kResumed, EventKind::kFeePaid});
    case DossierState::kWithdrawalRequested:
      return kAlways | kinds({EventKind::kWithdrawalAccepted, EventKind::kWithdrawalRefused,
                              EventKind::kStopped});
    case DossierState::kRefused:
    case DossierState::kResolved:
      return kAlways | kResult;
    case DossierState::kReturned:
      return kAlways | kinds({EventKind::kErrorReported, EventKind::kErrorCorrected,
                              EventKind::kLetterGiven, EventKind::kFeeRemitted});
    case DossierState::kWithdrawn:
      return kAlways | kinds({EventKind::kStopped, EventKind::kFeeRemitted});
    case DossierState::kNotReceived:
    case DossierState::kClosed:
    case DossierState::kStopped:
      return kAlways | kinds({EventKind::kFeeRemitted});
  }
  return 0;
}

// --- What the law forbids -----------------------------------------------------------------------

/// The rule that allows no more once `so_far` happened, or nullptr.
const RuleRow* spent(const Regime& regime, RuleId id, std::ptrdiff_t so_far) {
  const RuleRow* rule = regime.rule(id);
  return rule != nullptr && so_far >= rule->value ? rule : nullptr;
}

/// New appointments that no law gave. vi: số lần hẹn lại
std::ptrdiff_t new_appointments(const DossierView& view) {
  return std::ranges::count(view.reappointments, false, &Reappointment::by_law);
}

std::string count_of(std::ptrdiff_t count, const char* what) { return std::to_string(count) + ' ' + what; }

/// Finds what is wrong with one event, in the order in which apply() reports it.
class Check {
 public:
  Check(const DossierView& view, const DossierEvent& event, const Regime& regime)
      : view_(view), event_(event), regime_(regime) {
    const Result<void> sound = check_event(event);
    if (!sound) add(sound.error().code, sound.error().message, nullptr);
    if ((allowed_in(view.state) & bit(event.kind)) == 0) {
      add(Errc::kEventNotAllowed,
          "a dossier that is " + std::string(to_string(view.state)) + " allows no event " +
              std::string(to_string(event.kind)),
          nullptr);
    }
    check_rules();
  }

  [[nodiscard]] std::vector<Violation>& found() noexcept { return found_; }

 private:
  void add(Errc code, std::string message, const RuleRow* rule) {
    found_.push_back(
        {code, 0, std::move(message), rule != nullptr ? basis_of(*rule) : std::nullopt});
  }

  void check_rules() {
    switch (event_.kind) {
      case EventKind::kSupplementRequested:
        check_supplement();
        break;
      case EventKind::kApologyIssued:
        check_reappointment();
        break;
      case EventKind::kExtended:
        check_new_due();
        break;
      case EventKind::kDirectDealing:
        forbid(RuleId::kOneStopShopOnly, Errc::kOutsideOneStopShop,
               "dealt with outside the one-stop shop");
        break;
      case EventKind::kProhibitedConduct:
        if (const RuleRow* rule = regime_.rule(RuleId::kChairApology)) {
          late_.push_back({Errc::kProhibitedConduct, 0, "conduct that the law prohibits",
                           basis_of(*rule)});
        }
        break;
      case EventKind::kVisited:
        check_count(RuleId::kVisits, Errc::kTooManyVisits, view_.visits, "visits");
        break;
      default:
        break;
    }
  }

  void forbid(RuleId id, Errc code, const char* what) {
    if (const RuleRow* rule = regime_.rule(id)) add(code, what, rule);
  }

  void check_count(RuleId id, Errc code, std::ptrdiff_t so_far, const char* what) {
    const RuleRow* rule = spent(regime_, id, so_far);
    if (rule == nullptr) return;
    add(code,
        count_of(so_far + 1, what) + ", at most " + std::to_string(rule->value) + " are allowed",
        rule);
  }

  void check_supplement() {
    check_count(RuleId::kSupplementRequests, Errc::kSecondSupplement,
                std::ssize(view_.supplements), "requests for a supplement");
    if (event_.outside_one_stop_shop) {
      forbid(RuleId::kOneStopShopOnly, Errc::kOutsideOneStopShop,
             "a supplement was requested outside the one-stop shop");
    }
  }

  void check_reappointment() {
    check_count(RuleId::kReappointments, Errc::kSecondReappointment, new_appointments(view_),
                "new appointments");
    check_new_due();
    const std::optional<LocalTime> due = current_appointment(view_);
    const RuleRow* rule = regime_.rule(RuleId::kApologyNotice);
    // In working days only a calendar can tell: see evaluate_obligations.
    if (!due || rule == nullptr || rule->unit != RuleUnit::kDay) return;
    const Date latest = to_date(*due) - std::chrono::days{rule->value};
    if (to_date(event_.time) > latest) {
      late_.push_back({Errc::kLateApology, 0,
                       "the apology came on " + to_iso(to_date(event_.time)) + ", it was owed by " +
                           to_iso(latest),
                       basis_of(*rule)});
    }
  }

  void check_new_due() {
    const std::optional<LocalTime> due = current_appointment(view_);
    if (due && event_.due && *event_.due <= *due) {
      add(Errc::kEventNotAllowed,
          "the new appointment " + to_iso(*event_.due) + " is not after the one it replaces, " +
              to_iso(*due),
          nullptr);
    }
  }

 public:
  /// Breaches that recording does not forbid: a late letter is better than none, and what was done
  /// wrong must be told.
  [[nodiscard]] std::vector<Violation>& late() noexcept { return late_; }

 private:
  const DossierView& view_;
  const DossierEvent& event_;
  const Regime& regime_;
  std::vector<Violation> found_;
  std::vector<Violation> late_;
};

Failure invalid(const DossierEvent& event, const char* why) {
  return {Errc::kInvalidEvent,
          "event " + std::string(to_string(event.kind)) + " of " + to_iso(event.time) + ": " + why};
}

Failure to_failure(const Violation& violation) {
  Failure failure{violation.code, violation.message};
  if (violation.basis) failure.law = violation.basis->law;
  return failure;
}

Result<void> check_document_number(const DossierEvent& event) {
  if (base_internal::is_clean_line(event.document_number)) return {};
  return invalid(event,
                 "document_number is not one clean line of text; write it as on the paper, "
                 "15/PXL-UBND, in Normalization Form C and without spaces around it");
}

std::string out_of_order(const DossierEvent& event, LocalTime previous) {
  return "event " + std::string(to_string(event.kind)) + " of " + to_iso(event.time) +
         " is before the one before it, of " + to_iso(previous);
}

}  // namespace

Result<void> check_event(const DossierEvent& event) {
  // The numbers have no gaps.
  if (event.kind < EventKind::kSubmitted || event.kind > EventKind::kFeedbackGiven) {
    return Failure{Errc::kInvalidEvent,
                   "event kind " + std::to_string(static_cast<int>(event.kind)) + " is unknown"};
  }
  switch (event.kind) {
    case EventKind::kReceived:
      if (event.due && *event.due < event.time) {
        return invalid(event, "due is before the reception it belongs to");
      }
      break;
    case EventKind::kApologyIssued:
      if (!event.due) return invalid(event, "due is missing; an apology proposes a new date");
      if (event.reason.empty()) return invalid(event, "reason is missing; an apology says why");
      return check_document_number(event);
    case EventKind::kExtended:
      if (!event.due) return invalid(event, "due is missing; an extension says until when");
      if (!event.law) return invalid(event, "law is missing; an extension needs a provision");
      return check_document_number(event);
    case EventKind::kSuspended:
      if (!event.law) return invalid(event, "law is missing; no clock stands without a provision");
      break;
    case EventKind::kSupplementRequested:
    case EventKind::kRefusedAtCounter:
    case EventKind::kRefusedAfterAppraisal:
      if (event.reason.empty()) return invalid(event, "reason is missing");
      break;
    case EventKind::kFeeDemanded:
    case EventKind::kFeePaid:
    case EventKind::kFeeRemitted:
      if (!event.amount || *event.amount < 0)
        return invalid(event, "amount is missing or negative");
      break;
    case EventKind::kStepStarted:
    case EventKind::kStepFinished:
      if (!event.number || *event.number < 1) return invalid(event, "number is missing or below 1");
      break;
    case EventKind::kRated:
      if (!event.number || *event.number < 1 || *event.number > 5) {
        return invalid(event, "number is missing or not 1 to 5");
      }
      break;
    default:
      break;
  }
  return {};
}

Result<DossierView> apply(const DossierView& view, const DossierEvent& event,
                          const Regime& regime) {
  if (view.last_event && event.time < *view.last_event) {
    return Failure{Errc::kEventOutOfOrder, out_of_order(event, *view.last_event)};
  }
  Check check(view, event, regime);
  if (!check.found().empty()) return to_failure(check.found().front());
  DossierView after = view;
  fold(after, event, regime);
  return after;
}

History validate(std::span<const DossierEvent> events, const Regime& regime) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Most histories are in order, and a sort would ask for memory before it finds out.
  if (!std::ranges::is_sorted(events, {}, &DossierEvent::time)) {
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return events[i].time; });
  }

  History history;
  for (const std::size_t i : order) {
    const auto report = [&, i](std::vector<Violation>& violations) {
      for (Violation& violation : violations) {
        violation.event = i;
        history.violations.push_back(std::move(violation));
      }
    };
    Check check(history.view, events[i], regime);
    report(check.found());
    report(check.late());
    fold(history.view, events[i], regime);
  }
  for (std::size_t i = 1; i < events.size(); ++i) {
    if (events[i].time < events[i - 1].time) {
      history.violations.push_back(
          {Errc::kEventOutOfOrder, i, out_of_order(events[i], events[i - 1].time), std::nullopt});
    }
  }
  return history;
}

std::vector<EventKind> allowed_events(const DossierView& view, const Regime& regime) {
  std::vector<EventKind> allowed;
  for (Kinds rest = allowed_in(view.state); rest != 0; rest &= rest - 1) {
    const auto kind = static_cast<EventKind>(std::countr_zero(rest));
    const auto no_more = [&](RuleId id, std::ptrdiff_t so_far) {
      return spent(regime, id, so_far) != nullptr;
    };
    const bool forbidden =
        (kind == EventKind::kSupplementRequested &&
         no_more(RuleId::kSupplementRequests, std::ssize(view.supplements))) ||
        (kind == EventKind::kApologyIssued &&
         no_more(RuleId::kReappointments, new_appointments(view))) ||
        (kind == EventKind::kVisited && no_more(RuleId::kVisits, view.visits)) ||
        (kind == EventKind::kDirectDealing && regime.rule(RuleId::kOneStopShopOnly) != nullptr);
    if (!forbidden) allowed.push_back(kind);
  }
  return allowed;
}

MOTCUA_END_NAMESPACE
