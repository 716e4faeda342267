#include "reports/marks_internal.hpp"

#include <algorithm>
#include <chrono>
#include <limits>

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

bool ended_without_result(const DossierFacts& facts) {
  return facts.refused || facts.state == DossierState::kWithdrawn ||
         facts.state == DossierState::kStopped || facts.state == DossierState::kClosed;
}

Measure received_as(Reception reception) {
  switch (reception) {
    case Reception::kOnlineEndToEnd:
      return Measure::kReceivedOnlineEndToEnd;
    case Reception::kOnlinePartial:
      return Measure::kReceivedOnlinePartial;
    case Reception::kOnlineOther:
      return Measure::kReceivedOnlineOther;
    case Reception::kPublicPost:
      return Measure::kReceivedByPost;
    case Reception::kInPerson:
      break;
  }
  return Measure::kReceivedInPerson;
}

Measure settled_as(const DossierFacts& facts) {
  switch (facts.decree) {
    case Timeliness::kEarly:
      // "Đúng hạn (bao gồm cả hồ sơ trả lại, xin rút)", says the form.
      return ended_without_result(facts) ? Measure::kSettledOnTime : Measure::kSettledEarly;
    case Timeliness::kOnTime:
      return Measure::kSettledOnTime;
    case Timeliness::kLate:
      return facts.apologies > 0 ? Measure::kSettledLateWithApology
                                 : Measure::kSettledLateWithoutApology;
    default:
      return Measure::kSettledUnknown;
  }
}

Measure pending_as(const DossierFacts& facts) {
  switch (facts.decree) {
    case Timeliness::kPending:
      return Measure::kPendingInTime;
    case Timeliness::kPendingLate:
      return facts.apologies > 0 ? Measure::kPendingLateWithApology
                                 : Measure::kPendingLateWithoutApology;
    default:
      return Measure::kPendingUnknown;
  }
}

/// While the applicant is asked for papers, the index has a verdict as of the request.
Measure by_index(Timeliness timeliness, bool settled) {
  switch (timeliness) {
    case Timeliness::kUnknown:
    case Timeliness::kNotCounted:
      return Measure::kIndexUnknown;
    case Timeliness::kLate:
    case Timeliness::kPendingLate:
      return settled ? Measure::kIndexSettledLate : Measure::kIndexPendingLate;
    case Timeliness::kEarly:
    case Timeliness::kOnTime:
    case Timeliness::kPending:
      break;
  }
  return settled ? Measure::kIndexSettledOnTime : Measure::kIndexPendingInTime;
}

void add_incidents(const DossierFacts& facts, Measures& measures) {
  const auto insert_if = [&](bool holds, Measure measure) {
    if (holds) measures.insert(measure);
  };
  insert_if(facts.supplements > 0, Measure::kSupplemented);
  insert_if(facts.supplements > 1, Measure::kSupplementedAgain);
  insert_if(facts.apologies > 0, Measure::kReappointed);
  insert_if(facts.apologies > 1, Measure::kReappointedAgain);
  insert_if(facts.extended, Measure::kExtended);
  insert_if(facts.refused, Measure::kRefused);
  insert_if(facts.state == DossierState::kWithdrawn, Measure::kWithdrawn);
  insert_if(facts.state == DossierState::kStopped, Measure::kStopped);
  insert_if(facts.state == DossierState::kClosed, Measure::kClosed);
}

}  // namespace

std::int32_t minute_number(LocalTime time) noexcept {
  constexpr std::int64_t kFirst = batch::kMissing + 1;
  constexpr std::int64_t kLast = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(
      std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count(), kFirst, kLast));
}

PeriodMinutes minutes_of(const ReportPeriod& period, LocalTime close) noexcept {
  return {minute_number(LocalTime(period.first)), minute_number(close)};
}

Measures measures_of(const DossierFacts& facts, const PeriodMinutes& period) {
  const auto is_in_period = [&](std::int32_t minute) {
    return minute >= period.first && minute <= period.close;
  };
  Measures measures;
  if (is_in_period(facts.letter_given)) measures.insert(Measure::kLetterGiven);
  const bool settled = facts.settled != batch::kMissing && facts.settled <= period.close;
  if (facts.received == batch::kMissing) {
    if (facts.state == DossierState::kNotReceived && is_in_period(facts.settled)) {
      measures.insert(Measure::kNotReceived);
    } else if (facts.state == DossierState::kSubmitted ||
               facts.state == DossierState::kCorrectingSubmission) {
      measures.insert(Measure::kAwaitingReception);
    }
    return measures;
  }
  if (facts.received > period.close) return measures;
  const bool in_period = facts.received >= period.first;
  if (!in_period && settled && facts.settled < period.first) return measures;
  measures.insert(in_period ? received_as(facts.reception) : Measure::kCarriedOver);
  measures.insert(settled ? settled_as(facts) : pending_as(facts));
  measures.insert(by_index(facts.index, settled));
  add_incidents(facts, measures);
  if (facts.letter_owed && settled && !ended_without_result(facts)) {
    measures.insert(Measure::kLetterOwed);
  }
  return measures;
}

}  // namespace reports_internal
MOTCUA_END_NAMESPACE
