#include <motcua/reports/tally.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "deadline/lengths_internal.hpp"
#include "reports/marks_internal.hpp"
#include "reports/tally_rep_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

using batch::kMissing;

/// Rows are taken a block at a time, so that the answers of one stay in the cache.
constexpr std::size_t kBlock = 2048;

/// Events of a block until the close. What came later is nothing that the report knows of.
class EventsUntil {
 public:
  explicit EventsUntil(std::int32_t close) : close_(close) {}

  /// The rows as they stand where none has a later event, or a copy without those.
  [[nodiscard]] batch::DossierColumns of(const batch::DossierColumns& rows) {
    if (!has_later(rows)) return rows;
    kinds_.clear();
    times_.clear();
    dues_.clear();
    amounts_.clear();
    offsets_.assign(1, 0);
    for (std::size_t row = 0; row + 1 < rows.offsets.size(); ++row) {
      copy(rows, rows.offsets[row], rows.offsets[row + 1]);
      offsets_.push_back(static_cast<std::int64_t>(kinds_.size()));
    }
    batch::DossierColumns until = rows;
    until.kinds = kinds_;
    until.times = times_;
    until.dues = dues_;
    until.amounts = amounts_;
    until.offsets = offsets_;
    return until;
  }

 private:
  /// Rows run on where their offsets are sound; a row that is not is copied, and refused there.
  [[nodiscard]] bool has_later(const batch::DossierColumns& rows) const {
    const auto events = static_cast<std::int64_t>(rows.times.size());
    const std::int64_t first = rows.offsets.front();
    const std::int64_t last = rows.offsets.back();
    if (first < 0 || last < first || last > events) return true;
    std::int32_t latest = kMissing;
    for (const std::int32_t time : rows.times.subspan(static_cast<std::size_t>(first),
                                                      static_cast<std::size_t>(last - first))) {
      latest = std::max(latest, time);
    }
    return latest > close_ || !std::ranges::is_sorted(rows.offsets);
  }

  void copy(const batch::DossierColumns& rows, std::int64_t begin, std::int64_t end) {
    if (begin < 0 || end < begin || end > static_cast<std::int64_t>(rows.times.size())) {
      // An event of no kind makes the row as unreadable as its offsets do.
      return add(0, kMissing, kMissing, 0);
    }
    for (auto at = static_cast<std::size_t>(begin); at < static_cast<std::size_t>(end); ++at) {
      if (rows.times[at] > close_) continue;
      add(rows.kinds[at], rows.times[at], rows.dues[at],
          rows.amounts.empty() ? 0 : rows.amounts[at]);
    }
  }

  void add(std::uint8_t kind, std::int32_t time, std::int32_t due, std::int64_t amount) {
    kinds_.push_back(kind);
    times_.push_back(time);
    dues_.push_back(due);
    amounts_.push_back(amount);
  }

  std::int32_t close_;
  std::vector<std::uint8_t> kinds_;
  std::vector<std::int32_t> times_;
  std::vector<std::int32_t> dues_;
  std::vector<std::int64_t> amounts_;
  std::vector<std::int64_t> offsets_;
};

/// What compute_deadlines() says of a block.
struct Answers {
  std::array<std::uint8_t, kBlock> states;
  std::array<std::uint8_t, kBlock> decree;
  std::array<std::uint8_t, kBlock> index;
  std::array<std::uint8_t, kBlock> supplements;
  std::array<std::int32_t, kBlock> rolled;
  std::array<std::int32_t, kBlock> appointments;
  std::array<std::int32_t, kBlock> ends;
  std::array<std::int16_t, kBlock> codes;

  [[nodiscard]] batch::DeadlineColumns columns(std::size_t size) {
    batch::DeadlineColumns to;
    to.states = std::span(states).first(size);
    to.decree = std::span(decree).first(size);
    to.index = std::span(index).first(size);
    to.supplements = std::span(supplements).first(size);
    to.rolled = std::span(rolled).first(size);
    to.appointments = std::span(appointments).first(size);
    to.ends = std::span(ends).first(size);
    to.codes = std::span(codes).first(size);
    return to;
  }
};

/// Days of which working days are counted, for the rows of a block that ask.
struct Stretches {
  std::array<std::int32_t, kBlock> from;
  std::array<std::int32_t, kBlock> to;
  std::array<std::int32_t, kBlock> counted;
  std::array<std::int16_t, kBlock> codes;

  void set(std::size_t at, std::int32_t from_minute, std::int32_t to_minute) {
    from[at] = day_of(from_minute);
    to[at] = day_of(to_minute);
  }
  /// A row that asks nothing.
  void clear(std::size_t at) { from[at] = to[at] = kMissing; }

  [[nodiscard]] Result<void> count(batch::Calendars calendars, std::size_t size) {
    return batch::count_working_days(calendars, std::span(from).first(size),
                                     std::span(to).first(size), std::span(counted).first(size),
                                     std::span(codes).first(size));
  }
  [[nodiscard]] std::uint16_t days(std::size_t at) const {
    return from[at] == kMissing || counted[at] == kMissing ? kNoDays : days_of(counted[at]);
  }

