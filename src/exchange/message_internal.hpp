/// One table a message, serving both directions: Schema<T> lists the fields of T's message by
/// number, and what is here reads, writes and describes T from that list alone.
///
/// A Field names a member of T; the member's type says how it is on the wire:
///   std::string                 text, empty is absent
///   bool, int, std::int64_t, …  numbers, 0 is absent; in std::optional 0 is a value
///   enums                       as EnumWire<E> says
///   types with a Spelling<T>    text that the type reads; in std::optional empty is absent
///   types with a Schema<T>      messages
///   types with a Converted<T>   messages whose parts make a value that has no members to fill
///   std::vector of the above    repeated; Channels too
/// A value is checked against the field's Rules on the way in and on the way out, so that what was
/// written can be read.
#pragma once

#include <motcua/base/enum_set.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/text.hpp>
#include <motcua/exchange/received.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/made_internal.hpp"
#include "exchange/shape_internal.hpp"
#include "exchange/wire_internal.hpp"

namespace motcua::exchange_internal {

// ---- what tables are written with ---------------------------------------------------------------

template <std::size_t kSize>
struct Name {
  constexpr Name(const char (&text)[kSize]) {  // NOLINT: a literal is the point
    std::copy_n(text, kSize, characters);
  }
  [[nodiscard]] constexpr std::string_view view() const { return {characters, kSize - 1}; }

