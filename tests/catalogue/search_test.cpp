#include <motcua/base/text.hpp>
#include <motcua/catalogue/catalogue.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <rapidcheck/gtest.h>

#include "support/simple_procedure.hpp"

namespace motcua {
namespace {

using test::catalogue_of;
using test::code;
using test::day;
using test::simple;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const Result<std::vector<SearchHit>>& hits) {
  std::vector<std::string> names;
  for (const SearchHit& hit : hits.value()) names.push_back(hit.name);
  return names;
}

Catalogue births() {
  return catalogue_of(
      {simple("1.000001", "Đăng ký khai sinh"), simple("1.000002", "Đăng ký lại khai sinh"),
       simple("1.000003", "Thủ tục đăng ký khai sinh kết hợp nhận cha, mẹ, con"),
       simple("1.000004", "Đăng ký khai sinh có yếu tố nước ngoài"),
       simple("1.000005", "Khai báo vệ sinh"), simple("2.000006", "Cấp bản sao từ sổ gốc")});
}

TEST(CatalogueSearch, NeedsNeitherDiacriticsNorCase) {
  for (const char* words : {"đăng ký khai sinh", "dang ky khai sinh", "  DANG KY, khai-sinh ",
                            "Đăng Ký Khai Sinh", "sinh khai ky dang"}) {
    EXPECT_THAT(names(births().search(words)),
                testing::UnorderedElementsAre("Đăng ký khai sinh", "Đăng ký lại khai sinh",
                                              "Thủ tục đăng ký khai sinh kết hợp nhận cha, mẹ, con",
                                              "Đăng ký khai sinh có yếu tố nước ngoài"))
        << words;
  }
}

TEST(CatalogueSearch, RanksByWhereTheWordsStandThenShortNames) {
  EXPECT_THAT(
      names(births().search("dang ky khai sinh")),
      ElementsAre("Đăng ký khai sinh", "Đăng ký khai sinh có yếu tố nước ngoài",
                  "Thủ tục đăng ký khai sinh kết hợp nhận cha, mẹ, con", "Đăng ký lại khai sinh"));
}

TEST(CatalogueSearch, RanksWholeWordsBeforeParts) {
  const Catalogue catalogue =
      catalogue_of({simple("1.000001", "Sinhh"), simple("1.000002", "Việc khác về sinh đẻ"),
                    simple("1.000003", "Sinh đẻ")});
  EXPECT_THAT(names(catalogue.search("sinh")),
              ElementsAre("Sinh đẻ", "Việc khác về sinh đẻ", "Sinhh"));
  EXPECT_THAT(names(catalogue.search("sin")),
              ElementsAre("Sinhh", "Sinh đẻ", "Việc khác về sinh đẻ"));
  EXPECT_THAT(names(catalogue.search("nhh")), ElementsAre("Sinhh"));
}

TEST(CatalogueSearch, RanksByCodeAtLast) {
  const Catalogue catalogue = catalogue_of({simple("2.000001"), simple("1.000002")});
  const std::vector<SearchHit> hits = catalogue.search("xac nhan").value();
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].code, code("1.000002"));
  EXPECT_EQ(hits[0].score, hits[1].score);
}

TEST(CatalogueSearch, GivesNameFieldAndAFallingScore) {
  const std::vector<SearchHit> hits = births().search("khai").value();
  ASSERT_EQ(hits.size(), 5U);
  EXPECT_EQ(hits[0], (SearchHit{code("1.000005"), "Khai báo vệ sinh", "Cư trú", hits[0].score}));
  EXPECT_TRUE(std::ranges::is_sorted(hits, std::ranges::greater{}, &SearchHit::score));
}

