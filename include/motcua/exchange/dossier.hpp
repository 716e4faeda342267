/// Dossiers and their events as Protocol Buffers octets. The contract is
/// `proto/motcua/dossier/v1/dossier.proto`.
///
/// Decoders check the size of their input before they read it and every limit while they do, and
/// fail with Errc::kWireTooLarge, Errc::kMalformedWire or Errc::kInvalidWireValue (a value that
/// breaks the contract's rules or the domain's, text that is not UTF-8 in NFC). The failure names
/// the field with its path ("motcua.dossier.v1.Dossier.events[3].due.month") and never shows text.
/// Octets that other encoders write otherwise (fields out of order, singular messages in parts,
/// numbers of more octets than they need) are read as protobuf's readers read them.
///
/// Encoders check the same rules and fail with the same codes: what they return can be decoded to
/// an equal value. Equal values give equal octets, fields by ascending number.
///
/// Where octets say nothing: no role is ActorRole::kSystem, an unknown one kOther; an identity
/// without a channel has the one that DossierIdentity begins with.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of one event by itself. vi: giới hạn của một sự kiện. \since 0.1 (experimental)
inline constexpr DecodeLimits kEventLimits{.octets = std::size_t{256} << 10, .messages = 4'096};

/// Encode as `motcua.dossier.v1.Dossier`. vi: mã hóa hồ sơ. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier(const Dossier& dossier);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier(const Received<Dossier>& dossier);
/// Decode `motcua.dossier.v1.Dossier`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Dossier>> decode_dossier(
    std::string_view octets, const DecodeLimits& limits = {});

/// Encode as `motcua.dossier.v1.DossierEvent`. vi: mã hóa sự kiện. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event(const DossierEvent& event);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_dossier_event(
    const Received<DossierEvent>& event);
/// Decode `motcua.dossier.v1.DossierEvent`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<DossierEvent>> decode_dossier_event(
    std::string_view octets, const DecodeLimits& limits = kEventLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
