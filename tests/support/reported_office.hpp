/// An office's dossiers, counted from columns and one by one.
#pragma once

#include <motcua/deadline/columns.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/reports/tally.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "support/dossier_columns.hpp"
#include "support/random_calendar.hpp"
#include "support/random_events.hpp"

namespace motcua::test {

inline const WorkCalendar& nghe_an() {
  static const WorkCalendar calendar =
      civil_service_calendar().value().with_overlay(office_hours_of("Nghệ An").value()).value();
  return calendar;
}

/// Dossiers with what reports group them by, as values and as columns.
struct Office {
  std::vector<std::vector<DossierEvent>> events;
  std::vector<TimeLimit> limits;
  RuleSet rules = embedded_rules();
  WorkCalendar calendar = nghe_an();
  std::vector<std::uint16_t> limit_of;
  std::vector<std::uint8_t> receptions;
  std::vector<std::uint16_t> fields;
  std::vector<std::uint8_t> letters;
  Groups groups = {.fields = {{"Hộ tịch", ""}, {"Chứng thực", ""}, {"Đất đai", ""}}};

  void add(std::vector<DossierEvent> more, std::uint16_t limit,
           Reception reception = Reception::kInPerson, std::uint16_t field = kNoGroup,
           std::uint8_t letter = batch::kNoLetter) {
    events.push_back(std::move(more));
    limit_of.push_back(limit);
    receptions.push_back(static_cast<std::uint8_t>(reception));
    fields.push_back(field);
    letters.push_back(letter);
  }

  [[nodiscard]] OwnedDossiers columns() const {
    OwnedDossiers columns;
    for (std::size_t i = 0; i < events.size(); ++i) columns.add(events[i], limit_of[i]);
    return columns;
  }

  [[nodiscard]] Result<DossierTally> by_columns(const ReportPeriod& period, LocalTime as_of) const {
    const OwnedDossiers dossiers = columns();
    return batch::tally_dossiers(batch::DeadlinePlan::make(limits, rules).value(), calendar,
                                 {.dossiers = dossiers.columns(),
                                  .receptions = receptions,
                                  .fields = fields,
                                  .letters_owed = letters,
                                  .letters_given = letters},
                                 groups, period, as_of);
  }

  /// The scalar functions on the events until the close, and nothing of columns.
  [[nodiscard]] DossierTally one_by_one(const ReportPeriod& period, LocalTime as_of) const {
    const LocalTime close = close_of(period, as_of);
    const DossierIdentity identity{.procedure = ProcedureCode::parse("1.001193").value()};
    std::vector<DossierView> views;
    std::vector<Deadline> deadlines;
    for (std::size_t i = 0; i < events.size(); ++i) {
      std::vector<DossierEvent> known;
      for (const DossierEvent& event : events[i]) {
        if (std::chrono::floor<std::chrono::minutes>(event.time) <= close) known.push_back(event);
      }
      views.push_back(validate(known, Regime{}).view);
      const DossierView& view = views.back();
      const Result<Regime> regime =
          view.received ? rules.at(to_date(*view.received)) : Result<Regime>(Regime{});
      deadlines.emplace_back();
      if (!regime) continue;
      Result<Deadline> deadline =
          compute_deadline({identity, view, limits[limit_of[i]], *regime, calendar, close, {}});
      if (deadline) deadlines.back() = *std::move(deadline);
    }
    std::vector<ReportedDossier> reported;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto letter = letters[i] == batch::kNoLetter
                              ? std::nullopt
                              : std::optional(static_cast<LetterKind>(letters[i]));
      reported.push_back({.view = views[i],
                          .deadline = deadlines[i],
                          .reception = static_cast<Reception>(receptions[i]),
                          .field = fields[i] == kNoGroup ? Group{} : groups.fields[fields[i]],
                          .letter_owed = letter,
                          .letter_given = letter});
    }
    return DossierTally::of(reported, calendar, period, as_of);
  }
};

inline Office any_office(const RandomCalendar& random, int most) {
  Office office;
  office.calendar = random.build();
  office.rules = any_rules(random.first + std::chrono::days{pick(-200, 100)});
  for (int i = pick(1, 8); i > 0; --i) office.limits.push_back(any_limit());
  for (int i = pick(0, most); i > 0; --i) {
    std::vector<DossierEvent> events = DossierMaker(random).make();
    if (one_in(6)) events.push_back({EventKind::kLetterGiven, any_time(random)});
    if (one_in(12)) events.push_back({EventKind::kSupplementLapsed, any_time(random)});
    if (one_in(20)) events.push_back({EventKind::kWithdrawalAccepted, any_time(random)});
    office.add(std::move(events),
               static_cast<std::uint16_t>(pick(0, static_cast<int>(office.limits.size()))),
               static_cast<Reception>(pick(0, 5)),
               one_in(3) ? kNoGroup : static_cast<std::uint16_t>(pick(0, 3)),
               one_in(3) ? static_cast<std::uint8_t>(pick(0, 6)) : batch::kNoLetter);
  }
  return office;
}

/// A period in which a good part of random dossiers falls.
inline ReportPeriod any_period(const RandomCalendar& random) {
  const Date first = any_day(random);
  return ReportPeriod::of_days(first, first + std::chrono::days{pick(0, 400)}).value();
}

}  // namespace motcua::test
