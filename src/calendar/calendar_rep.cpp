#include <motcua/base/iso8601.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/civil_internal.hpp"
#include "base/fingerprint_internal.hpp"
#include "calendar/calendar_rep_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

using base_internal::Fingerprint;
using std::chrono::days;

constexpr Date kEarliest = base_internal::days_from_civil(kFirstYear, 1, 1);
constexpr Date kLatest = base_internal::days_from_civil(kLastYear, 12, 31);

/// Different days that office hours may have; a year has a few.
constexpr std::size_t kMostPatterns = 4096;

Failure invalid(std::string message) {
  return Failure{Errc::kInvalidCalendarRow, std::move(message)};
}

Failure conflict(std::string message) {
  return Failure{Errc::kConflictingCalendarRows, std::move(message)};
}

/// Days of the base rows, as far as it is accepted that they are not decided.
KnownDays without_predictions(KnownDays known, Acceptance acceptance) {
  if (acceptance.predicted) return known;
  known.first = std::max(known.first, known.first_decided);
  known.last = std::min(known.last, known.last_decided);
  return known;
}

Failure gap(const std::string& name, Date from, Date to) {
  return invalid("the overlay \"" + name + "\" leaves the days " + to_iso(from) + " to " +
                 to_iso(to) + " unknown; let it begin or end next to the days that are known");
}

/// Widen `known` by what `overlay` says of its own days, without a gap.
Result<void> widen(KnownDays& known, const CalendarRows& overlay) {
  const bool decided_to_the_end = known.last_decided >= known.last;
  const bool decided_from_the_start = known.first_decided <= known.first;
  if (overlay.last_day && *overlay.last_day > known.last) {
    if (overlay.first_day && *overlay.first_day > known.last + days{1}) {
      return gap(overlay.name, known.last + days{1}, *overlay.first_day - days{1});
    }
    known.last = *overlay.last_day;
    if (decided_to_the_end) {
      known.last_decided = std::min(overlay.last_decided_day.value_or(known.last), known.last);
    }
  }
  if (overlay.first_day && *overlay.first_day < known.first) {
    if (overlay.last_day && *overlay.last_day < known.first - days{1}) {
      return gap(overlay.name, *overlay.last_day + days{1}, known.first - days{1});
    }
    known.first = *overlay.first_day;
    if (decided_from_the_start) {
      known.first_decided = std::max(overlay.first_decided_day.value_or(known.first), known.first);
    }
  }
  // A notice for days that were predicted so far.
  if (overlay.last_decided_day && *overlay.last_decided_day > known.last_decided &&
      overlay.first_day.value_or(known.first) <= known.last_decided + days{1}) {
    known.last_decided = std::min(*overlay.last_decided_day, known.last);
  }
  return {};
}

Result<void> check_bounds(const CalendarRows& rows) {
  const std::optional<Date>* const bounds[] = {&rows.first_day, &rows.last_day,
                                               &rows.first_decided_day, &rows.last_decided_day};
  for (const std::optional<Date>* bound : bounds) {
    if (*bound && (**bound < kEarliest || **bound > kLatest)) {
      return invalid("the bound " + to_iso(**bound) + " of \"" + rows.name +
                     "\" lies outside the years " + std::to_string(kFirstYear) + "-" +
                     std::to_string(kLastYear));
    }
  }
  return {};
}

bool accepts(Acceptance acceptance, DayStatus status) {
  switch (status) {
    case DayStatus::kDecided:
      return true;
    case DayStatus::kProposed:
      return acceptance.proposed;
    case DayStatus::kPredicted:
      break;
  }
  return acceptance.predicted;
}

std::string describe(Acceptance acceptance) {
  if (!acceptance.proposed && !acceptance.predicted) return "decided rows";
  return "accepted rows";
}

/// Weekly rest in one layer and for one audience, each row ending where the next one begins.
struct RestPeriod {
  Date from;
  Date until;
  Weekdays days;
};

