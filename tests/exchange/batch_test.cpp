#include <motcua/exchange/batch.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/delimited_message_util.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/envelope_builder.hpp"

namespace motcua {
namespace {

using exchange::append_to_stream;
using exchange::BatchFileReading;
using exchange::BatchFileWriter;
using exchange::BatchGap;
using exchange::BatchLimits;
using exchange::crc32c;
using exchange::IndexEntry;
using exchange::OctetSink;
using exchange::read_batch_file;
using exchange::read_batch_index;
using exchange::read_indexed_record;
using exchange::read_stream;
using exchange::StoredRecord;
using exchange::StreamReading;
using test::record_octets;
using test::uuid_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The checksum by its definition, one bit at a time.
std::uint32_t slow_crc32c(std::string_view octets) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char octet : octets) {
    crc ^= static_cast<std::uint8_t>(octet);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0x82F63B78U : 0U);
  }
  return crc ^ 0xFFFFFFFF;
}

OctetSink into(std::string& file) {
  return [&file](std::string_view octets) {
    file += octets;
    return true;
  };
}

std::string header_octets() {
  test::envelope::BatchHeader header;
  header.mutable_batch_id()->set_octets(test::octets_of(uuid_of(200)));
  header.set_schema_release("0.1.0");
  header.set_source("H01.15/vidu");
  header.mutable_create_time()->set_seconds(1795396503);
  return header.SerializeAsString();
}

std::vector<std::string> three_records() {
  return {record_octets(1), record_octets(2, 77, "a longer payload than the others"),
          record_octets(3, 78, "")};
}

std::string file_of(const std::vector<std::string>& records, bool finished = true) {
  std::string file;
  auto writer = BatchFileWriter::begin(header_octets(), into(file)).value();
  for (const std::string& record : records) writer.add(record).value();
  if (finished) writer.finish().value();
  EXPECT_EQ(writer.octets(), file.size());
  return file;
}

std::vector<std::string> octets_of(const std::vector<StoredRecord>& records) {
  std::vector<std::string> octets;
  for (const StoredRecord& record : records) octets.emplace_back(record.octets);
  return octets;
}

std::string frame(char kind, const std::string& octets) {
  std::string frame(1, kind);
  const auto put = [&frame](std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>(word >> shift);
  };
  put(static_cast<std::uint32_t>(octets.size()));
  frame += octets;
  put(slow_crc32c(frame));
  return frame;
}

TEST(Crc32c, PublishedVectors) {
  EXPECT_EQ(crc32c("123456789"), 0xE3069283U);
  // RFC 3720 (iSCSI), B.4: the checksum as sent, first octet lowest.
  std::string ascending;
  for (int i = 0; i < 32; ++i) ascending += static_cast<char>(i);
  EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);
  EXPECT_EQ(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
  EXPECT_EQ(crc32c(ascending), 0x46DD794EU);
  EXPECT_EQ(crc32c(std::string(ascending.rbegin(), ascending.rend())), 0x113FDB5CU);
  EXPECT_EQ(crc32c(""), 0U);
}

RC_GTEST_PROP(Crc32c, AsByItsDefinition, (const std::string& a, const std::string& b)) {
  RC_ASSERT(crc32c(a) == slow_crc32c(a));
  RC_ASSERT(crc32c(b, crc32c(a)) == slow_crc32c(a + b));
}

TEST(BatchFile, EveryOctetIsTheContracts) {
  const std::vector<std::string> records = three_records();
  // proto/README.md, "Batch file", written out.
  std::string wanted("MOTCUA\0\x01", 8);
  wanted += frame('H', header_octets());
  test::envelope::Index index;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto& entry = *index.add_entries();
    entry.set_offset(wanted.size());
    entry.set_length(static_cast<std::uint32_t>(records[i].size()));
    entry.mutable_event_id()->set_octets(
        test::octets_of(uuid_of(static_cast<std::uint8_t>(i + 1))));
    if (i > 0) {
      entry.mutable_subject()->set_octets(
          test::octets_of(uuid_of(static_cast<std::uint8_t>(i + 76))));
    }
    wanted += frame('R', records[i]);
  }
  std::string end(1, static_cast<char>(wanted.size() & 0xFF));
  end += static_cast<char>(wanted.size() >> 8);
  end += std::string(6, '\0');
  wanted += frame('I', index.SerializeAsString());
  wanted += frame('E', end);
  EXPECT_EQ(file_of(records), wanted);
}

