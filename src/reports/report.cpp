#include <motcua/reports/report.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <span>
#include <utility>

#include "reports/marks_internal.hpp"
#include "reports/settlement_columns_internal.hpp"
#include "reports/tally_rep_internal.hpp"
#include "reports/weeks_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

constexpr std::size_t kMeasures = static_cast<std::size_t>(Measure::kUnreadable) + 1;
constexpr std::size_t kLetterKinds = static_cast<std::size_t>(LetterKind::kThanksLetter) + 1;

/// How many dossiers each measure counts.
using Counts = std::array<std::uint32_t, kMeasures>;

std::uint32_t of(const Counts& counts, Measure measure) {
  return counts[static_cast<std::size_t>(measure)];
}

SettlementRow row_of(Group group, const Counts& counts) {
  SettlementRow row;
  row.group = std::move(group);
  for (const SettlementColumn& column : kSettlementColumns) {
    row.*column.member = of(counts, column.measure);
  }
  return row;
}

/// Weeks since that of Thursday, 1 January 1970.
std::int64_t week_of(std::int64_t day) {
  constexpr std::int64_t kDaysSinceMonday = 3;
  constexpr std::int64_t kDaysOfWeek = 7;
  const std::int64_t days = day + kDaysSinceMonday;
  return days >= 0 ? days / kDaysOfWeek : (days - kDaysOfWeek + 1) / kDaysOfWeek;
}

std::int64_t day_of(std::int32_t minute) {
  return std::chrono::floor<std::chrono::days>(std::chrono::minutes{minute}).count();
}

/// Every week that has a day of the period.
class Weeks {
 public:
  explicit Weeks(const ReportPeriod& period)
      : first_(week_of(period.first.time_since_epoch().count())) {
    const std::int64_t last = week_of(period.last.time_since_epoch().count());
    for (std::int64_t week = first_; week <= last; ++week) {
      weeks_.push_back(week_from(Date(std::chrono::days{7 * week - 3})));
    }
  }

  /// The week of a minute of the period.
  [[nodiscard]] WeekCount& at(std::int32_t minute) {
    return weeks_[static_cast<std::size_t>(week_of(day_of(minute)) - first_)];
  }
  [[nodiscard]] std::vector<WeekCount> take() { return std::move(weeks_); }

 private:
  std::int64_t first_;
  std::vector<WeekCount> weeks_;
};

/// The nearest rank: the least value that so many hundredths of all do not exceed.
template <typename At>
auto percentile(std::size_t size, std::size_t hundredths, At at) {
  return at((size * hundredths + 99) / 100 - 1);
}

class Times {
 public:
  void add(std::uint16_t working_days, std::uint32_t minutes) {
    if (working_days == kNoDays) return;
    if (working_days >= dossiers_of_.size()) dossiers_of_.resize(working_days + std::size_t{1});
    ++dossiers_of_[working_days];
    minutes_.push_back(minutes);
  }

  [[nodiscard]] ProcessingTime take() {
    ProcessingTime time;
    if (minutes_.empty()) return time;
    const std::size_t size = minutes_.size();
    time.dossiers = static_cast<std::uint32_t>(size);
    for (std::size_t days = 0; days < dossiers_of_.size(); ++days) {
      time.total_working_days += static_cast<std::int64_t>(days) * dossiers_of_[days];
    }
    const auto days_at = [&](std::size_t rank) {
      std::size_t days = 0;
      for (std::size_t passed = dossiers_of_[0]; passed <= rank; passed += dossiers_of_[days]) {
        ++days;
      }
      return static_cast<int>(days);
    };
    time.median_working_days = percentile(size, 50, days_at);
    time.percentile90_working_days = percentile(size, 90, days_at);
    time.most_working_days = static_cast<int>(dossiers_of_.size()) - 1;
    time.median_minutes = percentile(size, 50, [&](std::size_t rank) {
      const auto middle = minutes_.begin() + static_cast<std::ptrdiff_t>(rank);
      std::ranges::nth_element(minutes_, middle);
      return *middle;
    });
    return time;
  }

