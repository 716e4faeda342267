// expect: ignoring return(ed)? value.*(nodiscard|unused-result)
#include <motcua/base/personal_id.hpp>

bool misuse(const motcua::PersonalId& id, motcua::Date birth_date) {
#ifdef MOTCUA_CONTROL
  return id.check_consistent(birth_date, motcua::Sex::kMale).has_value();
#else
  id.check_consistent(birth_date, motcua::Sex::kMale);
  return true;
#endif
}
