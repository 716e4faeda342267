#include <motcua/base/vietnamese_date.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil_internal.hpp"
#include "calendar/month_page_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

using std::chrono::days;

/// "31/8": the year is the page's own or its neighbour.
std::string short_date(Date date) {
  const std::string whole = to_vietnamese(date, VietnameseDateStyle::kShort);
  return whole.substr(0, whole.rfind('/'));
}

std::string lunar_month_name(const LunarDate& lunar) {
  std::string name = "tháng ";
  if (lunar.month == 1) {
    name += "Giêng";
  } else if (lunar.month == 12) {
    name += "Chạp";
  } else {
    name += std::to_string(lunar.month);
  }
  return name + (lunar.leap_month ? " nhuận" : "");
}

/// The names that `name_of` gives the lunar days of the page, each once, joined by a dash.
template <typename NameOf>
std::string joined_over_days(const MonthPage& page, const NameOf& name_of) {
  std::string joined;
  std::string previous;
  for (const PageDay& day : page.days) {
    if (!day.lunar) continue;
    std::string name = name_of(*day.lunar);
    if (name.empty() || name == previous) continue;
    joined += (joined.empty() ? "" : " – ") + name;
    previous = std::move(name);
  }
  return joined;
}

void add_once(std::vector<std::string>& texts, std::string text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) {
    texts.push_back(std::move(text));
  }
}

}  // namespace

int MonthPage::working_days() const {
  return static_cast<int>(
      std::ranges::count_if(days, [](const PageDay& day) { return day.info.working; }));
}

bool MonthPage::is_provisional() const {
  return std::ranges::any_of(days, [](const PageDay& day) { return day.info.provisional; });
}

Result<MonthPage> make_month_page(const WorkCalendar& calendar, int year, int month) {
  const Result<Date> first = make_date(year, month, 1);
  if (!first) return first.error();
  MonthPage page{year, month, {}};
  for (int day = 0; day < base_internal::last_day(year, month); ++day) {
    const Date date = *first + days{day};
    Result<DayInfo> info = calendar.day(date);
    if (!info) return info.error();
    const Result<LunarDate> lunar = to_lunar(date);
    page.days.push_back({*std::move(info), lunar ? std::optional(*lunar) : std::nullopt});
  }
  return page;
}

DayKind shown_kind(const DayInfo& day) {
  return day.kind == DayKind::kWeeklyRest && !day.rows.empty() ? day.rows.front().kind : day.kind;
}

int day_of_month(const DayInfo& day) { return base_internal::civil_from_days(day.date).day; }

std::string lunar_label(const MonthPage& page, const PageDay& day, std::string_view leap) {
  if (!day.lunar) return {};
  std::string label = std::to_string(day.lunar->day);
  if (day.lunar->day == 1 || &day == &page.days.front()) {
    label += '/' + std::to_string(day.lunar->month);
    if (day.lunar->leap_month) label += leap;
  }
  return label;
}

std::string title_of(const MonthPage& page) {
  const std::string written =
      to_vietnamese(page.days.front().info.date, VietnameseDateStyle::kLong);
  std::string title = "T";
  return title.append(written, written.find("háng"));
}

std::string lunar_years_of(const MonthPage& page) {
  const std::string years = joined_over_days(
      page, [](const LunarDate& lunar) { return can_chi(lunar.year).value_or(std::string()); });
  return years.empty() ? years : "năm " + years;
}

std::string lunar_months_of(const MonthPage& page) {
  return joined_over_days(page, lunar_month_name);
}

std::string row_title(const DayRow& row) {
  switch (row.kind) {
    case DayKind::kSubstituteHoliday:
      return "Nghỉ bù " + row.name;
    case DayKind::kSwappedDayOff:
      return row.pair ? "Nghỉ hoán đổi, làm bù " + short_date(*row.pair) : "Nghỉ hoán đổi";
    case DayKind::kMakeUpWorkingDay:
      return row.pair ? "Làm bù cho " + short_date(*row.pair) : "Làm bù";
    case DayKind::kPublicHoliday:
    case DayKind::kLocalDayOff:
    case DayKind::kWeeklyRest:
    case DayKind::kWorkingDay:
      break;
  }
  return row.name;
}

std::vector<std::string> sources_of(const MonthPage& page) {
  std::vector<std::string> sources;
  for (const PageDay& day : page.days) {
    for (const DayRow& row : day.info.rows) {
      const bool open = row.confidence == Confidence::kUnverified;
      const std::string mark = open ? " (chưa kiểm chứng)" : "";
      if (row.law) add_once(sources, row.law->to_vietnamese() + mark);
      if (!row.source.empty()) add_once(sources, row.source + mark);
    }
  }
  return sources;
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (word.empty()) continue;
    if (!lines.empty() && columns_of(lines.back()) + 1 + columns_of(word) <= columns) {
      lines.back().append(" ").append(word);
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
