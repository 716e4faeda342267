#include <motcua/base/vietnamese_date.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/month_view.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/month_page_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using calendar_internal::columns_of;
using calendar_internal::day_of_month;
using calendar_internal::MonthPage;
using calendar_internal::PageDay;
using calendar_internal::row_title;
using calendar_internal::shown_kind;

constexpr std::size_t kPageColumns = 80;
constexpr std::size_t kDayColumns = 11;

struct Sign {
  DayKind kind;
  char sign;
};
/// In the order of the legend. A working day has none.
constexpr Sign kSigns[] = {
    {DayKind::kWeeklyRest, '.'},        {DayKind::kPublicHoliday, '*'},
    {DayKind::kSubstituteHoliday, '+'}, {DayKind::kSwappedDayOff, '~'},
    {DayKind::kMakeUpWorkingDay, '!'},  {DayKind::kLocalDayOff, '#'},
};
constexpr char kNotDecided = '?';
constexpr std::string_view kLeapMonth = "n";

char sign_of(DayKind kind) {
  for (const Sign& sign : kSigns) {
    if (sign.kind == kind) return sign.sign;
  }
  return ' ';
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t width = columns_of(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

std::string centred(std::string_view text) {
  const std::size_t width = columns_of(text);
  const std::size_t margin = width < kPageColumns ? (kPageColumns - width) / 2 : 0;
  return std::string(margin, ' ').append(text) + '\n';
}

void trim_end(std::string& line) { line.resize(line.find_last_not_of(' ') + 1); }

/// "16*? 29": the date, its signs, the lunar date.
std::string day_cell(const MonthPage& page, const PageDay& day) {
  const int number = day_of_month(day.info);
  std::string cell = number < 10 ? " " : "";
  cell += std::to_string(number);
  cell += sign_of(shown_kind(day.info));
  cell += day.info.provisional ? kNotDecided : ' ';
  return padded(cell + ' ' + lunar_label(page, day, kLeapMonth), kDayColumns);
}

std::string heading(const MonthPage& page, const WorkCalendar& calendar) {
  std::string text = centred(title_of(page));
  const std::string months = lunar_months_of(page);
  if (!months.empty()) text += centred(months + ", " + lunar_years_of(page));
  text += centred("lịch của " + std::string(to_vietnamese(calendar.audience())) + ", " +
                  std::to_string(page.working_days()) + " ngày làm việc");
  return text + '\n';
}

std::string grid(const MonthPage& page) {
  std::string text;
  std::string line = "  ";
  const Date first = page.days.front().info.date;
  const Date monday = first - std::chrono::days{Weekdays::index(first)};
  for (int weekday = 0; weekday < 7; ++weekday) {
    line +=
        padded(std::string(weekday_vietnamese(monday + std::chrono::days{weekday})), kDayColumns);
  }
  trim_end(line);
  text += line + '\n';
  line = "  " + std::string(kDayColumns * static_cast<std::size_t>(Weekdays::index(first)), ' ');
  for (const PageDay& day : page.days) {
    line += day_cell(page, day);
    if (Weekdays::index(day.info.date) == 6 || &day == &page.days.back()) {
      trim_end(line);
      text += line + '\n';
      line = "  ";
    }
  }
  return text;
}

/// Lines that begin with `mark` and go on under its text.
std::string item(const std::string& mark, const std::string& text) {
  const std::size_t indent = columns_of(mark);
  std::string lines;
  for (const std::string& line : calendar_internal::wrapped(text, kPageColumns - indent)) {
    lines += (lines.empty() ? mark : std::string(indent, ' ')) + line + '\n';
  }
  return lines;
}

std::string rows_of(const PageDay& day) {
  std::string text;
  for (const DayRow& row : day.info.rows) {
    const std::string date = to_vietnamese(row.date, VietnameseDateStyle::kShort);
    std::string line = row_title(row);
    if (row.kind == DayKind::kSwappedDayOff || row.kind == DayKind::kMakeUpWorkingDay) {
      line += " (" + row.name + ')';
    }
    if (row.status != DayStatus::kDecided) {
      line += " – " + std::string(to_vietnamese(row.status));
    }
    text += item(padded(std::string("  ") + sign_of(row.kind) + ' ' +
                            std::string(weekday_vietnamese(row.date)) + ' ' + date,
                        kDayColumns * 2) +
                     "  ",
                 line);
  }
  return text;
}

bool has_leap_month(const MonthPage& page) {
  return std::ranges::any_of(page.days,
                             [](const PageDay& day) { return day.lunar && day.lunar->leap_month; });
}

bool shows(const MonthPage& page, DayKind kind) {
  return std::ranges::any_of(page.days,
                             [&](const PageDay& day) { return shown_kind(day.info) == kind; });
}

/// Each meaning stays on one line.
std::string legend(const MonthPage& page) {
  std::string text;
  std::string line = "  ";
  const auto add = [&](std::string_view sign, std::string_view meaning) {
    if (columns_of(line) + columns_of(sign) + columns_of(meaning) + 2 > kPageColumns) {
      trim_end(line);
      text += line + '\n';
      line = "  ";
    }
    line.append(sign).append(" ").append(meaning).append("; ");
  };
  for (const Sign& sign : kSigns) {
    // Rare, and long to say.
    if (sign.kind == DayKind::kLocalDayOff && !shows(page, sign.kind)) continue;
    add(std::string_view(&sign.sign, 1), to_vietnamese(sign.kind));
  }
  if (page.is_provisional()) add(std::string_view(&kNotDecided, 1), "chưa được quyết định");
  if (has_leap_month(page)) add(kLeapMonth, "tháng nhuận");
  line.resize(line.size() - 2);
  return text + line + '\n';
}

}  // namespace

Result<std::string> month_text(const WorkCalendar& calendar, int year, int month) {
  const Result<MonthPage> page = calendar_internal::make_month_page(calendar, year, month);
  if (!page) return page.error();
  std::string rows;
  for (const PageDay& day : page->days) rows += rows_of(day);
  std::string sources;
  for (const std::string& source : sources_of(*page)) {
    sources += (sources.empty() ? "Căn cứ: " : "; ") + source;
  }
  return heading(*page, calendar) + grid(*page) + '\n' + rows + (rows.empty() ? "" : "\n") +
         legend(*page) + item("  ", sources);
}

MOTCUA_END_NAMESPACE
