// A stream of dossiers on the wire, evaluated without a domain value in between.
#include <motcua/exchange/batch.hpp>
#include <motcua/exchange/columns.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/motcua.hpp>

#include <array>
#include <iostream>
#include <string>
#include <vector>

int main() {
  using namespace motcua;
  const auto at = [](const char* text) { return parse_iso_local_time(text).value(); };

  // 1. What a sender writes: each dossier with its length before it, as writeDelimitedTo does.
  std::string stream;
  for (int number = 1; number <= 20; ++number) {
    Dossier dossier{
        .identity = {.procedure = ProcedureCode::parse("1.012812").value(),
                     .channel = number % 2 == 0 ? Channel::kOnline : Channel::kInPerson}};
    const LocalTime received = at("2026-11-09T08:00:00") + std::chrono::hours(7 * number);
    dossier.events.push_back({.kind = EventKind::kReceived, .time = received});
    if (number % 3 != 0) {
      dossier.events.push_back(
          {.kind = EventKind::kDecided, .time = received + std::chrono::hours(12 * number)});
    }
    exchange::append_to_stream(stream, exchange::encode_dossier(dossier).value()).value();
  }
  // One that was spoilt on the way costs its own row and no other.
  exchange::append_to_stream(stream, "no dossier").value();

  // 2. What the receiver knows: which limit a dossier has, here by its channel.
  const std::array limits{
      parse_time_limit("05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ").value(),
      parse_time_limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ").value()};
  const auto plan = batch::DeadlinePlan::make(limits, embedded_rules()).value();
  const auto choose = [](const exchange::ScannedIdentity& identity) -> std::uint16_t {
    return identity.channel == Channel::kOnline ? 1 : 0;
  };

  // 3. Octets to columns, columns to answers.
  const exchange::DossierScan scan = exchange::scan_dossiers(stream, choose);
  const std::size_t rows = scan.rows.size();
  std::vector<std::uint8_t> decree(rows);
  std::vector<std::int16_t> codes(rows);
  const WorkCalendar calendar = civil_service_calendar().value();
  batch::compute_deadlines(plan, calendar, scan.rows.columns(), at("2026-11-26T08:00:00"),
                           {.decree = decree, .codes = codes})
      .value();

  // 4. A report from the columns.
  std::array<int, 7> count{};
  for (const std::uint8_t timeliness : decree) ++count[timeliness];
  std::cout << rows << " dossiers, " << (scan.octets == stream.size() ? "all" : "not all")
            << " octets read\n";
  for (std::uint8_t timeliness = 0; timeliness < count.size(); ++timeliness) {
    if (count[timeliness] == 0) continue;
    std::cout << to_string(static_cast<Timeliness>(timeliness)) << ": " << count[timeliness]
              << '\n';
  }
  for (std::size_t row = 0; row < rows; ++row) {
    if (codes[row] != 0) std::cout << "row " << row << ": code " << codes[row] << '\n';
  }
}
