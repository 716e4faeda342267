// What columns of deadlines do for a block at once, in the form for every processor and in vectors.
#include <motcua/deadline/columns.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/batch_kernels_internal.hpp"
#include "deadline/columns_block_internal.hpp"
#include "deadline/columns_scan_internal.hpp"
#include "support/random_calendar.hpp"

namespace motcua::deadline_internal {
namespace {

using batch::kMissing;
using test::one_in;
using test::pick;

std::vector<bool> kernels() {
  std::vector<bool> all{false};
  if (calendar_internal::avx2_kernels() != nullptr) all.push_back(true);
  return all;
}

std::uint64_t bits_of(const std::vector<std::uint8_t>& kinds, std::size_t first, std::size_t size,
                      Mark mark) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < size; ++i) {
    bits |= std::uint64_t{is_marked(kinds[first + i], mark)} << i;
  }
  return bits;
}

RC_GTEST_PROP(EventMarks, SayOfEveryRowWhatItsEventsAre, ()) {
  const auto size = static_cast<std::size_t>(one_in(10) ? pick(8100, 8400) : pick(1, 400));
  std::vector<std::uint8_t> kinds;
  std::vector<std::int32_t> times;
  for (std::size_t i = 0; i < size; ++i) {
    kinds.push_back(static_cast<std::uint8_t>(one_in(8) ? pick(0, 256) : pick(0, 42)));
    times.push_back(one_in(20) ? kMissing : pick(0, 50));
  }
  const auto begin =
      static_cast<std::size_t>(pick(0, static_cast<int>(std::min<std::size_t>(size, 200))));
  const std::size_t end = std::min(size, begin + kMostMarked);
  for (const bool avx2 : kernels()) {
    EventMarks marks;
    marks.read(kinds.data(), times.data(), begin, end, size, avx2);
    for (std::size_t first = begin; first < end;) {
      const auto most = std::min<std::size_t>(EventMarks::kMostOfRow, end - first);
      const auto row_size = static_cast<std::size_t>(pick(1, static_cast<int>(most) + 1));
      const RowMarks row = marks.row(first - begin, row_size);
      RC_ASSERT(row.received == bits_of(kinds, first, row_size, Mark::kReceived));
      RC_ASSERT(row.decided == bits_of(kinds, first, row_size, Mark::kDecided));
      RC_ASSERT(row.returned == bits_of(kinds, first, row_size, Mark::kReturned));
      RC_ASSERT(row.special == bits_of(kinds, first, row_size, Mark::kSpecial));
      for (std::size_t i = 0; i < row_size; ++i) {
        const bool disorder = i + 1 < row_size && times[first + i] > times[first + i + 1];
        RC_ASSERT((row.disorder >> i & 1) == std::uint64_t{disorder});
      }
      first += row_size;
    }
  }
}

/// Minutes about a calendar of ten days, now and then far away or missing.
std::int32_t any_minute() {
  if (one_in(4)) return kMissing;
  if (one_in(20)) return one_in(2) ? kMissing + 1 : 0x7FFFFFFF;
  return pick(-100, 10 * kMinutesOfDay + 100);
}

RC_GTEST_PROP(BlockVerdicts, AreTheSameInVectors, ()) {
  if (kernels().size() < 2) return;
  Block block{};
  PlainRows rows;
  const auto size = static_cast<std::size_t>(pick(1, static_cast<int>(kBlock) + 1));
  for (std::size_t i = 0; i < size; ++i) {
    block.appointments[i] = any_minute();
    block.current_appointments[i] = any_minute();
    block.ends[i] = any_minute();
    block.rolled[i] = any_minute();
    rows.first_rolled[i] = any_minute();
    rows.last_second[i] = pick(0, 2);
    rows.first_second[i] = pick(0, 2);
    rows.waited[i] = pick(0, 3000);
    rows.again[i] = one_in(10) ? -1 : 0;
  }
  const Yardstick by{any_minute(), 0, 10 * kMinutesOfDay - 1};
  Block vectors = block;
  PlainRows vector_rows = rows;
  judge(by, size, false, rows, block);
  judge(by, size, true, vector_rows, vectors);
  for (std::size_t i = 0; i < size; ++i) {
    RC_ASSERT((rows.again[i] < 0) == (vector_rows.again[i] < 0));
    RC_ASSERT(block.decree[i] == vectors.decree[i]);
    RC_ASSERT(block.promise[i] == vectors.promise[i]);
    RC_ASSERT(block.index[i] == vectors.index[i]);
    RC_ASSERT(block.decree_late[i] == vectors.decree_late[i]);
    RC_ASSERT(block.promise_late[i] == vectors.promise_late[i]);
    RC_ASSERT(block.index_late[i] == vectors.index_late[i]);
  }
}

}  // namespace
}  // namespace motcua::deadline_internal
