/// Which measure fills which number of a report: for counting, for CSV and for messages.
#pragma once

#include <motcua/config.hpp>
#include <motcua/reports/report.hpp>

#include <cstdint>

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {

struct SettlementColumn {
  Measure measure;
  std::uint32_t SettlementRow::*member;
};

/// In the order of the forms.
inline constexpr SettlementColumn kSettlementColumns[] = {
    {Measure::kReceivedOnlineEndToEnd, &SettlementRow::received_online_end_to_end},
    {Measure::kReceivedOnlinePartial, &SettlementRow::received_online_partial},
    {Measure::kReceivedOnlineOther, &SettlementRow::received_online_other},
    {Measure::kReceivedByPost, &SettlementRow::received_by_post},
    {Measure::kReceivedInPerson, &SettlementRow::received_in_person},
    {Measure::kCarriedOver, &SettlementRow::carried_over},
    {Measure::kSettledEarly, &SettlementRow::settled_early},
    {Measure::kSettledOnTime, &SettlementRow::settled_on_time},
    {Measure::kSettledLateWithApology, &SettlementRow::settled_late_with_apology},
    {Measure::kSettledLateWithoutApology, &SettlementRow::settled_late_without_apology},
    {Measure::kSettledUnknown, &SettlementRow::settled_unknown},
    {Measure::kPendingInTime, &SettlementRow::pending_in_time},
    {Measure::kPendingLateWithApology, &SettlementRow::pending_late_with_apology},
    {Measure::kPendingLateWithoutApology, &SettlementRow::pending_late_without_apology},
    {Measure::kPendingUnknown, &SettlementRow::pending_unknown},
};

struct IncidentColumn {
  Measure measure;
  std::uint32_t IncidentCounts::*member;
};

inline constexpr IncidentColumn kIncidentColumns[] = {
    {Measure::kSupplemented, &IncidentCounts::supplemented},
    {Measure::kSupplementedAgain, &IncidentCounts::supplemented_again},
    {Measure::kReappointed, &IncidentCounts::reappointed},
    {Measure::kReappointedAgain, &IncidentCounts::reappointed_again},
    {Measure::kExtended, &IncidentCounts::extended},
    {Measure::kRefused, &IncidentCounts::refused},
    {Measure::kWithdrawn, &IncidentCounts::withdrawn},
    {Measure::kStopped, &IncidentCounts::stopped},
    {Measure::kClosed, &IncidentCounts::closed},
    {Measure::kNotReceived, &IncidentCounts::not_received},
    {Measure::kAwaitingReception, &IncidentCounts::awaiting_reception},
    {Measure::kUnreadable, &IncidentCounts::unreadable},
};

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
