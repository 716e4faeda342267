/// Dates and times as Vietnamese official papers write them (Nghị định số 30/2020/NĐ-CP).
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// How a date is written on paper. vi: cách ghi ngày tháng. \since 0.1 (stable)
enum class VietnameseDateStyle : std::uint8_t {
  kLong,   ///< vi: dạng đầy đủ — "ngày 05 tháng 3 năm 2026"
  kShort,  ///< vi: dạng số — "05/3/2026"
};

/// Write a date the way NĐ 30/2020 does: days below 10 and the months 1 and 2 get a leading zero,
/// other months do not ("ngày 05 tháng 3 năm 2026", "ngày 15 tháng 02 năm 2026").
///
/// vi: ghi ngày tháng theo thể thức văn bản. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(
    Date date, VietnameseDateStyle style = VietnameseDateStyle::kLong);

/// Write a time the way the receipt slip does: "08 giờ 30 phút, ngày 05 tháng 3 năm 2026".
///
/// Hours and minutes have two digits; seconds are written only when they are not zero
/// ("08 giờ 30 phút 15 giây, …"). Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(LocalTime time);

/// Read a Vietnamese day-month-year date.
///
/// Accepts "ngày 05 tháng 3 năm 2026" (the word "ngày" may be missing; NFC or NFD, any case) and
/// day, month, four-digit year with one separator '/', '-' or '.' throughout ("05/3/2026",
/// "5-3-2026", "ngày 05/3/2026"). Padding and the white space between words are free when reading;
/// place names, times and punctuation around the date are refused. Two-digit years are refused, and
/// so is ISO order. Fails with Errc::kInvalidDate. vi: đọc ngày tháng tiếng Việt. Thread safety:
/// safe.
[[nodiscard]] MOTCUA_EXPORT Result<Date> parse_vietnamese_date(std::string_view text);

/// Read what `to_vietnamese(LocalTime)` writes; the comma may be missing, and the date may be in
/// either style. Fails with Errc::kInvalidTime or Errc::kInvalidDate. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<LocalTime> parse_vietnamese_local_time(std::string_view text);

MOTCUA_END_NAMESPACE
