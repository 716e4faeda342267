// expect: ignoring return(ed)? value.*(nodiscard|unused-result)
#include <motcua/base/iso8601.hpp>

void misuse() {
#ifdef MOTCUA_CONTROL
  (void)motcua::parse_iso_date("2026-11-23").has_value();
#else
  motcua::parse_iso_date("2026-11-23");
#endif
}
