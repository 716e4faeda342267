#include <motcua/exchange/evaluation.hpp>
#include <motcua/exchange/json.hpp>

#include <string>
#include <string_view>

#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_json_message;
using exchange_internal::decode_message;
using exchange_internal::encode_json_message;
using exchange_internal::encode_message;

Result<std::string> encode_evaluation(const Evaluation& evaluation) {
  return encode_message(evaluation, nullptr, kEvaluationLimits.octets);
}

Result<std::string> encode_evaluation(const Received<Evaluation>& evaluation) {
  return encode_message(evaluation.value, &evaluation.unknown, kEvaluationLimits.octets);
}

Result<Received<Evaluation>> decode_evaluation(std::string_view octets,
                                               const DecodeLimits& limits) {
  return decode_message<Evaluation>(octets, limits);
}

Result<std::string> encode_question(const Question& question) {
  return encode_message(question, nullptr, DecodeLimits{}.octets);
}

Result<std::string> encode_question(const Received<Question>& question) {
  return encode_message(question.value, &question.unknown, DecodeLimits{}.octets);
}

Result<Received<Question>> decode_question(std::string_view octets, const DecodeLimits& limits) {
  return decode_message<Question>(octets, limits);
}

Result<std::string> encode_explanation(const Explanation& explanation) {
  return encode_message(explanation, nullptr, kEvaluationLimits.octets);
}

Result<std::string> encode_explanation(const Received<Explanation>& explanation) {
  return encode_message(explanation.value, &explanation.unknown, kEvaluationLimits.octets);
}

Result<Received<Explanation>> decode_explanation(std::string_view octets,
                                                 const DecodeLimits& limits) {
  return decode_message<Explanation>(octets, limits);
}

Result<std::string> encode_evaluation_json(const Evaluation& evaluation, const JsonStyle& style) {
  return encode_json_message(evaluation, nullptr, kEvaluationLimits, style);
}

Result<std::string> encode_evaluation_json(const Received<Evaluation>& evaluation,
                                           const JsonStyle& style) {
  return encode_json_message(evaluation.value, &evaluation.unknown, kEvaluationLimits, style);
}

Result<Received<Evaluation>> decode_evaluation_json(std::string_view json,
                                                    const DecodeLimits& limits,
                                                    UnknownNames unknown) {
  return decode_json_message<Evaluation>(json, limits, unknown);
}

Result<std::string> encode_question_json(const Question& question, const JsonStyle& style) {
  return encode_json_message(question, nullptr, DecodeLimits{}, style);
}

Result<std::string> encode_question_json(const Received<Question>& question,
                                         const JsonStyle& style) {
  return encode_json_message(question.value, &question.unknown, DecodeLimits{}, style);
}

Result<Received<Question>> decode_question_json(std::string_view json, const DecodeLimits& limits,
                                                UnknownNames unknown) {
  return decode_json_message<Question>(json, limits, unknown);
}

Result<std::string> encode_explanation_json(const Explanation& explanation,
                                            const JsonStyle& style) {
  return encode_json_message(explanation, nullptr, kEvaluationLimits, style);
}

Result<std::string> encode_explanation_json(const Received<Explanation>& explanation,
                                            const JsonStyle& style) {
  return encode_json_message(explanation.value, &explanation.unknown, kEvaluationLimits, style);
}

Result<Received<Explanation>> decode_explanation_json(std::string_view json,
                                                      const DecodeLimits& limits,
                                                      UnknownNames unknown) {
  return decode_json_message<Explanation>(json, limits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
