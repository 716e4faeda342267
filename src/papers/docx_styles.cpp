#include <algorithm>
#include <iterator>
#include <utility>

#include "papers/docx_internal.hpp"
#include "papers/markup_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Alignment;
using papers::Style;

// What Word shows a clerk. A comma would begin another name of the same style.
constexpr std::pair<std::string_view, std::string_view> kNames[] = {
    {"country", "Quốc hiệu"},
    {"motto", "Tiêu ngữ"},
    {"parent_agency", "Cơ quan chủ quản"},
    {"agency", "Cơ quan ban hành"},
    {"number", "Số và ký hiệu"},
    {"place_date", "Địa danh và ngày tháng"},
    {"title", "Tên văn bản"},
    {"subtitle", "Trích yếu"},
    {"slogan", "Lời chúc"},
    {"addressee", "Kính gửi"},
    {"body", "Nội dung"},
    {"list", "Liệt kê"},
    {"field", "Dòng điền"},
    {"centre", "Nội dung căn giữa"},
    {"note", "Ghi chú"},
    {"signature_authority", "Quyền hạn và chức vụ"},
    {"signature_note", "Lời ghi dưới chức vụ"},
    {"signature_name", "Họ tên người ký"},
    {"recipients_title", "Nơi nhận"},
    {"recipients", "Danh sách nơi nhận"},
    {"table_head", "Đầu bảng"},
    {"table_cell", "Ô bảng"},
    {"symbol_text", "Chữ dưới mã vạch"},
    {"page_number", "Số trang"},
};

std::string_view name_of(std::string_view role) {
  const auto found = std::find_if(std::begin(kNames), std::end(kNames),
                                  [role](const auto& known) { return known.first == role; });
  return found != std::end(kNames) ? found->second : role;
}

// Word's single line is as high as the font's own: ascent, descent and gap of Times New Roman and
// of Liberation Serif, in sizes of the font.
constexpr double kSingleLine = 1.149;

void append_paragraph_style(std::string& out, const Style& style) {
  append(out, "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"", style.role,
         "\"><w:name w:val=\"", name_of(style.role),
         "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>");
  if (style.keep_with_next) out += "<w:keepNext/>";
  append(out, "<w:spacing w:before=\"", std::lround(style.before_pt * 20), "\" w:after=\"",
         std::lround(style.after_pt * 20), "\" w:line=\"",
         std::lround(style.line / kSingleLine * 240), "\" w:lineRule=\"auto\"/><w:ind w:left=\"",
         twips(style.left_mm), "\" w:firstLine=\"", twips(style.first_line_mm),
         "\"/><w:jc w:val=\"", docx_alignment(style.alignment), "\"/></w:pPr><w:rPr>");
  if (style.bold) out += "<w:b/><w:bCs/>";
  if (style.italic) out += "<w:i/><w:iCs/>";
  if (style.capitals) out += "<w:caps/>";
  if (!style.colour.empty()) append(out, "<w:color w:val=\"", style.colour, "\"/>");
  // Half points.
  const long size = std::lround(style.size_pt * 2);
  append(out, "<w:sz w:val=\"", size, "\"/><w:szCs w:val=\"", size, "\"/></w:rPr></w:style>");
}

/// A style of our own; `properties` come after its name.
void append_own_style(std::string& out, std::string_view type, std::string_view id,
                      std::string_view name, std::string_view properties) {
  append(out, "<w:style w:type=\"", type, "\" w:customStyle=\"1\" w:styleId=\"", id,
         "\"><w:name w:val=\"", name, "\"/><w:basedOn w:val=\"",
         type == "table" ? "TableNormal" : "Normal", "\"/>", properties, "</w:style>");
}

}  // namespace

std::string_view docx_alignment(Alignment alignment) noexcept {
  switch (alignment) {
    case Alignment::kCentre:
      return "center";
    case Alignment::kRight:
      return "right";
    case Alignment::kJustified:
      return "both";
    case Alignment::kLeft:
      break;
  }
  return "left";
}

std::string docx_styles(const papers::StyleSheet& styles, papers::PageFormat page,
                        papers::Design design) {
  std::string out;
  append(
      out, kXmlHead, "<w:styles xmlns:w=\"", kWordNamespace, "\">",
      "<w:docDefaults><w:rPrDefault><w:rPr>"
      "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
      " w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
      "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
      "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"
      "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      "<w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
      "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
      "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
      "</w:tblCellMar></w:tblPr></w:style>");
  for (const Style& style : styles.styles(page, design)) append_paragraph_style(out, style);
  append_own_style(
      out, "paragraph", kRuleStyle, "Đường kẻ",
      "<w:pPr><w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\""
      " w:color=\"auto\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"60\""
      " w:line=\"40\" w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"2\"/></w:rPr>");
  append_own_style(out, "paragraph", kGapStyle, "Khoảng trống",
                   "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\""
                   " w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"2\"/></w:rPr>");
  append_own_style(out, "paragraph", kSymbolStyle, "Mã vạch",
                   "<w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr>");
  append_own_style(out, "table", kColumnsStyle, "Các cột", "");
  std::string borders = "<w:tblPr><w:tblBorders>";
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    append(borders, "<w:", side, " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
  }
  append(borders, "</w:tblBorders><w:tblCellMar><w:left w:w=\"", twips(1.5),
         "\" w:type=\"dxa\"/><w:right w:w=\"", twips(1.5),
         "\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
  append_own_style(out, "table", kTableStyle, "Bảng", borders);
  out += "</w:styles>";
  return out;
}

}  // namespace motcua::papers_internal