TEST(BatchFile, IsReadAsWritten) {
  const std::vector<std::string> records = three_records();
  const std::string file = file_of(records);
  const BatchFileReading reading = read_batch_file(file);
  EXPECT_EQ(reading.header, header_octets());
  EXPECT_EQ(octets_of(reading.records), records);
  EXPECT_TRUE(reading.complete);
  EXPECT_FALSE(reading.stop);
  EXPECT_THAT(reading.gaps, IsEmpty());

  const auto index = read_batch_index(file);
  ASSERT_TRUE(index) << index.error().message;
  ASSERT_THAT(*index, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ((*index)[i].event_id, uuid_of(static_cast<std::uint8_t>(i + 1)));
    EXPECT_EQ(read_indexed_record(file, (*index)[i]).value(), records[i]);
  }
  EXPECT_EQ((*index)[0].subject, std::nullopt);
  EXPECT_EQ((*index)[1].subject, uuid_of(77));
}

TEST(BatchFile, WithoutRecords) {
  const BatchFileReading reading = read_batch_file(file_of({}));
  EXPECT_TRUE(reading.complete);
  EXPECT_THAT(reading.records, IsEmpty());
}

TEST(BatchFile, BeingWrittenHasNoFaultAndIsNotComplete) {
  const std::string file = file_of(three_records(), false);
  const BatchFileReading reading = read_batch_file(file);
  EXPECT_FALSE(reading.complete);
  EXPECT_FALSE(reading.stop);
  EXPECT_EQ(reading.good_end, file.size());
  EXPECT_EQ(read_batch_index(file).error().code, Errc::kTornWire);
}

// A crash may leave any number of octets: all records whose frames are whole are there, the reader
// says where it stopped, and a writer that goes on makes the file that would have been.
TEST(BatchFile, EveryTruncationLosesOnlyWhatIsCut) {
  const std::vector<std::string> records = three_records();
  const std::string file = file_of(records);
  const BatchFileReading whole = read_batch_file(file);
  std::vector<std::uint64_t> ends;
  for (const StoredRecord& record : whole.records) {
    ends.push_back(record.offset + record.octets.size() + 9);
  }
  for (std::size_t size = 0; size < file.size(); ++size) {
    SCOPED_TRACE(size);
    const std::string torn = file.substr(0, size);
    const BatchFileReading reading = read_batch_file(torn);
    std::size_t whole_records = 0;
    while (whole_records < ends.size() && ends[whole_records] <= size) ++whole_records;
    ASSERT_EQ(octets_of(reading.records),
              std::vector<std::string>(
                  records.begin(), records.begin() + static_cast<std::ptrdiff_t>(whole_records)));
    EXPECT_FALSE(reading.complete);
    if (reading.stop) {
      EXPECT_EQ(reading.stop->why.code, Errc::kTornWire) << reading.stop->why.message;
      EXPECT_EQ(reading.stop->record, whole_records);
      EXPECT_LE(reading.stop->offset, size);
    }
    ASSERT_LE(reading.good_end, size);
    std::string again = torn.substr(0, reading.good_end);
    auto writer = BatchFileWriter::resume(reading, into(again));
    if (reading.header.empty()) {
      EXPECT_EQ(writer.error().code, Errc::kMalformedWire);
      continue;
    }
    for (std::size_t i = whole_records; i < records.size(); ++i) {
      ASSERT_TRUE(writer->add(records[i]));
    }
    ASSERT_TRUE(writer->finish());
    ASSERT_EQ(again, file);
  }
}

