#include <motcua/base/uuid.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <unordered_set>

#include "support/case_table.hpp"

namespace motcua {
namespace {

class UuidCase : public testing::TestWithParam<test::Case> {};

TEST_P(UuidCase, IsReadMadeOrRefused) {
  const test::Case& row = GetParam();
  if (row["how"] == "named") {
    const Uuid uuid = Uuid::named(Uuid::parse(row["name_space"]).value(), row["text"]);
    EXPECT_EQ(uuid.to_string(), row["uuid"]);
    EXPECT_EQ(std::to_string(uuid.version()), row["version"]);
    return;
  }
  ASSERT_EQ(row["how"], "parse");
  const Result<Uuid> uuid = Uuid::parse(row["text"]);
  if (row["uuid"].empty()) {
    ASSERT_FALSE(uuid) << uuid->to_string();
    EXPECT_EQ(uuid.error().code, Errc::kInvalidUuid);
    EXPECT_NE(uuid.error().message.find(row["message"]), std::string::npos) << uuid.error().message;
    return;
  }
  ASSERT_TRUE(uuid) << uuid.error().message;
  EXPECT_EQ(uuid->to_string(), row["uuid"]);
  EXPECT_EQ(std::to_string(uuid->version()), row["version"]);
}

INSTANTIATE_TEST_SUITE_P(Table, UuidCase, testing::ValuesIn(test::load_cases("uuids.csv")),
                         [](const auto& row) { return row.param["case"]; });

TEST(Uuid, DefaultIsNil) {
  static_assert(Uuid().is_nil());
  static_assert(Uuid().version() == 0);
  EXPECT_EQ(Uuid().to_string(), "00000000-0000-0000-0000-000000000000");
  EXPECT_FALSE(Uuid::parse("00000000-0000-0000-0000-000000000001").value().is_nil());
}

TEST(UuidRandom, IsTheSameForTheSameBits) {
  // Words are taken low octet first, four of them; version and variant are then set.
  std::uint32_t calls = 0;
  const Uuid uuid = Uuid::random([&] { return 0x03020100U + 0x04040404U * calls++; });
  EXPECT_EQ(calls, 4U);
  EXPECT_EQ(uuid.to_string(), "00010203-0405-4607-8809-0a0b0c0d0e0f");
}

TEST(UuidRandom, EndsForAnySource) {
  EXPECT_EQ(Uuid::random([] { return 0U; }).to_string(), "00000000-0000-4000-8000-000000000000");
  EXPECT_EQ(Uuid::random([] { return std::numeric_limits<std::uint32_t>::max(); }).to_string(),
            "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST(UuidRandom, UsesAllBitsButSix) {
  std::mt19937 generator(20261123);
  Uuid::Bytes ones{};
  Uuid::Bytes zeros{};
  std::set<Uuid> seen;
  for (int i = 0; i < 1000; ++i) {
    const Uuid uuid = Uuid::random([&] { return static_cast<std::uint32_t>(generator()); });
    seen.insert(uuid);
    for (std::size_t b = 0; b < ones.size(); ++b) {
      ones[b] = static_cast<std::uint8_t>(ones[b] | uuid.bytes()[b]);
      zeros[b] = static_cast<std::uint8_t>(zeros[b] | ~uuid.bytes()[b]);
    }
  }
  EXPECT_EQ(seen.size(), 1000U);
  EXPECT_EQ(Uuid(ones).to_string(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
  EXPECT_EQ(Uuid(zeros).to_string(), "ffffffff-ffff-bfff-7fff-ffffffffffff");
}

rc::Gen<Uuid> any_uuid() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::uint8_t>>(16, rc::gen::arbitrary<std::uint8_t>()),
      [](const std::vector<std::uint8_t>& octets) {
        Uuid::Bytes bytes{};
        std::copy(octets.begin(), octets.end(), bytes.begin());
        return Uuid(bytes);
      });
}

RC_GTEST_PROP(UuidProperty, GoesRound, ()) {
  const Uuid uuid = *any_uuid();
  RC_ASSERT(Uuid::parse(uuid.to_string()) == Result<Uuid>(uuid));
}

RC_GTEST_PROP(UuidProperty, OrderIsThatOfTheText, ()) {
  const Uuid a = *any_uuid();
  const Uuid b = *any_uuid();
  RC_ASSERT((a < b) == (a.to_string() < b.to_string()));
  RC_ASSERT((a == b) == (a.to_string() == b.to_string()));
}

RC_GTEST_PROP(UuidProperty, NamesAreToldApartByNameAndSpace, (std::string a, std::string b)) {
  const Uuid space = *any_uuid();
  RC_ASSERT((Uuid::named(space, a) == Uuid::named(space, b)) == (a == b));
  RC_ASSERT(Uuid::named(space, a) != Uuid::named(Uuid::named(space, a), a));
  RC_ASSERT(Uuid::named(space, a).version() == 5);
  RC_ASSERT((Uuid::named(space, a).bytes()[8] & 0xC0) == 0x80);
}

RC_GTEST_PROP(UuidProperty, EqualOnesHashAlike, ()) {
  const Uuid uuid = *any_uuid();
  const Uuid copy = Uuid::parse(uuid.to_string()).value();
  RC_ASSERT(std::hash<Uuid>()(uuid) == std::hash<Uuid>()(copy));
  const std::unordered_set<Uuid> both = {uuid, copy};
  RC_ASSERT(both.size() == 1U);
}

TEST(UuidParse, RefusesEveryByteThatDoesNotBelong) {
  const std::string good = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      const char c = static_cast<char>(byte);
      const bool belongs = good[at] == '-' ? c == '-'
                                           : std::string_view("0123456789abcdefABCDEF").find(c) !=
                                                 std::string_view::npos;
      std::string text = good;
      text[at] = c;
      ASSERT_EQ(Uuid::parse(text).has_value(), belongs) << at << ' ' << byte;
    }
  }
}

}  // namespace
}  // namespace motcua
