#include <motcua/base/iso8601.hpp>
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/deadline/what_if.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <string>
#include <utility>

#include "deadline/clock_internal.hpp"
#include "deadline/columns_clock_internal.hpp"
#include "deadline/columns_plan_internal.hpp"
#include "regime/amount_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using std::chrono::days;

std::optional<DayInfo> info_of(const WorkCalendar& calendar, Date date) {
  Result<DayInfo> info = calendar.day(date);
  if (!info) return std::nullopt;
  return *std::move(info);
}

std::vector<Session> hours_of(const WorkCalendar& calendar, Date date) {
  Result<std::vector<Session>> sessions = calendar.sessions(date);
  return sessions ? *std::move(sessions) : std::vector<Session>{};
}

// --- One dossier --------------------------------------------------------------------------------

/// One side of a comparison.
struct Outcome {
  Result<Regime> regime;
  Result<Deadline> deadline;
};

Outcome evaluate(const ComparedDossier& dossier, const DossierView& view,
                 const Assumptions& assumptions, LocalTime as_of) {
  // A dossier that was not received asks no rule.
  Result<Regime> regime = Regime{};
  if (view.received) {
    const Date day = to_date(*view.received);
    const ProcedureCode& procedure = dossier.identity.procedure;
    regime = assumptions.regime.empty()
                 ? assumptions.rules.at(day, &procedure)
                 : assumptions.rules.named(assumptions.regime, day, &procedure);
  }
  if (!regime) {
    Failure failure = regime.error();
    return {std::move(regime), std::move(failure)};
  }
  Result<Deadline> deadline = explain_deadline({dossier.identity, view, dossier.limit, *regime,
                                                assumptions.calendar, as_of, assumptions.options});
  return {std::move(regime), std::move(deadline)};
}

/// Lateness in working time apart.
bool same(const Verdict& a, const Verdict& b) {
  return a.timeliness == b.timeliness && a.due == b.due && a.end == b.end &&
         a.late_minutes == b.late_minutes;
}

bool same(const Result<Deadline>& a, const Result<Deadline>& b) {
  if (!a || !b) return !a && !b && a.error().code == b.error().code;
  return a->start == b->start && a->statutory == b->statutory && a->rolled == b->rolled &&
         a->running == b->running && a->provisional == b->provisional &&
         a->restarts == b->restarts && same(a->decree, b->decree) && same(a->promise, b->promise) &&
         same(a->index, b->index);
}

/// The last day that a deadline looks at, or `day`.
Date last_day(const Result<Deadline>& deadline, Date day) {
  if (!deadline) return day;
  for (const std::optional<LocalTime>& due : {deadline->rolled, deadline->index.due}) {
    if (due) day = std::max(day, to_date(*due));
  }
  return day;
}

class Reasons {
 public:
  Reasons(const ComparedDossier& dossier, const DossierView& view, const Assumptions& before,
          const Assumptions& after)
      : dossier_(dossier), view_(view), before_(before), after_(after) {}

  std::vector<DifferenceReason> find(const Outcome& one, const Outcome& other) {
    if (one.regime && other.regime) compare_rules(*one.regime, *other.regime);
    if (before_.options != after_.options) compare_readings();
    if (view_.received) {
      const Date from = to_date(*view_.received);
      const Date to = std::max(last_day(one.deadline, from), last_day(other.deadline, from));
      for (DayDifference& day : different_days(before_.calendar, after_.calendar, from, to)) {
        reasons_.push_back({DifferenceKind::kDay, std::move(day), {}, {}, {}, {}});
      }
    }
    return std::move(reasons_);
  }

 private:
  void compare_rules(const Regime& before, const Regime& after) {
    if (before.name() != after.name()) {
      reasons_.push_back({DifferenceKind::kRegime,
                          {},
                          {},
                          {},
                          std::string(before.name()),
                          std::string(after.name())});
    }
    const bool supplemented =
        std::ranges::any_of(view_.supplements, &SupplementRound::after_reception);
    if (supplemented) compare_rule(RuleId::kSupplementRestart, before, after);
    if (dossier_.identity.non_territorial) {
      compare_rule(RuleId::kNonTerritorialStart, before, after);
    }
    compare_measures(before, after);
  }

  /// How long half a month, half a year or a working day is, where one side counts with it.
  void compare_measures(const Regime& before, const Regime& after) {
    if (!dossier_.limit.term) return;
    for (const DeadlineOptions* options : {&before_.options, &after_.options}) {
      const auto measure = deadline_internal::measure_of(*dossier_.limit.term, options->reading);
      if (!measure) continue;
      const bool given =
          *measure == RuleId::kWorkingDayLength && options->minutes_of_working_day.has_value();
      if (!given) return compare_rule(*measure, before, after);
    }
  }

