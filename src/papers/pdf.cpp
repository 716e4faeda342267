// The file around the pages (ISO 32000-1), as PDF/A-2b wants it (ISO 19005-2).

#include "papers/pdf_internal.hpp"
#include "papers/threads_internal.hpp"

#include <openssl/sha.h>
#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/base/time.hpp>
#include <motcua/papers/render.hpp>
#include <motcua/version.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace motcua::papers_internal {
namespace {

using papers::Design;
using papers::Document;
using papers::PageFormat;
using papers::RenderOptions;

std::string producer() { return "motcua " + std::string(version()); }

// --- what a document says of itself --------------------------------------------------------------

std::optional<Failure> check_text(std::string_view text, std::string_view name) {
  if (const std::optional<std::size_t> at = find_invalid_utf8(text)) {
    return Failure{Errc::kInvalidText, "the document's " + std::string(name) +
                                           " is not UTF-8 at octet " + std::to_string(*at)};
  }
  for (std::size_t at = 0; at != text.size();) {
    const char32_t c = next_character(text, at);
    // XML has no way to write these (XML 1.0, 2.2), and a window's title no way to show them.
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE) {
      return Failure{Errc::kUnprintableText,
                     "the document's " + std::string(name) + " holds a control character"};
    }
  }
  return std::nullopt;
}

std::optional<Failure> check_metadata(const Document& document) {
  for (const auto& [text, name] :
       {std::pair<std::string_view, std::string_view>{document.title, "title"},
        {document.author, "author"},
        {document.subject, "subject"}}) {
    if (std::optional<Failure> failure = check_text(text, name)) return failure;
  }
  const Date day = to_date(document.created);
  if (day < make_date(kFirstYear, 1, 1).value() || day > make_date(kLastYear, 12, 31).value()) {
    return Failure{Errc::kInvalidDocument,
                   "the document's time of creation lies outside the years 1 to 9999"};
  }
  return std::nullopt;
}

void append_xml(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
}

std::string write_xmp(const Document& document) {
  const std::string time = to_iso(document.created) + "+07:00";
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
      "<dc:format>application/pdf</dc:format>"
      "<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>\n";
  const auto append = [&](std::string_view before, std::string_view text, std::string_view after) {
    if (text.empty()) return;
    xmp += before;
    append_xml(xmp, text);
    xmp += after;
  };
  append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", document.title,
         "</rdf:li></rdf:Alt></dc:title>\n");
  append("<dc:creator><rdf:Seq><rdf:li>", document.author, "</rdf:li></rdf:Seq></dc:creator>\n");
  append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", document.subject,
         "</rdf:li></rdf:Alt></dc:description>\n");
  append("<xmp:CreateDate>", time, "</xmp:CreateDate>");
  append("<xmp:ModifyDate>", time, "</xmp:ModifyDate>\n");
  append("<pdf:Producer>", producer(), "</pdf:Producer>\n");
  xmp += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return xmp;
}

// --- objects
// ---------------------------------------------------------------------------------------

class File {
 public:
  File() { out_ = "%PDF-1.7\n%\xE1\xBB\x87\xC6\xA1\n"; }

  [[nodiscard]] std::size_t reserve() {
    offsets_.push_back(0);
    return offsets_.size();
  }
  /// Open a reserved object; the caller appends what it is, and closes it.
  std::string& open(std::size_t id) {
    offsets_[id - 1] = out_.size();
    out_ += std::to_string(id) + " 0 obj\n";
    return out_;
  }
  void close() { out_ += "\nendobj\n"; }
  void write(std::size_t id, std::string_view what) {
    open(id) += what;
    close();
  }
  /// `entries` of the dictionary but for its Length.
  void write_stream(std::size_t id, std::string_view entries, std::string_view octets) {
    std::string& out = open(id);
    out += "<<";
    out += entries;
    out += "/Length " + std::to_string(octets.size()) + ">>\nstream\n";
    out += octets;
    out += "\nendstream";
    close();
  }
  void reserve_octets(std::size_t count) { out_.reserve(count); }
  [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }

