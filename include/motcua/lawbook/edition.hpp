/// Which edition of the law's data this library carries.
#pragma once

#include <motcua/config.hpp>

#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// Return the edition of the embedded law data, "YYYY.MM-N": the month it was gathered and a count.
///
/// A data-only release raises the edition and the patch number, never the ABI.
/// vi: ấn bản dữ liệu pháp luật. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view law_edition() noexcept;

/// Return the SHA-256 of all embedded law data files, 64 lower-case hex digits.
///
/// Two libraries with the same hash answer from the same rows. vi: mã băm dữ liệu.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view law_data_hash() noexcept;

MOTCUA_END_NAMESPACE
