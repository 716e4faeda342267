// Any octets are answered by every reader of what systems send each other; what is read lies inside
// the input, in order; and a file whose good part is gone on with is whole again.
#include <motcua/exchange/batch.hpp>
#include <motcua/exchange/inbox.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

namespace exchange = motcua::exchange;

void check(bool holds) {
  if (!holds) __builtin_trap();
}

template <typename Reading>
void check_reading(std::string_view octets, const Reading& reading) {
  std::uint64_t before = 0;
  for (const auto& record : reading.records) {
    check(record.offset >= before);
    check(record.octets.data() >= octets.data() &&
          record.octets.data() + record.octets.size() <= octets.data() + octets.size());
    before = record.offset + record.octets.size();
  }
  check(reading.good_end <= octets.size());
  check(!reading.stop ||
        (!reading.stop->why.message.empty() && reading.stop->offset <= octets.size() &&
         reading.stop->record <= reading.records.size()));
}

void check_file(std::string_view octets) {
  const exchange::BatchFileReading reading = exchange::read_batch_file(octets);
  check_reading(octets, reading);
  if (const auto index = exchange::read_batch_index(octets)) {
    for (const auto& entry : *index) (void)exchange::read_indexed_record(octets, entry);
  }
  std::string file(octets.substr(0, reading.good_end));
  const auto append = [&file](std::string_view more) {
    file += more;
    return true;
  };
  auto writer = exchange::BatchFileWriter::resume(reading, append);
  if (!writer) return;
  check(writer->finish().has_value());
  const exchange::BatchFileReading again = exchange::read_batch_file(file);
  check(again.complete && again.records.size() == reading.records.size());
}

template <typename Value, typename Encode, typename Decode>
void check_value(const motcua::Result<Value>& value, Encode encode, Decode decode) {
  if (!value) return;
  const auto octets = encode(*value);
  check(octets.has_value());
  check(decode(*octets) == value);
}

void put_u32(std::string& out, std::size_t at, std::uint32_t word) {
  for (std::size_t i = 0; i < 4; ++i) out[at + i] = static_cast<char>(word >> (8 * i));
}

// No mutation finds a checksum: every whole frame gets its own.
std::string with_checksums(std::string_view octets) {
  std::string file(octets);
  for (std::size_t at = 8; at + 9 <= file.size();) {
    std::size_t length = 0;
    for (std::size_t i = 4; i > 0; --i) {
      length = length << 8 | static_cast<std::uint8_t>(file[at + i]);
    }
    if (length > file.size() - at - 9) break;
    put_u32(file, at + 5 + length, exchange::crc32c({file.data() + at, length + 5}));
    at += length + 9;
  }
  return file;
}

std::string with_checksum_at_end(std::string_view octets) {
  std::string kept(octets);
  if (kept.size() >= 4) {
    put_u32(kept, kept.size() - 4, exchange::crc32c({kept.data(), kept.size() - 4}));
  }
  return kept;
}

void check_kept(std::string_view octets) {
  if (const auto inbox = exchange::Inbox::deserialise(octets)) {
    check(exchange::Inbox::deserialise(inbox->serialise()) == inbox);
  }
}

// The octets as an event in a log with a gap that is filled.
void check_inbox(std::string_view octets) {
  exchange::LogHead head = exchange::empty_log("log");
  const auto first = exchange::encode_record(append_to_log(head, "first"));
  const auto second = exchange::encode_record(append_to_log(head, std::string(octets)));
  if (!second) return;
  const auto judge = [](const exchange::Record&, const exchange::Event&) {
    return motcua::Result<exchange::Judgement>(exchange::Judgement::kApply);
  };
  exchange::Inbox inbox;
  const auto early = inbox.take(*second, judge).outcome;
  check(early == exchange::Outcome::kDeferred || early == exchange::Outcome::kRejected);
  check(inbox.take(*first, judge).outcome == exchange::Outcome::kRejected);
  check(inbox.head_of("log")->sequence == 2);
  const auto late = inbox.retry(*second, judge).outcome;
  check((early == exchange::Outcome::kDeferred) == (late == exchange::Outcome::kApplied));
  check(exchange::Inbox::deserialise(inbox.serialise()) == inbox);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view octets(reinterpret_cast<const char*>(data), size);
  check_file(octets);
  check_file(with_checksums(octets));
  check_reading(octets, exchange::read_stream(octets));
  check_value(exchange::decode_event(octets), exchange::encode_event, exchange::decode_event);
  check_value(exchange::decode_record(octets), exchange::encode_record, exchange::decode_record);
  check_value(exchange::decode_batch_header(octets), exchange::encode_batch_header,
              exchange::decode_batch_header);
  if (const auto receipt = exchange::decode_receipt(octets)) {
    check(exchange::decode_receipt(exchange::encode_receipt(*receipt)) == receipt);
  }
  check_kept(with_checksum_at_end(octets));
  check_inbox(octets);
  return 0;
}
