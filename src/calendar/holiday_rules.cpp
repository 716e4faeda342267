#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/holiday_rules.hpp>
#include <motcua/calendar/lunar.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil_internal.hpp"
#include "base/dated_rows_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::in_force;
using std::chrono::days;

/// No holiday of ours is longer; a row that says so is wrong.
constexpr int kMostDays = 31;

Failure invalid(std::string message) {
  return Failure{Errc::kInvalidCalendarRow, std::move(message)};
}

int year_of(Date date) { return static_cast<int>(base_internal::civil_from_days(date).year); }

// --- Anchors ------------------------------------------------------------------------------------

/// Days between which the anchor of a year can lie, so that the lunar table is asked for no year
/// whose answer plays no part.
struct Stretch {
  Date first;
  Date last;
};

Date new_year(int year) { return base_internal::days_from_civil(year, 1, 1); }

Stretch anchor_stretch(const HolidayRule& rule, int year) {
  if (!rule.lunar) return {new_year(year), new_year(year + 1) - days{1}};
  // A lunar year begins after 18 January and before 25 February; its months have 29 or 30 days and
  // one of them may be there twice.
  constexpr int kEarliestTet = 18;
  constexpr int kLatestTet = 54;
  return {new_year(year) + days{kEarliestTet + 29 * (rule.month - 1)},
          new_year(year) + days{kLatestTet + 30 * (rule.month + 1)}};
}

Result<Date> anchor_of(const HolidayRule& rule, int year) {
  if (rule.lunar) return from_lunar({year, rule.month, rule.day, false});
  return make_date(year, rule.month, rule.day);
}

std::optional<Failure> refuse_rule(const HolidayRule& rule) {
  constexpr int kMonths = 12;
  constexpr int kLongestMonth = 31;
  if (rule.month < 1 || rule.month > kMonths || rule.day < 1 || rule.day > kLongestMonth) {
    return invalid("rule " + rule.id + " has its anchor on day " + std::to_string(rule.day) +
                   " of month " + std::to_string(rule.month) + "; there is none");
  }
  for (const int count : {rule.days_before, rule.days_after, rule.days_chosen}) {
    if (count < 0 || count > kMostDays) {
      return invalid("rule " + rule.id + " has " + std::to_string(count) +
                     " days beside its anchor; 0 to " + std::to_string(kMostDays) + " can be");
    }
  }
  return std::nullopt;
}

/// The anchors of `rule` in its force whose days, at most `reach` away from them, can lie in
/// [first, last].
Result<std::vector<Date>> anchors(const HolidayRule& rule, Date first, Date last) {
  const days reach{std::max(rule.days_before, rule.days_after) + rule.days_chosen};
  first = std::max(first, rule.from) - reach;
  last = (rule.until ? std::min(last, *rule.until) : last) + reach;
  std::vector<Date> found;
  if (last < first) return found;
  for (int year = year_of(first) - 1; year <= year_of(last); ++year) {
    const Stretch stretch = anchor_stretch(rule, year);
    if (stretch.last < first || stretch.first > last) continue;
    const Result<Date> anchor = anchor_of(rule, year);
    if (!anchor) return anchor.error();
    if (in_force(rule, *anchor)) found.push_back(*anchor);
  }
  return found;
}

// --- Names --------------------------------------------------------------------------------------

struct Names {
  std::string vietnamese;
  std::string english;
};

std::string english_place(int offset) {
  if (offset >= 0) return "day " + std::to_string(offset + 1);
  return offset == -1 ? "eve" : std::to_string(-offset) + " days before";
}

/// "mùng 2", "29 tháng Chạp", "11/3 âm lịch".
Result<std::string> lunar_place(Date date) {
  constexpr int kLastMung = 10;
  const Result<LunarDate> lunar = to_lunar(date);
  if (!lunar) return lunar.error();
  const std::string day = std::to_string(lunar->day);
  if (lunar->month == 1 && lunar->day <= kLastMung) return "mùng " + day;
  if (lunar->month == 12) return day + " tháng Chạp";
  return day + '/' + std::to_string(lunar->month) + " âm lịch";
}

Result<Names> names_of(const HolidayRule& rule, Date date, int offset) {
  if (rule.days_before + rule.days_after + rule.days_chosen == 0 || (!rule.lunar && offset == 0)) {
    return Names{rule.name, rule.name_en};
  }
  if (!rule.lunar) {
    return Names{rule.name + " (ngày liền kề)", rule.name_en + " (adjacent day)"};
  }
  const Result<std::string> place = lunar_place(date);
  if (!place) return place.error();
  return Names{rule.name + " (" + *place + ')', rule.name_en + " (" + english_place(offset) + ')'};
}

