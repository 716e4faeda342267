/// The C++ enums in Python.
#pragma once

#include <motcua/base/agency_code.hpp>
#include <motcua/base/confidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/personal_id.hpp>
#include <motcua/base/phone_number.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/tax_code.hpp>
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/calendar/lunar.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/units/agencies.hpp>
#include <motcua/units/unit.hpp>

#include <pybind11/gil_safe_call_once.h>
#include <pybind11/pybind11.h>

#include <map>
#include <span>
#include <string>

namespace motcua::python {

namespace py = pybind11;

/// An enumerator and its name in Python.
struct EnumMember {
  const char* name;
  int number;
};

/// The enum.Enum that stands for a C++ enum; the numbers are the same.
///
/// Not py::native_enum: it registers for the whole process, and a host that embeds Python may bind
/// the same C++ types itself.
template <typename E>
struct EnumMirror;
template <typename E>
concept MirroredEnum = requires {
  EnumMirror<E>::kName;
};

py::object make_enum(const char* name, const char* doc, std::span<const EnumMember> members);
bool load_enum(py::handle source, bool explain, const py::object& type, int& number);

template <MirroredEnum E>
const py::object& enum_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return storage
      .call_once_and_store_result([] {
        return make_enum(EnumMirror<E>::kName, EnumMirror<E>::kDoc, EnumMirror<E>::kMembers);
      })
      .get_stored();
}

/// "LimitBound.AT_MOST", for a signature, as long as the process lives.
template <MirroredEnum E>
const char* name_in_python(E value) {
  static std::map<int, std::string> names;  // the GIL is held while classes are made
  std::string& name = names[static_cast<int>(value)];
  if (!name.empty()) return name.c_str();  // signatures already point at it
  for (const EnumMember& each : EnumMirror<E>::kMembers) {
    if (each.number == static_cast<int>(value)) {
      name = std::string(EnumMirror<E>::kName) + "." + each.name;
    }
  }
  return name.c_str();
}

template <typename E>
constexpr EnumMember member(const char* name, E value) {
  return {name, static_cast<int>(value)};
}

