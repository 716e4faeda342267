/// What a page of the wall calendar shows, before it is text or drawing.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/day.hpp>
#include <motcua/calendar/lunar.hpp>
#include <motcua/calendar/work_calendar.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

struct PageDay {
  DayInfo info;
  std::optional<LunarDate> lunar;
};

struct MonthPage {
  int year;
  int month;
  std::vector<PageDay> days;

  [[nodiscard]] int working_days() const;
  [[nodiscard]] bool is_provisional() const;
};

[[nodiscard]] Result<MonthPage> make_month_page(const WorkCalendar& calendar, int year, int month);

/// What the page shows a day as: what its row says, also when weekly rest hides it.
[[nodiscard]] DayKind shown_kind(const DayInfo& day);

/// Day of the month of `day`, from 1.
[[nodiscard]] int day_of_month(const DayInfo& day);

/// "15", and with its month where a lunar month begins or the page does: "1/3", "15/6" + `leap`.
[[nodiscard]] std::string lunar_label(const MonthPage& page, const PageDay& day,
                                      std::string_view leap);

/// "Tháng 02 năm 2026".
[[nodiscard]] std::string title_of(const MonthPage& page);
/// "năm Ất Tỵ – Bính Ngọ"; empty outside the lunar table.
[[nodiscard]] std::string lunar_years_of(const MonthPage& page);
/// "tháng Chạp – tháng Giêng"; empty outside the lunar table.
[[nodiscard]] std::string lunar_months_of(const MonthPage& page);

/// "Nghỉ bù Giỗ Tổ Hùng Vương", "Làm bù cho 31/8".
[[nodiscard]] std::string row_title(const DayRow& row);

/// The citations and notices behind the page's rows, each once.
[[nodiscard]] std::vector<std::string> sources_of(const MonthPage& page);

/// Number of characters of `text`, as many as columns for Vietnamese in NFC.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Cut `text` at spaces into lines of at most `columns`; a longer word stands alone.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
