/// The enums of the catalogue, and Channel, in Python. Part of enums.hpp, which includes it.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/money.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include "enums.hpp"

namespace motcua::python {

template <>
struct EnumMirror<Channel> {
  static constexpr char kName[] = "Channel";
  static constexpr const char* kDoc =
      "How a dossier reaches the one-stop shop. vi: cách thức thực hiện, kênh nộp hồ sơ";
  static constexpr EnumMember kMembers[] = {
      member("IN_PERSON", Channel::kInPerson),
      member("ONLINE", Channel::kOnline),
      member("PUBLIC_POST", Channel::kPublicPost),
  };
};

template <>
struct EnumMirror<TimeUnit> {
  static constexpr char kName[] = "TimeUnit";
  static constexpr const char* kDoc =
      "Unit of a term; units are never converted. vi: đơn vị tính thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("MINUTE", TimeUnit::kMinute),
      member("HOUR", TimeUnit::kHour),
      member("WORKING_HOUR", TimeUnit::kWorkingHour),
      member("DAY", TimeUnit::kDay),
      member("WORKING_DAY", TimeUnit::kWorkingDay),
      member("WEEK", TimeUnit::kWeek),
      member("MONTH", TimeUnit::kMonth),
      member("YEAR", TimeUnit::kYear),
  };
};

template <>
struct EnumMirror<LimitKind> {
  static constexpr char kName[] = "LimitKind";
  static constexpr const char* kDoc =
      "What a procedure says about its time limit. vi: cách quy định thời hạn giải quyết";
  static constexpr EnumMember kMembers[] = {
      member("TERM", LimitKind::kTerm),
      member("SAME_DAY", LimitKind::kSameDay),
      member("AT_ONCE", LimitKind::kAtOnce),
      member("NOT_STIPULATED", LimitKind::kNotStipulated),
      member("UNIT_MISSING", LimitKind::kUnitMissing),
      member("MISSING", LimitKind::kMissing),
  };
};

template <>
struct EnumMirror<LimitBound> {
  static constexpr char kName[] = "LimitBound";
  static constexpr const char* kDoc =
      "Whether a term is the time given or a maximum. vi: mức thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("EXACTLY", LimitBound::kExactly),
      member("AT_MOST", LimitBound::kAtMost),
  };
};

template <>
struct EnumMirror<LimitStart> {
  static constexpr char kName[] = "LimitStart";
  static constexpr const char* kDoc =
      "What a term is counted from. vi: thời điểm bắt đầu tính thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("NOT_STATED", LimitStart::kNotStated),
      member("COMPLETE_DOSSIER", LimitStart::kCompleteDossier),
      member("RECEIPT", LimitStart::kReceipt),
      member("OTHER", LimitStart::kOther),
  };
};

template <>
struct EnumMirror<Area> {
  static constexpr char kName[] = "Area";
  static constexpr const char* kDoc = "Where a limit applies. vi: địa bàn áp dụng";
  static constexpr EnumMember kMembers[] = {
      member("ANY", Area::kAny),
      member("DISADVANTAGED", Area::kDisadvantaged),
  };
};

template <>
struct EnumMirror<ExtensionGround> {
  static constexpr char kName[] = "ExtensionGround";
  static constexpr const char* kDoc = "Why a limit may be longer. vi: lý do kéo dài thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("VERIFICATION", ExtensionGround::kVerification),
      member("CONSULTATION", ExtensionGround::kConsultation),
      member("COMPLEXITY", ExtensionGround::kComplexity),
      member("DISADVANTAGED_AREA", ExtensionGround::kDisadvantagedArea),
      member("AGREEMENT", ExtensionGround::kAgreement),
      member("OTHER", ExtensionGround::kOther),
  };
};

template <>
struct EnumMirror<ExtensionEffect> {
  static constexpr char kName[] = "ExtensionEffect";
  static constexpr const char* kDoc = "What an extension's term measures. vi: cách kéo dài";
  static constexpr EnumMember kMembers[] = {
      member("ADDS", ExtensionEffect::kAdds),
      member("TOTAL", ExtensionEffect::kTotal),
  };
};

template <>
struct EnumMirror<PhraseKind> {
  static constexpr char kName[] = "PhraseKind";
  static constexpr const char* kDoc =
      "What one phrase about time says. vi: loại cụm từ về thời hạn";
  static constexpr EnumMember kMembers[] = {
      member("TERM", PhraseKind::kTerm),
      member("SAME_DAY", PhraseKind::kSameDay),
      member("AT_ONCE", PhraseKind::kAtOnce),
      member("CUT_OFF", PhraseKind::kCutOff),
      member("EXTENSION", PhraseKind::kExtension),
      member("PAUSE", PhraseKind::kPause),
      member("NOT_STIPULATED", PhraseKind::kNotStipulated),
  };
};

template <>
struct EnumMirror<Currency> {
  static constexpr char kName[] = "Currency";
  static constexpr const char* kDoc = "Currency of an amount. vi: đơn vị tiền tệ";
  static constexpr EnumMember kMembers[] = {
      member("VND", Currency::kVnd),
      member("USD", Currency::kUsd),
  };
};

template <>
struct EnumMirror<Level> {
  static constexpr char kName[] = "Level";
  static constexpr const char* kDoc =
      "Level of government that deals with a procedure. vi: cấp thực hiện";
  static constexpr EnumMember kMembers[] = {
      member("MINISTRY", Level::kMinistry), member("PROVINCE", Level::kProvince),
      member("DISTRICT", Level::kDistrict), member("COMMUNE", Level::kCommune),
      member("OTHER", Level::kOther),
  };
};