  char characters[kSize];
};

/// `Schema<T>`: `kName`, the message's full name, and `List`, its Fields.
template <typename T>
struct Schema;
/// `Converted<T>`: `Parts` with a Schema, `Result<T> from(const Parts&)`, `Parts to(const T&)`. A
/// failure's message may begin with the part that is wrong. `std::optional<T> read_usual(octets)`
/// may read the spelling that nearly all messages have, and be faster. `bool is_absent(const T&)`
/// may say which value stands for no message, where the member has no other way to.
template <typename T>
struct Converted;
/// `Spelling<T>`: `Result<T> read(std::string_view)` and `std::string_view text(const T&)`.
template <typename T>
struct Spelling;
/// `EnumWire<E>`: number on the wire = enumerator + kOffset, up to kLast; kAbsent and kUnknown are
/// what an absent and an unknown number mean, std::nullopt: the message is refused. With
/// `kLeavesOut` an unknown number leaves out the element of a list that it stands in, or the
/// element of a set that it is; its octets are kept as those of an unknown field.
template <typename E>
struct EnumWire;

/// Octets of a field of type bytes.
struct Bytes {
  std::string_view view;
};

constexpr Rules plain(std::uint32_t max_len) {
  return {.max_len = max_len, .data_class = DataClass::kNotPersonal};
}
constexpr Rules personal(std::uint32_t max_len) {
  return {.max_len = max_len, .data_class = DataClass::kPersonal};
}
constexpr Rules free_text(std::uint32_t max_len) {
  return {.max_len = max_len, .data_class = DataClass::kMayHoldPersonal};
}
constexpr Rules exactly(std::uint32_t len, Rules rules) {
  rules.min_len = rules.max_len = len;
  return rules;
}
constexpr Rules needed(Rules rules = {}) {
  rules.required = true;
  return rules;
}
constexpr Rules between(std::int64_t least, std::int64_t most) {
  return {.gte = least, .lte = most};
}
constexpr Rules at_most(std::uint32_t items, Rules rules = {}) {
  rules.max_items = items;
  return rules;
}
constexpr Rules at_least(std::uint32_t items, Rules rules) {
  rules.min_items = items;
  return rules;
}
constexpr Rules ascending(Rules rules) {
  rules.sorted_unique = true;
  return rules;
}

// ---- kinds of members ---------------------------------------------------------------------------

template <typename T>
concept HasSchema = requires {
  typename Schema<T>::List;
};
template <typename T>
concept HasParts = requires {
  typename Converted<T>::Parts;
};
template <typename T>
concept IsMessage = HasSchema<T> || HasParts<T>;
template <typename T>
concept IsSpelled = requires(const T& value) {
  Spelling<T>::text(value);
};
template <typename T>
concept IsEnum = std::is_enum_v<T>;
template <typename E>
concept LeavesOut = IsEnum<E> && requires {
  requires EnumWire<E>::kLeavesOut;
};
template <typename T>
concept IsNumber = std::integral<T> && !std::same_as<T, bool>;

template <typename T>
struct Unwrapped {
  using Type = T;
  static constexpr bool kOptional = false;
  static constexpr bool kRepeated = false;
};
template <typename T>
struct Unwrapped<std::optional<T>> : Unwrapped<T> {
  static constexpr bool kOptional = true;
};
template <typename T>
struct Unwrapped<std::vector<T>> : Unwrapped<T> {
  static constexpr bool kRepeated = true;
};
template <typename E>
struct Unwrapped<EnumSet<E>> : Unwrapped<E> {
  static constexpr bool kRepeated = true;
};

template <typename E>
constexpr void insert(EnumSet<E>& set, E element) {
  set.insert(element);
}

/// What stands in a member while its message is read. Types without a default have one here; their
/// fields are required, so that it never leaves the reader.
template <typename T>
T blank() {
  return T{};
}

// ---- checks, the same on both ways --------------------------------------------------------------

[[gnu::always_inline]] inline bool is_short_ascii(std::string_view text) noexcept {
  const auto has_high = [&]<typename Block>(std::size_t at, Block high_bits) {
    Block block;
    std::memcpy(&block, text.data() + at, sizeof block);
    return (block & high_bits) != 0;
  };
  constexpr std::uint64_t kHigh = 0x8080'8080'8080'8080;
  constexpr std::size_t kBlock = sizeof kHigh;
  const std::size_t size = text.size();
  if (size >= kBlock) {
    for (std::size_t at = 0; at + kBlock <= size; at += kBlock) {
      if (has_high(at, kHigh)) return false;
    }
    return !has_high(size - kBlock, kHigh);  // the last ones, some of them again
  }
  constexpr std::size_t kHalf = kBlock / 2;
  if (size >= kHalf) {
    return !has_high(0, static_cast<std::uint32_t>(kHigh)) &&
           !has_high(size - kHalf, static_cast<std::uint32_t>(kHigh));
  }
  std::uint8_t all = 0;
  for (const char c : text) all |= static_cast<std::uint8_t>(c);
  return all < 0x80;
}

/// Precondition: not empty. The reason never holds the text.
bool check_text(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                std::string_view text);
bool check_octets(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                  std::string_view octets);
bool refuse_number(Faults& faults, const Frame& frame, std::string_view name, const Rules& rules,
                   std::int64_t number);
bool refuse_enum(Faults& faults, const Frame& frame, std::string_view name, std::int64_t number);
bool refuse_missing(Faults& faults, const Frame& frame, std::string_view name);
bool refuse_count(Faults& faults, const Frame& frame, std::string_view name, std::size_t most);
bool refuse_few(Faults& faults, const Frame& frame, std::string_view name, std::size_t least);
bool refuse_order(Faults& faults, const Frame& frame, std::string_view name);
bool refuse_size(Faults& faults, const Frame& frame, std::string_view name, std::size_t size,
                 std::size_t most);

template <Rules kRules>
bool check_number(Faults& faults, const Frame& frame, std::string_view name, std::int64_t number) {
  if constexpr (kRules.gte == Rules{}.gte && kRules.lte == Rules{}.lte) return true;
  if (number >= kRules.gte && number <= kRules.lte) [[likely]]
    return true;
  return refuse_number(faults, frame, name, kRules, number);
}

// ---- messages -----------------------------------------------------------------------------------

template <typename T>
bool read_fields(Reader& reader, T& message, const Frame& frame);
template <typename T>
bool write_fields(Writer& writer, const T& message, const Frame& frame);

/// Read the fields of a message up to its end into `to`, a T or what can be given one.
template <typename T, typename To>
bool read_inside(Reader& reader, To& to, const Frame& frame) {
  if constexpr (HasSchema<T>) {
    if constexpr (std::same_as<To, T>) {
      return read_fields(reader, to, frame);
    } else {
      return read_fields(reader, to.emplace(blank<T>()), frame);
    }
  } else {
    typename Converted<T>::Parts parts;
    if (!read_fields(reader, parts, frame)) return false;
    auto made = Converted<T>::from(parts);
    if (!made) return reader.refuse(frame, {}, made.error().message);
    to = *std::move(made);
    return true;
  }
}
/// Read the message that comes next.
template <typename T, typename To>
bool read_message_into(Reader& reader, To& to, const Frame& frame) {
  if constexpr (requires { Converted<T>::read_usual(reader.rest()); }) {
    Octets ahead = reader;
    std::string_view inside;
    if (ahead.read_chunk(inside)) {
      if (const std::optional<T> usual = Converted<T>::read_usual(inside)) {
        to = *usual;
        return reader.pass_message(inside, frame);
      }
    }
  }
  return reader.read_message(frame, [&] { return read_inside<T>(reader, to, frame); });
}

template <typename T>
bool write_inside(Writer& writer, const T& message, const Frame& frame) {
  if constexpr (HasSchema<T>) {
    return write_fields(writer, message, frame);
  } else {
    return write_fields(writer, Converted<T>::to(message), frame);
  }
}
template <typename T>
bool write_message(Writer& writer, const T& message, const Frame& frame, bool keep_empty) {
  if constexpr (requires { Converted<T>::is_absent(message); }) {
    if (!keep_empty && Converted<T>::is_absent(message) && !writer.has_unknown(frame)) return true;
  }
  const std::size_t begun = writer.begin(frame.number);
  if (!write_inside(writer, message, frame)) return false;
  writer.end(begun, keep_empty);
  return true;
}

// ---- one field ----------------------------------------------------------------------------------

template <typename Value>
concept IsText =
    std::same_as<Value, std::string> || std::same_as<Value, std::string_view> || IsSpelled<Value>;

template <typename Value>
constexpr FieldType type_of_value() {
  if constexpr (IsText<Value>) {
    return FieldType::kText;
  } else if constexpr (std::same_as<Value, Bytes>) {
    return FieldType::kOctets;
  } else if constexpr (IsMessage<Value>) {
    return FieldType::kMessage;
  } else if constexpr (std::same_as<Value, bool>) {
    return FieldType::kBool;
  } else if constexpr (IsEnum<Value>) {
    return FieldType::kEnum;
  } else if constexpr (sizeof(Value) > sizeof(std::int32_t)) {
    return std::unsigned_integral<Value> ? FieldType::kUint64 : FieldType::kInt64;
  } else {
    return std::unsigned_integral<Value> ? FieldType::kUint32 : FieldType::kInt32;
  }
}

template <std::uint32_t kFieldNumber, Name kFieldName, auto kMember, Rules kRules = Rules{}>
struct Field {
  template <typename T, typename M>
  static M member_of(M T::*);
  using Member = decltype(member_of(kMember));
  using Value = typename Unwrapped<Member>::Type;
  static constexpr bool kRepeated = Unwrapped<Member>::kRepeated;
  static constexpr bool kOptional = Unwrapped<Member>::kOptional;
  static constexpr std::string_view kName = kFieldName.view();
  static constexpr bool kIsText = IsText<Value>;
  static constexpr bool kIsChunk = kIsText || std::same_as<Value, Bytes> || IsMessage<Value>;
  static constexpr std::uint32_t kTag =
      tag_of(kFieldNumber, kIsChunk ? WireType::kLength : WireType::kVarint);
  /// Numbers of a repeated field may come packed.
  static constexpr std::uint32_t kPackedTag = tag_of(kFieldNumber, WireType::kLength);
  static constexpr bool kMayBePacked = kRepeated && !kIsChunk;
  /// An unknown number here leaves out the message that this is a field of, if that is in a list.
  static constexpr bool kLeavesOut = LeavesOut<Value> && !kRepeated;
  /// Elements of this may be left out.
  static constexpr bool kMayLeaveOut() {
    if constexpr (!kRepeated) return false;
    if constexpr (HasSchema<Value>) return Schema<Value>::List::kLeavesOut;
    return LeavesOut<Value>;
  }

