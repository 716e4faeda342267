#include <zint.h>

#include <algorithm>
#include <memory>
#include <string>

#include "papers/symbol_internal.hpp"

namespace motcua::papers_internal {
namespace {

using papers::Symbol;
using papers::SymbolKind;

// More would be no code that a phone or a hand scanner reads off a slip.
constexpr std::size_t kMostInQr = 512;
constexpr std::size_t kMostInBarcode = 48;

struct Delete {
  void operator()(zint_symbol* symbol) const noexcept { ZBarcode_Delete(symbol); }
};

bool module_is_dark(const zint_symbol& drawn, std::size_t row, std::size_t column) {
  return (drawn.encoded_data[row][column / 8] >> (column % 8) & 1) != 0;
}

}  // namespace

Result<SymbolModules> draw_symbol(const Symbol& symbol) {
  const bool qr = symbol.kind == SymbolKind::kQr;
  const std::string name = qr ? "a QR code" : "a barcode";
  const std::size_t most = qr ? kMostInQr : kMostInBarcode;
  if (symbol.content.empty()) return Failure{Errc::kInvalidSymbol, name + " has no content"};
  if (symbol.content.size() > most) {
    return Failure{Errc::kInvalidSymbol, name + " of " + std::to_string(symbol.content.size()) +
                                             " octets: at most " + std::to_string(most) +
                                             " are readable off paper"};
  }
  const bool printable = std::all_of(symbol.content.begin(), symbol.content.end(),
                                     [](char c) { return c >= ' ' && c <= '~'; });
  if (!printable) {
    return Failure{Errc::kInvalidSymbol, name + " holds characters that are not printable ASCII"};
  }
  const std::unique_ptr<zint_symbol, Delete> drawn(ZBarcode_Create());
  if (!drawn) return Failure{Errc::kInvalidSymbol, name + " cannot be drawn: out of memory"};
  drawn->symbology = qr ? BARCODE_QRCODE : BARCODE_CODE128;
  if (qr) drawn->option_1 = 2;  // Level M: a slip is folded and stamped.
  const int outcome =
      ZBarcode_Encode(drawn.get(), reinterpret_cast<const unsigned char*>(symbol.content.data()),
                      static_cast<int>(symbol.content.size()));
  if (outcome >= ZINT_ERROR) {
    return Failure{Errc::kInvalidSymbol,
                   name + " cannot be drawn (Zint's error " + std::to_string(outcome) + ")"};
  }
  SymbolModules modules{.width = static_cast<std::size_t>(drawn->width),
                        .height = static_cast<std::size_t>(drawn->rows),
                        .dark = {}};
  modules.dark.reserve(modules.width * modules.height);
  for (std::size_t row = 0; row != modules.height; ++row) {
    for (std::size_t column = 0; column != modules.width; ++column) {
      modules.dark.push_back(module_is_dark(*drawn, row, column));
    }
  }
  return modules;
}

}  // namespace motcua::papers_internal
