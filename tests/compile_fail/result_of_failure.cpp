// expect: static(_| )assert(ion)? ?failed
#include <motcua/base/result.hpp>

#ifdef MOTCUA_CONTROL
motcua::Result<void> result{motcua::Failure{motcua::Errc::kInvalidDate, ""}};
#else
motcua::Result<motcua::Failure> result{motcua::Failure{motcua::Errc::kInvalidDate, ""}};
#endif