  static constexpr FieldType type() { return type_of_value<Value>(); }

  /// Precondition: the tag before is kTag, or kPackedTag where that may be. `seen` says whether the
  /// field came before, and is left saying whether it is there now.
  template <typename T>
  static bool read(Reader& reader, T& message, const Frame& frame, std::uint32_t tag, bool& seen) {
    Member& member = message.*kMember;
    const bool again = seen;
    seen = true;
    if constexpr (kMayBePacked) {
      if (tag == kPackedTag) return read_packed(reader, member, frame);
      return read_element(reader, member, frame);
    } else if constexpr (kRepeated) {
      return read_repeated(reader, member, frame, tag);
    } else if constexpr (IsMessage<Value>) {
      if (again) {
        reader.came_twice = true;
        return reader.skip(tag, 0) || reader.malformed(frame);
      }
      return read_message_into<Value>(reader, member, Frame{&frame, kName, kFieldNumber});
    } else if constexpr (kIsText) {
      return read_text(reader, member, frame, seen);
    } else if constexpr (std::same_as<Value, Bytes>) {
      if (!reader.read_chunk(member.view)) return reader.malformed(frame);
      return member.view.empty() || check_octets(reader, frame, kName, kRules, member.view);
    } else {
      return read_number(reader, member, frame);
    }
  }

