#include <motcua/base/agency_code.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/identifier_internal.hpp"
#include "base/made_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

using base_internal::is_digit;
using base_internal::is_level_one;
using base_internal::is_upper;
using base_internal::quoted;

namespace {

constexpr char kSeparator = '.';

Failure refused(std::string why) {
  return Failure{Errc::kInvalidAgencyCode, "agency code: " + std::move(why)};
}

std::string_view first_group(std::string_view text) noexcept {
  return text.substr(0, text.find(kSeparator));
}

std::string_view last_group(std::string_view text) noexcept {
  const std::size_t dot = text.rfind(kSeparator);
  return dot == std::string_view::npos ? text : text.substr(dot + 1);
}

bool is_filler(std::string_view group) noexcept {
  return group.find_first_not_of('0') == std::string_view::npos;
}

Result<void> check_groups(std::string_view text) {
  std::size_t group_begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at == text.size() || text[at] == kSeparator) {
      if (at == group_begin) {
        return refused("empty group at offset " + std::to_string(at) +
                       "; write groups of A-Z and 0-9 with one '.' between them");
      }
      group_begin = at + 1;
    } else if (!is_upper(text[at]) && !is_digit(text[at])) {
      return refused(base_internal::character_at(text, at) +
                     " is none of A-Z, 0-9 and '.'; capitals only");
    }
  }
  return {};
}

}  // namespace

Result<AgencyCode> AgencyCode::parse(std::string_view text) {
  const auto longest = static_cast<std::size_t>(base_internal::agency_code_rules().max_characters);
  if (text.empty()) return refused("empty text; write groups such as H01.30");
  if (text.size() > longest) {
    return refused(std::to_string(text.size()) + " bytes, at most " + std::to_string(longest) +
                   " characters are allowed; check that it is an agency code alone");
  }
  if (const Result<void> groups = check_groups(text); !groups) return groups.error();

  const std::string_view first = first_group(text);
  const std::string_view last = last_group(text);
  const bool starts = is_level_one(first);
  const bool ends = is_level_one(last);
  if (!starts && !ends) {
    return refused("neither the first group " + quoted(first) + " nor the last group " +
                   quoted(last) +
                   " is a level-one group (a letter A-Y and two digits, as H01); add it");
  }
  if (starts && ends && first.size() != text.size()) {
    return refused("the first group " + quoted(first) + " and the last group " + quoted(last) +
                   " both look like a level-one group, so the order cannot be told; check it with "
                   "the agency's own publication");
  }
  return base_internal::Made{[&] {
    return AgencyCode(std::string(text),
                      starts ? AgencyOrder::kLevelOneFirst : AgencyOrder::kLevelOneLast);
  }};
}

std::string_view AgencyCode::level_one() const noexcept {
  return order_ == AgencyOrder::kLevelOneFirst ? first_group(text_) : last_group(text_);
}

std::vector<std::string_view> AgencyCode::levels() const {
  std::vector<std::string_view> groups;
  for (std::string_view rest = text_;;) {
    groups.push_back(first_group(rest));
    if (groups.back().size() == rest.size()) break;
    rest.remove_prefix(groups.back().size() + 1);
  }
  if (order_ == AgencyOrder::kLevelOneLast) std::reverse(groups.begin(), groups.end());
  while (is_filler(groups.back())) groups.pop_back();
  return groups;
}

std::string AgencyCode::canonical() const {
  std::string text;
  text.reserve(text_.size());
  for (const std::string_view group : levels()) {
    if (!text.empty()) text += kSeparator;
    text += group;
  }
  return text;
}

bool AgencyCode::same_agency(const AgencyCode& other) const { return levels() == other.levels(); }

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::AgencyCode>::operator()(
    const motcua::AgencyCode& code) const noexcept {
  return std::hash<std::string>{}(code.text());
}
