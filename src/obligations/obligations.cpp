#include <motcua/obligations/obligations.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include "deadline/end_of_day_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using deadline_internal::end_of_day;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int kMinutesOfHour = 60;
/// What a dossier that was returned has had, with some room.
constexpr std::size_t kUsual = 12;

/// What will be an Obligation once all are in order: a ground is copied once, for its place.
struct Owed {
  ObligationKind kind;
  ActorRole role;
  std::optional<LocalTime> arose;
  std::optional<LocalTime> by;
  EventKind satisfied_by;
  std::optional<LocalTime> satisfied;
  const Evidence* ground;
};

/// The earliest of the moments that are there.
std::optional<LocalTime> earliest(std::initializer_list<std::optional<LocalTime>> moments) {
  std::optional<LocalTime> first;
  for (const std::optional<LocalTime>& moment : moments) {
    if (moment && (!first || *moment < *first)) first = moment;
  }
  return first;
}

class Obligations {
 public:
  Obligations(const DeadlineQuestion& question, const Deadline& deadline, int courtesy_letters)
      : question_(question),
        view_(question.view),
        calendar_(question.calendar),
        deadline_(deadline),
        courtesy_letters_(courtesy_letters) {
    owed_.reserve(kUsual);
    if (courtesy_letters > 0) {
      letters_ground_ = {std::nullopt,
                         "thư kèm theo kết quả, ngoài quy định về thủ tục hành chính",
                         Confidence::kSecondary};
    }
  }

  Result<std::vector<Obligation>> run() {
    for (const auto part :
         {&Obligations::submission, &Obligations::transfer, &Obligations::supplements,
          &Obligations::due_date, &Obligations::result, &Obligations::failings}) {
      const Result<void> done = (this->*part)();
      if (!done) return done.error();
    }
    std::vector<Obligation> obligations;
    obligations.reserve(owed_.size());
    for (const Owed& owed : owed_) obligations.push_back(judged(owed));
    return obligations;
  }

 private:
  [[nodiscard]] const RuleRow* rule(RuleId id) const { return question_.regime.rule(id); }

  void add(ObligationKind kind, ActorRole role, std::optional<LocalTime> arose,
           std::optional<LocalTime> by, EventKind satisfied_by, std::optional<LocalTime> satisfied,
           const Evidence& ground) {
    const Owed owed{kind, role, arose, by, satisfied_by, satisfied, &ground};
    owed_.insert(std::ranges::upper_bound(owed_, owed, comes_first), owed);
  }

  /// What has no limit comes last.
  [[nodiscard]] static bool comes_first(const Owed& a, const Owed& b) {
    return a.by && (!b.by || *a.by < *b.by);
  }

  [[nodiscard]] Obligation judged(const Owed& owed) const {
    const LocalTime moment = owed.satisfied.value_or(question_.as_of);
    const bool late = owed.by && moment > *owed.by;
    const bool done = owed.satisfied.has_value();
    return {owed.kind,
            done ? (late ? ObligationState::kSatisfiedLate : ObligationState::kSatisfied)
                 : (late ? ObligationState::kMissed : ObligationState::kOwed),
            owed.role,
            owed.arose,
            owed.by,
            owed.satisfied_by,
            owed.satisfied,
            late ? std::chrono::floor<minutes>(moment - *owed.by).count() : 0,
            *owed.ground};
  }

  /// The moment until which something is owed that a rule wants so long after `from`; nothing when
  /// only office hours could tell and none are known, or when the rule has no length.
  [[nodiscard]] Result<std::optional<LocalTime>> after(LocalTime from, const RuleRow& rule) const {
    switch (rule.unit) {
      case RuleUnit::kHour:
        return std::optional(from + hours{rule.value});
      case RuleUnit::kWorkingHour: {
        const Result<LocalTime> end =
            calendar_.add_working_minutes(from, std::int64_t{kMinutesOfHour} * rule.value);
        if (end) return std::optional(*end);
        if (end.error().code != Errc::kNoOfficeHours) return end.error();
        return std::optional<LocalTime>();
      }
      case RuleUnit::kDay:
        return optional_end(to_date(from) + days{rule.value});
      case RuleUnit::kWorkingDay: {
        const Result<Date> date = calendar_.add_working_days(to_date(from), rule.value);
        if (!date) return date.error();
        return optional_end(*date);
      }
      case RuleUnit::kTimes:
      case RuleUnit::kMinuteOfDay:
      case RuleUnit::kFlag:
      case RuleUnit::kMonth:
        break;
    }
    return std::optional<LocalTime>();
  }

  [[nodiscard]] Result<std::optional<LocalTime>> optional_end(Date date) const {
    const Result<LocalTime> end = end_of_day(calendar_, date);
    if (!end) return end.error();
    return std::optional(*end);
  }

