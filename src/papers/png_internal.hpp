/// QR codes and barcodes as pictures, for formats that cannot draw.
#pragma once

#include <string>

#include "papers/symbol_internal.hpp"

namespace motcua::papers_internal {

/// A PNG of one bit a pixel, quiet zone and all; every module is the same number of pixels. Fails
/// with Errc::kInvalidSymbol where there is no memory to pack it.
[[nodiscard]] Result<std::string> to_png(const SymbolModules& modules, papers::SymbolKind kind);

}  // namespace motcua::papers_internal
