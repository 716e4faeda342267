#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/lunar.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/civil_internal.hpp"
#include "calendar/lunar_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using calendar_internal::days_before;
using calendar_internal::is_leap_place;
using calendar_internal::lunar_years;
using calendar_internal::LunarYearRow;
using calendar_internal::month_at;
using calendar_internal::month_days;
using calendar_internal::place_of_day;
using calendar_internal::place_of_month;
using calendar_internal::year_days;

constexpr int kMonths = 12;

using Years = decltype(lunar_years(LunarReckoning::kVietnam));

std::int64_t day_number(Date date) noexcept { return date.time_since_epoch().count(); }
Date date_of(std::int64_t day) noexcept { return Date{std::chrono::days{day}}; }

/// The first day after the table.
std::int64_t end_of(Years years) noexcept {
  return years.back().first_day + year_days(years.back());
}

/// The index of the year that holds `day`; precondition: the table holds it.
std::size_t index_of(Years years, std::int64_t day) noexcept {
  // Tết falls from 20 January to 22 February. Counted in mean years from 1 January of the first
  // year, the index is the year's own or, in the weeks before Tết, the next one's; the calendar's
  // swing of two days about its mean changes nothing in that.
  constexpr std::int64_t kYears = 400;
  constexpr std::int64_t kDaysOfThem = 146097;
  constexpr std::int64_t kOrigin =
      base_internal::days_from_civil(kFirstLunarYear, 1, 1).time_since_epoch().count();
  const auto index = static_cast<std::size_t>((day - kOrigin) * kYears / kDaysOfThem);
  return index == years.size() || day < years[index].first_day ? index - 1 : index;
}

Failure out_of_table(Date date, Years years) {
  return Failure{Errc::kOutOfLunarRange,
                 "date " + to_iso(date) + " is outside the table of lunar years, which goes from " +
                     to_iso(date_of(years.front().first_day)) + " to " +
                     to_iso(date_of(end_of(years) - 1))};
}

Failure out_of_table(int year) {
  return Failure{Errc::kOutOfLunarRange,
                 "lunar year " + std::to_string(year) + " is outside the table, which has " +
                     std::to_string(kFirstLunarYear) + " to " + std::to_string(kLastLunarYear)};
}

Failure invalid(const std::string& message) { return Failure{Errc::kInvalidLunarDate, message}; }

Failure no_such_leap_month(const LunarYearRow& row, int year, int month) {
  const std::string subject = "lunar year " + std::to_string(year) + " repeats ";
  const std::string wanted = "month " + std::to_string(month);
  return invalid(row.leap_month == 0
                     ? subject + "no month, so there is no leap " + wanted
                     : subject + "month " + std::to_string(row.leap_month) + " and not " + wanted);
}

bool has_year(int year) noexcept { return year >= kFirstLunarYear && year <= kLastLunarYear; }

const LunarYearRow& row_of(int year, LunarReckoning reckoning) noexcept {
  return lunar_years(reckoning)[static_cast<std::size_t>(year - kFirstLunarYear)];
}

/// Why the table has no such month, if it has none.
std::optional<Failure> find_fault(int year, int month, bool leap_month, LunarReckoning reckoning) {
  if (!has_year(year)) return out_of_table(year);
  if (month < 1 || month > kMonths) {
    return invalid("lunar month " + std::to_string(month) + " is not 1 to " +
                   std::to_string(kMonths));
  }
  const LunarYearRow& row = row_of(year, reckoning);
  if (leap_month && month != row.leap_month) return no_such_leap_month(row, year, month);
  return std::nullopt;
}

std::string no_such_day(const LunarDate& lunar, int days) {
  return "lunar day " + std::to_string(lunar.day) + " is not 1 to " + std::to_string(days) +
         " in " + (lunar.leap_month ? "leap month " : "month ") + std::to_string(lunar.month) +
         " of " + std::to_string(lunar.year);
}

