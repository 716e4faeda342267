#include <motcua/deadline/deadline.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include "deadline/clock_internal.hpp"
#include "dossier/fold_internal.hpp"
#include "regime/amount_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using deadline_internal::Clock;
using deadline_internal::Counted;
using deadline_internal::Due;
using deadline_internal::Pause;
using std::chrono::minutes;
using std::chrono::seconds;

/// Collects steps, or nothing: without an explanation no text is made.
class Steps {
 public:
  explicit Steps(std::vector<DeadlineStep>* steps) : steps_(steps) {}

  [[nodiscard]] bool wanted() const noexcept { return steps_ != nullptr; }

  /// `make` gives the step; it is not called when nobody reads it.
  template <typename Make>
  void add(Make&& make) {
    if (steps_ != nullptr) steps_->push_back(make());
  }

 private:
  std::vector<DeadlineStep>* steps_;
};

/// Pauses in order. Few dossiers have more than these; the rest goes to the heap.
class Pauses {
 public:
  void add(Pause pause) {
    if (size_ < few_.size() && many_.empty()) {
      few_[size_++] = pause;
      return;
    }
    if (many_.empty()) many_.assign(few_.begin(), few_.end());
    many_.push_back(pause);
  }

  /// In order of time, overlapping ones joined.
  [[nodiscard]] std::span<const Pause> in_order() {
    const std::span<Pause> all = many_.empty() ? std::span(few_).first(size_) : std::span(many_);
    if (all.size() < 2) return all;
    std::ranges::sort(all, {}, &Pause::from);
    std::size_t last = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
      Pause& before = all[last];
      if (!before.until || *before.until >= all[i].from) {
        if (before.until && (!all[i].until || *all[i].until > *before.until)) {
          before.until = all[i].until;
        }
      } else {
        all[++last] = all[i];
      }
    }
    return all.first(last + 1);
  }

 private:
  std::array<Pause, 4> few_ = {};
  std::size_t size_ = 0;
  std::vector<Pause> many_;
};

DeadlineStep rule_step(StepKind kind, const RuleRow& rule, std::optional<LocalTime> before,
                       std::optional<LocalTime> after) {
  return {kind,
          before,
          after,
          std::string(to_string(rule.id)),
          std::string(to_vietnamese(rule.id)),
          rule.evidence,
          {}};
}

/// With how much the rule says: "nửa tháng 15 ngày".
DeadlineStep amount_step(StepKind kind, const RuleRow& rule) {
  DeadlineStep step = rule_step(kind, rule, std::nullopt, std::nullopt);
  const std::string amount = regime_internal::amount_in_vietnamese(rule);
  if (!amount.empty()) step.value += ' ' + amount;
  return step;
}

// --- The decree's clock -------------------------------------------------------------------------

class Evaluation {
 public:
  Evaluation(const DeadlineQuestion& question, std::vector<DeadlineStep>* steps)
      : question_(question),
        view_(question.view),
        clock_(question.limit, question.calendar, question.options, question.regime),
        steps_(steps) {}

  Result<Deadline> run() {
    const Result<void> sound = deadline_internal::check_options(question_.options);
    if (!sound) return sound.error();
    deadline_.appointment = view_.appointment;
    deadline_.current_appointment = dossier_internal::current_appointment(view_);
    explain_rules();
    const Result<void> counted = count();
    if (!counted) return counted.error();
    explain_appointments();
    const Result<void> judged = judge();
    if (!judged) return judged.error();
    return std::move(deadline_);
  }

