#include <motcua/deadline/columns.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "calendar/calendar_rep_internal.hpp"
#include "deadline/columns_clock_internal.hpp"
#include "deadline/columns_fold_internal.hpp"
#include "deadline/columns_plan_internal.hpp"
#include "deadline/columns_scan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

using batch::kMissing;

// A row goes one of two ways. Most dossiers are received, worked on, decided and returned, and
// where which events stand says everything: a scan of their kinds without branches finds it. The
// rest (supplements, suspensions, new dates, withdrawals, events in disorder) is folded event by
// event. Both then go through the same clock and the same verdicts.

/// Rows whose results are put together before they are copied into the columns.
constexpr std::size_t kBlock = 256;

/// One clock's verdict.
struct RowVerdict {
  Timeliness timeliness = Timeliness::kUnknown;
  std::int32_t late = kMissing;
};

/// Results of a block of rows, in columns as they go out.
struct Block {
  std::array<std::uint8_t, kBlock> states;
  std::array<std::uint8_t, kBlock> national_states;
  std::array<std::int32_t, kBlock> statutory;
  std::array<std::int32_t, kBlock> rolled;
  std::array<std::int32_t, kBlock> appointments;
  std::array<std::int32_t, kBlock> current_appointments;
  std::array<std::int32_t, kBlock> ends;
  std::array<std::uint8_t, kBlock> decree;
  std::array<std::uint8_t, kBlock> promise;
  std::array<std::uint8_t, kBlock> index;
  std::array<std::int32_t, kBlock> decree_late;
  std::array<std::int32_t, kBlock> promise_late;
  std::array<std::int32_t, kBlock> index_late;
  std::array<std::uint8_t, kBlock> supplements;
  std::array<std::uint8_t, kBlock> restarts;
  std::array<std::int16_t, kBlock> codes;

  /// What the events of a row say.
  void put_facts(std::size_t at, const Facts& facts, NationalState national, std::int32_t end,
                 std::size_t rounds) {
    states[at] = static_cast<std::uint8_t>(facts.state);
    national_states[at] = static_cast<std::uint8_t>(national);
    appointments[at] = facts.appointment;
    current_appointments[at] = facts.current_appointment;
    ends[at] = end;
    supplements[at] = saturated(rounds);
  }

  /// What its clock says.
  void put_dates(std::size_t at, std::int32_t by_law, std::int32_t after_rest, std::size_t again) {
    statutory[at] = by_law;
    rolled[at] = after_rest;
    restarts[at] = saturated(again);
  }

  void put_verdicts(std::size_t at, RowVerdict by_decree, RowVerdict by_promise,
                    RowVerdict by_index) {
    decree[at] = static_cast<std::uint8_t>(by_decree.timeliness);
    promise[at] = static_cast<std::uint8_t>(by_promise.timeliness);
    index[at] = static_cast<std::uint8_t>(by_index.timeliness);
    decree_late[at] = by_decree.late;
    promise_late[at] = by_promise.late;
    index_late[at] = by_index.late;
  }

  /// A row whose clock fails.
  void fail(std::size_t at, Errc failure) {
    put_dates(at, kMissing, kMissing, 0);
    put_verdicts(at, {}, {}, {});
    codes[at] = static_cast<std::int16_t>(failure);
  }

  /// A row that cannot be read.
  void refuse(std::size_t at, Errc failure) {
    put_facts(at, {}, NationalState{}, kMissing, 0);
    states[at] = batch::kNoState;
    fail(at, failure);
  }

 private:
  static std::uint8_t saturated(std::size_t count) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
  }
};

class Rows {
 public:
  Rows(const Plan& plan, const batch::DossierColumns& dossiers, LocalTime as_of)
      : plan_(plan),
        dossiers_(dossiers),
        as_of_(std::chrono::floor<std::chrono::minutes>(as_of).time_since_epoch().count()) {
    for (std::size_t i = 0; i < kStates; ++i) {
      national_[i] = national_state(static_cast<DossierState>(i));
    }
  }

  /// Rows [begin, end), of which `first` is the first of the block.
  template <typename Word>
  void run(const ColumnClock<Word>& clock, std::size_t begin, std::size_t end, std::size_t first,
           Block& block) {
    for (std::size_t i = begin; i < end; ++i) run(clock, i, i - first, block);
  }

