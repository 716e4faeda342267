#include <motcua/exchange/batch.hpp>
#include <motcua/exchange/inbox.hpp>

#include <map>
#include <utility>

#include "exchange/envelope_fields_internal.hpp"
#include "exchange/frames_internal.hpp"
#include "exchange/receipt_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;  // NOLINT(google-build-using-namespace): our own insides

constexpr std::string_view kMagic("MTCINBX\x01", 8);

using SourceAndKey = std::pair<std::string, std::string>;

struct Known {
  Sha256 event{};
  bool is_deferred = false;
  friend bool operator==(const Known&, const Known&) = default;
};

struct Place {
  Sha256 previous{};
  Sha256 hash{};
  friend bool operator==(const Place&, const Place&) = default;
};

// The last record that is linked to all before, and those that came beyond a gap: they join the log
// when the gap is filled, whatever became of their events.
struct Log {
  std::uint64_t sequence = 0;
  Sha256 hash{};
  std::map<std::uint64_t, Place> beyond;

  void move_on(std::uint64_t to, const Sha256& its_hash) {
    sequence = to;
    hash = its_hash;
    beyond.erase(beyond.begin(), beyond.upper_bound(to));
    while (!beyond.empty() && beyond.begin()->first == sequence + 1) {
      const auto [number, place] = *beyond.begin();
      beyond.erase(beyond.begin());
      if (place.previous != hash) break;
      sequence = number;
      hash = place.hash;
    }
  }

  friend bool operator==(const Log&, const Log&) = default;
};

struct KnownBatch {
  Sha256 octets{};
  std::string receipt;
  friend bool operator==(const KnownBatch&, const KnownBatch&) = default;
};

struct BatchKey {
  Sha256 records{};
  Uuid batch_id;
  friend bool operator==(const BatchKey&, const BatchKey&) = default;
};

enum class Where : std::uint8_t { kNext, kBeyondGap, kPassed, kBroken };

Sha256 fact_of(const Event& event) {
  std::string fact = event.payload_type;
  fact += '\0';
  const Uuid subject = event.subject.value_or(Uuid());
  fact.append(reinterpret_cast<const char*>(subject.bytes().data()), subject.bytes().size());
  fact += event.payload;
  return sha256(fact);
}

Failure broken(const Record& record, std::string_view why) {
  return {Errc::kBrokenChain,
          "log, record " + std::to_string(record.sequence) + ": " + std::string(why)};
}

// A host's failure, no longer than a receipt has room for; cut between two characters.
Failure clipped(Failure failure) {
  if (failure.message.size() > kMaxMessageOctets) {
    std::size_t end = kMaxMessageOctets;
    while (end > 0 && (static_cast<std::uint8_t>(failure.message[end]) & 0xC0) == 0x80) --end;
    failure.message.resize(end);
  }
  return failure;
}

void append_hash_field(std::string& out, std::uint32_t number, const Sha256& hash) {
  append_octets_field(out, number, octets_of(hash));
}

}  // namespace

struct Inbox::State {
  std::map<Uuid, Known> events;
  std::map<SourceAndKey, Sha256> facts;
  std::map<std::string, Log, std::less<>> logs;
  std::map<Uuid, KnownBatch> batches;
  std::map<SourceAndKey, BatchKey> batch_keys;

  friend bool operator==(const State&, const State&) = default;

  [[nodiscard]] Where where(const Record& record) const {
    const auto found = logs.find(record.log);
    const LogHead at = found == logs.end()
                           ? empty_log(record.log)
                           : LogHead{{}, found->second.sequence, found->second.hash};
    if (record.sequence <= at.sequence) return Where::kPassed;
    if (record.sequence > at.sequence + 1) return Where::kBeyondGap;
    return record.previous_hash == at.hash ? Where::kNext : Where::kBroken;
  }

  void place(const Record& record, Where where) {
    if (where != Where::kNext && where != Where::kBeyondGap) return;
    const auto [found, is_new] = logs.try_emplace(record.log);
    Log& log = found->second;
    if (is_new) log.hash = empty_log(record.log).hash;
    if (where == Where::kNext) {
      log.move_on(record.sequence, record.hash);
    } else {
      log.beyond.emplace(record.sequence, Place{record.previous_hash, record.hash});
    }
  }

