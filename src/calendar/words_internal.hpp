/// The three spellings of what a day is: in data, on Vietnamese papers, for English readers.
#pragma once

#include <motcua/calendar/day.hpp>

#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

struct Words {
  std::string_view data;
  std::string_view vietnamese;
  std::string_view english;
};

[[nodiscard]] const Words& words_of(DayKind kind) noexcept;
[[nodiscard]] const Words& words_of(Audience audience) noexcept;
[[nodiscard]] const Words& words_of(DayStatus status) noexcept;

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
