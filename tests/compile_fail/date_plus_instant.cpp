// expect: no match for 'operator\+'|invalid operands to binary expression
#include <motcua/base/time.hpp>

auto misuse(motcua::Date day, motcua::Instant now) {
#ifdef MOTCUA_CONTROL
  return day + now.time_since_epoch();
#else
  return day + now;
#endif
}
