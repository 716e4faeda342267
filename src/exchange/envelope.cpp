// The low-level functions of SHA-256 compute and nothing else; those that replace them (EVP) read
// OpenSSL's configuration file on first use, and a library must not.
#define OPENSSL_API_COMPAT 10101

#include <motcua/base/text.hpp>
#include <motcua/exchange/envelope.hpp>

#include <openssl/sha.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "exchange/envelope_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;  // NOLINT(google-build-using-namespace): our own insides

constexpr std::size_t kMaxHeaderOctets = std::size_t{256} << 10;
constexpr std::size_t kMaxPayloadOctets = std::size_t{33} << 20;
constexpr std::size_t kMaxCmsOctets = 65536;
constexpr std::size_t kMaxCodeLength = 100;
constexpr std::size_t kMaxReleaseLength = 50;

class Hasher {
 public:
  Hasher() noexcept { SHA256_Init(&state_); }
  Hasher& add(std::string_view octets) noexcept {
    SHA256_Update(&state_, octets.data(), octets.size());
    return *this;
  }
  [[nodiscard]] Sha256 finish() noexcept {
    Sha256 hash;
    SHA256_Final(hash.data(), &state_);
    return hash;
  }

 private:
  SHA256_CTX state_{};
};

// A text's rules: UTF-8, how many code points, and whether it may be missing.
std::optional<Failure> find_fault(std::string_view field, std::string_view text, std::size_t most,
                                  bool required = false) {
  if (required && text.empty()) return invalid_field(field, "missing");
  if (const auto offset = find_invalid_utf8(text)) {
    return invalid_field(field, "not UTF-8 at octet " + std::to_string(*offset));
  }
  const auto length = static_cast<std::size_t>(std::ranges::count_if(
      text, [](char octet) { return (static_cast<std::uint8_t>(octet) & 0xC0) != 0x80; }));
  if (length > most) {
    return invalid_field(field, std::to_string(length) + " characters, at most " +
                                    std::to_string(most) + " are accepted");
  }
  return std::nullopt;
}

Result<std::string_view> key_of_attribute(std::string_view octets) {
  std::string_view key;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1)) key = field->octets;
  }
  if (reader.failed()) return malformed("attributes", reader.offset());
  if (const auto fault = find_fault("attributes.key", key, kMaxCodeLength, true)) {
    return *fault;
  }
  return key;
}

std::optional<Failure> find_fault(const std::vector<std::string_view>& attributes) {
  std::string_view before;
  for (const std::string_view octets : attributes) {
    const auto key = key_of_attribute(octets);
    if (!key) return key.error();
    if (*key <= before) return invalid_field("attributes", "not ascending by their keys");
    before = *key;
  }
  return std::nullopt;
}

// The rules of Event's fields that are more than being there.
std::optional<Failure> find_fault(const EventView& event) {
  for (const auto& fault :
       {find_fault("Event.payload_type", event.payload_type, kMaxNameLength, true),
        find_fault("Event.source", event.source, kMaxNameLength, true),
        find_fault("Event.subject_code", event.subject_code, kMaxCodeLength),
        find_fault("Event.idempotency_key", event.idempotency_key, kMaxNameLength),
        find_fault("Event.schema_release", event.schema_release, kMaxReleaseLength, true),
        find_fault(event.attributes)}) {
    if (fault) return fault;
  }
  if (event.payload.size() > kMaxPayloadOctets) {
    return too_large("motcua.envelope.v1.Event.payload", event.payload.size(), kMaxPayloadOctets);
  }
  if (!event.create_time) return invalid_field("Event.create_time", "missing");
  return std::nullopt;
}

