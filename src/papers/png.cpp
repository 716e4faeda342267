#include <cmath>
#include <string_view>

#include "papers/deflate_internal.hpp"
#include "papers/png_internal.hpp"

namespace motcua::papers_internal {
namespace {

// Of a side of a module. A slip's QR code has modules of a millimetre and its barcode of a quarter:
// 200 dots an inch and 400, always on the edges of modules.
constexpr std::size_t kQrPixels = 8;
constexpr std::size_t kBarcodePixels = 4;

void put_number(std::string& out, std::size_t value) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift & 0xFF);
}

void put_chunk(std::string& out, std::string_view kind, std::string_view data) {
  put_number(out, data.size());
  const std::size_t start = out.size();
  out += kind;
  out += data;
  put_number(out, libdeflate_crc32(0, out.data() + start, out.size() - start));
}

std::string zlib(libdeflate_compressor* compressor, std::string_view data) {
  std::string packed(libdeflate_zlib_compress_bound(compressor, data.size()), '\0');
  packed.resize(
      libdeflate_zlib_compress(compressor, data.data(), data.size(), packed.data(), packed.size()));
  return packed;
}

}  // namespace

Result<std::string> to_png(const SymbolModules& modules, papers::SymbolKind kind) {
  const Compressor compressor = make_compressor(1);
  if (!compressor) return Failure{Errc::kInvalidSymbol, "a code cannot be packed: out of memory"};
  const bool qr = kind == papers::SymbolKind::kQr;
  const std::size_t side = qr ? kQrPixels : kBarcodePixels;
  const std::size_t quiet = quiet_zone(kind);
  const std::size_t quiet_rows = qr ? quiet : 0;  // the ends of bars need none
  const std::size_t width = (modules.width + 2 * quiet) * side;
  const std::size_t rows = modules.height + 2 * quiet_rows;
  const std::size_t row_height =
      qr ? side
         : static_cast<std::size_t>(
               std::lround(static_cast<double>(modules.width * side) * kBarcodeHeight));

  const std::size_t row_octets = (width + 7) / 8;
  std::string pixels;
  pixels.reserve(rows * row_height * (row_octets + 1));
  for (std::size_t row = 0; row != rows; ++row) {
    pixels += '\0';  // filter: as it is
    std::string line(row_octets, '\xFF');
    const bool quiet_row = row < quiet_rows || row >= quiet_rows + modules.height;
    for (std::size_t column = 0; column != modules.width && !quiet_row; ++column) {
      if (!modules.at(row - quiet_rows, column)) continue;
      for (std::size_t x = (quiet + column) * side; x != (quiet + column + 1) * side; ++x) {
        line[x / 8] = static_cast<char>(line[x / 8] & ~(0x80 >> x % 8));
      }
    }
    pixels += line;
    for (std::size_t again = 1; again != row_height; ++again) {
      pixels += '\2';  // filter: the difference to the row above, which is none
      pixels.append(row_octets, '\0');
    }
  }

  std::string header;
  put_number(header, width);
  put_number(header, rows * row_height);
  header.append({'\1', '\0', '\0', '\0', '\0'});  // one bit of grey
  std::string png = "\x89PNG\r\n\x1A\n";
  put_chunk(png, "IHDR", header);
  put_chunk(png, "IDAT", zlib(compressor.get(), pixels));
  put_chunk(png, "IEND", {});
  return png;
}

}  // namespace motcua::papers_internal
