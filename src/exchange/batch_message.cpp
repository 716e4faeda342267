#include <motcua/exchange/batch_message.hpp>
#include <motcua/exchange/envelope.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/envelope_fields_internal.hpp"
#include "exchange/message_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;  // NOLINT(google-build-using-namespace): our own insides

constexpr Frame kBatch{.name = "motcua.envelope.v1.Batch"};
constexpr std::string_view kHeaderName = "header";
constexpr std::uint32_t kHeader = 1;
constexpr std::string_view kRecordsName = "records";
constexpr std::uint32_t kRecords = 2;
constexpr std::size_t kMostRecords = 100'000;

/// A record that has an event with an identity, as BatchFileWriter::add takes it.
std::optional<Failure> find_fault(std::string_view octets) {
  const auto record = read_record(octets);
  if (!record) return record.error();
  if (const auto event = read_event(record->event); !event) return event.error();
  return std::nullopt;
}

Result<std::string> join(const BatchMessage& batch, const UnknownFields* unknown) {
  if (const auto header = decode_batch_header(batch.header); !header) return header.error();
  Writer writer(unknown);
  if (batch.records.size() > kMostRecords) {
    refuse_count(writer, kBatch, kRecordsName, kMostRecords);
    return *writer.failure();
  }
  writer.put_chunk(kHeader, batch.header);
  for (const std::string_view record : batch.records) {
    if (const auto fault = find_fault(record)) return *fault;
    writer.put_chunk(kRecords, record);
  }
  writer.put_unknown(kBatch);
  std::string octets = writer.take();
  if (octets.size() > kBatchMessageLimits.octets) {
    return too_many_octets(kBatch.name, octets.size(), kBatchMessageLimits.octets);
  }
  return octets;
}

}  // namespace

Result<std::string> join_batch(const BatchMessage& batch) { return join(batch, nullptr); }

Result<std::string> join_batch(const Received<BatchMessage>& batch) {
  return join(batch.value, &batch.unknown);
}

Result<Received<BatchMessage>> split_batch(std::string_view octets, const DecodeLimits& limits) {
  if (octets.size() > limits.octets) {
    return too_many_octets(kBatch.name, octets.size(), limits.octets);
  }
  const std::size_t most = std::min(kMostRecords, limits.elements);
  Received<BatchMessage> batch;
  Reader reader(octets, limits);
  std::size_t kept = Reader::kNothing;
  bool has_header = false;
  const auto read_field = [&] {
    const char* const begin = reader.position();
    std::uint32_t tag;
    std::string_view chunk;
    if (!reader.read_tag(tag)) return reader.malformed(kBatch);
    if (tag != tag_of(kHeader, WireType::kLength) && tag != tag_of(kRecords, WireType::kLength)) {
      return reader.keep_unknown(begin, tag, kBatch, kept);
    }
    if (!reader.read_chunk(chunk)) return reader.malformed(kBatch);
    if (number_of(tag) == kHeader) {
      // A message that comes in parts is all of them, one after the other.
      batch.value.header += chunk;
      has_header = true;
      return true;
    }
    if (batch.value.records.size() == most) {
      return refuse_count(reader, kBatch, kRecordsName, most);
    }
    batch.value.records.push_back(chunk);
    return true;
  };
  while (!reader.at_end()) {
    if (!read_field()) return *reader.failure();
  }
  if (!has_header) {
    refuse_missing(reader, kBatch, kHeaderName);
    return *reader.failure();
  }
  batch.unknown = reader.take_unknown();
  return batch;
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
