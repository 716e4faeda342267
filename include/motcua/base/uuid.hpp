/// Universally unique identifiers (RFC 4122): random ones and ones derived from a name.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/config.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// A 128-bit identifier that systems give to a dossier besides its printed code.
///
/// Default: the nil UUID (all zero). vi: định danh duy nhất toàn cục (UUID).
/// Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT Uuid {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  constexpr Uuid() noexcept = default;
  constexpr explicit Uuid(const Bytes& bytes) noexcept : bytes_(bytes) {}

  /// Read the 36-character form "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", hex digits in either case.
  /// Fails with Errc::kInvalidUuid; braces, "urn:uuid:" and missing hyphens are refused.
  [[nodiscard]] static Result<Uuid> parse(std::string_view text);

  /// Make a random UUID (version 4) from the caller's source of randomness.
  ///
  /// `next_u32` gives 32 uniform bits a call; it is called until 128 bits are had. motcua has no
  /// generator of its own: seed one from std::random_device, or use a fixed one in tests.
  [[nodiscard]] static Uuid random(const std::function<std::uint32_t()>& next_u32);

  /// Derive the UUID (version 5, SHA-1) of `name` within `name_space`: the same always, everywhere.
  /// Used to give imported legacy dossiers one identity however often they are imported.
  [[nodiscard]] static Uuid named(const Uuid& name_space, std::string_view name);

  /// The sixteen octets, most significant first.
  [[nodiscard]] constexpr const Bytes& bytes() const noexcept { return bytes_; }
  /// The version digit: 4 random, 5 named, 0 for nil.
  [[nodiscard]] constexpr int version() const noexcept { return bytes_[6] >> 4; }
  [[nodiscard]] constexpr bool is_nil() const noexcept { return *this == Uuid(); }
  /// The 36-character lower-case form.
  [[nodiscard]] std::string to_string() const;

  friend constexpr bool operator==(const Uuid&, const Uuid&) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(const Uuid&, const Uuid&) noexcept = default;

 private:
  Bytes bytes_{};
};

MOTCUA_END_NAMESPACE

template <>
struct std::hash<motcua::Uuid> {
  MOTCUA_EXPORT std::size_t operator()(const motcua::Uuid& uuid) const noexcept;
};
