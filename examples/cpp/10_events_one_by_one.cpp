// Events as they arrive, of several dossiers: each is held to the law, and what is owed follows.
#include <motcua/motcua.hpp>

#include <iostream>
#include <map>
#include <vector>

int main() {
  using namespace motcua;
  const auto at = [](const char* text) { return parse_iso_local_time(text).value(); };
  const WorkCalendar office =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  const LawBook law = LawBook::embedded().with_calendar(office);
  const EvaluationOptions options{
      .limit = parse_time_limit("05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ").value(),
      .explain = false};
  const ProcedureCode procedure = ProcedureCode::parse("1.012812").value();

  // 1. What a queue or a log would bring: whose, and what happened.
  const std::vector<std::pair<const char*, DossierEvent>> stream = {
      {"A", {.kind = EventKind::kReceived, .time = at("2026-11-16T09:00:00")}},
      {"B", {.kind = EventKind::kReceived, .time = at("2026-11-16T15:20:00")}},
      {"A", {.kind = EventKind::kTransferred, .time = at("2026-11-16T10:00:00")}},
      {"B", {.kind = EventKind::kTransferred, .time = at("2026-11-17T08:00:00")}},
      {"A",
       {.kind = EventKind::kSupplementRequested,
        .time = at("2026-11-18T14:00:00"),
        .reason = "bản chụp không đọc được"}},
      {"A", {.kind = EventKind::kSupplementCompleted, .time = at("2026-11-20T08:30:00")}},
      {"A",
       {.kind = EventKind::kSupplementRequested,
        .time = at("2026-11-20T10:00:00"),
        .reason = "thiếu chữ ký"}},
      {"B", {.kind = EventKind::kDecided, .time = at("2026-11-20T16:00:00")}},
      {"B", {.kind = EventKind::kReceived, .time = at("2026-11-20T16:30:00")}},
  };

  // 2. A dossier is its events; its view is kept beside them, so that a new event costs only
  // itself.
  struct Live {
    Dossier dossier;
    DossierView view;
  };
  std::map<std::string, Live> dossiers;
  for (const auto& [whose, event] : stream) {
    auto& [dossier, view] =
        dossiers.try_emplace(whose, Live{{.identity = {.procedure = procedure}}, {}}).first->second;
    const Date received = to_date(view.received.value_or(event.time));
    const auto next = apply(view, event, law.rules().at(received).value());
    std::cout << whose << ' ' << to_iso(event.time) << ' ' << to_string(event.kind) << ": ";
    if (!next) {
      const auto& refused = next.error();
      std::cout << "refused, " << refused.message
                << (refused.law ? " (" + refused.law->to_english() + ")" : "") << '\n';
      continue;
    }
    view = next.value();
    dossier.events.push_back(event);
    const Evaluation now = law.evaluate(dossier, event.time, options).value();
    std::cout << to_string(now.view.state) << ", due "
              << (now.deadline.rolled ? to_iso(*now.deadline.rolled) : "when papers are complete")
              << ';';
    for (const Obligation& owed : now.obligations) {
      if (owed.state == ObligationState::kOwed) std::cout << ' ' << to_string(owed.kind);
    }
    std::cout << '\n';
  }
}
