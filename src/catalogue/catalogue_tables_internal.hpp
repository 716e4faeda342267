/// The tables of catalogue_csv.hpp: their names and columns, for the reader and the writer alike.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// In the order in which tables are written.
enum class Table : std::size_t {
  kProcedures,
  kConfidences,
  kCases,
  kLimits,
  kStages,
  kExtensions,
  kPapers,
  kFees,
  kExemptions,
  kResults,
  kSteps,
  kLinkedStages,
  kLinks,
  kFindings,
};

struct TableShape {
  std::string_view name;
  std::span<const std::string_view> columns;
  std::span<const std::string_view> free_text;
};

inline constexpr std::string_view kProcedureColumns[] = {
    "code",          "valid_from", "valid_until", "observed",     "name",
    "field",         "owner",      "decision",    "formality",    "levels",
    "levels_before", "applicants", "channels",    "online_level", "agency",
    "legal_basis",   "page",       "law",         "source",       "confidence"};
inline constexpr std::string_view kConfidenceColumns[] = {"code", "valid_from", "part",
                                                          "law",  "source",     "confidence"};
inline constexpr std::string_view kCaseColumns[] = {"code", "valid_from", "case",      "name",
                                                    "law",  "source",     "confidence"};
inline constexpr std::string_view kLimitColumns[] = {
    "code", "valid_from", "case", "channels", "area", "limit", "law", "source", "confidence"};
inline constexpr std::string_view kStageColumns[] = {"code", "valid_from", "case",      "channels",
                                                     "area", "stage",      "name",      "term",
                                                     "law",  "source",     "confidence"};
inline constexpr std::string_view kExtensionColumns[] = {
    "code",   "valid_from", "case",      "channels", "area",   "ground",
    "effect", "term",       "condition", "law",      "source", "confidence"};
inline constexpr std::string_view kPaperColumns[] = {"code",
                                                     "valid_from",
                                                     "case",
                                                     "row",
                                                     "group",
                                                     "name",
                                                     "use",
                                                     "originals",
                                                     "copies",
                                                     "mandatory",
                                                     "exempt_when_in_database",
                                                     "truncated",
                                                     "law",
                                                     "source",
                                                     "confidence"};
inline constexpr std::string_view kFeeColumns[] = {
    "code",      "valid_from", "case",  "row",       "kind", "name",
    "amount",    "currency",   "per",   "from_unit", "cap",  "set_by_province",
    "channels",  "from",       "until", "condition", "law",  "source",
    "confidence"};
inline constexpr std::string_view kExemptionColumns[] = {
    "code", "valid_from", "fee_row", "row",    "who",       "percent_off",
    "from", "until",      "law",     "source", "confidence"};
inline constexpr std::string_view kResultColumns[] = {"code", "valid_from", "row",    "result_code",
                                                      "name", "law",        "source", "confidence"};
inline constexpr std::string_view kStepColumns[] = {
    "code", "valid_from", "case", "row", "unit", "action", "term", "law", "source", "confidence"};
inline constexpr std::string_view kLinkedStageColumns[] = {
    "code", "valid_from", "row", "procedure", "name",      "agency",
    "term", "parallel",   "law", "source",    "confidence"};
inline constexpr std::string_view kLinkColumns[] = {"code", "valid_from", "relation", "other",
                                                    "from", "law",        "source",   "confidence"};
inline constexpr std::string_view kFindingColumns[] = {
    "code", "valid_from", "row", "kind", "detail", "law", "source", "confidence"};

inline constexpr std::string_view kFreeName[] = {"name"};
inline constexpr std::string_view kFreeNameAndAgency[] = {"name", "agency"};
inline constexpr std::string_view kFreeCondition[] = {"condition"};
inline constexpr std::string_view kFreeNameAndCondition[] = {"name", "condition"};
inline constexpr std::string_view kFreeGroupAndName[] = {"group", "name"};
inline constexpr std::string_view kFreeWho[] = {"who"};
inline constexpr std::string_view kFreeUnitAndAction[] = {"unit", "action"};
inline constexpr std::string_view kFreeDetail[] = {"detail"};

