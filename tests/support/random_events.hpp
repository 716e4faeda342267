/// Random events, limits and rules: what deadlines over columns are compared on.
#pragma once

#include <motcua/base/term.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/regime/rules.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/random_calendar.hpp"

namespace motcua::test {

inline TimeLimit limit_of(int halves, TimeUnit unit) {
  TimeLimit limit;
  limit.kind = LimitKind::kTerm;
  limit.term = Term::make(halves / 2, unit, halves % 2 != 0).value();
  return limit;
}

inline TimeLimit any_limit() {
  TimeLimit limit;
  if (one_in(4)) {
    limit.kind = static_cast<LimitKind>(pick(1, 6));
    if (one_in(2)) limit.cut_off = one_in(30) ? 1441 : pick(0, 1441);
    return limit;
  }
  const auto unit = static_cast<TimeUnit>(pick(0, 8));
  const int most = unit == TimeUnit::kMinute ? 3000
                   : unit == TimeUnit::kHour ? 200
                   : unit >= TimeUnit::kWeek ? 4
                                             : 40;
  return limit_of(pick(1, most), unit);
}

/// Kinds as lawful dossiers have them, most of the time.
inline EventKind any_kind() {
  static const std::vector<EventKind> kOften{EventKind::kSupplementRequested,
                                             EventKind::kSupplementCompleted,
                                             EventKind::kSuspended,
                                             EventKind::kResumed,
                                             EventKind::kApologyIssued,
                                             EventKind::kExtended,
                                             EventKind::kDecided,
                                             EventKind::kReturned,
                                             EventKind::kTransferred,
                                             EventKind::kReceivedByAgency,
                                             EventKind::kOpinionRequested,
                                             EventKind::kOpinionGiven};
  if (one_in(2)) return kOften[static_cast<std::size_t>(pick(0, static_cast<int>(kOften.size())))];
  return static_cast<EventKind>(pick(1, 40));
}

class DossierMaker {
 public:
  explicit DossierMaker(const RandomCalendar& calendar) : calendar_(calendar) {}

  std::vector<DossierEvent> make() const {
    if (one_in(2)) return make_plain();
    std::vector<DossierEvent> events;
    LocalTime time = start();
    if (!one_in(6)) {
      if (one_in(2)) add(events, EventKind::kSubmitted, time);
      if (one_in(3)) add(events, EventKind::kOfficerAlerted, time);
      add(events, EventKind::kReceived, time);
    }
    const int more = one_in(12) ? pick(0, 90) : pick(0, 14);
    for (int i = 0; i < more; ++i) add(events, any_kind(), time);
    if (one_in(2)) add(events, EventKind::kDecided, time);
    if (one_in(3)) add(events, EventKind::kReturned, time);
    if (one_in(5) && events.size() > 1) {
      std::swap(events[static_cast<std::size_t>(pick(0, static_cast<int>(events.size())))],
                events[static_cast<std::size_t>(pick(0, static_cast<int>(events.size())))]);
    }
    return events;
  }

  /// Received, worked on, decided or returned, as most are.
  std::vector<DossierEvent> make_plain() const {
    std::vector<DossierEvent> events;
    LocalTime time = start();
    if (one_in(2)) add(events, EventKind::kSubmitted, time);
    add(events, EventKind::kReceived, time);
    for (int i = pick(0, 8); i > 0; --i) {
      add(events, static_cast<EventKind>(pick(9, 17)), time);
    }
    if (one_in(8)) add(events, EventKind::kSupplementRequested, time);
    if (one_in(8)) add(events, EventKind::kSupplementCompleted, time);
    if (one_in(8)) add(events, EventKind::kApologyIssued, time);
    if (!one_in(4)) add(events, EventKind::kDecided, time);
    if (one_in(8)) add(events, EventKind::kRefusedAfterAppraisal, time);
    if (!one_in(4)) add(events, EventKind::kReturned, time);
    if (one_in(4)) add(events, EventKind::kRated, time);
    return events;
  }

 private:
  LocalTime start() const { return std::chrono::floor<std::chrono::minutes>(any_time(calendar_)); }

  void add(std::vector<DossierEvent>& events, EventKind kind, LocalTime& time) const {
    if (!one_in(4)) time += std::chrono::minutes{pick(0, one_in(3) ? 9 * 1440 : 600)};
    DossierEvent event{.kind = kind, .time = time};
    if (!one_in(4)) event.due = time + std::chrono::minutes{pick(-1000, 20 * 1440)};
    if (!one_in(4)) event.amount = pick(0, 3) * 1000;
    events.push_back(event);
  }

  const RandomCalendar& calendar_;
};

inline RuleRow rule_row(RuleId id, const std::string& regime, Date from, std::optional<Date> until,
                        int value = 1, RuleUnit unit = RuleUnit::kFlag) {
  return {id, regime, from, until, value, unit, std::nullopt, {std::nullopt, "a test", {}}};
}

/// Two regimes that follow one another, each with or without the rules that deadlines ask for.
inline RuleSet any_rules(Date first) {
  const Date second = first + std::chrono::days{pick(1, 400)};
  std::vector<RuleRow> rows{
      rule_row(RuleId::kListedPapersOnly, "A", first, second - std::chrono::days{1}),
      rule_row(RuleId::kListedPapersOnly, "B", second, std::nullopt)};
  struct Asked {
    RuleId id;
    RuleUnit unit;
    int most;
  };
  constexpr Asked kAsked[] = {{RuleId::kSupplementRestart, RuleUnit::kFlag, 1},
                              {RuleId::kNonTerritorialStart, RuleUnit::kFlag, 1},
                              {RuleId::kHalfMonth, RuleUnit::kDay, 20},
                              {RuleId::kHalfYear, RuleUnit::kMonth, 8},
                              {RuleId::kWorkingDayLength, RuleUnit::kWorkingHour, 9}};
  for (const auto& [id, unit, most] : kAsked) {
    const auto value = [most = most] { return pick(1, most + 1); };
    if (one_in(2))
      rows.push_back(rule_row(id, "A", first, second - std::chrono::days{1}, value(), unit));
    if (!one_in(3)) {
      rows.push_back(
          rule_row(id, "B", second + std::chrono::days{pick(0, 60)}, std::nullopt, value(), unit));
    }
  }
  return RuleSet::from_rows(std::move(rows)).value();
}

inline DeadlineOptions any_options() {
  DeadlineOptions options;
  if (one_in(3)) options.reading = DayReading::kFromTheMinute;
  if (one_in(2)) options.minutes_of_working_day = pick(1, 700);
  return options;
}

}  // namespace motcua::test
