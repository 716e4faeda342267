#include <motcua/base/text.hpp>
#include <motcua/base/vietnamese_date.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/calendar/month_view.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
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

// --- The page: A4 landscape in tenths of a millimetre -------------------------------------------

constexpr int kPageWidth = 2970;
constexpr int kPageHeight = 2100;
constexpr int kMargin = 130;
constexpr int kColumns = 7;
constexpr int kCellWidth = (kPageWidth - 2 * kMargin) / kColumns;
constexpr int kGridTop = 512;
constexpr int kGridBottom = 1840;
constexpr int kCellPadding = 26;

constexpr std::string_view kInk = "#2B2622";
constexpr std::string_view kFaintInk = "#75695C";
constexpr std::string_view kRed = "#A61B1B";
constexpr std::string_view kGold = "#B98A2F";
constexpr std::string_view kPaper = "#FFFDF8";

constexpr std::string_view kOpenQuestion = "#8A5200";
constexpr std::string_view kNoDay = "#FCF9F1";
constexpr std::string_view kBorder = "stroke=\"#DDD3C2\" stroke-width=\"3\"";

constexpr std::string_view kStyle =
    "text{fill:#2B2622}"
    ".serif{font-family:'Noto Serif','Source Serif 4','Times New Roman',Georgia,serif}"
    ".sans{font-family:'Noto Sans','Source Sans 3','Segoe UI','Helvetica Neue',Arial,sans-serif}";

/// How a kind of day is drawn. Signs are drawn in a box of 48 by 48, so that nobody needs to tell
/// colours apart.
struct Look {
  DayKind kind;
  std::string_view ground;
  std::string_view ink;
  std::string_view sign;  ///< elements with fill or stroke "currentColor"
};

constexpr Look kLooks[] = {
    {DayKind::kWorkingDay, "#FFFFFF", kInk, ""},
    {DayKind::kWeeklyRest, "#F3EEE4", "#7D6F5E",
     "<path d=\"M12 24h24\" stroke=\"currentColor\" stroke-width=\"5\"/>"},
    {DayKind::kPublicHoliday, "#FBE6E1", kRed,
     "<path fill=\"currentColor\" d=\"M24 3l6.4 14 15.2 1.6-11.4 10.2 3.3 15L24 36l-13.5 7.8 3.3-15"
     "L2.4 18.6 17.6 17z\"/>"},
    {DayKind::kSubstituteHoliday, "#FCEFD9", "#9A5B00",
     "<circle cx=\"24\" cy=\"24\" r=\"19\" fill=\"none\" stroke=\"currentColor\" "
     "stroke-width=\"5\"/><path d=\"M24 14v20M14 24h20\" stroke=\"currentColor\" "
     "stroke-width=\"5\"/>"},
    {DayKind::kSwappedDayOff, "#ECE7F5", "#5B3A94",
     "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"5\" d=\"M4 17h38M32 6l11 11-11 11"
     "\" transform=\"translate(0 -2)\"/><path fill=\"none\" stroke=\"currentColor\" "
     "stroke-width=\"5\" d=\"M44 33H6M16 22L5 33l11 11\" transform=\"translate(0 2)\"/>"},
    {DayKind::kMakeUpWorkingDay, "#E1F0E7", "#17603F",
     "<rect x=\"4\" y=\"15\" width=\"40\" height=\"28\" rx=\"4\" fill=\"currentColor\"/><path "
     "fill=\"none\" stroke=\"currentColor\" stroke-width=\"5\" d=\"M16 15V7h16v8\"/>"},
    {DayKind::kLocalDayOff, "#E3EEF6", "#1F5A85",
     "<path fill=\"currentColor\" d=\"M24 3l19 21-19 21L5 24z\"/>"},
};

const Look& look_of(DayKind kind) { return kLooks[static_cast<std::size_t>(kind)]; }

// --- Elements -----------------------------------------------------------------------------------

/// `text` as XML character data. What XML cannot hold is shown as U+FFFD, as readers of names that
/// came from elsewhere expect.
std::string escaped(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string out;
  while (!text.empty()) {
    const std::size_t invalid = find_invalid_utf8(text).value_or(text.size());
    for (const char c : text.substr(0, invalid)) {
      if (c == '&') {
        out += "&amp;";
      } else if (c == '<') {
        out += "&lt;";
      } else if (c == '>') {
        out += "&gt;";
      } else if (c == '"') {
        out += "&quot;";
      } else if ((c >= '\0' && c < ' ') || c == '\x7F') {
        out += ' ';
      } else {
        out += c;
      }
    }
    if (invalid == text.size()) break;
    out += kReplacement;
    text.remove_prefix(invalid + 1);
  }
  // U+FFFE and U+FFFF are the two characters of well-formed UTF-8 that XML still refuses.
  for (const std::string_view refused : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = out.find(refused); at != std::string::npos; at = out.find(refused, at)) {
      out.replace(at, refused.size(), kReplacement);
    }
  }
  return out;
}

