/// Events and the logs they stand in: octets carried as they came, and a chain of hashes that
/// nobody can rewrite unseen. The contract is `proto/motcua/envelope/v1/envelope.proto`; the hash
/// is given octet by octet in proto/README.md.
///
/// An event is encoded once, by its sender. Whoever passes it on keeps the octets: reading them
/// into an Event and encoding that again loses what this version does not know, and no hash would
/// fit.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// The 32 octets of a SHA-256 hash. vi: mã băm SHA-256. \since 0.1 (experimental)
using Sha256 = std::array<std::uint8_t, 32>;

/// Return the SHA-256 of octets (FIPS 180-4). vi: tính mã băm. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Sha256 sha256(std::string_view octets) noexcept;

/// Something that one system tells others. vi: bản tin. Thread safety: a value.
/// \since 0.1 (experimental)
struct Event {
  Uuid event_id;             ///< names it for ever; vi: định danh bản tin
  std::string payload_type;  ///< full name of the message in the payload; vi: kiểu thông điệp
  std::string payload;       ///< that message, encoded; vi: nội dung
  std::string source;        ///< agency code and system, "H01.15/motcua"; vi: hệ thống gửi
  std::optional<Uuid> subject;  ///< the dossier it is about; vi: hồ sơ liên quan
  std::string subject_code;     ///< that dossier's code; vi: mã số hồ sơ
  Instant create_time;  ///< when the sender wrote it, whole seconds; vi: thời điểm tạo
  std::string idempotency_key;  ///< of the fact, unique for the source; vi: khóa chống trùng lặp
  std::string schema_release;    ///< of the contract, "0.1.0"; vi: phiên bản lược đồ
  std::optional<Uuid> corrects;  ///< the event it takes the place of; vi: đính chính bản tin
  /// Each an encoded motcua.type.v1.Attribute, ascending by key. vi: thuộc tính bổ sung
  std::vector<std::string> attributes;

  friend bool operator==(const Event&, const Event&) = default;
};

/// Encode as `motcua.envelope.v1.Event`, once: keep the octets.
///
/// Fails as decode_event does, so that nothing is sent that no receiver would take.
/// vi: mã hóa bản tin. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_event(const Event& event);
/// Decode `motcua.envelope.v1.Event`, to read it, never to pass it on.
///
/// Fails with Errc::kWireTooLarge above 34 MiB, kMalformedWire or kInvalidWireValue.
/// Fractions of a second of create_time are left out. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Event> decode_event(std::string_view octets);

/// What a signature is made over. vi: đối tượng ký. \since 0.1 (experimental)
enum class SignedPart : std::uint8_t {
  kEvent,       ///< the event's octets: its sender signs; vi: bản tin
  kRecordHash,  ///< the record's hash: the keeper signs all before; vi: mã băm của bản ghi
};

/// A detached signature. vi: chữ ký số. Thread safety: a value. \since 0.1 (experimental)
struct Signature {
  /// Absent when this version does not know it: such a signature counts as none. vi: đối tượng ký
  std::optional<SignedPart> part;
  std::string cms;         ///< CMS SignedData without content, DER; vi: chữ ký số
  std::string time_stamp;  ///< RFC 3161 token over cms, or empty; not checked; vi: dấu thời gian

  friend bool operator==(const Signature&, const Signature&) = default;
};

/// An event's place in a log. vi: bản ghi nhật ký. Thread safety: a value.
/// \since 0.1 (experimental)
struct Record {
  std::string log;                     ///< "H01.15/motcua/2026"; vi: tên nhật ký
  std::uint64_t sequence = 0;          ///< from 1, without gaps; vi: số thứ tự
  std::string event;                   ///< as its sender encoded it; vi: bản tin gốc
  Sha256 previous_hash{};              ///< of the record before; vi: mã băm bản ghi trước
  Sha256 hash{};                       ///< of this record; vi: mã băm bản ghi
  std::vector<Signature> signatures;   ///< not covered by the hash; vi: các chữ ký số
  std::optional<Instant> record_time;  ///< when the log took it in; vi: thời điểm ghi nhận

  friend bool operator==(const Record&, const Record&) = default;
};

/// Encode as `motcua.envelope.v1.Record`. Fails as decode_record does. vi: mã hóa bản ghi.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_record(const Record& record);
/// Decode `motcua.envelope.v1.Record`; the event in it is taken as it is, whatever it holds.
///
/// Fails with Errc::kWireTooLarge above 35 MiB, kMalformedWire or kInvalidWireValue. Whether its
/// hash is right, verify_record() says. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Record> decode_record(std::string_view octets);
/// Append a signature to a record that is encoded, leaving every octet of it as it is.
///
/// Fails with Errc::kInvalidWireValue when the record has 16 already, and as decode_record.
/// vi: bổ sung chữ ký. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<void> append_signature(std::string& record,
                                                          const Signature& signature);

