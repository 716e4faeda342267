#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "calendar/minute_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

/// Appends the working minutes of the day before each minute of it, and its closing minute.
void append_elapsed(std::span<const Session> sessions, std::vector<std::uint16_t>& elapsed) {
  std::uint16_t worked = 0;
  std::uint32_t minute = 0;
  const auto run_to = [&](std::uint32_t end, std::uint16_t each) {
    for (; minute < end; ++minute) {
      elapsed.push_back(worked);
      worked = static_cast<std::uint16_t>(worked + each);
    }
  };
  for (const Session& session : sessions) {
    run_to(static_cast<std::uint32_t>(session.open), 0);
    run_to(static_cast<std::uint32_t>(session.close), 1);
  }
  run_to(kMinutesPerDay, 0);
  elapsed.push_back(worked);
  elapsed.push_back(sessions.empty() ? std::uint16_t{0}
                                     : static_cast<std::uint16_t>(sessions.back().close));
}

}  // namespace

MinuteTables::MinuteTables(std::span<const std::vector<Session>> patterns,
                           std::span<const std::uint16_t> pattern_of,
                           std::vector<std::uint32_t> without_hours)
    : without_hours_(std::move(without_hours)) {
  elapsed_.reserve(patterns.size() * kPatternSize);
  for (const std::vector<Session>& sessions : patterns) append_elapsed(sessions, elapsed_);

  days_.reserve(pattern_of.size());
  stretches_.reserve(2 * pattern_of.size());
  for (std::uint32_t day = 0; day < pattern_of.size(); ++day) {
    const std::uint32_t pattern = pattern_of[day];
    days_.push_back({total_, pattern * kPatternSize});
    for (const Session& session : patterns[pattern]) {
      const std::uint32_t open = day * kMinutesPerDay + static_cast<std::uint32_t>(session.open);
      stretches_.push_back({total_, open - total_});
      total_ += static_cast<std::uint32_t>(session.close - session.open);
    }
  }
  stretches_.push_back({total_, 0});
  index_minutes();
}

void MinuteTables::index_minutes() {
  // In buckets no longer than the shortest session at most one session begins, so that one
  // comparison finds it. Sessions of a few minutes would make the index larger than all the rest:
  // below 32 minutes a second comparison is cheaper.
  std::uint32_t shortest = kMinutesPerDay;
  for (std::size_t i = 0; i + 1 < stretches_.size(); ++i) {
    shortest = std::min(shortest, stretches_[i + 1].before - stretches_[i].before);
  }
  bucket_bits_ = static_cast<std::uint32_t>(std::bit_width(std::max(shortest, 32U))) - 1;

  const std::uint32_t size = total_ == 0 ? 0 : ((total_ - 1) >> bucket_bits_) + 1;
  buckets_.reserve(size);
  std::uint32_t at = 0;
  for (std::uint32_t bucket = 0; bucket < size; ++bucket) {
    const std::uint32_t begin = bucket << bucket_bits_;
    // The last bucket may be shorter; its end is then the sentinel, which never begins a session.
    const std::uint32_t last = std::min(begin + ((1U << bucket_bits_) - 1), total_ - 1);
    while (stretches_[at + 1].before <= begin) ++at;
    std::uint32_t inside = at;
    while (stretches_[inside + 1].before <= last) ++inside;
    steps_ = std::max(steps_, inside - at);
    buckets_.push_back(at);
  }
}

std::size_t MinuteTables::bytes() const noexcept {
  return days_.size() * sizeof(Day) + elapsed_.size() * sizeof(std::uint16_t) +
         stretches_.size() * sizeof(Stretch) +
         (buckets_.size() + without_hours_.size()) * sizeof(std::uint32_t);
}

std::uint32_t MinuteTables::first_without_hours(std::uint32_t from,
                                                std::uint32_t to) const noexcept {
  const auto found = std::lower_bound(without_hours_.begin(), without_hours_.end(), from);
  return found != without_hours_.end() && *found <= to ? *found : kNowhere;
}

MinuteWalk MinuteTables::lost(std::uint32_t from, std::uint32_t to) const noexcept {
  const std::uint32_t day = first_without_hours(from, to);
  return {0, 0, day, day == kNowhere ? Errc::kOutOfCalendarRange : Errc::kNoOfficeHours};
}

MinuteWalk MinuteTables::add(Moment start, std::int64_t count) const noexcept {
  const bool forward = count > 0;
  const std::uint32_t last = static_cast<std::uint32_t>(days_.size()) - 1;
  const auto lost_on_the_way = [&] {
    if (forward) return lost(start.day, last);
    const std::uint32_t before = last_day_before(start);
    return before == kNowhere ? MinuteWalk{0, 0, kNowhere, Errc::kOutOfCalendarRange}
                              : lost(0, before);
  };
  if (count > std::int64_t{total_} || count < -std::int64_t{total_}) return lost_on_the_way();

  const bool working = in_session(start.day, start.minute);
  const std::uint32_t second = working ? start.second : 0;
  // Forwards on the full minute the answer closes the minute before it, which may be the last of a
  // session; in all other cases it lies inside the minute it is counted to.
  const std::uint32_t closing = forward && second == 0 ? 1 : 0;
  const std::int64_t k = std::int64_t{rank(start.day, start.minute)} + count - closing;
  if (k < 0 || k >= std::int64_t{total_}) return lost_on_the_way();

  const std::uint32_t minute = nth(static_cast<std::uint32_t>(k));
  const MinuteWalk walk{minute + closing, second, minute / kMinutesPerDay, Errc{}};
  if (!without_hours_.empty()) {
    const std::uint32_t missing = forward ? first_without_hours(start.day, walk.day)
                                          : first_without_hours(walk.day, last_day_before(start));
    if (missing != kNowhere) return {0, 0, missing, Errc::kNoOfficeHours};
  }
  return walk;
}

MinuteWalk MinuteTables::next(Moment start) const noexcept {
  const std::uint32_t last = static_cast<std::uint32_t>(days_.size()) - 1;
  const std::uint32_t k = rank(start.day, start.minute);
  if (k >= total_) return lost(start.day, last);
  const std::uint32_t minute = nth(k);
  const MinuteWalk walk{minute, in_session(start.day, start.minute) ? start.second : 0,
                        minute / kMinutesPerDay, Errc{}};
  const std::uint32_t missing = first_without_hours(start.day, walk.day);
  return missing == kNowhere ? walk : MinuteWalk{0, 0, missing, Errc::kNoOfficeHours};
}

MinuteCount MinuteTables::count(Moment from, Moment to) const noexcept {
  const bool backward = to < from;
  if (!backward && !(from < to)) return {0, 0, Errc{}};
  const Moment& early = backward ? to : from;
  const Moment& late = backward ? from : to;
  if (!without_hours_.empty()) {
    const std::uint32_t missing = first_without_hours(early.day, last_day_before(late));
    if (missing != kNowhere) return {0, missing, Errc::kNoOfficeHours};
  }
  const auto seconds_before = [this](Moment moment) {
    const std::uint32_t second = in_session(moment.day, moment.minute) ? moment.second : 0;
    return std::int64_t{rank(moment.day, moment.minute)} * 60 + second;
  };
  const std::int64_t minutes = (seconds_before(late) - seconds_before(early)) / 60;
  return {backward ? -minutes : minutes, 0, Errc{}};
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
