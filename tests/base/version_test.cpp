#include <motcua/version.hpp>

#include <gtest/gtest.h>

#include <string>

namespace motcua {
namespace {

TEST(Version, IsThatOfTheMacros) {
  EXPECT_EQ(version(), std::to_string(MOTCUA_VERSION_MAJOR) + '.' +
                           std::to_string(MOTCUA_VERSION_MINOR) + '.' +
                           std::to_string(MOTCUA_VERSION_PATCH));
}

TEST(Version, AbiNumberNamesTheInlineNamespace) {
  namespace abi = MOTCUA_DETAIL_CONCAT(abi, MOTCUA_ABI_VERSION);
  EXPECT_EQ(abi_version(), MOTCUA_ABI_VERSION);
  EXPECT_EQ(abi::abi_version(), MOTCUA_ABI_VERSION);
  EXPECT_EQ(abi::version().data(), version().data());
}

}  // namespace
}  // namespace motcua
