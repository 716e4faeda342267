// A province's own days and hours, laid over the national calendar.
#include <motcua/motcua.hpp>

#include <iostream>

namespace {

// What a decision of the province, or of one office, would say. Invented for this example.
constexpr const char* kDays =
    "date,kind,audience,status,name,name_en,pair,law,source,confidence\n"
    "2026-03-06,local_day_off,civil_service,decided,Ngày hội của tỉnh,Provincial day,,,ví dụ,"
    "unverified\n";
constexpr const char* kHours =
    "from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence\n"
    "2026-01-01,,Mon-Fri,04-16,10-15,07:00-11:30 13:30-17:00,yes,,ví dụ,unverified\n"
    "2026-01-01,,Mon-Fri,10-16,04-15,07:30-12:00 13:30-17:00,yes,,ví dụ,unverified\n"
    "2026-01-01,,Sat,,,07:30-11:00,no,,ví dụ,unverified\n";

}  // namespace

int main() {
  using namespace motcua;
  const auto day = [](int month, int of_month) { return make_date(2026, month, of_month).value(); };
  const auto at = [](const char* text) { return parse_iso_local_time(text).value(); };

  // 1. Rows become a layer; the calendar below stays as it is.
  CalendarRows overlay;
  overlay.name = "tỉnh Ví Dụ";
  overlay.days = read_days_csv("days.csv", kDays).value();
  overlay.office_hours = read_office_hours_csv("hours.csv", kHours).value();
  const WorkCalendar national = civil_service_calendar().value();
  const WorkCalendar office = national.with_overlay(overlay).value();
  std::cout << "1. 6 March: " << to_string(national.day(day(3, 6)).value().kind) << " -> "
            << to_string(office.day(day(3, 6)).value().kind) << '\n';

  // 2. A local day off is a day less to work with.
  for (const WorkCalendar* calendar : {&national, &office}) {
    std::cout << "2. " << to_iso(calendar->add_working_days(day(3, 4), 3).value()) << '\n';
  }

  // 3. Hours of the season: four working hours from ten o'clock in June and in December.
  for (const char* start : {"2026-06-15T10:00:00", "2026-12-15T10:00:00"}) {
    std::cout << "3. " << to_iso(office.add_working_minutes(at(start), 4 * 60).value()) << '\n';
  }

  // 4. On Saturday morning dossiers are received, but no working time passes.
  const Date saturday = day(6, 20);
  std::cout << "4. received: " << office.sessions(saturday, false).value().size()
            << " session, counted: " << office.sessions(saturday).value().size()
            << "; a working day: " << std::boolalpha << office.is_working_day(saturday).value()
            << '\n';

  // 5. The whole law with this calendar; the answer tells which calendar it rests on.
  const LawBook law = LawBook::embedded().with_calendar(office);
  std::cout << "5. " << law.calendar().name() << '\n';

  // 6. A row that cannot be is refused with its place, before it does harm.
  const auto refused = read_days_csv("days.csv", std::string(kDays) + "2026-02-30,,,,,,,,,\n");
  std::cout << "6. " << refused.error().message << '\n';
}