  /// The cross-reference table and the trailer. The file is named by what it holds from octet
  /// `from` on.
  std::string finish(std::size_t catalog, std::size_t info, std::size_t from) {
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(out_.data()) + from, out_.size() - from, digest);
    std::string id = "<";
    constexpr char kDigits[] = "0123456789ABCDEF";
    for (std::size_t i = 0; i != 16; ++i) {
      id += kDigits[digest[i] >> 4];
      id += kDigits[digest[i] & 15];
    }
    id += '>';
    const std::size_t table = out_.size();
    const std::string size = std::to_string(offsets_.size() + 1);
    out_ += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets_) {
      const std::string digits = std::to_string(offset);
      out_.append(10 - std::min<std::size_t>(10, digits.size()), '0');
      out_ += digits;
      out_ += " 00000 n \n";
    }
    out_ += "trailer\n<</Size " + size + "/Root " + ref(catalog) + "/Info " + ref(info) + "/ID[" +
            id + id + "]>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::move(out_);
  }

  [[nodiscard]] static std::string ref(std::size_t id) { return std::to_string(id) + " 0 R"; }

 private:
  std::string out_;
  std::vector<std::size_t> offsets_;
};

std::string text_string(std::string_view text) {
  std::string hex = "<FEFF";
  for (std::size_t at = 0; at != text.size();) append_utf16_hex(hex, next_character(text, at));
  return hex + ">";
}

std::string date_string(LocalTime time) {
  std::string digits = to_iso(time);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return "(D:" + digits + "+07'00')";
}

std::string number(Length thousandths) {
  std::string text;
  append_number(text, thousandths);
  return text;
}

// --- bookmarks
// ---------------------------------------------------------------------------------------

struct OutlineItem {
  int level = 0;
  std::string_view text;
  std::size_t page_object = 0;
  Length y = 0;                                                         ///< from the lower edge
  std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;  ///< objects; 0: none
  std::size_t inside = 0;  ///< items below, at any depth
};

/// Bind items, whose objects are numbered from `first_object` on, under `root`.
void bind_outline(std::vector<OutlineItem>& items, std::size_t first_object, OutlineItem& root,
                  std::size_t root_object) {
  std::vector<std::size_t> path;  // places of the items that are open
  for (std::size_t i = 0; i != items.size(); ++i) {
    while (!path.empty() && items[path.back()].level >= items[i].level) path.pop_back();
    OutlineItem& parent = path.empty() ? root : items[path.back()];
    items[i].parent = path.empty() ? root_object : first_object + path.back();
    items[i].previous = parent.last;
    if (parent.last != 0) items[parent.last - first_object].next = first_object + i;
    if (parent.first == 0) parent.first = first_object + i;
    parent.last = first_object + i;
    for (const std::size_t open : path) ++items[open].inside;
    path.push_back(i);
  }
}

// --- the file
// ----------------------------------------------------------------------------------------

class Writer {
 public:
  Writer(const std::vector<DrawnDocument>& documents, bool as_book, Packer& packer)
      : documents_(documents), as_book_(as_book), packer_(packer) {}

