/// Where which kinds of events stand, one bit an event: looked up for all events of a block at
/// once, read by row.
#pragma once

#include <motcua/config.hpp>
#include <motcua/dossier/event.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

MOTCUA_BEGIN_NAMESPACE
namespace deadline_internal {

/// What an event can be to a block.
enum class Mark : std::uint8_t {
  kReceived,
  kDecided,  ///< or refused after appraisal
  kReturned,
  kSpecial,   ///< what a bit cannot tell: supplements, suspensions, new dates, unknown kinds, …
  kDisorder,  ///< the next event is before this one
};
inline constexpr std::size_t kMarks = 5;

[[nodiscard]] constexpr bool is_marked(std::uint8_t kind, Mark mark) noexcept {
  const auto between = [kind](EventKind first, EventKind last) {
    return kind >= static_cast<std::uint8_t>(first) && kind <= static_cast<std::uint8_t>(last);
  };
  switch (mark) {
    case Mark::kReceived:
      return between(EventKind::kReceived, EventKind::kReceived);
    case Mark::kDecided:
      return between(EventKind::kDecided, EventKind::kRefusedAfterAppraisal);
    case Mark::kReturned:
      return between(EventKind::kReturned, EventKind::kReturned);
    case Mark::kSpecial:
      return !between(EventKind::kSubmitted, EventKind::kFeedbackGiven) ||
             between(EventKind::kRefusedAtCounter, EventKind::kSupplementLapsed) ||
             between(EventKind::kSuspended, EventKind::kExtended) ||
             between(EventKind::kStopped, EventKind::kWithdrawalRefused);
    case Mark::kDisorder:
      break;
  }
  return false;
}

/// The marks of one row: bit i is about its event i.
struct RowMarks {
  std::uint64_t received;
  std::uint64_t decided;
  std::uint64_t returned;
  std::uint64_t special;
  std::uint64_t disorder;
};

/// Most events of a block.
inline constexpr std::size_t kMostMarked = 8192;

/// For each mark, bit i % 8 of byte i / 8 is about event i of the block. Words may be read from the
/// last byte on.
using MarkBits = std::array<std::array<std::uint8_t, kMostMarked / 8 + 8>, kMarks>;

/// The marks of a block of events.
class EventMarks {
 public:
  /// Most events of a row: with the bits that stand before it in its first byte they fill a word.
  static constexpr std::size_t kMostOfRow = 57;

  /// Looks at events [begin, end) of the columns, at most kMostMarked, of `size` ones. `avx2`: the
  /// processor has it.
  void read(const std::uint8_t* kinds, const std::int32_t* times, std::size_t begin,
            std::size_t end, std::size_t size, bool avx2) noexcept;

  /// The row of `size` events, 1 to kMostOfRow, whose first one is event `first` of the block.
  [[nodiscard]] RowMarks row(std::size_t first, std::size_t size) const noexcept {
    const std::uint64_t all = ~std::uint64_t{0} >> (kWord - size);
    return {bits(Mark::kReceived, first) & all, bits(Mark::kDecided, first) & all,
            bits(Mark::kReturned, first) & all, bits(Mark::kSpecial, first) & all,
            // The next event of the last one is another row's.
            bits(Mark::kDisorder, first) & all >> 1};
  }

 private:
  static constexpr std::size_t kWord = 64;

  [[nodiscard]] std::uint64_t bits(Mark mark, std::size_t first) const noexcept {
    const std::uint8_t* const bytes = &bits_[static_cast<std::size_t>(mark)][first / 8];
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&word, bytes, sizeof word);
    } else {
      for (std::size_t i = 0; i < sizeof word; ++i) word |= std::uint64_t{bytes[i]} << 8 * i;
    }
    return word >> first % 8;
  }

  MarkBits bits_{};
};

}  // namespace deadline_internal
MOTCUA_END_NAMESPACE
