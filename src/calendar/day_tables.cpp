#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "calendar/day_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

DayTables::DayTables(std::span<const DayKind> kinds)
    : days_(static_cast<std::uint32_t>(kinds.size())) {
  if (days_ <= std::numeric_limits<std::uint16_t>::max()) {
    narrow_.fill(kinds);
    working_ = narrow_.rank.back();
  } else {
    wide_.fill(kinds);
    working_ = wide_.rank.back();
  }
}

template <typename Word>
void DayTables::Tables<Word>::fill(std::span<const DayKind> kinds) {
  rank.resize(kinds.size() + 1);
  Word before = 0;
  for (std::size_t day = 0; day < kinds.size(); ++day) {
    rank[day] = before;
    before = static_cast<Word>(before + (is_working(kinds[day]) ? 1 : 0));
  }
  rank[kinds.size()] = before;

  select.resize(std::size_t{before} + 2 * kReach);
  Word* const entries = select.data() + kReach;
  // A rest day is overwritten by the working day behind it: no branch on what a day is.
  for (std::size_t day = 0; day < kinds.size(); ++day) entries[rank[day]] = static_cast<Word>(day);
  constexpr Word kNone = std::numeric_limits<Word>::max();
  std::fill_n(select.begin(), kReach, kNone);
  std::fill_n(select.end() - kReach, kReach, kNone);
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
