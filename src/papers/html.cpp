#include <motcua/base/iso8601.hpp>
#include <motcua/papers/render.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "papers/check_internal.hpp"
#include "papers/markup_internal.hpp"
#include "papers/measures_internal.hpp"
#include "papers/symbol_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using papers_internal::append;
using papers_internal::append_escaped;

// Roles have no hyphen in their names, and these classes have one.
constexpr std::string_view kCommonCss = R"(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#000;font-family:"Times New Roman","Liberation Serif",Tinos,Times,serif}
p,h1,h2,h3,h4,h5,h6{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;orphans:2;widows:2}
h1,h2,h3,h4,h5,h6{font-size:inherit}
strong{font-weight:bold}em{font-style:italic}u{text-decoration:underline}
.list-label{display:inline-block;text-indent:0;white-space:pre}
hr{margin:.6mm auto 1mm;border:0;border-top:.75pt solid #000}
svg{display:block;margin:0 auto;max-width:100%}
.side-by-side{display:grid;break-inside:avoid}
table{width:100%;table-layout:fixed;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:0 1.5mm;border:.5pt solid;vertical-align:top;font-weight:inherit}
th{vertical-align:middle}
.page-break{break-after:page}
@media screen{
html{background:#ddd}
.paper-sheet{position:relative;margin:8mm auto;background:#fff;box-shadow:0 1mm 4mm rgba(0,0,0,.35)}
.page-break{margin:8mm 0;border-top:1px dashed #999}}
)";

std::string_view css_alignment(Alignment alignment) {
  switch (alignment) {
    case Alignment::kCentre:
      return "center";
    case Alignment::kRight:
      return "right";
    case Alignment::kJustified:
      return "justify";
    case Alignment::kLeft:
      break;
  }
  return "left";
}

/// Writes the blocks of a document, and notes which roles it meets.
class Writer {
 public:
  Writer(const Document& document, const StyleSheet& styles)
      : document_(document), styles_(styles) {}

  Result<void> write() {
    available_mm_ = papers_internal::text_width_mm(styles_.page_style(document_.page));
    for (const Block& block : document_.blocks) {
      std::visit([this](const auto& one) { put(one); }, block);
      if (failure_) return *failure_;
    }
    end_list();
    return {};
  }

  [[nodiscard]] const std::string& html() const noexcept { return out_; }
  [[nodiscard]] const std::vector<const Style*>& used() const noexcept { return used_; }

 private:
  const Style& use(const std::string& role) {
    const Style* style = styles_.style_of(role, document_.page, document_.design);
    if (std::find(used_.begin(), used_.end(), style) == used_.end()) used_.push_back(style);
    return *style;
  }

  void end_list() {
    if (std::exchange(in_list_, false)) out_ += "</div>\n";
  }

  void put(const Paragraph& paragraph) {
    // A numbered heading is a heading.
    const bool listed = !paragraph.label.empty() && paragraph.outline == 0;
    if (!listed) end_list();
    if (listed && !std::exchange(in_list_, true)) out_ += "<div role=\"list\">\n";
    put_text(paragraph, listed ? " role=\"listitem\"" : "");
    out_ += '\n';
    above_ = &paragraph;
  }

  /// `attributes` are the element's own, with a space before each.
  void put_text(const Paragraph& paragraph, std::string_view attributes) {
    const Style& style = use(paragraph.role);
    constexpr std::string_view kTags[] = {"p", "h1", "h2", "h3", "h4", "h5", "h6"};
    const std::string_view tag =
        kTags[std::min(static_cast<std::size_t>(paragraph.outline), std::size(kTags) - 1)];
    append(out_, "<", tag, " class=\"", style.role, "\"");
    const double hang_mm = papers_internal::label_hang_mm(style);
    const bool hangs = !paragraph.label.empty() && hang_mm > 0;
    if (hangs) append(out_, " style=\"text-indent:-", hang_mm, "mm\"");
    append(out_, attributes, ">");
    if (!paragraph.label.empty()) {
      out_ += "<span class=\"list-label\"";
      if (hangs) append(out_, " style=\"min-width:", hang_mm, "mm\"");
      out_ += '>';
      append_escaped(out_, paragraph.label);
      out_ += " </span>";
    }
    for (const Span& span : paragraph.spans) put_span(span);
    append(out_, "</", tag, ">");
  }

  void put_span(const Span& span) {
    if (span.bold) out_ += "<strong>";
    if (span.italic) out_ += "<em>";
    if (span.underline) out_ += "<u>";
    papers_internal::for_each_line(
        span.text, [this](std::string_view line) { append_escaped(out_, line); },
        [this] { out_ += "<br>"; });
    if (span.underline) out_ += "</u>";
    if (span.italic) out_ += "</em>";
    if (span.bold) out_ += "</strong>";
  }

  void put(const Rule& rule) {
    end_list();
    const Style* style = above_ ? &use(above_->role) : nullptr;
    append(out_,
           "<hr style=\"width:", papers_internal::rule_width_mm(rule, above_, style, available_mm_),
           "mm\">\n");
  }

  void put(const Space& space) {
    end_list();
    append(out_, "<div style=\"height:", space.height_mm, "mm\"></div>\n");
  }

  void put(const Symbol& symbol) {
    end_list();
    const Result<papers_internal::SymbolModules> drawn = papers_internal::draw_symbol(symbol);
    if (!drawn) {
      failure_ = drawn.error();
      return;
    }
    const papers_internal::SymbolModules& modules = *drawn;
    const bool qr = symbol.kind == SymbolKind::kQr;
    const std::size_t quiet = papers_internal::quiet_zone(symbol.kind);
    const std::size_t quiet_rows = qr ? quiet : 0;
    const double row_height =
        qr ? 1 : static_cast<double>(modules.width) * papers_internal::kBarcodeHeight;
    const papers_internal::SymbolSize size =
        papers_internal::symbol_size(symbol, modules, available_mm_);
    append(out_, "<svg role=\"img\" aria-label=\"", qr ? "Mã QR: " : "Mã vạch: ");
    append_escaped(out_, symbol.content);
    append(out_, "\" width=\"", size.width_mm, "mm\" height=\"", size.height_mm,
           "mm\" viewBox=\"0 0 ", modules.width + 2 * quiet, " ",
           row_height * static_cast<double>(modules.height + 2 * quiet_rows),
           "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h999v999h-999z\"/>"
           "<path d=\"");
    for (std::size_t row = 0; row != modules.height; ++row) {
      for (std::size_t column = 0; column != modules.width; ++column) {
        if (!modules.at(row, column)) continue;
        const std::size_t start = column;
        while (column + 1 != modules.width && modules.at(row, column + 1)) ++column;
        const std::size_t length = column + 1 - start;
        append(out_, "M", start + quiet, " ", row + quiet_rows, "h", length, "v", row_height, "h-",
               length, "z");
      }
    }
    out_ += "\"/></svg>\n";
  }

  void put(const Columns& columns) {
    end_list();
    const std::vector<double> shares = papers_internal::exact_shares(columns.columns);
    out_ += "<div class=\"side-by-side\" style=\"grid-template-columns:";
    for (const double share : shares) append(out_, " minmax(0,", share * 1000, "fr)");
    out_ += "\">\n";
    const double whole_mm = available_mm_;
    for (std::size_t i = 0; i != shares.size(); ++i) {
      out_ += "<div>\n";
      available_mm_ = whole_mm * shares[i];
      above_ = nullptr;
      for (const Piece& piece : columns.columns[i].pieces) {
        std::visit([this](const auto& one) { put(one); }, piece);
      }
      end_list();
      out_ += "</div>\n";
    }
    available_mm_ = whole_mm;
    above_ = nullptr;
    out_ += "</div>\n";
  }

  void put(const Table& table) {
    end_list();
    out_ += "<table>\n<colgroup>";
    for (const double share : papers_internal::exact_shares(table.columns)) {
      append(out_, "<col style=\"width:", share * 100, "%\">");
    }
    out_ += "</colgroup>\n";
    if (!table.head.empty()) {
      out_ += "<thead><tr>";
      for (const Paragraph& cell : table.head) {
        out_ += "<th scope=\"col\">";
        put_text(cell, "");
        out_ += "</th>";
      }
      out_ += "</tr></thead>\n";
    }
    out_ += "<tbody>\n";
    for (const std::vector<Paragraph>& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i != row.size(); ++i) {
        append(out_, "<td class=\"align-", to_string(table.columns[i].alignment), "\">");
        put_text(row[i], "");
        out_ += "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
    above_ = nullptr;
  }

  void put(const PageBreak&) {
    end_list();
    out_ += "<div class=\"page-break\"></div>\n";
    above_ = nullptr;
  }

  const Document& document_;
  const StyleSheet& styles_;
  std::string out_;
  std::vector<const Style*> used_;
  double available_mm_ = 0;
  const Paragraph* above_ = nullptr;
  bool in_list_ = false;
  std::optional<Failure> failure_;
};

void append_style(std::string& out, const Style& style) {
  append(out, ".", style.role, "{font-size:", style.size_pt, "pt;line-height:", style.line,
         ";text-align:", css_alignment(style.alignment), ";margin:", style.before_pt, "pt 0 ",
         style.after_pt, "pt ", style.left_mm, "mm");
  append(out, ";font-weight:", style.bold ? "bold" : "normal");
  if (style.italic) out += ";font-style:italic";
  if (style.capitals) out += ";text-transform:uppercase";
  if (style.first_line_mm > 0) append(out, ";text-indent:", style.first_line_mm, "mm");
  if (style.keep_with_next) out += ";break-after:avoid";
  if (!style.colour.empty()) append(out, ";color:#", style.colour);
  out += "}\n";
}

/// The margins, from where `inside_mm` of them are already taken.
void append_sides(std::string& out, const PageStyle& page, double inside_mm) {
  std::string_view between;
  for (const double side : {page.top_mm, page.right_mm, page.bottom_mm, page.left_mm}) {
    append(out, between, std::max(side - inside_mm, 0.0), "mm");
    between = " ";
  }
}

/// The sheet of paper: its size and margins, printed and on a screen.
void append_page(std::string& out, const Document& document, const StyleSheet& styles) {
  const PageStyle& page = styles.page_style(document.page);
  const auto frame = papers_internal::frame_of(document.design);
  append(out, "@page{size:", page.width_mm, "mm ", page.height_mm, "mm;margin:");
  // What is fixed stands on every printed page, but never in its margins: the frame takes the
  // margins' place, and the sheet keeps its distance to the frame on each page.
  if (frame) {
    append(out, frame->edge_pt, "pt");
  } else {
    append_sides(out, page, 0);
  }
  if (const Style* number = styles.style_of("page_number", document.page, document.design)) {
    append(out,
           ";@top-center{content:counter(page);font-family:\"Times New Roman\",\"Liberation "
           "Serif\",serif;font-size:",
           number->size_pt, "pt}}\n@page :first{@top-center{content:none}");
  }
  append(out, "}\n@media screen{.paper-sheet{width:", page.width_mm,
         "mm;min-height:", page.height_mm, "mm;padding:");
  append_sides(out, page, 0);
  out += "}}\n";
  if (!frame) return;
  append(out, ".page-frame{position:absolute;inset:", frame->edge_pt, "pt;border:", frame->outer_pt,
         "pt solid #", frame->outer_colour, ";outline:", frame->inner_pt, "pt solid #",
         frame->inner_colour, ";outline-offset:-",
         frame->outer_pt + frame->gap_pt + frame->inner_pt, "pt");
  out +=
      "}\n@media print{.page-frame{position:fixed;inset:0}"
      ".paper-sheet{-webkit-box-decoration-break:clone;box-decoration-break:clone;padding:";
  append_sides(out, page, frame->edge_pt * papers_internal::kMmPerPoint);
  out += "}}\n";
}

void append_meta(std::string& out, std::string_view name, std::string_view content) {
  if (content.empty()) return;
  append(out, "<meta name=\"", name, "\" content=\"");
  append_escaped(out, content);
  out += "\">\n";
}

}  // namespace

Result<std::string> to_html(const Document& document, const RenderOptions& options) {
  const Result<void> checked = papers_internal::check_document(document, options.styles);
  if (!checked) return checked.error();
  Writer writer(document, options.styles);
  const Result<void> written = writer.write();
  if (!written) return written.error();

  std::string out =
      "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";
  append_escaped(out, document.title.empty() ? to_vietnamese(document.made_by.kind)
                                             : std::string_view(document.title));
  out += "</title>\n";
  append_meta(out, "author", document.author);
  append_meta(out, "description", document.subject);
  append_meta(out, "dcterms.created", to_iso(to_instant(document.created)));
  append(out, "<style>", kCommonCss);
  append_page(out, document, options.styles);
  for (const Style* style : writer.used()) append_style(out, *style);
  // After the roles, which they overrule.
  for (const Alignment alignment :
       {Alignment::kLeft, Alignment::kCentre, Alignment::kRight, Alignment::kJustified}) {
    append(out, "td.align-", to_string(alignment), ">*{text-align:", css_alignment(alignment),
           "}\n");
  }
  out += "</style>\n</head>\n<body>\n<main class=\"paper-sheet\">\n";
  if (papers_internal::frame_of(document.design)) {
    out += "<div class=\"page-frame\" aria-hidden=\"true\"></div>\n";
  }
  append(out, writer.html(), "</main>\n</body>\n</html>\n");
  return out;
}

}  // namespace papers
MOTCUA_END_NAMESPACE
