#include <motcua/deadline/columns.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "calendar/batch_kernels_internal.hpp"
#include "calendar/calendar_rep_internal.hpp"
#include "calendar/vectors_internal.hpp"
#include "deadline/columns_block_internal.hpp"
#include "deadline/columns_clock_internal.hpp"
#include "deadline/columns_fold_internal.hpp"
#include "deadline/columns_plan_internal.hpp"
#include "deadline/columns_scan_internal.hpp"
#include "deadline/lengths_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

using batch::kMissing;

// Rows are taken a block at a time. Where which events stand says everything about most dossiers,
// those that were received, worked on, decided and returned: bits tell it, found for all events of
// the block at once. A supplement that was completed and new appointments are taken along, and
// dossiers that are open and wait for no papers. Then the verdicts of the block are given together.
// Rows that are of no such kind (suspensions, extensions, withdrawals, events in disorder), and
// those that fail, are folded event by event and judged one by one.

/// Rare ways stay out of the loop over rows, which is quicker without them.
#if defined(__GNUC__)
#define MOTCUA_NOINLINE __attribute__((noinline))
#else
#define MOTCUA_NOINLINE
#endif

/// What is rare in a dossier that is taken with its block all the same: a supplement that was
/// completed, new appointments.
struct Detour {
  std::int32_t requested = kMissing;
  std::int32_t completed = kMissing;
  std::int32_t current_appointment = kMissing;
};

/// The events of a row.
struct RowEvents {
  const std::uint8_t* kinds;
  const std::int32_t* times;
  const std::int32_t* dues;
  const std::int64_t* amounts;  ///< or nothing
  std::size_t size;

  [[nodiscard]] ColumnEvent operator[](std::size_t i) const {
    const auto kind = static_cast<EventKind>(kinds[i]);
    // Only fees have amounts: the column is left alone where there are none.
    const bool fee = kind == EventKind::kFeeDemanded || kind == EventKind::kFeePaid;
    return {kind, times[i], dues[i], fee && amounts != nullptr ? amounts[i] : 0};
  }
};

/// What a row asks, its events apart.
struct RowQuestion {
  std::size_t limit;
  bool non_territorial;
};

/// Some rows of a block.
struct RowList {
  std::array<std::uint16_t, kBlock> rows{};
  std::size_t size = 0;

  void add(std::size_t row) { rows[size++] = static_cast<std::uint16_t>(row); }
  /// Without a branch, which would often guess wrong.
  void add_if(bool wanted, std::size_t row) {
    rows[size] = static_cast<std::uint16_t>(row);
    size += wanted ? 1 : 0;
  }
  [[nodiscard]] std::span<const std::uint16_t> all() const { return std::span(rows).first(size); }
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

  /// The block of rows from `begin` to `end`, all under one calendar.
  template <typename Word>
  void run_block(const ColumnClock<Word>& clock, std::size_t begin, std::size_t end, Block& block) {
    const batch::DossierColumns from = dossiers_;
    const EventRange events = events_of(begin, end);
    marks_.read(from.kinds.data(), from.times.data(), events.begin, events.begin + events.size,
                from.kinds.size(), avx2_);
    begin_block(block);
    read_rows(events, begin, end, block);
    find_dates(clock, begin, plain_rows_, block);
    plain_.first_rolled = block.rolled;
    plain_.first_second = plain_.last_second;
    read_open(begin, block);
    take_detours(events, begin, block);
    find_dates(clock, begin, restarted_, block);
    const Yardstick by{static_cast<std::int32_t>(as_of_),
                       static_cast<std::int32_t>(clock.first_minute()),
                       static_cast<std::int32_t>(clock.minutes() - 1)};
    deadline_internal::judge(by, end - begin, avx2_, plain_, block);
    for (std::size_t i = begin; i < end; ++i) {
      if (plain_.again[i - begin] < 0) run_row(clock, i, i - begin, block);
    }
  }

 private:
  static constexpr std::size_t kStates = static_cast<std::size_t>(DossierState::kReturned) + 1;
  static constexpr Tick kLastTick = tick(std::numeric_limits<std::int32_t>::max());