  std::string write() {
    std::size_t content = 0;
    for (const DrawnDocument& drawn : documents_) {
      for (const std::string& page : drawn.pages) content += page.size() + 400;
    }
    file_.reserve_octets(content + 80'000);
    const std::size_t catalog = file_.reserve();
    const std::size_t info = file_.reserve();
    write_font_streams();
    const std::size_t named_from = file_.size();
    write_fonts();
    const std::size_t pages = file_.reserve();
    write_pages(pages);
    const std::size_t outline = write_outline();
    write_catalog(catalog, pages, outline);
    write_info(info);
    return file_.finish(catalog, info, named_from);
  }

 private:
  struct UsedFont {
    Face face = Face::kRegular;
    const FontPart* part = nullptr;
    std::string widths = {};
    std::size_t file = 0, to_unicode = 0, font = 0;
  };

  void write_font_streams() {
    for (std::size_t i = 0; i != kFaceCount; ++i) {
      GlyphSet glyphs;
      for (const DrawnDocument& drawn : documents_) glyphs.insert(drawn.glyphs[i]);
      if (glyphs.empty()) continue;
      const auto face = static_cast<Face>(i);
      const bool common = glyphs.is_part_of(common_glyphs(face));
      if (!common) own_parts_[i] = make_part(face, glyphs, packer_);
      const FontPart& part = common ? common_part(face) : *own_parts_[i];
      UsedFont font{.face = face,
                    .part = &part,
                    .widths = write_widths(face, glyphs),
                    .file = file_.reserve(),
                    .to_unicode = file_.reserve(),
                    .font = file_.reserve()};
      file_.write_stream(font.file, "/Filter/FlateDecode/Length1 " + std::to_string(part.file_size),
                         part.file);
      file_.write_stream(font.to_unicode, "/Filter/FlateDecode", part.to_unicode);
      fonts_.push_back(std::move(font));
    }
  }

  void write_fonts() {
    for (const UsedFont& font : fonts_) {
      const FaceMeasures& measures = measures_of(font.face);
      const std::string name = "/" + font.part->name;
      const std::size_t descriptor = file_.reserve();
      const std::size_t descendant = file_.reserve();
      std::string& out = file_.open(descriptor);
      // Serif, symbolic (its own encoding), italic: ISO 32000-1, 9.8.2.
      const int flags = 2 | 4 | (measures.italic_angle != 0 ? 64 : 0);
      out += "<</Type/FontDescriptor/FontName" + name + "/Flags " + std::to_string(flags) +
             "/FontBBox[";
      for (std::size_t i = 0; i != 4; ++i) {
        if (i != 0) out += ' ';
        out += std::to_string(measures.box[i]);
      }
      out += "]/ItalicAngle " + std::to_string(measures.italic_angle) + "/Ascent " +
             std::to_string(measures.ascent) + "/Descent " + std::to_string(measures.descent) +
             "/CapHeight " + std::to_string(measures.cap_height) + "/StemV " +
             std::to_string(measures.stem) + "/FontFile2 " + File::ref(font.file) + ">>";
      file_.close();
      file_.write(descendant,
                  "<</Type/Font/Subtype/CIDFontType2/BaseFont" + name +
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                      "/FontDescriptor " +
                      File::ref(descriptor) + "/CIDToGIDMap/Identity/W" + font.widths + ">>");
      file_.write(font.font, "<</Type/Font/Subtype/Type0/BaseFont" + name +
                                 "/Encoding/Identity-H/DescendantFonts[" + File::ref(descendant) +
                                 "]/ToUnicode " + File::ref(font.to_unicode) + ">>");
    }
  }

  /// The fonts and the frame of a design on a format; made when first asked for.
  std::size_t resources_of(const DrawnDocument& drawn) {
    const std::pair key(drawn.document->design, drawn.format);
    for (const auto& [known, id] : resources_) {
      if (known == key) return id;
    }
    std::string dictionary = "<</Font<<";
    for (const UsedFont& font : fonts_) {
      dictionary += "/F" + std::to_string(static_cast<int>(font.face)) + " " + File::ref(font.font);
    }
    dictionary += ">>";
    const std::string frame = draw_frame(drawn.document->design, drawn.width, drawn.height);
    if (!frame.empty()) {
      std::string packed;
      packer_.pack(frame, packed);
      const std::size_t id = file_.reserve();
      file_.write_stream(id,
                         "/Type/XObject/Subtype/Form/BBox[0 0 " + number(drawn.width) + " " +
                             number(drawn.height) + "]/Resources<<>>/Filter/FlateDecode",
                         packed);
      dictionary += "/XObject<</D " + File::ref(id) + ">>";
    }
    const std::size_t id = file_.reserve();
    file_.write(id, dictionary + ">>");
    resources_.emplace_back(key, id);
    return id;
  }

  void write_pages(std::size_t root) {
    std::string groups;  // one node of the tree for each document
    std::size_t count = 0;
    for (const DrawnDocument& drawn : documents_) {
      const std::size_t group = documents_.size() == 1 ? root : file_.reserve();
      const std::size_t resources = resources_of(drawn);
      first_pages_.push_back(page_objects_.size());
      std::string kids;
      for (const std::string& content : drawn.pages) {
        const std::size_t stream = file_.reserve();
        const std::size_t page = file_.reserve();
        file_.write_stream(stream, "/Filter/FlateDecode", content);
        // Not inherited: PDF/A wants resources with the page itself (ISO 19005-2, 6.2.2).
        file_.write(page, "<</Type/Page/Parent " + File::ref(group) + "/Contents " +
                              File::ref(stream) + "/Resources " + File::ref(resources) + ">>");
        kids += File::ref(page) + " ";
        page_objects_.push_back(page);
      }
      count += drawn.pages.size();
      std::string& out = file_.open(group);
      out += "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(drawn.pages.size()) +
             "/MediaBox[0 0 " + number(drawn.width) + " " + number(drawn.height) + "]";
      if (group != root) out += "/Parent " + File::ref(root);
      out += ">>";
      file_.close();
      groups += File::ref(group) + " ";
    }
    if (documents_.size() == 1) return;
    file_.write(root, "<</Type/Pages/Kids[" + groups + "]/Count " + std::to_string(count) + ">>");
  }

  /// 0: there is nothing to mark.
  std::size_t write_outline() {
    std::vector<OutlineItem> items;
    std::vector<std::string> numbers;  // what stands for titles that are missing
    numbers.reserve(documents_.size());
    for (std::size_t i = 0; i != documents_.size(); ++i) {
      const DrawnDocument& drawn = documents_[i];
      std::string_view title = drawn.document->title;
      if (title.empty() && as_book_) title = numbers.emplace_back(std::to_string(i + 1));
      if (!title.empty()) {
        items.push_back(
            {.text = title, .page_object = page_objects_[first_pages_[i]], .y = drawn.height});
      }
      for (const Bookmark& mark : drawn.bookmarks) {
        items.push_back({.level = mark.level,
                         .text = mark.text,
                         .page_object = page_objects_[first_pages_[i] + mark.page],
                         .y = drawn.height - mark.y});
      }
    }
    if (items.empty()) return 0;
    const std::size_t root = file_.reserve();
    const std::size_t first = root + 1;
    for (std::size_t i = 0; i != items.size(); ++i) static_cast<void>(file_.reserve());
    OutlineItem top;
    bind_outline(items, first, top, root);
    for (std::size_t i = 0; i != items.size(); ++i) {
      const OutlineItem& item = items[i];
      std::string& out = file_.open(first + i);
      out += "<</Title" + text_string(item.text);
      const auto append = [&](std::string_view name, std::size_t id) {
        if (id == 0) return;
        out += name;
        out += File::ref(id);
      };
      append("/Parent ", item.parent);
      append("/Prev ", item.previous);
      append("/Next ", item.next);
      append("/First ", item.first);
      append("/Last ", item.last);
      // A document of a book shows its own headings when the reader opens it.
      if (item.inside != 0)
        out += std::string("/Count ") + (as_book_ ? "-" : "") + std::to_string(item.inside);
      out += "/Dest[" + File::ref(item.page_object) + "/XYZ 0 " + number(item.y) + " null]>>";
      file_.close();
    }
    const auto roots = static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [&](const OutlineItem& item) { return item.parent == root; }));
    file_.write(root, "<</Type/Outlines/First " + File::ref(top.first) + "/Last " +
                          File::ref(top.last) + "/Count " +
                          std::to_string(as_book_ ? roots : items.size()) + ">>");
    return root;
  }

  void write_catalog(std::size_t id, std::size_t pages, std::size_t outline) {
    const std::size_t metadata = file_.reserve();
    const std::size_t profile = file_.reserve();
    file_.write_stream(metadata, "/Type/Metadata/Subtype/XML", write_xmp(*documents_[0].document));
    static const std::string kProfile = [] {
      std::string packed;
      Packer(12).pack(srgb_profile(), packed);
      return packed;
    }();
    file_.write_stream(profile, "/N 3/Filter/FlateDecode", kProfile);
    std::string& out = file_.open(id);
    out += "<</Type/Catalog/Pages " + File::ref(pages) + "/Lang(vi)/Metadata " +
           File::ref(metadata) +
           "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
           "/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile " +
           File::ref(profile) + ">>]";
    if (!documents_[0].document->title.empty())
      out += "/ViewerPreferences<</DisplayDocTitle true>>";
    if (outline != 0) out += "/Outlines " + File::ref(outline);
    if (as_book_) {
      out += "/PageMode/UseOutlines/PageLabels<</Nums[";
      for (const std::size_t first : first_pages_) out += std::to_string(first) + "<</S/D>>";
      out += "]>>";
    }
    out += ">>";
    file_.close();
  }

  void write_info(std::size_t id) {
    const Document& document = *documents_[0].document;
    std::string& out = file_.open(id);
    out += "<<";
    if (!document.title.empty()) out += "/Title" + text_string(document.title);
    if (!document.author.empty()) out += "/Author" + text_string(document.author);
    if (!document.subject.empty()) out += "/Subject" + text_string(document.subject);
    const std::string date = date_string(document.created);
    out += "/CreationDate" + date + "/ModDate" + date + "/Producer(" + producer() + ")>>";
    file_.close();
  }

  const std::vector<DrawnDocument>& documents_;
  bool as_book_;
  Packer& packer_;
  File file_;
  std::array<std::optional<FontPart>, kFaceCount> own_parts_;
  std::vector<UsedFont> fonts_;
  std::vector<std::pair<std::pair<Design, PageFormat>, std::size_t>> resources_;
  std::vector<std::size_t> page_objects_;
  std::vector<std::size_t> first_pages_;  // of each document, in page_objects_
};

