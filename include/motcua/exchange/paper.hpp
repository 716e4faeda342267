/// Papers as Protocol Buffers octets. The contract is `proto/motcua/paper/v1/paper.proto`; what
/// exchange/dossier.hpp says of its functions holds here too.
///
/// The values are those of motcua/papers/paper.hpp, which is installed with exchange: a registry
/// files papers that others made without motcua::papers, which makes them. to_string of their enums
/// is in that library.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/received.hpp>
#include <motcua/papers/paper.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Limits of a paper. vi: giới hạn của một giấy tờ. \since 0.1 (experimental)
inline constexpr DecodeLimits kPaperLimits{.octets = std::size_t{33} << 20, .messages = 16};

/// Encode as `motcua.paper.v1.RenderedPaper`. A template that is as TemplateId begins is none, and
/// left out. vi: mã hóa giấy tờ. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_paper(const papers::RenderedPaper& paper);
/// The same with fields of a newer sender, each in its place. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<std::string> encode_paper(
    const Received<papers::RenderedPaper>& paper);
/// Decode `motcua.paper.v1.RenderedPaper`. Kinds and formats that are not known are refused: the
/// octets stay with whoever has them. What the file holds is not looked at. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Received<papers::RenderedPaper>> decode_paper(
    std::string_view octets, const DecodeLimits& limits = kPaperLimits);

}  // namespace exchange
MOTCUA_END_NAMESPACE
