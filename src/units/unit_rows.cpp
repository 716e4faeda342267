#include <motcua/units/agencies.hpp>
#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "units/unit_codes_internal.hpp"
#include "units/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::CsvRow;
using base_internal::CsvTable;

constexpr std::string_view kUnitColumns[] = {"code",   "from", "until",  "kind",      "name",
                                             "parent", "law",  "source", "confidence"};
constexpr std::string_view kLinkColumns[] = {"date",  "to",         "from", "text",   "partial",
                                             "match", "candidates", "law",  "source", "confidence"};
constexpr std::string_view kAgencyColumns[] = {"code",     "from", "until",  "kind",      "name",
                                               "province", "law",  "source", "confidence"};

std::string code_in(CsvRow& row, std::string_view column) {
  if (!units_internal::read_code(row.text(column))) {
    row.refuse(column, row.text(column), "is not a code of 2, 3 or 5 digits");
  }
  return row.text(column);
}

std::string optional_code(CsvRow& row, std::string_view column) {
  return row.text(column).empty() ? std::string() : code_in(row, column);
}

void check_days(CsvRow& row, std::optional<Date> from, std::optional<Date> until) {
  if (from && until && *until < *from) row.refuse("until is before from");
}

template <typename Record>
void read_evidence(CsvRow& row, Record& record) {
  record.law = row.law();
  record.source = row.text("source");
  record.confidence = row.confidence();
}

AdministrativeUnit read_unit(CsvRow& row) {
  AdministrativeUnit unit;
  unit.code = code_in(row, "code");
  unit.from = row.optional_date("from");
  unit.until = row.optional_date("until");
  check_days(row, unit.from, unit.until);
  unit.kind = row.word("kind", std::span<const UnitKind>(units_internal::kUnitKinds));
  unit.name = row.text("name");
  if (unit.name.empty()) row.refuse("name is empty");
  unit.parent = optional_code(row, "parent");
  read_evidence(row, unit);
  return unit;
}

std::vector<std::string> read_candidates(CsvRow& row) {
  std::vector<std::string> codes;
  std::string_view rest = row.text("candidates");
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    const std::string_view code = rest.substr(0, end);
    if (!units_internal::read_code(code)) {
      row.refuse("candidates", row.text("candidates"), "are not codes with single spaces between");
    }
    codes.emplace_back(code);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return codes;
}

UnitLink read_link(CsvRow& row) {
  UnitLink link;
  link.date = row.date("date");
  link.to = code_in(row, "to");
  link.from = optional_code(row, "from");
  link.text = row.text("text");
  link.partial = row.yes_or_no("partial");
  link.match = row.word("match", std::span<const LinkMatch>(units_internal::kLinkMatches));
  link.candidates = read_candidates(row);
  read_evidence(row, link);
  return link;
}

/// The code of a row that is refused; nobody sees it.
AgencyCode any_code() { return AgencyCode::parse("G01").value(); }

Agency read_agency(CsvRow& row) {
  const Result<AgencyCode> code = AgencyCode::parse(row.text("code"));
  if (!code || code->level_one() != code->text()) {
    row.refuse("code", row.text("code"), "is not a code of level one, such as H01");
  }
  Agency agency{code.value_or(any_code()), {}, {}, {}, {}, {}, {}, {}, {}};
  agency.from = row.optional_date("from");
  agency.until = row.optional_date("until");
  check_days(row, agency.from, agency.until);
  agency.kind = row.word("kind", std::span<const AgencyKind>(units_internal::kAgencyKinds));
  agency.name = row.text("name");
  if (agency.name.empty()) row.refuse("name is empty");
  agency.province = optional_code(row, "province");
  read_evidence(row, agency);
  return agency;
}

template <typename T>
Result<std::vector<T>> read(std::string_view file, std::string_view text,
                            std::span<const std::string_view> columns, T (*read_row)(CsvRow&)) {
  std::vector<T> rows;
  const Result<void> done =
      base_internal::for_each_row(file, text, CsvTable{Errc::kInvalidUnitRow, columns},
                                  [&](CsvRow& row) { rows.push_back(read_row(row)); });
  if (!done) return done.error();
  return rows;
}

}  // namespace

Result<std::vector<AdministrativeUnit>> read_units_csv(std::string_view file,
                                                       std::string_view text) {
  return read<AdministrativeUnit>(file, text, kUnitColumns, read_unit);
}

Result<std::vector<UnitLink>> read_unit_links_csv(std::string_view file, std::string_view text) {
  return read<UnitLink>(file, text, kLinkColumns, read_link);
}

Result<std::vector<Agency>> read_agencies_csv(std::string_view file, std::string_view text) {
  return read<Agency>(file, text, kAgencyColumns, read_agency);
}

MOTCUA_END_NAMESPACE