Result<std::vector<RestPeriod>> rest_periods(const CalendarRows& layer, Audience audience) {
  std::vector<const WeeklyRestRow*> rows;
  for (const WeeklyRestRow& row : layer.weekly_rest) {
    if (row.audience == audience) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const WeeklyRestRow* a, const WeeklyRestRow* b) {
    return a->from < b->from;
  });
  std::vector<RestPeriod> periods;
  for (const WeeklyRestRow* row : rows) {
    if (row->until && *row->until < row->from) {
      return invalid("weekly rest in force from " + to_iso(row->from) +
                     " ends before it begins, on " + to_iso(*row->until));
    }
    if (!periods.empty() && periods.back().until >= row->from) {
      const bool open = periods.back().until == Date::max();
      if (!open || periods.back().from == row->from) {
        return conflict("two rows of weekly rest are in force on " + to_iso(row->from) +
                        "; end the first one before");
      }
      periods.back().until = row->from - days{1};
    }
    periods.push_back({row->from, row->until.value_or(Date::max()), row->days});
  }
  return periods;
}

constexpr auto kNotPainted = static_cast<DayKind>(0xFF);

/// Paints the days of a week over and over; `week` begins at the first of `out`.
void paint_weeks(std::span<DayKind> out, const std::array<DayKind, 7>& week) {
  std::size_t painted = std::min(out.size(), week.size());
  std::copy_n(week.begin(), painted, out.begin());
  while (painted < out.size()) {
    // Whole weeks only: twice as many each time.
    const std::size_t more = std::min(painted, out.size() - painted);
    std::copy_n(out.begin(), more, out.begin() + static_cast<std::ptrdiff_t>(painted));
    painted += more;
  }
}

Weekdays weekday_of(Date date) {
  return Weekdays(static_cast<std::uint8_t>(1U << Weekdays::index(date)));
}

void add_row(Fingerprint& all, const DayRow& row) {
  // Each row on its own first, so that the processor can work on several.
  Fingerprint one;
  one.add(row.date);
  one.add(static_cast<std::uint64_t>(row.kind) | static_cast<std::uint64_t>(row.status) << 8 |
          static_cast<std::uint64_t>(row.confidence) << 16 |
          static_cast<std::uint64_t>(row.audience ? 1 + static_cast<int>(*row.audience) : 0) << 24);
  one.add(row.name);
  one.add(row.name_en);
  one.add(row.pair);
  one.add(row.law);
  one.add(row.source);
  all.add(one.value());
}

void add_row(Fingerprint& all, const OfficeHoursRow& row) {
  all.add(row.from);
  all.add(row.until);
  all.add(std::uint64_t{row.weekdays.bits()} | static_cast<std::uint64_t>(row.counting) << 8 |
          static_cast<std::uint64_t>(row.confidence) << 16);
  for (const auto& bound : {row.season_from, row.season_until}) {
    all.add(static_cast<std::uint64_t>(bound ? bound->month * 32 + bound->day : 0));
  }
  all.add(static_cast<std::uint64_t>(row.sessions.size()));
  for (const Session& session : row.sessions) {
    all.add(static_cast<std::uint64_t>(session.open * 2048 + session.close));
  }
  all.add(row.law);
  all.add(row.source);
}

}  // namespace

Rep::Rep(Layers layers, Audience audience, Acceptance acceptance)
    : layers_(std::move(layers)), audience_(audience), acceptance_(acceptance) {
  for (const auto& layer : layers_) {
    if (!layer->name.empty()) name_ = layer->name;
  }
}

Result<WorkCalendar> Rep::build(Layers layers, Audience audience, Acceptance acceptance) {
  const auto rep = std::shared_ptr<Rep>(new Rep(std::move(layers), audience, acceptance));
  if (const auto found = rep->find_known_days(); !found) return found.error();
  rep->collect_rows();
  if (const auto painted = rep->paint_weekly_rest(); !painted) return painted.error();
  if (const auto painted = rep->paint_rows(); !painted) return painted.error();
  rep->find_undecided_days();
  rep->days_ = DayTables(rep->kinds_);
  if (const auto laid_out = rep->lay_out_hours(); !laid_out) return laid_out.error();
  rep->take_fingerprint();
  return WorkCalendar(rep);
}

