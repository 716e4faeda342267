#include <motcua/deadline/columns.hpp>
#include <motcua/lawbook/law_book.hpp>

#include <pybind11/typing.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "arrays.hpp"
#include "bindings.hpp"
#include "parts.hpp"
#include "table_columns.hpp"

namespace motcua::python {
namespace {

using batch::kMissing;

constexpr std::size_t kBlock = 1 << 13;
constexpr auto kProvisional = static_cast<std::int16_t>(Errc::kProvisional);
constexpr std::int32_t kMinutesOfDay = 1440;
constexpr std::int64_t kMillisecondsOfMinute = 60'000;
constexpr std::int32_t kAlways = std::numeric_limits<std::int32_t>::min();
/// The index of no limit: such a row has no values.
constexpr std::uint16_t kNoLimit = std::numeric_limits<std::uint16_t>::max();

std::int32_t day_of(std::int32_t minute) {
  return minute / kMinutesOfDay - static_cast<std::int32_t>(minute % kMinutesOfDay < 0);
}

std::int32_t day_number(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

LocalTime moment(std::int32_t minute) { return LocalTime(std::chrono::minutes(minute)); }

std::string in_row(std::size_t row) { return "row " + std::to_string(row) + ": "; }

std::string in_column(const std::string& name, std::size_t row) {
  return "column '" + name + "', " + in_row(row);
}

// --- Events --------------------------------------------------------------------------------------

/// The events of a block of rows, where they are not columns already.
struct EventBlock {
  std::vector<std::uint8_t> kinds;
  std::vector<std::int32_t> times;
  std::vector<std::int32_t> dues;
  std::vector<std::int64_t> offsets;
};

class Events {
 public:
  Events() = default;
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  virtual ~Events() = default;

  /// Without limits and flags.
  [[nodiscard]] virtual batch::DossierColumns block(std::size_t begin, std::size_t size,
                                                    EventBlock& made) const = 0;
  /// What is wrong with the events of a row by themselves, or nothing.
  [[nodiscard]] virtual std::optional<std::string> fault(std::size_t row) const = 0;
};

/// One column a kind of event: its number and name, its moments, its appointments and their name.
using WideColumn = std::tuple<std::uint8_t, std::string, Array<std::int32_t>,
                              std::optional<Array<std::int32_t>>, std::string>;

class WideEvents : public Events {
 public:
  explicit WideEvents(const std::vector<WideColumn>& columns) {
    for (const auto& [kind, name, times, dues, due_name] : columns) {
      columns_.push_back({kind, name, input(times), input(dues), due_name});
    }
  }

  batch::DossierColumns block(std::size_t begin, std::size_t size,
                              EventBlock& made) const override {
    made.kinds.resize(size * columns_.size() + 1);
    made.times.resize(made.kinds.size());
    made.dues.resize(made.kinds.size());
    made.offsets.resize(size + 1);
    std::size_t events = 0;
    for (std::size_t i = 0; i < size; ++i) {
      made.offsets[i] = static_cast<std::int64_t>(events);
      for (const Column& column : columns_) {
        const std::int32_t time = column.times[begin + i];
        const std::int32_t due = column.dues.empty() ? kMissing : column.dues[begin + i];
        made.kinds[events] = column.kind;
        // What is too far off becomes an event without a moment, which spoils its row.
        made.times[events] = time == kTooFar || due == kTooFar ? kMissing : time;
        made.dues[events] = due;
        events += static_cast<std::size_t>(time != kMissing);
      }
    }
    made.offsets[size] = static_cast<std::int64_t>(events);
    return {.kinds = std::span(made.kinds).first(events),
            .times = std::span(made.times).first(events),
            .dues = std::span(made.dues).first(events),
            .offsets = made.offsets,
            .limits = {}};
  }

  std::optional<std::string> fault(std::size_t row) const override {
    bool any = false;
    for (const Column& column : columns_) {
      const bool due_too_far = !column.dues.empty() && column.dues[row] == kTooFar;
      if (column.times[row] == kTooFar || due_too_far) {
        return in_column(due_too_far ? column.due_name : column.name, row) +
               "a moment too far from today for any calendar";
      }
      any = any || column.times[row] != kMissing;
    }
    if (any) return std::nullopt;
    std::string names;
    for (const Column& column : columns_) names += (names.empty() ? "" : ", ") + column.name;
    return in_row(row) + "nothing has happened to the dossier: no moment in " + names;
  }

 private:
  struct Column {
    std::uint8_t kind;
    std::string name;
    std::span<const std::int32_t> times;
    std::span<const std::int32_t> dues;
    std::string due_name;
  };
  std::vector<Column> columns_;
};

/// One entry an event: its dossier's row or -1, kind (0: none), moment, appointment and amount.
using LongColumns =
    std::tuple<Array<std::int32_t>, Array<std::uint8_t>, Array<std::int32_t>,
               std::optional<Array<std::int32_t>>, std::optional<Array<std::int64_t>>>;

/// Events put in the order of their dossiers; those of one dossier keep theirs.
class LongEvents : public Events {
 public:
  LongEvents(const LongColumns& columns, std::size_t dossiers)
      : rows_(input(std::get<0>(columns))),
        kinds_(input(std::get<1>(columns))),
        times_(input(std::get<2>(columns))),
        dues_(input(std::get<3>(columns))) {
    const std::span<const std::int64_t> amounts = input(std::get<4>(columns));
    offsets_.resize(dossiers + 1);
    for (const std::int32_t row : rows_) {
      if (row >= 0) ++offsets_[static_cast<std::size_t>(row) + 1];
    }
    std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
    const auto events = static_cast<std::size_t>(offsets_.back());
    ordered_.kinds.resize(events);
    ordered_.times.resize(events);
    ordered_.dues.assign(events, kMissing);
    if (!amounts.empty()) amounts_.resize(events);
    std::vector<std::int64_t> next(offsets_.begin(), offsets_.end() - 1);
    for (std::size_t event = 0; event < rows_.size(); ++event) {
      if (rows_[event] < 0) continue;
      const auto place = static_cast<std::size_t>(next[static_cast<std::size_t>(rows_[event])]++);
      const bool bad = too_far(event);
      ordered_.kinds[place] = kinds_[event];
      ordered_.times[place] = bad ? kMissing : times_[event];
      if (!dues_.empty()) ordered_.dues[place] = dues_[event];
      if (!amounts.empty()) amounts_[place] = amounts[event];
    }
  }

  batch::DossierColumns block(std::size_t begin, std::size_t size,
                              EventBlock& /*made*/) const override {
    return {.kinds = ordered_.kinds,
            .times = ordered_.times,
            .dues = ordered_.dues,
            .amounts = amounts_,
            .offsets = std::span(offsets_).subspan(begin, size + 1),
            .limits = {}};
  }

  std::optional<std::string> fault(std::size_t row) const override {
    bool any = false;
    for (std::size_t event = 0; event < rows_.size(); ++event) {
      if (rows_[event] != static_cast<std::int64_t>(row)) continue;
      any = true;
      if (kinds_[event] == 0) return in_column("events.kind", event) + "no kind of event";
      if (times_[event] == kMissing) return in_column("events.time", event) + "no moment";
      if (too_far(event)) {
        return in_column(times_[event] == kTooFar ? "events.time" : "events.due", event) +
               "a moment too far from today for any calendar";
      }
    }
    if (any) return std::nullopt;
    return in_row(row) + "nothing has happened to the dossier: no event has its dossier_id";
  }

 private:
  [[nodiscard]] bool too_far(std::size_t event) const {
    return times_[event] == kTooFar || (!dues_.empty() && dues_[event] == kTooFar);
  }

  std::span<const std::int32_t> rows_;
  std::span<const std::uint8_t> kinds_;
  std::span<const std::int32_t> times_;
  std::span<const std::int32_t> dues_;
  std::vector<std::int64_t> offsets_;
  EventBlock ordered_;
  std::vector<std::int64_t> amounts_;
};

/// The day whose law governs a dossier: that of reception, or before it of whatever came first.
/// Nothing where no event has a moment.
std::optional<std::int32_t> governing_day(const batch::DossierColumns& events, std::size_t row) {
  constexpr auto kReceived = static_cast<std::uint8_t>(EventKind::kReceived);
  constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();
  std::int32_t first = kNever;
  std::int32_t received = kNever;
  for (auto i = static_cast<std::size_t>(events.offsets[row]);
       i < static_cast<std::size_t>(events.offsets[row + 1]); ++i) {
    if (events.times[i] == kMissing) continue;
    first = std::min(first, events.times[i]);
    if (events.kinds[i] == kReceived) received = std::min(received, events.times[i]);
  }
  if (first == kNever) return std::nullopt;
  return day_of(received != kNever ? received : first);
}

// --- What dossiers are, and their limits ---------------------------------------------------------

/// Numbers of words, and the words.
using WordColumn = std::pair<Array<std::int32_t>, std::vector<std::string>>;
using FlagColumn = std::optional<Array<std::uint8_t>>;
/// Procedures, cases, limits in words, channels, and three facts of DossierIdentity.
using Identities = std::tuple<WordColumn, std::optional<WordColumn>, std::optional<WordColumn>,
                              FlagColumn, FlagColumn, FlagColumn, FlagColumn>;

/// One entry a dossier.
class Identity {
 public:
  explicit Identity(const Identities& columns)
      : procedures_(std::get<0>(columns), "procedure"),
        cases_(std::get<1>(columns), "case_number"),
        limits_(std::get<2>(columns), "limit"),
        channels_(input(std::get<3>(columns))),
        disadvantaged_(input(std::get<4>(columns))),
        non_territorial_(input(std::get<5>(columns))),
        other_level_(input(std::get<6>(columns))) {
    for (const std::string& word : procedures_.words) codes_.push_back(ProcedureCode::parse(word));
  }

  [[nodiscard]] std::size_t size() const { return procedures_.numbers.size(); }

  /// Nothing where the row has none.
  [[nodiscard]] const Result<ProcedureCode>* procedure(std::size_t row) const {
    const std::int32_t number = procedures_.numbers[row];
    return number < 0 ? nullptr : &codes_[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] const std::string* limit(std::size_t row) const { return limits_.word(row); }
  [[nodiscard]] bool has_channel(std::size_t row) const {
    return channels_.empty() || channels_[row] <= static_cast<std::uint8_t>(Channel::kPublicPost);
  }
  [[nodiscard]] std::uint8_t flags(std::size_t row) const {
    return is(non_territorial_, row) ? batch::kNonTerritorial : std::uint8_t{0};
  }

  /// Rows of one key have the same limits.
  [[nodiscard]] std::uint64_t key(std::size_t row) const {
    std::uint64_t key = is(disadvantaged_, row) ? 1 : 0;
    key = key << 8 | (channels_.empty() ? 0 : channels_[row]);
    for (const WordsOfRows* words : {&procedures_, &cases_, &limits_}) {
      if (words->numbers.empty()) continue;
      key = key * (words->words.size() + 1) + static_cast<std::uint64_t>(words->numbers[row] + 1);
    }
    return key;
  }

  /// Precondition: its procedure is a code.
  [[nodiscard]] DossierIdentity of(std::size_t row) const {
    DossierIdentity identity{.procedure = procedure(row)->value()};
    if (const std::string* const number = cases_.word(row)) identity.case_number = *number;
    if (!channels_.empty()) identity.channel = static_cast<Channel>(channels_[row]);
    identity.non_territorial = is(non_territorial_, row);
    identity.disadvantaged_area = is(disadvantaged_, row);
    identity.other_level = is(other_level_, row);
    return identity;
  }

 private:
  struct WordsOfRows {
    std::span<const std::int32_t> numbers;
    std::vector<std::string> words;

    WordsOfRows(const std::optional<WordColumn>& column, const char* name) {
      if (!column) return;
      numbers = input(column->first);
      words = column->second;
      if (words.size() >= kNoLimit) {
        throw Error(Failure{
            Errc::kInvalidColumn,
            std::string("column '") + name + "': more than 65,534 values; evaluate in parts"});
      }
    }
    [[nodiscard]] const std::string* word(std::size_t row) const {
      if (numbers.empty() || numbers[row] < 0) return nullptr;
      return &words[static_cast<std::size_t>(numbers[row])];
    }
  };

  [[nodiscard]] static bool is(std::span<const std::uint8_t> flags, std::size_t row) {
    return !flags.empty() && flags[row] != 0;
  }

  WordsOfRows procedures_;
  WordsOfRows cases_;
  WordsOfRows limits_;
  std::span<const std::uint8_t> channels_;
  std::span<const std::uint8_t> disadvantaged_;
  std::span<const std::uint8_t> non_territorial_;
  std::span<const std::uint8_t> other_level_;
  std::vector<Result<ProcedureCode>> codes_;
};

/// From a day on, until the next one: a limit, or why there is none.
struct LimitFrom {
  std::int32_t day;
  std::uint16_t limit;
  std::optional<Failure> failure = {};
  const char* column = "procedure";  ///< whose value is at fault
};

/// The limits of all rows: of the catalogue's version of each day, or in the row's own words.
class LimitChoice {
 public:
  LimitChoice(const LawBook& law, const Identity& identity) : law_(law) {
    numbers_.resize(identity.size());
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::uint64_t last_key = 0;
    std::uint32_t last = 0;
    for (std::size_t row = 0; row < numbers_.size(); ++row) {
      const std::uint64_t key = identity.key(row);
      if (row == 0 || key != last_key) {
        const auto [found, is_new] =
            numbers.try_emplace(key, static_cast<std::uint32_t>(choices_.size()));
        if (is_new) choices_.push_back(choice(identity, row));
        last_key = key;
        last = found->second;
      }
      numbers_[row] = last;
    }
  }

  /// What governs row `row`, whose events are those of row `i` of the columns; nothing when none
  /// has a moment.
  [[nodiscard]] const LimitFrom* of(std::size_t row, const batch::DossierColumns& events,
                                    std::size_t i) const {
    if (events.offsets[i] == events.offsets[i + 1]) return nullptr;
    const std::vector<LimitFrom>& choice = choices_[numbers_[row]];
    if (choice.size() == 1)
      return choice.data();  // most procedures: the day need not be looked for
    const std::optional<std::int32_t> day = governing_day(events, i);
    if (!day) return nullptr;
    auto found = choice.end() - 1;
    while (found->day > *day) --found;
    return &*found;
  }

  [[nodiscard]] const TimeLimit& limit(std::uint16_t index) const { return limits_[index]; }

  [[nodiscard]] batch::DeadlinePlan plan(const DeadlineOptions& options,
                                         const std::optional<std::string>& regime) const {
    return batch::DeadlinePlan::make(limits_, law_.rules(), options, regime.value_or(""),
                                     procedures_)
        .value();
  }

 private:
  std::uint16_t add(const ProcedureCode& procedure, TimeLimit limit) {
    if (limits_.size() == kNoLimit) {
      throw Error(Failure{Errc::kInvalidColumn,
                          "more than 65,535 limits in one table; evaluate it in parts"});
    }
    procedures_.push_back(procedure);
    limits_.push_back(std::move(limit));
    return static_cast<std::uint16_t>(limits_.size() - 1);
  }

  std::vector<LimitFrom> choice(const Identity& identity, std::size_t row) {
    const Result<ProcedureCode>* const code = identity.procedure(row);
    if (code == nullptr) {
      return {{kAlways, kNoLimit, Failure{Errc::kInvalidProcedureCode, "no procedure code"}}};
    }
    if (!*code) return {{kAlways, kNoLimit, code->error()}};
    if (!identity.has_channel(row)) {
      return {{kAlways, kNoLimit,
               Failure{Errc::kInvalidColumn, "expected in_person, online or public_post"},
               "channel"}};
    }
    if (const std::string* const words = identity.limit(row)) {
      Result<TimeLimit> limit = parse_time_limit(*words);
      if (!limit) return {{kAlways, kNoLimit, limit.error(), "limit"}};
      return {{kAlways, add(code->value(), *std::move(limit))}};
    }
    return of_catalogue(identity.of(row));
  }

  std::vector<LimitFrom> of_catalogue(const DossierIdentity& identity) {
    const auto without = [&](std::int32_t day, const Failure& failure, const char* column) {
      return LimitFrom{day, add(identity.procedure, {}), failure, column};
    };
    const auto versions = law_.catalogue().versions(identity.procedure);
    if (!versions) return {without(kAlways, versions.error(), "procedure")};
    std::set<Date> days;
    for (const Procedure& version : *versions) {
      if (version.valid_from) days.insert(*version.valid_from);
      if (version.valid_until) days.insert(*version.valid_until + std::chrono::days{1});
    }
    days.insert(days.empty() ? Date{} : *days.begin() - std::chrono::days{1});
    const LimitQuestion question{identity.case_number, identity.channel,
                                 identity.disadvantaged_area ? Area::kDisadvantaged : Area::kAny};
    std::vector<LimitFrom> choice;
    for (const Date day : days) {
      const std::int32_t from = choice.empty() ? kAlways : day_number(day);
      const Result<Procedure> procedure = law_.catalogue().at(identity.procedure, day);
      if (!procedure) {
        choice.push_back(without(from, procedure.error(), "procedure"));
        continue;
      }
      Result<TimeLimit> limit = time_limit_of(*procedure, question);
      choice.push_back(
          limit ? LimitFrom{from, add(identity.procedure, *std::move(limit))}
                : without(from, limit.error(),
                          limit.error().code == Errc::kUnknownCase ? "case_number" : "procedure"));
    }
    return choice;
  }

  const LawBook& law_;
  std::vector<TimeLimit> limits_;
  std::vector<ProcedureCode> procedures_;
  std::vector<std::vector<LimitFrom>> choices_;
  std::vector<std::uint32_t> numbers_;  ///< of each row's choice
};

// --- The evaluation ------------------------------------------------------------------------------

/// Where results go; those that are not wanted are empty.
struct Results {
  explicit Results(const py::dict& to)
      : states(output<std::uint8_t>(to, "state")),
        national_states(output<std::uint8_t>(to, "national_state")),
        statutory(output<std::int64_t>(to, "statutory")),
        rolled(output<std::int64_t>(to, "rolled")),
        appointments(output<std::int64_t>(to, "appointment")),
        current_appointments(output<std::int64_t>(to, "current_appointment")),
        ends(output<std::int64_t>(to, "end_time")),
        decree(output<std::uint8_t>(to, "decree_verdict")),
        promise(output<std::uint8_t>(to, "promise_verdict")),
        index(output<std::uint8_t>(to, "index_verdict")),
        decree_late(output<std::int32_t>(to, "decree_late_minutes")),
        promise_late(output<std::int32_t>(to, "promise_late_minutes")),
        index_late(output<std::int32_t>(to, "index_late_minutes")),
        late_working_days(output<std::int32_t>(to, "late_working_days")),
        early_warnings(output<std::uint8_t>(to, "early_warning")),
        supplements(output<std::uint8_t>(to, "supplements")),
        restarts(output<std::uint8_t>(to, "restarts")),
        provisional(output<std::uint8_t>(to, "provisional")),
        obligations{output<std::uint32_t>(to, "obligations_owed"),
                    output<std::uint32_t>(to, "obligations_missed"),
                    output<std::uint32_t>(to, "obligations_satisfied"),
                    output<std::uint32_t>(to, "obligations_satisfied_late")},
        errors(output<std::int16_t>(to, "error")) {}

  std::span<std::uint8_t> states;
  std::span<std::uint8_t> national_states;
  std::span<std::int64_t> statutory;
  std::span<std::int64_t> rolled;
  std::span<std::int64_t> appointments;
  std::span<std::int64_t> current_appointments;
  std::span<std::int64_t> ends;
  std::span<std::uint8_t> decree;
  std::span<std::uint8_t> promise;
  std::span<std::uint8_t> index;
  std::span<std::int32_t> decree_late;
  std::span<std::int32_t> promise_late;
  std::span<std::int32_t> index_late;
  std::span<std::int32_t> late_working_days;
  std::span<std::uint8_t> early_warnings;
  std::span<std::uint8_t> supplements;
  std::span<std::uint8_t> restarts;
  std::span<std::uint8_t> provisional;
  std::array<std::span<std::uint32_t>, 4> obligations;  ///< by ObligationState
  std::span<std::int16_t> errors;                       ///< always wanted
  std::vector<std::string> explanations;                ///< empty: not wanted
};

/// What a part of the rows works with.
struct Scratch {
  EventBlock events;
  std::vector<std::uint16_t> limits = std::vector<std::uint16_t>(kBlock);
  std::vector<std::uint8_t> flags = std::vector<std::uint8_t>(kBlock);
  std::vector<const LimitFrom*> choices = std::vector<const LimitFrom*>(kBlock);
  std::vector<std::uint8_t> decree = std::vector<std::uint8_t>(kBlock);
  std::vector<std::int32_t> decree_late = std::vector<std::int32_t>(kBlock);
  std::array<std::vector<std::int32_t>, 5> moments;
  std::vector<std::int32_t> from = std::vector<std::int32_t>(kBlock);
  std::vector<std::int32_t> to = std::vector<std::int32_t>(kBlock);
  std::vector<std::int16_t> codes = std::vector<std::int16_t>(kBlock);
  std::vector<std::int16_t> codes_of_counts = std::vector<std::int16_t>(kBlock);

  Scratch() {
    for (auto& each : moments) each.resize(kBlock);
  }
};

class Evaluator {
 public:
  Evaluator(const LawBook& law, const Identity& identity, const Events& events, LocalTime as_of,
            const DeadlineOptions& options, std::optional<std::string> regime, Results& results)
      : law_(law),
        identity_(identity),
        events_(events),
        as_of_(as_of),
        options_(options),
        regime_(std::move(regime)),
        results_(results),
        choice_(law, identity),
        plan_(choice_.plan(options, regime_)),
        all_rows_(!results.explanations.empty() ||
                  std::ranges::any_of(results.obligations,
                                      [](const auto& column) { return !column.empty(); })) {}

  void run(std::size_t begin, std::size_t end) {
    Scratch scratch;
    for (; begin < end; begin += kBlock) run_block(begin, std::min(kBlock, end - begin), scratch);
  }

  /// Why the row has an error, for whoever made the table. Precondition: it has one.
  [[nodiscard]] Failure failure(std::size_t row) const {
    const auto code = static_cast<Errc>(results_.errors[row]);
    if (const auto fault = events_.fault(row)) return {code, *fault};
    EventBlock made;
    const batch::DossierColumns events = events_.block(row, 1, made);
    if (const LimitFrom* const choice = choice_.of(row, events, 0)) {
      if (choice->failure && choice->failure->code == code) {
        return {code, in_column(choice->column, row) + choice->failure->message,
                choice->failure->law};
      }
      const auto evaluation = scalar(events, 0, row, *choice);
      if (!evaluation) {
        return {code, in_row(row) + evaluation.error().message, evaluation.error().law};
      }
    }
    return {code, in_row(row) + "its events cannot be read"};
  }

 private:
  void run_block(std::size_t begin, std::size_t size, Scratch& scratch) {
    batch::DossierColumns dossiers = events_.block(begin, size, scratch.events);
    for (std::size_t i = 0; i < size; ++i) {
      const LimitFrom* const choice = choice_.of(begin + i, dossiers, i);
      scratch.choices[i] = choice;
      scratch.limits[i] = choice != nullptr ? choice->limit : kNoLimit;
      scratch.flags[i] = identity_.flags(begin + i);
    }
    dossiers.limits = std::span(scratch.limits).first(size);
    dossiers.flags = std::span(scratch.flags).first(size);
    batch::compute_deadlines(plan_, law_.calendar(), dossiers, as_of_,
                             deadlines(begin, size, scratch))
        .value();
    write_moments(begin, size, scratch);
    write_codes(begin, size, scratch);
    write_lateness(begin, size, scratch);
    write_scalar(begin, size, dossiers, scratch);
  }

  /// Where the library writes: into the results where they have its types.
  batch::DeadlineColumns deadlines(std::size_t begin, std::size_t size, Scratch& scratch) const {
    const auto of = [&](auto column) {
      return column.empty() ? column : column.subspan(begin, size);
    };
    const auto all = [&](auto& column) { return std::span(column).first(size); };
    return {.states = of(results_.states),
            .national_states = of(results_.national_states),
            .statutory = all(scratch.moments[0]),
            .rolled = all(scratch.moments[1]),
            .appointments = all(scratch.moments[2]),
            .current_appointments = all(scratch.moments[3]),
            .ends = all(scratch.moments[4]),
            .decree = all(scratch.decree),
            .promise = of(results_.promise),
            .index = of(results_.index),
            .decree_late_minutes = all(scratch.decree_late),
            .promise_late_minutes = of(results_.promise_late),
            .index_late_minutes = of(results_.index_late),
            .supplements = of(results_.supplements),
            .restarts = of(results_.restarts),
            .codes = all(scratch.codes)};
  }

  void write_moments(std::size_t begin, std::size_t size, const Scratch& scratch) const {
    const std::array wide{results_.statutory, results_.rolled, results_.appointments,
                          results_.current_appointments, results_.ends};
    for (std::size_t column = 0; column < wide.size(); ++column) {
      if (wide[column].empty()) continue;
      const std::int32_t* const minutes = scratch.moments[column].data();
      std::int64_t* const to = wide[column].data() + begin;
      for (std::size_t i = 0; i < size; ++i) {
        to[i] = minutes[i] == kMissing ? batch::kWideMissing : minutes[i] * kMillisecondsOfMinute;
      }
    }
    const auto copy = [&](const auto& from, auto to) {
      if (!to.empty())
        std::copy_n(from.begin(), size, to.begin() + static_cast<std::ptrdiff_t>(begin));
    };
    copy(scratch.decree, results_.decree);
    copy(scratch.decree_late, results_.decree_late);
    if (results_.national_states.empty()) return;
    // The numbers of the national states begin at 1, those of words at 0.
    for (std::uint8_t& state : results_.national_states.subspan(begin, size)) --state;
  }

  void write_codes(std::size_t begin, std::size_t size, const Scratch& scratch) const {
    constexpr auto kNoEvent = static_cast<std::int16_t>(Errc::kInvalidEvent);
    for (std::size_t i = 0; i < size; ++i) {
      const LimitFrom* const choice = scratch.choices[i];
      const bool provisional = scratch.codes[i] == kProvisional;
      std::int16_t error = provisional ? std::int16_t{0} : scratch.codes[i];
      if (choice == nullptr) {
        error = kNoEvent;
      } else if (choice->failure && (error == 0 || choice->limit == kNoLimit)) {
        error = static_cast<std::int16_t>(choice->failure->code);
      }
      results_.errors[begin + i] = error;
      if (!results_.provisional.empty()) {
        results_.provisional[begin + i] = static_cast<std::uint8_t>(provisional);
      }
    }
  }

  /// Working days after the one on which it was due by the decree, to the one on which it ended.
  void write_lateness(std::size_t begin, std::size_t size, Scratch& scratch) const {
    if (results_.late_working_days.empty()) return;
    const auto now = static_cast<std::int32_t>(
        std::chrono::floor<std::chrono::minutes>(as_of_).time_since_epoch().count());
    const std::span days = results_.late_working_days.subspan(begin, size);
    for (std::size_t i = 0; i < size; ++i) {
      const auto verdict = static_cast<Timeliness>(scratch.decree[i]);
      const bool late = verdict == Timeliness::kLate || verdict == Timeliness::kPendingLate;
      const std::int32_t end = scratch.moments[4][i] == kMissing ? now : scratch.moments[4][i];
      // Without a limit the appointment alone speaks.
      const std::int32_t due =
          scratch.moments[1][i] == kMissing ? end - scratch.decree_late[i] : scratch.moments[1][i];
      scratch.from[i] = late ? day_of(due) : kMissing;
      scratch.to[i] = late ? day_of(end) : kMissing;
    }
    batch::count_working_days(law_.calendar(), std::span(scratch.from).first(size),
                              std::span(scratch.to).first(size), days,
                              std::span(scratch.codes_of_counts).first(size))
        .value();
    for (std::size_t i = 0; i < size; ++i) {
      const bool due = scratch.decree_late[i] != kMissing;
      if (scratch.from[i] == kMissing && due) days[i] = 0;
    }
  }

  /// What only the evaluation of a single dossier tells.
  void write_scalar(std::size_t begin, std::size_t size, const batch::DossierColumns& dossiers,
                    const Scratch& scratch) {
    constexpr auto kPending = static_cast<std::uint8_t>(Timeliness::kPending);
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t row = begin + i;
      const bool may_warn = !results_.early_warnings.empty() && scratch.decree[i] == kPending &&
                            scratch.moments[1][i] != kMissing;
      if (!results_.early_warnings.empty()) results_.early_warnings[row] = 0;
      for (const auto& column : results_.obligations) {
        if (!column.empty()) column[row] = 0;
      }
      const bool computed = scratch.codes[i] == 0 || scratch.codes[i] == kProvisional;
      if (!computed || !(all_rows_ || may_warn)) continue;
      const auto evaluation = scalar(dossiers, i, row, *scratch.choices[i]);
      if (!evaluation) {
        if (results_.errors[row] == 0) {
          results_.errors[row] = static_cast<std::int16_t>(evaluation.error().code);
        }
        continue;
      }
      for (const Obligation& obligation : evaluation->obligations) {
        const std::span column = results_.obligations[static_cast<std::size_t>(obligation.state)];
        if (!column.empty()) column[row] |= 1U << static_cast<unsigned>(obligation.kind);
        if (may_warn && obligation.kind == ObligationKind::kEarlyWarning) {
          results_.early_warnings[row] = 1;
        }
      }
      if (!results_.explanations.empty()) {
        results_.explanations[row] = to_vietnamese(evaluation->deadline);
      }
    }
  }

  /// Row `i` of the columns, which is row `row` of the table, by itself.
  [[nodiscard]] Result<Evaluation> scalar(const batch::DossierColumns& columns, std::size_t i,
                                          std::size_t row, const LimitFrom& choice) const {
    Dossier dossier{.identity = identity_.of(row)};
    for (auto event = static_cast<std::size_t>(columns.offsets[i]);
         event < static_cast<std::size_t>(columns.offsets[i + 1]); ++event) {
      DossierEvent made{.kind = static_cast<EventKind>(columns.kinds[event]),
                        .time = moment(columns.times[event])};
      if (columns.dues[event] != kMissing) made.due = moment(columns.dues[event]);
      if (!columns.amounts.empty() && columns.amounts[event] != 0) {
        made.amount = columns.amounts[event];
      }
      dossier.events.push_back(std::move(made));
    }
    EvaluationOptions options{
        .deadline = options_, .regime = regime_, .explain = !results_.explanations.empty()};
    if (identity_.limit(row) != nullptr) options.limit = choice_.limit(choice.limit);
    return law_.evaluate(dossier, as_of_, options);
  }

  const LawBook& law_;
  const Identity& identity_;
  const Events& events_;
  LocalTime as_of_;
  DeadlineOptions options_;
  std::optional<std::string> regime_;
  Results& results_;
  LimitChoice choice_;
  batch::DeadlinePlan plan_;
  bool all_rows_;
};

/// Where each text begins and the octets of all one after the other, as Arrow has them; an empty
/// text is none.
using Texts = std::pair<py::array_t<std::int64_t>, py::array_t<std::uint8_t>>;

Texts joined(const std::vector<std::string>& texts) {
  py::array_t<std::int64_t> offsets(static_cast<py::ssize_t>(texts.size()) + 1);
  std::int64_t* const at = offsets.mutable_data();
  at[0] = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    at[i + 1] = at[i] + static_cast<std::int64_t>(texts[i].size());
  }
  py::array_t<std::uint8_t> octets(at[texts.size()]);
  std::uint8_t* to = octets.mutable_data();
  for (const std::string& text : texts) to = std::ranges::copy(text, to).out;
  return {std::move(offsets), std::move(octets)};
}

std::optional<Texts> evaluate(const LawBook& law, const Identities& identities,
                              const std::vector<WideColumn>& wide,
                              const std::optional<LongColumns>& events, LocalTime as_of,
                              const DeadlineOptions& options,
                              const std::optional<std::string>& regime,
                              const py::typing::Dict<py::str, py::object>& to, bool explain,
                              bool raise, int threads) {
  const Identity identity(identities);
  Results results(to);
  {
    const py::gil_scoped_release release;
    if (explain) results.explanations.resize(identity.size());
    std::unique_ptr<const Events> of_rows;
    if (events) {
      of_rows = std::make_unique<LongEvents>(*events, identity.size());
    } else {
      of_rows = std::make_unique<WideEvents>(wide);
    }
    Evaluator evaluator(law, identity, *of_rows, as_of, options, regime, results);
    run_in_parts(identity.size(), static_cast<std::size_t>(threads), kBlock,
                 [&](std::size_t begin, std::size_t end) { evaluator.run(begin, end); });
    const auto bad =
        std::ranges::find_if(results.errors, [](std::int16_t code) { return code != 0; });
    if (raise && bad != results.errors.end()) {
      throw Error(evaluator.failure(static_cast<std::size_t>(bad - results.errors.begin())));
    }
  }
  if (!explain) return std::nullopt;
  return joined(results.explanations);
}

}  // namespace

void bind_evaluate(py::module_& m) {
  m.def("_evaluate", &evaluate, py::arg("law"), py::arg("identities").noconvert(),
        py::arg("wide").noconvert(), py::arg("events").noconvert(), py::arg("as_of"),
        py::arg("options"), py::arg("regime"), py::arg("results"), py::arg("explain"),
        py::arg("raise_errors"), py::arg("threads"),
        "For motcua.evaluate, which checks what it passes.");
}

}  // namespace motcua::python
