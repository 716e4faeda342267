/// Build-wide macros: the ABI number, symbol export and the inline namespace.
///
/// Nothing else in motcua defines a public macro. All of them start with `MOTCUA_`.
/// \since 0.1 (stable)
#pragma once

/// The one ABI number. It names the inline namespace (`motcua::abi1`) and is the SOVERSION of the
/// shared libraries (`libmotcua.so.1`), so that two incompatible builds never link by accident.
/// It is independent of the release number in version.hpp.
#define MOTCUA_ABI_VERSION 1

#define MOTCUA_DETAIL_CONCAT2(a, b) a##b
#define MOTCUA_DETAIL_CONCAT(a, b) MOTCUA_DETAIL_CONCAT2(a, b)

/// Opens `namespace motcua` and its ABI-numbered inline namespace. For motcua's own files only.
#define MOTCUA_BEGIN_NAMESPACE \
  namespace motcua {           \
  inline namespace MOTCUA_DETAIL_CONCAT(abi, MOTCUA_ABI_VERSION) {
/// Closes what MOTCUA_BEGIN_NAMESPACE opened.
#define MOTCUA_END_NAMESPACE \
  }                          \
  }

/// Marks what leaves the shared library. Empty in static builds, so that a host that links motcua
/// into its own shared library does not re-export it.
#if defined(MOTCUA_STATIC)
#define MOTCUA_EXPORT
#else
#define MOTCUA_EXPORT __attribute__((visibility("default")))
#endif
