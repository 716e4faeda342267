/// The three kinds of time, and the one bridge between clock on the wall and machine time.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <chrono>

MOTCUA_BEGIN_NAMESPACE

/// A civil day on the office wall. vi: ngày. \since 0.1 (stable)
using Date = std::chrono::local_days;
/// The clock on the office wall in Viet Nam, to the second. vi: giờ địa phương. \since 0.1 (stable)
using LocalTime = std::chrono::local_seconds;
/// An absolute instant, to the second: what machines exchange. vi: thời điểm. \since 0.1 (stable)
using Instant = std::chrono::sys_seconds;

/// Viet Nam's offset from UTC. It has no daylight saving time.
///
/// Instants before 1975-06-13, when Saigon's clocks changed for the last time (recalled from the tz
/// database), are out of scope: they are converted as if the offset had always been +07:00.
inline constexpr std::chrono::hours kVietnamUtcOffset{7};

/// The wall clock in Viet Nam at `instant`. vi: giờ Việt Nam. Thread safety: safe.
[[nodiscard]] constexpr LocalTime to_local(Instant instant) noexcept {
  return LocalTime{(instant + kVietnamUtcOffset).time_since_epoch()};
}
/// The instant at which the wall clock in Viet Nam shows `time`. Thread safety: safe.
[[nodiscard]] constexpr Instant to_instant(LocalTime time) noexcept {
  return Instant{(time - kVietnamUtcOffset).time_since_epoch()};
}
/// The civil day of `time`. Thread safety: safe.
[[nodiscard]] constexpr Date to_date(LocalTime time) noexcept {
  return std::chrono::floor<std::chrono::days>(time);
}

/// Years that dates may have where they are read, written or built: 1 to 9999, proleptic Gregorian.
inline constexpr int kFirstYear = 1;
inline constexpr int kLastYear = 9999;

/// Build a date. `year` 1–9999, `month` 1–12, `day` 1 to the month's last.
///
/// Fails with Errc::kInvalidDate, naming the part that is out of range. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<Date> make_date(int year, int month, int day);

/// Build a wall-clock time. `hour` 0–23, `minute` and `second` 0–59 (24:00 and leap seconds are not
/// times of the office clock).
///
/// Fails with Errc::kInvalidTime, or with Errc::kInvalidDate when `date` lies outside those years.
/// Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<LocalTime> make_local_time(Date date, int hour, int minute,
                                                              int second = 0);

MOTCUA_END_NAMESPACE