TEST(CatalogueSearch, FindsACodeOrItsBeginning) {
  EXPECT_THAT(names(births().search("2.000006")), ElementsAre("Cấp bản sao từ sổ gốc"));
  EXPECT_THAT(names(births().search(" 2.000006.000.00.00.h01 ")),
              ElementsAre("Cấp bản sao từ sổ gốc"));
  EXPECT_EQ(births().search("1.00000").value().size(), 5U);
  EXPECT_EQ(births().search("1.").value().front().code, code("1.000001"));
  EXPECT_THAT(births().search("1.999").value(), IsEmpty());

  const Catalogue copies = catalogue_of({simple("1.000001.H01", "bản"), simple("1.000001", "gốc")});
  EXPECT_THAT(names(copies.search("1.000001")), ElementsAre("gốc", "bản"));
  EXPECT_THAT(names(copies.search("1.000001.H01")), ElementsAre("bản"));
  EXPECT_THAT(names(copies.search("1.000001.H02")), ElementsAre("gốc"));
}

TEST(CatalogueSearch, FindsNumbersInNames) {
  const Catalogue catalogue = catalogue_of({simple("1.000001", "Hạng 1.5 (NĐ 61/2018/NĐ-CP)")});
  EXPECT_EQ(catalogue.search("1.5").value().size(), 1U) << "no code begins so";
  EXPECT_EQ(catalogue.search("61/2018/nd-cp").value().size(), 1U);
  EXPECT_EQ(catalogue.search("61 2019").value().size(), 0U);
}

TEST(CatalogueSearch, TakesOtherScriptsAsLettersAndDashesAsGaps) {
  const Catalogue catalogue = catalogue_of({simple("1.000001", "Phép “Ωmega” – năm…hai")});
  EXPECT_EQ(catalogue.search("ωmega").value().size(), 1U);
  EXPECT_EQ(catalogue.search("nam hai").value().size(), 1U);
  EXPECT_EQ(catalogue.search("“phép”").value().size(), 1U);
  EXPECT_EQ(catalogue.search("namhai").value().size(), 0U);
}

TEST(CatalogueSearch, HasAtMostSoManyHits) {
  EXPECT_EQ(births().search("khai", {.most = 2}).value().size(), 2U);
  EXPECT_EQ(births().search("khai", {.most = 0}).value().size(), 0U);
  EXPECT_THAT(names(births().search("dang ky khai sinh", {.most = 1})),
              ElementsAre("Đăng ký khai sinh"));
}

TEST(CatalogueSearch, IsNarrowedByLevelFieldAndDay) {
  Procedure province = simple("1.000001", "Khai sinh ở tỉnh");
  province.levels = {Level::kProvince};
  Procedure both = simple("1.000002", "Khai sinh ở hai cấp");
  both.levels = {Level::kProvince, Level::kCommune};
  both.field = "Hộ tịch";
  Procedure old = simple("1.000003", "Khai sinh cũ", "2020-01-01", "2024-12-31");
  const Catalogue catalogue =
      catalogue_of({province, both, old, simple("1.000003", "Khai sanh mới", "2025-01-01")});
  EXPECT_THAT(names(catalogue.search("khai", {.levels = {Level::kCommune}})),
              ElementsAre("Khai sanh mới", "Khai sinh ở hai cấp"));
  EXPECT_THAT(names(catalogue.search("khai", {.levels = {Level::kProvince, Level::kOther}})),
              ElementsAre("Khai sinh ở tỉnh", "Khai sinh ở hai cấp"));
  EXPECT_THAT(names(catalogue.search("khai", {.field = "HỘ  TỊCH"})),
              ElementsAre("Khai sinh ở hai cấp"));
  EXPECT_THAT(names(catalogue.search("1.0", {.field = "hộ tịch"})),
              ElementsAre("Khai sinh ở hai cấp"));
  EXPECT_THAT(names(catalogue.search("khai", {.field = "ho tich"})), IsEmpty());
  EXPECT_THAT(names(catalogue.search("khai sinh")),
              ElementsAre("Khai sinh ở tỉnh", "Khai sinh ở hai cấp"))
      << "without a day, the newest versions";
  EXPECT_THAT(names(catalogue.search("khai sinh", {.on = day("2024-01-01")})),
              ElementsAre("Khai sinh cũ", "Khai sinh ở tỉnh", "Khai sinh ở hai cấp"));
  EXPECT_THAT(names(catalogue.search("1.000003", {.on = day("2019-01-01")})), IsEmpty());
}

