#include "lawdata/gen/table.hpp"

#include <motcua/base/iso8601.hpp>
#include <motcua/base/law_ref.hpp>

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "base/csv_internal.hpp"
#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

constexpr const char* kInForceFrom = "in_force_from";
constexpr const char* kLaw = "law";
constexpr const char* kSource = "source";
constexpr const char* kConfidence = "confidence";
constexpr const char* kBasis = "basis";

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ',';
    text += word;
  }
  return text;
}

}  // namespace

std::optional<Confidence> parse_confidence(std::string_view word) {
  for (const Confidence confidence :
       {Confidence::kVerified, Confidence::kSecondary, Confidence::kUnverified}) {
    if (word == to_string(confidence)) return confidence;
  }
  return std::nullopt;
}

int Row::integer(const std::string& column, int least, int most) const {
  const std::string& cell = text(column);
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size() || value < least || value > most) {
    refuse(column + " \"" + cell + "\" is not a number from " + std::to_string(least) + " to " +
           std::to_string(most));
    return least;
  }
  return value;
}

std::string Row::enumerator(const std::string& column, const Words& words) const {
  const auto word = words.find(text(column));
  if (word != words.end()) return word->second;
  std::string known;
  for (const auto& [name, unused] : words) known += (known.empty() ? "" : ", ") + name;
  refuse(column + " \"" + text(column) + "\" is none of " + known);
  return {};
}

Date Row::date(const std::string& column) const {
  const Result<Date> date = parse_iso_date(text(column));
  if (date) return *date;
  refuse(column + " \"" + text(column) + "\" is not a date YYYY-MM-DD");
  return {};
}

const std::string& Row::citation(const std::string& column) const {
  const std::string& law = text(column);
  if (law.empty()) return law;
  const Result<LawRef> ref = LawRef::parse(law);
  if (!ref) {
    refuse(column + " \"" + law + "\" is not a citation: " + ref.error().message);
  } else if (!context_->instruments.contains(ref->number())) {
    refuse("document " + ref->number() + " is not registered in SOURCES.md");
  }
  return law;
}

std::string Row::basis() const {
  const std::optional<Confidence> confidence = parse_confidence(text(kConfidence));
  std::string code = "{";
  if (cells_.contains(kInForceFrom)) {
    const Result<Date> from = parse_iso_date(text(kInForceFrom));
    code += from ? cpp_date(*from) : "std::nullopt";
    code += ", ";
  }
  code += cpp_string(text(kLaw)) + ", " + cpp_string(text(kSource)) + ", ";
  code += cpp_confidence(confidence.value_or(Confidence::kUnverified));
  return code + "}";
}

void Row::require_law() const {
  if (text(kLaw).empty()) refuse("this table's rows must cite the law");
}

std::optional<LawRef> Row::law() const {
  const Result<LawRef> law = LawRef::parse(text(kLaw));
  if (law) return *law;
  return std::nullopt;
}

Confidence Row::confidence() const {
  return parse_confidence(text(kConfidence)).value_or(Confidence::kUnverified);
}

void Row::check_basis() const {
  if (cells_.contains(kInForceFrom) && has(kInForceFrom)) static_cast<void>(date(kInForceFrom));
  if (!parse_confidence(text(kConfidence))) {
    refuse("confidence \"" + text(kConfidence) +
           "\" is none of verified, secondary and unverified");
  }
  if (citation(kLaw).empty() && !has(kSource)) refuse("row has neither law nor source");
}

Table::Table(Context& context, const std::string& file, std::vector<std::string> columns,
             std::size_t key_columns, Basis basis)
    : context_(context), file_(context.data_dir + "/" + file) {
  context.files_read.insert(file);
  if (basis == Basis::kInForce) columns.emplace_back(kInForceFrom);
  columns.insert(columns.end(), {kLaw, kSource, kConfidence});
  read(std::move(columns), key_columns, nullptr);
}

Table::Table(Context& context, const std::string& file, std::vector<std::string> columns,
             std::size_t key_columns, BasisTable& bases)
    : context_(context), file_(context.data_dir + "/" + file) {
  context.files_read.insert(file);
  columns.emplace_back(kBasis);
  read(std::move(columns), key_columns, &bases);
}

