#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "calendar/vectors_internal.hpp"
#include "deadline/columns_block_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

using batch::kMissing;

#if defined(__GNUC__)
#define MOTCUA_RESTRICT __restrict__
#define MOTCUA_ALWAYS_INLINE __attribute__((always_inline)) inline
#else
#define MOTCUA_RESTRICT
#define MOTCUA_ALWAYS_INLINE inline
#endif

// Without branches, and with numbers of one size, so that compilers make vectors of it. Masks are
// -1 for yes and 0 for no. Minutes are counted from the first known one. Overflow wraps around, in
// rows that are marked.

constexpr std::size_t kLanes = 16;

MOTCUA_ALWAYS_INLINE std::int32_t less(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) - static_cast<std::uint32_t>(b));
}
MOTCUA_ALWAYS_INLINE std::int32_t there(std::int32_t number) { return number != kMissing ? -1 : 0; }
MOTCUA_ALWAYS_INLINE std::int32_t choose(std::int32_t mask, std::int32_t yes, std::int32_t no) {
  return (yes & mask) | (no & ~mask);
}
/// Below 0 when a minute is not known: it or its distance to the last one is below 0.
MOTCUA_ALWAYS_INLINE std::int32_t outside(std::int32_t minute, std::int32_t last) {
  return minute | less(last, minute);
}
/// The minute in which the day after that of a known minute begins.
MOTCUA_ALWAYS_INLINE std::int32_t tomorrow(std::int32_t minute) {
  constexpr auto kDay = static_cast<std::uint32_t>(kMinutesOfDay);
  return static_cast<std::int32_t>((static_cast<std::uint32_t>(minute) / kDay + 1) * kDay);
}

/// When a dossier was resolved, or is looked at.
struct Ending {
  std::int32_t over;  // mask
  std::int32_t minute;
  std::int32_t tomorrow;
};

struct Judged {
  std::int32_t timeliness;
  std::int32_t late;
  std::int32_t outside;
};

MOTCUA_ALWAYS_INLINE Judged judge(const Yardstick& by, std::int32_t date, std::int32_t last_second,
                                  const Ending& end) {
  constexpr auto kPending = static_cast<std::int32_t>(Timeliness::kPending);
  constexpr auto kOnTime = static_cast<std::int32_t>(Timeliness::kOnTime);
  static_assert(static_cast<std::int32_t>(Timeliness::kUnknown) == 0);
  static_assert(static_cast<std::int32_t>(Timeliness::kPendingLate) == kPending + 1);
  static_assert(static_cast<std::int32_t>(Timeliness::kEarly) == kOnTime - 1);
  static_assert(static_cast<std::int32_t>(Timeliness::kLate) == kOnTime + 1);
  const std::int32_t is_due = there(date);
  const std::int32_t due = less(date, by.first);
  const std::int32_t late = end.minute > due ? -1 : 0;
  const std::int32_t early = due >= end.tomorrow ? -1 : 0;
  const std::int32_t in_time = choose(end.over, kOnTime + early, kPending);
  return {(in_time - late) & is_due,
          choose(is_due, less(less(end.minute, due), last_second), kMissing),
          (outside(due, by.last) | outside(end.minute, by.last)) & is_due};
}

struct Timelinesses {
  Numbers decree;
  Numbers promise;
  Numbers index;
};

MOTCUA_ALWAYS_INLINE void judge_rows(const Yardstick& yardstick, std::size_t size,
                                     PlainRows* MOTCUA_RESTRICT rows,
                                     Block* MOTCUA_RESTRICT block) {
  const Yardstick by = yardstick;
  const std::size_t end = (size + kLanes - 1) / kLanes * kLanes;
  Timelinesses found;
  for (std::size_t i = 0; i < end; ++i) {
    const std::int32_t over = there(block->ends[i]);
    const std::int32_t minute = less(choose(over, block->ends[i], by.as_of), by.first);
    const Ending ended{over, minute, tomorrow(minute)};
    const std::int32_t appointment = block->appointments[i];
    const Judged promise = judge(by, appointment, 0, ended);
    found.promise[i] = promise.timeliness;
    block->promise_late[i] = promise.late;

    const std::int32_t rolled = block->rolled[i];
    const Judged decree =
        judge(by, choose(there(rolled), rolled, appointment), rows->last_second[i], ended);
    found.decree[i] = decree.timeliness;
    block->decree_late[i] = decree.late;

    // The index asks the appointment as it stands first, the limit from the reception without one,
    // and takes the waiting off the end.
    const std::int32_t current = block->current_appointments[i];
    const std::int32_t appointed = there(current);
    const std::int32_t less_waiting = less(minute, rows->waited[i]);
    const Judged index =
        judge(by, choose(appointed, current, rows->first_rolled[i]),
              rows->first_second[i] & ~appointed, {over, less_waiting, tomorrow(less_waiting)});
    found.index[i] = index.timeliness;
    block->index_late[i] = index.late;
    rows->again[i] |= promise.outside | decree.outside | index.outside;
  }
  const auto narrow = [&](const Numbers& numbers, Bytes& bytes) {
    for (std::size_t i = 0; i < end; ++i) bytes[i] = static_cast<std::uint8_t>(numbers[i]);
  };
  narrow(found.decree, block->decree);
  narrow(found.promise, block->promise);
  narrow(found.index, block->index);
}

#if defined(__x86_64__)
MOTCUA_AVX2 void judge_avx2(const Yardstick& by, std::size_t size, PlainRows& rows, Block& block) {
  judge_rows(by, size, &rows, &block);
}
#endif

}  // namespace

void judge(const Yardstick& by, std::size_t size, bool avx2, PlainRows& rows,
           Block& block) noexcept {
#if defined(__x86_64__)
  if (avx2) return judge_avx2(by, size, rows, block);
#else
  static_cast<void>(avx2);
#endif
  judge_rows(by, size, &rows, &block);
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