template <>
struct EnumMirror<Errc> {
  static constexpr char kName[] = "Errc";
  static constexpr const char* kDoc =
      "What went wrong. Numbers are never reused: 1-99 base, 100-199 calendar, 200-299 catalogue, "
      "300-399 dossier, 400-499 deadline, 600-699 papers, 800-899 exchange.";
  static constexpr EnumMember kMembers[] = {
      member("INVALID_TEXT", Errc::kInvalidText),
      member("INVALID_DATE", Errc::kInvalidDate),
      member("INVALID_TIME", Errc::kInvalidTime),
      member("INVALID_LAW_REF", Errc::kInvalidLawRef),
      member("INVALID_TIMELINE", Errc::kInvalidTimeline),
      member("INVALID_UUID", Errc::kInvalidUuid),
      member("INVALID_DOSSIER_CODE", Errc::kInvalidDossierCode),
      member("INVALID_PROCEDURE_CODE", Errc::kInvalidProcedureCode),
      member("INVALID_AGENCY_CODE", Errc::kInvalidAgencyCode),
      member("INVALID_PERSONAL_ID", Errc::kInvalidPersonalId),
      member("INCONSISTENT_PERSONAL_ID", Errc::kInconsistentPersonalId),
      member("INVALID_TAX_CODE", Errc::kInvalidTaxCode),
      member("INVALID_PHONE_NUMBER", Errc::kInvalidPhoneNumber),
      member("OUT_OF_CALENDAR_RANGE", Errc::kOutOfCalendarRange),
      member("INVALID_CALENDAR_ROW", Errc::kInvalidCalendarRow),
      member("CONFLICTING_CALENDAR_ROWS", Errc::kConflictingCalendarRows),
      member("NO_OFFICE_HOURS", Errc::kNoOfficeHours),
      member("INVALID_COUNT", Errc::kInvalidCount),
      member("NO_WORKING_TIME", Errc::kNoWorkingTime),
      member("INVALID_LUNAR_DATE", Errc::kInvalidLunarDate),
      member("OUT_OF_LUNAR_RANGE", Errc::kOutOfLunarRange),
      member("PROVISIONAL", Errc::kProvisional),
      member("INVALID_COLUMN", Errc::kInvalidColumn),
      member("UNKNOWN_PLACE", Errc::kUnknownPlace),
      member("INVALID_TERM", Errc::kInvalidTerm),
      member("LIMIT_NOT_UNDERSTOOD", Errc::kLimitNotUnderstood),
      member("LIMIT_AMBIGUOUS", Errc::kLimitAmbiguous),
      member("INVALID_PROCEDURE", Errc::kInvalidProcedure),
      member("CONFLICTING_PROCEDURES", Errc::kConflictingProcedures),
      member("INVALID_CATALOGUE_ROW", Errc::kInvalidCatalogueRow),
      member("OVERLAY_REFUSED", Errc::kOverlayRefused),
      member("UNKNOWN_PROCEDURE", Errc::kUnknownProcedure),
      member("PROCEDURE_NOT_IN_FORCE", Errc::kProcedureNotInForce),
      member("UNKNOWN_CASE", Errc::kUnknownCase),
      member("NO_TIME_LIMIT", Errc::kNoTimeLimit),
      member("SEVERAL_TIME_LIMITS", Errc::kSeveralTimeLimits),
      member("INVALID_SEARCH", Errc::kInvalidSearch),
      member("UNREADABLE_FILE", Errc::kUnreadableFile),
      member("INVALID_UNIT_CODE", Errc::kInvalidUnitCode),
      member("UNKNOWN_UNIT", Errc::kUnknownUnit),
      member("OUT_OF_UNIT_RANGE", Errc::kOutOfUnitRange),
      member("INVALID_UNIT_ROW", Errc::kInvalidUnitRow),
      member("CONFLICTING_UNIT_ROWS", Errc::kConflictingUnitRows),
      member("UNKNOWN_AGENCY", Errc::kUnknownAgency),
      member("INVALID_EVENT", Errc::kInvalidEvent),
      member("EVENT_OUT_OF_ORDER", Errc::kEventOutOfOrder),
      member("EVENT_NOT_ALLOWED", Errc::kEventNotAllowed),
      member("SECOND_SUPPLEMENT", Errc::kSecondSupplement),
      member("SECOND_REAPPOINTMENT", Errc::kSecondReappointment),
      member("OUTSIDE_ONE_STOP_SHOP", Errc::kOutsideOneStopShop),
      member("PAPER_OUTSIDE_LIST", Errc::kPaperOutsideList),
      member("PAPER_IN_DATABASE", Errc::kPaperInDatabase),
      member("FEE_OUTSIDE_LIST", Errc::kFeeOutsideList),
      member("TOO_MANY_VISITS", Errc::kTooManyVisits),
      member("LATE_APOLOGY", Errc::kLateApology),
      member("PROHIBITED_CONDUCT", Errc::kProhibitedConduct),
      member("REFUSAL_AFTER_LIMIT", Errc::kRefusalAfterLimit),
      member("INVALID_RULE", Errc::kInvalidRule),
      member("NO_REGIME", Errc::kNoRegime),
      member("INVALID_DEADLINE_OPTIONS", Errc::kInvalidDeadlineOptions),
      member("INVALID_TEMPLATE", Errc::kInvalidTemplate),
      member("MISSING_FIELDS", Errc::kMissingFields),
      member("UNUSED_FIELDS", Errc::kUnusedFields),
      member("NO_TEMPLATE", Errc::kNoTemplate),
      member("INVALID_STYLE", Errc::kInvalidStyle),
      member("INVALID_DOCUMENT", Errc::kInvalidDocument),
      member("UNPRINTABLE_TEXT", Errc::kUnprintableText),
      member("INVALID_SYMBOL", Errc::kInvalidSymbol),
      member("MISSING_EVENT", Errc::kMissingEvent),
      member("UNWRITABLE_FILE", Errc::kUnwritableFile),
      member("INVALID_LETTER_RULE", Errc::kInvalidLetterRule),
      member("INVALID_REPORT_PERIOD", Errc::kInvalidReportPeriod),
      member("INVALID_REPORT_RULE", Errc::kInvalidReportRule),
      member("NO_REPORT_RULE", Errc::kNoReportRule),
      member("MALFORMED_WIRE", Errc::kMalformedWire),
      member("INVALID_WIRE_VALUE", Errc::kInvalidWireValue),
      member("WIRE_TOO_LARGE", Errc::kWireTooLarge),
      member("TORN_WIRE", Errc::kTornWire),
      member("CORRUPT_FRAME", Errc::kCorruptFrame),
      member("SINK_FAILED", Errc::kSinkFailed),
      member("BROKEN_CHAIN", Errc::kBrokenChain),
      member("CHAIN_GAP", Errc::kChainGap),
      member("INVALID_SIGNATURE", Errc::kInvalidSignature),
      member("UNTRUSTED_SIGNER", Errc::kUntrustedSigner),
      member("INVALID_KEY", Errc::kInvalidKey),
      member("CONFLICTING_EVENT", Errc::kConflictingEvent),
      member("NOT_UNDERSTOOD", Errc::kNotUnderstood),
  };
};