std::string number(int value) { return std::to_string(value); }

struct TextStyle {
  std::string_view family = "sans";
  int size = 40;
  std::string_view fill = kInk;
  std::string_view extra = {};
};

std::string text_at(int x, int y, std::string_view text, const TextStyle& style) {
  std::string element = "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"";
  element.append(style.family).append("\" font-size=\"").append(number(style.size));
  element.append("\" style=\"fill:").append(style.fill).append("\"");
  if (!style.extra.empty()) element.append(" ").append(style.extra);
  return element + '>' + escaped(text) + "</text>\n";
}

std::string rect(int x, int y, int width, int height, std::string_view fill,
                 std::string_view extra = {}) {
  std::string element = "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" +
                        number(width) + "\" height=\"" + number(height) + "\" fill=\"";
  element.append(fill).append("\"");
  if (!extra.empty()) element.append(" ").append(extra);
  return element + "/>\n";
}

std::string sign_at(int x, int y, int size, const Look& look) {
  if (look.sign.empty()) return {};
  std::string element = "<svg x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" +
                        number(size) + "\" height=\"" + number(size) +
                        "\" viewBox=\"0 0 48 48\" color=\"";
  element.append(look.ink).append("\">").append(look.sign);
  return element + "</svg>\n";
}

/// The moon beside a lunar date: dark on the first of the month, full on the fifteenth.
std::string moon_at(int x, int y, int radius, int lunar_day) {
  if (lunar_day != 1 && lunar_day != 15) return {};
  std::string element = "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" +
                        number(radius) + "\" stroke-width=\"4\" stroke=\"";
  element.append(kFaintInk).append("\" fill=\"").append(lunar_day == 1 ? kFaintInk : "#FFF3C4");
  return element + "\"/>\n";
}

// --- Heading ------------------------------------------------------------------------------------

std::string heading(const MonthPage& page, const WorkCalendar& calendar) {
  constexpr std::string_view kRight = "text-anchor=\"end\"";
  const int right = kPageWidth - kMargin;
  const std::string title = title_of(page);
  // "Tháng 02" large, "năm 2026" beside it.
  const std::size_t year_at = title.find("năm");
  std::string svg = "<text x=\"" + number(kMargin) +
                    "\" y=\"310\" class=\"serif\" font-size=\"200\" font-weight=\"700\" "
                    "style=\"fill:";
  svg.append(kRed).append("\">").append(escaped(title.substr(0, year_at)));
  svg.append("<tspan dx=\"16\" font-size=\"112\" font-weight=\"400\" style=\"fill:");
  svg.append(kFaintInk).append("\">").append(escaped(title.substr(year_at)));
  svg.append("</tspan></text>\n");
  std::string years = lunar_years_of(page);
  if (!years.empty()) {
    years.replace(0, 1, "N");
    svg += text_at(right, 196, years, {"serif", 88, kInk, kRight});
    svg +=
        text_at(right, 262, lunar_months_of(page) + " âm lịch", {"serif", 50, kFaintInk, kRight});
  }
  svg += text_at(right, 326,
                 number(page.working_days()) + " ngày làm việc – lịch của " +
                     std::string(to_vietnamese(calendar.audience())),
                 {"sans", 42, kFaintInk, kRight});
  if (page.is_provisional()) {
    svg += text_at(kMargin, 404,
                   "TẠM TÍNH – tháng này có ngày chưa được quyết định; xem lại khi có thông báo.",
                   {"sans", 42, kOpenQuestion, "font-weight=\"700\""});
  }
  return svg;
}

std::string weekday_names(Date first) {
  std::string svg;
  const Date monday = first - std::chrono::days{Weekdays::index(first)};
  for (int column = 0; column < kColumns; ++column) {
    const std::string_view ink = column == kColumns - 1 ? kRed : kInk;
    svg += text_at(kMargin + column * kCellWidth + kCellPadding, kGridTop - 28,
                   weekday_vietnamese(monday + std::chrono::days{column}),
                   {"sans", 46, ink, "font-weight=\"600\""});
  }
  return svg + rect(kMargin, kGridTop - 8, kColumns * kCellWidth, 8, kRed);
}

