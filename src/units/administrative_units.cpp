#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/units/administrative_units.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message_internal.hpp"
#include "units/table_builder_internal.hpp"
#include "units/unit_codes_internal.hpp"
#include "units/units_rep_internal.hpp"
#include "units/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::quoted;
using units_internal::kNone;
using units_internal::Rep;
using units_internal::Tables;
using units_internal::UnitCode;
using units_internal::UnitRecord;

namespace {

// --- Questions and their failures ---------------------------------------------------------------

std::string described(const AdministrativeUnit& unit) {
  std::string text = unit.full_name();
  if (unit.from) text += " from " + to_iso(*unit.from);
  if (unit.until) text += " to " + to_iso(*unit.until);
  return text;
}

/// A day as the tables count it; the largest and smallest numbers have a meaning of their own.
Result<std::int32_t> known_day(const Rep& rep, Date date) {
  const auto day = date.time_since_epoch().count();
  const Tables& tables = rep.tables();
  if (day < tables.first_day || day > tables.last_day || day == units_internal::kForEver) {
    std::string known = to_iso(units_internal::date_of(tables.first_day)) + " on";
    if (tables.last_day != units_internal::kForEver) {
      known = to_iso(units_internal::date_of(tables.first_day)) + " to " +
              to_iso(units_internal::date_of(tables.last_day));
    }
    return Failure{Errc::kOutOfUnitRange, "the list of units knows nothing of " + to_iso(date) +
                                              "; known: " + known + " (load another list)"};
  }
  return static_cast<std::int32_t>(day);
}

Result<UnitCode> code_from(std::string_view text) {
  const std::optional<UnitCode> code = units_internal::read_code(text);
  if (code) return *code;
  return Failure{
      Errc::kInvalidUnitCode,
      "unit code " + quoted(text) +
          " is not 2 digits (province), 3 (district) or 5 (commune); keep leading zeros"};
}

Failure unknown_unit(const Rep& rep, std::string_view code, std::string_view when,
                     std::span<const UnitRecord> versions) {
  std::string message = "no unit has code " + quoted(code);
  message.append(when).append(versions.empty() ? "; nor has the list one on another day" : ";");
  for (const UnitRecord& version : versions) {
    message.append(&version == versions.data() ? " it is that of " : ", of ");
    message.append(described(rep.unit(version)));
  }
  if (!versions.empty()) message += " (links_from says what it became)";
  return Failure{Errc::kUnknownUnit, std::move(message)};
}

/// One unit on a day that is known.
struct Found {
  const UnitRecord* unit;
  std::int32_t day;
};

Result<Found> find(const Rep& rep, std::string_view text, Date date) {
  const Result<std::int32_t> day = known_day(rep, date);
  if (!day) return day.error();
  const Result<UnitCode> code = code_from(text);
  if (!code) return code.error();
  if (const UnitRecord* unit = rep.at(*code, *day)) return Found{unit, *day};
  return unknown_unit(rep, text, " on " + to_iso(date), rep.versions(*code));
}

/// Places in the order of level and code, as values.
std::vector<AdministrativeUnit> units_at(const Rep& rep, std::span<const std::uint16_t> places) {
  std::vector<AdministrativeUnit> units;
  units.reserve(places.size());
  for (const std::uint16_t place : places) units.push_back(rep.unit(rep.tables().units[place]));
  return units;
}

void add_children(const Rep& rep, UnitCode parent, UnitLevel level, std::int32_t day,
                  std::vector<std::uint16_t>& places) {
  for (const std::uint16_t place : rep.children(units_internal::parent_number_of(parent))) {
    const UnitRecord& unit = rep.tables().units[place];
    if (units_internal::code_of(unit).level == level && rep.is_there(unit, day)) {
      places.push_back(place);
    }
  }
}

// --- Names --------------------------------------------------------------------------------------

bool begins_word(std::string_view key, std::size_t at) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
  };
  return at == 0 || !is_letter(key[at - 1]);
}

std::size_t find_word(std::string_view key, std::string_view text) {
  for (std::size_t at = key.find(text); at != std::string_view::npos; at = key.find(text, at + 1)) {
    if (begins_word(key, at)) return at;
  }
  return std::string_view::npos;
}

