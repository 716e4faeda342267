/// What a WorkCalendar is made of: the rows in use and the tables made from them.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "calendar/day_tables_internal.hpp"
#include "calendar/minute_tables_internal.hpp"
#include "calendar/office_hours_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// The days a calendar knows, and those among them that are decided; each bound included.
struct KnownDays {
  Date first;
  Date last;
  Date first_decided;
  Date last_decided;
};

/// A run of days.
struct DaySpan {
  std::uint32_t first;
  std::uint32_t size;

  [[nodiscard]] bool contains(std::uint32_t day) const noexcept { return day - first < size; }
};

/// Everything a calendar knows. Built once by build(), then never changed.
///
/// Inside, a day is its offset from the first known day, always below size().
class Rep {
 public:
  [[nodiscard]] static Result<WorkCalendar> build(Layers layers, Audience audience,
                                                  Acceptance acceptance);

  [[nodiscard]] const Layers& layers() const noexcept { return layers_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] Audience audience() const noexcept { return audience_; }
  [[nodiscard]] Acceptance acceptance() const noexcept { return acceptance_; }
  [[nodiscard]] const KnownDays& known() const noexcept { return known_; }
  [[nodiscard]] const std::string& fingerprint() const noexcept { return fingerprint_; }
  /// Bytes of the tables about days, and of those about minutes.
  [[nodiscard]] std::size_t day_bytes() const noexcept;
  [[nodiscard]] std::size_t minute_bytes() const noexcept { return minutes_.bytes(); }

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(kinds_.size());
  }
  [[nodiscard]] bool knows(Date date) const noexcept {
    return date >= known_.first && date <= known_.last;
  }
  [[nodiscard]] std::uint32_t offset(Date date) const noexcept {
    return static_cast<std::uint32_t>((date - known_.first).count());
  }
  [[nodiscard]] Date date(std::uint32_t day) const noexcept {
    return known_.first + std::chrono::days{day};
  }
  /// The first known day since 1970-01-01.
  [[nodiscard]] std::int32_t first() const noexcept { return first_; }

  [[nodiscard]] const DayTables& day_tables() const noexcept { return days_; }
  [[nodiscard]] DayKind kind(std::uint32_t day) const noexcept { return kinds_[day]; }
  [[nodiscard]] DayInfo info(std::uint32_t day) const;

  /// Days that are all decided: the longest such stretch.
  [[nodiscard]] DaySpan decided() const noexcept { return decided_; }
  [[nodiscard]] bool is_provisional(Date from, Date to) const noexcept;

  [[nodiscard]] bool has_minutes() const noexcept { return minutes_.total() > 0; }
  [[nodiscard]] const MinuteTables& minute_tables() const noexcept { return minutes_; }
  /// The day and weekday whose office hours `day` keeps.
  [[nodiscard]] HoursDay hours_day(std::uint32_t day) const;
  /// The sessions that count, or those for reception only, of `day` when it has any.
  [[nodiscard]] std::vector<Session> sessions(std::uint32_t day, bool counting) const;

  [[nodiscard]] MinuteWalk add_minutes(Moment start, std::int64_t count) const noexcept;
  [[nodiscard]] MinuteWalk next_minute(Moment start) const noexcept;
  [[nodiscard]] MinuteCount count_minutes(Moment from, Moment to) const noexcept;

 private:
  /// A row in use and its date, in order of dates.
  struct RowOfDay {
    Date date;
    const DayRow* row;
  };
  /// Days, ends included, that are not decided.
  struct Undecided {
    Date first;
    Date last;
  };

  Rep(Layers layers, Audience audience, Acceptance acceptance);

  [[nodiscard]] Result<void> find_known_days();
  void collect_rows();
  [[nodiscard]] Result<void> paint_weekly_rest();
  [[nodiscard]] Result<void> paint_rows();
  [[nodiscard]] Result<DayKind> kind_with(std::span<const RowOfDay> rows) const;
  [[nodiscard]] Result<void> check_swap(const DayRow& row) const;
  void find_undecided_days();
  [[nodiscard]] Result<void> lay_out_hours();
  [[nodiscard]] Result<std::vector<std::uint16_t>> patterns_of_days(
      std::vector<std::vector<Session>>& patterns) const;
  void take_fingerprint();

  [[nodiscard]] std::span<const RowOfDay> rows_of(Date date) const noexcept;
  [[nodiscard]] std::uint32_t first_working(std::uint32_t from, std::uint32_t to) const noexcept;

  Layers layers_;
  Audience audience_;
  Acceptance acceptance_;
  std::string name_;
  KnownDays known_{};
  std::int32_t first_ = 0;
  std::string fingerprint_;
  std::vector<RowOfDay> rows_;
  std::vector<DayKind> kinds_;
  DayTables days_;
  std::vector<Undecided> undecided_;
  DaySpan decided_{};
  MinuteTables minutes_;
};

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