 private:
  static constexpr std::size_t kStates = static_cast<std::size_t>(DossierState::kReturned) + 1;

  template <typename Word>
  void run(const ColumnClock<Word>& clock, std::size_t row, std::size_t at, Block& block) {
    const std::int64_t from = dossiers_.offsets[row];
    const std::int64_t to = dossiers_.offsets[row + 1];
    const std::size_t events = dossiers_.kinds.size();
    const std::size_t limit = dossiers_.limits[row];
    if (from < 0 || to < from || static_cast<std::size_t>(to) > events ||
        limit >= plan_.limits().size()) {
      return block.refuse(at, Errc::kInvalidColumn);
    }
    events_from_ = static_cast<std::size_t>(from);
    size_ = static_cast<std::size_t>(to - from);
    limit_ = limit;
    non_territorial_ =
        !dossiers_.flags.empty() && (dossiers_.flags[row] & batch::kNonTerritorial) != 0;
    if (size_ > kMostScanned || events_from_ + size_ + 2 * kScanReach > events) {
      return fold_all(clock, at, block);
    }
    if (size_ == 0) return judge<true>(clock, {}, at, block);
    const Marks marks = scan_events(&dossiers_.kinds[events_from_], &time(0), size_);
    if (marks.unknown != 0) return block.refuse(at, Errc::kInvalidEvent);
    if (marks.disorder != 0) return fold_all(clock, at, block);
    if (time(0) == kMissing) return block.refuse(at, Errc::kInvalidEvent);
    Facts facts;
    if (marks.rare == 0 && read(marks, facts)) return judge<true>(clock, facts, at, block);
    fold_.begin();
    for (std::uint64_t rest = marks.folded(); rest != 0; rest &= rest - 1) {
      fold_.add(event(static_cast<std::size_t>(std::countr_zero(rest))));
    }
    judge<false>(clock, fold_.facts(), at, block);
  }

  [[nodiscard]] const std::int32_t& time(std::size_t i) const {
    return dossiers_.times[events_from_ + i];
  }
  [[nodiscard]] std::int32_t time_of_first(std::uint64_t bits) const {
    return time(static_cast<std::size_t>(std::countr_zero(bits)));
  }
  [[nodiscard]] ColumnEvent event(std::size_t i) const {
    const std::size_t at = events_from_ + i;
    return {static_cast<EventKind>(dossiers_.kinds[at]), dossiers_.times[at], dossiers_.dues[at],
            dossiers_.amounts.empty() ? 0 : dossiers_.amounts[at]};
  }

  /// What the marks of a dossier without rare events say; false: they do not say it.
  [[nodiscard]] bool read(const Marks& marks, Facts& facts) const {
    const std::uint64_t decided = marks.decided | marks.refused;
    const std::uint64_t done = decided | marks.returned;
    if (marks.received == 0) {
      if (done != 0) return false;
      facts.state = marks.submitted != 0 ? DossierState::kSubmitted : DossierState::kDraft;
      return true;
    }
    const auto reception = static_cast<std::size_t>(std::countr_zero(marks.received));
    const std::uint64_t before = (std::uint64_t{1} << reception) - 1;
    if ((done & before) != 0 || (marks.soft != 0 && done == 0)) return false;
    facts.received = time(reception);
    facts.appointment = facts.current_appointment = dossiers_.dues[events_from_ + reception];
    if (marks.by_agency != 0) facts.received_by_agency = time_of_first(marks.by_agency);
    if (decided != 0) facts.decided = time_of_first(decided);
    if (marks.returned != 0) {
      facts.returned = facts.ended = time_of_first(marks.returned);
      facts.state = DossierState::kReturned;
    } else if (decided != 0) {
      // The last word counts, as long as nothing was returned.
      facts.state =
          marks.decided > marks.refused ? DossierState::kResolved : DossierState::kRefused;
    } else {
      facts.state =
          (marks.work & ~before) != 0 ? DossierState::kProcessing : DossierState::kReceived;
    }
    return true;
  }

