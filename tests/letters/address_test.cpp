#include <motcua/base/iso8601.hpp>
#include <motcua/lawbook/letters.hpp>

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua {
namespace {

using testing::HasSubstr;

const Date kDay = parse_iso_date("2026-11-12").value();
constexpr std::optional<int> kNoAge;
constexpr std::optional<Sex> kNoSex;

std::string mid(AddressRole role, std::optional<Sex> sex, std::optional<int> age) {
  return embedded_address_rules().address_form(role, sex, age, kDay).mid_sentence;
}

TEST(AddressForms, FollowSexAgeAndRole) {
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kMale, kNoAge), "ông");
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kFemale, kNoAge), "bà");
  EXPECT_EQ(mid(AddressRole::kRecipient, kNoSex, kNoAge), "ông (bà)");
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kFemale, 17), "chị") << "a young mother";
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kMale, 39), "anh");
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kMale, 40), "ông");
  EXPECT_EQ(mid(AddressRole::kRecipient, kNoSex, 30), "anh (chị)");
  EXPECT_EQ(mid(AddressRole::kRecipient, Sex::kFemale, 80), "cụ");
  EXPECT_EQ(mid(AddressRole::kSpouse, Sex::kFemale, 85), "bà");
  EXPECT_EQ(mid(AddressRole::kChild, Sex::kMale, 0), "cháu");
  EXPECT_EQ(mid(AddressRole::kChild, kNoSex, kNoAge), "cháu");
  EXPECT_EQ(mid(AddressRole::kChild, Sex::kFemale, 20), "chị");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kFemale, 15), "cháu");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kFemale, 16), "em");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kMale, 25), "anh");
  EXPECT_EQ(mid(AddressRole::kDeceased, kNoSex, 25), "anh (chị)");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kMale, 69), "ông");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kMale, 70), "cụ");
  EXPECT_EQ(mid(AddressRole::kDeceased, Sex::kMale, kNoAge), "ông");
  EXPECT_EQ(mid(AddressRole::kFamily, kNoSex, kNoAge), "gia đình");
  EXPECT_EQ(mid(AddressRole::kBereaved, kNoSex, kNoAge), "gia quyến");
  EXPECT_EQ(mid(AddressRole::kBereaved, kNoSex, 7), "gia đình") << "a child died";
  EXPECT_EQ(mid(AddressRole::kBereaved, kNoSex, 82), "gia quyến");
}

TEST(AddressForms, AnOverrideGoesFirstAndTheNeutralFormLast) {
  const AddressForm teacher{"Thầy", "thầy"};
  EXPECT_EQ(
      embedded_address_rules().address_form(AddressRole::kRecipient, Sex::kMale, 50, kDay, teacher),
      teacher);
  const AddressForm neutral{"Ông (Bà)", "ông (bà)"};
  const Date before = parse_iso_date("2018-06-20").value();
  EXPECT_EQ(embedded_address_rules().address_form(AddressRole::kChild, Sex::kMale, 3, before),
            neutral)
      << "no row is in use";
}

TEST(AddressForms, TitlesBeginWithACapital) {
  for (const AddressRow& row : embedded_address_rules().rows().forms) {
    EXPECT_NE(row.form.title, row.form.mid_sentence);
    EXPECT_EQ(row.evidence.confidence, Confidence::kUnverified) << "custom is no law";
  }
}

TEST(AgeWords, NeverSpeakOfAChildsAge) {
  const auto word = [](int age) {
    const AgeWordRow* row = embedded_address_rules().age_word(age, kDay);
    return row == nullptr ? std::string("-") : row->word;
  };
  for (int age = 0; age < 18; ++age) EXPECT_EQ(word(age), "") << age;
  EXPECT_EQ(word(18), "hưởng dương");
  EXPECT_EQ(word(59), "hưởng dương");
  EXPECT_EQ(word(60), "hưởng thọ");
  EXPECT_EQ(word(79), "hưởng thọ");
  EXPECT_EQ(word(80), "thượng thọ");
  EXPECT_EQ(word(89), "thượng thọ");
  EXPECT_EQ(word(101), "đại thọ");
  EXPECT_EQ(word(-1), "-");
}

