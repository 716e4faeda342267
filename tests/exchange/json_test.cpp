/// JSON beside protobuf's own reader and writer of it.
#include <motcua/exchange/json.hpp>
#include <motcua/exchange/redaction.hpp>
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/catalogue.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/lawbook/rules.hpp>
#include <motcua/lawbook/units.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "exchange/envelope_shapes_internal.hpp"
#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/json_internal.hpp"
#include "exchange/paper_tables_internal.hpp"
#include "exchange/procedure_tables_internal.hpp"
#include "exchange/refdata_tables_internal.hpp"
#include "motcua/dossier/v1/dossier.pb.h"
#include "motcua/envelope/v1/batch.pb.h"
#include "motcua/envelope/v1/envelope.pb.h"
#include "motcua/evaluation/v1/evaluation.pb.h"
#include "motcua/paper/v1/paper.pb.h"
#include "motcua/procedure/v1/procedure.pb.h"
#include "motcua/refdata/v1/refdata.pb.h"
#include "support/case_table.hpp"
#include "support/dossiers_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua::exchange {
namespace {

using exchange_internal::json_of_octets;
using exchange_internal::octets_of_json;
using exchange_internal::Shape;
using exchange_internal::shape_of;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::util::JsonStringToMessage;
using google::protobuf::util::MessageDifferencer;
using google::protobuf::util::MessageToJsonString;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
namespace pb = dossier::v1;

// ---- the table
struct Answer {
  std::string canonical;
  std::string error;
  std::string message;
};

template <typename T, typename Encode>
Answer answer_to(const Result<Received<T>>& read, Encode encode) {
  if (!read) return {"", std::string(to_string(read.error().code)), read.error().message};
  return {encode(read->value, JsonStyle{}).value(), "", ""};
}

Answer answer_to(const test::Case& row) {
  const auto unknown = row["ignore"].empty() ? UnknownNames::kRefuse : UnknownNames::kIgnore;
  if (row["message"] == "Dossier") {
    return answer_to(decode_dossier_json(row["json"], {}, unknown),
                     [](const Dossier& dossier, const JsonStyle& style) {
                       return encode_dossier_json(dossier, style);
                     });
  }
  if (row["message"] != "DossierEvent") throw std::runtime_error("no such message in json.csv");
  return answer_to(decode_dossier_event_json(row["json"], kEventLimits, unknown),
                   [](const DossierEvent& event, const JsonStyle& style) {
                     return encode_dossier_event_json(event, style);
                   });
}

TEST(Json, CaseTable) {
  for (const test::Case& row : test::load_cases("json.csv")) {
    SCOPED_TRACE(row["case"] + ": " + row["why"]);
    const Answer answer = answer_to(row);
    EXPECT_EQ(answer.error, row["error"]) << answer.message;
    EXPECT_EQ(answer.canonical, row["canonical"]) << answer.message;
    if (!row["error"].empty()) {
      EXPECT_THAT(answer.message, StartsWith("motcua.dossier.v1." + row["message"] + row["names"]));
    }
  }
}

// ---- any message of the contract, beside JsonFormat
/// Fields as they come, whatever the contract's rules say of their values.
void fill(Message& message, int depth);

template <typename T>
T any_number() {
  using Limits = std::numeric_limits<T>;
  return *rc::gen::oneOf(rc::gen::element<T>(Limits::min(), 0, 1, Limits::max()),
                         rc::gen::arbitrary<T>());
}

void add_value(Message& message, const FieldDescriptor& field, int depth) {
  const auto& reflection = *message.GetReflection();
  const bool repeated = field.is_repeated();
  switch (field.cpp_type()) {
#define MOTCUA_PUT(Kind, value)                            \
  repeated ? reflection.Add##Kind(&message, &field, value) \
           : reflection.Set##Kind(&message, &field, value)
    case FieldDescriptor::CPPTYPE_INT32:
      return MOTCUA_PUT(Int32, any_number<std::int32_t>());
    case FieldDescriptor::CPPTYPE_INT64:
      return MOTCUA_PUT(Int64, any_number<std::int64_t>());
    case FieldDescriptor::CPPTYPE_UINT32:
      return MOTCUA_PUT(UInt32, any_number<std::uint32_t>());
    case FieldDescriptor::CPPTYPE_UINT64:
      return MOTCUA_PUT(UInt64, any_number<std::uint64_t>());
    case FieldDescriptor::CPPTYPE_BOOL:
      return MOTCUA_PUT(Bool, test::any_flag());
    case FieldDescriptor::CPPTYPE_ENUM:
      return MOTCUA_PUT(EnumValue, *rc::gen::inRange(-2, field.enum_type()->value_count() + 3));
    case FieldDescriptor::CPPTYPE_STRING:
      return field.type() == FieldDescriptor::TYPE_BYTES
                 ? MOTCUA_PUT(String, *rc::gen::arbitrary<std::string>())
                 : MOTCUA_PUT(String, test::any_text());
#undef MOTCUA_PUT
    default:
      return fill(repeated ? *reflection.AddMessage(&message, &field)
                           : *reflection.MutableMessage(&message, &field),
                  depth - 1);
  }
}

void fill(Message& message, int depth) {
  const auto& descriptor = *message.GetDescriptor();
  for (int i = 0; i < descriptor.field_count(); ++i) {
    const FieldDescriptor& field = *descriptor.field(i);
    if (*rc::gen::inRange(0, 3) == 0 || (field.message_type() != nullptr && depth == 0)) continue;
    const int values = field.is_repeated() ? *rc::gen::inRange(0, 3) : 1;
    for (int value = 0; value < values; ++value) add_value(message, field, depth);
  }
}

struct Kind {
  const Shape& shape;
  const Message& prototype;
};
const std::vector<Kind>& kinds() {
  static const std::vector<Kind> kAll = {
      {shape_of<Dossier>(), pb::Dossier::default_instance()},
      {shape_of<DossierEvent>(), pb::DossierEvent::default_instance()},
      {shape_of<Evaluation>(), evaluation::v1::Evaluation::default_instance()},
      {shape_of<Procedure>(), procedure::v1::Procedure::default_instance()},
      {shape_of<CalendarRows>(), refdata::v1::CalendarRows::default_instance()},
      {shape_of<UnitRows>(), refdata::v1::UnitRows::default_instance()},
      {shape_of<AgencyRows>(), refdata::v1::AgencyRows::default_instance()},
      {shape_of<RuleRows>(), refdata::v1::RuleRows::default_instance()},
      {shape_of<Question>(), evaluation::v1::Question::default_instance()},
      {shape_of<Explanation>(), evaluation::v1::Explanation::default_instance()},
      {shape_of<papers::RenderedPaper>(), paper::v1::RenderedPaper::default_instance()},
      {shape_of<Event>(), envelope::v1::Event::default_instance()},
      {shape_of<Record>(), envelope::v1::Record::default_instance()},
      {shape_of<BatchHeader>(), envelope::v1::BatchHeader::default_instance()},
      {shape_of<Receipt>(), envelope::v1::Receipt::default_instance()},
  };
  return kAll;
}

RC_GTEST_PROP(Json, IsThatOfJsonFormat, ()) {
  const Kind& kind = *rc::gen::elementOf(kinds());
  const std::unique_ptr<Message> message(kind.prototype.New());
  constexpr int kDepth = 3;
  fill(*message, kDepth);
  const DecodeLimits limits{.octets = std::size_t{64} << 20};

  const auto ours = json_of_octets(message->SerializeAsString(), kind.shape, limits,
                                   {.indented = test::any_flag()});
  RC_ASSERT(ours.has_value());
  const std::unique_ptr<Message> read(kind.prototype.New());
  const auto status = JsonStringToMessage(*ours, read.get());
  RC_ASSERT(status.ok());
  RC_ASSERT(MessageDifferencer::Equals(*message, *read));

  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = test::any_flag();
  options.always_print_primitive_fields = test::any_flag();
  options.always_print_enums_as_ints = test::any_flag();
  options.preserve_proto_field_names = test::any_flag();
  std::string theirs;
  RC_ASSERT(MessageToJsonString(*message, &theirs, options).ok());
  const auto octets = octets_of_json(theirs, kind.shape, limits, UnknownNames::kRefuse);
  RC_ASSERT(octets.has_value());
  RC_ASSERT(read->ParseFromString(*octets));
  RC_ASSERT(MessageDifferencer::Equals(*message, *read));
}

/// What we accept, protobuf accepts, and reads the same.
RC_GTEST_PROP(Json, AcceptsNothingThatJsonFormatRefuses, ()) {
  std::string json = encode_dossier_json(test::any_dossier()).value();
  const int changes = *rc::gen::inRange(1, 4);
  for (int i = 0; i < changes; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, json.size());
    const std::string piece = *rc::gen::element<std::string>(
        "", "\"", "\\", ",", ":", "{", "}", "[", "]", "0", "1", "-", ".", "e", "null", "true", " ",
        "\n", "\\u0041", "\\ud800", "\"kind\":3,", "\"amount\":1.0,", "'", "//");
    json.replace(at, *rc::gen::inRange<std::size_t>(0, 3), piece);
  }
  const auto ours = decode_dossier_json(json);
  if (!ours) {
    RC_ASSERT(!ours.error().message.empty());
    return;
  }
  pb::Dossier theirs;
  RC_ASSERT(JsonStringToMessage(json, &theirs).ok());
  RC_ASSERT(decode_dossier(theirs.SerializeAsString()) == ours);
}

