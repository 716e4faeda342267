/// The enums of dossiers, their rules and deadlines in Python. Part of enums.hpp, which includes
/// it.
#pragma once

#include <motcua/deadline/deadline.hpp>
#include <motcua/deadline/what_if.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/obligations/obligations.hpp>
#include <motcua/regime/rules.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<RuleId> {
  static constexpr char kName[] = "RuleId";
  static constexpr const char* kDoc = "What a rule is about. vi: quy định về";
  static constexpr EnumMember kMembers[] = {
      member("OFFICER_ALERT", RuleId::kOfficerAlert),
      member("ONLINE_ANSWER", RuleId::kOnlineAnswer),
      member("PAPER_TRANSFER_CUT_OFF", RuleId::kPaperTransferCutOff),
      member("OTHER_LEVEL_TRANSFER", RuleId::kOtherLevelTransfer),
      member("SUPPLEMENT_NOTICE", RuleId::kSupplementNotice),
      member("SUPPLEMENT_REQUESTS", RuleId::kSupplementRequests),
      member("SUPPLEMENT_WINDOW", RuleId::kSupplementWindow),
      member("SUPPLEMENT_RESTART", RuleId::kSupplementRestart),
      member("APOLOGY_NOTICE", RuleId::kApologyNotice),
      member("REAPPOINTMENTS", RuleId::kReappointments),
      member("CORRECTION", RuleId::kCorrection),
      member("REFUSAL_IN_LIMIT", RuleId::kRefusalInLimit),
      member("NON_TERRITORIAL_START", RuleId::kNonTerritorialStart),
      member("VISITS", RuleId::kVisits),
      member("OVERDUE_WARNING", RuleId::kOverdueWarning),
      member("RESULT_NOTICE", RuleId::kResultNotice),
      member("ONE_STOP_SHOP_ONLY", RuleId::kOneStopShopOnly),
      member("LISTED_PAPERS_ONLY", RuleId::kListedPapersOnly),
      member("LISTED_FEES_ONLY", RuleId::kListedFeesOnly),
      member("DATABASE_PAPERS", RuleId::kDatabasePapers),
      member("STOP_NOTICE", RuleId::kStopNotice),
      member("CHAIR_APOLOGY", RuleId::kChairApology),
      member("FEE_REMITTANCE", RuleId::kFeeRemittance),
      member("HALF_MONTH", RuleId::kHalfMonth),
      member("HALF_YEAR", RuleId::kHalfYear),
      member("WORKING_DAY_LENGTH", RuleId::kWorkingDayLength),
  };
};

template <>
struct EnumMirror<RuleUnit> {
  static constexpr char kName[] = "RuleUnit";
  static constexpr const char* kDoc = "What a rule's value counts. vi: đơn vị của quy định";
  static constexpr EnumMember kMembers[] = {
      member("HOUR", RuleUnit::kHour),   member("WORKING_HOUR", RuleUnit::kWorkingHour),
      member("DAY", RuleUnit::kDay),     member("WORKING_DAY", RuleUnit::kWorkingDay),
      member("TIMES", RuleUnit::kTimes), member("MINUTE_OF_DAY", RuleUnit::kMinuteOfDay),
      member("FLAG", RuleUnit::kFlag),   member("MONTH", RuleUnit::kMonth),
  };
};

template <>
struct EnumMirror<ActorRole> {
  static constexpr char kName[] = "ActorRole";
  static constexpr const char* kDoc = "Who did it. vi: vai trò";
  static constexpr EnumMember kMembers[] = {
      member("SYSTEM", ActorRole::kSystem),
      member("APPLICANT", ActorRole::kApplicant),
      member("AGENT", ActorRole::kAgent),
      member("RECEPTION_OFFICER", ActorRole::kReceptionOfficer),
      member("HANDLING_OFFICER", ActorRole::kHandlingOfficer),
      member("AGENCY_HEAD", ActorRole::kAgencyHead),
      member("COMMITTEE_CHAIR", ActorRole::kCommitteeChair),
      member("CONSULTED_AGENCY", ActorRole::kConsultedAgency),
      member("POSTAL_SERVICE", ActorRole::kPostalService),
      member("OTHER", ActorRole::kOther),
  };
};

