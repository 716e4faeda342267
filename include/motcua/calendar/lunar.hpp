/// The Vietnamese lunar calendar: both ways, by name of the reckoning, from a frozen table.
///
/// A month begins on the civil day of the true new moon; the month that holds the winter solstice
/// is the eleventh; a year of thirteen months repeats the number of the first month without a
/// principal term. The table was computed from astronomy once and frozen, because a library must
/// not give another Tết when a theory of the moon is refined. Months whose new moon falls within a
/// quarter of an hour of midnight are listed, with who says otherwise, in
/// src/lawdata/data/calendar/lunar_sensitive.csv; of New Year's days, 2175 and 2199 may still move
/// by a day, because nobody knows how fast the earth will turn by then.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Which reckoning of the lunar months. vi: phép tính lịch âm. \since 0.1 (stable)
enum class LunarReckoning : std::uint8_t {
  /// vi: lịch Việt Nam theo giờ múi 7 — the law's since 1968 (Quyết định số 121-CP of 1967),
  /// reckoned backwards before. 1900–2199.
  kVietnam,
  /// vi: lịch dân dụng miền Bắc — what the published tables used: Beijing mean time to 1928, UTC+8
  /// 1929–1967, then kVietnam. Names the real Tết of years before 1968.
  kCivilNorth,
  /// vi: lịch dân dụng miền Nam — kCivilNorth to 1966, UTC+8 to the end of 1975, then kVietnam
  /// (unverified). The year 1967 is a day longer than in the North: it ends with the Tết of 1968.
  kCivilSouth,
};

/// A day of the lunar calendar. Ordered as the days follow one another.
///
/// vi: ngày âm lịch. Thread safety: a value. \since 0.1 (stable)
struct LunarDate {
  int year = 0;             ///< named by the solar year in which it begins; vi: năm âm lịch
  int month = 0;            ///< 1–12; vi: tháng
  int day = 0;              ///< 1–30; vi: ngày
  bool leap_month = false;  ///< true for the repeated month; vi: tháng nhuận

  friend bool operator==(const LunarDate&, const LunarDate&) = default;
  friend std::strong_ordering operator<=>(const LunarDate& a, const LunarDate& b) {
    if (const auto by_year = a.year <=> b.year; by_year != 0) return by_year;
    if (const auto by_month = a.month <=> b.month; by_month != 0) return by_month;
    if (const auto by_leap = a.leap_month <=> b.leap_month; by_leap != 0) return by_leap;
    return a.day <=> b.day;
  }
};

/// Shape of one lunar year. vi: năm âm lịch. Thread safety: a value. \since 0.1 (stable)
struct LunarYear {
  int year;                       ///< vi: năm
  Date first_day;                 ///< mùng 1 tháng Giêng (Tết Nguyên đán)
  int days;                       ///< 353–385; vi: số ngày
  std::optional<int> leap_month;  ///< the month that is repeated; vi: tháng nhuận

  friend bool operator==(const LunarYear&, const LunarYear&) = default;
};

/// The lunar day of `date`.
///
/// Fails with Errc::kOutOfLunarRange outside the table. vi: đổi ngày dương sang ngày âm.
/// O(1). Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<LunarDate> to_lunar(
    Date date, LunarReckoning reckoning = LunarReckoning::kVietnam);

/// The solar day of `lunar`.
///
/// Fails with Errc::kInvalidLunarDate when the year has no such month or the month no such day
/// (naming the one that exists), Errc::kOutOfLunarRange outside the table.
/// vi: đổi ngày âm sang ngày dương. O(1). Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<Date> from_lunar(
    const LunarDate& lunar, LunarReckoning reckoning = LunarReckoning::kVietnam);

/// Shape of the lunar year `year`. Fails with Errc::kOutOfLunarRange. vi: năm âm lịch.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<LunarYear> lunar_year(
    int year, LunarReckoning reckoning = LunarReckoning::kVietnam);

/// Number of days of a month: 29 or 30. Fails as from_lunar. vi: tháng thiếu, tháng đủ.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<int> lunar_month_days(
    int year, int month, bool leap_month, LunarReckoning reckoning = LunarReckoning::kVietnam);

/// First and last lunar year of every table.
inline constexpr int kFirstLunarYear = 1900;
inline constexpr int kLastLunarYear = 2199;

/// Name of a lunar year in the cycle of sixty: "Bính Ngọ" for 2026. Any year from 1 on.
///
/// vi: can chi. Fails with Errc::kOutOfLunarRange for year < 1. Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> can_chi(int lunar_year);

/// Write as "mùng 1 tháng Giêng năm Bính Ngọ" ("ngày 15 tháng 6 nhuận năm Ất Tỵ").
///
/// Days 1–10 are "mùng", month 1 is "Giêng", 12 is "Chạp", others are numbers. Fails as from_lunar.
/// vi: viết ngày âm lịch. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_vietnamese(
    const LunarDate& lunar, LunarReckoning reckoning = LunarReckoning::kVietnam);

/// Name of a reckoning: "vietnam", "civil_north", "civil_south". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(LunarReckoning reckoning) noexcept;

MOTCUA_END_NAMESPACE
