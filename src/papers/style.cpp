#include <motcua/papers/style.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "base/csv_rows_internal.hpp"
#include "papers/embedded_internal.hpp"
#include "papers/style_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using base_internal::CsvRow;
using base_internal::Field;

constexpr std::string_view kStyleColumns[] = {
    "role",     "page",           "design",        "size_pt", "bold",      "italic",
    "capitals", "alignment",      "first_line_mm", "left_mm", "before_pt", "after_pt",
    "line",     "keep_with_next", "colour",        "law",     "source",    "confidence"};
constexpr std::string_view kPageColumns[] = {"page",      "width_mm",  "height_mm", "top_mm",
                                             "bottom_mm", "left_mm",   "right_mm",  "law",
                                             "source",    "confidence"};
constexpr PageFormat kPages[] = {PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5,
                                 PageFormat::kA5Landscape};

Field<double> read_measure(std::string_view cell) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(cell.data(), cell.data() + cell.size(), value, std::chars_format::fixed);
  // A page has at most a metre, and nothing on it is negative.
  if (error != std::errc{} || end != cell.data() + cell.size() || !(value >= 0 && value <= 1000)) {
    return {.value = std::nullopt, .why = "is no number from 0 to 1000"};
  }
  return {.value = value};
}

/// A role is also the name of a style in HTML and DOCX.
Field<std::string> read_role(std::string_view cell) {
  const bool ok =
      !cell.empty() && cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == cell.npos;
  if (!ok) return {.value = std::nullopt, .why = "is no role of the letters a-z, digits and \"_\""};
  return {.value = std::string(cell)};
}

Field<std::string> read_colour(std::string_view cell) {
  const bool ok = cell.size() == 6 && cell.find_first_not_of("0123456789ABCDEF") == cell.npos;
  if (!ok) return {.value = std::nullopt, .why = "is no colour of six hexadecimal digits (A–F)"};
  return {.value = std::string(cell)};
}

/// A style with the pages and designs it is for; nothing: every one.
struct StyleRow {
  std::optional<PageFormat> page;
  std::optional<Design> design;
  Style style;

  [[nodiscard]] int how_special() const { return page.has_value() + 2 * design.has_value(); }
};

StyleRow read_style(CsvRow& row) {
  StyleRow read;
  read.page = row.optional_word("page", {PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5,
                                         PageFormat::kA5Landscape});
  read.design = row.optional_word("design", {Design::kFormal, Design::kFestive, Design::kMourning});
  read.style = {.role = row.field("role", read_role),
                .size_pt = row.field("size_pt", read_measure),
                .bold = row.yes_or_no("bold"),
                .italic = row.yes_or_no("italic"),
                .capitals = row.yes_or_no("capitals"),
                .alignment = row.word("alignment", {Alignment::kLeft, Alignment::kCentre,
                                                    Alignment::kRight, Alignment::kJustified}),
                .first_line_mm = row.field("first_line_mm", read_measure),
                .left_mm = row.field("left_mm", read_measure),
                .before_pt = row.field("before_pt", read_measure),
                .after_pt = row.field("after_pt", read_measure),
                .line = row.field("line", read_measure),
                .keep_with_next = row.yes_or_no("keep_with_next"),
                .colour = row.optional_field("colour", read_colour).value_or(""),
                .evidence = row.evidence()};
  return read;
}

PageStyle read_page(CsvRow& row) {
  return {.page = row.word("page", {PageFormat::kA4, PageFormat::kA4Landscape, PageFormat::kA5,
                                    PageFormat::kA5Landscape}),
          .width_mm = row.field("width_mm", read_measure),
          .height_mm = row.field("height_mm", read_measure),
          .top_mm = row.field("top_mm", read_measure),
          .bottom_mm = row.field("bottom_mm", read_measure),
          .left_mm = row.field("left_mm", read_measure),
          .right_mm = row.field("right_mm", read_measure),
          .evidence = row.evidence()};
}

}  // namespace

