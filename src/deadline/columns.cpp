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

// A row goes one of three ways. Most dossiers are received, worked on, decided and returned, and
// where which events stand says everything: a scan of their kinds without branches finds it. So it
// does for those that were asked for papers and gave them. The rest (suspensions, extensions,
// withdrawals, events in disorder, what is open and waits) is folded event by event. All then go
// through the same clock and the same verdicts.

/// Rare ways stay out of the loop over rows, which is quicker without them.
#if defined(__GNUC__)
#define MOTCUA_NOINLINE __attribute__((noinline))
#else
#define MOTCUA_NOINLINE
#endif

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

/// The events of a row.
struct RowEvents {
  const std::uint8_t* kinds;
  const std::int32_t* times;
  const std::int32_t* dues;
  const std::int64_t* amounts;  ///< or nothing
  std::size_t size;

  [[nodiscard]] std::int32_t time_of_first(std::uint64_t bits) const {
    return times[std::countr_zero(bits)];
  }
  [[nodiscard]] ColumnEvent operator[](std::size_t i) const {
    return {static_cast<EventKind>(kinds[i]), times[i], dues[i], amounts ? amounts[i] : 0};
  }
};

/// What a row asks, its events apart.
struct RowQuestion {
  std::size_t limit;
  bool non_territorial;
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
    const batch::DossierColumns from = dossiers_;
    for (std::size_t i = begin; i < end; ++i) {
      const std::int64_t events = from.offsets[i];
      const std::int64_t events_end = from.offsets[i + 1];
      const RowQuestion question{
          from.limits[i], !from.flags.empty() && (from.flags[i] & batch::kNonTerritorial) != 0};
      if (events < 0 || events_end < events ||
          static_cast<std::size_t>(events_end) > from.kinds.size() ||
          question.limit >= plan_.limits().size()) {
        block.refuse(i - first, Errc::kInvalidColumn);
        continue;
      }
      const RowEvents row{from.kinds.data() + events, from.times.data() + events,
                          from.dues.data() + events,
                          from.amounts.empty() ? nullptr : from.amounts.data() + events,
                          static_cast<std::size_t>(events_end - events)};
      // At the end of the columns a scan would read behind them.
      const bool scanned =
          row.size <= kMostScanned &&
          static_cast<std::size_t>(events_end) + 2 * kScanReach <= from.kinds.size();
      if (scanned && row.size > 0) {
        run(clock, row, question, i - first, block);
      } else {
        fold_all(clock, row, question, i - first, block);
      }
    }
  }

 private:
  static constexpr std::size_t kStates = static_cast<std::size_t>(DossierState::kReturned) + 1;

  template <typename Word>
  void run(const ColumnClock<Word>& clock, const RowEvents& row, RowQuestion question,
           std::size_t at, Block& block) {
    const Scan scan(row.kinds, row.times, row.size);
    const Marks marks = scan.marks();
    if ((marks.unknown | marks.disorder) != 0) {
      return fold_all(clock, row, question, at, block);
    }
    if (row.times[0] == kMissing) return block.refuse(at, Errc::kInvalidEvent);
    Facts facts;
    if (question.non_territorial) {
      const std::uint64_t by_agency = scan.find(EventKind::kReceivedByAgency);
      if (by_agency != 0) facts.received_by_agency = row.time_of_first(by_agency);
    }
    if (!read(scan, marks, row, facts)) return fold_some(clock, scan, row, question, at, block);
    if (marks.rare == 0) return judge<true>(clock, facts, question, at, block);
    if (!read_rounds(scan, marks, row, facts)) {
      return fold_some(clock, scan, row, question, at, block);
    }
    judge<false>(clock, fold_.facts(), question, at, block);
  }

  /// What the marks of a dossier without rare events say; false: they do not say it.
  [[nodiscard]] static bool read(const Scan& scan, const Marks& marks, const RowEvents& row,
                                 Facts& facts) {
    const std::uint64_t done = marks.decided | marks.returned;
    if (marks.received == 0) {
      if (done != 0) return false;
      facts.state =
          scan.find(EventKind::kSubmitted) != 0 ? DossierState::kSubmitted : DossierState::kDraft;
      return true;
    }
    const auto reception = static_cast<std::size_t>(std::countr_zero(marks.received));
    const std::uint64_t before = (std::uint64_t{1} << reception) - 1;
    if ((done & before) != 0) return false;
    facts.received = row.times[reception];
    facts.appointment = facts.current_appointment = row.dues[reception];
    if (done == 0) return read_open(scan, before, facts);
    if (marks.decided != 0) {
      facts.decided = row.time_of_first(marks.decided);
      // The last word counts, as long as nothing was returned.
      const auto last = static_cast<std::size_t>(std::bit_width(marks.decided)) - 1;
      facts.state = row.kinds[last] == static_cast<std::uint8_t>(EventKind::kDecided)
                        ? DossierState::kResolved
                        : DossierState::kRefused;
    }
    if (marks.returned != 0) {
      facts.returned = facts.ended = row.time_of_first(marks.returned);
      facts.state = DossierState::kReturned;
    }
    return true;
  }

  /// A dossier without a result: fees and opinions may hold it, and only the fold can tell.
  [[nodiscard]] static bool read_open(const Scan& scan, std::uint64_t before, Facts& facts) {
    const std::uint64_t may_wait =
        scan.find(EventKind::kFeeDemanded, EventKind::kFeePaid) |
        scan.find(EventKind::kOpinionRequested, EventKind::kOpinionGiven);
    if (may_wait != 0) return false;
    const std::uint64_t work = scan.find(EventKind::kReceivedByAgency) |
                               scan.find(EventKind::kTransferred, EventKind::kStepFinished);
    facts.state = (work & ~before) != 0 ? DossierState::kProcessing : DossierState::kReceived;
    return true;
  }

  /// Supplements that were completed before there was a result, and apologies: then the state is
  /// that of the result. Puts them into fold_; false: there is more to it.
  [[nodiscard]] bool read_rounds(const Scan& scan, const Marks& marks, const RowEvents& row,
                                 Facts& facts) {
    const std::uint64_t done = marks.decided | marks.returned;
    const std::uint64_t apologies = scan.find(EventKind::kApologyIssued);
    const std::uint64_t rounds =
        scan.find(EventKind::kSupplementRequested, EventKind::kSupplementCompleted);
    if (done == 0 || (rounds | apologies) != marks.rare) return false;
    // Between the reception and the first result.
    const std::uint64_t result = done & (~done + 1);
    const std::uint64_t received = marks.received & (~marks.received + 1);
    if ((rounds & ~((result - 1) & ~(received - 1))) != 0) return false;
    fold_.begin();
    for (std::uint64_t rest = rounds; rest != 0;) {
      const auto requested = static_cast<std::size_t>(std::countr_zero(rest));
      rest &= rest - 1;
      const auto completed = static_cast<std::size_t>(std::countr_zero(rest));
      if (rest == 0 || row.kinds[requested] == row.kinds[completed] ||
          row.kinds[requested] != static_cast<std::uint8_t>(EventKind::kSupplementRequested)) {
        return false;
      }
      rest &= rest - 1;
      fold_.add_round({row.times[requested], row.times[completed], kMissing, true});
    }
    for (std::uint64_t rest = apologies; rest != 0; rest &= rest - 1) {
      const std::int32_t due = row.dues[std::countr_zero(rest)];
      if (due != kMissing) facts.current_appointment = due;
    }
    fold_.set(facts);
    return true;
  }

  /// Folds a dossier of known kinds, in order.
  template <typename Word>
  MOTCUA_NOINLINE void fold_some(const ColumnClock<Word>& clock, const Scan& scan,
                                 const RowEvents& row, RowQuestion question, std::size_t at,
                                 Block& block) {
    fold_.begin();
    // Alerts, remittances, notices and what follows a result change nothing.
    std::uint64_t rest = scan.find(EventKind::kSubmitted) |
                         scan.find(EventKind::kReceived, EventKind::kFeePaid) |
                         scan.find(EventKind::kTransferred, EventKind::kWithdrawalRefused) |
                         scan.find(EventKind::kReturned);
    for (; rest != 0; rest &= rest - 1) {
      fold_.add(row[static_cast<std::size_t>(std::countr_zero(rest))]);
    }
    judge<false>(clock, fold_.facts(), question, at, block);
  }

  /// Folds any dossier.
  template <typename Word>
  MOTCUA_NOINLINE void fold_all(const ColumnClock<Word>& clock, const RowEvents& row,
                                RowQuestion question, std::size_t at, Block& block) {
    bool in_order = true;
    for (std::size_t i = 0; i < row.size; ++i) {
      if (row.kinds[i] < static_cast<std::uint8_t>(EventKind::kSubmitted) ||
          row.kinds[i] > static_cast<std::uint8_t>(EventKind::kFeedbackGiven) ||
          row.times[i] == kMissing) {
        return block.refuse(at, Errc::kInvalidEvent);
      }
      in_order = in_order && (i == 0 || row.times[i - 1] <= row.times[i]);
    }
    fold_.begin();
    if (in_order) {
      for (std::size_t i = 0; i < row.size; ++i) fold_.add(row[i]);
    } else {
      order_.resize(row.size);
      std::iota(order_.begin(), order_.end(), std::size_t{0});
      // Stable, and without the memory that a stable sort asks for.
      std::ranges::sort(order_, [&](std::size_t a, std::size_t b) {
        return row.times[a] != row.times[b] ? row.times[a] < row.times[b] : a < b;
      });
      for (const std::size_t i : order_) fold_.add(row[i]);
    }
    judge<false>(clock, fold_.facts(), question, at, block);
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

  /// The rules on a day of reception; dossiers beside one another were mostly received under the
  /// same.
  [[nodiscard]] const CompiledRules& rules_on(std::int32_t received, std::size_t limit) {
    const RuleTimeline& timeline = plan_.rules_of(limit);
    if (timeline_ != &timeline || received < rules_from_ || received >= rules_until_) {
      find_rules(timeline, day_of(received));
    }
    return rules_;
  }
  MOTCUA_NOINLINE void find_rules(const RuleTimeline& timeline, std::int32_t day) {
    const RuleTimeline::Stretch& stretch = timeline.at(day);
    timeline_ = &timeline;
    rules_ = stretch.rules;
    rules_from_ = std::int64_t{stretch.from} * kMinutesOfDay;
    rules_until_ = std::int64_t{timeline.end_of(stretch)} * kMinutesOfDay;
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
  Ran count_rounds(const ColumnClock<Word>& clock, const CompiledLimit& limit, std::int64_t start,
                   bool restart) {
    Ran ran{.start = start};
    std::span<const Stop> left = collect_stops(restart);
    if (restart) {
      for (const Round& round : fold_.rounds()) {
        if (!round.after_reception) continue;
        ran.due = count_from(clock, limit, ran.start, before(left, round.requested));
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
    ran.due = count_from(clock, limit, ran.start, left);
    return settle(clock, ran);
  }

  template <typename Word>
  static TickCount count_from(const ColumnClock<Word>& clock, const CompiledLimit& limit,
                              std::int64_t start, std::span<const Stop> stops) {
    // Starts are moments of events, which are columns.
    if (stops.empty()) return clock.count(limit, static_cast<std::int32_t>(start));
    return clock.count(limit, start, after(stops, start));
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
      const std::uint64_t due_minute = clock.relative(minute_of(due));
      const std::uint64_t end_minute = clock.relative(moment);
      outside |= due_minute >= clock.minutes() || end_minute >= clock.minutes();
      const Tick late = tick(moment) - due;
      const auto day = [](std::uint64_t minute) {
        return static_cast<std::uint32_t>(minute) / std::uint32_t{kMinutesOfDay};
      };
      const Timeliness in_time =
          day(end_minute) < day(due_minute) ? Timeliness::kEarly : Timeliness::kOnTime;
      RowVerdict verdict;
      verdict.late = static_cast<std::int32_t>(late >> 1);
      verdict.timeliness = over       ? late > 0 ? Timeliness::kLate : in_time
                           : late > 0 ? Timeliness::kPendingLate
                                      : Timeliness::kPending;
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
  void judge(const ColumnClock<Word>& clock, const Facts& facts, RowQuestion question,
             std::size_t at, Block& block) {
    const std::int32_t end = resolved<kPlain>(facts);
    const std::size_t rounds = kPlain ? 0 : fold_.rounds().size();
    block.put_facts(at, facts, national_[static_cast<std::size_t>(facts.state)], end, rounds);
    block.codes[at] = 0;
    if (facts.received == kMissing) {
      block.put_dates(at, kMissing, kMissing, 0);
      constexpr RowVerdict kNone{Timeliness::kNotCounted, kMissing};
      return block.put_verdicts(at, kNone, kNone, kNone);
    }
    const CompiledRules& rules = rules_on(facts.received, question.limit);
    if (rules.failure != Errc{}) return block.fail(at, rules.failure);

    const CompiledLimit& limit = plan_.limits()[question.limit];
    const std::int32_t start = question.non_territorial && rules.non_territorial_start
                                   ? facts.received_by_agency
                                   : facts.received;
    Ran ran;
    if (start != kMissing && limit.way != Way::kNoDate) {
      if constexpr (kPlain) {
        ran = settle(clock, Ran{.due = clock.count(limit, start), .start = start});
      } else {
        ran = count_rounds(clock, limit, start, rules.restart);
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

  // The rules that were asked for last.
  const RuleTimeline* timeline_ = nullptr;
  CompiledRules rules_;
  std::int64_t rules_from_ = 0;  // in minutes
  std::int64_t rules_until_ = 0;

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