  /// The events of a row; false: it cannot be read.
  [[nodiscard]] static bool find(const batch::DossierColumns& from, std::size_t i, RowEvents& row) {
    const std::int64_t begin = from.offsets[i];
    const std::int64_t end = from.offsets[i + 1];
    if (begin < 0 || end < begin || end > static_cast<std::int64_t>(from.kinds.size())) {
      return false;
    }
    row = row_at(from, static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    return true;
  }
  [[nodiscard]] static RowEvents row_at(const batch::DossierColumns& from, std::size_t begin,
                                        std::size_t size) {
    return {from.kinds.data() + begin, from.times.data() + begin, from.dues.data() + begin,
            from.amounts.empty() ? nullptr : from.amounts.data() + begin, size};
  }

  [[nodiscard]] static bool is_non_territorial(const batch::DossierColumns& from, std::size_t i) {
    return !from.flags.empty() && (from.flags[i] & batch::kNonTerritorial) != 0;
  }

  template <typename Word>
  MOTCUA_NOINLINE void run_row(const ColumnClock<Word>& clock, std::size_t i, std::size_t at,
                               Block& block) {
    RowEvents row{};
    const RowQuestion question{dossiers_.limits[i], is_non_territorial(dossiers_, i)};
    if (!find(dossiers_, i, row) || question.limit >= plan_.limits().size()) {
      return block.refuse(at, Errc::kInvalidColumn);
    }
    fold(clock, row, question, at, block);
  }

  // --- Blocks -----------------------------------------------------------------------------------

  /// Events of a block.
  struct EventRange {
    std::size_t begin;
    std::size_t size;
  };

  /// The events of rows [begin, end), or as many as have marks; none where offsets leave the
  /// columns.
  [[nodiscard]] EventRange events_of(std::size_t begin, std::size_t end) const {
    const auto events = static_cast<std::int64_t>(dossiers_.kinds.size());
    const std::int64_t first = dossiers_.offsets[begin];
    if (first < 0 || first > events) return {0, 0};
    const std::int64_t most = std::min(first + static_cast<std::int64_t>(kMostMarked), events);
    const std::int64_t last = std::clamp(dossiers_.offsets[end], first, most);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last - first)};
  }

  /// What nearly all rows have in common.
  void begin_block(Block& block) {
    block.states.fill(static_cast<std::uint8_t>(DossierState::kReturned));
    block.national_states.fill(static_cast<std::uint8_t>(NationalState::kReturned));
    block.supplements.fill(0);
    block.restarts.fill(0);
    block.codes.fill(0);
    plain_.waited.fill(0);
  }

  /// What the marks say of a block's rows: everything about plain ones but their dates. Those were
  /// received and have a result afterwards, or none at all.
  void read_rows(EventRange events, std::size_t begin, std::size_t end, Block& block) {
    const batch::DossierColumns from = dossiers_;
    const std::uint8_t* const kinds = from.kinds.data() + events.begin;
    const std::int32_t* const times = from.times.data() + events.begin;
    const std::int32_t* const dues = from.dues.data() + events.begin;
    const std::span<const CompiledLimit> limits = plan_.limits();
    plain_rows_.size = open_.size = detours_.size = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t at = i - begin;
      plain_.again[at] = -1;
      const auto first = static_cast<std::size_t>(from.offsets[i]) - events.begin;
      const auto next = static_cast<std::size_t>(from.offsets[i + 1]) - events.begin;
      if (next - first - 1 >= EventMarks::kMostOfRow || first >= events.size ||
          next > events.size) {
        continue;
      }
      const RowMarks marks = marks_.row(first, next - first);
      const std::uint64_t done = marks.decided | marks.returned;
      const std::uint64_t until_reception = marks.received ^ (marks.received - 1);
      // Without a reception everything is before it.
      if (marks.disorder != 0 || times[first] == kMissing || marks.received == 0 ||
          (done & until_reception) != 0 || from.limits[i] >= limits.size()) {
        continue;
      }
      const std::size_t reception =
          first + static_cast<std::size_t>(std::countr_zero(marks.received));
      const std::int32_t received = times[reception];
      const CompiledRules& rules = rules_on(received, limits[from.limits[i]]);
      if (rules.failure != Errc{} || rules.limits != 0 ||
          (rules.non_territorial_start && is_non_territorial(from, i))) {
        continue;
      }
      block.appointments[at] = dues[reception];
      plain_.starts[at] = received;
      if (done == 0) {
        if (marks.special != 0) continue;
        block.ends[at] = kMissing;
        open_.add(at);
      } else {
        const std::uint64_t ending = marks.decided != 0 ? marks.decided : marks.returned;
        block.ends[at] = times[first + static_cast<std::size_t>(std::countr_zero(ending))];
        if (marks.returned == 0) put_state(marks, kinds + first, at, block);
        detours_.add_if(marks.special != 0, at);
      }
      plain_.again[at] = 0;
      plain_rows_.add(at);
    }
    block.current_appointments = block.appointments;
  }

  /// The dates to which limits lead from the starts of some rows.
  template <typename Word>
  void find_dates(const ColumnClock<Word>& clock, std::size_t begin, const RowList& rows,
                  Block& block) {
    const std::uint16_t* const limit_of = dossiers_.limits.data() + begin;
    const CompiledLimit* const limits = plan_.limits().data();
    others_.size = 0;
    for (const std::size_t at : rows.all()) {
      const std::int32_t days = limits[limit_of[at]].near_days;
      EndOfDay end;
      if (!clock.add_working_days(plain_.starts[at], days, end)) plain_.again[at] = -1;
      block.statutory[at] = block.rolled[at] = end.minute;
      plain_.last_second[at] = end.last_second;
      others_.add_if(days == 0, at);
    }
    // All of one way after the other, so that branches guess right.
    for (RowList& list : of_way_) list.size = 0;
    for (const std::size_t at : others_.all()) {
      of_way_[static_cast<std::size_t>(limits[limit_of[at]].way)].add(at);
    }
    for (const RowList& list : of_way_) {
      for (const std::size_t at : list.all()) {
        PlainDue due;
        const bool found = clock.count_plain(limits[limit_of[at]], plain_.starts[at], due);
        plain_.again[at] = found ? 0 : -1;
        block.statutory[at] = due.statutory;
        block.rolled[at] = due.rolled;
        plain_.last_second[at] = due.last_second;
      }
    }
  }

  /// Rows of a block that took a detour; the others are left to be done by themselves.
  void take_detours(EventRange events, std::size_t begin, Block& block) {
    const batch::DossierColumns from = dossiers_;
    restarted_.size = 0;
    for (const std::size_t at : detours_.all()) {
      if (plain_.again[at] < 0) continue;
      const auto first = static_cast<std::size_t>(from.offsets[begin + at]);
      const auto size = static_cast<std::size_t>(from.offsets[begin + at + 1]) - first;
      if (!take_detour(marks_.row(first - events.begin, size), row_at(from, first, size),
                       plan_.limits()[from.limits[begin + at]], at, block)) {
        plain_.again[at] = -1;
      }
    }
  }

  /// Rows of a block without a result, supplements and the like.
  void read_open(std::size_t begin, Block& block) {
    const batch::DossierColumns from = dossiers_;
    // Blocks are measured in 32 bits.
    const bool measured = as_of_ > std::numeric_limits<std::int32_t>::min() &&
                          as_of_ <= std::numeric_limits<std::int32_t>::max();
    for (const std::size_t at : open_.all()) {
      const auto first = static_cast<std::size_t>(from.offsets[begin + at]);
      const auto size = static_cast<std::size_t>(from.offsets[begin + at + 1]) - first;
      const DossierState state = state_of_open(row_at(from, first, size));
      block.states[at] = static_cast<std::uint8_t>(state);
      block.national_states[at] =
          static_cast<std::uint8_t>(national_[static_cast<std::size_t>(state)]);
      if (!measured) plain_.again[at] = -1;
    }
  }

  /// Fees and opinions may hold such a dossier, and only the fold can tell; else it was worked on
  /// or was not.
  [[nodiscard]] DossierState state_of_open(const RowEvents& row) {
    const auto bit = [](EventKind kind) { return std::uint64_t{1} << static_cast<unsigned>(kind); };
    std::uint64_t met = 0;  // kinds since the reception
    for (std::size_t i = 0; i < row.size; ++i) {
      met |= bit(static_cast<EventKind>(row.kinds[i]));
      met = (met & bit(EventKind::kReceived)) != 0 ? met : 0;
    }
    if ((met & (bit(EventKind::kFeeDemanded) | bit(EventKind::kOpinionRequested))) != 0) {
      fold_.begin();
      for (std::size_t i = 0; i < row.size; ++i) fold_.add(row[i]);
      return fold_.facts().state;
    }
    const std::uint64_t work = bit(EventKind::kReceivedByAgency) | bit(EventKind::kTransferred) |
                               bit(EventKind::kStepStarted) | bit(EventKind::kStepFinished);
    return (met & work) != 0 ? DossierState::kProcessing : DossierState::kReceived;
  }

  /// New appointments, and a supplement between the reception and the result; false: there is more.
  [[nodiscard]] static MOTCUA_NOINLINE bool read_detour(const RowMarks& marks, const RowEvents& row,
                                                        Detour& detour) {
    const std::uint64_t done = marks.decided | marks.returned;
    const std::uint64_t between =
        ((done & (~done + 1)) - 1) & ~((marks.received & (~marks.received + 1)) - 1);
    for (std::uint64_t rest = marks.special; rest != 0; rest &= rest - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(rest));
      const bool inside = (between >> i & 1) != 0;
      switch (static_cast<EventKind>(row.kinds[i])) {
        case EventKind::kApologyIssued:
          if (row.dues[i] != kMissing) detour.current_appointment = row.dues[i];
          break;
        case EventKind::kSupplementRequested:
          if (!inside || detour.requested != kMissing) return false;
          detour.requested = row.times[i];
          break;
        case EventKind::kSupplementCompleted:
          if (!inside || detour.requested == kMissing || detour.completed != kMissing) return false;
          detour.completed = row.times[i];
          break;
        default:
          return false;
      }
    }
    return (detour.requested == kMissing) == (detour.completed == kMissing);
  }

  /// Has the clock started again after the supplement, unless the limit was missed before. False:
  /// the row is to be done by itself.
  [[nodiscard]] bool take_detour(const RowMarks& marks, const RowEvents& row,
                                 const CompiledLimit& limit, std::size_t at, Block& block) {
    const CompiledRules& rules = rules_on(plain_.starts[at], limit);
    Detour detour{.current_appointment = block.appointments[at]};
    if (!rules.restart || !read_detour(marks, row, detour)) return false;
    block.current_appointments[at] = detour.current_appointment;
    if (detour.requested == kMissing) return true;
    const std::int64_t waited = std::int64_t{detour.completed} - detour.requested;
    if (waited > std::numeric_limits<std::int32_t>::max()) return false;
    plain_.waited[at] = static_cast<std::int32_t>(waited);
    plain_.starts[at] = detour.completed;
    block.supplements[at] = 1;
    const std::int32_t rolled = block.rolled[at];
    const bool restarts = rolled != kMissing && rolled >= detour.requested;
    block.restarts[at] = restarts ? 1 : 0;
    restarted_.add_if(restarts, at);
    return true;
  }

  /// The last word counts, as long as nothing was returned.
  static void put_state(const RowMarks& marks, const std::uint8_t* kinds, std::size_t at,
                        Block& block) {
    const auto last = static_cast<std::size_t>(std::bit_width(marks.decided)) - 1;
    block.states[at] = static_cast<std::uint8_t>(
        kinds[last] == static_cast<std::uint8_t>(EventKind::kDecided) ? DossierState::kResolved
                                                                      : DossierState::kRefused);
    block.national_states[at] = static_cast<std::uint8_t>(NationalState::kResolved);
  }

  // --- Rows -------------------------------------------------------------------------------------

  /// Folds any dossier and judges it.
  template <typename Word>
  void fold(const ColumnClock<Word>& clock, const RowEvents& row, RowQuestion question,
            std::size_t at, Block& block) {
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
    judge(clock, fold_.facts(), question, at, block);
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
  [[nodiscard]] const CompiledRules& rules_on(std::int32_t received, const CompiledLimit& limit) {
    if (timeline_ != limit.timeline || received < rules_from_ || received >= rules_until_) {
      find_rules(limit, day_of(received));
    }
    return rules_;
  }
  MOTCUA_NOINLINE void find_rules(const CompiledLimit& limit, std::int32_t day) {
    const RuleTimeline& timeline = plan_.rules_of(limit);
    const RuleTimeline::Stretch& stretch = timeline.at(day);
    timeline_ = limit.timeline;
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

  /// When it was resolved, returned or ended.
  [[nodiscard]] std::int32_t resolved(const Facts& facts) const {
    if (facts.decided != kMissing) return facts.decided;
    if (facts.returned != kMissing) return facts.returned;
    if (facts.state == DossierState::kClosed && !fold_.rounds().empty()) {
      const Round& last = fold_.rounds().back();
      if (last.lapsed != kMissing && last.after_reception) return last.requested;
    }
    return facts.ended;
  }

  /// When papers were asked for that have not come yet, or kMissing.
  [[nodiscard]] std::int32_t asked() const {
    return fold_.rounds().empty() || !fold_.rounds().back().open()
               ? kMissing
               : fold_.rounds().back().requested;
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

  /// Everything about one dossier, which fold_ is about.
  template <typename Word>
  void judge(const ColumnClock<Word>& clock, const Facts& facts, RowQuestion question,
             std::size_t at, Block& block) {
    const std::int32_t end = resolved(facts);
    const std::size_t rounds = fold_.rounds().size();
    block.put_facts(at, facts, national_[static_cast<std::size_t>(facts.state)], end, rounds);
    block.codes[at] = 0;
    if (facts.received == kMissing) {
      block.put_dates(at, kMissing, kMissing, 0);
      constexpr RowVerdict kNone{Timeliness::kNotCounted, kMissing};
      return block.put_verdicts(at, kNone, kNone, kNone);
    }
    const CompiledRules& rules = rules_on(facts.received, plan_.limits()[question.limit]);
    if (rules.failure != Errc{}) return block.fail(at, rules.failure);
    const CompiledLimit& limit = plan_.limit(question.limit, rules);

    const std::int32_t start = question.non_territorial && rules.non_territorial_start
                                   ? facts.received_by_agency
                                   : facts.received;
    Ran ran;
    if (start != kMissing && limit.way != Way::kNoDate) {
      ran = count_rounds(clock, limit, start, rules.restart);
      if (ran.due.failure == Errc{} && ran.due.rolled != kNoTick) extend(ran);
      if (ran.due.failure != Errc{}) return block.fail(at, ran.due.failure);
    }

    Measure<Word> measure{clock, end != kMissing, ran.waiting};
    const std::int64_t moment = end != kMissing ? end : as_of_;
    const Tick appointment = tick_of(facts.appointment);
    const Tick due = ran.due.rolled != kNoTick || ran.waiting ? ran.due.rolled : appointment;
    const RowVerdict decree = measure(due, moment);
    const std::int32_t asked_at = end != kMissing ? end : asked();
    const std::int64_t turn = asked_at != kMissing ? asked_at : as_of_;
    const RowVerdict promise = measure(appointment, turn);
    if (measure.outside) return block.fail(at, Errc::kOutOfCalendarRange);

    Tick index_due = tick_of(facts.current_appointment);
    if (index_due == kNoTick && limit.way != Way::kNoDate) {
      const TickCount counted = clock.count(limit, facts.received);
      if (counted.failure != Errc{}) return block.fail(at, counted.failure);
      index_due = counted.rolled;
    }
    std::int64_t waited = 0;
    for (const Round& round : fold_.rounds()) {
      if (round.completed == kMissing || !round.after_reception) continue;
      waited += std::int64_t{round.completed} - round.requested;
    }
    RowVerdict index = measure(index_due, turn - waited);
    if (rounds > 1) {
      index.timeliness = end != kMissing ? Timeliness::kLate : Timeliness::kPendingLate;
    }
    if (measure.outside) return block.fail(at, Errc::kOutOfCalendarRange);
    // Behind the year 6053 a column of minutes ends before a calendar may.
    if (ran.due.rolled > kLastTick) {
      return block.fail(at, Errc::kOutOfCalendarRange);
    }
    block.put_dates(at, column(ran.due.statutory), column(ran.due.rolled), ran.restarts);
    block.put_verdicts(at, decree, promise, index);
    if (ran.provisional) block.codes[at] = static_cast<std::int16_t>(Errc::kProvisional);
  }

  const Plan& plan_;
  const batch::DossierColumns dossiers_;
  const std::int64_t as_of_;
  const bool avx2_ = calendar_internal::avx2_kernels() != nullptr;
  std::array<NationalState, kStates> national_;

  // The rules that were asked for last.
  std::size_t timeline_ = 0;
  CompiledRules rules_;
  std::int64_t rules_from_ = 0;  // in minutes
  std::int64_t rules_until_ = 0;

  EventMarks marks_;
  PlainRows plain_;
  RowList plain_rows_;
  RowList open_;
  RowList detours_;
  RowList restarted_;                  // whose clock started again
  RowList others_;                     // of limits in something else than working days
  std::array<RowList, kWays> of_way_;  // the same, by way

  // Kept from row to row for their memory.
  Fold fold_;
  std::vector<Stop> stops_;
  std::vector<std::size_t> order_;
};

template <typename Run>
void with_clock(const WorkCalendar& calendar, const Run& run) {
  const calendar_internal::Rep& rep = calendar.rep();
  rep.day_tables().ask([&](auto view) { run(ColumnClock(rep, view)); });
}

/// Where a block of rows from `begin` on ends: they are under one calendar, and marks of their
/// events find room, but for a row that is too long by itself.
std::size_t end_of_block(const batch::Calendars& calendars, std::span<const std::int64_t> offsets,
                         std::size_t begin) {
  std::size_t end = std::min(begin + kBlock, offsets.size() - 1);
  if (calendars.several()) {
    const auto rows = calendars.which().subspan(begin, end - begin);
    const auto other =
        std::ranges::find_if(rows, [&](auto calendar) { return calendar != rows[0]; });
    end = begin + static_cast<std::size_t>(other - rows.begin());
  }
  const auto events = [&](std::size_t row) {
    return static_cast<std::uint64_t>(offsets[row]) - static_cast<std::uint64_t>(offsets[begin]);
  };
  while (end > begin + 1 && events(end) > kMostMarked) end = begin + (end - begin) / 2;
  return end;
}

/// The rows of a block.
void run(Rows& rows, const batch::Calendars& calendars, std::size_t begin, std::size_t end,
         Block& block) {
  const std::size_t calendar = calendars.several() ? calendars.which()[begin] : 0;
  if (calendar >= calendars.calendars().size()) {
    for (std::size_t i = begin; i < end; ++i) block.refuse(i - begin, Errc::kInvalidColumn);
    return;
  }
  with_clock(calendars.calendars()[calendar],
             [&](const auto& clock) { rows.run_block(clock, begin, end, block); });
}

/// Results that do not fit into the caches go past them, so that the memory which they overwrite is
/// not read first.
template <typename T>
void copy(const std::array<T, kBlock>& results, std::span<T> column, std::size_t begin,
          std::size_t rows) {
  if (column.empty()) return;
  T* const to = &column[begin];
  std::size_t streamed = 0;
#if defined(__x86_64__)
  constexpr std::size_t kLanes = sizeof(__m128i) / sizeof(T);
  if (column.size() >= calendar_internal::kStreamedRows &&
      reinterpret_cast<std::uintptr_t>(to) % sizeof(__m128i) == 0) {
    for (; streamed + kLanes <= rows; streamed += kLanes) {
      _mm_stream_si128(
          reinterpret_cast<__m128i*>(to + streamed),
          _mm_loadu_si128(reinterpret_cast<const __m128i*>(results.data() + streamed)));
    }
  }
#endif
  std::copy_n(results.data() + streamed, rows - streamed, to + streamed);
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

/// Makes streamed results visible to other threads before the call returns.
void finish_writing() {
#if defined(__x86_64__)
  _mm_sfence();
#endif
}

Result<void> check(const batch::Calendars& calendars, const batch::DossierColumns& dossiers,
                   const batch::DeadlineColumns& results) {
  const Result<void> inputs = check_lengths(calendars, dossiers);
  if (!inputs) return inputs;
  return Lengths("limits", dossiers.limits.size())
      .check("codes", results.codes)
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
  const Result<void> sound = deadline_internal::check(calendars, dossiers, results);
  if (!sound) return sound;
  deadline_internal::Rows rows(plan.inside(), dossiers, as_of);
  deadline_internal::Block block{};
  for (std::size_t begin = 0; begin < dossiers.limits.size();) {
    const std::size_t end = deadline_internal::end_of_block(calendars, dossiers.offsets, begin);
    deadline_internal::run(rows, calendars, begin, end, block);
    deadline_internal::write(block, results, begin, end - begin);
    begin = end;
  }
  deadline_internal::finish_writing();
  return {};
}

}  // namespace batch
MOTCUA_END_NAMESPACE
