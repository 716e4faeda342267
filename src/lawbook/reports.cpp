#include <motcua/lawbook/reports.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "catalogue/catalogue_rep_internal.hpp"
#include "catalogue/records_internal.hpp"
#include "deadline/clock_internal.hpp"
#include "lawdata/lawdata_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

constexpr std::initializer_list<LetterKind> kLetterKinds = {
    LetterKind::kBirthCongratulation,    LetterKind::kMarriageCongratulation,
    LetterKind::kAdoptionCongratulation, LetterKind::kCondolence,
    LetterKind::kApologyLetter,          LetterKind::kThanksLetter};

/// The dossier as it was known at the close, to the minute.
Dossier until(const Dossier& dossier, LocalTime close) {
  Dossier known{dossier.identity};
  std::ranges::copy_if(dossier.events, std::back_inserter(known.events),
                       [&](const DossierEvent& event) {
                         return std::chrono::floor<std::chrono::minutes>(event.time) <= close;
                       });
  return known;
}

/// What a tally keeps of a dossier while it is made.
struct Known {
  DossierView view = {};
  Deadline deadline = {};
};

Known evaluate(const LawBook& book, const Dossier& dossier, LocalTime close,
               const EvaluationOptions& options) {
  if (dossier.events.empty()) return {};
  Result<Evaluation> evaluation = book.evaluate(dossier, close, options);
  if (evaluation) return {std::move(evaluation->view), std::move(evaluation->deadline)};
  // Without a regime or a calendar nothing is due, but what happened is known.
  return {validate(dossier.events, Regime{}).view, {}};
}

/// The letter that the result calls for, whether or not it was given.
std::optional<LetterKind> owed_letter(const LetterRules& letters, const Dossier& dossier,
                                      const DossierView& view, LetterFacts facts) {
  const std::optional<LocalTime> result = view.decided ? view.decided : view.returned;
  if (!result) return std::nullopt;
  Dossier before = dossier;
  std::erase_if(before.events,
                [](const DossierEvent& event) { return event.kind == EventKind::kLetterGiven; });
  return select_letter(letters, before, facts, to_date(*result)).kind;
}

/// The kind of the last letter, as its event names it; else the one that was owed.
std::optional<LetterKind> given_letter(const Dossier& dossier, const DossierView& view,
                                       std::optional<LetterKind> owed) {
  if (!view.letter_given) return std::nullopt;
  for (const DossierEvent& event : dossier.events) {
    if (event.kind != EventKind::kLetterGiven || event.time != *view.letter_given) continue;
    const auto named = std::ranges::find_if(
        kLetterKinds, [&](LetterKind kind) { return event.to == to_string(kind); });
    if (named != kLetterKinds.end()) return *named;
  }
  return owed;
}

/// What a report asks of procedures. Each version is read once: records are long.
class ProcedureHeads {
 public:
  explicit ProcedureHeads(const catalogue_internal::Tables& tables) : tables_(tables) {}

  struct Head {
    std::string name = {};
    std::string field = {};
    std::optional<OnlineLevel> level = {};
  };

  /// Of a procedure that the catalogue does not know nothing but its code is known.
  [[nodiscard]] const Head& of(const ProcedureCode& code, Date date) {
    const auto entry = catalogue_internal::find_version(tables_, code, date);
    if (!entry) return unknown_;
    const auto [at, is_new] = heads_.try_emplace(*entry);
    if (is_new) {
      Procedure procedure = catalogue_internal::read_record(tables_, **entry);
      at->second = {std::move(procedure.name), std::move(procedure.field), procedure.online_level};
    }
    return at->second;
  }

 private:
  const catalogue_internal::Tables& tables_;
  std::unordered_map<const catalogue_internal::Entry*, Head> heads_;
  Head unknown_;
};

}  // namespace

// The generator has read the same texts and found nothing wrong with them.
const ReportRules& embedded_report_rules() {
  static const ReportRules rules =
      ReportRules::from_rows(read_report_rules_csv(lawdata_internal::report_periods_csv(),
                                                   lawdata_internal::report_forms_csv(),
                                                   lawdata_internal::report_figures_csv())
                                 .value())
          .value();
  return rules;
}

Result<DossierTally> tally_dossiers(const LawBook& book, const LetterRules& letters,
                                    std::span<const Dossier> dossiers, const ReportPeriod& period,
                                    LocalTime as_of, const TallyOptions& options) {
  if (!options.letter_facts.empty() && options.letter_facts.size() != dossiers.size()) {
    return Failure{Errc::kInvalidColumn,
                   "there are " + std::to_string(options.letter_facts.size()) +
                       " sets of facts for " + std::to_string(dossiers.size()) +
                       " dossiers; give one for each, or none"};
  }
  // What is wrong for every dossier is no matter of one.
  const Result<void> sound = deadline_internal::check_options(options.evaluation.deadline);
  if (!sound) return sound.error();
  if (const std::optional<std::string>& name = options.evaluation.regime) {
    const Result<Regime> regime = book.rules().named(*name, period.last);
    if (!regime) return regime.error();
  }
  EvaluationOptions evaluation = options.evaluation;
  evaluation.explain = false;
  const LocalTime close = close_of(period, as_of);
  ProcedureHeads heads(book.catalogue().inside().tables());
  std::vector<Known> known;
  known.reserve(dossiers.size());  // the reported dossiers refer to them
  std::vector<ReportedDossier> reported;
  reported.reserve(dossiers.size());
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const Dossier dossier = until(dossiers[i], close);
    const DossierIdentity& identity = dossier.identity;
    known.push_back(evaluate(book, dossier, close, evaluation));
    const DossierView& view = known.back().view;
    ReportedDossier& row =
        reported.emplace_back(ReportedDossier{.view = view, .deadline = known.back().deadline});
    const ProcedureHeads::Head& head =
        heads.of(identity.procedure, to_date(view.received.value_or(close)));
    row.reception = reception_of(identity.channel, head.level);
    row.field.name = head.field;
    row.procedure = Group{head.name, std::string(identity.procedure.base())};
    row.office.code =
        identity.competent_agency.empty() ? identity.receiving_office : identity.competent_agency;
    const LetterFacts facts =
        options.letter_facts.empty() ? LetterFacts{} : options.letter_facts[i];
    row.letter_owed = owed_letter(letters, dossier, view, facts);
    row.letter_given = given_letter(dossier, view, row.letter_owed);
  }
  return DossierTally::of(reported, book.calendar(), period, as_of);
}

MOTCUA_END_NAMESPACE
