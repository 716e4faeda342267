// Any events make a history that is read the same again; what was promised and what was missed
// stays; columns agree with the scalar functions.
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/obligations/obligations.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "support/dossier_columns.hpp"

namespace {

using namespace motcua;
using std::chrono::days;
using std::chrono::minutes;

constexpr LocalTime kFirst{days{20'200}};  // 2025-04-22: both regimes are met
constexpr std::size_t kBytesOfEvent = 4;
constexpr std::size_t kMostEvents = 30;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

const WorkCalendar& office() {
  static const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  return calendar;
}

const std::vector<TimeLimit>& limits() {
  static const std::vector<TimeLimit> all = [] {
    std::vector<TimeLimit> made;
    for (const char* words : {"05 ngày làm việc", "15 ngày", "01 tháng", "08 giờ làm việc",
                              "trong ngày; sau 15 giờ thì trong ngày làm việc tiếp theo"}) {
      made.push_back(parse_time_limit(words).value());
    }
    return made;
  }();
  return all;
}

/// Four bytes an event: kind, two of minutes since the one before, days until the appointment.
std::vector<DossierEvent> events_of(std::span<const std::uint8_t> bytes) {
  std::vector<DossierEvent> events;
  LocalTime time = kFirst;
  for (std::size_t i = 0; i + kBytesOfEvent <= bytes.size() && events.size() < kMostEvents;
       i += kBytesOfEvent) {
    time += minutes{bytes[i + 1] * 64 + bytes[i + 2] % 64};
    DossierEvent event{.kind = static_cast<EventKind>(1 + bytes[i] % 39), .time = time};
    event.reason = "lý do";
    event.law = LawRef::parse("Điều 1 Luật số 60/2014/QH13").value();
    event.amount = 1'000;
    event.number = 1;
    if (bytes[i + 3] != 0) event.due = time + days{bytes[i + 3] % 64};
    events.push_back(std::move(event));
  }
  return events;
}

bool is_late(Timeliness timeliness) {
  return timeliness == Timeliness::kLate || timeliness == Timeliness::kPendingLate;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::uint16_t which = data[0] % limits().size();
  const bool non_territorial = data[1] % 2 != 0;
  const std::vector<DossierEvent> events = events_of({data + 2, size - 2});
  if (events.empty()) return 0;
  const RuleSet& rules = embedded_rules();
  const LocalTime as_of = events.back().time + minutes{data[1]};
  const TimeLimit& limit = limits()[which];

  const DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value(),
                                 .non_territorial = non_territorial};
  const Regime regime = rules.at(to_date(events.front().time)).value();
  const History history = validate(events, regime);
  require(validate(events, regime) == history);
  for (const Violation& violation : history.violations) require(violation.event < events.size());

  // One event less: nothing that was promised is other now, and what was late is late.
  const History before = validate(std::span(events).first(events.size() - 1), regime);
  if (before.view.appointment) require(history.view.appointment == before.view.appointment);
  require(history.view.reappointments.size() >= before.view.reappointments.size());
  const auto deadline_of = [&](const DossierView& view, LocalTime at) {
    const Regime of_reception =
        view.received ? rules.at(to_date(*view.received)).value() : Regime{};
    return compute_deadline({identity, view, limit, of_reception, office(), at});
  };
  const auto deadline = deadline_of(history.view, as_of);
  const auto earlier = deadline_of(before.view, events.back().time);
  if (deadline && earlier && is_late(earlier->promise.timeliness)) {
    require(is_late(deadline->promise.timeliness) ||
            deadline->promise.timeliness == Timeliness::kNotCounted);
  }
  if (deadline) {
    require(evaluate_obligations({identity, history.view, limit, regime, office(), as_of}, *deadline)
                .has_value());
  }

  const auto plan = batch::DeadlinePlan::make(limits(), rules).value();
  test::OwnedDossiers dossiers;
  dossiers.add(events, which, non_territorial);
  test::OwnedDeadlines columns(1);
  require(batch::compute_deadlines(plan, office(), dossiers.columns(), as_of, columns.columns())
              .has_value());
  test::OwnedDeadlines scalar(1);
  test::put_scalar(
      scalar, 0, events, limit, non_territorial, [&](Date day) { return rules.at(day); }, office(),
      as_of, {});
  require(columns == scalar);
  return 0;
}
