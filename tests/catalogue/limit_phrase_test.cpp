#include <motcua/base/text.hpp>
#include <motcua/catalogue/limit_phrase.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_table.hpp"
#include "support/random_limit.hpp"
#include "support/vietnamese_letters.hpp"

namespace motcua {
namespace {

// --- The table that the Python tests read too ----------------------------------------------------

template <typename E>
std::string name_of(std::optional<E> value) {
  return value ? std::string(to_string(*value)) : std::string();
}
std::string text_of(std::optional<int> number) { return number ? std::to_string(*number) : ""; }

/// The fields that phrases and limits share.
template <typename T>
void expect_fields(const T& read, const test::Case& row) {
  EXPECT_EQ(to_vietnamese(read), row["written"]);
  EXPECT_EQ(to_string(read.kind), row["kind"]);
  EXPECT_EQ(read.term ? std::to_string(read.term->halves()) : "", row["halves"]);
  EXPECT_EQ(read.term ? to_string(read.term->unit()) : "", row["unit"]);
  EXPECT_EQ(to_string(read.bound), row["bound"]);
  EXPECT_EQ(to_string(read.start), row["start"]);
  EXPECT_EQ(read.start_text, row["start_text"]);
  EXPECT_EQ(text_of(read.cut_off), row["cut_off"]);
  EXPECT_EQ(to_string(read.area), row["area"]);
  EXPECT_EQ(read.condition, row["condition"]);
}

void expect_only_of_phrases(const LimitPhrase& phrase, const test::Case& row) {
  EXPECT_EQ(name_of(phrase.ground), row["ground"]);
  EXPECT_EQ(name_of(phrase.effect), row["effect"]);
  EXPECT_EQ(phrase.pause, row["pause"]);
}
void expect_only_of_phrases(const TimeLimit&, const test::Case&) {}

class LimitPhraseCase : public testing::TestWithParam<test::Case> {
 protected:
  template <typename T>
  static void expect_row(const test::Case& row, Result<T> (*parse)(std::string_view)) {
    const Result<T> read = parse(row["text"]);
    if (!row["error"].empty()) {
      ASSERT_FALSE(read) << to_vietnamese(*read);
      EXPECT_EQ(to_string(read.error().code), row["error"]);
      EXPECT_NE(read.error().message.find(row["message"]), std::string::npos)
          << read.error().message;
      return;
    }
    ASSERT_TRUE(read) << read.error().message;
    expect_fields(*read, row);
    expect_only_of_phrases(*read, row);
    EXPECT_EQ(parse(row["written"]), read);
  }
};

TEST_P(LimitPhraseCase, IsReadOrRefused) {
  const test::Case& row = GetParam();
  if (row["reader"] == "phrase") {
    expect_row(row, parse_limit_phrase);
  } else {
    ASSERT_EQ(row["reader"], "limit");
    expect_row(row, parse_time_limit);
  }
}

INSTANTIATE_TEST_SUITE_P(Table, LimitPhraseCase,
                         testing::ValuesIn(test::load_cases("limit_phrases.csv")),
                         [](const auto& row) { return row.param["case"]; });

// --- Messages ------------------------------------------------------------------------------------

TEST(ParseLimitPhrase, NamesTheWordsThatItDoesNotUnderstand) {
  EXPECT_EQ(parse_limit_phrase("ít nhất 15 ngày").error().message,
            "not understood: \"ít nhất\" is a minimum, not a limit");
  EXPECT_EQ(parse_limit_phrase("5").error().message, "ambiguous: \"5\" is a number without a unit");
}

TEST(ParseLimitPhrase, ShowsNoLongNumberAndNoLongText) {
  const std::string person = "001090123456";
  for (const std::string& text :
       {"05 ngày của ông " + person, "hạn " + person, std::string(900, 'x') + " ngày"}) {
    const std::string message = parse_limit_phrase(text).error().message;
    EXPECT_EQ(message.find(person), std::string::npos) << message;
    EXPECT_LT(message.size(), 250U) << message;
  }
  EXPECT_NE(parse_limit_phrase(std::string(5000, ' ')).error().message.find("5000 bytes"),
            std::string::npos);
}

TEST(WriteLimitPhrase, WhatLacksItsPartIsWrittenAsNoLimit) {
  for (const PhraseKind kind : {PhraseKind::kTerm, PhraseKind::kExtension, PhraseKind::kCutOff}) {
    const std::string words = to_vietnamese(LimitPhrase{.kind = kind});
    EXPECT_FALSE(parse_limit_phrase(words)) << words;
  }
  const TimeLimit unchecked{.kind = LimitKind::kTerm};
  EXPECT_FALSE(parse_time_limit(to_vietnamese(unchecked)));
  EXPECT_EQ(to_english(unchecked), "a term that is not given");
}

TEST(ParseTimeLimit, ReadsPartsInOrder) {
  const TimeLimit limit =
      parse_time_limit(
          "45 ngày = 15 ngày + 30 ngày; kéo dài thêm 10 ngày nếu phải lấy ý kiến; "
          "không tính thời gian niêm yết")
          .value();
  ASSERT_EQ(limit.stages.size(), 2U);
  EXPECT_EQ(limit.stages[0].term, Term::make(15, TimeUnit::kDay).value());
  EXPECT_EQ(limit.stages[1].term, Term::make(30, TimeUnit::kDay).value());
  ASSERT_EQ(limit.extensions.size(), 1U);
  EXPECT_EQ(limit.extensions[0].ground, ExtensionGround::kConsultation);
  EXPECT_EQ(limit.extensions[0].effect, ExtensionEffect::kAdds);
  EXPECT_EQ(limit.extensions[0].condition, "nếu phải lấy ý kiến");
  EXPECT_EQ(limit.pauses, std::vector<std::string>{"thời gian niêm yết"});
}

// --- English and names ---------------------------------------------------------------------------

TEST(ToEnglish, WritesALimitInOneLine) {
  const auto written = [](std::string_view text) {
    return to_english(parse_time_limit(text).value());
  };
  EXPECT_EQ(written("không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"),
            "at most 5 working days from receipt of a complete dossier");
  EXPECT_EQ(written("1,5 ngày kể từ ngày có kết quả nếu nộp trực tiếp"),
            "1.5 days from \"ngày có kết quả\" when \"nếu nộp trực tiếp\"");
  EXPECT_EQ(written("45 ngày = 15 ngày + 30 ngày"), "45 days = 15 days + 30 days");
  EXPECT_EQ(written("10 ngày đối với các xã miền núi"), "10 days in disadvantaged areas");
  EXPECT_EQ(written("trong ngày tiếp nhận; sau 08 giờ 05 phút thì trong ngày làm việc tiếp theo"),
            "the same day from receipt; received after 08:05: the next working day");
  EXPECT_EQ(written("ngay; kéo dài thêm 02 ngày nếu phải xác minh; kéo dài nhưng tổng thời hạn "
                    "không quá 30 ngày; không tính thời gian niêm yết"),
            "at once; extended by at most 2 days (verification) when \"nếu phải xác minh\"; "
            "extended to at most 30 days (other); not counting \"thời gian niêm yết\"");
  EXPECT_EQ(written("không quy định"), "no limit is stipulated");
  EXPECT_EQ(written("3 (không ghi đơn vị)"), "3 of a unit that the source leaves out");
  EXPECT_EQ(written("không có thông tin"), "the source gives no limit");
}

TEST(LimitNames, AreThoseOfTheContract) {
  EXPECT_EQ(to_string(LimitKind::kSameDay), "same_day");
  EXPECT_EQ(to_string(LimitKind::kMissing), "missing");
  EXPECT_EQ(to_vietnamese(LimitKind::kTerm), "thời hạn có số và đơn vị");
  EXPECT_EQ(to_string(LimitBound::kAtMost), "at_most");
  EXPECT_EQ(to_string(LimitStart::kOther), "other");
  EXPECT_EQ(to_string(Area::kDisadvantaged), "disadvantaged");
  EXPECT_EQ(to_vietnamese(Area::kAny), "mọi địa bàn");
  EXPECT_EQ(to_string(ExtensionGround::kDisadvantagedArea), "disadvantaged_area");
  EXPECT_EQ(to_vietnamese(ExtensionGround::kVerification), "cần xác minh");
  EXPECT_EQ(to_string(ExtensionEffect::kTotal), "total");
  EXPECT_EQ(to_string(PhraseKind::kNotStipulated), "not_stipulated");
}

// --- Properties ----------------------------------------------------------------------------------

RC_GTEST_PROP(LimitPhraseProperty, WrittenAndReadIsTheSame, ()) {
  const LimitPhrase phrase = *test::arbitrary_phrase();
  RC_ASSERT(parse_limit_phrase(to_vietnamese(phrase)) == Result<LimitPhrase>(phrase));
}

RC_GTEST_PROP(TimeLimitProperty, WrittenAndReadIsTheSame, ()) {
  const TimeLimit limit = *test::arbitrary_limit();
  RC_ASSERT(parse_time_limit(to_vietnamese(limit)) == Result<TimeLimit>(limit));
}

RC_GTEST_PROP(LimitPhraseProperty, NormalFormPlaysNoPart, ()) {
  const LimitPhrase phrase = *test::arbitrary_phrase();
  RC_ASSERT(parse_limit_phrase(test::to_nfd(to_vietnamese(phrase))) == Result<LimitPhrase>(phrase));
}

RC_GTEST_PROP(LimitPhraseProperty, CasePlaysNoPartBeyondTexts, ()) {
  LimitPhrase phrase = *test::arbitrary_phrase();
  const Result<LimitPhrase> read = parse_limit_phrase(test::to_upper(to_vietnamese(phrase)));
  RC_ASSERT(read.has_value());
  // Texts stay in the words of the source, and so in its case.
  LimitPhrase lower = *read;
  lower.start_text = test::to_lower(lower.start_text);
  lower.condition = test::to_lower(lower.condition);
  lower.pause = test::to_lower(lower.pause);
  phrase.start_text = test::to_lower(phrase.start_text);
  phrase.condition = test::to_lower(phrase.condition);
  phrase.pause = test::to_lower(phrase.pause);
  RC_ASSERT(lower == phrase);
}

RC_GTEST_PROP(LimitPhraseProperty, DigitsAndWordsThatDisagreeAreRefused, ()) {
  const int said = *rc::gen::inRange(1, 100);
  const int written = *rc::gen::inRange(1, 100);
  const std::string text =
      std::to_string(written) + " (" + test::number_words(said) + ") ngày làm việc";
  const Result<LimitPhrase> read = parse_limit_phrase(text);
  if (said == written) {
    RC_ASSERT(read.value().term == Term::make(said, TimeUnit::kWorkingDay).value());
  } else {
    RC_ASSERT(read.error().code == Errc::kLimitAmbiguous);
  }
}

RC_GTEST_PROP(LimitPhraseProperty, APrefixIsNeverReadAsAnotherTerm, ()) {
  const LimitPhrase phrase = *test::arbitrary_phrase();
  const std::string written = to_vietnamese(phrase);
  const auto size = *rc::gen::inRange<std::size_t>(0, written.size());
  const Result<LimitPhrase> read = parse_limit_phrase(written.substr(0, size));
  if (read && read->term && read->kind == phrase.kind) {
    // "05 ngày" is a prefix of "05 ngày làm việc"; the number may not change.
    RC_ASSERT(read->term->halves() == phrase.term->halves());
  }
}

void expect_sound_failure(const Failure& failure) {
  RC_ASSERT(failure.code == Errc::kLimitNotUnderstood || failure.code == Errc::kLimitAmbiguous);
  RC_ASSERT(!find_invalid_utf8(failure.message));
  RC_ASSERT(failure.message.size() <= 400);
}

RC_GTEST_PROP(LimitPhraseProperty, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  if (const auto phrase = parse_limit_phrase(bytes); !phrase) expect_sound_failure(phrase.error());
  if (const auto limit = parse_time_limit(bytes); !limit) expect_sound_failure(limit.error());
}

RC_GTEST_PROP(LimitPhraseProperty, AnyWordsOfLimitsAreReadOrRefused, ()) {
  const std::string text = *test::arbitrary_words();
  const auto phrase = parse_limit_phrase(text);
  if (!phrase) return expect_sound_failure(phrase.error());
  RC_ASSERT(parse_limit_phrase(to_vietnamese(*phrase)) == phrase);
}

}  // namespace
}  // namespace motcua
