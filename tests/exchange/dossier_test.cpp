#include <motcua/exchange/dossier.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/dossier/v1/dossier.pb.h"
#include "support/dossiers_on_the_wire.hpp"
#include "support/messages_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua::exchange {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using google::protobuf::util::MessageDifferencer;
using testing::HasSubstr;
namespace pb = dossier::v1;

using test::chunk_field;
using test::number_field;
using test::varint;

const std::string kTime = number_field(1, 2026) + number_field(2, 11) + number_field(3, 23);
const std::string kEvent = number_field(1, 3) + chunk_field(2, kTime);
const std::string kIdentity = chunk_field(3, "1.001193");
const std::string kDossier = chunk_field(1, kIdentity) + chunk_field(2, kEvent);

Failure failure_of(std::string_view octets, const DecodeLimits& limits = {}) {
  const auto decoded = decode_dossier(octets, limits);
  if (decoded) {
    ADD_FAILURE() << "was accepted";
    return {Errc::kInvalidText, ""};
  }
  return decoded.error();
}

/// What the contract makes of values that say nothing or that this version does not know.
void settle(pb::DossierEvent& event) {
  if (event.role() == pb::ACTOR_ROLE_UNSPECIFIED) event.set_role(pb::ACTOR_ROLE_SYSTEM);
  if (!pb::ActorRole_IsValid(event.role())) event.set_role(pb::ACTOR_ROLE_OTHER);
}
void settle(pb::Dossier& dossier) {
  auto& identity = *dossier.mutable_identity();
  if (identity.channel() == type::v1::CHANNEL_UNSPECIFIED) {
    identity.set_channel(type::v1::CHANNEL_IN_PERSON);
  }
  if (identity.has_uuid() && identity.uuid().octets() == std::string(16, '\0')) {
    if (identity.uuid().GetReflection()->GetUnknownFields(identity.uuid()).empty()) {
      identity.clear_uuid();
    }
  }
  if (identity.has_applicant() && identity.applicant().ByteSizeLong() == 0) {
    identity.clear_applicant();
  }
  for (auto& event : *dossier.mutable_events()) settle(event);
}

/// Our reading of octets against protobuf's.
void check_against_protobuf(const std::string& octets) {
  const auto ours = decode_dossier(octets);
  const google::protobuf::LogSilencer silence;  // it reports text that is not UTF-8 on stderr
  pb::Dossier theirs;
  const bool parsed = theirs.ParseFromString(octets);
  if (!ours) {
    RC_ASSERT(!ours.error().message.empty());
    RC_ASSERT(!parsed || ours.error().code != Errc::kMalformedWire);
    return;
  }
  RC_ASSERT(parsed);
  const auto again = encode_dossier(*ours);
  RC_ASSERT(again.has_value());
  RC_ASSERT(decode_dossier(*again) == ours);
  pb::Dossier ours_parsed;
  RC_ASSERT(ours_parsed.ParseFromString(*again));
  settle(theirs);
  settle(ours_parsed);
  RC_ASSERT(MessageDifferencer::Equals(theirs, ours_parsed));
}

