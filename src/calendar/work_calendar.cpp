#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "calendar/calendar_rep_internal.hpp"
#include "calendar/civil_terms_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using calendar_internal::kNowhere;
using calendar_internal::Layers;
using calendar_internal::MinuteWalk;
using calendar_internal::Moment;
using calendar_internal::Rep;
using std::chrono::days;

namespace {

std::string known_days(const Rep& rep) {
  return "; known: " + to_iso(rep.known().first) + ".." + to_iso(rep.known().last) +
         " (load a newer edition or an overlay)";
}

Failure outside(const Rep& rep, Date date) {
  return {Errc::kOutOfCalendarRange, "no calendar data for " + to_iso(date) + known_days(rep)};
}

Failure leads_outside(const Rep& rep, const std::string& walk) {
  return {Errc::kOutOfCalendarRange,
          walk + ": the answer lies beyond the calendar data" + known_days(rep)};
}

Failure no_hours(const Rep& rep, std::uint32_t day) {
  return {Errc::kNoOfficeHours, "no office hours are known for the working day " +
                                    to_iso(rep.date(day)) +
                                    "; add an overlay with the hours of the office"};
}

Failure zero(const std::string& instead) {
  return {Errc::kInvalidCount, "a count of 0 leads nowhere; " + instead};
}

std::string term(std::int64_t count, const std::string& unit, const std::string& start) {
  return std::to_string(count) + " " + unit + " from " + start;
}

/// The day of a walk's answer, or the failure when it found none; only a failure needs its words.
template <typename Words>
Result<Date> arrive(const Rep& rep, std::uint32_t day, const Words& walk) {
  if (day == kNowhere) return leads_outside(rep, walk());
  return rep.date(day);
}

Moment moment_of(const Rep& rep, LocalTime time) {
  const Date date = to_date(time);
  const auto second = static_cast<std::uint32_t>((time - date).count());
  return {rep.offset(date), second / 60, second % 60};
}

LocalTime time_of(const Rep& rep, const MinuteWalk& walk) {
  return LocalTime{rep.known().first} + std::chrono::minutes{walk.minute} +
         std::chrono::seconds{walk.second};
}

LocalTime at_minute(Date date, int minute) {
  return LocalTime{date} + std::chrono::minutes{minute};
}

/// The moment of a walk's answer, or what stood in its way.
template <typename Words>
Result<LocalTime> arrive(const Rep& rep, const MinuteWalk& walk, const Words& words) {
  if (walk.failure == Errc::kNoOfficeHours) return no_hours(rep, walk.day);
  if (walk.failure != Errc{}) return leads_outside(rep, words());
  return time_of(rep, walk);
}

/// The end of a term of calendar days that arrives at `end` (which may lie anywhere).
template <typename Words>
Result<Date> end_term(const WorkCalendar& calendar, Date end, EndRule rule, const Words& walk) {
  const Rep& rep = calendar.rep();
  if (!rep.knows(end)) return leads_outside(rep, walk());
  return rule == EndRule::kKeep ? Result<Date>(end) : calendar.roll_forward(end);
}

}  // namespace

Result<WorkCalendar> WorkCalendar::from_rows(CalendarRows rows, Audience audience,
                                             Acceptance acceptance) {
  return Rep::build({std::make_shared<const CalendarRows>(std::move(rows))}, audience, acceptance);
}

Result<WorkCalendar> WorkCalendar::with_overlay(CalendarRows overlay) const {
  Layers layers = rep_->layers();
  layers.push_back(std::make_shared<const CalendarRows>(std::move(overlay)));
  return Rep::build(std::move(layers), audience(), acceptance());
}