  /// Too many events for a scan, out of order, or at the end of the columns, where a scan would
  /// read behind them.
  template <typename Word>
  void fold_all(const ColumnClock<Word>& clock, std::size_t at, Block& block) {
    bool in_order = true;
    for (std::size_t i = 0; i < size_; ++i) {
      const std::uint8_t kind = dossiers_.kinds[events_from_ + i];
      if (kind < static_cast<std::uint8_t>(EventKind::kSubmitted) ||
          kind > static_cast<std::uint8_t>(EventKind::kFeedbackGiven) || time(i) == kMissing) {
        return block.refuse(at, Errc::kInvalidEvent);
      }
      in_order = in_order && (i == 0 || time(i - 1) <= time(i));
    }
    fold_.begin();
    if (in_order) {
      for (std::size_t i = 0; i < size_; ++i) fold_.add(event(i));
    } else {
      order_.resize(size_);
      std::iota(order_.begin(), order_.end(), std::size_t{0});
      // Stable, and without the memory that a stable sort asks for.
      std::ranges::sort(order_, [&](std::size_t a, std::size_t b) {
        return time(a) != time(b) ? time(a) < time(b) : a < b;
      });
      for (const std::size_t i : order_) fold_.add(event(i));
    }
    judge<false>(clock, fold_.facts(), at, block);
  }

  // --- The decree's clock -----------------------------------------------------------------------

  /// What became of the clock.
  struct Ran {
    TickCount due = {};
    std::int64_t start = 0;
    std::size_t restarts = 0;
    bool waiting = false;
    bool provisional = false;
  };

  /// The rules of a day; dossiers beside one another were mostly received under the same.
  [[nodiscard]] const CompiledRules& rules_on(std::int32_t day) {
    const RuleTimeline& timeline = plan_.rules_of(limit_);
    if (timeline_ != &timeline || day < rules_from_ || day >= rules_until_) {
      const RuleTimeline::Stretch& stretch = timeline.at(day);
      timeline_ = &timeline;
      rules_ = stretch.rules;
      rules_from_ = stretch.from;
      rules_until_ = timeline.end_of(stretch);
    }
    return rules_;
  }

  template <typename Word>
  Ran settle(const ColumnClock<Word>& clock, Ran ran) const {
    if (ran.due.failure != Errc{}) return ran;
    if (ran.due.rolled == kNoTick) {
      ran.waiting = true;
      return ran;
    }
    ran.provisional = clock.is_provisional(day_of(ran.start), day_of(minute_of(ran.due.rolled)));
    return ran;
  }

  static std::span<const Stop> after(std::span<const Stop> stops, std::int64_t time) {
    const auto later =
        std::ranges::find_if(stops, [&](const Stop& stop) { return stop.until > time; });
    return stops.subspan(static_cast<std::size_t>(later - stops.begin()));
  }
  static std::span<const Stop> before(std::span<const Stop> stops, std::int64_t time) {
    const auto later =
        std::ranges::find_if(stops, [&](const Stop& stop) { return stop.from >= time; });
    return stops.first(static_cast<std::size_t>(later - stops.begin()));
  }

  /// Suspensions, and supplements where they only stop the clock; in order, joined.
  std::span<const Stop> collect_stops(bool restart) {
    if (fold_.suspensions().empty() && restart) return {};
    stops_.assign(fold_.suspensions().begin(), fold_.suspensions().end());
    if (!restart) {
      for (const Round& round : fold_.rounds()) {
        if (!round.after_reception) continue;
        stops_.push_back({round.requested, round.end() == kMissing ? Stop::kOpen : round.end()});
      }
    }
    if (stops_.size() < 2) return stops_;
    std::ranges::sort(stops_, {}, &Stop::from);
    std::size_t last = 0;
    for (std::size_t i = 1; i < stops_.size(); ++i) {
      if (stops_[last].until >= stops_[i].from) {
        stops_[last].until = std::max(stops_[last].until, stops_[i].until);
      } else {
        stops_[++last] = stops_[i];
      }
    }
    return std::span(stops_).first(last + 1);
  }

  template <typename Word>
  Ran count_rounds(const ColumnClock<Word>& clock, std::int64_t start, bool restart) {
    const CompiledLimit& limit = plan_.limits()[limit_];
    Ran ran{.start = start};
    std::span<const Stop> left = collect_stops(restart);
    if (restart) {
      for (const Round& round : fold_.rounds()) {
        if (!round.after_reception) continue;
        ran.due = clock.count(limit, ran.start, after(before(left, round.requested), ran.start));
        if (ran.due.failure != Errc{}) return ran;
        if (ran.due.rolled != kNoTick && ran.due.rolled < tick(round.requested)) {
          return settle(clock, ran);
        }
        if (round.open()) {
          ran.due = {};
          ran.waiting = true;
          return ran;
        }
        if (round.completed == kMissing) return settle(clock, ran);
        ran.start = round.completed;
        ++ran.restarts;
        left = after(left, ran.start);
      }
    }
    ran.due = clock.count(limit, ran.start, after(left, ran.start));
    return settle(clock, ran);
  }

