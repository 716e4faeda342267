#include <motcua/exchange/batch.hpp>

#include <algorithm>
#include <array>
#include <limits>

#include "exchange/envelope_fields_internal.hpp"
#include "exchange/frames_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

using namespace exchange_internal;  // NOLINT(google-build-using-namespace): our own insides

constexpr std::uint32_t kPolynomial = 0x82F63B78;
constexpr std::size_t kMaxIndexEntries = 1'000'000;

// kTables[k][octet]: the checksum of the octet followed by k zeros, so that eight octets go at
// once.
constexpr auto kTables = [] {
  std::array<std::array<std::uint32_t, 256>, 8> tables{};
  for (std::uint32_t octet = 0; octet < 256; ++octet) {
    std::uint32_t crc = octet;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? kPolynomial : 0);
    tables[0][octet] = crc;
  }
  for (std::size_t zeros = 1; zeros < tables.size(); ++zeros) {
    for (std::size_t octet = 0; octet < 256; ++octet) {
      const std::uint32_t before = tables[zeros - 1][octet];
      tables[zeros][octet] = before >> 8 ^ tables[0][before & 0xFF];
    }
  }
  return tables;
}();

constexpr std::string_view kMagic("MOTCUA\0\x01", 8);
constexpr std::string_view kTornMessage =
    "the file ends inside a frame; what is before it is good: cut the file there and go on";

Failure torn(std::string_view what) { return Failure{Errc::kTornWire, std::string(what)}; }

Failure not_a_batch_file(std::string_view why) {
  return Failure{Errc::kMalformedWire,
                 "batch file: " + std::string(why) + "; see \"Batch file\" in proto/README.md"};
}

std::size_t most_octets(char kind, const BatchLimits& limits) {
  switch (kind) {
    case kHeaderFrame:
      return limits.header_octets;
    case kIndexFrame:
      return limits.index_octets;
    case kEndFrame:
      return kEndOctets;
    default:
      return limits.record_octets;
  }
}

struct Frame {
  char kind = 0;
  std::string_view octets;
  std::uint64_t end = 0;
};

Result<Frame> read_frame(std::string_view file, std::uint64_t offset, const BatchLimits& limits) {
  const std::string_view rest = file.substr(static_cast<std::size_t>(offset));
  if (rest.size() < kFrameHead) return torn(kTornMessage);
  const char kind = rest[0];
  const std::size_t length = get_little_endian<std::uint32_t>(rest.substr(1));
  if (const std::size_t most = most_octets(kind, limits); length > most) {
    return too_large("frame of a batch file", length, most);
  }
  if (rest.size() - kFrameHead < length + kFrameTail) return torn(kTornMessage);
  if (crc32c(rest.substr(0, kFrameHead + length)) !=
      get_little_endian<std::uint32_t>(rest.substr(kFrameHead + length))) {
    return Failure{Errc::kCorruptFrame,
                   "the checksum of a frame is wrong; take the file from its source or a copy "
                   "again, or go on with what is good"};
  }
  return Frame{kind, rest.substr(kFrameHead, length), offset + kFrameHead + length + kFrameTail};
}

Result<IndexEntry> read_entry(std::string_view octets) {
  IndexEntry entry;
  std::uint64_t length = 0;
  UuidField event_id;
  UuidField subject;
  FieldReader reader(octets);
  while (const auto field = reader.next()) {
    if (field->varint(1)) entry.offset = field->value;
    if (field->varint(2)) length = field->value;
    if ((field->bytes(3) && !merge_uuid(field->octets, event_id)) ||
        (field->bytes(4) && !merge_uuid(field->octets, subject))) {
      return malformed("IndexEntry", reader.offset());
    }
  }
  if (reader.failed()) return malformed("IndexEntry", reader.offset());
  if (length > std::numeric_limits<std::uint32_t>::max()) {
    return invalid_field("IndexEntry.length", "more than a frame can have");
  }
  entry.length = static_cast<std::uint32_t>(length);
  const auto id = required_uuid(event_id, "IndexEntry.event_id");
  if (!id) return id.error();
  const auto about = optional_uuid(subject, "IndexEntry.subject");
  if (!about) return about.error();
  entry.event_id = *id;
  entry.subject = *about;
  return entry;
}

