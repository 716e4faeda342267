#include <motcua/base/iso8601.hpp>
#include <motcua/exchange/wire.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_table.hpp"

namespace motcua {
namespace {

using exchange::decode_date;
using exchange::decode_law_ref;
using exchange::decode_uuid;
using exchange::encode_date;
using exchange::encode_law_ref;
using exchange::encode_uuid;
using exchange::kMaxValueOctets;

std::string from_hex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string octets;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    octets += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return octets;
}

/// What a decoder said, for all three messages alike.
struct Outcome {
  std::string value;      ///< canonical text
  std::string reencoded;  ///< octets
  std::string error;
  std::string message;
};

template <typename T, typename Show, typename Encode>
Outcome outcome_of(const Result<T>& decoded, Show show, Encode encode) {
  if (!decoded) {
    return {"", "", std::string(to_string(decoded.error().code)), decoded.error().message};
  }
  return {show(*decoded), encode(*decoded).value(), "", ""};
}

Outcome decode(const std::string& message, std::string_view octets) {
  if (message == "Date") {
    return outcome_of(
        decode_date(octets), [](Date date) { return to_iso(date); }, encode_date);
  }
  if (message == "LawRef") {
    return outcome_of(
        decode_law_ref(octets), [](const LawRef& ref) { return ref.to_vietnamese(); },
        encode_law_ref);
  }
  if (message == "Uuid") {
    return outcome_of(
        decode_uuid(octets), [](const Uuid& uuid) { return uuid.to_string(); }, encode_uuid);
  }
  throw std::runtime_error("wire.csv names an unknown message: " + message);
}

TEST(Wire, CaseTable) {
  for (const test::Case& row : test::load_cases("wire.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const Outcome outcome = decode(row["message"], from_hex(row["octets"]));
    EXPECT_EQ(outcome.error, row["error"]);
    EXPECT_EQ(outcome.value, row["value"]);
    if (row["error"].empty()) {
      EXPECT_EQ(outcome.reencoded,
                from_hex(row["reencoded"].empty() ? row["octets"] : row["reencoded"]));
    } else {
      EXPECT_TRUE(outcome.message.starts_with("motcua.type.v1." + row["names"] + ": "))
          << outcome.message;
    }
  }
}

TEST(Wire, EveryKindOfDocumentHasItsOwnNumber) {
  std::vector<std::string> seen;
  for (int kind = 0; kind <= static_cast<int>(LawDocumentKind::kConsolidatedText); ++kind) {
    const auto title = kind <= 2 ? "Thử" : "";
    const auto ref = LawRef::make(static_cast<LawDocumentKind>(kind), title, "1/2026/ABC");
    ASSERT_TRUE(ref) << kind << ": " << ref.error().message;
    const std::string octets = encode_law_ref(*ref).value();
    // The numbers are the contract: the enumerators in order, from 1.
    EXPECT_EQ(octets.substr(0, 2), std::string({'\x08', static_cast<char>(kind + 1)}));
    EXPECT_EQ(decode_law_ref(octets), ref);
  }
}

TEST(Wire, SizeIsCheckedBeforeAnythingElse) {
  // Field 15, unknown: legal at 4096 octets, so that the size is the only reason to refuse 4097.
  const auto padded_to = [](std::size_t size) {
    const std::string date = from_hex("08ea0f100b1817");
    const std::size_t rest = size - date.size() - 3;
    return date +
           std::string(
               {'\x7a', static_cast<char>((rest & 0x7F) | 0x80), static_cast<char>(rest >> 7)}) +
           std::string(rest, 'x');
  };
  ASSERT_EQ(padded_to(kMaxValueOctets).size(), kMaxValueOctets);
  EXPECT_TRUE(decode_date(padded_to(kMaxValueOctets)));

  const std::string large = padded_to(kMaxValueOctets + 1);
  EXPECT_EQ(decode_date(large).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(decode_law_ref(large).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(decode_uuid(large).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(decode_uuid(large).error().message,
            "motcua.type.v1.Uuid: 4097 octets, at most 4096 are accepted; check that one message "
            "was passed");
}

TEST(Wire, TruncationNeverGivesTheValue) {
  const std::string date = encode_date(*make_date(2026, 11, 23)).value();
  const auto ref = *LawRef::parse("điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP");
  const std::string law = encode_law_ref(ref).value();
  const std::string uuid = encode_uuid(Uuid(Uuid::Bytes{1, 2, 3})).value();
  for (std::size_t n = 0; n < date.size(); ++n) EXPECT_FALSE(decode_date(date.substr(0, n))) << n;
  for (std::size_t n = 0; n < uuid.size(); ++n) EXPECT_FALSE(decode_uuid(uuid.substr(0, n))) << n;
  for (std::size_t n = 0; n < law.size(); ++n) {
    // Cut between two fields it may be a shorter citation, never the same one.
    EXPECT_NE(decode_law_ref(law.substr(0, n)), Result<LawRef>(ref)) << n;
  }
}

TEST(Wire, FailuresDoNotEchoText) {
  // A title that is somebody's name, in a message that is wrong for another reason.
  const auto decoded = decode_law_ref(from_hex("08631210") + "Trần Thị Bé" + '\x1a' + '\x01' + "1");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().message.find("Tr"), std::string::npos) << decoded.error().message;
}

Date any_date() {
  const Date first = *make_date(kFirstYear, 1, 1);
  const Date last = *make_date(kLastYear, 12, 31);
  return first +
         std::chrono::days{*rc::gen::inRange(0, static_cast<int>((last - first).count()) + 1)};
}

RC_GTEST_PROP(Wire, DateRoundTrip, ()) {
  const Date date = any_date();
  const std::string octets = encode_date(date).value();
  RC_ASSERT(decode_date(octets) == Result<Date>(date));
  RC_ASSERT(encode_date(date).value() == octets);
}

RC_GTEST_PROP(Wire, UuidRoundTrip, (const std::array<std::uint8_t, 16>& bytes)) {
  const Uuid uuid(bytes);
  RC_ASSERT(decode_uuid(encode_uuid(uuid).value()) == Result<Uuid>(uuid));
}

RC_GTEST_PROP(Wire, LawRefRoundTrip, ()) {
  const auto number = [](int most) { return std::to_string(*rc::gen::inRange(1, most)); };
  const bool cite_article = *rc::gen::arbitrary<bool>();
  const bool cite_clause = cite_article && *rc::gen::arbitrary<bool>();
  const bool cite_point = cite_clause && *rc::gen::arbitrary<bool>();
  const auto ref =
      LawRef::make(*rc::gen::element(LawDocumentKind::kDecree, LawDocumentKind::kCircular), "",
                   number(500) + "/" + std::to_string(*rc::gen::inRange(1946, 2100)) + "/ĐƯ-B2",
                   cite_article ? number(800) : "", cite_clause ? number(40) : "",
                   cite_point ? *rc::gen::element<std::string>("a", "đ", "e", "y") : "");
  RC_ASSERT(ref.has_value());
  RC_ASSERT(decode_law_ref(encode_law_ref(*ref).value()) == ref);
}

TEST(Wire, EveryCitationFits) {
  // What LawRef accepts, an encoder must not make too large to be decoded.
  const std::string longest_number = "99999/2026/" + std::string(kMaxValueOctets, 'A');
  const auto ref = LawRef::make(LawDocumentKind::kDecree, "", longest_number);
  EXPECT_TRUE(!ref || decode_law_ref(encode_law_ref(*ref).value()) == ref);
}

// Whatever the octets are, decoding them answers; and what it accepts, it reads the same again.
RC_GTEST_PROP(Wire, ArbitraryOctetsAreAnswered, (const std::string& octets)) {
  if (const auto date = decode_date(octets))
    RC_ASSERT(decode_date(encode_date(*date).value()) == date);
  if (const auto ref = decode_law_ref(octets))
    RC_ASSERT(decode_law_ref(encode_law_ref(*ref).value()) == ref);
  if (const auto uuid = decode_uuid(octets))
    RC_ASSERT(decode_uuid(encode_uuid(*uuid).value()) == uuid);
}

// A valid message with one octet changed: the answer is a value or a failure of the exchange band.
RC_GTEST_PROP(Wire, OneChangedOctet, ()) {
  std::string octets =
      encode_law_ref(*LawRef::parse("điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP")).value();
  octets[*rc::gen::inRange<std::size_t>(0, octets.size())] = *rc::gen::arbitrary<char>();
  const auto ref = decode_law_ref(octets);
  if (ref) {
    RC_ASSERT(decode_law_ref(encode_law_ref(*ref).value()) == ref);
  } else {
    RC_ASSERT(static_cast<int>(ref.error().code) >= 800);
  }
}

}  // namespace
}  // namespace motcua
