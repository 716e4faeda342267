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
#include "catalogue/catalogue_rep_internal.hpp"
#include "obligations/guards_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::Fingerprint;

void add(Fingerprint& print, LocalTime time) {
  print.add(static_cast<std::uint64_t>(time.time_since_epoch().count()));
}

/// Which of an event's fields are there goes before them in one word: most events have few.
void add(Fingerprint& print, const DossierEvent& event) {
  std::uint64_t head = static_cast<std::uint64_t>(event.kind) << 8 |
                       static_cast<std::uint64_t>(event.role);
  const auto mark = [&head](bool there) {
    head = head << 1 | static_cast<std::uint64_t>(there);
    return there;
  };
  const bool office = mark(!event.office.empty());
  const bool due = mark(event.due.has_value());
  const bool reason = mark(!event.reason.empty());
  const bool law = mark(event.law.has_value());
  const bool papers = mark(!event.papers.empty() || !event.papers_in_database.empty());
  const bool amount = mark(event.amount.has_value());
  const bool channel = mark(event.channel.has_value());
  const bool number = mark(event.number.has_value());
  const bool to = mark(!event.to.empty());
  const bool document = mark(!event.document_number.empty());
  mark(event.outside_one_stop_shop);
  print.add(head);
  add(print, event.time);
  if (office) print.add(std::string_view(event.office));
  if (due) add(print, *event.due);
  if (reason) print.add(std::string_view(event.reason));
  if (law) print.add(event.law);
  if (papers) {
    for (const auto* names : {&event.papers, &event.papers_in_database}) {
      print.add(static_cast<std::uint64_t>(names->size()));
      for (const std::string& name : *names) print.add(std::string_view(name));
    }
  }
  if (amount) print.add(static_cast<std::uint64_t>(*event.amount));
  if (channel) print.add(static_cast<std::uint64_t>(*event.channel));
  if (number) print.add(static_cast<std::uint64_t>(*event.number));
  if (to) print.add(std::string_view(event.to));
  if (document) print.add(std::string_view(event.document_number));
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
  print.add(static_cast<std::uint64_t>(identity.other_level));
  print.add(static_cast<std::uint64_t>(dossier.events.size()));
  for (const DossierEvent& event : dossier.events) add(print, event);
  add(print, as_of);
  print.add(static_cast<std::uint64_t>(options.deadline.reading));
  print.add(static_cast<std::uint64_t>(options.deadline.minutes_of_working_day.value_or(0)));
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
  const catalogue_internal::Tables& tables = catalogue_.inside().tables();
  const auto entry = catalogue_internal::find_version(tables, identity.procedure, day);
  // Decoding papers and fees takes longer than everything else, and few dossiers need them.
  const bool guarded = obligations_internal::asks_of_applicant(dossier);
  const std::optional<Procedure> procedure =
      !entry    ? std::nullopt
      : guarded ? std::optional(catalogue_internal::read_record(tables, **entry))
                : std::optional(catalogue_internal::read_limits(tables, **entry));
  if (options.limit) {
    evaluation.limit = *options.limit;
  } else if (!procedure) {
    evaluation.limit_failure = entry.error();
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
    if (guarded) {
      std::ranges::move(check_against_procedure(dossier, *procedure, *regime),
                        std::back_inserter(evaluation.violations));
    }
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
