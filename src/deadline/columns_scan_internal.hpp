/// One look over a dossier's events: where which kinds stand, and whether times ascend.
#pragma once

#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// More events than this are not looked at but folded.
inline constexpr std::size_t kMostScanned = 64;

/// Entries behind a dossier's last event that a scan may read.
inline constexpr std::size_t kScanReach = 16;

/// Bit i is about event i of the dossier.
struct Marks {
  std::uint64_t received = 0;
  std::uint64_t decided = 0;  ///< or refused after appraisal
  std::uint64_t returned = 0;
  std::uint64_t rare = 0;     ///< what a mask cannot tell: supplements, suspensions, new dates, …
  std::uint64_t unknown = 0;  ///< no number of EventKind
  std::uint64_t disorder = 0;  ///< the next event is before this one
};

namespace scan {

constexpr std::uint8_t number(EventKind kind) { return static_cast<std::uint8_t>(kind); }

#if defined(__SSE2__)

class Kinds {
 public:
  static constexpr std::size_t kSize = 16;

  /// The first `size` of 16 entries; the others are of no kind.
  Kinds(const std::uint8_t* at, std::size_t size)
      : kinds_(_mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)),
                             _mm_loadu_si128(reinterpret_cast<const __m128i*>(
                                 &kOnes[kSize - std::min(size, kSize)])))) {}

  [[nodiscard]] std::uint64_t equal(EventKind kind) const {
    return bits(_mm_cmpeq_epi8(kinds_, _mm_set1_epi8(static_cast<char>(number(kind)))));
  }
  /// From `first` to `last`, both included.
  [[nodiscard]] std::uint64_t between(EventKind first, EventKind last) const {
    const __m128i ahead = _mm_sub_epi8(kinds_, _mm_set1_epi8(static_cast<char>(number(first))));
    const __m128i most = _mm_set1_epi8(static_cast<char>(number(last) - number(first)));
    return bits(_mm_cmpeq_epi8(_mm_min_epu8(ahead, most), ahead));
  }

 private:
  static constexpr std::array<std::uint8_t, 2 * kSize> kOnes = [] {
    std::array<std::uint8_t, 2 * kSize> ones{};
    for (std::size_t i = 0; i < kSize; ++i) ones[i] = 0xFF;
    return ones;
  }();

  static std::uint64_t bits(__m128i lanes) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(lanes));
  }

  __m128i kinds_;
};

/// Of 16 times, those that the next one is before.
inline std::uint64_t descents(const std::int32_t* at) {
  const auto four = [&](std::size_t i) {
    const __m128i these = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i + 1));
    return _mm_cmpgt_epi32(these, next);
  };
  const __m128i low = _mm_packs_epi32(four(0), four(4));
  const __m128i high = _mm_packs_epi32(four(8), four(12));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
}

#else

class Kinds {
 public:
  static constexpr std::size_t kSize = 16;

  /// The first `size` of 16 entries.
  Kinds(const std::uint8_t* at, std::size_t size) : kinds_(at), size_(std::min(size, kSize)) {}

  [[nodiscard]] std::uint64_t equal(EventKind kind) const { return between(kind, kind); }
  [[nodiscard]] std::uint64_t between(EventKind first, EventKind last) const {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const bool inside = kinds_[i] >= number(first) && kinds_[i] <= number(last);
      bits |= std::uint64_t{inside} << i;
    }
    return bits;
  }

 private:
  const std::uint8_t* kinds_;
  std::size_t size_;
};

inline std::uint64_t descents(const std::int32_t* at) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < Kinds::kSize; ++i) {
    bits |= std::uint64_t{at[i] > at[i + 1]} << i;
  }
  return bits;
}

#endif

}  // namespace scan

/// A dossier of 1 to kMostScanned events. Up to kScanReach entries behind the last one are read,
/// and have no effect.
class Scan {
 public:
  Scan(const std::uint8_t* kinds, const std::int32_t* times, std::size_t size)
      : kinds_(kinds), times_(times), size_(size) {}

  [[nodiscard]] Marks marks() const noexcept {
    Marks marks = marks_at(0);
    for (std::size_t at = scan::Kinds::kSize; at < size_; at += scan::Kinds::kSize) {
      const Marks more = marks_at(at);
      marks.received |= more.received << at;
      marks.decided |= more.decided << at;
      marks.returned |= more.returned << at;
      marks.rare |= more.rare << at;
      marks.unknown |= more.unknown << at;
      marks.disorder |= more.disorder << at;
    }
    marks.unknown &= (std::uint64_t{2} << (size_ - 1)) - 1;
    // The last event of all has no next one.
    marks.disorder &= (std::uint64_t{1} << (size_ - 1)) - 1;
    return marks;
  }

  /// Events of one kind.
  [[nodiscard]] std::uint64_t find(EventKind kind) const noexcept { return find(kind, kind); }
  /// Events of kinds from `first` to `last`, both included.
  [[nodiscard]] std::uint64_t find(EventKind first, EventKind last) const noexcept {
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < size_; at += scan::Kinds::kSize) {
      bits |= scan::Kinds(kinds_ + at, size_ - at).between(first, last) << at;
    }
    return bits;
  }

 private:
  [[nodiscard]] Marks marks_at(std::size_t at) const noexcept {
    constexpr std::uint64_t kAll = (std::uint64_t{1} << scan::Kinds::kSize) - 1;
    const scan::Kinds block(kinds_ + at, size_ - at);
    return {block.equal(EventKind::kReceived),
            block.between(EventKind::kDecided, EventKind::kRefusedAfterAppraisal),
            block.equal(EventKind::kReturned),
            block.between(EventKind::kRefusedAtCounter, EventKind::kSupplementLapsed) |
                block.between(EventKind::kSuspended, EventKind::kExtended) |
                block.between(EventKind::kStopped, EventKind::kWithdrawalRefused),
            block.between(EventKind::kSubmitted, EventKind::kFeedbackGiven) ^ kAll,
            scan::descents(times_ + at)};
  }

  const std::uint8_t* kinds_;
  const std::int32_t* times_;
  std::size_t size_;
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
