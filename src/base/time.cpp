#include <motcua/base/time.hpp>

#include <chrono>
#include <string>

#include "base/civil_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

Failure out_of_range(Errc code, const char* part, int value, int first, int last) {
  return Failure{code, std::string(part) + ' ' + std::to_string(value) + " is not " +
                           std::to_string(first) + " to " + std::to_string(last)};
}

}  // namespace

Result<Date> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) {
    return out_of_range(Errc::kInvalidDate, "year", year, kFirstYear, kLastYear);
  }
  if (month < 1 || month > 12) return out_of_range(Errc::kInvalidDate, "month", month, 1, 12);
  const int last = base_internal::last_day(year, month);
  if (day < 1 || day > last) {
    Failure failure = out_of_range(Errc::kInvalidDate, "day", day, 1, last);
    failure.message += " in month " + std::to_string(month) + " of " + std::to_string(year);
    return failure;
  }
  return base_internal::days_from_civil(year, month, day);
}

Result<LocalTime> make_local_time(Date date, int hour, int minute, int second) {
  const base_internal::Civil civil = base_internal::civil_from_days(date);
  if (civil.year < kFirstYear || civil.year > kLastYear) {
    return Failure{Errc::kInvalidDate, "year " + std::to_string(civil.year) + " is not " +
                                           std::to_string(kFirstYear) + " to " +
                                           std::to_string(kLastYear)};
  }
  if (hour < 0 || hour > 23) {
    Failure failure = out_of_range(Errc::kInvalidTime, "hour", hour, 0, 23);
    if (hour == 24) failure.message += "; write midnight, 24:00, as 00:00 of the next day";
    return failure;
  }
  if (minute < 0 || minute > 59) return out_of_range(Errc::kInvalidTime, "minute", minute, 0, 59);
  if (second < 0 || second > 59) {
    Failure failure = out_of_range(Errc::kInvalidTime, "second", second, 0, 59);
    if (second == 60) failure.message += "; office clocks have no leap second, write 59";
    return failure;
  }
  return LocalTime{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
         std::chrono::seconds{second};
}

MOTCUA_END_NAMESPACE
