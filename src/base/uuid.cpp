#include <motcua/base/uuid.hpp>

#include <algorithm>
#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

#include "base/message_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

constexpr std::string_view kLayout = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

constexpr auto kHexValues = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::int8_t i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = i;
  for (std::int8_t i = 0; i < 6; ++i) {
    values[static_cast<std::size_t>('a' + i)] = static_cast<std::int8_t>(10 + i);
    values[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(10 + i);
  }
  return values;
}();

/// Value of a hex digit, -1 for anything else. A table, because branches on random digits are
/// guessed wrong.
constexpr int hex_value(char c) noexcept { return kHexValues[static_cast<unsigned char>(c)]; }

/// Offset of the first character that is not as in kLayout; its size when there is none.
constexpr std::size_t find_wrong(std::string_view text) noexcept {
  for (std::size_t i = 0; i < kLayout.size(); ++i) {
    if (i == text.size()) return i;
    if (kLayout[i] == '-' ? text[i] != '-' : hex_value(text[i]) < 0) return i;
  }
  return kLayout.size();
}

/// The caller's source of randomness, as Boost wants to see it.
struct RandomBits {
  using result_type = std::uint32_t;
  static constexpr result_type min() noexcept { return 0; }
  static constexpr result_type max() noexcept { return std::numeric_limits<result_type>::max(); }

  result_type operator()() const { return next_u32(); }

  const std::function<std::uint32_t()>& next_u32;
};

Uuid from_boost(const boost::uuids::uuid& uuid) {
  Uuid::Bytes bytes{};
  std::ranges::copy(uuid, bytes.begin());
  return Uuid(bytes);
}

Failure not_a_uuid(std::string_view text, std::string_view why) {
  return Failure{Errc::kInvalidUuid, base_internal::quoted(text) + " is not a UUID " +
                                         std::string(kLayout) + ": " + std::string(why)};
}

Failure diagnose(std::string_view text) {
  if (text.starts_with('{')) return not_a_uuid(text, "remove the braces");
  if (text.starts_with("urn:")) return not_a_uuid(text, "remove \"urn:uuid:\"");
  const auto hex = [](char c) { return hex_value(c) >= 0; };
  if (text.size() == 32 && std::ranges::all_of(text, hex)) {
    return not_a_uuid(text, "write the hyphens");
  }
  const std::size_t wrong = find_wrong(text);
  std::string why = "at offset " + std::to_string(wrong) + " expected ";
  if (wrong == kLayout.size()) {
    why += "the end";
  } else {
    why += kLayout[wrong] == '-' ? "a hyphen" : "a hex digit";
  }
  return not_a_uuid(text, why);
}

}  // namespace

Result<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != kLayout.size() || find_wrong(text) != kLayout.size()) return diagnose(text);
  Bytes bytes;
  std::size_t at = 0;
  for (std::uint8_t& byte : bytes) {
    if (text[at] == '-') ++at;
    byte = static_cast<std::uint8_t>(hex_value(text[at]) * 16 + hex_value(text[at + 1]));
    at += 2;
  }
  return Uuid(bytes);
}

Uuid Uuid::random(const std::function<std::uint32_t()>& next_u32) {
  RandomBits bits{next_u32};
  return from_boost(boost::uuids::basic_random_generator<RandomBits>(bits)());
}

Uuid Uuid::named(const Uuid& name_space, std::string_view name) {
  boost::uuids::uuid boost_space;
  std::ranges::copy(name_space.bytes(), boost_space.begin());
  const boost::uuids::name_generator_sha1 generator(boost_space);
  return from_boost(generator(name.data(), name.size()));
}

std::string Uuid::to_string() const {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text(kLayout);
  std::size_t at = 0;
  for (const std::uint8_t byte : bytes_) {
    if (text[at] == '-') ++at;
    text[at++] = kHex[byte >> 4];
    text[at++] = kHex[byte & 0x0F];
  }
  return text;
}

MOTCUA_END_NAMESPACE

std::size_t std::hash<motcua::Uuid>::operator()(const motcua::Uuid& uuid) const noexcept {
  const motcua::Uuid::Bytes& bytes = uuid.bytes();
  return std::hash<std::string_view>()(
      std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}