std::string month_name(const LunarDate& lunar) {
  std::string name = lunar.month == 1         ? "Giêng"
                     : lunar.month == kMonths ? "Chạp"
                                              : std::to_string(lunar.month);
  if (lunar.leap_month) name += " nhuận";
  return name;
}

}  // namespace

Result<LunarDate> to_lunar(Date date, LunarReckoning reckoning) {
  const Years years = lunar_years(reckoning);
  const std::int64_t day = day_number(date);
  if (day < years.front().first_day || day >= end_of(years)) return out_of_table(date, years);
  const std::size_t index = index_of(years, day);
  const LunarYearRow& row = years[index];
  const int day_of_year = static_cast<int>(day - row.first_day);
  const int place = place_of_day(row, day_of_year);
  return LunarDate{kFirstLunarYear + static_cast<int>(index), month_at(row, place),
                   day_of_year - days_before(row, place) + 1, is_leap_place(row, place)};
}

Result<Date> from_lunar(const LunarDate& lunar, LunarReckoning reckoning) {
  const Result<int> days = lunar_month_days(lunar.year, lunar.month, lunar.leap_month, reckoning);
  if (!days) return days.error();
  if (lunar.day < 1 || lunar.day > *days) return invalid(no_such_day(lunar, *days));
  const LunarYearRow& row = row_of(lunar.year, reckoning);
  const int place = place_of_month(row, lunar.month, lunar.leap_month);
  return date_of(row.first_day + days_before(row, place) + lunar.day - 1);
}

Result<LunarYear> lunar_year(int year, LunarReckoning reckoning) {
  if (!has_year(year)) return out_of_table(year);
  const LunarYearRow& row = row_of(year, reckoning);
  const std::optional<int> leap_month =
      row.leap_month == 0 ? std::nullopt : std::optional<int>(row.leap_month);
  return LunarYear{year, date_of(row.first_day), year_days(row), leap_month};
}

Result<int> lunar_month_days(int year, int month, bool leap_month, LunarReckoning reckoning) {
  if (auto fault = find_fault(year, month, leap_month, reckoning)) return *std::move(fault);
  const LunarYearRow& row = row_of(year, reckoning);
  return month_days(row, place_of_month(row, month, leap_month));
}

Result<std::string> can_chi(int lunar_year) {
  constexpr std::array<std::string_view, 10> kStems{"Giáp", "Ất",   "Bính", "Đinh", "Mậu",
                                                    "Kỷ",   "Canh", "Tân",  "Nhâm", "Quý"};
  constexpr std::array<std::string_view, 12> kBranches{"Tý",  "Sửu", "Dần",  "Mão", "Thìn", "Tỵ",
                                                       "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"};
  if (lunar_year < 1) {
    return Failure{Errc::kOutOfLunarRange,
                   "year " + std::to_string(lunar_year) + " is before year 1"};
  }
  // Year 4 was a Giáp Tý, the first of a cycle; one cycle more keeps the count from below zero.
  constexpr int kCycle = 60;
  constexpr int kFirstOfCycle = 4;
  const auto year = static_cast<std::size_t>(lunar_year % kCycle + kCycle - kFirstOfCycle);
  return std::string(kStems[year % kStems.size()]) + ' ' +
         std::string(kBranches[year % kBranches.size()]);
}

Result<std::string> to_vietnamese(const LunarDate& lunar, LunarReckoning reckoning) {
  constexpr int kLastMung = 10;
  if (const auto date = from_lunar(lunar, reckoning); !date) return date.error();
  return can_chi(lunar.year).transform([&](const std::string& year) {
    return (lunar.day <= kLastMung ? "mùng " : "ngày ") + std::to_string(lunar.day) + " tháng " +
           month_name(lunar) + " năm " + year;
  });
}

std::string_view to_string(LunarReckoning reckoning) noexcept {
  switch (reckoning) {
    case LunarReckoning::kVietnam:
      return "vietnam";
    case LunarReckoning::kCivilNorth:
      return "civil_north";
    case LunarReckoning::kCivilSouth:
      break;
  }
  return "civil_south";
}

MOTCUA_END_NAMESPACE
