#include <algorithm>
#include <array>
#include <chrono>

#include "exchange/envelope_fields_internal.hpp"

namespace motcua::exchange_internal {
namespace {

constexpr std::size_t kMaxSignatures = 16;
// google.protobuf.Timestamp: 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
constexpr std::int64_t kFirstSecond = -62135596800;
constexpr std::int64_t kLastSecond = 253402300799;

}  // namespace

bool FieldReader::read(WireField& field) noexcept {
  std::uint32_t tag;
  if (!walk_.read_tag(tag)) return false;
  field.number = number_of(tag);
  switch (type_of(tag)) {
    case WireType::kVarint:
      field.is_varint = true;
      return walk_.read_varint(field.value);
    case WireType::kLength:
      field.is_octets = true;
      return walk_.read_chunk(field.octets);
    default:
      // Groups are unknown fields of somebody.
      return walk_.skip(tag, exchange::DecodeLimits{}.depth);
  }
}

std::optional<WireField> FieldReader::next() noexcept {
  if (failed_ || walk_.at_end()) return std::nullopt;
  WireField field;
  failed_ = !read(field);
  if (failed_) return std::nullopt;
  return field;
}

void append_varint_field(std::string& out, std::uint32_t number, std::uint64_t value) {
  if (value == 0) return;
  append_varint(out, tag_of(number, WireType::kVarint));
  append_varint(out, value);
}

void append_octets_field(std::string& out, std::uint32_t number, std::string_view octets) {
  append_varint(out, tag_of(number, WireType::kLength));
  append_varint(out, octets.size());
  out += octets;
}

void append_text_field(std::string& out, std::uint32_t number, std::string_view text) {
  if (!text.empty()) append_octets_field(out, number, text);
}

void append_uuid_field(std::string& out, std::uint32_t number, const Uuid& uuid) {
  std::string message;
  append_octets_field(message, 1,
                      {reinterpret_cast<const char*>(uuid.bytes().data()), uuid.bytes().size()});
  append_octets_field(out, number, message);
}

bool merge_uuid(std::string_view message, UuidField& into) {
  into.present = true;
  FieldReader reader(message);
  while (const auto field = reader.next()) {
    if (field->bytes(1)) into.octets = field->octets;
  }
  return !reader.failed();
}

Result<std::optional<Uuid>> optional_uuid(const UuidField& field, std::string_view name) {
  if (!field.present) return std::optional<Uuid>();
  Uuid::Bytes bytes{};
  if (field.octets.size() != bytes.size()) {
    return invalid_field(name, std::to_string(field.octets.size()) + " octets, a UUID has 16");
  }
  std::ranges::transform(field.octets, bytes.begin(),
                         [](char octet) { return static_cast<std::uint8_t>(octet); });
  return std::optional<Uuid>(Uuid(bytes));
}

Result<Uuid> required_uuid(const UuidField& field, std::string_view name) {
  const auto uuid = optional_uuid(field, name);
  if (!uuid) return uuid.error();
  if (!*uuid || (*uuid)->is_nil()) {
    return invalid_field(name, "missing, or the nil UUID; give each its own");
  }
  return **uuid;
}

Failure malformed(std::string_view message, std::size_t offset) {
  return Failure{Errc::kMalformedWire,
                 "motcua.envelope.v1." + std::string(message) +
                     ": not a message of this type from octet " + std::to_string(offset) +
                     "; check that the octets are complete and of the right type"};
}

Failure invalid_field(std::string_view field, std::string_view reason) {
  return Failure{Errc::kInvalidWireValue,
                 "motcua.envelope.v1." + std::string(field) + ": " + std::string(reason)};
}

Failure too_large(std::string_view what, std::uint64_t octets, std::uint64_t most) {
  return Failure{Errc::kWireTooLarge, std::string(what) + ": " + std::to_string(octets) +
                                          " octets, at most " + std::to_string(most) +
                                          " are accepted; check the sender, or raise the limit"};
}

std::string_view octets_of(const exchange::Sha256& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Result<exchange::Sha256> hash_of(std::string_view octets, std::string_view field) {
  exchange::Sha256 hash;
  if (octets.size() != hash.size()) {
    return invalid_field(field, std::to_string(octets.size()) + " octets, a SHA-256 has 32");
  }
  std::ranges::transform(octets, hash.begin(),
                         [](char octet) { return static_cast<std::uint8_t>(octet); });
  return hash;
}

Result<Instant> read_time(std::string_view field, std::string_view octets) {
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  FieldReader reader(octets);
  while (const auto each = reader.next()) {
    if (each->varint(1)) seconds = static_cast<std::int64_t>(each->value);
    if (each->varint(2)) nanoseconds = static_cast<std::int32_t>(each->value);
  }
  if (reader.failed()) return malformed(field, reader.offset());
  if (seconds < kFirstSecond || seconds > kLastSecond || nanoseconds < 0 ||
      nanoseconds > 999'999'999) {
    return invalid_field(field, "not in the years 1 to 9999");
  }
  return Instant(std::chrono::seconds(seconds));
}

void append_time_field(std::string& out, std::uint32_t number, Instant time) {
  std::string message;
  append_varint_field(message, 1, static_cast<std::uint64_t>(time.time_since_epoch().count()));
  append_octets_field(out, number, message);
}

Result<RecordView> read_record(std::string_view octets) {
  if (octets.size() > kMaxRecordOctets) {
    return too_large("motcua.envelope.v1.Record", octets.size(), kMaxRecordOctets);
  }
  RecordView record;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1)) record.log = field->octets;
    if (field->varint(2)) record.sequence = field->value;
    if (field->bytes(3)) record.event = field->octets;
    if (field->bytes(4)) record.previous_hash = field->octets;
    if (field->bytes(5)) record.hash = field->octets;
    if (field->bytes(6)) {
      if (record.signatures.size() == kMaxSignatures) {
        return invalid_field("Record.signatures", "more than 16");
      }
      record.signatures.push_back(field->octets);
    }
    if (field->bytes(7)) record.record_time = field->octets;
  }
  if (reader.failed()) return malformed("Record", reader.offset());
  if (record.event.empty()) return invalid_field("Record.event", "missing");
  return record;
}

