/// When there is anything to hold against the published procedure.
#pragma once

#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>

MOTCUA_BEGIN_NAMESPACE
namespace obligations_internal {

/// False when check_against_procedure() finds nothing whatever the procedure is: nothing was asked
/// of the applicant, so that papers and fees of the procedure need not be read.
[[nodiscard]] bool asks_of_applicant(const Dossier& dossier) noexcept;

}  // namespace obligations_internal
MOTCUA_END_NAMESPACE
