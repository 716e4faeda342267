#include <motcua/base/law_ref.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/procedure.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_internal.hpp"
#include "catalogue/catalogue_rep_internal.hpp"
#include "catalogue/records_internal.hpp"
#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"
#include "lawdata/gen/text_file.hpp"

namespace motcua::lawdata_gen {
namespace {

namespace fs = std::filesystem;

using base_internal::CsvRecord;
using catalogue_internal::EncodedCatalogue;

// --- Reading ------------------------------------------------------------------------------------

/// The tables of the folder, by name; the library's reader gets them all at once.
std::vector<CsvFile> read_files(Context& context) {
  std::set<std::string> names;
  const fs::path folder = fs::path(context.data_dir) / kCatalogueFolder;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    names.insert(fs::relative(entry.path(), context.data_dir).generic_string());
  }
  std::vector<CsvFile> files;
  for (const std::string& name : names) {
    const std::string path = context.data_dir + "/" + name;
    context.files_read.insert(name);
    if (auto text = read_text_file(path, context.errors)) {
      files.push_back({path, *std::move(text)});
    }
  }
  return files;
}

// --- Checks beyond the reader's: those that a local office is not held to ------------------------

/// The columns by which the rows of a table ascend: those by which it begins and that tell its rows
/// apart; where rows have numbers, code, valid_from and the numbers.
std::vector<std::size_t> order_columns(const std::vector<std::string>& columns) {
  constexpr std::string_view kKeys[] = {"code", "valid_from", "part",   "case",     "channels",
                                        "area", "stage",      "ground", "relation", "other"};
  constexpr std::string_view kNumbered[] = {"code", "valid_from", "fee_row", "row"};
  const bool numbered = std::ranges::find(columns, "row") != columns.end();
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::span<const std::string_view> keys =
        numbered ? std::span<const std::string_view>(kNumbered) : kKeys;
    const bool is_key = std::ranges::find(keys, columns[i]) != keys.end();
    if (is_key) order.push_back(i);
    if (!is_key && !numbered) break;
  }
  return order;
}

/// As texts, but numbers of rows by their value.
bool is_before(const std::string& a, const std::string& b) {
  const auto is_number = [](const std::string& cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
  };
  const bool by_value = is_number(a) && is_number(b) && a.size() != b.size();
  return by_value ? a.size() < b.size() : a < b;
}

/// Rows ascend as write_procedures_csv writes them, so that a change has one place. That a key
/// stands twice the reader refuses, here and in overlays; records with too few cells as well.
bool is_out_of_order(const CsvRecord& before, const CsvRecord& record,
                     const std::vector<std::size_t>& order) {
  for (const std::size_t column : order) {
    if (column >= before.cells.size() || column >= record.cells.size()) return false;
    if (is_before(record.cells[column], before.cells[column])) return true;
    if (record.cells[column] != before.cells[column]) return false;
  }
  return false;
}

void check_registered(Context& context, const std::string& file, std::size_t line,
                      const std::string& citation) {
  const Result<LawRef> law = LawRef::parse(citation);
  // What is no citation the reader refuses.
  if (law && !context.instruments.contains(law->number())) {
    context.errors.add(file, line,
                       "document " + law->number() + " is not registered in SOURCES.md");
  }
}

void check_rows(Context& context, const CsvFile& file) {
  const base_internal::Csv csv = base_internal::parse_csv(file.text);
  if (csv.records.empty()) return;
  const CsvRecord& header = csv.records.front();
  const std::vector<std::size_t> order = order_columns(header.cells);
  const auto law =
      static_cast<std::size_t>(std::ranges::find(header.cells, "law") - header.cells.begin());
  for (std::size_t i = 1; i < csv.records.size(); ++i) {
    const CsvRecord& record = csv.records[i];
    if (law < record.cells.size() && !record.cells[law].empty()) {
      check_registered(context, file.name, record.line, record.cells[law]);
    }
    if (i > 1 && is_out_of_order(csv.records[i - 1], record, order)) {
      context.errors.add(file.name, record.line, "row is out of order");
    }
  }
}

std::vector<Procedure> read_catalogue(Context& context) {
  read_code_rules(context);
  if (!context.errors.empty()) return {};

  const std::vector<CsvFile> files = read_files(context);
  for (const CsvFile& file : files) check_rows(context, file);
  Result<std::vector<Procedure>> procedures = read_procedures_csv(files);
  if (!procedures) {
    context.errors.add(procedures.error().message);
    return {};
  }
  if (const Result<void> ordered = catalogue_internal::order_versions(*procedures); !ordered) {
    context.errors.add(context.data_dir + "/" + std::string(kCatalogueFolder), 1,
                       ordered.error().message);
  }
  return *std::move(procedures);
}

