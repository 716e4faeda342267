#include <motcua/papers/style.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace motcua::papers {
namespace {

using testing::HasSubstr;

constexpr char kStyleHead[] =
    "role,page,design,size_pt,bold,italic,capitals,alignment,first_line_mm,left_mm,before_pt,"
    "after_pt,line,keep_with_next,colour,law,source,confidence\n";
constexpr char kPages[] =
    "page,width_mm,height_mm,top_mm,bottom_mm,left_mm,right_mm,law,source,confidence\n"
    "A4,210,297,20,20,30,20,,thử,unverified\n"
    "A4-landscape,297,210,20,20,20,20,,thử,unverified\n"
    "A5,148,210,15,15,20,12,,thử,unverified\n"
    "A5-landscape,210,148,15,12,20,12,,thử,unverified\n";

TEST(StyleSheet, EmbeddedSaysWhatTheDecreeSays) {
  const StyleSheet& sheet = StyleSheet::embedded();
  const Style* country = sheet.style_of("country", PageFormat::kA4, Design::kFormal);
  ASSERT_NE(country, nullptr);
  EXPECT_TRUE(country->bold);
  EXPECT_TRUE(country->capitals);
  EXPECT_GE(country->size_pt, 12);
  EXPECT_LE(country->size_pt, 13);
  EXPECT_EQ(country->evidence.law->to_vietnamese(), "Phụ lục I Nghị định số 30/2020/NĐ-CP");
  EXPECT_EQ(sheet.page_style(PageFormat::kA4).left_mm, 30);
  EXPECT_EQ(sheet.style_of("no such role", PageFormat::kA4, Design::kFormal), nullptr);
}

TEST(StyleSheet, TheMostSpecialRowGoverns) {
  const std::string styles = std::string(kStyleHead) +
                             "body,,,14,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"
                             "body,A5,,11,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"
                             "body,,festive,15,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"
                             "body,A5,festive,12.5,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n";
  const StyleSheet sheet = StyleSheet::from_csv(styles, kPages).value();
  EXPECT_EQ(sheet.style_of("body", PageFormat::kA4, Design::kFormal)->size_pt, 14);
  EXPECT_EQ(sheet.style_of("body", PageFormat::kA5, Design::kFormal)->size_pt, 11);
  EXPECT_EQ(sheet.style_of("body", PageFormat::kA4, Design::kFestive)->size_pt, 15);
  EXPECT_EQ(sheet.style_of("body", PageFormat::kA5, Design::kFestive)->size_pt, 12.5);
}

TEST(StyleSheet, EveryRoleIsListedOnceInOrder) {
  for (const Design design : {Design::kFormal, Design::kFestive}) {
    const std::vector<Style>& styles = StyleSheet::embedded().styles(PageFormat::kA5, design);
    EXPECT_GE(styles.size(), 20u);
    for (std::size_t i = 0; i != styles.size(); ++i) {
      EXPECT_EQ(StyleSheet::embedded().style_of(styles[i].role, PageFormat::kA5, design),
                &styles[i]);
      if (i > 0) {
        EXPECT_LT(styles[i - 1].role, styles[i].role);
      }
    }
  }
}

TEST(StyleSheet, RefusalsNameLineAndColumn) {
  const auto refused = [](const std::string& row) {
    const Result<StyleSheet> sheet = StyleSheet::from_csv(kStyleHead + row, kPages);
    EXPECT_FALSE(sheet) << row;
    return sheet ? std::string() : sheet.error().message;
  };
  EXPECT_THAT(refused("body,,,-1,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"),
              HasSubstr("styles.csv:2: size_pt \"-1\" is no number from 0 to 1000"));
  EXPECT_THAT(refused("body,,,nan,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"),
              HasSubstr("size_pt"));
  EXPECT_THAT(refused("body,,,2,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"),
              HasSubstr("size_pt must be from 4 to 200"));
  EXPECT_THAT(refused("body,A3,,12,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"),
              HasSubstr("page \"A3\" is none of A4, A4-landscape"));
  EXPECT_THAT(refused("body,,,12,no,no,no,left,0,0,0,0,1,no,red,,thử,unverified\n"),
              HasSubstr("colour"));
  EXPECT_THAT(refused("body,,,12,no,no,no,left,0,0,0,0,1,no,,,,unverified\n"),
              HasSubstr("styles.csv:2"));
  EXPECT_THAT(refused("Quốc hiệu,,,12,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"),
              HasSubstr("is no role of the letters a-z"));
  EXPECT_THAT(refused(",,,12,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n"), HasSubstr("role"));
  const std::string twice = "body,,,12,no,no,no,left,0,0,0,0,1,no,,,thử,unverified\n";
  EXPECT_THAT(refused(twice + twice), HasSubstr("styles.csv:3: the same role"));
}

TEST(StyleSheet, EveryPageMustBeThere) {
  std::string pages = kPages;
  pages.erase(pages.find("A5,"), pages.find("A5-landscape") - pages.find("A5,"));
  const Result<StyleSheet> sheet = StyleSheet::from_csv(kStyleHead, pages);
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.error().code, Errc::kInvalidStyle);
  EXPECT_THAT(sheet.error().message, HasSubstr("no row for the page A5"));
}

}  // namespace
}  // namespace motcua::papers