  /// Deadlines ask of rules whether they bind, and of those that measure how much they say.
  void compare_rule(RuleId id, const Regime& before, const Regime& after) {
    const RuleRow* const one = before.rule(id);
    const RuleRow* const other = after.rule(id);
    if (one == nullptr && other == nullptr) return;
    if (one != nullptr && other != nullptr && one->value == other->value) return;
    DifferenceReason reason{DifferenceKind::kRule};
    if (one != nullptr) reason.rule_before = *one;
    if (other != nullptr) reason.rule_after = *other;
    reasons_.push_back(std::move(reason));
  }

  static std::string name_of(const DeadlineOptions& options) {
    std::string name(to_string(options.reading));
    if (options.reading == DayReading::kFromTheMinute && options.minutes_of_working_day) {
      name += ", " + std::to_string(*options.minutes_of_working_day) + " minutes a day";
    }
    return name;
  }

  void compare_readings() {
    reasons_.push_back(
        {DifferenceKind::kReading, {}, {}, {}, name_of(before_.options), name_of(after_.options)});
  }

  const ComparedDossier& dossier_;
  const DossierView& view_;
  const Assumptions& before_;
  const Assumptions& after_;
  std::vector<DifferenceReason> reasons_;
};

// --- In words -----------------------------------------------------------------------------------

class Words {
 public:
  explicit Words(bool vietnamese) : vietnamese_(vietnamese) {}

  std::string of(const DeadlineDifference& difference) {
    add_change(difference);
    for (const DifferenceReason& reason : difference.reasons) add_reason(reason);
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view vietnamese, std::string_view english) const {
    return vietnamese_ ? vietnamese : english;
  }
  void line(std::string_view words) {
    if (!text_.empty()) text_ += '\n';
    text_ += words;
  }

  [[nodiscard]] std::string date(const std::optional<LocalTime>& time) const {
    if (!time) return std::string(say("chưa xác định", "none"));
    return vietnamese_ ? to_vietnamese(*time) : to_iso(*time);
  }
  [[nodiscard]] std::string verdict(Timeliness timeliness) const {
    return std::string(vietnamese_ ? to_vietnamese(timeliness) : to_string(timeliness));
  }
  [[nodiscard]] std::string outcome(const Result<Deadline>& deadline) const {
    if (!deadline) {
      return std::string(say("không tính được (", "no answer (")) +
             std::string(to_string(deadline.error().code)) + ')';
    }
    return date(deadline->rolled) + ", " + verdict(deadline->decree.timeliness);
  }

  void add_change(const DeadlineDifference& difference) {
    line(std::string(say("Hạn giải quyết: trước ", "due: before ")) + outcome(difference.before) +
         std::string(say("; sau ", "; after ")) + outcome(difference.after));
    if (!difference.before || !difference.after) return;
    const Timeliness before = difference.before->index.timeliness;
    const Timeliness after = difference.after->index.timeliness;
    if (before == after) return;
    line(std::string(say("Theo bộ chỉ số: trước ", "by the index: before ")) + verdict(before) +
         std::string(say("; sau ", "; after ")) + verdict(after));
  }

  void add_law(std::string& words, const std::optional<LawRef>& law) const {
    if (law) words += " (" + (vietnamese_ ? law->to_vietnamese() : law->to_english()) + ')';
  }

  [[nodiscard]] std::string day(const std::optional<DayInfo>& info) const {
    if (!info) return std::string(say("ngoài lịch", "outside the calendar"));
    std::string words(vietnamese_ ? to_vietnamese(info->kind) : to_string(info->kind));
    for (const DayRow& row : info->rows) {
      words += ", " + (vietnamese_ || row.name_en.empty() ? row.name : row.name_en);
      add_law(words, row.law);
    }
    if (info->provisional) words += say(", chưa quyết định", ", not decided");
    return words;
  }

  [[nodiscard]] std::string rule(const std::optional<RuleRow>& row) const {
    if (!row) return std::string(say("không áp dụng", "does not bind"));
    std::string words(vietnamese_ ? to_vietnamese(row->id) : to_string(row->id));
    const std::string amount = vietnamese_ ? regime_internal::amount_in_vietnamese(*row)
                                           : regime_internal::amount_in_english(*row);
    if (!amount.empty()) words += ' ' + amount;
    add_law(words, row->evidence.law);
    return words;
  }

  void add_pair(std::string_view what, const std::string& before, const std::string& after) {
    line(std::string("- ") + std::string(what) + ": " + before + " → " + after);
  }