  // --- Before and at reception ------------------------------------------------------------------

  Result<void> submission() {
    if (question_.identity.channel != Channel::kOnline || !view_.submitted) return {};
    const bool refused = view_.state == DossierState::kNotReceived;
    const std::optional<LocalTime> asked =
        view_.supplements.empty() || view_.supplements.front().after_reception
            ? std::nullopt
            : std::optional(view_.supplements.front().requested);
    const std::optional<LocalTime> answered =
        earliest({view_.received, asked, refused ? view_.ended : std::nullopt});
    if (const RuleRow* alert = rule(RuleId::kOfficerAlert)) {
      const auto by = after(*view_.submitted, *alert);
      if (!by) return by.error();
      add(ObligationKind::kAlertOfficer, ActorRole::kSystem, view_.submitted, *by,
          EventKind::kOfficerAlerted, earliest({view_.alerted, answered}), alert->evidence);
    }
    if (const RuleRow* answer = rule(RuleId::kOnlineAnswer)) {
      const auto by = after(*view_.submitted, *answer);
      if (!by) return by.error();
      add(ObligationKind::kAnswerSubmission, ActorRole::kReceptionOfficer, view_.submitted, *by,
          EventKind::kReceived, answered, answer->evidence);
    }
    return {};
  }

  Result<void> transfer() {
    const RuleRow* const cut_off = rule(RuleId::kPaperTransferCutOff);
    const RuleRow* const other_level =
        question_.identity.other_level ? rule(RuleId::kOtherLevelTransfer) : nullptr;
    const RuleRow* const binding = other_level != nullptr ? other_level : cut_off;
    const std::optional<LocalTime> transferred =
        earliest({view_.transferred, view_.received_by_agency});
    if (binding == nullptr || !view_.received || (view_.decided && !transferred) ||
        (view_.ended && !transferred)) {
      return {};
    }
    std::optional<LocalTime> by;
    // Data goes at once, and no number says how soon that is.
    if (question_.identity.channel != Channel::kOnline) {
      const Result<std::optional<LocalTime>> moment =
          other_level != nullptr ? after(*view_.received, *other_level)
                                 : paper_transfer(*view_.received, cut_off->value);
      if (!moment) return moment.error();
      by = *moment;
    }
    add(ObligationKind::kTransfer, ActorRole::kReceptionOfficer, view_.received, by,
        EventKind::kTransferred, transferred, binding->evidence);
    return {};
  }

  /// The same working day; what came strictly later than the cut-off, at the start of the next.
  [[nodiscard]] Result<std::optional<LocalTime>> paper_transfer(LocalTime received,
                                                                int cut_off) const {
    const Date day = to_date(received);
    const Result<bool> working = calendar_.is_working_day(day);
    if (!working) return working.error();
    if (*working && received <= LocalTime(day) + minutes{cut_off}) return optional_end(day);
    const Result<Date> next = calendar_.add_working_days(day, 1);
    if (!next) return next.error();
    if (!calendar_.closing_time(*next)) return optional_end(*next);
    const Result<LocalTime> morning = calendar_.first_working_moment(*next);
    if (!morning) return morning.error();
    return std::optional(*morning);
  }

  // --- While the agency works -------------------------------------------------------------------

  Result<void> supplements() {
    const RuleRow* notice = rule(RuleId::kSupplementNotice);
    const RuleRow* window = rule(RuleId::kSupplementWindow);
    for (const SupplementRound& round : view_.supplements) {
      if (!round.after_reception || !view_.received) continue;
      if (notice != nullptr) {
        const auto by = after(*view_.received, *notice);
        if (!by) return by.error();
        add(ObligationKind::kSupplementNotice, ActorRole::kHandlingOfficer, view_.received, *by,
            EventKind::kSupplementRequested, round.requested, notice->evidence);
      }
      if (window == nullptr || round.completed) continue;
      const auto closing = after(round.requested, *window);
      if (!closing) return closing.error();
      if (*closing && (round.lapsed || (!view_.ended && question_.as_of > **closing))) {
        add(ObligationKind::kCloseDossier, ActorRole::kReceptionOfficer, *closing, std::nullopt,
            EventKind::kSupplementLapsed, round.lapsed, window->evidence);
      }
    }
    return {};
  }