// --- Predictions --------------------------------------------------------------------------------

Confidence weaker(Confidence a, Confidence b) { return std::max(a, b); }

Result<const HolidayPrecedent*> precedent_for(const HolidayRule& rule,
                                              std::span<const HolidayPrecedent> precedents,
                                              Date anchor) {
  for (const HolidayPrecedent& precedent : precedents) {
    if (precedent.rule != rule.id || !precedent.anchor_on.contains(anchor)) continue;
    if (precedent.days_before < 0 || precedent.days_after < 0 ||
        precedent.days_before + precedent.days_after != rule.days_chosen) {
      return invalid("a precedent of rule " + rule.id + " places not its " +
                     std::to_string(rule.days_chosen) + " days");
    }
    return &precedent;
  }
  return invalid("rule " + rule.id + " leaves " + std::to_string(rule.days_chosen) +
                 " days to a yearly decision, and no precedent says where they lie around " +
                 to_iso(anchor) + "; add one for its weekday");
}

struct Span {
  int before;
  int after;
};

Result<DayRow> holiday_row(const HolidayRule& rule, const HolidayPrecedent* precedent, Date date,
                           int offset) {
  Result<Names> names = names_of(rule, date, offset);
  if (!names) return names.error();
  DayRow row{date,
             DayKind::kPublicHoliday,
             std::nullopt,
             DayStatus::kPredicted,
             std::move(names->vietnamese),
             std::move(names->english),
             std::nullopt,
             rule.law,
             rule.source,
             rule.confidence};
  const bool chosen = offset < -rule.days_before || offset > rule.days_after;
  if (precedent != nullptr && chosen) {
    row.source += (row.source.empty() ? "" : "; ") + precedent->source;
    row.confidence = weaker(rule.confidence, precedent->confidence);
  }
  return row;
}

std::optional<Failure> add_holidays(const HolidayRule& rule, Date anchor,
                                    std::span<const HolidayPrecedent> precedents, Date first,
                                    Date last, std::vector<DayRow>& rows) {
  Span around{rule.days_before, rule.days_after};
  const HolidayPrecedent* chosen = nullptr;
  if (rule.days_chosen > 0) {
    const Result<const HolidayPrecedent*> precedent = precedent_for(rule, precedents, anchor);
    if (!precedent) return precedent.error();
    chosen = *precedent;
    around = {around.before + chosen->days_before, around.after + chosen->days_after};
  }
  for (int offset = -around.before; offset <= around.after; ++offset) {
    const Date date = anchor + days{offset};
    if (date < first || date > last) continue;
    Result<DayRow> row = holiday_row(rule, chosen, date, offset);
    if (!row) return row.error();
    rows.push_back(*std::move(row));
  }
  return std::nullopt;
}

// --- Substitutes --------------------------------------------------------------------------------

/// Every anchor of a rule near the holidays, with what the rule says of moving them.
class RuleBook {
 public:
  static Result<RuleBook> make(std::span<const HolidayRule> rules, Date first, Date last) {
    RuleBook book;
    for (const HolidayRule& rule : rules) {
      if (const auto failure = refuse_rule(rule)) return *failure;
      Result<std::vector<Date>> of_rule = anchors(rule, first, last);
      if (!of_rule) return of_rule.error();
      for (const Date anchor : *of_rule) book.entries_.push_back({anchor, &rule});
    }
    std::ranges::stable_sort(book.entries_, {}, &Entry::anchor);
    return book;
  }

  /// The rule that gives `holiday`, or nullptr: one that can by its date, before all one that bears
  /// its name.
  [[nodiscard]] const HolidayRule* find(const DayRow& holiday) const {
    const HolidayRule* found = nullptr;
    const auto begin =
        std::ranges::lower_bound(entries_, holiday.date - days{2 * kMostDays}, {}, &Entry::anchor);
    for (auto entry = begin; entry != entries_.end(); ++entry) {
      const auto offset = (holiday.date - entry->anchor).count();
      if (offset < -2 * kMostDays) break;
      const HolidayRule& rule = *entry->rule;
      if (offset < -(rule.days_before + rule.days_chosen) ||
          offset > rule.days_after + rule.days_chosen) {
        continue;
      }
      if (holiday.name.starts_with(rule.name)) return &rule;
      if (found == nullptr) found = &rule;
    }
    return found;
  }

 private:
  struct Entry {
    Date anchor;
    const HolidayRule* rule;
  };
  std::vector<Entry> entries_;
};

class WeeklyRest {
 public:
  WeeklyRest(std::span<const WeeklyRestRow> rows, Audience audience)
      : rows_(rows), audience_(audience) {}

