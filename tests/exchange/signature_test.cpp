#include <motcua/exchange/signature.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace motcua {
namespace {

using exchange::append_to_log;
using exchange::empty_log;
using exchange::pre_authentication_encoding;
using exchange::Record;
using exchange::sign;
using exchange::Signature;
using exchange::SignedPart;
using exchange::verify_signature;
using ::testing::HasSubstr;

// The certificates of tests/exchange/keys are valid from 2026-11-26 for five years.
const Instant kTime{std::chrono::sys_days(std::chrono::year(2027) / 1 / 1)};
const Instant kTooEarly{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};
const Instant kTooLate{std::chrono::sys_days(std::chrono::year(2033) / 1 / 1)};

std::string key_file(const std::string& name) {
  std::ifstream file(std::string(MOTCUA_TEST_CASES_DIR "/../exchange/keys/") + name);
  EXPECT_TRUE(file) << name;
  return {std::istreambuf_iterator<char>(file), {}};
}

Record record_of(const std::string& event) {
  auto head = empty_log("H01.15/vidu/2026");
  return append_to_log(head, event);
}

Result<Signature> sign_as(const std::string& name, SignedPart part = SignedPart::kEvent) {
  return sign(part, record_of("event"), key_file(name + ".key"), key_file(name + ".pem"), kTime);
}

TEST(PreAuthenticationEncoding, PublishedVectors) {
  // protocol.md of DSSE (secure-systems-lab/dsse).
  EXPECT_EQ(pre_authentication_encoding("http://example.com/HelloWorld", "hello world"),
            "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  // proto/README.md.
  const std::string ours =
      pre_authentication_encoding("application/vnd.motcua.event+protobuf", "x");
  EXPECT_EQ(ours, "DSSEv1 37 application/vnd.motcua.event+protobuf 1 x");
  EXPECT_EQ(ours.size(), 51U);
  EXPECT_EQ(pre_authentication_encoding("", ""), "DSSEv1 0  0 ");
  // Octets cannot move from the type to the body.
  EXPECT_NE(pre_authentication_encoding("ab", "c"), pre_authentication_encoding("a", "bc"));
}

TEST(Signature, IsGoodAndNamesItsSigner) {
  for (const std::string name : {"signer", "signer_rsa", "below"}) {
    for (const SignedPart part : {SignedPart::kEvent, SignedPart::kRecordHash}) {
      SCOPED_TRACE(name);
      const auto signature = sign_as(name, part);
      ASSERT_TRUE(signature) << signature.error().message;
      const auto signer =
          verify_signature(*signature, record_of("event"), key_file("root.pem"), kTime);
      ASSERT_TRUE(signer) << signer.error().message;
      EXPECT_EQ(signer->claimed_time, kTime);
      EXPECT_EQ(signer->certificate.substr(0, 1), "\x30");
    }
  }
}

TEST(Signature, AnyAnchorWillDo) {
  const auto signature = sign_as("signer");
  const Record record = record_of("event");
  EXPECT_TRUE(verify_signature(*signature, record,
                               key_file("other_root.pem") + key_file("root.pem"), kTime));
  // The certificate itself, pinned.
  EXPECT_TRUE(verify_signature(*signature, record, key_file("signer.pem"), kTime));
}

TEST(Signature, WhatWasChangedIsRefused) {
  const auto signature = *sign_as("signer");
  const auto of_hash = *sign_as("signer", SignedPart::kRecordHash);
  const Record record = record_of("event");
  const std::string root = key_file("root.pem");
  Record other_hash = record;
  other_hash.hash[0] ^= 1;
  Signature other_part = signature;
  other_part.part = SignedPart::kRecordHash;
  Signature no_part = signature;
  no_part.part.reset();
  Signature longer = signature;
  longer.cms += '\0';
  Signature too_long = signature;
  too_long.cms.resize(65537);
  struct Row {
    const char* what;
    Signature signature;
    Record record;
    const char* says;
  };
  const std::vector<Row> rows{
      {"payload", signature, record_of("Event"), "does not fit"},
      {"hash", of_hash, other_hash, "does not fit"},
      {"type", other_part, record, "does not fit"},
      {"part that is not known", no_part, record, "does not know"},
      {"octets after it", longer, record, "octets after it"},
      {"too long", too_long, record, "64 KiB"},
      {"empty", {SignedPart::kEvent, "", ""}, record, "not CMS"},
      {"no CMS", {SignedPart::kEvent, "cms", ""}, record, "not CMS"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const auto signer = verify_signature(row.signature, row.record, root, kTime);
    ASSERT_FALSE(signer);
    EXPECT_EQ(signer.error().code, Errc::kInvalidSignature);
    EXPECT_THAT(signer.error().message, HasSubstr(row.says));
  }
}

TEST(Signature, EveryFlippedOctetOfItIsRefusedOrHarmless) {
  const auto signature = *sign_as("signer");
  const Record record = record_of("event");
  const std::string root = key_file("root.pem");
  const auto whole = *verify_signature(signature, record, root, kTime);
  for (std::size_t at = 0; at < signature.cms.size(); ++at) {
    Signature changed = signature;
    changed.cms[at] = static_cast<char>(changed.cms[at] ^ 0x01);
    const auto signer = verify_signature(changed, record, root, kTime);
    // Harmless: a field that says nothing about who signed what and when.
    EXPECT_TRUE(!signer || *signer == whole) << at;
  }
}

TEST(Signature, WhoIsNotTrustedIsRefused) {
  const Record record = record_of("event");
  const std::string root = key_file("root.pem");
  const auto code_of = [&](const std::string& name, const std::string& anchors, Instant time) {
    return verify_signature(sign_as(name).value(), record, anchors, time).error();
  };
  EXPECT_EQ(code_of("signer", key_file("other_root.pem"), kTime).code, Errc::kUntrustedSigner);
  EXPECT_THAT(code_of("signer", root, kTooEarly).message, HasSubstr("not yet valid"));
  EXPECT_THAT(code_of("signer", root, kTooLate).message, HasSubstr("expired"));
  EXPECT_EQ(code_of("weak", root, kTime).code, Errc::kUntrustedSigner);
  EXPECT_THAT(code_of("not_for_signing", root, kTime).message, HasSubstr("not for signing"));
  // With the certificate in the middle left out there is no chain.
  const std::string chain = key_file("below.pem");
  const std::string alone = chain.substr(0, chain.find("-----BEGIN", 1));
  const auto signature = sign(SignedPart::kEvent, record, key_file("below.key"), alone, kTime);
  EXPECT_EQ(verify_signature(*signature, record, root, kTime).error().code, Errc::kUntrustedSigner);
}

TEST(Signature, KeysThatAreNoneAreRefused) {
  const Record record = record_of("event");
  const std::string key = key_file("signer.key");
  const std::string certificate = key_file("signer.pem");
  const std::string torn = certificate.substr(0, certificate.size() / 2);
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", certificate},
      {key, ""},
      {key, key},
      {key_file("encrypted.key"), certificate},  // and nobody is asked for its password
      {key_file("signer_rsa.key"), certificate},
      {key, certificate + torn},
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    SCOPED_TRACE(row);
    const auto signature =
        sign(SignedPart::kEvent, record, rows[row].first, rows[row].second, kTime);
    ASSERT_FALSE(signature);
    EXPECT_EQ(signature.error().code, Errc::kInvalidKey);
  }
  EXPECT_EQ(verify_signature(*sign_as("signer"), record, "", kTime).error().code,
            Errc::kInvalidKey);
  EXPECT_EQ(verify_signature(*sign_as("signer"), record, torn, kTime).error().code,
            Errc::kInvalidKey);
}

}  // namespace
}  // namespace motcua