/// By Table.
inline constexpr TableShape kTables[] = {
    {"procedures.csv", kProcedureColumns, kFreeNameAndAgency},
    {"confidences.csv", kConfidenceColumns, {}},
    {"cases.csv", kCaseColumns, kFreeName},
    {"limits.csv", kLimitColumns, {}},
    {"stages.csv", kStageColumns, kFreeName},
    {"extensions.csv", kExtensionColumns, kFreeCondition},
    {"papers.csv", kPaperColumns, kFreeGroupAndName},
    {"fees.csv", kFeeColumns, kFreeNameAndCondition},
    {"exemptions.csv", kExemptionColumns, kFreeWho},
    {"results.csv", kResultColumns, kFreeName},
    {"steps.csv", kStepColumns, kFreeUnitAndAction},
    {"stages_linked.csv", kLinkedStageColumns, kFreeNameAndAgency},
    {"links.csv", kLinkColumns, {}},
    {"findings.csv", kFindingColumns, kFreeDetail},
};

/// A part of FieldConfidence and its word in confidences.csv.
struct ConfidencePart {
  std::string_view word;
  Confidence FieldConfidence::*member;
};

inline constexpr ConfidencePart kConfidenceParts[] = {
    {"name", &FieldConfidence::name},
    {"levels", &FieldConfidence::levels},
    {"levels_before", &FieldConfidence::levels_before},
    {"applicants", &FieldConfidence::applicants},
    {"channels", &FieldConfidence::channels},
    {"agency", &FieldConfidence::agency},
    {"results", &FieldConfidence::results},
    {"legal_basis", &FieldConfidence::legal_basis},
    {"validity", &FieldConfidence::validity},
};

inline constexpr std::initializer_list<Level> kLevels = {
    Level::kMinistry, Level::kProvince, Level::kDistrict, Level::kCommune, Level::kOther};
inline constexpr std::initializer_list<Channel> kChannels = {Channel::kInPerson, Channel::kOnline,
                                                             Channel::kPublicPost};
inline constexpr std::initializer_list<ApplicantKind> kApplicantKinds = {
    ApplicantKind::kCitizen,
    ApplicantKind::kOverseasVietnamese,
    ApplicantKind::kForeigner,
    ApplicantKind::kResidentForeigner,
    ApplicantKind::kOfficial,
    ApplicantKind::kEnterprise,
    ApplicantKind::kVietnameseEnterprise,
    ApplicantKind::kForeignInvestedEnterprise,
    ApplicantKind::kCooperative,
    ApplicantKind::kOrganisation,
    ApplicantKind::kForeignOrganisation,
    ApplicantKind::kPartyMember,
    ApplicantKind::kPartyOrganisation,
};
inline constexpr std::initializer_list<FindingKind> kFindingKinds = {
    FindingKind::kUnitMissing,
    FindingKind::kLimitMissing,
    FindingKind::kLimitDiffersByChannel,
    FindingKind::kLimitRepeated,
    FindingKind::kLimitContradiction,
    FindingKind::kOneLimitForSeveralCases,
    FindingKind::kLimitNotUnderstood,
    FindingKind::kFeeImplausible,
    FindingKind::kFeeZeroNotFree,
    FindingKind::kFeeNotUnderstood,
    FindingKind::kTwoCurrencies,
    FindingKind::kMandatoryNotTold,
    FindingKind::kLevelDoubtful,
    FindingKind::kNameRepeated,
    FindingKind::kTextDamaged,
    FindingKind::kCodeReplaced,
    FindingKind::kOther,
};

/// Numbers that a record may have, read and built alike.
inline constexpr int kMostRows = 999'999;
inline constexpr int kMostSheets = 9'999;   ///< originals or copies of a paper
inline constexpr int kMostUnits = 999'999;  ///< pages or documents that a fee counts from
/// Of the smallest unit of a currency; fifteen digits.
inline constexpr std::int64_t kMostMoney = 999'999'999'999'999;

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
