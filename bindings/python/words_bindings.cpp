#include <motcua/base/channel.hpp>
#include <motcua/base/term.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/deadline/deadline.hpp>
#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/obligations/obligations.hpp>
#include <motcua/regime/rules.hpp>

#include "bindings.hpp"
#include "catalogue_enums.hpp"
#include "dossier_enums.hpp"

namespace motcua::python {
namespace {

template <typename... Enums>
void add_words(py::module_& m) {
  (m.def(
       "to_vietnamese", [](Enums value) { return to_vietnamese(value); }, py::arg("value"),
       "The Vietnamese words for an enumerator."),
   ...);
}

}  // namespace

void bind_words_of_procedures_and_dossiers(py::module_& m) {
  add_words<Channel, TimeUnit, LimitKind, Area, ExtensionGround, Level, ApplicantKind, OnlineLevel,
            PaperUse, FeeKind, FeePer, CodeRelation, FindingKind, RuleId, RuleUnit, ActorRole,
            EventKind, NationalState, DossierState, DeliveryState, Timeliness, ObligationKind>(m);
}

}  // namespace motcua::python
