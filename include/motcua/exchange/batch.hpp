/// Many records in one file or stream: written so that nothing accepted is lost, read so that a
/// torn or rotten end costs nothing before it. The format is "Batch file" and "Stream" in
/// proto/README.md.
///
/// Records are octets here; nobody looks into them but the writer of a file, who needs to know for
/// its index which event is in them. Nothing here opens a file: octets come as a view of what the
/// host has read or mapped, and go to a function of the host's. Every record that is read is a view
/// of its own into those octets, which must outlive it; nothing is ever merged into a record
/// before.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Return the CRC-32C (Castagnoli) of octets; that of "123456789" is 0xE3069283.
///
/// `before` is the checksum of what came before, so that crc32c(b, crc32c(a)) is that of a and b
/// joined. It finds torn and rotten octets, not forged ones. vi: mã kiểm tra CRC-32C.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::uint32_t crc32c(std::string_view octets,
                                                 std::uint32_t before = 0) noexcept;

/// How much a reader takes before it stops, and a writer before it refuses.
///
/// Lengths are compared before anything is read. Reading keeps 24 octets a record besides, and 48
/// an entry of the index. vi: giới hạn của lô gói tin.
/// Thread safety: a value. \since 0.1 (experimental)
struct BatchLimits {
  std::size_t record_octets = std::size_t{35} << 20;  ///< of one record; vi: số byte một bản ghi
  std::size_t header_octets = std::size_t{256} << 10;  ///< of a file's header; vi: số byte đầu lô
  std::size_t index_octets = std::size_t{64} << 20;  ///< of its index; vi: số byte mục lục
  std::size_t records = 1'000'000;                   ///< vi: số bản ghi
  std::uint64_t octets = std::uint64_t{1} << 30;     ///< of all together; vi: tổng số byte

  friend bool operator==(const BatchLimits&, const BatchLimits&) = default;
};

/// A record where it stands. vi: bản ghi đã lưu. Thread safety: a value that views octets of its
/// host. \since 0.1 (experimental)
struct StoredRecord {
  /// Of its frame, or of its length in a stream, from the beginning. vi: vị trí
  std::uint64_t offset = 0;
  std::string_view octets;  ///< as written; vi: nội dung

  friend bool operator==(const StoredRecord&, const StoredRecord&) = default;
};

/// Where and why reading stopped. vi: chỗ dừng đọc. Thread safety: a value.
/// \since 0.1 (experimental)
struct ReadingStop {
  std::uint64_t offset = 0;  ///< of the first octet that is not good; vi: vị trí
  std::size_t record = 0;  ///< how many good records came before; vi: số bản ghi trước đó
  Failure why;             ///< vi: lý do

  friend bool operator==(const ReadingStop&, const ReadingStop&) = default;
};

/// What a stream holds. vi: kết quả đọc luồng. Thread safety: a value that views octets of its
/// host. \since 0.1 (experimental)
struct StreamReading {
  std::vector<StoredRecord> records;  ///< all that are whole; vi: các bản ghi
  std::uint64_t good_end = 0;         ///< where the last of them ends; vi: cuối phần tốt
  std::optional<ReadingStop> stop;    ///< absent when the stream ends between two records

  friend bool operator==(const StreamReading&, const StreamReading&) = default;
};

/// Append a record to a stream: its length as a varint, then its octets (writeDelimitedTo).
///
/// Fails with Errc::kWireTooLarge and appends nothing when it is longer than `limits` allow.
/// vi: ghi vào luồng. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<void> append_to_stream(std::string& stream,
                                                          std::string_view record,
                                                          const BatchLimits& limits = {});

/// Read a stream up to its end or its first fault: Errc::kTornWire where it ends inside a record,
/// kMalformedWire where a length is none, kWireTooLarge where a limit is passed.
///
/// vi: đọc luồng. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT StreamReading read_stream(std::string_view stream,
                                                      const BatchLimits& limits = {});

/// Where one record stands in a batch file, and what is in it. vi: mục lục bản ghi.
/// Thread safety: a value. \since 0.1 (experimental)
struct IndexEntry {
  std::uint64_t offset = 0;     ///< of the record's frame; vi: vị trí
  std::uint32_t length = 0;     ///< of the record, without its frame; vi: độ dài
  Uuid event_id;                ///< vi: định danh bản tin
  std::optional<Uuid> subject;  ///< the dossier it is about; vi: hồ sơ liên quan

  friend bool operator==(const IndexEntry&, const IndexEntry&) = default;
};

/// A part of a batch file that could not be read, between parts that could. vi: đoạn hỏng.
/// Thread safety: a value. \since 0.1 (experimental)
struct BatchGap {
  std::uint64_t begin = 0;  ///< offset of its first octet; vi: đầu đoạn
  std::uint64_t end = 0;    ///< offset after its last; vi: cuối đoạn
  std::size_t records = 0;  ///< records that stood there by the index; vi: số bản ghi mất

  friend bool operator==(const BatchGap&, const BatchGap&) = default;
};

