/// Protobuf octets in and out. The contract is `proto/motcua/type/v1/type.proto`.
///
/// No protobuf type appears here: octets are std::string_view in and std::string out. Every decoder
/// checks the size of its input before parsing it and fails with Errc::kWireTooLarge,
/// Errc::kMalformedWire (not a message of that type) or Errc::kInvalidWireValue (a message whose
/// values break the domain's rules, or text that is not UTF-8; the failure names the field).
/// Encoders never fail: domain values are valid. Equal values give equal octets.
///
/// Fields that a decoder does not know are ignored, and encoding the value again loses them:
/// whoever passes a message on passes on the octets as received.
#pragma once

#include <motcua/base/law_ref.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/base/uuid.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Most octets a single value (motcua.type.v1) may have.
///
/// vi: kích thước tối đa của một giá trị. \since 0.1 (experimental)
inline constexpr std::size_t kMaxValueOctets = 4096;

/// Encode as `motcua.type.v1.Date`. vi: mã hóa ngày. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string encode_date(Date date);
/// Decode `motcua.type.v1.Date`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Date> decode_date(std::string_view octets);

/// Encode as `motcua.type.v1.LawRef`. vi: mã hóa căn cứ pháp lý. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string encode_law_ref(const LawRef& ref);
/// Decode `motcua.type.v1.LawRef`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<LawRef> decode_law_ref(std::string_view octets);

/// Encode as `motcua.type.v1.Uuid`. vi: mã hóa UUID. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string encode_uuid(const Uuid& uuid);
/// Decode `motcua.type.v1.Uuid`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Uuid> decode_uuid(std::string_view octets);

}  // namespace exchange
MOTCUA_END_NAMESPACE
