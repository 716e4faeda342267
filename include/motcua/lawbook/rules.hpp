/// The rules that come with the library.
#pragma once

#include <motcua/config.hpp>
#include <motcua/regime/rules.hpp>

MOTCUA_BEGIN_NAMESPACE

/// The regimes of Nghị định 61/2018/NĐ-CP (2018-06-21 to 2025-06-30) and 118/2025/NĐ-CP (from
/// 2025-07-01, as amended by 309/2026/NĐ-CP), with the provisions of 63/2010/NĐ-CP that bind beside
/// them. One row is no law and says so: the early warning. vi: quy định đi kèm. Thread safety:
/// safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT const RuleSet& embedded_rules();

MOTCUA_END_NAMESPACE
