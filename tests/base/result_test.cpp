#include <motcua/base/result.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace motcua {
namespace {

Failure some_failure() {
  return Failure{Errc::kInvalidDate, "month 13 is not 1 to 12",
                 LawRef::parse("Điều 17 Nghị định số 118/2025/NĐ-CP").value()};
}

TEST(Result, HoldsAValue) {
  const Result<int> result = 7;
  EXPECT_TRUE(result.has_value());
  EXPECT_TRUE(result);
  EXPECT_EQ(*result, 7);
  EXPECT_EQ(result.value(), 7);
  EXPECT_EQ(result.value_or(1), 7);
}

TEST(Result, HoldsAFailure) {
  const Result<int> result = some_failure();
  EXPECT_FALSE(result.has_value());
  EXPECT_FALSE(result);
  EXPECT_EQ(result.error(), some_failure());
  EXPECT_EQ(result.value_or(1), 1);
}

TEST(Result, ValueThrowsTheFailureWithCodeAndLaw) {
  const Result<std::string> result = some_failure();
  try {
    (void)result.value();
    FAIL() << "no exception";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::kInvalidDate);
    EXPECT_STREQ(error.what(), "month 13 is not 1 to 12");
    ASSERT_TRUE(error.failure().law);
    EXPECT_EQ(error.failure().law->article(), "17");
  }
}

TEST(Result, ValueThrowsFromEveryKindOfReference) {
  Result<int> result = some_failure();
  EXPECT_THROW((void)result.value(), Error);
  EXPECT_THROW((void)std::as_const(result).value(), Error);
  EXPECT_THROW((void)std::move(result).value(), Error);
  EXPECT_THROW((void)Result<int>(some_failure()).value(), std::runtime_error);
}

TEST(Result, ErrorOutlivesItsResult) {
  std::unique_ptr<Error> kept;
  try {
    (void)Result<int>(some_failure()).value();
  } catch (const Error& error) {
    kept = std::make_unique<Error>(error);
  }
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->failure(), some_failure());
}

TEST(Result, CopiesAndMoves) {
  const Result<std::string> value = std::string("slip");
  const Result<std::string> failure = some_failure();
  Result<std::string> copy = value;
  EXPECT_EQ(copy, value);
  copy = failure;
  EXPECT_EQ(copy, failure);
  copy = value;
  const Result<std::string> moved = std::move(copy);
  EXPECT_EQ(moved, value);
}

TEST(Result, CopiesShareTheFailure) {
  const Result<int> result = some_failure();
  const Result<int> copy = result;
  EXPECT_EQ(&copy.error(), &result.error());
}

TEST(Result, HoldsMoveOnlyTypes) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  static_assert(!std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
  Result<std::unique_ptr<int>> moved = std::move(result);
  const std::unique_ptr<int> taken = std::move(moved).value();
  EXPECT_EQ(*taken, 7);
  const auto next = [](const std::unique_ptr<int>& p) { return Result<int>(*p + 1); };
  EXPECT_EQ(Result<std::unique_ptr<int>>(std::make_unique<int>(7)).and_then(next).value(), 8);
}

TEST(Result, LetsItsValueBeChanged) {
  Result<std::string> result = std::string("slip");
  result->append("s");
  EXPECT_EQ(*result, "slips");
  *result = "sheet";
  EXPECT_EQ(result.value(), "sheet");
  result.value() = "note";
  EXPECT_EQ(*std::as_const(result), "note");
  EXPECT_EQ(std::as_const(result)->size(), 4U);
}

TEST(Result, ConvertsWhatConvertsToItsType) {
  const Result<std::string> result = "slip";
  EXPECT_EQ(*result, "slip");
  static_assert(!std::is_convertible_v<std::string, Result<int>>);
  static_assert(!std::is_default_constructible_v<Result<int>>);
}

TEST(Result, HoldsAResultLikeBool) {
  const Result<bool> no = false;
  EXPECT_TRUE(no.has_value());
  EXPECT_FALSE(no.value());
}