// Every single flipped bit is noticed, where it is or where the file is put together; and no record
// is ever given that was not written. Those before it are there, and those after it by the index.
TEST(BatchFile, EveryFlippedBitIsNoticed) {
  const std::vector<std::string> records = three_records();
  const std::string file = file_of(records);
  const BatchFileReading whole = read_batch_file(file);
  const std::uint64_t index_offset =
      read_batch_index(file)->back().offset + whole.records.back().octets.size() + 9;
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    SCOPED_TRACE(bit);
    std::string rotten = file;
    rotten[bit / 8] = static_cast<char>(rotten[bit / 8] ^ (1 << bit % 8));
    const BatchFileReading reading = read_batch_file(rotten);
    ASSERT_TRUE(reading.stop);
    EXPECT_FALSE(reading.complete);
    EXPECT_LE(reading.stop->offset, bit / 8);
    std::vector<std::string> wanted;
    for (const StoredRecord& record : whole.records) {
      const bool is_hit =
          bit / 8 >= record.offset && bit / 8 < record.offset + record.octets.size() + 9;
      if (!is_hit) wanted.emplace_back(record.octets);
    }
    if (bit / 8 < 8) wanted.clear();  // it is no batch file any more
    ASSERT_EQ(octets_of(reading.records), wanted);
    if (bit / 8 >= whole.records.front().offset && bit / 8 < index_offset) {
      ASSERT_THAT(reading.gaps, SizeIs(1));
      EXPECT_EQ(reading.gaps[0].begin, reading.stop->offset);
      EXPECT_EQ(reading.gaps[0].records, 1U);
    }
  }
}

TEST(BatchFile, SeveralRottenRecordsAreOneGap) {
  std::string file =
      file_of({record_octets(1), record_octets(2), record_octets(3), record_octets(4)});
  const auto index = *read_batch_index(file);
  for (const std::size_t rotten : {1U, 2U}) file[index[rotten].offset + 20] ^= 1;
  const BatchFileReading reading = read_batch_file(file);
  EXPECT_THAT(octets_of(reading.records), ElementsAre(record_octets(1), record_octets(4)));
  EXPECT_THAT(reading.gaps, ElementsAre(BatchGap{index[1].offset, index[3].offset, 2}));
  EXPECT_EQ(reading.stop->why.code, Errc::kCorruptFrame);
  EXPECT_EQ(reading.stop->record, 1U);
  EXPECT_EQ(reading.good_end, index[1].offset);
  // Cutting there would lose a good record.
  std::string again;
  EXPECT_EQ(BatchFileWriter::resume(reading, into(again)).error().code, Errc::kCorruptFrame);
}

TEST(BatchFile, FramesOutOfOrderAreRefused) {
  const std::string magic("MOTCUA\0\x01", 8);
  const std::string header = frame('H', header_octets());
  const std::string record = frame('R', record_octets(1));
  const std::string end = frame('E', std::string(8, '\0'));
  struct Row {
    const char* what;
    std::string file;
    const char* says;
    std::size_t records;
  };
  const std::vector<Row> rows{
      {"another version", std::string("MOTCUA\0\x02", 8) + header, "does not begin as one", 0},
      {"record first", magic + record, "first frame is no header", 0},
      {"unknown first", magic + frame('X', "") + header, "first frame is no header", 0},
      {"two headers", magic + header + record + header, "second header", 1},
      {"after the end", magic + header + record + end + record, "octets after its end", 1},
      {"zeros after the end", magic + header + end + std::string(9, '\0'), "", 0},
      {"end without index that says so", magic + header + frame('E', std::string(8, '\x01')),
       "end does not point to its index", 0},
      {"short end", magic + header + frame('E', "1234567"), "end does not point", 0},
      {"record after the index", magic + header + frame('I', "") + record, "record after the index",
       0},
      {"two indexes", magic + header + frame('I', "") + frame('I', ""), "second index", 0},
      {"index that lists too little", magic + header + record + frame('I', ""),
       "they do not fit the records", 1},
      {"index that is none", magic + header + record + frame('I', "\x0a"), "Index", 1},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const BatchFileReading reading = read_batch_file(row.file);
    ASSERT_TRUE(reading.stop);
    EXPECT_THAT(reading.stop->why.message, HasSubstr(row.says));
    EXPECT_THAT(reading.records, SizeIs(row.records));
    EXPECT_FALSE(reading.complete);
  }
  const BatchFileReading later =
      read_batch_file(magic + header + frame('X', "of a later version") + record + end);
  EXPECT_TRUE(later.complete) << later.stop->why.message;
  EXPECT_THAT(later.records, SizeIs(1));
}

