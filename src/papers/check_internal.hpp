/// What a document must be before it can have a format.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/style.hpp>

namespace motcua::papers_internal {

/// Fails with Errc::kInvalidDocument, naming the block from 1, for a role that the style sheet
/// lacks, a table whose rows do not fit its columns, columns that are none, and measures that are
/// no distances on paper; with Errc::kInvalidText for text that is not UTF-8.
[[nodiscard]] Result<void> check_document(const papers::Document& document,
                                          const papers::StyleSheet& styles);

}  // namespace motcua::papers_internal