/// Place of the first key that is not before `key`.
std::size_t first_key(const units_internal::StringTable& keys, std::string_view key) {
  std::size_t low = 0;
  for (std::size_t size = keys.size(); size > 0;) {
    const std::size_t half = size / 2;
    const bool before = keys[low + half] < key;
    if (before) low += half + 1;
    size = before ? size - half - 1 : half;
  }
  return low;
}

/// What a text asks for: a name, perhaps of units of one kind word ("thành phố" has two kinds).
struct NameQuestion {
  std::string key;             ///< search key of the name
  std::string_view kind = {};  ///< the word for the kind, or empty: any
};

/// "xa phu tan" asks for a unit called Phú Tân or for one called Xã Phú Tân: both readings.
std::vector<NameQuestion> questions_of(const std::string& key) {
  std::vector<NameQuestion> questions = {{key}};
  for (const UnitKind kind : units_internal::kUnitKinds) {
    const std::string_view word = to_vietnamese(kind);
    const std::string prefix = search_key(word).value() + ' ';
    const bool seen = std::ranges::any_of(
        questions, [&](const NameQuestion& question) { return question.kind == word; });
    if (!seen && key.starts_with(prefix)) questions.push_back({key.substr(prefix.size()), word});
  }
  return questions;
}

bool fits_kind(const UnitRecord& unit, std::string_view word) {
  return word.empty() || to_vietnamese(static_cast<UnitKind>(unit.kind)) == word;
}

/// Where a search looks: one day, and inside one unit or anywhere.
class Place {
 public:
  static Result<Place> of(const Rep& rep, Date date, std::string_view within) {
    const Result<std::int32_t> day = known_day(rep, date);
    if (!day) return day.error();
    if (within.empty()) return Place(rep, *day, nullptr);
    const Result<Found> found = find(rep, within, date);
    if (!found) return found.error();
    return Place(rep, *day, found->unit);
  }

  [[nodiscard]] bool contains(const UnitRecord& unit) const {
    if (!rep_->is_there(unit, day_)) return false;
    if (within_ == nullptr) return true;
    for (const UnitRecord* above = rep_->above(unit, day_); above != nullptr;
         above = rep_->above(*above, day_)) {
      if (above == within_) return true;
    }
    return false;
  }

 private:
  Place(const Rep& rep, std::int32_t day, const UnitRecord* within)
      : rep_(&rep), day_(day), within_(within) {}

  const Rep* rep_;
  std::int32_t day_;
  const UnitRecord* within_;
};

/// How well a unit fits a search; smaller is better.
enum class Rank : std::uint8_t { kSpelledAlike, kSameLetters, kBegins, kContains };

bool spelled_alike(const Rep& rep, const UnitRecord& unit, const std::string& spelling) {
  return spelling_key(rep.tables().names[unit.name]).value() == spelling ||
         spelling_key(rep.unit(unit).full_name()).value() == spelling;
}

}  // namespace

// --- Construction -------------------------------------------------------------------------------

Result<AdministrativeUnits> AdministrativeUnits::from_rows(const UnitRows& rows) {
  std::optional<Failure> failure;
  auto data = units_internal::build_tables(rows, [&](const units_internal::RowFault& fault) {
    if (failure) return;
    const bool unit = fault.part == units_internal::RowPart::kUnit;
    failure = Failure{
        fault.by_itself ? Errc::kInvalidUnitRow : Errc::kConflictingUnitRows,
        (unit ? "units row " : "links row ") + std::to_string(fault.index + 1) + ": " + fault.why};
  });
  if (failure) return *failure;
  return AdministrativeUnits(std::make_shared<const Rep>(*std::move(data)));
}

UnitRows AdministrativeUnits::rows() const {
  UnitRows rows{first_day(), last_day(), checked_date(), {}, {}};
  rows.units.reserve(rep_->tables().units.size());
  for (const UnitRecord& unit : rep_->tables().units) rows.units.push_back(rep_->unit(unit));
  rows.links.reserve(rep_->tables().links.size());
  for (const auto& link : rep_->tables().links) rows.links.push_back(rep_->link(link));
  return rows;
}

Date AdministrativeUnits::first_day() const noexcept {
  return units_internal::date_of(rep_->tables().first_day);
}

std::optional<Date> AdministrativeUnits::last_day() const noexcept {
  const std::int32_t day = rep_->tables().last_day;
  if (day == units_internal::kForEver) return std::nullopt;
  return units_internal::date_of(day);
}

Date AdministrativeUnits::checked_date() const noexcept {
  return units_internal::date_of(rep_->tables().checked_day);
}