TEST(BatchFile, IndexThatLiesAboutARecord) {
  const std::string file = file_of(three_records());
  auto index = *read_batch_index(file);
  IndexEntry entry = index[1];
  entry.event_id = uuid_of(9);
  EXPECT_EQ(read_indexed_record(file, entry).error().code, Errc::kInvalidWireValue);
  entry = index[1];
  entry.length = 3;
  EXPECT_EQ(read_indexed_record(file, entry).error().code, Errc::kInvalidWireValue);
  entry.offset = 17;
  EXPECT_FALSE(read_indexed_record(file, entry));
  entry.offset = file.size() + 1;
  EXPECT_EQ(read_indexed_record(file, entry).error().code, Errc::kInvalidWireValue);
}

TEST(BatchFile, LimitsOfReaders) {
  const std::vector<std::string> records = three_records();
  const std::string file = file_of(records);
  struct Row {
    const char* what;
    BatchLimits limits;
    std::size_t records;
  };
  const std::vector<Row> rows{
      {"octets of a record", {.record_octets = records[1].size() - 1}, 2},  // by the index
      {"records", {.records = 2}, 2},
      {"octets", {.octets = file.size() - 1}, 0},
      {"octets of the header", {.header_octets = header_octets().size() - 1}, 3},  // by the index
      {"octets of the index", {.index_octets = 100}, 3},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const BatchFileReading reading = read_batch_file(file, row.limits);
    ASSERT_TRUE(reading.stop);
    EXPECT_EQ(reading.stop->why.code, Errc::kWireTooLarge) << reading.stop->why.message;
    EXPECT_THAT(reading.records, SizeIs(row.records));
    EXPECT_FALSE(reading.complete);
  }
  EXPECT_EQ(read_batch_index(file, {.index_octets = 100}).error().code, Errc::kWireTooLarge);
  EXPECT_TRUE(read_batch_file(file, {.records = 3, .octets = file.size()}).complete);
}

TEST(BatchFile, LimitsOfWriters) {
  std::string file;
  auto writer =
      *BatchFileWriter::begin(header_octets(), into(file), {.record_octets = 300, .records = 1});
  const std::string before = file;
  EXPECT_EQ(writer.add(record_octets(1, 0, std::string(300, 'x'))).error().code,
            Errc::kWireTooLarge);
  EXPECT_EQ(file, before);
  EXPECT_TRUE(writer.add(record_octets(1)));
  EXPECT_EQ(writer.add(record_octets(2)).error().code, Errc::kWireTooLarge);
  EXPECT_TRUE(writer.finish());
  EXPECT_TRUE(read_batch_file(file).complete);
  EXPECT_EQ(writer.add(record_octets(2)).error().code, Errc::kMalformedWire);
  EXPECT_EQ(writer.finish().error().code, Errc::kMalformedWire);
  EXPECT_EQ(BatchFileWriter::begin("0123", into(file), {.header_octets = 3}).error().code,
            Errc::kWireTooLarge);

  // An index that would be too long is left out, and the file is whole.
  std::string long_file;
  auto without = *BatchFileWriter::begin("", into(long_file), {.index_octets = 10});
  EXPECT_TRUE(without.add(record_octets(1)));
  EXPECT_TRUE(without.finish());
  EXPECT_TRUE(read_batch_file(long_file).complete);
  EXPECT_EQ(read_batch_index(long_file).error().code, Errc::kTornWire);
}

