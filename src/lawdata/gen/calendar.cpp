#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/calendar_rows.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/row_fields_internal.hpp"
#include "lawdata/gen/cpp.hpp"
#include "lawdata/gen/tables.hpp"

namespace motcua::lawdata_gen {
namespace {

const std::string kFolder = "calendar/";

const Row::Words kAudiences = {{"civil_service", "Audience::kCivilService"},
                               {"private_employers", "Audience::kPrivateEmployers"}};
const Row::Words kYesOrNo = {{"yes", "true"}, {"no", "false"}};

// --- Spelling -----------------------------------------------------------------------------------

std::string array_with_accessor(const std::string& type, const std::string& array,
                                const std::string& accessor, const std::string& rows) {
  return "namespace {\nconstexpr " + type + " " + array + "[] = {\n" + rows +
         "};\n}  // namespace\nstd::span<const " + type + "> " + accessor +
         "() noexcept { return " + array + "; }\n\n";
}

std::optional<Date> optional_date(const Row& row, const std::string& column) {
  if (!row.has(column)) return std::nullopt;
  return row.date(column);
}

std::string cpp_optional_date(std::optional<Date> date) {
  return date ? cpp_date(*date) : "std::nullopt";
}

template <typename T>
T field(const Row& row, const std::string& column,
        calendar_internal::Field<T> (*read)(std::string_view)) {
  calendar_internal::Field<T> field = read(row.text(column));
  if (field.value) return *std::move(field.value);
  row.refuse(column + " \"" + row.text(column) + "\" " + std::string(field.why));
  return {};
}

std::string cpp_weekdays(Weekdays days) {
  return "Weekdays(" + std::to_string(static_cast<int>(days.bits())) + ")";
}

std::string cpp_month_day(const Row& row, const std::string& column) {
  if (!row.has(column)) return "std::nullopt";
  const MonthDay day = field(row, column, calendar_internal::read_month_day);
  return "MonthDay{" + std::to_string(day.month) + ", " + std::to_string(day.day) + "}";
}

// --- Checks -------------------------------------------------------------------------------------

/// Rows of one key follow each other in time, and no day between them is without a row.
class Succession {
 public:
  void check(const Row& row, const std::string& key, Date from, std::optional<Date> until) {
    if (until && *until < from) row.refuse("until is before from");
    if (const auto previous = last_day_.find(key); previous != last_day_.end()) {
      const std::optional<Date> end = previous->second;
      if (!end || from <= *end) {
        row.refuse("row overlaps the one of " + key + " before it");
      } else if (from != *end + std::chrono::days{1}) {
        row.refuse("days between this row and the one of " + key + " before it have none");
      }
    }
    last_day_[key] = until;
  }

 private:
  std::map<std::string, std::optional<Date>> last_day_;
};

bool is_weekend(Date date) { return Weekdays::saturday_and_sunday().contains(date); }

struct Coverage {
  Date first_decided;
  Date last_decided;
};

/// The rows of days.csv, held against each other.
class DayChecks {
 public:
  DayChecks(const Table& table, Coverage coverage) : coverage_(coverage) {
    for (const Row& row : table.rows()) by_date_[row.text("date")].insert(&row);
  }

  void check(const Row& row) const {
    const std::string& kind = row.text("kind");
    if (row.text("status") == "predicted") row.refuse("predictions are computed, not written down");
    if (!row.has("name") || !row.has("name_en")) row.refuse("name or name_en is empty");
    if (kind == "public_holiday") {
      check_holiday(row);
    } else if (kind == "substitute_holiday") {
      check_substitute(row);
    } else {
      check_swap(row);
    }
  }

 private:
  [[nodiscard]] const Row* find(const std::string& date, const std::string& kind) const {
    const auto rows = by_date_.find(date);
    if (rows == by_date_.end()) return nullptr;
    for (const Row* row : rows->second) {
      if (row->text("kind") == kind) return row;
    }
    return nullptr;
  }

  void check_decided_range(const Row& row) const {
    const Date date = row.date("date");
    if (date < coverage_.first_decided || date > coverage_.last_decided) {
      row.refuse("date is outside what coverage.csv calls decided");
    }
  }

