/// What a DeadlinePlan is made of: limits and rules in the form in which rows ask for them.
#pragma once

#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/regime/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// How a limit is counted; see Clock for what each does.
enum class Way : std::uint8_t {
  kNoDate,
  kSameDay,
  kDays,
  kWorkingDays,
  kMinutes,
  kWorkingMinutes,
  kWeeks,
  kMonths,
  kNoMeasure,  ///< the rules do not tell how long a working day is
};
inline constexpr std::size_t kWays = static_cast<std::size_t>(Way::kNoMeasure) + 1;

/// A TimeLimit under one reading, without words.
struct CompiledLimit {
  Way way = Way::kNoDate;
  bool and_half = false;         ///< kDays and kWorkingDays; kWeeks and kMonths: no rule tells how
                                 ///< long that is
  std::int16_t cut_off = 0;      ///< kSameDay, or kNoCutOff
  std::int32_t amount = 0;       ///< days, minutes, weeks or months
  std::int32_t then_days = 0;    ///< kMonths: half a month
  std::int32_t then_months = 0;  ///< kMonths: half a year, counted from the end of the years
  std::int32_t near_days = 0;    ///< kWorkingDays: 1 to calendar_internal::kReach whole ones, or 0
  std::uint16_t timeline = 0;    ///< the rules of its procedure

  static constexpr std::int16_t kNoCutOff = -1;
  static constexpr std::int16_t kBadCutOff = -2;  ///< no minute of the day
};

/// Lengths that rules give; nothing: they do not tell.
struct Measures {
  std::optional<int> days_of_half_month = {};
  std::optional<int> months_of_half_year = {};
  std::optional<int> hours_of_working_day = {};

  friend bool operator==(const Measures&, const Measures&) = default;
};

/// What the rules say of one day's receptions.
struct CompiledRules {
  Errc failure = {};
  bool restart = false;                ///< RuleId::kSupplementRestart binds
  bool non_territorial_start = false;  ///< RuleId::kNonTerritorialStart binds
  Measures measures = {};
  std::uint32_t limits = 0;  ///< which of its plan's tables of limits goes with the measures

  /// Of rules, in two plans too.
  friend bool operator==(const CompiledRules& a, const CompiledRules& b) {
    return a.failure == b.failure && a.restart == b.restart &&
           a.non_territorial_start == b.non_territorial_start && a.measures == b.measures;
  }
};

/// Rules by day of reception.
class RuleTimeline {
 public:
  /// From this day on these rules, until the next stretch.
  struct Stretch {
    std::int32_t from;  ///< days since 1970
    CompiledRules rules;
  };

  explicit RuleTimeline(std::vector<Stretch> stretches) : stretches_(std::move(stretches)) {}

  /// The stretch of `day`. The first one begins before all days.
  [[nodiscard]] const Stretch& at(std::int32_t day) const noexcept {
    const auto next = std::upper_bound(stretches_.begin(), stretches_.end(), day,
                                       [](std::int32_t d, const Stretch& s) { return d < s.from; });
    return *(next - 1);
  }
  /// The first day after `stretch`, or the last number there is.
  [[nodiscard]] std::int32_t end_of(const Stretch& stretch) const noexcept {
    const Stretch* const next = &stretch + 1;
    return next == stretches_.data() + stretches_.size() ? std::numeric_limits<std::int32_t>::max()
                                                         : next->from;
  }

 private:
  std::vector<Stretch> stretches_;
};

class Plan {
 public:
  [[nodiscard]] static Result<Plan> make(std::span<const TimeLimit> limits, const RuleSet& rules,
                                         const DeadlineOptions& options, std::string_view regime,
                                         std::span<const ProcedureCode> procedures);

  /// The limits as the rules with CompiledRules::limits 0 count them: nearly always all rules.
  [[nodiscard]] std::span<const CompiledLimit> limits() const noexcept {
    return std::span(limits_).first(size_);
  }
  /// A limit as these rules count it.
  [[nodiscard]] const CompiledLimit& limit(std::size_t limit,
                                           const CompiledRules& rules) const noexcept {
    return limits_[rules.limits * size_ + limit];
  }
  /// The rules of a limit's procedure.
  [[nodiscard]] const RuleTimeline& rules_of(const CompiledLimit& limit) const noexcept {
    return timelines_[limit.timeline];
  }

 private:
  /// Compiles the rules of all procedures and says which are a limit's. Adds the different lengths
  /// of all stretches to `measures`.
  std::vector<std::uint16_t> make_timelines(std::size_t limits, const RuleSet& rules,
                                            std::string_view regime,
                                            std::span<const ProcedureCode> procedures,
                                            std::vector<Measures>& measures);

  std::size_t size_ = 0;
  std::vector<CompiledLimit> limits_;  // all of them for the first Measures, then for the next
  std::vector<RuleTimeline> timelines_;  // that of the general rules first
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