  void add_reason(const DifferenceReason& reason) {
    switch (reason.kind) {
      case DifferenceKind::kDay:
        add_pair(vietnamese_ ? to_vietnamese(reason.day->date) : to_iso(reason.day->date),
                 day(reason.day->before), day(reason.day->after));
        if (reason.day->other_hours) text_ += say("; giờ làm việc khác", "; other office hours");
        break;
      case DifferenceKind::kRule:
        add_pair(say("Quy định", "rule"), rule(reason.rule_before), rule(reason.rule_after));
        break;
      case DifferenceKind::kRegime:
        add_pair(say("Chế độ pháp lý", "regime"), reason.before, reason.after);
        break;
      case DifferenceKind::kReading:
        add_pair(say("Cách hiểu thời hạn", "reading"), reason.before, reason.after);
        break;
    }
  }

  bool vietnamese_;
  std::string text_;
};

}  // namespace

std::vector<DayDifference> different_days(const WorkCalendar& before, const WorkCalendar& after,
                                          Date from, Date to) {
  std::vector<DayDifference> found;
  if (before == after) return found;
  from = std::max(from, std::min(before.first_day(), after.first_day()));
  to = std::min(to, std::max(before.last_day(), after.last_day()));
  for (Date date = from; date <= to; date += days{1}) {
    DayDifference day{date, info_of(before, date), info_of(after, date)};
    if (!day.before && !day.after) continue;
    day.other_hours = day.before && day.after && day.before->working && day.after->working &&
                      hours_of(before, date) != hours_of(after, date);
    const bool same_kind = day.before && day.after && day.before->kind == day.after->kind &&
                           day.before->provisional == day.after->provisional;
    if (day.other_hours || !same_kind) found.push_back(std::move(day));
  }
  return found;
}

std::string_view to_string(DifferenceKind kind) noexcept {
  switch (kind) {
    case DifferenceKind::kDay:
      return "day";
    case DifferenceKind::kRule:
      return "rule";
    case DifferenceKind::kRegime:
      return "regime";
    case DifferenceKind::kReading:
      break;
  }
  return "reading";
}

std::vector<DeadlineDifference> compare_deadlines(std::span<const ComparedDossier> dossiers,
                                                  const Assumptions& before,
                                                  const Assumptions& after, LocalTime as_of) {
  std::vector<DeadlineDifference> found;
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    // Rules decide what is a violation, never what happened: the view is the same under all.
    const DossierView view = validate(dossiers[i].events, Regime{}).view;
    Outcome one = evaluate(dossiers[i], view, before, as_of);
    Outcome other = evaluate(dossiers[i], view, after, as_of);
    if (same(one.deadline, other.deadline)) continue;
    std::vector<DifferenceReason> reasons =
        Reasons(dossiers[i], view, before, after).find(one, other);
    found.push_back({i, std::move(one.deadline), std::move(other.deadline), std::move(reasons)});
  }
  return found;
}

std::string to_vietnamese(const DeadlineDifference& difference) {
  return Words(true).of(difference);
}

std::string to_english(const DeadlineDifference& difference) { return Words(false).of(difference); }

// --- Columns ------------------------------------------------------------------------------------

namespace batch {
namespace {

/// Results of some rows, and where compute_deadlines puts them.
class Results {
 public:
  explicit Results(std::size_t rows) : bytes_(5 * rows), numbers_(5 * rows), codes_(rows) {}