 private:
  [[nodiscard]] static std::int32_t day_of(std::int32_t minute) {
    using std::chrono::days;
    using std::chrono::minutes;
    return static_cast<std::int32_t>(std::chrono::floor<days>(minutes{minute}).count());
  }
};

/// What the events of a row say that deadlines do not tell.
struct RowEvents {
  std::int32_t received = kMissing;  ///< the first time
  std::int32_t settled = kMissing;   ///< DossierFacts::settled
  std::int32_t letter = kMissing;    ///< the last time
  int apologies = 0;
  bool extended = false;
  bool refused = false;

  RowEvents(const batch::DossierColumns& rows, std::size_t row) {
    const auto begin = static_cast<std::size_t>(rows.offsets[row]);
    const auto end = static_cast<std::size_t>(rows.offsets[row + 1]);
    for (std::size_t at = begin; at < end; ++at) add(rows.kinds[at], rows.times[at], rows.dues[at]);
  }

 private:
  static void set_earlier(std::int32_t& moment, std::int32_t time) {
    if (moment == kMissing || time < moment) moment = time;
  }

  void add(std::uint8_t kind, std::int32_t time, std::int32_t due) {
    switch (static_cast<EventKind>(kind)) {
      case EventKind::kReceived:
        set_earlier(received, time);
        break;
      case EventKind::kLetterGiven:
        letter = std::max(letter, time);
        break;
      case EventKind::kApologyIssued:
        apologies += due != kMissing ? 1 : 0;
        break;
      case EventKind::kExtended:
        extended = extended || due != kMissing;
        break;
      case EventKind::kRefusedAfterAppraisal:
        refused = true;
        set_earlier(settled, time);
        break;
      case EventKind::kRefusedAtCounter:
      case EventKind::kSupplementLapsed:
      case EventKind::kDecided:
      case EventKind::kStopped:
      case EventKind::kWithdrawalAccepted:
      case EventKind::kReturned:
        set_earlier(settled, time);
        break;
      default:
        break;
    }
  }
};

class ColumnsTally {
 public:
  ColumnsTally(const batch::DeadlinePlan& plan, batch::Calendars calendars,
               const batch::ReportedColumns& columns, TallyRep& rep)
      : plan_(plan),
        calendars_(calendars),
        columns_(columns),
        period_(minutes_of(rep.period, rep.close)),
        until_(period_.close),
        rep_(rep) {}

  [[nodiscard]] Result<void> run() {
    const std::size_t size = columns_.dossiers.limits.size();
    for (std::size_t begin = 0; begin < size; begin += kBlock) {
      const Result<void> done = run_block(begin, std::min(kBlock, size - begin));
      if (!done) return done.error();
    }
    return {};
  }

 private:
  [[nodiscard]] Result<void> run_block(std::size_t begin, std::size_t size) {
    const batch::Calendars calendars = calendars_.part(begin, size);
    const batch::DossierColumns rows = until_.of(columns_.dossiers.part(begin, size));
    const Result<void> computed =
        batch::compute_deadlines(plan_, calendars, rows, rep_.close, answers_.columns(size));
    if (!computed) return computed.error();
    for (std::size_t at = 0; at < size; ++at) mark(rows, begin, at);
    const Result<void> late = late_.count(calendars, size);
    if (!late) return late.error();
    const Result<void> taken = taken_.count(calendars, size);
    if (!taken) return taken.error();
    for (std::size_t at = 0; at < size; ++at) {
      rep_.working_days_late[begin + at] = late_.days(at);
      rep_.working_days_taken[begin + at] = taken_.days(at);
    }
    return {};
  }

  void mark(const batch::DossierColumns& rows, std::size_t begin, std::size_t at) {
    const std::size_t row = begin + at;
    late_.clear(at);
    taken_.clear(at);
    if (answers_.states[at] == batch::kNoState) {
      rep_.measures[row] = {Measure::kUnreadable};
      return;
    }
    const RowEvents events(rows, at);
    DossierFacts facts;
    facts.state = static_cast<DossierState>(answers_.states[at]);
    facts.received = events.received;
    facts.settled = events.settled;
    facts.letter_given = events.letter;
    facts.decree = static_cast<Timeliness>(answers_.decree[at]);
    facts.index = static_cast<Timeliness>(answers_.index[at]);
    facts.supplements = answers_.supplements[at];
    facts.apologies = events.apologies;
    facts.extended = events.extended;
    facts.refused = events.refused;
    facts.letter_owed = TallyRep::letter(rep_.letters_owed, row) != batch::kNoLetter;
    facts.reception = rep_.reception(row);
    const Measures measures = measures_of(facts, period_);
    rep_.measures[row] = measures;
    rep_.received[row] = facts.received;
    if (measures.intersects(kSettled)) {
      rep_.settled[row] = std::max(facts.settled, facts.received);
      taken_.set(at, facts.received, rep_.settled[row]);
    }
    if (measures.intersects(kLate)) {
      const std::int32_t due =
          answers_.rolled[at] != kMissing ? answers_.rolled[at] : answers_.appointments[at];
      late_.set(at, due, answers_.ends[at] != kMissing ? answers_.ends[at] : period_.close);
    }
  }