  [[nodiscard]] Result<bool> rests(Date date) const {
    for (const WeeklyRestRow& row : rows_) {
      if (row.audience == audience_ && row.from <= date && (!row.until || date <= *row.until)) {
        return row.days.contains(date);
      }
    }
    return invalid("no weekly rest is known for " + std::string(to_string(audience_)) + " on " +
                   to_iso(date) + "; add a row");
  }

 private:
  std::span<const WeeklyRestRow> rows_;
  Audience audience_;
};

/// The first day after `date` that is neither weekly rest nor in `unavailable`.
Result<Date> next_available(Date date, const WeeklyRest& rest, const std::set<Date>& unavailable) {
  constexpr int kDaysOfWeek = 7;
  int rest_days_in_a_row = 0;
  for (Date day = date + days{1};; day += days{1}) {
    const Result<bool> rests = rest.rests(day);
    if (!rests) return rests.error();
    if (!*rests && !unavailable.contains(day)) return day;
    rest_days_in_a_row = *rests ? rest_days_in_a_row + 1 : 0;
    if (rest_days_in_a_row == kDaysOfWeek) {
      return invalid("every weekday is weekly rest after " + to_iso(date) +
                     "; no day is left for a substitute");
    }
  }
}

std::optional<Failure> refuse_holidays(std::span<const DayRow> holidays) {
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    if (holidays[i].kind != DayKind::kPublicHoliday) {
      return invalid("the row of " + to_iso(holidays[i].date) + " is no public holiday but " +
                     std::string(to_string(holidays[i].kind)));
    }
    if (i > 0 && holidays[i].date < holidays[i - 1].date) {
      return invalid("holidays do not ascend: " + to_iso(holidays[i].date) + " follows " +
                     to_iso(holidays[i - 1].date) + "; sort them");
    }
  }
  return std::nullopt;
}

DayRow substitute_row(const DayRow& holiday, const HolidayRule& rule, Date date,
                      Audience audience) {
  DayRow row{date,         DayKind::kSubstituteHoliday,
             audience,     holiday.status,
             holiday.name, holiday.name_en,
             holiday.date, std::nullopt,
             {},           holiday.confidence};
  if (rule.compensation_basis) {
    row.law = rule.compensation_basis->law;
    row.confidence = weaker(row.confidence, rule.compensation_basis->confidence);
  } else {
    // A row needs law or source, and what was read of the rule says most.
    row.source = rule.source;
    row.confidence = weaker(row.confidence, rule.confidence);
  }
  return row;
}

}  // namespace

Result<std::vector<DayRow>> predict_holidays(std::span<const HolidayRule> rules,
                                             std::span<const HolidayPrecedent> precedents,
                                             Date first, Date last) {
  std::vector<DayRow> rows;
  for (const HolidayRule& rule : rules) {
    if (const auto failure = refuse_rule(rule)) return *failure;
    const Result<std::vector<Date>> of_rule = anchors(rule, first, last);
    if (!of_rule) return of_rule.error();
    for (const Date anchor : *of_rule) {
      if (auto failure = add_holidays(rule, anchor, precedents, first, last, rows)) {
        return *std::move(failure);
      }
    }
  }
  std::ranges::stable_sort(rows, {}, &DayRow::date);
  return rows;
}

Result<std::vector<DayRow>> derive_substitutes(std::span<const DayRow> holidays,
                                               std::span<const HolidayRule> rules,
                                               std::span<const WeeklyRestRow> weekly_rest,
                                               Audience audience) {
  std::vector<DayRow> rows;
  if (holidays.empty()) return rows;
  if (const auto failure = refuse_holidays(holidays)) return *failure;
  const Result<RuleBook> book = RuleBook::make(rules, holidays.front().date, holidays.back().date);
  if (!book) return book.error();
  const WeeklyRest rest(weekly_rest, audience);

  std::set<Date> unavailable;
  for (const DayRow& holiday : holidays) unavailable.insert(holiday.date);
  for (const DayRow& holiday : holidays) {
    const Result<bool> rests = rest.rests(holiday.date);
    if (!rests) return rests.error();
    const HolidayRule* rule = *rests ? book->find(holiday) : nullptr;
    if (rule == nullptr || !rule->compensated.value_or(false)) continue;
    const Result<Date> date = next_available(holiday.date, rest, unavailable);
    if (!date) return date.error();
    unavailable.insert(*date);
    rows.push_back(substitute_row(holiday, *rule, *date, audience));
  }
  std::ranges::stable_sort(rows, {}, &DayRow::date);
  return rows;
}

MOTCUA_END_NAMESPACE
