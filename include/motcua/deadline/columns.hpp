/// States and deadlines over columns: many dossiers in one call.
///
/// Moments are int32 minutes since 1970-01-01T00:00 of the Viet Nam wall clock, as in
/// calendar/batch.hpp, and kMissing stands for "no value". Columns have no seconds: a due date at
/// the last second of a day (23:59:59, where no office hours are known) is written as 23:59, and
/// lateness is still counted from the second.
#pragma once

#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/batch.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/regime/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
class Plan;
}
namespace batch {

/// In a column of states: the events of the row cannot be read. vi: không có trạng thái.
/// \since 0.1 (stable)
inline constexpr std::uint8_t kNoState = std::numeric_limits<std::uint8_t>::max();

/// Flag of a dossier: DossierIdentity::non_territorial. vi: không phụ thuộc địa giới. \since 0.1
/// (stable)
inline constexpr std::uint8_t kNonTerritorial = 1;

/// Dossiers and their events. vi: cột hồ sơ và sự kiện. Thread safety: a view of the caller's
/// columns, which must not change during a call. \since 0.1 (stable)
struct DossierColumns {
  // One entry an event.
  std::span<const std::uint8_t> kinds;  ///< numbers of EventKind; vi: loại sự kiện
  Minutes times;                        ///< vi: thời điểm
  Minutes dues;                         ///< DossierEvent::due or kMissing; vi: thời điểm hẹn
  /// DossierEvent::amount in đồng, 0 for none. May be empty: no event has one. vi: số tiền
  std::span<const std::int64_t> amounts = {};

  // One entry a dossier.
  /// Row i has the events offsets[i] to offsets[i + 1], that one excluded: one entry more than
  /// rows. They need not begin at 0 nor end at the last event, so that a part of the rows is a part
  /// of this column.
  std::span<const std::int64_t> offsets;
  std::span<const std::uint16_t> limits;  ///< indexes into the limits of the plan; vi: thời hạn
  /// kNonTerritorial or 0. May be empty: none is. vi: đặc điểm hồ sơ
  std::span<const std::uint8_t> flags = {};

  /// Rows [begin, begin + size), of the same events. Precondition: the rows are there. vi: một phần
  /// các dòng
  [[nodiscard]] DossierColumns part(std::size_t begin, std::size_t size) const noexcept {
    DossierColumns rows = *this;
    rows.offsets = offsets.subspan(begin, size + 1);
    rows.limits = limits.subspan(begin, size);
    if (!flags.empty()) rows.flags = flags.subspan(begin, size);
    return rows;
  }
};

/// Where the results go, one entry a dossier. An empty column is not wanted and not written; codes
/// alone are always wanted. vi: cột kết quả tính hạn. Thread safety: as DossierColumns. \since 0.1
/// (stable)
struct DeadlineColumns {
  std::span<std::uint8_t> states = {};           ///< DossierState, or kNoState
  std::span<std::uint8_t> national_states = {};  ///< NationalState, or 0
  Out statutory = {};                            ///< Deadline::statutory
  Out rolled = {};                               ///< Deadline::rolled
  Out appointments = {};                         ///< Deadline::appointment
  Out current_appointments = {};                 ///< Deadline::current_appointment
  Out ends = {};                                 ///< when it was resolved or ended: Verdict::end of
                                                 ///< the decree's clock
  std::span<std::uint8_t> decree = {};           ///< Timeliness by the decree's clock
  std::span<std::uint8_t> promise = {};          ///< Timeliness by the first appointment
  std::span<std::uint8_t> index = {};            ///< Timeliness by the national index
  Out decree_late_minutes = {};                  ///< Verdict::late_minutes; kMissing: nothing due
  Out promise_late_minutes = {};                 ///< the same
  Out index_late_minutes = {};                   ///< the same
  std::span<std::uint8_t> supplements = {};      ///< requests; 255 stands for more, too
  std::span<std::uint8_t> restarts = {};         ///< Deadline::restarts; 255 stands for more, too
  Codes codes;                                   ///< see compute_deadlines
};

/// Limits, rules and the way of reading them, made ready for columns once.
///
/// vi: bộ quy tắc tính hạn theo cột. Thread safety: immutable handle; share freely. \since 0.1
/// (stable)
class MOTCUA_EXPORT DeadlinePlan {
 public:
  /// The largest number of limits.
  static constexpr std::size_t kMostLimits = std::size_t{1} << 16;

  /// `limits` are what the column of limits points into. The regime of a dossier is the one that
  /// `rules` has in force on the day of its reception, or the one called `regime` when a name is
  /// given. `procedures` are empty or the procedures of the limits, whose own rules then go before
  /// the general ones. Fails with Errc::kInvalidDeadlineOptions, with Errc::kNoRegime for an
  /// unknown name, and with Errc::kInvalidColumn for too many limits or as many procedures as there
  /// are not limits. Nothing is referred to later.
  [[nodiscard]] static Result<DeadlinePlan> make(std::span<const TimeLimit> limits,
                                                 const RuleSet& rules,
                                                 const DeadlineOptions& options = {},
                                                 std::string_view regime = {},
                                                 std::span<const ProcedureCode> procedures = {});

  /// Number of limits.
  [[nodiscard]] std::size_t size() const noexcept;

  /// For the library's own use.
  [[nodiscard]] const deadline_internal::Plan& inside() const noexcept { return *plan_; }

 private:
  explicit DeadlinePlan(std::shared_ptr<const deadline_internal::Plan> plan)
      : plan_(std::move(plan)) {}

  std::shared_ptr<const deadline_internal::Plan> plan_;
};

/// validate() and compute_deadline() for every dossier, at the minute of `as_of`. Each row equals
/// the scalar calls on the same events in the same order, seconds apart.
///
/// Codes: 0; Errc::kProvisional where Deadline::provisional is true; Errc::kInvalidEvent for an
/// unknown kind or a missing time and Errc::kInvalidColumn for offsets that run backwards or leave
/// the events and for indexes without a limit or calendar: such a row has no values at all; or what
/// compute_deadline fails with (Errc::kNoRegime before the first regime, for a dossier that was
/// received): such a row has the states, appointments, ends and numbers of supplements of its
/// events, no dates of the clock, and every Timeliness is kUnknown.
///
/// Fails with Errc::kInvalidColumn and writes nothing when columns of one kind have different
/// lengths. Inputs and outputs must not overlap. Scratch memory grows with the longest dossier, not
/// with rows. vi: tính hạn theo cột. Thread safety: safe; split rows over threads as you like.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> compute_deadlines(const DeadlinePlan& plan,
                                                           Calendars calendars,
                                                           const DossierColumns& dossiers,
                                                           LocalTime as_of,
                                                           const DeadlineColumns& results);

}  // namespace batch
MOTCUA_END_NAMESPACE
