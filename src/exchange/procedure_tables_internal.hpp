/// Tables of motcua.procedure.v1.
#pragma once

#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

#include "exchange/message_internal.hpp"
#include "exchange/type_tables_internal.hpp"

namespace motcua::exchange_internal {

inline constexpr Rules kCaseNumber = exactly(2, plain(2));
inline constexpr Rules kChannels = ascending(at_most(16));

// ---- time limits --------------------------------------------------------------------------------

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

template <>
struct Schema<TimeLimit> {
  static constexpr std::string_view kName = "motcua.procedure.v1.TimeLimit";
  using T = TimeLimit;
  using List =
      Fields<Field<1, "case_number", &T::case_number, kCaseNumber>,
             Field<2, "kind", &T::kind, needed()>,  //
             Field<3, "term", &T::term>, Field<4, "number_without_unit", &T::number_without_unit>,
             Field<5, "bound", &T::bound>,  //
             Field<6, "start", &T::start>, Field<7, "start_text", &T::start_text, plain(2000)>,
             Field<8, "cut_off", &T::cut_off, between(0, 1439)>,
             Field<9, "condition", &T::condition, plain(4000)>,
             Field<10, "channels", &T::channels, kChannels>, Field<11, "area", &T::area>,  //
             Field<12, "stages", &T::stages, at_most(50)>,
             Field<13, "extensions", &T::extensions, at_most(50)>,
             Field<14, "pauses", &T::pauses, at_most(50, plain(2000))>,
             Field<15, "evidence", &T::evidence>>;
};

// ---- procedures ---------------------------------------------------------------------------------

template <>
struct EnumWire<Level> : CountedFromOne<Level, 5> {
  static constexpr std::optional<Level> kUnknown = Level::kOther;
};
template <>
struct EnumWire<ApplicantKind> : CountedFromOne<ApplicantKind, 13> {
  static constexpr bool kLeavesOut = true;
};
template <>
struct EnumWire<OnlineLevel> : CountedFromOne<OnlineLevel, 2> {};
template <>
struct EnumWire<PaperUse> : CountedFromOne<PaperUse, 3> {
  static constexpr std::optional<PaperUse> kAbsent = PaperUse::kSubmit;
  static constexpr std::optional<PaperUse> kUnknown = PaperUse::kNote;
};
template <>
struct EnumWire<FeeKind> : CountedFromOne<FeeKind, 3> {
  static constexpr std::optional<FeeKind> kAbsent = FeeKind::kNotTold;
};
template <>
struct EnumWire<FeePer> : CountedFromOne<FeePer, 3> {
  static constexpr std::optional<FeePer> kAbsent = FeePer::kDossier;
};
template <>
struct EnumWire<CodeRelation> : CountedFromOne<CodeRelation, 2> {
  static constexpr bool kLeavesOut = true;
};
template <>
struct EnumWire<FindingKind> : CountedFromOne<FindingKind, 17> {
  static constexpr std::optional<FindingKind> kUnknown = FindingKind::kOther;
};

template <>
struct Schema<ProcedureCase> {
  static constexpr std::string_view kName = "motcua.procedure.v1.ProcedureCase";
  using T = ProcedureCase;
  using List =
      Fields<Field<1, "number", &T::number, needed(kCaseNumber)>,
             Field<2, "name", &T::name, needed(plain(4000))>, Field<3, "evidence", &T::evidence>>;
};

template <>
struct Schema<PaperRequirement> {
  static constexpr std::string_view kName = "motcua.procedure.v1.PaperRequirement";
  using T = PaperRequirement;
  static constexpr Rules kSheets = between(0, 9999);
  using List = Fields<Field<1, "case_number", &T::case_number, kCaseNumber>,
                      Field<2, "group", &T::group, plain(4000)>,
                      Field<3, "name", &T::name, needed(plain(20'000))>, Field<4, "use", &T::use>,
                      Field<5, "originals", &T::originals, kSheets>,
                      Field<6, "copies", &T::copies, kSheets>,  //
                      Field<7, "mandatory", &T::mandatory>,
                      Field<8, "exempt_when_in_database", &T::exempt_when_in_database>,
                      Field<9, "truncated", &T::truncated>, Field<10, "evidence", &T::evidence>>;
};

template <>
struct Schema<FeeExemption> {
  static constexpr std::string_view kName = "motcua.procedure.v1.FeeExemption";
  using T = FeeExemption;
  using List = Fields<Field<1, "who", &T::who, needed(plain(4000))>,
                      Field<2, "percent_off", &T::percent_off, needed(between(1, 100))>,
                      Field<3, "from_date", &T::from>, Field<4, "until_date", &T::until>,
                      Field<5, "evidence", &T::evidence>>;
};

template <>
struct Schema<Fee> {
  static constexpr std::string_view kName = "motcua.procedure.v1.Fee";
  using T = Fee;
  using List = Fields<
      Field<1, "case_number", &T::case_number, kCaseNumber>,  //
      Field<2, "kind", &T::kind>, Field<3, "name", &T::name, plain(4000)>,
      Field<4, "amount", &T::amount>,  //
      Field<5, "per", &T::per>, Field<6, "from_unit", &T::from_unit, needed(between(1, 999'999))>,
      Field<7, "cap", &T::cap>,  //
      Field<8, "set_by_province", &T::set_by_province>,
      Field<9, "channels", &T::channels, kChannels>,  //
      Field<10, "from_date", &T::from>,               //
      Field<11, "until_date", &T::until>, Field<12, "condition", &T::condition, plain(4000)>,
      Field<13, "exemptions", &T::exemptions, at_most(100)>, Field<14, "evidence", &T::evidence>>;
};

template <>
struct Schema<ProcedureResult> {
  static constexpr std::string_view kName = "motcua.procedure.v1.ProcedureResult";
  using List = Fields<Field<1, "code", &ProcedureResult::code, plain(100)>,
                      Field<2, "name", &ProcedureResult::name, plain(4000)>>;
};

template <>
struct Schema<InternalStep> {
  static constexpr std::string_view kName = "motcua.procedure.v1.InternalStep";
  using T = InternalStep;
  using List = Fields<Field<1, "case_number", &T::case_number, kCaseNumber>,
                      Field<2, "unit", &T::unit, plain(1000)>,
                      Field<3, "action", &T::action, plain(4000)>,  //
                      Field<4, "term", &T::term>, Field<5, "evidence", &T::evidence>>;
};

template <>
struct Schema<LinkedStage> {
  static constexpr std::string_view kName = "motcua.procedure.v1.LinkedStage";
  using T = LinkedStage;
  using List = Fields<Field<1, "procedure", &T::procedure, plain(100)>,
                      Field<2, "name", &T::name, plain(4000)>,
                      Field<3, "agency", &T::agency, plain(1000)>,  //
                      Field<4, "term", &T::term>, Field<5, "parallel", &T::parallel>,
                      Field<6, "evidence", &T::evidence>>;
};

template <>
struct Schema<CodeLink> {
  static constexpr std::string_view kName = "motcua.procedure.v1.CodeLink";
  using T = CodeLink;
  using List = Fields<Field<1, "relation", &T::relation, needed()>,
                      Field<2, "other", &T::other, needed(plain(100))>,
                      Field<3, "from_date", &T::from>, Field<4, "evidence", &T::evidence>>;
};
template <>
inline CodeLink blank<CodeLink>() {
  return {.relation = {}, .other = blank<ProcedureCode>()};
}

template <>
struct Schema<Finding> {
  static constexpr std::string_view kName = "motcua.procedure.v1.Finding";
  using List = Fields<Field<1, "kind", &Finding::kind, needed()>,
                      Field<2, "detail", &Finding::detail, plain(4000)>>;
};

template <>
struct Schema<FieldConfidence> {
  static constexpr std::string_view kName = "motcua.procedure.v1.FieldConfidence";
  using T = FieldConfidence;
  using List = Fields<Field<1, "name", &T::name>,                    //
                      Field<2, "levels", &T::levels>,                //
                      Field<3, "levels_before", &T::levels_before>,  //
                      Field<4, "applicants", &T::applicants>,        //
                      Field<5, "channels", &T::channels>,            //
                      Field<6, "agency", &T::agency>,                //
                      Field<7, "results", &T::results>,              //
                      Field<8, "legal_basis", &T::legal_basis>,      //
                      Field<9, "validity", &T::validity>>;
};

template <>
struct Schema<Procedure> {
  static constexpr std::string_view kName = "motcua.procedure.v1.Procedure";
  using T = Procedure;
  using List = Fields<
      Field<1, "code", &T::code, needed(plain(100))>,
      Field<2, "name", &T::name, needed(plain(4000))>, Field<3, "field", &T::field, plain(500)>,
      Field<4, "owner", &T::owner, plain(500)>, Field<5, "decision", &T::decision, plain(500)>,
      Field<6, "formality", &T::formality, plain(500)>, Field<7, "agency", &T::agency, plain(4000)>,
      Field<8, "levels", &T::levels, ascending(at_most(16))>,
      Field<9, "levels_before", &T::levels_before, ascending(at_most(16))>,
      Field<10, "applicants", &T::applicants, ascending(at_most(32))>,
      Field<11, "channels", &T::channels, kChannels>,
      Field<12, "online_level", &T::online_level>,  //
      Field<13, "valid_from", &T::valid_from>,      //
      Field<14, "valid_until", &T::valid_until>,    //
      Field<15, "observed", &T::observed>, Field<16, "cases", &T::cases, at_most(100)>,
      Field<17, "limits", &T::limits, at_least(1, at_most(500))>,
      Field<18, "papers", &T::papers, at_most(1000)>, Field<19, "fees", &T::fees, at_most(1000)>,
      Field<20, "results", &T::results, at_most(200)>,
      Field<21, "legal_basis", &T::legal_basis, at_most(500, plain(200))>,
      Field<22, "steps", &T::steps, at_most(500)>,
      Field<23, "linked_stages", &T::linked_stages, at_most(100)>,
      Field<24, "links", &T::links, at_most(100)>,
      Field<25, "findings", &T::findings, at_most(1000)>,
      Field<26, "confidence", &T::confidence>,  //
      Field<27, "evidence", &T::evidence>, Field<28, "page", &T::page, plain(200)>>;
};
template <>
inline Procedure blank<Procedure>() {
  return {.code = blank<ProcedureCode>(), .name = {}};
}

}  // namespace motcua::exchange_internal
