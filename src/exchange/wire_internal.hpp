/// The wire format of Protocol Buffers, octet by octet: a reader that checks every bound and counts
/// what it meets, and a writer. (protobuf.dev/programming-guides/encoding)
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::exchange_internal {

enum class WireType : std::uint8_t {
  kVarint = 0,
  kFixed64 = 1,
  kLength = 2,
  kGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

constexpr std::uint32_t tag_of(std::uint32_t number, WireType type) noexcept {
  return number << 3 | static_cast<std::uint32_t>(type);
}
constexpr std::uint32_t number_of(std::uint32_t tag) noexcept { return tag >> 3; }
constexpr WireType type_of(std::uint32_t tag) noexcept { return static_cast<WireType>(tag & 7); }

constexpr bool is_tag(std::uint32_t tag) noexcept {
  return number_of(tag) != 0 && type_of(tag) <= WireType::kFixed32;
}

/// How failures write the names of fields: `receive_time`, or as in JSON `receiveTime`.
enum class Naming : std::uint8_t { kContract, kJson };

/// Write a field's name as JSON has it and return its length. Precondition: room for `name`.
constexpr std::size_t write_camel_case(std::string_view name, char* to) noexcept {
  std::size_t size = 0;
  bool upper = false;
  for (const char c : name) {
    if (c != '_') to[size++] = static_cast<char>(upper && c >= 'a' ? c - 'a' + 'A' : c);
    upper = c == '_';
  }
  return size;
}

/// Where a reader or writer is: the message, and the fields on the way to it.
struct Frame {
  static constexpr std::uint32_t kSingular = static_cast<std::uint32_t>(-1);

  const Frame* above = nullptr;
  std::string_view name;  // of the outermost message in full, else of the field
  std::uint32_t number = 0;
  std::uint32_t index = kSingular;

  /// "motcua.dossier.v1.Dossier.events[3].due"
  [[nodiscard]] std::string path(Naming naming) const;
  /// The key of UnknownFields.
  [[nodiscard]] std::vector<std::uint32_t> key() const;
};

/// The first thing that was wrong. Every function that can fail returns false when it did.
class Faults {
 public:
  explicit Faults(Naming naming = Naming::kContract) noexcept : naming_(naming) {}

  /// `field` may be empty: the message itself.
  bool fail(Errc code, const Frame& frame, std::string_view field, std::string_view reason);
  bool refuse(const Frame& frame, std::string_view field, std::string_view reason) {
    return fail(Errc::kInvalidWireValue, frame, field, reason);
  }

  [[nodiscard]] const std::optional<Failure>& failure() const noexcept { return failure_; }

 protected:
  void forget_failure() noexcept { failure_.reset(); }

 private:
  std::optional<Failure> failure_;
  Naming naming_;
};

/// Octets to walk over, without limits but their end. Copies are cheap.
class Octets {
 public:
  explicit Octets(std::string_view octets) noexcept
      : at_(octets.data()), end_(octets.data() + octets.size()) {}

  [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }
  [[nodiscard]] const char* position() const noexcept { return at_; }
  [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }
  [[nodiscard]] std::string_view rest() const noexcept { return {at_, left()}; }

  /// A number of up to ten octets, overlong or not.
  bool read_varint(std::uint64_t& value) noexcept {
    if (at_ != end_ && static_cast<std::uint8_t>(*at_) < 0x80) {
      value = static_cast<std::uint8_t>(*at_++);
      return true;
    }
    return read_long_varint(value, kMostVarintOctets);
  }
  /// False for more than 32 bits. One that is a tag of the contract is valid.
  bool read_any_tag(std::uint32_t& tag) noexcept {
    std::uint64_t value;
    if (at_ != end_ && static_cast<std::uint8_t>(*at_) < 0x80) {
      value = static_cast<std::uint8_t>(*at_++);
    } else if (!read_long_varint(value, kMostTagOctets) || value > 0xFFFF'FFFF) {
      return false;
    }
    tag = static_cast<std::uint32_t>(value);
    return true;
  }
  /// False for field number 0 and wire types that do not exist too.
  bool read_tag(std::uint32_t& tag) noexcept { return read_any_tag(tag) && is_tag(tag); }
  /// What a length says is there.
  [[gnu::always_inline]] bool read_chunk(std::string_view& chunk) noexcept {
    std::uint64_t size;
    if (at_ != end_ && static_cast<std::uint8_t>(*at_) < 0x80) {
      size = static_cast<std::uint8_t>(*at_++);
    } else if (!read_long_varint(size, kMostTagOctets)) {
      return false;
    }
    if (size > left()) return false;
    chunk = {at_, static_cast<std::size_t>(size)};
    at_ += size;
    return true;
  }
  /// Pass over the value that follows `tag`; groups up to `depth` deep.
  bool skip(std::uint32_t tag, std::size_t depth) noexcept;

 protected:
  friend class Reader;

  static constexpr int kMostVarintOctets = 10;
  static constexpr int kMostTagOctets = 5;

  bool read_long_varint(std::uint64_t& value, int most) noexcept;
  bool advance(std::size_t size) noexcept {
    if (size > left()) return false;
    at_ += size;
    return true;
  }

  const char* at_;
  const char* end_;
};

/// Octets of a message under limits, and what is not known of them.
class Reader : public Octets, public Faults {
 public:
  Reader(std::string_view octets, const exchange::DecodeLimits& limits,
         Naming naming = Naming::kContract) noexcept
      : Octets(octets), Faults(naming), limits_(limits) {}

  [[nodiscard]] const exchange::DecodeLimits& limits() const noexcept { return limits_; }
  [[nodiscard]] exchange::UnknownFields take_unknown();

  bool malformed(const Frame& frame);
  /// Count a message before it is read; `read` reads its fields.
  template <typename Read>
  bool read_message(const Frame& frame, Read read) {
    std::string_view inside;
    if (!read_chunk(inside)) return malformed(frame);
    if (!count_message(frame)) return false;
    if (++depth_ > limits_.depth) return too_deep(frame);
    const char* const after = at_;
    const char* const end = std::exchange(end_, after);
    at_ = inside.data();
    if (!read()) return false;
    at_ = after;
    end_ = end;
    --depth_;
    return true;
  }
  /// Count a message that comes next and was read already, by a copy of this; it holds no other.
  bool pass_message(std::string_view inside, const Frame& frame) {
    at_ = inside.data() + inside.size();
    return count_message(frame) && (depth_ < limits_.depth || too_deep(frame));
  }
  /// How many fields with this tag, of a length each, come one after the other, beginning with the
  /// one whose tag was just read; not more than `most`.
  [[nodiscard]] std::size_t count_ahead(std::uint32_t tag, std::size_t most) const noexcept;
  static constexpr std::size_t kNothing = static_cast<std::size_t>(-1);
  /// Pass over a field that this version does not know, and keep its octets from `begin` on. `kept`
  /// is kNothing before the first one of a message.
  bool keep_unknown(const char* begin, std::uint32_t tag, const Frame& frame, std::size_t& kept);

  /// A message of a list that is of a kind which this version does not know is no failure of the
  /// whole: `read` it, and when it failed after meets_unknown_kind(), pass over it as leave_out()
  /// does.
  struct Mark {
    const char* at;
    const char* end;
    std::size_t depth;
    std::size_t held;
  };
  [[nodiscard]] Mark mark() const noexcept { return {at_, end_, depth_, unknown_.held_.size()}; }
  void meets_unknown_kind() noexcept { is_unknown_kind_ = true; }
  [[nodiscard]] bool met_unknown_kind() const noexcept { return is_unknown_kind_; }
  /// Go back to `before` and keep the field that stands there, whose tag was read already.
  bool leave_out(const Mark& before, std::uint32_t tag);
  /// The same of one element of a set.
  void leave_out(std::uint32_t tag, std::uint64_t number);
  /// Keep what was left out beside the other fields of its message that are not known.
  bool keep_left_out(const Frame& frame, std::size_t& kept);

  /// A singular message came twice: protobuf's readers merge the two, see merge_repeated.
  bool came_twice = false;

 private:
  bool count_message(const Frame& frame) {
    return ++messages_ <= limits_.messages || too_many_messages(frame);
  }
  bool too_deep(const Frame& frame);
  bool too_many_messages(const Frame& frame);
  std::string& held_of(const Frame& frame, std::size_t& kept);

  const exchange::DecodeLimits& limits_;
  exchange::UnknownFields unknown_;
  std::size_t messages_ = 0;
  std::size_t depth_ = 1;
  std::string left_out_;
  bool is_unknown_kind_ = false;
};

void append_varint(std::string& octets, std::uint64_t value);

class Writer : public Faults {
 public:
  explicit Writer(const exchange::UnknownFields* unknown) noexcept
      : unknown_(unknown == nullptr || unknown->empty() ? nullptr : unknown) {}

  void put_varint(std::uint64_t value) { append_varint(octets_, value); }
  void put_tag(std::uint32_t number, WireType type) { put_varint(tag_of(number, type)); }
  void put_chunk(std::uint32_t number, std::string_view chunk) {
    put_tag(number, WireType::kLength);
    put_varint(chunk.size());
    octets_ += chunk;
  }
  /// A field as it is, its tag too.
  void put_octets(std::string_view field) { octets_ += field; }
  /// What a message held besides the fields that were just written.
  void put_unknown(const Frame& frame);
  [[nodiscard]] bool has_unknown(const Frame& frame) const {
    return find_unknown(frame) != nullptr;
  }

  /// A message: begin() gives what end() needs. An empty one is left out unless `keep_empty`.
  [[nodiscard]] std::size_t begin(std::uint32_t number);
  void end(std::size_t begun, bool keep_empty);

  [[nodiscard]] std::string take() noexcept { return std::move(octets_); }

 private:
  [[nodiscard]] const std::string* find_unknown(const Frame& frame) const;

  std::string octets_;
  const exchange::UnknownFields* unknown_;
};

}  // namespace motcua::exchange_internal
