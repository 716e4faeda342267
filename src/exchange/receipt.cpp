#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/wire.hpp>

#include <utility>

#include "exchange/envelope_fields_internal.hpp"
#include "exchange/receipt_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;  // NOLINT(google-build-using-namespace): our own insides

constexpr std::size_t kMaxProblems = 100;

std::string encode_problem(const Failure& problem) {
  std::string octets;
  append_varint_field(octets, 1, static_cast<std::uint64_t>(problem.code));
  append_text_field(octets, 2, problem.message);
  if (problem.law) {
    // A citation that the contract has no room for stays out: the receipt must go.
    if (const auto law = encode_law_ref(*problem.law)) append_octets_field(octets, 5, *law);
  }
  return octets;
}

Result<void> read_problem(std::string_view octets, Failure& problem) {
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    // An open enum: a code of a later version keeps its number.
    if (field->varint(1)) problem.code = static_cast<Errc>(field->value);
    if (field->bytes(2)) problem.message = field->octets;
    if (field->bytes(5)) {
      const auto law = decode_law_ref(field->octets);
      if (!law) return law.error();
      problem.law = *law;
    }
  }
  if (reader.failed()) return malformed("Problem", reader.offset());
  return {};
}

std::string encode_record_receipt(const RecordReceipt& receipt) {
  std::string octets;
  if (receipt.event_id) append_uuid_field(octets, 1, *receipt.event_id);
  append_text_field(octets, 2, receipt.log);
  append_varint_field(octets, 3, receipt.sequence);
  append_varint_field(octets, 4, static_cast<std::uint64_t>(receipt.outcome) + 1);
  if (receipt.event_sha256) append_octets_field(octets, 5, octets_of(*receipt.event_sha256));
  for (const Failure& problem : receipt.problems) {
    append_octets_field(octets, 6, encode_problem(problem));
  }
  return octets;
}

Result<RecordReceipt> read_record_receipt(std::string_view octets) {
  RecordReceipt receipt;
  receipt.outcome = Outcome::kDeferred;  // what an absent or unknown one counts as
  UuidField event_id;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1) && !merge_uuid(field->octets, event_id)) {
      return malformed("RecordReceipt.event_id", reader.offset());
    }
    if (field->bytes(2)) receipt.log = field->octets;
    if (field->varint(3)) receipt.sequence = field->value;
    if (field->varint(4)) {
      const bool known = field->value >= 1 && field->value <= 5;
      receipt.outcome = known ? static_cast<Outcome>(field->value - 1) : Outcome::kDeferred;
    }
    if (field->bytes(5)) {
      const auto hash = hash_of(field->octets, "RecordReceipt.event_sha256");
      if (!hash) return hash.error();
      receipt.event_sha256 = *hash;
    }
    if (field->bytes(6)) {
      if (receipt.problems.size() == kMaxProblems) {
        return invalid_field("RecordReceipt.problems", "more than 100");
      }
      const auto read = read_problem(field->octets, receipt.problems.emplace_back());
      if (!read) return read.error();
    }
  }
  if (reader.failed()) return malformed("RecordReceipt", reader.offset());
  const auto id = optional_uuid(event_id, "RecordReceipt.event_id");
  if (!id) return id.error();
  receipt.event_id = *id;
  return receipt;
}

}  // namespace

std::string_view to_string(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::kApplied:
      return "applied";
    case Outcome::kDuplicate:
      return "duplicate";
    case Outcome::kConflict:
      return "conflict";
    case Outcome::kDeferred:
      return "deferred";
    case Outcome::kRejected:
      break;
  }
  return "rejected";
}

std::string encode_receipt(const Receipt& receipt) {
  std::string octets;
  append_uuid_field(octets, 1, receipt.batch_id);
  append_text_field(octets, 2, receipt.receiver);
  append_time_field(octets, 3, receipt.receive_time);
  append_text_field(octets, 4, receipt.schema_release);
  for (const RecordReceipt& record : receipt.records) {
    append_octets_field(octets, 5, encode_record_receipt(record));
  }
  if (receipt.problem) append_octets_field(octets, 6, encode_problem(*receipt.problem));
  return octets;
}

Result<Receipt> decode_receipt(std::string_view octets) {
  if (octets.size() > kMaxReceiptOctets) {
    return too_large("motcua.envelope.v1.Receipt", octets.size(), kMaxReceiptOctets);
  }
  Receipt receipt;
  UuidField batch_id;
  std::optional<std::string_view> receive_time;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->bytes(1) && !merge_uuid(field->octets, batch_id)) {
      return malformed("Receipt.batch_id", reader.offset());
    }
    if (field->bytes(2)) receipt.receiver = field->octets;
    if (field->bytes(3)) receive_time = field->octets;
    if (field->bytes(4)) receipt.schema_release = field->octets;
    if (field->bytes(5)) {
      if (receipt.records.size() == kMaxBatchRecords) {
        return invalid_field("Receipt.records", "more than 100000");
      }
      auto record = read_record_receipt(field->octets);
      if (!record) return record.error();
      receipt.records.push_back(*std::move(record));
    }
    if (field->bytes(6)) {
      const auto read = read_problem(field->octets, receipt.problem.emplace());
      if (!read) return read.error();
    }
  }
  if (reader.failed()) return malformed("Receipt", reader.offset());
  const auto id = required_uuid(batch_id, "Receipt.batch_id");
  if (!id) return id.error();
  if (!receive_time) return invalid_field("Receipt.receive_time", "missing");
  const auto time = read_time("Receipt.receive_time", *receive_time);
  if (!time) return time.error();
  receipt.batch_id = *id;
  receipt.receive_time = *time;
  return receipt;
}

}  // namespace exchange
MOTCUA_END_NAMESPACE

std::size_t motcua::exchange_internal::octets_in_receipt(const exchange::RecordReceipt& receipt) {
  std::string field;
  append_octets_field(field, 5, exchange::encode_record_receipt(receipt));
  return field.size();
}