// --- By code ------------------------------------------------------------------------------------

Result<AdministrativeUnit> AdministrativeUnits::unit(std::string_view code, Date date) const {
  const Result<Found> found = find(*rep_, code, date);
  if (!found) return found.error();
  return rep_->unit(*found->unit);
}

Result<AdministrativeUnit> AdministrativeUnits::province_of(std::string_view code,
                                                            Date date) const {
  const Result<Found> found = find(*rep_, code, date);
  if (!found) return found.error();
  const UnitRecord* unit = found->unit;
  while (const UnitRecord* above = rep_->above(*unit, found->day)) unit = above;
  return rep_->unit(*unit);
}

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::versions(std::string_view text) const {
  const Result<UnitCode> code = code_from(text);
  if (!code) return code.error();
  const std::span<const UnitRecord> versions = rep_->versions(*code);
  if (versions.empty()) return unknown_unit(*rep_, text, "", versions);
  std::vector<AdministrativeUnit> units;
  for (const UnitRecord& version : versions) units.push_back(rep_->unit(version));
  return units;
}

// --- By place -----------------------------------------------------------------------------------

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::provinces(Date date) const {
  const Result<std::int32_t> day = known_day(*rep_, date);
  if (!day) return day.error();
  std::vector<AdministrativeUnit> units;
  for (const UnitRecord& unit : rep_->tables().units) {
    if (units_internal::code_of(unit).level != UnitLevel::kProvince) break;
    if (rep_->is_there(unit, *day)) units.push_back(rep_->unit(unit));
  }
  return units;
}

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::districts_of(std::string_view province,
                                                                          Date date) const {
  const Result<Found> found = find(*rep_, province, date);
  if (!found) return found.error();
  const UnitCode code = units_internal::code_of(*found->unit);
  if (code.level != UnitLevel::kProvince) {
    return Failure{Errc::kInvalidUnitCode,
                   "code " + quoted(province) + " is not a province's: give 2 digits"};
  }
  std::vector<std::uint16_t> places;
  add_children(*rep_, code, UnitLevel::kDistrict, found->day, places);
  return units_at(*rep_, places);
}

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::communes_of(std::string_view text,
                                                                         Date date) const {
  const Result<Found> found = find(*rep_, text, date);
  if (!found) return found.error();
  const UnitCode code = units_internal::code_of(*found->unit);
  if (code.level == UnitLevel::kCommune) {
    return Failure{Errc::kInvalidUnitCode, "code " + quoted(text) +
                                               " is a commune's: give a province's (2 digits) or "
                                               "a district's (3)"};
  }
  std::vector<std::uint16_t> places;
  add_children(*rep_, code, UnitLevel::kCommune, found->day, places);
  std::vector<std::uint16_t> districts;
  add_children(*rep_, code, UnitLevel::kDistrict, found->day, districts);
  for (const std::uint16_t district : districts) {
    add_children(*rep_, units_internal::code_of(rep_->tables().units[district]),
                 UnitLevel::kCommune, found->day, places);
  }
  std::ranges::sort(places);
  return units_at(*rep_, places);
}

// --- By name ------------------------------------------------------------------------------------

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::named(std::string_view name, Date date,
                                                                   std::string_view within) const {
  const Result<Place> place = Place::of(*rep_, date, within);
  if (!place) return place.error();
  const Result<std::string> spelling = spelling_key(name);
  if (!spelling) return spelling.error();
  const Tables& tables = rep_->tables();
  std::vector<std::uint16_t> places;
  for (const NameQuestion& question : questions_of(search_key(name).value())) {
    for (std::size_t key = first_key(tables.keys, question.key);
         key < tables.keys.size() && tables.keys[key] == question.key; ++key) {
      for (const std::uint16_t unit : rep_->named(static_cast<std::uint16_t>(key))) {
        const UnitRecord& record = tables.units[unit];
        if (fits_kind(record, question.kind) && place->contains(record) &&
            spelled_alike(*rep_, record, *spelling)) {
          places.push_back(unit);
        }
      }
    }
  }
  std::ranges::sort(places);
  return units_at(*rep_, places);
}