Result<DrawnDocument> check_and_draw(const Document& document, const RenderOptions& options,
                                     Packer& packer) {
  if (std::optional<Failure> failure = check_metadata(document)) return *std::move(failure);
  return draw(document, options, packer);
}

}  // namespace

std::string write_pdf(const std::vector<DrawnDocument>& documents, bool as_book, Packer& packer) {
  return Writer(documents, as_book, packer).write();
}

Result<Pdf> make_pdf(const Document& document, const RenderOptions& options) {
  Packer packer(kContentLevel);
  Result<DrawnDocument> drawn = check_and_draw(document, options, packer);
  if (!drawn) return drawn.error();
  std::vector<DrawnDocument> documents;
  documents.push_back(*std::move(drawn));
  return Pdf{.octets = write_pdf(documents, false, packer), .pages = documents[0].pages.size()};
}

}  // namespace motcua::papers_internal

MOTCUA_BEGIN_NAMESPACE
namespace papers {

Result<std::string> to_pdf(const Document& document, const RenderOptions& options) {
  Result<papers_internal::Pdf> pdf = papers_internal::make_pdf(document, options);
  if (!pdf) return pdf.error();
  return std::move(pdf->octets);
}

Result<std::string> to_pdf_book(std::span<const Document> documents, const RenderOptions& options,
                                int threads) {
  if (documents.empty()) return Failure{Errc::kInvalidDocument, "a book needs a document"};
  if (threads < 0 || threads > papers_internal::kMostThreads) {
    return Failure{Errc::kInvalidDocument, "threads is " + std::to_string(threads) +
                                               "; it must be from 0 to " +
                                               std::to_string(papers_internal::kMostThreads)};
  }
  std::vector<papers_internal::DrawnDocument> drawn(documents.size());
  std::vector<std::optional<Failure>> failures(documents.size());
  const auto make_worker = [&] {
    return [&, packer =
                   papers_internal::Packer(papers_internal::kContentLevel)](std::size_t i) mutable {
      Result<papers_internal::DrawnDocument> one =
          papers_internal::check_and_draw(documents[i], options, packer);
      if (one) {
        drawn[i] = *std::move(one);
      } else {
        failures[i] = one.error();
      }
      return one.has_value();
    };
  };
  papers_internal::for_each_in_threads(threads, documents.size(), make_worker);
  for (std::size_t i = 0; i != failures.size(); ++i) {
    if (!failures[i]) continue;
    return Failure{failures[i]->code,
                   "document " + std::to_string(i + 1) + ": " + failures[i]->message};
  }
  papers_internal::Packer packer(papers_internal::kContentLevel);
  return papers_internal::write_pdf(drawn, true, packer);
}

}  // namespace papers
MOTCUA_END_NAMESPACE
