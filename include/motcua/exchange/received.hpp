/// What decoders of whole messages have in common: limits of their input, and the fields that they
/// do not know.
#pragma once

#include <motcua/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace motcua::exchange_internal {
class Reader;
class Writer;
}  // namespace motcua::exchange_internal

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// How much a decoder takes. What is more fails with Errc::kWireTooLarge before memory is spent on
/// it: two octets on the wire can become hundreds in memory.
///
/// The rules of each field (`max_len`, `max_items` in the contract) hold beside these limits, so
/// that raising them does not let in what the contract forbids. The defaults are those of a
/// Dossier in proto/README.md. vi: giới hạn kích thước gói tin. Thread safety: a value.
/// \since 0.1 (experimental)
struct DecodeLimits {
  std::size_t octets = std::size_t{4} << 20;  ///< of the whole message; vi: số octet
  std::size_t messages = 65'536;              ///< messages inside, known or not
  std::size_t depth = 16;                     ///< messages within one another, the outermost too
  std::size_t elements = 10'000;              ///< of one repeated field
  std::size_t text_octets = 80'000;           ///< of one text

  friend bool operator==(const DecodeLimits&, const DecodeLimits&) = default;
};

/// Fields that this version does not know, as they came, each at the message that held it.
///
/// A newer sender's fields survive when the value is encoded again with them: the octets stand at
/// the end of their message. Messages of a list are known by their place, so a value may be changed
/// and its lists appended to, but not reordered. Never show them: they may hold personal data.
/// vi: trường chưa biết. Thread safety: a value. \since 0.1 (experimental)
class UnknownFields {
 public:
  [[nodiscard]] bool empty() const noexcept { return held_.empty(); }

  friend bool operator==(const UnknownFields&, const UnknownFields&) = default;

 private:
  friend class exchange_internal::Reader;
  friend class exchange_internal::Writer;

  struct Held {
    std::vector<std::uint32_t> way;  // field number and place in the list, from the outermost on
    std::string octets;

    friend bool operator==(const Held&, const Held&) = default;
  };

  std::vector<Held> held_;  // by ascending way
};

/// A value from outside with what its message held besides. vi: giá trị nhận được. Thread safety: a
/// value. \since 0.1 (experimental)
template <typename T>
struct Received {
  T value;
  UnknownFields unknown = {};

  friend bool operator==(const Received&, const Received&) = default;
};

}  // namespace exchange
MOTCUA_END_NAMESPACE
