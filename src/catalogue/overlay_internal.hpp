/// The rows of a province or commune laid over a catalogue.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/catalogue/catalogue_csv.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalogue/encoded_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// The procedures of the catalogue that `files` change, changed, and those that they add; all of
/// them checked. Fails as Catalogue::with_overlay.
[[nodiscard]] Result<std::vector<Procedure>> lay_over(const Tables& tables,
                                                      std::span<const CsvFile> files);

/// Why a result may come later under `local` than under `law`, or nothing when it never does: what
/// cannot be compared may be longer.
[[nodiscard]] std::optional<std::string> why_longer(const TimeLimit& local, const TimeLimit& law);

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
