#include "units/table_builder_internal.hpp"

#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/message_internal.hpp"
#include "base/text_internal.hpp"
#include "units/unit_codes_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {
namespace {

using base_internal::is_clean_line;
using base_internal::quoted;

// Places of units are 16-bit numbers; the largest stands for none.
constexpr std::size_t kMostUnits = kNone;
constexpr std::size_t kMostBases = 256;

std::int32_t day_number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

Period period_of(const AdministrativeUnit& unit) {
  return {unit.from ? day_number(*unit.from) : kSinceEver,
          unit.until ? day_number(*unit.until) : kForEver};
}

/// Gives each distinct value a number in the order of first use.
template <typename T>
class Interner {
 public:
  std::uint16_t operator()(const T& value) {
    const auto [entry, added] = numbers_.try_emplace(value, static_cast<std::uint16_t>(size_));
    if (added) ++size_;
    return entry->second;
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::vector<T> values() const {
    std::vector<T> values(size_);
    for (const auto& [value, number] : numbers_) values[number] = value;
    return values;
  }

 private:
  std::map<T, std::uint16_t> numbers_;
  std::size_t size_ = 0;  // may pass what a number can hold: checked at the end
};

class Builder {
 public:
  Builder(const UnitRows& rows, const ReportFault& report) : rows_(rows), report_(report) {}

  std::optional<TableData> build() {
    notes_("");
    data_.first_day = day_number(rows_.first_day);
    data_.last_day = rows_.last_day ? day_number(*rows_.last_day) : kForEver;
    data_.checked_day = day_number(rows_.checked_date);
    if (rows_.units.size() >= kMostUnits || rows_.links.size() >= kMostUnits) {
      refuse(RowPart::kUnit, 0, "there are more units or links than the tables can hold");
      return std::nullopt;
    }
    check_units_alone();
    if (faulty_) return std::nullopt;
    sort_units();
    check_units_together();
    if (faulty_) return std::nullopt;
    add_names();
    add_units();
    add_links();
    if (faulty_) return std::nullopt;
    add_orders();
    finish();
    if (faulty_) return std::nullopt;
    return std::move(data_);
  }

 private:
  void refuse(RowPart part, std::size_t index, std::string why, bool by_itself = false) {
    faulty_ = true;
    report_({part, index, by_itself, std::move(why)});
  }
  void refuse_alone(RowPart part, std::size_t index, std::string why) {
    refuse(part, index, std::move(why), true);
  }

  template <typename R>
  void check_basis(RowPart part, std::size_t index, const R& row) {
    if (!row.law && row.source.empty()) {
      refuse_alone(part, index, "row has neither law nor source; say where it was read");
    } else if (!is_clean_line(row.source)) {
      refuse_alone(part, index, "source is not clean text in normal form C");
    }
  }

  void check_units_alone() {
    if (rows_.last_day && *rows_.last_day < rows_.first_day) {
      refuse_alone(RowPart::kUnit, 0, "last_day is before first_day");
    }
    for (std::size_t i = 0; i < rows_.units.size(); ++i) {
      const AdministrativeUnit& unit = rows_.units[i];
      const std::optional<UnitCode> code = read_code(unit.code);
      if (!code || code->level != level_of(unit.kind)) {
        refuse_alone(RowPart::kUnit, i,
                     "code " + quoted(unit.code) + " is not of the " +
                         std::to_string(digits_of(level_of(unit.kind))) + " digits that a " +
                         std::string(to_string(unit.kind)) + " has");
      }
      if (unit.from && unit.until && *unit.until < *unit.from) {
        refuse_alone(RowPart::kUnit, i, "until is before from");
      }
      if (unit.name.empty() || !is_clean_line(unit.name)) {
        refuse_alone(RowPart::kUnit, i, "name is empty or not clean text in normal form C");
      }
      check_parent_code(i, unit);
      check_basis(RowPart::kUnit, i, unit);
    }
  }

  void check_parent_code(std::size_t index, const AdministrativeUnit& unit) {
    const UnitLevel level = level_of(unit.kind);
    if (level == UnitLevel::kProvince) {
      if (!unit.parent.empty()) refuse_alone(RowPart::kUnit, index, "a province has no parent");
      return;
    }
    const std::optional<UnitCode> parent = read_code(unit.parent);
    if (!parent || parent->level >= level) {
      refuse_alone(RowPart::kUnit, index,
                   "parent " + quoted(unit.parent) + " is not the code of a unit above it");
    }
  }

  [[nodiscard]] std::string described(std::size_t row) const {
    const AdministrativeUnit& unit = rows_.units[row];
    return unit.code + (unit.from ? " from " + to_iso(*unit.from) : std::string(" since ever"));
  }

