#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include "calendar/calendar_rep_internal.hpp"
#include "calendar/count_bases_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using calendar_internal::count_bases;
using calendar_internal::Rep;
using std::chrono::days;

namespace {

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// The days of [first, last] that are not ordinary; `counted` says which belong to the count.
template <typename Counted>
std::vector<DayNote> notes_on(const Rep& rep, Date first, Date last, const Counted& counted) {
  std::vector<DayNote> notes;
  // An office that closes at midnight ends its last day on the next one, which may be unknown.
  last = std::min(last, rep.known().last);
  for (Date date = first; date <= last; date += days{1}) {
    const std::uint32_t day = rep.offset(date);
    if (rep.kind(day) == DayKind::kWorkingDay) continue;
    notes.push_back({rep.info(day), counted(date)});
  }
  return notes;
}

/// The same where days count when they work.
std::vector<DayNote> notes_on_walk(const Rep& rep, Date first, Date last) {
  return notes_on(rep, first, last, [&](Date date) {
    return calendar_internal::is_working(rep.kind(rep.offset(date)));
  });
}

using Term = Result<Date> (WorkCalendar::*)(Date, int, EndRule) const;

/// Days inside a term of calendar days, weeks, months or years count, whatever they are; only its
/// end asks whether a day works.
Result<Explained<Date>> explain_term(const WorkCalendar& calendar, CountRule rule, Term term,
                                     Date start, int count, EndRule end) {
  const auto kept = (calendar.*term)(start, count, EndRule::kKeep);
  if (!kept) return kept.error();
  const auto ended = (calendar.*term)(start, count, end);
  if (!ended) return ended.error();

  Explanation why{rule, LocalTime{start}, LocalTime{*ended}, count, {}, false, {}, {}};
  why.provisional = end == EndRule::kRollToWorkingDay && calendar.is_provisional(*kept, *ended);
  why.bases = count_bases(rule, start);
  const bool forward = *kept >= start;
  // Forwards the count takes the days behind the start; backwards those before it.
  why.notes = notes_on(calendar.rep(), forward ? start + days{1} : *kept,
                       forward ? *kept : start - days{1}, [](Date) { return true; });
  if (*kept != *ended) {
    why.unrolled = LocalTime{*kept};
    append(why.bases, count_bases(CountRule::kRoll, start));
    if (forward) append(why.notes, notes_on_walk(calendar.rep(), *kept + days{1}, *ended));
  }
  return Explained<Date>{*ended, std::move(why)};
}

/// A walk over working days from `start` to `end`; the notes are on the days `first` to `last`.
Explained<Date> explain_walk(const WorkCalendar& calendar, CountRule rule, std::int64_t amount,
                             LocalTime start, Date end, Date first, Date last) {
  return {end,
          {rule,
           start,
           LocalTime{end},
           amount,
           {},
           calendar.is_provisional(to_date(start), end),
           count_bases(rule, to_date(start)),
           notes_on_walk(calendar.rep(), first, last)}};
}

/// The provisions behind the office hours of the working days from `first` to `last`.
std::vector<LegalBasis> hours_bases(const Rep& rep, Date first, Date last) {
  std::vector<LegalBasis> bases;
  for (Date date = first; date <= std::min(last, rep.known().last); date += days{1}) {
    const std::uint32_t day = rep.offset(date);
    if (!calendar_internal::is_working(rep.kind(day))) continue;
    for (const OfficeHoursRow* row : hours_in_force(rep.layers(), rep.hours_day(day), true)) {
      if (!row->law) continue;
      const LegalBasis basis{*row->law, row->confidence};
      if (std::find(bases.begin(), bases.end(), basis) == bases.end()) bases.push_back(basis);
    }
  }
  return bases;
}

}  // namespace

Result<Explained<Date>> WorkCalendar::explain_add_working_days(Date start, int count) const {
  const auto end = add_working_days(start, count);
  if (!end) return end.error();
  const Date first = count > 0 ? start + days{1} : *end;
  const Date last = count > 0 ? *end : start - days{1};
  return explain_walk(*this, CountRule::kWorkingDays, count, LocalTime{start}, *end, first, last);
}

Result<Explained<Date>> WorkCalendar::explain_add_calendar_days(Date start, int count,
                                                                EndRule end) const {
  return explain_term(*this, CountRule::kCalendarDays, &WorkCalendar::add_calendar_days, start,
                      count, end);
}

Result<Explained<Date>> WorkCalendar::explain_add_weeks(Date start, int count, EndRule end) const {
  return explain_term(*this, CountRule::kWeeks, &WorkCalendar::add_weeks, start, count, end);
}

Result<Explained<Date>> WorkCalendar::explain_add_months(Date start, int count, EndRule end) const {
  return explain_term(*this, CountRule::kMonths, &WorkCalendar::add_months, start, count, end);
}

Result<Explained<Date>> WorkCalendar::explain_add_years(Date start, int count, EndRule end) const {
  return explain_term(*this, CountRule::kYears, &WorkCalendar::add_years, start, count, end);
}

Result<Explained<Date>> WorkCalendar::explain_roll_forward(Date date) const {
  const auto end = roll_forward(date);
  if (!end) return end.error();
  return explain_walk(*this, CountRule::kRoll, (*end - date).count(), LocalTime{date}, *end, date,
                      *end);
}

Result<Explained<Date>> WorkCalendar::explain_day_after_cut_off(LocalTime received,
                                                                int cut_off) const {
  const auto end = day_after_cut_off(received, cut_off);
  if (!end) return end.error();
  return explain_walk(*this, CountRule::kCutOff, cut_off, received, *end, to_date(received), *end);
}

Result<Explained<LocalTime>> WorkCalendar::explain_add_working_minutes(LocalTime start,
                                                                       std::int64_t minutes) const {
  const auto end = add_working_minutes(start, minutes);
  if (!end) return end.error();
  const Date first = std::min(to_date(start), to_date(*end));
  const Date last = std::max(to_date(start), to_date(*end));
  auto walk =
      explain_walk(*this, CountRule::kWorkingMinutes, minutes, start, to_date(*end), first, last);
  walk.why.to = *end;
  append(walk.why.bases, hours_bases(*rep_, first, last));
  return Explained<LocalTime>{*end, std::move(walk.why)};
}

MOTCUA_END_NAMESPACE
