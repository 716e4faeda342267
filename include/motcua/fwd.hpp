/// Names of motcua's types, for headers that only pass them on.
#pragma once

#include <motcua/config.hpp>

#include <cstdint>

MOTCUA_BEGIN_NAMESPACE

class AddressRules;
class AdministrativeUnits;
class Agencies;
class AgencyCode;
class Catalogue;
class CatalogueBuilder;
class DossierCode;
class DossierTally;
class Error;
class LawBook;
class LawRef;
class LetterRules;
class PersonalId;
class PhoneNumber;
class ProcedureBuilder;
class ProcedureCode;
class Regime;
class ReportRules;
class RuleSet;
class TaxCode;
class Term;
class Uuid;
class Weekdays;
class WorkCalendar;
struct AddressForm;
struct AddressRow;
struct AddressRows;
struct AdministrativeUnit;
struct AgeWordRow;
struct Agency;
struct AgencyRows;
struct CalendarRows;
struct CsvFile;
struct DayInfo;
struct DayRow;
struct Deadline;
struct DeadlineOptions;
struct DeadlineStep;
struct Dossier;
struct DossierEvent;
struct DossierFilter;
struct DossierIdentity;
struct DossierView;
struct Evaluation;
struct EvaluationReceipt;
struct Evidence;
struct Explanation;
struct Failure;
struct Fee;
struct FigureBasis;
struct FigureRow;
struct FormRow;
struct Group;
struct Groups;
struct History;
struct HolidayRule;
struct IncidentCounts;
struct LatenessCount;
struct LegalBasis;
struct LetterChoice;
struct LetterCount;
struct LetterCounts;
struct LetterRule;
struct LetterRuleRows;
struct LetterSuppressor;
struct LimitPhrase;
struct LunarDate;
struct Money;
struct Obligation;
struct PaperRequirement;
struct PeriodRow;
struct Procedure;
struct ProcessingTime;
struct PunctualityIndex;
struct Report;
struct ReportOptions;
struct ReportPeriod;
struct ReportRuleRows;
struct ReportedDossier;
struct RuleRow;
struct SearchHit;
struct SettlementRow;
struct TallyOptions;
struct TimeLimit;
struct UnitLink;
struct UnitRows;
struct Verdict;
struct Violation;
struct WeekCount;
template <typename T>
class Result;
template <typename T>
class Timeline;
template <typename T>
struct InForce;

enum class ActorRole : std::uint8_t;
enum class AddressRole : std::uint8_t;
enum class AgencyKind : std::uint8_t;
enum class AgencyOrder : std::uint8_t;
enum class ApplicantKind : std::uint8_t;
enum class Area : std::uint8_t;
enum class Audience : std::uint8_t;
enum class Channel : std::uint8_t;
enum class CodeRelation : std::uint8_t;
enum class Confidence : std::uint8_t;
enum class CountRule : std::uint8_t;
enum class Currency : std::uint8_t;
enum class DayKind : std::uint8_t;
enum class DayReading : std::uint8_t;
enum class DayStatus : std::uint8_t;
enum class DeliveryState : std::uint8_t;
enum class DifferenceKind : std::uint8_t;
enum class Dimension : std::uint8_t;
enum class DossierState : std::uint8_t;
enum class EndRule : std::uint8_t;
enum class Errc : std::int16_t;
enum class EventKind : std::uint8_t;
enum class ExtensionEffect : std::uint8_t;
enum class ExtensionGround : std::uint8_t;
enum class FeeKind : std::uint8_t;
enum class FeePer : std::uint8_t;
enum class Figure : std::uint8_t;
enum class FindingKind : std::uint8_t;
enum class LawDocumentKind : std::uint8_t;
enum class LetterKind : std::uint8_t;
enum class LetterReason : std::uint8_t;
enum class Level : std::uint8_t;
enum class LimitBound : std::uint8_t;
enum class LimitKind : std::uint8_t;
enum class LimitStart : std::uint8_t;
enum class LinkMatch : std::uint8_t;
enum class LunarReckoning : std::uint8_t;
enum class Measure : std::uint8_t;
enum class NationalState : std::uint8_t;
enum class ObligationKind : std::uint8_t;
enum class ObligationState : std::uint8_t;
enum class OnlineLevel : std::uint8_t;
enum class PaperUse : std::uint8_t;
enum class PeriodKind : std::uint8_t;
enum class PhoneKind : std::uint8_t;
enum class PhraseKind : std::uint8_t;
enum class Reception : std::uint8_t;
enum class ReportForm : std::uint8_t;
enum class RuleId : std::uint8_t;
enum class RuleUnit : std::uint8_t;
enum class Sex : std::uint8_t;
enum class StepKind : std::uint8_t;
enum class TaxCodeKind : std::uint8_t;
enum class TimeUnit : std::uint8_t;
enum class Timeliness : std::uint8_t;
enum class UnitKind : std::uint8_t;
enum class UnitLevel : std::uint8_t;
enum class VietnameseDateStyle : std::uint8_t;

namespace papers {

class StyleSheet;
class Template;
class TemplateSet;
class TextTemplate;
struct BulkPaper;
struct BulkReport;
struct Document;
struct Fields;
struct FormSource;
struct Issue;
struct LetterPerson;
struct LetterSource;
struct Office;
struct RenderedPaper;
struct RenderOptions;
struct TemplateId;

enum class Design : std::uint8_t;
enum class PageFormat : std::uint8_t;
enum class PaperFormat : std::uint8_t;
enum class PaperKind : std::uint8_t;

}  // namespace papers

MOTCUA_END_NAMESPACE