 private:
  std::vector<std::uint32_t> dossiers_of_;  ///< by working days
  std::vector<std::uint32_t> minutes_;
};

class Adding {
 public:
  Adding(const TallyRep& rep, const ReportOptions& options)
      : rep_(rep),
        dimension_(options.dimension),
        sieve_(rep, options.only),
        weeks_(rep.period),
        names_(names_of(rep, options.dimension)),
        groups_(names_.size() + 1) {}

  void run() {
    for (std::size_t row = 0; row < rep_.size(); ++row) {
      if (!rep_.measures[row].empty() && sieve_.passes(row)) add(row);
    }
  }

  void write(Report& report) {
    Counts total{};
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      SettlementRow row = row_of(group < names_.size() ? names_[group] : Group{}, groups_[group]);
      if (row.total() > 0) report.rows.push_back(std::move(row));
      for (std::size_t i = 0; i < kMeasures; ++i) total[i] += groups_[group][i];
    }
    report.total = row_of({}, total);
    report.punctuality = {.settled_on_time = of(total, Measure::kIndexSettledOnTime),
                          .settled_late = of(total, Measure::kIndexSettledLate),
                          .pending_in_time = of(total, Measure::kIndexPendingInTime),
                          .pending_late = of(total, Measure::kIndexPendingLate),
                          .unknown = of(total, Measure::kIndexUnknown)};
    for (const IncidentColumn& column : kIncidentColumns) {
      report.incidents.*column.member = of(total, column.measure);
    }
    report.incidents.letters_of_unknown_kind = letters_of_unknown_kind_;
    for (std::size_t kind = 0; kind < kLetterKinds; ++kind) {
      if (letters_[kind].given + letters_[kind].owed == 0) continue;
      letters_[kind].kind = static_cast<LetterKind>(kind);
      report.letters.push_back(letters_[kind]);
    }
    for (std::size_t days = 0; days < lateness_.size(); ++days) {
      if (lateness_[days].settled + lateness_[days].pending == 0) continue;
      lateness_[days].working_days = static_cast<int>(days);
      report.lateness.push_back(lateness_[days]);
    }
    report.weeks = weeks_.take();
    report.processing = times_.take();
  }

 private:
  /// Receptions are groups, too.
  static std::vector<Group> names_of(const TallyRep& rep, Dimension dimension) {
    switch (dimension) {
      case Dimension::kField:
        return rep.groups.fields;
      case Dimension::kOffice:
        return rep.groups.offices;
      case Dimension::kProcedure:
        return rep.groups.procedures;
      case Dimension::kReception:
        break;
    }
    std::vector<Group> receptions;
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Reception::kInPerson); ++i) {
      const auto reception = static_cast<Reception>(i);
      receptions.push_back(
          {std::string(to_vietnamese(reception)), std::string(to_string(reception))});
    }
    return receptions;
  }

  [[nodiscard]] std::size_t group_of(std::size_t row) const {
    switch (dimension_) {
      case Dimension::kField:
        return TallyRep::group(rep_.fields, row);
      case Dimension::kOffice:
        return TallyRep::group(rep_.offices, row);
      case Dimension::kProcedure:
        return TallyRep::group(rep_.procedures, row);
      case Dimension::kReception:
        break;
    }
    return static_cast<std::size_t>(rep_.reception(row));
  }

  void add(std::size_t row) {
    const Measures measures = rep_.measures[row];
    // Those of no group come last.
    Counts& counts = groups_[std::min(group_of(row), groups_.size() - 1)];
    for (std::uint64_t rest = measures.bits(); rest != 0; rest &= rest - 1) {
      ++counts[static_cast<std::size_t>(std::countr_zero(rest))];
    }
    if (measures.intersects(kReceivedInPeriod)) ++weeks_.at(rep_.received[row]).received;
    if (measures.intersects(kSettled)) {
      ++weeks_.at(rep_.settled[row]).settled;
      // It was not settled before it was received.
      times_.add(rep_.working_days_taken[row],
                 static_cast<std::uint32_t>(std::int64_t{rep_.settled[row]} - rep_.received[row]));
    }
    if (measures.intersects(kLate)) add_late(measures, rep_.working_days_late[row]);
    if (measures.contains(Measure::kLetterOwed)) {
      ++letters_[TallyRep::letter(rep_.letters_owed, row)].owed;
    }
    if (measures.contains(Measure::kLetterGiven)) {
      const std::uint8_t kind = TallyRep::letter(rep_.letters_given, row);
      ++(kind == batch::kNoLetter ? letters_of_unknown_kind_ : letters_[kind].given);
    }
  }

  void add_late(Measures measures, std::uint16_t working_days) {
    if (working_days == kNoDays) return;
    if (working_days >= lateness_.size()) lateness_.resize(working_days + std::size_t{1});
    LatenessCount& late = lateness_[working_days];
    ++(measures.intersects(kSettled) ? late.settled : late.pending);
  }

  const TallyRep& rep_;
  Dimension dimension_;
  Sieve sieve_;
  Weeks weeks_;
  Times times_;
  std::vector<Group> names_;
  std::vector<Counts> groups_;  ///< one more than there are names
  std::array<LetterCount, kLetterKinds> letters_{};
  std::uint32_t letters_of_unknown_kind_ = 0;
  std::vector<LatenessCount> lateness_;  ///< by working days
};

