/// Messages as JSON, by the official mapping of Protocol Buffers (ProtoJSON): a view for people,
/// forms and logs. Octets are what is exchanged, hashed and signed. "JSON" in proto/README.md has
/// every rule.
///
/// Readers are strict. They fail with Errc::kMalformedWire where the text is not JSON as RFC 8259
/// has it (UTF-8, no byte order mark, nothing twice in an object, no lone surrogates, no comments),
/// Errc::kInvalidWireValue for names that the message does not have, values of another type and
/// whatever decoders of octets refuse, and Errc::kWireTooLarge. The failure names the field with
/// its path ("motcua.dossier.v1.Dossier.events[3].due.month") and, where the text itself is wrong,
/// line and column, counted in characters from 1; it never shows values. The limits are those of
/// the octets that the text stands for; the text itself may have kJsonOctetsPerOctet times as many.
///
/// Writers fail as encoders of octets do; what they write can be read to an equal value. Equal
/// values give equal texts: names in lowerCamelCase by ascending field number, absent fields left
/// out. Where a value came with fields that this version does not know, JSON has no place for them:
/// its writer refuses. Encode `value` alone to leave them out knowingly.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/inbox.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// How many octets of JSON there may be for each octet that DecodeLimits allow.
///
/// vi: hệ số kích thước JSON. \since 0.1 (experimental)
inline constexpr std::size_t kJsonOctetsPerOctet = 8;

/// What a reader does with names that a message does not have. vi: cách xử lý tên trường lạ.
/// \since 0.1 (experimental)
enum class UnknownNames : std::uint8_t {
  kRefuse,  ///< fail, naming the place; vi: từ chối
  kIgnore,  ///< pass over the value, which must still be JSON; it is lost; vi: bỏ qua
};

/// How JSON is written. vi: cách trình bày JSON. Thread safety: a value. \since 0.1 (experimental)
struct JsonStyle {
  bool indented = false;  ///< a line for each value, two spaces a level; vi: xuống dòng
  /// Without personal data and unknown fields, as exchange/redaction.hpp has it; what is left may
  /// lack fields that readers require. vi: che dữ liệu cá nhân
  bool redacted = false;

  friend bool operator==(const JsonStyle&, const JsonStyle&) = default;
};

/// Write a `motcua.dossier.v1.Dossier`. vi: ghi hồ sơ thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_json(const Dossier& dossier,
                                                                    const JsonStyle& style = {});
/// The same; fails with Errc::kInvalidWireValue when there are fields of a newer sender and they
/// are not to be redacted. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_json(
    const Received<Dossier>& dossier, const JsonStyle& style = {});
/// Read a `motcua.dossier.v1.Dossier`. vi: đọc hồ sơ từ JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Dossier>> decode_dossier_json(
    std::string_view json, const DecodeLimits& limits = {},
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.dossier.v1.DossierEvent`. vi: ghi sự kiện thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event_json(
    const DossierEvent& event, const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event_json(
    const Received<DossierEvent>& event, const JsonStyle& style = {});
/// Read a `motcua.dossier.v1.DossierEvent`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<DossierEvent>> decode_dossier_event_json(
    std::string_view json, const DecodeLimits& limits = kEventLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.evaluation.v1.Evaluation`, with its reasoning in words where it has steps.
/// vi: ghi kết quả đánh giá thành JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation_json(const Evaluation& evaluation,
                                                                       const JsonStyle& style = {});
/// The same, refusing fields of a newer sender. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation_json(
    const Received<Evaluation>& evaluation, const JsonStyle& style = {});
/// Read a `motcua.evaluation.v1.Evaluation`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Evaluation>> decode_evaluation_json(
    std::string_view json, const DecodeLimits& limits = kEvaluationLimits,
    UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Event`; the payload is base64. Attributes that hold what this
/// version does not know, or do not hold their fields in order, are refused. vi: ghi bản tin thành
/// JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_event_json(const Event& event,
                                                                  const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Event`. Limits of messages of the envelope are those of
/// proto/README.md. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Event> decode_event_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Record`; the event is base64, so that its octets and its hash stay
/// as they are. vi: ghi bản ghi thành JSON. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_record_json(const Record& record,
                                                                   const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Record`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Record> decode_record_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.BatchHeader`. vi: ghi đầu lô thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_batch_header_json(
    const BatchHeader& header, const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.BatchHeader`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<BatchHeader> decode_batch_header_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

/// Write a `motcua.envelope.v1.Receipt`. vi: ghi biên nhận thành JSON. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_receipt_json(const Receipt& receipt,
                                                                    const JsonStyle& style = {});
/// Read a `motcua.envelope.v1.Receipt`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Receipt> decode_receipt_json(
    std::string_view json, UnknownNames unknown = UnknownNames::kRefuse);

}  // namespace exchange
MOTCUA_END_NAMESPACE
