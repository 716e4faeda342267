/// The catalogue of data/catalogue, as its generated source holds it; lawbook hands it out.
#pragma once

#include "catalogue/encoded_tables_internal.hpp"

namespace motcua::lawdata_internal {

/// Constants, in the form that Catalogue::from_tables takes.
[[nodiscard]] const catalogue_internal::Tables& catalogue_tables() noexcept;

}  // namespace motcua::lawdata_internal