Result<EventView> read_event(std::string_view octets) {
  if (octets.size() > kMaxEventOctets) {
    return too_large("motcua.envelope.v1.Event", octets.size(), kMaxEventOctets);
  }
  EventView event;
  UuidField event_id;
  UuidField subject;
  UuidField corrects;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1) && !merge_uuid(field->octets, event_id)) {
      return malformed("Event.event_id", reader.offset());
    }
    if (field->bytes(2)) event.payload_type = field->octets;
    if (field->bytes(3)) event.payload = field->octets;
    if (field->bytes(4)) event.source = field->octets;
    if (field->bytes(5) && !merge_uuid(field->octets, subject)) {
      return malformed("Event.subject", reader.offset());
    }
    if (field->bytes(6)) event.subject_code = field->octets;
    if (field->bytes(7)) event.create_time = field->octets;
    if (field->bytes(8)) event.idempotency_key = field->octets;
    if (field->bytes(9)) event.schema_release = field->octets;
    if (field->bytes(10) && !merge_uuid(field->octets, corrects)) {
      return malformed("Event.corrects", reader.offset());
    }
    if (field->bytes(11)) {
      if (event.attributes.size() == kMaxAttributes) {
        return invalid_field("Event.attributes", "more than 100");
      }
      event.attributes.push_back(field->octets);
    }
  }
  if (reader.failed()) return malformed("Event", reader.offset());
  const auto id = required_uuid(event_id, "Event.event_id");
  if (!id) return id.error();
  const auto about = optional_uuid(subject, "Event.subject");
  if (!about) return about.error();
  const auto corrected = optional_uuid(corrects, "Event.corrects");
  if (!corrected) return corrected.error();
  event.event_id = *id;
  event.subject = *about;
  event.corrects = *corrected;
  return event;
}

}  // namespace motcua::exchange_internal
