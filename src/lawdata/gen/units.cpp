#include <motcua/units/unit_rows.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/scan_internal.hpp"
#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"
#include "units/table_builder_internal.hpp"
#include "units/words_internal.hpp"

namespace motcua::lawdata_gen {
namespace {

const std::string kFolder = "units/";

// --- Cells --------------------------------------------------------------------------------------

/// What the basis of a row says, read once for all rows that name it.
class Bases {
 public:
  explicit Bases(Context& context) : table_(context, kFolder + "bases.csv") {}

  [[nodiscard]] BasisTable& table() { return table_; }

  struct Basis {
    std::optional<LawRef> law;
    std::string source;
    Confidence confidence = Confidence::kUnverified;
  };

  /// That of a row; of one whose key is none, which is reported already, an empty one.
  [[nodiscard]] const Basis& of(const Row& row) {
    const auto [entry, added] = read_.try_emplace(row.text("basis"));
    const Row* basis = added ? table_.find(entry->first) : nullptr;
    if (basis != nullptr) {
      entry->second = {basis->law(), basis->text("source"), basis->confidence()};
    }
    return entry->second;
  }

  template <typename R>
  void give(const Row& row, R& record) {
    const Basis& basis = of(row);
    record.law = basis.law;
    record.source = basis.source;
    record.confidence = basis.confidence;
  }

 private:
  BasisTable table_;
  std::map<std::string, Basis> read_;
};

template <typename Enum>
Enum word(const Row& row, const std::string& column, std::span<const Enum> known) {
  for (const Enum value : known) {
    if (row.text(column) == to_string(value)) return value;
  }
  row.refuse(column + " \"" + row.text(column) + "\" is unknown");
  return known.front();
}

std::optional<Date> optional_date(const Row& row, const std::string& column) {
  if (!row.has(column)) return std::nullopt;
  return row.date(column);
}

std::string cpp_optional_date(std::optional<Date> date) {
  return date ? cpp_date(*date) : "std::nullopt";
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return words;
}

// --- Rows ---------------------------------------------------------------------------------------

/// Reads the tables as the rows of a list of units; keeps where each came from.
class UnitReader {
 public:
  explicit UnitReader(Context& context) : bases_(context) {
    read_coverage(context);
    provinces_.emplace(context, kFolder + "provinces.csv",
                       std::vector<std::string>{"code", "from", "until", "kind", "name"}, 2,
                       bases_.table());
    const std::vector<std::string> columns = {"code", "from", "until", "kind", "name", "parent"};
    districts_.emplace(context, kFolder + "districts.csv", columns, 2, bases_.table());
    communes_.emplace(context, kFolder + "communes.csv", columns, 2, bases_.table());
    links_.emplace(
        context, kFolder + "links.csv",
        std::vector<std::string>{"date", "to", "from", "text", "partial", "match", "candidates"}, 4,
        bases_.table());
    add_units(*provinces_, UnitLevel::kProvince);
    add_units(*districts_, UnitLevel::kDistrict);
    add_units(*communes_, UnitLevel::kCommune);
    for (const Row& row : links_->rows()) add_link(row);
  }

  [[nodiscard]] Bases& bases() { return bases_; }
  [[nodiscard]] const UnitRows& rows() const { return rows_; }

  void refuse(const units_internal::RowFault& fault) const {
    const bool unit = fault.part == units_internal::RowPart::kUnit;
    const std::vector<const Row*>& rows = unit ? unit_rows_ : link_rows_;
    if (fault.index < rows.size()) rows[fault.index]->refuse(fault.why);
  }

  /// True when a unit of that code is there on the first and on the last day.
  [[nodiscard]] bool has_unit(const std::string& code, std::optional<Date> from,
                              std::optional<Date> until) const {
    bool first = false;
    bool last = false;
    for (const AdministrativeUnit& unit : rows_.units) {
      if (unit.code != code) continue;
      const bool begun = !unit.from || (from && *unit.from <= *from);
      const bool ended = unit.until && from && *unit.until < *from;
      first = first || (begun && !ended);
      const bool last_begun = !unit.from || !until || *unit.from <= *until;
      const bool last_ended = unit.until && (!until || *unit.until < *until);
      last = last || (last_begun && !last_ended);
    }
    return first && last;
  }

 private:
  void read_coverage(Context& context) {
    const RuleTable rules(context, kFolder + "coverage.csv", {"checked_date", "first_day"},
                          Basis::kPlain);
    rows_.first_day = rules.date("first_day");
    rows_.checked_date = rules.date("checked_date");
    if (rows_.checked_date < rows_.first_day) {
      rules.refuse("checked_date", "checked_date is before first_day");
    }
  }