Result<std::vector<AdministrativeUnit>> AdministrativeUnits::search(std::string_view text,
                                                                    Date date,
                                                                    std::string_view within,
                                                                    std::size_t limit) const {
  const Result<Place> place = Place::of(*rep_, date, within);
  if (!place) return place.error();
  const Result<std::string> spelling = spelling_key(text);
  if (!spelling) return spelling.error();
  const std::string whole = search_key(text).value();
  if (whole.empty()) return std::vector<AdministrativeUnit>();
  const Tables& tables = rep_->tables();
  std::vector<std::pair<Rank, std::uint16_t>> found;
  for (const NameQuestion& question : questions_of(whole)) {
    for (std::size_t name = 0; name < tables.keys.size(); ++name) {
      const std::string_view key = tables.keys[name];
      const std::size_t at = find_word(key, question.key);
      if (at == std::string_view::npos) continue;
      for (const std::uint16_t unit : rep_->named(static_cast<std::uint16_t>(name))) {
        const UnitRecord& record = tables.units[unit];
        if (!fits_kind(record, question.kind) || !place->contains(record)) continue;
        Rank rank = at == 0 ? Rank::kBegins : Rank::kContains;
        if (key.size() == question.key.size()) {
          rank = spelled_alike(*rep_, record, *spelling) ? Rank::kSpelledAlike : Rank::kSameLetters;
        }
        found.emplace_back(rank, unit);
      }
    }
  }
  // A unit that fits both readings counts with the better one.
  std::ranges::sort(found, {}, [](const auto& hit) { return std::pair(hit.second, hit.first); });
  const auto same_unit = [](const auto& a, const auto& b) { return a.second == b.second; };
  found.erase(std::unique(found.begin(), found.end(), same_unit), found.end());
  std::ranges::sort(found);
  std::vector<std::uint16_t> places;
  for (const auto& [rank, unit] : found) places.push_back(unit);
  places.resize(std::min(limit, places.size()));
  return units_at(*rep_, places);
}

// --- Links --------------------------------------------------------------------------------------

namespace {

/// For each version of a unit, what `link_of` makes of those of `rows` whose `version` it is.
template <typename Row, typename LinkOf>
Result<std::vector<UnitLink>> links_of(const Rep& rep, std::string_view text,
                                       std::span<const Row> rows, std::uint16_t Row::*version,
                                       LinkOf&& link_of) {
  const Result<UnitCode> code = code_from(text);
  if (!code) return code.error();
  const std::span<const UnitRecord> versions = rep.versions(*code);
  if (versions.empty()) return unknown_unit(rep, text, "", versions);
  std::vector<UnitLink> links;
  for (const UnitRecord& record : versions) {
    for (const Row& row : units_internal::equal_rows(rows, rep.place_of(record), version)) {
      links.push_back(link_of(row));
    }
  }
  return links;
}

}  // namespace

Result<std::vector<UnitLink>> AdministrativeUnits::links_to(std::string_view text) const {
  return links_of(*rep_, text, rep_->tables().links, &units_internal::LinkRecord::to,
                  [&](const units_internal::LinkRecord& link) { return rep_->link(link); });
}

Result<std::vector<UnitLink>> AdministrativeUnits::links_from(std::string_view text) const {
  return links_of(*rep_, text, rep_->tables().back_links, &units_internal::BackLink::from,
                  [&](const units_internal::BackLink& back) {
                    return rep_->link(rep_->tables().links[back.link]);
                  });
}

// --- Equality -----------------------------------------------------------------------------------

bool AdministrativeUnits::operator==(const AdministrativeUnits& other) const noexcept {
  if (rep_ == other.rep_) return true;
  const Tables& a = rep_->tables();
  const Tables& b = other.rep_->tables();
  const auto same_texts = [](const units_internal::StringTable& x,
                             const units_internal::StringTable& y) {
    return std::ranges::equal(x.chars, y.chars) && std::ranges::equal(x.ends, y.ends);
  };
  // The same rows in another order have their sources and texts numbered otherwise.
  if (a.first_day != b.first_day || a.last_day != b.last_day || a.checked_day != b.checked_day ||
      !same_texts(a.names, b.names) || a.units.size() != b.units.size() ||
      a.links.size() != b.links.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.units.size(); ++i) {
    if (rep_->unit(a.units[i]) != other.rep_->unit(b.units[i])) return false;
  }
  for (std::size_t i = 0; i < a.links.size(); ++i) {
    if (rep_->link(a.links[i]) != other.rep_->link(b.links[i])) return false;
  }
  return true;
}

MOTCUA_END_NAMESPACE