template <>
struct EnumMirror<EventKind> {
  static constexpr char kName[] = "EventKind";
  static constexpr const char* kDoc =
      "Kinds of events; the numbers are on the wire. vi: loại sự kiện";
  static constexpr EnumMember kMembers[] = {
      member("SUBMITTED", EventKind::kSubmitted),
      member("OFFICER_ALERTED", EventKind::kOfficerAlerted),
      member("RECEIVED", EventKind::kReceived),
      member("RECEIVED_BY_AGENCY", EventKind::kReceivedByAgency),
      member("REFUSED_AT_COUNTER", EventKind::kRefusedAtCounter),
      member("SUPPLEMENT_REQUESTED", EventKind::kSupplementRequested),
      member("SUPPLEMENT_COMPLETED", EventKind::kSupplementCompleted),
      member("SUPPLEMENT_LAPSED", EventKind::kSupplementLapsed),
      member("FEE_DEMANDED", EventKind::kFeeDemanded),
      member("FEE_PAID", EventKind::kFeePaid),
      member("FEE_REMITTED", EventKind::kFeeRemitted),
      member("TRANSFERRED", EventKind::kTransferred),
      member("STEP_STARTED", EventKind::kStepStarted),
      member("STEP_FINISHED", EventKind::kStepFinished),
      member("OPINION_REQUESTED", EventKind::kOpinionRequested),
      member("OPINION_GIVEN", EventKind::kOpinionGiven),
      member("SUSPENDED", EventKind::kSuspended),
      member("RESUMED", EventKind::kResumed),
      member("APOLOGY_ISSUED", EventKind::kApologyIssued),
      member("EXTENDED", EventKind::kExtended),
      member("DECIDED", EventKind::kDecided),
      member("REFUSED_AFTER_APPRAISAL", EventKind::kRefusedAfterAppraisal),
      member("STOPPED", EventKind::kStopped),
      member("WITHDRAWAL_ASKED", EventKind::kWithdrawalAsked),
      member("WITHDRAWAL_ACCEPTED", EventKind::kWithdrawalAccepted),
      member("WITHDRAWAL_REFUSED", EventKind::kWithdrawalRefused),
      member("RESULT_READY", EventKind::kResultReady),
      member("RESULT_NOTIFIED", EventKind::kResultNotified),
      member("RETURNED", EventKind::kReturned),
      member("NOT_COLLECTED", EventKind::kNotCollected),
      member("ERROR_REPORTED", EventKind::kErrorReported),
      member("ERROR_CORRECTED", EventKind::kErrorCorrected),
      member("LETTER_GIVEN", EventKind::kLetterGiven),
      member("CHAIR_APOLOGISED", EventKind::kChairApologised),
      member("VISITED", EventKind::kVisited),
      member("DIRECT_DEALING", EventKind::kDirectDealing),
      member("PROHIBITED_CONDUCT", EventKind::kProhibitedConduct),
      member("RATED", EventKind::kRated),
      member("FEEDBACK_GIVEN", EventKind::kFeedbackGiven),
  };
};

template <>
struct EnumMirror<NationalState> {
  static constexpr char kName[] = "NationalState";
  static constexpr const char* kDoc = "The ten states of the national portal. vi: trạng thái hồ sơ";
  static constexpr EnumMember kMembers[] = {
      member("REGISTERED", NationalState::kRegistered),
      member("RECEIVED", NationalState::kReceived),
      member("NOT_RECEIVED", NationalState::kNotReceived),
      member("PROCESSING", NationalState::kProcessing),
      member("AWAITING_SUPPLEMENT", NationalState::kAwaitingSupplement),
      member("AWAITING_PAYMENT", NationalState::kAwaitingPayment),
      member("WITHDRAWAL_REQUESTED", NationalState::kWithdrawalRequested),
      member("STOPPED", NationalState::kStopped),
      member("RESOLVED", NationalState::kResolved),
      member("RETURNED", NationalState::kReturned),
  };
};

template <>
struct EnumMirror<DossierState> {
  static constexpr char kName[] = "DossierState";
  static constexpr const char* kDoc =
      "Where a dossier stands, finer than the national codes. vi: trạng thái xử lý";
  static constexpr EnumMember kMembers[] = {
      member("DRAFT", DossierState::kDraft),
      member("SUBMITTED", DossierState::kSubmitted),
      member("CORRECTING_SUBMISSION", DossierState::kCorrectingSubmission),
      member("NOT_RECEIVED", DossierState::kNotReceived),
      member("RECEIVED", DossierState::kReceived),
      member("PROCESSING", DossierState::kProcessing),
      member("AWAITING_SUPPLEMENT", DossierState::kAwaitingSupplement),
      member("AWAITING_OPINION", DossierState::kAwaitingOpinion),
      member("AWAITING_PAYMENT", DossierState::kAwaitingPayment),
      member("SUSPENDED", DossierState::kSuspended),
      member("WITHDRAWAL_REQUESTED", DossierState::kWithdrawalRequested),
      member("CLOSED", DossierState::kClosed),
      member("WITHDRAWN", DossierState::kWithdrawn),
      member("STOPPED", DossierState::kStopped),
      member("REFUSED", DossierState::kRefused),
      member("RESOLVED", DossierState::kResolved),
      member("RETURNED", DossierState::kReturned),
  };
};

template <>
struct EnumMirror<DeliveryState> {
  static constexpr char kName[] = "DeliveryState";
  static constexpr const char* kDoc = "Where the result is. vi: trạng thái trả kết quả";
  static constexpr EnumMember kMembers[] = {
      member("NONE", DeliveryState::kNone),
      member("READY", DeliveryState::kReady),
      member("NOTIFIED", DeliveryState::kNotified),
      member("NOT_COLLECTED", DeliveryState::kNotCollected),
      member("DELIVERED", DeliveryState::kDelivered),
  };
};

