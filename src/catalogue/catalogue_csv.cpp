#include <motcua/base/iso8601.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "base/message_internal.hpp"
#include "base/scan_internal.hpp"
#include "catalogue/catalogue_csv_internal.hpp"
#include "catalogue/catalogue_tables_internal.hpp"
#include "catalogue/limit_cells_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

using base_internal::CsvRow;
using base_internal::Field;
using base_internal::quoted;

// --- cells that only these tables have -----------------------------------------------------------

Field<Term> term_of(std::string_view cell) {
  if (const std::optional<Term> term = read_term(cell)) return {*term};
  return {std::nullopt, "is not a term alone, such as 15 ngày or 04 giờ làm việc"};
}

std::optional<Term> optional_term(CsvRow& row) {
  const std::string& cell = row.text("term");
  if (cell.empty()) return std::nullopt;
  Field<Term> term = term_of(cell);
  if (!term.value) row.refuse("term", cell, term.why);
  return term.value;
}

std::int64_t to_units(std::string_view digits) {
  std::int64_t units = 0;
  for (const char c : digits) units = units * 10 + (c - '0');
  return units;
}

/// "10000" đồng; "1.50" or "1" dollars.
std::optional<std::int64_t> units_of(std::string_view cell, Currency currency) {
  constexpr std::size_t kMostDigits = 15;
  constexpr std::size_t kCents = 3;  // ".50"
  std::string digits(cell);
  if (currency == Currency::kUsd) {
    if (cell.size() > kCents && cell[cell.size() - kCents] == '.') {
      digits.erase(digits.size() - kCents, 1);
    } else {
      digits += "00";
      if (cell.empty()) return std::nullopt;
    }
  }
  if (digits.empty() || digits.size() > kMostDigits || !base_internal::all_digits(digits)) {
    return std::nullopt;
  }
  return to_units(digits);
}

std::optional<Money> money(CsvRow& row, std::string_view column, Currency currency) {
  const std::string& cell = row.text(column);
  if (cell.empty()) return std::nullopt;
  const std::optional<std::int64_t> units = units_of(cell, currency);
  if (!units) {
    row.refuse(column, cell,
               currency == Currency::kUsd ? "is not an amount of dollars, such as 1.50"
                                          : "is not an amount of đồng, digits alone");
  }
  return Money{units.value_or(0), currency};
}

/// Two digits, or nothing: every case.
std::string case_number(CsvRow& row) {
  const std::string& cell = row.text("case");
  if (!cell.empty() && (cell.size() != 2 || !base_internal::all_digits(cell))) {
    row.refuse("case", cell, "is not a case of two digits, such as 01");
  }
  return cell;
}

std::vector<std::string> legal_basis(CsvRow& row) {
  std::vector<std::string> numbers;
  const std::string& cell = row.text("legal_basis");
  if (cell.empty()) return numbers;
  for (const std::string_view number : base_internal::split(cell, '|')) {
    if (number.empty() || number.starts_with(' ') || number.ends_with(' ')) {
      row.refuse("legal_basis", number, "is not the number of a document");
    }
    if (std::ranges::find(numbers, number) != numbers.end()) {
      row.refuse("legal_basis", number, "stands twice in the list");
    }
    numbers.emplace_back(number);
  }
  return numbers;
}

int row_number(CsvRow& row, std::string_view column = "row") {
  return row.number(column, 1, kMostRows);
}

Confidence FieldConfidence::*confidence_part(CsvRow& row) {
  const std::string& cell = row.text("part");
  std::string why = "is none of ";
  for (const ConfidencePart& part : kConfidenceParts) {
    if (cell == part.word) return part.member;
    why.append(part.word == kConfidenceParts[0].word ? "" : ", ").append(part.word);
  }
  row.refuse("part", cell, why);
  return kConfidenceParts[0].member;
}

/// What a limit is found by from other tables.
struct LimitKey {
  std::string case_number;
  Channels channels;
  Area area = Area::kAny;