TEST(DossierOctets, EveryFieldIsWhereTheContractHasIt) {
  pb::Dossier parsed;
  ASSERT_TRUE(parsed.ParseFromString(encode_dossier(test::full_dossier()).value()));
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  ASSERT_TRUE(printer.PrintToString(parsed, &text));
  EXPECT_EQ(text, R"(identity {
  code: "H01.15-261123-0001"
  uuid {
    octets: "o\033<R\r\\L\036\232W?\n+|\235\020"
  }
  procedure: "1.001193"
  case_number: "01"
  applicant {
    name: "Nguyễn Văn An"
    personal_id: "001090012345"
    organisation_id: "0100109106"
    address: "số 1 phố Tràng Tiền, Hà Nội"
    phone: "+84912345678"
    email: "an@vidu.vn"
  }
  agent {
    name: "Trần Thị Bình"
    personal_id: "001090012345"
    organisation_id: "0100109106"
    address: "số 1 phố Tràng Tiền, Hà Nội"
    phone: "+84912345678"
    email: "an@vidu.vn"
  }
  channel: CHANNEL_ONLINE
  receiving_office: "H01.15"
  competent_agency: "H01.15.02"
  non_territorial: true
  disadvantaged_area: true
  other_level: true
}
events {
  kind: EVENT_KIND_RECEIVED
  time {
    year: 2026
    month: 11
    day: 23
    hours: 8
    minutes: 15
    seconds: 30
  }
  role: ACTOR_ROLE_RECEPTION_OFFICER
  office: "H01.15"
  due {
    year: 2026
    month: 11
    day: 26
    hours: 17
  }
  reason: "đủ giấy tờ"
  law {
    kind: LAW_DOCUMENT_KIND_DECREE
    number: "118/2025/NĐ-CP"
    article: "17"
    clause: "2"
    point: "c"
  }
  papers: "Tờ khai đăng ký khai sinh"
  papers: "Giấy chứng sinh"
  papers_in_database: "Giấy chứng nhận kết hôn"
  amount: 15000
  channel: CHANNEL_PUBLIC_POST
  number: 2
  to: "Phòng Tư pháp"
  outside_one_stop_shop: true
  document_number: "15/PXL-UBND"
}
events {
  kind: EVENT_KIND_FEE_PAID
  time {
    year: 2026
    month: 11
    day: 24
    hours: 9
  }
  role: ACTOR_ROLE_SYSTEM
  amount: 0
}
)");
}

TEST(DossierOctets, AreProtobufs) {
  const std::string octets = encode_dossier(test::full_dossier()).value();
  pb::Dossier parsed;
  ASSERT_TRUE(parsed.ParseFromString(octets));
  EXPECT_EQ(parsed.SerializeAsString(), octets);
  const auto decoded = decode_dossier(octets);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->value, test::full_dossier());
  EXPECT_TRUE(decoded->unknown.empty());
}

TEST(DossierOctets, AnEventByItself) {
  const std::string octets = encode_dossier_event(test::full_event()).value();
  EXPECT_EQ(decode_dossier_event(octets).value().value, test::full_event());
  const auto received = decode_dossier_event(octets + number_field(700, 1)).value();
  EXPECT_FALSE(received.unknown.empty());
  EXPECT_EQ(encode_dossier_event(received).value(), octets + number_field(700, 1));
}

RC_GTEST_PROP(DossierOctets, RoundTrip, ()) {
  const Dossier dossier = test::any_dossier();
  const auto octets = encode_dossier(dossier);
  RC_ASSERT(octets.has_value());
  pb::Dossier parsed;
  RC_ASSERT(parsed.ParseFromString(*octets));
  RC_ASSERT(parsed.SerializeAsString() == *octets);
  const auto decoded = decode_dossier(*octets);
  RC_ASSERT(decoded.has_value());
  RC_ASSERT(decoded->value == dossier);
  RC_ASSERT(encode_dossier(*decoded) == octets);
}

TEST(DossierOctets, EveryTruncation) {
  const std::string octets = encode_dossier(test::full_dossier()).value();
  for (std::size_t size = 0; size < octets.size(); ++size) {
    check_against_protobuf(octets.substr(0, size));
  }
}

RC_GTEST_PROP(DossierOctets, ChangedOctets, ()) {
  std::string octets = encode_dossier(test::any_dossier()).value();
  const int changes = *rc::gen::inRange(1, 4);
  for (int i = 0; i < changes; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, octets.size());
    const auto octet = *rc::gen::arbitrary<char>();
    if (test::any_flag()) {
      octets[at] = octet;
    } else if (test::any_flag()) {
      octets.insert(at, 1, octet);
    } else {
      octets.erase(at, 1);
    }
    if (octets.empty()) break;
  }
  check_against_protobuf(octets);
}

RC_GTEST_PROP(DossierOctets, ArbitraryOctetsAreAnswered, (const std::string& octets)) {
  check_against_protobuf(octets);
}

