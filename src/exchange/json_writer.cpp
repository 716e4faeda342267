#include <motcua/base/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "exchange/json_internal.hpp"
#include "exchange/json_values_internal.hpp"
#include "exchange/rapidjson_internal.hpp"
#include "exchange/redaction_internal.hpp"

namespace motcua::exchange_internal {
namespace {

using exchange::DecodeLimits;
using exchange::JsonStyle;

/// Writes what `Out`, a writer of RapidJSON, is told.
template <typename Out>
class Printer : public Faults {
 public:
  explicit Printer(Out& out) : Faults(Naming::kJson), out_(out) {}

  bool print_message(Octets octets, const Shape& shape, const Frame& frame) {
    out_.StartObject();
    std::uint32_t chosen = 0;  // the choice that was made
    std::size_t next = 0;      // the first field that may come
    while (!octets.at_end()) {
      std::uint32_t tag;
      if (!octets.read_tag(tag)) return malformed(frame);
      while (next < shape.fields.size() && shape.fields[next].number < number_of(tag)) ++next;
      if (next == shape.fields.size() || tag_of_field(shape.fields[next]) != tag ||
          (chosen != 0 && shape.fields[next].oneof == chosen)) {
        return refuse(frame, {},
                      "holds field " + std::to_string(number_of(tag)) +
                          ", which this version does not know and JSON cannot carry; pass on the "
                          "octets, or encode the value without its unknown fields");
      }
      const FieldShape& field = shape.fields[next++];
      chosen = field.oneof;
      out_.Key(field.json_name.data(), length_of(field.json_name));
      if (!(field.repeated ? print_list(octets, tag, field, frame)
                           : print_value(octets, field, frame, Frame::kSingular))) {
        return false;
      }
    }
    return out_.EndObject();
  }

 private:
  static rapidjson::SizeType length_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }
  static bool is_chunk(FieldType type) {
    return type == FieldType::kText || type == FieldType::kOctets || type == FieldType::kMessage;
  }
  static std::uint32_t tag_of_field(const FieldShape& field) {
    return tag_of(field.number,
                  is_chunk(field.type) || field.repeated ? WireType::kLength : WireType::kVarint);
  }
  bool malformed(const Frame& frame) {
    return fail(Errc::kMalformedWire, frame, {}, "the octets are not a message of this type");
  }

  bool print_list(Octets& octets, std::uint32_t tag, const FieldShape& field, const Frame& frame) {
    out_.StartArray();
    if (is_chunk(field.type)) {
      std::uint32_t index = 0;
      Octets ahead = octets;
      std::uint32_t after = tag;
      do {
        octets = ahead;
        if (!print_value(octets, field, frame, index++)) return false;
        ahead = octets;
      } while (ahead.read_tag(after) && after == tag);
    } else {
      std::string_view packed;
      if (!octets.read_chunk(packed)) return malformed(frame);
      for (Octets numbers(packed); !numbers.at_end();) {
        if (!print_value(numbers, field, frame, Frame::kSingular)) return false;
      }
    }
    return out_.EndArray();
  }

  bool print_value(Octets& octets, const FieldShape& field, const Frame& frame,
                   std::uint32_t index) {
    if (is_chunk(field.type)) {
      std::string_view chunk;
      if (!octets.read_chunk(chunk)) return malformed(frame);
      if (field.type == FieldType::kText) {
        if (!is_short_ascii(chunk) && find_invalid_utf8(chunk)) {
          return refuse(frame, field.name, "not UTF-8");
        }
        return print_text(chunk);
      }
      if (field.type == FieldType::kOctets) return print_text(base64_of(chunk));
      const Frame inner{&frame, field.name, field.number, index};
      if (field.inner->name == kTimestamp) return print_timestamp(Octets(chunk), inner);
      return print_message(Octets(chunk), *field.inner, inner);
    }
    std::uint64_t number;
    if (!octets.read_varint(number)) return malformed(frame);
    switch (field.type) {
      case FieldType::kBool:
        return out_.Bool(number != 0);
      case FieldType::kInt64:
        return print_text(std::to_string(static_cast<std::int64_t>(number)));
      case FieldType::kUint64:
        return print_text(std::to_string(number));
      case FieldType::kUint32:
        return out_.Uint(static_cast<std::uint32_t>(number));
      case FieldType::kEnum:
        return print_enum(field, static_cast<std::int32_t>(number));
      default:
        return out_.Int(static_cast<std::int32_t>(number));
    }
  }
  /// A value that has no name here is written as its number.
  bool print_enum(const FieldShape& field, std::int32_t number) {
    for (const EnumName& value : field.values) {
      if (value.number == number) return out_.String(value.name.data(), length_of(value.name));
    }
    return out_.Int(number);
  }
  bool print_timestamp(Octets octets, const Frame& frame) {
    Timestamp timestamp;
    while (!octets.at_end()) {
      std::uint32_t tag;
      std::uint64_t number;
      if (!octets.read_tag(tag) || type_of(tag) != WireType::kVarint ||
          !octets.read_varint(number)) {
        return malformed(frame);
      }
      if (number_of(tag) == 1) timestamp.seconds = static_cast<std::int64_t>(number);
      if (number_of(tag) == 2) timestamp.nanoseconds = static_cast<std::int32_t>(number);
    }
    return print_text(text_of(timestamp));
  }
  bool print_text(std::string_view text) { return out_.String(text.data(), length_of(text)); }

  Out& out_;
};

template <typename Out>
Result<std::string> print(Out& out, const rapidjson::StringBuffer& buffer, std::string_view octets,
                          const Shape& shape) {
  Printer<Out> printer(out);
  if (!printer.print_message(Octets(octets), shape, Frame{.name = shape.name})) {
    return *printer.failure();
  }
  return std::string(buffer.GetString(), buffer.GetSize());
}

Result<std::string> print(std::string_view octets, const Shape& shape, bool indented) {
  rapidjson::StringBuffer buffer;
  if (!indented) {
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    return print(out, buffer, octets, shape);
  }
  constexpr unsigned kSpaces = 2;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> out(buffer);
  out.SetIndent(' ', kSpaces);
  return print(out, buffer, octets, shape);
}

}  // namespace

Result<std::string> json_of_octets(std::string_view octets, const Shape& shape,
                                   const DecodeLimits& limits, const JsonStyle& style) {
  std::string shown;
  if (style.redacted) {
    auto redacted = redact(octets, shape, limits);
    if (!redacted) return redacted.error();
    shown = *std::move(redacted);
    octets = shown;
  }
  auto json = print(octets, shape, style.indented);
  const std::size_t most = most_octets_of_json(limits);
  if (json && json->size() > most) return too_many_octets(shape.name, json->size(), most);
  return json;
}

}  // namespace motcua::exchange_internal
