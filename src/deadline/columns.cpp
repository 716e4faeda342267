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
//
// The first kind is taken a block at a time: their facts and dates row by row, then the verdicts
// of all in loops that compilers turn into vectors. Rows that are not of that kind, and those that
// fail, are done again one by one. A supplement that was completed and new appointments are taken
// along.

/// Rare ways stay out of the loop over rows, which is quicker without them.
#if defined(__GNUC__)
#define MOTCUA_NOINLINE __attribute__((noinline))
#define MOTCUA_RESTRICT __restrict__
#else
#define MOTCUA_NOINLINE
#define MOTCUA_RESTRICT
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

/// Numbers of a block on their way to its results.
using Numbers = std::array<std::int32_t, kBlock>;

/// What the verdicts of a block need beside its results.
struct PlainRows {
  Numbers last_second{};   ///< 1 where the rolled date is the last second of its minute, else 0
  Numbers day{};           ///< the minute in which the day of the rolled date begins
  Numbers first_rolled{};  ///< the rolled date counted from the reception, as the index counts
  Numbers first_day{};     ///< the minute in which its day begins
  Numbers first_second{};  ///< its last_second
  Numbers waited{};        ///< minutes for a supplement
  Numbers index_ends{};    ///< ends less the waiting
  /// Below 0 where a row is to be done again by itself.
  Numbers again{};
};

/// What is rare in a dossier that is taken with its block all the same: a supplement that was
/// completed, new appointments.
struct Detour {
  std::int32_t requested = kMissing;
  std::int32_t completed = kMissing;
  std::int32_t current_appointment = kMissing;
};

/// What a block is measured with.
struct Yardstick {
  std::int32_t as_of;
  std::int32_t first;  ///< known minute
  std::int32_t last;   ///< known minute, counted from the first
};

/// Both below are about dates of a block: kMissing, or minutes.
struct Dues {
  const std::int32_t* dates;
  const std::int32_t* days;  ///< the minute in which the day of each begins
  const std::int32_t* last_second;
};

/// One clock's verdicts of a block, all rows alike; what is measured outside the calendar is
/// marked. Without branches, and with numbers of one size, so that compilers make vectors of it.
void judge_block(const Yardstick& by, const Dues& dues, const std::int32_t* MOTCUA_RESTRICT ends,
                 std::int32_t* MOTCUA_RESTRICT timeliness,
                 std::int32_t* MOTCUA_RESTRICT late_minutes, std::int32_t* MOTCUA_RESTRICT again) {
  constexpr auto kPending = static_cast<std::int32_t>(Timeliness::kPending);
  constexpr auto kOnTime = static_cast<std::int32_t>(Timeliness::kOnTime);
  static_assert(static_cast<std::int32_t>(Timeliness::kPendingLate) == kPending + 1);
  static_assert(static_cast<std::int32_t>(Timeliness::kEarly) == kOnTime - 1);
  static_assert(static_cast<std::int32_t>(Timeliness::kLate) == kOnTime + 1);
  const Yardstick with = by;
  const std::int32_t* MOTCUA_RESTRICT const dates = dues.dates;
  const std::int32_t* MOTCUA_RESTRICT const days = dues.days;
  const std::int32_t* MOTCUA_RESTRICT const last_second = dues.last_second;
  const auto less = [](std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) - static_cast<std::uint32_t>(b));
  };
  for (std::size_t i = 0; i < kBlock; ++i) {
    // Masks: -1 for yes, 0 for no.
    const std::int32_t is_due = dates[i] != kMissing ? -1 : 0;
    const std::int32_t over = ends[i] != kMissing ? -1 : 0;
    const std::int32_t moment = (ends[i] & over) | (with.as_of & ~over);
    const std::int32_t late = moment > dates[i] ? -1 : 0;
    const std::int32_t early = moment < days[i] ? -1 : 0;
    const std::int32_t due = less(dates[i], with.first);
    const std::int32_t end = less(moment, with.first);
    // A number is outside when it or its distance to the last one is below 0.
    again[i] |= (due | less(with.last, due) | end | less(with.last, end)) & is_due;
    timeliness[i] = (kPending + ((kOnTime - kPending) & over) + (early & over) - late) & is_due;
    late_minutes[i] = (less(less(end, due), last_second[i]) & is_due) | (kMissing & ~is_due);
  }
}

/// The minutes in which the days of known dates begin; anything else for others.
void find_days(std::int32_t first, const std::int32_t* MOTCUA_RESTRICT dates,
               std::int32_t* MOTCUA_RESTRICT days) {
  constexpr auto kDay = static_cast<std::uint32_t>(kMinutesOfDay);
  for (std::size_t i = 0; i < kBlock; ++i) {
    const std::uint32_t minute =
        static_cast<std::uint32_t>(dates[i]) - static_cast<std::uint32_t>(first);
    days[i] = static_cast<std::int32_t>(minute / kDay * kDay + static_cast<std::uint32_t>(first));
  }
}

