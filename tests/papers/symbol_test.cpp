#include "papers/symbol_internal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace motcua::papers_internal {
namespace {

using papers::Symbol;
using papers::SymbolKind;
using testing::HasSubstr;

// The finder pattern that stands in three corners of every QR code (ISO/IEC 18004).
constexpr const char* kFinder[] = {"#######", "#.....#", "#.###.#", "#.###.#",
                                   "#.###.#", "#.....#", "#######"};

TEST(Symbol, AQrCodeHasItsThreeFinderPatterns) {
  const SymbolModules modules =
      draw_symbol({.kind = SymbolKind::kQr, .content = "H57.31-260305-0001"}).value();
  EXPECT_EQ(modules.width, modules.height);
  EXPECT_EQ(modules.width % 4, 1u);
  const std::size_t far = modules.width - 7;
  for (std::size_t row = 0; row != 7; ++row) {
    for (std::size_t column = 0; column != 7; ++column) {
      const bool dark = kFinder[row][column] == '#';
      EXPECT_EQ(modules.at(row, column), dark);
      EXPECT_EQ(modules.at(row, far + column), dark);
      EXPECT_EQ(modules.at(far + row, column), dark);
    }
  }
}

TEST(Symbol, ABarcodeIsWrittenAsItsStandardSays) {
  // Code 128: 11 modules for start, each character and checksum, 13 for the stop.
  const SymbolModules modules =
      draw_symbol({.kind = SymbolKind::kBarcode, .content = "MOT-CUA"}).value();
  EXPECT_EQ(modules.height, 1u);
  EXPECT_EQ(modules.width, (1 + 7 + 1) * 11u + 13u);
  std::string start;
  for (std::size_t i = 0; i != 11; ++i) start += modules.at(0, i) ? '1' : '0';
  EXPECT_EQ(start, "11010010000");  // start of code set B
}

TEST(Symbol, SaysWhatCannotBeDrawn) {
  const auto refused = [](SymbolKind kind, const std::string& content) {
    const Result<SymbolModules> modules = draw_symbol({.kind = kind, .content = content});
    EXPECT_FALSE(modules);
    if (modules) return std::string();
    EXPECT_EQ(modules.error().code, Errc::kInvalidSymbol);
    return modules.error().message;
  };
  EXPECT_THAT(refused(SymbolKind::kQr, ""), HasSubstr("has no content"));
  EXPECT_THAT(refused(SymbolKind::kQr, std::string(513, 'A')), HasSubstr("at most 512"));
  EXPECT_THAT(refused(SymbolKind::kBarcode, std::string(49, 'A')), HasSubstr("at most 48"));
  EXPECT_THAT(refused(SymbolKind::kBarcode, "Mã"), HasSubstr("printable ASCII"));
  EXPECT_THAT(refused(SymbolKind::kQr, std::string("a\0b", 3)), HasSubstr("printable ASCII"));
}

}  // namespace
}  // namespace motcua::papers_internal