  void add_units(const Table& table, UnitLevel level) {
    for (const Row& row : table.rows()) {
      AdministrativeUnit unit;
      unit.code = row.text("code");
      unit.from = optional_date(row, "from");
      unit.until = optional_date(row, "until");
      unit.kind = word<UnitKind>(row, "kind", units_internal::kUnitKinds);
      if (level_of(unit.kind) != level) row.refuse("kind is of another level than this table");
      unit.name = row.text("name");
      if (level != UnitLevel::kProvince) unit.parent = row.text("parent");
      bases_.give(row, unit);
      rows_.units.push_back(std::move(unit));
      unit_rows_.push_back(&row);
    }
  }

  void add_link(const Row& row) {
    UnitLink link;
    link.date = row.date("date");
    link.to = row.text("to");
    link.from = row.text("from");
    link.text = row.text("text");
    link.partial = row.text("partial") == "yes";
    if (!link.partial && row.text("partial") != "no") row.refuse("partial is neither yes nor no");
    link.match = word<LinkMatch>(row, "match", units_internal::kLinkMatches);
    link.candidates = words_of(row.text("candidates"));
    bases_.give(row, link);
    rows_.links.push_back(std::move(link));
    link_rows_.push_back(&row);
  }

  Bases bases_;
  // Tables stay where they are: rows are remembered by address.
  std::optional<Table> provinces_;
  std::optional<Table> districts_;
  std::optional<Table> communes_;
  std::optional<Table> links_;
  UnitRows rows_;
  std::vector<const Row*> unit_rows_;
  std::vector<const Row*> link_rows_;
};

// --- C++ ----------------------------------------------------------------------------------------

/// "constexpr <type> <name>[] = {…};", with one element at least: C++ has no arrays of none.
template <typename Range, typename Spell>
std::string array(const std::string& type, const std::string& name, const Range& values,
                  Spell spell) {
  std::string code = "constexpr " + type + " " + name + "[] = {";
  std::size_t line = 0;
  for (const auto& value : values) {
    code += (line++ % 16 == 0 ? "\n" : "") + spell(value) + ",";
  }
  if (line == 0) code += type + "{}";
  return code + "};\n";
}

std::string number(std::int64_t value) { return std::to_string(value); }

/// The constants of smallest and greatest number cannot be written as literals with a sign.
std::string day(std::int32_t value) {
  if (value == units_internal::kSinceEver) return "kSinceEver";
  if (value == units_internal::kForEver) return "kForEver";
  return number(value);
}

template <typename Range>
std::string numbers(const std::string& type, const std::string& name, const Range& values) {
  return array(type, name, values, [](auto value) { return number(value); });
}

std::string strings(const std::string& name, const units_internal::StringTableData& table) {
  // As octets: string literals that long are more than compilers have to take.
  return array("std::uint8_t", name + "Chars", table.chars,
               [](char c) { return number(static_cast<unsigned char>(c)); }) +
         numbers("std::uint32_t", name + "Ends", table.ends);
}

std::string span(const std::string& name, std::size_t size) {
  return "{" + name + ", " + std::to_string(size) + "}";
}

std::string string_table(const std::string& name, const units_internal::StringTableData& table) {
  return "{{reinterpret_cast<const char*>(" + name + "Chars), " +
         std::to_string(table.chars.size()) + "}, " + span(name + "Ends", table.ends.size()) + "}";
}

std::string cpp_arrays(const units_internal::TableData& data) {
  using namespace units_internal;
  std::string code = strings("kUnitNames", data.names) + strings("kUnitKeys", data.keys) +
                     strings("kUnitNotes", data.notes);
  code += array("BasisRecord", "kUnitBases", data.bases, [](const BasisRecord& basis) {
    return "{" + number(basis.law) + "," + number(basis.source) + "," + number(basis.confidence) +
           "}";
  });
  code += array("Period", "kUnitPeriods", data.periods, [](const Period& period) {
    return "{" + day(period.from) + "," + day(period.until) + "}";
  });
  code += array("UnitRecord", "kUnits", data.units, [](const UnitRecord& unit) {
    return "{" + number(unit.code) + "," + number(unit.name) + "," + number(unit.parent) + "," +
           number(unit.period) + "," + number(unit.kind) + "," + number(unit.basis) + "}";
  });
  code += numbers("std::uint16_t", "kUnitsByParent", data.by_parent);
  code += numbers("std::uint16_t", "kUnitsByName", data.by_name);
  code += array("LinkRecord", "kUnitLinks", data.links, [](const LinkRecord& link) {
    return "{" + number(link.to) + "," + number(link.from) + "," + number(link.detail) + "," +
           number(link.how) + "," + number(link.basis) + "}";
  });
  code += array("DetailRecord", "kUnitDetails", data.details, [](const DetailRecord& detail) {
    return "{" + number(detail.text) + "," + number(detail.first_candidate) + "," +
           number(detail.candidates) + "}";
  });
  code += numbers("std::uint16_t", "kUnitCandidates", data.candidates);
  return code + array("BackLink", "kUnitBackLinks", data.back_links, [](const BackLink& back) {
           return "{" + number(back.from) + "," + number(back.link) + "}";
         });
}

std::string cpp_tables(const units_internal::TableData& data) {
  return "namespace {\nusing namespace units_internal;\n" + cpp_arrays(data) +
         "}  // namespace\nunits_internal::Tables unit_tables() noexcept {\n  return {" +
         day(data.first_day) + ", " + day(data.last_day) + ", " + day(data.checked_day) +
         ",\n          " + string_table("kUnitNames", data.names) + ",\n          " +
         string_table("kUnitKeys", data.keys) + ",\n          " +
         string_table("kUnitNotes", data.notes) + ",\n          " +
         span("kUnitBases", data.bases.size()) + ", " + span("kUnitPeriods", data.periods.size()) +
         ", " + span("kUnits", data.units.size()) + ", " +
         span("kUnitsByParent", data.by_parent.size()) + ", " +
         span("kUnitsByName", data.by_name.size()) + ",\n          " +
         span("kUnitLinks", data.links.size()) + ", " + span("kUnitDetails", data.details.size()) +
         ", " + span("kUnitCandidates", data.candidates.size()) + ", " +
         span("kUnitBackLinks", data.back_links.size()) + "};\n}\n\n";
}

// --- Agencies -----------------------------------------------------------------------------------

// AgencyCode reads its rules from the tables that are being made, so that codes are held to the
// form of a letter and two digits here and to the rules when they are read.
bool is_level_one(std::string_view code) {
  return code.size() == 3 && code[0] >= 'A' && code[0] <= 'Z' &&
         base_internal::all_digits(code.substr(1));
}

/// What the rows of agencies must be among themselves and to the units.
class AgencyChecks {
 public:
  explicit AgencyChecks(const UnitReader& units) : units_(units) {}

