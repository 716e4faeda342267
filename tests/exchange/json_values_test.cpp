#include "exchange/json_values_internal.hpp"

#include <motcua/base/time.hpp>

#include <openssl/evp.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include <google/protobuf/util/time_util.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace motcua::exchange_internal {
namespace {

NumberFault fault_of(std::string_view text) {
  Integer integer;
  return read_integer(text, integer);
}
std::uint64_t magnitude_of(std::string_view text) {
  Integer integer;
  EXPECT_EQ(read_integer(text, integer), NumberFault::kNone) << text;
  return integer.magnitude;
}

TEST(JsonInteger, IsReadExactly) {
  EXPECT_EQ(magnitude_of("18446744073709551615"), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(magnitude_of("18446744073709551615.000e0"), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(magnitude_of("1844674407370955161500E-2"), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(magnitude_of("0.00000000000000000018446744073709551615e38"),
            std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(magnitude_of("0e999999999999999999999"), 0u);
  EXPECT_EQ(magnitude_of("-0.0e-7"), 0u);
  EXPECT_EQ(magnitude_of("1" + std::string(1000, '0') + "e-1000"), 1u);
  EXPECT_EQ(fault_of("18446744073709551616"), NumberFault::kTooLarge);
  EXPECT_EQ(fault_of("1e20"), NumberFault::kTooLarge);
  EXPECT_EQ(fault_of("1e99999999999999999999"), NumberFault::kTooLarge);
  EXPECT_EQ(fault_of("1e-99999999999999999999"), NumberFault::kFraction);
  EXPECT_EQ(fault_of("18446744073709551615.5"), NumberFault::kFraction);
  EXPECT_EQ(fault_of("1.05e1"), NumberFault::kFraction);
  for (const std::string_view text : {"", "-", "+1", "01", "-01", "1.", ".1", "1e", "1e+", "e1",
                                      "0x1", " 1", "1 ", "1_0", "1.2.3", "1e2e3", "--1", "NaN"}) {
    EXPECT_EQ(fault_of(text), NumberFault::kNoNumber) << text;
  }
}

/// The same number with its point moved about.
RC_GTEST_PROP(JsonInteger, MeansTheSameInEverySpelling, (std::int64_t value)) {
  const std::string sign = value < 0 ? "-" : "";
  std::string digits = std::to_string(value).substr(sign.size());
  const int zeros = *rc::gen::inRange(0, 30);
  digits += std::string(static_cast<std::size_t>(zeros), '0');
  const auto point = *rc::gen::inRange<std::size_t>(1, digits.size() + 1);
  const auto exponent = static_cast<int>(digits.size() - point) - zeros;
  const std::string whole = value == 0 ? "0" : digits.substr(0, point);
  const std::string fraction = digits.substr(point);
  Integer integer;
  RC_ASSERT(read_integer(sign + whole + (fraction.empty() ? "" : "." + fraction) + "e" +
                             std::to_string(exponent),
                         integer) == NumberFault::kNone);
  RC_ASSERT(integer.negative == (value < 0));
  const auto magnitude = static_cast<std::uint64_t>(value);
  RC_ASSERT(integer.magnitude == (value < 0 ? 0 - magnitude : magnitude));
}

RC_GTEST_PROP(Base64, IsThatOfOpenssl, (const std::string& octets)) {
  std::string theirs((octets.size() + 2) / 3 * 4 + 1, '\0');
  const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(theirs.data()),
                                   reinterpret_cast<const unsigned char*>(octets.data()),
                                   static_cast<int>(octets.size()));
  theirs.resize(static_cast<std::size_t>(size));
  RC_ASSERT(base64_of(octets) == theirs);
  RC_ASSERT(octets_of_base64(theirs) == octets);
  theirs.erase(std::min(theirs.find('='), theirs.size()));
  std::ranges::replace(theirs, '+', '-');
  std::ranges::replace(theirs, '/', '_');
  RC_ASSERT(octets_of_base64(theirs) == octets);
}

RC_GTEST_PROP(Base64, HasOneTextForEachValue, ()) {
  const auto text =
      *rc::gen::container<std::string>(rc::gen::element('A', 'Q', 'g', 'w', '/', '+', '='));
  const auto octets = octets_of_base64(text);
  if (!octets) return;
  std::string again = base64_of(*octets);
  if (!text.ends_with('=')) again.erase(std::min(again.find('='), again.size()));
  RC_ASSERT(again == text);
}

RC_GTEST_PROP(JsonTimestamp, IsThatOfProtobuf, ()) {
  using google::protobuf::util::TimeUtil;
  google::protobuf::Timestamp theirs;
  theirs.set_seconds(*rc::gen::inRange<std::int64_t>(TimeUtil::kTimestampMinSeconds + 86'400,
                                                     TimeUtil::kTimestampMaxSeconds - 86'400));
  theirs.set_nanos(*rc::gen::element(0, 1, 500'000'000, 123'000, 999'999'999, 10));
  const std::string text = text_of({theirs.seconds(), theirs.nanos()});
  RC_ASSERT(text == TimeUtil::ToString(theirs));
  const auto read = read_timestamp(text);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->seconds == theirs.seconds());
  RC_ASSERT(read->nanoseconds == theirs.nanos());
}

TEST(JsonTimestamp, IsReadWithOffsetsAndFractions) {
  const auto read = read_timestamp("2026-11-23T08:15:03.0009+07:00");
  ASSERT_TRUE(read);
  EXPECT_EQ(text_of(*read), "2026-11-23T01:15:03.000900Z");
  for (const std::string_view text :
       {"", "2026-11-23", "2026-11-23T08:15:03", "2026-11-23T08:15:03.Z",
        "2026-11-23T08:15:03.1234567890Z", "2026-11-23T08:15:03.5", "2026-11-23 08:15:03Z",
        "2026-11-23T08:15:03,5Z", "20261123081503", "2026-11-23T08:15:60Z"}) {
    EXPECT_FALSE(read_timestamp(text)) << text;
  }
}

}  // namespace
}  // namespace motcua::exchange_internal