TEST(CatalogueSearch, RefusesNothingAndWhatIsNoText) {
  for (const char* words : {"", "   ", "–…", "?!"}) {
    EXPECT_EQ(births().search(words).error(),
              (Failure{Errc::kInvalidSearch,
                       "there is nothing to search for: no letter or digit; give words of a "
                       "procedure's name, or its code"}));
  }
  EXPECT_EQ(
      births().search("khai \xFF").error(),
      (Failure{Errc::kInvalidText, "words to search for are not well-formed UTF-8 at byte 5"}));
  EXPECT_EQ(births().search("khai", {.field = "\xC3"}).error().code, Errc::kInvalidText);
}

TEST(CatalogueSearch, TakesMoreWordsThanAnyNameHas) {
  std::string name = "Tên";
  for (int i = 10; i < 90; ++i) name += " " + std::to_string(i);
  const Catalogue catalogue =
      catalogue_of({simple("1.000001", name), simple("1.000002", "Tên 10")});
  EXPECT_EQ(names(catalogue.search(name)), std::vector<std::string>{name});
  EXPECT_THAT(names(catalogue.search(name + " 91")), IsEmpty());
}

// --- Against an oracle --------------------------------------------------------------------------

/// The words of `text` the slow way. The names below have no signs but spaces.
std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words(1);
  const std::string key = search_key(text).value();
  for (const char c : key) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

/// Of one name; smaller is better. Nothing when a word is missing.
std::optional<std::tuple<int, int, std::size_t, std::string>> rank(
    const Procedure& procedure, const std::vector<std::string>& wanted) {
  const std::vector<std::string> words = split(procedure.name);
  int whole = 0;
  for (const std::string& word : std::set<std::string>(wanted.begin(), wanted.end())) {
    const auto has = [&word](const std::string& other) {
      return other.find(word) != std::string::npos;
    };
    if (std::ranges::none_of(words, has)) return std::nullopt;
    whole += std::ranges::find(words, word) != words.end();
  }
  const auto begins_at = [&](std::size_t at) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (at + i >= words.size()) return false;
      const bool last = i + 1 == wanted.size();
      if (last ? !words[at + i].starts_with(wanted[i]) : words[at + i] != wanted[i]) return false;
    }
    return true;
  };
  int place = wanted.size() == 1 ? 1 : 2;
  for (std::size_t at = words.size(); at-- > 0;) {
    if (begins_at(at)) place = at == 0 ? 0 : 1;
  }
  return std::tuple(-whole, place, search_key(procedure.name).value().size(),
                    procedure.code.text());
}

RC_GTEST_PROP(CatalogueSearch, FindsWhatAWalkOverTheNamesDoes, ()) {
  const auto any_words = [](int least, int most) {
    static const std::vector<std::string> kWords = {"Đăng", "ký", "khai", "sinh", "hai",
                                                    "in",   "đẻ", "Nhà",  "nhà",  "a"};
    std::string text;
    for (int i = *rc::gen::inRange(least, most); i > 0; --i) {
      text += (text.empty() ? "" : " ") + *rc::gen::elementOf(kWords);
    }
    return text;
  };
  std::vector<Procedure> procedures;
  const int size = *rc::gen::inRange(0, 20);
  for (int i = 0; i < size; ++i) {
    procedures.push_back(simple("1.0000" + std::to_string(10 + i), any_words(1, 8)));
  }
  const std::string words = any_words(1, 4);
  std::vector<std::tuple<int, int, std::size_t, std::string>> expected;
  for (const Procedure& procedure : procedures) {
    if (const auto place = rank(procedure, split(words))) expected.push_back(*place);
  }
  std::ranges::sort(expected);
  const auto hits = catalogue_of(procedures).search(words, {.most = 1000});
  RC_ASSERT(hits.value().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    RC_ASSERT(hits.value()[i].code.text() == std::get<3>(expected[i]));
  }
}

}  // namespace
}  // namespace motcua