/// A message's fields in another order, in parts and in longer spellings, every one the same to
/// protobuf.
std::string respelled(const Message& message) {
  std::vector<std::string> fields;
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> set;
  reflection.ListFields(message, &set);
  const auto length = [](std::size_t size) { return varint(size, *rc::gen::inRange(1, 6)); };
  std::vector<std::string> in_order;
  for (const FieldDescriptor* field : set) {
    const auto tag = [&](int type) {
      return varint(static_cast<unsigned>(field->number() << 3 | type), *rc::gen::inRange(1, 6));
    };
    const auto text = [&](const std::string& value) {
      return tag(2) + length(value.size()) + value;
    };
    const auto number = [&](std::int64_t value) {
      return tag(0) + varint(static_cast<std::uint64_t>(value), *rc::gen::inRange(1, 11));
    };
    if (field->is_repeated()) {
      // Their order among themselves is a value.
      for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
        in_order.push_back(text(field->type() == FieldDescriptor::TYPE_MESSAGE
                                    ? respelled(reflection.GetRepeatedMessage(message, field, i))
                                    : reflection.GetRepeatedString(message, field, i)));
      }
      continue;
    }
    switch (field->type()) {
      case FieldDescriptor::TYPE_MESSAGE: {
        const Message& inner = reflection.GetMessage(message, field);
        std::vector<const FieldDescriptor*> parts;
        inner.GetReflection()->ListFields(inner, &parts);
        std::unique_ptr<Message> first(inner.New());
        std::unique_ptr<Message> second(inner.New());
        first->CopyFrom(inner);
        second->CopyFrom(inner);
        for (const FieldDescriptor* part : parts) {
          // Repeated fields would add up.
          Message& without = part->is_repeated() || test::any_flag() ? *first : *second;
          without.GetReflection()->ClearField(&without, part);
        }
        fields.push_back(text(respelled(*first)));
        fields.push_back(text(respelled(*second)));
        break;
      }
      case FieldDescriptor::TYPE_STRING:
      case FieldDescriptor::TYPE_BYTES:
        // A singular field may come again: the last one is meant.
        in_order.push_back(text(""));
        in_order.push_back(text(reflection.GetString(message, field)));
        break;
      case FieldDescriptor::TYPE_BOOL:
        fields.push_back(number(reflection.GetBool(message, field)));
        break;
      case FieldDescriptor::TYPE_ENUM:
        fields.push_back(number(reflection.GetEnumValue(message, field)));
        break;
      case FieldDescriptor::TYPE_INT64:
        fields.push_back(number(reflection.GetInt64(message, field)));
        break;
      default:
        fields.push_back(number(reflection.GetInt32(message, field)));
    }
  }
  std::string octets;
  std::size_t next = 0;
  for (const std::string& field : *rc::gen::apply(
           [](std::vector<std::string> some, std::uint32_t seed) {
             for (std::size_t i = some.size(); i > 1; --i) {
               seed = seed * 1'664'525 + 1'013'904'223;
               std::swap(some[i - 1], some[seed % i]);
             }
             return some;
           },
           rc::gen::just(fields), rc::gen::arbitrary<std::uint32_t>())) {
    if (next < in_order.size()) octets += in_order[next++];
    octets += field;
  }
  for (; next < in_order.size(); ++next) octets += in_order[next];
  return octets;
}

RC_GTEST_PROP(DossierOctets, AreReadHoweverTheyAreSpelled, ()) {
  Dossier dossier = test::any_dossier();
  const auto plain = encode_dossier(dossier);
  pb::Dossier parsed;
  RC_ASSERT(parsed.ParseFromString(plain.value()));
  const std::string octets = respelled(parsed);
  pb::Dossier again;
  RC_ASSERT(again.ParseFromString(octets));
  RC_ASSERT(MessageDifferencer::Equals(parsed, again));
  const auto decoded = decode_dossier(octets);
  if (!decoded) RC_FAIL(decoded.error().message);
  RC_ASSERT(decoded->value == dossier);
  RC_ASSERT(encode_dossier(*decoded) == plain);
}

TEST(DossierOctets, AMomentInPartsIsOne) {
  const std::string parts = number_field(1, 3) + chunk_field(2, number_field(1, 2026)) +
                            chunk_field(2, number_field(3, 23) + number_field(2, 11));
  const auto decoded = decode_dossier(chunk_field(1, kIdentity) + chunk_field(2, parts));
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->value.events.at(0).time, test::moment(2026, 11, 23));
}

// ---- fields of a newer sender -------------------------------------------------------------------