Result<std::vector<IndexEntry>> read_entries(std::string_view index) {
  std::vector<IndexEntry> entries;
  FieldReader reader(index);
  while (const auto field = reader.next()) {
    if (!field->bytes(1)) continue;
    if (entries.size() == kMaxIndexEntries) {
      return invalid_field("Index.entries", "more than 1000000");
    }
    const auto entry = read_entry(field->octets);
    if (!entry) return entry.error();
    if (!entries.empty() && entry->offset <= entries.back().offset) {
      return invalid_field("Index.entries", "not in the order of the file");
    }
    entries.push_back(*entry);
  }
  if (reader.failed()) return malformed("Index", reader.offset());
  return entries;
}

std::string encode_index(const std::vector<IndexEntry>& entries) {
  std::string index;
  std::string message;
  for (const IndexEntry& entry : entries) {
    message.clear();
    append_varint_field(message, 1, entry.offset);
    append_varint_field(message, 2, entry.length);
    append_uuid_field(message, 3, entry.event_id);
    if (entry.subject) append_uuid_field(message, 4, *entry.subject);
    append_octets_field(index, 1, message);
  }
  return index;
}

// The entry of a record, but for its place. Fails when it is none, or its event has no identity.
Result<IndexEntry> entry_of_record(std::string_view record) {
  const auto view = read_record(record);
  if (!view) return view.error();
  const auto event = read_event(view->event);
  if (!event) return event.error();
  return IndexEntry{0, static_cast<std::uint32_t>(record.size()), event->event_id, event->subject};
}

// The index that the last frame of the file points to, and where its frame begins.
struct FoundIndex {
  std::uint64_t offset = 0;
  std::vector<IndexEntry> entries;
};

Result<FoundIndex> find_index(std::string_view file, const BatchLimits& limits) {
  constexpr std::size_t kEndFrameOctets = kFrameHead + kEndOctets + kFrameTail;
  if (file.size() > limits.octets) return too_large("batch file", file.size(), limits.octets);
  if (!file.starts_with(kMagic)) return not_a_batch_file("it does not begin as one");
  const Failure none{Errc::kTornWire,
                     "batch file: it has no index; read it from the beginning, which makes one"};
  if (file.size() < kMagic.size() + kEndFrameOctets) return none;
  const std::uint64_t end_offset = file.size() - kEndFrameOctets;
  const auto end = read_frame(file, end_offset, limits);
  if (!end || end->kind != kEndFrame || end->octets.size() != kEndOctets) return none;
  FoundIndex found{get_little_endian<std::uint64_t>(end->octets), {}};
  if (found.offset == 0) return none;
  if (found.offset >= end_offset) return not_a_batch_file("its end points past itself");
  const auto index = read_frame(file, found.offset, limits);
  if (!index) return index.error();
  if (index->kind != kIndexFrame) return not_a_batch_file("its end points to no index");
  auto entries = read_entries(index->octets);
  if (!entries) return entries.error();
  found.entries = *std::move(entries);
  return found;
}

// Reads frames from the beginning; past a fault, from where the index says the next record is.
class FileScan {
 public:
  FileScan(std::string_view file, const BatchLimits& limits) : file_(file), limits_(limits) {}

