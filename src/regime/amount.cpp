#include "regime/amount_internal.hpp"

#include <string>

MOTCUA_BEGIN_NAMESPACE
namespace regime_internal {
namespace {

constexpr int kMinutesOfHour = 60;

std::string padded(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string amount_in_vietnamese(const RuleRow& rule) {
  if (rule.unit == RuleUnit::kFlag) return {};
  if (rule.unit == RuleUnit::kMinuteOfDay) {
    return padded(rule.value / kMinutesOfHour) + " giờ " + padded(rule.value % kMinutesOfHour) +
           " phút";
  }
  return padded(rule.value) + ' ' + std::string(to_vietnamese(rule.unit));
}

std::string amount_in_english(const RuleRow& rule) {
  if (rule.unit == RuleUnit::kFlag) return {};
  if (rule.unit == RuleUnit::kMinuteOfDay) {
    return padded(rule.value / kMinutesOfHour) + ':' + padded(rule.value % kMinutesOfHour);
  }
  return std::to_string(rule.value) + ' ' + std::string(to_string(rule.unit));
}

}  // namespace regime_internal
MOTCUA_END_NAMESPACE
