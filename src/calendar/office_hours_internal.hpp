/// Which office hours are in force on a day, read from the rows.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <memory>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// What a calendar was built from: its rows, then each overlay's. Later layers win.
using Layers = std::vector<std::shared_ptr<const CalendarRows>>;

/// A day and the weekday whose hours it keeps: its own, or that of a make-up day's pair.
struct HoursDay {
  Date date;
  Weekdays weekday;
};

/// Why the rows cannot stand: bad season, sessions or period. Fails with Errc::kInvalidCalendarRow.
[[nodiscard]] Result<void> check_office_hours(const std::vector<OfficeHoursRow>& rows);

/// The rows of the topmost layer that says something of `day`. They point into `layers`.
[[nodiscard]] std::vector<const OfficeHoursRow*> hours_in_force(const Layers& layers, HoursDay day,
                                                                bool counting);

/// The sessions of `rows`, ascending.
[[nodiscard]] std::vector<Session> sessions_of(const std::vector<const OfficeHoursRow*>& rows);

/// Fails with Errc::kConflictingCalendarRows when two sessions of one layer overlap on `day`.
[[nodiscard]] Result<void> check_overlap(const Layers& layers, HoursDay day);

/// The days, from `first` to `last`, from which on other rows may be in force than the day before:
/// `first` itself, then ascending.
[[nodiscard]] std::vector<Date> hours_changes(const Layers& layers, Date first, Date last);

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
