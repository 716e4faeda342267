#include <motcua/exchange/redaction.hpp>

#include <memory>
#include <string>
#include <vector>

#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "motcua/dossier/v1/dossier.pb.h"
#include "motcua/options/v1/options.pb.h"
#include "support/dossiers_on_the_wire.hpp"
#include "support/random_dossier.hpp"

namespace motcua::exchange {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
namespace pb = dossier::v1;

/// By the options in the published files: the redactor of proto/README.md.
void redact(Message& message) {
  const auto& reflection = *message.GetReflection();
  reflection.MutableUnknownFields(&message)->Clear();
  std::vector<const FieldDescriptor*> set;
  reflection.ListFields(message, &set);
  for (const FieldDescriptor* field : set) {
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      if (field->options().GetExtension(options::v1::data_class) !=
          options::v1::DATA_CLASS_NOT_PERSONAL) {
        reflection.ClearField(&message, field);
      }
    } else if (field->message_type() != nullptr) {
      if (!field->is_repeated()) {
        redact(*reflection.MutableMessage(&message, field));
        continue;
      }
      for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
        redact(*reflection.MutableRepeatedMessage(&message, field, i));
      }
    }
  }
}

TEST(Redaction, LeavesNothingOfPeople) {
  const std::string unknown("\xE2\x2B\x04\x41nne", 7);  // field 700: "Anne"
  const std::string octets = encode_dossier(test::full_dossier()).value() + unknown;
  const auto received = decode_dossier(redact_dossier(octets).value());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_TRUE(received->unknown.empty());
  Dossier expected = test::full_dossier();
  expected.identity.applicant = {};
  expected.identity.agent = Party{};
  for (DossierEvent& event : expected.events) {
    event.reason.clear();
    event.papers.clear();
    event.papers_in_database.clear();
    event.to.clear();
  }
  EXPECT_EQ(received->value, expected);
  const std::string event = encode_dossier_event(test::full_event()).value() + unknown;
  EXPECT_EQ(decode_dossier_event(redact_dossier_event(event).value()).value().value,
            expected.events[0]);
}

RC_GTEST_PROP(Redaction, IsThatOfTheOptions, ()) {
  std::string octets = encode_dossier(test::any_dossier()).value();
  if (test::any_flag() && !octets.empty()) {
    octets[*rc::gen::inRange<std::size_t>(0, octets.size())] = *rc::gen::arbitrary<char>();
  }
  const google::protobuf::LogSilencer silence;
  pb::Dossier theirs;
  if (!theirs.ParseFromString(octets)) return;
  const auto ours = redact_dossier(octets);
  RC_ASSERT(ours.has_value());
  pb::Dossier parsed;
  RC_ASSERT(parsed.ParseFromString(*ours));
  redact(theirs);
  RC_ASSERT(parsed.SerializeAsString() == theirs.SerializeAsString());
}

TEST(Redaction, RefusesWhatDecodersRefuse) {
  const std::string octets = encode_dossier(test::full_dossier()).value();
  EXPECT_EQ(redact_dossier(octets, {.octets = 9}).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(redact_dossier(octets, {.messages = 9}).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(redact_dossier(octets, {.depth = 2}).error().code, Errc::kWireTooLarge);
  EXPECT_EQ(redact_dossier(octets.substr(0, octets.size() - 1)).error().code, Errc::kMalformedWire);
}

}  // namespace
}  // namespace motcua::exchange
