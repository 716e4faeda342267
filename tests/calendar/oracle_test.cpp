// Every question, beside a walk that looks at each day and each minute.
#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/work_calendar.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/calendar_oracle.hpp"
#include "support/random_calendar.hpp"

namespace motcua {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using test::answer_of;
using test::any_day;
using test::any_time;
using test::one_in;
using test::pick;
using test::RandomCalendar;

constexpr int kQuestions = 30;

int any_count() { return one_in(10) ? 0 : pick(-80, 80); }

EndRule any_end() { return one_in(2) ? EndRule::kKeep : EndRule::kRollToWorkingDay; }

std::int64_t any_minutes() {
  if (one_in(10)) return pick(-1, 2);
  return pick<std::int64_t>(-6000, 6000);
}

RC_GTEST_PROP(Oracle, KnowsTheSameDays, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  RC_ASSERT(calendar.first_day() == made.first);
  RC_ASSERT(calendar.last_day() == made.last);
  for (Date date = made.first - days{2}; date <= made.last + days{2}; date += days{1}) {
    const auto info = calendar.day(date);
    RC_ASSERT(info.has_value() == oracle.knows(date));
    if (!info) continue;
    RC_ASSERT(info->date == date);
    RC_ASSERT(info->working == oracle.works(date));
    RC_ASSERT(info->rows == oracle.rows(date));
    RC_ASSERT((info->kind == DayKind::kWeeklyRest) == (oracle.rests(date) && !info->working));
    RC_ASSERT(calendar.is_working_day(date).value() == info->working);
  }
}

RC_GTEST_PROP(Oracle, AgreesAboutDays, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  for (int i = 0; i < kQuestions; ++i) {
    const Date a = any_day(made);
    const Date b = any_day(made);
    const int count = any_count();
    const EndRule end = any_end();
    RC_ASSERT(answer_of(calendar.roll_forward(a)) == oracle.roll(a, 1));
    RC_ASSERT(answer_of(calendar.roll_backward(a)) == oracle.roll(a, -1));
    RC_ASSERT(answer_of(calendar.add_working_days(a, count)) == oracle.add_working_days(a, count));
    RC_ASSERT(answer_of(calendar.count_working_days(a, b)) == oracle.count_working_days(a, b));
    RC_ASSERT(answer_of(calendar.add_calendar_days(a, count, end)) ==
              oracle.add_calendar_days(a, count, end));
    RC_ASSERT(answer_of(calendar.add_weeks(a, count, end)) ==
              oracle.add_calendar_days(a, count * 7, end));
    const int months = count / 6;
    RC_ASSERT(answer_of(calendar.add_months(a, months, end)) == oracle.add_months(a, months, end));
    RC_ASSERT(answer_of(calendar.add_years(a, months / 6, end)) ==
              oracle.add_months(a, months / 6 * 12, end));
  }
}

RC_GTEST_PROP(Oracle, AgreesAboutSessions, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  bool all_known = true;
  bool any_known = false;
  for (Date date = made.first; date <= made.last; date += days{1}) {
    const auto counting = calendar.sessions(date);
    if (oracle.works(date) && oracle.sessions(date).empty()) {
      all_known = false;
      RC_ASSERT(counting.error().code == Errc::kNoOfficeHours);
      RC_ASSERT(calendar.first_working_moment(date).error().code == Errc::kNoOfficeHours);
    } else {
      RC_ASSERT(counting.value() == oracle.sessions(date));
      if (oracle.works(date)) {
        any_known = true;
        RC_ASSERT(calendar.first_working_moment(date).value() ==
                  date + minutes{counting->front().open});
        RC_ASSERT(calendar.last_working_moment(date).value() ==
                  date + minutes{counting->back().close});
      } else {
        RC_ASSERT(calendar.last_working_moment(date).error().code == Errc::kNoWorkingTime);
      }
    }
    RC_ASSERT(calendar.sessions(date, false).value() == oracle.sessions(date, false));
  }
  RC_ASSERT(calendar.has_office_hours() == (all_known && any_known));
}

RC_GTEST_PROP(Oracle, AgreesAboutMinutes, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  for (int i = 0; i < kQuestions; ++i) {
    const LocalTime a = any_time(made);
    const LocalTime b = one_in(8) ? a : any_time(made);
    const std::int64_t count = any_minutes();
    RC_ASSERT(answer_of(calendar.add_working_minutes(a, count)) ==
              oracle.add_working_minutes(a, count));
    RC_ASSERT(answer_of(calendar.count_working_minutes(a, b)) ==
              oracle.count_working_minutes(a, b));
    RC_ASSERT(answer_of(calendar.next_working_moment(a)) == oracle.next_working_moment(a));
  }
}

RC_GTEST_PROP(Oracle, AgreesAboutTheCutOff, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  for (int i = 0; i < kQuestions; ++i) {
    const LocalTime received = any_time(made);
    const Date date = to_date(received);
    const int cut_off = pick(0, 1441);
    const bool in_time = oracle.knows(date) && oracle.works(date) &&
                         (received - date).count() <= std::int64_t{cut_off} * 60;
    const auto expected = in_time ? test::Answer<Date>(date) : oracle.add_working_days(date, 1);
    RC_ASSERT(answer_of(calendar.day_after_cut_off(received, cut_off)) == expected);
  }
}

RC_GTEST_PROP(Oracle, FindsWhatIsProvisional, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  const auto undecided = [&](Date date) {
    if (date < calendar.first_decided_day() || date > calendar.last_decided_day()) return true;
    const auto rows = oracle.rows(date);
    return std::any_of(rows.begin(), rows.end(),
                       [](const DayRow& row) { return row.status != DayStatus::kDecided; });
  };
  for (int i = 0; i < kQuestions; ++i) {
    const Date a = made.first + days{pick(0, 30)};
    const Date b = a + days{pick(-20, 20)};
    bool provisional = false;
    for (Date date = std::min(a, b); date <= std::max(a, b); date += days{1}) {
      provisional = provisional || (oracle.knows(date) ? undecided(date) : true);
    }
    RC_ASSERT(calendar.is_provisional(a, b) == provisional);
    if (oracle.knows(a)) RC_ASSERT(calendar.day(a)->provisional == undecided(a));
  }
}

// ---- laws ---------------------------------------------------------------------------------------

RC_GTEST_PROP(DayLaws, AddThenSubtractComesBackToWorkingDays, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const auto start = calendar.roll_forward(any_day(made));
    const int count = any_count();
    if (!start || count == 0) continue;
    const auto end = calendar.add_working_days(*start, count);
    if (end) RC_ASSERT(calendar.add_working_days(*end, -count).value() == *start);
  }
}

