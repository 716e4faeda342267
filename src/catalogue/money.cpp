#include <motcua/catalogue/money.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace {

/// Put a dot between groups of three digits: "1234567" is "1.234.567".
std::string group_thousands(std::string digits) {
  constexpr std::size_t kGroup = 3;
  for (std::size_t end = digits.size(); end > kGroup; end -= kGroup) {
    digits.insert(end - kGroup, 1, '.');
  }
  return digits;
}

}  // namespace

std::string_view to_string(Currency currency) noexcept {
  return currency == Currency::kUsd ? "USD" : "VND";
}

std::string to_vietnamese(const Money& money) {
  constexpr std::uint64_t kCentsPerDollar = 100;
  const bool negative = money.units < 0;
  // In unsigned arithmetic: the least number has no positive of its own type.
  const auto units = static_cast<std::uint64_t>(money.units);
  const std::uint64_t size = negative ? std::uint64_t{0} - units : units;
  const std::string sign = negative ? "-" : "";
  if (money.currency != Currency::kUsd) {
    return sign + group_thousands(std::to_string(size)) + " đồng";
  }
  const std::string cents = std::to_string(size % kCentsPerDollar);
  return sign + group_thousands(std::to_string(size / kCentsPerDollar)) + ',' +
         (cents.size() < 2 ? "0" : "") + cents + " USD";
}

MOTCUA_END_NAMESPACE
