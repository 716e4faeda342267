/// A PDF with what is known only once it is set.
#pragma once

#include <motcua/papers/render.hpp>

#include <cstddef>
#include <string>

namespace motcua::papers_internal {

struct Pdf {
  std::string octets;
  std::size_t pages = 0;
};

/// As papers::to_pdf.
[[nodiscard]] Result<Pdf> make_pdf(const papers::Document& document,
                                   const papers::RenderOptions& options);

}  // namespace motcua::papers_internal