TEST(BatchFile, WhatIsNoRecordIsNotWritten) {
  std::string file;
  auto writer = *BatchFileWriter::begin(header_octets(), into(file));
  const std::string before = file;
  test::envelope::Event nameless;
  nameless.set_source("H01.15/vidu");
  test::envelope::Record of_nameless;
  of_nameless.set_event(nameless.SerializeAsString());
  test::envelope::Record of_nothing;
  of_nothing.set_event("\x0b");
  EXPECT_EQ(writer.add("").error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(writer.add("\x0a").error().code, Errc::kMalformedWire);
  EXPECT_EQ(writer.add(of_nameless.SerializeAsString()).error().code, Errc::kInvalidWireValue);
  EXPECT_EQ(writer.add(of_nothing.SerializeAsString()).error().code, Errc::kMalformedWire);
  EXPECT_EQ(file, before);
}

TEST(BatchFile, AfterASinkFailedNothingIsWrittenUntilResumed) {
  std::string file;
  std::size_t room = 400;
  const OctetSink disk = [&](std::string_view octets) {
    const std::size_t taken = std::min(room, octets.size());
    file += octets.substr(0, taken);
    room -= taken;
    return taken == octets.size();
  };
  auto writer = *BatchFileWriter::begin(header_octets(), disk);
  std::vector<std::string> accepted;
  for (std::uint8_t id = 1; id < 9; ++id) {
    if (writer.add(record_octets(id))) accepted.push_back(record_octets(id));
  }
  ASSERT_FALSE(accepted.empty());
  ASSERT_LT(accepted.size(), 8U);
  room = 100000;
  EXPECT_EQ(writer.add(record_octets(9)).error().code, Errc::kSinkFailed);
  EXPECT_EQ(writer.finish().error().code, Errc::kSinkFailed);

  const std::string kept = file;
  const BatchFileReading reading = read_batch_file(kept);
  EXPECT_EQ(octets_of(reading.records), accepted);
  file.resize(reading.good_end);
  auto again = *BatchFileWriter::resume(reading, disk);
  EXPECT_EQ(again.records(), accepted.size());
  EXPECT_TRUE(again.add(record_octets(9)));
  EXPECT_TRUE(again.finish());
  accepted.push_back(record_octets(9));
  EXPECT_EQ(octets_of(read_batch_file(file).records), accepted);
  EXPECT_TRUE(read_batch_file(file).complete);
}

TEST(Stream, IsWhatProtobufWritesAndReads) {
  std::string stream;
  std::string wanted;
  {
    google::protobuf::io::StringOutputStream output(&wanted);
    for (const std::string& octets : three_records()) {
      ASSERT_TRUE(append_to_stream(stream, octets));
      test::envelope::Record record;
      ASSERT_TRUE(record.ParseFromString(octets));
      ASSERT_TRUE(google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &output));
    }
  }
  EXPECT_EQ(stream, wanted);
  const StreamReading reading = read_stream(stream);
  EXPECT_EQ(octets_of(reading.records), three_records());
  EXPECT_FALSE(reading.stop);
  EXPECT_EQ(reading.good_end, stream.size());
}