  void extend(Ran& ran) const {
    for (const ByLaw& extension : fold_.by_law()) {
      if (tick(extension.issued) <= ran.due.rolled && tick(extension.new_due) > ran.due.rolled) {
        ran.due.statutory = ran.due.rolled = tick(extension.new_due);
      }
    }
  }

  // --- Verdicts ---------------------------------------------------------------------------------

  /// When it was resolved, returned or ended; kPlain as in judge().
  template <bool kPlain>
  [[nodiscard]] std::int32_t resolved(const Facts& facts) const {
    if (facts.decided != kMissing) return facts.decided;
    if (facts.returned != kMissing) return facts.returned;
    if constexpr (kPlain) return kMissing;
    if (facts.state == DossierState::kClosed && !fold_.rounds().empty()) {
      return fold_.rounds().back().requested;
    }
    return facts.ended;
  }

  /// Measures against a due date, and remembers when a date is outside the calendar.
  template <typename Word>
  struct Measure {
    const ColumnClock<Word>& clock;
    bool over;
    bool waiting;
    bool outside = false;

    RowVerdict operator()(Tick due, std::int64_t moment) {
      if (due == kNoTick) {
        return {!waiting ? Timeliness::kUnknown
                : over   ? Timeliness::kOnTime
                         : Timeliness::kPending,
                kMissing};
      }
      outside |= !clock.knows_minute(minute_of(due)) || !clock.knows_minute(moment);
      const Tick late = tick(moment) - due;
      RowVerdict verdict;
      verdict.late = static_cast<std::int32_t>(late >> 1);
      if (!over) {
        verdict.timeliness = late > 0 ? Timeliness::kPendingLate : Timeliness::kPending;
      } else if (late > 0) {
        verdict.timeliness = Timeliness::kLate;
      } else {
        verdict.timeliness =
            day_of(moment) < day_of(minute_of(due)) ? Timeliness::kEarly : Timeliness::kOnTime;
      }
      return verdict;
    }
  };

  static Tick tick_of(std::int32_t minute) { return minute == kMissing ? kNoTick : tick(minute); }
  static std::int32_t column(Tick tick) {
    return tick == kNoTick ? kMissing : static_cast<std::int32_t>(minute_of(tick));
  }

