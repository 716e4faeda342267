/// Documents to octets, in four formats.
///
/// Fails with Errc::kInvalidDocument for a role that the style sheet lacks or a table whose rows do
/// not fit its columns, with Errc::kUnprintableText for characters that the embedded fonts lack
/// (PDF alone; the failure names the code points, never the text), with Errc::kInvalidText for
/// malformed UTF-8, and with Errc::kInvalidSymbol for a QR code or barcode that cannot hold its
/// content. The same document gives the same octets.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/paper.hpp>
#include <motcua/papers/style.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// vi: lựa chọn khi lập giấy tờ. \since 0.1 (experimental)
struct RenderOptions {
  StyleSheet styles = StyleSheet::embedded();
};

/// Lines of at most 80 columns, UTF-8, line feeds. vi: văn bản thuần. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_text(const Document& document,
                                                        const RenderOptions& options = {});
/// One page of HTML that needs no other file, and prints as the PDF looks. vi: trang HTML. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_html(const Document& document,
                                                        const RenderOptions& options = {});
/// PDF/A-2b with selectable text, bookmarks and its own part of the fonts: at most 60 KB for a
/// letter of one page. Text runs from left to right, without kerning and ligatures. vi: tệp PDF.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_pdf(const Document& document,
                                                       const RenderOptions& options = {});
/// A file that Word and LibreOffice open and a clerk can correct. vi: tệp Word. Thread safety:
/// safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_docx(const Document& document,
                                                        const RenderOptions& options = {});

/// In any of them, with what the caller needs to file it. vi: lập giấy tờ. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<RenderedPaper> render(const Document& document,
                                                         PaperFormat format,
                                                         const RenderOptions& options = {});

/// Many documents in one PDF: fonts once, each document's bookmark under its title, pages numbered
/// within each document; the file's own title, author and date are the first document's. Fails as
/// to_pdf does, naming the place of a document, from 1, and with Errc::kInvalidDocument when there
/// is none. `threads`, 0 to 256, share the work; 0: as many as the machine has. The octets do not
/// depend on it. vi: gộp nhiều giấy tờ vào một tệp PDF. Thread safety: safe. \since 0.1
/// (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> to_pdf_book(std::span<const Document> documents,
                                                            const RenderOptions& options = {},
                                                            int threads = 1);

}  // namespace papers
MOTCUA_END_NAMESPACE