  BatchFileReading run() {
    if (file_.size() > limits_.octets) {
      return stopped(too_large("batch file", file_.size(), limits_.octets));
    }
    if (!file_.starts_with(kMagic)) {
      return stopped(kMagic.starts_with(file_) ? torn(kTornMessage)
                                               : not_a_batch_file("it does not begin as one"));
    }
    offset_ = kMagic.size();
    while (offset_ < file_.size()) {
      const auto frame = read_frame(file_, offset_, limits_);
      const auto taken = frame ? take(*frame) : Result<void>(frame.error());
      if (taken) {
        offset_ = frame->end;
        continue;
      }
      stop(taken.error());
      if (taken.error().code == Errc::kWireTooLarge && frame) break;  // as many as the host wants
      if (!pass_over()) break;
    }
    reading_.complete = is_finished_ && !reading_.stop;
    return std::move(reading_);
  }

 private:
  BatchFileReading stopped(Failure why) {
    stop(std::move(why));
    return std::move(reading_);
  }

  void stop(Failure why) {
    if (!reading_.stop) reading_.stop = {offset_, reading_.records.size(), std::move(why)};
  }

  Result<void> take(const Frame& frame) {
    if (is_finished_) return not_a_batch_file("octets after its end");
    if (offset_ == kMagic.size()) {
      if (frame.kind != kHeaderFrame) return not_a_batch_file("its first frame is no header");
      reading_.header = frame.octets;
      reading_.good_end = frame.end;
      return {};
    }
    switch (frame.kind) {
      case kHeaderFrame:
        return not_a_batch_file("a second header");
      case kRecordFrame:
        return take_record(frame);
      case kIndexFrame:
        return take_index(frame);
      case kEndFrame:
        if (frame.octets.size() != kEndOctets ||
            get_little_endian<std::uint64_t>(frame.octets) != index_offset_) {
          return not_a_batch_file("its end does not point to its index");
        }
        is_finished_ = true;
        return {};
      default:
        return {};  // of a later version; skipped by its length
    }
  }

  Result<void> take_record(const Frame& frame) {
    if (index_offset_ != 0) return not_a_batch_file("a record after the index");
    if (reading_.records.size() == limits_.records) {
      return Failure{Errc::kWireTooLarge, "batch file: more than " +
                                              std::to_string(limits_.records) +
                                              " records; raise the limit, or read in parts"};
    }
    reading_.records.push_back({offset_, frame.octets});
    if (!reading_.stop) reading_.good_end = frame.end;
    return {};
  }

  Result<void> take_index(const Frame& frame) {
    if (index_offset_ != 0) return not_a_batch_file("a second index");
    index_offset_ = offset_;
    if (reading_.stop) return {};  // it was compared with what is left when it was used
    const auto entries = read_entries(frame.octets);
    if (!entries) return entries.error();
    const bool fits = std::ranges::equal(
        *entries, reading_.records, [](const IndexEntry& entry, const StoredRecord& record) {
          return entry.offset == record.offset && entry.length == record.octets.size();
        });
    if (!fits) {
      return invalid_field("Index.entries",
                           "they do not fit the records, which are good; cut the "
                           "file after the last and let a writer make it again");
    }
    return {};
  }

  // Go to the next record of the index, or to the index after the last; false: there is none.
  bool pass_over() {
    if (!has_looked_for_index_) {
      has_looked_for_index_ = true;
      if (auto index = find_index(file_, limits_)) index_ = *std::move(index);
    }
    const auto past = [this](const IndexEntry& entry) { return entry.offset > offset_; };
    const auto next = std::ranges::find_if(index_.entries, past);
    const std::uint64_t target = next == index_.entries.end() ? index_.offset : next->offset;
    if (target <= offset_ || target >= file_.size()) return false;
    const bool begins_record =
        std::ranges::binary_search(index_.entries, offset_, {}, &IndexEntry::offset);
    const std::size_t lost = begins_record ? 1 : 0;
    if (!reading_.gaps.empty() && reading_.gaps.back().end == offset_) {
      reading_.gaps.back().end = target;
      reading_.gaps.back().records += lost;
    } else {
      reading_.gaps.push_back({offset_, target, lost});
    }
    offset_ = target;
    return true;
  }

