/// Evaluations of dossiers as Protocol Buffers octets. The contract is
/// `proto/motcua/evaluation/v1/evaluation.proto`; what exchange/dossier.hpp says of its functions
/// holds here too.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/calendar/explanation.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/lawbook/law_book.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of an evaluation. vi: giới hạn của một đánh giá. \since 0.1 (experimental)
inline constexpr DecodeLimits kEvaluationLimits{.octets = std::size_t{8} << 20,
                                                .messages = 262'144,
                                                .elements = 20'000,
                                                .text_octets = 800'000};

/// Encode as `motcua.evaluation.v1.Evaluation`. When the deadline has its steps, they are written
/// out in Vietnamese and English too, for receivers that show and do not compute. vi: mã hóa kết
/// quả đánh giá. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation(const Evaluation& evaluation);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_evaluation(
    const Received<Evaluation>& evaluation);
/// Decode `motcua.evaluation.v1.Evaluation`. The written-out reasoning is checked and not kept: it
/// follows from the steps. An answer that the domain's types cannot hold (a dossier's state or a
/// kind of step that is absent or newer) is refused. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Evaluation>> decode_evaluation(
    std::string_view octets, const DecodeLimits& limits = kEvaluationLimits);

/// What is asked about a dossier: LawBook::evaluate's arguments. vi: câu hỏi đánh giá hồ sơ.
/// Thread safety: a value. \since 0.1 (experimental)
struct Question {
  Dossier dossier;
  LocalTime as_of;  ///< for which the answer is wanted; vi: thời điểm đánh giá
  EvaluationOptions options = {};  ///< vi: lựa chọn

  friend bool operator==(const Question&, const Question&) = default;
};

/// Encode as `motcua.evaluation.v1.Question`. vi: mã hóa câu hỏi. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_question(const Question& question);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_question(const Received<Question>& question);
/// Decode `motcua.evaluation.v1.Question`. A reading of days that is not known is refused; an
/// answer by another one would be wrong. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Question>> decode_question(
    std::string_view octets, const DecodeLimits& limits = {});

/// Encode as `motcua.evaluation.v1.Explanation`. vi: mã hóa giải trình. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_explanation(const Explanation& explanation);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_explanation(
    const Received<Explanation>& explanation);
/// Decode `motcua.evaluation.v1.Explanation`. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<Explanation>> decode_explanation(
    std::string_view octets, const DecodeLimits& limits = kEvaluationLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
