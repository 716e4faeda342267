/// A month of a calendar to read, and to hang on the wall.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <string>

MOTCUA_BEGIN_NAMESPACE

/// A month as text of at most 80 columns: weeks from Monday, lunar dates, a sign for each kind of
/// day and, below, every row of the month by name.
///
/// Every day of `year` and `month` (1–12) must lie in the calendar's range, else
/// Errc::kOutOfCalendarRange; Errc::kInvalidDate for a month that is none. Days that the lunar
/// table does not reach have no lunar date. vi: lịch tháng (văn bản). Thread safety: safe. \since
/// 0.2 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> month_text(const WorkCalendar& calendar, int year,
                                                           int month);

/// The same as a self-contained SVG (A4 landscape proportions): working, rest, holiday, substitute,
/// swapped and make-up days told apart by colour and by sign, lunar dates, can–chi, legend,
/// sources. The same calendar always gives the same octets. vi: lịch tháng (SVG). Thread safety:
/// safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> month_svg(const WorkCalendar& calendar, int year,
                                                          int month);

MOTCUA_END_NAMESPACE