 private:
  void explain_rules() {
    steps_.add([&] {
      // No decree says which of them governs a dossier that was pending when it changed.
      Evidence evidence{std::nullopt, "chọn theo ngày tiếp nhận hoặc do người dùng chỉ định",
                        Confidence::kUnverified};
      if (question_.regime.law() != nullptr) evidence.law = *question_.regime.law();
      return DeadlineStep{StepKind::kRegime,
                          std::nullopt,
                          view_.received,
                          "regime",
                          std::string(question_.regime.name()),
                          std::move(evidence),
                          {}};
    });
    if (steps_.wanted()) {
      for (const RuleRow* const rule : question_.regime.special_rules()) {
        steps_.add([&] { return amount_step(StepKind::kSpecialRule, *rule); });
      }
    }
    steps_.add([&] {
      return DeadlineStep{clock_.gives_date() ? StepKind::kLimit : StepKind::kNoLimit,
                          std::nullopt,
                          std::nullopt,
                          question_.identity.procedure.text(),
                          to_vietnamese(question_.limit),
                          question_.limit.evidence,
                          {}};
    });
  }

  /// Where the clock starts first; nothing: it has not started.
  std::optional<LocalTime> first_start() {
    if (!view_.received) return std::nullopt;
    const RuleRow* rule = question_.identity.non_territorial
                              ? question_.regime.rule(RuleId::kNonTerritorialStart)
                              : nullptr;
    if (rule != nullptr) {
      steps_.add([&] {
        return rule_step(StepKind::kStart, *rule, view_.received, view_.received_by_agency);
      });
      return view_.received_by_agency;
    }
    steps_.add([&] {
      return DeadlineStep{
          StepKind::kStart, std::nullopt, view_.received, "received", "tiếp nhận hồ sơ", {}, {}};
    });
    return view_.received;
  }

  Result<void> count() {
    const std::optional<LocalTime> start = first_start();
    if (!start) return {};
    deadline_.start = start;
    const bool open = !view_.ended && !view_.decided;
    deadline_.running = open;
    if (!clock_.gives_date()) return {};
    return count_rounds(*start);
  }

  /// From supplement to supplement: each full one starts the clock again, unless the date that was
  /// due before it had been missed already.
  Result<void> count_rounds(LocalTime start) {
    const RuleRow* restart = question_.regime.rule(RuleId::kSupplementRestart);
    Pauses pauses;
    for (const Suspension& suspension : view_.suspensions) {
      pauses.add({suspension.from, suspension.until});
    }
    if (restart == nullptr) {
      for (const SupplementRound& round : view_.supplements) {
        if (round.after_reception) pauses.add({round.requested, end_of(round)});
      }
    }
    std::span<const Pause> left = pauses.in_order();
    if (restart != nullptr) {
      for (const SupplementRound& round : view_.supplements) {
        if (!round.after_reception) continue;
        const Result<Counted> counted = count_from(start, before(left, round.requested));
        if (!counted) return counted.error();
        if (counted->due && counted->due->rolled < round.requested) return settle(start, *counted);
        const std::optional<LocalTime> end = end_of(round);
        if (!end) return wait(start, *restart, round);
        if (!round.completed) return settle(start, *counted);
        steps_.add([&] { return rule_step(StepKind::kRestart, *restart, start, round.completed); });
        start = *round.completed;
        ++deadline_.restarts;
        deadline_.start = start;
        left = after(left, start);
      }
    }
    const Result<Counted> counted = count_from(start, left);
    if (!counted) return counted.error();
    return settle(start, *counted);
  }

  static std::optional<LocalTime> end_of(const SupplementRound& round) {
    return round.completed ? round.completed : round.lapsed;
  }

  static std::span<const Pause> before(std::span<const Pause> pauses, LocalTime time) {
    const auto later = std::ranges::lower_bound(pauses, time, {}, &Pause::from);
    return pauses.first(static_cast<std::size_t>(later - pauses.begin()));
  }
  static std::span<const Pause> after(std::span<const Pause> pauses, LocalTime time) {
    const auto ends_before = [&](const Pause& pause) {
      return pause.until && *pause.until <= time;
    };
    const auto later = std::ranges::find_if_not(pauses, ends_before);
    return pauses.subspan(static_cast<std::size_t>(later - pauses.begin()));
  }

  Result<Counted> count_from(LocalTime start, std::span<const Pause> pauses) const {
    return clock_.count(start, after(pauses, start));
  }

