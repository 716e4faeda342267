/// The enums of reports in Python. Part of enums.hpp, which includes it.
#pragma once

#include <motcua/reports/period.hpp>
#include <motcua/reports/report_rules.hpp>
#include <motcua/reports/tally.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<PeriodKind> {
  static constexpr char kName[] = "PeriodKind";
  static constexpr const char* kDoc = "Kinds of periods. vi: loại kỳ báo cáo";
  static constexpr EnumMember kMembers[] = {
      member("MONTH", PeriodKind::kMonth),        member("QUARTER", PeriodKind::kQuarter),
      member("HALF_YEAR", PeriodKind::kHalfYear), member("NINE_MONTHS", PeriodKind::kNineMonths),
      member("YEAR", PeriodKind::kYear),          member("DAYS", PeriodKind::kDays),
  };
};

template <>
struct EnumMirror<ReportForm> {
  static constexpr char kName[] = "ReportForm";
  static constexpr const char* kDoc = "Forms of reports. vi: biểu mẫu báo cáo";
  static constexpr EnumMember kMembers[] = {
      member("FORM_06A_VPCP", ReportForm::k06aVpcp),
      member("FORM_07A_BTP", ReportForm::k07aBtp),
  };
};

template <>
struct EnumMirror<Figure> {
  static constexpr char kName[] = "Figure";
  static constexpr const char* kDoc = "What numbers of a report are about. vi: nhóm số liệu";
  static constexpr EnumMember kMembers[] = {
      member("RECEIVED", Figure::kReceived),
      member("SETTLED", Figure::kSettled),
      member("PENDING", Figure::kPending),
      member("APOLOGY", Figure::kApology),
      member("PUNCTUALITY", Figure::kPunctuality),
      member("PROCESSING_TIME", Figure::kProcessingTime),
      member("LATENESS", Figure::kLateness),
      member("WEEKS", Figure::kWeeks),
      member("SUPPLEMENT", Figure::kSupplement),
      member("REAPPOINTMENT", Figure::kReappointment),
      member("EXTENSION", Figure::kExtension),
      member("REFUSAL", Figure::kRefusal),
      member("WITHDRAWAL", Figure::kWithdrawal),
      member("LETTER", Figure::kLetter),
  };
};

template <>
struct EnumMirror<Reception> {
  static constexpr char kName[] = "Reception";
  static constexpr const char* kDoc =
      "How a dossier came in, as the forms tell it apart. vi: hình thức tiếp nhận";
  static constexpr EnumMember kMembers[] = {
      member("ONLINE_END_TO_END", Reception::kOnlineEndToEnd),
      member("ONLINE_PARTIAL", Reception::kOnlinePartial),
      member("ONLINE_OTHER", Reception::kOnlineOther),
      member("PUBLIC_POST", Reception::kPublicPost),
      member("IN_PERSON", Reception::kInPerson),
  };
};

template <>
struct EnumMirror<Measure> {
  static constexpr char kName[] = "Measure";
  static constexpr const char* kDoc = "What a dossier is counted as. vi: chỉ tiêu";
  static constexpr EnumMember kMembers[] = {
      member("RECEIVED_ONLINE_END_TO_END", Measure::kReceivedOnlineEndToEnd),
      member("RECEIVED_ONLINE_PARTIAL", Measure::kReceivedOnlinePartial),
      member("RECEIVED_ONLINE_OTHER", Measure::kReceivedOnlineOther),
      member("RECEIVED_BY_POST", Measure::kReceivedByPost),
      member("RECEIVED_IN_PERSON", Measure::kReceivedInPerson),
      member("CARRIED_OVER", Measure::kCarriedOver),
      member("SETTLED_EARLY", Measure::kSettledEarly),
      member("SETTLED_ON_TIME", Measure::kSettledOnTime),
      member("SETTLED_LATE_WITH_APOLOGY", Measure::kSettledLateWithApology),
      member("SETTLED_LATE_WITHOUT_APOLOGY", Measure::kSettledLateWithoutApology),
      member("SETTLED_UNKNOWN", Measure::kSettledUnknown),
      member("PENDING_IN_TIME", Measure::kPendingInTime),
      member("PENDING_LATE_WITH_APOLOGY", Measure::kPendingLateWithApology),
      member("PENDING_LATE_WITHOUT_APOLOGY", Measure::kPendingLateWithoutApology),
      member("PENDING_UNKNOWN", Measure::kPendingUnknown),
      member("INDEX_SETTLED_ON_TIME", Measure::kIndexSettledOnTime),
      member("INDEX_SETTLED_LATE", Measure::kIndexSettledLate),
      member("INDEX_PENDING_IN_TIME", Measure::kIndexPendingInTime),
      member("INDEX_PENDING_LATE", Measure::kIndexPendingLate),
      member("INDEX_UNKNOWN", Measure::kIndexUnknown),
      member("SUPPLEMENTED", Measure::kSupplemented),
      member("SUPPLEMENTED_AGAIN", Measure::kSupplementedAgain),
      member("REAPPOINTED", Measure::kReappointed),
      member("REAPPOINTED_AGAIN", Measure::kReappointedAgain),
      member("EXTENDED", Measure::kExtended),
      member("REFUSED", Measure::kRefused),
      member("WITHDRAWN", Measure::kWithdrawn),
      member("STOPPED", Measure::kStopped),
      member("CLOSED", Measure::kClosed),
      member("LETTER_OWED", Measure::kLetterOwed),
      member("LETTER_GIVEN", Measure::kLetterGiven),
      member("NOT_RECEIVED", Measure::kNotReceived),
      member("AWAITING_RECEPTION", Measure::kAwaitingReception),
      member("UNREADABLE", Measure::kUnreadable),
  };
};

template <>
struct EnumMirror<Dimension> {
  static constexpr char kName[] = "Dimension";
  static constexpr const char* kDoc = "By what dossiers are grouped. vi: phân tổ";
  static constexpr EnumMember kMembers[] = {
      member("FIELD", Dimension::kField),
      member("OFFICE", Dimension::kOffice),
      member("PROCEDURE", Dimension::kProcedure),
      member("RECEPTION", Dimension::kReception),
  };
};

}  // namespace motcua::python