TEST(Result, EqualsWhenValuesOrFailuresDo) {
  EXPECT_EQ(Result<int>(7), Result<int>(7));
  EXPECT_NE(Result<int>(7), Result<int>(8));
  EXPECT_NE(Result<int>(7), Result<int>(some_failure()));
  EXPECT_EQ(Result<int>(some_failure()), Result<int>(some_failure()));
  Failure other = some_failure();
  other.law.reset();
  EXPECT_NE(Result<int>(some_failure()), Result<int>(other));
  other = some_failure();
  other.code = Errc::kInvalidTime;
  EXPECT_NE(Result<int>(some_failure()), Result<int>(other));
}

TEST(Result, AndThenGoesOnOnlyWithAValue) {
  int calls = 0;
  const auto half = [&](int n) -> Result<int> {
    ++calls;
    if (n % 2 != 0) return Failure{Errc::kInvalidText, "odd"};
    return n / 2;
  };
  EXPECT_EQ(Result<int>(8).and_then(half).and_then(half), Result<int>(2));
  EXPECT_EQ(calls, 2);
  EXPECT_EQ(Result<int>(6).and_then(half).and_then(half).error().message, "odd");
  EXPECT_EQ(calls, 4);
  EXPECT_EQ(Result<int>(some_failure()).and_then(half).error(), some_failure());
  EXPECT_EQ(calls, 4);
}

TEST(Result, AndThenMayEndInVoid) {
  const auto check = [](int n) -> Result<void> {
    if (n < 0) return Failure{Errc::kInvalidText, "negative"};
    return {};
  };
  EXPECT_TRUE(Result<int>(1).and_then(check));
  EXPECT_EQ(Result<int>(-1).and_then(check).error().message, "negative");
  EXPECT_EQ(Result<int>(some_failure()).and_then(check).error(), some_failure());
}

TEST(Result, TransformChangesTheValueAndItsType) {
  const auto size = [](const std::string& text) { return text.size(); };
  const Result<std::size_t> four = Result<std::string>("slip").transform(size);
  EXPECT_EQ(four.value(), 4U);
  EXPECT_EQ(Result<std::string>(some_failure()).transform(size).error(), some_failure());
  EXPECT_EQ(Result<std::string>("slip").transform(&std::string::size), four);
}

TEST(ResultVoid, IsSuccessOrFailure) {
  const Result<void> good;
  EXPECT_TRUE(good);
  EXPECT_TRUE(good.has_value());
  EXPECT_NO_THROW(good.value());
  const Result<void> bad = some_failure();
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.error(), some_failure());
  EXPECT_THROW(bad.value(), Error);
  EXPECT_EQ(good, Result<void>());
  EXPECT_NE(good, bad);
  EXPECT_EQ(bad, Result<void>(some_failure()));
  EXPECT_NE(bad, Result<void>(Failure{Errc::kInvalidText, "other"}));
}

TEST(Errc, HasANameForEveryNumberOfOursAndNoOther) {
  EXPECT_EQ(to_string(Errc::kInvalidText), "InvalidText");
  EXPECT_EQ(to_string(Errc::kInconsistentPersonalId), "InconsistentPersonalId");
  EXPECT_EQ(to_string(Errc::kWireTooLarge), "WireTooLarge");
  EXPECT_EQ(to_string(Errc::kTornWire), "TornWire");
  EXPECT_EQ(to_string(Errc::kCorruptFrame), "CorruptFrame");
  EXPECT_EQ(to_string(Errc::kSinkFailed), "SinkFailed");
  EXPECT_EQ(to_string(Errc::kBrokenChain), "BrokenChain");
  EXPECT_EQ(to_string(Errc::kChainGap), "ChainGap");
  EXPECT_EQ(to_string(Errc::kInvalidSignature), "InvalidSignature");
  EXPECT_EQ(to_string(Errc::kUntrustedSigner), "UntrustedSigner");
  EXPECT_EQ(to_string(Errc::kInvalidKey), "InvalidKey");
  EXPECT_EQ(to_string(Errc::kConflictingEvent), "ConflictingEvent");
  EXPECT_EQ(to_string(Errc::kNotUnderstood), "NotUnderstood");
  EXPECT_EQ(to_string(static_cast<Errc>(0)), "Unknown");
  EXPECT_EQ(to_string(static_cast<Errc>(-1)), "Unknown");
  int named = 0;
  for (int code = 0; code < 1000; ++code) {
    named += to_string(static_cast<Errc>(code)) != "Unknown" ? 1 : 0;
  }
  EXPECT_GE(named, 40);
}

}  // namespace
}  // namespace motcua