  /// A supplement is awaited: nothing is due, and nothing was missed.
  Result<void> wait(LocalTime start, const RuleRow& restart, const SupplementRound& round) {
    deadline_.running = false;
    waiting_ = true;
    steps_.add([&] { return rule_step(StepKind::kWait, restart, start, round.requested); });
    return {};
  }

  Result<void> settle(LocalTime start, const Counted& counted) {
    if (!counted.due) {
      deadline_.running = false;
      waiting_ = true;
      steps_.add([&] {
        return DeadlineStep{
            StepKind::kSuspend, start, view_.last_event, "suspended", "đồng hồ đang dừng", {}, {}};
      });
      return {};
    }
    deadline_.statutory = counted.due->statutory;
    deadline_.rolled = counted.due->rolled;
    deadline_.provisional =
        question_.calendar.is_provisional(to_date(start), to_date(*deadline_.rolled));
    const Result<void> explained = explain_count(start, *counted.due);
    if (!explained) return explained.error();
    extend();
    return {};
  }

  /// What a law extended, before the date that was due had been missed.
  void extend() {
    for (const Reappointment& chain : view_.reappointments) {
      if (!chain.by_law || chain.issued > *deadline_.rolled || chain.new_due <= *deadline_.rolled) {
        continue;
      }
      steps_.add([&] {
        return DeadlineStep{StepKind::kExtension,
                            deadline_.rolled,
                            chain.new_due,
                            "extended",
                            "gia hạn theo luật",
                            {},
                            {}};
      });
      deadline_.statutory = deadline_.rolled = chain.new_due;
    }
  }

  // --- Explanations -----------------------------------------------------------------------------

  Result<void> explain_count(LocalTime start, const Due& due) {
    if (!steps_.wanted()) return {};
    const TimeLimit& limit = question_.limit;
    if (limit.kind != LimitKind::kTerm) {
      return explain_same_day(start, due);
    }
    for (const Suspension& suspension : view_.suspensions) {
      if (suspension.from < start || suspension.from > due.rolled) continue;
      steps_.add([&] {
        return DeadlineStep{StepKind::kSuspend,
                            std::nullopt,
                            suspension.from,
                            "suspended",
                            "tạm dừng tính thời hạn",
                            {},
                            {}};
      });
      steps_.add([&] {
        return DeadlineStep{StepKind::kResume,
                            suspension.from,
                            suspension.until,
                            "resumed",
                            "tính tiếp phần còn lại",
                            {},
                            {}};
      });
    }
    LocalTime at = start;
    for (const LimitStage& stage : limit.stages) {
      const Result<Due> end = clock_.end_of(stage.term, at);
      if (!end) return end.error();
      // The next stage starts from the date by law, not from where that was moved to.
      steps_.add([&] {
        return DeadlineStep{
            StepKind::kStage, at, end->statutory, stage.name, to_vietnamese(stage.term),
            limit.evidence,   {}};
      });
      at = end->statutory;
    }
    explain_measure(*limit.term);
    steps_.add([&] {
      return DeadlineStep{StepKind::kCount,
                          start,
                          due.statutory,
                          std::string(to_string(limit.kind)),
                          to_vietnamese(*limit.term),
                          limit.evidence,
                          days_of(*limit.term, start, due)};
    });
    if (due.rolled != due.statutory) {
      const Result<Explained<Date>> roll =
          question_.calendar.explain_roll_forward(to_date(due.statutory));
      if (!roll) return roll.error();
      Evidence evidence;
      if (!roll->why.bases.empty()) {
        evidence = {roll->why.bases.front().law, "", roll->why.bases.front().confidence};
      }
      steps_.add([&] {
        return DeadlineStep{StepKind::kRoll,          due.statutory, due.rolled,     "roll",
                            "ngày cuối là ngày nghỉ", evidence,      roll->why.notes};
      });
    }
    return {};
  }