TEST(Stream, EveryTruncationLosesOnlyWhatIsCut) {
  std::string stream;
  std::vector<std::size_t> ends{0};
  for (const std::string& record : three_records()) {
    ASSERT_TRUE(append_to_stream(stream, record));
    ends.push_back(stream.size());
  }
  for (std::size_t size = 0; size < stream.size(); ++size) {
    const StreamReading reading = read_stream(std::string_view(stream).substr(0, size));
    std::size_t whole = 0;
    while (ends[whole + 1] <= size) ++whole;
    EXPECT_THAT(reading.records, SizeIs(whole));
    EXPECT_EQ(reading.good_end, ends[whole]);
    ASSERT_EQ(reading.stop.has_value(), ends[whole] != size);
    if (reading.stop) {
      EXPECT_EQ(reading.stop->why.code, Errc::kTornWire);
      EXPECT_EQ(reading.stop->offset, ends[whole]);
      EXPECT_EQ(reading.stop->record, whole);
    }
  }
}

TEST(Stream, LimitsAndLengthsThatAreNone) {
  const std::string two("\x01x\x01y", 4);
  EXPECT_EQ(read_stream(std::string("\x01x") + std::string(11, '\x80')).stop->why.code,
            Errc::kMalformedWire);
  // A length of 2^64 - 1 is a limit passed, not an overflow.
  EXPECT_EQ(read_stream(std::string("\x01x") + std::string(9, '\xff') + '\x01').stop->why.code,
            Errc::kWireTooLarge);
  EXPECT_EQ(read_stream(two, {.octets = 3}).stop->why.code, Errc::kWireTooLarge);
  EXPECT_EQ(read_stream(two, {.record_octets = 0}).stop->why.code, Errc::kWireTooLarge);
  // A megabyte of empty records would be 24 in memory.
  const StreamReading many = read_stream(std::string(1000, '\0'), {.records = 10});
  EXPECT_EQ(many.stop->why.code, Errc::kWireTooLarge);
  EXPECT_EQ(many.stop->offset, 10U);
  EXPECT_THAT(many.records, SizeIs(10));
  std::string stream;
  EXPECT_EQ(append_to_stream(stream, "xyz", {.record_octets = 2}).error().code,
            Errc::kWireTooLarge);
  EXPECT_THAT(stream, IsEmpty());
}

RC_GTEST_PROP(Stream, GivesBackWhatWentIn, (const std::vector<std::string>& records)) {
  std::string stream;
  for (const std::string& record : records) RC_ASSERT(append_to_stream(stream, record).has_value());
  const StreamReading reading = read_stream(stream);
  RC_ASSERT(octets_of(reading.records) == records);
  RC_ASSERT(!reading.stop);
}

RC_GTEST_PROP(BatchFile, GivesBackWhatWentIn, (const std::vector<std::string>& payloads)) {
  std::vector<std::string> records;
  for (const std::string& payload : payloads) {
    records.push_back(record_octets(static_cast<std::uint8_t>(records.size() % 250 + 1),
                                    static_cast<std::uint8_t>(payload.size() % 3), payload));
  }
  const std::string file = file_of(records);
  const BatchFileReading reading = read_batch_file(file);
  RC_ASSERT(octets_of(reading.records) == records);
  RC_ASSERT(reading.complete);
  const auto index = read_batch_index(file);
  RC_ASSERT(index.has_value());
  for (std::size_t i = 0; i < records.size(); ++i) {
    RC_ASSERT(read_indexed_record(file, (*index)[i]).value() == records[i]);
  }
}

// Any octet of a batch file set to any value: what is read was written, in order.
RC_GTEST_PROP(BatchFile, ChangedOctetsNeverMakeARecord, ()) {
  const std::vector<std::string> records = three_records();
  std::string file = file_of(records);
  for (int changes = *rc::gen::inRange(1, 6); changes > 0; --changes) {
    file[*rc::gen::inRange<std::size_t>(0, file.size())] = *rc::gen::arbitrary<char>();
  }
  std::size_t next = 0;
  for (const std::string& record : octets_of(read_batch_file(file).records)) {
    while (next < records.size() && records[next] != record) ++next;
    RC_ASSERT(next < records.size());
  }
}

}  // namespace
}  // namespace motcua