  RecordReceipt take(std::string_view octets, const EventJudge& judge, bool again) {
    RecordReceipt receipt;
    const auto record = decode_record(octets);
    if (!record) {
      receipt.problems = {record.error()};
      return receipt;
    }
    receipt.log = record->log;
    receipt.sequence = record->sequence;
    receipt.event_sha256 = sha256(record->event);
    if (record->hash != record_hash(record->previous_hash, record->sequence, record->event)) {
      receipt.problems = {
          broken(*record, "its hash is not that of its event; send it again as it was written")};
      return receipt;
    }
    const Where at = where(*record);
    decide(*record, at, judge, again, receipt);
    place(*record, at);
    return receipt;
  }

  // What becomes of the event, in the receipt. The judge is asked before anything changes: what it
  // throws leaves the inbox as it was.
  void decide(const Record& record, Where at, const EventJudge& judge, bool again,
              RecordReceipt& receipt) {
    const auto answer = [&receipt](Outcome outcome, std::vector<Failure> problems = {}) {
      receipt.outcome = outcome;
      receipt.problems = std::move(problems);
    };
    const auto refuse = [&](std::string_view why) {
      answer(Outcome::kRejected, {broken(record, why)});
    };
    const auto event = decode_event(record.event);
    if (!event) return answer(Outcome::kRejected, {event.error()});
    receipt.event_id = event->event_id;

    const auto known = events.find(event->event_id);
    const bool is_retried = again && known != events.end() && known->second.is_deferred &&
                            known->second.event == *receipt.event_sha256;
    const SourceAndKey key{event->source, event->idempotency_key};
    const auto fact = facts.find(key);
    if (!is_retried) {
      if (known != events.end()) {
        if (known->second.event == *receipt.event_sha256) return answer(Outcome::kDuplicate);
        return answer(Outcome::kConflict,
                      {Failure{Errc::kConflictingEvent,
                               "event: its event_id is known with other octets; give a new event "
                               "its own"}});
      }
      if (at == Where::kBroken) return refuse("it follows another record than the one before");
      if (fact != facts.end()) {
        if (fact->second == fact_of(*event)) return answer(Outcome::kDuplicate);
        return answer(Outcome::kConflict,
                      {Failure{Errc::kConflictingEvent,
                               "event: its idempotency_key is known of this source with another "
                               "subject or payload; give a new fact its own"}});
      }
      if (at == Where::kPassed) {
        return refuse("its number was taken before; a record stands in a log once");
      }
    }
    const auto forget = [&] {
      if (!is_retried) return;
      events.erase(known);
      if (fact != facts.end() && fact->second == fact_of(*event)) facts.erase(fact);
    };
    if (at == Where::kBroken) {
      forget();
      return refuse("it follows another record than the one before");
    }
    const auto keep = [&](bool is_deferred) {
      events.insert_or_assign(event->event_id, Known{*receipt.event_sha256, is_deferred});
      if (!event->idempotency_key.empty()) facts.emplace(key, fact_of(*event));
    };
    if (at == Where::kBeyondGap) {
      keep(true);
      return answer(Outcome::kDeferred,
                    {Failure{Errc::kChainGap, "log, record " + std::to_string(record.sequence) +
                                                  ": records before it are missing; send them"}});
    }
    const auto judgement = judge(record, *event);
    if (!judgement) {
      forget();
      return answer(Outcome::kRejected, {clipped(judgement.error())});
    }
    keep(*judgement == Judgement::kDefer);
    if (*judgement == Judgement::kApply) return answer(Outcome::kApplied);
    answer(Outcome::kDeferred,
           {Failure{Errc::kNotUnderstood,
                    "event: its type or kind is not understood by this version; it is "
                    "kept, and nothing need be sent again"}});
  }

  Result<void> read(const WireField& field);
};

Inbox::Inbox() : state_(std::make_unique<State>()) {}
Inbox::Inbox(const Inbox& other) : state_(std::make_unique<State>(*other.state_)) {}
Inbox::Inbox(Inbox&& other) noexcept = default;
Inbox& Inbox::operator=(const Inbox& other) {
  state_ = std::make_unique<State>(*other.state_);
  return *this;
}
Inbox& Inbox::operator=(Inbox&& other) noexcept = default;
Inbox::~Inbox() = default;

bool operator==(const Inbox& a, const Inbox& b) { return *a.state_ == *b.state_; }

RecordReceipt Inbox::take(std::string_view record, const EventJudge& judge) {
  return state_->take(record, judge, false);
}

RecordReceipt Inbox::retry(std::string_view record, const EventJudge& judge) {
  return state_->take(record, judge, true);
}

