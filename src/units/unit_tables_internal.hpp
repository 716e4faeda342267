/// Units, links and agencies as flat tables: numbers and offsets, no pointers, so that the embedded
/// ones need no relocation and are shared by every process that maps the library.
///
/// TableBuilder makes them of rows, for the generator and for hosts alike.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/units/unit.hpp>

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

/// Texts one after the other, each with the offset of its end.
struct StringTable {
  std::span<const char> chars;
  std::span<const std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {chars.data() + begin, ends[i] - begin};
  }
};

/// Stands for "none" among numbers of units and texts.
inline constexpr std::uint16_t kNone = std::numeric_limits<std::uint16_t>::max();

/// Days since 1970-01-01, both included.
struct Period {
  std::int32_t from;
  std::int32_t until;

  friend auto operator<=>(const Period&, const Period&) = default;
};
inline constexpr std::int32_t kSinceEver = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t kForEver = std::numeric_limits<std::int32_t>::max();

struct UnitRecord {
  std::uint32_t code;
  std::uint16_t name;    ///< in names
  std::uint16_t parent;  ///< a province's code, kDistrictParent + a district's, or kNone
  std::uint16_t period;
  std::uint8_t kind;
  std::uint8_t basis;

  friend bool operator==(const UnitRecord&, const UnitRecord&) = default;
};
inline constexpr std::uint16_t kDistrictParent = 1000;

struct LinkRecord {
  std::uint16_t to;      ///< in units
  std::uint16_t from;    ///< in units, or kNone
  std::uint16_t detail;  ///< in details, or kNone
  std::uint8_t how;      ///< LinkMatch, and kPartial
  std::uint8_t basis;

  friend bool operator==(const LinkRecord&, const LinkRecord&) = default;
};
inline constexpr std::uint8_t kPartial = 0x80;

/// What there is of a link whose old unit is not known.
struct DetailRecord {
  std::uint16_t text;  ///< in notes
  std::uint16_t first_candidate;
  std::uint16_t candidates;

  friend bool operator==(const DetailRecord&, const DetailRecord&) = default;
};

/// An old unit and a link that leads from it or may do so.
struct BackLink {
  std::uint16_t from;  ///< in units
  std::uint16_t link;

  friend auto operator<=>(const BackLink&, const BackLink&) = default;
};

struct BasisRecord {
  std::uint16_t law;     ///< in notes, as LawRef::parse reads it; may be empty
  std::uint16_t source;  ///< in notes
  std::uint16_t confidence;

  friend auto operator<=>(const BasisRecord&, const BasisRecord&) = default;
};

struct Tables {
  std::int32_t first_day;
  std::int32_t last_day;  ///< or kForEver
  std::int32_t checked_day;
  StringTable names;  ///< distinct, ascending by search key
  StringTable keys;   ///< the names' search keys
  StringTable notes;
  std::span<const BasisRecord> bases;
  std::span<const Period> periods;
  std::span<const UnitRecord> units;         ///< ascending by level, code, period
  std::span<const std::uint16_t> by_parent;  ///< units, ascending by parent, then as they stand
  std::span<const std::uint16_t> by_name;    ///< units, ascending by name, then as they stand
  std::span<const LinkRecord> links;         ///< ascending by new unit, old unit, text
  std::span<const DetailRecord> details;
  std::span<const std::uint16_t> candidates;  ///< units
  std::span<const BackLink> back_links;       ///< ascending
};

[[nodiscard]] constexpr Date date_of(std::int32_t day) noexcept {
  return Date{std::chrono::days{day}};
}

}  // namespace units_internal
MOTCUA_END_NAMESPACE
