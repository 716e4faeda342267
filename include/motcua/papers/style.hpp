/// Sizes, faces and distances of official papers (Nghị định số 30/2020/NĐ-CP, Phụ lục I).
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/papers/document.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// How lines of one role are set. Points are 1/72 inch. vi: kiểu chữ. \since 0.1 (experimental)
struct Style {
  std::string role = {};  ///< of the letters a–z, digits and "_"
  double size_pt = 13;
  bool bold = false;
  bool italic = false;
  bool capitals = false;  ///< written in capitals, whatever the template says
  Alignment alignment = Alignment::kJustified;
  double first_line_mm = 0;  ///< indent of the first line
  double left_mm = 0;        ///< indent of all lines
  double before_pt = 0;      ///< distance to what stands above
  double after_pt = 0;
  double line = 1.15;  ///< distance of base lines, in sizes of the font
  bool keep_with_next = false;
  std::string colour = {};  ///< six hexadecimal digits; empty: black
  Evidence evidence = {};

  friend bool operator==(const Style&, const Style&) = default;
};

/// vi: định lề trang. \since 0.1 (experimental)
struct PageStyle {
  PageFormat page = PageFormat::kA4;
  double width_mm = 210, height_mm = 297;
  double top_mm = 20, bottom_mm = 20, left_mm = 30, right_mm = 20;
  Evidence evidence = {};

  friend bool operator==(const PageStyle&, const PageStyle&) = default;
};

/// The styles of one page format. A role that A5 or a design sets in another size has a row of its
/// own there. vi: bộ kiểu trình bày. Thread safety: immutable handle; share freely.
/// \since 0.1 (experimental)
class MOTCUA_EXPORT StyleSheet {
 public:
  /// The rows that come with the library. vi: kiểu trình bày theo Nghị định 30/2020/NĐ-CP
  [[nodiscard]] static const StyleSheet& embedded();

  /// From two CSV texts (columns as in src/papers/styles/*.csv). Fails with Errc::kInvalidStyle,
  /// naming line and column.
  [[nodiscard]] static Result<StyleSheet> from_csv(std::string_view styles, std::string_view pages);

  /// The style of a role on a page in a design; nullptr when there is none.
  [[nodiscard]] const Style* style_of(std::string_view role, PageFormat page,
                                      Design design) const noexcept;
  [[nodiscard]] const PageStyle& page_style(PageFormat page) const noexcept;
  /// The styles of every role on a page in a design, in order of their roles.
  [[nodiscard]] const std::vector<Style>& styles(PageFormat page, Design design) const noexcept;

  struct Rep;
  /// For motcua's own components only.
  [[nodiscard]] const Rep& rep() const noexcept { return *rep_; }

 private:
  explicit StyleSheet(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}
  std::shared_ptr<const Rep> rep_;
};

}  // namespace papers
MOTCUA_END_NAMESPACE
