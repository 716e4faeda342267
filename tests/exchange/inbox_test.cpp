#include <motcua/exchange/inbox.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/envelope_builder.hpp"

namespace motcua {
namespace {

using exchange::append_to_log;
using exchange::BatchHeader;
using exchange::decode_receipt;
using exchange::empty_log;
using exchange::encode_batch_header;
using exchange::encode_event;
using exchange::encode_receipt;
using exchange::encode_record;
using exchange::Event;
using exchange::Inbox;
using exchange::Judgement;
using exchange::LogHead;
using exchange::Outcome;
using exchange::Receipt;
using exchange::Record;
using exchange::RecordReceipt;
using exchange::sha256;
using test::uuid_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Instant kTime{std::chrono::seconds(1795396503)};

Result<Judgement> apply_all(const Record&, const Event&) { return Judgement::kApply; }
Result<Judgement> understand_nothing(const Record&, const Event&) { return Judgement::kDefer; }
Result<Judgement> refuse_all(const Record&, const Event&) {
  return Failure{Errc::kInvalidEvent, "against the rules"};
}

struct Fact {
  std::uint8_t id = 1;
  std::string key = "";
  std::string payload = "payload";
  std::uint8_t subject = 50;
  std::string source = "H01.15/vidu";
};

std::string event_of(const Fact& fact) {
  Event event;
  event.event_id = uuid_of(fact.id);
  event.payload_type = "motcua.dossier.v1.DossierEvent";
  event.payload = fact.payload;
  event.source = fact.source;
  event.subject = uuid_of(fact.subject);
  event.create_time = kTime;
  event.idempotency_key = fact.key;
  event.schema_release = "0.1.0";
  return encode_event(event).value();
}

// Records of one log, in order.
std::vector<std::string> log_of(const std::vector<Fact>& facts,
                                const std::string& name = "H01.15/vidu/2026") {
  LogHead head = empty_log(name);
  std::vector<std::string> records;
  for (const Fact& fact : facts) {
    records.push_back(encode_record(append_to_log(head, event_of(fact))).value());
  }
  return records;
}

// What an inbox says of the second record when the first was applied.
RecordReceipt second(const Fact& first_fact, const Fact& second_fact) {
  const auto log = log_of({first_fact, second_fact});
  Inbox inbox;
  EXPECT_EQ(inbox.take(log[0], apply_all).outcome, Outcome::kApplied);
  return inbox.take(log[1], apply_all);
}

TEST(Inbox, WhatAJudgeThrowsLeavesItAsItWas) {
  const auto log = log_of({{.id = 1, .key = "a"}, {.id = 2, .key = "b"}, {.id = 3}});
  Inbox inbox;
  (void)inbox.take(log[0], apply_all);
  (void)inbox.take(log[2], apply_all);
  const Inbox before = inbox;
  const auto throws = [](const Record&, const Event&) -> Result<Judgement> {
    throw std::runtime_error("the database is away");
  };
  EXPECT_THROW((void)inbox.take(log[1], throws), std::runtime_error);
  EXPECT_TRUE(inbox == before);
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
  const Inbox filled = inbox;
  EXPECT_THROW((void)inbox.retry(log[2], throws), std::runtime_error);
  EXPECT_TRUE(inbox == filled);
  EXPECT_EQ(inbox.retry(log[2], apply_all).outcome, Outcome::kApplied);
}

TEST(Inbox, SendingAgain) {  // the table of proto/README.md
  struct Row {
    const char* what;
    Fact first;
    Fact second;
    Outcome outcome;
  };
  const std::vector<Row> rows{
      {"new", {.id = 1}, {.id = 2}, Outcome::kApplied},
      {"known id, same octets", {.id = 1}, {.id = 1}, Outcome::kDuplicate},
      {"known id, other octets", {.id = 1}, {.id = 1, .payload = "other"}, Outcome::kConflict},
      {"known id, other key", {.id = 1}, {.id = 1, .key = "k"}, Outcome::kConflict},
      {"known key, same fact", {.id = 1, .key = "k"}, {.id = 2, .key = "k"}, Outcome::kDuplicate},
      {"known key, other payload",
       {.id = 1, .key = "k"},
       {.id = 2, .key = "k", .payload = "other"},
       Outcome::kConflict},
      {"known key, other subject",
       {.id = 1, .key = "k"},
       {.id = 2, .key = "k", .subject = 51},
       Outcome::kConflict},
      {"key of another source",
       {.id = 1, .key = "k"},
       {.id = 2, .key = "k", .payload = "other", .source = "H02/khac"},
       Outcome::kApplied},
      {"no key is no key", {.id = 1}, {.id = 2, .payload = "other"}, Outcome::kApplied},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const RecordReceipt receipt = second(row.first, row.second);
    EXPECT_EQ(receipt.outcome, row.outcome) << to_string(receipt.outcome);
    EXPECT_EQ(receipt.event_id, uuid_of(row.second.id));
    EXPECT_EQ(receipt.log, "H01.15/vidu/2026");
    EXPECT_EQ(receipt.sequence, 2U);
    EXPECT_EQ(receipt.event_sha256, sha256(event_of(row.second)));
    if (row.outcome == Outcome::kConflict) {
      ASSERT_EQ(receipt.problems.size(), 1U);
      EXPECT_EQ(receipt.problems[0].code, Errc::kConflictingEvent);
    } else {
      EXPECT_THAT(receipt.problems, IsEmpty());
    }
  }
}

TEST(Inbox, WhatIsRejectedIsNotKept) {
  const auto log = log_of({{.id = 1, .key = "k"}, {.id = 2}});
  Inbox inbox;
  EXPECT_EQ(inbox.take("\x0a", apply_all).problems.at(0).code, Errc::kMalformedWire);
  std::string changed = log[0];
  changed[changed.find("payload")] = 'P';
  EXPECT_EQ(inbox.take(changed, apply_all).problems.at(0).code, Errc::kBrokenChain);
  EXPECT_EQ(inbox, Inbox());
  EXPECT_EQ(inbox.take(log[0], refuse_all).problems.at(0).message, "against the rules");
  EXPECT_EQ(inbox.size(), 0U);
  // The log goes on: its keeper cannot take a record back.
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.find(uuid_of(1)), std::nullopt);
  EXPECT_EQ(inbox.find(uuid_of(2)), Outcome::kApplied);
}

TEST(Inbox, ALogThatWasWrittenAnewIsRejected) {
  const auto log = log_of({{.id = 1}, {.id = 2}, {.id = 3}});
  const auto other = log_of({{.id = 9}, {.id = 8}, {.id = 7}});
  Inbox inbox;
  ASSERT_EQ(inbox.take(log[0], apply_all).outcome, Outcome::kApplied);
  const Inbox before = inbox;
  EXPECT_THAT(inbox.take(other[0], apply_all).problems.at(0).message, HasSubstr("taken before"));
  EXPECT_THAT(inbox.take(other[1], apply_all).problems.at(0).message,
              HasSubstr("follows another record"));
  EXPECT_EQ(inbox, before);
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
}

TEST(Inbox, AGapIsDeferredAndTriedAgain) {
  const auto log = log_of({{.id = 1}, {.id = 2, .key = "k"}, {.id = 3}});
  Inbox inbox;
  const RecordReceipt early = inbox.take(log[2], apply_all);
  EXPECT_EQ(early.outcome, Outcome::kDeferred);
  EXPECT_EQ(early.problems.at(0).code, Errc::kChainGap);
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kDeferred);
  EXPECT_EQ(inbox.head_of("H01.15/vidu/2026"), std::nullopt);
  EXPECT_EQ(inbox.retry(log[1], apply_all).outcome, Outcome::kDeferred);
  EXPECT_EQ(inbox.take(log[2], apply_all).outcome, Outcome::kDuplicate);  // the sender is done
  EXPECT_EQ(inbox.take(log[0], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.head_of("H01.15/vidu/2026")->sequence, 3U);
  EXPECT_THAT(inbox.deferred(), ElementsAre(uuid_of(2), uuid_of(3)));
  EXPECT_EQ(inbox.retry(log[1], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.retry(log[1], apply_all).outcome, Outcome::kDuplicate);
  EXPECT_EQ(inbox.retry(log[2], refuse_all).outcome, Outcome::kRejected);
  EXPECT_THAT(inbox.deferred(), IsEmpty());
  EXPECT_EQ(inbox.size(), 2U);
}

TEST(Inbox, WhatIsNotUnderstoodIsKeptUntilItIs) {
  const auto log = log_of({{.id = 1, .key = "k"}, {.id = 2}});
  Inbox inbox;
  EXPECT_EQ(inbox.take(log[0], understand_nothing).problems.at(0).code, Errc::kNotUnderstood);
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.find(uuid_of(1)), Outcome::kDeferred);
  EXPECT_EQ(inbox.retry(log[0], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.find(uuid_of(1)), Outcome::kApplied);
}

TEST(Inbox, ALogBeyondAGapMustFitWhatFillsIt) {
  const auto log = log_of({{.id = 1}, {.id = 2}});
  const auto forged = log_of({{.id = 9}, {.id = 8}});
  Inbox inbox;
  EXPECT_EQ(inbox.take(forged[1], apply_all).outcome, Outcome::kDeferred);
  EXPECT_EQ(inbox.take(log[0], apply_all).outcome, Outcome::kApplied);
  EXPECT_EQ(inbox.head_of("H01.15/vidu/2026")->sequence, 1U);
  EXPECT_EQ(inbox.retry(forged[1], apply_all).outcome, Outcome::kRejected);
  EXPECT_EQ(inbox.find(uuid_of(8)), std::nullopt);
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
}

TEST(Inbox, AnEventMayStandInSeveralLogs) {
  const auto log = log_of({{.id = 1}, {.id = 2}});
  const auto relayed = log_of({{.id = 2}, {.id = 1}, {.id = 3}}, "H01/truc/2026");
  Inbox inbox;
  for (const auto& record : log)
    EXPECT_EQ(inbox.take(record, apply_all).outcome, Outcome::kApplied);
  // In any order: a duplicate that comes before its turn holds its place for those after it.
  EXPECT_EQ(inbox.take(relayed[1], apply_all).outcome, Outcome::kDuplicate);
  EXPECT_EQ(inbox.take(relayed[0], apply_all).outcome, Outcome::kDuplicate);
  EXPECT_EQ(inbox.take(relayed[2], apply_all).outcome, Outcome::kApplied);
}

TEST(Inbox, ALogMayBeginAtAHeadThatIsTrusted) {
  const auto log = log_of({{.id = 1}, {.id = 2}, {.id = 3}});
  const Record first = *exchange::decode_record(log[0]);
  Inbox inbox;
  inbox.trust({first.log, 1, first.hash});
  EXPECT_EQ(inbox.take(log[1], apply_all).outcome, Outcome::kApplied);
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

std::string header_of(std::uint8_t id, const std::string& key = "") {
  return encode_batch_header({uuid_of(id), "0.1.0", "H01.15/vidu", "", kTime, key, {}}).value();
}

TEST(Inbox, ABatchGetsItsFirstReceiptAgain) {
  const auto log = log_of({{.id = 1}, {.id = 2}});
  Inbox inbox;
  const auto take = [&](const std::string& header, const std::vector<std::string>& records,
                        Instant time = kTime) {
    return inbox.take_batch(header, views(records), apply_all, "H01/truc", time, "0.1.0");
  };
  const Receipt first = *take(header_of(100, "k"), log);
  EXPECT_EQ(first.batch_id, uuid_of(100));
  ASSERT_EQ(first.records.size(), 2U);
  EXPECT_EQ(first.records[1].outcome, Outcome::kApplied);
  EXPECT_FALSE(first.problem);
  const Inbox after = inbox;
  const Instant later = kTime + std::chrono::hours(1);
  EXPECT_EQ(take(header_of(100, "k"), log, later), first);
  EXPECT_EQ(take(header_of(101, "k"), log, later), first);
  const auto other = log_of({{.id = 3}});
  EXPECT_EQ(take(header_of(100, "k"), other)->problem->code, Errc::kConflictingEvent);
  EXPECT_EQ(take(header_of(102, "k"), other)->problem->code, Errc::kConflictingEvent);
  EXPECT_EQ(inbox, after);
  // Under another key it is another batch, of events that are known.
  EXPECT_EQ(take(header_of(103, "l"), log)->records[0].outcome, Outcome::kDuplicate);
  EXPECT_EQ(take("\x0b", log).error().code, Errc::kMalformedWire);
}

TEST(Inbox, ABatchWhoseReceiptWouldBeTooLongIsTakenInPart) {
  // Each refusal is told in 4 KB, and a receipt has 8 MiB.
  const auto talkative = [](const Record&, const Event&) -> Result<Judgement> {
    return Failure{Errc::kInvalidEvent, std::string(4000, 'x')};
  };
  std::vector<std::string> records;
  for (int i = 0; i < 3000; ++i) {
    records.push_back(log_of({{.id = 1}}, "log " + std::to_string(i))[0]);
  }
  Inbox inbox;
  const auto take = [&](const std::vector<std::string>& some) {
    return *inbox.take_batch(header_of(100), views(some), talkative, "H01/truc", kTime, "0.1.0");
  };
  const Receipt part = take(records);
  EXPECT_GT(part.records.size(), 2000U);
  EXPECT_LT(part.records.size(), 3000U);
  EXPECT_TRUE(decode_receipt(encode_receipt(part)));
  // The rest is sent again under the same identity.
  const std::vector<std::string> rest(
      records.begin() + static_cast<std::ptrdiff_t>(part.records.size()), records.end());
  EXPECT_EQ(take(rest).records.size(), rest.size());
}

TEST(Receipt, IsWhatProtobufWrites) {
  Receipt receipt{uuid_of(1), "H01/truc", kTime, "0.1.0", {}, {}};
  receipt.records.push_back(
      {uuid_of(2),
       "log",
       7,
       Outcome::kConflict,
       sha256("x"),
       {Failure{Errc::kConflictingEvent, "why",
                *LawRef::parse("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP")}}});
  receipt.records.push_back({std::nullopt, "", 0, Outcome::kRejected, std::nullopt, {}});
  receipt.problem = Failure{Errc::kWireTooLarge, "too large"};
  const std::string octets = encode_receipt(receipt);
  test::envelope::Receipt oracle;
  ASSERT_TRUE(oracle.ParseFromString(octets));
  EXPECT_EQ(oracle.SerializeAsString(), octets);
  EXPECT_EQ(oracle.batch_id().octets(), test::octets_of(uuid_of(1)));
  EXPECT_EQ(oracle.receive_time().seconds(), 1795396503);
  EXPECT_EQ(oracle.records(0).outcome(), test::envelope::OUTCOME_CONFLICT);
  EXPECT_EQ(oracle.records(0).problems(0).code(), 818);
  EXPECT_EQ(oracle.records(0).problems(0).law().article(), "19");
  EXPECT_EQ(oracle.records(1).outcome(), test::envelope::OUTCOME_REJECTED);
  EXPECT_EQ(oracle.problem().message(), "too large");
  EXPECT_EQ(decode_receipt(octets), receipt);

  oracle.mutable_records(0)->set_outcome(static_cast<test::envelope::Outcome>(9));
  EXPECT_EQ(decode_receipt(oracle.SerializeAsString())->records[0].outcome, Outcome::kDeferred);
  oracle.mutable_records(0)->set_event_sha256("short");
  EXPECT_EQ(decode_receipt(oracle.SerializeAsString()).error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(decode_receipt("").error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(decode_receipt("\x0b").error().code, Errc::kMalformedWire);
  EXPECT_EQ(decode_receipt(std::string((8 << 20) + 1, 'x')).error().code, Errc::kWireTooLarge);
}

Inbox busy_inbox() {
  const auto log = log_of({{.id = 1, .key = "k"}, {.id = 2}, {.id = 3}, {.id = 4}});
  Inbox inbox;
  (void)inbox.take_batch(header_of(100, "k"), views({log[0], log[3]}), understand_nothing, "me",
                         kTime, "0.1.0");
  return inbox;
}

TEST(Inbox, IsKeptAsOctets) {
  const Inbox inbox = busy_inbox();
  const std::string octets = inbox.serialise();
  const auto again = Inbox::deserialise(octets);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, inbox);
  EXPECT_EQ(again->serialise(), octets);
  EXPECT_EQ(Inbox::deserialise(Inbox().serialise()), Inbox());
  Inbox moved = busy_inbox();
  const Inbox copy = moved;
  EXPECT_EQ(Inbox(std::move(moved)), copy);

  for (std::size_t size = 0; size < octets.size(); ++size) {
    EXPECT_FALSE(Inbox::deserialise(octets.substr(0, size))) << size;
  }
  for (std::size_t bit = 0; bit < octets.size() * 8; ++bit) {
    std::string rotten = octets;
    rotten[bit / 8] = static_cast<char>(rotten[bit / 8] ^ (1 << bit % 8));
    ASSERT_FALSE(Inbox::deserialise(rotten)) << bit;
  }
}

// Against a receiver as simple as the table: records of one log sent in any order, any number of
// times, until all are applied. Each event is applied exactly once, whatever happens on the way.
RC_GTEST_PROP(Inbox, EveryEventIsAppliedOnceInAnyOrder, ()) {
  std::vector<Fact> facts;
  std::set<std::string> wanted;
  const int count = *rc::gen::inRange(1, 8);
  for (int i = 1; i <= count; ++i) {
    // Some facts are sent twice, under two events with one key.
    const int fact = *rc::gen::inRange(1, i + 1);
    facts.push_back({.id = static_cast<std::uint8_t>(i),
                     .key = "k" + std::to_string(fact),
                     .payload = "p" + std::to_string(fact)});
    wanted.insert(facts.back().payload);
  }
  const auto log = log_of(facts);
  std::multiset<std::string> applied;
  Inbox inbox;
  const auto note = [&](const std::string& record, const RecordReceipt& receipt) {
    if (receipt.outcome == Outcome::kApplied) {
      const auto event = exchange::decode_event(exchange::decode_record(record)->event);
      applied.insert(event->payload);
    }
    RC_ASSERT(receipt.outcome != Outcome::kConflict && receipt.outcome != Outcome::kRejected);
  };
  std::vector<std::string> deferred;
  const auto take = [&](const std::string& record) {
    const RecordReceipt receipt = inbox.take(record, apply_all);
    note(record, receipt);
    if (receipt.outcome == Outcome::kDeferred) deferred.push_back(record);
    // As though the host had stopped and begun again.
    inbox = *Inbox::deserialise(inbox.serialise());
  };
  for (int sent = *rc::gen::inRange(0, 12); sent > 0; --sent) {
    take(log[*rc::gen::inRange<std::size_t>(0, log.size())]);
  }
  for (const std::string& record : log) take(record);
  for (const std::string& record : deferred) note(record, inbox.retry(record, apply_all));
  RC_ASSERT(applied == std::multiset<std::string>(wanted.begin(), wanted.end()));
  RC_ASSERT(inbox.head_of("H01.15/vidu/2026")->sequence == log.size());
  RC_ASSERT(inbox.deferred().empty());
}

}  // namespace
}  // namespace motcua