/// `first`, but `second` where `number` is missing. `out` may be one of the two.
void choose(const std::int32_t* number, const std::int32_t* first, const std::int32_t* second,
            std::int32_t* out) {
  Numbers chosen;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const std::int32_t there = number[i] != kMissing ? -1 : 0;
    chosen[i] = (first[i] & there) | (second[i] & ~there);
  }
  std::copy(chosen.begin(), chosen.end(), out);
}

/// Ends less the waiting, which was over before.
void take_off(const std::int32_t* MOTCUA_RESTRICT ends, const std::int32_t* MOTCUA_RESTRICT waited,
              std::int32_t* MOTCUA_RESTRICT out) {
  for (std::size_t i = 0; i < kBlock; ++i) {
    out[i] = static_cast<std::int32_t>(static_cast<std::uint32_t>(ends[i]) -
                                       static_cast<std::uint32_t>(waited[i]));
  }
}

void narrow(const std::int32_t* MOTCUA_RESTRICT numbers, std::uint8_t* MOTCUA_RESTRICT bytes) {
  for (std::size_t i = 0; i < kBlock; ++i) bytes[i] = static_cast<std::uint8_t>(numbers[i]);
}

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

  /// Rows [begin, end) one by one, of which `first` is the first of the block.
  template <typename Word>
  void run(const ColumnClock<Word>& clock, std::size_t begin, std::size_t end, std::size_t first,
           Block& block) {
    for (std::size_t i = begin; i < end; ++i) run_row(clock, i, i - first, block);
  }

  /// The block of rows from `begin` to `end`, all under one calendar.
  template <typename Word>
  void run_block(const ColumnClock<Word>& clock, std::size_t begin, std::size_t end, Block& block) {
    const batch::DossierColumns from = dossiers_;
    for (std::size_t i = begin; i < end; ++i) {
      plain_.again[i - begin] = read_plain(clock, from, i, i - begin, block) ? 0 : -1;
    }
    block.codes.fill(0);
    judge_plain(clock, block);
    for (std::size_t i = begin; i < end; ++i) {
      if (plain_.again[i - begin] < 0) run_row(clock, i, i - begin, block);
    }
  }

  /// True when verdicts of blocks, which count in 32 bits, can be given at this moment.
  [[nodiscard]] bool has_blocks() const noexcept {
    return as_of_ > std::numeric_limits<std::int32_t>::min() &&
           as_of_ <= std::numeric_limits<std::int32_t>::max();
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
    row = {from.kinds.data() + begin, from.times.data() + begin, from.dues.data() + begin,
           from.amounts.empty() ? nullptr : from.amounts.data() + begin,
           static_cast<std::size_t>(end - begin)};
    return true;
  }

  [[nodiscard]] static RowQuestion question_of(const batch::DossierColumns& from, std::size_t i) {
    return {from.limits[i], !from.flags.empty() && (from.flags[i] & batch::kNonTerritorial) != 0};
  }

  /// A scan reads behind the events: not at the end of the columns.
  [[nodiscard]] static bool can_scan(const batch::DossierColumns& from, const RowEvents& row) {
    const auto left = static_cast<std::size_t>(from.kinds.data() + from.kinds.size() - row.kinds);
    return row.size - 1 < kMostScanned && row.size + 2 * kScanReach <= left;
  }

  template <typename Word>
  MOTCUA_NOINLINE void run_row(const ColumnClock<Word>& clock, std::size_t i, std::size_t at,
                               Block& block) {
    RowEvents row{};
    const RowQuestion question = question_of(dossiers_, i);
    if (!find(dossiers_, i, row) || question.limit >= plan_.size()) {
      return block.refuse(at, Errc::kInvalidColumn);
    }
    if (can_scan(dossiers_, row)) {
      run(clock, row, question, at, block);
    } else {
      fold_all(clock, row, question, at, block);
    }
  }

  // --- Blocks -----------------------------------------------------------------------------------

  /// Everything about a plain dossier but its verdicts: one that was received and has a result,
  /// at most a detour on the way, and all of its days decided. False: it is not one.
  template <typename Word>
  [[nodiscard]] bool read_plain(const ColumnClock<Word>& clock, const batch::DossierColumns& from,
                                std::size_t i, std::size_t at, Block& block) {
    RowEvents row{};
    if (!find(from, i, row) || !can_scan(from, row)) return false;
    const Marks marks = Scan(row.kinds, row.times, row.size).marks();
    const std::uint64_t done = marks.decided | marks.returned;
    const std::uint64_t before = (marks.received & (~marks.received + 1)) - 1;
    // Without a reception everything is before it.
    const std::uint64_t special =
        marks.unknown | marks.disorder | (done & before) | (done == 0 ? 1 : 0);
    if (special != 0 || row.times[0] == kMissing) return false;
    const int reception = std::countr_zero(marks.received);
    const std::int32_t received = row.times[reception];
    const std::int32_t appointment = row.dues[reception];
    const std::int32_t end = row.time_of_first(marks.decided != 0 ? marks.decided : marks.returned);

    const RowQuestion question = question_of(from, i);
    if (question.limit >= plan_.size()) return false;
    const CompiledRules& rules = rules_on(received, question.limit);
    if (rules.failure != Errc{} || (question.non_territorial && rules.non_territorial_start)) {
      return false;
    }
    const CompiledLimit& limit = plan_.limit(question.limit, rules);
    PlainDue due;
    if (!clock.count_plain(limit, received, due)) return false;
    plain_.first_rolled[at] = due.rolled;
    plain_.first_day[at] = due.day;
    plain_.first_second[at] = due.last_second;
    block.appointments[at] = appointment;
    block.current_appointments[at] = appointment;
    plain_.waited[at] = 0;
    block.supplements[at] = 0;
    block.restarts[at] = 0;
    if (marks.rare != 0) {
      Detour detour{.current_appointment = appointment};
      if (!rules.restart || !read_detour(marks, row, detour) ||
          !take_detour(clock, limit, detour, at, due, block)) {
        return false;
      }
    }

    block.states[at] = static_cast<std::uint8_t>(DossierState::kReturned);
    block.national_states[at] = static_cast<std::uint8_t>(NationalState::kReturned);
    if (marks.returned == 0) put_state(marks, row, at, block);
    block.ends[at] = end;
    block.statutory[at] = due.statutory;
    block.rolled[at] = due.rolled;
    plain_.last_second[at] = due.last_second;
    plain_.day[at] = due.day;
    return true;
  }

  /// New appointments, and a supplement between the reception and the result; false: there is more.
  [[nodiscard]] static MOTCUA_NOINLINE bool read_detour(const Marks& marks, const RowEvents& row,
                                                        Detour& detour) {
    const std::uint64_t done = marks.decided | marks.returned;
    const std::uint64_t between =
        ((done & (~done + 1)) - 1) & ~((marks.received & (~marks.received + 1)) - 1);
    for (std::uint64_t rest = marks.rare; rest != 0; rest &= rest - 1) {
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

  /// Starts the clock again after the supplement, unless `due` was missed before. False: the row
  /// is to be done by itself.
  template <typename Word>
  [[nodiscard]] bool take_detour(const ColumnClock<Word>& clock, const CompiledLimit& limit,
                                 const Detour& detour, std::size_t at, PlainDue& due,
                                 Block& block) {
    block.current_appointments[at] = detour.current_appointment;
    if (detour.requested == kMissing) return true;
    block.supplements[at] = 1;
    const std::int64_t waited = std::int64_t{detour.completed} - detour.requested;
    if (waited > std::numeric_limits<std::int32_t>::max()) return false;
    plain_.waited[at] = static_cast<std::int32_t>(waited);
    if (limit.way == Way::kNoDate || due.rolled < detour.requested) return true;
    block.restarts[at] = 1;
    return clock.count_plain(limit, detour.completed, due);
  }

  /// The last word counts, as long as nothing was returned.
  static void put_state(const Marks& marks, const RowEvents& row, std::size_t at, Block& block) {
    const auto last = static_cast<std::size_t>(std::bit_width(marks.decided)) - 1;
    block.states[at] = static_cast<std::uint8_t>(
        row.kinds[last] == static_cast<std::uint8_t>(EventKind::kDecided) ? DossierState::kResolved
                                                                          : DossierState::kRefused);
    block.national_states[at] = static_cast<std::uint8_t>(NationalState::kResolved);
  }

  /// The verdicts of a block; what they are in rows that are done again does not matter.
  template <typename Word>
  void judge_plain(const ColumnClock<Word>& clock, Block& block) {
    static constexpr Numbers kNoSeconds{};
    const Yardstick by{static_cast<std::int32_t>(as_of_),
                       static_cast<std::int32_t>(clock.first_minute()),
                       static_cast<std::int32_t>(clock.minutes() - 1)};
    const std::int32_t* const ends = block.ends.data();
    const std::int32_t* const appointments = block.appointments.data();
    std::int32_t* const again = plain_.again.data();
    Numbers days;
    Numbers promise;
    find_days(by.first, appointments, days.data());
    judge_block(by, {appointments, days.data(), kNoSeconds.data()}, ends, promise.data(),
                block.promise_late.data(), again);
    Numbers dues;
    Numbers decree;
    choose(block.rolled.data(), block.rolled.data(), appointments, dues.data());
    choose(block.rolled.data(), plain_.day.data(), days.data(), days.data());
    judge_block(by, {dues.data(), days.data(), plain_.last_second.data()}, ends, decree.data(),
                block.decree_late.data(), again);
    narrow(promise.data(), block.promise.data());
    narrow(decree.data(), block.decree.data());
    // The index asks the appointment as it stands first, the limit from the reception without one,
    // and takes the waiting off the end.
    const std::int32_t* const current = block.current_appointments.data();
    Numbers index;
    Numbers seconds;
    find_days(by.first, current, days.data());
    choose(current, current, plain_.first_rolled.data(), dues.data());
    choose(current, days.data(), plain_.first_day.data(), days.data());
    choose(current, kNoSeconds.data(), plain_.first_second.data(), seconds.data());
    take_off(ends, plain_.waited.data(), plain_.index_ends.data());
    judge_block(by, {dues.data(), days.data(), seconds.data()}, plain_.index_ends.data(),
                index.data(), block.index_late.data(), again);
    narrow(index.data(), block.index.data());
  }

  // --- Rows -------------------------------------------------------------------------------------

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
      const Round& last = fold_.rounds().back();
      if (last.lapsed != kMissing && last.after_reception) return last.requested;
    }
    return facts.ended;
  }

  /// When papers were asked for that have not come yet, or kMissing.
  template <bool kPlain>
  [[nodiscard]] std::int32_t asked() const {
    if constexpr (kPlain) return kMissing;
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

    const CompiledLimit& limit = plan_.limit(question.limit, rules);
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
    const std::int32_t asked_at = end != kMissing ? end : asked<kPlain>();
    const std::int64_t turn = asked_at != kMissing ? asked_at : as_of_;
    const RowVerdict promise = measure(appointment, turn);
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
      if (index_due != appointment) index = measure(index_due, turn);
    } else {
      std::int64_t waited = 0;
      for (const Round& round : fold_.rounds()) {
        if (round.completed == kMissing || !round.after_reception) continue;
        waited += std::int64_t{round.completed} - round.requested;
      }
      index = measure(index_due, turn - waited);
      if (rounds > 1) {
        index.timeliness = end != kMissing ? Timeliness::kLate : Timeliness::kPendingLate;
      }
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
  std::array<NationalState, kStates> national_;

  // The rules that were asked for last.
  const RuleTimeline* timeline_ = nullptr;
  CompiledRules rules_;
  std::int64_t rules_from_ = 0;  // in minutes
  std::int64_t rules_until_ = 0;

  PlainRows plain_;

  // Kept from row to row for their memory.
  Fold fold_;
  std::vector<Stop> stops_;
  std::vector<std::size_t> order_;
};

