/// The fold of events into a view, without asking whether the law allows them.
#pragma once

#include <motcua/dossier/event.hpp>
#include <motcua/dossier/state.hpp>
#include <motcua/regime/rules.hpp>

#include <optional>

MOTCUA_BEGIN_NAMESPACE
namespace dossier_internal {

/// Add what `event` says to `view`. Facts are set once and never overwritten; a state that is final
/// stays final, so that no later event un-makes what happened. `regime` gives the grounds of what
/// is folded and decides nothing.
void fold(DossierView& view, const DossierEvent& event, const Regime& regime);

/// The appointment after new ones and extensions. vi: ngày hẹn trả hiện tại
[[nodiscard]] std::optional<LocalTime> current_appointment(const DossierView& view) noexcept;

}  // namespace dossier_internal
MOTCUA_END_NAMESPACE
