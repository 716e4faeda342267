/// Ways in which a dossier is handed in and its result given back.
#pragma once

#include <motcua/base/enum_set.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE

/// How a dossier reaches the one-stop shop. The numbers are those of the national portal less one.
///
/// vi: cách thức thực hiện, kênh nộp hồ sơ. \since 0.1 (stable)
enum class Channel : std::uint8_t {
  kInPerson,    ///< vi: trực tiếp tại Bộ phận Một cửa
  kOnline,      ///< vi: trực tuyến
  kPublicPost,  ///< vi: qua dịch vụ bưu chính công ích
};

/// vi: các kênh nộp hồ sơ. \since 0.1 (stable)
using Channels = EnumSet<Channel>;

/// Return "in_person", "online" or "public_post". Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Channel channel) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Channel channel) noexcept;

MOTCUA_END_NAMESPACE
