#include <motcua/base/iso8601.hpp>
#include <motcua/papers/render.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "papers/check_internal.hpp"
#include "papers/docx_internal.hpp"
#include "papers/markup_internal.hpp"
#include "papers/png_internal.hpp"
#include "papers/style_internal.hpp"
#include "papers/zip_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {
namespace {

using papers_internal::append;
using papers_internal::append_escaped;
using papers_internal::Deflater;
using papers_internal::docx_alignment;
using papers_internal::kWordNamespace;
using papers_internal::kXmlHead;
using papers_internal::PackedFile;
using papers_internal::PackedOnce;
using papers_internal::twips;

constexpr std::string_view kOfficeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackageRelations =
    "http://schemas.openxmlformats.org/package/2006/relationships";

// Well within the 4 GiB and 65,535 files of an archive.
constexpr std::size_t kMostText = std::size_t{1} << 30;
constexpr std::size_t kMostPictures = 60'000;

/// word/document.xml, and the pictures that it shows.
class Writer {
 public:
  Writer(const Document& document, const StyleSheet& styles)
      : document_(document), styles_(styles), page_(styles.page_style(document.page)) {}

  Result<void> write() {
    // Not all of it is text: a letter's paragraph takes some 100 octets of mark-up.
    out_.reserve(32 << 10);
    append(out_, kXmlHead, "<w:document xmlns:w=\"", kWordNamespace, "\" xmlns:r=\"",
           kOfficeRelations,
           "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>");
    available_ = twips(papers_internal::text_width_mm(page_));
    for (const Block& block : document_.blocks) {
      std::visit([this](const auto& one) { put(one); }, block);
      if (failure_) return *failure_;
    }
    // Word wants a paragraph after a table, and a page to be broken before one.
    if (after_table_ || break_page_) put_gap();
    put_section();
    out_ += "</w:body></w:document>";
    return {};
  }

  [[nodiscard]] const std::string& xml() const noexcept { return out_; }
  [[nodiscard]] const std::vector<std::string>& pictures() const noexcept { return pictures_; }

 private:
  /// Opens a paragraph and its properties.
  void open(std::string_view style) {
    append(out_, "<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>");
    if (std::exchange(break_page_, false)) out_ += "<w:pageBreakBefore/>";
    after_table_ = false;
  }

  /// A paragraph of a point's height.
  void put_gap() {
    open(papers_internal::kGapStyle);
    out_ += "</w:pPr></w:p>";
  }

  void put(const Paragraph& paragraph) {
    put_text(paragraph, std::nullopt);
    above_ = &paragraph;
  }

  void put_text(const Paragraph& paragraph, std::optional<Alignment> alignment) {
    const Style& style = *styles_.style_of(paragraph.role, document_.page, document_.design);
    open(style.role);
    const long hang = twips(papers_internal::label_hang_mm(style));
    const bool hangs = !paragraph.label.empty() && hang > 0;
    if (hangs) {
      append(out_, "<w:ind w:left=\"", twips(style.left_mm), "\" w:hanging=\"", hang, "\"/>");
    }
    if (alignment && *alignment != style.alignment) {
      append(out_, "<w:jc w:val=\"", docx_alignment(*alignment), "\"/>");
    }
    if (paragraph.outline > 0) {
      // Word has nine levels.
      append(out_, "<w:outlineLvl w:val=\"", std::min(paragraph.outline, 9) - 1, "\"/>");
    }
    out_ += "</w:pPr>";
    if (!paragraph.label.empty()) {
      out_ += "<w:r><w:t xml:space=\"preserve\">";
      append_escaped(out_, paragraph.label);
      out_ += hangs ? "</w:t><w:tab/></w:r>" : " </w:t></w:r>";
    }
    for (const Span& span : paragraph.spans) put_span(span);
    out_ += "</w:p>";
  }

  void put_span(const Span& span) {
    if (span.text.empty()) return;
    out_ += "<w:r>";
    if (span.bold || span.italic || span.underline) {
      append(out_, "<w:rPr>", span.bold ? "<w:b/><w:bCs/>" : "",
             span.italic ? "<w:i/><w:iCs/>" : "", span.underline ? "<w:u w:val=\"single\"/>" : "",
             "</w:rPr>");
    }
    papers_internal::for_each_line(
        span.text,
        [this](std::string_view line) {
          out_ += "<w:t xml:space=\"preserve\">";
          append_escaped(out_, line);
          out_ += "</w:t>";
        },
        [this] { out_ += "<w:br/>"; });
    out_ += "</w:r>";
  }

