/// For hosts that live on Boost: dates and UUIDs both ways.
///
/// The only motcua header that includes Boost, and the only one motcua.hpp leaves out. It uses the
/// host's Boost; motcua itself needs none of it at the host's build.
#pragma once

#include <motcua/base/iso8601.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <boost/uuid/uuid.hpp>

#include <algorithm>
#include <chrono>

MOTCUA_BEGIN_NAMESPACE
namespace interop {

/// Convert to boost::gregorian::date, which knows 1400-01-01 to 9999-12-31.
///
/// Fails with Errc::kInvalidDate outside that range. vi: đổi sang ngày của Boost.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] inline Result<boost::gregorian::date> to_boost(Date date) {
  const Date first = std::chrono::local_days{std::chrono::year{1400} / 1 / 1};
  const Date last = std::chrono::local_days{std::chrono::year{9999} / 12 / 31};
  if (date < first || date > last) {
    return Failure{Errc::kInvalidDate, to_iso(date) + " is outside the range of " +
                                           "boost::gregorian::date, 1400-01-01 to 9999-12-31"};
  }
  return boost::gregorian::date(1970, 1, 1) +
         boost::gregorian::days(date.time_since_epoch().count());
}

/// Convert from boost::gregorian::date.
///
/// Fails with Errc::kInvalidDate on not_a_date_time and the infinities, which are no days.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] inline Result<Date> from_boost(const boost::gregorian::date& date) {
  if (date.is_special()) {
    return Failure{Errc::kInvalidDate,
                   "boost::gregorian::date holds a special value (not_a_date_time or an infinity), "
                   "which is no day; check is_special() before converting"};
  }
  return Date{std::chrono::days{(date - boost::gregorian::date(1970, 1, 1)).days()}};
}

/// Convert to boost::uuids::uuid. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] inline boost::uuids::uuid to_boost(const Uuid& uuid) noexcept {
  boost::uuids::uuid result{};
  std::copy(uuid.bytes().begin(), uuid.bytes().end(), result.begin());
  return result;
}

/// Convert from boost::uuids::uuid. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] inline Uuid from_boost(const boost::uuids::uuid& uuid) noexcept {
  Uuid::Bytes bytes{};
  std::copy(uuid.begin(), uuid.end(), bytes.begin());
  return Uuid(bytes);
}

}  // namespace interop
MOTCUA_END_NAMESPACE
