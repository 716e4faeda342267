/// Working days and working time of an audience over a closed range of known days.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

namespace calendar_internal {
class Rep;
}

/// Which rows that are not decided a calendar may rest on. Default: none.
///
/// vi: chấp nhận ngày chưa được quyết định. \since 0.1 (stable)
struct Acceptance {
  bool proposed = false;   ///< vi: ngày đang đề xuất
  bool predicted = false;  ///< vi: ngày dự kiến theo luật

  friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// What becomes of a term whose last day is a rest day, whichever way it was counted.
/// vi: ngày cuối là ngày nghỉ.
/// \since 0.1 (stable)
enum class EndRule : std::uint8_t {
  kRollToWorkingDay,  ///< vi: kết thúc vào ngày làm việc tiếp theo (BLDS 2015 Điều 148 khoản 5)
  kKeep,              ///< vi: giữ nguyên
};

/// Working days of an audience over a closed range of known days.
///
/// A day is working when the weekly rest does not take it and no row takes it away, or when a
/// make-up row adds it. Outside [first_day(), last_day()] nothing is known and every question whose
/// walk leaves the range fails with Errc::kOutOfCalendarRange. Only decided rows are used unless
/// the caller accepts others; what then rests on them is_provisional().
///
/// Counting conventions, all named: adding days excludes the start day whatever it is; counts may
/// be negative (backwards); nothing is rolled unless the function or its EndRule says so.
///
/// All day questions are O(1) whatever the distance; minutes too. vi: lịch làm việc, ngày nghỉ lễ,
/// nghỉ bù, hoán đổi, làm bù. Thread safety: immutable handle; share freely. \since 0.1 (stable)
class MOTCUA_EXPORT WorkCalendar {
 public:
  /// Build from rows; give them with std::move when they are not needed any more.
  ///
  /// `rows` must say first_day and last_day (years 1–9999, at most 366,000 days), have a weekly
  /// rest for the audience on every day between, and no contradictions: a make-up day must be a
  /// weekly rest day and no holiday, its pair a swapped day off whose pair it is (a pair outside
  /// the range is taken as it stands); office hours must not overlap in time on one day. Rows of
  /// other audiences are left out, and so are, unless predictions are accepted, the days that are
  /// not decided: the range ends with them. Fails with Errc::kInvalidCalendarRow or
  /// Errc::kConflictingCalendarRows, naming the dates.
  [[nodiscard]] static Result<WorkCalendar> from_rows(CalendarRows rows, Audience audience,
                                                      Acceptance acceptance = {});

  /// A new calendar with `overlay`'s rows added: local days off, swaps, weekly rest and office
  /// hours. Its weekly rest replaces the one in force on the same days; its counting hours replace
  /// the counting hours, its reception hours the reception hours, in force on the same weekday and
  /// day. The name is the overlay's if it has one. The range stays unless the overlay widens it,
  /// without a gap. Fails as from_rows.
  [[nodiscard]] Result<WorkCalendar> with_overlay(CalendarRows overlay) const;

  /// vi: tên lịch
  [[nodiscard]] std::string_view name() const noexcept;
  /// vi: đối tượng áp dụng
  [[nodiscard]] Audience audience() const noexcept;
  [[nodiscard]] Acceptance acceptance() const noexcept;
  /// First and last known day.
  [[nodiscard]] Date first_day() const noexcept;
  [[nodiscard]] Date last_day() const noexcept;
  /// First and last day of what is decided; days before and after it are provisional, and between
  /// them those that an accepted undecided row speaks of.
  [[nodiscard]] Date first_decided_day() const noexcept;
  [[nodiscard]] Date last_decided_day() const noexcept;
  /// 16 hex digits that change when any answer could: a fingerprint of rows, range and audience.
  [[nodiscard]] const std::string& fingerprint() const noexcept;
  /// The rows it was built from, then those of each overlay: from_rows and with_overlay make an
  /// equal calendar of them, under its audience() and acceptance().
  [[nodiscard]] std::span<const std::shared_ptr<const CalendarRows>> layers() const noexcept;
  /// Bytes of memory of the lookup tables.
  [[nodiscard]] std::size_t table_bytes() const noexcept;

  /// What `date` is, with its rows. vi: thông tin ngày
  [[nodiscard]] Result<DayInfo> day(Date date) const;
  /// vi: có phải ngày làm việc
  [[nodiscard]] Result<bool> is_working_day(Date date) const;
  /// True when an answer that walks over [from, to] (either order) rests on a day that is not
  /// decided; days outside the range are not. A term of calendar days, weeks, months or years rests
  /// only on the days over which its end is rolled.
  [[nodiscard]] bool is_provisional(Date from, Date to) const noexcept;

  /// The first working day on or after `date`. vi: ngày làm việc tiếp theo nếu rơi vào ngày nghỉ
  [[nodiscard]] Result<Date> roll_forward(Date date) const;
  /// The last working day on or before `date`.
  [[nodiscard]] Result<Date> roll_backward(Date date) const;

