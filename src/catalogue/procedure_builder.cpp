#include <motcua/catalogue/builder.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/message_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"
#include "catalogue/limit_cells_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::quoted;

/// Parts that come with an evidence of their own keep it.
void fill(Evidence& evidence, const Evidence& last) {
  if (evidence == Evidence{}) evidence = last;
}

void fill(std::string& case_number, const std::string& current) {
  if (case_number.empty()) case_number = current;
}

Failure prefixed(const ProcedureCode& code, std::string_view part, const Failure& failure) {
  std::string message = code.text();
  message.append(": ").append(part).append(": ").append(failure.message);
  return {failure.code, std::move(message), failure.law};
}

}  // namespace

ProcedureBuilder::ProcedureBuilder(std::string_view code, std::string_view name) {
  Result<ProcedureCode> parsed = ProcedureCode::parse(code);
  if (parsed) {
    procedure_ = Procedure{*std::move(parsed), std::string(name)};
  } else {
    fail(parsed.error());
  }
}

void ProcedureBuilder::fail(Failure failure) {
  if (!failure_) failure_ = std::move(failure);
}

ProcedureBuilder& ProcedureBuilder::evidence(Evidence evidence) {
  evidence_ = std::move(evidence);
  if (procedure_ && procedure_->evidence == Evidence{}) {
    procedure_->evidence = evidence_;
    for (const auto& part : catalogue_internal::kConfidenceParts) {
      procedure_->confidence.*part.member = evidence_.confidence;
    }
  }
  return *this;
}

ProcedureBuilder& ProcedureBuilder::field(std::string_view field) {
  if (procedure_) procedure_->field = field;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::agency(std::string_view agency) {
  if (!procedure_) return *this;
  procedure_->agency = agency;
  procedure_->confidence.agency = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::levels(Levels levels) {
  if (!procedure_) return *this;
  procedure_->levels = levels;
  procedure_->confidence.levels = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::levels_before(Levels levels) {
  if (!procedure_) return *this;
  procedure_->levels_before = levels;
  procedure_->confidence.levels_before = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::applicants(ApplicantKinds applicants) {
  if (!procedure_) return *this;
  procedure_->applicants = applicants;
  procedure_->confidence.applicants = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::channels(Channels channels) {
  if (!procedure_) return *this;
  procedure_->channels = channels;
  procedure_->confidence.channels = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::online_level(OnlineLevel level) {
  if (procedure_) procedure_->online_level = level;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::valid(std::optional<Date> from, std::optional<Date> until) {
  if (!procedure_) return *this;
  procedure_->valid_from = from;
  procedure_->valid_until = until;
  procedure_->confidence.validity = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::legal_basis(std::string_view number) {
  if (!procedure_) return *this;
  procedure_->legal_basis.emplace_back(number);
  procedure_->confidence.legal_basis = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::in_case(std::string_view number, std::string_view name) {
  if (!procedure_) return *this;
  case_number_ = number;
  auto& cases = procedure_->cases;
  const bool known = std::ranges::find(cases, number, &ProcedureCase::number) != cases.end();
  if (number.empty() || (known && name.empty())) return *this;
  // A case that is named twice is left to check_procedure, which refuses it.
  cases.push_back({std::string(number), std::string(name), evidence_});
  return *this;
}

ProcedureBuilder& ProcedureBuilder::limit(std::string_view words, Channels channels, Area area) {
  if (!procedure_) return *this;
  Result<TimeLimit> limit = parse_time_limit(words);
  if (!limit) {
    fail(prefixed(procedure_->code, "limit", limit.error()));
    return *this;
  }
  limit->channels = channels;
  if (area != Area::kAny) limit->area = area;
  return this->limit(*std::move(limit));
}

ProcedureBuilder& ProcedureBuilder::limit(TimeLimit limit) {
  if (!procedure_) return *this;
  fill(limit.case_number, case_number_);
  fill(limit.evidence, evidence_);
  for (LimitExtension& extension : limit.extensions) fill(extension.evidence, limit.evidence);
  procedure_->limits.push_back(std::move(limit));
  return *this;
}

ProcedureBuilder& ProcedureBuilder::paper(std::string_view name, int originals, int copies,
                                          PaperUse use) {
  PaperRequirement paper;
  paper.name = name;
  paper.use = use;
  paper.originals = originals;
  paper.copies = copies;
  return this->paper(std::move(paper));
}

ProcedureBuilder& ProcedureBuilder::paper(PaperRequirement paper) {
  if (!procedure_) return *this;
  fill(paper.case_number, case_number_);
  fill(paper.evidence, evidence_);
  procedure_->papers.push_back(std::move(paper));
  return *this;
}

ProcedureBuilder& ProcedureBuilder::fee(FeeKind kind, Money amount, FeePer per) {
  Fee fee;
  fee.kind = kind;
  fee.amount = amount;
  fee.per = per;
  return this->fee(std::move(fee));
}

ProcedureBuilder& ProcedureBuilder::fee(Fee fee) {
  if (!procedure_) return *this;
  fill(fee.case_number, case_number_);
  fill(fee.evidence, evidence_);
  for (FeeExemption& exemption : fee.exemptions) fill(exemption.evidence, fee.evidence);
  procedure_->fees.push_back(std::move(fee));
  return *this;
}

ProcedureBuilder& ProcedureBuilder::result(std::string_view name, std::string_view code) {
  if (!procedure_) return *this;
  procedure_->results.push_back({std::string(code), std::string(name)});
  procedure_->confidence.results = evidence_.confidence;
  return *this;
}

ProcedureBuilder& ProcedureBuilder::step(std::string_view unit, std::string_view action,
                                         std::string_view term) {
  if (!procedure_) return *this;
  InternalStep step;
  step.case_number = case_number_;
  step.unit = unit;
  step.action = action;
  step.evidence = evidence_;
  if (!term.empty()) {
    step.term = catalogue_internal::read_term(term);
    if (!step.term) {
      fail({Errc::kInvalidTerm, procedure_->code.text() + ": step: " + quoted(term) +
                                    " is not a term alone, such as 04 giờ làm việc"});
    }
  }
  procedure_->steps.push_back(std::move(step));
  return *this;
}

ProcedureBuilder& ProcedureBuilder::linked_stage(LinkedStage stage) {
  if (!procedure_) return *this;
  fill(stage.evidence, evidence_);
  procedure_->linked_stages.push_back(std::move(stage));
  return *this;
}

ProcedureBuilder& ProcedureBuilder::replaced_by(std::string_view code, std::optional<Date> from) {
  if (!procedure_) return *this;
  const Result<ProcedureCode> other = ProcedureCode::parse(code);
  if (!other) {
    fail(prefixed(procedure_->code, "replaced_by", other.error()));
    return *this;
  }
  procedure_->links.push_back({CodeRelation::kReplacedBy, *other, from, evidence_});
  return *this;
}

Result<Procedure> ProcedureBuilder::build() const {
  if (failure_) return *failure_;
  const Result<void> checked = check_procedure(*procedure_);
  if (!checked) return checked.error();
  return *procedure_;
}

MOTCUA_END_NAMESPACE
