#include <motcua/base/iso8601.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "base/civil_internal.hpp"
#include "calendar/office_hours_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

using std::chrono::days;

constexpr int kMinutesPerDay = 1440;

std::string clock(int minute_of_day) {
  std::string text(4, '0');
  base_internal::put2(text.data(), minute_of_day / 60);
  base_internal::put2(text.data() + 2, minute_of_day % 60);
  return text.insert(2, ":");
}

std::string period(Session session) { return clock(session.open) + "-" + clock(session.close); }

bool is_month_day(MonthDay day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

/// What is wrong with the row, or nothing.
std::string complaint(const OfficeHoursRow& row) {
  if (row.until && *row.until < row.from) return "end before they begin, on " + to_iso(*row.until);
  if (row.weekdays.bits() == 0) return "name no weekday";
  if (row.season_from.has_value() != row.season_until.has_value()) {
    return "have only one end of a season; give both or neither";
  }
  if (row.season_from && !(is_month_day(*row.season_from) && is_month_day(*row.season_until))) {
    return "have a season with a day that no year has; months are 1-12, days 1-31";
  }
  if (row.sessions.empty()) return "have no session; leave the row out";
  const Session* before = nullptr;
  for (const Session& session : row.sessions) {
    if (session.open < 0 || session.close > kMinutesPerDay || session.open >= session.close) {
      return "have a session from minute " + std::to_string(session.open) + " to minute " +
             std::to_string(session.close) + "; it must open before it closes, within 0-1440";
    }
    if (before && before->close >= session.open) {
      return "have the sessions " + period(*before) + " and " + period(session) +
             "; they must ascend and not touch";
    }
    before = &session;
  }
  return {};
}

bool in_season(const OfficeHoursRow& row, MonthDay day) {
  if (!row.season_from) return true;
  const bool begun = *row.season_from <= day;
  const bool not_over = day <= *row.season_until;
  return *row.season_from <= *row.season_until ? begun && not_over : begun || not_over;
}

bool in_force(const OfficeHoursRow& row, HoursDay day, MonthDay month_day) {
  return row.from <= day.date && (!row.until || day.date <= *row.until) &&
         (row.weekdays.bits() & day.weekday.bits()) != 0 && in_season(row, month_day);
}

MonthDay month_day_of(Date date) {
  const base_internal::Civil civil = base_internal::civil_from_days(date);
  return {civil.month, civil.day};
}

/// The first day of `year` on or after `day`; 1 January of the next year behind its last.
Date first_on_or_after(int year, MonthDay day) {
  if (day.day <= base_internal::last_day(year, day.month)) {
    return base_internal::days_from_civil(year, day.month, day.day);
  }
  const Date last =
      base_internal::days_from_civil(year, day.month, base_internal::last_day(year, day.month));
  return last + days{1};
}

void add_season_changes(const OfficeHoursRow& row, Date first, Date last,
                        std::vector<Date>& changes) {
  const auto first_year = static_cast<int>(base_internal::civil_from_days(first).year);
  const auto last_year = static_cast<int>(base_internal::civil_from_days(last).year);
  const MonthDay after{row.season_until->month, row.season_until->day + 1};
  for (int year = first_year; year <= last_year; ++year) {
    changes.push_back(first_on_or_after(year, *row.season_from));
    changes.push_back(first_on_or_after(year, after));
  }
}

}  // namespace

Result<void> check_office_hours(const std::vector<OfficeHoursRow>& rows) {
  for (const OfficeHoursRow& row : rows) {
    if (const std::string wrong = complaint(row); !wrong.empty()) {
      return Failure{Errc::kInvalidCalendarRow,
                     "office hours in force from " + to_iso(row.from) + " " + wrong};
    }
  }
  return {};
}

std::vector<const OfficeHoursRow*> hours_in_force(const Layers& layers, HoursDay day,
                                                  bool counting) {
  std::vector<const OfficeHoursRow*> found;
  const MonthDay month_day = month_day_of(day.date);
  for (auto layer = layers.rbegin(); layer != layers.rend() && found.empty(); ++layer) {
    for (const OfficeHoursRow& row : (*layer)->office_hours) {
      if (row.counting == counting && in_force(row, day, month_day)) found.push_back(&row);
    }
  }
  return found;
}

std::vector<Session> sessions_of(const std::vector<const OfficeHoursRow*>& rows) {
  std::vector<Session> sessions;
  for (const OfficeHoursRow* row : rows) {
    sessions.insert(sessions.end(), row->sessions.begin(), row->sessions.end());
  }
  std::sort(sessions.begin(), sessions.end(), [](Session a, Session b) { return a.open < b.open; });
  return sessions;
}

Result<void> check_overlap(const Layers& layers, HoursDay day) {
  const MonthDay month_day = month_day_of(day.date);
  for (const auto& layer : layers) {
    std::vector<const OfficeHoursRow*> rows;
    for (const OfficeHoursRow& row : layer->office_hours) {
      if (in_force(row, day, month_day)) rows.push_back(&row);
    }
    const std::vector<Session> sessions = sessions_of(rows);
    const auto clash =
        std::adjacent_find(sessions.begin(), sessions.end(),
                           [](Session before, Session after) { return before.close > after.open; });
    if (clash != sessions.end()) {
      return Failure{Errc::kConflictingCalendarRows,
                     "office hours " + period(*clash) + " and " + period(*std::next(clash)) +
                         " overlap on " + to_iso(day.date) + "; keep one of the rows"};
    }
  }
  return {};
}

std::vector<Date> hours_changes(const Layers& layers, Date first, Date last) {
  std::vector<Date> changes{first};
  for (const auto& layer : layers) {
    for (const OfficeHoursRow& row : layer->office_hours) {
      changes.push_back(row.from);
      // Behind the range nothing can change; and a day after the last one that a Date can name does
      // not exist.
      if (row.until && *row.until < last) changes.push_back(*row.until + days{1});
      if (row.season_from) add_season_changes(row, first, last, changes);
    }
  }
  std::erase_if(changes, [&](Date change) { return change < first || change > last; });
  std::sort(changes.begin(), changes.end());
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  return changes;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
