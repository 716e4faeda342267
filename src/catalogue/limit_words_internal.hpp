/// The words in which limits are written, shared by the writer and the reader.
#pragma once

#include <motcua/catalogue/limit_phrase.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

inline constexpr std::string_view kMissingWords = "không có thông tin";
inline constexpr std::string_view kUnitMissingWords = "(không ghi đơn vị)";

/// The condition that says `ground` and nothing else; empty for kOther, which says nothing.
[[nodiscard]] std::string_view ground_words(ExtensionGround ground) noexcept;

/// As to_vietnamese, with `composition` (" = 15 ngày + 15 ngày", may be empty) behind the term.
[[nodiscard]] std::string write_phrase(const LimitPhrase& phrase, std::string_view composition);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
