// Every question, beside a walk through all rows.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <motcua/base/text.hpp>
#include <motcua/units/administrative_units.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/units_rows.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using test::day;

const Date kFirst = day("2025-01-01");

int pick(int from, int to) { return *rc::gen::inRange(from, to); }

std::string any_name() {
  return *rc::gen::element<std::string>("Hòa An", "Hoà An", "Hoa An", "An", "Hòa", "Tân An - Hòa",
                                        "1", "Đông An", "Xã An", "Quan An");
}

std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - text.size(), '0') + text;
}

/// Some provinces, with districts under them to a day and communes under both; each code has up to
/// three meanings one after the other.
UnitRows any_country() {
  UnitRows rows{kFirst, std::nullopt, kFirst, {}, {}};
  const auto add = [&](std::string code, UnitKind kind, std::string parent, std::optional<int> from,
                       std::optional<int> until) {
    AdministrativeUnit unit{
        std::move(code),       kind, any_name(), std::move(parent), {}, {}, {}, "x",
        Confidence::kSecondary};
    if (from) unit.from = kFirst + days{*from};
    if (until) unit.until = kFirst + days{*until};
    rows.units.push_back(unit);
  };
  const int provinces = pick(1, 4);
  for (int p = 1; p <= provinces; ++p) add(padded(p, 2), UnitKind::kProvince, "", {}, {});
  const int districts = pick(0, 5);
  for (int d = 1; d <= districts; ++d) {
    add(padded(d, 3), UnitKind::kTown, padded(pick(1, provinces + 1), 2), {}, 99);
  }
  const int communes = pick(0, 12);
  for (int c = 1; c <= communes; ++c) {
    const UnitKind kind = pick(0, 2) == 0 ? UnitKind::kWard : UnitKind::kCommune;
    if (districts > 0 && pick(0, 3) > 0) {
      add(padded(c, 5), kind, padded(pick(1, districts + 1), 3), {}, pick(50, 100));
    }
    if (pick(0, 3) > 0) {
      add(padded(c, 5), kind, padded(pick(1, provinces + 1), 2), 100, 149);
      if (pick(0, 2) == 0) add(padded(c, 5), UnitKind::kWard, padded(1, 2), 150, {});
    }
  }
  return rows;
}

class Oracle {
 public:
  Oracle(const UnitRows& rows, Date date) : rows_(rows.units), date_(date) {
    std::ranges::sort(rows_, {}, [](const AdministrativeUnit& unit) {
      return std::pair(unit.code.size(), unit.code);
    });
  }

  [[nodiscard]] const AdministrativeUnit* unit(const std::string& code) const {
    for (const AdministrativeUnit& unit : rows_) {
      if (unit.code == code && is_there(unit)) return &unit;
    }
    return nullptr;
  }
  [[nodiscard]] bool is_inside(const AdministrativeUnit& unit, const std::string& above) const {
    if (unit.parent.empty()) return false;
    return unit.parent == above || is_inside(*this->unit(unit.parent), above);
  }
  template <typename Fits>
  [[nodiscard]] std::vector<AdministrativeUnit> all(Fits fits) const {
    std::vector<AdministrativeUnit> units;
    for (const AdministrativeUnit& unit : rows_) {
      if (is_there(unit) && fits(unit)) units.push_back(unit);
    }
    return units;
  }

 private:
  [[nodiscard]] bool is_there(const AdministrativeUnit& unit) const {
    return (!unit.from || *unit.from <= date_) && (!unit.until || date_ <= *unit.until);
  }

  std::vector<AdministrativeUnit> rows_;
  Date date_;
};

RC_GTEST_PROP(UnitsOracle, KnowsTheSameUnits, ()) {
  const UnitRows rows = any_country();
  const AdministrativeUnits units = AdministrativeUnits::from_rows(rows).value();
  const Date date = kFirst + days{pick(0, 200)};
  const Oracle oracle(rows, date);
  for (const AdministrativeUnit& row : rows.units) {
    const auto unit = units.unit(row.code, date);
    const AdministrativeUnit* expected = oracle.unit(row.code);
    RC_ASSERT(unit.has_value() == (expected != nullptr));
    if (expected != nullptr) RC_ASSERT(*unit == *expected);
  }
}

RC_GTEST_PROP(UnitsOracle, FindsTheSameUnitsBelow, ()) {
  const UnitRows rows = any_country();
  const AdministrativeUnits units = AdministrativeUnits::from_rows(rows).value();
  const Date date = kFirst + days{pick(0, 200)};
  const Oracle oracle(rows, date);
  RC_ASSERT(units.provinces(date).value() ==
            oracle.all([](const AdministrativeUnit& unit) { return unit.code.size() == 2; }));
  for (const AdministrativeUnit& above : rows.units) {
    if (above.code.size() == 5 || oracle.unit(above.code) == nullptr) continue;
    const auto communes = units.communes_of(above.code, date).value();
    RC_ASSERT(communes == oracle.all([&](const AdministrativeUnit& unit) {
      return unit.code.size() == 5 && oracle.is_inside(unit, above.code);
    }));
  }
}

RC_GTEST_PROP(UnitsOracle, FindsTheSameNames, ()) {
  const UnitRows rows = any_country();
  const AdministrativeUnits units = AdministrativeUnits::from_rows(rows).value();
  const Date date = kFirst + days{pick(0, 200)};
  const Oracle oracle(rows, date);
  const std::string name = any_name();
  const std::string within = pick(0, 2) == 0 ? "" : "01";
  const auto is_inside = [&](const AdministrativeUnit& unit) {
    return within.empty() || oracle.is_inside(unit, within);
  };
  const auto named = units.named(name, date, within).value();
  RC_ASSERT(named == oracle.all([&](const AdministrativeUnit& unit) {
    return is_inside(unit) && (spelling_key(unit.name) == spelling_key(name) ||
                               spelling_key(unit.full_name()) == spelling_key(name));
  }));
  // Whatever is found by its name is found by a search, and all that is found begins a word so.
  const auto found = units.search(name, date, within, 1000).value();
  for (const AdministrativeUnit& unit : named) {
    RC_ASSERT(std::ranges::count(found, unit) == 1);
  }
  // A word for the kind need not stand right before: "xã An" finds Xã Đông An.
  const std::string key = " " + search_key(name).value();
  for (const AdministrativeUnit& unit : found) {
    RC_ASSERT(is_inside(unit));
    const std::string kind = " " + search_key(to_vietnamese(unit.kind)).value();
    const std::string own = " " + search_key(unit.name).value();
    const bool with_kind =
        key.starts_with(kind + " ") && own.find(key.substr(kind.size())) != std::string::npos;
    RC_ASSERT((with_kind || own.find(key) != std::string::npos));
  }
}

}  // namespace
}  // namespace motcua