  void check_holiday(const Row& row) const {
    check_decided_range(row);
    if (row.text("audience") != "all") row.refuse("the law's holidays are everybody's");
    if (row.has("pair")) row.refuse("a holiday has no pair");
  }

  void check_substitute(const Row& row) const {
    check_decided_range(row);
    if (row.text("audience") != "civil_service") {
      row.refuse("substitutes depend on the weekly rest; only the civil service's is known");
    }
    const Row* holiday = find(row.text("pair"), "public_holiday");
    if (holiday == nullptr) {
      row.refuse("pair is no holiday");
    } else if (!is_weekend(holiday->date("date")) || row.date("date") <= holiday->date("date")) {
      row.refuse("pair is not on a weekend before the substitute");
    }
    if (is_weekend(row.date("date"))) row.refuse("a substitute is on no weekend");
    if (find(row.text("date"), "public_holiday") != nullptr) row.refuse("date is a holiday itself");
  }

  void check_swap(const Row& row) const {
    const bool off = row.text("kind") == "swapped_day_off";
    if (row.text("audience") != "civil_service") row.refuse("swaps bind the civil service alone");
    if (is_weekend(row.date("date")) == off) {
      row.refuse(off ? "a swapped day off is on no weekend" : "a make-up day is on a weekend");
    }
    const Row* pair = find(row.text("pair"), off ? "make_up_working_day" : "swapped_day_off");
    if (pair == nullptr || pair->text("pair") != row.text("date") ||
        pair->text("status") != row.text("status")) {
      row.refuse("pair is no row of the other kind that names this day and has its status");
    }
    for (const char* kind : {"public_holiday", "substitute_holiday"}) {
      if (find(row.text("date"), kind) != nullptr) row.refuse("date is off already");
    }
  }