  void check(const Row& row) {
    const std::string& code = row.text("code");
    const std::string& province = row.text("province");
    const std::optional<Date> from = optional_date(row, "from");
    const std::optional<Date> until = optional_date(row, "until");
    if (!is_level_one(code)) row.refuse("code \"" + code + "\" is not of level one, as H01");
    if (!row.has("name")) row.refuse("name is empty");
    if (from && until && *until < *from) row.refuse("until is before from");
    const auto [kind, added] = kinds_.try_emplace(code.substr(0, 1), row.text("kind"));
    if (kind->second != row.text("kind")) {
      row.refuse("codes with this letter are of the kind " + kind->second);
    }
    if ((row.text("kind") == "ministry") != province.empty()) {
      row.refuse("committees and councils have a province, others none");
    } else if (!province.empty() &&
               (province.size() != 2 || !units_.has_unit(province, from, until))) {
      row.refuse("province \"" + province + "\" is not there as long as the agency");
    }
    // Rows ascend by code and from.
    if (code == last_code_ && (!last_until_ || !from || *from <= *last_until_)) {
      row.refuse("row overlaps the one of " + code + " before it");
    }
    last_code_ = code;
    last_until_ = until;
  }

 private:
  const UnitReader& units_;
  std::map<std::string, std::string> kinds_;
  std::string last_code_;
  std::optional<Date> last_until_;
};

std::string agencies(Context& context, UnitReader& units) {
  const Row::Words kinds = {{"ministry", "AgencyKind::kMinistry"},
                            {"peoples_committee", "AgencyKind::kPeoplesCommittee"},
                            {"peoples_council", "AgencyKind::kPeoplesCouncil"}};
  const Table table(context, kFolder + "agencies.csv",
                    {"code", "from", "until", "kind", "name", "province"}, 2,
                    units.bases().table());
  AgencyChecks checks(units);
  std::string code = "namespace {\nconstexpr AgencyData kAgencies[] = {\n";
  for (const Row& row : table.rows()) {
    checks.check(row);
    const Bases::Basis basis = units.bases().of(row);
    code += "    {" + cpp_string(row.text("code")) + ", " +
            cpp_optional_date(optional_date(row, "from")) + ", " +
            cpp_optional_date(optional_date(row, "until")) + ", " + row.enumerator("kind", kinds) +
            ", " + cpp_string(row.text("name")) + ", " + cpp_string(row.text("province")) + ", " +
            cpp_string(basis.law ? basis.law->to_vietnamese() : "") + ", " +
            cpp_string(basis.source) + ", " + cpp_confidence(basis.confidence) + "},\n";
  }
  return code +
         "};\n}  // namespace\nstd::span<const AgencyData> agencies() noexcept { return "
         "kAgencies; }\n\n";
}

}  // namespace

std::string unit_tables(Context& context) {
  UnitReader units(context);
  const auto data = units_internal::build_tables(
      units.rows(), [&](const units_internal::RowFault& fault) { units.refuse(fault); });
  std::string code = "namespace motcua::lawdata_internal {\n\n";
  if (data) code += cpp_tables(*data);
  code += agencies(context, units);
  units.bases().table().refuse_unused();
  return code + "}  // namespace motcua::lawdata_internal\n";
}

}  // namespace motcua::lawdata_gen
