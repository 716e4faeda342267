// expect: no match for 'operator<'|invalid operands to binary expression
#include <motcua/base/time.hpp>

bool misuse(motcua::Instant now, motcua::LocalTime due) {
#ifdef MOTCUA_CONTROL
  return now < motcua::to_instant(due);
#else
  return now < due;
#endif
}