Result<Signature> read_signature(std::string_view octets) {
  Signature signature;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->varint(1)) {
      signature.part.reset();
      if (field->value == 1) signature.part = SignedPart::kEvent;
      if (field->value == 2) signature.part = SignedPart::kRecordHash;
    }
    if (field->bytes(2)) signature.cms = field->octets;
    if (field->bytes(3)) signature.time_stamp = field->octets;
  }
  if (reader.failed()) return malformed("Signature", reader.offset());
  if (signature.cms.empty()) return invalid_field("Signature.cms", "missing");
  if (const std::size_t most = std::max(signature.cms.size(), signature.time_stamp.size());
      most > kMaxCmsOctets) {
    return too_large("motcua.envelope.v1.Signature", most, kMaxCmsOctets);
  }
  return signature;
}

void append_signature_field(std::string& out, const Signature& signature) {
  std::string message;
  if (signature.part) {
    append_varint_field(message, 1, static_cast<std::uint64_t>(*signature.part) + 1);
  }
  append_text_field(message, 2, signature.cms);
  append_text_field(message, 3, signature.time_stamp);
  append_octets_field(out, 6, message);
}

Failure broken(std::uint64_t sequence, std::string_view why) {
  return Failure{Errc::kBrokenChain,
                 "log, record " + std::to_string(sequence) + ": " + std::string(why)};
}

struct FoundFault {
  ChainFault fault;
  Failure why;
};

std::optional<FoundFault> find_fault(const LogHead& head, const Record& record) {
  const std::uint64_t next = head.sequence + 1;
  if (record.log != head.log) {
    return FoundFault{ChainFault::kOtherLog,
                      broken(record.sequence, "it stands in another log; keep a head for each")};
  }
  if (record.sequence > next) {
    return FoundFault{
        ChainFault::kGap,
        Failure{Errc::kChainGap, "log, record " + std::to_string(record.sequence) + ": records " +
                                     std::to_string(next) + " to " +
                                     std::to_string(record.sequence - 1) +
                                     " are missing; ask the keeper of the log for them"}};
  }
  if (record.sequence < next) {
    return FoundFault{ChainFault::kRepeat, broken(record.sequence,
                                                  "its number was taken before; a record stands in "
                                                  "a log once")};
  }
  if (record.previous_hash != head.hash) {
    return FoundFault{ChainFault::kBrokenLink,
                      broken(record.sequence,
                             "it follows another record than the one before it; "
                             "one of the two was changed")};
  }
  if (record.hash != record_hash(record.previous_hash, record.sequence, record.event)) {
    return FoundFault{ChainFault::kWrongHash,
                      broken(record.sequence,
                             "its hash is not that of its event; take it from the "
                             "keeper of the log again")};
  }
  return std::nullopt;
}

void move_on(LogHead& head, const Record& record) {
  head.sequence = record.sequence;
  head.hash = record.hash;
}

}  // namespace

Sha256 sha256(std::string_view octets) noexcept { return Hasher().add(octets).finish(); }

Result<std::string> encode_event(const Event& event) {
  std::string octets;
  octets.reserve(event.payload.size() + 512);
  append_uuid_field(octets, 1, event.event_id);
  append_text_field(octets, 2, event.payload_type);
  append_text_field(octets, 3, event.payload);
  append_text_field(octets, 4, event.source);
  if (event.subject) append_uuid_field(octets, 5, *event.subject);
  append_text_field(octets, 6, event.subject_code);
  append_time_field(octets, 7, event.create_time);
  append_text_field(octets, 8, event.idempotency_key);
  append_text_field(octets, 9, event.schema_release);
  if (event.corrects) append_uuid_field(octets, 10, *event.corrects);
  for (const std::string& attribute : event.attributes) append_octets_field(octets, 11, attribute);
  if (const auto again = decode_event(octets); !again) return again.error();
  return octets;
}

Result<Event> decode_event(std::string_view octets) {
  const auto view = read_event(octets);
  if (!view) return view.error();
  if (const auto fault = find_fault(*view)) return *fault;
  const auto create_time = read_time("Event.create_time", *view->create_time);
  if (!create_time) return create_time.error();
  Event event;
  event.event_id = view->event_id;
  event.payload_type = view->payload_type;
  event.payload = view->payload;
  event.source = view->source;
  event.subject = view->subject;
  event.subject_code = view->subject_code;
  event.create_time = *create_time;
  event.idempotency_key = view->idempotency_key;
  event.schema_release = view->schema_release;
  event.corrects = view->corrects;
  event.attributes.assign(view->attributes.begin(), view->attributes.end());
  return event;
}

