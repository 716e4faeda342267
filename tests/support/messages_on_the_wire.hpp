/// Octets written by hand, and what every codec of whole messages owes.
#pragma once

#include <motcua/base/result.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

namespace motcua::test {

inline std::string varint(std::uint64_t value, int at_least_octets = 1) {
  std::string octets;
  for (int i = 1; value >= 0x80 || i < at_least_octets; ++i, value >>= 7) {
    octets += static_cast<char>(value | 0x80);
  }
  return octets + static_cast<char>(value);
}
inline std::string number_field(std::uint32_t number, std::uint64_t value) {
  return varint(number << 3) + varint(value);
}
inline std::string chunk_field(std::uint32_t number, std::string_view inside) {
  return varint(number << 3 | 2) + varint(inside.size()) + std::string(inside);
}

/// The published messages, each with two fields more.
class NextVersion {
 public:
  NextVersion() {
    for (const char* name :
         {"google/protobuf/descriptor.proto", "motcua/options/v1/options.proto",
          "motcua/type/v1/type.proto", "motcua/procedure/v1/procedure.proto",
          "motcua/dossier/v1/dossier.proto", "motcua/refdata/v1/refdata.proto",
          "motcua/evaluation/v1/evaluation.proto", "motcua/paper/v1/paper.proto"}) {
      google::protobuf::FileDescriptorProto file;
      google::protobuf::DescriptorPool::generated_pool()->FindFileByName(name)->CopyTo(&file);
      const bool ours =
          file.package().starts_with("motcua.") && file.package() != "motcua.options.v1";
      for (int i = 0; ours && i < file.message_type_size(); ++i) {
        add(*file.mutable_message_type(i), "future_text", kText,
            google::protobuf::FieldDescriptor::TYPE_STRING);
        add(*file.mutable_message_type(i), "future_number", kNumber,
            google::protobuf::FieldDescriptor::TYPE_FIXED64);
      }
      EXPECT_NE(pool_.BuildFile(file), nullptr) << name;
    }
  }

  /// Octets as the next version of a published message.
  template <typename Published>
  std::unique_ptr<google::protobuf::Message> parse(const std::string& octets) {
    const auto* const type = pool_.FindMessageTypeByName(Published::descriptor()->full_name());
    std::unique_ptr<google::protobuf::Message> message(factory_.GetPrototype(type)->New());
    EXPECT_TRUE(message->ParseFromString(octets));
    return message;
  }

  /// Set the new fields of a message and of all inside; the number of messages.
  int fill(google::protobuf::Message& message) {
    const auto& type = *message.GetDescriptor();
    const google::protobuf::Reflection& reflection = *message.GetReflection();
    if (type.file()->package() == "google.protobuf") return 0;
    std::vector<const google::protobuf::FieldDescriptor*> set;
    reflection.ListFields(message, &set);
    reflection.SetString(&message, type.FindFieldByNumber(kText), type.name() + " mới");
    reflection.SetUInt64(&message, type.FindFieldByNumber(kNumber), 7);
    int count = 1;
    for (const google::protobuf::FieldDescriptor* field : set) {
      if (field->message_type() == nullptr) continue;
      if (!field->is_repeated()) {
        count += fill(*reflection.MutableMessage(&message, field));
        continue;
      }
      for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
        count += fill(*reflection.MutableRepeatedMessage(&message, field, i));
      }
    }
    return count;
  }

 private:
  static constexpr int kText = 800;
  static constexpr int kNumber = 99;

  static void add(google::protobuf::DescriptorProto& message, const char* name, int number,
                  google::protobuf::FieldDescriptor::Type type) {
    auto& field = *message.add_field();
    field.set_name(name);
    field.set_number(number);
    field.set_label(google::protobuf::FieldDescriptorProto::LABEL_OPTIONAL);
    field.set_type(static_cast<google::protobuf::FieldDescriptorProto::Type>(type));
  }

  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_{&pool_};
};

/// Octets as protobuf reads and shows them.
template <typename Published>
std::string text_of(const std::string& octets) {
  Published parsed;
  EXPECT_TRUE(parsed.ParseFromString(octets));
  EXPECT_EQ(parsed.SerializeAsString(), octets);
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  EXPECT_TRUE(printer.PrintToString(parsed, &text));
  return text;
}

/// What a message's octets and both directions of its codec owe, with everything set.
/// `same` compares values.
template <typename Published, typename T, typename Encode, typename Decode, typename Same>
void expect_round_trip(const T& value, Encode encode, Decode decode, Same same) {
  const auto octets = encode(value);
  ASSERT_TRUE(octets) << octets.error().message;
  Published parsed;
  ASSERT_TRUE(parsed.ParseFromString(*octets));
  EXPECT_EQ(parsed.SerializeAsString(), *octets);
  const auto decoded = decode(*octets);
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_TRUE(same(decoded->value, value));
  EXPECT_TRUE(decoded->unknown.empty());

  // A newer sender's fields, in every message.
  NextVersion next;
  const auto sent = next.parse<Published>(*octets);
  EXPECT_GT(next.fill(*sent), 0);
  const auto received = decode(sent->SerializeAsString());
  ASSERT_TRUE(received) << received.error().message;
  EXPECT_TRUE(same(received->value, value));
  EXPECT_FALSE(received->unknown.empty());
  const auto passed_on = next.parse<Published>(encode(*received).value());
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(*sent, *passed_on));
  EXPECT_EQ(encode(received->value).value(), *octets) << "the value alone has none of them";

  // No octet missing makes another answer than a failure or a message that protobuf reads.
  for (std::size_t size = 0; size < octets->size(); ++size) {
    const auto part = decode(octets->substr(0, size));
    if (part) {
      EXPECT_TRUE(parsed.ParsePartialFromString(octets->substr(0, size)));
    } else {
      EXPECT_FALSE(part.error().message.empty());
    }
  }
}

}  // namespace motcua::test
