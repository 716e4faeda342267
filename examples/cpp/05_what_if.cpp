// What would be due under another calendar or other rules, and why.
#include <motcua/motcua.hpp>

#include <iostream>
#include <utility>
#include <vector>

int main() {
  using namespace motcua;
  const auto office = [](CalendarRows rows) {
    return WorkCalendar::from_rows(std::move(rows), Audience::kCivilService, {})
        .value()
        .with_overlay(office_hours_of("Nghệ An").value())
        .value();
  };

  // 1. Two calendars: without and with the holiday that Nghị quyết 28/2026/QH16 made of
  //    24 November.
  const Date holiday = make_date(2026, 11, 24).value();
  CalendarRows rows = embedded_calendar_rows();
  const WorkCalendar after = office(rows);
  std::erase_if(rows.days, [&](const DayRow& row) { return row.date == holiday; });
  const WorkCalendar before = office(std::move(rows));
  for (const DayDifference& day : different_days(before, after, make_date(2026, 1, 1).value(),
                                                 make_date(2026, 12, 31).value())) {
    std::cout << "1. " << to_iso(day.date) << ' ' << to_string(day.before->kind) << " -> "
              << to_string(day.after->kind) << '\n';
  }

  // 2. A dossier that the holiday hits.
  const auto at = [](const char* text) { return parse_iso_local_time(text).value(); };
  const TimeLimit limit =
      parse_time_limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ").value();
  const DossierIdentity identity{.procedure = ProcedureCode::parse("1.012812").value()};
  const std::vector<DossierEvent> events{
      {.kind = EventKind::kReceived, .time = at("2026-11-20T10:00:00")}};
  const std::vector<ComparedDossier> dossiers{{identity, events, limit}};
  for (const DeadlineDifference& difference :
       compare_deadlines(dossiers, {before, embedded_rules()}, {after, embedded_rules()},
                         at("2026-11-26T08:00:00"))) {
    std::cout << "2. " << to_vietnamese(difference) << '\n';
  }

  // 3. The same dossier, its days read as hours from the minute of reception on.
  const Assumptions by_the_minute{after, embedded_rules(), {.reading = DayReading::kFromTheMinute}};
  for (const DeadlineDifference& difference : compare_deadlines(
           dossiers, {after, embedded_rules()}, by_the_minute, at("2026-11-26T08:00:00"))) {
    std::cout << "3. " << to_english(difference) << '\n';
  }
}