std::optional<std::uint32_t> centipoints_of(const PunctualityIndex& index, const FigureRow* rule) {
  const std::uint64_t on_time = std::uint64_t{index.settled_on_time} + index.pending_in_time;
  const std::uint64_t all = on_time + index.settled_late + index.pending_late;
  if (rule == nullptr || !rule->points || all == 0) return std::nullopt;
  const std::uint64_t most = 100 * static_cast<std::uint64_t>(*rule->points);
  return static_cast<std::uint32_t>((2 * on_time * most + all) / (2 * all));
}

}  // namespace
}  // namespace reports_internal

std::uint32_t SettlementRow::received() const noexcept {
  return received_online_end_to_end + received_online_partial + received_online_other +
         received_by_post + received_in_person;
}

std::uint32_t SettlementRow::settled() const noexcept {
  return settled_early + settled_on_time + settled_late() + settled_unknown;
}

std::uint32_t SettlementRow::pending() const noexcept {
  return pending_in_time + pending_late() + pending_unknown;
}

std::optional<double> PunctualityIndex::share() const noexcept {
  const double on_time = double{1} * settled_on_time + pending_in_time;
  const double all = on_time + settled_late + pending_late;
  return all > 0 ? std::optional(on_time / all) : std::nullopt;
}

std::optional<double> ProcessingTime::mean_working_days() const noexcept {
  if (dossiers == 0) return std::nullopt;
  return static_cast<double>(total_working_days) / dossiers;
}

Report summarise(const DossierTally& tally, const ReportRules& rules,
                 const ReportOptions& options) {
  Report report;
  report.agency = options.agency;
  report.period = tally.period();
  report.close = tally.close();
  report.dimension = options.dimension;
  const Date day = report.period.last;
  if (const FormRow* form = rules.form_at(day)) report.form = form->form;
  reports_internal::Adding adding(tally.inside(), options);
  adding.run();
  adding.write(report);
  report.punctuality.centipoints = reports_internal::centipoints_of(
      report.punctuality, rules.figure_at(Figure::kPunctuality, day));
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Figure::kLetter); ++i) {
    FigureBasis basis{.figure = static_cast<Figure>(i)};
    if (const FigureRow* row = rules.figure_at(basis.figure, day)) basis.evidence = row->evidence;
    report.basis.push_back(std::move(basis));
  }
  return report;
}

MOTCUA_END_NAMESPACE
