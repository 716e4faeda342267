#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/catalogue.hpp>
#include <motcua/lawbook/edition.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/version.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/fingerprint_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::Fingerprint;

void add(Fingerprint& print, LocalTime time) {
  print.add(static_cast<std::uint64_t>(time.time_since_epoch().count()));
}

void add(Fingerprint& print, const std::optional<LocalTime>& time) {
  print.add(static_cast<std::uint64_t>(time.has_value()));
  if (time) add(print, *time);
}

void add(Fingerprint& print, const DossierEvent& event) {
  print.add(static_cast<std::uint64_t>(event.kind));
  add(print, event.time);
  print.add(static_cast<std::uint64_t>(event.role));
  print.add(std::string_view(event.office));
  add(print, event.due);
  print.add(std::string_view(event.reason));
  print.add(event.law);
  for (const auto* names : {&event.papers, &event.papers_in_database}) {
    print.add(static_cast<std::uint64_t>(names->size()));
    for (const std::string& name : *names) print.add(std::string_view(name));
  }
  print.add(static_cast<std::uint64_t>(event.amount.value_or(-1)));
  print.add(event.channel ? static_cast<std::uint64_t>(*event.channel) + 1 : 0);
  print.add(static_cast<std::uint64_t>(event.number.value_or(-1)));
  print.add(std::string_view(event.to));
  print.add(std::string_view(event.document_number));
  print.add(static_cast<std::uint64_t>(event.outside_one_stop_shop));
}

/// What the answer depends on; who the applicant is plays no part in it.
std::string fingerprint_of(const Dossier& dossier, LocalTime as_of,
                           const EvaluationOptions& options) {
  Fingerprint print;
  const DossierIdentity& identity = dossier.identity;
  print.add(std::string_view(identity.procedure.text()));
  print.add(std::string_view(identity.case_number));
  print.add(static_cast<std::uint64_t>(identity.channel));
  print.add(static_cast<std::uint64_t>(identity.non_territorial));
  print.add(static_cast<std::uint64_t>(identity.disadvantaged_area));
  print.add(static_cast<std::uint64_t>(dossier.events.size()));
  for (const DossierEvent& event : dossier.events) add(print, event);
  add(print, as_of);
  print.add(static_cast<std::uint64_t>(options.deadline.reading));
  print.add(static_cast<std::uint64_t>(options.deadline.minutes_of_working_day));
  print.add(std::string_view(options.regime.value_or("")));
  print.add(std::string_view(options.limit ? to_vietnamese(*options.limit) : ""));
  print.add(static_cast<std::uint64_t>(options.courtesy_letters));
  return print.hex();
}

/// The day whose law governs: that of reception, or before it of whatever came first.
Date governing_day(const std::vector<DossierEvent>& events) {
  std::optional<LocalTime> first;
  std::optional<LocalTime> received;
  for (const DossierEvent& event : events) {
    if (!first || event.time < *first) first = event.time;
    if (event.kind == EventKind::kReceived && (!received || event.time < *received)) {
      received = event.time;
    }
  }
  return to_date(received ? *received : *first);
}

}  // namespace

LawBook LawBook::embedded() {
  // The rows that it is built from are checked when the library is.
  return {civil_service_calendar().value(), embedded_catalogue(), embedded_rules()};
}

LawBook LawBook::with_calendar(WorkCalendar calendar) const {
  return {std::move(calendar), catalogue_, rules_};
}

LawBook LawBook::with_catalogue(Catalogue catalogue) const {
  return {calendar_, std::move(catalogue), rules_};
}

LawBook LawBook::with_rules(RuleSet rules) const {
  return {calendar_, catalogue_, std::move(rules)};
}

Result<Evaluation> LawBook::evaluate(const Dossier& dossier, LocalTime as_of,
                                     const EvaluationOptions& options) const {
  if (dossier.events.empty()) {
    return Failure{Errc::kInvalidEvent, "the dossier has no events; nothing can be said of it"};
  }
  const DossierIdentity& identity = dossier.identity;
  const Date day = governing_day(dossier.events);
  const Result<Regime> regime = options.regime
                                    ? rules_.named(*options.regime, day, &identity.procedure)
                                    : rules_.at(day, &identity.procedure);
  if (!regime) return regime.error();

  Evaluation evaluation;
  evaluation.regime = regime->name();
  const Result<Procedure> procedure = catalogue_.at(identity.procedure, day);
  if (options.limit) {
    evaluation.limit = *options.limit;
  } else if (!procedure) {
    evaluation.limit_failure = procedure.error();
  } else {
    const LimitQuestion question{identity.case_number, identity.channel,
                                 identity.disadvantaged_area ? Area::kDisadvantaged : Area::kAny};
    Result<TimeLimit> limit = time_limit_of(*procedure, question);
    if (limit) {
      evaluation.limit = *std::move(limit);
    } else {
      evaluation.limit_failure = limit.error();
    }
  }
  History history = validate(dossier.events, *regime);
  evaluation.violations = std::move(history.violations);
  if (procedure) {
    evaluation.validity_assumed = !validity_is_known(*procedure, day);
    std::ranges::move(check_against_procedure(dossier, *procedure, *regime),
                      std::back_inserter(evaluation.violations));
  }
  evaluation.view = std::move(history.view);
  const DeadlineQuestion question{identity,  evaluation.view, evaluation.limit, *regime,
                                  calendar_, as_of,           options.deadline};
  Result<Deadline> deadline =
      options.explain ? explain_deadline(question) : compute_deadline(question);
  if (!deadline) return deadline.error();
  evaluation.deadline = *std::move(deadline);
  std::ranges::move(check_against_deadline(dossier, evaluation.deadline, *regime),
                    std::back_inserter(evaluation.violations));
  Result<std::vector<Obligation>> obligations =
      evaluate_obligations(question, evaluation.deadline, options.courtesy_letters);
  if (!obligations) return obligations.error();
  evaluation.obligations = *std::move(obligations);
  evaluation.receipt = {std::string(version()),
                        std::string(law_edition()),
                        std::string(law_data_hash()),
                        calendar_.fingerprint(),
                        catalogue_.fingerprint(),
                        rules_.fingerprint(),
                        fingerprint_of(dossier, as_of, options)};
  return evaluation;
}

MOTCUA_END_NAMESPACE
