/// What would be due under another calendar or other rules, and why it differs.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/regime/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// A day that two calendars see differently: working or not, another kind, other office hours, or
/// decided in only one of them. vi: ngày khác nhau giữa hai lịch. Thread safety: a value. \since
/// 0.1 (stable)
struct DayDifference {
  Date date;
  std::optional<DayInfo> before = {};  ///< nothing: outside the first calendar
  std::optional<DayInfo> after = {};   ///< nothing: outside the second
  bool other_hours = false;            ///< vi: giờ làm việc khác nhau

  friend bool operator==(const DayDifference&, const DayDifference&) = default;
};

/// The days from `from` to `to`, both included, that two calendars see differently, ascending. Days
/// that neither knows are left out. vi: so sánh hai lịch. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<DayDifference> different_days(const WorkCalendar& before,
                                                                      const WorkCalendar& after,
                                                                      Date from, Date to);

/// Under what a deadline is computed. The references must outlive the call. vi: giả định.
/// \since 0.1 (stable)
struct Assumptions {
  const WorkCalendar& calendar;
  const RuleSet& rules;
  DeadlineOptions options = {};
  /// Empty: the regime in force on the day of reception; else the name of one.
  std::string_view regime = {};
};

/// A dossier to compare. The references must outlive the call. vi: hồ sơ được so sánh. \since 0.1
/// (stable)
struct ComparedDossier {
  const DossierIdentity& identity;
  std::span<const DossierEvent> events;
  const TimeLimit& limit;
};

/// Why a deadline differs. vi: lý do khác nhau. \since 0.1 (stable)
enum class DifferenceKind : std::uint8_t {
  kDay,      ///< vi: lịch khác nhau ở một ngày nằm trong thời hạn
  kRule,     ///< vi: quy định khác nhau
  kRegime,   ///< vi: chế độ pháp lý khác nhau
  kReading,  ///< vi: cách hiểu thời hạn khác nhau
};

/// Return "day", "rule", "regime" or "reading". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DifferenceKind kind) noexcept;

/// One reason for a difference; what its kind does not speak of is empty. vi: lý do. Thread safety:
/// a value. \since 0.1 (stable)
struct DifferenceReason {
  DifferenceKind kind;
  std::optional<DayDifference> day = {};
  std::optional<RuleRow> rule_before = {};  ///< kRule: the row that bound; nothing: none did
  std::optional<RuleRow> rule_after = {};   ///< kRule: the row that binds now
  std::string before = {};                  ///< kRegime, kReading: its name
  std::string after = {};

  friend bool operator==(const DifferenceReason&, const DifferenceReason&) = default;
};

/// A dossier whose deadline differs. vi: hồ sơ có thời hạn khác nhau. Thread safety: a value.
/// \since 0.1 (stable)
struct DeadlineDifference {
  std::size_t dossier;      ///< index
  Result<Deadline> before;  ///< with its steps, or why there is none
  Result<Deadline> after;   ///< the same
  std::vector<DifferenceReason> reasons;
};

/// The dossiers whose dates, verdicts or lateness by the clock are others under `after` than under
/// `before`, in their order, with what in the two assumptions made the difference: the days between
/// the start of the clock and the later of the two dates that the calendars see differently, and
/// those rules that deadlines ask for.
///
/// Lateness in working time alone is no difference. A failure in one of the two (outside of one
/// calendar, say) is one. vi: so sánh thời hạn theo hai giả định. Thread safety: safe. \since 0.1
/// (stable)
[[nodiscard]] MOTCUA_EXPORT std::vector<DeadlineDifference> compare_deadlines(
    std::span<const ComparedDossier> dossiers, const Assumptions& before, const Assumptions& after,
    LocalTime as_of);

/// The difference in lines, in Vietnamese: dates, verdicts, reasons. Thread safety: safe. \since
/// 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const DeadlineDifference& difference);
/// The same in English. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_english(const DeadlineDifference& difference);

namespace batch {

/// One row of compute_deadlines. vi: một dòng kết quả. Thread safety: a value. \since 0.1 (stable)
struct DeadlineRow {
  std::uint8_t state = kNoState;
  std::int32_t statutory = kMissing;
  std::int32_t rolled = kMissing;
  Timeliness decree = Timeliness::kUnknown;
  Timeliness promise = Timeliness::kUnknown;
  Timeliness index = Timeliness::kUnknown;
  std::int32_t decree_late_minutes = kMissing;
  std::int32_t promise_late_minutes = kMissing;
  std::int32_t index_late_minutes = kMissing;
  std::uint8_t restarts = 0;
  std::int16_t code = 0;

  friend bool operator==(const DeadlineRow&, const DeadlineRow&) = default;
};

/// A row that differs. vi: dòng khác nhau. Thread safety: a value. \since 0.1 (stable)
struct RowDifference {
  std::size_t row;
  DeadlineRow before;
  DeadlineRow after;
  /// Days of its calendar, from its reception to the later of its two dates, that differ:
  /// `ColumnsDifference::days[calendar]`, entries [first_day, last_day), the last one excluded.
  std::size_t calendar;
  std::size_t first_day;
  std::size_t last_day;
  bool other_rules;  ///< a rule that deadlines ask for binds in only one of the two

  friend bool operator==(const RowDifference&, const RowDifference&) = default;
};

/// What differs between two computations over the same columns. vi: kết quả so sánh theo cột.
/// Thread safety: a value. \since 0.1 (stable)
struct ColumnsDifference {
  std::vector<RowDifference> rows;               ///< in order
  std::vector<std::vector<DayDifference>> days;  ///< of each calendar, all days that differ
};

/// compare_deadlines over columns: each row under `plan_before` and `before`, and under
/// `plan_after` and `after`. Fails as compute_deadlines does for columns of unequal length, and
/// with Errc::kInvalidColumn when the two have another number of calendars, other indexes of them,
/// or plans of another size. Memory grows with the rows that differ. vi: so sánh thời hạn theo cột.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<ColumnsDifference> compare_deadlines(
    const DeadlinePlan& plan_before, Calendars before, const DeadlinePlan& plan_after,
    Calendars after, const DossierColumns& dossiers, LocalTime as_of);

}  // namespace batch
MOTCUA_END_NAMESPACE
