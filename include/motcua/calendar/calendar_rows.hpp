/// The rows a calendar is built from, and their CSV form for overlays.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// A set of weekdays, bit 0 Monday … bit 6 Sunday. vi: các ngày trong tuần. \since 0.1 (stable)
class Weekdays {
 public:
  constexpr Weekdays() noexcept = default;
  constexpr explicit Weekdays(std::uint8_t bits) noexcept : bits_(bits & 0x7F) {}

  /// Index of a date's weekday: 0 Monday … 6 Sunday. 1970-01-01 was a Thursday.
  [[nodiscard]] static constexpr int index(Date date) noexcept {
    const auto day = date.time_since_epoch().count() % 7;
    return static_cast<int>((day + 7 + 3) % 7);
  }
  [[nodiscard]] static constexpr Weekdays saturday_and_sunday() noexcept { return Weekdays(0x60); }
  [[nodiscard]] static constexpr Weekdays sunday() noexcept { return Weekdays(0x40); }
  [[nodiscard]] static constexpr Weekdays monday_to_friday() noexcept { return Weekdays(0x1F); }

  [[nodiscard]] constexpr std::uint8_t bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr bool contains(Date date) const noexcept {
    return (bits_ >> index(date) & 1) != 0;
  }

  friend constexpr bool operator==(Weekdays, Weekdays) noexcept = default;

 private:
  std::uint8_t bits_ = 0;
};

/// The weekly rest days from a date on. vi: ngày nghỉ hằng tuần. \since 0.1 (stable)
struct WeeklyRestRow {
  Audience audience;
  Date from;                  ///< first day in force
  std::optional<Date> until;  ///< last day in force, or open
  Weekdays days;
  std::optional<LawRef> law;
  std::string source;
  Confidence confidence;

  friend bool operator==(const WeeklyRestRow&, const WeeklyRestRow&) = default;
};

/// A stretch of office time: minutes of the day [open, close), 0–1440. vi: buổi làm việc.
/// \since 0.1 (stable)
struct Session {
  int open;
  int close;

  friend bool operator==(const Session&, const Session&) = default;
};

/// A day of the year, for seasons that return every year. vi: ngày trong năm. \since 0.1 (stable)
struct MonthDay {
  int month;  ///< 1–12
  int day;    ///< 1–31

  friend auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

/// Office hours on some weekdays, in a season, between two dates.
///
/// Make-up working days keep the hours of the weekday they are swapped with. Sessions that do not
/// count ("tiếp nhận hồ sơ sáng thứ Bảy") receive dossiers but are no working time and make no
/// working day. vi: giờ làm việc. \since 0.1 (stable)
struct OfficeHoursRow {
  Date from;                            ///< first day in force
  std::optional<Date> until;            ///< last day in force, or open
  Weekdays weekdays;                    ///< on which weekdays
  std::optional<MonthDay> season_from;  ///< both or neither; a season may run over New Year
  std::optional<MonthDay> season_until;
  std::vector<Session> sessions;  ///< ascending, not touching nor overlapping
  bool counting;                  ///< false: reception only
  std::optional<LawRef> law;
  std::string source;
  Confidence confidence;

  friend bool operator==(const OfficeHoursRow&, const OfficeHoursRow&) = default;
};

/// Everything a WorkCalendar is built from. An overlay is the same with fewer rows.
///
/// vi: dữ liệu lịch làm việc. Thread safety: a value. \since 0.1 (stable)
struct CalendarRows {
  std::string name;                      ///< e.g. "civil-service", "An Giang"; vi: tên lịch
  std::optional<Date> first_day;         ///< known from here …
  std::optional<Date> last_day;          ///< … to here
  std::optional<Date> last_decided_day;  ///< what follows is predicted; defaults to last_day
  std::vector<DayRow> days;
  std::vector<WeeklyRestRow> weekly_rest;
  std::vector<OfficeHoursRow> office_hours;
  /// What precedes is predicted; defaults to first_day.
  std::optional<Date> first_decided_day = {};

  friend bool operator==(const CalendarRows&, const CalendarRows&) = default;
};

/// Read rows from CSV text with the header
/// `date,kind,audience,status,name,name_en,pair,law,source,confidence`.
///
/// `file` names the text in messages ("an-giang.csv:12: …"). audience is "all", "civil_service" or
/// "private_employers"; swapped and make-up days need their pair, substitutes may have one; name_en
/// may be empty, and so may law or source, but not both. Lines may end in LF or CRLF; text becomes
/// NFC. Fails with Errc::kInvalidCalendarRow at the first bad row. vi: đọc ngày nghỉ từ CSV.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<DayRow>> read_days_csv(std::string_view file,
                                                                      std::string_view text);

/// Read rows from CSV text with the header
/// `from,until,weekdays,season_from,season_until,sessions,counting,law,source,confidence`.
///
/// weekdays: "Mon-Fri", "Sat", "Mon,Wed"; season "MM-DD"; sessions "07:00-11:30 13:30-17:00", at
/// most to 24:00; counting "yes" or "no". Otherwise as read_days_csv.
/// Fails with Errc::kInvalidCalendarRow. vi: đọc giờ làm việc từ CSV. Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<OfficeHoursRow>> read_office_hours_csv(
    std::string_view file, std::string_view text);

MOTCUA_END_NAMESPACE
