/// Tables of motcua.evaluation.v1, and of what evaluations hold of motcua.procedure.v1 and
/// motcua.refdata.v1.
#pragma once

#include <motcua/calendar/day.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/obligations/obligations.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "exchange/dossier_tables_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

// ---- motcua.procedure.v1: time limits -----------------------------------------------------------

template <>
struct EnumWire<LimitKind> : CountedFromOne<LimitKind, 6> {
  static constexpr std::optional<LimitKind> kUnknown = LimitKind::kMissing;
};
template <>
struct EnumWire<LimitBound> : CountedFromOne<LimitBound, 2> {
  static constexpr std::optional<LimitBound> kAbsent = LimitBound::kAtMost;
};
template <>
struct EnumWire<LimitStart> : CountedFromOne<LimitStart, 4> {
  static constexpr std::optional<LimitStart> kAbsent = LimitStart::kNotStated;
  static constexpr std::optional<LimitStart> kUnknown = LimitStart::kOther;
};
template <>
struct EnumWire<Area> : CountedFromOne<Area, 2> {
  static constexpr std::optional<Area> kAbsent = Area::kAny;
};
template <>
struct EnumWire<ExtensionGround> : CountedFromOne<ExtensionGround, 6> {
  static constexpr std::optional<ExtensionGround> kUnknown = ExtensionGround::kOther;
};
template <>
struct EnumWire<ExtensionEffect> : CountedFromOne<ExtensionEffect, 2> {};

template <>
inline Term blank<Term>() {
  return *Term::make(1, TimeUnit::kDay);
}

template <>
struct Schema<LimitExtension> {
  static constexpr std::string_view kName = "motcua.procedure.v1.LimitExtension";
  using T = LimitExtension;
  using List =
      Fields<Field<1, "ground", &T::ground, needed()>, Field<2, "effect", &T::effect, needed()>,  //
             Field<3, "term", &T::term, needed()>,
             Field<4, "condition", &T::condition, plain(4000)>, Field<5, "evidence", &T::evidence>>;
};
template <>
inline LimitExtension blank<LimitExtension>() {
  return {.ground = {}, .effect = {}, .term = blank<Term>(), .condition = {}, .evidence = {}};
}

template <>
struct Schema<LimitStage> {
  static constexpr std::string_view kName = "motcua.procedure.v1.LimitStage";
  using List = Fields<Field<1, "name", &LimitStage::name, plain(1000)>,
                      Field<2, "term", &LimitStage::term, needed()>>;
};
template <>
inline LimitStage blank<LimitStage>() {
  return {.name = {}, .term = blank<Term>()};
}

constexpr Rules ascending(Rules rules) {
  rules.sorted_unique = true;
  return rules;
}

template <>
struct Schema<TimeLimit> {
  static constexpr std::string_view kName = "motcua.procedure.v1.TimeLimit";
  using T = TimeLimit;
  using List =
      Fields<Field<1, "case_number", &T::case_number, exactly(2, plain(2))>,
             Field<2, "kind", &T::kind, needed()>,  //
             Field<3, "term", &T::term>, Field<4, "number_without_unit", &T::number_without_unit>,
             Field<5, "bound", &T::bound>,  //
             Field<6, "start", &T::start>, Field<7, "start_text", &T::start_text, plain(2000)>,
             Field<8, "cut_off", &T::cut_off, between(0, 1439)>,
             Field<9, "condition", &T::condition, plain(4000)>,
             Field<10, "channels", &T::channels, ascending(at_most(16))>,
             Field<11, "area", &T::area>,  //
             Field<12, "stages", &T::stages, at_most(50)>,
             Field<13, "extensions", &T::extensions, at_most(50)>,
             Field<14, "pauses", &T::pauses, at_most(50, plain(2000))>,
             Field<15, "evidence", &T::evidence>>;
};

// ---- motcua.refdata.v1: days of a calendar ------------------------------------------------------

template <>
struct EnumWire<Audience> : CountedFromOne<Audience, 2> {};
template <>
struct EnumWire<DayKind> : CountedFromOne<DayKind, 7> {};
template <>
struct EnumWire<DayStatus> : CountedFromOne<DayStatus, 3> {
  static constexpr std::optional<DayStatus> kAbsent = DayStatus::kPredicted;
  static constexpr std::optional<DayStatus> kUnknown = DayStatus::kPredicted;
};

template <>
struct Schema<DayRow> {
  static constexpr std::string_view kName = "motcua.refdata.v1.DayRow";
  using T = DayRow;
  using List =
      Fields<Field<1, "date", &T::date, needed()>,                                      //
             Field<2, "kind", &T::kind, needed()>, Field<3, "audience", &T::audience>,  //
             Field<4, "status", &T::status>, Field<5, "name", &T::name, needed(plain(500))>,
             Field<6, "name_en", &T::name_en, plain(500)>,  //
             Field<7, "pair", &T::pair>,                    //
             Field<8, "law", &T::law>,                      //
             Field<9, "source", &T::source, plain(2000)>, Field<10, "confidence", &T::confidence>>;
};

// ---- motcua.evaluation.v1 -----------------------------------------------------------------------

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

}  // namespace motcua::exchange_internal