// ---- whole values
RC_GTEST_PROP(Json, OfDossiersComesBack, ()) {
  const Dossier dossier = test::any_dossier();
  const auto json = encode_dossier_json(dossier, {.indented = test::any_flag()});
  RC_ASSERT(json.has_value());
  const auto read = decode_dossier_json(*json);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->value == dossier);
  RC_ASSERT(read->unknown.empty());
}

RC_GTEST_PROP(Json, RedactedIsTheRedactedOctets, ()) {
  const Dossier dossier = test::any_dossier();
  const auto shown = redact_dossier(encode_dossier(dossier).value());
  const auto of_octets = json_of_octets(*shown, shape_of<Dossier>(), {}, {});
  RC_ASSERT(encode_dossier_json(dossier, {.redacted = true}) == of_octets);
}

std::string attribute_octets(const std::string& key, const std::string& text) {
  type::v1::Attribute attribute;
  attribute.set_key(key);
  attribute.set_text(text);
  return attribute.SerializeAsString();
}

Event full_envelope() {
  return {.event_id = Uuid::parse("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d10").value(),
          .payload_type = "motcua.dossier.v1.DossierEvent",
          .payload = std::string("\x00\xFF\x7F", 3),
          .source = "H01.15/vidu",
          .subject = Uuid::parse("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d11").value(),
          .subject_code = "H01.15-261123-0001",
          .create_time = Instant(std::chrono::seconds(1'795'396'503)),
          .idempotency_key = "1",
          .schema_release = "0.1.0",
          .corrects = Uuid::parse("6f1b3c52-0d5c-4c1e-9a57-3f0a2b7c9d12").value(),
          .attributes = {attribute_octets("a", ""), attribute_octets("b", "Tờ khai")}};
}

// ---- each pair of functions, over what the library has embedded
template <typename T, typename Encode, typename Decode, typename Write>
void expect_pair(const T& value, Encode encode_octets, Write write, Decode read) {
  const auto octets = encode_octets(value);
  ASSERT_TRUE(octets) << octets.error().message;
  const auto json = write(value);
  ASSERT_TRUE(json) << json.error().message;
  const auto back = read(*json);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(encode_octets(back->value), octets);
  EXPECT_EQ(write(*back), json);
}
#define MOTCUA_EXPECT_PAIR(name, value)                            \
  expect_pair(                                                     \
      value, [](const auto& each) { return encode_##name(each); }, \
      [](const auto& each) { return encode_##name##_json(each); }, \
      [](const std::string& json) { return decode_##name##_json(json); })

TEST(Json, OfEmbeddedDataComesBack) {
  MOTCUA_EXPECT_PAIR(calendar_rows, embedded_calendar_rows());
  MOTCUA_EXPECT_PAIR(unit_rows, embedded_units().rows());
  MOTCUA_EXPECT_PAIR(agency_rows, embedded_agencies().rows());
  const auto rules = embedded_rules().rows();
  MOTCUA_EXPECT_PAIR(rule_rows, (RuleRows{{rules.begin(), rules.end()}}));
  const Catalogue& catalogue = embedded_catalogue();
  for (const ProcedureCode& code : catalogue.codes()) {
    MOTCUA_EXPECT_PAIR(procedure, catalogue.find(code).value());
  }
}

TEST(Json, OfAnswersComesBack) {
  const Dossier dossier = test::full_dossier();
  const LocalTime as_of = test::moment(2026, 11, 25);
  MOTCUA_EXPECT_PAIR(question, (Question{dossier, as_of}));
  const auto evaluation = LawBook::embedded().evaluate(dossier, as_of).value();
  MOTCUA_EXPECT_PAIR(evaluation, evaluation);
  const auto counted =
      LawBook::embedded().calendar().explain_add_working_days(make_date(2026, 8, 28).value(), 5);
  MOTCUA_EXPECT_PAIR(explanation, counted.value().why);
  MOTCUA_EXPECT_PAIR(paper, (papers::RenderedPaper{.octets = std::string("%PDF\x00\xFF", 6),
                                                   .format = papers::PaperFormat::kPdf,
                                                   .pages = 1}));
}

TEST(Json, OfValuesComesBack) {
  const Date date = make_date(2026, 11, 23).value();
  EXPECT_EQ(encode_date_json(date).value(), R"({"year":2026,"month":11,"day":23})");
  EXPECT_EQ(decode_date_json(encode_date_json(date).value()).value(), date);
  const LawRef law = LawRef::parse("khoản 6 Điều 19 Nghị định số 118/2025/NĐ-CP").value();
  EXPECT_EQ(decode_law_ref_json(encode_law_ref_json(law).value()).value(), law);
  const Uuid uuid = full_envelope().event_id;
  EXPECT_EQ(encode_uuid_json(uuid).value(), R"({"octets":"bxs8Ug1cTB6aVz8KK3ydEA=="})");
  EXPECT_EQ(decode_uuid_json(encode_uuid_json(uuid).value()).value(), uuid);
}

TEST(Json, IndentedHasALineForEachValue) {
  const DossierEvent event{.kind = EventKind::kReceived,
                           .time = test::moment(2026, 11, 23),
                           .papers = {"Tờ khai", "Giấy chứng sinh"}};
  EXPECT_EQ(encode_dossier_event_json(event, {.indented = true}).value(), R"({
  "kind": "EVENT_KIND_RECEIVED",
  "time": {
    "year": 2026,
    "month": 11,
    "day": 23
  },
  "role": "ACTOR_ROLE_SYSTEM",
  "papers": [
    "Tờ khai",
    "Giấy chứng sinh"
  ]
})");
}

TEST(Json, HasNoPlaceForUnknownFields) {
  pb::Dossier newer;
  ASSERT_TRUE(newer.ParseFromString(encode_dossier(test::full_dossier()).value()));
  auto& event = *newer.mutable_events(1);
  event.GetReflection()->MutableUnknownFields(&event)->AddLengthDelimited(700, "Anne");
  const auto received = decode_dossier(newer.SerializeAsString()).value();
  const auto refused = encode_dossier_json(received);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kInvalidWireValue);
  EXPECT_THAT(refused.error().message,
              StartsWith("motcua.dossier.v1.Dossier.events[1]: holds field 700, "));
  EXPECT_THAT(refused.error().message, Not(HasSubstr("Anne")));
  // Left out knowingly.
  EXPECT_EQ(encode_dossier_json(received.value), encode_dossier_json(test::full_dossier()));
  const auto redacted = encode_dossier_json(received, {.redacted = true});
  EXPECT_EQ(redacted, encode_dossier_json(test::full_dossier(), {.redacted = true}));
  EXPECT_THAT(redacted.value(), Not(HasSubstr("Nguyễn")));
  EXPECT_THAT(redacted.value(), HasSubstr("1.001193"));
}

TEST(Json, LimitsHold) {
  const std::string json = encode_dossier_json(test::full_dossier()).value();
  const auto code = [&](const DecodeLimits& limits) {
    const auto read = decode_dossier_json(json, limits);
    return read ? Errc{} : read.error().code;
  };
  EXPECT_EQ(code({}), Errc{});
  EXPECT_EQ(code({.octets = json.size() / kJsonOctetsPerOctet - 1}), Errc::kWireTooLarge);
  EXPECT_EQ(code({.messages = 9}), Errc::kWireTooLarge);
  EXPECT_EQ(code({.depth = 2}), Errc::kWireTooLarge);
  EXPECT_EQ(code({.elements = 1}), Errc::kWireTooLarge);
  EXPECT_EQ(code({.text_octets = 20}), Errc::kWireTooLarge);
  // As large as numbers go, no sum overflows.
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  EXPECT_EQ(code({kMost, kMost, kMost, kMost, kMost}), Errc{});
  // Nothing is built for what nests too deeply, known or not.
  const std::string deep(1'000'000, '[');
  EXPECT_EQ(decode_dossier_json("{\"x\":" + deep, {}, UnknownNames::kIgnore).error().code,
            Errc::kWireTooLarge);
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"x\":";
  EXPECT_EQ(decode_dossier_json(objects, {}, UnknownNames::kIgnore).error().code,
            Errc::kWireTooLarge);
  // What may not be written may not be read.
  Dossier long_dossier = test::full_dossier();
  long_dossier.events.assign(10'001, long_dossier.events[1]);
  EXPECT_EQ(encode_dossier_json(long_dossier).error().code, Errc::kWireTooLarge);
}

// ---- envelopes
TEST(Json, OfEventsComesBack) {
  const Event event = full_envelope();
  const std::string json = encode_event_json(event).value();
  EXPECT_THAT(json, HasSubstr(R"("createTime":"2026-11-23T01:15:03Z")"));
  EXPECT_THAT(json, HasSubstr(R"("payload":"AP9/")"));
  EXPECT_THAT(json, HasSubstr(R"({"key":"a","text":""})"));
  EXPECT_EQ(decode_event_json(json).value(), event);
  const std::string redacted = encode_event_json(event, {.redacted = true}).value();
  EXPECT_THAT(redacted, Not(HasSubstr("payload\"")));
  EXPECT_THAT(redacted, HasSubstr(R"("attributes":[{"key":"a"},{"key":"b"}])"));
}

TEST(Json, OfRecordsKeepsTheHash) {
  LogHead head = empty_log("H01.15/vidu/2026");
  Record record = append_to_log(head, encode_event(full_envelope()).value());
  record.signatures.push_back({.part = SignedPart::kEvent, .cms = "cms", .time_stamp = "token"});
  record.record_time = Instant(std::chrono::seconds(-1));
  const std::string json = encode_record_json(record).value();
  EXPECT_THAT(json, HasSubstr(R"("sequence":"1")"));
  EXPECT_THAT(json, HasSubstr(R"("recordTime":"1969-12-31T23:59:59Z")"));
  const auto read = decode_record_json(json);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, record);
  LogHead again = empty_log("H01.15/vidu/2026");
  EXPECT_TRUE(follow_log(again, *read));
  record.sequence = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(decode_record_json(encode_record_json(record).value()).value(), record);
}

TEST(Json, OfHeadersAndReceiptsComesBack) {
  const Event event = full_envelope();
  const BatchHeader header{.batch_id = event.event_id,
                           .schema_release = "0.1.0",
                           .source = "H01.15/vidu",
                           .destination = "H01",
                           .create_time = event.create_time,
                           .idempotency_key = "1",
                           .attributes = event.attributes};
  EXPECT_EQ(decode_batch_header_json(encode_batch_header_json(header).value()).value(), header);
  const Failure problem{Errc::kChainGap, "records are missing",
                        LawRef::parse("Điều 1 Luật số 60/2014/QH13").value()};
  const Receipt receipt{.batch_id = event.event_id,
                        .receiver = "H01",
                        .receive_time = event.create_time,
                        .schema_release = "0.1.0",
                        .records = {{.event_id = event.event_id,
                                     .log = "H01.15/vidu/2026",
                                     .sequence = 7,
                                     .outcome = Outcome::kDeferred,
                                     .event_sha256 = sha256("x"),
                                     .problems = {problem}}},
                        .problem = problem};
  EXPECT_EQ(decode_receipt_json(encode_receipt_json(receipt).value()).value(), receipt);
}

TEST(Json, OfEnvelopesIsAsStrict) {
  const std::string json = encode_event_json(full_envelope()).value();
  const auto failure_of = [&](const std::string& from, const std::string& to) {
    std::string broken = json;
    const auto read = decode_event_json(broken.replace(broken.find(from), from.size(), to));
    return read ? std::string("was accepted") : read.error().message;
  };
  EXPECT_THAT(failure_of(R"("2026-11-23T01:15:03Z")", R"("20261123011503")"),
              HasSubstr("Event.createTime (line 1, column 2"));
  EXPECT_THAT(failure_of(R"("2026-11-23T01:15:03Z")", R"({"seconds":"1"})"),
              HasSubstr("a moment in double quotes belongs here"));
  EXPECT_THAT(failure_of(R"("key":"a","text":"")", R"("key":"a","text":"","flag":true)"),
              HasSubstr("Event.attributes[0].flag (line 1, column 5"));
  EXPECT_THAT(failure_of(R"("key":"a")", R"("key":"c")"), HasSubstr("ascending"));
  // Attributes are carried as they came; what JSON cannot say is not said wrongly.
  Event event = full_envelope();
  type::v1::Attribute flag;
  flag.set_flag(true);
  const std::vector<std::string> odd = {
      attribute_octets("a", "x") + flag.SerializeAsString(),
      attribute_octets("a", "x") + attribute_octets("a", "y"),
      attribute_octets("a", "\xff"),
      attribute_octets("a", "x") + std::string("\xE2\x2B\x01\x41", 4),
  };
  for (const std::string& attribute : odd) {
    event.attributes = {attribute};
    ASSERT_TRUE(encode_event(event));
    const auto refused = encode_event_json(event);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("Event.attributes[0]"));
  }
}

/// A text may be broken anywhere: what is said of it names nobody.
TEST(Json, FailuresShowNoPersonalData) {
  Dossier dossier = test::full_dossier();
  dossier.events[0].reason = "Anne Bonny";
  const std::string json = encode_dossier_json(dossier).value();
  const std::vector<std::string> secrets = {"Nguyễn", "Bình",  "0010900", "0100109", "Tràng",
                                            "+84912", "an@vi", "Anne",    "Bonny",   "Phòng"};
  std::size_t refused = 0;
  const auto check = [&](const std::string& broken) {
    const auto read = decode_dossier_json(broken);
    if (read) return;
    ++refused;
    for (const std::string& secret : secrets) {
      ASSERT_THAT(read.error().message, Not(HasSubstr(secret)));
    }
  };
  for (std::size_t at = 0; at < json.size(); ++at) {
    check(json.substr(0, at));
    for (const std::string_view piece : {"\"", "1", "\\", "\x01", "{", "e\u0301"}) {
      std::string broken = json;
      check(broken.insert(at, piece));
      broken = json;
      check(broken.replace(at, 1, piece));
    }
  }
  EXPECT_GT(refused, json.size() * 8);
  // Text where a name belongs is not shown, but names are.
  for (const std::string_view name : {"001090012345", "Anne Bonny", "an@vidu.vn", "Bình"}) {
    check("{\"" + std::string(name) + "\":1}");
  }
  EXPECT_THAT(decode_dossier_json("{\"dossierMood\":1}").error().message,
              HasSubstr("\"dossierMood\" is none of this message"));
}

}  // namespace
}  // namespace motcua::exchange