  [[nodiscard]] bool names(const TimeLimit& limit) const {
    return case_number == limit.case_number && channels == limit.channels && area == limit.area;
  }
};

LimitKey limit_key(CsvRow& row) {
  LimitKey key;
  key.case_number = case_number(row);
  key.channels = row.words("channels", kChannels);
  key.area = row.optional_word("area", {Area::kDisadvantaged}).value_or(Area::kAny);
  return key;
}

/// The last part of a file's name.
std::string_view table_name(const CsvFile& file) {
  return std::string_view(file.name).substr(file.name.rfind('/') + 1);
}

// --- all tables ----------------------------------------------------------------------------------

/// A row whose parent may stand in a file that is read later.
template <typename Key, typename T>
struct Child {
  VersionRows* version;
  Key parent;
  Placed<T> part;
};

class TablesReader {
 public:
  Result<void> read(const CsvFile& file);
  Result<std::vector<VersionRows>> finish();

 private:
  using ReadRow = void (TablesReader::*)(CsvRow&, VersionRows&);
  static const ReadRow kReadRow[];

  void read_procedure(CsvRow& row, VersionRows& version);
  void read_confidence(CsvRow& row, VersionRows& version);
  void read_case(CsvRow& row, VersionRows& version);
  void read_limit(CsvRow& row, VersionRows& version);
  void read_stage(CsvRow& row, VersionRows& version);
  void read_extension(CsvRow& row, VersionRows& version);
  void read_paper(CsvRow& row, VersionRows& version);
  void read_fee(CsvRow& row, VersionRows& version);
  void read_exemption(CsvRow& row, VersionRows& version);
  void read_result(CsvRow& row, VersionRows& version);
  void read_step(CsvRow& row, VersionRows& version);
  void read_linked_stage(CsvRow& row, VersionRows& version);
  void read_link(CsvRow& row, VersionRows& version);
  void read_finding(CsvRow& row, VersionRows& version);

  VersionRows* version_of(CsvRow& row);
  void claim(CsvRow& row, const VersionRows& version, std::string_view columns, std::string key);
  [[nodiscard]] RowPlace place(const CsvRow& row) const { return {file_, row.line()}; }

  Result<void> attach_stages();
  Result<void> attach_extensions();
  Result<void> attach_exemptions();

  std::string_view file_;
  Table table_ = Table::kProcedures;
  std::map<std::tuple<ProcedureCode, std::optional<Date>>, VersionRows> versions_;
  /// Of all rows, by table and key columns: where they stand.
  std::unordered_map<std::string, RowPlace> keys_;
  std::vector<Child<LimitKey, LimitStage>> stages_;
  std::vector<Child<LimitKey, LimitExtension>> extensions_;
  std::vector<Child<int, FeeExemption>> exemptions_;
};

const TablesReader::ReadRow TablesReader::kReadRow[] = {
    &TablesReader::read_procedure, &TablesReader::read_confidence, &TablesReader::read_case,
    &TablesReader::read_limit,     &TablesReader::read_stage,      &TablesReader::read_extension,
    &TablesReader::read_paper,     &TablesReader::read_fee,        &TablesReader::read_exemption,
    &TablesReader::read_result,    &TablesReader::read_step,       &TablesReader::read_linked_stage,
    &TablesReader::read_link,      &TablesReader::read_finding,
};

Result<void> TablesReader::read(const CsvFile& file) {
  const auto* shape = std::ranges::find(kTables, table_name(file), &TableShape::name);
  if (shape == std::end(kTables)) {
    std::string why = "file is none of ";
    for (const TableShape& known : kTables) {
      why.append(known.name == kTables[0].name ? "" : ", ").append(known.name);
    }
    return base_internal::bad_row(Errc::kInvalidCatalogueRow, file.name, 1, why);
  }
  file_ = file.name;
  table_ = static_cast<Table>(shape - std::begin(kTables));
  const ReadRow read_row = kReadRow[static_cast<std::size_t>(table_)];
  return base_internal::for_each_row(file.name, file.text,
                                     {Errc::kInvalidCatalogueRow, shape->columns, shape->free_text},
                                     [&](CsvRow& row) {
                                       if (VersionRows* version = version_of(row))
                                         (this->*read_row)(row, *version);
                                     });
}