Result<std::string> encode_record(const Record& record) {
  std::string octets;
  octets.reserve(record.event.size() + 512);
  append_text_field(octets, 1, record.log);
  append_varint_field(octets, 2, record.sequence);
  append_text_field(octets, 3, record.event);
  append_octets_field(octets, 4, octets_of(record.previous_hash));
  append_octets_field(octets, 5, octets_of(record.hash));
  for (const Signature& signature : record.signatures) append_signature_field(octets, signature);
  if (record.record_time) append_time_field(octets, 7, *record.record_time);
  if (const auto again = decode_record(octets); !again) return again.error();
  return octets;
}

Result<Record> decode_record(std::string_view octets) {
  const auto view = read_record(octets);
  if (!view) return view.error();
  if (const auto fault = find_fault("Record.log", view->log, kMaxNameLength, true)) return *fault;
  if (view->sequence == 0) return invalid_field("Record.sequence", "missing; logs count from 1");
  if (view->event.size() > kMaxEventOctets) {
    return too_large("motcua.envelope.v1.Record.event", view->event.size(), kMaxEventOctets);
  }
  const auto previous = hash_of(view->previous_hash, "Record.previous_hash");
  if (!previous) return previous.error();
  const auto hash = hash_of(view->hash, "Record.hash");
  if (!hash) return hash.error();
  Record record;
  record.log = view->log;
  record.sequence = view->sequence;
  record.event = view->event;
  record.previous_hash = *previous;
  record.hash = *hash;
  for (const std::string_view each : view->signatures) {
    auto signature = read_signature(each);
    if (!signature) return signature.error();
    record.signatures.push_back(*std::move(signature));
  }
  if (view->record_time) {
    const auto time = read_time("Record.record_time", *view->record_time);
    if (!time) return time.error();
    record.record_time = *time;
  }
  return record;
}

Result<void> append_signature(std::string& record, const Signature& signature) {
  std::string field;
  append_signature_field(field, signature);
  // Messages joined are one message: repeated fields of the second come after those of the first.
  if (const auto together = decode_record(record + field); !together) return together.error();
  record += field;
  return {};
}

Result<std::string> encode_batch_header(const BatchHeader& header) {
  std::string octets;
  append_uuid_field(octets, 1, header.batch_id);
  append_text_field(octets, 2, header.schema_release);
  append_text_field(octets, 3, header.source);
  append_text_field(octets, 4, header.destination);
  append_time_field(octets, 5, header.create_time);
  append_text_field(octets, 6, header.idempotency_key);
  for (const std::string& attribute : header.attributes) append_octets_field(octets, 7, attribute);
  if (const auto again = decode_batch_header(octets); !again) return again.error();
  return octets;
}

