/// Dossiers as columns, and what the scalar functions say of the same dossiers.
#pragma once

#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace motcua::test {

inline std::int32_t minute_number(LocalTime time) {
  return static_cast<std::int32_t>(
      std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count());
}
inline std::int32_t minute_number(const std::optional<LocalTime>& time) {
  return time ? minute_number(*time) : batch::kMissing;
}

/// Columns that own their rows.
struct OwnedDossiers {
  std::vector<std::uint8_t> kinds;
  std::vector<std::int32_t> times;
  std::vector<std::int32_t> dues;
  std::vector<std::int64_t> amounts;
  std::vector<std::int64_t> offsets{0};
  std::vector<std::uint16_t> limits;
  std::vector<std::uint8_t> flags;

  void add(const std::vector<DossierEvent>& events, std::uint16_t limit,
           bool non_territorial = false) {
    for (const DossierEvent& event : events) {
      kinds.push_back(static_cast<std::uint8_t>(event.kind));
      times.push_back(minute_number(event.time));
      dues.push_back(minute_number(event.due));
      amounts.push_back(event.amount.value_or(0));
    }
    offsets.push_back(static_cast<std::int64_t>(kinds.size()));
    limits.push_back(limit);
    flags.push_back(non_territorial ? batch::kNonTerritorial : 0);
  }

  [[nodiscard]] std::size_t size() const { return limits.size(); }
  [[nodiscard]] batch::DossierColumns columns() const {
    return {kinds, times, dues, amounts, offsets, limits, flags};
  }
};

/// Results that own their rows.
struct OwnedDeadlines {
  explicit OwnedDeadlines(std::size_t rows)
      : bytes(7, std::vector<std::uint8_t>(rows, 77)),
        numbers(8, std::vector<std::int32_t>(rows, 77)),
        codes(rows, 77) {}

  [[nodiscard]] batch::DeadlineColumns columns() {
    batch::DeadlineColumns to;
    to.states = bytes[0];
    to.national_states = bytes[1];
    to.statutory = numbers[0];
    to.rolled = numbers[1];
    to.appointments = numbers[2];
    to.current_appointments = numbers[3];
    to.ends = numbers[4];
    to.decree = bytes[2];
    to.promise = bytes[3];
    to.index = bytes[4];
    to.decree_late_minutes = numbers[5];
    to.promise_late_minutes = numbers[6];
    to.index_late_minutes = numbers[7];
    to.supplements = bytes[5];
    to.restarts = bytes[6];
    to.codes = codes;
    return to;
  }

  friend bool operator==(const OwnedDeadlines&, const OwnedDeadlines&) = default;

  std::vector<std::vector<std::uint8_t>> bytes;
  std::vector<std::vector<std::int32_t>> numbers;
  std::vector<std::int16_t> codes;
};

/// A row in words, for comparing and for reading what differs.
inline std::string row_of(OwnedDeadlines& rows, std::size_t at) {
  std::string text;
  for (const auto& column : rows.bytes) text += std::to_string(column[at]) + ' ';
  text += '|';
  for (const auto& column : rows.numbers) text += ' ' + std::to_string(column[at]);
  return text + " | " + std::to_string(rows.codes[at]);
}

/// The row that the scalar functions give for `events`, which are sound. `regime` is asked for the
/// day of reception.
template <typename RegimeOf>
void put_scalar(OwnedDeadlines& rows, std::size_t at, const std::vector<DossierEvent>& events,
                const TimeLimit& limit, bool non_territorial, const RegimeOf& regime_of,
                const WorkCalendar& calendar, LocalTime as_of, const DeadlineOptions& options) {
  const batch::DeadlineColumns to = rows.columns();
  const DossierView view = validate(events, Regime{}).view;
  const auto byte = [](auto value) { return static_cast<std::uint8_t>(value); };
  to.states[at] = byte(view.state);
  to.national_states[at] = byte(national_state(view.state));
  to.appointments[at] = minute_number(view.appointment);
  to.current_appointments[at] = view.reappointments.empty()
                                    ? minute_number(view.appointment)
                                    : minute_number(view.reappointments.back().new_due);
  to.supplements[at] = byte(view.supplements.size());
  std::optional<LocalTime> end = view.decided ? view.decided : view.returned;
  if (!end && view.state == DossierState::kClosed && !view.supplements.empty()) {
    const SupplementRound& last = view.supplements.back();
    if (last.lapsed && last.after_reception) end = last.requested;
  }
  to.ends[at] = minute_number(end ? end : view.ended);

  const Result<Regime> regime =
      view.received ? regime_of(to_date(*view.received)) : Result<Regime>(Regime{});
  const DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value(),
                                 .non_territorial = non_territorial};
  const Result<Deadline> deadline =
      regime ? compute_deadline({identity, view, limit, *regime, calendar, as_of, options})
             : Result<Deadline>(regime.error());
  const Deadline found = deadline ? *deadline : Deadline{};
  to.codes[at] = !deadline           ? static_cast<std::int16_t>(deadline.error().code)
                 : found.provisional ? static_cast<std::int16_t>(Errc::kProvisional)
                                     : std::int16_t{0};
  to.statutory[at] = minute_number(found.statutory);
  to.rolled[at] = minute_number(found.rolled);
  to.restarts[at] = byte(found.restarts);
  const auto put = [&](const Verdict& verdict, std::span<std::uint8_t> timeliness,
                       std::span<std::int32_t> late) {
    timeliness[at] = byte(verdict.timeliness);
    late[at] = verdict.due ? static_cast<std::int32_t>(verdict.late_minutes) : batch::kMissing;
  };
  put(found.decree, to.decree, to.decree_late_minutes);
  put(found.promise, to.promise, to.promise_late_minutes);
  put(found.index, to.index, to.index_late_minutes);
}

}  // namespace motcua::test
