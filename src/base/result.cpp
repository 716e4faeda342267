#include <motcua/base/confidence.hpp>
#include <motcua/base/result.hpp>

#include <string_view>
#include <utility>

MOTCUA_BEGIN_NAMESPACE

std::string_view to_string(Confidence confidence) noexcept {
  switch (confidence) {
    case Confidence::kVerified:
      return "verified";
    case Confidence::kSecondary:
      return "secondary";
    case Confidence::kUnverified:
      break;
  }
  return "unverified";
}

std::string_view to_vietnamese(Confidence confidence) noexcept {
  switch (confidence) {
    case Confidence::kVerified:
      return "đã kiểm chứng";
    case Confidence::kSecondary:
      return "nguồn thứ cấp";
    case Confidence::kUnverified:
      break;
  }
  return "chưa kiểm chứng";
}

std::string_view to_string(Errc code) noexcept {
  switch (code) {
    case Errc::kInvalidText:
      return "InvalidText";
    case Errc::kInvalidDate:
      return "InvalidDate";
    case Errc::kInvalidTime:
      return "InvalidTime";
    case Errc::kInvalidLawRef:
      return "InvalidLawRef";
    case Errc::kInvalidTimeline:
      return "InvalidTimeline";
    case Errc::kInvalidUuid:
      return "InvalidUuid";
    case Errc::kInvalidDossierCode:
      return "InvalidDossierCode";
    case Errc::kInvalidProcedureCode:
      return "InvalidProcedureCode";
    case Errc::kInvalidAgencyCode:
      return "InvalidAgencyCode";
    case Errc::kInvalidPersonalId:
      return "InvalidPersonalId";
    case Errc::kInconsistentPersonalId:
      return "InconsistentPersonalId";
    case Errc::kInvalidTaxCode:
      return "InvalidTaxCode";
    case Errc::kInvalidPhoneNumber:
      return "InvalidPhoneNumber";
    case Errc::kOutOfCalendarRange:
      return "OutOfCalendarRange";
    case Errc::kInvalidCalendarRow:
      return "InvalidCalendarRow";
    case Errc::kConflictingCalendarRows:
      return "ConflictingCalendarRows";
    case Errc::kNoOfficeHours:
      return "NoOfficeHours";
    case Errc::kInvalidCount:
      return "InvalidCount";
    case Errc::kNoWorkingTime:
      return "NoWorkingTime";
    case Errc::kInvalidLunarDate:
      return "InvalidLunarDate";
    case Errc::kOutOfLunarRange:
      return "OutOfLunarRange";
    case Errc::kProvisional:
      return "Provisional";
    case Errc::kInvalidColumn:
      return "InvalidColumn";
    case Errc::kUnknownPlace:
      return "UnknownPlace";
    case Errc::kInvalidTerm:
      return "InvalidTerm";
    case Errc::kLimitNotUnderstood:
      return "LimitNotUnderstood";
    case Errc::kLimitAmbiguous:
      return "LimitAmbiguous";
    case Errc::kInvalidProcedure:
      return "InvalidProcedure";
    case Errc::kConflictingProcedures:
      return "ConflictingProcedures";
    case Errc::kInvalidCatalogueRow:
      return "InvalidCatalogueRow";
    case Errc::kOverlayRefused:
      return "OverlayRefused";
    case Errc::kUnknownProcedure:
      return "UnknownProcedure";
    case Errc::kProcedureNotInForce:
      return "ProcedureNotInForce";
    case Errc::kUnknownCase:
      return "UnknownCase";
    case Errc::kNoTimeLimit:
      return "NoTimeLimit";
    case Errc::kSeveralTimeLimits:
      return "SeveralTimeLimits";
    case Errc::kInvalidSearch:
      return "InvalidSearch";
    case Errc::kUnreadableFile:
      return "UnreadableFile";
    case Errc::kInvalidUnitCode:
      return "InvalidUnitCode";
    case Errc::kUnknownUnit:
      return "UnknownUnit";
    case Errc::kOutOfUnitRange:
      return "OutOfUnitRange";
    case Errc::kInvalidUnitRow:
      return "InvalidUnitRow";
    case Errc::kConflictingUnitRows:
      return "ConflictingUnitRows";
    case Errc::kUnknownAgency:
      return "UnknownAgency";
    case Errc::kInvalidEvent:
      return "InvalidEvent";
    case Errc::kEventOutOfOrder:
      return "EventOutOfOrder";
    case Errc::kEventNotAllowed:
      return "EventNotAllowed";
    case Errc::kSecondSupplement:
      return "SecondSupplement";
    case Errc::kSecondReappointment:
      return "SecondReappointment";
    case Errc::kOutsideOneStopShop:
      return "OutsideOneStopShop";
    case Errc::kPaperOutsideList:
      return "PaperOutsideList";
    case Errc::kPaperInDatabase:
      return "PaperInDatabase";
    case Errc::kFeeOutsideList:
      return "FeeOutsideList";
    case Errc::kTooManyVisits:
      return "TooManyVisits";
    case Errc::kLateApology:
      return "LateApology";
    case Errc::kProhibitedConduct:
      return "ProhibitedConduct";
    case Errc::kRefusalAfterLimit:
      return "RefusalAfterLimit";
    case Errc::kInvalidRule:
      return "InvalidRule";
    case Errc::kNoRegime:
      return "NoRegime";
    case Errc::kInvalidDeadlineOptions:
      return "InvalidDeadlineOptions";
    case Errc::kInvalidTemplate:
      return "InvalidTemplate";
    case Errc::kMissingFields:
      return "MissingFields";
    case Errc::kUnusedFields:
      return "UnusedFields";
    case Errc::kNoTemplate:
      return "NoTemplate";
    case Errc::kInvalidStyle:
      return "InvalidStyle";
    case Errc::kInvalidDocument:
      return "InvalidDocument";
    case Errc::kUnprintableText:
      return "UnprintableText";
    case Errc::kInvalidSymbol:
      return "InvalidSymbol";
    case Errc::kMissingEvent:
      return "MissingEvent";
    case Errc::kUnwritableFile:
      return "UnwritableFile";
    case Errc::kInvalidLetterRule:
      return "InvalidLetterRule";
    case Errc::kInvalidReportPeriod:
      return "InvalidReportPeriod";
    case Errc::kInvalidReportRule:
      return "InvalidReportRule";
    case Errc::kNoReportRule:
      return "NoReportRule";
    case Errc::kMalformedWire:
      return "MalformedWire";
    case Errc::kInvalidWireValue:
      return "InvalidWireValue";
    case Errc::kWireTooLarge:
      return "WireTooLarge";
    case Errc::kTornWire:
      return "TornWire";
    case Errc::kCorruptFrame:
      return "CorruptFrame";
    case Errc::kSinkFailed:
      return "SinkFailed";
    case Errc::kBrokenChain:
      return "BrokenChain";
    case Errc::kChainGap:
      return "ChainGap";
    case Errc::kInvalidSignature:
      return "InvalidSignature";
    case Errc::kUntrustedSigner:
      return "UntrustedSigner";
    case Errc::kInvalidKey:
      return "InvalidKey";
    case Errc::kConflictingEvent:
      return "ConflictingEvent";
    case Errc::kNotUnderstood:
      return "NotUnderstood";
  }
  return "Unknown";
}

Error::Error(Failure failure) : std::runtime_error(failure.message), failure_(std::move(failure)) {}

Error::~Error() = default;

void detail::throw_error(const Failure& failure) { throw Error(failure); }

MOTCUA_END_NAMESPACE