std::size_t Rep::day_bytes() const noexcept {
  return days_.bytes() + kinds_.size() * sizeof(DayKind) + rows_.size() * sizeof(RowOfDay) +
         undecided_.size() * sizeof(Undecided);
}

Result<void> Rep::find_known_days() {
  const CalendarRows& base = *layers_.front();
  if (!base.first_day || !base.last_day) {
    return invalid("the rows \"" + base.name +
                   "\" do not say first_day and last_day; nothing is known outside them");
  }
  for (const auto& layer : layers_) {
    if (const auto sound = check_bounds(*layer); !sound) return sound.error();
  }
  known_ = without_predictions(
      {*base.first_day, *base.last_day,
       std::max(base.first_decided_day.value_or(*base.first_day), *base.first_day),
       std::min(base.last_decided_day.value_or(*base.last_day), *base.last_day)},
      acceptance_);
  for (auto layer = layers_.begin() + 1; layer != layers_.end(); ++layer) {
    if (const auto widened = widen(known_, **layer); !widened) return widened.error();
    known_ = without_predictions(known_, acceptance_);
  }
  if (known_.last < known_.first) {
    return invalid("the days of \"" + name_ + "\" end on " + to_iso(known_.last) +
                   " before they begin, on " + to_iso(known_.first) +
                   "; correct the bounds, or accept predictions if no day is decided");
  }
  if ((known_.last - known_.first).count() >= std::int64_t{kMostDays}) {
    return invalid("a calendar holds at most " + std::to_string(kMostDays) + " days, not " +
                   to_iso(known_.first) + ".." + to_iso(known_.last));
  }
  first_ = static_cast<std::int32_t>(known_.first.time_since_epoch().count());
  return {};
}

void Rep::collect_rows() {
  std::size_t most = 0;
  for (const auto& layer : layers_) most += layer->days.size();
  rows_.reserve(most);
  for (const auto& layer : layers_) {
    for (const DayRow& row : layer->days) {
      const bool concerned = !row.audience || *row.audience == audience_;
      if (concerned && accepts(acceptance_, row.status) && knows(row.date)) {
        rows_.push_back({row.date, &row});
      }
    }
  }
  const auto by_date = [](const RowOfDay& a, const RowOfDay& b) { return a.date < b.date; };
  if (!std::is_sorted(rows_.begin(), rows_.end(), by_date)) {
    std::stable_sort(rows_.begin(), rows_.end(), by_date);
  }
}

Result<void> Rep::paint_weekly_rest() {
  kinds_.assign(static_cast<std::size_t>((known_.last - known_.first).count()) + 1, kNotPainted);
  for (const auto& layer : layers_) {
    const auto periods = rest_periods(*layer, audience_);
    if (!periods) return periods.error();
    for (const RestPeriod& period : *periods) {
      const Date from = std::max(period.from, known_.first);
      const Date until = std::min(period.until, known_.last);
      if (until < from) continue;
      std::array<DayKind, 7> week;
      for (std::size_t i = 0; i < week.size(); ++i) {
        const bool rest = period.days.contains(from + days{i});
        week[i] = rest ? DayKind::kWeeklyRest : DayKind::kWorkingDay;
      }
      paint_weeks(std::span(kinds_).subspan(offset(from), offset(until) - offset(from) + 1), week);
    }
  }
  const auto bare = std::find(kinds_.begin(), kinds_.end(), kNotPainted);
  if (bare != kinds_.end()) {
    const auto day = static_cast<std::uint32_t>(bare - kinds_.begin());
    return invalid("no weekly rest is given for " + to_iso(date(day)) +
                   "; add a row of weekly rest for the audience, in force from " +
                   to_iso(known_.first) + " to " + to_iso(known_.last));
  }
  return {};
}

