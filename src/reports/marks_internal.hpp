/// What a dossier is counted as: the one place that says it, for dossiers and for columns.
#pragma once

#include <motcua/calendar/batch.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/reports/period.hpp>
#include <motcua/reports/tally.hpp>

#include <cstdint>

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

/// A period in minutes, as columns have them, both ends included.
struct PeriodMinutes {
  std::int32_t first;
  std::int32_t close;
};

/// The minute of a moment, or the first or last that a column holds.
[[nodiscard]] std::int32_t minute_number(LocalTime time) noexcept;

[[nodiscard]] PeriodMinutes minutes_of(const ReportPeriod& period, LocalTime close) noexcept;

/// What counting asks of one dossier at the close. Moments are minutes, or batch::kMissing.
struct DossierFacts {
  DossierState state = DossierState::kDraft;
  std::int32_t received = batch::kMissing;
  /// Decided, returned or ended another way, whatever came first: nothing that is told later moves
  /// a dossier into another period. A dossier that nobody completed was pending until it was
  /// closed, though it is judged by the day on which it was asked for.
  std::int32_t settled = batch::kMissing;
  std::int32_t letter_given = batch::kMissing;  ///< the last time
  Timeliness decree = Timeliness::kUnknown;
  Timeliness index = Timeliness::kUnknown;
  int supplements = 0;
  int apologies = 0;
  bool extended = false;
  bool refused = false;  ///< after appraisal
  bool letter_owed = false;
  Reception reception = Reception::kInPerson;
};

[[nodiscard]] Measures measures_of(const DossierFacts& facts, const PeriodMinutes& period);

/// Dossiers of the period: received in it or carried over.
inline constexpr Measures kOfPeriod{
    Measure::kReceivedOnlineEndToEnd, Measure::kReceivedOnlinePartial,
    Measure::kReceivedOnlineOther,    Measure::kReceivedByPost,
    Measure::kReceivedInPerson,       Measure::kCarriedOver};
inline constexpr Measures kLate{
    Measure::kSettledLateWithApology, Measure::kSettledLateWithoutApology,
    Measure::kPendingLateWithApology, Measure::kPendingLateWithoutApology};

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
