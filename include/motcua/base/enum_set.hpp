/// Small sets of enumerators.
#pragma once

#include <motcua/config.hpp>

#include <cstdint>
#include <initializer_list>

MOTCUA_BEGIN_NAMESPACE

/// What an EnumSet of `E` keeps its members in: 32 bits, unless more are asked for. vi: số bit của
/// tập hợp. \since 0.1 (stable)
template <typename E>
struct EnumSetBits {
  using type = std::uint32_t;
};

/// A set of enumerators of `E`, whose numbers are 0 to 31 or what EnumSetBits has room for.
///
/// vi: tập hợp. Thread safety: a value. \since 0.1 (stable)
template <typename E>
class EnumSet {
 public:
  using Bits = typename EnumSetBits<E>::type;

  constexpr EnumSet() noexcept = default;
  constexpr EnumSet(std::initializer_list<E> members) noexcept {
    for (const E member : members) insert(member);
  }
  /// The set whose bit n says that the enumerator of number n is in it.
  [[nodiscard]] static constexpr EnumSet from_bits(Bits bits) noexcept {
    EnumSet set;
    set.bits_ = bits;
    return set;
  }

  constexpr void insert(E member) noexcept { bits_ |= bit(member); }
  [[nodiscard]] constexpr bool contains(E member) const noexcept {
    return (bits_ & bit(member)) != 0;
  }
  /// True when every member of `other` is in this set too.
  [[nodiscard]] constexpr bool contains(EnumSet other) const noexcept {
    return (bits_ & other.bits_) == other.bits_;
  }
  [[nodiscard]] constexpr bool intersects(EnumSet other) const noexcept {
    return (bits_ & other.bits_) != 0;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr Bits bits() const noexcept { return bits_; }

  friend constexpr bool operator==(EnumSet, EnumSet) noexcept = default;

 private:
  [[nodiscard]] static constexpr Bits bit(E member) noexcept {
    return Bits{1} << static_cast<unsigned>(member);
  }

  Bits bits_ = 0;
};

MOTCUA_END_NAMESPACE