  const batch::DeadlinePlan& plan_;
  batch::Calendars calendars_;
  const batch::ReportedColumns& columns_;
  PeriodMinutes period_;
  EventsUntil until_;
  TallyRep& rep_;
  Answers answers_;
  Stretches late_;
  Stretches taken_;
};

// --- Checks --------------------------------------------------------------------------------------

/// Whether each number stands for something: less than `below`, or `none`.
template <typename Number>
Result<void> check(std::span<const Number> column, const char* name, std::size_t below,
                   std::optional<Number> none = {}) {
  const auto wrong = std::ranges::find_if(
      column, [&](Number number) { return number >= below && number != none; });
  if (wrong == column.end()) return {};
  return Failure{Errc::kInvalidColumn,
                 std::string(name) + '[' + std::to_string(wrong - column.begin()) + "] is " +
                     std::to_string(*wrong) + "; there are " + std::to_string(below)};
}

Result<void> check(const batch::Calendars& calendars, const batch::ReportedColumns& columns,
                   const Groups& groups) {
  constexpr std::size_t kReceptions = static_cast<std::size_t>(Reception::kInPerson) + 1;
  constexpr std::size_t kLetters = static_cast<std::size_t>(LetterKind::kThanksLetter) + 1;
  constexpr std::optional<std::uint16_t> kNone = kNoGroup;
  constexpr std::optional<std::uint8_t> kNoneGiven = batch::kNoLetter;
  const Result<void> dossiers = deadline_internal::check_lengths(calendars, columns.dossiers);
  if (!dossiers) return dossiers;
  const Result<void> lengths = deadline_internal::Lengths("limits", columns.dossiers.limits.size())
                                   .check_wanted("receptions", columns.receptions)
                                   .check_wanted("fields", columns.fields)
                                   .check_wanted("offices", columns.offices)
                                   .check_wanted("procedures", columns.procedures)
                                   .check_wanted("letters owed", columns.letters_owed)
                                   .check_wanted("letters given", columns.letters_given)
                                   .result();
  if (!lengths) return lengths;
  for (const Result<void>& each :
       {check(columns.receptions, "receptions", kReceptions),
        check(columns.fields, "fields", groups.fields.size(), kNone),
        check(columns.offices, "offices", groups.offices.size(), kNone),
        check(columns.procedures, "procedures", groups.procedures.size(), kNone),
        check(columns.letters_owed, "letters_owed", kLetters, kNoneGiven),
        check(columns.letters_given, "letters_given", kLetters, kNoneGiven)}) {
    if (!each) return each;
  }
  return {};
}

template <typename T>
std::vector<T> owned(std::span<const T> column) {
  return {column.begin(), column.end()};
}

}  // namespace
}  // namespace reports_internal

namespace batch {

ReportedColumns ReportedColumns::part(std::size_t begin, std::size_t size) const noexcept {
  const auto of = [&](auto column) {
    return column.empty() ? column : column.subspan(begin, size);
  };
  return {.dossiers = dossiers.part(begin, size),
          .receptions = of(receptions),
          .fields = of(fields),
          .offices = of(offices),
          .procedures = of(procedures),
          .letters_owed = of(letters_owed),
          .letters_given = of(letters_given)};
}

Result<DossierTally> tally_dossiers(const DeadlinePlan& plan, Calendars calendars,
                                    const ReportedColumns& columns, const Groups& groups,
                                    const ReportPeriod& period, LocalTime as_of) {
  using namespace reports_internal;
  const Result<void> sound = check(calendars, columns, groups);
  if (!sound) return sound.error();
  const std::size_t size = columns.dossiers.limits.size();
  auto rep = std::make_shared<TallyRep>();
  rep->period = period;
  rep->close = close_of(period, as_of);
  rep->groups = groups;
  rep->measures.resize(size);
  rep->received.assign(size, kMissing);
  rep->settled.assign(size, kMissing);
  rep->working_days_late.resize(size);
  rep->working_days_taken.resize(size);
  rep->receptions = owned(columns.receptions);
  rep->fields = owned(columns.fields);
  rep->offices = owned(columns.offices);
  rep->procedures = owned(columns.procedures);
  rep->letters_owed = owned(columns.letters_owed);
  rep->letters_given = owned(columns.letters_given);
  const Result<void> done = ColumnsTally(plan, calendars, columns, *rep).run();
  if (!done) return done.error();
  return Marking::finish(std::move(rep));
}

}  // namespace batch
MOTCUA_END_NAMESPACE
