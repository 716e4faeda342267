/// How much a rule says, in words.
#pragma once

#include <motcua/config.hpp>
#include <motcua/regime/rules.hpp>

#include <string>

MOTCUA_BEGIN_NAMESPACE
namespace regime_internal {

/// "03 ngày làm việc", "15 giờ 00 phút" for a minute of the day; empty for a flag, which says that
/// the rule binds and no more.
[[nodiscard]] std::string amount_in_vietnamese(const RuleRow& rule);
/// "3 working_day", "15:00": the words of the table, for a developer.
[[nodiscard]] std::string amount_in_english(const RuleRow& rule);

}  // namespace regime_internal
MOTCUA_END_NAMESPACE
