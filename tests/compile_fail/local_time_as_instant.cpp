// expect: could not convert 'time'|no viable conversion|no matching function for call
#include <motcua/base/iso8601.hpp>

motcua::LocalTime shown(motcua::Instant instant) { return motcua::to_local(instant); }

motcua::LocalTime misuse(motcua::LocalTime time) {
#ifdef MOTCUA_CONTROL
  return shown(motcua::to_instant(time));
#else
  return shown(time);
#endif
}
