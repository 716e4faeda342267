#include <motcua/calendar/calendar_rows.hpp>

#include <span>
#include <string_view>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "calendar/row_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using base_internal::CsvRow;

constexpr std::string_view kDayColumns[] = {"date",    "kind", "audience", "status", "name",
                                            "name_en", "pair", "law",      "source", "confidence"};

constexpr std::string_view kOfficeHoursColumns[] = {
    "from",     "until",    "weekdays", "season_from", "season_until",
    "sessions", "counting", "law",      "source",      "confidence"};

void check_pair(CsvRow& row, const DayRow& day) {
  const bool swap = day.kind == DayKind::kSwappedDayOff || day.kind == DayKind::kMakeUpWorkingDay;
  if (swap && !day.pair) row.refuse("pair is empty; a swap names its other day");
  if (!swap && day.pair && day.kind != DayKind::kSubstituteHoliday) {
    row.refuse("pair is not empty; only swaps and substitutes have one");
  }
  if (day.pair == day.date) row.refuse("pair is the day itself");
}

DayRow read_day(CsvRow& row) {
  DayRow day;
  day.date = row.date("date");
  day.kind = row.word(
      "kind", {DayKind::kPublicHoliday, DayKind::kSubstituteHoliday, DayKind::kSwappedDayOff,
               DayKind::kMakeUpWorkingDay, DayKind::kLocalDayOff});
  if (row.text("audience") != "all") {
    day.audience = row.word("audience", {Audience::kCivilService, Audience::kPrivateEmployers});
  }
  day.status =
      row.word("status", {DayStatus::kDecided, DayStatus::kProposed, DayStatus::kPredicted});
  day.name = row.text("name");
  if (day.name.empty()) row.refuse("name is empty");
  day.name_en = row.text("name_en");
  day.pair = row.optional_date("pair");
  check_pair(row, day);
  day.law = row.law();
  day.source = row.text("source");
  day.confidence = row.confidence();
  return day;
}

OfficeHoursRow read_office_hours(CsvRow& row) {
  OfficeHoursRow hours;
  hours.from = row.date("from");
  hours.until = row.optional_date("until");
  if (hours.until && *hours.until < hours.from) row.refuse("until is before from");
  hours.weekdays = row.field("weekdays", calendar_internal::read_weekdays);
  hours.season_from = row.optional_field("season_from", calendar_internal::read_month_day);
  hours.season_until = row.optional_field("season_until", calendar_internal::read_month_day);
  if (hours.season_from.has_value() != hours.season_until.has_value()) {
    row.refuse("a season needs both season_from and season_until");
  }
  hours.sessions = row.field("sessions", calendar_internal::read_sessions);
  hours.counting = row.yes_or_no("counting");
  hours.law = row.law();
  hours.source = row.text("source");
  hours.confidence = row.confidence();
  return hours;
}

template <typename T>
Result<std::vector<T>> read_csv(std::string_view file, std::string_view text,
                                std::span<const std::string_view> columns, T (*read_row)(CsvRow&)) {
  std::vector<T> rows;
  const Result<void> read =
      base_internal::for_each_row(file, text, {Errc::kInvalidCalendarRow, columns},
                                  [&](CsvRow& row) { rows.push_back(read_row(row)); });
  if (!read) return read.error();
  return rows;
}

}  // namespace

Result<std::vector<DayRow>> read_days_csv(std::string_view file, std::string_view text) {
  return read_csv(file, text, kDayColumns, read_day);
}

Result<std::vector<OfficeHoursRow>> read_office_hours_csv(std::string_view file,
                                                          std::string_view text) {
  return read_csv(file, text, kOfficeHoursColumns, read_office_hours);
}

MOTCUA_END_NAMESPACE