Result<void> Rep::paint_rows() {
  for (auto begin = rows_.begin(); begin != rows_.end();) {
    const auto end = std::find_if(begin, rows_.end(),
                                  [&](const RowOfDay& row) { return row.date != begin->date; });
    const auto kind = kind_with({begin, end});
    if (!kind) return kind.error();
    kinds_[offset(begin->date)] = *kind;
    begin = end;
  }
  return {};
}

/// What the rows of one day make of it.
Result<DayKind> Rep::kind_with(std::span<const RowOfDay> rows) const {
  const Date date = rows.front().date;
  const bool rests = kinds_[offset(date)] == DayKind::kWeeklyRest;
  std::optional<DayKind> off;
  bool made_up = false;
  for (const RowOfDay& each : rows) {
    const DayRow& row = *each.row;
    switch (row.kind) {
      case DayKind::kWorkingDay:
      case DayKind::kWeeklyRest:
        return invalid("the row of " + to_iso(date) +
                       " says what the week says; rows are holidays, days off or make-up days");
      case DayKind::kMakeUpWorkingDay:
        made_up = true;
        break;
      case DayKind::kPublicHoliday:
      case DayKind::kSubstituteHoliday:
      case DayKind::kSwappedDayOff:
      case DayKind::kLocalDayOff:
        // The enumerators stand in the order in which a day off is named after its reasons.
        off = std::min(off.value_or(row.kind), row.kind);
        break;
    }
    if (row.kind == DayKind::kMakeUpWorkingDay || row.kind == DayKind::kSwappedDayOff) {
      if (rests != (row.kind == DayKind::kMakeUpWorkingDay)) {
        return conflict(to_iso(date) + (rests
                                            ? " is swapped off but is a weekly rest day already"
                                            : " is a make-up working day but no weekly rest day"));
      }
      if (const auto sound = check_swap(row); !sound) return sound.error();
    }
  }
  if (made_up && off) {
    return conflict(to_iso(date) + " is both a make-up working day and a day off; drop one row");
  }
  if (made_up) return DayKind::kMakeUpWorkingDay;
  return rests ? DayKind::kWeeklyRest : *off;
}

Result<void> Rep::check_swap(const DayRow& row) const {
  const bool made_up = row.kind == DayKind::kMakeUpWorkingDay;
  const std::string what =
      to_iso(row.date) + (made_up ? " is a make-up working day" : " is a swapped day off");
  if (!row.pair) return invalid(what + " without a pair; name the other side of the swap");
  for (const RowOfDay& same : rows_of(row.date)) {
    if (same.row->kind == row.kind && same.row->pair != row.pair) {
      return conflict(what + " for two days, " + to_iso(*row.pair) +
                      " and another; a swap has one day on each side");
    }
  }
  if (!knows(*row.pair)) return {};
  const DayKind other = made_up ? DayKind::kSwappedDayOff : DayKind::kMakeUpWorkingDay;
  for (const RowOfDay& candidate : rows_of(*row.pair)) {
    if (candidate.row->kind == other && candidate.row->pair == row.date) return {};
  }
  return conflict(what + " but its pair " + to_iso(*row.pair) + " is no " +
                  (made_up ? "swapped day off" : "make-up working day") + " for it among the " +
                  describe(acceptance_));
}

