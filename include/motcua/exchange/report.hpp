/// Reports as Protocol Buffers octets. The contract is `proto/motcua/report/v1/report.proto`; what
/// exchange/dossier.hpp says of its functions holds here too.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/reports/report.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of a report. vi: giới hạn của một báo cáo. \since 0.1 (experimental)
inline constexpr DecodeLimits kReportLimits{.octets = std::size_t{16} << 20,
                                            .messages = 524'288,
                                            .elements = 100'000,
                                            .text_octets = std::size_t{8} << 20};

/// A report, and what its judgements were computed from where that is told. vi: báo cáo gửi đi.
/// Thread safety: a value. \since 0.1 (experimental)
struct SentReport {
  Report report;
  /// Its input is the fingerprint of all dossiers together. vi: dấu vết tính toán
  std::optional<EvaluationReceipt> receipt = {};

  friend bool operator==(const SentReport&, const SentReport&) = default;
};

/// Encode as `motcua.report.v1.Report`. Fails with Errc::kInvalidWireValue for a report without the
/// code of its agency, and for more than the contract has room for. vi: mã hóa báo cáo. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_report(const SentReport& report);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_report(const Received<SentReport>& report);
/// Decode `motcua.report.v1.Report`. A week's year and number follow from its Monday; a figure or a
/// kind of letter that is newer is refused. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<SentReport>> decode_report(
    std::string_view octets, const DecodeLimits& limits = kReportLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
