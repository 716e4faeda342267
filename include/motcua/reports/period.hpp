/// Periods that offices report on.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Kinds of periods. vi: loại kỳ báo cáo. \since 0.1 (experimental)
enum class PeriodKind : std::uint8_t {
  kMonth,       ///< vi: tháng
  kQuarter,     ///< vi: quý
  kHalfYear,    ///< vi: 6 tháng
  kNineMonths,  ///< vi: 9 tháng
  kYear,        ///< vi: năm
  kDays,        ///< vi: từ ngày … đến ngày …
};

/// Return the word of tables: "month", "quarter", "half_year", "nine_months", "year" or "days".
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PeriodKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(PeriodKind kind) noexcept;

/// The days that a report speaks of. ReportRules::period gives those of the regulation on reports.
///
/// vi: kỳ báo cáo. Thread safety: a value. \since 0.1 (experimental)
struct ReportPeriod {
  PeriodKind kind = PeriodKind::kDays;
  int year = 0;    ///< 0 for kDays
  int number = 0;  ///< of the month 1–12, quarter 1–4 or half 1–2; 1 of a year; 0 for kDays
  Date first;      ///< vi: từ ngày
  Date last;       ///< that day included; vi: đến ngày
  /// What sets its days; nothing: the calendar does, or whoever asks. vi: căn cứ
  std::optional<Evidence> evidence = {};

  /// A month, quarter, half or year of the calendar, as the national index counts. `number` as
  /// above. Fails with Errc::kInvalidReportPeriod. vi: kỳ theo lịch
  [[nodiscard]] MOTCUA_EXPORT static Result<ReportPeriod> of_calendar(PeriodKind kind, int year,
                                                                      int number = 1);
  /// Any days. Fails with Errc::kInvalidReportPeriod when `last` is before `first`. vi: từ ngày đến
  /// ngày
  [[nodiscard]] MOTCUA_EXPORT static Result<ReportPeriod> of_days(Date first, Date last);

  friend bool operator==(const ReportPeriod&, const ReportPeriod&) = default;
};

/// The moment at which dossiers are judged: the last minute of the period, or `as_of` where that is
/// earlier. vi: thời điểm chốt số liệu. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT LocalTime close_of(const ReportPeriod& period,
                                               LocalTime as_of) noexcept;

/// "tháng 5 năm 2024 (từ ngày 15/4/2024 đến ngày 14/5/2024)". Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string to_vietnamese(const ReportPeriod& period);

MOTCUA_END_NAMESPACE
