#include <motcua/base/channel.hpp>
#include <motcua/catalogue/money.hpp>
#include <motcua/base/term.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace motcua {
namespace {

Term term(int amount, TimeUnit unit, bool and_half = false) {
  return Term::make(amount, unit, and_half).value();
}

TEST(Term, IsFromOneHalfToTheMost) {
  const Term least = term(0, TimeUnit::kWorkingDay, true);
  EXPECT_EQ(least.halves(), 1);
  EXPECT_EQ(least.amount(), 0);
  EXPECT_TRUE(least.and_half());
  const Term most = term(Term::kMost, TimeUnit::kMonth, true);
  EXPECT_EQ(most.halves(), 19'999);
  EXPECT_EQ(most.unit(), TimeUnit::kMonth);
}

TEST(Term, RefusesNothingNegativeAndTooMuch) {
  const auto refused = [](int amount, bool and_half) {
    const Result<Term> result = Term::make(amount, TimeUnit::kDay, and_half);
    EXPECT_FALSE(result) << amount;
    if (!result) {
      EXPECT_EQ(result.error().code, Errc::kInvalidTerm);
    }
    return result ? "" : result.error().message;
  };
  EXPECT_NE(refused(0, false).find("nothing"), std::string::npos);
  EXPECT_NE(refused(-1, false).find("negative"), std::string::npos);
  EXPECT_NE(refused(-1, true).find("negative"), std::string::npos);
  EXPECT_NE(refused(10'000, false).find("9999"), std::string::npos);
  EXPECT_NE(refused(std::numeric_limits<int>::max(), true).find("9999"), std::string::npos);
  EXPECT_NE(refused(std::numeric_limits<int>::min(), true).find("negative"), std::string::npos);
}

TEST(Term, OfAnotherUnitIsAnotherTerm) {
  EXPECT_EQ(term(8, TimeUnit::kWorkingHour), term(8, TimeUnit::kWorkingHour));
  EXPECT_NE(term(8, TimeUnit::kWorkingHour), term(8, TimeUnit::kHour));
  EXPECT_NE(term(8, TimeUnit::kHour), term(8, TimeUnit::kHour, true));
}

TEST(Term, IsWrittenAsOfficialPapersDo) {
  EXPECT_EQ(to_vietnamese(term(3, TimeUnit::kWorkingDay)), "03 ngày làm việc");
  EXPECT_EQ(to_vietnamese(term(10, TimeUnit::kDay)), "10 ngày");
  EXPECT_EQ(to_vietnamese(term(1, TimeUnit::kWorkingDay, true)), "1,5 ngày làm việc");
  EXPECT_EQ(to_vietnamese(term(0, TimeUnit::kWorkingDay, true)), "1/2 ngày làm việc");
  EXPECT_EQ(to_vietnamese(term(8, TimeUnit::kWorkingHour)), "08 giờ làm việc");
  EXPECT_EQ(to_vietnamese(term(12, TimeUnit::kMonth)), "12 tháng");
}

TEST(Term, IsWrittenInEnglish) {
  EXPECT_EQ(to_english(term(3, TimeUnit::kWorkingDay)), "3 working days");
  EXPECT_EQ(to_english(term(1, TimeUnit::kHour)), "1 hour");
  EXPECT_EQ(to_english(term(1, TimeUnit::kWorkingDay, true)), "1.5 working days");
  EXPECT_EQ(to_english(term(0, TimeUnit::kWorkingDay, true)), "half a working day");
  EXPECT_EQ(to_english(term(0, TimeUnit::kHour, true)), "half an hour");
}

TEST(TimeUnit, HasNames) {
  EXPECT_EQ(to_string(TimeUnit::kMinute), "minute");
  EXPECT_EQ(to_string(TimeUnit::kWorkingHour), "working_hour");
  EXPECT_EQ(to_string(TimeUnit::kYear), "year");
  EXPECT_EQ(to_vietnamese(TimeUnit::kWorkingDay), "ngày làm việc");
  EXPECT_EQ(to_vietnamese(TimeUnit::kYear), "năm");
}

TEST(Channel, HasNames) {
  EXPECT_EQ(to_string(Channel::kInPerson), "in_person");
  EXPECT_EQ(to_string(Channel::kOnline), "online");
  EXPECT_EQ(to_string(Channel::kPublicPost), "public_post");
  EXPECT_EQ(to_vietnamese(Channel::kInPerson), "trực tiếp");
  EXPECT_EQ(to_vietnamese(Channel::kOnline), "trực tuyến");
  EXPECT_EQ(to_vietnamese(Channel::kPublicPost), "dịch vụ bưu chính công ích");
}

TEST(Money, IsWrittenInGroupsOfThree) {
  EXPECT_EQ(to_vietnamese(Money{0}), "0 đồng");
  EXPECT_EQ(to_vietnamese(Money{999}), "999 đồng");
  EXPECT_EQ(to_vietnamese(Money{1'000}), "1.000 đồng");
  EXPECT_EQ(to_vietnamese(Money{1'234'567}), "1.234.567 đồng");
  EXPECT_EQ(to_vietnamese(Money{-20'000}), "-20.000 đồng");
  EXPECT_EQ(to_vietnamese(Money{150, Currency::kUsd}), "1,50 USD");
  EXPECT_EQ(to_vietnamese(Money{5, Currency::kUsd}), "0,05 USD");
  EXPECT_EQ(to_vietnamese(Money{-123'456'789, Currency::kUsd}), "-1.234.567,89 USD");
  EXPECT_EQ(to_string(Currency::kVnd), "VND");
  EXPECT_EQ(to_string(Currency::kUsd), "USD");
}

TEST(Money, OfTheLeastNumberIsWritten) {
  EXPECT_EQ(to_vietnamese(Money{std::numeric_limits<std::int64_t>::min()}),
            "-9.223.372.036.854.775.808 đồng");
}

}  // namespace
}  // namespace motcua