template <>
struct EnumMirror<Confidence> {
  static constexpr char kName[] = "Confidence";
  static constexpr const char* kDoc =
      "How well a fact taken from the law is established. vi: độ tin cậy của nguồn";
  static constexpr EnumMember kMembers[] = {
      member("VERIFIED", Confidence::kVerified),
      member("SECONDARY", Confidence::kSecondary),
      member("UNVERIFIED", Confidence::kUnverified),
  };
};

template <>
struct EnumMirror<LawDocumentKind> {
  static constexpr char kName[] = "LawDocumentKind";
  static constexpr const char* kDoc = "Kind of a Vietnamese legal document. vi: loại văn bản";
  static constexpr EnumMember kMembers[] = {
      member("CODE", LawDocumentKind::kCode),
      member("LAW", LawDocumentKind::kLaw),
      member("ORDINANCE", LawDocumentKind::kOrdinance),
      member("RESOLUTION", LawDocumentKind::kResolution),
      member("DECREE", LawDocumentKind::kDecree),
      member("DECISION", LawDocumentKind::kDecision),
      member("CIRCULAR", LawDocumentKind::kCircular),
      member("JOINT_CIRCULAR", LawDocumentKind::kJointCircular),
      member("DIRECTIVE", LawDocumentKind::kDirective),
      member("CONSOLIDATED_TEXT", LawDocumentKind::kConsolidatedText),
  };
};

template <>
struct EnumMirror<AgencyOrder> {
  static constexpr char kName[] = "AgencyOrder";
  static constexpr const char* kDoc =
      "Which end of an agency code names the top. vi: thứ tự các nhóm trong mã định danh";
  static constexpr EnumMember kMembers[] = {
      member("LEVEL_ONE_FIRST", AgencyOrder::kLevelOneFirst),
      member("LEVEL_ONE_LAST", AgencyOrder::kLevelOneLast),
  };
};

template <>
struct EnumMirror<Sex> {
  static constexpr char kName[] = "Sex";
  static constexpr const char* kDoc =
      "Sex as the personal identification number records it. vi: giới tính";
  static constexpr EnumMember kMembers[] = {
      member("MALE", Sex::kMale),
      member("FEMALE", Sex::kFemale),
  };
};

template <>
struct EnumMirror<PhoneKind> {
  static constexpr char kName[] = "PhoneKind";
  static constexpr const char* kDoc = "Kind of subscriber number. vi: loại số điện thoại";
  static constexpr EnumMember kMembers[] = {
      member("MOBILE", PhoneKind::kMobile),
      member("FIXED", PhoneKind::kFixed),
  };
};

template <>
struct EnumMirror<TaxCodeKind> {
  static constexpr char kName[] = "TaxCodeKind";
  static constexpr const char* kDoc = "What a tax code is of. vi: loại mã số thuế";
  static constexpr EnumMember kMembers[] = {
      member("MAIN", TaxCodeKind::kMain),
      member("DEPENDENT_UNIT", TaxCodeKind::kDependentUnit),
      member("PERSONAL_ID", TaxCodeKind::kPersonalId),
  };
};

template <>
struct EnumMirror<VietnameseDateStyle> {
  static constexpr char kName[] = "VietnameseDateStyle";
  static constexpr const char* kDoc = "How a date is written on paper. vi: cách ghi ngày tháng";
  static constexpr EnumMember kMembers[] = {
      member("LONG", VietnameseDateStyle::kLong),
      member("SHORT", VietnameseDateStyle::kShort),
  };
};

template <>
struct EnumMirror<Audience> {
  static constexpr char kName[] = "Audience";
  static constexpr const char* kDoc =
      "For whom a calendar speaks. Swapped days bind the civil service only. vi: đối tượng áp dụng";
  static constexpr EnumMember kMembers[] = {
      member("CIVIL_SERVICE", Audience::kCivilService),
      member("PRIVATE_EMPLOYERS", Audience::kPrivateEmployers),
  };
};

template <>
struct EnumMirror<DayKind> {
  static constexpr char kName[] = "DayKind";
  static constexpr const char* kDoc = "What a day is. vi: loại ngày";
  static constexpr EnumMember kMembers[] = {
      member("WORKING_DAY", DayKind::kWorkingDay),
      member("WEEKLY_REST", DayKind::kWeeklyRest),
      member("PUBLIC_HOLIDAY", DayKind::kPublicHoliday),
      member("SUBSTITUTE_HOLIDAY", DayKind::kSubstituteHoliday),
      member("SWAPPED_DAY_OFF", DayKind::kSwappedDayOff),
      member("MAKE_UP_WORKING_DAY", DayKind::kMakeUpWorkingDay),
      member("LOCAL_DAY_OFF", DayKind::kLocalDayOff),
  };
};