std::string_view WorkCalendar::name() const noexcept { return rep_->name(); }
Audience WorkCalendar::audience() const noexcept { return rep_->audience(); }
Acceptance WorkCalendar::acceptance() const noexcept { return rep_->acceptance(); }
Date WorkCalendar::first_day() const noexcept { return rep_->known().first; }
Date WorkCalendar::last_day() const noexcept { return rep_->known().last; }
Date WorkCalendar::first_decided_day() const noexcept { return rep_->known().first_decided; }
Date WorkCalendar::last_decided_day() const noexcept { return rep_->known().last_decided; }
const std::string& WorkCalendar::fingerprint() const noexcept { return rep_->fingerprint(); }

std::span<const std::shared_ptr<const CalendarRows>> WorkCalendar::layers() const noexcept {
  return rep_->layers();
}

std::size_t WorkCalendar::table_bytes() const noexcept {
  return rep_->day_bytes() + rep_->minute_bytes();
}

Result<DayInfo> WorkCalendar::day(Date date) const {
  if (!rep_->knows(date)) return outside(*rep_, date);
  return rep_->info(rep_->offset(date));
}

Result<bool> WorkCalendar::is_working_day(Date date) const {
  if (!rep_->knows(date)) return outside(*rep_, date);
  return calendar_internal::is_working(rep_->kind(rep_->offset(date)));
}

bool WorkCalendar::is_provisional(Date from, Date to) const noexcept {
  return rep_->is_provisional(from, to);
}

// ---- days ---------------------------------------------------------------------------------------

Result<Date> WorkCalendar::roll_forward(Date date) const {
  if (!rep_->knows(date)) return outside(*rep_, date);
  const auto day =
      rep_->day_tables().ask([&](auto view) { return view.roll_forward(rep_->offset(date)); });
  return arrive(*rep_, day, [&] { return "the next working day from " + to_iso(date); });
}

Result<Date> WorkCalendar::roll_backward(Date date) const {
  if (!rep_->knows(date)) return outside(*rep_, date);
  const auto day =
      rep_->day_tables().ask([&](auto view) { return view.roll_backward(rep_->offset(date)); });
  return arrive(*rep_, day, [&] { return "the last working day to " + to_iso(date); });
}

Result<Date> WorkCalendar::add_working_days(Date start, int count) const {
  if (count == 0) return zero("say roll_forward, or keep the day");
  if (!rep_->knows(start)) return outside(*rep_, start);
  const auto day =
      rep_->day_tables().ask([&](auto view) { return view.add(rep_->offset(start), count); });
  return arrive(*rep_, day, [&] { return term(count, "working days", to_iso(start)); });
}

Result<int> WorkCalendar::count_working_days(Date from, Date to) const {
  for (const Date end : {from, to}) {
    if (!rep_->knows(end)) return outside(*rep_, end);
  }
  return rep_->day_tables().ask(
      [&](auto view) { return view.count(rep_->offset(from), rep_->offset(to)); });
}

Result<Date> WorkCalendar::add_calendar_days(Date start, int count, EndRule end) const {
  if (!rep_->knows(start)) return outside(*rep_, start);
  return end_term(*this, start + days{count}, end,
                  [&] { return term(count, "days", to_iso(start)); });
}

Result<Date> WorkCalendar::add_weeks(Date start, int count, EndRule end) const {
  if (!rep_->knows(start)) return outside(*rep_, start);
  return end_term(*this, start + days{std::int64_t{count} * 7}, end,
                  [&] { return term(count, "weeks", to_iso(start)); });
}

Result<Date> WorkCalendar::add_months(Date start, int count, EndRule end) const {
  if (!rep_->knows(start)) return outside(*rep_, start);
  return end_term(*this, calendar_internal::months_on(start, count), end,
                  [&] { return term(count, "months", to_iso(start)); });
}

Result<Date> WorkCalendar::add_years(Date start, int count, EndRule end) const {
  if (!rep_->knows(start)) return outside(*rep_, start);
  return end_term(*this, calendar_internal::months_on(start, std::int64_t{count} * 12), end,
                  [&] { return term(count, "years", to_iso(start)); });
}

