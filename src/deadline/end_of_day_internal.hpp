/// When a day ends for an office.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/work_calendar.hpp>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// The end of the office hours on `date`, or its last second where none are known.
[[nodiscard]] Result<LocalTime> end_of_day(const WorkCalendar& calendar, Date date);

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