  /// Everything about one dossier. kPlain: there are no supplements, suspensions or new dates, and
  /// fold_ is about another dossier.
  template <bool kPlain, typename Word>
  void judge(const ColumnClock<Word>& clock, const Facts& facts, std::size_t at, Block& block) {
    const std::int32_t end = resolved<kPlain>(facts);
    const std::size_t rounds = kPlain ? 0 : fold_.rounds().size();
    block.put_facts(at, facts, national_[static_cast<std::size_t>(facts.state)], end, rounds);
    block.codes[at] = 0;
    if (facts.received == kMissing) {
      block.put_dates(at, kMissing, kMissing, 0);
      constexpr RowVerdict kNone{Timeliness::kNotCounted, kMissing};
      return block.put_verdicts(at, kNone, kNone, kNone);
    }
    const CompiledRules& rules = rules_on(day_of(facts.received));
    if (rules.failure != Errc{}) return block.fail(at, rules.failure);

    const CompiledLimit& limit = plan_.limits()[limit_];
    const std::int32_t start =
        non_territorial_ && rules.non_territorial_start ? facts.received_by_agency : facts.received;
    Ran ran;
    if (start != kMissing && limit.way != Way::kNoDate) {
      if constexpr (kPlain) {
        ran = settle(clock, Ran{.due = clock.count(limit, start), .start = start});
      } else {
        ran = count_rounds(clock, start, rules.restart);
        if (ran.due.failure == Errc{} && ran.due.rolled != kNoTick) extend(ran);
      }
      if (ran.due.failure != Errc{}) return block.fail(at, ran.due.failure);
    }

    Measure<Word> measure{clock, end != kMissing, ran.waiting};
    const std::int64_t moment = end != kMissing ? end : as_of_;
    const Tick appointment = tick_of(facts.appointment);
    const Tick due = ran.due.rolled != kNoTick || ran.waiting ? ran.due.rolled : appointment;
    const RowVerdict decree = measure(due, moment);
    const RowVerdict promise = measure(appointment, moment);
    if (measure.outside) return block.fail(at, Errc::kOutOfCalendarRange);

    Tick index_due = tick_of(facts.current_appointment);
    if (index_due == kNoTick && limit.way != Way::kNoDate) {
      TickCount counted = ran.due;
      if (!kPlain || start != facts.received) counted = clock.count(limit, facts.received);
      if (counted.failure != Errc{}) return block.fail(at, counted.failure);
      index_due = counted.rolled;
    }
    RowVerdict index = promise;
    if constexpr (kPlain) {
      if (index_due != appointment) index = measure(index_due, moment);
    } else {
      std::int64_t index_end = end != kMissing ? end : as_of_;
      bool ended = end != kMissing;
      std::int64_t waited = 0;
      for (const Round& round : fold_.rounds()) {
        if (round.completed != kMissing) {
          waited += std::int64_t{round.completed} - round.requested;
        } else if (round.lapsed == kMissing && !ended) {
          index_end = round.requested;
          ended = true;
        }
      }
      index = measure(index_due, index_end - waited);
      if (rounds > 1) {
        index.timeliness = end != kMissing ? Timeliness::kLate : Timeliness::kPendingLate;
      }
    }
    if (measure.outside) return block.fail(at, Errc::kOutOfCalendarRange);
    // Behind the year 6053 a column of minutes ends before a calendar may.
    if (ran.due.rolled > tick(std::numeric_limits<std::int32_t>::max())) {
      return block.fail(at, Errc::kOutOfCalendarRange);
    }
    block.put_dates(at, column(ran.due.statutory), column(ran.due.rolled), ran.restarts);
    block.put_verdicts(at, decree, promise, index);
    if (ran.provisional) block.codes[at] = static_cast<std::int16_t>(Errc::kProvisional);
  }

  const Plan& plan_;
  const batch::DossierColumns& dossiers_;
  const std::int64_t as_of_;
  std::array<NationalState, kStates> national_;

  // The row at hand.
  std::size_t events_from_ = 0;
  std::size_t size_ = 0;
  std::size_t limit_ = 0;
  bool non_territorial_ = false;

  // The rules that were asked for last.
  const RuleTimeline* timeline_ = nullptr;
  CompiledRules rules_;
  std::int32_t rules_from_ = 0;
  std::int32_t rules_until_ = 0;

  // Kept from row to row for their memory.
  Fold fold_;
  std::vector<Stop> stops_;
  std::vector<std::size_t> order_;
};

void run(Rows& rows, const WorkCalendar& calendar, std::size_t begin, std::size_t end,
         std::size_t first, Block& block) {
  const calendar_internal::Rep& rep = calendar.rep();
  rep.day_tables().ask(
      [&](auto view) { rows.run(ColumnClock(rep, view), begin, end, first, block); });
}

/// Rows [begin, end) under the calendars of each.
void run(Rows& rows, const batch::Calendars& calendars, std::size_t begin, std::size_t end,
         Block& block) {
  if (!calendars.several()) {
    return run(rows, calendars.calendars().front(), begin, end, begin, block);
  }
  const auto which = calendars.which();
  for (std::size_t from = begin; from < end;) {
    std::size_t to = from + 1;
    while (to < end && which[to] == which[from]) ++to;
    if (which[from] < calendars.calendars().size()) {
      run(rows, calendars.calendars()[which[from]], from, to, begin, block);
    } else {
      for (std::size_t i = from; i < to; ++i) block.refuse(i - begin, Errc::kInvalidColumn);
    }
    from = to;
  }
}

template <typename T>
void copy(const std::array<T, kBlock>& results, std::span<T> column, std::size_t begin,
          std::size_t rows) {
  if (!column.empty()) std::memcpy(&column[begin], results.data(), rows * sizeof(T));
}