TEST(DossierOctets, UnknownFieldsSurviveAtEveryLevel) {
  test::NextVersion next;
  const auto sent = next.parse<pb::Dossier>(encode_dossier(test::full_dossier()).value());
  // Dossier, identity, UUID, two parties, two events with three moments and a citation.
  EXPECT_EQ(next.fill(*sent), 11);
  const auto received = decode_dossier(sent->SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_EQ(received->value, test::full_dossier());
  const auto passed_on = next.parse<pb::Dossier>(encode_dossier(*received).value());
  EXPECT_TRUE(MessageDifferencer::Equals(*sent, *passed_on));
  EXPECT_EQ(encode_dossier(received->value).value(), encode_dossier(test::full_dossier()).value())
      << "the value alone has none of them";

  // The value may change and grow; what was unknown stays where it was.
  Received<Dossier> changed = *received;
  changed.value.identity.applicant.name = "Lê Văn Cường";
  changed.value.events.push_back(test::full_event());
  const auto grown = next.parse<pb::Dossier>(encode_dossier(changed).value());
  const auto again = decode_dossier(grown->SerializeAsString()).value();
  EXPECT_EQ(again.value, changed.value);
  EXPECT_EQ(again.unknown, received->unknown);
}

TEST(DossierOctets, UnknownFieldsOfEveryWireType) {
  const std::string unknown = number_field(700, 1) + varint(701 << 3 | 1) + "12345678" +
                              chunk_field(702, "\xFF") + varint(703 << 3 | 5) + "1234" +
                              varint(704 << 3 | 3) + number_field(1, 1) + varint(704 << 3 | 4);
  const auto received = decode_dossier(kDossier + unknown);
  ASSERT_TRUE(received) << received.error().message;
  const std::string again = encode_dossier(*received).value();
  EXPECT_TRUE(again.ends_with(unknown));
  check_against_protobuf(kDossier + unknown);
  // A known number in another wire type is not the field that we know.
  const std::string other_type = varint(2 << 3 | 0) + varint(5);
  EXPECT_TRUE(
      encode_dossier(decode_dossier(kDossier + other_type).value()).value().ends_with(other_type));
  check_against_protobuf(kDossier + other_type);
}

// ---- what is refused ----------------------------------------------------------------------------

TEST(DossierOctets, TheBombIsRefused) {
  // exchange.md 1.8: two octets a message, thirty-one times as much in memory.
  std::string bomb = chunk_field(1, kIdentity);
  while (bomb.size() < 10'000'000) bomb += std::string("\x12\x00", 2);
  Failure failure = failure_of(bomb);
  EXPECT_EQ(failure.code, Errc::kWireTooLarge);
  EXPECT_THAT(failure.message, HasSubstr("10000000 octets, at most 4194304"));

  // Events that are events, more of them than the contract allows.
  std::string many = chunk_field(1, kIdentity);
  for (int i = 0; i < 10'001; ++i) many += chunk_field(2, kEvent);
  failure = failure_of(many);
  EXPECT_EQ(failure.code, Errc::kWireTooLarge);
  EXPECT_EQ(failure.message, "motcua.dossier.v1.Dossier.events: more than 10000 elements");

  // Messages that nobody knows.
  std::string unknown = kDossier;
  for (int i = 0; i < 70'000; ++i) unknown += chunk_field(700, "");
  failure = failure_of(unknown);
  EXPECT_EQ(failure.code, Errc::kWireTooLarge);
  EXPECT_THAT(failure.message, HasSubstr("more than 65536 messages inside"));

  // One message in very many parts.
  std::string parts = kDossier;
  for (int i = 0; i < 70'000; ++i) parts += chunk_field(1, "");
  EXPECT_TRUE(decode_dossier(parts)) << "protobuf reads it, and it makes nothing";
}

TEST(DossierOctets, LimitsAreTheHosts) {
  const std::string octets = encode_dossier(test::full_dossier()).value();
  EXPECT_TRUE(decode_dossier(octets, {.octets = octets.size()}));
  EXPECT_EQ(failure_of(octets, {.octets = octets.size() - 1}).code, Errc::kWireTooLarge);
  EXPECT_TRUE(decode_dossier(octets, {.messages = 10}));
  EXPECT_EQ(failure_of(octets, {.messages = 9}).code, Errc::kWireTooLarge);
  EXPECT_TRUE(decode_dossier(octets, {.depth = 3}));
  EXPECT_THAT(failure_of(octets, {.depth = 2}).message,
              HasSubstr("more than 2 messages within one another"));
  EXPECT_TRUE(decode_dossier(octets, {.elements = 2}));
  EXPECT_THAT(failure_of(octets, {.elements = 1}).message, HasSubstr("events"));
  EXPECT_THAT(failure_of(octets, {.text_octets = 36}).message, HasSubstr("at most 36"));
  std::string groups;
  for (int i = 0; i < 20; ++i) groups += varint(700 << 3 | 3);
  for (int i = 0; i < 20; ++i) groups += varint(700 << 3 | 4);
  EXPECT_EQ(failure_of(kDossier + groups).code, Errc::kMalformedWire);
}

struct Refused {
  std::string octets;
  Errc code;
  std::string message;
};

std::string dossier_with_event(const std::string& fields) {
  return chunk_field(1, kIdentity) + chunk_field(2, kEvent + fields);
}
std::string dossier_with_identity(const std::string& fields) {
  return chunk_field(1, kIdentity + fields);
}

TEST(DossierOctets, FailuresNameTheField) {
  const std::string event = "motcua.dossier.v1.Dossier.events[0]";
  const std::string identity = "motcua.dossier.v1.Dossier.identity";
  const auto time = [](int month, int day, const std::string& more = "") {
    return chunk_field(5, number_field(1, 2026) + number_field(2, static_cast<unsigned>(month)) +
                              number_field(3, static_cast<unsigned>(day)) + more);
  };
  const std::vector<Refused> all = {
      {"", Errc::kInvalidWireValue, "motcua.dossier.v1.Dossier.identity: missing"},
      {chunk_field(1, ""), Errc::kInvalidWireValue, identity + ".procedure: missing"},
      {chunk_field(1, chunk_field(3, "")), Errc::kInvalidWireValue,
       identity + ".procedure: missing"},
      {chunk_field(1, chunk_field(3, "x")), Errc::kInvalidWireValue,
       identity + ".procedure: procedure code"},
      {dossier_with_identity(chunk_field(4, "1")), Errc::kInvalidWireValue,
       identity + ".case_number: 1 characters, at least 2"},
      {dossier_with_identity(chunk_field(4, "123")), Errc::kWireTooLarge,
       identity + ".case_number: 3 characters, at most 2"},
      {dossier_with_identity(number_field(7, 4)), Errc::kInvalidWireValue,
       identity + ".channel: 4 is none known"},
      {dossier_with_identity(chunk_field(2, "")), Errc::kInvalidWireValue,
       identity + ".uuid.octets: missing"},
      {dossier_with_identity(chunk_field(2, chunk_field(1, "short"))), Errc::kInvalidWireValue,
       identity + ".uuid.octets: 5 octets, at least 16"},
      {dossier_with_identity(chunk_field(5, chunk_field(1, "\xFF"))), Errc::kInvalidWireValue,
       identity + ".applicant.name: not UTF-8 at octet 0"},
      {dossier_with_identity(chunk_field(5, chunk_field(1, "Nguye\u0302\u0303n"))),
       Errc::kInvalidWireValue, identity + ".applicant.name: not in Unicode NFC"},
      {dossier_with_identity(chunk_field(6, chunk_field(1, std::string(501, 'a')))),
       Errc::kWireTooLarge, identity + ".agent.name: 501 characters, at most 500"},
      {chunk_field(1, kIdentity) + chunk_field(2, ""), Errc::kInvalidWireValue,
       event + ".kind: missing"},
      {chunk_field(1, kIdentity) + chunk_field(2, number_field(1, 3)), Errc::kInvalidWireValue,
       event + ".time: missing"},
      {dossier_with_event(number_field(1, 40)), Errc::kInvalidWireValue,
       event + ".kind: 40 is none known"},
      {dossier_with_event(number_field(1, 0)), Errc::kInvalidWireValue, event + ".kind: missing"},
      {dossier_with_event(time(13, 1)), Errc::kInvalidWireValue,
       event + ".due.month: 13 is not in 1 to 12"},
      {dossier_with_event(time(2, 29)), Errc::kInvalidWireValue,
       event + ".due: day 29 is not in month 2 of 2026"},
      {dossier_with_event(time(2, 1, number_field(4, 24))), Errc::kInvalidWireValue,
       event + ".due.hours: 24 is not in 0 to 23"},
      {dossier_with_event(chunk_field(5, "")), Errc::kInvalidWireValue,
       event + ".due.year: missing"},
      {dossier_with_event(chunk_field(7, number_field(1, 5))), Errc::kInvalidWireValue,
       event + ".law.number: missing"},
      {dossier_with_event(chunk_field(7, number_field(1, 5) + chunk_field(3, "1/2025/TT-BTP"))),
       Errc::kInvalidWireValue, event + ".law: "},
      {dossier_with_event(number_field(10, static_cast<std::uint64_t>(-1))),
       Errc::kInvalidWireValue, event + ".amount: -1 is not in 0 to 1000000000000000"},
      {dossier_with_event(number_field(12, 0)), Errc::kInvalidWireValue,
       event + ".number: 0 is not in 1 to 100000"},
      {dossier_with_event(varint(6 << 3 | 2) + varint(5) + "abc"), Errc::kMalformedWire,
       event + ": "},
      {kDossier + std::string(1, '\0'), Errc::kMalformedWire, "motcua.dossier.v1.Dossier: "},
      {kDossier + varint(700 << 3 | 6), Errc::kMalformedWire, "motcua.dossier.v1.Dossier: "},
      {kDossier + varint(700 << 3 | 4), Errc::kMalformedWire, "motcua.dossier.v1.Dossier: "},
      {kDossier + std::string(10, '\xFF') + "\x01", Errc::kMalformedWire,
       "motcua.dossier.v1.Dossier: "},
  };
  for (const Refused& each : all) {
    const Failure failure = failure_of(each.octets);
    EXPECT_EQ(failure.code, each.code) << failure.message;
    EXPECT_TRUE(failure.message.starts_with(each.message)) << failure.message;
  }
}

TEST(DossierOctets, FailuresDoNotShowPeople) {
  for (const auto& [field, value] : std::vector<std::pair<std::uint32_t, std::string>>{
           {2, "097090012345"}, {2, "00109001234x"}, {5, "0912345678"}, {5, "+849999"}}) {
    const Failure failure =
        failure_of(dossier_with_identity(chunk_field(5, chunk_field(field, value))));
    EXPECT_EQ(failure.code, Errc::kInvalidWireValue);
    for (std::size_t i = 0; i + 3 <= value.size(); ++i) {
      EXPECT_EQ(failure.message.find(value.substr(i, 3)), std::string::npos) << failure.message;
    }
  }
}

TEST(DossierOctets, EncodersRefuseWhatDecodersWould) {
  const auto refused = [](const auto& change) {
    Dossier dossier = test::full_dossier();
    change(dossier);
    const auto octets = encode_dossier(dossier);
    return octets ? std::string("was accepted") : octets.error().message;
  };
  EXPECT_THAT(refused([](Dossier& d) { d.identity.applicant.name = "\xFF"; }),
              HasSubstr("identity.applicant.name: not UTF-8"));
  EXPECT_THAT(refused([](Dossier& d) { d.identity.case_number = "1"; }), HasSubstr("case_number"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[1].kind = EventKind{40}; }),
              HasSubstr("events[1].kind: 40 is none known"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[0].kind = EventKind{0}; }),
              HasSubstr("events[0].kind: missing"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[1].time += std::chrono::days{4'000'000}; }),
              HasSubstr("events[1].time.year"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[1].amount = -1; }), HasSubstr("events[1].amount"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[0].channel = Channel{7}; }),
              HasSubstr("events[0].channel"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[0].papers.resize(1001, "a"); }),
              HasSubstr("papers: more than 1000 elements"));
  EXPECT_THAT(refused([](Dossier& d) { d.events[0].papers.assign(300, std::string(20'000, 'a')); }),
              HasSubstr("octets, at most 4194304"));
  EXPECT_THAT(refused([](Dossier& d) { d.events.resize(10'001, d.events[0]); }),
              HasSubstr("events: more than 10000"));
}

}  // namespace
}  // namespace motcua::exchange
