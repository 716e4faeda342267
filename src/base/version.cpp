#include <motcua/version.hpp>

#include <string_view>

#define MOTCUA_DETAIL_TEXT2(x) #x
#define MOTCUA_DETAIL_TEXT(x) MOTCUA_DETAIL_TEXT2(x)

MOTCUA_BEGIN_NAMESPACE

std::string_view version() noexcept {
  return MOTCUA_DETAIL_TEXT(MOTCUA_VERSION_MAJOR) "." MOTCUA_DETAIL_TEXT(
      MOTCUA_VERSION_MINOR) "." MOTCUA_DETAIL_TEXT(MOTCUA_VERSION_PATCH);
}

int abi_version() noexcept { return MOTCUA_ABI_VERSION; }

MOTCUA_END_NAMESPACE
