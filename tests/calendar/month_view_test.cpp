#include <motcua/base/iso8601.hpp>
#include <motcua/calendar/month_view.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua {
namespace {

Date date(const char* iso) { return parse_iso_date(iso).value(); }

DayRow row(const char* day, DayKind kind, const char* name, const char* pair = nullptr) {
  return {date(day),
          kind,
          std::nullopt,
          DayStatus::kDecided,
          name,
          "",
          pair == nullptr ? std::nullopt : std::optional(date(pair)),
          std::nullopt,
          "Thông báo thử nghiệm",
          Confidence::kVerified};
}

CalendarRows rows_of(const char* first, const char* last) {
  CalendarRows rows;
  rows.name = "test";
  rows.first_day = date(first);
  rows.last_day = date(last);
  rows.weekly_rest.push_back({Audience::kCivilService, date(first), std::nullopt,
                              Weekdays::saturday_and_sunday(), std::nullopt, "x",
                              Confidence::kVerified});
  return rows;
}

/// A month with every kind of day.
CalendarRows every_kind() {
  CalendarRows rows = rows_of("2026-01-01", "2026-12-31");
  rows.days = {row("2026-08-08", DayKind::kMakeUpWorkingDay, "Hội 2026", "2026-08-13"),
               row("2026-08-13", DayKind::kSwappedDayOff, "Hội 2026", "2026-08-08"),
               row("2026-08-14", DayKind::kPublicHoliday, "Ngày Hội"),
               row("2026-08-16", DayKind::kPublicHoliday, "Lễ Vu Lan"),
               row("2026-08-17", DayKind::kSubstituteHoliday, "Lễ Vu Lan", "2026-08-16"),
               row("2026-08-20", DayKind::kLocalDayOff, "Lễ hội làng")};
  rows.days[5].status = DayStatus::kProposed;
  rows.days[3].confidence = Confidence::kUnverified;
  rows.days[3].source = "nhớ lại";
  return rows;
}

WorkCalendar built(const CalendarRows& rows) {
  return WorkCalendar::from_rows(rows, Audience::kCivilService,
                                 {.proposed = true, .predicted = false})
      .value();
}

TEST(MonthText, AMonthWithEveryKindOfDay) {
  const auto text = month_text(built(every_kind()), 2026, 8);
  ASSERT_TRUE(text.has_value()) << text.error().message;
  EXPECT_EQ(*text,
            R"(                                Tháng 8 năm 2026
                        tháng 6 – tháng 7, năm Bính Ngọ
            lịch của cán bộ, công chức, viên chức, 18 ngày làm việc

  Thứ Hai    Thứ Ba     Thứ Tư     Thứ Năm    Thứ Sáu    Thứ Bảy    Chủ nhật
                                                          1.  19/6   2.  20
   3   21     4   22     5   23     6   24     7   25     8!  26     9.  27
  10   28    11   29    12   30    13~  1/7   14*  2     15.  3     16*  4
  17+  5     18   6     19   7     20#? 8     21   9     22.  10    23.  11
  24   12    25   13    26   14    27   15    28   16    29.  17    30.  18
  31   19

  ! Thứ Bảy 08/8/2026   Làm bù cho 13/8 (Hội 2026)
  ~ Thứ Năm 13/8/2026   Nghỉ hoán đổi, làm bù 08/8 (Hội 2026)
  * Thứ Sáu 14/8/2026   Ngày Hội
  * Chủ nhật 16/8/2026  Lễ Vu Lan
  + Thứ Hai 17/8/2026   Nghỉ bù Lễ Vu Lan
  # Thứ Năm 20/8/2026   Lễ hội làng – đang đề xuất

  . nghỉ hằng tuần; * nghỉ lễ, tết; + nghỉ bù; ~ nghỉ hoán đổi; ! làm bù;
  # nghỉ theo quyết định của địa phương, cơ quan; ? chưa được quyết định
  Căn cứ: Thông báo thử nghiệm; nhớ lại (chưa kiểm chứng)
)");
}

TEST(MonthText, ALeapMonthIsMarked) {
  const auto text = month_text(built(rows_of("2025-07-01", "2025-07-31")), 2025, 7).value();
  EXPECT_NE(text.find("tháng 6 – tháng 6 nhuận, năm Ất Tỵ"), std::string::npos);
  EXPECT_NE(text.find("25   1/6n  26."), std::string::npos) << text;
  EXPECT_NE(text.find("n tháng nhuận"), std::string::npos);
}

TEST(MonthText, BeyondTheLunarTableThereAreNoLunarDates) {
  const auto calendar = built(rows_of("2250-01-01", "2250-12-31"));
  const auto text = month_text(calendar, 2250, 3).value();
  EXPECT_EQ(text.find("âm lịch"), std::string::npos);
  EXPECT_NE(text.find("Tháng 3 năm 2250\n            lịch của"), std::string::npos) << text;
  const auto svg = month_svg(calendar, 2250, 3).value();
  EXPECT_EQ(svg.find("âm lịch"), std::string::npos);
  EXPECT_EQ(svg.find("rằm"), std::string::npos);
}

TEST(MonthText, LongNamesWrapWithinThePage) {
  CalendarRows rows = rows_of("2026-01-01", "2026-12-31");
  rows.days = {row("2026-08-14", DayKind::kPublicHoliday,
                   "Ngày Hội có một cái tên rất dài mà không dòng nào của trang này chứa hết được, "
                   "nên phải xuống dòng hai ba lần")};
  const auto text = month_text(built(rows), 2026, 8).value();
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto columns = std::ranges::count_if(
        line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    EXPECT_LE(columns, 80) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
    rest.remove_prefix(line.size() + 1);
  }
  EXPECT_NE(text.find("\n                        "), std::string::npos)
      << "indented under the name";
}

TEST(MonthView, MonthsThatCannotBeShown) {
  const auto calendar = built(rows_of("2026-01-15", "2026-12-31"));
  for (const auto& show : {month_text, month_svg}) {
    EXPECT_EQ(show(calendar, 2026, 13).error().code, Errc::kInvalidDate);
    EXPECT_EQ(show(calendar, 2026, 0).error().code, Errc::kInvalidDate);
    EXPECT_EQ(show(calendar, 0, 1).error().code, Errc::kInvalidDate);
    EXPECT_EQ(show(calendar, 2027, 1).error().code, Errc::kOutOfCalendarRange);
    EXPECT_EQ(show(calendar, 2026, 1).error().code, Errc::kOutOfCalendarRange)
        << "known only in part";
    EXPECT_TRUE(show(calendar, 2026, 2).has_value());
  }
}

// --- SVG ----------------------------------------------------------------------------------------

/// Why `svg` is not a well-formed document; empty when it is.
std::string malformed(std::string_view svg) {
  std::vector<std::string> open;
  while (!svg.empty()) {
    const std::size_t bracket = svg.find_first_of("<>&");
    if (bracket == std::string_view::npos) break;
    svg.remove_prefix(bracket);
    if (svg.front() == '>') return "a bare >";
    if (svg.front() == '&') {
      const std::string_view name = svg.substr(0, svg.find(';') + 1);
      if (name != "&amp;" && name != "&lt;" && name != "&gt;" && name != "&quot;")
        return "a bare &";
      svg.remove_prefix(name.size());
      continue;
    }
    const std::size_t end = svg.find('>');
    if (end == std::string_view::npos) return "a tag without end";
    const std::string_view tag = svg.substr(1, end - 1);
    if (std::ranges::count(tag, '"') % 2 != 0) return "an attribute without end";
    const std::string name(tag.substr(0, tag.find_first_of(" /", 1)));
    if (tag.front() == '/') {
      if (open.empty() || "/" + open.back() != tag) return "a wrong end tag " + std::string(tag);
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.push_back(name);
    }
    svg.remove_prefix(end + 1);
  }
  return open.empty() ? "" : open.back() + " is never closed";
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(MonthSvg, AMonthWithEveryKindOfDay) {
  const auto calendar = built(every_kind());
  const std::string svg = month_svg(calendar, 2026, 8).value();
  EXPECT_EQ(malformed(svg), "");
  EXPECT_EQ(month_svg(calendar, 2026, 8).value(), svg);
  for (const char* text : {"Tháng 8",
                           "năm 2026",
                           "Năm Bính Ngọ",
                           "tháng 6 – tháng 7 âm lịch",
                           "18 ngày làm việc",
                           "Thứ Hai",
                           "Chủ nhật",
                           "Ngày Hội",
                           "Làm bù cho 13/8",
                           "Nghỉ hoán đổi",
                           "Nghỉ bù",
                           "Lễ hội",
                           "đề xuất",
                           "TẠM TÍNH",
                           "19/6",
                           "1/7",
                           "mùng 1",
                           "rằm",
                           "nghỉ của địa phương, cơ quan",
                           "nhớ lại (chưa kiểm chứng)"}) {
    EXPECT_NE(svg.find(text), std::string::npos) << text;
  }
  // 31 days and their lunar dates.
  EXPECT_EQ(times(svg, "font-size=\"108\""), std::size_t{31});
  // A sign beside each day that is not an ordinary working day, and one in the legend for each
  // kind.
  EXPECT_EQ(times(svg, "viewBox=\"0 0 48 48\""), std::size_t{8 + 6 + 6});
}

TEST(MonthSvg, ADecidedMonthIsNotCalledProvisional) {
  const std::string svg = month_svg(built(rows_of("2026-01-01", "2026-12-31")), 2026, 9).value();
  EXPECT_EQ(svg.find("TẠM TÍNH"), std::string::npos);
  EXPECT_EQ(svg.find("đề xuất"), std::string::npos);
}

TEST(MonthSvg, NamesAreCharacterDataWhateverTheyHold) {
  CalendarRows rows = rows_of("2026-01-01", "2026-12-31");
  rows.days = {row("2026-08-14", DayKind::kPublicHoliday, "<b>&\"'\x01\xFF\xEF\xBF\xBF</b>")};
  rows.days.front().source = "a<b&c";
  const std::string svg = month_svg(built(rows), 2026, 8).value();
  EXPECT_EQ(malformed(svg), "");
  EXPECT_EQ(svg.find("<b>"), std::string::npos);
  EXPECT_NE(svg.find("&lt;b&gt;&amp;&quot;' \xEF\xBF\xBD\xEF\xBF\xBD&lt;/b&gt;"),
            std::string::npos);
  EXPECT_NE(svg.find("a&lt;b&amp;c"), std::string::npos);
}

TEST(MonthSvg, SixWeeksFitOnThePage) {
  // August 2026 begins on a Saturday and has 31 days.
  const std::string svg = month_svg(built(every_kind()), 2026, 8).value();
  std::size_t at = 0;
  while ((at = svg.find(" y=\"", at)) != std::string::npos) {
    at += 4;
    const std::string number = svg.substr(at, svg.find('"', at) - at);
    EXPECT_LT(number.size(), std::size_t{5}) << number;
    if (number.size() == 4) {
      EXPECT_LT(number, "2100");
    }
  }
}

RC_GTEST_PROP(MonthViewProperty, AnyMonthAndAnyNamesGiveAPage, ()) {
  CalendarRows rows = rows_of("1990-01-01", "2060-12-31");
  const int year = *rc::gen::inRange(1990, 2061);
  const int month = *rc::gen::inRange(1, 13);
  const auto names = *rc::gen::container<std::vector<std::string>>(
      4, rc::gen::container<std::string>(rc::gen::elementOf(std::string("a <>&\"() \xC3\xA0\n"))));
  for (std::size_t i = 0; i < names.size(); ++i) {
    DayRow day = row("2026-08-14", DayKind::kLocalDayOff, "");
    day.date = make_date(year, month, static_cast<int>(3 + 2 * i)).value();
    day.name = names[i];
    rows.days.push_back(day);
  }
  const auto calendar = built(rows);
  RC_ASSERT(malformed(month_svg(calendar, year, month).value()) == "");
  const std::string text = month_text(calendar, year, month).value();
  RC_ASSERT(text.ends_with('\n'));
}

}  // namespace
}  // namespace motcua