void Rep::find_undecided_days() {
  if (known_.first_decided > known_.last_decided) {
    undecided_.push_back({Date::min(), Date::max()});
  } else {
    undecided_.push_back({Date::min(), known_.first_decided - days{1}});
    for (const RowOfDay& row : rows_) {
      const bool inside = row.date >= known_.first_decided && row.date <= known_.last_decided;
      if (!inside || row.row->status == DayStatus::kDecided) continue;
      if (undecided_.back().last < row.date) undecided_.push_back({row.date, row.date});
    }
    undecided_.push_back({known_.last_decided + days{1}, Date::max()});
  }
  Date longest_from = known_.first;
  std::int64_t longest = 0;
  for (std::size_t i = 0; i + 1 < undecided_.size(); ++i) {
    const Date from = std::max(undecided_[i].last + days{1}, known_.first);
    const Date until = std::min(undecided_[i + 1].first - days{1}, known_.last);
    const std::int64_t length = (until - from).count() + 1;
    if (length <= longest) continue;
    longest = length;
    longest_from = from;
  }
  decided_ = {offset(longest_from), static_cast<std::uint32_t>(longest)};
}

bool Rep::is_provisional(Date from, Date to) const noexcept {
  const auto [early, late] = std::minmax(from, to);
  const auto reaches =
      std::lower_bound(undecided_.begin(), undecided_.end(), early,
                       [](const Undecided& stretch, Date date) { return stretch.last < date; });
  return reaches != undecided_.end() && reaches->first <= late;
}

Result<void> Rep::lay_out_hours() {
  const bool any = std::any_of(layers_.begin(), layers_.end(),
                               [](const auto& layer) { return !layer->office_hours.empty(); });
  if (!any) return {};
  for (const auto& layer : layers_) {
    if (const auto sound = check_office_hours(layer->office_hours); !sound) return sound.error();
  }
  std::vector<std::vector<Session>> patterns(1);
  const auto pattern_of = patterns_of_days(patterns);
  if (!pattern_of) return pattern_of.error();
  std::vector<std::uint32_t> without_hours;
  for (std::uint32_t day = 0; day < size(); ++day) {
    if ((*pattern_of)[day] == 0 && is_working(kinds_[day])) without_hours.push_back(day);
  }
  if (without_hours.size() < days_.working()) {
    minutes_ = MinuteTables(patterns, *pattern_of, std::move(without_hours));
  }
  return {};
}

/// For each day the index of its sessions in `patterns`; 0 stands for none.
Result<std::vector<std::uint16_t>> Rep::patterns_of_days(
    std::vector<std::vector<Session>>& patterns) const {
  std::vector<std::uint16_t> pattern_of(size());
  std::vector<Date> changes = hours_changes(layers_, known_.first, known_.last);
  changes.push_back(known_.last + days{1});
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    const Date from = changes[i];
    const Date end = changes[i + 1];
    std::array<std::uint16_t, 7> of_weekday{};
    for (int ahead = 0; ahead < 7; ++ahead) {
      const Date named = from + days{ahead};
      const HoursDay day{named < end ? named : from, weekday_of(named)};
      if (const auto sound = check_overlap(layers_, day); !sound) return sound.error();
      const auto sessions = sessions_of(hours_in_force(layers_, day, true));
      auto known = std::find(patterns.begin(), patterns.end(), sessions);
      if (known == patterns.end()) known = patterns.insert(known, sessions);
      if (patterns.size() > kMostPatterns) {
        return invalid("office hours make more than " + std::to_string(kMostPatterns) +
                       " different days, the last of them on " + to_iso(day.date));
      }
      of_weekday[static_cast<std::size_t>(Weekdays::index(named))] =
          static_cast<std::uint16_t>(known - patterns.begin());
    }
    auto weekday = static_cast<std::size_t>(Weekdays::index(from));
    for (std::uint32_t day = offset(from); day < offset(end); ++day) {
      if (kinds_[day] == DayKind::kWorkingDay) {
        pattern_of[day] = of_weekday[weekday];
      } else if (kinds_[day] == DayKind::kMakeUpWorkingDay) {
        const std::uint8_t bits = hours_day(day).weekday.bits();
        std::size_t kept = 0;
        while ((bits >> kept & 1) == 0) ++kept;
        pattern_of[day] = of_weekday[kept];
      }
      weekday = weekday == 6 ? 0 : weekday + 1;
    }
  }
  return pattern_of;
}