template <>
struct EnumMirror<ApplicantKind> {
  static constexpr char kName[] = "ApplicantKind";
  static constexpr const char* kDoc = "Who may ask. vi: đối tượng thực hiện";
  static constexpr EnumMember kMembers[] = {
      member("CITIZEN", ApplicantKind::kCitizen),
      member("OVERSEAS_VIETNAMESE", ApplicantKind::kOverseasVietnamese),
      member("FOREIGNER", ApplicantKind::kForeigner),
      member("RESIDENT_FOREIGNER", ApplicantKind::kResidentForeigner),
      member("OFFICIAL", ApplicantKind::kOfficial),
      member("ENTERPRISE", ApplicantKind::kEnterprise),
      member("VIETNAMESE_ENTERPRISE", ApplicantKind::kVietnameseEnterprise),
      member("FOREIGN_INVESTED_ENTERPRISE", ApplicantKind::kForeignInvestedEnterprise),
      member("COOPERATIVE", ApplicantKind::kCooperative),
      member("ORGANISATION", ApplicantKind::kOrganisation),
      member("FOREIGN_ORGANISATION", ApplicantKind::kForeignOrganisation),
      member("PARTY_MEMBER", ApplicantKind::kPartyMember),
      member("PARTY_ORGANISATION", ApplicantKind::kPartyOrganisation),
  };
};

template <>
struct EnumMirror<OnlineLevel> {
  static constexpr char kName[] = "OnlineLevel";
  static constexpr const char* kDoc =
      "How far a procedure can be done online. vi: mức độ dịch vụ công trực tuyến";
  static constexpr EnumMember kMembers[] = {
      member("PARTIAL", OnlineLevel::kPartial),
      member("END_TO_END", OnlineLevel::kEndToEnd),
  };
};

template <>
struct EnumMirror<PaperUse> {
  static constexpr char kName[] = "PaperUse";
  static constexpr const char* kDoc = "What is done with a paper. vi: hình thức nộp giấy tờ";
  static constexpr EnumMember kMembers[] = {
      member("SUBMIT", PaperUse::kSubmit),
      member("PRESENT", PaperUse::kPresent),
      member("NOTE", PaperUse::kNote),
  };
};

template <>
struct EnumMirror<FeeKind> {
  static constexpr char kName[] = "FeeKind";
  static constexpr const char* kDoc = "The two legal notions of what is paid. vi: loại khoản thu";
  static constexpr EnumMember kMembers[] = {
      member("FEE", FeeKind::kFee),
      member("CHARGE", FeeKind::kCharge),
      member("NOT_TOLD", FeeKind::kNotTold),
  };
};

template <>
struct EnumMirror<FeePer> {
  static constexpr char kName[] = "FeePer";
  static constexpr const char* kDoc = "What an amount is paid for. vi: đơn vị tính phí";
  static constexpr EnumMember kMembers[] = {
      member("DOSSIER", FeePer::kDossier),
      member("DOCUMENT", FeePer::kDocument),
      member("PAGE", FeePer::kPage),
  };
};

template <>
struct EnumMirror<CodeRelation> {
  static constexpr char kName[] = "CodeRelation";
  static constexpr const char* kDoc =
      "How two codes hang together. vi: quan hệ giữa các mã thủ tục";
  static constexpr EnumMember kMembers[] = {
      member("REPLACED_BY", CodeRelation::kReplacedBy),
      member("REPLACES", CodeRelation::kReplaces),
  };
};

template <>
struct EnumMirror<FindingKind> {
  static constexpr char kName[] = "FindingKind";
  static constexpr const char* kDoc =
      "What was found wrong or unclear in the source. vi: điểm bất thường của dữ liệu";
  static constexpr EnumMember kMembers[] = {
      member("UNIT_MISSING", FindingKind::kUnitMissing),
      member("LIMIT_MISSING", FindingKind::kLimitMissing),
      member("LIMIT_DIFFERS_BY_CHANNEL", FindingKind::kLimitDiffersByChannel),
      member("LIMIT_REPEATED", FindingKind::kLimitRepeated),
      member("LIMIT_CONTRADICTION", FindingKind::kLimitContradiction),
      member("ONE_LIMIT_FOR_SEVERAL_CASES", FindingKind::kOneLimitForSeveralCases),
      member("LIMIT_NOT_UNDERSTOOD", FindingKind::kLimitNotUnderstood),
      member("FEE_IMPLAUSIBLE", FindingKind::kFeeImplausible),
      member("FEE_ZERO_NOT_FREE", FindingKind::kFeeZeroNotFree),
      member("FEE_NOT_UNDERSTOOD", FindingKind::kFeeNotUnderstood),
      member("TWO_CURRENCIES", FindingKind::kTwoCurrencies),
      member("MANDATORY_NOT_TOLD", FindingKind::kMandatoryNotTold),
      member("LEVEL_DOUBTFUL", FindingKind::kLevelDoubtful),
      member("NAME_REPEATED", FindingKind::kNameRepeated),
      member("TEXT_DAMAGED", FindingKind::kTextDamaged),
      member("CODE_REPLACED", FindingKind::kCodeReplaced),
      member("OTHER", FindingKind::kOther),
  };
};

}  // namespace motcua::python