/// Fewer rows under one calendar are no block of their own.
constexpr std::size_t kSmallestBlock = 64;

template <typename Run>
void with_clock(const WorkCalendar& calendar, const Run& run) {
  const calendar_internal::Rep& rep = calendar.rep();
  rep.day_tables().ask([&](auto view) { run(ColumnClock(rep, view)); });
}

/// Rows [begin, end) one by one, each under its calendar.
void run_rows(Rows& rows, const batch::Calendars& calendars, std::size_t begin, std::size_t end,
              Block& block) {
  const auto which = calendars.which();
  for (std::size_t i = begin; i < end; ++i) {
    if (which[i] >= calendars.calendars().size()) {
      block.refuse(i - begin, Errc::kInvalidColumn);
      continue;
    }
    with_clock(calendars.calendars()[which[i]],
               [&](const auto& clock) { rows.run(clock, i, i + 1, begin, block); });
  }
}

/// Rows from `begin` on, up to `end` or less: where they ended.
std::size_t run(Rows& rows, const batch::Calendars& calendars, std::size_t begin, std::size_t end,
                Block& block) {
  const auto which = calendars.which();
  std::size_t calendar = 0;
  if (calendars.several()) {
    std::size_t same = begin + 1;
    while (same < end && which[same] == which[begin]) ++same;
    calendar = which[begin];
    if (same - begin < kSmallestBlock || calendar >= calendars.calendars().size()) {
      run_rows(rows, calendars, begin, end, block);
      return end;
    }
    end = same;
  }
  with_clock(calendars.calendars()[calendar], [&](const auto& clock) {
    if (end - begin < kSmallestBlock || !rows.has_blocks()) {
      rows.run(clock, begin, end, begin, block);
    } else {
      rows.run_block(clock, begin, end, block);
    }
  });
  return end;
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
  deadline_internal::Block block{};
  for (std::size_t begin = 0; begin < dossiers.limits.size();) {
    const std::size_t most = std::min(begin + kBlock, dossiers.limits.size());
    const std::size_t end = deadline_internal::run(rows, calendars, begin, most, block);
    deadline_internal::write(block, results, begin, end - begin);
    begin = end;
  }
  return {};
}

}  // namespace batch
MOTCUA_END_NAMESPACE