Result<LocalTime> WorkCalendar::add_hours(LocalTime start, int count) const {
  if (!rep_->knows(to_date(start))) return outside(*rep_, to_date(start));
  const LocalTime end = start + std::chrono::hours{count};
  if (!rep_->knows(to_date(end))) {
    return leads_outside(*rep_, term(count, "hours", to_iso(start)));
  }
  return end;
}

Result<Date> WorkCalendar::day_after_cut_off(LocalTime received, int cut_off) const {
  if (cut_off < 0 || cut_off > static_cast<int>(calendar_internal::kMinutesPerDay)) {
    return Failure{Errc::kInvalidTime, "the cut-off " + std::to_string(cut_off) +
                                           " is no minute of the day; give 0 to 1440"};
  }
  const Date date = to_date(received);
  const auto in_time = is_working_day(date);
  if (!in_time) return in_time.error();
  if (*in_time && received <= at_minute(date, cut_off)) return date;
  return add_working_days(date, 1);
}

// ---- minutes ------------------------------------------------------------------------------------

bool WorkCalendar::has_office_hours() const noexcept {
  return rep_->has_minutes() && rep_->minute_tables().without_hours().empty();
}

Result<std::vector<Session>> WorkCalendar::sessions(Date date, bool counting) const {
  if (!rep_->knows(date)) return outside(*rep_, date);
  const std::uint32_t day = rep_->offset(date);
  std::vector<Session> sessions = rep_->sessions(day, counting);
  if (counting && sessions.empty() && calendar_internal::is_working(rep_->kind(day))) {
    return no_hours(*rep_, day);
  }
  return sessions;
}

namespace {

Result<std::vector<Session>> working_sessions(const WorkCalendar& calendar, Date date) {
  auto found = calendar.sessions(date);
  if (found && found->empty()) {
    return Failure{Errc::kNoWorkingTime,
                   to_iso(date) + " is no working day; ask roll_forward for the next one"};
  }
  return found;
}

}  // namespace

Result<LocalTime> WorkCalendar::first_working_moment(Date date) const {
  const auto found = working_sessions(*this, date);
  if (!found) return found.error();
  return at_minute(date, found->front().open);
}

Result<LocalTime> WorkCalendar::last_working_moment(Date date) const {
  const auto found = working_sessions(*this, date);
  if (!found) return found.error();
  return at_minute(date, found->back().close);
}

std::optional<LocalTime> WorkCalendar::closing_time(Date date) const noexcept {
  const calendar_internal::MinuteTables& hours = rep_->minute_tables();
  if (hours.total() == 0 || !rep_->knows(date)) return std::nullopt;
  const std::uint32_t closing = hours.closing(rep_->offset(date));
  if (closing == 0) return std::nullopt;
  return at_minute(date, static_cast<int>(closing));
}

Result<LocalTime> WorkCalendar::next_working_moment(LocalTime time) const {
  if (!rep_->knows(to_date(time))) return outside(*rep_, to_date(time));
  const MinuteWalk walk = rep_->next_minute(moment_of(*rep_, time));
  return arrive(*rep_, walk, [&] { return "the next working moment from " + to_iso(time); });
}

Result<LocalTime> WorkCalendar::add_working_minutes(LocalTime start, std::int64_t minutes) const {
  if (minutes == 0) return zero("say next_working_moment, or keep the moment");
  if (!rep_->knows(to_date(start))) return outside(*rep_, to_date(start));
  const MinuteWalk walk = rep_->add_minutes(moment_of(*rep_, start), minutes);
  return arrive(*rep_, walk, [&] { return term(minutes, "working minutes", to_iso(start)); });
}

Result<std::int64_t> WorkCalendar::count_working_minutes(LocalTime from, LocalTime to) const {
  for (const LocalTime end : {from, to}) {
    if (!rep_->knows(to_date(end))) return outside(*rep_, to_date(end));
  }
  const auto count = rep_->count_minutes(moment_of(*rep_, from), moment_of(*rep_, to));
  if (count.failure != Errc{}) return no_hours(*rep_, count.day);
  return count.minutes;
}

MOTCUA_END_NAMESPACE