// --- Spelling -----------------------------------------------------------------------------------

/// A constant array; C++ has none without members.
template <typename Rows, typename Spell>
std::string array(const std::string& type, const std::string& name, const Rows& rows,
                  Spell&& spell) {
  constexpr std::size_t kWidth = 90;
  if (rows.empty()) return "constexpr std::span<const " + type + "> " + name + ";\n";
  std::string code = "constexpr " + type + " " + name + "[] = {";
  std::size_t column = kWidth;
  for (const auto& row : rows) {
    const std::string text = spell(row);
    if (column + text.size() >= kWidth) {
      code += "\n    ";
      column = 0;
    }
    code += text + ",";
    column += text.size() + 1;
  }
  return code + "\n};\n";
}

std::string text_array(const std::string& name, const std::string& literals) {
  return "constexpr char " + name + "[] =\n" + (literals.empty() ? "    \"\"\n" : literals) + ";\n";
}

/// One literal a text.
std::string spelled_pool(const EncodedCatalogue& catalogue) {
  std::string literals;
  std::size_t begin = 0;
  for (const std::size_t end : catalogue.ends) {
    const std::string_view text = std::string_view(catalogue.pool).substr(begin, end - begin);
    if (!text.empty()) literals += "    " + cpp_string(text) + "\n";
    begin = end;
  }
  return literals;
}

std::string number(std::uint32_t value) { return std::to_string(value) + "U"; }

/// INT32_MIN is no literal: the minus would be applied to a number that is too large.
std::string day(std::int32_t value) {
  return value == catalogue_internal::kNoDay ? "kNoDay" : std::to_string(value);
}

std::string braced(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "{" : ",") + cell;
  return text + "}";
}

std::string spelled(const EncodedCatalogue& catalogue) {
  using catalogue_internal::Entry;
  using catalogue_internal::EvidenceEntry;
  using catalogue_internal::LawEntry;
  using catalogue_internal::Succession;
  return text_array("kPool", spelled_pool(catalogue)) +
         array("std::uint32_t", "kEnds", catalogue.ends, number) +
         array("Entry", "kEntries", catalogue.entries,
               [](const Entry& entry) {
                 return braced({number(entry.code), number(entry.name), number(entry.field),
                                day(entry.valid_from), day(entry.valid_until), number(entry.levels),
                                number(entry.record), number(entry.first_word), number(entry.words),
                                number(entry.length)});
               }) +
         array("std::uint32_t", "kCodes", catalogue.codes, number) +
         array("LawEntry", "kLaws", catalogue.laws,
               [](const LawEntry& law) {
                 return braced({number(law.kind), number(law.title), number(law.number),
                                number(law.article), number(law.clause), number(law.point),
                                number(law.annex)});
               }) +
         array("EvidenceEntry", "kEvidences", catalogue.evidences,
               [](const EvidenceEntry& evidence) {
                 return braced(
                     {number(evidence.law), number(evidence.source), number(evidence.confidence)});
               }) +
         text_array("kRecords", cpp_bytes(catalogue.records)) +
         array("Succession", "kSuccessions", catalogue.successions,
               [](const Succession& link) {
                 return braced({number(link.code), number(link.successor)});
               }) +
         array("std::uint32_t", "kNameWords", catalogue.name_words, number) +
         "constexpr Tables kTables = {\n"
         "    {kPool, sizeof kPool - 1}, kEnds, kEntries, kCodes, kLaws, kEvidences,\n"
         "    {kRecords, sizeof kRecords - 1}, kSuccessions, " +
         number(catalogue.first_word_text) + ", kNameWords, " +
         std::to_string(catalogue.fingerprint) + "ULL};\n";
}

}  // namespace

std::string catalogue_source(Context& context) {
  const std::vector<Procedure> procedures = read_catalogue(context);
  if (!context.errors.empty()) return {};
  return "// Generated from the law's data by motcua_lawdata_gen; do not edit.\n"
         "#include <cstdint>\n#include <span>\n\n"
         "#include \"lawdata/lawdata_catalogue_internal.hpp\"\n\n"
         "// Compilers need not take texts so long; ours do.\n"
         "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
         "namespace motcua::lawdata_internal {\nnamespace {\n\n"
         "using catalogue_internal::Entry;\nusing catalogue_internal::EvidenceEntry;\n"
         "using catalogue_internal::kNoDay;\nusing catalogue_internal::LawEntry;\n"
         "using catalogue_internal::Succession;\n"
         "using catalogue_internal::Tables;\n\n" +
         spelled(catalogue_internal::encode(procedures)) +
         "\n}  // namespace\n\n"
         "const catalogue_internal::Tables& catalogue_tables() noexcept { return kTables; }\n\n"
         "}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