VersionRows* TablesReader::version_of(CsvRow& row) {
  Result<ProcedureCode> code = ProcedureCode::parse(row.text("code"));
  if (!code) {
    row.refuse("code: " + code.error().message);
    return nullptr;
  }
  const std::optional<Date> valid_from = row.optional_date("valid_from");
  const auto [version, is_new] =
      versions_.try_emplace(std::tuple(*code, valid_from), VersionRows{*code, valid_from});
  if (is_new) version->second.first_row = place(row);
  return &version->second;
}

/// Refuse a row whose key columns are those of another row.
void TablesReader::claim(CsvRow& row, const VersionRows& version, std::string_view columns,
                         std::string key) {
  // No cell has a control character but the line feed.
  key.append("\t").append(version.code.text()).append("\t");
  if (version.valid_from) key.append(to_iso(*version.valid_from));
  key.append("\t").append(std::to_string(static_cast<std::size_t>(table_)));
  const auto [first, is_new] = keys_.try_emplace(std::move(key), place(row));
  if (is_new) return;
  std::string why = "code, valid_from";
  why.append(columns.empty() ? "" : ", ").append(columns).append(" are those of ");
  why.append(first->second.file).append(":").append(std::to_string(first->second.line));
  row.refuse(why);
}

void TablesReader::read_procedure(CsvRow& row, VersionRows& version) {
  claim(row, version, "", "");
  Procedure record{version.code, row.required_text("name")};
  record.valid_from = version.valid_from;
  record.valid_until = row.optional_date("valid_until");
  if (record.valid_from && record.valid_until && *record.valid_until < *record.valid_from) {
    row.refuse("valid_until is before valid_from");
  }
  record.observed = row.optional_date("observed");
  record.field = row.text("field");
  record.owner = row.text("owner");
  record.decision = row.text("decision");
  record.formality = row.text("formality");
  record.levels = row.words("levels", kLevels);
  record.levels_before = row.words("levels_before", kLevels);
  record.applicants = row.words("applicants", kApplicantKinds);
  record.channels = row.words("channels", kChannels);
  record.online_level =
      row.optional_word("online_level", {OnlineLevel::kPartial, OnlineLevel::kEndToEnd});
  record.agency = row.text("agency");
  record.legal_basis = legal_basis(row);
  record.page = row.text("page");
  record.evidence = row.evidence();
  for (const ConfidencePart& part : kConfidenceParts) {
    record.confidence.*part.member = record.evidence.confidence;
  }
  version.record = {std::move(record), place(row)};
}

void TablesReader::read_confidence(CsvRow& row, VersionRows& version) {
  claim(row, version, "part", row.text("part"));
  Confidence FieldConfidence::*const part = confidence_part(row);
  version.confidences.push_back({{part, row.evidence().confidence}, place(row)});
}

void TablesReader::read_case(CsvRow& row, VersionRows& version) {
  claim(row, version, "case", row.text("case"));
  ProcedureCase part{case_number(row), row.required_text("name"), row.evidence()};
  if (part.number.empty()) row.refuse("case is empty");
  version.cases.push_back({std::move(part), place(row)});
}

