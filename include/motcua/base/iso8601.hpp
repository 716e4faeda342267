/// Strict ISO 8601: reading gives exactly what was written, or a failure that says where it is
/// wrong.
///
/// Only the extended format is read: "2026-11-23", "2026-11-23T08:30:00" (no offset: a wall clock)
/// and "2026-11-23T08:30:00+07:00" or "…Z" (an offset: an instant). Years have four digits, seconds
/// are whole and written, nothing surrounds the text. Locale and time zone of the host play no
/// part.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Read "YYYY-MM-DD". Fails with Errc::kInvalidDate.
///
/// vi: đọc ngày ISO 8601. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<Date> parse_iso_date(std::string_view text);

/// Read "YYYY-MM-DDThh:mm:ss", a wall clock. An offset is refused: that is an instant.
/// Fails with Errc::kInvalidDate or Errc::kInvalidTime. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<LocalTime> parse_iso_local_time(std::string_view text);

/// Read "YYYY-MM-DDThh:mm:ss" followed by "Z" or "±hh:mm", up to 23:59 from UTC. A missing offset
/// is refused: that is a wall clock. So is "-00:00", which says that the offset is not known. The
/// date must lie in years 1 to 9999 as written and also in Viet Nam, where it may be the day before
/// or after: whatever is read can be written and read again. Fails with Errc::kInvalidDate or
/// Errc::kInvalidTime. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<Instant> parse_iso_instant(std::string_view text);

/// Write "YYYY-MM-DD". Years outside 0000–9999, which no function of ours reads or builds, are
/// written with a sign and at least five digits, so that no two dates look alike. Thread safety:
/// safe.
[[nodiscard]] MOTCUA_EXPORT std::string to_iso(Date date);
/// Write "YYYY-MM-DDThh:mm:ss". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string to_iso(LocalTime time);
/// Write the Viet Nam wall clock with its offset: "YYYY-MM-DDThh:mm:ss+07:00". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string to_iso(Instant instant);

MOTCUA_END_NAMESPACE
