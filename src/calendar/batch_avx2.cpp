#include "calendar/batch_kernels_internal.hpp"

#if defined(__x86_64__)

#include <array>
#include <cstddef>
#include <cstdint>

#include "calendar/vectors_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {
namespace {

// A block of rows goes through three phases, because table look-ups are quicker one by one than as
// vector gathers, and all the rest is quicker eight at a time: vectors turn dates into indexes and
// mark the rows that cannot take the short way; then the tables are looked up; then vectors turn
// what was found into results. Marked rows (missing, failing, provisional, far counts) are done
// again one by one.

constexpr std::size_t kLanes = 8;
constexpr std::size_t kBlock = 128;

/// So many rows ahead the columns are asked for.
constexpr std::size_t kAhead = 512;

/// What the phases hand on: first indexes, then in `found` what stood there.
struct Block {
  alignas(32) std::array<std::uint32_t, kBlock> a;
  alignas(32) std::array<std::uint32_t, kBlock> b;
  alignas(32) std::array<std::uint32_t, kBlock> found;
  std::array<std::uint8_t, kBlock / kLanes> plain;  // one bit a row: took the short way
  std::uint8_t all_plain;                           // the bits of all eights, put together

  [[nodiscard]] bool is_plain(std::size_t row) const noexcept {
    return (plain[row / kLanes] >> row % kLanes & 1) != 0;
  }
};

/// -1 in the lanes of `value` that are below `size`, without sign; else 0.
MOTCUA_AVX2_INLINE __m256i below(__m256i value, std::uint32_t size) {
  return _mm256_cmpeq_epi32(_mm256_min_epu32(value, broadcast(size - 1)), value);
}

MOTCUA_AVX2_INLINE __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }

MOTCUA_AVX2_INLINE std::uint8_t bits_of(__m256i lanes) {
  return static_cast<std::uint8_t>(_mm256_movemask_ps(_mm256_castsi256_ps(lanes)));
}

/// The longest stretch of decided days. Days are counted from its first one on the way in, so that
/// one comparison tells whether a date is known and decided.
struct Window {
  DaySpan decided;
  std::uint32_t first;  ///< of the calendar, since 1970

  MOTCUA_AVX2_INLINE __m256i days(__m256i dates) const {
    return _mm256_sub_epi32(dates, broadcast(first + decided.first));
  }
};

struct AddLanes {
  using Rows = AddWorkingDays;
  static constexpr bool kGivesDays = true;

  MOTCUA_AVX2_INLINE static __m256i prepare(Window window, __m256i a, __m256i b, __m256i& index,
                                            __m256i& count) {
    const __m256i start = window.days(a);
    const __m256i zero = _mm256_setzero_si256();
    const __m256i forward = _mm256_cmpgt_epi32(b, zero);  // -1 or 0
    const __m256i near = below(_mm256_add_epi32(b, broadcast(kReach)), 2 * kReach);
    const __m256i plain = _mm256_andnot_si256(_mm256_cmpeq_epi32(b, zero),
                                              both(below(start, window.decided.size), near));
    index = both(_mm256_sub_epi32(start, forward), plain);
    count = both(_mm256_add_epi32(b, forward), plain);
    return plain;
  }
  template <typename Word>
  static std::uint32_t look(const Word* rank, const Word* select, std::uint32_t index,
                            std::uint32_t count) noexcept {
    return select[static_cast<std::int32_t>(rank[index] + count)];
  }
};

struct CountLanes {
  using Rows = CountWorkingDays;
  static constexpr bool kGivesDays = false;

  MOTCUA_AVX2_INLINE static __m256i prepare(Window window, __m256i a, __m256i b, __m256i& from,
                                            __m256i& to) {
    const __m256i first = window.days(a);
    const __m256i last = window.days(b);
    const __m256i plain = both(below(first, window.decided.size), below(last, window.decided.size));
    const __m256i forward = _mm256_add_epi32(_mm256_cmpgt_epi32(first, last), broadcast(1));
    from = both(_mm256_add_epi32(first, forward), plain);
    to = both(_mm256_add_epi32(last, forward), plain);
    return plain;
  }
  template <typename Word>
  static std::uint32_t look(const Word* rank, const Word*, std::uint32_t from,
                            std::uint32_t to) noexcept {
    return static_cast<std::uint32_t>(rank[to]) - rank[from];
  }
};

struct RollLanes {
  using Rows = RollForward;
  static constexpr bool kGivesDays = true;

  MOTCUA_AVX2_INLINE static __m256i prepare(Window window, __m256i a, __m256i, __m256i& index,
                                            __m256i& unused) {
    const __m256i day = window.days(a);
    const __m256i plain = below(day, window.decided.size);
    index = both(day, plain);
    unused = plain;
    return plain;
  }
  template <typename Word>
  static std::uint32_t look(const Word* rank, const Word* select, std::uint32_t index,
                            std::uint32_t) noexcept {
    return select[rank[index]];
  }
};

struct IsWorkingLanes {
  using Rows = IsWorkingDay;
  static constexpr bool kGivesDays = false;

  MOTCUA_AVX2_INLINE static __m256i prepare(Window window, __m256i a, __m256i, __m256i& index,
                                            __m256i& unused) {
    return RollLanes::prepare(window, a, a, index, unused);
  }
  template <typename Word>
  static std::uint32_t look(const Word* rank, const Word*, std::uint32_t index,
                            std::uint32_t) noexcept {
    return static_cast<std::uint32_t>(rank[index + 1]) - rank[index];
  }
};

