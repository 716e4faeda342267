/// One look over a dossier's events: where which kinds stand, and whether times ascend.
#pragma once

#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>

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
  std::uint64_t submitted = 0;
  std::uint64_t received = 0;
  std::uint64_t by_agency = 0;
  std::uint64_t decided = 0;
  std::uint64_t refused = 0;
  std::uint64_t returned = 0;
  std::uint64_t work = 0;     ///< what makes a received dossier a processed one, by_agency included
  std::uint64_t soft = 0;     ///< fees and opinions: they matter until there is a result
  std::uint64_t rare = 0;     ///< what a mask cannot tell: supplements, suspensions, new dates, …
  std::uint64_t unknown = 0;  ///< no number of EventKind
  std::uint64_t disorder = 0;  ///< the next event is before this one

  /// Every event that the fold does something with.
  [[nodiscard]] std::uint64_t folded() const noexcept {
    return submitted | received | decided | refused | returned | work | soft | rare;
  }
};

namespace scan {

constexpr std::uint8_t number(EventKind kind) { return static_cast<std::uint8_t>(kind); }

#if defined(__SSE2__)

class Kinds {
 public:
  static constexpr std::size_t kSize = 16;

  explicit Kinds(const std::uint8_t* at)
      : kinds_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

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

  explicit Kinds(const std::uint8_t* at) : kinds_(at) {}

  [[nodiscard]] std::uint64_t equal(EventKind kind) const { return between(kind, kind); }
  [[nodiscard]] std::uint64_t between(EventKind first, EventKind last) const {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kSize; ++i) {
      const bool inside = kinds_[i] >= number(first) && kinds_[i] <= number(last);
      bits |= std::uint64_t{inside} << i;
    }
    return bits;
  }

 private:
  const std::uint8_t* kinds_;
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

/// Marks of 1 to kMostScanned events. Up to kScanReach entries behind the last one are read, and
/// have no effect.
[[nodiscard]] inline Marks scan_events(const std::uint8_t* kinds, const std::int32_t* times,
                                       std::size_t size) noexcept {
  constexpr std::uint64_t kAll = (std::uint64_t{1} << scan::Kinds::kSize) - 1;
  Marks marks;
  for (std::size_t at = 0; at < size; at += scan::Kinds::kSize) {
    const scan::Kinds block(kinds + at);
    const auto within = [&](std::uint64_t bits, std::size_t events) {
      const std::size_t left = events - at;
      return (left < scan::Kinds::kSize ? bits & ((std::uint64_t{1} << left) - 1) : bits) << at;
    };
    const auto mark = [&](std::uint64_t& bits, std::uint64_t found) {
      bits |= within(found, size);
    };
    mark(marks.submitted, block.equal(EventKind::kSubmitted));
    mark(marks.received, block.equal(EventKind::kReceived));
    mark(marks.by_agency, block.equal(EventKind::kReceivedByAgency));
    mark(marks.decided, block.equal(EventKind::kDecided));
    mark(marks.refused, block.equal(EventKind::kRefusedAfterAppraisal));
    mark(marks.returned, block.equal(EventKind::kReturned));
    mark(marks.work, block.between(EventKind::kTransferred, EventKind::kStepFinished));
    mark(marks.soft, block.between(EventKind::kFeeDemanded, EventKind::kFeePaid) |
                         block.between(EventKind::kOpinionRequested, EventKind::kOpinionGiven));
    mark(marks.rare, block.between(EventKind::kRefusedAtCounter, EventKind::kSupplementLapsed) |
                         block.between(EventKind::kSuspended, EventKind::kExtended) |
                         block.between(EventKind::kStopped, EventKind::kWithdrawalRefused));
    mark(marks.unknown, block.between(EventKind::kSubmitted, EventKind::kFeedbackGiven) ^ kAll);
    // The last event of all has no next one.
    marks.disorder |=
        within(scan::descents(times + at), size) & ((std::uint64_t{1} << (size - 1)) - 1);
  }
  marks.work |= marks.by_agency;
  return marks;
}

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
