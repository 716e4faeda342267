// expect: invalid initialization of reference|no viable conversion|no matching function for call
#include <motcua/base/personal_id.hpp>
#include <motcua/base/tax_code.hpp>

motcua::TaxCodeKind holder(const motcua::TaxCode& code) { return code.kind(); }

motcua::Result<motcua::TaxCodeKind> misuse(const motcua::PersonalId& id) {
#ifdef MOTCUA_CONTROL
  return motcua::TaxCode::parse(id.digits()).transform(holder);
#else
  return holder(id);
#endif
}