  /// Row numbers in the order of level, code and time.
  void sort_units() {
    order_.resize(rows_.units.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    const auto key = [&](std::size_t row) {
      return std::tuple(*read_code(rows_.units[row].code), period_of(rows_.units[row]).from);
    };
    std::ranges::stable_sort(order_, {}, key);
    for (std::size_t place = 0; place < order_.size(); ++place) {
      places_[rows_.units[order_[place]].code].push_back(place);
    }
  }

  void check_units_together() {
    for (const auto& [code, places] : places_) {
      for (std::size_t i = 1; i < places.size(); ++i) {
        const std::size_t row = order_[places[i]];
        if (period_of(rows_.units[row]).from <=
            period_of(rows_.units[order_[places[i - 1]]]).until) {
          refuse(RowPart::kUnit, row,
                 "unit " + described(row) + " overlaps " + described(order_[places[i - 1]]));
        }
      }
    }
    for (std::size_t row = 0; row < rows_.units.size(); ++row) {
      if (!rows_.units[row].parent.empty()) check_parent_is_there(row);
    }
  }

  /// A parent may change while a unit stays, but is there on each of its days.
  void check_parent_is_there(std::size_t row) {
    const Period period = period_of(rows_.units[row]);
    const auto parent = places_.find(rows_.units[row].parent);
    std::int64_t covered = static_cast<std::int64_t>(period.from) - 1;  // to this day
    if (parent != places_.end()) {
      for (const std::size_t place : parent->second) {
        const Period above = period_of(rows_.units[order_[place]]);
        if (above.from <= covered + 1 && above.until > covered) covered = above.until;
      }
    }
    if (covered < period.until) {
      refuse(RowPart::kUnit, row,
             "parent " + quoted(rows_.units[row].parent) + " of unit " + described(row) +
                 " is not there on all of its days");
    }
  }

  void add_names() {
    std::map<std::pair<std::string, std::string_view>, std::uint16_t> sorted;
    for (const AdministrativeUnit& unit : rows_.units) {
      sorted.emplace(std::pair(search_key(unit.name).value(), std::string_view(unit.name)), kNone);
    }
    for (auto& [key_and_name, number] : sorted) {
      const auto& [key, name] = key_and_name;
      number = static_cast<std::uint16_t>(data_.names.ends.size());
      names_[name] = number;
      data_.names.push_back(name);
      data_.keys.push_back(key);
    }
  }

  template <typename R>
  std::uint8_t basis_of(const R& row) {
    return static_cast<std::uint8_t>(
        bases_({notes_(row.law ? row.law->to_vietnamese() : ""), notes_(row.source),
                static_cast<std::uint16_t>(row.confidence)}));
  }

  static std::uint16_t parent_number(const std::string& parent) {
    if (parent.empty()) return kNone;
    const UnitCode code = *read_code(parent);
    return static_cast<std::uint16_t>(code.number +
                                      (code.level == UnitLevel::kDistrict ? kDistrictParent : 0U));
  }

  void add_units() {
    for (const std::size_t row : order_) {
      const AdministrativeUnit& unit = rows_.units[row];
      data_.units.push_back({read_code(unit.code)->number, names_.at(unit.name),
                             parent_number(unit.parent), periods_(period_of(unit)),
                             static_cast<std::uint8_t>(unit.kind), basis_of(unit)});
    }
  }

  /// The place of the unit of that code which begins on `day`, or ends on it.
  std::uint16_t unit_that(const std::string& code, std::int32_t Period::*edge, Date day) const {
    const auto places = places_.find(code);
    if (places == places_.end()) return kNone;
    for (const std::size_t place : places->second) {
      if (period_of(rows_.units[order_[place]]).*edge == day_number(day)) {
        return static_cast<std::uint16_t>(place);
      }
    }
    return kNone;
  }

  std::uint16_t old_unit(std::size_t row, const std::string& code) {
    const UnitLink& link = rows_.links[row];
    const std::optional<UnitCode> from = read_code(code);
    const std::optional<UnitCode> to = read_code(link.to);
    const std::uint16_t place = unit_that(code, &Period::until, link.date - std::chrono::days{1});
    if (place == kNone) {
      refuse(RowPart::kLink, row,
             "link of " + quoted(link.to) + ": no unit " + quoted(code) + " ends the day before " +
                 to_iso(link.date));
    } else if (to && from->level != to->level) {
      refuse(RowPart::kLink, row,
             "link of " + quoted(link.to) + ": " + quoted(code) + " is of another level");
    }
    return place;
  }

  void check_link_alone(std::size_t row) {
    const UnitLink& link = rows_.links[row];
    const bool known = link.match == LinkMatch::kUnique || link.match == LinkMatch::kSameDistrict;
    const std::string of = "link of " + quoted(link.to);
    if (known == link.from.empty()) {
      refuse_alone(RowPart::kLink, row, of + ": from does not fit match");
    }
    if (known != link.text.empty()) {
      refuse_alone(RowPart::kLink, row, of + ": text is for links without a certain old unit");
    }
    if (!is_clean_line(link.text)) {
      refuse_alone(RowPart::kLink, row, of + ": text is not clean text in normal form C");
    }
    const bool several = link.candidates.size() > 1;
    if (link.match == LinkMatch::kAmbiguous ? !several : !link.candidates.empty()) {
      refuse_alone(RowPart::kLink, row, of + ": candidates do not fit match");
    }
    std::vector<std::string> sorted = link.candidates;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end()) {
      refuse_alone(RowPart::kLink, row, of + ": a candidate is named twice");
    }
    check_basis(RowPart::kLink, row, link);
  }

