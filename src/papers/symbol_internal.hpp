/// QR codes and barcodes as modules, for every format to draw.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/papers/document.hpp>

#include <cstddef>
#include <vector>

namespace motcua::papers_internal {

/// Dark and light squares (of a barcode: bars over its whole height), without the quiet zone.
struct SymbolModules {
  std::size_t width = 0;   ///< in modules
  std::size_t height = 0;  ///< in modules; 1: a barcode
  std::vector<bool> dark;  ///< row by row

  [[nodiscard]] bool at(std::size_t row, std::size_t column) const {
    return dark[row * width + column];
  }
};

/// Light modules that must stay around it: 4 of a QR code (ISO/IEC 18004), 10 at the sides of a
/// barcode (ISO/IEC 15417).
[[nodiscard]] constexpr std::size_t quiet_zone(papers::SymbolKind kind) noexcept {
  return kind == papers::SymbolKind::kQr ? 4 : 10;
}
/// Height of a barcode as a share of its width without quiet zone.
inline constexpr double kBarcodeHeight = 0.18;

/// Fails with Errc::kInvalidSymbol for content that is empty, not printable ASCII, or too long.
[[nodiscard]] Result<SymbolModules> draw_symbol(const papers::Symbol& symbol);

}  // namespace motcua::papers_internal