void TablesReader::read_limit(CsvRow& row, VersionRows& version) {
  const LimitKey key = limit_key(row);
  const std::string& words = row.required_text("limit");
  Result<TimeLimit> limit = parse_time_limit(words);
  if (!limit) return row.refuse("limit: " + limit.error().message);
  limit->case_number = key.case_number;
  limit->channels = key.channels;
  if (key.area != Area::kAny) limit->area = key.area;
  limit->evidence = row.evidence();
  for (LimitExtension& extension : limit->extensions) extension.evidence = limit->evidence;
  claim(row, version, "case, channels, area, limit",
        key.case_number + "\t" + std::to_string(key.channels.bits()) + "\t" +
            std::string(to_string(limit->area)) + "\t" + words);
  version.limits.push_back({*std::move(limit), place(row)});
}

void TablesReader::read_stage(CsvRow& row, VersionRows& version) {
  LimitKey key = limit_key(row);
  const int number = row_number(row, "stage");
  claim(row, version, "case, channels, area, stage",
        key.case_number + "\t" + std::to_string(key.channels.bits()) + "\t" +
            std::string(to_string(key.area)) + "\t" + std::to_string(number));
  row.evidence();
  const std::string& cell = row.required_text("term");
  const Field<Term> term = term_of(cell);
  if (!term.value) return row.refuse("term", cell, term.why);
  stages_.push_back(
      {&version, std::move(key), {{row.text("name"), *term.value}, place(row), number}});
}

void TablesReader::read_extension(CsvRow& row, VersionRows& version) {
  LimitKey key = limit_key(row);
  const auto ground =
      row.word("ground", {ExtensionGround::kVerification, ExtensionGround::kConsultation,
                          ExtensionGround::kComplexity, ExtensionGround::kDisadvantagedArea,
                          ExtensionGround::kAgreement, ExtensionGround::kOther});
  const auto effect = row.word("effect", {ExtensionEffect::kAdds, ExtensionEffect::kTotal});
  const std::string& cell = row.required_text("term");
  const Field<Term> term = term_of(cell);
  if (!term.value) return row.refuse("term", cell, term.why);
  extensions_.push_back(
      {&version,
       std::move(key),
       {{ground, effect, *term.value, row.text("condition"), row.evidence()}, place(row)}});
}

void TablesReader::read_paper(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  PaperRequirement paper;
  paper.case_number = case_number(row);
  paper.group = row.text("group");
  paper.name = row.required_text("name");
  paper.use = row.optional_word("use", {PaperUse::kSubmit, PaperUse::kPresent, PaperUse::kNote})
                  .value_or(PaperUse::kSubmit);
  if (!row.text("originals").empty()) paper.originals = row.number("originals", 0, kMostSheets);
  if (!row.text("copies").empty()) paper.copies = row.number("copies", 0, kMostSheets);
  if (!row.text("mandatory").empty()) paper.mandatory = row.yes_or_no("mandatory");
  paper.exempt_when_in_database = row.yes_or_empty("exempt_when_in_database");
  paper.truncated = row.yes_or_empty("truncated");
  paper.evidence = row.evidence();
  version.papers.push_back({std::move(paper), place(row), number});
}

void TablesReader::read_fee(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  Fee fee;
  fee.case_number = case_number(row);
  fee.kind = row.optional_word("kind", {FeeKind::kFee, FeeKind::kCharge, FeeKind::kNotTold})
                 .value_or(FeeKind::kNotTold);
  fee.name = row.text("name");
  const Currency currency =
      row.optional_word("currency", {Currency::kVnd, Currency::kUsd}).value_or(Currency::kVnd);
  fee.amount = money(row, "amount", currency);
  fee.per = row.optional_word("per", {FeePer::kDossier, FeePer::kDocument, FeePer::kPage})
                .value_or(FeePer::kDossier);
  if (!row.text("from_unit").empty()) fee.from_unit = row.number("from_unit", 1, kMostUnits);
  fee.cap = money(row, "cap", currency);
  fee.set_by_province = row.yes_or_empty("set_by_province");
  if (fee.set_by_province && fee.amount) {
    row.refuse("amount", row.text("amount"), "stands beside set_by_province; leave it empty");
  }
  fee.channels = row.words("channels", kChannels);
  fee.from = row.optional_date("from");
  fee.until = row.optional_date("until");
  if (fee.from && fee.until && *fee.until < *fee.from) row.refuse("until is before from");
  fee.condition = row.text("condition");
  fee.evidence = row.evidence();
  version.fees.push_back({std::move(fee), place(row), number});
}