  [[nodiscard]] DeadlineColumns columns(std::size_t rows) {
    const auto byte = [&](std::size_t i) {
      return std::span(bytes_).subspan(i * codes_.size(), rows);
    };
    const auto number = [&](std::size_t i) {
      return std::span(numbers_).subspan(i * codes_.size(), rows);
    };
    DeadlineColumns to;
    to.states = byte(0);
    to.decree = byte(1);
    to.promise = byte(2);
    to.index = byte(3);
    to.restarts = byte(4);
    to.statutory = number(0);
    to.rolled = number(1);
    to.decree_late_minutes = number(2);
    to.promise_late_minutes = number(3);
    to.index_late_minutes = number(4);
    to.codes = std::span(codes_).first(rows);
    return to;
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::vector<std::int32_t> numbers_;
  std::vector<std::int16_t> codes_;
};

DeadlineRow row_of(const DeadlineColumns& from, std::size_t i) {
  return {from.states[i],
          from.statutory[i],
          from.rolled[i],
          static_cast<Timeliness>(from.decree[i]),
          static_cast<Timeliness>(from.promise[i]),
          static_cast<Timeliness>(from.index[i]),
          from.decree_late_minutes[i],
          from.promise_late_minutes[i],
          from.index_late_minutes[i],
          from.restarts[i],
          from.codes[i]};
}

/// The minute of the first reception of a row that can be read, or kMissing.
std::int32_t received(const DossierColumns& dossiers, std::size_t row) {
  std::int32_t first = kMissing;
  for (auto i = static_cast<std::size_t>(dossiers.offsets[row]);
       i < static_cast<std::size_t>(dossiers.offsets[row + 1]); ++i) {
    if (dossiers.kinds[i] == static_cast<std::uint8_t>(EventKind::kReceived) &&
        (first == kMissing || dossiers.times[i] < first)) {
      first = dossiers.times[i];
    }
  }
  return first;
}

Date date_of(std::int32_t minute) { return Date{days{deadline_internal::day_of(minute)}}; }

bool other_rules(const DeadlinePlan& before, const DeadlinePlan& after, std::size_t limit,
                 std::int32_t reception) {
  const std::int32_t day = deadline_internal::day_of(reception);
  return before.inside().rules_of(before.inside().limits()[limit]).at(day).rules !=
         after.inside().rules_of(after.inside().limits()[limit]).at(day).rules;
}

/// Says why a row differs.
RowDifference explain(const DeadlineRow& before, const DeadlineRow& after,
                      const DeadlinePlan& plan_before, const DeadlinePlan& plan_after,
                      const DossierColumns& dossiers, std::size_t row, std::size_t calendar,
                      const std::vector<DayDifference>& days) {
  RowDifference difference{row, before, after, calendar, 0, 0, false};
  const std::int32_t reception = received(dossiers, row);
  if (reception == kMissing) return difference;
  difference.other_rules = other_rules(plan_before, plan_after, dossiers.limits[row], reception);
  const Date from = date_of(reception);
  const Date to = date_of(std::max({reception, before.rolled, after.rolled}));
  const auto first = std::ranges::lower_bound(days, from, {}, &DayDifference::date);
  const auto last = std::ranges::upper_bound(first, days.end(), to, {}, &DayDifference::date);
  difference.first_day = static_cast<std::size_t>(first - days.begin());
  difference.last_day = static_cast<std::size_t>(last - days.begin());
  return difference;
}

Result<void> check(const DeadlinePlan& plan_before, const Calendars& before,
                   const DeadlinePlan& plan_after, const Calendars& after) {
  const auto refuse = [](const char* what) {
    return Failure{Errc::kInvalidColumn,
                   std::string("the two assumptions have other ") + what +
                       "; a comparison changes what is in them, not how rows refer to it"};
  };
  if (plan_before.size() != plan_after.size()) return refuse("numbers of limits");
  if (before.calendars().size() != after.calendars().size()) return refuse("numbers of calendars");
  if (before.several() != after.several() || !std::ranges::equal(before.which(), after.which())) {
    return refuse("indexes of calendars");
  }
  return {};
}

}  // namespace

Result<ColumnsDifference> compare_deadlines(const DeadlinePlan& plan_before, Calendars before,
                                            const DeadlinePlan& plan_after, Calendars after,
                                            const DossierColumns& dossiers, LocalTime as_of) {
  /// Results of two computations of so many rows stay in the caches.
  constexpr std::size_t kPart = 4096;
  const Result<void> sound = check(plan_before, before, plan_after, after);
  if (!sound) return sound.error();
  const std::size_t rows = dossiers.limits.size();
  const bool parts = dossiers.offsets.size() == rows + 1 &&
                     (dossiers.flags.empty() || dossiers.flags.size() == rows) &&
                     (!before.several() || before.which().size() == rows);
  // Columns of unequal length cannot be cut into parts: asked whole, they fail at once.
  const std::size_t most = parts ? std::min(kPart, rows) : rows;

  ColumnsDifference found;
  for (std::size_t i = 0; i < before.calendars().size(); ++i) {
    found.days.push_back(
        different_days(before.calendars()[i], after.calendars()[i], Date::min(), Date::max()));
  }
  Results results_before(most);
  Results results_after(most);
  for (std::size_t begin = 0; begin == 0 || begin < rows; begin += std::max(most, std::size_t{1})) {
    const std::size_t size = std::min(most, rows - begin);
    const DossierColumns from = parts ? dossiers.part(begin, size) : dossiers;
    const DeadlineColumns one = results_before.columns(size);
    const DeadlineColumns other = results_after.columns(size);
    const auto run = [&](const DeadlinePlan& plan, const Calendars& calendars,
                         const DeadlineColumns& to) {
      return compute_deadlines(plan, parts ? calendars.part(begin, size) : calendars, from, as_of,
                               to);
    };
    const Result<void> done = run(plan_before, before, one);
    if (!done) return done.error();
    const Result<void> done_again = run(plan_after, after, other);
    if (!done_again) return done_again.error();
    for (std::size_t i = 0; i < size; ++i) {
      const DeadlineRow row = row_of(one, i);
      const DeadlineRow other_row = row_of(other, i);
      if (row == other_row) continue;
      const std::size_t calendar = before.several() ? before.which()[begin + i] : 0;
      found.rows.push_back(explain(row, other_row, plan_before, plan_after, dossiers, begin + i,
                                   calendar, found.days[calendar]));
    }
  }
  return found;
}

}  // namespace batch
MOTCUA_END_NAMESPACE