  std::string_view file_;
  const BatchLimits& limits_;
  BatchFileReading reading_;
  std::uint64_t offset_ = 0;
  std::uint64_t index_offset_ = 0;
  bool is_finished_ = false;
  bool has_looked_for_index_ = false;
  FoundIndex index_;
};

}  // namespace

std::uint32_t crc32c(std::string_view octets, std::uint32_t before) noexcept {
  std::uint32_t crc = ~before;
  while (octets.size() >= 8) {
    const std::uint64_t eight = get_little_endian<std::uint64_t>(octets) ^ crc;
    crc = 0;
    for (std::size_t i = 0; i < 8; ++i) crc ^= kTables[7 - i][eight >> (8 * i) & 0xFF];
    octets.remove_prefix(8);
  }
  for (const char octet : octets) {
    crc = crc >> 8 ^ kTables[0][(crc ^ static_cast<std::uint8_t>(octet)) & 0xFF];
  }
  return ~crc;
}

Result<void> append_to_stream(std::string& stream, std::string_view record,
                              const BatchLimits& limits) {
  if (record.size() > limits.record_octets) {
    return too_large("record of a stream", record.size(), limits.record_octets);
  }
  append_varint(stream, record.size());
  stream += record;
  return {};
}

StreamReading read_stream(std::string_view stream, const BatchLimits& limits) {
  StreamReading reading;
  const auto stop = [&reading](Failure why) {
    reading.stop = {reading.good_end, reading.records.size(), std::move(why)};
  };
  if (stream.size() > limits.octets) stop(too_large("stream", stream.size(), limits.octets));
  std::size_t offset = 0;
  while (!reading.stop && offset < stream.size()) {
    Octets rest(stream.substr(offset));
    std::uint64_t length;
    if (!rest.read_varint(length)) {
      stop(rest.at_end()
               ? torn("the stream ends inside the length of a record; what is before it is good")
               : Failure{Errc::kMalformedWire,
                         "stream: the length of a record is no varint; what "
                         "is before it is good"});
    } else if (length > limits.record_octets) {
      stop(too_large("record of a stream", length, limits.record_octets));
    } else if (length > rest.left()) {
      stop(torn("the stream ends inside a record; what is before it is good"));
    } else if (reading.records.size() == limits.records) {
      stop(Failure{Errc::kWireTooLarge, "stream: more than " + std::to_string(limits.records) +
                                            " records; raise the limit, or read in parts"});
    } else {
      const std::string_view record = rest.rest().substr(0, static_cast<std::size_t>(length));
      reading.records.push_back({reading.good_end, record});
      offset = stream.size() - rest.left() + record.size();
      reading.good_end = offset;
    }
  }
  return reading;
}

BatchFileReading read_batch_file(std::string_view file, const BatchLimits& limits) {
  return FileScan(file, limits).run();
}

Result<std::vector<IndexEntry>> read_batch_index(std::string_view file, const BatchLimits& limits) {
  auto found = find_index(file, limits);
  if (!found) return found.error();
  return std::move(found->entries);
}

Result<std::string_view> read_indexed_record(std::string_view file, const IndexEntry& entry,
                                             const BatchLimits& limits) {
  if (entry.offset > file.size()) {
    return invalid_field("IndexEntry.offset", "past the end of the file; read its own index");
  }
  const auto frame = read_frame(file, entry.offset, limits);
  if (!frame) return frame.error();
  if (frame->kind != kRecordFrame || frame->octets.size() != entry.length) {
    return invalid_field("IndexEntry.offset",
                         "another frame stands there; read the file's own "
                         "index");
  }
  const auto own = entry_of_record(frame->octets);
  if (!own) return own.error();
  if (own->event_id != entry.event_id || own->subject != entry.subject) {
    return invalid_field("IndexEntry.event_id",
                         "the record there is about something else; make "
                         "the index again");
  }
  return frame->octets;
}

