/// The calendars that come with the library.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/holiday_rules.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <optional>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// The civil service's calendar, from the decided notices of every year it covers (2013–2026).
///
/// Accepting predictions widens it on both sides by what the law and precedent say: from 1995 to
/// the end of `predict_until`'s year, at most 2199 (else Errc::kOutOfCalendarRange), or without it
/// to the end of the year after the last that is decided. `predict_until` plays no part when
/// predictions are not accepted. Office hours differ by province: add them with
/// WorkCalendar::with_overlay and office_hours_of(). vi: lịch làm việc của cơ quan nhà nước. Thread
/// safety: safe; building takes well under a millisecond for decided years, keep the handle.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<WorkCalendar> civil_service_calendar(
    Acceptance acceptance = {}, std::optional<Date> predict_until = {});

/// A private employer's calendar: the same holidays, no swaps, substitute days off derived from the
/// employer's own weekly rest. The days of Tết and of National Day are those decided for the civil
/// service; an employer that chose others says so in an overlay. vi: lịch của doanh nghiệp. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<WorkCalendar> private_employer_calendar(
    Weekdays weekly_rest, Acceptance acceptance = {}, std::optional<Date> predict_until = {});

/// Office hours published by some provinces, as an overlay. `place` is compared without regard to
/// case and tone placement: "Nghệ An", "Thừa Thiên Huế". Fails with Errc::kUnknownPlace, listing
/// what is known. vi: giờ làm việc của địa phương. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<CalendarRows> office_hours_of(std::string_view place);

/// The embedded rows themselves: of the decided years, and the few older swaps that are known; the
/// proposed ones among them. vi: dữ liệu gốc. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT const CalendarRows& embedded_calendar_rows();
/// The holidays of every labour code since 1995. vi: quy định ngày nghỉ. Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT const std::vector<HolidayRule>& embedded_holiday_rules();
/// How the yearly decisions have placed the days left to them, for every weekday. vi: tiền lệ.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT const std::vector<HolidayPrecedent>& embedded_holiday_precedents();

MOTCUA_END_NAMESPACE