template <typename Operation>
MOTCUA_AVX2 void prepare(Window window, const std::int32_t* a, const std::int32_t* b,
                         Block& block) noexcept {
  for (std::size_t i = 0; i < kBlock; i += 2 * kLanes) {
    prefetch(a, i + kAhead);
    prefetch(b, i + kAhead);
  }
  block.all_plain = 0xFF;
  for (std::size_t i = 0; i < kBlock; i += kLanes) {
    __m256i first;
    __m256i second;
    const __m256i plain = Operation::prepare(window, load(a + i), load(b + i), first, second);
    store(&block.a[i], first);
    store(&block.b[i], second);
    block.plain[i / kLanes] = bits_of(plain);
    block.all_plain = static_cast<std::uint8_t>(block.all_plain & block.plain[i / kLanes]);
  }
}

template <typename Operation, typename Word>
void look_up(const Word* rank, const Word* select, Block& block) noexcept {
#pragma GCC unroll 8
  for (std::size_t i = 0; i < kBlock; ++i) {
    block.found[i] = Operation::look(rank, select, block.a[i], block.b[i]);
  }
}

/// Turns the days found into dates, and marks those that are no plain answer.
MOTCUA_AVX2_INLINE void finish_days(Window window, Block& block) {
  for (std::size_t i = 0; i < kBlock; i += kLanes) {
    const __m256i day = load(&block.found[i]);
    const __m256i in_window = _mm256_sub_epi32(day, broadcast(window.decided.first));
    const std::uint8_t plain = bits_of(below(in_window, window.decided.size));
    block.plain[i / kLanes] = static_cast<std::uint8_t>(block.plain[i / kLanes] & plain);
    block.all_plain = static_cast<std::uint8_t>(block.all_plain & plain);
    store(&block.found[i], _mm256_add_epi32(day, broadcast(window.first)));
  }
}

template <bool kStreamOut, bool kStreamCodes>
MOTCUA_AVX2 void write_block(const std::uint32_t* out, const std::int16_t* codes,
                             const Columns& to) noexcept {
  for (std::size_t i = 0; i < kBlock; i += kLanes) write<kStreamOut>(to.out + i, load(out + i));
  for (std::size_t i = 0; i < kBlock; i += 2 * kLanes) {
    write<kStreamCodes>(to.codes + i, load(codes + i));
  }
}

using Write = void (*)(const std::uint32_t* out, const std::int16_t* codes,
                       const Columns& to) noexcept;

Columns behind(Columns columns, std::size_t rows) noexcept {
  return {columns.a + rows, columns.b + rows, columns.out + rows, columns.codes + rows};
}

/// Does the marked rows again, one by one.
template <typename Rows, typename Word>
void repair(const Rep& rep, DayView<Word> view, const Columns& columns, Block& block,
            std::array<std::int16_t, kBlock>& codes) noexcept {
  for (std::size_t i = 0; i < kBlock; ++i) {
    codes[i] = 0;
    if (block.is_plain(i)) continue;
    const Row row = Rows::row(rep, view, columns.a[i], columns.b[i]);
    block.found[i] = static_cast<std::uint32_t>(row.value);
    codes[i] = row.code;
  }
}

template <typename Operation, typename Word>
MOTCUA_AVX2 void run_block(const Rep& rep, DayView<Word> view, Window window,
                           const Columns& columns, Write write) noexcept {
  Block block;
  prepare<Operation>(window, columns.a, columns.b, block);
  look_up<Operation>(view.rank + window.decided.first, view.select, block);
  if constexpr (Operation::kGivesDays) finish_days(window, block);
  if (block.all_plain == 0xFF) {
    static constexpr std::array<std::int16_t, kBlock> kNoCodes{};
    write(block.found.data(), kNoCodes.data(), columns);
  } else {
    std::array<std::int16_t, kBlock> codes;
    repair<typename Operation::Rows>(rep, view, columns, block, codes);
    write(block.found.data(), codes.data(), columns);
  }
}

template <typename Operation>
void kernel(const Rep& rep, Columns columns, std::size_t rows) noexcept {
  rep.day_tables().ask([&](auto view) {
    using Rows = typename Operation::Rows;
    const Window window{rep.decided(), static_cast<std::uint32_t>(rep.first())};
    if (window.decided.size == 0 || rows < kBlock) {
      run_rows<Rows>(rep, view, columns, 0, rows);
      return;
    }
    const bool stream = rows >= kStreamedRows;
    std::size_t i = stream ? rows_to_alignment(columns.out) : 0;
    Write write = write_block<false, false>;
    if (stream) {
      const bool codes_too = rows_to_alignment(columns.codes + i) == 0;
      write = codes_too ? write_block<true, true> : write_block<true, false>;
    }
    run_rows<Rows>(rep, view, columns, 0, i);
    for (; i + kBlock <= rows; i += kBlock) {
      run_block<Operation>(rep, view, window, behind(columns, i), write);
    }
    run_rows<Rows>(rep, view, columns, i, rows);
    // What was streamed must be seen before whatever the caller writes next.
    if (stream) _mm_sfence();
  });
}

Kernels make_kernels() noexcept {
  Kernels kernels = portable_kernels();
  kernels.add_working_days = kernel<AddLanes>;
  kernels.count_working_days = kernel<CountLanes>;
  kernels.roll_forward = kernel<RollLanes>;
  kernels.is_working_day = kernel<IsWorkingLanes>;
  return kernels;
}

}  // namespace

const Kernels* avx2_kernels() noexcept {
  static const Kernels kernels = make_kernels();
  static const bool available = __builtin_cpu_supports("avx2");
  return available ? &kernels : nullptr;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE

#else

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

const Kernels* avx2_kernels() noexcept { return nullptr; }

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE

#endif
