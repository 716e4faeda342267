// expect: no match for 'operator\+'|invalid operands to binary expression
#include <motcua/base/time.hpp>

auto misuse(motcua::Date from, motcua::Date until) {
#ifdef MOTCUA_CONTROL
  return from + (until - from);
#else
  return from + until;
#endif
}
