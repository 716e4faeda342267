/// The catalogue that comes with the library.
#pragma once

#include <motcua/catalogue/catalogue.hpp>
#include <motcua/config.hpp>

MOTCUA_BEGIN_NAMESPACE

/// The procedures gathered in this edition: 2,832 of seven ministries and the courts as the
/// national portal had them in 2026, some older and newer ones, and as its trusted core the
/// procedures of communes with their papers, fees and curated limits.
///
/// It is not the whole national catalogue (some 6,700 procedures), and says of each fact how well
/// it is established. vi: danh mục thủ tục hành chính đi kèm. Thread safety: safe. \since 0.1
/// (stable)
[[nodiscard]] MOTCUA_EXPORT const Catalogue& embedded_catalogue();

MOTCUA_END_NAMESPACE