template <>
struct EnumMirror<DayReading> {
  static constexpr char kName[] = "DayReading";
  static constexpr const char* kDoc =
      "How terms in days begin and end. vi: cách hiểu ngày đầu, ngày cuối";
  static constexpr EnumMember kMembers[] = {
      member("DAY_EXCLUDED", DayReading::kDayExcluded),
      member("FROM_THE_MINUTE", DayReading::kFromTheMinute),
  };
};

template <>
struct EnumMirror<StepKind> {
  static constexpr char kName[] = "StepKind";
  static constexpr const char* kDoc = "What a step of the reasoning does. vi: bước lập luận";
  static constexpr EnumMember kMembers[] = {
      member("REGIME", StepKind::kRegime),
      member("LIMIT", StepKind::kLimit),
      member("START", StepKind::kStart),
      member("CUT_OFF", StepKind::kCutOff),
      member("COUNT", StepKind::kCount),
      member("STAGE", StepKind::kStage),
      member("ROLL", StepKind::kRoll),
      member("RESTART", StepKind::kRestart),
      member("SUBTRACT", StepKind::kSubtract),
      member("WAIT", StepKind::kWait),
      member("SUSPEND", StepKind::kSuspend),
      member("RESUME", StepKind::kResume),
      member("EXTENSION", StepKind::kExtension),
      member("REAPPOINTMENT", StepKind::kReappointment),
      member("APPOINTMENT", StepKind::kAppointment),
      member("NO_LIMIT", StepKind::kNoLimit),
      member("MEASURE", StepKind::kMeasure),
      member("SPECIAL_RULE", StepKind::kSpecialRule),
  };
};

template <>
struct EnumMirror<Timeliness> {
  static constexpr char kName[] = "Timeliness";
  static constexpr const char* kDoc = "On time or not. vi: tình trạng đúng hạn";
  static constexpr EnumMember kMembers[] = {
      member("UNKNOWN", Timeliness::kUnknown), member("NOT_COUNTED", Timeliness::kNotCounted),
      member("PENDING", Timeliness::kPending), member("PENDING_LATE", Timeliness::kPendingLate),
      member("EARLY", Timeliness::kEarly),     member("ON_TIME", Timeliness::kOnTime),
      member("LATE", Timeliness::kLate),
  };
};

template <>
struct EnumMirror<DifferenceKind> {
  static constexpr char kName[] = "DifferenceKind";
  static constexpr const char* kDoc = "Why a deadline differs. vi: lý do khác nhau";
  static constexpr EnumMember kMembers[] = {
      member("DAY", DifferenceKind::kDay),
      member("RULE", DifferenceKind::kRule),
      member("REGIME", DifferenceKind::kRegime),
      member("READING", DifferenceKind::kReading),
  };
};

template <>
struct EnumMirror<ObligationKind> {
  static constexpr char kName[] = "ObligationKind";
  static constexpr const char* kDoc = "What is owed. vi: nghĩa vụ";
  static constexpr EnumMember kMembers[] = {
      member("ALERT_OFFICER", ObligationKind::kAlertOfficer),
      member("ANSWER_SUBMISSION", ObligationKind::kAnswerSubmission),
      member("TRANSFER", ObligationKind::kTransfer),
      member("SUPPLEMENT_NOTICE", ObligationKind::kSupplementNotice),
      member("CLOSE_DOSSIER", ObligationKind::kCloseDossier),
      member("EARLY_WARNING", ObligationKind::kEarlyWarning),
      member("APOLOGY", ObligationKind::kApology),
      member("RESOLVE", ObligationKind::kResolve),
      member("RESULT_NOTICE", ObligationKind::kResultNotice),
      member("RETURN_RESULT", ObligationKind::kReturnResult),
      member("STOP_NOTICE", ObligationKind::kStopNotice),
      member("CHAIR_APOLOGY", ObligationKind::kChairApology),
      member("CORRECTION", ObligationKind::kCorrection),
      member("FEE_REMITTANCE", ObligationKind::kFeeRemittance),
      member("COURTESY_LETTER", ObligationKind::kCourtesyLetter),
      member("REFUSAL", ObligationKind::kRefusal),
  };
};

template <>
struct EnumMirror<ObligationState> {
  static constexpr char kName[] = "ObligationState";
  static constexpr const char* kDoc = "How an obligation stands. vi: tình trạng nghĩa vụ";
  static constexpr EnumMember kMembers[] = {
      member("OWED", ObligationState::kOwed),
      member("MISSED", ObligationState::kMissed),
      member("SATISFIED", ObligationState::kSatisfied),
      member("SATISFIED_LATE", ObligationState::kSatisfiedLate),
  };
};

}  // namespace motcua::python