template <>
struct EnumMirror<DayStatus> {
  static constexpr char kName[] = "DayStatus";
  static constexpr const char* kDoc = "How firm a row is. vi: tình trạng";
  static constexpr EnumMember kMembers[] = {
      member("DECIDED", DayStatus::kDecided),
      member("PROPOSED", DayStatus::kProposed),
      member("PREDICTED", DayStatus::kPredicted),
  };
};

template <>
struct EnumMirror<EndRule> {
  static constexpr char kName[] = "EndRule";
  static constexpr const char* kDoc =
      "What becomes of a term whose last day is a rest day. vi: ngày cuối là ngày nghỉ";
  static constexpr EnumMember kMembers[] = {
      member("ROLL_TO_WORKING_DAY", EndRule::kRollToWorkingDay),
      member("KEEP", EndRule::kKeep),
  };
};

template <>
struct EnumMirror<CountRule> {
  static constexpr char kName[] = "CountRule";
  static constexpr const char* kDoc = "How a term was counted. vi: cách tính thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("WORKING_DAYS", CountRule::kWorkingDays),
      member("CALENDAR_DAYS", CountRule::kCalendarDays),
      member("WEEKS", CountRule::kWeeks),
      member("MONTHS", CountRule::kMonths),
      member("YEARS", CountRule::kYears),
      member("HOURS", CountRule::kHours),
      member("WORKING_MINUTES", CountRule::kWorkingMinutes),
      member("ROLL", CountRule::kRoll),
      member("CUT_OFF", CountRule::kCutOff),
  };
};

template <>
struct EnumMirror<LunarReckoning> {
  static constexpr char kName[] = "LunarReckoning";
  static constexpr const char* kDoc = "Which reckoning of the lunar months. vi: phép tính lịch âm";
  static constexpr EnumMember kMembers[] = {
      member("VIETNAM", LunarReckoning::kVietnam),
      member("CIVIL_NORTH", LunarReckoning::kCivilNorth),
      member("CIVIL_SOUTH", LunarReckoning::kCivilSouth),
  };
};

template <>
struct EnumMirror<UnitLevel> {
  static constexpr char kName[] = "UnitLevel";
  static constexpr const char* kDoc = "Level of an administrative unit. vi: cấp đơn vị hành chính";
  static constexpr EnumMember kMembers[] = {
      member("PROVINCE", UnitLevel::kProvince),
      member("DISTRICT", UnitLevel::kDistrict),
      member("COMMUNE", UnitLevel::kCommune),
  };
};

template <>
struct EnumMirror<UnitKind> {
  static constexpr char kName[] = "UnitKind";
  static constexpr const char* kDoc = "What an administrative unit is. vi: loại đơn vị hành chính";
  static constexpr EnumMember kMembers[] = {
      member("CENTRAL_CITY", UnitKind::kCentralCity),
      member("PROVINCE", UnitKind::kProvince),
      member("URBAN_DISTRICT", UnitKind::kUrbanDistrict),
      member("RURAL_DISTRICT", UnitKind::kRuralDistrict),
      member("TOWN", UnitKind::kTown),
      member("PROVINCIAL_CITY", UnitKind::kProvincialCity),
      member("WARD", UnitKind::kWard),
      member("COMMUNE", UnitKind::kCommune),
      member("TOWNSHIP", UnitKind::kTownship),
      member("SPECIAL_ZONE", UnitKind::kSpecialZone),
  };
};

template <>
struct EnumMirror<LinkMatch> {
  static constexpr char kName[] = "LinkMatch";
  static constexpr const char* kDoc =
      "How sure it is which old unit a link speaks of. vi: độ chắc chắn của liên kết";
  static constexpr EnumMember kMembers[] = {
      member("UNIQUE", LinkMatch::kUnique),
      member("SAME_DISTRICT", LinkMatch::kSameDistrict),
      member("AMBIGUOUS", LinkMatch::kAmbiguous),
      member("NONE", LinkMatch::kNone),
  };
};

template <>
struct EnumMirror<AgencyKind> {
  static constexpr char kName[] = "AgencyKind";
  static constexpr const char* kDoc = "What an agency at level one is. vi: loại cơ quan cấp 1";
  static constexpr EnumMember kMembers[] = {
      member("MINISTRY", AgencyKind::kMinistry),
      member("PEOPLES_COMMITTEE", AgencyKind::kPeoplesCommittee),
      member("PEOPLES_COUNCIL", AgencyKind::kPeoplesCouncil),
  };
};

}  // namespace motcua::python

#include "catalogue_enums.hpp"  // IWYU pragma: export
#include "dossier_enums.hpp"    // IWYU pragma: export
#include "exchange_enums.hpp"   // IWYU pragma: export
#include "letters_enums.hpp"    // IWYU pragma: export
#include "papers_enums.hpp"     // IWYU pragma: export
#include "reports_enums.hpp"    // IWYU pragma: export
