/// Events as case tables write them: "received@2026-03-02T09:00>2026-03-05T17:00" with its due
/// date, "fee_paid@2026-03-02T09:00#20000" with its amount, joined by spaces. What a kind needs
/// besides (reason, law, amount, number) is filled in.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/dossier/dossier.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace motcua::test {

inline LocalTime moment(const std::string& text) {
  return parse_iso_local_time(text.size() == 16 ? text + ":00" : text).value();
}

inline std::optional<LocalTime> optional_moment(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return moment(text);
}

inline std::vector<EventKind> all_event_kinds() {
  std::vector<EventKind> kinds;
  for (int number = 1; number < 64; ++number) {
    const auto kind = static_cast<EventKind>(number);
    if (to_string(kind) != "unknown") kinds.push_back(kind);
  }
  return kinds;
}

/// An event with everything that check_event asks of its kind.
inline DossierEvent event_of(EventKind kind, LocalTime time, std::optional<LocalTime> due = {}) {
  DossierEvent event{.kind = kind, .time = time};
  event.due = due;
  event.reason = "lý do";
  event.law = LawRef::parse("Điều 18 Luật số 60/2014/QH13").value();
  event.amount = 10'000;
  event.number = 1;
  if (!due && (kind == EventKind::kApologyIssued || kind == EventKind::kExtended)) {
    event.due = time + std::chrono::days{30};
  }
  return event;
}

inline std::vector<DossierEvent> read_events(const std::string& words) {
  static const std::map<std::string, EventKind, std::less<>> kKinds = [] {
    std::map<std::string, EventKind, std::less<>> kinds;
    for (const EventKind kind : all_event_kinds()) kinds[std::string(to_string(kind))] = kind;
    return kinds;
  }();
  std::vector<DossierEvent> events;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) {
    const std::size_t amount = word.find('#');
    const std::string amount_text = amount == std::string::npos ? "" : word.substr(amount + 1);
    word.resize(std::min(amount, word.size()));
    const std::size_t at = word.find('@');
    const std::size_t to = word.find('>');
    const auto kind = kKinds.find(word.substr(0, at));
    if (at == std::string::npos || kind == kKinds.end()) {
      throw std::runtime_error("no event: " + word);
    }
    const std::string time = word.substr(at + 1, to == std::string::npos ? to : to - at - 1);
    events.push_back(
        event_of(kind->second, moment(time),
                 to == std::string::npos ? std::nullopt : optional_moment(word.substr(to + 1))));
    if (!amount_text.empty()) events.back().amount = std::stoll(amount_text);
  }
  return events;
}

}  // namespace motcua::test
