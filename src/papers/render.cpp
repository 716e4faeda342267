#include <motcua/papers/render.hpp>

#include <utility>

#include "papers/pdf_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace papers {

Result<RenderedPaper> render(const Document& document, PaperFormat format,
                             const RenderOptions& options) {
  RenderedPaper paper{
      .octets = {}, .format = format, .made_by = document.made_by, .notes = document.notes};
  if (format == PaperFormat::kPdf) {
    Result<papers_internal::Pdf> file = papers_internal::make_pdf(document, options);
    if (!file) return file.error();
    paper.octets = std::move(file->octets);
    paper.pages = file->pages;
    return paper;
  }
  const auto write = format == PaperFormat::kText   ? &to_text
                     : format == PaperFormat::kHtml ? &to_html
                                                    : &to_docx;
  Result<std::string> octets = write(document, options);
  if (!octets) return octets.error();
  paper.octets = *std::move(octets);
  return paper;
}

}  // namespace papers
MOTCUA_END_NAMESPACE
