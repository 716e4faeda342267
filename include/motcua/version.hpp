/// The release number of the library (the edition of the law it carries is in lawbook/edition.hpp).
#pragma once

#include <motcua/config.hpp>

#include <string_view>

/// Release number; CMake and the Python package read it from here. 0.x: the API may change between
/// minor releases, and MOTCUA_ABI_VERSION is raised each time the ABI does.
#define MOTCUA_VERSION_MAJOR 0
#define MOTCUA_VERSION_MINOR 1
#define MOTCUA_VERSION_PATCH 0

MOTCUA_BEGIN_NAMESPACE

/// Return the release number of the library that is running, as "major.minor.patch".
///
/// It may differ from the MOTCUA_VERSION_* macros, which tell what the host was compiled against.
/// vi: phiên bản thư viện. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view version() noexcept;

/// Return MOTCUA_ABI_VERSION of the library that is running.
///
/// vi: số hiệu ABI. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT int abi_version() noexcept;

MOTCUA_END_NAMESPACE