TEST(AddressRules, ARegionLaysItsOwnOnTop) {
  const AddressRows own = read_address_csv(
                              "role,sex,age,title,mid_sentence,from,until,law,source,confidence\n"
                              "recipient,male,,Bác,bác,2026-01-01,,,tục địa phương,unverified\n",
                              "age,word,from,until,law,source,confidence\n"
                              "80,hưởng thọ,2026-01-01,,,tục địa phương,unverified\n")
                              .value();
  const AddressRules rules = embedded_address_rules().with_rows(own).value();
  EXPECT_EQ(rules.address_form(AddressRole::kRecipient, Sex::kMale, kNoAge, kDay).title, "Bác");
  EXPECT_EQ(rules.age_word(85, kDay)->word, "hưởng thọ");
  EXPECT_EQ(rules.age_word(85, parse_iso_date("2025-12-31").value())->word, "thượng thọ");
}

TEST(AddressRules, RefusesRowsThatCannotBe) {
  const std::string header = "role,sex,age,title,mid_sentence,from,until,law,source,confidence\n";
  for (const auto& [rows, error] :
       {std::pair("uncle,,,Bác,bác,2026-01-01,,,x,verified\n", "address_forms.csv:2: role \"uncle"),
        std::pair("child,,,,cháu,2026-01-01,,,x,verified\n", "address_forms.csv:2: title"),
        std::pair("child,boy,,Cháu,cháu,2026-01-01,,,x,verified\n", "sex \"boy\" is none of male"),
        std::pair("child,,151,Cháu,cháu,2026-01-01,,,x,verified\n", "age \"151\" is not a number"),
        std::pair("child,male,3,A,a,2026-01-01,,,x,verified\n"
                  "child,male,03,B,b,2026-01-01,,,x,verified\n",
                  "address of child, male, from age 3, in force from 2026-01-01: it overlaps")}) {
    const Result<AddressRules> rules = AddressRules::from_csv(header + rows, "");
    ASSERT_FALSE(rules.has_value()) << rows;
    EXPECT_EQ(rules.error().code, Errc::kInvalidLetterRule);
    EXPECT_THAT(rules.error().message, HasSubstr(error));
  }
  EXPECT_THAT(AddressRules::from_csv("",
                                     "age,word,from,until,law,source,confidence\n"
                                     "old,x,2026-01-01,,,x,verified\n")
                  .error()
                  .message,
              HasSubstr("age_words.csv:2: age \"old\" is not a number"));
}

TEST(FullYears, TurnOnTheBirthday) {
  const auto years = [](const char* birth, const char* date) {
    return full_years(parse_iso_date(birth).value(), parse_iso_date(date).value());
  };
  EXPECT_EQ(years("1944-11-12", "2026-11-11"), 81);
  EXPECT_EQ(years("1944-11-12", "2026-11-12"), 82);
  EXPECT_EQ(years("2026-11-12", "2026-11-12"), 0);
  EXPECT_EQ(years("2004-02-29", "2026-02-28"), 21);
  EXPECT_EQ(years("2004-02-29", "2026-03-01"), 22);
  EXPECT_EQ(years("2026-11-12", "2026-11-11"), -1);
}

TEST(NameAfterTitle, LeavesNamesAsTheyAre) {
  for (const char* name : {"Nguyễn Văn An", "NGUYỄN VĂN AN", "nguyễn văn an", "Ông Ích Khiêm",
                           "Bàng Thị Bà", "K' Brơi", ""}) {
    EXPECT_EQ(name_after_title(name, "Ông"), name);
    EXPECT_EQ(name_after_title(name, "Bà"), name);
    EXPECT_EQ(name_after_title(name, "Ông (Bà)"), name);
  }
}

TEST(NameAfterTitle, TakesATitleThatWouldStandTwice) {
  EXPECT_EQ(name_after_title("Ông Nguyễn Văn An", "Ông"), "Nguyễn Văn An");
  EXPECT_EQ(name_after_title("BÀ TRẦN THỊ BÌNH", "Bà"), "TRẦN THỊ BÌNH");
  EXPECT_EQ(name_after_title("bà Trần Thị Bình", "Ông (Bà)"), "Trần Thị Bình");
  EXPECT_EQ(name_after_title("Ông Thị Bảy Lan", "Bà"), "Ông Thị Bảy Lan") << "her surname";
  EXPECT_EQ(name_after_title("Ông Nguyễn Văn An", "Anh"), "Ông Nguyễn Văn An");
}

}  // namespace
}  // namespace motcua
