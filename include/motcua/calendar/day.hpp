/// What a day is in the law of working time, and the rows that say so.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// For whom a calendar speaks. Swapped days bind the civil service only.
///
/// vi: đối tượng áp dụng. \since 0.1 (stable)
enum class Audience : std::uint8_t {
  kCivilService,  ///< vi: cán bộ, công chức, viên chức — offices that rest Saturday and Sunday
  kPrivateEmployers,  ///< vi: doanh nghiệp — weekly rest is the employer's to fix
};

/// What a day is. vi: loại ngày. \since 0.1 (stable)
enum class DayKind : std::uint8_t {
  kWorkingDay,         ///< vi: ngày làm việc
  kWeeklyRest,         ///< vi: ngày nghỉ hằng tuần
  kPublicHoliday,      ///< vi: nghỉ lễ, tết
  kSubstituteHoliday,  ///< vi: nghỉ bù
  kSwappedDayOff,      ///< vi: nghỉ hoán đổi
  kMakeUpWorkingDay,   ///< vi: làm bù
  kLocalDayOff,        ///< vi: ngày nghỉ theo quyết định của địa phương, cơ quan
};

/// How firm a row is. vi: tình trạng. \since 0.1 (stable)
enum class DayStatus : std::uint8_t {
  kDecided,   ///< vi: đã quyết định
  kProposed,  ///< vi: đang đề xuất — published for opinion, not decided
  kPredicted,  ///< vi: dự kiến theo luật — follows from the law, the year's notice not yet out
};

/// One dated row of the law of working time: why a day is not what the week says.
///
/// vi: một ngày nghỉ hoặc ngày làm bù theo quy định. Thread safety: a value. \since 0.1 (stable)
struct DayRow {
  Date date;
  DayKind kind;                      ///< never kWorkingDay or kWeeklyRest
  std::optional<Audience> audience;  ///< empty: everybody
  DayStatus status;
  std::string name;           ///< Vietnamese, e.g. "Giỗ Tổ Hùng Vương"; vi: tên ngày
  std::string name_en;        ///< English, e.g. "Hung Kings' Commemoration Day"
  std::optional<Date> pair;   ///< the other side of a swap; the holiday of a substitute
  std::optional<LawRef> law;  ///< vi: căn cứ
  std::string source;         ///< notice or place where it was read; vi: nguồn
  Confidence confidence;

  friend bool operator==(const DayRow&, const DayRow&) = default;
};

/// What a calendar says of one day. vi: thông tin một ngày. Thread safety: a value.
/// \since 0.1 (stable)
struct DayInfo {
  Date date;
  DayKind kind;
  bool working;      ///< vi: là ngày làm việc
  bool provisional;  ///< rests on a proposed or predicted row, or lies beyond what is decided
  std::vector<DayRow> rows;  ///< every row of the day, also those a weekly rest day hides

  friend bool operator==(const DayInfo&, const DayInfo&) = default;
};

/// Data spelling: "public_holiday", "swapped_day_off", … Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DayKind kind) noexcept;
/// Data spelling: "civil_service", "private_employers". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Audience audience) noexcept;
/// Data spelling: "decided", "proposed", "predicted". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(DayStatus status) noexcept;
/// Vietnamese words: "nghỉ lễ, tết", "nghỉ hoán đổi", … Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(DayKind kind) noexcept;
/// Vietnamese words: "cán bộ, công chức, viên chức", "doanh nghiệp". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Audience audience) noexcept;
/// Vietnamese words: "đã quyết định", "đang đề xuất", … Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(DayStatus status) noexcept;
/// "Thứ Hai" … "Thứ Bảy", "Chủ nhật". vi: thứ trong tuần. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view weekday_vietnamese(Date date) noexcept;

MOTCUA_END_NAMESPACE