  /// How long half a month, half a year or a working day is taken to be.
  void explain_measure(Term term) {
    const auto measure = deadline_internal::measure_of(term, question_.options.reading);
    if (!measure) return;
    const std::optional<int> told = question_.options.minutes_of_working_day;
    if (*measure == RuleId::kWorkingDayLength && told) {
      steps_.add([&] {
        return DeadlineStep{
            StepKind::kMeasure,
            {},
            {},
            "minutes_of_working_day",
            std::string(to_vietnamese(*measure)) + ' ' + std::to_string(*told) + " phút",
            {std::nullopt, "do người dùng chỉ định", Confidence::kUnverified},
            {}};
      });
    } else if (const RuleRow* const rule = question_.regime.rule(*measure)) {
      steps_.add([&] { return amount_step(StepKind::kMeasure, *rule); });
    }
  }

  Result<void> explain_same_day(LocalTime start, const Due& due) {
    const TimeLimit& limit = question_.limit;
    std::vector<DayNote> notes;
    if (limit.cut_off) {
      const Result<Explained<Date>> day =
          question_.calendar.explain_day_after_cut_off(start, *limit.cut_off);
      if (!day) return day.error();
      notes = day->why.notes;
    }
    steps_.add([&] {
      return DeadlineStep{limit.cut_off ? StepKind::kCutOff : StepKind::kCount,
                          start,
                          due.rolled,
                          std::string(to_string(limit.kind)),
                          to_vietnamese(limit),
                          limit.evidence,
                          std::move(notes)};
    });
    return {};
  }

  /// The days that a count of days walked over and that were no ordinary ones.
  [[nodiscard]] std::vector<DayNote> days_of(Term term, LocalTime start, const Due& due) const {
    const WorkCalendar& calendar = question_.calendar;
    const Date from = to_date(start);
    if (term.unit() == TimeUnit::kWorkingDay || term.unit() == TimeUnit::kWorkingHour) {
      const Result<int> count = calendar.count_working_days(from, to_date(due.statutory));
      if (!count || *count == 0) return {};
      const auto why = calendar.explain_add_working_days(from, *count);
      if (why) return why->why.notes;
    }
    return {};
  }

  void explain_appointments() {
    if (deadline_.appointment) {
      steps_.add([&] {
        return DeadlineStep{
            StepKind::kAppointment, {}, deadline_.appointment, "appointment", {}, {}, {}};
      });
    }
    for (const Reappointment& chain : view_.reappointments) {
      if (chain.by_law) continue;
      const RuleRow* rule = question_.regime.rule(RuleId::kReappointments);
      steps_.add([&] {
        return DeadlineStep{StepKind::kReappointment,
                            chain.previous_due,
                            chain.new_due,
                            "reappointment",
                            "hẹn lại ngày trả kết quả",
                            rule != nullptr ? rule->evidence : Evidence{},
                            {}};
      });
    }
  }

  // --- Verdicts ---------------------------------------------------------------------------------

  Result<void> judge() {
    if (!view_.received) {
      deadline_.decree.timeliness = Timeliness::kNotCounted;
      deadline_.promise.timeliness = Timeliness::kNotCounted;
      deadline_.index.timeliness = Timeliness::kNotCounted;
      return {};
    }
    const std::optional<LocalTime> end = resolved();
    const std::optional<LocalTime> due =
        deadline_.rolled || waiting_ ? deadline_.rolled : deadline_.appointment;
    const Result<void> decree = measure(deadline_.decree, due, end, seconds{0});
    if (!decree) return decree.error();
    const Result<void> promise =
        measure(deadline_.promise, deadline_.appointment, end ? end : asked(), seconds{0});
    if (!promise) return promise.error();
    return judge_by_index();
  }

