/// Procedures as Protocol Buffers octets. The contract is
/// `proto/motcua/procedure/v1/procedure.proto`; what exchange/dossier.hpp says of its functions
/// holds here too.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of a procedure. vi: giới hạn của một thủ tục. \since 0.1 (experimental)
inline constexpr DecodeLimits kProcedureLimits{.octets = std::size_t{1} << 20, .messages = 16'384};

/// Encode as `motcua.procedure.v1.Procedure`. vi: mã hóa thủ tục. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_procedure(const Procedure& procedure);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_procedure(
    const Received<Procedure>& procedure);
/// Decode `motcua.procedure.v1.Procedure`. Of each field alone the rules are checked:
/// check_procedure says whether the parts fit each other.
///
/// What a newer sender has and this version cannot tell is left out and kept with the unknown
/// fields: kinds of applicants, and links of a relation that is not known. An unknown level is
/// Level::kOther, an unknown use of a paper PaperUse::kNote, an unknown finding
/// FindingKind::kOther, an unknown kind of limit LimitKind::kMissing. An unknown FeePer is refused:
/// nothing could be computed with it. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Procedure>> decode_procedure(
    std::string_view octets, const DecodeLimits& limits = kProcedureLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
