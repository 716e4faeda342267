#include <motcua/exchange/envelope.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "motcua/dossier/v1/dossier.pb.h"
#include "support/envelope_builder.hpp"
#include "support/hex.hpp"

namespace motcua {
namespace {

using exchange::append_signature;
using exchange::append_to_log;
using exchange::BatchHeader;
using exchange::ChainCheck;
using exchange::ChainFault;
using exchange::check_chain;
using exchange::decode_batch_header;
using exchange::decode_event;
using exchange::decode_record;
using exchange::empty_log;
using exchange::encode_batch_header;
using exchange::encode_event;
using exchange::encode_record;
using exchange::Event;
using exchange::follow_log;
using exchange::LogHead;
using exchange::Record;
using exchange::sha256;
using exchange::Signature;
using exchange::SignedPart;
using test::hex_of;
using test::octets_of;
using test::uuid_of;
using ::testing::HasSubstr;

constexpr std::string_view kLog = "H01.15/vidu/2026";

std::string attribute(const std::string& key, const std::string& text = "x") {
  motcua::type::v1::Attribute attribute;
  attribute.set_key(key);
  attribute.set_text(text);
  return attribute.SerializeAsString();
}

Event full_event() {
  Event event;
  event.event_id = uuid_of(1);
  event.payload_type = "motcua.dossier.v1.DossierEvent";
  event.payload = std::string("\x00\xFF", 2);
  event.source = "H01.15/vidu";
  event.subject = uuid_of(2);
  event.subject_code = "H01.15-261123-0001";
  event.create_time = Instant(std::chrono::seconds(1795396503));
  event.idempotency_key = "khóa";
  event.schema_release = "0.1.0";
  event.corrects = uuid_of(3);
  event.attributes = {attribute("a"), attribute("b")};
  return event;
}

BatchHeader full_header() {
  BatchHeader header;
  header.batch_id = uuid_of(4);
  header.schema_release = "0.1.0";
  header.source = "H01.15/vidu";
  header.destination = "H01/truc";
  header.create_time = Instant(std::chrono::seconds(-1));
  header.idempotency_key = "k";
  header.attributes = {attribute("a")};
  return header;
}

std::vector<Record> log_of(std::size_t size) {
  LogHead head = empty_log(kLog);
  std::vector<Record> records;
  for (std::size_t i = 0; i < size; ++i) {
    records.push_back(append_to_log(head, "event " + std::to_string(i)));
  }
  return records;
}

ChainCheck check(const std::vector<Record>& records) {
  std::vector<std::string> octets;
  for (const Record& record : records) octets.push_back(encode_record(record).value());
  const std::vector<std::string_view> views(octets.begin(), octets.end());
  return check_chain(empty_log(kLog), views);
}

TEST(Sha256, PublishedVectors) {  // FIPS 180-2, B.1 to B.3
  EXPECT_EQ(hex_of(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex_of(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex_of(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex_of(sha256(std::string(1000000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// The worked example of proto/README.md, which four languages print.
TEST(Chain, ExampleOfTheContract) {
  namespace dossier = motcua::dossier::v1;
  dossier::DossierEvent happened;
  happened.set_kind(dossier::EVENT_KIND_RECEIVED);
  auto& time = *happened.mutable_time();
  time.set_year(2026), time.set_month(11), time.set_day(23), time.set_hours(8),
      time.set_minutes(15);
  happened.set_role(dossier::ACTOR_ROLE_RECEPTION_OFFICER);
  happened.set_office("H01.15");
  auto& due = *happened.mutable_due();
  due.set_year(2026), due.set_month(11), due.set_day(26), due.set_hours(17);
  happened.add_papers("Tờ khai đăng ký khai sinh");

  Event event;
  event.event_id = *Uuid::parse("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d10");
  event.payload_type = "motcua.dossier.v1.DossierEvent";
  event.payload = happened.SerializeAsString();
  event.source = "H01.15/vidu";
  event.subject_code = "H01.15-261123-0001";
  event.create_time = Instant(std::chrono::seconds(1795396503));
  event.schema_release = "0.1.0";
  LogHead head = empty_log(kLog);
  const Record record = append_to_log(head, *encode_event(event));
  EXPECT_EQ(hex_of(record.hash),
            "6bf534931736b2130c1e542f444ba5f20b03b9a68e19e6ff09f55ef73f0555f6");
  EXPECT_EQ(head.hash, record.hash);
  EXPECT_EQ(record.previous_hash, sha256('\x02' + std::string(kLog)));
}

TEST(Chain, IsRightAsWritten) {
  const std::vector<Record> records = log_of(5);
  const ChainCheck all = check(records);
  EXPECT_EQ(all.fault, ChainFault::kNone);
  EXPECT_EQ(all.records, 5U);
  EXPECT_EQ(all.head.sequence, 5U);
  EXPECT_EQ(all.head.hash, records[4].hash);
  // From a head that was kept.
  LogHead head{std::string(kLog), 3, records[2].hash};
  EXPECT_TRUE(follow_log(head, records[3]));
  EXPECT_TRUE(follow_log(head, records[4]));
}

TEST(Chain, FirstFaultIsNamed) {
  struct Row {
    ChainFault fault;
    void (*spoil)(std::vector<Record>&);
    std::size_t right;
    Errc code;
    const char* says;
  };
  const std::vector<Row> rows{
      {ChainFault::kGap, [](auto& log) { log.erase(log.begin() + 1, log.begin() + 3); }, 1,
       Errc::kChainGap, "record 4: records 2 to 3 are missing"},
      {ChainFault::kSwap, [](auto& log) { std::swap(log[1], log[2]); }, 1, Errc::kBrokenChain,
       "record 3: it comes before record 2"},
      {ChainFault::kRepeat, [](auto& log) { log[2] = log[1]; }, 2, Errc::kBrokenChain,
       "record 2: its number was taken"},
      {ChainFault::kBrokenLink, [](auto& log) { log[2].previous_hash[0] ^= 1; }, 2,
       Errc::kBrokenChain, "record 3: it follows another record"},
      {ChainFault::kWrongHash, [](auto& log) { log[2].event += 'x'; }, 2, Errc::kBrokenChain,
       "record 3: its hash is not"},
      {ChainFault::kWrongHash, [](auto& log) { log[2].hash[31] ^= 1; }, 2, Errc::kBrokenChain,
       "record 3: its hash is not"},
      {ChainFault::kOtherLog, [](auto& log) { log[2].log = "H02/khac/2026"; }, 2,
       Errc::kBrokenChain, "record 3: it stands in another log"},
      // Somebody who changes an event and hashes it again breaks the next link.
      {ChainFault::kBrokenLink,
       [](auto& log) {
         LogHead head{log[1].log, 2, log[1].hash};
         log[2] = append_to_log(head, "another event");
       },
       3, Errc::kBrokenChain, "record 4: it follows another record"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(to_string(row.fault));
    std::vector<Record> records = log_of(5);
    row.spoil(records);
    const ChainCheck found = check(records);
    EXPECT_EQ(found.fault, row.fault);
    EXPECT_EQ(found.records, row.right);
    EXPECT_EQ(found.head.sequence, row.right);
    ASSERT_TRUE(found.why);
    EXPECT_EQ(found.why->code, row.code);
    EXPECT_THAT(found.why->message, HasSubstr(row.says));
    LogHead head = found.head;
    const LogHead before = head;
    EXPECT_FALSE(follow_log(head, records[row.right]));
    EXPECT_EQ(head, before);
  }
  const std::vector<std::string_view> none{"\x0a"};
  EXPECT_EQ(check_chain(empty_log(kLog), none).fault, ChainFault::kNoRecord);
}

// No change of one octet of an encoded log goes unnoticed, but where the hash does not reach.
TEST(Chain, EveryFlippedBitOfARecordIsNoticed) {
  Record record = log_of(1)[0];
  record.record_time = Instant(std::chrono::seconds(1795396503));
  const std::string octets = *encode_record(record);
  for (std::size_t bit = 0; bit < octets.size() * 8; ++bit) {
    std::string changed = octets;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    const std::vector<std::string_view> views{changed};
    if (check_chain(empty_log(kLog), views).fault != ChainFault::kNone) continue;
    Record read = *decode_record(changed);
    read.record_time = record.record_time;
    EXPECT_EQ(read, record) << bit;
  }
}

TEST(Event, IsWhatProtobufWrites) {
  const Event event = full_event();
  test::envelope::Event wanted;
  wanted.mutable_event_id()->set_octets(octets_of(event.event_id));
  wanted.set_payload_type(event.payload_type);
  wanted.set_payload(event.payload);
  wanted.set_source(event.source);
  wanted.mutable_subject()->set_octets(octets_of(*event.subject));
  wanted.set_subject_code(event.subject_code);
  wanted.mutable_create_time()->set_seconds(1795396503);
  wanted.set_idempotency_key(event.idempotency_key);
  wanted.set_schema_release(event.schema_release);
  wanted.mutable_corrects()->set_octets(octets_of(*event.corrects));
  for (const std::string& each : event.attributes) {
    ASSERT_TRUE(wanted.add_attributes()->ParseFromString(each));
  }
  const std::string octets = encode_event(event).value();
  EXPECT_EQ(octets, wanted.SerializeAsString());
  EXPECT_EQ(decode_event(octets), event);
}

TEST(BatchHeader, IsWhatProtobufWrites) {
  const BatchHeader header = full_header();
  test::envelope::BatchHeader wanted;
  wanted.mutable_batch_id()->set_octets(octets_of(header.batch_id));
  wanted.set_schema_release(header.schema_release);
  wanted.set_source(header.source);
  wanted.set_destination(header.destination);
  wanted.mutable_create_time()->set_seconds(-1);
  wanted.set_idempotency_key(header.idempotency_key);
  ASSERT_TRUE(wanted.add_attributes()->ParseFromString(header.attributes[0]));
  const std::string octets = encode_batch_header(header).value();
  EXPECT_EQ(octets, wanted.SerializeAsString());
  EXPECT_EQ(decode_batch_header(octets), header);
  EXPECT_EQ(decode_batch_header(std::string(262145, 'x')).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(decode_batch_header("\x0b").error().code, Errc::kMalformedWire);
}

TEST(Record, IsWhatProtobufWrites) {
  Record record = log_of(2)[1];
  record.signatures = {{SignedPart::kEvent, "cms", ""},
                       {SignedPart::kRecordHash, "other cms", "stamp"}};
  record.record_time = Instant(std::chrono::seconds(1795396503));
  test::envelope::Record wanted;
  wanted.set_log(record.log);
  wanted.set_sequence(2);
  wanted.set_event(record.event);
  wanted.set_previous_hash(std::string(record.previous_hash.begin(), record.previous_hash.end()));
  wanted.set_hash(std::string(record.hash.begin(), record.hash.end()));
  auto* signature = wanted.add_signatures();
  signature->set_part(test::envelope::SIGNED_PART_EVENT);
  signature->set_cms("cms");
  signature = wanted.add_signatures();
  signature->set_part(test::envelope::SIGNED_PART_RECORD_HASH);
  signature->set_cms("other cms");
  signature->set_time_stamp("stamp");
  wanted.mutable_record_time()->set_seconds(1795396503);
  const std::string octets = encode_record(record).value();
  EXPECT_EQ(octets, wanted.SerializeAsString());
  EXPECT_EQ(decode_record(octets), record);
}

TEST(Record, ASignatureIsAppendedToTheOctetsAsTheyCame) {
  const Record record = log_of(1)[0];
  // With a field that this version does not know.
  const std::string came = *encode_record(record) + std::string("\xc2\x3e\x03new", 6);
  std::string octets = came;
  for (int i = 0; i < 16; ++i) {
    ASSERT_TRUE(append_signature(octets, {SignedPart::kEvent, "cms" + std::to_string(i), ""}));
  }
  EXPECT_TRUE(octets.starts_with(came));
  EXPECT_EQ(decode_record(octets)->signatures.back().cms, "cms15");
  const std::string full = octets;
  EXPECT_EQ(append_signature(octets, {SignedPart::kEvent, "cms", ""}).error().code,
            Errc::kInvalidWireValue);
  EXPECT_EQ(octets, full);
}

TEST(Event, RulesOfItsFields) {
  struct Row {
    const char* names;
    void (*spoil)(Event&);
    Errc code;
  };
  const std::vector<Row> rows{
      {"Event.event_id", [](Event& e) { e.event_id = Uuid(); }, Errc::kInvalidWireValue},
      {"Event.payload_type", [](Event& e) { e.payload_type = ""; }, Errc::kInvalidWireValue},
      {"Event.source", [](Event& e) { e.source = ""; }, Errc::kInvalidWireValue},
      {"Event.source", [](Event& e) { e.source = "\xff"; }, Errc::kInvalidWireValue},
      {"Event.source", [](Event& e) { e.source = std::string(201, 'x'); }, Errc::kInvalidWireValue},
      {"Event.subject_code", [](Event& e) { e.subject_code = std::string(101, 'x'); },
       Errc::kInvalidWireValue},
      {"Event.idempotency_key", [](Event& e) { e.idempotency_key = std::string(201, 'x'); },
       Errc::kInvalidWireValue},
      {"Event.schema_release", [](Event& e) { e.schema_release = ""; }, Errc::kInvalidWireValue},
      {"Event.create_time",
       [](Event& e) { e.create_time = Instant(std::chrono::seconds(253402300800)); },
       Errc::kInvalidWireValue},
      {"attributes",
       [](Event& e) {
         e.attributes = {attribute("b"), attribute("a")};
       },
       Errc::kInvalidWireValue},
      {"attributes",
       [](Event& e) {
         e.attributes = {attribute("a"), attribute("a")};
       },
       Errc::kInvalidWireValue},
      {"attributes", [](Event& e) { e.attributes = {"\x0a"}; }, Errc::kMalformedWire},
      {"attributes", [](Event& e) { e.attributes.assign(101, attribute("a")); },
       Errc::kInvalidWireValue},
      {"Event.payload", [](Event& e) { e.payload.resize((std::size_t{33} << 20) + 1); },
       Errc::kWireTooLarge},
      {"Event", [](Event& e) { e.payload.resize((std::size_t{34} << 20) + 1); },
       Errc::kWireTooLarge},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.names);
    Event event = full_event();
    row.spoil(event);
    const auto octets = encode_event(event);
    ASSERT_FALSE(octets);
    EXPECT_EQ(octets.error().code, row.code);
    EXPECT_THAT(octets.error().message, HasSubstr(row.names));
  }
  // Code points count, not octets.
  Event event = full_event();
  event.source.clear();
  for (int i = 0; i < 200; ++i) event.source += "ờ";
  EXPECT_TRUE(encode_event(event));
}

TEST(Record, RulesOfItsFields) {
  const auto code_of = [](void (*spoil)(Record&)) {
    Record record = log_of(1)[0];
    spoil(record);
    return encode_record(record).error().code;
  };
  EXPECT_EQ(code_of([](Record& r) { r.log = ""; }), Errc::kInvalidWireValue);
  EXPECT_EQ(code_of([](Record& r) { r.sequence = 0; }), Errc::kInvalidWireValue);
  EXPECT_EQ(code_of([](Record& r) { r.event = ""; }), Errc::kInvalidWireValue);
  EXPECT_EQ(code_of([](Record& r) { r.signatures = {Signature{}}; }), Errc::kInvalidWireValue);
  EXPECT_EQ(code_of([](Record& r) {
              r.signatures = {{SignedPart::kEvent, std::string(65537, 'x'), ""}};
            }),
            Errc::kWireTooLarge);
  test::envelope::Record short_hash;
  short_hash.set_log("log");
  short_hash.set_sequence(1);
  short_hash.set_event("event");
  short_hash.set_previous_hash(std::string(32, 'x'));
  short_hash.set_hash(std::string(31, 'x'));
  EXPECT_THAT(decode_record(short_hash.SerializeAsString()).error().message,
              HasSubstr("Record.hash: 31 octets"));
}

TEST(Record, APartThatIsNotKnownIsNoPart) {
  test::envelope::Signature signature;
  signature.set_part(static_cast<test::envelope::SignedPart>(7));
  signature.set_cms("cms");
  test::envelope::Record record;
  ASSERT_TRUE(record.ParseFromString(*encode_record(log_of(1)[0])));
  *record.add_signatures() = signature;
  EXPECT_EQ(decode_record(record.SerializeAsString())->signatures[0].part, std::nullopt);
}

// What protobuf reads and what is read by hand agree, whatever the octets are.
RC_GTEST_PROP(Event, IsReadAsProtobufReads, ()) {
  std::string octets = *encode_event(full_event());
  for (int changes = *rc::gen::inRange(0, 4); changes > 0; --changes) {
    const auto at = *rc::gen::inRange<std::size_t>(0, octets.size());
    if (*rc::gen::arbitrary<bool>()) {
      octets[at] = *rc::gen::arbitrary<char>();
    } else {
      octets.insert(at, *rc::gen::arbitrary<std::string>());
    }
  }
  const auto event = decode_event(octets);
  test::envelope::Event oracle;
  const bool parses = oracle.ParseFromString(octets);
  if (!event) {
    RC_ASSERT(!parses || event.error().code == Errc::kInvalidWireValue ||
              event.error().code == Errc::kMalformedWire);
    return;
  }
  RC_ASSERT(parses);
  RC_ASSERT(octets_of(event->event_id) == oracle.event_id().octets());
  RC_ASSERT(event->payload == oracle.payload());
  RC_ASSERT(event->payload_type == oracle.payload_type());
  RC_ASSERT(event->source == oracle.source());
  RC_ASSERT(event->subject.has_value() == oracle.has_subject());
  RC_ASSERT(event->idempotency_key == oracle.idempotency_key());
  RC_ASSERT(event->create_time.time_since_epoch().count() == oracle.create_time().seconds());
  RC_ASSERT(event->attributes.size() == static_cast<std::size_t>(oracle.attributes_size()));
}

RC_GTEST_PROP(Record, ArbitraryOctetsAreAnswered, (const std::string& octets)) {
  test::envelope::Record oracle;
  if (decode_record(octets)) RC_ASSERT(oracle.ParseFromString(octets));
  if (decode_event(octets)) RC_ASSERT(oracle.ParseFromString(octets));
}

}  // namespace
}  // namespace motcua
