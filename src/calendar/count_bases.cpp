#include "calendar/count_bases_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace calendar_internal {

std::vector<LegalBasis> count_bases(CountRule rule, Date date) {
  std::vector<LegalBasis> bases;
  for (const CountBasis& basis : count_basis_rows()) {
    if (basis.rule != rule || date < basis.from) continue;
    bases.push_back({LawRef::parse(basis.law).value(), basis.confidence});
  }
  return bases;
}

}  // namespace calendar_internal
MOTCUA_END_NAMESPACE