/// What a batch of records is. vi: đầu lô gói tin. Thread safety: a value.
/// \since 0.1 (experimental)
struct BatchHeader {
  Uuid batch_id;                ///< names this batch; vi: định danh lô
  std::string schema_release;   ///< of the contract, "0.1.0"; vi: phiên bản lược đồ
  std::string source;           ///< who sends it; vi: hệ thống gửi
  std::string destination;      ///< for whom it is, or empty; vi: hệ thống nhận
  Instant create_time;          ///< when it was made, whole seconds; vi: thời điểm tạo
  std::string idempotency_key;  ///< the same when it is sent again; vi: khóa chống trùng lặp
  /// Each an encoded motcua.type.v1.Attribute, ascending by key. vi: thuộc tính bổ sung
  std::vector<std::string> attributes;

  friend bool operator==(const BatchHeader&, const BatchHeader&) = default;
};

/// Encode as `motcua.envelope.v1.BatchHeader`. Fails as decode_batch_header does. vi: mã hóa đầu
/// lô. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_batch_header(const BatchHeader& header);
/// Decode `motcua.envelope.v1.BatchHeader`.
///
/// Fails with Errc::kWireTooLarge above 256 KiB, kMalformedWire or kInvalidWireValue.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<BatchHeader> decode_batch_header(std::string_view octets);

/// How far a log goes: its last number and that record's hash. vi: đầu nhật ký.
/// Thread safety: a value. \since 0.1 (experimental)
struct LogHead {
  std::string log;             ///< vi: tên nhật ký
  std::uint64_t sequence = 0;  ///< of the last record, 0 before the first; vi: số thứ tự cuối
  Sha256 hash{};               ///< of that record, or of the name; vi: mã băm cuối

  friend bool operator==(const LogHead&, const LogHead&) = default;
};

/// The head of a log without records: hash(0), SHA-256 of 0x02 and its name. vi: đầu nhật ký trống.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT LogHead empty_log(std::string_view log);
/// The hash of a record: SHA-256 of 0x00, previous hash, number (eight octets, most significant
/// first) and event. vi: mã băm bản ghi. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Sha256 record_hash(const Sha256& previous, std::uint64_t sequence,
                                               std::string_view event) noexcept;

/// Give an event its place after `head`, and move the head on to it. vi: ghi vào nhật ký.
/// Thread safety: safe for different heads. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Record append_to_log(LogHead& head, std::string event);
/// Check that a record is the next one after `head`, and move the head on to it.
///
/// Fails, leaving the head, with Errc::kChainGap when records before it are missing, and with
/// kBrokenChain when it belongs to another log, stands at or before the head, names another record
/// as the one before, or has a hash that is not its own. vi: kiểm tra bản ghi kế tiếp.
/// Thread safety: safe for different heads. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<void> follow_log(LogHead& head, const Record& record);

/// What is wrong with a log. vi: lỗi chuỗi băm. \since 0.1 (experimental)
enum class ChainFault : std::uint8_t {
  kNone,        ///< every record is in its place; vi: không có lỗi
  kNoRecord,    ///< octets that are no record; vi: không phải bản ghi
  kOtherLog,    ///< a record of another log; vi: bản ghi của nhật ký khác
  kGap,         ///< records are missing before it; vi: thiếu bản ghi
  kSwap,        ///< the record that belongs here comes later; vi: đảo thứ tự
  kRepeat,      ///< its number was taken before; vi: trùng số thứ tự
  kBrokenLink,  ///< it follows another record than the one before it; vi: đứt liên kết
  kWrongHash,   ///< its event or hash was changed; vi: sai mã băm
};

/// Return "gap", "swap", "wrong hash", …. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ChainFault fault) noexcept;

/// How far a log is as it should be. vi: kết quả kiểm tra chuỗi băm. Thread safety: a value.
/// \since 0.1 (experimental)
struct ChainCheck {
  LogHead head;             ///< after the last record that was right; vi: đầu nhật ký
  std::size_t records = 0;  ///< how many were right; the next is not; vi: số bản ghi đúng
  ChainFault fault = ChainFault::kNone;  ///< of the first that is not right; vi: lỗi
  std::optional<Failure> why;            ///< says more; absent with kNone; vi: lý do

  friend bool operator==(const ChainCheck&, const ChainCheck&) = default;
};

/// Check encoded records one after another from `head`, up to the first that is not right.
///
/// vi: kiểm tra chuỗi băm. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT ChainCheck check_chain(LogHead head,
                                                   std::span<const std::string_view> records);

}  // namespace exchange
MOTCUA_END_NAMESPACE