  std::uint16_t add_detail(std::size_t row) {
    const UnitLink& link = rows_.links[row];
    if (!link.from.empty()) return kNone;
    const auto first = static_cast<std::uint16_t>(data_.candidates.size());
    for (const std::string& code : link.candidates) {
      data_.candidates.push_back(old_unit(row, code));
    }
    data_.details.push_back(
        {notes_(link.text), first, static_cast<std::uint16_t>(link.candidates.size())});
    return static_cast<std::uint16_t>(data_.details.size() - 1);
  }

  void add_links() {
    struct Sorted {
      std::uint16_t to;
      std::uint16_t from;
      std::size_t row;
    };
    std::vector<Sorted> sorted;
    for (std::size_t row = 0; row < rows_.links.size(); ++row) {
      const UnitLink& link = rows_.links[row];
      check_link_alone(row);
      const std::uint16_t to = unit_that(link.to, &Period::from, link.date);
      if (to == kNone) {
        refuse(RowPart::kLink, row,
               "no unit " + quoted(link.to) + " begins on " + to_iso(link.date));
      }
      sorted.push_back({to, link.from.empty() ? kNone : old_unit(row, link.from), row});
    }
    if (faulty_) return;
    std::ranges::sort(sorted, {}, [&](const Sorted& link) {
      return std::tuple<std::uint16_t, std::uint16_t, std::string_view>(link.to, link.from,
                                                                        rows_.links[link.row].text);
    });
    std::map<std::uint16_t, std::vector<std::size_t>> rows_from;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const auto& [to, from, row] = sorted[i];
      const UnitLink& link = rows_.links[row];
      if (i > 0 && sorted[i - 1].to == to && sorted[i - 1].from == from &&
          rows_.links[sorted[i - 1].row].text == link.text) {
        refuse(RowPart::kLink, row, "link of " + quoted(link.to) + " is there twice");
      }
      if (from != kNone) rows_from[from].push_back(row);
      const auto how = static_cast<std::uint8_t>(static_cast<unsigned>(link.match) |
                                                 (link.partial ? kPartial : 0U));
      data_.links.push_back({to, from, add_detail(row), how, basis_of(link)});
    }
    for (const auto& [from, rows] : rows_from) {
      for (const std::size_t row : rows) {
        if (rows.size() > 1 && !rows_.links[row].partial) {
          refuse(RowPart::kLink, row,
                 "unit " + quoted(rows_.links[row].from) +
                     " went to several units, so to each in part; this link is not partial");
        }
      }
    }
  }

  /// The ways in other than by code.
  void add_orders() {
    std::vector<std::uint16_t> all(data_.units.size());
    std::iota(all.begin(), all.end(), std::uint16_t{0});
    data_.by_parent = data_.by_name = all;
    const auto parent = [&](std::uint16_t unit) { return data_.units[unit].parent; };
    const auto name = [&](std::uint16_t unit) { return data_.units[unit].name; };
    std::ranges::stable_sort(data_.by_parent, {}, parent);
    std::ranges::stable_sort(data_.by_name, {}, name);
    for (std::size_t i = 0; i < data_.links.size(); ++i) {
      const auto link = static_cast<std::uint16_t>(i);
      const LinkRecord& record = data_.links[i];
      if (record.from != kNone) data_.back_links.push_back({record.from, link});
      if (record.detail == kNone) continue;
      const DetailRecord& detail = data_.details[record.detail];
      for (unsigned c = 0; c < detail.candidates; ++c) {
        data_.back_links.push_back({data_.candidates[detail.first_candidate + c], link});
      }
    }
    std::ranges::sort(data_.back_links);
  }

  void finish() {
    if (bases_.size() > kMostBases || notes_.size() >= kNone || data_.candidates.size() >= kNone) {
      refuse(RowPart::kUnit, 0, "there are more sources or texts than the tables can hold");
      return;
    }
    data_.bases = bases_.values();
    data_.periods = periods_.values();
    for (const std::string& note : notes_.values()) data_.notes.push_back(note);
  }

  const UnitRows& rows_;
  const ReportFault& report_;
  bool faulty_ = false;
  std::vector<std::size_t> order_;                          // rows by place
  std::map<std::string, std::vector<std::size_t>> places_;  // ascending by time
  std::map<std::string_view, std::uint16_t> names_;
  Interner<std::string> notes_;
  Interner<BasisRecord> bases_;
  Interner<Period> periods_;
  TableData data_;
};

}  // namespace

Tables TableData::view() const noexcept {
  return {first_day,    last_day, checked_day, names.view(), keys.view(),
          notes.view(), bases,    periods,     units,        by_parent,
          by_name,      links,    details,     candidates,   back_links};
}

std::optional<TableData> build_tables(const UnitRows& rows, const ReportFault& report) {
  return Builder(rows, report).build();
}

}  // namespace units_internal
MOTCUA_END_NAMESPACE