  Result<void> due_date() {
    if (!deadline_.rolled) return {};
    const LocalTime due = *deadline_.rolled;
    const std::optional<LocalTime> end = earliest({view_.decided, view_.returned, view_.ended});
    // What was decided first is the result; a refusal after it changes nothing.
    const bool refused = view_.refused && view_.refused == view_.decided;
    if (const RuleRow* refusal = refused ? rule(RuleId::kRefusalInLimit) : nullptr) {
      add(ObligationKind::kRefusal, ActorRole::kHandlingOfficer, deadline_.start, due,
          EventKind::kRefusedAfterAppraisal, view_.refused, refusal->evidence);
    } else {
      add(ObligationKind::kResolve, ActorRole::kHandlingOfficer, deadline_.start, due,
          EventKind::kDecided, end, question_.limit.evidence);
    }
    bool expected_late = end.value_or(question_.as_of) > due;
    if (const RuleRow* warning = rule(RuleId::kOverdueWarning)) {
      const Result<LocalTime> from = before(due, *warning);
      if (!from) return from.error();
      if (!end && question_.as_of >= *from && question_.as_of <= due) {
        expected_late = true;
        add(ObligationKind::kEarlyWarning, ActorRole::kSystem, *from, due, EventKind::kDecided,
            std::nullopt, warning->evidence);
      }
    }
    return apology(due, expected_late);
  }

  /// A letter is owed for what will be late, not for what is done in time.
  Result<void> apology(LocalTime due, bool expected_late) {
    const RuleRow* notice = rule(RuleId::kApologyNotice);
    if (notice == nullptr) return {};
    std::optional<LocalTime> issued;
    for (const Reappointment& chain : view_.reappointments) {
      if (!chain.by_law) {
        issued = chain.issued;
        break;
      }
    }
    if (!issued && !expected_late) return {};
    Result<LocalTime> by = before(due, *notice);
    if (!by) return by.error();
    // Whoever missed the last working day still has the last day by law, to its end.
    if (notice->unit == RuleUnit::kDay && issued.value_or(question_.as_of) > *by) {
      by = LocalTime(to_date(due) - days{notice->value - 1}) - seconds{1};
    }
    // What is due within a day has no day before it: nothing can be missed until it is late.
    const bool too_short = deadline_.start && *by < *deadline_.start;
    if (too_short && !issued && question_.as_of <= due) return {};
    add(ObligationKind::kApology, ActorRole::kAgencyHead, deadline_.start, *by,
        EventKind::kApologyIssued, issued, notice->evidence);
    return {};
  }

  /// The last moment that lies as long before `due` as the rule says, on a working day: nobody
  /// signs on a day off.
  [[nodiscard]] Result<LocalTime> before(LocalTime due, const RuleRow& rule) const {
    Result<Date> date = to_date(due) - days{rule.unit == RuleUnit::kDay ? rule.value : 0};
    if (rule.unit == RuleUnit::kWorkingDay && rule.value > 0) {
      date = calendar_.add_working_days(to_date(due), -rule.value);
    } else if (rule.unit == RuleUnit::kHour) {
      return due - hours{rule.value};
    } else if (rule.unit == RuleUnit::kWorkingHour) {
      return calendar_.add_working_minutes(due, std::int64_t{-kMinutesOfHour} * rule.value);
    }
    if (!date) return date.error();
    const Result<Date> working = calendar_.roll_backward(*date);
    if (!working) return working.error();
    return end_of_day(calendar_, *working);
  }

  // --- The result and after ---------------------------------------------------------------------

  Result<void> result() {
    if (!view_.decided) return {};
    if (const RuleRow* notice = rule(RuleId::kResultNotice)) {
      const LocalTime arose = view_.ready.value_or(*view_.decided);
      const auto by = after(arose, *notice);
      if (!by) return by.error();
      add(ObligationKind::kResultNotice, ActorRole::kReceptionOfficer, arose, *by,
          EventKind::kResultNotified, earliest({view_.notified, view_.returned}), notice->evidence);
    }
    // Once the citizen was told and does not come, the office owes nothing more.
    if (view_.returned || view_.delivery != DeliveryState::kNotCollected) {
      add(ObligationKind::kReturnResult, ActorRole::kReceptionOfficer, view_.decided,
          deadline_.current_appointment, EventKind::kReturned, view_.returned, no_ground_);
    }
    if (courtesy_letters_ > 0) {
      const bool given = view_.letters >= courtesy_letters_;
      add(ObligationKind::kCourtesyLetter, ActorRole::kCommitteeChair, view_.decided,
          view_.returned, EventKind::kLetterGiven, given ? view_.letter_given : std::nullopt,
          letters_ground_);
    }
    return {};
  }