  /// The `count`-th working day after `start`, or before it for a negative count; `start` itself is
  /// never counted. Fails with Errc::kInvalidCount for 0: say roll_forward or keep the day.
  /// vi: cộng ngày làm việc
  [[nodiscard]] Result<Date> add_working_days(Date start, int count) const;
  /// Working days in (from, to]; negative in [to, from) when to < from. The inverse of
  /// add_working_days. vi: đếm ngày làm việc
  [[nodiscard]] Result<int> count_working_days(Date from, Date to) const;

  /// `start` plus calendar days; rest days inside count, the end obeys `end`.
  /// vi: cộng ngày (kể cả ngày nghỉ)
  [[nodiscard]] Result<Date> add_calendar_days(Date start, int count, EndRule end) const;
  /// The same weekday `count` weeks on. vi: cộng tuần
  [[nodiscard]] Result<Date> add_weeks(Date start, int count, EndRule end) const;
  /// The same day of the month, or that month's last day when it has none. vi: cộng tháng
  [[nodiscard]] Result<Date> add_months(Date start, int count, EndRule end) const;
  /// The same day and month; 29 February becomes the 28th. vi: cộng năm
  [[nodiscard]] Result<Date> add_years(Date start, int count, EndRule end) const;
  /// `start` plus clock hours, counted from the minute (BLDS 2015 Điều 147 khoản 1), rest or not.
  /// vi: cộng giờ
  [[nodiscard]] Result<LocalTime> add_hours(LocalTime start, int count) const;

  /// Day on which a dossier counts as received when what comes strictly later than `cut_off`
  /// (minutes of the day) belongs to the next working day: `received`'s day, or the next working
  /// day when it is later or its day is no working day. vi: nhận sau 15 giờ tính ngày làm việc tiếp
  /// theo
  [[nodiscard]] Result<Date> day_after_cut_off(LocalTime received, int cut_off) const;

  /// True when office hours are known for every working day. vi: có giờ làm việc
  [[nodiscard]] bool has_office_hours() const noexcept;
  /// The sessions of a day: those that count, or with `counting` false those for reception only.
  [[nodiscard]] Result<std::vector<Session>> sessions(Date date, bool counting = true) const;
  /// First and last counted moment of a working day; a rest day fails with Errc::kNoWorkingTime.
  [[nodiscard]] Result<LocalTime> first_working_moment(Date date) const;
  [[nodiscard]] Result<LocalTime> last_working_moment(Date date) const;
  /// The last counted moment of `date`, quickly; nothing on a day without working time, whose hours
  /// are not known, or that is outside the range. vi: giờ kết thúc làm việc
  [[nodiscard]] std::optional<LocalTime> closing_time(Date date) const noexcept;
  /// `time` itself when it lies in a session, otherwise the opening of the next one.
  [[nodiscard]] Result<LocalTime> next_working_moment(LocalTime time) const;

  /// The moment at which `minutes` of working time have passed since `start` (1 or more), or the
  /// moment from which that much leads up to `start` (negative). Time outside sessions does not
  /// count. Going forwards the answer lies in (open, close] of a session, going backwards in
  /// [open, close). Seconds of `start` are carried. Fails with Errc::kInvalidCount for 0.
  /// vi: cộng giờ làm việc
  [[nodiscard]] Result<LocalTime> add_working_minutes(LocalTime start, std::int64_t minutes) const;
  /// Whole minutes of working time in [from, to); negative when to < from. vi: đếm giờ làm việc
  [[nodiscard]] Result<std::int64_t> count_working_minutes(LocalTime from, LocalTime to) const;

  /// The same answers with their reasoning; each takes time proportional to the days walked.
  [[nodiscard]] Result<Explained<Date>> explain_add_working_days(Date start, int count) const;
  [[nodiscard]] Result<Explained<Date>> explain_add_calendar_days(Date start, int count,
                                                                  EndRule end) const;
  [[nodiscard]] Result<Explained<Date>> explain_add_weeks(Date start, int count, EndRule end) const;
  [[nodiscard]] Result<Explained<Date>> explain_add_months(Date start, int count,
                                                           EndRule end) const;
  [[nodiscard]] Result<Explained<Date>> explain_add_years(Date start, int count, EndRule end) const;
  [[nodiscard]] Result<Explained<Date>> explain_roll_forward(Date date) const;
  [[nodiscard]] Result<Explained<Date>> explain_day_after_cut_off(LocalTime received,
                                                                  int cut_off) const;
  [[nodiscard]] Result<Explained<LocalTime>> explain_add_working_minutes(
      LocalTime start, std::int64_t minutes) const;

  /// Equal when they answer every question alike.
  friend bool operator==(const WorkCalendar& a, const WorkCalendar& b) noexcept {
    return a.fingerprint() == b.fingerprint();
  }

 private:
  friend class calendar_internal::Rep;
  explicit WorkCalendar(std::shared_ptr<const calendar_internal::Rep> rep) : rep_(std::move(rep)) {}

 public:
  /// For motcua's own components only.
  [[nodiscard]] const calendar_internal::Rep& rep() const noexcept { return *rep_; }

 private:
  std::shared_ptr<const calendar_internal::Rep> rep_;
};

MOTCUA_END_NAMESPACE