void TablesReader::read_exemption(CsvRow& row, VersionRows& version) {
  const int fee_row = row_number(row, "fee_row");
  const int number = row_number(row);
  claim(row, version, "fee_row, row", std::to_string(fee_row) + "\t" + std::to_string(number));
  FeeExemption exemption;
  exemption.who = row.required_text("who");
  if (!row.text("percent_off").empty()) exemption.percent_off = row.number("percent_off", 1, 100);
  exemption.from = row.optional_date("from");
  exemption.until = row.optional_date("until");
  if (exemption.from && exemption.until && *exemption.until < *exemption.from) {
    row.refuse("until is before from");
  }
  exemption.evidence = row.evidence();
  exemptions_.push_back({&version, fee_row, {std::move(exemption), place(row), number}});
}

void TablesReader::read_result(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  row.evidence();
  version.results.push_back(
      {{row.text("result_code"), row.required_text("name")}, place(row), number});
}

void TablesReader::read_step(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  InternalStep step;
  step.case_number = case_number(row);
  step.unit = row.text("unit");
  step.action = row.text("action");
  if (step.unit.empty() && step.action.empty()) row.refuse("unit and action are empty");
  step.term = optional_term(row);
  step.evidence = row.evidence();
  version.steps.push_back({std::move(step), place(row), number});
}

void TablesReader::read_linked_stage(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  LinkedStage stage;
  if (const std::string& cell = row.text("procedure"); !cell.empty()) {
    const Result<ProcedureCode> code = ProcedureCode::parse(cell);
    if (!code) return row.refuse("procedure: " + code.error().message);
    stage.procedure = *code;
  }
  stage.name = row.text("name");
  if (stage.name.empty() && !stage.procedure) row.refuse("procedure and name are empty");
  stage.agency = row.text("agency");
  stage.term = optional_term(row);
  stage.parallel = row.yes_or_empty("parallel");
  stage.evidence = row.evidence();
  version.linked_stages.push_back({std::move(stage), place(row), number});
}

void TablesReader::read_link(CsvRow& row, VersionRows& version) {
  const auto relation = row.word("relation", {CodeRelation::kReplacedBy, CodeRelation::kReplaces});
  const Result<ProcedureCode> other = ProcedureCode::parse(row.text("other"));
  if (!other) return row.refuse("other: " + other.error().message);
  if (*other == version.code) row.refuse("other is the procedure itself");
  claim(row, version, "relation, other", row.text("relation") + "\t" + other->text());
  version.links.push_back(
      {{relation, *other, row.optional_date("from"), row.evidence()}, place(row)});
}

void TablesReader::read_finding(CsvRow& row, VersionRows& version) {
  const int number = row_number(row);
  claim(row, version, "row", std::to_string(number));
  row.evidence();
  version.findings.push_back(
      {{row.word("kind", kFindingKinds), row.text("detail")}, place(row), number});
}

// --- children ------------------------------------------------------------------------------------

Result<TimeLimit*> limit_named(VersionRows& version, const LimitKey& key, const RowPlace& place) {
  TimeLimit* found = nullptr;
  for (Placed<TimeLimit>& limit : version.limits) {
    if (!key.names(limit.value)) continue;
    if (found != nullptr) {
      return refuse_row(Errc::kInvalidCatalogueRow, place,
                        "limits.csv has several rows of this case, channels and area; say what "
                        "belongs to one of them in its own words");
    }
    found = &limit.value;
  }
  if (found != nullptr) return found;
  return refuse_row(Errc::kInvalidCatalogueRow, place,
                    "limits.csv has no row of this code, valid_from, case, channels and area");
}