  void put(const Rule& rule) {
    const Style* style =
        above_ ? styles_.style_of(above_->role, document_.page, document_.design) : nullptr;
    const double available_mm = static_cast<double>(available_) / 20 * papers_internal::kMmPerPoint;
    const long width = twips(papers_internal::rule_width_mm(rule, above_, style, available_mm));
    const long side = (available_ - width) / 2;
    open(papers_internal::kRuleStyle);
    append(out_, "<w:ind w:left=\"", side, "\" w:right=\"", side, "\"/></w:pPr></w:p>");
  }

  void put(const Space& space) {
    constexpr long kHighest = 31680;  // Word's highest line, 1584 points
    open(papers_internal::kGapStyle);
    append(out_, "<w:spacing w:line=\"", std::clamp(twips(space.height_mm), 1L, kHighest),
           "\" w:lineRule=\"exact\"/></w:pPr></w:p>");
  }

  void put(const Symbol& symbol) {
    const Result<papers_internal::SymbolModules> drawn = papers_internal::draw_symbol(symbol);
    if (!drawn) {
      failure_ = drawn.error();
      return;
    }
    Result<std::string> picture = papers_internal::to_png(*drawn, symbol.kind);
    if (!picture) {
      failure_ = picture.error();
      return;
    }
    pictures_.push_back(*std::move(picture));
    const std::size_t number = pictures_.size();
    const papers_internal::SymbolSize size = papers_internal::symbol_size(
        symbol, *drawn, static_cast<double>(available_) / 20 * papers_internal::kMmPerPoint);
    const auto units = [](double mm) { return std::lround(mm * 36000); };
    open(papers_internal::kSymbolStyle);
    append(out_,
           "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
           "<wp:extent cx=\"",
           units(size.width_mm), "\" cy=\"", units(size.height_mm), "\"/><wp:docPr id=\"", number,
           "\" name=\"Mã ", number, "\" descr=\"",
           symbol.kind == SymbolKind::kQr ? "Mã QR: " : "Mã vạch: ");
    append_escaped(out_, symbol.content);
    append(out_,
           "\"/><a:graphic><a:graphicData"
           " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
           "<pic:nvPicPr><pic:cNvPr id=\"",
           number, "\" name=\"code", number,
           ".png\"/>"
           "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdCode",
           number,
           "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
           "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"",
           units(size.width_mm), "\" cy=\"", units(size.height_mm),
           "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
           "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }

  /// Opens a table; returns the widths of its columns.
  template <typename Column>
  std::vector<long> open_table(std::string_view style, const std::vector<Column>& columns) {
    // Word would make one of two tables that touch.
    if (after_table_ || break_page_) put_gap();
    append(out_, "<w:tbl><w:tblPr><w:tblStyle w:val=\"", style, "\"/><w:tblW w:w=\"", available_,
           "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    std::vector<long> widths;
    double edge = 0;  // rounded edges, not widths, sum up to the whole
    for (const double share : papers_internal::exact_shares(columns)) {
      const auto whole = static_cast<double>(available_);
      const long left = std::lround(edge * whole);
      edge += share;
      widths.push_back(std::lround(edge * whole) - left);
      append(out_, "<w:gridCol w:w=\"", widths.back(), "\"/>");
    }
    out_ += "</w:tblGrid>";
    return widths;
  }
  void close_table() {
    out_ += "</w:tbl>";
    after_table_ = true;
    above_ = nullptr;
  }

  void open_cell(long width, std::string_view properties = {}) {
    append(out_, "<w:tc><w:tcPr><w:tcW w:w=\"", width, "\" w:type=\"dxa\"/>", properties,
           "</w:tcPr>");
  }

  void put(const Columns& columns) {
    const std::vector<long> widths = open_table(papers_internal::kColumnsStyle, columns.columns);
    out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    const long whole = available_;
    for (std::size_t i = 0; i != widths.size(); ++i) {
      available_ = widths[i];
      above_ = nullptr;
      open_cell(widths[i]);
      const std::vector<Piece>& pieces = columns.columns[i].pieces;
      for (const Piece& piece : pieces) {
        std::visit([this](const auto& one) { put(one); }, piece);
      }
      if (pieces.empty()) put_gap();  // a cell has a paragraph
      out_ += "</w:tc>";
    }
    available_ = whole;
    out_ += "</w:tr>";
    close_table();
  }

  void put(const Table& table) {
    const std::vector<long> widths = open_table(papers_internal::kTableStyle, table.columns);
    if (!table.head.empty()) {
      out_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
      for (std::size_t i = 0; i != widths.size(); ++i) {
        open_cell(widths[i], "<w:vAlign w:val=\"center\"/>");
        put_text(table.head[i], std::nullopt);
        out_ += "</w:tc>";
      }
      out_ += "</w:tr>";
    }
    for (const std::vector<Paragraph>& row : table.rows) {
      out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
      for (std::size_t i = 0; i != widths.size(); ++i) {
        open_cell(widths[i]);
        put_text(row[i], table.columns[i].alignment);
        out_ += "</w:tc>";
      }
      out_ += "</w:tr>";
    }
    close_table();
  }

  void put(const PageBreak&) {
    if (break_page_) put_gap();  // an empty page
    break_page_ = true;
    above_ = nullptr;
  }

  void put_section() {
    out_ += "<w:sectPr>";
    const Style* number = styles_.style_of("page_number", document_.page, document_.design);
    if (number) out_ += "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
    append(out_, "<w:pgSz w:w=\"", twips(page_.width_mm), "\" w:h=\"", twips(page_.height_mm),
           page_.width_mm > page_.height_mm ? "\" w:orient=\"landscape\"/>" : "\"/>");
    // The number stands in the middle of the upper margin.
    const double number_mm = number ? number->size_pt * papers_internal::kMmPerPoint : 0;
    append(out_, "<w:pgMar w:top=\"", twips(page_.top_mm), "\" w:right=\"", twips(page_.right_mm),
           "\" w:bottom=\"", twips(page_.bottom_mm), "\" w:left=\"", twips(page_.left_mm),
           "\" w:header=\"", std::max(twips((page_.top_mm - number_mm) / 2), 0L), "\" w:footer=\"",
           twips(page_.bottom_mm / 2), "\" w:gutter=\"0\"/>");
    if (const auto frame = papers_internal::frame_of(document_.design)) {
      out_ += "<w:pgBorders w:offsetFrom=\"page\">";
      // "thin" and "thick" are told from the text outwards, in one colour; eighths of a point.
      for (const std::string_view side : {"top", "left", "bottom", "right"}) {
        append(out_, "<w:", side, " w:val=\"thinThickSmallGap\" w:sz=\"",
               std::lround(frame->outer_pt * 8), "\" w:space=\"", std::lround(frame->edge_pt),
               "\" w:color=\"", frame->outer_colour, "\"/>");
      }
      out_ += "</w:pgBorders>";
    }
    out_ += "<w:titlePg/></w:sectPr>";
  }

  const Document& document_;
  const StyleSheet& styles_;
  const PageStyle& page_;
  std::string out_;
  std::vector<std::string> pictures_;
  long available_ = 0;  // width, in twips
  const Paragraph* above_ = nullptr;
  bool after_table_ = false;
  bool break_page_ = false;  // before what comes next
  std::optional<Failure> failure_;
};

// --- the parts that are the same in every file
// ----------------------------------------------------

std::string content_types() {
  constexpr std::string_view kWord =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  std::string out;
  append(out, kXmlHead,
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\""
         " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Default Extension=\"png\" ContentType=\"image/png\"/>"
         "<Override PartName=\"/docProps/core.xml\""
         " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
  for (const auto& [part, kind] :
       {std::pair<std::string_view, std::string_view>{"document", "document.main"},
        {"styles", "styles"},
        {"settings", "settings"},
        {"header1", "header"}}) {
    append(out, "<Override PartName=\"/word/", part, ".xml\" ContentType=\"", kWord, kind,
           "+xml\"/>");
  }
  out += "</Types>";
  return out;
}

std::string package_relations() {
  std::string out;
  append(out, kXmlHead, "<Relationships xmlns=\"", kPackageRelations,
         "\"><Relationship Id=\"rIdDocument\" Type=\"", kOfficeRelations,
         "/officeDocument\" Target=\"word/document.xml\"/>"
         "<Relationship Id=\"rIdCore\" Type=\"http://schemas.openxmlformats.org/package/2006/"
         "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
  return out;
}

std::string settings() {
  std::string out;
  // 15: Word 2013 and later; without it Word opens the file as one of 2007.
  append(out, kXmlHead, "<w:settings xmlns:w=\"", kWordNamespace,
         "\"><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
         "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
         " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
         "<w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/>"
         "<w:listSeparator w:val=\";\"/></w:settings>");
  return out;
}

std::string header() {
  std::string out;
  append(out, kXmlHead, "<w:hdr xmlns:w=\"", kWordNamespace,
         "\"><w:p><w:pPr><w:pStyle w:val=\"page_number\"/></w:pPr>"
         "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>");
  return out;
}

std::string document_relations(std::size_t pictures) {
  std::string out;
  append(out, kXmlHead, "<Relationships xmlns=\"", kPackageRelations, "\">");
  const auto put = [&out](std::string_view id, std::string_view kind, std::string_view target) {
    append(out, "<Relationship Id=\"rId", id, "\" Type=\"", kOfficeRelations, "/", kind,
           "\" Target=\"", target, "\"/>");
  };
  put("Styles", "styles", "styles.xml");
  put("Settings", "settings", "settings.xml");
  put("Header", "header", "header1.xml");
  for (std::size_t i = 1; i <= pictures; ++i) {
    const std::string number = std::to_string(i);
    put("Code" + number, "image", "media/code" + number + ".png");
  }
  out += "</Relationships>";
  return out;
}

struct ConstantParts {
  PackedOnce content_types, package_relations, settings, header, document_relations;
};

std::string core_properties(const Document& document) {
  std::string out;
  append(out, kXmlHead,
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
         "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:dcterms=\"http://purl.org/dc/terms/\""
         " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
  append_escaped(out, document.title);
  out += "</dc:title><dc:subject>";
  append_escaped(out, document.subject);
  out += "</dc:subject><dc:creator>";
  append_escaped(out, document.author);
  out += "</dc:creator><dc:language>vi-VN</dc:language>";
  // In UTC, as Office writes it.
  const std::string created =
      to_iso(LocalTime{to_instant(document.created).time_since_epoch()}) + "Z";
  for (const std::string_view what : {"created", "modified"}) {
    append(out, "<dcterms:", what, " xsi:type=\"dcterms:W3CDTF\">", created, "</dcterms:", what,
           ">");
  }
  out += "</cp:coreProperties>";
  return out;
}

}  // namespace

Result<std::string> to_docx(const Document& document, const RenderOptions& options) {
  const Result<void> checked = papers_internal::check_document(document, options.styles);
  if (!checked) return checked.error();
  Writer writer(document, options.styles);
  const Result<void> written = writer.write();
  if (!written) return written.error();

  if (writer.xml().size() > kMostText || writer.pictures().size() > kMostPictures) {
    return Failure{Errc::kInvalidDocument,
                   "a Word file holds 1 GiB of text and 60,000 codes at most: split the document"};
  }

  static ConstantParts constant;
  const std::size_t index = StyleSheet::Rep::index(document.page, document.design);
  const PackedFile& styles = options.styles.rep().docx_styles[index].get(
      [&] { return papers_internal::docx_styles(options.styles, document.page, document.design); });
  // Level 1: half the time of level 6, and a letter grows by a few hundred octets.
  const Deflater deflater(1);
  const std::vector<std::string>& pictures = writer.pictures();
  papers_internal::Zip zip(document.created);
  zip.add("[Content_Types].xml", constant.content_types.get(content_types));
  zip.add("_rels/.rels", constant.package_relations.get(package_relations));
  // Seven hundred octets are not worth the time.
  zip.add("docProps/core.xml", Deflater::store(core_properties(document)));
  zip.add("word/document.xml", deflater.pack(writer.xml()));
  zip.add("word/_rels/document.xml.rels",
          pictures.empty() ? constant.document_relations.get([] { return document_relations(0); })
                           : Deflater::store(document_relations(pictures.size())));
  zip.add("word/styles.xml", styles);
  zip.add("word/settings.xml", constant.settings.get(settings));
  zip.add("word/header1.xml", constant.header.get(header));
  for (std::size_t i = 0; i != pictures.size(); ++i) {
    zip.add("word/media/code" + std::to_string(i + 1) + ".png", Deflater::store(pictures[i]));
  }
  return zip.finish();
}

}  // namespace papers
MOTCUA_END_NAMESPACE