Result<BatchHeader> decode_batch_header(std::string_view octets) {
  if (octets.size() > kMaxHeaderOctets) {
    return too_large("motcua.envelope.v1.BatchHeader", octets.size(), kMaxHeaderOctets);
  }
  BatchHeader header;
  UuidField batch_id;
  std::optional<std::string_view> create_time;
  std::vector<std::string_view> attributes;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1) && !merge_uuid(field->octets, batch_id)) {
      return malformed("BatchHeader.batch_id", reader.offset());
    }
    if (field->bytes(2)) header.schema_release = field->octets;
    if (field->bytes(3)) header.source = field->octets;
    if (field->bytes(4)) header.destination = field->octets;
    if (field->bytes(5)) create_time = field->octets;
    if (field->bytes(6)) header.idempotency_key = field->octets;
    if (field->bytes(7)) attributes.push_back(field->octets);
    if (attributes.size() > kMaxAttributes) {
      return invalid_field("BatchHeader.attributes", "more than 100");
    }
  }
  if (reader.failed()) return malformed("BatchHeader", reader.offset());
  const auto id = required_uuid(batch_id, "BatchHeader.batch_id");
  if (!id) return id.error();
  for (const auto& fault :
       {find_fault("BatchHeader.schema_release", header.schema_release, kMaxReleaseLength, true),
        find_fault("BatchHeader.source", header.source, kMaxNameLength, true),
        find_fault("BatchHeader.destination", header.destination, kMaxNameLength),
        find_fault("BatchHeader.idempotency_key", header.idempotency_key, kMaxNameLength),
        find_fault(attributes)}) {
    if (fault) return *fault;
  }
  if (!create_time) return invalid_field("BatchHeader.create_time", "missing");
  const auto time = read_time("BatchHeader.create_time", *create_time);
  if (!time) return time.error();
  header.batch_id = *id;
  header.create_time = *time;
  header.attributes.assign(attributes.begin(), attributes.end());
  return header;
}

LogHead empty_log(std::string_view log) {
  return {std::string(log), 0, Hasher().add("\x02").add(log).finish()};
}

Sha256 record_hash(const Sha256& previous, std::uint64_t sequence,
                   std::string_view event) noexcept {
  std::array<char, 9> prefix_and_number{};
  for (std::size_t i = 0; i < 8; ++i) {
    prefix_and_number[8 - i] = static_cast<char>(sequence >> (8 * i));
  }
  const std::string_view octets(prefix_and_number.data(), prefix_and_number.size());
  return Hasher()
      .add(octets.substr(0, 1))
      .add(octets_of(previous))
      .add(octets.substr(1))
      .add(event)
      .finish();
}

Record append_to_log(LogHead& head, std::string event) {
  Record record;
  record.log = head.log;
  record.sequence = head.sequence + 1;
  record.previous_hash = head.hash;
  record.hash = record_hash(head.hash, record.sequence, event);
  record.event = std::move(event);
  move_on(head, record);
  return record;
}

Result<void> follow_log(LogHead& head, const Record& record) {
  if (auto found = find_fault(head, record)) return std::move(found->why);
  move_on(head, record);
  return {};
}

std::string_view to_string(ChainFault fault) noexcept {
  switch (fault) {
    case ChainFault::kNone:
      return "none";
    case ChainFault::kNoRecord:
      return "no record";
    case ChainFault::kOtherLog:
      return "other log";
    case ChainFault::kGap:
      return "gap";
    case ChainFault::kSwap:
      return "swap";
    case ChainFault::kRepeat:
      return "repeat";
    case ChainFault::kBrokenLink:
      return "broken link";
    case ChainFault::kWrongHash:
      break;
  }
  return "wrong hash";
}

ChainCheck check_chain(LogHead head, std::span<const std::string_view> records) {
  ChainCheck check{std::move(head), 0, ChainFault::kNone, {}};
  for (const std::string_view octets : records) {
    const auto record = decode_record(octets);
    if (!record) {
      check.fault = ChainFault::kNoRecord;
      check.why = record.error();
      return check;
    }
    if (auto found = find_fault(check.head, *record)) {
      check.fault = found->fault;
      check.why = std::move(found->why);
      // Missing, or only late?
      const auto belongs_here = [&check](std::string_view later) {
        const auto view = read_record(later);
        return view && view->log == check.head.log && view->sequence == check.head.sequence + 1;
      };
      if (check.fault == ChainFault::kGap &&
          std::ranges::any_of(records.subspan(check.records + 1), belongs_here)) {
        check.fault = ChainFault::kSwap;
        check.why = broken(record->sequence, "it comes before record " +
                                                 std::to_string(check.head.sequence + 1) +
                                                 "; put them in the order of their numbers");
      }
      return check;
    }
    move_on(check.head, *record);
    ++check.records;
  }
  return check;
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
