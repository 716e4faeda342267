/// Tables of motcua.evaluation.v1.
#pragma once

#include <motcua/calendar/explanation.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/obligations/obligations.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "exchange/dossier_tables_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/procedure_tables_internal.hpp"
#include "exchange/refdata_tables_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

template <>
struct EnumWire<StepKind> : CountedFromOne<StepKind, 18> {};
template <>
struct EnumWire<Timeliness> : CountedFromOne<Timeliness, 7> {
  static constexpr std::optional<Timeliness> kAbsent = Timeliness::kUnknown;
  static constexpr std::optional<Timeliness> kUnknown = Timeliness::kUnknown;
};
template <>
struct EnumWire<ObligationKind> : CountedFromOne<ObligationKind, 16> {};
template <>
struct EnumWire<ObligationState> : CountedFromOne<ObligationState, 4> {};

template <>
struct Schema<DayInfo> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.DayInfo";
  using T = DayInfo;
  using List = Fields<Field<1, "date", &T::date, needed()>,      //
                      Field<2, "kind", &T::kind>,                //
                      Field<3, "working", &T::working>,          //
                      Field<4, "provisional", &T::provisional>,  //
                      Field<5, "rows", &T::rows, at_most(50)>>;
};

template <>
struct Schema<DayNote> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.DayNote";
  using List =
      Fields<Field<1, "day", &DayNote::day, needed()>, Field<2, "counted", &DayNote::counted>>;
};

inline constexpr Rules kLongLists = at_most(10'000);

template <>
struct Schema<DeadlineStep> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.DeadlineStep";
  using T = DeadlineStep;
  using List =
      Fields<Field<1, "kind", &T::kind, needed()>,  //
             Field<2, "before", &T::before>,        //
             Field<3, "after", &T::after>,          //
             Field<4, "rule", &T::rule, plain(200)>, Field<5, "value", &T::value, plain(2000)>,
             Field<6, "evidence", &T::evidence>,  //
             Field<7, "days", &T::days, kLongLists>>;
};

template <>
struct Schema<Verdict> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Verdict";
  using T = Verdict;
  using List = Fields<Field<1, "timeliness", &T::timeliness>,      //
                      Field<2, "due", &T::due>,                    //
                      Field<3, "end", &T::end>,                    //
                      Field<4, "late_minutes", &T::late_minutes>,  //
                      Field<5, "late_working_minutes", &T::late_working_minutes>>;
};

template <>
struct Schema<Deadline> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Deadline";
  using T = Deadline;
  using List =
      Fields<Field<1, "start", &T::start>,              //
             Field<2, "statutory", &T::statutory>,      //
             Field<3, "rolled", &T::rolled>,            //
             Field<4, "appointment", &T::appointment>,  //
             Field<5, "current_appointment", &T::current_appointment>,
             Field<6, "running", &T::running>,                                             //
             Field<7, "provisional", &T::provisional>,                                     //
             Field<8, "restarts", &T::restarts, kCounts>, Field<9, "decree", &T::decree>,  //
             Field<10, "promise", &T::promise>,                                            //
             Field<11, "index", &T::index>,                                                //
             Field<12, "steps", &T::steps, kLongLists>>;
};

template <>
struct Schema<Violation> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Violation";
  using T = Violation;
  using List = Fields<Field<1, "code", &T::code, needed()>,  //
                      Field<2, "event", &T::event>, Field<3, "message", &T::message, plain(4000)>,
                      Field<4, "basis", &T::basis>>;
};

template <>
struct Schema<Obligation> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Obligation";
  using T = Obligation;
  using List = Fields<Field<1, "kind", &T::kind, needed()>,        //
                      Field<2, "state", &T::state, needed()>,      //
                      Field<3, "role", &T::role>,                  //
                      Field<4, "arose", &T::arose>,                //
                      Field<5, "by", &T::by>,                      //
                      Field<6, "satisfied_by", &T::satisfied_by>,  //
                      Field<7, "satisfied", &T::satisfied>,        //
                      Field<8, "late_minutes", &T::late_minutes>,  //
                      Field<9, "ground", &T::ground>>;
};

template <>
struct Schema<EvaluationReceipt> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.EvaluationReceipt";
  using T = EvaluationReceipt;
  static constexpr Rules kFingerprint = exactly(16, plain(16));
  using List = Fields<Field<1, "library", &T::library, plain(50)>,
                      Field<2, "law_edition", &T::law_edition, plain(50)>,
                      Field<3, "law_data_hash", &T::law_data_hash, exactly(64, plain(64))>,
                      Field<4, "calendar", &T::calendar, kFingerprint>,
                      Field<5, "catalogue", &T::catalogue, kFingerprint>,
                      Field<6, "rules", &T::rules, kFingerprint>,
                      Field<7, "input", &T::input, kFingerprint>>;
};

