// Any text is read as rows or refused with its place; any rows make a list that answers, or are
// refused.
#include <motcua/base/text.hpp>
#include <motcua/units/administrative_units.hpp>
#include <motcua/units/agencies.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace motcua;

constexpr std::string_view kUnitsHeader =
    "code,from,until,kind,name,parent,law,source,confidence\n";
constexpr std::string_view kLinksHeader =
    "date,to,from,text,partial,match,candidates,law,source,confidence\n";
constexpr std::string_view kAgenciesHeader =
    "code,from,until,kind,name,province,law,source,confidence\n";
constexpr Date kDay{std::chrono::days{20'270}};  // 2025-07-01

void require(bool holds) {
  if (!holds) __builtin_trap();
}

template <typename T>
std::vector<T> rows_of(Result<std::vector<T>> rows) {
  if (rows) return *std::move(rows);
  require(rows.error().code == Errc::kInvalidUnitRow);
  require(rows.error().message.starts_with("fuzz.csv:"));
  return {};
}

void check_units(std::vector<AdministrativeUnit> units, std::vector<UnitLink> links) {
  const UnitRows rows{kDay, std::nullopt, kDay, std::move(units), std::move(links)};
  const auto list = AdministrativeUnits::from_rows(rows);
  if (!list) {
    require(list.error().code == Errc::kInvalidUnitRow ||
            list.error().code == Errc::kConflictingUnitRows);
    return;
  }
  require(AdministrativeUnits::from_rows(list->rows()).value() == *list);
  for (const AdministrativeUnit& unit : rows.units) {
    require(is_nfc(unit.name));
    const auto versions = list->versions(unit.code);
    require(versions && !versions->empty());
    require(list->named(unit.full_name(), kDay).has_value());
    require(list->search(unit.name, kDay).has_value());
    require(list->links_from(unit.code).has_value());
  }
}

void check_agencies(std::vector<Agency> agencies) {
  const auto list = Agencies::from_rows({kDay, std::nullopt, std::move(agencies)});
  if (!list) return;
  for (const Agency& agency : list->rows().agencies) {
    require(!list->versions(agency.code)->empty());
    static_cast<void>(list->agency(agency.code, kDay));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  rows_of(read_units_csv("fuzz.csv", text));
  rows_of(read_unit_links_csv("fuzz.csv", text));
  rows_of(read_agencies_csv("fuzz.csv", text));
  // Behind the header, where random text seldom comes by itself; units to the first empty line,
  // links after it.
  const std::size_t cut = text.find("\n\n");
  const std::string links = cut == std::string::npos ? "" : text.substr(cut + 2);
  check_units(rows_of(read_units_csv("fuzz.csv", std::string(kUnitsHeader) + text.substr(0, cut))),
              rows_of(read_unit_links_csv("fuzz.csv", std::string(kLinksHeader) + links)));
  check_agencies(rows_of(read_agencies_csv("fuzz.csv", std::string(kAgenciesHeader) + text)));
  return 0;
}
