// expect: and_then's function must return a Result
#include <motcua/base/result.hpp>

motcua::Result<int> misuse(const motcua::Result<int>& number) {
#ifdef MOTCUA_CONTROL
  return number.and_then([](int value) -> motcua::Result<int> { return value + 1; });
#else
  return number.and_then([](int value) { return value + 1; });
#endif
}
