/// Fields of records and events, read in place and written by hand.
///
/// Views, not messages: an event may have 34 MiB, and what is hashed and passed on are the octets
/// as they came. Nothing is built per field, so there is nothing to bomb.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/exchange/envelope.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/wire_internal.hpp"

namespace motcua::exchange_internal {

inline constexpr std::size_t kMaxRecordOctets = std::size_t{35} << 20;
inline constexpr std::size_t kMaxEventOctets = std::size_t{34} << 20;
inline constexpr std::size_t kMaxAttributes = 100;
inline constexpr std::size_t kMaxNameLength = 200;  // log, source, keys, payload type

/// One field on the wire: a varint's value, or the octets of a length-delimited field.
struct WireField {
  std::uint32_t number = 0;
  bool is_varint = false;
  bool is_octets = false;
  std::uint64_t value = 0;
  std::string_view octets;

  [[nodiscard]] bool varint(std::uint32_t wanted) const { return is_varint && number == wanted; }
  [[nodiscard]] bool bytes(std::uint32_t wanted) const { return is_octets && number == wanted; }
};

/// Walks the fields of one message; fields of other wire types and groups come as neither kind.
class FieldReader {
 public:
  explicit FieldReader(std::string_view octets) noexcept : begin_(octets.data()), walk_(octets) {}

  /// The next field; nothing at the end, and where the octets are no message.
  [[nodiscard]] std::optional<WireField> next() noexcept;
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  /// Where the next field begins, or where reading failed.
  [[nodiscard]] std::size_t offset() const noexcept {
    return static_cast<std::size_t>(walk_.position() - begin_);
  }

 private:
  [[nodiscard]] bool read(WireField& field) noexcept;

  const char* begin_;
  Octets walk_;
  bool failed_ = false;
};

/// Nothing for 0, as proto3 has it.
void append_varint_field(std::string& out, std::uint32_t number, std::uint64_t value);
void append_octets_field(std::string& out, std::uint32_t number, std::string_view octets);
/// Nothing for empty octets, as proto3 has it for strings and bytes.
void append_text_field(std::string& out, std::uint32_t number, std::string_view text);
void append_uuid_field(std::string& out, std::uint32_t number, const Uuid& uuid);

/// A field that holds motcua.type.v1.Uuid; given more than once, the last octets count.
struct UuidField {
  bool present = false;
  std::string_view octets;
};
/// False: not a message.
[[nodiscard]] bool merge_uuid(std::string_view message, UuidField& into);
/// Fails with Errc::kInvalidWireValue; `name` is "motcua.envelope.v1.Event.event_id".
[[nodiscard]] Result<Uuid> required_uuid(const UuidField& field, std::string_view name);
[[nodiscard]] Result<std::optional<Uuid>> optional_uuid(const UuidField& field,
                                                        std::string_view name);

/// google.protobuf.Timestamp, without fractions of a second.
[[nodiscard]] Result<Instant> read_time(std::string_view field, std::string_view octets);
void append_time_field(std::string& out, std::uint32_t number, Instant time);

[[nodiscard]] std::string_view octets_of(const exchange::Sha256& hash);
[[nodiscard]] Result<exchange::Sha256> hash_of(std::string_view octets, std::string_view field);

/// motcua.envelope.v1.Event without its attributes' meaning; views into the octets read.
struct EventView {
  Uuid event_id;
  std::string_view payload_type;
  std::string_view payload;
  std::string_view source;
  std::optional<Uuid> subject;
  std::string_view subject_code;
  std::optional<std::string_view> create_time;  // google.protobuf.Timestamp
  std::string_view idempotency_key;
  std::string_view schema_release;
  std::optional<Uuid> corrects;
  std::vector<std::string_view> attributes;
};

/// motcua.envelope.v1.Record; views into the octets read.
struct RecordView {
  std::string_view log;
  std::uint64_t sequence = 0;
  std::string_view event;
  std::string_view previous_hash;
  std::string_view hash;
  std::vector<std::string_view> signatures;
  std::optional<std::string_view> record_time;
};

/// Read a record or an event: its limits, its wire and its event's identity. Fails with
/// Errc::kWireTooLarge, kMalformedWire or kInvalidWireValue.
[[nodiscard]] Result<RecordView> read_record(std::string_view octets);
[[nodiscard]] Result<EventView> read_event(std::string_view octets);

[[nodiscard]] Failure malformed(std::string_view message, std::size_t offset);
[[nodiscard]] Failure invalid_field(std::string_view field, std::string_view reason);
[[nodiscard]] Failure too_large(std::string_view what, std::uint64_t octets, std::uint64_t most);

}  // namespace motcua::exchange_internal
