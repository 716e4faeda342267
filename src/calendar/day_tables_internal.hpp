/// Rank and select over the working days of a range: every question about days is one or two loads.
#pragma once

#include <motcua/calendar/day.hpp>
#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

/// No day of the range.
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Entries of the select table that may be read on either side of it; they hold no day. Kernels
/// look up counts of up to so many days without asking first whether there is an answer.
inline constexpr std::uint32_t kReach = 1024;

/// Longest range. Its minutes, relative to its first day, fit into 31 bits.
inline constexpr std::uint32_t kMostDays = 366'000;

[[nodiscard]] constexpr bool is_working(DayKind kind) noexcept {
  constexpr unsigned kWorking = 1U << static_cast<unsigned>(DayKind::kWorkingDay) |
                                1U << static_cast<unsigned>(DayKind::kMakeUpWorkingDay);
  return (kWorking >> static_cast<unsigned>(kind) & 1) != 0;
}

/// The two tables; days are offsets from the first day of the range, always below `days`.
template <typename Word>
struct DayView {
  const Word* rank;       ///< rank[i]: working days among the first i days; i up to `days`
  const Word* select;     ///< select[k]: the working day that k working days precede; see kReach
  std::uint32_t days;     ///< at least 1
  std::uint32_t working;  ///< number of working days

  [[nodiscard]] bool is_working(std::uint32_t day) const noexcept {
    return rank[day + 1] != rank[day];
  }

  /// The working day that `k` others precede, or kNowhere. A `k` below zero has wrapped around.
  [[nodiscard]] std::uint32_t nth(std::uint32_t k) const noexcept {
    return k < working ? select[k] : kNowhere;
  }

  /// `count` is not 0. Forwards, the start day is behind the count even when it works: one more
  /// rank, one less to go.
  [[nodiscard]] std::uint32_t add(std::uint32_t start, std::int32_t count) const noexcept {
    const std::uint32_t forward = count > 0 ? 1 : 0;
    return nth(rank[start + forward] + static_cast<std::uint32_t>(count) - forward);
  }

  [[nodiscard]] std::int32_t count(std::uint32_t from, std::uint32_t to) const noexcept {
    const std::uint32_t forward = to >= from ? 1 : 0;
    return static_cast<std::int32_t>(rank[to + forward]) -
           static_cast<std::int32_t>(rank[from + forward]);
  }

  [[nodiscard]] std::uint32_t roll_forward(std::uint32_t day) const noexcept {
    return nth(rank[day]);
  }

  [[nodiscard]] std::uint32_t roll_backward(std::uint32_t day) const noexcept {
    return nth(static_cast<std::uint32_t>(rank[day + 1]) - 1);
  }
};

/// The tables in 16 bits for up to 65,535 days (179 years), in 32 bits for more.
class DayTables {
 public:
  DayTables() = default;
  explicit DayTables(std::span<const DayKind> kinds);

  /// Call `question` with the view.
  template <typename Question>
  decltype(auto) ask(Question&& question) const {
    return wide_.rank.empty() ? question(view(narrow_)) : question(view(wide_));
  }

  [[nodiscard]] std::uint32_t working() const noexcept { return working_; }
  [[nodiscard]] std::size_t bytes() const noexcept { return narrow_.bytes() + wide_.bytes(); }

 private:
  template <typename Word>
  struct Tables {
    std::vector<Word> rank;
    std::vector<Word> select;  // kReach entries, those of the days, kReach entries

    void fill(std::span<const DayKind> kinds);
    [[nodiscard]] std::size_t bytes() const noexcept {
      return (rank.size() + select.size()) * sizeof(Word);
    }
  };

  template <typename Word>
  [[nodiscard]] DayView<Word> view(const Tables<Word>& tables) const noexcept {
    return {tables.rank.data(), tables.select.data() + kReach, days_, working_};
  }

  Tables<std::uint16_t> narrow_;
  Tables<std::uint32_t> wide_;
  std::uint32_t days_ = 0;
  std::uint32_t working_ = 0;
};

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