  template <typename T>
  static bool write(Writer& writer, const T& message, const Frame& frame) {
    const Member& member = message.*kMember;
    if constexpr (kRules.min_items > 0) {
      if (!has_enough(member)) return refuse_few(writer, frame, kName, kRules.min_items);
    }
    if constexpr (kMayBePacked) {
      return write_packed(writer, member, frame);
    } else if constexpr (kRepeated) {
      return write_repeated(writer, member, frame);
    } else if constexpr (IsMessage<Value>) {
      const Frame inner{&frame, kName, kFieldNumber};
      if constexpr (kOptional) {
        return !member ? !kRules.required || refuse_missing(writer, frame, kName)
                       : write_message(writer, *member, inner, true);
      } else {
        return write_message(writer, member, inner, kRules.required);
      }
    } else if constexpr (kIsText) {
      return write_text(writer, member, frame);
    } else if constexpr (std::same_as<Value, Bytes>) {
      if (member.view.empty()) return !kRules.required || refuse_missing(writer, frame, kName);
      if (!check_octets(writer, frame, kName, kRules, member.view)) return false;
      writer.put_chunk(kFieldNumber, member.view);
      return true;
    } else {
      return write_number(writer, member, frame);
    }
  }

  /// After all fields of the message: what is absent has the contract's meaning, not what the
  /// member began with, and `required` forbids it.
  template <typename T>
  static bool finish(Reader& reader, T& message, const Frame& frame, bool seen) {
    Member& member = message.*kMember;
    if constexpr (kRules.min_items > 0) {
      return has_enough(member) || refuse_few(reader, frame, kName, kRules.min_items);
    } else if constexpr (kRules.required) {
      bool there = seen;
      if constexpr (std::same_as<Value, Bytes>) {
        there = seen && !member.view.empty();
      } else if constexpr (kIsText && !IsSpelled<Value>) {
        there = seen && !member.empty();
      } else if constexpr (IsNumber<Value> && !kOptional) {
        there = seen && member != 0;
      }
      return there || refuse_missing(reader, frame, kName);
    } else if constexpr (HasSchema<Value> && !kOptional && !kRepeated) {
      // Absent, and the type has no way to say so: read as an empty one. The reader is at its end.
      return seen || read_fields(reader, member, Frame{&frame, kName, kFieldNumber});
    } else if constexpr (kOptional || kRepeated || kIsChunk) {
      return true;
    } else {
      if (seen) return true;
      if constexpr (IsEnum<Value>) {
        if (!EnumWire<Value>::kAbsent) return refuse_missing(reader, frame, kName);
        member = EnumWire<Value>::kAbsent.value_or(Value{});
      } else {
        member = Value{};
      }
      return true;
    }
  }

 private:
  // ---- text
  static bool take_text(Reader& reader, std::string_view& text, const Frame& frame) {
    if (!reader.read_chunk(text)) return reader.malformed(frame);
    if (text.size() > reader.limits().text_octets) {
      return refuse_size(reader, frame, kName, text.size(), reader.limits().text_octets);
    }
    return (text.size() <= kRules.max_len && text.size() >= kRules.min_len &&
            is_short_ascii(text)) ||
           text.empty() || check_text(reader, frame, kName, kRules, text);
  }
  static bool read_text(Reader& reader, Member& member, const Frame& frame, bool& seen) {
    std::string_view text;
    if (!take_text(reader, text, frame)) return false;
    if constexpr (!IsSpelled<Value>) {
      if constexpr (std::same_as<Value, std::string>) {
        member.clear();
        member += text;
      } else {
        member = text;
      }
      return true;
    } else {
      if (text.empty()) {
        if constexpr (kOptional) member.reset();
        seen = false;
        return true;
      }
      auto spelled = Spelling<Value>::read(text);
      if (!spelled) return reader.refuse(frame, kName, spelled.error().message);
      if (Spelling<Value>::text(*spelled) != text) {
        return reader.refuse(frame, kName, "not in the form of the contract; send it so");
      }
      member = *std::move(spelled);
      return true;
    }
  }
  static std::string_view text_of(const Value& value) {
    if constexpr (IsSpelled<Value>) {
      return Spelling<Value>::text(value);
    } else {
      return value;
    }
  }
  static bool put_text(Writer& writer, std::string_view text, const Frame& frame) {
    if (!text.empty() && !check_text(writer, frame, kName, kRules, text)) return false;
    writer.put_chunk(kFieldNumber, text);
    return true;
  }
  static bool write_text(Writer& writer, const Member& member, const Frame& frame) {
    std::string_view text;
    if constexpr (kOptional) {
      if (member) text = text_of(*member);
    } else {
      text = text_of(member);
    }
    if (!text.empty()) return put_text(writer, text, frame);
    return !kRules.required || refuse_missing(writer, frame, kName);
  }

