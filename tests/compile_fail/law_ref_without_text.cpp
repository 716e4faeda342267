// expect: LawRef::LawRef\(\)' is private|private constructor of class '[a-z0-9:]*LawRef'
#include <motcua/base/law_ref.hpp>

#ifdef MOTCUA_CONTROL
motcua::Result<motcua::LawRef> law = motcua::LawRef::parse("118/2025/NĐ-CP");
#else
motcua::LawRef law;
#endif