Result<BatchFileWriter> BatchFileWriter::begin(std::string_view header, OctetSink sink,
                                               const BatchLimits& limits) {
  if (header.size() > limits.header_octets) {
    return too_large("header of a batch file", header.size(), limits.header_octets);
  }
  BatchFileWriter writer(std::move(sink), limits);
  if (const auto written = writer.write(kMagic); !written) return written.error();
  if (const auto written = writer.write_frame(kHeaderFrame, header); !written) {
    return written.error();
  }
  return writer;
}

Result<BatchFileWriter> BatchFileWriter::resume(const BatchFileReading& reading, OctetSink sink,
                                                const BatchLimits& limits) {
  if (reading.header.data() == nullptr) {
    return not_a_batch_file("no header was read, so there is nothing to go on from; begin anew");
  }
  if (!reading.records.empty() && reading.records.back().offset >= reading.good_end) {
    return Failure{Errc::kCorruptFrame,
                   "batch file: good records stand after a fault, and cutting would lose them; "
                   "write the records that were read to a new file"};
  }
  BatchFileWriter writer(std::move(sink), limits);
  writer.octets_ = reading.good_end;
  for (const StoredRecord& record : reading.records) {
    auto entry = entry_of_record(record.octets);
    if (!entry) return entry.error();
    entry->offset = record.offset;
    writer.entries_.push_back(*entry);
  }
  return writer;
}

Result<void> BatchFileWriter::add(std::string_view record) {
  if (const auto open = check_open(); !open) return open;
  if (record.size() > limits_.record_octets) {
    return too_large("record of a batch file", record.size(), limits_.record_octets);
  }
  const std::uint64_t after = octets_ + kFrameHead + record.size() + kFrameTail;
  if (entries_.size() == limits_.records || after > limits_.octets) {
    return Failure{Errc::kWireTooLarge, "batch file: it is full with " +
                                            std::to_string(entries_.size()) + " records and " +
                                            std::to_string(octets_) +
                                            " octets; finish it and begin another"};
  }
  auto entry = entry_of_record(record);
  if (!entry) return entry.error();
  entry->offset = octets_;
  const auto written = write_frame(kRecordFrame, record);
  if (written) entries_.push_back(*entry);
  return written;
}

Result<void> BatchFileWriter::finish() {
  if (const auto open = check_open(); !open) return open;
  std::uint64_t index_offset = 0;
  if (entries_.size() <= kMaxIndexEntries) {
    const std::string index = encode_index(entries_);
    if (index.size() <= limits_.index_octets) {
      index_offset = octets_;
      if (const auto written = write_frame(kIndexFrame, index); !written) return written;
    }
  }
  std::string end;
  put_little_endian<std::uint64_t>(end, index_offset);
  const auto written = write_frame(kEndFrame, end);
  if (written) state_ = State::kFinished;
  return written;
}

Result<void> BatchFileWriter::check_open() const {
  if (state_ == State::kFinished) return not_a_batch_file("it is finished; begin another");
  if (state_ == State::kFailed) {
    return Failure{Errc::kSinkFailed,
                   "batch file: its sink failed before; read what was kept, cut it at good_end and "
                   "resume"};
  }
  return {};
}

Result<void> BatchFileWriter::write(std::string_view octets) {
  if (!sink_(octets)) {
    state_ = State::kFailed;
    return Failure{Errc::kSinkFailed, "batch file: the sink did not take " +
                                          std::to_string(octets.size()) + " octets at offset " +
                                          std::to_string(octets_) +
                                          "; read what was kept, cut it at good_end and resume"};
  }
  octets_ += octets.size();
  return {};
}

Result<void> BatchFileWriter::write_frame(char kind, std::string_view octets) {
  frame_.assign(1, kind);
  put_little_endian<std::uint32_t>(frame_, static_cast<std::uint32_t>(octets.size()));
  frame_ += octets;
  put_little_endian<std::uint32_t>(frame_, crc32c(frame_));
  return write(frame_);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