  Result<void> failings() {
    if (const RuleRow* stop = rule(RuleId::kStopNotice);
        stop != nullptr && view_.state == DossierState::kWithdrawn) {
      add(ObligationKind::kStopNotice, ActorRole::kReceptionOfficer, view_.ended, std::nullopt,
          EventKind::kStopped, view_.stopped, stop->evidence);
    }
    if (const RuleRow* chair = rule(RuleId::kChairApology); chair != nullptr && view_.conduct) {
      add(ObligationKind::kChairApology, ActorRole::kCommitteeChair, view_.conduct, std::nullopt,
          EventKind::kChairApologised, view_.chair_apologised, chair->evidence);
    }
    if (const RuleRow* correct = rule(RuleId::kCorrection);
        correct != nullptr && view_.error_reported) {
      const auto by = after(*view_.error_reported, *correct);
      if (!by) return by.error();
      add(ObligationKind::kCorrection, ActorRole::kHandlingOfficer, view_.error_reported, *by,
          EventKind::kErrorCorrected, view_.error_corrected, correct->evidence);
    }
    if (const RuleRow* remit = rule(RuleId::kFeeRemittance);
        remit != nullptr && view_.fee_paid > 0) {
      const auto by = after(*view_.fee_paid_time, *remit);
      if (!by) return by.error();
      const bool all = view_.fee_remitted >= view_.fee_paid;
      add(ObligationKind::kFeeRemittance, ActorRole::kReceptionOfficer, view_.fee_paid_time, *by,
          EventKind::kFeeRemitted, all ? view_.fee_remitted_time : std::nullopt, remit->evidence);
    }
    return {};
  }

  const DeadlineQuestion& question_;
  const DossierView& view_;
  const WorkCalendar& calendar_;
  const Deadline& deadline_;
  int courtesy_letters_;
  Evidence no_ground_;
  Evidence letters_ground_;
  std::vector<Owed> owed_;  ///< in the order in which it must be done
};

}  // namespace

std::string_view to_string(ObligationKind kind) noexcept {
  switch (kind) {
    case ObligationKind::kAlertOfficer:
      return "alert_officer";
    case ObligationKind::kAnswerSubmission:
      return "answer_submission";
    case ObligationKind::kTransfer:
      return "transfer";
    case ObligationKind::kSupplementNotice:
      return "supplement_notice";
    case ObligationKind::kCloseDossier:
      return "close_dossier";
    case ObligationKind::kEarlyWarning:
      return "early_warning";
    case ObligationKind::kApology:
      return "apology";
    case ObligationKind::kResolve:
      return "resolve";
    case ObligationKind::kResultNotice:
      return "result_notice";
    case ObligationKind::kReturnResult:
      return "return_result";
    case ObligationKind::kStopNotice:
      return "stop_notice";
    case ObligationKind::kChairApology:
      return "chair_apology";
    case ObligationKind::kCorrection:
      return "correction";
    case ObligationKind::kFeeRemittance:
      return "fee_remittance";
    case ObligationKind::kCourtesyLetter:
      return "courtesy_letter";
    case ObligationKind::kRefusal:
      return "refusal";
  }
  return "unknown";
}

std::string_view to_vietnamese(ObligationKind kind) noexcept {
  switch (kind) {
    case ObligationKind::kAlertOfficer:
      return "nhắc cán bộ về hồ sơ trực tuyến";
    case ObligationKind::kAnswerSubmission:
      return "trả lời hồ sơ trực tuyến";
    case ObligationKind::kTransfer:
      return "chuyển hồ sơ đến cơ quan giải quyết";
    case ObligationKind::kSupplementNotice:
      return "thông báo bổ sung trong thời hạn";
    case ObligationKind::kCloseDossier:
      return "đóng hồ sơ hết thời gian bổ sung";
    case ObligationKind::kEarlyWarning:
      return "cảnh báo sớm dự kiến quá hạn";
    case ObligationKind::kApology:
      return "văn bản xin lỗi và hẹn lại, trước khi hết hạn";
    case ObligationKind::kResolve:
      return "giải quyết trong thời hạn";
    case ObligationKind::kResultNotice:
      return "thông báo kết quả";
    case ObligationKind::kReturnResult:
      return "trả kết quả đúng hẹn";
    case ObligationKind::kStopNotice:
      return "thông báo dừng giải quyết";
    case ObligationKind::kChairApology:
      return "Chủ tịch Ủy ban nhân dân xin lỗi";
    case ObligationKind::kCorrection:
      return "đính chính sai sót";
    case ObligationKind::kFeeRemittance:
      return "nộp phí, lệ phí đã thu";
    case ObligationKind::kCourtesyLetter:
      return "thư kèm theo kết quả";
    case ObligationKind::kRefusal:
      return "từ chối bằng văn bản trong thời hạn";
  }
  return "không rõ";
}

std::string_view to_string(ObligationState state) noexcept {
  switch (state) {
    case ObligationState::kOwed:
      return "owed";
    case ObligationState::kMissed:
      return "missed";
    case ObligationState::kSatisfied:
      return "satisfied";
    case ObligationState::kSatisfiedLate:
      return "satisfied_late";
  }
  return "unknown";
}

Result<std::vector<Obligation>> evaluate_obligations(const DeadlineQuestion& question,
                                                     const Deadline& deadline,
                                                     int courtesy_letters) {
  return Obligations(question, deadline, courtesy_letters).run();
}

MOTCUA_END_NAMESPACE