Result<StyleSheet> StyleSheet::from_csv(std::string_view styles, std::string_view pages) {
  auto rep = std::make_shared<Rep>();
  std::array<bool, std::size(kPages)> known{};
  const Result<void> pages_read = base_internal::for_each_row(
      "pages.csv", pages, {.errc = Errc::kInvalidStyle, .columns = kPageColumns}, [&](CsvRow& row) {
        PageStyle page = read_page(row);
        if (row.failure()) return;
        const auto index = static_cast<std::size_t>(page.page);
        if (known[index]) row.refuse("the page \"" + row.text("page") + "\" stands twice");
        if (page.left_mm + page.right_mm >= page.width_mm ||
            page.top_mm + page.bottom_mm >= page.height_mm) {
          row.refuse("the margins leave nothing of the page");
        }
        known[index] = true;
        rep->pages[index] = std::move(page);
      });
  if (!pages_read) return pages_read.error();
  for (const PageFormat page : kPages) {
    if (!known[static_cast<std::size_t>(page)]) {
      return Failure{Errc::kInvalidStyle,
                     "pages.csv has no row for the page " + std::string(to_string(page))};
    }
  }

  std::vector<StyleRow> rows;
  const Result<void> styles_read = base_internal::for_each_row(
      "styles.csv", styles, {.errc = Errc::kInvalidStyle, .columns = kStyleColumns},
      [&](CsvRow& row) {
        StyleRow read = read_style(row);
        if (row.failure()) return;
        if (read.style.size_pt < 4 || read.style.size_pt > 200) {
          row.refuse("size_pt must be from 4 to 200");
        }
        if (read.style.line < 0.8 || read.style.line > 5) row.refuse("line must be from 0.8 to 5");
        const bool twice = std::any_of(rows.begin(), rows.end(), [&](const StyleRow& other) {
          return other.style.role == read.style.role && other.page == read.page &&
                 other.design == read.design;
        });
        if (twice) row.refuse("the same role, page and design stand twice");
        rows.push_back(std::move(read));
      });
  if (!styles_read) return styles_read.error();

  // The most special row of a role comes first, and the first one stays.
  std::stable_sort(rows.begin(), rows.end(), [](const StyleRow& a, const StyleRow& b) {
    return std::tuple(std::string_view(a.style.role), -a.how_special()) <
           std::tuple(std::string_view(b.style.role), -b.how_special());
  });
  for (const PageFormat page : kPages) {
    for (const Design design : {Design::kFormal, Design::kFestive, Design::kMourning}) {
      std::vector<Style>& own = rep->styles[Rep::index(page, design)];
      for (const StyleRow& row : rows) {
        const bool applies =
            row.page.value_or(page) == page && row.design.value_or(design) == design;
        if (!applies || (!own.empty() && own.back().role == row.style.role)) continue;
        own.push_back(row.style);
      }
    }
  }
  return StyleSheet(std::move(rep));
}

const StyleSheet& StyleSheet::embedded() {
  static const StyleSheet kEmbedded = from_csv(papers_internal::embedded_file("styles/styles.csv"),
                                               papers_internal::embedded_file("styles/pages.csv"))
                                          .value();
  return kEmbedded;
}

const Style* StyleSheet::style_of(std::string_view role, PageFormat page,
                                  Design design) const noexcept {
  const std::vector<Style>& own = styles(page, design);
  const auto found = std::lower_bound(
      own.begin(), own.end(), role,
      [](const Style& style, std::string_view wanted) { return style.role < wanted; });
  return found != own.end() && found->role == role ? &*found : nullptr;
}

const PageStyle& StyleSheet::page_style(PageFormat page) const noexcept {
  return rep_->pages[static_cast<std::size_t>(page)];
}

const std::vector<Style>& StyleSheet::styles(PageFormat page, Design design) const noexcept {
  return rep_->styles[Rep::index(page, design)];
}

}  // namespace papers
MOTCUA_END_NAMESPACE
