/// The fields of a procedure and of its parts, in one order, for whoever must pass over all of
/// them: writing a record and reading it back.
///
/// Each visit() unpacks its struct whole, so that a field added to the struct and forgotten here
/// does not compile.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/catalogue/money.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>

#include <concepts>
#include <type_traits>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// `T` is `Struct`, constant or not.
template <typename T, typename Struct>
concept Is = std::same_as<std::remove_const_t<T>, Struct>;

template <typename Archive, Is<Money> T>
void visit(Archive& archive, T& money) {
  auto& [units, currency] = money;
  archive(units, currency);
}

template <typename Archive, Is<LimitExtension> T>
void visit(Archive& archive, T& extension) {
  auto& [ground, effect, term, condition, evidence] = extension;
  archive(ground, effect, term, condition, evidence);
}

template <typename Archive, Is<LimitStage> T>
void visit(Archive& archive, T& stage) {
  auto& [name, term] = stage;
  archive(name, term);
}

template <typename Archive, Is<TimeLimit> T>
void visit(Archive& archive, T& limit) {
  auto& [case_number, kind, term, number_without_unit, bound, start, start_text, cut_off, condition,
         channels, area, stages, extensions, pauses, evidence] = limit;
  archive(case_number, kind, term, number_without_unit, bound, start, start_text, cut_off,
          condition, channels, area, stages, extensions, pauses, evidence);
}

template <typename Archive, Is<ProcedureCase> T>
void visit(Archive& archive, T& one_case) {
  auto& [number, name, evidence] = one_case;
  archive(number, name, evidence);
}

template <typename Archive, Is<PaperRequirement> T>
void visit(Archive& archive, T& paper) {
  auto& [case_number, group, name, use, originals, copies, mandatory, exempt_when_in_database,
         truncated, evidence] = paper;
  archive(case_number, group, name, use, originals, copies, mandatory, exempt_when_in_database,
          truncated, evidence);
}

template <typename Archive, Is<FeeExemption> T>
void visit(Archive& archive, T& exemption) {
  auto& [who, percent_off, from, until, evidence] = exemption;
  archive(who, percent_off, from, until, evidence);
}

template <typename Archive, Is<Fee> T>
void visit(Archive& archive, T& fee) {
  auto& [case_number, kind, name, amount, per, from_unit, cap, set_by_province, channels, from,
         until, condition, exemptions, evidence] = fee;
  archive(case_number, kind, name, amount, per, from_unit, cap, set_by_province, channels, from,
          until, condition, exemptions, evidence);
}

template <typename Archive, Is<ProcedureResult> T>
void visit(Archive& archive, T& result) {
  auto& [code, name] = result;
  archive(code, name);
}

template <typename Archive, Is<InternalStep> T>
void visit(Archive& archive, T& step) {
  auto& [case_number, unit, action, term, evidence] = step;
  archive(case_number, unit, action, term, evidence);
}

template <typename Archive, Is<LinkedStage> T>
void visit(Archive& archive, T& stage) {
  auto& [procedure, name, agency, term, parallel, evidence] = stage;
  archive(procedure, name, agency, term, parallel, evidence);
}

template <typename Archive, Is<CodeLink> T>
void visit(Archive& archive, T& link) {
  auto& [relation, other, from, evidence] = link;
  archive(relation, other, from, evidence);
}

template <typename Archive, Is<Finding> T>
void visit(Archive& archive, T& finding) {
  auto& [kind, detail] = finding;
  archive(kind, detail);
}

template <typename Archive, Is<FieldConfidence> T>
void visit(Archive& archive, T& confidence) {
  auto& [name, levels, levels_before, applicants, channels, agency, results, legal_basis,
         validity] = confidence;
  archive(name, levels, levels_before, applicants, channels, agency, results, legal_basis,
          validity);
}

template <typename Archive, Is<Procedure> T>
void visit(Archive& archive, T& procedure) {
  auto& [code, name, field, owner, decision, formality, agency, levels, levels_before, applicants,
         channels, online_level, valid_from, valid_until, observed, cases, limits, papers, fees,
         results, legal_basis, steps, linked_stages, links, findings, confidence, evidence, page] =
      procedure;
  archive(code, name, field, owner, decision, formality, agency, levels, levels_before, applicants,
          channels, online_level, valid_from, valid_until, observed, cases, limits, papers, fees,
          results, legal_basis, steps, linked_stages, links, findings, confidence, evidence, page);
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