// --- Days ---------------------------------------------------------------------------------------

struct Box {
  int x;
  int y;
  int width;
  int height;
};

/// Characters of a sans line of `size` that fit into `width`; half an em each on average, and a
/// little more to be safe.
std::size_t fitting(int width, int size) {
  return static_cast<std::size_t>(width * 100 / (size * 54));
}

/// `title` with what stands in parentheses kept together: "Tết Âm lịch", "(mùng 1)".
std::string with_whole_parentheses(std::string_view title) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string out;
  bool inside = false;
  for (const char c : title) {
    if (c == '(' || c == ')') inside = c == '(';
    if (c == ' ' && inside) {
      out += kNoBreakSpace;
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> lines_of(const DayInfo& day, std::size_t columns, bool whole_names) {
  std::vector<std::string> lines;
  for (const DayRow& row : day.rows) {
    std::string title = row_title(row);
    if (!whole_names) title = title.substr(0, title.find(" ("));
    for (std::string& line : calendar_internal::wrapped(with_whole_parentheses(title), columns)) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

/// The titles of the day's rows, shortened as far as the space demands it.
std::vector<std::string> labels_of(const DayInfo& day, std::size_t columns, std::size_t lines) {
  std::vector<std::string> labels = lines_of(day, columns, true);
  if (labels.size() > lines) labels = lines_of(day, columns, false);
  if (labels.size() > lines) {
    labels.resize(lines);
    labels.back() += "…";
  }
  return labels;
}

std::string undecided_mark(const PageDay& day, const Box& box) {
  const auto& rows = day.info.rows;
  const auto row = std::ranges::find_if(
      rows, [](const DayRow& each) { return each.status != DayStatus::kDecided; });
  if (row == rows.end()) return {};
  constexpr int kInset = 7;
  std::string frame =
      rect(box.x + kInset, box.y + kInset, box.width - 2 * kInset, box.height - 2 * kInset, "none",
           "stroke=\"#8A5200\" stroke-width=\"5\" stroke-dasharray=\"22 14\"");
  return frame + text_at(box.x + box.width - kCellPadding, box.y + 112,
                         row->status == DayStatus::kProposed ? "đề xuất" : "dự kiến",
                         {"sans", 34, kOpenQuestion, "font-style=\"italic\" text-anchor=\"end\""});
}

/// Width of a lunar date of bold serif digits and slashes, 40 high.
int digits_width(std::string_view label) {
  constexpr int kDigit = 25;
  constexpr int kSlash = 16;
  const auto slashes = static_cast<int>(std::ranges::count(label, '/'));
  return (static_cast<int>(columns_of(label)) - slashes) * kDigit + slashes * kSlash;
}

std::string day_cell(const MonthPage& page, const PageDay& day, const Box& box) {
  constexpr int kLabelSize = 34;
  constexpr int kLabelLine = 41;
  constexpr int kBelowNumber = 128;
  constexpr int kDigitWidth = 62;
  const Look& look = look_of(shown_kind(day.info));
  std::string svg = rect(box.x, box.y, box.width, box.height, look.ground, kBorder);
  svg += text_at(box.x + kCellPadding, box.y + 112, number(day_of_month(day.info)),
                 {"serif", 108, look.ink, day.info.working ? "" : "font-weight=\"700\""});
  const int digits = day_of_month(day.info) < 10 ? 1 : 2;
  svg += sign_at(box.x + kCellPadding + digits * kDigitWidth + 26, box.y + 34, 50, look);

  const int right = box.x + box.width - kCellPadding;
  if (day.lunar) {
    const std::string label = lunar_label(page, day, "");
    const bool marked = day.lunar->day == 1 || day.lunar->day == 15;
    svg += text_at(right, box.y + 62, label,
                   {"serif", 40, kFaintInk,
                    marked ? "text-anchor=\"end\" font-weight=\"700\"" : "text-anchor=\"end\""});
    if (day.lunar->leap_month && day.lunar->day == 1) {
      svg += text_at(right, box.y + 108, "nhuận", {"serif", 36, kFaintInk, "text-anchor=\"end\""});
    }
    svg += moon_at(right - digits_width(label) - 22, box.y + 48, 11, day.lunar->day);
  }
  const std::vector<std::string> labels =
      labels_of(day.info, fitting(box.width - 2 * kCellPadding, kLabelSize),
                static_cast<std::size_t>((box.height - kBelowNumber) / kLabelLine));
  int y = box.y + box.height - 22 - kLabelLine * (static_cast<int>(labels.size()) - 1);
  for (const std::string& label : labels) {
    svg += text_at(box.x + kCellPadding, y, label, {"sans", kLabelSize, look.ink, {}});
    y += kLabelLine;
  }
  return svg + undecided_mark(day, box);
}

std::string grid(const MonthPage& page) {
  const int offset = Weekdays::index(page.days.front().info.date);
  const int days = static_cast<int>(page.days.size());
  const int weeks = (offset + days + kColumns - 1) / kColumns;
  const int height = (kGridBottom - kGridTop) / weeks;
  std::string svg;
  for (int place = 0; place < weeks * kColumns; ++place) {
    const Box box{kMargin + place % kColumns * kCellWidth, kGridTop + place / kColumns * height,
                  kCellWidth, height};
    const bool of_this_month = place >= offset && place < offset + days;
    svg += of_this_month ? day_cell(page, page.days[static_cast<std::size_t>(place - offset)], box)
                         : rect(box.x, box.y, box.width, box.height, kNoDay, kBorder);
  }
  return svg;
}

// --- Legend and sources -------------------------------------------------------------------------

bool shows(const MonthPage& page, DayKind kind) {
  return std::ranges::any_of(page.days,
                             [&](const PageDay& day) { return shown_kind(day.info) == kind; });
}

std::string legend(const MonthPage& page) {
  constexpr int kSize = 38;
  constexpr int kSwatch = 54;
  constexpr int kTop = 1874;
  std::string svg;
  int x = kMargin;
  const auto word = [&](std::string_view text) {
    svg += text_at(x, kTop + 40, text, {"sans", kSize, kInk, {}});
    x += static_cast<int>(columns_of(text)) * kSize * 54 / 100 + 44;
  };
  for (const Look& look : kLooks) {
    // Rare, and long to say.
    if (look.kind == DayKind::kLocalDayOff && !shows(page, look.kind)) continue;
    svg += rect(x, kTop, kSwatch, kSwatch, look.ground, kBorder);
    svg += sign_at(x + 9, kTop + 9, kSwatch - 18, look);
    x += kSwatch + 14;
    word(look.kind == DayKind::kLocalDayOff ? "nghỉ của địa phương, cơ quan"
                                            : to_vietnamese(look.kind));
  }
  if (page.days.front().lunar) {
    for (const int lunar_day : {1, 15}) {
      svg += moon_at(x + 12, kTop + 27, 12, lunar_day);
      x += 36;
      word(lunar_day == 1 ? "mùng 1" : "rằm");
    }
  }
  return svg;
}

std::string sources(const MonthPage& page) {
  constexpr int kSize = 30;
  constexpr int kLineHeight = 39;
  constexpr std::size_t kMostLines = 3;
  std::string text;
  for (const std::string& source : sources_of(page)) {
    text += (text.empty() ? "Căn cứ: " : "; ") + source;
  }
  std::vector<std::string> lines =
      calendar_internal::wrapped(text, fitting(kPageWidth - 2 * kMargin, kSize));
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    lines.back() += " …";
  }
  std::string svg;
  int y = 1984;
  for (const std::string& line : lines) {
    svg += text_at(kMargin, y, line, {"sans", kSize, kFaintInk, {}});
    y += kLineHeight;
  }
  return svg;
}

}  // namespace

Result<std::string> month_svg(const WorkCalendar& calendar, int year, int month) {
  const Result<MonthPage> page = calendar_internal::make_month_page(calendar, year, month);
  if (!page) return page.error();
  const std::string title = escaped(title_of(*page));
  std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" "
      "viewBox=\"0 0 2970 2100\" lang=\"vi\" role=\"img\">\n<title>" +
      title + "</title>\n<style>";
  svg.append(kStyle).append("</style>\n");
  svg += rect(0, 0, kPageWidth, kPageHeight, kPaper);
  svg += rect(0, 0, kPageWidth, 34, kRed);
  svg += rect(0, 42, kPageWidth, 6, kGold);
  svg += heading(*page, calendar);
  svg += weekday_names(page->days.front().info.date);
  svg += grid(*page);
  svg += legend(*page);
  svg += sources(*page);
  return svg + "</svg>\n";
}

MOTCUA_END_NAMESPACE