Result<Receipt> Inbox::take_batch(std::string_view header,
                                  std::span<const std::string_view> records,
                                  const EventJudge& judge, std::string_view receiver,
                                  Instant receive_time, std::string_view schema_release) {
  const auto about = decode_batch_header(header);
  if (!about) return about.error();
  if (records.size() > kMaxBatchRecords) {
    return invalid_field("Batch.records", "more than 100000; send several batches");
  }
  std::string digests;
  for (const std::string_view record : records) digests += octets_of(sha256(record));
  const Sha256 of_records = sha256(digests);
  const Sha256 of_all = sha256(std::string(octets_of(sha256(header))) + digests);
  const SourceAndKey key{about->source, about->idempotency_key};

  Receipt receipt{
      about->batch_id, std::string(receiver), receive_time, std::string(schema_release), {}, {}};
  const auto conflict = [&receipt](std::string_view what) {
    const Failure why{Errc::kConflictingEvent,
                      "batch: its " + std::string(what) +
                          " is known with other content; give a new batch its own"};
    receipt.problem = why;
    return receipt;
  };
  if (const auto known = state_->batches.find(about->batch_id); known != state_->batches.end()) {
    if (known->second.octets != of_all) return conflict("batch_id");
    return decode_receipt(known->second.receipt);
  }
  if (const auto known = state_->batch_keys.find(key); known != state_->batch_keys.end()) {
    if (known->second.records != of_records) return conflict("idempotency_key");
    return decode_receipt(state_->batches.at(known->second.batch_id).receipt);
  }
  std::size_t octets = encode_receipt(receipt).size();
  for (const std::string_view record : records) {
    // Those after the last receipt are not dealt with and are sent again.
    if (octets + kMaxRecordReceiptOctets > kMaxReceiptOctets) return receipt;
    receipt.records.push_back(state_->take(record, judge, false));
    octets += octets_in_receipt(receipt.records.back());
  }
  state_->batches.emplace(about->batch_id, KnownBatch{of_all, encode_receipt(receipt)});
  if (!about->idempotency_key.empty()) {
    state_->batch_keys.emplace(key, BatchKey{of_records, about->batch_id});
  }
  return receipt;
}

void Inbox::trust(const LogHead& head) { state_->logs[head.log].move_on(head.sequence, head.hash); }

std::optional<LogHead> Inbox::head_of(std::string_view log) const {
  const auto found = state_->logs.find(log);
  if (found == state_->logs.end() || found->second.sequence == 0) return std::nullopt;
  return LogHead{found->first, found->second.sequence, found->second.hash};
}

std::optional<Outcome> Inbox::find(const Uuid& event_id) const {
  const auto found = state_->events.find(event_id);
  if (found == state_->events.end()) return std::nullopt;
  return found->second.is_deferred ? Outcome::kDeferred : Outcome::kApplied;
}

std::vector<Uuid> Inbox::deferred() const {
  std::vector<Uuid> ids;
  for (const auto& [id, known] : state_->events) {
    if (known.is_deferred) ids.push_back(id);
  }
  return ids;
}

std::size_t Inbox::size() const noexcept { return state_->events.size(); }

std::string Inbox::serialise() const {
  std::string octets(kMagic);
  std::string row;
  const auto finish_row = [&octets, &row](std::uint32_t number) {
    append_octets_field(octets, number, row);
    row.clear();
  };
  for (const auto& [id, known] : state_->events) {
    append_uuid_field(row, 1, id);
    append_hash_field(row, 2, known.event);
    append_varint_field(row, 3, known.is_deferred ? 1 : 0);
    finish_row(1);
  }
  for (const auto& [key, fact] : state_->facts) {
    append_text_field(row, 1, key.first);
    append_text_field(row, 2, key.second);
    append_hash_field(row, 3, fact);
    finish_row(2);
  }
  for (const auto& [name, log] : state_->logs) {
    append_text_field(row, 1, name);
    append_varint_field(row, 2, log.sequence);
    append_hash_field(row, 3, log.hash);
    for (const auto& [number, place] : log.beyond) {
      std::string beyond;
      append_varint_field(beyond, 1, number);
      append_hash_field(beyond, 2, place.previous);
      append_hash_field(beyond, 3, place.hash);
      append_octets_field(row, 4, beyond);
    }
    finish_row(3);
  }
  for (const auto& [id, batch] : state_->batches) {
    append_uuid_field(row, 1, id);
    append_hash_field(row, 2, batch.octets);
    append_octets_field(row, 3, batch.receipt);
    finish_row(4);
  }
  for (const auto& [key, batch] : state_->batch_keys) {
    append_text_field(row, 1, key.first);
    append_text_field(row, 2, key.second);
    append_hash_field(row, 3, batch.records);
    append_uuid_field(row, 4, batch.batch_id);
    finish_row(5);
  }
  put_little_endian<std::uint32_t>(octets, crc32c(octets));
  return octets;
}

