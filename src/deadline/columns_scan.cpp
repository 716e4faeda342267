#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "calendar/vectors_internal.hpp"
#include "deadline/columns_scan_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {
namespace {

constexpr std::size_t kGroup = 64;
constexpr std::size_t kKinds = 256;

/// Of every kind a bit for each mark.
constexpr std::array<std::uint8_t, kKinds> kMarksOfKind = [] {
  std::array<std::uint8_t, kKinds> marks{};
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    for (unsigned mark = 0; mark < kMarks; ++mark) {
      const bool marked = is_marked(static_cast<std::uint8_t>(kind), static_cast<Mark>(mark));
      marks[kind] |= static_cast<std::uint8_t>(unsigned{marked} << mark);
    }
  }
  return marks;
}();

/// The same, the bit of each mark in a byte of its own.
constexpr std::array<std::uint64_t, kKinds> kSpreadMarks = [] {
  std::array<std::uint64_t, kKinds> spread{};
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    for (unsigned mark = 0; mark < kMarks; ++mark) {
      spread[kind] |= (std::uint64_t{kMarksOfKind[kind]} >> mark & 1) << 8 * mark;
    }
  }
  return spread;
}();

/// Marks whole groups of events; one time more is read.
void mark_portably(const std::uint8_t* kinds, const std::int32_t* times, std::size_t events,
                   MarkBits& bits, std::size_t byte) noexcept {
  constexpr auto kDisorder = static_cast<unsigned>(Mark::kDisorder);
  for (std::size_t i = 0; i < events; i += 8, ++byte) {
    std::uint64_t marks = 0;
    for (std::size_t j = 0; j < 8; ++j) {
      const bool disorder = times[i + j] > times[i + j + 1];
      marks |= (kSpreadMarks[kinds[i + j]] | std::uint64_t{disorder} << 8 * kDisorder) << j;
    }
    for (std::size_t mark = 0; mark < kMarks; ++mark) {
      bits[mark][byte] = static_cast<std::uint8_t>(marks >> 8 * mark);
    }
  }
}

#if defined(__x86_64__)

/// Vectors look kinds up by their halves, low and high digit of sixteen: a kind has a mark where
/// both have its bit. Special kinds are scattered, and have a bit for each high digit from
/// kSpecialBit on, the last of which stands for all higher ones.
struct Digits {
  static constexpr unsigned kSpecialBit = 3;
  static constexpr unsigned kLastHigh = 3;

  std::array<std::uint8_t, 16> low{};
  std::array<std::uint8_t, 16> high{};

  constexpr Digits() {
    for (unsigned kind = 0; kind < kKinds; ++kind) {
      const unsigned special = kSpecialBit + std::min(kind / 16, kLastHigh);
      for (unsigned mark = 0; mark <= static_cast<unsigned>(Mark::kSpecial); ++mark) {
        if (!is_marked(static_cast<std::uint8_t>(kind), static_cast<Mark>(mark))) continue;
        const unsigned bit = static_cast<Mark>(mark) == Mark::kSpecial ? special : mark;
        low[kind % 16] |= static_cast<std::uint8_t>(1U << bit);
        high[kind / 16] |= static_cast<std::uint8_t>(1U << bit);
      }
    }
  }

  [[nodiscard]] constexpr unsigned operator[](unsigned kind) const {
    return low[kind % 16] & high[kind / 16];
  }
};

constexpr Digits kDigits;

static_assert([] {
  for (unsigned kind = 0; kind < kKinds; ++kind) {
    const unsigned special = kDigits[kind] >> Digits::kSpecialBit != 0 ? 1U : 0U;
    const unsigned marks =
        (kDigits[kind] & ((1U << Digits::kSpecialBit) - 1)) | special << Digits::kSpecialBit;
    if (marks != kMarksOfKind[kind]) return false;
  }
  return true;
}());

using calendar_internal::load;

