#include <motcua/base/iso8601.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/csv_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"
#include "catalogue/limit_cells_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using catalogue_internal::Table;

template <typename Enum>
std::string list_of(EnumSet<Enum> set, std::initializer_list<Enum> known) {
  std::string list;
  for (const Enum value : known) {
    if (set.contains(value)) list.append(list.empty() ? "" : "|").append(to_string(value));
  }
  return list;
}

std::string list_of(Channels channels) { return list_of(channels, catalogue_internal::kChannels); }

std::string date_of(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

std::string term_of(const std::optional<Term>& term) { return term ? to_vietnamese(*term) : ""; }

std::string_view yes_if(bool holds) { return holds ? "yes" : ""; }

std::string amount_of(const std::optional<Money>& money) {
  constexpr std::int64_t kCents = 100;
  if (!money) return {};
  if (money->currency == Currency::kVnd) return std::to_string(money->units);
  std::string text = std::to_string(money->units / kCents);
  const std::int64_t cents = money->units % kCents;
  text.append(cents < 10 ? ".0" : ".").append(std::to_string(cents));
  return text;
}

std::string_view currency_of(const Fee& fee) {
  if (fee.amount) return to_string(fee.amount->currency);
  return fee.cap ? to_string(fee.cap->currency) : "";
}

std::string_view area_of(const TimeLimit& limit) {
  return limit.area == Area::kAny ? "" : to_string(limit.area);
}

class TablesWriter {
 public:
  void add(const Procedure& procedure) {
    procedure_ = &procedure;
    add_record();
    add_confidences();
    for (const ProcedureCase& one : procedure.cases) {
      row(Table::kCases, one.evidence, {one.number, one.name});
    }
    for (const TimeLimit& limit : procedure.limits) add_limit(limit);
    add_papers();
    add_fees();
    add_results_and_findings();
    add_steps();
    for (const CodeLink& link : procedure.links) {
      row(Table::kLinks, link.evidence,
          {to_string(link.relation), link.other.text(), date_of(link.from)});
    }
  }

  [[nodiscard]] std::vector<CsvFile> files() const {
    std::vector<CsvFile> files;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      // An empty catalogue is a table without rows, not no table.
      if (rows_[i].empty() && static_cast<Table>(i) != Table::kProcedures) continue;
      CsvFile file{std::string(catalogue_internal::kTables[i].name), {}};
      for (const std::string_view column : catalogue_internal::kTables[i].columns) {
        file.text.append(file.text.empty() ? "" : ",").append(column);
      }
      file.text.append("\n").append(rows_[i]);
      files.push_back(std::move(file));
    }
    return files;
  }

 private:
  /// A row of the current procedure; `cells` are those between valid_from and law.
  void row(Table table, const Evidence& evidence, std::initializer_list<std::string_view> cells) {
    std::string& text = rows_[static_cast<std::size_t>(table)];
    text.append(procedure_->code.text()).append(",").append(date_of(procedure_->valid_from));
    const auto next = [&](std::string_view cell) {
      text += ',';
      base_internal::append_csv_cell(text, cell);
    };
    for (const std::string_view cell : cells) next(cell);
    next(evidence.law ? evidence.law->to_vietnamese() : std::string());
    next(evidence.source);
    next(to_string(evidence.confidence));
    text += '\n';
  }

  void add_record() {
    const Procedure& procedure = *procedure_;
    std::string basis;
    for (const std::string& number : procedure.legal_basis) {
      basis.append(basis.empty() ? "" : "|").append(number);
    }
    row(Table::kProcedures, procedure.evidence,
        {date_of(procedure.valid_until), date_of(procedure.observed), procedure.name,
         procedure.field, procedure.owner, procedure.decision, procedure.formality,
         list_of(procedure.levels, catalogue_internal::kLevels),
         list_of(procedure.levels_before, catalogue_internal::kLevels),
         list_of(procedure.applicants, catalogue_internal::kApplicantKinds),
         list_of(procedure.channels),
         procedure.online_level ? to_string(*procedure.online_level) : "", procedure.agency, basis,
         procedure.page});
  }

  void add_confidences() {
    Evidence evidence = procedure_->evidence;
    for (const auto& part : catalogue_internal::kConfidenceParts) {
      evidence.confidence = procedure_->confidence.*part.member;
      if (evidence.confidence == procedure_->evidence.confidence) continue;
      row(Table::kConfidences, evidence, {part.word});
    }
  }

  void add_limit(const TimeLimit& limit) {
    const auto cells = catalogue_internal::limit_cells(limit);
    const std::string channels = list_of(limit.channels);
    const std::string_view area = area_of(limit);
    row(Table::kLimits, limit.evidence,
        {limit.case_number, channels, area, cells ? cells->words : to_vietnamese(limit)});
    if (!cells) return;
    if (!cells->tells_stages) {
      for (std::size_t i = 0; i < limit.stages.size(); ++i) {
        const LimitStage& stage = limit.stages[i];
        row(Table::kStages, limit.evidence,
            {limit.case_number, channels, area, std::to_string(i + 1), stage.name,
             to_vietnamese(stage.term)});
      }
    }
    for (std::size_t i = cells->extensions; i < limit.extensions.size(); ++i) {
      const LimitExtension& extension = limit.extensions[i];
      row(Table::kExtensions, extension.evidence,
          {limit.case_number, channels, area, to_string(extension.ground),
           to_string(extension.effect), to_vietnamese(extension.term), extension.condition});
    }
  }

  void add_papers() {
    std::size_t number = 0;
    for (const PaperRequirement& paper : procedure_->papers) {
      std::string_view mandatory;
      if (paper.mandatory) mandatory = *paper.mandatory ? "yes" : "no";
      row(Table::kPapers, paper.evidence,
          {paper.case_number, std::to_string(++number), paper.group, paper.name,
           to_string(paper.use), std::to_string(paper.originals), std::to_string(paper.copies),
           mandatory, yes_if(paper.exempt_when_in_database), yes_if(paper.truncated)});
    }
  }

  void add_fees() {
    std::size_t number = 0;
    for (const Fee& fee : procedure_->fees) {
      const std::string fee_row = std::to_string(++number);
      row(Table::kFees, fee.evidence,
          {fee.case_number, fee_row, to_string(fee.kind), fee.name, amount_of(fee.amount),
           currency_of(fee), to_string(fee.per), std::to_string(fee.from_unit), amount_of(fee.cap),
           yes_if(fee.set_by_province), list_of(fee.channels), date_of(fee.from),
           date_of(fee.until), fee.condition});
      std::size_t exemption_number = 0;
      for (const FeeExemption& exemption : fee.exemptions) {
        row(Table::kExemptions, exemption.evidence,
            {fee_row, std::to_string(++exemption_number), exemption.who,
             std::to_string(exemption.percent_off), date_of(exemption.from),
             date_of(exemption.until)});
      }
    }
  }

  void add_results_and_findings() {
    std::size_t number = 0;
    for (const ProcedureResult& result : procedure_->results) {
      row(Table::kResults, procedure_->evidence,
          {std::to_string(++number), result.code, result.name});
    }
    number = 0;
    for (const Finding& finding : procedure_->findings) {
      row(Table::kFindings, procedure_->evidence,
          {std::to_string(++number), to_string(finding.kind), finding.detail});
    }
  }

  void add_steps() {
    std::size_t number = 0;
    for (const InternalStep& step : procedure_->steps) {
      row(Table::kSteps, step.evidence,
          {step.case_number, std::to_string(++number), step.unit, step.action, term_of(step.term)});
    }
    number = 0;
    for (const LinkedStage& stage : procedure_->linked_stages) {
      row(Table::kLinkedStages, stage.evidence,
          {std::to_string(++number), stage.procedure ? stage.procedure->text() : std::string(),
           stage.name, stage.agency, term_of(stage.term), yes_if(stage.parallel)});
    }
  }

  const Procedure* procedure_ = nullptr;
  std::array<std::string, std::size(catalogue_internal::kTables)> rows_;  ///< by Table
};

}  // namespace

std::vector<CsvFile> write_procedures_csv(std::span<const Procedure> procedures) {
  std::vector<const Procedure*> sorted;
  for (const Procedure& procedure : procedures) sorted.push_back(&procedure);
  std::ranges::stable_sort(sorted, [](const Procedure* a, const Procedure* b) {
    return std::tie(a->code, a->valid_from) < std::tie(b->code, b->valid_from);
  });
  TablesWriter writer;
  for (const Procedure* procedure : sorted) writer.add(*procedure);
  return writer.files();
}

MOTCUA_END_NAMESPACE