  Coverage coverage_;
  std::map<std::string, std::set<const Row*>> by_date_;
};

// --- Tables -------------------------------------------------------------------------------------

std::string coverage(Context& context, Coverage& decided) {
  const std::vector<std::string> names = {"first_predicted_day", "first_decided_day",
                                          "last_decided_day", "last_predicted_day"};
  const RuleTable rules(context, kFolder + "coverage.csv",
                        std::set<std::string>(names.begin(), names.end()), Basis::kPlain);
  std::string days;
  std::optional<Date> previous;
  for (const std::string& name : names) {
    const Date day = rules.date(name);
    if (previous && day < *previous) rules.refuse(name, name + " is before the day it follows");
    days += (previous ? ", " : "") + cpp_date(day);
    previous = day;
  }
  decided = {rules.date("first_decided_day"), rules.date("last_decided_day")};
  return "CalendarCoverage calendar_coverage() noexcept { return {" + days + "}; }\n\n";
}

std::string days(Context& context, Coverage decided) {
  // The columns of read_days_csv, so that the table is an overlay's best example.
  const Table table(context, kFolder + "days.csv",
                    {"date", "kind", "audience", "status", "name", "name_en", "pair"}, 5,
                    Basis::kPlain);
  Row::Words audiences = kAudiences;
  audiences["all"] = "std::nullopt";
  const DayChecks checks(table, decided);
  std::string rows;
  for (const Row& row : table.rows()) {
    checks.check(row);
    rows += "    {" + cpp_date(row.date("date")) + ", " +
            row.enumerator("kind", {{"public_holiday", "DayKind::kPublicHoliday"},
                                    {"substitute_holiday", "DayKind::kSubstituteHoliday"},
                                    {"swapped_day_off", "DayKind::kSwappedDayOff"},
                                    {"make_up_working_day", "DayKind::kMakeUpWorkingDay"}}) +
            ", " + row.enumerator("audience", audiences) + ", " +
            row.enumerator("status", {{"decided", "DayStatus::kDecided"},
                                      {"proposed", "DayStatus::kProposed"}}) +
            ", " + cpp_string(row.text("name")) + ", " + cpp_string(row.text("name_en")) + ", " +
            cpp_optional_date(optional_date(row, "pair")) + ", " + row.basis() + "},\n";
  }
  return array_with_accessor("DayData", "kDays", "days", rows);
}

std::string weekly_rest(Context& context) {
  const Table table(context, kFolder + "weekly_rest.csv", {"audience", "from", "until", "weekdays"},
                    2, Basis::kPlain);
  Succession succession;
  std::string rows;
  for (const Row& row : table.rows()) {
    const Date from = row.date("from");
    const std::optional<Date> until = optional_date(row, "until");
    succession.check(row, row.text("audience"), from, until);
    rows += "    {" + row.enumerator("audience", kAudiences) + ", " + cpp_date(from) + ", " +
            cpp_optional_date(until) + ", " +
            cpp_weekdays(field(row, "weekdays", calendar_internal::read_weekdays)) + ", " +
            row.basis() + "},\n";
  }
  return array_with_accessor("WeeklyRestData", "kWeeklyRest", "weekly_rest", rows);
}

std::string office_hours(Context& context) {
  const Table table(
      context, kFolder + "office_hours.csv",
      {"place", "from", "until", "weekdays", "season_from", "season_until", "sessions", "counting"},
      5, Basis::kPlain);
  std::string rows;
  std::string arrays;
  for (const Row& row : table.rows()) {
    const Date from = row.date("from");
    const std::optional<Date> until = optional_date(row, "until");
    if (!row.has("place")) row.refuse("place is empty");
    if (until && *until < from) row.refuse("until is before from");
    if (row.has("season_from") != row.has("season_until")) {
      row.refuse("a season needs both season_from and season_until");
    }
    std::string sessions;
    for (const Session& session : field(row, "sessions", calendar_internal::read_sessions)) {
      sessions += '{' + std::to_string(session.open) + ", " + std::to_string(session.close) + "}, ";
    }
    const std::string array = "kSessions" + std::to_string(&row - table.rows().data());
    arrays += "constexpr Session " + array + "[] = {" + sessions + "};\n";
    rows += "    {" + cpp_string(row.text("place")) + ", " + cpp_date(from) + ", " +
            cpp_optional_date(until) + ", " +
            cpp_weekdays(field(row, "weekdays", calendar_internal::read_weekdays)) + ", " +
            cpp_month_day(row, "season_from") + ", " + cpp_month_day(row, "season_until") + ", " +
            array + ", " + row.enumerator("counting", kYesOrNo) + ", " + row.basis() + "},\n";
  }
  return "namespace {\n" + arrays + "}  // namespace\n" +
         array_with_accessor("OfficeHoursData", "kOfficeHours", "office_hours", rows);
}

std::string compensation_confidence(const Row& row) {
  const std::string& word = row.text("compensation_confidence");
  const std::optional<Confidence> confidence = parse_confidence(word);
  if (row.has("compensation_law") != confidence.has_value()) {
    row.refuse("compensation_confidence \"" + word +
               "\" is not how well compensation_law is established");
  }
  return cpp_confidence(confidence.value_or(Confidence::kUnverified));
}

/// The holidays in law; gives the number of days left to a yearly decision, by rule.
std::string holiday_rules(Context& context, std::map<std::string, int>& chosen) {
  constexpr int kMostDays = 10;
  const Table table(
      context, kFolder + "holiday_rules.csv",
      {"id", "from", "until", "lunar", "month", "day", "days_before", "days_after", "days_chosen",
       "compensated", "compensation_law", "compensation_confidence", "name", "name_en"},
      1, Basis::kPlain);
  Row::Words compensated = kYesOrNo;
  compensated[""] = "std::nullopt";
  Succession succession;
  std::string rows;
  for (const Row& row : table.rows()) {
    const std::string& id = row.text("id");
    const Date from = row.date("from");
    const std::optional<Date> until = optional_date(row, "until");
    // "tet-2012" and "tet-2019" are two regimes of one holiday.
    succession.check(row, id.substr(0, id.rfind('-')), from, until);
    if (!row.has("name") || !row.has("name_en")) row.refuse("name or name_en is empty");
    if (row.has("compensation_law") && row.text("compensated") != "yes") {
      row.refuse("compensation_law is of a holiday that is not compensated");
    }
    chosen[id] = row.integer("days_chosen", 0, kMostDays);
    rows += "    {" + cpp_string(id) + ", " + cpp_date(from) + ", " + cpp_optional_date(until) +
            ", " + row.enumerator("lunar", kYesOrNo) + ", " +
            std::to_string(row.integer("month", 1, 12)) + ", " +
            std::to_string(row.integer("day", 1, 31)) + ", " +
            std::to_string(row.integer("days_before", 0, kMostDays)) + ", " +
            std::to_string(row.integer("days_after", 0, kMostDays)) + ", " +
            std::to_string(chosen[id]) + ", " + row.enumerator("compensated", compensated) + ", " +
            cpp_string(row.citation("compensation_law")) + ", " + compensation_confidence(row) +
            ", " + cpp_string(row.text("name")) + ", " + cpp_string(row.text("name_en")) + ", " +
            row.basis() + "},\n";
  }
  return array_with_accessor("HolidayRuleData", "kHolidayRules", "holiday_rules", rows);
}

std::string holiday_precedents(Context& context, const std::map<std::string, int>& chosen) {
  constexpr unsigned kEveryWeekday = 0x7F;
  const Table table(context, kFolder + "holiday_precedents.csv",
                    {"rule", "anchor_on", "days_before", "days_after"}, 2, Basis::kPlain);
  std::map<std::string, unsigned> covered;
  std::string rows;
  for (const Row& row : table.rows()) {
    const std::string& rule = row.text("rule");
    const int before = row.integer("days_before", 0, 10);
    const int after = row.integer("days_after", 0, 10);
    const auto days = chosen.find(rule);
    if (days == chosen.end() || days->second == 0) {
      row.refuse("holiday_rules.csv leaves no days of " + rule + " to a decision");
    } else if (before + after != days->second) {
      row.refuse("days_before and days_after are not the rule's days_chosen");
    }
    const Weekdays weekdays = field(row, "anchor_on", calendar_internal::read_weekdays);
    if ((covered[rule] & weekdays.bits()) != 0) row.refuse("weekday has two precedents");
    covered[rule] |= weekdays.bits();
    rows += "    {" + cpp_string(rule) + ", " + cpp_weekdays(weekdays) + ", " +
            std::to_string(before) + ", " + std::to_string(after) + ", " + row.basis() + "},\n";
  }
  for (const auto& [rule, days] : chosen) {
    if (days > 0 && covered[rule] != kEveryWeekday) {
      table.refuse("a weekday has no precedent of " + rule);
    }
  }
  return array_with_accessor("HolidayPrecedentData", "kHolidayPrecedents", "holiday_precedents",
                             rows);
}

std::string count_bases(Context& context) {
  const Row::Words rules = {{"working_days", "CountRule::kWorkingDays"},
                            {"calendar_days", "CountRule::kCalendarDays"},
                            {"weeks", "CountRule::kWeeks"},
                            {"months", "CountRule::kMonths"},
                            {"years", "CountRule::kYears"},
                            {"hours", "CountRule::kHours"},
                            {"working_minutes", "CountRule::kWorkingMinutes"},
                            {"roll", "CountRule::kRoll"}};
  const Row::Words parts = {{"start", ""}, {"end", ""}};
  const Table table(context, kFolder + "count_bases.csv", {"rule", "part"}, 2);
  std::string rows;
  for (const Row& row : table.rows()) {
    static_cast<void>(row.enumerator("part", parts));
    row.require_law();
    rows +=
        "    {" + row.enumerator("rule", rules) + ", " + cpp_date(row.date("in_force_from")) +
        ", " + cpp_string(row.text("law")) + ", " +
        cpp_confidence(parse_confidence(row.text("confidence")).value_or(Confidence::kUnverified)) +
        "},\n";
  }
  return array_with_accessor("CountBasis", "kCountBases", "count_basis_rows", rows);
}

}  // namespace

std::string calendar_tables(Context& context) {
  Coverage decided{};
  std::map<std::string, int> chosen;
  std::string code = "namespace motcua::lawdata_internal {\n\n";
  code += coverage(context, decided);
  code += days(context, decided);
  code += weekly_rest(context);
  code += office_hours(context);
  code += holiday_rules(context, chosen);
  code += holiday_precedents(context, chosen);
  code += "}  // namespace motcua::lawdata_internal\n\n";
  code += "MOTCUA_BEGIN_NAMESPACE\nnamespace calendar_internal {\n\n" + count_bases(context);
  return code + "}  // namespace calendar_internal\nMOTCUA_END_NAMESPACE\n";
}

}  // namespace motcua::lawdata_gen
