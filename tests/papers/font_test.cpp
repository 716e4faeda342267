#include "papers/font_internal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

namespace motcua::papers_internal {
namespace {

constexpr Face kFaces[] = {Face::kRegular, Face::kBold, Face::kItalic, Face::kBoldItalic};

std::string text_of(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) append(text, c);
  return text;
}

ShapedText shaped(Face face, std::string_view text) {
  ShapedText result;
  shape(face, text, result);
  return result;
}

TEST(Font, EveryFaceHasTheCommonCharacters) {
  for (const Face face : kFaces) {
    for (const char32_t c : common_characters()) {
      const ShapedText text = shaped(face, text_of(std::u32string(1, c)));
      EXPECT_TRUE(text.missing.empty()) << "U+" << std::hex << static_cast<unsigned>(c);
      ASSERT_EQ(text.glyphs.size(), 1u);
      EXPECT_TRUE(common_glyphs(face).contains(text.glyphs[0].id))
          << std::hex << static_cast<unsigned>(c);
      EXPECT_EQ(text.glyphs[0].actual_text, 0u);
    }
  }
}

RC_GTEST_PROP(Font, TheTableGivesWhatHarfBuzzGives, ()) {
  const std::span<const char32_t> common = common_characters();
  // Combining marks and letters of other alphabets are no part of the table: words that hold one go
  // the long way, and words beside them do not.
  const auto others = std::u32string(U"\u0306\u0302\u0301\u0323ŏĭČЖ");
  const auto characters = *rc::gen::container<std::u32string>(rc::gen::weightedOneOf<char32_t>(
      {{12, rc::gen::elementOf(std::vector<char32_t>(common.begin(), common.end()))},
       {2, rc::gen::just(U' ')},
       {1, rc::gen::elementOf(others)}}));
  const Face face =
      *rc::gen::element(Face::kRegular, Face::kBold, Face::kItalic, Face::kBoldItalic);
  const std::string text = text_of(characters);
  ShapedText oracle;
  shape_by_harfbuzz(face, text, oracle);
  const ShapedText ours = shaped(face, text);
  RC_ASSERT(ours.glyphs == oracle.glyphs);
  RC_ASSERT(ours.actual_texts == oracle.actual_texts);
}

TEST(Font, AMarkStandsAboveWhatIsBelowIt) {
  for (const Face face : kFaces) {
    // A breve over a circumflex, and over a horn: no single character holds them.
    for (const char* letter : {"Ê̆", "ê̆", "Ơ̆", "ô̆"}) {
      const ShapedText text = shaped(face, letter);
      ASSERT_EQ(text.glyphs.size(), 2u) << letter;
      EXPECT_EQ(text.glyphs[1].kind, Glyph::Kind::kMark);
      EXPECT_EQ(text.glyphs[1].advance, 0);
      EXPECT_GT(text.glyphs[1].dy, 0) << letter;
    }
  }
}

TEST(Font, TextThatIsNotComposedIsComposed) {
  const ShapedText text = shaped(Face::kRegular, "e\u0302\u0301");
  EXPECT_EQ(text.glyphs, shaped(Face::kRegular, "ế").glyphs);
}

TEST(Font, MissingCharactersAreNamedOnce) {
  const ShapedText text = shaped(Face::kRegular, "漢字漢 ok \U0001F600");
  EXPECT_THAT(text.missing, testing::ElementsAre(U'漢', U'字', U'\U0001F600'));
}

TEST(Font, APartHoldsItsGlyphsAndItsOwnName) {
  GlyphSet glyphs;
  for (const Glyph& glyph : shaped(Face::kBold, "Ê̆ Č").glyphs) glyphs.insert(glyph.id);
  Packer packer(1);
  const FontPart part = make_part(Face::kBold, glyphs, packer);
  EXPECT_THAT(part.name,
              testing::MatchesRegex("[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z].LiberationSerif-Bold"));
  EXPECT_NE(part.name, common_part(Face::kBold).name);
  EXPECT_LT(part.file.size(), common_part(Face::kBold).file.size() / 4);
  EXPECT_EQ(part.name, make_part(Face::kBold, glyphs, packer).name);
}

TEST(Font, CommonPartsLeaveRoomInALetterOf60Kilobytes) {
  std::size_t all = 0;
  for (const Face face : kFaces) {
    all += common_part(face).file.size() + common_part(face).to_unicode.size();
  }
  EXPECT_LT(all, 50'000u);
}

}  // namespace
}  // namespace motcua::papers_internal