void write(const Block& block, const batch::DeadlineColumns& results, std::size_t begin,
           std::size_t rows) {
  copy(block.states, results.states, begin, rows);
  copy(block.national_states, results.national_states, begin, rows);
  copy(block.statutory, results.statutory, begin, rows);
  copy(block.rolled, results.rolled, begin, rows);
  copy(block.appointments, results.appointments, begin, rows);
  copy(block.current_appointments, results.current_appointments, begin, rows);
  copy(block.ends, results.ends, begin, rows);
  copy(block.decree, results.decree, begin, rows);
  copy(block.promise, results.promise, begin, rows);
  copy(block.index, results.index, begin, rows);
  copy(block.decree_late, results.decree_late_minutes, begin, rows);
  copy(block.promise_late, results.promise_late_minutes, begin, rows);
  copy(block.index_late, results.index_late_minutes, begin, rows);
  copy(block.supplements, results.supplements, begin, rows);
  copy(block.restarts, results.restarts, begin, rows);
  copy(block.codes, results.codes, begin, rows);
}

// --- Columns of one length ----------------------------------------------------------------------

/// Finds the first column that has another length than it should.
class Lengths {
 public:
  Lengths(const char* of, std::size_t rows) : of_(of), rows_(rows) {}

  template <typename Column>
  Lengths& check(const char* name, const Column& column) {
    if (wrong_.empty() && column.size() != rows_) {
      wrong_ = "the column of " + std::string(name) + " has " + std::to_string(column.size()) +
               " rows, that of " + of_ + ' ' + std::to_string(rows_);
    }
    return *this;
  }
  template <typename Column>
  Lengths& check_wanted(const char* name, const Column& column) {
    return column.empty() ? *this : check(name, column);
  }

  [[nodiscard]] Result<void> result() const {
    if (wrong_.empty()) return {};
    return Failure{Errc::kInvalidColumn, wrong_};
  }

 private:
  const char* of_;
  std::size_t rows_;
  std::string wrong_;
};

Result<void> check(const batch::Calendars& calendars, const batch::DossierColumns& dossiers,
                   const batch::DeadlineColumns& results) {
  const std::size_t rows = dossiers.limits.size();
  if (dossiers.offsets.size() != rows + 1) {
    return Failure{Errc::kInvalidColumn,
                   "the column of offsets has " + std::to_string(dossiers.offsets.size()) +
                       " rows; it has one more than that of limits, " + std::to_string(rows)};
  }
  const Result<void> events = Lengths("kinds", dossiers.kinds.size())
                                  .check("times", dossiers.times)
                                  .check("dues", dossiers.dues)
                                  .check_wanted("amounts", dossiers.amounts)
                                  .result();
  if (!events) return events;
  Lengths lengths("limits", rows);
  lengths.check("codes", results.codes);
  if (calendars.several()) lengths.check("calendar indexes", calendars.which());
  return lengths.check_wanted("flags", dossiers.flags)
      .check_wanted("states", results.states)
      .check_wanted("national states", results.national_states)
      .check_wanted("statutory dates", results.statutory)
      .check_wanted("rolled dates", results.rolled)
      .check_wanted("appointments", results.appointments)
      .check_wanted("current appointments", results.current_appointments)
      .check_wanted("ends", results.ends)
      .check_wanted("verdicts by the decree", results.decree)
      .check_wanted("verdicts by the promise", results.promise)
      .check_wanted("verdicts by the index", results.index)
      .check_wanted("late minutes by the decree", results.decree_late_minutes)
      .check_wanted("late minutes by the promise", results.promise_late_minutes)
      .check_wanted("late minutes by the index", results.index_late_minutes)
      .check_wanted("supplements", results.supplements)
      .check_wanted("restarts", results.restarts)
      .result();
}

}  // namespace
}  // namespace deadline_internal

namespace batch {

Result<void> compute_deadlines(const DeadlinePlan& plan, Calendars calendars,
                               const DossierColumns& dossiers, LocalTime as_of,
                               const DeadlineColumns& results) {
  using deadline_internal::kBlock;
  const Result<void> sound = deadline_internal::check(calendars, dossiers, results);
  if (!sound) return sound;
  deadline_internal::Rows rows(plan.inside(), dossiers, as_of);
  deadline_internal::Block block;
  for (std::size_t begin = 0; begin < dossiers.limits.size(); begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, dossiers.limits.size());
    deadline_internal::run(rows, calendars, begin, end, block);
    deadline_internal::write(block, results, begin, end - begin);
  }
  return {};
}

}  // namespace batch
MOTCUA_END_NAMESPACE
