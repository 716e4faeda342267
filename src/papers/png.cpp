#include <cmath>
#include <string_view>

#include "papers/deflate_internal.hpp"
#include "papers/png_internal.hpp"

namespace motcua::papers_internal {
namespace {

// Printed at 20 mm, a module of a small QR code has 8 pixels for 0.6 mm: 340 dots an inch.
constexpr std::size_t kPixels = 8;

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

std::string zlib(std::string_view data) {
  const Compressor compressor = make_compressor(6);
  std::string packed(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), packed.data(),
                                         packed.size()));
  return packed;
}

}  // namespace

std::string to_png(const SymbolModules& modules, papers::SymbolKind kind) {
  const bool barcode = modules.height == 1;
  const std::size_t quiet = quiet_zone(kind);
  const std::size_t quiet_rows = barcode ? 0 : quiet;  // the ends of bars need none
  const std::size_t width = (modules.width + 2 * quiet) * kPixels;
  const std::size_t row_height =
      barcode ? static_cast<std::size_t>(
                    std::lround(static_cast<double>(modules.width * kPixels) * kBarcodeHeight))
              : kPixels;
  const std::size_t rows = modules.height + 2 * quiet_rows;

  // A module is eight pixels wide, which is an octet; dark is 0.
  static_assert(kPixels == 8);
  const std::size_t row_octets = width / 8;
  std::string pixels;
  pixels.reserve(rows * row_height * (row_octets + 1));
  for (std::size_t row = 0; row != rows; ++row) {
    pixels += '\0';  // filter: as it is
    const bool quiet_row = row < quiet_rows || row >= quiet_rows + modules.height;
    for (std::size_t column = 0; column != modules.width + 2 * quiet; ++column) {
      const bool inside = !quiet_row && column >= quiet && column < quiet + modules.width;
      const bool dark = inside && modules.at(row - quiet_rows, column - quiet);
      pixels += dark ? '\0' : '\xFF';
    }
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
  put_chunk(png, "IDAT", zlib(pixels));
  put_chunk(png, "IEND", {});
  return png;
}

}  // namespace motcua::papers_internal