  // ---- numbers, truth values and enums
  /// What `number` on the wire stands for; false: refused.
  static bool take_number(Reader& reader, std::uint64_t number, std::optional<Value>& value,
                          const Frame& frame) {
    if constexpr (std::same_as<Value, bool>) {
      value = number != 0;
    } else if constexpr (IsEnum<Value>) {
      const auto wire = static_cast<std::int32_t>(number);  // as protobuf's readers cut it
      if (wire == 0) {
        if constexpr (kOptional) return true;
        if constexpr (kRepeated) return refuse_enum(reader, frame, kName, wire);
        if constexpr (!kRules.required) value = EnumWire<Value>::kAbsent;
        return value.has_value() || refuse_missing(reader, frame, kName);
      }
      if (is_known<Value>(wire)) {
        value = static_cast<Value>(wire - EnumWire<Value>::kOffset);
      } else {
        value = EnumWire<Value>::kUnknown;
        if constexpr (kLeavesOut) reader.meets_unknown_kind();
        if (!value) return refuse_enum(reader, frame, kName, wire);
      }
    } else {
      using Wire = std::conditional_t<
          type() == FieldType::kInt64, std::int64_t,
          std::conditional_t<type() == FieldType::kUint32, std::uint32_t, std::int32_t>>;
      const auto wire = static_cast<Wire>(number);
      value = static_cast<Value>(wire);
      if (wire != 0 || kOptional) return check_number<kRules>(reader, frame, kName, wire);
    }
    return true;
  }
  template <IsEnum E>
  static bool is_known(std::int32_t wire) {
    if constexpr (requires { EnumWire<E>::is_known(wire); }) {
      return EnumWire<E>::is_known(wire);
    } else {
      return wire >= EnumWire<E>::kFirst && wire <= EnumWire<E>::kLast;
    }
  }
  static bool read_number(Reader& reader, Member& member, const Frame& frame) {
    std::uint64_t number;
    if (!reader.read_varint(number)) return reader.malformed(frame);
    std::optional<Value> value;
    if (!take_number(reader, number, value, frame)) return false;
    if constexpr (kOptional) {
      member = value;
    } else {
      member = *value;
    }
    return true;
  }
  static std::int64_t wire_number(Value value) {
    if constexpr (IsEnum<Value>) {
      return static_cast<std::int64_t>(value) + EnumWire<Value>::kOffset;
    } else {
      return static_cast<std::int64_t>(value);
    }
  }
  static bool write_number(Writer& writer, const Member& member, const Frame& frame) {
    if constexpr (kOptional) {
      if (!member) return !kRules.required || refuse_missing(writer, frame, kName);
      return put_number(writer, wire_number(*member), frame);
    } else {
      const std::int64_t number = wire_number(member);
      if (number != 0) return put_number(writer, number, frame);
      return !kRules.required || refuse_missing(writer, frame, kName);
    }
  }
  static bool put_number(Writer& writer, std::int64_t number, const Frame& frame) {
    if constexpr (IsEnum<Value>) {
      if (!is_known<Value>(static_cast<std::int32_t>(number))) {
        return refuse_enum(writer, frame, kName, number);
      }
    } else if constexpr (type() == FieldType::kUint32) {
      if (!check_number<between(0, std::numeric_limits<std::uint32_t>::max())>(writer, frame, kName,
                                                                               number)) {
        return false;
      }
    } else if (!check_number<kRules>(writer, frame, kName, number)) {
      return false;
    }
    writer.put_tag(kFieldNumber, WireType::kVarint);
    writer.put_varint(static_cast<std::uint64_t>(number));
    return true;
  }

  // ---- repeated fields
  static Value& add_blank(std::vector<Value>& list) {
    // In its place: an event is large to move.
    if constexpr (std::is_default_constructible_v<Value>) {
      return list.emplace_back();
    } else {
      return list.emplace_back(blank<Value>());
    }
  }
  /// Room is made at once for this many; a sender must send what takes more.
  static constexpr std::size_t kMostReserved = 64;

