/// The law that overlays are held to. Declared here and filled by lawdata's generated source, so
/// that no include leads from catalogue to lawdata.
#pragma once

#include <motcua/config.hpp>

#include "base/identifier_tables_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

/// Why no office may ask for papers outside the published list.
[[nodiscard]] base_internal::RowBasis papers_outside_list() noexcept;

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
