/// What a receiver remembers, so that whatever is sent again does no harm ("Sending again" in
/// proto/README.md), and what it answers. vi: hộp thư đến.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/envelope.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// What became of a record. vi: kết quả xử lý bản ghi. \since 0.1 (experimental)
enum class Outcome : std::uint8_t {
  kApplied,    ///< taken in now; vi: đã tiếp nhận
  kDuplicate,  ///< taken in before; vi: trùng, đã có
  kConflict,   ///< its identity or key is known with other content; vi: xung đột
  kDeferred,   ///< kept, not understood or not in turn yet; vi: đã lưu, chờ xử lý
  kRejected,   ///< refused and not kept; vi: bị từ chối
};

/// Return "applied", "duplicate", …. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Outcome outcome) noexcept;

/// What became of one record, for its sender. vi: biên nhận bản ghi. Thread safety: a value.
/// \since 0.1 (experimental)
struct RecordReceipt {
  std::optional<Uuid> event_id;  ///< absent when it could not be read; vi: định danh bản tin
  std::string log;               ///< vi: tên nhật ký
  std::uint64_t sequence = 0;    ///< vi: số thứ tự
  Outcome outcome = Outcome::kRejected;  ///< vi: kết quả
  std::optional<Sha256> event_sha256;  ///< of the event's octets as they came; vi: mã băm bản tin
  std::vector<Failure> problems;  ///< of every outcome but applied and duplicate; vi: các vấn đề

  friend bool operator==(const RecordReceipt&, const RecordReceipt&) = default;
};

/// What became of a batch. vi: biên nhận lô gói tin. Thread safety: a value.
/// \since 0.1 (experimental)
struct Receipt {
  Uuid batch_id;               ///< vi: định danh lô
  std::string receiver;        ///< vi: hệ thống nhận
  Instant receive_time;        ///< vi: thời điểm nhận
  std::string schema_release;  ///< of the contract that it was read by; vi: phiên bản lược đồ
  std::vector<RecordReceipt> records;  ///< in their order; vi: biên nhận từng bản ghi
  std::optional<Failure> problem;      ///< of the batch itself; vi: vấn đề của cả lô

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// Encode as `motcua.envelope.v1.Receipt`. vi: mã hóa biên nhận. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string encode_receipt(const Receipt& receipt);
/// Decode `motcua.envelope.v1.Receipt`. An unknown outcome counts as deferred.
///
/// Fails with Errc::kWireTooLarge above 8 MiB, kMalformedWire or kInvalidWireValue.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Receipt> decode_receipt(std::string_view octets);

/// What a host says of an event that is new and in its turn. vi: nhận định của hệ thống nhận.
/// \since 0.1 (experimental)
enum class Judgement : std::uint8_t {
  kApply,  ///< it is understood and will be taken in; vi: tiếp nhận
  kDefer,  ///< its type or kind is not understood yet; vi: lưu lại chờ xử lý
};

/// Judges an event: signatures by the host's policy, payload by its type. A failure rejects it.
/// What it throws passes through the inbox, which has then not taken the record.
///
/// vi: hàm nhận định bản tin. \since 0.1 (experimental)
using EventJudge = std::function<Result<Judgement>(const Record& record, const Event& event)>;

/// What a receiver has taken in: events by identity and by their sender's key, and how far each log
/// is known. It decides by "Sending again" of proto/README.md.
///
/// A value: take records in a copy, apply what was applied, and keep serialise() in the same
/// transaction. It grows by about 150 octets an event; one for each year or sender may be kept.
/// It does not keep the octets of deferred records: the host does, and gives them to retry().
/// vi: hộp thư đến. Thread safety: one thread at a time while it changes.
/// \since 0.1 (experimental)
class MOTCUA_EXPORT Inbox {
 public:
  Inbox();
  Inbox(const Inbox& other);
  Inbox(Inbox&& other) noexcept;
  Inbox& operator=(const Inbox& other);
  Inbox& operator=(Inbox&& other) noexcept;
  ~Inbox();

  /// Take an encoded record.
  ///
  /// Rejected: what is no record or event, breaks its hash, the link to the record before or a
  /// number that was passed, or is refused by the judge. Deferred: a gap before it in its log
  /// (Errc::kChainGap), or the judge does not understand it (kNotUnderstood). A record whose place
  /// in its log is right moves the log on, whatever becomes of its event.
  [[nodiscard]] RecordReceipt take(std::string_view record, const EventJudge& judge);
  /// Take a record again that was deferred, once its gap is filled or the host has learned more.
  [[nodiscard]] RecordReceipt retry(std::string_view record, const EventJudge& judge);
  /// Take the records of a batch or a batch file. A batch that was taken before gets the receipt of
  /// that time, whoever receives it now; one that contradicts it gets a problem
  /// (Errc::kConflictingEvent) and nothing of it is taken.
  ///
  /// When the receipt would pass its 8 MiB, the records after its last are not dealt with; send
  /// them again, under the same batch_id if need be. `header` is the encoded BatchHeader; fails as
  /// decode_batch_header, and with Errc::kWireTooLarge for more than 100,000 records.
  [[nodiscard]] Result<Receipt> take_batch(std::string_view header,
                                           std::span<const std::string_view> records,
                                           const EventJudge& judge, std::string_view receiver,
                                           Instant receive_time, std::string_view schema_release);

  /// Begin a log at a head that the host trusts for other reasons, instead of at its first record.
  void trust(const LogHead& head);
  /// How far a log is known without a gap; absent when nothing of it is. vi: đầu nhật ký
  [[nodiscard]] std::optional<LogHead> head_of(std::string_view log) const;
  /// What became of an event that was taken in: applied or deferred; absent when it is not known.
  [[nodiscard]] std::optional<Outcome> find(const Uuid& event_id) const;
  /// The events that are deferred, by identity. vi: các bản tin chờ xử lý
  [[nodiscard]] std::vector<Uuid> deferred() const;
  /// Events known. vi: số bản tin đã biết
  [[nodiscard]] std::size_t size() const noexcept;

  /// Give all of it as octets, the same for equal inboxes, with a checksum.
  [[nodiscard]] std::string serialise() const;
  /// Read what serialise() gave. Fails with Errc::kMalformedWire or kCorruptFrame.
  [[nodiscard]] static Result<Inbox> deserialise(std::string_view octets);

  friend MOTCUA_EXPORT bool operator==(const Inbox& a, const Inbox& b);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace exchange
MOTCUA_END_NAMESPACE
