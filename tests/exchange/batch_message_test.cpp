#include <motcua/exchange/batch_message.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/inbox.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/envelope/v1/batch.pb.h"
#include "support/envelope_builder.hpp"
#include "support/messages_on_the_wire.hpp"

namespace motcua::exchange {
namespace {

using test::chunk_field;
using test::number_field;
using testing::HasSubstr;
namespace pb = envelope::v1;

std::string header() {
  return encode_batch_header({test::uuid_of(9),
                              "0.1.0",
                              "H01.15/vidu",
                              "",
                              Instant(std::chrono::seconds(1)),
                              "",
                              {}})
      .value();
}

std::vector<std::string> records(std::uint8_t count) {
  LogHead head = empty_log("H01.15/vidu/2026");
  std::vector<std::string> all;
  for (std::uint8_t i = 1; i <= count; ++i) {
    Event event;
    event.event_id = test::uuid_of(i);
    event.payload_type = "motcua.dossier.v1.DossierEvent";
    event.source = "H01.15/vidu";
    event.create_time = Instant(std::chrono::seconds(i));
    event.schema_release = "0.1.0";
    all.push_back(encode_record(append_to_log(head, encode_event(event).value())).value());
  }
  return all;
}

BatchMessage batch_of(const std::vector<std::string>& all) {
  return {header(), {all.begin(), all.end()}};
}

TEST(BatchMessages, AreThoseOfTheContract) {
  const auto all = records(3);
  const std::string octets = join_batch(batch_of(all)).value();
  pb::Batch message;
  ASSERT_TRUE(message.ParseFromString(octets));
  EXPECT_EQ(message.SerializeAsString(), octets);
  EXPECT_EQ(message.header().SerializeAsString(), header());
  ASSERT_EQ(message.records_size(), 3);
  EXPECT_EQ(message.records(2).SerializeAsString(), all[2]);
  const auto split = split_batch(octets);
  ASSERT_TRUE(split) << split.error().message;
  EXPECT_EQ(split->value, batch_of(all));
  EXPECT_TRUE(split->unknown.empty());
}

TEST(BatchMessages, AreTakenInByAnInbox) {
  const auto all = records(2);
  const std::string octets = join_batch(batch_of(all)).value();
  const auto split = split_batch(octets).value();
  Inbox inbox;
  const auto receipt = inbox.take_batch(
      split.value.header, split.value.records,
      [](const Record&, const Event&) -> Result<Judgement> { return Judgement::kApply; }, "H01.16",
      Instant(), "0.1.0");
  ASSERT_TRUE(receipt) << receipt.error().message;
  ASSERT_EQ(receipt->records.size(), 2u);
  EXPECT_EQ(receipt->records[1].outcome, Outcome::kApplied);
}

TEST(BatchMessages, UnknownFieldsSurvive) {
  const auto all = records(2);
  const std::string unknown = number_field(700, 7) + chunk_field(900, "mới");
  const std::string newer = all[0] + number_field(800, 1);
  const std::string octets = chunk_field(1, header() + number_field(800, 1)) +
                             chunk_field(2, newer) + chunk_field(2, all[1]) + unknown;
  const auto split = split_batch(octets).value();
  EXPECT_EQ(split.value.records[0], newer);
  EXPECT_FALSE(split.unknown.empty());
  EXPECT_EQ(join_batch(split).value(), octets);
  EXPECT_EQ(join_batch(split.value).value() + unknown, octets);
}

TEST(BatchMessages, AHeaderInPartsIsOne) {
  const std::string whole = header();
  const auto split =
      split_batch(chunk_field(1, number_field(800, 1)) + chunk_field(1, whole)).value();
  EXPECT_EQ(decode_batch_header(split.value.header).value(), decode_batch_header(whole).value());
}

TEST(BatchMessages, LimitsAreHeld) {
  const auto all = records(2);
  const std::string octets = join_batch(batch_of(all)).value();
  const auto why = [&](const DecodeLimits& limits) {
    const auto split = split_batch(octets + chunk_field(700, ""), limits);
    return split ? std::string("was accepted") : split.error().message;
  };
  EXPECT_EQ(why(kBatchMessageLimits), "was accepted");
  EXPECT_THAT(why({.octets = octets.size()}), HasSubstr("motcua.envelope.v1.Batch: "));
  EXPECT_EQ(why({.elements = 1}), "motcua.envelope.v1.Batch.records: more than 1 elements");
  EXPECT_THAT(why({.messages = 0}), HasSubstr("more than 0 messages inside"));
  BatchMessage many{header(), {}};
  many.records.resize(100'001, all[0]);
  EXPECT_EQ(join_batch(many).error().message,
            "motcua.envelope.v1.Batch.records: more than 100000 elements");
}

TEST(BatchMessages, WhatIsNoBatchIsRefused) {
  EXPECT_EQ(split_batch("").error().message,
            "motcua.envelope.v1.Batch.header: missing; the contract requires it");
  EXPECT_EQ(split_batch("\x0A\x05").error().code, Errc::kMalformedWire);
  EXPECT_EQ(split_batch("\xFF").error().code, Errc::kMalformedWire);
  EXPECT_EQ(join_batch(BatchMessage{"", {}}).error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(join_batch(BatchMessage{header(), {"\xFF"}}).error().code, Errc::kMalformedWire);
  EXPECT_EQ(join_batch(BatchMessage{header(), {""}}).error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(join_batch(BatchMessage{header(), {chunk_field(3, "\x12\x01x")}}).error().code,
            Errc::kInvalidWireValue)
      << "an event without an identity";
}

RC_GTEST_PROP(BatchMessages, ArbitraryOctetsAreAnswered, (const std::string& octets)) {
  const auto split = split_batch(octets);
  pb::Batch message;
  if (split) {
    RC_ASSERT(split->value.records.size() <= octets.size());
  } else {
    RC_ASSERT(!split.error().message.empty());
    RC_ASSERT(split.error().code != Errc::kMalformedWire || !message.ParseFromString(octets));
  }
}

}  // namespace
}  // namespace motcua::exchange
