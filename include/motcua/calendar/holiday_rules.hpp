/// Holidays as the law states them, for years whose notice is not out yet and for employers whose
/// weekly rest is their own.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/config.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// One holiday of the labour code, in force between two dates.
///
/// vi: quy định ngày nghỉ lễ, tết. Thread safety: a value. \since 0.1 (stable)
struct HolidayRule {
  std::string id;             ///< e.g. "tet-2019"
  Date from;                  ///< first day in force
  std::optional<Date> until;  ///< last day in force, or open
  bool lunar;                 ///< anchor counted in the lunar calendar (kVietnam)
  int month;                  ///< of the anchor day
  int day;                    ///< of the anchor day
  int days_before;            ///< holidays directly before the anchor …
  int days_after;             ///< … and after it, when the law itself fixes them
  int days_chosen;            ///< days that a yearly decision places next to the anchor; 0: none
  /// vi: được nghỉ bù — moved to the next working day when it falls on weekly rest. Empty where the
  /// law does not say (24/11): such a day is not moved, and what rests on it is provisional.
  std::optional<bool> compensated;
  std::optional<LegalBasis> compensation_basis;  ///< what moves it; vi: căn cứ nghỉ bù
  std::string name;
  std::string name_en;
  std::optional<LawRef> law;
  std::string source;
  Confidence confidence;

  friend bool operator==(const HolidayRule&, const HolidayRule&) = default;
};

/// How a yearly decision has placed the chosen days when the anchor fell on some weekdays.
///
/// A precedent, never law: what it gives is kPredicted. vi: tiền lệ chọn ngày nghỉ.
/// \since 0.1 (stable)
struct HolidayPrecedent {
  std::string rule;    ///< HolidayRule::id
  Weekdays anchor_on;  ///< weekdays of the anchor
  int days_before;     ///< chosen days before the anchor, on top of the rule's own
  int days_after;      ///< chosen days after it
  std::string source;  ///< the years it was seen in, or that there were none
  Confidence confidence;

  friend bool operator==(const HolidayPrecedent&, const HolidayPrecedent&) = default;
};

/// The holidays that `rules` give between two dates, one row a day (kPublicHoliday, kPredicted).
///
/// A rule applies to the anchors that lie in its force. A rule that leaves days to a yearly
/// decision uses the precedent for the anchor's weekday, and fails with Errc::kInvalidCalendarRow
/// when none covers it. Rows ascend by date; a day on which two holidays fall has two rows. A
/// holiday of several days names each: "Tết Âm lịch (mùng 2)", "Quốc khánh (ngày liền kề)". Fails
/// with Errc::kOutOfLunarRange outside the lunar table. vi: dự kiến ngày nghỉ theo luật. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<DayRow>> predict_holidays(
    std::span<const HolidayRule> rules, std::span<const HolidayPrecedent> precedents, Date first,
    Date last);

/// The substitute days off for holidays that fall on weekly rest: the next working days, one for
/// each such holiday, in order (Bộ luật Lao động 2019, khoản 3 Điều 111).
///
/// `holidays` are kPublicHoliday rows, ascending; only those whose rule (of `rules`, by date and
/// name) is compensated are moved; two holidays on one rest day give two substitute days. Days that
/// are rest, holidays or substitutes already are not available. Each row has the holiday's name and
/// status, `pair` set to it and the rule's compensation_basis. Fails with Errc::kInvalidCalendarRow
/// for other rows, where no weekly rest is known and where every weekday is one. vi: tính ngày nghỉ
/// bù. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<DayRow>> derive_substitutes(
    std::span<const DayRow> holidays, std::span<const HolidayRule> rules,
    std::span<const WeeklyRestRow> weekly_rest, Audience audience);

MOTCUA_END_NAMESPACE
