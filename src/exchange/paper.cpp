#include <motcua/exchange/json.hpp>
#include <motcua/exchange/paper.hpp>

#include <string>
#include <string_view>

#include "exchange/json_internal.hpp"
#include "exchange/message_internal.hpp"
#include "exchange/paper_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

using exchange_internal::decode_json_message;
using exchange_internal::decode_message;
using exchange_internal::encode_json_message;
using exchange_internal::encode_message;

Result<std::string> encode_paper(const papers::RenderedPaper& paper) {
  return encode_message(paper, nullptr, kPaperLimits.octets);
}

Result<std::string> encode_paper(const Received<papers::RenderedPaper>& paper) {
  return encode_message(paper.value, &paper.unknown, kPaperLimits.octets);
}

Result<Received<papers::RenderedPaper>> decode_paper(std::string_view octets,
                                                     const DecodeLimits& limits) {
  return decode_message<papers::RenderedPaper>(octets, limits);
}

Result<std::string> encode_paper_json(const papers::RenderedPaper& paper, const JsonStyle& style) {
  return encode_json_message(paper, nullptr, kPaperLimits, style);
}

Result<std::string> encode_paper_json(const Received<papers::RenderedPaper>& paper,
                                      const JsonStyle& style) {
  return encode_json_message(paper.value, &paper.unknown, kPaperLimits, style);
}

Result<Received<papers::RenderedPaper>> decode_paper_json(std::string_view json,
                                                          const DecodeLimits& limits,
                                                          UnknownNames unknown) {
  return decode_json_message<papers::RenderedPaper>(json, limits, unknown);
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