  static bool has_enough(const Member& member) {
    if constexpr (kMayBePacked) {
      return static_cast<std::uint32_t>(std::popcount(member.bits())) >= kRules.min_items;
    } else {
      return member.size() >= kRules.min_items;
    }
  }
  static std::size_t most_elements(const Reader& reader) {
    return std::min<std::size_t>(kRules.max_items, reader.limits().elements);
  }
  static bool read_repeated(Reader& reader, Member& member, const Frame& frame, std::uint32_t tag) {
    const std::size_t most = most_elements(reader);
    if (member.size() >= most) return refuse_count(reader, frame, kName, most);
    if (member.empty()) member.reserve(reader.count_ahead(tag, std::min(most, kMostReserved)));
    if constexpr (IsMessage<Value>) {
      const Frame inner{&frame, kName, kFieldNumber, static_cast<std::uint32_t>(member.size())};
      if constexpr (kMayLeaveOut()) {
        const Reader::Mark before = reader.mark();
        if (read_message_into<Value>(reader, add_blank(member), inner)) return true;
        if (!reader.met_unknown_kind()) return false;
        member.pop_back();
        return reader.leave_out(before, tag);
      } else if constexpr (HasSchema<Value>) {
        return read_message_into<Value>(reader, add_blank(member), inner);
      } else {
        std::optional<Value> value;
        if (!read_message_into<Value>(reader, value, inner)) return false;
        member.push_back(*std::move(value));
        return true;
      }
    } else {
      std::string_view text;
      if (!take_text(reader, text, frame)) return false;
      if constexpr (kRules.sorted_unique) {
        if (!member.empty() && member.back() >= text) return refuse_order(reader, frame, kName);
      }
      member.emplace_back(text);
      return true;
    }
  }
  static bool write_repeated(Writer& writer, const Member& member, const Frame& frame) {
    if (member.size() > kRules.max_items)
      return refuse_count(writer, frame, kName, kRules.max_items);
    for (std::size_t i = 0; i < member.size(); ++i) {
      if constexpr (kRules.sorted_unique) {
        if (i > 0 && member[i - 1] >= member[i]) return refuse_order(writer, frame, kName);
      }
      if constexpr (IsMessage<Value>) {
        const Frame inner{&frame, kName, kFieldNumber, static_cast<std::uint32_t>(i)};
        if (!write_message(writer, member[i], inner, true)) return false;
      } else if (!put_text(writer, member[i], frame)) {
        return false;
      }
    }
    return true;
  }

  // ---- sets of enums: ascending, each once
  static bool read_packed(Reader& reader, Member& member, const Frame& frame) {
    std::string_view packed;
    if (!reader.read_chunk(packed)) return reader.malformed(frame);
    Octets numbers(packed);
    while (!numbers.at_end()) {
      std::uint64_t number;
      if (!numbers.read_varint(number)) return reader.malformed(frame);
      if (!add_element(reader, number, member, frame)) return false;
    }
    return true;
  }
  static bool read_element(Reader& reader, Member& member, const Frame& frame) {
    std::uint64_t number;
    if (!reader.read_varint(number)) return reader.malformed(frame);
    return add_element(reader, number, member, frame);
  }
  static bool add_element(Reader& reader, std::uint64_t number, Member& member,
                          const Frame& frame) {
    const auto wire = static_cast<std::int32_t>(number);
    const bool is_new = wire != 0 && !is_known<Value>(wire);
    if constexpr (LeavesOut<Value>) {
      if (is_new) {
        reader.leave_out(kTag, number);
        return true;
      }
    }
    std::optional<Value> value;
    if (!take_number(reader, number, value, frame)) return false;
    const auto bit = std::uint32_t{1} << static_cast<unsigned>(*value);
    // What newer versions have besides may all stand for one element of this one.
    if (!is_new && member.bits() >= bit) return refuse_order(reader, frame, kName);
    insert(member, *value);
    return true;
  }
  static bool write_packed(Writer& writer, const Member& member, const Frame& frame) {
    if (member.bits() == 0) return true;
    const std::size_t begun = writer.begin(kFieldNumber);
    for (std::uint32_t bits = member.bits(), i = 0; bits != 0; bits >>= 1, ++i) {
      if ((bits & 1) == 0) continue;
      const std::int64_t number = wire_number(static_cast<Value>(i));
      if (!is_known<Value>(static_cast<std::int32_t>(number))) {
        return refuse_enum(writer, frame, kName, number);
      }
      writer.put_varint(static_cast<std::uint64_t>(number));
    }
    writer.end(begun, true);
    return true;
  }
};

/// A text that follows from the value: written for readers that do not compute, ignored when read.
template <std::uint32_t kFieldNumber, Name kFieldName, auto kText, Rules kRules>
struct Derived {
  static constexpr std::string_view kName = kFieldName.view();
  static constexpr std::uint32_t kTag = tag_of(kFieldNumber, WireType::kLength);
  static constexpr bool kMayBePacked = false;
  static constexpr bool kLeavesOut = false;
  static constexpr bool kMayLeaveOut() { return false; }