Result<void> TablesReader::attach_stages() {
  std::ranges::stable_sort(stages_, {}, [](const auto& child) { return child.part.row; });
  // What the words of a limit already tell, the table must repeat; it adds the names.
  std::map<const TimeLimit*, std::vector<LimitStage>> tables;
  std::map<const TimeLimit*, RowPlace> last_rows;
  std::vector<TimeLimit*> limits;
  for (auto& child : stages_) {
    const RowPlace place = child.part.place;
    const Result<TimeLimit*> limit = limit_named(*child.version, child.parent, place);
    if (!limit) return limit.error();
    std::vector<LimitStage>& table = tables[*limit];
    if (table.empty()) limits.push_back(*limit);
    if (static_cast<std::size_t>(child.part.row) != table.size() + 1) {
      return refuse_row(Errc::kInvalidCatalogueRow, place,
                        "stage " + std::to_string(child.part.row) + " comes after stage " +
                            std::to_string(table.size()) + "; stages are 1, 2, … without a gap");
    }
    table.push_back(std::move(child.part.value));
    last_rows[*limit] = place;
  }
  for (TimeLimit* limit : limits) {
    std::vector<LimitStage>& table = tables[limit];
    const bool agree =
        std::ranges::equal(limit->stages, table, {}, &LimitStage::term, &LimitStage::term);
    if (!limit->stages.empty() && !agree) {
      return refuse_row(Errc::kInvalidCatalogueRow, last_rows[limit],
                        "stages are not those in the words of the limit");
    }
    limit->stages = std::move(table);
  }
  return {};
}

Result<void> TablesReader::attach_extensions() {
  for (auto& child : extensions_) {
    const Result<TimeLimit*> limit = limit_named(*child.version, child.parent, child.part.place);
    if (!limit) return limit.error();
    const LimitExtension& extension = child.part.value;
    for (const LimitExtension& other : (*limit)->extensions) {
      if (std::tie(extension.ground, extension.effect, extension.term, extension.condition) ==
          std::tie(other.ground, other.effect, other.term, other.condition)) {
        return refuse_row(Errc::kInvalidCatalogueRow, child.part.place,
                          "the limit has this extension already");
      }
    }
    (*limit)->extensions.push_back(std::move(child.part.value));
  }
  return {};
}

Result<void> TablesReader::attach_exemptions() {
  std::ranges::stable_sort(exemptions_, {}, [](const auto& child) { return child.part.row; });
  for (auto& child : exemptions_) {
    const auto fee = std::ranges::find(child.version->fees, child.parent, &Placed<Fee>::row);
    if (fee == child.version->fees.end()) {
      return refuse_row(
          Errc::kInvalidCatalogueRow, child.part.place,
          "fees.csv has no row " + std::to_string(child.parent) + " of this code and valid_from");
    }
    fee->value.exemptions.push_back(std::move(child.part.value));
  }
  return {};
}

template <typename T>
void sort_by_row(std::vector<Placed<T>>& parts) {
  std::ranges::stable_sort(parts, {}, &Placed<T>::row);
}

Result<std::vector<VersionRows>> TablesReader::finish() {
  for (const auto attach : {&TablesReader::attach_stages, &TablesReader::attach_extensions,
                            &TablesReader::attach_exemptions}) {
    const Result<void> attached = (this->*attach)();
    if (!attached) return attached.error();
  }
  std::vector<VersionRows> all;
  all.reserve(versions_.size());
  for (auto& [key, version] : versions_) {
    sort_by_row(version.papers);
    sort_by_row(version.fees);
    sort_by_row(version.results);
    sort_by_row(version.steps);
    sort_by_row(version.linked_stages);
    sort_by_row(version.findings);
    all.push_back(std::move(version));
  }
  return all;
}

