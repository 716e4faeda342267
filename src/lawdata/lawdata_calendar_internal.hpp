/// The tables of data/calendar, as the generated source holds them; lawbook makes the calendar's
/// rows of them. Every view and span refers to constants.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace motcua::lawdata_internal {

/// Days that the tables speak of: by notice, and by the law alone.
struct CalendarCoverage {
  Date first_predicted_day;
  Date first_decided_day;
  Date last_decided_day;
  Date last_predicted_day;
};
[[nodiscard]] CalendarCoverage calendar_coverage() noexcept;

/// Where a row was read.
struct CalendarBasis {
  std::string_view law;  ///< as LawRef::parse reads it; may be empty
  std::string_view source;
  Confidence confidence;
};

struct DayData {
  Date date;
  DayKind kind;
  std::optional<Audience> audience;
  DayStatus status;
  std::string_view name;
  std::string_view name_en;
  std::optional<Date> pair;
  CalendarBasis basis;
};
/// Ascending by date.
[[nodiscard]] std::span<const DayData> days() noexcept;

struct WeeklyRestData {
  Audience audience;
  Date from;
  std::optional<Date> until;
  Weekdays days;
  CalendarBasis basis;
};
[[nodiscard]] std::span<const WeeklyRestData> weekly_rest() noexcept;

struct OfficeHoursData {
  std::string_view place;
  Date from;
  std::optional<Date> until;
  Weekdays weekdays;
  std::optional<MonthDay> season_from;
  std::optional<MonthDay> season_until;
  std::span<const Session> sessions;
  bool counting;
  CalendarBasis basis;
};
/// Rows of one place stand together.
[[nodiscard]] std::span<const OfficeHoursData> office_hours() noexcept;

struct HolidayRuleData {
  std::string_view id;
  Date from;
  std::optional<Date> until;
  bool lunar;
  int month;
  int day;
  int days_before;
  int days_after;
  int days_chosen;
  std::optional<bool> compensated;
  std::string_view compensation_law;  ///< may be empty
  Confidence compensation_confidence;
  std::string_view name;
  std::string_view name_en;
  CalendarBasis basis;
};
[[nodiscard]] std::span<const HolidayRuleData> holiday_rules() noexcept;

struct HolidayPrecedentData {
  std::string_view rule;
  Weekdays anchor_on;
  int days_before;
  int days_after;
  CalendarBasis basis;
};
[[nodiscard]] std::span<const HolidayPrecedentData> holiday_precedents() noexcept;

}  // namespace motcua::lawdata_internal