MOTCUA_AVX2_INLINE __m256i twice(const std::array<std::uint8_t, 16>& digits) {
  return _mm256_broadcastsi128_si256(
      _mm_loadu_si128(reinterpret_cast<const __m128i*>(digits.data())));
}

/// The top bit of each of 32 bytes.
MOTCUA_AVX2_INLINE void put_top_bits(__m256i bytes, std::uint8_t* to) {
  const int bits = _mm256_movemask_epi8(bytes);
  std::memcpy(to, &bits, sizeof bits);
}

/// As mark_portably.
MOTCUA_AVX2 void mark_avx2(const std::uint8_t* kinds, const std::int32_t* times, std::size_t events,
                           MarkBits& bits, std::size_t byte) noexcept {
  static_assert(static_cast<unsigned>(Mark::kReceived) == 0);
  static_assert(static_cast<unsigned>(Mark::kDecided) == 1);
  static_assert(static_cast<unsigned>(Mark::kReturned) == 2);
  static_assert(static_cast<unsigned>(Mark::kSpecial) == Digits::kSpecialBit);
  const auto of = [&](Mark mark) { return &bits[static_cast<std::size_t>(mark)][byte]; };
  const __m256i digit = _mm256_set1_epi8(0x0F);
  for (std::size_t i = 0; i < events; i += 32) {
    const __m256i kind = load(kinds + i);
    const __m256i low = _mm256_and_si256(kind, digit);
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(kind, 4), digit);
    const __m256i marks = _mm256_and_si256(_mm256_shuffle_epi8(twice(kDigits.low), low),
                                           _mm256_shuffle_epi8(twice(kDigits.high), high));
    put_top_bits(_mm256_slli_epi16(marks, 7), of(Mark::kReceived) + i / 8);
    put_top_bits(_mm256_slli_epi16(marks, 6), of(Mark::kDecided) + i / 8);
    put_top_bits(_mm256_slli_epi16(marks, 5), of(Mark::kReturned) + i / 8);
    // Carries into the top bit from any of those for special kinds.
    const __m256i special = _mm256_and_si256(marks, _mm256_set1_epi8(0x78));
    put_top_bits(_mm256_add_epi8(special, _mm256_set1_epi8(0x78)), of(Mark::kSpecial) + i / 8);
  }
  for (std::size_t i = 0; i < events; i += 8) {
    const __m256i before = _mm256_cmpgt_epi32(load(times + i), load(times + i + 1));
    of(Mark::kDisorder)[i / 8] =
        static_cast<std::uint8_t>(_mm256_movemask_ps(_mm256_castsi256_ps(before)));
  }
}

#endif

void mark(const std::uint8_t* kinds, const std::int32_t* times, std::size_t events, bool avx2,
          MarkBits& bits, std::size_t byte) noexcept {
#if defined(__x86_64__)
  if (avx2) return mark_avx2(kinds, times, events, bits, byte);
#else
  static_cast<void>(avx2);
#endif
  mark_portably(kinds, times, events, bits, byte);
}

}  // namespace

void EventMarks::read(const std::uint8_t* kinds, const std::int32_t* times, std::size_t begin,
                      std::size_t end, std::size_t size, bool avx2) noexcept {
  const std::size_t last = end - begin == 0 ? 0 : (end - begin - 1) / kGroup * kGroup;
  // The last group may reach behind the columns.
  const bool inside = begin + last + kGroup < size;
  mark(kinds + begin, times + begin, inside ? last + kGroup : last, avx2, bits_, 0);
  if (inside) return;
  std::array<std::uint8_t, kGroup> last_kinds{};
  std::array<std::int32_t, kGroup + 1> last_times{};
  std::copy(kinds + begin + last, kinds + end, last_kinds.begin());
  std::copy(times + begin + last, times + end, last_times.begin());
  mark(last_kinds.data(), last_times.data(), kGroup, avx2, bits_, last / 8);
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
