#include <cstddef>
#include <cstdint>
#include <iterator>

#include "calendar/leaps_internal.hpp"
#include "calendar/vectors_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

#if defined(__x86_64__)

namespace {

// Sixteen rows at a time: few enough that their look-ups run while the results of those before are
// still on their way to memory.
constexpr std::size_t kGroup = 16;

/// So many rows ahead the column is asked for.
constexpr std::size_t kAhead = 512;

/// Sixteen days as they come in and go out.
template <typename Day>
struct Group;

template <>
struct Group<std::int32_t> {
  __m256i lanes[2];

  MOTCUA_AVX2_INLINE static Group load_from(const std::int32_t* at) {
    prefetch(at, kAhead);
    return {{load(at), load(at + 8)}};
  }
  /// Whether all of them are among the `days` from `first` on.
  MOTCUA_AVX2_INLINE bool inside(std::int32_t first, std::size_t days) const {
    const __m256i from = _mm256_set1_epi32(first);
    const __m256i most =
        _mm256_max_epu32(_mm256_sub_epi32(lanes[0], from), _mm256_sub_epi32(lanes[1], from));
    const __m256i last = broadcast(static_cast<std::uint32_t>(days - 1));
    return _mm256_movemask_epi8(_mm256_cmpeq_epi32(_mm256_max_epu32(most, last), last)) == -1;
  }
  template <bool kStream>
  MOTCUA_AVX2_INLINE void write_later(std::int32_t* at, std::int32_t least, __m128i beyond) const {
    const __m256i more = _mm256_set1_epi32(least);
    write<kStream>(
        at, _mm256_add_epi32(_mm256_add_epi32(lanes[0], more), _mm256_cvtepu8_epi32(beyond)));
    write<kStream>(at + 8, _mm256_add_epi32(_mm256_add_epi32(lanes[1], more),
                                            _mm256_cvtepu8_epi32(_mm_srli_si128(beyond, 8))));
  }
};

template <>
struct Group<std::int64_t> {
  __m256i lanes[4];

  MOTCUA_AVX2_INLINE static Group load_from(const std::int64_t* at) {
    prefetch(at, kAhead);
    prefetch(at, kAhead + 8);
    return {{load(at), load(at + 4), load(at + 8), load(at + 12)}};
  }
  MOTCUA_AVX2_INLINE bool inside(std::int32_t first, std::size_t days) const {
    const __m256i from = _mm256_set1_epi64x(first);
    // By halves, as AVX2 has no unsigned comparison of 64 bits: the upper ones must be 0.
    const __m256i last = _mm256_set1_epi64x(static_cast<long long>(days - 1));
    __m256i most = _mm256_sub_epi64(lanes[0], from);
    for (std::size_t i = 1; i < std::size(lanes); ++i) {
      most = _mm256_max_epu32(most, _mm256_sub_epi64(lanes[i], from));
    }
    return _mm256_movemask_epi8(_mm256_cmpeq_epi32(_mm256_max_epu32(most, last), last)) == -1;
  }
  template <bool kStream>
  MOTCUA_AVX2_INLINE void write_later(std::int64_t* at, std::int32_t least, __m128i beyond) const {
    const __m256i more = _mm256_set1_epi64x(least);
    for (std::size_t i = 0; i < std::size(lanes); ++i) {
      write<kStream>(at + 4 * i, _mm256_add_epi64(_mm256_add_epi64(lanes[i], more),
                                                  _mm256_cvtepu8_epi64(beyond)));
      beyond = _mm_srli_si128(beyond, 4);
    }
  }
};

/// What the leaps of sixteen days, all inside the table, go beyond the least.
template <typename Day>
MOTCUA_AVX2_INLINE __m128i look_up(std::uintptr_t table, const Day* days) {
  const auto at = [ table, days ](std::size_t i) __attribute__((always_inline)) {
    return *reinterpret_cast<const std::uint8_t*>(table + static_cast<std::uintptr_t>(days[i]));
  };
  __m128i found = _mm_cvtsi32_si128(at(0));
  found = _mm_insert_epi8(found, at(1), 1);
  found = _mm_insert_epi8(found, at(2), 2);
  found = _mm_insert_epi8(found, at(3), 3);
  found = _mm_insert_epi8(found, at(4), 4);
  found = _mm_insert_epi8(found, at(5), 5);
  found = _mm_insert_epi8(found, at(6), 6);
  found = _mm_insert_epi8(found, at(7), 7);
  found = _mm_insert_epi8(found, at(8), 8);
  found = _mm_insert_epi8(found, at(9), 9);
  found = _mm_insert_epi8(found, at(10), 10);
  found = _mm_insert_epi8(found, at(11), 11);
  found = _mm_insert_epi8(found, at(12), 12);
  found = _mm_insert_epi8(found, at(13), 13);
  found = _mm_insert_epi8(found, at(14), 14);
  return _mm_insert_epi8(found, at(15), 15);
}

MOTCUA_AVX2_INLINE bool all_leap(__m128i beyond) {
  return _mm_movemask_epi8(_mm_cmpeq_epi8(beyond, _mm_set1_epi8(-1))) == 0;
}

template <bool kStreamOut, bool kStreamCodes, typename Day>
MOTCUA_AVX2 void run_groups(const Leaps& leaps, const Day* starts, Day* out, std::int16_t* codes,
                            std::size_t rows) noexcept {
  // Counted from day 0, which need not be in the table: a date is then its own index.
  const std::uintptr_t table = reinterpret_cast<std::uintptr_t>(leaps.beyond_least().data()) -
                               static_cast<std::uintptr_t>(leaps.first());
  const std::size_t days = leaps.beyond_least().size();
  const std::int32_t first = leaps.first();
  const std::int32_t least = leaps.least();
  for (std::size_t i = 0; i < rows; i += kGroup) {
    const auto group = Group<Day>::load_from(starts + i);
    if (group.inside(first, days)) {
      const __m128i beyond = look_up(table, starts + i);
      if (all_leap(beyond)) {
        group.template write_later<kStreamOut>(out + i, least, beyond);
        write<kStreamCodes>(codes + i, _mm256_setzero_si256());
        continue;
      }
    }
    leaps.run_portable(starts + i, out + i, codes + i, kGroup);
  }
}

}  // namespace

template <typename Day>
std::size_t run_avx2(const Leaps& leaps, const Day* starts, Day* out, std::int16_t* codes,
                     std::size_t rows) noexcept {
  if (rows < kStreamedRows) {
    const std::size_t whole = rows / kGroup * kGroup;
    run_groups<false, false>(leaps, starts, out, codes, whole);
    return whole;
  }
  const std::size_t begin = rows_to_alignment(out);
  const std::size_t whole = (rows - begin) / kGroup * kGroup;
  leaps.run_portable(starts, out, codes, begin);
  if (rows_to_alignment(codes + begin) == 0) {
    run_groups<true, true>(leaps, starts + begin, out + begin, codes + begin, whole);
  } else {
    run_groups<true, false>(leaps, starts + begin, out + begin, codes + begin, whole);
  }
  // What was streamed must be seen before whatever the caller writes next.
  _mm_sfence();
  return begin + whole;
}

#else

template <typename Day>
std::size_t run_avx2(const Leaps&, const Day*, Day*, std::int16_t*, std::size_t) noexcept {
  return 0;
}

#endif

template std::size_t run_avx2(const Leaps&, const std::int32_t*, std::int32_t*, std::int16_t*,
                              std::size_t) noexcept;
template std::size_t run_avx2(const Leaps&, const std::int64_t*, std::int64_t*, std::int16_t*,
                              std::size_t) noexcept;

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