RC_GTEST_PROP(DayLaws, CountIsTheInverseOfAdd, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const Date start = any_day(made);
    const int count = any_count();
    const auto end = calendar.add_working_days(start, count);
    if (end) RC_ASSERT(calendar.count_working_days(start, *end).value() == count);
  }
}

RC_GTEST_PROP(DayLaws, AddingIsMonotoneInBothArguments, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const Date start = any_day(made);
    const int count = any_count();
    const auto end = calendar.add_working_days(start, count);
    if (!end) continue;
    const auto from_later = calendar.add_working_days(start + days{1}, count);
    if (from_later) RC_ASSERT(*from_later >= *end);
    if (count == -1) continue;
    const auto more = calendar.add_working_days(start, count + 1);
    if (more) RC_ASSERT(*more > *end);
  }
}

RC_GTEST_PROP(DayLaws, TermsOfWorkingDaysAddUp, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const Date start = any_day(made);
    const int a = pick(1, 40);
    const int b = pick(1, 40);
    const int sign = one_in(2) ? 1 : -1;
    const auto once = calendar.add_working_days(start, sign * (a + b));
    const auto twice = calendar.add_working_days(start, sign * a).and_then([&](Date middle) {
      return calendar.add_working_days(middle, sign * b);
    });
    RC_ASSERT(answer_of(once) == answer_of(twice));
  }
}

RC_GTEST_PROP(MinuteLaws, AddThenSubtractComesBackToWorkingMoments, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const auto start = calendar.next_working_moment(any_time(made));
    const auto count = pick<std::int64_t>(1, 4000);
    if (!start) continue;
    const auto end = calendar.add_working_minutes(*start, count);
    // The last known day may end at midnight, which belongs to the next one.
    if (!end || to_date(*end) > calendar.last_day()) continue;
    RC_ASSERT(calendar.add_working_minutes(*end, -count).value() == *start);
  }
}

RC_GTEST_PROP(MinuteLaws, CountIsTheInverseOfAdd, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const LocalTime start = any_time(made);
    const std::int64_t count = any_minutes();
    const auto end = calendar.add_working_minutes(start, count);
    if (!end || to_date(*end) > calendar.last_day()) continue;
    RC_ASSERT(calendar.count_working_minutes(start, *end).value() == count);
  }
}

RC_GTEST_PROP(MinuteLaws, TermsOfWorkingTimeAddUp, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  for (int i = 0; i < kQuestions; ++i) {
    const LocalTime start = any_time(made);
    const auto a = pick<std::int64_t>(1, 3000);
    const auto b = pick<std::int64_t>(1, 3000);
    const int sign = one_in(2) ? 1 : -1;
    const auto once = calendar.add_working_minutes(start, sign * (a + b));
    const auto middle = calendar.add_working_minutes(start, sign * a);
    if (!once || !middle || to_date(*middle) > calendar.last_day()) continue;
    RC_ASSERT(calendar.add_working_minutes(*middle, sign * b).value() == *once);
  }
}

RC_GTEST_PROP(MinuteLaws, AnswersLieOnTheirSideOfASession, ()) {
  const RandomCalendar made = *test::random_calendar();
  const WorkCalendar calendar = made.build();
  const auto oracle = made.oracle();
  for (int i = 0; i < kQuestions; ++i) {
    const std::int64_t count = any_minutes();
    const auto end = calendar.add_working_minutes(any_time(made), count);
    if (!end) continue;
    // Forwards the second before the answer was worked, backwards the answer itself is.
    const LocalTime worked = count > 0 ? *end - seconds{1} : *end;
    RC_ASSERT(*oracle.next_working_moment(worked).value == worked);
  }
}

}  // namespace
}  // namespace motcua
