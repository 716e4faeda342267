#include <motcua/base/iso8601.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/lunar.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_internal.hpp"
#include "calendar/lunar_tables_internal.hpp"
#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {
namespace {

constexpr int kMonths = 12;
// As long as the moon, now slow and now fast, can go on with months of the same length.
constexpr std::size_t kShortMonthsInARow = 3;
constexpr std::size_t kLongMonthsInARow = 4;
constexpr int kShortMonth = 29;

struct Year {
  Date first_day;
  std::string month_lengths;
  int leap_month = 0;
  const Row* row = nullptr;

  bool says_same(const Year& other) const {
    return first_day == other.first_day && month_lengths == other.month_lengths &&
           leap_month == other.leap_month;
  }
  int days() const {
    return kShortMonth * static_cast<int>(month_lengths.size()) +
           static_cast<int>(std::count(month_lengths.begin(), month_lengths.end(), '1'));
  }
};

using Years = std::map<int, Year>;

/// A month of the table as lunar_sensitive.csv names it: "2026-06", "2025-06L".
struct MonthName {
  int year;
  int month;
  bool is_leap;
};

Date date_in(const Row& row, const std::string& column) {
  const Result<Date> date = parse_iso_date(row.text(column));
  if (!date) row.refuse(column + " \"" + row.text(column) + "\" is not a date YYYY-MM-DD");
  return date.value_or(Date{});
}

void check_first_day(const Row& row, int year, Date first_day) {
  if (first_day < base_internal::days_from_civil(year, 1, 20) ||
      first_day > base_internal::days_from_civil(year, 2, 22)) {
    row.refuse("first_day " + to_iso(first_day) + " is no New Year's day of " +
               std::to_string(year));
  }
}

void check_months(const Row& row, const Year& year) {
  const std::string& lengths = year.month_lengths;
  const int months = year.leap_month == 0 ? kMonths : kMonths + 1;
  if (lengths.size() != static_cast<std::size_t>(months) ||
      lengths.find_first_not_of("01") != std::string::npos) {
    row.refuse("month_lengths \"" + lengths + "\" is not a 0 or 1 for each month");
    return;
  }
  if (lengths.find(std::string(kShortMonthsInARow + 1, '0')) != std::string::npos ||
      lengths.find(std::string(kLongMonthsInARow + 1, '1')) != std::string::npos) {
    row.refuse("month_lengths \"" + lengths + "\" has too many equal months in a row");
  }
  const int days = year.days();
  const bool fits = year.leap_month == 0 ? days >= 353 && days <= 355 : days >= 383 && days <= 385;
  if (!fits) row.refuse("the year has " + std::to_string(days) + " days");
}

Year read_year(const Row& row, int number) {
  const bool has_leap = !row.text("leap_month").empty();
  const Year year{date_in(row, "first_day"), row.text("month_lengths"),
                  has_leap ? row.integer("leap_month", 1, kMonths) : 0, &row};
  check_first_day(row, number, year.first_day);
  check_months(row, year);
  return year;
}

/// Refuse what is not one chain of years without a gap from the first to the last.
void check_chain(const Table& table, const std::string& reckoning, const Years& years) {
  for (int number = kFirstLunarYear; number <= kLastLunarYear; ++number) {
    if (!years.contains(number)) {
      table.refuse("year " + std::to_string(number) + " of " + reckoning + " is missing");
      return;
    }
  }
  for (int number = kFirstLunarYear; number < kLastLunarYear; ++number) {
    const Year& year = years.at(number);
    const Year& next = years.at(number + 1);
    if (year.first_day + std::chrono::days{year.days()} != next.first_day) {
      year.row->refuse("year " + std::to_string(number) + " of " + reckoning + " ends on " +
                       to_iso(year.first_day + std::chrono::days{year.days() - 1}) +
                       ", and the next begins on " + to_iso(next.first_day));
    }
  }
}

std::string array_of(const std::string& name, const Years& years) {
  std::string code = "constexpr std::array<LunarYearRow, kLunarYears> " + name + "{{\n";
  for (const auto& [number, year] : years) {
    unsigned long_months = 0;
    for (std::size_t i = 0; i < year.month_lengths.size(); ++i) {
      if (year.month_lengths[i] == '1') long_months |= 1U << i;
    }
    code += "    {" + std::to_string(year.first_day.time_since_epoch().count()) + ", " +
            std::to_string(long_months) + ", " + std::to_string(year.month_lengths.size()) + ", " +
            std::to_string(year.leap_month) + "},  // " + std::to_string(number) + '\n';
  }
  return code + "}};\n";
}

/// A reckoning and the one that has the years which it does not have itself.
struct Reckoning {
  const char* name;
  const char* enumerator;
  const char* array;
  std::string_view otherwise_as;  ///< empty when it has all years
};
constexpr std::array<Reckoning, 3> kReckonings{{
    {"vietnam", "LunarReckoning::kVietnam", "kVietnamYears", ""},
    {"civil_north", "LunarReckoning::kCivilNorth", "kCivilNorthYears", "vietnam"},
    {"civil_south", "LunarReckoning::kCivilSouth", "kCivilSouthYears", "civil_north"},
}};

using Tables = std::map<std::string, Years>;

/// Give `years` the `others` that it has not, and refuse rows of it that need not be there.
void complete(Years& years, const Years& others) {
  for (const auto& [number, other] : others) {
    const auto [year, is_new] = years.try_emplace(number, other);
    if (!is_new && year->second.says_same(other)) {
      year->second.row->refuse("the year is the same in the reckoning that stands in for this one");
    }
  }
}

Tables read_years(const Table& table) {
  Tables tables;
  Row::Words names;
  for (const Reckoning& reckoning : kReckonings) names[reckoning.name] = reckoning.enumerator;
  for (const Row& row : table.rows()) {
    const int number = row.integer("year", kFirstLunarYear, kLastLunarYear);
    if (!row.enumerator("reckoning", names).empty()) {
      tables[row.text("reckoning")][number] = read_year(row, number);
    }
  }
  for (const Reckoning& reckoning : kReckonings) {
    Years& years = tables[reckoning.name];
    if (!reckoning.otherwise_as.empty()) {
      complete(years, tables.at(std::string(reckoning.otherwise_as)));
    }
    check_chain(table, reckoning.name, years);
  }
  return tables;
}

std::optional<MonthName> read_month_name(std::string_view text) {
  const bool is_leap = text.ends_with('L');
  const std::string first_of_month = std::string(text.substr(0, 7)) + "-01";
  const Result<Date> date = parse_iso_date(first_of_month);
  if (!date || text.size() != (is_leap ? 8U : 7U)) return std::nullopt;
  const base_internal::Civil civil = base_internal::civil_from_days(*date);
  return MonthName{static_cast<int>(civil.year), civil.month, is_leap};
}

std::optional<Date> first_day_of(const Years& years, const MonthName& name) {
  const auto found = years.find(name.year);
  if (found == years.end()) return std::nullopt;
  const Year& year = found->second;
  if (name.is_leap && name.month != year.leap_month) return std::nullopt;
  const bool after_leap = year.leap_month != 0 && name.month > year.leap_month;
  const int place = name.is_leap || after_leap ? name.month : name.month - 1;
  Date day = year.first_day;
  for (int i = 0; i < place; ++i) {
    const char length = year.month_lengths.at(static_cast<std::size_t>(i));
    day += std::chrono::days{kShortMonth + (length == '1' ? 1 : 0)};
  }
  return day;
}

/// The months that hang on minutes are for people to read; what can go out of step with the years
/// is held against them here.
void check_sensitive(Context& context, const Tables& tables) {
  const Table table(
      context, "calendar/lunar_sensitive.csv",
      {"reckoning", "instant", "event", "month", "minutes", "delta_t", "reason", "otherwise"}, 2);
  for (const Row& row : table.rows()) {
    const auto years = tables.find(row.text("reckoning"));
    const Result<LocalTime> instant = parse_iso_local_time(row.text("instant"));
    const std::optional<MonthName> name = read_month_name(row.text("month"));
    if (years == tables.end() || !instant || !name) {
      row.refuse("row has no known reckoning, no instant or no month YYYY-MM");
      continue;
    }
    const std::optional<Date> first_day = first_day_of(years->second, *name);
    if (!first_day) {
      row.refuse("there is no month " + row.text("month") + " of " + row.text("reckoning"));
    } else if (row.text("event") == "new_moon" && *first_day != to_date(*instant)) {
      row.refuse("month " + row.text("month") + " begins on " + to_iso(*first_day) +
                 " and not on the day of its new moon");
    }
  }
}

}  // namespace

std::string lunar_tables(Context& context) {
  const Table table(context, "calendar/lunar_years.csv",
                    {"reckoning", "year", "first_day", "month_lengths", "leap_month"}, 2);
  const Tables tables = read_years(table);
  // Wrong years would make noise of every month that hangs on them.
  if (context.errors.empty()) check_sensitive(context, tables);
  context.files_read.insert("calendar/lunar_sensitive.csv");

  std::string arrays;
  std::string cases;
  for (const Reckoning& reckoning : kReckonings) {
    arrays += array_of(reckoning.array, tables.at(reckoning.name));
    cases += std::string("    case ") + reckoning.enumerator + ":\n      return " +
             reckoning.array + ";\n";
  }
  return "MOTCUA_BEGIN_NAMESPACE\nnamespace calendar_internal {\nnamespace {\n" + arrays +
         "}  // namespace\n\nstd::span<const LunarYearRow, kLunarYears> lunar_years(\n"
         "    LunarReckoning reckoning) noexcept {\n  switch (reckoning) {\n" +
         cases + "  }\n  return kVietnamYears;\n}\n\n}  // namespace calendar_internal\n" +
         "MOTCUA_END_NAMESPACE\n";
}

}  // namespace motcua::lawdata_gen