  template <typename T>
  static bool read(Reader& reader, T&, const Frame& frame, std::uint32_t, bool&) {
    std::string_view text;
    if (!reader.read_chunk(text)) return reader.malformed(frame);
    return text.empty() || check_text(reader, frame, kName, kRules, text);
  }
  template <typename T>
  static bool write(Writer& writer, const T& message, const Frame& frame) {
    const std::string text = kText(message);
    if (text.empty()) return true;
    if (!check_text(writer, frame, kName, kRules, text)) return false;
    writer.put_chunk(kFieldNumber, text);
    return true;
  }
  template <typename T>
  static bool finish(Reader&, T&, const Frame&, bool) {
    return true;
  }
};

// ---- all fields ---------------------------------------------------------------------------------

template <typename... F>
struct Fields {
  static_assert(sizeof...(F) <= 64);
  static constexpr bool kLeavesOut = (F::kLeavesOut || ...);

  template <typename T>
  static bool read(Reader& reader, T& message, const Frame& frame) {
    return read(reader, message, frame, std::index_sequence_for<F...>{});
  }
  template <typename T>
  static bool write(Writer& writer, const T& message, const Frame& frame) {
    return (F::write(writer, message, frame) && ...);
  }

 private:
  /// False: it is another field's tag; else `read` says how the reading went.
  template <typename One, typename T>
  static bool read_if(Reader& reader, T& message, const Frame& frame, std::uint64_t bit,
                      std::uint64_t& seen, std::uint32_t tag, std::size_t& unknown, bool& read) {
    bool is_it = tag == One::kTag;
    if constexpr (One::kMayBePacked) is_it = is_it || tag == One::kPackedTag;
    if (!is_it) return false;
    bool is_seen = (seen & bit) != 0;
    read = One::read(reader, message, frame, tag, is_seen);
    if constexpr (One::kMayLeaveOut()) read = read && reader.keep_left_out(frame, unknown);
    seen = is_seen ? seen | bit : seen & ~bit;
    return true;
  }
  template <typename T, std::size_t... kIndex>
  static bool read(Reader& reader, T& message, const Frame& frame, std::index_sequence<kIndex...>) {
    std::uint64_t seen = 0;
    std::size_t unknown = Reader::kNothing;
    while (!reader.at_end()) {
      const char* const begin = reader.position();
      std::uint32_t tag;
      if (!reader.read_any_tag(tag)) return reader.malformed(frame);
      bool read = false;
      const bool known = (read_if<F>(reader, message, frame, std::uint64_t{1} << kIndex, seen, tag,
                                     unknown, read) ||
                          ...);
      if (!known) read = reader.keep_unknown(begin, tag, frame, unknown);
      if (!read) return false;
    }
    return (F::finish(reader, message, frame, (seen >> kIndex & 1) != 0) && ...);
  }
};

template <typename T>
bool read_fields(Reader& reader, T& message, const Frame& frame) {
  return Schema<T>::List::read(reader, message, frame);
}

template <typename T>
bool write_fields(Writer& writer, const T& message, const Frame& frame) {
  if (!Schema<T>::List::write(writer, message, frame)) return false;
  writer.put_unknown(frame);
  return true;
}

// ---- the table as data --------------------------------------------------------------------------

template <typename T>
constexpr const Shape& shape_of();

template <Name kName>
struct CamelCase {
  static constexpr auto kMade = [] {
    std::pair<std::array<char, kName.view().size()>, std::size_t> made{};
    made.second = write_camel_case(kName.view(), made.first.data());
    return made;
  }();
  static constexpr std::string_view kText{kMade.first.data(), kMade.second};
};

/// A field of a message that no table reads: what it holds, said as the type of a member would.
/// Fields with the same kOneof other than 0 are one choice.
template <std::uint32_t kNumber, Name kName, typename Member, Rules kRules = Rules{},
          std::uint32_t kOneof = 0>
struct Described {
  using Value = typename Unwrapped<Member>::Type;
  static constexpr const Shape* inner() {
    if constexpr (IsMessage<Value>) {
      return &shape_of<Value>();
    } else {
      return nullptr;
    }
  }
  static constexpr FieldShape in(std::string_view message) {
    return {kNumber,
            kName.view(),
            type_of_value<Value>(),
            Unwrapped<Member>::kRepeated,
            kRules,
            inner(),
            CamelCase<kName>::kText,
            IsEnum<Value> ? names_of_values(message, kNumber) : std::span<const EnumName>(),
            kOneof};
  }
};

template <typename F>
struct DescriptionOf {
  using Type = F;
};
template <std::uint32_t kNumber, Name kName, auto kMember, Rules kRules>
struct DescriptionOf<Field<kNumber, kName, kMember, kRules>> {
  using Type =
      Described<kNumber, kName, typename Field<kNumber, kName, kMember, kRules>::Member, kRules>;
};
template <std::uint32_t kNumber, Name kName, auto kText, Rules kRules>
struct DescriptionOf<Derived<kNumber, kName, kText, kRules>> {
  using Type = Described<kNumber, kName, std::string, kRules>;
};

template <typename T, typename List = typename Schema<T>::List>
struct ShapeOf;
template <typename T, typename... F>
struct ShapeOf<T, Fields<F...>> {
  static constexpr std::array<FieldShape, sizeof...(F)> kFields{
      DescriptionOf<F>::Type::in(Schema<T>::kName)...};
  static constexpr Shape kShape{Schema<T>::kName, kFields};
};

template <typename T>
constexpr const Shape& shape_of() {
  if constexpr (HasSchema<T>) {
    return ShapeOf<T>::kShape;
  } else {
    return ShapeOf<typename Converted<T>::Parts>::kShape;
  }
}

// ---- whole messages -----------------------------------------------------------------------------

/// The octets with every singular message that came more than once put together into one, which is
/// how protobuf's readers understand them.
std::string merge_repeated(std::string_view octets, const Shape& shape);

Failure too_many_octets(std::string_view name, std::size_t size, std::size_t most);

/// Decode a T into a `Value`, which is a T or can be given one.
template <typename T, typename Value>
Result<exchange::Received<Value>> decode_into(std::string_view octets,
                                              const exchange::DecodeLimits& limits, Naming naming) {
  constexpr std::string_view kName = shape_of<T>().name;
  const Frame frame{.name = kName};
  Result<exchange::Received<Value>> result(
      base_internal::Made{[] { return exchange::Received<Value>{blank<Value>()}; }});
  if (octets.size() > limits.octets) {
    result = too_many_octets(kName, octets.size(), limits.octets);
    return result;
  }
  exchange::Received<Value>& received = *result;
  Reader reader(octets, limits, naming);
  const bool read = read_inside<T>(reader, received.value, frame);
  // A part of a message that came in parts may be refused where the whole is not.
  const bool whole = read ? !reader.came_twice : reader.failure()->code != Errc::kInvalidWireValue;
  if (whole && read) {
    received.unknown = reader.take_unknown();
    return result;
  }
  const std::string merged = whole ? std::string() : merge_repeated(octets, shape_of<T>());
  if (whole || (!read && merged == octets)) {
    result = *reader.failure();
    return result;
  }
  received.value = blank<Value>();
  Reader again(merged, limits, naming);
  if (read_inside<T>(again, received.value, frame)) {
    received.unknown = again.take_unknown();
  } else {
    result = *again.failure();
  }
  return result;
}

template <typename T>
Result<exchange::Received<T>> decode_message(std::string_view octets,
                                             const exchange::DecodeLimits& limits,
                                             Naming naming = Naming::kContract) {
  if constexpr (HasSchema<T>) {
    return decode_into<T, T>(octets, limits, naming);
  } else {
    // Made of parts, it need have no value to begin with.
    auto received = decode_into<T, std::optional<T>>(octets, limits, naming);
    if (!received) return received.error();
    return exchange::Received<T>{*std::move(received->value), std::move(received->unknown)};
  }
}

template <typename T>
Result<std::string> encode_message(const T& value, const exchange::UnknownFields* unknown,
                                   std::size_t most_octets) {
  constexpr std::string_view kName = shape_of<T>().name;
  Writer writer(unknown);
  if (!write_inside(writer, value, Frame{.name = kName})) return *writer.failure();
  std::string octets = writer.take();
  if (octets.size() > most_octets) return too_many_octets(kName, octets.size(), most_octets);
  return octets;
}

}  // namespace motcua::exchange_internal
