/// How well a fact taken from the law is established.
#pragma once

#include <motcua/config.hpp>

#include <cstdint>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Confidence of a law-derived fact, as marked in the data it came from.
///
/// Confidence is carried with the fact and shown in every explanation; nothing raises it on the
/// way. vi: độ tin cậy của nguồn. \since 0.1 (stable)
enum class Confidence : std::uint8_t {
  kVerified,  ///< vi: đã kiểm chứng — read in the legal text itself.
  kSecondary,  ///< vi: nguồn thứ cấp — read in a commentary, a local decision or software, not in
               ///< the text.
  kUnverified,  ///< vi: chưa kiểm chứng — recalled, inferred or open. Show it to whoever relies on
                ///< it.
};

/// Return the English word for `confidence`: "verified", "secondary" or "unverified".
///
/// It is the spelling used in `src/lawdata/data/*.csv`. Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Confidence confidence) noexcept;

/// Return the Vietnamese words for `confidence`, e.g. "chưa kiểm chứng". Thread safety: safe.
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Confidence confidence) noexcept;

MOTCUA_END_NAMESPACE