/// What a batch file holds. vi: kết quả đọc tệp. Thread safety: a value that views octets of its
/// host. \since 0.1 (experimental)
struct BatchFileReading {
  std::string_view header;  ///< encoded BatchHeader; empty before it is read; vi: đầu lô
  std::vector<StoredRecord> records;  ///< all that are whole, in order; vi: các bản ghi
  /// Whether nothing was wrong and the file was finished. A file that is being written is not.
  /// vi: tệp hoàn chỉnh
  bool complete = false;
  /// Where a writer goes on: after the last good record before any fault. vi: vị trí ghi tiếp
  std::uint64_t good_end = 0;
  std::optional<ReadingStop> stop;  ///< the first fault, if there was one; vi: chỗ dừng đọc
  std::vector<BatchGap> gaps;       ///< what was passed over by the index; vi: các đoạn hỏng

  friend bool operator==(const BatchFileReading&, const BatchFileReading&) = default;
};

/// Read a batch file from its beginning up to its end or its first fault; past faults where an
/// index tells where records begin.
///
/// Faults: Errc::kMalformedWire (not a batch file, frames out of order), kTornWire (ends inside a
/// frame), kCorruptFrame (a checksum is wrong), kWireTooLarge (a limit is passed),
/// kInvalidWireValue (the index does not fit the records). A file that ends between two frames
/// without having been finished has no fault; it is not `complete`. Frames of unknown kinds are
/// skipped. vi: đọc tệp lô gói tin. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT BatchFileReading read_batch_file(std::string_view file,
                                                             const BatchLimits& limits = {});

/// Read only the index of a finished file, for hosts that look for one event or dossier.
///
/// Fails as read_batch_file stops; with Errc::kTornWire also when the file has no index: read it
/// from the beginning then. vi: đọc mục lục. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::vector<IndexEntry>> read_batch_index(
    std::string_view file, const BatchLimits& limits = {});

/// Read the record of one entry of the index. Fails as read_batch_file stops, and with
/// Errc::kInvalidWireValue when another record stands there. vi: đọc bản ghi theo mục lục.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string_view> read_indexed_record(
    std::string_view file, const IndexEntry& entry, const BatchLimits& limits = {});

/// Takes octets that follow those before; false: they were not taken, or not all.
///
/// vi: nơi nhận dữ liệu. \since 0.1 (experimental)
using OctetSink = std::function<bool(std::string_view octets)>;

/// Writes a batch file, frame by frame, each in one call of the sink.
///
/// A record is accepted when add() succeeds: its whole frame was given to the sink, which answers
/// for keeping it. After a sink failed the writer refuses everything: read what was kept, cut it at
/// BatchFileReading::good_end and go on with resume(). vi: bộ ghi tệp lô gói tin.
/// Thread safety: one thread at a time. \since 0.1 (experimental)
class MOTCUA_EXPORT BatchFileWriter {
 public:
  /// Begin a file with an encoded motcua.envelope.v1.BatchHeader. Fails with Errc::kWireTooLarge
  /// or kSinkFailed.
  [[nodiscard]] static Result<BatchFileWriter> begin(std::string_view header, OctetSink sink,
                                                     const BatchLimits& limits = {});
  /// Go on with a file that was read and cut at `reading.good_end`; the sink appends there.
  ///
  /// Fails with Errc::kMalformedWire when there is no header to go on from, with kCorruptFrame when
  /// good records stand after a fault (cutting would lose them: write them to a new file), and as
  /// add() for records that are none.
  [[nodiscard]] static Result<BatchFileWriter> resume(const BatchFileReading& reading,
                                                      OctetSink sink,
                                                      const BatchLimits& limits = {});

  /// Append a record. Fails, writing nothing, with Errc::kMalformedWire or kInvalidWireValue when
  /// it is no record with an event that has an identity, with kWireTooLarge when a limit would be
  /// passed, with kMalformedWire after finish(); and with kSinkFailed.
  [[nodiscard]] Result<void> add(std::string_view record);

  /// Write index and end. A file of more records than an index holds (1,000,000, or
  /// BatchLimits::index_octets) gets an end without one. Fails with Errc::kSinkFailed, and with
  /// kMalformedWire the second time.
  [[nodiscard]] Result<void> finish();

  /// Octets of the file so far. vi: độ dài tệp
  [[nodiscard]] std::uint64_t octets() const noexcept { return octets_; }
  /// Records accepted so far. vi: số bản ghi
  [[nodiscard]] std::size_t records() const noexcept { return entries_.size(); }

 private:
  enum class State : std::uint8_t { kOpen, kFinished, kFailed };

  BatchFileWriter(OctetSink sink, const BatchLimits& limits)
      : sink_(std::move(sink)), limits_(limits) {}
  [[nodiscard]] Result<void> check_open() const;
  [[nodiscard]] Result<void> write(std::string_view octets);
  [[nodiscard]] Result<void> write_frame(char kind, std::string_view octets);

  OctetSink sink_;
  BatchLimits limits_;
  std::uint64_t octets_ = 0;
  std::vector<IndexEntry> entries_;
  std::string frame_;
  State state_ = State::kOpen;
};

}  // namespace exchange
MOTCUA_END_NAMESPACE