  /// Resolved, else returned, else ended another way. A dossier closed because nobody completed it
  /// ended, as far as the office goes, when it was asked for.
  [[nodiscard]] std::optional<LocalTime> resolved() const {
    if (view_.decided) return view_.decided;
    if (view_.returned) return view_.returned;
    if (view_.state == DossierState::kClosed && !view_.supplements.empty()) {
      const SupplementRound& last = view_.supplements.back();
      if (last.lapsed && last.after_reception) return last.requested;
    }
    return view_.ended;
  }

  /// When papers were asked for that the citizen has not brought yet: it is not the office's turn.
  [[nodiscard]] std::optional<LocalTime> asked() const {
    if (view_.supplements.empty()) return std::nullopt;
    const SupplementRound& last = view_.supplements.back();
    return last.completed || last.lapsed ? std::nullopt : std::optional(last.requested);
  }

  Result<void> judge_by_index() {
    std::optional<LocalTime> end = resolved();
    if (!end) end = asked();
    seconds waited{0};
    for (const SupplementRound& round : view_.supplements) {
      if (round.completed && round.after_reception) waited += *round.completed - round.requested;
    }
    std::optional<LocalTime> due = deadline_.current_appointment;
    if (!due && clock_.gives_date()) {
      const Result<Counted> counted = clock_.count(*view_.received, {});
      if (!counted) return counted.error();
      due = counted->due->rolled;
    }
    if (waited > seconds{0} && end) {
      steps_.add([&] {
        return DeadlineStep{StepKind::kSubtract,
                            end,
                            *end - waited,
                            "index",
                            "theo bộ chỉ số",
                            {},
                            {}};
      });
    }
    const Verdict& promise = deadline_.promise;
    if (waited == seconds{0} && due == promise.due && end == promise.end) {
      deadline_.index = promise;  // the same question, which most dossiers ask twice
    } else {
      const Result<void> measured = measure(deadline_.index, due, end, waited);
      if (!measured) return measured.error();
    }
    if (view_.supplements.size() > 1) {
      deadline_.index.timeliness = resolved() ? Timeliness::kLate : Timeliness::kPendingLate;
    }
    return {};
  }

  /// `waited` is taken off the end before it is held against `due`.
  Result<void> measure(Verdict& verdict, std::optional<LocalTime> due, std::optional<LocalTime> end,
                       seconds waited) const {
    verdict.due = due;
    verdict.end = end;
    const bool over = resolved().has_value();
    if (!due) {
      // While the clock stands nothing is due, and what ends then was missed by nobody.
      verdict.timeliness = !waiting_ ? Timeliness::kUnknown
                           : over    ? Timeliness::kOnTime
                                     : Timeliness::kPending;
      return {};
    }
    const LocalTime moment = end.value_or(question_.as_of) - waited;
    verdict.late_minutes = std::chrono::floor<minutes>(moment - *due).count();
    const Result<std::int64_t> working = question_.calendar.count_working_minutes(*due, moment);
    if (working) {
      verdict.late_working_minutes = *working;
    } else if (working.error().code != Errc::kNoOfficeHours) {
      return working.error();
    }
    if (!over) {
      verdict.timeliness = moment > *due ? Timeliness::kPendingLate : Timeliness::kPending;
    } else if (moment > *due) {
      verdict.timeliness = Timeliness::kLate;
    } else {
      verdict.timeliness =
          to_date(moment) < to_date(*due) ? Timeliness::kEarly : Timeliness::kOnTime;
    }
    return {};
  }

  const DeadlineQuestion& question_;
  const DossierView& view_;
  Clock clock_;
  Steps steps_;
  Deadline deadline_;
  bool waiting_ = false;  ///< the clock stands: nothing is due now
};

}  // namespace

Result<Deadline> compute_deadline(const DeadlineQuestion& question) {
  return Evaluation(question, nullptr).run();
}

Result<Deadline> explain_deadline(const DeadlineQuestion& question) {
  std::vector<DeadlineStep> steps;
  Result<Deadline> deadline = Evaluation(question, &steps).run();
  if (deadline) deadline->steps = std::move(steps);
  return deadline;
}

MOTCUA_END_NAMESPACE