void Rep::take_fingerprint() {
  Fingerprint all;
  all.add(name_);
  all.add(static_cast<std::uint64_t>(audience_) |
          static_cast<std::uint64_t>(acceptance_.proposed) << 8 |
          static_cast<std::uint64_t>(acceptance_.predicted) << 16);
  for (const Date bound : {known_.first, known_.last, known_.first_decided, known_.last_decided}) {
    all.add(bound);
  }
  // What the weekly rest and all rows together make of the days.
  all.add(std::string_view(reinterpret_cast<const char*>(kinds_.data()), kinds_.size()));
  for (const RowOfDay& row : rows_) add_row(all, *row.row);
  for (const auto& layer : layers_) {
    // An overlay without hours changes nothing.
    if (layer->office_hours.empty()) continue;
    all.add(static_cast<std::uint64_t>(layer->office_hours.size()));
    for (const OfficeHoursRow& row : layer->office_hours) add_row(all, row);
  }
  fingerprint_ = all.hex();
}

std::span<const Rep::RowOfDay> Rep::rows_of(Date date) const noexcept {
  const auto begin =
      std::lower_bound(rows_.begin(), rows_.end(), date,
                       [](const RowOfDay& row, Date wanted) { return row.date < wanted; });
  auto end = begin;
  while (end != rows_.end() && end->date == date) ++end;
  return {begin, end};
}

DayInfo Rep::info(std::uint32_t day) const {
  DayInfo info{
      date(day), kinds_[day], is_working(kinds_[day]), is_provisional(date(day), date(day)), {}};
  for (const RowOfDay& row : rows_of(info.date)) info.rows.push_back(*row.row);
  return info;
}

HoursDay Rep::hours_day(std::uint32_t day) const {
  if (kinds_[day] == DayKind::kMakeUpWorkingDay) {
    for (const RowOfDay& row : rows_of(date(day))) {
      if (row.row->pair) return {date(day), weekday_of(*row.row->pair)};
    }
  }
  return {date(day), weekday_of(date(day))};
}

std::vector<Session> Rep::sessions(std::uint32_t day, bool counting) const {
  // An office may receive dossiers on a weekly rest day, but not on a holiday (QĐ 14/2010/QĐ-TTg).
  const bool plain_rest = kinds_[day] == DayKind::kWeeklyRest && rows_of(date(day)).empty();
  if (!is_working(kinds_[day]) && (counting || !plain_rest)) return {};
  return sessions_of(hours_in_force(layers_, hours_day(day), counting));
}

/// The first working day of [from, to], or kNowhere.
std::uint32_t Rep::first_working(std::uint32_t from, std::uint32_t to) const noexcept {
  const std::uint32_t day = days_.ask([&](auto view) { return view.roll_forward(from); });
  return day != kNowhere && day <= to ? day : kNowhere;
}

MinuteWalk Rep::add_minutes(Moment start, std::int64_t count) const noexcept {
  if (has_minutes()) return minutes_.add(start, count);
  std::uint32_t day = kNowhere;
  if (count > 0) {
    day = first_working(start.day, size() - 1);
  } else if (const std::uint32_t last = last_day_before(start); last < size()) {
    day = first_working(0, last);
  }
  return {0, 0, day, day == kNowhere ? Errc::kOutOfCalendarRange : Errc::kNoOfficeHours};
}

MinuteWalk Rep::next_minute(Moment start) const noexcept {
  return has_minutes() ? minutes_.next(start) : add_minutes(start, 1);
}

MinuteCount Rep::count_minutes(Moment from, Moment to) const noexcept {
  if (has_minutes()) return minutes_.count(from, to);
  if (from == to) return {0, 0, Errc{}};
  const auto [early, late] = std::minmax(from, to);
  const std::uint32_t day = first_working(early.day, last_day_before(late));
  return {0, day, day == kNowhere ? Errc{} : Errc::kNoOfficeHours};
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
