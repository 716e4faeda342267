/// Rank and select over the working minutes of a range.
///
/// Moments are counted in minutes from the beginning of the range's first day.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/calendar/calendar_rows.hpp>
#include <motcua/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "calendar/day_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

inline constexpr std::uint32_t kMinutesPerDay = 1440;

/// A moment of the range.
struct Moment {
  std::uint32_t day;
  std::uint32_t minute;  ///< of the day
  std::uint32_t second;  ///< of the minute

  friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// The last day that a walk up to `end`, itself excluded, touches; wraps around before the first.
[[nodiscard]] constexpr std::uint32_t last_day_before(Moment end) noexcept {
  return end.minute == 0 && end.second == 0 ? end.day - 1 : end.day;
}

/// Where a walk over working time arrives, or why it does not.
struct MinuteWalk {
  std::uint32_t minute;  ///< since the beginning of the range
  std::uint32_t second;
  std::uint32_t day;  ///< the last day walked on; without hours when `failure` says so
  Errc failure;       ///< Errc{} when it arrives
};

/// How much working time a walk meets, or why it cannot be told.
struct MinuteCount {
  std::int64_t minutes;
  std::uint32_t day;  ///< without hours when `failure` says so
  Errc failure;
};

class MinuteTables {
 public:
  /// No hours known on any day; only total(), without_hours() and bytes() may be asked.
  MinuteTables() = default;

  /// `pattern_of[day]` is an index into `patterns`; pattern 0 is no session at all. `without_hours`
  /// are the working days of which no hours are known, ascending.
  MinuteTables(std::span<const std::vector<Session>> patterns,
               std::span<const std::uint16_t> pattern_of, std::vector<std::uint32_t> without_hours);

  [[nodiscard]] std::uint32_t total() const noexcept { return total_; }
  [[nodiscard]] const std::vector<std::uint32_t>& without_hours() const noexcept {
    return without_hours_;
  }
  [[nodiscard]] std::size_t bytes() const noexcept;

  /// Working minutes before a minute of a day.
  [[nodiscard]] std::uint32_t rank(std::uint32_t day, std::uint32_t minute) const noexcept {
    const Day& hours = days_[day];
    return hours.before + elapsed_[hours.elapsed + minute];
  }
  [[nodiscard]] bool in_session(std::uint32_t day, std::uint32_t minute) const noexcept {
    const std::uint16_t* const elapsed = &elapsed_[days_[day].elapsed + minute];
    return elapsed[0] != elapsed[1];
  }
  /// The minute of the day on which its last session closes, or 0 for a day without sessions.
  [[nodiscard]] std::uint32_t closing(std::uint32_t day) const noexcept {
    return elapsed_[days_[day].elapsed + kMinutesPerDay + 1];
  }
  /// The minute that `k` working minutes precede; k < total().
  [[nodiscard]] std::uint32_t nth(std::uint32_t k) const noexcept {
    std::uint32_t at = buckets_[k >> bucket_bits_];
    for (std::uint32_t step = 0; step < steps_; ++step) {
      at += k >= stretches_[at + 1].before ? 1U : 0U;
    }
    return k + stretches_[at].shift;
  }

  /// The minute to which `count` leads from a full minute; kNowhere when it leads nowhere, or may
  /// meet a day without hours: add() then says why. Numbers below zero wrap around.
  [[nodiscard]] std::uint32_t add_plainly(std::uint32_t day, std::uint32_t minute,
                                          std::int32_t count) const noexcept {
    const std::uint32_t closing = count > 0 ? 1 : 0;
    const std::uint32_t k = rank(day, minute) + static_cast<std::uint32_t>(count) - closing;
    return k < total_ && without_hours_.empty() ? nth(k) + closing : kNowhere;
  }

  [[nodiscard]] MinuteWalk add(Moment start, std::int64_t count) const noexcept;
  [[nodiscard]] MinuteWalk next(Moment start) const noexcept;
  [[nodiscard]] MinuteCount count(Moment from, Moment to) const noexcept;

 private:
  /// Entries of elapsed_ for a pattern: one for each minute and for the end of the day, and the
  /// closing minute.
  static constexpr std::uint32_t kPatternSize = kMinutesPerDay + 2;

  struct Day {
    std::uint32_t before;   // working minutes before the day
    std::uint32_t elapsed;  // where its pattern begins in elapsed_
  };
  /// A session of one day.
  struct Stretch {
    std::uint32_t before;  // working minutes before it
    std::uint32_t shift;   // from a working minute's number to its minute in the range
  };

  /// The first of [from, to] without hours, or kNowhere.
  [[nodiscard]] std::uint32_t first_without_hours(std::uint32_t from,
                                                  std::uint32_t to) const noexcept;
  [[nodiscard]] MinuteWalk lost(std::uint32_t from, std::uint32_t to) const noexcept;
  void index_minutes();

  std::vector<Day> days_;
  std::vector<std::uint16_t> elapsed_;  // by pattern, kPatternSize each
  std::vector<Stretch> stretches_;      // and one that begins behind the last minute
  std::vector<std::uint32_t> buckets_;  // the stretch of each bucket's first minute
  std::vector<std::uint32_t> without_hours_;
  std::uint32_t total_ = 0;
  std::uint32_t bucket_bits_ = 0;
  std::uint32_t steps_ = 0;  // most stretches that begin inside a bucket
};

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
