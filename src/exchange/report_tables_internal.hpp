/// Tables of motcua.report.v1.
#pragma once

#include <motcua/letters/letter_rules.hpp>
#include <motcua/reports/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"
#include "reports/weeks_internal.hpp"

namespace motcua::exchange_internal {

template <>
struct EnumWire<ReportForm> : CountedFromOne<ReportForm, 2> {};
template <>
struct EnumWire<PeriodKind> : CountedFromOne<PeriodKind, 6> {
  static constexpr std::optional<PeriodKind> kAbsent = PeriodKind::kDays;
  static constexpr std::optional<PeriodKind> kUnknown = PeriodKind::kDays;
};
template <>
struct EnumWire<Dimension> : CountedFromOne<Dimension, 4> {
  static constexpr std::optional<Dimension> kAbsent = Dimension::kField;
};
template <>
struct EnumWire<Figure> : CountedFromOne<Figure, 14> {};
/// Letters are papers, of the kinds behind the forms.
template <>
struct EnumWire<LetterKind> : CountedFromOne<LetterKind, 13> {
  static constexpr int kOffset = 8;
  static constexpr int kFirst = 8;
};

/// What is late is told whole, and how much of it has an apology.
struct SettlementParts {
  std::string name = {};
  std::string code = {};
  std::uint32_t received_online_end_to_end = 0;
  std::uint32_t received_online_partial = 0;
  std::uint32_t received_online_other = 0;
  std::uint32_t received_by_post = 0;
  std::uint32_t received_in_person = 0;
  std::uint32_t carried_over = 0;
  std::uint32_t settled_early = 0;
  std::uint32_t settled_on_time = 0;
  std::uint32_t settled_late = 0;
  std::uint32_t pending_in_time = 0;
  std::uint32_t pending_late = 0;
  std::uint32_t settled_late_with_apology = 0;
  std::uint32_t pending_late_with_apology = 0;
  std::uint32_t settled_unknown = 0;
  std::uint32_t pending_unknown = 0;
};
template <>
struct Schema<SettlementParts> {
  static constexpr std::string_view kName = "motcua.report.v1.SettlementRow";
  using T = SettlementParts;
  using List = Fields<Field<1, "name", &T::name, plain(4000)>,  //
                      Field<2, "code", &T::code, plain(100)>,   //
                      Field<3, "received_online_end_to_end", &T::received_online_end_to_end>,
                      Field<4, "received_online_partial", &T::received_online_partial>,
                      Field<5, "received_online_other", &T::received_online_other>,
                      Field<6, "received_by_post", &T::received_by_post>,
                      Field<7, "received_in_person", &T::received_in_person>,
                      Field<8, "carried_over", &T::carried_over>,         //
                      Field<9, "settled_early", &T::settled_early>,       //
                      Field<10, "settled_on_time", &T::settled_on_time>,  //
                      Field<11, "settled_late", &T::settled_late>,        //
                      Field<12, "pending_in_time", &T::pending_in_time>,  //
                      Field<13, "pending_late", &T::pending_late>,        //
                      Field<14, "settled_late_with_apology", &T::settled_late_with_apology>,
                      Field<15, "pending_late_with_apology", &T::pending_late_with_apology>,
                      Field<16, "settled_unknown", &T::settled_unknown>,
                      Field<17, "pending_unknown", &T::pending_unknown>>;
};
template <>
struct Converted<SettlementRow> {
  using Parts = SettlementParts;
  static Result<SettlementRow> from(const Parts& parts) {
    if (parts.settled_late_with_apology > parts.settled_late ||
        parts.pending_late_with_apology > parts.pending_late) {
      return Failure{Errc::kInvalidWireValue,
                     "more dossiers are late with an apology than are late"};
    }
    return SettlementRow{
        .group = {parts.name, parts.code},
        .received_online_end_to_end = parts.received_online_end_to_end,
        .received_online_partial = parts.received_online_partial,
        .received_online_other = parts.received_online_other,
        .received_by_post = parts.received_by_post,
        .received_in_person = parts.received_in_person,
        .carried_over = parts.carried_over,
        .settled_early = parts.settled_early,
        .settled_on_time = parts.settled_on_time,
        .settled_late_with_apology = parts.settled_late_with_apology,
        .settled_late_without_apology = parts.settled_late - parts.settled_late_with_apology,
        .settled_unknown = parts.settled_unknown,
        .pending_in_time = parts.pending_in_time,
        .pending_late_with_apology = parts.pending_late_with_apology,
        .pending_late_without_apology = parts.pending_late - parts.pending_late_with_apology,
        .pending_unknown = parts.pending_unknown};
  }
  static Parts to(const SettlementRow& row) {
    return {row.group.name,
            row.group.code,
            row.received_online_end_to_end,
            row.received_online_partial,
            row.received_online_other,
            row.received_by_post,
            row.received_in_person,
            row.carried_over,
            row.settled_early,
            row.settled_on_time,
            row.settled_late(),
            row.pending_in_time,
            row.pending_late(),
            row.settled_late_with_apology,
            row.pending_late_with_apology,
            row.settled_unknown,
            row.pending_unknown};
  }
};

template <>
struct Schema<PunctualityIndex> {
  static constexpr std::string_view kName = "motcua.report.v1.PunctualityIndex";
  using T = PunctualityIndex;
  using List = Fields<
      Field<1, "settled_on_time", &T::settled_on_time>, Field<2, "settled_late", &T::settled_late>,
      Field<3, "pending_in_time", &T::pending_in_time>, Field<4, "pending_late", &T::pending_late>,
      Field<5, "unknown", &T::unknown>, Field<6, "centipoints", &T::centipoints, between(0, 2000)>>;
};

template <>
struct Schema<LetterCount> {
  static constexpr std::string_view kName = "motcua.report.v1.LetterCount";
  using T = LetterCount;
  using List = Fields<Field<1, "kind", &T::kind, needed()>,  //
                      Field<2, "given", &T::given>,          //
                      Field<3, "owed", &T::owed>>;
};
template <>
inline LetterCount blank<LetterCount>() {
  return {.kind = {}};
}

inline constexpr Rules kWorkingDays = between(0, 100'000);

template <>
struct Schema<LatenessCount> {
  static constexpr std::string_view kName = "motcua.report.v1.LatenessCount";
  using T = LatenessCount;
  using List = Fields<Field<1, "working_days", &T::working_days, kWorkingDays>,
                      Field<2, "settled", &T::settled>,  //
                      Field<3, "pending", &T::pending>>;
};

struct WeekParts {
  std::optional<Date> monday = {};
  std::uint32_t received = 0;
  std::uint32_t settled = 0;
};
template <>
struct Schema<WeekParts> {
  static constexpr std::string_view kName = "motcua.report.v1.WeekCount";
  using T = WeekParts;
  using List = Fields<Field<1, "monday", &T::monday, needed()>,  //
                      Field<2, "received", &T::received>,        //
                      Field<3, "settled", &T::settled>>;
};
template <>
struct Converted<WeekCount> {
  using Parts = WeekParts;
  static Result<WeekCount> from(const Parts& parts) {
    if (std::chrono::weekday(*parts.monday) != std::chrono::Monday) {
      return Failure{Errc::kInvalidWireValue, "monday: the day is no Monday"};
    }
    WeekCount week = reports_internal::week_from(*parts.monday);
    week.received = parts.received;
    week.settled = parts.settled;
    return week;
  }
  static Parts to(const WeekCount& week) { return {week.monday, week.received, week.settled}; }
};

template <>
struct Schema<ProcessingTime> {
  static constexpr std::string_view kName = "motcua.report.v1.ProcessingTime";
  using T = ProcessingTime;
  using List =
      Fields<Field<1, "dossiers", &T::dossiers>,
             Field<2, "total_working_days", &T::total_working_days>,
             Field<3, "median_working_days", &T::median_working_days, kWorkingDays>,
             Field<4, "percentile90_working_days", &T::percentile90_working_days, kWorkingDays>,
             Field<5, "most_working_days", &T::most_working_days, kWorkingDays>,
             Field<6, "median_minutes", &T::median_minutes>>;
};

template <>
struct Schema<IncidentCounts> {
  static constexpr std::string_view kName = "motcua.report.v1.IncidentCounts";
  using T = IncidentCounts;
  using List = Fields<Field<1, "supplemented", &T::supplemented>,
                      Field<2, "supplemented_again", &T::supplemented_again>,
                      Field<3, "reappointed", &T::reappointed>,
                      Field<4, "reappointed_again", &T::reappointed_again>,
                      Field<5, "extended", &T::extended>,           //
                      Field<6, "refused", &T::refused>,             //
                      Field<7, "withdrawn", &T::withdrawn>,         //
                      Field<8, "stopped", &T::stopped>,             //
                      Field<9, "closed", &T::closed>,               //
                      Field<10, "not_received", &T::not_received>,  //
                      Field<11, "awaiting_reception", &T::awaiting_reception>,
                      Field<12, "unreadable", &T::unreadable>,
                      Field<13, "letters_of_unknown_kind", &T::letters_of_unknown_kind>>;
};

template <>
struct Schema<FigureBasis> {
  static constexpr std::string_view kName = "motcua.report.v1.FigureBasis";
  using T = FigureBasis;
  using List = Fields<Field<1, "figure", &T::figure, needed()>, Field<2, "evidence", &T::evidence>>;
};
template <>
inline FigureBasis blank<FigureBasis>() {
  return {.figure = {}};
}

/// A report as it is sent: its period lies open, and what must be there can be missing.
struct ReportParts {
  std::optional<ReportForm> form = {};
  std::string agency = {};
  std::string agency_name = {};
  std::optional<Date> from_date = {};
  std::optional<Date> until_date = {};
  std::optional<LocalTime> as_of = {};
  std::vector<SettlementRow> rows = {};
  PunctualityIndex punctuality = {};
  std::vector<LetterCount> letters = {};
  std::optional<Evidence> evidence = {};
  std::optional<EvaluationReceipt> receipt = {};
  PeriodKind period_kind = PeriodKind::kDays;
  int period_year = 0;
  int period_number = 0;
  std::optional<Evidence> period_evidence = {};
  Dimension dimension = Dimension::kField;
  SettlementRow total = {};
  std::vector<LatenessCount> lateness = {};
  std::vector<WeekCount> weeks = {};
  ProcessingTime processing = {};
  IncidentCounts incidents = {};
  std::vector<FigureBasis> basis = {};
};
template <>
struct Schema<ReportParts> {
  static constexpr std::string_view kName = "motcua.report.v1.Report";
  using T = ReportParts;
  static constexpr Rules kMany = at_most(100'000);
  using List = Fields<
      Field<1, "form", &T::form>, Field<2, "agency", &T::agency, needed(plain(35))>,
      Field<3, "agency_name", &T::agency_name, plain(500)>,
      Field<4, "from_date", &T::from_date, needed()>,
      Field<5, "until_date", &T::until_date, needed()>, Field<6, "as_of", &T::as_of, needed()>,
      Field<7, "rows", &T::rows, at_most(10'000)>, Field<8, "punctuality", &T::punctuality>,
      Field<9, "letters", &T::letters, at_most(100)>,  //
      Field<10, "evidence", &T::evidence>, Field<11, "receipt", &T::receipt>,
      Field<12, "period_kind", &T::period_kind>,
      Field<13, "period_year", &T::period_year, between(0, 9999)>,
      Field<14, "period_number", &T::period_number, between(0, 12)>,
      Field<15, "period_evidence", &T::period_evidence>, Field<16, "dimension", &T::dimension>,
      Field<17, "total", &T::total>, Field<18, "lateness", &T::lateness, kMany>,
      Field<19, "weeks", &T::weeks, kMany>, Field<20, "processing", &T::processing>,
      Field<21, "incidents", &T::incidents>, Field<22, "basis", &T::basis, at_most(100)>>;
};

}  // namespace motcua::exchange_internal