// One row: its fields by number, however they are written.
Result<void> Inbox::State::read(const WireField& field) {
  std::string_view texts[5];
  std::uint64_t numbers[5]{};
  std::vector<std::string_view> beyond;
  FieldReader reader(field.octets);
  while (const auto each = reader.next()) {
    if (each->number >= 5) continue;
    if (each->is_octets) texts[each->number] = each->octets;
    if (each->is_varint) numbers[each->number] = each->value;
    if (each->bytes(4)) beyond.push_back(each->octets);
  }
  const auto uuid_at = [&](std::size_t number) {
    UuidField uuid;
    return merge_uuid(texts[number], uuid) ? required_uuid(uuid, "Inbox")
                                           : Result<Uuid>(malformed("Inbox", 0));
  };
  const auto hash_at = [&](std::size_t number) { return hash_of(texts[number], "Inbox"); };
  const SourceAndKey key{std::string(texts[1]), std::string(texts[2])};
  const auto fault = malformed("Inbox", reader.offset());
  if (reader.failed()) return fault;
  switch (field.number) {
    case 1: {
      const auto id = uuid_at(1);
      const auto event = hash_at(2);
      if (!id || !event) return fault;
      events.insert_or_assign(*id, Known{*event, numbers[3] != 0});
      return {};
    }
    case 2: {
      const auto fact = hash_at(3);
      if (!fact) return fault;
      facts.insert_or_assign(key, *fact);
      return {};
    }
    case 3: {
      const auto hash = hash_at(3);
      if (!hash) return fault;
      Log log{numbers[2], *hash, {}};
      for (const std::string_view octets : beyond) {
        std::uint64_t number = 0;
        std::string_view hashes[2];
        FieldReader places(octets);
        while (const auto each = places.next()) {
          if (each->varint(1)) number = each->value;
          if (each->bytes(2)) hashes[0] = each->octets;
          if (each->bytes(3)) hashes[1] = each->octets;
        }
        const auto previous = hash_of(hashes[0], "Inbox");
        const auto own = hash_of(hashes[1], "Inbox");
        if (places.failed() || !previous || !own) return fault;
        log.beyond.emplace(number, Place{*previous, *own});
      }
      logs.insert_or_assign(std::string(texts[1]), std::move(log));
      return {};
    }
    case 4: {
      const auto id = uuid_at(1);
      const auto hash = hash_at(2);
      if (!id || !hash || !decode_receipt(texts[3])) return fault;
      batches.insert_or_assign(*id, KnownBatch{*hash, std::string(texts[3])});
      return {};
    }
    case 5: {
      const auto hash = hash_at(3);
      const auto id = uuid_at(4);
      // Written after the batches, which they name.
      if (!hash || !id || !batches.contains(*id)) return fault;
      batch_keys.insert_or_assign(key, BatchKey{*hash, *id});
      return {};
    }
    default:
      return fault;
  }
}

Result<Inbox> Inbox::deserialise(std::string_view octets) {
  if (octets.size() < kMagic.size() + 4 || !octets.starts_with(kMagic)) {
    return Failure{
        Errc::kMalformedWire,
        "inbox: not what serialise() of this version gave; take the octets as they were"};
  }
  const std::string_view body = octets.substr(0, octets.size() - 4);
  if (crc32c(body) != get_little_endian<std::uint32_t>(octets.substr(body.size()))) {
    return Failure{Errc::kCorruptFrame,
                   "inbox: its checksum is wrong; take it from a copy, for without it what is sent "
                   "again would be taken in again"};
  }
  Inbox inbox;
  FieldReader reader(body.substr(kMagic.size()));
  while (const auto field = reader.next()) {
    if (!field->is_octets) return malformed("Inbox", reader.offset());
    if (const auto row = inbox.state_->read(*field); !row) return row.error();
  }
  if (reader.failed()) return malformed("Inbox", reader.offset());
  return inbox;
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