inline std::string vietnamese_of(const Evaluation& evaluation) {
  return evaluation.deadline.steps.empty() ? std::string() : to_vietnamese(evaluation.deadline);
}
inline std::string english_of(const Evaluation& evaluation) {
  return evaluation.deadline.steps.empty() ? std::string() : to_english(evaluation.deadline);
}

template <>
struct Schema<Evaluation> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Evaluation";
  using T = Evaluation;
  using List =
      Fields<Field<1, "regime", &T::regime, needed(plain(100))>,
             Field<2, "limit", &T::limit, needed()>, Field<3, "limit_failure", &T::limit_failure>,
             Field<4, "validity_assumed", &T::validity_assumed>, Field<5, "view", &T::view>,
             Field<6, "violations", &T::violations, at_most(20'000)>,
             Field<7, "deadline", &T::deadline>,
             Field<8, "obligations", &T::obligations, kLongLists>, Field<9, "receipt", &T::receipt>,
             Derived<10, "deadline_vietnamese", vietnamese_of, free_text(200'000)>,
             Derived<11, "deadline_english", english_of, free_text(200'000)>>;
};

// ---- questions ----------------------------------------------------------------------------------

template <>
struct EnumWire<DayReading> : CountedFromOne<DayReading, 2> {
  static constexpr std::optional<DayReading> kAbsent = DayReading::kDayExcluded;
};

template <>
struct Schema<DeadlineOptions> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.DeadlineOptions";
  using T = DeadlineOptions;
  using List =
      Fields<Field<1, "reading", &T::reading>,
             Field<2, "minutes_of_working_day", &T::minutes_of_working_day, between(1, 1440)>>;
};

struct EvaluationOptionsParts {
  DeadlineOptions deadline = {};
  std::string regime = {};
  std::optional<TimeLimit> limit = {};
  std::optional<bool> explain = {};
  std::int32_t courtesy_letters = 0;
};
template <>
struct Schema<EvaluationOptionsParts> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.EvaluationOptions";
  using T = EvaluationOptionsParts;
  using List =
      Fields<Field<1, "deadline", &T::deadline>, Field<2, "regime", &T::regime, plain(100)>,
             Field<3, "limit", &T::limit>, Field<4, "explain", &T::explain>,
             Field<5, "courtesy_letters", &T::courtesy_letters, between(0, 1000)>>;
};
template <>
struct Converted<EvaluationOptions> {
  using Parts = EvaluationOptionsParts;
  static Result<EvaluationOptions> from(const Parts& parts) {
    EvaluationOptions options{.deadline = parts.deadline,
                              .limit = parts.limit,
                              .explain = parts.explain.value_or(true),
                              .courtesy_letters = parts.courtesy_letters};
    if (!parts.regime.empty()) options.regime = parts.regime;
    return options;
  }
  /// Absent is what options begin with, so that equal ones have equal octets.
  static Parts to(const EvaluationOptions& options) {
    return {.deadline = options.deadline,
            .regime = options.regime.value_or(std::string()),
            .limit = options.limit,
            .explain = options.explain ? std::nullopt : std::optional(false),
            .courtesy_letters = options.courtesy_letters};
  }
};

template <>
struct Schema<exchange::Question> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Question";
  using T = exchange::Question;
  using List = Fields<Field<1, "dossier", &T::dossier, needed()>,
                      Field<2, "as_of", &T::as_of, needed()>, Field<3, "options", &T::options>>;
};
template <>
inline exchange::Question blank<exchange::Question>() {
  return {.dossier = blank<Dossier>(), .as_of = {}};
}

// ---- explanations of counts ---------------------------------------------------------------------

template <>
struct EnumWire<CountRule> : CountedFromOne<CountRule, 9> {};

template <>
struct Schema<Explanation> {
  static constexpr std::string_view kName = "motcua.evaluation.v1.Explanation";
  using T = Explanation;
  using List =
      Fields<Field<1, "rule", &T::rule, needed()>, Field<2, "from_time", &T::from, needed()>,
             Field<3, "to_time", &T::to, needed()>, Field<4, "amount", &T::amount>,  //
             Field<5, "unrolled", &T::unrolled>,                                     //
             Field<6, "provisional", &T::provisional>,                               //
             Field<7, "bases", &T::bases, at_most(50)>, Field<8, "notes", &T::notes, kLongLists>>;
};

}  // namespace motcua::exchange_internal
