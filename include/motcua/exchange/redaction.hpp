/// Octets without personal data, for logs, exports and statistics.
///
/// What goes is what the contract classifies: every text and every octets field whose `data_class`
/// is not DATA_CLASS_NOT_PERSONAL (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15), and every field
/// that this version does not know. Messages stay, if need be empty; numbers, days and moments
/// stay: alone they name nobody, but a rare moment beside a procedure may. The rest stands in its
/// order and spelling, and can be decoded.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/received.hpp>

#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// A `motcua.dossier.v1.Dossier` without personal data. Fails with Errc::kWireTooLarge and
/// Errc::kMalformedWire; values are not checked. vi: che dữ liệu cá nhân của hồ sơ. Thread safety:
/// safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> redact_dossier(std::string_view octets,
                                                               const DecodeLimits& limits = {});
/// The same for a `motcua.dossier.v1.DossierEvent`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> redact_dossier_event(
    std::string_view octets, const DecodeLimits& limits = kEventLimits);
/// The same for a `motcua.evaluation.v1.Evaluation`. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> redact_evaluation(
    std::string_view octets, const DecodeLimits& limits = kEvaluationLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