void Table::read(std::vector<std::string> columns, std::size_t key_columns, BasisTable* bases) {
  const std::optional<std::string> text = read_text_file(file_, context_.errors);
  if (!text) return;
  const auto [records, csv_errors] = base_internal::parse_csv(*text);
  for (const base_internal::CsvError& error : csv_errors) {
    context_.errors.add(file_, error.line, std::string(error.why));
  }
  if (records.empty() || records.front().cells != columns) {
    refuse("columns are not " + joined(columns));
    return;
  }
  const std::vector<std::string>* previous = nullptr;
  for (const base_internal::CsvRecord& record : std::span(records).subspan(1)) {
    const auto refuse_record = [&](const std::string& why) {
      context_.errors.add(file_, record.line, why);
    };
    if (record.cells.size() != columns.size()) {
      refuse_record("row has " + std::to_string(record.cells.size()) + " cells instead of " +
                    std::to_string(columns.size()));
      continue;
    }
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string& cell = record.cells[i];
      if (cell.starts_with(' ') || cell.ends_with(' ')) {
        refuse_record(columns[i] + " \"" + cell + "\" begins or ends with a space");
      }
      cells[columns[i]] = cell;
    }
    if (previous) {
      const auto order = std::lexicographical_compare_three_way(
          previous->begin(), previous->begin() + static_cast<std::ptrdiff_t>(key_columns),
          record.cells.begin(), record.cells.begin() + static_cast<std::ptrdiff_t>(key_columns));
      if (order == 0) refuse_record("row has the same key as the one before it");
      if (order > 0) refuse_record("row is out of order: keys ascend as text");
    }
    previous = &record.cells;
    const Row& row = rows_.emplace_back(context_, file_, record.line, std::move(cells));
    if (bases == nullptr) {
      row.check_basis();
    } else if (bases->find(row.text(kBasis)) == nullptr) {
      row.refuse("basis \"" + row.text(kBasis) + "\" is no key of the table of bases");
    }
  }
  if (rows_.empty()) refuse("table has no rows");
}

BasisTable::BasisTable(Context& context, const std::string& file)
    : table_(context, file, {"key"}, 1, Basis::kPlain) {
  for (const Row& row : table_.rows()) by_key_[row.text("key")] = &row;
}

const Row* BasisTable::find(const std::string& key) {
  const auto row = by_key_.find(key);
  if (row == by_key_.end()) return nullptr;
  used_.insert(key);
  return row->second;
}

void BasisTable::refuse_unused() const {
  for (const auto& [key, row] : by_key_) {
    if (!used_.contains(key)) row->refuse("no row names the basis \"" + key + "\"");
  }
}

RuleTable::RuleTable(Context& context, const std::string& file, const std::set<std::string>& rules,
                     Basis basis)
    : table_(context, file, {"rule", "value"}, 1, basis) {
  for (const Row& row : table_.rows()) {
    if (rules.contains(row.text("rule"))) {
      by_rule_[row.text("rule")] = &row;
    } else {
      row.refuse("unknown rule \"" + row.text("rule") + "\"");
    }
  }
  for (const std::string& rule : rules) {
    if (!by_rule_.contains(rule)) table_.refuse("rule \"" + rule + "\" is missing");
  }
}

int RuleTable::integer(const std::string& rule, int least, int most) const {
  const auto row = by_rule_.find(rule);
  return row == by_rule_.end() ? least : row->second->integer("value", least, most);
}

std::string RuleTable::text(const std::string& rule) const {
  const auto row = by_rule_.find(rule);
  return row == by_rule_.end() ? std::string() : row->second->text("value");
}

Date RuleTable::date(const std::string& rule) const {
  const auto row = by_rule_.find(rule);
  return row == by_rule_.end() ? Date{} : row->second->date("value");
}

void RuleTable::refuse(const std::string& rule, const std::string& why) const {
  if (const auto row = by_rule_.find(rule); row != by_rule_.end()) row->second->refuse(why);
}

}  // namespace motcua::lawdata_gen
