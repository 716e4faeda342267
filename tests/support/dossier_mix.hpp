/// Many made-up dossiers in the shape of an office's year, for benchmarks.
#pragma once

#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/dossier/event.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "support/dossier_columns.hpp"
#include "support/event_words.hpp"

namespace motcua::test {

/// Received from July 2025 to July 2026; 12 events on average. Of eight dossiers one is asked for a
/// supplement; of a hundred three get an apology, one is suspended, one withdrawn and four are
/// still open. Three in ten pay a fee, every tenth is given an opinion.
class DossierMix {
 public:
  static std::vector<TimeLimit> limits() {
    std::vector<TimeLimit> limits;
    for (const char* words : {"03 ngày làm việc", "05 ngày làm việc", "10 ngày làm việc", "15 ngày",
                              "trong ngày tiếp nhận; sau 15 giờ thì trong ngày làm việc "
                              "tiếp theo",
                              "08 giờ làm việc", "01 tháng"}) {
      limits.push_back(parse_time_limit(words).value());
    }
    return limits;
  }

  OwnedDossiers make(std::size_t rows) {
    reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) add_dossier();
    return std::move(made_);
  }

 private:
  static constexpr std::int32_t kDay = 1440;

  /// From 0 to `below`, that one excluded.
  std::int32_t random(std::int32_t below) {
    return static_cast<std::int32_t>((std::uint64_t{static_cast<std::uint32_t>(random_())} *
                                      static_cast<std::uint32_t>(below)) >>
                                     32);
  }
  bool chance(int percent) { return random(100) < percent; }

  void reserve(std::size_t rows) {
    const std::size_t events = 13 * rows;
    made_.kinds.reserve(events);
    made_.times.reserve(events);
    made_.dues.reserve(events);
    made_.amounts.reserve(events);
    made_.offsets.reserve(rows + 1);
    made_.limits.reserve(rows);
    made_.flags.reserve(rows);
  }

  void add(EventKind kind, std::int32_t later, std::int32_t due = batch::kMissing,
           std::int64_t amount = 0) {
    time_ += later;
    made_.kinds.push_back(static_cast<std::uint8_t>(kind));
    made_.times.push_back(time_);
    made_.dues.push_back(due);
    made_.amounts.push_back(amount);
  }

  void add_dossier() {
    time_ = kFirst + random(365) * kDay + 7 * 60 + random(600);
    add_reception();
    if (chance(12)) add_supplement();
    if (chance(3)) add(EventKind::kApologyIssued, random(2 * kDay), time_ + 7 * kDay);
    if (chance(1)) {
      add(EventKind::kSuspended, random(kDay));
      add(EventKind::kResumed, random(20 * kDay));
    }
    if (chance(10)) {
      add(EventKind::kOpinionRequested, random(200));
      add(EventKind::kOpinionGiven, random(2 * kDay));
    }
    add_steps();
    finish();
    made_.offsets.push_back(static_cast<std::int64_t>(made_.kinds.size()));
    made_.limits.push_back(limit_);
    made_.flags.push_back(chance(5) ? batch::kNonTerritorial : 0);
  }

  void add_reception() {
    limit_ =
        chance(70) ? static_cast<std::uint16_t>(random(3)) : static_cast<std::uint16_t>(random(7));
    if (chance(70)) {
      add(EventKind::kSubmitted, 0);
      add(EventKind::kOfficerAlerted, random(120));
    }
    const std::int32_t appointment = (time_ / kDay + 5 + random(3)) * kDay + 17 * 60;
    add(EventKind::kReceived, random(300), appointment);
    if (chance(30)) {
      add(EventKind::kFeeDemanded, 1, batch::kMissing, 50'000);
      add(EventKind::kFeePaid, random(60), batch::kMissing, 50'000);
    }
    add(EventKind::kTransferred, random(200));
    add(EventKind::kReceivedByAgency, random(100));
  }

  void add_supplement() {
    add(EventKind::kSupplementRequested, random(2 * kDay));
    add(EventKind::kSupplementCompleted, random(8 * kDay));
  }

  void add_steps() {
    for (std::int32_t steps = 1 + random(2); steps > 0; --steps) {
      add(EventKind::kStepStarted, random(300));
      add(EventKind::kStepFinished, random(kDay));
    }
  }

  void finish() {
    if (chance(4)) return;
    if (chance(1)) {
      add(EventKind::kWithdrawalAsked, random(kDay));
      add(EventKind::kWithdrawalAccepted, random(kDay));
      return;
    }
    add(chance(97) ? EventKind::kDecided : EventKind::kRefusedAfterAppraisal, random(2 * kDay));
    add(EventKind::kResultReady, random(120));
    if (chance(60)) add(EventKind::kResultNotified, random(30));
    add(EventKind::kReturned, random(2 * kDay));
    if (chance(30)) add(EventKind::kRated, random(kDay));
  }

  static inline const std::int32_t kFirst = minute_number(moment("2025-07-01T00:00"));

  std::mt19937 random_{20261126};
  OwnedDossiers made_;
  std::int32_t time_ = 0;
  std::uint16_t limit_ = 0;
};

}  // namespace motcua::test
