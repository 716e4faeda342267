/// Single values as Protocol Buffers octets. The contract is `proto/motcua/type/v1/type.proto`;
/// what exchange/dossier.hpp says of its functions holds here too, but for fields that a decoder
/// does not know: they are ignored, and encoding the value again loses them. Whoever passes a
/// message on passes on the octets as received.
///
/// Encoders fail with Errc::kInvalidWireValue or Errc::kWireTooLarge for what the contract has no
/// room for: days outside the years 1 to 9999, titles of more than 500 characters.
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
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_date(Date date);
/// Decode `motcua.type.v1.Date`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Date> decode_date(std::string_view octets);

/// Encode as `motcua.type.v1.LawRef`. vi: mã hóa căn cứ pháp lý. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_law_ref(const LawRef& ref);
/// Decode `motcua.type.v1.LawRef`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<LawRef> decode_law_ref(std::string_view octets);

/// Encode as `motcua.type.v1.Uuid`. vi: mã hóa UUID. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_uuid(const Uuid& uuid);
/// Decode `motcua.type.v1.Uuid`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Uuid> decode_uuid(std::string_view octets);

}  // namespace exchange
MOTCUA_END_NAMESPACE