template <typename T>
std::vector<T> values(std::vector<Placed<T>>& parts) {
  std::vector<T> values;
  values.reserve(parts.size());
  for (Placed<T>& part : parts) values.push_back(std::move(part.value));
  return values;
}

template <typename T>
const Placed<T>* find_unknown_case(const std::vector<Placed<T>>& parts,
                                   std::span<const std::string_view> known) {
  for (const Placed<T>& part : parts) {
    const std::string& number = part.value.case_number;
    if (!number.empty() && std::ranges::find(known, number) == known.end()) return &part;
  }
  return nullptr;
}

}  // namespace

Failure refuse_row(Errc errc, const RowPlace& place, std::string_view why) {
  return base_internal::bad_row(errc, place.file, place.line, why);
}

Result<std::vector<VersionRows>> read_version_rows(std::span<const CsvFile> files) {
  TablesReader reader;
  for (const CsvFile& file : files) {
    const Result<void> read = reader.read(file);
    if (!read) return read.error();
  }
  return reader.finish();
}

Result<void> check_cases(const VersionRows& rows, std::span<const ProcedureCase> cases) {
  std::vector<std::string_view> known;
  for (const ProcedureCase& one : cases) known.push_back(one.number);
  for (const auto& one : rows.cases) known.push_back(one.value.number);
  const auto refuse = [&](const auto* part) {
    return refuse_row(Errc::kInvalidCatalogueRow, part->place,
                      "case " + quoted(part->value.case_number) + " of " + rows.code.text() +
                          " is not in cases.csv");
  };
  if (const auto* part = find_unknown_case(rows.limits, known)) return refuse(part);
  if (const auto* part = find_unknown_case(rows.papers, known)) return refuse(part);
  if (const auto* part = find_unknown_case(rows.fees, known)) return refuse(part);
  if (const auto* part = find_unknown_case(rows.steps, known)) return refuse(part);
  return {};
}

Result<Procedure> to_procedure(VersionRows rows) {
  if (!rows.record) {
    return refuse_row(Errc::kInvalidCatalogueRow, rows.first_row,
                      "procedures.csv has no row of this code and valid_from");
  }
  if (const Result<void> checked = check_cases(rows); !checked) return checked.error();
  Procedure procedure = std::move(rows.record->value);
  for (const auto& part : rows.confidences) {
    procedure.confidence.*part.value.part = part.value.confidence;
  }
  procedure.cases = values(rows.cases);
  procedure.limits = values(rows.limits);
  procedure.papers = values(rows.papers);
  procedure.fees = values(rows.fees);
  procedure.results = values(rows.results);
  procedure.steps = values(rows.steps);
  procedure.linked_stages = values(rows.linked_stages);
  procedure.links = values(rows.links);
  procedure.findings = values(rows.findings);
  const Result<void> checked = check_procedure(procedure);
  if (!checked) {
    return refuse_row(checked.error().code, rows.record->place, checked.error().message);
  }
  return procedure;
}

}  // namespace catalogue_internal

Result<std::vector<Procedure>> read_procedures_csv(std::span<const CsvFile> files) {
  using catalogue_internal::VersionRows;
  const bool has_procedures = std::ranges::any_of(files, [](const CsvFile& file) {
    return catalogue_internal::table_name(file) == catalogue_internal::kTables[0].name;
  });
  if (!has_procedures) {
    return Failure{Errc::kInvalidCatalogueRow,
                   "none of the " + std::to_string(files.size()) + " files is procedures.csv"};
  }
  Result<std::vector<VersionRows>> versions = catalogue_internal::read_version_rows(files);
  if (!versions) return versions.error();
  std::vector<Procedure> procedures;
  procedures.reserve(versions->size());
  for (VersionRows& rows : *versions) {
    Result<Procedure> procedure = catalogue_internal::to_procedure(std::move(rows));
    if (!procedure) return procedure.error();
    procedures.push_back(*std::move(procedure));
  }
  return procedures;
}

MOTCUA_END_NAMESPACE
